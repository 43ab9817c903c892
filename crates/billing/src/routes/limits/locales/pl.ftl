# Limity rejestracji.
billing-limits-menu = Limity podatkowe
billing-limits-title = Limity rejestracji
billing-limits-text = Sprzedaż ze wszystkich kampanii w porównaniu z limitami, od których trzeba się gdzieś zarejestrować do podatku. Zamówienie liczy się w dniu, w którym jest zablokowane i opłacone, bez podatku; to, co anulowano lub skorygowano, się nie liczy. To nie jest porada: przy każdym limicie podano źródło, a decyduje księgowa lub księgowy. Sprzedaż poza tym programem nie jest tu znana.
billing-limits-as-of = Stan na { $day }
billing-limits-with-sales = Limity, do których liczy się sprzedaż
billing-limits-where = Limit
billing-limits-sold = Sprzedano
billing-limits-limit = Wysokość limitu
billing-limits-share = Udział
billing-limits-todo = Co zrobić
billing-limits-source = Źródło
billing-limits-near = Blisko limitu
billing-limits-reached = Osiągnięty
billing-limits-registered = Zarejestrowano
billing-limits-reached-on = Osiągnięty { $day }
billing-limits-none-title = Jeszcze nic się nie liczy
billing-limits-none-text = Sprzedaż pojawi się tutaj, gdy zamówienie będzie zablokowane i opłacone, a faktury skonfigurowane.
billing-limits-not-set-up = Faktury nie są skonfigurowane dla: { $campaigns }. Nic z tych kampanii nie jest liczone.
billing-limits-without-state = W ostatnich dwóch latach sprzedano do USA bez podanego stanu: { $amounts }. Nie liczy się to do żadnego stanu. Jeśli adres podaje stan, a kampania korzysta z konfiguracji podatków, późniejsze zamówienia będą liczone.
billing-limits-others =
    { $count ->
    [one] { $count } limit bez sprzedaży
    [few] { $count } limity bez sprzedaży
    [many] { $count } limitów bez sprzedaży
   *[other] { $count } limitu bez sprzedaży
}
billing-limits-own = Wpisz własną wartość
billing-limits-own-of = Własna wartość: { $limit }
billing-limits-own-text = Jeśli doradca mówi co innego niż tabele tego programu, proszę wpisać to tutaj. Od tej chwili obowiązuje wartość wpisana, z powodem i dniem, a wartość z tabel stoi obok.
billing-limits-own-amount = Limit, { $currency }
billing-limits-own-sales = Liczba zamówień
billing-limits-own-sales-hint = Proszę zostawić puste, jeśli stan ich nie liczy.
billing-limits-own-reason = Powód
billing-limits-own-reason-hint = Kto tak mówi i gdzie to zapisano.
billing-limits-own-said-on = Dzień porady
billing-limits-own-saved = Własna wartość jest zapisana.
billing-limits-own-remove = Przywróć wartość z tabel
billing-limits-own-removed = Znów obowiązuje wartość z tabel.
billing-limits-rates = Kursy walut
billing-limits-rates-text = Sprzedaż w innej walucie niż waluta limitu przelicza się po tych kursach. Bez kursu jest podawana osobno i nie jest liczona.
billing-limits-rate-missing = Nie ma kursu dla { $currency }.
billing-limits-rate-of = Kurs { $currency }
billing-limits-rate-text = Kurs służy do porównania sprzedaży z limitami. Nie zmienia żadnej faktury, deklaracji ani ceny. Kursu z którego dnia wymaga prawo, powie księgowa lub księgowy.
billing-limits-ecb = Europejski Bank Centralny
billing-limits-file = Plik Europejskiego Banku Centralnego
billing-limits-file-hint = eurofxref.csv (rozpakowany) lub eurofxref-daily.xml
billing-limits-file-take = Przejmij kursy
billing-limits-file-wrong = To nie jest plik banku z kursami referencyjnymi. Jeśli to plik ZIP, najpierw proszę go rozpakować.
billing-limits-file-ahead = Plik jest z dnia { $day }, który jeszcze nie nadszedł. Nic nie zostało przejęte.
billing-limits-file-taken = Kursy z dnia { $day } zostały przejęte.
billing-limits-file-taken-some = Kursy z dnia { $day } zostały przejęte, ale nie dla { $currencies }: w pliku nie ma nowszego kursu.
billing-limits-parcels = Limity dla jednej paczki lub sztuki
billing-limits-parcels-text = Tych limitów się nie sumuje: każda cena sprawdza je sama. Są tu do wglądu.

