### What is wrong with a file that somebody wrote: a script, a ladder, a made-up account, votes.

check-error = Fehler
check-warning = Warnung
check-help = Hilfe: { $help }
check-more = … und { $count } weitere in { $origin }
check-the-other = der andere Ort ist { $line }:{ $column }; { $help }
check-both = { $one }; { $then }
check-did-you-mean = ist `{ $near }` gemeint?
check-leave-it-out = weglassen
check-leave-one-out = einen von beiden weglassen

## What is no text at all.

check-empty-file = diese Datei ist leer
check-start-from-new = `rungs new` gibt eine Datei für den Anfang
check-utf16 = diese Datei ist in UTF-16 und nicht in UTF-8
check-save-as-utf8 = im Editor als UTF-8 speichern
check-not-utf8 = diese Datei ist kein UTF-8-Text: hier steht das Byte { $byte }
check-nul = diese Datei enthält ein NUL-Zeichen, ist also kein Text
check-maybe-binary = vielleicht eine Binärdatei oder UTF-16: im Editor als UTF-8 speichern
check-document = das ist ein Dokument einer Textverarbeitung oder eine gepackte Datei und kein reiner Text
check-save-as-text = als reinen Text in UTF-8 speichern, mit der Endung .ron: `rungs new` gibt eine Datei für den Anfang

## Brackets.

check-cannot-close = `{ $close }` kann das `{ $open }` aus Zeile { $line } nicht schließen
check-put-before = `{ $bracket }` davor setzen
check-closes-nothing = dieses `{ $bracket }` schließt nichts
check-open-at-end = die Datei endet, und das `{ $open }` aus Zeile { $line } ist noch offen
check-put-here = hier `{ $bracket }` setzen, oder ist die Datei abgeschnitten?
check-not-closed = hier fehlt `{ $close }`: das `{ $open }` aus Zeile { $line } ist noch offen
check-put-behind = `{ $bracket }` dahinter setzen

## Habits from elsewhere.

check-curly-quote = das ist ein typografisches Anführungszeichen
check-straight-quotes = Texte stehen in geraden Anführungszeichen: "…"
check-no-comment = das ist kein Kommentar
check-comment-begins = ein Kommentar beginnt mit //
check-colon-belongs = hierher gehört ein Doppelpunkt
check-write-field = `Name: Wert,` schreiben
check-comma-belongs = hierher gehört ein Komma
check-parted-by-commas = Werte werden durch Kommas getrennt
check-double-quotes = Texte stehen in doppelten Anführungszeichen
check-write-double-quotes = "…" schreiben
check-curly-bracket = `{"{"}` wird hier nicht verwendet
check-round-brackets-lists = Dinge stehen in runden Klammern, ( … ), Listen in [ … ]
check-quoted-name = der Name eines Feldes steht ohne Anführungszeichen
check-write-name = `{ $name }: …` schreiben
check-text-not-closed = dieser Text hat kein Ende
check-close-text = an sein Ende ein doppeltes Anführungszeichen setzen

## What the reader meets.

