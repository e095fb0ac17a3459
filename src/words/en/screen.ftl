### What stands on the screens: the main window and the stage, which say the same in the same case.

## The window

screen-too-small = This window is { $wide } by { $high }. rungs needs { $least_wide } by { $least_high }: make it larger, or its letters smaller. Nothing is lost.
screen-blank = The screen is blank. Press { KEY("Blank") } to show it again, { KEY("Pause") } to stop the clock.
screen-blank-paused = The screen is blank and the clock stands. Press { KEY("Blank") } to show it again, { KEY("Pause") } to let the clock go on.
screen-not-saved = NOT SAVED
screen-save-elsewhere = press { KEY("SaveElsewhere") } to save to another folder
screen-more = more
screen-one-of = { $at } of { $count }
screen-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
screen-minutes-short = { $minutes } min

screen-rehearsal-set-up = REHEARSAL: nothing is stored, and the room is made up.
screen-votes-come = Votes of { $count ->
    [one] one person come
   *[other] { $count } people come
} in with it, hidden until you reveal them.

## A session's head

screen-rehearsal = REHEARSAL
screen-rehearsal-long = REHEARSAL: nothing is stored
screen-preview = PREVIEW
screen-preview-long = PREVIEW: shown anew when you save
screen-looking-only = LOOKING ONLY
screen-prompter = PROMPTER
screen-saving = saving…
screen-step = step { $at }
screen-step-of = step { $at } of { $count }
screen-step-short = step { $at }/{ $count }
screen-question-of = question { $at } of { $count }

## The clock

screen-time-left = { $time } left
screen-time-near = { $time } left: wrap up
screen-time-over = OVER by { $time }
screen-time-paused = PAUSED, { $time } left
screen-time-paused-over = PAUSED, OVER by { $time }
screen-pace-on-time = on time
screen-pace-behind = { $minutes } min behind plan
screen-pace-ahead = { $minutes } min ahead of plan
screen-pace-ends = { $how }, ends { $time }
screen-pace-to-go = { $how }, { $minutes } min to go
screen-offer-less-late = { $behind } min behind. Leave out { $what } to be { $minutes } min behind only?
screen-offer-on-time = { $behind } min behind. Leave out { $what } to end at { $time }?
screen-offer-keys = { KEY("TakeOffer") } for yes, { KEY("RefuseOffer") } for no

## A question while the room votes

screen-zero-not-told = press { KEY("Vote0") } where it is not told
screen-zero-not-seen = seen yourself or told by { $other }, else press { KEY("Vote0") }
screen-zero-not-sure = press { KEY("Vote0") } if not sure
screen-yes-warns = yes is a warning
screen-not-told = not told
screen-rule-of-held = It counts when { $held } in { $held_of } saw the picture of trust and at most { $split } in { $split_of } its opposite.
screen-press-blank = { KEY("Vote0") } { $blank }
screen-zero-is-a-number = 0 is a number like the others
screen-poll-meaning = { $digit }: { $meaning }
screen-second-vote = Second vote: { $said }
screen-voted-none = one digit a person.
screen-voted-some = { $count } of { $size } { $count ->
    [one] has
   *[other] have
} voted.
screen-call-next = { KEY("Next") } to go on
screen-call-reveal = { KEY("Reveal") } to reveal
screen-voted-all = all { $size } have voted: press { KEY("Reveal") } to reveal.
screen-voted-collected = all { $size } have voted: press { KEY("Next") } to go on, the votes are shown in a later step.
screen-kept = Kept on this computer: how many chose what, never who.
screen-kept-few = Kept on this computer: counts, no names. With so few of you only the outcome is shown.
screen-kept-nothing = Nothing of this is kept.
screen-kept-looking = You are looking at a session: nothing is changed.
screen-left = left
screen-right = right
screen-is-trusted = { $place } · trust
screen-clearly-left = clearly left
screen-clearly-right = clearly right
screen-clearly-short = clearly
screen-more-left = more left
screen-more-right = more right
screen-more-short = more
screen-both = seen both
screen-both-short = both

## A question that was revealed

screen-all-saw-left = All { $count } saw the left
screen-all-saw-right = All { $count } saw the right
screen-all-saw-both = All { $count } saw both

