# Entrare.
portal-link-title = Apra il Suo contributo
portal-link-text = Qui può completare il Suo contributo: scegliere gli extra, rispondere a qualche domanda e indicare dove spedire tutto.
portal-link-button = Apri il mio contributo
portal-link-why = Chiunque abbia il Suo link può aprire il Suo contributo. La preghiamo di non inoltrarlo.
portal-link-gone-title = Questo link non è più valido
portal-link-gone-text = Forse è incompleto, oppure è stato sostituito da uno più recente. Gliene inviamo volentieri uno nuovo.
portal-link-gone-button = Richiedi un nuovo link
portal-find-title = Trovi il Suo contributo
portal-find-text = Ci indichi l’indirizzo e-mail con cui ha sostenuto il progetto. Le inviamo un link al Suo contributo.
portal-find-email = Il Suo indirizzo e-mail
portal-find-email-hint = Quello che usa sulla piattaforma dove ha sostenuto il progetto.
portal-find-button = Inviami il link
portal-find-sent-title = Controlli la Sua posta
portal-find-sent-text = Se a questo indirizzo corrisponde un contributo, un’e-mail con il Suo link è in arrivo. Ci vorrà qualche minuto.
portal-find-sent-spam = Non è arrivato nulla? Controlli anche la cartella dello spam.
portal-find-sent-other = Forse ha usato un altro indirizzo, per esempio quello del Suo account sulla piattaforma.
portal-find-sent-again = Prova un altro indirizzo
portal-email-wrong = Inserisca un indirizzo e-mail, per esempio nome@example.org.
portal-sign-out = Esci
portal-signed-out = È uscito da questo browser.

# Intorno a ogni pagina.
portal-steps-label = Passi
portal-step-rewards = Ricompensa
portal-step-options = Opzioni
portal-step-address = Indirizzo
portal-step-country = Paese
portal-step-review = Verifica
portal-step-pay = Pagamento
portal-aside-label = Ordine e aiuto
portal-order-title = Il Suo ordine
portal-order-estimate = Stima per questo Paese: { $country }. Spedizione e imposta saranno definitive dopo l’inserimento dell’indirizzo.
portal-order-country-open = Spedizione e imposta si aggiungono quando conosciamo il Suo Paese.
portal-order-credit-left = Resta del credito non utilizzato. Può usarlo per una ricompensa o per degli extra.
portal-order-credit-ask = Desidera riaverlo? Scriva a { $email }.
portal-order-credit-ask-alone = Desidera riaverlo? Chieda a chi gestisce il progetto, dove lo ha sostenuto.
portal-order-due-later = Per ora non c’è nulla da pagare: l’importo si paga a rate.
portal-order-due = Di questi, da pagare ora: { $amount }. Il resto si paga a rate.
portal-order-not-agreed = Nulla è definitivo finché non conferma alla fine.
portal-order-no-price = Il prezzo non è ancora noto
portal-total-label = Importo
portal-total-show = Mostra l’ordine
portal-help-title = Buono a sapersi
portal-help-write = Domande? Scriva a
portal-save-and-continue = Salva e continua
portal-save-and-later = Salva e torna più tardi
portal-saved-for-later = Salvato. Torni quando vuole; il link nella Sua e-mail porta qui.
portal-not-saved = Non è stato possibile salvare.
portal-changed-elsewhere = Nel frattempo è stato modificato in un’altra finestra o su un altro dispositivo. Lì è salvato: { $saved }. Quanto ha inserito è ancora qui sotto ma non è salvato: se lo salva di nuovo, lo sostituisce.
portal-back = Torna al mio contributo

# Conto.
portal-bill-each = { $quantity } × { $price }
portal-bill-tip = Mancia
portal-bill-shipping = Spedizione
portal-bill-shipping-to = Spedizione: { $country }
portal-bill-paid-later = Da pagare più tardi, alla partenza di «{ $wave }»: oggi circa { $amount }, non compresi in questa somma
portal-bill-not-known-yet = da definire
portal-bill-tax = Imposta { $percent }% ({ $place })
portal-bill-tax-included = di cui { $percent }% di imposta ({ $place }): { $amount }
portal-bill-total = Totale
portal-bill-credit = Pagato sulla piattaforma
portal-bill-paid = Pagato qui
portal-bill-given-back = Rimborsato
portal-bill-parts-repaid = Rimborsato per note di credito
portal-balance-to-pay = Ancora da pagare
portal-balance-nothing = Nulla da pagare
portal-balance-nothing-here = Niente da pagare qui
portal-balance-credit-left = Credito non utilizzato
portal-balance-owed-to-you = A Suo credito
portal-date = { $day } { $month } { $year }
portal-moment = { $date }, { $time }

