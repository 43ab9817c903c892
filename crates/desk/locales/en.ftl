# used-as-prefix: desk-task-
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
desk-email = E-mail
desk-language = Language
desk-choose = Choose …
desk-save = Save
desk-show-table = Show as a table
desk-page-first = First page
desk-page-next = Next page
desk-actor-staff = staff
desk-actor-backer = the backer
desk-actor-import = an import
desk-actor-cli = the command line
desk-actor-job = the system
desk-actor-demo = demo set-up

# What can go wrong.
desk-error-campaign-closed = Backers cannot change their pledges at this stage, so nobody is asked to. Open the campaign first.
desk-error-campaign-past = The campaign is past the stage at which backers can change their pledges, and it does not open again: nobody is asked any more.
desk-error-deadline-over = The deadline is over, so this backer could change nothing. Set a later deadline in the settings first.
desk-error-nothing-to-do = No pledge fits any more. Look at the preview again.
desk-error-stage-moved = Somebody else has moved the campaign to another stage. Look at it now, then decide anew.
desk-error-stage-not-allowed = The campaign cannot go to that stage from here.
desk-error-not-resendable = This message cannot be sent again, because it was sent, is on its way, or is about a pledge that belongs to another person now. Reload the page to see it.
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
desk-campaign-slug = Short name
desk-campaign-slug-hint = The files you download begin with it, as in my-board-game-pledges.csv; backers do not see it. Lower-case letters, digits and hyphens. Leave it empty to have it made from the name.
desk-campaign-slug-now = The files you download begin with it, at present { $file }; backers do not see it. Lower-case letters, digits and hyphens.
desk-campaign-platform = Where it ran
desk-campaign-platform-none = Somewhere else (only files in Kickstarter’s layout can be imported today)
desk-campaign-currency = Currency
desk-campaign-currency-hint = The one your platform collected in: files in another currency cannot be applied. It cannot be changed once there are prices.
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
desk-campaign-time-zone-hint = Deadlines are told in it. Choose a large city with your clock; the difference from UTC is today’s.
desk-currencies-often = Used often
desk-currencies-others = All others
desk-zones-europe = Europe
desk-zones-america = America
desk-zones-africa = Africa
desk-zones-asia = Asia
desk-zones-australia = Australia
desk-zones-pacific = Pacific
desk-zones-atlantic = Atlantic
desk-zones-indian = Indian Ocean
desk-zones-antarctica = Antarctica
desk-zones-none = No place
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
desk-need-uninvited =
    { $count ->
        [one] { $count } backer was never invited
       *[other] { $count } backers were never invited
    }
desk-need-invite = Invite them
desk-need-gone =
    { $count ->
        [one] { $count } backer is not in the newest file
       *[other] { $count } backers are not in the newest file
    }
