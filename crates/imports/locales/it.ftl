# Importazioni: caricamento, piano, avanzamento, risultato.
imports-menu = Importazioni
imports-title = Importazioni
imports-new = Importa un file
imports-new-title = Importa un file
imports-new-text = Carichi il rapporto dei sostenitori così come l’ha scaricato dalla piattaforma. Prima di qualsiasi modifica vedrà che cosa farebbe il file.
imports-new-currency = Gli importi senza codice di valuta vengono letti nella valuta di questa campagna: { $currency }.
imports-new-safe = Il file in sé non viene conservato. Il suo contenuto resta cifrato finché l’importazione non viene applicata o scartata.
imports-file = File
imports-file-hint = Un file CSV oppure lo zip della piattaforma. Piattaforme leggibili: { $known }.
imports-file-limit = Al massimo { $size } MB.
imports-file-missing = Scelga il file scaricato dalla piattaforma.
imports-file-too-large = Questo file supera { $size } MB. Lo scarichi di nuovo; se è completo, lo esporti in più parti.
imports-file-broken = Il file non è arrivato per intero. Controlli la connessione e lo carichi di nuovo.
imports-upload = Carica e controlla
imports-none-yet = Ancora nessuna importazione
imports-none-yet-text = Carichi il rapporto dei sostenitori della Sua piattaforma. Da lì nascono contributi, persone e catalogo.
imports-state = Stato
imports-state-reading = In lettura
imports-state-refused = Rifiutata
imports-state-planned = In attesa di decisione
imports-state-applying = In applicazione
imports-state-applied = Applicata
imports-state-undoing = In annullamento
imports-state-undone = Annullata
imports-state-abandoned = Scartata
imports-steps = Passaggi dell’importazione
imports-step-upload = Caricamento
imports-step-look = Controllo
imports-step-apply = Applicazione
imports-step-result = Risultato
imports-figure-received = Nel file
imports-figure-to-apply = Non applicati
imports-figure-new = Nuovi
imports-figure-changed = Modificati
imports-figure-unchanged = Invariati
imports-figure-applied = Applicati
imports-figure-held = In sospeso
imports-views = Viste dell’importazione
imports-view-overview = Panoramica
imports-view-new = Nuovi
imports-view-changed = Modificati
imports-view-unchanged = Invariati
imports-view-held = In sospeso
imports-view-flagged = Da controllare
imports-view-absent = Non nel file
imports-view-columns = Colonne
imports-planned-note = Non è ancora cambiato nulla. Controlli che cosa farebbe il file, poi lo applichi.
imports-equation = { $received } ricevuti = { $applied } applicati + { $unchanged } invariati + { $held } in sospeso.
imports-undone-note = Questa importazione è stata annullata.
imports-undone-kept =
    { $count ->
        [one] Questa importazione è stata annullata, ma un contributo resta, perché nel frattempo qualcuno ci ha lavorato.
       *[other] Questa importazione è stata annullata, ma { $count } contributi restano, perché nel frattempo qualcuno ci ha lavorato.
    }
imports-undone-parts-gone = { $count ->
    [one] Con l’importazione è stato tolto un elemento del catalogo che essa aveva creato.
   *[other] Con l’importazione sono stati tolti { $count } elementi del catalogo che essa aveva creato.
}
imports-undone-parts-stay = { $count ->
    [one] Un elemento che aveva creato resta:
   *[other] { $count } elementi che aveva creato restano:
}
imports-part-stays-changed = { $count ->
    [one] Uno è stato modificato a mano nel frattempo.
   *[other] { $count } sono stati modificati a mano nel frattempo.
}
imports-part-stays-has-picture = { $count ->
    [one] Uno ha un’immagine.
   *[other] { $count } hanno un’immagine.
}
imports-part-stays-in-pledges = { $count ->
    [one] Uno è usato da un contributo.
   *[other] { $count } sono usati da contributi.
}
imports-part-stays-in-catalogue = { $count ->
    [one] Uno appartiene a una ricompensa, un extra, una variante o una domanda che resta.
   *[other] { $count } appartengono a ricompense, extra, varianti o domande che restano.
}
imports-fill-options = Compila le varianti dal file
imports-fill-options-text = Una variante creata dopo l’importazione, per esempio una taglia, può essere compilata dal file: chi non ha ancora scelto riceve il valore indicato dal file, tramite il suo articolo, la risposta a una domanda con lo stesso nome o un articolo chiamato come la variante e il valore. Lo stesso avviene dopo ogni importazione. Una domanda con lo stesso nome non viene poi più posta.
imports-fill-options-begun = Le varianti vengono compilate dal file. Ci vuole un momento.
imports-fill-running = Le varianti vengono compilate in questo momento.
imports-fill-look = Veda a che punto è
imports-fill-again = Compila di nuovo dal file
imports-fill-done =
    { $count ->
        [0] Ultima compilazione: { $when }. Nessun contributo ha ricevuto un valore.
        [one] Ultima compilazione: { $when }. Un contributo ha ricevuto un valore.
       *[other] Ultima compilazione: { $when }. { $count } contributi hanno ricevuto un valore.
    }
