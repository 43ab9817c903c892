# The catalogue's pages: menu and tabs.
catalogue-menu = Catalogo
catalogue-menu-shipping = Prezzi di spedizione
catalogue-menu-tax = Imposte
catalogue-menu-texts = Guida e FAQ
catalogue-menu-settings = Impostazioni della campagna
catalogue-tabs = Pagine di questa sezione
catalogue-tab-overview = Panoramica
catalogue-tab-items = Articoli
catalogue-tab-rewards = Ricompense
catalogue-tab-addons = Extra
catalogue-tab-options = Varianti
catalogue-tab-questions = Domande
catalogue-tab-try = Anteprima da sostenitore

# Words that many pages share.
catalogue-save = Salva
catalogue-saved = Salvato: { $title }
catalogue-choose = Scegliere
catalogue-changed-meanwhile = Qualcun altro ha modificato questi dati dopo l’apertura della pagina. Nulla è stato salvato. I dati inseriti sono ancora qui: confrontarli con quelli memorizzati e salvare di nuovo per sostituirli.
catalogue-more-rows = Altre righe
catalogue-name = Nome
catalogue-title = Titolo
catalogue-price = Prezzo
catalogue-quantity = Quantità
catalogue-quantity-number = Quantità, riga { $number }
catalogue-item = Articolo
catalogue-item-number = Articolo, riga { $number }
catalogue-reward-named = Ricompensa: { $title }
catalogue-addon-named = Extra: { $title }
catalogue-item-named = Articolo: { $title }
catalogue-archive = Archivia
catalogue-archived = Archiviato. I contributi che lo contengono lo mantengono.
catalogue-offer-again = Offri di nuovo
catalogue-offered-again = È di nuovo disponibile.
catalogue-shelf-archived = Archiviato
catalogue-language = Lingua
catalogue-paragraphs-hint = Solo testo semplice: segni di grassetto, HTML e link appaiono così come sono scritti. Una riga vuota inizia un nuovo paragrafo.
catalogue-weight-unit = Unità di peso
catalogue-length-unit = Unità di lunghezza
catalogue-volume-unit = Unità di volume
catalogue-units-hint = Pesi, misure e volumi si inseriscono e si leggono in queste unità, anche nei file. Cambiarle non cambia alcun prezzo.
catalogue-tax-class = Classe fiscale
catalogue-why = Perché
catalogue-place = Luogo
catalogue-source = Da dove viene
catalogue-source-shipped = Ripresa dalla tabella del prodotto del { $date }
catalogue-source-shipped-law = Ripresa dalla tabella del prodotto ({ $law })
catalogue-source-table = Tabella del prodotto del { $date }
catalogue-source-table-law = Tabella del prodotto ({ $law })
catalogue-source-by-hand = Inserita a mano, senza fonte
catalogue-source-written = Inserita a mano: { $source }
catalogue-source-field = Fonte dell’aliquota

# What saving a change would cost.
catalogue-look = Mostra che cosa cambia
catalogue-effect = Che cosa cambia salvando
catalogue-effect-note = I prezzi sono calcolati per l’indirizzo di ogni contributo o, dove manca, per il paese. Ciò che è confermato resta. Salvi per applicare la modifica.
catalogue-effect-none = { $count ->
    [one] Nessun prezzo cambia: un contributo è stato calcolato nei due modi.
   *[other] Nessun prezzo cambia: { $count } contributi sono stati calcolati nei due modi.
}
catalogue-effect-some = { $count ->
    [one] Un contributo è stato calcolato nei due modi.
   *[other] { $count } contributi sono stati calcolati nei due modi.
}
catalogue-effect-agreed = { $count ->
    [one] Uno di questi è già confermato: mantiene il suo prezzo e non conta né come più caro né nelle somme.
   *[other] { $count } di questi sono già confermati: mantengono il loro prezzo e non contano né come più cari né nelle somme.
}
catalogue-effect-numbers = Più cari: { $dearer }. Meno cari: { $cheaper }. Senza prezzo: { $unpriced }. Con un prezzo per la prima volta: { $anew }.
catalogue-effect-outside = Fuori dalle somme: { $unpriced } d’ora in poi senza prezzo, { $anew } con un prezzo per la prima volta.
catalogue-effect-packed-agreed = { $count ->
    [one] Un contributo confermato viene confezionato secondo la modifica.
   *[other] { $count } contributi confermati vengono confezionati secondo la modifica.
}
catalogue-effect-packed-open = { $count ->
    [one] Un contributo non ancora confermato viene confezionato secondo la modifica.
   *[other] { $count } contributi non ancora confermati vengono confezionati secondo la modifica.
}
catalogue-effect-packed-left = { $count ->
    [one] Il pacco di un contributo è già partito: non gli si spedisce altro, ma il fabbisogno lo conta secondo la modifica.
   *[other] I pacchi di { $count } contributi sono già partiti: non si spedisce loro altro, ma il fabbisogno li conta secondo la modifica.
}
catalogue-effect-unanswered = { $count ->
    [one] In un contributo confermato manca la scelta: { $asked }. Si potrà scegliere solo quando sarà riaperto.
   *[other] In { $count } contributi confermati manca la scelta: { $asked }. Si potrà scegliere solo quando saranno riaperti.
}
catalogue-effect-before = Contributi non ancora confermati, ora
catalogue-effect-after = Contributi non ancora confermati, dopo la modifica
catalogue-effect-tax-before = Di cui imposta ora
catalogue-effect-tax-after = Di cui imposta dopo la modifica

