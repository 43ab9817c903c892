//! The facts of one consignment that all rules look at.

use std::cell::RefCell;

use kernel::places::{SpecialVatTerritory, VatArea, is_eu, is_in_customs_union, vat_area};
use kernel::{Currency, Decimal, Money, Rounding};

use super::place_of;
use crate::consignment::{Buyer, Collector, Consignment, Part, Place, PriceMode, Proof};
use crate::goods::{Delivery, GoodsClass};
use crate::limits::{LimitKind, Schemes, UsState};
use crate::place::TaxPlace;
use crate::problem::TaxProblem;
use crate::rates::{Certainty, RateLookup, RateTable};
use crate::reason::Reason;
use crate::scheme::Scheme;
use crate::seller::{ImportHandling, Seller};
use crate::vat_number::VatNumber;
use crate::warning::{UnverifiedRule, Warning};

/// Where a place lies for value added tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Area {
    /// In a member state.
    Union(TaxPlace),
    /// Northern Ireland: with the Union for goods, with the United Kingdom for all else.
    NorthernIreland,
    /// Great Britain and the Isle of Man.
    Britain,
    /// Part of a member state, outside its VAT.
    Special(TaxPlace),
    /// Any other country, with the region where it is known.
    Other(TaxPlace),
}

impl Area {
    fn of(place: &Place) -> Self {
        let own = TaxPlace::country(place.country);
        match vat_area(place.country, &place.postal_code) {
            VatArea::Union(state) => Self::Union(TaxPlace::country(state)),
            VatArea::NorthernIreland => Self::NorthernIreland,
            // Büsingen is in Switzerland's VAT (treaty of 1964-11-23).
            VatArea::Special(SpecialVatTerritory::Busingen) => {
                TaxPlace::parse("CH").map_or(Self::Special(own), Self::Other)
            }
            VatArea::Special(_) => Self::Special(own),
            VatArea::Outside if place.country.is_any(&["GB", "IM"]) => Self::Britain,
            VatArea::Outside if place.country.is_any(&["US", "CA"]) => {
                Self::Other(place_of(place.country, place.region.as_deref()))
            }
            // A country of its own to ISO 3166, a state with its own sales tax to the tables.
            VatArea::Outside if place.country.is_any(&["PR"]) => {
                Self::Other(TaxPlace::parse("US-PR").unwrap_or(own))
            }
            VatArea::Outside => Self::Other(own),
        }
    }

    /// Its place of taxation, for goods.
    pub(super) fn place(self) -> TaxPlace {
        match self {
            Self::Union(place) | Self::Special(place) | Self::Other(place) => place,
            Self::NorthernIreland => TaxPlace::NORTHERN_IRELAND,
            Self::Britain => britain(),
        }
    }

    /// Where goods leave from inside the Union's VAT area for goods.
    pub(super) fn inside(self) -> Option<TaxPlace> {
        match self {
            Self::Union(place) => Some(place),
            Self::NorthernIreland => Some(TaxPlace::NORTHERN_IRELAND),
            _ => None,
        }
    }
}

pub(super) fn britain() -> TaxPlace {
    TaxPlace::parse("GB").unwrap_or(TaxPlace::NORTHERN_IRELAND) // GB is in every list of countries
}

