# Classi di beni.
taxes-class-standard = tutto il resto
taxes-class-reduced = beni ad aliquota ridotta
taxes-class-board-games = giochi da tavolo
taxes-class-printed-books = libri stampati
taxes-class-ebooks = e-book
taxes-class-audiobooks = audiolibri
taxes-class-printed-matter = mappe, opuscoli, spartiti
taxes-class-clothing = abbigliamento
taxes-class-childrens-clothing = abbigliamento per bambini
taxes-class-food = alimenti
taxes-class-digital-services = download e software
taxes-class-out-of-scope = donazioni e mance

# Regimi di versamento.
taxes-scheme-domestic = registrazione nel paese stesso
taxes-scheme-small-business = regime delle piccole imprese
taxes-scheme-oss-union = sportello unico (regime UE)
taxes-scheme-oss-non-union = sportello unico (regime non UE)
taxes-scheme-ioss = sportello unico per le importazioni
taxes-scheme-uk = registrazione IVA nel Regno Unito
taxes-scheme-ni = registrazione IVA in Irlanda del Nord
taxes-scheme-voec = VOEC (Norvegia)
taxes-scheme-ch = registrazione IVA in Svizzera
taxes-scheme-au = registrazione GST in Australia
taxes-scheme-nz = registrazione GST in Nuova Zelanda
taxes-scheme-sg = registrazione GST a Singapore
taxes-scheme-ca = registrazione GST/HST in Canada
taxes-scheme-ca-province = registrazione nella provincia canadese
taxes-scheme-us-state = registrazione sales tax nello stato

# Trattamento di un importo.
taxes-treatment-taxed = tassato
taxes-treatment-reverse-charge = inversione contabile
taxes-treatment-intra-community = cessione intracomunitaria
taxes-treatment-export = esportazione
taxes-treatment-import-at-border = paga chi acquista alla dogana
taxes-treatment-import-prepaid = imposta all’importazione riscossa qui
taxes-treatment-handled-by-platform = gestito dalla piattaforma
taxes-treatment-not-taxable = non imponibile
taxes-treatment-small-business = piccola impresa esente
taxes-treatment-not-registered = nessuna registrazione
taxes-treatment-not-collected = non riscosso

# Perché un importo è questo.
taxes-reason-tax-included = I prezzi comprendono l’imposta.
taxes-reason-tax-added = L’imposta si aggiunge ai prezzi.
taxes-reason-domestic-sale = Venduto e consegnato in { $place }.
taxes-reason-taxed-at-destination = Tassato a destinazione: { $place }.
taxes-reason-home-rate-below-limit = Le vendite in altri Stati membri sono sotto { $limit } all’anno, quindi vale l’aliquota di { $place }.
taxes-reason-handed-over = Versato tramite: { $scheme }.
taxes-reason-rate-applied = { $place }, { $class }: { $percent } % dal { $from }.
taxes-reason-standard-rate-instead = Non è nota un’aliquota per { $class } in { $place }, quindi vale quella ordinaria.
taxes-reason-within-limit = Il valore di { $value } rientra nel limite di { $limit }.
taxes-reason-above-limit = Il valore di { $value } non rientra nel limite di { $limit }.
taxes-reason-exchanged = 1 { $from } = { $rate } { $to } il { $date } ({ $source }).
taxes-reason-reverse-charge = L’imposta è dovuta da chi acquista, un’impresa con il numero { $number }.
taxes-reason-intra-community = I beni ceduti a un’impresa con il numero { $number } in un altro Stato membro sono esenti.
taxes-reason-business-outside-scheme = Chi acquista è un’impresa con il numero { $number }; vale solo per le vendite ai consumatori: { $scheme }.
taxes-reason-number-not-confirmed = La partita IVA non è stata confermata, quindi si tassa come per un consumatore.
taxes-reason-export = Va in { $place }; non si riscuote alcuna imposta.
taxes-reason-outside-vat-area = Appartiene a { $place }, ma è fuori dal territorio IVA.
taxes-reason-paid-at-border = Imposta e dazi sono dovuti alla dogana ({ $place }) e li paga chi riceve.
taxes-reason-import-prepaid = Imposta e dazi all’importazione si riscuotono qui ({ $place }).
taxes-reason-waived-at-border = { $place } non riscuote nulla sulle importazioni fino a { $limit }.
taxes-reason-handled-by-platform = L’imposta è già stata gestita dalla piattaforma.
taxes-reason-out-of-scope = Non c’è controprestazione, quindi non è dovuta alcuna imposta.
taxes-reason-small-business = Le vendite di una piccola impresa in { $place } sono esenti.
taxes-reason-nobody-registered = In { $place } è dovuta l’imposta, ma manca la registrazione: { $scheme }. Non si addebita nulla.
taxes-reason-below-registration-limit = Nessuna registrazione in { $place }: l’imposta si riscuote da vendite di { $limit } all’anno.
taxes-reason-not-registered-there = Nessuna registrazione in { $place }, quindi non si riscuote l’imposta.
taxes-reason-below-worldwide-limit = Nessuna registrazione in { $place }: l’imposta si riscuote da chi presta servizi e vende per { $limit } all’anno in tutto il mondo.
taxes-reason-not-taxed-there = { $place } non lo tassa.
taxes-reason-shipping-not-taxed = { $place } non tassa la spedizione indicata a parte.
taxes-reason-shipping-like-goods = La spedizione si tassa come i beni trasportati, in base al valore.
taxes-reason-customs-charge = Dazio di { $amount } per il codice tariffario { $code }.
taxes-reason-customs-in-base = Il dazio rientra nella base imponibile.
taxes-reason-discount-lowers-price = Uno sconto di { $amount } riduce prezzo e imposta.
taxes-reason-voucher-pays = Un buono paga { $amount }; l’imposta non cambia.
taxes-reason-rounded-on-total = L’imposta si arrotonda una volta sul totale; questa riga differisce di { $difference }.