imports-fill-left-none = Nessuno è rimasto senza valore.
imports-fill-left-no-such-value =
    { $count ->
        [one] Per un contributo la risposta nel file non è un valore della variante: sceglie il sostenitore.
       *[other] Per { $count } contributi la risposta nel file non è un valore della variante: scelgono i sostenitori.
    }
imports-fill-left-not-told =
    { $count ->
        [one] Per un contributo il file non indica un valore, o non per ogni copia: sceglie il sostenitore.
       *[other] Per { $count } contributi il file non indica un valore, o non per ogni copia: scelgono i sostenitori.
    }
imports-fill-left-kept =
    { $count ->
        [one] Un contributo resta com’è perché le sue scelte sono state modificate a mano o sono confermate.
       *[other] { $count } contributi restano come sono perché le loro scelte sono state modificate a mano o sono confermate.
    }
imports-fill-shelved =
    { $count ->
        [one] Una domanda con lo stesso nome non viene più posta.
       *[other] { $count } domande con lo stesso nome non vengono più poste.
    }
imports-new-links =
    { $count ->
        [one] Un sostenitore che ha già accesso compare in questo file con un altro indirizzo e-mail. Applicando il file, il suo link e i suoi accessi dal vecchio indirizzo smettono di funzionare e al nuovo indirizzo parte subito un’e-mail con un nuovo link. Chi legge la posta lì ottiene l’accesso: controlli l’indirizzo.
       *[other] { $count } sostenitori che hanno già accesso compaiono in questo file con un altro indirizzo e-mail. Applicando il file, i loro link e accessi dal vecchio indirizzo smettono di funzionare e a ogni nuovo indirizzo parte subito un’e-mail con un nuovo link. Chi legge la posta lì ottiene l’accesso: controlli gli indirizzi.
    }
imports-new-links-show = Mostra l’elenco
imports-apply-note-new-links =
    { $count ->
        [one] Prezzi e contenuti derivano da ciò che ha la maggior parte dei sostenitori; li controlli poi nel catalogo. Un sostenitore riceve un nuovo link a un nuovo indirizzo; a nessun altro viene scritto.
       *[other] Prezzi e contenuti derivano da ciò che ha la maggior parte dei sostenitori; li controlli poi nel catalogo. { $count } sostenitori ricevono un nuovo link a un nuovo indirizzo; a nessun altro viene scritto.
    }
imports-view-new-links = Nuovi indirizzi
imports-none-new-links = In questo file nessuno che abbia già accesso ha un altro indirizzo e-mail.
imports-note-elsewhere =
    { $count ->
        [one] Le persone di cui questo file cambia l’indirizzo e-mail hanno un contributo in un’altra campagna: passa anch’esso al nuovo indirizzo.
       *[other] Le persone di cui questo file cambia l’indirizzo e-mail hanno { $count } contributi in altre campagne: passano anch’essi al nuovo indirizzo.
    }
imports-flag-moves-elsewhere = Anche in altre campagne: i contributi di questa persona passano al nuovo indirizzo anche lì
imports-flag-new-link = Altro indirizzo e-mail: il link precedente scade e uno nuovo parte per il nuovo indirizzo
imports-kept-addresses =
    { $count ->
        [one] Una registrazione ha un altro indirizzo e-mail che non viene ripreso, perché è già di qualcun altro oppure il file ha un altro contributo della stessa persona a un altro indirizzo. L’elenco dice quale dei due motivi vale.
       *[other] { $count } registrazioni hanno un altro indirizzo e-mail che non viene ripreso, perché è già di qualcun altro oppure il file ha un altro contributo della stessa persona a un altro indirizzo. L’elenco dice per ognuna quale dei due motivi vale.
    }
imports-kept-addresses-show = Mostra l’elenco
imports-view-kept-addresses = Indirizzi non ripresi
imports-none-kept-addresses = Tutti i nuovi indirizzi e-mail di questo file vengono ripresi.
imports-like-options = Risposte che sembrano una scelta
imports-like-option = «{ $prompt }» ha { $count } risposte diverse: ne faccia una variante.
imports-like-options-text = Se ogni risposta indica qualcosa di diverso nel pacco, per esempio una taglia o un colore: crei un articolo per ciascuna, poi una variante con il nome della domanda. Le risposte del file la compilano, la domanda non viene più posta, e il fabbisogno e i file per il magazzino distinguono le taglie.
imports-like-options-new = Crea una variante
imports-abandoned-note = Questo caricamento è stato scartato. Nulla è cambiato e il contenuto del file è stato eliminato. Se serve, lo carichi di nuovo.
imports-progress = Avanzamento
imports-progress-reading =
    { $count ->
        [one] Lettura del file in corso. Finora una registrazione.
       *[other] Lettura del file in corso. Finora { $count } registrazioni.
    }
