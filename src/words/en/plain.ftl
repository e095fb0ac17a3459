### What is heard where a session is run in lines.

## Lines

plain-not-done = Not done: { $why }
plain-note = Note: { $text }
plain-unknown = Not done: I know no “{ $word }” here; help says what works.
plain-nothing-open = Nothing is open here that esc could close. back goes to what came before.
plain-no-number = Not done: there is no number { $digits }; the last is { $count }.
plain-choose-one = Not done: choose one of these.
plain-choose = Not done: choose a number from 1 to { $count }.
plain-rest = The rest of the line was not done.
plain-votes-dropped = { $counted ->
    [0] No digit of this line was counted.
    [one] Only the first digit of this line was counted, { $dropped } behind it not.
   *[other] Only the first { $counted } digits of this line were counted, { $dropped } behind them not.
}
plain-nothing = Nothing has changed.
plain-handed-over = Another window took this session over at { $time }. Everything is saved, and it goes on there.
plain-no-mouse = Not done: there is no mouse in lines.
plain-saving = Saving the last answers. Ctrl-C leaves without them.
plain-back = esc or an empty line goes back.
plain-way-out = back goes back, help says what works here, again says everything again, quit leaves with everything kept.
plain-way-out-form = /back goes back and keeps what was typed, /help says how to answer, /again asks again, /quit leaves.
plain-skips-unvoted = Nobody has voted on this question yet, so an empty line does not go on. on goes on without votes.
plain-skips-hidden = { $count ->
    [one] One vote is in and not revealed, so an empty line does not go on. reveal shows it, on goes on without it.
   *[other] { $count } votes are in and not revealed, so an empty line does not go on. reveal shows them, on goes on without them.
}
plain-terse-on = Less is said from now on; terse again says all.
plain-terse-off = All is said again.
plain-quoted = “{ $text }”
plain-or = { $first } or { $then }
plain-capital = capital { $letter }

## Words that are typed

plain-word-back = back
plain-word-yes = yes
plain-word-again = again
plain-word-go = go
plain-word-quit = quit
plain-word-exit = exit
plain-word-where = where
plain-word-time = time
plain-word-terse = terse
plain-word-help = help
plain-word-help-all = help all

## Help

plain-help = What works here:
plain-help-all = Everything that works here:
plain-help-more = help all names everything that works here, and says what is kept where.
plain-help-one = help and a name, as in help undo, says what it does.
plain-help-keys = Keys may stand together in one line, as in 44554r. An empty line is Enter, or goes on.
plain-help-words = Letters that stand together are a word. again: everything is said again.
plain-help-asks = where: the place, and how many have voted. time: what is left. terse: less is said, or all again.
plain-form-line = The whole line is the answer. An empty line keeps what there is, a single - empties it.
plain-form-choice = Where there is a choice, its number or its words choose; - chooses none where none may be.
plain-form-back = esc goes back; what was typed is kept. /up goes to the field before.
plain-form-slash = With a slash before them, words are no answer: /help, /again, /back, /where, /time, /quit; where line after line is kept, /undo too.

## Forms

plain-field = { $label }
plain-field-of = { $label } ({ $at } of { $count })
plain-field-hint = { $field }: { $hint }
plain-keeps = An empty line keeps: { $answer }
plain-form-how = The whole line is the answer. /help says how to answer, /back leaves.
plain-kept = Kept: { $line }
plain-take-out = /undo takes out what was kept last, /back ends the writing.
plain-take-out-short = “{ $line }” is a line now and no key: /undo takes it out, /back ends the writing.
plain-set-up = { $title } ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}). { $summary }

## The start

plain-look-at = Look at { $session }
plain-go-on = Go on with { $session }
plain-number-chosen = Number { $number } is chosen:
plain-compare = Compare { $first } with which? Type its number; esc goes back.
plain-which = Which workshop? Type its number; esc goes back.
plain-which-rehearsal = REHEARSAL: which workshop? Type its number; esc goes back.
plain-trouble = Trouble: { $trouble }
plain-held = This session is open elsewhere.
plain-held-look = An empty line opens it here to look at, without changing anything; esc goes back.

## Where the room is

