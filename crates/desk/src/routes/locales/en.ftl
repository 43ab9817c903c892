# used-as-prefix: desk-address-doubt-
# used-as-prefix: desk-audit-
# used-as-prefix: desk-changed-
# used-as-prefix: desk-event-
# used-as-prefix: desk-marked-
# used-as-prefix: desk-movement-
# used-as-prefix: desk-platform-
# used-as-prefix: desk-source-

# What the platform and the rules say of a backer.
desk-name = Name
desk-filter = Filter
desk-filter-any = Any
desk-filter-apply = Apply filter
desk-filter-clear = Clear filter
desk-seen = last seen { $day }
desk-rule-owed-to-backer = { $amount } more was paid than this costs. It is owed to the backer.
desk-consents-title = Consents
desk-consent-how = { $when }. Shown in { $language }, version { $version } of the text.
desk-consent-how-unnoted = { $when }, version { $version } of the text. The language in which it was shown was not noted; these are its words in yours.
desk-name-in-file = Name in the file
desk-goods-title = Goods in the file and in the parcel
desk-goods-in-file = The file says
desk-goods-packed = Packed
desk-goods-none = nothing
desk-goods-as-in-file = This backer gets what the file says.
desk-goods-as-in-reward = This backer gets what the reward, add-ons and options hold.
desk-goods-give-file = Give what the file says
desk-goods-give-reward = Give what is in the reward
desk-done-goods = Decided what is packed. No file and no decision about the reward changes it any more.
desk-address-not-taken = The address in the file was not taken over. The backer is asked for it; nothing is shipped there before.
desk-address-doubt-postal-suspect = The postal code is too short:
desk-address-doubt-characters-lost = Letters were lost.
desk-address-doubt-country-mismatch = Shipping was priced for another country.
desk-address-doubt-address-incomplete = It lacks something its country needs.
desk-address-doubt-state-unknown = Its country has no such state or province.
desk-named-in-file = in the file: { $name }
desk-filter-platform = State on the platform
desk-filter-payment = Payment here failed
desk-sent-badge = sent on the platform
desk-platform-sent = Reward
desk-platform-sent-yes = marked as sent
desk-exports-sent = { $count ->
    [one] One locked pledge is marked as sent on the platform and left out of the files for the warehouse. Here it is in a file of its own:
   *[other] { $count } locked pledges are marked as sent on the platform and left out of the files for the warehouse. Here they are in a file of their own:
}
desk-on-platform = platform: { $state }
desk-no-reward = No reward
desk-rule-credit-left = { $amount } of what the platform collected is not used.

# Backers.
desk-backers-found = Found: { $total }
desk-backers-none = Nobody found
desk-backers-none-text = No backer fits. Check the search and the filter.
desk-backers-none-searched = The search finds whole words of a name (Miller, not Mill), a whole e-mail address, or an order number. Names and addresses are kept encrypted, so parts of a word cannot be found. Is a filter set as well?
desk-backer = Backer
desk-backer-nameless = No name
desk-order-number = Order number
desk-order = Order { $number }
desk-reward = Reward
desk-pledged = Pledged
desk-balance = Balance
desk-last-seen = Last visit
desk-missing-badge = not in the newest file
desk-missing-since = This pledge has not been in the platform’s file since { $when }. It is kept until you decide about it.
desk-tick = Select
desk-tick-one = Select { $name }
desk-filter-search = Search
desk-filter-search-hint = Whole e-mail address, order number, or whole words of the name
desk-filter-reward = Reward
desk-filter-country = Country
desk-filter-owes = Money
desk-filter-states = States
desk-filter-trouble = Problems
desk-filter-mail = E-mail did not arrive
desk-filter-missing = Not in the newest file
desk-owes-owing = Owes something
desk-owes-owed = We owe the backer
desk-owes-credit = Credit left over
desk-owes-even = Even
desk-export-shown-csv = Shown as CSV
desk-export-shown-xlsx = Shown as XLSX

