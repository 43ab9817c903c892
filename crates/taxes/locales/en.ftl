# Classes of goods.
taxes-class-standard = everything else
taxes-class-reduced = goods of a reduced rate
taxes-class-board-games = board games
taxes-class-printed-books = printed books
taxes-class-ebooks = e-books
taxes-class-audiobooks = audiobooks
taxes-class-printed-matter = maps, leaflets, sheet music
taxes-class-clothing = clothes
taxes-class-childrens-clothing = children’s clothes
taxes-class-food = food
taxes-class-digital-services = downloads and software
taxes-class-out-of-scope = gifts and tips

# Schemes of handing tax over.
taxes-scheme-domestic = registration in the country itself
taxes-scheme-small-business = small business exemption
taxes-scheme-oss-union = one-stop shop (Union scheme)
taxes-scheme-oss-non-union = one-stop shop (non-Union scheme)
taxes-scheme-ioss = import one-stop shop
taxes-scheme-uk = VAT registration in the United Kingdom
taxes-scheme-ni = VAT registration in Northern Ireland
taxes-scheme-voec = VOEC (Norway)
taxes-scheme-ch = VAT registration in Switzerland
taxes-scheme-au = GST registration in Australia
taxes-scheme-nz = GST registration in New Zealand
taxes-scheme-sg = GST registration in Singapore
taxes-scheme-ca = GST/HST registration in Canada
taxes-scheme-ca-province = registration in the Canadian province
taxes-scheme-us-state = sales tax registration in the state

# What is done with an amount.
taxes-treatment-taxed = taxed
taxes-treatment-reverse-charge = reverse charge
taxes-treatment-intra-community = supply to a business in another member state
taxes-treatment-export = export
taxes-treatment-import-at-border = buyer pays at the border
taxes-treatment-import-prepaid = import tax collected here
taxes-treatment-handled-by-platform = handled by the platform
taxes-treatment-not-taxable = not taxable
taxes-treatment-small-business = exempt small business
taxes-treatment-not-registered = nobody is registered
taxes-treatment-not-collected = not collected

# Why an amount is what it is.
taxes-reason-tax-included = Prices include tax.
taxes-reason-tax-added = Tax is added to prices.
taxes-reason-domestic-sale = Sold and delivered within { $place }.
taxes-reason-taxed-at-destination = Taxed where it arrives: { $place }.
taxes-reason-home-rate-below-limit = Sales to other member states are below { $limit } a year, so the rate of { $place } holds.
taxes-reason-handed-over = Handed over through: { $scheme }.
taxes-reason-rate-applied = { $place }, { $class }: { $percent } % since { $from }.
taxes-reason-standard-rate-instead = No rate for { $class } is known in { $place }, so the standard rate holds.
taxes-reason-within-limit = The value of { $value } is within the limit of { $limit }.
taxes-reason-above-limit = The value of { $value } is not within the limit of { $limit }.
taxes-reason-exchanged = 1 { $from } = { $rate } { $to } on { $date } ({ $source }).
taxes-reason-reverse-charge = The buyer, a business with the number { $number }, owes the tax.
taxes-reason-intra-community = Goods to a business with the number { $number } in another member state are exempt.
taxes-reason-business-outside-scheme = The buyer is a business with the number { $number }, and this is for sales to consumers only: { $scheme }.
taxes-reason-number-not-confirmed = The VAT number was not confirmed, so the buyer is taxed like a consumer.
taxes-reason-export = Goes to { $place }; no tax is collected for it.
taxes-reason-outside-vat-area = Belongs to { $place } but lies outside its VAT area.
taxes-reason-paid-at-border = Tax and duty fall due at the border of { $place } and are paid by the buyer.
taxes-reason-import-prepaid = Tax and duty on the import into { $place } are collected here.
taxes-reason-waived-at-border = { $place } levies nothing on imports up to { $limit }.
taxes-reason-handled-by-platform = The platform has already handled the tax.
taxes-reason-out-of-scope = Nothing is given in return, so no tax is due.
taxes-reason-small-business = Sales of a small business in { $place } are exempt.
taxes-reason-nobody-registered = Tax is due in { $place }, but there is no registration: { $scheme }. Nothing is charged.
taxes-reason-below-registration-limit = Not registered in { $place }: tax is collected from sales of { $limit } a year.
taxes-reason-not-registered-there = Not registered in { $place }, so no tax is collected.
taxes-reason-below-worldwide-limit = Not registered in { $place }: tax is collected by sellers of services with sales of { $limit } a year worldwide.
taxes-reason-not-taxed-there = { $place } does not tax this.
taxes-reason-shipping-not-taxed = { $place } does not tax shipping that is shown apart.
taxes-reason-shipping-like-goods = Shipping is taxed like the goods it carries, by their value.
taxes-reason-customs-charge = Customs charge of { $amount } for the tariff code { $code }.
taxes-reason-customs-in-base = Duty belongs to the amount that tax is worked out from.
taxes-reason-discount-lowers-price = A discount of { $amount } lowers price and tax.
taxes-reason-voucher-pays = A voucher pays { $amount }; the tax stays as it is.
taxes-reason-rounded-on-total = Tax is rounded once for the total; this line differs by { $difference }.

# Sentences for invoices.
taxes-note-reverse-charge = Reverse charge: the customer is liable for the VAT (Articles 44 and 196 of Directive 2006/112/EC).
taxes-note-intra-community = VAT-exempt intra-Community supply (Article 138 of Directive 2006/112/EC).
taxes-note-export = VAT-exempt export (Article 146 of Directive 2006/112/EC).
taxes-note-outside-scope = Not within the scope of VAT (Article 2 of Directive 2006/112/EC).
taxes-note-ioss = VAT collected under the import one-stop shop (Article 369l of Directive 2006/112/EC).
taxes-note-import = Tax on the import falls due in the country of destination.
taxes-note-small-business = VAT-exempt small business (Article 284 of Directive 2006/112/EC).

