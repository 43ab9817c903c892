instalments-title = Zahlen in Raten
instalments-text = Wer bestätigt, kann den offenen Betrag in 2 bis 10 Raten zahlen. Die erste wird sofort gezahlt. Wird eine weitere fällig, kommt eine E-Mail mit dem Weg zur Zahlung. Nichts geht ins Lager, bevor alles gezahlt ist.
instalments-link-on = Es kann in Raten gezahlt werden.
instalments-link-off = Alles wird auf einmal gezahlt.
instalments-offered = Kann in Raten gezahlt werden?
instalments-no = Nein
instalments-no-hint = Alles wird auf einmal gezahlt. Schon vereinbarte Raten bleiben, wie sie sind.
instalments-months = Alle paar Monate
instalments-months-hint = Gezählt ab dem Tag der Bestätigung.
instalments-days = An festen Tagen
instalments-days-hint = Für alle dieselben Tage.
instalments-days-text = Die erste Rate wird sofort gezahlt. Geben Sie die Tage der weiteren der Reihe nach an; nicht benötigte Felder bleiben leer. Wer nach einem der Tage bestätigt, zahlt in weniger Raten.
instalments-parts = Anzahl der Raten
instalments-months-apart = Abstand
instalments-every =
    { $count ->
        [one] Jeden Monat
       *[other] Alle { $count } Monate
    }
instalments-day = Tag der Rate { $number }
instalments-smallest = Kleinster Betrag
instalments-smallest-hint = Raten werden angeboten, wenn mindestens so viel zu zahlen ist, in { $currency }. Leer: immer.
instalments-today = Wer heute bestätigt, zahlt am: { $days }.
instalments-over = Alle Tage sind vorbei: Raten werden niemandem mehr angeboten.
instalments-saved = Die Raten sind gespeichert.
