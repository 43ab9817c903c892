# Why a voucher takes off what it does.
vouchers-reason-amount-off = { $off } off
vouchers-reason-rest-lapses = The goods cost less than the voucher is worth; { $rest } of it is not used.
vouchers-reason-percent-off = { $percent } % of { $of }: { $off } off
vouchers-reason-at-most = This voucher gives { $most } at most.
vouchers-reason-copies-free = { $copies ->
    [one] One piece is free.
   *[other] { $copies } pieces are free.
}
vouchers-reason-copies-added = { $copies ->
    [one] Choose one more piece: it costs nothing.
   *[other] Choose { $copies } more pieces: they cost nothing.
}
vouchers-reason-shipping-free = Shipping is free.
vouchers-reason-shipping-off = { $off } off the shipping
vouchers-reason-gift-pays = This gift code still pays up to { $balance }.

# Why it gives nothing.
vouchers-refused-stopped = This voucher is no longer in use.
vouchers-refused-code-void = This code has been withdrawn. Please ask whoever gave it to you.
vouchers-refused-other-campaign = This voucher belongs to another campaign.
vouchers-refused-not-yet = This voucher can be used from { $from }.
vouchers-refused-over = This voucher could be used until { $until }.
vouchers-refused-used-up = This voucher has been used as often as it may be.
vouchers-refused-code-used = This code has been used already.
vouchers-refused-used-by-you = You have used this voucher as often as one person may.
vouchers-refused-empty = Nothing is left on this gift code.
vouchers-refused-other-currency = This voucher is not valid in the currency of your order.
vouchers-refused-order-too-small = This voucher can be used once the goods cost { $smallest }; yours cost { $goods }.
vouchers-refused-other-reward = This voucher cannot be used with the reward you chose.
vouchers-refused-nothing-fits = Nothing in your order is covered by this voucher.
vouchers-refused-no-shipping = There are no shipping costs that this voucher could cover.
vouchers-refused-alone = This voucher cannot be combined with the other one.

# What a typed code was.
vouchers-code-unknown = We do not know this code. Please check each character.
vouchers-code-mistyped = There is a typing mistake in this code. Please check each character.
vouchers-code-wait = Too many codes that do not exist. Please try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.

# What is wrong with a line of a file of codes.
vouchers-line-unreadable = This line is not UTF-8 text: save the file as CSV with UTF-8.
vouchers-line-no-code = There is no code in this line.
vouchers-line-bad-code = A code has 4 to 40 letters, digits and dashes and begins with a letter.
vouchers-line-twice = The same code is in line { $line } already.
vouchers-line-taken = This code belongs to another voucher.
vouchers-line-bad-worth = A gift code needs an amount above zero and a currency; other codes have neither.

# What is wrong with a form.
vouchers-error-amount = Write an amount above zero.
vouchers-error-percent = A percentage is more than 0 and at most 100, with at most two decimals.
vouchers-error-title = Give the voucher a name of at most 120 characters.
vouchers-error-copies = Write 1 to 1,000 pieces.
vouchers-error-limit = A limit is at least 1. Leave it empty for no limit.
vouchers-error-limit-lower = This can only be raised, or emptied for no limit: who has a code counts on it. To stop it, end the voucher.
vouchers-error-ends-earlier = The last day can only be moved later, or emptied: who has a code counts on it. To stop it, end the voucher.
vouchers-error-dates = The last day comes before the first. Check both.
vouchers-error-code = A code has 4 to 40 letters, digits and dashes and begins with a letter.
vouchers-error-prefix = What stands in front has at most 12 letters and digits and begins with a letter.
vouchers-error-code-taken = This code exists already. Think of another one.
vouchers-error-count = Write 1 to 100,000 codes.
vouchers-error-form = This form is out of date. Load the page again and send it once more.
vouchers-error-worth = Write what each gift code is worth.