# Overview.
catalogue-complete = Non manca nulla: ogni articolo ha un peso, tutto ciò che è offerto ha un contenuto e ogni Paese dei sostenitori ha un prezzo di spedizione.
catalogue-empty = Il catalogo è vuoto
catalogue-empty-text = Importare l’esportazione della piattaforma: ricompense, extra e articoli vengono proposti qui. Oppure iniziare a mano dagli articoli.
catalogue-gaps = Che cosa manca ancora
catalogue-gap-more =
    { $count ->
        [one] e { $count } altro
       *[other] e altri { $count }
    }
catalogue-gap-countries-why = Lì abitano sostenitori, ma nessuna zona li raggiunge, o nessuna ha un prezzo dal magazzino da cui parte la loro merce: non possono confermare. Tra parentesi: quanti contributi.
catalogue-gap-countries =
    { $count ->
        [one] { $count } Paese di sostenitori non ha un prezzo di spedizione
       *[other] { $count } Paesi di sostenitori non hanno un prezzo di spedizione
    }
catalogue-gap-weight-why = La spedizione sarebbe calcolata come se non pesassero nulla.
catalogue-gap-weight =
    { $count ->
        [one] { $count } articolo è senza peso
       *[other] { $count } articoli sono senza peso
    }
catalogue-gap-contents-why = Il magazzino non saprebbe che cosa imballare.
catalogue-gap-rewards =
    { $count ->
        [one] { $count } ricompensa è senza contenuto
       *[other] { $count } ricompense sono senza contenuto
    }
catalogue-gap-addons =
    { $count ->
        [one] { $count } extra è senza contenuto
       *[other] { $count } extra sono senza contenuto
    }
catalogue-gap-free-why = Spesso le esportazioni non contengono il prezzo. Verificare se sono davvero gratuiti.
catalogue-gap-free =
    { $count ->
        [one] { $count } extra non costa nulla
       *[other] { $count } extra non costano nulla
    }
catalogue-gap-options-why = Il loro articolo non è contenuto in ciò a cui appartengono, oppure un valore porta a un articolo archiviato.
catalogue-gap-options =
    { $count ->
        [one] { $count } variante non porta a nulla
       *[other] { $count } varianti non portano a nulla
    }
catalogue-gap-choices-why = Le risposte del file sembrano una scelta all’interno di una ricompensa o di un extra. Se ciascuna indica qualcosa di diverso nel pacco, crei un articolo per ciascuna e una variante con il nome della domanda: le risposte la compilano e la domanda non viene più posta.
catalogue-gap-choice = { $prompt } ha { $count } risposte diverse: farne una variante
catalogue-gap-choices =
    { $count ->
        [one] { $count } domanda sembra una variante
       *[other] { $count } domande sembrano varianti
    }
catalogue-gap-customs-why = I pacchi che lasciano il territorio doganale richiedono codice doganale, Paese d’origine e valore.
catalogue-gap-customs =
    { $count ->
        [one] { $count } articolo è senza dati doganali
       *[other] { $count } articoli sono senza dati doganali
    }

