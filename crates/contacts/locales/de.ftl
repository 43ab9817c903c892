# Personen. Steht auf den Seiten des Teams und der Unterstützer.
contacts-erased = gelöschter Kontakt
contacts-error-erased = Diese Person wurde gelöscht. Die persönlichen Daten sind endgültig fort; nur die Buchhaltung ist geblieben.
contacts-error-unknown = Diesen Kontakt gibt es nicht. Der Link stammt vielleicht aus einer anderen Installation.
contacts-error-unknown-address = Diese Adresse gibt es nicht. Wählen Sie eine gespeicherte Adresse oder geben Sie eine neue ein.
contacts-error-email-taken = Diese E-Mail-Adresse gehört zu einem anderen Kontakt. Nehmen Sie eine andere, oder schreiben Sie uns, wenn Sie beide Kontakte sind.
contacts-error-no-email = Für diese Person gibt es noch keine E-Mail-Adresse. Tragen Sie zuerst eine ein.
contacts-error-name-too-long = Der Name ist zu lang. Kürzen Sie ihn bitte auf höchstens 400 Zeichen.
contacts-error-same-contact = Diese beiden sind schon ein Kontakt. Es gibt nichts zusammenzuführen.
contacts-error-already-merged = Dieser Kontakt wurde schon mit einem anderen zusammengeführt. Machen Sie das zuerst rückgängig.
contacts-error-not-merged = Dieser Kontakt ist mit keinem anderen zusammengeführt. Es gibt nichts rückgängig zu machen.

# Einwilligungen. Ein Wortlaut ändert sich nie: andere Worte sind ein neuer Schlüssel (src/consent_text.rs).
contacts-consent-news-v1 = Ja, informieren Sie mich per E-Mail über die nächsten Projekte. Das kann ich jederzeit auf der Seite meiner Unterstützung widerrufen.
contacts-consent-news-v2 = Ja, informieren Sie mich per E-Mail über die nächsten Projekte des Teams hinter diesem Projekt. Das kann ich jederzeit auf der Seite meiner Unterstützung widerrufen.
contacts-consent-purpose-creator-news = E-Mails über die nächsten Projekte des Teams
contacts-consent-given = erteilt
contacts-consent-withdrawn = widerrufen
