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
