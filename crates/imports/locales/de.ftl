# Importe: Hochladen, Plan, Fortschritt, Ergebnis.
imports-menu = Importe
imports-title = Importe
imports-new = Datei importieren
imports-new-title = Datei importieren
imports-new-text = Laden Sie den Unterstützerbericht so hoch, wie Sie ihn von der Plattform heruntergeladen haben. Bevor etwas geändert wird, sehen Sie, was die Datei bewirken würde.
imports-new-currency = Beträge ohne Währungscode werden in der Währung dieser Kampagne gelesen: { $currency }.
imports-new-safe = Die Datei selbst wird nicht aufbewahrt. Ihr Inhalt wird verschlüsselt gespeichert, bis Sie den Import übernehmen oder verwerfen.
imports-file = Datei
imports-file-hint = Eine CSV-Datei oder das Zip der Plattform. Lesbare Plattformen: { $known }.
imports-file-limit = Höchstens { $size } MB.
imports-file-missing = Wählen Sie die Datei aus, die Sie von der Plattform heruntergeladen haben.
imports-file-too-large = Diese Datei ist größer als { $size } MB. Laden Sie sie noch einmal herunter; ist sie vollständig, exportieren Sie sie in mehreren Teilen.
imports-file-broken = Die Datei ist nicht vollständig angekommen. Prüfen Sie Ihre Verbindung und laden Sie sie noch einmal hoch.
imports-upload = Hochladen und prüfen
imports-none-yet = Noch keine Importe
imports-none-yet-text = Laden Sie den Unterstützerbericht Ihrer Plattform hoch. Daraus entstehen Beiträge, Personen und der Katalog.
imports-state = Stand
imports-state-reading = Wird gelesen
imports-state-refused = Abgelehnt
imports-state-planned = Wartet auf Sie
imports-state-applying = Wird übernommen
imports-state-applied = Übernommen
imports-state-undoing = Wird rückgängig gemacht
imports-state-undone = Rückgängig gemacht
imports-state-abandoned = Verworfen
imports-steps = Schritte des Imports
imports-step-upload = Hochladen
imports-step-look = Prüfen
imports-step-apply = Übernehmen
imports-step-result = Ergebnis
imports-figure-received = In der Datei
imports-figure-to-apply = Nicht übernommen
imports-figure-new = Neu
imports-figure-changed = Geändert
imports-figure-unchanged = Unverändert
imports-figure-applied = Übernommen
imports-figure-held = Zurückgestellt
imports-views = Ansichten des Imports
imports-view-overview = Überblick
imports-view-new = Neu
imports-view-changed = Geändert
imports-view-unchanged = Unverändert
imports-view-held = Zurückgestellt
imports-view-flagged = Zu prüfen
imports-view-absent = Nicht in der Datei
imports-view-columns = Spalten
imports-planned-note = Noch ist nichts geändert. Prüfen Sie, was die Datei bewirken würde, und übernehmen Sie sie dann.
imports-equation = { $received } eingegangen = { $applied } übernommen + { $unchanged } unverändert + { $held } zurückgestellt.
imports-undone-note = Dieser Import wurde rückgängig gemacht.
imports-undone-kept =
    { $count ->
        [one] Dieser Import wurde rückgängig gemacht, aber ein Beitrag bleibt, weil inzwischen an ihm gearbeitet wurde.
       *[other] Dieser Import wurde rückgängig gemacht, aber { $count } Beiträge bleiben, weil inzwischen an ihnen gearbeitet wurde.
    }
imports-undone-parts-gone = { $count ->
    [one] Ein Teil des Katalogs, den der Import angelegt hatte, wurde mit ihm entfernt.
   *[other] { $count } Teile des Katalogs, die der Import angelegt hatte, wurden mit ihm entfernt.
}
imports-undone-parts-stay = { $count ->
    [one] Ein Teil, den er angelegt hatte, bleibt:
   *[other] { $count } Teile, die er angelegt hatte, bleiben:
}
imports-part-stays-changed = { $count ->
    [one] Einer wurde seither von Hand geändert.
   *[other] { $count } wurden seither von Hand geändert.
}
imports-part-stays-has-picture = { $count ->
    [one] Einer hat ein Bild.
   *[other] { $count } haben ein Bild.
}
imports-part-stays-in-pledges = { $count ->
    [one] Einer wird von einem Beitrag gebraucht.
   *[other] { $count } werden von Beiträgen gebraucht.
}
imports-part-stays-in-catalogue = { $count ->
    [one] Einer gehört zu einer Belohnung, einem Extra, einer Variante oder einer Frage, die bleibt.
   *[other] { $count } gehören zu Belohnungen, Extras, Varianten oder Fragen, die bleiben.
}
imports-fill-options = Varianten aus der Datei füllen
imports-fill-options-text = Eine Variante, die Sie nach dem Import angelegt haben, etwa eine Größe, lässt sich aus der Datei füllen: Wer noch nicht gewählt hat, erhält den Wert, den die Datei nennt – durch seinen Artikel, durch die Antwort auf eine gleichnamige Frage oder durch einen Artikel, der wie Variante und Wert heißt. Dasselbe geschieht nach jedem Import. Eine gleichnamige Frage wird danach nicht mehr gestellt.
imports-fill-options-begun = Die Varianten werden aus der Datei gefüllt. Das dauert einen Moment.
imports-fill-running = Die Varianten werden gerade gefüllt.
imports-fill-look = Nachsehen, wie weit es ist
imports-fill-again = Noch einmal aus der Datei füllen
imports-fill-done =
    { $count ->
        [0] Zuletzt gefüllt am { $when }: Kein Beitrag erhielt einen Wert.
        [one] Zuletzt gefüllt am { $when }: Ein Beitrag erhielt einen Wert.
       *[other] Zuletzt gefüllt am { $when }: { $count } Beiträge erhielten einen Wert.
    }
