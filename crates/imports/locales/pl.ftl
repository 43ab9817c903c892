# Importy: przesyłanie, plan, postęp, wynik.
imports-menu = Importy
imports-title = Importy
imports-new = Importuj plik
imports-new-title = Import pliku
imports-new-text = Prosimy przesłać raport wspierających w takiej postaci, w jakiej pobrano go z platformy. Przed jakąkolwiek zmianą będzie widać, co plik by zmienił.
imports-new-currency = Kwoty bez kodu waluty są odczytywane w walucie tej kampanii: { $currency }.
imports-new-safe = Sam plik nie jest przechowywany. Jego treść pozostaje zaszyfrowana do czasu zastosowania albo odrzucenia pliku.
imports-file = Plik
imports-file-hint = Plik CSV albo zip z platformy. Obsługiwane platformy: { $known }.
imports-file-limit = Najwyżej { $size } MB.
imports-file-missing = Prosimy wybrać plik pobrany z platformy.
imports-file-too-large = Ten plik jest większy niż { $size } MB. Prosimy pobrać go ponownie, a jeśli jest kompletny, wyeksportować dane w kilku częściach.
imports-file-broken = Plik nie dotarł w całości. Prosimy sprawdzić połączenie i przesłać go ponownie.
imports-upload = Prześlij i sprawdź
imports-none-yet = Nie ma jeszcze importów
imports-none-yet-text = Prosimy przesłać raport wspierających ze swojej platformy. Powstaną z niego wsparcia, osoby i katalog.
imports-state = Stan
imports-state-reading = W trakcie odczytu
imports-state-refused = Odrzucony
imports-state-planned = Czeka na decyzję
imports-state-applying = W trakcie stosowania
imports-state-applied = Zastosowany
imports-state-undoing = W trakcie cofania
imports-state-undone = Cofnięty
imports-state-abandoned = Odrzucony
imports-steps = Kroki importu
imports-step-upload = Przesłanie
imports-step-look = Sprawdzenie
imports-step-apply = Zastosowanie
imports-step-result = Wynik
imports-figure-received = W pliku
imports-figure-to-apply = Niezastosowane
imports-figure-new = Nowe
imports-figure-changed = Zmienione
imports-figure-unchanged = Bez zmian
imports-figure-applied = Zastosowane
imports-figure-held = Wstrzymane
imports-views = Widoki importu
imports-view-overview = Przegląd
imports-view-new = Nowe
imports-view-changed = Zmienione
imports-view-unchanged = Bez zmian
imports-view-held = Wstrzymane
imports-view-flagged = Do sprawdzenia
imports-view-absent = Brak w pliku
imports-view-columns = Kolumny
imports-planned-note = Nic jeszcze nie zmieniono. Prosimy sprawdzić, co plik by zmienił, a potem go zastosować.
imports-equation = { $received } otrzymanych = { $applied } zastosowanych + { $unchanged } bez zmian + { $held } wstrzymanych.
imports-undone-note = Ten import został cofnięty.
imports-undone-kept =
    { $count ->
        [one] Ten import został cofnięty, ale jedno wsparcie pozostaje, ponieważ w międzyczasie ktoś nad nim pracował.
        [few] Ten import został cofnięty, ale { $count } wsparcia pozostają, ponieważ w międzyczasie ktoś nad nimi pracował.
        [many] Ten import został cofnięty, ale { $count } wsparć pozostaje, ponieważ w międzyczasie ktoś nad nimi pracował.
       *[other] Ten import został cofnięty, ale { $count } wsparcia pozostaje, ponieważ w międzyczasie ktoś nad nimi pracował.
    }
imports-undone-parts-gone = { $count ->
    [one] Razem z importem usunięto { $count } element katalogu, który on utworzył.
    [few] Razem z importem usunięto { $count } elementy katalogu, które on utworzył.
    [many] Razem z importem usunięto { $count } elementów katalogu, które on utworzył.
   *[other] Razem z importem usunięto { $count } elementu katalogu, które on utworzył.
}
imports-undone-parts-stay = { $count ->
    [one] Pozostaje { $count } utworzony przez niego element:
    [few] Pozostają { $count } utworzone przez niego elementy:
    [many] Pozostaje { $count } utworzonych przez niego elementów:
   *[other] Pozostaje { $count } utworzonego przez niego elementu:
}
imports-part-stays-changed = Zmieniono ręcznie od tego czasu: { $count }.
imports-part-stays-has-picture = Ze zdjęciem: { $count }.
imports-part-stays-in-pledges = Używane we wsparciach: { $count }.
imports-part-stays-in-catalogue = Należące do nagród, dodatków, wariantów lub pytań, które pozostają: { $count }.
imports-fill-options = Uzupełnij warianty z pliku
imports-fill-options-text = Wariant utworzony po imporcie, na przykład rozmiar, można uzupełnić z pliku: kto jeszcze nie wybrał, otrzyma wartość, którą podaje plik – przez jej produkt, odpowiedź na pytanie o tej samej nazwie albo produkt nazwany jak wariant i wartość. To samo dzieje się po każdym imporcie. Pytanie o tej samej nazwie nie będzie już potem zadawane.
imports-fill-options-begun = Warianty są uzupełniane z pliku. To chwilę potrwa.
imports-fill-running = Warianty są właśnie uzupełniane.
imports-fill-look = Sprawdź postęp
imports-fill-again = Uzupełnij ponownie z pliku
imports-fill-done =
    { $count ->
        [0] Ostatnie uzupełnienie: { $when }. Żadne wsparcie nie otrzymało wartości.
        [one] Ostatnie uzupełnienie: { $when }. Jedno wsparcie otrzymało wartość.
        [few] Ostatnie uzupełnienie: { $when }. { $count } wsparcia otrzymały wartość.
        [many] Ostatnie uzupełnienie: { $when }. { $count } wsparć otrzymało wartość.
       *[other] Ostatnie uzupełnienie: { $when }. { $count } wsparć otrzymało wartość.
    }
