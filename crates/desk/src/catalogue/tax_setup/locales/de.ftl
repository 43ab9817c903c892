tax-setup-title = Steuer einrichten
tax-setup-basis = Wie wird die Steuer berechnet?
tax-setup-basis-own = Nur nach Ihren eigenen Sätzen
tax-setup-basis-own-hint = Jedes Land hat den Satz aus Ihrer Liste, gleich wofür Sie registriert sind. Was Sie unten eintragen, bleibt gespeichert und ändert keinen Preis.
tax-setup-basis-product = Nach den Steuertabellen, je nach Ihren Registrierungen
tax-setup-basis-product-hint = Die gesetzlichen Sätze, jeder ab seinem Tag; Ihre eigenen gehen vor. Wo Sie nicht registriert sind, wird keine Steuer berechnet.
tax-setup-home = Wo hat Ihr Unternehmen seinen Sitz?
tax-setup-home-hint = Von hier aus werden Downloads verkauft. Pakete gehen aus dem Land in den Einstellungen der Kampagne ab.
tax-setup-cross-border = Verkäufe an Privatpersonen in anderen EU-Ländern
tax-setup-cross-border-hint = Bis 10.000 EUR im Jahr darf ein Unternehmen in der EU sie im eigenen Land versteuern.
tax-setup-cross-destination = Besteuert, wo die Kundschaft wohnt
tax-setup-cross-home = Unter der Grenze: im eigenen Land besteuert
tax-setup-registrations = Registrierungen
tax-setup-registrations-hint = Eine Zeile für jeden Ort oder jedes Verfahren. Den Ort schreiben Sie als Land (DE) oder als Staat oder Provinz (US-CA), wenn die Registrierung einen hat.
tax-setup-registration-number = Registrierung { $number }
tax-setup-scheme = Verfahren
tax-setup-place = Ort
tax-setup-number = Nummer
tax-setup-from = Erster Tag
tax-setup-until = Letzter Tag
tax-setup-imports = Pakete über eine Grenze
tax-setup-duty-paid = Länder, in denen Sie Einfuhrsteuer und Zoll zahlen
tax-setup-duty-paid-hint = Durch Kommas getrennt: GB, NO. Überall sonst zahlt die Unterstützerin oder der Unterstützer bei der Ankunft und erfährt es vorher.
tax-setup-customs-scope = EU-Zollabgabe von 3 EUR je Zolltarifnummer
tax-setup-customs-scope-hint = Seit dem 1. Juli 2026 ist sie für alle Sendungen bis 150 EUR fällig, gleich nach welchem Mehrwertsteuerverfahren (Delegierte Verordnung (EU) 2026/1022). Nur der Import-One-Stop-Shop bleibt für frühere Einstellungen wählbar: nehmen Sie das nur, wenn Ihr Zollagent es sagt.
tax-setup-scope-all = Für alle Pakete bis 150 EUR
tax-setup-scope-ioss = Nur im Import-One-Stop-Shop
tax-setup-customs-bearer = Wer trägt diese Abgabe?
tax-setup-bearer-buyer = Die Unterstützer, als Zeile der Rechnung
tax-setup-bearer-seller = Sie
tax-setup-exchange = Wechselkurse für Wertgrenzen
tax-setup-exchange-hint = Das Gesetz nennt seine Wertgrenzen in eigener Währung. Tragen Sie ein, wie viel davon ein { $currency } ist.
tax-setup-exchange-number = Wechselkurs { $number }
tax-setup-exchange-to = Währung
tax-setup-exchange-rate = Kurs
tax-setup-exchange-date = Tag des Kurses
tax-setup-exchange-source = Quelle
tax-setup-more = Rundung und Plattform
tax-setup-rounding = Die Steuer wird gerundet
tax-setup-round-line = Für jede Zeile
tax-setup-round-total = Einmal für alles, was gleich besteuert wird
tax-setup-platform = Hat die Plattform auf die Beiträge Steuer erhoben?
tax-setup-platform-not = Nein
tax-setup-platform-not-hint = Sie schulden die Steuer auf den ganzen Beitrag.
tax-setup-platform-collected = Ja
tax-setup-platform-collected-hint = Was sie eingezogen hat, wird nicht noch einmal besteuert, nur was hier dazukommt.
tax-setup-business = Unterstützende dürfen für eine Firma kaufen, mit deren USt-IdNr.
tax-setup-business-hint = Nummern aus EU-Ländern und Nordirland werden bei VIES geprüft, dem Dienst der Europäischen Kommission, norwegische beim Register in Brønnøysund. Tragen Sie Ihre eigene Nummer bei Ihrer Registrierung im Inland ein: Dann bekommt jede Antwort eine Nummer als Nachweis. Gilt nur mit den Tabellen des Programms.
tax-setup-saved = Die Angaben zur Steuer sind gespeichert.
tax-setup-note = Das ist keine Steuerberatung. Lassen Sie Ihre Steuerberatung darauf sehen, bevor Sie es einschalten.
tax-setup-findings = Was zu prüfen ist
tax-setup-blocking = Dort kann niemand bestätigen:
tax-setup-link = Steuer einrichten
tax-setup-link-text = Registrierungen, One-Stop-Shops, Einfuhrverfahren: für die Steuer nach den Steuertabellen.
tax-setup-off = Die Steuer wird nur nach den Sätzen unten berechnet.
tax-setup-on = Die Steuer wird nach den Steuertabellen berechnet; die Sätze unten gehen vor.
tax-finding-not-registered = Steuer ist fällig, und niemand ist registriert. Nötig wäre „{ $what }“ für: { $places }.
tax-finding-unverified = Keine Quelle bestätigt den Satz für „{ $what }“: { $places }. Tragen Sie einen eigenen ein, sobald Sie ihn kennen.
tax-finding-no-tariff-number = Ohne Zolltarifnummer lässt sich die Zollabgabe nicht berechnen: { $places }.
tax-finding-digital-unclear = Ob Downloads besteuert werden, ist nicht bekannt für: { $places }.
tax-finding-duty = Zoll, der nicht in den Zahlen steht, wird fällig in: { $places }.
tax-finding-entry-fee = Gedruckte Bücher sind meist zollfrei, doch die Zollanmeldung kostet eine Gebühr, die nicht in den Zahlen steht, in: { $places }.
tax-finding-rule-unverified = Keine Quelle bestätigt die Regel zu: { $what }. Sie entscheidet in: { $places }. Schlagen Sie nach.
tax-finding-local-tax = Sie sind dort registriert, aber keine Tabelle der Bezirke und Städte ist geladen; berechnet wird nur der Satz des Bundesstaats: { $places }.
tax-finding-place-unknown = Die Tabellen wissen nichts über Steuer bei der Ankunft in: { $places }.
tax-finding-no-rate = Es gibt keinen Satz für „{ $what }“ in: { $places }.
tax-finding-rate-ended = Der Satz für „{ $what }“ ist ausgelaufen in: { $places }. Tragen Sie den folgenden ein.
tax-finding-no-exchange-rate = Ein Wechselkurs für { $what } fehlt, den eine Grenze braucht. Es betrifft: { $places }.

