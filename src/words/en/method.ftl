### What a reading says: where it stands, what holds it back, what would move it.

method-place = { $rail } at { $rung }
method-rung = { $at } { $name }
method-named = { $name }
method-unsettled = Unsettled
method-one-by-one = { $first } { $then }
method-nothing = Nothing.

## How we know of something

method-grade-a = seen first-hand
method-grade-b = told by { $other }
method-grade-c = told by a colleague
method-grade-d = a guess

## What holds it back

method-hold-cap = { $name } is present: with it the { $subject } can stand on { $rung } at most, however good the rest looks.
method-hold-rail-cap = { $name } is present: with it { $rail } can stand on { $rung } at most, however good the rest looks.
method-hold-over-trust-one = Over-trust ({ $name }) lets the { $subject } stand on { $rung } at most.
method-hold-over-trust = Over-trust in { $count } families ({ $names }) lets the { $subject } stand on { $rung } at most: { $must_go ->
    [one] one
   *[other] { $must_go }
} of them must go.
method-hold-not-voted = { $place } has not been voted on yet.
method-hold-not-asked = { $place } was not asked: this script has no pair there.
method-hold-passed-over = { $place } was passed over: the room said that it does not apply.
method-hold-state = { $place } is { $state }.
method-hold-seen = { $place } is { $state }: { $seen }
method-seen-too-few = { $count ->
    [one] one more person would have to have seen it. Who could go and look?
   *[other] { $count } more people would have to have seen it. Who could go and look?
}
method-seen-split-few = some saw trust, some the opposite. What did each see?
method-seen-split = { $high } saw trust, { $low } the opposite. What did each see?
method-seen-neither = neither picture was seen by { $part } in { $whole }.
method-seen-reversed = { $low } of { $all } saw the opposite of trust.
method-seen = { $high } of { $all } saw trust, { $both } saw both, { $low } the opposite. It counts from { $part } in { $whole } on.

## What is still open

method-open = { $name }: { $known }
method-open-limit = { $name }: { $known } If it is so: { $limit }.
method-open-limit-one = { $names }: { $known } If one of them is so: { $limit }.
method-limit = the { $subject } can stand on { $rung } at most
method-limit-rail = { $name } can stand on { $rung } at most
method-limits = { $first }, { $then }
method-known-fact = at least one person says so. Who could find out?
method-known-habit = some of its signs are there, fewer than half.
method-known-not-seen = too few could say.
method-known-in-part = only some of its signs were voted on.
method-known-not-voted = not voted on.
method-known-not-asked = not asked.

## Hazards

method-banner = The { $subject } is { $banner }.
method-by-evidence = A yes and a line of evidence make it present; the votes alone would leave it open.
method-family = { $name }: { $about }
method-cap = The { $subject } can stand on { $rung } at most.
method-cap-rail = { $rail } can stand on { $rung } at most.
method-over-trust = Over-trust ({ $names }): the { $subject } can stand on { $rung } at most.
method-open-fact = At least one person says so. Nobody need say who. Who could find out?

## How sure the reading is

method-part-coverage = coverage
method-part-agreement = agreement
method-part-evidence = evidence
method-part-voices = voices
method-part-shape = shape
method-part-other-voice = the voice of { $other }
method-part-blind-faith = what we still measure
method-part-hazards = open hazards
method-weak = { CAP($part) }: { $level }. { $advice }
method-which-only = the rung that decides
method-which-all = the rungs that decide
method-which-some = { $count ->
    [one] one of the rungs that decide
   *[other] { $count } of the rungs that decide
}
method-uncovered-not-seen = Too few have seen { $which }: who will go and look?
method-uncovered-not-voted = { CAP($which) } { $count ->
    [one] has
   *[other] have
} not been voted on yet.
method-uncovered-not-asked = { CAP($which) } { $count ->
    [one] was
   *[other] were
} not asked.
method-uncovered-passed-over = { CAP($which) } { $count ->
    [one] was
   *[other] were
} passed over.
method-advice-other-voice = Nothing here was told by { $other }.
method-advice-unvoted = Nothing that decides was voted on.
method-advice-unseen = Too few have seen what decides to say whether the room agrees.
method-advice-agreement = The room saw different things where it matters most: what did each see?
method-advice-nothing-holds = No trust is seen yet that evidence could back.
method-advice-evidence = The trust that is seen is not backed by fresh evidence, seen first-hand or told by { $other }.
method-advice-voices = Few voices: ask more people who can have seen it.
method-advice-shape = Rungs are seen above a gap: look again at the gap, or at what stands above it.
method-advice-blind-faith = We have stopped measuring, so we may not notice a change.
method-advice-hazards = A hazard that would limit this is an open question.

