# Getting in.
portal-link-title = Open your pledge
portal-link-text = Here you finish your pledge: choose add-ons, answer a few questions, and tell us where to send everything.
portal-link-button = Open my pledge
portal-link-why = Anybody who has your link can open your pledge. Please do not forward it.
portal-link-gone-title = This link no longer works
portal-link-gone-text = It may be incomplete, or a newer one has replaced it. We will gladly send you a new link.
portal-link-gone-button = Send me a new link
portal-find-title = Find your pledge
portal-find-text = Tell us the e-mail address you used when you pledged. We send you a link to your pledge.
portal-find-email = Your e-mail address
portal-find-email-hint = The one you have on the platform where you pledged.
portal-find-button = Send me my link
portal-find-sent-title = Look into your mailbox
portal-find-sent-text = If there is a pledge under this address, a mail with your link is on its way. It arrives within a few minutes.
portal-find-sent-spam = Nothing there? Please look into the spam folder too.
portal-find-sent-other = You may have pledged with another address, for instance the one of your account on the platform.
portal-find-sent-again = Try another address
portal-email-wrong = Enter an e-mail address, such as name@example.org.
portal-sign-out = Sign out
portal-signed-out = You are signed out in this browser.

# Around every page.
portal-steps-label = Steps
portal-step-rewards = Reward
portal-step-options = Options
portal-step-address = Address
portal-step-country = Country
portal-step-review = Review
portal-step-pay = Pay
portal-aside-label = Order and help
portal-order-title = Your order
portal-order-estimate = Estimate for { $country }. Shipping and tax are final once you have entered your address.
portal-order-country-open = Shipping and tax are added once we know your country.
portal-order-credit-left = You have credit that you have not used. You can spend it on a reward or on add-ons.
portal-order-credit-ask = Would you like it back? Write to { $email }.
portal-order-credit-ask-alone = Would you like it back? Ask whoever runs the project, where you backed it.
portal-order-due-later = Nothing of it is due now: it is paid in instalments.
portal-order-due = Due of it now: { $amount }. The rest is paid in instalments.
portal-order-not-agreed = Nothing is final until you confirm at the end.
portal-order-no-price = The price cannot be worked out yet
portal-total-label = Amount
portal-total-show = Show order
portal-help-title = Good to know
portal-help-write = Questions? Write to
portal-save-and-continue = Save and continue
portal-save-and-later = Save and return later
portal-saved-for-later = Saved. Come back whenever you like; the link in your mail leads here.
portal-not-saved = This could not be saved.
portal-changed-elsewhere = This was changed in another window or on another device meanwhile. Saved there: { $saved }. What you entered is still below but not saved: if you save it again, it replaces that.
portal-back = Back to my pledge

# Bill.
portal-bill-each = { $quantity } × { $price }
portal-bill-tip = Tip
portal-bill-shipping = Shipping
portal-bill-shipping-to = Shipping to { $country }
portal-bill-paid-later = Paid later, when “{ $wave }” is sent: about { $amount } as of today, not in this sum
portal-bill-not-known-yet = open
portal-bill-tax = Tax { $percent }% ({ $place })
portal-bill-tax-included = including { $percent }% tax ({ $place }): { $amount }
portal-bill-total = Total
portal-bill-credit = Paid on the platform
portal-bill-paid = Paid here
portal-bill-given-back = Given back to you
portal-bill-parts-repaid = Paid back to you for credit notes
portal-balance-to-pay = Still to pay
portal-balance-nothing = Nothing to pay
portal-balance-nothing-here = Nothing to pay here
portal-balance-credit-left = Credit you have not used
portal-balance-owed-to-you = Owed to you
portal-date = { $day } { $month } { $year }
portal-moment = { $date }, { $time }

