# Hineinkommen.
portal-link-title = Ihre Unterstützung öffnen
portal-link-text = Hier machen Sie Ihre Angaben: Extras wählen, ein paar Fragen beantworten und sagen, wohin alles geschickt werden soll.
portal-link-button = Meine Unterstützung öffnen
portal-link-why = Wer Ihren Link hat, kann Ihre Unterstützung öffnen. Bitte leiten Sie ihn nicht weiter.
portal-link-gone-title = Dieser Link gilt nicht mehr
portal-link-gone-text = Vielleicht ist er unvollständig, oder ein neuerer hat ihn ersetzt. Wir schicken Ihnen gern einen neuen.
portal-link-gone-button = Neuen Link anfordern
portal-find-title = Ihre Unterstützung finden
portal-find-text = Nennen Sie uns die E-Mail-Adresse, mit der Sie das Projekt unterstützt haben. Wir schicken Ihnen einen Link zu Ihrer Unterstützung.
portal-find-email = Ihre E-Mail-Adresse
portal-find-email-hint = Die Adresse, die Sie auf der Plattform verwenden.
portal-find-button = Link zuschicken
portal-find-sent-title = Sehen Sie in Ihr Postfach
portal-find-sent-text = Falls es zu dieser Adresse eine Unterstützung gibt, ist eine E-Mail mit Ihrem Link unterwegs. Sie kommt in wenigen Minuten an.
portal-find-sent-spam = Nichts angekommen? Sehen Sie bitte auch im Spam-Ordner nach.
portal-find-sent-other = Vielleicht haben Sie eine andere Adresse verwendet, zum Beispiel die Ihres Kontos auf der Plattform.
portal-find-sent-again = Andere Adresse versuchen
portal-email-wrong = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org.
portal-sign-out = Abmelden
portal-signed-out = Sie sind in diesem Browser abgemeldet.

# Um jede Seite herum.
portal-steps-label = Schritte
portal-step-rewards = Belohnung
portal-step-options = Auswahl
portal-step-address = Adresse
portal-step-country = Land
portal-step-review = Prüfen
portal-step-pay = Zahlen
portal-aside-label = Bestellung und Hilfe
portal-order-title = Ihre Bestellung
portal-order-estimate = Schätzung für { $country }. Versand und Steuer stehen fest, sobald Sie Ihre Adresse eingegeben haben.
portal-order-country-open = Versand und Steuer kommen hinzu, sobald wir Ihr Land kennen.
portal-order-credit-left = Sie haben Guthaben, das noch nicht genutzt ist. Sie können es für eine Belohnung oder für Extras verwenden.
portal-order-credit-ask = Möchten Sie es zurückhaben? Schreiben Sie an { $email }.
portal-order-credit-ask-alone = Möchten Sie es zurückhaben? Fragen Sie dort, wo Sie das Projekt unterstützt haben, bei den Verantwortlichen nach.
portal-order-due-later = Davon ist jetzt nichts fällig: Der Betrag wird in Raten gezahlt.
portal-order-due = Davon jetzt fällig: { $amount }. Der Rest wird in Raten gezahlt.
portal-order-not-agreed = Nichts ist verbindlich, bevor Sie am Ende bestätigen.
portal-order-no-price = Der Preis steht noch nicht fest
portal-total-label = Betrag
portal-total-show = Bestellung zeigen
portal-help-title = Gut zu wissen
portal-help-write = Fragen? Schreiben Sie an
portal-save-and-continue = Speichern und weiter
portal-save-and-later = Speichern, später weitermachen
portal-saved-for-later = Gespeichert. Kommen Sie wieder, wann Sie möchten; der Link in Ihrer E-Mail führt hierher.
portal-not-saved = Das konnte nicht gespeichert werden.
portal-changed-elsewhere = Das wurde inzwischen in einem anderen Fenster oder auf einem anderen Gerät geändert. Dort gespeichert: { $saved }. Ihre Eingaben stehen noch unten, sind aber nicht gespeichert: Wenn Sie sie noch einmal speichern, ersetzen sie das.
portal-back = Zurück zu meiner Unterstützung

# Rechnung.
portal-bill-each = { $quantity } × { $price }
portal-bill-tip = Trinkgeld
portal-bill-shipping = Versand
portal-bill-shipping-to = Versand nach { $country }
portal-bill-paid-later = Später zu zahlen, wenn „{ $wave }“ verschickt wird: heute etwa { $amount }, nicht in dieser Summe
portal-bill-not-known-yet = offen
portal-bill-tax = Steuer { $percent } % ({ $place })
portal-bill-tax-included = darin { $percent } % Steuer ({ $place }): { $amount }
portal-bill-total = Summe
portal-bill-credit = Auf der Plattform bezahlt
portal-bill-paid = Hier bezahlt
portal-bill-given-back = An Sie zurückgezahlt
portal-bill-parts-repaid = Für Rechnungskorrekturen zurückgezahlt
portal-balance-to-pay = Noch zu zahlen
portal-balance-nothing = Nichts zu zahlen
portal-balance-nothing-here = Hier nichts zu zahlen
portal-balance-credit-left = Noch nicht genutztes Guthaben
portal-balance-owed-to-you = Ihr Guthaben
portal-date = { $day }. { $month } { $year }
portal-moment = { $date }, { $time }