imports-fill-left-none = Keiner ist ohne Wert geblieben.
imports-fill-left-no-such-value =
    { $count ->
        [one] Bei einem Beitrag ist die Antwort der Datei kein Wert der Variante: Der Unterstützer wählt selbst.
       *[other] Bei { $count } Beiträgen ist die Antwort der Datei kein Wert der Variante: Die Unterstützer wählen selbst.
    }
imports-fill-left-not-told =
    { $count ->
        [one] Für einen Beitrag nennt die Datei keinen Wert oder nicht für jedes Exemplar: Der Unterstützer wählt selbst.
       *[other] Für { $count } Beiträge nennt die Datei keinen Wert oder nicht für jedes Exemplar: Die Unterstützer wählen selbst.
    }
imports-fill-left-kept =
    { $count ->
        [one] Ein Beitrag bleibt, wie er ist, weil seine Auswahl von Hand geändert wurde oder bestätigt ist.
       *[other] { $count } Beiträge bleiben, wie sie sind, weil ihre Auswahl von Hand geändert wurde oder bestätigt ist.
    }
imports-fill-shelved =
    { $count ->
        [one] Eine gleichnamige Frage wird nicht mehr gestellt.
       *[other] { $count } gleichnamige Fragen werden nicht mehr gestellt.
    }
imports-new-links =
    { $count ->
        [one] Ein Unterstützer, der schon Zugang hat, steht in dieser Datei mit einer anderen E-Mail-Adresse. Beim Übernehmen enden sein Link und seine Anmeldungen von der früheren Adresse, und an die neue Adresse geht sofort eine E-Mail mit einem neuen Link. Wer dort die Post liest, erhält Zugang: Prüfen Sie die Adresse.
       *[other] { $count } Unterstützer, die schon Zugang haben, stehen in dieser Datei mit einer anderen E-Mail-Adresse. Beim Übernehmen enden ihre Links und Anmeldungen von der früheren Adresse, und an jede neue Adresse geht sofort eine E-Mail mit einem neuen Link. Wer dort die Post liest, erhält Zugang: Prüfen Sie die Adressen.
    }
imports-new-links-show = Liste zeigen
imports-apply-note-new-links =
    { $count ->
        [one] Preise und Inhalte stammen aus dem, was die meisten Unterstützer haben; prüfen Sie sie danach im Katalog. Ein Unterstützer erhält einen neuen Link an eine neue Adresse; sonst wird niemand angeschrieben.
       *[other] Preise und Inhalte stammen aus dem, was die meisten Unterstützer haben; prüfen Sie sie danach im Katalog. { $count } Unterstützer erhalten einen neuen Link an eine neue Adresse; sonst wird niemand angeschrieben.
    }
imports-view-new-links = Neue Adressen
imports-none-new-links = In dieser Datei hat niemand, der schon Zugang hat, eine andere E-Mail-Adresse.
imports-note-elsewhere =
    { $count ->
        [one] Personen, deren E-Mail-Adresse diese Datei ändert, haben einen Beitrag in einer anderen Kampagne: Auch er zieht an die neue Adresse um.
       *[other] Personen, deren E-Mail-Adresse diese Datei ändert, haben { $count } Beiträge in anderen Kampagnen: Auch diese ziehen an die neue Adresse um.
    }
imports-flag-moves-elsewhere = Auch in anderen Kampagnen: Die Beiträge dieser Person dort ziehen mit an die neue Adresse um
imports-flag-new-link = Andere E-Mail-Adresse: Der bisherige Link endet, ein neuer geht an die neue Adresse
imports-kept-addresses =
    { $count ->
        [one] Ein Datensatz hat eine andere E-Mail-Adresse, die nicht übernommen wird, weil sie schon jemand anderem gehört oder die Datei einen anderen Beitrag derselben Person bei einer anderen Adresse hat. Die Liste sagt, was davon zutrifft.
       *[other] { $count } Datensätze haben eine andere E-Mail-Adresse, die nicht übernommen wird, weil sie schon jemand anderem gehört oder die Datei einen anderen Beitrag derselben Person bei einer anderen Adresse hat. Die Liste sagt zu jedem, was davon zutrifft.
    }
imports-kept-addresses-show = Liste zeigen
imports-view-kept-addresses = Nicht übernommene Adressen
imports-none-kept-addresses = Alle neuen E-Mail-Adressen dieser Datei werden übernommen.
imports-like-options = Antworten, die wie eine Auswahl aussehen
imports-like-option = „{ $prompt }“ hat { $count } verschiedene Antworten: Machen Sie eine Variante daraus.
imports-like-options-text = Wenn jede Antwort für etwas anderes im Paket steht, etwa eine Größe oder eine Farbe: Legen Sie für jede einen Artikel an, dann eine Variante mit dem Namen der Frage. Die Antworten der Datei füllen sie, die Frage wird nicht mehr gestellt, und Bedarf und Lagerdateien unterscheiden die Größen.
imports-like-options-new = Variante anlegen
imports-abandoned-note = Dieser Upload wurde verworfen. Nichts wurde geändert, und der Inhalt der Datei ist gelöscht. Laden Sie sie bei Bedarf noch einmal hoch.
imports-progress = Fortschritt
imports-progress-reading =
    { $count ->
        [one] Die Datei wird gelesen. Bisher ein Datensatz.
       *[other] Die Datei wird gelesen. Bisher { $count } Datensätze.
    }
