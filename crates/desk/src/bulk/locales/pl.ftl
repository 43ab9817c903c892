# Bulk actions.
desk-bulk-note = Dla zaznaczonych wspierających albo dla wszystkich, których znajduje filtr:
desk-bulk-invite = Zaproś
desk-bulk-remind = Przypomnij
desk-bulk-lock = Zablokuj
desk-bulk-all-invite = Zaproś wszystkich
desk-bulk-all-remind = Przypomnij wszystkim
desk-bulk-all-lock = Zablokuj wszystkich
desk-bulk-invite-explained = Kto nie był jeszcze proszony, dostaje e-mail z osobistym linkiem.
desk-bulk-remind-explained = Kto był proszony i jeszcze nie potwierdził, dostaje przypomnienie z tym samym linkiem. Kto potwierdził i ma tu jeszcze coś do zapłaty, dostaje wiadomość z kwotą i tym samym linkiem.
desk-bulk-lock-explained = Potwierdzone wsparcia zostają zablokowane: wspierający nie mogą już niczego zmienić. Gdzie nic nie pozostało do zapłaty, wsparcie uznaje się za opłacone.
desk-bulk-invite-count =
    { $count ->
        [one] { $count } osoba dostanie zaproszenie.
        [few] { $count } osoby dostaną zaproszenie.
        [many] { $count } osób dostanie zaproszenie.
       *[other] { $count } osoby dostanie zaproszenie.
    }
desk-bulk-remind-count =
    { $count ->
        [one] { $count } osoba dostanie przypomnienie.
        [few] { $count } osoby dostaną przypomnienie.
        [many] { $count } osób dostanie przypomnienie.
       *[other] { $count } osoby dostanie przypomnienie.
    }
desk-bulk-remind-to-pay =
    { $count ->
        [one] W tym { $count } osoba dostanie prośbę o zapłatę brakującej kwoty.
        [few] W tym { $count } osoby dostaną prośbę o zapłatę brakującej kwoty.
        [many] W tym { $count } osób dostanie prośbę o zapłatę brakującej kwoty.
       *[other] W tym { $count } osoby dostanie prośbę o zapłatę brakującej kwoty.
    }
desk-bulk-lock-count =
    { $count ->
        [one] { $count } wsparcie zostanie zablokowane.
        [few] { $count } wsparcia zostaną zablokowane.
        [many] { $count } wsparć zostanie zablokowanych.
       *[other] { $count } wsparcia zostanie zablokowane.
    }
desk-bulk-selected =
    { $count ->
        [one] Wybrano { $count } wsparcie.
        [few] Wybrano { $count } wsparcia.
        [many] Wybrano { $count } wsparć.
       *[other] Wybrano { $count } wsparcia.
    }
desk-bulk-invite-do =
    { $count ->
        [one] Zaproś { $count } osobę
        [few] Zaproś { $count } osoby
        [many] Zaproś { $count } osób
       *[other] Zaproś { $count } osoby
    }
desk-bulk-remind-do =
    { $count ->
        [one] Przypomnij { $count } osobie
        [few] Przypomnij { $count } osobom
        [many] Przypomnij { $count } osobom
       *[other] Przypomnij { $count } osoby
    }
desk-bulk-lock-do =
    { $count ->
        [one] Zablokuj { $count } wsparcie
        [few] Zablokuj { $count } wsparcia
        [many] Zablokuj { $count } wsparć
       *[other] Zablokuj { $count } wsparcia
    }
desk-bulk-left-out = Pominięte
desk-bulk-why = Dlaczego
desk-bulk-asked-lately = Niedawno proszone
desk-bulk-asked-lately-text = Prośba w ostatnich trzech dniach.
desk-bulk-to-decide = Anulowane na platformie, a tutaj opłacone: najpierw trzeba zdecydować, czy wsparcie pozostaje.
desk-bulk-left-cancelled = Anulowane na platformie, choć już wysłane: o to, co pozostało do zapłaty, prosi się pojedynczo na stronie wspierającego.
desk-bulk-empty = Nic do wysłania
desk-bulk-empty-text = Nie wybrano nagrody ani dodatków: nie ma nic do spakowania, a wsparcie jest zakończone.
desk-bulk-undecided =
    { $count ->
        [one] Jedno z nich anulowano na platformie, ale tutaj opłacono, i nikt jeszcze nie zdecydował, czy pozostaje.
        [few] { $count } z nich anulowano na platformie, ale tutaj opłacono, i nikt jeszcze nie zdecydował, czy pozostają.
        [many] { $count } z nich anulowano na platformie, ale tutaj opłacono, i nikt jeszcze nie zdecydował, czy pozostają.
       *[other] { $count } z nich anulowano na platformie, ale tutaj opłacono, i nikt jeszcze nie zdecydował, czy pozostają.
    }
