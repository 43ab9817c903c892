# Die Kombinationen eines Artikels aus seinen Varianten.
catalogue-variants = Kombinationen
catalogue-variants-of = Kombinationen von { $item }
catalogue-variants-item = Der Artikel
catalogue-variants-text = Jede Kombination von { $options }. Was angehakt ist, gibt es und kann gewählt werden; jede hat ihre eigene SKU in Lager, Exporten und Bedarf.
catalogue-variants-not-yet = Noch gibt es keine davon, und Unterstützer werden nur nach der ersten Variante gefragt. Haken Sie an, was es gibt, und speichern Sie.
catalogue-variants-none = Nichts zu kombinieren
catalogue-variants-none-text = Kombinationen entstehen aus zwei oder mehr Varianten, die zu diesem Artikel gehören, etwa Größe und Farbe.
catalogue-variants-made = Gibt es
catalogue-variants-limit = Höchstens insgesamt
catalogue-variants-taken = Vergeben
catalogue-variants-stock = Auf Lager
catalogue-variants-blank = Ein leeres Gewicht oder ein leerer Wert ist der des Artikels, eine leere Obergrenze keine. Was nicht angehakt ist, kann niemand mehr wählen; wer es bestätigt hat, behält es.
catalogue-variants-all = Alle Kombinationen anlegen
catalogue-variants-saved = { $count ->
    [one] Gespeichert: Es gibt eine Kombination.
   *[other] Gespeichert: Es gibt { $count } Kombinationen.
 }
catalogue-variants-file = Als Datei
catalogue-variants-file-text = Laden Sie die Tabelle herunter, ändern Sie sie in einer Tabellenkalkulation und laden Sie sie wieder hoch. Gewichte stehen in Gramm. Eine Zeile, die fehlt, bleibt wie sie ist; mit einem Fehler wird nichts gespeichert.
catalogue-variants-upload = Tabelle hochladen
catalogue-value-limit = Höchstens insgesamt
catalogue-value-limit-number = Höchstens insgesamt, Zeile { $number }
