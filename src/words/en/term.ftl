### Words that stand for the same thing everywhere.

term-list = { $before } and { $last }

## What a room saw of a pair.

term-state-reversed = reversed
term-state-split = split
term-state-mixed = mixed
term-state-held = held
term-state-not-seen = not seen
term-state-passed-over = passed over
term-state-not-asked = not asked
term-not-voted = not voted on

## Whether a sign is there.

term-presence-present = present
term-presence-open = open
term-presence-not-seen = not seen
term-presence-absent = absent

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
