### Was ein Bericht sagt, in welcher Form auch immer.

## Sein Kopf

report-no-account = { $subject } ohne Namen
report-redacted = Geschwärzt: { CAP($subject) }, Gelegenheit, Personen, Belege und alles, was der Raum geschrieben hat, sind durch Codes ersetzt. Derselbe Name oder Text hat überall denselben Code.
report-not-finished = Nicht abgeschlossen.
report-at-step = Die Sitzung steht bei Abschnitt { $at } von { $steps }, „{ $title }“.
report-at-question = Die Sitzung steht bei Abschnitt { $at } von { $steps }, „{ $title }“, Frage { $question } von { $questions }.
report-people = { $people } im Raum
report-date = { $begun }, zuletzt offen am { $last }

## All of it in a sentence

report-the-subject = { CAP($subject) }
report-headline-nothing = { $name }: Noch ist nichts aufgedeckt, also gibt es nichts zu lesen.
report-headline-beside = { $name } wurde neben der Leiter angesehen: Ein Stand wurde nicht gelesen.
report-beside = { $ask } { $said }
report-headline-no-target = { $name } steht auf „{ $footing }“; ein Ziel wurde nicht gewählt.
report-headline-target = { $name } steht auf „{ $footing }“, und das ist das Ziel.
report-headline-below = { $name } steht auf „{ $footing }“, { $rungs ->
    [one] eine Sprosse
   *[other] { $rungs } Sprossen
 } unter dem Ziel { $target }.
report-headline-above = { $name } steht auf „{ $footing }“, { $rungs ->
    [one] eine Sprosse
   *[other] { $rungs } Sprossen
 } über dem Ziel { $target }: Braucht es hier so viel?
report-headline-ground-no-target = { $name } hat noch keinen festen Stand ({ $footing }); ein Ziel wurde nicht gewählt.
report-headline-ground = { $name } hat noch keinen festen Stand ({ $footing }), { $rungs ->
    [one] eine Sprosse
   *[other] { $rungs } Sprossen
 } unter dem Ziel { $target }.
report-headline-cap = { $name } kann vorerst höchstens auf { $rung } stehen: { $count ->
    [one] Eine Gefahr ist da.
   *[other] { $count } Gefahren sind da.
 }
report-headline-rail-caps = { $name }: { $caps }
report-headline-no-cap = { $name }: Kein Zeichen, das gelesen wurde, begrenzt den Stand.
report-headline-reason = { $what } { $count ->
    [one] hält es zurück
   *[other] ist das Erste von { $count }, was es zurückhält
 }: { $seen }
report-headline-hazard = { $count ->
    [one] Es ist: { $what }.
   *[other] Zuerst: { $what }.
 }
report-headline-step = { CAP($who) } geht es an bis { $by }: { $what }.
report-headline-next = Als Nächstes, bis { $by }, { $who }: { $what }.
report-headline-no-step = Dagegen hat noch niemand etwas übernommen.
report-found-reversed-by-most = Die meisten sahen das Gegenteil von Vertrauen.
report-found-split = Von { $all } sahen Vertrauen: { $high }, das Gegenteil: { $low }.
report-found-split-by-some = Einige sahen Vertrauen, andere das Gegenteil.
report-found-mixed = Zum Vertrauensbild neigten { $high } von { $all }.
report-found-mixed-by-few = Zu wenige neigten zum Vertrauensbild.
report-found-passed-over = Der Raum sagte, dass die Frage hier nicht passt.
report-found-not-asked = Danach wurde nicht gefragt.
report-found-unvoted = Darüber hat noch niemand abgestimmt.
report-found-unseen = Zu wenige haben genug gesehen, um es zu sagen.
report-rail-means = { $name }: { $about }.
report-rung-means = { $name } heißt: { $seen }

report-last-nothing = noch nichts Tragfähiges
report-last-same = Letzte Lesung am { $day }: ebenfalls { $rung }.
report-last-rose = Letzte Lesung am { $day }: { $rung }. Seither ging es um { $rungs ->
    [one] eine Sprosse
   *[other] { $rungs } Sprossen
 } hinauf.
