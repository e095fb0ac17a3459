### Was der Verlauf sagt: Lesungen nebeneinander, über die Zeit, über alle Kunden.

history-limit = Unsere eigene Lesung. Verglichen wird jeweils mit der eigenen Vergangenheit und dem eigenen Ziel, nicht mit anderen, und nie Personen mit Personen.
history-none = keines
history-target = Ziel
history-ceiling = Obergrenze

## Warum zwei Lesungen keinen Verlauf ergeben

history-no-trend = Kein Verlauf.
history-two-accounts = Zweierlei gelesen: erst { $first }, dann { $then }.
history-two-ladders = Zwei Leitern: erst { $first }, dann { $then }. Ihre Sprossen bedeuten Verschiedenes.
history-ladder-version = Die Leiter hatte erst Version { $first }, dann { $then }: Sprossen oder Regeln können andere sein.
history-two-scripts = Zwei Skripte: erst { $first }, dann { $then }. Sie stellen andere Fragen.
history-script-version = Das Skript hatte erst Version { $first }, dann { $then }: Der Wortlaut kann ein anderer sein.
history-two-opportunities = Zwei Gelegenheiten: erst { $first }, dann { $then }. Was für die eine gelesen wurde, sagt nichts über die andere.
history-two-rooms = Im Raum waren erst { $first }, dann { $then }: Andere sehen anderes.
history-reworded = { $count ->
    [one] { $count } Paar wurde
   *[other] { $count } Paare wurden
 } mit anderen Worten gefragt, also werden die Stimmen dazu nicht verglichen.
history-two-rules = Die Regeln, nach denen aus Stimmen ein Befund wird, sind andere.
history-first-unread = Die erste hat keine aufgedeckten Stimmen zu einem Paar.
history-first-unfinished = Die erste ist nicht abgeschlossen.
history-second-unread = Die zweite hat keine aufgedeckten Stimmen zu einem Paar.
history-second-unfinished = Die zweite ist nicht abgeschlossen.

## Zwei Lesungen nebeneinander

history-compared = { $name }: { $first } und { $then }
history-compared-two = { $first }, { $first_day }, und { $then }, { $then_day }
history-rails = Die Holme, zuerst und dann
history-head-first = Zuerst
history-head-then = Dann
history-head-note = Hinweis
history-lenses-caption = Was neben der Leiter gefragt wurde, nach Tagen
history-lens-led = { $view }: { $answers }
history-poll-reworded = anders gefragt
history-head-question = Frage
history-seen = { $state }, { $high } von { $valid } für Vertrauen
history-moved = Was sich bewegt hat
history-seen-moved = { $rail }: Das gesehene Vertrauen ging von { $first } auf { $then }.
history-footing-moved = { $rail }: Der Stand ging von { $first } auf { $then }.
history-cell-moved = { $rail }: { $rung } war { $first } und ist jetzt { $then }.
history-cap-moved = { CAP($subject) }: Gefahren erlaubten erst nicht mehr als { $first }, dann nicht mehr als { $then }.
history-family-came = Jetzt vorhanden: { $family }.
history-family-went = Nicht mehr vorhanden: { $family }.
history-misled = Beide Klassen führte das auf eine falsche Fährte
history-misled-about = Das sagt etwas über die Karte und nichts über eine Klasse. Neu schreiben?
history-holds = Was den Aufstieg jetzt aufhält
history-taken-on-first = Was beim ersten Mal übernommen wurde

history-head-rail = Holm
history-head-footings = Stand, zuerst und dann
history-head-heights = Stand / gesehen / möglich
history-compared-rose = Von { $from } bis { $to } stieg der Stand von { $was } auf { $is }.
history-compared-fell = Von { $from } bis { $to } fiel der Stand von { $was } auf { $is }.
history-compared-still = Von { $from } bis { $to } blieb der Stand auf { $is }.
history-compared-unread = Eine der beiden hat keinen Stand, also lässt sich nicht sagen, was sich bewegt hat.
history-went = { $first } → { $then }
history-went-nowhere = { $at }, wie zuvor
history-compared-count = Bewegt haben sich { $pairs ->
    [0] kein Paar
    [one] ein Paar
   *[other] { $pairs } Paare
 } und { $families ->
    [0] keine Gruppe
    [one] eine Gruppe
   *[other] { $families } Gruppen
 } von Warnzeichen.
