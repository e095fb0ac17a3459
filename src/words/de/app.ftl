### What is said at the bottom of the screen, in forms, and when something cannot be.

## Why something cannot be

app-refused-longest = Ein Abschnitt kann auf einmal höchstens einen Tag länger werden.
app-refused-part = diesen Teil hat der Abschnitt nicht
app-refused-talk = Ein Gespräch dauert höchstens { $most } Minuten.
app-refused-place = Diese Stelle gibt es in diesem Workshop nicht.
app-refused-take-back = Es gibt keine Stimme, die man zurücknehmen könnte.
app-refused-take-up = Diese Frage ist nicht übergangen.
app-refused-revealed = Diese Stimmen sind schon aufgedeckt.
app-refused-nobody-voted = Noch hat niemand abgestimmt: für jede Person eine Ziffer, dann aufdecken.
app-refused-no-prompt = es gibt keine Schreibfrage `{ $id }`
app-refused-question-there = es gibt schon eine Frage `{ $id }`
app-refused-no-question = es gibt keine Frage `{ $id }`
app-refused-no-name = Eine Sitzung braucht einen Namen.
app-refused-no-reason = Warum passt es nicht? Der Grund wird aufbewahrt.
app-refused-pass-over-sign = Nur ein Paar kann übergangen werden: Bei einem Warnzeichen gibt es { KEY("Vote0") } für „nicht sicher“.
app-refused-pass-over-shown = Ein aufgedecktes Paar wird nicht übergangen: zuerst mit { KEY("Undo") } das Aufdecken zurücknehmen.
app-refused-room-voted = Der Raum hat über diese Frage abgestimmt.
app-refused-second-vote = Über diese Frage wurde schon zum zweiten Mal abgestimmt. Beide Runden sind festgehalten.
app-refused-reveal-first = Zuerst die Stimmen aufdecken; dann kann der Raum noch einmal abstimmen.
app-refused-vote-revealed = Diese Stimmen sind aufgedeckt. Für eine weitere Runde zuerst eine zweite Abstimmung öffnen.
app-refused-all-voted = Alle { $room } haben abgestimmt.
app-refused-vote-misfit = diese Stimme passt nicht zur Frage `{ $id }`
app-refused-votes-misfit = diese Stimmen passen nicht zur Frage `{ $id }`
app-refused-too-many-votes = Das sind { $count } Stimmen, und im Raum sind { $room } Personen.
app-refused-empty-room = Im Raum muss mindestens eine Person sein.
app-refused-large-room = Der Bildschirm zählt Räume mit bis zu { $most } Personen.
app-refused-remote = { $count } Zugeschaltete sind mehr als die { $room }, die abstimmen.
app-refused-smaller-room = { $count } haben schon abgestimmt: zuerst eine Stimme zurücknehmen.
app-refused-smaller-room-aside = { $count } hatten über ein Paar abgestimmt, das übergangen ist: dort mit { KEY("PassOver") } wieder aufnehmen.
app-refused-passed-over = Dieses Paar ist übergangen: mit { KEY("PassOver") } wieder aufnehmen.
app-refused-lowest-rung = Die unterste Sprosse wird nie übergangen: Ohne sie steht der Holm auf nichts.
app-refused-passed-over-already = Dieses Paar ist schon übergangen.
app-refused-one-a-rail = Auf jedem Holm kann ein Paar übergangen werden, und auf diesem ist es schon eines.
app-refused-no-model = Hier gibt es keine Musterantwort: Das ist weder eine Fallgeschichte noch eine Karte.
app-refused-model-first = Erst abstimmen und aufdecken: Die Musterantwort kommt nach der des Raums.
app-refused-model-shown = Die Musterantwort steht schon da.
app-refused-amend-model = Die Musterantwort ist aufgerufen: die Stimmen, die sich an ihr messen, bleiben, wie sie sind.
app-refused-locked = Über einen erzählten Fall wird nicht noch einmal abgestimmt: die Musterantwort misst sich an dem, was zuerst gesehen wurde.
app-refused-amend-same = Das ist dieselbe Ziffer: Es würde sich nichts ändern.
app-refused-amend-nobody = Diese Ziffer hat niemand gezeigt.
app-refused-amend-few = Bei so wenigen wird keine einzelne Stimme genannt: mit { KEY("Undo") } das Aufdecken zurücknehmen, dann neu abstimmen.
app-refused-no-step = es gibt keinen solchen Abschnitt, den man auslassen könnte
app-refused-leave-out = es gibt keine Frage `{ $id }`, die man auslassen könnte
app-refused-parked = { $count ->
    [one] Eine Bemerkung ist noch geparkt: mit { KEY("Parked") } den Parkplatz durchgehen.
   *[other] { $count } Bemerkungen sind noch geparkt: mit { KEY("Parked") } den Parkplatz durchgehen.
}
app-refused-nothing-to-keep = Es gibt nichts festzuhalten.
app-refused-no-remark = es gibt keine geparkte Bemerkung { $number }
app-refused-no-action = es gibt keine Aufgabe { $number } einer früheren Sitzung
app-refused-pair-digit = Ein Paar nimmt 1 bis 5 oder { KEY("Vote0") } für „nicht gesehen“.
app-refused-sign-digit = Ein Warnzeichen nimmt 1 ja, 2 teils, 3 nein oder { KEY("Vote0") } für „nicht sicher“.
app-refused-poll-digit = Hier zählt { $from } bis { $to } oder { KEY("Vote0") } für { $blank }.
app-refused-poll-digit-from-0 = Hier zählt 0 bis { $to }, und 0 ist eine Zahl wie die anderen.
app-no-ladder = Hier steht nichts auf einer Leiter: Es gibt keine Sprosse zu sehen und nichts zu versuchen.
app-no-target = Das ist eine Klasse und kein Kunde: Ein Ziel wird hier nicht gesetzt.
app-looking-only = Diese Sitzung wird nur angesehen: Hier lässt sich nichts ändern.
app-taking-over = Das andere Fenster wird um die Übergabe gebeten …
app-not-handed-over = Ein anderes Fenster wollte diese Sitzung, und sie bleibt hier: { $why }
app-closed = Dieser Workshop ist abgeschlossen: Nichts darin ändert sich mehr. Mit { KEY("Report") } den Bericht zeigen.
app-stores-nothing = Das ist eine Vorschau: Sie speichert nichts.

