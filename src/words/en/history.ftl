### What history says: readings side by side, over time, over accounts.

history-limit = Our own reading. Compare each with its own past and its target, not with others, and never people with people.
history-none = none
history-target = Target
history-ceiling = Ceiling

## Why two readings are no trend

history-no-trend = Not a trend.
history-two-accounts = Two were read: { $first }, then { $then }.
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
history-rails = The rails, first and then
history-head-first = First
history-head-then = Then
history-head-note = Note
history-lenses-caption = What was asked beside the ladder, by day
history-lens-led = { $view }: { $answers }
history-poll-reworded = asked in other words
history-head-question = Question
history-seen = { $state }, { $high } of { $valid } for trust
history-moved = What moved
history-seen-moved = { $rail }: trust seen went from { $first } to { $then }.
history-footing-moved = { $rail }: stood on { $first }, now on { $then }.
history-cell-moved = { $rail }: { $rung } went from { $first } to { $then }.
history-cap-moved = Hazards let the { $subject } stand on { $first } at most first, and on { $then } at most then.
history-family-came = { $family } is present now.
history-family-went = { $family } is no longer present.
history-misled = Both classes were misled by
history-misled-about = That says something about the card, and nothing about a class. Would you write it anew?
history-holds = What holds it back now
history-taken-on-first = What was taken on the first time

history-head-rail = Rail
history-head-footings = Stands on, first and then
history-head-heights = Stands on / seen / can reach
history-compared-rose = From { $from } to { $to } it rose from { $was } to { $is }.
history-compared-fell = From { $from } to { $to } it came down from { $was } to { $is }.
history-compared-still = From { $from } to { $to } it stayed on { $is }.
history-compared-unread = One of the two does not say where it stands, so nothing can be said of how it moved.
history-went = { $first } → { $then }
history-went-nowhere = { $at }, as before
history-compared-count = { $pairs ->
    [0] No pair
    [one] One pair
   *[other] { $pairs } pairs
 } and { $families ->
    [0] no family
    [one] one family
   *[other] { $families } families
 } of signs moved.
history-cap = Can stand at most on
history-moved-caption = What is another than it was
history-rest = The rest
history-unmoved = Unmoved: { $pairs ->
    [one] { $pairs } pair
   *[other] { $pairs } pairs
 } and { $families ->
    [one] { $families } family
   *[other] { $families } families
 } of signs.
history-not-comparable = { $count ->
    [one] { $count } pair was
   *[other] { $count } pairs were
 } revealed only once, or asked in other words.
history-which = The sessions are { $first } and { $then }.

## What was taken on

history-came-before = A rise stands beside an action because it came after it: nobody has shown that it came of it.
history-actions-caption = Actions, what became of them, and what rose after them
history-head-taken = Taken on
history-head-rise = Rise it came before
history-became = { $how }, said on { $day }
history-rose = { $day }: { $from } → { $to }
history-rail-rose = { $day }: { $rail } { $from } → { $to }

## One account over time

history-over-time = { $name } over time
history-on-ladder = On the ladder { $ladder }
history-headline-only = { $name } stands on { $footing }. This is the only reading so far, of { $day }: the next one will show what moved.
history-headline-rose = { $name } rose from { $was } to { $is } between { $from } and { $to }, over { $count } readings.
history-headline-fell = { $name } fell from { $was } to { $is } between { $from } and { $to }, over { $count } readings.
history-headline-still = { $name } stands on { $is } on { $to } as on { $from }, over { $count } readings.
history-headline-no-target = No target was chosen.
history-headline-at-target = That is its target.
history-headline-below = That is { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
 } below its target, { $target }.
history-headline-above = That is { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
 } above its target, { $target }.
history-headline-hazards = { $count ->
    [one] A hazard is
   *[other] Hazards are
 } present: { $names }.
history-steps-apart = Take care: { $count ->
    [one] one step is
   *[other] { $count } steps are
 } no trend. The reasons stand below, reading by reading.
history-chart-rail = { $day }: stands on { $footing }, seen up to { $seen }.
history-mark-break = no step on from the one before
history-mark-present = hazard present
history-mark-open = hazard open
history-taken-on = Actions
history-chart = Where it stood, over time
history-chart-reading = { $day }: stands on { $footing }, seen up to { $seen }, could climb to { $ceiling }.
history-readings = Reading by reading
history-readings-caption = Each reading with what was seen and what was still possible
history-head-day = Day
history-head-room = Room
history-breaks = Where it is no trend
history-rails-over-time = Rails over time
history-rails-caption = Where each rail stood, with what was seen where a hazard lowers it
history-lowered = { $footing } ({ $observed } seen)

