# used-as-prefix: desk-address-doubt-
# used-as-prefix: desk-audit-
# used-as-prefix: desk-changed-
# used-as-prefix: desk-event-
# used-as-prefix: desk-marked-
# used-as-prefix: desk-movement-
# used-as-prefix: desk-platform-
# used-as-prefix: desk-source-

# What the platform and the rules say of a backer.
desk-name = Name
desk-filter = Filter
desk-filter-any = Alle
desk-filter-apply = Filter anwenden
desk-filter-clear = Filter aufheben
desk-seen = zuletzt da: { $day }
desk-rule-owed-to-backer = Es wurden { $amount } mehr bezahlt, als dies kostet. Der Betrag steht dem Unterstützer zu.
desk-consents-title = Einwilligungen
desk-consent-how = { $when }. Gezeigt auf { $language }, Fassung { $version } des Textes.
desk-consent-how-unnoted = { $when }, Fassung { $version } des Textes. In welcher Sprache er gezeigt wurde, ist nicht festgehalten; hier steht er in Ihrer.
desk-name-in-file = Name in der Datei
desk-goods-title = Waren in der Datei und im Paket
desk-goods-in-file = Die Datei sagt
desk-goods-packed = Gepackt wird
desk-goods-none = nichts
desk-goods-as-in-file = Diese Person erhält, was die Datei sagt.
desk-goods-as-in-reward = Diese Person erhält, was Belohnung, Extras und Optionen enthalten.
desk-goods-give-file = Geben, was die Datei sagt
desk-goods-give-reward = Geben, was in der Belohnung ist
desk-done-goods = Was gepackt wird, ist entschieden. Keine Datei und keine Entscheidung über die Belohnung ändert es mehr.
desk-address-not-taken = Die Adresse in der Datei wurde nicht übernommen. Die Person wird danach gefragt; vorher wird nichts dorthin versandt.
desk-address-doubt-postal-suspect = Die Postleitzahl ist zu kurz:
desk-address-doubt-characters-lost = Buchstaben gingen verloren.
desk-address-doubt-country-mismatch = Der Versand wurde für ein anderes Land berechnet.
desk-address-doubt-address-incomplete = Es fehlt etwas, das ihr Land braucht.
desk-address-doubt-state-unknown = Diesen Bundesstaat oder diese Provinz gibt es in ihrem Land nicht.
desk-named-in-file = in der Datei: { $name }
desk-filter-platform = Status auf der Plattform
desk-filter-payment = Zahlung hier fehlgeschlagen
desk-sent-badge = auf der Plattform verschickt
desk-platform-sent = Belohnung
desk-platform-sent-yes = als verschickt markiert
desk-exports-sent = { $count ->
    [one] Ein gesperrter Beitrag ist auf der Plattform als verschickt markiert und fehlt in den Dateien für das Lager. Hier ist er in einer eigenen Datei:
   *[other] { $count } gesperrte Beiträge sind auf der Plattform als verschickt markiert und fehlen in den Dateien für das Lager. Hier sind sie in einer eigenen Datei:
}
desk-on-platform = Plattform: { $state }
desk-no-reward = Keine Belohnung
desk-rule-credit-left = { $amount } von dem, was die Plattform eingezogen hat, sind nicht genutzt.

# Backers.
desk-backers-found = Gefunden: { $total }
desk-backers-none = Niemand gefunden
desk-backers-none-text = Kein Unterstützer passt. Prüfen Sie Suche und Filter.
desk-backers-none-searched = Die Suche findet ganze Wörter eines Namens (Müller, nicht Müll), eine ganze E-Mail-Adresse oder eine Bestellnummer. Namen und Adressen sind verschlüsselt gespeichert, darum sind Wortteile nicht zu finden. Ist zusätzlich ein Filter gesetzt?
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
desk-filter-search-hint = Ganze E-Mail-Adresse, Bestellnummer oder ganze Wörter des Namens
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
desk-platform-stands = Zahlung nicht fehlgeschlagen (alle)
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
desk-email-taken = Diese E-Mail-Adresse gehört schon einer anderen Person. Nehmen Sie eine andere.
desk-person-others = Andere Beiträge dieser Person
desk-person-elsewhere = in anderen Kampagnen: { $count }
desk-person-whom = Für welche Beiträge?
desk-person-this-pledge = Nur für diesen Beitrag
desk-person-this-pledge-hint = Er bekommt eine eigene Person mit diesem Namen und dieser E-Mail-Adresse. Seine Links enden, die bisherige Person behält alles andere und muss sich neu anmelden; wer schon Zugang hatte, erhält per E-Mail einen neuen Link.
desk-person-all-pledges =
    { $count ->
        [one] Für die Person mit ihrem Beitrag
       *[other] Für alle { $count } Beiträge dieser Person
    }
