//! Everybody at once.

use payments::service::{Started, refresh_payment};
use payments::{GatewayStatus, PaymentState};

use crate::{story, story_of};

#[test]
fn browser_webhook_and_janitor_ask_at_the_same_instant_and_it_is_booked_once() {
    story(|scene| async move {
        let page = scene.page(0).await;
        assert!(scene.provider.pays(&page));
        let payment = scene.payments(0).await.remove(0);
        let ask = || refresh_payment(&scene.payments, &scene.cx, payment.payment.id);
        let hooks = tokio::join!(scene.hook("n1", &page), scene.hook("n1", &page), scene.hook("n2", &page));
        assert_eq!(hooks, (200, 200, 200));
        let (a, b, c, d, back, ()) =
            tokio::join!(ask(), ask(), ask(), ask(), scene.comes_back(&payment), scene.work());
        for asked in [a, b, c, d] {
            asked.unwrap();
        }
        assert_eq!(back, 303);
        scene.paid_once(0).await;
        let told = scene.count(db::sql!("SELECT COUNT(*) FROM domain_event WHERE name = 'payment.captured'"));
        assert_eq!(told.await, 1, "and told once");
    });
}

#[test]
fn four_tabs_start_at_the_same_instant_and_there_is_one_page() {
    story(|scene| async move {
        let (a, b, c, d) = tokio::join!(scene.start(0), scene.start(0), scene.start(0), scene.start(0));
        let pages: Vec<Started> = [a, b, c, d].into_iter().map(Result::unwrap).collect();
        assert!(pages.iter().all(|page| *page == pages[0]), "{pages:?}");
        assert_eq!(scene.payments(0).await.len(), 1);
        assert_eq!(scene.provider.pages.lock().unwrap().len(), 1);
    });
}

#[test]
fn whoever_wins_between_paying_and_cancelling_no_page_stays_open() {
    const BACKERS: u32 = 12;
    story_of(BACKERS, |scene| async move {
        for n in 0..BACKERS as usize {
            let row = scene.pledge(n).row;
            let cancel = scene.staff(move |tx, cx| pledges::cancel(tx, cx, row, "changed their mind"));
            // The job of the cancellation runs while the page may be half open.
            let (started, _, ()) = tokio::join!(scene.start(n), cancel, scene.work());
            if let Ok(Started::Redirect(url)) = started {
                scene.provider.pays(url.rsplit('/').next().unwrap()); // if it is still open
            }
        }
        scene.minutes_pass(4).await;
        let pages = scene.provider.pages.lock().unwrap().clone();
        assert!(pages.values().all(|page| page.status != GatewayStatus::Open), "{pages:?}");
        for n in 0..BACKERS as usize {
            let captured = scene.states(n).await.contains(&PaymentState::Captured);
            let owed_to_backer = if captured { -crate::owing::PRICE_MINOR } else { 0 };
            assert_eq!(scene.balance(n).await, owed_to_backer);
        }
        scene.sound().await;
    });
}
