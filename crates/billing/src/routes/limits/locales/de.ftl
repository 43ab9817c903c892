# Umsatzschwellen für die steuerliche Registrierung.
billing-limits-menu = Umsatzschwellen
billing-limits-title = Umsatzschwellen für die steuerliche Registrierung
billing-limits-text = Was alle Kampagnen verkauft haben, verglichen mit den Schwellen, ab denen Sie sich irgendwo steuerlich registrieren müssen. Eine Bestellung zählt an dem Tag, an dem sie gesperrt und bezahlt ist, ohne Steuer; was storniert oder gutgeschrieben wurde, zählt nicht. Keine Beratung: Neben jeder Schwelle steht ihre Quelle, und Ihre Steuerberatung entscheidet. Verkäufe außerhalb dieses Programms sind hier nicht bekannt.
billing-limits-as-of = Stand { $day }
billing-limits-with-sales = Schwellen, für die Verkäufe zählen
billing-limits-where = Schwelle für
billing-limits-sold = Verkauft
billing-limits-limit = Schwelle
billing-limits-share = Anteil
billing-limits-todo = Was zu tun ist
billing-limits-source = Quelle
billing-limits-near = Fast erreicht
billing-limits-reached = Erreicht
billing-limits-registered = Registriert
billing-limits-reached-on = Erreicht am { $day }
billing-limits-none-title = Noch zählt nichts
billing-limits-none-text = Verkäufe erscheinen hier, sobald eine Bestellung gesperrt und bezahlt ist und Rechnungen eingerichtet sind.
billing-limits-not-set-up = Für { $campaigns } sind keine Rechnungen eingerichtet, deshalb wird davon nichts gezählt.
billing-limits-without-state = In den letzten zwei Jahren in die USA ohne Bundesstaat verkauft: { $amounts }. Das zählt für keinen Bundesstaat. Nennt eine Adresse ihren Bundesstaat und nutzt die Kampagne die Steuereinrichtung, zählen spätere Bestellungen.
billing-limits-others =
    { $count ->
    [one] { $count } Schwelle ohne Verkäufe
   *[other] { $count } Schwellen ohne Verkäufe
}
billing-limits-own = Eigenen Wert eintragen
billing-limits-own-of = Eigener Wert: { $limit }
billing-limits-own-text = Sagt Ihre Steuerberatung etwas anderes als die Tabellen dieses Programms, tragen Sie es hier ein. Ihr Wert gilt von da an, mit Grund und Tag, und der Wert der Tabellen steht daneben.
billing-limits-own-amount = Schwelle, { $currency }
billing-limits-own-sales = Zahl der Bestellungen
billing-limits-own-sales-hint = Leer lassen, wenn der Bundesstaat keine zählt.
billing-limits-own-reason = Grund
billing-limits-own-reason-hint = Wer es sagt und wo es steht.
billing-limits-own-said-on = Tag der Auskunft
billing-limits-own-saved = Der eigene Wert ist gespeichert.
billing-limits-own-remove = Wieder den Wert der Tabellen nehmen
billing-limits-own-removed = Der Wert der Tabellen gilt wieder.
billing-limits-rates = Wechselkurse
billing-limits-rates-text = Verkäufe in einer anderen Währung als die Schwelle werden zu diesen Kursen umgerechnet. Ohne Kurs werden sie getrennt genannt und nicht gezählt.
billing-limits-rate-missing = Für { $currency } gibt es keinen Kurs.
billing-limits-rate-of = Wechselkurs für { $currency }
billing-limits-rate-text = Der Kurs rechnet Verkäufe für den Vergleich mit Schwellen um. Er ändert keine Rechnung, keine Erklärung und keinen Preis. Den Kurs welchen Tages das Gesetz verlangt, sagt Ihnen Ihre Steuerberatung.
billing-limits-ecb = Europäische Zentralbank
billing-limits-file = Datei der Europäischen Zentralbank
billing-limits-file-hint = eurofxref.csv (entpackt) oder eurofxref-daily.xml
billing-limits-file-take = Kurse übernehmen
billing-limits-file-wrong = Das ist keine Datei der Bank mit Referenzkursen. Entpacken Sie sie zuerst, wenn es eine ZIP-Datei ist.
billing-limits-file-ahead = Die Datei ist vom { $day }, einem Tag, der noch nicht da ist. Nichts wurde übernommen.
billing-limits-file-taken = Die Kurse vom { $day } sind übernommen.
billing-limits-file-taken-some = Die Kurse vom { $day } sind übernommen, aber nicht für { $currencies }: Die Datei hat keinen neueren Kurs.
billing-limits-parcels = Schwellen für ein einzelnes Paket oder Stück
billing-limits-parcels-text = Hier wird nichts zusammengezählt: Jeder Preis prüft sie von selbst. Sie stehen hier zum Nachlesen.