check-no-field = das Feld `{ $found }` gibt es hier nicht ({ $thing })
check-missing-in = hier fehlt `{ $field }` ({ $thing })
check-add-field = `{ $field }: …,` ergänzen
check-given-twice = `{ $field }` steht hier zweimal ({ $thing })
check-text-expected = hier wird ein Text in doppelten Anführungszeichen erwartet
check-write-quoted = "{ $text }" schreiben
check-write-bare = { $text } schreiben, ohne Anführungszeichen
check-one-text = hierher gehört ein einzelner Text und keine Liste
check-whole-number-expected = hier wird eine ganze Zahl erwartet
check-no-whole-number = hier wird eine ganze Zahl erwartet und nicht `{ $number }`
check-number-expected = hier wird eine Zahl erwartet
check-boolean-expected = hier wird `true` oder `false` erwartet
check-write-boolean = in kleinen Buchstaben schreiben, ohne Anführungszeichen
check-out-of-bounds = `{ $number }` ist hier zu klein oder zu groß
check-list-expected = hier wird eine Liste erwartet
check-square-brackets = eine Liste steht in eckigen Klammern: [ … ]
check-thing-expected = hier wird erwartet: { $thing }
check-round-brackets = das steht in runden Klammern: ( … )
check-expected = hier wird `{ $sign }` erwartet
check-more-than-belongs = hier steht mehr, als hierher gehört
check-colon-expected = hier wird ein Doppelpunkt erwartet
check-name-expected = hier wird ein Name erwartet
check-behind-end = hinter dem Ende steht noch etwas
check-one-thing = eine Datei enthält ein einziges Ding, in einem Paar Klammern
check-ends-early = die Datei endet zu früh
check-cut-off = eine Klammer fehlt, oder die Datei wurde abgeschnitten
check-too-deep = die Klammern sind zu tief verschachtelt
check-a-dozen = ein Skript braucht nicht mehr als ein Dutzend Ebenen
check-open-comment = ein Kommentar hat kein Ende
check-end-comment = mit */ beenden
check-backslash = dieser umgekehrte Schrägstrich ist nicht verständlich: { $why }
check-write-backslash = für einen umgekehrten Schrägstrich \\ schreiben
check-reader = { $what }
check-quote-inside = ein doppeltes Anführungszeichen in einem Text braucht einen umgekehrten Schrägstrich
check-escape-quote = dafür \" schreiben
check-does-not-belong = `{ $what }` gehört nicht hierher
check-number-alone = eine Zahl steht für sich
check-no-brackets = hierher gehört nichts in Klammern
check-leave-brackets-out = die Klammern weglassen
check-comma-missing = hier fehlt ein Komma
check-put-commas = hinter jeden Wert ein Komma setzen
check-list-in-brackets = eine Liste hinter einem Wort steht in runden Klammern: { $word }([ … ])
check-write-whole = { $below } oder { $above } schreiben
check-unmerged = git hat hier zwei Fassungen stehen lassen: eine Zusammenführung ist nicht zu Ende
check-keep-one-version = eine von beiden behalten und die Zeilen mit <<<<<<<, ======= und >>>>>>> entfernen
check-odd-blank = dieses Leerzeichen ist kein gewöhnliches und wird nicht als solches gelesen
check-plain-space = { $count ->
    [one] ein gewöhnliches Leerzeichen schreiben
   *[other] gewöhnliche Leerzeichen schreiben, hier und an insgesamt { $count } Stellen
}; was aus einem Dokument oder von einer Webseite kopiert ist, enthält oft andere
check-known-here = hier bekannt: { $known }
check-no-kind = `{ $found }` ist keine Art von Abschnitt
check-no-side = `{ $found }` ist keine Seite
check-no-cap = `{ $found }` ist kein Deckel
check-no-answer-to-sign = `{ $found }` ist keine Antwort auf ein Warnzeichen
check-no-grade = `{ $found }` ist keine Güte eines Belegs
check-no-theme = `{ $found }` ist kein Farbschema
check-no-bell = `{ $found }` ist keine Glocke
check-no-word = `{ $found }` ist hier kein bekanntes Wort

## The things that a file is made of.

check-thing-workshop = Workshop-Skript
check-thing-step = Abschnitt
check-thing-notes = Notizen eines Abschnitts
check-thing-pair = Paar
check-thing-sign = Warnzeichen
check-thing-numbers = Umfrage mit Zahlen
check-thing-choice = Umfrage mit Antworten
check-thing-answer = Antwort einer Umfrage
check-thing-grid = Raster
check-thing-axis = Seite eines Rasters
check-thing-promise = die Zusagen eines Rasters
check-thing-tag = Kennzeichen eines Rasters
check-thing-mark = Antwort eines Rasters
check-thing-sort = Sortieraufgabe
check-thing-bin = Fach
check-thing-card = Karte
check-thing-prompt = Schreibfrage
check-thing-told-pair = Paar einer Fallgeschichte
check-thing-case = erfundener Fall
check-thing-course = Kurs
check-thing-module = Modul eines Kurses
check-thing-evidence = Beleg
check-thing-action = Aufgabe
check-thing-ladder = Leiter
check-thing-rung = Sprosse
check-thing-remedy = Gegenmittel
check-thing-dimension = Dimension
check-thing-family = Familie
check-thing-config = Einstellungen
check-thing-keys = Zeile von `keys`
check-thing-session = Sitzung
check-thing-entry = Eintrag
check-thing-field = `{ $name }`
check-thing-here = was hier steht

