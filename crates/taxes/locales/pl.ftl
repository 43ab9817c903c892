# Rodzaje towarów.
taxes-class-standard = wszystko inne
taxes-class-reduced = towary o stawce obniżonej
taxes-class-board-games = gry planszowe
taxes-class-printed-books = książki drukowane
taxes-class-ebooks = e-booki
taxes-class-audiobooks = audiobooki
taxes-class-printed-matter = mapy, broszury, nuty
taxes-class-clothing = odzież
taxes-class-childrens-clothing = odzież dziecięca
taxes-class-food = żywność
taxes-class-digital-services = pliki i oprogramowanie
taxes-class-out-of-scope = darowizny i napiwki

# Procedury rozliczania podatku.
taxes-scheme-domestic = rejestracja w danym kraju
taxes-scheme-small-business = zwolnienie dla małych przedsiębiorstw
taxes-scheme-oss-union = punkt kompleksowej obsługi (procedura unijna)
taxes-scheme-oss-non-union = punkt kompleksowej obsługi (procedura nieunijna)
taxes-scheme-ioss = punkt kompleksowej obsługi importu
taxes-scheme-uk = rejestracja VAT w Wielkiej Brytanii
taxes-scheme-ni = rejestracja VAT w Irlandii Północnej
taxes-scheme-voec = VOEC (Norwegia)
taxes-scheme-ch = rejestracja VAT w Szwajcarii
taxes-scheme-au = rejestracja GST w Australii
taxes-scheme-nz = rejestracja GST w Nowej Zelandii
taxes-scheme-sg = rejestracja GST w Singapurze
taxes-scheme-ca = rejestracja GST/HST w Kanadzie
taxes-scheme-ca-province = rejestracja w prowincji Kanady
taxes-scheme-us-state = rejestracja sales tax w danym stanie

# Co dzieje się z kwotą.
taxes-treatment-taxed = opodatkowane
taxes-treatment-reverse-charge = odwrotne obciążenie
taxes-treatment-intra-community = dostawa wewnątrzwspólnotowa
taxes-treatment-export = eksport
taxes-treatment-import-at-border = opłaca kupujący na granicy
taxes-treatment-import-prepaid = podatek importowy pobrany tutaj
taxes-treatment-handled-by-platform = rozliczone przez platformę
taxes-treatment-not-taxable = nie podlega opodatkowaniu
taxes-treatment-small-business = zwolnienie małego przedsiębiorstwa
taxes-treatment-not-registered = brak rejestracji
taxes-treatment-not-collected = niepobierane

# Skąd bierze się kwota.
taxes-reason-tax-included = Ceny zawierają podatek.
taxes-reason-tax-added = Podatek jest doliczany do cen.
taxes-reason-domestic-sale = Sprzedaż i dostawa na terytorium: { $place }.
taxes-reason-taxed-at-destination = Opodatkowane w miejscu przeznaczenia: { $place }.
taxes-reason-home-rate-below-limit = Sprzedaż do innych państw członkowskich nie przekracza { $limit } rocznie, więc obowiązuje stawka: { $place }.
taxes-reason-handed-over = Rozliczane przez: { $scheme }.
taxes-reason-rate-applied = { $place }, { $class }: { $percent } % od { $from }.
taxes-reason-standard-rate-instead = Brak osobnej stawki dla: { $class } ({ $place }), więc obowiązuje stawka podstawowa.
taxes-reason-within-limit = Wartość { $value } mieści się w limicie { $limit }.
taxes-reason-above-limit = Wartość { $value } nie mieści się w limicie { $limit }.
taxes-reason-exchanged = 1 { $from } = { $rate } { $to } w dniu { $date } ({ $source }).
taxes-reason-reverse-charge = Podatek rozlicza kupujący, firma o numerze { $number }.
taxes-reason-intra-community = Towary dla firmy o numerze { $number } w innym państwie członkowskim są zwolnione z podatku.
taxes-reason-business-outside-scheme = Kupuje firma o numerze { $number }, a tylko sprzedaży konsumentom dotyczy: { $scheme }.
taxes-reason-number-not-confirmed = Numer VAT nie został potwierdzony, więc opodatkowanie jest takie jak dla konsumenta.
taxes-reason-export = Wysyłka do: { $place }; podatek nie jest pobierany.
taxes-reason-outside-vat-area = Należy do: { $place }, ale leży poza obszarem VAT.
taxes-reason-paid-at-border = Podatek i cło należy zapłacić na granicy ({ $place }); płaci odbiorca.
taxes-reason-import-prepaid = Podatek i cło importowe są pobierane tutaj ({ $place }).
taxes-reason-waived-at-border = { $place }: przy imporcie do { $limit } niczego się nie pobiera.
taxes-reason-handled-by-platform = Podatek rozliczyła już platforma.
taxes-reason-out-of-scope = Brak świadczenia wzajemnego, więc podatek nie jest należny.
taxes-reason-small-business = Sprzedaż małego przedsiębiorstwa jest zwolniona z podatku ({ $place }).
taxes-reason-nobody-registered = Podatek jest należny ({ $place }), ale brakuje rejestracji: { $scheme }. Niczego się nie nalicza.
taxes-reason-below-registration-limit = Brak rejestracji ({ $place }): podatek pobiera się od sprzedaży { $limit } rocznie.
taxes-reason-not-registered-there = Brak rejestracji ({ $place }), więc podatek nie jest pobierany.
taxes-reason-below-worldwide-limit = Brak rejestracji ({ $place }): podatek pobiera się od usługodawców ze sprzedażą { $limit } rocznie na całym świecie.
taxes-reason-not-taxed-there = { $place }: to nie podlega opodatkowaniu.
taxes-reason-shipping-not-taxed = { $place }: osobno wykazana wysyłka nie podlega opodatkowaniu.
taxes-reason-shipping-like-goods = Wysyłkę opodatkowuje się tak jak przewożone towary, według ich wartości.
taxes-reason-customs-charge = Opłata celna { $amount } za kod taryfy { $code }.
taxes-reason-customs-in-base = Cło wchodzi do podstawy opodatkowania.
taxes-reason-discount-lowers-price = Rabat { $amount } obniża cenę i podatek.
taxes-reason-voucher-pays = Bon pokrywa { $amount }; podatek się nie zmienia.
taxes-reason-rounded-on-total = Podatek zaokrągla się raz dla sumy; ta pozycja różni się o { $difference }.