# Passo 1.
portal-rewards-title = La Sua ricompensa e gli extra
portal-rewards-text = Ciò che ha scelto sulla piattaforma è già selezionato. Può tenerlo, cambiarlo o aggiungere qualcosa.
portal-rewards-text-open = Può scegliere una ricompensa o degli extra. Per ora non è stato scelto nulla.
portal-rewards-legend = Ricompensa
portal-rewards-none = Nessuna ricompensa
portal-rewards-none-hint = Sostiene il progetto e prende solo extra, oppure nulla.
portal-rewards-yours = È la Sua scelta attuale.
portal-rewards-more = { $amount } in più della scelta attuale
portal-rewards-less = { $amount } in meno della scelta attuale
portal-rewards-same-price = Costa quanto la scelta attuale
portal-limit-total =
    { $limit ->
        [one] Solo { $limit } in tutto
       *[other] Solo { $limit } in tutto
    }
portal-limit-left =
    { $left ->
        [one] Ne resta { $left }
       *[other] Ne restano { $left }
    }
portal-limit-per-pledge = Al massimo { $limit } per contributo
portal-limit-bought = Ne ha acquistati { $count } sulla piattaforma: può tenerne fino a questo numero
portal-sold-out = Esaurito
portal-offered-to-you =
    { $count ->
        [one] Uno è riservato per Lei fino al { $until }: può sceglierlo qui o prenderlo dalla lista d’attesa
       *[other] { $count } sono riservati per Lei fino al { $until }: può sceglierli qui o prenderli dalla lista d’attesa
    }
portal-kinds-left = Ancora disponibili: { $list }.
portal-places-lacking =
    { $left ->
        [0] { $title } è esaurito. Scelga qualcos’altro oppure si iscriva alla lista d’attesa.
        [one] Di { $title } ne resta solo { $left }. Scelga una quantità minore.
       *[other] Di { $title } ne restano solo { $left }. Scelga una quantità minore.
    }
portal-places-kept =
    { $minutes ->
        [one] { $title } è riservato per Lei ancora per un minuto, fino al { $until }. Confermi il contributo entro allora; poi potrà prenderlo qualcun altro.
       *[other] { $title } è riservato per Lei ancora per { $minutes } minuti, fino al { $until }. Confermi il contributo entro allora; poi potrà prenderlo qualcun altro.
    }
portal-places-kept-beyond =
    { $count ->
        [one] { $title }: ciò che ha acquistato sulla piattaforma resta Suo, e un altro pezzo è riservato a Lei fino al { $until }. Confermi il contributo entro allora; dopo può prenderlo qualcun altro.
       *[other] { $title }: ciò che ha acquistato sulla piattaforma resta Suo, e altri { $count } sono riservati a Lei fino al { $until }. Confermi il contributo entro allora; dopo può prenderli qualcun altro.
    }
portal-places-pick-up = Un posto presso «{ $place }»
portal-places-expired = { $title } non è, o non è più, riservato per Lei: una scelta resta riservata per { $minutes } minuti. Se al momento della conferma ne resta uno, sarà Suo.
portal-places-offered = { $title } si è liberato ed è riservato per Lei fino al { $until }.
portal-places-offered-link = Prenderlo o lasciarlo
portal-waiting-link = Lista d’attesa
portal-waiting-title = Lista d’attesa
portal-waiting-text = Ciò che è esaurito può liberarsi. Chi aspetta viene avvisato per e-mail nell’ordine di iscrizione e ha poi due giorni di tempo.
portal-waiting-nothing = Al momento nulla è esaurito.
portal-waiting-position =
    { $position ->
        [one] È il prossimo turno della lista: Le scriviamo appena se ne libera uno.
       *[other] La Sua posizione nella lista è { $position }. Le scriviamo quando arriva il Suo turno.
    }
