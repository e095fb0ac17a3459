### What a report says, whatever its form.

## Its head

report-no-account = no { $subject } named
report-redacted = Redacted: the { $subject }, the opportunity, people, evidence and everything that the room wrote are replaced by codes. The same name or text has the same code throughout.
report-not-finished = Not finished.
report-at-step = It stands at step { $at } of { $steps }, “{ $title }”.
report-at-question = It stands at step { $at } of { $steps }, “{ $title }”, question { $question } of { $questions }.
report-people = { $people } voting
report-date = { $begun }, last open { $last }

## All of it in a sentence

report-the-subject = The { $subject }
report-headline-nothing = { $name }: nothing has been revealed yet, so there is nothing to read.
report-headline-beside = { $name } was looked at beside the ladder: where it stands was not read.
report-beside = { $ask } { $said }
report-headline-no-target = { $name } stands on { $footing }; no target was chosen.
report-headline-target = { $name } stands on { $footing }, and that is the target.
report-headline-below = { $name } stands on { $footing }, { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
 } below the target, { $target }.
report-headline-above = { $name } stands on { $footing }, { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
 } above the target, { $target }: is so much needed here?
report-headline-ground-no-target = { $name } does not stand firm yet ({ $footing }); no target was chosen.
report-headline-ground = { $name } does not stand firm yet ({ $footing }), { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
 } below the target, { $target }.
report-headline-cap = { $name } can stand on { $rung } at most for now: { $count ->
    [one] one hazard is
   *[other] { $count } hazards are
 } present.
report-headline-rail-caps = { $name }: { $caps }
report-headline-no-cap = { $name }: no sign that was read limits how high it can stand.
report-headline-reason = { $what } { $count ->
    [one] holds it back
   *[other] is the first of { $count } that hold it back
 }: { $seen }
report-headline-hazard = { $count ->
    [one] It is { $what }.
   *[other] First: { $what }.
 }
report-headline-step = { CAP($who) } acts on it by { $by }: { $what }.
report-headline-next = Next, by { $by }, { $who }: { $what }.
report-headline-no-step = Nobody has taken anything on against it yet.
report-found-reversed-by-most = most saw the opposite of trust.
report-found-split = of { $all }, { $high } saw trust and { $low } its opposite.
report-found-split-by-some = some saw trust, others its opposite.
report-found-mixed = { $high } of { $all } leaned to trust.
report-found-mixed-by-few = too few leaned to trust.
report-found-passed-over = the room said that the question does not apply.
report-found-not-asked = it was not asked.
report-found-unvoted = nobody has voted on it yet.
report-found-unseen = too few have seen enough to say.
report-rail-means = { $name }: { $about }.
report-rung-means = { $name } means: { $seen }

report-last-nothing = nothing
report-last-same = On { $day } it stood on { $rung } as well.
report-last-rose = On { $day } it stood on { $rung }: since then it has risen by { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
 }.
report-last-fell = On { $day } it stood on { $rung }: since then it has sunk by { $rungs ->
    [one] one rung
   *[other] { $rungs } rungs
 }.
report-last-other = That reading had another script, so the two are no trend.

## Where it stands

report-standing = Where it stands
report-cap = At most
report-cap-none = No sign that was read limits how high the { $subject } can stand.
report-footing = Stands on
report-footing-unvoted = No pair has been voted on yet, so that is not read.
report-no-footing = Not asked from the ground up, so it is not read where it stands: only how high it can stand.
report-footing-no-target = { $footing }; no target was chosen.
report-footing-target = { $footing }, which is the target.
report-footing-below = { $footing }, { $rungs ->
    [one] { $rungs } rung
   *[other] { $rungs } rungs
 } below the target { $target }.
report-footing-above = { $footing }, { $rungs ->
    [one] { $rungs } rung
   *[other] { $rungs } rungs
 } above the target { $target }: is so much needed here?
report-seen = Seen
report-seen-and-ceiling = up to { $seen }; it could still climb to { $ceiling }.
report-partial = Partial
report-not-from-the-ground = Some rails were not asked from the ground up.
report-voted = Voted on
report-voted-pairs = { $voted } of { $count } pairs
report-confidence-short = Confidence
report-confidence-whole = { $level } in every part.
report-weak-parts = { $parts } ({ $level })
report-weakens = What weakens the confidence
report-why = Why
report-more = { $count ->
    [one] One more is told further on.
   *[other] { $count } more are told further on.
 }
report-holds-too = Other reasons
report-open-too = What is still open, and what it would limit
report-holds-all = { $count ->
    [one] What holds it back:
   *[other] What holds it back (all of it must move):
 }