# Items.
catalogue-item-new = Nuovo articolo
catalogue-items-empty = Ancora nessun articolo
catalogue-items-empty-text = Un articolo è ciò che viene tenuto in magazzino, pesato e spedito. Ricompense ed extra sono fatti di articoli.
catalogue-item-what = Che cos’è
catalogue-item-parcel = Per pacco, dogana e imposte
catalogue-item-name-hint = I sostenitori lo vedono nel contenuto delle ricompense.
catalogue-sku = SKU
catalogue-sku-hint = Il codice usato dal magazzino.
catalogue-kind = Tipo
catalogue-kind-physical = Va nel pacco
catalogue-kind-physical-hint = Viene pesato e spedito.
catalogue-kind-digital = Digitale
catalogue-kind-digital-hint = Un download o una licenza: nessun peso, nessun pacco.
catalogue-stock = Pezzi in magazzino
catalogue-stock-hint = Lasciare vuoto se non si contano. Quando ci sono pezzi registrati in un magazzino, vale quel numero.
catalogue-weight = Peso
catalogue-weight-hint = Con la propria confezione, senza il pacco.
catalogue-no-weight = Senza peso
catalogue-no-customs = Senza dati doganali
catalogue-dimensions = Misure esterne
catalogue-length = Lunghezza
catalogue-width = Larghezza
catalogue-height = Altezza
catalogue-declared-value = Valore dichiarato
catalogue-declared-value-in = Valore dichiarato in { $currency }
catalogue-declared-value-hint = Per la dogana. Serve anche a ripartire il prezzo di un pacchetto tra classi fiscali.
catalogue-hs-code = Codice doganale (HS)
catalogue-hs-code-hint = Da 6 a 10 cifre; spazi e punti possono restare: 4901 99 per i libri, 950490 per i giochi da tavolo.
catalogue-origin = Paese d’origine
catalogue-customs = Dogana
catalogue-tax-class-without-rate = { $class } (nessun Paese ha un’aliquota: vale quella ordinaria)
catalogue-goods-without-rate = «{ $class }» è scelta per { $names }, ma qui nessun Paese ha un’aliquota di questa classe: vale quella ordinaria. Aggiungere l’aliquota o scegliere un’altra classe.
catalogue-tax-class-hint = In molti Paesi i libri stampati hanno un’aliquota più bassa.
catalogue-archive-item-question = L’articolo non potrà più essere inserito in nulla di nuovo. I contributi che lo contengono lo mantengono.

