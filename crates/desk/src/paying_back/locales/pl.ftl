# Money that is owed to a backer.
desk-owed-back = Tej osobie należy zwrócić { $amount }
desk-credit-left = Pozostały niewykorzystane środki: { $amount }. Wspierający może je wykorzystać albo można je zwrócić
desk-credit-left-over = Pozostało { $amount } środków: nie można ich już wydać, a można je zwrócić
desk-bill-given-back = Zwrócono
desk-bill-parts-repaid = Zwrócono z tytułu korekt
desk-owed-back-record = Zapisz zwrot
desk-need-back =
    { $count ->
        [one] { $count } wsparcie do zwrotu
        [few] { $count } wsparcia do zwrotu
        [many] { $count } wsparć do zwrotu
       *[other] { $count } wsparcia do zwrotu
    }
desk-back-title = Zapisz zwrot
desk-back-text = Stąd nie są wysyłane żadne pieniądze. Zwrotu należy dokonać u operatora płatności, przelewem albo na platformie, jeśli tam zapłacono, a potem zapisać go tutaj.
desk-back-day = Dzień zwrotu
desk-back-note = Numer płatności
desk-back-note-hint = Numer u operatora lub w banku. Pozostaje w księgach: prosimy nie wpisywać nazwisk ani numerów kont.
desk-back-record = Zapisz
desk-back-nothing = Tej osobie nie trzeba niczego zwracać.
desk-back-too-much = Zwrócić można najwyżej { $owed }.
desk-back-too-little = Co najmniej { $least }: mniejsza kwota nie jest w walucie kampanii nic warta.
desk-back-too-small = { $amount } to mniej niż najmniejsza kwota w { $currency }, czyli w walucie płatności. Prosimy zapisać 0: wtedy nic już nie jest do zwrotu.
desk-back-amount-wrong = Prosimy podać kwotę większą od zera, na przykład { $example }.
desk-back-day-wrong = Prosimy podać dzień zwrotu: dzisiejszy lub wcześniejszy.
desk-back-note-long = Najwyżej { $max } znaków.
desk-done-paid-back = Zapisano. Saldo i lista zwrotów zostały zaktualizowane.
desk-audit-money-paid-back = Zapisano zwrot
desk-back-currency = Waluta zwrotu
desk-back-most = Najwyżej { $amount }
desk-back-charged-text = Pieniądze wracają w walucie, w której wpłynęły, po kursie ich płatności. Całość to dokładnie tyle, ile pobrano.
desk-back-currency-wrong = Proszę wybrać walutę, w której wpłynęły pieniądze; najpierw zwraca się to, co zapłacono w innej walucie.
