# Zasady wysyłki, każda osobno.
catalogue-rule-new = Dodaj zasadę
catalogue-rule-new-price = Dodaj cenę
catalogue-rule-zones-first = Cena należy do strefy: najpierw trzeba podać, dokąd wysyłają Państwo przesyłki.
catalogue-rule-group-price = Cena w strefie
catalogue-rule-group-price-in = Cena w strefie „{ $zone }”
catalogue-rules-on-top = Dopłaty
catalogue-rules-duties = Cła
catalogue-rules-waves = Tury wysyłki
catalogue-rule-kind-order = Jedna cena za paczkę
catalogue-rule-kind-piece = Od sztuki
catalogue-rule-kind-weight = Według wagi
catalogue-rule-kind-volume = Według objętości
catalogue-rule-kind-value = Według ceny towarów, progami
catalogue-rule-kind-count = Według liczby sztuk, progami
catalogue-rule-kind-share = Część ceny towarów
catalogue-rule-kind-cheapest = Najtańsza z kilku
catalogue-rule-kind-cap = Górna granica za zamówienie
catalogue-rule-kind-remote = Za wyspy i miejsca oddalone
catalogue-rule-kind-goods = Za wybrane towary
catalogue-rule-kind-heavy = Za ciężkie paczki
catalogue-rule-kind-duty = Cło, które Państwo pobierają
catalogue-rule-kind-wave = Towary wysyłane później
catalogue-rule-example-order = Na przykład { $price } niezależnie od zawartości paczki.
catalogue-rule-example-piece = Na przykład { $price } za pierwszą sztukę i { $more } za każdą następną.
catalogue-rule-example-weight = Na przykład { $price } do { $weight } i { $more } za każde następne { $each }.
catalogue-rule-example-volume = Na przykład { $price } do { $volume }, powyżej o { $more } więcej: dla towarów dużych i lekkich.
catalogue-rule-example-value = Na przykład { $price } za towary do { $limit }, powyżej o { $more } więcej: z ubezpieczeniem.
catalogue-rule-example-count = Na przykład { $price } do 3 sztuk, powyżej o { $more } więcej.
catalogue-rule-example-share = Na przykład 8% ceny towarów, co najmniej { $price }.
catalogue-rule-example-cheapest = Na przykład według wagi albo od sztuki: to, co dla paczki wychodzi taniej.
catalogue-rule-example-cap = Na przykład najwyżej { $limit } za zamówienie, niezależnie od liczby paczek.
catalogue-rule-example-remote = Na przykład o { $price } więcej na Wyspy Kanaryjskie, według kodów pocztowych.
catalogue-rule-example-goods = Na przykład o { $more } więcej za paczkę z metalowymi kośćmi.
catalogue-rule-example-heavy = Na przykład o { $price } więcej za paczki powyżej { $heavy }.
catalogue-rule-example-duty = Na przykład 10% zadeklarowanej wartości gier z Chin wysyłanych do Stanów Zjednoczonych.
catalogue-rule-example-wave = Na przykład dodatek do gry: osobna paczka z własną ceną wysyłki.
catalogue-rule-order = { $price } za paczkę
catalogue-rule-piece = { $price } za pierwszą sztukę, { $further } za każdą następną
catalogue-rule-upto = { $price } do { $limit }
catalogue-rule-above = powyżej { $price }
catalogue-rule-each = oraz { $price } za każde rozpoczęte { $each }
catalogue-rule-further = za każde następne rozpoczęte { $each } { $price }
catalogue-rule-nothing = powyżej { $limit } nic nie jest wysyłane
catalogue-rule-more-steps =
    { $count ->
        [one] i jeszcze { $count } próg
        [few] i jeszcze { $count } progi
        [many] i jeszcze { $count } progów
       *[other] i jeszcze { $count } progu
    }
catalogue-rule-share = { $percent }% ceny towarów
catalogue-rule-least-of = co najmniej { $least }
catalogue-rule-cheapest = to, co dla paczki najtańsze: { $ways }
catalogue-rule-of-goods = { $amount } wartości towarów
catalogue-rule-pieces =
    { $count ->
        [one] { $count } sztuki
        [few] { $count } sztuk
        [many] { $count } sztuk
       *[other] { $count } sztuki
    }
