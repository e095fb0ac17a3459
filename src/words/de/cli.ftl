### Was die Befehle sagen.

cli-error = Fehler: { $why }
cli-note = Hinweis: { $note }
cli-skipped = ausgelassen: { $why }
cli-of-file = { $file }: { $why }
cli-left-as-it-is = Die Datei blieb, wie sie war.
cli-unsaved = nicht alles in dieser Sitzung wurde gespeichert: { $why }
cli-left-early = verlassen, bevor der Datenträger bereit war
cli-fault = rungs hat einen Fehler ({ $file }, Zeile { $line }) und musste enden. Jede angenommene Antwort ist gespeichert: `rungs resume` macht weiter. Bitte diese Zeile melden.

## Was falsch eingegeben wurde.

cli-usage-value = ungültiger Wert '{ $value }' für '{ $arg }'
cli-usage-no-value = '{ $arg }' braucht einen Wert, und keiner ist angegeben
cli-usage-many-values = überzähliger Wert '{ $value }' für '{ $arg }'
cli-usage-languages = gesprochen werden en und de
cli-usage-people = gebraucht wird eine Anzahl von Personen, in einer Sitzung 1 bis 2000
cli-usage-address = gebraucht wird eine Adresse dieses Rechners, etwa 192.168.178.42
cli-usage-url = gebraucht wird https:// und der Name eines Rechners, etwa https://laptop.example.net
cli-usage-number = gebraucht wird eine ganze Zahl
cli-usage-twice = '{ $arg }' darf nur einmal stehen
cli-usage-conflict = '{ $arg }' passt nicht zusammen mit { $others }
cli-usage-command = unbekannter Befehl '{ $name }'
cli-usage-argument = unbekanntes Argument '{ $arg }'
cli-usage-missing = diese Angaben fehlen:
cli-usage-utf-8 = eine der Angaben ist kein gültiges UTF-8
cli-usage-near-command = Tipp: ein ähnlicher Befehl ist
cli-usage-near-argument = Tipp: ein ähnliches Argument ist
cli-usage-near-value = Tipp: ein ähnlicher Wert ist
cli-usage-help = Mehr dazu mit '--help'.

## Listen.

cli-no-sessions = Noch keine Sitzung: `rungs run` beginnt eine, `rungs demo` zeigt, wie es geht.
cli-head-session = Sitzung
cli-head-account = wer
cli-head-workshop = Workshop
cli-head-begun = begonnen
cli-head-place = steht bei
cli-head-time = Dauer
cli-head-language = Sprache
cli-head-title = Titel
cli-head-audience = für
cli-head-course = Kurs
cli-head-module = Nr.
cli-head-modules = Module
cli-course-done = erledigt { $day }
cli-course-open = begonnen { $day }
cli-course-stands = { $class }: { $done } von { $all } erledigt; als Nächstes { $next }, { $title }
cli-course-over = { $class }: alle { $all } erledigt
cli-course-how = `rungs course { $course } --next` öffnet das nächste Modul; --class NAME sagt, für welche Klasse
cli-minutes = { $minutes } Min.
cli-place-copy = Konfliktkopie von { $id }
cli-place-step = Abschnitt { $step } von { $steps }
cli-place-question = Abschnitt { $step } von { $steps }, Frage { $question }
cli-place-step-title = Abschnitt { $step } von { $steps }: { $title }
cli-place-question-title = Abschnitt { $step } von { $steps }: { $title }, Frage { $question } von { $questions }
cli-copy = Konfliktkopie von { $id }, { $by }: `rungs import --as-copy "{ $file }"` macht daraus eine eigene Sitzung
cli-skipped-copy = ausgelassen: Konfliktkopie von { $id }: { $why }
cli-skipped-workshop = ausgelassen: { $id }: { $why }
cli-workshop-trouble = Der Workshop { $id }: { $why }

## Was geschrieben wurde.

