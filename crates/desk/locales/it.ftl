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
desk-name = Nome
desk-email = E-mail
desk-language = Lingua
desk-choose = Scegliere …
desk-save = Salva
desk-show-table = Mostra come tabella
desk-page-first = Prima pagina
desk-page-next = Pagina successiva
desk-filter = Filtro
desk-filter-any = Qualsiasi
desk-filter-apply = Applica il filtro
desk-filter-clear = Togli il filtro
desk-actor-staff = il team
desk-actor-backer = il sostenitore
desk-actor-import = un’importazione
desk-actor-cli = la riga di comando
desk-actor-job = il sistema
desk-actor-demo = preparazione della demo

# What can go wrong.
desk-error-campaign-closed = In questa fase i sostenitori non possono modificare i contributi, quindi non viene chiesto a nessuno. Apra prima la campagna.
desk-error-nothing-to-do = Nessun contributo corrisponde più. Riguardi l’anteprima.
desk-error-stage-moved = Qualcun altro ha spostato la campagna in un’altra fase. Controlli la situazione attuale e decida di nuovo.
desk-error-stage-not-allowed = Da qui la campagna non può passare a quella fase.
desk-error-not-resendable = Questo messaggio non può essere inviato di nuovo, perché è già stato inviato o è in viaggio. Ricarichi la pagina.
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
desk-campaign-slug = Parola negli indirizzi
desk-campaign-slug-hint = Lettere minuscole, cifre e trattini. Se il campo resta vuoto, si ricava dal nome.
desk-campaign-platform = Dove si è svolta
desk-campaign-platform-none = Altrove o da nessuna parte
desk-campaign-currency = Valuta
desk-campaign-currency-hint = Tre lettere, per esempio EUR. Quando ci sono dei prezzi non si può più cambiare.
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
desk-campaign-time-zone-hint = Per esempio Europe/Rome. Le scadenze sono indicate in questo fuso.
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
desk-need-held =
    { $count ->
        [one] { $count } registrazione dell’ultima importazione è in sospeso
       *[other] { $count } registrazioni dell’ultima importazione sono in sospeso
    }