## Votes

app-pasted-no-vote = Eingefügter Text ist keine Stimme: Nichts wurde geändert.
app-pasted-nothing = Nichts wurde eingefügt. { $why }
app-pasted-too-many = Nichts wurde eingefügt: Das sind { $count }, und { $voted } von { $room } haben abgestimmt.
app-pasted = { $count ->
    [one] Eine Stimme wurde eingefügt. Mit { KEY("Undo") } zurücknehmen.
   *[other] { $count } Stimmen wurden eingefügt. Mit { KEY("Undo") } zurücknehmen.
}
app-start-over = Noch einmal mit { KEY("TakeBack") } die ganze Frage leeren: Niemand weiß, wessen Stimme die letzte war. Nur eine falsche Ziffer: mit { KEY("Reveal") } aufdecken, mit { KEY("Amend") } berichtigen.
app-not-voted-yet = { $count ->
    [one] { $count } hat
   *[other] { $count } haben
} noch nicht abgestimmt: noch einmal mit { KEY("Reveal") } ohne sie aufdecken, mit { KEY("RoomLess") } den Raum verkleinern.
app-collects = Dieser Abschnitt sammelt nur: Aufgedeckt wird in einem späteren. Noch einmal mit { KEY("Reveal") } schon hier aufdecken.
app-room-again = Noch einmal, und im Raum sind { $people }.
app-room-is = Im Raum: { $people }. Mit { KEY("Undo") } zurücknehmen.
app-room-is-shown = Im Raum: { $people }. Was aufgedeckt wurde, bleibt. Mit { KEY("Undo") } zurücknehmen.
app-behind-unvoted = Über die Frage davor hat niemand abgestimmt: zu ihr geht es mit { KEY("Back") }.
app-behind-votes = Die Frage davor hat { $count ->
    [one] { $count } Stimme, die nicht aufgedeckt wurde: zu ihr geht es mit { KEY("Back") }.
   *[other] { $count } Stimmen, die nicht aufgedeckt wurden: zu ihr geht es mit { KEY("Back") }.
}
app-questions = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
}
app-votes-none-in = Nichts wurde übernommen:
app-votes-replace = Aus einer früheren Datei sind Stimmen da, zu { $questions }: noch einmal mit { KEY("Accept") } ersetzen.
app-votes-in = Stimmen von { $people } Personen zu { $questions } sind da, verdeckt bis zum Aufdecken.
app-votes-in-instead = Stimmen von { $people } Personen zu { $questions } sind da, anstelle der früheren, verdeckt bis zum Aufdecken.

