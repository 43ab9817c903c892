prices-title = Prezzi propri in { $currency }
prices-text = Prezzi in { $currency } fissati da Lei, al posto di una conversione. Chi li sceglie vede, conferma e paga tutto in { $currency }. Ciò che ha un prezzo qui sotto costa esattamente quello, qualunque sia il tasso. I valori doganali e i limiti di legge sono sempre convertiti.
prices-rate = Tasso: 1 { $own } = { $rate } { $currency } il { $date }; gli importi convertiti sono arrotondati a { $step }.
prices-stand-none = Ancora nessun prezzo proprio.
prices-stand-closed = I sostenitori non possono ancora scegliere questi prezzi.
prices-stand-open = I sostenitori possono scegliere questi prezzi.
prices-holes = È offerto e qui non ha un prezzo: { $titles }. Chi ha questi prezzi non può sceglierlo.
prices-open = Rendi selezionabili
prices-close = Non rendere più selezionabili
prices-delete = Elimina i prezzi in { $currency }
prices-opened = Ora i sostenitori possono scegliere i prezzi in { $currency }.
prices-closed = I prezzi in { $currency } non si possono più scegliere. Chi li ha scelti li mantiene.
prices-deleted = I prezzi in { $currency } sono eliminati.
prices-saved = I prezzi in { $currency } sono salvati.
prices-rest = Ciò che non ha un prezzo proprio
prices-rest-converted = È convertito al tasso
prices-rest-refused = Non è venduto in questa valuta; solo la spedizione è convertita
prices-blank = Un campo vuoto significa: nessun prezzo proprio. 0 significa: non costa nulla.
prices-column-what = Che cosa
prices-column-campaign = Prezzo del progetto
prices-column-converted = Convertito
prices-own = Prezzo proprio in { $currency }
prices-more = { $count ->
    [one] Un altro importo è
   *[other] Altri { $count } importi sono
} solo nel file.
prices-file = Modifica come file
prices-file-text = Il file ha una riga per ogni importo. Scriva i Suoi prezzi nella colonna own_price; le altre colonne servono solo per leggere. Le righe che omette restano come sono.
prices-file-take = Usa il file
prices-group-charges = Spedizione e altri importi
prices-tips = Mancia suggerita
prices-amount-price = Prezzo
prices-amount-early = Prezzo anticipato
prices-amount-first-copy = Prima copia
prices-amount-surcharge = Supplemento
prices-amount-base = Prezzo base
prices-amount-over = In più oltre { $bound }
prices-amount-first = Primo pezzo
prices-amount-further = Ogni pezzo in più
prices-amount-each = Ogni scaglione in più
prices-amount-least = Almeno
prices-amount-free-from = Gratis da
prices-amount-at-most = Al massimo
prices-amount-parcel = Per ogni pacco
prices-amount-piece = Per ogni pezzo
prices-amount-suggested = Importo