# Step 1.
portal-rewards-title = Your reward and add-ons
portal-rewards-text = What you pledged for is already chosen. Keep it, change it, or add something.
portal-rewards-text-open = Take a reward or add-ons if you like. Nothing is chosen yet.
portal-rewards-legend = Reward
portal-rewards-none = No reward
portal-rewards-none-hint = You support the project and take only add-ons, or nothing at all.
portal-rewards-yours = This is what you have chosen.
portal-rewards-more = { $amount } more than your present choice
portal-rewards-less = { $amount } less than your present choice
portal-rewards-same-price = Costs the same as your present choice
portal-limit-total =
    { $limit ->
        [one] Only { $limit } in all
       *[other] Limited to { $limit } in all
    }
portal-limit-left = { $left } left
portal-limit-per-pledge = At most { $limit } per pledge
portal-limit-bought = You bought { $count } on the platform: you may keep up to that many
portal-sold-out = Sold out
portal-offered-to-you =
    { $count ->
        [one] One is kept for you until { $until }: choose it here, or take it from the waiting list
       *[other] { $count } are kept for you until { $until }: choose them here, or take them from the waiting list
    }
portal-kinds-left = Still available: { $list }.
portal-places-lacking =
    { $left ->
        [0] { $title } is sold out. Choose something else, or join the waiting list.
        [one] Of { $title } only { $left } is left. Choose a smaller quantity.
       *[other] Of { $title } only { $left } are left. Choose a smaller quantity.
    }
portal-places-kept =
    { $minutes ->
        [one] { $title } is kept for you for one more minute, until { $until }. Confirm your pledge by then; after that somebody else can take it.
       *[other] { $title } is kept for you for { $minutes } more minutes, until { $until }. Confirm your pledge by then; after that somebody else can take it.
    }
portal-places-kept-beyond =
    { $count ->
        [one] { $title }: what you bought on the platform stays yours, and one more is kept for you until { $until }. Confirm your pledge by then; after that somebody else can take it.
       *[other] { $title }: what you bought on the platform stays yours, and { $count } more are kept for you until { $until }. Confirm your pledge by then; after that somebody else can take them.
    }
portal-places-pick-up = A place at “{ $place }”
portal-places-expired = { $title } is not, or no longer, kept for you: a choice is kept for { $minutes } minutes. If one is still left when you confirm, it is yours.
portal-places-offered = { $title } has become free and is kept for you until { $until }.
portal-places-offered-link = Take it or leave it
portal-waiting-link = Waiting list
portal-waiting-title = Waiting list
portal-waiting-text = What is sold out can become free again. Those who wait are asked by mail in the order in which they joined, and then have two days to take it.
portal-waiting-nothing = Nothing is sold out at the moment.
portal-waiting-position =
    { $position ->
        [one] You are next on the list. We write to you as soon as one becomes free.
       *[other] You are number { $position } on the list. We write to you as soon as it is your turn.
    }
portal-waiting-offered = One has become free and is kept for you until { $until }. If you take it, your pledge is opened for it. Confirm it again within 30 minutes: after that, what is limited in it may go to others.
portal-waiting-sold-out = Sold out.
portal-waiting-passed = The time for taking it is over, so it went to the next. You can join again at the end of the list.
portal-waiting-left = There are some left, so you need not wait.
portal-waiting-choose = Choose it
portal-waiting-join = Join the waiting list
portal-waiting-accept = Take it
portal-waiting-leave = Leave the list
portal-waiting-back = Back to your pledge
portal-waiting-joined = You are on the waiting list.
portal-waiting-is-left = One is left after all: you can choose it now.
portal-waiting-gone = You are no longer on the list.
portal-addons-title = Add-ons
portal-addons-how-many = How many: { $title }
portal-contents = Contains: { $contents }
portal-added-by-goal = Added by a stretch goal: { $quantity } × { $item } ({ $goal })
portal-early-price = Early price until { $until }, then { $price }
portal-early-kept = As agreed for { $copies }; each further one costs { $price }
portal-offered-until = Can be chosen and confirmed until { $until }
portal-addons-first-copy = The first one costs { $price }
portal-addons-only-with = Only together with: { $rewards }

# Step 2.
portal-options-title = Your options and answers
portal-options-text = A few choices, so that the right things end up in your parcel.
portal-questions-title = Questions

