//! Limits of registration: what counts, whatever is cancelled or credited, at which rates, and what dashboards are told.

use billing::{OwnLimit, PartCredit, PlatformMoney, Standing, ThresholdRate, Thresholds};
use campaigns::EcbRates;
use campaigns::model::RateSource;
use invoices::{NewPart, Taken};
use kernel::{Currency, Language, Money};
use taxes::{CrossBorder, Scheme};

use crate::stage::{Backer, Stage, on_both_in};

const GERMAN: Backer = Backer { country: "DE", credit: 0, language: Language::De };
const POLE: Backer = Backer { country: "PL", credit: 0, language: Language::Pl };
const NORWEGIAN: Backer = Backer { country: "NO", credit: 0, language: Language::En };
/// 50.00 and 65.00 with 23 % in them.
const NET: i64 = 4065;
const DELUXE_NET: i64 = 5285;

impl Stage {
    /// At home in Poland, below the small sellers' limit, registered nowhere else.
    async fn sells_from_home(&self) {
        self.set_up_tax_with(|setup| {
            setup.seller.cross_border = CrossBorder::HomeBelowLimit;
            setup.seller.registrations.retain(|own| own.scheme != Scheme::OssUnion);
        })
        .await;
    }

    async fn limits(&self, today: &str) -> Thresholds {
        let today = today.parse().unwrap();
        self.db.read_long(move |tx| billing::thresholds(tx, today)).await.unwrap()
    }

    async fn limit(&self, code: &str, today: &str) -> Standing {
        let all = self.limits(today).await;
        all.standings.into_iter().find(|one| one.carried.code == code).unwrap()
    }

    async fn near(&self) -> Vec<(String, i64)> {
        self.work().await;
        let near = self.db.read(billing::near_limits).await.unwrap();
        near.into_iter().map(|one| (one.code, one.percent)).collect()
    }

    async fn own(&self, code: &str, minor: i64) {
        let cx = self.cx.clone();
        let own = OwnLimit {
            code: code.to_owned(),
            amount: Money::new(minor, Currency::EUR),
            sales: None,
            reason: "the adviser's letter".to_owned(),
            said_on: "2026-11-02".parse().unwrap(),
            entered_by: "staff:1".to_owned(),
            entered_at: self.cx.now(),
        };
        self.db.write(move |tx| billing::save_own_limit(tx, &cx, &own)).await.unwrap();
    }
}

#[test]
fn what_is_left_of_an_order_counts_on_its_day_and_what_a_change_adds_on_that_of_the_change() {
    on_both_in("2026-08-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.sells_from_home().await;
        let (base, sold) = (stage.base, |one: &Standing| (one.sold[0].amount.minor, one.sold[0].sales));
        let german = stage.bought(GERMAN, base, 5000).await;
        let other = stage.bought(GERMAN, base, 5000).await;
        let third = stage.bought(GERMAN, base, 5000).await;
        stage.bought(POLE, base, 5000).await;
        let eu = stage.limit("eu_small_seller", "2026-08-10").await;
        assert_eq!(sold(&eu), (3 * NET, 3), "at home nothing counts, and the rate of home changes nothing");
        assert_eq!((eu.percent, eu.reached_on), (1, None));
        // One ends, one becomes a larger one, of one a part is credited: on another day, of another year.
        stage.now("2027-01-05T10:00:00Z");
        stage.cancel(german).await;
        let before = |one: &Standing| (one.sold[1].amount.minor, one.sold[1].sales);
        let eu = stage.limit("eu_small_seller", "2027-01-05").await;
        assert_eq!((sold(&eu), before(&eu)), ((0, 0), (2 * NET, 2)), "it counts not even on its own day");
        stage.enlarge(other).await;
        let eu = stage.limit("eu_small_seller", "2027-01-05").await;
        assert_eq!(
            (sold(&eu), before(&eu)),
            ((DELUXE_NET - NET, 0), (2 * NET, 2)),
            "the sale stays, the rest is new"
        );
        let invoice = stage.documents(third).await[0].id;
        let part = PartCredit {
            invoice,
            parts: vec![NewPart { line: 0, taken: Taken::Amount(Money::new(1000, Currency::EUR)) }],
            reason: "bent".to_owned(),
            key: "one".to_owned(),
        };
        let (cx, row) = (stage.cx.clone(), stage.campaign.row);
        let credited = stage.db.write(move |tx| {
            let campaign = campaigns::campaign(tx, row)?.unwrap();
            billing::credit_parts(tx, &cx, &campaign, (&part, Money::new(1000, Currency::EUR)))
        });
        credited.await.unwrap();
        let eu = stage.limit("eu_small_seller", "2027-01-05").await;
        assert_eq!((sold(&eu), before(&eu)), ((DELUXE_NET - NET, 0), (2 * NET - 813, 2)));
        stage.sound().await;
    });
}

