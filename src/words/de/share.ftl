### Lesungen, die ein Kreis von Moderierenden teilt.

## Was der Raum gefragt wird.

share-title = Darf diese Lesung in den Kreis { $circle }?
share-label = Darf sie
share-hint = Stufen, Stände und das Datum gehen dorthin; keine Stimme, keine der Zeilen von hier, kein Beleg. Wer das hier verlässt, sagt Nein.
share-yes = ja, unter dem Namen
share-coded = ja, nur unter dem Decknamen
share-no = nein
share-kept = Behalten: { $said }. Mit { KEY("Finish") } die Sitzung schließen.
share-event = was von der Lesung geteilt werden darf: { $said }
share-refused-codename = es gibt keinen Decknamen
share-refused-theirs = was die andere Seite sieht, wird nie geteilt

## Warum eine Sitzung nichts weitergibt.

share-not-theirs = sie gehört der anderen Seite: von ihr wird nie etwas geteilt
share-not-nothing = darin wurde nichts gelesen, was geteilt werden könnte
share-not-open = sie ist noch nicht geschlossen: `rungs resume` öffnet sie, und am Ende wird der Raum gefragt
share-not-asked = der Raum wurde nicht gefragt: `rungs resume` öffnet sie, gefragt wird dann mit { KEY("Finish") }
share-not-no = der Raum hat Nein gesagt
share-not-withdrawn = sie wurde zurückgezogen, und was zurückgezogen ist, bleibt weg
share-not-old = sie ist älter als das, was dort aufbewahrt wird
share-whole-coded = der Raum hat nur zum Codenamen ja gesagt, und eine ganze Sitzung nennt den Namen. Ihre Lesung kann geteilt werden
share-whole-small = in einer Runde wurden weniger als vier gültige Stimmen gezeigt, und eine ganze Sitzung verrät sie. Ihre Lesung kann geteilt werden
share-whole-open = eine Frage hat Stimmen, die nicht aufgedeckt wurden, und eine ganze Sitzung verrät sie. Ihre Lesung kann geteilt werden
share-no-whole = niemand gibt { $name } ganz weiter, oder nicht so, wie gesagt wird: `rungs sessions --store` kennzeichnet, was zu haben ist

## Was schiefgehen kann.

