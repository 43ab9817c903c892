# Phasen.
campaigns-stage-draft = Entwurf
campaigns-stage-importing = Import
campaigns-stage-smoke-test = Probelauf
campaigns-stage-open = Offen
campaigns-stage-locked = Gesperrt
campaigns-stage-charging = Einzug
campaigns-stage-fulfilling = Versand
campaigns-stage-closed = Abgeschlossen

# Steuerklassen.
campaigns-tax-class-standard = Regelsatz
campaigns-tax-class-reduced = Ermäßigter Satz
campaigns-tax-class-books = Gedruckte Bücher
campaigns-tax-class-zero = Nicht besteuert
campaigns-tax-class-ebooks = E-Books
campaigns-tax-class-audiobooks = Hörbücher
campaigns-tax-class-printed-matter = Landkarten, Broschüren, Noten
campaigns-tax-class-clothing = Kleidung
campaigns-tax-class-childrens-clothing = Kinderkleidung
campaigns-tax-class-food = Lebensmittel

# Was an einem Feld nicht stimmt.
campaigns-problem-required = Bitte füllen Sie dieses Feld aus.
campaigns-problem-too-long =
    { $maximum ->
        [one] Bitte höchstens { $maximum } Zeichen.
       *[other] Bitte höchstens { $maximum } Zeichen.
    }
