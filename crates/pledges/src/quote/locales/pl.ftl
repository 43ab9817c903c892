# Dlaczego kwota jest taka, a nie inna.
pledges-quote-rule-first-copy-reduced = Pierwszy egzemplarz kosztuje { $price }.
pledges-quote-rule-early-price =
    { $copies ->
        [one] Cena wczesna do { $until }: { $price }.
        [few] Cena wczesna do { $until }: { $price } za każdą z { $copies } sztuk.
        [many] Cena wczesna do { $until }: { $price } za każdą z { $copies } sztuk.
       *[other] Cena wczesna do { $until }: { $price } za każdą z { $copies } sztuk.
    }
pledges-quote-rule-early-price-kept =
    { $copies ->
        [one] Cena wczesna { $price } została uzgodniona wcześniej i pozostaje bez zmian.
        [few] Cena wczesna { $price } została uzgodniona wcześniej dla { $copies } sztuk i dla nich pozostaje bez zmian.
        [many] Cena wczesna { $price } została uzgodniona wcześniej dla { $copies } sztuk i dla nich pozostaje bez zmian.
       *[other] Cena wczesna { $price } została uzgodniona wcześniej dla { $copies } sztuk i dla nich pozostaje bez zmian.
    }
pledges-quote-rule-added-by-goal = Dodane dzięki celowi dodatkowemu „{ $goal }”: { $quantity } × { $item }.
pledges-quote-rule-split-by-value = Cena jest podzielona między klasy podatkowe według wartości produktów.
pledges-quote-rule-zone-price = Strefa { $zone }: cena podstawowa { $base }.
pledges-quote-rule-weight-steps =
    { $steps ->
        [one] Waga { $weight } przekracza { $steps } próg wagowy, co daje dopłatę { $added }.
        [few] Waga { $weight } przekracza { $steps } progi wagowe, co daje dopłatę { $added }.
        [many] Waga { $weight } przekracza { $steps } progów wagowych, co daje dopłatę { $added }.
       *[other] Waga { $weight } przekracza { $steps } progu wagowego, co daje dopłatę { $added }.
    }
pledges-quote-rule-nothing-to-ship = Nic z tego nie jest wysyłane.
pledges-quote-rule-shipping-not-yet-known = Koszt wysyłki nie jest jeszcze znany.
pledges-quote-rule-shipping-split-like-goods = Wysyłka jest opodatkowana tak jak wysyłane towary, proporcjonalnie do ich cen.
pledges-quote-rule-tax-rate = { $class }, { $place }: { $percent }%.
pledges-quote-rule-standard-rate-instead = { $place } nie ma osobnej stawki dla klasy „{ $class }”, dlatego obowiązuje stawka podstawowa { $percent }%.
pledges-quote-rule-zero-rated = Bez podatku.
pledges-quote-rule-no-tax-rate = Przy dostawie do tego kraju ({ $country }) podatek nie jest naliczany. Przy odbiorze mogą zostać pobrane opłaty importowe.
pledges-quote-rule-outside-vat-area = Ten obszar ({ $country }) leży poza obszarem VAT Unii Europejskiej, dlatego VAT nie jest naliczany. Przy odbiorze mogą zostać pobrane opłaty importowe.
pledges-quote-rule-tax-not-yet-known = Podatek będzie znany po wybraniu kraju.
pledges-quote-rule-tax-included = Ceny zawierają podatek.
pledges-quote-rule-tax-added = Podatek jest doliczany do cen.
pledges-quote-rule-rate-of-tables = Z tabeli podatkowej oprogramowania: { $source }, sprawdzono { $day }.
pledges-quote-rule-rate-of-creator = Własna stawka twórcy.
pledges-quote-rule-rate-of-creator-with-source = Własna stawka twórcy: { $source }.
pledges-quote-rule-rate-of-local-table = Stawka z lokalnej tabeli ({ $locality }) wczytanej { $date }; źródło: { $source }.
pledges-quote-rule-due-at-border = Przy dostawie paczki należne będzie około { $amount } podatku i cła. Płatność przyjmuje przewoźnik; ta kwota nie wchodzi w podaną sumę.
pledges-quote-rule-codes-take-off = Kody obniżają cenę o { $amount }.
pledges-quote-rule-gift-codes-pay = Kody podarunkowe pokrywają { $amount }.
pledges-quote-rule-credit-counted = Odliczono { $credit } pobrane przez platformę.
pledges-quote-rule-payments-counted = Odliczono { $paid } zapłacone już tutaj.
pledges-quote-rule-given-back = Z kwoty pobranej przez platformę zwrócono { $amount }, więc ta część nie jest już odliczana.
pledges-quote-rule-parts-repaid = Zwrócono { $amount } za część zamówienia objętą korektą, więc zamówienie kosztuje o tyle mniej.
pledges-quote-rule-credit-left = Z kwoty pobranej przez platformę pozostało jeszcze { $amount }.
pledges-quote-rule-owed-to-backer = Wpłacono o { $amount } więcej, niż to kosztuje. Ta kwota podlega zwrotowi.
pledges-quote-rule-platform-collects = Platforma sama pobierze jeszcze { $amount }. Tej kwoty nie płaci się tutaj.
pledges-quote-rule-shipping-part = { $name }: { $amount }.
pledges-quote-rule-shipping-zone = Strefa { $zone }.
pledges-quote-rule-order-price = { $price } za paczkę, bez względu na zawartość.
pledges-quote-rule-piece-price =
    { $further ->
        [0] { $first } za pierwszą sztukę.
        [one] { $first } za pierwszą sztukę, { $each } za { $further } kolejną.
        [few] { $first } za pierwszą sztukę, po { $each } za { $further } kolejne.
        [many] { $first } za pierwszą sztukę, po { $each } za { $further } kolejnych.
       *[other] { $first } za pierwszą sztukę, po { $each } za { $further } kolejnej.
    }
