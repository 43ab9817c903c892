# Imports: upload, plan, progress, result.
imports-menu = Imports
imports-title = Imports
imports-new = Import a file
imports-new-title = Import a file
imports-new-text = Upload the backer report as you downloaded it from the platform. You will see what the file would do before anything is changed.
imports-new-currency = Amounts without a currency code are read in the currency of this campaign: { $currency }.
imports-new-safe = The file itself is not kept. What it says is stored encrypted until you apply the import or discard the upload.
imports-file = File
imports-file-hint = A CSV file, or the zip the platform gave. Platforms we can read: { $known }.
imports-file-limit = At most { $size } MB.
imports-file-missing = Choose the file you downloaded from the platform.
imports-file-too-large = This file is larger than { $size } MB. Download it again; if it is complete, export it in several parts.
imports-file-broken = The file did not arrive completely. Check your connection and upload it again.
imports-upload = Upload and check
imports-none-yet = No imports yet
imports-none-yet-text = Upload the backer report of your platform. Pledges, people and the catalogue come from it.
imports-state = State
imports-state-reading = Being read
imports-state-refused = Refused
imports-state-planned = Waiting for you
imports-state-applying = Being applied
imports-state-applied = Applied
imports-state-undoing = Being undone
imports-state-undone = Undone
imports-state-abandoned = Discarded
imports-steps = Steps of the import
imports-step-upload = Upload
imports-step-look = Check
imports-step-apply = Apply
imports-step-result = Result
imports-figure-received = In the file
imports-figure-to-apply = Not applied
imports-figure-new = New
imports-figure-changed = Changed
imports-figure-unchanged = Unchanged
imports-figure-applied = Applied
imports-figure-held = On hold
imports-views = Views of the import
imports-view-overview = Overview
imports-view-new = New
imports-view-changed = Changed
imports-view-unchanged = Unchanged
imports-view-held = On hold
imports-view-flagged = To look at
imports-view-absent = Not in the file
imports-view-columns = Columns
imports-planned-note = Nothing has been changed yet. Check what the file would do, then apply it.
imports-equation = { $received } received = { $applied } applied + { $unchanged } unchanged + { $held } on hold.
imports-undone-note = This import was undone.
imports-undone-kept =
    { $count ->
        [one] This import was undone, but one pledge stays, because somebody worked on it in the meantime.
       *[other] This import was undone, but { $count } pledges stay, because somebody worked on them in the meantime.
    }
imports-undone-parts-gone = { $count ->
    [one] One part of the catalogue that the import had made was removed with it.
   *[other] { $count } parts of the catalogue that the import had made were removed with it.
}
imports-undone-parts-stay = { $count ->
    [one] One part that it had made stays:
   *[other] { $count } parts that it had made stay:
}
imports-part-stays-changed = { $count ->
    [one] One was changed by hand since.
   *[other] { $count } were changed by hand since.
}
imports-part-stays-has-picture = { $count ->
    [one] One has a picture.
   *[other] { $count } have a picture.
}
imports-part-stays-in-pledges = { $count ->
    [one] One is used by a pledge.
   *[other] { $count } are used by pledges.
}
imports-part-stays-in-catalogue = { $count ->
    [one] One belongs to a reward, an add-on, an option or a question that stays.
   *[other] { $count } belong to rewards, add-ons, options or questions that stay.
}
imports-fill-options = Fill options from the file
imports-fill-options-text = An option that you made after the import, such as a size, can be filled from the file: whoever has not chosen yet gets the value that the file names for them, by its item, by an answer to a question of the same name, or by an item called like the option and the value. The same happens after every import. A question of the same name is then asked no more.
imports-fill-options-begun = The options are being filled from the file. It takes a moment.
imports-fill-running = The options are being filled.
imports-fill-look = See how far it is
imports-fill-again = Fill again from the file
imports-fill-done =
    { $count ->
        [0] Last filled on { $when }: no pledge got a value.
        [one] Last filled on { $when }: one pledge got a value.
       *[other] Last filled on { $when }: { $count } pledges got a value.
    }
