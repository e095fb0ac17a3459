### What history says: readings side by side, over time, over accounts.

history-limit = Our own reading. Compare each with its own past and its target, not with others, and never people with people.
history-none = none
history-target = Target
history-ceiling = Ceiling
history-task = { $what } (by { $by })

## Why two readings are no trend

history-no-trend = Not a trend.
history-two-accounts = Two accounts: { $first }, then { $then }.
history-two-ladders = Two ladders: { $first }, then { $then }. Their rungs mean different things.
history-ladder-version = The ladder was version { $first }, then { $then }: its rungs or rules may differ.
history-two-scripts = Two scripts: { $first }, then { $then }. They ask different questions.
history-script-version = The script was version { $first }, then { $then }: the wording may differ.
history-two-opportunities = Two opportunities: { $first }, then { $then }. What is read for one says nothing of the other.
history-two-rooms = The room had { $first }, then { $then }: other people see other things.
history-reworded = { $count ->
    [one] { $count } pair was
   *[other] { $count } pairs were
 } asked in other words, so their votes are not set against each other.
history-two-rules = The rules by which votes become states differ.
history-first-unread = The first has no votes on a pair that were revealed.
history-first-unfinished = The first is not finished.
history-second-unread = The second has no votes on a pair that were revealed.
history-second-unfinished = The second is not finished.

## Two readings side by side

history-compared = { $name }: { $first } and { $then }
history-compared-two = { $first }, { $first_day }, and { $then }, { $then_day }
history-both = Both readings
history-rails = Rails
history-head-first = First
history-head-then = Then
history-head-note = Note
history-head-heights = Footing / seen / ceiling
history-head-question = Question
history-moved = moved
history-pair-reworded = asked in other words
history-seen = { $state }, { $high } of { $valid } for trust
history-why = What moved, and why
history-seen-moved = { $rail }: trust seen went from { $first } to { $then }.
history-footing-moved = { $rail }: footing went from { $first } to { $then }.
history-cell-moved = { $rail }: { $rung } went from { $first } to { $then }.
history-cap-moved = Hazards let the { $subject } stand no higher than { $first } first, and than { $then } then.
history-family-came = { $family } is present now.
history-family-went = { $family } is no longer present.
history-holds = What holds it back now
history-pairs = States of the pairs
history-families = Families of signs
history-taken-on-first = What was taken on the first time

## One account over time

history-over-time = { $name } over time
history-on-ladder = On the ladder { $ladder }
history-only-reading = This is the only reading so far: the next one will show what moved.
history-since-still = Since { $day } the footing is still { $footing }.
history-since-moved = Since { $day } the footing went from { $was } to { $is }.
history-care = Take care, this is no trend. { $why }
history-chart = Footing and ceiling over time
history-chart-reading = { $day }: footing { $footing }, seen { $seen }, ceiling { $ceiling }.
history-readings = Reading by reading
history-head-day = Day
history-head-room = Room
history-at-target = { $footing }, at the target
history-rungs-below = { $footing }, { $count ->
    [one] { $count } rung
   *[other] { $count } rungs
 } below
history-rungs-above = { $footing }, { $count ->
    [one] { $count } rung
   *[other] { $count } rungs
 } above
history-breaks = Where it is no trend
history-rails-over-time = Rails over time
history-rails-caption = Footing of each rail, with what was seen where a hazard lowers it
history-lowered = { $footing } ({ $observed } seen)
history-taken-on = { $readings ->
    [one] Actions taken on
   *[other] Actions taken on between
 }
history-became = What became of them

## All accounts

history-portfolio = Accounts on { $day }
history-portfolio-how = Our own reading. The widest gap between footing and target stands first, and among equals the oldest reading: that is where to look next, not who does well. Higher is not always better.
history-portfolio-none = No account has a reading yet: run a workshop about one, vote and reveal, and it stands here.
history-portfolio-apart = One table a ladder: a rung of one says nothing of a rung of another.
history-versions = Read on versions { $versions } of this ladder: its rungs or rules may differ.
history-by-gap = By gap on the ladder { $ladder }
history-head-gap = Gap
history-head-read-on = Read on
history-head-overdue = Overdue
history-gap-none = none
history-gap-below = { $count } below
history-gap-above = { $count } above
history-overdue = Actions whose day is past
history-begun = Begun, nothing read yet
history-begun-line = { $name } ({ $workshop }, last open { $day })

## What has nothing to say

history-only-told = only a told case was read in the sessions about { $name }, so there is no reading of it
history-nothing-revealed = no votes on a pair were revealed yet in the sessions about { $name }, so there is no reading of it
history-no-session = there is no session about { $name }: `rungs run` begins a session
history-no-session-like = there is no session about { $name }: did you mean { $nearest }?
history-left-out = Left out: these cannot be read
history-alone = There is no other session to compare it with: run another workshop first.
