### Was beide Seiten von derselben Sache gesehen haben, nebeneinander.

gap-they-better = sie sehen es besser als wir
gap-both = beide haben es gesehen
gap-not-noticed = sie haben es nicht bemerkt
gap-not-looked = sie haben es gesehen, wir haben nicht hingeschaut
gap-nobody = niemand schaut hin
gap-nothing = –
gap-unclear = für beide unklar
gap-divided = sie sind sich nicht einig
gap-fault = ein Fehler, den beide sehen
gap-half = wir sehen es halb
gap-we-better = wir sehen es besser als sie

## Wessen Seite, und was beide verbindet.

gap-ours = unsere Seite
gap-theirs = ihre Seite
gap-side-label = Seite
gap-side-hint = Wessen Antworten nimmt diese Sitzung auf? Beide beantworten dieselben Paare, jede Seite in ihren Worten.
gap-key-label = Schlüssel
gap-key-hint = Der Schlüssel der Sitzung der anderen Seite. Leer entsteht ein neuer, mit dem die andere Seite ihre beginnt.
gap-key = Schlüssel beider Seiten: { $key }. Die andere Seite beginnt ihre Sitzung mit `--side theirs --with { $key }`; `rungs sides { $key }` ist die Seite für beide.
gap-your-view = Der Blick dieser Seite auf { $account }.
gap-your-kept = Aufbewahrt werden Zahlen, nie wer. { $account } sieht sie erst, wenn diese Seite sie gesehen und Ja gesagt hat.
gap-team = das Team
gap-your-reading = Die Lesart der anderen Seite

## Was zurückgehalten wird und was gezeigt werden darf.

gap-kept-held = Zurückgehalten: gesagt wird nur, dass es so ist.
gap-kept-not-held = Nicht mehr zurückgehalten.
gap-is-held-back = Zurückgehalten: die andere Seite bekommt dieses Paar nicht zu sehen.
gap-held-back = { $count } zurückgehalten
gap-consent-title = Darf { $account } diese Zahlen sehen?
gap-consent-label = Gezeigt wird
gap-consent-hint = Diese Seite hat sie gesehen. Was jetzt gesagt wird, wird aufbewahrt und gilt.
gap-consent-yes = ja, was gesehen wurde und wie oft
gap-consent-states = was gesehen wurde, ohne Zahlen
gap-consent-no = nein, nichts davon
gap-kept-consent = Aufbewahrt: { $said }. Mit { KEY("Finish") } die Sitzung abschließen.
gap-kept-back = sie haben Nein gesagt: nichts aus dieser Sitzung verlässt ihre Datei

## Was beide gesehen haben.

gap-title = Beide Seiten
gap-votes = { $state }: { $trusted } Vertrauensbild, { $both } beides, { $opposite } Gegenbild, { $unseen } nicht gesehen
gap-together = { $gap } (unsere Seite: { $ours }; ihre Seite: { $theirs })
gap-no = Sie haben Nein gesagt: von ihnen wird nichts gezeigt. Ein Gespräch hilft mehr.
gap-too-few = Weniger als drei von ihnen haben abgestimmt: zu wenige, um sicher zu sein. Ein Gespräch hilft mehr.
gap-caption = Was beide Seiten von derselben Sache gesehen haben
gap-head-ask = Frage
gap-head-trusted = Vertrauensbild
gap-head-together = Zusammen
gap-head-seen = Was gesehen wurde
gap-limit = Zwei Blicke auf eine Sache und kein Maß für eine der Seiten. Über einen Verlauf sagt es nichts.
gap-own = Was beide Seiten gefragt werden
gap-own-caption = Was diese Seite gesehen hat
gap-not-quoted = Beide Seiten wurden im Raum angesehen. Was sie gesehen haben, steht hier nicht.
gap-line-trusted = Vertrauensbild: { $text }
gap-line-opposite = Gegenbild: { $text }
gap-looks = Die Sitzungen beider Seiten werden gesucht.
gap-none-here = Hier stünden beide Seiten nebeneinander. Eine Probe hat keine.

## Warum es nicht nebeneinander steht.

gap-missing = hier ist keine Sitzung mit diesem Schlüssel: { $who }
gap-open = eine Sitzung ist noch nicht abgeschlossen: { $who }
gap-wording = die beiden Sitzungen haben in anderen Worten gefragt: nichts wird verglichen
gap-days = zwischen den beiden Sitzungen liegen { $days } Tage; über { $most } sind sie nicht aus einer Zeit

## Was nicht geht, und was getan wurde.

gap-refused-hold-back = zurückgehalten wird nur ein Paar, das beide Seiten beantworten, sobald seine Stimmen aufgedeckt sind
gap-refused-most = { $most } Paare sind schon zurückgehalten: mehr nicht
gap-refused-consent = nur die andere Seite sagt, was von ihren Antworten gezeigt werden darf
gap-refused-met = kein Abschnitt dieses Workshops stellt beide Seiten nebeneinander
gap-refused-close = zuerst sagt die andere Seite, ob ihre Antworten gezeigt werden dürfen
gap-event-hold-back = das Zurückhalten von „{ $ask }“
gap-event-consent = was gezeigt werden darf: { $said }
