# Accesso, il proprio account e l'elenco dello staff.
accounts-menu-staff = Staff
accounts-continue = Continua
accounts-name = Nome
accounts-email = E-mail
accounts-password = Password
accounts-password-hint = Almeno 12 caratteri. Una frase è facile da ricordare.
accounts-password-again = Ripetere la password
accounts-password-differs = Le due password sono diverse. Inserire due volte la stessa
accounts-name-wrong = Inserire un nome di al massimo 100 caratteri
accounts-email-wrong = Inserire un indirizzo e-mail come nome@example.org
accounts-email-taken = Un membro dello staff usa già questo indirizzo e-mail
accounts-password-too-short = Scegliere una password di almeno 12 caratteri
accounts-password-too-long = Scegliere una password di al massimo 200 caratteri
accounts-password-too-common = Questa password è tra le prime che si provano. Sceglierne un’altra
accounts-password-contains-email = Scegliere una password che non contenga l’indirizzo e-mail
accounts-setup-title = Configurare Pledgekeeper
accounts-setup-intro = Qui si crea il primo account. È proprietario di questa installazione e può aggiungere tutti gli altri.
accounts-setup-token = Codice di configurazione
accounts-setup-token-hint = Si trova nell’indirizzo che il programma ha mostrato all’avvio.
accounts-setup-token-wrong = Questo codice di configurazione non è valido. Riavviare il programma e usare l’indirizzo che mostra
accounts-setup-done = Questa installazione è già configurata. È possibile accedere.
accounts-sign-in-title = Accesso
accounts-sign-in = Accedi
accounts-sign-in-wrong = E-mail e password non corrispondono a nessun account. Controllare entrambe e riprovare
accounts-sign-in-nobody = Questa installazione non ha ancora un proprietario. Il primo account si crea all’indirizzo che il server ha mostrato all’avvio; vale due giorni, e ogni avvio ne mostra uno nuovo. In alternativa, sul server: pledgekeeper staff add --name NOME --email INDIRIZZO --role owner
accounts-sign-in-lost = Password dimenticata o telefono perso? Chiedere un nuovo link a chi ha il ruolo di proprietario. L’unico proprietario lo ottiene sul server: pledgekeeper staff link --email INDIRIZZO
accounts-signed-out = Disconnessione effettuata.
accounts-locked =
    { $minutes ->
        [one] Troppi tentativi. Per un minuto non si accetta nulla, nemmeno i dati giusti: poi riprovare
       *[other] Troppi tentativi. Per { $minutes } minuti non si accetta nulla, nemmeno i dati giusti: poi riprovare
    }
accounts-code-title = Inserire il codice
accounts-code = Codice a sei cifre
accounts-code-hint = Dall’app di autenticazione. Cambia ogni 30 secondi.
accounts-code-wrong = Questo codice non è corretto o è già stato usato. Attendere il prossimo e inserirlo
accounts-code-lost = Non ho il telefono con me: usa un codice di recupero
accounts-recovery-title = Usare un codice di recupero
accounts-recovery-code = Codice di recupero
accounts-recovery-hint = Uno dei dieci codici annotati. Ognuno vale una volta.
accounts-recovery-wrong = Questo codice di recupero non è corretto o è già stato usato
accounts-recovery-back = Inserire invece un codice dell’app
accounts-recovery-left =
    { $count ->
        [0] Accesso effettuato. Era l’ultimo codice di recupero: crearne subito di nuovi.
        [one] Accesso effettuato. Resta un codice di recupero.
       *[other] Accesso effettuato. Restano { $count } codici di recupero.
    }
accounts-enrol-title = Proteggere l’account
accounts-enrol-intro = Da ora si accede con la password e un codice del telefono.
accounts-enrol-step-app = Aprire un’app di autenticazione, per esempio Aegis, 2FAS o Google Authenticator.
accounts-enrol-step-scan = Scansionare l’immagine qui sotto.
accounts-enrol-step-code = Inserire le sei cifre mostrate dall’app.
accounts-enrol-qr = Immagine per l’app di autenticazione. Il testo qui sotto dice lo stesso.
accounts-enrol-text = Se non è possibile scansionare, digitare questo nell’app:
accounts-enrol-open = Apri in un’app su questo dispositivo
accounts-enrol-finish = Verifica il codice e termina
accounts-codes-title = Codici di recupero
accounts-codes-intro = Con uno di questi codici si accede anche senza telefono. Stamparli o annotarli.
accounts-codes-once = Vengono mostrati solo ora. Ognuno vale una volta.
accounts-codes-download = Scarica come file
accounts-codes-copy = Copia
accounts-codes-copied = Copiati
accounts-codes-print = Stampa
accounts-codes-kept = Li ho conservati, continua
accounts-codes-left =
    { $count ->
        [0] Non restano codici di recupero.
        [one] Resta un codice di recupero.
       *[other] Restano { $count } codici di recupero.
    }
