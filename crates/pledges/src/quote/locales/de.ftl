# Warum ein Betrag so hoch ist.
pledges-quote-rule-first-copy-reduced = Das erste Exemplar kostet { $price }.
pledges-quote-rule-split-by-value = Der Preis ist nach dem Wert der Artikel auf die Steuerklassen verteilt.
pledges-quote-rule-zone-price = Zone { $zone }: Grundpreis { $base }.
pledges-quote-rule-weight-steps =
    { $steps ->
        [one] { $grams } g liegen über { $steps } Gewichtsstufe, das ergibt { $added } zusätzlich.
       *[other] { $grams } g liegen über { $steps } Gewichtsstufen, das ergibt { $added } zusätzlich.
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
pledges-quote-rule-credit-counted = { $credit }, von der Plattform eingezogen, werden abgezogen.
pledges-quote-rule-payments-counted = { $paid }, hier bereits bezahlt, werden abgezogen.
pledges-quote-rule-credit-left = { $amount } von dem, was die Plattform eingezogen hat, sind noch nicht verwendet.
pledges-quote-rule-owed-to-backer = Es wurden { $amount } mehr bezahlt, als dies kostet. Dieser Betrag steht Ihnen zu.
pledges-quote-rule-platform-collects = Die Plattform zieht selbst noch { $amount } ein. Das wird hier nicht bezahlt.

# Warum es keinen Preis gibt.
pledges-quote-problem-unknown-reward = Diese Belohnung gibt es nicht mehr. Bitte wählen Sie eine andere.
pledges-quote-problem-unknown-addon = Eines der Extras gibt es nicht mehr. Bitte entfernen Sie es oder wählen Sie ein anderes.
pledges-quote-problem-unknown-option = Eine der Auswahlmöglichkeiten gibt es nicht mehr. Bitte wählen Sie neu.
pledges-quote-problem-unknown-value = { $title }: Diese Auswahl gibt es nicht mehr. Bitte wählen Sie eine andere.
pledges-quote-problem-unknown-item = { $title } enthält einen Artikel, den es nicht mehr gibt. Bitte sagen Sie dem Projektteam Bescheid.
pledges-quote-problem-chosen-twice = { $title } ist zweimal gewählt. Bitte wählen Sie es nur einmal.
pledges-quote-problem-over-maximum = { $title }: höchstens { $maximum } pro Unterstützung. Sie haben { $quantity } gewählt.
pledges-quote-problem-not-with-this-reward = { $title } lässt sich nicht mit dieser Belohnung kombinieren. Bitte entfernen Sie es oder wählen Sie eine andere Belohnung.
pledges-quote-problem-missing-option = { $title }: Bitte treffen Sie eine Auswahl für Exemplar { $copy }.
pledges-quote-problem-option-not-asked = { $title }: Exemplar { $copy } gibt es nicht. Bitte wählen Sie neu.
pledges-quote-problem-too-many-copies = { $title }: Höchstens { $maximum } Exemplare lassen sich einzeln auswählen. Bitte wählen Sie eine kleinere Menge.
pledges-quote-problem-destination-missing = Bitte wählen Sie zuerst Ihr Land. Versand und Steuer hängen davon ab.
pledges-quote-problem-no-shipping-price = Für dieses Land ({ $country }) gibt es noch keinen Versandpreis. Bitte fragen Sie das Projektteam.
pledges-quote-problem-negative-price = { $title } hat einen Preis unter null. Bitte sagen Sie dem Projektteam Bescheid.
pledges-quote-problem-amount-too-large = Der Betrag ist zu groß, um ihn zu berechnen. Bitte wählen Sie eine kleinere Menge.
pledges-quote-problem-other-currency = Guthaben und Zahlungen haben eine andere Währung als die Preise. Bitte sagen Sie dem Projektteam Bescheid.
