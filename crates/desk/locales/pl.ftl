# The desk: the creator's pages.
desk-menu-dashboard = Przegląd
desk-menu-backers = Wspierający
desk-menu-demand = Zapotrzebowanie według SKU
desk-menu-messages = Wiadomości
desk-menu-exports = Eksporty
desk-menu-stage = Etap i blokada
desk-menu-campaigns = Kampanie
desk-menu-mailbox = Skrzynka
desk-menu-audit = Dziennik zmian
desk-menu-jobs = Zadania w tle
desk-menu-exchange = Dziennik wymiany

# Words of many pages.
desk-pledges = Wsparcia
desk-state = Stan
desk-when = Kiedy
desk-who = Kto
desk-amount = Kwota
desk-name = Imię i nazwisko
desk-email = E-mail
desk-language = Język
desk-choose = Prosimy wybrać …
desk-save = Zapisz
desk-show-table = Pokaż jako tabelę
desk-page-first = Pierwsza strona
desk-page-next = Następna strona
desk-filter = Filtr
desk-filter-any = Dowolne
desk-filter-apply = Zastosuj filtr
desk-filter-clear = Wyczyść filtr
desk-actor-staff = zespół
desk-actor-backer = wspierający
desk-actor-import = import
desk-actor-cli = wiersz poleceń
desk-actor-job = system
desk-actor-demo = przygotowanie demo

# What can go wrong.
desk-error-campaign-closed = Na tym etapie wspierający nie mogą zmieniać wsparć, więc nikt nie jest o to proszony. Najpierw trzeba otworzyć kampanię.
desk-error-nothing-to-do = Żadne wsparcie już nie pasuje. Prosimy jeszcze raz spojrzeć na podgląd.
desk-error-stage-moved = Ktoś inny przeniósł kampanię na inny etap. Prosimy sprawdzić obecny stan i zdecydować ponownie.
desk-error-stage-not-allowed = Stąd kampania nie może przejść na ten etap.
desk-error-not-resendable = Tej wiadomości nie można wysłać ponownie, bo została wysłana lub jest w drodze. Prosimy odświeżyć stronę.
desk-error-not-suppressible = Tej wiadomości nie można już wstrzymać.
desk-error-message-gone = Treść tej wiadomości usunięto dla bezpieczeństwa. Prosimy wysłać nowe zaproszenie ze strony wspierającego.

# Campaigns.
desk-campaigns-title = Kampanie
desk-campaigns-empty = Nie ma jeszcze kampanii
desk-campaigns-empty-text = Kampania obejmuje nagrody, wspierających i wszystko, co dzieje się aż do ostatniej paczki.
desk-campaign-new = Nowa kampania
desk-campaign-new-title = Nowa kampania
desk-campaign-name = Nazwa
desk-campaign-name-hint = Taka, jaką znają wspierający
desk-campaign-stage = Etap
desk-campaign-slug = Słowo w adresach
desk-campaign-slug-hint = Małe litery, cyfry i łączniki. Puste pole oznacza słowo utworzone z nazwy.
desk-campaign-platform = Gdzie się odbyła
desk-campaign-platform-none = Gdzie indziej lub nigdzie
desk-campaign-currency = Waluta
desk-campaign-currency-hint = Trzy litery, na przykład EUR. Nie można jej zmienić, gdy są już ceny.
desk-campaign-tax = Ceny i podatek
desk-campaign-tax-inclusive = Ceny zawierają podatek
desk-campaign-tax-inclusive-hint = Wspierający płacą tyle, ile widzą. Zwykłe w Europie.
desk-campaign-tax-exclusive = Podatek dolicza się do cen
desk-campaign-tax-exclusive-hint = Do ceny dochodzi podatek kraju docelowego. Zwykłe w Stanach Zjednoczonych i Kanadzie.
desk-campaign-dispatch = Skąd wychodzą paczki
desk-campaign-dispatch-hint = Stawki podatku tego kraju, a także całej UE, jeśli do niej należy, zostaną wpisane do sprawdzenia.
desk-campaign-languages = Języki tekstów
desk-campaign-languages-hint = Pierwszy zaznaczony jest domyślny.
desk-campaign-time-zone = Strefa czasowa
desk-campaign-time-zone-hint = Na przykład Europe/Warsaw. W niej podawane są terminy.
desk-campaign-deadline = Termin
desk-campaign-deadline-hint = Do tego czasu wspierający mogą zmieniać wsparcia. Można go ustalić później.
desk-campaign-support = Adres e-mail do pytań
desk-campaign-support-hint = Wspierający widzą go na swoich stronach.
desk-campaign-create = Utwórz kampanię
desk-campaign-created = Kampania jest gotowa. Teraz można zaimportować plik z platformy.