# Rewards and add-ons.
catalogue-reward-new = Nuova ricompensa
catalogue-rewards-empty = Ancora nessuna ricompensa
catalogue-rewards-empty-text = Una ricompensa è ciò per cui i sostenitori hanno contribuito. Un’importazione le propone.
catalogue-addon-new = Nuovo extra
catalogue-addons-empty = Ancora nessun extra
catalogue-addons-empty-text = Gli extra si vendono accanto alla ricompensa.
catalogue-contents = Contenuto
catalogue-contents-hint = Che cosa si imballa e quanti pezzi. Un campo vuoto vale uno.
catalogue-no-contents = Senza contenuto
catalogue-limits = Limiti
catalogue-limit-taken = Presi: { $taken } su { $limit }
catalogue-limit-held = Presi: { $taken } su { $limit }, altri { $held } riservati a chi sta scegliendo
catalogue-description = Descrizione
catalogue-description-hint = Poche righe che i sostenitori leggono sotto il titolo.
catalogue-price-in = Prezzo in { $currency }
catalogue-price-hint = Spedizione esclusa.
catalogue-addon-price-hint = Per un pezzo, spedizione esclusa.
catalogue-first-copy-price-in = Prezzo ridotto del primo pezzo in { $currency }
catalogue-first-copy-price-hint = Lasciare vuoto se ogni pezzo costa uguale.
catalogue-addon-who = Chi può prenderlo
catalogue-per-pledge-max = Massimo per contributo
catalogue-per-pledge-most = al massimo { $count } per contributo
catalogue-terms = Finestra e prezzo anticipato
catalogue-terms-hint = Gli orari sono quelli del fuso della campagna, { $zone }.
catalogue-offered-from = Si può scegliere da
catalogue-offered-from-hint = Lasciare vuoto per subito.
catalogue-offered-until = Si può scegliere fino a
catalogue-offered-until-hint = Lasciare vuoto per sempre. Chi l’ha comprato sulla piattaforma o l’ha confermato in tempo lo conserva.
catalogue-early-price-in = Prezzo anticipato in { $currency }
catalogue-early-price-hint = Inferiore al prezzo sopra. Chi conferma prima della fine lo conserva; le copie aggiunte dopo costano il prezzo normale. Per un prezzo delle prime copie conviene creare una ricompensa o un extra a parte con un limite.
catalogue-early-until = Il prezzo anticipato vale fino a
catalogue-offered-not-yet = si può scegliere dal { $at }
catalogue-offered-still = si può scegliere fino al { $at }
catalogue-offered-over = si poteva scegliere fino al { $at }
catalogue-early-now = prezzo anticipato { $price } fino al { $at }
catalogue-made-of = Composto da altri articoli
catalogue-parts = Parti
catalogue-parts-hint = Lasciare vuoto per un articolo a sé. Un set può contenere set.
catalogue-packed = Nel pacco
catalogue-packed-itself = Imballato come tale
catalogue-packed-itself-hint = Composto prima: un solo SKU con il peso e il valore indicati sopra.
catalogue-packed-parts = Prelevato come parti
catalogue-packed-parts-hint = Ogni parte viene prelevata, pesata e dichiarata da sola; peso, valore e giacenza indicati sopra non contano.
catalogue-picked-as-parts = Prelevato come parti
catalogue-total-limit = Quanti ce ne sono in tutto
catalogue-total-limit-hint = Lasciare vuoto per nessun limite. Un limite non può essere superato.
catalogue-reach = Con quali ricompense
catalogue-reach-any = Con qualsiasi ricompensa, anche senza
catalogue-reach-any-hint = La scelta consueta.
catalogue-reach-some = Solo con le ricompense selezionate sotto
catalogue-reach-rewards = Queste ricompense
catalogue-reach-rewards-hint = Vale solo con la seconda scelta qui sopra.
catalogue-some-rewards = Solo alcune ricompense
catalogue-offer-tax-class = Classe fiscale dell’insieme
catalogue-offer-tax-class-hint = Se è un’unica cessione, come un gioco con il suo regolamento. Altrimenti ogni articolo segue la propria classe.
catalogue-offer-tax-class-by-items = Ogni articolo secondo la propria classe
catalogue-archive-reward-question = Nessuno potrà più scegliere questa ricompensa. I contributi che la contengono la mantengono.
catalogue-archive-addon-question = Nessuno potrà più scegliere questo extra. I contributi che lo contengono lo mantengono.
catalogue-pictures = Immagini
catalogue-pictures-later = Le immagini si possono aggiungere dopo il salvataggio.
catalogue-picture-file = File dell’immagine
catalogue-picture-file-hint = PNG, JPEG o WebP, al massimo 4 MiB.
catalogue-picture-alt = Che cosa mostra l’immagine
catalogue-picture-alt-hint = Viene letto a chi non la vede.
catalogue-picture-add = Aggiungi immagine
catalogue-picture-added = L’immagine è stata aggiunta.
catalogue-picture-describe = Salva descrizione
catalogue-picture-described = La descrizione è stata salvata.
catalogue-picture-delete = Rimuovi immagine
catalogue-picture-delete-question = L’immagine sparisce subito dalle pagine dei sostenitori.
catalogue-picture-deleted = L’immagine è stata rimossa.

# Options.
catalogue-option-new = Nuova variante
catalogue-options-empty = Ancora nessuna variante
catalogue-options-empty-text = Una variante è una scelta che determina l’articolo: taglia, colore, lingua.
catalogue-options-need-items = Le varianti scelgono articoli. Creare prima gli articoli.
catalogue-option-title = Che cosa si chiede
catalogue-option-title-hint = Per esempio «Taglia» o «Lingua del regolamento».
catalogue-option-subject = Appartiene a
catalogue-option-subject-hint = La variante di un articolo viene chiesta ovunque l’articolo sia contenuto.
catalogue-option-replaces = Articolo che la scelta sostituisce
catalogue-option-replaces-hint = Al suo posto viene imballato l’articolo scelto. Per una ricompensa o un extra indichi quale; la variante di un articolo sostituisce l’articolo stesso.
catalogue-option-replaces-itself = L’articolo a cui appartiene la variante
catalogue-option-values = Scelte
catalogue-option-values-hint = Ogni scelta porta a un articolo; nell’opzione di un articolo può restare vuoto. Una seconda opzione dello stesso articolo crea combinazioni, per esempio taglia e colore. Una riga svuotata non viene più offerta.
catalogue-value-label = Mostrata come
catalogue-value-item = Articolo da imballare
catalogue-value-number = Scelta, riga { $number }
catalogue-surcharge-in = Supplemento in { $currency }
catalogue-surcharge-number = Supplemento, riga { $number }
catalogue-archive-option-question = La variante non viene più chiesta e l’articolo che rappresenta viene imballato così com’è.

