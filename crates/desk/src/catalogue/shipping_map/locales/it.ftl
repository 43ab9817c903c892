# What would it cost to …
catalogue-map-parcel = Un pacco di { $weight }
catalogue-map-free = Gratis
catalogue-map-places =
    { $count ->
        [one] { $count } luogo
       *[other] { $count } luoghi
    }
catalogue-map-waited =
    { $count ->
        [one] { $place }: vi va { $count } contributo
       *[other] { $place }: vi vanno { $count } contributi
    }
catalogue-map-without =
    { $count ->
        [one] { $count } luogo non ha prezzo
       *[other] { $count } luoghi non hanno prezzo
    }
catalogue-map-and-more =
    { $count ->
        [one] { $place } e { $count } altra area
       *[other] { $place } e altre { $count } aree
    }
catalogue-map-left-out =
    { $count ->
        [one] { $count } regione o codice postale non compare qui; si trova nella sua zona
       *[other] { $count } regioni e codici postali non compaiono qui; si trovano nelle loro zone
    }
catalogue-map-to-prices = Ai prezzi
catalogue-map-new-zone = Nuova zona per questi
catalogue-map-dearer = { $place } costa { $price }; la maggior parte dei luoghi vicini costa circa { $usual }.
catalogue-map-legend = Che cosa significano i colori
catalogue-map-missing = Destinazioni senza prezzo
catalogue-map-addons = Con extra
catalogue-map-weight = Oppure un pacco di un peso scelto
catalogue-map-table = Come tabella, con i motivi
catalogue-continent-europe = Europa
catalogue-continent-north-america = America settentrionale e centrale
catalogue-continent-south-america = America meridionale
catalogue-continent-asia = Asia
catalogue-continent-africa = Africa
catalogue-continent-oceania = Oceania
catalogue-continent-antarctica = Antartide
