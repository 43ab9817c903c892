# The catalogue's pages: menu and tabs.
catalogue-menu = Katalog
catalogue-menu-shipping = Ceny wysyłki
catalogue-menu-tax = Podatki
catalogue-menu-texts = Poradnik i FAQ
catalogue-menu-settings = Ustawienia kampanii
catalogue-tabs = Strony tej części
catalogue-tab-overview = Przegląd
catalogue-tab-items = Produkty
catalogue-tab-rewards = Nagrody
catalogue-tab-addons = Dodatki
catalogue-tab-options = Warianty
catalogue-tab-questions = Pytania
catalogue-tab-try = Podgląd wspierającego

# Words that many pages share.
catalogue-save = Zapisz
catalogue-saved = Zapisano: { $title }
catalogue-choose = Prosimy wybrać
catalogue-changed-meanwhile = Ktoś inny zmienił te dane po otwarciu strony. Państwa zmiany nie zostały zapisane, ale nadal tu są: prosimy porównać je z zapisanym stanem i zapisać ponownie, aby go zastąpić.
catalogue-more-rows = Więcej wierszy
catalogue-name = Nazwa
catalogue-title = Tytuł
catalogue-price = Cena
catalogue-quantity = Liczba
catalogue-quantity-number = Liczba, wiersz { $number }
catalogue-item = Produkt
catalogue-item-number = Produkt, wiersz { $number }
catalogue-reward-named = Nagroda: { $title }
catalogue-addon-named = Dodatek: { $title }
catalogue-item-named = Produkt: { $title }
catalogue-archive = Zarchiwizuj
catalogue-archived = Zarchiwizowano. Wsparcia, które to zawierają, zachowają to.
catalogue-offer-again = Przywróć do oferty
catalogue-offered-again = Przywrócono do oferty.
catalogue-shelf-archived = W archiwum
catalogue-language = Język
catalogue-paragraphs-hint = Tylko zwykły tekst: znaki pogrubienia, HTML i linki widać tak, jak je wpisano. Pusty wiersz zaczyna nowy akapit.
catalogue-weight-unit = Jednostka wagi
catalogue-length-unit = Jednostka długości
catalogue-volume-unit = Jednostka objętości
catalogue-units-hint = Wagi, wymiary i objętości są wpisywane i pokazywane w tych jednostkach, także w plikach. Ich zmiana nie zmienia żadnej ceny.
catalogue-tax-class = Klasa podatkowa
catalogue-why = Dlaczego
catalogue-place = Miejsce
catalogue-source = Kto ją ustalił
catalogue-source-shipped = Przejęta z tabeli produktu z dnia { $date }
catalogue-source-shipped-law = Przejęta z tabeli produktu ({ $law })
catalogue-source-table = Tabela produktu z dnia { $date }
catalogue-source-table-law = Tabela produktu ({ $law })
catalogue-source-by-hand = Wpisana ręcznie, bez źródła
catalogue-source-written = Wpisana ręcznie: { $source }
catalogue-source-field = Źródło stawki