campaigns-problem-not-a-choice = Bitte wählen Sie einen Eintrag der Liste.
campaigns-problem-not-a-number = Bitte geben Sie eine ganze Zahl von { $minimum } bis { $maximum } ein.
campaigns-problem-not-an-amount = Bitte geben Sie einen Betrag in { $currency } mit Ziffern und höchstens einem Dezimalzeichen ein, etwa 12,50, mit höchstens so vielen Nachkommastellen, wie die Währung hat.
campaigns-problem-negative = Ein Betrag unter null ist hier nicht möglich.
campaigns-problem-taken = Das wird schon verwendet. Bitte wählen Sie etwas anderes.
campaigns-problem-like-another = Die SKU „{ $sku }“ gibt es schon, und Tabellen und Lager unterscheiden die beiden nicht: Großschreibung, Akzente und Leerzeichen zählen nicht. Bitte wählen Sie eine andere.
campaigns-problem-short-name-taken = Eine andere Kampagne hat schon den Kurznamen „{ $word }“. Bitte wählen Sie einen anderen, etwa { $word }-2.
campaigns-problem-not-a-slug = Bitte verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche, etwa mein-brettspiel.
campaigns-problem-unknown-currency = Bitte wählen Sie eine Währung aus der Liste.
campaigns-problem-not-money = Damit kann niemand bezahlen: Der Code steht für ein Metall, eine Rechnungseinheit oder gar keine Währung.
campaigns-problem-unknown-country = Bitte wählen Sie ein Land aus der Liste.
campaigns-problem-unknown-time-zone = Bitte wählen Sie eine Zeitzone aus der Liste.
campaigns-problem-not-an-email = Bitte geben Sie eine E-Mail-Adresse ein, etwa name@example.org.
campaigns-problem-not-a-colour = Bitte geben Sie sechs hexadezimale Ziffern ein, etwa #0b6e4f.
campaigns-problem-low-contrast = Weiße Schrift auf dieser Farbe hat nur einen Kontrast von { $ratio } : 1. Bitte wählen Sie eine dunklere Farbe mit mindestens 4,5 : 1.
campaigns-problem-not-a-date = Bitte geben Sie ein Datum ein, etwa 2026-12-01, und wo danach gefragt ist, auch die Zeit, etwa 2026-12-01T23:59.
campaigns-problem-ends-before-it-begins = Der letzte Tag liegt vor dem ersten.
campaigns-problem-days-do-not-rise = Dieser Tag liegt nicht nach dem vorigen: Geben Sie die Tage der Reihe nach an.
campaigns-problem-day-has-passed = Dieser Tag ist vorbei: Der letzte Teil muss an einem künftigen Tag fällig sein.
campaigns-problem-overlaps-another = An einigen dieser Tage gilt ein anderer Satz für diesen Ort und diese Klasse. Bitte geben Sie jenem zuerst einen letzten Tag.
campaigns-problem-not-a-rate = Bitte geben Sie einen Satz von 0 bis 100 Prozent mit höchstens vier Nachkommastellen ein.
campaigns-problem-not-an-exchange-rate = Bitte geben Sie einen Wechselkurs über 0 ein, zum Beispiel 0,86.
campaigns-problem-too-many-digits = Ein Wechselkurs hat höchstens { $maximum } Ziffern.
campaigns-problem-not-a-rounding = Beträge in { $currency } lassen sich auf 1, 2 oder 5 runden, mit Nullen davor oder dahinter: 0,05, 0,50, 1 oder 10, höchstens auf 1000.
campaigns-problem-day-is-ahead = Dieser Tag ist noch nicht gekommen: Bitte geben Sie den Tag an, dessen Kurs es ist.
campaigns-problem-own-currency = Das ist die Währung des Projekts. Sie braucht keinen Wechselkurs.
campaigns-problem-currency-not-offered = Bitte bieten Sie { $currency } zuerst mit einem Wechselkurs an.
campaigns-problem-has-own-prices = In { $currency } gibt es hier eigene Preise. Bitte löschen Sie diese, bevor Sie die Währung herausnehmen, oder geben Sie der Währung einen letzten Tag.
campaigns-problem-too-large-converted = Ein Betrag ist zu groß, um ihn in { $currency } umzurechnen.
campaigns-problem-unknown-amount = Diesen Betrag gibt es im Katalog nicht: { $text }. Bitte laden Sie die Datei neu herunter.
campaigns-problem-without-price = Das wird angeboten und hat hier noch keinen Preis: { $titles }.
campaigns-problem-prices-used = { $count ->
    [one] Ein Beitrag hat
   *[other] { $count } Beiträge haben
} diese Preise. Bitte schließen Sie die Preisliste stattdessen: Wer sie gewählt hat, behält sie.
campaigns-problem-not-a-csv = Die Datei lässt sich nicht als CSV lesen. Bitte speichern Sie sie als „CSV UTF-8“.
campaigns-problem-small-business-is-taxed = Ein Kleinunternehmen berechnet im eigenen Land keine Steuer. Bitte entfernen Sie eine der beiden Registrierungen oder lassen Sie sie vorher enden.
campaigns-problem-currency-is-fixed = Die Währung lässt sich nicht mehr ändern, weil es schon Preise darin gibt.
campaigns-problem-unknown-item = Bitte wählen Sie einen Artikel dieser Kampagne.
campaigns-problem-unknown-reward = Bitte wählen Sie eine Belohnung dieser Kampagne.
campaigns-problem-unknown-addon = Bitte wählen Sie ein Extra dieser Kampagne.
campaigns-problem-twice = Das steht zweimal da. Bitte nur einmal angeben.
campaigns-problem-none-given = Bitte geben Sie mindestens einen Eintrag an.
campaigns-problem-too-many =
    { $maximum ->
        [one] Mehr als { $maximum } ist nicht möglich.
       *[other] Mehr als { $maximum } sind nicht möglich.
    }
