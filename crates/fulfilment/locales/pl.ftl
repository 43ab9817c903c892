fulfilment-unknown-export = Nie ma takiego eksportu. Proszę wybrać jeden ze strony eksportów.
