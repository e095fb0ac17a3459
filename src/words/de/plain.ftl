### Was zu hören ist, wenn eine Sitzung zeilenweise läuft.

## Zeilen

plain-not-done = Nicht getan: { $why }
plain-note = Hinweis: { $text }
plain-unknown = Nicht getan: „{ $word }“ kenne ich hier nicht; hilfe sagt, was geht.
plain-nothing-open = Hier ist nichts offen, das esc schließen könnte. zurück geht zum Vorigen.
plain-no-number = Nicht getan: eine Nummer { $digits } gibt es nicht; die letzte ist { $count }.
plain-choose-one = Nicht getan: eines hiervon wählen.
plain-choose = Nicht getan: Zur Wahl stehen die Nummern 1 bis { $count }.
plain-rest = Der Rest der Zeile wurde nicht ausgeführt.
plain-votes-dropped = { $counted ->
    [0] Keine Ziffer dieser Zeile ist gezählt.
    [one] Nur die erste Ziffer dieser Zeile ist gezählt, { $dropped } dahinter nicht.
   *[other] Nur die ersten { $counted } Ziffern dieser Zeile sind gezählt, { $dropped } dahinter nicht.
}
plain-nothing = Nichts hat sich geändert.
plain-handed-over = Um { $time } hat ein anderes Fenster diese Sitzung übernommen. Alles ist gespeichert, und sie geht dort weiter.
plain-no-mouse = Nicht getan: in Zeilen gibt es keine Maus.
plain-saving = Die letzten Antworten werden gespeichert. Ctrl-C geht ohne sie.
plain-back = Zurück mit esc oder einer leeren Zeile.
plain-way-out = zurück geht zurück, hilfe sagt, was hier geht, nochmal sagt alles noch einmal, beenden verlässt das Programm; alles bleibt erhalten.
plain-way-out-form = /zurück geht zurück und behält das Eingegebene, /hilfe sagt, wie geantwortet wird, /nochmal fragt noch einmal, /beenden verlässt das Programm.
plain-skips-unvoted = Über diese Frage hat noch niemand abgestimmt, darum geht eine leere Zeile nicht weiter. weiter geht ohne Stimmen weiter.
plain-skips-hidden = { $count ->
    [one] Eine Stimme ist abgegeben und nicht aufgedeckt, darum geht eine leere Zeile nicht weiter. aufdecken zeigt sie, weiter geht ohne sie weiter.
   *[other] { $count } Stimmen sind abgegeben und nicht aufgedeckt, darum geht eine leere Zeile nicht weiter. aufdecken zeigt sie, weiter geht ohne sie weiter.
}
plain-terse-on = Ab jetzt wird weniger gesagt; mit knapp wieder alles.
plain-terse-off = Es wird wieder alles gesagt.
plain-quoted = „{ $text }“
plain-or = { $first } oder { $then }
plain-capital = Groß-{ $letter }

## Wörter, die getippt werden

plain-word-back = zurück
plain-word-yes = ja
plain-word-again = nochmal
plain-word-go = gehe
plain-word-quit = beenden
plain-word-exit = ende
plain-word-where = wo
plain-word-time = zeit
plain-word-terse = knapp
plain-word-help = hilfe
plain-word-help-all = hilfe alles

## Hilfe

plain-help = Was hier geht:
plain-help-all = Alles, was hier geht:
plain-help-more = hilfe alles nennt alles, was hier geht, und sagt, was wo bleibt.
plain-help-one = hilfe und ein Name, wie in hilfe rückgängig, sagt, was es tut.
plain-help-keys = Tasten dürfen zusammen in einer Zeile stehen, wie in 44554r. Eine leere Zeile ist Enter, oder sie geht weiter.
plain-help-words = Buchstaben, die zusammenstehen, sind ein Wort. nochmal: alles wird noch einmal gesagt.
plain-help-asks = wo: der Ort, und wie viele abgestimmt haben. zeit: was noch bleibt. knapp: es wird weniger gesagt, oder wieder alles.
plain-form-line = Die ganze Zeile ist die Antwort. Eine leere Zeile behält, was dasteht, ein einzelnes - leert es.
plain-form-choice = Wo es eine Wahl gibt, wählt die Nummer oder der Wortlaut; - wählt keines, wo keines gewählt sein muss.
plain-form-back = Zurück mit esc; das Eingegebene bleibt erhalten. /hoch geht zum Feld davor.
plain-form-slash = Mit einem Schrägstrich davor sind Wörter keine Antwort: /hilfe, /nochmal, /zurück, /wo, /zeit, /beenden; wo Zeile um Zeile notiert wird, auch /rückgängig.

