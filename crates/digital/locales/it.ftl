# Che cosa non va in una riga di un file di chiavi.
digital-key-unreadable = Questa riga non è testo UTF-8: salvi il file come CSV in UTF-8.
digital-key-missing = In questa riga non c’è nessuna chiave.
digital-key-bad-length = Una chiave ha da 4 a 500 caratteri.
digital-key-twice = La stessa chiave è già nella riga { $line }.
digital-key-in-another-pool = Questa chiave è già in un altro gruppo: qualcuno potrebbe averla ricevuta.

# The pages.
digital-menu = Download
digital-title = Download e chiavi
digital-text = File, indirizzi e chiavi che fanno parte di un articolo. Chi sostiene il progetto li riceve quando non resta più nulla da pagare.
digital-none = Ancora nulla da scaricare
digital-none-text = Indichi nel catalogo un articolo come download, oppure aggiunga qualcosa a uno degli articoli qui sotto.
digital-item = Articolo
digital-goods = Comprende
digital-state = Stato
digital-nothing-yet = Ancora nulla
digital-state-draft = Non distribuito
digital-state-handed-out = Distribuito
digital-state-withdrawn = Ritirato
digital-pools = Chiavi
digital-pool = Gruppo
digital-pool-free = Rimaste
digital-pool-given = Assegnate
digital-pool-wanted = Necessarie per i contributi confermati
digital-pool-missing = Mancanti
digital-others = Altri articoli
digital-others-text = Anche a un articolo spedito può appartenere qualcosa da scaricare, per esempio il regolamento come file.
digital-item-empty = Questo articolo non comprende ancora nulla
digital-item-empty-text = Aggiunga un file, un indirizzo o delle chiavi. Nessuno li riceve prima che vengano distribuiti.
digital-add = Aggiungi
digital-add-text = Ciò che aggiunge non è visibile a nessuno finché non viene distribuito.
digital-add-file = Aggiungi un file
digital-add-link = Aggiungi un indirizzo
digital-add-keys = Aggiungi chiavi
digital-added = “{ $title }” è stato aggiunto. Sarà visibile dopo la distribuzione.
digital-drafts = { $count ->
    [one] Un elemento non è ancora distribuito: nessuno lo vede.
   *[other] { $count } elementi non sono ancora distribuiti: nessuno li vede.
}
digital-hand-out = Distribuisci
digital-hand-out-question = Tutti coloro che hanno questo articolo e un contributo confermato e pagato lo ricevono ora e vengono avvisati con una e-mail. Chi paga più tardi lo riceve in quel momento.
digital-hand-out-yes = Distribuisci ora
digital-handed-out = La distribuzione è in corso.
digital-nothing-to-hand-out = È già tutto distribuito.
digital-withdraw = Ritira
digital-withdraw-question = Nessun altro lo riceverà. Chi lo ha già lo conserva.
digital-withdraw-yes = Ritira
digital-withdrawn = È stato ritirato: nessun altro lo riceverà.
digital-kind-file = Un file, uguale per tutti
digital-kind-marked-file = Un PDF con il numero d’ordine su ogni pagina
digital-kind-link = Un indirizzo esterno
digital-kind-keys = Chiavi, una nuova per ogni copia
digital-reach = { $pledges ->
    [one] lo ha un contributo
   *[other] lo hanno { $pledges } contributi
}
digital-downloads-begun = download iniziati: { $count }
digital-fact-file = File
digital-fact-size = Dimensione
digital-fact-sha256 = SHA-256
digital-fact-url = Indirizzo
digital-size-kib = { $size } KB
digital-size-mib = { $size } MB
digital-to-keys = Chiavi di questo gruppo
digital-file-text = Il file si trova nella banca dati di questa installazione, così anche una copia di sicurezza lo contiene.
digital-good-title = Nome
digital-title-hint = È ciò che leggono i sostenitori.
digital-file-title-hint = È ciò che leggono i sostenitori. Se resta vuoto, è il nome del file.
digital-mark = Metti il numero d’ordine su ogni pagina (PDF)
digital-mark-hint = File PDF fino a 64 MB, non cifrati e non firmati. Chi scarica riceve una copia propria, che resta nel database per una settimana: mille copie da 20 MB occupano 20 GB per quel tempo.
digital-sha256-hint = 64 cifre e lettere. Se la conosce, verifichiamo che il file sia arrivato intatto.
digital-file-hint = Fino a 2 GB e al massimo 15 minuti: un file così grande richiede una linea che carichi 20 Mbit/s.
digital-upload = Carica
digital-link-text = I sostenitori vengono portati su questa pagina: un negozio, uno store, una cartella condivisa. Chi ha l’indirizzo può passarlo ad altri.
digital-url-hint = Per intero, che inizi con https://
digital-save = Salva
digital-keys-text = Un gruppo di chiavi: ogni copia dell’articolo ne riceve una propria e ogni chiave viene assegnata una sola volta. Poi si caricano le chiavi.
digital-low-at = Avvisa quando ne restano così poche
digital-low-at-hint = Lo segnalerà la panoramica della campagna.
digital-keys-next = Avanti alle chiavi
digital-pool-spoiled = non funzionavano e sono state sostituite: { $count }
digital-pool-undecided = non ancora confermate: { $count }
digital-pool-waiting = i sostenitori ne attendono: { $count }
digital-pool-short = Le chiavi sono meno di quante ne servono ai contributi confermati. Ne aggiunga: chi attende ne riceve una secondo l’ordine e viene avvisato.
digital-pool-low-at = L’avviso appare quando ne restano { $count } o meno.
digital-keys-add = Aggiungi chiavi
digital-keys-upload-text = Una chiave per riga, oppure un CSV con una colonna di nome key. Prima di aggiungere vede che cosa farebbe il file.
digital-keys-file-hint = Fino a 10 MB, UTF-8. Le chiavi vengono conservate cifrate.
digital-keys-look = Carica e verifica
digital-keys-preview = Che cosa farebbe il file
digital-preview-text = Non è stato ancora aggiunto nulla.
digital-keys-received = Righe nel file
digital-keys-new = Chiavi nuove
digital-keys-unchanged = Già in questo gruppo
digital-keys-held = Trattenute
digital-keys-take-in = { $count ->
    [one] Aggiungi una chiave
   *[other] Aggiungi { $count } chiavi
}
digital-keys-nothing-new = In questo file non ci sono chiavi nuove.
digital-keys-not = Non aggiungere
digital-keys-held-title = Righe trattenute
digital-keys-line = Riga
digital-keys-line-number = Riga { $line }
digital-keys-why = Motivo
digital-keys-more-held = e altre { $count }
digital-keys-taken-in = { $count ->
    [one] Una chiave è stata aggiunta.
   *[other] { $count } chiavi sono state aggiunte.
}
digital-replace-title = Chiavi di questo contributo
digital-replace-text = Lo staff non vede mai una chiave. Sostituisca quella che non funziona: la persona ne riceve un’altra e viene avvisata per e-mail; la vecchia non viene più data a nessuno.
digital-replace-none = Questo contributo non ha chiavi
digital-replace-none-text = Le chiavi vengono assegnate quando un contributo che le comprende è confermato e pagato.
digital-key-of = { $title }, copia { $copy }
digital-replace-given = Assegnata
digital-replace-shown = Mostrata per la prima volta
digital-replace-waits = in attesa di una chiave
digital-replace-not-shown = non ancora
digital-replace = Sostituisci questa chiave
digital-replace-question = La chiave viene segnata come non funzionante e non viene più data a nessuno. La persona ne riceve un’altra, se ce n’è ancora.
digital-replace-yes = Sostituisci
digital-replaced = La chiave è stata sostituita.
digital-replaced-dry = La chiave è stata ritirata, ma il gruppo è vuoto: la persona ne riceverà una quando aggiungerà chiavi.
digital-link-title = Questo link di download non funziona
digital-link-not-ours = Il link non è completo. Lo copi di nuovo oppure apra la pagina del Suo contributo.
digital-link-expired = Il link è scaduto. Sulla pagina del Suo contributo ne trova uno nuovo, con cui può riprendere un download interrotto.
digital-link-not-granted = Questo download al momento non fa parte del Suo contributo. Il motivo è indicato sulla pagina del contributo.
digital-link-find = Trova il mio contributo
digital-error-title = Indichi un nome di al massimo 120 caratteri.
digital-error-file-name = Il file deve avere un nome di al massimo 200 caratteri: lo rinomini e lo carichi di nuovo.
digital-error-media-type = Il browser non indica di che tipo di file si tratta: lo inserisca in un file ZIP.
digital-error-too-large = Il file supera i 2 GB: lo divida oppure aggiunga un indirizzo esterno.
digital-error-incomplete = Il file non è arrivato per intero: controlli la connessione e lo carichi di nuovo.
digital-error-checksum = Il file arrivato ha un altro SHA-256, oppure questo non lo è: lo confronti e carichi di nuovo il file.
digital-error-no-file = Scelga un file.
digital-error-url = Scriva l’indirizzo per intero, che inizi con https:// e senza nome utente.
digital-error-low-at = Scriva un numero intero da 0 a 1.000.000.
digital-error-not-a-csv = Il file non è leggibile: serve una chiave per riga oppure una colonna di nome key. Lo salvi come CSV in UTF-8.
digital-error-too-many-keys = Il file è troppo grande: lo divida in file di al massimo 10 MB.
digital-error-keys-file-gone = Queste chiavi sono già state acquisite, oppure il file non è più conservato: controlli i numeri in questa pagina e lo carichi di nuovo se le chiavi mancano.
digital-error-no-key = Questa chiave nel frattempo è stata sostituita: guardi la situazione attuale.
digital-error-mark-no-pdf = Solo i file PDF possono portare il numero d’ordine: tolga la spunta per altri tipi di file.
digital-error-mark-too-large = I file PDF di oltre 64 MB o 5.000 pagine non possono portare il numero d’ordine: riduca il file o tolga la spunta.
digital-error-mark-encrypted = Questo PDF è cifrato: lo esporti senza password o tolga la spunta.
digital-error-mark-signed = Questo PDF è firmato e un contrassegno ne annullerebbe la firma: lo esporti senza firma o tolga la spunta.
digital-error-mark-form = Questo PDF è un modulo dinamico: lo stampi in PDF o tolga la spunta.
digital-error-mark-damaged = Questo PDF è danneggiato o insolito: lo esporti di nuovo o tolga la spunta.
digital-need-missing = { $count ->
    [one] Una persona attende una chiave di “{ $title }”
   *[other] { $count } persone attendono chiavi di “{ $title }”
}
digital-need-low = { $count ->
    [0] Non resta nessuna chiave di “{ $title }”: ne aggiunga prima che servano
    [one] Resta una chiave di “{ $title }”
   *[other] Restano { $count } chiavi di “{ $title }”
}
