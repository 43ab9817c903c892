//! What the link alone does not allow, and the code that does.

use axum::http::StatusCode;
use kernel::EmailAddress;
use messages::MessageKind;
use pledges::{PledgeRef, PledgeState};

use crate::late::change_settings;
use crate::stage::{Browser, Stage, on_both, only, wroclaw};

/// Tries every code until the right one is found out: the mail carries it sealed, so the story reads the table's
/// keyed hash as only the installation itself can.
pub async fn sent_code(stage: &Stage, purpose: &str) -> String {
    let (vault, purpose) = (stage.cx.vault.clone(), purpose.to_owned());
    let query = stage.db.read({
        let purpose = purpose.clone();
        move |tx| {
            tx.query_one(
                db::sql!(
                    "SELECT session_id, code_hash FROM portal_code WHERE purpose = $1 ORDER BY id DESC LIMIT 1"
                ),
                db::params![purpose],
                |row| Ok((row.get::<i64>(0)?, row.get::<Vec<u8>>(1)?)),
            )
        }
    });
    let (session, hash): (i64, Vec<u8>) = query.await.map_err(|e: db::DbError| e).unwrap();
    (0..1_000_000)
        .map(|number| format!("{number:06}"))
        .find(|code| vault.blind_index("portal.code", &format!("{session}:{purpose}:{code}")) == hash)
        .unwrap()
}

pub async fn ask(browser: &mut Browser, pledge: PledgeRef, goal: &str) -> StatusCode {
    let path = format!("/pledge/{}/code", pledge.id);
    browser.post(&path, &[("goal", goal), ("action", "send")]).await.status
}

pub async fn enter(browser: &mut Browser, pledge: PledgeRef, goal: &str, code: &str) -> crate::stage::Shown {
    let path = format!("/pledge/{}/code", pledge.id);
    browser.post(&path, &[("goal", goal), ("action", "check"), ("code", code)]).await
}

fn another(code: &str) -> String {
    if code == "000000" { "000001".to_owned() } else { "000000".to_owned() }
}

/// A record with a postal code of which a spreadsheet took the zero away.
fn short_postal_code() -> String {
    let address = imports::record::PostalAddress {
        name: Some("Jana Nowak".to_owned()),
        line1: Some("Prager Straße 7".to_owned()),
        city: Some("Dresden".to_owned()),
        postal_code: Some("1067".to_owned()),
        country: kernel::places::CountryCode::parse("DE"),
        ..Default::default()
    };
    let record = imports::Record {
        name: Some("Jana Nowak".to_owned()),
        address: Some(address),
        postal_suggestion: Some("01067".to_owned()),
        flags: [imports::record::Flag::PostalSuspect].into_iter().collect(),
        ..Default::default()
    };
    serde_json::to_string(&record).unwrap()
}

#[test]
fn a_doubtful_address_of_the_file_is_offered_with_its_suggestion_to_its_owner_alone() {
    on_both(|stage| async move {
        let record = short_postal_code();
        let pledge = stage.imported("Jana", only(stage.shop.base), 5000, (None, &record)).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let masked = browser.get(&format!("{base}/address")).await;
        masked.says("needs a check");
        masked.is_silent_about("Prager");
        masked.is_silent_about("Nowak");
        masked.is_silent_about("Keep this address");
        browser.get(&format!("{base}/address?new=1")).await.is_silent_about("Prager");
        let review = browser.get(&format!("{base}/review")).await;
        review.says("The address from the platform needs a check.");
        review.is_silent_about("Your address is missing");
        assert_eq!(ask(&mut browser, pledge, "address").await, StatusCode::SEE_OTHER);
        let code = sent_code(&stage, "step_up").await;
        enter(&mut browser, pledge, "address", &code).await;
        let form = browser.get(&format!("{base}/address")).await;
        form.says("This is the address from the platform");
        form.says("value=\"01067\"");
        form.says("value=\"Prager Straße 7\"");
        form.says("value=\"Jana Nowak\"");
        assert_eq!(stage.pledge(pledge).await.address, None, "not until it was confirmed");
    });
}