## Ids and texts.

check-no-id = das ist keine Kennung
check-id-has = eine Kennung hat 1 bis { $most } Zeichen: kleine Buchstaben a bis z, Ziffern und Bindestriche
check-empty-text = dieser Text ist leer
check-write-text = hier schreiben, was der Raum lesen soll
check-unsafe-text = dieser Text enthält Zeichen, die nicht gezeigt werden können
check-one-line = jeder Text steht in einer Zeile, ohne Steuerzeichen, unsichtbare Zeichen und Richtungszeichen
check-many-lines = dieser Text geht über mehrere Zeilen
check-join-lines = in eine Zeile schreiben: der Bildschirm bricht sie von selbst um
check-can-be = möglich ist: { $known }
check-id-twice = die Kennung `{ $id }` steht zweimal
check-id-twice-help = Kennungen verbinden Antworten mit Fragen: diese braucht eine eigene
check-used-twice = `{ $word }` steht zweimal
check-give-own = beiden einen eigenen Namen geben

## Ladders.

check-mend-ladder = zuerst die Leiter in Ordnung bringen
check-broken-ladder = die Leiter dazu ist nicht in Ordnung: { $why }
check-check-tells = `rungs check { $origin }` sagt alles dazu
check-no-ladder = es gibt keine Leiter `{ $id }`
check-name-ladder = mit ihrer Kennung nennen: kleine Buchstaben a bis z, Ziffern und Bindestriche
check-put-ladder = `ladders/{ $id }.ron` neben diese Datei legen oder eine von diesen nehmen: { $known }
check-ladder-height = eine Leiter reicht mindestens bis 1 und höchstens bis { $most }
check-ladder-goes = die unterste Sprosse ist -1, dann kommen 0, 1 und so weiter, höchstens bis { $most }
check-rung-expected = hier wird Sprosse { $expected } erwartet und nicht { $rung }
check-rungs-without-gap = die Sprossen von -1 aufwärts ohne Lücke aufführen
check-dimensions = eine Leiter hat 1 bis { $most } Dimensionen und nicht { $count }
check-dimension-is-rail = jede Dimension ist ein Holm, der für sich gelesen wird
check-no-dimension-here = diese Leiter hat keine Dimension `{ $dimension }`
check-more-above-one = `more` ist { $more }, höher als `one`
check-two-families = zwei Familien können nicht weniger begrenzen als eine
check-agreement = die Grenzen der Einigkeit liegen zwischen 0 und 1
check-agreement-as = wie in `agreement: (0.75, 0.65)`
check-cuts = die Grenze für hoch ist leichter zu erreichen als die für mittel
check-cuts-order = zuerst die Grenze für hoch schreiben, dann die für mittel
check-no-share = ({ $part }, { $whole }) ist kein Anteil
check-share-as = ein Anteil ist ein Teil und ein Ganzes, wie `(2, 3)` für zwei Drittel
check-no-rung = diese Leiter hat keine Sprosse { $rung }
check-rungs-go-from = die Sprossen gehen von -1 bis { $top }

## Scripts.

