# Etapy.
campaigns-stage-draft = Szkic
campaigns-stage-importing = Import
campaigns-stage-smoke-test = Próba
campaigns-stage-open = Otwarta
campaigns-stage-locked = Zablokowana
campaigns-stage-charging = Pobieranie opłat
campaigns-stage-fulfilling = Wysyłka
campaigns-stage-closed = Zakończona

# Klasy podatkowe.
campaigns-tax-class-standard = Stawka podstawowa
campaigns-tax-class-reduced = Stawka obniżona
campaigns-tax-class-books = Książki drukowane
campaigns-tax-class-zero = Bez podatku
campaigns-tax-class-ebooks = E-booki
campaigns-tax-class-audiobooks = Audiobooki
campaigns-tax-class-printed-matter = Mapy, broszury, nuty
campaigns-tax-class-clothing = Odzież
campaigns-tax-class-childrens-clothing = Odzież dziecięca
campaigns-tax-class-food = Żywność

# Co jest nie tak z polem.
campaigns-problem-required = Prosimy wypełnić to pole.
campaigns-problem-too-long =
    { $maximum ->
        [one] Dopuszczalny jest najwyżej { $maximum } znak.
        [few] Dopuszczalne są najwyżej { $maximum } znaki.
        [many] Dopuszczalnych jest najwyżej { $maximum } znaków.
       *[other] Dopuszczalne jest najwyżej { $maximum } znaku.
    }
