# used-as-prefix: contacts-consent-purpose-
# used-as-prefix: contacts-consent-news-v
# People. Shown on the desk's pages and the backer's pages.
contacts-erased = erased contact
contacts-error-erased = This person was erased. The personal data is gone for good; only the bookkeeping is left.
contacts-error-unknown = There is no such contact. The link may be from another installation.
contacts-error-unknown-address = There is no such address. Choose one of the saved addresses or enter a new one.
contacts-error-email-taken = This e-mail address belongs to another contact. Use another address, or write to us if both are you.
contacts-error-no-email = There is no e-mail address for this person yet. Add one first.
contacts-error-name-too-long = The name is too long. Please shorten it to 400 characters or fewer.
contacts-error-same-contact = These two are one contact already. There is nothing to merge.
contacts-error-already-merged = This contact was merged already. Undo that merge first.
contacts-error-not-merged = This contact is not merged into another one. There is nothing to undo.

# Consents. A wording never changes: other words are a new key (src/consent_text.rs).
contacts-consent-news-v1 = Yes, write to me by e-mail about this creator’s next projects. I can take this back at any time on the page of my pledge.
contacts-consent-news-v2 = Yes, write to me by e-mail about this creator’s next projects. I can take this back at any time on the page of my pledge.
contacts-consent-purpose-creator-news = E-mails about the creator’s next projects
contacts-consent-given = given
contacts-consent-withdrawn = taken back
