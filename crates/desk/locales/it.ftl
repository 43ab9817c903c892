# used-as-prefix: desk-task-
# used-as-prefix: desk-stage-means-

# The desk: the creator's pages.
desk-menu-dashboard = Panoramica
desk-menu-backers = Sostenitori
desk-menu-demand = Fabbisogno per SKU
desk-menu-messages = Messaggi
desk-menu-exports = Esportazioni
desk-menu-stage = Fase e blocco
desk-menu-campaigns = Campagne
desk-menu-mailbox = Casella di posta
desk-menu-audit = Registro
desk-menu-jobs = Attività in background
desk-menu-exchange = Scambio di dati

# Words of many pages.
desk-pledges = Contributi
desk-state = Stato
desk-when = Quando
desk-who = Chi
desk-amount = Importo
desk-email = E-mail
desk-language = Lingua
desk-choose = Scegliere …
desk-save = Salva
desk-show-table = Mostra come tabella
desk-page-first = Prima pagina
desk-page-next = Pagina successiva
desk-actor-staff = il team
desk-actor-backer = il sostenitore
desk-actor-import = un’importazione
desk-actor-cli = la riga di comando
desk-actor-job = il sistema
desk-actor-demo = preparazione della demo

# What can go wrong.
desk-error-campaign-closed = In questa fase i sostenitori non possono modificare i contributi, quindi non viene chiesto a nessuno. Apra prima la campagna.
desk-error-campaign-past = La campagna ha superato la fase in cui i sostenitori possono modificare i contributi e non si riapre: non si scrive più a nessuno.
desk-error-deadline-over = Il termine è passato, quindi questa persona non potrebbe modificare nulla. Stabilisca prima un termine successivo nelle impostazioni.
desk-error-nothing-to-do = Nessun contributo corrisponde più. Riguardi l’anteprima.
desk-error-stage-moved = Qualcun altro ha spostato la campagna in un’altra fase. Controlli la situazione attuale e decida di nuovo.
desk-error-stage-not-allowed = Da qui la campagna non può passare a quella fase.
desk-error-not-resendable = Questo messaggio non può essere inviato di nuovo, perché è già stato inviato, è in viaggio o riguarda un contributo che ora è di un’altra persona. Ricarichi la pagina.
desk-error-not-suppressible = Questo messaggio non può più essere trattenuto.
desk-error-message-gone = Il contenuto di questo messaggio è stato eliminato per sicurezza. Invii un nuovo invito dalla pagina del sostenitore.

# Campaigns.
desk-campaigns-title = Campagne
desk-campaigns-empty = Ancora nessuna campagna
desk-campaigns-empty-text = Una campagna contiene le ricompense, i sostenitori e tutto ciò che accade fino all’ultimo pacco.
desk-campaign-new = Nuova campagna
desk-campaign-new-title = Nuova campagna
desk-campaign-name = Nome
desk-campaign-name-hint = Come la conoscono i sostenitori
desk-campaign-stage = Fase
desk-campaign-slug = Nome breve
desk-campaign-slug-hint = Con esso iniziano i nomi dei file scaricati, per esempio il-mio-gioco-pledges.csv; i sostenitori non lo vedono. Lettere minuscole, cifre e trattini. Se il campo resta vuoto, si ricava dal nome.
desk-campaign-slug-now = Con esso iniziano i nomi dei file scaricati, attualmente { $file }; i sostenitori non lo vedono. Lettere minuscole, cifre e trattini.
desk-campaign-platform = Dove si è svolta
desk-campaign-platform-none = Altrove (oggi si importano solo file nel formato di Kickstarter)
desk-campaign-currency = Valuta
desk-campaign-currency-hint = Quella in cui la piattaforma ha incassato: i file in un’altra valuta non si possono applicare. Quando ci sono dei prezzi non si può più cambiare.
desk-campaign-tax = Prezzi e imposte
desk-campaign-tax-inclusive = I prezzi includono l’imposta
desk-campaign-tax-inclusive-hint = I sostenitori pagano ciò che vedono. Usuale in Europa.
desk-campaign-tax-exclusive = L’imposta si aggiunge ai prezzi
desk-campaign-tax-exclusive-hint = Al prezzo si somma l’imposta del Paese di destinazione. Usuale negli Stati Uniti e in Canada.
desk-campaign-dispatch = I pacchi partono da
desk-campaign-dispatch-hint = Le aliquote di quel Paese, e di tutta l’UE se ne fa parte, vengono inserite perché le controlli.
desk-campaign-languages = Lingue dei testi
desk-campaign-languages-hint = La prima selezionata è quella predefinita.
desk-campaign-time-zone = Fuso orario
desk-campaign-time-zone-hint = Le scadenze sono indicate in questo fuso. Scegliere una grande città con la stessa ora; la differenza da UTC è quella di oggi.
desk-currencies-often = Usate spesso
desk-currencies-others = Tutte le altre
desk-zones-europe = Europa
desk-zones-america = America
desk-zones-africa = Africa
desk-zones-asia = Asia
desk-zones-australia = Australia
desk-zones-pacific = Pacifico
desk-zones-atlantic = Atlantico
desk-zones-indian = Oceano Indiano
desk-zones-antarctica = Antartide
desk-zones-none = Senza luogo
desk-campaign-deadline = Scadenza
desk-campaign-deadline-hint = Fino ad allora i sostenitori possono modificare i contributi. Si può stabilire anche più tardi.
desk-campaign-support = Indirizzo e-mail per le domande
desk-campaign-support-hint = I sostenitori lo vedono nelle loro pagine.
desk-campaign-create = Crea la campagna
desk-campaign-created = La campagna è pronta. Ora importi il file della piattaforma.