desk-person-whom-missing = Wählen Sie, für welche Beiträge.
desk-person-own-email = Geben Sie die E-Mail-Adresse der eigenen Person dieses Beitrags ein: Zwei Menschen können nicht dieselbe haben.
desk-person-has-invoices = Für diesen Beitrag wurde eine Rechnung ausgestellt, deshalb bleibt er bei seiner Person.
desk-email-bouncing = Post kommt zurück seit
desk-email-verified = Vom Unterstützer bestätigt
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
desk-deed-ask-to-pay = Um die Zahlung bitten
desk-deed-asked-lately = Zuletzt am { $when } gebeten. Noch einmal senden?
desk-deed-lock = Sperren
desk-deed-lock-question = Der Unterstützer kann diesen Beitrag nicht mehr ändern.
desk-deed-handover = Ans Lager übergeben
desk-deed-handover-question = Der Beitrag wird als im Lager vermerkt. Stornieren und Berichtigen der Adresse sind damit zu Ende.
desk-deed-ship = Verschickt
desk-deed-ship-question = Der Beitrag wird als verschickt vermerkt. Niemand wird angeschrieben. Das lässt sich nicht zurücknehmen.
desk-deed-deliver = Zugestellt
desk-deed-deliver-question = Der Beitrag wird als zugestellt vermerkt. Niemand wird angeschrieben. Das lässt sich nicht zurücknehmen.
desk-deed-take-back = Vom Lager zurücknehmen
desk-deed-take-back-question = Der Beitrag ist wieder bezahlt, wie vor der Übergabe. Sagen Sie dem Lager, dass es ihn nicht verschicken soll.
desk-deed-owing-note = Er kann ans Lager übergeben werden, sobald er bezahlt ist.
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
desk-erase-cancels = Bestellung { $order } ist noch nicht ans Lager übergeben: Sie wird mit dem Löschen storniert.
desk-erase-cancels-sent = Bestellung { $order } ist auf der Plattform als verschickt vermerkt, wurde hier aber nie bestätigt: Sie wird mit dem Löschen storniert.
desk-erase-goes-on = Bestellung { $order } ist verschickt oder ans Lager übergeben: Sie läuft weiter, ohne die Person.
desk-erase-had-ended = Bestellung { $order } ist beendet.
desk-erase-owed = Dafür sind { $amount } zurückzuzahlen. Zahlen Sie vorher zurück oder notieren Sie, wohin: Danach kann niemand mehr gefragt werden.
desk-erase-owed-sent = Die dafür eingegangenen { $amount } stehen danach als zurückzuzahlen in der Liste. Prüfen Sie vorher, ob die Ware angekommen ist: Dann ist nichts zurückzuzahlen.
desk-erase-type = Geben Sie zur Bestätigung { $word } ein
desk-erase-mistyped = Niemand wurde gelöscht: Ihre Eingabe ist nicht die Bestellnummer.
desk-done-invite = Der Link ist unterwegs.
desk-done-ask-to-pay = Die E-Mail mit Betrag und Link ist unterwegs.
desk-done-lock = Der Beitrag ist gesperrt.
desk-done-handover = Der Beitrag ist im Lager.
desk-done-ship = Der Beitrag ist verschickt.
desk-done-deliver = Der Beitrag ist zugestellt.
desk-done-take-back = Der Beitrag ist vom Lager zurückgenommen.
desk-done-unlock = Der Beitrag ist entsperrt.
desk-done-reopen = Der Beitrag ist wieder offen.
desk-done-cancel = Der Beitrag ist storniert.
desk-done-reinstate = Der Beitrag ist wieder aufgenommen.
desk-done-revoke = Alle Links sind widerrufen.
desk-done-erase = Die Person ist gelöscht.
desk-done-person = Gespeichert.
desk-done-parted = Gespeichert. Dieser Beitrag hat jetzt eine eigene Person.
desk-done-stage = Die Kampagne ist in der neuen Phase.
desk-done-resend = Die Nachricht wird noch einmal gesendet.
desk-done-suppress = Die Nachricht wird zurückgehalten.
desk-done-retry = Die Aufgabe läuft noch einmal.