#[test]
fn a_stored_address_is_masked_until_the_code_is_entered_in_this_browser() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let masked = browser.get(&format!("{base}/address")).await;
        masked.says("ul. L…");
        masked.says("50… Wrocław");
        for page in ["", "/address", "/review"] {
            let shown = browser.get(&format!("{base}{page}")).await;
            shown.is_silent_about("Lipowa");
            shown.is_silent_about("Kowalski");
        }
        browser.get(&format!("{base}/address?new=1")).await.is_silent_about("Lipowa");
        let kept = browser.post(&format!("{base}/address"), &[("go", "keep")]).await;
        assert_eq!(kept.location(), format!("{base}/review"));

        assert_eq!(ask(&mut browser, pledge, "address").await, StatusCode::SEE_OTHER);
        assert!(stage.latest_mail(MessageKind::StepUpCode).await.is_some());
        let page = browser.get(&format!("{base}/code?goal=address")).await;
        page.says("j…\u{2060}@example.org");
        let code = sent_code(&stage, "step_up").await;
        let wrong = enter(&mut browser, pledge, "address", &another(&code)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.says("You have 4 more tries");
        for slip in ["abc", "1234567", ""] {
            let page = enter(&mut browser, pledge, "address", slip).await;
            page.says("You have 4 more tries"); // nobody guesses so
        }
        let mut elsewhere = stage.signed_in(pledge).await;
        let other = enter(&mut elsewhere, pledge, "address", &code).await;
        other.says("This code no longer works");
        let right = enter(&mut browser, pledge, "address", &format!(" {code} ")).await;
        assert_eq!(right.location(), format!("{base}/address"));
        browser.get(right.location()).await.says("value=\"ul. Lipowa 12/3\"");
        elsewhere.get(&format!("{base}/address")).await.is_silent_about("Lipowa");
        enter(&mut browser, pledge, "address", &code).await.says("This code no longer works");
        stage.clock.advance_minutes(30);
        browser.get(&format!("{base}/address")).await.is_silent_about("Lipowa");
    });
}

#[test]
fn an_address_typed_in_this_browser_is_shown_in_it() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let address = [
            ("country", "PL"),
            ("name", "Ada"),
            ("line1", "ul. Polna 3"),
            ("city", "Opole"),
            ("postal_code", "45-058"),
        ];
        browser.fill(&format!("{base}/address"), &address).await;
        browser.get(&format!("{base}/address")).await.says("value=\"ul. Polna 3\"");
        let mut elsewhere = stage.signed_in(pledge).await;
        elsewhere.get(&format!("{base}/address")).await.is_silent_about("Polna");
    });
}

#[test]
fn a_code_dies_after_five_tries_or_ten_minutes() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        ask(&mut browser, pledge, "address").await;
        let code = sent_code(&stage, "step_up").await;
        for _ in 0..5 {
            enter(&mut browser, pledge, "address", &another(&code)).await;
        }
        enter(&mut browser, pledge, "address", &code).await.says("This code no longer works");
        stage.clock.advance_minutes(2);
        ask(&mut browser, pledge, "address").await;
        let code = sent_code(&stage, "step_up").await;
        stage.clock.advance_minutes(11);
        enter(&mut browser, pledge, "address", &code).await.says("This code no longer works");
    });
}