imports-progress-applying = { $done } von { $all } Datensätzen sind erledigt.
imports-progress-undoing = Die Beiträge dieses Imports werden entfernt.
imports-progress-undoing-rest = Die früheren Werte werden wiederhergestellt.
imports-progress-note = Sie können diese Seite schließen. Die Arbeit geht weiter, auch nach einem Neustart.
imports-progress-look = Erneut nachsehen
imports-found-rewards = Belohnungen in der Datei
imports-found-addons = Extras in der Datei
imports-found-items = Artikel in der Datei
imports-found-questions = Fragen in der Datei
imports-part-title = Titel
imports-part-detail = Preis und Inhalt
imports-part-records = Datensätze
imports-part-state = Im Katalog
imports-part-known = Schon vorhanden
imports-part-known-as = Vorhanden als: { $title }
imports-part-new = Wird hinzugefügt
imports-part-not-there = Nicht im Katalog
imports-price-unknown = Preis unbekannt: im Katalog festlegen
imports-in-records =
    { $count ->
        [0] in keinem Datensatz
        [one] in einem Datensatz
       *[other] in { $count } Datensätzen
    }
imports-packed = Jeder erhält
imports-packed-note = Gepackt wird, was der Katalog für eine Belohnung vorsieht. Wo jeder Unterstützer andere Waren hat, haken Sie die Belohnung an: Dann erhält jeder, was in der Datei für ihn steht. Was Varianten fragen, bleibt zu wählen. Sie können es später ändern, hier oder auf der Seite eines Unterstützers.
imports-packed-as-in-file = was die Datei sagt
imports-packed-as-in-reward = was in der Belohnung ist
imports-pack-as-in-file = Geben, was die Datei sagt
imports-pack-as-in-reward = Geben, was in der Belohnung ist
imports-packed-decided = Entschieden. Es wird im Hintergrund bei den Unterstützern dieser Belohnung eingetragen; wo das Team selbst entschieden hat, bleibt es dabei.
imports-leave-out = Weglassen
imports-leave-out-one = Nicht hinzufügen
imports-mark-absent = Beiträge markieren, die nicht in dieser Datei stehen. Entfernen Sie das Häkchen, wenn die Datei nur ein Teil der Kampagne ist.
imports-other-currency = { $count ->
    [one] Ein Datensatz ist in { $file }, diese Kampagne aber in { $campaign }: Er wird zurückgestellt.
   *[other] { $number } Datensätze sind in { $file }, diese Kampagne aber in { $campaign }: Sie werden zurückgestellt.
}
imports-other-currency-settings = Die Währung der Kampagne lässt sich ändern, solange nichts einen Preis hat
imports-doubts = Ist das die richtige Datei?
imports-doubts-same-file = Genau diese Datei wurde am { $when } bereits übernommen und danach noch eine andere.
imports-doubts-goes-back = { $count ->
    [one] Ein Datensatz würde seinen Beitrag auf den Stand des Imports vom { $when } zurücksetzen, obwohl eine spätere Datei etwas anderes sagte.
   *[other] { $number } Datensätze würden ihre Beiträge auf den Stand des Imports vom { $when } zurücksetzen, obwohl eine spätere Datei etwas anderes sagte.
}
imports-doubts-overtaken = { $count ->
    [one] Seit diese Datei gelesen wurde, ist eine andere übernommen worden (am { $when }), die über einen ihrer Beiträge etwas anderes sagt.
   *[other] Seit diese Datei gelesen wurde, ist eine andere übernommen worden (am { $when }), die über { $number } ihrer Beiträge etwas anderes sagt.
}
imports-doubts-example = Zum Beispiel { $name }: { $changes }.
imports-doubts-none-of = { $count ->
    [one] Der einzige Beitrag dieser Kampagne steht nicht in dieser Datei: Er gehört vielleicht zu einer anderen Kampagne. Ist sie ein Teil dieser Kampagne, entfernen Sie den Haken bei den Beiträgen, die nicht darin stehen.
   *[other] Keiner der { $number } Beiträge dieser Kampagne steht in dieser Datei: Sie gehört vielleicht zu einer anderen Kampagne. Ist sie ein Teil dieser Kampagne, entfernen Sie den Haken bei den Beiträgen, die nicht darin stehen.
}
imports-doubts-tick = Ich habe das gelesen und will es so: Datei übernehmen.
imports-apply-note = Preise und Inhalte stammen aus dem, was die meisten Unterstützer haben; prüfen Sie sie danach im Katalog. Unterstützer werden nicht angeschrieben.
imports-apply = Import übernehmen
imports-abandon = Diesen Upload verwerfen
imports-abandon-question = Diesen Upload verwerfen? Noch wurde nichts geändert, und der Inhalt der Datei wird gelöscht.
imports-abandon-yes = Ja, verwerfen
imports-next-catalogue = Weiter: Katalog vervollständigen
imports-next-invite =
    { $count ->
        [one] Weiter: { $count } neuen Unterstützer einladen
       *[other] Weiter: { $count } neue Unterstützer einladen
    }
