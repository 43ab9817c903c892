# Logowanie, własne konto i lista zespołu.
accounts-menu-staff = Zespół
accounts-continue = Dalej
accounts-name = Imię i nazwisko
accounts-email = E-mail
accounts-password = Hasło
accounts-password-hint = Co najmniej 12 znaków. Całe zdanie łatwo zapamiętać.
accounts-password-again = Hasło jeszcze raz
accounts-password-differs = Oba hasła się różnią. Prosimy wpisać dwa razy to samo
accounts-name-wrong = Należy podać imię i nazwisko, najwyżej 100 znaków
accounts-email-wrong = Należy podać adres e-mail, na przykład imie@example.org
accounts-email-taken = Ktoś w zespole ma już ten adres e-mail
accounts-password-too-short = Hasło musi mieć co najmniej 12 znaków
accounts-password-too-long = Hasło może mieć najwyżej 200 znaków
accounts-password-too-common = To hasło jest jednym z pierwszych, które się próbuje. Prosimy wybrać inne
accounts-password-contains-email = Hasło nie może zawierać adresu e-mail
accounts-setup-title = Konfiguracja Pledgekeepera
accounts-setup-intro = Tu powstaje pierwsze konto. Jest właścicielem tej instalacji i może dodać wszystkie pozostałe osoby.
accounts-setup-token = Kod konfiguracji
accounts-setup-token-hint = Znajduje się w adresie, który program wypisał przy uruchomieniu.
accounts-setup-token-wrong = Ten kod konfiguracji jest nieważny. Prosimy uruchomić program ponownie i użyć adresu, który wypisze
accounts-setup-done = Ta instalacja jest już skonfigurowana. Prosimy się zalogować.
accounts-sign-in-title = Logowanie
accounts-sign-in = Zaloguj się
accounts-sign-in-wrong = E-mail i hasło nie pasują do żadnego konta. Prosimy sprawdzić oba i spróbować ponownie
accounts-sign-in-nobody = Ta instalacja nie ma jeszcze właściciela. Pierwsze konto tworzy się pod adresem, który serwer wypisał przy uruchomieniu; adres działa dwa dni, a każde uruchomienie wypisuje nowy. Bez niego, na serwerze: pledgekeeper staff add --name NAZWA --email ADRES --role owner
accounts-sign-in-lost = Zapomniane hasło albo zgubiony telefon? O nowy link można poprosić osobę z rolą „właściciel”. Jedyny właściciel otrzyma go na serwerze: pledgekeeper staff link --email ADRES
accounts-signed-out = Wylogowano.
accounts-locked =
    { $minutes ->
        [one] Zbyt wiele prób. Przez minutę nic nie jest przyjmowane, nawet poprawne dane: potem prosimy spróbować ponownie
        [few] Zbyt wiele prób. Przez { $minutes } minuty nic nie jest przyjmowane, nawet poprawne dane: potem prosimy spróbować ponownie
       *[many] Zbyt wiele prób. Przez { $minutes } minut nic nie jest przyjmowane, nawet poprawne dane: potem prosimy spróbować ponownie
    }
accounts-code-title = Kod z telefonu
accounts-code = Sześciocyfrowy kod
accounts-code-hint = Z aplikacji uwierzytelniającej. Zmienia się co 30 sekund.
accounts-code-wrong = Ten kod jest błędny albo został już użyty. Prosimy poczekać na następny i go wpisać
accounts-code-lost = Nie mam telefonu przy sobie: użyj kodu zapasowego
accounts-recovery-title = Kod zapasowy
accounts-recovery-code = Kod zapasowy
accounts-recovery-hint = Jeden z dziesięciu zapisanych kodów. Każdy działa raz.
accounts-recovery-wrong = Ten kod zapasowy jest błędny albo został już użyty
accounts-recovery-back = Wpisz zamiast tego kod z aplikacji
accounts-recovery-left =
    { $count ->
        [0] Zalogowano. To był ostatni kod zapasowy: prosimy teraz utworzyć nowe.
        [one] Zalogowano. Pozostał jeden kod zapasowy.
        [few] Zalogowano. Pozostały { $count } kody zapasowe.
       *[many] Zalogowano. Pozostało { $count } kodów zapasowych.
    }
accounts-enrol-title = Ochrona konta
accounts-enrol-intro = Od teraz do logowania potrzebne są hasło i kod z telefonu.
accounts-enrol-step-app = Otworzyć aplikację uwierzytelniającą, na przykład Aegis, 2FAS lub Google Authenticator.
accounts-enrol-step-scan = Zeskanować obrazek poniżej.
accounts-enrol-step-code = Wpisać sześć cyfr, które pokazuje aplikacja.
accounts-enrol-qr = Obrazek dla aplikacji uwierzytelniającej. Tekst poniżej zawiera to samo.
accounts-enrol-text = Jeśli skanowanie jest niemożliwe, ten tekst można wpisać w aplikacji:
accounts-enrol-open = Otwórz w aplikacji na tym urządzeniu
accounts-enrol-finish = Sprawdź kod i zakończ
accounts-codes-title = Kody zapasowe
accounts-codes-intro = Jeden z tych kodów pozwala zalogować się bez telefonu. Prosimy je wydrukować lub zapisać.
accounts-codes-once = Są pokazywane tylko teraz. Każdy działa raz.
accounts-codes-download = Pobierz jako plik
accounts-codes-copy = Kopiuj
accounts-codes-copied = Skopiowano
accounts-codes-print = Drukuj
accounts-codes-kept = Kody są zapisane, dalej
accounts-codes-left =
    { $count ->
        [0] Nie ma już żadnych kodów zapasowych.
        [one] Pozostał jeden kod zapasowy.
        [few] Pozostały { $count } kody zapasowe.
       *[many] Pozostało { $count } kodów zapasowych.
    }
