instalments-title = Płatność w ratach
instalments-text = Po potwierdzeniu można zapłacić należną kwotę w 2 do 10 ratach. Pierwszą płaci się od razu. Gdy przypada kolejna, wysyłamy wiadomość z drogą do płatności. Nic nie trafia do magazynu, zanim wszystko nie zostanie zapłacone.
instalments-link-on = Można płacić w ratach.
instalments-link-off = Wszystko płaci się od razu.
instalments-offered = Czy można płacić w ratach?
instalments-no = Nie
instalments-no-hint = Wszystko płaci się od razu. Raty już uzgodnione pozostają bez zmian.
instalments-months = Co kilka miesięcy
instalments-months-hint = Licząc od dnia potwierdzenia.
instalments-days = W ustalonych dniach
instalments-days-hint = Te same dni dla wszystkich.
instalments-days-text = Pierwszą ratę płaci się od razu. Prosimy podać po kolei dni następnych; niepotrzebne pola pozostają puste. Kto potwierdzi po którymś z tych dni, płaci w mniejszej liczbie rat.
instalments-parts = Liczba rat
instalments-months-apart = Odstęp
instalments-every =
    { $count ->
        [one] Co miesiąc
        [few] Co { $count } miesiące
        [many] Co { $count } miesięcy
       *[other] Co { $count } miesiąca
    }
instalments-day = Dzień raty { $number }
instalments-smallest = Najmniejsza kwota
instalments-smallest-hint = Raty są proponowane, gdy do zapłaty jest co najmniej tyle, w { $currency }. Puste: zawsze.
instalments-today = Kto potwierdzi dzisiaj, płaci w dniach: { $days }.
instalments-over = Wszystkie dni już minęły: raty nie są już nikomu proponowane.
instalments-saved = Raty zostały zapisane.