# What should be mended.
taxes-warning-not-registered = Tax is due in { $place }, but nothing is charged: add a registration ({ $scheme }), or do not ship there.
taxes-warning-rate-unverified = No source confirms the rate for { $class } in { $place }. Look it up and set your own row.
taxes-warning-number-not-confirmed = The VAT number has not been confirmed by the authority. Check it, or tax is charged.
taxes-warning-tariff-code-missing = { $part } has no tariff code, so the customs charge cannot be counted rightly.
taxes-warning-digital-unclear = It is not clear whether { $place } taxes this download. Set a row of your own for it.
taxes-warning-local-tax-missing = Only the tax of the state is charged in { $place }. Load a table of counties and cities.
taxes-warning-duty-not-known = Duty in { $place } is not in the figures. Tell the buyer, or add what the carrier quotes.
taxes-warning-entry-fee-not-known = Printed books are mostly free of duty in { $place }, but their entry costs a fee that is not in the figures. Tell the buyer, or add what the carrier quotes.
taxes-warning-rule-unverified = No source confirms the rule of { $place } on: { $rule }. Look it up before you rely on it.
taxes-rule-shipping = tax on shipping that is shown apart
taxes-rule-downloads = tax on downloads
taxes-rule-small-imports = small imports that are free of tax
taxes-warning-place-unknown = Nothing is known about tax on imports in { $place }. Tell the buyer that something may fall due.
taxes-warning-region-missing = The state or province in { $place } decides the tax, and it is missing.

# Why no tax can be worked out.
taxes-problem-no-rate = { $part }: there is no rate for { $class } in { $place } on { $day }. Add one to the tax table.
taxes-problem-rate-ended = { $part }: the rate for { $class } in { $place } ended on { $day }. Add the one that follows.
taxes-problem-no-exchange-rate = A limit in { $to } needs an exchange rate from { $from }. Add one with its date and source.
taxes-problem-exchange-rate-not-positive = The exchange rate from { $from } to { $to } must be above 0.
taxes-problem-tariff-code = { $part }: “{ $code }” is no tariff code. Write 6, 8 or 10 digits, such as 950490.
taxes-problem-vat-number-country = “{ $number }” does not begin with a country such as DE or EL. Write the country in front.
taxes-problem-vat-number-shape = “{ $number }” does not have the shape of VAT numbers of its country. Compare it with the buyer’s papers.
taxes-problem-vat-number-digit = “{ $number }” has a wrong check digit. Look for a mistyped or swapped digit.
taxes-problem-below-zero = { $part }: an amount cannot be below 0.
taxes-problem-other-currency = { $part } is in { $found }, the order is in { $expected }.
taxes-problem-same-key = { $part }: there are two parts of this name.
taxes-problem-too-many-parts = An order has at most { $limit } parts.
taxes-problem-discount-too-high = The discounts are higher than the price.
taxes-problem-nothing-to-ship = Shipping is charged, but nothing is sent in a parcel.
taxes-problem-amount = { $part }: the amount is too large.

# Faults of tax tables.
taxes-table-overlap = { $place }, { $class }: the rows from { $first } and from { $second } claim the same days. End the earlier one before the later begins.
taxes-table-ends-before-it-begins = { $place }: the row from { $from } ends before it begins. Correct its last day.
taxes-table-not-a-rate = { $place }: { $percent } is no rate. Write per cent between 0 and 100.
taxes-table-too-large = The table is too large; at most { $limit } are read. Leave out states without a registration.
taxes-table-empty = The table has no row. Add one, or delete the table that is loaded.
taxes-table-header = The first line must be “{ $expected }”, but is “{ $found }”.
taxes-table-same-days = Lines { $other } and { $line } are both about { $name } and claim the same days. End the earlier one before the later begins.
taxes-table-readable = Line { $line }, column { $column }: the line cannot be read. Check the quotation marks of the line.
taxes-table-utf8 = Line { $line }, column { $column }: the text is not UTF-8. Save the table as “CSV UTF-8”.
taxes-table-nine-columns = Line { $line }, column { $column }: a column is missing or one too many. Each line has nine columns.
taxes-table-state = Line { $line }, column { $column }: “{ $value }” is no state of two letters, such as TX.
taxes-table-this-state = Line { $line }, column { $column }: “{ $value }” is another state than the one this table is for. Load a file for each state.
taxes-table-date = Line { $line }, column { $column }: “{ $value }” is no date such as 2026-01-31.
taxes-table-not-before-first-day = Line { $line }, column { $column }: “{ $value }” is before the first day.
taxes-table-percent = Line { $line }, column { $column }: “{ $value }” is no rate between 0 and 25, such as 1.25.
taxes-table-name = Line { $line }, column { $column }: nothing says where the row holds. Name a county, a city or a postal code.
taxes-table-postal-code = Line { $line }, column { $column }: “{ $value }” is no postal code of five digits, nor a range such as 78700-78799.
taxes-table-class = Line { $line }, column { $column }: “{ $value }” is no class of goods, such as standard.

# What is said beside a VAT number.
taxes-number-sellers-country = The number is from { $place }, where the seller is. Sales within one country are always taxed.
taxes-number-stays-at-home = The delivery stays in { $place }, where it leaves from. Sales within one country are always taxed.
taxes-number-outside-union = The delivery goes to { $place }, outside the EU. This number changes nothing about the tax there.
taxes-number-other-country = The number is from { $number }, but the delivery goes to { $place }. Please check that both are right.
