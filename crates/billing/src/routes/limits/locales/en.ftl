# Limits of registration.
billing-limits-menu = Tax limits
billing-limits-title = Limits of registration
billing-limits-text = What all campaigns have sold, against the limits from which you have to register for tax somewhere. An order counts on the day on which it is locked and paid, without tax; what was cancelled or credited does not count. No advice: beside each limit stands its source, and your accountant decides. Sales outside this product are not known here.
billing-limits-as-of = As of { $day }
billing-limits-with-sales = Limits that sales count for
billing-limits-where = Limit of
billing-limits-sold = Sold
billing-limits-limit = Limit
billing-limits-share = Share
billing-limits-todo = What to do
billing-limits-source = Source
billing-limits-near = Near
billing-limits-reached = Reached
billing-limits-registered = Registered
billing-limits-reached-on = Reached on { $day }
billing-limits-none-title = Nothing counts yet
billing-limits-none-text = Sales appear here when an order is locked and paid, and invoices are set up.
billing-limits-not-set-up = Invoices are not set up for { $campaigns }, so nothing of it is counted.
billing-limits-without-state = Sold to the USA without a state in the last two years: { $amounts }. It counts for no state. Where an address names its state and the campaign uses the tax set-up, later orders do.
billing-limits-others =
    { $count ->
    [one] { $count } limit without sales
   *[other] { $count } limits without sales
}
billing-limits-own = Enter your own value
billing-limits-own-of = Your own value: { $limit }
billing-limits-own-text = Where your adviser says otherwise than the tables of this product, enter it here. Your value holds from then on, with its reason and day, and that of the tables stands beside it.
billing-limits-own-amount = Limit, { $currency }
billing-limits-own-sales = Number of orders
billing-limits-own-sales-hint = Leave it empty where the state counts none.
billing-limits-own-reason = Reason
billing-limits-own-reason-hint = Who says so, and where it stands.
billing-limits-own-said-on = Day of the advice
billing-limits-own-saved = The own value is saved.
billing-limits-own-remove = Use the value of the tables again
billing-limits-own-removed = The value of the tables holds again.
billing-limits-rates = Exchange rates
billing-limits-rates-text = Sales in another currency than the limit are converted at these rates. Without a rate they are told apart and not counted.
billing-limits-rate-missing = There is no rate for { $currency }.
billing-limits-rate-of = Exchange rate for { $currency }
billing-limits-rate-text = The rate converts what was sold for comparison with limits. It changes no invoice, no return and no price. Which day’s rate a law asks for is for your accountant to say.
billing-limits-ecb = European Central Bank
billing-limits-file = File of the European Central Bank
billing-limits-file-hint = eurofxref.csv (unpacked) or eurofxref-daily.xml
billing-limits-file-take = Take over the rates
billing-limits-file-wrong = This is not one of the bank’s files of reference rates. Unpack it first if it is a ZIP file.
billing-limits-file-ahead = The file is of { $day }, a day that has not come yet. Nothing was taken over.
billing-limits-file-taken = The rates of { $day } are taken over.
billing-limits-file-taken-some = The rates of { $day } are taken over, but not for { $currencies }: the file has no newer rate.
billing-limits-parcels = Limits of a single parcel or piece
billing-limits-parcels-text = These have no sum: each price looks at them by itself. They are here to be read.

# What a limit is, and which sales count.
billing-limit-name-eu = EU, sales to other member states
billing-limit-name-ch-parcels = Switzerland, small parcels
billing-limit-name-ch-worldwide = Switzerland, sales worldwide
billing-limit-counts-eu = Goods sent from your own member state, and downloads, to consumers in the other ones.
billing-limit-counts-parcels = Everything sold to consumers there. Only parcels for which no import tax is levied count by the law: the sum can be too high.
billing-limit-counts-worldwide = Everything sold anywhere. It matters for services to Switzerland, such as downloads.
billing-limit-counts-country = Everything sold to consumers there. What is above the limit of a single parcel or piece may not count by the law: the sum can be too high.
billing-limit-counts-state = Everything sold to consumers there. Some states leave out what they do not tax: the sum can be too high.
billing-limit-over-year = This calendar year or the one before, whichever is more
billing-limit-over-september = The year that ends on September 30, this one or the one before
billing-limit-over-months = The last twelve months
billing-limit-sold = { $amount } from { $from } to { $until }
billing-limit-orders =
    { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
billing-limit-without-rate = not counted without an exchange rate: { $amounts }
billing-limit-or-sales =
    { $count ->
    [one] { $amount } or { $count } order
   *[other] { $amount } or { $count } orders
}
billing-limit-and-sales =
    { $count ->
    [one] { $amount } and { $count } order
   *[other] { $amount } and { $count } orders
}
billing-limit-source = { $source }; looked at on { $day }
billing-limit-unverified = not verified, please check: { $source }
billing-limit-own = Own value of { $day }, entered by { $by }: { $reason }
billing-limit-of-tables = By the tables: { $limit }
billing-limit-do-nothing = Nothing yet.
billing-limit-do-registered = Nothing: the tax set-up names the registration since { $day }.
billing-limit-do-eu = Above the limit the tax of the buyer’s country is due, from the order on that exceeds it (Directive 2006/112/EC, article 59c). Register for the one-stop shop at home or in each country, and enter it in the tax set-up.
billing-limit-do-no = Register for VOEC with the Norwegian Tax Administration, and enter it in the tax set-up.
billing-limit-do-ch = Register with the Swiss Federal Tax Administration, and enter it in the tax set-up. A fiscal representative may be needed.
billing-limit-do-au = Register for GST with the Australian Taxation Office (simplified registration is for sellers from abroad), and enter it in the tax set-up.
billing-limit-do-nz = Register for GST with Inland Revenue, and enter it in the tax set-up.
billing-limit-do-sg = Register for GST with IRAS, if your sales worldwide exceed a million Singapore dollars as well, and enter it in the tax set-up.
billing-limit-do-ca = Register for GST/HST with the Canada Revenue Agency, and enter it in the tax set-up.
billing-limit-do-us = Look at the state’s own page whether you have to register, and from when. Then register, and enter it in the tax set-up.
billing-limit-fault-amount = Please enter an amount above 0, such as 100000.
billing-limit-fault-sales = Please enter a whole number from 1 to 1,000,000, or nothing.
billing-limit-fault-day = Please enter a day that is not after today.

# Limits of one parcel or piece.
billing-parcel-ioss = EU: value of a parcel up to which the import one-stop shop may be used
billing-parcel-eu-customs = EU: value of a parcel up to which the customs charge for each tariff code is due
billing-parcel-uk = United Kingdom: value of a parcel up to which the seller collects VAT, from the first sale on
billing-parcel-no = Norway: value of a piece below which VOEC applies
billing-parcel-ch = Switzerland: amount of import tax up to which none is levied
billing-parcel-au = Australia: value of a parcel up to which goods are of low value
billing-parcel-nz = New Zealand: value of a piece up to which goods are of low value
billing-parcel-sg = Singapore: value of a piece up to which goods are of low value