portal-waiting-offered = Se n’è liberato uno ed è riservato per Lei fino al { $until }. Se lo prende, il contributo viene riaperto. Lo confermi di nuovo entro 30 minuti: dopo, ciò che vi è di limitato può andare ad altri.
portal-waiting-sold-out = Esaurito.
portal-waiting-passed = Il tempo per prenderlo è scaduto, quindi è andato alla persona successiva. Può iscriversi di nuovo in fondo alla lista.
portal-waiting-left = Ce n’è ancora: non occorre aspettare.
portal-waiting-choose = Sceglierlo
portal-waiting-join = Iscriversi alla lista d’attesa
portal-waiting-accept = Prenderlo
portal-waiting-leave = Uscire dalla lista
portal-waiting-back = Torna al contributo
portal-waiting-joined = È ora nella lista d’attesa.
portal-waiting-is-left = Ne resta ancora uno: può sceglierlo adesso.
portal-waiting-gone = Non è più nella lista.
portal-addons-title = Extra
portal-addons-how-many = Quantità: { $title }
portal-contents = Contiene: { $contents }
portal-added-by-goal = Aggiunto da un obiettivo extra: { $quantity } × { $item } ({ $goal })
portal-early-price = Prezzo anticipato fino al { $until }, poi { $price }
portal-early-kept = Prezzo concordato per { $copies }; ogni altro costa { $price }
portal-offered-until = Si può scegliere e confermare fino al { $until }
portal-addons-first-copy = Il primo costa { $price }
portal-addons-only-with = Solo insieme a: { $rewards }

# Passo 2.
portal-options-title = Le Sue opzioni e risposte
portal-options-text = Qualche scelta, perché nel pacco arrivi la cosa giusta.
portal-questions-title = Domande

# Passo 3.
portal-address-title = Dove dobbiamo spedire?
portal-address-text = Ci indichi l’indirizzo dove qualcuno può ricevere il pacco.
portal-address-country-hint = Ne dipendono i campi che seguono, il costo della spedizione e l’imposta.
portal-address-country-first = Scelga il Paese e prema «Salva e continua». Poi appariranno i campi per l’indirizzo.
portal-address-keep-as-typed = Il mio indirizzo è giusto come l’ho scritto
portal-address-keep-as-typed-hint = Spediremo il pacco esattamente a quanto ha inserito.
portal-address-stored-text = Abbiamo già un Suo indirizzo.
portal-address-check-text = L’indirizzo arrivato dalla piattaforma va controllato prima di spedire un pacco: il codice postale, il Paese o alcune lettere sembrano sbagliati.
portal-address-from-file = Questo è l’indirizzo arrivato dalla piattaforma. Lo controlli, soprattutto il codice postale e il Paese.
portal-address-stored-title = L’indirizzo che abbiamo
portal-address-stored-why = Ne mostriamo solo una parte, perché chiunque abbia il Suo link potrebbe vederlo.
portal-address-keep = Tieni questo indirizzo
portal-address-new = Inseriscine uno nuovo
portal-address-show = Mostra per intero e modifica
portal-address-show-hint = Per mostrarlo per intero, prima inviamo un codice al Suo indirizzo e-mail.
portal-address-back-to-stored = Torna all’indirizzo che abbiamo

# Passo 4.
portal-review-title = Controlli e confermi
portal-review-text = Ecco tutto, con ogni costo. Può ancora modificare ciò che non va.
portal-review-costs = Costi
portal-review-times = { $quantity } × { $title }
portal-review-open = Ancora da indicare
portal-review-unanswered = Senza risposta: { $prompt }
portal-review-no-address = Manca il Suo indirizzo.
portal-review-check-address = L’indirizzo arrivato dalla piattaforma va controllato.
portal-review-missing = Prima di poter confermare
portal-review-later = Non ancora
portal-review-plan-changed = Le rate sono cambiate da quando ha aperto questa pagina. Guardi quelle nuove qui sotto, poi confermi di nuovo.
portal-review-price-changed = Il prezzo è cambiato da quando ha aperto questa pagina. Guardi quello nuovo qui sotto e confermi di nuovo.
portal-review-incomplete = Manca ancora qualcosa. L’elenco qui sotto porta al punto giusto.
portal-review-sold-out =
    { $left ->
        [0] { $title } si è appena esaurito. Scelga qualcos’altro.
        [one] Di { $title } ne resta solo { $left }. Scelga una quantità minore.
       *[other] Di { $title } ne restano solo { $left }. Scelga una quantità minore.
    }
portal-change-rewards = Modifica ricompensa ed extra
portal-change-options = Modifica opzioni e risposte
portal-change-address = Modifica indirizzo
portal-change-country = Modifica Paese
portal-confirm = Conferma
portal-confirm-and-pay-chosen = Conferma e vai al pagamento
portal-confirm-and-pay = Conferma e paga { $amount }
portal-after-confirm = Non c’è nulla da pagare, quindi non serve una carta. Può modificare tutto fino alla chiusura delle modifiche.
portal-after-confirm-undecided = Questo contributo è stato annullato sulla piattaforma. Finché chi ha creato il progetto non decide se prosegue, non deve pagare nulla. Può modificare tutto fino alla chiusura delle modifiche.
portal-after-confirm-and-pay = Si paga sulla pagina del nostro fornitore di pagamenti, poi si torna qui. Può modificare tutto fino alla chiusura delle modifiche.
portal-confirmed = Grazie! Il Suo contributo è confermato. Le abbiamo inviato un’e-mail con tutti i dettagli.

