### Words that stand for the same thing everywhere.

term-list = { $before } and { $last }
term-class = class
term-talk = talk

## What a room saw of a pair.

term-state-reversed = reversed
term-state-split = split
term-state-mixed = mixed
term-state-held = seen
term-state-not-seen = not seen
term-state-passed-over = passed over
term-state-not-asked = not asked
term-not-voted = not voted on
term-voted-in-part = voted on in part
term-amended = { $count ->
    [one] One vote was typed wrong and put right after the reveal.
   *[other] { $count } votes were typed wrong and put right after the reveal.
}

## Whether a sign is there.

term-presence-present = present
term-presence-open = open
term-presence-not-seen = not seen
term-presence-absent = absent
term-presence-few = fewer than half

## What a poll beside the ladder comes to.

term-beside-ladder = Beside the ladder – not scored
term-view-high = high
term-view-low = low
term-view-apart = apart
term-view-between = in between
term-view-clear = clear
term-view-two = two views
term-view-none = no answer
term-poll-said = { $view }: { $counts }
term-poll-chose = { $count } chose “{ $label }”
term-card-not-sure = { $count } not sure
term-rather-not = rather not say
term-poll-no-answer = { $count } gave no answer
term-line-neither = { $count } saw neither
term-poll-before = The first time: { $first }.
term-poll-beside = { $ask } First { $first }; now { $now }.

## How far a hazard was asked.

term-asked-open = open
term-asked-not-seen = not seen
term-asked-not-asked = not asked

## How sure a reading is.

term-level-low = low
term-level-medium = medium
term-level-high = high

## What became of a remark that was parked.

term-settled-answered = answered
term-settled-action = made an action
term-settled-open = stays open
term-settled-dropped = dropped

## Whether an opportunity is what we always do.

term-reach-core = core
term-reach-stretch = stretch

## An answer to a sign.

term-yes = yes
term-partly = partly
term-no = no
term-not-sure = not sure
term-neither = neither

## What became of an action.

term-follow-done = done
term-follow-moved = moved to { $day }
term-follow-dropped = dropped

## Words of a reading, wherever they stand.

term-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
term-still-open = Still open
term-hazards = Hazards
term-seen-otherwise = Seen otherwise
term-passed-over = Passed over
term-here = here
term-footing = stands on
term-target = target
term-still-possible = still possible
term-left-out = left out
term-extra = extra
term-none-named = none named
term-subject = { CAP($subject) }
term-opportunity = Opportunity
term-closed = closed
term-people-from-to = { $fewest } to { $most } people
term-number = { $count }
term-from-to = { $fewest } to { $most }
term-view-seen = seen
term-view-reverse = reverse seen
term-view-both = both seen
term-view-not-looked = nobody looked
term-grasp-sure = sure
term-grasp-contested = contested
term-grasp-misled = misled
term-grasp-overlooked = overlooked
term-grasp-none = no right answer
term-key = Model answer: { $bin }.
term-key-also = Model answer: { $bin }. Can be argued for as well: { $also }.
term-right-also = { $bin }; can be argued for: { $also }
term-key-none = No right answer here: it is there to be talked about.
term-since = Since { $month }: { $years ->
    [0] { $months ->
        [one] one month
       *[other] { $months } months
     }
    [one] one year{ $months ->
        [0] {""}
        [one] {" "}and one month
       *[other] {" "}and { $months } months
     }
   *[other] { $years } years{ $months ->
        [0] {""}
        [one] {" "}and one month
       *[other] {" "}and { $months } months
     }
 }.
term-line-taken-on = { $line } → taken on
term-figure = { $number }: { $count }
term-figures = How often each number was given: { $counts }.
term-figures-few = Fewer than four answered: no counts, and no NPS.
term-nps = NPS { $score }; with { $count } answers anything from { $low } to { $high } would look the same.
term-nps-thin = Fewer than ten answers: too few to be a number.
term-nps-guessed = We guessed these numbers: no NPS is made of a guess.