imports-fill-left-none = Żadne nie pozostało bez wartości.
imports-fill-left-no-such-value =
    { $count ->
        [one] W jednym wsparciu odpowiedź z pliku nie jest wartością wariantu: wybierze wspierający.
        [few] W { $count } wsparciach odpowiedź z pliku nie jest wartością wariantu: wybiorą wspierający.
        [many] W { $count } wsparciach odpowiedź z pliku nie jest wartością wariantu: wybiorą wspierający.
       *[other] W { $count } wsparciach odpowiedź z pliku nie jest wartością wariantu: wybiorą wspierający.
    }
imports-fill-left-not-told =
    { $count ->
        [one] Dla jednego wsparcia plik nie podaje wartości albo nie dla każdego egzemplarza: wybierze wspierający.
        [few] Dla { $count } wsparć plik nie podaje wartości albo nie dla każdego egzemplarza: wybiorą wspierający.
        [many] Dla { $count } wsparć plik nie podaje wartości albo nie dla każdego egzemplarza: wybiorą wspierający.
       *[other] Dla { $count } wsparć plik nie podaje wartości albo nie dla każdego egzemplarza: wybiorą wspierający.
    }
imports-fill-left-kept =
    { $count ->
        [one] Jedno wsparcie pozostało bez zmian, bo wybór zmieniono ręcznie albo jest potwierdzony.
        [few] { $count } wsparcia pozostały bez zmian, bo wybór zmieniono ręcznie albo jest potwierdzony.
        [many] { $count } wsparć pozostało bez zmian, bo wybór zmieniono ręcznie albo jest potwierdzony.
       *[other] { $count } wsparć pozostało bez zmian, bo wybór zmieniono ręcznie albo jest potwierdzony.
    }
imports-fill-shelved =
    { $count ->
        [one] Jedno pytanie o tej samej nazwie nie jest już zadawane.
        [few] { $count } pytania o tej samej nazwie nie są już zadawane.
        [many] { $count } pytań o tej samej nazwie nie jest już zadawanych.
       *[other] { $count } pytań o tej samej nazwie nie jest już zadawanych.
    }
imports-new-links =
    { $count ->
        [one] Jedna osoba, która ma już dostęp, ma w tym pliku inny adres e-mail. Po zastosowaniu jej link i logowania z poprzedniego adresu przestaną działać, a na nowy adres od razu pójdzie wiadomość z nowym linkiem. Kto czyta tam pocztę, uzyska dostęp: prosimy sprawdzić adres.
        [few] { $count } osoby, które mają już dostęp, mają w tym pliku inny adres e-mail. Po zastosowaniu ich linki i logowania z poprzednich adresów przestaną działać, a na każdy nowy adres od razu pójdzie wiadomość z nowym linkiem. Kto czyta tam pocztę, uzyska dostęp: prosimy sprawdzić adresy.
        [many] { $count } osób, które mają już dostęp, ma w tym pliku inny adres e-mail. Po zastosowaniu ich linki i logowania z poprzednich adresów przestaną działać, a na każdy nowy adres od razu pójdzie wiadomość z nowym linkiem. Kto czyta tam pocztę, uzyska dostęp: prosimy sprawdzić adresy.
       *[other] { $count } osób, które mają już dostęp, ma w tym pliku inny adres e-mail. Po zastosowaniu ich linki i logowania z poprzednich adresów przestaną działać, a na każdy nowy adres od razu pójdzie wiadomość z nowym linkiem. Kto czyta tam pocztę, uzyska dostęp: prosimy sprawdzić adresy.
    }
imports-new-links-show = Pokaż listę
imports-apply-note-new-links =
    { $count ->
        [one] Ceny i zawartość ustalono na podstawie tego, co ma większość wspierających; prosimy sprawdzić je potem w katalogu. Jedna osoba otrzyma nowy link na nowy adres; do nikogo innego nic nie zostanie wysłane.
        [few] Ceny i zawartość ustalono na podstawie tego, co ma większość wspierających; prosimy sprawdzić je potem w katalogu. { $count } osoby otrzymają nowy link na nowy adres; do nikogo innego nic nie zostanie wysłane.
        [many] Ceny i zawartość ustalono na podstawie tego, co ma większość wspierających; prosimy sprawdzić je potem w katalogu. { $count } osób otrzyma nowy link na nowy adres; do nikogo innego nic nie zostanie wysłane.
       *[other] Ceny i zawartość ustalono na podstawie tego, co ma większość wspierających; prosimy sprawdzić je potem w katalogu. { $count } osób otrzyma nowy link na nowy adres; do nikogo innego nic nie zostanie wysłane.
    }
imports-view-new-links = Nowe adresy
imports-none-new-links = W tym pliku nikt, kto ma już dostęp, nie ma innego adresu e-mail.
imports-note-elsewhere =
    { $count ->
        [one] Osoby, których adres e-mail zmienia ten plik, mają jedno wsparcie w innej kampanii: ono też przejdzie na nowy adres.
        [few] Osoby, których adres e-mail zmienia ten plik, mają { $count } wsparcia w innych kampaniach: one też przejdą na nowy adres.
        [many] Osoby, których adres e-mail zmienia ten plik, mają { $count } wsparć w innych kampaniach: one też przejdą na nowy adres.
       *[other] Osoby, których adres e-mail zmienia ten plik, mają { $count } wsparcia w innych kampaniach: one też przejdą na nowy adres.
    }