# What saving a change would cost.
catalogue-look = Pokaż, co się zmieni
catalogue-effect = Co zmieni zapisanie
catalogue-effect-note = Ceny liczone są dla adresu każdego wsparcia, a bez adresu dla jego kraju. To, co potwierdzone, pozostaje bez zmian. Aby wprowadzić zmianę, prosimy zapisać.
catalogue-effect-none = { $count ->
    [one] Żadna cena się nie zmienia: jedno wsparcie obliczono na oba sposoby.
    [few] Żadna cena się nie zmienia: { $count } wsparcia obliczono na oba sposoby.
    [many] Żadna cena się nie zmienia: { $count } wsparć obliczono na oba sposoby.
   *[other] Żadna cena się nie zmienia: { $count } wsparć obliczono na oba sposoby.
}
catalogue-effect-some = { $count ->
    [one] Jedno wsparcie obliczono na oba sposoby.
    [few] { $count } wsparcia obliczono na oba sposoby.
    [many] { $count } wsparć obliczono na oba sposoby.
   *[other] { $count } wsparć obliczono na oba sposoby.
}
catalogue-effect-agreed = { $count ->
    [one] Jedno z nich jest już potwierdzone: zachowuje swoją cenę i nie liczy się ani jako droższe, ani w sumach.
    [few] { $count } z nich są już potwierdzone: zachowują swoją cenę i nie liczą się ani jako droższe, ani w sumach.
    [many] { $count } z nich jest już potwierdzonych: zachowują swoją cenę i nie liczą się ani jako droższe, ani w sumach.
   *[other] { $count } z nich jest już potwierdzonych: zachowują swoją cenę i nie liczą się ani jako droższe, ani w sumach.
}
catalogue-effect-numbers = Droższe: { $dearer }. Tańsze: { $cheaper }. Bez ceny: { $unpriced }. Pierwszy raz z ceną: { $anew }.
catalogue-effect-outside = Poza sumami: { $unpriced } odtąd bez ceny, { $anew } pierwszy raz z ceną.
catalogue-effect-packed-agreed = { $count ->
    [one] Jedno potwierdzone wsparcie zostanie spakowane po zmianie inaczej.
    [few] { $count } potwierdzone wsparcia zostaną spakowane po zmianie inaczej.
    [many] { $count } potwierdzonych wsparć zostanie spakowanych po zmianie inaczej.
   *[other] { $count } potwierdzonych wsparć zostanie spakowanych po zmianie inaczej.
}
catalogue-effect-packed-open = { $count ->
    [one] Jedno wsparcie jeszcze niepotwierdzone zostanie spakowane po zmianie inaczej.
    [few] { $count } wsparcia jeszcze niepotwierdzone zostaną spakowane po zmianie inaczej.
    [many] { $count } wsparć jeszcze niepotwierdzonych zostanie spakowanych po zmianie inaczej.
   *[other] { $count } wsparć jeszcze niepotwierdzonych zostanie spakowanych po zmianie inaczej.
}
catalogue-effect-packed-left = { $count ->
    [one] Paczka jednego wsparcia już wyszła: nic nie zostanie do niej dosłane, ale zapotrzebowanie liczy ją po zmianie.
    [few] Paczki { $count } wsparć już wyszły: nic nie zostanie do nich dosłane, ale zapotrzebowanie liczy je po zmianie.
    [many] Paczki { $count } wsparć już wyszły: nic nie zostanie do nich dosłane, ale zapotrzebowanie liczy je po zmianie.
   *[other] Paczki { $count } wsparć już wyszły: nic nie zostanie do nich dosłane, ale zapotrzebowanie liczy je po zmianie.
}
catalogue-effect-unanswered = { $count ->
    [one] W jednym potwierdzonym wsparciu brakuje wyboru: { $asked }. Wybrać będzie można dopiero po jego ponownym otwarciu.
    [few] W { $count } potwierdzonych wsparciach brakuje wyboru: { $asked }. Wybrać będzie można dopiero po ich ponownym otwarciu.
    [many] W { $count } potwierdzonych wsparciach brakuje wyboru: { $asked }. Wybrać będzie można dopiero po ich ponownym otwarciu.
   *[other] W { $count } potwierdzonych wsparciach brakuje wyboru: { $asked }. Wybrać będzie można dopiero po ich ponownym otwarciu.
}
catalogue-effect-before = Wsparcia jeszcze niepotwierdzone teraz
catalogue-effect-after = Wsparcia jeszcze niepotwierdzone po zmianie
catalogue-effect-tax-before = W tym podatek teraz
catalogue-effect-tax-after = W tym podatek po zmianie

# Overview.
catalogue-complete = Niczego nie brakuje: każdy produkt ma wagę, wszystko w ofercie ma zawartość, a każdy kraj wspierających ma cenę wysyłki.
catalogue-empty = Katalog jest pusty
catalogue-empty-text = Prosimy wczytać eksport z platformy: nagrody, dodatki i produkty z niego pojawią się tutaj jako propozycje. Można też zacząć ręcznie od produktów.
catalogue-gaps = Czego jeszcze brakuje
catalogue-gap-more =
    { $count ->
        [one] i jeszcze { $count }
        [few] i jeszcze { $count }
        [many] i jeszcze { $count }
       *[other] i jeszcze { $count }
    }
catalogue-gap-countries-why = Mieszkają tam wspierający, ale nie obejmuje ich żadna strefa albo żadna nie ma ceny z magazynu, z którego wychodzą ich towary: nie mogą potwierdzić wsparcia. W nawiasie: ile ich jest.
catalogue-gap-countries =
    { $count ->
        [one] { $count } kraj wspierających nie ma ceny wysyłki
        [few] { $count } kraje wspierających nie mają ceny wysyłki
        [many] { $count } krajów wspierających nie ma ceny wysyłki
       *[other] { $count } kraju wspierających nie ma ceny wysyłki
    }
catalogue-gap-weight-why = Wysyłka zostałaby wyceniona tak, jakby nic nie ważyły.
catalogue-gap-weight =
    { $count ->
        [one] { $count } produkt nie ma wagi
        [few] { $count } produkty nie mają wagi
        [many] { $count } produktów nie ma wagi
       *[other] { $count } produktu nie ma wagi
    }
catalogue-gap-contents-why = Magazyn nie wiedziałby, co zapakować.
catalogue-gap-rewards =
    { $count ->
        [one] { $count } nagroda nie ma zawartości
        [few] { $count } nagrody nie mają zawartości
        [many] { $count } nagród nie ma zawartości
       *[other] { $count } nagrody nie ma zawartości
    }
catalogue-gap-addons =
    { $count ->
        [one] { $count } dodatek nie ma zawartości
        [few] { $count } dodatki nie mają zawartości
        [many] { $count } dodatków nie ma zawartości
       *[other] { $count } dodatku nie ma zawartości
    }
