# used-as-prefix: desk-address-doubt-
# used-as-prefix: desk-audit-
# used-as-prefix: desk-changed-
# used-as-prefix: desk-event-
# used-as-prefix: desk-marked-
# used-as-prefix: desk-movement-
# used-as-prefix: desk-platform-
# used-as-prefix: desk-source-

# What the platform and the rules say of a backer.
desk-name = Nome
desk-filter = Filtro
desk-filter-any = Qualsiasi
desk-filter-apply = Applica il filtro
desk-filter-clear = Togli il filtro
desk-seen = ultima visita: { $day }
desk-rule-owed-to-backer = Sono stati pagati { $amount } in più del costo. L’importo spetta al sostenitore.
desk-consents-title = Consensi
desk-consent-how = { $when }. Mostrato in { $language }, versione { $version } del testo.
desk-consent-how-unnoted = { $when }, versione { $version } del testo. Non è stato annotato in quale lingua fosse mostrato; qui è nella lingua di questa pagina.
desk-name-in-file = Nome nel file
desk-goods-title = Articoli nel file e nel pacco
desk-goods-in-file = Il file dice
desk-goods-packed = Si imballa
desk-goods-none = nulla
desk-goods-as-in-file = Questa persona riceve ciò che dice il file.
desk-goods-as-in-reward = Questa persona riceve ciò che contengono ricompensa, extra e opzioni.
desk-goods-give-file = Dare ciò che dice il file
desk-goods-give-reward = Dare ciò che è nella ricompensa
desk-done-goods = Deciso che cosa si imballa. Nessun file e nessuna decisione sulla ricompensa lo cambia più.
desk-address-not-taken = L’indirizzo nel file non è stato ripreso. Sarà chiesto al sostenitore; prima non si spedisce nulla lì.
desk-address-doubt-postal-suspect = Il codice postale è troppo corto:
desk-address-doubt-characters-lost = Si sono perse delle lettere.
desk-address-doubt-country-mismatch = La spedizione era calcolata per un altro Paese.
desk-address-doubt-address-incomplete = Manca qualcosa che il suo Paese richiede.
desk-address-doubt-state-unknown = Nel suo Paese non esiste questo Stato o provincia.
desk-named-in-file = nel file: { $name }
desk-filter-platform = Stato sulla piattaforma
desk-filter-payment = Pagamento qui non riuscito
desk-sent-badge = spedito sulla piattaforma
desk-platform-sent = Ricompensa
desk-platform-sent-yes = segnata come spedita
desk-exports-sent = { $count ->
    [one] Un contributo bloccato è segnato come spedito sulla piattaforma ed è escluso dai file per il magazzino. Qui è in un file a parte:
   *[other] { $count } contributi bloccati sono segnati come spediti sulla piattaforma e sono esclusi dai file per il magazzino. Qui sono in un file a parte:
}
desk-on-platform = piattaforma: { $state }
desk-no-reward = Nessuna ricompensa
desk-rule-credit-left = { $amount } di quanto incassato dalla piattaforma non sono utilizzati.

# Backers.
desk-backers-found = Trovati: { $total }
desk-backers-none = Nessuno trovato
desk-backers-none-text = Nessun sostenitore corrisponde. Controlli la ricerca e il filtro.
desk-backers-none-searched = La ricerca trova parole intere di un nome (Rossini, non Ross), un indirizzo e-mail intero o un numero d’ordine. Nomi e indirizzi sono cifrati, perciò non si possono trovare parti di una parola. È impostato anche un filtro?
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
desk-filter-search-hint = Indirizzo e-mail intero, numero d’ordine o parole intere del nome
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
desk-platform-stands = pagamento non fallito (tutti)
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
desk-email-taken = Questo indirizzo e-mail è già di un’altra persona. Ne usi un altro.
desk-person-others = Altri contributi di questa persona
desk-person-elsewhere = in altre campagne: { $count }
desk-person-whom = Per quali contributi?
desk-person-this-pledge = Solo per questo contributo
desk-person-this-pledge-hint = Riceve una persona propria con questo nome e questo indirizzo e-mail. I suoi link scadono, la persona di prima conserva tutto il resto e deve accedere di nuovo, e chi aveva già accesso riceve per e-mail un nuovo link.
desk-person-all-pledges =
    { $count ->
        [one] Per la persona con il suo contributo
       *[other] Per tutti i { $count } contributi di questa persona
    }
