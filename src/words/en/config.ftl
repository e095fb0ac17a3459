### What is wrong with the keys in config.ron.

config-same-key = terminals do not tell `{ $key }` from `{ $name }`
config-write-key = write `"{ $name }"`, or choose another key
config-no-key = `{ $key }` is no key
config-did-you-mean-key = did you mean `"{ $near }"`?
config-keys-are = one character, or a name such as Space, Enter, PageDown, F5, Ctrl-T
config-two-lines = `{ $action }` in `{ $place }` has two lines
config-one-line = one line names all its keys
config-named-twice = `{ $key }` is named twice
config-reveals-and-goes-on = `{ $key }` would reveal and go on: votes are never shown by a key that goes on
config-another-for-one = choose another key for one of them
config-is-vote = `{ $key }` is a vote
config-digits-stay-with-votes = the digits stay with the votes: choose another key
config-is-already = `{ $key }` is `{ $action }` in `{ $place }` already
config-give-others = choose another key, or give `{ $action }` in `{ $place }` others too
config-needs-key = `{ $action }` needs a key: without one nobody gets on or out
config-name-one = name at least one
config-typed = a field that is typed into needs `{ $key }`
config-writes-nothing = choose a key that writes nothing, such as F2 or Ctrl-G
config-digits-stay = the digits of a vote stay
config-digits-on-screen = they stand on the screen, under the pictures
config-no-place = `{ $place }` is no place where keys work
config-not-in = there is no `{ $action }` in `{ $place }`
config-it-is-in = it is in { $places }
config-no-action = there is no action `{ $action }`
config-docs = docs/config.md lists all places and their actions
