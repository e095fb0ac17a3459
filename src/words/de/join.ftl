# Wo Telefone hereinkommen: die Tafel für Neue, und was die Moderation von den Telefonen erfährt.

join-title = Mit dem Telefon abstimmen
join-side = Dieser Code ist nur für eine Seite (nicht: { $other }).
join-wifi = Diesem WLAN beitreten: { $wifi }
join-wifi-password = Diesem WLAN beitreten: { $wifi }, Passwort { $password }
join-same-network = Im selben Netz sein wie dieser Rechner
join-scan = Scannen oder im Browser eintippen
join-code = Code { $code }
join-code-label = und der Code
join-wifi-head = 1  WLAN { $wifi }
join-vote-head = 2  Abstimmen
join-fingers = Kein Telefon? Mit den Fingern zeigen, wie immer.
join-here = { $phones ->
    [one] { $phones } Telefon ist da, bei { $room } Personen.
   *[other] { $phones } Telefone sind da, bei { $room } Personen.
}
join-waiting = { $count ->
    [one] { $count } Telefon wartet vor der Tür.
   *[other] { $count } Telefone warten vor der Tür.
}
join-all-here = Alle sind da: mit { KEY("Door") } die Tür schließen.
join-closed = Die Tür ist zu: kein neues Telefon kommt herein.
join-via = Über { $via }: wer das betreibt, kann sehen, dass Telefone abstimmen, und wie.
join-opening = Wird für Telefone vorbereitet …
join-failed = { $why } Stimmen lassen sich tippen wie immer. Mit { KEY("Phones") } noch einmal versuchen.
join-alone = Dieser Rechner ist in keinem Netz. Seinen Hotspot öffnen oder einem WLAN beitreten; dann weiter mit { KEY("OtherAddress") }.
join-nobody = Noch kein Telefon ist durchgekommen. Meist liegt es an einem von diesen, das Häufigste zuerst:
join-help = Kommt ein Telefon nicht durch, liegt es meist an einem von diesen, das Häufigste zuerst:
join-help-data = Das Telefon ist nicht in diesem WLAN, oder es ist zu mobilen Daten gewechselt, weil dort kein Internet ist: mobile Daten aus.
join-help-guests = Ein Gäste-WLAN trennt seine Gäste: einen Hotspot nehmen, von diesem Rechner oder einem Telefon; dann mit { KEY("OtherAddress") } dessen Adresse zeigen.
join-help-firewall = Die Firewall dieses Rechners hat gefragt oder ohne Frage gesperrt: rungs für private Netze erlauben.
join-help-vpn = Ein VPN ist an, hier oder auf dem Telefon.
join-help-open = In einem offenen WLAN kann mitlesen, wer zuhört: eines mit Passwort nehmen.
join-help-try = Zum Ausprobieren hier: { $url }
join-moved = Telefone kommen jetzt unter { $address } herein.
join-one-address = Dieser Rechner hat nur eine Adresse.
join-door-open = Die Tür ist offen: neue Telefone kommen herein.
join-door-closed = Die Tür ist zu: wer da ist, bleibt, neue Telefone warten.
join-off = Telefone sind aus. Stimmen lassen sich tippen wie immer.
join-stopped = Die Telefone sind stehen geblieben.
join-no-answer = Die Telefone antworten nicht. Mit { KEY("Reveal") } nur die getippten Stimmen aufdecken.
join-no-thread = Telefone können nicht hereinkommen: { $why }.
join-no-chance = Telefone können nicht hereinkommen: dieser Rechner gibt keine Zufallszahlen her.
join-port-taken = Port { $port } ist von einem anderen Programm belegt. Ein anderer: --phones-port { $next }
join-port-refused = Port { $port } ist nicht zu haben: { $why }.
join-voted = { $phones } mit Telefon, { $typed } getippt
join-missing = { $count ->
    [one] { $count } Telefon hat nicht abgestimmt
   *[other] { $count } Telefone haben nicht abgestimmt
}
join-more-phones = { $phones } Telefone, Raum für { $room }: mit { KEY("RoomMore") } Platz machen
