# Wejście.
portal-link-title = Strona wsparcia
portal-link-text = Tutaj można dokończyć wsparcie: wybrać dodatki, odpowiedzieć na kilka pytań i podać adres wysyłki.
portal-link-button = Otwórz moje wsparcie
portal-link-why = Każdy, kto ma ten link, może otworzyć to wsparcie. Prosimy nie przekazywać go dalej.
portal-link-gone-title = Ten link już nie działa
portal-link-gone-text = Może być niepełny albo zastąpił go nowszy. Chętnie wyślemy nowy.
portal-link-gone-button = Poproś o nowy link
portal-find-title = Link do wsparcia
portal-find-text = Prosimy podać adres e-mail użyty przy wspieraniu projektu. Wyślemy na niego link.
portal-find-email = Adres e-mail
portal-find-email-hint = Ten sam, co na platformie, na której projekt był wspierany.
portal-find-button = Wyślij mi link
portal-find-sent-title = Prosimy zajrzeć do poczty
portal-find-sent-text = Jeśli z tym adresem jest związane wsparcie, wiadomość z linkiem jest już w drodze. Dotrze w ciągu kilku minut.
portal-find-sent-spam = Nic nie przyszło? Prosimy sprawdzić także folder ze spamem.
portal-find-sent-other = Być może użyto innego adresu, na przykład tego z konta na platformie.
portal-find-sent-again = Spróbuj z innym adresem
portal-email-wrong = Prosimy wpisać adres e-mail, na przykład imie@example.org.
portal-sign-out = Wyloguj
portal-signed-out = Wylogowano w tej przeglądarce.

# Wokół każdej strony.
portal-steps-label = Kroki
portal-step-rewards = Nagroda
portal-step-options = Opcje
portal-step-address = Adres
portal-step-country = Kraj
portal-step-review = Sprawdzenie
portal-step-pay = Płatność
portal-aside-label = Zamówienie i pomoc
portal-order-title = Zamówienie
portal-order-estimate = Szacunek dla kraju: { $country }. Wysyłka i podatek będą ostateczne po wpisaniu adresu.
portal-order-country-open = Wysyłka i podatek zostaną doliczone, gdy poznamy kraj.
portal-order-credit-left = Pozostały niewykorzystane środki. Można je przeznaczyć na nagrodę lub dodatki.
portal-order-credit-ask = Zwrot środków? Prosimy napisać na adres { $email }.
portal-order-credit-ask-alone = Zwrot środków? Prosimy zapytać prowadzących projekt tam, gdzie został wsparty.
portal-order-due-later = Na razie nic z tego nie trzeba płacić: kwota jest rozłożona na raty.
portal-order-due = Z tego do zapłaty teraz: { $amount }. Resztę płaci się w ratach.
portal-order-not-agreed = Nic nie jest wiążące przed potwierdzeniem na końcu.
portal-order-no-price = Cena nie jest jeszcze znana
portal-total-label = Kwota
portal-total-show = Pokaż zamówienie
portal-help-title = Warto wiedzieć
portal-help-write = Pytania? Prosimy pisać na adres
portal-save-and-continue = Zapisz i przejdź dalej
portal-save-and-later = Zapisz i wróć później
portal-saved-for-later = Zapisano. Można wrócić w dowolnej chwili; link z wiadomości prowadzi tutaj.
portal-not-saved = Nie udało się tego zapisać.
portal-changed-elsewhere = W międzyczasie zmieniono to w innym oknie lub na innym urządzeniu. Zapisano tam: { $saved }. Wpisane dane nadal są poniżej, ale nie zostały zapisane: ponowny zapis zastąpi tamte.
portal-back = Wróć do mojego wsparcia

# Rachunek.
portal-bill-each = { $quantity } × { $price }
portal-bill-tip = Napiwek
portal-bill-shipping = Wysyłka
portal-bill-shipping-to = Wysyłka: { $country }
portal-bill-paid-later = Płatne później, przy wysyłce tury „{ $wave }”: na dziś około { $amount }, poza tą sumą
portal-bill-not-known-yet = do ustalenia
portal-bill-tax = Podatek { $percent }% ({ $place })
portal-bill-tax-included = w tym { $percent }% podatku ({ $place }): { $amount }
portal-bill-total = Razem
portal-bill-credit = Zapłacono na platformie
portal-bill-paid = Zapłacono tutaj
portal-bill-given-back = Zwrócono
portal-bill-parts-repaid = Zwrócono z tytułu korekt
portal-balance-to-pay = Do zapłaty
portal-balance-nothing = Nic do zapłaty
portal-balance-nothing-here = Tutaj nic do zapłaty
portal-balance-credit-left = Pozostałe środki
portal-balance-owed-to-you = Nadpłata
portal-date = { $day } { $month } { $year }
portal-moment = { $date }, { $time }

