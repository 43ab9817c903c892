### Testi del magazzino: che cosa può andare storto e che cosa non va in una riga di un file

stock-error-unknown-warehouse = Questo magazzino non esiste. Sceglierne uno dall’elenco.
stock-error-warehouse-closed = Questo magazzino è chiuso. Sceglierne un altro o riaprirlo.
stock-error-warehouse-in-use = { $pieces ->
     [one] In questo magazzino si trova o è in arrivo { $pieces } pezzo. Prima va spostato.
    *[other] In questo magazzino si trovano o sono in arrivo { $pieces } pezzi. Prima vanno spostati.
}
stock-error-warehouse-name = Un altro magazzino ha già questo nome. Sceglierne uno che li distingua.
stock-error-name = Scrivere un nome da 1 a { $limit } caratteri.
stock-error-note = Una nota ha al massimo { $limit } caratteri.
stock-error-quantity = Scrivere un numero da 1 a { $limit }.
stock-error-minutes = Scrivere un tempo da 1 a { $limit } minuti.
stock-error-sent-twice = Questo è già stato inviato. Ricaricare la pagina, guardare che cosa è salvato e, se manca, inviarlo di nuovo.
stock-error-not-enough = { $pieces ->
     [one] C’è solo { $pieces } pezzo. Ricontare o prelevarne meno.
    *[other] Ci sono solo { $pieces } pezzi. Ricontare o prelevarne meno.
}
stock-error-count-in-future = Il momento del conteggio è nel futuro.
stock-error-counted-later = Lo stesso è stato contato più tardi. Vale il conteggio successivo.
stock-error-same-warehouse = Scegliere due magazzini diversi.
stock-error-unknown-delivery = Questa consegna non esiste.
stock-error-delivery-closed = Questa consegna è chiusa. Annunciare come nuova consegna ciò che deve ancora arrivare.
stock-error-delivery-lines = Una consegna contiene da 1 a { $limit } articoli, ciascuno una volta.
stock-error-not-announced = Questo articolo non è nella consegna. Registrarlo senza consegna.
stock-error-more-than-announced = { $pieces ->
     [one] Deve arrivare ancora solo { $pieces } pezzo. Registrare il resto senza consegna.
    *[other] Devono arrivare ancora solo { $pieces } pezzi. Registrare il resto senza consegna.
}
stock-error-no-limit = Qui nulla è limitato. Prima va impostato un limite.
stock-error-sold-out = { $left ->
     [0] Esaurito.
     [one] Ne resta solo { $left }.
    *[other] Ne restano solo { $left }.
}
stock-error-hold-lost = Non è stato possibile tenere il posto più a lungo. Controllare se ne resta uno.
stock-error-not-waiting = Questo posto in lista d’attesa non è più valido. Per continuare ad aspettare, iscriversi di nuovo.
stock-error-nothing-offered = Nessun posto è ancora libero. Scriveremo appena se ne libera uno.
stock-error-offer-over = Il tempo per questa offerta è scaduto. Il posto è passato alla persona successiva in lista.
stock-sheet-not-utf8 = Il file non si può leggere. Salvarlo come «CSV UTF-8».
stock-sheet-too-large = Il file supera { $limit } byte. Dividerlo.
stock-sheet-too-many-lines = Il file ha più di { $limit } righe. Dividerlo.
stock-sheet-empty = Il file non elenca merce.
stock-sheet-no-column = Manca la colonna «{ $text }». La prima riga indica le colonne: sku, warehouse, pieces, note.
stock-sheet-column-twice = La colonna «{ $text }» compare due volte. Toglierne una.
stock-sheet-cells = Questa riga ha più o meno celle della prima.
stock-sheet-unknown-sku = Non c’è un articolo con lo SKU «{ $text }».
stock-sheet-unknown-warehouse = Non c’è un magazzino aperto chiamato «{ $text }».
stock-sheet-no-warehouse = La riga non dice di quale magazzino si tratta.
stock-sheet-bad-pieces = «{ $text }» non è un numero di pezzi. Scrivere solo cifre, fino a { $limit }.
stock-sheet-no-pieces = Non possono entrare 0 pezzi. Togliere la riga.
stock-sheet-note = Una nota ha al massimo { $limit } caratteri.
stock-sheet-counted-twice = La riga { $other } conta lo stesso articolo nello stesso magazzino. Sommare i due numeri.