screen-count-saw-left = { $count } left
screen-count-saw-right = { $count } right
screen-count-saw-both = { $count } both
screen-saw-left = The left picture was seen
screen-saw-right = The right picture was seen
screen-saw-two = Seen in two ways
screen-saw-mixed = No clear picture
screen-saw-few = Too few have seen it
screen-found-held = Trust was seen
screen-found-held-short = Trust seen
screen-found-reversed = The opposite of trust
screen-found-reversed-short = Opposite of trust
screen-found-few-short = Too few saw it
screen-found-counted = { $found } · { $counts }
screen-found-model = Model answer{ $digit }: { $state }
screen-found-no-model = No right answer here
screen-you = You: { $saw }
screen-means-held = Seen: that is the picture of trust.
screen-means-reversed = Reversed: that is the opposite of trust.
screen-means-split = Split: both pictures were seen.
screen-means-mixed = Mixed: neither picture has enough.
screen-means-not-seen = Not seen: nobody can say.
screen-all-say-yes = All { $count } say yes
screen-all-say-no = All { $count } say no
screen-say-yes = { $count } yes
screen-say-partly = { $count } partly
screen-say-no = { $count } no
screen-say-not-sure = { $count } not sure
screen-this-sign = this sign
screen-sign-seen = It is seen
screen-sign-open = Somebody says so
screen-sign-unseen = Fewer than half see it
screen-few-pair = Fewer than four have seen it: only the state is shown, so that no vote can be guessed.
screen-few-sign = Fewer than four could say: only the state is shown.
screen-few-poll = Fewer than four could say: only the word is shown.
screen-poll-was = was { $count }
screen-fragile = One voter away from another answer.
screen-first-vote = The first vote was { $state }.
screen-first-vote-counts = The first vote was { $state }: { $counts }.
screen-chose = { $count } chose { $key }
screen-then-sides = What did each side see?
screen-then-again = Then we vote again.
screen-then-look = Who will go and look?
screen-then-example = Name one example.
screen-then-story = Where in the story?
screen-then-card = Why there?
screen-then-on = We go on.
screen-evidence-trusted = { $day }; the picture of trust
screen-evidence-opposite = { $day }; the opposite picture
screen-evidence-old = { $line } Too old to count.
screen-seen-a = Seen first-hand: { $line }
screen-seen-b = Told by { $other }: { $line }
screen-seen-c = Told by a colleague: { $line }
screen-seen-d = A guess: { $line }
screen-agreed-target = Target: { $rung }.
screen-agreed-no-target = No target is set yet: press { KEY("Target") } to set one.
screen-remote = On the call ({ $count }): a private message with one digit, or fingers to the camera.
screen-talk-left = { $name } { $time }
screen-talk-paused = { $name } { $time }, stands
screen-talk-up = { $name }: time is up
screen-model-call = Press { KEY("Model") } to see the model answer.
screen-model-same = { $grasp }. Model answer{ $key }, { $model }: as you have it.
screen-model-other = { $grasp }. Model answer{ $key }, { $model }. You: { $state }. Where in the story?

## The ladder

screen-rests-on = Stands on { $rung }
screen-rests-on-short = On { $rung }
screen-not-read-short = Not read yet
screen-stands-no-higher = Can stand on { $rung } at most
screen-target-is = target { $target }
screen-target-below = target { $target }: { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
} to climb
screen-target-at = target { $target }: reached
screen-target-above = target { $target }: it stands above it
screen-nothing-revealed = Nothing revealed yet
screen-not-read = Not read yet: no pair is revealed
screen-seen = seen
screen-possible = can reach
screen-no-higher = at most
screen-no-limit = No limit found
screen-confidence = confidence
screen-open = open
screen-hazard = hazard
screen-count-why = { $count }, see { KEY("Why") }
screen-and-more = … { $count } more
screen-and-more-why = … { $count } more: press { KEY("Why") } to see all
screen-whose-class = Our reading of a story that was told
screen-legend-solid = we can build on it
screen-legend-cracked = seen, but a hazard weighs on it

## What if

screen-what-if = What if
screen-not-real = Nothing here is real, and nothing of it is kept.
screen-amended = { $count ->
    [one] One vote put right: { $votes }.
   *[other] { $count } votes put right: { $votes }.
}
screen-what-if-none = { $name }: press { KEY("Accept") } to try it at another state.
screen-what-if-is = It stands on { $is }.
screen-what-if-stay = It would still stand on { $is }.
screen-what-if-rise = It would climb from { $is } to { $would }.
screen-what-if-fall = It would come down from { $is } to { $would }.

