# Money that is owed to a backer.
desk-owed-back = An diese Person sind { $amount } zurückzuzahlen
desk-credit-left = { $amount } Guthaben sind übrig: Die Person kann es verwenden, oder Sie zahlen es zurück
desk-credit-left-over = { $amount } Guthaben sind übrig: Sie können nicht mehr ausgegeben werden, und Sie können sie zurückgeben
desk-bill-given-back = Zurückgezahlt
desk-bill-parts-repaid = Für Rechnungskorrekturen zurückgezahlt
desk-owed-back-record = Rückzahlung eintragen
desk-need-back =
    { $count ->
        [one] { $count } Beitrag ist zurückzuzahlen
       *[other] { $count } Beiträge sind zurückzuzahlen
    }
desk-back-title = Rückzahlung eintragen
desk-back-text = Von hier aus wird kein Geld gesendet. Zahlen Sie es beim Zahlungsanbieter, per Bank oder, wenn dort bezahlt wurde, auf der Plattform zurück. Tragen Sie es dann hier ein.
desk-back-day = Zurückgezahlt am
desk-back-note = Nummer der Zahlung
desk-back-note-hint = Die Nummer beim Anbieter oder bei der Bank. Sie bleibt in den Büchern: bitte keine Namen und keine Kontonummern.
desk-back-record = Eintragen
desk-back-nothing = An diese Person ist nichts zurückzuzahlen.
desk-back-too-much = Es können höchstens { $owed } zurückgezahlt werden.
desk-back-too-little = Mindestens { $least }: Weniger ist in der Währung der Kampagne nichts wert.
desk-back-too-small = { $amount } sind weniger wert als der kleinste Betrag in { $currency }, der Währung der Zahlung. Tragen Sie 0 ein: Dann ist nichts mehr offen.
desk-back-amount-wrong = Geben Sie einen Betrag über null ein, zum Beispiel { $example }.
desk-back-day-wrong = Geben Sie den Tag der Rückzahlung ein: heute oder früher.
desk-back-note-long = Höchstens { $max } Zeichen.
desk-done-paid-back = Eingetragen. Saldo und Liste der Rückzahlungen sind nachgeführt.
desk-audit-money-paid-back = Rückzahlung eingetragen
desk-back-currency = In welcher Währung es zurückging
desk-back-most = Höchstens { $amount }
desk-back-charged-text = Geld geht in der Währung zurück, in der es kam, zum Kurs seiner Zahlung. Alles zusammen ist genau das, was abgebucht wurde.
desk-back-currency-wrong = Wählen Sie eine Währung, in der Geld einging; was in einer anderen Währung bezahlt wurde, geht zuerst zurück.
