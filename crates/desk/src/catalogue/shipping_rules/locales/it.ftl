# Regole di spedizione, una per una.
catalogue-rule-new = Aggiungi una regola
catalogue-rule-new-price = Aggiungi un prezzo
catalogue-rule-zones-first = Un prezzo appartiene a una zona: indichi prima dove spedisce.
catalogue-rule-group-price = Un prezzo in una zona
catalogue-rule-group-price-in = Un prezzo nella zona «{ $zone }»
catalogue-rules-on-top = Supplementi
catalogue-rules-duties = Dazi doganali
catalogue-rules-waves = Turni di spedizione
catalogue-rule-kind-order = Un prezzo per pacco
catalogue-rule-kind-piece = A pezzo
catalogue-rule-kind-weight = In base al peso
catalogue-rule-kind-volume = In base al volume
catalogue-rule-kind-value = In base al prezzo della merce, a soglie
catalogue-rule-kind-count = In base al numero di pezzi, a soglie
catalogue-rule-kind-share = Una parte del prezzo della merce
catalogue-rule-kind-cheapest = Il più economico fra diversi
catalogue-rule-kind-cap = Un massimo per ordine
catalogue-rule-kind-remote = Per isole e zone remote
catalogue-rule-kind-goods = Per merce scelta
catalogue-rule-kind-heavy = Per pacchi pesanti
catalogue-rule-kind-duty = Un dazio riscosso con la spedizione
catalogue-rule-kind-wave = Merce che parte più tardi
catalogue-rule-example-order = Per esempio { $price }, qualunque cosa ci sia nel pacco.
catalogue-rule-example-piece = Per esempio { $price } per il primo pezzo e { $more } per ogni pezzo in più.
catalogue-rule-example-weight = Per esempio { $price } fino a { $weight } e { $more } per ogni { $each } in più.
catalogue-rule-example-volume = Per esempio { $price } fino a { $volume }, oltre { $more } in più: per merce grande e leggera.
catalogue-rule-example-value = Per esempio { $price } fino a { $limit } di merce, oltre { $more } in più: con assicurazione.
catalogue-rule-example-count = Per esempio { $price } fino a 3 pezzi, oltre { $more } in più.
catalogue-rule-example-share = Per esempio l’8% del prezzo della merce, almeno { $price }.
catalogue-rule-example-cheapest = Per esempio in base al peso o a pezzo: ciò che per il pacco costa meno.
catalogue-rule-example-cap = Per esempio al massimo { $limit } per un ordine, quanti che siano i pacchi.
catalogue-rule-example-remote = Per esempio { $price } in più per le Canarie, in base ai codici postali.
catalogue-rule-example-goods = Per esempio { $more } in più per un pacco con i dadi di metallo.
catalogue-rule-example-heavy = Per esempio { $price } in più per i pacchi oltre { $heavy }.
catalogue-rule-example-duty = Per esempio il 10% del valore dichiarato dei giochi fabbricati in Cina, verso gli Stati Uniti.
catalogue-rule-example-wave = Per esempio l’espansione: un pacco a parte, con il proprio prezzo di spedizione.
catalogue-rule-order = { $price } per pacco
catalogue-rule-piece = { $price } per il primo pezzo, { $further } per ogni pezzo in più
catalogue-rule-upto = { $price } fino a { $limit }
catalogue-rule-above = oltre { $price }
catalogue-rule-each = più { $price } per ogni { $each } iniziati
catalogue-rule-further = ogni ulteriori { $each } iniziati { $price }
catalogue-rule-nothing = oltre { $limit } non si spedisce
catalogue-rule-more-steps =
    { $count ->
        [one] e un’altra soglia
       *[other] e altre { $count } soglie
    }
catalogue-rule-share = { $percent }% del prezzo della merce
catalogue-rule-least-of = almeno { $least }
catalogue-rule-cheapest = ciò che per il pacco costa meno: { $ways }
catalogue-rule-of-goods = { $amount } di merce
catalogue-rule-pieces =
    { $count ->
        [one] { $count } pezzo
       *[other] { $count } pezzi
    }
