prices-title = Eigene Preise in { $currency }
prices-text = Preise in { $currency }, die Sie selbst festlegen, statt einer Umrechnung. Wer sie wählt, sieht, bestätigt und zahlt alles in { $currency }. Was unten einen Preis hat, kostet genau das, wie auch immer der Kurs steht. Zollwerte und gesetzliche Grenzen werden immer umgerechnet.
prices-rate = Kurs: 1 { $own } = { $rate } { $currency } am { $date }; umgerechnete Beträge werden auf { $step } gerundet.
prices-stand-none = Noch keine eigenen Preise.
prices-stand-closed = Unterstützer können diese Preise noch nicht wählen.
prices-stand-open = Unterstützer können diese Preise wählen.
prices-holes = Das wird angeboten und hat hier keinen Preis: { $titles }. Wer diese Preise hat, kann es nicht wählen.
prices-open = Zur Wahl stellen
prices-close = Nicht mehr zur Wahl stellen
prices-delete = Preise in { $currency } löschen
prices-opened = Unterstützer können jetzt die Preise in { $currency } wählen.
prices-closed = Die Preise in { $currency } stehen nicht mehr zur Wahl. Wer sie gewählt hat, behält sie.
prices-deleted = Die Preise in { $currency } sind gelöscht.
prices-saved = Die Preise in { $currency } sind gespeichert.
prices-rest = Was keinen eigenen Preis hat
prices-rest-converted = Wird zum Kurs umgerechnet
prices-rest-refused = Wird in dieser Währung nicht verkauft; nur der Versand wird umgerechnet
prices-blank = Ein leeres Feld heißt: kein eigener Preis. 0 heißt: kostet nichts.
prices-column-what = Was
prices-column-campaign = Preis des Projekts
prices-column-converted = Umgerechnet
prices-own = Eigener Preis in { $currency }
prices-more = { $count ->
    [one] Ein weiterer Betrag steht
   *[other] { $count } weitere Beträge stehen
} nur in der Datei.
prices-file = Als Datei bearbeiten
prices-file-text = Die Datei hat eine Zeile für jeden Betrag. Schreiben Sie Ihre Preise in die Spalte own_price; die anderen Spalten sind nur zum Lesen da. Zeilen, die Sie weglassen, bleiben, wie sie sind.
prices-file-take = Datei übernehmen
prices-group-charges = Versand und was sonst zu zahlen ist
prices-tips = Vorgeschlagenes Trinkgeld
prices-amount-price = Preis
prices-amount-early = Frühpreis
prices-amount-first-copy = Erstes Stück
prices-amount-surcharge = Aufpreis
prices-amount-base = Grundpreis
prices-amount-over = Mehr über { $bound }
prices-amount-first = Erstes Stück
prices-amount-further = Jedes weitere Stück
prices-amount-each = Jede weitere Stufe
prices-amount-least = Mindestens
prices-amount-free-from = Frei ab
prices-amount-at-most = Höchstens
prices-amount-parcel = Je Paket
prices-amount-piece = Je Stück
prices-amount-suggested = Betrag
