### Was der Verlauf sagt: Lesungen nebeneinander, über die Zeit, über alle Kunden.

history-limit = Unsere eigene Lesung. Vergleichen Sie jeweils mit der eigenen Vergangenheit und dem eigenen Ziel, nicht mit anderen, und nie Personen mit Personen.
history-none = keines
history-target = Ziel
history-ceiling = Obergrenze
history-task = { $what } (bis { $by })

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
history-both = Beide Lesungen
history-rails = Holme
history-head-first = Zuerst
history-head-then = Dann
history-head-note = Anmerkung
history-head-heights = Stand / gesehen / Obergrenze
history-head-question = Frage
history-moved = bewegt
history-pair-reworded = mit anderen Worten gefragt
history-seen = { $state }, { $high } von { $valid } für Vertrauen
history-why = Was sich bewegt hat, und warum
history-seen-moved = { $rail }: Das gesehene Vertrauen ging von { $first } auf { $then }.
history-footing-moved = { $rail }: Der Stand ging von { $first } auf { $then }.
history-cell-moved = { $rail }: { $rung } war { $first } und ist jetzt { $then }.
history-cap-moved = { CAP($subject) }: Gefahren erlaubten erst nicht mehr als { $first }, dann nicht mehr als { $then }.
history-family-came = Jetzt vorhanden: { $family }.
history-family-went = Nicht mehr vorhanden: { $family }.
history-holds = Was den Aufstieg jetzt aufhält
history-pairs = Befunde der Paare
history-families = Gruppen von Warnzeichen
history-taken-on-first = Was beim ersten Mal übernommen wurde

## Ein Verlauf

history-over-time = { $name } im Verlauf
history-on-ladder = Auf der Leiter { $ladder }
history-only-reading = Das ist bisher die einzige Lesung: Die nächste wird zeigen, was sich bewegt hat.
history-since-still = Seit { $day } ist der Stand weiterhin { $footing }.
history-since-moved = Seit { $day } ging der Stand von { $was } auf { $is }.
history-care = Vorsicht, das ist kein Verlauf. { $why }
history-chart = Stand und Obergrenze im Verlauf
history-chart-reading = { $day }: Stand { $footing }, gesehen { $seen }, Obergrenze { $ceiling }.
history-readings = Lesung für Lesung
history-head-day = Tag
history-head-room = Raum
history-at-target = { $footing }, am Ziel
history-rungs-below = { $footing }, { $count ->
    [one] { $count } Sprosse
   *[other] { $count } Sprossen
 } darunter
history-rungs-above = { $footing }, { $count ->
    [one] { $count } Sprosse
   *[other] { $count } Sprossen
 } darüber
history-breaks = Wo es kein Verlauf ist
history-rails-over-time = Die Holme im Verlauf
history-rails-caption = Stand jedes Holms, mit dem Gesehenen, wo eine Gefahr ihn senkt
history-lowered = { $footing } ({ $observed } gesehen)
history-taken-on = { $readings ->
    [one] Übernommene Aufgaben
   *[other] Dazwischen übernommene Aufgaben
 }
history-became = Was daraus wurde

## Das Portfolio

history-portfolio = Portfolio am { $day }
history-portfolio-how = Unsere eigene Lesung. Der größte Abstand zwischen Stand und Ziel steht zuerst, bei gleichem Abstand die älteste Lesung: Das zeigt, wo der nächste Blick lohnt, und nicht, wer gut ist. Höher ist nicht immer besser.
history-portfolio-none = Noch ist nichts gelesen: Führen Sie einen Workshop durch, lassen Sie abstimmen und decken Sie auf, dann steht es hier.
history-portfolio-apart = Je Leiter eine Tabelle: Eine Sprosse der einen sagt nichts über eine Sprosse der anderen.
history-versions = Gelesen mit den Versionen { $versions } dieser Leiter: Sprossen oder Regeln können andere sein.
history-by-gap = Nach Abstand auf der Leiter { $ladder }
history-head-gap = Abstand
history-head-read-on = Gelesen am
history-head-overdue = Überfällig
history-gap-none = keiner
history-gap-below = { $count } darunter
history-gap-above = { $count } darüber
history-overdue = Aufgaben, deren Tag vorbei ist
history-begun = Begonnen, noch nichts gelesen
history-begun-line = { $name } ({ $workshop }, zuletzt offen am { $day })

## Wo es nichts zu sagen gibt

history-only-told = in den Sitzungen zu { $name } wurde nur eine Fallgeschichte gelesen, also gibt es dazu keine Lesung
history-nothing-revealed = in den Sitzungen zu { $name } wurden noch keine Stimmen zu einem Paar aufgedeckt, also gibt es dazu keine Lesung
history-no-session = es gibt keine Sitzung zu { $name }: `rungs run` beginnt eine
history-no-session-like = es gibt keine Sitzung zu { $name }: Meinten Sie { $nearest }?
history-left-out = Ausgelassen, weil nicht lesbar
history-alone = Es gibt keine andere Sitzung zum Vergleichen: Führen Sie zuerst einen weiteren Workshop durch.
