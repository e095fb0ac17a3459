### Was die Lesung sagt: was hindert, was offen ist, wie sicher sie ist, was ein Aufdecken geändert hat.

## Was hindert

method-hold-cap = { $family } ist vorhanden. { CAP($subject) }: höchstens { $rung }, so gut der Rest auch aussieht.
method-hold-rail-cap = { $family } ist vorhanden. { $rail }: höchstens { $rung }, so gut der Rest auch aussieht.
method-hold-over-trust = Übervertrauen ({ $family }). { CAP($subject) }: höchstens { $rung }.
method-hold-over-trust-several = Übervertrauen in { $count } Familien ({ $families }). { CAP($subject) }: höchstens { $rung }; { $must_go ->
    [one] eine davon muss
   *[other] { $must_go } davon müssen
} verschwinden.
method-hold-not-voted = { $place }: darüber wurde noch nicht abgestimmt.
method-hold-not-asked = { $place }: danach wurde nicht gefragt, dieses Skript hat dort kein Paar.
method-hold-passed-over = { $place } wurde übergangen: der Raum sagt, dass es hier nicht passt.
method-hold-state = { $place }: { $state }.
method-hold-seen = { $place }: { $state }. { $seen }
method-seen-missing = { $count ->
    [one] Eine weitere Person müsste
   *[other] { $count } weitere Personen müssten
} es gesehen haben. Wer könnte hingehen und nachsehen?
method-seen-split-few = Einige haben das Vertrauensbild gesehen, einige das Gegenbild. Was hat jede Person gesehen?
method-seen-split = { $high } haben das Vertrauensbild gesehen, { $low } das Gegenbild. Was hat jede Person gesehen?
method-seen-neither = Keines der Bilder haben { $part } von { $whole } gesehen.
method-seen-reversed = { $low } von { $all } haben das Gegenbild gesehen.
method-seen-counted = { $high } von { $all } haben das Vertrauensbild gesehen, { $both } beide, { $low } das Gegenbild. Es zählt ab { $part } von { $whole }.

## Was offen ist

method-open = { $families }: { $known }
method-open-if = { $families }: { $known } Falls { $count ->
    [one] es
   *[other] eines davon
} stimmt: { $limits }.
method-limit = { CAP($subject) } höchstens { $rung }
method-limit-rail = { $rail } höchstens { $rung }
method-known-one-says = mindestens eine Person sagt ja. Wer könnte es herausfinden?
method-known-some-signs = einige der Warnzeichen sind da, weniger als die Hälfte.
method-known-too-few = zu wenige konnten es sagen.
method-known-not-voted = nicht abgestimmt.
method-known-not-asked = nicht gefragt.
method-by-evidence = Ein Ja und ein Beleg zeigen, dass es vorhanden ist; die Stimmen allein ließen es offen.
method-banner = { CAP($subject) }: { $banner }.

## Wie sicher sie ist

method-part-coverage = Abdeckung
method-part-agreement = Einigkeit
method-part-evidence = Belege
method-part-voices = Stimmen im Raum
method-part-shape = Form
method-part-other-voice = eigene Worte der anderen Seite ({ $other })
method-part-blind-faith = was wir noch messen
method-part-hazards = offene Gefahren
method-weak-part = { CAP($part) }: { $level }. { $advice }
method-advice-other-voice = Nichts davon stammt von der anderen Seite ({ $other }).
method-advice-agreement-not-voted = Über nichts, was den Ausschlag gibt, wurde abgestimmt.
method-advice-agreement-not-seen = Zu wenige haben gesehen, was den Ausschlag gibt: ob der Raum einig ist, lässt sich nicht sagen.
method-advice-agreement = Der Raum hat auf einer Sprosse, die den Ausschlag gibt, Verschiedenes gesehen: was hat jede Person gesehen?
method-advice-evidence-nothing-holds = Noch trägt nichts, was sich belegen ließe.
method-advice-evidence = Was trägt, ist nicht frisch belegt: durch Selbstgesehenes oder durch Worte der anderen Seite ({ $other }).
method-advice-voices = Wenige Stimmen: fragen Sie mehr Personen, die es gesehen haben können.
method-advice-shape = Sprossen tragen über einer Lücke: sehen Sie die Lücke noch einmal an, oder was darüber steht.
method-advice-blind-faith = Wir haben aufgehört zu messen und merken vielleicht nicht, wenn sich etwas ändert.
method-advice-hazards = Eine Gefahr, die hier begrenzen würde, ist eine offene Frage.
method-uncovered-not-voted = { $which ->
    [only] Über die Sprosse, die den Ausschlag gibt, wurde noch nicht abgestimmt.
    [one] Über eine der Sprossen, die den Ausschlag geben, wurde noch nicht abgestimmt.
    [all] Über die Sprossen, die den Ausschlag geben, wurde noch nicht abgestimmt.
   *[some] Über { $count } der Sprossen, die den Ausschlag geben, wurde noch nicht abgestimmt.
}
method-uncovered-not-seen = { $which ->
    [only] Zu wenige haben die Sprosse gesehen, die den Ausschlag gibt: wer geht hin und sieht nach?
    [one] Zu wenige haben eine der Sprossen gesehen, die den Ausschlag geben: wer geht hin und sieht nach?
    [all] Zu wenige haben die Sprossen gesehen, die den Ausschlag geben: wer geht hin und sieht nach?
   *[some] Zu wenige haben { $count } der Sprossen gesehen, die den Ausschlag geben: wer geht hin und sieht nach?
}
method-uncovered-passed-over = { $which ->
    [only] Die Sprosse, die den Ausschlag gibt, wurde übergangen.
    [one] Eine der Sprossen, die den Ausschlag geben, wurde übergangen.
    [all] Die Sprossen, die den Ausschlag geben, wurden übergangen.
   *[some] { $count } der Sprossen, die den Ausschlag geben, wurden übergangen.
}
method-uncovered-not-asked = { $which ->
    [only] Nach der Sprosse, die den Ausschlag gibt, wurde nicht gefragt.
    [one] Nach einer der Sprossen, die den Ausschlag geben, wurde nicht gefragt.
    [all] Nach den Sprossen, die den Ausschlag geben, wurde nicht gefragt.
   *[some] Nach { $count } der Sprossen, die den Ausschlag geben, wurde nicht gefragt.
}