# Step 3.
portal-address-title = Where should we send it?
portal-address-text = Give us the address where somebody can take the parcel when it arrives.
portal-address-country-hint = Which fields follow, what shipping costs and which tax applies depend on it.
portal-address-country-first = Choose your country and press “Save and continue”. The fields for your address appear then.
portal-address-keep-as-typed = My address is right as I typed it
portal-address-keep-as-typed-hint = We then send the parcel exactly to what you entered.
portal-address-stored-text = We already have an address for you.
portal-address-check-text = The address that came from the platform needs a check before a parcel can go there: its postal code, its country or some letters look wrong.
portal-address-from-file = This is the address from the platform. Please check it, above all the postal code and the country.
portal-address-stored-title = The address we have
portal-address-stored-why = We show only a part of it here, because anybody with your link could see it.
portal-address-keep = Keep this address
portal-address-new = Enter a new one
portal-address-show = Show and edit it in full
portal-address-show-hint = To show it in full, we first send a code to your e-mail address.
portal-address-back-to-stored = Back to the address we have

# Step 4.
portal-review-title = Check and confirm
portal-review-text = This is everything, with every cost. Change what is not right yet.
portal-review-costs = Costs
portal-review-times = { $quantity } × { $title }
portal-review-open = Still open
portal-review-unanswered = Not answered yet: { $prompt }
portal-review-no-address = Your address is missing.
portal-review-check-address = The address from the platform needs a check.
portal-review-missing = Before you can confirm
portal-review-later = Not yet
portal-review-plan-changed = The instalments have changed since you opened this page. Please look at the new ones below, then confirm again.
portal-review-price-changed = The price has changed since you opened this page. Please look at the new one below, then confirm again.
portal-review-incomplete = Something is still missing. The list below leads you there.
portal-review-sold-out =
    { $left ->
        [0] { $title } was sold out a moment ago. Please choose something else.
        [one] Of { $title } only { $left } is left. Please choose a smaller quantity.
       *[other] Of { $title } only { $left } are left. Please choose a smaller quantity.
    }
portal-change-rewards = Change reward and add-ons
portal-change-options = Change options and answers
portal-change-address = Change address
portal-change-country = Change country
portal-confirm = Confirm
portal-confirm-and-pay-chosen = Confirm and go to the payment
portal-confirm-and-pay = Confirm and pay { $amount }
portal-after-confirm = You owe nothing, so no card is needed. You can still change everything until the campaign is locked.
portal-after-confirm-undecided = This pledge was cancelled on the platform: you need not pay anything until the creator has decided whether it goes on. You can still change everything until the campaign is locked.
portal-after-confirm-and-pay = You pay on the page of our payment provider and come back here afterwards. You can still change everything until the campaign is locked.
portal-confirmed = Thank you! Your pledge is confirmed. We have sent you a mail with everything in it.

