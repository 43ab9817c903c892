# The catalogue's pages: menu and tabs.
catalogue-menu = Katalog
catalogue-menu-shipping = Versandpreise
catalogue-menu-tax = Steuern
catalogue-menu-texts = Anleitung und FAQ
catalogue-menu-settings = Einstellungen der Kampagne
catalogue-tabs = Seiten dieses Bereichs
catalogue-tab-overview = Übersicht
catalogue-tab-items = Artikel
catalogue-tab-rewards = Belohnungen
catalogue-tab-addons = Extras
catalogue-tab-options = Varianten
catalogue-tab-questions = Fragen
catalogue-tab-try = Vorschau als Unterstützer

# Words that many pages share.
catalogue-save = Speichern
catalogue-saved = Gespeichert: { $title }
catalogue-choose = Bitte wählen
catalogue-changed-meanwhile = Jemand anderes hat dies geändert, nachdem Sie die Seite geöffnet hatten. Von Ihnen wurde nichts gespeichert. Ihre Eingaben stehen noch hier: Vergleichen Sie sie mit dem gespeicherten Stand und speichern Sie erneut, um ihn zu ersetzen.
catalogue-more-rows = Weitere Zeilen
catalogue-name = Name
catalogue-title = Titel
catalogue-price = Preis
catalogue-quantity = Menge
catalogue-quantity-number = Menge, Zeile { $number }
catalogue-item = Artikel
catalogue-item-number = Artikel, Zeile { $number }
catalogue-reward-named = Belohnung: { $title }
catalogue-addon-named = Extra: { $title }
catalogue-item-named = Artikel: { $title }
catalogue-archive = Archivieren
catalogue-archived = Archiviert. Beiträge, die es enthalten, behalten es.
catalogue-offer-again = Wieder anbieten
catalogue-offered-again = Es wird wieder angeboten.
catalogue-shelf-archived = Archiviert
catalogue-language = Sprache
catalogue-paragraphs-hint = Nur einfacher Text: Zeichen für Fettdruck, HTML und Links erscheinen so, wie sie getippt sind. Eine Leerzeile beginnt einen neuen Absatz.
catalogue-weight-unit = Gewichtseinheit
catalogue-length-unit = Längeneinheit
catalogue-volume-unit = Volumeneinheit
catalogue-units-hint = Gewichte, Maße und Volumen werden in diesen Einheiten eingegeben und gezeigt, auch in Dateien. Ein Wechsel ändert keinen Preis.
catalogue-tax-class = Steuerklasse
catalogue-why = Warum
catalogue-place = Ort
catalogue-source = Woher er stammt
catalogue-source-shipped = Übernommen aus der Tabelle des Produkts vom { $date }
catalogue-source-shipped-law = Übernommen aus der Tabelle des Produkts ({ $law })
catalogue-source-table = Tabelle des Produkts vom { $date }
catalogue-source-table-law = Tabelle des Produkts ({ $law })
catalogue-source-by-hand = Von Hand eingetragen, ohne Quelle
catalogue-source-written = Von Hand eingetragen: { $source }
catalogue-source-field = Quelle des Satzes

# What saving a change would cost.
catalogue-look = Zeigen, was sich ändert
catalogue-effect = Was das Speichern ändert
catalogue-effect-note = Gerechnet wird mit der Adresse jedes Beitrags, sonst mit seinem Land. Was bestätigt ist, bleibt. Speichern Sie, um es zu ändern.
catalogue-effect-none = { $count ->
    [one] Kein Preis ändert sich: ein Beitrag wurde auf beide Arten gerechnet.
   *[other] Kein Preis ändert sich: { $count } Beiträge wurden auf beide Arten gerechnet.
}
catalogue-effect-some = { $count ->
    [one] Ein Beitrag wurde auf beide Arten gerechnet.
   *[other] { $count } Beiträge wurden auf beide Arten gerechnet.
}
catalogue-effect-agreed = { $count ->
    [one] Einer davon ist schon bestätigt: Er behält seinen Preis und zählt weder als teurer noch in den Summen.
   *[other] { $count } davon sind schon bestätigt: Sie behalten ihren Preis und zählen weder als teurer noch in den Summen.
}
catalogue-effect-numbers = Teurer: { $dearer }. Billiger: { $cheaper }. Ohne Preis: { $unpriced }. Erstmals mit Preis: { $anew }.
catalogue-effect-outside = Nicht in den Summen: { $unpriced } künftig ohne Preis, { $anew } erstmals mit Preis.
catalogue-effect-packed-agreed = { $count ->
    [one] Ein bestätigter Beitrag wird wie geändert gepackt.
   *[other] { $count } bestätigte Beiträge werden wie geändert gepackt.
}
catalogue-effect-packed-open = { $count ->
    [one] Ein noch nicht bestätigter Beitrag wird wie geändert gepackt.
   *[other] { $count } noch nicht bestätigte Beiträge werden wie geändert gepackt.
}
catalogue-effect-packed-left = { $count ->
    [one] Das Paket eines Beitrags ist schon unterwegs: Ihm wird nichts nachgeschickt, der Bedarf zählt es aber wie geändert.
   *[other] Die Pakete von { $count } Beiträgen sind schon unterwegs: Ihnen wird nichts nachgeschickt, der Bedarf zählt sie aber wie geändert.
}
catalogue-effect-unanswered = { $count ->
    [one] Ein bestätigter Beitrag hat dafür nicht gewählt: { $asked }. Gewählt werden kann erst, wenn er wieder offen ist.
   *[other] { $count } bestätigte Beiträge haben dafür nicht gewählt: { $asked }. Gewählt werden kann erst, wenn sie wieder offen sind.
}
catalogue-effect-before = Noch nicht bestätigte Beiträge jetzt
catalogue-effect-after = Noch nicht bestätigte Beiträge nach der Änderung
catalogue-effect-tax-before = Steuer darin jetzt
catalogue-effect-tax-after = Steuer darin nach der Änderung

