# Warum ein Betrag so hoch ist.
pledges-quote-rule-first-copy-reduced = Das erste Exemplar kostet { $price }.
pledges-quote-rule-early-price =
    { $copies ->
        [one] Frühpreis bis { $until }: { $price }.
       *[other] Frühpreis bis { $until }: je { $price } für { $copies } Stück.
    }
pledges-quote-rule-early-price-kept =
    { $copies ->
        [one] Der Frühpreis von { $price } war schon vereinbart, deshalb bleibt er.
       *[other] Der Frühpreis von { $price } war für { $copies } Stück schon vereinbart, deshalb bleibt er für sie.
    }
pledges-quote-rule-added-by-goal = Hinzugefügt durch das Zusatzziel „{ $goal }“: { $quantity } × { $item }.
pledges-quote-rule-split-by-value = Der Preis ist nach dem Wert der Artikel auf die Steuerklassen verteilt.
pledges-quote-rule-zone-price = Zone { $zone }: Grundpreis { $base }.
pledges-quote-rule-weight-steps =
    { $steps ->
        [one] { $weight } liegen über { $steps } Gewichtsstufe, das ergibt { $added } zusätzlich.
       *[other] { $weight } liegen über { $steps } Gewichtsstufen, das ergibt { $added } zusätzlich.
    }
pledges-quote-rule-nothing-to-ship = Nichts davon wird verschickt.
pledges-quote-rule-shipping-not-yet-known = Die Versandkosten stehen noch nicht fest.
pledges-quote-rule-shipping-split-like-goods = Der Versand wird wie die versandten Waren besteuert, anteilig nach deren Preisen.
pledges-quote-rule-tax-rate = { $class }, { $place }: { $percent } %.
pledges-quote-rule-standard-rate-instead = { $place } hat für „{ $class }“ keinen eigenen Satz, daher gilt der Regelsatz von { $percent } %.
pledges-quote-rule-zero-rated = Nicht besteuert.
pledges-quote-rule-no-tax-rate = Für Lieferungen in dieses Land ({ $country }) wird keine Steuer berechnet. Bei der Einfuhr können Abgaben anfallen.
pledges-quote-rule-outside-vat-area = Dieses Gebiet ({ $country }) liegt außerhalb des Mehrwertsteuergebiets der EU, daher wird keine Mehrwertsteuer berechnet. Bei der Einfuhr können Abgaben anfallen.
pledges-quote-rule-tax-not-yet-known = Die Steuer steht erst fest, wenn das Land bekannt ist.
pledges-quote-rule-tax-included = Die Preise enthalten die Steuer.
pledges-quote-rule-tax-added = Die Steuer kommt zu den Preisen hinzu.
pledges-quote-rule-rate-of-tables = Aus der Steuertabelle der Software: { $source }, nachgesehen am { $day }.
pledges-quote-rule-rate-of-creator = Eigener Satz des Projekts.
pledges-quote-rule-rate-of-creator-with-source = Eigener Satz des Projekts: { $source }.
pledges-quote-rule-rate-of-local-table = Satz für { $locality } aus der örtlichen Tabelle, geladen am { $date }; Quelle: { $source }.
pledges-quote-rule-due-at-border = Bei der Ankunft des Pakets fallen etwa { $amount } an Steuer und Zoll an. Sie zahlen sie beim Zusteller; sie sind nicht Teil dieser Summe.
pledges-quote-rule-codes-take-off = Codes senken den Preis um { $amount }.
pledges-quote-rule-gift-codes-pay = Geschenkcodes zahlen { $amount }.
pledges-quote-rule-credit-counted = { $credit }, von der Plattform eingezogen, werden abgezogen.
pledges-quote-rule-payments-counted = { $paid }, hier bereits bezahlt, werden abgezogen.
pledges-quote-rule-given-back = { $amount } von dem, was die Plattform eingezogen hat, wurden zurückgezahlt und zählen nicht mehr.
pledges-quote-rule-parts-repaid = { $amount } wurden für einen gutgeschriebenen Teil der Bestellung zurückgezahlt; um so viel kostet die Bestellung weniger.
pledges-quote-rule-credit-left = { $amount } von dem, was die Plattform eingezogen hat, sind noch nicht verwendet.
pledges-quote-rule-owed-to-backer = Es wurden { $amount } mehr bezahlt, als dies kostet. Dieser Betrag steht Ihnen zu.
pledges-quote-rule-platform-collects = Die Plattform zieht selbst noch { $amount } ein. Das wird hier nicht bezahlt.
pledges-quote-rule-shipping-part = { $name }: { $amount }.
pledges-quote-rule-shipping-zone = Zone { $zone }.
pledges-quote-rule-order-price = { $price } für das Paket, gleich was darin ist.
pledges-quote-rule-piece-price =
    { $further ->
        [0] { $first } für das erste Stück.
        [one] { $first } für das erste Stück, { $each } für { $further } weiteres.
       *[other] { $first } für das erste Stück, je { $each } für { $further } weitere.
    }