check-scores-on = dieses Skript wird auf `{ $named }` gelesen und nicht auf `{ $ladder }`
check-name-by-id = die Leiter mit ihrer Kennung nennen
check-foreign-ladder = die Leiter `{ $ladder }` hat keine der Dimensionen, die in diesem Skript stehen
check-name-written-for = die Leiter nennen, für die es geschrieben wurde, oder verwenden: { $known }
check-two-languages = dieses Skript spricht `{ $own }`, und seine Leiter `{ $ladder }` spricht `{ $theirs }`
check-own-language = der Raum würde zwei Sprachen lesen: eine Leiter in der Sprache des Skripts nennen
check-no-step = dieses Skript hat keinen Abschnitt
check-add-step = mindestens einen Abschnitt ergänzen
check-lasts = ein Workshop dauert 1 bis { $most } Minuten und nicht { $minutes }
check-add-up-to = die Abschnitte dauern zusammen { $sum }
check-sum = die Abschnitte dauern zusammen { $sum } Minuten und nicht { $minutes }
check-parts-sum = die Teile dieses Abschnitts dauern { $sum } Minuten, der Abschnitt { $minutes }
check-parts-sum-help = einen Teil kürzen oder dem Abschnitt mehr Minuten geben
check-aloud = vorgelesen und abgestimmt dauert dieser Abschnitt ohne jedes Gespräch { $needed } Minuten, und er hat { $minutes }
check-aloud-help = ihm mehr Minuten, weniger Fragen oder kürzere Texte geben
check-part-no-time = der Teil `{ $name }` hat keine Zeit
check-part-no-time-help = mindestens 1 Minute schreiben, wie in ("zu zweit", 2)
check-write-sum = `minutes: { $sum }` schreiben oder einem Abschnitt andere Minuten geben: { $steps }
check-more-steps = { $listed } + { $more } weitere Abschnitte
check-many-questions = dieses Skript stellt { $count } Fragen; höchstens { $most } sind möglich
check-two-scripts = einige weglassen oder zwei Skripte daraus machen
check-no-module = dieser Kurs hat kein Modul
check-add-module = mindestens eines ergänzen, wie in (workshop: "sprossen-ordnen", minutes: 20)
check-module-short = dieser Workshop dauert { $needed } Minuten, und das Modul hat { $minutes }
check-module-short-help = ihm mindestens { $needed } geben oder einen anderen Workshop nehmen
check-module-language = dieser Kurs spricht `{ $own }`, und dieser Workshop spricht `{ $theirs }`
check-module-language-help = die Klasse würde zwei Sprachen lesen: einen Workshop in der Sprache des Kurses nennen
check-extra = ein zusätzlicher Abschnitt enthält nur, was neben der Leiter steht
check-extra-help = `extra` weglassen oder ein `Brief`, `Lens` oder `Grid` daraus machen
check-asks-nothing = dieser Abschnitt fragt nichts
check-add-question = eine Frage ergänzen oder `kind: Brief` daraus machen
check-close-not-last = `Close` ist nicht der letzte Abschnitt
check-close-not-last-help = die Abschnitte dahinter kämen erst nach dem Abschluss: ans Ende verschieben
check-no-close = dieser Workshop endet ohne einen Abschnitt, der ihn abschließt
check-no-close-help = dahinter einen Abschnitt mit `kind: Close` ergänzen
check-no-dimension = die Leiter `{ $ladder }` hat keine Dimension `{ $id }`
check-no-family = die Leiter `{ $ladder }` hat keine Familie `{ $family }`
check-rung-not-asked = nach Sprosse { $rung } kann nicht gefragt werden
check-ladder-rungs-go = die Sprossen dieser Leiter gehen von 1 bis { $top }
check-sides-applies = „{ $applies }“ kann hier nicht stehen: was beide Seiten beantworten, wird nicht übergangen
check-no-theirs = dieses Paar hat keinen Wortlaut für die andere Seite
check-no-theirs-help = theirs: (ask: …, trusted: …, opposite: …) ergänzen
check-theirs = nur Paare eines Abschnitts der Art Sides haben einen Wortlaut für die andere Seite
check-theirs-help = weglassen oder das Paar in einen solchen Abschnitt setzen
check-rung-1-applies = ein Paar auf Sprosse 1 wird nie übergangen
check-rung-1-applies-help = weglassen oder nach etwas fragen, was überall zu sehen ist
check-same-pictures = beide Bilder dieses Paars sind gleich
check-write-instead = schreiben, was stattdessen zu sehen wäre, wenn das Vertrauen fehlt
check-negation = das eine Bild ist nur das andere, verneint
check-negation-help = was nicht geschieht, sieht niemand: schreiben, was stattdessen geschieht
check-all-left = alle { $count } Vertrauensbilder dieses Abschnitts stehen links
check-all-right = alle { $count } Vertrauensbilder dieses Abschnitts stehen rechts
check-take-turns = die Seiten wechseln, hier mit `side: { $side }`, damit niemand aus Gewohnheit abstimmt
check-gap = kein Paar fragt nach { $label } auf `{ $name }`, also kann keine Stimme Sprosse { $rung } erreichen
check-close-gap = ein Paar mit `rung: { $rung }` ergänzen: ein Holm wird ohne Lücke bestiegen
check-only-optional-pairs = ohne die optionalen Paare hat `{ $name }` keines für { $label }
check-keep-one-pair = ein Paar dieser Sprosse in jedem Fall fragen: `optional` weglassen
check-only-optional-signs = ohne die optionalen Warnzeichen fragt niemand nach `{ $family }`
check-keep-one-sign = ein Warnzeichen dieser Familie in jedem Fall fragen: `optional` weglassen
check-poll-scale = über eine Skala von { $from } bis { $to } lässt sich nicht abstimmen
check-poll-scale-help = eine Stimme ist eine Ziffer: von 0 oder 1 aufwärts bis höchstens { $most }
check-poll-nothing-before = davor gibt es keine Zahlen `{ $id }`
check-poll-before = `Numbers` aus einem früheren Abschnitt oder einer früheren Zeile nennen
check-poll-other-scale = `{ $id }` geht von { $from } bis { $to }; zwei verschiedene Skalen lassen sich nicht nebeneinanderstellen
check-poll-same-scale = dieselben Werte für `from` und `to` verwenden
check-poll-answers = über eine Wahl zwischen { $count } lässt sich nicht abstimmen
check-poll-answers-help = 2 bis { $most } Antworten schreiben; 0 steht für keine Angabe
check-poll-early = das wird vor den Paaren gefragt, und deren Stimmen werden sich danach richten
check-poll-early-help = nach dem letzten Paar fragen, oder `about: Room` schreiben, wenn es um den Raum selbst geht
check-grid-most = { $count } davon kann es nicht geben
check-most-help = 1 bis { $most } schreiben
check-grid-start = { $count } Zeilen stehen von Anfang an da, und Platz ist für { $most }
check-grid-start-help = lass welche weg, oder erhöhe `most`
check-grid-promise = ein Raster hat Zusagen, oder Spalten und Kennzeichen
check-grid-promise-help = lass eines von beiden weg
check-grid-tags = { $count } Kennzeichen lassen sich nicht mit einer Ziffer setzen
check-grid-tags-help = höchstens { $most } stehen lassen
check-sort-bins = { $count ->
    [one] es gibt ein Fach
   *[other] es gibt { $count } Fächer
 }
