tax-setup-title = Konfiguracja podatku
tax-setup-basis = Jak obliczać podatek?
tax-setup-basis-own = Tylko według własnych stawek
tax-setup-basis-own-hint = Każdy kraj ma stawkę z listy, niezależnie od rejestracji. Dane wpisane poniżej zostaną zapisane i nie zmienią żadnej ceny.
tax-setup-basis-product = Według tabel podatkowych i rejestracji
tax-setup-basis-product-hint = Stawki ustawowe, każda od swojej daty; własne mają pierwszeństwo. Bez rejestracji podatku się nie nalicza.
tax-setup-home = Gdzie firma ma siedzibę?
tax-setup-home-hint = Stąd sprzedawane są pliki. Paczki wychodzą z kraju podanego w ustawieniach kampanii.
tax-setup-cross-border = Sprzedaż konsumentom w innych krajach UE
tax-setup-cross-border-hint = Do 10 000 EUR rocznie sprzedawca z UE może opodatkować ją u siebie.
tax-setup-cross-destination = Opodatkowana w kraju kupującego
tax-setup-cross-home = Poniżej limitu: opodatkowana u siebie
tax-setup-registrations = Rejestracje
tax-setup-registrations-hint = Jeden wiersz na każde miejsce lub procedurę. Miejsce to kraj (DE) albo stan lub prowincja (US-CA), jeśli rejestracja je ma.
tax-setup-registration-number = Rejestracja { $number }
tax-setup-scheme = Procedura
tax-setup-place = Miejsce
tax-setup-number = Numer
tax-setup-from = Pierwszy dzień
tax-setup-until = Ostatni dzień
tax-setup-imports = Paczki przez granicę
tax-setup-duty-paid = Kraje, w których podatek i cło importowe opłaca sprzedawca
tax-setup-duty-paid-hint = Oddzielone przecinkami: GB, NO. Wszędzie indziej wspierający płaci przy dostawie i dowiaduje się o tym wcześniej.
tax-setup-customs-scope = Opłata celna UE 3 EUR za każdy kod taryfy
tax-setup-customs-scope-hint = Od 1 lipca 2026 r. należy się ona od wszystkich paczek do 150 EUR, niezależnie od procedury VAT (rozporządzenie delegowane (UE) 2026/1022). Sama procedura IOSS pozostaje do wyboru dla wcześniejszych ustawień: warto ją wybrać tylko, gdy tak mówi agencja celna.
tax-setup-scope-all = Dla wszystkich paczek do 150 EUR
tax-setup-scope-ioss = Tylko w procedurze IOSS
tax-setup-customs-bearer = Kto ponosi tę opłatę?
tax-setup-bearer-buyer = Wspierający, jako pozycja rachunku
tax-setup-bearer-seller = Sprzedawca
tax-setup-exchange = Kursy wymiany dla limitów
tax-setup-exchange-hint = Ustawy podają limity we własnej walucie. Prosimy podać, ile tej waluty odpowiada 1 { $currency }.
tax-setup-exchange-number = Kurs wymiany { $number }
tax-setup-exchange-to = Waluta
tax-setup-exchange-rate = Kurs
tax-setup-exchange-date = Z dnia
tax-setup-exchange-source = Źródło
tax-setup-more = Zaokrąglanie i platforma
tax-setup-rounding = Podatek zaokrągla się
tax-setup-round-line = Dla każdej pozycji
tax-setup-round-total = Raz dla wszystkiego, co opodatkowane tak samo
tax-setup-platform = Czy platforma pobrała podatek od wsparć?
tax-setup-platform-not = Nie
tax-setup-platform-not-hint = Podatek od całości należy do sprzedawcy.
tax-setup-platform-collected = Tak
tax-setup-platform-collected-hint = To, co pobrała, nie jest opodatkowane ponownie. Opodatkowane jest tylko to, co doszło tutaj.
tax-setup-business = Wspierający mogą kupować dla firmy, podając jej numer VAT
tax-setup-business-hint = Numery krajów UE i Irlandii Północnej są sprawdzane w VIES, usłudze Komisji Europejskiej, norweskie w rejestrze w Brønnøysund. Własny numer należy wpisać przy rejestracji w kraju: wtedy każda odpowiedź otrzyma numer jako dowód. Działa tylko z tabelami programu.
tax-setup-saved = Ustawienia podatku zostały zapisane.
tax-setup-note = To nie jest porada podatkowa. Przed włączeniem warto pokazać te ustawienia księgowości.
tax-setup-findings = Co trzeba sprawdzić
tax-setup-blocking = Nikt stamtąd nie może potwierdzić:
tax-setup-link = Konfiguracja podatku
tax-setup-link-text = Rejestracje, procedury OSS i importowe: podatek według tabel podatkowych.
tax-setup-off = Podatek liczony jest tylko według poniższych stawek.
tax-setup-on = Podatek liczony jest według tabel podatkowych; poniższe stawki mają pierwszeństwo.
tax-finding-not-registered = Podatek jest należny, a nikt nie jest zarejestrowany. Potrzebne byłoby „{ $what }” dla: { $places }.
tax-finding-unverified = Żadne źródło nie potwierdza stawki dla „{ $what }”: { $places }. Warto dodać własną, gdy będzie znana.
tax-finding-no-tariff-number = Bez kodu taryfy celnej nie da się policzyć opłaty celnej: { $places }.
tax-finding-digital-unclear = Nie wiadomo, czy pliki są opodatkowane w: { $places }.
tax-finding-duty = Cło, którego nie ma w kwotach, należy się w: { $places }.
tax-finding-entry-fee = Książki drukowane są zwykle wolne od cła, ale zgłoszenie celne wiąże się z opłatą, której nie ma w kwotach, w: { $places }.
tax-finding-rule-unverified = Żadne źródło nie potwierdza reguły w sprawie: { $what }. Decyduje ona w: { $places }. Warto ją sprawdzić.
tax-finding-local-tax = Jest rejestracja, ale nie wczytano tabeli hrabstw i miast, dlatego naliczana jest tylko stawka stanowa: { $places }.
tax-finding-place-unknown = Tabele nic nie wiedzą o podatku przy dostawie w: { $places }.
tax-finding-no-rate = Brak stawki dla „{ $what }” w: { $places }.
tax-finding-rate-ended = Stawka dla „{ $what }” przestała obowiązywać w: { $places }. Trzeba dodać następną.
tax-finding-no-exchange-rate = Brakuje kursu wymiany dla { $what }, którego wymaga limit. Dotyczy: { $places }.