report-last-fell = Letzte Lesung am { $day }: { $rung }. Seither ging es um { $rungs ->
    [one] eine Sprosse
   *[other] { $rungs } Sprossen
 } hinunter.
report-last-other = Damals wurde mit einem anderen Skript gelesen, also ist das kein Verlauf.

## Wo es steht

report-standing = Der Stand
report-cap = Deckel
report-cap-none = { CAP($subject) }: kein Zeichen, das gelesen wurde, begrenzt den Stand.
report-footing = Stand
report-footing-unvoted = Noch ist über kein Paar abgestimmt, also ist keiner abzulesen.
report-no-footing = Von Grund auf wurde nichts gefragt, also gibt es keinen Stand zu lesen: Hier steht, wie hoch es höchstens gehen darf, nicht, wo es steht.
report-footing-no-target = { $footing }; ein Ziel wurde nicht gewählt.
report-footing-target = { $footing }, und das ist das Ziel.
report-footing-below = { $footing }, { $rungs ->
    [one] { $rungs } Sprosse
   *[other] { $rungs } Sprossen
 } unter dem Ziel { $target }.
report-footing-above = { $footing }, { $rungs ->
    [one] { $rungs } Sprosse
   *[other] { $rungs } Sprossen
 } über dem Ziel { $target }: Braucht es hier so viel?
report-seen = Gesehen
report-seen-and-ceiling = { $seen }; die Obergrenze ist { $ceiling }.
report-partial = Teilweise
report-not-from-the-ground = Einige Holme wurden nicht von unten an gefragt.
report-voted = Abgestimmt
report-voted-pairs = über { $voted } von { $count } Paaren
report-confidence-short = Sicherheit
report-confidence-whole = { $level } in allen Teilen.
report-weak-parts = { $parts } ({ $level })
report-weakens = Was die Sicherheit schwächt
report-why = Warum
report-more = { $count ->
    [one] Ein weiterer Punkt steht weiter hinten.
   *[other] { $count } weitere Punkte stehen weiter hinten.
 }
report-holds-too = Weitere Gründe
report-open-too = Was noch offen ist und was es begrenzen würde
report-holds-all = { $count ->
    [one] Was den Aufstieg aufhält:
   *[other] Was den Aufstieg aufhält (alles davon muss sich bewegen):
 }
report-held-by = Es hält auf
report-reason = { $what }: { $short }
report-over-trust = Zusammen können sie heißen, dass unser Vertrauen weiter geht als die Tatsachen.
report-saw = { $who } – { $what }.
report-asked = { $ask } { $seen }
report-asked-split = { $ask } Einige sahen: { $trusted } Andere: { $opposite }
report-asked-mixed = { $ask } Zu wenige neigten zum Vertrauensbild: { $trusted }
report-asked-passed-over = { $ask } Der Raum sagte, dass es hier nicht passt.
report-asked-unvoted = { $ask } Darüber hat noch niemand abgestimmt.
report-asked-unseen = { $ask } Das haben zu wenige gesehen.
report-seen-by = { $count } von { $all } sahen das Gegenteil von Vertrauen.
report-seen-split = Von { $all } sahen { $high } das erste, { $low } das andere.
report-seen-mixed = Es waren nur { $count } von { $all }.
report-lowest = Das Ganze steht so hoch wie sein niedrigster Holm.
report-sure = { CAP($level) }.
report-open = { $ask } { $known } { $who }
report-open-said = Jemand sagt ja; geklärt ist es nicht.
report-open-in-part = Erst über einen Teil der Warnzeichen wurde abgestimmt.
report-open-unseen = Zu wenige konnten es sagen.
report-open-who = { $who } klärt es bis { $by }.
report-open-nobody = Noch hat es niemand übernommen.
report-open-names = { CAP($said) }: { $names }.
report-held-pairs = { $count ->
    [one] Zur einzigen Frage wurde Vertrauen gesehen.
   *[other] Bei { $held } von { $count } Fragen wurde Vertrauen gesehen.
 }
report-top = Nichts hält den Aufstieg auf: Das ist das obere Ende der Leiter.
report-top-with-questions = Das obere Ende der Leiter, mit offenen Fragen:
report-otherwise-short = anders gesehen