# Questions.
catalogue-question-new = Nuova domanda
catalogue-questions-empty = Ancora nessuna domanda
catalogue-questions-empty-text = Alle domande rispondono i sostenitori e non cambiano ciò che si spedisce: per esempio un nome per i ringraziamenti.
catalogue-question-prompt = Domanda
catalogue-question-prompt-hint = Come la si farebbe a voce: «Quale nome va nei ringraziamenti?»
catalogue-question-help = Aiuto
catalogue-question-help-hint = Una riga sotto la domanda.
catalogue-question-kind = Tipo di risposta
catalogue-question-text = Una riga di testo
catalogue-question-long-text = Più righe di testo
catalogue-question-number = Numero
catalogue-question-choice = Una tra più scelte
catalogue-question-yes-no = Sì o no
catalogue-question-date = Data
catalogue-question-choices = Scelte
catalogue-question-choices-hint = Una per riga; solo per «Una tra più scelte».
catalogue-question-scope = A chi si chiede
catalogue-question-everybody = Tutti
catalogue-question-required = Risposta obbligatoria
catalogue-question-may = Può restare vuota
catalogue-question-must = Necessaria per confermare il contributo
catalogue-archive-question-question = La domanda non viene più posta. Le risposte già date restano.

# Shipping.
catalogue-zone = Zona
catalogue-zones = Zone di spedizione
catalogue-zones-empty = Ancora nessun prezzo di spedizione
catalogue-zones-empty-text = Una zona è un gruppo di Paesi con lo stesso prezzo. I sostenitori di un Paese senza zona non possono confermare.
catalogue-zone-new = Nuova zona
catalogue-zone-name = Nome della zona
catalogue-zone-name-hint = I sostenitori lo vedono accanto al prezzo, per esempio «Unione europea».
catalogue-zone-delete = Elimina zona
catalogue-zone-delete-question = I suoi luoghi non avranno più un prezzo, salvo che un’altra zona li raggiunga. I contributi confermati mantengono il prezzo.
catalogue-zone-deleted = La zona è stata eliminata.
catalogue-zone-several-text = Questa zona ha prezzi che questo modulo non mostra. Qui si cambiano nome e luoghi, i prezzi uno per uno:
catalogue-zone-to-prices = i suoi prezzi
catalogue-suggestions = Da ricontrollare
catalogue-suggestion-jump = { $zone }: oltre { $over } il prezzo passa da { $before } a { $after }.
catalogue-suggestion-free = { $zone }: la spedizione è gratuita da { $from } di prodotti in su, e al di sotto costa almeno la metà. Quasi nessuno ordinerà per poco meno.
catalogue-file-title = Regole di spedizione in un file
catalogue-file-text = Ogni tipo di prezzo si può modificare in una sola tabella: per ordine, per pezzo, in base a peso, volume, valore o numero, in percentuale o il più conveniente di più prezzi, per tutti i prodotti o solo per alcuni, con supplementi, dazi e turni di spedizione. La scarichi, la modifichi e la carichi di nuovo. Nulla cambia finché tutto il file non è corretto.
catalogue-file-download = Scarica la tabella (CSV)
catalogue-file-help = Che cosa significano righe e colonne
catalogue-file-help-zone = Paesi, regioni e codici postali con gli stessi prezzi: name, places (DE; US-HI; ES:35000-35999; *), at_most per un ordine.
catalogue-file-help-rate = Un prezzo in una zona: zone, items (SKU; vuoto per tutti i prodotti), wave, by (order, piece, weight, volume, value, count, share, cheapest), price, further, steps (1000: 2,50; 2000: 4), beyond (500: 0,90 per ogni 500 in più, oppure max 30000), percent, least, free_from, at_most per un pacco.
catalogue-file-help-way = Uno dei modi di calcolo della tariffa precedente il cui «by» è «cheapest».
catalogue-file-help-surcharge = In aggiunta al prezzo: name, places, when (always, items, heavier than 20000), adds (parcel, piece, percent), price o percent.
catalogue-file-help-duty = Riscosso con la spedizione: name, places, hs_code (basta l’inizio), origin, adds (percent del valore dichiarato, piece, tariff_number), price o percent, from, until, note (la fonte).
catalogue-file-help-wave = Prodotti che partono in un altro momento, in un pacco a parte: name, items, from.
catalogue-file-help-columns = Pesi e volumi sono nelle unità indicate dopo il nome della colonna: g, kg, oz o lb, e cm3 o in3. Lasci l’id della riga che modifica; per una riga nuova resta vuoto. Colonne:
catalogue-file-label = La tabella modificata
catalogue-file-upload = Controlla e applica
catalogue-file-saved =
    { $zones ->
        [one] La tabella è in vigore. Ha { $zones } zona.
       *[other] La tabella è in vigore. Ha { $zones } zone.
    }
