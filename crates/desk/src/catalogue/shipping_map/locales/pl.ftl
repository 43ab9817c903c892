# What would it cost to …
catalogue-map-parcel = Paczka o wadze { $weight }
catalogue-map-free = Bezpłatnie
catalogue-map-places =
    { $count ->
        [one] { $count } miejsce
        [few] { $count } miejsca
        [many] { $count } miejsc
       *[other] { $count } miejsca
    }
catalogue-map-waited =
    { $count ->
        [one] { $place }: trafia tam { $count } wsparcie
        [few] { $place }: trafiają tam { $count } wsparcia
        [many] { $place }: trafia tam { $count } wsparć
       *[other] { $place }: trafia tam { $count } wsparcia
    }
catalogue-map-without =
    { $count ->
        [one] { $count } miejsce nie ma ceny
        [few] { $count } miejsca nie mają ceny
        [many] { $count } miejsc nie ma ceny
       *[other] { $count } miejsca nie ma ceny
    }
catalogue-map-and-more =
    { $count ->
        [one] { $place } i { $count } inny obszar
        [few] { $place } i { $count } inne obszary
        [many] { $place } i { $count } innych obszarów
       *[other] { $place } i { $count } innego obszaru
    }
catalogue-map-left-out =
    { $count ->
        [one] { $count } regionu lub kodu pocztowego tu nie pokazano; jest na liście swojej strefy
        [few] { $count } regionów i kodów pocztowych tu nie pokazano; są na listach swoich stref
        [many] { $count } regionów i kodów pocztowych tu nie pokazano; są na listach swoich stref
       *[other] { $count } regionu i kodu pocztowego tu nie pokazano; są na listach swoich stref
    }
catalogue-map-to-prices = Do cen
catalogue-map-new-zone = Nowa strefa dla nich
catalogue-map-dearer = { $place } kosztuje { $price }; większość miejsc w pobliżu około { $usual }.
catalogue-map-legend = Co oznaczają kolory
catalogue-map-missing = Miejsca bez ceny
catalogue-map-addons = Z dodatkami
catalogue-map-weight = Albo paczka o wybranej wadze
catalogue-map-table = Jako tabela, z uzasadnieniem
catalogue-continent-europe = Europa
catalogue-continent-north-america = Ameryka Północna i Środkowa
catalogue-continent-south-america = Ameryka Południowa
catalogue-continent-asia = Azja
catalogue-continent-africa = Afryka
catalogue-continent-oceania = Oceania
catalogue-continent-antarctica = Antarktyda