# Overview.
catalogue-complete = Es fehlt nichts: Jeder Artikel hat ein Gewicht, alles Angebotene hat einen Inhalt, und jedes Land Ihrer Unterstützer hat einen Versandpreis.
catalogue-empty = Der Katalog ist leer
catalogue-empty-text = Lesen Sie den Export Ihrer Plattform ein: Belohnungen, Extras und Artikel daraus werden hier vorgeschlagen. Oder beginnen Sie von Hand mit den Artikeln.
catalogue-gaps = Was noch fehlt
catalogue-gap-more =
    { $count ->
        [one] und { $count } weiterer Eintrag
       *[other] und { $count } weitere
    }
catalogue-gap-countries-why = Dort wohnen Unterstützer, aber keine Zone reicht dorthin, oder keine hat einen Preis ab dem Lager, das sie beliefert: Sie können nicht bestätigen. In Klammern: wie viele Beiträge.
catalogue-gap-countries =
    { $count ->
        [one] { $count } Land von Unterstützern hat keinen Versandpreis
       *[other] { $count } Länder von Unterstützern haben keinen Versandpreis
    }
catalogue-gap-weight-why = Der Versand würde berechnet, als wögen sie nichts.
catalogue-gap-weight =
    { $count ->
        [one] { $count } Artikel hat kein Gewicht
       *[other] { $count } Artikel haben kein Gewicht
    }
catalogue-gap-contents-why = Das Lager wüsste nicht, was einzupacken ist.
catalogue-gap-rewards =
    { $count ->
        [one] { $count } Belohnung hat keinen Inhalt
       *[other] { $count } Belohnungen haben keinen Inhalt
    }
catalogue-gap-addons =
    { $count ->
        [one] { $count } Extra hat keinen Inhalt
       *[other] { $count } Extras haben keinen Inhalt
    }
catalogue-gap-free-why = Exporte enthalten oft keinen Preis. Bitte prüfen Sie, ob sie wirklich kostenlos sind.
catalogue-gap-free =
    { $count ->
        [one] { $count } Extra kostet nichts
       *[other] { $count } Extras kosten nichts
    }
catalogue-gap-options-why = Ihr Artikel ist in nichts enthalten, wozu sie gehören, oder eine Auswahl führt zu einem archivierten Artikel.
catalogue-gap-options =
    { $count ->
        [one] { $count } Variante führt ins Leere
       *[other] { $count } Varianten führen ins Leere
    }
catalogue-gap-choices-why = Die Antworten der Datei sehen wie eine Auswahl innerhalb einer Belohnung oder eines Extras aus. Wenn jede für etwas anderes im Paket steht, legen Sie für jede einen Artikel an und eine Variante mit dem Namen der Frage: Die Antworten füllen sie, und die Frage wird nicht mehr gestellt.
catalogue-gap-choice = { $prompt } hat { $count } verschiedene Antworten: eine Variante daraus machen
catalogue-gap-choices =
    { $count ->
        [one] { $count } Frage sieht wie eine Variante aus
       *[other] { $count } Fragen sehen wie Varianten aus
    }
catalogue-gap-customs-why = Pakete, die das Zollgebiet verlassen, brauchen eine Zolltarifnummer, ein Ursprungsland und einen Wert.
catalogue-gap-customs =
    { $count ->
        [one] Bei { $count } Artikel fehlen Zollangaben
       *[other] Bei { $count } Artikeln fehlen Zollangaben
    }