catalogue-rule-only = Solo { $items }
catalogue-rule-most = al massimo { $most } per pacco
catalogue-rule-free = gratis da { $from } di merce
catalogue-rule-in-wave = solo nel turno «{ $wave }»
catalogue-rule-cap = Al massimo { $most } per un ordine
catalogue-rule-adds-parcel = { $amount } per pacco
catalogue-rule-adds-piece = { $amount } per pezzo
catalogue-rule-adds-percent = { $percent }% del prezzo di spedizione
catalogue-rule-when-items = se contiene { $items }
catalogue-rule-when-heavy = se pesa più di { $weight }
catalogue-rule-to = destinazione: { $places }
catalogue-rule-everywhere = verso ogni luogo
catalogue-rule-duty-percent = { $percent }% del valore dichiarato
catalogue-rule-duty-code = { $amount } per codice doganale
catalogue-rule-duty-hs = codici doganali { $code }…
catalogue-rule-duty-origin = origine: { $country }
catalogue-rule-since = dal { $day }
catalogue-rule-until = fino al { $day }
catalogue-rule-leaves = { $items } in un pacco a parte
catalogue-rule-expected = partenza prevista il { $day }
catalogue-rule-saved = La regola è stata salvata.
catalogue-rule-moved = L’ordine è stato cambiato.
catalogue-rule-deleted = La regola è stata eliminata.
catalogue-rule-delete = Elimina la regola
catalogue-rule-delete-question = I prezzi non ancora confermati saranno calcolati senza di essa. I contributi confermati mantengono il loro prezzo.
catalogue-rule-last-price = È l’unico prezzo della sua zona. Ne aggiunga prima un altro, oppure elimini la zona.
catalogue-rule-up = Sposta su: { $rule }
catalogue-rule-down = Sposta giù: { $rule }
catalogue-rule-replace = Sostituisci il prezzo che la zona ha ora: { $rule }
catalogue-rule-other-way = Calcola questo prezzo in un altro modo
catalogue-rule-row = { $what }, riga { $number }
catalogue-rule-way = Modo { $number }:
catalogue-rule-new-way = Un altro modo
catalogue-rule-add-way = Aggiungi questo modo
catalogue-rule-drop-way = Togli questo modo
catalogue-rule-price-parcel = Prezzo per pacco in { $currency }
catalogue-rule-first-piece = Primo pezzo, in { $currency }
catalogue-rule-further-piece = Ogni pezzo in più, in { $currency }
catalogue-rule-percent = Percentuale del prezzo della merce
catalogue-rule-least = Ma almeno, in { $currency }
catalogue-rule-first-price = Primo prezzo in { $currency }
catalogue-rule-first-price-hint = Sotto la prima soglia, o per ogni pacco se non ce ne sono.
catalogue-rule-steps = Soglie
catalogue-rule-steps-hint = Ogni soglia aggiunge il suo importo a quanto si paga sotto. È possibile 0.
catalogue-rule-over-weight = Più pesante di
catalogue-rule-over-volume = Più grande di
catalogue-rule-over-value = Merce per più di, { $currency }
catalogue-rule-over-count = Più pezzi di
catalogue-rule-each-weight = Per ogni ulteriore
catalogue-rule-each-volume = Per ogni ulteriore
catalogue-rule-each-value = Per ogni ulteriore, { $currency }
catalogue-rule-each-count = Per ogni ulteriore, pezzi
catalogue-rule-max-weight = Il pacco più pesante
catalogue-rule-max-volume = Il pacco più grande
catalogue-rule-max-value = Merce per al massimo, { $currency }
catalogue-rule-max-count = Numero massimo di pezzi
catalogue-rule-beyond = Oltre l’ultima soglia
catalogue-rule-beyond-stays = Il prezzo resta uguale
catalogue-rule-beyond-each = Continua a salire in modo uniforme
catalogue-rule-beyond-nothing = Niente di più grande viene spedito
catalogue-rule-items = Merce
catalogue-rule-some-goods = Solo per una parte della merce
catalogue-rule-items-hint = Senza segni di spunta vale per tutta la merce che nessun altro prezzo della zona nomina. La merce spuntata si calcola a parte.
catalogue-rule-goods-hint = Basta che uno di questi articoli sia nel pacco.
catalogue-rule-wave-hint = Ciò che parte con questo turno. Tutto il resto parte con il primo pacco.
catalogue-rule-more = Spedizione gratuita, massimo, nome, magazzino
catalogue-rule-free-from = Gratis da questo prezzo della merce, in { $currency }
catalogue-rule-free-from-hint = Vuoto: mai gratis.
catalogue-rule-limit = Al massimo
catalogue-rule-at-most = Al massimo per un pacco, in { $currency }
catalogue-rule-at-most-order = Al massimo per un ordine, in { $currency }
catalogue-rule-name-hint = I sostenitori lo leggono quando un ordine ha più prezzi, per esempio «Pacco assicurato».
catalogue-rule-name-hint-remote = Come lo leggono i sostenitori, per esempio «Consegna sulle isole».
catalogue-rule-name-hint-goods = Come lo leggono i sostenitori, per esempio «Dadi di metallo pesanti».
catalogue-rule-name-hint-heavy = Come lo leggono i sostenitori, per esempio «Pacco pesante».
catalogue-rule-duty-name-hint = Come lo leggono i sostenitori, per esempio «Dazio d’importazione USA».
catalogue-rule-wave-name-hint = Come lo leggono i sostenitori, per esempio «Espansione, primavera».
catalogue-rule-wave = Solo nel turno
catalogue-rule-any-wave = In ogni turno
catalogue-rule-amount = Quanto
catalogue-rule-adds = A che cosa si riferisce l’importo
catalogue-rule-unit-parcel = { $currency } per pacco
catalogue-rule-unit-piece = { $currency } per pezzo
catalogue-rule-unit-percent = per cento del prezzo di spedizione
catalogue-rule-unit-value = per cento del valore dichiarato
catalogue-rule-unit-code = { $currency } per codice doganale
catalogue-rule-places = Dove
catalogue-rule-places-hint = Uno per riga: un paese (DE o Germania), una regione (US-HI) o codici postali (DE:27498, US:967*, ES:35000-35999). Vuoto: ovunque.
catalogue-rule-duty-places-hint = Uno per riga: un paese (US o Stati Uniti), una regione (US-HI) o codici postali. * significa ovunque.
catalogue-rule-hs = Codici doganali che iniziano con
catalogue-rule-hs-hint = 2, 4, 6, 8 o 10 cifre, per esempio 9504. Vuoto: tutta la merce.
catalogue-rule-any-origin = Ovunque sia stata fabbricata
catalogue-rule-leaves-on = Partenza prevista il
catalogue-rule-paid = La sua spedizione si paga
catalogue-rule-paid-now = insieme a tutto il resto
catalogue-rule-paid-later = più tardi, quando si apre il pagamento
catalogue-rule-paid-hint = Se più tardi, i sostenitori vedono fin dalla prima pagina quanto costerebbe oggi e pagano quando lo si chiede.
catalogue-rule-wave-later = spedizione da pagare più tardi
catalogue-rule-wave-opened = pagamento della spedizione aperto il { $day }
catalogue-care = Richiede attenzione
catalogue-care-hint = Ne dipendono i supplementi delle regole di spedizione.
catalogue-care-battery = Batteria, inclusa o allegata
catalogue-care-liquid = Liquido o spray
catalogue-care-fragile = Fragile
catalogue-care-oversize = Troppo grande per un pacco comune
catalogue-rules-warehouses = Da dove parte la merce
catalogue-rules-warehouses-text = Vale l’elenco che indica la destinazione con più precisione; fra più elenchi, quello più in alto. Ciò che nessun elenco indica parte dal Suo luogo di spedizione: { $country }. Ne dipende anche l’imposta.
catalogue-rule-kind-care = Per batterie, liquidi e merce fragile
catalogue-rule-kind-warehouse = Un magazzino da cui parte la merce
catalogue-rule-example-care = Per esempio { $more } in più per un pacco con una batteria, qualunque sia l’articolo.
catalogue-rule-example-warehouse = Per esempio uno in Ohio per gli Stati Uniti e il Canada, con prezzi propri.
catalogue-rule-from-warehouse = solo dal magazzino «{ $warehouse }»
catalogue-rule-when-battery = se contiene una batteria
catalogue-rule-when-liquid = se contiene un liquido o uno spray
catalogue-rule-when-fragile = se contiene qualcosa di fragile
catalogue-rule-when-oversize = se qualcosa è troppo grande per un pacco comune
catalogue-rule-care-nowhere = ma nessun articolo è ancora contrassegnato così
catalogue-rule-care-hint = È dovuto se un articolo nel pacco è contrassegnato così nel suo modulo.
catalogue-rule-name-hint-care = Come lo leggono i sostenitori, per esempio «Gestione batteria».
catalogue-rule-sends = spedisce verso: { $places }
catalogue-rule-sends-rest = spedisce ovunque non spedisca un altro magazzino
catalogue-rule-warehouse = Magazzino
catalogue-rule-warehouse-hint = Imposta e dogana dipendono dal Paese in cui si trova.
catalogue-rule-only-warehouse = Solo dal magazzino
catalogue-rule-any-warehouse = Da tutti
catalogue-rule-warehouse-places-hint = Per ogni riga un Paese (DE o Germania), una regione (US-HI) o codici postali (US:967*). Vuoto: ovunque non spedisca un altro magazzino.
catalogue-rule-warehouse-stock = Non segue da solo la giacenza, così che nessun prezzo cambi quando uno scaffale si svuota: la merce parte da dove è indicato qui.
catalogue-rule-no-warehouse = Non c’è un magazzino da aggiungere.
catalogue-rule-new-warehouse = Aggiungi un magazzino
catalogue-rules-pickups = Luoghi di ritiro
catalogue-rule-kind-pickup = Un luogo di ritiro
catalogue-rule-example-pickup = Per esempio il Suo stand a una fiera, dove i sostenitori ritirano la ricompensa e non pagano la spedizione.
catalogue-rule-pickup-free = senza costi
catalogue-rule-pickup-only = solo { $items }
catalogue-rule-pickup-choose = si può scegliere fino al { $day }
catalogue-rule-pickup-name-hint = Come lo leggono i sostenitori, per esempio «Il nostro stand a SPIEL, padiglione 3».
catalogue-rule-pickup-street = Via e numero, o come arrivarci
catalogue-rule-pickup-postal-code = Codice postale
catalogue-rule-pickup-city = Città
catalogue-rule-pickup-region = Stato, provincia o regione
catalogue-rule-pickup-region-hint = Necessario dove fa parte dell’indirizzo, per esempio negli Stati Uniti e in Canada.
catalogue-rule-pickup-country = Paese
catalogue-rule-pickup-country-hint = I beni sono tassati dove vengono consegnati, ovunque abiti il sostenitore.
catalogue-rule-pickup-from = Primo giorno di consegna
catalogue-rule-pickup-until = Ultimo giorno di consegna
catalogue-rule-pickup-details = Orari di apertura e cosa sapere
catalogue-rule-pickup-details-hint = I sostenitori lo leggono sulle loro pagine e nella mail di conferma, così come lo scrive.
catalogue-rule-pickup-fee = Costo per l’ordine in { $currency }
catalogue-rule-pickup-fee-hint = Vuoto: non costa nulla. Un costo è tassato come la spedizione.
catalogue-rule-pickup-choose-until = Ultimo giorno per sceglierlo
catalogue-rule-pickup-choose-until-hint = Vuoto: finché i contributi si possono cambiare. Chi ha confermato mantiene il luogo.
catalogue-rule-pickup-items-hint = Solo questi si possono ritirare lì; un ordine con altro va spedito. Nessuno spuntato: tutto.
catalogue-rule-pickup-costs = { $price } per ordine
catalogue-rule-pickup-limit = Quanti ordini si possono ritirare lì
catalogue-rule-pickup-limit-hint = Vuoto: nessun limite. Ogni ordine occupa un posto, qualunque sia il contenuto. Il limite non viene mai superato; quando i posti finiscono, i sostenitori lo vedono. Chi ha confermato mantiene il posto anche se lo abbassa.
catalogue-rule-pickup-languages = In altre lingue
catalogue-rule-pickup-languages-hint = Ciò che resta vuoto appare nella prima lingua della campagna.
catalogue-wave-title = Pagamento della spedizione differita
catalogue-wave-text = La spedizione di questo turno si paga più tardi. Quando si apre il pagamento, chi ha confermato qualcosa di questo turno deve la spedizione ai prezzi e alle aliquote di quel giorno e riceve la richiesta per e-mail. Chi conferma dopo la paga insieme a tutto il resto.
catalogue-wave-open = Apri il pagamento e chiedilo
catalogue-wave-open-rest = Chiedi a chi manca
catalogue-wave-is-open = Il pagamento è aperto. Le richieste ai sostenitori sono in corso; questa pagina mostra a che punto sono.
catalogue-wave-stage = Nella fase attuale della campagna non si può pagare nulla. Cambi prima la fase.
catalogue-wave-opened = Il pagamento è stato aperto il { $day }.
catalogue-wave-no-price = Nessun prezzo di spedizione vale per: { $countries }. Ne aggiunga uno prima di aprire il pagamento.
catalogue-wave-nobody = Nessuno ha ancora confermato qualcosa che parte con questo turno.
catalogue-wave-then = La merce di questo turno resta fuori dai file per il magazzino finché la spedizione non è pagata. Un ordine il cui primo pacco non è ancora partito aspetta per intero finché resta qualcosa da pagare.
catalogue-wave-left-title = Che cosa aspetta una decisione
catalogue-wave-changed = Ciò che era stato scelto non è più nel catalogo come concordato.
catalogue-wave-credited = Per note di credito su parti di quest’ordine è tornato del denaro, perciò il prezzo non viene ricalcolato. Rinunci alla spedizione differita nella pagina dell’ordine, o la chieda prima in un altro modo; non riapra l’ordine: verrebbe chiesto anche il denaro restituito.
catalogue-wave-unreadable = Qualcosa di quest’ordine non si può leggere. «pledgekeeper verify» dice che cosa; a tutti gli altri viene chiesto.
catalogue-wave-erased = La persona è stata cancellata: non c’è nessuno a cui chiedere. Rinunci alla spedizione differita nella pagina dell’ordine, così la merce può partire.
catalogue-wave-asked =
    { $count ->
        [one] { $count } ordine addebitato, { $amount } in tutto.
       *[other] { $count } ordini addebitati, { $amount } in tutto.
    }
catalogue-wave-asks =
    { $count ->
        [one] { $count } ordine dovrebbe { $amount } in tutto, imposte comprese.
       *[other] { $count } ordini dovrebbero { $amount } in tutto, imposte comprese.
    }
catalogue-wave-estimate =
    { $count ->
        [one] Alla conferma di { $count } ordine erano indicati circa { $amount }.
       *[other] Alla conferma di { $count } ordini erano indicati in tutto circa { $amount }.
    }
catalogue-wave-free =
    { $count ->
        [one] Per { $count } ordine non costa più nulla.
       *[other] Per { $count } ordini non costa più nulla.
    }
catalogue-wave-left =
    { $count ->
        [one] { $count } ordine non si può addebitare e aspetta una decisione.
       *[other] { $count } ordini non si possono addebitare e aspettano una decisione.
    }
