# Why an amount of a quote is what it is.
pledges-quote-rule-first-copy-reduced = The first copy costs { $price }.
pledges-quote-rule-early-price =
    { $copies ->
        [one] Early price until { $until }: { $price }.
       *[other] Early price until { $until }: { $price } for each of { $copies } copies.
    }
pledges-quote-rule-early-price-kept =
    { $copies ->
        [one] The early price of { $price } was agreed before, so it stays.
       *[other] The early price of { $price } was agreed before for { $copies } copies, so it stays for them.
    }
pledges-quote-rule-added-by-goal = Added by the stretch goal “{ $goal }”: { $quantity } × { $item }.
pledges-quote-rule-split-by-value = The price is divided between tax classes by the value of the items.
pledges-quote-rule-zone-price = Zone { $zone }: base price { $base }.
pledges-quote-rule-weight-steps =
    { $steps ->
        [one] { $weight } is over { $steps } weight step, which adds { $added }.
       *[other] { $weight } is over { $steps } weight steps, which add { $added }.
    }
pledges-quote-rule-nothing-to-ship = Nothing in this pledge is shipped.
pledges-quote-rule-shipping-not-yet-known = Shipping is not known yet.
pledges-quote-rule-shipping-split-like-goods = Shipping is taxed like the goods it carries, in proportion to their prices.
pledges-quote-rule-tax-rate = { $class }, { $place }: { $percent }%.
pledges-quote-rule-standard-rate-instead = { $place } has no rate of its own for “{ $class }”, so the standard rate of { $percent }% applies.
pledges-quote-rule-zero-rated = Not taxed.
pledges-quote-rule-no-tax-rate = No tax is charged for deliveries to { $country }. Import charges may be due on arrival.
pledges-quote-rule-outside-vat-area = This part of { $country } lies outside the EU’s VAT area, so no VAT is charged. Import charges may be due on arrival.
pledges-quote-rule-tax-not-yet-known = Tax is not known before the country is.
pledges-quote-rule-tax-included = Prices include tax.
pledges-quote-rule-tax-added = Tax is added to the prices.
pledges-quote-rule-rate-of-tables = From the tax table that comes with the software: { $source }, looked at on { $day }.
pledges-quote-rule-rate-of-creator = The creator’s own rate.
pledges-quote-rule-rate-of-creator-with-source = The creator’s own rate: { $source }.
pledges-quote-rule-rate-of-local-table = Rate of { $locality } from the local table loaded on { $date }; source: { $source }.
pledges-quote-rule-due-at-border = About { $amount } of tax and duty falls due when the parcel arrives. You pay it to the carrier; it is not part of this total.
pledges-quote-rule-codes-take-off = Codes take { $amount } off.
pledges-quote-rule-gift-codes-pay = Gift codes pay { $amount }.
pledges-quote-rule-credit-counted = { $credit } that the platform collected is taken off.
pledges-quote-rule-payments-counted = { $paid } that was already paid here is taken off.
pledges-quote-rule-given-back = { $amount } of what the platform collected was given back and does not count any more.
pledges-quote-rule-parts-repaid = { $amount } was paid back for a part of the order that was credited, so the order costs that much less.
pledges-quote-rule-credit-left = { $amount } of what the platform collected is not used yet.
pledges-quote-rule-owed-to-backer = { $amount } more was paid than this costs. It is owed to you.
pledges-quote-rule-platform-collects = The platform still collects { $amount } itself. Nobody pays that here.
pledges-quote-rule-shipping-part = { $name }: { $amount }.
pledges-quote-rule-shipping-zone = Zone { $zone }.
pledges-quote-rule-order-price = { $price } for the parcel, whatever is in it.
pledges-quote-rule-piece-price =
    { $further ->
        [0] { $first } for the first piece.
        [one] { $first } for the first piece, { $each } for { $further } more.
       *[other] { $first } for the first piece, { $each } for each of { $further } more.
    }
pledges-quote-rule-volume-steps =
    { $steps ->
        [0] By volume, { $volume }: { $base }.
        [one] By volume, { $volume }: { $base }, and { $added } for { $steps } step.
       *[other] By volume, { $volume }: { $base }, and { $added } for { $steps } steps.
    }
pledges-quote-rule-value-steps =
    { $steps ->
        [0] By the price of the goods, { $value }: { $base }.
        [one] By the price of the goods, { $value }: { $base }, and { $added } for { $steps } step.
       *[other] By the price of the goods, { $value }: { $base }, and { $added } for { $steps } steps.
    }
pledges-quote-rule-count-steps =
    { $steps ->
        [0] By the number of pieces, { $pieces }: { $base }.
        [one] By the number of pieces, { $pieces }: { $base }, and { $added } for { $steps } step.
       *[other] By the number of pieces, { $pieces }: { $base }, and { $added } for { $steps } steps.
    }