imports-next-settle =
    { $count ->
        [one] Weiter: { $count } zurückgestellten Datensatz klären
       *[other] Weiter: { $count } zurückgestellte Datensätze klären
    }
imports-next-backers = Zu den Unterstützern
imports-undo-note = Sie können diesen Import rückgängig machen, solange niemand eingeladen und nichts geändert oder bezahlt wurde.
imports-undo = Import rückgängig machen
imports-undo-question = Diesen Import rückgängig machen? Seine Beiträge werden entfernt, ihr Guthaben wird zurückgebucht, und geänderte Beiträge erhalten ihre früheren Werte.
imports-undo-links =
    { $count ->
        [one] Ein Unterstützer mit Zugang erhält seine frühere E-Mail-Adresse zurück: Sein Link und seine Anmeldungen von der Adresse dieser Datei enden, und an die frühere geht sofort eine E-Mail mit einem neuen Link.
       *[other] { $count } Unterstützer mit Zugang erhalten ihre frühere E-Mail-Adresse zurück: Ihre Links und Anmeldungen von den Adressen dieser Datei enden, und an jede frühere geht sofort eine E-Mail mit einem neuen Link.
    }
imports-undo-yes = Ja, rückgängig machen
imports-records = Datensätze der Datei
imports-record = Datensatz { $number }
imports-person = Unterstützer
imports-remarks = Hinweise
imports-order-number = Bestellnummer
imports-no-name = (ohne Namen)
imports-kept = Unser Wert bleibt, weil er seither hier geändert wurde.
imports-kept-email-pledge = Unsere bleibt: Die Datei hat einen anderen Beitrag dieser Person bei einer anderen Adresse. Sind es zwei Menschen, geben Sie diesem Beitrag auf seiner Seite unter „Name oder E-Mail ändern“ eine eigene Person.
imports-kept-email-taken = Unsere bleibt: Die neue Adresse gehört schon jemand anderem. Ist sie richtig, fragen Sie den Unterstützer, welche Adresse er liest.
imports-absent-note = Diese Beiträge sind aus früheren Dateien bekannt. Sie bleiben auf jeden Fall erhalten und werden höchstens markiert.
imports-none-new = Kein Datensatz dieser Datei ergibt einen neuen Beitrag.
imports-none-changed = Kein Datensatz dieser Datei ändert einen Beitrag.
imports-none-unchanged = Kein Datensatz dieser Datei ist unverändert.
imports-none-held = Kein Datensatz ist zurückgestellt.
imports-none-flagged = In dieser Datei ist nichts, was Sie prüfen sollten.
imports-none-absent = In dieser Datei fehlt keiner der Beiträge, die bis zuletzt in den Dateien standen. Was schon in einer früheren Datei fehlte, steht hier nicht noch einmal.
imports-none-overview = Es wurde nichts gefunden.
imports-column = Spalte
imports-meaning = Erkannt als
imports-table = Die Tabelle
imports-table-detail = { $records } Datensätze, Zeichensatz { $encoding }, Trennzeichen { $delimiter }
imports-delimiter-tab = Tabulator
imports-meaning-question = Frage der Umfrage
imports-meaning-extra = Bleibt beim Datensatz
imports-meaning-ignored = Wird nicht gebraucht
imports-meaning-amount = Betrag: { $amount }
imports-meaning-item = Artikel: { $title }
imports-meaning-addon = Extra: { $title }
imports-fact-format = Plattform
imports-fact-size = Größe
imports-fact-sha256 = Fingerabdruck (SHA-256)
imports-fact-uploaded = Hochgeladen
imports-fact-applied = Übernommen am
imports-fact-undone = Rückgängig gemacht am
imports-size-kib = { $size } KB
imports-size-mib = { $size } MB
imports-yes = ja
imports-no = nein
# Warum ein Datensatz zurückgestellt ist.
imports-hold-no-id = Die Kennung des Unterstützers fehlt oder wurde von einer Tabellenkalkulation zerstört. Laden Sie die Datei noch einmal herunter und öffnen Sie sie nicht in einer Tabellenkalkulation.
imports-hold-id-given-twice = Derselbe Unterstützer zweimal: Diese Kennung steht in mehreren Zeilen der Datei. Gleiche Zeilen zählen einmal; unterscheiden sie sich, wird keine übernommen, bis Sie entscheiden. Öffnen Sie die Zeile, die gilt, und übernehmen Sie sie; die andere lassen Sie aus oder geben ihr eine eigene Kennung.
imports-hold-id-kind-changed = Frühere Dateien haben Unterstützer mit einer anderen Kennung benannt. Exportieren Sie mit denselben Spalten wie zuvor.
imports-misread-name = Der Name „{ $written }“ wurde vermutlich mit der falschen Zeichenkodierung gelesen; gemeint ist wohl „{ $meant }“. Geändert wurde nichts.
imports-hold-no-email = Die E-Mail-Adresse fehlt; dieser Unterstützer wäre nicht erreichbar.
imports-hold-bad-email = Das ist keine gültige E-Mail-Adresse wie name@example.org.
imports-hold-name-too-long = Für einen Namen ist das zu lang. Vielleicht sind die Spalten verschoben.
imports-hold-unknown-status = Der Status fehlt oder ist unbekannt; es ist nicht klar, ob Geld eingegangen ist.
imports-hold-currency-mismatch = Die Beträge lauten auf eine andere Währung als diese Kampagne.
imports-hold-amount-unclear = Ein Betrag fehlt, liegt unter null oder ist nicht eindeutig. Bei drei Ziffern nach dem Dezimalzeichen, wie in 0,005 € oder 1,000 €, lässt sich nicht sagen, welcher Betrag gemeint ist.
imports-hold-amount-too-large = Ein Betrag ist größer, als ihn jemand zugesagt haben kann. Vielleicht sind Spalten oder Kommas verrutscht.
imports-hold-quantity-unclear = Die Anzahl eines Extras oder Artikels kann so, wie sie in der Datei steht, nicht stimmen. Geben Sie an, wie viele Stück es sind.
imports-hold-cut-off = Die Datei endet mitten in dieser Zeile. Laden Sie sie noch einmal herunter oder ergänzen Sie, was fehlt.
imports-hold-unknown-reward = Die Belohnung oder eines der Extras ist nicht im Katalog.
imports-hold-person-erased = Die personenbezogenen Daten dieses Unterstützers wurden gelöscht. Sie werden nicht zurückgeholt.
imports-hold-not-applicable = Dieser Datensatz konnte nicht übernommen werden. Importieren Sie die Datei noch einmal; bleibt er zurückgestellt, bitten Sie um Hilfe.
imports-hold-other-prices = Der Datensatz bringt Geld in der Währung der Kampagne, vereinbart wurden aber Preise in einer anderen. Zahlen Sie dieses Geld auf der Plattform zurück und setzen Sie die Beträge auf 0.
# Was jemand prüfen sollte.
imports-flag-characters-lost = Buchstaben gingen verloren (ein „?“ in Name oder Adresse). Fragen Sie den Unterstützer oder laden Sie die Originaldatei herunter.
imports-flag-country-mismatch = Der Versand wurde für ein anderes Land bezahlt als das in der Adresse. Die Person wird gefragt.
imports-flag-fake-phone = Die Telefonnummer sieht nicht echt aus.
imports-flag-formula-like = Eine Zelle beginnt wie eine Tabellenformel. Sie wird als reiner Text behandelt.
imports-flag-hidden-characters = Unsichtbare Zeichen wurden entfernt.
imports-flag-long-row = Die Zeile hat mehr Zellen, als die Datei Spalten hat.
imports-flag-mojibake = Entstellte Buchstaben wurden repariert. Prüfen Sie Name und Adresse.
imports-flag-postal-suspect = Die Postleitzahl ist kürzer als in ihrem Land üblich; vielleicht hat eine Tabellenkalkulation Nullen entfernt. Die Person wird gefragt.
imports-flag-relay-email = Die E-Mail-Adresse gehört zu einem Weiterleitungsdienst. Nachrichten können verloren gehen.
imports-flag-same-email = Ein anderer Datensatz hat dieselbe E-Mail-Adresse. Beide Beiträge gehören einer Person.
imports-flag-same-email-apart = Ein anderer Datensatz hat dieselbe E-Mail-Adresse, aber die Beiträge gehören verschiedenen Personen.
imports-flag-scientific-number = Eine Tabellenkalkulation hat eine lange Zahl gerundet.
imports-flag-short-row = Die Zeile hat weniger Zellen, als die Datei Spalten hat.
imports-flag-unknown-status = Das Statuswort fehlt oder ist unbekannt.
imports-flag-address-incomplete = Der Adresse fehlt etwas, das ihr Land verlangt. Der Unterstützer wird danach gefragt.
imports-flag-state-unknown = Im Land der Adresse gibt es diesen Bundesstaat oder diese Provinz nicht. Der Unterstützer wird nach der Adresse gefragt.
imports-flag-no-country = Bezahlt, aber ohne Land, obwohl die Belohnung verschickt wird. Der Unterstützer wird nach der Adresse gefragt.
# Felder eines Datensatzes.
imports-field-amounts = Beträge
imports-field-name = Name
imports-field-email = E-Mail
imports-field-status = Status
imports-field-currency = Währung
imports-field-reward = Belohnung
imports-field-items = Artikel
imports-field-addons = Extras
imports-field-answers = Antworten
imports-field-address = Adresse
imports-field-pledged-at = Zugesagt am
imports-field-surveyed-at = Umfrage beantwortet am
imports-field-creator-note = Ihre Notiz
imports-field-customer-note = Notiz des Unterstützers
imports-field-pledge-country = Land des Beitrags
imports-field-installments = Ratenzahlung
imports-field-late-pledge = Später Beitrag
imports-field-appearance = Angezeigt als
imports-field-shipped = Versandt
imports-field-tracking = Sendungsnummer
imports-field-order-state = Stand der Bestellung
imports-field-charged-on = Abgebucht am
imports-field-pledged-at-raw = Zugesagt am, wie geschrieben
imports-field-back-in-file = Wieder in der Datei
imports-address-name = Empfänger
imports-address-line1 = Straße
imports-address-line2 = zweite Zeile
imports-address-city = Ort
imports-address-region = Region
imports-address-postal-code = Postleitzahl
imports-address-country = Land
imports-address-phone = Telefon
imports-address-delivery-notes = Hinweis zur Zustellung
imports-amount-pledged = Zugesagt
imports-amount-shipping = Versand
imports-amount-reward-minimum = Preis der Belohnung
imports-amount-bonus = Bonus
imports-amount-due = Fällig
imports-amount-paid = Bezahlt
imports-amount-total = Gesamt
imports-amount-subtotal = Zwischensumme
imports-amount-tax = Steuer
imports-amount-credit = Guthaben
imports-amount-refunded = Erstattet
imports-amount-added = Hinzugefügt
imports-amount-addon-shipping = Versand der Extras
imports-amount-reward-shipping = Versand der Belohnung
imports-amount-platform-fee = Gebühr der Plattform
imports-amount-transaction-fee = Transaktionsgebühr
imports-amount-products = Produkte
imports-amount-balance = Saldo
imports-status-collected = Eingezogen
imports-status-partial = Teilweise bezahlt
imports-status-pending = Ausstehend
imports-status-errored = Zahlung fehlgeschlagen
imports-status-failed = Fehlgeschlagen
imports-status-dropped = Gestrichen, weil die Zahlung ausblieb
imports-status-canceled = Storniert
imports-status-refunded = Erstattet
imports-status-disputed = Angefochten
# Als was eine Spalte erkannt wurde.
imports-column-backer-number = Nummer des Unterstützers
imports-column-backer-uid = Kennung des Unterstützers
imports-column-name = Name
imports-column-email = E-Mail
imports-column-pledge-country = Land des Beitrags
imports-column-reward-title = Titel der Belohnung
imports-column-reward-id = Kennung der Belohnung
imports-column-pledged-at = Datum des Beitrags
imports-column-status = Status
imports-column-creator-note = Ihre Notiz
imports-column-installments = Ratenzahlung
imports-column-late-pledge = Später Beitrag
imports-column-surveyed-at = Datum der Umfrage
imports-column-sent = Ob verschickt
imports-column-address-name = Adresse: Empfänger
imports-column-address-line1 = Adresse: Straße
imports-column-address-line2 = Adresse: zweite Zeile
imports-column-address-city = Adresse: Ort
imports-column-address-region = Adresse: Region
imports-column-address-postal-code = Adresse: Postleitzahl
imports-column-address-country-name = Adresse: Land
imports-column-address-country-code = Adresse: Ländercode
imports-column-address-phone = Adresse: Telefon
imports-column-address-delivery-notes = Adresse: Hinweis zur Zustellung
# Warum eine Datei abgelehnt wird.
imports-refusal = { $sentence } (Code: { $code })
imports-refusal-in = In „{ $member }“: { $sentence }
imports-refusal-empty-file = Diese Datei ist leer. Laden Sie den Export noch einmal herunter und laden Sie ihn hoch, sobald der Download fertig ist.
imports-refusal-no-records = Die Datei hat eine Kopfzeile, aber keine Datensätze darunter. Exportieren Sie noch einmal und wählen Sie alle Unterstützer aus.
imports-refusal-spreadsheet-not-csv = Das ist eine Tabellenkalkulation ({ $kind }), keine CSV-Datei. Laden Sie die CSV-Datei der Plattform so hoch, wie Sie sie heruntergeladen haben.
imports-refusal-spreadsheet-not-csv-short = Das ist eine Tabellenkalkulation, keine CSV-Datei. Laden Sie die CSV-Datei der Plattform so hoch, wie Sie sie heruntergeladen haben.
imports-refusal-not-a-table = Das ist keine Tabelle, sondern vielleicht eine gespeicherte Webseite oder ein Bild. Laden Sie auf der Plattform den Unterstützerbericht als CSV herunter und laden Sie diese Datei unverändert hoch.
imports-refusal-unknown-format = Diese Spalten gehören zu keinem bekannten Export: { $columns }. Prüfen Sie, ob es der Unterstützerbericht einer unterstützten Plattform ist ({ $known }).
imports-refusal-unknown-format-short = Die Spalten dieser Datei gehören zu keinem bekannten Export. Prüfen Sie, ob es der Unterstützerbericht einer unterstützten Plattform ist.
imports-refusal-missing-column = Das sieht nach einem Export von { $format } aus, aber die Spalte „{ $column }“ fehlt (Kopfzeile in Zeile { $line }). Exportieren Sie noch einmal mit dieser Spalte oder verwenden Sie die Datei, wie sie heruntergeladen wurde.
imports-refusal-missing-column-short = Eine Spalte, ohne die sich Beiträge nicht unterscheiden lassen, fehlt. Verwenden Sie die Datei, wie sie heruntergeladen wurde.
imports-refusal-broken-quotes = Die Anführungszeichen ab Zeile { $line } passen nicht zusammen. Die Datei wurde abgeschnitten oder von Hand bearbeitet: Laden Sie sie noch einmal herunter.
imports-refusal-broken-quotes-short = Die Anführungszeichen der Datei passen nicht zusammen. Sie wurde abgeschnitten oder von Hand bearbeitet: Laden Sie sie noch einmal herunter.
imports-refusal-no-table-in-zip = In diesem Zip ist keine CSV-Datei. Laden Sie das Zip der Plattform oder die CSV-Datei selbst hoch.
imports-refusal-unsafe-member-name = Das Zip enthält eine Datei mit einem unsicheren Namen, wie ihn Angriffe verwenden. Laden Sie den Export noch einmal von der Plattform herunter.
imports-refusal-too-large-or-broken = Die Datei ist abgeschnitten, beschädigt oder innen viel größer als ein Export: ein Zip, das zu viel enthält, oder eine Zeile mit Tausenden von Spalten. Laden Sie sie noch einmal herunter; ist sie vollständig, exportieren Sie sie in mehreren Teilen.
imports-refusal-unreadable = Die Datei ließ sich nicht öffnen. Laden Sie sie noch einmal hoch.
imports-refusal-interrupted = Das Lesen wurde unterbrochen. Laden Sie die Datei noch einmal hoch.
# Warum etwas nicht geht.
imports-error-unknown = Diesen Import gibt es nicht. Vielleicht wurde er verworfen.
imports-error-wrong-state = Das geht jetzt nicht, weil der Import schon weiter ist. Sehen Sie nach, wo er steht.
imports-error-another-at-work = Ein anderer Import dieser Kampagne wird gerade übernommen oder rückgängig gemacht. Warten Sie, bis er fertig ist.
imports-error-doubtful = Es wurde nichts übernommen, weil das vielleicht nicht die richtige Datei ist. Nehmen Sie die neueste Datei dieser Kampagne; oder setzen Sie, wenn es so gewollt ist, den Haken über der Schaltfläche.
imports-error-other-currency = Diese Datei kann nicht übernommen werden, weil sie ganz in einer anderen Währung ist als die Kampagne. Ändern Sie die Währung der Kampagne und laden Sie die Datei erneut hoch, oder nehmen Sie eine andere Datei.
imports-error-not-the-latest = Auf diesen Import wurde ein späterer übernommen. Machen Sie zuerst jenen rückgängig.
imports-error-built-on =
    { $count ->
        [one] Dieser Import lässt sich nicht rückgängig machen, weil einer seiner Beiträge seither eingeladen, geändert oder bezahlt wurde oder schon bestätigt war, als er ihn storniert hat.
       *[other] Dieser Import lässt sich nicht rückgängig machen, weil { $count } seiner Beiträge seither eingeladen, geändert oder bezahlt wurden oder schon bestätigt waren, als er sie storniert hat.
    }