# Overview.
desk-deadline-is = Termin: { $deadline }
desk-dashboard-empty = Nie ma jeszcze wspierających
desk-dashboard-empty-text = Prosimy wczytać plik otrzymany z platformy. Nic się nie zmieni, zanim nie będzie widać, co się stanie.
desk-dashboard-import = Importuj plik
desk-needs-title = Wymaga uwagi
desk-need-held =
    { $count ->
        [one] { $count } rekord ostatniego importu jest wstrzymany
        [few] { $count } rekordy ostatniego importu są wstrzymane
        [many] { $count } rekordów ostatniego importu jest wstrzymanych
       *[other] { $count } rekordu ostatniego importu jest wstrzymane
    }
desk-need-mails =
    { $count ->
        [one] { $count } wiadomość nie dotarła lub mogła nie dotrzeć
        [few] { $count } wiadomości nie dotarły lub mogły nie dotrzeć
        [many] { $count } wiadomości nie dotarło lub mogło nie dotrzeć
       *[other] { $count } wiadomości nie dotarło lub mogło nie dotrzeć
    }
desk-need-held-payments =
    { $count ->
        [one] { $count } płatność jest wstrzymana: operator zgłasza inną kwotę niż należna
        [few] { $count } płatności są wstrzymane: operator zgłasza inną kwotę niż należna
       *[many] { $count } płatności jest wstrzymanych: operator zgłasza inną kwotę niż należna
    }
desk-need-payments =
    { $count ->
        [one] { $count } płatność się nie powiodła
        [few] { $count } płatności się nie powiodły
        [many] { $count } płatności się nie powiodło
       *[other] { $count } płatności się nie powiodło
    }
desk-need-jobs =
    { $count ->
        [one] { $count } zadanie w tle przerwano
        [few] { $count } zadania w tle przerwano
        [many] { $count } zadań w tle przerwano
       *[other] { $count } zadania w tle przerwano
    }
desk-need-shipping = Brak ceny wysyłki do: { $countries }
desk-figure-confirmed = Potwierdzone
desk-figure-waiting = Niedokończone
desk-figure-of-all = z { $total }
desk-figure-owing =
    { $count ->
        [one] { $count } wsparcie
        [few] { $count } wsparcia
        [many] { $count } wsparć
       *[other] { $count } wsparcia
    }
desk-funnel-title = Od importu do zapłaty
desk-funnel-step = Krok
desk-funnel-imported = Zaimportowane
desk-funnel-invited = Zaproszone
desk-funnel-started = Rozpoczęte
desk-funnel-confirmed = Potwierdzone
desk-money-title = Pieniądze
desk-money-what = Co
desk-money-credit = Zapłacone na platformie
desk-money-agreed = Potwierdzone łącznie
desk-money-collected = Pobrane tutaj
desk-money-owing = Do zapłaty przez wspierających
desk-money-owed = Do zwrotu wspierającym
desk-states-title = Wsparcia według stanu
desk-backers-all = Wszyscy wspierający
desk-demand-title = Najczęściej wybierane produkty
desk-demand-item = Produkt
desk-demand-agreed = Potwierdzone
desk-demand-undecided = Niezdecydowane
desk-demand-stock = Na stanie
desk-demand-wanted = Razem
desk-demand-failed = Nieudana płatność
desk-demand-all = Wszystkie produkty
desk-demand-more = Wszystkie produkty
desk-demand-note = Ile sztuk każdego produktu jest potrzebnych. Anulowane wsparcia nie są liczone.
desk-demand-failed-hint = „Nieudana płatność” liczy to, co wybrały osoby, od których platforma nie zdołała pobrać płatności albo zwróciła im pieniądze. Nie wchodzi do „Razem”: nikt za to jeszcze nie zapłacił. Kto potwierdzi tutaj, przechodzi do „Potwierdzone”.
desk-demand-failed-who = Pokaż te osoby
desk-demand-empty = Nie ma jeszcze produktów
desk-demand-empty-text = Produkty pochodzą z importu albo są dodawane w katalogu.
desk-demand-catalogue = Do katalogu