## From place to place, and the end

app-passed-by = Mit { KEY("Places") } zu dem, was zusätzlich ist: { $what }.
app-end = Das ist das Ende des Skripts: mit { KEY("Finish") } den Workshop abschließen, mit { KEY("Report") } den Bericht öffnen.
app-close-again = Noch einmal mit { KEY("Finish") } den Workshop endgültig abschließen.
app-close-again-open = Noch einmal mit { KEY("Finish") } den Workshop endgültig abschließen. Nicht aufgedeckte Fragen: { $count }.
app-finished = Der Workshop ist abgeschlossen. Das ist sein Bericht. Mit { KEY("KeepMarkdown") } als Datei speichern, mit { KEY("KeepHtml") } als eine zum Drucken.
app-leave-unsaved = Mit { KEY("SaveElsewhere") } in einem anderen Ordner speichern, noch einmal mit { KEY("Leave") } die Sitzung ohne Speichern verlassen.
app-notes = Notizen sieht hier der Raum: noch einmal mit { KEY("Notes") } zeigen; `rungs prompter` zeigt sie in einem eigenen Fenster.
app-pass-over-pair-only = Nur ein Paar kann übergangen werden.
app-taken-up = Wieder aufgenommen: Darüber wird abgestimmt wie über jedes andere.
app-nothing-parked = Nichts ist geparkt: mit { KEY("Park") } eine Bemerkung parken.
app-nothing-pending = Aus früheren Sitzungen ({ $subject }) war keine Aufgabe offen.
app-kept-as-it-is = Das Angefangene ist aufbewahrt: Es steht wieder da, sobald das Formular noch einmal geöffnet wird.
app-half-written = Halb geschrieben beim Verlassen und aufbewahrt: { $title }.
app-rehearsal-theirs = Leitung Einkauf; Planung; Werksleitung; Finanzen
app-rehearsal-promise = Eine Antwort innerhalb von zwei Tagen.
app-rehearsal-ours = Kundenverantwortung; Service; Technik
app-rehearsal-nothing = Hier gibt es nichts abzustimmen: mit { KEY("RunForward") } weiter zum nächsten Abschnitt.
app-first-vote = Der erste Schritt ist, über das abzustimmen, worüber noch nicht abgestimmt wurde: mit { KEY("Why") } ansehen.
app-first-hear-both = Der erste Schritt ist zu fragen, was die einen und die anderen gesehen haben könnten: mit { KEY("Act") } festhalten, wer es tut.
app-first-look = Der erste Schritt ist nachzusehen: mit { KEY("Act") } festhalten, wer es tut.
app-first-own = Die Leiter hat für diese Lesung keinen ersten Schritt: mit { KEY("Act") } eine eigene Aufgabe festhalten.
app-first-reveal = Erste Schritte gibt es, sobald Stimmen aufgedeckt sind.

## The clock

app-clock-goes-on = Die Uhr läuft weiter.
app-clock-stands = Die Uhr steht: mit { KEY("Pause") } weiterlaufen lassen.
app-more-minutes = { $count ->
    [one] Eine Minute mehr für diesen Abschnitt.
   *[other] { $count } Minuten mehr für diesen Abschnitt.
}
app-left-out = Ausgelassen: { $what }. Mit { KEY("Undo") } wieder hineinnehmen.
app-left-out-nothing = Nichts wird ausgelassen. Die Frage kommt wieder, wenn es noch später wird.
app-left-out-title = „{ $title }“
app-left-out-optional = { $count } Fragen, die entfallen können
app-left-out-and = { $first } und { $then }

## Taking back

