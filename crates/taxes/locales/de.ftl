# Warenklassen.
taxes-class-standard = alles andere
taxes-class-reduced = Waren zum ermäßigten Satz
taxes-class-board-games = Brettspiele
taxes-class-printed-books = gedruckte Bücher
taxes-class-ebooks = E-Books
taxes-class-audiobooks = Hörbücher
taxes-class-printed-matter = Landkarten, Broschüren, Noten
taxes-class-clothing = Kleidung
taxes-class-childrens-clothing = Kinderkleidung
taxes-class-food = Lebensmittel
taxes-class-digital-services = Downloads und Software
taxes-class-out-of-scope = Geschenke und Trinkgeld

# Verfahren der Abführung.
taxes-scheme-domestic = Registrierung im Land selbst
taxes-scheme-small-business = Kleinunternehmerregelung
taxes-scheme-oss-union = One-Stop-Shop (EU-Regelung)
taxes-scheme-oss-non-union = One-Stop-Shop (Nicht-EU-Regelung)
taxes-scheme-ioss = Import-One-Stop-Shop
taxes-scheme-uk = Mehrwertsteuer-Registrierung im Vereinigten Königreich
taxes-scheme-ni = Mehrwertsteuer-Registrierung in Nordirland
taxes-scheme-voec = VOEC (Norwegen)
taxes-scheme-ch = Mehrwertsteuer-Registrierung in der Schweiz
taxes-scheme-au = GST-Registrierung in Australien
taxes-scheme-nz = GST-Registrierung in Neuseeland
taxes-scheme-sg = GST-Registrierung in Singapur
taxes-scheme-ca = GST/HST-Registrierung in Kanada
taxes-scheme-ca-province = Registrierung in der kanadischen Provinz
taxes-scheme-us-state = Sales-Tax-Registrierung im Bundesstaat

# Was mit einem Betrag geschieht.
taxes-treatment-taxed = besteuert
taxes-treatment-reverse-charge = Steuerschuld beim Empfänger
taxes-treatment-intra-community = innergemeinschaftliche Lieferung
taxes-treatment-export = Ausfuhr
taxes-treatment-import-at-border = Käufer zahlt an der Grenze
taxes-treatment-import-prepaid = Einfuhrsteuer hier eingezogen
taxes-treatment-handled-by-platform = von der Plattform abgeführt
taxes-treatment-not-taxable = nicht steuerbar
taxes-treatment-small-business = steuerfreier Kleinunternehmer
taxes-treatment-not-registered = keine Registrierung
taxes-treatment-not-collected = nicht eingezogen

