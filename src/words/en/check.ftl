### What is wrong with a file that somebody wrote: a script, a ladder, a made-up account, votes.

check-error = error
check-warning = warning
check-help = help: { $help }
check-more = … and { $count } more in { $origin }
check-the-other = the other is at { $line }:{ $column }; { $help }
check-both = { $one }; { $then }
check-did-you-mean = did you mean `{ $near }`?
check-leave-it-out = leave it out
check-leave-one-out = leave one of them out

## What is no text at all.

check-empty-file = this file is empty
check-start-from-new = see `rungs new` for a file to start from
check-utf16 = this file is UTF-16, not UTF-8
check-save-as-utf8 = save it as UTF-8 in your editor
check-not-utf8 = this file is not UTF-8 text: byte { $byte } stands here
check-nul = this file holds a NUL character, so it is no text
check-maybe-binary = it may be a binary file, or UTF-16: save it as UTF-8 in your editor
check-document = this is a document of a word processor or a packed file, and no plain text
check-save-as-text = save it as plain text in UTF-8, with the ending .ron: `rungs new` has a file to start from

## Brackets.

check-cannot-close = `{ $close }` cannot close the `{ $open }` of line { $line }
check-put-before = put `{ $bracket }` before it
check-closes-nothing = this `{ $bracket }` closes nothing
check-open-at-end = the file ends, and the `{ $open }` of line { $line } is still open
check-put-here = put `{ $bracket }` here, or is the file cut off?
check-not-closed = `{ $close }` is missing here: the `{ $open }` of line { $line } is still open
check-put-behind = put `{ $bracket }` behind it

## Habits from elsewhere.

check-curly-quote = this is a typographic quote
check-straight-quotes = texts stand in straight quotes: "…"
check-no-comment = this is no comment
check-comment-begins = a comment begins with //
check-colon-belongs = a colon belongs here
check-write-field = write `name: value,`
check-comma-belongs = a comma belongs here
check-parted-by-commas = values are parted by commas
check-double-quotes = texts stand in double quotes
check-write-double-quotes = write "…"
check-curly-bracket = `{"{"}` is not used here
check-round-brackets-lists = things stand in round brackets, ( … ), lists in [ … ]
check-quoted-name = a field's name stands without quotes
check-write-name = write `{ $name }: …`
check-text-not-closed = this text is not closed
check-close-text = put a double quote at its end

## What the reader meets.

check-no-field = there is no field `{ $found }` in { $thing }
check-missing-in = `{ $field }` is missing in { $thing }
check-add-field = add `{ $field }: …,`
check-given-twice = `{ $field }` is given twice in { $thing }
check-text-expected = a text in double quotes is expected here
check-write-quoted = write "{ $text }"
check-write-bare = write { $text }, without quotes
check-one-text = one text belongs here, and no list
check-whole-number-expected = a whole number is expected here
check-no-whole-number = a whole number is expected here, not `{ $number }`
check-number-expected = a number is expected here
check-boolean-expected = `true` or `false` is expected here
check-write-boolean = write it in small letters, without quotes
check-out-of-bounds = `{ $number }` is too small or too large here
check-list-expected = a list is expected here
check-square-brackets = a list stands in square brackets: [ … ]
check-thing-expected = { $thing } is expected here
check-round-brackets = it stands in round brackets: ( … )
check-expected = `{ $sign }` is expected here
check-more-than-belongs = there is more here than belongs
check-colon-expected = a colon is expected here
check-name-expected = a name is expected here
check-behind-end = there is something behind the end
check-one-thing = a file holds one thing, in one pair of brackets
check-ends-early = the file ends too early
check-cut-off = a bracket is missing, or the file was cut off
check-too-deep = the brackets are nested too deeply
check-a-dozen = a script needs no more than a dozen levels
check-open-comment = a comment is never closed
check-end-comment = end it with */
check-backslash = this backslash is not understood: { $why }
check-write-backslash = for a backslash, write \\
check-reader = { $what }
check-quote-inside = a double quote inside a text needs a backslash
check-escape-quote = write \" for it
check-does-not-belong = `{ $what }` does not belong here
check-number-alone = a number stands alone
check-no-brackets = nothing in brackets belongs here
check-leave-brackets-out = leave the brackets out
check-comma-missing = a comma is missing here
check-put-commas = put a comma behind each value
check-list-in-brackets = a list behind a word stands in round brackets: { $word }([ … ])
check-write-whole = write { $below } or { $above }
check-unmerged = git left two versions here: a merge is not finished
check-keep-one-version = keep one of the two, and take out the lines with <<<<<<<, ======= and >>>>>>>
check-odd-blank = this blank is no plain space: the reader takes it for something else
check-plain-space = { $count ->
    [one] write a plain space
   *[other] write plain spaces, here and at { $count } places in all
}; what was copied from a document or a web page often has others
check-known-here = known here: { $known }
check-no-kind = `{ $found }` is no kind of step
check-no-side = `{ $found }` is no side
check-no-cap = `{ $found }` is no cap
check-no-answer-to-sign = `{ $found }` is no answer to a sign
check-no-grade = `{ $found }` is no grade of evidence
check-no-theme = `{ $found }` is no theme
check-no-bell = `{ $found }` is no bell
check-no-word = `{ $found }` is no word known here

