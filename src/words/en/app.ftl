### What is said at the bottom of the screen, in forms, and when something cannot be.

## Why something cannot be

app-refused-longest = A step can be given one more day at a time.
app-refused-part = this step has no such part
app-refused-talk = A talk takes { $most } minutes at most.
app-refused-place = There is no such place in this workshop.
app-refused-take-back = There is no vote to take back.
app-refused-take-up = This question is not passed over.
app-refused-revealed = These votes are revealed already.
app-refused-nobody-voted = Nobody has voted yet: type one digit a person, then reveal.
app-refused-no-prompt = there is no prompt `{ $id }`
app-refused-question-there = there is a question `{ $id }` already
app-refused-no-question = there is no question `{ $id }`
app-refused-no-name = A session needs a name.
app-refused-no-reason = Say why it does not apply: the reason is kept.
app-refused-pass-over-sign = Only a pair can be passed over: on a sign press { KEY("Vote0") } for not sure.
app-refused-pass-over-shown = A revealed pair is not passed over: press { KEY("Undo") } first to take the reveal back.
app-refused-room-voted = The room has voted on this question.
app-refused-second-vote = This question has had its second vote. Both rounds are on record.
app-refused-reveal-first = Reveal the votes first; then the room can vote again.
app-refused-vote-revealed = These votes are revealed. To vote once more, open a second vote first.
app-refused-all-voted = All { $room } have voted.
app-refused-vote-misfit = this vote does not fit the question `{ $id }`
app-refused-votes-misfit = these votes do not fit the question `{ $id }`
app-refused-too-many-votes = These are { $count } votes, and the room has { $room } people.
app-refused-empty-room = A room needs at least one person.
app-refused-large-room = The screen counts rooms of up to { $most } people.
app-refused-remote = { $count } on the call are more than the { $room } who vote.
app-refused-smaller-room = { $count } have voted already: take a vote back first.
app-refused-smaller-room-aside = { $count } had voted on a pair that is passed over: press { KEY("PassOver") } there to take it up.
app-refused-passed-over = This pair is passed over: press { KEY("PassOver") } to take it up again.
app-refused-lowest-rung = The lowest rung is never passed over: without it the rail stands on nothing.
app-refused-passed-over-already = This pair is passed over already.
app-refused-one-a-rail = One pair a rail can be passed over, and this one has one.
app-refused-no-model = There is no model answer here: this is neither a told case nor a card.
app-refused-model-first = Vote and reveal first: the model answer comes after the room's own.
app-refused-model-shown = The model answer is shown already.
app-refused-amend-model = The model answer was called: the votes that it is held against stay as they are.
app-refused-locked = Nobody votes again on a told case: the model answer is held against what was seen first.
app-refused-amend-same = That is the same digit: nothing would change.
app-refused-amend-nobody = Nobody showed that digit.
app-refused-amend-few = Among so few no single vote is told: press { KEY("Undo") } to take the reveal back, then vote on the question again.
app-refused-no-step = there is no such step to leave out
app-refused-leave-out = there is no question `{ $id }` to leave out
app-refused-parked = { $count ->
    [one] One remark is still parked: press { KEY("Parked") } to go through the parking lot.
   *[other] { $count } remarks are still parked: press { KEY("Parked") } to go through the parking lot.
}
app-refused-nothing-to-keep = There is nothing to keep.
app-refused-no-remark = there is no parked remark { $number }
app-refused-no-action = there is no action { $number } of an earlier session
app-refused-pair-digit = A pair takes 1 to 5, or { KEY("Vote0") } for not seen.
app-refused-sign-digit = A sign takes 1 yes, 2 partly, 3 no or { KEY("Vote0") } for not sure.
app-refused-poll-digit = This takes { $from } to { $to }, or { KEY("Vote0") } for { $blank }.
app-refused-poll-digit-from-0 = This takes 0 to { $to }, and 0 is a number like the others.
app-no-ladder = Nothing here stands on a ladder: there is no rung to look at, and nothing to try.
app-no-target = This is a class, and no account: there is no target to set.
app-looking-only = You are looking at this session: nothing can be changed here.
app-taking-over = Asking the other window to hand the session over…
app-not-handed-over = Another window asked for this session, and it stays here: { $why }
app-closed = This workshop is closed: nothing in it changes any more. Press { KEY("Report") } to see its report.
app-stores-nothing = This is a preview: it stores nothing.

## Votes