# Items.
catalogue-item-new = Neuer Artikel
catalogue-items-empty = Noch keine Artikel
catalogue-items-empty-text = Ein Artikel ist, was gelagert, gewogen und verschickt wird. Belohnungen und Extras bestehen aus Artikeln.
catalogue-item-what = Was es ist
catalogue-item-parcel = Für Paket, Zoll und Steuer
catalogue-item-name-hint = Unterstützer sehen ihn im Inhalt der Belohnungen.
catalogue-sku = SKU
catalogue-sku-hint = Wie das Lager ihn nennt.
catalogue-kind = Art
catalogue-kind-physical = Kommt ins Paket
catalogue-kind-physical-hint = Wird gewogen und verschickt.
catalogue-kind-digital = Digital
catalogue-kind-digital-hint = Ein Download oder eine Lizenz: kein Gewicht, kein Paket.
catalogue-stock = Stück auf Lager
catalogue-stock-hint = Leer lassen, wenn Sie nicht zählen. Sobald Stücke in einem Lager gebucht sind (Lager im Menü), steht dessen Zahl an dieser Stelle.
catalogue-weight = Gewicht
catalogue-weight-hint = Mit eigener Verpackung, ohne das Paket.
catalogue-no-weight = Ohne Gewicht
catalogue-no-customs = Zollangaben fehlen
catalogue-dimensions = Außenmaße
catalogue-length = Länge
catalogue-width = Breite
catalogue-height = Höhe
catalogue-declared-value = Zollwert
catalogue-declared-value-in = Zollwert in { $currency }
catalogue-declared-value-hint = Für den Zoll. Danach wird auch der Preis eines Bündels auf Steuerklassen verteilt.
catalogue-hs-code = Zolltarifnummer (HS)
catalogue-hs-code-hint = 6 bis 10 Ziffern; Leerzeichen und Punkte dürfen bleiben: 4901 99 für Bücher, 950490 für Brettspiele.
catalogue-origin = Ursprungsland
catalogue-customs = Zoll
catalogue-tax-class-without-rate = { $class } (kein Land hat einen Satz: es gilt der Regelsatz)
catalogue-goods-without-rate = „{ $class }“ ist gewählt für { $names }, aber kein Land hat hier einen Satz dieser Klasse: Es gilt der Regelsatz. Tragen Sie den Satz ein oder wählen Sie eine andere Klasse.
catalogue-tax-class-hint = Für gedruckte Bücher gilt in vielen Ländern ein niedrigerer Satz.
catalogue-archive-item-question = Der Artikel kann in nichts Neues mehr aufgenommen werden. Beiträge, die ihn enthalten, behalten ihn.