# Zdania na fakturach.
taxes-note-reverse-charge = Odwrotne obciążenie: podatek rozlicza nabywca (art. 44 i 196 dyrektywy 2006/112/WE).
taxes-note-intra-community = Wewnątrzwspólnotowa dostawa towarów zwolniona z VAT (art. 138 dyrektywy 2006/112/WE).
taxes-note-export = Eksport towarów zwolniony z VAT (art. 146 dyrektywy 2006/112/WE).
taxes-note-outside-scope = Nie podlega VAT (art. 2 dyrektywy 2006/112/WE).
taxes-note-ioss = VAT pobrany w punkcie kompleksowej obsługi importu (art. 369l dyrektywy 2006/112/WE).
taxes-note-import = Podatek od importu jest należny w kraju przeznaczenia.
taxes-note-small-business = Zwolnienie z VAT dla małych przedsiębiorstw (art. 284 dyrektywy 2006/112/WE).

# Co trzeba poprawić.
taxes-warning-not-registered = Podatek jest należny ({ $place }), ale nie jest naliczany: należy dodać rejestrację ({ $scheme }) albo zrezygnować z wysyłki.
taxes-warning-rate-unverified = Żadne źródło nie potwierdza stawki dla: { $class } ({ $place }). Należy ją sprawdzić i dodać własny wiersz.
taxes-warning-number-not-confirmed = Numer VAT nie został potwierdzony przez urząd. Należy go sprawdzić, inaczej podatek będzie naliczony.
taxes-warning-tariff-code-missing = { $part } nie ma kodu taryfy celnej, więc opłaty celnej nie da się dobrze policzyć.
taxes-warning-digital-unclear = Nie wiadomo, czy ten plik podlega opodatkowaniu ({ $place }). Należy dodać własny wiersz.
taxes-warning-local-tax-missing = W { $place } naliczany jest tylko podatek stanowy. Należy wczytać tabelę hrabstw i miast.
taxes-warning-duty-not-known = Cło ({ $place }) nie jest uwzględnione. Należy o tym poinformować albo wpisać kwotę podaną przez przewoźnika.
taxes-warning-entry-fee-not-known = Książki drukowane są zwykle wolne od cła ({ $place }), ale zgłoszenie celne wiąże się z opłatą, która nie jest uwzględniona. Należy o tym poinformować albo wpisać kwotę podaną przez przewoźnika.
taxes-warning-rule-unverified = Żadne źródło nie potwierdza reguły ({ $place }) w sprawie: { $rule }. Należy ją sprawdzić, zanim się na niej polegnie.
taxes-rule-shipping = podatek od osobno wykazanej wysyłki
taxes-rule-downloads = podatek od plików do pobrania
taxes-rule-small-imports = małe przesyłki zwolnione z podatku przy imporcie
taxes-warning-place-unknown = Brak danych o podatku importowym ({ $place }). Należy uprzedzić, że może być należny.
taxes-warning-region-missing = O podatku decyduje stan lub prowincja ({ $place }), a tej informacji brakuje.

