//! The first owner, invitations, second factors, and who is shut out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;

use accounts::{AccountError, Role};
use desk::{Browser, Desk, PASSWORD, between, migrations};
use testkit::on_both_async;

const ADA: &str = "ada@example.org";

/// The code that an app would show for the secret that the page shows.
fn code_of_page(desk: &Desk, page: &str) -> String {
    let text = between(page, "<code>", "</code>").replace(' ', "");
    let totp = totp_rs::Builder::new()
        .with_secret(totp_rs::Secret::try_from_base32(text).unwrap())
        .with_account_name("x".to_owned())
        .build()
        .unwrap();
    totp.generate(u64::try_from(desk.cx.now().as_seconds()).unwrap()).to_string()
}

/// Sets up the app; answers the recovery codes.
async fn enrol(desk: &Desk, browser: &mut Browser) -> Vec<String> {
    let page = browser.get("/desk/sign-in/second-factor").await;
    page.is(200).says("<path fill=\"#000\"").says("otpauth://totp/");
    browser.post("/desk/sign-in/second-factor", &[("code", "000000")]).await.is(422).says("<path fill");
    let code = code_of_page(desk, &page.body);
    let codes = browser.post("/desk/sign-in/second-factor", &[("code", &code)]).await;
    codes.is(200).says("They are shown only now").says("data-copy=\"codes\"").says("data-print");
    let page_of_codes = codes.body.clone();
    let codes: Vec<String> =
        codes.body.split("<li><code>").skip(1).map(|c| c.split('<').next().unwrap().to_owned()).collect();
    assert_eq!(codes.len(), 10);
    // They can be kept without a script: the file is in the link.
    let file = between(&page_of_codes, "href=\"data:text/plain;charset=utf-8,", "\"");
    assert!(codes.iter().all(|code| file.contains(&format!("{code}%0A"))), "{file}");
    codes
}

fn owner<'a>(token: &'a str, password: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("token", token),
        ("name", "Ada Wiśniewska"),
        ("email", ADA),
        ("password", password),
        ("password_again", password),
    ]
}

#[test]
fn the_first_owner_is_set_up_once_by_the_printed_link() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (token, spare) = (desk.set_up_token().unwrap().reveal(), desk.set_up_token().unwrap().reveal());
        let mut browser = desk.browser();
        // Who comes without the link learns where it is; the cursor stands where typing begins.
        let door = browser.get("/desk/sign-in").await;
        door.is(200)
            .says("the address that the server printed when it was started")
            .says("pledgekeeper staff add --name NAME --email ADDRESS --role owner")
            .says("autofocus");
        browser
            .get(&format!("/desk/setup?token={token}"))
            .await
            .is(200)
            .says("autocomplete=\"new-password\"");
        browser.get("/desk/setup").await.is(200).says("Set-up code");
        let stranger = browser.post("/desk/setup", &owner(&"0".repeat(40), PASSWORD)).await;
        stranger.is(422).says("This set-up code is not valid").says("value=\"Ada Wiśniewska\"");
        browser.post("/desk/setup", &owner("", PASSWORD)).await.is(422);
        browser.post("/desk/setup", &owner(&token, "kickstarter12")).await.is(422).says("tried first");
        let empty = [("token", token.as_str()), ("name", " "), ("email", "ada"), ("password", PASSWORD)];
        browser.post("/desk/setup", &empty).await.is(422).says("Enter a name").says("Enter an e-mail");
        let mut mistyped = owner(&token, PASSWORD);
        mistyped[4].1 = "a boat with nine lantern";
        browser.post("/desk/setup", &mistyped).await.is(422).says("The two passwords differ");
        // All that is wrong is told in one round.
        mistyped[3].1 = "short";
        let both = browser.post("/desk/setup", &mistyped).await;
        both.is(422).says("The two passwords differ").says("at least 12 characters");
        browser.post("/desk/setup", &owner(&token, PASSWORD)).await.leads_to("/desk/sign-in/second-factor");
        browser.get("/desk/account").await.is(303);
        enrol(&desk, &mut browser).await;
        browser.get("/desk/account").await.is(200).says("Owner").says("10 recovery codes left");

        desk.clock.advance_minutes(2);
        let mut second = desk.browser();
        second.get("/desk/setup").await.leads_to("/desk/sign-in");
        second.post("/desk/setup", &owner(&spare, PASSWORD)).await.leads_to("/desk/sign-in");
        second.get("/desk/sign-in").await.says("set up already").says_not("Nobody owns this installation");
        second.post("/desk/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(303);
        second.get("/desk/sign-in/code").await.is(200).says("autofocus");
        assert!(desk.set_up_token().is_none());
        assert!(desk.checks_that_failed().is_empty());
    });
}