# Schritt 1.
portal-rewards-title = Ihre Belohnung und Extras
portal-rewards-text = Ihre Belohnung von der Plattform ist schon ausgewählt. Behalten Sie sie, ändern Sie sie oder nehmen Sie etwas dazu.
portal-rewards-text-open = Nehmen Sie eine Belohnung oder Extras, wenn Sie möchten. Noch ist nichts gewählt.
portal-rewards-legend = Belohnung
portal-rewards-none = Keine Belohnung
portal-rewards-none-hint = Sie unterstützen das Projekt und nehmen nur Extras oder gar nichts.
portal-rewards-yours = Das haben Sie gewählt.
portal-rewards-more = { $amount } mehr als Ihre jetzige Wahl
portal-rewards-less = { $amount } weniger als Ihre jetzige Wahl
portal-rewards-same-price = Kostet so viel wie Ihre jetzige Wahl
portal-limit-total = Insgesamt nur { $limit } Stück
portal-limit-left = Noch { $left } da
portal-limit-per-pledge = Höchstens { $limit } pro Unterstützung
portal-limit-bought = Auf der Plattform haben Sie { $count } gekauft: So viele können Sie behalten
portal-sold-out = Ausverkauft
portal-offered-to-you =
    { $count ->
        [one] Eines ist bis { $until } für Sie reserviert: Wählen Sie es hier oder nehmen Sie es auf der Warteliste
       *[other] { $count } sind bis { $until } für Sie reserviert: Wählen Sie sie hier oder nehmen Sie sie auf der Warteliste
    }
portal-kinds-left = Noch erhältlich: { $list }.
portal-places-lacking =
    { $left ->
        [0] { $title } ist ausverkauft. Wählen Sie etwas anderes, oder tragen Sie sich in die Warteliste ein.
        [one] Von { $title } ist nur noch { $left } da. Wählen Sie eine kleinere Menge.
       *[other] Von { $title } sind nur noch { $left } da. Wählen Sie eine kleinere Menge.
    }
portal-places-kept =
    { $minutes ->
        [one] { $title } ist noch eine Minute für Sie reserviert, bis { $until }. Bestätigen Sie Ihre Unterstützung bis dahin; danach kann es jemand anderes nehmen.
       *[other] { $title } ist noch { $minutes } Minuten für Sie reserviert, bis { $until }. Bestätigen Sie Ihre Unterstützung bis dahin; danach kann es jemand anderes nehmen.
    }
portal-places-kept-beyond =
    { $count ->
        [one] { $title }: Was Sie auf der Plattform gekauft haben, bleibt Ihres, und ein weiteres Stück ist bis { $until } für Sie freigehalten. Bestätigen Sie Ihre Unterstützung bis dahin; danach kann es jemand anders nehmen.
       *[other] { $title }: Was Sie auf der Plattform gekauft haben, bleibt Ihres, und { $count } weitere sind bis { $until } für Sie freigehalten. Bestätigen Sie Ihre Unterstützung bis dahin; danach kann sie jemand anders nehmen.
    }
portal-places-pick-up = Ein Platz bei „{ $place }“
portal-places-expired = { $title } ist nicht oder nicht mehr für Sie reserviert: Eine Auswahl wird { $minutes } Minuten reserviert. Ist beim Bestätigen noch eines da, gehört es Ihnen.
portal-places-offered = { $title } ist frei geworden und bis { $until } für Sie reserviert.
portal-places-offered-link = Nehmen oder weitergeben
portal-waiting-link = Warteliste
portal-waiting-title = Warteliste
portal-waiting-text = Was ausverkauft ist, kann wieder frei werden. Wer wartet, wird in der Reihenfolge der Eintragung per E-Mail gefragt und hat dann zwei Tage Zeit.
portal-waiting-nothing = Im Moment ist nichts ausverkauft.
portal-waiting-position =
    { $position ->
        [one] Sie sind als Nächstes an der Reihe. Wir schreiben Ihnen, sobald eines frei wird.
       *[other] Sie stehen an Stelle { $position } der Liste. Wir schreiben Ihnen, sobald Sie an der Reihe sind.
    }
portal-waiting-offered = Eines ist frei geworden und bis { $until } für Sie reserviert. Nehmen Sie es, wird Ihre Unterstützung dafür geöffnet. Bestätigen Sie sie innerhalb von 30 Minuten noch einmal: Danach kann, was darin begrenzt ist, an andere gehen.
portal-waiting-sold-out = Ausverkauft.
portal-waiting-passed = Die Zeit zum Nehmen ist abgelaufen, deshalb ging es an die nächste Person. Sie können sich wieder am Ende der Liste eintragen.
portal-waiting-left = Es ist noch etwas da, Sie müssen nicht warten.
portal-waiting-choose = Auswählen
portal-waiting-join = In die Warteliste eintragen
portal-waiting-accept = Nehmen
portal-waiting-leave = Aus der Liste austragen
portal-waiting-back = Zurück zu Ihrer Unterstützung
portal-waiting-joined = Sie stehen in der Warteliste.
portal-waiting-is-left = Es ist doch noch eines da: Sie können es jetzt auswählen.
portal-waiting-gone = Sie stehen nicht mehr in der Liste.
portal-addons-title = Extras
portal-addons-how-many = Anzahl: { $title }
portal-contents = Enthält: { $contents }
portal-added-by-goal = Durch ein Zusatzziel hinzugefügt: { $quantity } × { $item } ({ $goal })
portal-early-price = Frühpreis bis { $until }, danach { $price }
portal-early-kept = Wie vereinbart für { $copies }; jedes weitere kostet { $price }
portal-offered-until = Kann bis { $until } gewählt und bestätigt werden
portal-addons-first-copy = Das erste Stück kostet { $price }
portal-addons-only-with = Nur zusammen mit: { $rewards }