cli-report-in = Der Bericht steht in { $file }
cli-survey-in = Die Umfrage steht in { $file }
cli-handout-in = { $count ->
    [one] 1 Blatt liegt in { $folder }
   *[other] { $count } Blätter liegen in { $folder }
}
cli-pdf-shown = ein PDF lässt sich nicht anzeigen: -o DATEI.pdf schreibt es in eine Datei
cli-pdf-lacks = ein PDF hat lateinische, griechische und kyrillische Buchstaben: Statt { $letters } steht darin je ein leeres Kästchen. HTML zeigt sie, und ein Browser druckt es.
cli-workbook-shown = eine Arbeitsmappe lässt sich nicht anzeigen: -o DATEI.xlsx schreibt sie in eine Datei
cli-separator-of-csv = --separator gehört zu --format csv
cli-comparison-in = Der Vergleich steht in { $file }
cli-trend-in = Der Verlauf steht in { $file }
cli-portfolio-in = Das Portfolio steht in { $file }
cli-sides-in = Was beide Seiten gesehen haben, steht in { $file }
cli-no-sides = { $id } ist für eine Seite allein: --side und --with gehören zu einem Workshop, den beide beantworten
cli-export-in = { $id } steht in { $file }; `rungs import` holt es anderswo herein
cli-no-survey = { $of ->
    [moments] keine Umfrage: Über die Momente von { $id } wird abgestimmt, sobald der Raum weiß, was an jedem zugesagt war. Eine Tabelle von beidem nimmt sein Raster mit { KEY("BringIn") } auf
    [roles] keine Umfrage: Über die Rollen von { $id } wird abgestimmt, sobald der Raum sie genannt hat. Eine Tabelle davon nimmt sein Raster mit { KEY("BringIn") } auf
   *[none] { $id } hat nichts zum Abstimmen, also auch keine Umfrage
}
cli-votes-large = diese Stimmen sind größer als { $most } MiB
cli-newer-entries = { $count ->
    [one] 1 Eintrag wurde von einem neueren rungs geschrieben und fehlt hier
   *[other] { $count } Einträge wurden von einem neueren rungs geschrieben und fehlen hier
}
cli-new-name = der Name eines Skripts hat 1 bis 40 Zeichen: Kleinbuchstaben a bis z, Ziffern und Bindestriche
cli-new-exists = { $file } gibt es schon und blieb, wie es war: bitte einen anderen Namen wählen
cli-new-written = { $file } ist geschrieben. Beim Ändern zusehen: rungs preview { $file }

## Was geprüft wurde.

cli-check-files = { $count } Dateien
cli-check-right = { $files }: keine Fehler
cli-check-warnings = { $files }: { $warnings ->
    [one] 1 Warnung
   *[other] { $warnings } Warnungen
}; lauffähig
cli-check-errors = { $files }: { $errors ->
    [one] 1 Fehler
   *[other] { $errors } Fehler
}
cli-check-both = { $files }: { $errors ->
    [one] 1 Fehler
   *[other] { $errors } Fehler
}, { $warnings ->
    [one] 1 Warnung
   *[other] { $warnings } Warnungen
}

## Bevor ein Bildschirm aufgeht.

cli-large-room = das sind Stimmen von { $room } Personen, und eine Sitzung hat höchstens { $most }
cli-votes-are-in = Stimmen einer früheren Datei sind schon da, darum wurde nichts hereingeholt: ohne --votes geht es weiter; dort lassen sie sich mit { KEY("BringIn") } ersetzen.
cli-target = --target { $at }: auf dieser Leiter sind die Sprossen 1 bis { $top } mögliche Ziele
cli-plain-preview = eine Vorschau braucht den Bildschirm; `rungs check FILE` sagt in Zeilen, was an einem Skript falsch ist, und `rungs run FILE --rehearse --plain` geht es durch
cli-plain-window = ein Fenster, das einer Sitzung folgt, braucht einen Bildschirm; `rungs run --plain` sagt seine Notizen selbst
cli-no-terminal = hier ginge ein Bildschirm auf, aber es gibt kein Terminal; --plain führt die Sitzung in Textzeilen, und `rungs show`, `rungs score` und `rungs report` kommen ohne Terminal aus
cli-dumb-terminal = TERM ist { $term ->
    [unset] nicht gesetzt
   *[dumb] dumb
}: dieses Terminal kann keinen Bildschirm zeigen. --plain führt die Sitzung in Textzeilen; sonst hilft ein anderes Terminal, oder TERM auf das zu setzen, was es ist, zum Beispiel xterm-256color

