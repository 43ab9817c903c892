# used-as-prefix: desk-task-
# used-as-prefix: desk-stage-means-

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
desk-email = E-mail
desk-language = Język
desk-choose = Prosimy wybrać …
desk-save = Zapisz
desk-show-table = Pokaż jako tabelę
desk-page-first = Pierwsza strona
desk-page-next = Następna strona
desk-actor-staff = zespół
desk-actor-backer = wspierający
desk-actor-import = import
desk-actor-cli = wiersz poleceń
desk-actor-job = system
desk-actor-demo = przygotowanie demo

# What can go wrong.
desk-error-campaign-closed = Na tym etapie wspierający nie mogą zmieniać wsparć, więc nikt nie jest o to proszony. Najpierw trzeba otworzyć kampanię.
desk-error-campaign-past = Kampania minęła etap, na którym wspierający mogą zmieniać swoje wsparcia, i nie zostanie ponownie otwarta: nikt nie jest już o to proszony.
desk-error-deadline-over = Termin minął, więc ta osoba nie mogłaby nic zmienić. Najpierw trzeba ustalić późniejszy termin w ustawieniach.
desk-error-nothing-to-do = Żadne wsparcie już nie pasuje. Prosimy jeszcze raz spojrzeć na podgląd.
desk-error-stage-moved = Ktoś inny przeniósł kampanię na inny etap. Prosimy sprawdzić obecny stan i zdecydować ponownie.
desk-error-stage-not-allowed = Stąd kampania nie może przejść na ten etap.
desk-error-not-resendable = Tej wiadomości nie można wysłać ponownie, bo została wysłana, jest w drodze albo dotyczy wsparcia, które należy teraz do innej osoby. Prosimy odświeżyć stronę.
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
desk-campaign-slug = Krótka nazwa
desk-campaign-slug-hint = Od niej zaczynają się nazwy pobieranych plików, na przykład moja-gra-pledges.csv; wspierający jej nie widzą. Małe litery, cyfry i łączniki. Jeśli pole jest puste, powstaje z nazwy kampanii.
desk-campaign-slug-now = Od niej zaczynają się nazwy pobieranych plików, obecnie { $file }; wspierający jej nie widzą. Małe litery, cyfry i łączniki.
desk-campaign-platform = Gdzie się odbyła
desk-campaign-platform-none = Gdzie indziej (dziś można importować tylko pliki w układzie Kickstartera)
desk-campaign-currency = Waluta
desk-campaign-currency-hint = Ta, w której platforma pobrała pieniądze: plików w innej walucie nie można zastosować. Nie można jej zmienić, gdy są już ceny.
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
desk-campaign-time-zone-hint = W niej podawane są terminy. Prosimy wybrać duże miasto o tej samej godzinie; różnica względem UTC jest dzisiejsza.
desk-currencies-often = Często używane
desk-currencies-others = Wszystkie pozostałe
desk-zones-europe = Europa
desk-zones-america = Ameryka
desk-zones-africa = Afryka
desk-zones-asia = Azja
desk-zones-australia = Australia
desk-zones-pacific = Pacyfik
desk-zones-atlantic = Atlantyk
desk-zones-indian = Ocean Indyjski
desk-zones-antarctica = Antarktyda
desk-zones-none = Bez miejsca
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
desk-need-uninvited =
    { $count ->
        [one] { $count } wspierający nie został jeszcze zaproszony
        [few] { $count } wspierających nie zostało jeszcze zaproszonych
        [many] { $count } wspierających nie zostało jeszcze zaproszonych
       *[other] { $count } wspierających nie zostało jeszcze zaproszonych
    }
desk-need-invite = Zaproś
desk-need-gone =
    { $count ->
        [one] { $count } wspierającego nie ma w najnowszym pliku
        [few] { $count } wspierających nie ma w najnowszym pliku
        [many] { $count } wspierających nie ma w najnowszym pliku
       *[other] { $count } wspierających nie ma w najnowszym pliku
    }