# La pagina del contributo.
portal-overview-title = Il Suo contributo
portal-overview-number = Numero { $number }
portal-go-begin = Inizia
portal-go-on = Continua
portal-pay = Paga { $amount }
portal-pay-rest = Paga tutto ora: { $amount }
portal-deadline = Può modificare tutto fino al { $until }.
portal-state-new-title = Il Suo contributo La aspetta
portal-state-new-text = Bastano pochi minuti: guardi la Sua ricompensa, aggiunga qualcosa se vuole e ci dica dove spedire.
# Nothing of it is sent.
portal-state-new-text-unsent = Basta un minuto: guardi tutto, aggiunga qualcosa se vuole e confermi.
portal-state-in-progress-title = Non ancora completo
portal-state-in-progress-text = Quanto ha inserito è salvato. Continui e confermi alla fine; solo allora l’ordine è definitivo.
portal-state-early-title = Ci siamo quasi
portal-state-early-text = È ancora tutto in preparazione. Riceverà un’e-mail appena potrà completare il Suo contributo.
portal-state-late-title = Il tempo per le modifiche è finito
portal-state-late-text = Il Suo contributo non è stato confermato in tempo. Scriva a chi ha creato il progetto; può ancora modificarlo per Lei.
portal-state-late-text-alone = Il Suo contributo non è stato confermato in tempo.
portal-state-confirmed-title = Confermato: tutto fatto
portal-state-confirmed-text = Non deve fare altro. Le scriviamo quando ci sono novità.
portal-state-confirmed-owes-title = Confermato: ancora { $amount } da pagare
portal-state-confirmed-owes-text = Le Sue scelte sono stabilite. Paghi il resto, così possiamo spedire tutto.
portal-state-owes-text-unsent = Le Sue scelte sono stabilite. Paghi il resto.
portal-state-confirmed-in-parts-title = Confermato: prossima rata { $amount }
portal-state-confirmed-in-parts-text = Scade il { $date }; allora Le scriveremo. Può anche pagare tutto ora. Invieremo tutto quando tutte le rate saranno pagate.
portal-state-locked-in-parts-title = Chiuso: prossima rata { $amount }
portal-state-locked-in-parts-text = Scade il { $date }; allora Le scriveremo. Può anche pagare tutto ora. Invieremo tutto quando tutte le rate saranno pagate.
portal-state-locked-title = Chiuso: prepariamo il Suo pacco
portal-state-locked-text = Qui non si può più modificare nulla. Se l’indirizzo è sbagliato, scriva a chi ha creato il progetto.
portal-state-locked-text-alone = Qui non si può più modificare nulla.
portal-state-locked-unsent-title = Concluso: grazie
portal-state-locked-owes-title = Chiuso: ancora { $amount } da pagare
portal-state-locked-owes-text = Le Sue scelte sono definitive. Paghi il resto, così possiamo spedire tutto.
portal-state-in-fulfilment-title = In magazzino
portal-state-in-fulfilment-text = Il Suo pacco viene preparato. Qui non si può più modificare nulla.
portal-state-in-fulfilment-owes-title = In magazzino: ancora { $amount } da pagare
portal-state-in-fulfilment-owes-text = Qui non si può più modificare nulla. Paghi il resto, così tutto può partire.
portal-state-shipped-title = In viaggio
portal-state-shipped-text = Il Suo pacco ha lasciato il magazzino.
portal-state-delivered-title = Consegnato
portal-state-delivered-text = Il Suo pacco è arrivato. Buon divertimento!
portal-state-undecided-title = Questo contributo è stato annullato sulla piattaforma
portal-state-undecided-text = Qui è stato anche pagato qualcosa; per questo chi ha creato il progetto decide se prosegue. Fino ad allora non deve pagare nulla. Se desidera dire che cosa preferisce, scriva a { $email }.
portal-state-undecided-text-alone = Qui è stato anche pagato qualcosa; per questo chi ha creato il progetto decide se prosegue. Fino ad allora non deve pagare nulla.
portal-state-left-cancelled-title = In viaggio, e annullato sulla piattaforma
portal-state-left-cancelled-unsent-title = Concluso, e annullato sulla piattaforma
portal-state-left-cancelled-text = Questo contributo è stato annullato sulla piattaforma, ma qui era già stato evaso. Restano aperti { $amount }. Non deve pagare nulla, a meno che chi ha creato il progetto non Le scriva al riguardo. Se vuole dire che cosa è successo, scriva a { $email }.
portal-state-left-cancelled-text-alone = Questo contributo è stato annullato sulla piattaforma, ma qui era già stato evaso. Restano aperti { $amount }. Non deve pagare nulla, a meno che chi ha creato il progetto non Le scriva al riguardo.
portal-state-cancelled-title = Annullato
portal-state-cancelled-text = Questo contributo non verrà evaso. Se è stato un errore, scriva a chi ha creato il progetto.
portal-state-cancelled-text-alone = Questo contributo non verrà evaso.
portal-state-refunded-title = Rimborsato
portal-state-refunded-text = Il denaro Le è stato restituito.
portal-reopen = Modifica il mio contributo
portal-reopen-question = La conferma non vale più finché non conferma di nuovo. Quanto ha pagato resta e viene conteggiato.
portal-reopen-limited = Gli articoli limitati che ha scelto restano riservati a Lei per { $minutes } minuti; dopo possono andare ad altri.
portal-reopen-bought = Ciò che ha acquistato sulla piattaforma resta Suo.
portal-reopen-yes = Sì, riapri
portal-reopened = Il Suo contributo è di nuovo aperto e non è più confermato. Confermi di nuovo alla fine, altrimenti l’ordine non vale.
portal-payment-captured-title = Grazie, il pagamento è arrivato
portal-payment-captured-text = Abbiamo ricevuto { $amount } e Le inviamo una ricevuta per e-mail.
portal-payment-failed-title = Il pagamento non è riuscito
portal-payment-failed-text = Non è stato addebitato nulla. Il Suo contributo resta confermato. Riprovi, magari con un’altra carta.
portal-payment-expired-title = Non ha ancora pagato
portal-payment-expired-text = Il pagamento non è stato completato e non è stato addebitato nulla. Può riprovare in qualsiasi momento.
portal-payment-asking-title = Non è ancora arrivato nessun pagamento
portal-payment-asking-text = Se ha pagato, il fornitore dei pagamenti ce lo dirà tra poco: questa pagina ricontrolla da sola. Se è tornato indietro senza pagare, può riprovare qui sotto. È sempre lo stesso pagamento: non si può pagare due volte.
portal-payment-open-title = Non è ancora arrivato nessun pagamento
portal-payment-open-text = Se ha pagato, riceverà un’e-mail appena il fornitore dei pagamenti ce lo dirà. Altrimenti può riprovare qui sotto. È sempre lo stesso pagamento: non si può pagare due volte.
portal-payment-down = La pagina di pagamento al momento non è raggiungibile. Non è stato addebitato nulla e quanto ha confermato è salvato. Riprovi tra qualche minuto.
portal-payment-held = È arrivato un importo diverso da quello richiesto. Stiamo verificando e La contatteremo; La preghiamo di non pagare di nuovo.
portal-payment-closed = Al momento i pagamenti per questo progetto non sono aperti.
portal-payment-undecided = Questo contributo è stato annullato sulla piattaforma. Finché chi ha creato il progetto non decide se prosegue, non c’è nulla da pagare.
portal-uses-title = Chi è stato qui
portal-uses-text = Se in qualche caso non era Lei, scriva a chi ha creato il progetto: può sostituire il Suo link.
portal-uses-text-alone = Chi ha il Suo link può aprire la pagina del contributo.
portal-uses-link =
    { $times ->
        [one] Il Suo link è stato aperto una volta, il
       *[other] Il Suo link è stato aperto { $times } volte, l’ultima il
    }
