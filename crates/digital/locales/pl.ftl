# Co jest nie tak z wierszem pliku z kluczami.
digital-key-unreadable = Ten wiersz nie jest tekstem UTF-8: proszę zapisać plik jako CSV z kodowaniem UTF-8.
digital-key-missing = W tym wierszu nie ma klucza.
digital-key-bad-length = Klucz ma od 4 do 500 znaków.
digital-key-twice = Ten sam klucz jest już w wierszu { $line }.
digital-key-in-another-pool = Ten klucz jest już w innej puli: ktoś mógł go już otrzymać.
