# Fasi.
campaigns-stage-draft = Bozza
campaigns-stage-importing = Importazione
campaigns-stage-smoke-test = Prova
campaigns-stage-open = Aperta
campaigns-stage-locked = Bloccata
campaigns-stage-charging = Addebito
campaigns-stage-fulfilling = Spedizione
campaigns-stage-closed = Chiusa

# Classi fiscali.
campaigns-tax-class-standard = Aliquota ordinaria
campaigns-tax-class-reduced = Aliquota ridotta
campaigns-tax-class-books = Libri stampati
campaigns-tax-class-zero = Non soggetto a imposta
campaigns-tax-class-ebooks = E-book
campaigns-tax-class-audiobooks = Audiolibri
campaigns-tax-class-printed-matter = Mappe, opuscoli, spartiti
campaigns-tax-class-clothing = Abbigliamento
campaigns-tax-class-childrens-clothing = Abbigliamento per bambini
campaigns-tax-class-food = Alimenti

# Che cosa non va in un campo.
campaigns-problem-required = Compili questo campo.
campaigns-problem-too-long =
    { $maximum ->
        [one] Usi al massimo { $maximum } carattere.
       *[other] Usi al massimo { $maximum } caratteri.
    }
campaigns-problem-not-a-choice = Scelga una voce dell’elenco.
campaigns-problem-not-a-number = Inserisca un numero intero da { $minimum } a { $maximum }.
campaigns-problem-not-an-amount = Inserisca un importo in { $currency } con cifre e al massimo un segno decimale, per esempio 12,50, senza più decimali di quanti ne abbia la valuta.
campaigns-problem-negative = Qui non è possibile un importo inferiore a zero.
campaigns-problem-taken = È già in uso. Scelga qualcos’altro.
campaigns-problem-like-another = Lo SKU «{ $sku }» è già in uso e fogli di calcolo e magazzini non distinguono i due: maiuscole, accenti e spazi non contano. Ne scelga un altro.
campaigns-problem-short-name-taken = Un’altra campagna ha già il nome breve «{ $word }». Ne scelga un altro, per esempio { $word }-2.
campaigns-problem-not-a-slug = Usi lettere minuscole, cifre e trattini singoli, per esempio il-mio-gioco.
campaigns-problem-unknown-currency = Scelga una valuta dall’elenco.
campaigns-problem-not-money = Con questa non si può pagare: il codice indica un metallo, un’unità di conto o nessuna valuta.
campaigns-problem-unknown-country = Scelga un Paese dall’elenco.
campaigns-problem-unknown-time-zone = Scelga un fuso orario dall’elenco.
campaigns-problem-not-an-email = Inserisca un indirizzo e-mail, per esempio name@example.org.
campaigns-problem-not-a-colour = Inserisca sei cifre esadecimali, per esempio #0b6e4f.
campaigns-problem-low-contrast = Il testo bianco su questo colore ha un contrasto di soli { $ratio } : 1. Scelga un colore più scuro, con almeno 4,5 : 1.
campaigns-problem-not-a-date = Inserisca una data, per esempio 2026-12-01, e dove è richiesta anche l’ora, per esempio 2026-12-01T23:59.
campaigns-problem-ends-before-it-begins = L’ultimo giorno viene prima del primo.
campaigns-problem-days-do-not-rise = Questo giorno non viene dopo il precedente: indichi i giorni in ordine.
campaigns-problem-day-has-passed = Questo giorno è passato: l’ultima parte deve scadere in un giorno futuro.
campaigns-problem-overlaps-another = In alcuni di questi giorni vale un’altra aliquota per questo luogo e questa classe. Le assegni prima un ultimo giorno.
campaigns-problem-not-a-rate = Inserisca un’aliquota da 0 a 100 per cento con al massimo quattro decimali.
campaigns-problem-not-an-exchange-rate = Indichi un tasso di cambio superiore a 0, per esempio 0,86.
campaigns-problem-too-many-digits = Un tasso di cambio ha al massimo { $maximum } cifre.
campaigns-problem-not-a-rounding = Gli importi in { $currency } si arrotondano a 1, 2 o 5, con zeri prima o dopo: 0,05, 0,50, 1 o 10, e al massimo a 1000.
campaigns-problem-day-is-ahead = Questo giorno non è ancora arrivato: indichi il giorno di cui è il tasso.
campaigns-problem-own-currency = È la valuta del progetto. Non le serve un tasso di cambio.
campaigns-problem-currency-not-offered = Offra prima { $currency } con il suo tasso di cambio.
campaigns-problem-has-own-prices = In { $currency } ci sono qui prezzi propri. Li elimini prima di togliere la valuta, oppure indichi l’ultimo giorno della valuta.
campaigns-problem-too-large-converted = Un importo è troppo grande per essere convertito in { $currency }.
campaigns-problem-unknown-amount = Nel catalogo non c’è questo importo: { $text }. Scarichi di nuovo il file.
campaigns-problem-without-price = È offerto e qui non ha ancora un prezzo: { $titles }.
campaigns-problem-prices-used = { $count ->
    [one] Un contributo ha
   *[other] { $count } contributi hanno
} questi prezzi. Chiuda invece il listino: chi lo ha scelto lo mantiene.
campaigns-problem-not-a-csv = Il file non si può leggere come CSV. Lo salvi come «CSV UTF-8».
campaigns-problem-small-business-is-taxed = Una piccola impresa non addebita imposte nel proprio paese. Tolga una delle due registrazioni o la faccia terminare prima.
campaigns-problem-currency-is-fixed = La valuta non si può più cambiare, perché ci sono già prezzi in questa valuta.
campaigns-problem-unknown-item = Scelga un articolo di questa campagna.
campaigns-problem-unknown-reward = Scelga una ricompensa di questa campagna.
campaigns-problem-unknown-addon = Scelga un extra di questa campagna.
campaigns-problem-twice = È indicato due volte. Lo lasci una volta sola.
campaigns-problem-none-given = Aggiunga almeno una voce.
campaigns-problem-too-many =
    { $maximum ->
        [one] È possibile al massimo { $maximum } voce.
       *[other] Sono possibili al massimo { $maximum } voci.
    }