desk-need-texts = Texts beside the steps are missing in: { $languages }
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
desk-need-limits = Sales are near a limit from which you have to register for tax, or above it: { $limits }.
desk-need-parts-late = { $count ->
    [one] 1 backer has an overdue instalment
   *[other] { $count } backers have an overdue instalment
}
desk-need-owing-again = { $count ->
    [one] One locked pledge still owes: its payment on the platform failed
   *[other] { $count } locked pledges still owe: their payments on the platform failed
}
desk-need-cancelled-there = { $count ->
    [one] One pledge is cancelled on the platform, but was paid for here: decide whether it goes on
   *[other] { $count } pledges are cancelled on the platform, but were paid for here: decide whether they go on
}
desk-need-mail-waits = { $count ->
    [one] One message could not be handed to the mail server yet; it is tried again by itself
   *[other] { $count } messages could not be handed to the mail server yet; they are tried again by themselves
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
desk-money-title-in = Money in { $currency }
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
desk-demand-unchosen = { $item }: not chosen yet
desk-demand-all = All items
desk-demand-more = All items
desk-demand-note = How many pieces of each item are wanted. Cancelled pledges are not counted.
desk-demand-failed-hint = “Payment failed” counts what backers chose whose payment the platform could not collect or gave back. It is not part of “Together”: nobody has paid for it yet. Who confirms here moves to “Confirmed”.
desk-demand-failed-who = Show these backers
desk-demand-empty = No items yet
desk-demand-empty-text = Items come from the import or are added in the catalogue.
desk-demand-catalogue = To the catalogue
desk-money-unused-credit = Credit not used
desk-money-platform-due = Still to be collected by the platform

# Stages.
desk-stage-next = Go on
desk-stage-go = Go to: { $stage }
desk-stage-yes = Yes, go to: { $stage }
desk-stage-others = Other stages
desk-stage-final = This cannot be taken back: the campaign cannot be opened to its backers again.
desk-open-title = Not done yet, and left behind by this step:
desk-open-tick = Nothing was done: something is still open. Look at it, or tick that you go on all the same.
desk-open-unconfirmed =
    { $count ->
        [one] { $count } pledge was never confirmed by its backer
       *[other] { $count } pledges were never confirmed by their backers
    }
desk-open-unlocked =
    { $count ->
        [one] { $count } confirmed pledge is not locked, and so in no file for the warehouse
       *[other] { $count } confirmed pledges are not locked, and so in no file for the warehouse
    }
desk-open-owing =
    { $count ->
        [one] { $count } confirmed pledge still owes something
       *[other] { $count } confirmed pledges still owe something
    }
desk-open-unshipped =
    { $count ->
        [one] { $count } paid pledge has not been shipped
       *[other] { $count } paid pledges have not been shipped
    }
desk-open-held-payments =
    { $count ->
        [one] { $count } payment waits for a decision
       *[other] { $count } payments wait for a decision
    }
desk-open-held-records =
    { $count ->
        [one] { $count } record of the import is on hold
       *[other] { $count } records of the import are on hold
    }
desk-open-customs =
    { $count ->
        [one] { $count } order goes to another customs territory without complete customs details
       *[other] { $count } orders go to another customs territory without complete customs details
    }
desk-customs-missing =
    { $count ->
        [one] { $count } order would go to another customs territory without complete customs details: an item in it lacks its tariff number, its origin or its value.
       *[other] { $count } orders would go to another customs territory without complete customs details: an item in them lacks its tariff number, its origin or its value.
    }
desk-customs-items = Complete the items
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
desk-mailbox-note = Without a mail server, mails are kept here instead of being sent.
desk-mailbox-sender = Mails come from { $sender }, because no sender was ever set. Before real backers get mail, whoever runs the server sets mail_from to an address of yours.
desk-mailbox-empty = The mailbox is empty
desk-mailbox-empty-text = Mails appear here while no mail server is set up. Invite somebody to see one.
desk-message-here = In the mailbox here
desk-mail-from = From
desk-mail-subject = Subject

# Exports.
desk-exports-note = Every download is written to the audit log.
desk-exports-unpaid = { $count ->
    [one] One locked pledge has not been paid in full and is left out of the files for the warehouse: its reward is not packed before it is paid.
   *[other] { $count } locked pledges have not been paid in full and are left out of the files for the warehouse: their rewards are not packed before they are paid.
}
desk-exports-unpaid-list = Show who still owes
desk-exports-unpaid-with = Files with the unpaid pledges in them
desk-exports-unpaid-hint = Everybody is in these files. The column “owed” says what is still to be paid; it is blank for who has paid.
desk-export-fulfilment-lines = For the warehouse: one row a parcel line
desk-export-fulfilment-lines-text = Each item of each order on a row of its own, with SKU, quantity and address. Pledges that are locked, paid or at the warehouse, and owe nothing.
desk-export-fulfilment-orders = For the warehouse: one row an order
desk-export-fulfilment-orders-text = Each order on one row, with its items, weight, address and the answers to your questions. Pledges that are locked, paid or at the warehouse, and owe nothing.
desk-export-demand = Demand by SKU
desk-export-demand-text = How many pieces of each item are confirmed, undecided, or of backers whose payment failed, with totals.
desk-export-pledges = All pledges
desk-export-pledges-text = Every pledge with its state, choices, answers to your questions and money: what is to be paid here, what the platform still collects, what credit is left.
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
desk-exchange-note = Requests and answers between this installation and payment providers. Secrets and personal data are masked.
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
desk-search-cut = More people fit than can be shown for one search: only the first ones are listed, taken out and acted on. Add another word of the name.

# Ready for backers.
desk-blocker-zones = No shipping zone is set up: nobody gets a shipping price
desk-blocker-tax = No tax rate is set: prices are reckoned without tax
desk-blocker-registrations = Prices go by the tax tables, and no registration holds today: no tax is charged anywhere
desk-blocker-deadline = The deadline is over: backers can change nothing and read that it is too late
desk-blocker-support = There is no e-mail address for questions: backers have nobody to write to
desk-blockers-title = Backers would stumble over this:
desk-blockers-anyway = I know, go on all the same
desk-blockers-tick = Nothing was done: something is still missing for backers. Mend it, or tick that you go on all the same.
desk-stage-sure = Move the campaign to: { $stage }?
desk-tasks-title = On the way to your backers
desk-task-done = done
desk-task-next = Do this next
desk-task-import = Import the export of your platform
desk-task-import-text = Kickstarter’s file as you got it; from elsewhere, a CSV in Kickstarter’s layout. You see what will happen before anything is stored.
desk-task-catalogue = Complete rewards and items
desk-task-catalogue-text = What is in each reward and add-on, and what each item weighs. The catalogue lists what is missing.
desk-task-shipping = Set shipping prices
desk-task-shipping-text = A zone for every country your backers live in.
desk-task-tax = Tax rates to begin with
desk-task-tax-text = Filled in for the country you ship from, or for the whole EU. Look whether they are right for what you sell.
desk-task-open = Open the campaign
desk-task-open-text = Begin with a trial run of a few backers if you like. From then on backers can finish their pledges.
desk-task-invite = Invite your backers
desk-task-invite-text = Each gets a personal link by e-mail. The preview says how many, and who is left out.
desk-funnel-settled = Confirmed, nothing owed
desk-days-title = Confirmed in the last 30 days
desk-days-day = Day
desk-days-confirmed = Pledges
desk-blocker-items =
    { $count ->
        [one] { $count } backer has other items in the file than in their reward: look at it and decide
       *[other] { $count } backers have other items in the file than in their reward: look at them and decide
    }
desk-blocker-countries =
    { $count ->
        [one] { $count } pledge goes where there is no shipping price: { $countries }
       *[other] { $count } pledges go where there is no shipping price: { $countries }
    }
desk-partner-title = You are signed in as a partner
desk-partner-text = This role is for a warehouse or a factory. It opens no page about backers: no names, addresses, orders or amounts.
desk-partner-files = What is to be packed or made, the team gives you as a file. Which campaigns and which goods are in it is their decision.
desk-partner-campaigns = You work for:
desk-partner-more = If you need to look something up here, ask whoever invited you for another role, such as fulfilment. Your own password and second factor are under your account.
