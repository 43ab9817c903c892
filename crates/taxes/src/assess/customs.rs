//! The Union's charge for each tariff code in a parcel, and duty that is known beforehand. Both belong to the base of the
//! tax: on import as duty (Directive 2006/112/EC, article 86), under the import one-stop shop as part of what the buyer pays
//! (articles 73 and 78(a)).

use kernel::Money;

use super::case::{Area, Case};
use super::input::tariff_code;
use super::lines::Line;
use crate::consignment::PriceMode;
use crate::goods::{Delivery, GoodsClass};
use crate::limits::LimitKind;
use crate::problem::TaxProblem;
use crate::reason::Reason;
use crate::result::{AssessedPart, CustomsLine, Treatment};
use crate::scheme::Scheme;
use crate::seller::{CustomsBearer, CustomsScope, ImportHandling};
use crate::warning::Warning;

/// A charge and the line it is billed with.
pub(super) struct Charge<'t> {
    hs_code: Option<String>,
    charge: Money,
    pub(super) line: Line<'t>,
}

impl Charge<'_> {
    pub(super) fn with(self, charged: AssessedPart) -> CustomsLine {
        CustomsLine { hs_code: self.hs_code, charge: self.charge, charged }
    }
}

/// All charges on the consignment.
pub(super) fn charges<'t>(case: &Case<'t>, goods: &[Line<'t>]) -> Result<Vec<Charge<'t>>, TaxProblem> {
    let mut charges = by_code(case, goods)?;
    charges.extend(known_duty(case, goods));
    Ok(charges)
}

/// Council Regulation (EU) 2026/382 with Delegated Regulation (EU) 2026/1022 and Implementing Regulation (EU) 2026/1200:
/// EUR 3 for each distinct six-digit code of a parcel of up to EUR 150 to a consumer, whatever the VAT scheme. The declarant
/// owes it: the holder of the import one-stop shop, else the platform, the seller or the carrier, who bills it on.
fn by_code<'t>(case: &Case<'t>, goods: &[Line<'t>]) -> Result<Vec<Charge<'t>>, TaxProblem> {
    let is_import = matches!(case.to, Area::Union(_)) && case.is_from_outside_customs();
    let limits = (case.limit(LimitKind::EuCustomsPerCode), case.limit(LimitKind::EuCustomsConsignment));
    let (Some(each), Some(limit)) = limits else { return Ok(Vec::new()) };
    if !is_import || case.is_business() {
        return Ok(Vec::new());
    }
    let is_under_ioss = case.is_registered(Scheme::Ioss);
    if case.seller.customs.scope == CustomsScope::IossOnly && !is_under_ioss {
        return Ok(Vec::new());
    }
    if case.exchanged(case.parcel_value(), limit.currency)?.minor > limit.minor {
        return Ok(Vec::new());
    }
    let mut by_code: Vec<(String, &Line<'t>)> = Vec::new();
    for (part, line) in case.consignment.parts.iter().zip(goods) {
        let is_counted = part.delivery == Delivery::Physical && part.class != GoodsClass::OutOfScope;
        if !is_counted || part.quantity == 0 {
            continue;
        }
        let code = part.hs_code.as_deref().and_then(tariff_code).unwrap_or_default();
        if code.is_empty() {
            case.warn(Warning::TariffCodeMissing { part: part.key.clone() });
        }
        match by_code.iter_mut().find(|(own, _)| *own == code) {
            Some((_, largest)) if largest.out.amount.minor < line.out.amount.minor => *largest = line,
            Some(_) => {}
            None => by_code.push((code, line)),
        }
    }
    if by_code.is_empty() {
        return Ok(Vec::new());
    }
    let charge = case.exchanged(each, case.consignment.currency)?;
    Ok(by_code.into_iter().map(|(code, like)| of_code(case, code, charge, like)).collect())
}

fn of_code<'t>(case: &Case<'t>, code: String, charge: Money, like: &Line<'t>) -> Charge<'t> {
    let mut line = line_like(like, "customs");
    let reason = Reason::CustomsCharge { code: code.clone(), amount: charge };
    line.out.reasons = vec![reason, Reason::CustomsInBase];
    if line.out.treatment == Treatment::ImportAtBorder {
        line.border_duty = Some(charge);
    } else if case.seller.customs.borne_by == CustomsBearer::Buyer {
        line.out.amount = charge;
    }
    Charge { hs_code: Some(code), charge, line }
}

/// Duty and fees that the caller knows of, where the parcel is an import that no low-value scheme covers.
fn known_duty<'t>(case: &Case<'t>, goods: &[Line<'t>]) -> Option<Charge<'t>> {
    let charge = case.consignment.import_duty.filter(|duty| duty.is_positive())?;
    let to = case.to.place();
    let crosses = case.from.place().whole_country() != to.whole_country();
    let is_import = |line: &&Line<'t>| {
        let is_american = to.is_country("US") && crosses && line.out.delivery == Delivery::Physical;
        matches!(line.out.treatment, Treatment::ImportPrepaid | Treatment::ImportAtBorder) || is_american
    };
    let like = goods.iter().filter(is_import).max_by_key(|line| line.out.amount.minor)?;
    let mut line = line_like(like, "import_duty");
    line.out.reasons = vec![Reason::CustomsInBase];
    if to.is_country("US") {
        // Duty of the USA is part of no sales tax of a seller from abroad.
        let is_prepaid = case.seller.import_handling(to) == ImportHandling::DutyPaid;
        line.out.treatment = if is_prepaid { Treatment::NotTaxable } else { Treatment::ImportAtBorder };
        line.out.scheme = None;
        line.out.reasons.clear();
        line.rates.clear();
    }
    if line.out.treatment == Treatment::ImportAtBorder {
        line.border_duty = Some(charge);
    } else {
        line.out.amount = charge;
    }
    Some(Charge { hs_code: None, charge, line })
}

/// A line without an amount that is taxed like another; the tax comes on top.
fn line_like<'t>(like: &Line<'t>, key: &str) -> Line<'t> {
    let mut line = like.clone();
    key.clone_into(&mut line.out.key);
    line.out.amount.minor = 0;
    line.share_of = None;
    line.mode = PriceMode::TaxAdded;
    line
}
