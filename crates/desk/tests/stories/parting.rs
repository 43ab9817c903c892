//! Staff tell two people apart who had shared an e-mail address.

use accounts::{Grant, Role, Scope};
use contacts::{NewContact, Source};
use kernel::EmailAddress;
use messages::{Context, MessageFilter, NewMessage, Secret};
use pledges::PledgeRef;

use crate::stage::{Stage, on_both};

fn email_of(stage: &Stage, pledge: PledgeRef) -> String {
    stage.write(move |tx, cx| {
        let contact = pledges::load(tx, pledge.row)?.contact;
        let email = contacts::profile(tx, &cx.vault, contact)?.email;
        Ok(email.map(|email| email.as_str().to_owned()).unwrap_or_default())
    })
}

fn messages_of(stage: &Stage, pledge: PledgeRef) -> Vec<(String, String)> {
    stage.write(move |tx, _| {
        let filter = MessageFilter { limit: 50, ..MessageFilter::default() };
        let contact = pledges::load(tx, pledge.row)?.contact;
        let lines = messages::list(tx, &filter)?;
        let of = lines.iter().filter(|line| line.contact == contact);
        Ok(of.map(|line| (line.kind.word().to_owned(), line.state.word().to_owned())).collect())
    })
}

#[test]
fn a_pledge_gets_a_person_of_its_own_and_the_other_stays_as_it_is() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        let second = stage.another(anna, &stage.lantern, "900");
        let page = stage.lantern.path(&format!("backers/{}", second.id));
        let person = format!("{page}/person");
        let mut support = stage.signed_in_as(Role::Support).await;
        // Both of them were asked, at the one address.
        support.post(&format!("{page}/invite"), &[]).await.is(303);
        stage.work().await;
        let link = stage.write(move |tx, cx| Ok(pledges::link_of(tx, cx, second.row)?));
        support
            .get(&page)
            .await
            .is(200)
            .says("Other pledges of this person")
            .says("Order LANTERN-100")
            .says("All 2 pledges of this person")
            .says("This pledge only");
        let typed = |email: &'static str, whom: &'static str| {
            let mut form = vec![("name", "Beata Żak"), ("email", email)];
            if !whom.is_empty() {
                form.push(("whom", whom));
            }
            form
        };
        support
            .post(&person, &typed("beata@backers.example", ""))
            .await
            .is(422)
            .says("Choose for which pledges.");
        for own in ["", "anna@backers.example"] {
            let answer = support.post(&person, &typed(own, "pledge")).await.is(422);
            answer.says("two people cannot have the same");
        }
        support
            .post(&person, &typed("bruno@backers.example", "pledge"))
            .await
            .is(422)
            .says("belongs to another person already")
            .says_not("write to us");
        assert_eq!(email_of(&stage, second), "anna@backers.example");

        support.post(&person, &typed("beata@backers.example", "pledge")).await.is(303);
        let page_now = support.get(&page).await.is(200).says("Beata Żak").says("Given a person of its own");
        page_now.says_not("Other pledges of this person");
        assert_eq!(email_of(&stage, second), "beata@backers.example");
        assert_eq!(email_of(&stage, anna), "anna@backers.example");
        support
            .get(&stage.lantern.backer(0, ""))
            .await
            .says("Anna Żak")
            .says_not("Other pledges of this person");
        assert!(stage.audited().contains(&"pledge.person_parted".to_owned()));
        let is_dead = stage.write(move |tx, _| Ok(pledges::pledge_of_link(tx, &link)?.is_none()));
        assert!(is_dead, "the old link may be in anybody's mailbox");
        // The new address gets a new link, once.
        stage.work().await;
        let sent = messages_of(&stage, second);
        assert_eq!(sent, [("magic_link".to_owned(), "sent".to_owned())]);
        // Sent twice, it is what it is.
        support.post(&person, &typed("beata@backers.example", "pledge")).await.is(303);
        stage.work().await;
        assert_eq!(messages_of(&stage, second).len(), 1);
    });
}

