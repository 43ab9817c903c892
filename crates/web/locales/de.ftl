# Was die Hülle selbst zeigt.
web-skip-to-content = Zum Inhalt springen
web-language = Sprache
web-menu = Menü
web-menu-organisation = Organisation
web-search = Suchen
web-search-placeholder = E-Mail, Name oder Bestellnummer
web-user-menu = Kontomenü
web-account = Mein Konto
web-sign-out = Abmelden
web-breadcrumb = Wo Sie sind
web-optional = (freiwillig)
web-cancel = Abbrechen
web-title-error = Fehler: { $title }
web-error-prefix = Fehler:
web-error-summary-title = Bitte prüfen Sie Ihre Angaben
web-error-form-unreadable = Wir konnten nicht lesen, was Ihr Browser gesendet hat. Gehen Sie zurück, prüfen Sie das Formular und senden Sie es noch einmal.
web-quantity-less = Eins weniger: { $name }
web-quantity-more = Eins mehr: { $name }
web-file-drop = Datei hierher ziehen oder auswählen
web-file-progress = Hochladen
web-step-done = erledigt
web-pagination = Seiten
web-pagination-previous = Vorherige Seite
web-pagination-next = Nächste Seite
web-pagination-range = { $first } bis { $last } von { $total }
web-problem-id = Wenn Sie uns schreiben, nennen Sie bitte diese Nummer:
web-problem-home = Zur Startseite
web-problem-nothing-saved = Ihre letzte Änderung wurde nicht gespeichert. Was Sie vorher gespeichert hatten, ist noch da.
web-problem-not-found-title = Seite nicht gefunden
web-problem-not-found-text = Unter dieser Adresse gibt es keine Seite. Prüfen Sie den Link oder fordern Sie einen neuen an.
web-problem-forbidden-title = Das geht hier nicht
web-problem-forbidden-text = Diese Seite ist für Sie nicht freigegeben, oder die Anfrage kam von einer anderen Website. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
web-problem-method-title = So geht das nicht
web-problem-method-text = Die Adresse gibt es, aber nicht für diese Art von Anfrage. Gehen Sie zurück und benutzen Sie die Schaltfläche auf der Seite.
web-problem-conflict-title = Jemand hat das gleichzeitig geändert
web-problem-conflict-text = Ihre Änderung wurde nicht gespeichert, weil dasselbe gerade eben geändert wurde. Gehen Sie zurück, laden Sie die Seite neu und sehen Sie nach, was sich geändert hat.
web-problem-too-large-title = Das ist zu groß
web-problem-too-large-text = Was Sie gesendet haben, ist größer, als diese Seite annimmt. Senden Sie weniger auf einmal oder eine kleinere Datei.
web-problem-too-many-title = Bitte warten Sie einen Moment
web-problem-too-many-text =
    { $minutes ->
        [one] Das waren zu viele Anfragen in kurzer Zeit. Versuchen Sie es in einer Minute wieder.
       *[other] Das waren zu viele Anfragen in kurzer Zeit. Versuchen Sie es in { $minutes } Minuten wieder.
    }
web-problem-timeout-title = Das hat zu lange gedauert
web-problem-timeout-text = Wir haben abgebrochen, weil die Antwort zu lange gedauert hat. Versuchen Sie es gleich noch einmal.
web-problem-unavailable-title = Wir sind gerade nicht erreichbar
web-problem-unavailable-text = Etwas, das wir brauchen, antwortet gerade nicht. Es ist nichts verloren gegangen. Versuchen Sie es in ein paar Minuten wieder.
web-problem-internal-title = Bei uns ist etwas schiefgegangen
web-problem-internal-text = Es liegt nicht an Ihnen, und wir haben es notiert. Versuchen Sie es in ein paar Minuten wieder.
web-problem-bad-input-title = Damit konnten wir nichts anfangen
web-problem-bad-input-text = Die Anfrage ist unvollständig oder ergibt keinen Sinn. Gehen Sie zurück, prüfen Sie Ihre Angaben und versuchen Sie es noch einmal.