portal-uses-device = Accesso: { $device }, dal
portal-uses-this-device = Questo browser: { $device }, dal
portal-uses-unknown-device = dispositivo sconosciuto

# Codici.
portal-code-title = Inserisca il codice
portal-code-text = Abbiamo inviato un codice di sei cifre a { $email }. Vale 10 minuti e solo in questo browser.
portal-code-label = Codice
portal-code-hint = Sei cifre dall’e-mail
portal-code-check = Continua
portal-code-again = Invia un nuovo codice
portal-code-send = Inviami un codice
portal-code-wrong =
    { $left ->
        [one] Non è il codice giusto. Ha ancora un tentativo.
       *[other] Non è il codice giusto. Ha ancora { $left } tentativi.
    }
portal-code-gone = Questo codice non vale più. Se ne faccia inviare uno nuovo.
portal-code-no-email = Non abbiamo un Suo indirizzo e-mail e non possiamo inviare un codice. Scriva a { $address }.
portal-code-no-email-alone = Non abbiamo un Suo indirizzo e-mail e non possiamo inviare un codice. Può inserirlo chi ha creato il progetto: lo chieda dove ha sostenuto il progetto.

# Altro indirizzo e-mail.
portal-email-part = E-mail
portal-email-change = Modifica
portal-email-none = Non abbiamo un Suo indirizzo e-mail.
portal-email-title = Cambiare l’indirizzo e-mail
portal-email-prove = Perché nessun altro possa farlo, inviamo prima un codice al Suo indirizzo attuale { $email }.
portal-email-ask = Il Suo indirizzo attuale è { $email }. A quello nuovo inviamo un codice, per essere certi che sia Suo.
portal-email-new = Nuovo indirizzo e-mail
portal-email-confirm = Abbiamo inviato un codice di sei cifre al nuovo indirizzo. Vale 10 minuti e solo in questo browser.
portal-email-confirm-button = Cambia indirizzo
portal-email-other = Usa un altro indirizzo
portal-email-changed = Il Suo indirizzo è stato cambiato. I link nelle e-mail precedenti non valgono più; uno nuovo è in arrivo al nuovo indirizzo.
portal-email-taken = Questo indirizzo appartiene già a un altro contributo. Se è Suo anche quello, scriva a { $address }; i due si possono unire.
portal-email-taken-alone = Questo indirizzo appartiene già a un altro contributo. Se è Suo anche quello, lo segnali a chi ha creato il progetto, dove lo ha sostenuto; può unire i due.