desk-need-mails =
    { $count ->
        [one] { $count } messaggio non è arrivato, o forse no
       *[other] { $count } messaggi non sono arrivati, o forse no
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
desk-demand-all = Tutti gli articoli
desk-demand-more = Tutti gli articoli
desk-demand-note = Quanti pezzi di ogni articolo sono richiesti. I contributi annullati non contano.
desk-demand-failed-hint = «Pagamento non riuscito» conta ciò che hanno scelto i sostenitori il cui pagamento non è stato riscosso o è stato restituito dalla piattaforma. Non fa parte di «Insieme»: nessuno lo ha ancora pagato. Chi conferma qui passa a «Confermati».
desk-demand-failed-who = Mostra questi sostenitori
desk-demand-empty = Ancora nessun articolo
desk-demand-empty-text = Gli articoli arrivano dall’importazione o si aggiungono nel catalogo.
desk-demand-catalogue = Al catalogo

# Backers.
desk-backers-found = Trovati: { $total }
desk-backers-none = Nessuno trovato
desk-backers-none-text = Nessun sostenitore corrisponde. Controlli la ricerca e il filtro.
desk-backer = Sostenitore
desk-backer-nameless = Senza nome
desk-order-number = Numero d’ordine
desk-order = Ordine { $number }
desk-reward = Ricompensa
desk-pledged = Promesso
desk-balance = Saldo
desk-last-seen = Ultima visita
desk-missing-badge = non nel file più recente
desk-missing-since = Questo contributo non è più nel file della piattaforma dal { $when }. Resta finché non decide che cosa farne.
desk-tick = Seleziona
desk-tick-one = Seleziona { $name }
desk-filter-search = Cerca
desk-filter-search-hint = Indirizzo e-mail intero, numero d’ordine o parti del nome
desk-filter-reward = Ricompensa
desk-filter-country = Paese
desk-filter-owes = Denaro
desk-filter-states = Stati
desk-filter-trouble = Problemi
desk-filter-mail = L’e-mail non è arrivata
desk-filter-missing = Non nel file più recente
desk-owes-owing = Deve qualcosa
desk-owes-owed = Gli dobbiamo qualcosa
desk-owes-credit = Credito residuo
desk-owes-even = In pari
desk-export-shown-csv = Elenco in CSV
desk-export-shown-xlsx = Elenco in XLSX

# One backer.
desk-chosen-title = Scelta
desk-reward-imported = Ricompensa sulla piattaforma
desk-reward-chosen = Ricompensa attuale
desk-addon = Extra
desk-quote-problem = Al momento non c’è un prezzo: la scelta non corrisponde più al catalogo o non ha un prezzo di spedizione.
desk-bill-title = Quanto costa
desk-bill-shipping = Spedizione
desk-bill-tax = Imposta
desk-bill-tax-included = di cui imposta
desk-bill-total = Totale
desk-platform-title = Dalla piattaforma
desk-platform-status = Stato sulla piattaforma
desk-platform-pledged-at = Data del contributo
desk-platform-paid = Pagato sulla piattaforma
desk-platform-shipping = Di cui spedizione
desk-platform-any-failed = pagamento non riuscito o restituito (tutti)
desk-platform-collected = incassato
desk-platform-partial = incassato in parte
desk-platform-pending = in attesa
desk-platform-errored = pagamento non riuscito
desk-platform-failed = non riuscito
desk-platform-dropped = escluso
desk-platform-canceled = annullato
desk-platform-refunded = rimborsato
desk-platform-disputed = contestato
desk-platform-unknown = sconosciuto
desk-moment-invited = Ultima richiesta
desk-moment-confirmed = Confermato il
desk-movements-title = Denaro
desk-movements-none = Non c’è ancora stato alcun movimento.
desk-movement = Che cosa è successo
desk-movement-platform-credit = Pagato sulla piattaforma
desk-movement-payment = Pagamento
desk-movement-refund = Rimborso
desk-movement-fee = Commissione
desk-movement-reversal = Storno
desk-payments-title = Pagamenti
desk-payment-starting = iniziato
desk-payment-pending = in corso
desk-payment-captured = ricevuto
desk-payment-failed = non riuscito
desk-payment-expired = non concluso
desk-payment-held = in sospeso
desk-payment-held-text = Il fornitore comunica { $reported } mentre erano stati chiesti { $asked }. Nulla è registrato e al sostenitore non si chiede di pagare di nuovo, finché non decide chi ha il diritto di muovere denaro.
desk-payment-held-decide = Vedere e decidere
desk-gateway = Tramite
desk-history-title = Cronologia
desk-history-state = { $from } → { $to }
desk-person-title = Persona
desk-person-edit = Modifica nome o e-mail
desk-email-hint = Da ora link e messaggi vanno a questo indirizzo.
desk-email-wrong = Inserisca un indirizzo e-mail, per esempio name@example.org.
desk-email-bouncing = La posta torna indietro dal
desk-email-verified = Confermata dal sostenitore
desk-source-name = Nome da
desk-source-email = E-mail da
desk-source-language = Lingua da
desk-source-address = Indirizzo da
desk-address-title = Indirizzo
desk-address-hidden = C’è un indirizzo. Il Suo ruolo non lo mostra.
desk-address-none = Ancora nessun indirizzo.
desk-answers-title = Risposte
desk-question-gone = Una domanda che non esiste più
desk-links-title = Link personale
desk-links-none = Non è stato ancora creato alcun link.
desk-link-made = Creato il { $when }
desk-link-used =
    { $count ->
        [one] Usato { $count } volta, l’ultima il { $when }.
       *[other] Usato { $count } volte, l’ultima il { $when }.
    }
desk-link-unused = Non ancora usato.
desk-link-revoked = Revocato il { $when }.
desk-deeds-title = Che cosa può fare
desk-reason = Motivo, per la cronologia
desk-deed-invite = Invia il link
desk-deed-lock = Blocca
desk-deed-lock-question = Il sostenitore non può più modificare questo contributo.
desk-deed-unlock = Sblocca
desk-deed-unlock-question = Il contributo è di nuovo confermato, allo stesso prezzo. Finché la campagna è aperta, il sostenitore può riaprirlo e modificarlo.
desk-deed-reopen = Riapri
desk-deed-reopen-question = La conferma non vale più, e le ricompense limitate tornano disponibili per altri fino alla nuova conferma.
desk-deed-cancel = Annulla il contributo
desk-deed-cancel-question = Non viene spedito nulla. Ciò che è stato pagato è da ora dovuto al sostenitore; non torna indietro da solo.
desk-deed-reinstate = Riprendi
desk-deed-reinstate-question = L’annullamento viene ritirato. Il sostenitore deve confermare di nuovo il contributo.
desk-deed-revoke = Revoca tutti i link
desk-deed-revoke-question = Nessun link inviato apre più questo contributo. Ne invii poi uno nuovo.
desk-erase = Cancella la persona
desk-erase-question = Nome, e-mail, indirizzi, risposte e messaggi di questa persona diventano illeggibili per sempre, in ogni campagna. Contributi e denaro restano nei libri, senza la persona. Non si può annullare.
desk-erase-type = Scriva { $word } per confermare
desk-erase-mistyped = Nessuno è stato cancellato: il testo inserito non è il numero d’ordine.
desk-done-invite = Il link è in viaggio.
desk-done-lock = Il contributo è bloccato.
desk-done-unlock = Il contributo è sbloccato.
desk-done-reopen = Il contributo è di nuovo aperto.
desk-done-cancel = Il contributo è annullato.
desk-done-reinstate = Il contributo è stato ripreso.
desk-done-revoke = Tutti i link sono revocati.
desk-done-erase = La persona è stata cancellata.
desk-done-person = Salvato.
desk-done-stage = La campagna è nella nuova fase.
desk-done-resend = Il messaggio viene inviato di nuovo.
desk-done-suppress = Il messaggio è trattenuto.
desk-done-retry = L’attività riparte.

# Events and audit entries.
desk-event-pledge-imported = Importato
desk-event-pledge-invited = Invitato a concludere
desk-event-pledge-changed = Modificato
desk-event-pledge-confirmed = Confermato
desk-event-pledge-reopened = Riaperto
desk-event-pledge-locked = Bloccato
desk-event-pledge-paid = Pagato per intero
desk-event-pledge-cancelled = Annullato
desk-audit-pledge-invited = Link inviato
desk-audit-pledge-links-revoked = Link revocati
desk-audit-pledge-locked = Contributo bloccato
desk-audit-pledge-unlocked = Contributo sbloccato
desk-audit-pledge-reopened = Contributo riaperto
desk-audit-pledge-cancelled = Contributo annullato
desk-audit-pledge-reinstated = Contributo ripreso
desk-audit-contact-changed = Nome o e-mail modificati
desk-audit-contact-erased = Persona cancellata
desk-audit-bulk-started = Azione multipla avviata
desk-audit-message-resent = Messaggio inviato di nuovo
desk-audit-message-suppressed = Messaggio trattenuto
desk-audit-job-retried = Attività riavviata
desk-audit-export-download = Esportazione scaricata
desk-audit-campaign-created = Campagna creata
desk-audit-campaign-stage-changed = Fase cambiata
desk-audit-campaign-settings-changed = Impostazioni della campagna modificate
desk-audit-catalogue-addon-saved = Extra salvato
desk-audit-catalogue-faq-deleted = Voce delle FAQ eliminata
desk-audit-catalogue-faq-saved = Voce delle FAQ salvata
desk-audit-catalogue-guide-saved = Testo della guida salvato
desk-audit-catalogue-item-saved = Articolo salvato
desk-audit-catalogue-option-saved = Variante salvata
desk-audit-catalogue-picture-added = Immagine aggiunta
desk-audit-catalogue-picture-deleted = Immagine eliminata
desk-audit-catalogue-picture-described = Immagine descritta
desk-audit-catalogue-proposed-by-import = Catalogo proposto da un’importazione
desk-audit-catalogue-question-saved = Domanda salvata
desk-audit-catalogue-reward-saved = Ricompensa salvata
desk-audit-catalogue-tax-rate-deleted = Aliquota eliminata
desk-audit-catalogue-tax-rate-saved = Aliquota salvata
desk-audit-catalogue-tax-rates-taken-over = Aliquote riprese
desk-audit-catalogue-zone-deleted = Zona di spedizione eliminata
desk-audit-catalogue-zone-saved = Zona di spedizione salvata
desk-audit-import-abandoned = Importazione scartata
desk-audit-import-apply-started = Importazione applicata
desk-audit-import-undo-started = Importazione annullata
desk-audit-sign-in-locked = Accesso frenato dopo tentativi falliti
desk-audit-staff-created = Membro del team aggiunto
desk-audit-staff-deactivated = Membro del team disattivato
desk-audit-staff-invitation-taken = Invito al team accettato
desk-audit-staff-invited = Membro del team invitato
desk-audit-staff-password-changed = Password modificata
desk-audit-staff-reactivated = Membro del team riattivato
desk-audit-staff-recovery-code-used = Codice di recupero usato
desk-audit-staff-recovery-codes-made = Codici di recupero creati
desk-audit-staff-role-given = Ruolo assegnato
desk-audit-staff-role-taken = Ruolo tolto
desk-audit-staff-second-factor-set-up = Secondo fattore impostato
desk-audit-staff-session-ended = Sessione terminata
desk-audit-staff-signed-in = Accesso effettuato
desk-audit-staff-signed-out = Uscita effettuata
desk-audit-note = Chi ha fatto che cosa. Qui nulla si può modificare o cancellare; orari in UTC.
desk-audit-action = Azione
desk-audit-action-hint = Esatta, per esempio pledge.locked
desk-audit-subject = Riguarda
desk-audit-subject-hint = Un identificativo, per esempio plg_…
desk-audit-from = Dal giorno
desk-audit-until = Al giorno
desk-audit-position = N.
desk-audit-detail = Dettagli
desk-audit-origin = Rete
desk-audit-none = Nessuna voce
desk-audit-none-text = Nulla corrisponde al filtro.

# Bulk actions.
desk-bulk-note = Per i sostenitori selezionati, o per tutti quelli trovati dal filtro:
desk-bulk-invite = Invita
desk-bulk-remind = Ricorda
desk-bulk-lock = Blocca
desk-bulk-all-invite = Invita tutti
desk-bulk-all-remind = Ricorda a tutti
desk-bulk-all-lock = Blocca tutti
desk-bulk-invite-explained = Chi non è ancora stato invitato riceve un’e-mail con un link personale.
desk-bulk-remind-explained = Chi è stato invitato e non ha confermato riceve un promemoria con lo stesso link.
desk-bulk-lock-explained = I contributi confermati vengono bloccati: i sostenitori non possono più modificare nulla. Dove non c’è nulla da pagare, il contributo vale come pagato.
desk-bulk-invite-count =
    { $count ->
        [one] { $count } sostenitore riceverà l’invito.
       *[other] { $count } sostenitori riceveranno l’invito.
    }
desk-bulk-remind-count =
    { $count ->
        [one] { $count } sostenitore riceverà il promemoria.
       *[other] { $count } sostenitori riceveranno il promemoria.
    }
desk-bulk-lock-count =
    { $count ->
        [one] { $count } contributo sarà bloccato.
       *[other] { $count } contributi saranno bloccati.
    }
desk-bulk-selected =
    { $count ->
        [one] { $count } contributo selezionato.
       *[other] { $count } contributi selezionati.
    }
desk-bulk-invite-do =
    { $count ->
        [one] Invita { $count } sostenitore
       *[other] Invita { $count } sostenitori
    }
desk-bulk-remind-do =
    { $count ->
        [one] Ricorda a { $count } sostenitore
       *[other] Ricorda a { $count } sostenitori
    }
desk-bulk-lock-do =
    { $count ->
        [one] Blocca { $count } contributo
       *[other] Blocca { $count } contributi
    }
desk-bulk-left-out = Esclusi
desk-bulk-why = Perché
desk-bulk-asked-lately = Contattati da poco
desk-bulk-asked-lately-text = Contattati negli ultimi tre giorni.
desk-bulk-invite-not-ended = Annullati o rimborsati.
desk-bulk-invite-not-asked = Già invitati. Usi il promemoria.
desk-bulk-invite-not-confirmed = Già confermati.
desk-bulk-remind-not-ended = Annullati o rimborsati.
desk-bulk-remind-not-uninvited = Non ancora invitati. Usi l’invito.
desk-bulk-remind-not-confirmed = Già confermati.
desk-bulk-lock-not-ended = Annullati o rimborsati.
desk-bulk-lock-not-open = Non confermati dal sostenitore.
desk-bulk-lock-not-locked = Già bloccati, o più avanti.
desk-bulk-started = È iniziata. Può lasciare questa pagina.
desk-bulk-title = Azioni multiple
desk-bulk-what = Azione
desk-bulk-by = Avviata da
desk-bulk-began = Inizio
desk-bulk-ended = Fine
desk-bulk-planned = Previsti
desk-bulk-done = Fatti
desk-bulk-refused = Lasciati com’erano
desk-bulk-progress = Avanzamento
desk-bulk-is-running = In corso. Questa pagina si aggiorna da sola.
desk-bulk-is-finished = Conclusa.
desk-bulk-refused-note =
    { $count ->
        [one] { $count } contributo è rimasto com’era, perché nel frattempo è cambiato o la persona è stata cancellata.
       *[other] { $count } contributi sono rimasti com’erano, perché nel frattempo sono cambiati o le persone sono state cancellate.
    }
desk-bulk-none = Ancora nessuna azione multipla
desk-bulk-none-text = Qui compaiono inviti, promemoria e blocchi per molti sostenitori.

# Stages.
desk-stage-next = Come proseguire
desk-stage-go = Passa a: { $stage }
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
desk-mailbox-note = Senza un server di posta le e-mail restano qui invece di essere inviate. Orari in UTC.
desk-mailbox-empty = La casella è vuota
desk-mailbox-empty-text = Le e-mail compaiono qui finché non è impostato un server di posta. Inviti qualcuno per vederne una.
desk-mail-from = Da
desk-mail-subject = Oggetto

# Exports.
desk-exports-note = Ogni download viene scritto nel registro.
desk-export-fulfilment-lines = Per il magazzino: una riga per ogni voce del pacco
desk-export-fulfilment-lines-text = Ogni articolo di ogni ordine su una riga propria, con SKU, quantità e indirizzo. Contributi bloccati, pagati o in magazzino.
desk-export-fulfilment-orders = Per il magazzino: una riga per ogni ordine
desk-export-fulfilment-orders-text = Ogni ordine su una riga, con articoli, peso e indirizzo. Contributi bloccati, pagati o in magazzino.
desk-export-demand = Fabbisogno per SKU
desk-export-demand-text = Quanti pezzi di ogni articolo sono confermati, da decidere o di sostenitori il cui pagamento non è riuscito, con i totali.
desk-export-pledges = Tutti i contributi
desk-export-pledges-text = Ogni contributo con stato, scelte e denaro: quanto si paga qui, quanto deve ancora riscuotere la piattaforma, quale credito resta.
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
desk-exchange-note = Richieste e risposte tra questa installazione e i fornitori di pagamento. Segreti e dati personali sono nascosti; orari in UTC.
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

desk-changed-choices = Ricompensa, extra o varianti modificati
desk-changed-answers = Risposte modificate
desk-changed-address = Indirizzo modificato
desk-changed-platform = Un file più recente della piattaforma ha portato modifiche
desk-audit-pledge-choices-saved = Ricompensa, extra o varianti salvati dal team
desk-audit-pledge-answers-saved = Risposte salvate dal team
desk-audit-pledge-address-saved = Indirizzo salvato dal team
desk-audit-pledge-confirmed = Contributo confermato dal team
desk-search-cut = Corrispondono più persone di quante una ricerca possa mostrare: solo le prime sono elencate, esportate ed elaborate. Aggiunga un’altra parola del nome.
desk-seen = ultima visita: { $day }

# Ready for backers.
desk-blocker-zones = Non c’è nessuna zona di spedizione: nessuno riceve un prezzo di spedizione
desk-blocker-tax = Non è impostata alcuna aliquota: i prezzi sono calcolati senza imposta
desk-blockers-title = I sostenitori si fermerebbero qui:
desk-blockers-anyway = Lo so, procedere comunque
desk-blockers-tick = Non è stato fatto nulla: ai sostenitori manca ancora qualcosa. Lo completi, oppure spunti per procedere comunque.
desk-stage-sure = Passare alla fase: { $stage }?
desk-tasks-title = Verso i Suoi sostenitori
desk-task-done = fatto
desk-task-next = È il prossimo passo
desk-task-import = Importare l’esportazione della piattaforma
desk-task-import-text = Il file così come lo ha ricevuto. Vede che cosa accadrà prima che qualcosa venga salvato.
desk-task-catalogue = Completare ricompense e articoli
desk-task-catalogue-text = Che cosa contiene ogni ricompensa ed extra e quanto pesa ogni articolo. Il catalogo elenca ciò che manca.
desk-task-shipping = Definire i prezzi di spedizione
desk-task-shipping-text = Una zona per ogni Paese dei sostenitori.
desk-task-tax = Controllare le aliquote
desk-task-tax-text = Per iniziare sono inserite le aliquote del Suo Paese o dell’UE.
desk-task-open = Aprire la campagna
desk-task-open-text = Volendo, prima una prova con pochi sostenitori. Da quel momento possono completare i contributi.
desk-task-invite = Invitare i sostenitori
desk-task-invite-text = Ognuno riceve un link personale per e-mail. L’anteprima dice quanti e chi resta escluso.
desk-funnel-settled = Confermati, nulla da pagare
desk-days-title = Confermati negli ultimi 30 giorni
desk-days-day = Giorno
desk-days-confirmed = Contributi
desk-blocker-countries =
    { $count ->
        [one] { $count } contributo va dove nessuna zona di spedizione arriva: { $countries }
       *[other] { $count } contributi vanno dove nessuna zona di spedizione arriva: { $countries }
    }
desk-rule-owed-to-backer = Sono stati pagati { $amount } in più del costo. L’importo spetta al sostenitore.
desk-consents-title = Consensi
desk-consent-how = { $when }. Mostrato in { $language }, versione { $version } del testo.
desk-consent-how-unnoted = { $when }, versione { $version } del testo. Non è stato annotato in quale lingua fosse mostrato; qui è nella lingua di questa pagina.

# Che cosa dice il file della piattaforma di una persona
# used-as-prefix: desk-address-doubt-
desk-name-in-file = Nome nel file
desk-address-not-taken = L’indirizzo nel file non è stato ripreso. Sarà chiesto al sostenitore; prima non si spedisce nulla lì.
desk-address-doubt-postal-suspect = Il codice postale è troppo corto:
desk-address-doubt-characters-lost = Si sono perse delle lettere.
desk-address-doubt-country-mismatch = La spedizione era calcolata per un altro Paese.
desk-address-doubt-address-incomplete = Manca qualcosa che il suo Paese richiede.
desk-named-in-file = nel file: { $name }

# What the platform says of a pledge.
desk-filter-platform = Stato sulla piattaforma
desk-no-reward = Nessuna ricompensa
desk-bulk-also-failed = { $count ->
    [one] Scrivere anche all’unica persona il cui pagamento sulla piattaforma non è riuscito: può pagare qui
   *[other] Scrivere anche alle { $count } persone il cui pagamento sulla piattaforma non è riuscito: possono pagare qui
}
desk-bulk-platform-failed = Il pagamento sulla piattaforma non è riuscito o il denaro è stato restituito.
desk-bulk-platform-failed-tick = Esclusi: il pagamento sulla piattaforma non è riuscito o il denaro è stato restituito. Per scrivere comunque, selezionare la casella qui sopra.
desk-money-unused-credit = Credito non utilizzato
desk-money-platform-due = Ancora da incassare dalla piattaforma
desk-rule-credit-left = { $amount } di quanto incassato dalla piattaforma non sono utilizzati.

desk-no-real-money = I pagamenti vanno all’ambiente di prova: ciò che i sostenitori pagano qui non è denaro vero. Non è configurato alcun fornitore che accetti pagamenti reali.
