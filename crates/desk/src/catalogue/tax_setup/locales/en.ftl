tax-setup-title = Tax set-up
tax-setup-basis = How is tax worked out?
tax-setup-basis-own = By your own rates alone
tax-setup-basis-own-hint = Each country has the rate in your list, whatever you are registered for. What you enter below is kept, and changes no price.
tax-setup-basis-product = By the tax tables, for what you are registered for
tax-setup-basis-product-hint = The rates of the law, each from its date on; your own rates come first. No tax is charged where you are not registered.
tax-setup-home = Where is your business established?
tax-setup-home-hint = Downloads are sold from here. Parcels leave from the country in the campaign’s settings.
tax-setup-cross-border = Sales to consumers in other EU countries
tax-setup-cross-border-hint = Up to EUR 10,000 a year a seller in the EU may tax them at home.
tax-setup-cross-destination = Taxed where the buyer is
tax-setup-cross-home = Below the limit: taxed at home
tax-setup-registrations = Registrations
tax-setup-registrations-hint = One row for each place or scheme. Write the place as a country (DE) or a state or province (US-CA), where the registration has one.
tax-setup-registration-number = Registration { $number }
tax-setup-scheme = Scheme
tax-setup-place = Place
tax-setup-number = Number
tax-setup-from = First day
tax-setup-until = Last day
tax-setup-imports = Parcels over a border
tax-setup-duty-paid = Countries where you pay import tax and duty
tax-setup-duty-paid-hint = Separated by commas: GB, NO. Everywhere else the backer pays on arrival, and is told so before.
tax-setup-customs-scope = EU customs charge of EUR 3 for each tariff number
tax-setup-customs-scope-hint = Since 1 July 2026 it is due on all parcels up to EUR 150, whatever the VAT scheme (Delegated Regulation (EU) 2026/1022). The import one-stop shop alone stays a choice for earlier set-ups: take it only if your customs broker says so.
tax-setup-scope-all = For all parcels up to EUR 150
tax-setup-scope-ioss = Only under the import one-stop shop
tax-setup-customs-bearer = Who bears that charge?
tax-setup-bearer-buyer = The backer, as a line of the bill
tax-setup-bearer-seller = You
tax-setup-exchange = Exchange rates for limits
tax-setup-exchange-hint = The law states its limits in its own currency. Write how much of that currency one { $currency } is.
tax-setup-exchange-number = Exchange rate { $number }
tax-setup-exchange-to = Currency
tax-setup-exchange-rate = Rate
tax-setup-exchange-date = Date of the rate
tax-setup-exchange-source = Source
tax-setup-more = Rounding and the platform
tax-setup-rounding = Tax is rounded
tax-setup-round-line = For each line
tax-setup-round-total = Once for everything taxed alike
tax-setup-platform = Did the platform collect tax on the pledges?
tax-setup-platform-not = No
tax-setup-platform-not-hint = You owe the tax of the whole pledge.
tax-setup-platform-collected = Yes
tax-setup-platform-collected-hint = What it collected is not taxed again. Only what is added here is.
tax-setup-business = Backers may buy for a business, with its VAT number
tax-setup-business-hint = Numbers of EU countries and Northern Ireland are checked with VIES, the service of the European Commission, Norwegian ones with the register in Brønnøysund. Enter your own number under your registration at home: then each answer gets a number as proof. Counts only with the product’s tables.
tax-setup-saved = The tax set-up is saved.
tax-setup-note = This is no tax advice. Let your accountant look at it before you switch it on.
tax-setup-findings = What to look at
tax-setup-blocking = Nobody there can confirm:
tax-setup-link = Tax set-up
tax-setup-link-text = Registrations, one-stop shops, import schemes: for tax by the tax tables.
tax-setup-off = Tax is worked out by the rates below alone.
tax-setup-on = Tax is worked out by the tax tables; the rates below come first.
tax-finding-not-registered = Tax is due, and you are not registered. Needed is “{ $what }” for: { $places }.
tax-finding-unverified = No source confirms the rate for “{ $what }”: { $places }. Add a rate of your own once you know.
tax-finding-no-tariff-number = Without a customs tariff number the customs charge cannot be worked out: { $places }.
tax-finding-digital-unclear = It is not known whether downloads are taxed in: { $places }.
tax-finding-duty = Duty that is not in the figures falls due in: { $places }.
tax-finding-entry-fee = Printed books are mostly free of duty, but their entry costs a fee that is not in the figures in: { $places }.
tax-finding-rule-unverified = No source confirms the rule on: { $what }. It decides in: { $places }. Look it up.
tax-finding-local-tax = You are registered, and no table of counties and cities is loaded, so only the state’s own rate is charged: { $places }.
tax-finding-place-unknown = The tables know nothing about tax on arrival in: { $places }.
tax-finding-no-rate = There is no rate for “{ $what }” in: { $places }.
tax-finding-rate-ended = The rate for “{ $what }” ended in: { $places }. Add the one that follows.
tax-finding-no-exchange-rate = An exchange rate for { $what } is missing, which a limit needs. It concerns: { $places }.

local-tax-title = Sales tax of counties and cities (USA)
local-tax-tables = Loaded tables
local-tax-state = State
local-tax-rates = Rates
local-tax-loaded-on = Loaded on
local-tax-deeds = Deeds
local-tax-empty = No table is loaded
local-tax-empty-text = Without one only the tax of the state is charged, and the quote says so.
local-tax-load = Load a table
local-tax-text = A state’s authority publishes what counties, cities and postal codes charge on top of the state. The table is used where you are registered in the state and tax goes by the tax tables; each amount names the table, its source and its day.
local-tax-help = What the rows and columns mean
local-tax-help-text = A row with a postal code of five digits, or a range of them, holds for all local taxes there. Without one the rates of city and county add up; a row that names both is the city’s and says which county it lies in, because addresses name no county. The rate is in per cent, without that of the state. Days are written 2026-01-31; an empty last day means until further notice.
local-tax-help-columns = The first line, as it must be written:
local-tax-source-hint = Who published it, and when: it stands beside each amount.
local-tax-file = The table (CSV)
local-tax-replaces = The file takes the place of the state’s table that is loaded now.
local-tax-upload = Check and load
local-tax-look = Only check
local-tax-looked = What is in the file
local-tax-looked-text = Nothing is wrong with it, and nothing was loaded yet. Choose it again to load it.
local-tax-problems = Nothing was loaded. Please mend these first
local-tax-not-loaded = The file has mistakes; they are listed above.
local-tax-download = Download
local-tax-download-of = Download the table of { $state }
local-tax-delete = Delete
local-tax-delete-of = Delete the table of { $state }
local-tax-deleted = The table of { $state } is deleted.
local-tax-counts = In use.
local-tax-rests = Not in use: there is no registration in this state today, or tax goes by your own rates.
local-tax-loaded = { $state }: the table is loaded, rows: { $count }.
local-tax-rows =
    { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
local-tax-counties =
    { $count ->
    [one] { $count } county
   *[other] { $count } counties
}
local-tax-cities =
    { $count ->
    [one] { $count } city
   *[other] { $count } cities
}
local-tax-codes =
    { $count ->
    [one] { $count } postal code
   *[other] { $count } postal codes
}
local-tax-unreached =
    { $count ->
    [one] { $count } county is named by no row of a city: no address leads to it. Add rows of its cities or postal codes.
   *[other] { $count } counties are named by no row of a city: no address leads to them. Add rows of their cities or postal codes.
}
