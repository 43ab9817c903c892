//! What is done with a part: the law's rules by destination. They decide about place, scheme and treatment, never about
//! amounts.

mod abroad;
mod america;
mod britain;
mod union;

use kernel::Money;

use super::case::{Area, Case};
use crate::consignment::Part;
use crate::goods::{Delivery, GoodsClass};
use crate::limits::{Limit, LimitKind};
use crate::notes::LegalNote;
use crate::place::TaxPlace;
use crate::problem::TaxProblem;
use crate::rates::Certainty;
use crate::reason::Reason;
use crate::result::Treatment;
use crate::scheme::Scheme;
use crate::seller::ImportHandling;
use crate::warning::{UnverifiedRule, Warning};

/// What is done with a part, and why.
#[derive(Debug, Clone)]
pub(super) struct Ruling {
    pub(super) treatment: Treatment,
    /// Whose rates are looked up, for a charge or an estimate.
    pub(super) place: Option<TaxPlace>,
    pub(super) scheme: Option<Scheme>,
    pub(super) note: Option<LegalNote>,
    pub(super) reasons: Vec<Reason>,
}

impl Ruling {
    fn new(treatment: Treatment, place: TaxPlace, reason: Reason) -> Self {
        Self { treatment, place: Some(place), scheme: None, note: None, reasons: vec![reason] }
    }

    /// Nothing is left to decide.
    pub(super) fn settled_by_platform() -> Self {
        let reasons = vec![Reason::HandledByPlatform];
        Self { treatment: Treatment::HandledByPlatform, place: None, scheme: None, note: None, reasons }
    }

    fn taxed(place: TaxPlace, scheme: Scheme, reason: Reason) -> Self {
        let mut ruling = Self::new(Treatment::Taxed, place, reason);
        ruling.scheme = Some(scheme);
        ruling.reasons.push(Reason::HandedOver { scheme });
        ruling
    }

    fn with_note(mut self, note: LegalNote) -> Self {
        self.note = Some(note);
        self
    }

    fn and(mut self, reason: Reason) -> Self {
        self.reasons.push(reason);
        self
    }

    fn because(mut self, reason: Reason) -> Self {
        self.reasons.insert(0, reason);
        self
    }
}