check-sort-bins-help = mindestens 2 und höchstens { $most } angeben
check-sort-no-bin = keines der Fächer hat die Kennung `{ $id }`
check-sort-also-alone = andere Fächer lassen sich begründen, aber keines ist das richtige
check-sort-also-alone-help = das richtige als `bin` nennen oder `also` weglassen: Dann ist kein Fach richtig
check-sort-also-twice = das ist schon das richtige Fach
check-sort-also-twice-help = hier weglassen
check-sort-leaning = „{ $bin }“ ist bei { $count } von { $all } Karten richtig: Wer immer das sagt, schiene sicher
check-sort-leaning-help = mehr Karten woanders einordnen, oder mehr auf ihnen sagen, sodass dieses Fach sich nicht begründen lässt
check-grid-no-tag = es gibt kein Kennzeichen `{ $id }`
check-grid-answers = über eine Zeile wird mit zwei Antworten abgestimmt, und hier { $count ->
    [0] steht keine
    [one] steht eine
   *[other] stehen { $count }
}
check-grid-answers-help = zwei schreiben: dass es genug ist, dann dass es nicht genug ist; 0 steht für nicht bekannt
check-grid-glyph = dieses Zeichen ist nicht ein Zeichen
check-grid-glyph-help = eines schreiben, wie in "●" und "○"
check-no-answer = { $answer } ist keine Antwort auf ein Paar
check-answers-are = 1 heißt klar das Gegenbild, 3 beides gesehen, 5 klar das Vertrauensbild
check-nothing-told = es gibt keine Fallgeschichte und keine Karten, mit denen verglichen werden kann
check-put-told = davor einen Abschnitt mit `kind: Told([ … ])` oder `kind: Sort(( … ))` setzen

## Wording.