# Krok 1.
portal-rewards-title = Nagroda i dodatki
portal-rewards-text = Wybrana wcześniej nagroda jest już zaznaczona. Można ją zostawić, zmienić albo coś dodać.
portal-rewards-text-open = Można wybrać nagrodę lub dodatki. Na razie nic nie jest wybrane.
portal-rewards-legend = Nagroda
portal-rewards-none = Bez nagrody
portal-rewards-none-hint = Wsparcie projektu tylko z dodatkami albo zupełnie bez niczego.
portal-rewards-yours = To jest obecny wybór.
portal-rewards-more = { $amount } więcej niż obecny wybór
portal-rewards-less = { $amount } mniej niż obecny wybór
portal-rewards-same-price = Kosztuje tyle samo co obecny wybór
portal-limit-total =
    { $limit ->
        [one] Łącznie tylko { $limit } sztuka
        [few] Łącznie tylko { $limit } sztuki
        [many] Łącznie tylko { $limit } sztuk
       *[other] Łącznie tylko { $limit } sztuki
    }
portal-limit-left =
    { $left ->
        [one] Została { $left } sztuka
        [few] Zostały { $left } sztuki
        [many] Zostało { $left } sztuk
       *[other] Zostało { $left } sztuki
    }
portal-limit-per-pledge = Najwyżej { $limit } na jedno wsparcie
portal-limit-bought = Kupiono na platformie: { $count }. Tyle można zachować
portal-sold-out = Wyprzedane
portal-offered-to-you =
    { $count ->
        [one] { $count } sztuka jest zarezerwowana do { $until }: można ją wybrać tutaj albo przyjąć z listy oczekujących
        [few] { $count } sztuki są zarezerwowane do { $until }: można je wybrać tutaj albo przyjąć z listy oczekujących
       *[many] { $count } sztuk jest zarezerwowanych do { $until }: można je wybrać tutaj albo przyjąć z listy oczekujących
    }
portal-kinds-left = Nadal dostępne: { $list }.
portal-places-lacking =
    { $left ->
        [0] { $title }: wyprzedane. Można wybrać coś innego albo zapisać się na listę oczekujących.
        [one] { $title }: została tylko { $left } sztuka. Proszę wybrać mniejszą liczbę.
        [few] { $title }: zostały tylko { $left } sztuki. Proszę wybrać mniejszą liczbę.
       *[many] { $title }: zostało tylko { $left } sztuk. Proszę wybrać mniejszą liczbę.
    }
portal-places-kept =
    { $minutes ->
        [one] { $title }: zarezerwowane jeszcze przez { $minutes } minutę, do { $until }. Do tego czasu należy potwierdzić wsparcie; potem może to wziąć ktoś inny.
        [few] { $title }: zarezerwowane jeszcze przez { $minutes } minuty, do { $until }. Do tego czasu należy potwierdzić wsparcie; potem może to wziąć ktoś inny.
       *[many] { $title }: zarezerwowane jeszcze przez { $minutes } minut, do { $until }. Do tego czasu należy potwierdzić wsparcie; potem może to wziąć ktoś inny.
    }
portal-places-kept-beyond =
    { $count ->
        [one] { $title }: to, co kupiono na platformie, pozostaje, a jeszcze jedna sztuka jest zarezerwowana do { $until }. Do tego czasu trzeba potwierdzić wsparcie; potem może ją wziąć ktoś inny.
        [few] { $title }: to, co kupiono na platformie, pozostaje, a jeszcze { $count } sztuki są zarezerwowane do { $until }. Do tego czasu trzeba potwierdzić wsparcie; potem może je wziąć ktoś inny.
        [many] { $title }: to, co kupiono na platformie, pozostaje, a jeszcze { $count } sztuk jest zarezerwowanych do { $until }. Do tego czasu trzeba potwierdzić wsparcie; potem może je wziąć ktoś inny.
       *[other] { $title }: to, co kupiono na platformie, pozostaje, a jeszcze { $count } sztuki są zarezerwowane do { $until }. Do tego czasu trzeba potwierdzić wsparcie; potem może je wziąć ktoś inny.
    }
portal-places-pick-up = Miejsce: „{ $place }”
portal-places-expired = { $title }: nie ma (już) rezerwacji, ponieważ wybór rezerwujemy na { $minutes } minut. Jeśli przy potwierdzaniu coś jeszcze zostanie, zostanie przyznane.
portal-places-offered = { $title }: zwolniło się miejsce, zarezerwowane do { $until }.
portal-places-offered-link = Przyjąć lub zrezygnować
portal-waiting-link = Lista oczekujących
portal-waiting-title = Lista oczekujących
portal-waiting-text = To, co wyprzedane, może się zwolnić. Osoby oczekujące pytamy e-mailem w kolejności zapisów; każda ma wtedy dwa dni na decyzję.
portal-waiting-nothing = W tej chwili nic nie jest wyprzedane.
portal-waiting-position =
    { $position ->
        [1] To najbliższe miejsce w kolejce. Napiszemy, gdy tylko coś się zwolni.
        [one] Miejsce w kolejce: { $position }. Napiszemy, gdy przyjdzie kolej.
        [few] Miejsce w kolejce: { $position }. Napiszemy, gdy przyjdzie kolej.
       *[many] Miejsce w kolejce: { $position }. Napiszemy, gdy przyjdzie kolej.
    }