# Schritt 2.
portal-options-title = Ihre Auswahl und Antworten
portal-options-text = Ein paar Angaben, damit das Richtige in Ihr Paket kommt.
portal-questions-title = Fragen

# Schritt 3.
portal-address-title = Wohin sollen wir es schicken?
portal-address-text = Nennen Sie uns die Adresse, an der jemand das Paket annehmen kann.
portal-address-country-hint = Davon hängen die folgenden Felder, die Versandkosten und die Steuer ab.
portal-address-country-first = Wählen Sie Ihr Land und drücken Sie „Speichern und weiter“. Dann erscheinen die Felder für Ihre Adresse.
portal-address-keep-as-typed = Meine Adresse stimmt so, wie ich sie eingegeben habe
portal-address-keep-as-typed-hint = Wir schicken das Paket dann genau an diese Angaben.
portal-address-stored-text = Wir haben schon eine Adresse von Ihnen.
portal-address-check-text = Die Adresse von der Plattform muss geprüft werden, bevor ein Paket dorthin gehen kann: Postleitzahl, Land oder einzelne Buchstaben sehen falsch aus.
portal-address-from-file = Dies ist die Adresse von der Plattform. Bitte prüfen Sie sie, vor allem Postleitzahl und Land.
portal-address-stored-title = Die gespeicherte Adresse
portal-address-stored-why = Wir zeigen hier nur einen Teil, weil jeder mit Ihrem Link sie sehen könnte.
portal-address-keep = Diese Adresse behalten
portal-address-new = Neue eingeben
portal-address-show = Ganz ansehen und ändern
portal-address-show-hint = Um sie ganz zu zeigen, schicken wir zuerst einen Code an Ihre E-Mail-Adresse.
portal-address-back-to-stored = Zurück zur gespeicherten Adresse

# Schritt 4.
portal-review-title = Prüfen und bestätigen
portal-review-text = Das ist alles, mit sämtlichen Kosten. Ändern Sie, was noch nicht stimmt.
portal-review-costs = Kosten
portal-review-times = { $quantity } × { $title }
portal-review-open = Noch offen
portal-review-unanswered = Noch nicht beantwortet: { $prompt }
portal-review-no-address = Ihre Adresse fehlt.
portal-review-check-address = Die Adresse von der Plattform muss geprüft werden.
portal-review-missing = Bevor Sie bestätigen können
portal-review-later = Noch nicht
portal-review-plan-changed = Die Raten haben sich geändert, seit Sie diese Seite geöffnet haben. Bitte sehen Sie sich die neuen unten an und bestätigen Sie noch einmal.
portal-review-price-changed = Der Preis hat sich geändert, seit Sie diese Seite geöffnet haben. Sehen Sie sich unten den neuen an und bestätigen Sie dann noch einmal.
portal-review-incomplete = Es fehlt noch etwas. Die Liste unten führt Sie hin.
portal-review-sold-out =
    { $left ->
        [0] { $title } wurde gerade ausverkauft. Bitte wählen Sie etwas anderes.
       *[other] Von { $title } sind nur noch { $left } da. Bitte wählen Sie eine kleinere Anzahl.
    }
portal-change-rewards = Belohnung und Extras ändern
portal-change-options = Auswahl und Antworten ändern
portal-change-address = Adresse ändern
portal-change-country = Land ändern
portal-confirm = Bestätigen
portal-confirm-and-pay-chosen = Bestätigen und weiter zur Zahlung
portal-confirm-and-pay = Bestätigen und { $amount } zahlen
portal-after-confirm = Es ist nichts zu zahlen, deshalb brauchen wir keine Karte. Bis zum Ende der Änderungsfrist können Sie alles noch ändern.
portal-after-confirm-undecided = Diese Unterstützung wurde auf der Plattform storniert. Bis das Projektteam entschieden hat, ob sie weitergeht, müssen Sie nichts bezahlen. Bis zum Ende der Änderungsfrist können Sie alles noch ändern.
portal-after-confirm-and-pay = Sie zahlen auf der Seite unseres Zahlungsdienstes und kommen danach hierher zurück. Bis zum Ende der Änderungsfrist können Sie alles noch ändern.
portal-confirmed = Vielen Dank! Ihre Unterstützung ist bestätigt. Wir haben Ihnen eine E-Mail mit allem geschickt.