## The things that a file is made of.

check-thing-workshop = a workshop script
check-thing-step = a step
check-thing-notes = a step's notes
check-thing-pair = a pair
check-thing-sign = a sign
check-thing-numbers = a poll with numbers
check-thing-choice = a poll with answers
check-thing-answer = an answer of a poll
check-thing-grid = a grid
check-thing-axis = a side of a grid
check-thing-promise = the promises of a grid
check-thing-tag = a tag of a grid
check-thing-mark = an answer of a grid
check-thing-sort = a sort
check-thing-bin = a bin of a sort
check-thing-card = a card of a sort
check-thing-prompt = a prompt
check-thing-told-pair = a pair of a told case
check-thing-case = a made-up account
check-thing-course = a course
check-thing-module = a module of a course
check-thing-evidence = a line of evidence
check-thing-action = an action
check-thing-ladder = a ladder
check-thing-rung = a rung
check-thing-remedy = a remedy
check-thing-dimension = a dimension
check-thing-family = a family
check-thing-config = the configuration
check-thing-keys = a line of `keys`
check-thing-session = a session
check-thing-entry = an entry
check-thing-field = `{ $name }`
check-thing-here = what stands here

## Ids and texts.

check-no-id = this is no id
check-id-has = an id has 1 to { $most } characters: small letters a to z, digits and hyphens
check-empty-text = this text is empty
check-write-text = write what the room should read here
check-unsafe-text = this text holds characters that cannot be shown
check-one-line = keep each text to one line, without control, invisible or direction characters
check-many-lines = this text runs over several lines
check-join-lines = write it on one line: the screen breaks it by itself
check-can-be = it can be: { $known }
check-id-twice = the id `{ $id }` is used twice
check-id-twice-help = ids join answers to questions: give this one its own
check-used-twice = `{ $word }` is used twice
check-give-own = give each its own

## Ladders.

check-mend-ladder = mend the ladder first
check-broken-ladder = its ladder is not valid: { $why }
check-check-tells = `rungs check { $origin }` tells it all
check-no-ladder = there is no ladder `{ $id }`
check-name-ladder = name it by its id: small letters a to z, digits and hyphens
check-put-ladder = put `ladders/{ $id }.ron` beside this file, or use one of: { $known }
check-ladder-height = a ladder goes up to 1 at least and { $most } at most
check-ladder-goes = the lowest is -1, then 0, 1 and so on, up to { $most } at most
check-rung-expected = rung { $expected } is expected here, not { $rung }
check-rungs-without-gap = list the rungs from -1 upward without a gap
check-dimensions = a ladder has 1 to { $most } dimensions, not { $count }
check-dimension-is-rail = each dimension is a rail that is read on its own
check-no-dimension-here = this ladder has no dimension `{ $dimension }`
check-more-above-one = `more` is { $more }, above `one`
check-two-families = two families cannot limit less than one
check-agreement = agreement is cut between 0 and 1
check-agreement-as = as in `agreement: (0.75, 0.65)`
check-cuts = the cut for high is easier to reach than the cut for medium
check-cuts-order = write the cut for high first, then the one for medium
check-no-share = ({ $part }, { $whole }) is no share
check-share-as = a share is a part and a whole, as in `(2, 3)` for two thirds
check-no-rung = this ladder has no rung { $rung }
check-rungs-go-from = the rungs go from -1 to { $top }

