# used-as-prefix: desk-task-
# used-as-prefix: desk-stage-means-

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
desk-email = E-Mail
desk-language = Sprache
desk-choose = Bitte wählen …
desk-save = Speichern
desk-show-table = Als Tabelle zeigen
desk-page-first = Erste Seite
desk-page-next = Nächste Seite
desk-actor-staff = Team
desk-actor-backer = Unterstützer
desk-actor-import = ein Import
desk-actor-cli = die Kommandozeile
desk-actor-job = das System
desk-actor-demo = Einrichtung der Demo

# What can go wrong.
desk-error-campaign-closed = In dieser Phase können Unterstützer ihre Beiträge nicht ändern, deshalb wird niemand darum gebeten. Öffnen Sie zuerst die Kampagne.
desk-error-campaign-past = Die Kampagne ist über die Phase hinaus, in der Unterstützer ihre Beiträge ändern können, und öffnet nicht wieder: Es wird niemand mehr angeschrieben.
desk-error-deadline-over = Die Frist ist vorbei, diese Person könnte nichts mehr ändern. Legen Sie zuerst in den Einstellungen eine spätere Frist fest.
desk-error-nothing-to-do = Es passt kein Beitrag mehr. Sehen Sie sich die Vorschau noch einmal an.
desk-error-stage-moved = Jemand anderes hat die Kampagne in eine andere Phase gesetzt. Sehen Sie sich den jetzigen Stand an und entscheiden Sie neu.
desk-error-stage-not-allowed = Von hier aus kann die Kampagne nicht in diese Phase wechseln.
desk-error-not-resendable = Diese Nachricht kann nicht noch einmal gesendet werden, weil sie gesendet wurde, unterwegs ist oder von einem Beitrag handelt, der jetzt einer anderen Person gehört. Laden Sie die Seite neu.
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
desk-campaign-slug = Kurzname
desk-campaign-slug-hint = Damit beginnen die Namen heruntergeladener Dateien, etwa mein-brettspiel-pledges.csv; Unterstützer sehen ihn nicht. Kleinbuchstaben, Ziffern und Bindestriche. Bleibt das Feld leer, wird er aus dem Namen gebildet.
desk-campaign-slug-now = Damit beginnen die Namen heruntergeladener Dateien, derzeit { $file }; Unterstützer sehen ihn nicht. Kleinbuchstaben, Ziffern und Bindestriche.
desk-campaign-platform = Wo sie lief
desk-campaign-platform-none = Anderswo (importiert werden heute nur Dateien im Aufbau von Kickstarter)
desk-campaign-currency = Währung
desk-campaign-currency-hint = Die Währung, in der die Plattform eingezogen hat: Dateien in einer anderen lassen sich nicht übernehmen. Sobald es Preise gibt, lässt sie sich nicht mehr ändern.
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
desk-campaign-time-zone-hint = Fristen werden darin angegeben. Wählen Sie eine große Stadt mit Ihrer Uhrzeit; der Abstand zu UTC ist der heutige.
desk-currencies-often = Häufig verwendet
desk-currencies-others = Alle anderen
desk-zones-europe = Europa
desk-zones-america = Amerika
desk-zones-africa = Afrika
desk-zones-asia = Asien
desk-zones-australia = Australien
desk-zones-pacific = Pazifik
desk-zones-atlantic = Atlantik
desk-zones-indian = Indischer Ozean
desk-zones-antarctica = Antarktis
desk-zones-none = Ohne Ort
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
desk-need-uninvited =
    { $count ->
        [one] { $count } Unterstützer wurde noch nie eingeladen
       *[other] { $count } Unterstützer wurden noch nie eingeladen
    }
desk-need-invite = Jetzt einladen
desk-need-gone =
    { $count ->
        [one] { $count } Unterstützer steht nicht in der neuesten Datei
       *[other] { $count } Unterstützer stehen nicht in der neuesten Datei
    }