pledges-quote-rule-volume-steps =
    { $steps ->
        [0] Nach Volumen, { $volume }: { $base }.
        [one] Nach Volumen, { $volume }: { $base } und { $added } für { $steps } Stufe.
       *[other] Nach Volumen, { $volume }: { $base } und { $added } für { $steps } Stufen.
    }
pledges-quote-rule-value-steps =
    { $steps ->
        [0] Nach dem Preis der Waren, { $value }: { $base }.
        [one] Nach dem Preis der Waren, { $value }: { $base } und { $added } für { $steps } Stufe.
       *[other] Nach dem Preis der Waren, { $value }: { $base } und { $added } für { $steps } Stufen.
    }
pledges-quote-rule-count-steps =
    { $steps ->
        [0] Nach der Stückzahl, { $pieces }: { $base }.
        [one] Nach der Stückzahl, { $pieces }: { $base } und { $added } für { $steps } Stufe.
       *[other] Nach der Stückzahl, { $pieces }: { $base } und { $added } für { $steps } Stufen.
    }
pledges-quote-rule-shipping-share = { $percent } % von { $of }.
pledges-quote-rule-shipping-least = Mindestens { $least }.
pledges-quote-rule-cheapest-way = Die günstigste von { $ways } Versandarten.
pledges-quote-rule-shipping-free = Kostenlos ab einem Warenwert von { $from }.
pledges-quote-rule-shipping-cap = Höchstens { $cap }.
pledges-quote-rule-each-piece =
    { $pieces ->
        [one] { $each } für { $pieces } Stück.
       *[other] Je { $each } für { $pieces } Stück.
    }
pledges-quote-rule-needs-care-battery = Etwas darin enthält einen Akku oder eine Batterie.
pledges-quote-rule-needs-care-liquid = Etwas darin ist eine Flüssigkeit oder ein Spray.
pledges-quote-rule-needs-care-fragile = Etwas darin ist zerbrechlich.
pledges-quote-rule-needs-care-oversize = Etwas darin ist zu groß für ein übliches Paket.
pledges-quote-rule-sent-from = Versand ab: { $warehouse }.
pledges-quote-rule-each-tariff-number =
    { $numbers ->
        [one] { $each } für { $numbers } Zolltarifnummer.
       *[other] Je { $each } für { $numbers } Zolltarifnummern.
    }
pledges-quote-rule-duty-since = Gilt seit { $day }.
pledges-quote-rule-duty-since-source = Gilt seit { $day } (Quelle: { $source }).
pledges-quote-rule-paid-later = Zu zahlen, wenn „{ $wave }“ verschickt wird.
pledges-quote-rule-paid-later-about = „{ $wave }“ wird später verschickt. Der Versand, nach heutigem Stand { $amount }, wird dann bezahlt.
pledges-quote-rule-wave-charged = Versand von „{ $wave }“, zu zahlen seit { $on }: { $amount } zu den Preisen dieses Tages.
pledges-quote-rule-picked-up = Abholung: { $place }.
pledges-quote-rule-shipping-estimate = Geschätzt: Teile dieses Landes kosten etwas anderes. Es kommt auf die Postleitzahl an.

