//! Norway, Switzerland, Australia, New Zealand, Singapore, and every other country.
//!
//! Norway: VAT Act, section 14-8 (VOEC). Switzerland: VAT Act, articles 7(3)(b) and 10 (services: turnover worldwide). Australia: GST Act 1999,
//! subdivision 84-C. New Zealand: Goods and Services Tax Act 1985, section 10C. Singapore: Goods and Services Tax Act 1993,
//! seventh schedule.

use kernel::Money;

use super::super::case::Case;
use super::{Ruling, foreign_scheme};
use crate::goods::GoodsClass;
use crate::limits::LimitKind;
use crate::place::TaxPlace;
use crate::problem::TaxProblem;
use crate::reason::Reason;
use crate::result::Treatment;
use crate::scheme::Scheme;
use crate::warning::Warning;

/// What value a scheme asks about.
enum Basis {
    /// The whole parcel, up to the limit.
    Parcel(LimitKind),
    /// One piece, up to the limit.
    Piece(LimitKind),
    /// One piece, below the limit.
    PieceBelow(LimitKind),
    /// Any value.
    Any,
}

/// What happens to goods of a seller who is not registered.
enum Unregistered {
    /// Nothing is levied on small values, neither when sold nor at the border.
    Free,
    /// Import tax at the border.
    Border,
}

struct LowValueScheme {
    basis: Basis,
    unregistered: Unregistered,
    turnover: Option<LimitKind>,
}

fn low_value_scheme(place: TaxPlace) -> LowValueScheme {
    let (basis, unregistered, turnover) = match place.country_text() {
        "NO" => (Basis::PieceBelow(LimitKind::VoecItem), Unregistered::Border, Some(LimitKind::VoecTurnover)),
        "AU" => (Basis::Parcel(LimitKind::AuConsignment), Unregistered::Free, Some(LimitKind::AuTurnover)),
        "NZ" => (Basis::Piece(LimitKind::NzItem), Unregistered::Free, Some(LimitKind::NzTurnover)),
        "SG" => (Basis::Piece(LimitKind::SgItem), Unregistered::Free, Some(LimitKind::SgTurnover)),
        // Switzerland and Liechtenstein among them: `ch_turnover` is about parcels.
        _ => (Basis::Any, Unregistered::Border, None),
    };
    LowValueScheme { basis, unregistered, turnover }
}

/// The place whose tax holds at both ends. Switzerland and Liechtenstein are one (treaty of 1994-10-28).
fn within_one_tax(from: TaxPlace, to: TaxPlace) -> Option<TaxPlace> {
    let is_swiss = |place: TaxPlace| place.is_country("CH") || place.is_country("LI");
    if is_swiss(from) && is_swiss(to) {
        return TaxPlace::parse("CH");
    }
    (from == to).then_some(to)
}

impl Case<'_> {
    /// `each`: what one piece is worth without tax.
    pub(super) fn goods_abroad(
        &self,
        to: TaxPlace,
        class: GoodsClass,
        each: Money,
    ) -> Result<Ruling, TaxProblem> {
        if let Some(place) = within_one_tax(self.from.place(), to) {
            return Ok(self.domestic(place));
        }
        if self.lookup.find(to, GoodsClass::Standard).is_err() {
            return Ok(self.export_to_unknown(to));
        }
        let rules = low_value_scheme(to);
        let compared = match rules.basis {
            Basis::Any => None,
            Basis::Parcel(kind) => {
                self.compared(self.parcel_value(), kind)?.map(|(v, l)| (v, l, v.minor <= l.minor))
            }
            Basis::Piece(kind) => self.compared(each, kind)?.map(|(v, l)| (v, l, v.minor <= l.minor)),
            Basis::PieceBelow(kind) => self.compared(each, kind)?.map(|(v, l)| (v, l, v.minor < l.minor)),
        };
        if let Some((value, limit, false)) = compared {
            self.warn_of_duty(to);
            return Ok(self.import(to)?.because(Reason::AboveLimit { value, limit }));
        }
        let within = compared.map(|(value, limit, _)| Reason::WithinLimit { value, limit });
        let with = |ruling: Ruling| within.into_iter().fold(ruling, Ruling::because);
        // Norway's scheme leaves food out, and all schemes are for consumers.
        let is_left_out = class == GoodsClass::Food && to.is_country("NO");
        let scheme = self.scheme_in(to).filter(|_| !is_left_out);
        if let Some(scheme) = scheme {
            if let Some(outside) = self.outside(scheme) {
                return Ok(with(self.import(to)?).and(outside));
            }
            let ruling = Ruling::taxed(to, scheme, Reason::TaxedAtDestination { place: to });
            return Ok(self.leaving_union(with(ruling)));
        }
        match rules.unregistered {
            Unregistered::Free if !self.is_business() => {
                Ok(with(self.leaving_union(self.below_registration(to, rules.turnover))))
            }
            _ => Ok(with(self.import(to)?)),
        }
    }

    fn compared(&self, value: Money, kind: LimitKind) -> Result<Option<(Money, Money)>, TaxProblem> {
        let Some(limit) = self.limit(kind) else { return Ok(None) };
        Ok(Some((self.exchanged(value, limit.currency)?, limit)))
    }

    /// The registration that serves for sales from abroad: the place's scheme, or its ordinary one.
    pub(in super::super) fn scheme_in(&self, place: TaxPlace) -> Option<Scheme> {
        let own = [foreign_scheme(place), Some(Scheme::Domestic { place })];
        own.into_iter().flatten().find(|scheme| self.is_registered(*scheme))
    }

    fn export_to_unknown(&self, to: TaxPlace) -> Ruling {
        self.warn(Warning::PlaceUnknown { place: to });
        self.leaving_union(Ruling::new(Treatment::Export, to, Reason::Export { place: to }))
    }

    pub(super) fn digital_abroad(&self, to: TaxPlace) -> Ruling {
        if let Some(place) = within_one_tax(self.home(), to) {
            return self.domestic(place);
        }
        if self.lookup.find(to, GoodsClass::Standard).is_err() {
            self.warn(Warning::PlaceUnknown { place: to });
            return Ruling::new(Treatment::NotCollected, to, Reason::Export { place: to });
        }
        // A business established there: a number of another place says nothing about this one's tax.
        if let Some(number) = self.number().filter(|number| number.place().is_country(to.country_text())) {
            let checked_on = self.confirmed_number().map(|(_, on)| on);
            let reason = Reason::ReverseCharge { vat_number: number.masked(), checked_on };
            return Ruling::new(Treatment::ReverseCharge, to, reason);
        }
        if let Some(scheme) = self.scheme_in(to) {
            return Ruling::taxed(to, scheme, Reason::TaxedAtDestination { place: to });
        }
        let is_swiss = to.is_country("CH") || to.is_country("LI");
        if let Some(limit) = self.limit(LimitKind::ChWorldwideTurnover).filter(|_| is_swiss) {
            return Ruling::new(
                Treatment::NotCollected,
                to,
                Reason::BelowWorldwideLimit { place: to, limit },
            );
        }
        let limit = low_value_scheme(to).turnover.and_then(|kind| self.limit(kind));
        Ruling::new(Treatment::NotCollected, to, Reason::BelowRegistrationLimit { place: to, limit })
    }
}