#[test]
fn two_challenges_are_two_mails_and_a_form_that_is_sent_twice_is_one() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let (path, email) = (format!("/pledge/{}/code", pledge.id), format!("/pledge/{}/email", pledge.id));
        let send = [("goal", "email"), ("action", "send")];
        let page = browser.get(&email).await;
        for _ in 0..3 {
            assert_eq!(browser.fill_on(&page, &path, &send).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(stage.mails(MessageKind::StepUpCode).await, 1);
        let first = sent_code(&stage, "step_up").await;

        let again = browser.get(&format!("{path}?goal=email")).await;
        browser.fill_on(&again, &path, &send).await;
        assert_eq!(stage.mails(MessageKind::StepUpCode).await, 2);
        let second = sent_code(&stage, "step_up").await;
        if first != second {
            enter(&mut browser, pledge, "email", &first).await.says("This is not the code");
        }

        // The number of a row may come again where a database was set back: the mail goes out all the same.
        let forget = db::sql!("DELETE FROM portal_code");
        stage
            .db
            .write(move |tx| tx.execute(forget, db::params![]))
            .await
            .map_err(|e: db::DbError| e)
            .unwrap();
        let fresh = browser.get(&email).await;
        browser.fill_on(&fresh, &path, &send).await;
        assert_eq!(stage.mails(MessageKind::StepUpCode).await, 3);
        let code = sent_code(&stage, "step_up").await;
        assert_eq!(enter(&mut browser, pledge, "email", &code).await.location(), email);

        // The code to a new address holds to the same.
        stage.clock.advance_minutes(5);
        let page = browser.get(&email).await;
        for _ in 0..2 {
            let asked =
                browser.fill_on(&page, &email, &[("action", "ask"), ("email", "new@example.org")]).await;
            assert_eq!(asked.location(), format!("{email}?sent=1"));
        }
        assert_eq!(stage.mails(MessageKind::StepUpCode).await, 4);

        // Who mistyped the address, goes back and corrects it on the very same page gets a code there.
        for _ in 0..2 {
            let corrected = [("action", "ask"), ("email", "kate@example.org")];
            let asked = browser.fill_on(&page, &email, &corrected).await;
            assert_eq!(asked.location(), format!("{email}?sent=1"));
        }
        assert_eq!(stage.mails(MessageKind::StepUpCode).await, 5);
        let code = sent_code(&stage, "new_email").await;
        let home = format!("/pledge/{}", pledge.id);
        let done = browser.post(&email, &[("action", "check"), ("code", &code)]).await;
        assert_eq!(done.location(), home);
        browser.get(&home).await.says("k…\u{2060}@example.org");
    });
}

#[test]
fn a_form_that_is_sent_again_is_not_answered_by_a_code_that_is_dead() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let (path, email) = (format!("/pledge/{}/code", pledge.id), format!("/pledge/{}/email", pledge.id));
        let send = [("goal", "email"), ("action", "send")];
        let page = browser.get(&email).await;
        browser.fill_on(&page, &path, &send).await;
        let code = sent_code(&stage, "step_up").await;
        for _ in 0..5 {
            enter(&mut browser, pledge, "email", &another(&code)).await;
        }
        browser.fill_on(&page, &path, &send).await;
        assert_eq!(stage.mails(MessageKind::StepUpCode).await, 2, "it was tried too often");
        stage.clock.advance_minutes(11);
        browser.fill_on(&page, &path, &send).await;
        assert_eq!(stage.mails(MessageKind::StepUpCode).await, 3, "it was too old");
        let code = sent_code(&stage, "step_up").await;
        assert_eq!(enter(&mut browser, pledge, "email", &code).await.location(), email);
        browser.fill_on(&page, &path, &send).await;
        assert_eq!(stage.mails(MessageKind::StepUpCode).await, 4, "it was used");
    });
}

#[test]
fn no_more_codes_than_a_person_needs_in_a_day() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let mut answers = Vec::new();
        for _ in 0..14 {
            stage.clock.advance_minutes(5);
            answers.push(ask(&mut browser, pledge, "email").await);
        }
        let sent = answers.iter().filter(|status| **status == StatusCode::SEE_OTHER).count();
        assert_eq!((sent, answers[13]), (12, StatusCode::TOO_MANY_REQUESTS));
    });
}

#[test]
fn a_new_e_mail_address_takes_two_codes_and_ends_the_old_links() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let token = stage.token(pledge).await;
        let (mut browser, mut elsewhere) = (stage.signed_in(pledge).await, stage.signed_in(pledge).await);
        let base = format!("/pledge/{}", pledge.id);
        let path = format!("{base}/email");
        browser.get(&path).await.says("a…\u{2060}@example.org");
        let early = browser.post(&path, &[("action", "ask"), ("email", "new@example.org")]).await;
        assert_eq!(early.location(), path, "not without a code to the present address");
        ask(&mut browser, pledge, "email").await;
        let code = sent_code(&stage, "step_up").await;
        assert_eq!(enter(&mut browser, pledge, "email", &code).await.location(), path);
        let wrong = browser.post(&path, &[("action", "ask"), ("email", "new@")]).await;
        wrong.says("value=\"new@\"");
        let asked = browser.post(&path, &[("action", "ask"), ("email", "new@example.org")]).await;
        assert_eq!(asked.location(), format!("{path}?sent=1"));
        let code = sent_code(&stage, "new_email").await;
        let no = browser.post(&path, &[("action", "check"), ("code", &another(&code))]).await;
        no.says("You have 4 more tries");
        let done = browser.post(&path, &[("action", "check"), ("code", &code)]).await;
        assert_eq!(done.location(), base);
        browser.get(&base).await.says("n…\u{2060}@example.org");
        assert_eq!(elsewhere.get(&base).await.location(), "/find", "other browsers are signed out");
        let old = stage.browser().post(&format!("/p/{token}"), &[]).await;
        assert_eq!(old.status, StatusCode::NOT_FOUND);
        assert!(stage.latest_mail(MessageKind::MagicLink).await.is_some(), "a new link is mailed");
        let vault = stage.cx.vault.clone();
        let found = stage.db.read(move |tx| {
            contacts::find_by_email(tx, &vault, &EmailAddress::parse("new@example.org").unwrap())
        });
        assert_eq!(found.await.unwrap().unwrap().row, stage.pledge(pledge).await.contact);
    });
}