# Annullare.
portal-cancel-link = Annulla il mio contributo
portal-cancel-title = Annullare il contributo
portal-cancel-text = Che cosa succede se annulla:
portal-cancel-rewards = Non riceverà nulla, e ciò che ha scelto torna libero per altri.
portal-cancel-money = Finora ha pagato { $amount }. L’annullamento non restituisce da solo il denaro: chi ha creato il progetto vede che Le spetta e lo rimborsa.
portal-cancel-undo = Solo chi ha creato il progetto può tornare indietro.
portal-cancel-prove = Perché nessun altro possa farlo, inviamo prima un codice a { $email }.
portal-cancel-reason = Perché annulla?
portal-cancel-reason-hint = Lo legge chi ha creato il progetto.
portal-cancel-sure = Sì, voglio annullare il mio contributo
portal-cancel-not-sure = Spunti questa casella se vuole davvero annullare.
portal-cancel-button = Annulla il mio contributo
portal-cancel-keep = Mantieni il mio contributo
portal-cancelled = Il Suo contributo è annullato. Chi ha creato il progetto lo vede, e vede anche che cosa va rimborsato.

# Passo 3 per chi scarica tutto.
portal-country-title = In quale Paese abita?
portal-country-text = Tutto ciò che ha scelto si scarica, quindi non serve un indirizzo. Basta il Paese: da esso dipende l’imposta.
portal-country-hint = Il Paese in cui abita.