# Einen zurückgestellten Datensatz klären.
imports-figure-left-out = Ausgelassen
imports-view-left-out = Ausgelassen
imports-none-left-out = Kein Datensatz wurde ausgelassen.
imports-equation-left-out = { $received } eingegangen = { $applied } übernommen + { $unchanged } unverändert + { $held } zurückgestellt + { $left } ausgelassen.
imports-held-download = Diese als CSV herunterladen
imports-settle = Klären
imports-settle-put-right = Richtigstellen
imports-settle-choose = Bitte wählen
imports-settle-amounts = Beträge in { $currency }
imports-settle-in-file = In der Datei: { $value }
imports-settle-addon = Extra „{ $title }“
imports-settle-no-reward = Keine Belohnung
imports-settle-no-addon = Wird nicht geliefert
imports-settle-choose-reward = Wählen Sie die Belohnung dieses Beitrags, oder dass er keine hat.
imports-settle-choose-addon = Wählen Sie, welches Extra das ist, oder dass es nicht geliefert wird.
imports-settle-no-amount = Geben Sie einen Betrag in { $currency } ein, zum Beispiel 12,50.
imports-settle-quantity = Anzahl „{ $title }“
imports-settle-no-quantity = Geben Sie eine ganze Zahl von 0 bis { $most } ein.
imports-settle-note = Der Datensatz wird so übernommen, wie Sie ihn richtigstellen. Kommt dieselbe Zeile in einer späteren Datei wieder, wird sie nicht noch einmal zurückgestellt.
imports-settle-apply = Diesen Datensatz übernehmen
imports-settle-back = Zurück zur Liste
imports-settle-same-person = Es ist dieselbe Person
imports-settle-same-person-hint = Dann gehören beide Beiträge dieser Person. Ist es jemand anderes, geben Sie eine andere Adresse ein.
imports-settle-person-known = Diese Adresse gehört { $name }. Sagen Sie unten, ob es dieselbe Person ist.
imports-settle-person-known-elsewhere = Diese Adresse gehört in einer anderen Kampagne jemandem mit anderem Namen. Sagen Sie unten, ob es dieselbe Person ist.
imports-settle-id-known = Ein anderer Beitrag dieser Kampagne hat diese Kennung. Lassen Sie den Datensatz aus, wenn es derselbe Beitrag ist; sonst geben Sie seine eigene Kennung ein.
imports-settle-newer-file = Seitdem wurde eine neuere Datei übernommen; was dort über diesen Beitrag steht, gilt. Lassen Sie diesen Datensatz aus.
imports-settle-not-held = Dieser Datensatz ist nicht mehr zurückgestellt. Vielleicht hat ihn schon jemand geklärt.
imports-settle-gone = Was dieser Datensatz sagte, ist inzwischen gelöscht. Importieren Sie die Datei noch einmal, um ihn zu klären.
imports-settle-only-leave-out = Das lässt sich hier nicht von Hand richtigstellen. Importieren Sie eine Datei, in der es stimmt, oder lassen Sie den Datensatz aus.
imports-settle-later = Sie können diesen Datensatz klären, sobald der Import übernommen ist.
imports-settle-facts = Was in der Datei steht
imports-settle-raw-status = Status, wie geschrieben
imports-settled = Der Datensatz ist geklärt.
imports-left-out = Der Datensatz ist ausgelassen.
imports-left-out-because = Dieser Datensatz wurde ausgelassen: { $why }
imports-leave-record-out = Auslassen
imports-leave-record-out-note = Ein ausgelassener Datensatz ergibt keinen Beitrag. Was er sagt, wird gelöscht, und dieselbe Zeile einer späteren Datei wird nicht noch einmal zurückgestellt.
imports-leave-record-out-yes = Diesen Datensatz auslassen
imports-leave-out-why = Warum
imports-leave-out-why-missing = Wählen Sie, warum der Datensatz ausgelassen wird.
# Warum ein Datensatz ausgelassen wird.
imports-why-duplicate = Derselbe Beitrag steht in einem anderen Datensatz
imports-why-not-a-pledge = Ein Test oder ein Fehler der Plattform
imports-why-money-returned = Das Geld ging an den Unterstützer zurück
imports-why-settled-elsewhere = Darum kümmert man sich außerhalb dieser Kampagne
imports-why-untraceable = Es lässt sich nicht herausfinden, wem er gehört
# Kennungen der Plattform.
imports-source-backer-number = Nummer des Unterstützers
imports-source-backer-uid = Kennung des Unterstützers (UID)
imports-source-order-no = Bestellnummer
imports-source-pledge-id = Kennung des Beitrags
imports-source-order-public-id = Öffentliche Kennung der Bestellung
imports-source-backerkit-id = BackerKit-Kennung
imports-source-order-id = Kennung der Bestellung
imports-source-shopify-id = Shopify-Kennung
# Spalten der heruntergeladenen Liste.
imports-held-column-place = Datensatz
imports-held-column-reason = Grund
imports-held-column-id = Kennung
imports-held-column-name = Name
imports-held-column-email = E-Mail
imports-held-column-status = Status
imports-held-column-amount = Zugesagt
imports-held-column-reward = Belohnung
imports-held-column-addons = Extras

