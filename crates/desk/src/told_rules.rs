//! Rules behind amounts, in words for staff.

use campaigns::model::{Catalogue, TaxClass, TaxRate};
use pledges::forms::rule_sentence;
use pledges::quote::Rule;
use web::{Localizer, TextArg};

use crate::catalogue::rate_origin;

/// A rule with its numbers; behind a rate of the campaign's own table since when it holds, and who set it.
pub(crate) fn told_to_staff(texts: &Localizer, catalogue: &Catalogue, rule: &Rule) -> Vec<String> {
    let amount = |key: &str, amount: kernel::Money| {
        vec![texts.text_with(key, &[("amount", texts.money(amount).into())])]
    };
    match rule {
        // These speak to the backer; here staff read them.
        Rule::OwedToBacker { amount: owed } => amount("desk-rule-owed-to-backer", *owed),
        Rule::CreditLeft { amount: left } => amount("desk-rule-credit-left", *left),
        Rule::TaxRate { place, class, valid_from, .. } => {
            with_its_row(texts, catalogue, rule, (place, *class, valid_from))
        }
        Rule::StandardRateInstead { place, valid_from, .. } => {
            with_its_row(texts, catalogue, rule, (place, TaxClass::Standard, valid_from))
        }
        other => vec![rule_sentence(texts, other)],
    }
}

fn with_its_row(
    texts: &Localizer,
    catalogue: &Catalogue,
    rule: &Rule,
    (place, class, valid_from): (&str, TaxClass, &campaigns::Date),
) -> Vec<String> {
    let since = [("day", TextArg::from(valid_from.to_string()))];
    let is_its_row =
        |rate: &&TaxRate| rate.class == class && rate.valid_from == *valid_from && rate.place() == place;
    let mut told = vec![rule_sentence(texts, rule), texts.text_with("desk-why-valid-from", &since)];
    // A rate that was deleted since has no row any more.
    told.extend(catalogue.tax_rates.iter().find(is_its_row).map(|rate| rate_origin(texts, rate)));
    told
}
