# Shipping rules, one by one.
# used-as-prefix: catalogue-rule-kind-
# used-as-prefix: catalogue-rule-example-
# used-as-prefix: catalogue-rule-over-
# used-as-prefix: catalogue-rule-each-
# used-as-prefix: catalogue-rule-max-
# used-as-prefix: catalogue-rule-name-hint-
catalogue-rule-new = Add a rule
catalogue-rule-new-price = Add a price
catalogue-rule-zones-first = A price belongs to a zone: first say where you ship to.
catalogue-rule-group-price = A price in a zone
catalogue-rule-group-price-in = A price in the zone “{ $zone }”
catalogue-rules-on-top = What comes on top
catalogue-rules-duties = Customs duties
catalogue-rules-waves = Waves
catalogue-rule-kind-order = One price per parcel
catalogue-rule-kind-piece = By piece
catalogue-rule-kind-weight = By weight
catalogue-rule-kind-volume = By volume
catalogue-rule-kind-value = By the price of the goods, in steps
catalogue-rule-kind-count = By the number of pieces, in steps
catalogue-rule-kind-share = A share of the price of the goods
catalogue-rule-kind-cheapest = The cheapest of several
catalogue-rule-kind-cap = A limit for one order
catalogue-rule-kind-remote = For islands and remote areas
catalogue-rule-kind-goods = For batteries and other goods
catalogue-rule-kind-heavy = For heavy parcels
catalogue-rule-kind-duty = A duty that you collect
catalogue-rule-kind-wave = Goods that leave later
catalogue-rule-example-order = For instance { $price }, whatever is in the parcel.
catalogue-rule-example-piece = For instance { $price } for the first piece and { $more } for each further one.
catalogue-rule-example-weight = For instance { $price } up to { $weight }, and { $more } for each further { $each }.
catalogue-rule-example-volume = For instance { $price } up to { $volume }, { $more } more above: for large, light goods.
catalogue-rule-example-value = For instance { $price } up to { $limit } of goods, { $more } more above: with insurance.
catalogue-rule-example-count = For instance { $price } up to 3 pieces, { $more } more above.
catalogue-rule-example-share = For instance 8% of the price of the goods, at least { $price }.
catalogue-rule-example-cheapest = For instance by weight or by piece, whichever is less for the parcel.
catalogue-rule-example-cap = For instance at most { $limit } for one order, however many parcels it is.
catalogue-rule-example-remote = For instance { $price } more to the Canary Islands, by postal codes.
catalogue-rule-example-goods = For instance { $more } more per parcel that holds the lamp with a battery.
catalogue-rule-example-heavy = For instance { $price } more for parcels over { $heavy }.
catalogue-rule-example-duty = For instance 10% of the declared value of games from China, to the United States.
catalogue-rule-example-wave = For instance the expansion: a parcel of its own, with its own shipping price.
catalogue-rule-order = { $price } per parcel
catalogue-rule-piece = { $price } for the first piece, { $further } for each further one
catalogue-rule-upto = { $price } up to { $limit }
catalogue-rule-above = { $price } above
catalogue-rule-each = plus { $price } for each { $each } begun
catalogue-rule-further = each further { $each } begun { $price }
catalogue-rule-nothing = nothing above { $limit } is sent
catalogue-rule-more-steps =
    { $count ->
        [one] and { $count } more step
       *[other] and { $count } more steps
    }
catalogue-rule-share = { $percent }% of the price of the goods
catalogue-rule-least-of = at least { $least }
catalogue-rule-cheapest = whichever is cheapest for the parcel: { $ways }
catalogue-rule-of-goods = { $amount } of goods
catalogue-rule-pieces =
    { $count ->
        [one] { $count } piece
       *[other] { $count } pieces
    }