catalogue-file-replaces = Il file sostituisce tutte le regole di spedizione: una regola che non vi compare viene eliminata.
catalogue-file-moved = Qualcun altro ha modificato le regole di spedizione dopo l’apertura della pagina. Nulla è stato cambiato. Scarichi di nuovo la tabella e faccia lì le modifiche; se carica ancora questo file, sostituirà le altre modifiche.
catalogue-file-lost = Alcune regole memorizzate non sono nel file e verrebbero eliminate. Nulla è stato cambiato.
catalogue-file-lost-again = Una riga senza il suo id vale come regola nuova. Per conservare queste regole, rimetta le loro righe con gli id. Per eliminarle, selezioni la casella e scelga di nuovo il file.
catalogue-file-lost-anyway = Applica il file ed elimina queste regole
catalogue-file-lost-zones =
    { $count ->
        [one] { $count } zona
       *[other] { $count } zone
    }
catalogue-file-lost-rates =
    { $count ->
        [one] { $count } tariffa
       *[other] { $count } tariffe
    }
catalogue-file-lost-surcharges =
    { $count ->
        [one] { $count } supplemento
       *[other] { $count } supplementi
    }
catalogue-file-lost-duties =
    { $count ->
        [one] { $count } dazio
       *[other] { $count } dazi
    }
catalogue-file-lost-waves =
    { $count ->
        [one] { $count } turno di spedizione
       *[other] { $count } turni di spedizione
    }
catalogue-file-lost-warehouses =
    { $count ->
        [one] { $count } magazzino
       *[other] { $count } magazzini
    }
catalogue-file-problems = Nulla è stato cambiato. Corregga prima questo nel file
catalogue-file-line = Riga
catalogue-file-column = Colonna
catalogue-file-problem = Che cosa correggere
catalogue-base-price-in = Prezzo base in { $currency }
catalogue-base-price-hint = Per il pacco più leggero. A pezzo, in base al valore e in altri modi: salvi la zona e poi apra il suo prezzo nell’elenco.
catalogue-steps = Scaglioni di peso
catalogue-steps-hint = Ogni scaglione si aggiunge ai precedenti, in ordine di peso.
catalogue-step-over = Oltre
catalogue-step-over-number = Oltre, riga { $number }
catalogue-step-add-in = Aggiunge, in { $currency }
catalogue-step-add-number = Importo aggiunto, riga { $number }
catalogue-places = Dove arriva
catalogue-places-hint = Un Paese può stare in una sola zona. Quelli di altre zone non si possono selezionare qui.
catalogue-places-more = e altri { $count }
catalogue-place-taken = nella zona «{ $zone }»
catalogue-elsewhere = Resto del mondo: ovunque non arrivi un’altra zona
catalogue-tick-eu = Seleziona tutti i Paesi dell’Unione europea
catalogue-countries-eu = Unione europea
catalogue-countries-others = Tutti gli altri Paesi
catalogue-countries-ticked = { $title }: { $count } selezionati
catalogue-regions = Singole regioni
catalogue-regions-hint = Una per riga, per esempio US-HI o US Hawaii. Una regione ha la precedenza sul suo Paese.
catalogue-regions-list = Quali regioni esistono
catalogue-prices-title = Quanto costerebbe verso …
catalogue-prices-weight = Peso del pacco
catalogue-prices-show = Mostra i prezzi
catalogue-no-price = Nessun prezzo