accounts-codes-new = Utwórz nowe kody
accounts-invitation-title = Witamy
accounts-invitation-intro = { $name }, prosimy wybrać hasło. Logowanie odbywa się adresem { $email }.
accounts-link-gone = Ten link został już użyty albo jest za stary. O nowy można poprosić osobę z rolą „właściciel”.
accounts-account-title = Moje konto
accounts-devices-title = Zalogowane urządzenia
accounts-device = Urządzenie
accounts-device-since = Od
accounts-device-seen = Ostatnie użycie
accounts-device-end = Wyloguj
accounts-device-this = to urządzenie
accounts-device-unknown = Nieznane urządzenie
accounts-session-ended = Urządzenie zostało wylogowane.
accounts-password-title = Zmiana hasła
accounts-password-note = Wszystkie inne urządzenia zostaną wylogowane.
accounts-current-password = Obecne hasło
accounts-current-password-wrong = To nie jest obecne hasło
accounts-new-password = Nowe hasło
accounts-password-save = Zmień hasło
accounts-password-changed = Hasło zostało zmienione.
accounts-staff-title = Zespół
accounts-roles = Role
accounts-roles-none = Brak ról: ta osoba może się zalogować, ale nic nie widzi.
accounts-role = Rola
accounts-role-wrong = Należy wybrać rolę i jej zasięg
accounts-role-give = Dodaj rolę
accounts-role-take = Usuń
accounts-scope = Zasięg
accounts-scope-hint = Rola w jednej kampanii nie daje dostępu do innych.
accounts-scope-all = Cała organizacja
accounts-scope-one = Jedna kampania
accounts-role-owner = Właściciel
accounts-role-owner-hint = Może wszystko i dodaje osoby
accounts-role-manager = Kierownictwo
accounts-role-manager-hint = Prowadzi kampanie; wszystko oprócz dodawania osób
accounts-role-support = Obsługa wspierających
accounts-role-support-hint = Pomaga wspierającym: zmienia wybory i adresy, pisze do nich
accounts-role-finance = Finanse
accounts-role-finance-hint = Płatności, zwroty, raporty
accounts-role-fulfilment = Wysyłka
accounts-role-fulfilment-hint = Zamyka zamówienia, eksportuje to, co jest wysyłane
accounts-role-marketing = Marketing
accounts-role-marketing-hint = Wysyła wiadomości; nie widzi adresów
accounts-role-auditor = Audyt
accounts-role-auditor-hint = Czyta wszystko, niczego nie zmienia
accounts-role-partner = Partner
accounts-role-partner-hint = Magazyn lub fabryka; nie widzi tu danych wspierających
accounts-state = Stan
accounts-state-active = aktywne
accounts-state-invited = zaproszenie wysłane
accounts-state-no-second-factor = kod nieustawiony
accounts-state-off = dostęp odebrany
accounts-last-sign-in = Ostatnie logowanie
accounts-never = nigdy
accounts-add = Dodaj osobę
accounts-add-title = Nowa osoba w zespole
accounts-add-intro = Powstanie link do przekazania. Nowa osoba wybierze dzięki niemu hasło i ustawi kody w telefonie.
accounts-add-submit = Dodaj i pokaż link
accounts-access-title = Dostęp
accounts-link = Link
accounts-link-title = Link do przekazania
accounts-link-intro = Ten link otrzymuje { $name }. Prosimy przekazać go tak, aby nikt inny go nie przeczytał.
accounts-link-once = Jest pokazywany tylko teraz, działa raz i przez siedem dni.
accounts-link-done = Gotowe
accounts-link-new = Utwórz nowy link
accounts-link-note = Nowy link pozwala wybrać nowe hasło i ustawić kody od nowa. Do tego czasu nic się nie zmienia.
accounts-off = Odbierz dostęp
accounts-off-note = Osobom, które odchodzą, odbiera się dostęp. Ich nazwisko pozostaje w historii.
accounts-off-question = Wszystkie urządzenia tej osoby zostaną natychmiast wylogowane.
accounts-off-yes = Tak, odbierz dostęp
accounts-on = Przywróć dostęp
accounts-on-note = Ta osoba nie może się zalogować.
accounts-saved = Zapisano.
accounts-last-owner = To ostatni aktywny właściciel. Najpierw tę rolę musi otrzymać ktoś inny
