//! What a role may carry away in a file, and whom a link or an e-mail address lets in.

use accounts::{Grant, Role, Scope};
use campaigns::model::CampaignRef;
use contacts::{NewContact, Source};
use db::{params, sql};
use kernel::EmailAddress;
use pledges::{Choices, NewPledge, PlatformFacts, PledgeRef};
use serde_json::json;
use web::session::{NewSession, SessionKind};

use crate::stage::{Browser, Shop, Stage, on_both};

#[test]
fn a_file_holds_only_what_its_taker_may_see_on_a_page() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        // Role, sheets with addresses, sheets with money.
        let cases = [
            (Role::Owner, 200, 200),
            (Role::Manager, 200, 200),
            (Role::Fulfilment, 200, 403),
            (Role::Finance, 403, 200),
            (Role::Auditor, 200, 200),
            (Role::Support, 403, 403),
            (Role::Marketing, 403, 403),
        ];
        for (role, addresses, money) in cases {
            let mut browser = stage.signed_in_as(role).await;
            let files = [
                ("exports/fulfilment-lines.csv", addresses),
                ("exports/fulfilment-orders.xlsx", addresses),
                ("exports/pledges.csv", money),
                ("shown/backers.csv", money),
                ("shown/backers.xlsx", money),
            ];
            for (file, wanted) in files {
                let status = browser.get(&stage.lantern.path(file)).await.status.as_u16();
                assert_eq!(status, wanted, "{role:?} takes {file}");
            }
            let page = browser.get(&stage.lantern.path("exports")).await;
            if page.status == 200 {
                assert_eq!(page.body.contains("exports/fulfilment-lines.csv"), addresses == 200, "{role:?}");
                assert_eq!(page.body.contains("exports/pledges.csv"), money == 200, "{role:?}");
            }
            let list = browser.get(&stage.lantern.path("backers")).await.is(200);
            assert_eq!(list.body.contains("shown/backers.csv"), money == 200, "{role:?}");
        }
    });
}

/// The platform took its money back after the lock: nobody packs the parcel unseen, and somebody is told.
#[test]
fn who_owes_is_left_out_of_the_warehouse_s_files_and_the_page_says_so() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        stage.finish(anna);
        stage.write(move |tx, cx| {
            pledges::lock(tx, cx, anna.row)?;
            let paid = sql!("UPDATE pledge SET state = 'paid', balance_minor = 0 WHERE id = $1");
            Ok(tx.execute(paid, params![anna.row])?)
        });
        let path = |rest: &str| stage.lantern.path(rest);
        let orders = path("exports/fulfilment-orders.csv");
        let with_unpaid = format!("{orders}?unpaid=with");
        let mut owner = stage.signed_in_as(Role::Owner).await;
        owner.get(&path("exports")).await.is(200).says_not("unpaid=with");
        owner.get(&orders).await.is(200).says("Anna Żak");
        owner.get(&path("")).await.is(200).says_not("still owes: its payment on the platform failed");

        stage.write(move |tx, _| {
            let taken_back = sql!(
                "UPDATE pledge SET state = 'locked', platform_status = 'dropped', balance_minor = 1500 WHERE id = $1"
            );
            Ok(tx.execute(taken_back, params![anna.row])?)
        });
        let page = owner.get(&path("exports")).await.is(200);
        let page = page.says("One locked pledge has not been paid in full").says("Show who still owes");
        let _ = page.says("fulfilment-orders.csv?unpaid=with");
        let list = path("backers?owes=owing&state=locked&state=paid&state=in_fulfilment");
        owner.get(&list).await.is(200).says("Anna Żak").says("Found: 1");
        owner.get(&orders).await.is(200).says_not("Anna Żak");
        owner.get(&with_unpaid).await.is(200).says("Anna Żak").says("15.00");
        owner.get(&format!("{orders}?unpaid=perhaps")).await.is(400);
        owner.get(&path("")).await.is(200).says("still owes: its payment on the platform failed");

        let mut warehouse = stage.signed_in_as(Role::Fulfilment).await;
        let page = warehouse.get(&path("exports")).await.is(200);
        page.says("One locked pledge has not been paid in full").says_not("unpaid=with");
        warehouse.get(&with_unpaid).await.is(403);
    });
}

/// Somebody signed in as the owner of a pledge.
async fn backer_signed_in(stage: &Stage, pledge: PledgeRef) -> i64 {
    let contact = stage.write(move |tx, _| Ok(pledges::load(tx, pledge.row)?.contact)).get();
    let session = NewSession {
        kind: SessionKind::Backer,
        subject_id: contact,
        device_label: String::new(),
        lifetime_seconds: 3600,
        idle_seconds: 3600,
        facts: json!({}),
    };
    web::session::start(&stage.site, session).await.unwrap();
    contact
}

fn sessions(stage: &Stage, contact: i64) -> usize {
    let now = stage.cx.now();
    stage.write(move |tx, _| Ok(web::session::store::list(tx, SessionKind::Backer, contact, now)?.len()))
}

fn link(stage: &Stage, pledge: PledgeRef) -> kernel::Token {
    stage.write(move |tx, cx| Ok(pledges::create_link(tx, cx, pledge.row)?))
}