## Scripts.

check-scores-on = this script scores on `{ $named }`, not on `{ $ladder }`
check-name-by-id = name the ladder by its id
check-foreign-ladder = the ladder `{ $ladder }` has none of the dimensions that this script uses
check-name-written-for = name the ladder it was written for, or use: { $known }
check-two-languages = this script speaks `{ $own }`, and its ladder `{ $ladder }` speaks `{ $theirs }`
check-own-language = the room would read two languages: name a ladder in the script's own
check-no-step = this script has no step
check-add-step = add at least one step
check-lasts = a workshop lasts 1 to { $most } minutes, not { $minutes }
check-add-up-to = the steps add up to { $sum }
check-sum = the steps add up to { $sum } minutes, not to { $minutes }
check-parts-sum = the parts of this step take { $sum } minutes, and the step { $minutes }
check-parts-sum-help = shorten a part, or give the step more minutes
check-aloud = read aloud and voted, this step takes { $needed } minutes without any talk, and it has { $minutes }
check-aloud-help = give it more minutes, fewer questions or shorter texts
check-part-no-time = the part `{ $name }` has no time
check-part-no-time-help = write at least 1 minute, as in ("pairs", 2)
check-write-sum = write `minutes: { $sum }`, or give a step other minutes: { $steps }
check-more-steps = { $listed } + { $more } more steps
check-many-questions = this script asks { $count } questions; at most { $most } are possible
check-two-scripts = leave some out, or make two scripts of it
check-no-module = this course has no module
check-add-module = add at least one, as in (workshop: "sort-rungs", minutes: 20)
check-module-short = this workshop takes { $needed } minutes, and the module has { $minutes }
check-module-short-help = give it { $needed } at least, or another workshop
check-module-language = this course speaks `{ $own }`, and this workshop speaks `{ $theirs }`
check-module-language-help = the class would read two languages: name a workshop in the course's own
check-extra = an extra step holds only what stands beside the ladder
check-extra-help = take out `extra`, or make it a `Brief`, a `Lens` or a `Grid`
check-asks-nothing = this step asks nothing
check-add-question = add a question, or make it `kind: Brief`
check-close-not-last = `Close` is not the last step
check-close-not-last-help = the steps behind it are walked after the workshop is closed: move it to the end
check-no-close = this workshop ends without a step that closes it
check-no-close-help = add a step of `kind: Close` behind this one
check-no-dimension = the ladder `{ $ladder }` has no dimension `{ $id }`
check-no-family = the ladder `{ $ladder }` has no family `{ $family }`
check-rung-not-asked = rung { $rung } cannot be asked for
check-ladder-rungs-go = this ladder's rungs go from 1 to { $top }
check-sides-applies = “{ $applies }” cannot stand here: what both sides answer is not passed over
check-no-theirs = this pair has no wording for the other side
check-no-theirs-help = add theirs: (ask: …, trusted: …, opposite: …)
check-theirs = only pairs of a step of the kind Sides have a wording for the other side
check-theirs-help = leave it out, or put the pair into such a step
check-rung-1-applies = a pair at rung 1 is never passed over
check-rung-1-applies-help = leave it out, or ask for something that every account shows
check-same-pictures = both pictures of this pair are the same
check-write-instead = write what would be seen instead when the client does not trust you
check-negation = one picture is only the other with a `not` in it
check-negation-help = nobody can see what does not happen: write what they do instead
check-all-left = all { $count } pictures of trust of this step stand on the left
check-all-right = all { $count } pictures of trust of this step stand on the right
check-take-turns = let the sides take turns, `side: { $side }` here, so that nobody votes by habit
check-gap = no pair asks for { $label } on `{ $name }`, so no vote can reach rung { $rung }
check-close-gap = add a pair with `rung: { $rung }`: a rail is climbed without a gap
check-only-optional-pairs = without its optional pairs, `{ $name }` has none for { $label }
check-keep-one-pair = ask one pair of this rung in any case: leave out `optional`
check-only-optional-signs = without its optional signs, nobody asks about `{ $family }`
check-keep-one-sign = ask one sign of this family in any case: leave out `optional`
check-poll-scale = a scale from { $from } to { $to } cannot be voted on
check-poll-scale-help = a vote is one digit: go up from 0 or 1 to { $most } at most
check-poll-nothing-before = there are no numbers `{ $id }` before this
check-poll-before = name the `Numbers` of an earlier step or of an earlier line
check-poll-other-scale = `{ $id }` goes from { $from } to { $to }, and two scales cannot be set side by side
check-poll-same-scale = use the same `from` and `to`
check-poll-answers = a choice between { $count } cannot be voted on
check-poll-answers-help = write 2 to { $most } answers; 0 stands for no answer
check-poll-early = this is asked before the pairs, and the votes on them will follow it
check-poll-early-help = ask it after the last pair, or write `about: Room` where it is about the room itself
check-grid-most = there cannot be { $count } of them
check-most-help = write 1 to { $most }
check-grid-start = { $count } rows stand there from the start, and there is room for { $most }
check-grid-start-help = leave some out, or raise `most`
check-grid-promise = a grid has promises, or columns and tags
check-grid-promise-help = leave one of the two out
check-grid-tags = { $count } tags cannot be marked by a digit
check-grid-tags-help = leave at most { $most }
check-sort-bins = { $count ->
    [one] there is one bin
   *[other] there are { $count } bins
 }
