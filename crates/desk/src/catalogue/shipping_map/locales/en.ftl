# What would it cost to …
# used-as-prefix: catalogue-continent-
catalogue-map-parcel = A parcel of { $weight }
catalogue-map-free = Free
catalogue-map-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
catalogue-map-waited =
    { $count ->
        [one] { $place }: { $count } pledge goes there
       *[other] { $place }: { $count } pledges go there
    }
catalogue-map-without =
    { $count ->
        [one] { $count } place has no price
       *[other] { $count } places have no price
    }
catalogue-map-and-more = { $place } and { $count } more
catalogue-map-left-out =
    { $count ->
        [one] { $count } region or postal code is not shown here; its zone lists it
       *[other] { $count } regions and postal codes are not shown here; their zones list them
    }
catalogue-map-to-prices = To its prices
catalogue-map-new-zone = New zone with these
catalogue-map-dearer = { $place } costs { $price }; most places near it cost about { $usual }.
catalogue-map-legend = What the colours mean
catalogue-map-missing = Destinations without a price
catalogue-map-addons = With add-ons
catalogue-map-weight = Or a parcel of a chosen weight
catalogue-map-table = As a table, with the reasons
catalogue-continent-europe = Europe
catalogue-continent-north-america = North and Central America
catalogue-continent-south-america = South America
catalogue-continent-asia = Asia
catalogue-continent-africa = Africa
catalogue-continent-oceania = Oceania
catalogue-continent-antarctica = Antarctica