# Warum es keinen Preis gibt.
pledges-quote-problem-unknown-reward = Diese Belohnung gibt es nicht mehr. Bitte wählen Sie eine andere.
pledges-quote-problem-unknown-addon = Eines der Extras gibt es nicht mehr. Bitte entfernen Sie es oder wählen Sie ein anderes.
pledges-quote-problem-unknown-option = Eine der Auswahlmöglichkeiten gibt es nicht mehr. Bitte wählen Sie neu.
pledges-quote-problem-unknown-value = { $title }: Diese Auswahl gibt es nicht mehr. Bitte wählen Sie eine andere.
pledges-quote-problem-unknown-item = { $title } enthält einen Artikel, den es nicht mehr gibt. Bitte sagen Sie dem Projektteam Bescheid.
pledges-quote-problem-chosen-twice = { $title } ist zweimal gewählt. Bitte wählen Sie es nur einmal.
pledges-quote-problem-over-maximum = { $title }: höchstens { $maximum } pro Unterstützung. Sie haben { $quantity } gewählt.
pledges-quote-problem-not-with-this-reward = { $title } lässt sich nicht mit dieser Belohnung kombinieren. Bitte entfernen Sie es oder wählen Sie eine andere Belohnung.
pledges-quote-problem-missing-option =
    { $copy ->
        [1] { $title }: Bitte treffen Sie eine Auswahl.
       *[other] { $title }: Bitte treffen Sie eine Auswahl für Exemplar { $copy }.
    }
pledges-quote-problem-not-made = { $title }: { $chosen } ist nicht erhältlich. Es gibt: { $left }.
pledges-quote-problem-not-made-none = { $title }: { $chosen } ist nicht erhältlich, und anderes ist davon nicht mehr da.
pledges-quote-problem-option-not-asked = { $title }: Exemplar { $copy } gibt es nicht. Bitte wählen Sie neu.
pledges-quote-problem-too-many-copies = { $title }: Höchstens { $maximum } Exemplare lassen sich einzeln auswählen. Bitte wählen Sie eine kleinere Menge.
pledges-quote-problem-not-yet-offered = „{ $title }“ kann ab dem { $from } gewählt werden.
pledges-quote-problem-offer-over = „{ $title }“ musste vor dem { $until } gewählt und bestätigt werden. Bitte wählen Sie etwas anderes.
pledges-quote-problem-destination-missing = Bitte wählen Sie zuerst Ihr Land. Versand und Steuer hängen davon ab.
pledges-quote-problem-no-shipping-price = Für dieses Land ({ $country }) gibt es noch keinen Versandpreis. Bitte fragen Sie das Projektteam.
pledges-quote-problem-negative-price = { $title } hat einen Preis unter null. Bitte sagen Sie dem Projektteam Bescheid.
pledges-quote-problem-no-tax-rate = Die Steuer für { $class } ({ $place }) ist für den { $day } nicht bekannt. Das Projekt muss den Satz eintragen.
pledges-quote-problem-tax-rate-ended = Der Steuersatz für { $class } ({ $place }) endete am { $day }. Das Projekt muss den folgenden eintragen.
pledges-quote-problem-no-exchange-rate = Eine Grenze des Steuerrechts in { $to } braucht einen Wechselkurs von { $from }. Das Projekt muss ihn eintragen.
pledges-quote-problem-buyer-number = Die USt-IdNr. { $number } kann nicht stimmen. Bitte berichtigen Sie sie oder lassen Sie sie weg.
pledges-quote-problem-tax-rates-wrong = Die Steuersätze dieses Projekts widersprechen sich. Das Projekt muss sie berichtigen.
pledges-quote-problem-amount-too-large = Der Betrag ist zu groß, um ihn zu berechnen. Bitte wählen Sie eine kleinere Menge.
pledges-quote-problem-no-price = { $title } hat keinen Preis in { $currency }. Bitte wählen Sie etwas anderes oder eine andere Währung.
pledges-quote-problem-other-currency = Guthaben und Zahlungen haben eine andere Währung als die Preise. Bitte sagen Sie dem Projektteam Bescheid.
pledges-quote-problem-too-large-to-ship = So viel kann dorthin ({ $country }) nicht verschickt werden. Wählen Sie weniger oder fragen Sie das Projektteam.
pledges-quote-problem-pick-up-over = Dort kann nicht mehr abgeholt werden. Wählen Sie einen anderen Ort oder den Versand.
pledges-quote-problem-pick-up-full = „{ $place }“ ist ausgebucht. Wählen Sie einen anderen Ort oder den Versand.
pledges-quote-problem-not-at-pick-up = „{ $item }“ kann nicht am Ort „{ $place }“ abgeholt werden. Wählen Sie einen anderen Ort oder den Versand.