portal-waiting-offered = Coś się zwolniło i jest zarezerwowane do { $until }. Po przyjęciu wsparcie zostanie otwarte. Trzeba je potwierdzić ponownie w ciągu 30 minut: potem to, co jest w nim ograniczone, może przypaść innym.
portal-waiting-sold-out = Wyprzedane.
portal-waiting-passed = Czas na przyjęcie minął, więc miejsce dostała następna osoba. Można zapisać się ponownie na końcu listy.
portal-waiting-left = Jeszcze coś zostało, nie trzeba czekać.
portal-waiting-choose = Wybrać
portal-waiting-join = Zapisać się na listę
portal-waiting-accept = Przyjąć
portal-waiting-leave = Wypisać się z listy
portal-waiting-back = Powrót do wsparcia
portal-waiting-joined = Zapisano na listę oczekujących.
portal-waiting-is-left = Jednak coś zostało: można to teraz wybrać.
portal-waiting-gone = Wypisano z listy.
portal-addons-title = Dodatki
portal-addons-how-many = Liczba sztuk: { $title }
portal-contents = Zawiera: { $contents }
portal-added-by-goal = Dodane dzięki celowi dodatkowemu: { $quantity } × { $item } ({ $goal })
portal-early-price = Cena wczesna do { $until }, potem { $price }
portal-early-kept = Cena uzgodniona dla liczby sztuk: { $copies }; każda następna kosztuje { $price }
portal-offered-until = Można wybrać i potwierdzić do { $until }
portal-addons-first-copy = Pierwsza sztuka kosztuje { $price }
portal-addons-only-with = Tylko razem z: { $rewards }

# Krok 2.
portal-options-title = Opcje i odpowiedzi
portal-options-text = Kilka wyborów, aby w paczce znalazło się to, co trzeba.
portal-questions-title = Pytania

# Krok 3.
portal-address-title = Dokąd wysłać paczkę?
portal-address-text = Prosimy podać adres, pod którym ktoś może odebrać paczkę.
portal-address-country-hint = Od kraju zależą kolejne pola, koszt wysyłki i podatek.
portal-address-country-first = Prosimy wybrać kraj i nacisnąć „Zapisz i przejdź dalej”. Wtedy pojawią się pola adresu.
portal-address-keep-as-typed = Mój adres jest poprawny w takiej postaci
portal-address-keep-as-typed-hint = Wyślemy paczkę dokładnie pod wpisany adres.
portal-address-stored-text = Mamy już adres.
portal-address-check-text = Adres z platformy trzeba sprawdzić, zanim paczka będzie mogła tam pojechać: kod pocztowy, kraj lub niektóre litery wyglądają na błędne.
portal-address-from-file = To jest adres z platformy. Prosimy go sprawdzić, przede wszystkim kod pocztowy i kraj.
portal-address-stored-title = Zapisany adres
portal-address-stored-why = Pokazujemy tylko część, ponieważ mógłby go zobaczyć każdy, kto ma link.
portal-address-keep = Zostaw ten adres
portal-address-new = Wpisz nowy
portal-address-show = Pokaż cały i zmień
portal-address-show-hint = Aby go pokazać w całości, najpierw wyślemy kod na adres e-mail.
portal-address-back-to-stored = Wróć do zapisanego adresu

# Krok 4.
portal-review-title = Sprawdzenie i potwierdzenie
portal-review-text = Oto wszystko, z każdym kosztem. Można jeszcze zmienić to, co się nie zgadza.
portal-review-costs = Koszty
portal-review-times = { $quantity } × { $title }
portal-review-open = Jeszcze nie podano
portal-review-unanswered = Bez odpowiedzi: { $prompt }
portal-review-no-address = Brakuje adresu.
portal-review-check-address = Adres z platformy trzeba sprawdzić.
portal-review-missing = Zanim będzie można potwierdzić
portal-review-later = Jeszcze nie teraz
portal-review-plan-changed = Raty zmieniły się od czasu otwarcia tej strony. Prosimy zapoznać się z nowymi poniżej i potwierdzić jeszcze raz.
portal-review-price-changed = Cena zmieniła się od otwarcia tej strony. Prosimy spojrzeć na nową poniżej i potwierdzić jeszcze raz.
portal-review-incomplete = Czegoś jeszcze brakuje. Prowadzi tam poniższa lista.
portal-review-sold-out =
    { $left ->
        [0] { $title }: właśnie się wyprzedało. Prosimy wybrać coś innego.
        [one] { $title }: została tylko { $left } sztuka. Prosimy wybrać mniej.
        [few] { $title }: zostały tylko { $left } sztuki. Prosimy wybrać mniej.
        [many] { $title }: zostało tylko { $left } sztuk. Prosimy wybrać mniej.
       *[other] { $title }: zostało tylko { $left } sztuki. Prosimy wybrać mniej.
    }
