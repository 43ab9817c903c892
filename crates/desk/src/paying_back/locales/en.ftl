# Money that is owed to a backer.
desk-owed-back = { $amount } is to be paid back to this backer
desk-credit-left = { $amount } of credit is left over: the backer can spend it, or you give it back
desk-credit-left-over = { $amount } of credit is left over: it cannot be spent any more, and you can give it back
desk-bill-given-back = Given back
desk-bill-parts-repaid = Paid back for credit notes
desk-owed-back-record = Record what was paid back
desk-need-back =
    { $count ->
        [one] { $count } pledge to pay back
       *[other] { $count } pledges to pay back
    }
desk-back-title = Record what was paid back
desk-back-text = No money is sent from here. Pay it back at the payment provider, by bank, or on the platform if it was paid there; then record it here.
desk-back-day = Paid back on
desk-back-note = Number of the payment
desk-back-note-hint = Its number at the provider or the bank. It stays in the books: please no names and no account numbers.
desk-back-record = Record it
desk-back-nothing = Nothing is to be paid back to this backer.
desk-back-too-much = No more than { $owed } can be given back.
desk-back-too-little = At least { $least }: less than that is worth nothing in the campaign’s currency.
desk-back-too-small = { $amount } is worth less than the smallest amount of { $currency }, in which it was paid. Record 0: then nothing is owed any more.
desk-back-amount-wrong = Enter an amount above zero, such as { $example }.
desk-back-day-wrong = Enter the day it was paid back: today or earlier.
desk-back-note-long = At most { $max } characters.
desk-done-paid-back = Recorded. The balance and the list of what is to be paid back follow it.
desk-audit-money-paid-back = Recorded what was paid back
desk-back-currency = In which currency it went back
desk-back-most = { $amount } at most
desk-back-charged-text = Money goes back in the currency in which it came, at the rate of its payment. All of it is exactly what was charged.
desk-back-currency-wrong = Choose a currency in which money came; what was paid in another currency goes back first.
