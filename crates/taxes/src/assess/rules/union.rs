//! Into and within the European Union.
//!
//! Directive 2006/112/EC: place of supply of goods articles 31 to 33, of services articles 44, 58 and 59c; exemptions
//! articles 138 and 143(1)(ca); special schemes articles 358 to 369x.

use super::super::case::{Area, Case};
use super::Ruling;
use crate::limits::LimitKind;
use crate::notes::LegalNote;
use crate::place::TaxPlace;
use crate::problem::TaxProblem;
use crate::reason::Reason;
use crate::result::Treatment;
use crate::scheme::Scheme;
use crate::seller::CrossBorder;
use crate::warning::Warning;

impl Case<'_> {
    pub(super) fn goods_into_union(&self, to: TaxPlace) -> Result<Ruling, TaxProblem> {
        match self.from.inside() {
            Some(from) if from == to => Ok(self.domestic(to)),
            Some(from) => Ok(self.goods_within_union(from, to)),
            None => self.import_into_union(to),
        }
    }

    pub(super) fn goods_to_northern_ireland(&self) -> Result<Ruling, TaxProblem> {
        match self.from {
            Area::Union(from) => Ok(self.goods_within_union(from, TaxPlace::NORTHERN_IRELAND)),
            _ => self.goods_into_britain(),
        }
    }

    fn goods_within_union(&self, from: TaxPlace, to: TaxPlace) -> Ruling {
        if self.says_business() {
            if let Some((number, on)) = self.confirmed_number().filter(|(number, _)| {
                let giver = number.place();
                let is_member = giver == TaxPlace::NORTHERN_IRELAND
                    || giver.country_code().is_some_and(kernel::places::is_eu);
                is_member && giver != from
            }) {
                let vat_number = number.masked();
                let reason = Reason::IntraCommunity { vat_number, checked_on: Some(on) };
                return Ruling::new(Treatment::IntraCommunity, to, reason)
                    .with_note(LegalNote::IntraCommunity);
            }
            self.warn_of_number();
        }
        let ruling = self.to_consumer_in(from, to);
        self.with_doubt(ruling)
    }

    /// To a consumer in another member state: home rate below the limit, else the destination's.
    fn to_consumer_in(&self, from: TaxPlace, to: TaxPlace) -> Ruling {
        if let Some(home) = self.home_rate(from) {
            return home;
        }
        let reason = Reason::TaxedAtDestination { place: to };
        let own = if to == TaxPlace::NORTHERN_IRELAND { Scheme::Ni } else { Scheme::Domestic { place: to } };
        match [Scheme::OssUnion, own].into_iter().find(|scheme| self.is_registered(*scheme)) {
            Some(scheme) => Ruling::taxed(to, scheme, reason),
            None => self.nobody_registered(to, Scheme::OssUnion).because(reason),
        }
    }

    /// Article 59c: a seller established in one member state only, who sends from there and stays below the limit.
    fn home_rate(&self, from: TaxPlace) -> Option<Ruling> {
        let home = self.home();
        if self.seller.cross_border != CrossBorder::HomeBelowLimit || from != home || !self.home_is_in_union()
        {
            return None;
        }
        let limit = self.limit(LimitKind::EuSmallSeller)?;
        Some(self.domestic(home).because(Reason::HomeRateBelowLimit { place: home, limit }))
    }

    fn import_into_union(&self, to: TaxPlace) -> Result<Ruling, TaxProblem> {
        let Some(limit) = self.limit(LimitKind::IossConsignment) else { return self.import(to) };
        let value = self.exchanged(self.parcel_value(), limit.currency)?;
        if value.minor > limit.minor {
            if self.is_from_outside_customs() {
                self.warn_of_duty(to);
            }
            return Ok(self.import(to)?.because(Reason::AboveLimit { value, limit }));
        }
        if !self.is_registered(Scheme::Ioss) {
            return self.import(to);
        }
        if let Some(outside) = self.outside(Scheme::Ioss) {
            return Ok(self.import(to)?.and(outside));
        }
        let ruling = Ruling::taxed(to, Scheme::Ioss, Reason::TaxedAtDestination { place: to });
        Ok(ruling.because(Reason::WithinLimit { value, limit }).with_note(LegalNote::Ioss))
    }

    /// Downloads: taxed where the buyer lives (article 58), or owed by a business that buys (articles 44 and 196).
    pub(super) fn digital_in_union(&self, to: TaxPlace) -> Ruling {
        let home = self.home();
        if home == to {
            return self.domestic(home);
        }
        if self.says_business() {
            if let Some((number, on)) = self.confirmed_number().filter(|(number, _)| {
                number.place() != home && number.place().country_code().is_some_and(kernel::places::is_eu)
            }) {
                let reason = Reason::ReverseCharge { vat_number: number.masked(), checked_on: Some(on) };
                return Ruling::new(Treatment::ReverseCharge, to, reason).with_note(LegalNote::ReverseCharge);
            }
            self.warn_of_number();
        }
        let ruling = if self.home_is_in_union() {
            self.to_consumer_in(home, to)
        } else {
            let reason = Reason::TaxedAtDestination { place: to };
            let schemes = [Scheme::OssNonUnion, Scheme::Domestic { place: to }];
            match schemes.into_iter().find(|scheme| self.is_registered(*scheme)) {
                Some(scheme) => Ruling::taxed(to, scheme, reason),
                None => self.nobody_registered(to, Scheme::OssNonUnion).because(reason),
            }
        };
        self.with_doubt(ruling)
    }

    fn with_doubt(&self, ruling: Ruling) -> Ruling {
        let is_doubtful = self.says_business() && self.confirmed_number().is_none();
        if is_doubtful { ruling.because(Reason::NumberNotConfirmed) } else { ruling }
    }

    fn warn_of_number(&self) {
        if self.confirmed_number().is_none() {
            self.warn(Warning::NumberNotConfirmed);
        }
    }
}
