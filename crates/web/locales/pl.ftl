# To, co pokazuje sama powłoka.
web-skip-to-content = Przejdź do treści
web-language = Język
web-menu = Menu
web-menu-organisation = Organizacja
web-search = Szukaj
web-search-placeholder = E-mail, nazwisko lub numer zamówienia
web-user-menu = Menu konta
web-account = Moje konto
web-sign-out = Wyloguj się
web-breadcrumb = Położenie strony
web-optional = (nieobowiązkowe)
web-cancel = Anuluj
web-title-error = Błąd: { $title }
web-error-prefix = Błąd:
web-error-summary-title = Prosimy sprawdzić formularz
web-error-form-unreadable = Nie udało się odczytać danych przesłanych przez przeglądarkę. Prosimy wrócić, sprawdzić formularz i wysłać go ponownie.
web-quantity-less = O jeden mniej: { $name }
web-quantity-more = O jeden więcej: { $name }
web-file-drop = Upuść plik tutaj lub wybierz go z dysku
web-file-progress = Przesyłanie pliku
web-step-done = gotowe
web-pagination = Strony
web-pagination-previous = Poprzednia strona
web-pagination-next = Następna strona
web-pagination-range = { $first }–{ $last } z { $total }
web-problem-id = W wiadomości do nas prosimy podać ten numer:
web-problem-home = Przejdź do strony głównej
web-problem-nothing-saved = Ostatnia zmiana nie została zapisana. Wszystko, co zapisano wcześniej, jest bezpieczne.
web-problem-not-found-title = Nie znaleziono strony
web-problem-not-found-text = Pod tym adresem nie ma żadnej strony. Prosimy sprawdzić link albo poprosić o nowy.
web-problem-forbidden-title = Tego nie można tu zrobić
web-problem-forbidden-text = Brak dostępu do tej strony albo żądanie pochodzi z innej witryny. Prosimy wrócić, odświeżyć stronę i spróbować ponownie.
web-problem-method-title = W ten sposób to nie działa
web-problem-method-text = Ten adres istnieje, ale nie przyjmuje takiego żądania. Prosimy wrócić i użyć przycisku na stronie.
web-problem-conflict-title = Ktoś zmienił to w tym samym czasie
web-problem-conflict-text = Zmiana nie została zapisana, ponieważ przed chwilą zmieniono to samo. Prosimy wrócić, odświeżyć stronę i sprawdzić, co się zmieniło.
web-problem-too-large-title = To jest za duże
web-problem-too-large-text = Przesłane dane są większe, niż przyjmuje ta strona. Prosimy przesłać mniej naraz albo mniejszy plik.
web-problem-too-many-title = Prosimy chwilę poczekać
web-problem-too-many-text =
    { $minutes ->
        [one] W krótkim czasie było zbyt wiele prób. Prosimy spróbować ponownie za minutę.
        [few] W krótkim czasie było zbyt wiele prób. Prosimy spróbować ponownie za { $minutes } minuty.
       *[many] W krótkim czasie było zbyt wiele prób. Prosimy spróbować ponownie za { $minutes } minut.
    }
web-problem-timeout-title = To trwało zbyt długo
web-problem-timeout-text = Przerwaliśmy, ponieważ odpowiedź trwała zbyt długo. Prosimy spróbować ponownie za chwilę.
web-problem-unavailable-title = Strona jest chwilowo niedostępna
web-problem-unavailable-text = Jeden z potrzebnych systemów chwilowo nie odpowiada. Nic nie zostało utracone. Prosimy spróbować ponownie za kilka minut.
web-problem-internal-title = Coś poszło nie tak po naszej stronie
web-problem-internal-text = To nie jest błąd użytkownika; problem został odnotowany. Prosimy spróbować ponownie za kilka minut.
web-problem-bad-input-title = Nie udało się tego użyć
web-problem-bad-input-text = Żądanie jest niepełne lub niezrozumiałe. Prosimy wrócić, sprawdzić wprowadzone dane i spróbować ponownie.