## Die Leiter, wie sie gezeichnet ist

report-drawn = Die Leiter: { $ladder }
report-drawn-rail = { $rail }: tragfähig bis { $footing }, gesehen bis { $seen }, möglich bis { $ceiling }; { $cells }.
report-drawn-rail-unvoted = { $rail }: { $cells }.
report-drawn-rail-unasked = { $rail }: nicht von unten an gefragt, steht also auf nichts; { $cells }.
report-drawn-footing = { CAP($subject) }: der Stand ist { $footing }.
report-drawn-target = Das Ziel ist { $target }.
report-mark-solid = Vertrauen gesehen
report-mark-cracked = gesehen, aber geschwächt
report-mark-sunk = Misstrauen
report-mark-none = „gesehen“ ohne Marke: darunter fehlt etwas
report-mark-holds = hält es zurück
# In einer Spalte der Leiter: am besten neun Buchstaben.
report-cell-not-voted = ohne Stimme
report-cell-not-seen = ungesehen
report-cell-not-asked = ungefragt
report-cell-passed-over = entfällt

## Was der Raum beschlossen und aufgeschrieben hat

report-actions = Was wir tun
report-actions-caption = Wer tut was bis wann
report-untouched = Noch nichts übernommen wurde gegen { $count ->
    [one] Grund
   *[other] die Gründe
 } { $which }.
report-no-action = Noch hat niemand etwas übernommen.
report-task = { $what } ({ $who }, bis { $by })
report-to-move = soll bewegen: { $moves }
report-moves-open = offene Frage
report-moves-reason = Grund{"\u00A0"}{ $number }
report-decisions = Beschlüsse
report-before-in-short = { $count ->
    [one] Von einer früheren Aufgabe ist { $done } erledigt.
   *[other] Von { $count } früheren Aufgaben { $done ->
        [one] ist eine
       *[other] sind { $done }
    } erledigt.
 }
report-before = Was zuvor übernommen wurde
report-became-nothing = nicht gesagt
report-own-words = In den eigenen Worten des Raums
report-parked = Parkplatz
report-still-parked = noch geparkt
report-head-what = Was
report-head-who = Wer
report-head-by = Bis
report-head-moves = Gegen
report-head-decision = Was beschlossen wurde
report-head-became = Was daraus wurde
report-head-remark = Bemerkung

## Seine Zeit

report-time = Zeit
report-head-step = Abschnitt
report-head-planned = Geplant
report-head-spent = Gebraucht
report-head-changed = Dazu
report-all-steps = Alle
report-added = { $time } dazugegeben
report-paused = { $time } Pause
report-minutes = { $count } min
report-seconds = { $count } s

## Paar für Paar

report-pairs = Alle Paare
report-scale = Jede Stimme liegt zwischen zwei Bildern, näher bei dem, das gesehen wurde. Das Vertrauensbild steht hier rechts, auf welcher Seite es auch auf dem Bildschirm stand.
report-closer = Genauer betrachtet
report-evidence-for-others = Was von den anderen gesehen wurde
report-made = vom Raum gemacht
report-not-revealed = nicht aufgedeckt
report-trusted = Das Vertrauensbild
report-opposite = Das Gegenbild
report-does-not-apply = Es trifft hier nicht zu: { $reason }
report-fragile = Wackelig: Eine Stimme, um einen Schritt verschoben, würde es ändern.
report-fragile-short = wackelig
report-somebody-otherwise = Jemand hat es anders gesehen.
report-votes = Stimmen
report-first-vote = Erste Abstimmung
report-second-vote = Zweite Abstimmung
report-shift = Von der ersten zur zweiten Abstimmung: Stimmen näher am Vertrauensbild von { $high } auf { $high_then }, näher am Gegenbild von { $low } auf { $low_then }.
report-too-few = zu wenige haben es gesehen, um Zahlen zu zeigen
report-point-1 = { $count } klar das Gegenbild
report-point-2 = { $count } eher das Gegenbild
report-point-3 = { $count } beide Bilder gesehen
report-point-4 = { $count } eher das Vertrauensbild
report-point-5 = { $count } klar das Vertrauensbild
report-point-blank = { $count } nicht gesehen
report-waiting = { $count ->
    [one] { $count } Stimme ist da und nicht aufgedeckt.
   *[other] { $count } Stimmen sind da und nicht aufgedeckt.
 }
