# used-as-prefix: desk-audit-
# used-as-prefix: desk-changed-
# used-as-prefix: desk-task-
# used-as-prefix: desk-event-
# used-as-prefix: desk-movement-
# used-as-prefix: desk-platform-
# used-as-prefix: desk-source-
# used-as-prefix: desk-stage-means-

# The desk: the creator's pages.
desk-menu-dashboard = Overview
desk-menu-backers = Backers
desk-menu-demand = Demand by SKU
desk-menu-messages = Messages
desk-menu-exports = Exports
desk-menu-stage = Stage and lock
desk-menu-campaigns = Campaigns
desk-menu-mailbox = Mailbox
desk-menu-audit = Audit log
desk-menu-jobs = Background jobs
desk-menu-exchange = Exchange log

# Words of many pages.
desk-pledges = Pledges
desk-state = State
desk-when = When
desk-who = Who
desk-amount = Amount
desk-name = Name
desk-email = E-mail
desk-language = Language
desk-choose = Choose …
desk-save = Save
desk-show-table = Show as a table
desk-page-first = First page
desk-page-next = Next page
desk-filter = Filter
desk-filter-any = Any
desk-filter-apply = Apply filter
desk-filter-clear = Clear filter
desk-actor-staff = staff
desk-actor-backer = the backer
desk-actor-import = an import
desk-actor-cli = the command line
desk-actor-job = the system
desk-actor-demo = demo set-up

# What can go wrong.
desk-error-campaign-closed = Backers cannot change their pledges at this stage, so nobody is asked to. Open the campaign first.
desk-error-nothing-to-do = No pledge fits any more. Look at the preview again.
desk-error-stage-moved = Somebody else has moved the campaign to another stage. Look at it now, then decide anew.
desk-error-stage-not-allowed = The campaign cannot go to that stage from here.
desk-error-not-resendable = This message cannot be sent again, because it was sent or is on its way. Reload the page to see it.
desk-error-not-suppressible = This message cannot be held back any more.
desk-error-message-gone = What this message said is gone for safety. Send a new invitation from the backer’s page.

# Campaigns.
desk-campaigns-title = Campaigns
desk-campaigns-empty = No campaign yet
desk-campaigns-empty-text = A campaign holds your rewards, your backers and everything that happens until the last parcel arrives.
desk-campaign-new = New campaign
desk-campaign-new-title = New campaign
desk-campaign-name = Name
desk-campaign-name-hint = As your backers know it
desk-campaign-stage = Stage
desk-campaign-slug = Word in addresses
desk-campaign-slug-hint = Lower-case letters, digits and hyphens. Leave it empty to have it made from the name.
desk-campaign-platform = Where it ran
desk-campaign-platform-none = Somewhere else, or nowhere
desk-campaign-currency = Currency
desk-campaign-currency-hint = Three letters, such as EUR. It cannot be changed once there are prices.
desk-campaign-tax = Prices and tax
desk-campaign-tax-inclusive = Prices include tax
desk-campaign-tax-inclusive-hint = What backers see is what they pay. Usual in Europe.
desk-campaign-tax-exclusive = Tax is added to prices
desk-campaign-tax-exclusive-hint = The tax of the destination comes on top. Usual in the United States and Canada.
desk-campaign-dispatch = Parcels leave from
desk-campaign-dispatch-hint = The tax rates of that country, and of the whole EU if it lies in it, are filled in for you to check.
desk-campaign-languages = Languages of your texts
desk-campaign-languages-hint = The first ticked one is the default.
desk-campaign-time-zone = Time zone
desk-campaign-time-zone-hint = Such as Europe/Berlin. Deadlines are told in it.
desk-campaign-deadline = Deadline
desk-campaign-deadline-hint = Until then backers can change their pledges. You can set it later.
desk-campaign-support = E-mail address for questions
desk-campaign-support-hint = Backers see it on their pages.
desk-campaign-create = Create campaign
desk-campaign-created = The campaign is there. Next, import the export of your platform.