pledges-quote-rule-volume-steps =
    { $steps ->
        [0] Według objętości, { $volume }: { $base }.
        [one] Według objętości, { $volume }: { $base } oraz { $added } za { $steps } próg.
        [few] Według objętości, { $volume }: { $base } oraz { $added } za { $steps } progi.
        [many] Według objętości, { $volume }: { $base } oraz { $added } za { $steps } progów.
       *[other] Według objętości, { $volume }: { $base } oraz { $added } za { $steps } progu.
    }
pledges-quote-rule-value-steps =
    { $steps ->
        [0] Według ceny towarów, { $value }: { $base }.
        [one] Według ceny towarów, { $value }: { $base } oraz { $added } za { $steps } próg.
        [few] Według ceny towarów, { $value }: { $base } oraz { $added } za { $steps } progi.
        [many] Według ceny towarów, { $value }: { $base } oraz { $added } za { $steps } progów.
       *[other] Według ceny towarów, { $value }: { $base } oraz { $added } za { $steps } progu.
    }
pledges-quote-rule-count-steps =
    { $steps ->
        [0] Według liczby sztuk, { $pieces }: { $base }.
        [one] Według liczby sztuk, { $pieces }: { $base } oraz { $added } za { $steps } próg.
        [few] Według liczby sztuk, { $pieces }: { $base } oraz { $added } za { $steps } progi.
        [many] Według liczby sztuk, { $pieces }: { $base } oraz { $added } za { $steps } progów.
       *[other] Według liczby sztuk, { $pieces }: { $base } oraz { $added } za { $steps } progu.
    }
pledges-quote-rule-shipping-share = { $percent }% z { $of }.
pledges-quote-rule-shipping-least = Co najmniej { $least }.
pledges-quote-rule-cheapest-way = Najtańszy sposób wysyłki, liczba możliwości: { $ways }.
pledges-quote-rule-shipping-free = Bezpłatnie przy towarach za co najmniej { $from }.
pledges-quote-rule-shipping-cap = Nie więcej niż { $cap }.
pledges-quote-rule-each-piece =
    { $pieces ->
        [one] { $each } za { $pieces } sztukę.
        [few] Po { $each } za { $pieces } sztuki.
        [many] Po { $each } za { $pieces } sztuk.
       *[other] Po { $each } za { $pieces } sztuki.
    }
pledges-quote-rule-needs-care-battery = W środku jest coś z baterią lub akumulatorem.
pledges-quote-rule-needs-care-liquid = W środku jest płyn lub aerozol.
pledges-quote-rule-needs-care-fragile = W środku jest coś kruchego.
pledges-quote-rule-needs-care-oversize = W środku jest coś za dużego na zwykłą paczkę.
pledges-quote-rule-sent-from = Wysyłka z: { $warehouse }.
pledges-quote-rule-each-tariff-number =
    { $numbers ->
        [one] { $each } za { $numbers } kod taryfy celnej.
        [few] Po { $each } za { $numbers } kody taryfy celnej.
        [many] Po { $each } za { $numbers } kodów taryfy celnej.
       *[other] Po { $each } za { $numbers } kodu taryfy celnej.
    }
pledges-quote-rule-duty-since = Obowiązuje od { $day }.
pledges-quote-rule-duty-since-source = Obowiązuje od { $day } (źródło: { $source }).
pledges-quote-rule-paid-later = Płatne przy wysyłce „{ $wave }”.
pledges-quote-rule-paid-later-about = „{ $wave }” zostanie wysłane później. Za jego wysyłkę (na dziś { $amount }) płaci się dopiero wtedy.
pledges-quote-rule-wave-charged = Wysyłka tury „{ $wave }”, do zapłaty od { $on }: { $amount } według cen z tego dnia.
pledges-quote-rule-picked-up = Odbiór osobisty: { $place }.
pledges-quote-rule-shipping-estimate = Kwota szacunkowa: do części tego kraju wysyłka kosztuje inaczej. Decyduje kod pocztowy.