app-undone = Zurückgenommen: { $what }.
app-redone = Wiederhergestellt: { $what }.
app-nothing-to-undo = Es gibt nichts zurückzunehmen.
app-nothing-to-take-out = In diesem Formular wurde noch nichts notiert, was sich herausnehmen ließe.
app-nothing-to-redo = Es gibt nichts wiederherzustellen.
app-undo-again = Noch einmal mit { KEY("Undo") } alle { $count } auf einmal zurücknehmen: { $what }.
app-event-vote = eine Stimme
app-event-take-back = eine Stimme, die zurückgenommen war
app-event-tally = die Stimmen zu „{ $ask }“
app-event-collected = die Stimmen aus einer Datei, zu { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
}
app-event-pass-over = dass „{ $ask }“ übergangen wurde
app-event-take-up = dass „{ $ask }“ wieder aufgenommen wurde
app-event-reveal = das Aufdecken von „{ $ask }“
app-event-revote = die zweite Abstimmung zu „{ $ask }“
app-event-amend = eine berichtigte Stimme zu „{ $ask }“
app-event-model = die Musterantwort zu „{ $ask }“
app-event-evidence = der Beleg „{ $who } { $what }“
app-event-wrote = die Zeile „{ $text }“
app-event-made = ein eigenes Paar
app-event-act = die Aufgabe „{ $what }“
app-event-room = ein Raum mit { $room } Personen
app-event-remote = Zugeschaltete: { $count }
app-event-no-target = das Streichen des Ziels
app-event-target = das Ziel { $rung }
app-event-park = die geparkte Bemerkung „{ $text }“
app-event-settle = was aus einer Bemerkung wurde: { $how }
app-event-decide = der Beschluss „{ $text }“
app-event-follow = was aus einer Aufgabe wurde: { $how }
app-event-extend = { $count } weitere Minuten
app-event-leave-out = was ausgelassen wurde
app-event-codename = der Deckname
app-event-correct = die Berichtigung dessen, was am Anfang vereinbart wurde
app-event-move = ein Schritt

## Forms