# Overview.
desk-deadline-is = Deadline: { $deadline }
desk-dashboard-empty = No backers yet
desk-dashboard-empty-text = Bring the export that your platform gave you. Nothing is changed before you have seen what will happen.
desk-dashboard-import = Import a file
desk-needs-title = Needs your attention
desk-need-held =
    { $count ->
        [one] { $count } record of the latest import is held back
       *[other] { $count } records of the latest import are held back
    }
desk-need-mails =
    { $count ->
        [one] { $count } message did not arrive, or may not have
       *[other] { $count } messages did not arrive, or may not have
    }
desk-need-held-payments =
    { $count ->
        [one] { $count } payment is held: the provider reports other money than was asked for
       *[other] { $count } payments are held: the provider reports other money than was asked for
    }
desk-need-payments =
    { $count ->
        [one] { $count } payment failed
       *[other] { $count } payments failed
    }
desk-need-jobs =
    { $count ->
        [one] { $count } background job gave up
       *[other] { $count } background jobs gave up
    }
desk-need-shipping = No shipping price to: { $countries }
desk-figure-confirmed = Confirmed
desk-figure-waiting = Not finished
desk-figure-of-all = of { $total }
desk-figure-owing =
    { $count ->
        [one] { $count } pledge
       *[other] { $count } pledges
    }
desk-funnel-title = From import to payment
desk-funnel-step = Step
desk-funnel-imported = Imported
desk-funnel-invited = Invited
desk-funnel-started = Started
desk-funnel-confirmed = Confirmed
desk-money-title = Money
desk-money-what = What
desk-money-credit = Paid on the platform
desk-money-agreed = Confirmed in all
desk-money-collected = Collected here
desk-money-owing = Still owed by backers
desk-money-owed = Owed to backers
desk-states-title = Pledges by state
desk-backers-all = All backers
desk-demand-title = Most wanted items
desk-demand-item = Item
desk-demand-agreed = Confirmed
desk-demand-undecided = Undecided
desk-demand-stock = In stock
desk-demand-wanted = Together
desk-demand-failed = Payment failed
desk-demand-all = All items
desk-demand-more = All items
desk-demand-note = How many pieces of each item are wanted. Cancelled pledges are not counted.
desk-demand-failed-hint = “Payment failed” counts what backers chose whose payment the platform could not collect or gave back. It is not part of “Together”: nobody has paid for it yet. Who confirms here moves to “Confirmed”.
desk-demand-failed-who = Show these backers
desk-demand-empty = No items yet
desk-demand-empty-text = Items come from the import or are added in the catalogue.
desk-demand-catalogue = To the catalogue

# Backers.
desk-backers-found = Found: { $total }
desk-backers-none = Nobody found
desk-backers-none-text = No backer fits. Check the search and the filter.
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
desk-filter-search-hint = Whole e-mail address, order number, or parts of the name
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
desk-movement-platform-credit = Paid on the platform
desk-movement-payment = Payment
desk-movement-refund = Refund
desk-movement-fee = Fee
desk-movement-reversal = Reversal
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
desk-email-bouncing = Mail comes back since
desk-email-verified = Confirmed by the backer
desk-source-name = Name from
desk-source-email = E-mail from
desk-source-language = Language from
desk-source-address = Address from
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
desk-deed-lock = Lock
desk-deed-lock-question = The backer can no longer change this pledge.
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
desk-erase-type = Type { $word } to confirm
desk-erase-mistyped = Nobody was erased: what you typed is not the order number.
desk-done-invite = The link is on its way.
desk-done-lock = The pledge is locked.
desk-done-unlock = The pledge is unlocked.
desk-done-reopen = The pledge is open again.
desk-done-cancel = The pledge is cancelled.
desk-done-reinstate = The pledge is taken up again.
desk-done-revoke = All links are revoked.
desk-done-erase = The person is erased.
desk-done-person = Saved.
desk-done-stage = The campaign is at its new stage.
desk-done-resend = The message is sent again.
desk-done-suppress = The message is held back.
desk-done-retry = The job runs again.

