# The desk: the creator's pages.
desk-menu-dashboard = Übersicht
desk-menu-backers = Unterstützer
desk-menu-demand = Bedarf nach SKU
desk-menu-messages = Nachrichten
desk-menu-exports = Exporte
desk-menu-stage = Phase und Sperre
desk-menu-campaigns = Kampagnen
desk-menu-mailbox = Postfach
desk-menu-audit = Protokoll
desk-menu-jobs = Hintergrundaufgaben
desk-menu-exchange = Datenaustausch

# Words of many pages.
desk-pledges = Beiträge
desk-state = Status
desk-when = Wann
desk-who = Wer
desk-amount = Betrag
desk-name = Name
desk-email = E-Mail
desk-language = Sprache
desk-choose = Bitte wählen …
desk-save = Speichern
desk-show-table = Als Tabelle zeigen
desk-page-first = Erste Seite
desk-page-next = Nächste Seite
desk-filter = Filter
desk-filter-any = Alle
desk-filter-apply = Filter anwenden
desk-filter-clear = Filter aufheben
desk-actor-staff = Team
desk-actor-backer = Unterstützer
desk-actor-import = ein Import
desk-actor-cli = die Kommandozeile
desk-actor-job = das System
desk-actor-demo = Einrichtung der Demo

# What can go wrong.
desk-error-campaign-closed = In dieser Phase können Unterstützer ihre Beiträge nicht ändern, deshalb wird niemand darum gebeten. Öffnen Sie zuerst die Kampagne.
desk-error-nothing-to-do = Es passt kein Beitrag mehr. Sehen Sie sich die Vorschau noch einmal an.
desk-error-stage-moved = Jemand anderes hat die Kampagne in eine andere Phase gesetzt. Sehen Sie sich den jetzigen Stand an und entscheiden Sie neu.
desk-error-stage-not-allowed = Von hier aus kann die Kampagne nicht in diese Phase wechseln.
desk-error-not-resendable = Diese Nachricht kann nicht noch einmal gesendet werden, weil sie gesendet wurde oder unterwegs ist. Laden Sie die Seite neu.
desk-error-not-suppressible = Diese Nachricht lässt sich nicht mehr zurückhalten.
desk-error-message-gone = Der Inhalt dieser Nachricht wurde zur Sicherheit gelöscht. Senden Sie eine neue Einladung von der Seite des Unterstützers aus.

# Campaigns.
desk-campaigns-title = Kampagnen
desk-campaigns-empty = Noch keine Kampagne
desk-campaigns-empty-text = Eine Kampagne enthält Ihre Belohnungen, Ihre Unterstützer und alles, was bis zum letzten Paket geschieht.
desk-campaign-new = Neue Kampagne
desk-campaign-new-title = Neue Kampagne
desk-campaign-name = Name
desk-campaign-name-hint = So, wie Ihre Unterstützer sie kennen
desk-campaign-stage = Phase
desk-campaign-slug = Wort in Adressen
desk-campaign-slug-hint = Kleinbuchstaben, Ziffern und Bindestriche. Bleibt das Feld leer, wird es aus dem Namen gebildet.
desk-campaign-platform = Wo sie lief
desk-campaign-platform-none = Anderswo oder nirgends
desk-campaign-currency = Währung
desk-campaign-currency-hint = Drei Buchstaben, zum Beispiel EUR. Sobald es Preise gibt, lässt sie sich nicht mehr ändern.
desk-campaign-tax = Preise und Steuer
desk-campaign-tax-inclusive = Preise enthalten die Steuer
desk-campaign-tax-inclusive-hint = Der gezeigte Preis ist der Endpreis. Üblich in Europa.
desk-campaign-tax-exclusive = Steuer kommt hinzu
desk-campaign-tax-exclusive-hint = Die Steuer des Ziellandes kommt auf den Preis. Üblich in den USA und Kanada.
desk-campaign-dispatch = Pakete gehen ab aus
desk-campaign-dispatch-hint = Die Steuersätze dieses Landes, und der ganzen EU, wenn es dazugehört, werden zum Prüfen eingetragen.
desk-campaign-languages = Sprachen Ihrer Texte
desk-campaign-languages-hint = Die erste angekreuzte gilt, wenn nichts anderes gewählt ist.
desk-campaign-time-zone = Zeitzone
desk-campaign-time-zone-hint = Zum Beispiel Europe/Berlin. Fristen werden darin angegeben.
desk-campaign-deadline = Frist
desk-campaign-deadline-hint = Bis dahin können Unterstützer ihre Beiträge ändern. Sie können die Frist auch später festlegen.
desk-campaign-support = E-Mail-Adresse für Fragen
desk-campaign-support-hint = Unterstützer sehen sie auf ihren Seiten.
desk-campaign-create = Kampagne anlegen
desk-campaign-created = Die Kampagne ist angelegt. Importieren Sie als Nächstes den Export Ihrer Plattform.