#[test]
fn another_backers_address_cannot_be_taken() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        stage.pledged("Bob", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let path = format!("/pledge/{}/email", pledge.id);
        ask(&mut browser, pledge, "email").await;
        let code = sent_code(&stage, "step_up").await;
        enter(&mut browser, pledge, "email", &code).await;
        browser.post(&path, &[("action", "ask"), ("email", "bob@example.org")]).await;
        let code = sent_code(&stage, "new_email").await;
        let done = browser.post(&path, &[("action", "check"), ("code", &code)]).await;
        let told = browser.get(done.location()).await;
        told.says("Another backer has this address already");
        told.says("please write to help@lantern.example");

        // A creator who gave no address: nobody is sent to write there.
        change_settings(&stage, |settings| settings.support_email = None).await;
        browser.post(&path, &[("action", "ask"), ("email", "bob@example.org")]).await;
        let code = sent_code(&stage, "new_email").await;
        let done = browser.post(&path, &[("action", "check"), ("code", &code)]).await;
        let told = browser.get(done.location()).await;
        told.says("ask whoever runs the project, where you backed it");
        told.is_silent_about("lease write to");
    });
}

#[test]
fn who_has_no_address_of_mail_is_told_whom_to_ask_instead_of_a_code() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let contact = stage.pledge(pledge).await.contact;
        let forget = db::sql!("DELETE FROM contact_email WHERE contact = $1");
        let forgotten = stage.db.write(move |tx| tx.execute(forget, db::params![contact])).await;
        forgotten.map_err(|e: db::DbError| e).unwrap();
        let mut browser = stage.signed_in(pledge).await;
        let path = format!("/pledge/{}/code", pledge.id);
        let send = [("goal", "cancel"), ("action", "send")];
        let told = browser.post(&path, &send).await;
        browser
            .get(told.location())
            .await
            .says("we cannot send a code. Please write to help@lantern.example.");
        change_settings(&stage, |settings| settings.support_email = None).await;
        let told = browser.post(&path, &send).await;
        let told = browser.get(told.location()).await;
        told.says("Whoever runs the project can enter your address: ask where you backed it.");
        told.is_silent_about("lease write to");
    });
}

#[test]
fn cancelling_wants_a_code_and_says_honestly_what_happens_to_the_money() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let path = format!("/pledge/{}/cancel", pledge.id);
        let page = browser.get(&path).await;
        page.says("You have paid €50.00 so far. Cancelling does not send it back by itself");
        let early = browser.post(&path, &[("sure", "1"), ("key", "k")]).await;
        assert_eq!(early.location(), path);
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::Imported);
        ask(&mut browser, pledge, "cancel").await;
        let code = sent_code(&stage, "step_up").await;
        enter(&mut browser, pledge, "cancel", &code).await;
        let unsure = browser.fill(&path, &[("reason", "Too late for me")]).await;
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        unsure.says("Too late for me");
        let done = browser.fill(&path, &[("reason", "Too late for me"), ("sure", "1")]).await;
        assert_eq!(done.location(), format!("/pledge/{}", pledge.id));
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::Cancelled);
        let overview = browser.get(done.location()).await;
        overview.says("This pledge will not be fulfilled");
        overview.says("Owed to you");
        stage.sound().await;
    });
}
