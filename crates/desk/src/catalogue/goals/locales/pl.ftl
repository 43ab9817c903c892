goals-tab = Cele dodatkowe
goals-new = Nowy cel dodatkowy
goals-empty = Brak celów dodatkowych
goals-empty-text = Cel dodaje produkty do wsparć, gdy kampania zajdzie tak daleko: dla wszystkich lub dla niektórych nagród.
goals-title = Nazwa
goals-title-hint = Czytają ją wspierający: „Dodane dzięki celowi dodatkowemu”.
goals-adds = Co dodaje
goals-adds-hint = Wspierających nic to nie kosztuje, niezależnie od wybranego wariantu. Jest pakowane, ważone i zgłaszane do odprawy razem z resztą, więc wysyłka niepotwierdzonych jeszcze wsparć może się zmienić.
goals-who = Dla kogo
goals-everybody = Dla wszystkich
goals-everybody-hint = Każde wsparcie z nagrodą lub dodatkiem.
goals-some = Wsparcia z określonymi nagrodami
goals-rewards = Nagrody
goals-rewards-hint = Liczy się tylko przy wyborze „Wsparcia z określonymi nagrodami”.
goals-state = Stan
goals-reached = Osiągnięty
goals-not-reached = Nieosiągnięty
goals-reached-by = { $at }, { $who }
goals-switch = Włącz lub wyłącz
goals-switch-on = Włącz
goals-switch-off = Wyłącz
goals-on-title = Włączenie „{ $title }”
goals-off-title = Wyłączenie „{ $title }”
goals-effect = Co się zmieni
goals-what = { $contents }, dla: { $who }
goals-gets-agreed =
    { $count ->
        [one] Otrzyma to jedno potwierdzone wsparcie.
        [few] Otrzymają to { $count } potwierdzone wsparcia.
        [many] Otrzyma to { $count } potwierdzonych wsparć.
       *[other] Otrzyma to { $count } potwierdzonych wsparć.
    }
goals-gets-open =
    { $count ->
        [one] Otrzyma to jedno wsparcie jeszcze niepotwierdzone.
        [few] Otrzymają to { $count } wsparcia jeszcze niepotwierdzone.
        [many] Otrzyma to { $count } wsparć jeszcze niepotwierdzonych.
       *[other] Otrzyma to { $count } wsparć jeszcze niepotwierdzonych.
    }
goals-loses-agreed =
    { $count ->
        [one] Jedno potwierdzone wsparcie już tego nie otrzyma.
        [few] { $count } potwierdzone wsparcia już tego nie otrzymają.
        [many] { $count } potwierdzonych wsparć już tego nie otrzyma.
       *[other] { $count } potwierdzonych wsparć już tego nie otrzyma.
    }
goals-loses-open =
    { $count ->
        [one] Jedno wsparcie jeszcze niepotwierdzone już tego nie otrzyma.
        [few] { $count } wsparcia jeszcze niepotwierdzone już tego nie otrzymają.
        [many] { $count } wsparć jeszcze niepotwierdzonych już tego nie otrzyma.
       *[other] { $count } wsparć jeszcze niepotwierdzonych już tego nie otrzyma.
    }
goals-left =
    { $count ->
        [one] Paczka jednego wsparcia już wyszła: zmiana jej nie obejmie.
        [few] Paczki { $count } wsparć już wyszły: zmiana ich nie obejmie.
        [many] Paczki { $count } wsparć już wyszły: zmiana ich nie obejmie.
       *[other] Paczki { $count } wsparć już wyszły: zmiana ich nie obejmie.
    }
goals-open-dearer =
    { $count ->
        [one] Jedno niepotwierdzone wsparcie podrożeje, bo jego paczka będzie inna.
        [few] { $count } niepotwierdzone wsparcia podrożeją, bo ich paczki będą inne.
        [many] { $count } niepotwierdzonych wsparć podrożeje, bo ich paczki będą inne.
       *[other] { $count } niepotwierdzonych wsparć podrożeje, bo ich paczki będą inne.
    }
