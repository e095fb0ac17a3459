# app

## What an event was, as in "Taken back: …"

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
app-event-model = the model answer to “{ $ask }”
app-event-evidence = the evidence “{ $who } { $what }”
app-event-wrote = the line “{ $text }”
app-event-made = a pair of your own
app-event-act = the action “{ $what }”
app-event-room = a room of { $room }
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
