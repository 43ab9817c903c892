# The variants of an item: every combination of its options.
catalogue-variants = Variants
catalogue-variants-of = Variants of { $item }
catalogue-variants-item = The item
catalogue-variants-text = Every combination of { $options }. What is ticked is made and can be chosen; each has its own SKU in stock, exports and demand.
catalogue-variants-not-yet = None of them is made yet, and backers are asked the first option alone. Tick what there is and save.
catalogue-variants-none = Nothing to combine
catalogue-variants-none-text = Variants come of two or more options that belong to this item, such as size and colour.
catalogue-variants-made = Made
catalogue-variants-limit = At most in all
catalogue-variants-taken = Taken
catalogue-variants-stock = In stock
catalogue-variants-blank = A blank weight or value is that of the item, a blank limit none. A combination that is not ticked cannot be chosen any more; who has confirmed it keeps it.
catalogue-variants-all = Make all combinations
catalogue-variants-saved = { $count ->
    [one] Saved: one combination is made.
   *[other] Saved: { $count } combinations are made.
 }
catalogue-variants-file = As a file
catalogue-variants-file-text = Download the table, change it in a spreadsheet, upload it. Weights are in grams. A row that you leave out stays as it is, and with a mistake nothing is saved.
catalogue-variants-upload = Upload the table
catalogue-value-limit = At most in all
catalogue-value-limit-number = At most in all, row { $number }
