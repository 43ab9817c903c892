//! Looking for backers, and at what the pages say of them.

use accounts::Role;
use db::{params, sql};

use crate::stage::on_both;

#[test]
fn a_backer_is_found_by_address_by_parts_of_the_name_and_by_order_number() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Support).await;
        let searches = [
            ("anna@backers.example", "Anna Żak"),
            ("zak", "Anna Żak"),
            ("weiss bruno", "Bruno Weiß"),
            ("LANTERN-102", "Celia Rossi"),
        ];
        let everybody = ["Anna Żak", "Bruno Weiß", "Celia Rossi", "Dorota Lis", "Zenon Obcy"];
        for (search, found) in searches {
            let path = stage.lantern.path(&format!("backers?q={}", search.replace(' ', "+")));
            let mut answer = browser.get(&path).await.is(200).says(found).says("Found: 1");
            for other in everybody.into_iter().filter(|name| *name != found) {
                answer = answer.says_not(other);
            }
        }
        browser.get(&stage.lantern.path("backers?q=Nobody")).await.is(200).says("Nobody found");
        // Half a word finds nobody, and the page says what does.
        for half in ["wei", "anna@backers", "LANTERN-1"] {
            let page = browser.get(&stage.lantern.path(&format!("backers?q={half}"))).await.is(200);
            page.says("Nobody found").says("whole words of a name").says("a whole e-mail address");
        }
        let page = browser.get(&stage.lantern.path("backers?state=locked")).await.is(200);
        page.says("Nobody found").says_not("whole words of a name (");
    });
}

#[test]
fn nobody_of_another_campaign_is_found_or_shown() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        for search in ["zenon@backers.example", "Zenon", "COMPASS-100"] {
            let path = stage.lantern.path(&format!("backers?q={}", search.replace(' ', "+")));
            browser.get(&path).await.is(200).says_not("Zenon Obcy");
        }
        let stranger = stage.compass.pledges[0].id;
        browser.get(&stage.lantern.path(&format!("backers/{stranger}"))).await.is(404);
        for deed in ["lock", "cancel", "invite", "revoke-links", "person"] {
            let path = stage.lantern.path(&format!("backers/{stranger}/{deed}"));
            browser.post(&path, &[]).await.is(404);
        }
        let reward = stage.compass.reward;
        browser.get(&stage.lantern.path(&format!("backers?reward={reward}"))).await.says_not("Zenon");
        browser.get(&stage.lantern.path("backers/plg_nonsense")).await.is(404);
    });
}

#[test]
fn the_list_is_narrowed_by_state_and_by_money() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let list = |query: &str| stage.lantern.path(&format!("backers?{query}"));
        browser.get(&list("state=confirmed")).await.says("Anna Żak").says_not("Bruno").says("Found: 1");
        browser.get(&list("state=confirmed&state=imported")).await.says("Anna").says("Found: 4");
        // 50.00 were paid on the platform, shipping costs 9.00.
        browser.get(&list("owes=owing")).await.says("Anna Żak").says("€9.00").says("Found: 1");
        browser.get(&list("owes=even")).await.says("Nobody found");
        browser.get(&list("country=PL")).await.says("Found: 4");
        browser.get(&list("country=DE")).await.says("Nobody found");
        browser.get(&list("mail=problem")).await.says("Nobody found");
        browser.get(&list("file=missing")).await.says("Nobody found");
    });
}

#[test]
fn the_overview_counts_what_there_is() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        let mut browser = stage.signed_in_as(Role::Owner).await;
        let page = browser.get(&stage.lantern.path("")).await.is(200);
        page.says("Lantern item").says("LANTERN-1").says("€9.00").says("€200.00").says_not("Compass item");
        browser.language = "pl";
        browser.get(&stage.lantern.path("")).await.is(200).says("Od importu do zapłaty");
    });
}

