### Readings that are shared in a circle of facilitators.

## What the room is asked.

share-title = May this reading go to { $circle }?
share-label = May it
share-hint = Rungs, states and the date go there; no vote, no line of yours, no evidence. Leaving this is a no.
share-yes = yes, under the name
share-coded = yes, under the codename only
share-no = no
share-kept = Kept: { $said }. Press { KEY("Finish") } to close the session.
share-event = what of the reading may be shared: { $said }
share-refused-codename = there is no codename
share-refused-theirs = what the other side sees is never shared

## Why a session hands nothing on.

share-not-theirs = it is the other side's: nothing of theirs is ever shared
share-not-nothing = nothing was read in it that could be shared
share-not-open = it is not closed yet: `rungs resume` opens it, and its end asks the room
share-not-asked = the room was not asked: `rungs resume` opens it, then press { KEY("Finish") } to ask
share-not-no = the room said no
share-not-withdrawn = it was withdrawn, and what is withdrawn stays away
share-not-old = it is older than what is kept there
share-whole-coded = the room said yes to the codename only, and all of a session tells the name. Its reading can be shared
share-whole-small = in one round fewer than four valid votes were shown, and all of a session tells them. Its reading can be shared
share-whole-open = a question has votes that were not revealed, and all of a session tells them. Its reading can be shared
share-no-whole = nobody hands on all of { $name }, or not as it says: `rungs sessions --store` marks what can be had

## What goes wrong.

share-no-name = a name has at least one letter and at most 200
share-no-place = where? Name a folder or an address, or set RUNGS_STORE, or `stores` in config.ron: a whole path
share-no-circle = there is no circle in this place: `rungs share init PLACE` makes one, `rungs share join PLACE` wants the place in which rungs-store.json lies
share-taken = there is a circle already: { $at }
share-newer = this circle was made by a newer version of the program
share-another = another circle lies in this place now than the one that was joined; nothing was exchanged
share-not-joined = this computer belongs to no such circle: `rungs share join PLACE`
share-several = this computer belongs to several circles: name one with `--store` ({ $names })
share-room-open = a session is open: nothing is exchanged while a room is at it
share-busy = another window is exchanging already
share-not-apart = nobody tells { $name } in more than one way, or the one you name does not
share-torn = a value cannot be written as JSON
share-store-missing = it is not there
share-store-denied = access was refused: { $at }. Ask whoever keeps this place; your sessions are safe here
share-store-unsure = { $at }: { $why }. Your sessions are safe here
share-address = a place is a folder, or an address such as s3://BUCKET/PREFIX, az://CONTAINER/PREFIX or gs://BUCKET/PREFIX of letters, digits, dots and dashes: no user, no password and no signature stands in it, they come from the environment
share-no-remote = this program was built without stores behind a network: `cargo build --release --features remote` has them
share-no-seal = this circle is or would be sealed, and this program was built without that: `cargo build --release --features seal` has it. Your sessions are safe here
share-seal-none = this circle is sealed, and no key is here: put the line AGE-SECRET-KEY-… of key { $key } into { $file }, which only you may read, or into RUNGS_SEAL_KEY. Whoever made the circle has it; nothing was exchanged, and your sessions are safe here
share-seal-other = this circle is sealed with key { $key }, and that is not among those in { $at }: ask whoever made the circle for it. Nothing was exchanged; your sessions are safe here
share-seal-wrong = this circle says that it was sealed with your key, and your key does not open it: something else lies in its place, or it is torn. Nothing was exchanged; ask whoever keeps it for an earlier version
share-seal-torn = a line in { $at } is no key: it begins with AGE-SECRET-KEY-1 and is one line, copied whole
share-seal-others = others can read { $file }: `chmod 600 { $file }`, and think whether somebody has
share-far-unset = { $at }: what the environment says of this store is not enough, or cannot be read
share-far-clock = { $at }: access was refused because the clock of this computer is wrong. Your sessions are safe here
share-far-bucket = { $at }: there is no bucket or container of this name. Whoever keeps the place makes it, or the address is mistyped; your sessions are safe here
share-far-nobody = { $at }: nothing in the environment says who we are there. The variables are in docs/firm.md, "An object store"; your sessions are safe here
share-far-slow = no answer came in time
share-far-none = nobody could be reached there
share-far-odd = the answer could not be used

