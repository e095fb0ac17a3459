### What a reading says: where it stands, what holds it back, what would move it.

method-place = { $rail } auf { $rung }
method-rung = { $at } { $name }
method-named = { $name }
method-unsettled = Ungeklärt
method-one-by-one = { $first } { $then }
method-nothing = Nichts.

## How we know of something

method-grade-a = selbst gesehen
method-grade-b = { $other } sagt es
method-grade-c = von Kollegen gehört
method-grade-d = vermutet

## What holds it back

method-hold-cap = { $name } ist vorhanden: Damit kann das Ganze höchstens auf { $rung } stehen, so gut das Übrige auch aussieht.
method-hold-rail-cap = { $name } ist vorhanden. { $rail } kann höchstens auf { $rung } stehen, so gut das Übrige auch aussieht.
method-hold-over-trust-one = Übervertrauen ({ $name }): Damit kann das Ganze höchstens auf { $rung } stehen.
method-hold-over-trust = Übervertrauen in { $count } Familien ({ $names }): Damit kann das Ganze höchstens auf { $rung } stehen; { $must_go ->
    [one] eine davon muss
   *[other] { $must_go } davon müssen
} verschwinden.
method-hold-not-voted = { $place }: darüber wurde noch nicht abgestimmt.
method-hold-not-asked = { $place }: nicht gefragt, dieses Skript hat dort kein Paar.
method-hold-passed-over = { $place }: übergangen, der Raum sagt, dass es hier nicht passt.
method-hold-state = { $place }: { $state }.
method-hold-seen = { $place }: { $state }; { $seen }
method-seen-too-few = { $count ->
    [one] noch eine Person müsste es gesehen haben. Wer könnte nachsehen?
   *[other] noch { $count } Personen müssten es gesehen haben. Wer könnte nachsehen?
}
method-seen-split-few = manche sahen das Vertrauensbild, manche das Gegenbild. Was haben sie jeweils gesehen?
method-seen-split = { $high } sahen das Vertrauensbild, { $low } das Gegenbild. Was haben sie jeweils gesehen?
method-seen-neither = keines der Bilder wurde von { $part } in { $whole } gesehen.
method-seen-reversed = { $low } von { $all } sahen das Gegenteil von Vertrauen.
method-seen = { $high } von { $all } sahen das Vertrauensbild, { $both } sahen beides, { $low } das Gegenbild. Es zählt ab { $part } in { $whole }.

## What is still open

method-open = { $name }: { $known }
method-open-limit = { $name }: { $known } Wenn es so ist: { $limit }.
method-open-limit-one = { $names }: { $known } Wenn eines davon so ist: { $limit }.
method-limit = das Ganze höchstens auf { $rung }
method-limit-rail = { $name } höchstens auf { $rung }
method-limits = { $first }, { $then }
method-known-fact = mindestens eine Person sagt es. Wer könnte es herausfinden?
method-known-habit = einige der Warnzeichen sind da, weniger als die Hälfte.
method-known-not-seen = zu wenige konnten etwas dazu sagen.
method-known-in-part = erst über einen Teil der Warnzeichen wurde abgestimmt.
method-known-not-voted = nicht abgestimmt.
method-known-not-asked = nicht gefragt.

## Hazards

method-banner = { CAP($subject) }: { $banner }.
method-by-evidence = Ein Ja und ein Beleg machen es vorhanden; die Stimmen allein ließen es offen.
method-family = { $name }: { $about }
method-cap = Das Ganze kann höchstens auf { $rung } stehen.
method-cap-rail = { $rail } kann höchstens auf { $rung } stehen.
method-over-trust = Übervertrauen ({ $names }): Damit kann das Ganze höchstens auf { $rung } stehen.
method-open-fact = Mindestens eine Person sagt es. Niemand muss sagen, wer. Wer könnte es herausfinden?

## How sure the reading is

method-part-coverage = Abdeckung
method-part-agreement = Einigkeit
method-part-evidence = Belege
method-part-voices = Stimmen im Raum
method-part-shape = Form der Leiter
method-part-other-voice = eigene Stimme ({ $other })
method-part-blind-faith = was wir noch messen
method-part-hazards = offene Gefahren
method-weak = { CAP($part) }: { $level }. { $advice }
method-which-only = die Sprosse, die entscheidet,
method-which-all = die Sprossen, die entscheiden,
method-which-some = { $count ->
    [one] eine der Sprossen, die entscheiden,
   *[other] { $count } der Sprossen, die entscheiden,
}
method-uncovered-not-seen = Zu wenige haben { $which } gesehen: Wer sieht nach?
method-uncovered-not-voted = { CAP($which) } { $count ->
    [one] hat
   *[other] haben
} noch keine Stimmen.
method-uncovered-not-asked = { CAP($which) } { $count ->
    [one] wurde
   *[other] wurden
} nicht gefragt.
method-uncovered-passed-over = { CAP($which) } { $count ->
    [one] wurde
   *[other] wurden
} übergangen.
method-advice-other-voice = { CAP($other) } kommt darin nicht selbst zu Wort.
method-advice-unvoted = Über nichts, was entscheidet, wurde abgestimmt.
method-advice-unseen = Zu wenige haben gesehen, was entscheidet; ob der Raum einig ist, lässt sich nicht sagen.
method-advice-agreement = Wo es darauf ankommt, hat der Raum Verschiedenes gesehen: Wer hat was gesehen?
method-advice-nothing-holds = Noch ist kein Vertrauen gesehen, das ein Beleg stützen könnte.
method-advice-evidence = Das gesehene Vertrauen ist nicht durch frische Belege gestützt: selbst gesehen, oder { $other } sagt es.
method-advice-voices = Wenige Stimmen: mehr Menschen fragen, die es gesehen haben können.
method-advice-shape = Über einer Lücke sind Sprossen gesehen: die Lücke noch einmal ansehen oder das, was darüber steht.
method-advice-blind-faith = Wir messen nicht mehr und bemerken eine Änderung vielleicht nicht.
method-advice-hazards = Ob eine Gefahr besteht, die das begrenzen würde, ist offen.