#[test]
fn two_who_use_the_link_at_once_make_one_owner() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let token = desk.set_up_token().unwrap().reveal();
        let (mut first, mut second) = (desk.browser(), desk.browser());
        let others = [
            ("token", token.as_str()),
            ("name", "Eva"),
            ("email", "eva@example.org"),
            ("password", PASSWORD),
            ("password_again", PASSWORD),
        ];
        let one = owner(&token, PASSWORD);
        let (a, b) = tokio::join!(first.post("/desk/setup", &one), second.post("/desk/setup", &others));
        let mut goals = [a.location, b.location];
        goals.sort();
        assert_eq!(goals, ["/desk/sign-in", "/desk/sign-in/second-factor"]);
    });
}

#[test]
fn a_recovery_code_lets_in_once() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let token = desk.set_up_token().unwrap().reveal();
        let mut browser = desk.browser();
        browser.post("/desk/setup", &owner(&token, PASSWORD)).await.is(303);
        let codes = enrol(&desk, &mut browser).await;
        desk.clock.advance_minutes(2);
        let credentials = [("email", ADA), ("password", PASSWORD)];
        let path = "/desk/sign-in/recovery";
        let mut lost = desk.browser();
        lost.post("/desk/sign-in", &credentials).await.is(303);
        lost.get(path).await.is(200);
        lost.post(path, &[("recovery_code", "aaaaa-aaaaa")]).await.is(422).says("not right");
        let typed = codes[4].to_uppercase().replace('-', "");
        lost.post(path, &[("recovery_code", &typed)]).await.leads_to("/desk/account");
        lost.get("/desk/account").await.is(200).says("9 recovery codes are left");
        let mut again = desk.browser();
        again.post("/desk/sign-in", &credentials).await.is(303);
        again.post(path, &[("recovery_code", &codes[4])]).await.is(422);
        again.post(path, &[("recovery_code", &codes[5])]).await.leads_to("/desk/account");
    });
}

#[test]
fn new_recovery_codes_want_a_code_of_the_app() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let mut browser = desk.signed_in(ADA, &secret).await;
        let path = "/desk/account/recovery-codes";
        browser.get("/desk/account").await.says("no recovery codes left");
        browser.post(path, &[("code", "000000")]).await.is(422).says("This code is not right");
        browser.post(path, &[("code", &desk.code(&secret))]).await.is(422);
        desk.clock.advance_seconds(30);
        browser.post(path, &[("code", &desk.code(&secret))]).await.is(200).says("They are shown only now");
        browser.get("/desk/account").await.says("10 recovery codes left");
    });
}

#[test]
fn an_owner_adds_somebody_who_chooses_a_password_and_sets_up_the_app() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let mut owner = desk.signed_in(ADA, &secret).await;
        let add = "/desk/staff/add";
        owner.get(add).await.is(200).says("Lanterns of Lisbon");
        let wrong = [("name", ""), ("email", "nobody"), ("role", "king"), ("scope", "all")];
        owner.post(add, &wrong).await.is(422).says("Enter a name").says("Choose a role");
        let taken = [("name", "Ada"), ("email", ADA), ("role", "support"), ("scope", "all")];
        owner.post(add, &taken).await.is(422).says("has this e-mail address already");
        let eva = [("name", "Eva Kühn"), ("email", "eva@example.org"), ("role", "support"), ("scope", "all")];
        let link_page = owner.post(add, &eva).await;
        link_page.is(200).says("Eva Kühn");
        let link = between(&link_page.body, "value=\"http://127.0.0.1:8080", "\"").to_owned();
        owner.get("/desk/staff").await.is(200).says("Eva Kühn").says("invited");

        let mut guest = desk.browser();
        guest.get(&link).await.is(200).says("Eva Kühn").says("eva@example.org");
        guest.post(&link, &[("password", "short")]).await.is(422);
        guest.post(&link, &[("password", PASSWORD)]).await.leads_to("/desk/sign-in/second-factor");
        enrol(&desk, &mut guest).await;
        guest.get("/desk/account").await.is(200).says("Support");
        guest.get("/desk/staff").await.is(403);
        desk.browser().get(&link).await.is(400).says("used already or is too old");
        desk.browser().get("/desk/invitation/xyz").await.is(400);
    });
}

