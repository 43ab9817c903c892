# Versandregeln, eine nach der anderen.
catalogue-rule-new = Regel hinzufügen
catalogue-rule-new-price = Preis hinzufügen
catalogue-rule-zones-first = Ein Preis gehört zu einer Zone: Geben Sie zuerst an, wohin Sie versenden.
catalogue-rule-group-price = Ein Preis in einer Zone
catalogue-rule-group-price-in = Ein Preis in der Zone „{ $zone }“
catalogue-rules-on-top = Was hinzukommt
catalogue-rules-duties = Zölle
catalogue-rules-waves = Versandwellen
catalogue-rule-kind-order = Ein Preis je Paket
catalogue-rule-kind-piece = Nach Stück
catalogue-rule-kind-weight = Nach Gewicht
catalogue-rule-kind-volume = Nach Volumen
catalogue-rule-kind-value = Nach dem Preis der Waren, in Stufen
catalogue-rule-kind-count = Nach der Anzahl der Stücke, in Stufen
catalogue-rule-kind-share = Ein Anteil vom Preis der Waren
catalogue-rule-kind-cheapest = Der günstigste von mehreren
catalogue-rule-kind-cap = Eine Obergrenze für eine Bestellung
catalogue-rule-kind-remote = Für Inseln und abgelegene Orte
catalogue-rule-kind-goods = Für ausgewählte Waren
catalogue-rule-kind-heavy = Für schwere Pakete
catalogue-rule-kind-duty = Ein Zoll, den Sie erheben
catalogue-rule-kind-wave = Waren, die später verschickt werden
catalogue-rule-example-order = Zum Beispiel { $price }, was auch immer im Paket ist.
catalogue-rule-example-piece = Zum Beispiel { $price } für das erste Stück und { $more } für jedes weitere.
catalogue-rule-example-weight = Zum Beispiel { $price } bis { $weight } und { $more } für je weitere { $each }.
catalogue-rule-example-volume = Zum Beispiel { $price } bis { $volume }, darüber { $more } mehr: für große, leichte Waren.
catalogue-rule-example-value = Zum Beispiel { $price } für Waren bis { $limit }, darüber { $more } mehr: mit Versicherung.
catalogue-rule-example-count = Zum Beispiel { $price } bis 3 Stück, darüber { $more } mehr.
catalogue-rule-example-share = Zum Beispiel 8 % vom Preis der Waren, mindestens { $price }.
catalogue-rule-example-cheapest = Zum Beispiel nach Gewicht oder nach Stück, was für das Paket weniger ist.
catalogue-rule-example-cap = Zum Beispiel höchstens { $limit } für eine Bestellung, wie viele Pakete es auch sind.
catalogue-rule-example-remote = Zum Beispiel { $price } mehr auf die Kanarischen Inseln, nach Postleitzahlen.
catalogue-rule-example-goods = Zum Beispiel { $more } mehr für ein Paket mit den Metallwürfeln.
catalogue-rule-example-heavy = Zum Beispiel { $price } mehr für Pakete über { $heavy }.
catalogue-rule-example-duty = Zum Beispiel 10 % vom angegebenen Wert von Spielen aus China in die Vereinigten Staaten.
catalogue-rule-example-wave = Zum Beispiel die Erweiterung: ein eigenes Paket mit eigenem Versandpreis.
catalogue-rule-order = { $price } je Paket
catalogue-rule-piece = { $price } für das erste Stück, { $further } für jedes weitere
catalogue-rule-upto = { $price } bis { $limit }
catalogue-rule-above = darüber { $price }
catalogue-rule-each = dazu { $price } je angefangene { $each }
catalogue-rule-further = je weitere angefangene { $each } { $price }
catalogue-rule-nothing = über { $limit } wird nichts verschickt
catalogue-rule-more-steps =
    { $count ->
        [one] und { $count } weitere Stufe
       *[other] und { $count } weitere Stufen
    }
catalogue-rule-share = { $percent } % vom Preis der Waren
catalogue-rule-least-of = mindestens { $least }
catalogue-rule-cheapest = was für das Paket am günstigsten ist: { $ways }
catalogue-rule-of-goods = { $amount } Warenwert
catalogue-rule-pieces =
    { $count ->
        [one] { $count } Stück
       *[other] { $count } Stück
    }
