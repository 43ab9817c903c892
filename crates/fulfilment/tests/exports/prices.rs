//! Pledges that are priced in another currency than the campaign's.

use campaigns::model::{PayCurrency, RateSource, Unlisted};
use fulfilment::Sheet;
use kernel::{Actor, Currency};
use pledges::{Choices, PlatformFacts, PledgeRef};

use crate::reading::rows;
use crate::stage::{Stage, collected, migrations};

/// A list of prices in zlotys is opened, and this pledge is priced by it.
fn priced_in_zloty(stage: &Stage, pledge: PledgeRef) {
    let (cx, campaign) = (stage.cx.acting_as(Actor::Cli), stage.campaign);
    let zloty = Currency::parse("PLN").unwrap();
    let offered = PayCurrency {
        currency: zloty,
        rate: "4.25".parse().unwrap(),
        rated_on: "2026-01-05".parse().unwrap(),
        source: RateSource::ByHand,
        step_minor: 100,
        ends_on: None,
    };
    let chosen = stage.db.write_blocking(move |tx| {
        campaigns::save_pay_currencies(tx, &cx, campaign.row, std::slice::from_ref(&offered)).unwrap();
        let rest = (Unlisted::Converted, &[][..]);
        campaigns::save_price_list(tx, &cx, campaign.row, zloty, rest).unwrap();
        campaigns::open_price_list(tx, &cx, campaign.row, (zloty, true)).unwrap();
        let backer = cx.acting_as(Actor::Backer(pledges::load(tx, pledge.row)?.contact));
        pledges::choose_currency(tx, &backer, pledge.row, zloty)
    });
    chosen.unwrap();
}

#[test]
fn what_was_promised_in_another_currency_is_no_amount_of_the_one_that_a_row_tells() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let promised = PlatformFacts { paid_minor: 0, ..collected() };
        let nothing = Choices::default();
        let [_, ben] = [(1, "Ada"), (2, "Ben")]
            .map(|(n, name)| stage.imported_with(n, name, &nothing, promised.clone()));
        priced_in_zloty(&stage, ben);
        let rows = rows(&stage, Sheet::Pledges);
        let told = |n: usize| ["pledged", "currency"].map(|c| rows[n][c].as_str());
        assert_eq!((told(0), told(1)), (["500.00", "EUR"], ["", "PLN"]));
    });
}