# Warum ein Betrag so hoch ist.
taxes-reason-tax-included = Die Preise enthalten die Steuer.
taxes-reason-tax-added = Die Steuer kommt zu den Preisen hinzu.
taxes-reason-domestic-sale = Verkauft und geliefert innerhalb von { $place }.
taxes-reason-taxed-at-destination = Besteuert am Bestimmungsort: { $place }.
taxes-reason-home-rate-below-limit = Die Verkäufe in andere Mitgliedstaaten liegen unter { $limit } im Jahr, daher gilt der Satz von { $place }.
taxes-reason-handed-over = Abgeführt über: { $scheme }.
taxes-reason-rate-applied = { $place }, { $class }: { $percent } % seit { $from }.
taxes-reason-standard-rate-instead = Für { $class } ist in { $place } kein eigener Satz bekannt, daher gilt der Normalsatz.
taxes-reason-within-limit = Der Wert von { $value } liegt innerhalb der Grenze von { $limit }.
taxes-reason-above-limit = Der Wert von { $value } liegt nicht innerhalb der Grenze von { $limit }.
taxes-reason-exchanged = 1 { $from } = { $rate } { $to } am { $date } ({ $source }).
taxes-reason-reverse-charge = Die Steuer schuldet der Käufer, ein Unternehmen mit der Nummer { $number }.
taxes-reason-intra-community = Waren an ein Unternehmen mit der Nummer { $number } in einem anderen Mitgliedstaat sind steuerfrei.
taxes-reason-business-outside-scheme = Gekauft wird von einem Unternehmen mit der Nummer { $number }; nur für Verkäufe an Privatpersonen gilt: { $scheme }.
taxes-reason-number-not-confirmed = Die USt-IdNr. wurde nicht bestätigt, daher wird wie bei einer Privatperson besteuert.
taxes-reason-export = Geht nach { $place }; dafür wird keine Steuer eingezogen.
taxes-reason-outside-vat-area = Gehört zu { $place }, liegt aber außerhalb des Mehrwertsteuergebiets.
taxes-reason-paid-at-border = Steuer und Zoll fallen an der Grenze an ({ $place }); die Empfängerin oder der Empfänger zahlt sie.
taxes-reason-import-prepaid = Steuer und Zoll der Einfuhr werden hier eingezogen ({ $place }).
taxes-reason-waived-at-border = { $place } erhebt bei der Einfuhr bis { $limit } nichts.
taxes-reason-handled-by-platform = Die Plattform hat die Steuer schon abgeführt.
taxes-reason-out-of-scope = Es gibt keine Gegenleistung, daher fällt keine Steuer an.
taxes-reason-small-business = Umsätze eines Kleinunternehmens in { $place } sind steuerfrei.
taxes-reason-nobody-registered = In { $place } fällt Steuer an, aber es fehlt eine Registrierung: { $scheme }. Es wird nichts berechnet.
taxes-reason-below-registration-limit = Keine Registrierung in { $place }: Steuer wird ab Verkäufen von { $limit } im Jahr eingezogen.
taxes-reason-not-registered-there = Keine Registrierung in { $place }, daher wird keine Steuer eingezogen.
taxes-reason-below-worldwide-limit = Keine Registrierung in { $place }: Steuer wird von Dienstleistern ab Verkäufen von { $limit } im Jahr weltweit eingezogen.
taxes-reason-not-taxed-there = { $place } besteuert das nicht.
taxes-reason-shipping-not-taxed = { $place } besteuert gesondert ausgewiesenen Versand nicht.
taxes-reason-shipping-like-goods = Der Versand wird wie die beförderten Waren besteuert, nach ihrem Wert.
taxes-reason-customs-charge = Zollabgabe von { $amount } für die Zolltarifnummer { $code }.
taxes-reason-customs-in-base = Zoll gehört zur Bemessungsgrundlage der Steuer.
taxes-reason-discount-lowers-price = Ein Rabatt von { $amount } mindert Preis und Steuer.
taxes-reason-voucher-pays = Ein Gutschein bezahlt { $amount }; die Steuer bleibt gleich.
taxes-reason-rounded-on-total = Die Steuer wird einmal für die Summe gerundet; diese Zeile weicht um { $difference } ab.

# Sätze für Rechnungen.
taxes-note-reverse-charge = Steuerschuldnerschaft des Leistungsempfängers (Artikel 44 und 196 der Richtlinie 2006/112/EG).
taxes-note-intra-community = Steuerfreie innergemeinschaftliche Lieferung (Artikel 138 der Richtlinie 2006/112/EG).
taxes-note-export = Steuerfreie Ausfuhrlieferung (Artikel 146 der Richtlinie 2006/112/EG).
taxes-note-outside-scope = Nicht steuerbar (Artikel 2 der Richtlinie 2006/112/EG).
taxes-note-ioss = Mehrwertsteuer im Import-One-Stop-Shop erhoben (Artikel 369l der Richtlinie 2006/112/EG).
taxes-note-import = Die Einfuhrsteuer fällt im Bestimmungsland an.
taxes-note-small-business = Steuerfrei als Kleinunternehmen (Artikel 284 der Richtlinie 2006/112/EG).