history-cap = Kann höchstens stehen auf
history-moved-caption = Was jetzt anders ist
history-rest = Alles Übrige
history-unmoved = Unverändert: { $pairs ->
    [one] { $pairs } Paar
   *[other] { $pairs } Paare
 } und { $families ->
    [one] { $families } Gruppe
   *[other] { $families } Gruppen
 } von Warnzeichen.
history-not-comparable = { $count ->
    [one] { $count } Paar wurde
   *[other] { $count } Paare wurden
 } nur einmal aufgedeckt oder mit anderen Worten gefragt.
history-which = Die Sitzungen sind { $first } und { $then }.

## Was übernommen wurde

history-came-before = Ein Anstieg steht neben einer Aufgabe, weil er nach ihr kam: Dass er aus ihr folgt, ist damit nicht gezeigt.
history-actions-caption = Aufgaben, was daraus wurde und was danach stieg
history-head-taken = Übernommen
history-head-rise = Anstieg danach
history-became = { $how }, gesagt am { $day }
history-rose = { $day }: { $from } → { $to }
history-rail-rose = { $day }: { $rail } { $from } → { $to }

## Ein Verlauf

history-over-time = { $name } im Verlauf
history-on-ladder = Auf der Leiter { $ladder }
history-headline-only = { $name } hat den Stand { $footing }. Das ist bisher die einzige Lesung, vom { $day }: Die nächste wird zeigen, was sich bewegt hat.
history-headline-rose = { $name } stieg zwischen { $from } und { $to } von { $was } auf { $is }, über { $count } Lesungen.
history-headline-fell = { $name } fiel zwischen { $from } und { $to } von { $was } auf { $is }, über { $count } Lesungen.
history-headline-still = { $name } hat am { $to } wie am { $from } den Stand { $is }, über { $count } Lesungen.
history-headline-no-target = Ein Ziel wurde nicht gewählt.
history-headline-at-target = Das ist das Ziel.
history-headline-below = Das { $rungs ->
    [one] ist eine Sprosse
   *[other] sind { $rungs } Sprossen
 } unter dem Ziel { $target }.
history-headline-above = Das { $rungs ->
    [one] ist eine Sprosse
   *[other] sind { $rungs } Sprossen
 } über dem Ziel { $target }.
history-headline-hazards = { $count ->
    [one] Eine Gefahr ist
   *[other] Gefahren sind
 } vorhanden: { $names }.
history-steps-apart = Vorsicht: { $count ->
    [one] Ein Schritt ist
   *[other] { $count } Schritte sind
 } kein Verlauf. Die Gründe stehen unten, Lesung für Lesung.
history-chart-rail = { $day }: Stand { $footing }, gesehen { $seen }.
history-mark-break = keine Fortsetzung der Lesung davor
history-mark-present = Gefahr vorhanden
history-mark-open = Gefahr offen
history-taken-on = Aufgaben
history-chart = Der Stand im Verlauf
history-chart-reading = { $day }: Stand { $footing }, gesehen bis { $seen }, möglich { $ceiling }.
history-readings = Lesung für Lesung
history-readings-caption = Jede Lesung mit dem, was gesehen wurde und was noch möglich war
history-head-day = Tag
history-head-room = Raum
history-breaks = Wo es kein Verlauf ist
history-rails-over-time = Die Holme im Verlauf
history-rails-caption = Stand jedes Holms, mit dem Gesehenen, wo eine Gefahr ihn senkt
history-lowered = { $footing } ({ $observed } gesehen)

## Das Portfolio

history-portfolio = Portfolio am { $day }
history-portfolio-how = Unsere eigene Lesung. Der größte Abstand zwischen Stand und Ziel steht zuerst, bei gleichem Abstand die älteste Lesung: Das zeigt, wo der nächste Blick lohnt, und nicht, wer gut ist. Höher ist nicht immer besser.
history-portfolio-none = Noch ist nichts gelesen: einen Workshop durchführen, abstimmen lassen und aufdecken, dann steht es hier.
history-portfolio-apart = Je Leiter eine Tabelle: Eine Sprosse der einen sagt nichts über eine Sprosse der anderen.
history-versions = Gelesen mit den Versionen { $versions } dieser Leiter: Sprossen oder Regeln können andere sein.
history-head-read-on = Gelesen am
history-by-gap = Stand und Ziel, der größte Abstand zuerst, auf der Leiter { $ladder }
history-headline-portfolio = { $below ->
    [0] Nichts von { $count } steht
    [one] Eines von { $count } steht
   *[other] { $below } von { $count } stehen
 } unter dem Ziel.
history-headline-met = { $count } { $count ->
    [one] steht
   *[other] stehen
 } am Ziel.
