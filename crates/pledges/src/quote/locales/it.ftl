# Perché un importo è quello che è.
pledges-quote-rule-first-copy-reduced = La prima copia costa { $price }.
pledges-quote-rule-split-by-value = Il prezzo è ripartito tra le classi fiscali in base al valore degli articoli.
pledges-quote-rule-zone-price = Zona { $zone }: prezzo base { $base }.
pledges-quote-rule-weight-steps =
    { $steps ->
        [one] { $grams } g superano { $steps } soglia di peso, con un supplemento di { $added }.
       *[other] { $grams } g superano { $steps } soglie di peso, con un supplemento di { $added }.
    }
pledges-quote-rule-nothing-to-ship = Non c’è nulla da spedire.
pledges-quote-rule-shipping-not-yet-known = Il costo di spedizione non è ancora noto.
pledges-quote-rule-shipping-split-like-goods = La spedizione è tassata come la merce spedita, in proporzione ai prezzi.
pledges-quote-rule-tax-rate = { $class }, { $place }: { $percent }%.
pledges-quote-rule-standard-rate-instead = { $place } non ha un’aliquota propria per «{ $class }», quindi si applica l’aliquota ordinaria del { $percent }%.
pledges-quote-rule-zero-rated = Non soggetto a imposta.
pledges-quote-rule-no-tax-rate = Per le consegne in questo Paese ({ $country }) non si applica alcuna imposta. All’arrivo possono essere dovuti oneri di importazione.
pledges-quote-rule-outside-vat-area = Questa zona ({ $country }) si trova fuori dal territorio IVA dell’UE, quindi non si applica l’IVA. All’arrivo possono essere dovuti oneri di importazione.
pledges-quote-rule-tax-not-yet-known = L’imposta si conosce solo dopo aver scelto il Paese.
pledges-quote-rule-tax-included = I prezzi comprendono l’imposta.
pledges-quote-rule-tax-added = L’imposta si aggiunge ai prezzi.
pledges-quote-rule-credit-counted = Si detraggono { $credit } incassati dalla piattaforma.
pledges-quote-rule-payments-counted = Si detraggono { $paid } già pagati qui.
pledges-quote-rule-credit-left = Di quanto incassato dalla piattaforma restano ancora { $amount }.
pledges-quote-rule-owed-to-backer = Sono stati pagati { $amount } in più del costo. Questo importo Le spetta.
pledges-quote-rule-platform-collects = La piattaforma incasserà ancora da sé { $amount }. Questo importo non si paga qui.

# Perché non c’è un prezzo.
pledges-quote-problem-unknown-reward = Questa ricompensa non è più disponibile. Ne scelga un’altra.
pledges-quote-problem-unknown-addon = Uno degli extra non è più disponibile. Lo rimuova o ne scelga un altro.
pledges-quote-problem-unknown-option = Una delle opzioni non è più disponibile. Scelga di nuovo.
pledges-quote-problem-unknown-value = { $title }: questa scelta non è più disponibile. Ne scelga un’altra.
pledges-quote-problem-unknown-item = { $title } contiene un articolo che non esiste più. Lo segnali a chi gestisce il progetto.
pledges-quote-problem-chosen-twice = { $title } è stato scelto due volte. Lo mantenga una volta sola.
pledges-quote-problem-over-maximum = { $title }: al massimo { $maximum } per contributo. Ne ha scelti { $quantity }.
pledges-quote-problem-not-with-this-reward = { $title } non si può abbinare a questa ricompensa. Lo rimuova o scelga un’altra ricompensa.
pledges-quote-problem-missing-option = { $title }: scelga per la copia { $copy }.
pledges-quote-problem-option-not-asked = { $title }: la copia { $copy } non esiste. Scelga di nuovo.
pledges-quote-problem-too-many-copies = { $title }: si possono scegliere una per una al massimo { $maximum } copie. Scelga una quantità minore.
pledges-quote-problem-destination-missing = Scelga prima il Paese: da esso dipendono spedizione e imposta.
pledges-quote-problem-no-shipping-price = Per questo Paese ({ $country }) non c’è ancora un prezzo di spedizione. Chieda a chi gestisce il progetto.
pledges-quote-problem-negative-price = { $title } ha un prezzo inferiore a zero. Lo segnali a chi gestisce il progetto.
pledges-quote-problem-amount-too-large = L’importo è troppo grande per essere calcolato. Scelga una quantità minore.
pledges-quote-problem-other-currency = Credito e pagamenti sono in una valuta diversa dai prezzi. Lo segnali a chi gestisce il progetto.