## Während es läuft.

cli-saving = Die letzten Antworten werden gespeichert … (mit { KEY("Quit") } ohne sie gehen)
cli-terminal-gone = das Terminal ist nicht mehr da
cli-not-open = die Sitzung ist nicht mehr offen
cli-session-gone = die Datei der Sitzung { $name } ist nicht mehr da
cli-preview-no-script = an dieser Datei ist nichts falsch, aber sie ist kein Skript, das sich zeigen lässt
cli-preview-another = eine Leiter sieht man in einem Skript, das sie nennt: bitte davon die Vorschau öffnen

## Sitzungen wandern. Antworten stehen in Kleinbuchstaben, mit Leerzeichen zwischen gleichbedeutenden.

cli-answer-yes = ja j
cli-answer-both = beide b
cli-answer-old = alte a
cli-session-alone = { $id }
cli-session-about = { $id } ({ $whom }, { $workshop }, begonnen { $day })
cli-import-taken = Es gibt schon eine Sitzung { $what }, und sie unterscheidet sich von der Datei.
cli-import-ask = b behält beide, die neue unter einer neuen Kennung; a behält nur die alte; c bricht ab:
cli-import-old = { $id } ist, wie es war; die Datei wurde nicht hereingeholt
cli-import-cancelled = abgebrochen: nichts wurde hereingeholt
cli-import-copy = die Konfliktkopie ist jetzt eine Sitzung, und ihre Datei ist entfernt
cli-import-next = `rungs show { $id }` liest sie, `rungs resume { $id }` macht damit weiter
cli-delete-nobody = niemand ist hier, der gefragt werden könnte: `rungs delete { $id } --yes` löscht die Sitzung
cli-delete-ask = { $what }{ $copies ->
    [0] {""}
    [one] {" "}mit der Konfliktkopie davon
   *[other] {" "}mit den { $copies } Konfliktkopien davon
} endgültig löschen? Bestätigen mit ja:
cli-delete-not = Nichts wurde gelöscht.
cli-deleted = { $id } ist gelöscht{ $copies ->
    [0] {""}
    [one] , und die Konfliktkopie davon
   *[other] , und die { $copies } Konfliktkopien davon
}. Anderswo gespeicherte Berichte und Ausgaben davon bleiben
cli-deleted-stays = der neueste Stand wurde in { $file } gespeichert und bleibt dort
cli-rename-empty = ein Kunde braucht einen Namen: `rungs rename ALT NEU`
cli-rename-near = keine Sitzung handelt von `{ $old }`: war `{ $near }` gemeint?
cli-rename-none = keine Sitzung handelt von `{ $old }`: `rungs portfolio` listet die Kunden auf
cli-rename-nobody = niemand ist hier, der gefragt werden könnte: mit --yes wird aus `{ $old }` in { $count ->
    [one] 1 Sitzung
   *[other] { $count } Sitzungen
} `{ $new }`.{ $joins ->
    [0] {""}
    [one] {" "}1 Sitzung handelt schon von { $new }: beide werden ein Kunde.
   *[other] {" "}{ $joins } Sitzungen handeln schon von { $new }: beide werden ein Kunde.
}
cli-rename-ask = Aus { $old } wird in { $count ->
    [one] 1 Sitzung
   *[other] { $count } Sitzungen
} { $new }.{ $joins ->
    [0] {""}
    [one] {" "}1 Sitzung handelt schon von { $new }: beide werden ein Kunde.
   *[other] {" "}{ $joins } Sitzungen handeln schon von { $new }: beide werden ein Kunde.
} Bestätigen mit ja:
cli-rename-not = Nichts wurde umbenannt.
cli-renamed-id = { $old } ist jetzt { $new }
cli-renamed = { $old } heißt in { $count ->
    [one] 1 Sitzung
   *[other] { $count } Sitzungen
} jetzt { $new }
cli-renamed-joined = { $count ->
    [one] 1 Sitzung handelte schon vorher von { $new }: beide sind jetzt ein Kunde
   *[other] { $count } Sitzungen handelten schon vorher von { $new }: beide sind jetzt ein Kunde
}
cli-rename-words = { $count ->
    [one] 1 Zeile dessen, was der Raum aufgeschrieben hat, nennt noch `{ $old }`: seine Worte bleiben, wie sie sind
   *[other] { $count } Zeilen dessen, was der Raum aufgeschrieben hat, nennen noch `{ $old }`: seine Worte bleiben, wie sie sind
}
cli-rename-beside = { $count ->
    [one] 1 Datei neben { $sessions ->
        [one] der Sitzung
       *[other] den Sitzungen
    } nennt
   *[other] { $count } Dateien neben { $sessions ->
        [one] der Sitzung
       *[other] den Sitzungen
    } nennen
} innen noch `{ $old }`, in { $folder }: Konfliktkopien und beschädigte Dateien, die `rungs delete` mit ihrer Sitzung entfernt
cli-rename-away = { $file } nennt noch `{ $old }` und bleibt dort: die Datei bitte von Hand entfernen
cli-rename-unreadable = { $count ->
    [one] 1 Sitzung ist nicht lesbar; von wem sie handelt, ist nicht bekannt
   *[other] { $count } Sitzungen sind nicht lesbar; von wem sie handeln, ist nicht bekannt
}