# Overview.
desk-deadline-is = Frist: { $deadline }
desk-dashboard-empty = Noch keine Unterstützer
desk-dashboard-empty-text = Bringen Sie den Export, den Sie von Ihrer Plattform bekommen haben. Nichts wird geändert, bevor Sie gesehen haben, was geschehen wird.
desk-dashboard-import = Datei importieren
desk-needs-title = Hier müssen Sie etwas tun
desk-need-held =
    { $count ->
        [one] { $count } Datensatz des letzten Imports ist zurückgestellt
       *[other] { $count } Datensätze des letzten Imports sind zurückgestellt
    }
desk-need-mails =
    { $count ->
        [one] { $count } Nachricht kam nicht an oder vielleicht nicht
       *[other] { $count } Nachrichten kamen nicht an oder vielleicht nicht
    }
desk-need-held-payments =
    { $count ->
        [one] { $count } Zahlung ist angehalten: Der Anbieter meldet anderes Geld als verlangt
       *[other] { $count } Zahlungen sind angehalten: Der Anbieter meldet anderes Geld als verlangt
    }
desk-need-payments =
    { $count ->
        [one] { $count } Zahlung ist fehlgeschlagen
       *[other] { $count } Zahlungen sind fehlgeschlagen
    }
desk-need-jobs =
    { $count ->
        [one] { $count } Hintergrundaufgabe ist gescheitert
       *[other] { $count } Hintergrundaufgaben sind gescheitert
    }
desk-need-shipping = Kein Versandpreis nach: { $countries }
desk-figure-confirmed = Bestätigt
desk-figure-waiting = Nicht abgeschlossen
desk-figure-of-all = von { $total }
desk-figure-owing =
    { $count ->
        [one] { $count } Beitrag
       *[other] { $count } Beiträge
    }
desk-funnel-title = Vom Import zur Zahlung
desk-funnel-step = Schritt
desk-funnel-imported = Importiert
desk-funnel-invited = Eingeladen
desk-funnel-started = Begonnen
desk-funnel-confirmed = Bestätigt
desk-money-title = Geld
desk-money-what = Was
desk-money-credit = Auf der Plattform bezahlt
desk-money-agreed = Insgesamt bestätigt
desk-money-collected = Hier eingenommen
desk-money-owing = Von Unterstützern noch offen
desk-money-owed = Unterstützern geschuldet
desk-states-title = Beiträge nach Status
desk-backers-all = Alle Unterstützer
desk-demand-title = Meistgefragte Artikel
desk-demand-item = Artikel
desk-demand-agreed = Bestätigt
desk-demand-undecided = Offen
desk-demand-stock = Auf Lager
desk-demand-wanted = Zusammen
desk-demand-failed = Zahlung fehlgeschlagen
desk-demand-all = Alle Artikel
desk-demand-more = Alle Artikel
desk-demand-note = Wie viele Stück jedes Artikels gewünscht sind. Stornierte Beiträge zählen nicht.
desk-demand-failed-hint = „Zahlung fehlgeschlagen“ zählt, was Unterstützer gewählt haben, deren Zahlung die Plattform nicht einziehen konnte oder zurückgegeben hat. Es steckt nicht in „Zusammen“: Bezahlt hat es noch niemand. Wer hier bestätigt, wechselt zu „Bestätigt“.
desk-demand-failed-who = Diese Unterstützer zeigen
desk-demand-empty = Noch keine Artikel
desk-demand-empty-text = Artikel kommen aus dem Import oder werden im Katalog angelegt.
desk-demand-catalogue = Zum Katalog