impl Case<'_> {
    /// The rule for one part.
    pub(super) fn rule(&self, part: &Part, price: Money) -> Result<Ruling, TaxProblem> {
        if part.class == GoodsClass::OutOfScope {
            let ruling = Ruling::new(Treatment::NotTaxable, self.to.place(), Reason::OutOfScope);
            return Ok(ruling.with_note(LegalNote::OutsideScope));
        }
        match (part.delivery, self.to) {
            (Delivery::Physical, Area::Union(to)) => self.goods_into_union(to),
            (Delivery::Physical, Area::NorthernIreland) => self.goods_to_northern_ireland(),
            (Delivery::Physical, Area::Britain) => self.goods_into_britain(),
            (Delivery::Digital, Area::Union(to)) => Ok(self.digital_in_union(to)),
            (Delivery::Digital, Area::NorthernIreland | Area::Britain) => Ok(self.digital_in_britain()),
            (Delivery::Physical, Area::Special(to)) => Ok(self.goods_to_special(to)),
            (Delivery::Digital, Area::Special(place)) => {
                let ruling = Ruling::new(Treatment::NotTaxable, place, Reason::OutsideVatArea { place });
                Ok(ruling.with_note(LegalNote::OutsideScope))
            }
            (_, Area::Other(to)) if to.is_country("US") => Ok(self.in_usa(to, part)),
            (_, Area::Other(to)) if to.is_country("CA") => self.in_canada(to, part),
            (Delivery::Physical, Area::Other(to)) => {
                self.goods_abroad(to, part.class, self.piece_value(part, price))
            }
            (Delivery::Digital, Area::Other(to)) => Ok(self.digital_abroad(to)),
        }
    }

    /// Sold within one place.
    fn domestic(&self, place: TaxPlace) -> Ruling {
        let reason = Reason::DomesticSale { place };
        let small = Scheme::SmallBusiness { place };
        if self.is_registered(small) {
            let ruling = Ruling::new(Treatment::SmallBusiness, place, Reason::SmallBusiness { place });
            return Ruling { scheme: Some(small), ..ruling.because(reason) }
                .with_note(LegalNote::SmallBusiness);
        }
        let own = Scheme::Domestic { place };
        let of_place = Some(own).into_iter().chain(foreign_scheme(place));
        match of_place.into_iter().find(|scheme| self.is_registered(*scheme)) {
            Some(scheme) => Ruling::taxed(place, scheme, reason),
            None => self.nobody_registered(place, own).because(reason),
        }
    }

    /// Tax is due, but nobody may charge what nobody hands over.
    fn nobody_registered(&self, place: TaxPlace, scheme: Scheme) -> Ruling {
        self.warn(Warning::NotRegistered { place, scheme });
        Ruling::new(Treatment::NotRegistered, place, Reason::NobodyRegistered { place, scheme })
    }

    /// Nothing needs to be collected before sales there reach a limit.
    fn below_registration(&self, place: TaxPlace, limit: Option<LimitKind>) -> Ruling {
        let limit = limit.and_then(|kind| self.limit(kind));
        Ruling::new(Treatment::NotCollected, place, Reason::BelowRegistrationLimit { place, limit })
    }

    /// Into a place that no scheme covers.
    fn import(&self, place: TaxPlace) -> Result<Ruling, TaxProblem> {
        let waived = self.schemes.limit_in(
            LimitKind::ImportWaived,
            Some(place.whole_country()),
            self.consignment.date,
        );
        if let Some(Limit { amount: limit, certainty, .. }) = waived.cloned()
            && self.exchanged(self.parcel_value(), limit.currency)?.minor <= limit.minor
        {
            if certainty == Certainty::Unverified {
                let (place, rule) = (place.whole_country(), UnverifiedRule::SmallImports);
                self.warn(Warning::RuleUnverified { place, rule });
            }
            let reason = Reason::WaivedAtBorder { place, limit };
            return Ok(self.leaving_union(Ruling::new(Treatment::NotCollected, place, reason)));
        }
        let ruling = match self.seller.import_handling(place) {
            ImportHandling::DutyPaid => {
                Ruling::new(Treatment::ImportPrepaid, place, Reason::ImportPrepaid { place })
            }
            ImportHandling::DutyUnpaid => {
                Ruling::new(Treatment::ImportAtBorder, place, Reason::PaidAtBorder { place })
            }
        };
        Ok(self.leaving_union(ruling.with_note(LegalNote::Import)))
    }

    /// Duty that nobody has put into figures.
    fn warn_of_duty(&self, place: TaxPlace) {
        if !self.is_duty_known() {
            self.warn(Warning::DutyNotKnown { place: place.whole_country() });
        }
    }

    /// Goods that leave the Union are exempt there as exports, whatever happens at the other end.
    fn leaving_union(&self, ruling: Ruling) -> Ruling {
        let leaves = self.from.inside().is_some() && self.to.inside().is_none();
        if leaves { ruling.with_note(LegalNote::Export) } else { ruling }
    }

    fn goods_to_special(&self, place: TaxPlace) -> Ruling {
        self.warn(Warning::PlaceUnknown { place });
        let ruling = Ruling::new(Treatment::Export, place, Reason::OutsideVatArea { place });
        self.leaving_union(ruling)
    }
}

/// The scheme of a place for sellers from abroad.
fn foreign_scheme(place: TaxPlace) -> Option<Scheme> {
    match place.country_text() {
        "GB" => Some(Scheme::Uk),
        "XI" => Some(Scheme::Ni),
        "NO" => Some(Scheme::Voec),
        "CH" | "LI" => Some(Scheme::Ch),
        "AU" => Some(Scheme::Au),
        "NZ" => Some(Scheme::Nz),
        "SG" => Some(Scheme::Sg),
        "CA" => Some(Scheme::Ca),
        "US" => Some(Scheme::UsState { place }),
        _ => None,
    }
}