report-evidence = Beleg
report-shows-trusted = zeigt das Vertrauensbild
report-shows-opposite = zeigt das Gegenbild
report-shows-nothing = ohne Richtung, zählt für das Vertrauensbild
report-too-old = zu alt, um zu zählen
report-no-evidence = zählt nicht als Beleg
report-unseen = Nicht gesehen
report-unseen-about = Zu wenige haben das gesehen, also sagt die Leiter nichts dazu. Wer geht hin und schaut?
report-unrevealed = { $count ->
    [one] Ein Paar wurde nicht aufgedeckt.
   *[other] { $count } Paare wurden nicht aufgedeckt.
 }
report-all-pairs = Paare (Stimmen von klar das Gegenbild bis klar das Vertrauensbild)

## Neben der Musterantwort

report-model = Neben der Musterantwort
report-model-about = Eine Musterantwort ist eine sorgfältige Lesart und kein Urteil über irgendwen.
report-model-caption = Jedes Paar neben seiner Musterantwort
report-model-line = { $pair }: { $room }; { $grasp }. { $key } { $why }
report-cards = Karten neben ihren Musterantworten
report-cards-about = Jedes Wort gilt der Karte und der Klasse zusammen und niemandem darin.
report-cards-caption = Jede Karte, die auf falscher Fährte zuerst
report-cards-in-short = { $exercise }: { $all ->
    [one] { $sure } von einer Karte sicher, { $misled } auf falscher Fährte; durch Zufall 1 von { $luck }.
   *[other] { $sure } von { $all } Karten sicher, { $misled } auf falscher Fährte; durch Zufall 1 von { $luck }.
 } { $shown } von { $of } gezeigt.
report-cards-ask = Was zu den Karten zu fragen ist
report-card-misled = { $number }. „{ $text }“: Die meisten wählten „{ $bin }“. Was auf der Karte spricht dafür, was dagegen?
report-card-contested = { $number }. „{ $text }“: eine Stimme für „{ $one }“, eine für „{ $two }“. Was müsste zu sehen sein, damit beide sich einig sind?
report-card-ask = { $number }. „{ $text }“: Woran auf der Karte liegt das?
report-card-talk = { $number }. „{ $text }“: Was müsste man wissen, um zu entscheiden?
report-card-line = { $number }. „{ $text }“: { $grasp }. { $key } { $why }
report-head-card = Karte
report-head-class = Die Klasse
report-head-pair = Paar
report-head-room = Der Raum
report-head-model = Musterantwort
report-head-why = Warum

## Warnzeichen

report-signs = Warnzeichen
report-all-signs = Zeichen
report-no-family = Keine Gruppe von Warnzeichen ist vorhanden.
report-families-present = Vorhanden: { $names }.
report-family-present = Vorhanden: { $family }.
report-answers = { $yes } ja, { $partly } teils, { $no } nein
report-by-evidence = durch ein Ja und einen Beleg

## Beside the ladder

report-class-said = Was die Klasse gesagt hat
report-class-said-about = Wie viele was gewählt haben. Nichts davon wird zusammengerechnet, und über niemanden wird etwas gesagt.
report-lens-about = Was der Raum über sich selbst gesagt hat und über das, was neben der Leiter liegt. Nichts davon zählt auf der Leiter, und nichts davon wird zusammengerechnet.
report-lens-caption = Jede Umfrage mit ihren Antworten
report-lens-few = weniger als vier konnten es sagen
report-head-asked = Gefragt
report-head-word = In einem Wort
report-head-answers = Antworten
report-head-beside = Daneben

## Die Methode und ihre Grenzen