imports-flag-moves-elsewhere = Także w innych kampaniach: tamtejsze wsparcia tej osoby też przejdą na nowy adres
imports-flag-new-link = Inny adres e-mail: dotychczasowy link wygaśnie, a nowy pójdzie na nowy adres
imports-kept-addresses =
    { $count ->
        [one] Jeden rekord ma inny adres e-mail, który nie zostaje przejęty, ponieważ należy już do kogoś innego albo w pliku inne wsparcie tej samej osoby jest przy innym adresie. Lista mówi, który z tych powodów zachodzi.
        [few] { $count } rekordy mają inny adres e-mail, który nie zostaje przejęty, ponieważ należy już do kogoś innego albo w pliku inne wsparcie tej samej osoby jest przy innym adresie. Lista mówi przy każdym, który z tych powodów zachodzi.
        [many] { $count } rekordów ma inny adres e-mail, który nie zostaje przejęty, ponieważ należy już do kogoś innego albo w pliku inne wsparcie tej samej osoby jest przy innym adresie. Lista mówi przy każdym, który z tych powodów zachodzi.
       *[other] { $count } rekordów ma inny adres e-mail, który nie zostaje przejęty, ponieważ należy już do kogoś innego albo w pliku inne wsparcie tej samej osoby jest przy innym adresie. Lista mówi przy każdym, który z tych powodów zachodzi.
    }
imports-kept-addresses-show = Pokaż listę
imports-view-kept-addresses = Adresy nieprzejęte
imports-none-kept-addresses = Wszystkie nowe adresy e-mail z tego pliku zostają przejęte.
imports-like-options = Odpowiedzi, które wyglądają jak wybór
imports-like-option = Różne odpowiedzi na pytanie „{ $prompt }”: { $count }. Warto zrobić z nich wariant.
imports-like-options-text = Jeśli każda odpowiedź oznacza co innego w paczce, na przykład rozmiar albo kolor: dla każdej należy utworzyć produkt, a potem wariant o nazwie pytania. Odpowiedzi z pliku go uzupełnią, pytanie nie będzie już zadawane, a zapotrzebowanie i pliki dla magazynu rozróżnią rozmiary.
imports-like-options-new = Utwórz wariant
imports-abandoned-note = Ten plik został odrzucony. Niczego nie zmieniono, a jego treść usunięto. W razie potrzeby można przesłać go ponownie.
imports-progress = Postęp
imports-progress-reading =
    { $count ->
        [one] Trwa odczyt pliku. Dotychczas jeden rekord.
        [few] Trwa odczyt pliku. Dotychczas { $count } rekordy.
        [many] Trwa odczyt pliku. Dotychczas { $count } rekordów.
       *[other] Trwa odczyt pliku. Dotychczas { $count } rekordu.
    }
imports-progress-applying = Gotowe rekordy: { $done } z { $all }.
imports-progress-undoing = Trwa usuwanie wsparć z tego importu.
imports-progress-undoing-rest = Trwa przywracanie wcześniejszych wartości.
imports-progress-note = Tę stronę można zamknąć. Praca trwa dalej, także po ponownym uruchomieniu.
imports-progress-look = Sprawdź ponownie
imports-found-rewards = Nagrody w pliku
imports-found-addons = Dodatki w pliku
imports-found-items = Produkty w pliku
imports-found-questions = Pytania w pliku
imports-part-title = Nazwa
imports-part-detail = Cena i zawartość
imports-part-records = Rekordy
imports-part-state = W katalogu
imports-part-known = Już jest
imports-part-known-as = Jest jako: { $title }
imports-part-new = Zostanie dodane
imports-part-not-there = Nie ma w katalogu
imports-price-unknown = Cena nieznana: do ustalenia w katalogu
imports-in-records =
    { $count ->
        [0] w żadnym rekordzie
        [one] w jednym rekordzie
        [few] w { $count } rekordach
        [many] w { $count } rekordach
       *[other] w { $count } rekordu
    }