# Events and audit entries.
desk-event-pledge-imported = Imported
desk-event-pledge-invited = Asked to finish
desk-event-pledge-changed = Changed
desk-event-pledge-confirmed = Confirmed
desk-event-pledge-reopened = Opened again
desk-event-pledge-locked = Locked
desk-event-pledge-paid = Paid in full
desk-event-pledge-cancelled = Cancelled
desk-audit-pledge-invited = Link sent
desk-audit-pledge-links-revoked = Links revoked
desk-audit-pledge-locked = Pledge locked
desk-audit-pledge-unlocked = Pledge unlocked
desk-audit-pledge-reopened = Pledge opened again
desk-audit-pledge-cancelled = Pledge cancelled
desk-audit-pledge-reinstated = Pledge taken up again
desk-audit-contact-changed = Name or e-mail changed
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
desk-audit-note = Who did what. Nothing here can be changed or deleted; times are UTC.
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

# Bulk actions.
desk-bulk-note = For the ticked backers, or for everybody the filter finds:
desk-bulk-invite = Invite
desk-bulk-remind = Remind
desk-bulk-lock = Lock
desk-bulk-all-invite = Invite everybody
desk-bulk-all-remind = Remind everybody
desk-bulk-all-lock = Lock everybody
desk-bulk-invite-explained = Each backer who was not asked yet gets an e-mail with a personal link.
desk-bulk-remind-explained = Each backer who was asked and has not confirmed gets a reminder with the same link.
desk-bulk-lock-explained = Confirmed pledges are locked: their backers can no longer change anything. What owes nothing counts as paid.
desk-bulk-invite-count =
    { $count ->
        [one] { $count } backer will be invited.
       *[other] { $count } backers will be invited.
    }
desk-bulk-remind-count =
    { $count ->
        [one] { $count } backer will be reminded.
       *[other] { $count } backers will be reminded.
    }
desk-bulk-lock-count =
    { $count ->
        [one] { $count } pledge will be locked.
       *[other] { $count } pledges will be locked.
    }
desk-bulk-selected =
    { $count ->
        [one] { $count } pledge is selected.
       *[other] { $count } pledges are selected.
    }
desk-bulk-invite-do =
    { $count ->
        [one] Invite { $count } backer
       *[other] Invite { $count } backers
    }
desk-bulk-remind-do =
    { $count ->
        [one] Remind { $count } backer
       *[other] Remind { $count } backers
    }
desk-bulk-lock-do =
    { $count ->
        [one] Lock { $count } pledge
       *[other] Lock { $count } pledges
    }
desk-bulk-left-out = Left out
desk-bulk-why = Why
desk-bulk-asked-lately = Asked lately
desk-bulk-asked-lately-text = Asked within the last three days.
desk-bulk-invite-not-ended = Cancelled or refunded.
desk-bulk-invite-not-asked = Invited already. Use the reminder.
desk-bulk-invite-not-confirmed = Confirmed already.
desk-bulk-remind-not-ended = Cancelled or refunded.
desk-bulk-remind-not-uninvited = Not invited yet. Use the invitation.
desk-bulk-remind-not-confirmed = Confirmed already.
desk-bulk-lock-not-ended = Cancelled or refunded.
desk-bulk-lock-not-open = Not confirmed by the backer.
desk-bulk-lock-not-locked = Locked already, or further.
desk-bulk-started = It has begun. You can leave this page.
desk-bulk-title = Bulk actions
desk-bulk-what = Action
desk-bulk-by = Started by
desk-bulk-began = Began
desk-bulk-ended = Ended
desk-bulk-planned = Planned
desk-bulk-done = Done
desk-bulk-refused = Left as they were
desk-bulk-progress = Progress
desk-bulk-is-running = At work. This page renews itself.
desk-bulk-is-finished = Finished.
desk-bulk-refused-note =
    { $count ->
        [one] { $count } pledge was left as it was, because it changed meanwhile or its person was erased.
       *[other] { $count } pledges were left as they were, because they changed meanwhile or their people were erased.
    }
