# Persone. Nelle pagine del team e in quelle dei sostenitori.
contacts-erased = contatto cancellato
contacts-error-erased = I dati di questa persona sono stati cancellati per sempre. Restano solo le registrazioni contabili.
contacts-error-unknown = Questo contatto non esiste. Il link potrebbe venire da un’altra installazione.
contacts-error-unknown-address = Questo indirizzo non esiste. Scelga uno degli indirizzi salvati o ne inserisca uno nuovo.
contacts-error-email-taken = Questo indirizzo e-mail appartiene a un altro contatto. Ne usi un altro, oppure ci scriva se entrambi i contatti sono Lei.
contacts-error-no-email = Questa persona non ha ancora un indirizzo e-mail. Ne aggiunga prima uno.
contacts-error-name-too-long = Il nome è troppo lungo. Lo riduca a 400 caratteri al massimo.
contacts-error-same-contact = Questi due sono già un solo contatto. Non c’è niente da unire.
contacts-error-already-merged = Questo contatto è già stato unito a un altro. Annulli prima quell’unione.
contacts-error-not-merged = Questo contatto non è unito a nessun altro. Non c’è niente da annullare.

# Consensi. Un testo non cambia mai: altre parole sono una nuova chiave (src/consent_text.rs).
contacts-consent-news-v1 = Sì, desidero ricevere e-mail sui prossimi progetti. Posso revocare il consenso in qualsiasi momento nella pagina del mio contributo.
contacts-consent-news-v2 = Sì, desidero ricevere e-mail sui prossimi progetti di chi ha creato questo progetto. Posso revocare il consenso in qualsiasi momento nella pagina del mio contributo.
contacts-consent-purpose-creator-news = E-mail sui prossimi progetti di chi ha creato il progetto
contacts-consent-given = dato
contacts-consent-withdrawn = revocato
