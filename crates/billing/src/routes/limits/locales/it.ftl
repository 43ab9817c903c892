# Soglie di registrazione.
billing-limits-menu = Soglie fiscali
billing-limits-title = Soglie di registrazione
billing-limits-text = Quanto hanno venduto tutte le campagne, a confronto con le soglie oltre le quali bisogna registrarsi da qualche parte per l’imposta. Un ordine conta nel giorno in cui è bloccato e pagato, senza imposta; ciò che è stato annullato o stornato non conta. Non è una consulenza: accanto a ogni soglia c’è la sua fonte, e decide chi tiene la contabilità. Le vendite fuori da questo programma qui non si conoscono.
billing-limits-as-of = Situazione al { $day }
billing-limits-with-sales = Soglie per le quali contano vendite
billing-limits-where = Soglia di
billing-limits-sold = Venduto
billing-limits-limit = Soglia
billing-limits-share = Quota
billing-limits-todo = Che cosa fare
billing-limits-source = Fonte
billing-limits-near = Vicina
billing-limits-reached = Raggiunta
billing-limits-registered = Registrazione presente
billing-limits-reached-on = Raggiunta il { $day }
billing-limits-none-title = Ancora non conta nulla
billing-limits-none-text = Le vendite compaiono qui quando un ordine è bloccato e pagato e le fatture sono configurate.
billing-limits-not-set-up = Le fatture non sono configurate per { $campaigns }: di queste campagne non si conta nulla.
billing-limits-without-state = Venduto negli USA senza lo Stato negli ultimi due anni: { $amounts }. Non conta per nessuno Stato. Se un indirizzo indica lo Stato e la campagna usa la configurazione fiscale, gli ordini successivi contano.
billing-limits-others =
    { $count ->
    [one] { $count } soglia senza vendite
   *[other] { $count } soglie senza vendite
}
billing-limits-own = Inserisci un valore proprio
billing-limits-own-of = Valore proprio: { $limit }
billing-limits-own-text = Se chi La consiglia dice altro rispetto alle tabelle di questo programma, lo inserisca qui. Da quel momento vale il Suo valore, con motivo e giorno, e accanto resta quello delle tabelle.
billing-limits-own-amount = Soglia, { $currency }
billing-limits-own-sales = Numero di ordini
billing-limits-own-sales-hint = Lasci vuoto se lo Stato non li conta.
billing-limits-own-reason = Motivo
billing-limits-own-reason-hint = Chi lo dice e dove sta scritto.
billing-limits-own-said-on = Giorno del parere
billing-limits-own-saved = Il valore proprio è salvato.
billing-limits-own-remove = Torna al valore delle tabelle
billing-limits-own-removed = Vale di nuovo il valore delle tabelle.
billing-limits-rates = Tassi di cambio
billing-limits-rates-text = Le vendite in una valuta diversa da quella della soglia si convertono a questi tassi. Senza un tasso sono indicate a parte e non contano.
billing-limits-rate-missing = Per { $currency } non c’è un tasso.
billing-limits-rate-of = Tasso di cambio per { $currency }
billing-limits-rate-text = Il tasso serve a confrontare le vendite con le soglie. Non cambia nessuna fattura, dichiarazione o prezzo. Il tasso di quale giorno chieda una legge lo dice chi tiene la contabilità.
billing-limits-ecb = Banca centrale europea
billing-limits-file = File della Banca centrale europea
billing-limits-file-hint = eurofxref.csv (estratto) o eurofxref-daily.xml
billing-limits-file-take = Usa questi tassi
billing-limits-file-wrong = Non è un file della banca con i tassi di riferimento. Se è un file ZIP, prima lo estragga.
billing-limits-file-ahead = Il file è del { $day }, un giorno che non è ancora venuto. Non è stato ripreso nulla.
billing-limits-file-taken = I tassi del { $day } sono stati ripresi.
billing-limits-file-taken-some = I tassi del { $day } sono stati ripresi, ma non per { $currencies }: il file non ha un tasso più recente.
billing-limits-parcels = Soglie di un singolo pacco o pezzo
billing-limits-parcels-text = Qui non si somma nulla: ogni prezzo le controlla da sé. Sono qui da leggere.