check-two-acts = dieses Bild enthält zwei Handlungen, verbunden durch `{ $joint }`
check-keep-one-act = die behalten, die mehr sagt: wer nur die Hälfte gesehen hat, kann nicht abstimmen
check-said-lower = dieses Bild sagt, was schon Sprosse { $rung } { $name } sagt
check-write-alone = schreiben, was nur auf Sprosse { $rung } zu sehen ist
check-absolute = `{ $word }` gilt ohne Ausnahme: eine einzige macht es falsch
check-absolute-help = schreiben, was das letzte Mal zu sehen war, oder wie oft
check-judges = `{ $word }` urteilt: zwei Menschen sehen das verschieden
check-judges-help = schreiben, was eine Kamera gefilmt hätte

## What does not fit the screen.

check-below-the-end = dieser Text steht unter dem Ende eines Bildschirms von 80×24, { $over ->
    [one] eine Zeile
   *[other] { $over } Zeilen
} zu tief
check-shorten-step = kürzen, was dieser Abschnitt zeigt, oder zwei Abschnitte daraus machen
check-long-notes = was zu sagen, zu tun und zu beachten ist, ist für einen Bildschirm von 80×24 { $over ->
    [one] eine Zeile
   *[other] { $over } Zeilen
} zu lang
check-long-reason = diese Begründung mit ihrem Paar ist für einen Bildschirm von 80×24 { $over ->
    [one] eine Zeile
   *[other] { $over } Zeilen
} zu lang
check-long-picture = dieses Bild mit seiner Frage ist für einen Bildschirm von 80×24 { $over ->
    [one] eine Zeile
   *[other] { $over } Zeilen
} zu lang
check-long-sign = dieses Warnzeichen ist für einen Bildschirm von 80×24 { $over ->
    [one] eine Zeile
   *[other] { $over } Zeilen
} zu lang
check-long-poll = diese Umfrage ist für einen Bildschirm von 80×24 { $over ->
    [one] eine Zeile
   *[other] { $over } Zeilen
} zu lang
check-long-prompt = diese Schreibfrage ist für einen Bildschirm von 80×24 { $over ->
    [one] eine Zeile
   *[other] { $over } Zeilen
} zu lang
check-shorten = kürzen: was vorgelesen wird, muss ganz zu sehen sein
check-long-title = dieser Titel ist für einen Bildschirm von 80×24 { $over ->
    [one] eine Spalte
   *[other] { $over } Spalten
} zu lang
check-columns-free = { $room } Spalten sind dafür frei

## Made-up accounts.

check-model-answer = Die Musterantwort
check-room = ein Raum hat 1 bis { $most } Personen und nicht { $room }
check-rungs-go = die Sprossen gehen von 1 bis { $top }
check-ladder-no-rung = die Leiter hat keine Sprosse { $rung }
check-no-vote = { $vote } ist keine Stimme
check-votes-are = 1 bis 5, oder 0 für nicht gesehen
check-no-such-pair = der Workshop dazu hat kein Paar `{ $id }`
check-no-such-sign = der Workshop dazu hat kein Warnzeichen `{ $id }`
check-no-such-poll = der Workshop dazu hat keine Umfrage `{ $id }`
check-no-such-question = der Workshop dazu hat kein Paar oder Warnzeichen `{ $id }`
check-many-votes = das sind { $votes } Stimmen, und der Raum hat { $room ->
    [one] eine Person
   *[other] { $room } Personen
}
check-one-vote = eine Stimme für jede Person

## Session files.

check-damage = { $what }; auch die Prüfsumme stimmt nicht: die Datei ist beschädigt
check-go-on-without = { $count } von { $all } Einträgen sind nicht lesbar: `rungs resume { $id } --without-damaged` macht ohne sie weiter und behält diese Datei als { $id }.damaged
check-format = dieses Programm kennt das Format { $known } und nicht dieses
check-impossible = Eintrag { $number } von { $all } kann nicht geschehen sein: { $why }
check-no-events = diese Sitzung hat keine Liste der Ereignisse
check-damaged-entry = Eintrag { $number } von { $all } ist beschädigt: { $what }
check-target-no-rung = das Ziel ist keine Sprosse der Leiter