local-tax-title = Verkaufssteuer von Bezirken und Städten (USA)
local-tax-tables = Geladene Tabellen
local-tax-state = Bundesstaat
local-tax-rates = Sätze
local-tax-loaded-on = Geladen am
local-tax-deeds = Aktionen
local-tax-empty = Keine Tabelle ist geladen
local-tax-empty-text = Ohne Tabelle wird nur die Steuer des Bundesstaats berechnet, und der Preis sagt es.
local-tax-load = Tabelle laden
local-tax-text = Die Behörde eines Bundesstaats veröffentlicht, was Bezirke (counties), Städte und Postleitzahlen zusätzlich erheben. Die Tabelle gilt, wo Sie in dem Staat registriert sind und die Steuer nach den Steuertabellen geht; jeder Betrag nennt die Tabelle, ihre Quelle und ihren Tag.
local-tax-help = Was die Zeilen und Spalten bedeuten
local-tax-help-text = Eine Zeile mit einer Postleitzahl aus fünf Ziffern oder einem Bereich gilt für alle örtlichen Steuern dort. Ohne sie zählen die Sätze von Stadt und Bezirk zusammen; eine Zeile, die beide nennt, ist die der Stadt und sagt, in welchem Bezirk sie liegt, denn Adressen nennen keinen Bezirk. Der Satz steht in Prozent, ohne den des Bundesstaats. Tage schreibt man 2026-01-31; ein leerer letzter Tag heißt bis auf Weiteres.
local-tax-help-columns = Die erste Zeile, genau so geschrieben:
local-tax-source-hint = Wer sie veröffentlicht hat, und wann: steht neben jedem Betrag.
local-tax-file = Die Tabelle (CSV)
local-tax-replaces = Die Datei ersetzt die geladene Tabelle dieses Bundesstaats.
local-tax-upload = Prüfen und laden
local-tax-look = Nur prüfen
local-tax-looked = Was in der Datei steht
local-tax-looked-text = Sie ist fehlerfrei, und noch ist nichts geladen. Wählen Sie sie noch einmal, um sie zu laden.
local-tax-problems = Nichts wurde geladen. Bitte beheben Sie zuerst diese Fehler
local-tax-not-loaded = Die Datei hat Fehler; sie stehen oben.
local-tax-download = Herunterladen
local-tax-download-of = Tabelle von { $state } herunterladen
local-tax-delete = Löschen
local-tax-delete-of = Tabelle von { $state } löschen
local-tax-deleted = Die Tabelle von { $state } ist gelöscht.
local-tax-counts = In Gebrauch.
local-tax-rests = Nicht in Gebrauch: In diesem Staat besteht heute keine Registrierung, oder die Steuer geht nach Ihren eigenen Sätzen.
local-tax-loaded = { $state }: Die Tabelle ist geladen, Zeilen: { $count }.
local-tax-rows =
    { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
local-tax-counties =
    { $count ->
    [one] { $count } Bezirk
   *[other] { $count } Bezirke
}
local-tax-cities =
    { $count ->
    [one] { $count } Stadt
   *[other] { $count } Städte
}
local-tax-codes =
    { $count ->
    [one] { $count } Postleitzahl
   *[other] { $count } Postleitzahlen
}
local-tax-unreached =
    { $count ->
    [one] { $count } Bezirk kommt in keiner Zeile einer Stadt vor: Keine Adresse führt zu ihm. Ergänzen Sie Zeilen seiner Städte oder Postleitzahlen.
   *[other] { $count } Bezirke kommen in keiner Zeile einer Stadt vor: Keine Adresse führt zu ihnen. Ergänzen Sie Zeilen ihrer Städte oder Postleitzahlen.
}
