### What the facilitator alone sees: the prompter's window, and the notes.

prompter-ask-first = Ask first
prompter-say = Say
prompter-do = Do
prompter-watch = Watch for
prompter-for-all = For all
prompter-notes = Notes, seen by the room. Press { KEY("Notes") } to hide.
prompter-notes-voted = { $count } of { $size } have voted. Press { KEY("Notes") } to hide.

## How it stands with the session

prompter-waiting = Waiting for a session: start one in another window, with `rungs` or `rungs run`.
prompter-left = This session was left. `rungs resume { $id }` goes on at this very question.
prompter-closed = This workshop is closed, and its window too. The next session that is opened is shown here.
prompter-gone = The session's own window is gone. Every answer is on disk: `rungs resume { $id }` goes on.
prompter-unreadable = The session cannot be read just now: { $why }. It is looked at again and again.
prompter-offer = { $offer } While the session's window asks, press { KEY("TakeOffer") } there to leave it out.
prompter-blank = BLANK: the room sees nothing.

## Beside the notes

prompter-model = Model answer{ $key }, { $state }
prompter-picture-left = Left: { $left }
prompter-picture-right = Right: { $right }
prompter-time-left = Time left in this step
prompter-over = { $time } OVER
prompter-votes = Votes
prompter-shown = shown
prompter-whole = The whole
prompter-spent = { $spent } spent of { $planned } minutes; { $pace }.
prompter-next = Next
prompter-next-optional = Step { $at }: { $title }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}, may be left out
prompter-next-extra = Extra, if you go there: { $title }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
prompter-last = This is the last place of the script.
prompter-about-room = About the room