portal-change-rewards = Zmień nagrodę i dodatki
portal-change-options = Zmień opcje i odpowiedzi
portal-change-address = Zmień adres
portal-change-country = Zmień kraj
portal-confirm = Potwierdź
portal-confirm-and-pay-chosen = Potwierdź i przejdź do płatności
portal-confirm-and-pay = Potwierdź i zapłać { $amount }
portal-after-confirm = Nic nie trzeba płacić, więc karta nie jest potrzebna. Wszystko można jeszcze zmienić do zamknięcia zmian.
portal-after-confirm-undecided = To wsparcie zostało anulowane na platformie. Dopóki twórca nie zdecyduje, czy pozostaje, nie trzeba nic płacić. Wszystko można jeszcze zmienić do zamknięcia zmian.
portal-after-confirm-and-pay = Płatność odbywa się na stronie naszego operatora, a potem następuje powrót tutaj. Wszystko można jeszcze zmienić do zamknięcia zmian.
portal-confirmed = Dziękujemy! Wsparcie jest potwierdzone. Wysłaliśmy wiadomość ze wszystkimi szczegółami.

# Strona wsparcia.
portal-overview-title = Moje wsparcie
portal-overview-number = Numer { $number }
portal-go-begin = Zaczynamy
portal-go-on = Kontynuuj
portal-pay = Zapłać { $amount }
portal-pay-rest = Zapłać teraz wszystko: { $amount }
portal-deadline = Wszystko można zmieniać do { $until }.
portal-state-new-title = Wsparcie czeka na dokończenie
portal-state-new-text = To zajmie kilka minut: prosimy obejrzeć nagrodę, ewentualnie coś dodać i podać adres wysyłki.
# Nothing of it is sent.
portal-state-new-text-unsent = To zajmie minutę: prosimy wszystko obejrzeć, ewentualnie coś dodać i potwierdzić.
portal-state-in-progress-title = Jeszcze nie gotowe
portal-state-in-progress-text = Wpisane dane są zapisane. Prosimy przejść dalej i na końcu potwierdzić; dopiero wtedy zamówienie jest wiążące.
portal-state-early-title = Już prawie
portal-state-early-text = Trwają jeszcze przygotowania. Gdy będzie można dokończyć wsparcie, wyślemy wiadomość.
portal-state-late-title = Czas na zmiany minął
portal-state-late-text = Wsparcie nie zostało potwierdzone na czas. Prosimy napisać do twórcy; może je jeszcze zmienić.
portal-state-late-text-alone = Wsparcie nie zostało potwierdzone na czas.
portal-state-confirmed-title = Potwierdzone: wszystko gotowe
portal-state-confirmed-text = Nie trzeba już nic robić. Napiszemy, gdy coś się wydarzy.
portal-state-confirmed-owes-title = Potwierdzone: do zapłaty { $amount }
portal-state-confirmed-owes-text = Wybór jest ustalony. Prosimy zapłacić resztę, abyśmy mogli wszystko wysłać.
portal-state-owes-text-unsent = Wybór jest ustalony. Prosimy zapłacić resztę.
portal-state-confirmed-in-parts-title = Potwierdzone: następna rata { $amount }
portal-state-confirmed-in-parts-text = Jej termin to { $date }; napiszemy wtedy wiadomość. Można też zapłacić wszystko teraz. Wszystko wyślemy po zapłaceniu wszystkich rat.
portal-state-locked-in-parts-title = Zamknięte: następna rata { $amount }
portal-state-locked-in-parts-text = Jej termin to { $date }; napiszemy wtedy wiadomość. Można też zapłacić wszystko teraz. Wszystko wyślemy po zapłaceniu wszystkich rat.
portal-state-locked-title = Zamknięte: przygotowujemy paczkę
portal-state-locked-text = Tutaj nie można już nic zmienić. Jeśli adres jest błędny, prosimy napisać do twórcy.
portal-state-locked-text-alone = Tutaj nie można już nic zmienić.
portal-state-locked-unsent-title = Zakończone: dziękujemy
portal-state-locked-owes-title = Zamknięte: do zapłaty { $amount }
portal-state-locked-owes-text = Wybór jest ostateczny. Prosimy zapłacić resztę, abyśmy mogli wszystko wysłać.
portal-state-in-fulfilment-title = W magazynie
portal-state-in-fulfilment-text = Paczka jest pakowana. Tutaj nie można już nic zmienić.
portal-state-in-fulfilment-owes-title = W magazynie: do zapłaty { $amount }
portal-state-in-fulfilment-owes-text = Tutaj nie można już nic zmienić. Prosimy zapłacić resztę, aby wszystko mogło zostać wysłane.
portal-state-shipped-title = W drodze
portal-state-shipped-text = Paczka opuściła magazyn.
portal-state-delivered-title = Doręczone
portal-state-delivered-text = Paczka dotarła. Miłego korzystania!
portal-state-undecided-title = To wsparcie zostało anulowane na platformie
portal-state-undecided-text = Tutaj też coś za nie zapłacono, dlatego twórca zdecyduje, czy wsparcie pozostaje. Do tego czasu nie trzeba nic płacić. Swoje życzenie można napisać na adres { $email }.
portal-state-undecided-text-alone = Tutaj też coś za nie zapłacono, dlatego twórca zdecyduje, czy wsparcie pozostaje. Do tego czasu nie trzeba nic płacić.
portal-state-left-cancelled-title = W drodze, a na platformie anulowane
portal-state-left-cancelled-unsent-title = Zrealizowane, a na platformie anulowane
portal-state-left-cancelled-text = To wsparcie zostało anulowane na platformie, ale tutaj było już zrealizowane. Do zapłaty pozostało { $amount }. Nie trzeba nic płacić, dopóki twórca nie napisze w tej sprawie. Można wyjaśnić, co się stało, pisząc na adres { $email }.
portal-state-left-cancelled-text-alone = To wsparcie zostało anulowane na platformie, ale tutaj było już zrealizowane. Do zapłaty pozostało { $amount }. Nie trzeba nic płacić, dopóki twórca nie napisze w tej sprawie.
portal-state-cancelled-title = Anulowane
portal-state-cancelled-text = To wsparcie nie zostanie zrealizowane. Jeśli to pomyłka, prosimy napisać do twórcy.
portal-state-cancelled-text-alone = To wsparcie nie zostanie zrealizowane.
portal-state-refunded-title = Zwrócone
portal-state-refunded-text = Pieniądze zostały zwrócone.
portal-reopen = Zmień moje wsparcie
portal-reopen-question = Potwierdzenie przestaje obowiązywać do ponownego potwierdzenia. To, co zapłacono, pozostaje i jest uwzględniane.
portal-reopen-limited = Wybrane rzeczy o ograniczonej liczbie są zarezerwowane przez { $minutes } minut; potem mogą trafić do innych.
portal-reopen-bought = To, co kupiono na platformie, pozostaje bez zmian.
portal-reopen-yes = Tak, otwórz ponownie
portal-reopened = Wsparcie jest znowu otwarte i nie jest już potwierdzone. Prosimy potwierdzić na końcu, inaczej zamówienie nie obowiązuje.
portal-payment-captured-title = Dziękujemy, płatność dotarła
portal-payment-captured-text = Otrzymaliśmy { $amount }. Pokwitowanie wyślemy e-mailem.
portal-payment-failed-title = Płatność się nie powiodła
portal-payment-failed-text = Nic nie pobrano. Wsparcie pozostaje potwierdzone. Można spróbować ponownie, na przykład inną kartą.
portal-payment-expired-title = Jeszcze nie zapłacono
portal-payment-expired-text = Płatność nie została dokończona i nic nie pobrano. Można spróbować ponownie w dowolnej chwili.
portal-payment-asking-title = Płatność jeszcze nie dotarła
portal-payment-asking-text = Jeśli płatność została wykonana, operator zaraz nam o tym powie: ta strona sprawdzi to jeszcze raz sama. Jeśli nie, można spróbować ponownie poniżej. To wciąż ta sama płatność, więc nie da się zapłacić dwa razy.
portal-payment-open-title = Płatność jeszcze nie dotarła
portal-payment-open-text = Jeśli płatność została wykonana, wyślemy e-mail, gdy tylko operator nam o tym powie. Jeśli nie, można spróbować ponownie poniżej. To wciąż ta sama płatność, więc nie da się zapłacić dwa razy.
portal-payment-down = Strona płatności jest w tej chwili nieosiągalna. Nic nie pobrano, a potwierdzone wybory są zapisane. Prosimy spróbować za kilka minut.
portal-payment-held = Wpłynęła inna kwota niż należna. Sprawdzamy to i odezwiemy się; prosimy nie płacić ponownie.
portal-payment-closed = Płatności dla tego projektu nie są teraz otwarte.
portal-payment-undecided = To wsparcie zostało anulowane na platformie. Dopóki twórca nie zdecyduje, czy pozostaje, nie ma nic do zapłaty.
portal-uses-title = Kto tu był
portal-uses-text = Jeśli któraś z tych wizyt jest obca, prosimy napisać do twórcy: może wymienić link.
portal-uses-text-alone = Każdy, kto ma link, może otworzyć stronę wsparcia.
portal-uses-link =
    { $times ->
        [one] Link otwarto raz:
        [few] Link otwarto { $times } razy, ostatnio:
        [many] Link otwarto { $times } razy, ostatnio:
       *[other] Link otwarto { $times } razy, ostatnio:
    }
