### What both sides saw of the same thing, side by side.

gap-they-better = they think better of it than we do
gap-both = seen by both
gap-not-noticed = they have not noticed
gap-not-looked = they saw, we did not look
gap-nobody = nobody looks
gap-nothing = –
gap-unclear = unclear to both
gap-divided = they are divided
gap-fault = a fault both see
gap-half = we half see it
gap-we-better = we think better of it than they do

## Whose it is, and how both are linked.

gap-ours = our side
gap-theirs = their side
gap-side-label = Side
gap-side-hint = Whose answers does this session take? Both answer the same pairs, each in its own words.
gap-key-label = Key
gap-key-hint = The key of the other side's session. Empty makes a new one, for the other side to begin theirs with.
gap-key = Key of both sides: { $key }. The other side begins its session with `--side theirs --with { $key }`; `rungs sides { $key }` is the page for both.
gap-your-view = Your view of { $account }.
gap-your-kept = Kept: counts, never who. Shown to { $account } only after you have seen it and said yes.
gap-team = the team
gap-your-reading = Your reading

## What is held back, and what may be shown.

gap-kept-held = Held back: only that it was is told.
gap-kept-not-held = No longer held back.
gap-is-held-back = Held back: the other side is not shown this pair.
gap-held-back = { $count } held back
gap-consent-title = May these counts be shown to { $account }?
gap-consent-label = May they
gap-consent-hint = You have seen them. What you say now is kept, and holds.
gap-consent-yes = yes, what was seen and how many
gap-consent-states = what was seen, no counts
gap-consent-no = no, nothing of it
gap-kept-consent = Kept: { $said }. Press { KEY("Finish") } to close the session.
gap-kept-back = they said no: nothing of this session leaves its file

## What both saw.

gap-title = Both sides
gap-votes = { $state }: { $trusted } saw trust, { $both } both, { $opposite } the opposite, { $unseen } not seen
gap-together = { $gap } (our side: { $ours }; their side: { $theirs })
gap-no = They said no: nothing of theirs is shown. Talk instead.
gap-too-few = Fewer than three of them voted: too few to be safe. Talk instead.
gap-caption = What both sides saw of the same thing
gap-head-ask = Question
gap-head-trusted = Picture of trust
gap-head-together = Together
gap-head-seen = What was seen
gap-limit = Two views of one thing, and no measure of either side. It says nothing of a trend.
gap-own = What both sides are asked
gap-own-caption = What this side saw
gap-not-quoted = Both sides were looked at in the room. What they saw is not told here.
gap-line-trusted = Picture of trust: { $text }
gap-line-opposite = Opposite picture: { $text }
gap-looks = The sessions of both sides are looked for.
gap-none-here = Here both sides would stand side by side. A rehearsal has none.

## Why it is not side by side.

gap-missing = no session of { $who } with this key is here
gap-open = the session of { $who } is not closed yet
gap-wording = the two sessions asked in different words: nothing is compared
gap-days = { $days } days lie between the two sessions; more than { $most } are not of one time

## What cannot be, and what was done.

gap-refused-hold-back = only a pair that both sides answer is held back, once its votes are shown
gap-refused-most = { $most } pairs are held back already: no more
gap-refused-consent = only the other side says what may be shown of its answers
gap-refused-met = no step of this workshop sets both sides side by side
gap-refused-close = first the other side says whether its answers may be shown
gap-event-hold-back = holding “{ $ask }” back
gap-event-consent = what may be shown: { $said }