campaigns-problem-not-an-hs-code = Eine Zolltarifnummer hat 6 bis 10 Ziffern.
campaigns-problem-not-an-hs-prefix = Bitte schreiben Sie eine gerade Zahl von Ziffern, höchstens 10: 09 oder 0901. Vielleicht hat die Tabellenkalkulation die 0 am Anfang entfernt; setzen Sie sie wieder davor und formatieren Sie die Spalte als Text.
campaigns-problem-no-zone-in-file = Die Datei hat keine Zone, die Kampagne aber schon. Jede Regel, die bleiben soll, muss in der Datei stehen: Laden Sie die Tabelle herunter und ändern Sie diese.
campaigns-problem-not-a-weight = Bitte geben Sie ein Gewicht mit Ziffern und ohne Tausenderzeichen ein, etwa 250 oder 1,5, von höchstens { $maximum } kg ({ $pounds } lb).
campaigns-problem-not-a-length = Bitte geben Sie eine Länge mit Ziffern und ohne Tausenderzeichen ein, etwa 30 oder 12,5, von höchstens { $maximum } m.
campaigns-problem-not-a-measure = Bitte geben Sie eine Zahl mit Ziffern und ohne Tausenderzeichen ein, etwa 250 oder 1,5.
campaigns-problem-side-is-missing = Bitte geben Sie auch diese Seite ein, oder lassen Sie alle drei leer.
campaigns-problem-digital-has-no-weight = Ein Download hat kein Gewicht. Bitte geben Sie 0 ein oder machen Sie ihn zu einem physischen Artikel.
campaigns-problem-first-copy-costs-more = Das erste Exemplar kann nicht mehr kosten als die anderen.
campaigns-problem-contains-itself = Der Artikel würde sich selbst enthalten: { $path }.
campaigns-problem-too-many-pieces = Insgesamt wären das mehr als { $maximum } Stück.
campaigns-problem-last-variant = „{ $by }“ enthält „{ $item }“, und davon wäre keine Kombination mehr wählbar. Lassen Sie eine bestehen oder archivieren Sie zuerst „{ $by }“.
campaigns-problem-unknown-combination = Diese Kombination gibt es nicht. Schreiben Sie die Auswahl so, wie sie in den Varianten steht. Zeile { $text }
campaigns-problem-ambiguous-label = Zwei Werte unterscheiden sich nur in Groß- und Kleinschreibung oder Akzenten. Schreiben Sie den Wert genau so, wie er in der Variante steht. Zeile { $text }
campaigns-problem-combination-twice = Eine Kombination steht zweimal in der Datei. Behalten Sie eine der Zeilen. Zeile { $text }
campaigns-problem-not-yes-or-no = Schreiben Sie ja oder nein (auch WAHR und FALSCH), ob eine Kombination hergestellt wird. Zeile { $text }
campaigns-problem-lacks-column = In der Datei fehlt die Spalte „{ $text }“.
campaigns-problem-option-needs-it = Die Option „{ $option }“ fragt nach „{ $item }“, das dann nicht mehr enthalten wäre. Archivieren Sie zuerst die Option.
campaigns-problem-goal-is-reached = Schalten Sie das Ziel zuerst aus: Beiträge bekommen, was es hinzufügt.
campaigns-problem-early-price-not-lower = Der Frühpreis muss unter dem Preis oben liegen.
campaigns-problem-window-ends-first = Dieser Zeitpunkt muss nach dem liegen, ab dem es gewählt werden kann.
campaigns-problem-not-in-contents = Dieser Artikel gehört nicht zu dem, wofür die Variante gilt. Bitte nehmen Sie ihn dort zuerst auf.
campaigns-problem-asked-already = Die Variante „{ $option }“ fragt dort schon nach diesem Artikel.
campaigns-problem-still-used = „{ $title }“ verwendet dies noch. Bitte nehmen Sie es dort zuerst heraus.
campaigns-problem-wave-awaited =
    { $count ->
        [one] { $count } Unterstützer hat zugestimmt, den Versand dieser Welle später zu zahlen. Öffnen Sie die Zahlung, bevor Sie den Zeitpunkt ändern oder die Welle löschen.
       *[other] { $count } Unterstützer haben zugestimmt, den Versand dieser Welle später zu zahlen. Öffnen Sie die Zahlung, bevor Sie den Zeitpunkt ändern oder die Welle löschen.
    }
campaigns-problem-pickup-chosen =
    { $count ->
        [one] { $count } Unterstützer hat diesen Ort gewählt. Er lässt sich nicht löschen und nicht an eine andere Adresse verlegen; setzen Sie den letzten Tag der Wahl und fügen Sie einen anderen Ort hinzu.
       *[other] { $count } Unterstützer haben diesen Ort gewählt. Er lässt sich nicht löschen und nicht an eine andere Adresse verlegen; setzen Sie den letzten Tag der Wahl und fügen Sie einen anderen Ort hinzu.
    }