# Was eine Schwelle ist, und welche Verkäufe zählen.
billing-limit-name-eu = EU, Verkäufe in andere Mitgliedstaaten
billing-limit-name-ch-parcels = Schweiz, Kleinsendungen
billing-limit-name-ch-worldwide = Schweiz, weltweiter Umsatz
billing-limit-counts-eu = Waren aus Ihrem eigenen Mitgliedstaat und Downloads an Verbraucher in den anderen.
billing-limit-counts-parcels = Alles, was an Verbraucher dort verkauft wurde. Nach dem Gesetz zählen nur Sendungen, für die keine Einfuhrsteuer erhoben wird: Die Summe kann zu hoch sein.
billing-limit-counts-worldwide = Alles, was irgendwo verkauft wurde. Es kommt darauf an bei Dienstleistungen in die Schweiz, etwa Downloads.
billing-limit-counts-country = Alles, was an Verbraucher dort verkauft wurde. Was über der Schwelle für ein einzelnes Paket oder Stück liegt, zählt nach dem Gesetz womöglich nicht: Die Summe kann zu hoch sein.
billing-limit-counts-state = Alles, was an Verbraucher dort verkauft wurde. Manche Bundesstaaten lassen aus, was sie nicht besteuern: Die Summe kann zu hoch sein.
billing-limit-over-year = Dieses Kalenderjahr oder das vorige, je nachdem, was mehr ist
billing-limit-over-september = Das Jahr, das am 30. September endet, dieses oder das vorige
billing-limit-over-months = Die letzten zwölf Monate
billing-limit-sold = { $amount } vom { $from } bis { $until }
billing-limit-orders =
    { $count ->
    [one] { $count } Bestellung
   *[other] { $count } Bestellungen
}
billing-limit-without-rate = ohne Wechselkurs nicht gezählt: { $amounts }
billing-limit-or-sales =
    { $count ->
    [one] { $amount } oder { $count } Bestellung
   *[other] { $amount } oder { $count } Bestellungen
}
billing-limit-and-sales =
    { $count ->
    [one] { $amount } und { $count } Bestellung
   *[other] { $amount } und { $count } Bestellungen
}
billing-limit-source = { $source }; angesehen am { $day }
billing-limit-unverified = nicht bestätigt, bitte prüfen: { $source }
billing-limit-own = Eigener Wert vom { $day }, eingetragen von { $by }: { $reason }
billing-limit-of-tables = Laut den Tabellen: { $limit }
billing-limit-do-nothing = Noch nichts.
billing-limit-do-registered = Nichts: Die Steuereinrichtung nennt die Registrierung seit { $day }.
billing-limit-do-eu = Über der Schwelle ist die Steuer des Landes der Käufer fällig, ab der Bestellung, mit der sie überschritten wird (Richtlinie 2006/112/EG, Artikel 59c). Registrieren Sie sich in Ihrem Land für den One-Stop-Shop oder in jedem Land, und tragen Sie es in der Steuereinrichtung ein.
billing-limit-do-no = Registrieren Sie sich bei der norwegischen Steuerverwaltung für VOEC, und tragen Sie es in der Steuereinrichtung ein.
billing-limit-do-ch = Registrieren Sie sich bei der Eidgenössischen Steuerverwaltung, und tragen Sie es in der Steuereinrichtung ein. Womöglich brauchen Sie eine Steuervertretung.
billing-limit-do-au = Registrieren Sie sich beim Australian Taxation Office für die GST (für Verkäufer aus dem Ausland gibt es die vereinfachte Registrierung), und tragen Sie es in der Steuereinrichtung ein.
billing-limit-do-nz = Registrieren Sie sich bei Inland Revenue für die GST, und tragen Sie es in der Steuereinrichtung ein.
billing-limit-do-sg = Registrieren Sie sich bei IRAS für die GST, wenn Ihr weltweiter Umsatz auch eine Million Singapur-Dollar übersteigt, und tragen Sie es in der Steuereinrichtung ein.
billing-limit-do-ca = Registrieren Sie sich bei der Canada Revenue Agency für GST/HST, und tragen Sie es in der Steuereinrichtung ein.
billing-limit-do-us = Lesen Sie auf der Seite des Bundesstaats nach, ob und ab wann Sie sich registrieren müssen. Registrieren Sie sich dann, und tragen Sie es in der Steuereinrichtung ein.
billing-limit-fault-amount = Bitte einen Betrag über 0 eingeben, etwa 100000.
billing-limit-fault-sales = Bitte eine ganze Zahl von 1 bis 1.000.000 eingeben oder nichts.
billing-limit-fault-day = Bitte einen Tag eingeben, der nicht nach heute liegt.

# Schwellen für ein Paket oder Stück.
billing-parcel-ioss = EU: Wert des Pakets, bis zu dem der Import-One-Stop-Shop genutzt werden kann
billing-parcel-eu-customs = EU: Wert des Pakets, bis zu dem die Zollabgabe je Zolltarifnummer fällig ist
billing-parcel-uk = Vereinigtes Königreich: Wert des Pakets, bis zu dem der Verkäufer die Mehrwertsteuer einzieht, ab dem ersten Verkauf
billing-parcel-no = Norwegen: Wert des Stücks, unter dem VOEC gilt
billing-parcel-ch = Schweiz: Betrag der Einfuhrsteuer, bis zu dem sie nicht erhoben wird
billing-parcel-au = Australien: Wert des Pakets, bis zu dem Waren als geringwertig gelten
billing-parcel-nz = Neuseeland: Wert des Stücks, bis zu dem Waren als geringwertig gelten
billing-parcel-sg = Singapur: Wert des Stücks, bis zu dem Waren als geringwertig gelten
