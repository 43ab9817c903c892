# Shipping rules, one by one.
# used-as-prefix: catalogue-rule-kind-
# used-as-prefix: catalogue-rule-example-
# used-as-prefix: catalogue-rule-over-
# used-as-prefix: catalogue-rule-each-
# used-as-prefix: catalogue-rule-max-
# used-as-prefix: catalogue-rule-name-hint-
# used-as-prefix: catalogue-care-
# used-as-prefix: catalogue-rule-when-
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
catalogue-rule-kind-goods = For chosen goods
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
catalogue-rule-example-goods = For instance { $more } more per parcel that holds the metal dice.
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
catalogue-rule-more = Free shipping, limit, name, warehouse
catalogue-rule-free-from = Free from this price of the goods on, in { $currency }
catalogue-rule-free-from-hint = Blank: never free.
catalogue-rule-limit = At most
catalogue-rule-at-most = At most for one parcel, in { $currency }
catalogue-rule-at-most-order = At most for one order, in { $currency }
catalogue-rule-name-hint = Backers read it where an order has several prices, for instance “Insured parcel”.
catalogue-rule-name-hint-remote = As backers read it, for instance “Island delivery”.
catalogue-rule-name-hint-goods = As backers read it, for instance “Heavy metal dice”.
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
catalogue-rule-paid = Its shipping is paid
catalogue-rule-paid-now = with everything else
catalogue-rule-paid-later = later, when you open its payment
catalogue-rule-paid-hint = If later, backers see from the first page on what it would cost today, and pay it when you ask for it.
catalogue-rule-wave-later = shipping paid later
catalogue-rule-wave-opened = payment of its shipping opened on { $day }
catalogue-care = Needs care
catalogue-care-hint = Surcharges of the shipping rules go by it.
catalogue-care-battery = Battery: holds or comes with one
catalogue-care-liquid = Liquid or aerosol
catalogue-care-fragile = Fragile
catalogue-care-oversize = Too large for a common parcel
catalogue-rules-warehouses = Where goods leave from
catalogue-rules-warehouses-text = The list that names the destination most exactly wins, of several the upper one. What no list names leaves from where you ship from: { $country }. Tax goes by it too.
catalogue-rule-kind-care = For batteries, liquids and what breaks
catalogue-rule-kind-warehouse = A warehouse that goods leave from
catalogue-rule-example-care = For instance { $more } more per parcel with a battery in it, whatever the item.
catalogue-rule-example-warehouse = For instance one in Ohio for the United States and Canada, with prices of its own.
catalogue-rule-from-warehouse = only from the warehouse “{ $warehouse }”
catalogue-rule-when-battery = when a battery is in it
catalogue-rule-when-liquid = when a liquid or an aerosol is in it
catalogue-rule-when-fragile = when something fragile is in it
catalogue-rule-when-oversize = when something is too large for a common parcel
catalogue-rule-care-nowhere = but no item is marked so yet
catalogue-rule-care-hint = It is due when an item in the parcel is marked so in its form.
catalogue-rule-name-hint-care = As backers read it, for instance “Battery handling”.
catalogue-rule-sends = sends to { $places }
catalogue-rule-sends-rest = sends to wherever no other warehouse does
catalogue-rule-warehouse = Warehouse
catalogue-rule-warehouse-hint = Tax and customs go by the country it is in.
catalogue-rule-only-warehouse = Only from the warehouse
catalogue-rule-any-warehouse = From any
catalogue-rule-warehouse-places-hint = One a line: a country (DE or Germany), a region (US-HI), or postal codes (US:967*). Blank: wherever no other warehouse sends to.
catalogue-rule-warehouse-stock = This does not follow the stock by itself, so that no price jumps when a shelf runs empty: where goods leave from is what you say here.
catalogue-rule-no-warehouse = There is no warehouse that could be added.
catalogue-rule-new-warehouse = Add a warehouse
catalogue-rules-pickups = Places to pick up
catalogue-rule-kind-pickup = A place to pick up
catalogue-rule-example-pickup = For instance your stand at a fair, where backers fetch their reward and pay no shipping.
catalogue-rule-pickup-free = no charge
catalogue-rule-pickup-only = only { $items }
catalogue-rule-pickup-choose = can be chosen until { $day }
catalogue-rule-pickup-name-hint = As backers read it, for instance “Our stand at SPIEL, hall 3”.
catalogue-rule-pickup-street = Street and number, or how to find it
catalogue-rule-pickup-postal-code = Postal code
catalogue-rule-pickup-city = City
catalogue-rule-pickup-region = State, province or region
catalogue-rule-pickup-region-hint = Needed where addresses have one, such as in the United States and Canada.
catalogue-rule-pickup-country = Country
catalogue-rule-pickup-country-hint = The goods are taxed where they are handed over, wherever the backer lives.
catalogue-rule-pickup-from = First day of handing over
catalogue-rule-pickup-until = Last day of handing over
catalogue-rule-pickup-details = Opening hours and what to know
catalogue-rule-pickup-details-hint = Backers read it on their pages and in the mail that confirms their pledge, just as you write it.
catalogue-rule-pickup-fee = Fee for the order in { $currency }
catalogue-rule-pickup-fee-hint = Blank: it costs nothing. A fee is taxed as shipping is.
catalogue-rule-pickup-choose-until = Last day to choose it
catalogue-rule-pickup-choose-until-hint = Blank: as long as pledges can be changed. Who has confirmed keeps the place.
catalogue-rule-pickup-items-hint = Only these can be picked up there; an order with anything else has to be sent. None ticked: everything.
catalogue-rule-pickup-costs = { $price } per order
catalogue-rule-pickup-limit = How many orders can be picked up there
catalogue-rule-pickup-limit-hint = Blank: no limit. Each order takes one place, however much is in it; a limit cannot be exceeded, and a full place says so to backers. Who has confirmed keeps the place if you lower it.
catalogue-rule-pickup-languages = In other languages
catalogue-rule-pickup-languages-hint = What is left blank stands there in the campaign’s first language.
catalogue-wave-title = Payment of later shipping
catalogue-wave-text = Shipping of this wave is paid later. Once you open its payment, everybody with something in it who has confirmed owes its shipping at the prices and tax rates of that day, and is asked for it by mail. Whoever confirms afterwards pays it with everything else.
catalogue-wave-open = Open payment and ask for it
catalogue-wave-open-rest = Ask those that are left
catalogue-wave-is-open = Payment is open. Backers are being asked for it; this page shows how far that is.
catalogue-wave-stage = Nothing can be paid at the stage the campaign is in. Change the stage first.
catalogue-wave-opened = Its payment was opened on { $day }.
catalogue-wave-no-price = No shipping price reaches: { $countries }. Add one before you open the payment.
catalogue-wave-nobody = Nobody has confirmed anything that leaves with this wave yet.
catalogue-wave-then = Goods of this wave stay out of the files for the warehouse until their shipping is paid. An order whose first parcel has not left yet waits as a whole while something is owed for it.
catalogue-wave-left-title = What waits for you
catalogue-wave-changed = What was chosen is not in the catalogue any more as it was agreed to.
catalogue-wave-credited = Money went back for credit notes of parts of this order, so its price is not reckoned anew. Let later shipping go on the order’s page, or ask its backer for it in another way first; do not open the order again: that would ask for the money that went back.
catalogue-wave-unreadable = Something of this order cannot be read. Run “pledgekeeper verify”, which says what; all other orders are asked.
catalogue-wave-erased = Its backer was erased: nobody can be asked. Let later shipping go on the order’s page, so that its goods can leave.
catalogue-wave-asked =
    { $count ->
        [one] { $count } order was charged, { $amount } in all.
       *[other] { $count } orders were charged, { $amount } in all.
    }
catalogue-wave-asks =
    { $count ->
        [one] { $count } order would owe { $amount } in all, with tax.
       *[other] { $count } orders would owe { $amount } in all, with tax.
    }
catalogue-wave-estimate =
    { $count ->
        [one] { $count } order was told about { $amount } when it was confirmed.
       *[other] { $count } orders were told about { $amount } in all when they were confirmed.
    }
catalogue-wave-free =
    { $count ->
        [one] For { $count } order it costs nothing any more.
       *[other] For { $count } orders it costs nothing any more.
    }
catalogue-wave-left =
    { $count ->
        [one] { $count } order cannot be charged and waits for you.
       *[other] { $count } orders cannot be charged and wait for you.
    }