# Was in Ordnung zu bringen ist.
taxes-warning-not-registered = In { $place } fällt Steuer an, es wird aber nichts berechnet: Tragen Sie eine Registrierung ein ({ $scheme }) oder liefern Sie nicht dorthin.
taxes-warning-rate-unverified = Keine Quelle bestätigt den Satz für { $class } in { $place }. Prüfen Sie ihn und legen Sie eine eigene Zeile an.
taxes-warning-number-not-confirmed = Die USt-IdNr. ist nicht von der Behörde bestätigt. Prüfen Sie sie, sonst wird Steuer berechnet.
taxes-warning-tariff-code-missing = { $part } hat keine Zolltarifnummer, daher lässt sich die Zollabgabe nicht richtig zählen.
taxes-warning-digital-unclear = Es ist nicht klar, ob { $place } diesen Download besteuert. Legen Sie dafür eine eigene Zeile an.
taxes-warning-local-tax-missing = In { $place } wird nur die Steuer des Bundesstaats berechnet. Laden Sie eine Tabelle der Landkreise und Städte.
taxes-warning-duty-not-known = Der Zoll in { $place } ist nicht eingerechnet. Weisen Sie darauf hin oder tragen Sie ein, was der Paketdienst nennt.
taxes-warning-entry-fee-not-known = Gedruckte Bücher sind in { $place } meist zollfrei, doch die Zollanmeldung kostet eine Gebühr, die nicht eingerechnet ist. Weisen Sie darauf hin oder tragen Sie ein, was der Paketdienst nennt.
taxes-warning-rule-unverified = Keine Quelle bestätigt die Regel von { $place } zu: { $rule }. Schlagen Sie nach, bevor Sie sich darauf verlassen.
taxes-rule-shipping = Steuer auf getrennt ausgewiesenen Versand
taxes-rule-downloads = Steuer auf Downloads
taxes-rule-small-imports = steuerfreie Einfuhr kleiner Sendungen
taxes-warning-place-unknown = Über die Einfuhrsteuer in { $place } ist nichts bekannt. Weisen Sie darauf hin, dass etwas anfallen kann.
taxes-warning-region-missing = Der Bundesstaat oder die Provinz in { $place } entscheidet über die Steuer und fehlt.

# Warum keine Steuer berechnet werden kann.
taxes-problem-no-rate = { $part }: Für { $class } in { $place } gibt es am { $day } keinen Satz. Ergänzen Sie ihn in der Steuertabelle.
taxes-problem-rate-ended = { $part }: Der Satz für { $class } in { $place } endete am { $day }. Ergänzen Sie den folgenden.
taxes-problem-no-exchange-rate = Für eine Grenze in { $to } fehlt ein Wechselkurs von { $from }. Ergänzen Sie ihn mit Datum und Quelle.
taxes-problem-exchange-rate-not-positive = Der Wechselkurs von { $from } zu { $to } muss über 0 liegen.
taxes-problem-tariff-code = { $part }: „{ $code }“ ist keine Zolltarifnummer. Schreiben Sie 6, 8 oder 10 Ziffern, etwa 950490.
taxes-problem-vat-number-country = „{ $number }“ beginnt nicht mit einem Land wie DE oder EL. Stellen Sie das Land voran.
taxes-problem-vat-number-shape = „{ $number }“ hat nicht die Form der Nummern dieses Landes. Vergleichen Sie mit den Unterlagen.
taxes-problem-vat-number-digit = „{ $number }“ hat eine falsche Prüfziffer. Suchen Sie eine vertippte oder vertauschte Ziffer.
taxes-problem-below-zero = { $part }: Ein Betrag kann nicht unter 0 liegen.
taxes-problem-other-currency = { $part } ist in { $found }, die Bestellung in { $expected }.
taxes-problem-same-key = { $part }: Diesen Namen gibt es zweimal.
taxes-problem-too-many-parts = Eine Bestellung hat höchstens { $limit } Teile.
taxes-problem-discount-too-high = Die Rabatte sind höher als der Preis.
taxes-problem-nothing-to-ship = Versand wird berechnet, aber nichts wird verschickt.
taxes-problem-amount = { $part }: Der Betrag ist zu groß.