# Die Seite der Unterstützung.
portal-overview-title = Ihre Unterstützung
portal-overview-number = Nummer { $number }
portal-go-begin = Anfangen
portal-go-on = Weitermachen
portal-pay = { $amount } zahlen
portal-pay-rest = Jetzt alles zahlen: { $amount }
portal-deadline = Sie können alles ändern bis { $until }.
portal-state-new-title = Ihre Unterstützung wartet auf Sie
portal-state-new-text = Es dauert nur ein paar Minuten: Sehen Sie sich Ihre Belohnung an, nehmen Sie etwas dazu, wenn Sie möchten, und sagen Sie uns, wohin alles gehen soll.
# Nothing of it is sent.
portal-state-new-text-unsent = Es dauert nur eine Minute: Sehen Sie alles an, nehmen Sie etwas dazu, wenn Sie möchten, und bestätigen Sie.
portal-state-in-progress-title = Noch nicht fertig
portal-state-in-progress-text = Ihre Eingaben sind gespeichert. Machen Sie bitte weiter und bestätigen Sie am Ende; erst dann ist Ihre Bestellung verbindlich.
portal-state-early-title = Gleich geht es los
portal-state-early-text = Es wird noch alles vorbereitet. Sie bekommen eine E-Mail, sobald Sie Ihre Unterstützung abschließen können.
portal-state-late-title = Die Änderungsfrist ist vorbei
portal-state-late-text = Ihre Unterstützung wurde nicht rechtzeitig bestätigt. Schreiben Sie bitte an das Projekt; dort kann man sie noch für Sie ändern.
portal-state-late-text-alone = Ihre Unterstützung wurde nicht rechtzeitig bestätigt.
portal-state-confirmed-title = Bestätigt: alles erledigt
portal-state-confirmed-text = Sie müssen nichts mehr tun. Wir schreiben Ihnen, wenn es Neues gibt.
portal-state-confirmed-owes-title = Bestätigt: noch { $amount } zu zahlen
portal-state-confirmed-owes-text = Ihre Auswahl steht. Bitte zahlen Sie den Rest, damit wir alles schicken können.
portal-state-owes-text-unsent = Ihre Auswahl steht. Bitte zahlen Sie den Rest.
portal-state-confirmed-in-parts-title = Bestätigt: nächste Rate { $amount }
portal-state-confirmed-in-parts-text = Sie ist am { $date } fällig; wir schreiben Ihnen dann. Sie können auch jetzt alles zahlen. Wir schicken alles, wenn alle Raten gezahlt sind.
portal-state-locked-in-parts-title = Abgeschlossen: nächste Rate { $amount }
portal-state-locked-in-parts-text = Sie ist am { $date } fällig; wir schreiben Ihnen dann. Sie können auch jetzt alles zahlen. Wir schicken alles, wenn alle Raten gezahlt sind.
portal-state-locked-title = Abgeschlossen: Ihr Paket wird vorbereitet
portal-state-locked-text = Hier lässt sich nichts mehr ändern. Wenn Ihre Adresse falsch ist, schreiben Sie bitte an das Projekt.
portal-state-locked-text-alone = Hier lässt sich nichts mehr ändern.
portal-state-locked-unsent-title = Abgeschlossen: vielen Dank
portal-state-locked-owes-title = Abgeschlossen: noch { $amount } zu zahlen
portal-state-locked-owes-text = Ihre Auswahl ist fest. Bitte zahlen Sie den Rest, damit wir alles schicken können.
portal-state-in-fulfilment-title = Im Lager
portal-state-in-fulfilment-text = Ihr Paket wird gepackt. Hier lässt sich nichts mehr ändern.
portal-state-in-fulfilment-owes-title = Im Lager: noch { $amount } zu zahlen
portal-state-in-fulfilment-owes-text = Hier lässt sich nichts mehr ändern. Bitte zahlen Sie den Rest, damit alles verschickt werden kann.
portal-state-shipped-title = Unterwegs
portal-state-shipped-text = Ihr Paket hat das Lager verlassen.
portal-state-delivered-title = Zugestellt
portal-state-delivered-text = Ihr Paket ist angekommen. Viel Freude damit!
portal-state-undecided-title = Diese Unterstützung wurde auf der Plattform storniert
portal-state-undecided-text = Hier haben Sie dafür aber auch etwas bezahlt. Deshalb entscheidet das Projektteam, ob sie weitergeht. Bis dahin müssen Sie nichts bezahlen. Wenn Sie sagen möchten, was Sie sich wünschen, schreiben Sie bitte an { $email }.
portal-state-undecided-text-alone = Hier haben Sie dafür aber auch etwas bezahlt. Deshalb entscheidet das Projektteam, ob sie weitergeht. Bis dahin müssen Sie nichts bezahlen.
portal-state-left-cancelled-title = Unterwegs, und auf der Plattform storniert
portal-state-left-cancelled-unsent-title = Abgeschlossen, und auf der Plattform storniert
portal-state-left-cancelled-text = Diese Unterstützung wurde auf der Plattform storniert, war hier aber schon ausgeliefert. { $amount } davon sind noch offen. Sie müssen nichts bezahlen, solange das Projektteam Ihnen deswegen nicht schreibt. Wenn Sie etwas dazu sagen möchten, schreiben Sie bitte an { $email }.
portal-state-left-cancelled-text-alone = Diese Unterstützung wurde auf der Plattform storniert, war hier aber schon ausgeliefert. { $amount } davon sind noch offen. Sie müssen nichts bezahlen, solange das Projektteam Ihnen deswegen nicht schreibt.
portal-state-cancelled-title = Storniert
portal-state-cancelled-text = Diese Unterstützung wird nicht erfüllt. Falls das ein Versehen war, schreiben Sie bitte an das Projekt.
portal-state-cancelled-text-alone = Diese Unterstützung wird nicht erfüllt.
portal-state-refunded-title = Erstattet
portal-state-refunded-text = Ihr Geld wurde an Sie zurückgezahlt.
portal-reopen = Unterstützung ändern
portal-reopen-question = Ihre Bestätigung gilt nicht mehr, bis Sie erneut bestätigen. Was Sie bezahlt haben, bleibt und wird angerechnet.
portal-reopen-limited = Begrenzte Artikel Ihrer Auswahl sind { $minutes } Minuten lang für Sie freigehalten; danach können sie an andere gehen.
portal-reopen-bought = Was Sie auf der Plattform gekauft haben, bleibt Ihres.
portal-reopen-yes = Ja, wieder öffnen
portal-reopened = Ihre Unterstützung ist wieder offen und nicht mehr bestätigt. Bestätigen Sie am Ende bitte erneut, sonst gilt sie nicht.
portal-payment-captured-title = Vielen Dank, Ihre Zahlung ist da
portal-payment-captured-text = Wir haben { $amount } erhalten und schicken Ihnen eine Quittung per E-Mail.
portal-payment-failed-title = Die Zahlung hat nicht geklappt
portal-payment-failed-text = Es wurde nichts abgebucht. Ihre Unterstützung bleibt bestätigt. Versuchen Sie es noch einmal, vielleicht mit einer anderen Karte.
portal-payment-expired-title = Sie haben noch nicht bezahlt
portal-payment-expired-text = Die Zahlung wurde nicht abgeschlossen, und es wurde nichts abgebucht. Sie können es jederzeit noch einmal versuchen.
portal-payment-asking-title = Noch ist keine Zahlung eingegangen
portal-payment-asking-text = Falls Sie bezahlt haben, meldet es uns der Zahlungsanbieter gleich: Diese Seite sieht von selbst noch einmal nach. Falls Sie zurückgegangen sind, ohne zu bezahlen, können Sie es unten noch einmal versuchen. Es ist dieselbe Zahlung, doppelt bezahlen können Sie nicht.
portal-payment-open-title = Noch ist keine Zahlung eingegangen
portal-payment-open-text = Falls Sie bezahlt haben, bekommen Sie eine E-Mail, sobald der Zahlungsanbieter es uns meldet. Falls Sie zurückgegangen sind, ohne zu bezahlen, können Sie es unten noch einmal versuchen. Es ist dieselbe Zahlung, doppelt bezahlen können Sie nicht.
portal-payment-down = Die Zahlungsseite ist im Moment nicht erreichbar. Es wurde nichts abgebucht, und was Sie bestätigt haben, ist gespeichert. Bitte versuchen Sie es in ein paar Minuten noch einmal.
portal-payment-held = Es ist mehr oder weniger Geld eingegangen als verlangt. Wir klären das und melden uns bei Ihnen; bitte bezahlen Sie nicht noch einmal.
portal-payment-closed = Für dieses Projekt kann im Moment nicht bezahlt werden.
portal-payment-undecided = Diese Unterstützung wurde auf der Plattform storniert. Solange das Projektteam nicht entschieden hat, ob sie weitergeht, ist nichts zu bezahlen.
portal-uses-title = Wer hier war
portal-uses-text = Wenn etwas davon nicht Sie waren, schreiben Sie bitte an das Projekt: Dort kann man Ihren Link ersetzen.
portal-uses-text-alone = Wer Ihren Link hat, kann Ihre Unterstützung öffnen.
portal-uses-link =
    { $times ->
        [one] Ihr Link wurde einmal benutzt, am
       *[other] Ihr Link wurde { $times }-mal benutzt, zuletzt am
    }