portal-uses-device = Zalogowano: { $device }, od
portal-uses-this-device = Ta przeglądarka: { $device }, od
portal-uses-unknown-device = nieznane urządzenie

# Kody.
portal-code-title = Kod z wiadomości
portal-code-text = Na adres { $email } wysłaliśmy kod z sześciu cyfr. Jest ważny 10 minut i tylko w tej przeglądarce.
portal-code-label = Kod
portal-code-hint = Sześć cyfr z wiadomości
portal-code-check = Dalej
portal-code-again = Wyślij nowy kod
portal-code-send = Wyślij kod
portal-code-wrong =
    { $left ->
        [one] To nie ten kod. Została jeszcze jedna próba.
        [few] To nie ten kod. Zostały jeszcze { $left } próby.
        [many] To nie ten kod. Zostało jeszcze { $left } prób.
       *[other] To nie ten kod. Zostało jeszcze { $left } próby.
    }
portal-code-gone = Ten kod już nie działa. Można zamówić nowy.
portal-code-no-email = Nie mamy adresu e-mail, więc nie możemy wysłać kodu. Prosimy napisać na adres { $address }.
portal-code-no-email-alone = Nie mamy adresu e-mail, więc nie możemy wysłać kodu. Adres może wpisać twórca projektu: prosimy zapytać tam, gdzie projekt został wsparty.

