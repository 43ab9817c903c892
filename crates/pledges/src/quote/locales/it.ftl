# Perché un importo è quello che è.
pledges-quote-rule-first-copy-reduced = La prima copia costa { $price }.
pledges-quote-rule-early-price =
    { $copies ->
        [one] Prezzo anticipato fino al { $until }: { $price }.
       *[other] Prezzo anticipato fino al { $until }: { $price } per ciascuna delle { $copies } copie.
    }
pledges-quote-rule-early-price-kept =
    { $copies ->
        [one] Il prezzo anticipato di { $price } era già stato concordato, quindi resta valido.
       *[other] Il prezzo anticipato di { $price } era già stato concordato per { $copies } copie e per queste resta valido.
    }
pledges-quote-rule-added-by-goal = Aggiunto dall’obiettivo extra «{ $goal }»: { $quantity } × { $item }.
pledges-quote-rule-split-by-value = Il prezzo è ripartito tra le classi fiscali in base al valore degli articoli.
pledges-quote-rule-zone-price = Zona { $zone }: prezzo base { $base }.
pledges-quote-rule-weight-steps =
    { $steps ->
        [one] { $weight } superano { $steps } soglia di peso, con un supplemento di { $added }.
       *[other] { $weight } superano { $steps } soglie di peso, con un supplemento di { $added }.
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
pledges-quote-rule-rate-of-tables = Dalla tabella fiscale del programma: { $source }, consultata il { $day }.
pledges-quote-rule-rate-of-creator = Aliquota propria del progetto.
pledges-quote-rule-rate-of-creator-with-source = Aliquota propria del progetto: { $source }.
pledges-quote-rule-rate-of-local-table = Aliquota di { $locality } dalla tabella locale caricata il { $date }; fonte: { $source }.
pledges-quote-rule-due-at-border = All’arrivo del pacco saranno dovuti circa { $amount } di imposte e dazi. Si pagano al corriere e non fanno parte di questo totale.
pledges-quote-rule-codes-take-off = I codici tolgono { $amount }.
pledges-quote-rule-gift-codes-pay = I codici regalo pagano { $amount }.
pledges-quote-rule-credit-counted = Si detraggono { $credit } incassati dalla piattaforma.
pledges-quote-rule-payments-counted = Si detraggono { $paid } già pagati qui.
pledges-quote-rule-given-back = Di quanto incassato dalla piattaforma sono stati rimborsati { $amount }, che non contano più.
pledges-quote-rule-parts-repaid = Sono stati rimborsati { $amount } per una parte dell’ordine stornata con nota di credito: l’ordine costa altrettanto in meno.
pledges-quote-rule-credit-left = Di quanto incassato dalla piattaforma restano ancora { $amount }.
pledges-quote-rule-owed-to-backer = Sono stati pagati { $amount } in più del costo. Questo importo Le spetta.
pledges-quote-rule-platform-collects = La piattaforma incasserà ancora da sé { $amount }. Questo importo non si paga qui.
pledges-quote-rule-shipping-part = { $name }: { $amount }.
pledges-quote-rule-shipping-zone = Zona { $zone }.
pledges-quote-rule-order-price = { $price } per il pacco, qualunque sia il contenuto.
pledges-quote-rule-piece-price =
    { $further ->
        [0] { $first } per il primo pezzo.
        [one] { $first } per il primo pezzo, { $each } per { $further } altro.
       *[other] { $first } per il primo pezzo, { $each } per ciascuno degli altri { $further }.
    }
pledges-quote-rule-volume-steps =
    { $steps ->
        [0] In base al volume, { $volume }: { $base }.
        [one] In base al volume, { $volume }: { $base }, più { $added } per { $steps } scaglione.
       *[other] In base al volume, { $volume }: { $base }, più { $added } per { $steps } scaglioni.
    }
pledges-quote-rule-value-steps =
    { $steps ->
        [0] In base al prezzo dei prodotti, { $value }: { $base }.
        [one] In base al prezzo dei prodotti, { $value }: { $base }, più { $added } per { $steps } scaglione.
       *[other] In base al prezzo dei prodotti, { $value }: { $base }, più { $added } per { $steps } scaglioni.
    }
pledges-quote-rule-count-steps =
    { $steps ->
        [0] In base al numero di pezzi, { $pieces }: { $base }.
        [one] In base al numero di pezzi, { $pieces }: { $base }, più { $added } per { $steps } scaglione.
       *[other] In base al numero di pezzi, { $pieces }: { $base }, più { $added } per { $steps } scaglioni.
    }
pledges-quote-rule-shipping-share = { $percent }% di { $of }.
pledges-quote-rule-shipping-least = Almeno { $least }.
pledges-quote-rule-cheapest-way = Il più conveniente di { $ways } modi di spedizione.
pledges-quote-rule-shipping-free = Gratuita per prodotti da { $from } in su.
pledges-quote-rule-shipping-cap = Mai più di { $cap }.
pledges-quote-rule-each-piece =
    { $pieces ->
        [one] { $each } per { $pieces } pezzo.
       *[other] { $each } per ciascuno dei { $pieces } pezzi.
    }
pledges-quote-rule-needs-care-battery = Contiene qualcosa con una batteria.
pledges-quote-rule-needs-care-liquid = Contiene un liquido o uno spray.
pledges-quote-rule-needs-care-fragile = Contiene qualcosa di fragile.
pledges-quote-rule-needs-care-oversize = Contiene qualcosa di troppo grande per un pacco comune.
pledges-quote-rule-sent-from = Spedito da: { $warehouse }.
pledges-quote-rule-each-tariff-number =
    { $numbers ->
        [one] { $each } per { $numbers } codice doganale.
       *[other] { $each } per ciascuno dei { $numbers } codici doganali.
    }
pledges-quote-rule-duty-since = In vigore dal { $day }.
pledges-quote-rule-duty-since-source = In vigore dal { $day } (fonte: { $source }).
pledges-quote-rule-paid-later = Si paga alla spedizione di «{ $wave }».
pledges-quote-rule-paid-later-about = «{ $wave }» parte più tardi. La sua spedizione, oggi { $amount }, si paga in quel momento.
pledges-quote-rule-wave-charged = Spedizione del turno «{ $wave }», da pagare dal { $on }: { $amount } ai prezzi di quel giorno.
pledges-quote-rule-picked-up = Ritiro: { $place }.
pledges-quote-rule-shipping-estimate = Una stima: in alcune parti di questo Paese la spedizione ha un altro costo. Decide il codice postale.

# Perché non c’è un prezzo.
pledges-quote-problem-unknown-reward = Questa ricompensa non è più disponibile. Ne scelga un’altra.
pledges-quote-problem-unknown-addon = Uno degli extra non è più disponibile. Lo rimuova o ne scelga un altro.
pledges-quote-problem-unknown-option = Una delle opzioni non è più disponibile. Scelga di nuovo.
pledges-quote-problem-unknown-value = { $title }: questa scelta non è più disponibile. Ne scelga un’altra.
pledges-quote-problem-unknown-item = { $title } contiene un articolo che non esiste più. Lo segnali a chi gestisce il progetto.
pledges-quote-problem-chosen-twice = { $title } è stato scelto due volte. Lo mantenga una volta sola.
pledges-quote-problem-over-maximum = { $title }: al massimo { $maximum } per contributo. Ne ha scelti { $quantity }.
pledges-quote-problem-not-with-this-reward = { $title } non si può abbinare a questa ricompensa. Lo rimuova o scelga un’altra ricompensa.
pledges-quote-problem-missing-option =
    { $copy ->
        [1] { $title }: scelga un valore.
       *[other] { $title }: scelga per la copia { $copy }.
    }
pledges-quote-problem-not-made = { $title }: { $chosen } non è disponibile. Ci sono: { $left }.
pledges-quote-problem-not-made-none = { $title }: { $chosen } non è disponibile e non ne resta altro.
pledges-quote-problem-option-not-asked = { $title }: la copia { $copy } non esiste. Scelga di nuovo.
pledges-quote-problem-too-many-copies = { $title }: si possono scegliere una per una al massimo { $maximum } copie. Scelga una quantità minore.
pledges-quote-problem-not-yet-offered = «{ $title }» si può scegliere a partire dal { $from }.
pledges-quote-problem-offer-over = «{ $title }» andava scelto e confermato prima del { $until }. È necessario scegliere qualcos’altro.
pledges-quote-problem-destination-missing = Scelga prima il Paese: da esso dipendono spedizione e imposta.
pledges-quote-problem-no-shipping-price = Per questo Paese ({ $country }) non c’è ancora un prezzo di spedizione. Chieda a chi gestisce il progetto.
pledges-quote-problem-negative-price = { $title } ha un prezzo inferiore a zero. Lo segnali a chi gestisce il progetto.
pledges-quote-problem-no-tax-rate = L’imposta per { $class } ({ $place }) non è nota per il { $day }. Il progetto deve aggiungere l’aliquota.
pledges-quote-problem-tax-rate-ended = L’aliquota per { $class } ({ $place }) è terminata il { $day }. Il progetto deve aggiungere quella successiva.
pledges-quote-problem-no-exchange-rate = Un limite fiscale in { $to } richiede un tasso di cambio da { $from }. Il progetto deve aggiungerlo.
pledges-quote-problem-buyer-number = La partita IVA { $number } non può essere corretta. La corregga o la tralasci.
pledges-quote-problem-tax-rates-wrong = Le aliquote di questo progetto si contraddicono. Il progetto deve correggerle.
pledges-quote-problem-amount-too-large = L’importo è troppo grande per essere calcolato. Scelga una quantità minore.
pledges-quote-problem-no-price = { $title } non ha un prezzo in { $currency }. Scelga qualcos’altro o un’altra valuta.
pledges-quote-problem-other-currency = Credito e pagamenti sono in una valuta diversa dai prezzi. Lo segnali a chi gestisce il progetto.
pledges-quote-problem-too-large-to-ship = È più di quanto si possa spedire in questo Paese ({ $country }). Scelga meno articoli o chieda a chi gestisce il progetto.
pledges-quote-problem-pick-up-over = Il ritiro in quel luogo non è più possibile. Scelga un altro luogo o la spedizione.
pledges-quote-problem-pick-up-full = Presso «{ $place }» non ci sono più posti. Scelga un altro luogo o la spedizione.
pledges-quote-problem-not-at-pick-up = «{ $item }» non si può ritirare presso «{ $place }». Scelga un altro luogo o la spedizione.