app-pasted-no-vote = Pasted text is no vote: nothing was changed.
app-pasted-nothing = Nothing was pasted. { $why }
app-pasted-too-many = Nothing was pasted: these are { $count }, and { $voted } of { $room } have voted.
app-pasted = { $count ->
    [one] One vote was pasted. Press { KEY("Undo") } to take it back.
   *[other] { $count } votes were pasted. Press { KEY("Undo") } to take them back.
}
app-start-over = Press { KEY("TakeBack") } once more to empty this question: nobody knows whose vote was last. One wrong digit: press { KEY("Reveal") }, then press { KEY("Amend") }.
app-not-voted-yet = { $count ->
    [one] { $count } has
   *[other] { $count } have
} not voted yet: press { KEY("Reveal") } once more to reveal without them, { KEY("RoomLess") } to make the room smaller.
app-collects = This step collects: the votes are shown in a later one. Press { KEY("Reveal") } once more to show them here.
app-room-again = Once more makes the room { $people }.
app-room-is = The room is { $people } now. Press { KEY("Undo") } to take it back.
app-room-is-shown = The room is { $people } now; what was revealed stays. Press { KEY("Undo") } to take it back.
app-behind-unvoted = Nobody has voted on the question before: press { KEY("Back") } to go back to it.
app-behind-votes = The question before has { $count ->
    [one] { $count } vote that was not revealed: press { KEY("Back") } to go back to it.
   *[other] { $count } votes that were not revealed: press { KEY("Back") } to go back to it.
}
app-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
app-votes-none-in = Nothing was brought in:
app-votes-replace = Votes of an earlier file are in, on { $questions }: press { KEY("Accept") } once more to replace them.
app-votes-in = Votes of { $people } people on { $questions } are in, hidden until you reveal them.
app-votes-in-instead = Votes of { $people } people on { $questions } are in, in place of the earlier ones, hidden until you reveal them.

## From place to place, and the end

app-passed-by = Press { KEY("Places") } to go to what is extra: { $what }.
app-end = This is the end of the script: press { KEY("Finish") } to close the workshop, { KEY("Report") } to open the report.
app-close-again = Press { KEY("Finish") } once more to close the workshop for good.
app-close-again-open = Press { KEY("Finish") } once more to close the workshop for good. Questions that were not revealed: { $count }.
app-finished = The workshop is closed. This is its report. Press { KEY("KeepMarkdown") } to keep it as a file, { KEY("KeepHtml") } for one to print.
app-leave-unsaved = Press { KEY("SaveElsewhere") } to save to another folder, { KEY("Leave") } once more to leave without it.
app-notes = The room sees notes here: press { KEY("Notes") } again to show them; `rungs prompter` shows them to you alone.
app-pass-over-pair-only = Only a pair can be passed over.
app-taken-up = Taken up again: it is voted on as any other.
app-nothing-parked = Nothing is parked: press { KEY("Park") } to park a remark.
app-nothing-pending = No action of an earlier session about this { $subject } was open.
app-kept-as-it-is = Kept as it is: it is there again once the form is opened again.
app-half-written = Half-written when you left, and kept: { $title }.
app-rehearsal-theirs = head of purchasing; planner; plant lead; finance lead
app-rehearsal-promise = An answer within two days.
app-rehearsal-ours = account lead; service; engineering
app-rehearsal-nothing = There is nothing to vote on here: press { KEY("RunForward") } to run forward to the next step.
app-first-vote = The first move is to vote on what has not been voted on yet: press { KEY("Why") } to see which.
app-first-hear-both = The first move is to ask what each side could have seen: press { KEY("Act") } to write who does it.
app-first-look = The first move is to go and look: press { KEY("Act") } to write who does it.
app-first-own = The ladder has no first move for this reading: press { KEY("Act") } to write your own action.
app-first-reveal = First moves come once votes are shown.

## The clock

app-clock-goes-on = The clock goes on.
app-clock-stands = The clock stands: press { KEY("Pause") } to let it go on.
app-more-minutes = { $count ->
    [one] One more minute for this step.
   *[other] { $count } more minutes for this step.
}
app-left-out = Left out: { $what }. Press { KEY("Undo") } to take them in again.
app-left-out-nothing = Nothing is left out. You are asked again when it gets later still.
app-left-out-title = “{ $title }”
app-left-out-optional = { $count } questions that are optional
app-left-out-and = { $first } and { $then }

## Taking back