# Dlaczego nie można obliczyć podatku.
taxes-problem-no-rate = { $part }: brak stawki dla: { $class } ({ $place }) w dniu { $day }. Należy ją dodać do tabeli podatków.
taxes-problem-rate-ended = { $part }: stawka dla: { $class } ({ $place }) wygasła { $day }. Należy dodać następną.
taxes-problem-no-exchange-rate = Limit w { $to } wymaga kursu z { $from }. Należy go dodać z datą i źródłem.
taxes-problem-exchange-rate-not-positive = Kurs z { $from } na { $to } musi być większy od 0.
taxes-problem-tariff-code = { $part }: „{ $code }” to nie kod taryfy. Należy wpisać 6, 8 lub 10 cyfr, np. 950490.
taxes-problem-vat-number-country = „{ $number }” nie zaczyna się od kraju, np. DE lub EL. Należy go dopisać z przodu.
taxes-problem-vat-number-shape = „{ $number }” nie ma postaci numerów VAT tego kraju. Należy porównać z dokumentami.
taxes-problem-vat-number-digit = „{ $number }” ma błędną cyfrę kontrolną. Należy poszukać przestawionej lub błędnej cyfry.
taxes-problem-below-zero = { $part }: kwota nie może być mniejsza od 0.
taxes-problem-other-currency = { $part } jest w { $found }, a zamówienie w { $expected }.
taxes-problem-same-key = { $part }: ta nazwa występuje dwa razy.
taxes-problem-too-many-parts = Zamówienie może mieć najwyżej { $limit } części.
taxes-problem-discount-too-high = Rabaty są wyższe niż cena.
taxes-problem-nothing-to-ship = Naliczono wysyłkę, ale niczego się nie wysyła.
taxes-problem-amount = { $part }: kwota jest zbyt duża.

# Błędy w tabelach podatków.
taxes-table-overlap = { $place }, { $class }: wiersze od { $first } i od { $second } obejmują te same dni. Wcześniejszy trzeba zakończyć przed późniejszym.
taxes-table-ends-before-it-begins = { $place }: wiersz od { $from } kończy się przed początkiem. Należy poprawić ostatni dzień.
taxes-table-not-a-rate = { $place }: { $percent } to nie stawka. Należy wpisać procent od 0 do 100.
taxes-table-too-large = Tabela jest za duża; odczyt obejmuje najwyżej { $limit }. Należy pominąć stany bez rejestracji.
taxes-table-empty = Tabela nie ma żadnego wiersza. Należy dodać wiersz albo usunąć wczytaną tabelę.
taxes-table-header = Pierwszy wiersz musi brzmieć „{ $expected }”, a brzmi „{ $found }”.
taxes-table-same-days = Wiersze { $other } i { $line } dotyczą tego samego miejsca ({ $name }) i tych samych dni. Wcześniejszy należy zakończyć, zanim zacznie się późniejszy.
taxes-table-readable = Wiersz { $line }, kolumna { $column }: wiersza nie da się odczytać. Należy sprawdzić cudzysłowy w wierszu.
taxes-table-utf8 = Wiersz { $line }, kolumna { $column }: tekst nie jest w UTF-8. Tabelę należy zapisać jako „CSV UTF-8”.
taxes-table-nine-columns = Wiersz { $line }, kolumna { $column }: brakuje kolumny albo jest o jedną za dużo. Każdy wiersz ma dziewięć kolumn.
taxes-table-state = Wiersz { $line }, kolumna { $column }: „{ $value }” nie jest stanem z dwóch liter, np. TX.
taxes-table-this-state = Wiersz { $line }, kolumna { $column }: „{ $value }” to inny stan niż stan tej tabeli. Dla każdego stanu należy wczytać osobny plik.
taxes-table-date = Wiersz { $line }, kolumna { $column }: „{ $value }” nie jest datą, np. 2026-01-31.
taxes-table-not-before-first-day = Wiersz { $line }, kolumna { $column }: „{ $value }” jest przed pierwszym dniem.
taxes-table-percent = Wiersz { $line }, kolumna { $column }: „{ $value }” nie jest stawką od 0 do 25, np. 1.25.
taxes-table-name = Wiersz { $line }, kolumna { $column }: nie wiadomo, gdzie wiersz obowiązuje. Należy podać hrabstwo, miasto lub kod pocztowy.
taxes-table-postal-code = Wiersz { $line }, kolumna { $column }: „{ $value }” nie jest kodem pocztowym z pięciu cyfr ani zakresem, np. 78700-78799.
taxes-table-class = Wiersz { $line }, kolumna { $column }: „{ $value }” nie jest klasą towarów, np. standard.

# Co stoi obok numeru VAT.
taxes-number-sellers-country = Numer pochodzi z kraju sprzedawcy: { $place }. Sprzedaż w obrębie jednego kraju jest zawsze opodatkowana.
taxes-number-stays-at-home = Dostawa nie opuszcza kraju wysyłki: { $place }. Sprzedaż w obrębie jednego kraju jest zawsze opodatkowana.
taxes-number-outside-union = Dostawa trafia poza UE: { $place }. Ten numer nie zmienia tamtejszego podatku.
taxes-number-other-country = Kraj numeru: { $number }, kraj dostawy: { $place }. Warto sprawdzić, czy oba są poprawne.
