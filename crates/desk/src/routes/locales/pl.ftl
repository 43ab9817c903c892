# used-as-prefix: desk-address-doubt-
# used-as-prefix: desk-audit-
# used-as-prefix: desk-changed-
# used-as-prefix: desk-event-
# used-as-prefix: desk-marked-
# used-as-prefix: desk-movement-
# used-as-prefix: desk-platform-
# used-as-prefix: desk-source-

# What the platform and the rules say of a backer.
desk-name = Imię i nazwisko
desk-filter = Filtr
desk-filter-any = Dowolne
desk-filter-apply = Zastosuj filtr
desk-filter-clear = Wyczyść filtr
desk-seen = ostatnio: { $day }
desk-why-valid-from = Ta stawka obowiązuje od { $day }.
desk-rule-owed-to-backer = Wpłacono o { $amount } więcej, niż to kosztuje. Ta kwota należy się wspierającemu.
desk-consents-title = Zgody
desk-consent-how = { $when }. Pokazano w języku: { $language }, wersja { $version } tekstu.
desk-consent-how-unnoted = { $when }, wersja { $version } tekstu. Nie zapisano, w jakim języku go pokazano; tu brzmienie w języku tej strony.
desk-name-in-file = Nazwisko w pliku
desk-goods-title = Produkty w pliku i w paczce
desk-goods-in-file = Według pliku
desk-goods-packed = Pakowane
desk-goods-none = nic
desk-goods-as-in-file = Ta osoba otrzymuje to, co podaje plik.
desk-goods-as-in-reward = Ta osoba otrzymuje to, co zawierają nagroda, dodatki i opcje.
desk-goods-give-file = Dać to, co podaje plik
desk-goods-give-reward = Dać to, co jest w nagrodzie
desk-done-goods = Zdecydowano, co jest pakowane. Nie zmieni tego już żaden plik ani decyzja o nagrodzie.
desk-address-not-taken = Adres z pliku nie został przejęty. Wspierający zostanie o niego zapytany; wcześniej nic tam nie zostanie wysłane.
desk-address-doubt-postal-suspect = Kod pocztowy jest za krótki:
desk-address-doubt-characters-lost = Utracono litery.
desk-address-doubt-country-mismatch = Wysyłkę wyceniono dla innego kraju.
desk-address-doubt-address-incomplete = Brakuje czegoś, czego wymaga ten kraj.
desk-address-doubt-state-unknown = W tym kraju nie ma takiego stanu ani prowincji.
desk-named-in-file = w pliku: { $name }
desk-filter-platform = Stan na platformie
desk-filter-payment = Płatność tutaj się nie powiodła
desk-sent-badge = wysłane na platformie
desk-platform-sent = Nagroda
desk-platform-sent-yes = oznaczona jako wysłana
desk-exports-sent = { $count ->
    [one] { $count } zamknięte wsparcie jest na platformie oznaczone jako wysłane i pominięte w plikach dla magazynu. Tu jest w osobnym pliku:
    [few] { $count } zamknięte wsparcia są na platformie oznaczone jako wysłane i pominięte w plikach dla magazynu. Tu są w osobnym pliku:
   *[many] { $count } zamkniętych wsparć jest na platformie oznaczonych jako wysłane i pominiętych w plikach dla magazynu. Tu są w osobnym pliku:
}
desk-on-platform = platforma: { $state }
desk-no-reward = Bez nagrody
desk-rule-credit-left = Z kwoty pobranej przez platformę nie wykorzystano { $amount }.