plain-head = { $whom }: { $account }.
plain-head-opportunity = Opportunity: { $name } ({ $reach }).
plain-room = { $count } in the room. An empty line goes on; help says what works here.
plain-kept-rehearsal = Rehearsal: nothing is stored.
plain-kept-preview = Preview: nothing is stored.
plain-kept-looking = Looking only: nothing can be changed.
plain-step = Step { $at } of { $count }: { $title }
plain-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
plain-seconds = { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}
plain-up-to = to
plain-time = Time: { $time }.
plain-time-none = No clock runs here.
plain-where-form = { $title } Being filled in: { $field }; /back goes back.
plain-where-over = { $place }; esc goes back.
plain-where-over-at = { $place }, at number { $at } of { $count }; esc goes back.
plain-where-under = Under it: { $place }
plain-where-no-session = No session is open here; again says what stands here.
plain-shown = The votes are shown.
plain-back-at = Back at: { $place }
plain-dark = The screen is blank, and the stage with it. Press { KEY("Blank") } to show it again; an empty line does too.
plain-not-saved = NOT SAVED: { $why }. Press { KEY("SaveElsewhere") } to save to another folder.
plain-notes = Notes, for you alone. Press { KEY("Notes") } to leave them out.
plain-hint = About the room: { $hint }

## A question

plain-question = Question
plain-question-of = Question { $at } of { $count }
plain-clearly-left = 1, clearly left: { $picture }
plain-clearly-right = 5, clearly right: { $picture }
plain-scale-pair = 2 more left, 3 both seen, 4 more right, 0 not seen.
plain-scale-sign = 1 yes, 2 partly, 3 no, 0 not sure.
plain-scale-poll = { $from } to { $to }, 0 { $blank }.
plain-scale-poll-from-0 = { $from } to { $to }.
plain-blank-pair = 0 for not seen
plain-blank-sign = 0 for not sure
plain-blank-poll = 0 for { $blank }
plain-revealed = Revealed: { $said }.

## A prompt

plain-prompt = Prompt
plain-prompt-of = Prompt { $at } of { $count }
plain-reverse = Its reverse: { $ask }
plain-write-keys = Press { KEY("WriteTrusted") } to write a line for the first, { KEY("WriteOpposite") } for its reverse.
plain-written = Written: { $line }
plain-written-reverse = Written for the reverse: { $line }

## Actions and remarks

plain-action = Action: { $what } { $who }.
plain-last-time = Of the last time: { $what }. { $became }.
plain-last-time-open = Of the last time: { $what }. Press { KEY("Pending") } to say what became of it.
plain-parking-lot = The parking lot: { $count } to come back to.
plain-parked-in = { $remark } (parked in step { $at })
plain-about-number = About number { $number }: { $text }

## Lists

plain-places = Where to? Type the number; esc goes back.
plain-places-step = Step { $at } ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}): { $title }
plain-places-extra = Extra ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}): { $title }
plain-places-here = { $name } (you are here)
plain-moves = First moves against what holds the { $subject } back. A number makes one an action; esc goes back.
plain-moves-to = To move { $what }.

## The ladder

plain-drawn-solid = Solid
plain-means-solid = Firm
plain-drawn-cracked = Cracked
plain-means-cracked = Weakened
plain-drawn-outlined = Outlined
plain-means-outlined = Possible
plain-ladder = The ladder. { $disclaimer }.
plain-standing = Stands on { $footing }. Seen up to { $seen }. Could still climb to { $possible }.
plain-target = Target: { $target }.
plain-confidence = Confidence: { $level }.
plain-still-open = Still open: { $what }
plain-hazard = Hazard: { $name }.
plain-rail = { $name }: stands on { $rests }, seen up to { $seen }, could still climb to { $possible }.
plain-rail-nothing = { $name }: not asked from the ground up, so it stands on nothing.
plain-rungs = Rungs: { $rungs }.
plain-chosen = Chosen: { $name }.
plain-tried = Tried: { $what } is { $state }.

## The report

plain-summary-actions = { $actions ->
    [one] One action was
   *[other] { $actions } actions were
} written down and { $decisions ->
    [0] no decision
    [one] one decision
   *[other] { $decisions } decisions
}; the first action is due on { $day }: { $what }, by { $who }.
plain-summary-no-actions = No action was written down, and { $decisions ->
    [0] no decision
    [one] one decision
   *[other] { $decisions } decisions
}.
plain-summary-open = Still open: { $questions ->
    [0] no question
    [one] one question
   *[other] { $questions } questions
} not revealed, { $remarks ->
    [0] no remark
    [one] one remark
   *[other] { $remarks } remarks
} without an answer.
plain-summary-nothing-open = No question and no remark is left open.
plain-sections = The report has { $count } sections. Type a number to hear one; esc goes back.