imports-fill-left-none = No pledge is left without one.
imports-fill-left-no-such-value =
    { $count ->
        [one] One pledge is left whose answer in the file is no value of the option: the backer chooses.
       *[other] { $count } pledges are left whose answers in the file are no value of the option: their backers choose.
    }
imports-fill-left-not-told =
    { $count ->
        [one] One pledge is left for which the file names no value, or not for every copy: the backer chooses.
       *[other] { $count } pledges are left for which the file names no value, or not for every copy: their backers choose.
    }
imports-fill-left-kept =
    { $count ->
        [one] One pledge is left because its choices were changed by hand or are confirmed.
       *[other] { $count } pledges are left because their choices were changed by hand or are confirmed.
    }
imports-fill-shelved =
    { $count ->
        [one] One question of the same name is asked no more.
       *[other] { $count } questions of the same name are asked no more.
    }
imports-new-links =
    { $count ->
        [one] One backer who was let in already has another e-mail address in this file. When you apply it, their link and sign-ins from the earlier address stop working, and a mail with a new link goes to the new address at once. Whoever reads mail there gets in: check the address.
       *[other] { $count } backers who were let in already have another e-mail address in this file. When you apply it, their links and sign-ins from the earlier address stop working, and a mail with a new link goes to each new address at once. Whoever reads mail there gets in: check the addresses.
    }
imports-new-links-show = Show them
imports-apply-note-new-links =
    { $count ->
        [one] Prices and contents are taken from what most backers have; check them in the catalogue afterwards. One backer gets a new link at a new address; nobody else is written to.
       *[other] Prices and contents are taken from what most backers have; check them in the catalogue afterwards. { $count } backers get a new link at a new address; nobody else is written to.
    }
imports-view-new-links = New addresses
imports-none-new-links = Nobody who was let in has another e-mail address in this file.
imports-note-elsewhere =
    { $count ->
        [one] People whose e-mail address this file changes have one pledge in another campaign: it moves to the new address too.
       *[other] People whose e-mail address this file changes have { $count } pledges in other campaigns: these move to the new address too.
    }
imports-flag-moves-elsewhere = Also in other campaigns: this person’s pledges there move to the new address too
imports-flag-new-link = Another e-mail address: the earlier link ends, and a new one goes to the new address
imports-kept-addresses =
    { $count ->
        [one] One record has another e-mail address that is not taken over, because it belongs to somebody else or the file has another pledge of the same person at another address. The list says which of the two it is.
       *[other] { $count } records have another e-mail address that is not taken over, because it belongs to somebody else or the file has another pledge of the same person at another address. The list says which of the two it is, for each.
    }
imports-kept-addresses-show = Show them
imports-view-kept-addresses = Addresses not taken over
imports-none-kept-addresses = Every new e-mail address of this file is taken over.
imports-like-options = Answers that look like a choice
imports-like-option = “{ $prompt }” has { $count } different answers: make an option of it.
imports-like-options-text = If each answer stands for something else in the parcel, such as a size or a colour: make an item for each, then an option with the name of the question. The answers of the file fill it, the question is asked no more, and demand and the warehouse’s files tell the sizes apart.
imports-like-options-new = Make an option
imports-abandoned-note = This upload was discarded. Nothing was changed, and what the file said is deleted. Upload it again if you need it.
imports-progress = Progress
imports-progress-reading =
    { $count ->
        [one] The file is being read. One record so far.
       *[other] The file is being read. { $count } records so far.
    }
imports-progress-applying = { $done } of { $all } records are done.
imports-progress-undoing = The pledges of this import are being removed.
imports-progress-undoing-rest = The earlier values are being put back.
imports-progress-note = You can close this page. The work goes on, even after a restart.
imports-progress-look = Look again
imports-found-rewards = Rewards in the file
imports-found-addons = Add-ons in the file
imports-found-items = Items in the file
imports-found-questions = Questions in the file
imports-part-title = Title
imports-part-detail = Price and contents
imports-part-records = Records
imports-part-state = In the catalogue
imports-part-known = There already
imports-part-known-as = There as: { $title }
imports-part-new = Will be added
imports-part-not-there = Not in the catalogue
imports-price-unknown = Price unknown: set it in the catalogue
imports-in-records =
    { $count ->
        [0] in no record
        [one] in one record
       *[other] in { $count } records
    }