## Formulare

plain-field = { $label }
plain-field-of = { $label } ({ $at } von { $count })
plain-field-hint = { $field }: { $hint }
plain-keeps = Eine leere Zeile behält: { $answer }
plain-form-how = Die ganze Zeile ist die Antwort. /hilfe sagt, wie geantwortet wird, /zurück geht zurück.
plain-kept = Notiert: { $line }
plain-take-out = /rückgängig nimmt das zuletzt Notierte wieder heraus, /zurück beendet das Schreiben.
plain-take-out-short = „{ $line }“ ist jetzt eine Zeile und keine Taste: /rückgängig nimmt sie heraus, /zurück beendet das Schreiben.
plain-set-up = { $title } ({ $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}). { $summary }

## Der Start

plain-look-at = Ansehen: { $session }
plain-go-on = Weiter mit { $session }
plain-number-chosen = Nummer { $number } ist gewählt:
plain-compare = Womit { $first } vergleichen? Die Nummer tippen; zurück mit esc.
plain-which = Welcher Workshop? Seine Nummer tippen; zurück mit esc.
plain-which-rehearsal = PROBE: Welcher Workshop? Seine Nummer tippen; zurück mit esc.
plain-trouble = Störung: { $trouble }
plain-held = Diese Sitzung ist anderswo offen.
plain-held-look = Eine leere Zeile öffnet sie hier zum Ansehen, ohne etwas zu ändern; zurück mit esc.

## Wo der Raum ist

plain-head = { $whom }: { $account }.
plain-head-opportunity = Gelegenheit: { $name } ({ $reach }).
plain-room = { $count } im Raum. Eine leere Zeile geht weiter; hilfe sagt, was hier geht.
plain-kept-rehearsal = Probe: nichts wird gespeichert.
plain-kept-preview = Vorschau: nichts wird gespeichert.
plain-kept-looking = Nur Ansicht: nichts kann geändert werden.
plain-step = Abschnitt { $at } von { $count }: { $title }
plain-minutes = { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}
plain-seconds = { $seconds ->
    [one] 1 Sekunde
   *[other] { $seconds } Sekunden
}
plain-up-to = bis
plain-time = Zeit: { $time }.
plain-time-none = Hier läuft keine Uhr.
plain-where-form = { $title } Auszufüllen: { $field }; /zurück geht zurück.
plain-where-over = { $place }; esc geht zurück.
plain-where-over-at = { $place }, bei Nummer { $at } von { $count }; esc geht zurück.
plain-where-under = Darunter: { $place }
plain-where-no-session = Hier ist keine Sitzung offen; nochmal sagt, was hier steht.
plain-shown = Die Stimmen sind aufgedeckt.
plain-back-at = Zurück bei: { $place }
plain-dark = Der Bildschirm ist dunkel, die Bühne auch. Mit { KEY("Blank") } wieder zeigen; eine leere Zeile tut es auch.
plain-not-saved = NICHT GESPEICHERT: { $why }. Mit { KEY("SaveElsewhere") } in einem anderen Ordner speichern.
plain-notes = Notizen, nicht für den Raum. Mit { KEY("Notes") } weglassen.
plain-hint = Zum Raum: { $hint }

## Eine Frage