desk-need-texts = Texte neben den Schritten fehlen auf: { $languages }
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
desk-need-limits = Verkäufe sind nahe an einer Schwelle, ab der Sie sich für die Steuer registrieren müssen, oder darüber: { $limits }.
desk-need-parts-late = { $count ->
    [one] Bei 1 Person ist eine Rate überfällig
   *[other] Bei { $count } Personen ist eine Rate überfällig
}
desk-need-owing-again = { $count ->
    [one] Ein gesperrter Beitrag ist noch zu bezahlen: Die Zahlung auf der Plattform ist fehlgeschlagen
   *[other] { $count } gesperrte Beiträge sind noch zu bezahlen: Die Zahlungen auf der Plattform sind fehlgeschlagen
}
desk-need-cancelled-there = { $count ->
    [one] Ein Beitrag ist auf der Plattform storniert, wurde aber hier bezahlt: Entscheiden Sie, ob er weitergeht
   *[other] { $count } Beiträge sind auf der Plattform storniert, wurden aber hier bezahlt: Entscheiden Sie, ob sie weitergehen
}
desk-need-mail-waits = { $count ->
    [one] Eine Nachricht konnte noch nicht an den Mailserver übergeben werden; sie wird von selbst erneut versucht
   *[other] { $count } Nachrichten konnten noch nicht an den Mailserver übergeben werden; sie werden von selbst erneut versucht
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
desk-money-title-in = Geld in { $currency }
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
desk-demand-unchosen = { $item }: noch nicht gewählt
desk-demand-all = Alle Artikel
desk-demand-more = Alle Artikel
desk-demand-note = Wie viele Stück jedes Artikels gewünscht sind. Stornierte Beiträge zählen nicht.
desk-demand-failed-hint = „Zahlung fehlgeschlagen“ zählt, was Unterstützer gewählt haben, deren Zahlung die Plattform nicht einziehen konnte oder zurückgegeben hat. Es steckt nicht in „Zusammen“: Bezahlt hat es noch niemand. Wer hier bestätigt, wechselt zu „Bestätigt“.
desk-demand-failed-who = Diese Unterstützer zeigen
desk-demand-empty = Noch keine Artikel
desk-demand-empty-text = Artikel kommen aus dem Import oder werden im Katalog angelegt.
desk-demand-catalogue = Zum Katalog
desk-money-unused-credit = Nicht genutztes Guthaben
desk-money-platform-due = Von der Plattform noch einzuziehen

# Stages.
desk-stage-next = Wie es weitergeht
desk-stage-go = Weiter zu: { $stage }
desk-stage-yes = Ja, weiter zu: { $stage }
desk-stage-others = Andere Phasen
desk-stage-final = Das lässt sich nicht zurücknehmen: Die Kampagne kann für Unterstützer nicht wieder geöffnet werden.
desk-open-title = Noch nicht erledigt, und mit diesem Schritt zurückgelassen:
desk-open-tick = Es wurde nichts getan: Etwas ist noch offen. Bitte ansehen, oder ankreuzen, dass es trotzdem weitergehen soll.
desk-open-unconfirmed =
    { $count ->
        [one] { $count } Beitrag wurde nie bestätigt
       *[other] { $count } Beiträge wurden nie bestätigt
    }
desk-open-unlocked =
    { $count ->
        [one] { $count } bestätigter Beitrag ist nicht gesperrt und damit in keiner Datei für das Lager
       *[other] { $count } bestätigte Beiträge sind nicht gesperrt und damit in keiner Datei für das Lager
    }
desk-open-owing =
    { $count ->
        [one] Bei { $count } bestätigten Beitrag ist noch etwas offen
       *[other] Bei { $count } bestätigten Beiträgen ist noch etwas offen
    }
desk-open-unshipped =
    { $count ->
        [one] { $count } bezahlter Beitrag ist nicht verschickt
       *[other] { $count } bezahlte Beiträge sind nicht verschickt
    }
desk-open-held-payments =
    { $count ->
        [one] { $count } Zahlung wartet auf eine Entscheidung
       *[other] { $count } Zahlungen warten auf eine Entscheidung
    }
desk-open-held-records =
    { $count ->
        [one] { $count } Datensatz des Imports wartet auf eine Entscheidung
       *[other] { $count } Datensätze des Imports warten auf eine Entscheidung
    }
desk-open-customs =
    { $count ->
        [one] { $count } Bestellung geht ohne vollständige Zollangaben in ein anderes Zollgebiet
       *[other] { $count } Bestellungen gehen ohne vollständige Zollangaben in ein anderes Zollgebiet
    }
desk-customs-missing =
    { $count ->
        [one] { $count } Bestellung ginge ohne vollständige Zollangaben in ein anderes Zollgebiet: Einem Artikel darin fehlt die Zolltarifnummer, der Ursprung oder der Wert.
       *[other] { $count } Bestellungen gingen ohne vollständige Zollangaben in ein anderes Zollgebiet: Einem Artikel darin fehlt die Zolltarifnummer, der Ursprung oder der Wert.
    }
desk-customs-items = Artikel ergänzen
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
desk-mailbox-note = Ohne Mailserver werden E-Mails hier aufbewahrt statt gesendet.
desk-mailbox-sender = E-Mails kommen von { $sender }, weil noch kein Absender festgelegt ist. Bevor echte Unterstützer Post bekommen, muss auf dem Server mail_from auf eine Ihrer Adressen gesetzt werden.
desk-mailbox-empty = Das Postfach ist leer
desk-mailbox-empty-text = Solange kein Mailserver eingerichtet ist, erscheinen E-Mails hier. Laden Sie jemanden ein, um eine zu sehen.
desk-message-here = Hier im Postfach
desk-mail-from = Von
desk-mail-subject = Betreff

# Exports.
desk-exports-note = Jeder Download wird ins Protokoll geschrieben.
desk-exports-unpaid = { $count ->
    [one] Ein gesperrter Beitrag ist noch nicht vollständig bezahlt und fehlt in den Dateien für das Lager: Seine Belohnung wird erst gepackt, wenn er bezahlt ist.
   *[other] { $count } gesperrte Beiträge sind noch nicht vollständig bezahlt und fehlen in den Dateien für das Lager: Ihre Belohnungen werden erst gepackt, wenn sie bezahlt sind.
}
desk-exports-unpaid-list = Zeigen, wer noch schuldet
desk-exports-unpaid-with = Dateien mit den unbezahlten Beiträgen
desk-exports-unpaid-hint = In diesen Dateien stehen alle. Die Spalte „owed“ sagt, was noch zu zahlen ist; sie ist leer, wo bezahlt wurde.
desk-export-fulfilment-lines = Für das Lager: eine Zeile je Paketposition
desk-export-fulfilment-lines-text = Jeder Artikel jeder Bestellung in einer eigenen Zeile, mit SKU, Menge und Adresse. Beiträge, die gesperrt, bezahlt oder im Lager sind und nichts mehr schulden.
desk-export-fulfilment-orders = Für das Lager: eine Zeile je Bestellung
desk-export-fulfilment-orders-text = Jede Bestellung in einer Zeile, mit Artikeln, Gewicht, Adresse und den Antworten auf Ihre Fragen. Beiträge, die gesperrt, bezahlt oder im Lager sind und nichts mehr schulden.
desk-export-demand = Bedarf nach SKU
desk-export-demand-text = Wie viele Stück jedes Artikels bestätigt sind, noch offen sind oder zu fehlgeschlagenen Zahlungen gehören, mit Summen.
desk-export-pledges = Alle Beiträge
desk-export-pledges-text = Jeder Beitrag mit Stand, Auswahl, Antworten auf Ihre Fragen und Geld: was hier zu zahlen ist, was die Plattform noch einzieht, welches Guthaben übrig ist.
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
desk-exchange-note = Anfragen und Antworten zwischen dieser Installation und den Zahlungsanbietern. Geheimnisse und personenbezogene Daten sind verdeckt.
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
desk-search-cut = Es passen mehr Personen, als eine Suche zeigen kann: Nur die ersten werden gelistet, exportiert und bearbeitet. Bitte ein weiteres Wort des Namens ergänzen.

# Ready for backers.
desk-blocker-zones = Es gibt keine Versandzone: Niemand bekommt einen Versandpreis
desk-blocker-tax = Es ist kein Steuersatz hinterlegt: Preise werden ohne Steuer berechnet
desk-blocker-registrations = Die Preise richten sich nach den Steuertabellen, und heute gilt keine Registrierung: nirgends wird Steuer berechnet
desk-blocker-deadline = Die Frist ist vorbei: Unterstützer können nichts mehr ändern und lesen, dass es zu spät ist
desk-blocker-support = Es gibt keine E-Mail-Adresse für Fragen: Unterstützer können niemandem schreiben
desk-blockers-title = Darüber würden Unterstützer stolpern:
desk-blockers-anyway = Ich weiß, trotzdem weiter
desk-blockers-tick = Es wurde nichts getan: Für Unterstützer fehlt noch etwas. Bitte beheben, oder ankreuzen, dass es trotzdem weitergehen soll.
desk-stage-sure = Die Kampagne weiterschalten zu: { $stage }?
desk-tasks-title = Auf dem Weg zu Ihren Unterstützern
desk-task-done = erledigt
desk-task-next = Das ist jetzt dran
desk-task-import = Den Export Ihrer Plattform importieren
desk-task-import-text = Die Datei von Kickstarter so, wie Sie sie bekommen haben; von anderswo eine CSV-Datei in deren Aufbau. Sie sehen, was geschieht, bevor etwas gespeichert wird.
desk-task-catalogue = Belohnungen und Artikel vervollständigen
desk-task-catalogue-text = Was in jeder Belohnung und jedem Extra steckt und was jeder Artikel wiegt. Der Katalog sagt, was fehlt.
desk-task-shipping = Versandpreise festlegen
desk-task-shipping-text = Eine Zone für jedes Land, in dem Unterstützer wohnen.
desk-task-tax = Steuersätze für den Anfang
desk-task-tax-text = Eingetragen für das Land, aus dem Sie versenden, oder für die ganze EU. Sehen Sie nach, ob sie für Ihre Ware stimmen.
desk-task-open = Die Kampagne öffnen
desk-task-open-text = Wenn Sie möchten, zuerst als Probelauf mit wenigen. Ab dann können Unterstützer ihre Beiträge abschließen.
desk-task-invite = Unterstützer einladen
desk-task-invite-text = Jeder bekommt einen persönlichen Link per E-Mail. Die Vorschau sagt, wie viele und wer nicht.
desk-funnel-settled = Bestätigt, nichts offen
desk-days-title = Bestätigt in den letzten 30 Tagen
desk-days-day = Tag
desk-days-confirmed = Beiträge
desk-blocker-items =
    { $count ->
        [one] { $count } Unterstützer hat in der Datei andere Artikel als in der Belohnung: bitte ansehen und entscheiden
       *[other] { $count } Unterstützer haben in der Datei andere Artikel als in der Belohnung: bitte ansehen und entscheiden
    }
desk-blocker-countries =
    { $count ->
        [one] { $count } Beitrag geht dorthin, wo es keinen Versandpreis gibt: { $countries }
       *[other] { $count } Beiträge gehen dorthin, wo es keinen Versandpreis gibt: { $countries }
    }
desk-partner-title = Sie sind als Partner angemeldet
desk-partner-text = Diese Rolle ist für ein Lager oder eine Fabrik gedacht. Sie öffnet keine Seite über Unterstützer: weder Namen noch Adressen, Bestellungen oder Beträge.
desk-partner-files = Was zu packen oder herzustellen ist, bekommen Sie vom Team als Datei. Welche Kampagnen und welche Artikel darin stehen, entscheidet das Team.
desk-partner-campaigns = Sie arbeiten für:
desk-partner-more = Wenn Sie hier etwas nachsehen müssen, bitten Sie die Person, die Sie eingeladen hat, um eine weitere Rolle, zum Beispiel Versand. Passwort und zweiten Faktor ändern Sie in Ihrem Konto.