goals-open-cheaper =
    { $count ->
        [one] Jedno niepotwierdzone wsparcie potanieje.
        [few] { $count } niepotwierdzone wsparcia potanieją.
        [many] { $count } niepotwierdzonych wsparć potanieje.
       *[other] { $count } niepotwierdzonych wsparć potanieje.
    }
goals-open-unpriced =
    { $count ->
        [one] Jedno niepotwierdzone wsparcie nie będzie miało ceny, dopóki nie zostanie dokonany wybór lub dodana cena wysyłki.
        [few] { $count } niepotwierdzone wsparcia nie będą miały ceny, dopóki nie zostanie dokonany wybór lub dodana cena wysyłki.
        [many] { $count } niepotwierdzonych wsparć nie będzie miało ceny, dopóki nie zostanie dokonany wybór lub dodana cena wysyłki.
       *[other] { $count } niepotwierdzonych wsparć nie będzie miało ceny, dopóki nie zostanie dokonany wybór lub dodana cena wysyłki.
    }
goals-priced-anew =
    { $count ->
        [one] Jedno wsparcie bez ceny otrzyma cenę.
        [few] { $count } wsparcia bez ceny otrzymają cenę.
        [many] { $count } wsparć bez ceny otrzyma cenę.
       *[other] { $count } wsparć bez ceny otrzyma cenę.
    }
goals-agreed-as-agreed =
    { $count ->
        [one] Jedno potwierdzone wsparcie miałoby dziś inną cenę. Pozostaje tak, jak uzgodniono.
        [few] { $count } potwierdzone wsparcia miałyby dziś inną cenę. Pozostają tak, jak uzgodniono.
        [many] { $count } potwierdzonych wsparć miałoby dziś inną cenę. Pozostają tak, jak uzgodniono.
       *[other] { $count } potwierdzonych wsparć miałoby dziś inną cenę. Pozostają tak, jak uzgodniono.
    }
goals-without-address =
    { $count ->
        [one] Jedno potwierdzone wsparcie nie miało dotąd nic do wysłania i nie ma adresu.
        [few] { $count } potwierdzone wsparcia nie miały dotąd nic do wysłania i nie mają adresu.
        [many] { $count } potwierdzonych wsparć nie miało dotąd nic do wysłania i nie ma adresu.
       *[other] { $count } potwierdzonych wsparć nie miało dotąd nic do wysłania i nie ma adresu.
    }
goals-unanswered =
    { $count ->
        [one] W jednym potwierdzonym wsparciu brakuje wyboru: { $asked }. Nie można już o niego zapytać, więc celu nie da się włączyć. Najpierw należy ponownie otworzyć to wsparcie albo wybrać dla celu produkt, o który nie trzeba pytać.
        [few] W { $count } potwierdzonych wsparciach brakuje wyboru: { $asked }. Nie można już o niego zapytać, więc celu nie da się włączyć. Najpierw należy ponownie otworzyć te wsparcia albo wybrać dla celu produkt, o który nie trzeba pytać.
        [many] W { $count } potwierdzonych wsparciach brakuje wyboru: { $asked }. Nie można już o niego zapytać, więc celu nie da się włączyć. Najpierw należy ponownie otworzyć te wsparcia albo wybrać dla celu produkt, o który nie trzeba pytać.
       *[other] W { $count } potwierdzonych wsparciach brakuje wyboru: { $asked }. Nie można już o niego zapytać, więc celu nie da się włączyć. Najpierw należy ponownie otworzyć te wsparcia albo wybrać dla celu produkt, o który nie trzeba pytać.
    }
goals-nobody = Na razie nie dotyczy to żadnego wsparcia.
goals-no-price-changes = Żadna cena się nie zmienia.
goals-sums = Wszystkie wsparcia według dzisiejszych cen: przed zmianą { $before }, po zmianie { $after }.
goals-is-on = Cel „{ $title }” jest włączony.
goals-is-off = Cel „{ $title }” jest wyłączony.
goals-edit-reached = Ten cel jest osiągnięty: wsparcia otrzymują to, co dodaje. Można zmienić nazwę; aby zmienić resztę, najpierw należy go wyłączyć.
goals-delete = Usuń cel
goals-delete-question = Cel zostanie usunięty na zawsze. Produkty i nagrody zostają.
goals-deleted = Cel jest usunięty.