share-no-name = ein Name hat mindestens einen Buchstaben und höchstens 200
share-no-place = wo? Gebraucht wird ein Ordner oder eine Adresse, oder RUNGS_STORE, oder `stores` in config.ron: ein ganzer Pfad
share-no-circle = an diesem Ort ist kein Kreis: `rungs share init ORT` legt einen an, `rungs share join ORT` braucht den Ort, an dem rungs-store.json liegt
share-taken = dort ist schon ein Kreis: { $at }
share-newer = diesen Kreis hat eine neuere Version des Programms angelegt
share-another = an diesem Ort liegt jetzt ein anderer Kreis als der, dem beigetreten wurde; nichts wurde ausgetauscht
share-not-joined = dieser Rechner gehört zu keinem solchen Kreis: `rungs share join ORT`
share-several = dieser Rechner gehört zu mehreren Kreisen: mit `--store` einen nennen ({ $names })
share-room-open = eine Sitzung ist offen: solange ein Raum daran sitzt, wird nichts ausgetauscht
share-busy = ein anderes Fenster tauscht schon aus
share-not-apart = niemand erzählt { $name } auf mehr als eine Weise, oder die genannte Stelle tut es nicht
share-torn = ein Wert lässt sich nicht als JSON schreiben
share-store-missing = es ist nicht da
share-store-denied = der Zugriff wurde verweigert: { $at }. Wer diesen Ort verwaltet, kann helfen; die Sitzungen liegen sicher hier
share-store-unsure = { $at }: { $why }. Die Sitzungen liegen sicher hier
share-address = ein Ort ist ein Ordner oder eine Adresse wie s3://BUCKET/PREFIX, az://CONTAINER/PREFIX oder gs://BUCKET/PREFIX aus Buchstaben, Ziffern, Punkten und Strichen: Name, Kennwort und Signatur stehen nicht darin, sie kommen aus der Umgebung
share-no-remote = dieses Programm wurde ohne Speicher hinter einem Netz gebaut: `cargo build --release --features remote` hat sie
share-no-seal = dieser Kreis ist versiegelt oder soll es sein, und dieses Programm wurde ohne das gebaut: `cargo build --release --features seal` hat es. Die Sitzungen liegen sicher hier
share-seal-none = dieser Kreis ist versiegelt, und hier ist kein Schlüssel: die Zeile AGE-SECRET-KEY-… von Schlüssel { $key } gehört in { $file }, für niemand anderen lesbar, oder in RUNGS_SEAL_KEY. Wer den Kreis angelegt hat, hat sie; nichts wurde ausgetauscht, und die Sitzungen liegen sicher hier
share-seal-other = dieser Kreis ist mit Schlüssel { $key } versiegelt, und der ist nicht unter denen in { $at }: wer den Kreis angelegt hat, hat ihn. Nichts wurde ausgetauscht; die Sitzungen liegen sicher hier
share-seal-wrong = dieser Kreis sagt, er sei mit diesem Schlüssel versiegelt, und der Schlüssel öffnet ihn nicht: an seiner Stelle liegt etwas anderes, oder er ist beschädigt. Nichts wurde ausgetauscht; wer den Ort verwaltet, hat vielleicht eine frühere Version
share-seal-torn = eine Zeile in { $at } ist kein Schlüssel: er beginnt mit AGE-SECRET-KEY-1 und ist eine Zeile, ganz kopiert
share-seal-others = andere können { $file } lesen: `chmod 600 { $file }`, und überlegen, ob es jemand getan hat
share-far-unset = { $at }: was die Umgebung über diesen Speicher sagt, genügt nicht oder ist nicht lesbar
share-far-clock = { $at }: der Zugriff wurde verweigert, weil die Uhr dieses Rechners falsch geht. Die Sitzungen liegen sicher hier
share-far-bucket = { $at }: es gibt keinen Bucket oder Container dieses Namens. Wer den Ort verwaltet, legt ihn an, oder die Adresse ist vertippt; die Sitzungen liegen sicher hier
share-far-nobody = { $at }: nichts in der Umgebung sagt, wer wir dort sind. Die Variablen stehen in docs/firm.md unter „An object store“; die Sitzungen liegen sicher hier
share-far-slow = es kam nicht rechtzeitig eine Antwort
share-far-none = dort war niemand zu erreichen
share-far-odd = mit der Antwort ließ sich nichts anfangen

## Was die Befehle sagen.

share-made = { $name } liegt in { $at }.
    Für alle, die den Ort verwalten: Mitglieder lesen alles; schreiben darf jedes nur, was seine eigene Nummer trägt, in members, index, gone und wanted. Frühere Versionen und ein Papierkorb behalten, was hier gelöscht wurde: festlegen, wie lange.
    Alle, die moderieren: `rungs share join { $at }`
share-made-sealed = Alles, was dort liegt, ist versiegelt; der Schlüssel dazu ist in { $key }. Seine Zeile AGE-SECRET-KEY-… gehört auf Papier, und zu allen, die moderieren, auf einem anderen Weg als über diesen Ort. Hat ihn niemand mehr, kann niemand lesen, was dort liegt; die Sitzungen auf jedem Rechner sind nicht damit versiegelt.
share-joined = Dieser Rechner heißt in { $name } { $called }. Was ein Raum erlaubt, geht dorthin, sobald die Sitzung geschlossen ist; `rungs sync` tauscht aus.
    { $sealed ->
        [yes] Er ist versiegelt: wer seinen Schlüssel hat, kann ihn lesen.
       *[other] Wer den Ort öffnen kann, kann ihn lesen.
    } { $count ->
        [one] Bisher ein Mitglied.
       *[other] Bisher { $count } Mitglieder.
    }