# Frasi per le fatture.
taxes-note-reverse-charge = Inversione contabile: l’IVA è dovuta dal cliente (articoli 44 e 196 della direttiva 2006/112/CE).
taxes-note-intra-community = Cessione intracomunitaria esente da IVA (articolo 138 della direttiva 2006/112/CE).
taxes-note-export = Esportazione esente da IVA (articolo 146 della direttiva 2006/112/CE).
taxes-note-outside-scope = Fuori campo IVA (articolo 2 della direttiva 2006/112/CE).
taxes-note-ioss = IVA riscossa tramite lo sportello unico per le importazioni (articolo 369 terdecies della direttiva 2006/112/CE).
taxes-note-import = L’imposta all’importazione è dovuta nel paese di destinazione.
taxes-note-small-business = Operazione esente: piccola impresa (articolo 284 della direttiva 2006/112/CE).

# Che cosa va corretto.
taxes-warning-not-registered = In { $place } è dovuta l’imposta, ma non si addebita nulla: aggiunga una registrazione ({ $scheme }) o non spedisca lì.
taxes-warning-rate-unverified = Nessuna fonte conferma l’aliquota per { $class } in { $place }. La verifichi e inserisca una riga propria.
taxes-warning-number-not-confirmed = La partita IVA non è stata confermata dall’autorità. La verifichi, altrimenti l’imposta viene addebitata.
taxes-warning-tariff-code-missing = { $part } non ha un codice tariffario, quindi il dazio non si può contare correttamente.
taxes-warning-digital-unclear = Non è chiaro se { $place } tassi questo download. Inserisca una riga propria.
taxes-warning-local-tax-missing = In { $place } si addebita solo l’imposta dello stato. Carichi una tabella di contee e città.
taxes-warning-duty-not-known = Il dazio in { $place } non è compreso. Lo segnali o inserisca quanto indica il corriere.
taxes-warning-entry-fee-not-known = In { $place } i libri stampati sono per lo più esenti da dazio, ma la dichiarazione doganale ha un costo che non è compreso. Lo segnali o inserisca quanto indica il corriere.
taxes-warning-rule-unverified = Nessuna fonte conferma la regola di { $place } su: { $rule }. La verifichi prima di farci affidamento.
taxes-rule-shipping = imposta sulla spedizione indicata a parte
taxes-rule-downloads = imposta sui download
taxes-rule-small-imports = piccole importazioni esenti da imposta
taxes-warning-place-unknown = Non si sa nulla dell’imposta all’importazione in { $place }. Segnali che può essere dovuto qualcosa.
taxes-warning-region-missing = Lo stato o la provincia in { $place } determina l’imposta, e manca.

