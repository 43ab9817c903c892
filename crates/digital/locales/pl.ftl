# Co jest nie tak z wierszem pliku z kluczami.
digital-key-unreadable = Ten wiersz nie jest tekstem UTF-8: proszę zapisać plik jako CSV z kodowaniem UTF-8.
digital-key-missing = W tym wierszu nie ma klucza.
digital-key-bad-length = Klucz ma od 4 do 500 znaków.
digital-key-twice = Ten sam klucz jest już w wierszu { $line }.
digital-key-in-another-pool = Ten klucz jest już w innej puli: ktoś mógł go już otrzymać.

# The pages.
digital-menu = Pliki i klucze
digital-title = Pliki i klucze
digital-text = Pliki, adresy i klucze należące do produktu. Wspierający otrzymują je, gdy za wsparcie nie pozostało nic do zapłaty.
digital-none = Brak plików do pobrania
digital-none-text = Proszę oznaczyć produkt w katalogu jako plik do pobrania albo dodać coś do jednego z produktów poniżej.
digital-item = Produkt
digital-goods = Zawiera
digital-state = Stan
digital-nothing-yet = Jeszcze nic
digital-state-draft = Niewydane
digital-state-handed-out = Wydane
digital-state-withdrawn = Wycofane
digital-pools = Klucze
digital-pool = Pula
digital-pool-free = Pozostało
digital-pool-given = Wydano
digital-pool-wanted = Potrzebne dla potwierdzonych wsparć
digital-pool-missing = Brakuje
digital-others = Inne produkty
digital-others-text = Plik do pobrania może też należeć do produktu wysyłanego w paczce, na przykład instrukcja w PDF.
digital-item-empty = Do tego produktu nic jeszcze nie należy
digital-item-empty-text = Proszę dodać plik, adres lub klucze. Nikt ich nie otrzyma, dopóki nie zostaną wydane.
digital-add = Dodaj
digital-add-text = Dodanych rzeczy nikt nie zobaczy, dopóki nie zostaną wydane.
digital-add-file = Dodaj plik
digital-add-link = Dodaj adres
digital-add-keys = Dodaj klucze
digital-added = Dodano „{ $title }”. Wspierający zobaczą to po wydaniu.
digital-drafts = { $count ->
    [one] Jedna rzecz nie została jeszcze wydana: nikt ze wspierających jej nie widzi.
    [few] { $count } rzeczy nie zostały jeszcze wydane: nikt ze wspierających ich nie widzi.
    [many] { $count } rzeczy nie zostało jeszcze wydanych: nikt ze wspierających ich nie widzi.
   *[other] { $count } rzeczy nie zostało jeszcze wydanych: nikt ze wspierających ich nie widzi.
}
digital-hand-out = Wydaj
digital-hand-out-question = Wszyscy mający ten produkt, których wsparcie jest potwierdzone i opłacone, otrzymają go teraz i zostaną powiadomieni jednym e-mailem. Kto zapłaci później, otrzyma go wtedy.
digital-hand-out-yes = Wydaj teraz
digital-handed-out = Trwa wydawanie.
digital-nothing-to-hand-out = Wszystko zostało już wydane.
digital-withdraw = Wycofaj
digital-withdraw-question = Nikt nowy go nie otrzyma. Kto już ma, zachowa dostęp.
digital-withdraw-yes = Wycofaj
digital-withdrawn = Wycofano: nikt nowy go nie otrzyma.
digital-kind-file = Plik, taki sam dla wszystkich
digital-kind-marked-file = PDF z numerem zamówienia na każdej stronie
digital-kind-link = Adres w innym miejscu
digital-kind-keys = Klucze, nowy dla każdego egzemplarza
digital-reach = { $pledges ->
    [one] ma je jedno wsparcie
    [few] mają je { $pledges } wsparcia
    [many] ma je { $pledges } wsparć
   *[other] ma je { $pledges } wsparcia
}
digital-downloads-begun = rozpoczęte pobrania: { $count }
digital-fact-file = Plik
digital-fact-size = Rozmiar
digital-fact-sha256 = SHA-256
digital-fact-url = Adres
digital-size-kib = { $size } KB
digital-size-mib = { $size } MB
digital-to-keys = Klucze w tej puli
digital-file-text = Plik jest przechowywany w bazie danych tej instalacji, więc obejmuje go także kopia zapasowa.
digital-good-title = Nazwa
digital-title-hint = To czytają wspierający.
digital-file-title-hint = To czytają wspierający. Puste pole oznacza nazwę pliku.
digital-mark = Umieść numer zamówienia na każdej stronie (PDF)
digital-mark-hint = Pliki PDF do 64 MB, niezaszyfrowane i niepodpisane. Każda osoba, która pobiera plik, dostaje własny egzemplarz, przechowywany w bazie danych przez tydzień: tysiąc egzemplarzy po 20 MB zajmuje w tym czasie 20 GB.
digital-sha256-hint = 64 cyfry i litery. Jeśli jest znana, sprawdzimy, czy plik dotarł bez zmian.
digital-file-hint = Do 2 GB i najwyżej 15 minut: tak duży plik wymaga łącza wysyłającego 20 Mbit/s.
digital-upload = Prześlij
digital-link-text = Wspierający trafią na tę stronę: do sklepu, na stronę produktu, do udostępnionego folderu. Kto ma adres, może go przekazać dalej.
digital-url-hint = W całości, zaczynając od https://
digital-save = Zapisz
digital-keys-text = Pula kluczy: każdy egzemplarz produktu otrzymuje własny klucz, a każdy klucz jest wydawany tylko raz. W następnym kroku można przesłać klucze.
digital-low-at = Ostrzegaj, gdy zostanie tak mało
digital-low-at-hint = Informacja pojawi się wtedy w przeglądzie kampanii.
digital-keys-next = Dalej do kluczy
digital-pool-spoiled = nie działały i zostały wymienione: { $count }
digital-pool-undecided = jeszcze niepotwierdzone: { $count }
digital-pool-waiting = wspierający czekają na: { $count }
digital-pool-short = Kluczy jest mniej, niż potrzebują potwierdzone wsparcia. Proszę dodać klucze: oczekujący otrzymają je po kolei i zostaną powiadomieni.
digital-pool-low-at = Ostrzeżenie pojawi się, gdy zostanie { $count } lub mniej.
digital-keys-add = Dodaj klucze
digital-keys-upload-text = Jeden klucz w wierszu albo plik CSV z kolumną key. Przed dodaniem widać, co zmieni plik.
digital-keys-file-hint = Do 10 MB, UTF-8. Klucze są przechowywane w postaci zaszyfrowanej.
digital-keys-look = Prześlij i sprawdź
digital-keys-preview = Co zmieni plik
digital-preview-text = Nic jeszcze nie zostało dodane.
digital-keys-received = Wiersze w pliku
digital-keys-new = Nowe klucze
digital-keys-unchanged = Już w tej puli
digital-keys-held = Wstrzymane
digital-keys-take-in = { $count ->
    [one] Dodaj jeden klucz
    [few] Dodaj { $count } klucze
    [many] Dodaj { $count } kluczy
   *[other] Dodaj { $count } klucza
}
digital-keys-nothing-new = W tym pliku nie ma nowych kluczy.
digital-keys-not = Nie dodawaj
digital-keys-held-title = Wstrzymane wiersze
digital-keys-line = Wiersz
digital-keys-line-number = Wiersz { $line }
digital-keys-why = Powód
digital-keys-more-held = i jeszcze { $count }
digital-keys-taken-in = { $count ->
    [one] Dodano jeden klucz.
    [few] Dodano { $count } klucze.
    [many] Dodano { $count } kluczy.
   *[other] Dodano { $count } klucza.
}
digital-replace-title = Klucze tego wsparcia
digital-replace-text = Zespół nigdy nie widzi kluczy. Niedziałający klucz można wymienić: wspierający otrzyma inny i powiadomienie e-mailem, a stary nie trafi już do nikogo.
digital-replace-none = To wsparcie nie ma kluczy
digital-replace-none-text = Klucze są wydawane, gdy wsparcie, które je zawiera, jest potwierdzone i opłacone.
digital-key-of = { $title }, egzemplarz { $copy }
digital-replace-given = Wydano
digital-replace-shown = Po raz pierwszy pokazano
digital-replace-waits = czeka na klucz
digital-replace-not-shown = jeszcze nie
digital-replace = Wymień ten klucz
digital-replace-question = Klucz zostanie oznaczony jako niedziałający i nie trafi już do nikogo. Wspierający otrzyma inny, jeśli jakiś pozostał.
digital-replace-yes = Wymień
digital-replaced = Klucz został wymieniony.
digital-replaced-dry = Klucz został wycofany, ale pula jest pusta: wspierający otrzyma nowy, gdy klucze zostaną dodane.
digital-link-title = Ten link do pobrania nie działa
digital-link-not-ours = Link jest niekompletny. Proszę skopiować go jeszcze raz albo otworzyć stronę wsparcia.
digital-link-expired = Link stracił ważność. Nowy znajduje się na stronie wsparcia; przerwane pobieranie można z nim dokończyć.
digital-link-not-granted = Ten plik nie należy obecnie do wsparcia. Wyjaśnienie znajduje się na stronie wsparcia.
digital-link-find = Znajdź moje wsparcie
digital-error-title = Proszę podać nazwę o długości do 120 znaków.
digital-error-file-name = Plik musi mieć nazwę o długości do 200 znaków: proszę zmienić nazwę i przesłać go ponownie.
digital-error-media-type = Przeglądarka nie podaje rodzaju pliku: proszę spakować go do archiwum ZIP.
digital-error-too-large = Plik jest większy niż 2 GB: proszę go podzielić albo dodać adres innego miejsca.
digital-error-incomplete = Plik nie dotarł w całości: proszę sprawdzić połączenie i przesłać go ponownie.
digital-error-checksum = Przesłany plik ma inną sumę SHA-256 lub podana wartość jest błędna: proszę ją porównać i przesłać plik ponownie.
digital-error-no-file = Proszę wybrać plik.
digital-error-url = Proszę podać pełny adres, zaczynając od https:// i bez nazwy użytkownika.
digital-error-low-at = Proszę podać liczbę całkowitą od 0 do 1 000 000.
digital-error-not-a-csv = Nie można odczytać pliku: potrzebny jest jeden klucz w wierszu albo kolumna key. Proszę zapisać go jako CSV w UTF-8.
digital-error-too-many-keys = Plik jest za duży: proszę podzielić go na pliki do 10 MB.
digital-error-keys-file-gone = Te klucze już przyjęto albo plik nie jest już przechowywany: proszę sprawdzić liczby na tej stronie i przesłać go ponownie, jeśli kluczy brakuje.
digital-error-no-key = Ten klucz został w międzyczasie wymieniony: proszę sprawdzić aktualny stan.
digital-error-mark-no-pdf = Tylko pliki PDF mogą mieć numer zamówienia: przy innym rodzaju pliku proszę odznaczyć to pole.
digital-error-mark-too-large = Pliki PDF większe niż 64 MB lub mające ponad 5000 stron nie mogą mieć numeru zamówienia: proszę zmniejszyć plik albo odznaczyć to pole.
digital-error-mark-encrypted = Ten plik PDF jest zaszyfrowany: proszę wyeksportować go bez hasła albo odznaczyć to pole.
digital-error-mark-signed = Ten plik PDF jest podpisany, a znak unieważniłby podpis: proszę wyeksportować go bez podpisu albo odznaczyć to pole.
digital-error-mark-form = Ten plik PDF jest formularzem dynamicznym: proszę wydrukować go do PDF albo odznaczyć to pole.
digital-error-mark-damaged = Ten plik PDF jest uszkodzony lub nietypowy: proszę wyeksportować go ponownie albo odznaczyć to pole.
digital-need-missing = { $count ->
    [one] Jedna osoba czeka na klucz z puli „{ $title }”
    [few] { $count } osoby czekają na klucze z puli „{ $title }”
    [many] { $count } osób czeka na klucze z puli „{ $title }”
   *[other] { $count } osoby czeka na klucze z puli „{ $title }”
}
digital-need-low = { $count ->
    [0] W puli „{ $title }” nie ma już kluczy: proszę je dodać, zanim będą potrzebne
    [one] W puli „{ $title }” pozostał jeden klucz
    [few] W puli „{ $title }” pozostały { $count } klucze
    [many] W puli „{ $title }” pozostało { $count } kluczy
   *[other] W puli „{ $title }” pozostało { $count } klucza
}
