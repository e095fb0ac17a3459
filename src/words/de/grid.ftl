### Wer wem vertraut: ein Raster ihrer Rollen gegen unsere, neben der Leiter. Oder ein Weg: was an jedem Moment zugesagt war.

grid-said = { $word }
grid-state-unknown = wissen wir nicht
grid-state-one-voice = eine Stimme

## Was die Tasten als Nächstes tun.

grid-next-rows = { $of ->
    [moments] Mit { KEY("TheirRole") } Momente eintragen, einen nach dem anderen.
   *[roles] Mit { KEY("TheirRole") } ihre Rollen eintragen, eine nach der anderen.
}
grid-next-promises = Mit { KEY("OurRole") } eintragen, was zugesagt war, Moment für Moment; mit { KEY("TheirRole") } einen Moment hinzufügen, mit { KEY("Contacts") } einen streichen. Zu den Stimmen geht es mit { KEY("Next") }.
grid-next-columns = Mit { KEY("TheirRole") } weitere ihrer Rollen eintragen, mit { KEY("OurRole") } unsere.
grid-next-marks = Mit { KEY("Contacts") } festhalten, was sie sind und mit wem von uns sie gearbeitet haben. Zu den Stimmen geht es mit { KEY("Next") }.
grid-zero = { $of ->
    [moments] 0 nicht bekannt
   *[roles] 0 unbekannt
}
grid-zero-said = { $of ->
    [moments] 0 für alle, die es nicht wissen
   *[roles] 0 für alle, die diese Rolle nicht kennen
}
grid-role-hint = { $of ->
    [moments] Mit { KEY("Accept") } zum nächsten, mit { KEY("Cancel") } beenden.
   *[roles] Eine Rolle, kein Name. Mit { KEY("Accept") } zur nächsten, mit { KEY("Cancel") } beenden.
}
grid-when = Wann
grid-when-hint = Am Ende oder vor dem Moment, der danach kam.
grid-when-last = am Ende
grid-when-before = vor: { $role }
grid-line-hint = Rollen, keine Namen. Mit { KEY("Accept") } weiter, leer, wo es niemand weiß; mit { KEY("Cancel") } beenden.
grid-scale = 1 { $first }, 2 { $second }, { $of ->
    [moments] 0 für alle, die es nicht wissen.
   *[roles] 0 für alle, die diese Rolle nicht kennen.
}
grid-no-row = { $of ->
    [moments] Noch steht nichts da: mit { KEY("OurRole") } Zusagen eintragen, mit { KEY("TheirRole") } Momente.
   *[roles] Noch ist keine ihrer Rollen da: mit { KEY("TheirRole") } die erste eintragen.
}
grid-no-column = Unter diesem Buchstaben steht keine unserer Rollen: mit { KEY("OurRole") } eine eintragen.
grid-no-columns = Dieser Abschnitt fragt nicht nach unseren Rollen.
grid-no-tag = Dieses Kennzeichen gibt es nicht: { $count ->
    [0] der Abschnitt hat keine
    [one] es gibt eines
   *[other] es gibt { $count }
}.
grid-a-name = Eine Rolle und kein Name? Noch einmal Enter behält den Text.
grid-none-in = Keine Rolle dieser Datei kam hinein:
grid-in = { $count ->
    [one] Eine Rolle steht im Raster
   *[other] { $count } Rollen stehen im Raster
}, mit Kontakten.

## Was nicht geht.

grid-refused-none = Es gibt kein Raster `{ $id }`.
grid-refused-empty = Eine Rolle braucht mindestens ein Wort.
grid-refused-long = Eine Rolle hat höchstens { $most } Zeichen.
grid-refused-unsafe = Das ist keine Zeile Text.
grid-refused-twice = „{ $role }“ ist schon da.
grid-refused-no-cell = Diese Stelle gibt es im Raster nicht.
grid-refused-no-tag = Dieses Kennzeichen gibt es nicht.
grid-refused-most = Es ist Platz für { $most }.
grid-refused-voted = Dazu gibt es Stimmen: Es bleibt, wie es ist.

## Was auffällt.