app-undone = Taken back: { $what }.
app-redone = Brought back: { $what }.
app-nothing-to-undo = Nothing to take back.
app-nothing-to-take-out = Nothing was kept from this form yet that could be taken out.
app-nothing-to-redo = Nothing to bring back.
app-undo-again = Press { KEY("Undo") } once more to take back all { $count } at once: { $what }.
app-event-vote = one vote
app-event-take-back = a vote that was taken back
app-event-tally = the votes on “{ $ask }”
app-event-collected = the votes from a file, on { $count ->
    [one] 1 question
   *[other] { $count } questions
}
app-event-pass-over = that “{ $ask }” was passed over
app-event-take-up = that “{ $ask }” was taken up again
app-event-reveal = the reveal of “{ $ask }”
app-event-revote = the second vote on “{ $ask }”
app-event-amend = one vote put right on “{ $ask }”
app-event-model = the model answer to “{ $ask }”
app-event-evidence = the evidence “{ $who } { $what }”
app-event-wrote = the line “{ $text }”
app-event-made = a pair of your own
app-event-act = the action “{ $what }”
app-event-room = a room of { $room }
app-event-remote = { $count } people on the call
app-event-no-target = taking the target back
app-event-target = the target { $rung }
app-event-park = the parked remark “{ $text }”
app-event-settle = that a remark was { $how }
app-event-decide = the decision “{ $text }”
app-event-follow = that an action is { $how }
app-event-extend = { $count } more minutes
app-event-leave-out = what was left out
app-event-codename = the codename
app-event-correct = the correction of what was agreed at the start
app-event-move = a move

## Forms