#[test]
fn what_waited_for_the_shared_mailbox_is_held_back() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        let second = stage.another(anna, &stage.lantern, "900");
        let mut support = stage.signed_in_as(Role::Support).await;
        for pledge in [anna, second] {
            stage.write(move |tx, cx| {
                let contact = pledges::load(tx, pledge.row)?.contact;
                let token = pledges::link_of(tx, cx, pledge.row)?;
                let invitation = NewMessage {
                    unique_key: format!("invitation:{}:0", pledge.id),
                    contact,
                    recipient: None,
                    campaign: None,
                    pledge: Some(pledge.row),
                    context: Context::Invitation {
                        order_number: "1".to_owned(),
                        reward: String::new(),
                        token: Secret::new(token.reveal()),
                    },
                    expires_at: None,
                };
                Ok(messages::queue(tx, cx, &invitation).map(drop)?)
            });
        }
        let person = stage.lantern.path(&format!("backers/{}/person", second.id));
        let form = [("name", "Beata"), ("email", "beata@backers.example"), ("whom", "pledge")];
        support.post(&person, &form).await.is(303);
        let mut waiting = messages_of(&stage, anna);
        waiting.sort();
        assert_eq!(
            waiting.iter().map(|(_, state)| state.as_str()).collect::<Vec<_>>(),
            ["queued", "suppressed"]
        );
        // Nor is it sent there by hand.
        let by_hand = stage.write(move |tx, cx| {
            let filter = MessageFilter { pledge: Some(second.row), limit: 10, ..MessageFilter::default() };
            let [message] = &messages::list(tx, &filter)?[..] else { panic!("one message about it") };
            Ok(messages::resend(tx, cx, message.id)
                .is_err_and(|error| error.to_string().contains("somebody else")))
        });
        assert!(by_hand);
    });
}

#[test]
fn all_pledges_move_together_where_that_is_chosen() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        let second = stage.another(anna, &stage.lantern, "900");
        let mut support = stage.signed_in_as(Role::Support).await;
        let form = [("name", "Anna Żak"), ("email", "new@backers.example"), ("whom", "person")];
        support.post(&stage.lantern.backer(0, "person"), &form).await.is(303);
        for pledge in [anna, second] {
            assert_eq!(email_of(&stage, pledge), "new@backers.example");
        }
    });
}

#[test]
fn who_works_in_one_campaign_may_part_its_pledge_from_a_person_of_another() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        let elsewhere = stage.another(anna, &stage.compass, "COMPASS-900");
        let grant = Grant { role: Role::Support, scope: Scope::Campaign(stage.lantern.id) };
        let mut local = stage.signed_in(vec![grant]).await;
        let to = stage.lantern.backer(0, "person");
        local.get(&stage.lantern.backer(0, "")).await.says("in other campaigns: 1");
        let all = [("name", "A"), ("email", "a@backers.example"), ("whom", "person")];
        local.post(&to, &all).await.is(403);
        let own = [("name", "A"), ("email", "a@backers.example"), ("whom", "pledge")];
        local.post(&to, &own).await.is(303);
        assert_eq!(email_of(&stage, elsewhere), "anna@backers.example");
        assert_eq!(email_of(&stage, anna), "a@backers.example");
    });
}

/// Applies a file with these names and addresses of the backers 1, 2, … to "Compass".
async fn import(stage: &Stage, people: &[(&str, &str)]) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("export.csv");
    let row = |(n, (name, email)): (usize, &(&str, &str))| {
        format!(
            "{n},{n},{name},{email}@backers.example,Base,€10.00,r1,€10.00,\"2025/03/01, 12:00\",collected\n"
        )
    };
    let header = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status\n";
    let rows: String = people.iter().enumerate().map(|(n, person)| row((n + 1, person))).collect();
    std::fs::write(&file, format!("{header}{rows}")).unwrap();
    let (db, cx) = (stage.db.clone(), stage.cx.clone());
    tokio::task::spawn_blocking(move || {
        imports::commands::run(&db, &cx, "compass", &file, &imports::Decision::default()).unwrap()
    })
    .await
    .unwrap();
}

#[test]
fn a_name_or_an_address_that_only_the_file_has_is_seen() {
    on_both(async |stage| {
        let stranger = || NewContact {
            name: "Berta Obca".to_owned(),
            email: EmailAddress::parse("berta@elsewhere.example").ok(), // a constant that is an address
            language: None,
            source: Source::Demo,
        };
        stage.write(move |tx, cx| Ok(contacts::create(tx, cx, stranger())?));
        import(&stage, &[("Twin Adela", "twins"), ("Twin Berta", "twins")]).await;
        let mut support = stage.signed_in_as(Role::Support).await;
        support
            .get(&stage.compass.path("backers?q=berta"))
            .await
            .is(200)
            .says("Twin Adela")
            .says("in the file: Twin Berta")
            .says_not("Berta Obca");
        support.get(&stage.lantern.path("backers?q=berta")).await.is(200).says_not("Twin Berta");

        // One of them moves in the file: nobody is moved along here, and her page says where she is there.
        import(&stage, &[("Twin Adela", "adela"), ("Twin Berta", "twins")]).await;
        let campaign = stage.compass.row;
        let pages = stage.write(move |tx, _| {
            let rows = pledges::list(tx, &pledges::Filter::all(campaign), pledges::Page::first(50))?;
            Ok(rows.iter().rev().take(2).map(|row| row.pledge.id.to_string()).collect::<Vec<_>>())
        });
        let page = |of: usize| stage.compass.path(&format!("backers/{}", pages[of]));
        support.get(&page(1)).await.says("E-mail in the file").says("adela@backers.example");
        support.get(&page(0)).await.says("Name in the file").says_not("E-mail in the file");
    });
}