fn opens(stage: &Stage, token: &kernel::Token) -> bool {
    let token = token.clone();
    stage.write(move |tx, _| Ok(pledges::pledge_of_link(tx, &token)?.is_some()))
}

#[test]
fn revoked_links_open_nothing_and_who_came_in_by_them_is_out() {
    on_both(async |stage| {
        let (anna, bruno) = (stage.lantern.pledges[0], stage.lantern.pledges[1]);
        let (hers, his) = (link(&stage, anna), link(&stage, bruno));
        let contact = backer_signed_in(&stage, anna).await;
        let other = backer_signed_in(&stage, bruno).await;
        assert!(opens(&stage, &hers) && sessions(&stage, contact) == 1);
        let mut support = stage.signed_in_as(Role::Support).await;
        support.post(&stage.lantern.backer(0, "revoke-links"), &[]).await.is(303);
        assert!(!opens(&stage, &hers), "her link is dead");
        assert_eq!(sessions(&stage, contact), 0, "and whoever came in by it is out");
        assert!(opens(&stage, &his) && sessions(&stage, other) == 1, "nobody else is touched");
    });
}

#[test]
fn a_new_e_mail_address_ends_what_went_to_the_one_before_and_a_new_name_does_not() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        let hers = link(&stage, anna);
        let contact = backer_signed_in(&stage, anna).await;
        let mut support = stage.signed_in_as(Role::Support).await;
        let path = stage.lantern.backer(0, "person");
        let renamed = [("name", "Anna Nowa"), ("email", "anna@backers.example")];
        support.post(&path, &renamed).await.is(303);
        assert!(opens(&stage, &hers) && sessions(&stage, contact) == 1, "a name opens no doors");
        let moved = [("name", "Anna Nowa"), ("email", "anna.nowa@backers.example")];
        support.post(&path, &moved).await.is(303);
        assert!(!opens(&stage, &hers), "the link went to the address before");
        assert_eq!(sessions(&stage, contact), 0);
    });
}

async fn of_one_campaign(stage: &Stage, shop: &Shop) -> Browser {
    stage.signed_in(vec![Grant { role: Role::Support, scope: Scope::Campaign(shop.id) }]).await
}

#[test]
fn who_works_in_one_campaign_changes_nobody_who_is_known_in_another() {
    on_both(async |stage| {
        stage.another(stage.lantern.pledges[0], &stage.compass, "COMPASS-900");
        let mut local = of_one_campaign(&stage, &stage.lantern).await;
        let wanted = [("name", "Anna Taken"), ("email", "taken@elsewhere.example"), ("whom", "person")];
        local.post(&stage.lantern.backer(0, "person"), &wanted).await.is(403);
        local.get(&stage.lantern.backer(0, "")).await.says("Anna Żak").says("anna@backers.example");
        let own = [("name", "Bruno Neu"), ("email", "bruno@backers.example")];
        local.post(&stage.lantern.backer(1, "person"), &own).await.is(303);
        let mut support = stage.signed_in_as(Role::Support).await;
        support.post(&stage.lantern.backer(0, "person"), &wanted).await.is(303);
    });
}

/// More people of one name than one step of a search looks at, all before the one who is wanted.
const NAMESAKES: usize = 620;

#[test]
fn a_search_finds_the_campaigns_own_however_many_namesakes_there_are_elsewhere() {
    on_both(async |stage| {
        let strangers: Vec<NewContact> = (0..NAMESAKES)
            .map(|number| NewContact {
                name: format!("Zofia Obca {number}"),
                email: None,
                language: None,
                source: Source::Demo,
            })
            .collect();
        stage.write(move |tx, cx| Ok(contacts::create_many(tx, cx, &strangers)?.len()));
        let lantern = CampaignRef { row: stage.lantern.row, id: stage.lantern.id };
        let reward = stage.lantern.reward;
        stage.write(move |tx, cx| {
            let zofia = NewContact {
                name: "Zofia Nasza".to_owned(),
                email: Some(EmailAddress::parse("zofia@backers.example").unwrap()),
                language: None,
                source: Source::Demo,
            };
            let contact = contacts::create(tx, cx, zofia)?;
            let new = NewPledge {
                campaign: lantern,
                contact: contact.row,
                currency: kernel::Currency::EUR,
                order_number: Some("LANTERN-900".to_owned()),
                source_key: Some("uid-901".to_owned()),
                facts: PlatformFacts {
                    status: "collected".to_owned(),
                    pledged_minor: 5000,
                    paid_minor: 5000,
                    shipping_paid_minor: 0,
                    due_minor: 0,
                    is_sent: false,
                    reward_id: None,
                    pledged_at: None,
                },
                raw_record: "{}".to_owned(),
                choices: Choices { reward: Some(reward), ..Choices::default() },
                answers: Vec::new(),
                address: None,
                country: None,
            };
            Ok(pledges::import_many(tx, cx, &[new])?.len())
        });
        let mut support = stage.signed_in_as(Role::Support).await;
        let found = support.get(&stage.lantern.path("backers?q=zofia")).await.is(200);
        found.says("Found: 1").says("Zofia Nasza").says_not("More people fit");
        support.get(&stage.compass.path("backers?q=zofia")).await.is(200).says("Nobody found");
    });
}
