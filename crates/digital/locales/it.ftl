# Che cosa non va in una riga di un file di chiavi.
digital-key-unreadable = Questa riga non è testo UTF-8: salvare il file come CSV in UTF-8.
digital-key-missing = In questa riga non c’è nessuna chiave.
digital-key-bad-length = Una chiave ha da 4 a 500 caratteri.
digital-key-twice = La stessa chiave è già nella riga { $line }.
digital-key-in-another-pool = Questa chiave è già in un’altra riserva: qualcuno potrebbe averla ricevuta.
