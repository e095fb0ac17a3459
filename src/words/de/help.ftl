### Was --help, die Handbuchseite und die Vervollständigungen sagen.

help-config-dir = Ordner von config.ron und der eigenen Workshops und Leitern
help-data-dir = Ordner der Sitzungen
help-color = Wann Farben verwendet werden
help-plain = Textzeilen statt Bildschirm: für Vorleseprogramme, Pipes und Terminals, die keinen zeigen können
help-theme = Farben des Bildschirms; config.ron legt sie dauerhaft fest
help-language = Was das Programm spricht: en oder de; config.ron legt es dauerhaft fest, ein Skript seine eigene
help-theme-auto = Auf eigenem Grund: hell auf dunkel oder, wo das Terminal sagt, dass es hell ist, dunkel auf hell
help-theme-terminal = Die sechzehn des Terminals
help-theme-stage-dark = Hell auf dunkel, für einen abgedunkelten Raum
help-theme-stage-light = Dunkel auf hell, für einen hellen Raum und einen schwachen Projektor
help-theme-high-contrast = Volle Farben auf Schwarz
help-theme-none = Gar keine
help-color-auto = Auf einem Terminal, wenn `NO_COLOR` nicht gesetzt ist
help-color-always = Immer
help-color-never = Nie
help-run = Eine Sitzung beginnen; was fehlt, fragt der Bildschirm ab
help-demo = Ein erfundenes Beispiel mit allen Stimmen, zum Durchgehen; nichts wird gespeichert
help-case = Eines der erfundenen Beispiele
help-resume = An genau der Frage weitermachen, an der eine Sitzung verlassen wurde
help-resume-session = Eine Kennung, deren eindeutiger Anfang oder `latest`; ohne Angabe die letzte offene Sitzung
help-collected = Vorab gesammelte Stimmen, eine Zeile je Person; sie bleiben bis zum Aufdecken verborgen
help-resume-without-damaged = Ohne nicht lesbare Einträge weitermachen; die beschädigte Datei bleibt neben der Sitzung liegen
help-take-over = Eine Sitzung übernehmen, die ein anderes Fenster offen hat: Es speichert alles und sieht dann nur noch zu
help-phones = Mit Telefonen abstimmen lassen, im Netz des Raums; getippte Stimmen gehen weiter
help-phones-port = Dieser Port für Telefone, und kein anderer
help-phones-address = Die Adresse dieses Rechners, die Telefonen gezeigt wird
help-phones-url = Ein selbst geöffneter Weg zu diesem Rechner, für Leute anderswo: https:// und sein Name
help-stage = Für den Projektor: eine Sitzung, die ein anderes Fenster führt, in den größten Buchstaben und ohne Vertrauliches
help-window-session = Eine Kennung, deren eindeutiger Anfang oder `latest`; ohne Angabe die gerade offene Sitzung
help-prompter = Für den eigenen Bildschirm: was zu sagen ist, was als Nächstes kommt, und Hinweise, während ein anderes Fenster die Sitzung führt
help-sessions = Die Sitzungen auflisten
help-sessions-store = An ihrer Stelle die, die die anderen eines Kreises weitergeben; ein Name, wo es mehrere gibt
help-list-format = Als Tabelle oder als JSON
help-workshops = Die Workshops auflisten, die gestartet werden können
help-course = Die Kurse auflisten, oder die Module eines Kurses und wie weit eine Klasse ist; --next öffnet ihr nächstes Modul
help-course-id = Die Kennung eines Kurses oder ein Pfad zu einer .ron-Datei
help-course-class = Welche Klasse; ohne Angabe die, die zuletzt daran war
help-course-next = Das nächste Modul öffnen: wo es verlassen wurde, oder von Anfang an
help-show = Die Lesung einer Sitzung ausgeben und warum sie so ist
help-session = Eine Kennung, deren eindeutiger Anfang oder `latest`
help-reading-format = Als Text oder als JSON
help-without-damaged = Nicht lesbare Einträge weglassen
help-score = Stimmen aus einer CSV-Datei auswerten, ohne Bildschirm
help-survey = Die Fragen eines Workshops für ein Umfragewerkzeug ausgeben, oder die leere Tabelle, die zurückkommt
help-handout = Die Papierblätter eines Workshops oder Kurses schreiben: Ablauf, Karten, leeres Antwortblatt, Musterantworten
help-handout-workshop = Die Kennung eines Workshops oder eines Kurses, oder der Pfad einer .ron-Datei
help-handout-folder = Der Ordner dafür; er wird angelegt, wenn es keinen gibt
help-report = Den Bericht einer Sitzung schreiben
help-check = Skripte, Leitern, erfundene Beispiele und config.ron prüfen: jeder Fehler, wo er steht und wie er zu beheben ist
help-files = .ron-Dateien
help-check-format = Für Menschen oder für Editoren
help-preview = Ein Skript beim Schreiben ansehen: nach jedem Speichern wird es neu gezeigt, und nichts wird gespeichert
help-preview-file = Eine .ron-Datei
help-new = Ein kommentiertes Skript NAME.ron als Anfang in diesen Ordner schreiben
help-new-name = Die Kennung des Skripts: Kleinbuchstaben, Ziffern und Bindestriche
help-compare = Zwei Lesungen nebeneinanderstellen, Paar für Paar
help-compare-then = Die Sitzung, die daneben gestellt wird
help-format = Die Form
help-trend = Die Lesungen eines Kunden im Lauf der Zeit ausgeben
help-account = Der Name des Kunden
help-portfolio = Alle Kunden nach dem Abstand zwischen Stand und Ziel ausgeben, und wer Überfälliges zu erledigen hat
help-segments = Nach dem, was jeweils nötig ist (heilen, hinsehen, lockern, heben, halten), statt nach Abstand; ohne Zuständige
help-sides = Ausgeben, was beide Seiten von derselben Sache gesehen haben, nebeneinander; nichts, wo sie Nein gesagt haben oder weniger als drei von ihnen abgestimmt haben
help-sides-key = Der Schlüssel, der die Sitzungen beider Seiten verbindet
help-share = Lesungen in einen Kreis von Moderierenden geben: was ein Raum erlaubt hat, und sonst nichts davon
help-share-session = Die Lesung dieser Sitzung jetzt weitergeben, oder sagen, warum nichts davon weitergeht
help-share-whole = Alles weitergeben: nur durch diese Wahl, und nur, wo keine Runde verrät, wie jemand gestimmt hat
help-export-store = Die ganze Sitzung einer anderen Stelle ausgeben, die in einem Kreis weitergegeben wird, nach der Nummer in `rungs sessions --store`; sie wird jetzt geholt und hier nicht aufbewahrt
help-share-store = Welcher Kreis, nach Name, Ort oder einem Namen aus config.ron; ohne Angabe, was RUNGS_STORE sagt, der erste aus config.ron oder der einzige
help-share-init = Einen Kreis anlegen in einem Ordner, der für alle abgeglichen wird (SharePoint, OneDrive, Dropbox, ein NAS), oder in einem Objektspeicher
help-share-folder = Der Ordner; oder eine Adresse, wo das Programm dafür gebaut ist: s3://BUCKET/PREFIX, az://CONTAINER/PREFIX; oder ein Name aus config.ron. Ohne Angabe, was RUNGS_STORE oder config.ron sagt
help-share-name = Wie der Kreis heißt
help-share-months = Nach so vielen Monaten wird eine Lesung zurückgezogen
help-share-seal = Alles, was dorthin geht, mit einem Schlüssel versiegeln, der hier entsteht: für einen Ort, den andere als die Firma verwalten; wo das Programm dafür gebaut ist
help-share-join = Diesen Rechner zum Mitglied des Kreises an einem Ort machen
help-share-as = Wie dieser Rechner dort heißt; lieber eine Rolle als ein Name
help-share-status = Ausgeben, was geteilt ist, was wartet und wer zum Kreis gehört; 3, wenn 14 Tage lang nichts ausgetauscht wurde
help-share-withdraw = Die Lesung einer Sitzung aus dem Kreis zurückziehen
help-share-choose = Sagen, wessen Wort für eine Sitzung gilt, die auf mehr als eine Weise erzählt wird
help-share-object = Die Sitzung, wie `rungs share status` sie nennt
help-share-member = Das Mitglied, nach Name oder Nummer
help-share-forget = Alle Lesungen eines Kunden zurückziehen und die anderen darum bitten
help-share-leave = Den Kreis verlassen
help-share-delete-mine = Zurückziehen, was von hier weitergegeben wurde
help-sync = Lesungen mit einem Kreis austauschen: was erlaubt ist, geht hinaus, was andere weitergegeben haben, kommt herein
help-history-store = Mit dem, was ein Kreis weitergegeben hat; welcher, wenn es mehrere gibt
help-export = Eine Sitzung als eine Datei schreiben, zum Weitergeben oder Aufbewahren
help-import = Eine ausgegebene Sitzung hereinholen
help-file = Die Datei
help-as-copy = Gibt es eine andere Sitzung mit derselben Kennung, beide behalten: diese bekommt eine neue Kennung
help-delete = Eine Sitzung endgültig löschen
help-rename = Einen Kunden in allen seinen Sitzungen umbenennen
help-doctor = Pfade, Terminal und Versionen für eine Fehlermeldung ausgeben; Antworten stehen nicht darin
help-completions = Vervollständigungen für eine Shell ausgeben
help-shell = Die Shell
help-man = Die Handbuchseite ausgeben
help-form-human = Wie ein Compiler
help-form-problems = Ein Objekt je Fehler
help-output = Wohin geschrieben wird; `-` ist die Standardausgabe
help-force = Eine vorhandene Datei überschreiben
help-yes = Nicht nachfragen
help-old = Der Kunde, wie er jetzt heißt
help-new-account = Sein neuer Name
help-workshop = Die Kennung eines Workshops oder der Pfad einer .ron-Datei
help-run-account = Wen der Raum liest
help-opportunity = Das benannte Stück Arbeit, für das die Leistungsfähigkeit gelesen wird
help-room = Wie viele Personen abstimmen
help-target = Die Sprosse, die für diesen Kunden richtig ist
help-codename = Wie der Kunde auf dem Bildschirm statt mit seinem Namen heißt
help-side = Wessen Antworten die Sitzung aufnimmt, in einem Workshop für zwei Seiten
help-side-ours = unsere Seite: wer für den Kunden arbeitet
help-side-theirs = ihre Seite: die Sitzung gehört ihnen und fragt am Ende, was gezeigt werden darf
help-with = Der Schlüssel der Sitzung der anderen Seite; ohne ihn entsteht ein neuer
help-rehearse = Mit erfundenen Stimmen proben: nichts wird gespeichert
help-score-votes = Die Stimmen: eine Zeile je Person, eine Spalte je Frage; `-` liest die Standardeingabe
help-score-room = Wie viele gefragt wurden; ohne Angabe die Zahl der Zeilen
help-passed-over = Ein Paar, das nicht zutrifft; höchstens einmal je Holm und nicht auf Sprosse 1
help-survey-format = Der Fragebogen oder die Tabelle; ohne Angabe nach der Endung der Ausgabedatei
help-form-survey = Markdown: die Fragen mit ihren Antworten, zum Kopieren in ein Umfragewerkzeug
help-form-empty-votes = Die leere Tabelle der Stimmen, zum Ausfüllen
help-report-format = Die Form des Berichts; ohne Angabe nach der Endung der Ausgabedatei, sonst md
help-report-for = Wer ihn liest
help-for-room = Wer dabei war: alles
help-for-client = Wen der Raum gelesen hat: was vereinbart wurde, und nichts von dem, was gedacht wurde
help-for-learners = Eine Klasse: die Fallgeschichte oder die Karten mit dem, was sie gesehen hat, und den Musterantworten
help-for-trainer = Wer eine Klasse leitet: dasselbe mit dem, was zu fragen ist
help-redact = Kunde, Personen, Belege und alles Geschriebene durch Codes ersetzen
help-form-people = Für Menschen
help-form-programs = Für Programme
help-form-markdown = Markdown
help-form-html = Eine HTML-Datei, für Bildschirm und Papier
help-separator = Was zwischen den Zellen von CSV steht; ein deutsches Excel will ein Semikolon
help-comma = ,
help-semicolon = ;
help-tab = Ein Tabulator
help-form-table = Eine Tabelle, zur Tabellenkalkulation
help-form-workbook = Eine Arbeitsmappe für Excel und andere, mit mehreren Tabellen
help-form-pdf = PDF, zum Verschicken und Drucken: mit Struktur, eine Blattgröße für A4 und Letter
help-form-csv = Die Stimmen als Tabelle, für eine Tabellenkalkulation
help-form-reading = Die Lesung und alles drumherum, für andere Programme
help-rungs = Ein Raum liest, wie weit ein Kunde ihm vertraut, und der Kunde steht live auf einer Leiter, die sich selbst erklären kann
help-examples =
    Beispiele:
      rungs                                  der Startbildschirm, mit einem Beispiel vorweg
      rungs run trust-check --account Harbour --room 5
      rungs stage                            dieselbe Sitzung für den Projektor, im zweiten Terminal
      rungs resume                           weiter an genau der Frage, an der verlassen wurde
      rungs resume --plain                   dasselbe in Textzeilen, für Vorleseprogramm oder Pipe
      rungs score trust-check --votes votes.csv
      rungs report latest -o lesung.md