# The pledge's page.
portal-overview-title = Your pledge
portal-overview-number = Pledge { $number }
portal-go-begin = Begin
portal-go-on = Continue
portal-pay = Pay { $amount }
portal-pay-rest = Pay everything now: { $amount }
portal-deadline = You can change everything until { $until }.
portal-state-new-title = Your pledge is waiting for you
portal-state-new-text = It takes a few minutes: look at your reward, add something if you like, and tell us where to send it.
# Nothing of it is sent.
portal-state-new-text-unsent = It takes a minute: look at it, add something if you like, and confirm.
portal-state-in-progress-title = Not finished yet
portal-state-in-progress-text = What you have entered is saved. Please go on and confirm at the end; only then is your order final.
portal-state-early-title = Almost there
portal-state-early-text = The creator is still preparing everything. You will get a mail as soon as you can finish your pledge.
portal-state-late-title = The time for changes is over
portal-state-late-text = Your pledge was not confirmed in time. Please write to the creator; they can still change it for you.
portal-state-late-text-alone = Your pledge was not confirmed in time.
portal-state-confirmed-title = Confirmed: all done
portal-state-confirmed-text = There is nothing more for you to do. We write to you when something happens.
portal-state-confirmed-owes-title = Confirmed: { $amount } still to pay
portal-state-confirmed-owes-text = Your choices are agreed. Please pay the rest so that we can send everything.
portal-state-owes-text-unsent = Your choices are agreed. Please pay the rest.
portal-state-confirmed-in-parts-title = Confirmed: next instalment { $amount }
portal-state-confirmed-in-parts-text = It is due on { $date }; we write to you then. You can also pay everything now. We send everything when all instalments are paid.
portal-state-locked-in-parts-title = Locked: next instalment { $amount }
portal-state-locked-in-parts-text = It is due on { $date }; we write to you then. You can also pay everything now. We send everything when all instalments are paid.
portal-state-locked-title = Locked: we are preparing your parcel
portal-state-locked-text = Nothing can be changed here any more. If your address is wrong, please write to the creator.
portal-state-locked-text-alone = Nothing can be changed here any more.
portal-state-locked-unsent-title = Finished: thank you
portal-state-locked-owes-title = Locked: { $amount } still to pay
portal-state-locked-owes-text = Your choices are fixed. Please pay the rest so that we can send everything.
portal-state-in-fulfilment-title = In the warehouse
portal-state-in-fulfilment-text = Your parcel is being packed. Nothing can be changed here any more.
portal-state-in-fulfilment-owes-title = In the warehouse: { $amount } still to pay
portal-state-in-fulfilment-owes-text = Nothing can be changed here any more. Please pay the rest, so that everything can leave.
portal-state-shipped-title = On its way
portal-state-shipped-text = Your parcel has left the warehouse.
portal-state-delivered-title = Delivered
portal-state-delivered-text = Your parcel has arrived. Enjoy it!
portal-state-undecided-title = This pledge was cancelled on the platform
portal-state-undecided-text = You also paid something for it here, so the creator decides whether it goes on. You need not pay anything until then. If you want to say what you would like, please write to { $email }.
portal-state-undecided-text-alone = You also paid something for it here, so the creator decides whether it goes on. You need not pay anything until then.
portal-state-left-cancelled-title = On its way, and cancelled on the platform
portal-state-left-cancelled-unsent-title = Done, and cancelled on the platform
portal-state-left-cancelled-text = This pledge was cancelled on the platform, but it had been fulfilled here. { $amount } of it are still open. You need not pay anything unless the creator writes to you about it. If you want to say what happened, please write to { $email }.
portal-state-left-cancelled-text-alone = This pledge was cancelled on the platform, but it had been fulfilled here. { $amount } of it are still open. You need not pay anything unless the creator writes to you about it.
portal-state-cancelled-title = Cancelled
portal-state-cancelled-text = This pledge will not be fulfilled. If that was a mistake, please write to the creator.
portal-state-cancelled-text-alone = This pledge will not be fulfilled.
portal-state-refunded-title = Refunded
portal-state-refunded-text = Your money has gone back to you.
portal-reopen = Change my pledge
portal-reopen-question = Your confirmation is taken back until you confirm again. What you have paid stays and is counted.
portal-reopen-limited = Limited things you chose are kept for you for { $minutes } minutes; after that they may go to others.
portal-reopen-bought = What you bought on the platform stays yours.
portal-reopen-yes = Yes, open it again
portal-reopened = Your pledge is open again. It is no longer confirmed: please confirm at the end, or your order does not hold.
portal-payment-captured-title = Thank you, your payment has arrived
portal-payment-captured-text = We have received { $amount } and send you a receipt by mail.
portal-payment-failed-title = The payment did not work
portal-payment-failed-text = Nothing was charged. Your pledge stays confirmed. Try again, perhaps with another card.
portal-payment-expired-title = You have not paid yet
portal-payment-expired-text = The payment was not finished and nothing was charged. You can try again at any time.
portal-payment-asking-title = No payment has arrived yet
portal-payment-asking-text = If you have paid, the payment provider will tell us in a moment: this page looks again by itself. If you went back without paying, you can try again below. It is the same payment, so you cannot pay twice.
portal-payment-open-title = No payment has arrived yet
portal-payment-open-text = If you have paid, you get a mail as soon as the payment provider tells us. If you went back without paying, you can try again below. It is the same payment, so you cannot pay twice.
portal-payment-down = The payment page cannot be reached at the moment. Nothing was charged, and what you confirmed is saved. Please try again in a few minutes.
portal-payment-held = More or less money arrived than was asked for. We are looking into it and will write to you; please do not pay again.
portal-payment-closed = Payments are not open for this campaign at the moment.
portal-payment-undecided = This pledge was cancelled on the platform. As long as the creator has not decided whether it goes on, nothing is to be paid.
portal-uses-title = Who was here
portal-uses-text = If one of these was not you, write to the creator: they can replace your link.
portal-uses-text-alone = Whoever has your link can open your pledge.
portal-uses-link =
    { $times ->
        [one] Your link was opened once, on
       *[other] Your link was opened { $times } times, last on
    }
