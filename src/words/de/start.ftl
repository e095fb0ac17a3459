### Der Startbildschirm. In einer eigenen Datei: Sie wird vor dem ersten Bild gelesen.

start-about = Wie weit traut uns dieser Kunde? Ein Workshop, ein Raum, ein Bildschirm.
start-looking = Die Sitzungen werden gesucht …
start-begin = Anfangen
start-demo = Erst einmal ansehen: ein erfundener Kunde
start-demo-about = Alle Stimmen sind da: mit { KEY("Reveal") } aufdecken; weiter geht es mit { KEY("Next") }.
start-new = Einen Workshop durchführen
start-new-about = Ein Skript wählen, den Kunden nennen, los.
start-look-back = Zurückblicken
start-accounts = Alle Kunden
start-accounts-about = Am weitesten vom Ziel zuerst; Gefahren und überfällige Aufgaben.
start-closed = Abgeschlossen
start-go-on = Fortsetzen
start-which = Welcher Workshop?
start-which-rehearsal = PROBE: Welcher Workshop?
start-compare = Vergleichen: { $first }
start-compare-with = mit welcher Sitzung?

## Wie es gehört wird: Auch der Bildschirm fragt danach

start-heard = Wie weit vertraut man uns? Ein Workshop für einen Raum. Die Nummer tippen, oder q zum Beenden.
start-demo-heard = Erst ansehen: ein erfundenes Beispiel mit allen Stimmen. Mit { KEY("Reveal") } aufdecken; eine leere Zeile geht weiter.
start-new-heard = Einen Workshop leiten: Skript wählen, Namen nennen, los.
start-accounts-heard = Alle im Überblick: am weitesten vom Ziel zuerst; Gefahren und überfällige Aufgaben.
