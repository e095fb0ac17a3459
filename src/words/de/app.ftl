# app

## Was ein Ereignis war, wie in „Zurückgenommen: …“

app-event-vote = eine Stimme
app-event-take-back = eine Stimme, die zurückgenommen war
app-event-tally = die Stimmen zu „{ $ask }“
app-event-collected = die Stimmen aus einer Datei, zu { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
}
app-event-pass-over = dass „{ $ask }“ übergangen wurde
app-event-take-up = dass „{ $ask }“ wieder aufgenommen wurde
app-event-reveal = das Aufdecken von „{ $ask }“
app-event-revote = die zweite Abstimmung zu „{ $ask }“
app-event-model = die Musterantwort zu „{ $ask }“
app-event-evidence = der Beleg „{ $who } { $what }“
app-event-wrote = die Zeile „{ $text }“
app-event-made = ein eigenes Paar
app-event-act = die Aufgabe „{ $what }“
app-event-room = ein Raum mit { $room } Personen
app-event-target = das Ziel { $rung }
app-event-park = die geparkte Bemerkung „{ $text }“
app-event-settle = was aus einer Bemerkung wurde: { $how }
app-event-decide = der Beschluss „{ $text }“
app-event-follow = was aus einer Aufgabe wurde: { $how }
app-event-extend = { $count } weitere Minuten
app-event-leave-out = was ausgelassen wurde
app-event-codename = der Deckname
app-event-correct = die Berichtigung dessen, was am Anfang vereinbart wurde
app-event-move = ein Schritt