# Events and audit entries.
desk-movement-platform-credit = Auf der Plattform bezahlt
desk-movement-platform-credit-taken-back = Auf der Plattform bezahlt: Import rückgängig gemacht
desk-movement-payment = Zahlung
desk-movement-refund = Erstattung
desk-movement-refund-of-credit = Ungenutztes Guthaben zurückgezahlt
desk-movement-refund-told-by-platform = Dasselbe Geld, von der Plattform gemeldet
desk-movement-fee = Gebühr
desk-movement-reversal = Rückbuchung
desk-source-name = Name von
desk-source-email = E-Mail von
desk-source-language = Sprache von
desk-source-address = Adresse von
desk-event-pledge-imported = Importiert
desk-event-pledge-invited = Um Abschluss gebeten
desk-event-pledge-asked-to-pay = Um die Zahlung gebeten
desk-event-pledge-changed = Geändert
desk-event-pledge-confirmed = Bestätigt
desk-event-pledge-reopened = Wieder geöffnet
desk-event-pledge-locked = Gesperrt
desk-event-pledge-paid = Ganz bezahlt
desk-event-pledge-cancelled = Storniert
desk-audit-pledge-invited = Link gesendet
desk-audit-pledge-link-sent = Link erneut gesendet
desk-audit-pledge-payment-asked = Um die Zahlung gebeten
desk-audit-pledge-links-revoked = Links widerrufen
desk-audit-pledge-locked = Beitrag gesperrt
desk-audit-pledge-handed-over = Beitrag ans Lager übergeben
desk-audit-pledge-shipped = Beitrag verschickt
desk-audit-pledge-delivered = Beitrag zugestellt
desk-audit-pledge-taken-back = Beitrag vom Lager zurückgenommen
desk-audit-pledge-unlocked = Beitrag entsperrt
desk-audit-pledge-reopened = Beitrag wieder geöffnet
desk-audit-pledge-cancelled = Beitrag storniert
desk-audit-pledge-reinstated = Beitrag wieder aufgenommen
desk-audit-contact-changed = Name oder E-Mail geändert
desk-audit-pledge-person-parted = Eigene Person erhalten
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
desk-audit-import-doubtful-file-apply-started = Import übernommen, obwohl die Datei älter oder anders aussah als die vorige
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
desk-audit-note = Wer was getan hat. Nichts davon lässt sich ändern oder löschen.
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
desk-changed-choices = Belohnung, Extras oder Varianten geändert
desk-changed-answers = Antworten geändert
desk-changed-address = Adresse geändert
desk-changed-platform = Eine neuere Datei der Plattform brachte Änderungen
desk-changed-platform-back = Ein Import wurde zurückgenommen: Es gilt wieder, was die frühere Datei der Plattform sagt
desk-history-cancelled-on-platform = Auf der Plattform storniert
desk-audit-pledge-choices-saved = Belohnung, Extras oder Varianten vom Team gespeichert
desk-audit-pledge-answers-saved = Antworten vom Team gespeichert
desk-audit-pledge-address-saved = Adresse vom Team gespeichert
desk-audit-pledge-confirmed = Beitrag vom Team bestätigt
desk-filter-marked = Belohnung auf der Plattform
desk-marked-sent = Als verschickt markiert
desk-marked-unsent = Nicht als verschickt markiert
desk-exports-sent-list = Diese Unterstützer anzeigen
desk-demand-sent = { $count ->
    [one] Ein Stück gehört zu einem Beitrag, dessen Belohnung die Plattform als verschickt führt. Es ist unten nicht mitgezählt.
   *[other] { $count } Stück gehören zu Beiträgen, deren Belohnung die Plattform als verschickt führt. Sie sind unten nicht mitgezählt.
}
desk-demand-sent-counted = { $count ->
    [one] Ein Stück von den unten gezählten gehört zu einem Beitrag, dessen Belohnung die Plattform als verschickt führt.
   *[other] { $count } Stück von den unten gezählten gehören zu Beiträgen, deren Belohnung die Plattform als verschickt führt.
}
desk-demand-sent-who = Diese Unterstützer anzeigen
desk-demand-sent-tick = Auch mitzählen
desk-demand-sent-apply = Neu zählen