# Tax.
catalogue-tax-note = Quale imposta riscuotere e dove dipende dalla propria situazione. Le aliquote qui sono un punto di partenza, non una consulenza fiscale.
catalogue-tax-mode = Prezzi e imposta
catalogue-tax-mode-question = I prezzi comprendono l’imposta?
catalogue-tax-mode-saved = Salvato. I preventivi non ancora confermati vengono ricalcolati.
catalogue-tax-inclusive = I prezzi comprendono l’imposta
catalogue-tax-inclusive-hint = Tutti pagano lo stesso; l’imposta viene scorporata. Consueto in Europa.
catalogue-tax-exclusive = L’imposta si aggiunge ai prezzi
catalogue-tax-exclusive-hint = L’importo dipende da dove abita il sostenitore. Consueto in Nord America.
catalogue-rates = Aliquote
catalogue-rates-empty = Ancora nessuna aliquota
catalogue-rates-empty-text = Senza aliquota non si riscuote imposta per le consegne in quel luogo.
catalogue-rate-new = Nuova aliquota
catalogue-rate = Aliquota
catalogue-rate-state = Stato
catalogue-rate-now = In vigore
catalogue-rate-later = In seguito
catalogue-rate-ended = Scaduta
catalogue-rate-country = Paese di destinazione
catalogue-rate-region = Regione
catalogue-rate-region-hint = Il suo codice, per esempio CA per la California. Vuoto: tutto il Paese.
catalogue-rate-percent = Aliquota in percentuale
catalogue-rate-percent-hint = Per esempio 22 o 25,5.
catalogue-valid-from = Primo giorno
catalogue-valid-until = Ultimo giorno
catalogue-valid-until-hint = Vuoto: fino a nuovo avviso.
catalogue-source-hint = Dove ha letto l’aliquota, per chi controllerà in seguito.
catalogue-rate-delete = Elimina aliquota
catalogue-rate-delete-question = Eliminare solo ciò che è stato inserito per errore. A un’aliquota che termina va dato un ultimo giorno.
catalogue-rate-deleted = L’aliquota è stata eliminata.
catalogue-proposals = Aliquote proposte di altri Paesi
catalogue-proposals-text = Selezionare i Paesi in cui si riscuote l’imposta. Le loro aliquote ordinarie e per i libri entrano nella propria tabella, dove si possono modificare. Quelle ridotte sono solo mostrate: un Paese può averne diverse e solo chi vende sa quale vale.
catalogue-proposal-standard = Ordinaria
catalogue-proposal-books = Libri
catalogue-proposal-reduced = Ridotte
catalogue-proposals-take = Adotta le aliquote selezionate
catalogue-proposals-taken =
    { $count ->
        [one] È stata aggiunta { $count } aliquota. Verificarla qui sotto.
       *[other] Sono state aggiunte { $count } aliquote. Verificarle qui sotto.
    }
catalogue-proposals-none = Nessun Paese selezionato. Nulla è stato modificato.

# Guide and FAQ.
catalogue-guide = Guida accanto ai passaggi: { $language }
catalogue-guide-text = I sostenitori leggono questi testi accanto ai passaggi del contributo. Un testo vuoto non viene mostrato.
catalogue-guide-saved = I testi della guida sono stati salvati.
catalogue-step-reward = Passaggio: ricompensa ed extra
catalogue-step-options = Passaggio: varianti e domande
catalogue-step-address = Passaggio: indirizzo
catalogue-step-review = Passaggio: riepilogo
catalogue-step-pay = Passaggio: pagamento
catalogue-faqs = Domande e risposte: { $language }
catalogue-untold = In { $language } manca il testo per: { $parts }. Chi legge in { $language } vede al suo posto il testo della lingua principale, o nessuno.
catalogue-untold-write = Scrivere in { $language }
catalogue-untold-faqs = Domande e risposte
catalogue-faqs-empty = Ancora nessuna voce in questa lingua.
catalogue-faq-new = Nuova voce
catalogue-faq-question = Domanda
catalogue-faq-answer = Risposta
catalogue-faq-delete = Elimina voce
catalogue-faq-delete-question = I sostenitori non vedranno più questa domanda e la risposta.
catalogue-faq-deleted = La voce è stata eliminata.

