# Strony faktur i faktur korygujących.
invoices-title-invoice = Faktura { $number }
invoices-title-credit-note = Faktura korygująca { $number }
invoices-buyer-erased = Dane nabywcy zostały usunięte.
invoices-number = Numer
invoices-date = Data wystawienia
invoices-supplied = Data dostawy
invoices-due-on = Termin płatności
invoices-part = Rata { $number }
invoices-part-terms = { $amount } do { $date }
invoices-corrects = Ta faktura koryguje fakturę { $number } z dnia { $date }. Przyczyna: { $reason }
invoices-line = Nazwa
invoices-quantity = Ilość
invoices-unit-price = Cena jednostkowa
invoices-rate = Stawka podatku
invoices-net = Kwota netto
invoices-part-of-price = Część ceny
invoices-tax = Podatek
invoices-base = Kwota netto
invoices-tax-amount = Kwota podatku
invoices-tax-rate = { $tax } { $percent } ({ $place })
# same-everywhere
invoices-tax-gst = GST
# same-everywhere
invoices-tax-hst = HST
# same-everywhere
invoices-tax-pst = PST
invoices-tax-vat = Podatek VAT
invoices-tax-sales = Podatek od sprzedaży
invoices-no-tax = Bez podatku
invoices-total-net = Razem netto
invoices-total-tax = Razem podatek
invoices-total-gross = Razem
invoices-paid = Zapłacono
invoices-due = Pozostało do zapłaty
invoices-paid-back = Zwrócono
invoices-due-back = Pozostało do zwrotu
invoices-exchange = Kwota podatku w { $to }: { $tax } (1 { $from } = { $rate } { $to }, kurs z dnia { $date }, źródło: { $source }).
invoices-vat-number = Numer VAT: { $number }
invoices-tax-number = Numer podatkowy: { $number }
invoices-company-number = Numer w rejestrze: { $number }
invoices-page = Strona
invoices-attachment = Ta sama faktura dla programów księgowych (EN 16931)
# { $year }, { $month } i { $day } mają cztery i dwie cyfry.
invoices-day = { $day }.{ $month }.{ $year }
