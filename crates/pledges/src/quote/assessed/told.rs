//! Assessments as parts of a quote, every amount with its reasons.

use campaigns::model::TaxClass;
use kernel::{Decimal, Money, MoneyError};
use taxes::{
    AssessedPart, Assessment, CategoryCode, Consignment, CustomsLine, Delivery, GoodsClass, Reason, Schemes,
    SetBy, TaxPlace, Treatment, Warning,
};

use super::super::problem::QuoteProblem;
use super::super::result::{AppliedRate, AssessedTax, CustomsCharge, Shipping, TaxPart};
use super::super::rule::Rule;
use super::parts::Part;
use super::{Assessed, Tables};

/// Asks for the tax of a consignment and writes it into lines and shipping. Gives back where its goods go and where they
/// leave from, as far as the law tells places apart.
pub(super) fn fill(
    to_fill: &mut Assessed,
    (parts, consignment): (&[&Part<'_>], Option<Consignment>),
    tables: Tables<'_>,
    missing: &mut Vec<QuoteProblem>,
) -> Result<Option<Ways>, MoneyError> {
    let Some(consignment) = consignment else { return Ok(None) };
    let found = taxes::assess(&consignment, &tables.setup.seller, tables.rates, Schemes::product());
    let assessment = match found {
        Ok(assessment) => assessment,
        Err(problems) => {
            for problem in problems.0.iter().map(QuoteProblem::from) {
                if !missing.contains(&problem) {
                    missing.push(problem);
                }
            }
            return not_taxed(to_fill, parts, consignment.shipping).map(|()| None);
        }
    };
    for (part, out) in parts.iter().zip(&assessment.parts) {
        if let Some(line) = to_fill.lines.get_mut(part.line) {
            let told = TaxPart { class: part.class, ..told(out, &assessment) };
            add(&mut line.taxes, told)?;
        }
    }
    for out in &assessment.shipping {
        add(&mut to_fill.shipping.taxes, told(out, &assessment))?;
    }
    for line in assessment.customs.iter().filter(|line| line.charged.gross.is_positive()) {
        to_fill.customs.push(customs(line, &assessment));
    }
    if assessment.at_border.is_positive() {
        let before = to_fill.at_border.unwrap_or(Money::zero(assessment.currency));
        to_fill.at_border = Some(before.checked_add(assessment.at_border)?);
    }
    let to = assessment.parts.iter().find_map(|part| part.place);
    let ways = Ways { to, from: assessment.dispatch };
    to_fill.warnings.extend(assessment.warnings.into_iter().map(|warning| by_name(warning, parts)));
    Ok(Some(ways))
}

/// Where the goods of a consignment go and where they leave from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ways {
    to: Option<TaxPlace>,
    from: TaxPlace,
}

/// Every line of the consignment stays without tax, and says that it is not known.
fn not_taxed(to_fill: &mut Assessed, parts: &[&Part<'_>], shipping: Option<Money>) -> Result<(), MoneyError> {
    for part in parts {
        if let Some(line) = to_fill.lines.get_mut(part.line) {
            add(&mut line.taxes, TaxPart { class: part.class, ..not_known(part.amount) })?;
        }
    }
    shipping.map_or(Ok(()), |amount| add(&mut to_fill.shipping.taxes, not_known(amount)))
}

/// Shipping that the platform collected with its tax. Without ways nobody could assess the parcel, and nobody can agree to it.
pub(super) fn settled_shipping(
    shipping: &mut Shipping,
    amount: Money,
    ways: Option<Ways>,
) -> Result<(), MoneyError> {
    if !amount.is_positive() {
        return Ok(());
    }
    let assessed = ways.map(|Ways { to, from }| {
        Box::new(AssessedTax {
            treatment: Treatment::HandledByPlatform,
            scheme: None,
            delivery: Delivery::Physical,
            goods: GoodsClass::Standard,
            place: to,
            dispatch: from,
            rates: Vec::new(),
            estimate: None,
            note: None,
            category: CategoryCode::O,
        })
    });
    let rule = Rule::Tax(Reason::HandledByPlatform);
    add(&mut shipping.taxes, TaxPart { rule, assessed, ..not_known(amount) })
}

/// An amount whose tax nobody knows.
pub(super) fn not_known(amount: Money) -> TaxPart {
    TaxPart {
        class: TaxClass::Standard,
        place: None,
        rate_percent: Decimal::ZERO,
        net: amount,
        tax: Money::zero(amount.currency),
        gross: amount,
        rule: Rule::TaxNotYetKnown,
        reasons: Vec::new(),
        assessed: None,
    }
}

fn customs(line: &CustomsLine, assessment: &Assessment) -> CustomsCharge {
    let charged = &line.charged;
    CustomsCharge {
        hs_code: line.hs_code.clone().unwrap_or_default(), // duty that was known beforehand has none
        amount: charged.amount,
        taxes: vec![told(charged, assessment)],
        net: charged.net,
        tax: charged.tax,
        gross: charged.gross,
    }
}

fn told(out: &AssessedPart, assessment: &Assessment) -> TaxPart {
    let rates: Vec<AppliedRate> = out
        .taxes
        .iter()
        .filter_map(|line| Some(AppliedRate { row: assessment.rate_of(line)?.clone(), tax: line.tax }))
        .collect();
    let reasons = reasons(out, &rates);
    let is_rate = |rule: &&Rule| matches!(rule, Rule::Tax(Reason::RateApplied { .. }));
    let is_why = |rule: &&Rule| !matches!(rule, Rule::Tax(Reason::ShippingLikeGoods));
    let main = reasons.iter().find(is_rate).or_else(|| reasons.iter().find(is_why)).cloned();
    TaxPart {
        class: TaxClass::of_goods(out.class),
        place: out.place.filter(|_| !rates.is_empty()).map(|place| place.to_string()),
        rate_percent: out.tax_percent(),
        net: out.net,
        tax: out.tax,
        gross: out.gross,
        rule: main.unwrap_or(Rule::ZeroRated),
        reasons,
        assessed: Some(Box::new(AssessedTax {
            treatment: out.treatment,
            scheme: out.scheme,
            delivery: out.delivery,
            goods: out.class,
            place: out.place,
            dispatch: assessment.dispatch,
            rates,
            estimate: out.estimate,
            note: out.note,
            category: out.category(),
        })),
    }
}

/// In order; behind each rate where its row is from. A class that is taxed nowhere is no gift.
fn reasons(out: &AssessedPart, rates: &[AppliedRate]) -> Vec<Rule> {
    if out.class == GoodsClass::OutOfScope {
        return vec![Rule::ZeroRated];
    }
    let mut rows = rates.iter();
    let mut all = Vec::with_capacity(out.reasons.len() + rates.len());
    for reason in &out.reasons {
        all.push(Rule::Tax(reason.clone()));
        if matches!(reason, Reason::RateApplied { .. }) {
            all.extend(rows.next().map(|rate| match &rate.row.set_by {
                SetBy::Product { read_on } => {
                    Rule::RateOfTables { source: rate.row.source.clone(), read_on: *read_on }
                }
                SetBy::Loaded { loaded_on: Some(day), .. } => Rule::RateOfLocalTable {
                    locality: rate.row.locality.clone().unwrap_or_default(), // a loaded row has a name
                    source: rate.row.source.clone(),
                    loaded_on: *day,
                },
                SetBy::Creator { .. } | SetBy::Loaded { .. } => {
                    Rule::RateOfCreator { source: rate.row.source.clone() }
                }
            }));
        }
    }
    all
}

/// Parts of a line that are taxed alike are told as one.
pub(in crate::quote) fn add(parts: &mut Vec<TaxPart>, new: TaxPart) -> Result<(), MoneyError> {
    let same = parts.iter_mut().find(|own| is_alike(own, &new));
    let Some(own) = same else {
        parts.push(new);
        return Ok(());
    };
    own.net = own.net.checked_add(new.net)?;
    own.tax = own.tax.checked_add(new.tax)?;
    own.gross = own.gross.checked_add(new.gross)?;
    join_differences(&mut own.reasons, new.reasons)?;
    if let (Some(own), Some(new)) = (&mut own.assessed, new.assessed) {
        for (rate, more) in own.rates.iter_mut().zip(new.rates) {
            rate.tax = rate.tax.checked_add(more.tax)?;
        }
        own.estimate = match (own.estimate, new.estimate) {
            (Some(one), Some(other)) => Some(one.checked_add(other)?),
            (one, other) => one.or(other),
        };
    }
    Ok(())
}

/// What rounding on the total moved is told once for all.
fn join_differences(own: &mut Vec<Rule>, new: Vec<Rule>) -> Result<(), MoneyError> {
    let Some(more) = new.iter().find_map(difference) else { return Ok(()) };
    let sum = own.iter().find_map(difference).unwrap_or(Money::zero(more.currency)).checked_add(more)?;
    own.retain(|rule| difference(rule).is_none());
    if !sum.is_zero() {
        own.push(Rule::Tax(Reason::RoundedOnTotal { difference: sum }));
    }
    Ok(())
}

const fn difference(rule: &Rule) -> Option<Money> {
    match rule {
        Rule::Tax(Reason::RoundedOnTotal { difference }) => Some(*difference),
        _ => None,
    }
}

fn is_alike(own: &TaxPart, new: &TaxPart) -> bool {
    let reasons = |part: &TaxPart| -> Vec<Rule> {
        part.reasons.iter().filter(|rule| difference(rule).is_none()).cloned().collect()
    };
    let key = |part: &TaxPart| {
        part.assessed.as_ref().map(|a| (a.treatment, a.scheme, a.delivery, a.goods, a.place, a.note))
    };
    own.class == new.class
        && own.rate_percent == new.rate_percent
        && own.place == new.place
        && own.rule == new.rule
        && reasons(own) == reasons(new)
        && key(own) == key(new)
}

/// The numbers of parts mean nothing to a person.
fn by_name(warning: Warning, parts: &[&Part<'_>]) -> Warning {
    match warning {
        Warning::TariffCodeMissing { part } => {
            let found = part.parse::<usize>().ok().and_then(|n| parts.get(n)); // our own number
            Warning::TariffCodeMissing { part: found.map_or(part, |part| part.name.to_owned()) }
        }
        other => other,
    }
}