catalogue-rule-only = Tylko { $items }
catalogue-rule-most = najwyżej { $most } za paczkę
catalogue-rule-free = bezpłatnie od { $from } wartości towarów
catalogue-rule-in-wave = tylko w turze „{ $wave }”
catalogue-rule-cap = Najwyżej { $most } za zamówienie
catalogue-rule-adds-parcel = { $amount } za paczkę
catalogue-rule-adds-piece = { $amount } za sztukę
catalogue-rule-adds-percent = { $percent }% ceny wysyłki
catalogue-rule-when-items = gdy jest w niej { $items }
catalogue-rule-when-heavy = gdy waży więcej niż { $weight }
catalogue-rule-to = dokąd: { $places }
catalogue-rule-everywhere = do wszystkich miejsc
catalogue-rule-duty-percent = { $percent }% zadeklarowanej wartości
catalogue-rule-duty-code = { $amount } za kod taryfy celnej
catalogue-rule-duty-hs = kody taryfy celnej { $code }…
catalogue-rule-duty-origin = wyprodukowano w kraju: { $country }
catalogue-rule-since = od { $day }
catalogue-rule-until = do { $day }
catalogue-rule-leaves = { $items } w osobnej paczce
catalogue-rule-expected = przewidywana wysyłka { $day }
catalogue-rule-saved = Zasada została zapisana.
catalogue-rule-moved = Kolejność została zmieniona.
catalogue-rule-deleted = Zasada została usunięta.
catalogue-rule-delete = Usuń zasadę
catalogue-rule-delete-question = Ceny jeszcze niepotwierdzone zostaną policzone bez niej. Potwierdzone wsparcia zachowują swoją cenę.
catalogue-rule-last-price = To jedyna cena tej strefy. Najpierw trzeba dodać inną albo usunąć strefę.
catalogue-rule-up = W górę: { $rule }
catalogue-rule-down = W dół: { $rule }
catalogue-rule-replace = Zastąp obecną cenę strefy: { $rule }
catalogue-rule-other-way = Licz tę cenę w inny sposób
catalogue-rule-row = { $what }, wiersz { $number }
catalogue-rule-way = Sposób { $number }:
catalogue-rule-new-way = Jeszcze jeden sposób
catalogue-rule-add-way = Dodaj ten sposób
catalogue-rule-drop-way = Usuń ten sposób
catalogue-rule-price-parcel = Cena za paczkę w { $currency }
catalogue-rule-first-piece = Pierwsza sztuka, w { $currency }
catalogue-rule-further-piece = Każda następna sztuka, w { $currency }
catalogue-rule-percent = Procent ceny towarów
catalogue-rule-least = Ale co najmniej, w { $currency }
catalogue-rule-first-price = Pierwsza cena w { $currency }
catalogue-rule-first-price-hint = Poniżej pierwszego progu, a bez progów za każdą paczkę.
catalogue-rule-steps = Progi
catalogue-rule-steps-hint = Każdy próg dodaje swoją kwotę do tego, co płaci się poniżej. Może to być 0.
catalogue-rule-over-weight = Cięższe niż
catalogue-rule-over-volume = Większe niż
catalogue-rule-over-value = Towary za więcej niż, { $currency }
catalogue-rule-over-count = Więcej sztuk niż
catalogue-rule-each-weight = Za każde następne
catalogue-rule-each-volume = Za każde następne
catalogue-rule-each-value = Za każde następne, { $currency }
catalogue-rule-each-count = Za każde następne, sztuk
catalogue-rule-max-weight = Najcięższa paczka
catalogue-rule-max-volume = Największa paczka
catalogue-rule-max-value = Towary za najwyżej, { $currency }
catalogue-rule-max-count = Najwyżej sztuk
catalogue-rule-beyond = Powyżej ostatniego progu
catalogue-rule-beyond-stays = Cena pozostaje taka sama
catalogue-rule-beyond-each = Rośnie dalej równomiernie
catalogue-rule-beyond-nothing = Większe paczki nie są wysyłane
catalogue-rule-items = Towary
catalogue-rule-some-goods = Tylko dla wybranych towarów
catalogue-rule-items-hint = Bez zaznaczenia cena dotyczy wszystkich towarów, których nie wymienia inna cena strefy. Zaznaczone towary są liczone osobno.
catalogue-rule-goods-hint = Wystarczy, że jeden z nich jest w paczce.
catalogue-rule-wave-hint = Co wychodzi w tej turze. Wszystkie inne towary wychodzą z pierwszą paczką.
catalogue-rule-more = Bezpłatna wysyłka, górna granica, nazwa, magazyn
catalogue-rule-free-from = Bezpłatnie od tej ceny towarów, w { $currency }
catalogue-rule-free-from-hint = Puste: nigdy bezpłatnie.
catalogue-rule-limit = Najwyżej
catalogue-rule-at-most = Najwyżej za paczkę, w { $currency }
catalogue-rule-at-most-order = Najwyżej za zamówienie, w { $currency }
catalogue-rule-name-hint = Wspierający widzą ją, gdy zamówienie ma kilka cen, na przykład „Paczka ubezpieczona”.
catalogue-rule-name-hint-remote = Tak widzą ją wspierający, na przykład „Dostawa na wyspę”.
catalogue-rule-name-hint-goods = Tak widzą ją wspierający, na przykład „Ciężkie metalowe kości”.
catalogue-rule-name-hint-heavy = Tak widzą ją wspierający, na przykład „Ciężka paczka”.
catalogue-rule-duty-name-hint = Tak widzą ją wspierający, na przykład „Cło przywozowe USA”.
catalogue-rule-wave-name-hint = Tak widzą ją wspierający, na przykład „Dodatek, wiosna”.
catalogue-rule-wave = Tylko w turze
catalogue-rule-any-wave = W każdej
catalogue-rule-amount = Ile
catalogue-rule-adds = Za co jest ta kwota
catalogue-rule-unit-parcel = { $currency } za paczkę
catalogue-rule-unit-piece = { $currency } za sztukę
catalogue-rule-unit-percent = procent ceny wysyłki
catalogue-rule-unit-value = procent zadeklarowanej wartości
catalogue-rule-unit-code = { $currency } za kod taryfy celnej
catalogue-rule-places = Dokąd
catalogue-rule-places-hint = W każdym wierszu kraj (DE albo Niemcy), region (US-HI) albo kody pocztowe (DE:27498, US:967*, ES:35000-35999). Puste: wszędzie.
catalogue-rule-duty-places-hint = W każdym wierszu kraj (US albo Stany Zjednoczone), region (US-HI) albo kody pocztowe. * oznacza wszystkie miejsca.
catalogue-rule-hs = Kody taryfy celnej, które zaczynają się od
catalogue-rule-hs-hint = 2, 4, 6, 8 albo 10 cyfr, na przykład 9504. Puste: wszystkie towary.
catalogue-rule-any-origin = Niezależnie od kraju produkcji
catalogue-rule-leaves-on = Przewidywany dzień wysyłki
catalogue-rule-paid = Za wysyłkę płaci się
catalogue-rule-paid-now = razem z całą resztą
catalogue-rule-paid-later = później, po otwarciu płatności
catalogue-rule-paid-hint = Przy płatności późniejszej wspierający od pierwszej strony widzą, ile wysyłka kosztowałaby dzisiaj, a płacą dopiero na prośbę.
catalogue-rule-wave-later = wysyłka płatna później
catalogue-rule-wave-opened = płatność za wysyłkę otwarta { $day }
catalogue-care = Wymaga ostrożności
catalogue-care-hint = Od tego zależą dopłaty w zasadach wysyłki.
catalogue-care-battery = Bateria lub akumulator, w środku lub w zestawie
catalogue-care-liquid = Płyn lub aerozol
catalogue-care-fragile = Kruche
catalogue-care-oversize = Za duże na zwykłą paczkę
catalogue-rules-warehouses = Skąd wychodzą towary
catalogue-rules-warehouses-text = Liczy się lista, która wymienia miejsce docelowe najdokładniej, a z kilku ta wyżej. Czego nie wymienia żadna lista, wychodzi z Państwa miejsca wysyłki: { $country }. Od tego zależy też podatek.
catalogue-rule-kind-care = Za baterie, płyny i rzeczy kruche
catalogue-rule-kind-warehouse = Magazyn, z którego wychodzą towary
catalogue-rule-example-care = Na przykład o { $more } więcej za paczkę z baterią, niezależnie od produktu.
catalogue-rule-example-warehouse = Na przykład magazyn w Ohio dla Stanów Zjednoczonych i Kanady, z własnymi cenami.
catalogue-rule-from-warehouse = tylko z magazynu „{ $warehouse }”
catalogue-rule-when-battery = gdy jest w niej bateria lub akumulator
catalogue-rule-when-liquid = gdy jest w niej płyn lub aerozol
catalogue-rule-when-fragile = gdy jest w niej coś kruchego
catalogue-rule-when-oversize = gdy coś jest za duże na zwykłą paczkę
catalogue-rule-care-nowhere = ale żaden produkt nie jest jeszcze tak oznaczony
catalogue-rule-care-hint = Dopłata jest należna, gdy produkt w paczce jest tak oznaczony w swoim formularzu.
catalogue-rule-name-hint-care = Tak widzą ją wspierający, na przykład „Dopłata za baterię”.
catalogue-rule-sends = wysyła do: { $places }
catalogue-rule-sends-rest = wysyła wszędzie tam, dokąd nie wysyła inny magazyn
catalogue-rule-warehouse = Magazyn
catalogue-rule-warehouse-hint = Podatek i cło zależą od kraju, w którym się znajduje.
catalogue-rule-only-warehouse = Tylko z magazynu
catalogue-rule-any-warehouse = Z każdego
catalogue-rule-warehouse-places-hint = W każdym wierszu kraj (DE albo Niemcy), region (US-HI) albo kody pocztowe (US:967*). Puste: wszędzie tam, dokąd nie wysyła inny magazyn.
catalogue-rule-warehouse-stock = Nie zależy to od stanu magazynu, żeby cena nie zmieniała się, gdy półka się opróżni: towary wychodzą stamtąd, skąd jest podane tutaj.
catalogue-rule-no-warehouse = Nie ma magazynu, który można by dodać.
catalogue-rule-new-warehouse = Dodaj magazyn
catalogue-rules-pickups = Miejsca odbioru
catalogue-rule-kind-pickup = Miejsce odbioru
catalogue-rule-example-pickup = Na przykład stoisko na targach, gdzie wspierający odbierają nagrodę i nie płacą za wysyłkę.
catalogue-rule-pickup-free = bez opłaty
catalogue-rule-pickup-only = tylko { $items }
catalogue-rule-pickup-choose = można wybrać do { $day }
catalogue-rule-pickup-name-hint = Tak widzą je wspierający, na przykład „Nasze stoisko na SPIEL, hala 3”.
catalogue-rule-pickup-street = Ulica i numer albo jak trafić
catalogue-rule-pickup-postal-code = Kod pocztowy
catalogue-rule-pickup-city = Miejscowość
catalogue-rule-pickup-region = Stan, prowincja lub region
catalogue-rule-pickup-region-hint = Potrzebne tam, gdzie należy do adresu, na przykład w USA i Kanadzie.
catalogue-rule-pickup-country = Kraj
catalogue-rule-pickup-country-hint = Towar jest opodatkowany tam, gdzie zostaje wydany, bez względu na to, gdzie mieszka wspierający.
catalogue-rule-pickup-from = Pierwszy dzień wydawania
catalogue-rule-pickup-until = Ostatni dzień wydawania
catalogue-rule-pickup-details = Godziny otwarcia i co trzeba wiedzieć
catalogue-rule-pickup-details-hint = Wspierający widzą to na swoich stronach i w wiadomości z potwierdzeniem dokładnie tak, jak zostanie wpisane.
catalogue-rule-pickup-fee = Opłata za zamówienie w { $currency }
catalogue-rule-pickup-fee-hint = Puste: bez opłaty. Opłata jest opodatkowana tak jak wysyłka.
catalogue-rule-pickup-choose-until = Ostatni dzień wyboru
catalogue-rule-pickup-choose-until-hint = Puste: dopóki można zmieniać wsparcie. Kto potwierdził, zachowuje miejsce.
catalogue-rule-pickup-items-hint = Tylko te można tam odebrać; zamówienie z czymś innym trzeba wysłać. Nic nie zaznaczono: wszystko.
catalogue-rule-pickup-costs = { $price } za zamówienie
catalogue-rule-pickup-limit = Ile zamówień można tam odebrać
catalogue-rule-pickup-limit-hint = Puste: bez limitu. Każde zamówienie zajmuje jedno miejsce, niezależnie od wielkości. Limitu nie da się przekroczyć; gdy miejsc zabraknie, wspierający to zobaczą. Kto potwierdził, zachowuje miejsce także po obniżeniu limitu.
catalogue-rule-pickup-languages = W innych językach
catalogue-rule-pickup-languages-hint = Co zostanie puste, pojawi się w pierwszym języku kampanii.
catalogue-wave-title = Płatność za późniejszą wysyłkę
catalogue-wave-text = Za wysyłkę tej tury płaci się później. Po otwarciu płatności każdy, kto potwierdził coś z tej tury, jest winien koszt wysyłki według cen i stawek podatku z tego dnia i dostaje prośbę o zapłatę e-mailem. Kto potwierdzi później, zapłaci razem z całą resztą.
catalogue-wave-open = Otwórz płatność i poproś o nią
catalogue-wave-open-rest = Poproś pozostałych
catalogue-wave-is-open = Płatność jest otwarta. Wspierający dostają prośby o zapłatę; ta strona pokazuje postęp.
catalogue-wave-stage = Na obecnym etapie kampanii nic nie można zapłacić. Najpierw proszę zmienić etap.
catalogue-wave-opened = Płatność otwarto { $day }.
catalogue-wave-no-price = Żadna cena wysyłki nie obejmuje: { $countries }. Proszę ją dodać przed otwarciem płatności.
catalogue-wave-nobody = Nikt jeszcze nie potwierdził niczego, co wychodzi w tej turze.
catalogue-wave-then = Towarów tej tury nie ma w plikach dla magazynu, dopóki wysyłka nie zostanie opłacona. Zamówienie, którego pierwsza paczka jeszcze nie wyszła, czeka w całości, dopóki coś jest za nie do zapłaty.
catalogue-wave-left-title = Co czeka na decyzję
catalogue-wave-changed = Tego, co wybrano, nie ma już w katalogu w uzgodnionej postaci.
catalogue-wave-credited = Za korekty części tego zamówienia zwrócono pieniądze, dlatego jego cena nie jest liczona od nowa. Proszę zrezygnować z opłaty na stronie zamówienia albo najpierw poprosić o nią w inny sposób i nie otwierać zamówienia ponownie: wtedy zażądano by także zwróconych pieniędzy.
catalogue-wave-unreadable = Części danych tego zamówienia nie można odczytać. Polecenie „pledgekeeper verify” powie, których; wszyscy pozostali dostaną prośbę.
catalogue-wave-erased = Dane tej osoby usunięto: nie ma kogo poprosić. Proszę zrezygnować z opłaty na stronie zamówienia, aby jego towary mogły wyjść.
catalogue-wave-asked =
    { $count ->
        [one] Obciążono { $count } zamówienie, łącznie { $amount }.
        [few] Obciążono { $count } zamówienia, łącznie { $amount }.
        [many] Obciążono { $count } zamówień, łącznie { $amount }.
       *[other] Obciążono { $count } zamówień, łącznie { $amount }.
    }