# Dlaczego nie można podać ceny.
pledges-quote-problem-unknown-reward = Ta nagroda nie jest już dostępna. Prosimy wybrać inną.
pledges-quote-problem-unknown-addon = Jeden z dodatków nie jest już dostępny. Prosimy go usunąć lub wybrać inny.
pledges-quote-problem-unknown-option = Jedna z opcji nie jest już dostępna. Prosimy wybrać ponownie.
pledges-quote-problem-unknown-value = { $title }: ten wybór nie jest już dostępny. Prosimy wybrać inny.
pledges-quote-problem-unknown-item = { $title } zawiera produkt, który już nie istnieje. Prosimy o kontakt z twórcą projektu.
pledges-quote-problem-chosen-twice = { $title }: wybrano dwa razy. Prosimy pozostawić tylko jeden wybór.
pledges-quote-problem-over-maximum = { $title }: limit na jedno wsparcie to { $maximum }, a wybrano { $quantity }.
pledges-quote-problem-not-with-this-reward = { $title }: tego dodatku nie można połączyć z wybraną nagrodą. Prosimy go usunąć lub wybrać inną nagrodę.
pledges-quote-problem-missing-option =
    { $copy ->
        [1] { $title }: prosimy dokonać wyboru.
       *[other] { $title }: prosimy dokonać wyboru dla egzemplarza { $copy }.
    }
pledges-quote-problem-not-made = { $title }: { $chosen } jest niedostępne. Dostępne są: { $left }.
pledges-quote-problem-not-made-none = { $title }: { $chosen } jest niedostępne i nic innego z tego już nie zostało.
pledges-quote-problem-option-not-asked = { $title }: nie ma egzemplarza { $copy }. Prosimy wybrać ponownie.
pledges-quote-problem-too-many-copies = { $title }: pojedynczo można wybrać najwyżej tyle egzemplarzy: { $maximum }. Prosimy wybrać mniejszą liczbę.
pledges-quote-problem-not-yet-offered = „{ $title }” można wybrać od { $from }.
pledges-quote-problem-offer-over = „{ $title }” trzeba było wybrać i potwierdzić przed { $until }. Prosimy wybrać coś innego.
pledges-quote-problem-destination-missing = Prosimy najpierw wybrać kraj. Zależą od niego wysyłka i podatek.
pledges-quote-problem-no-shipping-price = Dla tego kraju ({ $country }) nie ma jeszcze ceny wysyłki. Prosimy zapytać twórcę projektu.
pledges-quote-problem-negative-price = { $title }: cena jest mniejsza od zera. Prosimy o kontakt z twórcą projektu.
pledges-quote-problem-no-tax-rate = Podatek ({ $class }, { $place }) na dzień { $day } nie jest znany. Twórca musi dodać stawkę.
pledges-quote-problem-tax-rate-ended = Stawka podatku ({ $class }, { $place }) przestała obowiązywać { $day }. Twórca musi dodać następną.
pledges-quote-problem-no-exchange-rate = Limit podatkowy w { $to } wymaga kursu wymiany z { $from }. Twórca musi go dodać.
pledges-quote-problem-buyer-number = Numer VAT { $number } nie może być poprawny. Prosimy go poprawić lub pominąć.
pledges-quote-problem-tax-rates-wrong = Stawki podatku tej kampanii są sprzeczne. Twórca musi je poprawić.
pledges-quote-problem-amount-too-large = Kwota jest zbyt duża, aby ją obliczyć. Prosimy wybrać mniejszą liczbę.
pledges-quote-problem-no-price = { $title } nie ma ceny w { $currency }. Prosimy wybrać coś innego albo inną walutę.
pledges-quote-problem-other-currency = Środki i wpłaty są w innej walucie niż ceny. Prosimy o kontakt z twórcą projektu.
pledges-quote-problem-too-large-to-ship = Tak dużo nie można wysłać do tego miejsca ({ $country }). Prosimy wybrać mniej lub zapytać twórcę projektu.
pledges-quote-problem-pick-up-over = Odbiór w tym miejscu nie jest już możliwy. Prosimy wybrać inne miejsce albo wysyłkę.
pledges-quote-problem-pick-up-full = W miejscu „{ $place }” nie ma już wolnych miejsc. Prosimy wybrać inne miejsce odbioru albo wysyłkę.
pledges-quote-problem-not-at-pick-up = Towaru „{ $item }” nie można odebrać w miejscu „{ $place }”. Prosimy wybrać inne miejsce albo wysyłkę.