# Novità sui prossimi progetti.
portal-news-hint = A Sua scelta. Il contributo non dipende da questo, e le e-mail sul Suo contributo arrivano comunque.
portal-news-title = Novità
portal-news-yes = Riceve e-mail sui prossimi progetti di chi ha creato questo progetto.
portal-news-no = Riceve solo e-mail sul Suo contributo.
portal-news-start = Acconsento e ricevo le novità
portal-news-stop = Non inviare più queste e-mail
portal-news-given = Grazie. Le scriveremo dei prossimi progetti.
portal-news-withdrawn = Non riceverà più e-mail su altri progetti. Quelle sul Suo contributo continuano ad arrivare.
# Invoices.
portal-documents-link = Fatture
portal-documents-title = Fatture
portal-documents-text = Qui può scaricare le fatture del Suo contributo.
portal-documents-none = Non c’è ancora una fattura. Apparirà qui una volta emessa.
portal-documents-prove = Sui documenti compare il Suo indirizzo. Per aprirli, inviamo prima un codice a { $email }.
portal-documents-pdf = Scarica { $number } in PDF
portal-documents-invoice = Fattura { $number }
portal-documents-credit-note = Nota di credito { $number }
portal-documents-paid-back = Rimborsato il { $day }: { $amount }
portal-documents-no-font = Questo documento non si può ancora mostrare perché manca un carattere per alcune lettere. È comunque emesso; lo chieda a chi ha creato il progetto.
portal-documents-later = Il documento non è ancora pronto. Riprovi fra un minuto.
portal-downloads-title = I Suoi download
portal-downloads-part = File, indirizzi e chiavi del Suo contributo sono pronti.
portal-downloads-go = Vai ai miei download
portal-downloads-back = Torna al Suo contributo
portal-downloads-none = Al momento non c’è nulla da scaricare. I download appaiono qui quando il contributo è confermato e non resta più nulla da pagare.
portal-downloads-text = I link sono personali e valgono 24 ore; questa pagina ne crea di nuovi. Un download interrotto si può riprendere.
portal-downloads-get = Scarica
portal-downloads-open = Apri la pagina
portal-downloads-check = Verifica il file
portal-downloads-check-text = SHA-256 del file: se sul Suo dispositivo è uguale, il file è arrivato intero.
portal-downloads-key = Chiave { $copy }:
portal-downloads-keys-note = La conservi con cura: chi la possiede può usarla. Può visualizzarla di nuovo qui in qualsiasi momento.
portal-downloads-show-keys = { $count ->
    [one] Mostra la mia chiave
   *[other] Mostra le mie { $count } chiavi
}
portal-downloads-keys-follow = { $count ->
    [one] La Sua chiave arriverà in seguito: chi gestisce il progetto ne procura di nuove. Le scriveremo appena è pronta; non deve fare nulla.
   *[other] { $count } chiavi arriveranno in seguito: chi gestisce il progetto ne procura di nuove. Le scriveremo appena sono pronte; non deve fare nulla.
}
portal-downloads-file-follows = Questo file è in fase di sostituzione: torni tra poco.
portal-downloads-gone = Queste chiavi al momento non fanno parte del Suo contributo.
# Codes.
portal-vouchers-title = Codici
portal-vouchers-remove = Togli
portal-vouchers-remove-one = Togli { $code }
portal-vouchers-off = toglie { $amount }
portal-vouchers-pays = paga { $amount }
portal-vouchers-label = Codice sconto o codice regalo
portal-vouchers-hint = Maiuscole e minuscole sono uguali.
portal-vouchers-enter = Usa questo codice
portal-vouchers-kept = Il codice è stato aggiunto. Accanto si vede che cosa fa.
portal-vouchers-removed = Il codice è stato tolto.
portal-vouchers-empty = Scriva prima il codice.
portal-vouchers-too-many = Non si possono usare più di { $max } codici. Ne tolga prima uno.
portal-bill-code = Codice { $code }
portal-bill-gift-code = Codice regalo { $code }
portal-reopen-codes = Fino alla nuova conferma i codici sono liberi per altri. Un codice che si può usare solo poche volte potrebbe essere preso da qualcun altro.
# Aziende.
portal-business-title = Acquisto per un’azienda
portal-business-enter = Acquisto per un’azienda
portal-business-change = Cambia azienda o numero
portal-business-remove = Acquisto per me
portal-business-text = Con una partita IVA confermata dall’autorità fiscale, un’azienda di un altro paese UE riceve la fattura senza imposta e la versa da sé. Anche un’azienda norvegese iscritta al registro IVA del suo paese versa l’imposta da sé. I numeri dei paesi UE e dell’Irlanda del Nord vengono inviati a VIES, il servizio della Commissione europea, quelli norvegesi al registro di Brønnøysund, e a nessun altro.
portal-business-company = Azienda
portal-business-number = Partita IVA
portal-business-number-hint = Con il paese davanti, ad esempio ATU12345675.
portal-business-save = Verifica e usa questo numero
portal-business-saved = Azienda e numero sono salvati. Sotto è indicato che cosa si sa del numero.
portal-business-removed = Acquista per sé, con imposta.
portal-why-owed-back = Quanto è stato riscosso e pagato viene restituito se dovuto: per questo contributo non si spedisce più nulla.

