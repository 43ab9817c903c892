goals-tab = Obiettivi extra
goals-new = Nuovo obiettivo extra
goals-empty = Nessun obiettivo extra
goals-empty-text = Un obiettivo aggiunge articoli ai contributi quando la campagna arriva a quel punto: per tutti o per alcune ricompense.
goals-title = Nome
goals-title-hint = I sostenitori lo leggono: «Aggiunto dall’obiettivo extra».
goals-adds = Che cosa aggiunge
goals-adds-hint = Ai sostenitori non costa nulla, qualunque variante scelgano. Viene imballato, pesato e dichiarato in dogana con il resto: la spedizione dei contributi non ancora confermati può quindi cambiare.
goals-who = Per chi
goals-everybody = Tutti
goals-everybody-hint = Ogni contributo con una ricompensa o un extra.
goals-some = Contributi con certe ricompense
goals-rewards = Ricompense
goals-rewards-hint = Conta solo se è scelto «Contributi con certe ricompense».
goals-state = Stato
goals-reached = Raggiunto
goals-not-reached = Non raggiunto
goals-reached-by = { $at }, da { $who }
goals-switch = Attivare o disattivare
goals-switch-on = Attivare
goals-switch-off = Disattivare
goals-on-title = Attivare «{ $title }»
goals-off-title = Disattivare «{ $title }»
goals-effect = Che cosa cambia
goals-what = { $contents }, per: { $who }
goals-gets-agreed =
    { $count ->
        [one] Lo riceve un contributo confermato.
       *[other] Lo ricevono { $count } contributi confermati.
    }
goals-gets-open =
    { $count ->
        [one] Lo riceve un contributo non ancora confermato.
       *[other] Lo ricevono { $count } contributi non ancora confermati.
    }
goals-loses-agreed =
    { $count ->
        [one] Un contributo confermato non lo riceve più.
       *[other] { $count } contributi confermati non lo ricevono più.
    }
goals-loses-open =
    { $count ->
        [one] Un contributo non ancora confermato non lo riceve più.
       *[other] { $count } contributi non ancora confermati non lo ricevono più.
    }
goals-left =
    { $count ->
        [one] Il pacco di un contributo è già partito: la modifica non lo raggiunge.
       *[other] I pacchi di { $count } contributi sono già partiti: la modifica non li raggiunge.
    }
goals-open-dearer =
    { $count ->
        [one] Un contributo non confermato costa di più, perché il suo pacco è un altro.
       *[other] { $count } contributi non confermati costano di più, perché i loro pacchi sono altri.
    }
goals-open-cheaper =
    { $count ->
        [one] Un contributo non confermato costa di meno.
       *[other] { $count } contributi non confermati costano di meno.
    }
goals-open-unpriced =
    { $count ->
        [one] Un contributo non confermato resta senza prezzo finché non si sceglie di nuovo o non si aggiunge un prezzo di spedizione.
       *[other] { $count } contributi non confermati restano senza prezzo finché non si sceglie di nuovo o non si aggiunge un prezzo di spedizione.
    }
goals-priced-anew =
    { $count ->
        [one] Un contributo senza prezzo ne riceve uno.
       *[other] { $count } contributi senza prezzo ne ricevono uno.
    }
goals-agreed-as-agreed =
    { $count ->
        [one] Un contributo confermato oggi avrebbe un altro prezzo. Resta come concordato.
       *[other] { $count } contributi confermati oggi avrebbero un altro prezzo. Restano come concordati.
    }
goals-without-address =
    { $count ->
        [one] Un contributo confermato finora non aveva nulla da spedire e non ha un indirizzo.
       *[other] { $count } contributi confermati finora non avevano nulla da spedire e non hanno un indirizzo.
    }
goals-unanswered =
    { $count ->
        [one] In un contributo confermato manca la scelta: { $asked }. Non è più possibile chiederla, quindi l’obiettivo non si può attivare. Occorre prima riaprire quel contributo, oppure scegliere per l’obiettivo un articolo su cui non si chiede nulla.
       *[other] In { $count } contributi confermati manca la scelta: { $asked }. Non è più possibile chiederla, quindi l’obiettivo non si può attivare. Occorre prima riaprire quei contributi, oppure scegliere per l’obiettivo un articolo su cui non si chiede nulla.
    }
goals-nobody = Finora nessun contributo è interessato.
goals-no-price-changes = Nessun prezzo cambia.
goals-sums = Tutti i contributi ai prezzi di oggi: prima { $before }, dopo { $after }.
goals-is-on = «{ $title }» è attivo.
goals-is-off = «{ $title }» non è più attivo.
goals-edit-reached = Questo obiettivo è raggiunto: i contributi ricevono ciò che aggiunge. Il nome si può cambiare; per cambiare il resto va prima disattivato.
goals-delete = Eliminare l’obiettivo
goals-delete-question = L’obiettivo viene eliminato per sempre. Articoli e ricompense restano.
goals-deleted = L’obiettivo è eliminato.