catalogue-gap-free-why = Eksporty często nie zawierają ceny. Prosimy sprawdzić, czy naprawdę są bezpłatne.
catalogue-gap-free =
    { $count ->
        [one] { $count } dodatek nic nie kosztuje
        [few] { $count } dodatki nic nie kosztują
        [many] { $count } dodatków nic nie kosztuje
       *[other] { $count } dodatku nic nie kosztuje
    }
catalogue-gap-options-why = Ich produkt nie należy do niczego, czego dotyczą, albo wybór prowadzi do produktu z archiwum.
catalogue-gap-options =
    { $count ->
        [one] { $count } wariant do niczego nie prowadzi
        [few] { $count } warianty do niczego nie prowadzą
        [many] { $count } wariantów do niczego nie prowadzi
       *[other] { $count } wariantu do niczego nie prowadzi
    }
catalogue-gap-choices-why = Odpowiedzi z pliku wyglądają jak wybór w ramach jednej nagrody lub jednego dodatku. Jeśli każda oznacza co innego w paczce, należy utworzyć dla każdej produkt oraz wariant o nazwie pytania: odpowiedzi go uzupełnią, a pytanie nie będzie już zadawane.
catalogue-gap-choice = { $prompt } – różne odpowiedzi: { $count }; można zrobić z nich wariant
catalogue-gap-choices =
    { $count ->
        [one] { $count } pytanie wygląda jak wariant
        [few] { $count } pytania wyglądają jak warianty
        [many] { $count } pytań wygląda jak warianty
       *[other] { $count } pytania wygląda jak warianty
    }
catalogue-gap-customs-why = Paczki opuszczające obszar celny wymagają kodu taryfy, kraju pochodzenia i wartości.
catalogue-gap-customs =
    { $count ->
        [one] { $count } produkt nie ma danych celnych
        [few] { $count } produkty nie mają danych celnych
        [many] { $count } produktów nie ma danych celnych
       *[other] { $count } produktu nie ma danych celnych
    }

# Items.
catalogue-item-new = Nowy produkt
catalogue-items-empty = Nie ma jeszcze produktów
catalogue-items-empty-text = Produkt to coś, co leży w magazynie, ma wagę i jest wysyłane. Nagrody i dodatki składają się z produktów.
catalogue-item-what = Co to jest
catalogue-item-parcel = Do paczki, odprawy i podatku
catalogue-item-name-hint = Wspierający widzą go w zawartości nagród.
catalogue-sku = SKU
catalogue-sku-hint = Oznaczenie używane w magazynie.
catalogue-kind = Rodzaj
catalogue-kind-physical = Trafia do paczki
catalogue-kind-physical-hint = Ważone i wysyłane.
catalogue-kind-digital = Cyfrowe
catalogue-kind-digital-hint = Plik lub licencja: bez wagi i bez paczki.
catalogue-stock = Sztuk w magazynie
catalogue-stock-hint = Proszę zostawić puste, jeśli sztuki nie są liczone. Gdy sztuki zaksięgowano w magazynie, podawana jest liczba stamtąd.
catalogue-weight = Waga
catalogue-weight-hint = Z własnym opakowaniem, bez paczki.
catalogue-no-weight = Bez wagi
catalogue-no-customs = Brak danych celnych
catalogue-dimensions = Wymiary zewnętrzne
catalogue-length = Długość
catalogue-width = Szerokość
catalogue-height = Wysokość
catalogue-declared-value = Wartość deklarowana
catalogue-declared-value-in = Wartość deklarowana w { $currency }
catalogue-declared-value-hint = Do odprawy celnej. Według niej dzieli się też cenę zestawu między klasy podatkowe.
catalogue-hs-code = Kod taryfy celnej (HS)
catalogue-hs-code-hint = Od 6 do 10 cyfr; odstępy i kropki mogą zostać: 4901 99 dla książek, 950490 dla gier planszowych.
catalogue-origin = Kraj pochodzenia
catalogue-customs = Odprawa celna
catalogue-tax-class-without-rate = { $class } (żaden kraj nie ma stawki: obowiązuje podstawowa)
catalogue-goods-without-rate = „{ $class }” wybrano dla: { $names }, ale żaden kraj nie ma tu stawki tej klasy, więc obowiązuje stawka podstawowa. Prosimy dodać stawkę albo wybrać inną klasę.
catalogue-tax-class-hint = W wielu krajach drukowane książki mają niższą stawkę.
catalogue-archive-item-question = Produktu nie będzie można dodać do niczego nowego. Wsparcia, które go zawierają, zachowają go.

