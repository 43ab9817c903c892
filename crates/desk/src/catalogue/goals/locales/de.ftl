goals-tab = Zusatzziele
goals-new = Neues Zusatzziel
goals-empty = Keine Zusatzziele
goals-empty-text = Ein Zusatzziel fügt Artikel hinzu, sobald die Kampagne so weit kommt: für alle oder für manche Belohnungen.
goals-title = Name
goals-title-hint = Unterstützer lesen ihn: „Hinzugefügt durch das Zusatzziel“.
goals-adds = Was es hinzufügt
goals-adds-hint = Es kostet Unterstützer nichts, gleich welche Ausführung sie wählen. Es wird mit dem Übrigen gepackt, gewogen und beim Zoll angemeldet; der Versand noch nicht bestätigter Beiträge kann sich dadurch ändern.
goals-who = Für wen
goals-everybody = Alle
goals-everybody-hint = Jeder Beitrag mit einer Belohnung oder einem Extra.
goals-some = Beiträge mit bestimmten Belohnungen
goals-rewards = Belohnungen
goals-rewards-hint = Zählt nur, wenn „Beiträge mit bestimmten Belohnungen“ gewählt ist.
goals-state = Stand
goals-reached = Erreicht
goals-not-reached = Nicht erreicht
goals-reached-by = { $at }, von { $who }
goals-switch = Ein- oder ausschalten
goals-switch-on = Einschalten
goals-switch-off = Ausschalten
goals-on-title = „{ $title }“ einschalten
goals-off-title = „{ $title }“ ausschalten
goals-effect = Was sich ändert
goals-what = { $contents }, für: { $who }
goals-gets-agreed =
    { $count ->
        [one] Ein bestätigter Beitrag bekommt es.
       *[other] { $count } bestätigte Beiträge bekommen es.
    }
goals-gets-open =
    { $count ->
        [one] Ein noch nicht bestätigter Beitrag bekommt es.
       *[other] { $count } noch nicht bestätigte Beiträge bekommen es.
    }
goals-loses-agreed =
    { $count ->
        [one] Ein bestätigter Beitrag bekommt es nicht mehr.
       *[other] { $count } bestätigte Beiträge bekommen es nicht mehr.
    }
goals-loses-open =
    { $count ->
        [one] Ein noch nicht bestätigter Beitrag bekommt es nicht mehr.
       *[other] { $count } noch nicht bestätigte Beiträge bekommen es nicht mehr.
    }
goals-left =
    { $count ->
        [one] Das Paket eines Beitrags ist schon unterwegs: Die Änderung erreicht es nicht.
       *[other] Die Pakete von { $count } Beiträgen sind schon unterwegs: Die Änderung erreicht sie nicht.
    }
goals-open-dearer =
    { $count ->
        [one] Ein nicht bestätigter Beitrag kostet mehr, weil sein Paket ein anderes ist.
       *[other] { $count } nicht bestätigte Beiträge kosten mehr, weil ihre Pakete andere sind.
    }
goals-open-cheaper =
    { $count ->
        [one] Ein nicht bestätigter Beitrag kostet weniger.
       *[other] { $count } nicht bestätigte Beiträge kosten weniger.
    }
goals-open-unpriced =
    { $count ->
        [one] Ein nicht bestätigter Beitrag hat keinen Preis, bis neu gewählt wird oder Sie einen Versandpreis ergänzen.
       *[other] { $count } nicht bestätigte Beiträge haben keinen Preis, bis neu gewählt wird oder Sie einen Versandpreis ergänzen.
    }
goals-priced-anew =
    { $count ->
        [one] Ein Beitrag ohne Preis bekommt einen.
       *[other] { $count } Beiträge ohne Preis bekommen einen.
    }
goals-agreed-as-agreed =
    { $count ->
        [one] Ein bestätigter Beitrag hätte heute einen anderen Preis. Er bleibt, wie er vereinbart wurde.
       *[other] { $count } bestätigte Beiträge hätten heute einen anderen Preis. Sie bleiben, wie sie vereinbart wurden.
    }
goals-without-address =
    { $count ->
        [one] Für einen bestätigten Beitrag war bisher nichts zu versenden: Er hat keine Adresse.
       *[other] Für { $count } bestätigte Beiträge war bisher nichts zu versenden: Sie haben keine Adresse.
    }
goals-unanswered =
    { $count ->
        [one] Ein bestätigter Beitrag hat dafür nicht gewählt: { $asked }. Danach kann nicht mehr gefragt werden, deshalb lässt sich das Ziel nicht einschalten. Öffnen Sie diesen Beitrag zuerst wieder, oder wählen Sie für das Ziel einen Artikel, zu dem nichts gefragt wird.
       *[other] { $count } bestätigte Beiträge haben dafür nicht gewählt: { $asked }. Danach kann nicht mehr gefragt werden, deshalb lässt sich das Ziel nicht einschalten. Öffnen Sie diese Beiträge zuerst wieder, oder wählen Sie für das Ziel einen Artikel, zu dem nichts gefragt wird.
    }
goals-nobody = Bisher ist kein Beitrag betroffen.
goals-no-price-changes = Kein Preis ändert sich.
goals-sums = Alle Beiträge zu heutigen Preisen: vorher { $before }, nachher { $after }.
goals-is-on = „{ $title }“ ist eingeschaltet.
goals-is-off = „{ $title }“ ist ausgeschaltet.
goals-edit-reached = Dieses Ziel ist erreicht: Beiträge bekommen, was es hinzufügt. Der Name kann geändert werden; schalten Sie es zuerst aus, um das Übrige zu ändern.
goals-delete = Ziel löschen
goals-delete-question = Das Ziel wird endgültig gelöscht. Artikel und Belohnungen bleiben.
goals-deleted = Das Ziel ist gelöscht.