# Backers.
desk-backers-found = Gefunden: { $total }
desk-backers-none = Niemand gefunden
desk-backers-none-text = Kein Unterstützer passt. Prüfen Sie Suche und Filter.
desk-backer = Unterstützer
desk-backer-nameless = Ohne Namen
desk-order-number = Bestellnummer
desk-order = Bestellung { $number }
desk-reward = Belohnung
desk-pledged = Zugesagt
desk-balance = Saldo
desk-last-seen = Letzter Besuch
desk-missing-badge = nicht in der neuesten Datei
desk-missing-since = Dieser Beitrag steht seit { $when } nicht mehr in der Datei der Plattform. Er bleibt, bis Sie darüber entscheiden.
desk-tick = Auswählen
desk-tick-one = { $name } auswählen
desk-filter-search = Suche
desk-filter-search-hint = Ganze E-Mail-Adresse, Bestellnummer oder Teile des Namens
desk-filter-reward = Belohnung
desk-filter-country = Land
desk-filter-owes = Geld
desk-filter-states = Status
desk-filter-trouble = Probleme
desk-filter-mail = E-Mail kam nicht an
desk-filter-missing = Nicht in der neuesten Datei
desk-owes-owing = Schuldet etwas
desk-owes-owed = Wir schulden etwas
desk-owes-credit = Guthaben übrig
desk-owes-even = Ausgeglichen
desk-export-shown-csv = Liste als CSV
desk-export-shown-xlsx = Liste als XLSX

# One backer.
desk-chosen-title = Gewählt
desk-reward-imported = Belohnung auf der Plattform
desk-reward-chosen = Belohnung jetzt
desk-addon = Extra
desk-quote-problem = Zurzeit gibt es keinen Preis: Die Auswahl passt nicht mehr zum Katalog oder hat keinen Versandpreis.
desk-bill-title = Was es kostet
desk-bill-shipping = Versand
desk-bill-tax = Steuer
desk-bill-tax-included = davon Steuer
desk-bill-total = Summe
desk-platform-title = Von der Plattform
desk-platform-status = Status auf der Plattform
desk-platform-pledged-at = Zugesagt am
desk-platform-paid = Auf der Plattform bezahlt
desk-platform-shipping = Davon Versand
desk-platform-any-failed = Zahlung fehlgeschlagen oder zurückgegeben (alle)
desk-platform-collected = eingezogen
desk-platform-partial = teilweise eingezogen
desk-platform-pending = ausstehend
desk-platform-errored = Zahlung fehlgeschlagen
desk-platform-failed = fehlgeschlagen
desk-platform-dropped = ausgeschieden
desk-platform-canceled = storniert
desk-platform-refunded = erstattet
desk-platform-disputed = angefochten
desk-platform-unknown = unbekannt
desk-moment-invited = Zuletzt gefragt
desk-moment-confirmed = Bestätigt am
desk-movements-title = Geld
desk-movements-none = Es hat sich noch kein Geld bewegt.
desk-movement = Was geschah
desk-movement-platform-credit = Auf der Plattform bezahlt
desk-movement-payment = Zahlung
desk-movement-refund = Erstattung
desk-movement-fee = Gebühr
desk-movement-reversal = Rückbuchung
desk-payments-title = Zahlungen
desk-payment-starting = beginnt
desk-payment-pending = unterwegs
desk-payment-captured = eingegangen
desk-payment-failed = fehlgeschlagen
desk-payment-expired = nicht abgeschlossen
desk-payment-held = angehalten
desk-payment-held-text = Der Anbieter meldet { $reported }, verlangt waren { $asked }. Davon ist nichts gebucht und der Unterstützer wird nicht noch einmal zur Zahlung aufgefordert, bis jemand mit dem Recht, Geld zu bewegen, entscheidet.
desk-payment-held-decide = Ansehen und entscheiden
desk-gateway = Über
desk-history-title = Verlauf
desk-history-state = { $from } → { $to }
desk-person-title = Person
desk-person-edit = Name oder E-Mail ändern
desk-email-hint = Links und Nachrichten gehen von jetzt an diese Adresse.
desk-email-wrong = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org.
desk-email-bouncing = Post kommt zurück seit
desk-email-verified = Vom Unterstützer bestätigt
desk-source-name = Name von
desk-source-email = E-Mail von
desk-source-language = Sprache von
desk-source-address = Adresse von
desk-address-title = Adresse
desk-address-hidden = Es gibt eine Adresse. Ihre Rolle zeigt sie nicht.
desk-address-none = Noch keine Adresse.
desk-answers-title = Antworten
desk-question-gone = Eine Frage, die es nicht mehr gibt
desk-links-title = Persönlicher Link
desk-links-none = Es wurde noch kein Link erstellt.
desk-link-made = Erstellt { $when }
desk-link-used =
    { $count ->
        [one] { $count } Mal benutzt, zuletzt { $when }.
       *[other] { $count } Mal benutzt, zuletzt { $when }.
    }