## Files of votes.

check-votes-rows = { $count ->
    [one] Person { $rows } (Zeile { $lines })
   *[other] Personen { $rows } (Zeilen { $lines })
}
check-votes-run = { $first } bis { $last }
check-votes-next = { $before }, { $next }
check-votes-more = { $count } weitere
check-votes-columns = { $count ->
    [one] Spalte { $columns }
   *[other] Spalten { $columns }
}
check-votes-values = { $count ->
    [one] { $values } ist keine Antwort
   *[other] { $values } sind keine Antworten
}
check-votes-empty = die Datei ist leer; sie braucht eine erste Zeile mit den Kennungen der Fragen und dann eine Zeile für jede Person
check-votes-no-rows = unter der Zeile mit den Fragen stehen keine Stimmen; eine Zeile für jede Person ergänzen
check-votes-binary = das ist keine Textdatei; die Tabelle als CSV in UTF-8 speichern
check-votes-not-utf8 = Zeile { $line }: der Text ist nicht in UTF-8; die Tabelle als „CSV UTF-8“ speichern
check-votes-wide = die Tabelle hat mehr als { $most } Spalten und wurde deshalb nicht gelesen: ist es die richtige Datei?
check-votes-open-quote = Zeile { $line }: ein Anführungszeichen (") ist am Ende seiner Zelle noch offen; schließen oder entfernen
check-votes-unnamed = Zeile { $line }: Spalte { $column } hat keinen Namen; ihr die Kennung ihrer Frage geben oder die Spalte entfernen
check-votes-unknown = Zeile { $line }: Spalte { $column }, „{ $name }“, ist keine Frage dieses Workshops; ist „{ $nearest }“ gemeint? So nennen oder die Spalte entfernen
check-votes-twice = Zeile { $line }: die Spalten { $first } und { $column } heißen beide „{ $name }“; eine davon entfernen
check-votes-no-question = Zeile { $line } nennt keine Frage dieses Workshops; jede Spalte mit der Kennung ihrer Frage benennen: `rungs survey` gibt sie aus
check-votes-turned = in Spalte { $column } stehen die Fragen untereinander; gebraucht wird eine Zeile für jede Person und eine Spalte für jede Frage: die Tabelle drehen (transponiert einfügen) oder eine Pivot-Tabelle machen, in der jede Zeile eine Stimme ist
check-votes-counts = Spalte { $column }, „{ $name }“, zählt Antworten auf, das sind also Summen und keine Personen; die einzelnen Antworten ausgeben, eine Zeile für jede Person
check-votes-width = { $rows }: { $cells } von { $columns } Spalten; jede Zeile braucht so viele wie die mit den Fragen
check-votes-no-person = { $rows }: ein Mittelwert oder eine Summe ist keine Person; aus der Datei entfernen
check-votes-nameless = { $rows }: nichts in Spalte { $column } („{ $name }“), wo bei den anderen etwas steht; für eine Person ausfüllen und alles andere aus der Datei entfernen
check-votes-same-seat = { $rows }: ein Platz kommt zweimal vor; je Platz nur die Zeile behalten, die gilt
check-votes-decimals = { $rows }: Nachkommastellen in { $columns }, wo andere Zeilen keine haben; ein Mittelwert ist keine Person: entfernen oder ganze Zahlen schreiben
check-votes-zero-or-one = { $rows }: 0 in { $columns } kann nein oder nicht sicher heißen; dafür nein oder ? schreiben, und ja für 1
check-votes-cell-of-pair = { $rows }, { $columns }: { $values }; ein Paar nimmt 1 bis 5, wobei 5 klar das Vertrauensbild ist; leer heißt nicht gesehen
check-votes-cell-of-sign = { $rows }, { $columns }: { $values }; ein Warnzeichen nimmt ja, teils oder nein; leer heißt nicht gesehen
check-votes-cell-of-poll = { $rows }, { $columns }: { $values }; eine Umfrage nimmt ihre eigenen Ziffern; leer heißt keine Angabe
check-votes-room = die Datei hat Stimmen von { $rows ->
    [one] einer Person
   *[other] { $rows } Personen
}, und für den Raum sind { $room } angegeben; --room erhöhen oder weglassen
check-votes-there-are = { $more ->
    [0] Auf { $one } gibt es schon Stimmen, deshalb wurde nichts übernommen: die Spalte aus der Datei entfernen.
    [one] Auf { $one } und eine weitere Frage gibt es schon Stimmen, deshalb wurde nichts übernommen: ihre Spalten aus der Datei entfernen.
   *[other] Auf { $one } und { $more } weitere Fragen gibt es schon Stimmen, deshalb wurde nichts übernommen: ihre Spalten aus der Datei entfernen.
}
check-votes-passed = { $count ->
    [one] { $ids } ist übergangen, deshalb wurde nichts übernommen: die Spalte aus der Datei entfernen.
   *[other] { $ids } sind übergangen, deshalb wurde nichts übernommen: ihre Spalten aus der Datei entfernen.
}
check-votes-more-people = Die Datei hat Stimmen von { $people } Personen und der Raum hat { $room }, deshalb wurde nichts übernommen: zuerst den Raum vergrößern.
check-votes-no-pair = „{ $id }“ ist kein Paar dieses Workshops und kann nicht übergangen werden
check-votes-no-pair-but = „{ $id }“ ist kein Paar dieses Workshops und kann nicht übergangen werden; ist „{ $meant }“ gemeint?
check-votes-may-not-pass = { $id } kann nicht übergangen werden. { $why }
check-votes-do-not-count = { $id } ist übergangen: die Stimmen darauf zählen nicht ({ $count }).
check-votes-missing = { $count ->
    [one] { $ids }, eine von { $all } Fragen, hat keine Spalte in der Datei und zählt als nicht gesehen.
   *[other] { $count } von { $all } Fragen haben keine Spalte in der Datei und zählen als nicht gesehen: { $ids }.
}
check-votes-left-out = Nicht gelesen, keine Frage: { $columns }.
check-votes-first-column = die erste, die keinen Namen hat
check-votes-silent = { $rows }: gar keine Antwort; gezählt als jemand, der nichts gesehen hat. Wer nicht gefragt wurde, gehört nicht in die Datei.
check-votes-zeros = 0 zählt als nicht gesehen; Zellen mit einer 0: { $count }.
check-votes-numbers = Warnzeichen sind mit Zahlen beantwortet: 1 zählt als ja, 2 als teils, 3 als nein.
check-thing-flag = ein Hinweis einer Wahl
check-thing-date = eine Frage nach einem Monat
check-thing-lines = eine Frage mit Zeilen
check-thing-survey = eine Frage nach den Zahlen einer Umfrage
check-thing-seen-of = ein Vergleich mit dem Gesehenen
check-lens-leads-nowhere = es gibt keine Frage `{ $id }`, zu der es geht
check-lens-no-answer = diese Wahl hat keine Antwort `{ $id }`
check-lens-flag-idle = das wird nie gesagt: es nennt keine Sprosse
check-lens-flag-idle-help = `target_from` oder `footing_to` dazuschreiben
check-lens-half-flag = `over_years` und `flag` brauchen einander
check-lens-half-flag-help = beides schreiben: nach wie vielen Jahren, und was dann gesagt wird
check-lens-fields = { $count ->
    [one] eine Zeile mit einem Feld lässt sich nicht schreiben
   *[other] eine Zeile mit { $count } Feldern lässt sich nicht schreiben
 }
check-lens-fields-help = 1 bis { $most } Felder schreiben
check-lens-first-field = das erste Feld sagt, worum es in der Zeile geht
check-lens-first-field-help = dafür ein `Text` nehmen
check-lens-lines = { $count ->
    [one] eine Zeile lässt
   *[other] { $count } Zeilen lassen
 } sich nicht auf einmal lesen
check-lens-no-prompt = es gibt keine Aufforderung `{ $id }`
check-lens-no-prompts = es gibt nichts, womit verglichen wird
check-lens-no-prompts-help = die Aufforderungen eines Abschnitts mit `Write` nennen
check-long-typed = hier { $over ->
    [one] fehlt eine Zeile
   *[other] fehlen { $over } Zeilen
 } für das, was auf einem Bildschirm von 80×24 darunter steht