imports-packed = Każdy otrzymuje
imports-packed-note = Pakowane jest to, co nagroda zawiera w katalogu. Jeśli każdy wspierający ma inne towary, prosimy zaznaczyć nagrodę: wtedy każdy dostanie to, co podaje dla niego plik. To, o co pytają warianty, nadal pozostaje do wyboru. Można to później zmienić, tutaj albo na stronie wspierającego.
imports-packed-as-in-file = to, co podaje plik
imports-packed-as-in-reward = to, co jest w nagrodzie
imports-pack-as-in-file = Dawać to, co podaje plik
imports-pack-as-in-reward = Dawać to, co jest w nagrodzie
imports-packed-decided = Zapisano decyzję. Jest wprowadzana w tle u wspierających z tą nagrodą; tam, gdzie zdecydował zespół, nic się nie zmieni.
imports-leave-out = Pomiń
imports-leave-out-one = Nie dodawaj
imports-mark-absent = Oznacz wsparcia, których nie ma w tym pliku. Prosimy odznaczyć, jeśli plik obejmuje tylko część kampanii.
imports-other-currency = { $count ->
    [one] Jeden rekord jest w walucie { $file }, a kampania w { $campaign }: zostaje wstrzymany.
    [few] { $number } rekordy są w walucie { $file }, a kampania w { $campaign }: zostają wstrzymane.
   *[many] { $number } rekordów jest w walucie { $file }, a kampania w { $campaign }: zostaje wstrzymanych.
}
imports-other-currency-settings = Walutę kampanii można zmienić, dopóki nic nie ma ceny
imports-doubts = Czy to właściwy plik?
imports-doubts-same-file = Dokładnie ten plik zastosowano już { $when }, a po nim jeszcze inny.
imports-doubts-goes-back = { $count ->
    [one] Jeden rekord cofnąłby swoje wsparcie do stanu z importu z { $when }, chociaż późniejszy plik podał co innego.
    [few] { $number } rekordy cofnęłyby swoje wsparcia do stanu z importu z { $when }, chociaż późniejszy plik podał co innego.
   *[many] { $number } rekordów cofnęłoby swoje wsparcia do stanu z importu z { $when }, chociaż późniejszy plik podał co innego.
}
imports-doubts-overtaken = { $count ->
    [one] Od odczytania tego pliku zastosowano inny ({ $when }), który o jednym z jego wsparć podaje co innego.
    [few] Od odczytania tego pliku zastosowano inny ({ $when }), który o { $number } z jego wsparć podaje co innego.
   *[many] Od odczytania tego pliku zastosowano inny ({ $when }), który o { $number } z jego wsparć podaje co innego.
}
imports-doubts-example = Na przykład { $name }: { $changes }.
imports-doubts-none-of = { $count ->
    [one] Jedynego wsparcia tej kampanii nie ma w tym pliku: może należeć do innej kampanii. Jeśli to część tej kampanii, prosimy odznaczyć pole o wsparciach, których w nim brak.
    [few] Żadnego z { $number } wsparć tej kampanii nie ma w tym pliku: może należeć do innej kampanii. Jeśli to część tej kampanii, prosimy odznaczyć pole o wsparciach, których w nim brak.
   *[many] Żadnego z { $number } wsparć tej kampanii nie ma w tym pliku: może należeć do innej kampanii. Jeśli to część tej kampanii, prosimy odznaczyć pole o wsparciach, których w nim brak.
}
imports-doubts-tick = Wiem o tym i tak ma być: wczytać plik.
imports-apply-note = Ceny i zawartość ustalono na podstawie tego, co ma większość wspierających; prosimy sprawdzić je potem w katalogu. Do wspierających nie zostanie nic wysłane.
imports-apply = Zastosuj import
imports-abandon = Odrzuć ten plik
imports-abandon-question = Odrzucić ten plik? Niczego jeszcze nie zmieniono, a treść pliku zostanie usunięta.
imports-abandon-yes = Tak, odrzuć
imports-next-catalogue = Dalej: uzupełnienie katalogu
imports-next-invite =
    { $count ->
        [one] Dalej: zaproszenie { $count } nowego wspierającego
        [few] Dalej: zaproszenie { $count } nowych wspierających
        [many] Dalej: zaproszenie { $count } nowych wspierających
       *[other] Dalej: zaproszenie { $count } nowego wspierającego
    }
imports-next-settle =
    { $count ->
        [one] Dalej: wyjaśnienie { $count } wstrzymanego rekordu
        [few] Dalej: wyjaśnienie { $count } wstrzymanych rekordów
        [many] Dalej: wyjaśnienie { $count } wstrzymanych rekordów
       *[other] Dalej: wyjaśnienie { $count } wstrzymanego rekordu
    }
imports-next-backers = Do listy wspierających
imports-undo-note = Ten import można cofnąć, dopóki nikogo nie zaproszono i niczego nie zmieniono ani nie opłacono.
imports-undo = Cofnij import
imports-undo-question = Cofnąć ten import? Jego wsparcia zostaną usunięte, ich środki odksięgowane, a zmienione wsparcia odzyskają wcześniejsze wartości.
imports-undo-links =
    { $count ->
        [one] Jedna osoba, która ma dostęp, odzyska wcześniejszy adres e-mail: jej link i logowania z adresu z tego pliku przestaną działać, a na wcześniejszy adres od razu pójdzie wiadomość z nowym linkiem.
        [few] { $count } osoby, które mają dostęp, odzyskają wcześniejsze adresy e-mail: ich linki i logowania z adresów z tego pliku przestaną działać, a na każdy wcześniejszy adres od razu pójdzie wiadomość z nowym linkiem.
        [many] { $count } osób, które mają dostęp, odzyska wcześniejsze adresy e-mail: ich linki i logowania z adresów z tego pliku przestaną działać, a na każdy wcześniejszy adres od razu pójdzie wiadomość z nowym linkiem.
       *[other] { $count } osób, które mają dostęp, odzyska wcześniejsze adresy e-mail: ich linki i logowania z adresów z tego pliku przestaną działać, a na każdy wcześniejszy adres od razu pójdzie wiadomość z nowym linkiem.
    }