app-evidence-nowhere = Evidence belongs to a pair or a sign, and this workshop asks none.
app-write-first = Write at least one line on each side first: press { KEY("WriteTrusted") } for one, { KEY("WriteOpposite") } for the other.
app-pass-over-title = Pass over  { $ask }
app-amend-title = One vote was typed wrong
app-amend-shown = Which digit is wrong?
app-amend-shown-hint = One of those that were shown; one vote of that digit is put right.
app-amend-meant = Which digit was meant?
app-amend-meant-hint = All that follows from the votes changes with it; the report says that a vote was put right.
app-amend-digit = One digit, as it is typed for a vote.
app-pass-over-label = Why it does not apply
app-pass-over-hint = Kept in the report. One pair a rail can be passed over, never at the lowest rung.
app-pass-over-empty = Say why it does not apply, or press { KEY("Cancel") } to go back.
app-park-title = Park a remark
app-park-label = What to come back to
app-park-hint = Park what would lead away. The room goes through the parking lot before the end.
app-park-empty = Type the remark, or press { KEY("Cancel") } to go back.
app-decide-title = A decision
app-decide-label = What was decided
app-decide-hint = One sentence, as it should stand in the report.
app-decide-empty = Type the decision, or press { KEY("Cancel") } to go back.
app-move-title = Another day
app-by-when = By when
app-by-when-hint = As you say it: fri, 30 nov, in 2 weeks, end of the month.
app-codename-title = A codename for the { $subject }
app-codename-label = Codename
app-codename-hint = Shown everywhere instead of the real name; empty shows the name again.
app-votes-title = Votes that were collected beforehand
app-votes-label = File
app-votes-hint = A CSV file: a first line with the ids of the questions, then one line a person.
app-votes-empty = Type the path of a CSV file.
app-elsewhere-title = Save to another folder
app-elsewhere-label = Folder
app-elsewhere-hint = A folder that can be written. The session is stored there from now on.
app-elsewhere-empty = Type the path of a folder that can be written.
app-line-label = A line
app-line-hint = Press { KEY("Accept") } to keep it and go on to the next, { KEY("Cancel") } to end.
app-line-empty = Type a line, or press { KEY("Cancel") } to end.
app-unchanged = It is as it was: nothing was changed.
app-moved-to = Moved to { $day }.
app-kept-parked = Parked: press { KEY("Parked") } to go through the parking lot.
app-remark-became = The last remark: { $remark } ({ $how })
app-kept-decision = Kept as a decision.
app-kept-passed-over = Passed over: { $reason } Press { KEY("PassOver") } to take it up again.
app-kept-corrected = Corrected here and in every report of this session. Press { KEY("Undo") } to take it back.
app-kept-amended = One vote is put right, and all that follows from it. Press { KEY("Undo") } to take it back.
app-kept-no-target = No target is set any more. Press { KEY("Undo") } to take that back.
app-kept-target = The target is { $rung }. Press { KEY("Undo") } to take it back.
app-no-target-yet = No target is set yet: press { KEY("Target") } to say how high is right.
app-kept-remote = { $count ->
    [0] Nobody is on the call.
    [one] One of you is on the call.
   *[other] { $count } of you are on the call.
}
app-kept-action = Kept: { $who }, by { $day }.
app-kept-old-evidence = Kept: { $who }, { $day }. It is too old to count.
app-kept-evidence = Kept: { $who }, { $day }.
app-about-label = About
app-about-hint = Which pair or sign is it evidence for?
app-about-trusted = the picture of trust
app-about-opposite = the opposite one
app-evidence-title = What have you seen?  { $ask }
app-evidence-elsewhere = An evidence line
app-picture-label = Which picture it shows
app-picture-hint = The one that what they did comes nearer to.
app-picture-empty = Choose which picture it shows.
app-who-label = Who did it
app-who-hint = A role rather than a name: the buyer, the plant manager.
app-who-empty = Say who did it: a role will do.
app-who-name = A name? A role protects them: the buyer, the planner. Press { KEY("Accept") } to go on with it as it is.
app-what-label = What they did
app-what-hint = Something a camera could have filmed; no judgement of a person.
app-what-empty = Say what they did.
app-when-label = When
app-when-hint = As you say it: yesterday, 3 march, 2 weeks ago.
app-when-empty = Say when it was: a rough date is better than none.
app-when-like = yesterday, 3 march, 2 weeks ago
app-when-ahead = { $when } lies ahead: evidence is what has been seen.
app-how-label = How we know
app-counts = Only the first two count.
app-counts-pair = Only the first two back a rung, and only while they are fresh.
app-counts-fact = One of the first two, of any age, makes this present once somebody has voted yes.
app-counts-habit = It is kept in the report; whether this is present is told by the votes alone.
app-action-title = An action
app-action-what = What
app-action-what-hint = One visible thing, as a sentence that begins with a verb.
app-action-for-instance = For instance: { $first_move }
app-action-who = Who
app-action-who-hint = One person who is here and says yes.
app-action-side = Whose
app-action-side-hint = The side that will do it; the other side keeps it as well.
app-action-moves = It is meant to move
app-action-moves-hint = What holds the { $subject } back.
app-action-else = something else
app-action-what-empty = Say what will be done.
app-action-who-empty = Name one person who takes it on.
app-action-who-nobody = `{ $said }` is nobody in particular: name the one who will say that it is done.
app-action-by-empty = Say by when.
app-action-vague = `{ $said }` is no day, and only a day makes it an action: fri, end of the month.
app-action-by-like = fri, 30 nov, in 2 weeks
app-action-passed = { $day } has passed: an action is due today or later.
app-no-date = `{ $said }` is no date that I know: try { $like }.
app-go-and-look = Go and look: { $ask }
app-correct-title = What was agreed at the start
app-correct-hint = Here and in every report of this session; press { KEY("Target") } for the target.
app-correct-hint-codename = Its own name, not the codename. Left empty, it stays as it is.
app-correct-empty = Type a name.
app-opportunity-hint = One named piece of work; empty if there is none.
app-target-title = The target
app-target-label = Target rung
app-target-hint = How high is right for this { $subject }? Higher is not always better.
app-talk-title = A time for talk
app-talk-label = How long?
app-talk-hint = Minutes, or as in 90 s or 1:30. It stands when the clock stands, and ends with one bell.
app-talk-empty = A time: 2 for two minutes, or as in 90 s or 1:30; 99 minutes at most.
app-talk-begins = { $name }: { $time }. Press { KEY("TalkEnd") } to end it early.
app-talk-part-begins = { $name }: { $time }. Press { KEY("TalkPart") } to go on to: { $next }.
app-talk-left = The time for talk has ended with what it was about.
app-talk-ended = The time for talk is ended.
app-talk-up = Time is up: { $name }.
app-remote-title = People on a call
app-own-pair-title = A pair of your own
app-own-pair-trusted = If they trust us
app-own-pair-trusted-hint = Choose among your lines.
app-own-pair-opposite = If they do not
app-own-pair-opposite-hint = Its opposite: also something you could see.
app-own-pair-rung = It shows
app-own-pair-rung-hint = At which rung would you see the first picture?
app-own-pair-elsewhere = Go back to the question first.
app-own-pair-same = The two pictures are the same: choose another line.
app-reach-label = It is for us
app-reach-hint = Core: what we do every day. Stretch: new for us.
app-reach-stretch = a stretch

## Set-up

