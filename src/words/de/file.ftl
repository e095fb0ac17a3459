### Files that cannot be read, written, found or kept.

file-bundled = mitgeliefert: { $path }
file-missing = die Datei { $path } gibt es nicht: den Pfad prüfen
file-is-folder = { $path } ist ein Ordner und keine Datei: eine .ron-Datei nennen
file-is-device = { $path } ist eine Pipe oder ein Gerät und keine Datei: eine .ron-Datei nennen
file-too-large = { $path } ist größer als { $kib } KiB und wurde deshalb nicht gelesen: ist es die richtige Datei?
file-unreadable = { $path } kann nicht gelesen werden: { $why }
file-exists = { $path } gibt es schon: eine andere Datei nennen oder mit --force überschreiben
file-unwritable = { $path } kann nicht geschrieben werden: { $why }
file-no-file = es ist keine Datei
file-no-home = kein Benutzerordner gefunden: die Ordner mit --config-dir und --data-dir nennen
file-no-workshop = den Workshop `{ $name }` gibt es nicht: `rungs workshops` zählt sie auf, ein Pfad endet auf .ron
file-no-workshop-but = den Workshop `{ $name }` gibt es nicht, ist `{ $nearest }` gemeint? `rungs workshops` zählt sie auf, ein Pfad endet auf .ron
file-no-course = den Kurs `{ $name }` gibt es nicht: `rungs course` zählt sie auf, ein Pfad endet auf .ron
file-no-course-but = den Kurs `{ $name }` gibt es nicht, ist `{ $nearest }` gemeint? `rungs course` zählt sie auf, ein Pfad endet auf .ron
file-invalid = { $origin } ist nicht in Ordnung
file-problem = { $origin }:{ $line }:{ $column }: { $message }{ $more ->
    [0] {""}
    [one] {" "}(und 1 weiterer Fehler)
   *[other] {" "}(und { $more } weitere Fehler)
}

## What the system says.

file-system-denied = Zugriff verweigert
file-system-full = kein Platz mehr auf dem Datenträger
file-system-read-only = der Datenträger ist nur lesbar
file-system-missing = Datei oder Ordner nicht gefunden

## What was not saved.

file-not-saved = nicht gespeichert: { $why }: mit --data-dir einen anderen Ordner nennen
file-not-saved-full = nicht gespeichert: { $why }: Platz schaffen oder mit --data-dir einen anderen Ordner nennen
file-why = { $what } ({ $path })
file-disk-full = der Datenträger ist voll
file-quota = der zugeteilte Platz auf dem Datenträger ist aufgebraucht
file-read-only = der Datenträger ist nur lesbar
file-may-not-write = dort darf nicht geschrieben werden
file-folder-gone = der Ordner ist nicht mehr da
file-in-place-of-folder = wo der Ordner sein sollte, ist eine Datei
file-no-free-name = kein freier Name gefunden, noch einmal versuchen
file-lock-no-file = die Sperre ist keine Datei
file-many-damaged = daneben liegen schon zu viele beschädigte Kopien
file-many-copies = zu viele Konfliktkopien

## Sessions.

file-no-session = die Sitzung `{ $name }` gibt es nicht: `rungs sessions` zählt sie auf
file-ambiguous = `{ $name }` kann { $candidates } sein: mehr vom Namen der gemeinten Sitzung tippen
file-either = { $before } oder { $last }
file-all-closed = keine Sitzung ist offen: die letzte, { $id }, ist abgeschlossen. `rungs report latest` zeigt sie, `rungs run` beginnt eine neue
file-no-session-yet = so eine Sitzung gibt es noch nicht: `rungs run` beginnt eine, `rungs sessions` zählt sie auf
file-latest = die letzte Sitzung kann nicht gelesen werden, und keine ältere tritt an ihre Stelle: { $why }. Eine andere beim Namen nennen: `rungs sessions` zählt sie auf
file-open-elsewhere = { $id } ist{ $since ->
    [unknown] {""}
   *[other] {" "}seit { $since }
} in einem anderen Fenster offen{ $process ->
    [unknown] {""}
   *[other] {" "}(Prozess { $process })
}: dort schließen oder mit `rungs show { $id }` lesen
file-take-over-silent = { $id } ist noch in einem anderen Fenster offen (Prozess { $process }): Es wurde um die Übergabe gebeten und hat nicht geantwortet. Nichts wurde geändert. Ist es angehalten oder seine Platte voll?
file-newer = { $file } wurde von einem neueren rungs geschrieben (Format { $format }, dieses kennt { $known }): zum Öffnen rungs erneuern
file-damaged = { $what }; die Datei blieb, wie sie ist
file-elsewhere = der neueste Stand von { $id } wurde in { $file } gespeichert, und das ist jetzt nicht da: den Ordner wieder verfügbar machen oder { $note } entfernen und mit dem älteren Stand in { $id }.ron weitermachen
file-no-lock = { $path } kann nicht zum Schreiben geöffnet werden: { $why }; `rungs show` liest sie trotzdem
file-no-list = die Sitzungen in { $path } können nicht aufgezählt werden: { $why }; mit --data-dir einen anderen Ordner nennen
file-session-exists = eine Sitzung { $id } gibt es schon, und sie ist anders: `rungs import --as-copy` behält beide, `rungs delete { $id }` entfernt die vorhandene
file-no-new-id = { $id } kann keine neue Kennung bekommen: die Datei ist nicht so aufgebaut, wie rungs sie schreibt
file-other-session = das ist die Sitzung `{ $id }` und nicht die aus dem Namen der Datei
file-name-it = die Datei nach der Kennung darin benennen oder mit `rungs import` übernehmen
file-changed = die Datei dieser Sitzung wurde nicht nur von rungs geändert: ihre Prüfsumme stimmt nicht. Sie wird gelesen, wie sie ist
file-entries-left-out = { $count } von { $all } Einträgen sind nicht lesbar und fehlen hier
file-copy-of-ours = von rungs behalten, als ein anderes Programm die Sitzung schrieb
file-copy-of-sync = von einem Abgleichprogramm gemacht
file-moved = In jenem Ordner gespeichert; `rungs resume` findet die Sitzung dort.
file-moved-unnoted = Dort gespeichert; `rungs resume` weiß es nicht: `rungs import` holt sie zurück.
file-moved-home = Wieder im eigenen Ordner gespeichert; die Datei im anderen bleibt, wie sie ist.
file-meddled-changed = Auch ein anderes Programm schrieb diese Sitzung: beide bleiben (`rungs sessions`).
file-meddled-edited = Diese Datei schrieb nicht nur rungs: Prüfsumme falsch. Eine Kopie bleibt.
file-meddled-removed = Ein anderes Programm entfernte die Datei der Sitzung: sie ist wieder da.