# Czym jest limit i jaka sprzedaż się liczy.
billing-limit-name-eu = UE, sprzedaż do innych państw członkowskich
billing-limit-name-ch-parcels = Szwajcaria, małe paczki
billing-limit-name-ch-worldwide = Szwajcaria, sprzedaż na całym świecie
billing-limit-counts-eu = Towary wysłane z własnego państwa członkowskiego i pliki do pobrania dla konsumentów w pozostałych.
billing-limit-counts-parcels = Wszystko, co sprzedano tam konsumentom. Według prawa liczą się tylko paczki, od których nie pobiera się podatku importowego: suma może być za wysoka.
billing-limit-counts-worldwide = Wszystko, co gdziekolwiek sprzedano. Ma to znaczenie przy usługach do Szwajcarii, na przykład plikach do pobrania.
billing-limit-counts-country = Wszystko, co sprzedano tam konsumentom. To, co przekracza limit dla jednej paczki lub sztuki, według prawa może się nie liczyć: suma może być za wysoka.
billing-limit-counts-state = Wszystko, co sprzedano tam konsumentom. Niektóre stany pomijają to, czego nie opodatkowują: suma może być za wysoka.
billing-limit-over-year = Ten rok kalendarzowy albo poprzedni, zależnie od tego, w którym jest więcej
billing-limit-over-september = Rok kończący się 30 września, ten albo poprzedni
billing-limit-over-months = Ostatnie dwanaście miesięcy
billing-limit-sold = { $amount } od { $from } do { $until }
billing-limit-orders =
    { $count ->
    [one] { $count } zamówienie
    [few] { $count } zamówienia
    [many] { $count } zamówień
   *[other] { $count } zamówienia
}
billing-limit-without-rate = nieliczone, bo nie ma kursu: { $amounts }
billing-limit-or-sales =
    { $count ->
    [one] { $amount } lub { $count } zamówienie
    [few] { $amount } lub { $count } zamówienia
    [many] { $amount } lub { $count } zamówień
   *[other] { $amount } lub { $count } zamówienia
}
billing-limit-and-sales =
    { $count ->
    [one] { $amount } i { $count } zamówienie
    [few] { $amount } i { $count } zamówienia
    [many] { $amount } i { $count } zamówień
   *[other] { $amount } i { $count } zamówienia
}
billing-limit-source = { $source }; sprawdzono { $day }
billing-limit-unverified = niepotwierdzone, proszę sprawdzić: { $source }
billing-limit-own = Własna wartość z dnia { $day }, wpis: { $by }: { $reason }
billing-limit-of-tables = Według tabel: { $limit }
billing-limit-do-nothing = Jeszcze nic.
billing-limit-do-registered = Nic: w konfiguracji podatków jest rejestracja od { $day }.
billing-limit-do-eu = Powyżej limitu należny jest podatek kraju kupującego, od zamówienia, które go przekracza (dyrektywa 2006/112/WE, artykuł 59c). Proszę zarejestrować się do procedury OSS w swoim kraju albo w każdym kraju osobno i wpisać to w konfiguracji podatków.
billing-limit-do-no = Proszę zarejestrować się do VOEC w norweskiej administracji podatkowej i wpisać to w konfiguracji podatków.
billing-limit-do-ch = Proszę zarejestrować się w szwajcarskiej Federalnej Administracji Podatkowej i wpisać to w konfiguracji podatków. Może być potrzebny przedstawiciel podatkowy.
billing-limit-do-au = Proszę zarejestrować się do GST w Australian Taxation Office (dla sprzedawców z zagranicy jest rejestracja uproszczona) i wpisać to w konfiguracji podatków.
billing-limit-do-nz = Proszę zarejestrować się do GST w Inland Revenue i wpisać to w konfiguracji podatków.
billing-limit-do-sg = Proszę zarejestrować się do GST w IRAS, jeśli sprzedaż na całym świecie przekracza też milion dolarów singapurskich, i wpisać to w konfiguracji podatków.
billing-limit-do-ca = Proszę zarejestrować się do GST/HST w Canada Revenue Agency i wpisać to w konfiguracji podatków.
billing-limit-do-us = Proszę sprawdzić na stronie stanu, czy i od kiedy trzeba się zarejestrować. Potem proszę się zarejestrować i wpisać to w konfiguracji podatków.
billing-limit-fault-amount = Proszę wpisać kwotę większą od 0, na przykład 100000.
billing-limit-fault-sales = Proszę wpisać liczbę całkowitą od 1 do 1 000 000 albo zostawić puste.
billing-limit-fault-day = Proszę wpisać dzień nie późniejszy niż dzisiaj.

# Limity dla jednej paczki lub sztuki.
billing-parcel-ioss = UE: wartość paczki, do której można stosować procedurę IOSS
billing-parcel-eu-customs = UE: wartość paczki, do której należy się opłata celna od każdej pozycji taryfy
billing-parcel-uk = Zjednoczone Królestwo: wartość paczki, do której VAT pobiera sprzedawca, od pierwszej sprzedaży
billing-parcel-no = Norwegia: wartość sztuki, poniżej której stosuje się VOEC
billing-parcel-ch = Szwajcaria: kwota podatku importowego, do której się go nie pobiera
billing-parcel-au = Australia: wartość paczki, do której towary uznaje się za towary o niskiej wartości
billing-parcel-nz = Nowa Zelandia: wartość sztuki, do której towary uznaje się za towary o niskiej wartości
billing-parcel-sg = Singapur: wartość sztuki, do której towary uznaje się za towary o niskiej wartości
