//! Who may see and do what.

use accounts::{Grant, Permission, Role, Scope, allows};

use crate::stage::on_both;

#[test]
fn every_role_sees_the_pages_its_permissions_open_and_no_other() {
    on_both(async |stage| {
        let shop = &stage.lantern;
        let pages: [(String, Permission); 14] = [
            (shop.path("vouchers"), Permission::ViewMoney),
            (shop.path("vouchers/new"), Permission::EditCatalogue),
            (shop.path(""), Permission::ViewBackers),
            (shop.path("backers"), Permission::ViewBackers),
            (shop.backer(0, ""), Permission::ViewBackers),
            (shop.path("stage"), Permission::ViewBackers),
            (shop.path("bulk"), Permission::ViewBackers),
            (shop.path("messages"), Permission::SendMessages),
            (shop.path("exports"), Permission::Export),
            ("/desk/audit".to_owned(), Permission::ViewAudit),
            ("/desk/exchange".to_owned(), Permission::ViewAudit),
            ("/desk/jobs".to_owned(), Permission::EditSettings),
            ("/desk/mailbox".to_owned(), Permission::OpenMailbox),
            ("/desk/campaigns/new".to_owned(), Permission::EditSettings),
        ];
        for role in Role::ALL {
            let mut browser = stage.signed_in_as(*role).await;
            for (path, permission) in &pages {
                let is_read = ["messages", "jobs"].iter().any(|page| path.ends_with(page));
                let reads = is_read && allows(*role, Permission::ReadAll);
                let wanted = if reads || allows(*role, *permission) { 200 } else { 403 };
                let answer = browser.get(path).await;
                assert_eq!(answer.status.as_u16(), wanted, "{role:?} at {path}: {}", answer.body);
            }
        }
    });
}

#[test]
fn every_role_can_do_what_its_permissions_allow_and_nothing_else() {
    on_both(async |stage| {
        let shop = &stage.lantern;
        let deeds: [(String, Permission); 12] = [
            (shop.path("vouchers/new"), Permission::EditCatalogue),
            (shop.backer(3, "invite"), Permission::SendMessages),
            (shop.backer(3, "person"), Permission::EditBackers),
            (shop.backer(3, "revoke-links"), Permission::EditBackers),
            (shop.backer(3, "lock"), Permission::LockPledges),
            (shop.backer(3, "unlock"), Permission::LockPledges),
            (shop.backer(3, "reopen"), Permission::EditBackers),
            (shop.backer(3, "cancel"), Permission::EditBackers),
            (shop.backer(3, "reinstate"), Permission::EditBackers),
            (shop.backer(3, "erase"), Permission::ManageStaff),
            (shop.path("stage"), Permission::EditSettings),
            ("/desk/jobs/retry".to_owned(), Permission::EditSettings),
        ];
        for role in Role::ALL {
            let mut browser = stage.signed_in_as(*role).await;
            for (path, permission) in &deeds {
                let answer = browser.post(path, &[]).await;
                let refused = answer.status.as_u16() == 403;
                assert_eq!(!refused, allows(*role, *permission), "{role:?} at {path}: {}", answer.status);
            }
            for (action, permission) in
                [("invite", Permission::SendMessages), ("lock", Permission::LockPledges)]
            {
                let answer = browser.get(&shop.path(&format!("backers/bulk?action={action}"))).await;
                let may = allows(*role, Permission::ViewBackers) && allows(*role, permission);
                assert_eq!(answer.status.as_u16() == 200, may, "{role:?} previews {action}");
                let fields = [("action", action), ("key", "k")];
                let posted = browser.post(&shop.path("backers/bulk"), &fields).await;
                assert_eq!(posted.status.as_u16() != 403, may, "{role:?} starts {action}");
            }
        }
    });
}

/// A partner is told what the role is for, and gets no page by another door.
#[test]
fn a_partner_learns_what_there_is_for_them_and_sees_nobody() {
    on_both(async |stage| {
        let grant = Grant { role: Role::Partner, scope: Scope::Campaign(stage.lantern.id) };
        let mut partner = stage.signed_in(vec![grant]).await;
        let start = partner.get("/desk").await.is(303);
        let page = partner.get(&start.location).await.is(200);
        let page = page.says("You are signed in as a partner").says("Lantern").says_not("Compass");
        page.says("the team gives you as a file").says("href=\"/desk/account\"").says_not("No campaign yet");
        partner.get(&stage.lantern.path("backers")).await.is(403);
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get("/desk/campaigns").await.is(200).says_not("You are signed in as a partner");
    });
}

#[test]
fn who_is_not_signed_in_is_led_to_the_sign_in_page() {
    on_both(async |stage| {
        let mut browser = stage.nobody();
        for path in [stage.lantern.path("backers"), "/desk/audit".to_owned(), "/desk".to_owned()] {
            let answer = browser.get(&path).await.is(303);
            assert!(answer.location.starts_with("/desk/sign-in"), "{}", answer.location);
        }
    });
}

#[test]
fn a_role_for_one_campaign_opens_nothing_of_another() {
    on_both(async |stage| {
        let grant = Grant { role: Role::Manager, scope: Scope::Campaign(stage.lantern.id) };
        let mut browser = stage.signed_in(vec![grant]).await;
        browser.get(&stage.lantern.path("backers")).await.is(200).says("Anna Żak");
        browser.get(&stage.compass.path("backers")).await.is(403);
        browser.get(&stage.compass.backer(0, "")).await.is(403);
        browser.get("/desk/audit").await.is(403);
        let start = browser.get("/desk").await.is(303);
        assert_eq!(start.location, stage.lantern.path(""), "straight to the only campaign");
        browser.get("/desk/campaigns").await.is(200).says("Lantern").says_not("Compass");
    });
}

#[test]
fn money_and_addresses_are_hidden_from_who_may_not_see_them() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        let mut marketing = stage.signed_in_as(Role::Marketing).await;
        marketing.get(&stage.lantern.backer(0, "")).await.is(200).says_not("Długa").says_not("€50.00");
        marketing.get(&stage.lantern.path("")).await.is(200).says_not("Collected here");
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&stage.lantern.backer(0, "")).await.is(200).says("ul. Długa 5").says("€50.00");
        support.get(&stage.lantern.path("")).await.is(200).says("Collected here");
    });
}
