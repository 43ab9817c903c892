# Warum ein Gutschein abzieht, was er abzieht.
vouchers-reason-amount-off = { $off } Abzug
vouchers-reason-rest-lapses = Die Waren kosten weniger, als der Gutschein wert ist; { $rest } davon bleiben ungenutzt.
vouchers-reason-percent-off = { $percent } % von { $of }: { $off } Abzug
vouchers-reason-at-most = Dieser Gutschein gibt höchstens { $most }.
vouchers-reason-copies-free = { $copies ->
    [one] Ein Stück ist kostenlos.
   *[other] { $copies } Stück sind kostenlos.
}
vouchers-reason-copies-added = { $copies ->
    [one] Wählen Sie noch ein Stück: Es kostet nichts.
   *[other] Wählen Sie noch { $copies } Stück: Sie kosten nichts.
}
vouchers-reason-shipping-free = Der Versand ist kostenlos.
vouchers-reason-shipping-off = { $off } Abzug vom Versand
vouchers-reason-gift-pays = Dieser Geschenkcode zahlt noch bis zu { $balance }.

# Warum er nichts gibt.
vouchers-refused-stopped = Dieser Gutschein wird nicht mehr angenommen.
vouchers-refused-code-void = Dieser Code wurde zurückgezogen. Bitte fragen Sie bei der Person nach, von der Sie ihn haben.
vouchers-refused-other-campaign = Dieser Gutschein gehört zu einer anderen Kampagne.
vouchers-refused-not-yet = Dieser Gutschein gilt ab { $from }.
vouchers-refused-over = Dieser Gutschein galt bis { $until }.
vouchers-refused-used-up = Dieser Gutschein ist schon so oft eingelöst worden, wie es möglich war.
vouchers-refused-code-used = Dieser Code ist schon eingelöst.
vouchers-refused-used-by-you = Sie haben diesen Gutschein schon so oft eingelöst, wie es einer Person möglich ist.
vouchers-refused-empty = Auf diesem Geschenkcode ist kein Guthaben mehr.
vouchers-refused-other-currency = Dieser Gutschein gilt nicht in der Währung Ihrer Bestellung.
vouchers-refused-order-too-small = Dieser Gutschein gilt ab einem Warenwert von { $smallest }; Ihrer beträgt { $goods }.
vouchers-refused-other-reward = Dieser Gutschein gilt nicht für die Belohnung, die Sie gewählt haben.
vouchers-refused-nothing-fits = Für nichts in Ihrer Bestellung gilt dieser Gutschein.
vouchers-refused-no-shipping = Es gibt keine Versandkosten, die dieser Gutschein übernehmen könnte.
vouchers-refused-alone = Dieser Gutschein lässt sich nicht mit dem anderen zusammen einlösen.

# Was ein eingegebener Code war.
vouchers-code-unknown = Diesen Code kennen wir nicht. Bitte prüfen Sie jedes Zeichen.
vouchers-code-mistyped = In diesem Code ist ein Tippfehler. Bitte prüfen Sie jedes Zeichen.
vouchers-code-wait = Zu viele Codes, die es nicht gibt. Bitte versuchen Sie es in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
} noch einmal.

# Was an einer Zeile einer Datei mit Codes falsch ist.
vouchers-line-unreadable = Diese Zeile ist kein UTF-8-Text: Speichern Sie die Datei als CSV mit UTF-8.
vouchers-line-no-code = In dieser Zeile steht kein Code.
vouchers-line-bad-code = Ein Code hat 4 bis 40 Buchstaben, Ziffern und Striche und beginnt mit einem Buchstaben.
vouchers-line-twice = Derselbe Code steht schon in Zeile { $line }.
vouchers-line-taken = Dieser Code gehört zu einem anderen Gutschein.
vouchers-line-bad-worth = Ein Geschenkcode braucht einen Betrag über null und eine Währung; andere Codes haben beides nicht.

# What is wrong with a form.
vouchers-error-amount = Geben Sie einen Betrag über null an.
vouchers-error-percent = Ein Prozentsatz liegt über 0 und bei höchstens 100, mit höchstens zwei Nachkommastellen.
vouchers-error-title = Geben Sie einen Namen mit höchstens 120 Zeichen an.
vouchers-error-copies = Geben Sie 1 bis 1.000 Stück an.
vouchers-error-limit = Eine Grenze ist mindestens 1. Ohne Grenze bleibt das Feld leer.
vouchers-error-limit-lower = Das kann nur erhöht oder für „unbegrenzt“ geleert werden: Wer einen Code hat, verlässt sich darauf. Zum Stoppen beenden Sie den Gutschein.
vouchers-error-ends-earlier = Der letzte Tag kann nur nach hinten verschoben oder geleert werden: Wer einen Code hat, verlässt sich darauf. Zum Stoppen beenden Sie den Gutschein.
vouchers-error-dates = Der letzte Tag liegt vor dem ersten. Prüfen Sie beide.
vouchers-error-code = Ein Code hat 4 bis 40 Buchstaben, Ziffern und Bindestriche und beginnt mit einem Buchstaben.
vouchers-error-prefix = Der Anfang hat höchstens 12 Buchstaben und Ziffern und beginnt mit einem Buchstaben.
vouchers-error-code-taken = Diesen Code gibt es schon. Denken Sie sich einen anderen aus.
vouchers-error-count = Geben Sie 1 bis 100.000 Codes an.
vouchers-error-form = Dieses Formular ist veraltet. Laden Sie die Seite neu und senden Sie es noch einmal.
vouchers-error-worth = Geben Sie an, was jeder Geschenkcode wert ist.
