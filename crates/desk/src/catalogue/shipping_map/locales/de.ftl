# What would it cost to …
catalogue-map-parcel = Ein Paket von { $weight }
catalogue-map-free = Kostenlos
catalogue-map-places =
    { $count ->
        [one] { $count } Ort
       *[other] { $count } Orte
    }
catalogue-map-waited =
    { $count ->
        [one] { $place }: { $count } Beitrag geht dorthin
       *[other] { $place }: { $count } Beiträge gehen dorthin
    }
catalogue-map-without =
    { $count ->
        [one] { $count } Ort hat keinen Preis
       *[other] { $count } Orte haben keinen Preis
    }
catalogue-map-and-more =
    { $count ->
        [one] { $place } und { $count } weiteres Gebiet
       *[other] { $place } und { $count } weitere Gebiete
    }
catalogue-map-left-out =
    { $count ->
        [one] { $count } Region oder Postleitzahl ist hier nicht gezeigt; sie steht bei ihrer Zone
       *[other] { $count } Regionen und Postleitzahlen sind hier nicht gezeigt; sie stehen bei ihren Zonen
    }
catalogue-map-to-prices = Zu den Preisen
catalogue-map-new-zone = Neue Zone dafür
catalogue-map-dearer = { $place } kostet { $price }; die meisten Orte in der Nähe kosten etwa { $usual }.
catalogue-map-legend = Was die Farben bedeuten
catalogue-map-missing = Ziele ohne Preis
catalogue-map-addons = Mit Extras
catalogue-map-weight = Oder ein Paket mit gewähltem Gewicht
catalogue-map-table = Als Tabelle, mit Begründung
catalogue-continent-europe = Europa
catalogue-continent-north-america = Nord- und Mittelamerika
catalogue-continent-south-america = Südamerika
catalogue-continent-asia = Asien
catalogue-continent-africa = Afrika
catalogue-continent-oceania = Ozeanien
catalogue-continent-antarctica = Antarktis