check-sort-bins-help = give at least 2 and at most { $most }
check-sort-no-bin = none of the bins has the id `{ $id }`
check-sort-also-alone = other bins can be argued for, and none is the right one
check-sort-also-alone-help = name the right one as `bin`, or leave `also` out: then no bin is right
check-sort-also-twice = this is the right bin already
check-sort-also-twice-help = leave it out here
check-sort-leaning = “{ $bin }” is right on { $count } of { $all } cards: a class that always says it would seem sure
check-sort-leaning-help = let more cards belong elsewhere, or say more on them, so that this bin cannot be argued for
check-grid-no-tag = there is no tag `{ $id }`
check-grid-answers = a row is voted on with two answers, and there { $count ->
    [0] is none
    [one] is one
   *[other] are { $count }
}
check-grid-answers-help = write two: that it is enough, then that it is not; 0 stands for not knowing
check-grid-glyph = this sign is not one character
check-grid-glyph-help = write one, as in "●" and "○"
check-no-answer = { $answer } is no answer to a pair
check-answers-are = 1 is clearly the opposite picture, 3 both seen, 5 clearly the picture of trust
check-nothing-told = there is no told case and there are no cards to compare with
check-put-told = put a step of `kind: Told([ … ])` or `kind: Sort(( … ))` before this one

## Wording.

check-two-acts = this picture has two acts, joined by `{ $joint }`
check-keep-one-act = keep the one that tells most: who saw half of it cannot vote
check-said-lower = this picture is what rung { $rung } { $name } says already
check-write-alone = write what is seen at rung { $rung } alone
check-absolute = `{ $word }` is an absolute: one exception makes it false
check-absolute-help = write what was seen the last time, or how often
check-judges = `{ $word }` judges: two people see it differently
check-judges-help = write what a camera would have filmed

## What does not fit the screen.

