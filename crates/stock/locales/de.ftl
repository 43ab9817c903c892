### Texte des Lagers: was schiefgehen kann und was an einer Zeile einer Datei falsch ist

stock-error-unknown-warehouse = Dieses Lager gibt es nicht. Wählen Sie eines aus der Liste.
stock-error-warehouse-closed = Dieses Lager ist geschlossen. Wählen Sie ein anderes oder öffnen Sie es wieder.
stock-error-warehouse-in-use = { $pieces ->
     [one] { $pieces } Stück liegt in diesem Lager oder ist dorthin unterwegs. Lagern Sie es zuerst um.
    *[other] { $pieces } Stück liegen in diesem Lager oder sind dorthin unterwegs. Lagern Sie sie zuerst um.
}
stock-error-warehouse-name = Ein anderes Lager heißt schon so. Wählen Sie einen Namen, der beide unterscheidet.
stock-error-name = Schreiben Sie einen Namen mit 1 bis { $limit } Zeichen.
stock-error-note = Eine Notiz hat höchstens { $limit } Zeichen.
stock-error-quantity = Schreiben Sie eine Zahl von 1 bis { $limit }.
stock-error-minutes = Schreiben Sie eine Zeit von 1 bis { $limit } Minuten.
stock-error-sent-twice = Das wurde schon einmal gesendet. Laden Sie die Seite neu, sehen Sie nach, was gespeichert ist, und senden Sie es noch einmal, falls es fehlt.
stock-error-not-enough = { $pieces ->
     [one] Nur { $pieces } Stück ist da. Zählen Sie nach oder nehmen Sie weniger.
    *[other] Nur { $pieces } Stück sind da. Zählen Sie nach oder nehmen Sie weniger.
}
stock-error-count-in-future = Der Zeitpunkt der Zählung liegt in der Zukunft.
stock-error-counted-later = Dasselbe wurde später noch einmal gezählt. Es gilt die spätere Zählung.
stock-error-same-warehouse = Wählen Sie zwei verschiedene Lager.
stock-error-unknown-delivery = Diese Lieferung gibt es nicht.
stock-error-delivery-closed = Diese Lieferung ist abgeschlossen. Kündigen Sie an, was noch kommt, als neue Lieferung.
stock-error-delivery-lines = Eine Lieferung bringt 1 bis { $limit } Artikel, jeden einmal.
stock-error-not-announced = Dieser Artikel gehört nicht zur Lieferung. Buchen Sie ihn ohne Lieferung ein.
stock-error-more-than-announced = { $pieces ->
     [one] Nur { $pieces } Stück steht noch aus. Buchen Sie den Rest ohne Lieferung ein.
    *[other] Nur { $pieces } Stück stehen noch aus. Buchen Sie den Rest ohne Lieferung ein.
}
stock-error-no-limit = Hier ist nichts begrenzt. Legen Sie zuerst eine Grenze fest.
stock-error-sold-out = { $left ->
     [0] Ausverkauft.
     [one] Nur noch { $left } ist da.
    *[other] Nur noch { $left } sind da.
}
stock-error-hold-lost = Der Platz konnte nicht länger freigehalten werden. Sehen Sie nach, ob noch einer da ist.
stock-error-not-waiting = Dieser Platz auf der Warteliste besteht nicht mehr. Tragen Sie sich wieder ein, wenn Sie weiter warten möchten.
stock-error-nothing-offered = Noch ist kein Platz frei. Wir schreiben Ihnen, sobald einer frei wird.
stock-error-offer-over = Die Frist für dieses Angebot ist abgelaufen. Der Platz ging an die nächste Person auf der Liste.
stock-sheet-not-utf8 = Die Datei lässt sich nicht lesen. Speichern Sie sie als „CSV UTF-8“.
stock-sheet-too-large = Die Datei ist größer als { $limit } Bytes. Teilen Sie sie auf.
stock-sheet-too-many-lines = Die Datei hat mehr als { $limit } Zeilen. Teilen Sie sie auf.
stock-sheet-empty = Die Datei nennt keine Ware.
stock-sheet-no-column = Die Spalte „{ $text }“ fehlt. Die erste Zeile nennt die Spalten: sku, warehouse, pieces, note.
stock-sheet-column-twice = Die Spalte „{ $text }“ kommt zweimal vor. Entfernen Sie eine.
stock-sheet-cells = Diese Zeile hat mehr oder weniger Zellen als die erste.
stock-sheet-unknown-sku = Es gibt keinen Artikel mit der SKU „{ $text }“.
stock-sheet-unknown-warehouse = Es gibt kein geöffnetes Lager namens „{ $text }“.
stock-sheet-no-warehouse = In der Zeile steht nicht, welches Lager gemeint ist.
stock-sheet-bad-pieces = „{ $text }“ ist keine Stückzahl. Schreiben Sie nur Ziffern, höchstens { $limit }.
stock-sheet-no-pieces = 0 Stück können nicht eingehen. Entfernen Sie die Zeile.
stock-sheet-note = Eine Notiz hat höchstens { $limit } Zeichen.
stock-sheet-counted-twice = Zeile { $other } zählt denselben Artikel im selben Lager. Zählen Sie beide zusammen.
