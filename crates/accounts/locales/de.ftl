# Anmelden, das eigene Konto und die Liste des Teams.
accounts-menu-staff = Team
accounts-continue = Weiter
accounts-name = Name
accounts-email = E-Mail
accounts-password = Passwort
accounts-password-hint = Mindestens 12 Zeichen. Ein Satz ist leicht zu merken.
accounts-password-again = Passwort wiederholen
accounts-password-differs = Die beiden Passwörter sind verschieden. Geben Sie zweimal dasselbe ein
accounts-name-wrong = Geben Sie einen Namen mit höchstens 100 Zeichen ein
accounts-email-wrong = Geben Sie eine E-Mail-Adresse wie name@example.org ein
accounts-email-taken = Jemand im Team hat diese E-Mail-Adresse bereits
accounts-password-too-short = Wählen Sie ein Passwort mit mindestens 12 Zeichen
accounts-password-too-long = Wählen Sie ein Passwort mit höchstens 200 Zeichen
accounts-password-too-common = Dieses Passwort wird als Erstes ausprobiert. Wählen Sie ein anderes
accounts-password-contains-email = Wählen Sie ein Passwort, das die E-Mail-Adresse nicht enthält
accounts-setup-title = Pledgekeeper einrichten
accounts-setup-intro = Legen Sie das erste Konto an. Es besitzt diese Installation und kann alle anderen hinzufügen.
accounts-setup-token = Einrichtungscode
accounts-setup-token-hint = Er steht in der Adresse, die das Programm beim Start ausgegeben hat.
accounts-setup-token-wrong = Dieser Einrichtungscode gilt nicht. Starten Sie das Programm neu und benutzen Sie die ausgegebene Adresse
accounts-setup-done = Diese Installation ist bereits eingerichtet. Melden Sie sich an.
accounts-sign-in-title = Anmelden
accounts-sign-in = Anmelden
accounts-sign-in-wrong = E-Mail und Passwort passen zu keinem Konto. Prüfen Sie beides und versuchen Sie es erneut
accounts-sign-in-nobody = Diese Installation gehört noch niemandem. Legen Sie das erste Konto unter der Adresse an, die der Server beim Start ausgegeben hat; sie gilt zwei Tage, und jeder Start gibt eine neue aus. Ohne sie auf dem Server: pledgekeeper staff add --name NAME --email ADRESSE --role owner
accounts-sign-in-lost = Passwort vergessen oder Telefon verloren? Bitten Sie eine Person mit der Rolle „Inhaber“ um einen neuen Link. Wer allein Inhaber ist, bekommt ihn auf dem Server: pledgekeeper staff link --email ADRESSE
accounts-signed-out = Sie sind abgemeldet.
accounts-locked =
    { $minutes ->
        [one] Zu viele Versuche. Eine Minute lang wird nichts angenommen, auch nicht das Richtige. Versuchen Sie es dann erneut
       *[other] Zu viele Versuche. { $minutes } Minuten lang wird nichts angenommen, auch nicht das Richtige. Versuchen Sie es dann erneut
    }
accounts-code-title = Code eingeben
accounts-code = Sechsstelliger Code
accounts-code-hint = Aus Ihrer Authentifizierungs-App. Er ändert sich alle 30 Sekunden.
accounts-code-wrong = Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und geben Sie ihn ein
accounts-code-lost = Ich habe mein Telefon nicht zur Hand: Wiederherstellungscode benutzen
accounts-recovery-title = Wiederherstellungscode benutzen
accounts-recovery-code = Wiederherstellungscode
accounts-recovery-hint = Einer der zehn, die Sie aufgeschrieben haben. Jeder gilt einmal.
accounts-recovery-wrong = Dieser Wiederherstellungscode stimmt nicht oder wurde schon benutzt
accounts-recovery-back = Stattdessen einen Code der App eingeben
accounts-recovery-left =
    { $count ->
        [0] Sie sind angemeldet. Das war Ihr letzter Wiederherstellungscode: Erzeugen Sie jetzt neue.
        [one] Sie sind angemeldet. Ein Wiederherstellungscode ist übrig.
       *[other] Sie sind angemeldet. { $count } Wiederherstellungscodes sind übrig.
    }
accounts-enrol-title = Schützen Sie Ihr Konto
accounts-enrol-intro = Ab jetzt melden Sie sich mit Ihrem Passwort und einem Code von Ihrem Telefon an.
accounts-enrol-step-app = Öffnen Sie eine Authentifizierungs-App, zum Beispiel Aegis, 2FAS oder Google Authenticator.
accounts-enrol-step-scan = Scannen Sie das Bild unten.
accounts-enrol-step-code = Geben Sie die sechs Ziffern ein, die die App zeigt.
accounts-enrol-qr = Bild für die Authentifizierungs-App. Der Text darunter sagt dasselbe.
accounts-enrol-text = Wenn Sie nicht scannen können, tippen Sie dies in die App:
accounts-enrol-open = In einer App auf diesem Gerät öffnen
accounts-enrol-finish = Code prüfen und abschließen
accounts-codes-title = Wiederherstellungscodes
accounts-codes-intro = Mit einem dieser Codes melden Sie sich an, wenn Sie Ihr Telefon nicht haben. Drucken Sie sie aus oder schreiben Sie sie auf.
accounts-codes-once = Sie werden nur jetzt gezeigt. Jeder gilt einmal.
accounts-codes-download = Als Datei herunterladen
accounts-codes-copy = Kopieren
accounts-codes-copied = Kopiert
accounts-codes-print = Drucken
accounts-codes-kept = Ich habe sie verwahrt, weiter
accounts-codes-left =
    { $count ->
        [0] Sie haben keine Wiederherstellungscodes mehr.
        [one] Sie haben noch einen Wiederherstellungscode.
       *[other] Sie haben noch { $count } Wiederherstellungscodes.
    }