## Wer dabei war, und woher man es weiß

method-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
method-people-between = { $fewest } bis { $most } Personen
method-grade-a = A selbst gesehen
method-grade-b = B von der anderen Seite gehört ({ $other })
method-grade-c = C von Kollegen gehört
method-grade-d = D eine Vermutung

## Warum: die Überschriften und ihre Zeilen

method-why-stands = Wo es steht
method-why-holds = Was hindert
method-why-first = Was zuerst etwas bewegen würde
method-why-open = Noch offen
method-why-hazards = Gefahren
method-why-not-seen = Von zu wenigen gesehen
method-why-otherwise = Anders gesehen
method-why-passed-over = Übergangen
method-why-fragile = Eine Stimme von einer anderen Antwort entfernt
method-why-confidence = Sicherheit: { $level }
method-why-nothing-yet = Noch ist nichts aufgedeckt: alles ist noch möglich.
method-no-rail = Kein Holm wird hier von unten an gefragt. { CAP($subject) }: nach den Warnzeichen höchstens { $rung }.
method-stands = Stand { $footing }: darauf dürfen wir bauen. Bisher gesehen { $seen }; noch möglich { $possible }.
method-stands-on-nothing = Stand { $footing }: noch nichts, worauf wir bauen dürfen. Bisher gesehen { $seen }; noch möglich { $possible }.
method-target-below = Das Ziel ist { $target }: noch { $count ->
    [one] eine Sprosse
   *[other] { $count } Sprossen
} zu steigen.
method-target-reached = Das ist das Ziel, { $target }: halten.
method-target-above = Das liegt über dem Ziel, { $target }: ist es den Aufwand wert?
method-top = Darüber gibt es keine Sprosse. Die Frage ist, was es dort hält.
method-seen-otherwise = { $ask } ({ $state }, und jemand hat es anders gesehen)
method-passed-over = Übergangen: { $reason } ({ KEY("PassOver") } nimmt es wieder auf)
method-applies = Zuerst: { $ask } Wenn nicht, übergeht { KEY("PassOver") } das Paar.
method-go-and-look = { $ask } Wer geht hin und sieht nach?
method-cap = { CAP($subject) }: höchstens { $rung }.
method-cap-rail = { $rail }: höchstens { $rung }.
method-over-trust = Übervertrauen ({ $families }). { CAP($subject) }: höchstens { $rung }.

## Was ein Aufdecken geändert hat

method-shift-no-rail = { $rail } wird nicht von unten an gefragt: die Bilder werden verglichen, und es steht auf nichts.
method-shift-not-seen = Zu wenige haben es gesehen: wer geht hin und sieht nach?
method-shift-split = Einige haben das eine Bild gesehen, einige das andere.
method-shift-under = { $rail } steht fest auf { $rung }.
method-shift-gap = { $rung } trägt, aber { $rail } reicht noch nicht hinauf: eine Sprosse darunter fehlt.
method-shift-ground = { $rail } steht auf { $rung }.
method-shift-down = { $rail } sinkt auf { $rung }.
method-shift-ceiling = { $rail } kann jetzt nicht höher stehen als { $rung }.
method-shift-stays = { $rail } bleibt, wo es war.
method-shift-climbs = { $rail } steigt auf { $seen }.
method-shift-climbs-capped = { $rail } wird auf { $seen } gesehen, darf aber nur auf { $footing } stehen.
method-sign-open = Mindestens eine Person sagt ja. Niemand muss sagen, wer. Wer könnte es herausfinden?
method-sign-present = { $family } ist vorhanden: eine Gefahr neben der Leiter.
method-sign-present-flag = { $family } ist vorhanden. { $flag }
method-sign-present-already = { $family } war schon vorhanden.
method-sign-one-of = Ein Warnzeichen für { $family }; es zählt ab der Hälfte seiner Warnzeichen.
method-sign-not-seen = Zu wenige konnten es sagen: wer geht hin und sieht nach?
method-sign-by-another = Dieses Warnzeichen nicht; { $family } ist durch ein anderes vorhanden.
method-sign-some = Einige sehen es, weniger als die Hälfte derer, die es wissen (teils zählt halb).
method-sign-nobody = Niemand sieht es.
method-footing-rises = { CAP($subject) }: der Stand steigt auf { $rung }.
method-footing-falls = { CAP($subject) }: der Stand sinkt auf { $rung }.
method-footing-stays = { CAP($subject) }: der Stand bleibt { $rung }.