portal-uses-device = Angemeldet: { $device }, seit
portal-uses-this-device = Dieser Browser: { $device }, seit
portal-uses-unknown-device = unbekanntes Gerät

# Codes.
portal-code-title = Code eingeben
portal-code-text = Wir haben einen Code aus sechs Ziffern an { $email } geschickt. Er gilt 10 Minuten und nur in diesem Browser.
portal-code-label = Code
portal-code-hint = Sechs Ziffern aus der E-Mail
portal-code-check = Weiter
portal-code-again = Neuen Code schicken
portal-code-send = Code zuschicken
portal-code-wrong =
    { $left ->
        [one] Das ist nicht der Code. Sie haben noch einen Versuch.
       *[other] Das ist nicht der Code. Sie haben noch { $left } Versuche.
    }
portal-code-gone = Dieser Code gilt nicht mehr. Lassen Sie sich einen neuen schicken.
portal-code-no-email = Wir haben keine E-Mail-Adresse von Ihnen und können deshalb keinen Code schicken. Bitte schreiben Sie an { $address }.
portal-code-no-email-alone = Wir haben keine E-Mail-Adresse von Ihnen und können deshalb keinen Code schicken. Das Projektteam kann sie eintragen: Fragen Sie dort, wo Sie das Projekt unterstützt haben.

