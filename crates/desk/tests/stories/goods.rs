//! What a backer gets by the platform's file, beside what is packed.

use accounts::Role;
use imports::{AbsentRule, Decision, commands};
use pledges::{Filter, Page};

use crate::stage::on_both;

const EXPORT: &str = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Game,Mug\n901,901,Ewa,ewa@backers.example,Table,€10.00,t1,€20.00,\"2025/03/01, 12:00\",collected,1,0\n902,902,Igor,igor@backers.example,Table,€10.00,t1,€20.00,\"2025/03/01, 12:00\",collected,0,3\n";

#[test]
fn a_backers_page_shows_both_lists_and_staff_decide_which_is_packed() {
    on_both(async |stage| {
        let campaign = stage.lantern.row;
        let igor = tokio::task::block_in_place(|| {
            let slug = stage
                .db
                .read_blocking(move |tx| campaigns::campaign(tx, campaign))
                .unwrap()
                .map(|campaign| campaign.slug)
                .unwrap();
            let file = std::env::temp_dir().join(format!("goods-{}.csv", stage.lantern.id));
            std::fs::write(&file, EXPORT).unwrap();
            let part = Decision { absent_rule: AbsentRule::Leave, ..Decision::default() };
            commands::run(&stage.db, &stage.cx, &slug, &file, &part).unwrap();
            std::fs::remove_file(&file).unwrap();
            let filter = Filter { order_number: Some("902".to_owned()), ..Filter::all(campaign) };
            stage.db.read_blocking(move |tx| pledges::list(tx, &filter, Page::first(1))).unwrap().remove(0)
        });
        let page = stage.lantern.path(&format!("backers/{}", igor.pledge.id));
        let mut browser = stage.signed_in_as(Role::Manager).await;
        browser
            .get(&page)
            .await
            .is(200)
            .says("Goods in the file and in the parcel")
            .says("3 × Mug")
            .says("Give what the file says");
        browser.post(&format!("{page}/goods"), &[("packed", "file")]).await.is(303);
        browser
            .get(&page)
            .await
            .is(200)
            .says("This backer gets what the file says")
            .says("Give what is in the reward");
        let decided = || stage.audited().iter().filter(|action| *action == "pledge.goods_decided").count();
        assert_eq!(decided(), 1);
        browser.post(&format!("{page}/goods"), &[("packed", "file")]).await.is(303);
        assert_eq!(decided(), 1, "the form sent twice decides once");
        browser.post(&format!("{page}/goods"), &[("packed", "reward")]).await.is(303);
        browser.get(&page).await.is(200).says("Give what the file says");
        // After the lock a reason is asked for, as it is for an address, and kept.
        let row = igor.pledge.row;
        stage.write(move |tx, _| {
            let lock = db::sql!("UPDATE pledge SET state = 'locked' WHERE id = $1");
            Ok(tx.execute(lock, db::params![row])?)
        });
        browser.get(&page).await.is(200).says("id=\"goods-reason\"").says("Give what the file says");
        let silent =
            browser.post(&format!("{page}/goods"), &[("packed", "file")]).await.is(303).location.clone();
        browser.get(&silent).await.says("Say why: the pledge is locked").says("Give what the file says");
        let why = [("packed", "file"), ("reason", "Igor wrote that he wants his mugs")];
        browser.post(&format!("{page}/goods"), &why).await.is(303);
        browser
            .get(&page)
            .await
            .is(200)
            .says("Igor wrote that he wants his mugs")
            .says("Give what is in the reward");
        // Who may only look does not decide, and who came from no file has no card.
        let mut auditor = stage.signed_in_as(Role::Auditor).await;
        auditor.post(&format!("{page}/goods"), &[("packed", "file")]).await.is(403);
        let anna = browser.get(&stage.lantern.backer(0, "")).await.is(200);
        assert!(!anna.body.contains("goods-title"));
    });
}