imports-progress-applying = { $done } registrazioni su { $all } sono pronte.
imports-progress-undoing = I contributi di questa importazione vengono rimossi.
imports-progress-undoing-rest = I valori precedenti vengono ripristinati.
imports-progress-note = Può chiudere questa pagina. Il lavoro continua, anche dopo un riavvio.
imports-progress-look = Guarda di nuovo
imports-found-rewards = Ricompense nel file
imports-found-addons = Extra nel file
imports-found-items = Articoli nel file
imports-found-questions = Domande nel file
imports-part-title = Titolo
imports-part-detail = Prezzo e contenuto
imports-part-records = Registrazioni
imports-part-state = Nel catalogo
imports-part-known = Già presente
imports-part-known-as = Presente come: { $title }
imports-part-new = Verrà aggiunto
imports-part-not-there = Non nel catalogo
imports-price-unknown = Prezzo sconosciuto: da impostare nel catalogo
imports-in-records =
    { $count ->
        [0] in nessuna registrazione
        [one] in una registrazione
       *[other] in { $count } registrazioni
    }
imports-packed = Ciascuno riceve
imports-packed-note = Si imballa ciò che la ricompensa contiene nel catalogo. Se ogni sostenitore ha articoli diversi, spunti la ricompensa: così ciascuno riceve ciò che il file indica per lui. Ciò che chiedono le varianti resta da scegliere. Si può cambiare in seguito, qui o nella pagina di un sostenitore.
imports-packed-as-in-file = ciò che dice il file
imports-packed-as-in-reward = ciò che è nella ricompensa
imports-pack-as-in-file = Dare ciò che dice il file
imports-pack-as-in-reward = Dare ciò che è nella ricompensa
imports-packed-decided = Deciso. Viene riportato in background ai sostenitori di questa ricompensa; dove ha deciso lo staff, resta così.
imports-leave-out = Escludi
imports-leave-out-one = Non aggiungere
imports-mark-absent = Contrassegna i contributi che non sono in questo file. Tolga la spunta se il file è solo una parte della campagna.
imports-other-currency = { $count ->
    [one] Una registrazione è in { $file }, mentre questa campagna è in { $campaign }: resta in sospeso.
   *[other] { $number } registrazioni sono in { $file }, mentre questa campagna è in { $campaign }: restano in sospeso.
}
imports-other-currency-settings = La valuta della campagna si può cambiare finché nulla ha un prezzo
imports-doubts = È il file giusto?
imports-doubts-same-file = Proprio questo file è già stato applicato il { $when }, e dopo di esso un altro.
imports-doubts-goes-back = { $count ->
    [one] Una registrazione riporterebbe il suo contributo a quanto diceva l’importazione del { $when }, benché un file successivo dica altro.
   *[other] { $number } registrazioni riporterebbero i loro contributi a quanto diceva l’importazione del { $when }, benché un file successivo dica altro.
}
imports-doubts-overtaken = { $count ->
    [one] Da quando questo file è stato letto ne è stato applicato un altro (il { $when }) che dice altro su uno dei suoi contributi.
   *[other] Da quando questo file è stato letto ne è stato applicato un altro (il { $when }) che dice altro su { $number } dei suoi contributi.
}
imports-doubts-example = Per esempio { $name }: { $changes }.
imports-doubts-none-of = { $count ->
    [one] L’unico contributo di questa campagna non è in questo file: forse è di un’altra campagna. Se è una parte di questa, tolga la spunta dalla casella sui contributi che non vi sono.
   *[other] Nessuno dei { $number } contributi di questa campagna è in questo file: forse è di un’altra campagna. Se è una parte di questa, tolga la spunta dalla casella sui contributi che non vi sono.
}
imports-doubts-tick = Ho letto e lo voglio: applicare il file.
imports-apply-note = Prezzi e contenuti derivano da ciò che ha la maggior parte dei sostenitori; li controlli poi nel catalogo. Ai sostenitori non viene scritto nulla.
imports-apply = Applica l’importazione
imports-abandon = Scarta questo caricamento
imports-abandon-question = Scartare questo caricamento? Non è ancora cambiato nulla e il contenuto del file viene eliminato.
imports-abandon-yes = Sì, scarta
imports-next-catalogue = Avanti: completare il catalogo
imports-next-invite =
    { $count ->
        [one] Avanti: invitare { $count } nuovo sostenitore
       *[other] Avanti: invitare { $count } nuovi sostenitori
    }