# Andere E-Mail-Adresse.
portal-email-part = E-Mail
portal-email-change = Ändern
portal-email-none = Wir haben keine E-Mail-Adresse von Ihnen.
portal-email-title = E-Mail-Adresse ändern
portal-email-prove = Damit das niemand anderes tun kann, schicken wir zuerst einen Code an Ihre jetzige Adresse { $email }.
portal-email-ask = Ihre jetzige Adresse ist { $email }. An die neue schicken wir einen Code, um sicher zu sein, dass sie Ihnen gehört.
portal-email-new = Neue E-Mail-Adresse
portal-email-confirm = Wir haben einen Code aus sechs Ziffern an die neue Adresse geschickt. Er gilt 10 Minuten und nur in diesem Browser.
portal-email-confirm-button = Adresse ändern
portal-email-other = Andere Adresse verwenden
portal-email-changed = Ihre Adresse ist geändert. Links in älteren E-Mails gelten nicht mehr; ein neuer ist an die neue Adresse unterwegs.
portal-email-taken = Diese Adresse gehört schon zu einer anderen Unterstützung. Falls Sie das auch sind, schreiben Sie bitte an { $address }; dort kann man beide verbinden.
portal-email-taken-alone = Diese Adresse gehört schon zu einer anderen Unterstützung. Falls Sie das auch sind, fragen Sie das Projektteam dort, wo Sie das Projekt unterstützt haben; es kann beide verbinden.

# Stornieren.
portal-cancel-link = Unterstützung stornieren
portal-cancel-title = Unterstützung stornieren
portal-cancel-text = Was geschieht, wenn Sie stornieren:
portal-cancel-rewards = Sie bekommen nichts zugeschickt, und was Sie gewählt haben, ist für andere frei.
portal-cancel-money = Sie haben bisher { $amount } bezahlt. Das Stornieren schickt das Geld nicht von selbst zurück: Das Projekt sieht, dass es Ihnen zusteht, und zahlt es zurück.
portal-cancel-undo = Nur das Projekt kann das rückgängig machen.
portal-cancel-prove = Damit das niemand anderes tun kann, schicken wir zuerst einen Code an { $email }.
portal-cancel-reason = Warum stornieren Sie?
portal-cancel-reason-hint = Das Projekt liest es.
portal-cancel-sure = Ja, ich möchte meine Unterstützung stornieren
portal-cancel-not-sure = Kreuzen Sie das an, wenn Sie wirklich stornieren möchten.
portal-cancel-button = Unterstützung stornieren
portal-cancel-keep = Unterstützung behalten
portal-cancelled = Ihre Unterstützung ist storniert. Das Projekt sieht das und auch, was zurückzuzahlen ist.

# Schritt 3, wenn alles heruntergeladen wird.
portal-country-title = In welchem Land leben Sie?
portal-country-text = Alles, was Sie gewählt haben, wird heruntergeladen. Deshalb brauchen wir keine Adresse, nur Ihr Land: Davon hängt die Steuer ab.
portal-country-hint = Das Land, in dem Sie wohnen.