#[test]
fn an_order_that_is_booked_anew_stays_on_its_day() {
    on_both_in("2026-12-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.save(|new| new.platform_money = PlatformMoney::LeftOut).await.unwrap();
        let pledge = stage.paid(Backer { credit: 4000, ..POLE }).await;
        stage.now("2027-02-01T10:00:00Z");
        stage.platform_hands_over(pledge, 0).await;
        stage.work().await;
        stage.pay(pledge, 4000).await;
        stage.work().await;
        assert_eq!(stage.report("2027-Q1").await.lines.len(), 3, "taken back, and booked anew");
        // There is no rate for francs.
        let world = stage.limit("ch_worldwide_turnover", "2027-02-01").await;
        let years: Vec<_> = world.sold.iter().map(|sold| (sold.without_rate.clone(), sold.sales)).collect();
        let all = vec![Money::new(NET, Currency::EUR)];
        assert_eq!(years, [(Vec::new(), 0), (all, 1)], "the time of supply does not move");
        stage.sound().await;
    });
}

#[test]
fn an_own_limit_holds_and_dashboards_are_told_from_80_per_cent_on() {
    on_both_in("2026-11-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.sells_from_home().await;
        stage.bought(GERMAN, stage.base, 5000).await;
        stage.bought(GERMAN, stage.base, 5000).await;
        stage.own("eu_small_seller", 10_163).await;
        assert_eq!(stage.near().await, [], "79 of 100");
        stage.own("eu_small_seller", 10_162).await;
        assert_eq!(stage.near().await, [("eu_small_seller".to_owned(), 80)]);
        stage.own("eu_small_seller", 8130).await;
        assert_eq!(stage.near().await, [("eu_small_seller".to_owned(), 100)]);
        let eu = stage.limit("eu_small_seller", "2026-11-23").await;
        assert_eq!(eu.reached_on.map(|day| day.to_string()).as_deref(), Some("2026-11-10"));
        assert_eq!((eu.carried.amount.minor, eu.limit.minor), (1_000_000, 8130));
        // Who is registered needs no warning; who takes the tables' limit back is far from it.
        let cx = stage.cx.clone();
        let code = "eu_small_seller";
        assert!(stage.db.write(move |tx| billing::remove_own_limit(tx, &cx, code)).await.unwrap());
        assert_eq!(stage.near().await, []);
        stage.own(code, 8130).await;
        stage.set_up_tax().await;
        stage.own(code, 8131).await;
        assert_eq!(stage.near().await, []);
        assert!(stage.limit(code, "2026-11-23").await.registered_since.is_some());
    });
}

#[test]
fn sales_in_another_currency_wait_for_a_rate() {
    on_both_in("2026-11-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.sells_from_home().await;
        stage.bought(NORWEGIAN, stage.base, 5000).await;
        let norway = stage.limit("voec_turnover", "2026-11-23").await;
        let net = norway.sold[0].without_rate[0];
        assert_eq!((norway.sold[0].amount.minor, norway.sold[0].sales, net.currency), (0, 1, Currency::EUR));
        assert_eq!(
            stage.limits("2026-11-23").await.currencies.len(),
            2,
            "of Norway, and of the world to Switzerland"
        );
        let nok = Currency::parse("NOK").unwrap();
        let cx = stage.cx.clone();
        let rate = ThresholdRate {
            currency: nok,
            rate: "11.5".parse().unwrap(),
            rate_day: "2026-11-20".parse().unwrap(),
            source: RateSource::Named("Norges Bank".to_owned()),
        };
        let first = rate.clone();
        stage.db.write(move |tx| billing::save_threshold_rate(tx, &cx, &first)).await.unwrap();
        let norway = stage.limit("voec_turnover", "2026-11-23").await;
        // Half up: 11.5 for each.
        assert_eq!(norway.sold[0].amount.minor, (net.minor * 115 + 5) / 10);
        assert_eq!(norway.sold[0].without_rate, []);
        // Who published it is told as it was typed, whatever words are stored for what nobody types.
        for typed in ["ecb", "hand", "=ecb", "ECB"] {
            let (cx, source) = (stage.cx.clone(), RateSource::Named(typed.to_owned()));
            let rate = ThresholdRate { source: source.clone(), ..rate.clone() };
            stage.db.write(move |tx| billing::save_threshold_rate(tx, &cx, &rate)).await.unwrap();
            assert_eq!(stage.limits("2026-11-23").await.rates[0].source, source);
        }
        // The bank's file takes over what is not newer, and says what it has none for.
        for (day, taken) in [("19 November 2026", "11.5"), ("23 November 2026", "12.25")] {
            let file = format!("Date, NOK, USD\n{day}, 12.25, 1.16\n");
            let (cx, rates) = (stage.cx.clone(), EcbRates::read(file.as_bytes()).unwrap());
            let wanted = [nok, Currency::parse("CHF").unwrap()];
            let done = stage.db.write(move |tx| billing::take_ecb_rates(tx, &cx, &wanted, &rates));
            assert!(done.await.unwrap().contains(&wanted[1]));
            let rates = stage.limits("2026-11-23").await.rates;
            let entered = rates.iter().find(|rate| rate.currency == nok).unwrap();
            assert_eq!(entered.rate.to_string(), taken);
        }
    });
}

#[test]
fn what_is_not_set_up_is_told() {
    on_both_in("2026-11-10T10:00:00Z", Currency::EUR, async |stage: Stage| {
        stage.paid(GERMAN).await;
        let all = stage.limits("2026-11-23").await;
        assert_eq!(all.not_set_up.len(), 1);
        assert!(all.standings.iter().all(|one| !one.has_sales()) && all.standings.len() > 50);
    });
}