# Inny adres e-mail.
portal-email-part = E-mail
portal-email-change = Zmień
portal-email-none = Nie mamy adresu e-mail.
portal-email-title = Zmiana adresu e-mail
portal-email-prove = Aby nikt inny nie mógł tego zrobić, najpierw wyślemy kod na obecny adres { $email }.
portal-email-ask = Obecny adres to { $email }. Na nowy wyślemy kod, aby mieć pewność, do kogo należy.
portal-email-new = Nowy adres e-mail
portal-email-confirm = Na nowy adres wysłaliśmy kod z sześciu cyfr. Jest ważny 10 minut i tylko w tej przeglądarce.
portal-email-confirm-button = Zmień adres
portal-email-other = Użyj innego adresu
portal-email-changed = Adres został zmieniony. Linki w starszych wiadomościach już nie działają; nowy jest w drodze na nowy adres.
portal-email-taken = Ten adres należy już do innej osoby wspierającej. Jeśli to ta sama osoba, prosimy napisać na adres { $address }; oba wsparcia można połączyć.
portal-email-taken-alone = Ten adres należy już do innej osoby wspierającej. Jeśli to ta sama osoba, prosimy zapytać twórcę tam, gdzie projekt został wsparty; może on połączyć oba wsparcia.

# Anulowanie.
portal-cancel-link = Anuluj moje wsparcie
portal-cancel-title = Anulowanie wsparcia
portal-cancel-text = Co się stanie po anulowaniu:
portal-cancel-rewards = Nic nie zostanie wysłane, a wybrane rzeczy będą dostępne dla innych.
portal-cancel-money = Dotąd zapłacono { $amount }. Anulowanie nie zwraca pieniędzy automatycznie: twórca widzi, że należy się zwrot, i go dokonuje.
portal-cancel-undo = Cofnąć to może tylko twórca.
portal-cancel-prove = Aby nikt inny nie mógł tego zrobić, najpierw wyślemy kod na adres { $email }.
portal-cancel-reason = Jaki jest powód?
portal-cancel-reason-hint = Przeczyta to twórca.
portal-cancel-sure = Tak, chcę anulować wsparcie
portal-cancel-not-sure = Prosimy zaznaczyć to pole, aby naprawdę anulować.
portal-cancel-button = Anuluj moje wsparcie
portal-cancel-keep = Zachowaj moje wsparcie
portal-cancelled = Wsparcie zostało anulowane. Twórca widzi to oraz kwotę do zwrotu.

# Krok 3, gdy wszystko jest do pobrania.
portal-country-title = W jakim kraju Państwo mieszkają?
portal-country-text = Wszystkie wybrane rzeczy są do pobrania, dlatego adres nie jest potrzebny. Wystarczy kraj: od niego zależy podatek.
portal-country-hint = Kraj zamieszkania.