desk-bulk-undecided-list = Pokaż
desk-bulk-rates-moved =
    { $count ->
        [one] Jedno z tych zamówień potwierdzono z podatkiem, który już nie obowiązuje: zmieniła się stawka, rejestracja lub opłata celna. Należy je ponownie otworzyć, inaczej jego faktura będzie czekać: { $orders }
        [few] { $count } z tych zamówień potwierdzono z podatkiem, który już nie obowiązuje: zmieniła się stawka, rejestracja lub opłata celna. Należy je ponownie otworzyć, inaczej ich faktury będą czekać: { $orders }
        [many] { $count } z tych zamówień potwierdzono z podatkiem, który już nie obowiązuje: zmieniła się stawka, rejestracja lub opłata celna. Należy je ponownie otworzyć, inaczej ich faktury będą czekać: { $orders }
       *[other] { $count } z tych zamówień potwierdzono z podatkiem, który już nie obowiązuje: zmieniła się stawka, rejestracja lub opłata celna. Należy je ponownie otworzyć, inaczej ich faktury będą czekać: { $orders }
    }
desk-bulk-platform-moved =
    { $count ->
        [one] W jednym z nich platforma opodatkowała inną część, niż potwierdzono. Należy je ponownie otworzyć, inaczej jego faktura będzie czekać: { $orders }
        [few] W { $count } z nich platforma opodatkowała inną część, niż potwierdzono. Należy je ponownie otworzyć, inaczej ich faktury będą czekać: { $orders }
        [many] W { $count } z nich platforma opodatkowała inną część, niż potwierdzono. Należy je ponownie otworzyć, inaczej ich faktury będą czekać: { $orders }
       *[other] W { $count } z nich platforma opodatkowała inną część, niż potwierdzono. Należy je ponownie otworzyć, inaczej ich faktury będą czekać: { $orders }
    }
desk-bulk-invite-not-ended = Anulowane lub zwrócone.
desk-bulk-invite-not-asked = Już zaproszone. Służy do tego przypomnienie.
desk-bulk-invite-not-confirmed = Już potwierdzone.
desk-bulk-remind-not-ended = Anulowane lub zwrócone.
desk-bulk-remind-not-uninvited = Jeszcze nie zaproszone. Służy do tego zaproszenie.
desk-bulk-remind-not-confirmed = Potwierdzone i nic tu nie ma do zapłaty.
desk-bulk-remind-not-closed = Na tym etapie niczego nie można już zmienić: wiadomość dostają tylko osoby, które mają jeszcze coś do zapłaty.
desk-bulk-lock-not-ended = Anulowane lub zwrócone.
desk-bulk-lock-not-open = Niepotwierdzone przez wspierającego.
desk-bulk-lock-not-locked = Już zablokowane lub dalej.
desk-bulk-started = Rozpoczęto. Można opuścić tę stronę.
desk-bulk-title = Działania zbiorcze
desk-bulk-what = Działanie
desk-bulk-by = Kto rozpoczął
desk-bulk-began = Początek
desk-bulk-ended = Koniec
desk-bulk-planned = Zaplanowano
desk-bulk-done = Wykonano
desk-bulk-refused = Pozostawiono bez zmian
desk-bulk-progress = Postęp
desk-bulk-is-running = Trwa. Ta strona odświeża się sama.
desk-bulk-is-finished = Gotowe.
desk-bulk-refused-note =
    { $count ->
        [one] { $count } wsparcie pozostało bez zmian, bo zmieniło się w międzyczasie albo usunięto dane osoby.
        [few] { $count } wsparcia pozostały bez zmian, bo zmieniły się w międzyczasie albo usunięto dane osób.
        [many] { $count } wsparć pozostało bez zmian, bo zmieniły się w międzyczasie albo usunięto dane osób.
       *[other] { $count } wsparcia pozostało bez zmian, bo zmieniło się w międzyczasie albo usunięto dane osób.
    }
desk-bulk-none = Nie było jeszcze działań zbiorczych
desk-bulk-none-text = Tu widać zaproszenia, przypomnienia i blokady dla wielu wspierających.
desk-bulk-also-failed = { $count ->
    [one] Napisz także do { $count } osoby, której płatność na platformie się nie powiodła: może zapłacić tutaj
    [few] Napisz także do { $count } osób, których płatność na platformie się nie powiodła: mogą zapłacić tutaj
   *[many] Napisz także do { $count } osób, których płatność na platformie się nie powiodła: mogą zapłacić tutaj
}
desk-bulk-platform-failed = Płatność na platformie się nie powiodła albo pieniądze wróciły.
desk-bulk-platform-failed-tick = Pominięto: płatność na platformie się nie powiodła albo pieniądze wróciły. Aby mimo to napisać, należy zaznaczyć pole powyżej.
desk-bulk-also-sent = { $count ->
    [one] Napisz także do { $count } osoby, której nagroda jest na platformie oznaczona jako wysłana
    [few] Napisz także do { $count } osób, których nagrody są na platformie oznaczone jako wysłane
   *[many] Napisz także do { $count } osób, których nagrody są na platformie oznaczone jako wysłane
}
desk-bulk-sent = Pominięto: na platformie nagroda jest oznaczona jako wysłana. Aby mimo to napisać, należy zaznaczyć pole powyżej.
desk-bulk-mail-invitation = Co otrzyma pierwsza osoba
desk-bulk-mail-reminder = Co otrzyma pierwsza z osób, które jeszcze nie potwierdziły
desk-bulk-mail-payment-reminder = Co otrzyma pierwsza z osób, które mają jeszcze coś do zapłaty
desk-bulk-mail-hint = Link jest tu zamazany; każda osoba otrzymuje własny.