campaigns-problem-not-a-choice = Prosimy wybrać jedną z pozycji listy.
campaigns-problem-not-a-number = Prosimy podać liczbę całkowitą od { $minimum } do { $maximum }.
campaigns-problem-not-an-amount = Prosimy podać kwotę w { $currency }, cyframi i z najwyżej jednym znakiem dziesiętnym, na przykład 12,50, z taką liczbą miejsc po przecinku, jaką ma waluta.
campaigns-problem-negative = Kwota mniejsza od zera nie jest tu możliwa.
campaigns-problem-taken = To jest już używane. Prosimy wybrać coś innego.
campaigns-problem-like-another = SKU „{ $sku }” jest już używane, a arkusze i magazyny nie odróżniają ich od siebie: wielkość liter, znaki diakrytyczne i spacje się nie liczą. Prosimy wybrać inne.
campaigns-problem-short-name-taken = Inna kampania ma już krótką nazwę „{ $word }”. Prosimy wybrać inną, na przykład { $word }-2.
campaigns-problem-not-a-slug = Prosimy użyć małych liter, cyfr i pojedynczych łączników, na przykład moja-gra-planszowa.
campaigns-problem-unknown-currency = Prosimy wybrać walutę z listy.
campaigns-problem-not-money = Tym nie da się zapłacić: ten kod oznacza metal, jednostkę rozrachunkową albo brak waluty.
campaigns-problem-unknown-country = Prosimy wybrać kraj z listy.
campaigns-problem-unknown-time-zone = Prosimy wybrać strefę czasową z listy.
campaigns-problem-not-an-email = Prosimy podać adres e-mail, na przykład name@example.org.
campaigns-problem-not-a-colour = Prosimy podać sześć cyfr szesnastkowych, na przykład #0b6e4f.
campaigns-problem-low-contrast = Biały tekst na tym kolorze ma kontrast zaledwie { $ratio } : 1. Prosimy wybrać ciemniejszy kolor, z kontrastem co najmniej 4,5 : 1.
campaigns-problem-not-a-date = Prosimy podać datę, na przykład 2026-12-01, a tam, gdzie potrzebna jest godzina, na przykład 2026-12-01T23:59.
campaigns-problem-ends-before-it-begins = Ostatni dzień jest przed pierwszym.
campaigns-problem-days-do-not-rise = Ten dzień nie przypada po poprzednim: prosimy podać dni po kolei.
campaigns-problem-day-has-passed = Ten dzień już minął: termin ostatniej części musi przypadać w przyszłości.
campaigns-problem-overlaps-another = W niektóre z tych dni obowiązuje inna stawka dla tego miejsca i tej klasy. Prosimy najpierw podać jej ostatni dzień.
campaigns-problem-not-a-rate = Prosimy podać stawkę od 0 do 100 procent z najwyżej czterema miejscami po przecinku.
campaigns-problem-not-an-exchange-rate = Prosimy podać kurs wymiany większy od 0, na przykład 0,86.
campaigns-problem-too-many-digits = Kurs wymiany ma najwyżej { $maximum } cyfr.
campaigns-problem-not-a-rounding = Kwoty w { $currency } można zaokrąglać do 1, 2 lub 5, z zerami przed lub po: 0,05, 0,50, 1 albo 10, a najwyżej do 1000.
campaigns-problem-day-is-ahead = Ten dzień jeszcze nie nadszedł: prosimy podać dzień, z którego jest kurs.
campaigns-problem-own-currency = To waluta kampanii. Nie potrzebuje kursu wymiany.
campaigns-problem-currency-not-offered = Najpierw prosimy udostępnić { $currency } wraz z kursem wymiany.
campaigns-problem-has-own-prices = W walucie { $currency } są tu własne ceny. Prosimy je usunąć przed usunięciem waluty albo podać jej ostatni dzień.
campaigns-problem-too-large-converted = Kwota jest zbyt duża, aby przeliczyć ją na { $currency }.
campaigns-problem-unknown-amount = W katalogu nie ma takiej kwoty: { $text }. Prosimy pobrać plik ponownie.
campaigns-problem-without-price = To jest w ofercie, a nie ma tu jeszcze ceny: { $titles }.
campaigns-problem-prices-used = { $count ->
    [one] Te ceny ma { $count } wsparcie
    [few] Te ceny mają { $count } wsparcia
    [many] Te ceny ma { $count } wsparć
   *[other] Te ceny ma { $count } wsparcia
}. Prosimy zamiast tego zamknąć cennik: kto go wybrał, ten go zachowa.
campaigns-problem-not-a-csv = Pliku nie można odczytać jako CSV. Prosimy zapisać go jako „CSV UTF-8”.
campaigns-problem-small-business-is-taxed = Mały przedsiębiorca nie nalicza podatku we własnym kraju. Prosimy usunąć jedną z dwóch rejestracji albo wcześniej ją zakończyć.
campaigns-problem-currency-is-fixed = Waluty nie można już zmienić, ponieważ są w niej podane ceny.
campaigns-problem-unknown-item = Prosimy wybrać produkt z tej kampanii.
campaigns-problem-unknown-reward = Prosimy wybrać nagrodę z tej kampanii.
campaigns-problem-unknown-addon = Prosimy wybrać dodatek z tej kampanii.
campaigns-problem-twice = To jest podane dwa razy. Prosimy pozostawić je raz.
campaigns-problem-none-given = Prosimy podać co najmniej jedną pozycję.
campaigns-problem-too-many =
    { $maximum ->
        [one] Możliwa jest najwyżej { $maximum } pozycja.
        [few] Możliwe są najwyżej { $maximum } pozycje.
        [many] Możliwych jest najwyżej { $maximum } pozycji.
       *[other] Możliwe jest najwyżej { $maximum } pozycji.
    }