# Rewards and add-ons.
catalogue-reward-new = Nowa nagroda
catalogue-rewards-empty = Nie ma jeszcze nagród
catalogue-rewards-empty-text = Nagroda to coś, za co wspierający wpłacili pieniądze. Import proponuje je sam.
catalogue-addon-new = Nowy dodatek
catalogue-addons-empty = Nie ma jeszcze dodatków
catalogue-addons-empty-text = Dodatki sprzedaje się obok nagrody.
catalogue-contents = Zawartość
catalogue-contents-hint = Co jest pakowane i ile sztuk. Puste pole oznacza jedną.
catalogue-no-contents = Bez zawartości
catalogue-limits = Limity
catalogue-limit-taken = Zajęte: { $taken } z { $limit }
catalogue-limit-held = Zajęte: { $taken } z { $limit }, kolejne zarezerwowane dla osób, które właśnie wybierają: { $held }
catalogue-description = Opis
catalogue-description-hint = Kilka wierszy, które wspierający czytają pod tytułem.
catalogue-price-in = Cena w { $currency }
catalogue-price-hint = Bez wysyłki.
catalogue-addon-price-hint = Za jedną sztukę, bez wysyłki.
catalogue-first-copy-price-in = Niższa cena pierwszej sztuki w { $currency }
catalogue-first-copy-price-hint = Zostawić puste, jeśli każda sztuka kosztuje tyle samo.
catalogue-addon-who = Kto może go wybrać
catalogue-per-pledge-max = Najwięcej na jedno wsparcie
catalogue-per-pledge-most = najwyżej { $count } na jedno wsparcie
catalogue-terms = Okno czasowe i cena wczesna
catalogue-terms-hint = Godziny podaje się w strefie czasowej kampanii: { $zone }.
catalogue-offered-from = Można wybrać od
catalogue-offered-from-hint = Puste oznacza od razu.
catalogue-offered-until = Można wybrać do
catalogue-offered-until-hint = Puste oznacza zawsze. Kto kupił to na platformie lub potwierdził na czas, zachowuje to.
catalogue-early-price-in = Cena wczesna w { $currency }
catalogue-early-price-hint = Niższa niż cena powyżej. Kto potwierdzi przed jej końcem, zachowuje ją; sztuki dodane później kosztują zwykłą cenę. Dla ceny pierwszych tylu a tylu sztuk należy utworzyć osobną nagrodę lub dodatek z limitem.
catalogue-early-until = Cena wczesna obowiązuje do
catalogue-offered-not-yet = można wybrać od { $at }
catalogue-offered-still = można wybrać do { $at }
catalogue-offered-over = można było wybrać do { $at }
catalogue-early-now = cena wczesna { $price } do { $at }
catalogue-made-of = Złożony z innych produktów
catalogue-parts = Części
catalogue-parts-hint = Puste oznacza osobny produkt. Zestaw może zawierać zestawy.
catalogue-packed = W paczce
catalogue-packed-itself = Pakowany jako całość
catalogue-packed-itself-hint = Złożony wcześniej: jedno SKU z wagą i wartością podaną wyżej.
catalogue-packed-parts = Kompletowany z części
catalogue-packed-parts-hint = Każda część jest pobierana, ważona i zgłaszana osobno; waga, wartość i stan podane wyżej się nie liczą.
catalogue-picked-as-parts = Kompletowany z części
catalogue-total-limit = Ile jest w sumie
catalogue-total-limit-hint = Puste oznacza brak limitu. Limitu nie da się przekroczyć.
catalogue-reach = Z którymi nagrodami
catalogue-reach-any = Z każdą nagrodą i bez nagrody
catalogue-reach-any-hint = Zwykły wybór.
catalogue-reach-some = Tylko z nagrodami zaznaczonymi poniżej
catalogue-reach-rewards = Te nagrody
catalogue-reach-rewards-hint = Liczy się tylko przy drugim wyborze powyżej.
catalogue-some-rewards = Tylko niektóre nagrody
catalogue-offer-tax-class = Klasa podatkowa całości
catalogue-offer-tax-class-hint = Jeśli to jedno świadczenie, na przykład gra z instrukcją. W innym razie każdy produkt jest opodatkowany według swojej klasy.
catalogue-offer-tax-class-by-items = Każdy produkt według swojej klasy
catalogue-archive-reward-question = Nikt nie wybierze już tej nagrody. Wsparcia, które ją mają, zachowają ją.
catalogue-archive-addon-question = Nikt nie wybierze już tego dodatku. Wsparcia, które go mają, zachowają go.
catalogue-pictures = Obrazy
catalogue-pictures-later = Obrazy można dodać po zapisaniu.
catalogue-picture-file = Plik obrazu
catalogue-picture-file-hint = PNG, JPEG lub WebP, najwyżej 4 MiB.
catalogue-picture-alt = Co przedstawia obraz
catalogue-picture-alt-hint = Odczytywane osobom, które go nie widzą.
catalogue-picture-add = Dodaj obraz
catalogue-picture-added = Dodano obraz.
catalogue-picture-describe = Zapisz opis
catalogue-picture-described = Zapisano opis.
catalogue-picture-delete = Usuń obraz
catalogue-picture-delete-question = Obraz od razu zniknie ze stron wspierających.
catalogue-picture-deleted = Usunięto obraz.