/// Who comes with a later file is invited by a person only: the overview says whom that leaves out.
#[test]
fn the_overview_names_who_was_never_invited_while_backers_are_let_in() {
    on_both(async |stage| {
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let overview = stage.lantern.path("");
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&overview).await.is(200).says("4 backers were never invited");
        owner.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
        let bruno = stage.lantern.pledges[1].row;
        stage.write(move |tx, _| {
            let dropped = sql!("UPDATE pledge SET platform_status = 'dropped' WHERE id = $1");
            Ok(tx.execute(dropped, params![bruno])?)
        });
        let page = owner.get(&overview).await.is(200).says("2 backers were never invited");
        let list =
            page.link(&stage.lantern.path("backers?state=imported&#38;platform")).replace("&#38;", "&");
        let invite = page.link(&stage.lantern.path("backers/bulk?action=invite")).replace("&#38;", "&");
        owner.get(&list).await.is(200).says("Found: 2").says("Celia Rossi").says_not("Bruno");
        owner.get(&invite).await.is(200).says("2 backers will be invited");
        stage.set_stage(&stage.lantern, campaigns::model::Stage::Open, campaigns::model::Stage::Locked);
        owner.get(&overview).await.is(200).says_not("never invited");
    });
}

#[test]
fn the_overview_names_who_is_not_in_the_newest_file() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Auditor).await;
        let overview = stage.lantern.path("");
        browser.get(&overview).await.is(200).says_not("not in the newest file");
        let (celia, dorota) = (stage.lantern.pledges[2].row, stage.lantern.pledges[3].row);
        stage.write(move |tx, cx| {
            let gone = sql!("UPDATE pledge SET missing_since = $1 WHERE id = $2 OR id = $3");
            tx.execute(gone, params![cx.now(), celia, dorota])?;
            let ended = sql!("UPDATE pledge SET state = 'cancelled' WHERE id = $1");
            Ok(tx.execute(ended, params![dorota])?)
        });
        let page = browser.get(&overview).await.is(200).says("1 backer is not in the newest file");
        let list = page.link(&stage.lantern.path("backers?file=missing")).replace("&#38;", "&");
        browser.get(&list).await.is(200).says("Found: 1").says("Celia Rossi").says_not("Dorota");
    });
}

/// What nobody has paid for is neither ordered nor forgotten.
#[test]
fn demand_counts_failed_payments_apart_with_totals() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        let bruno = stage.lantern.pledges[1].row;
        stage.write(move |tx, _| {
            let dropped = sql!("UPDATE pledge SET platform_status = 'dropped' WHERE id = $1");
            Ok(tx.execute(dropped, params![bruno])?)
        });
        let mut browser = stage.signed_in_as(Role::Fulfilment).await;
        let page = browser.get(&stage.lantern.path("demand")).await.is(200);
        let page = page.says("Lantern item").says("exports/demand.xlsx").says_not("Compass item");
        let total = page.body.split_once("<tfoot>").unwrap().1;
        let numbers: Vec<&str> = ["Confirmed", "Undecided", "Together", "Payment failed"]
            .map(|label| total.split_once(&format!("data-label=\"{label}\">")).unwrap().1)
            .map(|rest| rest.trim_start_matches("<strong>").split('<').next().unwrap())
            .to_vec();
        assert_eq!(numbers, ["1", "2", "3", "1"], "four pledges of one item each: {total}");
        let failed = stage.lantern.path("backers?platform=any_failed");
        page.says(&failed);
        browser
            .get(&failed)
            .await
            .is(200)
            .says("Bruno Weiß")
            .says("Found: 1")
            .says("platform: dropped for missing payment");
        let mut browser = stage.signed_in_as(Role::Support).await;
        browser.get(&stage.lantern.path("demand")).await.is(200).says_not("exports/demand.xlsx");
    });
}

#[test]
fn one_page_tells_everything_of_a_backer() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        let mut browser = stage.signed_in_as(Role::Owner).await;
        for language in ["en", "de", "pl", "it"] {
            browser.language = language;
            let page = browser.get(&stage.lantern.backer(0, "")).await.is(200);
            page.says("Anna Żak")
                .says("anna@backers.example")
                .says("LANTERN-100")
                .says("ul. Długa 5")
                .says("50-001 WROCŁAW")
                .says("Lantern reward")
                .says("LANTERN-1");
        }
    });
}