imports-packed = Each backer gets
imports-packed-note = What is packed is what a reward holds in the catalogue. Where every backer has other goods, tick the reward: then each of its backers gets what the file says for them. What options ask stays to be chosen. It can be changed later, here or on the page of a backer.
imports-packed-as-in-file = what the file says
imports-packed-as-in-reward = what is in the reward
imports-pack-as-in-file = Give what the file says
imports-pack-as-in-reward = Give what is in the reward
imports-packed-decided = Decided. It is brought to the backers of this reward in the background; who staff decided for keeps what was decided.
imports-leave-out = Leave out
imports-leave-out-one = Do not add
imports-mark-absent = Mark pledges that are not in this file. Untick this if the file is only a part of the campaign.
imports-other-currency = { $count ->
    [one] One record is in { $file }, and this campaign is in { $campaign }: it is on hold.
   *[other] { $number } records are in { $file }, and this campaign is in { $campaign }: they are on hold.
}
imports-other-currency-settings = The campaign’s currency can be changed while nothing has a price
imports-doubts = Is this the right file?
imports-doubts-same-file = This very file was applied on { $when } already, and another one after it.
imports-doubts-goes-back = { $count ->
    [one] One record would turn its pledge back to what the import of { $when } said, although a later file said otherwise.
   *[other] { $number } records would turn their pledges back to what the import of { $when } said, although a later file said otherwise.
}
imports-doubts-overtaken = { $count ->
    [one] Since this file was read, another one was applied (on { $when }) that says otherwise about one of its pledges.
   *[other] Since this file was read, another one was applied (on { $when }) that says otherwise about { $number } of its pledges.
}
imports-doubts-example = For example { $name }: { $changes }.
imports-doubts-none-of = { $count ->
    [one] The one pledge of this campaign is not in this file: it may be another campaign’s. If it is a part of this campaign, untick the box about pledges that are not in it.
   *[other] None of the { $number } pledges of this campaign is in this file: it may be another campaign’s. If it is a part of this campaign, untick the box about pledges that are not in it.
}
imports-doubts-tick = I have read this and mean it: apply the file.
imports-apply-note = Prices and contents are taken from what most backers have; check them in the catalogue afterwards. Backers are not written to.
imports-apply = Apply import
imports-abandon = Discard this upload
imports-abandon-question = Discard this upload? Nothing was changed yet, and what the file says is deleted.
imports-abandon-yes = Yes, discard
imports-next-catalogue = Next: complete the catalogue
imports-next-invite =
    { $count ->
        [one] Next: invite { $count } new backer
       *[other] Next: invite { $count } new backers
    }
imports-next-settle =
    { $count ->
        [one] Next: settle { $count } record on hold
       *[other] Next: settle { $count } records on hold
    }
imports-next-backers = To the backers
imports-undo-note = You can undo this import as long as nobody was invited and nothing was changed or paid.
imports-undo = Undo import
imports-undo-question = Undo this import? Its pledges are removed, their credit is taken back, and changed pledges get their earlier values again.
imports-undo-links =
    { $count ->
        [one] One backer who was let in gets their earlier e-mail address back: their link and sign-ins from the address of this file stop working, and a mail with a new link goes to the earlier one at once.
       *[other] { $count } backers who were let in get their earlier e-mail addresses back: their links and sign-ins from the addresses of this file stop working, and a mail with a new link goes to each earlier one at once.
    }