## What is written down

screen-write-trusted = Press { KEY("WriteTrusted") } to write a line here.
screen-write-opposite = Press { KEY("WriteOpposite") } to write a line here.
screen-own-pairs = Pairs of your own so far: { $count }. They are voted on after the questions of this step.
screen-moves = First moves against what holds the { $subject } back. Which one, and who takes it on?
screen-to-move = to move { $what }
screen-by = by { $day }
screen-who-by = { CAP($who) } by { $day }
screen-who-by-to-move = { CAP($who) } by { $day }, to move { $what }
screen-actions-none = No action yet: press { KEY("Act") } to write one.
screen-moves-due = First moves: { $names }. Press { KEY("Moves") } to make one of them an action.
screen-pending = Taken on the last time. What has become of it?
screen-pending-keys = Taken on the last time: press { KEY("Pending") } to go through it.
screen-parked-answers =
    { KEY("Pick1") }: answered · { KEY("Pick2") }: an action
    { KEY("Pick3") }: stays open · { KEY("Pick4") }: dropped
screen-why-at = { $stands }. Why?
screen-why = Why it stands where it stands
screen-parked-none = The parking lot: everything in it has been gone through.
screen-parked = { $count ->
    [one] The parking lot: one remark to come back to. What becomes of it?
   *[other] The parking lot: { $count } remarks to come back to. What becomes of each?
}

## Every place of the workshop

screen-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
}

## The last step

screen-close-actions = Actions written down: { $count }.
screen-close-decisions = Decisions written down: { $count }.
screen-close-parked = Remarks still parked: { $count }; press { KEY("Parked") } to go through them first.
screen-close-pending = Actions of the last time that nobody has spoken of: { $count }; press { KEY("Pending") } to go through them.
screen-close-unasked = Questions that were not revealed: { $count }; press { KEY("Places") } to go to them.
screen-close-open = Of these, with votes that were never shown: { $count }.
screen-close-closed = This workshop is closed.
screen-close-keys = Press { KEY("Finish") } to close the workshop and open its report.

## The keys

screen-keys = Keys that work here
screen-privacy = Votes are stored as counts once they are revealed, never with names. All files stay on this computer, readable by you alone; they are not encrypted.
screen-privacy-circle = Votes are stored as counts once they are revealed, never with names. All files stay on this computer, readable by you alone; they are not encrypted. At the end the room is asked whether its reading, without a vote or a line, goes to { $circle }.

## Where no session is

screen-held = This session is open elsewhere
screen-held-look = Press { KEY("Accept") } to open it here and look, without changing anything.
screen-held-take-over = Press { KEY("TakeOver") } to take it over: the other window saves every vote, and only follows from then on.
screen-handed-over = Taken over at { $time }: this window only follows. Press { KEY("Leave") } to close it.
screen-history = Looking through your sessions…
screen-script-read = Reading the script…
screen-script-broken = { $file }: { $count ->
    [one] one thing to mend. It is shown as soon as it is saved.
   *[other] { $count } things to mend. It is shown as soon as they are saved.
}
screen-script-error = error: { $message }
screen-script-warning = warning: { $message }

## The stage alone

screen-stage-waiting = Waiting for a session
screen-stage-start = Start one in another window.
screen-stage-unreadable = This session cannot be read
screen-stage-again = It is looked at again and again.
screen-stage-paused = paused
screen-stage-time-up = Time is up
screen-stage-left = The session was left. It goes on at this very place.
screen-stage-closed = This workshop is closed. Thank you.
screen-stage-gone = One moment: this session is not open. Every answer is kept.
screen-stage-moment = One moment: the session cannot be read just now.
screen-type-month = Press { KEY("TypeIn") } to type the month in.
screen-type-figures = Press { KEY("TypeIn") } to type the numbers in.
screen-type-line = Press { KEY("TypeIn") } to write a line here.
screen-type-lines = Press { KEY("TypeIn") } to write another line, { KEY("TakeOnLine") } to make an action of one.
screen-type-full = Press { KEY("TakeOnLine") } to make an action of a line.
screen-leads-to = Press { KEY("GoThere") } to go at once to: { $ask }