imports-next-settle =
    { $count ->
        [one] Avanti: sistemare { $count } registrazione in sospeso
       *[other] Avanti: sistemare { $count } registrazioni in sospeso
    }
imports-next-backers = Vai ai sostenitori
imports-undo-note = Può annullare questa importazione finché nessuno è stato invitato e nulla è stato modificato o pagato.
imports-undo = Annulla l’importazione
imports-undo-question = Annullare questa importazione? I suoi contributi vengono rimossi, il loro credito viene stornato e i contributi modificati riprendono i valori precedenti.
imports-undo-links =
    { $count ->
        [one] Un sostenitore che ha accesso riottiene il suo indirizzo e-mail precedente: il suo link e i suoi accessi dall’indirizzo di questo file smettono di funzionare e a quello precedente parte subito un’e-mail con un nuovo link.
       *[other] { $count } sostenitori che hanno accesso riottengono il loro indirizzo e-mail precedente: i loro link e accessi dagli indirizzi di questo file smettono di funzionare e a ogni indirizzo precedente parte subito un’e-mail con un nuovo link.
    }
imports-undo-yes = Sì, annulla
imports-records = Registrazioni del file
imports-record = Registrazione { $number }
imports-person = Sostenitore
imports-remarks = Note
imports-order-number = Numero d’ordine
imports-no-name = (senza nome)
imports-kept = Resta il nostro valore, perché nel frattempo è stato modificato qui.
imports-kept-email-pledge = Resta il nostro: il file ha un altro contributo di questa persona a un altro indirizzo. Se sono due persone, dia a questo contributo una persona propria nella sua pagina, in «Modifica nome o e-mail».
imports-kept-email-taken = Resta il nostro: il nuovo indirizzo è già di qualcun altro. Se è giusto, chieda al sostenitore quale indirizzo legge.
imports-absent-note = Questi contributi sono noti da file precedenti. Restano in ogni caso; al massimo vengono contrassegnati.
imports-none-new = Nessuna registrazione di questo file crea un nuovo contributo.
imports-none-changed = Nessuna registrazione di questo file modifica un contributo.
imports-none-unchanged = Nessuna registrazione di questo file è invariata.
imports-none-held = Nessuna registrazione è in sospeso.
imports-none-flagged = In questo file non c’è nulla da controllare.
imports-none-absent = In questo file non manca nessuno dei contributi che erano nei file fino a ora. Quelli che mancavano già in un file precedente non sono elencati di nuovo.
imports-none-overview = Non è stato trovato nulla.
imports-column = Colonna
imports-meaning = Riconosciuta come
imports-table = La tabella
imports-table-detail = { $records } registrazioni, codifica { $encoding }, celle separate da { $delimiter }
imports-delimiter-tab = tabulazione
imports-meaning-question = Domanda del sondaggio
imports-meaning-extra = Conservata con la registrazione
imports-meaning-ignored = Non serve
imports-meaning-amount = Importo: { $amount }
imports-meaning-item = Articolo: { $title }
imports-meaning-addon = Extra: { $title }
imports-fact-format = Piattaforma
imports-fact-size = Dimensione
imports-fact-sha256 = Impronta (SHA-256)
imports-fact-uploaded = Caricata
imports-fact-applied = Applicata il
imports-fact-undone = Annullata il
imports-size-kib = { $size } KB
imports-size-mib = { $size } MB
imports-yes = sì
imports-no = no
# Perché una registrazione è in sospeso.
imports-hold-no-id = L’identificativo del sostenitore manca o è stato distrutto da un foglio di calcolo. Scarichi di nuovo il file e non lo apra in un foglio di calcolo.
imports-hold-id-given-twice = Lo stesso sostenitore due volte: questo identificativo compare in più righe del file. Le righe uguali valgono una volta sola; se sono diverse, nessuna viene usata finché Lei non decide. Apra la riga che vale e la applichi; escluda l’altra oppure le dia un identificativo proprio.
imports-hold-id-kind-changed = I file precedenti indicavano i sostenitori con un altro identificativo. Esporti con le stesse colonne di prima.
imports-misread-name = Il nome «{ $written }» è stato probabilmente letto con la codifica sbagliata; dovrebbe essere «{ $meant }». Non è stato modificato nulla.
imports-hold-no-email = Manca l’indirizzo e-mail, quindi questo sostenitore non sarebbe raggiungibile.
imports-hold-bad-email = Questo non è un indirizzo e-mail valido, come nome@example.org.
imports-hold-name-too-long = È troppo lungo per essere un nome. Forse le colonne sono spostate.
imports-hold-unknown-status = Lo stato manca o è sconosciuto, quindi non è chiaro se sia arrivato del denaro.
imports-hold-currency-mismatch = Gli importi sono in una valuta diversa da quella di questa campagna.
imports-hold-amount-unclear = Un importo manca, è inferiore a zero o non è chiaro. Con tre cifre dopo il separatore decimale, come in 0,005 € o 1,000 €, non si può dire quale importo si intenda.
imports-hold-amount-too-large = Un importo è più alto di quanto chiunque possa aver promesso. Forse le colonne o i decimali sono spostati.
imports-hold-quantity-unclear = La quantità di un extra o di un articolo non può essere quella scritta nel file. Indichi quanti pezzi sono.
imports-hold-cut-off = Il file finisce a metà di questa riga. Lo scarichi di nuovo o completi ciò che manca.
imports-hold-unknown-reward = La ricompensa o uno degli extra non è nel catalogo.
imports-hold-person-erased = I dati personali di questo sostenitore sono stati cancellati. Non vengono ripristinati.
imports-hold-not-applicable = Non è stato possibile applicare questa registrazione. Importi di nuovo il file; se resta in sospeso, chieda aiuto.
imports-hold-other-prices = Questa riga porta denaro nella valuta della campagna, ma sono stati accettati prezzi in un’altra. Restituisca quel denaro sulla piattaforma e metta gli importi a 0.
# Che cosa controllare.
imports-flag-characters-lost = Si sono perse delle lettere (un «?» nel nome o nell’indirizzo). Chieda al sostenitore o scarichi il file originale.
imports-flag-country-mismatch = La spedizione è stata pagata per un Paese diverso da quello dell’indirizzo. Sarà chiesto al sostenitore.
imports-flag-fake-phone = Il numero di telefono non sembra vero.
imports-flag-formula-like = Una cella comincia come una formula. Viene trattata come semplice testo.
imports-flag-hidden-characters = Sono stati rimossi caratteri invisibili.
imports-flag-long-row = La riga ha più celle di quante colonne abbia il file.
imports-flag-mojibake = Sono state riparate lettere alterate. Controlli nome e indirizzo.
imports-flag-postal-suspect = Il codice postale è più corto del solito nel suo Paese; forse un foglio di calcolo ha tolto degli zeri. Sarà chiesto al sostenitore.
imports-flag-relay-email = L’indirizzo e-mail appartiene a un servizio di inoltro. I messaggi possono perdersi.
imports-flag-same-email = Un’altra registrazione ha lo stesso indirizzo e-mail. Entrambi i contributi sono di una sola persona.
imports-flag-same-email-apart = Un’altra registrazione ha lo stesso indirizzo e-mail, ma i contributi sono di persone diverse.
imports-flag-scientific-number = Un foglio di calcolo ha arrotondato un numero lungo.
imports-flag-short-row = La riga ha meno celle di quante colonne abbia il file.
imports-flag-unknown-status = La parola dello stato manca o è sconosciuta.
imports-flag-address-incomplete = All’indirizzo manca qualcosa che il suo Paese richiede. Verrà chiesto al sostenitore.
imports-flag-state-unknown = Nel Paese dell’indirizzo non esiste questo Stato o provincia. L’indirizzo verrà chiesto al sostenitore.
imports-flag-no-country = Pagato, ma senza Paese, benché la ricompensa venga spedita. L’indirizzo verrà chiesto al sostenitore.
# Campi di una registrazione.
imports-field-amounts = Importi
imports-field-name = Nome
imports-field-email = E-mail
imports-field-status = Stato
imports-field-currency = Valuta
imports-field-reward = Ricompensa
imports-field-items = Articoli
imports-field-addons = Extra
imports-field-answers = Risposte
imports-field-address = Indirizzo
imports-field-pledged-at = Data del contributo
imports-field-surveyed-at = Data di risposta al sondaggio
imports-field-creator-note = La Sua nota
imports-field-customer-note = Nota del sostenitore
imports-field-pledge-country = Paese del contributo
imports-field-installments = Pagamento a rate
imports-field-late-pledge = Contributo tardivo
imports-field-appearance = Mostrato come
imports-field-shipped = Spedito
imports-field-tracking = Numero di spedizione
imports-field-order-state = Stato dell’ordine
imports-field-charged-on = Data di addebito
imports-field-pledged-at-raw = Data del contributo, com’è scritta
imports-field-back-in-file = Di nuovo nel file
imports-address-name = destinatario
imports-address-line1 = via
imports-address-line2 = seconda riga
imports-address-city = città
imports-address-region = regione
imports-address-postal-code = codice postale
imports-address-country = Paese
imports-address-phone = telefono
imports-address-delivery-notes = nota per la consegna
imports-amount-pledged = Promesso
imports-amount-shipping = Spedizione
imports-amount-reward-minimum = Prezzo della ricompensa
imports-amount-bonus = Bonus
imports-amount-due = Dovuto
imports-amount-paid = Pagato
imports-amount-total = Totale
imports-amount-subtotal = Subtotale
imports-amount-tax = Imposta
imports-amount-credit = Credito
imports-amount-refunded = Rimborsato
imports-amount-added = Aggiunto
imports-amount-addon-shipping = Spedizione degli extra
imports-amount-reward-shipping = Spedizione della ricompensa
imports-amount-platform-fee = Commissione della piattaforma
imports-amount-transaction-fee = Commissione di transazione
imports-amount-products = Prodotti
imports-amount-balance = Saldo
imports-status-collected = Incassato
imports-status-partial = Pagato in parte
imports-status-pending = In attesa
imports-status-errored = Pagamento non riuscito
imports-status-failed = Non riuscito
imports-status-dropped = Escluso per mancato pagamento
imports-status-canceled = Annullato
imports-status-refunded = Rimborsato
imports-status-disputed = Contestato
# Come è stata riconosciuta una colonna.
imports-column-backer-number = Numero del sostenitore
imports-column-backer-uid = Identificativo del sostenitore
imports-column-name = Nome
imports-column-email = E-mail
imports-column-pledge-country = Paese del contributo
imports-column-reward-title = Titolo della ricompensa
imports-column-reward-id = Identificativo della ricompensa
imports-column-pledged-at = Data del contributo
imports-column-status = Stato
imports-column-creator-note = La Sua nota
imports-column-installments = Pagamento a rate
imports-column-late-pledge = Contributo tardivo
imports-column-surveyed-at = Data del sondaggio
imports-column-sent = Se è stato spedito
imports-column-address-name = Indirizzo: destinatario
imports-column-address-line1 = Indirizzo: via
imports-column-address-line2 = Indirizzo: seconda riga
imports-column-address-city = Indirizzo: città
imports-column-address-region = Indirizzo: regione
imports-column-address-postal-code = Indirizzo: codice postale
imports-column-address-country-name = Indirizzo: Paese
imports-column-address-country-code = Indirizzo: codice del Paese
imports-column-address-phone = Indirizzo: telefono
imports-column-address-delivery-notes = Indirizzo: nota per la consegna
# Perché un file viene rifiutato.
imports-refusal = { $sentence } (Codice: { $code })
imports-refusal-in = In «{ $member }»: { $sentence }
imports-refusal-empty-file = Questo file è vuoto. Scarichi di nuovo l’esportazione e la carichi quando il download è terminato.
imports-refusal-no-records = Il file ha una riga di intestazione ma nessuna registrazione sotto. Esporti di nuovo selezionando tutti i sostenitori.
imports-refusal-spreadsheet-not-csv = Questo è un foglio di calcolo ({ $kind }), non un file CSV. Carichi il file CSV della piattaforma così come l’ha scaricato.
imports-refusal-spreadsheet-not-csv-short = Questo è un foglio di calcolo, non un file CSV. Carichi il file CSV della piattaforma così come l’ha scaricato.
imports-refusal-not-a-table = Questa non è una tabella: forse è una pagina web salvata o un’immagine. Sulla piattaforma scarichi il rapporto dei sostenitori come CSV e carichi quel file senza modificarlo.
imports-refusal-unknown-format = Queste colonne non appartengono a nessuna esportazione nota: { $columns }. Controlli che sia il rapporto dei sostenitori di una piattaforma supportata ({ $known }).
imports-refusal-unknown-format-short = Le colonne di questo file non appartengono a nessuna esportazione nota. Controlli che sia il rapporto dei sostenitori di una piattaforma supportata.
imports-refusal-missing-column = Sembra un’esportazione di { $format }, ma manca la colonna «{ $column }» (intestazione alla riga { $line }). Esporti di nuovo con questa colonna o usi il file così come è stato scaricato.
imports-refusal-missing-column-short = Manca una colonna senza la quale non si distinguono i contributi. Usi il file così come è stato scaricato.
imports-refusal-broken-quotes = Le virgolette non tornano nella riga che comincia alla linea { $line }. Il file è stato troncato o modificato a mano: lo scarichi di nuovo.
imports-refusal-broken-quotes-short = Le virgolette del file non tornano. È stato troncato o modificato a mano: lo scarichi di nuovo.
imports-refusal-no-table-in-zip = In questo zip non c’è nessun file CSV. Carichi lo zip della piattaforma o il file CSV stesso.
imports-refusal-unsafe-member-name = Lo zip contiene un file con un nome non sicuro, come negli attacchi. Scarichi di nuovo l’esportazione dalla piattaforma.
imports-refusal-too-large-or-broken = Il file è troncato, danneggiato o dentro molto più grande di un’esportazione: uno zip che contiene troppo o una riga con migliaia di colonne. Lo scarichi di nuovo; se è completo, lo esporti in più parti.
imports-refusal-unreadable = Non è stato possibile aprire il file. Lo carichi di nuovo.
imports-refusal-interrupted = La lettura è stata interrotta. Carichi di nuovo il file.
# Perché qualcosa non si può fare.
imports-error-unknown = Questa importazione non esiste. Forse è stata scartata.
imports-error-wrong-state = Adesso non è possibile, perché l’importazione è già più avanti. Guardi a che punto è.
imports-error-another-at-work = Un’altra importazione di questa campagna viene applicata o annullata in questo momento. Attenda che sia terminata.
imports-error-doubtful = Non è stato applicato nulla, perché forse non è il file giusto. Prenda il file più recente di questa campagna oppure, se è voluto, spunti la casella sopra il pulsante.
imports-error-other-currency = Questo file non si può applicare, perché è tutto in una valuta diversa da quella della campagna. Cambi la valuta della campagna e carichi di nuovo il file, oppure prenda un altro file.
imports-error-not-the-latest = Dopo questa importazione ne è stata applicata una successiva. Annulli prima quella.
imports-error-built-on =
    { $count ->
        [one] Questa importazione non può essere annullata, perché uno dei suoi contributi nel frattempo è stato invitato, modificato o pagato, oppure era già confermato quando l’importazione lo ha annullato.
       *[other] Questa importazione non può essere annullata, perché { $count } dei suoi contributi nel frattempo sono stati invitati, modificati o pagati, oppure erano già confermati quando l’importazione li ha annullati.
    }
