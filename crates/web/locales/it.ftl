# Ciò che mostra la cornice stessa.
web-skip-to-content = Vai al contenuto
web-language = Lingua
web-menu = Menu
web-menu-organisation = Organizzazione
web-search = Cerca
web-search-placeholder = E-mail, nome o numero d'ordine
web-user-menu = Menu dell'account
web-account = Il mio account
web-sign-out = Esci
web-breadcrumb = Percorso
web-optional = (facoltativo)
web-cancel = Annulla
web-title-error = Errore: { $title }
web-error-prefix = Errore:
web-error-summary-title = Controlli i dati inseriti
web-error-form-unreadable = Non siamo riusciti a leggere i dati inviati dal browser. Torni indietro, controlli il modulo e lo invii di nuovo.
web-quantity-less = Uno in meno: { $name }
web-quantity-more = Uno in più: { $name }
web-file-drop = Trascini qui un file o lo scelga
web-file-progress = Caricamento
web-step-done = completato
web-pagination = Pagine
web-pagination-previous = Pagina precedente
web-pagination-next = Pagina successiva
web-pagination-range = Da { $first } a { $last } di { $total }
web-problem-id = Se ci scrive, indichi questo numero:
web-problem-home = Vai alla pagina iniziale
web-problem-nothing-saved = L'ultima modifica non è stata salvata. Tutto ciò che aveva salvato prima è al sicuro.
web-problem-not-found-title = Pagina non trovata
web-problem-not-found-text = A questo indirizzo non c'è nessuna pagina. Controlli il link o ne chieda uno nuovo.
web-problem-forbidden-title = Questa operazione non è consentita
web-problem-forbidden-text = Questa pagina non è accessibile, oppure la richiesta proviene da un altro sito. Torni indietro, ricarichi la pagina e riprovi.
web-problem-method-title = Così non funziona
web-problem-method-text = L'indirizzo esiste, ma non accetta questo tipo di richiesta. Torni indietro e usi il pulsante sulla pagina.
web-problem-conflict-title = Qualcuno ha fatto una modifica nello stesso momento
web-problem-conflict-text = La modifica non è stata salvata, perché lo stesso dato è appena stato cambiato. Torni indietro, ricarichi la pagina e controlli che cosa è cambiato.
web-problem-too-large-title = È troppo grande
web-problem-too-large-text = I dati inviati superano il limite di questa pagina. Invii meno dati alla volta o un file più piccolo.
web-problem-too-many-title = Attenda un momento
web-problem-too-many-text =
    { $minutes ->
        [one] Troppe richieste in poco tempo. Riprovi tra un minuto.
       *[other] Troppe richieste in poco tempo. Riprovi tra { $minutes } minuti.
    }
web-problem-timeout-title = Ci è voluto troppo tempo
web-problem-timeout-text = Abbiamo interrotto l'operazione perché la risposta tardava troppo. Riprovi tra un momento.
web-problem-unavailable-title = Al momento non siamo raggiungibili
web-problem-unavailable-text = Un sistema di cui abbiamo bisogno non risponde. Nulla è andato perso. Riprovi tra qualche minuto.
web-problem-internal-title = Qualcosa è andato storto da parte nostra
web-problem-internal-text = Non è colpa Sua, e ne abbiamo preso nota. Riprovi tra qualche minuto.
web-problem-bad-input-title = Non abbiamo potuto elaborare la richiesta
web-problem-bad-input-text = La richiesta è incompleta o non è comprensibile. Torni indietro, controlli i dati inseriti e riprovi.