# The way of the parcels.
desk-bulk-handover = Przekazano do magazynu
desk-bulk-all-handover = Wszystkie opłacone: przekazano do magazynu
desk-bulk-handover-explained = Opłacone wsparcia zostają oznaczone jako przekazane do magazynu: nie można ich już anulować ani poprawić w nich adresu. Gdzie pozostało coś do zapłaty, wsparcie zostaje na swoim miejscu. Stąd nic nie jest wysyłane do magazynu: najpierw trzeba wyeksportować plik.
desk-bulk-handover-count =
    { $count ->
        [one] { $count } wsparcie zostanie oznaczone jako przekazane do magazynu.
        [few] { $count } wsparcia zostaną oznaczone jako przekazane do magazynu.
        [many] { $count } wsparć zostanie oznaczonych jako przekazane do magazynu.
       *[other] { $count } wsparcia zostanie oznaczone jako przekazane do magazynu.
    }
desk-bulk-handover-do =
    { $count ->
        [one] Oznacz { $count } wsparcie jako przekazane do magazynu
        [few] Oznacz { $count } wsparcia jako przekazane do magazynu
        [many] Oznacz { $count } wsparć jako przekazane do magazynu
       *[other] Oznacz { $count } wsparcia jako przekazane do magazynu
    }
desk-bulk-ship = Wysłano
desk-bulk-all-ship = Wszystkie w magazynie: wysłano
desk-bulk-ship-explained = Wsparcia w magazynie zostają oznaczone jako wysłane. Nikt nie dostaje wiadomości. Tego nie można cofnąć.
desk-bulk-ship-count =
    { $count ->
        [one] { $count } wsparcie zostanie oznaczone jako wysłane.
        [few] { $count } wsparcia zostaną oznaczone jako wysłane.
        [many] { $count } wsparć zostanie oznaczonych jako wysłane.
       *[other] { $count } wsparcia zostanie oznaczone jako wysłane.
    }
desk-bulk-ship-do =
    { $count ->
        [one] Oznacz { $count } wsparcie jako wysłane
        [few] Oznacz { $count } wsparcia jako wysłane
        [many] Oznacz { $count } wsparć jako wysłane
       *[other] Oznacz { $count } wsparcia jako wysłane
    }
desk-bulk-deliver = Doręczono
desk-bulk-all-deliver = Wszystkie wysłane: doręczono
desk-bulk-deliver-explained = Wysłane wsparcia zostają oznaczone jako doręczone. Nikt nie dostaje wiadomości. Tego nie można cofnąć.
desk-bulk-deliver-count =
    { $count ->
        [one] { $count } wsparcie zostanie oznaczone jako doręczone.
        [few] { $count } wsparcia zostaną oznaczone jako doręczone.
        [many] { $count } wsparć zostanie oznaczonych jako doręczone.
       *[other] { $count } wsparcia zostanie oznaczone jako doręczone.
    }
desk-bulk-deliver-do =
    { $count ->
        [one] Oznacz { $count } wsparcie jako doręczone
        [few] Oznacz { $count } wsparcia jako doręczone
        [many] Oznacz { $count } wsparć jako doręczone
       *[other] Oznacz { $count } wsparcia jako doręczone
    }
desk-bulk-parcel-not-ended = Anulowane lub zwrócone.
desk-bulk-parcel-not-open = Niepotwierdzone przez wspierającego.
desk-bulk-parcel-not-unlocked = Potwierdzone, jeszcze nie zablokowane. Najpierw trzeba je zablokować.
desk-bulk-parcel-not-owing = Nieopłacone: pozostało coś do zapłaty.
desk-bulk-parcel-not-early = Jeszcze nie na tym etapie: kroki idą po kolei, od opłaconego do magazynu, potem wysłane, potem doręczone.
desk-bulk-parcel-not-further = Już na tym etapie albo dalej.
desk-bulk-lock-owing = Z nich { $count } z { $of } ma jeszcze coś do zapłaty: mimo to zostaną zablokowane, a do magazynu trafią dopiero po opłaceniu.
desk-bulk-lock-owing-list = Zobacz je
desk-bulk-also-sent-packed = { $count ->
    [one] Przekaż także { $count } wsparcie, którego nagroda jest na platformie oznaczona jako wysłana: zostałoby spakowane drugi raz
    [few] Przekaż także { $count } wsparcia, których nagrody są na platformie oznaczone jako wysłane: zostałyby spakowane drugi raz
    [many] Przekaż także { $count } wsparć, których nagrody są na platformie oznaczone jako wysłane: zostałyby spakowane drugi raz
   *[other] Przekaż także { $count } wsparcia, których nagrody są na platformie oznaczone jako wysłane: zostałyby spakowane drugi raz
}
desk-bulk-sent-packed = Pominięto: na platformie nagroda jest oznaczona jako wysłana. Aby mimo to ją przekazać, należy zaznaczyć pole powyżej.