# Backers.
desk-backers-found = Znaleziono: { $total }
desk-backers-none = Nikogo nie znaleziono
desk-backers-none-text = Nikt nie pasuje. Prosimy sprawdzić wyszukiwanie i filtr.
desk-backers-none-searched = Wyszukiwanie znajduje całe słowa z imienia i nazwiska (Kowalska, a nie Kowal), cały adres e-mail albo numer zamówienia. Nazwiska i adresy są zaszyfrowane, dlatego części słowa nie da się znaleźć. Czy nie jest ustawiony także filtr?
desk-backer = Wspierający
desk-backer-nameless = Bez nazwiska
desk-order-number = Numer zamówienia
desk-order = Zamówienie { $number }
desk-reward = Nagroda
desk-pledged = Zadeklarowano
desk-balance = Saldo
desk-last-seen = Ostatnia wizyta
desk-missing-badge = brak w najnowszym pliku
desk-missing-since = Tego wsparcia nie ma w pliku platformy od { $when }. Pozostaje do czasu decyzji.
desk-tick = Zaznacz
desk-tick-one = Zaznacz: { $name }
desk-filter-search = Szukaj
desk-filter-search-hint = Cały adres e-mail, numer zamówienia lub całe słowa z imienia i nazwiska
desk-filter-reward = Nagroda
desk-filter-country = Kraj
desk-filter-owes = Pieniądze
desk-filter-states = Stany
desk-filter-trouble = Problemy
desk-filter-mail = E-mail nie dotarł
desk-filter-missing = Brak w najnowszym pliku
desk-owes-owing = Ma coś do zapłaty
desk-owes-due = Coś do zapłaty teraz
desk-owes-late = Rata po terminie
desk-owes-owed = My mamy coś do zwrotu
desk-owes-credit = Niewykorzystane środki
desk-owes-even = Rozliczone
desk-export-shown-csv = Lista jako CSV
desk-export-shown-xlsx = Lista jako XLSX

# One backer.
desk-chosen-title = Wybór
desk-reward-imported = Nagroda na platformie
desk-reward-chosen = Nagroda teraz
desk-addon = Dodatek
desk-quote-problem = W tej chwili nie ma ceny: wybór nie pasuje już do katalogu albo brakuje ceny wysyłki.
desk-bill-title = Ile to kosztuje
desk-bill-shipping = Wysyłka
desk-bill-pick-up = Odbiór
desk-bill-tip = Napiwek
desk-bill-tax = Podatek
desk-bill-tax-included = w tym podatek
desk-bill-total = Razem
desk-platform-title = Z platformy
desk-platform-status = Stan na platformie
desk-platform-pledged-at = Data wsparcia
desk-platform-paid = Zapłacone na platformie
desk-platform-shipping = W tym wysyłka
desk-platform-stands = płatność bez niepowodzenia (wszystkie)
desk-platform-any-failed = płatność nieudana lub zwrócona (wszystkie)
desk-platform-to-decide = anulowane tam, opłacone tutaj: do decyzji
desk-platform-collected = pobrane
desk-platform-partial = pobrane częściowo
desk-platform-pending = oczekuje
desk-platform-errored = płatność nieudana
desk-platform-failed = nieudane
desk-platform-dropped = wykreślone z braku płatności
desk-platform-canceled = anulowane
desk-platform-refunded = zwrócone
desk-platform-disputed = zakwestionowane
desk-platform-unknown = nieznane
desk-moment-invited = Ostatnia prośba
desk-moment-confirmed = Potwierdzono dnia
desk-parts-title = Raty
desk-part = Rata
desk-part-day = Termin
desk-part-paid = Zapłacono
desk-part-ahead = Jeszcze nie teraz
desk-part-due = Termin dzisiaj
desk-part-late = Po terminie
desk-part-left = pozostało { $amount }
desk-part-beside = Oprócz tego do zapłaty jest { $amount }: kwota do zapłaty jest teraz wyższa, niż uzgodniono w ratach.
desk-movements-title = Pieniądze
desk-movements-none = Nie było jeszcze żadnych operacji.
desk-movement = Co się stało
desk-payments-title = Płatności
desk-payment-starting = rozpoczęta
desk-payment-pending = w toku
desk-payment-captured = otrzymana
desk-payment-failed = nieudana
desk-payment-expired = niedokończona
desk-payment-held = wstrzymana
desk-rate-ecb = Europejski Bank Centralny
desk-payment-exchanged = { $charged } za { $owed } (kurs { $rate }, { $source }, { $date })
desk-rate-by-hand = wpisany ręcznie
desk-payment-held-text = Operator zgłasza { $reported }, a należało pobrać { $asked }. Nic z tego nie jest zaksięgowane, a wspierający nie jest proszony o ponowną zapłatę, dopóki nie zdecyduje ktoś z prawem do obsługi pieniędzy.
desk-payment-held-decide = Obejrzyj i zdecyduj
desk-gateway = Przez
desk-history-title = Historia
desk-history-state = { $from } → { $to }
desk-history-charged = Zapłacono: { $charged } za { $own }
desk-history-charged-back = Zwrócono: { $charged } za { $own }
desk-person-title = Osoba
desk-person-edit = Zmień nazwisko lub e-mail
desk-email-hint = Odtąd linki i wiadomości trafiają na ten adres.
desk-email-wrong = Prosimy podać adres e-mail, na przykład name@example.org.
desk-email-taken = Ten adres e-mail należy już do innej osoby. Prosimy użyć innego.
desk-email-in-file = E-mail w pliku
desk-person-others = Inne wsparcia tej osoby
desk-person-elsewhere = w innych kampaniach: { $count }
desk-person-whom = Dla których wsparć?
desk-person-this-pledge = Tylko dla tego wsparcia
desk-person-this-pledge-hint = Otrzyma własną osobę z tym nazwiskiem i adresem e-mail. Jego linki wygasną, dotychczasowa osoba zachowa wszystko inne i musi zalogować się ponownie, a kto miał już dostęp, otrzyma wiadomość z nowym linkiem.
desk-person-all-pledges =
    { $count ->
        [one] Dla osoby z jej wsparciem
        [few] Dla wszystkich { $count } wsparć tej osoby
        [many] Dla wszystkich { $count } wsparć tej osoby
       *[other] Dla wszystkich { $count } wsparć tej osoby
    }
