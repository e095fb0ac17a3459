### Who trusts whom: a grid of their roles against ours, beside the ladder. Or a journey: what was promised at each moment.

grid-said = { $word }
grid-state-unknown = we do not know
grid-state-one-voice = one voice

## What the keys do next.

grid-next-rows = { $of ->
    [moments] Press { KEY("TheirRole") } to type moments, one after another.
   *[roles] Press { KEY("TheirRole") } to type their roles, one after another.
}
grid-next-promises = Press { KEY("OurRole") } to type what was promised, moment by moment; { KEY("TheirRole") } to add a moment, { KEY("Contacts") } to strike one out. Press { KEY("Next") } to go on to the votes.
grid-next-columns = Press { KEY("TheirRole") } to type more of their roles, { KEY("OurRole") } to type ours.
grid-next-marks = Press { KEY("Contacts") } to mark what they are and whom of us they have worked with. Press { KEY("Next") } to go on to the votes.
grid-zero = { $of ->
    [moments] 0 not known
   *[roles] 0 role not known
}
grid-zero-said = { $of ->
    [moments] 0 for whoever does not know
   *[roles] 0 for whoever does not know this role
}
grid-role-hint = { $of ->
    [moments] Press { KEY("Accept") } for the next one, { KEY("Cancel") } to end.
   *[roles] A role, not a name. Press { KEY("Accept") } for the next one, { KEY("Cancel") } to end.
}
grid-when = When
grid-when-hint = At the end, or before the moment that came after it.
grid-when-last = at the end
grid-when-before = before { $role }
grid-line-hint = Roles, no names. Press { KEY("Accept") } to go on, empty where nobody knows; { KEY("Cancel") } to end.
grid-scale = 1 { $first }, 2 { $second }, { $of ->
    [moments] 0 for whoever does not know.
   *[roles] 0 for whoever does not know this role.
}
grid-no-row = { $of ->
    [moments] Nothing stands there yet: press { KEY("OurRole") } to type promises, { KEY("TheirRole") } to type moments.
   *[roles] No role of theirs is there yet: press { KEY("TheirRole") } to type the first.
}
grid-no-column = There is no role of ours with that letter: press { KEY("OurRole") } to type one.
grid-no-columns = This step asks for no roles of ours.
grid-no-tag = There is no such tag: { $count ->
    [0] this step has none
    [one] there is one
   *[other] there are { $count }
}.
grid-a-name = A role, not a name? Enter once more keeps it.
grid-none-in = No role of this file came in:
grid-in = { $count ->
    [one] One role is in the grid
   *[other] { $count } roles are in the grid
}, with the contacts.

## What cannot be.

grid-refused-none = There is no grid `{ $id }`.
grid-refused-empty = A role has a word at least.
grid-refused-long = A role has at most { $most } characters.
grid-refused-unsafe = This is no line of text.
grid-refused-twice = “{ $role }” is there already.
grid-refused-no-cell = There is no such place in the grid.
grid-refused-no-tag = There is no such tag.
grid-refused-most = There is room for { $most }.
grid-refused-voted = There are votes on it: it stays as it is.

## What is found.

grid-uncovered-contact = { $role } ({ $tag }): none of us has worked with them.
grid-uncovered-not-asked = { $role } ({ $tag }): not voted on yet.
grid-uncovered-unknown = { $role } ({ $tag }): we do not know.
grid-uncovered-one-voice = { $role } ({ $tag }): only one of us could say.
grid-uncovered-second = { $role } ({ $tag }): { $state }.
grid-uncovered-open = { $role } ({ $tag }): we see it differently.
grid-single-ours = { $role }: knows only one of us, { $column }.
grid-single-theirs = All the trust we know of lives in one of their roles: { $role }.
grid-carrier = Nearly all contact runs through one of us: { $role }.
grid-carrier-sign = Nearly all contact runs through one of us: { $role }. That is what the sign “{ $family }” asks.
grid-carrier-denied = Nearly all contact runs through one of us: { $role }. That is what the sign “{ $family }” asks, and the room said no to it.
grid-unlinked = { $role }: no contact with any of these roles.
grid-along = { $state }: { $roles }.
grid-one-by-one = Press { KEY("Next") } to see each of the { $count } things that stand out by itself.
grid-nothing-found = Nothing stands out here.

## What a reveal says.

grid-few = Fewer than four could say: only the word is shown.
grid-counts = { $first } { $first_word }, { $second } { $second_word }{ $silent ->
    [0] .
    [one] ; one does not know{ $of ->
        [moments] .
       *[roles] { " " }this role.
    }
   *[other] ; { $silent } do not know{ $of ->
        [moments] .
       *[roles] { " " }this role.
    }
}

## In lines.

grid-line-contacts = contact with { $roles }
grid-line-no-contact = no contact

## First moves.

grid-move-meet = An introduction: { $role }
grid-move-meet-first = Ask who could introduce us to this role: { $role }
grid-move-two = Two of us: { $role }
grid-move-two-first = Take a colleague along to the next talk: { $role }
grid-move-write = Write it down: { $role }
grid-move-write-first = Write down what only one of us knows: { $role }
grid-move-own = Say it to them: { $role }
grid-move-own-first = Tell them this week what was not kept, and what happens now: { $role }
grid-move-tell = Show it to them: { $role }
grid-move-tell-first = Say in one sentence what was promised and that it was kept: { $role }
grid-move-ask = Ask them: { $role }
grid-move-ask-first = Ask what they expect of us there: { $role }

## In the journal.

grid-event-role = role { $role }
grid-event-contact = a contact
grid-event-drop = a role that was taken out

## In reports.

grid-head-role = { $of ->
    [moments] Moment
   *[roles] Their role
}
grid-head-tag = What they are
grid-head-contacts = Who of us
grid-head-state = What we say
grid-head-votes = Votes
grid-head-known = Do they know
grid-head-found = Found
grid-few-row = fewer than four could say
grid-about = { $of ->
    [moments] What was promised at each moment, whether it was kept and whether they know, as we see it. Nothing above is made of it, and nothing is added up.
   *[roles] Who of us has worked with which of their roles, and whether that role has come to rely on us enough, as we see it. Nothing above is made of it, and nothing is added up.
}
grid-caption = { $of ->
    [moments] Moments with promises and answers
   *[roles] Their roles with contacts and answers
}
grid-over = Moment by moment
grid-found = What stands out
grid-other-window = The two ask about different stretches of time: answers are not set side by side.
grid-new = new
grid-gone = no longer named
grid-lost = no longer: { $roles }
grid-changed = other than before
grid-left = { $count ->
    [one] one row
   *[other] { $count } rows
} of the grid
grid-code = Role { $number }

## Since the last time.

grid-since = Since last time
grid-since-new = New: { $roles }.
grid-since-gone = No longer named: { $roles }.
grid-since-lost = { $role }: no longer in contact with { $roles }.
grid-since-changed = { $role }: then { $first }, now { $then }.