local-tax-title = Podatek od sprzedaży hrabstw i miast (USA)
local-tax-tables = Wczytane tabele
local-tax-state = Stan
local-tax-rates = Stawki
local-tax-loaded-on = Wczytano
local-tax-deeds = Działania
local-tax-empty = Nie wczytano żadnej tabeli
local-tax-empty-text = Bez tabeli naliczany jest tylko podatek stanowy, a wycena o tym informuje.
local-tax-load = Wczytaj tabelę
local-tax-text = Urząd stanowy publikuje, ile ponad podatek stanowy pobierają hrabstwa, miasta i kody pocztowe. Tabela działa tam, gdzie jest rejestracja w danym stanie i podatek liczony jest według tabel podatkowych; przy każdej kwocie stoi tabela, jej źródło i dzień.
local-tax-help = Co oznaczają wiersze i kolumny
local-tax-help-text = Wiersz z kodem pocztowym z pięciu cyfr lub zakresem kodów obejmuje wszystkie lokalne podatki w tym miejscu. Bez niego stawki miasta i hrabstwa się sumują; wiersz z obiema nazwami dotyczy miasta i mówi, w którym hrabstwie leży, bo adresy nie podają hrabstwa. Stawka jest w procentach, bez stawki stanowej. Dni zapisuje się 2026-01-31; pusty ostatni dzień oznacza do odwołania.
local-tax-help-columns = Pierwszy wiersz musi brzmieć:
local-tax-source-hint = Kto i kiedy ją opublikował: stoi przy każdej kwocie.
local-tax-file = Tabela (CSV)
local-tax-replaces = Plik zastępuje wczytaną tabelę tego stanu.
local-tax-upload = Sprawdź i wczytaj
local-tax-look = Tylko sprawdź
local-tax-looked = Co jest w pliku
local-tax-looked-text = Plik nie ma błędów i nic jeszcze nie wczytano. Aby go wczytać, należy wybrać go ponownie.
local-tax-problems = Nic nie wczytano. Najpierw trzeba poprawić
local-tax-not-loaded = Plik ma błędy; są wymienione powyżej.
local-tax-download = Pobierz
local-tax-download-of = Pobierz tabelę: { $state }
local-tax-delete = Usuń
local-tax-delete-of = Usuń tabelę: { $state }
local-tax-deleted = Tabela usunięta: { $state }.
local-tax-counts = W użyciu.
local-tax-rests = Nieużywana: dziś nie ma rejestracji w tym stanie albo podatek liczony jest według własnych stawek.
local-tax-loaded = { $state }: tabela wczytana, wierszy: { $count }.
local-tax-rows =
    { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
    [many] { $count } wierszy
   *[other] { $count } wiersza
}
local-tax-counties =
    { $count ->
    [one] { $count } hrabstwo
    [few] { $count } hrabstwa
    [many] { $count } hrabstw
   *[other] { $count } hrabstwa
}
local-tax-cities =
    { $count ->
    [one] { $count } miasto
    [few] { $count } miasta
    [many] { $count } miast
   *[other] { $count } miasta
}
local-tax-codes =
    { $count ->
    [one] { $count } kod pocztowy
    [few] { $count } kody pocztowe
    [many] { $count } kodów pocztowych
   *[other] { $count } kodu pocztowego
}
local-tax-unreached =
    { $count ->
    [one] { $count } hrabstwa nie wymienia żaden wiersz miasta: nie prowadzi do niego żaden adres. Należy dodać wiersze jego miast lub kodów pocztowych.
    [few] { $count } hrabstw nie wymienia żaden wiersz miasta: nie prowadzi do nich żaden adres. Należy dodać wiersze ich miast lub kodów pocztowych.
    [many] { $count } hrabstw nie wymienia żaden wiersz miasta: nie prowadzi do nich żaden adres. Należy dodać wiersze ich miast lub kodów pocztowych.
   *[other] { $count } hrabstwa nie wymienia żaden wiersz miasta: nie prowadzi do nich żaden adres. Należy dodać wiersze ich miast lub kodów pocztowych.
}