portal-tip-title = Una mancia per chi ci lavora
portal-tip-text = Se vuole, può dare qualcosa in più. Dipende solo da Lei: nessuno se lo aspetta, non riceve nulla in cambio e il Suo contributo resta lo stesso anche senza. Nessuna mancia è scelta finché non ne sceglie una.
portal-tip-legend = Quanto?
portal-tip-none = Nessuna mancia
portal-tip-percent = { $percent } % ({ $amount })
portal-tip-own = Un altro importo
portal-tip-own-amount = Importo in { $currency }
portal-tip-own-missing = Scriva l’importo accanto a «Un altro importo».
portal-tip-torn = Ha scritto un importo e ha scelto altro. Scelga «Un altro importo» per darlo, oppure svuoti il campo.
portal-tip-save = Salva la mancia
portal-tip-saved = La mancia è salvata.
portal-tip-gone = La mancia è tolta.
portal-tip-now = Sta dando { $amount }.

# Pagamento a rate.
portal-paying-title = Come preferisce pagare?
portal-paying-at-once = Tutto in una volta
portal-paying-in-parts = In { $count } rate
portal-paying-in-parts-now = { $amount } subito
portal-parts-caption = Se paga in { $count } rate
portal-part-now = 1. Subito
portal-part-on = { $number }. { $date }
portal-parts-title = Rate
portal-parts-beside = Inoltre restano da pagare { $amount }: ora l’importo dovuto è più alto di quando ha confermato.
portal-part-paid = Pagata
portal-part-ahead = Non ancora in scadenza
portal-part-ahead-left = Non ancora in scadenza, ne restano { $amount }
portal-part-due = Scade oggi, { $amount } da pagare
portal-part-late = Scaduta, { $amount } da pagare

portal-currency-title = Valuta del pagamento
portal-currency-text = Il contributo, la fattura e l’imposta restano nella valuta del progetto. Lei sceglie in quale pagare.
portal-currency-legend = In quale valuta paga?
portal-currency-own = La valuta del progetto
portal-currency-rate = 1 { $own } = { $rate } { $currency } ({ $source }, { $date })
portal-currency-ecb = Banca centrale europea
portal-currency-by-hand = fissato da chi ha creato il progetto
portal-currency-told = Al cambio { $rate }. L’importo è fissato quando si apre la pagina di pagamento.
portal-currency-step = L’importo è arrotondato a { $step }.
portal-currency-save = Usa questa valuta
portal-currency-saved = Il pagamento sarà in { $currency }.
portal-currency-gone = Questa valuta non è più offerta. Il pagamento sarà nella valuta del progetto.
portal-currency-moved = Nel frattempo il tasso di cambio è cambiato. Non è stato addebitato nulla: controlli l’importo qui sotto, poi paghi.
portal-currency-prices-title = Valuta del sostegno
portal-currency-prices-text = Se chi ha creato il progetto ha fissato prezzi in una valuta, il sostegno, la fattura e l’imposta sono in quella valuta. In ogni altra paga quanto valgono i prezzi del progetto.
portal-currency-prices-legend = Quale valuta preferisce?
portal-currency-prices-hint = Prezzi fissati in { $currency } da chi ha creato il progetto
portal-currency-priced = I Suoi prezzi ora sono in { $currency }.
portal-currency-tip-gone = La mancia è stata tolta insieme ai vecchi prezzi: può lasciarne un’altra.
# Fetching instead of having it sent.
portal-step-pick-up = Ritiro
portal-bill-pick-up = Ritiro
portal-change-pick-up = Cambia il ritiro
portal-pick-up-title = Dove lo ritira?
portal-pick-up-legend = Come desidera riceverlo?
portal-pick-up-sent = Spedizione al mio indirizzo
portal-pick-up-save = Scelga questo
portal-pick-up-choose = Scelga una di queste possibilità.
portal-pick-up-name = Nome di chi viene a ritirare
portal-pick-up-name-hint = Così si trova quando arriva. Serve solo per il ritiro.
portal-pick-up-name-missing = Indichi un nome di al massimo { $max } caratteri.
portal-pick-up-place = Lo ritira qui
portal-pick-up-text = Non serve un indirizzo postale. Ritrova questo luogo nella pagina del Suo contributo e nella mail di conferma.
portal-pick-up-next = Continua
portal-country-fetched-text = Qualcosa di ciò che ha scelto si scarica, e la relativa imposta dipende dal Suo Paese.
portal-state-locked-fetched-title = Chiuso: da ritirare
portal-state-locked-fetched-text = Qui non si può più modificare nulla. Dove e quando ritirare è scritto sotto.
portal-state-shipped-fetched-title = Pronto, o in viaggio verso il luogo di ritiro
portal-state-shipped-fetched-text = Dove e quando ritirarlo è scritto sotto.
portal-state-delivered-fetched-title = Ritirato
portal-state-delivered-fetched-text = È stato consegnato. Buon divertimento!
