instalments-title = Pagamento a rate
instalments-text = Chi conferma può pagare l’importo dovuto in 2–10 rate. La prima si paga subito. Quando ne scade un’altra, arriva un’e-mail con la via per pagare. Nulla va al magazzino prima che tutto sia pagato.
instalments-link-on = Si può pagare a rate.
instalments-link-off = Tutto si paga in una volta.
instalments-offered = Si può pagare a rate?
instalments-no = No
instalments-no-hint = Tutto si paga in una volta. Le rate già concordate restano come sono.
instalments-months = Ogni tanti mesi
instalments-months-hint = Contati dal giorno della conferma.
instalments-days = In giorni fissi
instalments-days-hint = Gli stessi giorni per tutti.
instalments-days-text = La prima rata si paga subito. Indichi in ordine i giorni delle altre; i campi che non servono restano vuoti. Chi conferma dopo uno dei giorni paga in meno rate.
instalments-parts = Numero di rate
instalments-months-apart = Intervallo
instalments-every =
    { $count ->
        [one] Ogni mese
       *[other] Ogni { $count } mesi
    }
instalments-day = Giorno della rata { $number }
instalments-smallest = Importo minimo
instalments-smallest-hint = Le rate sono proposte quando c’è da pagare almeno questo importo, in { $currency }. Vuoto: sempre.
instalments-today = Chi conferma oggi paga nei giorni: { $days }.
instalments-over = Tutti i giorni sono passati: le rate non sono più proposte a nessuno.
instalments-saved = Le rate sono salvate.