# One backer.
desk-chosen-title = Chosen
desk-reward-imported = Reward on the platform
desk-reward-chosen = Reward now
desk-addon = Add-on
desk-quote-problem = There is no price at the moment: what is chosen does not fit the catalogue any more, or has no shipping price.
desk-bill-title = What it costs
desk-bill-shipping = Shipping
desk-bill-tax = Tax
desk-bill-tax-included = of which tax
desk-bill-total = Total
desk-platform-title = From the platform
desk-platform-status = State on the platform
desk-platform-pledged-at = Pledged at
desk-platform-paid = Paid on the platform
desk-platform-shipping = Of that, shipping
desk-platform-stands = payment did not fail (all of these)
desk-platform-any-failed = payment failed or went back (all of these)
desk-platform-collected = collected
desk-platform-partial = partly collected
desk-platform-pending = pending
desk-platform-errored = payment failed
desk-platform-failed = failed
desk-platform-dropped = dropped
desk-platform-canceled = cancelled
desk-platform-refunded = refunded
desk-platform-disputed = disputed
desk-platform-unknown = unknown
desk-moment-invited = Last asked
desk-moment-confirmed = Confirmed at
desk-movements-title = Money
desk-movements-none = No money has moved yet.
desk-movement = What happened
desk-payments-title = Payments
desk-payment-starting = starting
desk-payment-pending = under way
desk-payment-captured = received
desk-payment-failed = failed
desk-payment-expired = not finished
desk-payment-held = held
desk-payment-held-text = The provider reports { $reported } where { $asked } was asked for. Nothing of it is booked, and the backer is not asked to pay again, until somebody with the right to move money decides.
desk-payment-held-decide = Look and decide
desk-gateway = Through
desk-history-title = History
desk-history-state = { $from } → { $to }
desk-person-title = Person
desk-person-edit = Change name or e-mail
desk-email-hint = Links and messages go to this address from now on.
desk-email-wrong = Enter an e-mail address such as name@example.org.
desk-email-taken = This e-mail address belongs to another person already. Use another one.
desk-person-others = Other pledges of this person
desk-person-elsewhere = in other campaigns: { $count }
desk-person-whom = For which pledges?
desk-person-this-pledge = This pledge only
desk-person-this-pledge-hint = It gets a person of its own with this name and e-mail address. Its links end, the person before keeps all else and has to sign in again, and who had been let in is mailed a new link.
desk-person-all-pledges =
    { $count ->
        [one] The person, with their pledge
       *[other] All { $count } pledges of this person
    }
desk-person-whom-missing = Choose for which pledges.
desk-person-own-email = Enter the e-mail address of this pledge’s own person: two people cannot have the same.
desk-person-has-invoices = An invoice was issued for this pledge, so it stays with its person.
desk-email-bouncing = Mail comes back since
desk-email-verified = Confirmed by the backer
desk-address-title = Address
desk-address-hidden = There is an address. Your role does not show it.
desk-address-none = No address yet.
desk-answers-title = Answers
desk-question-gone = A question that no longer exists
desk-links-title = Personal link
desk-links-none = No link was made yet.
desk-link-made = Made { $when }
desk-link-used =
    { $count ->
        [one] Used { $count } time, last { $when }.
       *[other] Used { $count } times, last { $when }.
    }