# Options.
catalogue-option-new = Nowy wariant
catalogue-options-empty = Nie ma jeszcze wariantów
catalogue-options-empty-text = Wariant to wybór, który wskazuje produkt: rozmiar, kolor, język.
catalogue-options-need-items = Warianty wskazują produkty. Najpierw trzeba utworzyć produkty.
catalogue-option-title = O co pytamy
catalogue-option-title-hint = Na przykład „Rozmiar” lub „Język instrukcji”.
catalogue-option-subject = Dotyczy
catalogue-option-subject-hint = O wariant produktu pytamy wszędzie tam, gdzie ten produkt występuje.
catalogue-option-replaces = Produkt, który zastępuje wybór
catalogue-option-replaces-hint = Zamiast tego produktu pakowany jest wybrany. Przy nagrodzie lub dodatku proszę wskazać który; wariant produktu zastępuje ten produkt.
catalogue-option-replaces-itself = Produkt, którego dotyczy wariant
catalogue-option-values = Do wyboru
catalogue-option-values-hint = Każdy wybór prowadzi do jednego produktu; w opcji produktu może on zostać pusty. Druga opcja tego samego produktu tworzy kombinacje, na przykład rozmiaru i koloru. Opróżniony wiersz znika z oferty.
catalogue-value-label = Wyświetlane jako
catalogue-value-item = Pakowany produkt
catalogue-value-number = Wybór, wiersz { $number }
catalogue-surcharge-in = Dopłata w { $currency }
catalogue-surcharge-number = Dopłata, wiersz { $number }
catalogue-archive-option-question = O wariant nie będziemy już pytać, a produkt, który zastępuje, zostanie zapakowany bez zmian.

# Questions.
catalogue-question-new = Nowe pytanie
catalogue-questions-empty = Nie ma jeszcze pytań
catalogue-questions-empty-text = Na pytania odpowiadają wspierający; nie wpływają na wysyłkę. Przykład: nazwisko do podziękowań.
catalogue-question-prompt = Pytanie
catalogue-question-prompt-hint = Tak, jak brzmi w rozmowie: „Jakie nazwisko umieścić w podziękowaniach?”
catalogue-question-help = Podpowiedź
catalogue-question-help-hint = Wiersz pod pytaniem.
catalogue-question-kind = Rodzaj odpowiedzi
catalogue-question-text = Jeden wiersz tekstu
catalogue-question-long-text = Kilka wierszy tekstu
catalogue-question-number = Liczba
catalogue-question-choice = Jedna z kilku możliwości
catalogue-question-yes-no = Tak lub nie
catalogue-question-date = Data
catalogue-question-choices = Do wyboru
catalogue-question-choices-hint = Po jednej w wierszu; tylko dla „Jedna z kilku możliwości”.
catalogue-question-scope = Kogo pytamy
catalogue-question-everybody = Wszystkich
catalogue-question-required = Odpowiedź wymagana
catalogue-question-may = Może pozostać pusta
catalogue-question-must = Potrzebna do potwierdzenia wsparcia
catalogue-archive-question-question = Pytanie nie będzie już zadawane. Udzielone odpowiedzi zostają.

# Shipping.
catalogue-zone = Strefa
catalogue-zones = Strefy wysyłki
catalogue-zones-empty = Nie ma jeszcze cen wysyłki
catalogue-zones-empty-text = Strefa to grupa krajów o wspólnej cenie. Wspierający z kraju bez strefy nie mogą potwierdzić wsparcia.
catalogue-zone-new = Nowa strefa
catalogue-zone-name = Nazwa strefy
catalogue-zone-name-hint = Wspierający widzą ją przy cenie, na przykład „Unia Europejska”.
catalogue-zone-delete = Usuń strefę
catalogue-zone-delete-question = Jej miejsca nie będą miały ceny wysyłki, chyba że obejmuje je inna strefa. Potwierdzone wsparcia zachowają cenę.
catalogue-zone-deleted = Usunięto strefę.
catalogue-zone-several-text = Ta strefa ma ceny, których ten formularz nie pokazuje. Tutaj zmienia się nazwę i miejsca, a ceny każdą osobno:
catalogue-zone-to-prices = jej ceny
catalogue-suggestions = Warto spojrzeć jeszcze raz
catalogue-suggestion-jump = { $zone }: powyżej { $over } cena rośnie z { $before } do { $after }.
catalogue-suggestion-free = { $zone }: wysyłka jest bezpłatna przy towarach za co najmniej { $from }, a poniżej kosztuje co najmniej połowę tej kwoty. Mało kto zamówi za nieco mniej.
catalogue-file-title = Zasady wysyłki w pliku
catalogue-file-text = Wszystkie rodzaje cen można zmieniać w jednej tabeli: za zamówienie, za sztukę, według wagi, objętości, wartości lub liczby, jako procent albo najtańszą z kilku, dla wszystkich towarów lub wybranych, z dopłatami, cłami i turami wysyłki. Wystarczy ją pobrać, zmienić i przesłać. Nic się nie zmieni, dopóki cały plik nie będzie poprawny.
catalogue-file-download = Pobierz tabelę (CSV)
catalogue-file-help = Co oznaczają wiersze i kolumny
catalogue-file-help-zone = Kraje, regiony i kody pocztowe o wspólnych cenach: name, places (DE; US-HI; ES:35000-35999; *), at_most dla jednego zamówienia.
catalogue-file-help-rate = Cena w strefie: zone, items (SKU; puste: wszystkie towary), wave, by (order, piece, weight, volume, value, count, share, cheapest), price, further, steps (1000: 2,50; 2000: 4), beyond (500: 0,90 za każde kolejne 500 albo max 30000), percent, least, free_from, at_most dla jednej paczki.
catalogue-file-help-way = Jeden ze sposobów liczenia stawki powyżej, w której „by” to „cheapest”.
catalogue-file-help-surcharge = Dodatkowo do ceny: name, places, when (always, items, heavier than 20000), adds (parcel, piece, percent), price albo percent.
catalogue-file-help-duty = Pobierane razem z wysyłką: name, places, hs_code (wystarczy początek), origin, adds (percent deklarowanej wartości, piece, tariff_number), price albo percent, from, until, note (źródło).
catalogue-file-help-wave = Towary wysyłane w innym czasie jako osobna paczka: name, items, from.
catalogue-file-help-columns = Waga i objętość są w jednostkach podanych za nazwą kolumny: g, kg, oz lub lb oraz cm3 lub in3. Id zmienianego wiersza prosimy zostawić; dla nowego pozostaje puste. Kolumny:
catalogue-file-label = Zmieniona tabela
catalogue-file-upload = Sprawdź i zastosuj
catalogue-file-saved =
    { $zones ->
        [one] Tabela obowiązuje. Ma { $zones } strefę.
        [few] Tabela obowiązuje. Ma { $zones } strefy.
        [many] Tabela obowiązuje. Ma { $zones } stref.
       *[other] Tabela obowiązuje. Ma { $zones } strefy.
    }
