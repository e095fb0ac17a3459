### What the reading says: what holds back, what is open, how sure it is, what a reveal has changed.

## What holds it back

method-hold-cap = { $family } is present: it lets the { $subject } stand no higher than { $rung }, however good the rest looks.
method-hold-rail-cap = { $family } is present: it lets { $rail } stand no higher than { $rung }, however good the rest looks.
method-hold-over-trust = Over-trust ({ $family }) lets the { $subject } stand no higher than { $rung }.
method-hold-over-trust-several = Over-trust in { $count } families ({ $families }) lets the { $subject } stand no higher than { $rung }: { $must_go ->
    [one] one
   *[other] { $must_go }
} of them must go.
method-hold-not-voted = { $place } has not been voted on yet.
method-hold-not-asked = { $place } was not asked: this script has no pair there.
method-hold-passed-over = { $place } was passed over: the room said that it does not apply.
method-hold-state = { $place } is { $state }.
method-hold-seen = { $place } is { $state }: { $seen }
method-seen-missing = { $count ->
    [one] one more person
   *[other] { $count } more people
} would have to have seen it. Who could go and look?
method-seen-split-few = some saw the trusted picture, some the opposite. What did each see?
method-seen-split = { $high } saw the trusted picture, { $low } the opposite. What did each see?
method-seen-neither = neither picture was seen by { $part } in { $whole }.
method-seen-reversed = { $low } of { $all } saw the opposite picture.
method-seen-counted = { $high } of { $all } saw the trusted picture, { $both } saw both, { $low } the opposite. It counts from { $part } in { $whole } on.

## What is open

method-open = { $families }: { $known }
method-open-if = { $families }: { $known } If { $count ->
    [one] it
   *[other] one of them
} is so: { $limits }.
method-limit = the { $subject } no higher than { $rung }
method-limit-rail = { $rail } no higher than { $rung }
method-known-one-says = at least one person says so. Who could find out?
method-known-some-signs = some of its signs are there, fewer than half.
method-known-too-few = too few could say.
method-known-not-voted = not voted on.
method-known-not-asked = not asked.
method-by-evidence = A yes and a line of evidence make it present; the votes alone would leave it open.
method-banner = The { $subject } is { $banner }.

## How sure it is

method-part-coverage = coverage
method-part-agreement = agreement
method-part-evidence = evidence
method-part-voices = voices
method-part-shape = shape
method-part-other-voice = { $other }'s own voice
method-part-blind-faith = what we still measure
method-part-hazards = open hazards
method-weak-part = { CAP($part) }: { $level }. { $advice }
method-advice-other-voice = Nothing here was told by { $other }.
method-advice-agreement-not-voted = Nothing that decides was voted on.
method-advice-agreement-not-seen = Too few have seen what decides to say whether the room agrees.
method-advice-agreement = The room saw different things on a rung that decides: what did each see?
method-advice-evidence-nothing-holds = Nothing holds yet that evidence could back.
method-advice-evidence = What holds is not backed by fresh lines that someone saw or { $other } told.
method-advice-voices = Few voices: ask more people who can have seen it.
method-advice-shape = Rungs hold above a gap: look again at the gap, or at what stands above it.
method-advice-blind-faith = We have stopped measuring, so we may not notice a change.
method-advice-hazards = A hazard that would limit this is an open question.
method-uncovered-not-voted = { $which ->
    [only] The rung that decides has not been voted on yet.
    [one] One of the rungs that decide has not been voted on yet.
    [all] The rungs that decide have not been voted on yet.
   *[some] { $count } of the rungs that decide have not been voted on yet.
}
method-uncovered-not-seen = { $which ->
    [only] Too few have seen the rung that decides: who will go and look?
    [one] Too few have seen one of the rungs that decide: who will go and look?
    [all] Too few have seen the rungs that decide: who will go and look?
   *[some] Too few have seen { $count } of the rungs that decide: who will go and look?
}
method-uncovered-passed-over = { $which ->
    [only] The rung that decides was passed over.
    [one] One of the rungs that decide was passed over.
    [all] The rungs that decide were passed over.
   *[some] { $count } of the rungs that decide were passed over.
}
method-uncovered-not-asked = { $which ->
    [only] The rung that decides was not asked.
    [one] One of the rungs that decide was not asked.
    [all] The rungs that decide were not asked.
   *[some] { $count } of the rungs that decide were not asked.
}