desk-person-whom-missing = Prosimy wybrać, dla których wsparć.
desk-person-own-email = Prosimy podać adres e-mail własnej osoby tego wsparcia: dwie osoby nie mogą mieć tego samego.
desk-person-has-invoices = Do tego wsparcia wystawiono fakturę, dlatego pozostaje przy swojej osobie.
desk-email-bouncing = Poczta wraca od
desk-email-verified = Potwierdzony przez wspierającego
desk-address-title = Adres
desk-address-hidden = Adres jest zapisany. Ta rola go nie pokazuje.
desk-address-none = Nie ma jeszcze adresu.
desk-answers-title = Odpowiedzi
desk-question-gone = Pytanie, którego już nie ma
desk-links-title = Osobisty link
desk-links-none = Nie utworzono jeszcze linku.
desk-link-made = Utworzono { $when }
desk-link-used =
    { $count ->
        [one] Użyto { $count } raz, ostatnio { $when }.
        [few] Użyto { $count } razy, ostatnio { $when }.
        [many] Użyto { $count } razy, ostatnio { $when }.
       *[other] Użyto { $count } raza, ostatnio { $when }.
    }
desk-link-unused = Jeszcze nie użyto.
desk-link-revoked = Unieważniono { $when }.
desk-deeds-title = Co można zrobić
desk-reason = Powód, do historii
desk-deed-invite = Wyślij link
desk-deed-ask-to-pay = Poproś o zapłatę
desk-deed-asked-lately = Ostatnia prośba: { $when }. Wysłać ponownie?
desk-deed-lock = Zablokuj
desk-deed-lock-question = Wspierający nie będzie już mógł zmienić tego wsparcia.
desk-deed-handover = Przekazano do magazynu
desk-deed-handover-question = Wsparcie zostanie oznaczone jako będące w magazynie. Nie będzie można go anulować ani poprawić adresu.
desk-deed-ship = Wysłano
desk-deed-ship-question = Wsparcie zostanie oznaczone jako wysłane. Nikt nie dostaje wiadomości. Tego nie można cofnąć.
desk-deed-deliver = Doręczono
desk-deed-deliver-question = Wsparcie zostanie oznaczone jako doręczone. Nikt nie dostaje wiadomości. Tego nie można cofnąć.
desk-deed-take-back = Wycofaj z magazynu
desk-deed-take-back-question = Wsparcie znów jest opłacone, jak przed przekazaniem. Trzeba powiedzieć magazynowi, żeby go nie wysyłał.
desk-deed-owing-note = Można je przekazać do magazynu, gdy będzie opłacone.
desk-deed-empty-note = Nie wybrano nagrody ani dodatków: nie ma nic do spakowania, więc po opłaceniu wsparcie jest zakończone.
desk-deed-waive-shipping = Zrezygnuj z opłaty za późniejszą wysyłkę
desk-deed-waive-shipping-question = O to, co nie zostało jeszcze zapłacone za późniejszą wysyłkę, nikt już nie poprosi; dotyczy to wszystkich tur tego zamówienia. Jego towary wyjdą razem z całą resztą. Tego nie można cofnąć.
desk-deed-unlock = Odblokuj
desk-deed-unlock-question = Wsparcie jest znów potwierdzone, po tej samej cenie. Dopóki kampania jest otwarta, wspierający może je otworzyć i zmienić.
desk-deed-reopen = Otwórz ponownie
desk-deed-reopen-question = Potwierdzenie przestaje obowiązywać. To, co kupiono na platformie, pozostaje zarezerwowane; inne rzeczy limitowane są trzymane przez 30 minut, a potem wolne dla innych aż do ponownego potwierdzenia.
desk-deed-cancel = Anuluj wsparcie
desk-deed-cancel-question = Nic nie zostanie wysłane. To, co zapłacono, jest odtąd do zwrotu; pieniądze nie wracają same.
desk-deed-goes-on = Wsparcie pozostaje
desk-deed-goes-on-question = Anulowanie na platformie się nie liczy: wsparcie pozostaje takie, jak tu uzgodniono, a o zaległą kwotę znów prosimy. Jeśli późniejszy plik powie co innego, a potem anuluje na nowo, pytanie pojawi się na nowo.
desk-to-decide = Anulowano na platformie, ale tutaj opłacono: trzeba zdecydować, czy wsparcie pozostaje, czy zostaje anulowane. Do tego czasu o nic nie prosimy.
desk-to-decide-at-warehouse = Anulowano na platformie, ale tutaj opłacono: trzeba zdecydować, czy wsparcie pozostaje. Jest w magazynie: aby je anulować, najpierw trzeba je stamtąd wycofać. Do tego czasu o nic nie prosimy.
desk-to-decide-by-others = Anulowano na platformie, ale tutaj opłacono: ktoś z prawem do zmiany wspierających musi zdecydować, czy wsparcie pozostaje. Do tego czasu o nic nie prosimy.
desk-left-unpaid = Anulowane na platformie, choć już wysłane: w księgach pozostaje do zapłaty { $amount }. Samo się to nie upomina: przypomnienia to pomijają, a strona wspierającego mówi o tym bez przycisku płatności. Jeśli ma zostać zapłacone, proszę nacisnąć „Poproś o zapłatę”; odtąd prosimy o to jak zwykle. Jeśli ma tak zostać, nic nie trzeba robić.
desk-deed-reinstate = Przywróć
desk-deed-reinstate-question = Anulowanie zostaje cofnięte. Wspierający musi potwierdzić wsparcie od nowa.
desk-deed-revoke = Unieważnij wszystkie linki
desk-deed-revoke-question = Żaden wysłany link nie otworzy już tego wsparcia. Potem można wysłać nowy.
desk-erase = Usuń dane osoby
desk-erase-question = Nazwisko, e-mail, adresy, odpowiedzi i wiadomości tej osoby staną się na zawsze nieczytelne, w każdej kampanii. Wsparcia i pieniądze pozostaną w księgach, bez osoby. Nie można tego cofnąć.
desk-erase-cancels = Zamówienie { $order } nie zostało jeszcze przekazane do magazynu: zostanie anulowane wraz z usunięciem danych.
desk-erase-cancels-sent = Zamówienie { $order } jest na platformie oznaczone jako wysłane, ale nie zostało tutaj potwierdzone: wraz z usunięciem osoby zostanie anulowane.
desk-erase-goes-on = Zamówienie { $order } zostało wysłane lub przekazane do magazynu: pozostanie w toku, bez danych osoby.
desk-erase-had-ended = Zamówienie { $order } jest zakończone.
desk-erase-owed = Do zwrotu za nie: { $amount }. Zwrotu należy dokonać wcześniej albo zanotować, dokąd: później nie będzie kogo zapytać.
desk-erase-owed-sent = Otrzymana za nie kwota { $amount } znajdzie się potem na liście do zwrotu. Najpierw należy sprawdzić, czy towar dotarł: w takim przypadku nie trzeba nic zwracać.
desk-erase-type = Prosimy wpisać { $word }, aby potwierdzić
desk-erase-mistyped = Nie usunięto nikogo: wpisany tekst nie jest numerem zamówienia.
desk-done-invite = Link jest w drodze.
desk-done-ask-to-pay = Wiadomość z kwotą i linkiem jest w drodze.
desk-done-lock = Wsparcie jest zablokowane.
desk-done-handover = Wsparcie jest w magazynie.
desk-done-ship = Wsparcie jest wysłane.
desk-done-deliver = Wsparcie jest doręczone.
desk-done-take-back = Wsparcie zostało wycofane z magazynu.
desk-done-waive-shipping = Zrezygnowano z nieopłaconej części późniejszej wysyłki.
desk-done-unlock = Wsparcie jest odblokowane.
desk-done-reopen = Wsparcie jest znów otwarte.
desk-done-cancel = Wsparcie jest anulowane.
desk-done-reinstate = Wsparcie jest przywrócone.
desk-done-goes-on = Zdecydowano: wsparcie pozostaje.
desk-done-revoke = Wszystkie linki są unieważnione.
desk-done-erase = Dane osoby są usunięte.
desk-done-person = Zapisano.
desk-done-parted = Zapisano. To wsparcie ma teraz własną osobę.
desk-done-stage = Kampania jest na nowym etapie.
desk-done-resend = Wiadomość zostanie wysłana ponownie.
desk-done-suppress = Wiadomość jest wstrzymana.
desk-done-retry = Zadanie rusza ponownie.