campaigns-problem-not-an-hs-code = Un codice doganale ha da 6 a 10 cifre.
campaigns-problem-not-an-hs-prefix = Scriva un numero pari di cifre, al massimo 10: 09 oppure 0901. Il foglio di calcolo può aver tolto lo 0 iniziale; lo rimetta e imposti la colonna come testo.
campaigns-problem-no-zone-in-file = Il file non ha zone, mentre la campagna ne ha. Ogni regola che deve restare deve essere nel file: scarichi la tabella e modifichi quella.
campaigns-problem-not-a-weight = Inserisca un peso in cifre e senza separatore delle migliaia, per esempio 250 o 1,5, di al massimo { $maximum } kg ({ $pounds } lb).
campaigns-problem-not-a-length = Inserisca una lunghezza in cifre e senza separatore delle migliaia, per esempio 30 o 12,5, di al massimo { $maximum } m.
campaigns-problem-not-a-measure = Inserisca un numero in cifre e senza separatore delle migliaia, per esempio 250 o 1,5.
campaigns-problem-side-is-missing = Inserisca anche questa misura, oppure lasci vuote tutte e tre.
campaigns-problem-digital-has-no-weight = Un download non ha peso. Inserisca 0 oppure lo renda un articolo fisico.
campaigns-problem-first-copy-costs-more = La prima copia non può costare più delle altre.
campaigns-problem-contains-itself = L’articolo conterrebbe sé stesso: { $path }.
campaigns-problem-too-many-pieces = In tutto sarebbero più di { $maximum } pezzi.
campaigns-problem-last-variant = «{ $by }» contiene «{ $item }», di cui non si potrebbe più scegliere nessuna combinazione. Ne lasci una, oppure archivi prima «{ $by }».
campaigns-problem-unknown-combination = Questa combinazione non esiste. Scriva le scelte come sono nelle opzioni. Riga { $text }
campaigns-problem-ambiguous-label = Due valori sono uguali salvo maiuscole e accenti. Scriva il valore esattamente com’è nella variante. Riga { $text }
campaigns-problem-combination-twice = Una combinazione è due volte nel file. Tenga una sola delle righe. Riga { $text }
campaigns-problem-not-yes-or-no = Scriva sì o no (vanno bene anche VERO e FALSO) per dire se una combinazione viene prodotta. Riga { $text }
campaigns-problem-lacks-column = Nel file manca la colonna «{ $text }».
campaigns-problem-option-needs-it = L’opzione «{ $option }» chiede di «{ $item }», che qui non ci sarebbe più. Prima va archiviata l’opzione.
campaigns-problem-goal-is-reached = Prima va disattivato l’obiettivo: i contributi ricevono ciò che aggiunge.
campaigns-problem-early-price-not-lower = Il prezzo anticipato deve essere inferiore al prezzo indicato sopra.
campaigns-problem-window-ends-first = Questo momento deve essere successivo a quello da cui si può scegliere.
campaigns-problem-not-in-contents = Questo articolo non fa parte di ciò a cui si riferisce la variante. Lo aggiunga prima lì.
campaigns-problem-asked-already = La variante «{ $option }» chiede già di questo articolo.
campaigns-problem-still-used = «{ $title }» lo usa ancora. Lo tolga prima da lì.
campaigns-problem-wave-awaited =
    { $count ->
        [one] { $count } sostenitore ha accettato di pagare più tardi la spedizione di questo turno. Apra il pagamento prima di cambiare quando si paga o di eliminare il turno.
       *[other] { $count } sostenitori hanno accettato di pagare più tardi la spedizione di questo turno. Apra il pagamento prima di cambiare quando si paga o di eliminare il turno.
    }