# Rewards and add-ons.
catalogue-reward-new = Neue Belohnung
catalogue-rewards-empty = Noch keine Belohnungen
catalogue-rewards-empty-text = Eine Belohnung ist das, wofür Unterstützer bezahlt haben. Ein Import schlägt sie vor.
catalogue-addon-new = Neues Extra
catalogue-addons-empty = Noch keine Extras
catalogue-addons-empty-text = Extras werden neben der Belohnung verkauft.
catalogue-contents = Inhalt
catalogue-contents-hint = Was eingepackt wird und wie oft. Eine leere Menge bedeutet eins.
catalogue-no-contents = Ohne Inhalt
catalogue-limits = Begrenzung
catalogue-limit-taken = { $taken } von { $limit } vergeben
catalogue-limit-held = { $taken } von { $limit } vergeben, { $held } weitere für Unterstützer reserviert, die gerade auswählen
catalogue-description = Beschreibung
catalogue-description-hint = Einige Zeilen, die Unterstützer unter dem Titel lesen.
catalogue-price-in = Preis in { $currency }
catalogue-price-hint = Ohne Versand.
catalogue-addon-price-hint = Für ein Stück, ohne Versand.
catalogue-first-copy-price-in = Günstigerer Preis des ersten Stücks in { $currency }
catalogue-first-copy-price-hint = Leer lassen, wenn jedes Stück gleich viel kostet.
catalogue-addon-who = Wer es nehmen darf
catalogue-per-pledge-max = Höchstens je Beitrag
catalogue-per-pledge-most = höchstens { $count } je Beitrag
catalogue-terms = Zeitfenster und Frühpreis
catalogue-terms-hint = Zeiten gelten in der Zeitzone der Kampagne, { $zone }.
catalogue-offered-from = Wählbar ab
catalogue-offered-from-hint = Leer lassen für sofort.
catalogue-offered-until = Wählbar bis
catalogue-offered-until-hint = Leer lassen für immer. Wer es auf der Plattform gekauft oder rechtzeitig bestätigt hat, behält es.
catalogue-early-price-in = Frühpreis in { $currency }
catalogue-early-price-hint = Niedriger als der Preis oben. Wer vor dem Ende bestätigt, behält ihn; später hinzugefügte Stücke kosten den normalen Preis. Für einen Preis der ersten so vielen Stück legen Sie eine eigene Belohnung oder ein eigenes Extra mit Begrenzung an.
catalogue-early-until = Der Frühpreis gilt bis
catalogue-offered-not-yet = wählbar ab { $at }
catalogue-offered-still = wählbar bis { $at }
catalogue-offered-over = war wählbar bis { $at }
catalogue-early-now = Frühpreis { $price } bis { $at }
catalogue-made-of = Aus anderen Artikeln
catalogue-parts = Teile
catalogue-parts-hint = Leer lassen für einen eigenständigen Artikel. Ein Set kann Sets enthalten.
catalogue-packed = Im Paket
catalogue-packed-itself = Als Ganzes gepackt
catalogue-packed-itself-hint = Vorher zusammengestellt: eine SKU mit dem Gewicht und Wert oben.
catalogue-packed-parts = In Teilen kommissioniert
catalogue-packed-parts-hint = Jedes Teil wird einzeln entnommen, gewogen und angemeldet; Gewicht, Wert und Bestand oben zählen nicht.
catalogue-picked-as-parts = In Teilen kommissioniert
catalogue-total-limit = Wie viele es insgesamt gibt
catalogue-total-limit-hint = Leer lassen für unbegrenzt. Eine Grenze kann nicht überschritten werden.
catalogue-reach = Mit welchen Belohnungen
catalogue-reach-any = Mit jeder Belohnung, auch ohne
catalogue-reach-any-hint = Das Übliche.
catalogue-reach-some = Nur mit den unten angekreuzten Belohnungen
catalogue-reach-rewards = Diese Belohnungen
catalogue-reach-rewards-hint = Zählt nur bei der zweiten Auswahl oben.
catalogue-some-rewards = Nur manche Belohnungen
catalogue-offer-tax-class = Steuerklasse des Ganzen
catalogue-offer-tax-class-hint = Wenn es eine einheitliche Lieferung ist, etwa ein Spiel mit Regelheft. Sonst wird jeder Artikel nach seiner Klasse besteuert.
catalogue-offer-tax-class-by-items = Jeder Artikel nach seiner Klasse
catalogue-archive-reward-question = Niemand kann diese Belohnung mehr wählen. Beiträge, die sie enthalten, behalten sie.
catalogue-archive-addon-question = Niemand kann dieses Extra mehr wählen. Beiträge, die es enthalten, behalten es.
catalogue-pictures = Bilder
catalogue-pictures-later = Bilder können nach dem Speichern hinzugefügt werden.
catalogue-picture-file = Bilddatei
catalogue-picture-file-hint = PNG, JPEG oder WebP, höchstens 4 MiB.
catalogue-picture-alt = Was das Bild zeigt
catalogue-picture-alt-hint = Wird Menschen vorgelesen, die es nicht sehen.
catalogue-picture-add = Bild hinzufügen
catalogue-picture-added = Das Bild wurde hinzugefügt.
catalogue-picture-describe = Beschreibung speichern
catalogue-picture-described = Die Beschreibung wurde gespeichert.
catalogue-picture-delete = Bild entfernen
catalogue-picture-delete-question = Das Bild verschwindet sofort von den Seiten der Unterstützer.
catalogue-picture-deleted = Das Bild wurde entfernt.

# Options.
catalogue-option-new = Neue Variante
catalogue-options-empty = Noch keine Varianten
catalogue-options-empty-text = Eine Variante ist eine Auswahl, die den Artikel bestimmt: Größe, Farbe, Sprache.
catalogue-options-need-items = Varianten wählen Artikel aus. Legen Sie zuerst die Artikel an.
catalogue-option-title = Was gefragt wird
catalogue-option-title-hint = Zum Beispiel „Größe“ oder „Sprache der Regeln“.
catalogue-option-subject = Gehört zu
catalogue-option-subject-hint = Die Variante eines Artikels wird überall gefragt, wo der Artikel enthalten ist.
catalogue-option-replaces = Artikel, den die Auswahl ersetzt
catalogue-option-replaces-hint = Statt dieses Artikels wird der gewählte eingepackt. Bei einer Belohnung oder einem Extra geben Sie an, welcher; eine Variante eines Artikels ersetzt diesen selbst.
catalogue-option-replaces-itself = Der Artikel, zu dem die Variante gehört
catalogue-option-values = Auswahl
catalogue-option-values-hint = Jede Auswahl führt zu einem Artikel; bei der Variante eines Artikels darf er leer bleiben. Eine zweite Variante desselben Artikels ergibt Kombinationen, etwa Größe und Farbe. Was Sie leeren, wird nicht mehr angeboten.
catalogue-value-label = Angezeigt als
catalogue-value-item = Artikel, der eingepackt wird
catalogue-value-number = Auswahl, Zeile { $number }
catalogue-surcharge-in = Aufpreis in { $currency }
catalogue-surcharge-number = Aufpreis, Zeile { $number }
catalogue-archive-option-question = Die Variante wird nicht mehr gefragt, und der Artikel, für den sie steht, wird so eingepackt, wie er ist.