desk-link-unused = Noch nicht benutzt.
desk-link-revoked = Widerrufen { $when }.
desk-deeds-title = Was Sie tun können
desk-reason = Grund, für den Verlauf
desk-deed-invite = Link senden
desk-deed-lock = Sperren
desk-deed-lock-question = Der Unterstützer kann diesen Beitrag nicht mehr ändern.
desk-deed-unlock = Entsperren
desk-deed-unlock-question = Der Beitrag ist wieder bestätigt, zum selben Preis. Solange die Kampagne offen ist, kann der Unterstützer ihn öffnen und ändern.
desk-deed-reopen = Wieder öffnen
desk-deed-reopen-question = Die Bestätigung gilt nicht mehr, und begrenzte Belohnungen daraus sind für andere frei, bis neu bestätigt wird.
desk-deed-cancel = Beitrag stornieren
desk-deed-cancel-question = Es wird nichts verschickt. Was bezahlt wurde, wird ab jetzt dem Unterstützer geschuldet; es geht nicht von selbst zurück.
desk-deed-reinstate = Wieder aufnehmen
desk-deed-reinstate-question = Die Stornierung wird zurückgenommen. Der Unterstützer muss den Beitrag neu bestätigen.
desk-deed-revoke = Alle Links widerrufen
desk-deed-revoke-question = Kein verschickter Link öffnet diesen Beitrag mehr. Senden Sie danach einen neuen.
desk-erase = Person löschen
desk-erase-question = Name, E-Mail, Adressen, Antworten und Nachrichten dieser Person werden für immer unlesbar, in jeder Kampagne. Beiträge und Geld bleiben in den Büchern, ohne die Person. Das lässt sich nicht rückgängig machen.
desk-erase-type = Geben Sie zur Bestätigung { $word } ein
desk-erase-mistyped = Niemand wurde gelöscht: Ihre Eingabe ist nicht die Bestellnummer.
desk-done-invite = Der Link ist unterwegs.
desk-done-lock = Der Beitrag ist gesperrt.
desk-done-unlock = Der Beitrag ist entsperrt.
desk-done-reopen = Der Beitrag ist wieder offen.
desk-done-cancel = Der Beitrag ist storniert.
desk-done-reinstate = Der Beitrag ist wieder aufgenommen.
desk-done-revoke = Alle Links sind widerrufen.
desk-done-erase = Die Person ist gelöscht.
desk-done-person = Gespeichert.
desk-done-stage = Die Kampagne ist in der neuen Phase.
desk-done-resend = Die Nachricht wird noch einmal gesendet.
desk-done-suppress = Die Nachricht wird zurückgehalten.
desk-done-retry = Die Aufgabe läuft noch einmal.

