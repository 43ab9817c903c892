# Le combinazioni delle opzioni di un articolo.
catalogue-variants = Combinazioni
catalogue-variants-of = Combinazioni di { $item }
catalogue-variants-item = L’articolo
catalogue-variants-text = Tutte le combinazioni di { $options }. Quelle spuntate esistono e si possono scegliere; ognuna ha il proprio SKU in magazzino, esportazioni e fabbisogno.
catalogue-variants-not-yet = Non ne esiste ancora nessuna, e ai sostenitori si chiede solo la prima opzione. Spunti quelle che ci sono e salvi.
catalogue-variants-none = Niente da combinare
catalogue-variants-none-text = Le combinazioni nascono da due o più opzioni di questo articolo, per esempio taglia e colore.
catalogue-variants-made = Esiste
catalogue-variants-limit = Al massimo in tutto
catalogue-variants-taken = Occupati
catalogue-variants-stock = In magazzino
catalogue-variants-blank = Un peso o un valore vuoto è quello dell’articolo, un limite vuoto nessun limite. Una combinazione non spuntata non si può più scegliere; chi l’ha confermata la conserva.
catalogue-variants-all = Crea tutte le combinazioni
catalogue-variants-saved = { $count ->
    [one] Salvato: esiste una combinazione.
   *[other] Salvato: esistono { $count } combinazioni.
 }
catalogue-variants-file = Come file
catalogue-variants-file-text = Scarichi la tabella, la modifichi in un foglio di calcolo e la carichi di nuovo. I pesi sono in grammi. Una riga che manca resta com’è; con un errore non si salva nulla.
catalogue-variants-upload = Carica la tabella
catalogue-value-limit = Al massimo in tutto
catalogue-value-limit-number = Al massimo in tutto, riga { $number }
