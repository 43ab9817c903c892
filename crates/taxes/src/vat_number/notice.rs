//! What a buyer should know beside a number that is right: why it does not take the tax off, or that it looks mistyped.

use kernel::places::CountryCode;

use super::VatNumber;
use crate::place::TaxPlace;

/// Something to say at the field of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberNotice {
    /// The number is of the seller's own country: sold within it, and taxed like every sale there (articles 138 and 196 of
    /// Directive 2006/112/EC ask for another member state).
    SellersCountry(TaxPlace),
    /// The parcel stays in the country it leaves from: taxed there, whoever buys.
    StaysAtHome(TaxPlace),
    /// The delivery is outside the Union: tax falls due there, by its own rules, and this number has no say in it.
    OutsideUnion(TaxPlace),
    /// The number is of another country than the delivery. Lawful; mostly a slip.
    OtherCountry {
        /// Whose number it is.
        number: TaxPlace,
        /// Where it goes.
        delivery: TaxPlace,
    },
}

impl NumberNotice {
    /// The key of its sentence in [`crate::texts`]; `number` and `place` are its places.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::SellersCountry(_) => "taxes-number-sellers-country",
            Self::StaysAtHome(_) => "taxes-number-stays-at-home",
            Self::OutsideUnion(_) => "taxes-number-outside-union",
            Self::OtherCountry { .. } => "taxes-number-other-country",
        }
    }

    /// The place it is about, and the number's where that is another one.
    pub const fn places(&self) -> (TaxPlace, Option<TaxPlace>) {
        match *self {
            Self::SellersCountry(place) | Self::StaysAtHome(place) | Self::OutsideUnion(place) => {
                (place, None)
            }
            Self::OtherCountry { number, delivery } => (delivery, Some(number)),
        }
    }
}

/// What to say of a number for a delivery, the one that matters most first. `home`: where the seller is; `dispatch`: where
/// goods leave from; `delivery`: where they go, and where the buyer of downloads is.
pub fn notices(
    number: &VatNumber,
    (home, dispatch): (CountryCode, CountryCode),
    delivery: Option<CountryCode>,
) -> Vec<NumberNotice> {
    let (home, dispatch) = (TaxPlace::country(home), TaxPlace::country(dispatch));
    let mut all = Vec::new();
    if number.place() == home {
        all.push(NumberNotice::SellersCountry(home));
    }
    let Some(delivery) = delivery.map(TaxPlace::country) else { return all };
    let in_union = delivery.country_code().is_some_and(kernel::places::is_eu)
        || (delivery.is_country("GB") && number.place() == TaxPlace::NORTHERN_IRELAND);
    if !in_union && number.place() == delivery {
        // Tax falls due there by its own rules, which are those that know this number.
    } else if !in_union {
        all.push(NumberNotice::OutsideUnion(delivery));
    } else if delivery == dispatch && number.place() != home {
        all.push(NumberNotice::StaysAtHome(delivery));
    } else if number.place() != delivery
        && number.place() != TaxPlace::NORTHERN_IRELAND
        && number.place() != home
    {
        all.push(NumberNotice::OtherCountry { number: number.place(), delivery });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(number: &str, to: &str) -> Vec<&'static str> {
        let country = |code| CountryCode::parse(code).unwrap();
        let number = VatNumber::parse(number).unwrap();
        let at_home = (country("DE"), country("DE"));
        notices(&number, at_home, Some(country(to))).iter().map(NumberNotice::text_key).collect()
    }

    #[test]
    fn what_takes_no_tax_off_or_looks_mistyped_is_said() {
        assert_eq!(said("ATU12345675", "AT"), [""; 0], "the ordinary case");
        assert_eq!(said("DE136695976", "DE"), ["taxes-number-sellers-country"]);
        assert_eq!(said("DE136695976", "AT"), ["taxes-number-sellers-country"]);
        assert_eq!(said("ATU12345675", "DE"), ["taxes-number-stays-at-home"]);
        assert_eq!(said("ATU12345675", "FR"), ["taxes-number-other-country"]);
        assert_eq!(said("ATU12345675", "NO"), ["taxes-number-outside-union"]);
        assert_eq!(said("XI980780684", "GB"), [""; 0], "goods for Northern Ireland");
        assert_eq!(said("NO995525828MVA", "NO"), [""; 0], "Norway asks its own businesses for their tax");
        assert_eq!(said("NO995525828MVA", "CH"), ["taxes-number-outside-union"]);
    }
}
