### Was auf den Bildschirmen steht: im Hauptfenster und auf der Bühne, die im gleichen Fall das Gleiche sagen.

## Das Fenster

screen-too-small = Dieses Fenster ist { $wide } mal { $high } groß. rungs braucht { $least_wide } mal { $least_high }: Größer ziehen oder die Schrift verkleinern. Nichts geht verloren.
screen-blank = Der Bildschirm ist leer. Mit { KEY("Blank") } wieder zeigen, mit { KEY("Pause") } die Uhr anhalten.
screen-blank-paused = Der Bildschirm ist leer und die Uhr steht. Mit { KEY("Blank") } wieder zeigen, mit { KEY("Pause") } die Uhr weiterlaufen lassen.
screen-not-saved = NICHT GESPEICHERT
screen-save-elsewhere = mit { KEY("SaveElsewhere") } in einem anderen Ordner speichern
screen-more = mehr
screen-one-of = { $at } von { $count }
screen-minutes = { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
screen-minutes-short = { $minutes } min

screen-rehearsal-set-up = PROBE: Nichts wird gespeichert, und der Raum ist erfunden.
screen-votes-come = { $count ->
    [one] Die Stimmen einer Person kommen
   *[other] Die Stimmen von { $count } Personen kommen
} mit, verdeckt bis zum Aufdecken.

## Der Kopf einer Sitzung

screen-rehearsal = PROBE
screen-rehearsal-long = PROBE: nichts wird gespeichert
screen-preview = VORSCHAU
screen-preview-long = VORSCHAU: neu bei jedem Speichern
screen-looking-only = NUR ANSEHEN
screen-prompter = SOUFFLEUR
screen-saving = speichert …
screen-step = Abschnitt { $at }
screen-step-of = Abschnitt { $at } von { $count }
screen-step-short = Abschn. { $at }/{ $count }
screen-question-of = Frage { $at } von { $count }

## Die Uhr

screen-time-left = noch { $time }
screen-time-near = noch { $time }: zum Ende kommen
screen-time-over = ÜBER um { $time }
screen-time-paused = PAUSE, noch { $time }
screen-time-paused-over = PAUSE, ÜBER um { $time }
screen-pace-on-time = in der Zeit
screen-pace-behind = { $minutes } min hinter Plan
screen-pace-ahead = { $minutes } min vor Plan
screen-pace-ends = { $how }, Ende { $time }
screen-pace-to-go = { $how }, noch { $minutes } min
screen-offer-less-late = { $behind } min zurück. Ohne { $what } nur { $minutes } min zurück?
screen-offer-on-time = { $behind } min zurück. Ohne { $what } Ende { $time }?
screen-offer-keys = { KEY("TakeOffer") } für ja, { KEY("RefuseOffer") } für nein

## Eine Frage, während der Raum abstimmt

screen-zero-not-told = nicht erzählt: { KEY("Vote0") }
screen-zero-not-seen = selbst gesehen, oder { $other } sagt es, sonst { KEY("Vote0") }
screen-zero-not-sure = nicht sicher: { KEY("Vote0") }
screen-yes-warns = Ja ist ein Warnzeichen
screen-not-told = nicht erzählt
screen-rule-of-held = Es zählt, wenn { $held } von { $held_of } das Vertrauensbild gesehen haben und höchstens { $split } von { $split_of } das Gegenbild.
screen-press-blank = { KEY("Vote0") } { $blank }
screen-zero-is-a-number = 0 ist eine Zahl wie die anderen
screen-poll-meaning = { $digit }: { $meaning }
screen-second-vote = Zweite Abstimmung: { $said }
screen-voted-none = eine Ziffer pro Person.
screen-voted-some = { $count } von { $size } { $count ->
    [one] hat
   *[other] haben
} abgestimmt.
screen-call-next = mit { KEY("Next") } weiter
screen-call-reveal = mit { KEY("Reveal") } aufdecken
screen-voted-all = alle { $size } haben abgestimmt: mit { KEY("Reveal") } aufdecken.
screen-voted-collected = alle { $size } haben abgestimmt: weiter geht es mit { KEY("Next") }, aufgedeckt wird in einem späteren Abschnitt.
screen-kept = Auf diesem Rechner bleibt: wie viele was gewählt haben, nie wer.
screen-kept-few = Auf diesem Rechner bleiben Zahlen, keine Namen. Bei so wenigen wird nur das Ergebnis gezeigt.
screen-kept-nothing = Nichts davon wird gespeichert.
screen-kept-looking = Eine Sitzung wird nur angesehen: Nichts wird geändert.
screen-left = links
screen-right = rechts
screen-is-trusted = { $place } · Vertrauen
screen-clearly-left = klar links
screen-clearly-right = klar rechts
screen-clearly-short = klar
screen-more-left = eher links
screen-more-right = eher rechts
screen-more-short = eher
screen-both = beides
screen-both-short = beides

## Eine Frage, die aufgedeckt ist

screen-all-saw-left = Alle { $count } sahen links
screen-all-saw-right = Alle { $count } sahen rechts
screen-all-saw-both = Alle { $count } sahen beides

screen-count-saw-left = { $count } links
screen-count-saw-right = { $count } rechts
screen-count-saw-both = { $count } beides
screen-saw-left = Gesehen wurde das linke Bild
screen-saw-right = Gesehen wurde das rechte Bild
screen-saw-two = Auf zwei Arten gesehen
screen-saw-mixed = Kein klares Bild
screen-saw-few = Zu wenige haben es gesehen
screen-found-held = Vertrauen gesehen
screen-found-held-short = Vertrauen
screen-found-reversed = Gegenbild gesehen
screen-found-reversed-short = Gegenbild
screen-found-few-short = Zu wenige
screen-found-counted = { $found } · { $counts }
screen-found-model = Musterantwort{ $digit }: { $state }
screen-found-no-model = Hier ist keine Antwort richtig
screen-you = Sie: { $saw }
screen-means-held = Gesehen: Das ist das Vertrauensbild.
screen-means-reversed = Umgekehrt: Das ist das Gegenbild.
screen-means-split = Gespalten: Beide Bilder wurden gesehen.
screen-means-mixed = Gemischt: Keines der Bilder reicht.
screen-means-not-seen = Nicht gesehen: Niemand kann es sagen.
screen-all-say-yes = Alle { $count } sagen ja
screen-all-say-no = Alle { $count } sagen nein
screen-say-yes = { $count } ja
screen-say-partly = { $count } teils
screen-say-no = { $count } nein
screen-say-not-sure = { $count } nicht sicher
screen-this-sign = dieses Zeichen
screen-sign-seen = Es wird gesehen
screen-sign-open = Jemand sagt es
screen-sign-unseen = Weniger als die Hälfte sieht es
screen-few-pair = Weniger als vier haben es gesehen: Nur der Zustand wird gezeigt, damit niemand eine Stimme erraten kann.
screen-few-sign = Weniger als vier konnten es sagen: Nur der Zustand wird gezeigt.
screen-few-poll = Weniger als vier konnten es sagen: Nur das Wort wird gezeigt.
screen-poll-was = vorher { $count }
screen-fragile = Eine einzige Stimme anders, und die Antwort wäre anders.
screen-first-vote = Die erste Abstimmung war: { $state }.
screen-first-vote-counts = Die erste Abstimmung war: { $state } ({ $counts }).
screen-chose = { $count }-mal die { $key }
screen-then-sides = Was hat jede Seite gesehen?
screen-then-again = Dann stimmen wir neu ab.
screen-then-look = Wer sieht nach?
screen-then-example = Bitte ein Beispiel nennen.
screen-then-story = Wo in der Geschichte?
screen-then-card = Warum dort?
screen-then-on = Weiter.
screen-evidence-trusted = { $day }; das Vertrauensbild
screen-evidence-opposite = { $day }; das Gegenbild
screen-evidence-old = { $line } Zu alt, um zu zählen.
screen-seen-a = Selbst gesehen: { $line }
screen-seen-b = { CAP($other) } sagt: { $line }
screen-seen-c = Von Kollegen gehört: { $line }
screen-seen-d = Vermutet: { $line }
screen-agreed-target = Ziel: { $rung }.
screen-agreed-no-target = Noch ist kein Ziel gesetzt: mit { KEY("Target") } eines setzen.
screen-remote = Zugeschaltet ({ $count }): eine private Nachricht mit einer Ziffer, oder Finger in die Kamera.
screen-talk-left = { $name } { $time }
screen-talk-paused = { $name } { $time }, steht
screen-talk-up = { $name }: die Zeit ist um
screen-model-call = Mit { KEY("Model") } die Musterantwort zeigen.
screen-model-same = { $grasp }. Musterantwort{ $key }, { $model }: wie hier im Raum.
screen-model-other = { $grasp }. Musterantwort{ $key }, { $model }. Hier: { $state }. Wo steht das?

## Die Leiter

screen-rests-on = Steht auf { $rung }
screen-rests-on-short = Auf { $rung }
screen-not-read-short = Noch ungelesen
screen-stands-no-higher = Kann höchstens auf { $rung } stehen
screen-target-is = Ziel { $target }
screen-target-below = Ziel { $target }: noch { $rungs ->
    [one] eine Sprosse
   *[other] { $rungs } Sprossen
}
screen-target-at = Ziel { $target }: erreicht
screen-target-above = Ziel { $target }: Der Stand ist höher
screen-nothing-revealed = Noch nichts aufgedeckt
screen-not-read = Noch nicht gelesen: kein Paar ist aufgedeckt
screen-seen = gesehen
screen-possible = möglich
screen-no-higher = höchstens
screen-no-limit = Keine Obergrenze gefunden
screen-confidence = Sicherheit
screen-open = offen
screen-hazard = Gefahr
screen-count-why = { $count }, siehe { KEY("Why") }
screen-and-more = … { $count } weitere
screen-and-more-why = … { $count } weitere: alle mit { KEY("Why") }
screen-whose-class = Unsere Lesung einer Geschichte
screen-legend-solid = darauf dürfen wir bauen
screen-legend-cracked = gesehen, doch eine Gefahr lastet darauf

## Was wäre wenn

screen-what-if = Was wäre wenn
screen-not-real = Nichts hier ist wirklich, und nichts davon bleibt.
screen-amended = { $count ->
    [one] Eine Stimme berichtigt: { $votes }.
   *[other] { $count } Stimmen berichtigt: { $votes }.
}
screen-what-if-none = { $name }: mit { KEY("Accept") } einen anderen Zustand versuchen.
screen-what-if-is = Jetzt: { $is }.
screen-what-if-stay = Es bliebe bei { $is }.
screen-what-if-rise = Es würde von { $is } auf { $would } steigen.
screen-what-if-fall = Es würde von { $is } auf { $would } fallen.

## Was aufgeschrieben wird

screen-write-trusted = Mit { KEY("WriteTrusted") } hier eine Zeile schreiben.
screen-write-opposite = Mit { KEY("WriteOpposite") } hier eine Zeile schreiben.
screen-own-pairs = Eigene Paare bisher: { $count }. Über sie wird nach den Fragen dieses Abschnitts abgestimmt.
screen-moves = { CAP($subject) }: erste Schritte gegen das, was zurückhält. Welcher, und wer übernimmt ihn?
screen-to-move = soll bewegen: { $what }
screen-by = bis { $day }
screen-who-by = { CAP($who) } bis { $day }
screen-who-by-to-move = { CAP($who) } bis { $day }, soll bewegen: { $what }
screen-actions-none = Noch keine Aufgabe: mit { KEY("Act") } eine aufschreiben.
screen-moves-due = Erste Schritte: { $names }. Mit { KEY("Moves") } einen davon zur Aufgabe machen.
screen-pending = Beim letzten Mal übernommen. Was ist daraus geworden?
screen-pending-keys = Beim letzten Mal übernommen: mit { KEY("Pending") } durchgehen.
screen-parked-answers =
    { KEY("Pick1") }: beantwortet · { KEY("Pick2") }: zur Aufgabe
    { KEY("Pick3") }: bleibt offen · { KEY("Pick4") }: fällt weg
screen-why-at = { $stands }. Warum?
screen-why = Warum es dort steht
screen-parked-none = Der Parkplatz: Alles darauf ist durchgegangen.
screen-parked = { $count ->
    [one] Der Parkplatz: eine Bemerkung wartet. Was wird aus ihr?
   *[other] Der Parkplatz: { $count } Bemerkungen warten. Was wird aus jeder?
}

## Jeder Ort des Workshops

screen-votes = { $count ->
    [one] 1 Stimme
   *[other] { $count } Stimmen
}

## Der letzte Abschnitt

screen-close-actions = Aufgeschriebene Aufgaben: { $count }.
screen-close-decisions = Aufgeschriebene Beschlüsse: { $count }.
screen-close-parked = Bemerkungen auf dem Parkplatz: { $count }; mit { KEY("Parked") } zuerst durchgehen.
screen-close-pending = Aufgaben vom letzten Mal, über die niemand gesprochen hat: { $count }; mit { KEY("Pending") } durchgehen.
screen-close-unasked = Fragen, die nicht aufgedeckt wurden: { $count }; mit { KEY("Places") } zu ihnen gehen.
screen-close-open = Davon mit Stimmen, die nie gezeigt wurden: { $count }.
screen-close-closed = Dieser Workshop ist abgeschlossen.
screen-close-keys = Mit { KEY("Finish") } den Workshop abschließen und seinen Bericht öffnen.

## Die Tasten

screen-keys = Tasten, die hier gelten
screen-privacy = Stimmen werden nach dem Aufdecken als Zahlen gespeichert, nie mit Namen. Alle Dateien bleiben auf diesem Rechner, nur hier lesbar; sie sind nicht verschlüsselt.
screen-privacy-circle = Stimmen werden nach dem Aufdecken als Zahlen gespeichert, nie mit Namen. Alle Dateien bleiben auf diesem Rechner, nur hier lesbar; sie sind nicht verschlüsselt. Am Ende wird der Raum gefragt, ob seine Lesung, ohne eine Stimme und ohne eine Zeile, in den Kreis { $circle } geht.

## Wo keine Sitzung ist

screen-held = Diese Sitzung ist anderswo offen
screen-held-look = Mit { KEY("Accept") } hier ansehen, ohne etwas zu ändern.
screen-held-take-over = Mit { KEY("TakeOver") } übernehmen: Das andere Fenster speichert jede Stimme und sieht ab dann nur noch zu.
screen-handed-over = Um { $time } übernommen: Dieses Fenster sieht nur noch zu. Mit { KEY("Leave") } schließen.
screen-history = Die Sitzungen werden durchgesehen …
screen-script-read = Das Skript wird gelesen …
screen-script-broken = { $file }: { $count ->
    [one] eine Stelle ist zu verbessern. Es wird gezeigt, sobald sie gespeichert ist.
   *[other] { $count } Stellen sind zu verbessern. Es wird gezeigt, sobald sie gespeichert sind.
}
screen-script-error = Fehler: { $message }
screen-script-warning = Warnung: { $message }

## Nur auf der Bühne

screen-stage-waiting = Warten auf eine Sitzung
screen-stage-start = Sie beginnt in einem anderen Fenster.
screen-stage-unreadable = Diese Sitzung ist nicht lesbar
screen-stage-again = Es wird immer wieder nachgesehen.
screen-stage-paused = Pause
screen-stage-time-up = Die Zeit ist um
screen-stage-left = Die Sitzung wurde verlassen. Sie geht an genau dieser Stelle weiter.
screen-stage-closed = Dieser Workshop ist abgeschlossen. Vielen Dank.
screen-stage-gone = Einen Moment: Diese Sitzung ist nicht offen. Jede Antwort ist gespeichert.
screen-stage-moment = Einen Moment: Die Sitzung ist gerade nicht lesbar.
screen-type-month = Mit { KEY("TypeIn") } den Monat eintragen.
screen-type-figures = Mit { KEY("TypeIn") } die Zahlen eintragen.
screen-type-line = Mit { KEY("TypeIn") } hier eine Zeile schreiben.
screen-type-lines = Mit { KEY("TypeIn") } noch eine Zeile schreiben, mit { KEY("TakeOnLine") } aus einer eine Aufgabe machen.
screen-type-full = Mit { KEY("TakeOnLine") } aus einer Zeile eine Aufgabe machen.
screen-leads-to = Mit { KEY("GoThere") } gleich zu: { $ask }
