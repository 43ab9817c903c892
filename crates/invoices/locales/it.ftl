# Le pagine di fatture e note di credito.
invoices-title-invoice = Fattura { $number }
invoices-title-credit-note = Nota di credito { $number }
invoices-buyer-erased = I dati dell’acquirente sono stati cancellati.
invoices-number = Numero
invoices-date = Data
invoices-supplied = Data della fornitura
invoices-due-on = Da pagare entro il
invoices-part = Rata { $number }
invoices-part-terms = { $amount } entro il { $date }
invoices-corrects = Questa nota di credito rettifica la fattura { $number } del { $date }. Motivo: { $reason }
invoices-line = Articolo
invoices-quantity = Quantità
invoices-unit-price = Prezzo unitario
invoices-rate = Aliquota
invoices-net = Importo netto
invoices-part-of-price = Parte del prezzo
invoices-tax = Imposta
invoices-base = Imponibile
invoices-tax-amount = Importo dell’imposta
invoices-tax-rate = { $tax } { $percent } ({ $place })
# same-everywhere
invoices-tax-gst = GST
# same-everywhere
invoices-tax-hst = HST
# same-everywhere
invoices-tax-pst = PST
invoices-tax-vat = IVA
invoices-tax-sales = Imposta sulle vendite
invoices-no-tax = Senza imposta
invoices-total-net = Totale netto
invoices-total-tax = Totale imposte
invoices-total-gross = Totale
invoices-paid = Già pagato
invoices-due = Da pagare
invoices-paid-back = Già rimborsato
invoices-due-back = Da rimborsare
invoices-exchange = Importo dell’imposta in { $to }: { $tax } (1 { $from } = { $rate } { $to }, cambio del { $date }, fonte: { $source }).
invoices-vat-number = Partita IVA: { $number }
invoices-tax-number = Codice fiscale: { $number }
invoices-company-number = Numero di registro: { $number }
invoices-page = Pagina
invoices-attachment = La stessa fattura per i programmi di contabilità (EN 16931)
# { $year }, { $month } e { $day } hanno quattro e due cifre.
invoices-day = { $day }/{ $month }/{ $year }