app-evidence-nowhere = Ein Beleg gehört zu einem Paar oder einem Warnzeichen, und dieser Workshop fragt keines.
app-write-first = Zuerst auf jede Seite mindestens eine Zeile schreiben: mit { KEY("WriteTrusted") } und mit { KEY("WriteOpposite") }.
app-pass-over-title = Übergehen  { $ask }
app-amend-title = Eine Stimme war falsch getippt
app-amend-shown = Welche Ziffer ist falsch?
app-amend-shown-hint = Eine von denen, die aufgedeckt sind; eine Stimme mit dieser Ziffer wird berichtigt.
app-amend-meant = Welche Ziffer war gemeint?
app-amend-meant-hint = Alles, was aus den Stimmen folgt, ändert sich mit; der Bericht sagt, dass eine Stimme berichtigt wurde.
app-amend-digit = Eine Ziffer, wie man sie für eine Stimme tippt.
app-pass-over-label = Warum es nicht passt
app-pass-over-hint = Steht im Bericht. Auf jedem Holm kann ein Paar übergangen werden, nie auf der untersten Sprosse.
app-pass-over-empty = Warum passt es nicht? Oder zurück mit { KEY("Cancel") }.
app-park-title = Eine Bemerkung parken
app-park-label = Worauf zurückzukommen ist
app-park-hint = Hier parkt, was wegführen würde. Vor dem Ende geht der Raum den Parkplatz durch.
app-park-empty = Die Bemerkung tippen, oder zurück mit { KEY("Cancel") }.
app-decide-title = Ein Beschluss
app-decide-label = Was beschlossen wurde
app-decide-hint = Ein Satz, wie er im Bericht stehen soll.
app-decide-empty = Den Beschluss tippen, oder zurück mit { KEY("Cancel") }.
app-move-title = Ein anderer Tag
app-by-when = Bis wann
app-by-when-hint = Wie man es sagt: Fr, 30. Nov, in 2 Wochen, Ende des Monats.
app-codename-title = Ein Deckname ({ $subject })
app-codename-label = Deckname
app-codename-hint = Steht überall anstelle des echten Namens; leer zeigt den Namen wieder.
app-votes-title = Vorab gesammelte Stimmen
app-votes-label = Datei
app-votes-hint = Eine CSV-Datei: eine erste Zeile mit den Kennungen der Fragen, dann eine Zeile je Person.
app-votes-empty = Den Pfad einer CSV-Datei tippen.
app-elsewhere-title = In einem anderen Ordner speichern
app-elsewhere-label = Ordner
app-elsewhere-hint = Ein Ordner, in dem man schreiben darf. Die Sitzung wird von nun an dort gespeichert.
app-elsewhere-empty = Den Pfad eines Ordners tippen, in dem man schreiben darf.
app-line-label = Eine Zeile
app-line-hint = Mit { KEY("Accept") } aufbewahren und weiter zur nächsten, mit { KEY("Cancel") } beenden.
app-line-empty = Eine Zeile tippen, oder beenden mit { KEY("Cancel") }.
app-unchanged = Alles ist, wie es war: Nichts wurde geändert.
app-moved-to = Verschoben auf { $day }.
app-kept-parked = Geparkt: mit { KEY("Parked") } den Parkplatz durchgehen.
app-remark-became = Die letzte Bemerkung: { $remark } ({ $how })
app-kept-decision = Als Beschluss festgehalten.
app-kept-passed-over = Übergangen: { $reason } Mit { KEY("PassOver") } wieder aufnehmen.
app-kept-corrected = Hier und in jedem Bericht dieser Sitzung berichtigt. Mit { KEY("Undo") } zurücknehmen.
app-kept-amended = Eine Stimme ist berichtigt, und alles, was daraus folgt. Mit { KEY("Undo") } zurücknehmen.
app-kept-no-target = Es ist kein Ziel mehr gesetzt. Mit { KEY("Undo") } zurücknehmen.
app-kept-target = Das Ziel ist { $rung }. Mit { KEY("Undo") } zurücknehmen.
app-no-target-yet = Noch ist kein Ziel gesetzt: mit { KEY("Target") } sagen, wie hoch richtig ist.
app-kept-remote = { $count ->
    [0] Niemand ist zugeschaltet.
    [one] Eine Person ist zugeschaltet.
   *[other] { $count } Personen sind zugeschaltet.
}
app-kept-action = Festgehalten: { $who }, bis { $day }.
app-kept-old-evidence = Notiert: { $who }, { $day }. Das ist zu alt, um zu zählen.
app-kept-evidence = Festgehalten: { $who }, { $day }.
app-about-label = Zu
app-about-hint = Zu welchem Paar oder Warnzeichen ist es ein Beleg?
app-about-trusted = das Vertrauensbild
app-about-opposite = das Gegenbild
app-evidence-title = Was wurde gesehen?  { $ask }
app-evidence-elsewhere = Ein Beleg
app-picture-label = Welches Bild es zeigt
app-picture-hint = Das Bild, dem das Getane näher kommt.
app-picture-empty = Welches Bild zeigt es? Bitte wählen.
app-who-label = Wer es getan hat
app-who-hint = Eine Rolle statt eines Namens: Einkauf, Werksleitung.
app-who-empty = Wer hat es getan? Eine Rolle genügt.
app-who-name = Ein Name? Eine Rolle schützt die Person: Einkauf, Planung. Mit { KEY("Accept") } geht es so weiter.
app-what-label = Was getan wurde
app-what-hint = Etwas, das eine Kamera hätte filmen können; kein Urteil über eine Person.
app-what-empty = Was wurde getan?
app-when-label = Wann
app-when-hint = Wie man es sagt: gestern, 3. März, vor 2 Wochen.
app-when-empty = Wann war es? Ein ungefährer Tag ist besser als keiner.
app-when-like = gestern, 3. März, vor 2 Wochen
app-when-ahead = { $when } liegt in der Zukunft: Ein Beleg ist, was gesehen wurde.
app-how-label = Woher wir es wissen
app-counts = Nur die ersten beiden zählen.
app-counts-pair = Nur die ersten beiden stützen eine Sprosse, und nur, solange sie frisch sind.
app-counts-fact = Eines der ersten beiden, wie alt auch immer, macht es vorhanden, sobald jemand mit Ja gestimmt hat.
app-counts-habit = Es steht im Bericht; ob es vorhanden ist, sagen allein die Stimmen.
app-action-title = Eine Aufgabe
app-action-what = Was
app-action-what-hint = Etwas Sichtbares, als Satz, der sagt, was zu tun ist.
app-action-for-instance = Zum Beispiel: { $first_move }
app-action-who = Wer
app-action-who-hint = Eine Person, die hier ist und Ja sagt.
app-action-side = Wessen
app-action-side-hint = Die Seite, die es tut; die andere hat es auch im Bericht.
app-action-moves = Es soll bewegen
app-action-moves-hint = Was den Stand zurückhält.
app-action-else = etwas anderes
app-action-what-empty = Was wird getan?
app-action-who-empty = Wer übernimmt es? Eine Person nennen.
app-action-who-nobody = `{ $said }` ist niemand Bestimmtes: wer wird melden, dass es getan ist?
app-action-by-empty = Bis wann?
app-action-vague = `{ $said }` ist kein Tag, und erst ein Tag macht daraus eine Aufgabe: Fr, Ende des Monats.
app-action-by-like = Fr, 30. Nov, in 2 Wochen
app-action-passed = { $day } ist vorbei: Eine Aufgabe ist heute oder später fällig.
app-no-date = `{ $said }` ist kein Tag, den ich kenne: zum Beispiel { $like }.
app-go-and-look = Nachsehen: { $ask }
app-correct-title = Was am Anfang vereinbart wurde
app-correct-hint = Hier und in jedem Bericht dieser Sitzung; das Ziel ändern mit { KEY("Target") }.
app-correct-hint-codename = Der eigene Name, nicht der Deckname. Leer bleibt er, wie er ist.
app-correct-empty = Einen Namen tippen.
app-opportunity-hint = Ein bestimmter Auftrag; leer, wenn es keinen gibt.
app-target-title = Das Ziel
app-target-label = Zielsprosse
app-target-hint = Wie hoch ist hier richtig? Höher ist nicht immer besser.
app-talk-title = Zeit zum Reden
app-talk-label = Wie lange?
app-talk-hint = Minuten, oder wie in 90 s oder 1:30. Steht die Uhr, steht auch diese Zeit; am Ende läutet es einmal.
app-talk-empty = Eine Zeit: 2 für zwei Minuten, oder wie in 90 s oder 1:30; höchstens 99 Minuten.
app-talk-begins = { $name }: { $time }. Mit { KEY("TalkEnd") } früher beenden.
app-talk-part-begins = { $name }: { $time }. Mit { KEY("TalkPart") } weiter zu: { $next }.
app-talk-left = Die Redezeit ist zu Ende: Es geht jetzt um etwas anderes.
app-talk-ended = Die Zeit zum Reden ist beendet.
app-talk-up = Die Zeit ist um: { $name }.
app-remote-title = Zugeschaltete
app-own-pair-title = Ein eigenes Paar
app-own-pair-trusted = Wenn sie uns vertrauen
app-own-pair-trusted-hint = Eine der eigenen Zeilen wählen.
app-own-pair-opposite = Wenn nicht
app-own-pair-opposite-hint = Das Gegenteil: auch etwas, das man sehen könnte.
app-own-pair-rung = Es zeigt
app-own-pair-rung-hint = Auf welcher Sprosse würde man das erste Bild sehen?
app-own-pair-elsewhere = Zuerst zur Frage zurückgehen.
app-own-pair-same = Die beiden Bilder sind gleich: eine andere Zeile wählen.
app-reach-label = Für uns ist es
app-reach-hint = Kerngeschäft: was wir jeden Tag tun. Neuland: neu für uns.
app-reach-stretch = Neuland