## Why not higher?

method-why-standing = Wo es steht
method-why-nothing-yet = Noch wurde nichts aufgedeckt: Alles ist noch möglich.
method-why-unshown = { $count ->
    [one] Zu einer Frage liegen Stimmen vor, die noch verdeckt sind: sie zählen, sobald sie gezeigt werden.
   *[other] Zu { $count } Fragen liegen Stimmen vor, die noch verdeckt sind: sie zählen, sobald sie gezeigt werden.
}
method-why-holds = Was es zurückhält
method-why-moves = Was es zuerst bewegen würde
method-why-not-seen = Zu wenige haben es gesehen
method-why-fragile = Eine Stimme von einer anderen Antwort entfernt
method-why-confidence = Sicherheit der Lesung: { $level }
method-otherwise = { $ask } ({ $state }, und jemand hat es anders gesehen)
method-no-footing = Kein Holm wurde von unten an gefragt, also lässt sich kein Stand lesen.
method-not-read = Noch nicht gelesen: kein Paar ist aufgedeckt.
method-footing = Das Ganze steht auf { $footing }. { $seen } { $ceiling }
method-footing-none = Das Ganze steht auf { $footing }; darauf lässt sich noch nicht bauen. { $seen } { $ceiling }
method-seen-up-to = Bisher gesehen: bis { $seen }.
method-seen-no-higher = Keine höhere Sprosse wurde ohne Lücke darunter gesehen.
method-can-climb = Möglich ist noch { $ceiling }.
method-cannot-climb = Nichts, was noch offen ist, hebt das.
method-target-below = Das Ziel ist { $target }: noch { $rungs ->
    [one] eine Sprosse
   *[other] { $rungs } Sprossen
}.
method-target-at = Das ist das Ziel, { $target }: nun gilt es zu halten.
method-target-above = Das liegt über dem Ziel, { $target }: Ist es wert, was es kostet?
method-at-the-top = Darüber ist keine Sprosse. Die Frage ist, was es dort hält.
method-move = { $title }: { $first_move }
method-look = { $ask } Wer sieht nach?
method-fragile = { $ask } ({ $state })
method-applies-first = Zuerst: { $ask } Wenn nicht: mit { KEY("PassOver") } übergehen.
method-applies-passed-over = Übergangen: { $reason } (mit { KEY("PassOver") } wieder aufnehmen)

## What a reveal did

method-shift-no-footing = { $name } wird nicht von Grund auf gefragt: Die Bilder werden verglichen, und es steht auf nichts.
method-shift-not-seen = Zu wenige haben es gesehen: Wer sieht nach?
method-shift-seen = { $name } ist bis { $seen } gesehen, kann aber nur auf { $rest } stehen.
method-shift-climbs = { $name } steigt auf { $rung }.
method-shift-has = { $name } hat { $rung } unter den Füßen.
method-shift-gap = { $rung } ist gesehen, aber { $name } kommt noch nicht hin: Eine Sprosse darunter fehlt.
method-shift-below-ground = { $name } steht auf { $rung }.
method-shift-comes-down = { $name } kommt auf { $rung } herunter.
method-shift-ceiling = { $name } kann jetzt höchstens noch auf { $rung } steigen.
method-shift-stays = { $name } bleibt, wo es war.
method-shift-present-already = { $name } war schon vorhanden.
method-shift-present = { $name } ist vorhanden. { $flag }
method-shift-present-beside = { $name } ist vorhanden: eine Gefahr neben der Leiter.
method-shift-one-sign = Ein Warnzeichen von { $name }; es zählt ab der Hälfte der Warnzeichen.
method-shift-sign-not-seen = Zu wenige konnten etwas dazu sagen: Wer sieht nach?
method-shift-by-another = Dieses Warnzeichen nicht; { $name } ist durch ein anderes vorhanden.
method-shift-few-see = Manche sehen es, weniger als die Hälfte derer, die es wissen („teils“ zählt halb).
method-shift-fewer = Weniger als die Hälfte derer, die es wissen, sieht es.
method-shift-nobody-sees = Niemand sieht es.
method-shift-ground-stays = Das Ganze bleibt auf { $rung }, bis alle Holme steigen.
method-shift-rises = Das Ganze steht jetzt auf { $rung }.
method-shift-falls = Das Ganze kommt auf { $rung } herunter.
method-shift-footing-stays = Das Ganze steht weiter auf { $rung }: so hoch wie der niedrigste Holm.
method-yes-looks-like = Ja sieht so aus: { $text }
method-version = Begonnen unter Fassung { $begun } der Methode; hier gelesen nach Fassung { $now }.