campaigns-problem-pickup-chosen =
    { $count ->
        [one] { $count } sostenitore ha scelto questo luogo. Non si può eliminare né spostare a un altro indirizzo; imposti l’ultimo giorno per sceglierlo e aggiunga un altro luogo.
       *[other] { $count } sostenitori hanno scelto questo luogo. Non si può eliminare né spostare a un altro indirizzo; imposti l’ultimo giorno per sceglierlo e aggiunga un altro luogo.
    }
campaigns-problem-not-a-place = «{ $text }» non è un luogo. Scriva un Paese come DE, un Paese e una regione come US-HI, oppure * per il resto del mondo. In molti Paesi gli indirizzi non indicano la regione: vi si scrivono i codici postali, per esempio FR:75*.
campaigns-problem-not-a-region = Il Paese non ha una regione così. Lasciare vuoto per tutto il Paese, oppure indicare la parte del codice ISO 3166-2 dopo il Paese.
campaigns-problem-not-a-region-such-as = Il Paese non ha una regione così. Lasciare vuoto per tutto il Paese, oppure indicare un nome o una sigla, per esempio { $example }.
campaigns-problem-place-in-another-zone = { $place } è già nella zona «{ $zone }».
campaigns-problem-steps-do-not-rise = Ogni soglia deve iniziare più in alto della precedente.
campaigns-problem-not-a-percentage = Inserisca una percentuale da 0 a 1.000.
campaigns-problem-not-a-step = Scriva un numero, i due punti e un importo, per esempio 1000: 2,50.
campaigns-problem-zone-without-price = Questa zona non ha un prezzo: aggiunga una tariffa.
campaigns-problem-unknown-zone = Nel file non c’è una zona con questo nome.
campaigns-problem-unknown-wave = Nel file non c’è un turno di spedizione con questo nome.
campaigns-problem-unknown-warehouse = Tra i magazzini da cui partono le merci di questa campagna non ce n’è uno così. Va aggiunto prima lì.
campaigns-problem-named-twice = Questo nome è usato più volte: scriva l’identificativo.
campaigns-problem-priced-twice = Una tariffa precedente di questa zona vale per gli stessi prodotti, quindi questa non varrebbe mai.
campaigns-problem-unknown-column = Non c’è una colonna «{ $text }».
campaigns-problem-unit-missing = L’intestazione di questa colonna non dice in quale unità è espresso il valore. Scriva le unità dopo il nome, per esempio { $example }.
campaigns-problem-unknown-unit = Questa colonna non può essere in «{ $text }». Le unità di peso sono g, kg, oz e lb, quelle di volume cm3 e in3; in «when» c’è solo un peso.
campaigns-problem-not-used-here = Questo tipo di riga non usa questa colonna: ciò che vi sta scritto non conterebbe. Svuoti la cella, oppure verifichi se si intendeva un altro tipo di riga, prezzo o supplemento.
campaigns-problem-column-would-be-cleared = Nel file manca la colonna «{ $column }», benché regole salvate vi abbiano qualcosa. Aggiunga la colonna; dove il valore deve sparire, lasci vuota la cella.
campaigns-problem-not-utf8 = Non è una tabella in UTF-8: la salvi come «CSV UTF-8».
campaigns-problem-not-a-picture = Scelga un’immagine PNG, JPEG o WebP.
campaigns-problem-broken-picture = L’immagine non si legge fino in fondo. La salvi di nuovo come PNG o JPEG e scelga quel file.
campaigns-problem-too-many-pixels = L’immagine ha più di { $maximum } milioni di pixel. Ne scelga una più piccola.
campaigns-problem-file-too-large = Il file supera { $maximum } MiB. Ne scelga uno più piccolo.