# Nowości o kolejnych projektach.
portal-news-hint = Wybór jest dowolny. Wsparcie od tego nie zależy, a wiadomości o nim i tak będą przychodzić.
portal-news-title = Nowości
portal-news-yes = Wysyłamy e-maile o kolejnych projektach tego twórcy.
portal-news-no = Wysyłamy tylko e-maile dotyczące wsparcia.
portal-news-start = Wyrażam zgodę na nowości
portal-news-stop = Rezygnuję z tych e-maili
portal-news-given = Dziękujemy. Damy znać o kolejnych projektach.
portal-news-withdrawn = Nie będziemy już pisać o innych projektach. Wiadomości o wsparciu nadal będą przychodzić.
# Invoices.
portal-documents-link = Faktury
portal-documents-title = Faktury
portal-documents-text = Tutaj można pobrać faktury do swojego wsparcia.
portal-documents-none = Nie ma jeszcze faktury. Pojawi się tutaj, gdy zostanie wystawiona.
portal-documents-prove = Na dokumentach jest adres. Aby je otworzyć, najpierw wysyłamy kod na { $email }.
portal-documents-pdf = Pobierz { $number } jako PDF
portal-documents-invoice = Faktura { $number }
portal-documents-credit-note = Faktura korygująca { $number }
portal-documents-paid-back = Zwrócono { $day }: { $amount }
portal-documents-no-font = Tego dokumentu nie można jeszcze pokazać, bo brakuje czcionki do niektórych liter. Mimo to jest wystawiony; prosimy zwrócić się po niego do twórcy.
portal-documents-later = Dokument nie jest jeszcze gotowy. Prosimy spróbować ponownie za minutę.
portal-downloads-title = Pliki do pobrania
portal-downloads-part = Pliki, adresy i klucze należące do wsparcia są gotowe.
portal-downloads-go = Przejdź do plików
portal-downloads-back = Powrót do wsparcia
portal-downloads-none = Obecnie nie ma nic do pobrania. Pliki pojawią się tutaj, gdy wsparcie zostanie potwierdzone i nie będzie już nic do zapłaty.
portal-downloads-text = Linki są osobiste i działają 24 godziny; ta strona tworzy nowe. Przerwane pobieranie można wznowić.
portal-downloads-get = Pobierz
portal-downloads-open = Otwórz stronę
portal-downloads-check = Sprawdź plik
portal-downloads-check-text = SHA-256 pliku: jeśli na urządzeniu jest taka sama, plik dotarł w całości.
portal-downloads-key = Klucz { $copy }:
portal-downloads-keys-note = Proszę go dobrze przechowywać: kto ma klucz, może go użyć. Można go tu wyświetlić ponownie w każdej chwili.
portal-downloads-show-keys = { $count ->
    [one] Pokaż mój klucz
    [few] Pokaż moje { $count } klucze
    [many] Pokaż moje { $count } kluczy
   *[other] Pokaż moje { $count } klucza
}
portal-downloads-keys-follow = { $count ->
    [one] Klucz zostanie przekazany później: zespół projektu zamawia nowe. Napiszemy, gdy tylko będzie gotowy; nie trzeba nic robić.
    [few] { $count } klucze zostaną przekazane później: zespół projektu zamawia nowe. Napiszemy, gdy tylko będą gotowe; nie trzeba nic robić.
    [many] { $count } kluczy zostanie przekazanych później: zespół projektu zamawia nowe. Napiszemy, gdy tylko będą gotowe; nie trzeba nic robić.
   *[other] { $count } klucza zostanie przekazane później: zespół projektu zamawia nowe. Napiszemy, gdy tylko będą gotowe; nie trzeba nic robić.
}
portal-downloads-file-follows = Ten plik jest właśnie wymieniany: prosimy wrócić nieco później.
portal-downloads-gone = Te klucze nie należą obecnie do wsparcia.
# Codes.
portal-vouchers-title = Kody
portal-vouchers-remove = Usuń
portal-vouchers-remove-one = Usuń kod { $code }
portal-vouchers-off = obniża cenę o { $amount }
portal-vouchers-pays = pokrywa { $amount }
portal-vouchers-label = Kod rabatowy lub podarunkowy
portal-vouchers-hint = Wielkość liter nie ma znaczenia.
portal-vouchers-enter = Użyj tego kodu
portal-vouchers-kept = Kod został dodany. Obok widać, co daje.
portal-vouchers-removed = Kod został usunięty.
portal-vouchers-empty = Najpierw proszę wpisać kod.
portal-vouchers-too-many = Do jednego wsparcia można dodać najwyżej { $max } kodów. Najpierw proszę usunąć jeden z nich.
portal-bill-code = Kod { $code }
portal-bill-gift-code = Kod podarunkowy { $code }
portal-reopen-codes = Do ponownego potwierdzenia z kodów mogą korzystać inni. Kod, którego można użyć tylko kilka razy, może zostać wykorzystany.
# Firmy.
portal-business-title = Zakup dla firmy
portal-business-enter = Kupuję dla firmy
portal-business-change = Zmień firmę lub numer
portal-business-remove = Jednak kupuję prywatnie
portal-business-text = Z numerem VAT potwierdzonym przez urząd skarbowy firma z innego kraju UE otrzymuje fakturę bez podatku i rozlicza go sama. Firma z Norwegii wpisana tam do rejestru VAT również rozlicza podatek sama. Numery krajów UE i Irlandii Północnej trafiają do VIES, usługi Komisji Europejskiej, norweskie do rejestru w Brønnøysund, i do nikogo więcej.
portal-business-company = Firma
portal-business-number = Numer VAT
portal-business-number-hint = Z oznaczeniem kraju z przodu, np. ATU12345675.
portal-business-save = Sprawdź i użyj tego numeru
portal-business-saved = Firma i numer są zapisane. Poniżej stoi, co wiadomo o numerze.
portal-business-removed = Zakup jest prywatny, z podatkiem.
portal-why-owed-back = To, co pobrano i zapłacono, zostanie zwrócone, o ile się należy: za to wsparcie nic już nie zostanie wysłane.

portal-tip-title = Napiwek dla twórców
portal-tip-text = Można dać coś więcej. To całkowicie dobrowolne: nikt tego nie oczekuje, nic się za to nie dostaje, a wsparcie bez napiwku jest takie samo. Żaden napiwek nie jest wybrany, dopóki ktoś go nie wybierze.
portal-tip-legend = Ile?
portal-tip-none = Bez napiwku
portal-tip-percent = { $percent }% ({ $amount })
portal-tip-own = Inna kwota
portal-tip-own-amount = Kwota w walucie { $currency }
portal-tip-own-missing = Proszę wpisać kwotę obok „Inna kwota”.
portal-tip-torn = Wpisano kwotę, a wybrano coś innego. Proszę wybrać „Inna kwota”, aby ją przekazać, albo wyczyścić pole.
portal-tip-save = Zapisz napiwek
portal-tip-saved = Napiwek zapisano.
portal-tip-gone = Napiwek usunięto.
portal-tip-now = Napiwek wynosi { $amount }.