campaigns-problem-not-a-place = „{ $text }“ ist kein Ort. Bitte schreiben Sie ein Land wie DE, Land und Region wie US-HI oder * für den Rest der Welt. In vielen Ländern nennen Adressen keine Region: Schreiben Sie dort Postleitzahlen, zum Beispiel FR:75*.
campaigns-problem-not-a-region = Eine solche Region hat das Land nicht. Für das ganze Land bitte leer lassen oder den Teil des ISO-3166-2-Codes nach dem Land angeben.
campaigns-problem-not-a-region-such-as = Eine solche Region hat das Land nicht. Für das ganze Land bitte leer lassen oder Namen oder Kürzel angeben, zum Beispiel { $example }.
campaigns-problem-place-in-another-zone = { $place } gehört schon zur Zone „{ $zone }“.
campaigns-problem-steps-do-not-rise = Jede Stufe muss höher beginnen als die vorige.
campaigns-problem-not-a-percentage = Bitte geben Sie einen Prozentsatz von 0 bis 1.000 ein.
campaigns-problem-not-a-step = Bitte schreiben Sie eine Zahl, einen Doppelpunkt und einen Betrag, zum Beispiel 1000: 2,50.
campaigns-problem-zone-without-price = Diese Zone hat keinen Preis: Fügen Sie einen Tarif für sie hinzu.
campaigns-problem-unknown-zone = Eine Zone dieses Namens gibt es in der Datei nicht.
campaigns-problem-unknown-wave = Eine Versandwelle dieses Namens gibt es in der Datei nicht.
campaigns-problem-unknown-warehouse = Ein solches Lager ist nicht unter denen, aus denen die Waren dieser Kampagne versandt werden. Fügen Sie es dort zuerst hinzu.
campaigns-problem-named-twice = Mehrere haben diesen Namen: Schreiben Sie stattdessen die Kennung.
campaigns-problem-priced-twice = Ein früherer Tarif dieser Zone gilt für dieselben Waren, dieser würde also nie gelten.
campaigns-problem-unknown-column = Eine Spalte „{ $text }“ gibt es nicht.
campaigns-problem-unit-missing = Der Kopf dieser Spalte sagt nicht, in welcher Einheit das ist. Schreiben Sie die Einheiten hinter ihren Namen, zum Beispiel { $example }.
campaigns-problem-unknown-unit = Diese Spalte kann nicht in „{ $text }“ sein. Gewichtseinheiten sind g, kg, oz und lb, Volumeneinheiten cm3 und in3; in „when“ steht nur ein Gewicht.
campaigns-problem-not-used-here = Diese Art von Zeile verwendet diese Spalte nicht; was hier steht, würde nicht zählen. Leeren Sie die Zelle, oder prüfen Sie, ob eine andere Art von Zeile, Preis oder Zuschlag gemeint war.
campaigns-problem-column-would-be-cleared = In der Datei fehlt die Spalte „{ $column }“, obwohl gespeicherte Regeln darin etwas haben. Fügen Sie die Spalte hinzu; wo etwas entfallen soll, bleibt die Zelle leer.
campaigns-problem-not-utf8 = Das ist keine Tabelle in UTF-8: Speichern Sie sie als „CSV UTF-8“.
campaigns-problem-not-a-picture = Bitte wählen Sie ein Bild im Format PNG, JPEG oder WebP.
campaigns-problem-broken-picture = Das Bild lässt sich nicht bis zum Ende lesen. Bitte speichern Sie es neu als PNG oder JPEG und wählen Sie diese Datei.
campaigns-problem-too-many-pixels = Das Bild hat mehr als { $maximum } Millionen Pixel. Bitte wählen Sie ein kleineres.
campaigns-problem-file-too-large = Die Datei ist größer als { $maximum } MiB. Bitte wählen Sie eine kleinere.
