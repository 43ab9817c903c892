# What is wrong with a line of a file of keys.
digital-key-unreadable = This line is not UTF-8 text: save the file as CSV with UTF-8.
digital-key-missing = There is no key in this line.
digital-key-bad-length = A key has 4 to 500 characters.
digital-key-twice = The same key is in line { $line } already.
digital-key-in-another-pool = Another pool has this key already: somebody may have received it.

# The pages.
digital-menu = Downloads
digital-title = Downloads and keys
digital-text = Files, addresses and keys that come with an item. Backers get them once nothing more is owed on their pledge.
digital-none = Nothing to download yet
digital-none-text = Mark an item in the catalogue as a download, or add something to one of the items below.
digital-item = Item
digital-goods = Comes with it
digital-state = State
digital-nothing-yet = Nothing yet
digital-state-draft = Not handed out
digital-state-handed-out = Handed out
digital-state-withdrawn = Withdrawn
digital-pools = Keys
digital-pool = Pool
digital-pool-free = Left
digital-pool-given = Given
digital-pool-wanted = Wanted by confirmed pledges
digital-pool-missing = Missing
digital-others = Other items
digital-others-text = Something to download can come with a thing in a parcel, too: a rulebook as a file, say.
digital-item-empty = Nothing comes with this item yet
digital-item-empty-text = Add a file, an address or keys. Nobody gets them before you hand them out.
digital-add = Add
digital-add-text = What you add is seen by nobody until you hand it out.
digital-add-file = Add a file
digital-add-link = Add an address
digital-add-keys = Add keys
digital-added = “{ $title }” is added. Backers see it once you hand it out.
digital-drafts = { $count ->
    [one] One thing is not handed out yet: no backer sees it.
   *[other] { $count } things are not handed out yet: no backer sees them.
}
digital-hand-out = Hand out
digital-hand-out-question = Everybody with this item whose pledge is confirmed and paid gets it now and is told by one e-mail. Whoever pays later gets it then.
digital-hand-out-yes = Hand it out now
digital-handed-out = It is being handed out.
digital-nothing-to-hand-out = Everything is handed out already.
digital-withdraw = Withdraw
digital-withdraw-question = Nobody new gets it. Whoever has it keeps it.
digital-withdraw-yes = Withdraw it
digital-withdrawn = It is withdrawn: nobody new gets it.
digital-kind-file = A file, the same for everybody
digital-kind-marked-file = A PDF with the order number on each page
digital-kind-link = An address at another place
digital-kind-keys = Keys, a new one for each copy
digital-reach = { $pledges ->
    [one] one pledge has it
   *[other] { $pledges } pledges have it
}
digital-downloads-begun = downloads begun: { $count }
digital-fact-file = File
digital-fact-size = Size
digital-fact-sha256 = SHA-256
digital-fact-url = Address
digital-size-kib = { $size } KB
digital-size-mib = { $size } MB
digital-to-keys = Keys in this pool
digital-file-text = The file lies in the database of this installation, so that a backup holds it, too.
digital-good-title = Name
digital-title-hint = What backers read.
digital-file-title-hint = What backers read. Left empty, it is the name of the file.
digital-mark = Put the order number on each page (PDF)
digital-mark-hint = PDF files up to 64 MB that are neither encrypted nor signed. Every backer who downloads has a copy of their own, which stays in the database for a week: a thousand copies of 20 MB are 20 GB for that time.
digital-sha256-hint = 64 digits and letters. If you know it, it is checked that the file arrived as it left.
digital-file-hint = Up to 2 GB, and at most 15 minutes: a file of that size needs a line that uploads 20 Mbit/s.
digital-upload = Upload
digital-link-text = Backers are led to this page: a shop, a store page, a shared folder. Whoever has the address can pass it on.
digital-url-hint = In full, beginning with https://
digital-save = Save
digital-keys-text = A pool of keys: each copy of the item gets one of its own, and each key is given once. After this you upload the keys.
digital-low-at = Warn when so few are left
digital-low-at-hint = The overview of the campaign tells you then.
digital-keys-next = Continue to the keys
digital-pool-spoiled = did not work and were replaced: { $count }
digital-pool-undecided = not confirmed yet: { $count }
digital-pool-waiting = backers are waiting for: { $count }
digital-pool-short = There are fewer keys than confirmed pledges need. Add keys: whoever waits gets one in their order, and is told.
digital-pool-low-at = You are warned when { $count } or fewer are left.
digital-keys-add = Add keys
digital-keys-upload-text = One key a line, or a CSV with a column named key. You see what the file would do before anything is added.
digital-keys-file-hint = Up to 10 MB, UTF-8. The keys are stored encrypted.
digital-keys-look = Upload and check
digital-keys-preview = What the file would do
digital-preview-text = Nothing is added yet.
digital-keys-received = Lines in the file
digital-keys-new = New keys
digital-keys-unchanged = In this pool already
digital-keys-held = Held back
digital-keys-take-in = { $count ->
    [one] Add one key
   *[other] Add { $count } keys
}
digital-keys-nothing-new = There is no new key in this file.
digital-keys-not = Do not add
digital-keys-held-title = Lines that are held back
digital-keys-line = Line
digital-keys-line-number = Line { $line }
digital-keys-why = Why
digital-keys-more-held = and { $count } more
digital-keys-taken-in = { $count ->
    [one] One key is added.
   *[other] { $count } keys are added.
}
digital-replace-title = Keys of this pledge
digital-replace-text = Staff never see a key. Replace one that does not work: the backer gets another and is told by e-mail; the old one is given to nobody.
digital-replace-none = This pledge has no keys
digital-replace-none-text = Keys are given when a pledge with them is confirmed and paid.
digital-key-of = { $title }, copy { $copy }
digital-replace-given = Given
digital-replace-shown = First shown
digital-replace-waits = waits for a key
digital-replace-not-shown = not yet
digital-replace = Replace this key
digital-replace-question = The key is marked as not working and given to nobody. The backer gets another one, if there is one left.
digital-replace-yes = Replace it
digital-replaced = The key is replaced.
digital-replaced-dry = The key is taken back, but none is left in the pool: the backer gets one when you add keys.
digital-link-title = This download link does not work
digital-link-not-ours = The link is not complete. Copy it once more, or open the page of your pledge.
digital-link-expired = The link has run out. Open the page of your pledge for a new one; a download that was interrupted goes on there.
digital-link-not-granted = This download does not belong to your pledge at present. Open the page of your pledge to see why.
digital-link-find = Find my pledge
digital-error-title = Give it a name of at most 120 characters.
digital-error-file-name = The file needs a name of at most 200 characters: rename it and upload it again.
digital-error-media-type = Your browser does not say what kind of file this is: put it into a ZIP file.
digital-error-too-large = The file is larger than 2 GB: split it, or add the address of another place.
digital-error-incomplete = The file did not arrive completely: check your connection and upload it again.
digital-error-checksum = The file that arrived has another SHA-256, or this is none: compare it, then upload the file again.
digital-error-no-file = Choose a file.
digital-error-url = Write the address in full, beginning with https:// and without a user name in it.
digital-error-low-at = Write a whole number from 0 to 1,000,000.
digital-error-not-a-csv = The file cannot be read: it needs one key a line, or a column named key. Save it as CSV with UTF-8.
digital-error-too-many-keys = The file is too large: split it into files of at most 10 MB.
digital-error-keys-file-gone = These keys were taken in already, or the file is no longer kept: look at the numbers here, and upload it again if its keys are missing.
digital-error-no-key = This key was replaced meanwhile: look at what is there now.
digital-error-mark-no-pdf = Only PDF files can carry the order number: untick this for another kind of file.
digital-error-mark-too-large = PDF files of more than 64 MB or 5,000 pages cannot carry the order number: make it smaller, or untick this.
digital-error-mark-encrypted = This PDF is encrypted: export it without a password, or untick this.
digital-error-mark-signed = This PDF is signed, and a mark would break the signature: export it unsigned, or untick this.
digital-error-mark-form = This PDF is a dynamic form: print it to a PDF, or untick this.
digital-error-mark-damaged = This PDF is damaged or unusual: export it again, or untick this.
digital-need-missing = { $count ->
    [one] One backer waits for a key of “{ $title }”
   *[other] { $count } backers wait for keys of “{ $title }”
}
digital-need-low = { $count ->
    [0] No key of “{ $title }” is left: add some before the next backer asks
    [one] One key of “{ $title }” is left
   *[other] { $count } keys of “{ $title }” are left
}