# Backers.
desk-backers-found = Znaleziono: { $total }
desk-backers-none = Nikogo nie znaleziono
desk-backers-none-text = Nikt nie pasuje. Prosimy sprawdzić wyszukiwanie i filtr.
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
desk-filter-search-hint = Cały adres e-mail, numer zamówienia lub części nazwiska
desk-filter-reward = Nagroda
desk-filter-country = Kraj
desk-filter-owes = Pieniądze
desk-filter-states = Stany
desk-filter-trouble = Problemy
desk-filter-mail = E-mail nie dotarł
desk-filter-missing = Brak w najnowszym pliku
desk-owes-owing = Ma coś do zapłaty
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
desk-bill-tax = Podatek
desk-bill-tax-included = w tym podatek
desk-bill-total = Razem
desk-platform-title = Z platformy
desk-platform-status = Stan na platformie
desk-platform-pledged-at = Data wsparcia
desk-platform-paid = Zapłacone na platformie
desk-platform-shipping = W tym wysyłka
desk-platform-any-failed = płatność nieudana lub zwrócona (wszystkie)
desk-platform-collected = pobrane
desk-platform-partial = pobrane częściowo
desk-platform-pending = oczekuje
desk-platform-errored = płatność nieudana
desk-platform-failed = nieudane
desk-platform-dropped = wykreślone
desk-platform-canceled = anulowane
desk-platform-refunded = zwrócone
desk-platform-disputed = zakwestionowane
desk-platform-unknown = nieznane
desk-moment-invited = Ostatnia prośba
desk-moment-confirmed = Potwierdzono dnia
desk-movements-title = Pieniądze
desk-movements-none = Nie było jeszcze żadnych operacji.
desk-movement = Co się stało
desk-movement-platform-credit = Zapłacone na platformie
desk-movement-payment = Płatność
desk-movement-refund = Zwrot
desk-movement-fee = Opłata
desk-movement-reversal = Storno
desk-payments-title = Płatności
desk-payment-starting = rozpoczęta
desk-payment-pending = w toku
desk-payment-captured = otrzymana
desk-payment-failed = nieudana
desk-payment-expired = niedokończona
desk-payment-held = wstrzymana
desk-payment-held-text = Operator zgłasza { $reported }, a należało pobrać { $asked }. Nic z tego nie jest zaksięgowane, a wspierający nie jest proszony o ponowną zapłatę, dopóki nie zdecyduje ktoś z prawem do obsługi pieniędzy.
desk-payment-held-decide = Obejrzyj i zdecyduj
desk-gateway = Przez
desk-history-title = Historia
desk-history-state = { $from } → { $to }
desk-person-title = Osoba
desk-person-edit = Zmień nazwisko lub e-mail
desk-email-hint = Odtąd linki i wiadomości trafiają na ten adres.
desk-email-wrong = Prosimy podać adres e-mail, na przykład name@example.org.
desk-email-bouncing = Poczta wraca od
desk-email-verified = Potwierdzony przez wspierającego
desk-source-name = Nazwisko od
desk-source-email = E-mail od
desk-source-language = Język od
desk-source-address = Adres od
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
desk-deed-lock = Zablokuj
desk-deed-lock-question = Wspierający nie będzie już mógł zmienić tego wsparcia.
desk-deed-unlock = Odblokuj
desk-deed-unlock-question = Wsparcie jest znów potwierdzone, po tej samej cenie. Dopóki kampania jest otwarta, wspierający może je otworzyć i zmienić.
desk-deed-reopen = Otwórz ponownie
desk-deed-reopen-question = Potwierdzenie przestaje obowiązywać, a limitowane nagrody są wolne dla innych aż do ponownego potwierdzenia.
desk-deed-cancel = Anuluj wsparcie
desk-deed-cancel-question = Nic nie zostanie wysłane. To, co zapłacono, jest odtąd do zwrotu; pieniądze nie wracają same.
desk-deed-reinstate = Przywróć
desk-deed-reinstate-question = Anulowanie zostaje cofnięte. Wspierający musi potwierdzić wsparcie od nowa.
desk-deed-revoke = Unieważnij wszystkie linki
desk-deed-revoke-question = Żaden wysłany link nie otworzy już tego wsparcia. Potem można wysłać nowy.
desk-erase = Usuń dane osoby
desk-erase-question = Nazwisko, e-mail, adresy, odpowiedzi i wiadomości tej osoby staną się na zawsze nieczytelne, w każdej kampanii. Wsparcia i pieniądze pozostaną w księgach, bez osoby. Nie można tego cofnąć.
desk-erase-type = Prosimy wpisać { $word }, aby potwierdzić
desk-erase-mistyped = Nie usunięto nikogo: wpisany tekst nie jest numerem zamówienia.
desk-done-invite = Link jest w drodze.
desk-done-lock = Wsparcie jest zablokowane.
desk-done-unlock = Wsparcie jest odblokowane.
desk-done-reopen = Wsparcie jest znów otwarte.
desk-done-cancel = Wsparcie jest anulowane.
desk-done-reinstate = Wsparcie jest przywrócone.
desk-done-revoke = Wszystkie linki są unieważnione.
desk-done-erase = Dane osoby są usunięte.
desk-done-person = Zapisano.
desk-done-stage = Kampania jest na nowym etapie.
desk-done-resend = Wiadomość zostanie wysłana ponownie.
desk-done-suppress = Wiadomość jest wstrzymana.
desk-done-retry = Zadanie rusza ponownie.