#[test]
fn a_link_is_good_for_a_week_and_a_new_one_replaces_it() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let (eva, of_eva) = desk.hire("eva@example.org", vec![Role::Support.into()]);
        let mut old_session = desk.signed_in("eva@example.org", &of_eva).await;
        let mut owner = desk.signed_in(ADA, &secret).await;
        let invite = format!("/desk/staff/{}/invite", eva.id);
        let mut link = String::new();
        for _ in 0..2 {
            let page = owner.post(&invite, &[]).await;
            let newer = between(page.is(200).body.as_str(), "value=\"http://127.0.0.1:8080", "\"").to_owned();
            if !link.is_empty() {
                desk.browser().get(&link).await.is(400);
            }
            link = newer;
        }
        old_session.get("/desk/account").await.is(200);
        let mut guest = desk.browser();
        guest.post(&link, &[("password", "a new password for Eva")]).await.is(303);
        old_session.get("/desk/account").await.is(303);
        let late =
            between(&owner.post(&invite, &[]).await.body, "value=\"http://127.0.0.1:8080", "\"").to_owned();
        desk.clock.advance_days(8);
        desk.browser().get(&late).await.is(400);
    });
}

#[test]
fn who_leaves_is_shut_out_at_once_and_the_last_owner_stays() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (ada, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let (eva, of_eva) = desk.hire("eva@example.org", vec![Role::Support.into()]);
        let mut evas = desk.signed_in("eva@example.org", &of_eva).await;
        let mut owner = desk.signed_in(ADA, &secret).await;
        let member = format!("/desk/staff/{}", eva.id);
        owner.get(&member).await.is(200).says("eva@example.org");

        let role = [("role", "finance"), ("scope", "all")];
        owner.post(&format!("{member}/roles"), &role).await.leads_to(&member);
        owner.get(&member).await.says("<strong>Finance</strong>");
        owner.post(&format!("{member}/roles/take"), &role).await.leads_to(&member);
        owner.get(&member).await.says_not("<strong>Finance</strong>");
        owner.post(&format!("{member}/roles"), &[("role", "king")]).await.is(422);

        owner.post(&format!("{member}/deactivate"), &[]).await.leads_to(&member);
        evas.get("/desk/account").await.is(303);
        let mut again = desk.browser();
        again.post("/desk/sign-in", &[("email", "eva@example.org"), ("password", PASSWORD)]).await.is(422);
        owner.post(&format!("{member}/reactivate"), &[]).await.leads_to(&member);
        desk.signed_in("eva@example.org", &of_eva).await;

        let own = format!("/desk/staff/{}", ada.id);
        let last = [("role", "owner"), ("scope", "all")];
        owner.post(&format!("{own}/roles/take"), &last).await.is(422).says("last active owner");
        owner.post(&format!("{own}/deactivate"), &[]).await.is(422).says("last active owner");
        let refused = desk.write(move |tx, cx| accounts::deactivate(tx, cx, ada.id));
        assert!(matches!(refused, Err(AccountError::LastOwner)), "{refused:?}");
        owner.get("/desk/staff/stf_nobody").await.is(404);
        assert!(desk.checks_that_failed().is_empty());
    });
}

#[test]
fn the_only_owner_gets_back_in_by_a_link_made_on_the_server() {
    on_both_async(&migrations(), |db| async move {
        let desk = Desk::new(db);
        let (_, secret) = desk.hire(ADA, vec![Role::Owner.into()]);
        let mut old_session = desk.signed_in(ADA, &secret).await;
        desk.browser().get("/desk/sign-in").await.is(200).says("pledgekeeper staff link --email");
        let token = kernel::Token::new(desk.cx.random.as_ref());
        let (cx, hashed) = (desk.cx.clone(), token.clone());
        let ada = kernel::EmailAddress::parse(ADA).unwrap();
        let made = desk.db.write(move |tx| {
            let nobody = kernel::EmailAddress::parse("nobody@example.org").unwrap();
            assert!(accounts::invite_by_email(tx, &cx, &nobody, &hashed).is_err());
            accounts::invite_by_email(tx, &cx, &ada, &hashed)
        });
        made.await.unwrap();
        let link = format!("/desk/invitation/{}", token.reveal());
        let mut browser = desk.browser();
        browser.post(&link, &[("password", PASSWORD)]).await.leads_to("/desk/sign-in/second-factor");
        enrol(&desk, &mut browser).await;
        browser.get("/desk/account").await.is(200).says("Owner");
        old_session.get("/desk/account").await.is(303);
        assert!(desk.audited().contains(&"staff.invited".to_owned()));
    });
}