plain-question = Frage
plain-question-of = Frage { $at } von { $count }
plain-clearly-left = 1, klar links: { $picture }
plain-clearly-right = 5, klar rechts: { $picture }
plain-scale-pair = 2 eher links, 3 beides gesehen, 4 eher rechts, 0 nicht gesehen.
plain-scale-sign = 1 ja, 2 teils, 3 nein, 0 nicht sicher.
plain-scale-poll = { $from } bis { $to }, 0 { $blank }.
plain-scale-poll-from-0 = { $from } bis { $to }.
plain-blank-pair = 0 für nicht gesehen
plain-blank-sign = 0 für nicht sicher
plain-blank-poll = 0 für { $blank }
plain-revealed = Aufgedeckt: { $said }.

## Eine Schreibfrage

plain-prompt = Schreibfrage
plain-prompt-of = Schreibfrage { $at } von { $count }
plain-reverse = Ihr Gegenteil: { $ask }
plain-write-keys = Mit { KEY("WriteTrusted") } eine Zeile zur ersten schreiben, mit { KEY("WriteOpposite") } zum Gegenteil.
plain-written = Notiert: { $line }
plain-written-reverse = Zum Gegenteil notiert: { $line }

## Aufgaben und Bemerkungen

plain-action = Aufgabe: { $what } { $who }.
plain-last-time = Vom letzten Mal: { $what }. { $became }.
plain-last-time-open = Vom letzten Mal: { $what }. Mit { KEY("Pending") } sagen, was daraus geworden ist.
plain-parking-lot = Der Parkplatz: { $count ->
    [0] nichts wartet mehr.
    [one] eine Bemerkung wartet.
   *[other] { $count } Bemerkungen warten.
}
plain-parked-in = { $remark } (geparkt in Abschnitt { $at })
plain-about-number = Zu Nummer { $number }: { $text }

## Listen

plain-places = Wohin? Die Nummer tippen; zurück mit esc.
plain-places-step = Abschnitt { $at } ({ $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}): { $title }
plain-places-extra = Zusätzlich ({ $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}): { $title }
plain-places-here = { $name } (hier ist der Raum)
plain-moves = Erste Schritte gegen das, was den Stand hält. Eine Nummer macht einen zur Aufgabe; zurück mit esc.
plain-moves-to = Soll bewegen: { $what }.

## Die Leiter

plain-drawn-solid = Voll
plain-means-solid = Tragfähig
plain-drawn-cracked = Rissig
plain-means-cracked = Geschwächt
plain-drawn-outlined = Umriss
plain-means-outlined = Möglich
plain-ladder = Die Leiter. { $disclaimer }.
plain-standing = Steht auf { $footing }. Gesehen bis { $seen }. Möglich ist noch { $possible }.
plain-target = Ziel: { $target }.
plain-confidence = Sicherheit der Lesung: { $level }.
plain-still-open = Noch offen: { $what }
plain-hazard = Gefahr: { $name }.
plain-rail = { $name }: steht auf { $rests }, gesehen bis { $seen }, möglich ist noch { $possible }.
plain-rail-nothing = { $name }: nicht von unten an gefragt, steht also auf nichts.
plain-rungs = Sprossen: { $rungs }.
plain-chosen = Gewählt: { $name }.
plain-tried = Versucht: { $what } ist { $state }.

## Der Bericht

plain-summary-actions = Aufgeschrieben: { $actions ->
    [one] eine Aufgabe
   *[other] { $actions } Aufgaben
} und { $decisions ->
    [0] kein Beschluss
    [one] ein Beschluss
   *[other] { $decisions } Beschlüsse
}; die erste Aufgabe bis { $day }: { $what }, { $who }.
plain-summary-no-actions = Aufgeschrieben: keine Aufgabe und { $decisions ->
    [0] kein Beschluss
    [one] ein Beschluss
   *[other] { $decisions } Beschlüsse
}.
plain-summary-open = Noch offen: { $questions ->
    [0] keine Frage
    [one] eine Frage
   *[other] { $questions } Fragen
} nicht aufgedeckt, { $remarks ->
    [0] keine Bemerkung
    [one] eine Bemerkung
   *[other] { $remarks } Bemerkungen
} ohne Antwort.
plain-summary-nothing-open = Keine Frage und keine Bemerkung ist offen geblieben.
plain-sections = Der Bericht hat { $count } Teile. Eine Nummer tippen, um einen zu hören; zurück mit esc.