imports-undo-yes = Yes, undo
imports-records = Records of the file
imports-record = Record { $number }
imports-person = Backer
imports-remarks = Remarks
imports-order-number = Order number
imports-no-name = (no name)
imports-kept = Ours is kept, because it was changed here since.
imports-kept-email-pledge = Ours is kept: the file has another pledge of this person at another address. If they are two people, give this pledge a person of its own on its page, under “Change name or e-mail”.
imports-kept-email-taken = Ours is kept: the new address belongs to somebody else already. If it is right, ask the backer which address they read.
imports-absent-note = These pledges are known from earlier files. They are kept in any case; at most they are marked.
imports-none-new = No record of this file makes a new pledge.
imports-none-changed = No record of this file changes a pledge.
imports-none-unchanged = No record of this file is unchanged.
imports-none-held = No record is on hold.
imports-none-flagged = There is nothing in this file that you should look at.
imports-none-absent = This file lacks none of the pledges that were in the files before. Those that an earlier file lacked already are not listed again.
imports-none-overview = Nothing was found.
imports-column = Column
imports-meaning = Taken for
imports-table = The table
imports-table-detail = { $records } records, encoding { $encoding }, cells separated by { $delimiter }
imports-delimiter-tab = tab
imports-meaning-question = Survey question
imports-meaning-extra = Kept with the record
imports-meaning-ignored = Not needed
imports-meaning-amount = Amount: { $amount }
imports-meaning-item = Item: { $title }
imports-meaning-addon = Add-on: { $title }
imports-fact-format = Platform
imports-fact-size = Size
imports-fact-sha256 = Fingerprint (SHA-256)
imports-fact-uploaded = Uploaded
imports-fact-applied = Applied on
imports-fact-undone = Undone on
imports-size-kib = { $size } KB
imports-size-mib = { $size } MB
imports-yes = yes
imports-no = no
# Why a record is on hold.
imports-hold-no-id = The id of the backer is missing or was destroyed by a spreadsheet. Download the file again and do not open it in a spreadsheet.
imports-hold-id-given-twice = The same backer twice: this id stands in several rows of the file. Rows that say the same are used once; where they differ, none is used until you decide. Open the row that counts and apply it, then leave out the other or give it its own id.
imports-hold-id-kind-changed = Earlier files named backers by another id. Export with the same columns as before.
imports-misread-name = The name “{ $written }” was probably read in the wrong encoding; it seems to be “{ $meant }”. Nothing was changed.
imports-hold-no-email = The e-mail address is missing, so this backer could not be reached.
imports-hold-bad-email = This is not a valid e-mail address, such as name@example.org.
imports-hold-name-too-long = The name is too long to be one. The columns may be shifted.
imports-hold-unknown-status = The status is missing or unknown, so it is not clear whether money came in.
imports-hold-currency-mismatch = The amounts are in another currency than this campaign.
imports-hold-amount-unclear = An amount is missing, lies below zero, or is not clear. With three digits behind the mark, as in €0.005 or €1.000, nobody can say which amount is meant.
imports-hold-amount-too-large = An amount is larger than anybody can have pledged. Columns or decimal marks may be shifted.
imports-hold-quantity-unclear = The number of an add-on or item cannot be right as it stands in the file. Say how many pieces it is.
imports-hold-cut-off = The file ends in the middle of this row. Download it again, or complete what is missing.
imports-hold-unknown-reward = Its reward or one of its add-ons is not in the catalogue.
imports-hold-person-erased = The personal data of this backer was erased. It is not brought back.
imports-hold-not-applicable = This record could not be applied. Import the file again; if it stays on hold, ask for help.
imports-hold-other-prices = It brings money in the campaign’s currency, but its backer agreed to prices in another one. Pay that money back on the platform and set the amounts to 0.
# What a person should look at.
imports-flag-characters-lost = Letters were lost (a “?” in the name or address). Ask the backer, or download the original file.
imports-flag-country-mismatch = Shipping was paid for another country than the one in the address. The backer will be asked.
imports-flag-fake-phone = The phone number does not look real.
imports-flag-formula-like = A cell begins like a spreadsheet formula. It is treated as plain text.
imports-flag-hidden-characters = Invisible characters were removed.
imports-flag-long-row = The row has more cells than the file has columns.
imports-flag-mojibake = Garbled letters were repaired. Check name and address.
imports-flag-postal-suspect = The postal code is shorter than usual in its country; a spreadsheet may have removed zeros. The backer will be asked.
imports-flag-relay-email = The e-mail address belongs to a forwarding service. Mail may get lost.
imports-flag-same-email = Another record has the same e-mail address. Both pledges belong to one person.
imports-flag-same-email-apart = Another record has the same e-mail address, but the pledges belong to different people.
imports-flag-scientific-number = A spreadsheet turned a long number into a rounded one.
imports-flag-short-row = The row has fewer cells than the file has columns.
imports-flag-unknown-status = The status word is missing or unknown.
imports-flag-address-incomplete = The address lacks something its country needs. The backer will be asked for it.
imports-flag-state-unknown = The country of the address has no such state or province. The backer will be asked for the address.
imports-flag-no-country = Paid, but without a country, although its reward is shipped. The backer will be asked for the address.
# Fields of a record.
imports-field-amounts = Amounts
imports-field-name = Name
imports-field-email = E-mail
imports-field-status = Status
imports-field-currency = Currency
imports-field-reward = Reward
imports-field-items = Items
imports-field-addons = Add-ons
imports-field-answers = Answers
imports-field-address = Address
imports-field-pledged-at = Pledged on
imports-field-surveyed-at = Survey answered on
imports-field-creator-note = Your note
imports-field-customer-note = Backer’s note
imports-field-pledge-country = Country of the pledge
imports-field-installments = Instalments
imports-field-late-pledge = Late pledge
imports-field-appearance = Shown as
imports-field-shipped = Shipped
imports-field-tracking = Tracking number
imports-field-order-state = State of the order
imports-field-charged-on = Charged on
imports-field-pledged-at-raw = Pledged on, as written
imports-field-back-in-file = In the file again
imports-address-name = recipient
imports-address-line1 = street
imports-address-line2 = second line
imports-address-city = city
imports-address-region = region
imports-address-postal-code = postal code
imports-address-country = country
imports-address-phone = phone
imports-address-delivery-notes = delivery note
imports-amount-pledged = Pledged
imports-amount-shipping = Shipping
imports-amount-reward-minimum = Price of the reward
imports-amount-bonus = Bonus
imports-amount-due = Due
imports-amount-paid = Paid
imports-amount-total = Total
imports-amount-subtotal = Subtotal
imports-amount-tax = Tax
imports-amount-credit = Credit
imports-amount-refunded = Refunded
imports-amount-added = Added
imports-amount-addon-shipping = Shipping of add-ons
imports-amount-reward-shipping = Shipping of the reward
imports-amount-platform-fee = Platform fee
imports-amount-transaction-fee = Transaction fee
imports-amount-products = Products
imports-amount-balance = Balance
imports-status-collected = Collected
imports-status-partial = Partly paid
imports-status-pending = Pending
imports-status-errored = Payment failed
imports-status-failed = Failed
imports-status-dropped = Dropped for missing payment
imports-status-canceled = Cancelled
imports-status-refunded = Refunded
imports-status-disputed = Disputed
# What a column was taken for.
imports-column-backer-number = Number of the backer
imports-column-backer-uid = Id of the backer
imports-column-name = Name
imports-column-email = E-mail
imports-column-pledge-country = Country of the pledge
imports-column-reward-title = Title of the reward
imports-column-reward-id = Id of the reward
imports-column-pledged-at = Date of the pledge
imports-column-status = Status
imports-column-creator-note = Your note
imports-column-installments = Instalments
imports-column-late-pledge = Late pledge
imports-column-surveyed-at = Date of the survey
imports-column-sent = Whether it was sent
imports-column-address-name = Address: recipient
imports-column-address-line1 = Address: street
imports-column-address-line2 = Address: second line
imports-column-address-city = Address: city
imports-column-address-region = Address: region
imports-column-address-postal-code = Address: postal code
imports-column-address-country-name = Address: country
imports-column-address-country-code = Address: country code
imports-column-address-phone = Address: phone
imports-column-address-delivery-notes = Address: delivery note
# Why a file is refused.
imports-refusal = { $sentence } (Code: { $code })
imports-refusal-in = In “{ $member }”: { $sentence }
imports-refusal-empty-file = This file is empty. Download the export again and upload it once the download has finished.
imports-refusal-no-records = The file has a header line but no records below it. Export again with all backers selected.
imports-refusal-spreadsheet-not-csv = This is a spreadsheet ({ $kind }), not a CSV file. Upload the CSV file the platform gave, as it was downloaded.
imports-refusal-spreadsheet-not-csv-short = This is a spreadsheet, not a CSV file. Upload the CSV file the platform gave, as it was downloaded.
imports-refusal-not-a-table = This is not a table; it may be a web page that was saved, or a picture. On the platform, download the backer report as CSV and upload that file unchanged.
imports-refusal-unknown-format = These columns belong to no export we know: { $columns }. Check that this is the backer report of a supported platform ({ $known }).
imports-refusal-unknown-format-short = The columns of this file belong to no export we know. Check that it is the backer report of a supported platform.
imports-refusal-missing-column = This looks like an export of { $format }, but the column “{ $column }” is missing (header in line { $line }). Export again with this column, or use the file as it was downloaded.
imports-refusal-missing-column-short = A column without which pledges cannot be told apart is missing. Use the file as it was downloaded.
imports-refusal-broken-quotes = The quotation marks do not match in the row that begins in line { $line }. The file was cut off or edited by hand: download it again.
imports-refusal-broken-quotes-short = The quotation marks of the file do not match. It was cut off or edited by hand: download it again.
imports-refusal-no-table-in-zip = There is no CSV file in this zip. Upload the zip the platform gave, or the CSV file itself.
imports-refusal-unsafe-member-name = The zip holds a file with an unsafe name, as attacks do. Download the export from the platform again.
imports-refusal-too-large-or-broken = The file is cut off, damaged or far larger inside than an export: a zip that unpacks to too much, or a line with thousands of columns. Download it again; if it is complete, export it in several parts.
imports-refusal-unreadable = The file could not be opened. Upload it again.
imports-refusal-interrupted = Reading was interrupted. Upload the file again.
# Why something cannot be done.
imports-error-unknown = There is no such import. It may have been discarded.
imports-error-wrong-state = This cannot be done now, because the import is further on. Look at where it is.
imports-error-another-at-work = Another import of this campaign is being applied or undone. Wait until it is done.
imports-error-doubtful = Nothing was applied, because this may not be the right file. Take the newest file of this campaign; or, if this is meant, tick the box above the button.
imports-error-other-currency = This file cannot be applied, because all of it is in another currency than the campaign. Change the campaign’s currency and upload the file again, or take another file.
imports-error-not-the-latest = A later import was applied on top of this one. Undo that one first.
imports-error-built-on =
    { $count ->
        [one] This import cannot be undone, because one of its pledges was invited, changed or paid since, or was confirmed before it cancelled it.
       *[other] This import cannot be undone, because { $count } of its pledges were invited, changed or paid since, or were confirmed before it cancelled them.
    }