# Neuigkeiten über die nächsten Projekte.
portal-news-hint = Wie Sie möchten. Ihre Unterstützung hängt nicht davon ab, und E-Mails zu Ihrer Unterstützung bekommen Sie auf jeden Fall.
portal-news-title = Neuigkeiten
portal-news-yes = Sie bekommen E-Mails über die nächsten Projekte des Teams hinter diesem Projekt.
portal-news-no = Sie bekommen nur E-Mails zu Ihrer Unterstützung.
portal-news-start = Einwilligen und Neuigkeiten bekommen
portal-news-stop = Diese E-Mails abbestellen
portal-news-given = Vielen Dank. Sie hören von uns, wenn es neue Projekte gibt.
portal-news-withdrawn = Sie bekommen keine E-Mails über andere Projekte mehr. Die zu Ihrer Unterstützung kommen weiterhin.
# Invoices.
portal-documents-link = Rechnungen
portal-documents-title = Rechnungen
portal-documents-text = Hier können Sie die Rechnungen zu Ihrer Unterstützung herunterladen.
portal-documents-none = Es gibt noch keine Rechnung. Sobald sie ausgestellt ist, erscheint sie hier.
portal-documents-prove = Auf den Belegen steht Ihre Adresse. Um sie zu öffnen, senden wir zuerst einen Code an { $email }.
portal-documents-pdf = { $number } als PDF herunterladen
portal-documents-invoice = Rechnung { $number }
portal-documents-credit-note = Rechnungskorrektur { $number }
portal-documents-paid-back = Am { $day } an Sie zurückgezahlt: { $amount }
portal-documents-no-font = Dieser Beleg kann noch nicht angezeigt werden, weil uns für einige Buchstaben die Schrift fehlt. Ausgestellt ist er trotzdem; bitte fragen Sie beim Projekt danach.
portal-documents-later = Der Beleg ist noch nicht fertig. Bitte versuchen Sie es in einer Minute noch einmal.
portal-downloads-title = Ihre Downloads
portal-downloads-part = Dateien, Adressen und Schlüssel zu Ihrer Unterstützung stehen bereit.
portal-downloads-go = Zu meinen Downloads
portal-downloads-back = Zurück zu Ihrer Unterstützung
portal-downloads-none = Zurzeit gibt es nichts herunterzuladen. Downloads erscheinen hier, sobald Ihre Unterstützung bestätigt und nichts mehr zu zahlen ist.
portal-downloads-text = Die Links sind nur für Sie bestimmt und gelten 24 Stunden; diese Seite erstellt neue. Ein unterbrochener Download lässt sich fortsetzen.
portal-downloads-get = Herunterladen
portal-downloads-open = Seite öffnen
portal-downloads-check = Datei prüfen
portal-downloads-check-text = SHA-256 der Datei: Stimmt sie auf Ihrem Gerät überein, ist sie vollständig angekommen.
portal-downloads-key = Schlüssel { $copy }:
portal-downloads-keys-note = Bewahren Sie ihn gut auf: Wer ihn hat, kann ihn benutzen. Sie können ihn hier jederzeit wieder anzeigen.
portal-downloads-show-keys = { $count ->
    [one] Meinen Schlüssel anzeigen
   *[other] Meine { $count } Schlüssel anzeigen
}
portal-downloads-keys-follow = { $count ->
    [one] Ihr Schlüssel folgt: Das Team besorgt neue. Wir schreiben Ihnen, sobald er da ist; Sie brauchen nichts zu tun.
   *[other] { $count } Schlüssel folgen: Das Team besorgt neue. Wir schreiben Ihnen, sobald sie da sind; Sie brauchen nichts zu tun.
}
portal-downloads-file-follows = Diese Datei wird gerade ersetzt: Kommen Sie etwas später wieder.
portal-downloads-gone = Diese Schlüssel gehören zurzeit nicht zu Ihrer Unterstützung.
# Codes.
portal-vouchers-title = Codes
portal-vouchers-remove = Entfernen
portal-vouchers-remove-one = Entfernen: { $code }
portal-vouchers-off = senkt den Preis um { $amount }
portal-vouchers-pays = zahlt { $amount }
portal-vouchers-label = Gutschein- oder Geschenkcode
portal-vouchers-hint = Groß- und Kleinbuchstaben spielen keine Rolle.
portal-vouchers-enter = Diesen Code nutzen
portal-vouchers-kept = Der Code ist eingetragen. Was er bewirkt, steht daneben.
portal-vouchers-removed = Der Code ist entfernt.
portal-vouchers-empty = Bitte geben Sie zuerst den Code ein.
portal-vouchers-too-many = Mehr als { $max } Codes sind nicht möglich. Bitte entfernen Sie zuerst einen.
portal-bill-code = Code { $code }
portal-bill-gift-code = Geschenkcode { $code }
portal-reopen-codes = Bis Sie erneut bestätigen, sind Ihre Codes für andere frei. Ein Code, der nur wenige Male genutzt werden kann, könnte vergeben werden.
# Firmen.
portal-business-title = Kauf für eine Firma
portal-business-enter = Ich kaufe für eine Firma
portal-business-change = Firma oder Nummer ändern
portal-business-remove = Ich kaufe doch privat
portal-business-text = Mit einer USt-IdNr., die die Steuerbehörde bestätigt hat, bekommt eine Firma in einem anderen EU-Land eine Rechnung ohne Steuer und führt sie selbst ab. Auch eine Firma in Norwegen, die dort im Umsatzsteuerregister steht, führt die Steuer selbst ab. Nummern aus EU-Ländern und Nordirland gehen an VIES, den Dienst der Europäischen Kommission, norwegische an das Register in Brønnøysund, und an niemanden sonst.
portal-business-company = Firma
portal-business-number = USt-IdNr.
portal-business-number-hint = Mit dem Land davor, zum Beispiel ATU12345675.
portal-business-save = Nummer prüfen und verwenden
portal-business-saved = Firma und Nummer sind gespeichert. Was über die Nummer bekannt ist, steht darunter.
portal-business-removed = Sie kaufen privat, mit Steuer.
portal-why-owed-back = Was eingezogen und bezahlt wurde, wird zurückgezahlt, soweit es geschuldet ist: Für diesen Beitrag wird nichts mehr verschickt.