desk-bulk-none = No bulk action yet
desk-bulk-none-text = Invitations, reminders and locks for many backers are listed here.

# Stages.
desk-stage-next = Go on
desk-stage-go = Go to: { $stage }
desk-stage-back = This is a step back. Nothing that happened meanwhile is undone.
desk-stage-means-draft = Being set up. Backers see nothing.
desk-stage-means-importing = Exports of the platform are read in. Backers see nothing they could change.
desk-stage-means-smoke-test = A few invited backers try it. Whoever has a link can finish the pledge.
desk-stage-means-open = Backers finish their pledges, until the deadline.
desk-stage-means-locked = Backers can no longer change anything. What is owed can still be paid. Pledges are locked one by one or with the bulk action below.
desk-stage-means-charging = What is still owed is collected.
desk-stage-means-fulfilling = Parcels leave. The campaign cannot be opened again.
desk-stage-means-closed = Done. Pages stay readable, nothing is collected.
desk-stage-everybody = Everybody at once
desk-stage-everybody-text = Each begins with a preview that says how many it takes and who is left out.
desk-stage-past = Earlier changes

# Messages and mailbox.
desk-message = Message
desk-message-to = To
desk-message-created = Asked for
desk-message-sent-at = Sent
desk-message-attempts = Tries
desk-message-next = Tried again
desk-message-text = Text
desk-message-unwritten = It has not been written yet, or its person was erased.
desk-message-blotted = Links and codes are blotted out in this copy.
desk-messages-counts = Messages by state
desk-messages-none = No messages
desk-messages-none-text = Invitations, confirmations and receipts are listed here.
desk-to-backer = To the backer
desk-resend = Send again
desk-resend-question = The message is sent once more.
desk-resend-uncertain = It may have arrived: then the backer gets it twice. Ask first if you can.
desk-suppress = Hold back
desk-suppress-question = The message is not sent.
desk-mailbox-note = Without a mail server, mails are kept here instead of being sent. Times are UTC.
desk-mailbox-empty = The mailbox is empty
desk-mailbox-empty-text = Mails appear here while no mail server is set up. Invite somebody to see one.
desk-mail-from = From
desk-mail-subject = Subject

# Exports.
desk-exports-note = Every download is written to the audit log.
desk-export-fulfilment-lines = For the warehouse: one row a parcel line
desk-export-fulfilment-lines-text = Each item of each order on a row of its own, with SKU, quantity and address. Pledges that are locked, paid or at the warehouse.
desk-export-fulfilment-orders = For the warehouse: one row an order
desk-export-fulfilment-orders-text = Each order on one row, with its items, weight and address. Pledges that are locked, paid or at the warehouse.
desk-export-demand = Demand by SKU
desk-export-demand-text = How many pieces of each item are confirmed, undecided, or of backers whose payment failed, with totals.
desk-export-pledges = All pledges
desk-export-pledges-text = Every pledge with its state, choices and money: what is to be paid here, what the platform still collects, what credit is left.
desk-export-plain = CSV for programs
desk-export-plain-hint = The usual CSV protects cells that look like formulas and keeps the zeros of postal codes in a spreadsheet. The CSV for programs leaves codes and phone numbers as they are; in both, a text that would run as a formula gets a leading apostrophe.

# Jobs and exchange.
desk-job = Job
desk-job-error = Why it gave up
desk-job-retry = Run again
desk-jobs-ready = Waiting
desk-jobs-running = At work
desk-jobs-dead = Gave up
desk-jobs-none = No job gave up
desk-jobs-none-text = Jobs that used up their tries are listed here, with a button.
desk-exchange-note = Requests and answers between this installation and payment providers. Secrets and personal data are masked; times are UTC.
desk-exchange-none = Nothing was exchanged yet
desk-exchange-none-text = Requests to and from other systems are listed here.
desk-exchange-peer = With
desk-exchange-request = Request
desk-exchange-answer = Answer
desk-exchange-duration = Took
desk-exchange-out = sent
desk-exchange-in = received
desk-exchange-no-answer = no answer
desk-exchange-bodies = Contents