# Was die Datei Unterstützern gibt, und wen sie fragt
imports-pledge-level = Unterstützungsstufe { $amount }
imports-pledge-level-numbered = Unterstützungsstufe { $amount } ({ $id })
imports-reward-numbered = Belohnung { $id }
imports-choice = { $quantity } von: { $values }
imports-asked-of = Gefragt werden: { $reward }
imports-asked-of-all = Gefragt werden alle
imports-flag-cancelled-and-paid = Auf der Plattform storniert, hier aber bezahlt: Der Beitrag bleibt, wie er ist, bis Sie entscheiden
imports-flag-items-differ = Die Artikel in der Datei sind nicht die der Belohnung
imports-flag-sent-on-platform = Auf der Plattform als verschickt markiert: Der Unterstützer wird nicht gefragt und nichts wird gepackt, außer Sie setzen den Haken dafür
imports-items-in-file = In der Datei: { $items }
imports-items-in-parcel = Nach der Belohnung: { $items }
imports-items-none = nichts
imports-differences = Artikel, die von der Belohnung abweichen
imports-differences-note =
    { $count ->
        [one] Die Datei gibt einer Person andere Artikel, als in ihrer Belohnung und ihren Extras enthalten sind.
       *[other] Die Datei gibt { $count } Personen andere Artikel, als in ihrer Belohnung und ihren Extras enthalten sind.
    } Gepackt wird nach der Belohnung: Berichtigen Sie die Inhalte der Belohnungen oder bieten Sie eine Auswahl an, bevor Sie die Beiträge sperren.
