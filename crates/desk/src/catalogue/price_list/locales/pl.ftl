prices-title = Własne ceny w { $currency }
prices-text = Ceny w { $currency } ustalone przez Państwa zamiast przeliczenia. Kto je wybierze, widzi, zatwierdza i płaci wszystko w { $currency }. To, co ma cenę poniżej, kosztuje dokładnie tyle, niezależnie od kursu. Wartości celne i limity ustawowe są zawsze przeliczane.
prices-rate = Kurs: 1 { $own } = { $rate } { $currency } z dnia { $date }; przeliczone kwoty zaokrągla się do { $step }.
prices-stand-none = Nie ma jeszcze własnych cen.
prices-stand-closed = Wspierający nie mogą jeszcze wybrać tych cen.
prices-stand-open = Wspierający mogą wybrać te ceny.
prices-holes = To jest w ofercie, a nie ma tu ceny: { $titles }. Kto ma te ceny, nie może tego wybrać.
prices-open = Udostępnij do wyboru
prices-close = Zakończ udostępnianie
prices-delete = Usuń ceny w { $currency }
prices-opened = Wspierający mogą już wybrać ceny w { $currency }.
prices-closed = Cen w { $currency } nie można już wybrać. Kto je wybrał, ten je zachowa.
prices-deleted = Ceny w { $currency } usunięto.
prices-saved = Ceny w { $currency } zapisano.
prices-rest = Co nie ma własnej ceny
prices-rest-converted = Jest przeliczane po kursie
prices-rest-refused = Nie jest sprzedawane w tej walucie; przelicza się tylko wysyłkę
prices-blank = Puste pole oznacza: brak własnej ceny. 0 oznacza: nic nie kosztuje.
prices-column-what = Co
prices-column-campaign = Cena kampanii
prices-column-converted = Po przeliczeniu
prices-own = Własna cena w { $currency }
prices-more = { $count ->
    [one] Jeszcze { $count } kwota jest
    [few] Jeszcze { $count } kwoty są
    [many] Jeszcze { $count } kwot jest
   *[other] Jeszcze { $count } kwoty jest
} tylko w pliku.
prices-file = Edycja w pliku
prices-file-text = Plik ma jeden wiersz na każdą kwotę. Ceny prosimy wpisać w kolumnie own_price; pozostałe kolumny służą tylko do czytania. Pominięte wiersze pozostają bez zmian.
prices-file-take = Wczytaj plik
prices-group-charges = Wysyłka i inne opłaty
prices-tips = Proponowany napiwek
prices-amount-price = Cena
prices-amount-early = Cena wczesna
prices-amount-first-copy = Pierwsza sztuka
prices-amount-surcharge = Dopłata
prices-amount-base = Cena podstawowa
prices-amount-over = Więcej powyżej { $bound }
prices-amount-first = Pierwsza sztuka
prices-amount-further = Każda kolejna sztuka
prices-amount-each = Każdy kolejny próg
prices-amount-least = Co najmniej
prices-amount-free-from = Bezpłatnie od
prices-amount-at-most = Najwyżej
prices-amount-parcel = Za paczkę
prices-amount-piece = Za sztukę
prices-amount-suggested = Kwota