catalogue-file-replaces = Plik zastępuje wszystkie zasady wysyłki: zasada, której w nim nie ma, zostanie usunięta.
catalogue-file-moved = Ktoś inny zmienił zasady wysyłki po otwarciu strony. Nic nie zostało zmienione. Prosimy ponownie pobrać tabelę i wprowadzić zmiany w niej; ponowne przesłanie tego pliku zastąpi tamte zmiany.
catalogue-file-lost = W pliku brakuje zapisanych zasad, które zostałyby usunięte. Nic nie zostało zmienione.
catalogue-file-lost-again = Wiersz bez swojego id oznacza nową zasadę. Aby zachować te zasady, prosimy przywrócić ich wiersze wraz z id. Aby je usunąć, prosimy zaznaczyć pole i ponownie wybrać plik.
catalogue-file-lost-anyway = Zastosuj plik i usuń te zasady
catalogue-file-lost-zones =
    { $count ->
        [one] { $count } strefa
        [few] { $count } strefy
        [many] { $count } stref
       *[other] { $count } strefy
    }
catalogue-file-lost-rates =
    { $count ->
        [one] { $count } stawka
        [few] { $count } stawki
        [many] { $count } stawek
       *[other] { $count } stawki
    }
catalogue-file-lost-surcharges =
    { $count ->
        [one] { $count } dopłata
        [few] { $count } dopłaty
        [many] { $count } dopłat
       *[other] { $count } dopłaty
    }
catalogue-file-lost-duties =
    { $count ->
        [one] { $count } cło
        [few] { $count } cła
        [many] { $count } ceł
       *[other] { $count } cła
    }
catalogue-file-lost-waves =
    { $count ->
        [one] { $count } tura wysyłki
        [few] { $count } tury wysyłki
        [many] { $count } tur wysyłki
       *[other] { $count } tury wysyłki
    }
catalogue-file-lost-warehouses =
    { $count ->
        [one] { $count } magazyn
        [few] { $count } magazyny
        [many] { $count } magazynów
       *[other] { $count } magazynu
    }
catalogue-file-problems = Nic nie zostało zmienione. Najpierw prosimy poprawić to w pliku
catalogue-file-line = Wiersz
catalogue-file-column = Kolumna
catalogue-file-problem = Co poprawić
catalogue-base-price-in = Cena podstawowa w { $currency }
catalogue-base-price-hint = Za najlżejszą paczkę. Od sztuki, według wartości i inaczej: po zapisaniu strefy wystarczy otworzyć jej cenę na liście.
catalogue-steps = Progi wagowe
catalogue-steps-hint = Każdy próg dodaje swoją kwotę do niższych, rosnąco według wagi.
catalogue-step-over = Powyżej
catalogue-step-over-number = Powyżej, wiersz { $number }
catalogue-step-add-in = Dopłata w { $currency }
catalogue-step-add-number = Dopłata, wiersz { $number }
catalogue-places = Dokąd sięga
catalogue-places-hint = Kraj może należeć tylko do jednej strefy. Krajów z innych stref nie da się tu zaznaczyć.
catalogue-places-more = i { $count } innych
catalogue-place-taken = w strefie „{ $zone }”
catalogue-elsewhere = Reszta świata: wszędzie tam, gdzie nie sięga inna strefa
catalogue-tick-eu = Zaznacz wszystkie kraje Unii Europejskiej
catalogue-countries-eu = Unia Europejska
catalogue-countries-others = Wszystkie inne kraje
catalogue-countries-ticked = { $title }: zaznaczono { $count }
catalogue-regions = Pojedyncze regiony
catalogue-regions-hint = Po jednym w wierszu, na przykład US-HI lub US Hawaii. Region ma pierwszeństwo przed krajem.
catalogue-regions-list = Jakie są regiony
catalogue-prices-title = Ile kosztowałaby wysyłka do …
catalogue-prices-weight = Waga paczki
catalogue-prices-show = Pokaż ceny
catalogue-no-price = Brak ceny