# Settling a record on hold.
imports-figure-left-out = Left out
imports-view-left-out = Left out
imports-none-left-out = No record was left out.
imports-equation-left-out = { $received } received = { $applied } applied + { $unchanged } unchanged + { $held } on hold + { $left } left out.
imports-held-download = Download these as CSV
imports-settle = Settle
imports-settle-put-right = Put right
imports-settle-choose = Choose
imports-settle-amounts = Amounts in { $currency }
imports-settle-in-file = In the file: { $value }
imports-settle-addon = Add-on “{ $title }”
imports-settle-no-reward = No reward
imports-settle-no-addon = Not delivered
imports-settle-choose-reward = Choose the reward of this pledge, or that it has none.
imports-settle-choose-addon = Choose what this add-on is, or that it is not delivered.
imports-settle-no-amount = Type an amount in { $currency }, such as 12.50.
imports-settle-quantity = Number of “{ $title }”
imports-settle-no-quantity = Type a whole number from 0 to { $most }.
imports-settle-note = The record is applied as you put it right. When the same row comes again in a later file, it is not put on hold again.
imports-settle-apply = Apply this record
imports-settle-back = Back to the list
imports-settle-same-person = It is the same person
imports-settle-same-person-hint = Then both pledges belong to this person. If it is somebody else, type another address.
imports-settle-person-known = This address belongs to { $name }. Say below whether it is the same person.
imports-settle-person-known-elsewhere = This address belongs to somebody with another name in another campaign. Say below whether it is the same person.
imports-settle-id-known = Another pledge of this campaign has this id. Leave the record out if it is the same pledge; if not, type its own id.
imports-settle-newer-file = A newer file was applied since, and what it says about this pledge counts. Leave this record out.
imports-settle-not-held = This record is not on hold any more. Somebody else may have settled it.
imports-settle-gone = What this record said is deleted by now. Import the file again to settle it.
imports-settle-only-leave-out = This cannot be put right by hand here. Import a file in which it is right, or leave the record out.
imports-settle-later = You can settle this record once the import is applied.
imports-settle-facts = What the file says
imports-settle-raw-status = Status, as written
imports-settled = The record was settled.
imports-left-out = The record was left out.
imports-left-out-because = This record was left out: { $why }
imports-leave-record-out = Leave out
imports-leave-record-out-note = A record that is left out makes no pledge. What it says is deleted, and the same row of a later file is not put on hold again.
imports-leave-record-out-yes = Leave this record out
imports-leave-out-why = Why
imports-leave-out-why-missing = Choose why the record is left out.
# used-as-prefix: imports-why-
# Why a record is left out.
imports-why-duplicate = The same pledge stands in another record
imports-why-not-a-pledge = A test, or a mistake of the platform
imports-why-money-returned = The money went back to the backer
imports-why-settled-elsewhere = It is looked after outside of this campaign
imports-why-untraceable = Nobody can find out whose it is
# used-as-prefix: imports-source-
# The platform’s ids.
imports-source-backer-number = Number of the backer
imports-source-backer-uid = Id of the backer (UID)
imports-source-order-no = Order number
imports-source-pledge-id = Id of the pledge
imports-source-order-public-id = Public id of the order
imports-source-backerkit-id = BackerKit id
imports-source-order-id = Id of the order
imports-source-shopify-id = Shopify id
# used-as-prefix: imports-held-column-
# Columns of the downloaded list.
imports-held-column-place = Record
imports-held-column-reason = Reason
imports-held-column-id = Id
imports-held-column-name = Name
imports-held-column-email = E-mail
imports-held-column-status = Status
imports-held-column-amount = Pledged
imports-held-column-reward = Reward
imports-held-column-addons = Add-ons