desk-link-unused = Not used yet.
desk-link-revoked = Revoked { $when }.
desk-deeds-title = What you can do
desk-reason = Reason, for the history
desk-deed-invite = Send the link
desk-deed-ask-to-pay = Ask for the payment
desk-deed-asked-lately = Last asked on { $when }. Send it once more?
desk-deed-lock = Lock
desk-deed-lock-question = The backer can no longer change this pledge.
desk-deed-handover = Handed to the warehouse
desk-deed-handover-question = The pledge is marked as being at the warehouse. Cancelling it and correcting the address end with it.
desk-deed-ship = Shipped
desk-deed-ship-question = The pledge is marked as shipped. Nobody is written to. This cannot be taken back.
desk-deed-deliver = Delivered
desk-deed-deliver-question = The pledge is marked as delivered. Nobody is written to. This cannot be taken back.
desk-deed-take-back = Take back from the warehouse
desk-deed-take-back-question = The pledge is paid again, as before it was handed over. Tell the warehouse not to send it.
desk-deed-owing-note = It can be handed to the warehouse once it is paid.
desk-deed-unlock = Unlock
desk-deed-unlock-question = The pledge is confirmed again, at the same price. The backer can open and change it while the campaign is open.
desk-deed-reopen = Open again
desk-deed-reopen-question = The backer’s confirmation no longer holds, and limited rewards it took are free for others until it is confirmed again.
desk-deed-cancel = Cancel the pledge
desk-deed-cancel-question = Nothing will be shipped. What was paid is owed to the backer from now on; it is not sent back by itself.
desk-deed-reinstate = Take up again
desk-deed-reinstate-question = The cancellation is taken back. The backer has to confirm the pledge again.
desk-deed-revoke = Revoke all links
desk-deed-revoke-question = No link that was mailed opens this pledge any more. Send a new one afterwards.
desk-erase = Erase the person
desk-erase-question = Name, e-mail, addresses, answers and messages of this person become unreadable for ever, in every campaign. Pledges and money stay in the books, without the person. This cannot be undone.
desk-erase-cancels = Order { $order } is not with the warehouse yet: it is cancelled with the erasure.
desk-erase-cancels-sent = Order { $order } is marked as sent on the platform, but was never confirmed here: it is cancelled with the erasure.
desk-erase-goes-on = Order { $order } was sent or handed to the warehouse: it goes on, without the person.
desk-erase-had-ended = Order { $order } has ended.
desk-erase-owed = { $amount } is to be paid back for it. Pay it back before, or note where to: afterwards nobody can be asked.
desk-erase-owed-sent = The { $amount } held for it will then be listed as to be paid back. Check first whether the goods arrived: if they did, nothing is to be paid back.
desk-erase-type = Type { $word } to confirm
desk-erase-mistyped = Nobody was erased: what you typed is not the order number.
desk-done-invite = The link is on its way.
desk-done-ask-to-pay = The mail with the amount and the link is on its way.
desk-done-lock = The pledge is locked.
desk-done-handover = The pledge is at the warehouse.
desk-done-ship = The pledge is shipped.
desk-done-deliver = The pledge is delivered.
desk-done-take-back = The pledge is taken back from the warehouse.
desk-done-unlock = The pledge is unlocked.
desk-done-reopen = The pledge is open again.
desk-done-cancel = The pledge is cancelled.
desk-done-reinstate = The pledge is taken up again.
desk-done-revoke = All links are revoked.
desk-done-erase = The person is erased.
desk-done-person = Saved.
desk-done-parted = Saved. This pledge has a person of its own now.
desk-done-stage = The campaign is at its new stage.
desk-done-resend = The message is sent again.
desk-done-suppress = The message is held back.
desk-done-retry = The job runs again.

