# Money that is owed to a backer.
desk-owed-back = A questa persona vanno rimborsati { $amount }
desk-credit-left = Resta un credito di { $amount }: il sostenitore può usarlo, oppure lo si può rimborsare
desk-credit-left-over = Restano { $amount } di credito: non si possono più spendere, e può restituirli
desk-bill-given-back = Rimborsato
desk-bill-parts-repaid = Restituito per note di credito
desk-owed-back-record = Registra il rimborso
desk-need-back =
    { $count ->
        [one] { $count } contributo da rimborsare
       *[other] { $count } contributi da rimborsare
    }
desk-back-title = Registra il rimborso
desk-back-text = Da qui non parte denaro. Faccia il rimborso presso il gestore dei pagamenti, tramite banca o sulla piattaforma, se il pagamento è avvenuto lì; poi lo registri qui.
desk-back-day = Rimborsato il
desk-back-note = Numero del pagamento
desk-back-note-hint = Il numero presso il gestore o la banca. Resta nei libri contabili: niente nomi né numeri di conto.
desk-back-record = Registra
desk-back-nothing = A questa persona non va rimborsato nulla.
desk-back-too-much = Si possono rimborsare al massimo { $owed }.
desk-back-too-little = Almeno { $least }: una somma più piccola non vale nulla nella valuta della campagna.
desk-back-too-small = { $amount } vale meno dell’importo più piccolo in { $currency }, la valuta del pagamento. Registri 0: così non resta nulla da rimborsare.
desk-back-amount-wrong = Inserisca un importo maggiore di zero, per esempio { $example }.
desk-back-day-wrong = Inserisca il giorno del rimborso: oggi o prima.
desk-back-note-long = Al massimo { $max } caratteri.
desk-done-paid-back = Registrato. Il saldo e l’elenco dei rimborsi sono aggiornati.
desk-audit-money-paid-back = Rimborso registrato
desk-back-currency = In quale valuta è tornato
desk-back-most = Al massimo { $amount }
desk-back-charged-text = Il denaro torna nella valuta in cui è arrivato, al tasso del suo pagamento. L’intera somma è esattamente quella addebitata.
desk-back-currency-wrong = Scelga una valuta in cui è arrivato denaro; quanto è stato pagato in un’altra valuta torna per primo.