# Risolvere una registrazione in sospeso.
imports-figure-left-out = Esclusi
imports-view-left-out = Escluse
imports-none-left-out = Nessuna registrazione è stata esclusa.
imports-equation-left-out = { $received } ricevuti = { $applied } applicati + { $unchanged } invariati + { $held } in sospeso + { $left } esclusi.
imports-held-download = Scarica questo elenco in CSV
imports-settle = Risolvi
imports-settle-put-right = Correggi
imports-settle-choose = Scelga
imports-settle-amounts = Importi in { $currency }
imports-settle-in-file = Nel file: { $value }
imports-settle-addon = Extra «{ $title }»
imports-settle-no-reward = Nessuna ricompensa
imports-settle-no-addon = Non viene consegnato
imports-settle-choose-reward = Scelga la ricompensa di questo contributo, oppure che non ne ha.
imports-settle-choose-addon = Scelga di quale extra si tratta, oppure che non viene consegnato.
imports-settle-no-amount = Scriva un importo in { $currency }, per esempio 12,50.
imports-settle-quantity = Quantità di «{ $title }»
imports-settle-no-quantity = Scriva un numero intero da 0 a { $most }.
imports-settle-note = La registrazione viene applicata così come la corregge. Se la stessa riga torna in un file successivo, non resta più in sospeso.
imports-settle-apply = Applica questa registrazione
imports-settle-back = Torna all’elenco
imports-settle-same-person = È la stessa persona
imports-settle-same-person-hint = In tal caso entrambi i contributi appartengono a questa persona. Se è un’altra persona, scriva un altro indirizzo.
imports-settle-person-known = Questo indirizzo appartiene a { $name }. Indichi sotto se è la stessa persona.
imports-settle-person-known-elsewhere = In un’altra campagna questo indirizzo appartiene a qualcuno con un altro nome. Indichi sotto se è la stessa persona.
imports-settle-id-known = Un altro contributo di questa campagna ha questo identificativo. Se è lo stesso contributo escluda la registrazione; altrimenti scriva il suo identificativo.
imports-settle-newer-file = Nel frattempo è stato applicato un file più recente: vale ciò che dice di questo contributo. Escluda questa registrazione.
imports-settle-not-held = Questa registrazione non è più in sospeso. Forse qualcuno l’ha già risolta.
imports-settle-gone = Il contenuto di questa registrazione è già stato cancellato. Per risolverla importi di nuovo il file.
imports-settle-only-leave-out = Qui non si può correggere a mano. Importi un file in cui i dati sono giusti, oppure escluda la registrazione.
imports-settle-later = Potrà risolvere questa registrazione quando l’importazione sarà applicata.
imports-settle-facts = Che cosa dice il file
imports-settle-raw-status = Stato, come scritto
imports-settled = La registrazione è stata risolta.
imports-left-out = La registrazione è stata esclusa.
imports-left-out-because = Questa registrazione è stata esclusa: { $why }
imports-leave-record-out = Escludi
imports-leave-record-out-note = Da una registrazione esclusa non nasce alcun contributo. Il suo contenuto viene cancellato e la stessa riga di un file successivo non resta più in sospeso.
imports-leave-record-out-yes = Escludi questa registrazione
imports-leave-out-why = Perché
imports-leave-out-why-missing = Scelga perché la registrazione viene esclusa.
# Perché una registrazione viene esclusa.
imports-why-duplicate = Lo stesso contributo è in un’altra registrazione
imports-why-not-a-pledge = Una prova o un errore della piattaforma
imports-why-money-returned = I soldi sono stati restituiti al sostenitore
imports-why-settled-elsewhere = Se ne occupa qualcuno al di fuori di questa campagna
imports-why-untraceable = Non si riesce a sapere di chi è
# Identificativi della piattaforma.
imports-source-backer-number = Numero del sostenitore
imports-source-backer-uid = Identificativo del sostenitore (UID)
imports-source-order-no = Numero dell’ordine
imports-source-pledge-id = Identificativo del contributo
imports-source-order-public-id = Identificativo pubblico dell’ordine
imports-source-backerkit-id = Identificativo BackerKit
imports-source-order-id = Identificativo dell’ordine
imports-source-shopify-id = Identificativo Shopify
# Colonne dell’elenco scaricato.
imports-held-column-place = Registrazione
imports-held-column-reason = Motivo
imports-held-column-id = Identificativo
imports-held-column-name = Nome
imports-held-column-email = E-mail
imports-held-column-status = Stato
imports-held-column-amount = Promesso
imports-held-column-reward = Ricompensa
imports-held-column-addons = Extra

