# Kombinacje opcji jednego produktu.
catalogue-variants = Kombinacje
catalogue-variants-of = Kombinacje produktu { $item }
catalogue-variants-item = Produkt
catalogue-variants-text = Wszystkie kombinacje: { $options }. Zaznaczone istnieją i można je wybrać; każda ma własne SKU w magazynie, eksportach i zapotrzebowaniu.
catalogue-variants-not-yet = Żadna jeszcze nie istnieje, a wspierający są pytani tylko o pierwszą opcję. Prosimy zaznaczyć to, co jest, i zapisać.
catalogue-variants-none = Nie ma czego łączyć
catalogue-variants-none-text = Kombinacje powstają z co najmniej dwóch opcji należących do tego produktu, na przykład rozmiaru i koloru.
catalogue-variants-made = Istnieje
catalogue-variants-limit = Najwyżej łącznie
catalogue-variants-taken = Zajęte
catalogue-variants-stock = W magazynie
catalogue-variants-blank = Puste pole wagi lub wartości oznacza wagę lub wartość produktu, puste pole limitu – brak limitu. Niezaznaczonej kombinacji nie można już wybrać; kto ją potwierdził, ten ją zachowuje.
catalogue-variants-all = Utwórz wszystkie kombinacje
catalogue-variants-saved = { $count ->
    [one] Zapisano: istnieje { $count } kombinacja.
    [few] Zapisano: istnieją { $count } kombinacje.
    [many] Zapisano: istnieje { $count } kombinacji.
   *[other] Zapisano: istnieje { $count } kombinacji.
 }
catalogue-variants-file = Jako plik
catalogue-variants-file-text = Prosimy pobrać tabelę, zmienić ją w arkuszu kalkulacyjnym i wgrać z powrotem. Wagi są w gramach. Pominięty wiersz zostaje bez zmian, a przy błędzie nic nie zostaje zapisane.
catalogue-variants-upload = Wgraj tabelę
catalogue-value-limit = Najwyżej łącznie
catalogue-value-limit-number = Najwyżej łącznie, wiersz { $number }