# Events and audit entries.
desk-event-pledge-imported = Importiert
desk-event-pledge-invited = Um Abschluss gebeten
desk-event-pledge-changed = Geändert
desk-event-pledge-confirmed = Bestätigt
desk-event-pledge-reopened = Wieder geöffnet
desk-event-pledge-locked = Gesperrt
desk-event-pledge-paid = Ganz bezahlt
desk-event-pledge-cancelled = Storniert
desk-audit-pledge-invited = Link gesendet
desk-audit-pledge-links-revoked = Links widerrufen
desk-audit-pledge-locked = Beitrag gesperrt
desk-audit-pledge-unlocked = Beitrag entsperrt
desk-audit-pledge-reopened = Beitrag wieder geöffnet
desk-audit-pledge-cancelled = Beitrag storniert
desk-audit-pledge-reinstated = Beitrag wieder aufgenommen
desk-audit-contact-changed = Name oder E-Mail geändert
desk-audit-contact-erased = Person gelöscht
desk-audit-bulk-started = Sammelaktion gestartet
desk-audit-message-resent = Nachricht noch einmal gesendet
desk-audit-message-suppressed = Nachricht zurückgehalten
desk-audit-job-retried = Aufgabe noch einmal gestartet
desk-audit-export-download = Export heruntergeladen
desk-audit-campaign-created = Kampagne angelegt
desk-audit-campaign-stage-changed = Phase geändert
desk-audit-campaign-settings-changed = Kampagneneinstellungen geändert
desk-audit-catalogue-addon-saved = Extra gespeichert
desk-audit-catalogue-faq-deleted = FAQ-Eintrag gelöscht
desk-audit-catalogue-faq-saved = FAQ-Eintrag gespeichert
desk-audit-catalogue-guide-saved = Text der Anleitung gespeichert
desk-audit-catalogue-item-saved = Artikel gespeichert
desk-audit-catalogue-option-saved = Variante gespeichert
desk-audit-catalogue-picture-added = Bild hinzugefügt
desk-audit-catalogue-picture-deleted = Bild gelöscht
desk-audit-catalogue-picture-described = Bild beschrieben
desk-audit-catalogue-proposed-by-import = Katalog aus einem Import vorgeschlagen
desk-audit-catalogue-question-saved = Frage gespeichert
desk-audit-catalogue-reward-saved = Belohnung gespeichert
desk-audit-catalogue-tax-rate-deleted = Steuersatz gelöscht
desk-audit-catalogue-tax-rate-saved = Steuersatz gespeichert
desk-audit-catalogue-tax-rates-taken-over = Steuersätze übernommen
desk-audit-catalogue-zone-deleted = Versandzone gelöscht
desk-audit-catalogue-zone-saved = Versandzone gespeichert
desk-audit-import-abandoned = Import verworfen
desk-audit-import-apply-started = Import übernommen
desk-audit-import-undo-started = Import rückgängig gemacht
desk-audit-sign-in-locked = Anmeldung nach Fehlversuchen gebremst
desk-audit-staff-created = Teammitglied angelegt
desk-audit-staff-deactivated = Teammitglied deaktiviert
desk-audit-staff-invitation-taken = Einladung ins Team angenommen
desk-audit-staff-invited = Teammitglied eingeladen
desk-audit-staff-password-changed = Passwort geändert
desk-audit-staff-reactivated = Teammitglied reaktiviert
desk-audit-staff-recovery-code-used = Wiederherstellungscode benutzt
desk-audit-staff-recovery-codes-made = Wiederherstellungscodes erstellt
desk-audit-staff-role-given = Rolle vergeben
desk-audit-staff-role-taken = Rolle entzogen
desk-audit-staff-second-factor-set-up = Zweiter Faktor eingerichtet
desk-audit-staff-session-ended = Sitzung beendet
desk-audit-staff-signed-in = Angemeldet
desk-audit-staff-signed-out = Abgemeldet
desk-audit-note = Wer was getan hat. Nichts davon lässt sich ändern oder löschen; Zeiten in UTC.
desk-audit-action = Aktion
desk-audit-action-hint = Genau, zum Beispiel pledge.locked
desk-audit-subject = Worüber
desk-audit-subject-hint = Eine Kennung, zum Beispiel plg_…
desk-audit-from = Ab Tag
desk-audit-until = Bis Tag
desk-audit-position = Nr.
desk-audit-detail = Einzelheiten
desk-audit-origin = Netz
desk-audit-none = Keine Einträge
desk-audit-none-text = Nichts passt zum Filter.

# Bulk actions.
desk-bulk-note = Für die angekreuzten Unterstützer, oder für alle, die der Filter findet:
desk-bulk-invite = Einladen
desk-bulk-remind = Erinnern
desk-bulk-lock = Sperren
desk-bulk-all-invite = Alle einladen
desk-bulk-all-remind = Alle erinnern
desk-bulk-all-lock = Alle sperren
desk-bulk-invite-explained = Wer noch nicht gefragt wurde, bekommt eine E-Mail mit einem persönlichen Link.
desk-bulk-remind-explained = Wer gefragt wurde und noch nicht bestätigt hat, bekommt eine Erinnerung mit demselben Link.
desk-bulk-lock-explained = Bestätigte Beiträge werden gesperrt: Unterstützer können nichts mehr ändern. Wo nichts offen ist, gilt der Beitrag als bezahlt.
desk-bulk-invite-count =
    { $count ->
        [one] { $count } Unterstützer wird eingeladen.
       *[other] { $count } Unterstützer werden eingeladen.
    }
desk-bulk-remind-count =
    { $count ->
        [one] { $count } Unterstützer wird erinnert.
       *[other] { $count } Unterstützer werden erinnert.
    }
desk-bulk-lock-count =
    { $count ->
        [one] { $count } Beitrag wird gesperrt.
       *[other] { $count } Beiträge werden gesperrt.
    }
desk-bulk-selected =
    { $count ->
        [one] { $count } Beitrag ist ausgewählt.
       *[other] { $count } Beiträge sind ausgewählt.
    }
desk-bulk-invite-do =
    { $count ->
        [one] { $count } Unterstützer einladen
       *[other] { $count } Unterstützer einladen
    }
desk-bulk-remind-do =
    { $count ->
        [one] { $count } Unterstützer erinnern
       *[other] { $count } Unterstützer erinnern
    }
