//! What is given beside, for nothing in return: in the total, and in nothing else.

use kernel::{Currency, Money};
use pledges::{PledgeError, PledgeRef, TIP_MINOR_MAX};

use crate::imports::newer_file;
use crate::stage::{Stage, berlin, on_both, reward};

/// The campaign asks for tips from now on, or does not.
pub fn asks(stage: &Stage, yes: bool) {
    let row = stage.shop.campaign.row;
    stage
        .write(move |tx| {
            tx.execute(db::sql!("DELETE FROM campaign_tip WHERE campaign_id = $1"), db::params![row])?;
            if yes {
                let tips = db::sql!(
                    "INSERT INTO campaign_tip (campaign_id, kind, suggestions) VALUES ($1, 'percent', '5,10')"
                );
                tx.execute(tips, db::params![row])?;
            }
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            Ok::<_, PledgeError>(())
        })
        .unwrap();
}

pub fn tip(stage: &Stage, pledge: PledgeRef, minor: i64) -> Result<pledges::Saved, PledgeError> {
    let (cx, amount) = (stage.backer(pledge), Money::new(minor, Currency::EUR));
    stage.write(move |tx| pledges::save_tip(tx, &cx, pledge.row, amount))
}

#[test]
fn a_tip_is_paid_on_top_and_lowering_it_is_a_change_like_any_other() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 1000);
        assert!(matches!(tip(stage, anna, 500), Err(PledgeError::BadTip)), "nobody asks for one");
        asks(stage, true);
        for wrong in [-1, TIP_MINOR_MAX + 1] {
            assert!(matches!(tip(stage, anna, wrong), Err(PledgeError::BadTip)), "{wrong}");
        }
        stage.save_address(anna, berlin("01067")).unwrap();
        let before = stage.quote(anna);
        tip(stage, anna, 500).unwrap();
        let with = stage.quote(anna);
        assert_eq!((with.tip.map(|tip| tip.minor), with.total.minor), (Some(500), before.total.minor + 500));
        assert_eq!((with.net, with.tax, &with.tax_totals), (before.net, before.tax, &before.tax_totals));
        assert_eq!((&with.lines, &with.shipping), (&before.lines, &before.shipping));
        assert_eq!(with.supplies().unwrap(), before.total);
        // Other choices are saved without a word about it.
        stage.save_choices(anna, reward(stage.shop.base)).unwrap();
        assert_eq!(stage.quote(anna).tip, with.tip);
        let agreed = stage.confirm(anna).unwrap().quote;
        stage.pay(anna, "pay:anna", agreed.balance.minor);
        stage.verified();

        let cx = stage.backer(anna);
        stage.write(move |tx| pledges::reopen(tx, &cx, anna.row)).unwrap();
        tip(stage, anna, 200).unwrap();
        let lower = stage.confirm(anna).unwrap().quote;
        assert_eq!((lower.balance.minor, lower.owed_to_backer().map(|owed| owed.minor)), (-300, Some(300)));
        stage.verified();
    });
}

#[test]
fn no_file_knows_of_a_tip_and_one_that_is_not_asked_for_any_more_does_not_count() {
    on_both(|stage| {
        asks(stage, true);
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5500);
        tip(stage, anna, 700).unwrap();
        // What the platform sold is followed all the same: the choices did not become hers by a tip.
        newer_file(stage, anna, |update| update.choices = reward(stage.shop.limited));
        let stored = stage.pledge(anna);
        assert_eq!((stored.choices.reward, stored.choices.tip_minor), (Some(stage.shop.limited), 700));
        stage.save_address(anna, berlin("01067")).unwrap();
        assert_eq!(stage.quote(anna).tip.map(|tip| tip.minor), Some(700));
        asks(stage, false);
        assert_eq!(stage.quote(anna).tip, None);
        assert_eq!(stage.confirm(anna).unwrap().quote.tip, None);
        assert_eq!(stage.pledge(anna).choices.tip_minor, 0, "nobody agreed to it");
        stage.verified();
    });
}