imports-differences-reward = Belohnung
imports-differences-file = In der Datei
imports-differences-parcel = Nach der Belohnung
imports-differences-records = Datensätze
imports-differences-all = Alle anzeigen
imports-differences-waiting =
    { $count ->
        [one] Für { $count } Unterstützer dieser Kampagne ist noch nichts entschieden: In der Datei stehen andere Artikel als in der Belohnung. Wählen Sie neben einer Belohnung „Geben, was die Datei sagt“, berichtigen Sie die Belohnung im Katalog, oder bestätigen Sie, dass ihr Inhalt stimmt.
       *[other] Für { $count } Unterstützer dieser Kampagne ist noch nichts entschieden: In der Datei stehen andere Artikel als in der Belohnung. Wählen Sie neben einer Belohnung „Geben, was die Datei sagt“, berichtigen Sie die Belohnung im Katalog, oder bestätigen Sie, dass ihr Inhalt stimmt.
    }
imports-differences-decide = Angesehen: packen, was in den Belohnungen ist
imports-differences-decided = Entschieden: Diese Unterstützer erhalten, was in ihrer Belohnung ist.
imports-postal-question = { $written } → { $meant }?
imports-refusal-unicode-text = Diese Datei wurde als Unicode-Text gespeichert ({ $kind }). Öffnen Sie sie dort, wo sie entstanden ist, speichern Sie sie als „CSV UTF-8“ und laden Sie diese Datei hoch.
imports-note-no-columns = Diese Datei hat keine Spalten für: { $parts }. Was frühere Dateien dort sagten, bleibt.
imports-note-guessed-encoding = Die Datei sagt nicht, in welcher Kodierung sie gespeichert wurde; angenommen wurde Windows-1252. Prüfen Sie die Namen: Sind Buchstaben falsch, exportieren Sie die Datei noch einmal als UTF-8.