# Che cos’è una soglia, e quali vendite contano.
billing-limit-name-eu = UE, vendite in altri Stati membri
billing-limit-name-ch-parcels = Svizzera, piccoli invii
billing-limit-name-ch-worldwide = Svizzera, vendite nel mondo
billing-limit-counts-eu = Merci spedite dal proprio Stato membro, e download, a consumatori negli altri.
billing-limit-counts-parcels = Tutto ciò che è venduto lì a consumatori. Per legge contano solo gli invii per i quali non si riscuote l’imposta all’importazione: la somma può essere troppo alta.
billing-limit-counts-worldwide = Tutto ciò che è venduto ovunque. Importa per i servizi verso la Svizzera, come i download.
billing-limit-counts-country = Tutto ciò che è venduto lì a consumatori. Ciò che supera la soglia di un singolo pacco o pezzo per legge può non contare: la somma può essere troppo alta.
billing-limit-counts-state = Tutto ciò che è venduto lì a consumatori. Alcuni Stati tralasciano ciò che non tassano: la somma può essere troppo alta.
billing-limit-over-year = Questo anno solare o il precedente, secondo quale è maggiore
billing-limit-over-september = L’anno che finisce il 30 settembre, questo o il precedente
billing-limit-over-months = Gli ultimi dodici mesi
billing-limit-sold = { $amount } dal { $from } al { $until }
billing-limit-orders =
    { $count ->
    [one] { $count } ordine
   *[other] { $count } ordini
}
billing-limit-without-rate = non contato, manca il tasso di cambio: { $amounts }
billing-limit-or-sales =
    { $count ->
    [one] { $amount } o { $count } ordine
   *[other] { $amount } o { $count } ordini
}
billing-limit-and-sales =
    { $count ->
    [one] { $amount } e { $count } ordine
   *[other] { $amount } e { $count } ordini
}
billing-limit-source = { $source }; consultata il { $day }
billing-limit-unverified = non verificata, da controllare: { $source }
billing-limit-own = Valore proprio del { $day }, inserito da { $by }: { $reason }
billing-limit-of-tables = Secondo le tabelle: { $limit }
billing-limit-do-nothing = Ancora nulla.
billing-limit-do-registered = Nulla: la configurazione fiscale indica la registrazione dal { $day }.
billing-limit-do-eu = Oltre la soglia è dovuta l’imposta del paese di chi compra, dall’ordine che la supera in poi (direttiva 2006/112/CE, articolo 59 quater). Si registri allo sportello unico nel Suo paese o in ogni paese, e lo indichi nella configurazione fiscale.
billing-limit-do-no = Si registri a VOEC presso l’amministrazione fiscale norvegese, e lo indichi nella configurazione fiscale.
billing-limit-do-ch = Si registri presso l’Amministrazione federale delle contribuzioni, e lo indichi nella configurazione fiscale. Può servire un rappresentante fiscale.
billing-limit-do-au = Si registri per la GST presso l’Australian Taxation Office (per chi vende dall’estero c’è la registrazione semplificata), e lo indichi nella configurazione fiscale.
billing-limit-do-nz = Si registri per la GST presso Inland Revenue, e lo indichi nella configurazione fiscale.
billing-limit-do-sg = Si registri per la GST presso IRAS, se anche le vendite nel mondo superano un milione di dollari di Singapore, e lo indichi nella configurazione fiscale.
billing-limit-do-ca = Si registri per GST/HST presso la Canada Revenue Agency, e lo indichi nella configurazione fiscale.
billing-limit-do-us = Controlli sulla pagina dello Stato se e da quando bisogna registrarsi. Poi si registri, e lo indichi nella configurazione fiscale.
billing-limit-fault-amount = Inserisca un importo maggiore di 0, per esempio 100000.
billing-limit-fault-sales = Inserisca un numero intero da 1 a 1.000.000, oppure nulla.
billing-limit-fault-day = Inserisca un giorno non successivo a oggi.

# Soglie di un pacco o pezzo.
billing-parcel-ioss = UE: valore del pacco fino al quale si può usare lo sportello unico per le importazioni
billing-parcel-eu-customs = UE: valore del pacco fino al quale è dovuto il dazio per ogni voce tariffaria
billing-parcel-uk = Regno Unito: valore del pacco fino al quale l’IVA è riscossa da chi vende, dalla prima vendita
billing-parcel-no = Norvegia: valore del pezzo sotto il quale si applica VOEC
billing-parcel-ch = Svizzera: importo dell’imposta all’importazione fino al quale non si riscuote
billing-parcel-au = Australia: valore del pacco fino al quale le merci sono di valore modesto
billing-parcel-nz = Nuova Zelanda: valore del pezzo fino al quale le merci sono di valore modesto
billing-parcel-sg = Singapore: valore del pezzo fino al quale le merci sono di valore modesto