# Tax.
catalogue-tax-note = To, jaki podatek i gdzie trzeba pobierać, zależy od Państwa sytuacji. Podane stawki to punkt wyjścia, a nie porada podatkowa.
catalogue-tax-mode = Ceny a podatek
catalogue-tax-mode-question = Czy ceny zawierają podatek?
catalogue-tax-mode-saved = Zapisano. Niepotwierdzone wyceny zostaną przeliczone.
catalogue-tax-inclusive = Ceny zawierają podatek
catalogue-tax-inclusive-hint = Wszyscy płacą tyle samo; podatek jest wyliczany z ceny. Tak jest zwykle w Europie.
catalogue-tax-exclusive = Podatek jest doliczany do cen
catalogue-tax-exclusive-hint = Kwota zależy od miejsca zamieszkania wspierającego. Tak jest zwykle w Ameryce Północnej.
catalogue-rates = Stawki podatku
catalogue-rates-empty = Nie ma jeszcze stawek podatku
catalogue-rates-empty-text = Bez stawki podatek za dostawy w to miejsce nie jest pobierany.
catalogue-rate-new = Nowa stawka
catalogue-rate = Stawka
catalogue-rate-state = Stan
catalogue-rate-now = Obowiązuje
catalogue-rate-later = Później
catalogue-rate-ended = Zakończona
catalogue-rate-country = Kraj przeznaczenia
catalogue-rate-region = Region
catalogue-rate-region-hint = Jego kod, na przykład CA dla Kalifornii. Puste: cały kraj.
catalogue-rate-percent = Stawka w procentach
catalogue-rate-percent-hint = Na przykład 23 lub 25,5.
catalogue-valid-from = Pierwszy dzień
catalogue-valid-until = Ostatni dzień
catalogue-valid-until-hint = Puste: do odwołania.
catalogue-source-hint = Skąd pochodzi stawka, dla osoby, która będzie to sprawdzać.
catalogue-rate-delete = Usuń stawkę
catalogue-rate-delete-question = Usuwać należy tylko to, co wpisano przez pomyłkę. Stawce, która się kończy, trzeba wpisać ostatni dzień.
catalogue-rate-deleted = Usunięto stawkę.
catalogue-proposals = Proponowane stawki innych krajów
catalogue-proposals-text = Prosimy zaznaczyć kraje, w których pobierany jest podatek. Ich stawki podstawowe i na książki trafią do własnej tabeli, gdzie można je zmienić. Stawki obniżone są tylko pokazane: kraj może mieć ich kilka, a właściwą trzeba wybrać samodzielnie.
catalogue-proposal-standard = Podstawowa
catalogue-proposal-books = Książki
catalogue-proposal-reduced = Obniżone
catalogue-proposals-take = Przejmij zaznaczone stawki
catalogue-proposals-taken =
    { $count ->
        [one] Dodano { $count } stawkę. Prosimy ją sprawdzić poniżej.
        [few] Dodano { $count } stawki. Prosimy je sprawdzić poniżej.
        [many] Dodano { $count } stawek. Prosimy je sprawdzić poniżej.
       *[other] Dodano { $count } stawki. Prosimy je sprawdzić poniżej.
    }
catalogue-proposals-none = Nie zaznaczono żadnego kraju. Niczego nie zmieniono.

# Guide and FAQ.
catalogue-guide = Poradnik przy krokach: { $language }
catalogue-guide-text = Wspierający czytają te teksty obok kroków swojego wsparcia. Pusty tekst nie jest pokazywany.
catalogue-guide-saved = Zapisano teksty poradnika.
catalogue-step-reward = Krok: nagroda i dodatki
catalogue-step-options = Krok: warianty i pytania
catalogue-step-address = Krok: adres
catalogue-step-review = Krok: podsumowanie
catalogue-step-pay = Krok: płatność
catalogue-faqs = Pytania i odpowiedzi: { $language }
catalogue-untold = W języku { $language } brakuje tekstu dla: { $parts }. Osoby czytające w języku { $language } zobaczą zamiast niego tekst głównego języka albo żaden.
catalogue-untold-write = Dodaj w języku { $language }
catalogue-untold-faqs = Pytania i odpowiedzi
catalogue-faqs-empty = W tym języku nie ma jeszcze wpisów.
catalogue-faq-new = Nowy wpis
catalogue-faq-question = Pytanie
catalogue-faq-answer = Odpowiedź
catalogue-faq-delete = Usuń wpis
catalogue-faq-delete-question = Wspierający nie zobaczą już tego pytania ani odpowiedzi.
catalogue-faq-deleted = Usunięto wpis.