accounts-codes-new = Neue Codes erzeugen
accounts-invitation-title = Willkommen
accounts-invitation-intro = { $name }, wählen Sie ein Passwort. Sie melden sich mit { $email } an.
accounts-link-gone = Dieser Link wurde schon benutzt oder ist zu alt. Bitten Sie eine Person mit der Rolle „Inhaber“ um einen neuen.
accounts-account-title = Mein Konto
accounts-devices-title = Wo Sie angemeldet sind
accounts-device = Gerät
accounts-device-since = Seit
accounts-device-seen = Zuletzt benutzt
accounts-device-end = Abmelden
accounts-device-this = dieses
accounts-device-unknown = Unbekanntes Gerät
accounts-session-ended = Das Gerät ist abgemeldet.
accounts-password-title = Passwort ändern
accounts-password-note = Alle Ihre anderen Geräte werden abgemeldet.
accounts-current-password = Jetziges Passwort
accounts-current-password-wrong = Das ist nicht Ihr jetziges Passwort
accounts-new-password = Neues Passwort
accounts-password-save = Passwort ändern
accounts-password-changed = Ihr Passwort wurde geändert.
accounts-staff-title = Team
accounts-roles = Rollen
accounts-roles-none = Noch keine Rolle: Diese Person kann sich anmelden und sieht nichts.
accounts-role = Rolle
accounts-role-wrong = Wählen Sie eine Rolle und wofür sie gilt
accounts-role-give = Rolle hinzufügen
accounts-role-take = Entfernen
accounts-scope = Gilt für
accounts-scope-hint = Eine Rolle für eine Kampagne öffnet nichts von den anderen.
accounts-scope-all = Die ganze Organisation
accounts-scope-one = Eine Kampagne
accounts-role-owner = Inhaber
accounts-role-owner-hint = Darf alles und fügt Personen hinzu
accounts-role-manager = Leitung
accounts-role-manager-hint = Führt Kampagnen; alles außer Personen hinzufügen
accounts-role-support = Support
accounts-role-support-hint = Hilft Unterstützern: ändert Auswahl und Adressen, schreibt ihnen
accounts-role-finance = Finanzen
accounts-role-finance-hint = Zahlungen, Erstattungen, Berichte
accounts-role-fulfilment = Versand
accounts-role-fulfilment-hint = Sperrt Bestellungen, exportiert, was verschickt wird
accounts-role-marketing = Marketing
accounts-role-marketing-hint = Verschickt Nachrichten; sieht keine Adressen
accounts-role-auditor = Prüfung
accounts-role-auditor-hint = Liest alles, ändert nichts
accounts-role-partner = Partner
accounts-role-partner-hint = Ein Lager oder eine Fabrik; sieht hier nichts von Unterstützern
accounts-state = Zustand
accounts-state-active = aktiv
accounts-state-invited = eingeladen
accounts-state-no-second-factor = Code nicht eingerichtet
accounts-state-off = ausgesperrt
accounts-last-sign-in = Letzte Anmeldung
accounts-never = nie
accounts-add = Person hinzufügen
accounts-add-title = Person zum Team hinzufügen
accounts-add-intro = Sie erhalten einen Link zum Weitergeben. Damit wählt die neue Person ein Passwort und richtet Codes auf dem Telefon ein.
accounts-add-submit = Hinzufügen und Link anzeigen
accounts-access-title = Zugang
accounts-link = Link
accounts-link-title = Geben Sie diesen Link weiter
accounts-link-intro = Geben Sie diesen Link an { $name } weiter, auf einem Weg, den niemand sonst mitliest.
accounts-link-once = Er wird nur jetzt gezeigt, gilt einmal und sieben Tage lang.
accounts-link-done = Fertig
accounts-link-new = Neuen Link erzeugen
accounts-link-note = Mit einem neuen Link wählt die Person ein neues Passwort und richtet die Codes neu ein. Bis dahin bleibt alles, wie es ist.
accounts-off = Aussperren
accounts-off-note = Wer das Team verlässt, wird ausgesperrt. Der Name bleibt im Verlauf stehen.
accounts-off-question = Alle Geräte dieser Person werden sofort abgemeldet.
accounts-off-yes = Ja, aussperren
accounts-on = Wieder einlassen
accounts-on-note = Diese Person kann sich nicht anmelden.
accounts-saved = Gespeichert.
accounts-last-owner = Das ist die letzte aktive Person mit der Rolle „Inhaber“. Geben Sie die Rolle zuerst jemand anderem