# Che cosa il file dà ai sostenitori, e a chi chiede
imports-pledge-level = Livello { $amount }
imports-pledge-level-numbered = Livello { $amount } ({ $id })
imports-reward-numbered = Ricompensa { $id }
imports-choice = { $quantity } tra: { $values }
imports-asked-of = Chiesto a: { $reward }
imports-asked-of-all = Chiesto a tutti
imports-flag-cancelled-and-paid = Annullato sulla piattaforma, ma pagato qui: il contributo resta com’è finché non si decide
imports-flag-items-differ = Gli articoli nel file non sono quelli della ricompensa
imports-flag-sent-on-platform = Segnato come spedito sulla piattaforma: il sostenitore non viene invitato e non si imballa nulla, salvo selezionare la casella
imports-items-in-file = Nel file: { $items }
imports-items-in-parcel = Secondo la ricompensa: { $items }
imports-items-none = niente
imports-differences = Articoli diversi da quelli della ricompensa
imports-differences-note =
    { $count ->
        [one] Il file dà a una persona articoli diversi da quelli contenuti nella sua ricompensa e nei suoi extra.
       *[other] Il file dà a { $count } persone articoli diversi da quelli contenuti nella loro ricompensa e nei loro extra.
    } Si imballa secondo la ricompensa: prima di bloccare i contributi, correggere il contenuto delle ricompense o offrire una scelta.
