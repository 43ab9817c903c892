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
desk-bulk-also-failed = { $count ->
    [one] Scrivere anche all’unica persona il cui pagamento sulla piattaforma non è riuscito: può pagare qui
   *[other] Scrivere anche alle { $count } persone il cui pagamento sulla piattaforma non è riuscito: possono pagare qui
}
desk-bulk-platform-failed = Il pagamento sulla piattaforma non è riuscito o il denaro è stato restituito.
desk-bulk-platform-failed-tick = Esclusi: il pagamento sulla piattaforma non è riuscito o il denaro è stato restituito. Per scrivere comunque, selezionare la casella qui sopra.
desk-bulk-mail = Che cosa riceve la prima persona
desk-bulk-mail-hint = Il link qui è oscurato; ogni persona ne riceve uno proprio.