imports-undo-yes = Tak, cofnij
imports-records = Rekordy pliku
imports-record = Rekord { $number }
imports-person = Wspierający
imports-remarks = Uwagi
imports-order-number = Numer zamówienia
imports-no-name = (bez nazwiska)
imports-kept = Nasza wartość pozostaje, ponieważ od tego czasu zmieniono ją tutaj.
imports-kept-email-pledge = Nasz adres pozostaje: w pliku inne wsparcie tej osoby jest przy innym adresie. Jeśli to dwie osoby, na stronie tego wsparcia, w „Zmień nazwisko lub e-mail”, można dać mu własną osobę.
imports-kept-email-taken = Nasz adres pozostaje: nowy należy już do kogoś innego. Jeśli jest właściwy, prosimy zapytać wspierającego, który adres czyta.
imports-absent-note = Te wsparcia są znane z wcześniejszych plików. Zostają zachowane w każdym przypadku, najwyżej zostaną oznaczone.
imports-none-new = Żaden rekord tego pliku nie tworzy nowego wsparcia.
imports-none-changed = Żaden rekord tego pliku nie zmienia wsparcia.
imports-none-unchanged = Żaden rekord tego pliku nie pozostał bez zmian.
imports-none-held = Żaden rekord nie jest wstrzymany.
imports-none-flagged = W tym pliku nie ma niczego do sprawdzenia.
imports-none-absent = W tym pliku nie brakuje żadnego wsparcia, które było dotąd w plikach. Tych, których brakowało już we wcześniejszym pliku, nie wymieniono ponownie.
imports-none-overview = Niczego nie znaleziono.
imports-column = Kolumna
imports-meaning = Rozpoznano jako
imports-table = Tabela
imports-table-detail = Rekordy: { $records }, kodowanie { $encoding }, separator { $delimiter }
imports-delimiter-tab = tabulator
imports-meaning-question = Pytanie ankiety
imports-meaning-extra = Zachowane przy rekordzie
imports-meaning-ignored = Niepotrzebne
imports-meaning-amount = Kwota: { $amount }
imports-meaning-item = Produkt: { $title }
imports-meaning-addon = Dodatek: { $title }
imports-fact-format = Platforma
imports-fact-size = Rozmiar
imports-fact-sha256 = Odcisk (SHA-256)
imports-fact-uploaded = Przesłano
imports-fact-applied = Zastosowano
imports-fact-undone = Cofnięto
imports-size-kib = { $size } KB
imports-size-mib = { $size } MB
imports-yes = tak
imports-no = nie
# Dlaczego rekord jest wstrzymany.
imports-hold-no-id = Brakuje identyfikatora wspierającego albo zniszczył go arkusz kalkulacyjny. Prosimy pobrać plik ponownie i nie otwierać go w arkuszu.
imports-hold-id-given-twice = Ten sam wspierający dwa razy: ten identyfikator jest w kilku wierszach pliku. Jednakowe wiersze liczą się raz; jeśli się różnią, do czasu decyzji nie zostanie użyty żaden. Prosimy otworzyć wiersz, który się liczy, i go zastosować, a drugi pominąć albo nadać mu własny identyfikator.
imports-hold-id-kind-changed = Wcześniejsze pliki oznaczały wspierających innym identyfikatorem. Prosimy wyeksportować te same kolumny co poprzednio.
imports-misread-name = Imię i nazwisko „{ $written }” odczytano prawdopodobnie w niewłaściwym kodowaniu; chodzi zapewne o „{ $meant }”. Niczego nie zmieniono.
imports-hold-no-email = Brakuje adresu e-mail, więc nie byłoby kontaktu z tą osobą.
imports-hold-bad-email = To nie jest prawidłowy adres e-mail, taki jak nazwa@example.org.
imports-hold-name-too-long = To zbyt długie na imię i nazwisko. Być może kolumny są przesunięte.
imports-hold-unknown-status = Status jest pusty albo nieznany, więc nie wiadomo, czy wpłynęły pieniądze.
imports-hold-currency-mismatch = Kwoty są w innej walucie niż ta kampania.
imports-hold-amount-unclear = Kwoty brakuje, jest ujemna albo nie jest jednoznaczna. Przy trzech cyfrach po separatorze dziesiętnym, jak w 0,005 € lub 1,000 €, nie da się powiedzieć, o jaką kwotę chodzi.
imports-hold-amount-too-large = Kwota jest większa, niż ktokolwiek mógł wpłacić. Być może przesunęły się kolumny albo przecinki.
imports-hold-quantity-unclear = Liczba sztuk dodatku lub produktu w pliku nie może być prawidłowa. Prosimy podać liczbę sztuk.
imports-hold-cut-off = Plik kończy się w środku tego wiersza. Prosimy pobrać go ponownie albo uzupełnić brakujące dane.
imports-hold-unknown-reward = Nagrody albo jednego z dodatków nie ma w katalogu.
imports-hold-person-erased = Dane osobowe tej osoby zostały usunięte. Nie będą przywrócone.
imports-hold-not-applicable = Tego rekordu nie udało się zastosować. Prosimy zaimportować plik ponownie, a jeśli to nie pomoże, poprosić o pomoc.
imports-hold-other-prices = Rekord wnosi pieniądze w walucie kampanii, a uzgodniono ceny w innej. Proszę zwrócić te pieniądze na platformie i wpisać kwoty 0.
# Co warto sprawdzić.
imports-flag-characters-lost = Utracono litery („?” w nazwisku lub adresie). Prosimy zapytać wspierającego albo pobrać oryginalny plik.
imports-flag-country-mismatch = Wysyłkę opłacono do innego kraju niż podany w adresie. Wspierający zostanie o to zapytany.
imports-flag-fake-phone = Numer telefonu nie wygląda na prawdziwy.
imports-flag-formula-like = Komórka zaczyna się jak formuła arkusza. Jest traktowana jako zwykły tekst.
imports-flag-hidden-characters = Usunięto niewidoczne znaki.
imports-flag-long-row = Wiersz ma więcej komórek niż plik kolumn.
imports-flag-mojibake = Naprawiono zniekształcone litery. Prosimy sprawdzić nazwisko i adres.
imports-flag-postal-suspect = Kod pocztowy jest krótszy niż zwykle w tym kraju; być może arkusz usunął zera. Wspierający zostanie o to zapytany.
imports-flag-relay-email = Adres e-mail należy do usługi przekierowującej. Wiadomości mogą nie dotrzeć.
imports-flag-same-email = Inny rekord ma ten sam adres e-mail. Oba wsparcia należą do jednej osoby.
imports-flag-same-email-apart = Inny rekord ma ten sam adres e-mail, ale wsparcia należą do różnych osób.
imports-flag-scientific-number = Arkusz kalkulacyjny zaokrąglił długą liczbę.
imports-flag-short-row = Wiersz ma mniej komórek niż plik kolumn.
imports-flag-unknown-status = Status jest pusty albo nieznany.
imports-flag-address-incomplete = W adresie brakuje czegoś, czego wymaga jego kraj. Wspierający zostanie o to zapytany.
imports-flag-state-unknown = W kraju z adresu nie ma takiego stanu ani prowincji. Wspierający zostanie zapytany o adres.
imports-flag-no-country = Opłacone, ale bez kraju, choć nagroda jest wysyłana. Wspierający zostanie zapytany o adres.
# Pola rekordu.
imports-field-amounts = Kwoty
imports-field-name = Imię i nazwisko
imports-field-email = E-mail
imports-field-status = Status
imports-field-currency = Waluta
imports-field-reward = Nagroda
imports-field-items = Produkty
imports-field-addons = Dodatki
imports-field-answers = Odpowiedzi
imports-field-address = Adres
imports-field-pledged-at = Data wsparcia
imports-field-surveyed-at = Data odpowiedzi na ankietę
imports-field-creator-note = Własna notatka
imports-field-customer-note = Notatka wspierającego
imports-field-pledge-country = Kraj wsparcia
imports-field-installments = Płatność w ratach
imports-field-late-pledge = Późne wsparcie
imports-field-appearance = Widoczny jako
imports-field-shipped = Wysłano
imports-field-tracking = Numer przesyłki
imports-field-order-state = Stan zamówienia
imports-field-charged-on = Data pobrania opłaty
imports-field-pledged-at-raw = Data wsparcia, jak zapisano
imports-field-back-in-file = Znowu w pliku
imports-address-name = odbiorca
imports-address-line1 = ulica
imports-address-line2 = drugi wiersz
imports-address-city = miejscowość
imports-address-region = region
imports-address-postal-code = kod pocztowy
imports-address-country = kraj
imports-address-phone = telefon
imports-address-delivery-notes = uwaga dla kuriera
imports-amount-pledged = Zadeklarowano
imports-amount-shipping = Wysyłka
imports-amount-reward-minimum = Cena nagrody
imports-amount-bonus = Bonus
imports-amount-due = Do zapłaty
imports-amount-paid = Zapłacono
imports-amount-total = Razem
imports-amount-subtotal = Suma częściowa
imports-amount-tax = Podatek
imports-amount-credit = Środki
imports-amount-refunded = Zwrócono
imports-amount-added = Dodano
imports-amount-addon-shipping = Wysyłka dodatków
imports-amount-reward-shipping = Wysyłka nagrody
imports-amount-platform-fee = Opłata platformy
imports-amount-transaction-fee = Opłata transakcyjna
imports-amount-products = Produkty
imports-amount-balance = Saldo
imports-status-collected = Pobrano
imports-status-partial = Zapłacono częściowo
imports-status-pending = Oczekuje
imports-status-errored = Płatność nieudana
imports-status-failed = Nieudane
imports-status-dropped = Wykreślono z braku płatności
imports-status-canceled = Anulowano
imports-status-refunded = Zwrócono
imports-status-disputed = Zakwestionowano
# Jak rozpoznano kolumnę.
imports-column-backer-number = Numer wspierającego
imports-column-backer-uid = Identyfikator wspierającego
imports-column-name = Imię i nazwisko
imports-column-email = E-mail
imports-column-pledge-country = Kraj wsparcia
imports-column-reward-title = Nazwa nagrody
imports-column-reward-id = Identyfikator nagrody
imports-column-pledged-at = Data wsparcia
imports-column-status = Status
imports-column-creator-note = Własna notatka
imports-column-installments = Płatność w ratach
imports-column-late-pledge = Późne wsparcie
imports-column-surveyed-at = Data ankiety
imports-column-sent = Czy wysłano
imports-column-address-name = Adres: odbiorca
imports-column-address-line1 = Adres: ulica
imports-column-address-line2 = Adres: drugi wiersz
imports-column-address-city = Adres: miejscowość
imports-column-address-region = Adres: region
imports-column-address-postal-code = Adres: kod pocztowy
imports-column-address-country-name = Adres: kraj
imports-column-address-country-code = Adres: kod kraju
imports-column-address-phone = Adres: telefon
imports-column-address-delivery-notes = Adres: uwaga dla kuriera
# Dlaczego plik jest odrzucany.
imports-refusal = { $sentence } (Kod: { $code })
imports-refusal-in = W „{ $member }”: { $sentence }
imports-refusal-empty-file = Ten plik jest pusty. Prosimy pobrać eksport ponownie i przesłać go po zakończeniu pobierania.
imports-refusal-no-records = Plik ma wiersz nagłówka, ale nie ma pod nim rekordów. Prosimy wyeksportować ponownie, zaznaczając wszystkich wspierających.
imports-refusal-spreadsheet-not-csv = To jest arkusz kalkulacyjny ({ $kind }), a nie plik CSV. Prosimy przesłać plik CSV z platformy w takiej postaci, w jakiej go pobrano.
imports-refusal-spreadsheet-not-csv-short = To jest arkusz kalkulacyjny, a nie plik CSV. Prosimy przesłać plik CSV z platformy w takiej postaci, w jakiej go pobrano.
imports-refusal-not-a-table = To nie jest tabela, lecz może zapisana strona internetowa lub obraz. Prosimy pobrać z platformy raport wspierających jako CSV i przesłać ten plik bez zmian.
imports-refusal-unknown-format = Te kolumny nie należą do żadnego znanego eksportu: { $columns }. Prosimy sprawdzić, czy to raport wspierających z obsługiwanej platformy ({ $known }).
imports-refusal-unknown-format-short = Kolumny tego pliku nie należą do żadnego znanego eksportu. Prosimy sprawdzić, czy to raport wspierających z obsługiwanej platformy.
imports-refusal-missing-column = To wygląda na eksport z platformy { $format }, ale brakuje kolumny „{ $column }” (nagłówek w wierszu { $line }). Prosimy wyeksportować ponownie z tą kolumną albo użyć pliku w postaci pobranej.
imports-refusal-missing-column-short = Brakuje kolumny, bez której nie da się rozróżnić wsparć. Prosimy użyć pliku w postaci pobranej.
imports-refusal-broken-quotes = Cudzysłowy nie zgadzają się w wierszu zaczynającym się w linii { $line }. Plik został ucięty lub ręcznie zmieniony: prosimy pobrać go ponownie.
imports-refusal-broken-quotes-short = Cudzysłowy w pliku się nie zgadzają. Plik został ucięty lub ręcznie zmieniony: prosimy pobrać go ponownie.
imports-refusal-no-table-in-zip = W tym pliku zip nie ma pliku CSV. Prosimy przesłać zip z platformy albo sam plik CSV.
imports-refusal-unsafe-member-name = Zip zawiera plik o niebezpiecznej nazwie, jakiej używają ataki. Prosimy ponownie pobrać eksport z platformy.
imports-refusal-too-large-or-broken = Plik jest ucięty, uszkodzony lub po rozpakowaniu znacznie większy niż eksport: zip ze zbyt dużą zawartością albo wiersz z tysiącami kolumn. Prosimy pobrać go ponownie, a jeśli jest kompletny, wyeksportować dane w kilku częściach.
imports-refusal-unreadable = Pliku nie udało się otworzyć. Prosimy przesłać go ponownie.
imports-refusal-interrupted = Odczyt został przerwany. Prosimy przesłać plik ponownie.
# Dlaczego czegoś nie można zrobić.
imports-error-unknown = Takiego importu nie ma. Być może został odrzucony.
imports-error-wrong-state = Nie można tego teraz zrobić, ponieważ import jest już na dalszym etapie. Prosimy sprawdzić jego stan.
imports-error-another-at-work = Inny import tej kampanii jest właśnie stosowany albo cofany. Prosimy poczekać, aż się zakończy.
imports-error-doubtful = Niczego nie zastosowano, bo to może nie być właściwy plik. Prosimy wziąć najnowszy plik tej kampanii albo, jeśli tak ma być, zaznaczyć pole nad przyciskiem.
imports-error-other-currency = Tego pliku nie można wczytać, bo cały jest w innej walucie niż kampania. Prosimy zmienić walutę kampanii i przesłać plik ponownie albo wziąć inny plik.
imports-error-not-the-latest = Po tym imporcie zastosowano późniejszy. Najpierw trzeba cofnąć tamten.
imports-error-built-on =
    { $count ->
        [one] Tego importu nie można cofnąć, ponieważ jedno z jego wsparć od tego czasu zaproszono, zmieniono lub opłacono albo potwierdzono, zanim import je anulował.
        [few] Tego importu nie można cofnąć, ponieważ { $count } jego wsparcia od tego czasu zaproszono, zmieniono lub opłacono albo potwierdzono, zanim import je anulował.
        [many] Tego importu nie można cofnąć, ponieważ { $count } jego wsparć od tego czasu zaproszono, zmieniono lub opłacono albo potwierdzono, zanim import je anulował.
       *[other] Tego importu nie można cofnąć, ponieważ { $count } jego wsparcia od tego czasu zaproszono, zmieniono lub opłacono albo potwierdzono, zanim import je anulował.
    }
