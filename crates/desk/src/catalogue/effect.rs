//! What saving a change of the catalogue would cost the pledges there are.

use accounts::Permission;
use accounts::can::Can;
use campaigns::model::Catalogue;
use kernel::Money;
use pledges::WhatIf;
use web::widgets::{MoneyLine, MoneyLineKind};
use web::{FormState, WebError};

use super::bench::Bench;

/// The difference between the catalogue as it is and as it would be.
pub(super) struct Effect(WhatIf);

/// Prices every pledge both ways, off the threads that answer other people.
pub(super) async fn of<P: Can>(bench: &Bench<P>, then: &Catalogue) -> Result<Effect, WebError> {
    let (now, then) = (bench.catalogue.clone(), then.clone());
    let (row, at) = (bench.campaign.row, bench.site.now());
    let when = (at, bench.campaign.day_of(at));
    let vault = bench.site.vault().clone();
    let found =
        bench.site.db().read_long(move |tx| pledges::what_if(tx, &vault, row, (&now, &then), when)).await;
    Ok(Effect(found.map_err(WebError::internal)?))
}

impl Effect {
    /// Whether any pledge would cost something else, hold another tax, or have no price.
    pub(super) fn changes_anything(&self) -> bool {
        let found = &self.0;
        found.dearer + found.cheaper + found.without_price + found.priced_anew > 0
            || found.tax_before != found.tax_after
    }

    /// How many pledges, in a sentence or two.
    pub(super) fn in_words<P: Can>(&self, bench: &Bench<P>) -> String {
        let found = &self.0;
        if !self.changes_anything() {
            return bench.t1("catalogue-effect-none", "count", count(found.pledges));
        }
        bench.page.texts.text_with(
            "catalogue-effect-some",
            &[
                ("count", count(found.pledges).into()),
                ("agreed", count(found.agreed).into()),
                ("dearer", count(found.dearer).into()),
                ("cheaper", count(found.cheaper).into()),
                ("unpriced", count(found.without_price).into()),
                ("anew", count(found.priced_anew).into()),
            ],
        )
    }

    /// The form with what saving it would change above its fields (`parts::form_start`).
    pub(super) fn shown_in<P: Can>(&self, bench: &Bench<P>, f: FormState) -> FormState {
        let found = &self.0;
        let amount = |money: Money| bench.page.texts.money(money);
        let f = f.with("effect", self.in_words(bench));
        if !bench.permit.staff().may(Permission::ViewMoney, Some(bench.campaign.id)) {
            return f;
        }
        f.with("effect_before", amount(found.before))
            .with("effect_after", amount(found.after))
            .with("effect_tax_before", amount(found.tax_before))
            .with("effect_tax_after", amount(found.tax_after))
    }

    /// Sums before and after.
    pub(super) fn lines<P: Can>(&self, bench: &Bench<P>) -> Vec<MoneyLine> {
        let found = &self.0;
        let line = |key: &str, amount: Money, kind| MoneyLine {
            label: bench.t(key),
            detail: String::new(),
            amount: bench.page.texts.money(amount),
            kind,
        };
        vec![
            line("catalogue-effect-before", found.before, MoneyLineKind::Item),
            line("catalogue-effect-tax-before", found.tax_before, MoneyLineKind::Item),
            line("catalogue-effect-tax-after", found.tax_after, MoneyLineKind::Item),
            line("catalogue-effect-after", found.after, MoneyLineKind::Total),
        ]
    }
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