# Płatność w ratach.
portal-paying-title = Sposób zapłaty
portal-paying-at-once = Wszystko od razu
portal-paying-in-parts =
    { $count ->
        [one] W { $count } racie
        [few] W { $count } ratach
        [many] W { $count } ratach
       *[other] W { $count } ratach
    }
portal-paying-in-parts-now = Teraz { $amount }
portal-parts-caption =
    { $count ->
        [one] Przy zapłacie w { $count } racie
        [few] Przy zapłacie w { $count } ratach
        [many] Przy zapłacie w { $count } ratach
       *[other] Przy zapłacie w { $count } ratach
    }
portal-part-now = 1. Teraz
portal-part-on = { $number }. { $date }
portal-parts-title = Raty
portal-parts-beside = Oprócz tego do zapłaty jest { $amount }: kwota do zapłaty jest teraz wyższa niż przy potwierdzeniu.
portal-part-paid = Zapłacono
portal-part-ahead = Jeszcze nie teraz
portal-part-ahead-left = Jeszcze nie teraz, pozostało z niej { $amount }
portal-part-due = Termin dzisiaj, do zapłaty { $amount }
portal-part-late = Po terminie, do zapłaty { $amount }

portal-currency-title = Waluta płatności
portal-currency-text = Wsparcie, faktura i podatek pozostają w walucie kampanii. Walutę płatności można wybrać.
portal-currency-legend = W jakiej walucie ma być płatność?
portal-currency-own = Waluta kampanii
portal-currency-rate = 1 { $own } = { $rate } { $currency } ({ $source }, { $date })
portal-currency-ecb = Europejski Bank Centralny
portal-currency-by-hand = ustalony przez twórcę
portal-currency-told = Po kursie { $rate }. Kwota zostaje ustalona w chwili otwarcia strony płatności.
portal-currency-step = Kwota jest zaokrąglana do { $step }.
portal-currency-save = Wybierz tę walutę
portal-currency-saved = Płatność będzie w { $currency }.
portal-currency-gone = Ta waluta nie jest już dostępna. Płatność będzie w walucie kampanii.
portal-currency-moved = Kurs wymiany zmienił się w międzyczasie. Nic nie pobrano: prosimy sprawdzić kwotę poniżej i dopiero wtedy zapłacić.
portal-currency-prices-title = Waluta wsparcia
portal-currency-prices-text = Jeśli twórca ustalił ceny w danej walucie, wsparcie, faktura i podatek są w tej walucie. W każdej innej płacą Państwo równowartość cen projektu.
portal-currency-prices-legend = Jaką walutę Państwo wybierają?
portal-currency-prices-hint = Ceny ustalone przez twórcę w { $currency }
portal-currency-priced = Ceny są teraz w { $currency }.
portal-currency-tip-gone = Napiwek został usunięty razem z poprzednimi cenami: można go podać ponownie.
# Fetching instead of having it sent.
portal-step-pick-up = Odbiór
portal-bill-pick-up = Odbiór
portal-change-pick-up = Zmień odbiór
portal-pick-up-title = Gdzie nastąpi odbiór?
portal-pick-up-legend = Jaki sposób otrzymania jest wygodniejszy?
portal-pick-up-sent = Wysyłka na mój adres
portal-pick-up-save = Wybieram
portal-pick-up-choose = Prosimy wybrać jedną z możliwości.
portal-pick-up-name = Imię i nazwisko osoby odbierającej
portal-pick-up-name-hint = Dzięki temu łatwo znajdziemy paczkę na miejscu. Potrzebne tylko przy odbiorze.
portal-pick-up-name-missing = Prosimy podać imię i nazwisko, najwyżej { $max } znaków.
portal-pick-up-place = Tu nastąpi odbiór
portal-pick-up-text = Adres pocztowy nie jest potrzebny. To miejsce będzie widoczne na stronie wsparcia i w wiadomości z potwierdzeniem.
portal-pick-up-next = Dalej
portal-country-fetched-text = Część wybranych rzeczy jest do pobrania, a podatek od nich zależy od kraju.
portal-state-locked-fetched-title = Zamknięte: do odbioru
portal-state-locked-fetched-text = Tutaj nie można już nic zmienić. Miejsce i termin odbioru są podane niżej.
portal-state-shipped-fetched-title = Gotowe albo w drodze do miejsca odbioru
portal-state-shipped-fetched-text = Miejsce i termin odbioru są podane niżej.
portal-state-delivered-fetched-title = Odebrane
portal-state-delivered-fetched-text = Towar został wydany. Życzymy przyjemności!