#[test]
fn every_page_can_be_read_in_every_language() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        browser.post(&stage.lantern.backer(1, "invite"), &[]).await.is(303);
        let pages = [
            stage.lantern.path(""),
            stage.lantern.path("backers"),
            stage.lantern.path("backers/bulk?action=lock"),
            stage.lantern.path("backers/bulk?action=invite"),
            stage.lantern.path("backers/bulk?action=remind"),
            stage.lantern.path("bulk"),
            stage.lantern.path("stage"),
            stage.lantern.path("messages"),
            stage.lantern.path("exports"),
            stage.lantern.path("demand"),
            "/desk/campaigns".to_owned(),
            "/desk/campaigns/new".to_owned(),
            "/desk/mailbox".to_owned(),
            "/desk/audit".to_owned(),
            "/desk/jobs".to_owned(),
            "/desk/exchange".to_owned(),
        ];
        for language in ["en", "de", "pl", "it"] {
            browser.language = language;
            for page in &pages {
                browser.get(page).await.is(200);
            }
        }
    });
}

#[test]
fn what_a_backer_agreed_to_and_took_back_stands_on_their_page() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        let mut browser = stage.signed_in_as(Role::Support).await;
        let path = stage.lantern.backer(0, "");
        browser.get(&path).await.is(200).says_not("Consents");
        for decision in [contacts::Decision::Given, contacts::Decision::Withdrawn] {
            stage.write(move |tx, cx| {
                let contact = pledges::load(tx, anna.row)?.contact;
                let given =
                    contacts::consent_text::NEWS.decided(decision, kernel::Language::De, "portal.review");
                Ok(contacts::record_consent(tx, cx, contact, given)?)
            });
        }
        let page = browser.get(&path).await.is(200);
        let page = page.says("Consents").says("E-mails about the creator’s next projects").says("taken back");
        // Staff read English; what was agreed to was shown in German, word by word.
        page.says("lang=\"de\">Ja, informieren Sie mich per E-Mail über die nächsten Projekte des Teams")
            .says("Shown in Deutsch, version 2 of the text.");
    });
}

/// Nobody has to know the address by heart at which held money is decided about.
#[test]
fn a_held_payment_is_led_to() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        stage.finish(anna);
        let campaign = stage.lantern.row;
        let payment = stage.write(move |tx, cx| {
            let id: kernel::Id<kernel::ids::kinds::Payment> = cx.new_id();
            let insert = sql!(
                "INSERT INTO payment (public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency,
                    return_path, language, created_at, checked_at, held_reason, held_minor, held_currency)
                 VALUES ($1, $2, $3, 'sandbox', 'pending', 900, 'EUR', '/', 'en', $4, $4, 'other_amount', 700, 'EUR')"
            );
            tx.execute(insert, params![id, anna.row, campaign, cx.now()])?;
            Ok(id)
        });
        let decide = stage.lantern.path(&format!("payments/{payment}"));
        let mut finance = stage.signed_in_as(Role::Finance).await;
        let page = finance.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says(&format!("href=\"{decide}\""))
            .says("The provider reports €7.00 where €9.00 was asked for.");
        finance.get(&stage.lantern.path("")).await.says("1 payment is held").says(&decide);
        finance.get(&stage.lantern.backer(1, "")).await.says_not("payments/pay_");
        let mut support = stage.signed_in_as(Role::Support).await;
        let page = support.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("The provider reports €7.00").says_not(&decide);
        let mut marketing = stage.signed_in_as(Role::Marketing).await;
        marketing.get(&stage.lantern.backer(0, "")).await.is(200).says_not("The provider reports");
        // A payment that failed leads to whose it is, not to everybody who owes.
        let failed = stage.lantern.path("backers?payment=failed");
        finance.get(&failed).await.is(200).says("Nobody found");
        stage.write(move |tx, _| {
            let fail = sql!("UPDATE payment SET state = 'failed', held_reason = NULL WHERE public_id = $1");
            Ok(tx.execute(fail, params![payment])?)
        });
        finance
            .get(&stage.lantern.path(""))
            .await
            .says(&format!("href=\"{failed}\""))
            .says("1 payment failed");
        finance.get(&failed).await.is(200).says("Found: 1").says("Anna Żak");
    });
}