# Questions.
catalogue-question-new = Neue Frage
catalogue-questions-empty = Noch keine Fragen
catalogue-questions-empty-text = Fragen werden von Unterstützern beantwortet und ändern nichts am Versand: zum Beispiel ein Name für die Danksagung.
catalogue-question-prompt = Frage
catalogue-question-prompt-hint = So, wie Sie fragen würden: „Welcher Name soll in der Danksagung stehen?“
catalogue-question-help = Hilfe
catalogue-question-help-hint = Eine Zeile unter der Frage.
catalogue-question-kind = Art der Antwort
catalogue-question-text = Eine Zeile Text
catalogue-question-long-text = Mehrere Zeilen Text
catalogue-question-number = Zahl
catalogue-question-choice = Eine von mehreren Möglichkeiten
catalogue-question-yes-no = Ja oder nein
catalogue-question-date = Datum
catalogue-question-choices = Auswahl
catalogue-question-choices-hint = Eine je Zeile; nur für „Eine von mehreren Möglichkeiten“.
catalogue-question-scope = Wer gefragt wird
catalogue-question-everybody = Alle
catalogue-question-required = Antwort nötig
catalogue-question-may = Darf leer bleiben
catalogue-question-must = Nötig, um den Beitrag zu bestätigen
catalogue-archive-question-question = Die Frage wird nicht mehr gestellt. Gegebene Antworten bleiben.

# Shipping.
catalogue-zone = Zone
catalogue-zones = Versandzonen
catalogue-zones-empty = Noch keine Versandpreise
catalogue-zones-empty-text = Eine Zone ist eine Gruppe von Ländern mit gemeinsamem Preis. Unterstützer in einem Land ohne Zone können nicht bestätigen.
catalogue-zone-new = Neue Zone
catalogue-zone-name = Name der Zone
catalogue-zone-name-hint = Unterstützer sehen ihn neben dem Preis, zum Beispiel „Europäische Union“.
catalogue-zone-delete = Zone löschen
catalogue-zone-delete-question = Ihre Orte haben danach keinen Versandpreis, außer eine andere Zone reicht dorthin. Bestätigte Beiträge behalten ihren Preis.
catalogue-zone-deleted = Die Zone wurde gelöscht.
catalogue-zone-several-text = Diese Zone hat Preise, die dieses Formular nicht zeigt. Ändern Sie hier Namen und Orte, und die Preise einzeln:
catalogue-zone-to-prices = ihre Preise
catalogue-suggestions = Einen zweiten Blick wert
catalogue-suggestion-jump = { $zone }: über { $over } steigt der Preis von { $before } auf { $after }.
catalogue-suggestion-free = { $zone }: Der Versand ist ab einem Warenwert von { $from } kostenlos und kostet darunter mindestens halb so viel. Kaum jemand wird für etwas weniger bestellen.
catalogue-file-title = Versandregeln als Datei
catalogue-file-text = Alle Arten von Preisen lassen sich in einer Tabelle bearbeiten: je Bestellung, Stück, nach Gewicht, Volumen, Wert oder Anzahl, als Anteil oder der günstigste von mehreren, für alle Waren oder ausgewählte, mit Zuschlägen, Zöllen und Versandwellen. Laden Sie sie herunter, ändern Sie sie und laden Sie sie wieder hoch. Es ändert sich nichts, solange nicht die ganze Datei stimmt.
catalogue-file-download = Tabelle herunterladen (CSV)
catalogue-file-help = Was die Zeilen und Spalten bedeuten
catalogue-file-help-zone = Länder, Regionen und Postleitzahlen mit gleichen Preisen: name, places (DE; US-HI; ES:35000-35999; *), at_most für eine Bestellung.
catalogue-file-help-rate = Ein Preis in einer Zone: zone, items (SKUs; leer für alle Waren), wave, by (order, piece, weight, volume, value, count, share, cheapest), price, further, steps (1000: 2,50; 2000: 4), beyond (500: 0,90 für je weitere 500, oder max 30000), percent, least, free_from, at_most für ein Paket.
catalogue-file-help-way = Eine der Berechnungen des Preises darüber, bei dem „by“ „cheapest“ ist.
catalogue-file-help-surcharge = Zusätzlich zum Preis: name, places, when (always, items, heavier than 20000), adds (parcel, piece, percent), price oder percent.
catalogue-file-help-duty = Wird mit dem Versand erhoben: name, places, hs_code (der Anfang genügt), origin, adds (percent vom angegebenen Wert, piece, tariff_number), price oder percent, from, until, note (die Quelle).
catalogue-file-help-wave = Waren, die zu einer anderen Zeit als eigenes Paket verschickt werden: name, items, from.
catalogue-file-help-columns = Gewichte und Volumen sind in den Einheiten, die hinter dem Namen ihrer Spalte stehen: g, kg, oz oder lb und cm3 oder in3. Lassen Sie die id einer Zeile stehen, die Sie ändern; für eine neue bleibt sie leer. Spalten:
catalogue-file-label = Die geänderte Tabelle
catalogue-file-upload = Prüfen und übernehmen
catalogue-file-saved =
    { $zones ->
        [one] Die Tabelle wurde übernommen. Sie hat { $zones } Zone.
       *[other] Die Tabelle wurde übernommen. Sie hat { $zones } Zonen.
    }