campaigns-problem-not-an-hs-code = Numer taryfy celnej ma od 6 do 10 cyfr.
campaigns-problem-not-an-hs-prefix = Prosimy wpisać parzystą liczbę cyfr, najwyżej 10: 09 albo 0901. Arkusz kalkulacyjny mógł usunąć 0 z początku; prosimy je przywrócić i ustawić format kolumny na tekst.
campaigns-problem-no-zone-in-file = W pliku nie ma żadnej strefy, a kampania ma strefy. Każda zasada, która ma pozostać, musi być w pliku: prosimy pobrać tabelę i zmienić właśnie ją.
campaigns-problem-not-a-weight = Prosimy podać wagę cyframi, bez separatora tysięcy, na przykład 250 lub 1,5, najwyżej { $maximum } kg ({ $pounds } lb).
campaigns-problem-not-a-length = Prosimy podać długość cyframi, bez separatora tysięcy, na przykład 30 lub 12,5, najwyżej { $maximum } m.
campaigns-problem-not-a-measure = Prosimy podać liczbę cyframi, bez separatora tysięcy, na przykład 250 lub 1,5.
campaigns-problem-side-is-missing = Prosimy podać także ten wymiar albo zostawić wszystkie trzy puste.
campaigns-problem-digital-has-no-weight = Plik do pobrania nie ma wagi. Prosimy podać 0 albo zmienić go na produkt fizyczny.
campaigns-problem-first-copy-costs-more = Pierwszy egzemplarz nie może kosztować więcej niż pozostałe.
campaigns-problem-contains-itself = Produkt zawierałby sam siebie: { $path }.
campaigns-problem-too-many-pieces = Łącznie byłoby to więcej niż { $maximum } sztuk.
campaigns-problem-last-variant = „{ $by }” zawiera „{ $item }”, a żadnej jego kombinacji nie dałoby się już wybrać. Prosimy zostawić jedną z nich albo najpierw zarchiwizować „{ $by }”.
campaigns-problem-unknown-combination = Nie ma takiej kombinacji. Prosimy wpisać wybór tak, jak stoi w opcjach. Wiersz { $text }
campaigns-problem-ambiguous-label = Dwie wartości różnią się tylko wielkością liter lub znakami diakrytycznymi. Prosimy wpisać wartość dokładnie tak, jak jest zapisana w wariancie. Wiersz { $text }
campaigns-problem-combination-twice = Jedna kombinacja występuje w pliku dwa razy. Prosimy zostawić jeden z wierszy. Wiersz { $text }
campaigns-problem-not-yes-or-no = Prosimy wpisać tak lub nie (może być PRAWDA i FAŁSZ), czy kombinacja jest produkowana. Wiersz { $text }
campaigns-problem-lacks-column = W pliku brakuje kolumny „{ $text }”.
campaigns-problem-option-needs-it = Opcja „{ $option }” pyta o „{ $item }”, którego nie byłoby tu już wcale. Najpierw należy zarchiwizować opcję.
campaigns-problem-goal-is-reached = Najpierw należy wyłączyć cel: wsparcia otrzymują to, co on dodaje.
campaigns-problem-early-price-not-lower = Cena wczesna musi być niższa niż cena powyżej.
campaigns-problem-window-ends-first = Ta chwila musi być późniejsza niż ta, od której można wybierać.
campaigns-problem-not-in-contents = Ten produkt nie należy do tego, czego dotyczy wariant. Prosimy go tam najpierw dodać.
campaigns-problem-asked-already = Wariant „{ $option }” już tam pyta o ten produkt.
campaigns-problem-still-used = „{ $title }” nadal tego używa. Prosimy najpierw to tam usunąć.
campaigns-problem-wave-awaited =
    { $count ->
        [one] { $count } wspierający zgodził się zapłacić za wysyłkę tej tury później. Przed zmianą terminu płatności lub usunięciem tury proszę otworzyć płatność.
        [few] { $count } wspierających zgodziło się zapłacić za wysyłkę tej tury później. Przed zmianą terminu płatności lub usunięciem tury proszę otworzyć płatność.
        [many] { $count } wspierających zgodziło się zapłacić za wysyłkę tej tury później. Przed zmianą terminu płatności lub usunięciem tury proszę otworzyć płatność.
       *[other] { $count } wspierających zgodziło się zapłacić za wysyłkę tej tury później. Przed zmianą terminu płatności lub usunięciem tury proszę otworzyć płatność.
    }
