### Texts of stock: what can go wrong, and what is wrong with a line of a file

stock-error-unknown-warehouse = There is no such warehouse. Choose one of the list.
stock-error-warehouse-closed = This warehouse is closed. Choose another one, or open it again.
stock-error-warehouse-in-use = { $pieces ->
     [one] { $pieces } piece lies in this warehouse or is on its way to it. Move it first.
    *[other] { $pieces } pieces lie in this warehouse or are on their way to it. Move them first.
}
stock-error-warehouse-name = Another warehouse has this name. Choose one that tells them apart.
stock-error-name = Write a name of 1 to { $limit } characters.
stock-error-note = A note has at most { $limit } characters.
stock-error-quantity = Write a number from 1 to { $limit }.
stock-error-minutes = Write a time from 1 to { $limit } minutes.
stock-error-sent-twice = This was sent before. Reload the page, look at what is saved, and send it again if it is missing.
stock-error-not-enough = { $pieces ->
     [one] Only { $pieces } piece is there. Count again, or take fewer.
    *[other] Only { $pieces } pieces are there. Count again, or take fewer.
}
stock-error-count-in-future = The time of counting lies in the future.
stock-error-counted-later = The same was counted later. The later count stands.
stock-error-same-warehouse = Choose two different warehouses.
stock-error-unknown-delivery = There is no such delivery.
stock-error-delivery-closed = This delivery is closed. Announce what still comes as a new one.
stock-error-delivery-lines = A delivery brings 1 to { $limit } items, each once.
stock-error-not-announced = This item is not in the delivery. Receive it without one.
stock-error-more-than-announced = { $pieces ->
     [one] Only { $pieces } piece is still to come. Receive the rest without a delivery.
    *[other] Only { $pieces } pieces are still to come. Receive the rest without a delivery.
}
stock-error-no-limit = Nothing is limited here. Set a limit first.
stock-error-sold-out = { $left ->
     [0] Sold out.
     [one] Only { $left } is left.
    *[other] Only { $left } are left.
}
stock-error-hold-lost = The place could not be kept any longer. Look whether one is left.
stock-error-not-waiting = This place on the waiting list is over. Join again if you still want to wait.
stock-error-nothing-offered = No place is free yet. We write as soon as one is.
stock-error-offer-over = The time for this offer is over. The place went to the next on the list.
stock-sheet-not-utf8 = The file cannot be read. Save it as “CSV UTF-8”.
stock-sheet-too-large = The file is larger than { $limit } bytes. Split it.
stock-sheet-too-many-lines = The file has more than { $limit } lines. Split it.
stock-sheet-empty = The file lists no goods.
stock-sheet-no-column = The column “{ $text }” is missing. The first line names the columns: sku, warehouse, pieces, note.
stock-sheet-column-twice = The column “{ $text }” is there twice. Remove one.
stock-sheet-cells = This line has more or fewer cells than the first one.
stock-sheet-unknown-sku = There is no item with the SKU “{ $text }”.
stock-sheet-unknown-warehouse = There is no open warehouse called “{ $text }”.
stock-sheet-no-warehouse = The line does not say which warehouse.
stock-sheet-bad-pieces = “{ $text }” is not a number of pieces. Write digits only, up to { $limit }.
stock-sheet-no-pieces = 0 pieces cannot come in. Remove the line.
stock-sheet-note = A note has at most { $limit } characters.
stock-sheet-counted-twice = Line { $other } counts the same item in the same warehouse. Add the two up.