desk-person-whom-missing = Scelga per quali contributi.
desk-person-own-email = Inserisca l’indirizzo e-mail della persona propria di questo contributo: due persone non possono avere lo stesso.
desk-person-has-invoices = Per questo contributo è stata emessa una fattura, perciò resta alla sua persona.
desk-email-bouncing = La posta torna indietro dal
desk-email-verified = Confermata dal sostenitore
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
desk-deed-ask-to-pay = Chiedi il pagamento
desk-deed-asked-lately = Ultima richiesta: { $when }. Inviare di nuovo?
desk-deed-lock = Blocca
desk-deed-lock-question = Il sostenitore non può più modificare questo contributo.
desk-deed-handover = Consegnato al magazzino
desk-deed-handover-question = Il contributo viene segnato come in magazzino. Da allora non si può più annullare né se ne può correggere l’indirizzo.
desk-deed-ship = Spedito
desk-deed-ship-question = Il contributo viene segnato come spedito. Non si scrive a nessuno. Non si può tornare indietro.
desk-deed-deliver = Recapitato
desk-deed-deliver-question = Il contributo viene segnato come recapitato. Non si scrive a nessuno. Non si può tornare indietro.
desk-deed-take-back = Riprendi dal magazzino
desk-deed-take-back-question = Il contributo torna pagato, come prima della consegna. Avvisi il magazzino di non spedirlo.
desk-deed-owing-note = Si può consegnare al magazzino quando è pagato.
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
desk-erase-cancels = L’ordine { $order } non è ancora stato consegnato al magazzino: viene annullato con la cancellazione.
desk-erase-cancels-sent = L’ordine { $order } risulta spedito sulla piattaforma, ma qui non è mai stato confermato: viene annullato con la cancellazione della persona.
desk-erase-goes-on = L’ordine { $order } è stato spedito o consegnato al magazzino: prosegue, senza la persona.
desk-erase-had-ended = L’ordine { $order } è terminato.
desk-erase-owed = Per questo ordine vanno rimborsati { $amount }. Rimborsi prima, oppure annoti dove: dopo non ci sarà più nessuno a cui chiederlo.
desk-erase-owed-sent = L’importo di { $amount } ricevuto per l’ordine figurerà poi tra quelli da rimborsare. Verifichi prima se la merce è arrivata: in tal caso non c’è nulla da rimborsare.
desk-erase-type = Scriva { $word } per confermare
desk-erase-mistyped = Nessuno è stato cancellato: il testo inserito non è il numero d’ordine.
desk-done-invite = Il link è in viaggio.
desk-done-ask-to-pay = L’e-mail con l’importo e il link è in viaggio.
desk-done-lock = Il contributo è bloccato.
desk-done-handover = Il contributo è in magazzino.
desk-done-ship = Il contributo è spedito.
desk-done-deliver = Il contributo è recapitato.
desk-done-take-back = Il contributo è stato ripreso dal magazzino.
desk-done-unlock = Il contributo è sbloccato.
desk-done-reopen = Il contributo è di nuovo aperto.
desk-done-cancel = Il contributo è annullato.
desk-done-reinstate = Il contributo è stato ripreso.
desk-done-revoke = Tutti i link sono revocati.
desk-done-erase = La persona è stata cancellata.
desk-done-person = Salvato.
desk-done-parted = Salvato. Questo contributo ha ora una persona propria.
desk-done-stage = La campagna è nella nuova fase.
desk-done-resend = Il messaggio viene inviato di nuovo.
desk-done-suppress = Il messaggio è trattenuto.
desk-done-retry = L’attività riparte.