campaigns-problem-pickup-chosen =
    { $count ->
        [one] { $count } wspierający wybrał to miejsce. Nie można go usunąć ani przenieść pod inny adres; proszę ustawić ostatni dzień wyboru i dodać inne miejsce.
        [few] { $count } wspierających wybrało to miejsce. Nie można go usunąć ani przenieść pod inny adres; proszę ustawić ostatni dzień wyboru i dodać inne miejsce.
        [many] { $count } wspierających wybrało to miejsce. Nie można go usunąć ani przenieść pod inny adres; proszę ustawić ostatni dzień wyboru i dodać inne miejsce.
       *[other] { $count } wspierających wybrało to miejsce. Nie można go usunąć ani przenieść pod inny adres; proszę ustawić ostatni dzień wyboru i dodać inne miejsce.
    }
campaigns-problem-not-a-place = „{ $text }” nie jest miejscem. Prosimy wpisać kraj, na przykład DE, kraj i region, na przykład US-HI, albo * dla reszty świata. W wielu krajach adresy nie zawierają regionu: należy wtedy podać kody pocztowe, na przykład FR:75*.
campaigns-problem-not-a-region = Ten kraj nie ma takiego regionu. Dla całego kraju prosimy zostawić pole puste albo podać część kodu ISO 3166-2 po kodzie kraju.
campaigns-problem-not-a-region-such-as = Ten kraj nie ma takiego regionu. Dla całego kraju prosimy zostawić pole puste albo podać nazwę lub skrót, na przykład { $example }.
campaigns-problem-place-in-another-zone = { $place } należy już do strefy „{ $zone }”.
campaigns-problem-steps-do-not-rise = Każdy próg musi zaczynać się wyżej niż poprzedni.
campaigns-problem-not-a-percentage = Prosimy podać procent od 0 do 1000.
campaigns-problem-not-a-step = Prosimy wpisać liczbę, dwukropek i kwotę, na przykład 1000: 2,50.
campaigns-problem-zone-without-price = Ta strefa nie ma ceny: prosimy dodać dla niej stawkę.
campaigns-problem-unknown-zone = W pliku nie ma strefy o tej nazwie.
campaigns-problem-unknown-wave = W pliku nie ma tury wysyłki o tej nazwie.
campaigns-problem-unknown-warehouse = Wśród magazynów, z których wysyłane są towary tej kampanii, nie ma takiego magazynu. Najpierw należy go tam dodać.
campaigns-problem-named-twice = Tę nazwę nosi kilka pozycji: prosimy wpisać identyfikator.
campaigns-problem-priced-twice = Wcześniejsza stawka tej strefy dotyczy tych samych towarów, więc ta nigdy by nie obowiązywała.
campaigns-problem-unknown-column = Nie ma kolumny „{ $text }”.
campaigns-problem-unit-missing = Nagłówek tej kolumny nie mówi, w jakiej jednostce jest ta wartość. Jednostki trzeba dopisać za nazwą kolumny, na przykład { $example }.
campaigns-problem-unknown-unit = Ta kolumna nie może być w „{ $text }”. Jednostki wagi to g, kg, oz i lb, objętości cm3 i in3; w „when” jest tylko waga.
campaigns-problem-not-used-here = Ten rodzaj wiersza nie używa tej kolumny, więc to, co tu jest, nie liczyłoby się. Trzeba opróżnić komórkę albo sprawdzić, czy nie chodziło o inny rodzaj wiersza, ceny lub dopłaty.
campaigns-problem-column-would-be-cleared = W pliku brakuje kolumny „{ $column }”, choć zapisane reguły coś w niej mają. Trzeba dodać tę kolumnę; gdzie wartość ma zniknąć, komórka zostaje pusta.
campaigns-problem-not-utf8 = To nie jest tabela w UTF-8: prosimy zapisać ją jako „CSV UTF-8”.
campaigns-problem-not-a-picture = Prosimy wybrać obraz w formacie PNG, JPEG lub WebP.
campaigns-problem-broken-picture = Obrazu nie da się odczytać do końca. Prosimy zapisać go ponownie jako PNG lub JPEG i wybrać ten plik.
campaigns-problem-too-many-pixels = Obraz ma ponad { $maximum } mln pikseli. Prosimy wybrać mniejszy.
campaigns-problem-file-too-large = Plik jest większy niż { $maximum } MiB. Prosimy wybrać mniejszy.