catalogue-wave-asks =
    { $count ->
        [one] { $count } zamówienie miałoby do zapłaty łącznie { $amount }, z podatkiem.
        [few] { $count } zamówienia miałyby do zapłaty łącznie { $amount }, z podatkiem.
        [many] { $count } zamówień miałoby do zapłaty łącznie { $amount }, z podatkiem.
       *[other] { $count } zamówień miałoby do zapłaty łącznie { $amount }, z podatkiem.
    }
catalogue-wave-estimate =
    { $count ->
        [one] Przy potwierdzaniu { $count } zamówienia podano około { $amount }.
        [few] Przy potwierdzaniu { $count } zamówień podano łącznie około { $amount }.
        [many] Przy potwierdzaniu { $count } zamówień podano łącznie około { $amount }.
       *[other] Przy potwierdzaniu { $count } zamówień podano łącznie około { $amount }.
    }
catalogue-wave-free =
    { $count ->
        [one] Dla { $count } zamówienia nie kosztuje już nic.
        [few] Dla { $count } zamówień nie kosztuje już nic.
        [many] Dla { $count } zamówień nie kosztuje już nic.
       *[other] Dla { $count } zamówień nie kosztuje już nic.
    }
catalogue-wave-left =
    { $count ->
        [one] { $count } zamówienia nie można obciążyć; czeka na decyzję.
        [few] { $count } zamówień nie można obciążyć; czekają na decyzję.
        [many] { $count } zamówień nie można obciążyć; czekają na decyzję.
       *[other] { $count } zamówień nie można obciążyć; czekają na decyzję.
    }