# Events and audit entries.
desk-event-pledge-imported = Zaimportowano
desk-event-pledge-invited = Poproszono o dokończenie
desk-event-pledge-changed = Zmieniono
desk-event-pledge-confirmed = Potwierdzono
desk-event-pledge-reopened = Otwarto ponownie
desk-event-pledge-locked = Zablokowano
desk-event-pledge-paid = Opłacono w całości
desk-event-pledge-cancelled = Anulowano
desk-audit-pledge-invited = Wysłano link
desk-audit-pledge-links-revoked = Unieważniono linki
desk-audit-pledge-locked = Zablokowano wsparcie
desk-audit-pledge-unlocked = Odblokowano wsparcie
desk-audit-pledge-reopened = Otwarto wsparcie ponownie
desk-audit-pledge-cancelled = Anulowano wsparcie
desk-audit-pledge-reinstated = Przywrócono wsparcie
desk-audit-contact-changed = Zmieniono nazwisko lub e-mail
desk-audit-contact-erased = Usunięto dane osoby
desk-audit-bulk-started = Rozpoczęto działanie zbiorcze
desk-audit-message-resent = Wysłano wiadomość ponownie
desk-audit-message-suppressed = Wstrzymano wiadomość
desk-audit-job-retried = Ponowiono zadanie
desk-audit-export-download = Pobrano eksport
desk-audit-campaign-created = Utworzono kampanię
desk-audit-campaign-stage-changed = Zmieniono etap
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
desk-audit-catalogue-zone-deleted = Usunięto strefę wysyłki
desk-audit-catalogue-zone-saved = Zapisano strefę wysyłki
desk-audit-import-abandoned = Odłożono import
desk-audit-import-apply-started = Zastosowano import
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
desk-audit-note = Kto co zrobił. Niczego nie można tu zmienić ani usunąć; czas UTC.
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