# What the file says that a backer gets, and of whom it asks
imports-pledge-level = Pledge level { $amount }
imports-pledge-level-numbered = Pledge level { $amount } ({ $id })
imports-reward-numbered = Reward { $id }
imports-choice = { $quantity } of: { $values }
imports-asked-of = Asked of: { $reward }
imports-asked-of-all = Asked of everybody
imports-flag-cancelled-and-paid = Cancelled on the platform, but paid for here: the pledge stays as it is until you decide
imports-flag-items-differ = The items in the file are not those of the reward
imports-flag-sent-on-platform = Marked as sent on the platform: its backer is not asked and nothing is packed unless you tick it
imports-items-in-file = In the file: { $items }
imports-items-in-parcel = By the reward: { $items }
imports-items-none = nothing
imports-differences = Items that differ from the reward
imports-differences-note =
    { $count ->
        [one] The file gives one backer other items than their reward and add-ons contain.
       *[other] The file gives { $count } backers other items than their reward and add-ons contain.
    } What is packed follows the reward: set the contents of the rewards right, or offer a choice, before you lock the pledges.
imports-differences-reward = Reward
imports-differences-file = In the file
imports-differences-parcel = By the reward
imports-differences-records = Records
imports-differences-all = All of them
imports-differences-waiting =
    { $count ->
        [one] For { $count } backer of this campaign nobody has decided yet: the file lists other items than the reward holds. Choose “Give what the file says” beside a reward, correct the reward in the catalogue, or say that its contents are right.
       *[other] For { $count } backers of this campaign nobody has decided yet: the file lists other items than the reward holds. Choose “Give what the file says” beside a reward, correct the reward in the catalogue, or say that its contents are right.
    }
imports-differences-decide = I have looked: pack what is in the rewards
imports-differences-decided = Decided: these backers get what is in their reward.
imports-postal-question = { $written } → { $meant }?
imports-refusal-unicode-text = This file was saved as Unicode text ({ $kind }). Open it where it was made and save it as “CSV UTF-8”, then upload that.
imports-note-no-columns = This file has no columns for: { $parts }. What earlier files said there stays.
imports-note-guessed-encoding = The file does not say in which encoding it was saved; Windows-1252 was assumed. Check the names: if letters are wrong, export the file again as UTF-8.
