# Die Seiten von Rechnungen und Gutschriften.
invoices-title-invoice = Rechnung { $number }
invoices-title-credit-note = Rechnungskorrektur { $number }
invoices-buyer-erased = Die Angaben zur Käuferin oder zum Käufer wurden gelöscht.
invoices-number = Nummer
invoices-date = Datum
invoices-supplied = Leistungsdatum
invoices-due-on = Zahlbar bis
invoices-part = Rate { $number }
invoices-part-terms = { $amount } bis { $date }
invoices-corrects = Diese Rechnungskorrektur berichtigt die Rechnung { $number } vom { $date }. Grund: { $reason }
invoices-line = Artikel
invoices-quantity = Menge
invoices-unit-price = Einzelpreis
invoices-rate = Steuersatz
invoices-net = Nettobetrag
invoices-part-of-price = Teil des Preises
invoices-tax = Steuer
invoices-base = Nettobetrag
invoices-tax-amount = Steuerbetrag
invoices-tax-rate = { $tax } { $percent } ({ $place })
# same-everywhere
invoices-tax-gst = GST
# same-everywhere
invoices-tax-hst = HST
# same-everywhere
invoices-tax-pst = PST
invoices-tax-vat = Umsatzsteuer
invoices-tax-sales = Verkaufssteuer
invoices-no-tax = Ohne Steuer
invoices-total-net = Summe netto
invoices-total-tax = Summe Steuern
invoices-total-gross = Gesamtbetrag
invoices-paid = Bereits bezahlt
invoices-due = Noch zu zahlen
invoices-paid-back = Bereits erstattet
invoices-due-back = Noch zu erstatten
invoices-exchange = Steuerbetrag in { $to }: { $tax } (1 { $from } = { $rate } { $to }, Kurs vom { $date }, Quelle: { $source }).
invoices-vat-number = USt-IdNr.: { $number }
invoices-tax-number = Steuernummer: { $number }
invoices-company-number = Registernummer: { $number }
invoices-page = Seite
invoices-attachment = Dieselbe Rechnung für Buchhaltungsprogramme (EN 16931)
# { $year }, { $month } und { $day } haben vier und zwei Ziffern.
invoices-day = { $day }.{ $month }.{ $year }