# Wyjaśnianie wstrzymanego rekordu.
imports-figure-left-out = Pominięte
imports-view-left-out = Pominięte
imports-none-left-out = Żaden rekord nie został pominięty.
imports-equation-left-out = { $received } otrzymanych = { $applied } zastosowanych + { $unchanged } bez zmian + { $held } wstrzymanych + { $left } pominiętych.
imports-held-download = Pobierz tę listę jako CSV
imports-settle = Wyjaśnij
imports-settle-put-right = Popraw
imports-settle-choose = Prosimy wybrać
imports-settle-amounts = Kwoty w { $currency }
imports-settle-in-file = W pliku: { $value }
imports-settle-addon = Dodatek „{ $title }”
imports-settle-no-reward = Bez nagrody
imports-settle-no-addon = Nie będzie wysłany
imports-settle-choose-reward = Prosimy wybrać nagrodę tego wsparcia albo zaznaczyć, że jej nie ma.
imports-settle-choose-addon = Prosimy wybrać, co to za dodatek, albo zaznaczyć, że nie będzie wysłany.
imports-settle-no-amount = Prosimy wpisać kwotę w { $currency }, na przykład 12,50.
imports-settle-quantity = Liczba sztuk: „{ $title }”
imports-settle-no-quantity = Prosimy wpisać liczbę całkowitą od 0 do { $most }.
imports-settle-note = Rekord zostanie zastosowany w poprawionej postaci. Gdy ten sam wiersz pojawi się w późniejszym pliku, nie będzie ponownie wstrzymany.
imports-settle-apply = Zastosuj ten rekord
imports-settle-back = Wróć do listy
imports-settle-same-person = To ta sama osoba
imports-settle-same-person-hint = Oba wsparcia będą wtedy należeć do tej osoby. Jeśli to ktoś inny, prosimy wpisać inny adres.
imports-settle-person-known = Ten adres należy do: { $name }. Prosimy zaznaczyć poniżej, czy to ta sama osoba.
imports-settle-person-known-elsewhere = Ten adres należy w innej kampanii do kogoś o innym nazwisku. Prosimy zaznaczyć poniżej, czy to ta sama osoba.
imports-settle-id-known = Inne wsparcie tej kampanii ma ten identyfikator. Jeśli to to samo wsparcie, prosimy pominąć rekord; jeśli nie, wpisać jego własny identyfikator.
imports-settle-newer-file = W międzyczasie zastosowano nowszy plik i to on rozstrzyga o tym wsparciu. Prosimy pominąć ten rekord.
imports-settle-not-held = Ten rekord nie jest już wstrzymany. Być może ktoś już go wyjaśnił.
imports-settle-gone = Treść tego rekordu została już usunięta. Aby go wyjaśnić, prosimy zaimportować plik ponownie.
imports-settle-only-leave-out = Tego nie da się tu poprawić ręcznie. Prosimy zaimportować plik, w którym dane są poprawne, albo pominąć rekord.
imports-settle-later = Ten rekord będzie można wyjaśnić po zastosowaniu importu.
imports-settle-facts = Co mówi plik
imports-settle-raw-status = Status, jak zapisano
imports-settled = Rekord został wyjaśniony.
imports-left-out = Rekord został pominięty.
imports-left-out-because = Ten rekord został pominięty: { $why }
imports-leave-record-out = Pomiń
imports-leave-record-out-note = Z pominiętego rekordu nie powstaje wsparcie. Jego treść zostanie usunięta, a ten sam wiersz z późniejszego pliku nie będzie ponownie wstrzymany.
imports-leave-record-out-yes = Pomiń ten rekord
imports-leave-out-why = Dlaczego
imports-leave-out-why-missing = Prosimy wybrać, dlaczego rekord ma być pominięty.
# Dlaczego rekord jest pominięty.
imports-why-duplicate = To samo wsparcie jest w innym rekordzie
imports-why-not-a-pledge = Test albo błąd platformy
imports-why-money-returned = Pieniądze wróciły do wspierającego
imports-why-settled-elsewhere = Sprawa jest załatwiana poza tą kampanią
imports-why-untraceable = Nie da się ustalić, czyj to rekord
# Identyfikatory platformy.
imports-source-backer-number = Numer wspierającego
imports-source-backer-uid = Identyfikator wspierającego (UID)
imports-source-order-no = Numer zamówienia
imports-source-pledge-id = Identyfikator wsparcia
imports-source-order-public-id = Publiczny identyfikator zamówienia
imports-source-backerkit-id = Identyfikator BackerKit
imports-source-order-id = Identyfikator zamówienia
imports-source-shopify-id = Identyfikator Shopify
# Kolumny pobranej listy.
imports-held-column-place = Rekord
imports-held-column-reason = Powód
imports-held-column-id = Identyfikator
imports-held-column-name = Imię i nazwisko
imports-held-column-email = E-mail
imports-held-column-status = Status
imports-held-column-amount = Zadeklarowano
imports-held-column-reward = Nagroda
imports-held-column-addons = Dodatki

