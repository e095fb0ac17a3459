### Was nur die Moderation sieht: das Fenster des Souffleurs und die Notizen.

prompter-ask-first = Zuerst fragen
prompter-say = Sagen
prompter-do = Tun
prompter-watch = Achten auf
prompter-for-all = Für alle
prompter-notes = Notizen, für alle. Mit { KEY("Notes") } verbergen.
prompter-notes-voted = { $count } von { $size } Stimmen. Mit { KEY("Notes") } verbergen.

## Wie es um die Sitzung steht

prompter-waiting = Es gibt noch keine Sitzung: sie beginnt in einem anderen Fenster, mit `rungs` oder `rungs run`.
prompter-left = Diese Sitzung wurde verlassen. `rungs resume { $id }` geht bei genau dieser Frage weiter.
prompter-closed = Dieser Workshop ist geschlossen, sein Fenster auch. Die nächste Sitzung, die geöffnet wird, erscheint hier.
prompter-gone = Das Fenster der Sitzung ist fort. Jede Antwort ist gespeichert: `rungs resume { $id }` geht weiter.
prompter-unreadable = Die Sitzung ist gerade nicht lesbar: { $why }. Es wird immer wieder nachgesehen.
prompter-offer = { $offer } Solange das Fenster der Sitzung fragt, lässt es sich dort mit { KEY("TakeOffer") } weglassen.
prompter-blank = DUNKEL: der Raum sieht nichts.

## Neben den Notizen

prompter-model = Musterantwort{ $key }, { $state }
prompter-picture-left = Links: { $left }
prompter-picture-right = Rechts: { $right }
prompter-time-left = Zeit in diesem Abschnitt
prompter-over = { $time } DRÜBER
prompter-votes = Stimmen
prompter-shown = aufgedeckt
prompter-whole = Das Ganze
prompter-spent = { $spent } von { $planned } Minuten verbraucht; { $pace }.
prompter-next = Als Nächstes
prompter-next-optional = Abschnitt { $at }: { $title }, { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}, darf entfallen
prompter-next-extra = Zusätzlich, wenn der Raum hingeht: { $title }, { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}
prompter-last = Dies ist der letzte Ort des Skripts.
prompter-about-room = Zum Raum