# Settings.
catalogue-settings-saved = Zapisano ustawienia.
catalogue-settings-campaign = Kampania
catalogue-settings-deadline = Termin
catalogue-settings-look = Języki i wygląd
catalogue-settings-dispatch = Miejsce wysyłki
catalogue-campaign-name = Nazwa znana wspierającym
catalogue-currency = Waluta
catalogue-support-email = E-mail do pytań wspierających
catalogue-support-email-hint = Widoczny na ich stronach i w wiadomościach.
catalogue-deadline = Do kiedy wspierający mogą zmieniać wsparcie
catalogue-deadline-hint = W strefie czasowej poniżej. Puste: bez terminu.
catalogue-deadline-now = Obecnie: { $deadline }
catalogue-time-zone = Strefa czasowa
catalogue-main-language = Język główny
catalogue-main-language-hint = Dla wspierających, których języka nie ma w kampanii.
catalogue-languages = Języki tekstów
catalogue-languages-hint = Poradnik i FAQ pisze się osobno dla każdego.
catalogue-colour = Kolor wyróżnienia
catalogue-colour-hint = Sześć cyfr szesnastkowych. Biały tekst na tym tle musi być czytelny, z kontrastem co najmniej 4,5 : 1.
catalogue-contrast = Kontrast białego tekstu na zapisanym kolorze: { $ratio } : 1.
catalogue-dispatch-country = Kraj, z którego wychodzą paczki
catalogue-dispatch-country-hint = Od niego zależy, czy paczka jest eksportem.
catalogue-dispatch-region = Region
catalogue-dispatch-region-in = Region: { $country }
catalogue-dispatch-region-hint = Tylko tam, gdzie zależy od niej podatek, na przykład w USA.

# Preview as backer.
catalogue-try-choose = Wybór tak, jak robi to wspierający
catalogue-try-text = Nic nie jest zapisywane. Warianty pojawią się po wyborze nagrody: prosimy nacisnąć przycisk ponownie.
catalogue-try-reward = Nagroda
catalogue-try-no-reward = Bez nagrody
catalogue-try-country = Kraj
catalogue-try-region = Region
catalogue-try-region-hint = Jego kod, jeśli zależy od niego wysyłka lub podatek.
catalogue-try-postal-code = Kod pocztowy
catalogue-try-postal-code-hint = Po nim rozpoznaje się wyspy i terytoria z własnym podatkiem.
catalogue-try-show = Pokaż wycenę
catalogue-try-quote = Wycena
catalogue-try-nothing = Prosimy wybrać w formularzu i nacisnąć przycisk.
catalogue-try-shipping = Wysyłka ({ $weight })
catalogue-try-tax = Podatek { $place } { $percent }%
catalogue-try-total = Razem
catalogue-try-parcel = W paczce: { $parcel }
catalogue-zone-no-places = Prosimy zaznaczyć co najmniej jeden kraj albo podać region.
catalogue-limit-low = Rozdano już więcej.
catalogue-limit-low-confirmed = { $count ->
    [one] { $count } sztuka jest w potwierdzonym wsparciu i w nim zostaje.
    [few] { $count } sztuki są w potwierdzonych wsparciach i w nich zostają.
   *[many] { $count } sztuk jest w potwierdzonych wsparciach i w nich zostaje.
}
catalogue-limit-low-waiting = { $count ->
    [one] { $count } sztukę kupiono na platformie i jeszcze nie potwierdzono: pozostaje u kupującego.
    [few] { $count } sztuki kupiono na platformie i jeszcze nie potwierdzono: pozostają u kupujących.
   *[many] { $count } sztuk kupiono na platformie i jeszcze nie potwierdzono: pozostają u kupujących.
}
catalogue-limit-low-others = Nikt inny nie może już tego wziąć. Aby zapisać ten limit, należy zaznaczyć pole poniżej.
catalogue-limit-low-anyway = Zapisz ten limit, mimo że rozdano więcej

catalogue-tab-tips = Napiwki
catalogue-tips-text = Przy potwierdzaniu można zapytać wspierających o napiwek. Mogą wpisać dowolną kwotę; „bez napiwku” jest na pierwszym miejscu i pozostaje wybrane, dopóki ktoś nie wybierze inaczej.
catalogue-tips-tax = Za napiwek nic się nie dostaje: nie podlega podatkowi, nie ma go na fakturach ani w zestawieniach podatkowych i żaden kod go nie obniża. W księgach ma własne konto.
catalogue-tips-asks = Pytać o napiwek?
catalogue-tips-no = Nie
catalogue-tips-percent = Tak, proponując procent ceny towarów
catalogue-tips-amount = Tak, proponując kwoty
catalogue-tips-suggestions = Propozycje
catalogue-tips-suggestions-hint = Najwyżej cztery, na przykład 5 i 10. Puste pola oznaczają pytanie o dowolną kwotę.
catalogue-tips-number = Propozycja { $number }
catalogue-tips-saved = Ustawienia napiwków zapisano.