# Events and audit entries.
desk-movement-platform-credit = Pagato sulla piattaforma
desk-movement-platform-credit-taken-back = Pagato sulla piattaforma: importazione annullata
desk-movement-payment = Pagamento
desk-movement-refund = Rimborso
desk-movement-refund-of-credit = Credito non utilizzato rimborsato
desk-movement-refund-told-by-platform = Lo stesso denaro, comunicato dalla piattaforma
desk-movement-fee = Commissione
desk-movement-reversal = Storno
desk-source-name = Nome da
desk-source-email = E-mail da
desk-source-language = Lingua da
desk-source-address = Indirizzo da
desk-event-pledge-imported = Importato
desk-event-pledge-invited = Invitato a concludere
desk-event-pledge-asked-to-pay = Richiesta di pagamento
desk-event-pledge-changed = Modificato
desk-event-pledge-confirmed = Confermato
desk-event-pledge-reopened = Riaperto
desk-event-pledge-locked = Bloccato
desk-event-pledge-paid = Pagato per intero
desk-event-pledge-cancelled = Annullato
desk-audit-pledge-invited = Link inviato
desk-audit-pledge-link-sent = Link inviato di nuovo
desk-audit-pledge-payment-asked = Richiesta di pagamento
desk-audit-pledge-links-revoked = Link revocati
desk-audit-pledge-locked = Contributo bloccato
desk-audit-pledge-handed-over = Contributo consegnato al magazzino
desk-audit-pledge-shipped = Contributo spedito
desk-audit-pledge-delivered = Contributo recapitato
desk-audit-pledge-taken-back = Contributo ripreso dal magazzino
desk-audit-pledge-unlocked = Contributo sbloccato
desk-audit-pledge-reopened = Contributo riaperto
desk-audit-pledge-cancelled = Contributo annullato
desk-audit-pledge-reinstated = Contributo ripreso
desk-audit-contact-changed = Nome o e-mail modificati
desk-audit-pledge-person-parted = Ha ricevuto una persona propria
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
desk-audit-import-doubtful-file-apply-started = Importazione applicata, benché il file sembrasse più vecchio o diverso dal precedente
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
desk-audit-note = Chi ha fatto che cosa. Qui nulla si può modificare o cancellare.
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
desk-changed-choices = Ricompensa, extra o varianti modificati
desk-changed-answers = Risposte modificate
desk-changed-address = Indirizzo modificato
desk-changed-platform = Un file più recente della piattaforma ha portato modifiche
desk-changed-platform-back = Un’importazione è stata annullata: vale di nuovo ciò che dice il file precedente della piattaforma
desk-history-cancelled-on-platform = Annullato sulla piattaforma
desk-audit-pledge-choices-saved = Ricompensa, extra o varianti salvati dal team
desk-audit-pledge-answers-saved = Risposte salvate dal team
desk-audit-pledge-address-saved = Indirizzo salvato dal team
desk-audit-pledge-confirmed = Contributo confermato dal team
desk-filter-marked = Ricompensa sulla piattaforma
desk-marked-sent = Segnata come spedita
desk-marked-unsent = Non segnata come spedita
desk-exports-sent-list = Mostra questi sostenitori
desk-demand-sent = { $count ->
    [one] Un pezzo appartiene a un contributo la cui ricompensa è segnata come spedita sulla piattaforma. Qui sotto non è contato.
   *[other] { $count } pezzi appartengono a contributi la cui ricompensa è segnata come spedita sulla piattaforma. Qui sotto non sono contati.
}
desk-demand-sent-counted = { $count ->
    [one] Un pezzo di quelli contati qui sotto appartiene a un contributo la cui ricompensa è segnata come spedita sulla piattaforma.
   *[other] { $count } pezzi di quelli contati qui sotto appartengono a contributi la cui ricompensa è segnata come spedita sulla piattaforma.
}
desk-demand-sent-who = Mostra questi sostenitori
desk-demand-sent-tick = Conta anche questi
desk-demand-sent-apply = Conta di nuovo