## Who was there, and how it is known

method-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
method-people-between = { $fewest } to { $most } people
method-grade-a = A seen first-hand
method-grade-b = B told by { $other }
method-grade-c = C told by a colleague
method-grade-d = D a guess

## Why: the headings and their lines

method-why-stands = Where it stands
method-why-holds = What holds it back
method-why-first = What would move it first
method-why-open = Still open
method-why-hazards = Hazards
method-why-not-seen = Too few have seen
method-why-otherwise = Seen otherwise
method-why-passed-over = Passed over
method-why-fragile = One voter away from another answer
method-why-confidence = Confidence is { $level }
method-why-nothing-yet = Nothing has been revealed yet: everything is still possible.
method-no-rail = No rail is asked from the ground up here. The signs let the { $subject } stand no higher than { $rung }.
method-stands = Footing { $footing }: what we may rest on. Seen so far { $seen }; still possible { $possible }.
method-stands-on-nothing = Footing { $footing }: nothing that we may rest on yet. Seen so far { $seen }; still possible { $possible }.
method-target-below = The target is { $target }: { $count ->
    [one] one rung
   *[other] { $count } rungs
} to climb.
method-target-reached = That is the target, { $target }: keep it.
method-target-above = That is above the target, { $target }: is it worth what it costs?
method-top = There is no rung above. The question is what keeps it there.
method-seen-otherwise = { $ask } ({ $state }, and somebody saw otherwise)
method-passed-over = Passed over: { $reason } ({ KEY("PassOver") } takes it up again)
method-applies = First: { $ask } If not, { KEY("PassOver") } passes it over.
method-go-and-look = { $ask } Who will go and look?
method-cap = The { $subject } may stand no higher than { $rung }.
method-cap-rail = { $rail } may stand no higher than { $rung }.
method-over-trust = Over-trust ({ $families }): the { $subject } may stand no higher than { $rung }.

## What a reveal has changed

method-shift-no-rail = { $rail } is not asked from the ground up: the pictures are compared, and it stands on nothing.
method-shift-not-seen = Too few have seen it: who will go and look?
method-shift-split = Some saw the one picture, some the other.
method-shift-under = { $rail } has { $rung } under its feet.
method-shift-gap = { $rung } holds, but { $rail } cannot reach it yet: a rung below is missing.
method-shift-ground = { $rail } stands on { $rung }.
method-shift-down = { $rail } comes down to { $rung }.
method-shift-ceiling = { $rail } can stand no higher than { $rung } now.
method-shift-stays = { $rail } stays where it was.
method-shift-climbs = { $rail } climbs to { $seen }.
method-shift-climbs-capped = { $rail } is seen at { $seen }, but may rest on { $footing } only.
method-sign-open = At least one person says so. Nobody need say who. Who could find out?
method-sign-present = { $family } is present: a hazard beside the ladder.
method-sign-present-flag = { $family } is present. { $flag }
method-sign-present-already = { $family } was present already.
method-sign-one-of = One sign of { $family }; it counts from half of its signs on.
method-sign-not-seen = Too few could say: who will go and look?
method-sign-by-another = Not this sign; { $family } is present by another.
method-sign-some = Some see it, fewer than half of those who know (partly counts half).
method-sign-nobody = Nobody sees it.
method-footing-rises = The { $subject }'s footing rises to { $rung }.
method-footing-falls = The { $subject }'s footing falls to { $rung }.
method-footing-stays = The { $subject }'s footing stays { $rung }.