portal-uses-device = Signed in: { $device }, since
portal-uses-this-device = This browser: { $device }, since
portal-uses-unknown-device = unknown device

# Codes.
portal-code-title = Enter your code
portal-code-text = We have sent a code of six digits to { $email }. It is good for 10 minutes and only in this browser.
portal-code-label = Code
portal-code-hint = Six digits from the mail
portal-code-check = Continue
portal-code-again = Send a new code
portal-code-send = Send me a code
portal-code-wrong =
    { $left ->
        [one] This is not the code. You have one more try.
       *[other] This is not the code. You have { $left } more tries.
    }
portal-code-gone = This code no longer works. Have a new one sent to you.
portal-code-no-email = We have no e-mail address of yours, so we cannot send a code. Please write to { $address }.
portal-code-no-email-alone = We have no e-mail address of yours, so we cannot send a code. Whoever runs the project can enter your address: ask where you backed it.

# Another e-mail address.
portal-email-part = E-mail
portal-email-change = Change
portal-email-none = We have no e-mail address of yours.
portal-email-title = Change your e‑mail address
portal-email-prove = So that nobody else can do this, we first send a code to your present address { $email }.
portal-email-ask = Your present address is { $email }. We send a code to the new one, to be sure that it is yours.
portal-email-new = New e-mail address
portal-email-confirm = We have sent a code of six digits to the new address. It is good for 10 minutes and only in this browser.
portal-email-confirm-button = Change my address
portal-email-other = Use another address
portal-email-changed = Your address is changed. Links in older mails no longer work; a new one is on its way to the new address.
portal-email-taken = Another backer has this address already. If that is you too, please write to { $address }; the two can be joined.
portal-email-taken-alone = Another backer has this address already. If that is you too, ask whoever runs the project, where you backed it; they can join the two.

# Cancelling.
portal-cancel-link = Cancel my pledge
portal-cancel-title = Cancel your pledge
portal-cancel-text = What happens when you cancel:
portal-cancel-rewards = You will not receive anything, and what you chose is free for others.
portal-cancel-money = You have paid { $amount } so far. Cancelling does not send it back by itself: the creator sees that it is owed to you and pays it back.
portal-cancel-undo = Only the creator can take this back.
portal-cancel-prove = So that nobody else can do this, we first send a code to { $email }.
portal-cancel-reason = Why are you cancelling?
portal-cancel-reason-hint = The creator reads it.
portal-cancel-sure = Yes, I want to cancel my pledge
portal-cancel-not-sure = Tick this if you really want to cancel.
portal-cancel-button = Cancel my pledge
portal-cancel-keep = Keep my pledge
portal-cancelled = Your pledge is cancelled. The creator sees it, and what is to be paid back.

# Step 3 of who downloads everything.
portal-country-title = Which country are you in?
portal-country-text = Everything you chose is downloaded, so we need no address. Only your country: the tax depends on it.
portal-country-hint = The country you live in.