accounts-codes-new = Crea nuovi codici
accounts-invitation-title = Benvenuti
accounts-invitation-intro = { $name }, scegliere una password. L’accesso avviene con { $email }.
accounts-link-gone = Questo link è già stato usato o è troppo vecchio. Chiederne uno nuovo a chi ha il ruolo di proprietario.
accounts-account-title = Il mio account
accounts-devices-title = Dispositivi connessi
accounts-device = Dispositivo
accounts-device-since = Dal
accounts-device-seen = Ultimo uso
accounts-device-end = Disconnetti
accounts-device-this = questo
accounts-device-unknown = Dispositivo sconosciuto
accounts-session-ended = Il dispositivo è stato disconnesso.
accounts-password-title = Cambiare password
accounts-password-note = Tutti gli altri dispositivi verranno disconnessi.
accounts-current-password = Password attuale
accounts-current-password-wrong = Questa non è la password attuale
accounts-new-password = Nuova password
accounts-password-save = Cambia password
accounts-password-changed = La password è stata cambiata.
accounts-staff-title = Staff
accounts-roles = Ruoli
accounts-roles-none = Ancora nessun ruolo: questa persona può accedere ma non vede nulla.
accounts-role = Ruolo
accounts-role-wrong = Scegliere un ruolo e dove vale
accounts-role-give = Aggiungi ruolo
accounts-role-take = Rimuovi
accounts-scope = Vale per
accounts-scope-hint = Un ruolo per una campagna non apre nulla delle altre.
accounts-scope-all = Tutta l’organizzazione
accounts-scope-one = Una campagna
accounts-role-owner = Proprietario
accounts-role-owner-hint = Può fare tutto e aggiunge persone
accounts-role-manager = Direzione
accounts-role-manager-hint = Gestisce le campagne; tutto tranne aggiungere persone
accounts-role-support = Assistenza
accounts-role-support-hint = Aiuta i sostenitori: modifica scelte e indirizzi, scrive loro
accounts-role-finance = Finanza
accounts-role-finance-hint = Pagamenti, rimborsi, rapporti
accounts-role-fulfilment = Spedizioni
accounts-role-fulfilment-hint = Blocca gli ordini, esporta ciò che si spedisce
accounts-role-marketing = Marketing
accounts-role-marketing-hint = Invia messaggi; non vede indirizzi
accounts-role-auditor = Revisione
accounts-role-auditor-hint = Legge tutto, non modifica nulla
accounts-role-partner = Partner
accounts-role-partner-hint = Un magazzino o una fabbrica; qui non vede nulla dei sostenitori
accounts-state = Stato
accounts-state-active = attivo
accounts-state-invited = invitato
accounts-state-no-second-factor = codice non configurato
accounts-state-off = escluso
accounts-last-sign-in = Ultimo accesso
accounts-never = mai
accounts-add = Aggiungi una persona
accounts-add-title = Aggiungere una persona allo staff
accounts-add-intro = Si ottiene un link da consegnare. Con esso la nuova persona sceglie una password e configura i codici sul telefono.
accounts-add-submit = Aggiungi e mostra il link
accounts-access-title = Accesso
accounts-link = Link
accounts-link-title = Consegnare questo link
accounts-link-intro = Consegnare questo link a { $name } in un modo che nessun altro possa leggere.
accounts-link-once = Viene mostrato solo ora, vale una volta e per sette giorni.
accounts-link-done = Fatto
accounts-link-new = Crea un nuovo link
accounts-link-note = Con un nuovo link la persona sceglie una nuova password e riconfigura i codici. Fino ad allora tutto resta com’è.
accounts-off = Escludi
accounts-off-note = Chi lascia lo staff viene escluso. Il nome resta nella cronologia.
accounts-off-question = Tutti i dispositivi di questa persona vengono disconnessi subito.
accounts-off-yes = Sì, escludi
accounts-on = Riammetti
accounts-on-note = Questa persona non può accedere.
accounts-saved = Salvato.
accounts-last-owner = È l’ultimo proprietario attivo. Assegnare prima il ruolo a qualcun altro