## Why not higher?

method-why-standing = Where it stands
method-why-nothing-yet = Nothing has been revealed yet: everything is still possible.
method-why-unshown = { $count ->
    [one] One question has votes that are not shown yet: they count once they are revealed.
   *[other] { $count } questions have votes that are not shown yet: they count once they are revealed.
}
method-why-holds = What holds it back
method-why-moves = What would move it first
method-why-not-seen = Too few have seen
method-why-fragile = One voter away from another answer
method-why-confidence = Confidence is { $level }
method-otherwise = { $ask } ({ $state }, and somebody saw otherwise)
method-no-footing = No rail was asked from its lowest rung up, so nobody can say where the { $subject } stands.
method-not-read = Not read yet: no pair is revealed.
method-footing = The { $subject } stands on { $footing }. { $seen } { $ceiling }
method-footing-none = The { $subject } stands on { $footing }: there is nothing to build on yet. { $seen } { $ceiling }
method-seen-up-to = Seen so far: up to { $seen }.
method-seen-no-higher = No higher rung was seen without a gap below it.
method-can-climb = It could still climb to { $ceiling }.
method-cannot-climb = Nothing that is still open lifts it.
method-target-below = The target is { $target }: { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
} to climb.
method-target-at = That is the target, { $target }: keep it.
method-target-above = That is above the target, { $target }: is it worth what it costs?
method-at-the-top = There is no rung above. The question is what keeps it there.
method-move = { $title }: { $first_move }
method-look = { $ask } Who will go and look?
method-fragile = { $ask } ({ $state })
method-applies-first = First: { $ask } If not, press { KEY("PassOver") } to pass it over.
method-applies-passed-over = Passed over: { $reason } (press { KEY("PassOver") } to take it up again)

## What a reveal did

method-shift-no-footing = { $name } is not asked from the ground up: the pictures are compared, and it stands on nothing.
method-shift-not-seen = Too few have seen it: who will go and look?
method-shift-seen = { $name } is seen up to { $seen }, but can stand on { $rest } only.
method-shift-climbs = { $name } climbs to { $rung }.
method-shift-has = { $name } has { $rung } under its feet.
method-shift-gap = { $rung } is seen, but { $name } cannot reach it yet: a rung below is missing.
method-shift-below-ground = { $name } stands on { $rung }.
method-shift-comes-down = { $name } comes down to { $rung }.
method-shift-ceiling = { $name } can climb to { $rung } at most now.
method-shift-stays = { $name } stays where it was.
method-shift-present-already = { $name } was present already.
method-shift-present = { $name } is present. { $flag }
method-shift-present-beside = { $name } is present: a hazard beside the ladder.
method-shift-one-sign = One sign of { $name }; it counts from half of its signs on.
method-shift-sign-not-seen = Too few could say: who will go and look?
method-shift-by-another = Not this sign; { $name } is present by another.
method-shift-few-see = Some see it, fewer than half of those who know (partly counts half).
method-shift-fewer = Fewer than half of those who know see it.
method-shift-nobody-sees = Nobody sees it.
method-shift-ground-stays = The whole stays on { $rung } till all rails climb.
method-shift-rises = The { $subject } as a whole now stands on { $rung }.
method-shift-falls = The { $subject } as a whole comes down to { $rung }.
method-shift-footing-stays = The { $subject } as a whole still stands on { $rung }: as high as its lowest rail.
method-yes-looks-like = Yes looks like: { $text }
method-version = Begun under version { $begun } of the method; read here by version { $now }.