# News of the next projects.
portal-news-hint = Your choice. Your pledge does not depend on it, and mails about your pledge come in any case.
portal-news-title = News
portal-news-yes = You get e-mails about this creator’s next projects.
portal-news-no = You get e-mails about your pledge only.
portal-news-start = Agree and get news
portal-news-stop = Stop these e-mails
portal-news-given = Thank you. You will hear about the next projects.
portal-news-withdrawn = You get no more e-mails about other projects. Those about your pledge still come.
# Invoices.
portal-documents-link = Invoices
portal-documents-title = Invoices
portal-documents-text = You can download the invoices of your pledge here.
portal-documents-none = There is no invoice yet. It appears here once it is issued.
portal-documents-prove = Your address stands on the documents. To open them, we first send a code to { $email }.
portal-documents-pdf = Download { $number } as PDF
portal-documents-invoice = Invoice { $number }
portal-documents-credit-note = Credit note { $number }
portal-documents-paid-back = Paid back to you on { $day }: { $amount }
portal-documents-no-font = This document cannot be shown yet because it has letters that we have no font for. It is issued all the same; please ask the creator for it.
portal-documents-later = The document is not ready yet. Please try again in a minute.
portal-downloads-title = Your downloads
portal-downloads-part = Files, addresses and keys that belong to your pledge are ready.
portal-downloads-go = Open my downloads
portal-downloads-back = Back to your pledge
portal-downloads-none = There is nothing to download at present. Downloads appear here once your pledge is confirmed and nothing more is to be paid.
portal-downloads-text = The links are personal and work for 24 hours; this page makes new ones. A download that was interrupted can be resumed.
portal-downloads-get = Download
portal-downloads-open = Open the page
portal-downloads-check = Check the file
portal-downloads-check-text = SHA-256 of the file: the same here and on your device, it arrived whole.
portal-downloads-key = Key { $copy }:
portal-downloads-keys-note = Keep it safe: whoever has it can use it. You can have it shown again here at any time.
portal-downloads-show-keys = { $count ->
    [one] Show my key
   *[other] Show my { $count } keys
}
portal-downloads-keys-follow = { $count ->
    [one] Your key follows: the creator gets new ones. We write to you as soon as it is there; you need not do anything.
   *[other] { $count } keys follow: the creator gets new ones. We write to you as soon as they are there; you need not do anything.
}
portal-downloads-file-follows = This file is being replaced: come back a little later.
portal-downloads-gone = These keys do not belong to your pledge at present.
# Codes.
portal-vouchers-title = Codes
portal-vouchers-remove = Take out
portal-vouchers-remove-one = Take out { $code }
portal-vouchers-off = takes { $amount } off
portal-vouchers-pays = pays { $amount }
portal-vouchers-label = Voucher or gift code
portal-vouchers-hint = Large and small letters are the same.
portal-vouchers-enter = Use this code
portal-vouchers-kept = The code is in your pledge. What it does stands beside it.
portal-vouchers-removed = The code is taken out.
portal-vouchers-empty = Type the code first.
portal-vouchers-too-many = A pledge takes at most { $max } codes. Take one out first.
portal-bill-code = Code { $code }
portal-bill-gift-code = Gift code { $code }
portal-reopen-codes = Your codes are free for others until you confirm again. One that may be used only a few times could be taken by somebody else.
# Businesses.
portal-business-title = Buying for a business
portal-business-enter = I buy for a business
portal-business-change = Change company or number
portal-business-remove = I buy for myself after all
portal-business-text = With a VAT number that the tax authority has confirmed, a business in another EU country is invoiced without tax and accounts for it itself. A business in Norway that is in the VAT register there accounts for the tax itself as well. Numbers of EU countries and Northern Ireland are sent to VIES, the service of the European Commission, Norwegian ones to the register in Brønnøysund, and to nobody else.
portal-business-company = Company
portal-business-number = VAT number
portal-business-number-hint = With the country in front, such as ATU12345675.
portal-business-save = Check and use this number
portal-business-saved = Company and number are saved. What is known of the number stands below.
portal-business-removed = You buy for yourself, with tax.
portal-why-owed-back = What was collected and paid is paid back where it is owed: nothing is sent for this pledge any more.

