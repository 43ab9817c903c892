# Bulk actions.
desk-bulk-note = Per i sostenitori selezionati, o per tutti quelli trovati dal filtro:
desk-bulk-invite = Invita
desk-bulk-remind = Invia promemoria
desk-bulk-lock = Blocca
desk-bulk-all-invite = Invita tutti
desk-bulk-all-remind = Invia promemoria a tutti
desk-bulk-all-lock = Blocca tutti
desk-bulk-invite-explained = Chi non è ancora stato invitato riceve un’e-mail con un link personale.
desk-bulk-remind-explained = Chi è stato invitato e non ha confermato riceve un promemoria con lo stesso link. Chi ha confermato e ha ancora qualcosa da pagare qui riceve un’e-mail con l’importo e lo stesso link.
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
desk-bulk-remind-to-pay =
    { $count ->
        [one] Di questi, a { $count } si chiede ciò che resta da pagare.
       *[other] Di questi, a { $count } si chiede ciò che resta da pagare.
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
desk-bulk-to-decide = Annullato sulla piattaforma e pagato qui: decidere prima se prosegue.
desk-bulk-left-cancelled = Annullato sulla piattaforma, ma già partito: ciò che resta aperto si chiede dalla pagina del sostenitore, uno per uno.
desk-bulk-empty = Niente da spedire
desk-bulk-empty-text = Non sono stati scelti né ricompensa né extra: non c’è nulla da imballare, e il contributo è concluso così.
desk-bulk-undecided =
    { $count ->
        [one] Uno di questi è stato annullato sulla piattaforma, ma pagato qui, e nessuno ha ancora deciso se prosegue.
       *[other] { $count } di questi sono stati annullati sulla piattaforma, ma pagati qui, e nessuno ha ancora deciso se proseguono.
    }
desk-bulk-undecided-list = Vedi quali
desk-bulk-rates-moved =
    { $count ->
        [one] Uno di questi ordini è stato confermato con un’imposta che non vale più: un’aliquota, una registrazione o il dazio è cambiato. Lo riapra, altrimenti la sua fattura resterà in attesa: { $orders }
       *[other] { $count } di questi ordini sono stati confermati con un’imposta che non vale più: un’aliquota, una registrazione o il dazio è cambiato. Li riapra, altrimenti le loro fatture resteranno in attesa: { $orders }
    }
desk-bulk-platform-moved =
    { $count ->
        [one] Di uno di questi la piattaforma ha tassato una parte diversa da quella confermata. Lo riapra, altrimenti la sua fattura resterà in attesa: { $orders }
       *[other] Di { $count } di questi la piattaforma ha tassato una parte diversa da quella confermata. Li riapra, altrimenti le loro fatture resteranno in attesa: { $orders }
    }
desk-bulk-invite-not-ended = Annullati o rimborsati.
desk-bulk-invite-not-asked = Già invitati. Usi il promemoria.
desk-bulk-invite-not-confirmed = Già confermati.
desk-bulk-remind-not-ended = Annullati o rimborsati.
desk-bulk-remind-not-uninvited = Non ancora invitati. Usi l’invito.
desk-bulk-remind-not-confirmed = Confermati, e qui non c’è nulla da pagare.
desk-bulk-remind-not-closed = In questa fase non si può più modificare nulla: si scrive solo a chi ha ancora qualcosa da pagare.
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
desk-bulk-also-failed = { $count ->
    [one] Scrivere anche all’unica persona il cui pagamento sulla piattaforma non è riuscito: può pagare qui
   *[other] Scrivere anche alle { $count } persone il cui pagamento sulla piattaforma non è riuscito: possono pagare qui
}
desk-bulk-platform-failed = Il pagamento sulla piattaforma non è riuscito o il denaro è stato restituito.
desk-bulk-platform-failed-tick = Esclusi: il pagamento sulla piattaforma non è riuscito o il denaro è stato restituito. Per scrivere comunque, selezionare la casella qui sopra.
desk-bulk-also-sent = { $count ->
    [one] Scrivere anche all’unica persona la cui ricompensa è segnata come spedita sulla piattaforma
   *[other] Scrivere anche alle { $count } persone la cui ricompensa è segnata come spedita sulla piattaforma
}
desk-bulk-sent = Esclusi: sulla piattaforma la ricompensa è segnata come spedita. Per scrivere comunque, selezionare la casella qui sopra.
desk-bulk-mail-invitation = Che cosa riceve la prima persona
desk-bulk-mail-reminder = Che cosa riceve la prima persona che non ha ancora confermato
desk-bulk-mail-payment-reminder = Che cosa riceve la prima persona che ha ancora qualcosa da pagare
desk-bulk-mail-hint = Il link qui è oscurato; ogni persona ne riceve uno proprio.

# The way of the parcels.
desk-bulk-handover = Consegnato al magazzino
desk-bulk-all-handover = Tutti i pagati: consegnati al magazzino
desk-bulk-handover-explained = I contributi pagati vengono segnati come consegnati al magazzino: da allora non si possono più annullare né se ne può correggere l’indirizzo. Dove resta qualcosa da pagare, il contributo rimane dov’è. Da qui non si invia nulla al magazzino: esporti prima il suo file.
desk-bulk-handover-count =
    { $count ->
        [one] { $count } contributo sarà segnato come consegnato al magazzino.
       *[other] { $count } contributi saranno segnati come consegnati al magazzino.
    }
desk-bulk-handover-do =
    { $count ->
        [one] Segna { $count } contributo come consegnato al magazzino
       *[other] Segna { $count } contributi come consegnati al magazzino
    }
desk-bulk-ship = Spedito
desk-bulk-all-ship = Tutti in magazzino: spediti
desk-bulk-ship-explained = I contributi in magazzino vengono segnati come spediti. Non si scrive a nessuno. Non si può tornare indietro.
desk-bulk-ship-count =
    { $count ->
        [one] { $count } contributo sarà segnato come spedito.
       *[other] { $count } contributi saranno segnati come spediti.
    }
desk-bulk-ship-do =
    { $count ->
        [one] Segna { $count } contributo come spedito
       *[other] Segna { $count } contributi come spediti
    }
desk-bulk-deliver = Consegnato al destinatario
desk-bulk-all-deliver = Tutti gli spediti: recapitati
desk-bulk-deliver-explained = I contributi spediti vengono segnati come recapitati. Non si scrive a nessuno. Non si può tornare indietro.
desk-bulk-deliver-count =
    { $count ->
        [one] { $count } contributo sarà segnato come recapitato.
       *[other] { $count } contributi saranno segnati come recapitati.
    }
desk-bulk-deliver-do =
    { $count ->
        [one] Segna { $count } contributo come recapitato
       *[other] Segna { $count } contributi come recapitati
    }
desk-bulk-parcel-not-ended = Annullati o rimborsati.
desk-bulk-parcel-not-open = Non confermati dal sostenitore.
desk-bulk-parcel-not-unlocked = Confermati, non ancora bloccati. Prima occorre bloccarli.
desk-bulk-parcel-not-owing = Non pagati: resta qualcosa da pagare.
desk-bulk-parcel-not-early = Non ancora a questo punto: si procede un passo alla volta, da pagato al magazzino, poi spedito, poi recapitato.
desk-bulk-parcel-not-further = Già a questo punto, o più avanti.
desk-bulk-lock-owing = Di questi, { $count } su { $of } devono ancora qualcosa: vengono bloccati comunque e vanno al magazzino solo una volta pagati.
desk-bulk-lock-owing-list = Vederli
desk-bulk-also-sent-packed = { $count ->
    [one] Consegnare anche l’unico contributo la cui ricompensa è segnata come spedita sulla piattaforma: verrebbe imballato di nuovo
   *[other] Consegnare anche i { $count } contributi la cui ricompensa è segnata come spedita sulla piattaforma: verrebbero imballati di nuovo
}
desk-bulk-sent-packed = Esclusi: sulla piattaforma la ricompensa è segnata come spedita. Per consegnarla comunque, selezionare la casella qui sopra.