# Bulk actions.
desk-bulk-note = Dla zaznaczonych wspierających albo dla wszystkich, których znajduje filtr:
desk-bulk-invite = Zaproś
desk-bulk-remind = Przypomnij
desk-bulk-lock = Zablokuj
desk-bulk-all-invite = Zaproś wszystkich
desk-bulk-all-remind = Przypomnij wszystkim
desk-bulk-all-lock = Zablokuj wszystkich
desk-bulk-invite-explained = Kto nie był jeszcze proszony, dostaje e-mail z osobistym linkiem.
desk-bulk-remind-explained = Kto był proszony i jeszcze nie potwierdził, dostaje przypomnienie z tym samym linkiem.
desk-bulk-lock-explained = Potwierdzone wsparcia zostają zablokowane: wspierający nie mogą już niczego zmienić. Gdzie nic nie pozostało do zapłaty, wsparcie uznaje się za opłacone.
desk-bulk-invite-count =
    { $count ->
        [one] { $count } osoba dostanie zaproszenie.
        [few] { $count } osoby dostaną zaproszenie.
        [many] { $count } osób dostanie zaproszenie.
       *[other] { $count } osoby dostanie zaproszenie.
    }
desk-bulk-remind-count =
    { $count ->
        [one] { $count } osoba dostanie przypomnienie.
        [few] { $count } osoby dostaną przypomnienie.
        [many] { $count } osób dostanie przypomnienie.
       *[other] { $count } osoby dostanie przypomnienie.
    }
desk-bulk-lock-count =
    { $count ->
        [one] { $count } wsparcie zostanie zablokowane.
        [few] { $count } wsparcia zostaną zablokowane.
        [many] { $count } wsparć zostanie zablokowanych.
       *[other] { $count } wsparcia zostanie zablokowane.
    }
desk-bulk-selected =
    { $count ->
        [one] Wybrano { $count } wsparcie.
        [few] Wybrano { $count } wsparcia.
        [many] Wybrano { $count } wsparć.
       *[other] Wybrano { $count } wsparcia.
    }
desk-bulk-invite-do =
    { $count ->
        [one] Zaproś { $count } osobę
        [few] Zaproś { $count } osoby
        [many] Zaproś { $count } osób
       *[other] Zaproś { $count } osoby
    }
desk-bulk-remind-do =
    { $count ->
        [one] Przypomnij { $count } osobie
        [few] Przypomnij { $count } osobom
        [many] Przypomnij { $count } osobom
       *[other] Przypomnij { $count } osoby
    }
desk-bulk-lock-do =
    { $count ->
        [one] Zablokuj { $count } wsparcie
        [few] Zablokuj { $count } wsparcia
        [many] Zablokuj { $count } wsparć
       *[other] Zablokuj { $count } wsparcia
    }
desk-bulk-left-out = Pominięte
desk-bulk-why = Dlaczego
desk-bulk-asked-lately = Niedawno proszone
desk-bulk-asked-lately-text = Prośba w ostatnich trzech dniach.
desk-bulk-invite-not-ended = Anulowane lub zwrócone.
desk-bulk-invite-not-asked = Już zaproszone. Służy do tego przypomnienie.
desk-bulk-invite-not-confirmed = Już potwierdzone.
desk-bulk-remind-not-ended = Anulowane lub zwrócone.
desk-bulk-remind-not-uninvited = Jeszcze nie zaproszone. Służy do tego zaproszenie.
desk-bulk-remind-not-confirmed = Już potwierdzone.
desk-bulk-lock-not-ended = Anulowane lub zwrócone.
desk-bulk-lock-not-open = Niepotwierdzone przez wspierającego.
desk-bulk-lock-not-locked = Już zablokowane lub dalej.
desk-bulk-started = Rozpoczęto. Można opuścić tę stronę.
desk-bulk-title = Działania zbiorcze
desk-bulk-what = Działanie
desk-bulk-by = Kto rozpoczął
desk-bulk-began = Początek
desk-bulk-ended = Koniec
desk-bulk-planned = Zaplanowano
desk-bulk-done = Wykonano
desk-bulk-refused = Pozostawiono bez zmian
desk-bulk-progress = Postęp
desk-bulk-is-running = Trwa. Ta strona odświeża się sama.
desk-bulk-is-finished = Gotowe.
desk-bulk-refused-note =
    { $count ->
        [one] { $count } wsparcie pozostało bez zmian, bo zmieniło się w międzyczasie albo usunięto dane osoby.
        [few] { $count } wsparcia pozostały bez zmian, bo zmieniły się w międzyczasie albo usunięto dane osób.
        [many] { $count } wsparć pozostało bez zmian, bo zmieniły się w międzyczasie albo usunięto dane osób.
       *[other] { $count } wsparcia pozostało bez zmian, bo zmieniło się w międzyczasie albo usunięto dane osób.
    }
