//! Signing in, over HTTP and on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;

use accounts::{Grant, Role, Scope};
use desk::{Desk, PASSWORD, between, campaign, migrations};
use testkit::on_both_async;

const ADA: &str = "ada@example.org";

#[test]
fn a_member_of_staff_signs_in_and_out_again() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Manager.into()]);
        let mut browser = desk.browser();
        browser.get("/desk/test/catalogue").await.leads_to("/desk/sign-in?next=%2Fdesk%2Ftest%2Fcatalogue");
        let form = browser.get("/desk/sign-in?next=%2Fdesk%2Ftest%2Fcatalogue").await;
        form.is(200).says("autocomplete=\"username\"").says("autocomplete=\"current-password\"");
        let fields =
            [("email", "ADA@example.org "), ("password", PASSWORD), ("next", "/desk/test/catalogue")];
        browser.post("/desk/sign-in", &fields).await.leads_to("/desk/sign-in/code");

        // The password alone opens nothing.
        browser.get("/desk/test/catalogue").await.leads_to("/desk/sign-in?next=%2Fdesk%2Ftest%2Fcatalogue");
        browser.get("/desk/sign-in/code").await.is(200).says("autocomplete=\"one-time-code\"");
        let before_code = browser.session().unwrap().clone();
        browser
            .post("/desk/sign-in/code", &[("code", "123 456")])
            .await
            .is(422)
            .says("This code is not right");
        browser
            .post("/desk/sign-in/code", &[("code", &desk.code(&secret))])
            .await
            .leads_to("/desk/test/catalogue");
        assert_ne!(
            browser.session().unwrap(),
            &before_code,
            "a new session takes the place of the waiting one"
        );
        browser.get("/desk/test/catalogue").await.is(200).says("catalogue of Ada Wiśniewska");
        browser.get("/desk/sign-in").await.leads_to("/desk");

        let session = browser.session().unwrap().clone();
        browser.post("/desk/sign-out", &[]).await.leads_to("/desk/sign-in");
        for stale in [&session, &before_code] {
            let mut thief = desk.browser();
            thief.steal(stale);
            thief.get("/desk/account").await.leads_to("/desk/sign-in?next=%2Fdesk%2Faccount");
        }
        assert_eq!(desk.audited(), ["staff.created", "staff.signed_in", "staff.signed_out"]);
        assert!(desk.checks_that_failed().contains(&"accounts.has_owner staff".to_owned()));
    });
}

#[test]
fn a_code_works_once() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let code = desk.code(&secret);
        for (browser, answer) in [(&mut desk.browser(), 303), (&mut desk.browser(), 422)] {
            browser.post("/desk/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(303);
            browser.post("/desk/sign-in/code", &[("code", &code)]).await.is(answer);
        }
        desk.clock.advance_seconds(30);
        let mut browser = desk.browser();
        browser.post("/desk/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(303);
        browser.post("/desk/sign-in/code", &[("code", &desk.code(&secret))]).await.leads_to("/desk");
    });
}

#[test]
fn an_unknown_address_gets_the_same_answer_as_a_wrong_password() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        desk.hire(ADA, vec![Role::Owner.into()]);
        let mut answers = Vec::new();
        for email in [ADA, "eva@example.org", "no address"] {
            let mut browser = desk.browser();
            let answer =
                browser.post("/desk/sign-in", &[("email", email), ("password", "wrong words")]).await;
            answer.is(422).says("do not match an account").says_not("wrong words");
            assert!(browser.session().is_none());
            answers.push(answer.body.replace(email, "…"));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0], answers[2]);
    });
}

#[test]
fn after_five_wrong_passwords_one_waits_and_then_gets_in() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        for email in [ADA, "nobody@example.org"] {
            desk.clock.advance_minutes(2);
            for _ in 0..4 {
                desk.browser()
                    .post("/desk/sign-in", &[("email", email), ("password", "guess")])
                    .await
                    .is(422);
            }
            // The fifth tells at once that nothing is accepted now, so that nobody takes the right one for wrong.
            let fifth =
                desk.browser().post("/desk/sign-in", &[("email", email), ("password", "guess")]).await;
            fifth.is(429).says("For 15 minutes nothing is accepted");
            let locked =
                desk.browser().post("/desk/sign-in", &[("email", email), ("password", PASSWORD)]).await;
            locked.is(429).says("For 15 minutes nothing is accepted, not even what is right");
        }
        // Who guesses from elsewhere does not lock out the owner.
        let mut elsewhere = desk.browser();
        elsewhere.network = [198, 51, 100, 9];
        elsewhere.post("/desk/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(303);
        desk.clock.advance_minutes(16);
        desk.signed_in(ADA, &secret).await;
        assert!(desk.audited().contains(&"sign_in.locked".to_owned()));
        assert!(desk.checks_that_failed().is_empty());
    });
}