check-below-the-end = this text stands below the end of an 80×24 screen, { $over ->
    [one] one line
   *[other] { $over } lines
} too far
check-shorten-step = shorten what this step shows, or make two steps of it
check-long-notes = what is to be said, done and watched for is { $over ->
    [one] one line
   *[other] { $over } lines
} too long for an 80×24 screen
check-long-reason = this reason with its pair is { $over ->
    [one] one line
   *[other] { $over } lines
} too long for an 80×24 screen
check-long-picture = this picture with its question is { $over ->
    [one] one line
   *[other] { $over } lines
} too long for an 80×24 screen
check-long-sign = this sign is { $over ->
    [one] one line
   *[other] { $over } lines
} too long for an 80×24 screen
check-long-poll = this poll is { $over ->
    [one] one line
   *[other] { $over } lines
} too long for an 80×24 screen
check-long-prompt = this prompt is { $over ->
    [one] one line
   *[other] { $over } lines
} too long for an 80×24 screen
check-shorten = shorten it: what is read aloud must be seen whole
check-long-title = this title is { $over ->
    [one] one column
   *[other] { $over } columns
} too long for an 80×24 screen
check-columns-free = { $room } columns are free for it

## Made-up accounts.

check-model-answer = The model answer
check-room = a room has 1 to { $most } people, not { $room }
check-rungs-go = the rungs go from 1 to { $top }
check-ladder-no-rung = the ladder has no rung { $rung }
check-no-vote = { $vote } is no vote
check-votes-are = 1 to 5, or 0 for not seen
check-no-such-pair = its workshop has no pair `{ $id }`
check-no-such-sign = its workshop has no sign `{ $id }`
check-no-such-poll = its workshop has no poll `{ $id }`
check-no-such-question = its workshop has no pair or sign `{ $id }`
check-many-votes = these are { $votes } votes, and the room has { $room ->
    [one] one person
   *[other] { $room } people
}
check-one-vote = one vote a person

## Session files.

check-damage = { $what }; the check sum does not fit either: this is damage
check-go-on-without = { $count } of { $all } entries cannot be read: `rungs resume { $id } --without-damaged` goes on without what is damaged, and keeps this file as { $id }.damaged
check-format = this program knows format { $known }, not this one
check-impossible = entry { $number } of { $all } cannot have happened: { $why }
check-no-events = this session has no list of events
check-damaged-entry = entry { $number } of { $all } is damaged: { $what }
check-target-no-rung = the target is no rung of the ladder

## Files of votes.