## What the commands say.

share-made = { $name } lies in { $at }.
    For whoever keeps the place: all members read everything; each writes only what bears its own number, in members, index, gone and wanted. Old versions and a recycle bin keep what was deleted here: set how long.
    Each facilitator: `rungs share join { $at }`
share-made-sealed = All that lies there is sealed; the key to it is in { $key }. Print its line AGE-SECRET-KEY-… on paper, and hand it to each facilitator by another way than through this place. Where nobody has it any more nobody can read what lies there; the sessions on each laptop are not sealed with it.
share-joined = This computer is { $called } in { $name }. What a room allows goes there once its session is closed; `rungs sync` exchanges.
    { $sealed ->
        [yes] It is sealed: whoever has its key can read it.
       *[other] Whoever can open the place can read it.
    } { $count ->
        [one] One member so far.
       *[other] { $count } members so far.
    }
share-exchanged = { $name }: { $shared ->
        [0] nothing of yours is shared
        [one] one reading of yours is shared
       *[other] { $shared } readings of yours are shared
    }, { $sent } new; readings of { $members ->
        [0] nobody else
        [one] one other
       *[other] { $members } others
    } seen.
share-has-withdrawn = { $count ->
    [one] One reading was withdrawn.
   *[other] { $count } readings were withdrawn.
}
share-unread = not read: { $writer }. What was seen of it before still counts.
share-aging = { $id } is soon older than what is kept there, and is then withdrawn.
share-asked = somebody asks that { $name } be forgotten: `rungs share forget "{ $name }"` withdraws what is yours.
share-apart = { $object }: { $name }, { $day }, is told in more than one way and does not count. { $writers }
    `rungs share choose { $object } MEMBER` says whose word counts.
share-as-of = as of { $when }, from { $name }
share-still = { $name } was not reached; what is shown of the others is as of { $when }
share-never = { $name } was never exchanged: `rungs sync`
share-whole = All of it goes there: what the room wrote, who does what, evidence, and how many gave each vote. `rungs share withdraw` takes it back.
share-listed-whole = whole
share-withdrawn = Withdrawn. { $when ->
    [now] It is gone from { $name }; others drop it at their next exchange.
   *[later] { $name } cannot be reached now ({ $why }): it is told at the next exchange.
}
share-forgotten = { $count ->
    [0] Nothing of yours was shared about it; the others are asked.
    [one] One reading of yours is withdrawn; the others are asked.
   *[other] { $count } readings of yours are withdrawn; the others are asked.
}
share-chosen = From now on the word of { $writer } counts.
share-left = This computer has left { $name }. { $count ->
    [0] What was shared stays there.
    [one] One reading was withdrawn.
   *[other] { $count } readings were withdrawn.
}
share-export-small = fewer than four people voted at a time: the counts in this file tell votes
share-deleted = It was shared with { $name }: it is withdrawn there too.
share-waits = { $count ->
    [one] One reading waits for the next exchange.
   *[other] { $count } readings wait for the next exchange.
}
share-start = { $name }: as of { $when }{ $waiting ->
        [0] {""}
       *[other] , { $waiting } waiting
    }{ $unread ->
        [0] {""}
       *[other] , { $unread } not read
    }
share-start-never = { $name }: nothing exchanged yet{ $waiting ->
        [0] {""}
       *[other] , { $waiting } waiting
    }
share-start-why =   { $why }

## A circle at a glance.

share-status-circle = circle
share-status-folder = place
share-status-here = this computer
share-status-seal = sealed
share-status-sealed = with key { $key }: whoever keeps the place sees how many files there are, how large and from when
share-status-last = last exchanged
share-status-shared = shared
share-status-waiting = waiting
share-status-gone = withdrawn
share-status-months = kept for
share-status-members = members
share-status-apart = undecided
share-status-never = never
share-status-month = { $count ->
    [one] one month
   *[other] { $count } months
}
share-status-seen = { $name } ({ $writer }), seen { $day }
