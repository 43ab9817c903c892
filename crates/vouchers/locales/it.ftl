# Perché un buono toglie quello che toglie.
vouchers-reason-amount-off = { $off } di sconto
vouchers-reason-rest-lapses = Gli articoli costano meno del valore del buono; { $rest } non vengono usati.
vouchers-reason-percent-off = { $percent } % di { $of }: { $off } di sconto
vouchers-reason-at-most = Questo buono dà al massimo { $most }.
vouchers-reason-copies-free = { $copies ->
    [one] Un pezzo è gratis.
   *[other] { $copies } pezzi sono gratis.
}
vouchers-reason-copies-added = { $copies ->
    [one] Si può scegliere ancora un pezzo: non costa nulla.
   *[other] Si possono scegliere ancora { $copies } pezzi: non costano nulla.
}
vouchers-reason-shipping-free = La spedizione è gratuita.
vouchers-reason-shipping-off = { $off } di sconto sulla spedizione
vouchers-reason-gift-pays = Questo codice regalo paga ancora fino a { $balance }.

# Perché non dà nulla.
vouchers-refused-stopped = Questo buono non è più accettato.
vouchers-refused-code-void = Questo codice è stato ritirato. È possibile chiedere a chi lo ha fornito.
vouchers-refused-other-campaign = Questo buono appartiene a un’altra campagna.
vouchers-refused-not-yet = Questo buono vale dal { $from }.
vouchers-refused-over = Questo buono valeva fino al { $until }.
vouchers-refused-used-up = Questo buono è già stato usato tutte le volte possibili.
vouchers-refused-code-used = Questo codice è già stato usato.
vouchers-refused-used-by-you = Lei ha già usato questo buono tutte le volte consentite a una persona.
vouchers-refused-empty = Su questo codice regalo non resta alcun credito.
vouchers-refused-other-currency = Questo buono non vale nella valuta dell’ordine.
vouchers-refused-order-too-small = Questo buono vale quando gli articoli costano almeno { $smallest }; ora costano { $goods }.
vouchers-refused-other-reward = Questo buono non vale per la ricompensa scelta.
vouchers-refused-nothing-fits = Questo buono non riguarda nulla di ciò che c’è nell’ordine.
vouchers-refused-no-shipping = Non ci sono spese di spedizione che questo buono possa coprire.
vouchers-refused-alone = Questo buono non si può usare insieme all’altro.

# Che cos’era il codice inserito.
vouchers-code-unknown = Non conosciamo questo codice. Si prega di controllare ogni carattere.
vouchers-code-mistyped = In questo codice c’è un errore di battitura. Si prega di controllare ogni carattere.
vouchers-code-wait = Troppi codici inesistenti. Si prega di riprovare tra { $minutes ->
    [one] un minuto
   *[other] { $minutes } minuti
}.

# Che cosa non va in una riga di un file di codici.
vouchers-line-unreadable = Questa riga non è testo UTF-8: salvare il file come CSV in UTF-8.
vouchers-line-no-code = In questa riga non c’è nessun codice.
vouchers-line-bad-code = Un codice ha da 4 a 40 lettere, cifre e trattini e comincia con una lettera.
vouchers-line-twice = Lo stesso codice è già nella riga { $line }.
vouchers-line-taken = Questo codice appartiene a un altro buono.
vouchers-line-bad-worth = Un codice regalo richiede un importo superiore a zero e una valuta; gli altri codici non li hanno.

# What is wrong with a form.
vouchers-error-amount = Indicare un importo maggiore di zero.
vouchers-error-percent = Una percentuale è maggiore di 0 e al massimo 100, con al massimo due decimali.
vouchers-error-title = Indicare un nome di al massimo 120 caratteri.
vouchers-error-copies = Indicare da 1 a 1.000 pezzi.
vouchers-error-limit = Un limite è almeno 1. Senza limite il campo resta vuoto.
vouchers-error-limit-lower = Questo valore si può solo aumentare, o svuotare per togliere il limite: chi ha un codice ci conta. Per fermarlo, concluda il buono.
vouchers-error-ends-earlier = L’ultimo giorno si può solo spostare in avanti, o svuotare: chi ha un codice ci conta. Per fermarlo, concluda il buono.
vouchers-error-dates = L’ultimo giorno viene prima del primo. Controllare entrambi.
vouchers-error-code = Un codice ha da 4 a 40 lettere, cifre e trattini e comincia con una lettera.
vouchers-error-prefix = L’inizio ha al massimo 12 lettere e cifre e comincia con una lettera.
vouchers-error-code-taken = Questo codice esiste già. Pensarne un altro.
vouchers-error-count = Indicare da 1 a 100.000 codici.
vouchers-error-form = Questo modulo non è aggiornato. Ricaricare la pagina e inviarlo di nuovo.
vouchers-error-worth = Indicare quanto vale ogni codice regalo.