app-setup-name-hint = Whom does the room read? A codename will do.
app-setup-class-hint = What do you call this class? The report stands under it.
app-setup-name-empty = Type a name for the { $subject } first.
app-setup-opportunity-hint = One named piece of work: capability is read for it alone. Leave it empty if there is none.
app-setup-room = People voting
app-setup-room-hint = How many people vote? You, at the keyboard, do not count unless you vote.
app-setup-room-empty = Type how many people vote: a number from 1 to { $most }.
app-setup-room-votes = The votes that come in are of { $people } people: that many at least.
app-setup-remote = On a call
app-setup-remote-hint = How many of them are not in the room? Empty for nobody.
app-setup-remote-empty = A number up to { $room }, or nothing.
app-setup-no-target = not set yet
app-setup-made-up-name = A made-up { $subject }
app-setup-made-up-work = A made-up tender

## Files

app-file-kept-without = It is in { $place }. { $left_out }
app-file-kept = It is in { $place }
app-cut = A field holds { $most } characters: the rest was cut.
app-paste-nothing = Pasted text does nothing here.
app-loaded = Loaded at { $time }. It is shown anew when you save.
app-trouble = line { $line }: { $message }
app-troubles = line { $line }: { $message } (and { $count } more: rungs check)

## Hints for whoever leads

app-hint-widest = Widest so far, { $points } points apart and { $state }: { $ask }
app-hint-hidden = { $count ->
    [one] One question behind you has votes that were not revealed.
   *[other] { $count } questions have votes that were not revealed.
}

## Keys that mean nothing here, and digits of other keyboards

app-stray-window = { $key } means nothing here: press { KEY("Leave") } to close this window.
app-stray-key = { $key } means nothing here: press { KEY("Help") } to see the keys that work.
app-stray-step = { $key } means nothing here: in this step nothing is voted on. Press { KEY("Next") } to go on.
app-stray-end = { $key } means nothing here: this is the last step. Press { KEY("Finish") } to close the workshop.
app-stray-typing = { $key } means nothing here: F1 shows the keys that work.
app-stray-unnamed = That key means nothing here: press { KEY("Help") } to see the keys that work.
app-stray-no-vote = That key is no vote: nothing was counted. Press { KEY("Help") } to see the keys that work.
app-stray-caps-lock = { $typed } means nothing here, { $meant } does: Caps Lock seems to be on.
app-stray-letters = The keys are Latin letters: switch over, or name your keyboard in config.ron.
app-stray-divides = After a vote, blanks and dots only divide votes: press { KEY("Next") } to go on, { KEY("Reveal") } to reveal.
app-number-unclear = Two keyboards have that digit on different keys: another digit tells which.
app-number-counted = Counted. A { $keyboard } number row votes from here on; { $setting } keeps it.
app-number-as-digit = As a { $keyboards } digit the next one counts it.
app-number-waits = { $count ->
    [one] Not counted yet: a digit of a { $keyboards } keyboard? A second one tells.
   *[other] { $count } not counted yet: digits of a { $keyboards } keyboard? A different one tells.
}
app-number-dropped = Dropped: nothing was counted.
app-keyboard-or = { $all } or { $next }
app-keyboard-latin = Latin
app-keyboard-french = French
app-keyboard-czech = Czech
app-keyboard-greek = Greek
app-keyboard-russian = Russian
app-keyboard-ukrainian = Ukrainian
app-refused-most-lines = { $count ->
    [one] This takes one line, and it is there.
   *[other] This takes { $count } lines at most.
 }
app-refused-typed = This cannot stand at `{ $id }`.
app-month-label = Since when
app-month-hint = the month is enough, as in 04/2021
app-month-empty = Name the month.
app-month-like = “{ $said }” is no month up to now. Write it like 04/2021 or April 2021.
app-figures-who = Who gave these numbers?
app-figures-who-hint = of a guess of ours no NPS is made
app-figures-they = They did, in a survey
app-figures-we = We guess
app-figures-who-empty = Say first who gave these numbers.
app-figures-label = The numbers
app-figures-hint = 0 to 10, one a person, as in 9 9 8 7 6
app-figures-empty = Type the numbers of the survey.
app-figures-like = “{ $said }” is no number from 0 to 10.
app-line-who-hint = a role rather than a name
app-line-grade-hint = how we know it
app-no-line-open = There is no line here that nobody has taken on.
app-event-enter = what was typed at “{ $ask }”
app-event-line-taken-on = an action out of a line