## Set-up

app-setup-name-hint = Wen liest der Raum? Ein Deckname genügt.
app-setup-class-hint = Wie heißt diese Klasse? Der Bericht steht unter ihrem Namen.
app-setup-name-empty = Zuerst einen Namen tippen ({ $subject }).
app-setup-opportunity-hint = Ein bestimmter Auftrag: Können wird nur dafür gelesen. Leer lassen, wenn es keinen gibt.
app-setup-room = Wie viele abstimmen
app-setup-room-hint = Wie viele sind im Raum? Wer an der Tastatur sitzt, zählt nur mit, wenn er abstimmt.
app-setup-room-empty = Wie viele stimmen ab? Eine Zahl von 1 bis { $most }.
app-setup-room-votes = Die mitgebrachten Stimmen sind von { $people } Personen: mindestens so viele.
app-setup-remote = Zugeschaltet
app-setup-remote-hint = Wie viele davon sind nicht im Raum? Leer, wenn niemand.
app-setup-remote-empty = Eine Zahl bis { $room }, oder nichts.
app-setup-no-target = noch nicht gesetzt
app-setup-made-up-name = Erfunden ({ $subject })
app-setup-made-up-work = Eine erfundene Ausschreibung

## Files

app-file-kept-without = Die Datei ist { $place }. { $left_out }
app-file-kept = Gespeichert in { $place }
app-cut = Ein Feld fasst { $most } Zeichen: Der Rest wurde abgeschnitten.
app-paste-nothing = Eingefügter Text bewirkt hier nichts.
app-loaded = Geladen um { $time }. Wird beim Speichern neu gezeigt.
app-trouble = Zeile { $line }: { $message }
app-troubles = Zeile { $line }: { $message } (und { $count } weitere: rungs check)

