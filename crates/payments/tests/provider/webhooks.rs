//! Webhooks that strangers send.

use db::sql;

use crate::story;

#[test]
fn a_flood_of_forged_webhooks_is_slowed_down_counted_and_hardly_kept() {
    story(|scene| async move {
        let body = vec![b'x'; 10_000];
        for n in 0..2000 {
            let status = scene.posts("/webhooks/provider", "forged", body.clone()).await;
            assert_eq!(status, 400, "webhook {n}");
        }
        assert_eq!(scene.posts("/webhooks/provider", "forged", body.clone()).await, 429);
        let now = scene.cx.now();
        let counted = scene.read(move |tx| payments::refused_webhooks(tx, now.plus_minutes(-60))).await;
        assert_eq!(counted, [("provider".to_owned(), 2000)]);
        let log = scene.read(|tx| exchange::latest(tx, 1000)).await;
        assert_eq!(log.len(), 22, "16 lines, and one for each doubling");
        assert!(log.iter().all(|line| line.request_masked == "10000 bytes"), "nothing of the body is kept");
        let last = log[0].failure.clone().unwrap();
        assert!(last.contains("refused this hour: 1024"), "{last}");
        // Who is genuine gets through again as time goes on.
        scene.clock.advance_minutes(1);
        let page = scene.page(0).await;
        scene.provider.pays(&page);
        assert_eq!(scene.hook("n1", &page).await, 200);
        scene.work().await;
        scene.paid_once(0).await;
        // The next hour begins to count, and what is long ago is forgotten.
        scene.clock.advance_days(31);
        assert_eq!(scene.posts("/webhooks/provider", "forged", body).await, 400);
        let hours = scene.count(sql!("SELECT COUNT(*) FROM webhook_refusal")).await;
        assert_eq!(hours, 1);
    });
}
