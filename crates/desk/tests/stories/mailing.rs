//! Messages of a campaign, and the mailbox of an installation without a mail server.

use accounts::Role;

use crate::stage::{on_both, on_both_sending_from};

#[test]
fn an_invitation_is_seen_in_the_list_and_read_in_the_mailbox_with_its_link() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        browser.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
        stage.work().await;
        let list =
            browser.get(&stage.lantern.path("messages")).await.is(200).says("Invitation").says("Anna Żak");
        let message = list.link(&stage.lantern.path("messages/msg_"));
        let copy =
            browser.get(&message).await.is(200).says("anna@backers.example").says("In the mailbox here");
        let mailbox = browser.get("/desk/mailbox").await.is(200).says("anna@backers.example");
        let mail = browser.get(&mailbox.link("/desk/mailbox/msg_")).await.is(200);
        let link = mail.link("http://127.0.0.1:8080/p/");
        assert!(link.len() > 40, "{link}");
        copy.says_not(&link);
        browser.get(&stage.lantern.backer(0, "")).await.is(200).says(&message);
        browser.get(&stage.lantern.path("messages?state=sent")).await.says("Anna Żak");
        browser.get(&stage.lantern.path("messages?state=dead")).await.says("No messages");
    });
}

#[test]
fn messages_of_another_campaign_are_not_there() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        browser.post(&stage.compass.backer(0, "invite"), &[]).await.is(303);
        stage.work().await;
        let list = browser.get(&stage.compass.path("messages")).await.is(200).says("Zenon Obcy");
        let message = list.link(&stage.compass.path("messages/msg_"));
        let id = message.rsplit('/').next().unwrap();
        browser.get(&stage.lantern.path("messages")).await.is(200).says_not("Zenon");
        browser.get(&stage.lantern.path(&format!("messages/{id}"))).await.is(404);
        browser.post(&stage.lantern.path(&format!("messages/{id}/resend")), &[]).await.is(404);
        browser.post(&stage.lantern.path(&format!("messages/{id}/suppress")), &[]).await.is(404);
    });
}

#[test]
fn a_message_is_held_back_and_sent_again_and_one_that_left_is_neither() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Support).await;
        let anna = stage.lantern.pledges[0];
        // A message without its job: nobody sends it before somebody decides.
        stage.write(move |tx, cx| {
            let contact = pledges::load(tx, anna.row)?.contact;
            let new = messages::NewMessage {
                unique_key: "a-test".to_owned(),
                contact,
                recipient: None,
                campaign: Some(pledges::load(tx, anna.row)?.campaign),
                pledge: Some(anna.row),
                context: messages::Context::Cancellation {
                    order_number: "LANTERN-100".to_owned(),
                    to_pay_back: None,
                    goes_back: Vec::new(),
                },
                expires_at: None,
            };
            messages::queue(tx, cx, &new)?;
            Ok(())
        });
        let list = browser.get(&stage.lantern.path("messages")).await.is(200);
        let message = list.link(&stage.lantern.path("messages/msg_"));
        browser.post(&format!("{message}/suppress"), &[]).await.is(303);
        browser.get(&message).await.is(200).says("Held back");
        stage.work().await;
        browser.get(&message).await.is(200).says("Held back");
        browser.post(&format!("{message}/resend"), &[]).await.is(303);
        stage.work().await;
        browser.get(&message).await.is(200).says("Sent");
        let late = browser.post(&format!("{message}/suppress"), &[]).await.is(303);
        browser.get(&late.location).await.says("cannot be held back any more");
        let twice = browser.post(&format!("{message}/resend"), &[]).await.is(303);
        browser.get(&twice.location).await.says("cannot be sent again");
        let log = stage.audited();
        assert_eq!(log.iter().filter(|action| *action == "message.resent").count(), 1, "{log:?}");
        assert_eq!(log.iter().filter(|action| *action == "message.suppressed").count(), 1, "{log:?}");
    });
}

#[test]
fn a_sender_that_was_never_set_is_named_in_the_mailbox() {
    for (sender, is_told) in [(messages::SENDER_UNSET, true), ("hello@shop.example", false)] {
        on_both_sending_from(sender, async |stage| {
            let mut browser = stage.signed_in_as(Role::Owner).await;
            browser.get("/desk/mailbox").await.is(200).says_not("mail_from");
            browser.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
            stage.work().await;
            let mailbox = browser.get("/desk/mailbox").await.is(200);
            let mail = mailbox.link("/desk/mailbox/msg_");
            assert_eq!(mailbox.body.contains("no sender was ever set"), is_told);
            assert_eq!(browser.get(&mail).await.is(200).body.contains("no sender was ever set"), is_told);
        });
    }
}