desk-bulk-lock-do =
    { $count ->
        [one] { $count } Beitrag sperren
       *[other] { $count } Beiträge sperren
    }
desk-bulk-left-out = Nicht dabei
desk-bulk-why = Warum
desk-bulk-asked-lately = Kürzlich gefragt
desk-bulk-asked-lately-text = In den letzten drei Tagen gefragt.
desk-bulk-invite-not-ended = Storniert oder erstattet.
desk-bulk-invite-not-asked = Schon eingeladen. Nutzen Sie die Erinnerung.
desk-bulk-invite-not-confirmed = Schon bestätigt.
desk-bulk-remind-not-ended = Storniert oder erstattet.
desk-bulk-remind-not-uninvited = Noch nicht eingeladen. Nutzen Sie die Einladung.
desk-bulk-remind-not-confirmed = Schon bestätigt.
desk-bulk-lock-not-ended = Storniert oder erstattet.
desk-bulk-lock-not-open = Vom Unterstützer nicht bestätigt.
desk-bulk-lock-not-locked = Schon gesperrt oder weiter.
desk-bulk-started = Es hat begonnen. Sie können diese Seite verlassen.
desk-bulk-title = Sammelaktionen
desk-bulk-what = Aktion
desk-bulk-by = Gestartet von
desk-bulk-began = Begonnen
desk-bulk-ended = Beendet
desk-bulk-planned = Geplant
desk-bulk-done = Erledigt
desk-bulk-refused = Unverändert gelassen
desk-bulk-progress = Fortschritt
desk-bulk-is-running = Läuft. Diese Seite erneuert sich von selbst.
desk-bulk-is-finished = Fertig.
desk-bulk-refused-note =
    { $count ->
        [one] { $count } Beitrag blieb, wie er war, weil er sich inzwischen geändert hat oder die Person gelöscht wurde.
       *[other] { $count } Beiträge blieben, wie sie waren, weil sie sich inzwischen geändert haben oder die Personen gelöscht wurden.
    }
desk-bulk-none = Noch keine Sammelaktion
desk-bulk-none-text = Einladungen, Erinnerungen und Sperren für viele Unterstützer stehen hier.

# Stages.
desk-stage-next = Wie es weitergeht
desk-stage-go = Weiter zu: { $stage }
desk-stage-back = Das ist ein Schritt zurück. Was inzwischen geschah, wird nicht rückgängig gemacht.
desk-stage-means-draft = Wird eingerichtet. Unterstützer sehen nichts.
desk-stage-means-importing = Exporte der Plattform werden eingelesen. Unterstützer sehen nichts, was sie ändern könnten.
desk-stage-means-smoke-test = Einige eingeladene Unterstützer probieren es aus. Wer einen Link hat, kann den Beitrag abschließen.
desk-stage-means-open = Unterstützer schließen ihre Beiträge ab, bis zur Frist.
desk-stage-means-locked = Unterstützer können nichts mehr ändern. Offenes kann noch bezahlt werden. Beiträge werden einzeln oder mit der Sammelaktion unten gesperrt.
desk-stage-means-charging = Was noch offen ist, wird eingenommen.
desk-stage-means-fulfilling = Pakete gehen ab. Die Kampagne lässt sich nicht wieder öffnen.
desk-stage-means-closed = Abgeschlossen. Die Seiten bleiben lesbar, es wird nichts mehr eingenommen.
desk-stage-everybody = Alle auf einmal
desk-stage-everybody-text = Jede Aktion beginnt mit einer Vorschau, die sagt, wie viele dabei sind und wer nicht.
desk-stage-past = Frühere Wechsel

# Messages and mailbox.
desk-message = Nachricht
desk-message-to = An
desk-message-created = Angefordert
desk-message-sent-at = Gesendet
desk-message-attempts = Versuche
desk-message-next = Nächster Versuch
desk-message-text = Text
desk-message-unwritten = Sie wurde noch nicht geschrieben, oder die Person wurde gelöscht.
desk-message-blotted = Links und Codes sind in dieser Kopie geschwärzt.
desk-messages-counts = Nachrichten nach Status
desk-messages-none = Keine Nachrichten
desk-messages-none-text = Einladungen, Bestätigungen und Zahlungsbelege stehen hier.
desk-to-backer = Zum Unterstützer
desk-resend = Noch einmal senden
desk-resend-question = Die Nachricht wird noch einmal gesendet.
desk-resend-uncertain = Sie ist vielleicht angekommen: Dann bekommt der Unterstützer sie doppelt. Fragen Sie möglichst vorher nach.
desk-suppress = Zurückhalten
desk-suppress-question = Die Nachricht wird nicht gesendet.
desk-mailbox-note = Ohne Mailserver werden E-Mails hier aufbewahrt statt gesendet. Zeiten in UTC.
desk-mailbox-empty = Das Postfach ist leer
desk-mailbox-empty-text = Solange kein Mailserver eingerichtet ist, erscheinen E-Mails hier. Laden Sie jemanden ein, um eine zu sehen.
desk-mail-from = Von
desk-mail-subject = Betreff