desk-changed-choices = Reward, add-ons or options changed
desk-changed-answers = Answers changed
desk-changed-address = Address changed
desk-changed-platform = A newer file of the platform brought changes
desk-audit-pledge-choices-saved = Reward, add-ons or options saved by staff
desk-audit-pledge-answers-saved = Answers saved by staff
desk-audit-pledge-address-saved = Address saved by staff
desk-audit-pledge-confirmed = Pledge confirmed by staff
desk-search-cut = More people fit than can be shown for one search: only the first ones are listed, taken out and acted on. Add another word of the name.
desk-seen = last seen { $day }

# Ready for backers.
desk-blocker-zones = No shipping zone is set up: nobody gets a shipping price
desk-blocker-tax = No tax rate is set: prices are reckoned without tax
desk-blockers-title = Backers would stumble over this:
desk-blockers-anyway = I know, go on all the same
desk-blockers-tick = Nothing was done: something is still missing for backers. Mend it, or tick that you go on all the same.
desk-stage-sure = Move the campaign to: { $stage }?
desk-tasks-title = On the way to your backers
desk-task-done = done
desk-task-next = Do this next
desk-task-import = Import the export of your platform
desk-task-import-text = Bring the file as you got it. You see what will happen before anything is stored.
desk-task-catalogue = Complete rewards and items
desk-task-catalogue-text = What is in each reward and add-on, and what each item weighs. The catalogue lists what is missing.
desk-task-shipping = Set shipping prices
desk-task-shipping-text = A zone for every country your backers live in.
desk-task-tax = Check the tax rates
desk-task-tax-text = Rates of your home country, or of the EU, are filled in as a start.
desk-task-open = Open the campaign
desk-task-open-text = Begin with a smoke test of a few backers if you like. From then on backers can finish their pledges.
desk-task-invite = Invite your backers
desk-task-invite-text = Each gets a personal link by e-mail. The preview says how many, and who is left out.
desk-funnel-settled = Confirmed, nothing owed
desk-days-title = Confirmed in the last 30 days
desk-days-day = Day
desk-days-confirmed = Pledges
desk-blocker-countries =
    { $count ->
        [one] { $count } pledge goes where no shipping zone reaches: { $countries }
       *[other] { $count } pledges go where no shipping zone reaches: { $countries }
    }
desk-rule-owed-to-backer = { $amount } more was paid than this costs. It is owed to the backer.
desk-consents-title = Consents
desk-consent-how = { $when }. Shown in { $language }, version { $version } of the text.
desk-consent-how-unnoted = { $when }, version { $version } of the text. The language in which it was shown was not noted; these are its words in yours.

# What the platform’s file says of a backer
# used-as-prefix: desk-address-doubt-
desk-name-in-file = Name in the file
desk-address-not-taken = The address in the file was not taken over. The backer is asked for it; nothing is shipped there before.
desk-address-doubt-postal-suspect = The postal code is too short:
desk-address-doubt-characters-lost = Letters were lost.
desk-address-doubt-country-mismatch = Shipping was priced for another country.
desk-address-doubt-address-incomplete = It lacks something its country needs.
desk-named-in-file = in the file: { $name }

# What the platform says of a pledge.
desk-filter-platform = State on the platform
desk-no-reward = No reward
desk-bulk-also-failed = { $count ->
    [one] Also write to the one backer whose payment failed on the platform: they can pay here
   *[other] Also write to the { $count } backers whose payment failed on the platform: they can pay here
}
desk-bulk-platform-failed = The payment failed on the platform, or the money went back.
desk-bulk-platform-failed-tick = Left out: the payment failed on the platform, or the money went back. Tick the box above to write to them all the same.
desk-money-unused-credit = Credit not used
desk-money-platform-due = Still to be collected by the platform
desk-rule-credit-left = { $amount } of what the platform collected is not used.

desk-no-real-money = Payments go to the sandbox: what backers pay here is no real money. No payment provider is set up that takes real payments.