# Settings.
catalogue-settings-saved = Le impostazioni sono state salvate.
catalogue-settings-campaign = Campagna
catalogue-settings-deadline = Scadenza
catalogue-settings-look = Lingue e aspetto
catalogue-settings-dispatch = Luogo di spedizione
catalogue-campaign-name = Nome, come lo conoscono i sostenitori
catalogue-currency = Valuta
catalogue-support-email = E-mail per le domande dei sostenitori
catalogue-support-email-hint = Appare sulle loro pagine e nelle e-mail.
catalogue-deadline = Fino a quando i sostenitori possono modificare il contributo
catalogue-deadline-hint = Nel fuso orario qui sotto. Vuoto: nessuna scadenza.
catalogue-deadline-now = Attualmente: { $deadline }
catalogue-time-zone = Fuso orario
catalogue-main-language = Lingua principale
catalogue-main-language-hint = Per i sostenitori la cui lingua non è offerta.
catalogue-languages = Lingue dei testi
catalogue-languages-hint = Guida e FAQ si scrivono una volta per ciascuna.
catalogue-colour = Colore d’accento
catalogue-colour-hint = Sei cifre esadecimali. Il testo bianco deve essere leggibile, con un contrasto di almeno 4,5 : 1.
catalogue-contrast = Contrasto del testo bianco sul colore salvato: { $ratio } : 1.
catalogue-dispatch-country = Paese da cui partono i pacchi
catalogue-dispatch-country-hint = Ne dipende se un pacco è un’esportazione.
catalogue-dispatch-region = Regione
catalogue-dispatch-region-in = Regione: { $country }
catalogue-dispatch-region-hint = Solo dove ne dipende l’imposta, come negli Stati Uniti.

# Preview as backer.
catalogue-try-choose = Scegliere come un sostenitore
catalogue-try-text = Non si salva nulla. Le varianti compaiono dopo la scelta della ricompensa: premere di nuovo il pulsante.
catalogue-try-reward = Ricompensa
catalogue-try-no-reward = Nessuna ricompensa
catalogue-try-country = Paese
catalogue-try-region = Regione
catalogue-try-region-hint = Il suo codice, dove ne dipendono spedizione o imposta.
catalogue-try-postal-code = Codice postale
catalogue-try-postal-code-hint = Distingue isole e territori con un’imposta propria.
catalogue-try-show = Mostra il preventivo
catalogue-try-quote = Preventivo
catalogue-try-nothing = Scegliere nel modulo e premere il pulsante.
catalogue-try-shipping = Spedizione ({ $weight })
catalogue-try-tax = Imposta { $place } { $percent }%
catalogue-try-total = Totale
catalogue-try-parcel = Nel pacco: { $parcel }
catalogue-zone-no-places = Selezionare almeno un Paese o indicare una regione.
catalogue-limit-low = Ne è già stato preso di più.
catalogue-limit-low-confirmed = { $count ->
    [one] Un pezzo è in un contributo confermato e vi resta.
   *[other] { $count } pezzi sono in contributi confermati e vi restano.
}
catalogue-limit-low-waiting = { $count ->
    [one] Uno è stato acquistato sulla piattaforma e non ancora confermato: resta di chi l’ha acquistato.
   *[other] { $count } sono stati acquistati sulla piattaforma e non ancora confermati: restano di chi li ha acquistati.
}
catalogue-limit-low-others = Nessun altro può più prenderlo. Per salvare questo limite, selezionare la casella qui sotto.
catalogue-limit-low-anyway = Salva questo limite, anche se ne è stato preso di più

catalogue-tab-tips = Mance
catalogue-tips-text = Alla conferma si può chiedere una mancia ai sostenitori. Possono scrivere qualsiasi importo; «nessuna mancia» sta al primo posto ed è scelta finché qualcuno non sceglie altro.
catalogue-tips-tax = Per una mancia non si riceve nulla in cambio: non è soggetta a imposta, non compare in fatture né in dichiarazioni, e nessun codice la riduce. Nei libri ha un conto proprio.
catalogue-tips-asks = Chiedere una mancia?
catalogue-tips-no = No
catalogue-tips-percent = Sì, suggerendo percentuali del prezzo dei beni
catalogue-tips-amount = Sì, suggerendo importi
catalogue-tips-suggestions = Suggerimenti
catalogue-tips-suggestions-hint = Fino a quattro, per esempio 5 e 10. Li lasci vuoti per chiedere un importo qualsiasi.
catalogue-tips-number = Suggerimento { $number }
catalogue-tips-saved = Le impostazioni delle mance sono salvate.