# Exports.
desk-exports-note = Jeder Download wird ins Protokoll geschrieben.
desk-export-fulfilment-lines = Für das Lager: eine Zeile je Paketposition
desk-export-fulfilment-lines-text = Jeder Artikel jeder Bestellung in einer eigenen Zeile, mit SKU, Menge und Adresse. Beiträge, die gesperrt, bezahlt oder im Lager sind.
desk-export-fulfilment-orders = Für das Lager: eine Zeile je Bestellung
desk-export-fulfilment-orders-text = Jede Bestellung in einer Zeile, mit Artikeln, Gewicht und Adresse. Beiträge, die gesperrt, bezahlt oder im Lager sind.
desk-export-demand = Bedarf nach SKU
desk-export-demand-text = Wie viele Stück jedes Artikels bestätigt sind, noch offen sind oder zu fehlgeschlagenen Zahlungen gehören, mit Summen.
desk-export-pledges = Alle Beiträge
desk-export-pledges-text = Jeder Beitrag mit Stand, Auswahl und Geld: was hier zu zahlen ist, was die Plattform noch einzieht, welches Guthaben übrig ist.
desk-export-plain = CSV für Programme
desk-export-plain-hint = Die übliche CSV-Datei schützt Zellen, die wie Formeln aussehen, und erhält die Nullen von Postleitzahlen in einer Tabellenkalkulation. Die CSV-Datei für Programme lässt Codes und Telefonnummern, wie sie sind; in beiden steht vor einem Text, der als Formel ausgeführt würde, ein Apostroph.

# Jobs and exchange.
desk-job = Aufgabe
desk-job-error = Woran sie gescheitert ist
desk-job-retry = Noch einmal starten
desk-jobs-ready = Wartend
desk-jobs-running = In Arbeit
desk-jobs-dead = Gescheitert
desk-jobs-none = Keine Aufgabe ist gescheitert
desk-jobs-none-text = Aufgaben, die alle Versuche verbraucht haben, stehen hier, mit einer Schaltfläche.
desk-exchange-note = Anfragen und Antworten zwischen dieser Installation und den Zahlungsanbietern. Geheimnisse und personenbezogene Daten sind verdeckt; Zeiten in UTC.
desk-exchange-none = Noch kein Austausch
desk-exchange-none-text = Anfragen an andere Systeme und von ihnen stehen hier.
desk-exchange-peer = Mit
desk-exchange-request = Anfrage
desk-exchange-answer = Antwort
desk-exchange-duration = Dauer
desk-exchange-out = gesendet
desk-exchange-in = empfangen
desk-exchange-no-answer = keine Antwort
desk-exchange-bodies = Inhalt

desk-changed-choices = Belohnung, Extras oder Varianten geändert
desk-changed-answers = Antworten geändert
desk-changed-address = Adresse geändert
desk-changed-platform = Eine neuere Datei der Plattform brachte Änderungen
desk-audit-pledge-choices-saved = Belohnung, Extras oder Varianten vom Team gespeichert
desk-audit-pledge-answers-saved = Antworten vom Team gespeichert
desk-audit-pledge-address-saved = Adresse vom Team gespeichert
desk-audit-pledge-confirmed = Beitrag vom Team bestätigt
desk-search-cut = Es passen mehr Personen, als eine Suche zeigen kann: Nur die ersten werden gelistet, exportiert und bearbeitet. Bitte ein weiteres Wort des Namens ergänzen.
desk-seen = zuletzt da: { $day }