grid-uncovered-contact = { $role } ({ $tag }): Niemand von uns hat mit dieser Rolle gearbeitet.
grid-uncovered-not-asked = { $role } ({ $tag }): noch nicht abgestimmt.
grid-uncovered-unknown = { $role } ({ $tag }): Wir wissen es nicht.
grid-uncovered-one-voice = { $role } ({ $tag }): Nur eine Person von uns konnte etwas sagen.
grid-uncovered-second = { $role } ({ $tag }): { $state }.
grid-uncovered-open = { $role } ({ $tag }): Wir sehen es verschieden.
grid-single-ours = { $role }: kennt nur eine Rolle von uns, { $column }.
grid-single-theirs = Alles Vertrauen, von dem wir wissen, steckt in einer einzigen ihrer Rollen: { $role }.
grid-carrier = Fast aller Kontakt läuft über eine Rolle von uns: { $role }.
grid-carrier-sign = Fast aller Kontakt läuft über eine Rolle von uns: { $role }. Danach fragt das Warnzeichen „{ $family }“.
grid-carrier-denied = Fast aller Kontakt läuft über eine Rolle von uns: { $role }. Danach fragt das Warnzeichen „{ $family }“, und der Raum hat nein gesagt.
grid-unlinked = { $role }: kein Kontakt mit einer dieser Rollen.
grid-along = { $state }: { $roles }.
grid-one-by-one = Mit { KEY("Next") } jede der { $count } Auffälligkeiten einzeln ansehen.
grid-nothing-found = Hier fällt nichts auf.

## Was ein Aufdecken sagt.

grid-few = Weniger als vier konnten etwas sagen: Gezeigt wird nur das Wort.
grid-counts = { $first } { $first_word }, { $second } { $second_word }{ $silent ->
    [0] .
    [one] ; eine Person { $of ->
        [moments] weiß es nicht.
       *[roles] kennt diese Rolle nicht.
    }
   *[other] ; { $silent } { $of ->
        [moments] wissen es nicht.
       *[roles] kennen diese Rolle nicht.
    }
}

## In Zeilen.

grid-line-contacts = Kontakt: { $roles }
grid-line-no-contact = kein Kontakt

## Erste Schritte.

grid-move-meet = Vorstellen lassen: { $role }
grid-move-meet-first = Fragen, wer uns bekannt machen kann: { $role }
grid-move-two = Zu zweit: { $role }
grid-move-two-first = Zum nächsten Gespräch jemanden mitnehmen: { $role }
grid-move-write = Aufschreiben: { $role }
grid-move-write-first = Aufschreiben, was nur eine Rolle von uns weiß: { $role }
grid-move-own = Es ihnen sagen: { $role }
grid-move-own-first = Diese Woche sagen, was nicht gehalten wurde und was jetzt geschieht: { $role }
grid-move-tell = Es ihnen zeigen: { $role }
grid-move-tell-first = In einem Satz sagen, was zugesagt war und dass es gehalten wurde: { $role }
grid-move-ask = Zu fragen: { $role }
grid-move-ask-first = Fragen, was sie dort von uns erwarten: { $role }

## Im Verlauf der Sitzung.

grid-event-role = Rolle { $role }
grid-event-contact = ein Kontakt
grid-event-drop = eine Rolle, die herausgenommen wurde

## In Berichten.

grid-head-role = { $of ->
    [moments] Moment
   *[roles] Ihre Rolle
}
grid-head-tag = Was sie tut
grid-head-contacts = Wer von uns
grid-head-state = Was wir sagen
grid-head-votes = Stimmen
grid-head-known = Ob sie es wissen
grid-head-found = Auffällig
grid-few-row = weniger als vier konnten etwas sagen
grid-about = { $of ->
    [moments] Was an jedem Moment zugesagt war, ob es gehalten wurde und ob sie es wissen, so wie wir es sehen. Nichts weiter oben ist daraus gemacht, und nichts wird zusammengezählt.
   *[roles] Wer von uns mit welcher ihrer Rollen gearbeitet hat und ob diese Rolle sich genug auf uns verlässt, so wie wir es sehen. Nichts weiter oben ist daraus gemacht, und nichts wird zusammengezählt.
}
grid-caption = { $of ->
    [moments] Momente mit Zusagen und Antworten
   *[roles] Ihre Rollen mit Kontakten und Antworten
}
grid-over = Moment für Moment
grid-found = Was auffällt
grid-other-window = Beide fragen nach verschiedenen Zeiträumen: Die Antworten stehen hier nicht nebeneinander.
grid-new = neu
grid-gone = nicht mehr genannt
grid-lost = nicht mehr: { $roles }
grid-changed = anders als vorher
grid-left = { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
} des Rasters
grid-code = Rolle { $number }

## Seit dem letzten Mal.

grid-since = Seit dem letzten Mal
grid-since-new = Neu: { $roles }.
grid-since-gone = Nicht mehr genannt: { $roles }.
grid-since-lost = { $role }: kein Kontakt mehr mit { $roles }.
grid-since-changed = { $role }: damals { $first }, jetzt { $then }.
