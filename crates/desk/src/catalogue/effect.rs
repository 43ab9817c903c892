//! What saving a change of the catalogue would cost the pledges there are.

use accounts::Permission;
use accounts::can::Can;
use campaigns::model::Catalogue;
use kernel::Money;
use pledges::{PledgeError, Repacked, Sums, WhatIf};
use web::widgets::{MoneyLine, MoneyLineKind};
use web::{FormState, WebError};

use super::bench::Bench;

/// The difference between the catalogue as it is and as it would be.
pub(super) struct Effect {
    prices: WhatIf,
    goods: Repacked,
}

/// Prices every pledge both ways, and packs it both ways where the change is about goods, off the threads that answer other people.
pub(super) async fn of<P: Can>(bench: &Bench<P>, then: &Catalogue) -> Result<Effect, WebError> {
    let (now, then) = (bench.catalogue.clone(), then.clone());
    let (row, at) = (bench.campaign.row, bench.site.now());
    let when = (at, bench.campaign.day_of(at));
    let vault = bench.site.vault().clone();
    let is_about_goods = !packs_alike(&now, &then);
    let found = bench.site.db().read_long(move |tx| {
        let prices = pledges::what_if(tx, &vault, row, (&now, &then), when)?;
        let goods =
            if is_about_goods { pledges::repacked(tx, row, (&now, &then))? } else { Repacked::default() };
        Ok::<_, PledgeError>(Effect { prices, goods })
    });
    found.await.map_err(WebError::internal)
}

/// Whether nothing differs of which parcels are made.
fn packs_alike(now: &Catalogue, then: &Catalogue) -> bool {
    now.items == then.items
        && now.rewards == then.rewards
        && now.addons == then.addons
        && now.options == then.options
        && now.goals == then.goals
}

impl Effect {
    /// Whether any pledge that is not agreed would cost something else, hold another tax, or have no price.
    pub(super) fn changes_anything(&self) -> bool {
        let found = &self.prices;
        found.dearer + found.cheaper + found.without_price + found.priced_anew > 0
            || found.all_sums().any(|sums| sums.tax_before != sums.tax_after)
    }

    /// How many pledges, in some sentences: prices, then parcels.
    pub(super) fn in_words<P: Can>(&self, bench: &Bench<P>) -> String {
        let found = &self.prices;
        let some = |key: &str, number: u64| (number > 0).then(|| bench.t1(key, "count", count(number)));
        let head = if self.changes_anything() { "catalogue-effect-some" } else { "catalogue-effect-none" };
        let numbers = [
            ("dearer", count(found.dearer).into()),
            ("cheaper", count(found.cheaper).into()),
            ("unpriced", count(found.without_price).into()),
            ("anew", count(found.priced_anew).into()),
        ];
        let sentences = [
            Some(bench.t1(head, "count", count(found.pledges))),
            some("catalogue-effect-agreed", found.agreed),
            self.changes_anything().then(|| bench.page.texts.text_with("catalogue-effect-numbers", &numbers)),
            some("catalogue-effect-packed-agreed", self.goods.agreed),
            some("catalogue-effect-packed-open", self.goods.open),
            some("catalogue-effect-packed-left", self.goods.left),
            some("goals-without-address", self.goods.without_address),
            self.unanswered(bench),
        ];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Who agreed and would get something of which nobody asked them which one.
    fn unanswered<P: Can>(&self, bench: &Bench<P>) -> Option<String> {
        let asked: Vec<_> = self.goods.asked.iter().map(String::as_str).collect();
        let args = [("count", count(self.goods.unanswered).into()), ("asked", asked.join(", ").into())];
        (self.goods.unanswered > 0).then(|| bench.page.texts.text_with("catalogue-effect-unanswered", &args))
    }

    /// Which pledges the sums leave out; empty for none.
    pub(super) fn outside_the_sums<P: Can>(&self, bench: &Bench<P>) -> String {
        let found = &self.prices;
        if found.without_price + found.priced_anew == 0 {
            return String::new();
        }
        let numbers =
            [("unpriced", count(found.without_price).into()), ("anew", count(found.priced_anew).into())];
        bench.page.texts.text_with("catalogue-effect-outside", &numbers)
    }

    /// The form with what saving it would change above its fields (`parts::form_start`).
    pub(super) fn shown_in<P: Can>(&self, bench: &Bench<P>, f: FormState) -> FormState {
        let found = &self.prices;
        // Of every currency: amounts of two are never added up.
        let amounts = |of: fn(&Sums) -> Money| {
            let all = found.all_sums().map(|sums| bench.page.texts.money(of(sums)));
            all.collect::<Vec<_>>().join(" + ")
        };
        let f = f.with("effect", self.in_words(bench));
        if !bench.permit.staff().may(Permission::ViewMoney, Some(bench.campaign.id)) {
            return f;
        }
        f.with("effect_before", amounts(|sums| sums.before))
            .with("effect_after", amounts(|sums| sums.after))
            .with("effect_tax_before", amounts(|sums| sums.tax_before))
            .with("effect_tax_after", amounts(|sums| sums.tax_after))
            .with("effect_outside", self.outside_the_sums(bench))
    }

    /// Sums before and after, of each currency.
    pub(super) fn lines<P: Can>(&self, bench: &Bench<P>) -> Vec<MoneyLine> {
        let found = &self.prices;
        let line = |key: &str, amount: Money, kind| MoneyLine {
            label: bench.t(key),
            detail: String::new(),
            amount: bench.page.texts.money(amount),
            also: String::new(),
            why: Vec::new(),
            kind,
        };
        let of_one = |sums: &Sums| {
            [
                line("catalogue-effect-before", sums.before, MoneyLineKind::Item),
                line("catalogue-effect-tax-before", sums.tax_before, MoneyLineKind::Item),
                line("catalogue-effect-tax-after", sums.tax_after, MoneyLineKind::Item),
                line("catalogue-effect-after", sums.after, MoneyLineKind::Total),
            ]
        };
        found.all_sums().flat_map(of_one).collect()
    }
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