# Events and audit entries.
desk-movement-platform-credit = Zapłacone na platformie
desk-movement-platform-credit-taken-back = Zapłacono na platformie: import cofnięty
desk-movement-payment = Płatność
desk-movement-refund = Zwrot
desk-movement-refund-of-credit = Zwrócono niewykorzystane środki
desk-movement-refund-for-note = Zwrócono z tytułu korekty
desk-movement-refund-of-credit-for-note = Zwrócono z tytułu korekty (z kwoty pobranej przez platformę)
desk-movement-refund-told-by-platform = Te same pieniądze, zgłoszone przez platformę
desk-movement-fee = Opłata
desk-movement-reversal = Storno
desk-source-name = Nazwisko od
desk-source-email = E-mail od
desk-source-language = Język od
desk-source-address = Adres od
desk-event-pledge-imported = Zaimportowano
desk-event-pledge-invited = Poproszono o dokończenie
desk-event-pledge-asked-to-pay = Poproszono o zapłatę
desk-event-pledge-part-due = Nadszedł termin raty
desk-event-pledge-changed = Zmieniono
desk-event-pledge-confirmed = Potwierdzono
desk-event-pledge-reopened = Otwarto ponownie
desk-event-pledge-locked = Zablokowano
desk-event-pledge-paid = Opłacono w całości
desk-event-pledge-cancelled = Anulowano
desk-event-place-hold-expired = Miejsce nie jest już zarezerwowane
desk-event-key-pool-key-given = Wydano klucz
desk-event-digital-goods-ready = Jest coś do pobrania lub otwarcia
desk-event-pledge-credit-moved = Platforma przekazuje inną kwotę
desk-event-pledge-amended = Doliczono późniejszą wysyłkę lub zrezygnowano z opłaty za nią
desk-audit-pledge-invited = Wysłano link
desk-audit-pledge-link-sent = Wysłano link ponownie
desk-audit-pledge-payment-asked = Poproszono o zapłatę
desk-audit-pledge-links-revoked = Unieważniono linki
desk-audit-pledge-locked = Zablokowano wsparcie
desk-audit-pledge-handed-over = Przekazano wsparcie do magazynu
desk-audit-pledge-shipped = Wysłano wsparcie
desk-audit-pledge-delivered = Doręczono wsparcie
desk-audit-pledge-later-shipping-waived = Zrezygnowano z opłaty za późniejszą wysyłkę
desk-audit-pledge-taken-back = Wycofano wsparcie z magazynu
desk-audit-pledge-unlocked = Odblokowano wsparcie
desk-audit-pledge-reopened = Otwarto wsparcie ponownie
desk-audit-pledge-cancelled = Anulowano wsparcie
desk-audit-pledge-reinstated = Przywrócono wsparcie
desk-audit-pledge-goes-on = Zdecydowano, że wsparcie pozostaje
desk-audit-contact-changed = Zmieniono nazwisko lub e-mail
desk-audit-pledge-person-parted = Otrzymało własną osobę
desk-audit-contact-erased = Usunięto dane osoby
desk-audit-bulk-started = Rozpoczęto działanie zbiorcze
desk-audit-message-resent = Wysłano wiadomość ponownie
desk-audit-message-suppressed = Wstrzymano wiadomość
desk-audit-job-retried = Ponowiono zadanie
desk-audit-export-download = Pobrano eksport
desk-audit-billing-return-rate-entered = Wpisano kurs do deklaracji
desk-audit-billing-document-rate-entered = Wpisano kurs waluty do podatku na fakturach
desk-audit-billing-document-rate-removed = Usunięto kurs waluty do podatku na fakturach
desk-audit-billing-document-rates-taken-over = Przejęto kursy walut do podatku na fakturach
desk-audit-billing-set-up-saved = Zapisano ustawienia faktur
desk-audit-billing-limit-rate-entered = Wpisano kurs wymiany do limitów podatkowych
desk-audit-billing-limit-rates-taken-over = Przejęto kursy wymiany do limitów podatkowych
desk-audit-billing-own-limit-entered = Wpisano własną wartość limitu podatkowego
desk-audit-billing-own-limit-removed = Usunięto własną wartość limitu podatkowego
desk-audit-billing-tax-file-of-all = Pobrano raport podatkowy wszystkich kampanii
desk-audit-billing-tax-file = Pobrano raport podatkowy
desk-audit-billing-credited-in-part = Skorygowano część faktury
desk-audit-billing-note-repaid = Zapisano zwrot do faktury korygującej
desk-audit-billing-tax-period-closed = Zamknięto okres podatkowy
desk-audit-billing-tax-period-opened = Ponownie otwarto okres podatkowy
desk-audit-billing-tried-again = Ponowiono wystawienie oczekujących faktur
desk-audit-import-differing-items-packed-as-in-catalogue = Różniące się produkty: pakowane jak w nagrodach
desk-audit-import-options-filled = Uzupełniono warianty z pliku
desk-audit-payment-held-booked = Zaksięgowano oczekującą płatność
desk-audit-payment-held-closed = Zamknięto oczekującą płatność
desk-audit-digital-good-created = Utworzono treść cyfrową
desk-audit-digital-good-changed = Zmieniono treść cyfrową
desk-audit-digital-good-withdrawn = Wycofano treść cyfrową
desk-audit-digital-goods-handed-out = Wydano treści cyfrowe
desk-audit-key-pool-created = Utworzono pulę kluczy
desk-audit-key-pool-keys-imported = Wczytano klucze
desk-audit-key-pool-keys-shown = Wyświetlono klucze wsparcia
desk-audit-key-pool-key-replaced = Wymieniono klucz
desk-audit-import-held-downloaded = Pobrano wstrzymane rekordy
desk-audit-import-record-left-out = Pominięto wstrzymany rekord
desk-audit-import-record-settled = Rozstrzygnięto wstrzymany rekord
desk-audit-invoice-exported = Pobrano faktury
desk-audit-invoice-opened = Otwarto fakturę
desk-audit-stock-counted = Zapisano spis
desk-audit-stock-received = Przyjęto towar
desk-audit-stock-written-off = Odpisano towar
desk-audit-stock-moved = Przesunięto towar
desk-audit-stock-delivery-announced = Zapowiedziano dostawę
desk-audit-stock-delivery-arrived = Dostawa dotarła
desk-audit-stock-delivery-closed = Zamknięto dostawę
desk-audit-stock-sheet-booked = Zaksięgowano arkusz stanów
desk-audit-stock-warehouse-added = Dodano magazyn
desk-audit-campaign-created = Utworzono kampanię
desk-audit-campaign-stage-changed = Zmieniono etap
desk-audit-campaign-instalments-saved = Zmieniono raty
desk-audit-campaign-pay-currencies-saved = Zmieniono waluty płatności
desk-audit-campaign-price-list-saved = Zapisano własne ceny w walucie
desk-audit-campaign-price-list-opened = Udostępniono własne ceny do wyboru
desk-audit-campaign-price-list-closed = Zakończono udostępnianie własnych cen
desk-audit-campaign-price-list-deleted = Usunięto własne ceny w walucie
desk-audit-campaign-settings-changed = Zmieniono ustawienia kampanii
desk-audit-catalogue-addon-saved = Zapisano dodatek
desk-audit-catalogue-faq-deleted = Usunięto pytanie z FAQ
desk-audit-catalogue-faq-saved = Zapisano pytanie w FAQ
desk-audit-catalogue-guide-saved = Zapisano tekst poradnika
desk-audit-catalogue-item-saved = Zapisano produkt
desk-audit-catalogue-option-saved = Zapisano wariant
desk-audit-catalogue-picture-added = Dodano obraz
desk-audit-catalogue-picture-deleted = Usunięto obraz
desk-audit-catalogue-picture-described = Opisano obraz
desk-audit-catalogue-proposed-by-import = Katalog zaproponowany przez import
desk-audit-catalogue-question-saved = Zapisano pytanie
desk-audit-catalogue-reward-saved = Zapisano nagrodę
desk-audit-catalogue-tax-rate-deleted = Usunięto stawkę podatku
desk-audit-catalogue-tax-rate-saved = Zapisano stawkę podatku
desk-audit-catalogue-tax-rates-taken-over = Przejęto stawki podatku
desk-audit-catalogue-tips-saved = Zmieniono napiwki
desk-audit-catalogue-variants-saved = Zapisano kombinacje
desk-audit-catalogue-zone-deleted = Usunięto strefę wysyłki
desk-audit-catalogue-zone-saved = Zapisano strefę wysyłki
desk-audit-catalogue-wave-opened = Otwarto płatność za wysyłkę tury
desk-audit-import-abandoned = Odłożono import
desk-audit-import-apply-started = Zastosowano import
desk-audit-import-doubtful-file-apply-started = Zastosowano import, choć plik wyglądał na starszy lub inny niż poprzedni
desk-audit-import-undo-started = Cofnięto import
desk-audit-sign-in-locked = Wstrzymano logowanie po nieudanych próbach
desk-audit-staff-created = Dodano osobę do zespołu
desk-audit-staff-deactivated = Dezaktywowano osobę z zespołu
desk-audit-staff-invitation-taken = Przyjęto zaproszenie do zespołu
desk-audit-staff-invited = Zaproszono osobę do zespołu
desk-audit-staff-password-changed = Zmieniono hasło
desk-audit-staff-reactivated = Przywrócono osobę do zespołu
desk-audit-staff-recovery-code-used = Użyto kodu zapasowego
desk-audit-staff-recovery-codes-made = Utworzono kody zapasowe
desk-audit-staff-role-given = Nadano rolę
desk-audit-staff-role-taken = Odebrano rolę
desk-audit-staff-second-factor-set-up = Ustawiono drugi składnik
desk-audit-staff-session-ended = Zakończono sesję
desk-audit-staff-signed-in = Zalogowano
desk-audit-staff-signed-out = Wylogowano
desk-audit-note = Kto co zrobił. Niczego nie można tu zmienić ani usunąć.
desk-audit-action = Działanie
desk-audit-action-hint = Dokładnie, na przykład pledge.locked
desk-audit-subject = Czego dotyczy
desk-audit-subject-hint = Identyfikator, na przykład plg_…
desk-audit-from = Od dnia
desk-audit-until = Do dnia
desk-audit-position = Nr
desk-audit-detail = Szczegóły
desk-audit-origin = Sieć
desk-audit-none = Brak wpisów
desk-audit-none-text = Nic nie pasuje do filtra.
desk-changed-choices = Zmieniono nagrodę, dodatki lub warianty
desk-changed-answers = Zmieniono odpowiedzi
desk-changed-address = Zmieniono adres
desk-changed-currency = Ceny w innej walucie
desk-changed-platform = Nowszy plik z platformy przyniósł zmiany
desk-changed-platform-back = Cofnięto import: znowu obowiązuje to, co mówi wcześniejszy plik z platformy
desk-changed-goes-on = Zdecydowano, że pozostaje, choć na platformie je anulowano
desk-history-cancelled-on-platform = Anulowano na platformie
desk-audit-pledge-choices-saved = Nagroda, dodatki lub warianty zapisane przez zespół
desk-audit-pledge-answers-saved = Odpowiedzi zapisane przez zespół
desk-audit-pledge-address-saved = Adres zapisany przez zespół
desk-audit-pledge-pick-up-saved = Odbiór zapisany przez zespół
desk-audit-pledge-confirmed = Wsparcie potwierdzone przez zespół
desk-filter-marked = Nagroda na platformie
desk-marked-sent = Oznaczona jako wysłana
desk-marked-unsent = Nieoznaczona jako wysłana
desk-exports-sent-list = Pokaż tych wspierających
desk-demand-sent = { $count ->
    [one] { $count } sztuka należy do wsparcia, którego nagroda jest na platformie oznaczona jako wysłana. Nie jest liczona poniżej.
    [few] { $count } sztuki należą do wsparć, których nagrody są na platformie oznaczone jako wysłane. Nie są liczone poniżej.
    [many] { $count } sztuk należy do wsparć, których nagrody są na platformie oznaczone jako wysłane. Nie są liczone poniżej.
   *[other] { $count } sztuki należą do wsparć, których nagrody są na platformie oznaczone jako wysłane. Nie są liczone poniżej.
}
desk-demand-sent-counted = { $count ->
    [one] { $count } sztuka z policzonych poniżej należy do wsparcia, którego nagroda jest na platformie oznaczona jako wysłana.
    [few] { $count } sztuki z policzonych poniżej należą do wsparć, których nagrody są na platformie oznaczone jako wysłane.
    [many] { $count } sztuk z policzonych poniżej należy do wsparć, których nagrody są na platformie oznaczone jako wysłane.
   *[other] { $count } sztuki z policzonych poniżej należą do wsparć, których nagrody są na platformie oznaczone jako wysłane.
}
desk-demand-sent-who = Pokaż tych wspierających
desk-demand-sent-tick = Licz także te sztuki
desk-demand-sent-apply = Policz ponownie
desk-exports-waves = Według tury wysyłki
desk-exports-waves-text = Co jest wysyłane w osobnym terminie, ma osobne pliki dla magazynu: podzielone zamówienie jest w pliku każdej swojej tury, z tym, co wtedy jest wysyłane. Jako wysłane należy je oznaczyć dopiero, gdy wyruszy ostatnia część: potem nie ma go już w żadnym pliku.
desk-exports-no-wave = W żadnej turze
desk-exports-pick-ups = Do odbioru
desk-exports-pick-ups-text = Zamknięte zamówienia do odbioru są na liście każdego miejsca, a nie w plikach tego, co jest wysyłane. Osoby, które mają jeszcze coś do zapłaty, są na nich oznaczone.
desk-exports-fetched = { $count ->
    [one] { $place }: jedno zamówienie.
    [few] { $place }: { $count } zamówienia.
    [many] { $place }: { $count } zamówień.
   *[other] { $place }: { $count } zamówienia.
}
desk-exports-fetched-unpaid = { $count ->
    [one] Jedno nie jest w pełni opłacone: jest na liście z dopiskiem „NOT PAID YET: DO NOT HAND OUT” (nie wydawać).
    [few] { $count } nie są w pełni opłacone: są na liście z dopiskiem „NOT PAID YET: DO NOT HAND OUT” (nie wydawać).
    [many] { $count } nie jest w pełni opłaconych: są na liście z dopiskiem „NOT PAID YET: DO NOT HAND OUT” (nie wydawać).
   *[other] { $count } nie jest w pełni opłacone: są na liście z dopiskiem „NOT PAID YET: DO NOT HAND OUT” (nie wydawać).
}
desk-pick-up = Do odbioru