desk-need-texts = Brakuje tekstów obok kroków w językach: { $languages }
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
desk-need-limits = Sprzedaż jest blisko limitu, od którego trzeba się zarejestrować do podatku, albo go przekracza: { $limits }.
desk-need-parts-late = { $count ->
    [one] 1 osoba ma ratę po terminie
    [few] { $count } osoby mają ratę po terminie
    [many] { $count } osób ma ratę po terminie
   *[other] { $count } osoby ma ratę po terminie
}
desk-need-owing-again = { $count ->
    [one] Jedno zablokowane wsparcie czeka na zapłatę: płatność na platformie się nie powiodła
    [few] { $count } zablokowane wsparcia czekają na zapłatę: płatności na platformie się nie powiodły
    [many] { $count } zablokowanych wsparć czeka na zapłatę: płatności na platformie się nie powiodły
   *[other] { $count } zablokowanych wsparć czeka na zapłatę: płatności na platformie się nie powiodły
}
desk-need-cancelled-there = { $count ->
    [one] Jedno wsparcie anulowano na platformie, ale tutaj je opłacono: trzeba zdecydować, czy pozostaje
    [few] { $count } wsparcia anulowano na platformie, ale tutaj je opłacono: trzeba zdecydować, czy pozostają
    [many] { $count } wsparć anulowano na platformie, ale tutaj je opłacono: trzeba zdecydować, czy pozostają
   *[other] { $count } wsparcia anulowano na platformie, ale tutaj je opłacono: trzeba zdecydować, czy pozostają
}
desk-need-mail-waits = { $count ->
    [one] Jednej wiadomości nie udało się jeszcze przekazać serwerowi pocztowemu; kolejna próba nastąpi sama
    [few] { $count } wiadomości nie udało się jeszcze przekazać serwerowi pocztowemu; kolejne próby nastąpią same
    [many] { $count } wiadomości nie udało się jeszcze przekazać serwerowi pocztowemu; kolejne próby nastąpią same
   *[other] { $count } wiadomości nie udało się jeszcze przekazać serwerowi pocztowemu; kolejne próby nastąpią same
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
desk-money-title-in = Pieniądze w { $currency }
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
desk-demand-unchosen = { $item }: jeszcze nie wybrano
desk-demand-all = Wszystkie produkty
desk-demand-more = Wszystkie produkty
desk-demand-note = Ile sztuk każdego produktu jest potrzebnych. Anulowane wsparcia nie są liczone.
desk-demand-failed-hint = „Nieudana płatność” liczy to, co wybrały osoby, od których platforma nie zdołała pobrać płatności albo zwróciła im pieniądze. Nie wchodzi do „Razem”: nikt za to jeszcze nie zapłacił. Kto potwierdzi tutaj, przechodzi do „Potwierdzone”.
desk-demand-failed-who = Pokaż te osoby
desk-demand-empty = Nie ma jeszcze produktów
desk-demand-empty-text = Produkty pochodzą z importu albo są dodawane w katalogu.
desk-demand-catalogue = Do katalogu
desk-money-unused-credit = Niewykorzystane środki
desk-money-platform-due = Platforma ma jeszcze pobrać

# Stages.
desk-stage-next = Co dalej
desk-stage-go = Przejdź do etapu: { $stage }
desk-stage-yes = Tak, przejdź do etapu: { $stage }
desk-stage-others = Inne etapy
desk-stage-final = Tego nie można cofnąć: kampanii nie da się już otworzyć dla wspierających.
desk-open-title = Jeszcze niezrobione i po tym kroku już takie zostanie:
desk-open-tick = Nic nie zrobiono: coś jest jeszcze otwarte. Prosimy to obejrzeć albo zaznaczyć, że mimo to dalej.
desk-open-unconfirmed =
    { $count ->
        [one] { $count } wsparcia nigdy nie potwierdzono
        [few] { $count } wsparć nigdy nie potwierdzono
        [many] { $count } wsparć nigdy nie potwierdzono
       *[other] { $count } wsparcia nigdy nie potwierdzono
    }
desk-open-unlocked =
    { $count ->
        [one] { $count } potwierdzone wsparcie nie jest zablokowane, więc nie ma go w żadnym pliku dla magazynu
        [few] { $count } potwierdzone wsparcia nie są zablokowane, więc nie ma ich w żadnym pliku dla magazynu
        [many] { $count } potwierdzonych wsparć nie jest zablokowanych, więc nie ma ich w żadnym pliku dla magazynu
       *[other] { $count } potwierdzonego wsparcia nie ma w żadnym pliku dla magazynu, bo nie jest zablokowane
    }
desk-open-owing =
    { $count ->
        [one] W { $count } potwierdzonym wsparciu pozostało coś do zapłaty
        [few] W { $count } potwierdzonych wsparciach pozostało coś do zapłaty
        [many] W { $count } potwierdzonych wsparciach pozostało coś do zapłaty
       *[other] W { $count } potwierdzonego wsparcia pozostało coś do zapłaty
    }
desk-open-unshipped =
    { $count ->
        [one] { $count } opłacone wsparcie nie jest wysłane
        [few] { $count } opłacone wsparcia nie są wysłane
        [many] { $count } opłaconych wsparć nie jest wysłanych
       *[other] { $count } opłaconego wsparcia nie wysłano
    }
desk-open-held-payments =
    { $count ->
        [one] { $count } płatność czeka na decyzję
        [few] { $count } płatności czekają na decyzję
        [many] { $count } płatności czeka na decyzję
       *[other] { $count } płatności czeka na decyzję
    }
desk-open-held-records =
    { $count ->
        [one] { $count } rekord z importu czeka na decyzję
        [few] { $count } rekordy z importu czekają na decyzję
        [many] { $count } rekordów z importu czeka na decyzję
       *[other] { $count } rekordu z importu czeka na decyzję
    }
desk-open-customs =
    { $count ->
        [one] { $count } zamówienie trafi na inny obszar celny bez pełnych danych celnych
        [few] { $count } zamówienia trafią na inny obszar celny bez pełnych danych celnych
        [many] { $count } zamówień trafi na inny obszar celny bez pełnych danych celnych
       *[other] { $count } zamówienia trafi na inny obszar celny bez pełnych danych celnych
    }
desk-customs-missing =
    { $count ->
        [one] { $count } zamówienie trafiłoby na inny obszar celny bez pełnych danych celnych: któryś z jego produktów nie ma kodu taryfy, kraju pochodzenia albo wartości.
        [few] { $count } zamówienia trafiłyby na inny obszar celny bez pełnych danych celnych: któryś z ich produktów nie ma kodu taryfy, kraju pochodzenia albo wartości.
        [many] { $count } zamówień trafiłoby na inny obszar celny bez pełnych danych celnych: któryś z ich produktów nie ma kodu taryfy, kraju pochodzenia albo wartości.
       *[other] { $count } zamówienia trafiłoby na inny obszar celny bez pełnych danych celnych: któryś z ich produktów nie ma kodu taryfy, kraju pochodzenia albo wartości.
    }
desk-customs-items = Uzupełnij produkty
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
desk-mailbox-note = Bez serwera poczty wiadomości są przechowywane tutaj zamiast wysyłania.
desk-mailbox-sender = Nadawcą jest { $sender }, ponieważ nie ustawiono jeszcze adresu nadawcy. Zanim poczta trafi do prawdziwych wspierających, na serwerze trzeba ustawić mail_from na własny adres.
desk-mailbox-empty = Skrzynka jest pusta
desk-mailbox-empty-text = Wiadomości pojawiają się tu, dopóki nie ustawiono serwera poczty. Wystarczy kogoś zaprosić, aby zobaczyć pierwszą.
desk-message-here = Tutaj w skrzynce
desk-mail-from = Od
desk-mail-subject = Temat

# Exports.
desk-exports-note = Każde pobranie trafia do dziennika zmian.
desk-exports-unpaid = { $count ->
    [one] Jedno zablokowane wsparcie nie jest w pełni opłacone i nie ma go w plikach dla magazynu: nagroda nie zostanie spakowana przed zapłatą.
    [few] { $count } zablokowane wsparcia nie są w pełni opłacone i nie ma ich w plikach dla magazynu: nagrody nie zostaną spakowane przed zapłatą.
    [many] { $count } zablokowanych wsparć nie jest w pełni opłaconych i nie ma ich w plikach dla magazynu: nagrody nie zostaną spakowane przed zapłatą.
   *[other] { $count } zablokowanych wsparć nie jest w pełni opłaconych i nie ma ich w plikach dla magazynu: nagrody nie zostaną spakowane przed zapłatą.
}
desk-exports-unpaid-list = Pokaż, kto jeszcze nie zapłacił
desk-exports-unpaid-with = Pliki obejmujące nieopłacone wsparcia
desk-exports-unpaid-hint = W tych plikach są wszystkie wsparcia. Kolumna „owed” podaje, ile pozostało do zapłaty; dla opłaconych jest pusta.
desk-export-fulfilment-lines = Dla magazynu: wiersz na pozycję paczki
desk-export-fulfilment-lines-text = Każdy produkt każdego zamówienia w osobnym wierszu, z SKU, ilością i adresem. Wsparcia zablokowane, opłacone lub będące w magazynie, bez zaległości.
desk-export-fulfilment-orders = Dla magazynu: wiersz na zamówienie
desk-export-fulfilment-orders-text = Każde zamówienie w jednym wierszu, z produktami, wagą, adresem i odpowiedziami na pytania. Wsparcia zablokowane, opłacone lub będące w magazynie, bez zaległości.
desk-export-demand = Zapotrzebowanie według SKU
desk-export-demand-text = Ile sztuk każdego produktu jest potwierdzonych, niezdecydowanych albo z nieudaną płatnością, z podsumowaniem.
desk-export-pledges = Wszystkie wsparcia
desk-export-pledges-text = Każde wsparcie ze stanem, wyborem, odpowiedziami na pytania i pieniędzmi: ile należy zapłacić tutaj, co pobierze jeszcze platforma, jakie środki zostały.
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
desk-exchange-note = Zapytania i odpowiedzi między tą instalacją a operatorami płatności. Sekrety i dane osobowe są zasłonięte.
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
desk-search-cut = Pasuje więcej osób, niż może pokazać jedno wyszukiwanie: tylko pierwsze są na liście, w eksporcie i w działaniach. Prosimy dodać kolejne słowo nazwiska.

# Ready for backers.
desk-blocker-zones = Nie ma żadnej strefy wysyłki: nikt nie dostanie ceny wysyłki
desk-blocker-tax = Nie ma żadnej stawki podatku: ceny są liczone bez podatku
desk-blocker-registrations = Ceny liczą się według tabel podatkowych, a dziś nie obowiązuje żadna rejestracja: nigdzie nie nalicza się podatku
desk-blocker-deadline = Termin minął: wspierający nie mogą nic zmienić i przeczytają, że jest za późno
desk-blocker-support = Nie ma adresu e-mail do pytań: wspierający nie mają do kogo napisać
desk-blockers-title = O to potknęliby się wspierający:
desk-blockers-anyway = Wiem o tym, mimo to dalej
desk-blockers-tick = Nic nie zrobiono: wspierającym jeszcze czegoś brakuje. Prosimy to uzupełnić albo zaznaczyć, że mimo to dalej.
desk-stage-sure = Przejść do etapu: { $stage }?
desk-tasks-title = W drodze do wspierających
desk-task-done = gotowe
desk-task-next = Teraz ten krok
desk-task-import = Import pliku z platformy
desk-task-import-text = Plik z Kickstartera w takiej postaci, w jakiej przyszedł; z innych miejsc plik CSV w tym samym układzie. Zanim cokolwiek zostanie zapisane, widać, co się stanie.
desk-task-catalogue = Uzupełnić nagrody i produkty
desk-task-catalogue-text = Co zawiera każda nagroda i dodatek oraz ile waży każdy produkt. Katalog pokazuje, czego brakuje.
desk-task-shipping = Ustalić ceny wysyłki
desk-task-shipping-text = Strefa dla każdego kraju wspierających.
desk-task-tax = Stawki podatku na początek
desk-task-tax-text = Wpisane dla kraju wysyłki albo dla całej UE. Prosimy sprawdzić, czy są właściwe dla sprzedawanych towarów.
desk-task-open = Otworzyć kampanię
desk-task-open-text = Można zacząć od próby z kilkoma osobami. Od tej chwili wspierający mogą dokończyć swoje wsparcia.
desk-task-invite = Zaprosić wspierających
desk-task-invite-text = Każdy dostanie osobisty link e-mailem. Podgląd pokazuje, ile osób i kogo pominięto.
desk-funnel-settled = Potwierdzone, nic do zapłaty
desk-days-title = Potwierdzone w ostatnich 30 dniach
desk-days-day = Dzień
desk-days-confirmed = Wsparcia
desk-blocker-items =
    { $count ->
        [one] { $count } wspierający ma w pliku inne produkty niż w nagrodzie: prosimy to sprawdzić i postanowić
        [few] { $count } wspierających ma w pliku inne produkty niż w nagrodzie: prosimy to sprawdzić i postanowić
        [many] { $count } wspierających ma w pliku inne produkty niż w nagrodzie: prosimy to sprawdzić i postanowić
       *[other] { $count } wspierających ma w pliku inne produkty niż w nagrodzie: prosimy to sprawdzić i postanowić
    }
desk-blocker-countries =
    { $count ->
        [one] { $count } wsparcie trafia tam, dokąd nie ma ceny wysyłki: { $countries }
        [few] { $count } wsparcia trafiają tam, dokąd nie ma ceny wysyłki: { $countries }
       *[many] { $count } wsparć trafia tam, dokąd nie ma ceny wysyłki: { $countries }
    }
desk-partner-title = To konto ma rolę partnera
desk-partner-text = Ta rola jest przeznaczona dla magazynu lub fabryki. Nie otwiera żadnych stron o wspierających: ani nazwisk, ani adresów, ani zamówień, ani kwot.
desk-partner-files = To, co trzeba spakować lub wyprodukować, zespół przekazuje w pliku. O tym, które kampanie i produkty się w nim znajdą, decyduje zespół.
desk-partner-campaigns = Współpraca dotyczy kampanii:
desk-partner-more = Jeśli trzeba coś tu sprawdzić, proszę poprosić osobę, która wysłała zaproszenie, o dodatkową rolę, na przykład do wysyłki. Hasło i drugi składnik logowania można zmienić na stronie konta.
