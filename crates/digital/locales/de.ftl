# Was an einer Zeile einer Datei mit Schlüsseln falsch ist.
digital-key-unreadable = Diese Zeile ist kein UTF-8-Text: Speichern Sie die Datei als CSV mit UTF-8.
digital-key-missing = In dieser Zeile steht kein Schlüssel.
digital-key-bad-length = Ein Schlüssel hat 4 bis 500 Zeichen.
digital-key-twice = Derselbe Schlüssel steht schon in Zeile { $line }.
digital-key-in-another-pool = Diesen Schlüssel gibt es schon in einem anderen Vorrat: Vielleicht hat ihn schon jemand bekommen.