catalogue-file-replaces = Die Datei ersetzt alle Versandregeln: Eine Regel, die nicht darin steht, wird gelöscht.
catalogue-file-moved = Jemand anderes hat die Versandregeln geändert, nachdem Sie die Seite geöffnet hatten. Es wurde nichts übernommen. Laden Sie die Tabelle erneut herunter und ändern Sie diese; wenn Sie diese Datei noch einmal hochladen, ersetzt sie die anderen Änderungen.
catalogue-file-lost = Gespeicherte Regeln fehlen in der Datei und würden gelöscht. Es wurde nichts übernommen.
catalogue-file-lost-again = Eine Zeile ohne ihre id gilt als neue Regel. Sollen diese Regeln bleiben, fügen Sie ihre Zeilen mit den ids wieder ein. Sollen sie gelöscht werden, setzen Sie den Haken und wählen Sie die Datei noch einmal.
catalogue-file-lost-anyway = Die Datei übernehmen und diese Regeln löschen
catalogue-file-lost-zones =
    { $count ->
        [one] { $count } Zone
       *[other] { $count } Zonen
    }
catalogue-file-lost-rates =
    { $count ->
        [one] { $count } Tarif
       *[other] { $count } Tarife
    }
catalogue-file-lost-surcharges =
    { $count ->
        [one] { $count } Zuschlag
       *[other] { $count } Zuschläge
    }
catalogue-file-lost-duties =
    { $count ->
        [one] { $count } Zoll
       *[other] { $count } Zölle
    }
catalogue-file-lost-waves =
    { $count ->
        [one] { $count } Versandwelle
       *[other] { $count } Versandwellen
    }
catalogue-file-lost-warehouses =
    { $count ->
        [one] { $count } Lager
       *[other] { $count } Lager
    }
catalogue-file-problems = Es wurde nichts übernommen. Bitte verbessern Sie zuerst dies in der Datei
catalogue-file-line = Zeile
catalogue-file-column = Spalte
catalogue-file-problem = Was zu verbessern ist
catalogue-base-price-in = Grundpreis in { $currency }
catalogue-base-price-hint = Für das leichteste Paket. Nach Stück, nach Wert und anders: Speichern Sie die Zone und öffnen Sie dann ihren Preis in der Liste.
catalogue-steps = Stufen nach Gewicht
catalogue-steps-hint = Jede Stufe kommt zu den niedrigeren hinzu, nach Gewicht aufsteigend.
catalogue-step-over = Schwerer als
catalogue-step-over-number = Schwerer als, Zeile { $number }
catalogue-step-add-in = Zuschlag in { $currency }
catalogue-step-add-number = Zuschlag, Zeile { $number }
catalogue-places = Wohin sie reicht
catalogue-places-hint = Ein Land kann nur in einer Zone sein. Länder anderer Zonen lassen sich hier nicht ankreuzen.
catalogue-places-more = und { $count } weitere
catalogue-place-taken = in der Zone „{ $zone }“
catalogue-elsewhere = Rest der Welt: überall, wohin keine andere Zone reicht
catalogue-tick-eu = Alle Länder der Europäischen Union ankreuzen
catalogue-countries-eu = Europäische Union
catalogue-countries-others = Alle anderen Länder
catalogue-countries-ticked = { $title }: { $count } angekreuzt
catalogue-regions = Einzelne Regionen
catalogue-regions-hint = Eine je Zeile, zum Beispiel US-HI oder US Hawaii. Eine Region geht ihrem Land vor.
catalogue-regions-list = Welche Regionen es gibt
catalogue-prices-title = Was würde es kosten nach …
catalogue-prices-weight = Gewicht des Pakets
catalogue-prices-show = Preise zeigen
catalogue-no-price = Kein Preis

