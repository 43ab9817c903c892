//! News of the next projects: offered, never needed, and every decision in the log.

use axum::http::StatusCode;
use contacts::consent_text::NEWS;
use contacts::{ConsentGiven, Decision};
use kernel::Language;
use pledges::PledgeState;

use crate::stage::{on_both, only, wroclaw};

fn decided(decision: Decision, where_: &str) -> ConsentGiven {
    ConsentGiven {
        purpose: "creator_news".to_owned(),
        text_key: "contacts-consent-news-v2".to_owned(),
        text_version: 2,
        language: Some(Language::En),
        decision,
        where_: where_.to_owned(),
    }
}

#[test]
fn a_pledge_is_finished_without_agreeing_to_anything() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Ada", only(stage.shop.base), 5500, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let review = format!("/pledge/{}/review", pledge.id);
        let page = browser.get(&review).await;
        page.says("Yes, write to me by e-mail about this creator’s next projects.");
        page.says("name=\"news\" value=\"1\" aria-describedby");
        assert!(!page.body.contains(" checked"), "nothing is ticked beforehand");
        browser.fill_on(&page, &review, &[]).await;
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::Confirmed);
        assert_eq!(stage.consents(pledge).await, []);
        browser.get(&format!("/pledge/{}", pledge.id)).await.says("You get e-mails about your pledge only.");
    });
}

#[test]
fn who_agrees_is_noted_with_the_words_and_can_take_it_back_later() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Ada", only(stage.shop.base), 5500, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let (home, review) = (format!("/pledge/{}", pledge.id), format!("/pledge/{}/review", pledge.id));

        // A form that is refused keeps the tick and notes nothing.
        let page = browser.get(&review).await;
        let refused = browser.fill_on(&page, &review, &[("news", "1"), ("seal", "another price")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        refused.says("name=\"news\" value=\"1\" checked");
        assert_eq!(stage.consents(pledge).await, []);

        browser.fill_on(&refused, &review, &[("news", "1")]).await;
        let given = decided(Decision::Given, "portal.review");
        assert_eq!(stage.consents(pledge).await, std::slice::from_ref(&given));

        // Whoever has them is not asked again; a form that is sent twice is one decision.
        let early = browser.get(&home).await;
        early.says("You get e-mails about this creator’s next projects.");
        let news = format!("{home}/news");
        for _ in 0..2 {
            let answer = browser.fill_on(&early, &news, &[("decision", "withdrawn")]).await;
            assert_eq!(answer.location(), home);
        }
        browser.get(&home).await.says("You get no more e-mails about other projects.");
        let withdrawn = decided(Decision::Withdrawn, "portal.overview");
        assert_eq!(stage.consents(pledge).await, [withdrawn.clone(), given.clone()]);

        let again = browser.get(&home).await;
        again.says("You get e-mails about your pledge only.");
        browser.fill_on(&again, &news, &[("decision", "given")]).await;
        let newest = decided(Decision::Given, "portal.overview");
        let log = [newest, withdrawn.clone(), given];
        assert_eq!(stage.consents(pledge).await, log);

        // Whoever finds the earlier page again and stops the e-mails there has stopped them.
        browser.fill_on(&early, &news, &[("decision", "withdrawn")]).await;
        browser.get(&home).await.says("You get no more e-mails about other projects.");
        assert_eq!(stage.consents(pledge).await, [[withdrawn].as_slice(), &log].concat());
        browser.fill_on(&early, &news, &[("decision", "given")]).await;

        let page = browser.get(&home).await;
        browser.post(&format!("{home}/reopen"), &[("key", &page.hidden("key"))]).await;
        browser.get(&review).await.is_silent_about("next projects. I can take this back");
        let odd = browser.fill_on(&page, &news, &[("decision", "perhaps")]).await;
        assert_eq!(odd.status, StatusCode::BAD_REQUEST);
    });
}

#[test]
fn everybody_reads_whose_news_they_are_and_the_log_says_in_which_language() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Ada", only(stage.shop.base), 5500, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let home = format!("/pledge/{}", pledge.id);
        let mut log = Vec::new();
        for (language, whose) in [
            (Language::De, "des Teams hinter diesem Projekt"),
            (Language::Pl, "tego twórcy"),
            (Language::It, "di chi ha creato questo progetto"),
            (Language::En, "this creator’s next projects"),
        ] {
            for decision in [Decision::Given, Decision::Withdrawn] {
                let page = browser.get(&format!("{home}?lang={}", language.code())).await;
                page.says(whose);
                let fields = [("decision", decision.word())];
                browser.fill_on(&page, &format!("{home}/news"), &fields).await;
                log.insert(
                    0,
                    ConsentGiven { language: Some(language), ..decided(decision, "portal.overview") },
                );
            }
        }
        assert_eq!(stage.consents(pledge).await, log);
    });
}

#[test]
fn news_can_be_stopped_when_nothing_else_can_be_changed() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Ada", only(stage.shop.base), 5500, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let home = format!("/pledge/{}", pledge.id);
        browser.fill(&format!("{home}/review"), &[("news", "1")]).await;
        stage.lock(pledge).await;
        let page = browser.get(&home).await;
        browser.fill_on(&page, &format!("{home}/news"), &[("decision", "withdrawn")]).await;
        let person = stage.pledge(pledge).await.contact;
        let may = stage.db.read(move |tx| contacts::may(tx, person, NEWS.purpose)).await.unwrap();
        assert!(!may);
    });
}
