### Wörter, die überall dasselbe heißen.

term-list = { $before } und { $last }
term-class = Klasse
term-talk = Gespräch

## Was ein Raum von einem Paar gesehen hat.

term-state-reversed = umgekehrt
term-state-split = gespalten
term-state-mixed = gemischt
term-state-held = gesehen
term-state-not-seen = nicht gesehen
term-state-passed-over = übergangen
term-state-not-asked = nicht gefragt
term-voted-in-part = erst zum Teil abgestimmt
term-not-voted = nicht abgestimmt
term-amended = { $count ->
    [one] Eine Stimme war falsch getippt und wurde nach dem Aufdecken berichtigt.
   *[other] { $count } Stimmen waren falsch getippt und wurden nach dem Aufdecken berichtigt.
}

## Ob ein Warnzeichen da ist.

term-presence-present = vorhanden
term-presence-open = offen
term-presence-not-seen = nicht gesehen
term-presence-absent = nicht vorhanden
term-presence-few = weniger als die Hälfte

## What a poll beside the ladder comes to.

term-beside-ladder = Neben der Leiter – ungewertet
term-view-high = hoch
term-view-low = niedrig
term-view-apart = auseinander
term-view-between = dazwischen
term-view-clear = klar
term-view-two = zwei Sichten
term-view-none = keine Angabe
term-poll-said = { $view }: { $counts }
term-poll-chose = { $count }-mal „{ $label }“
term-card-not-sure = { $count }-mal nicht sicher
term-rather-not = lieber nicht
term-poll-no-answer = { $count }-mal keine Angabe
term-line-neither = { $count }-mal keines von beiden
term-poll-before = Beim ersten Mal: { $first }.
term-poll-beside = { $ask } Zuerst { $first }; jetzt { $now }.

## Wie weit nach einer Gefahr gefragt wurde.

term-asked-open = offen
term-asked-not-seen = nicht gesehen
term-asked-not-asked = nicht gefragt

## Wie sicher eine Lesung ist.

term-level-low = gering
term-level-medium = mittel
term-level-high = hoch

## Was aus einer geparkten Bemerkung wurde.

term-settled-answered = beantwortet
term-settled-action = zur Aufgabe gemacht
term-settled-open = bleibt offen
term-settled-dropped = fallen gelassen

## Ob eine Gelegenheit das ist, was wir immer tun.

term-reach-core = Kerngeschäft
term-reach-stretch = Neuland

## Eine Antwort auf ein Warnzeichen.

term-yes = ja
term-partly = teils
term-no = nein
term-not-sure = nicht sicher
term-neither = keines von beiden

## Was aus einer Aufgabe wurde.

term-follow-done = erledigt
term-follow-moved = verschoben auf den { $day }
term-follow-dropped = fallen gelassen

## Wörter einer Lesung, wo immer sie stehen.

term-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
term-still-open = Noch offen
term-hazards = Gefahren
term-seen-otherwise = Anders gesehen
term-passed-over = Übergangen
term-here = hier
term-footing = steht auf
term-target = Ziel
term-still-possible = noch möglich
term-left-out = ausgelassen
term-extra = zusätzlich
term-none-named = keine genannt
term-subject = { CAP($subject) }
term-opportunity = Gelegenheit
term-closed = abgeschlossen
term-people-from-to = { $fewest } bis { $most } Personen
term-number = { $count }
term-from-to = { $fewest } bis { $most }
term-view-seen = gesehen
term-view-reverse = Gegenteil gesehen
term-view-both = beides gesehen
term-view-not-looked = niemand hat hingesehen
term-grasp-sure = sicher
term-grasp-contested = strittig
term-grasp-misled = auf falscher Fährte
term-grasp-overlooked = übersehen
term-grasp-none = keine richtige Antwort
term-key = Musterantwort: { $bin }.
term-key-also = Musterantwort: { $bin }. Lässt sich auch begründen: { $also }.
term-right-also = { $bin }; lässt sich auch begründen: { $also }
term-key-none = Hier gibt es keine richtige Antwort: Darüber ist zu reden.
term-since = Seit { $month }: { $years ->
    [0] { $months ->
        [one] ein Monat
       *[other] { $months } Monate
     }
    [one] ein Jahr{ $months ->
        [0] {""}
        [one] {" "}und ein Monat
       *[other] {" "}und { $months } Monate
     }
   *[other] { $years } Jahre{ $months ->
        [0] {""}
        [one] {" "}und ein Monat
       *[other] {" "}und { $months } Monate
     }
 }.
term-line-taken-on = { $line } → übernommen
term-figure = { $number }: { $count }
term-figures = So oft kam jede Zahl: { $counts }.
term-figures-few = Weniger als vier haben geantwortet: keine Zahlen und kein NPS.
term-nps = NPS { $score }; bei { $count } Antworten sähe alles von { $low } bis { $high } gleich aus.
term-nps-thin = Weniger als zehn Antworten: zu wenig für eine Zahl.
term-nps-guessed = Diese Zahlen sind von uns geschätzt: Aus einer Schätzung wird kein NPS.