desk-bulk-none = Nie było jeszcze działań zbiorczych
desk-bulk-none-text = Tu widać zaproszenia, przypomnienia i blokady dla wielu wspierających.

# Stages.
desk-stage-next = Co dalej
desk-stage-go = Przejdź do etapu: { $stage }
desk-stage-back = To krok wstecz. Nic z tego, co się wydarzyło, nie zostanie cofnięte.
desk-stage-means-draft = Trwa przygotowanie. Wspierający nic nie widzą.
desk-stage-means-importing = Wczytywane są pliki z platformy. Wspierający nie mogą niczego zmienić.
desk-stage-means-smoke-test = Kilku zaproszonych wspierających wypróbowuje system. Kto ma link, może dokończyć wsparcie.
desk-stage-means-open = Wspierający kończą swoje wsparcia, aż do terminu.
desk-stage-means-locked = Wspierający nie mogą już niczego zmienić. Zaległości można jeszcze zapłacić. Wsparcia blokuje się pojedynczo lub działaniem zbiorczym poniżej.
desk-stage-means-charging = Pobierane są zaległe kwoty.
desk-stage-means-fulfilling = Paczki wychodzą. Kampanii nie można już otworzyć.
desk-stage-means-closed = Zakończono. Strony można czytać, nic nie jest już pobierane.
desk-stage-everybody = Wszyscy naraz
desk-stage-everybody-text = Każde działanie zaczyna się od podglądu: ilu osób dotyczy i kogo pomija.
desk-stage-past = Wcześniejsze zmiany

# Messages and mailbox.
desk-message = Wiadomość
desk-message-to = Do
desk-message-created = Zlecono
desk-message-sent-at = Wysłano
desk-message-attempts = Próby
desk-message-next = Następna próba
desk-message-text = Treść
desk-message-unwritten = Jeszcze jej nie napisano albo usunięto dane osoby.
desk-message-blotted = W tej kopii linki i kody są zamazane.
desk-messages-counts = Wiadomości według stanu
desk-messages-none = Brak wiadomości
desk-messages-none-text = Tu widać zaproszenia, potwierdzenia i pokwitowania.
desk-to-backer = Do wspierającego
desk-resend = Wyślij ponownie
desk-resend-question = Wiadomość zostanie wysłana jeszcze raz.
desk-resend-uncertain = Mogła dotrzeć: wtedy wspierający dostanie ją dwa razy. Jeśli można, warto najpierw zapytać.
desk-suppress = Wstrzymaj
desk-suppress-question = Wiadomość nie zostanie wysłana.
desk-mailbox-note = Bez serwera poczty wiadomości są przechowywane tutaj zamiast wysyłania. Czas UTC.
desk-mailbox-empty = Skrzynka jest pusta
desk-mailbox-empty-text = Wiadomości pojawiają się tu, dopóki nie ustawiono serwera poczty. Wystarczy kogoś zaprosić, aby zobaczyć pierwszą.
desk-mail-from = Od
desk-mail-subject = Temat