report-held-by = Held by
report-reason = { $what }: { $short }
report-over-trust = Together they may mean that our trust goes further than the facts.
report-saw = { $who } – { $what }.
report-asked = { $ask } { $seen }
report-asked-split = { $ask } Some saw: { $trusted } Others: { $opposite }
report-asked-mixed = { $ask } Too few leaned to the picture of trust: { $trusted }
report-asked-passed-over = { $ask } The room said that it does not apply.
report-asked-unvoted = { $ask } Nobody has voted on it yet.
report-asked-unseen = { $ask } Too few have seen it.
report-seen-by = { $count } of { $all } saw the opposite of trust.
report-seen-split = Of { $all }, { $high } saw the first, { $low } the other.
report-seen-mixed = Only { $count } of { $all } did.
report-lowest = The whole stands as high as its lowest rail.
report-sure = { CAP($level) }.
report-open = { $ask } { $known } { $who }
report-open-said = Somebody says so; it is not settled.
report-open-unseen = Too few could say.
report-open-in-part = Only some of its signs were voted on.
report-open-who = { $who } will find out by { $by }.
report-open-nobody = Nobody has taken it on.
report-open-names = { CAP($said) }: { $names }.
report-held-pairs = { $count ->
    [one] The one question that was asked: trust was seen.
   *[other] In { $held } of { $count } questions trust was seen.
 }
report-top = Nothing holds it back: this is the top of the ladder.
report-top-with-questions = The top of the ladder, with open questions:
report-otherwise-short = seen otherwise

## The ladder as it is drawn

report-drawn = The ladder: { $ladder }
report-drawn-rail = { $rail }: stands on { $footing }, seen up to { $seen }, could still climb to { $ceiling }; { $cells }.
report-drawn-rail-unvoted = { $rail }: { $cells }.
report-drawn-rail-unasked = { $rail }: not asked from the ground up, so it stands on nothing; { $cells }.
report-drawn-footing = The { $subject } stands on { $footing }.
report-drawn-target = The target is { $target }.
report-mark-solid = trust seen
report-mark-cracked = seen, but weakened
report-mark-sunk = distrust
report-mark-none = no mark beside “seen”: something below is missing
report-mark-holds = holds it back
# In a column of the ladder: nine letters are best.
report-cell-not-voted = not voted
report-cell-not-seen = not seen
report-cell-not-asked = not asked
report-cell-passed-over = passed

## What the room took on and wrote down

report-actions = What we do
report-actions-caption = Who does what by when
report-untouched = Nothing has been taken on yet against { $count ->
    [one] reason
   *[other] reasons
 } { $which }.
report-no-action = Nobody has taken anything on yet.
report-task = { $what } ({ $who }, by { $by })
report-to-move = to move { $moves }
report-moves-open = open question
report-moves-reason = reason{"\u00A0"}{ $number }
report-decisions = Decisions
report-before-in-short = { $count ->
    [one] Of one thing taken on before, { $done } is done.
   *[other] Of { $count } things taken on before, { $done ->
        [one] one is
       *[other] { $done } are
    } done.
 }
report-before = What was taken on before
report-became-nothing = not said
report-own-words = In the room's own words
report-parked = Parking lot
report-still-parked = still parked
report-head-what = What
report-head-who = Who
report-head-by = By
report-head-moves = Against
report-head-decision = What was decided
report-head-became = What became of it
report-head-remark = Remark

## Its time

report-time = Time
report-head-step = Step
report-head-planned = Planned
report-head-spent = Spent
report-head-changed = And
report-all-steps = All
report-added = { $time } added
report-paused = paused for { $time }
report-minutes = { $count } min
report-seconds = { $count } s

## Pair by pair

report-pairs = All pairs
report-scale = Each vote lies between two pictures, nearer to the one that was seen. The picture of trust is on the right here, on whichever side it was on the screen.
report-closer = A closer look
report-evidence-for-others = What was seen of the others
report-made = made by the room
report-not-revealed = not revealed
report-trusted = The picture of trust
report-opposite = The opposite picture
report-does-not-apply = It does not apply here: { $reason }
report-fragile = Fragile: one voter moving one step would change it.
report-fragile-short = fragile
report-somebody-otherwise = Somebody saw otherwise.
report-votes = Votes
report-first-vote = First vote
report-second-vote = Second vote
report-shift = From the first vote to the second, votes nearer the picture of trust went from { $high } to { $high_then }, and those nearer the opposite from { $low } to { $low_then }.
report-too-few = too few have seen it for counts to be shown
report-point-1 = { $count } clearly the opposite picture
report-point-2 = { $count } more the opposite picture
report-point-3 = { $count } both pictures seen
report-point-4 = { $count } more the picture of trust
report-point-5 = { $count } clearly the picture of trust
report-point-blank = { $count } not seen
report-waiting = { $count ->
    [one] { $count } vote is in and not revealed.
   *[other] { $count } votes are in and not revealed.
 }