# Events and audit entries.
desk-movement-platform-credit = Paid on the platform
desk-movement-platform-credit-taken-back = Paid on the platform: an import taken back
desk-movement-payment = Payment
desk-movement-refund = Refund
desk-movement-refund-of-credit = Unused credit given back
desk-movement-refund-told-by-platform = The same money, told by the platform
desk-movement-fee = Fee
desk-movement-reversal = Reversal
desk-source-name = Name from
desk-source-email = E-mail from
desk-source-language = Language from
desk-source-address = Address from
desk-event-pledge-imported = Imported
desk-event-pledge-invited = Asked to finish
desk-event-pledge-asked-to-pay = Asked for the payment
desk-event-pledge-changed = Changed
desk-event-pledge-confirmed = Confirmed
desk-event-pledge-reopened = Opened again
desk-event-pledge-locked = Locked
desk-event-pledge-paid = Paid in full
desk-event-pledge-cancelled = Cancelled
desk-audit-pledge-invited = Link sent
desk-audit-pledge-link-sent = Link sent again
desk-audit-pledge-payment-asked = Asked for the payment
desk-audit-pledge-links-revoked = Links revoked
desk-audit-pledge-locked = Pledge locked
desk-audit-pledge-handed-over = Pledge handed to the warehouse
desk-audit-pledge-shipped = Pledge shipped
desk-audit-pledge-delivered = Pledge delivered
desk-audit-pledge-taken-back = Pledge taken back from the warehouse
desk-audit-pledge-unlocked = Pledge unlocked
desk-audit-pledge-reopened = Pledge opened again
desk-audit-pledge-cancelled = Pledge cancelled
desk-audit-pledge-reinstated = Pledge taken up again
desk-audit-contact-changed = Name or e-mail changed
desk-audit-pledge-person-parted = Given a person of its own
desk-audit-contact-erased = Person erased
desk-audit-bulk-started = Bulk action started
desk-audit-message-resent = Message sent again
desk-audit-message-suppressed = Message held back
desk-audit-job-retried = Job run again
desk-audit-export-download = Export downloaded
desk-audit-campaign-created = Campaign created
desk-audit-campaign-stage-changed = Stage changed
desk-audit-campaign-settings-changed = Campaign settings changed
desk-audit-catalogue-addon-saved = Add-on saved
desk-audit-catalogue-faq-deleted = FAQ entry deleted
desk-audit-catalogue-faq-saved = FAQ entry saved
desk-audit-catalogue-guide-saved = Guide text saved
desk-audit-catalogue-item-saved = Item saved
desk-audit-catalogue-option-saved = Option saved
desk-audit-catalogue-picture-added = Picture added
desk-audit-catalogue-picture-deleted = Picture deleted
desk-audit-catalogue-picture-described = Picture described
desk-audit-catalogue-proposed-by-import = Catalogue proposed by an import
desk-audit-catalogue-question-saved = Question saved
desk-audit-catalogue-reward-saved = Reward saved
desk-audit-catalogue-tax-rate-deleted = Tax rate deleted
desk-audit-catalogue-tax-rate-saved = Tax rate saved
desk-audit-catalogue-tax-rates-taken-over = Tax rates taken over
desk-audit-catalogue-zone-deleted = Shipping zone deleted
desk-audit-catalogue-zone-saved = Shipping zone saved
desk-audit-import-abandoned = Import abandoned
desk-audit-import-apply-started = Import applied
desk-audit-import-doubtful-file-apply-started = Import applied, although it looked older or unlike the one before
desk-audit-import-undo-started = Import undone
desk-audit-sign-in-locked = Sign-in held up after failed tries
desk-audit-staff-created = Member of staff added
desk-audit-staff-deactivated = Member of staff deactivated
desk-audit-staff-invitation-taken = Staff invitation accepted
desk-audit-staff-invited = Member of staff invited
desk-audit-staff-password-changed = Password changed
desk-audit-staff-reactivated = Member of staff reactivated
desk-audit-staff-recovery-code-used = Recovery code used
desk-audit-staff-recovery-codes-made = Recovery codes made
desk-audit-staff-role-given = Role given
desk-audit-staff-role-taken = Role taken away
desk-audit-staff-second-factor-set-up = Second factor set up
desk-audit-staff-session-ended = Session ended
desk-audit-staff-signed-in = Signed in
desk-audit-staff-signed-out = Signed out
desk-audit-note = Who did what. Nothing here can be changed or deleted.
desk-audit-action = Action
desk-audit-action-hint = Exactly, such as pledge.locked
desk-audit-subject = About
desk-audit-subject-hint = An id, such as plg_…
desk-audit-from = From day
desk-audit-until = Until day
desk-audit-position = No.
desk-audit-detail = Details
desk-audit-origin = Network
desk-audit-none = No entries
desk-audit-none-text = Nothing fits the filter.
desk-changed-choices = Reward, add-ons or options changed
desk-changed-answers = Answers changed
desk-changed-address = Address changed
desk-changed-platform = A newer file of the platform brought changes
desk-changed-platform-back = An import was taken back: what the earlier file of the platform says counts again
desk-history-cancelled-on-platform = Cancelled on the platform
desk-audit-pledge-choices-saved = Reward, add-ons or options saved by staff
desk-audit-pledge-answers-saved = Answers saved by staff
desk-audit-pledge-address-saved = Address saved by staff
desk-audit-pledge-confirmed = Pledge confirmed by staff
desk-filter-marked = Reward on the platform
desk-marked-sent = Marked as sent
desk-marked-unsent = Not marked as sent
desk-exports-sent-list = Show these backers
desk-demand-sent = { $count ->
    [one] One piece is in a pledge whose reward the platform marks as sent. It is not counted below.
   *[other] { $count } pieces are in pledges whose reward the platform marks as sent. They are not counted below.
}
desk-demand-sent-counted = { $count ->
    [one] One piece of those below is in a pledge whose reward the platform marks as sent.
   *[other] { $count } pieces of those below are in pledges whose reward the platform marks as sent.
}
desk-demand-sent-who = Show these backers
desk-demand-sent-tick = Count them too
desk-demand-sent-apply = Count again