# Ready for backers.
desk-blocker-zones = Es gibt keine Versandzone: Niemand bekommt einen Versandpreis
desk-blocker-tax = Es ist kein Steuersatz hinterlegt: Preise werden ohne Steuer berechnet
desk-blockers-title = Darüber würden Unterstützer stolpern:
desk-blockers-anyway = Ich weiß, trotzdem weiter
desk-blockers-tick = Es wurde nichts getan: Für Unterstützer fehlt noch etwas. Bitte beheben, oder ankreuzen, dass es trotzdem weitergehen soll.
desk-stage-sure = Die Kampagne weiterschalten zu: { $stage }?
desk-tasks-title = Auf dem Weg zu Ihren Unterstützern
desk-task-done = erledigt
desk-task-next = Das ist jetzt dran
desk-task-import = Den Export Ihrer Plattform importieren
desk-task-import-text = Die Datei so, wie Sie sie bekommen haben. Sie sehen, was geschieht, bevor etwas gespeichert wird.
desk-task-catalogue = Belohnungen und Artikel vervollständigen
desk-task-catalogue-text = Was in jeder Belohnung und jedem Extra steckt und was jeder Artikel wiegt. Der Katalog sagt, was fehlt.
desk-task-shipping = Versandpreise festlegen
desk-task-shipping-text = Eine Zone für jedes Land, in dem Unterstützer wohnen.
desk-task-tax = Steuersätze prüfen
desk-task-tax-text = Die Sätze Ihres Landes oder der EU sind als Anfang eingetragen.
desk-task-open = Die Kampagne öffnen
desk-task-open-text = Wenn Sie möchten, zuerst als Probelauf mit wenigen. Ab dann können Unterstützer ihre Beiträge abschließen.
desk-task-invite = Unterstützer einladen
desk-task-invite-text = Jeder bekommt einen persönlichen Link per E-Mail. Die Vorschau sagt, wie viele und wer nicht.
desk-funnel-settled = Bestätigt, nichts offen
desk-days-title = Bestätigt in den letzten 30 Tagen
desk-days-day = Tag
desk-days-confirmed = Beiträge
desk-blocker-countries =
    { $count ->
        [one] { $count } Beitrag geht dorthin, wo keine Versandzone hinreicht: { $countries }
       *[other] { $count } Beiträge gehen dorthin, wo keine Versandzone hinreicht: { $countries }
    }
desk-rule-owed-to-backer = Es wurden { $amount } mehr bezahlt, als dies kostet. Der Betrag steht dem Unterstützer zu.
desk-consents-title = Einwilligungen
desk-consent-how = { $when }. Gezeigt auf { $language }, Fassung { $version } des Textes.
desk-consent-how-unnoted = { $when }, Fassung { $version } des Textes. In welcher Sprache er gezeigt wurde, ist nicht festgehalten; hier steht er in Ihrer.

# Was die Datei der Plattform von einer Person sagt
# used-as-prefix: desk-address-doubt-
desk-name-in-file = Name in der Datei
desk-address-not-taken = Die Adresse in der Datei wurde nicht übernommen. Die Person wird danach gefragt; vorher wird nichts dorthin versandt.
desk-address-doubt-postal-suspect = Die Postleitzahl ist zu kurz:
desk-address-doubt-characters-lost = Buchstaben gingen verloren.
desk-address-doubt-country-mismatch = Der Versand wurde für ein anderes Land berechnet.
desk-address-doubt-address-incomplete = Es fehlt etwas, das ihr Land braucht.
desk-named-in-file = in der Datei: { $name }

# What the platform says of a pledge.
desk-filter-platform = Status auf der Plattform
desk-no-reward = Keine Belohnung
desk-bulk-also-failed = { $count ->
    [one] Auch der einen Person schreiben, deren Zahlung auf der Plattform fehlgeschlagen ist: Sie kann hier bezahlen
   *[other] Auch den { $count } Personen schreiben, deren Zahlung auf der Plattform fehlgeschlagen ist: Sie können hier bezahlen
}
desk-bulk-platform-failed = Die Zahlung ist auf der Plattform fehlgeschlagen, oder das Geld ging zurück.
desk-bulk-platform-failed-tick = Ausgelassen: Die Zahlung ist auf der Plattform fehlgeschlagen, oder das Geld ging zurück. Setzen Sie oben den Haken, um trotzdem zu schreiben.
desk-money-unused-credit = Nicht genutztes Guthaben
desk-money-platform-due = Von der Plattform noch einzuziehen
desk-rule-credit-left = { $amount } von dem, was die Plattform eingezogen hat, sind nicht genutzt.

desk-no-real-money = Zahlungen gehen an die Testumgebung: Was Unterstützer hier zahlen, ist kein echtes Geld. Es ist kein Zahlungsanbieter eingerichtet, der echte Zahlungen annimmt.