history-headline-higher = { $count } { $count ->
    [one] steht
   *[other] stehen
 } darüber.
history-headline-with-hazards = Bei { $count } ist eine Gefahr vorhanden.
history-headline-overdue = { $count ->
    [one] Eine Aufgabe ist
   *[other] { $count } Aufgaben sind
 } überfällig.
history-headline-oldest = Die älteste Lesung ist { $days ->
    [one] einen Tag
   *[other] { $days } Tage
 } alt.
history-head-to-target = Stand und Ziel
history-head-next = Nächste Aufgabe
history-stands-at = { $footing }, am Ziel
history-stands-apart = { $footing } → { $target }
history-stands-aimless = { $footing }, kein Ziel
history-hazard-open = { $name } (offen)
history-hazard-present = { $name }
history-read-on = { $day }, { $days ->
    [0] heute
    [one] vor einem Tag
   *[other] vor { $days } Tagen
 }
history-due-past = Überfällig seit { $by }: { $what } ({ $who })
history-overdue-too = Ebenfalls überfällig
history-begun = Begonnen, noch nichts gelesen
history-begun-line = { $name } ({ $workshop }, zuletzt offen am { $day })

## Das Portfolio nach dem, was nötig ist

history-segments = Was nötig ist, am { $day }
history-segments-headline = Nach dem, was nötig ist: { $counts }.
history-segment-count = { $count } × { $segment }
history-segments-how = Es gilt jeweils die erste Regel, die passt, in dieser Reihenfolge: Ein Bruch oder Zwang ist vorhanden oder offen; kein Stand, geringe Sicherheit, kein Ziel oder eine Lesung, die älter ist als { $days } Tage; zu viel Vertrauen ist vorhanden, oder der Stand liegt über dem Ziel; der Stand liegt unter dem Ziel; alles Übrige. Darin nach Namen: Das zeigt, was als Nächstes zu tun ist, und nicht, wer gut ist. Über die Menschen, die dort arbeiten, sagt es nichts: Deshalb steht hier niemand, der etwas übernommen hat, und zu ihrer Bewertung taugt es nicht.
history-beside-target = { $name }, warum dieses Ziel: { $said }
history-beside-grid = { $name }, wer wem vertraut: { $said }
history-segment-caption = { $segment }: Stand, Ziel und Grund, nach Namen, auf der Leiter { $ladder }
history-scripts = Mit verschiedenen Skripten gelesen, { $scripts }: Sie stellen andere Fragen.
history-head-why = Warum hier
history-head-dependence = Form der Abhängigkeit
history-head-script = Skript
history-segment-repair = zuerst heilen
history-segment-look = zuerst hinsehen
history-segment-loosen = lockern oder prüfen
history-segment-lift = heben
history-segment-keep = halten
history-asks-repair = Zuerst für das einstehen, was gebrochen wurde, und es in Ordnung bringen.
history-asks-look = Noch einmal lesen und ein Ziel wählen, bevor etwas darauf gebaut wird.
history-asks-loosen = Prüfen, was auf Vertrauen hin gilt, oder weniger davon brauchen.
history-asks-lift = An dem arbeiten, was den Aufstieg aufhält, Sprosse für Sprosse.
history-asks-keep = Behalten, was trägt, und rechtzeitig wieder lesen.
history-reason-no-footing = kein Stand
history-reason-low = Sicherheit gering
history-reason-old = vor { $days } Tagen gelesen
history-reason-no-target = kein Ziel
history-reason-above = { $count ->
    [one] eine Sprosse
   *[other] { $count } Sprossen
 } über dem Ziel
history-reason-below = { $count ->
    [one] eine Sprosse
   *[other] { $count } Sprossen
 } unter dem Ziel
history-reason-at = am Ziel

## Wo es nichts zu sagen gibt

history-only-told = in den Sitzungen zu { $name } wurde nur eine Fallgeschichte gelesen, also gibt es dazu keine Lesung
history-nothing-revealed = in den Sitzungen zu { $name } wurden noch keine Stimmen zu einem Paar aufgedeckt, also gibt es dazu keine Lesung
history-no-session = es gibt keine Sitzung zu { $name }: `rungs run` beginnt eine
history-no-session-like = es gibt keine Sitzung zu { $name }: War { $nearest } gemeint?
history-left-out = Ausgelassen, weil nicht lesbar
history-alone = Es gibt keine andere Sitzung zum Vergleichen: Erst braucht es einen weiteren Workshop.
