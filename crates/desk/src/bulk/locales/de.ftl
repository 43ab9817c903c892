# Bulk actions.
desk-bulk-note = Für die angekreuzten Unterstützer, oder für alle, die der Filter findet:
desk-bulk-invite = Einladen
desk-bulk-remind = Erinnern
desk-bulk-lock = Sperren
desk-bulk-all-invite = Alle einladen
desk-bulk-all-remind = Alle erinnern
desk-bulk-all-lock = Alle sperren
desk-bulk-invite-explained = Wer noch nicht gefragt wurde, bekommt eine E-Mail mit einem persönlichen Link.
desk-bulk-remind-explained = Wer gefragt wurde und noch nicht bestätigt hat, bekommt eine Erinnerung mit demselben Link. Wer bestätigt hat und hier noch etwas zahlen muss, bekommt eine E-Mail mit dem Betrag und demselben Link.
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
desk-bulk-remind-to-pay =
    { $count ->
        [one] { $count } davon wird um das gebeten, was noch zu zahlen ist.
       *[other] { $count } davon werden um das gebeten, was noch zu zahlen ist.
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
desk-bulk-to-decide = Auf der Plattform storniert und hier bezahlt: Entscheiden Sie zuerst, ob der Beitrag weitergeht.
desk-bulk-left-cancelled = Auf der Plattform storniert, aber schon verschickt: Um das, was offen ist, bitten Sie einzeln auf der Seite des Unterstützers.
desk-bulk-empty = Nichts zu versenden
desk-bulk-empty-text = Es wurden weder Belohnung noch Extras gewählt: Es gibt nichts zu packen, und der Beitrag ist so abgeschlossen.
desk-bulk-undecided =
    { $count ->
        [one] Einer davon wurde auf der Plattform storniert, aber hier bezahlt, und niemand hat bisher entschieden, ob er weitergeht.
       *[other] { $count } davon wurden auf der Plattform storniert, aber hier bezahlt, und niemand hat bisher entschieden, ob sie weitergehen.
    }
desk-bulk-undecided-list = Ansehen
desk-bulk-rates-moved =
    { $count ->
        [one] Eine der Bestellungen wurde mit einer Steuer bestätigt, die nicht mehr gilt: Ein Satz, eine Registrierung oder die Zollabgabe hat sich seither geändert. Öffnen Sie sie wieder, sonst wartet ihre Rechnung: { $orders }
       *[other] { $count } der Bestellungen wurden mit einer Steuer bestätigt, die nicht mehr gilt: Ein Satz, eine Registrierung oder die Zollabgabe hat sich seither geändert. Öffnen Sie sie wieder, sonst warten ihre Rechnungen: { $orders }
    }
desk-bulk-platform-moved =
    { $count ->
        [one] Von einer der Bestellungen hat die Plattform einen anderen Teil versteuert als bestätigt. Öffnen Sie sie wieder, sonst wartet ihre Rechnung: { $orders }
       *[other] Von { $count } der Bestellungen hat die Plattform einen anderen Teil versteuert als bestätigt. Öffnen Sie sie wieder, sonst warten ihre Rechnungen: { $orders }
    }
desk-bulk-invite-not-ended = Storniert oder erstattet.
desk-bulk-invite-not-asked = Schon eingeladen. Nutzen Sie die Erinnerung.
desk-bulk-invite-not-confirmed = Schon bestätigt.
desk-bulk-remind-not-ended = Storniert oder erstattet.
desk-bulk-remind-not-uninvited = Noch nicht eingeladen. Nutzen Sie die Einladung.
desk-bulk-remind-not-confirmed = Bestätigt, und hier ist nichts zu zahlen.
desk-bulk-remind-not-closed = In dieser Phase lässt sich nichts mehr ändern: Angeschrieben wird nur, wer noch etwas zu zahlen hat.
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
desk-bulk-also-failed = { $count ->
    [one] Auch der einen Person schreiben, deren Zahlung auf der Plattform fehlgeschlagen ist: Sie kann hier bezahlen
   *[other] Auch den { $count } Personen schreiben, deren Zahlung auf der Plattform fehlgeschlagen ist: Sie können hier bezahlen
}
desk-bulk-platform-failed = Die Zahlung ist auf der Plattform fehlgeschlagen, oder das Geld ging zurück.
desk-bulk-platform-failed-tick = Ausgelassen: Die Zahlung ist auf der Plattform fehlgeschlagen, oder das Geld ging zurück. Setzen Sie oben den Haken, um trotzdem zu schreiben.
desk-bulk-also-sent = { $count ->
    [one] Auch der einen Person schreiben, deren Belohnung auf der Plattform als verschickt markiert ist
   *[other] Auch den { $count } Personen schreiben, deren Belohnung auf der Plattform als verschickt markiert ist
}
desk-bulk-sent = Ausgelassen: Die Plattform führt die Belohnung als verschickt. Setzen Sie oben den Haken, um trotzdem zu schreiben.
desk-bulk-mail-invitation = Was die erste Person bekommt
desk-bulk-mail-reminder = Was die erste Person bekommt, die noch nicht bestätigt hat
desk-bulk-mail-payment-reminder = Was die erste Person bekommt, die noch etwas zu zahlen hat
desk-bulk-mail-hint = Der Link ist hier unkenntlich gemacht; jede Person bekommt einen eigenen.

# The way of the parcels.
desk-bulk-handover = Ans Lager übergeben
desk-bulk-all-handover = Alle Bezahlten: ans Lager übergeben
desk-bulk-handover-explained = Bezahlte Beiträge werden als ans Lager übergeben vermerkt: Stornieren und Berichtigen der Adresse sind damit zu Ende. Wo noch etwas offen ist, bleibt der Beitrag, wo er ist. Von hier wird nichts ans Lager geschickt: Exportieren Sie zuerst dessen Datei.
desk-bulk-handover-count =
    { $count ->
        [one] { $count } Beitrag wird als ans Lager übergeben vermerkt.
       *[other] { $count } Beiträge werden als ans Lager übergeben vermerkt.
    }
desk-bulk-handover-do =
    { $count ->
        [one] { $count } Beitrag als ans Lager übergeben vermerken
       *[other] { $count } Beiträge als ans Lager übergeben vermerken
    }
desk-bulk-ship = Verschickt
desk-bulk-all-ship = Alle im Lager: verschickt
desk-bulk-ship-explained = Beiträge im Lager werden als verschickt vermerkt. Niemand wird angeschrieben. Das lässt sich nicht zurücknehmen.
desk-bulk-ship-count =
    { $count ->
        [one] { $count } Beitrag wird als verschickt vermerkt.
       *[other] { $count } Beiträge werden als verschickt vermerkt.
    }
desk-bulk-ship-do =
    { $count ->
        [one] { $count } Beitrag als verschickt vermerken
       *[other] { $count } Beiträge als verschickt vermerken
    }
desk-bulk-deliver = Zugestellt
desk-bulk-all-deliver = Alle Verschickten: zugestellt
desk-bulk-deliver-explained = Verschickte Beiträge werden als zugestellt vermerkt. Niemand wird angeschrieben. Das lässt sich nicht zurücknehmen.
desk-bulk-deliver-count =
    { $count ->
        [one] { $count } Beitrag wird als zugestellt vermerkt.
       *[other] { $count } Beiträge werden als zugestellt vermerkt.
    }
desk-bulk-deliver-do =
    { $count ->
        [one] { $count } Beitrag als zugestellt vermerken
       *[other] { $count } Beiträge als zugestellt vermerken
    }
desk-bulk-parcel-not-ended = Storniert oder erstattet.
desk-bulk-parcel-not-open = Vom Unterstützer nicht bestätigt.
desk-bulk-parcel-not-unlocked = Bestätigt, noch nicht gesperrt. Bitte zuerst sperren.
desk-bulk-parcel-not-owing = Nicht bezahlt: Es ist noch etwas offen.
desk-bulk-parcel-not-early = Noch nicht so weit: Es geht Schritt für Schritt, von bezahlt ins Lager, dann verschickt, dann zugestellt.
desk-bulk-parcel-not-further = Schon dort oder weiter.
desk-bulk-lock-owing = Davon ist bei { $count } von { $of } noch etwas offen: Sie werden trotzdem gesperrt und gehen erst ans Lager, wenn sie bezahlt sind.
desk-bulk-lock-owing-list = Ansehen
desk-bulk-also-sent-packed = { $count ->
    [one] Auch den einen Beitrag übergeben, dessen Belohnung auf der Plattform als verschickt markiert ist: Er würde noch einmal gepackt
   *[other] Auch die { $count } Beiträge übergeben, deren Belohnung auf der Plattform als verschickt markiert ist: Sie würden noch einmal gepackt
}
desk-bulk-sent-packed = Ausgelassen: Die Plattform führt die Belohnung als verschickt. Setzen Sie oben den Haken, um sie trotzdem zu übergeben.