## Hints for whoever leads

app-hint-widest = Am weitesten auseinander, { $points } Punkte, { $state }: { $ask }
app-hint-hidden = { $count ->
    [one] Eine frühere Frage hat Stimmen, die nicht aufgedeckt wurden.
   *[other] { $count } frühere Fragen haben Stimmen, die nicht aufgedeckt wurden.
}

## Tasten, die hier nichts tun, und Ziffern anderer Tastaturen

app-stray-window = { $key } tut hier nichts: mit { KEY("Leave") } dieses Fenster schließen.
app-stray-key = { $key } tut hier nichts: mit { KEY("Help") } die Tasten zeigen.
app-stray-step = { $key } tut hier nichts: In diesem Abschnitt stimmt niemand ab. Mit { KEY("Next") } weiter.
app-stray-end = { $key } bedeutet hier nichts: das ist der letzte Abschnitt. Mit { KEY("Finish") } den Workshop schließen.
app-stray-typing = { $key } tut hier nichts: F1 zeigt die Tasten.
app-stray-unnamed = Diese Taste tut hier nichts: mit { KEY("Help") } die Tasten zeigen.
app-stray-no-vote = Diese Taste ist keine Stimme, nichts wurde gezählt. Mit { KEY("Help") } die Tasten zeigen.
app-stray-caps-lock = { $typed } tut hier nichts, aber { $meant }: die Feststelltaste scheint an zu sein.
app-stray-letters = Die Tasten sind lateinische Buchstaben: umschalten, oder die Tastatur in config.ron nennen.
app-stray-divides = Nach einer Stimme trennen Leerzeichen und Punkte nur: mit { KEY("Next") } weiter, mit { KEY("Reveal") } aufdecken.
app-number-unclear = Zwei Tastaturen haben diese Ziffer auf verschiedenen Tasten: eine weitere Ziffer zeigt, welche es ist.
app-number-counted = Gezählt. Ab jetzt gilt diese Zahlenreihe: { $keyboard }; { $setting } merkt es sich.
app-number-as-digit = Als Ziffer ({ $keyboards }) zählt sie mit der nächsten.
app-number-waits = { $count ->
    [one] Noch nicht gezählt: eine Ziffer ({ $keyboards })? Eine zweite zeigt es.
   *[other] { $count } noch nicht gezählt: Ziffern ({ $keyboards })? Eine andere zeigt es.
}
app-number-dropped = Verworfen: nichts wurde gezählt.
app-keyboard-or = { $all } oder { $next }
app-keyboard-latin = lateinisch
app-keyboard-french = französisch
app-keyboard-czech = tschechisch
app-keyboard-greek = griechisch
app-keyboard-russian = russisch
app-keyboard-ukrainian = ukrainisch
app-refused-most-lines = { $count ->
    [one] Hier steht höchstens eine Zeile, und sie ist da.
   *[other] Hier stehen höchstens { $count } Zeilen.
 }
app-refused-typed = Bei `{ $id }` kann das nicht stehen.
app-month-label = Seit wann
app-month-hint = der Monat genügt, etwa 04/2021
app-month-empty = Den Monat nennen.
app-month-like = „{ $said }“ ist kein Monat bis heute. Man schreibt ihn wie 04/2021 oder April 2021.
app-figures-who = Von wem sind diese Zahlen?
app-figures-who-hint = aus einer Schätzung von uns wird kein NPS
app-figures-they = Von dort, aus einer Umfrage
app-figures-we = Wir schätzen
app-figures-who-empty = Von wem sind diese Zahlen? Das zuerst.
app-figures-label = Die Zahlen
app-figures-hint = 0 bis 10, eine je Person, etwa 9 9 8 7 6
app-figures-empty = Die Zahlen der Umfrage eintragen.
app-figures-like = „{ $said }“ ist keine Zahl von 0 bis 10.
app-line-who-hint = lieber eine Rolle als ein Name
app-line-grade-hint = woher wir es wissen
app-no-line-open = Hier steht keine Zeile mehr, die niemand übernommen hat.
app-event-enter = die Eingabe bei „{ $ask }“
app-event-line-taken-on = eine Aufgabe aus einer Zeile