## All accounts

history-portfolio = Accounts on { $day }
history-portfolio-how = Our own reading. The widest gap between where it stands and its target stands first, and among equals the oldest reading: that is where to look next, not who does well. Higher is not always better.
history-portfolio-none = No account has a reading yet: run a workshop about one, vote and reveal, and it stands here.
history-portfolio-apart = One table a ladder: a rung of one says nothing of a rung of another.
history-versions = Read on versions { $versions } of this ladder: its rungs or rules may differ.
history-head-read-on = Read on
history-by-gap = Where each stands, and its target, the widest gap first, on the ladder { $ladder }
history-headline-portfolio = { $below ->
    [0] None of { $count } stands
    [one] One of { $count } stands
   *[other] { $below } of { $count } stand
 } below target.
history-headline-met = { $count } { $count ->
    [one] stands
   *[other] stand
 } at it.
history-headline-higher = { $count } { $count ->
    [one] stands
   *[other] stand
 } above it.
history-headline-with-hazards = { $count } { $count ->
    [one] has
   *[other] have
 } a hazard.
history-headline-overdue = { $count ->
    [one] One action is
   *[other] { $count } actions are
 } overdue.
history-headline-oldest = The oldest reading is { $days ->
    [one] one day
   *[other] { $days } days
 } old.
history-head-to-target = Stands on, and target
history-head-next = Next action
history-stands-at = { $footing }, at the target
history-stands-apart = { $footing } → { $target }
history-stands-aimless = { $footing }, no target
history-hazard-open = { $name } (open)
history-hazard-present = { $name }
history-read-on = { $day }, { $days ->
    [0] today
    [one] one day ago
   *[other] { $days } days ago
 }
history-due-past = Overdue since { $by }: { $what } ({ $who })
history-overdue-too = Overdue too
history-begun = Begun, nothing read yet
history-begun-line = { $name } ({ $workshop }, last open { $day })

## All accounts by what they ask for

history-segments = What they ask for, on { $day }
history-segments-headline = By what they ask for: { $counts }.
history-segment-count = { $count } { $segment }
history-segments-how = Each stands where the first rule fits, in this order: a breach or coercion is present or open; not read where it stands, low confidence, no target, or a reading older than { $days } days; too much trust is present, or it stands above the target; it stands below the target; all the rest. Within each by name: a segment says what to do next, not who does well. It says nothing of the people who work there, so no owner stands here, and it is not for rating them.
history-beside-target = { $name }, why this target: { $said }
history-beside-grid = { $name }, who trusts whom: { $said }
history-segment-caption = { $segment }: where each stands, its target and the reason, by name, on the ladder { $ladder }
history-scripts = Read with different scripts, { $scripts }: they ask different questions.
history-head-why = Why here
history-head-dependence = Form of dependence
history-head-script = Script
history-segment-repair = repair first
history-segment-look = look first
history-segment-loosen = loosen or check
history-segment-lift = lift
history-segment-keep = keep
history-asks-repair = Own what was broken and put it right before anything else is asked of them.
history-asks-look = Read it again, and choose a target, before anything is built on it.
history-asks-loosen = Check what is taken on trust, or need less of it.
history-asks-lift = Work on what holds it back, one rung at a time.
history-asks-keep = Keep what works, and read it again in time.
history-reason-no-footing = not read where it stands
history-reason-low = confidence low
history-reason-old = read { $days } days ago
history-reason-no-target = no target
history-reason-above = { $count ->
    [one] one rung
   *[other] { $count } rungs
 } above the target
history-reason-below = { $count ->
    [one] one rung
   *[other] { $count } rungs
 } below the target
history-reason-at = at the target

## What has nothing to say

history-only-told = only a told case was read in the sessions about { $name }, so there is no reading of it
history-nothing-revealed = no votes on a pair were revealed yet in the sessions about { $name }, so there is no reading of it
history-no-session = there is no session about { $name }: `rungs run` begins a session
history-no-session-like = there is no session about { $name }: did you mean { $nearest }?
history-left-out = Left out: these cannot be read
history-alone = There is no other session to compare it with: run another workshop first.