# Tax.
catalogue-tax-note = Welche Steuer Sie wo erheben müssen, hängt von Ihnen ab. Die Sätze hier sind ein Ausgangspunkt, keine Steuerberatung.
catalogue-tax-mode = Preise und Steuer
catalogue-tax-mode-question = Enthalten Ihre Preise die Steuer?
catalogue-tax-mode-saved = Gespeichert. Noch nicht bestätigte Preise werden neu berechnet.
catalogue-tax-inclusive = Preise enthalten die Steuer
catalogue-tax-inclusive-hint = Alle zahlen dasselbe; die Steuer wird herausgerechnet. In Europa üblich.
catalogue-tax-exclusive = Steuer kommt zu den Preisen hinzu
catalogue-tax-exclusive-hint = Was Unterstützer zahlen, hängt von ihrem Wohnort ab. In Nordamerika üblich.
catalogue-rates = Steuersätze
catalogue-rates-empty = Noch keine Steuersätze
catalogue-rates-empty-text = Ohne Satz wird für Lieferungen dorthin keine Steuer erhoben.
catalogue-rate-new = Neuer Steuersatz
catalogue-rate = Satz
catalogue-rate-state = Stand
catalogue-rate-now = Gilt
catalogue-rate-later = Später
catalogue-rate-ended = Ausgelaufen
catalogue-rate-country = Bestimmungsland
catalogue-rate-region = Region
catalogue-rate-region-hint = Ihr Schlüssel, zum Beispiel CA für Kalifornien. Leer: das ganze Land.
catalogue-rate-percent = Satz in Prozent
catalogue-rate-percent-hint = Zum Beispiel 19 oder 25,5.
catalogue-valid-from = Erster Tag
catalogue-valid-until = Letzter Tag
catalogue-valid-until-hint = Leer: bis auf Weiteres.
catalogue-source-hint = Wo Sie den Satz gelesen haben, für alle, die später prüfen.
catalogue-rate-delete = Steuersatz löschen
catalogue-rate-delete-question = Löschen Sie nur, was irrtümlich eingetragen wurde. Ein Satz, der endet, bekommt stattdessen einen letzten Tag.
catalogue-rate-deleted = Der Steuersatz wurde gelöscht.
catalogue-proposals = Vorgeschlagene Sätze weiterer Länder
catalogue-proposals-text = Kreuzen Sie die Länder an, in denen Sie Steuer erheben. Ihre Regel- und Buchsätze kommen in Ihre eigene Tabelle und lassen sich dort ändern. Ermäßigte Sätze werden nur gezeigt: Ein Land kann mehrere haben, und nur Sie wissen, welcher passt.
catalogue-proposal-standard = Regelsatz
catalogue-proposal-books = Bücher
catalogue-proposal-reduced = Ermäßigt
catalogue-proposals-take = Angekreuzte Sätze übernehmen
catalogue-proposals-taken =
    { $count ->
        [one] { $count } Satz wurde hinzugefügt. Bitte prüfen Sie ihn unten.
       *[other] { $count } Sätze wurden hinzugefügt. Bitte prüfen Sie sie unten.
    }
catalogue-proposals-none = Es war kein Land angekreuzt. Nichts wurde geändert.

# Guide and FAQ.
catalogue-guide = Anleitung neben den Schritten: { $language }
catalogue-guide-text = Unterstützer lesen diese Texte neben den Schritten ihres Beitrags. Ein leerer Text wird nicht gezeigt.
catalogue-guide-saved = Die Texte der Anleitung wurden gespeichert.
catalogue-step-reward = Schritt: Belohnung und Extras
catalogue-step-options = Schritt: Varianten und Fragen
catalogue-step-address = Schritt: Adresse
catalogue-step-review = Schritt: Prüfen
catalogue-step-pay = Schritt: Zahlung
catalogue-faqs = Fragen und Antworten: { $language }
catalogue-untold = Auf { $language } fehlt der Text für: { $parts }. Wer { $language } liest, bekommt stattdessen den Text der Hauptsprache oder keinen.
catalogue-untold-write = Auf { $language } schreiben
catalogue-untold-faqs = Fragen und Antworten
catalogue-faqs-empty = In dieser Sprache gibt es noch keine Einträge.
catalogue-faq-new = Neuer Eintrag
catalogue-faq-question = Frage
catalogue-faq-answer = Antwort
catalogue-faq-delete = Eintrag löschen
catalogue-faq-delete-question = Unterstützer sehen diese Frage und ihre Antwort nicht mehr.
catalogue-faq-deleted = Der Eintrag wurde gelöscht.