report-evidence = Evidence
report-shows-trusted = shows the picture of trust
report-shows-opposite = shows the opposite picture
report-shows-nothing = without a direction, counted for the picture of trust
report-too-old = too old to count
report-no-evidence = does not count as evidence
report-unseen = Not seen
report-unseen-about = Too few have seen these, so the ladder does not say. Who will go and look?
report-unrevealed = { $count ->
    [one] One pair was not revealed.
   *[other] { $count } pairs were not revealed.
 }
report-all-pairs = Pairs (votes from clearly the opposite picture to clearly the trusted one)

## Beside the model answer

report-model = Beside the model answer
report-model-about = A model answer is one careful reading, and no verdict on anybody.
report-model-caption = Each pair beside its model answer
report-model-line = { $pair }: { $room }; { $grasp }. { $key } { $why }
report-cards = Cards beside their model answers
report-cards-about = Each word is about the card and the class together, and about nobody in it.
report-cards-caption = Each card, misled first
report-cards-in-short = { $exercise }: { $all ->
    [one] { $sure } of one card sure, { $misled } misled; by luck 1 in { $luck }.
   *[other] { $sure } of { $all } cards sure, { $misled } misled; by luck 1 in { $luck }.
 } { $shown } of { $of } shown.
report-cards-ask = What to ask about the cards
report-card-misled = { $number }. “{ $text }”: most chose “{ $bin }”. What on the card speaks for it, and what against it?
report-card-contested = { $number }. “{ $text }”: one voice for “{ $one }”, one for “{ $two }”. What would have to be seen for the two to agree?
report-card-ask = { $number }. “{ $text }”: what in the card made you say so?
report-card-talk = { $number }. “{ $text }”: what would you have to know to decide?
report-card-line = { $number }. “{ $text }”: { $grasp }. { $key } { $why }
report-head-card = Card
report-head-class = The class
report-head-pair = Pair
report-head-room = The room
report-head-model = Model answer
report-head-why = Why

## Warning signs

report-signs = Warning signs
report-all-signs = Signs
report-no-family = No family of signs is present.
report-families-present = Present: { $names }.
report-family-present = { $family } is present.
report-answers = { $yes } yes, { $partly } partly, { $no } no
report-by-evidence = by a yes and a line of evidence

## Beside the ladder

report-class-said = What the class said
report-class-said-about = How many chose what. Nothing of it is added up, and nothing is said of anybody.
report-lens-about = What the room said of itself and of what lies beside the ladder. Nothing of it counts on the ladder, and nothing of it is added up.
report-lens-caption = Each poll with its answers
report-lens-few = fewer than four could say
report-head-asked = Asked
report-head-word = In a word
report-head-answers = Answers
report-head-beside = Set beside it

## The method and its limits

report-limits = The method and its limits
report-limits-class = This is an exercise, and no reading of anybody: a model answer is one careful reading, and a word on a card is about the card and the class together. Nobody is measured, no class is set over another, and a card can be wrong.
report-limits-text = This reading is not a validated instrument: the pairs, the shares at which one counts as seen or split, the caps and the cuts of confidence are choices, kept in the ladder's file. There are no norms and no benchmark, and it predicts no revenue. Compare the { $subject } with its own past, with the same script, and with its target only; never people with people, nor anybody in a league table. The room read the relationship; it measured nobody's mind, and another room might read it otherwise.
report-sources = Where the ideas come from
report-facts = What this reading comes from
report-fact-workshop = Workshop
report-fact-ladder = Ladder
report-fact-window = About the time
report-fact-voting = People voting
report-fact-date = Date
report-fact-session = Session
report-fact-program = Written by
report-version = { $title }, version { $version }
report-unknown = { $count ->
    [one] One entry of this session was written by a newer version and is not in this report.
   *[other] { $count } entries of this session were written by a newer version and are not in this report.
 }

## For whom it is, and what it is then without

report-only-page = As CSV and JSON there is only the whole report, coded or not. For this reader it comes as Markdown or HTML.
report-no-told-case = This session has no told case and no cards, so there is nothing in it for learners or a trainer.
report-no-json = The report cannot be made: { $why }
report-agreed = What we agreed
report-agreed-actions = { $count ->
    [one] One thing was taken on, due on { $first }.
   *[other] { $count } things were taken on; the first is due on { $first }.
 }