# Exports.
desk-exports-note = Każde pobranie trafia do dziennika zmian.
desk-export-fulfilment-lines = Dla magazynu: wiersz na pozycję paczki
desk-export-fulfilment-lines-text = Każdy produkt każdego zamówienia w osobnym wierszu, z SKU, ilością i adresem. Wsparcia zablokowane, opłacone lub będące w magazynie.
desk-export-fulfilment-orders = Dla magazynu: wiersz na zamówienie
desk-export-fulfilment-orders-text = Każde zamówienie w jednym wierszu, z produktami, wagą i adresem. Wsparcia zablokowane, opłacone lub będące w magazynie.
desk-export-demand = Zapotrzebowanie według SKU
desk-export-demand-text = Ile sztuk każdego produktu jest potwierdzonych, niezdecydowanych albo z nieudaną płatnością, z podsumowaniem.
desk-export-pledges = Wszystkie wsparcia
desk-export-pledges-text = Każde wsparcie ze stanem, wyborem i pieniędzmi: ile należy zapłacić tutaj, co pobierze jeszcze platforma, jakie środki zostały.
desk-export-plain = CSV dla programów
desk-export-plain-hint = Zwykły plik CSV chroni komórki, które wyglądają jak formuły, i zachowuje zera kodów pocztowych w arkuszu. Plik CSV dla programów zostawia kody i numery telefonów bez zmian; w obu tekst, który zadziałałby jak formuła, poprzedza apostrof.

# Jobs and exchange.
desk-job = Zadanie
desk-job-error = Dlaczego przerwano
desk-job-retry = Uruchom ponownie
desk-jobs-ready = Czekają
desk-jobs-running = W toku
desk-jobs-dead = Przerwane
desk-jobs-none = Nic nie przerwano
desk-jobs-none-text = Tu widać zadania, które wyczerpały próby, z przyciskiem.
desk-exchange-note = Zapytania i odpowiedzi między tą instalacją a operatorami płatności. Sekrety i dane osobowe są zasłonięte; czas UTC.
desk-exchange-none = Jeszcze nic nie przekazano
desk-exchange-none-text = Tu widać zapytania do innych systemów i od nich.
desk-exchange-peer = Z kim
desk-exchange-request = Zapytanie
desk-exchange-answer = Odpowiedź
desk-exchange-duration = Czas
desk-exchange-out = wysłane
desk-exchange-in = odebrane
desk-exchange-no-answer = brak odpowiedzi
desk-exchange-bodies = Treść

desk-changed-choices = Zmieniono nagrodę, dodatki lub warianty
desk-changed-answers = Zmieniono odpowiedzi
desk-changed-address = Zmieniono adres
desk-changed-platform = Nowszy plik z platformy przyniósł zmiany
desk-audit-pledge-choices-saved = Nagroda, dodatki lub warianty zapisane przez zespół
desk-audit-pledge-answers-saved = Odpowiedzi zapisane przez zespół
desk-audit-pledge-address-saved = Adres zapisany przez zespół
desk-audit-pledge-confirmed = Wsparcie potwierdzone przez zespół
desk-search-cut = Pasuje więcej osób, niż może pokazać jedno wyszukiwanie: tylko pierwsze są na liście, w eksporcie i w działaniach. Prosimy dodać kolejne słowo nazwiska.
desk-seen = ostatnio: { $day }