# Fehler in Steuertabellen.
taxes-table-overlap = { $place }, { $class }: Die Zeilen ab { $first } und ab { $second } gelten für dieselben Tage. Beenden Sie die frühere, bevor die spätere beginnt.
taxes-table-ends-before-it-begins = { $place }: Die Zeile ab { $from } endet, bevor sie beginnt. Berichtigen Sie den letzten Tag.
taxes-table-not-a-rate = { $place }: { $percent } ist kein Satz. Schreiben Sie Prozent zwischen 0 und 100.
taxes-table-too-large = Die Tabelle ist zu groß; höchstens { $limit } werden gelesen. Lassen Sie Bundesstaaten ohne Registrierung weg.
taxes-table-empty = Die Tabelle hat keine Zeile. Fügen Sie eine hinzu, oder löschen Sie die geladene Tabelle.
taxes-table-header = Die erste Zeile muss „{ $expected }“ lauten, lautet aber „{ $found }“.
taxes-table-same-days = Die Zeilen { $other } und { $line } betreffen beide { $name } und dieselben Tage. Beenden Sie die frühere, bevor die spätere beginnt.
taxes-table-readable = Zeile { $line }, Spalte { $column }: die Zeile ist nicht lesbar. Prüfen Sie die Anführungszeichen der Zeile.
taxes-table-utf8 = Zeile { $line }, Spalte { $column }: der Text ist kein UTF-8. Speichern Sie die Tabelle als „CSV UTF-8“.
taxes-table-nine-columns = Zeile { $line }, Spalte { $column }: eine Spalte fehlt oder ist zu viel. Jede Zeile hat neun Spalten.
taxes-table-state = Zeile { $line }, Spalte { $column }: „{ $value }“ ist kein Bundesstaat aus zwei Buchstaben wie TX.
taxes-table-this-state = Zeile { $line }, Spalte { $column }: „{ $value }“ ist ein anderer Bundesstaat als der dieser Tabelle. Laden Sie für jeden Staat eine Datei.
taxes-table-date = Zeile { $line }, Spalte { $column }: „{ $value }“ ist kein Datum wie 2026-01-31.
taxes-table-not-before-first-day = Zeile { $line }, Spalte { $column }: „{ $value }“ liegt vor dem ersten Tag.
taxes-table-percent = Zeile { $line }, Spalte { $column }: „{ $value }“ ist kein Satz zwischen 0 und 25 wie 1.25.
taxes-table-name = Zeile { $line }, Spalte { $column }: nichts sagt, wo die Zeile gilt. Nennen Sie einen Bezirk (county), eine Stadt oder eine Postleitzahl.
taxes-table-postal-code = Zeile { $line }, Spalte { $column }: „{ $value }“ ist weder eine Postleitzahl aus fünf Ziffern noch ein Bereich wie 78700-78799.
taxes-table-class = Zeile { $line }, Spalte { $column }: „{ $value }“ ist keine Warenklasse wie standard.

# Was neben einer USt-IdNr. gesagt wird.
taxes-number-sellers-country = Die Nummer ist aus { $place }, wo auch der Verkäufer sitzt. Verkäufe innerhalb eines Landes werden immer besteuert.
taxes-number-stays-at-home = Die Lieferung bleibt in { $place }, wo sie abgeht. Verkäufe innerhalb eines Landes werden immer besteuert.
taxes-number-outside-union = Die Lieferung geht nach { $place }, also aus der EU hinaus. An der Steuer dort ändert diese Nummer nichts.
taxes-number-other-country = Die Nummer ist aus { $number }, die Lieferung geht aber nach { $place }. Bitte prüfen Sie, ob beides stimmt.
