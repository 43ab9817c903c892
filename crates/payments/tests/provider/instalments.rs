//! What is paid in parts: the provider is asked for what is due, or for everything, and never for both.

use campaigns::model::{InstalmentPace, InstalmentTerms};
use payments::service::{PayAmount, StartPayment, Started, start_payment};
use payments::{GatewayStatus, PaymentError, PaymentState};
use pledges::Confirm;

use crate::owing::PRICE_MINOR;
use crate::provider::eur;
use crate::scene::Scene;
use crate::story;

/// 50.00 in two parts.
const HALF_MINOR: i64 = PRICE_MINOR / 2;

impl Scene {
    /// Agrees to pay in two parts, a month apart.
    async fn agrees_in_parts(&self) {
        let (pledge, campaign) = (self.pledge(0), self.shop.campaign.row);
        self.staff(move |tx, cx| {
            let pace = InstalmentPace::EveryMonths { parts: 2, months: 1 };
            let terms = InstalmentTerms { pace, smallest_minor: 0 };
            campaigns::save_instalments(tx, cx, campaign, Some(&terms))?;
            pledges::reopen(tx, cx, pledge.row)?;
            let loaded = pledges::load(tx, pledge.row)?;
            let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
            let catalogue = campaigns::load_catalogue(tx, campaign)?;
            let today = campaigns::campaign(tx, campaign)?.unwrap().day_of(cx.now());
            let plan = pledges::plan_offered(&catalogue, &loaded, &quote, today).unwrap();
            let confirm = Confirm { pledge: pledge.row, seal: pledges::seal_of(&quote) };
            pledges::confirm_in_parts(tx, cx, &confirm, &pledges::plan_seal(&plan)).map(drop)
        })
        .await;
    }

    async fn starts(&self, amount: PayAmount) -> Result<Started, PaymentError> {
        let request = StartPayment { amount, ..self.request(0) };
        start_payment(&self.payments, &self.cx, &request).await
    }

    /// The page for this amount.
    async fn page_for(&self, amount: PayAmount) -> String {
        match self.starts(amount).await.unwrap() {
            Started::Redirect(url) => page_of(&url),
            Started::NothingOwed => panic!("nothing is owed"),
        }
    }

    /// The backer pays on a page, and the provider tells.
    async fn pays(&self, page: &str, notice: &str) {
        assert!(self.provider.pays(page));
        self.hook(notice, page).await;
        self.work().await;
    }

    async fn days_pass(&self, days: i64) {
        self.clock.advance_days(days);
        self.staff(|tx, cx| {
            while pledges::parts_fall_due_step(tx, cx.now())? {}
            Ok(())
        })
        .await;
    }
}

fn page_of(url: &str) -> String {
    url.strip_prefix("https://pay.example/").unwrap().to_owned()
}

#[test]
fn each_part_is_asked_for_when_it_is_due_and_nothing_before() {
    story(|scene| async move {
        scene.agrees_in_parts().await;
        let first = scene.page_for(PayAmount::Due).await;
        assert_eq!(scene.provider.page(&first).request.amount, eur(HALF_MINOR));
        scene.pays(&first, "n1").await;
        assert_eq!(scene.starts(PayAmount::Due).await.unwrap(), Started::NothingOwed);
        assert_eq!(scene.balance(0).await, HALF_MINOR);
        scene.days_pass(31).await;
        let second = scene.page_for(PayAmount::Due).await;
        scene.pays(&second, "n2").await;
        assert_eq!((scene.balance(0).await, scene.provider.charges()), (0, 2));
        assert_eq!(scene.states(0).await, [PaymentState::Captured; 2]);
        scene.sound().await;
    });
}

#[test]
fn whoever_pays_everything_in_another_tab_pays_no_part_twice() {
    story(|scene| async move {
        scene.agrees_in_parts().await;
        let part = scene.page_for(PayAmount::Due).await;
        let whole = scene.page_for(PayAmount::All).await;
        assert_eq!(scene.provider.page(&part).status, GatewayStatus::Expired);
        assert!(!scene.provider.pays(&part), "closed before the other opened");
        assert_eq!(scene.provider.page(&whole).request.amount, eur(PRICE_MINOR));
        scene.pays(&whole, "n1").await;
        scene.paid_once(0).await;
        scene.days_pass(40).await;
        assert_eq!(scene.starts(PayAmount::Due).await.unwrap(), Started::NothingOwed);
        assert_eq!(scene.starts(PayAmount::All).await.unwrap(), Started::NothingOwed);
    });
}

#[test]
fn two_tabs_that_start_at_the_same_instant_leave_one_page_that_can_be_paid() {
    story(|scene| async move {
        scene.agrees_in_parts().await;
        let started = tokio::join!(
            scene.starts(PayAmount::Due),
            scene.starts(PayAmount::All),
            scene.starts(PayAmount::Due),
            scene.starts(PayAmount::All),
        );
        // Who replaced whom too often is asked to press again; nobody is led to two pages.
        for one in [started.0, started.1, started.2, started.3] {
            assert!(matches!(one, Ok(Started::Redirect(_)) | Err(PaymentError::Busy)), "{one:?}");
        }
        let open = |scene: &Scene| {
            let pages = scene.provider.pages.lock().unwrap().clone();
            pages
                .into_iter()
                .filter(|(_, page)| page.status == GatewayStatus::Open)
                .map(|(id, _)| id)
                .collect::<Vec<_>>()
        };
        let left = open(&scene);
        assert!(left.len() <= 1, "{left:?}");
        let whole = scene.page_for(PayAmount::All).await;
        assert_eq!(open(&scene), std::slice::from_ref(&whole));
        scene.pays(&whole, "n1").await;
        scene.paid_once(0).await;
    });
}

#[test]
fn a_page_for_everything_stays_when_a_part_falls_due_or_nothing_is_due() {
    story(|scene| async move {
        scene.agrees_in_parts().await;
        let first = scene.page_for(PayAmount::Due).await;
        scene.pays(&first, "n1").await;
        let rest = scene.page_for(PayAmount::All).await;
        assert_eq!(scene.provider.page(&rest).request.amount, eur(HALF_MINOR));
        // A button of a page from before asks for what is due: nothing, and it closes no page.
        assert_eq!(scene.starts(PayAmount::Due).await.unwrap(), Started::NothingOwed);
        assert_eq!(scene.provider.page(&rest).status, GatewayStatus::Open);
        scene.days_pass(31).await;
        assert_eq!(scene.provider.page(&rest).status, GatewayStatus::Open, "now the same is due");
        scene.pays(&rest, "n2").await;
        assert_eq!((scene.balance(0).await, scene.provider.charges()), (0, 2));
        scene.sound().await;
    });
}

#[test]
fn what_the_platform_collects_meanwhile_closes_the_page_of_a_part() {
    story(|scene| async move {
        scene.agrees_in_parts().await;
        let part = scene.page_for(PayAmount::Due).await;
        scene.platform_collected_of(0, 1_000).await;
        scene.work().await;
        assert_eq!(scene.provider.page(&part).status, GatewayStatus::Expired);
        let part = scene.page_for(PayAmount::Due).await;
        assert_eq!(scene.provider.page(&part).request.amount, eur(HALF_MINOR - 1_000));
        scene.pays(&part, "n1").await;
        assert_eq!(scene.balance(0).await, HALF_MINOR);
        scene.sound().await;
    });
}