check-votes-rows = { $count ->
    [one] row { $rows } (line { $lines })
   *[other] rows { $rows } (lines { $lines })
}
check-votes-run = { $first } to { $last }
check-votes-next = { $before }, { $next }
check-votes-more = { $count } more
check-votes-columns = { $count ->
    [one] column { $columns }
   *[other] columns { $columns }
}
check-votes-values = { $count ->
    [one] { $values } is no answer
   *[other] { $values } are no answers
}
check-votes-empty = the file is empty; it needs a first line with the ids of the questions and then one line a person
check-votes-no-rows = there are no votes below the line with the questions; add one line a person
check-votes-binary = this is no text file; save the table as CSV, in UTF-8
check-votes-not-utf8 = line { $line }: the text is not UTF-8; save the table as "CSV UTF-8"
check-votes-wide = the table has more than { $most } columns, so it was not read: is it the right file?
check-votes-open-quote = line { $line }: a quote (") is opened and not closed at the end of its cell; close it or take it out
check-votes-unnamed = line { $line }: column { $column } has no name; give it the id of its question or take the column out
check-votes-unknown = line { $line }: column { $column }, "{ $name }", is no question of this workshop; did you mean "{ $nearest }"? Name it so, or take the column out
check-votes-twice = line { $line }: columns { $first } and { $column } are both "{ $name }"; take one of them out
check-votes-no-question = line { $line } names no question of this workshop; name each column by the id of its question: `rungs survey` prints them
check-votes-turned = column { $column } has the questions one below the other; one line a person is needed and one column a question: turn the table round (paste it transposed), or make a pivot table where each line is one vote
check-votes-counts = column { $column }, "{ $name }", lists answers, so these are counts and no people; export the single responses, one line a person
check-votes-width = { $rows }: { $cells } of { $columns } columns; every line needs as many as the one with the questions
check-votes-no-person = { $rows }: an average or a total is no person; take it out of the file
check-votes-nameless = { $rows }: nothing in column { $column } ("{ $name }"), where the others have something; fill it in for a person, and take anything else out of the file
check-votes-same-seat = { $rows }: a seat comes twice; keep one line a seat, the one that counts
check-votes-decimals = { $rows }: decimals in { $columns }, where other lines have none; an average is no person: take it out, or write whole numbers
check-votes-zero-or-one = { $rows }: 0 in { $columns } may be no or not sure; write no or ? instead, and yes for 1
check-votes-cell-of-pair = { $rows }, { $columns }: { $values }; a pair takes 1 to 5, where 5 is clearly the picture of trust, or leave it empty for not seen
check-votes-cell-of-sign = { $rows }, { $columns }: { $values }; a sign takes yes, partly or no, or leave it empty for not seen
check-votes-cell-of-poll = { $rows }, { $columns }: { $values }; a poll takes its own digits, or leave it empty for no answer
check-votes-room = the file has votes of { $rows ->
    [one] one person
   *[other] { $rows } people
} and the room is said to have { $room }; raise --room or leave it out
check-votes-there-are = { $more ->
    [0] There are votes on { $one } already, so nothing was brought in: take its column out of the file.
    [one] There are votes on { $one } and one more question already, so nothing was brought in: take their columns out of the file.
   *[other] There are votes on { $one } and { $more } more questions already, so nothing was brought in: take their columns out of the file.
}
check-votes-passed = { $count ->
    [one] { $ids } is passed over, so nothing was brought in: take its column out of the file.
   *[other] { $ids } are passed over, so nothing was brought in: take their columns out of the file.
}
check-votes-more-people = The file has votes of { $people } people and the room has { $room }, so nothing was brought in: make the room larger first.
check-votes-no-pair = "{ $id }" is no pair of this workshop, so it cannot be passed over
check-votes-no-pair-but = "{ $id }" is no pair of this workshop, so it cannot be passed over; did you mean "{ $meant }"?
check-votes-may-not-pass = { $id } cannot be passed over. { $why }
check-votes-do-not-count = { $id } is passed over: the votes on it do not count ({ $count }).
check-votes-missing = { $count ->
    [one] { $ids }, one of { $all } questions, has no column in the file and counts as not seen.
   *[other] { $count } of { $all } questions have no column in the file and count as not seen: { $ids }.
}
check-votes-left-out = Not read, no question: { $columns }.
check-votes-first-column = the first, which has no name
check-votes-silent = { $rows }: no answer at all; counted as somebody who has seen nothing. Take out who was not asked.
check-votes-zeros = 0 counts as not seen; cells with a 0: { $count }.
check-votes-numbers = Signs are answered by numbers: 1 counts as yes, 2 as partly, 3 as no.
check-thing-flag = a flag of a choice
check-thing-date = a lens with a month
check-thing-lines = a lens with lines
check-thing-survey = a lens with numbers of a survey
check-thing-seen-of = a lens that compares
check-lens-leads-nowhere = there is no question `{ $id }` to go to
check-lens-no-answer = this choice has no answer `{ $id }`
check-lens-flag-idle = this is never said: it names no rung
check-lens-flag-idle-help = write `target_from` or `footing_to`
check-lens-half-flag = `over_years` and `flag` need each other
check-lens-half-flag-help = write both: after how many years, and what is said then
check-lens-fields = { $count ->
    [one] a line of one field cannot be typed
   *[other] a line of { $count } fields cannot be typed
 }
check-lens-fields-help = write 1 to { $most } fields
check-lens-first-field = the first field says what the line is about
check-lens-first-field-help = let it be a `Text`
check-lens-lines = { $count ->
    [one] one line
   *[other] { $count } lines
 } cannot be read at once
check-lens-no-prompt = there is no prompt `{ $id }`
check-lens-no-prompts = there is nothing to compare with
check-lens-no-prompts-help = name the prompts of a `Write` step
check-long-typed = this leaves { $over ->
    [one] one row
   *[other] { $over } rows
 } too few for what is typed under it on an 80×24 screen