pledges-quote-rule-shipping-share = { $percent }% of { $of }.
pledges-quote-rule-shipping-least = At least { $least }.
pledges-quote-rule-cheapest-way = The cheapest of { $ways } ways to send it.
pledges-quote-rule-shipping-free = Free from { $from } of goods on.
pledges-quote-rule-shipping-cap = Never more than { $cap }.
pledges-quote-rule-each-piece =
    { $pieces ->
        [one] { $each } for { $pieces } piece.
       *[other] { $each } for each of { $pieces } pieces.
    }
pledges-quote-rule-needs-care-battery = Something in it holds a battery.
pledges-quote-rule-needs-care-liquid = Something in it is a liquid or an aerosol.
pledges-quote-rule-needs-care-fragile = Something in it is fragile.
pledges-quote-rule-needs-care-oversize = Something in it is too large for a common parcel.
pledges-quote-rule-sent-from = Sent from: { $warehouse }.
pledges-quote-rule-each-tariff-number =
    { $numbers ->
        [one] { $each } for { $numbers } customs tariff number.
       *[other] { $each } for each of { $numbers } customs tariff numbers.
    }
pledges-quote-rule-duty-since = In force since { $day }.
pledges-quote-rule-duty-since-source = In force since { $day } (source: { $source }).
pledges-quote-rule-paid-later = Paid when “{ $wave }” leaves.
pledges-quote-rule-paid-later-about = “{ $wave }” leaves later. Its shipping, { $amount } as of today, is paid then.
pledges-quote-rule-wave-charged = Shipping of “{ $wave }”, asked for since { $on }: { $amount } at the prices of that day.
pledges-quote-rule-picked-up = Picked up: { $place }.
pledges-quote-rule-shipping-estimate = An estimate: parts of this country cost something else. The postal code decides.

# Why there is no quote.
pledges-quote-problem-unknown-reward = This reward is no longer available. Choose another one.
pledges-quote-problem-unknown-addon = One of the add-ons is no longer available. Remove it or choose another one.
pledges-quote-problem-unknown-option = One of the options is no longer available. Choose again.
pledges-quote-problem-unknown-value = { $title }: this choice is no longer available. Choose another one.
pledges-quote-problem-unknown-item = { $title } contains an item that no longer exists. Please tell the creator.
pledges-quote-problem-chosen-twice = { $title } is chosen twice. Keep it once.
pledges-quote-problem-over-maximum = { $title }: at most { $maximum } per pledge. You chose { $quantity }.
pledges-quote-problem-not-with-this-reward = { $title } cannot be combined with this reward. Remove it or choose another reward.
pledges-quote-problem-missing-option =
    { $copy ->
        [1] { $title }: choose one.
       *[other] { $title }: choose one for copy { $copy }.
    }
pledges-quote-problem-not-made = { $title }: { $chosen } is not available. There are: { $left }.
pledges-quote-problem-not-made-none = { $title }: { $chosen } is not available, and nothing else is left of it.
pledges-quote-problem-option-not-asked = { $title }: there is no copy { $copy }. Choose again.
pledges-quote-problem-too-many-copies = { $title }: no more than { $maximum } copies can be chosen one by one. Choose a smaller quantity.
pledges-quote-problem-not-yet-offered = “{ $title }” can be chosen from { $from } on.
pledges-quote-problem-offer-over = “{ $title }” had to be chosen and confirmed before { $until }. Please choose something else.
pledges-quote-problem-destination-missing = Choose your country first. Shipping and tax depend on it.
pledges-quote-problem-no-shipping-price = There is no shipping price for { $country } yet. Please ask the creator.
pledges-quote-problem-negative-price = { $title } has a price below zero. Please tell the creator.
pledges-quote-problem-no-tax-rate = The tax for { $class } in { $place } is not known for { $day }. The creator has to add the rate.
pledges-quote-problem-tax-rate-ended = The tax rate for { $class } in { $place } ended on { $day }. The creator has to add the one that follows.
pledges-quote-problem-no-exchange-rate = A tax limit in { $to } needs an exchange rate from { $from }. The creator has to add one.
pledges-quote-problem-buyer-number = The VAT number { $number } cannot be right. Correct it, or leave it out.
pledges-quote-problem-tax-rates-wrong = The tax rates of this campaign contradict each other. The creator has to mend them.
pledges-quote-problem-amount-too-large = The amount is too large to be calculated. Choose a smaller quantity.
pledges-quote-problem-no-price = { $title } has no price in { $currency }. Choose something else, or another currency.
pledges-quote-problem-other-currency = Credit and payments are in another currency than the prices. Please tell the creator.
pledges-quote-problem-too-large-to-ship = This is more than can be sent to { $country }. Choose less, or ask the creator.
pledges-quote-problem-pick-up-over = The goods cannot be picked up there any more. Choose another place, or have them sent.
pledges-quote-problem-pick-up-full = “{ $place }” is full. Choose another place, or have it sent.
pledges-quote-problem-not-at-pick-up = “{ $item }” cannot be picked up at “{ $place }”. Choose another place, or have it sent.