# Overview.
desk-deadline-is = Scadenza: { $deadline }
desk-dashboard-empty = Ancora nessun sostenitore
desk-dashboard-empty-text = Carichi il file ricevuto dalla piattaforma. Non cambia nulla prima di aver visto che cosa succederà.
desk-dashboard-import = Importa un file
desk-needs-title = Richiede attenzione
desk-need-uninvited =
    { $count ->
        [one] { $count } sostenitore non è mai stato invitato
       *[other] { $count } sostenitori non sono mai stati invitati
    }
desk-need-invite = Invita ora
desk-need-gone =
    { $count ->
        [one] { $count } sostenitore non è nel file più recente
       *[other] { $count } sostenitori non sono nel file più recente
    }
desk-need-texts = Mancano testi accanto ai passaggi in: { $languages }
desk-need-held =
    { $count ->
        [one] { $count } registrazione dell’ultima importazione è in sospeso
       *[other] { $count } registrazioni dell’ultima importazione sono in sospeso
    }
desk-need-mails =
    { $count ->
        [one] { $count } messaggio non è arrivato, o forse non è arrivato
       *[other] { $count } messaggi non sono arrivati, o forse non sono arrivati
    }
desk-need-held-payments =
    { $count ->
        [one] { $count } pagamento è in sospeso: il fornitore comunica un importo diverso da quello chiesto
       *[other] { $count } pagamenti sono in sospeso: il fornitore comunica un importo diverso da quello chiesto
    }
desk-need-payments =
    { $count ->
        [one] { $count } pagamento non è riuscito
       *[other] { $count } pagamenti non sono riusciti
    }
desk-need-limits = Le vendite sono vicine a una soglia oltre la quale bisogna registrarsi per l’imposta, o la superano: { $limits }.
desk-need-parts-late = { $count ->
    [one] 1 persona ha una rata scaduta
   *[other] { $count } persone hanno una rata scaduta
}
desk-need-owing-again = { $count ->
    [one] Un contributo bloccato è ancora da pagare: il pagamento sulla piattaforma non è riuscito
   *[other] { $count } contributi bloccati sono ancora da pagare: i pagamenti sulla piattaforma non sono riusciti
}
desk-need-cancelled-there = { $count ->
    [one] Un contributo è annullato sulla piattaforma, ma è stato pagato qui: decidere se prosegue
   *[other] { $count } contributi sono annullati sulla piattaforma, ma sono stati pagati qui: decidere se proseguono
}
desk-need-mail-waits = { $count ->
    [one] Un messaggio non è ancora stato consegnato al server di posta; verrà ritentato da solo
   *[other] { $count } messaggi non sono ancora stati consegnati al server di posta; verranno ritentati da soli
}
desk-need-jobs =
    { $count ->
        [one] { $count } attività in background non è riuscita
       *[other] { $count } attività in background non sono riuscite
    }
desk-need-shipping = Nessun prezzo di spedizione per: { $countries }
desk-figure-confirmed = Confermati
desk-figure-waiting = Non conclusi
desk-figure-of-all = su { $total }
desk-figure-owing =
    { $count ->
        [one] { $count } contributo
       *[other] { $count } contributi
    }