/// See the module's words.
pub(super) struct Case<'a> {
    pub(super) consignment: &'a Consignment,
    pub(super) seller: &'a Seller,
    pub(super) table: &'a RateTable,
    pub(super) schemes: &'a Schemes,
    pub(super) lookup: RateLookup<'a>,
    pub(super) from: Area,
    pub(super) to: Area,
    number: Option<VatNumber>,
    /// What all goods in the parcel are worth without tax; downloads are in no parcel.
    parcel_value: Money,
    warnings: RefCell<Vec<Warning>>,
    exchanges: RefCell<Vec<Reason>>,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        consignment: &'a Consignment,
        seller: &'a Seller,
        table: &'a RateTable,
        schemes: &'a Schemes,
        number: Option<VatNumber>,
        prices: &[Money],
    ) -> Self {
        let mut case = Self {
            consignment,
            seller,
            table,
            schemes,
            lookup: table.on(consignment.date, &consignment.dispatch, &consignment.destination),
            from: Area::of(&consignment.dispatch),
            to: Area::of(&consignment.destination),
            number,
            parcel_value: Money::zero(consignment.currency),
            warnings: RefCell::default(),
            exchanges: RefCell::default(),
        };
        let goods =
            consignment.parts.iter().zip(prices).filter(|(part, _)| part.delivery == Delivery::Physical);
        let sum: i64 =
            goods.map(|(part, price)| case.border_value(part, *price).minor).fold(0, i64::saturating_add);
        case.parcel_value.minor = sum;
        case
    }

    /// What a part is worth at the border: as declared, else its price without the tax it may hold (intrinsic value:
    /// Delegated Regulation (EU) 2015/2446, article 1, point 48).
    pub(super) fn border_value(&self, part: &Part, price: Money) -> Money {
        if let Some(declared) = part.intrinsic_value {
            return declared;
        }
        self.without_tax(part, price)
    }

    /// What one piece is worth at the border: as declared, else as it costs.
    pub(super) fn piece_value(&self, part: &Part, price: Money) -> Money {
        if let Some(each) = part.piece_value.filter(|_| part.intrinsic_value.is_none()) {
            return self.without_tax(part, each);
        }
        let value = self.border_value(part, price);
        value.divided(Decimal::from(part.quantity.max(1)), Rounding::HalfUp).unwrap_or(value) // at least 1
    }

    /// An amount without the tax that is taken out of it. Where none will be, because nobody is registered and the buyer pays
    /// at the border, the whole price is the value.
    fn without_tax(&self, part: &Part, price: Money) -> Money {
        let is_taken_out = part.collected_by == Collector::Platform || self.takes_tax_at(part.class);
        if self.consignment.prices == PriceMode::TaxAdded || !is_taken_out {
            return price;
        }
        let Ok(found) = self.lookup.find(self.to.place(), part.class) else { return price };
        let percent: Decimal = found.rates.iter().map(|rate| rate.percent).sum();
        let divisor = Decimal::ONE + percent / Decimal::ONE_HUNDRED;
        price.divided(divisor, Rounding::HalfUp).unwrap_or(price) // the divisor is at least 1
    }

    /// Whether tax on goods at the destination comes out of their price: under a registration that serves there, or because the
    /// seller pays the import.
    fn takes_tax_at(&self, class: GoodsClass) -> bool {
        let to = self.to.place();
        let own = |scheme| self.is_registered(scheme);
        if self.seller.import_handling(to) == ImportHandling::DutyPaid {
            return true;
        }
        match self.to {
            Area::Union(_) if self.from.inside().is_none() => !self.is_business() && own(Scheme::Ioss),
            Area::Union(_) | Area::NorthernIreland if self.from.inside().is_some() => true, // no limit is asked there
            Area::Union(_) | Area::Special(_) => false,
            Area::Britain | Area::NorthernIreland => {
                let is_british_business = self.number().is_some_and(|number| number.place() == britain());
                !is_british_business && (own(Scheme::Uk) || own(Scheme::Domestic { place: britain() }))
            }
            Area::Other(place) => {
                let is_left_out = (class == GoodsClass::Food && place.is_country("NO")) || self.is_business();
                !is_left_out && self.scheme_in(place.whole_country()).is_some()
            }
        }
    }

    /// Whether duty is in the figures: told by the caller, or collected with shipping.
    pub(super) const fn is_duty_known(&self) -> bool {
        self.consignment.import_duty.is_some() || self.consignment.duty_in_shipping.is_some()
    }

    /// What the whole parcel is worth.
    pub(super) const fn parcel_value(&self) -> Money {
        self.parcel_value
    }

    /// An amount in another currency, by the rate that was given.
    pub(super) fn exchanged(&self, amount: Money, to: Currency) -> Result<Money, TaxProblem> {
        let from = amount.currency;
        if from == to {
            return Ok(amount);
        }
        let rates = &self.consignment.exchange_rates;
        let straight = rates.iter().find(|rate| rate.from == from && rate.to == to);
        let rate = straight.or_else(|| rates.iter().find(|rate| rate.from == to && rate.to == from));
        let missing = TaxProblem::NoExchangeRate { from, to };
        let Some(rate) = rate else { return Err(missing) };
        let factor = if straight.is_some() { Some(rate.rate) } else { Decimal::ONE.checked_div(rate.rate) };
        let digits = |currency: Currency| Decimal::from(10_i64.pow(u32::from(currency.digits())));
        let factor =
            factor.and_then(|f| f.checked_mul(digits(to))?.checked_div(digits(from))).ok_or(missing)?;
        let in_minor = amount.scaled(factor, Rounding::HalfUp);
        let minor = in_minor.map_err(|error| TaxProblem::Amount { part: "total".to_owned(), error })?.minor;
        let said = Reason::Exchanged {
            from: rate.from,
            to: rate.to,
            rate: rate.rate,
            date: rate.date,
            source: rate.source.clone(),
        };
        let mut exchanges = self.exchanges.borrow_mut();
        if !exchanges.contains(&said) {
            exchanges.push(said);
        }
        Ok(Money::new(minor, to))
    }

    /// A limit of the day.
    pub(super) fn limit(&self, kind: LimitKind) -> Option<Money> {
        self.schemes.limit(kind, self.consignment.date).map(|limit| limit.amount)
    }

    /// What holds in a state of the USA on the day.
    pub(super) fn us_state(&self, place: TaxPlace) -> Option<&'a UsState> {
        self.schemes.us_state(place, self.consignment.date)
    }

    /// Says that a state's rule decided whose source does not confirm it.
    pub(super) fn warn_of_rule(&self, state: Option<&UsState>, rule: UnverifiedRule) {
        if let Some(state) = state.filter(|state| state.certainty == Certainty::Unverified) {
            self.warn(Warning::RuleUnverified { place: state.place, rule });
        }
    }

    pub(super) fn is_registered(&self, scheme: Scheme) -> bool {
        self.seller.is_registered(scheme, self.consignment.date)
    }

    /// The buyer's number, if the buyer is a business and the authority confirmed it.
    pub(super) fn confirmed_number(&self) -> Option<(&VatNumber, jiff::civil::Date)> {
        match &self.consignment.buyer {
            Buyer::Business { proof: Proof::Checked { on, .. }, .. } => {
                self.number.as_ref().map(|n| (n, *on))
            }
            _ => None,
        }
    }

    /// Whether the buyer counts as a business: with a number of the Union's once it is confirmed; with another number as it
    /// was given, because the laws that know such numbers ask for no check.
    pub(super) fn is_business(&self) -> bool {
        self.confirmed_number().is_some() || self.number().is_some_and(|number| !number.is_in_vies())
    }

    /// Why goods are left out of a scheme that is for consumers, where a number makes the buyer a business.
    pub(super) fn outside(&self, scheme: Scheme) -> Option<Reason> {
        let number = self.number().filter(|_| self.is_business())?;
        let checked_on = self.confirmed_number().map(|(_, on)| on);
        Some(Reason::BusinessOutsideScheme { scheme, vat_number: number.masked(), checked_on })
    }

    /// Whether the buyer says to be a business.
    pub(super) const fn says_business(&self) -> bool {
        matches!(self.consignment.buyer, Buyer::Business { .. })
    }

    /// The buyer's number as it was read.
    pub(super) const fn number(&self) -> Option<&VatNumber> {
        self.number.as_ref()
    }

    /// Whether the goods come over the border of the Union's customs territory. From Åland or the French departments they
    /// do not, although they come into its VAT area.
    pub(super) fn is_from_outside_customs(&self) -> bool {
        let from = &self.consignment.dispatch;
        !is_in_customs_union(from.country, &from.postal_code)
    }

    /// Where the seller is established: France for Monaco, the United Kingdom for the Isle of Man.
    pub(super) fn home(&self) -> TaxPlace {
        Area::of(&Place::of(self.seller.home)).place()
    }

    pub(super) fn home_is_in_union(&self) -> bool {
        self.home().country_code().is_some_and(is_eu)
    }

    pub(super) fn warn(&self, warning: Warning) {
        let mut warnings = self.warnings.borrow_mut();
        if warnings.last() != Some(&warning) {
            warnings.push(warning); // lines of one order mostly say the same
        }
    }

    pub(super) fn take_warnings(&self) -> Vec<Warning> {
        self.warnings.take()
    }

    pub(super) fn take_exchanges(&self) -> Vec<Reason> {
        self.exchanges.take()
    }
}