share-exchanged = { $name }: { $shared ->
        [0] von hier ist nichts geteilt
        [one] von hier ist eine Lesung geteilt
       *[other] von hier sind { $shared } Lesungen geteilt
    }, { $sent } neu; Lesungen von { $members ->
        [0] niemandem sonst
        [one] einer anderen Stelle
       *[other] { $members } anderen
    } gesehen.
share-has-withdrawn = { $count ->
    [one] Eine Lesung wurde zurückgezogen.
   *[other] { $count } Lesungen wurden zurückgezogen.
}
share-unread = nicht gelesen: { $writer }. Was davon früher gesehen wurde, gilt weiter.
share-aging = { $id } ist bald älter als das, was dort aufbewahrt wird, und wird dann zurückgezogen.
share-asked = jemand bittet, { $name } zu vergessen: `rungs share forget "{ $name }"` zieht zurück, was von hier ist.
share-apart = { $object }: { $name }, { $day }, wird auf mehr als eine Weise erzählt und zählt nicht. { $writers }
    `rungs share choose { $object } MITGLIED` sagt, wessen Wort gilt.
share-as-of = Stand { $when }, aus { $name }
share-still = { $name } war nicht zu erreichen; von den anderen wird der Stand vom { $when } gezeigt
share-never = mit { $name } wurde noch nie ausgetauscht: `rungs sync`
share-whole = Alles geht dorthin: was der Raum schrieb, wer was tut, Belege, und wie viele jede Stimme gaben. `rungs share withdraw` nimmt es zurück.
share-listed-whole = ganz
share-withdrawn = Zurückgezogen. { $when ->
    [now] Aus { $name } ist sie weg; die anderen lassen sie beim nächsten Austausch fallen.
   *[later] { $name } ist gerade nicht erreichbar ({ $why }): beim nächsten Austausch wird es gesagt.
}
share-forgotten = { $count ->
    [0] Darüber war von hier nichts geteilt; die anderen werden gebeten.
    [one] Eine Lesung von hier ist zurückgezogen; die anderen werden gebeten.
   *[other] { $count } Lesungen von hier sind zurückgezogen; die anderen werden gebeten.
}
share-chosen = Von jetzt an gilt das Wort von { $writer }.
share-left = Dieser Rechner hat { $name } verlassen. { $count ->
    [0] Was geteilt wurde, bleibt dort.
    [one] Eine Lesung wurde zurückgezogen.
   *[other] { $count } Lesungen wurden zurückgezogen.
}
share-export-small = zeitweise haben weniger als vier Menschen abgestimmt: die Zahlen in dieser Datei verraten Stimmen
share-deleted = Sie war mit { $name } geteilt: auch dort wird sie zurückgezogen.
share-waits = { $count ->
    [one] Eine Lesung wartet auf den nächsten Austausch.
   *[other] { $count } Lesungen warten auf den nächsten Austausch.
}
share-start = { $name }: Stand { $when }{ $waiting ->
        [0] {""}
       *[other] , { $waiting } warten
    }{ $unread ->
        [0] {""}
       *[other] , { $unread } nicht gelesen
    }
share-start-never = { $name }: noch nichts ausgetauscht{ $waiting ->
        [0] {""}
       *[other] , { $waiting } warten
    }
share-start-why =   { $why }

## Ein Kreis auf einen Blick.

share-status-circle = Kreis
share-status-folder = Ort
share-status-here = dieser Rechner
share-status-seal = versiegelt
share-status-sealed = mit Schlüssel { $key }: wer den Ort verwaltet, sieht, wie viele Dateien es sind, wie groß und von wann
share-status-last = zuletzt ausgetauscht
share-status-shared = geteilt
share-status-waiting = wartet
share-status-gone = zurückgezogen
share-status-months = aufbewahrt
share-status-members = Mitglieder
share-status-apart = unentschieden
share-status-never = nie
share-status-month = { $count ->
    [one] einen Monat
   *[other] { $count } Monate
}
share-status-seen = { $name } ({ $writer }), gesehen { $day }