/// However much is paid meanwhile, what waits for a person stays in sight, and nothing that does not.
#[test]
fn held_and_failed_payments_stay_in_sight_behind_hundreds_that_went_well() {
    on_both(async |stage| {
        let campaign = stage.lantern.row;
        let [anna, bruno, celia, dorota] = [0, 1, 2, 3].map(|n: usize| stage.lantern.pledges[n].row);
        let oldest_held = stage.write(move |tx, cx| {
            let insert = sql!(
                "INSERT INTO payment (public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency,
                    return_path, language, created_at, checked_at, captured_minor, held_reason, held_minor, held_currency)
                 VALUES ($1, $2, $3, 'sandbox', $4, 900, 'EUR', '/', 'en', $5, $5, $6, $7, $8, $9)"
            );
            let mut pay = |pledge, state: &str, captured: Option<i64>, held: Option<i64>| {
                let id: kernel::Id<kernel::ids::kinds::Payment> = cx.new_id();
                let (why, currency) = (held.map(|_| "other_amount"), held.map(|_| "EUR"));
                let now = cx.now();
                let row = params![id, pledge, campaign, state, now, captured, why, held, currency];
                tx.execute(insert, row)?;
                Ok::<_, desk::DeskError>(id)
            };
            pay(bruno, "failed", None, None)?;
            let oldest = pay(anna, "pending", None, Some(700))?;
            pay(celia, "captured", Some(800), Some(800))?; // a person booked it as it was reported
            pay(celia, "captured", Some(900), Some(100))?; // booked, and then reported anew
            pay(dorota, "failed", None, None)?;
            pay(dorota, "captured", Some(900), None)?; // the second attempt went well
            for _ in 0..501 {
                pay(celia, "captured", Some(900), None)?;
            }
            Ok(oldest)
        });
        let mut finance = stage.signed_in_as(Role::Finance).await;
        let page = finance.get(&stage.lantern.path("")).await.is(200);
        page.says("Needs your attention")
            .says("2 payments are held")
            .says(&stage.lantern.path(&format!("payments/{oldest_held}")))
            .says("1 payment failed");
        let failed = stage.lantern.path("backers?payment=failed");
        let page = finance.get(&failed).await.is(200);
        page.says("Found: 1").says("Bruno Weiß").says_not("Dorota");
        let booked = finance.get(&stage.lantern.backer(2, "")).await.is(200);
        booked.says_not("The provider reports €8.00");
        // Ticked or not, a bulk action takes whose payment failed.
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let ticks: String =
            [1, 3].map(|n: usize| format!("&pledge={}", stage.lantern.pledges[n].id)).concat();
        let preview = stage.lantern.path(&format!("backers/bulk?action=invite&payment=failed{ticks}"));
        owner.get(&preview).await.is(200).says("1 pledge is selected.");
    });
}

#[test]
fn every_amount_of_a_backers_bill_opens_to_its_reasons_and_to_the_source_of_its_rate() {
    on_both(async |stage| {
        let row = stage.lantern.row;
        stage.write(move |tx, cx| {
            let rates = campaigns::load_catalogue(tx, row)?.tax_rates.clone();
            let is_polish = |rate: &campaigns::model::TaxRate| {
                rate.country.as_str() == "PL" && rate.class == campaigns::model::TaxClass::Standard
            };
            let mut rate = rates.into_iter().find(is_polish).unwrap();
            (rate.valid_from, rate.source) = ("2011-01-01".parse().unwrap(), "Ustawa, art. 41".to_owned());
            Ok(campaigns::save_tax_rate(tx, cx, row, &rate)?)
        });
        stage.finish(stage.lantern.pledges[0]);
        let mut finance = stage.signed_in_as(Role::Manager).await;
        let page = finance.get(&stage.lantern.backer(0, "")).await.is(200);
        let rows: Vec<&str> = page.body.split("<tr class=\"bill-").skip(1).collect();
        assert!(rows.len() >= 6, "{} rows", rows.len());
        for row in &rows {
            let row = row.split("</tr>").next().unwrap();
            assert!(row.contains("<details class=\"why\">") && row.contains("<ul><li>"), "{row}");
        }
        page.says("<li>This rate holds from 2011-01-01.</li>")
            .says("<li>Entered by hand: Ustawa, art. 41</li>")
            .says("<li>The lines above, added up.</li>");
    });
}
