# Dlaczego kupon odejmuje tyle, ile odejmuje.
vouchers-reason-amount-off = Zniżka: { $off }
vouchers-reason-rest-lapses = Towary kosztują mniej, niż wynosi wartość kuponu; { $rest } pozostaje niewykorzystane.
vouchers-reason-percent-off = { $percent } % z { $of }: zniżka { $off }
vouchers-reason-at-most = Ten kupon daje najwyżej { $most }.
vouchers-reason-copies-free = { $copies ->
    [one] Jedna sztuka jest bezpłatna.
    [few] { $copies } sztuki są bezpłatne.
    [many] { $copies } sztuk jest bezpłatnych.
   *[other] { $copies } sztuki jest bezpłatne.
}
vouchers-reason-copies-added = { $copies ->
    [one] Można wybrać jeszcze jedną sztukę za darmo.
    [few] Można wybrać jeszcze { $copies } sztuki za darmo.
    [many] Można wybrać jeszcze { $copies } sztuk za darmo.
   *[other] Można wybrać jeszcze { $copies } sztuki za darmo.
}
vouchers-reason-shipping-free = Wysyłka jest bezpłatna.
vouchers-reason-shipping-off = Zniżka na wysyłkę: { $off }
vouchers-reason-gift-pays = Tym kodem podarunkowym można jeszcze zapłacić do { $balance }.

# Dlaczego nic nie daje.
vouchers-refused-stopped = Ten kupon nie jest już przyjmowany.
vouchers-refused-code-void = Ten kod został wycofany. Prosimy zapytać osobę, od której pochodzi.
vouchers-refused-other-campaign = Ten kupon dotyczy innej kampanii.
vouchers-refused-not-yet = Tego kuponu można użyć od { $from }.
vouchers-refused-over = Tego kuponu można było użyć do { $until }.
vouchers-refused-used-up = Ten kupon wykorzystano już tyle razy, ile było można.
vouchers-refused-code-used = Ten kod został już wykorzystany.
vouchers-refused-used-by-you = Limit użyć tego kuponu na jedną osobę został już wykorzystany.
vouchers-refused-empty = Na tym kodzie podarunkowym nie ma już środków.
vouchers-refused-other-currency = Ten kupon nie obowiązuje w walucie tego zamówienia.
vouchers-refused-order-too-small = Tego kuponu można użyć, gdy towary kosztują co najmniej { $smallest }; teraz kosztują { $goods }.
vouchers-refused-other-reward = Tego kuponu nie można użyć z wybraną nagrodą.
vouchers-refused-nothing-fits = Ten kupon nie obejmuje niczego w tym zamówieniu.
vouchers-refused-no-shipping = Nie ma kosztów wysyłki, które ten kupon mógłby pokryć.
vouchers-refused-alone = Tego kuponu nie można łączyć z drugim.

# Czym był wpisany kod.
vouchers-code-unknown = Nie znamy tego kodu. Prosimy sprawdzić każdy znak.
vouchers-code-mistyped = W tym kodzie jest literówka. Prosimy sprawdzić każdy znak.
vouchers-code-wait = Zbyt wiele nieistniejących kodów. Prosimy spróbować ponownie za { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
}.

# Co jest nie tak z wierszem pliku z kodami.
vouchers-line-unreadable = Ten wiersz nie jest tekstem UTF-8: proszę zapisać plik jako CSV z kodowaniem UTF-8.
vouchers-line-no-code = W tym wierszu nie ma kodu.
vouchers-line-bad-code = Kod ma od 4 do 40 liter, cyfr i łączników i zaczyna się literą.
vouchers-line-twice = Ten sam kod jest już w wierszu { $line }.
vouchers-line-taken = Ten kod należy do innego kuponu.
vouchers-line-bad-worth = Kod podarunkowy wymaga kwoty większej od zera i waluty; inne kody ich nie mają.

# What is wrong with a form.
vouchers-error-amount = Proszę podać kwotę większą od zera.
vouchers-error-percent = Procent jest większy od 0 i wynosi najwyżej 100, z najwyżej dwoma miejscami po przecinku.
vouchers-error-title = Proszę podać nazwę o długości do 120 znaków.
vouchers-error-copies = Proszę podać od 1 do 1000 sztuk.
vouchers-error-limit = Limit wynosi co najmniej 1. Bez limitu pole pozostaje puste.
vouchers-error-limit-lower = Tę liczbę można tylko zwiększyć albo usunąć, co znosi limit: osoby z kodem na to liczą. Aby go zatrzymać, należy zakończyć ważność kodu.
vouchers-error-ends-earlier = Ostatni dzień można tylko przesunąć na później albo usunąć: osoby z kodem na to liczą. Aby go zatrzymać, należy zakończyć ważność kodu.
vouchers-error-dates = Ostatni dzień jest przed pierwszym. Proszę sprawdzić oba.
vouchers-error-code = Kod ma od 4 do 40 liter, cyfr i łączników i zaczyna się od litery.
vouchers-error-prefix = Początek ma najwyżej 12 liter i cyfr i zaczyna się od litery.
vouchers-error-code-taken = Taki kod już istnieje. Proszę wymyślić inny.
vouchers-error-count = Proszę podać od 1 do 100 000 kodów.
vouchers-error-form = Formularz jest nieaktualny. Proszę odświeżyć stronę i wysłać go ponownie.
vouchers-error-worth = Proszę podać wartość każdego kodu podarunkowego.