## Für eine Fehlermeldung.

cli-doctor-version = rungs { $version } auf { $os } { $arch }
cli-doctor-format = Sitzungsformat
cli-doctor-sessions = Sitzungen
cli-doctor-workshops = Workshops
cli-doctor-ladders = Leitern
cli-doctor-configuration = Konfiguration
cli-doctor-killed = Abbruchreste
cli-doctor-swept = { $count ->
    [one] 1 liegen gebliebene Datei ist weggeräumt
   *[other] { $count } liegen gebliebene Dateien sind weggeräumt
}
cli-doctor-stored = gespeichert
cli-doctor-damaged-of = { $count }, davon { $damaged } beschädigt
cli-doctor-copies = Konfliktkopien
cli-doctor-listed = { $count }: `rungs sessions` listet sie auf
cli-doctor-damaged = beschädigt
cli-doctor-kept = { $count }, aufgehoben neben Sitzungen, die ohne sie weitergingen
cli-doctor-elsewhere = anderswo
cli-doctor-opens = { $count }: `rungs resume` öffnet sie dort
cli-doctor-known = Workshops bekannt
cli-doctor-broken = Skripte fehlerhaft
cli-doctor-terminal = Terminal an
cli-doctor-nothing = nichts
cli-doctor-size = Größe
cli-doctor-wide-high = { $wide } mal { $high }
cli-doctor-unknown = unbekannt
cli-doctor-signs = Symbole
cli-doctor-language = Sprache
cli-doctor-addresses = für Telefone
cli-doctor-no-network = in keinem Netz
cli-doctor-ports = Ports für Telefone
cli-doctor-port-free = { $port } frei
cli-doctor-port-taken = { $port } belegt
cli-doctor-no-folder = kein Ordner
cli-doctor-read-only = nur lesbar
cli-doctor-there = vorhanden
cli-doctor-not-there = noch nicht da
cli-doctor-unreadable = nicht lesbar
cli-doctor-defaults = nicht da: die Voreinstellungen gelten
cli-doctor-not-valid = nicht gültig: { $why }