help-votes-table =
    Die Stimmen, wie ein Umfragewerkzeug sie ausgibt: eine Zeile mit den Kennungen oder den Texten der Fragen, dann eine
    Zeile je Person. Paare nehmen 1 bis 5, wobei 5 klar das Vertrauensbild ist; Warnzeichen nehmen ja, teils oder nein;
    leer, ? oder 0 heißt nicht gesehen. Spalten, die keine Frage sind, werden nicht gelesen und genannt; was sich auf
    zwei Arten lesen ließe, wird abgelehnt.
      seat,personal-1,personal-2,informal-feedback
      1,4,5,ja
      2,4,?,teils
    `rungs survey WORKSHOP` gibt die Fragen mit ihren Kennungen aus, mit --format csv die erste Zeile.

## Was drumherum steht.

help-usage = Aufruf
help-commands = Befehle
help-arguments = Argumente
help-options = Optionen
help-any-options = [OPTIONEN]
help-command = BEFEHL
help-values = Mögliche Werte
help-values-short = [mögliche Werte: { $values }]
help-default = [Vorgabe: { $value }]
help-flag = Hilfe ausgeben (mehr mit '--help')
help-flag-long = Hilfe ausgeben (kurz gefasst mit '-h')
help-version = Version ausgeben
help-help = Diese Übersicht oder die Hilfe eines Befehls ausgeben