desk-funnel-title = Dall’importazione al pagamento
desk-funnel-step = Passo
desk-funnel-imported = Importati
desk-funnel-invited = Invitati
desk-funnel-started = Iniziati
desk-funnel-confirmed = Confermati
desk-money-title = Denaro
desk-money-title-in = Denaro in { $currency }
desk-money-what = Voce
desk-money-credit = Pagato sulla piattaforma
desk-money-agreed = Confermato in tutto
desk-money-collected = Incassato qui
desk-money-owing = Ancora dovuto dai sostenitori
desk-money-owed = Dovuto ai sostenitori
desk-states-title = Contributi per stato
desk-backers-all = Tutti i sostenitori
desk-demand-title = Articoli più richiesti
desk-demand-item = Articolo
desk-demand-agreed = Confermati
desk-demand-undecided = Da decidere
desk-demand-stock = In magazzino
desk-demand-wanted = Insieme
desk-demand-failed = Pagamento non riuscito
desk-demand-unchosen = { $item }: non ancora scelto
desk-demand-all = Tutti gli articoli
desk-demand-more = Tutti gli articoli
desk-demand-note = Quanti pezzi di ogni articolo sono richiesti. I contributi annullati non contano.
desk-demand-failed-hint = «Pagamento non riuscito» conta ciò che hanno scelto i sostenitori il cui pagamento non è stato riscosso o è stato restituito dalla piattaforma. Non fa parte di «Insieme»: nessuno lo ha ancora pagato. Chi conferma qui passa a «Confermati».
desk-demand-failed-who = Mostra questi sostenitori
desk-demand-empty = Ancora nessun articolo
desk-demand-empty-text = Gli articoli arrivano dall’importazione o si aggiungono nel catalogo.
desk-demand-catalogue = Al catalogo
desk-money-unused-credit = Credito non utilizzato
desk-money-platform-due = Ancora da incassare dalla piattaforma

# Stages.
desk-stage-next = Come proseguire
desk-stage-go = Passa a: { $stage }
desk-stage-yes = Sì, passa a: { $stage }
desk-stage-others = Altre fasi
desk-stage-final = Non si può tornare indietro: la campagna non potrà più essere riaperta ai sostenitori.
desk-open-title = Non ancora fatto, e lasciato indietro da questo passo:
desk-open-tick = Non è stato fatto nulla: qualcosa è ancora aperto. Lo esamini, oppure spunti per procedere comunque.
desk-open-unconfirmed =
    { $count ->
        [one] { $count } contributo non è mai stato confermato
       *[other] { $count } contributi non sono mai stati confermati
    }
desk-open-unlocked =
    { $count ->
        [one] { $count } contributo confermato non è bloccato, quindi non è in nessun file per il magazzino
       *[other] { $count } contributi confermati non sono bloccati, quindi non sono in nessun file per il magazzino
    }
desk-open-owing =
    { $count ->
        [one] Per { $count } contributo confermato resta qualcosa da pagare
       *[other] Per { $count } contributi confermati resta qualcosa da pagare
    }
desk-open-unshipped =
    { $count ->
        [one] { $count } contributo pagato non è stato spedito
       *[other] { $count } contributi pagati non sono stati spediti
    }
desk-open-held-payments =
    { $count ->
        [one] { $count } pagamento attende una decisione
       *[other] { $count } pagamenti attendono una decisione
    }
desk-open-held-records =
    { $count ->
        [one] { $count } riga dell’importazione è in sospeso
       *[other] { $count } righe dell’importazione sono in sospeso
    }
desk-open-customs =
    { $count ->
        [one] { $count } ordine va in un altro territorio doganale senza dati doganali completi
       *[other] { $count } ordini vanno in un altro territorio doganale senza dati doganali completi
    }
desk-customs-missing =
    { $count ->
        [one] { $count } ordine andrebbe in un altro territorio doganale senza dati doganali completi: a un suo articolo manca il codice doganale, l’origine o il valore.
       *[other] { $count } ordini andrebbero in un altro territorio doganale senza dati doganali completi: a un loro articolo manca il codice doganale, l’origine o il valore.
    }
