# Stages.
campaigns-stage-draft = Draft
campaigns-stage-importing = Importing
campaigns-stage-smoke-test = Trial run
campaigns-stage-open = Open
campaigns-stage-locked = Locked
campaigns-stage-charging = Charging
campaigns-stage-fulfilling = Fulfilling
campaigns-stage-closed = Closed

# Tax classes.
campaigns-tax-class-standard = Standard rate
campaigns-tax-class-reduced = Reduced rate
campaigns-tax-class-books = Printed books
campaigns-tax-class-zero = Not taxed
campaigns-tax-class-ebooks = E-books
campaigns-tax-class-audiobooks = Audiobooks
campaigns-tax-class-printed-matter = Maps, leaflets, sheet music
campaigns-tax-class-clothing = Clothes
campaigns-tax-class-childrens-clothing = Children’s clothes
campaigns-tax-class-food = Food

# What is wrong with a field.
campaigns-problem-required = Fill in this field.
campaigns-problem-too-long =
    { $maximum ->
        [one] Use no more than { $maximum } character.
       *[other] Use no more than { $maximum } characters.
    }
campaigns-problem-not-a-choice = Choose one of the entries of the list.
campaigns-problem-not-a-number = Enter a whole number from { $minimum } to { $maximum }.
campaigns-problem-not-an-amount = Enter an amount in { $currency } with digits and at most one decimal mark, such as 12.50, and no more decimals than the currency has.
campaigns-problem-negative = An amount below zero is not possible here.
campaigns-problem-taken = This is in use already. Choose another one.
campaigns-problem-like-another = The SKU “{ $sku }” is in use, and spreadsheets and warehouses do not tell the two apart: capitals, accents and spaces do not count. Choose another one.
campaigns-problem-short-name-taken = Another campaign has the short name “{ $word }” already. Choose another one, such as { $word }-2.
campaigns-problem-not-a-slug = Use lower-case letters, digits and single hyphens, such as my-board-game.
campaigns-problem-unknown-currency = Choose a currency from the list.
campaigns-problem-not-money = Nobody can pay with this: the code stands for a metal, a unit of account or no currency at all.
campaigns-problem-unknown-country = Choose a country from the list.
campaigns-problem-unknown-time-zone = Choose a time zone from the list.
campaigns-problem-not-an-email = Enter an e-mail address such as name@example.org.
campaigns-problem-not-a-colour = Enter six hexadecimal digits, such as #0b6e4f.
campaigns-problem-low-contrast = White text on this colour has a contrast of only { $ratio } : 1. Choose a darker colour, with at least 4.5 : 1.
campaigns-problem-not-a-date = Enter a date such as 2026-12-01, with a time such as 2026-12-01T23:59 where one is asked for.
campaigns-problem-ends-before-it-begins = The last day is before the first.
campaigns-problem-days-do-not-rise = This day is not after the one before it: give the days in their order.
campaigns-problem-day-has-passed = This day has passed: the last part must be due on a day ahead.
campaigns-problem-overlaps-another = Another rate for this place and class holds on some of these days. Give it a last day first.
campaigns-problem-not-a-rate = Enter a rate from 0 to 100 per cent with at most four decimals.
campaigns-problem-not-an-exchange-rate = Write an exchange rate above 0, such as 0.86.
campaigns-problem-too-many-digits = An exchange rate has { $maximum } digits at most.
campaigns-problem-not-a-rounding = Amounts in { $currency } can be rounded to 1, 2 or 5, with zeros before or after: 0.05, 0.50, 1 or 10, and to 1000 at most.
campaigns-problem-day-is-ahead = This day has not come yet: write the day whose rate it is.
campaigns-problem-own-currency = This is the currency of the campaign. It needs no exchange rate.
campaigns-problem-currency-not-offered = Offer { $currency } to backers first, with its exchange rate.
campaigns-problem-has-own-prices = { $currency } has prices of its own here. Delete them before you take the currency out, or give the currency a last day.
campaigns-problem-too-large-converted = An amount is too large to be converted into { $currency }.
campaigns-problem-unknown-amount = Nothing in the catalogue has this amount: { $text }. Download the file again.
campaigns-problem-without-price = This is offered and has no price here yet: { $titles }.
campaigns-problem-prices-used = { $count ->
    [one] One pledge has
   *[other] { $count } pledges have
} these prices. Close the list instead: whoever has chosen it keeps it.
campaigns-problem-not-a-csv = The file cannot be read as CSV. Save it as “CSV UTF-8”.
campaigns-problem-small-business-is-taxed = A small business charges no tax at home. Take one of the two registrations away, or end it before.
campaigns-problem-currency-is-fixed = The currency cannot be changed any more, because there are prices in it.
campaigns-problem-unknown-item = Choose an item of this campaign.
campaigns-problem-unknown-reward = Choose a reward of this campaign.
campaigns-problem-unknown-addon = Choose an add-on of this campaign.
campaigns-problem-twice = This is listed twice. Keep it once.
campaigns-problem-none-given = Add at least one.
campaigns-problem-too-many =
    { $maximum ->
        [one] No more than { $maximum } is possible.
       *[other] No more than { $maximum } are possible.
    }
