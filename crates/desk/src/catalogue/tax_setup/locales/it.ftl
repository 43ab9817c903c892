tax-setup-title = Configurazione fiscale
tax-setup-basis = Come si calcola l’imposta?
tax-setup-basis-own = Solo con le proprie aliquote
tax-setup-basis-own-hint = Ogni paese ha l’aliquota della lista, qualunque sia la registrazione. I dati qui sotto vengono conservati e non cambiano alcun prezzo.
tax-setup-basis-product = Con le tabelle fiscali, secondo le registrazioni
tax-setup-basis-product-hint = Le aliquote di legge, ciascuna dalla sua data; le proprie hanno la precedenza. Senza registrazione non si addebita alcuna imposta.
tax-setup-home = Dove ha sede l’impresa?
tax-setup-home-hint = Da qui si vendono i download. I pacchi partono dal paese indicato nelle impostazioni della campagna.
tax-setup-cross-border = Vendite a privati in altri paesi UE
tax-setup-cross-border-hint = Fino a 10.000 EUR l’anno un venditore nell’UE può tassarle nel proprio paese.
tax-setup-cross-destination = Tassate dove si trova chi compra
tax-setup-cross-home = Sotto il limite: tassate nel proprio paese
tax-setup-registrations = Registrazioni
tax-setup-registrations-hint = Una riga per ogni luogo o regime. Il luogo si scrive come paese (DE) oppure come stato o provincia (US-CA), se la registrazione ne ha uno.
tax-setup-registration-number = Registrazione { $number }
tax-setup-scheme = Regime
tax-setup-place = Luogo
tax-setup-number = Numero
tax-setup-from = Primo giorno
tax-setup-until = Ultimo giorno
tax-setup-imports = Pacchi oltre confine
tax-setup-duty-paid = Paesi in cui imposte e dazi d’importazione sono a Suo carico
tax-setup-duty-paid-hint = Separati da virgole: GB, NO. Altrove paga chi sostiene il progetto, all’arrivo, e lo sa prima.
tax-setup-customs-scope = Diritto doganale UE di 3 EUR per ogni codice tariffario
tax-setup-customs-scope-hint = Dal 1º luglio 2026 è dovuto su tutti i pacchi fino a 150 EUR, qualunque sia il regime IVA (regolamento delegato (UE) 2026/1022). Il solo regime IOSS resta selezionabile per le impostazioni precedenti: lo scelga solo se lo dice il Suo spedizioniere doganale.
tax-setup-scope-all = Per tutti i pacchi fino a 150 EUR
tax-setup-scope-ioss = Solo nel regime IOSS
tax-setup-customs-bearer = Chi sostiene questo diritto?
tax-setup-bearer-buyer = Chi sostiene il progetto, come riga del conto
tax-setup-bearer-seller = Lei
tax-setup-exchange = Tassi di cambio per i limiti
tax-setup-exchange-hint = La legge indica i limiti nella propria valuta. Scriva quanto di quella valuta vale 1 { $currency }.
tax-setup-exchange-number = Tasso di cambio { $number }
tax-setup-exchange-to = Valuta
tax-setup-exchange-rate = Tasso
tax-setup-exchange-date = Data del tasso
tax-setup-exchange-source = Fonte
tax-setup-more = Arrotondamento e piattaforma
tax-setup-rounding = L’imposta si arrotonda
tax-setup-round-line = Per ogni riga
tax-setup-round-total = Una volta per tutto ciò che è tassato allo stesso modo
tax-setup-platform = La piattaforma ha riscosso l’imposta sui contributi?
tax-setup-platform-not = No
tax-setup-platform-not-hint = L’imposta sull’intero contributo è a Suo carico.
tax-setup-platform-collected = Sì
tax-setup-platform-collected-hint = Ciò che ha riscosso non viene tassato di nuovo. Si tassa solo ciò che si aggiunge qui.
tax-setup-business = Chi sostiene può acquistare per un’azienda, con la sua partita IVA
tax-setup-business-hint = I numeri dei paesi UE e dell’Irlanda del Nord si verificano presso VIES, il servizio della Commissione europea, quelli norvegesi presso il registro di Brønnøysund. Inserisca il proprio numero nella registrazione nazionale: così ogni risposta riceve un numero come prova. Vale solo con le tabelle del programma.
tax-setup-saved = I dati fiscali sono salvati.
tax-setup-note = Questa non è consulenza fiscale. Li faccia vedere al Suo commercialista prima di attivarli.
tax-setup-findings = Che cosa verificare
tax-setup-blocking = Lì nessuno può confermare:
tax-setup-link = Configurazione fiscale
tax-setup-link-text = Registrazioni, sportelli unici, regimi d’importazione: per l’imposta secondo le tabelle fiscali.
tax-setup-off = L’imposta si calcola solo con le aliquote qui sotto.
tax-setup-on = L’imposta si calcola con le tabelle fiscali; le aliquote qui sotto hanno la precedenza.
tax-finding-not-registered = L’imposta è dovuta e nessuno è registrato. Servirebbe «{ $what }» per: { $places }.
tax-finding-unverified = Nessuna fonte conferma l’aliquota per «{ $what }»: { $places }. Ne aggiunga una propria appena la conosce.
tax-finding-no-tariff-number = Senza codice doganale il diritto doganale non si può calcolare: { $places }.
tax-finding-digital-unclear = Non si sa se i download siano tassati in: { $places }.
tax-finding-duty = Un dazio che non è nelle cifre è dovuto in: { $places }.
tax-finding-entry-fee = I libri stampati sono per lo più esenti da dazio, ma la dichiarazione doganale ha un costo che non è nelle cifre in: { $places }.
tax-finding-rule-unverified = Nessuna fonte conferma la regola su: { $what }. Decide in: { $places }. La verifichi.
tax-finding-local-tax = C’è una registrazione, ma non è caricata alcuna tabella di contee e città: si applica solo l’aliquota dello Stato: { $places }.
tax-finding-place-unknown = Le tabelle non sanno nulla dell’imposta all’arrivo in: { $places }.
tax-finding-no-rate = Manca l’aliquota per «{ $what }» in: { $places }.
tax-finding-rate-ended = L’aliquota per «{ $what }» è terminata in: { $places }. Aggiunga quella successiva.
tax-finding-no-exchange-rate = Manca un tasso di cambio per { $what }, richiesto da un limite. Riguarda: { $places }.