desk-customs-items = Completa gli articoli
desk-stage-back = È un passo indietro. Nulla di ciò che è accaduto viene annullato.
desk-stage-means-draft = In preparazione. I sostenitori non vedono nulla.
desk-stage-means-importing = Si leggono i file della piattaforma. I sostenitori non vedono nulla da modificare.
desk-stage-means-smoke-test = Alcuni sostenitori invitati fanno una prova. Chi ha un link può concludere il contributo.
desk-stage-means-open = I sostenitori concludono i contributi, fino alla scadenza.
desk-stage-means-locked = I sostenitori non possono più modificare nulla. Ciò che è dovuto si può ancora pagare. I contributi si bloccano uno per uno o con l’azione multipla qui sotto.
desk-stage-means-charging = Si incassa ciò che è ancora dovuto.
desk-stage-means-fulfilling = I pacchi partono. La campagna non si può riaprire.
desk-stage-means-closed = Conclusa. Le pagine restano leggibili, non si incassa più nulla.
desk-stage-everybody = Tutti insieme
desk-stage-everybody-text = Ogni azione comincia con un’anteprima che dice quanti sono e chi resta escluso.
desk-stage-past = Cambi precedenti

# Messages and mailbox.
desk-message = Messaggio
desk-message-to = A
desk-message-created = Richiesto
desk-message-sent-at = Inviato
desk-message-attempts = Tentativi
desk-message-next = Prossimo tentativo
desk-message-text = Testo
desk-message-unwritten = Non è ancora stato scritto, oppure la persona è stata cancellata.
desk-message-blotted = In questa copia link e codici sono oscurati.
desk-messages-counts = Messaggi per stato
desk-messages-none = Nessun messaggio
desk-messages-none-text = Qui compaiono inviti, conferme e ricevute.
desk-to-backer = Al sostenitore
desk-resend = Invia di nuovo
desk-resend-question = Il messaggio viene inviato un’altra volta.
desk-resend-uncertain = Potrebbe essere arrivato: allora il sostenitore lo riceve due volte. Se può, chieda prima.
desk-suppress = Trattieni
desk-suppress-question = Il messaggio non viene inviato.
desk-mailbox-note = Senza un server di posta le e-mail restano qui invece di essere inviate.
desk-mailbox-sender = Le e-mail partono da { $sender }, perché il mittente non è mai stato impostato. Prima di scrivere a sostenitori veri, chi gestisce il server deve impostare mail_from su un Suo indirizzo.
desk-mailbox-empty = La casella è vuota
desk-mailbox-empty-text = Le e-mail compaiono qui finché non è impostato un server di posta. Inviti qualcuno per vederne una.
desk-message-here = Qui nella casella
desk-mail-from = Da
desk-mail-subject = Oggetto

# Exports.
desk-exports-note = Ogni download viene scritto nel registro.
desk-exports-unpaid = { $count ->
    [one] Un contributo bloccato non è stato pagato per intero e non compare nei file per il magazzino: la sua ricompensa non viene imballata prima del pagamento.
   *[other] { $count } contributi bloccati non sono stati pagati per intero e non compaiono nei file per il magazzino: le loro ricompense non vengono imballate prima del pagamento.
}
desk-exports-unpaid-list = Mostrare chi deve ancora pagare
desk-exports-unpaid-with = File che comprendono i contributi non pagati
desk-exports-unpaid-hint = In questi file ci sono tutti. La colonna «owed» dice quanto resta da pagare; è vuota per chi ha pagato.
desk-export-fulfilment-lines = Per il magazzino: una riga per ogni voce del pacco
desk-export-fulfilment-lines-text = Ogni articolo di ogni ordine su una riga propria, con SKU, quantità e indirizzo. Contributi bloccati, pagati o in magazzino, per i quali non resta nulla da pagare.
desk-export-fulfilment-orders = Per il magazzino: una riga per ogni ordine
desk-export-fulfilment-orders-text = Ogni ordine su una riga, con articoli, peso, indirizzo e le risposte alle domande. Contributi bloccati, pagati o in magazzino, per i quali non resta nulla da pagare.
desk-export-demand = Fabbisogno per SKU
desk-export-demand-text = Quanti pezzi di ogni articolo sono confermati, da decidere o di sostenitori il cui pagamento non è riuscito, con i totali.
desk-export-pledges = Tutti i contributi
desk-export-pledges-text = Ogni contributo con stato, scelte, risposte alle domande e denaro: quanto si paga qui, quanto deve ancora riscuotere la piattaforma, quale credito resta.
desk-export-plain = CSV per programmi
desk-export-plain-hint = Il CSV consueto protegge le celle che sembrano formule e conserva gli zeri dei codici postali in un foglio di calcolo. Il CSV per programmi lascia codici e numeri di telefono come sono; in entrambi un testo che verrebbe eseguito come formula è preceduto da un apostrofo.