campaigns-problem-not-an-hs-code = A customs tariff number has 6 to 10 digits.
campaigns-problem-not-an-hs-prefix = Write an even number of digits, up to 10: 09 or 0901. A spreadsheet may have removed the 0 at the beginning; put it back and format the column as text.
campaigns-problem-no-zone-in-file = The file has no zone, although the campaign has some. Every rule that is to stay must be in the file: download the table and change that one.
campaigns-problem-not-a-weight = Enter a weight with digits and without a mark for thousands, such as 250 or 1.5, of no more than { $maximum } kg ({ $pounds } lb).
campaigns-problem-not-a-length = Enter a length with digits and without a mark for thousands, such as 30 or 12.5, of no more than { $maximum } m.
campaigns-problem-not-a-measure = Enter a number with digits and without a mark for thousands, such as 250 or 1.5.
campaigns-problem-side-is-missing = Enter this side as well, or leave all three blank.
campaigns-problem-digital-has-no-weight = A download has no weight. Enter 0 or make it a physical item.
campaigns-problem-first-copy-costs-more = The first copy cannot cost more than the others.
campaigns-problem-contains-itself = The item would contain itself: { $path }.
campaigns-problem-too-many-pieces = All in all this would be more than { $maximum } pieces.
campaigns-problem-last-variant = “{ $by }” holds “{ $item }”, and nobody could choose any variant of it now. Leave one that is made, or archive “{ $by }” first.
campaigns-problem-unknown-combination = There is no such combination. Write the choices as they stand in the options. Line { $text }
campaigns-problem-ambiguous-label = Two values are the same but for capitals and accents. Write it just as it stands in the option. Line { $text }
campaigns-problem-combination-twice = A combination stands in the file twice. Keep one of its lines. Line { $text }
campaigns-problem-not-yes-or-no = Write yes or no (true and false will do) to whether a combination is made. Line { $text }
campaigns-problem-lacks-column = The file has no column “{ $text }”.
campaigns-problem-option-needs-it = The option “{ $option }” asks about “{ $item }”, which would not be in here any more. Archive the option first.
campaigns-problem-goal-is-reached = Switch the goal off first: pledges get what it adds.
campaigns-problem-early-price-not-lower = The early price must be lower than the price above.
campaigns-problem-window-ends-first = This must be after the instant from which it can be chosen.
campaigns-problem-not-in-contents = This item is not part of what the option belongs to. Add it there first.
campaigns-problem-asked-already = The option “{ $option }” asks about this item there already.
campaigns-problem-still-used = “{ $title }” still uses this. Take it out there first.
campaigns-problem-wave-awaited =
    { $count ->
        [one] { $count } backer agreed to pay shipping of this wave later. Open its payment before you change when it is paid or delete it.
       *[other] { $count } backers agreed to pay shipping of this wave later. Open its payment before you change when it is paid or delete it.
    }
campaigns-problem-pickup-chosen =
    { $count ->
        [one] { $count } backer has chosen this place. It cannot be deleted or moved to another address; set its last day to choose it, and add another place.
       *[other] { $count } backers have chosen this place. It cannot be deleted or moved to another address; set its last day to choose it, and add another place.
    }
campaigns-problem-not-a-place = “{ $text }” is no place. Write a country such as DE, a country and region such as US-HI, or * for the rest of the world. Addresses of many countries name no region: write postal codes for those, such as FR:75*.
campaigns-problem-not-a-region = The country has no such region. Leave it blank for the whole country, or write the part of its ISO 3166-2 code after the country.
campaigns-problem-not-a-region-such-as = The country has no such region. Leave it blank for the whole country, or write a name or code such as { $example }.
campaigns-problem-place-in-another-zone = { $place } is in the zone “{ $zone }” already.
campaigns-problem-steps-do-not-rise = Each step must begin above the one before.
campaigns-problem-not-a-percentage = Enter a percentage from 0 to 1,000.
campaigns-problem-not-a-step = Write a number, a colon and an amount, for instance 1000: 2.50.
campaigns-problem-zone-without-price = This zone has no price: add a rate for it.
campaigns-problem-unknown-zone = There is no zone of this name in the file.
campaigns-problem-unknown-wave = There is no wave of this name in the file.
campaigns-problem-unknown-warehouse = There is no such warehouse among those that this campaign’s goods leave from. Add it there first.
campaigns-problem-named-twice = Several have this name: write the id instead.
campaigns-problem-priced-twice = An earlier rate of this zone is for the same goods, so this one would never hold.
campaigns-problem-unknown-column = There is no column “{ $text }”.
campaigns-problem-unit-missing = The head of this column does not say in which unit this is. Write the units behind its name, for instance { $example }.
campaigns-problem-unknown-unit = This column cannot be in “{ $text }”. Units of weight are g, kg, oz and lb, of volume cm3 and in3; “when” has a weight only.
campaigns-problem-not-used-here = This kind of row does not use this column, so what stands here would not count. Empty it, or look whether another kind of row, price or surcharge was meant.
campaigns-problem-column-would-be-cleared = The file has no column “{ $column }”, although rules that are stored have something in it. Add the column; leave a cell blank where it is to be cleared.
campaigns-problem-not-utf8 = This is not a table in UTF-8: save it as “CSV UTF-8”.
campaigns-problem-not-a-picture = Choose a PNG, JPEG or WebP picture.
campaigns-problem-broken-picture = The picture cannot be read to its end. Save it again as PNG or JPEG, and choose that file.
campaigns-problem-too-many-pixels = The picture has more than { $maximum } million pixels. Choose a smaller one.
campaigns-problem-file-too-large = The file is larger than { $maximum } MiB. Choose a smaller one.