report-limits = Die Methode und ihre Grenzen
report-limits-class = Das ist eine Übung und keine Lesung von jemandem: Eine Musterantwort ist eine sorgfältige Lesart, und ein Wort zu einer Karte gilt der Karte und der Klasse zusammen. Niemand wird gemessen, keine Klasse über eine andere gestellt, und eine Karte kann irren.
report-limits-text = Diese Lesung ist kein geprüftes Messinstrument: Die Paare, die Anteile, von denen an eines als gesehen oder gespalten gilt, die Deckel und die Stufen der Sicherheit sind Festlegungen und stehen in der Datei der Leiter. Es gibt keine Normwerte und keinen Branchenvergleich, und Umsatz sagt sie nicht voraus. Verglichen wird nur mit der eigenen Vergangenheit, mit demselben Skript und mit dem eigenen Ziel; nie Personen mit Personen, und niemanden in einer Rangliste. Der Raum hat die Beziehung gelesen und niemandem in den Kopf gesehen; ein anderer Raum könnte sie anders lesen.
report-sources = Woher die Gedanken stammen
report-facts = Woraus diese Lesung besteht
report-fact-workshop = Workshop
report-fact-ladder = Leiter
report-fact-window = Über den Zeitraum
report-fact-voting = Abstimmende
report-fact-date = Datum
report-fact-session = Sitzung
report-fact-program = Geschrieben von
report-version = { $title }, Version { $version }
report-unknown = { $count ->
    [one] Ein Eintrag dieser Sitzung stammt von einer neueren Version und fehlt in diesem Bericht.
   *[other] { $count } Einträge dieser Sitzung stammen von einer neueren Version und fehlen in diesem Bericht.
 }

## Für wen er ist, und was er dann nicht enthält

report-only-page = Als CSV und JSON gibt es nur den ganzen Bericht, verschlüsselt oder nicht. Für diese Leser gibt es Markdown und HTML.
report-no-told-case = Diese Sitzung hat keine Fallgeschichte und keine Karten, also nichts für Lernende oder für die Lehrkraft.
report-no-json = Der Bericht kann nicht erstellt werden: { $why }
report-agreed = Was wir vereinbart haben
report-agreed-actions = { $count ->
    [one] Eine Aufgabe wurde übernommen, fällig am { $first }.
   *[other] { $count } Aufgaben wurden übernommen; die erste ist fällig am { $first }.
 }
report-agreed-decisions = { $count ->
    [one] Ein Beschluss wurde gefasst.
   *[other] { $count } Beschlüsse wurden gefasst.
 }
report-agreed-nothing = Es wurde nichts übernommen oder beschlossen.
report-left-out = Weggelassen: { $what }.
report-left-reading = die Lesung mit ihrer Leiter
report-left-votes = { $count ->
    [one] die Stimmen zu einer Frage
   *[other] die Stimmen zu { $count } Fragen
 }
report-left-evidence = { $count ->
    [one] ein Beleg
   *[other] { $count } Belege
 }
report-left-hazards = { $count ->
    [one] eine Gefahr
   *[other] { $count } Gefahren
 }
report-left-parked = { $count ->
    [one] eine Bemerkung vom Parkplatz
   *[other] { $count } Bemerkungen vom Parkplatz
 }
report-left-written = { $count ->
    [one] ein Text des Raums
   *[other] { $count } Texte des Raums
 }
report-left-entered = { $count ->
    [one] ein Eintrag neben der Leiter
   *[other] { $count } Einträge neben der Leiter
 }
report-left-passed-over = { $count ->
    [one] warum ein Paar nicht zutrifft
   *[other] warum { $count } Paare nicht zutreffen
 }
report-left-aims = { $count ->
    [one] was eine Aufgabe bewegen soll
   *[other] was { $count } Aufgaben bewegen sollen
 }
report-left-typed = Aufgaben und Beschlüsse stehen darin, wie sie getippt wurden: bitte lesen, bevor er verschickt wird.
report-left-named = Dies steht trotzdem darin: { $what }.
report-story = Die Geschichte
report-no-models = Musterantworten gibt es hier nicht: Was der Raum über sich gesagt hat, steht unten.
report-no-model-called = Noch keine Musterantwort wurde aufgerufen, also gibt es nichts zu vergleichen.
report-class-agrees = { $all ->
    [0] Kein Paar hat hier eine richtige Antwort.
    [one] Die Klasse hat { $same } von einem Paar wie die Musterantwort gelesen; bei { $misled } war sie auf falscher Fährte.
   *[other] Die Klasse hat { $same } von { $all } Paaren wie die Musterantwort gelesen; bei { $misled } war sie auf falscher Fährte.
 }
