# The pages of invoices and credit notes.
invoices-title-invoice = Invoice { $number }
invoices-title-credit-note = Credit note { $number }
invoices-buyer-erased = The buyer’s details were erased.
invoices-number = Number
invoices-date = Date
invoices-supplied = Date of supply
invoices-due-on = To be paid by
invoices-part = Instalment { $number }
invoices-part-terms = { $amount } by { $date }
invoices-corrects = This credit note corrects invoice { $number } of { $date }. Reason: { $reason }
invoices-line = Item
invoices-quantity = Quantity
invoices-unit-price = Unit price
invoices-rate = Tax rate
invoices-net = Net amount
invoices-part-of-price = Part of the price
invoices-tax = Tax
invoices-base = Net amount taxed
invoices-tax-amount = Tax amount
invoices-tax-rate = { $tax } { $percent } ({ $place })
# same-everywhere
invoices-tax-gst = GST
# same-everywhere
invoices-tax-hst = HST
# same-everywhere
invoices-tax-pst = PST
invoices-tax-vat = VAT
invoices-tax-sales = Sales tax
invoices-no-tax = No tax
invoices-total-net = Net total
invoices-total-tax = Total tax
invoices-total-gross = Total
invoices-paid = Already paid
invoices-due = Left to pay
invoices-paid-back = Already paid back
invoices-due-back = To be paid back
invoices-exchange = Tax amount in { $to }: { $tax } (1 { $from } = { $rate } { $to }, rate of { $date }, source: { $source }).
invoices-vat-number = VAT number: { $number }
invoices-tax-number = Tax number: { $number }
invoices-company-number = Company number: { $number }
invoices-page = Page
invoices-attachment = The same invoice for accounting software (EN 16931)
# { $year }, { $month } and { $day } have four and two digits.
invoices-day = { $day }/{ $month }/{ $year }