## Die Handbuchseite.

help-man-name = BEZEICHNUNG
help-man-synopsis = ÜBERSICHT
help-man-description = BESCHREIBUNG
help-man-options = OPTIONEN
help-man-commands = BEFEHLE
help-man-files = DATEIEN
help-man-environment = UMGEBUNGSVARIABLEN
help-man-exits = EXIT-STATUS
help-man-examples = BEISPIELE
help-man-version = VERSION
help-folders = CONFIG und DATA sind die Ordner, die `rungs doctor` nennt: ~/.config/rungs und ~/.local/share/rungs unter Linux, beide ~/Library/Application Support/rungs unter macOS und jene unter AppData unter Windows, wenn keine Option oder Variable andere nennt.
help-of-config = Tasten, Farben, Sprache, Maus und Klingel, wo sie vom Auslieferungszustand abweichen
help-of-workshops = Eigene Workshops; einer geht einem mitgelieferten mit derselben Kennung vor
help-of-ladders = Eigene Leitern; ebenso
help-of-courses = Eigene Kurse; ebenso
help-of-seal = Schlüssel versiegelter Kreise, je eine Zeile; für niemand anderen lesbar
help-of-sessions = Die Sitzungen, je eine Datei, bei jeder Antwort als Ganzes ersetzt und nur mit diesem Benutzerkonto lesbar
help-of-locks = Sagt, dass ein Fenster die Sitzung offen hat; Antworten stehen nicht darin
help-of-shared = Was dieser Rechner von einem Kreis weiß und von den anderen gesehen hat
help-of-index = Was Listen und Portfolio von vielen Sitzungen zeigen; kann jederzeit gelöscht werden
help-unset = Ein leerer Wert gilt als nicht gesetzt.
help-env-config-dir = Der Ordner von config.ron und der eigenen Workshops und Leitern; --config-dir geht vor
help-env-data-dir = Der Ordner der Sitzungen und dessen, was neben ihnen liegt; --data-dir geht vor
help-env-store = Welcher Kreis gemeint ist, wenn keiner genannt wird: sein Name, sein Ort oder ein Name aus config.ron; --store geht vor
help-env-seal = Der Schlüssel eines versiegelten Kreises, wo das Programm dafür gebaut ist: eine Zeile AGE-SECRET-KEY-…; geht seal.key vor
help-env-xdg-config = Auf jedem Unix: darunter liegt die Konfiguration in rungs/, wenn nichts weiter oben anderes sagt
help-env-xdg-data = Auf jedem Unix: darunter liegen die Sitzungen in rungs/, wenn nichts weiter oben anderes sagt
help-env-term = Was das Terminal ist; ohne Angabe oder mit dumb führt nur --plain eine Sitzung
help-env-colorterm = truecolor oder 24bit, wo das Terminal alle Farben zeigt
help-env-sty = In GNU screen gesetzt, das höchstens 256 Farben zeigt, was auch immer COLORTERM sagt
help-env-lc-all = Sprache und Zeichen des Terminals: was das Programm spricht, wenn weder --language noch config.ron es sagt; sind die Zeichen nicht UTF-8, werden Symbole in ASCII gezeichnet
help-env-lc-messages = Nur die Sprache, wenn LC_ALL nicht gesetzt ist
help-env-lc-ctype = Nur die Zeichen, wenn LC_ALL nicht gesetzt ist
help-env-lang = Beides, wenn keine von diesen gesetzt ist
help-env-no-color = Keine Farben, gleich welcher Wert; --color always geht vor
help-exit-done = Erledigt
help-exit-failed = Gescheitert; die Meldung sagt, was, wo und was zu tun ist
help-exit-usage = Falscher Aufruf
help-exit-invalid = Ein Workshop, eine Leiter, eine Stimmendatei oder config.ron ist nicht gültig, oder ein Austausch mit einem Kreis ist überfällig
help-exit-interrupted = Abgebrochen; ein anderes Signal hat 128 und seine Nummer