#[test]
fn guessing_codes_ends_the_sign_in() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let mut browser = desk.browser();
        browser.post("/desk/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(303);
        for _ in 0..4 {
            browser.post("/desk/sign-in/code", &[("code", "000000")]).await.is(422);
        }
        browser.post("/desk/sign-in/code", &[("code", "000000")]).await.is(429);
        browser.post("/desk/sign-in/code", &[("code", &desk.code(&secret))]).await.leads_to("/desk/sign-in");
        desk.clock.advance_minutes(1);
        browser.post("/desk/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(303);
        browser.post("/desk/sign-in/code", &[("code", &desk.code(&secret))]).await.is(429);
        desk.clock.advance_minutes(15);
        desk.signed_in(ADA, &secret).await;
    });
}

#[test]
fn a_link_from_outside_leads_nowhere_else_after_the_sign_in() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        for hostile in
            ["//evil.example", "https://evil.example/desk", "/\\evil.example", "javascript:alert(1)"]
        {
            desk.clock.advance_seconds(60);
            let mut browser = desk.browser();
            let fields = [("email", ADA), ("password", PASSWORD), ("next", hostile)];
            browser.post("/desk/sign-in", &fields).await.leads_to("/desk/sign-in/code");
            browser.post("/desk/sign-in/code", &[("code", &desk.code(&secret))]).await.leads_to("/desk");
        }
    });
}

#[test]
fn a_role_opens_what_it_is_for_and_where_it_holds() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let in_first = |role| Grant { role, scope: Scope::Campaign(campaign(1)) };
        let (_, of_support) = desk.hire("support@example.org", vec![Role::Support.into()]);
        let (_, of_manager) = desk.hire("manager@example.org", vec![in_first(Role::Manager)]);
        let (first, second) = (
            format!("/desk/campaigns/{}/catalogue", campaign(1)),
            format!("/desk/campaigns/{}/catalogue", campaign(2)),
        );
        let mut support = desk.signed_in("support@example.org", &of_support).await;
        support.get("/desk/test/catalogue").await.is(403).says("You cannot do this here");
        support.get(&first).await.is(403);
        support.get("/desk/staff").await.is(403);
        support.get("/desk/test/backers").await.is(200).says("sees None");

        let mut manager = desk.signed_in("manager@example.org", &of_manager).await;
        manager.get(&first).await.is(200);
        manager.get(&second).await.is(403);
        manager.get("/desk/test/catalogue").await.is(403);
        manager.get("/desk/campaigns/not-an-id/catalogue").await.is(404);
        manager.get("/desk/test/backers").await.is(200).says("sees Some");
        manager.get("/desk/account").await.is(200).says_not("/desk/staff");
    });
}

#[test]
fn devices_are_listed_and_signed_out_one_by_one() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let mut lost = desk.signed_in(ADA, &secret).await;
        lost.get("/desk/account").await.is(200);
        let mut here = desk.signed_in(ADA, &secret).await;
        let page = here.get("/desk/account").await;
        page.is(200).says("Firefox, Linux").says("this one");
        let rows: Vec<&str> = page.body.split("<tr>").skip(2).collect();
        assert_eq!(rows.len(), 2, "{}", page.body);
        let other = rows.iter().find(|row| !row.contains("this one")).unwrap();
        let device = between(other, "name=\"device\" value=\"", "\"");
        here.post("/desk/account/sessions/end", &[("device", device)]).await.leads_to("/desk/account");
        here.get("/desk/account").await.is(200);
        lost.get("/desk/account").await.is(303);
    });
}

#[test]
fn a_new_password_signs_out_every_other_device() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let mut elsewhere = desk.signed_in(ADA, &secret).await;
        let mut here = desk.signed_in(ADA, &secret).await;
        let change =
            |current: &'static str, new: &'static str| [("current_password", current), ("new_password", new)];
        let path = "/desk/account/password";
        here.post(path, &change("not it", "a longer new sentence")).await.is(422).says("not your current");
        here.post(path, &change(PASSWORD, "short")).await.is(422).says("at least 12 characters");
        here.post(path, &change(PASSWORD, "Password2026!")).await.is(422).says("tried first");
        here.post(path, &change(PASSWORD, "a longer new sentence")).await.leads_to("/desk/account");
        here.get("/desk/account").await.is(200).says("Your password was changed");
        elsewhere.get("/desk/account").await.is(303);
        let mut again = desk.browser();
        again.post("/desk/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(422);
        again.post("/desk/sign-in", &[("email", ADA), ("password", "a longer new sentence")]).await.is(303);
    });
}

#[test]
fn the_pages_speak_four_languages() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let mut signed_in = desk.signed_in(ADA, &secret).await;
        for (language, sign_in) in
            [("de", "Anmelden"), ("pl", "Logowanie"), ("it", "Accesso"), ("en", "Sign in")]
        {
            let mut visitor = desk.browser();
            visitor.language = language;
            visitor.get("/desk/sign-in").await.is(200).says(sign_in);
            signed_in.language = language;
            for path in ["/desk/account", "/desk/staff", "/desk/staff/add"] {
                signed_in.get(path).await.is(200).says(&format!("<html lang=\"{language}\""));
            }
        }
    });
}
