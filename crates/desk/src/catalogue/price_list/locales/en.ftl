prices-title = Own prices in { $currency }
prices-text = Prices in { $currency } as you set them, instead of a conversion. Who chooses them sees, agrees to and pays everything in { $currency }. What has a price below costs exactly that, whatever the exchange rate is. Values for customs and limits of law are always converted.
prices-rate = Rate: { $own } 1 = { $currency } { $rate } on { $date }; converted amounts are rounded to { $step }.
prices-stand-none = No own prices yet.
prices-stand-closed = Backers cannot choose these prices yet.
prices-stand-open = Backers can choose these prices.
prices-holes = This is offered and has no price here: { $titles }. Whoever has these prices cannot choose it.
prices-open = Let backers choose them
prices-close = Let nobody else choose them
prices-delete = Delete the prices in { $currency }
prices-opened = Backers can now choose the prices in { $currency }.
prices-closed = Nobody else can choose the prices in { $currency }. Whoever has chosen them keeps them.
prices-deleted = The prices in { $currency } are deleted.
prices-saved = The prices in { $currency } are saved.
prices-rest = What has no price of its own
prices-rest-converted = Is converted at the rate
prices-rest-refused = Is not sold in this currency; only shipping is converted
prices-blank = A field that stays empty means: no price of its own. 0 means: it costs nothing.
prices-column-what = What
prices-column-campaign = Price of the campaign
prices-column-converted = Converted
prices-own = Own price in { $currency }
prices-more = { $count ->
    [one] One more amount is
   *[other] { $count } more amounts are
} in the file only.
prices-file = Edit as a file
prices-file-text = The file has one row for each amount. Write your prices into the column own_price; the other columns are for reading. Rows that you leave out stay as they are.
prices-file-take = Take over the file
prices-group-charges = Shipping and what else is paid
prices-tips = Suggested tip
prices-amount-price = Price
prices-amount-early = Early price
prices-amount-first-copy = First copy
prices-amount-surcharge = Surcharge
prices-amount-base = Base price
prices-amount-over = More above { $bound }
prices-amount-first = First piece
prices-amount-further = Each further piece
prices-amount-each = Each further step
prices-amount-least = At least
prices-amount-free-from = Free from
prices-amount-at-most = At most
prices-amount-parcel = For each parcel
prices-amount-piece = For each piece
prices-amount-suggested = Amount