# Co plik daje wspierającym i kogo pyta
imports-pledge-level = Próg { $amount }
imports-pledge-level-numbered = Próg { $amount } ({ $id })
imports-reward-numbered = Nagroda { $id }
imports-choice = { $quantity } z: { $values }
imports-asked-of = Pytani: { $reward }
imports-asked-of-all = Pytani są wszyscy
imports-flag-cancelled-and-paid = Anulowane na platformie, ale opłacone tutaj: wsparcie pozostaje bez zmian do czasu decyzji
imports-flag-items-differ = Produkty w pliku nie są produktami z nagrody
imports-flag-sent-on-platform = Na platformie oznaczone jako wysłane: wspierający nie dostanie pytania i nic nie zostanie zapakowane, chyba że zostanie to zaznaczone
imports-items-in-file = W pliku: { $items }
imports-items-in-parcel = Według nagrody: { $items }
imports-items-none = nic
imports-differences = Produkty inne niż w nagrodzie
imports-differences-note =
    { $count ->
        [one] Plik daje jednej osobie inne produkty, niż zawierają jej nagroda i dodatki.
        [few] Plik daje { $count } osobom inne produkty, niż zawierają ich nagroda i dodatki.
        [many] Plik daje { $count } osobom inne produkty, niż zawierają ich nagroda i dodatki.
       *[other] Plik daje { $count } osobom inne produkty, niż zawierają ich nagroda i dodatki.
    } Pakowanie odbywa się według nagrody: przed zablokowaniem wsparć należy poprawić zawartość nagród albo dodać wybór.