local-tax-title = Imposta sulle vendite di contee e città (USA)
local-tax-tables = Tabelle caricate
local-tax-state = Stato
local-tax-rates = Aliquote
local-tax-loaded-on = Caricata il
local-tax-deeds = Azioni
local-tax-empty = Nessuna tabella è caricata
local-tax-empty-text = Senza tabella si applica solo l’imposta dello Stato, e il preventivo lo dice.
local-tax-load = Carica una tabella
local-tax-text = L’autorità di uno Stato pubblica quanto contee, città e codici postali applicano oltre allo Stato. La tabella vale dove Lei è registrato nello Stato e l’imposta segue le tabelle fiscali; ogni importo indica la tabella, la fonte e il giorno.
local-tax-help = Che cosa significano righe e colonne
local-tax-help-text = Una riga con un codice postale di cinque cifre, o un intervallo, vale per tutte le imposte locali di quel luogo. Senza codice si sommano le aliquote di città e contea; una riga che le nomina entrambe è della città e dice in quale contea si trova, perché gli indirizzi non indicano la contea. L’aliquota è in percentuale, senza quella dello Stato. I giorni si scrivono 2026-01-31; l’ultimo giorno vuoto significa fino a nuovo avviso.
local-tax-help-columns = La prima riga, da scrivere così:
local-tax-source-hint = Chi l’ha pubblicata e quando: sta accanto a ogni importo.
local-tax-file = La tabella (CSV)
local-tax-replaces = Il file prende il posto della tabella caricata di questo Stato.
local-tax-upload = Controlla e carica
local-tax-look = Solo controllo
local-tax-looked = Che cosa c’è nel file
local-tax-looked-text = Non ha errori e nulla è stato ancora caricato. Lo scelga di nuovo per caricarlo.
local-tax-problems = Nulla è stato caricato. Prima corregga questi errori
local-tax-not-loaded = Il file contiene errori, elencati sopra.
local-tax-download = Scarica
local-tax-download-of = Scarica la tabella: { $state }
local-tax-delete = Elimina
local-tax-delete-of = Elimina la tabella: { $state }
local-tax-deleted = Tabella eliminata: { $state }.
local-tax-counts = In uso.
local-tax-rests = Non in uso: oggi non c’è una registrazione in questo Stato, oppure l’imposta segue le Sue aliquote.
local-tax-loaded = { $state }: tabella caricata, righe: { $count }.
local-tax-rows =
    { $count ->
    [one] { $count } riga
   *[other] { $count } righe
}
local-tax-counties =
    { $count ->
    [one] { $count } contea
   *[other] { $count } contee
}
local-tax-cities =
    { $count ->
    [one] { $count } città
   *[other] { $count } città
}
local-tax-codes =
    { $count ->
    [one] { $count } codice postale
   *[other] { $count } codici postali
}
local-tax-unreached =
    { $count ->
    [one] { $count } contea non è nominata da alcuna riga di città: nessun indirizzo vi conduce. Aggiunga righe delle sue città o dei codici postali.
   *[other] { $count } contee non sono nominate da alcuna riga di città: nessun indirizzo vi conduce. Aggiunga righe delle loro città o dei codici postali.
}
