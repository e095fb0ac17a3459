# Where phones come in: the panel for newcomers, and what the facilitator is told of phones.

join-title = Vote with your phone
join-side = This code is for one side alone, and not for { $other }.
join-wifi = Join this Wi-Fi: { $wifi }
join-wifi-password = Join this Wi-Fi: { $wifi }, password { $password }
join-same-network = Be in the same network as this computer
join-scan = Scan, or type in a browser
join-code = code { $code }
join-code-label = and the code
join-wifi-head = 1  Wi-Fi { $wifi }
join-vote-head = 2  Vote
join-fingers = No phone? Show fingers as always.
join-here = { $phones ->
    [one] { $phones } phone is here, for { $room } people.
   *[other] { $phones } phones are here, for { $room } people.
}
join-waiting = { $count ->
    [one] { $count } phone is waiting at the door.
   *[other] { $count } phones are waiting at the door.
}
join-all-here = Everybody is here: press { KEY("Door") } to close the door.
join-closed = The door is closed: no new phone gets in.
join-via = Through { $via }: whoever runs it can see that phones vote, and what.
join-opening = Getting ready for phones …
join-failed = { $why } Votes can be typed as always. Press { KEY("Phones") } to try again.
join-alone = This computer is in no network. Open its hotspot, or join a Wi-Fi; then press { KEY("OtherAddress") }.
join-nobody = No phone has come through yet. One of these it is, most often first:
join-help = If a phone does not come through, one of these it is, most often first:
join-help-data = The phone is not in this Wi-Fi, or has left it for mobile data because it has no internet: mobile data off.
join-help-guests = Guest Wi-Fi keeps its guests apart: use a hotspot, of this computer or of a phone; then press { KEY("OtherAddress") } for its address.
join-help-firewall = This computer’s firewall asked, or said nothing and closed: allow rungs for private networks.
join-help-vpn = A VPN is on, here or on the phone.
join-help-open = In an open Wi-Fi, whoever listens can read votes: take one with a password.
join-help-try = To try it here: { $url }
join-moved = Phones come in at { $address } now.
join-one-address = This computer has one address only.
join-door-open = The door is open: new phones get in.
join-door-closed = The door is closed: whoever is in stays in, new phones wait.
join-off = Phones are off. Votes can be typed as always.
join-stopped = Phones have stopped.
join-no-answer = The phones do not answer. Press { KEY("Reveal") } to reveal the typed votes only.
join-no-thread = Phones cannot be asked in: { $why }.
join-no-chance = Phones cannot be asked in: this computer gives no random numbers.
join-port-taken = Port { $port } is in use by another program. Another one: --phones-port { $next }
join-port-refused = Port { $port } cannot be used: { $why }.
join-voted = { $phones } by phone, { $typed } typed
join-missing = { $count ->
    [one] { $count } phone has not voted
   *[other] { $count } phones have not voted
}
join-more-phones = { $phones } phones, room of { $room }: press { KEY("RoomMore") } to make room