# Settings.
catalogue-settings-saved = Die Einstellungen wurden gespeichert.
catalogue-settings-campaign = Kampagne
catalogue-settings-deadline = Frist
catalogue-settings-look = Sprachen und Aussehen
catalogue-settings-dispatch = Versandort
catalogue-campaign-name = Name, wie Unterstützer ihn kennen
catalogue-currency = Währung
catalogue-support-email = E-Mail für Fragen der Unterstützer
catalogue-support-email-hint = Steht auf ihren Seiten und in E-Mails.
catalogue-deadline = Bis wann Unterstützer ihren Beitrag ändern können
catalogue-deadline-hint = In der Zeitzone darunter. Leer: keine Frist.
catalogue-deadline-now = Derzeit: { $deadline }
catalogue-time-zone = Zeitzone
catalogue-main-language = Hauptsprache
catalogue-main-language-hint = Für Unterstützer, deren Sprache Sie nicht anbieten.
catalogue-languages = Sprachen Ihrer Texte
catalogue-languages-hint = Anleitung und FAQ werden für jede einmal geschrieben.
catalogue-colour = Akzentfarbe
catalogue-colour-hint = Sechs hexadezimale Ziffern. Weißer Text darauf muss lesbar sein, mit einem Kontrast von mindestens 4,5 : 1.
catalogue-contrast = Kontrast von weißem Text auf der gespeicherten Farbe: { $ratio } : 1.
catalogue-dispatch-country = Land, aus dem Pakete abgehen
catalogue-dispatch-country-hint = Davon hängt ab, ob ein Paket eine Ausfuhr ist.
catalogue-dispatch-region = Region
catalogue-dispatch-region-in = Region in { $country }
catalogue-dispatch-region-hint = Nur wo die Steuer davon abhängt, etwa in den USA.

# Preview as backer.
catalogue-try-choose = Wählen wie ein Unterstützer
catalogue-try-text = Es wird nichts gespeichert. Varianten erscheinen, nachdem Sie eine Belohnung gewählt und „Preis zeigen“ gedrückt haben.
catalogue-try-reward = Belohnung
catalogue-try-no-reward = Keine Belohnung
catalogue-try-country = Land
catalogue-try-region = Region
catalogue-try-region-hint = Ihr Schlüssel, wo Versand oder Steuer davon abhängen.
catalogue-try-postal-code = Postleitzahl
catalogue-try-postal-code-hint = Daran erkennt man Inseln und Gebiete mit eigener Steuer.
catalogue-try-show = Preis zeigen
catalogue-try-quote = Preis
catalogue-try-nothing = Wählen Sie im Formular und drücken Sie „Preis zeigen“.
catalogue-try-shipping = Versand ({ $weight })
catalogue-try-tax = Steuer { $place } { $percent } %
catalogue-try-total = Gesamt
catalogue-try-parcel = Im Paket: { $parcel }
catalogue-zone-no-places = Kreuzen Sie mindestens ein Land an, oder nennen Sie eine Region.
catalogue-limit-low = Es ist schon mehr vergeben.
catalogue-limit-low-confirmed = { $count ->
    [one] Ein Stück ist in einem bestätigten Beitrag und bleibt darin.
   *[other] { $count } Stück sind in bestätigten Beiträgen und bleiben darin.
}
catalogue-limit-low-waiting = { $count ->
    [one] Eines wurde auf der Plattform gekauft und noch nicht bestätigt: Es bleibt, wem es gehört.
   *[other] { $count } wurden auf der Plattform gekauft und noch nicht bestätigt: Sie bleiben, wem sie gehören.
}
catalogue-limit-low-others = Sonst kann es niemand mehr nehmen. Um diese Grenze zu speichern, setzen Sie unten den Haken.
catalogue-limit-low-anyway = Diese Grenze speichern, obwohl mehr vergeben ist

catalogue-tab-tips = Trinkgeld
catalogue-tips-text = Beim Bestätigen können Unterstützer um ein Trinkgeld gebeten werden. Sie können jeden Betrag eingeben; „kein Trinkgeld“ steht an erster Stelle und ist gewählt, bis jemand etwas anderes wählt.
catalogue-tips-tax = Für ein Trinkgeld gibt es keine Gegenleistung: Es trägt keine Steuer, steht auf keiner Rechnung und in keinem Steuerbericht, und kein Code zieht etwas davon ab. In den Büchern hat es ein eigenes Konto.
catalogue-tips-asks = Um ein Trinkgeld bitten?
catalogue-tips-no = Nein
catalogue-tips-percent = Ja, mit Vorschlägen in Prozent des Warenpreises
catalogue-tips-amount = Ja, mit Beträgen als Vorschlag
catalogue-tips-suggestions = Vorschläge
catalogue-tips-suggestions-hint = Bis zu vier, zum Beispiel 5 und 10. Lassen Sie alle leer, um nach einem beliebigen Betrag zu fragen.
catalogue-tips-number = Vorschlag { $number }
catalogue-tips-saved = Die Angaben zum Trinkgeld sind gespeichert.
