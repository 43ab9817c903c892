fulfilment-unknown-export = Nie ma takiego eksportu. Prosimy wybrać jeden ze strony eksportów.