report-agreed-decisions = { $count ->
    [one] One thing was decided.
   *[other] { $count } things were decided.
 }
report-agreed-nothing = Nothing was taken on or decided.
report-left-out = Left out: { $what }.
report-left-reading = the reading with its ladder
report-left-votes = { $count ->
    [one] the votes on one question
   *[other] the votes on { $count } questions
 }
report-left-evidence = { $count ->
    [one] one line of evidence
   *[other] { $count } lines of evidence
 }
report-left-hazards = { $count ->
    [one] one hazard
   *[other] { $count } hazards
 }
report-left-parked = { $count ->
    [one] one remark of the parking lot
   *[other] { $count } remarks of the parking lot
 }
report-left-written = { $count ->
    [one] one text that the room wrote
   *[other] { $count } texts that the room wrote
 }
report-left-entered = { $count ->
    [one] one entry beside the ladder
   *[other] { $count } entries beside the ladder
 }
report-left-passed-over = { $count ->
    [one] why one pair does not apply
   *[other] why { $count } pairs do not apply
 }
report-left-aims = { $count ->
    [one] what one action is meant to move
   *[other] what { $count } actions are meant to move
 }
report-left-typed = Actions and decisions stand there as they were typed: read them before you send it.
report-left-named = This stands in them all the same: { $what }.
report-story = The story
report-no-models = There are no model answers here: what the room said of itself stands below.
report-no-model-called = No model answer has been called yet, so there is nothing to compare.
report-class-agrees = { $all ->
    [0] No pair here has one right answer.
    [one] The class read { $same } of one pair as the model answer does; { $misled } misled it.
   *[other] The class read { $same } of { $all } pairs as the model answer does; { $misled } misled it.
 }
report-class-talk = To talk about
report-class-rungs = By what the room saw, the { $subject } of the story stands on { $room }; by the model answer, on { $model }.
report-model-why = Model answer { $model }: { $why }
report-asks = What to ask

## A questionnaire, as Markdown

report-survey = { $title }: survey
report-survey-about = Answer by what you have seen yourself or were told by those it is about, { $window }. Your name is not asked. If you have seen neither, *not seen* is a full answer.
report-survey-setup = For whoever sets it up: each heading is a question, with its id in front; each list is its answers, of which one can be chosen. Ask for no names. Export the single responses as CSV, not a summary. `rungs score { $id } --votes FILE.csv` reads them; `rungs run { $id } --votes FILE.csv` brings them into a session, hidden until the reveal.
report-survey-if-not = If not, choose *not seen*.
report-survey-5 = 5 - clearly this picture: { $picture }
report-survey-4 = 4 - more like 5 than like 1
report-survey-3 = 3 - I have seen both
report-survey-2 = 2 - more like 1 than like 5
report-survey-1 = 1 - clearly this picture: { $picture }
report-survey-yes = *Yes* would look like this: { $text }
report-survey-answer = { $digit } - { $meaning }

## Sheets of paper for a workshop

report-handout-run = Run sheet
report-handout-cards = Cards
report-handout-answers = Answer sheet
report-handout-key = Model answers
report-handout-minutes = { $minutes } minutes
report-handout-step = { $at }. { $title } ({ $minutes } min)
report-handout-part = { $title }: { $minutes } min
report-handout-optional = May be left out when time is short.
report-handout-shown = On the screen
report-handout-cards-about = Read alone, and mark your own answer sheet. We talk once all have answered.
report-handout-answers-about = One cross in each line, and no name. The sheet stays with you. Whoever is not sure says so: that is a full answer.
report-handout-scale = 1 is clearly the left picture, 5 clearly the right one, 3 is both. 0: the story does not tell it.
report-handout-key-late = For whoever leads the class. Hand it out only after the cards have been talked about.
report-handout-left = Left picture
report-handout-right = Right picture
report-handout-next = Who looks, and by when
report-handout-picture = A picture
report-handout-reverse = Its reverse
report-handout-number = No.

## What stands for a name or a text in a redacted report

report-code-account = { CAP($subject) } { $number }
report-code-opportunity = Opportunity { $number }
report-code-person = Person { $number }
report-code-action = Action { $number }
report-code-aim = Aim { $number }
report-code-decision = Decision { $number }
report-code-session = Session { $number }
report-code-remark = Remark { $number }
report-code-evidence = Evidence { $number }
report-code-question = Question { $number }
report-code-picture = Picture { $number }
report-code-line = Line { $number }
report-code-reason = Reason { $number }
report-lines-caption = Each model answer beside what was seen
report-head-model-answer = What we would see
report-for-target = Why this target (not scored)