imports-differences-reward = Nagroda
imports-differences-file = W pliku
imports-differences-parcel = Według nagrody
imports-differences-records = Rekordy
imports-differences-all = Pokaż wszystkie
imports-differences-waiting =
    { $count ->
        [one] Dla { $count } wspierającego tej kampanii nic jeszcze nie postanowiono: plik podaje inne produkty, niż zawiera nagroda. Można wybrać przy nagrodzie „Dawać to, co podaje plik”, poprawić nagrodę w katalogu albo potwierdzić, że jej zawartość jest właściwa.
        [few] Dla { $count } wspierających tej kampanii nic jeszcze nie postanowiono: plik podaje inne produkty, niż zawiera nagroda. Można wybrać przy nagrodzie „Dawać to, co podaje plik”, poprawić nagrodę w katalogu albo potwierdzić, że jej zawartość jest właściwa.
        [many] Dla { $count } wspierających tej kampanii nic jeszcze nie postanowiono: plik podaje inne produkty, niż zawiera nagroda. Można wybrać przy nagrodzie „Dawać to, co podaje plik”, poprawić nagrodę w katalogu albo potwierdzić, że jej zawartość jest właściwa.
       *[other] Dla { $count } wspierających tej kampanii nic jeszcze nie postanowiono: plik podaje inne produkty, niż zawiera nagroda. Można wybrać przy nagrodzie „Dawać to, co podaje plik”, poprawić nagrodę w katalogu albo potwierdzić, że jej zawartość jest właściwa.
    }
imports-differences-decide = Sprawdzone: pakować to, co jest w nagrodach
imports-differences-decided = Postanowiono: ci wspierający dostaną to, co jest w ich nagrodzie.
imports-postal-question = { $written } → { $meant }?
imports-refusal-unicode-text = Ten plik zapisano jako tekst Unicode ({ $kind }). Prosimy otworzyć go w programie, w którym powstał, zapisać jako „CSV UTF-8” i przesłać ten plik.
imports-note-no-columns = Ten plik nie ma kolumn: { $parts }. To, co podały tam wcześniejsze pliki, pozostaje.
imports-note-guessed-encoding = Plik nie mówi, w jakim kodowaniu został zapisany; przyjęto Windows-1252. Prosimy sprawdzić nazwiska: jeśli litery są błędne, plik trzeba wyeksportować ponownie jako UTF-8.