# Perché l’imposta non si può calcolare.
taxes-problem-no-rate = { $part }: non c’è un’aliquota per { $class } in { $place } il { $day }. La aggiunga alla tabella.
taxes-problem-rate-ended = { $part }: l’aliquota per { $class } in { $place } è finita il { $day }. Aggiunga quella successiva.
taxes-problem-no-exchange-rate = Un limite in { $to } richiede un cambio da { $from }. Lo aggiunga con data e fonte.
taxes-problem-exchange-rate-not-positive = Il cambio da { $from } a { $to } deve essere maggiore di 0.
taxes-problem-tariff-code = { $part }: «{ $code }» non è un codice tariffario. Scriva 6, 8 o 10 cifre, ad esempio 950490.
taxes-problem-vat-number-country = «{ $number }» non inizia con un paese come DE o EL. Scriva il paese davanti.
taxes-problem-vat-number-shape = «{ $number }» non ha la forma delle partite IVA del paese. La confronti con i documenti.
taxes-problem-vat-number-digit = «{ $number }» ha una cifra di controllo errata. Cerchi una cifra sbagliata o scambiata.
taxes-problem-below-zero = { $part }: un importo non può essere inferiore a 0.
taxes-problem-other-currency = { $part } è in { $found }, l’ordine in { $expected }.
taxes-problem-same-key = { $part }: questo nome compare due volte.
taxes-problem-too-many-parts = Un ordine ha al massimo { $limit } parti.
taxes-problem-discount-too-high = Gli sconti superano il prezzo.
taxes-problem-nothing-to-ship = Si addebita la spedizione, ma non si spedisce nulla.
taxes-problem-amount = { $part }: l’importo è troppo grande.

# Errori nelle tabelle.
taxes-table-overlap = { $place }, { $class }: le righe dal { $first } e dal { $second } valgono per gli stessi giorni. Termini la prima prima dell’altra.
taxes-table-ends-before-it-begins = { $place }: la riga dal { $from } finisce prima di iniziare. Corregga l’ultimo giorno.
taxes-table-not-a-rate = { $place }: { $percent } non è un’aliquota. Scriva una percentuale tra 0 e 100.
taxes-table-too-large = La tabella è troppo grande; se ne leggono al massimo { $limit }. Tolga gli stati senza registrazione.
taxes-table-empty = La tabella non ha righe. Ne aggiunga una, oppure elimini la tabella caricata.
taxes-table-header = La prima riga deve essere «{ $expected }», ma è «{ $found }».
taxes-table-same-days = Le righe { $other } e { $line } riguardano entrambe { $name } e gli stessi giorni. Chiuda la prima prima che inizi la seconda.
taxes-table-readable = Riga { $line }, colonna { $column }: la riga non si può leggere. Controlli le virgolette della riga.
taxes-table-utf8 = Riga { $line }, colonna { $column }: il testo non è UTF-8. Salvi la tabella come «CSV UTF-8».
taxes-table-nine-columns = Riga { $line }, colonna { $column }: manca una colonna o ce n’è una di troppo. Ogni riga ha nove colonne.
taxes-table-state = Riga { $line }, colonna { $column }: «{ $value }» non è uno Stato di due lettere, come TX.
taxes-table-this-state = Riga { $line }, colonna { $column }: «{ $value }» è un altro Stato rispetto a quello di questa tabella. Carichi un file per ogni Stato.
taxes-table-date = Riga { $line }, colonna { $column }: «{ $value }» non è una data come 2026-01-31.
taxes-table-not-before-first-day = Riga { $line }, colonna { $column }: «{ $value }» precede il primo giorno.
taxes-table-percent = Riga { $line }, colonna { $column }: «{ $value }» non è un’aliquota tra 0 e 25, come 1.25.
taxes-table-name = Riga { $line }, colonna { $column }: nulla dice dove vale la riga. Indichi una contea, una città o un codice postale.
taxes-table-postal-code = Riga { $line }, colonna { $column }: «{ $value }» non è un codice postale di cinque cifre né un intervallo come 78700-78799.
taxes-table-class = Riga { $line }, colonna { $column }: «{ $value }» non è una classe di merci come standard.

# Che cosa si dice accanto a una partita IVA.
taxes-number-sellers-country = Il numero è di { $place }, dove ha sede il venditore. Le vendite all’interno di un paese sono sempre tassate.
taxes-number-stays-at-home = La consegna resta in { $place }, da dove parte. Le vendite all’interno di un paese sono sempre tassate.
taxes-number-outside-union = La consegna è fuori dall’UE: { $place }. Questo numero non cambia l’imposta dovuta lì.
taxes-number-other-country = Il numero è di { $number }, ma la consegna è in { $place }. Verifichi che entrambi siano corretti.
