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