portal-tip-title = A tip for the people behind it
portal-tip-text = If you like, you can give something more. It is entirely up to you: nothing is expected, you get nothing for it, and your pledge is the same without. No tip is chosen unless you choose one.
portal-tip-legend = How much?
portal-tip-none = No tip
portal-tip-percent = { $percent } % ({ $amount })
portal-tip-own = Another amount
portal-tip-own-amount = Amount in { $currency }
portal-tip-own-missing = Write the amount beside “Another amount”.
portal-tip-torn = You typed an amount and chose something else. Choose “Another amount” to give it, or empty the field.
portal-tip-save = Save the tip
portal-tip-saved = The tip is saved.
portal-tip-gone = The tip is taken out.
portal-tip-now = You are giving { $amount }.

# Paying in instalments.
portal-paying-title = How would you like to pay?
portal-paying-at-once = Everything at once
portal-paying-in-parts = In { $count } instalments
portal-paying-in-parts-now = { $amount } now
portal-parts-caption = If you pay in { $count } instalments
portal-part-now = 1. Now
portal-part-on = { $number }. { $date }
portal-parts-title = Instalments
portal-parts-beside = Besides, { $amount } is to be paid: more is owed by now than when you agreed.
portal-part-paid = Paid
portal-part-ahead = Not due yet
portal-part-ahead-left = Not due yet, { $amount } of it left
portal-part-due = Due today, { $amount } to pay
portal-part-late = Overdue, { $amount } to pay

portal-currency-title = Currency of your payment
portal-currency-text = Your pledge, its invoice and its tax stay in the campaign’s currency. You choose in which one you pay.
portal-currency-legend = In which currency do you pay?
portal-currency-own = The campaign’s currency
portal-currency-rate = { $own } 1 = { $currency } { $rate } ({ $source }, { $date })
portal-currency-ecb = European Central Bank
portal-currency-by-hand = set by the creator
portal-currency-told = At { $rate }. What you pay is fixed when the payment page opens.
portal-currency-step = The amount is rounded to { $step }.
portal-currency-save = Use this currency
portal-currency-saved = You pay in { $currency }.
portal-currency-gone = This currency is not offered any more. You pay in the campaign’s.
portal-currency-moved = The exchange rate has changed since you looked. Nothing was charged: look at the amount below, then pay.
portal-currency-prices-title = Currency of your pledge
portal-currency-prices-text = Where the creator has set prices in a currency, your pledge, its invoice and its tax are in it. In any other one you pay what the campaign’s prices come to.
portal-currency-prices-legend = Which currency would you like?
portal-currency-prices-hint = Prices that the creator set in { $currency }
portal-currency-priced = Your prices are in { $currency } now.
portal-currency-tip-gone = Your tip was taken out with the old prices: you can give one again.
# Fetching instead of having it sent.
portal-step-pick-up = Pick-up
portal-bill-pick-up = Pick-up
portal-change-pick-up = Change pick-up
portal-pick-up-title = Where do you pick it up?
portal-pick-up-legend = How would you like to get it?
portal-pick-up-sent = Have it sent to my address
portal-pick-up-save = Choose this
portal-pick-up-choose = Choose one of these.
portal-pick-up-name = Name of the person who comes
portal-pick-up-name-hint = So that it can be found when you come. Needed only for picking up.
portal-pick-up-name-missing = Enter a name of at most { $max } characters.
portal-pick-up-place = You pick it up here
portal-pick-up-text = No postal address is needed. You find this place again on your pledge’s page and in the mail that confirms it.
portal-pick-up-next = Continue
portal-country-fetched-text = Something you chose is downloaded, and its tax depends on your country.
portal-state-locked-fetched-title = Locked: to be picked up
portal-state-locked-fetched-text = Nothing can be changed here any more. Where and when you pick it up stands below.
portal-state-shipped-fetched-title = Ready, or on its way to where you pick it up
portal-state-shipped-fetched-text = Where and when you pick it up stands below.
portal-state-delivered-fetched-title = Picked up
portal-state-delivered-fetched-text = It has been handed over. Enjoy it!