portal-tip-title = Ein Trinkgeld für das Team
portal-tip-text = Wenn Sie mögen, können Sie etwas mehr geben. Das liegt ganz bei Ihnen: Es wird nichts erwartet, Sie bekommen nichts dafür, und Ihre Unterstützung ist ohne Trinkgeld dieselbe. Es ist keines gewählt, solange Sie keines wählen.
portal-tip-legend = Wie viel?
portal-tip-none = Kein Trinkgeld
portal-tip-percent = { $percent } % ({ $amount })
portal-tip-own = Ein anderer Betrag
portal-tip-own-amount = Betrag in { $currency }
portal-tip-own-missing = Geben Sie den Betrag neben „Ein anderer Betrag“ ein.
portal-tip-torn = Sie haben einen Betrag eingetragen und etwas anderes gewählt. Wählen Sie „Ein anderer Betrag“, um ihn zu geben, oder leeren Sie das Feld.
portal-tip-save = Trinkgeld speichern
portal-tip-saved = Das Trinkgeld ist gespeichert.
portal-tip-gone = Das Trinkgeld ist herausgenommen.
portal-tip-now = Sie geben { $amount }.

# Zahlen in Raten.
portal-paying-title = Wie möchten Sie zahlen?
portal-paying-at-once = Alles auf einmal
portal-paying-in-parts = In { $count } Raten
portal-paying-in-parts-now = Davon { $amount } sofort
portal-parts-caption = Wenn Sie in { $count } Raten zahlen
portal-part-now = 1. Sofort
portal-part-on = { $number }. { $date }
portal-parts-title = Raten
portal-parts-beside = Außerdem sind { $amount } zu zahlen: Es ist inzwischen mehr offen als bei Ihrer Bestätigung.
portal-part-paid = Bezahlt
portal-part-ahead = Noch nicht fällig
portal-part-ahead-left = Noch nicht fällig, davon noch { $amount } offen
portal-part-due = Heute fällig, { $amount } zu zahlen
portal-part-late = Überfällig, { $amount } zu zahlen

portal-currency-title = Währung Ihrer Zahlung
portal-currency-text = Ihre Unterstützung, die Rechnung und die Steuer bleiben in der Währung des Projekts. In welcher Sie zahlen, entscheiden Sie.
portal-currency-legend = In welcher Währung zahlen Sie?
portal-currency-own = Die Währung des Projekts
portal-currency-rate = 1 { $own } = { $rate } { $currency } ({ $source }, { $date })
portal-currency-ecb = Europäische Zentralbank
portal-currency-by-hand = vom Projektteam festgelegt
portal-currency-told = Zum Kurs { $rate }. Ihr Betrag steht fest, sobald sich die Zahlungsseite öffnet.
portal-currency-step = Der Betrag wird auf { $step } gerundet.
portal-currency-save = Diese Währung nehmen
portal-currency-saved = Sie zahlen in { $currency }.
portal-currency-gone = Diese Währung wird nicht mehr angeboten. Sie zahlen in der Währung des Projekts.
portal-currency-moved = Der Wechselkurs hat sich inzwischen geändert. Es wurde nichts abgebucht: Bitte sehen Sie sich den Betrag unten an und zahlen Sie dann.
portal-currency-prices-title = Währung Ihrer Unterstützung
portal-currency-prices-text = Hat das Projektteam Preise in einer Währung festgelegt, gelten Unterstützung, Rechnung und Steuer in dieser Währung. In jeder anderen zahlen Sie, was die Preise des Projekts umgerechnet ergeben.
portal-currency-prices-legend = Welche Währung möchten Sie?
portal-currency-prices-hint = Preise, die das Projektteam in { $currency } festgelegt hat
portal-currency-priced = Ihre Preise sind jetzt in { $currency }.
portal-currency-tip-gone = Ihr Trinkgeld ist mit den alten Preisen entfallen: Sie können wieder eines geben.
# Fetching instead of having it sent.
portal-step-pick-up = Abholung
portal-bill-pick-up = Abholung
portal-change-pick-up = Abholung ändern
portal-pick-up-title = Wo holen Sie es ab?
portal-pick-up-legend = Wie möchten Sie es bekommen?
portal-pick-up-sent = An meine Adresse schicken lassen
portal-pick-up-save = Das wählen
portal-pick-up-choose = Wählen Sie eines davon.
portal-pick-up-name = Name der Person, die kommt
portal-pick-up-name-hint = Damit es sich findet, wenn Sie kommen. Nur für die Abholung nötig.
portal-pick-up-name-missing = Geben Sie einen Namen mit höchstens { $max } Zeichen ein.
portal-pick-up-place = Hier holen Sie es ab
portal-pick-up-text = Eine Postadresse ist nicht nötig. Sie finden diesen Ort auf der Seite Ihres Beitrags und in der Bestätigungsmail wieder.
portal-pick-up-next = Weiter
portal-country-fetched-text = Etwas von Ihrer Auswahl wird heruntergeladen, und dessen Steuer hängt von Ihrem Land ab.
portal-state-locked-fetched-title = Abgeschlossen: zur Abholung
portal-state-locked-fetched-text = Hier lässt sich nichts mehr ändern. Wo und wann Sie es abholen, steht unten.
portal-state-shipped-fetched-title = Bereit, oder unterwegs zum Abholort
portal-state-shipped-fetched-text = Wo und wann Sie es abholen, steht unten.
portal-state-delivered-fetched-title = Abgeholt
portal-state-delivered-fetched-text = Es wurde übergeben. Viel Freude damit!
