### What is wrong with the keys in config.ron.

config-same-key = Terminals unterscheiden `{ $key }` nicht von `{ $name }`
config-write-key = `"{ $name }"` schreiben oder eine andere Taste wählen
config-no-key = `{ $key }` ist keine Taste
config-did-you-mean-key = ist `"{ $near }"` gemeint?
config-keys-are = ein Zeichen oder ein Name wie Space, Enter, PageDown, F5, Ctrl-T
config-two-lines = `{ $action }` in `{ $place }` hat zwei Zeilen
config-one-line = eine Zeile nennt alle Tasten dafür
config-named-twice = `{ $key }` ist zweimal genannt
config-reveals-and-goes-on = `{ $key }` würde aufdecken und weitergehen: was weitergeht, zeigt nie Stimmen
config-another-for-one = für eines von beiden eine andere Taste wählen
config-is-vote = `{ $key }` ist eine Stimme
config-digits-stay-with-votes = die Ziffern bleiben bei den Stimmen: eine andere Taste wählen
config-is-already = `{ $key }` ist schon `{ $action }` in `{ $place }`
config-give-others = eine andere Taste wählen oder auch `{ $action }` in `{ $place }` andere geben
config-needs-key = `{ $action }` braucht eine Taste: ohne sie kommt niemand weiter oder hinaus
config-name-one = mindestens eine nennen
config-typed = ein Feld, in das getippt wird, braucht `{ $key }`
config-writes-nothing = eine Taste wählen, die nichts schreibt, etwa F2 oder Ctrl-G
config-digits-stay = die Ziffern einer Stimme bleiben
config-digits-on-screen = sie stehen auf dem Bildschirm, unter den Bildern
config-no-place = `{ $place }` ist kein Ort, an dem Tasten wirken
config-not-in = in `{ $place }` gibt es kein `{ $action }`
config-it-is-in = es gibt das in { $places }
config-no-action = die Aktion `{ $action }` gibt es nicht
config-docs = docs/config.md führt alle Orte und ihre Aktionen auf