# Jobs and exchange.
desk-job = Attività
desk-job-error = Perché non è riuscita
desk-job-retry = Avvia di nuovo
desk-jobs-ready = In attesa
desk-jobs-running = In corso
desk-jobs-dead = Non riuscite
desk-jobs-none = Nessuna attività non riuscita
desk-jobs-none-text = Qui compaiono le attività che hanno esaurito i tentativi, con un pulsante.
desk-exchange-note = Richieste e risposte tra questa installazione e i fornitori di pagamento. Segreti e dati personali sono nascosti.
desk-exchange-none = Ancora nessuno scambio
desk-exchange-none-text = Qui compaiono le richieste verso altri sistemi e da essi.
desk-exchange-peer = Con
desk-exchange-request = Richiesta
desk-exchange-answer = Risposta
desk-exchange-duration = Durata
desk-exchange-out = inviata
desk-exchange-in = ricevuta
desk-exchange-no-answer = nessuna risposta
desk-exchange-bodies = Contenuto
desk-search-cut = Corrispondono più persone di quante una ricerca possa mostrare: solo le prime sono elencate, esportate ed elaborate. Aggiunga un’altra parola del nome.

# Ready for backers.
desk-blocker-zones = Non c’è nessuna zona di spedizione: nessuno riceve un prezzo di spedizione
desk-blocker-tax = Non è impostata alcuna aliquota: i prezzi sono calcolati senza imposta
desk-blocker-registrations = I prezzi seguono le tabelle fiscali e oggi non vale alcuna registrazione: l’imposta non si applica in nessun luogo
desk-blocker-deadline = Il termine è passato: i sostenitori non possono modificare nulla e leggono che è troppo tardi
desk-blocker-support = Non c’è un indirizzo e-mail per le domande: i sostenitori non hanno a chi scrivere
desk-blockers-title = I sostenitori si fermerebbero qui:
desk-blockers-anyway = Lo so, procedere comunque
desk-blockers-tick = Non è stato fatto nulla: ai sostenitori manca ancora qualcosa. Lo completi, oppure spunti per procedere comunque.
desk-stage-sure = Passare alla fase: { $stage }?
desk-tasks-title = Verso i Suoi sostenitori
desk-task-done = fatto
desk-task-next = È il prossimo passo
desk-task-import = Importare l’esportazione della piattaforma
desk-task-import-text = Il file di Kickstarter così come lo ha ricevuto; da altrove, un CSV nello stesso formato. Vede che cosa accadrà prima che qualcosa venga salvato.
desk-task-catalogue = Completare ricompense e articoli
desk-task-catalogue-text = Che cosa contiene ogni ricompensa ed extra e quanto pesa ogni articolo. Il catalogo elenca ciò che manca.
desk-task-shipping = Definire i prezzi di spedizione
desk-task-shipping-text = Una zona per ogni Paese dei sostenitori.
desk-task-tax = Aliquote per iniziare
desk-task-tax-text = Inserite per il Paese da cui spedisce, oppure per tutta l’UE. Verifichi che siano giuste per ciò che vende.
desk-task-open = Aprire la campagna
desk-task-open-text = Volendo, prima una prova con pochi sostenitori. Da quel momento possono completare i contributi.
desk-task-invite = Invitare i sostenitori
desk-task-invite-text = Ognuno riceve un link personale per e-mail. L’anteprima dice quanti e chi resta escluso.
desk-funnel-settled = Confermati, nulla da pagare
desk-days-title = Confermati negli ultimi 30 giorni
desk-days-day = Giorno
desk-days-confirmed = Contributi
desk-blocker-items =
    { $count ->
        [one] { $count } sostenitore ha nel file articoli diversi da quelli della ricompensa: controlli e decida
       *[other] { $count } sostenitori hanno nel file articoli diversi da quelli della ricompensa: controlli e decida
    }
desk-blocker-countries =
    { $count ->
        [one] { $count } contributo va dove non c’è un prezzo di spedizione: { $countries }
       *[other] { $count } contributi vanno dove non c’è un prezzo di spedizione: { $countries }
    }
desk-partner-title = Accesso come partner
desk-partner-text = Questo ruolo è pensato per un magazzino o una fabbrica. Non apre nessuna pagina sui sostenitori: né nomi, né indirizzi, né ordini, né importi.
desk-partner-files = Ciò che c’è da imballare o produrre Le viene consegnato dal team in un file. È il team a decidere quali campagne e quali articoli contiene.
desk-partner-campaigns = Lavora per:
desk-partner-more = Se deve consultare qualcosa qui, chieda un altro ruolo, per esempio quello per le spedizioni, a chi ha inviato l’invito. Password e secondo fattore si cambiano nella pagina del Suo account.