imports-differences-reward = Ricompensa
imports-differences-file = Nel file
imports-differences-parcel = Secondo la ricompensa
imports-differences-records = Registrazioni
imports-differences-all = Mostra tutti
imports-differences-waiting =
    { $count ->
        [one] Per { $count } sostenitore di questa campagna non si è ancora deciso: il file elenca articoli diversi da quelli della ricompensa. Scelga «Dare ciò che dice il file» accanto a una ricompensa, corregga la ricompensa nel catalogo oppure confermi che il suo contenuto è giusto.
       *[other] Per { $count } sostenitori di questa campagna non si è ancora deciso: il file elenca articoli diversi da quelli della ricompensa. Scelga «Dare ciò che dice il file» accanto a una ricompensa, corregga la ricompensa nel catalogo oppure confermi che il suo contenuto è giusto.
    }
imports-differences-decide = Ho controllato: imballare ciò che è nelle ricompense
imports-differences-decided = Deciso: questi sostenitori ricevono ciò che è nella loro ricompensa.
imports-postal-question = { $written } → { $meant }?
imports-refusal-unicode-text = Questo file è stato salvato come testo Unicode ({ $kind }). Lo apra nel programma in cui è nato, lo salvi come «CSV UTF-8» e carichi quello.
imports-note-no-columns = Questo file non ha colonne per: { $parts }. Ciò che dicevano i file precedenti resta.
imports-note-guessed-encoding = Il file non dice con quale codifica è stato salvato; si è supposto Windows-1252. Controlli i nomi: se delle lettere sono sbagliate, esporti di nuovo il file come UTF-8.