catalogue-rule-only = Nur { $items }
catalogue-rule-most = höchstens { $most } je Paket
catalogue-rule-free = kostenlos ab { $from } Warenwert
catalogue-rule-in-wave = nur in der Welle „{ $wave }“
catalogue-rule-cap = Höchstens { $most } für eine Bestellung
catalogue-rule-adds-parcel = { $amount } je Paket
catalogue-rule-adds-piece = { $amount } je Stück
catalogue-rule-adds-percent = { $percent } % vom Versandpreis
catalogue-rule-when-items = wenn { $items } darin ist
catalogue-rule-when-heavy = wenn es mehr als { $weight } wiegt
catalogue-rule-to = nach { $places }
catalogue-rule-everywhere = an alle Orte
catalogue-rule-duty-percent = { $percent } % vom angegebenen Wert
catalogue-rule-duty-code = { $amount } je Zolltarifnummer
catalogue-rule-duty-hs = Zolltarifnummern { $code }…
catalogue-rule-duty-origin = hergestellt in: { $country }
catalogue-rule-since = ab { $day }
catalogue-rule-until = bis { $day }
catalogue-rule-leaves = { $items } in einem eigenen Paket
catalogue-rule-expected = Versand voraussichtlich am { $day }
catalogue-rule-saved = Die Regel wurde gespeichert.
catalogue-rule-moved = Die Reihenfolge wurde geändert.
catalogue-rule-deleted = Die Regel wurde gelöscht.
catalogue-rule-delete = Regel löschen
catalogue-rule-delete-question = Noch nicht bestätigte Preise werden ohne sie berechnet. Bestätigte Beiträge behalten ihren Preis.
catalogue-rule-last-price = Das ist der einzige Preis seiner Zone. Fügen Sie zuerst einen anderen hinzu, oder löschen Sie die Zone.
catalogue-rule-up = Nach oben: { $rule }
catalogue-rule-down = Nach unten: { $rule }
catalogue-rule-replace = Den jetzigen Preis der Zone ersetzen: { $rule }
catalogue-rule-other-way = Diesen Preis anders berechnen
catalogue-rule-row = { $what }, Zeile { $number }
catalogue-rule-way = Berechnung { $number }:
catalogue-rule-new-way = Eine weitere Berechnung
catalogue-rule-add-way = Diese hinzufügen
catalogue-rule-drop-way = Diese herausnehmen
catalogue-rule-price-parcel = Preis je Paket in { $currency }
catalogue-rule-first-piece = Erstes Stück, in { $currency }
catalogue-rule-further-piece = Jedes weitere Stück, in { $currency }
catalogue-rule-percent = Prozent vom Preis der Waren
catalogue-rule-least = Aber mindestens, in { $currency }
catalogue-rule-first-price = Erster Preis in { $currency }
catalogue-rule-first-price-hint = Unterhalb der ersten Stufe, oder für jedes Paket, wenn es keine gibt.
catalogue-rule-steps = Stufen
catalogue-rule-steps-hint = Jede Stufe kommt zu dem hinzu, was darunter bezahlt wird. 0 ist möglich.
catalogue-rule-over-weight = Schwerer als
catalogue-rule-over-volume = Größer als
catalogue-rule-over-value = Waren für mehr als, { $currency }
catalogue-rule-over-count = Mehr Stücke als
catalogue-rule-each-weight = Für je weitere
catalogue-rule-each-volume = Für je weitere
catalogue-rule-each-value = Für je weitere, { $currency }
catalogue-rule-each-count = Für je weitere, Stück
catalogue-rule-max-weight = Das schwerste Paket
catalogue-rule-max-volume = Das größte Paket
catalogue-rule-max-value = Waren für höchstens, { $currency }
catalogue-rule-max-count = Höchstens so viele Stücke
catalogue-rule-beyond = Oberhalb der letzten Stufe
catalogue-rule-beyond-stays = Der Preis bleibt gleich
catalogue-rule-beyond-each = Er steigt gleichmäßig weiter
catalogue-rule-beyond-nothing = Größeres wird nicht verschickt
catalogue-rule-items = Waren
catalogue-rule-some-goods = Nur für bestimmte Waren
catalogue-rule-items-hint = Ohne Haken gilt der Preis für alle Waren, die kein anderer Preis der Zone nennt. Angekreuzte Waren werden getrennt vom Rest berechnet.
catalogue-rule-goods-hint = Es genügt, wenn eine davon im Paket ist.
catalogue-rule-wave-hint = Was mit dieser Welle verschickt wird. Alle anderen Waren gehen mit dem ersten Paket.
catalogue-rule-more = Versandkostenfrei, Obergrenze, Name, Lager
catalogue-rule-free-from = Kostenlos ab diesem Preis der Waren, in { $currency }
catalogue-rule-free-from-hint = Leer: nie kostenlos.
catalogue-rule-limit = Höchstens
catalogue-rule-at-most = Höchstens für ein Paket, in { $currency }
catalogue-rule-at-most-order = Höchstens für eine Bestellung, in { $currency }
catalogue-rule-name-hint = Unterstützer lesen ihn, wenn eine Bestellung mehrere Preise hat, zum Beispiel „Versichertes Paket“.
catalogue-rule-name-hint-remote = So lesen ihn Unterstützer, zum Beispiel „Inselzuschlag“.
catalogue-rule-name-hint-goods = So lesen ihn Unterstützer, zum Beispiel „Schwere Metallwürfel“.
catalogue-rule-name-hint-heavy = So lesen ihn Unterstützer, zum Beispiel „Schweres Paket“.
catalogue-rule-duty-name-hint = So lesen ihn Unterstützer, zum Beispiel „US-Einfuhrzoll“.
catalogue-rule-wave-name-hint = So lesen ihn Unterstützer, zum Beispiel „Erweiterung, Frühjahr“.
catalogue-rule-wave = Nur in der Welle
catalogue-rule-any-wave = In jeder
catalogue-rule-amount = Wie viel
catalogue-rule-adds = Wofür der Betrag gilt
catalogue-rule-unit-parcel = { $currency } je Paket
catalogue-rule-unit-piece = { $currency } je Stück
catalogue-rule-unit-percent = Prozent vom Versandpreis
catalogue-rule-unit-value = Prozent vom angegebenen Wert
catalogue-rule-unit-code = { $currency } je Zolltarifnummer
catalogue-rule-places = Wohin
catalogue-rule-places-hint = Je Zeile ein Land (DE oder Deutschland), eine Region (US-HI) oder Postleitzahlen (DE:27498, US:967*, ES:35000-35999). Leer: überallhin.
catalogue-rule-duty-places-hint = Je Zeile ein Land (US oder Vereinigte Staaten), eine Region (US-HI) oder Postleitzahlen. * steht für überall.
catalogue-rule-hs = Zolltarifnummern, die so beginnen
catalogue-rule-hs-hint = 2, 4, 6, 8 oder 10 Ziffern, zum Beispiel 9504. Leer: alle Waren.
catalogue-rule-any-origin = Gleich, wo hergestellt
catalogue-rule-leaves-on = Voraussichtlicher Versand am
catalogue-rule-paid = Der Versand wird bezahlt
catalogue-rule-paid-now = zusammen mit allem anderen
catalogue-rule-paid-later = später, wenn Sie die Zahlung öffnen
catalogue-rule-paid-hint = Bei späterer Zahlung sehen Unterstützer von der ersten Seite an, was er heute kosten würde, und zahlen, wenn Sie darum bitten.
catalogue-rule-wave-later = Versand später zu zahlen
catalogue-rule-wave-opened = Zahlung des Versands seit { $day } offen
catalogue-care = Braucht besondere Behandlung
catalogue-care-hint = Danach richten sich die Zuschläge der Versandregeln.
catalogue-care-battery = Batterie oder Akku, eingebaut oder beigelegt
catalogue-care-liquid = Flüssigkeit oder Spray
catalogue-care-fragile = Zerbrechlich
catalogue-care-oversize = Zu groß für ein übliches Paket
catalogue-rules-warehouses = Woher die Waren kommen
catalogue-rules-warehouses-text = Es gilt die Liste, die das Ziel am genauesten nennt, von mehreren die obere. Was keine Liste nennt, geht von Ihrem Versandort ab: { $country }. Auch die Steuer richtet sich danach.
catalogue-rule-kind-care = Für Batterien, Flüssigkeiten und Zerbrechliches
catalogue-rule-kind-warehouse = Ein Lager, von dem Waren abgehen
catalogue-rule-example-care = Zum Beispiel { $more } mehr je Paket mit einer Batterie darin, gleich welcher Artikel.
catalogue-rule-example-warehouse = Zum Beispiel eines in Ohio für die Vereinigten Staaten und Kanada, mit eigenen Preisen.
catalogue-rule-from-warehouse = nur ab dem Lager „{ $warehouse }“
catalogue-rule-when-battery = wenn eine Batterie oder ein Akku darin ist
catalogue-rule-when-liquid = wenn eine Flüssigkeit oder ein Spray darin ist
catalogue-rule-when-fragile = wenn etwas Zerbrechliches darin ist
catalogue-rule-when-oversize = wenn etwas für ein übliches Paket zu groß ist
catalogue-rule-care-nowhere = doch noch ist kein Artikel so gekennzeichnet
catalogue-rule-care-hint = Der Zuschlag fällt an, wenn ein Artikel im Paket in seinem Formular so gekennzeichnet ist.
catalogue-rule-name-hint-care = So lesen ihn Unterstützer, zum Beispiel „Batteriezuschlag“.
catalogue-rule-sends = versendet nach { $places }
catalogue-rule-sends-rest = versendet überallhin, wohin kein anderes Lager versendet
catalogue-rule-warehouse = Lager
catalogue-rule-warehouse-hint = Steuer und Zoll richten sich nach dem Land, in dem es liegt.
catalogue-rule-only-warehouse = Nur ab dem Lager
catalogue-rule-any-warehouse = Ab jedem
catalogue-rule-warehouse-places-hint = Je Zeile ein Land (DE oder Deutschland), eine Region (US-HI) oder Postleitzahlen (US:967*). Leer: überallhin, wohin kein anderes Lager versendet.
catalogue-rule-warehouse-stock = Das folgt dem Bestand nicht von selbst, damit kein Preis springt, wenn ein Regal leer wird: Die Waren gehen von dort ab, wo Sie es hier angeben.
catalogue-rule-no-warehouse = Es gibt kein Lager, das hinzugefügt werden könnte.
catalogue-rule-new-warehouse = Lager anlegen
catalogue-rules-pickups = Abholorte
catalogue-rule-kind-pickup = Ein Abholort
catalogue-rule-example-pickup = Zum Beispiel Ihr Messestand, an dem Unterstützer ihre Belohnung holen und keinen Versand zahlen.
catalogue-rule-pickup-free = kostenlos
catalogue-rule-pickup-only = nur { $items }
catalogue-rule-pickup-choose = wählbar bis { $day }
catalogue-rule-pickup-name-hint = So lesen ihn die Unterstützer, zum Beispiel „Unser Stand auf der SPIEL, Halle 3“.
catalogue-rule-pickup-street = Straße und Hausnummer, oder wie man hinfindet
catalogue-rule-pickup-postal-code = Postleitzahl
catalogue-rule-pickup-city = Ort
catalogue-rule-pickup-region = Bundesstaat, Provinz oder Region
catalogue-rule-pickup-region-hint = Nötig, wo Adressen sie haben, etwa in den USA und in Kanada.
catalogue-rule-pickup-country = Land
catalogue-rule-pickup-country-hint = Die Waren werden dort besteuert, wo sie übergeben werden, wo auch immer der Unterstützer wohnt.
catalogue-rule-pickup-from = Erster Tag der Ausgabe
catalogue-rule-pickup-until = Letzter Tag der Ausgabe
catalogue-rule-pickup-details = Öffnungszeiten und was man wissen muss
catalogue-rule-pickup-details-hint = Unterstützer lesen es auf ihren Seiten und in der Bestätigungsmail, genau wie Sie es schreiben.
catalogue-rule-pickup-fee = Gebühr für die Bestellung in { $currency }
catalogue-rule-pickup-fee-hint = Leer: kostet nichts. Eine Gebühr wird wie Versand besteuert.
catalogue-rule-pickup-choose-until = Letzter Tag, an dem er gewählt werden kann
catalogue-rule-pickup-choose-until-hint = Leer: solange sich Beiträge ändern lassen. Wer bestätigt hat, behält den Ort.
catalogue-rule-pickup-items-hint = Nur diese können dort abgeholt werden; eine Bestellung mit anderem muss verschickt werden. Nichts angekreuzt: alles.
catalogue-rule-pickup-costs = { $price } je Bestellung
catalogue-rule-pickup-limit = Wie viele Bestellungen dort abgeholt werden können
catalogue-rule-pickup-limit-hint = Leer: keine Grenze. Jede Bestellung belegt einen Platz, gleich wie groß sie ist. Die Grenze wird nie überschritten; ist der Ort ausgebucht, sehen das die Unterstützer. Wer bestätigt hat, behält den Platz, auch wenn Sie die Zahl senken.
catalogue-rule-pickup-languages = In anderen Sprachen
catalogue-rule-pickup-languages-hint = Was leer bleibt, steht dort in der ersten Sprache der Kampagne.
catalogue-wave-title = Zahlung von späterem Versand
catalogue-wave-text = Der Versand dieser Welle wird später bezahlt. Sobald Sie die Zahlung öffnen, schuldet jeder, der etwas daraus bestätigt hat, den Versand zu den Preisen und Steuersätzen dieses Tages und wird per E-Mail darum gebeten. Wer danach bestätigt, zahlt ihn mit allem anderen.
catalogue-wave-open = Zahlung öffnen und darum bitten
catalogue-wave-open-rest = Die übrigen bitten
catalogue-wave-is-open = Die Zahlung ist offen. Unterstützer werden gerade darum gebeten; diese Seite zeigt, wie weit das ist.
catalogue-wave-stage = In der jetzigen Phase der Kampagne kann nichts bezahlt werden. Ändern Sie zuerst die Phase.
catalogue-wave-opened = Die Zahlung ist seit { $day } offen.
catalogue-wave-no-price = Kein Versandpreis gilt für: { $countries }. Legen Sie einen an, bevor Sie die Zahlung öffnen.
catalogue-wave-nobody = Noch hat niemand etwas bestätigt, das mit dieser Welle verschickt wird.
catalogue-wave-then = Waren dieser Welle fehlen in den Dateien für das Lager, bis ihr Versand bezahlt ist. Eine Bestellung, deren erstes Paket noch nicht verschickt ist, wartet ganz, solange dafür etwas offen ist.
catalogue-wave-left-title = Was auf Sie wartet
catalogue-wave-changed = Was gewählt wurde, steht nicht mehr so im Katalog, wie es vereinbart war.
catalogue-wave-credited = Für Gutschriften zu Teilen dieser Bestellung ging Geld zurück, deshalb wird ihr Preis nicht neu berechnet. Erlassen Sie den späteren Versand auf der Seite der Bestellung, oder bitten Sie vorher auf anderem Weg darum; öffnen Sie die Bestellung nicht wieder: Sonst wird auch das zurückgezahlte Geld verlangt.
catalogue-wave-unreadable = Etwas an dieser Bestellung ist nicht lesbar. „pledgekeeper verify“ sagt, was es ist; alle anderen werden gebeten.
catalogue-wave-erased = Die Person wurde gelöscht: Niemand kann gebeten werden. Erlassen Sie den späteren Versand auf der Seite der Bestellung, damit ihre Waren hinausgehen können.
catalogue-wave-asked =
    { $count ->
        [one] { $count } Bestellung wurde belastet, zusammen { $amount }.
       *[other] { $count } Bestellungen wurden belastet, zusammen { $amount }.
    }
catalogue-wave-asks =
    { $count ->
        [one] { $count } Bestellung würde zusammen { $amount } schulden, mit Steuer.
       *[other] { $count } Bestellungen würden zusammen { $amount } schulden, mit Steuer.
    }
catalogue-wave-estimate =
    { $count ->
        [one] Bei { $count } Bestellung wurden zur Bestätigung etwa { $amount } genannt.
       *[other] Bei { $count } Bestellungen wurden zur Bestätigung zusammen etwa { $amount } genannt.
    }
catalogue-wave-free =
    { $count ->
        [one] Für { $count } Bestellung kostet er nichts mehr.
       *[other] Für { $count } Bestellungen kostet er nichts mehr.
    }
catalogue-wave-left =
    { $count ->
        [one] { $count } Bestellung kann nicht belastet werden und wartet auf Sie.
       *[other] { $count } Bestellungen können nicht belastet werden und warten auf Sie.
    }
