### Teksty magazynu: co może pójść źle i co jest nie tak z wierszem pliku

stock-error-unknown-warehouse = Nie ma takiego magazynu. Proszę wybrać magazyn z listy.
stock-error-warehouse-closed = Ten magazyn jest zamknięty. Proszę wybrać inny albo otworzyć go ponownie.
stock-error-warehouse-in-use = { $pieces ->
     [one] W tym magazynie leży lub jest do niego w drodze { $pieces } sztuka. Najpierw proszę ją przenieść.
     [few] W tym magazynie leżą lub są do niego w drodze { $pieces } sztuki. Najpierw proszę je przenieść.
     [many] W tym magazynie leży lub jest do niego w drodze { $pieces } sztuk. Najpierw proszę je przenieść.
    *[other] W tym magazynie leży lub jest do niego w drodze { $pieces } sztuki. Najpierw proszę je przenieść.
}
stock-error-warehouse-name = Inny magazyn ma już taką nazwę. Proszę wybrać nazwę, która je odróżni.
stock-error-name = Proszę wpisać nazwę o długości od 1 do { $limit } znaków.
stock-error-note = Notatka może mieć najwyżej { $limit } znaków.
stock-error-quantity = Proszę wpisać liczbę od 1 do { $limit }.
stock-error-minutes = Proszę wpisać czas od 1 do { $limit } minut.
stock-error-sent-twice = To zostało już wysłane. Proszę odświeżyć stronę, sprawdzić, co jest zapisane, i w razie braku wysłać ponownie.
stock-error-not-enough = { $pieces ->
     [one] Jest tylko { $pieces } sztuka. Proszę przeliczyć albo pobrać mniej.
     [few] Są tylko { $pieces } sztuki. Proszę przeliczyć albo pobrać mniej.
     [many] Jest tylko { $pieces } sztuk. Proszę przeliczyć albo pobrać mniej.
    *[other] Jest tylko { $pieces } sztuki. Proszę przeliczyć albo pobrać mniej.
}
stock-error-count-in-future = Czas liczenia leży w przyszłości.
stock-error-counted-later = To samo policzono później. Obowiązuje późniejsze liczenie.
stock-error-same-warehouse = Proszę wybrać dwa różne magazyny.
stock-error-unknown-delivery = Nie ma takiej dostawy.
stock-error-delivery-closed = Ta dostawa jest zamknięta. To, co jeszcze przyjdzie, proszę zapowiedzieć jako nową dostawę.
stock-error-delivery-lines = Dostawa obejmuje od 1 do { $limit } artykułów, każdy jeden raz.
stock-error-not-announced = Tego artykułu nie ma w dostawie. Proszę przyjąć go bez dostawy.
stock-error-more-than-announced = { $pieces ->
     [one] Oczekiwana jest jeszcze tylko { $pieces } sztuka. Resztę proszę przyjąć bez dostawy.
     [few] Oczekiwane są jeszcze tylko { $pieces } sztuki. Resztę proszę przyjąć bez dostawy.
     [many] Oczekiwanych jest jeszcze tylko { $pieces } sztuk. Resztę proszę przyjąć bez dostawy.
    *[other] Oczekiwane jest jeszcze tylko { $pieces } sztuki. Resztę proszę przyjąć bez dostawy.
}
stock-error-no-limit = Tutaj nic nie jest ograniczone. Najpierw proszę ustawić limit.
stock-error-sold-out = { $left ->
     [0] Wyprzedane.
     [one] Została tylko { $left } sztuka.
     [few] Zostały tylko { $left } sztuki.
     [many] Zostało tylko { $left } sztuk.
    *[other] Zostało tylko { $left } sztuki.
}
stock-error-hold-lost = Nie można było dłużej trzymać tego miejsca. Proszę sprawdzić, czy jakieś zostało.
stock-error-not-waiting = To miejsce na liście oczekujących już nie obowiązuje. Aby dalej czekać, proszę zapisać się ponownie.
stock-error-nothing-offered = Żadne miejsce jeszcze się nie zwolniło. Napiszemy, gdy tylko to nastąpi.
stock-error-offer-over = Czas na przyjęcie tej oferty minął. Miejsce przeszło na następną osobę z listy.
stock-sheet-not-utf8 = Nie można odczytać pliku. Proszę zapisać go jako „CSV UTF-8”.
stock-sheet-too-large = Plik jest większy niż { $limit } bajtów. Proszę go podzielić.
stock-sheet-too-many-lines = Plik ma więcej niż { $limit } wierszy. Proszę go podzielić.
stock-sheet-empty = Plik nie zawiera żadnych towarów.
stock-sheet-no-column = Brakuje kolumny „{ $text }”. Pierwszy wiersz podaje nazwy kolumn: sku, warehouse, pieces, note.
stock-sheet-column-twice = Kolumna „{ $text }” występuje dwa razy. Proszę usunąć jedną.
stock-sheet-cells = Ten wiersz ma więcej lub mniej komórek niż pierwszy.
stock-sheet-unknown-sku = Nie ma artykułu o SKU „{ $text }”.
stock-sheet-unknown-warehouse = Nie ma otwartego magazynu o nazwie „{ $text }”.
stock-sheet-no-warehouse = Wiersz nie podaje, o który magazyn chodzi.
stock-sheet-bad-pieces = „{ $text }” to nie liczba sztuk. Proszę wpisać same cyfry, najwyżej { $limit }.
stock-sheet-no-pieces = Nie można przyjąć 0 sztuk. Proszę usunąć ten wiersz.
stock-sheet-note = Notatka może mieć najwyżej { $limit } znaków.
stock-sheet-counted-twice = Wiersz { $other } liczy ten sam artykuł w tym samym magazynie. Proszę dodać obie liczby.