report-class-talk = Worüber zu reden ist
report-class-rungs = Nach dem, was der Raum gesehen hat, ist der Stand in der Geschichte { $room }; nach der Musterantwort { $model }.
report-model-why = Musterantwort { $model }: { $why }
report-asks = Was zu fragen ist

## Ein Fragebogen, als Markdown

report-survey = { $title }: Fragebogen
report-survey-about = Antworten Sie nach dem, was Sie selbst gesehen oder von den Betroffenen gehört haben, { $window }. Nach Ihrem Namen wird nicht gefragt. Haben Sie weder das eine noch das andere gesehen, ist *nicht gesehen* eine vollwertige Antwort.
report-survey-setup = Für alle, die den Fragebogen einrichten: Jede Überschrift ist eine Frage mit ihrer Kennung davor; jede Liste enthält die Antworten, von denen eine gewählt werden kann. Nicht nach Namen fragen. Die einzelnen Antworten als CSV exportieren, keine Zusammenfassung. `rungs score { $id } --votes FILE.csv` liest sie; `rungs run { $id } --votes FILE.csv` bringt sie in eine Sitzung, verdeckt bis zum Aufdecken.
report-survey-if-not = Falls nicht, wählen Sie *nicht gesehen*.
report-survey-5 = 5 - klar dieses Bild: { $picture }
report-survey-4 = 4 - eher wie 5 als wie 1
report-survey-3 = 3 - ich habe beides gesehen
report-survey-2 = 2 - eher wie 1 als wie 5
report-survey-1 = 1 - klar dieses Bild: { $picture }
report-survey-yes = *Ja* sähe so aus: { $text }
report-survey-answer = { $digit } - { $meaning }

## Papierblätter zu einem Workshop

report-handout-run = Ablauf
report-handout-cards = Karten
report-handout-answers = Antwortblatt
report-handout-key = Musterantworten
report-handout-minutes = { $minutes } Minuten
report-handout-step = { $at }. { $title } ({ $minutes } Min.)
report-handout-part = { $title }: { $minutes } Min.
report-handout-optional = Kann entfallen, wenn die Zeit knapp wird.
report-handout-shown = Auf dem Bildschirm
report-handout-cards-about = Allein lesen und das eigene Antwortblatt ankreuzen. Geredet wird, wenn alle geantwortet haben.
report-handout-answers-about = Ein Kreuz in jeder Zeile, kein Name. Niemand sammelt das Blatt ein. Wer unsicher ist, kreuzt das an: auch das ist eine ganze Antwort.
report-handout-scale = 1 ist klar das linke Bild, 5 klar das rechte, 3 ist beides. 0: Die Geschichte sagt es nicht.
report-handout-key-late = Für die Leitung der Klasse. Erst austeilen, wenn über die Karten gesprochen ist.
report-handout-left = Linkes Bild
report-handout-right = Rechtes Bild
report-handout-next = Wer schaut hin, bis wann
report-handout-picture = Ein Bild
report-handout-reverse = Umgekehrt
report-handout-number = Nr.

## Was in einem geschwärzten Bericht für einen Namen oder Text steht

report-code-account = { CAP($subject) } { $number }
report-code-opportunity = Gelegenheit { $number }
report-code-person = Person { $number }
report-code-action = Aufgabe { $number }
report-code-aim = Zweck { $number }
report-code-decision = Beschluss { $number }
report-code-session = Sitzung { $number }
report-code-remark = Bemerkung { $number }
report-code-evidence = Beleg { $number }
report-code-question = Frage { $number }
report-code-picture = Bild { $number }
report-code-line = Zeile { $number }
report-code-reason = Grund { $number }
report-lines-caption = Jede Musterantwort neben dem, was gesehen wurde
report-head-model-answer = Was wir sehen würden
report-for-target = Warum dieses Ziel (wird nicht gewertet)