# Ready for backers.
desk-blocker-zones = Nie ma żadnej strefy wysyłki: nikt nie dostanie ceny wysyłki
desk-blocker-tax = Nie ma żadnej stawki podatku: ceny są liczone bez podatku
desk-blockers-title = O to potknęliby się wspierający:
desk-blockers-anyway = Wiem o tym, mimo to dalej
desk-blockers-tick = Nic nie zrobiono: wspierającym jeszcze czegoś brakuje. Prosimy to uzupełnić albo zaznaczyć, że mimo to dalej.
desk-stage-sure = Przejść do etapu: { $stage }?
desk-tasks-title = W drodze do wspierających
desk-task-done = gotowe
desk-task-next = Teraz ten krok
desk-task-import = Import pliku z platformy
desk-task-import-text = Plik w takiej postaci, w jakiej przyszedł. Zanim cokolwiek zostanie zapisane, widać, co się stanie.
desk-task-catalogue = Uzupełnić nagrody i produkty
desk-task-catalogue-text = Co zawiera każda nagroda i dodatek oraz ile waży każdy produkt. Katalog pokazuje, czego brakuje.
desk-task-shipping = Ustalić ceny wysyłki
desk-task-shipping-text = Strefa dla każdego kraju wspierających.
desk-task-tax = Sprawdzić stawki podatku
desk-task-tax-text = Na początek wpisano stawki kraju lub UE.
desk-task-open = Otworzyć kampanię
desk-task-open-text = Można zacząć od próby z kilkoma osobami. Od tej chwili wspierający mogą dokończyć swoje wsparcia.
desk-task-invite = Zaprosić wspierających
desk-task-invite-text = Każdy dostanie osobisty link e-mailem. Podgląd pokazuje, ile osób i kogo pominięto.
desk-funnel-settled = Potwierdzone, nic do zapłaty
desk-days-title = Potwierdzone w ostatnich 30 dniach
desk-days-day = Dzień
desk-days-confirmed = Wsparcia
desk-blocker-countries =
    { $count ->
        [one] { $count } wsparcie trafia tam, gdzie nie sięga żadna strefa wysyłki: { $countries }
        [few] { $count } wsparcia trafiają tam, gdzie nie sięga żadna strefa wysyłki: { $countries }
       *[many] { $count } wsparć trafia tam, gdzie nie sięga żadna strefa wysyłki: { $countries }
    }
desk-rule-owed-to-backer = Wpłacono o { $amount } więcej, niż to kosztuje. Ta kwota należy się wspierającemu.
desk-consents-title = Zgody
desk-consent-how = { $when }. Pokazano w języku: { $language }, wersja { $version } tekstu.
desk-consent-how-unnoted = { $when }, wersja { $version } tekstu. Nie zapisano, w jakim języku go pokazano; tu brzmienie w języku tej strony.

# Co plik platformy mówi o osobie
# used-as-prefix: desk-address-doubt-
desk-name-in-file = Nazwisko w pliku
desk-address-not-taken = Adres z pliku nie został przejęty. Wspierający zostanie o niego zapytany; wcześniej nic tam nie zostanie wysłane.
desk-address-doubt-postal-suspect = Kod pocztowy jest za krótki:
desk-address-doubt-characters-lost = Utracono litery.
desk-address-doubt-country-mismatch = Wysyłkę wyceniono dla innego kraju.
desk-address-doubt-address-incomplete = Brakuje czegoś, czego wymaga ten kraj.
desk-named-in-file = w pliku: { $name }

# What the platform says of a pledge.
desk-filter-platform = Stan na platformie
desk-no-reward = Bez nagrody
desk-bulk-also-failed = { $count ->
    [one] Napisz także do { $count } osoby, której płatność na platformie się nie powiodła: może zapłacić tutaj
    [few] Napisz także do { $count } osób, których płatność na platformie się nie powiodła: mogą zapłacić tutaj
   *[many] Napisz także do { $count } osób, których płatność na platformie się nie powiodła: mogą zapłacić tutaj
}
desk-bulk-platform-failed = Płatność na platformie się nie powiodła albo pieniądze wróciły.
desk-bulk-platform-failed-tick = Pominięto: płatność na platformie się nie powiodła albo pieniądze wróciły. Aby mimo to napisać, należy zaznaczyć pole powyżej.
desk-money-unused-credit = Niewykorzystane środki
desk-money-platform-due = Platforma ma jeszcze pobrać
desk-rule-credit-left = Z kwoty pobranej przez platformę nie wykorzystano { $amount }.

desk-no-real-money = Płatności trafiają do środowiska testowego: to, co wspierający tutaj płacą, nie jest prawdziwymi pieniędzmi. Nie skonfigurowano operatora, który przyjmuje prawdziwe płatności.
