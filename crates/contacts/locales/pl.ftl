# Osoby. Widoczne na stronach zespołu i na stronach wspierających.
contacts-erased = usunięty kontakt
contacts-error-erased = Dane tej osoby zostały usunięte na zawsze. Pozostały tylko zapisy księgowe.
contacts-error-unknown = Nie ma takiego kontaktu. Odnośnik może pochodzić z innej instalacji.
contacts-error-unknown-address = Nie ma takiego adresu. Prosimy wybrać jeden z zapisanych adresów albo wpisać nowy.
contacts-error-email-taken = Ten adres e-mail należy do innego kontaktu. Prosimy użyć innego adresu albo napisać do nas, jeśli oba kontakty to ta sama osoba.
contacts-error-no-email = Ta osoba nie ma jeszcze adresu e-mail. Prosimy najpierw go dodać.
contacts-error-name-too-long = Nazwa jest za długa. Prosimy skrócić ją do najwyżej 400 znaków.
contacts-error-same-contact = To już jest jeden kontakt. Nie ma czego łączyć.
contacts-error-already-merged = Ten kontakt jest już połączony z innym. Prosimy najpierw cofnąć tamto połączenie.
contacts-error-not-merged = Ten kontakt nie jest połączony z innym. Nie ma czego cofać.

# Zgody. Brzmienie nigdy się nie zmienia: inne słowa to nowy klucz (src/consent_text.rs).
contacts-consent-news-v1 = Tak, proszę informować mnie e-mailem o kolejnych projektach. Zgodę mogę wycofać w każdej chwili na stronie mojego wsparcia.
contacts-consent-news-v2 = Tak, proszę informować mnie e-mailem o kolejnych projektach tego twórcy. Zgodę mogę wycofać w każdej chwili na stronie mojego wsparcia.
contacts-consent-purpose-creator-news = E-maile o kolejnych projektach twórcy
contacts-consent-given = udzielona
contacts-consent-withdrawn = wycofana