catalogue-rule-only = Only { $items }
catalogue-rule-most = at most { $most } per parcel
catalogue-rule-free = free from { $from } of goods on
catalogue-rule-in-wave = only in the wave “{ $wave }”
catalogue-rule-cap = At most { $most } for one order
catalogue-rule-adds-parcel = { $amount } per parcel
catalogue-rule-adds-piece = { $amount } per piece
catalogue-rule-adds-percent = { $percent }% of the shipping price
catalogue-rule-when-items = when { $items } is in it
catalogue-rule-when-heavy = when it weighs more than { $weight }
catalogue-rule-to = to { $places }
catalogue-rule-everywhere = to all places
catalogue-rule-duty-percent = { $percent }% of the declared value
catalogue-rule-duty-code = { $amount } per tariff number
catalogue-rule-duty-hs = tariff numbers { $code }…
catalogue-rule-duty-origin = made in: { $country }
catalogue-rule-since = from { $day }
catalogue-rule-until = until { $day }
catalogue-rule-leaves = { $items } in a parcel of its own
catalogue-rule-expected = expected to leave on { $day }
catalogue-rule-saved = The rule was saved.
catalogue-rule-moved = The order was changed.
catalogue-rule-deleted = The rule was deleted.
catalogue-rule-delete = Delete rule
catalogue-rule-delete-question = Quotes that are not confirmed yet are worked out without it. Confirmed pledges keep their price.
catalogue-rule-last-price = This is the only price of its zone. Add another one first, or delete the zone.
catalogue-rule-up = Move up: { $rule }
catalogue-rule-down = Move down: { $rule }
catalogue-rule-replace = Replace the price that the zone has now: { $rule }
catalogue-rule-other-way = Count this price in another way
catalogue-rule-row = { $what }, row { $number }
catalogue-rule-way = Way { $number }:
catalogue-rule-new-way = Another way
catalogue-rule-add-way = Add this way
catalogue-rule-drop-way = Remove this way
catalogue-rule-price-parcel = Price per parcel in { $currency }
catalogue-rule-first-piece = First piece, in { $currency }
catalogue-rule-further-piece = Each further piece, in { $currency }
catalogue-rule-percent = Per cent of the price of the goods
catalogue-rule-least = But at least, in { $currency }
catalogue-rule-first-price = First price in { $currency }
catalogue-rule-first-price-hint = Below the first step, or for every parcel where there is none.
catalogue-rule-steps = Steps
catalogue-rule-steps-hint = Each step adds its amount to what is paid below it. 0 is possible.
catalogue-rule-over-weight = Heavier than
catalogue-rule-over-volume = Larger than
catalogue-rule-over-value = Goods for more than, { $currency }
catalogue-rule-over-count = More pieces than
catalogue-rule-each-weight = For each further
catalogue-rule-each-volume = For each further
catalogue-rule-each-value = For each further, { $currency }
catalogue-rule-each-count = For each further, pieces
catalogue-rule-max-weight = The heaviest parcel
catalogue-rule-max-volume = The largest parcel
catalogue-rule-max-value = Most goods for, { $currency }
catalogue-rule-max-count = Most pieces
catalogue-rule-beyond = Beyond the last step
catalogue-rule-beyond-stays = The price stays
catalogue-rule-beyond-each = It rises further, evenly
catalogue-rule-beyond-nothing = Nothing larger is sent
catalogue-rule-items = Goods
catalogue-rule-some-goods = Only for some goods
catalogue-rule-items-hint = Tick none for all goods that no other price of the zone names. Goods that are ticked are priced apart from the rest.
catalogue-rule-goods-hint = One of them in the parcel is enough.
catalogue-rule-wave-hint = What leaves with this wave. All other goods leave with the first parcel.
catalogue-rule-more = Free shipping, limit, name
catalogue-rule-free-from = Free from this price of the goods on, in { $currency }
catalogue-rule-free-from-hint = Blank: never free.
catalogue-rule-limit = At most
catalogue-rule-at-most = At most for one parcel, in { $currency }
catalogue-rule-at-most-order = At most for one order, in { $currency }
catalogue-rule-name-hint = Backers read it where an order has several prices, for instance “Insured parcel”.
catalogue-rule-name-hint-remote = As backers read it, for instance “Island delivery”.
catalogue-rule-name-hint-goods = As backers read it, for instance “Battery handling”.
catalogue-rule-name-hint-heavy = As backers read it, for instance “Heavy parcel”.
catalogue-rule-duty-name-hint = As backers read it, for instance “US import duty”.
catalogue-rule-wave-name-hint = As backers read it, for instance “Expansion, spring”.
catalogue-rule-wave = Only in the wave
catalogue-rule-any-wave = Any
catalogue-rule-amount = How much
catalogue-rule-adds = What the amount is for
catalogue-rule-unit-parcel = { $currency } per parcel
catalogue-rule-unit-piece = { $currency } per piece
catalogue-rule-unit-percent = per cent of the shipping price
catalogue-rule-unit-value = per cent of the declared value
catalogue-rule-unit-code = { $currency } per tariff number
catalogue-rule-places = Where to
catalogue-rule-places-hint = One a line: a country (DE or Germany), a region (US-HI), or postal codes (DE:27498, US:967*, ES:35000-35999). Blank: everywhere.
catalogue-rule-duty-places-hint = One a line: a country (US or United States), a region (US-HI), or postal codes. * stands for everywhere.
catalogue-rule-hs = Tariff numbers that begin with
catalogue-rule-hs-hint = 2, 4, 6, 8 or 10 digits, for instance 9504. Blank: all goods.
catalogue-rule-any-origin = Wherever it was made
catalogue-rule-leaves-on = Expected to leave on
