# Was an einer Zeile einer Datei mit Schlüsseln falsch ist.
digital-key-unreadable = Diese Zeile ist kein UTF-8-Text: Speichern Sie die Datei als CSV mit UTF-8.
digital-key-missing = In dieser Zeile steht kein Schlüssel.
digital-key-bad-length = Ein Schlüssel hat 4 bis 500 Zeichen.
digital-key-twice = Derselbe Schlüssel steht schon in Zeile { $line }.
digital-key-in-another-pool = Diesen Schlüssel gibt es schon in einem anderen Vorrat: Vielleicht hat ihn schon jemand bekommen.

# The pages.
digital-menu = Downloads
digital-title = Downloads und Schlüssel
digital-text = Dateien, Adressen und Schlüssel, die zu einem Artikel gehören. Unterstützer bekommen sie, sobald für ihren Beitrag nichts mehr offen ist.
digital-none = Noch nichts zum Herunterladen
digital-none-text = Kennzeichnen Sie im Katalog einen Artikel als Download, oder fügen Sie einem der Artikel unten etwas hinzu.
digital-item = Artikel
digital-goods = Gehört dazu
digital-state = Stand
digital-nothing-yet = Noch nichts
digital-state-draft = Nicht ausgegeben
digital-state-handed-out = Ausgegeben
digital-state-withdrawn = Zurückgezogen
digital-pools = Schlüssel
digital-pool = Vorrat
digital-pool-free = Übrig
digital-pool-given = Vergeben
digital-pool-wanted = Von bestätigten Beiträgen gebraucht
digital-pool-missing = Fehlen
digital-others = Andere Artikel
digital-others-text = Auch zu einem Artikel im Paket kann etwas zum Herunterladen gehören, zum Beispiel das Regelheft als Datei.
digital-item-empty = Zu diesem Artikel gehört noch nichts
digital-item-empty-text = Fügen Sie eine Datei, eine Adresse oder Schlüssel hinzu. Niemand bekommt etwas, bevor Sie es ausgeben.
digital-add = Hinzufügen
digital-add-text = Was Sie hinzufügen, sieht niemand, bevor Sie es ausgeben.
digital-add-file = Datei hinzufügen
digital-add-link = Adresse hinzufügen
digital-add-keys = Schlüssel hinzufügen
digital-added = „{ $title }“ ist hinzugefügt. Unterstützer sehen es, sobald Sie es ausgeben.
digital-drafts = { $count ->
    [one] Eines ist noch nicht ausgegeben: Kein Unterstützer sieht es.
   *[other] { $count } sind noch nicht ausgegeben: Kein Unterstützer sieht sie.
}
digital-hand-out = Ausgeben
digital-hand-out-question = Alle mit diesem Artikel, deren Beitrag bestätigt und bezahlt ist, bekommen es jetzt und werden mit einer E-Mail benachrichtigt. Wer später zahlt, bekommt es dann.
digital-hand-out-yes = Jetzt ausgeben
digital-handed-out = Es wird ausgegeben.
digital-nothing-to-hand-out = Es ist schon alles ausgegeben.
digital-withdraw = Zurückziehen
digital-withdraw-question = Niemand bekommt es mehr neu. Wer es hat, behält es.
digital-withdraw-yes = Zurückziehen
digital-withdrawn = Es ist zurückgezogen: Niemand bekommt es mehr neu.
digital-kind-file = Eine Datei, für alle dieselbe
digital-kind-marked-file = Ein PDF mit der Bestellnummer auf jeder Seite
digital-kind-link = Eine Adresse an anderer Stelle
digital-kind-keys = Schlüssel, ein neuer für jedes Exemplar
digital-reach = { $pledges ->
    [one] ein Beitrag hat es
   *[other] { $pledges } Beiträge haben es
}
digital-downloads-begun = begonnene Downloads: { $count }
digital-fact-file = Datei
digital-fact-size = Größe
digital-fact-sha256 = SHA-256
digital-fact-url = Adresse
digital-size-kib = { $size } KB
digital-size-mib = { $size } MB
digital-to-keys = Schlüssel in diesem Vorrat
digital-file-text = Die Datei liegt in der Datenbank dieser Installation, damit auch eine Sicherung sie enthält.
digital-good-title = Name
digital-title-hint = Das lesen die Unterstützer.
digital-file-title-hint = Das lesen die Unterstützer. Bleibt es leer, ist es der Name der Datei.
digital-mark = Bestellnummer auf jede Seite setzen (PDF)
digital-mark-hint = PDF-Dateien bis 64 MB, die weder verschlüsselt noch signiert sind. Wer herunterlädt, bekommt ein eigenes Exemplar, das eine Woche in der Datenbank liegt: Tausend Exemplare zu 20 MB sind so lange 20 GB.
digital-sha256-hint = 64 Ziffern und Buchstaben. Wenn Sie sie kennen, wird geprüft, ob die Datei unverändert ankam.
digital-file-hint = Bis 2 GB und höchstens 15 Minuten: Eine so große Datei braucht eine Leitung, die 20 Mbit/s hochlädt.
digital-upload = Hochladen
digital-link-text = Unterstützer werden auf diese Seite geführt: ein Shop, eine Store-Seite, ein geteilter Ordner. Wer die Adresse hat, kann sie weitergeben.
digital-url-hint = Vollständig, beginnend mit https://
digital-save = Speichern
digital-keys-text = Ein Vorrat an Schlüsseln: Jedes Exemplar des Artikels bekommt einen eigenen, und jeder Schlüssel wird einmal vergeben. Danach laden Sie die Schlüssel hoch.
digital-low-at = Warnen, wenn nur noch so viele übrig sind
digital-low-at-hint = Die Übersicht der Kampagne sagt es Ihnen dann.
digital-keys-next = Weiter zu den Schlüsseln
digital-pool-spoiled = funktionierten nicht und wurden ersetzt: { $count }
digital-pool-undecided = noch nicht bestätigt: { $count }
digital-pool-waiting = Unterstützer warten auf: { $count }
digital-pool-short = Es gibt weniger Schlüssel, als bestätigte Beiträge brauchen. Fügen Sie Schlüssel hinzu: Wer wartet, bekommt der Reihe nach einen und wird benachrichtigt.
digital-pool-low-at = Sie werden gewarnt, wenn { $count } oder weniger übrig sind.
digital-keys-add = Schlüssel hinzufügen
digital-keys-upload-text = Ein Schlüssel je Zeile, oder eine CSV-Datei mit einer Spalte namens key. Bevor etwas hinzugefügt wird, sehen Sie, was die Datei bewirken würde.
digital-keys-file-hint = Bis 10 MB, UTF-8. Die Schlüssel werden verschlüsselt gespeichert.
digital-keys-look = Hochladen und prüfen
digital-keys-preview = Was die Datei bewirken würde
digital-preview-text = Noch ist nichts hinzugefügt.
digital-keys-received = Zeilen in der Datei
digital-keys-new = Neue Schlüssel
digital-keys-unchanged = Schon in diesem Vorrat
digital-keys-held = Zurückgehalten
digital-keys-take-in = { $count ->
    [one] Einen Schlüssel hinzufügen
   *[other] { $count } Schlüssel hinzufügen
}
digital-keys-nothing-new = In dieser Datei ist kein neuer Schlüssel.
digital-keys-not = Nicht hinzufügen
digital-keys-held-title = Zurückgehaltene Zeilen
digital-keys-line = Zeile
digital-keys-line-number = Zeile { $line }
digital-keys-why = Warum
digital-keys-more-held = und { $count } weitere
digital-keys-taken-in = { $count ->
    [one] Ein Schlüssel ist hinzugefügt.
   *[other] { $count } Schlüssel sind hinzugefügt.
}
digital-replace-title = Schlüssel dieses Beitrags
digital-replace-text = Das Team sieht nie einen Schlüssel. Ersetzen Sie einen, der nicht funktioniert: Die Person bekommt einen anderen und wird per E-Mail benachrichtigt; der alte wird niemandem mehr gegeben.
digital-replace-none = Dieser Beitrag hat keine Schlüssel
digital-replace-none-text = Schlüssel werden vergeben, wenn ein Beitrag mit ihnen bestätigt und bezahlt ist.
digital-key-of = { $title }, Exemplar { $copy }
digital-replace-given = Vergeben
digital-replace-shown = Zuerst angezeigt
digital-replace-waits = wartet auf einen Schlüssel
digital-replace-not-shown = noch nicht
digital-replace = Diesen Schlüssel ersetzen
digital-replace-question = Der Schlüssel gilt als nicht funktionierend und wird niemandem mehr gegeben. Die Person bekommt einen anderen, wenn noch einer da ist.
digital-replace-yes = Ersetzen
digital-replaced = Der Schlüssel ist ersetzt.
digital-replaced-dry = Der Schlüssel ist zurückgenommen, aber der Vorrat ist leer: Die Person bekommt einen, sobald Sie Schlüssel hinzufügen.
digital-link-title = Dieser Download-Link funktioniert nicht
digital-link-not-ours = Der Link ist nicht vollständig. Kopieren Sie ihn noch einmal, oder öffnen Sie die Seite Ihrer Unterstützung.
digital-link-expired = Der Link ist abgelaufen. Auf der Seite Ihrer Unterstützung finden Sie einen neuen; ein unterbrochener Download lässt sich damit fortsetzen.
digital-link-not-granted = Dieser Download gehört zurzeit nicht zu Ihrer Unterstützung. Warum, sehen Sie auf der Seite Ihrer Unterstützung.
digital-link-find = Meine Unterstützung finden
digital-error-title = Geben Sie einen Namen mit höchstens 120 Zeichen an.
digital-error-file-name = Die Datei braucht einen Namen mit höchstens 200 Zeichen: Benennen Sie sie um und laden Sie sie noch einmal hoch.
digital-error-media-type = Ihr Browser sagt nicht, welche Art Datei das ist: Packen Sie sie in eine ZIP-Datei.
digital-error-too-large = Die Datei ist größer als 2 GB: Teilen Sie sie, oder fügen Sie die Adresse einer anderen Stelle hinzu.
digital-error-incomplete = Die Datei ist nicht vollständig angekommen: Prüfen Sie Ihre Verbindung und laden Sie sie noch einmal hoch.
digital-error-checksum = Die angekommene Datei hat eine andere SHA-256, oder dies ist keine: Vergleichen Sie sie und laden Sie die Datei noch einmal hoch.
digital-error-no-file = Wählen Sie eine Datei aus.
digital-error-url = Geben Sie die Adresse vollständig an, beginnend mit https:// und ohne Benutzernamen.
digital-error-low-at = Geben Sie eine ganze Zahl von 0 bis 1.000.000 an.
digital-error-not-a-csv = Die Datei ist nicht lesbar: Sie braucht einen Schlüssel je Zeile oder eine Spalte namens key. Speichern Sie sie als CSV mit UTF-8.
digital-error-too-many-keys = Die Datei ist zu groß: Teilen Sie sie in Dateien von höchstens 10 MB.
digital-error-keys-file-gone = Diese Schlüssel sind schon übernommen, oder die Datei ist nicht mehr vorhanden: Sehen Sie hier nach den Zahlen, und laden Sie sie noch einmal hoch, wenn Schlüssel fehlen.
digital-error-no-key = Dieser Schlüssel wurde inzwischen ersetzt: Sehen Sie nach, was jetzt da ist.
digital-error-mark-no-pdf = Nur PDF-Dateien können die Bestellnummer tragen: Entfernen Sie das Häkchen bei anderen Dateien.
digital-error-mark-too-large = PDF-Dateien mit mehr als 64 MB oder 5.000 Seiten können die Bestellnummer nicht tragen: Verkleinern Sie die Datei oder entfernen Sie das Häkchen.
digital-error-mark-encrypted = Dieses PDF ist verschlüsselt: Exportieren Sie es ohne Passwort oder entfernen Sie das Häkchen.
digital-error-mark-signed = Dieses PDF ist signiert, und eine Markierung würde die Signatur ungültig machen: Exportieren Sie es unsigniert oder entfernen Sie das Häkchen.
digital-error-mark-form = Dieses PDF ist ein dynamisches Formular: Drucken Sie es in ein PDF oder entfernen Sie das Häkchen.
digital-error-mark-damaged = Dieses PDF ist beschädigt oder ungewöhnlich: Exportieren Sie es neu oder entfernen Sie das Häkchen.
digital-need-missing = { $count ->
    [one] Eine Person wartet auf einen Schlüssel aus „{ $title }“
   *[other] { $count } Personen warten auf Schlüssel aus „{ $title }“
}
digital-need-low = { $count ->
    [0] Von „{ $title }“ ist kein Schlüssel mehr übrig: Fügen Sie welche hinzu, bevor die nächste Person fragt
    [one] Von „{ $title }“ ist ein Schlüssel übrig
   *[other] Von „{ $title }“ sind { $count } Schlüssel übrig
}
