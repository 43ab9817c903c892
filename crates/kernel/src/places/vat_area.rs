//! Which value added tax area an address lies in.
//!
//! Law: Directive 2006/112/EC, articles 5 to 7, as amended by Directive (EU) 2019/475 (Campione d'Italia); Protocol on
//! Ireland and Northern Ireland; the Commission's page *Territorial scope* (taxation-customs.ec.europa.eu, read 2026).

use super::CountryCode;

/// Where an address stands towards the Union's value added tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VatArea {
    /// Inside, as in this member state. Monaco counts as France.
    Union(CountryCode),
    /// Northern Ireland: for goods as inside (`XI` on a VAT number), for services and downloads as the United Kingdom.
    NorthernIreland,
    /// Part of a member state, but outside the Union's VAT area: a parcel to it is an export.
    Special(SpecialVatTerritory),
    /// Everywhere else. The Isle of Man charges the United Kingdom's VAT.
    Outside,
}

/// Parts of member states outside the Union's VAT area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpecialVatTerritory {
    /// Finland: codes 22xxx, or country `AX`. Inside the customs union.
    Aland,
    /// Germany: 78266. Swiss VAT applies.
    Busingen,
    /// Italy: 22061. Inside the customs union.
    CampioneDItalia,
    /// Spain: 35xxx and 38xxx. Own tax (IGIC); inside the customs union.
    CanaryIslands,
    /// Spain: 51xxx.
    Ceuta,
    /// France: 97xxx and 98xxx but Monaco's 980xx, or the territories' own country codes. The departments and
    /// Saint-Martin are inside the customs union, the others are not.
    FrenchOverseas,
    /// Germany: 27498.
    Heligoland,
    /// Italy: 23041. Its former code 23030 is shared with communes inside the area and not taken for it.
    Livigno,
    /// Spain: 52xxx.
    Melilla,
    /// Greece: 63086 and 63087. Inside the customs union.
    MountAthos,
}

/// The area of an address, from its country and postal code (as typed: spaces, hyphens and a country in front do not
/// count). Without a postal code a member state is taken as inside.
pub fn vat_area(country: CountryCode, postal_code: &str) -> VatArea {
    use SpecialVatTerritory as Special;
    let code: String =
        postal_code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let digits = code.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let special = match country.as_str() {
        "AX" => Some(Special::Aland),
        "GP" | "MQ" | "GF" | "RE" | "YT" | "MF" | "BL" | "PM" | "PF" | "NC" | "WF" | "TF" => {
            Some(Special::FrenchOverseas)
        }
        "DE" => german(digits),
        "ES" => spanish(digits),
        "FI" if digits.len() == 5 && digits.starts_with("22") => Some(Special::Aland),
        "FR" if digits.len() == 5 && is_french_overseas(digits) => Some(Special::FrenchOverseas),
        "GR" if matches!(digits, "63086" | "63087") => Some(Special::MountAthos),
        "IT" => italian(digits),
        _ => None,
    };
    match (special, country.as_str()) {
        (Some(territory), _) => VatArea::Special(territory),
        (None, "MC") => CountryCode::parse("FR").map_or(VatArea::Outside, VatArea::Union),
        (None, "GB") if code.starts_with("BT") => VatArea::NorthernIreland,
        (None, _) if super::is_eu(country) => VatArea::Union(country),
        (None, _) => VatArea::Outside,
    }
}

/// The region of a member state that has rates of its own inside the Union's VAT area, by the part of its ISO 3166-2 code
/// after the country: Portugal's Azores (`20`, codes 9500 to 9999) and Madeira (`30`, codes 9000 to 9499). `None` elsewhere,
/// and without a postal code.
///
/// Law: Directive 2006/112/EC, article 105(2); CIVA, articles 6(16) and 18(3).
pub fn vat_region(country: CountryCode, postal_code: &str) -> Option<&'static str> {
    if country.as_str() != "PT" {
        return None;
    }
    let digits: String = postal_code.chars().filter(char::is_ascii_digit).collect();
    match (digits.len(), digits.get(..2)?) {
        (4 | 7, "90" | "91" | "92" | "93" | "94") => Some("30"),
        (4 | 7, "95" | "96" | "97" | "98" | "99") => Some("20"),
        _ => None,
    }
}

/// Whether what leaves from there is in the Union's customs territory, so that it is not imported once more: the member
/// states with Monaco and Northern Ireland's goods, and of their parts outside the VAT area all but Büsingen, Ceuta,
/// Heligoland, Livigno, Melilla and the overseas countries of France.
///
/// Law: Regulation (EU) 952/2013, article 4; the Commission's page *Territorial scope*.
pub fn is_in_customs_union(country: CountryCode, postal_code: &str) -> bool {
    use SpecialVatTerritory as Special;
    match vat_area(country, postal_code) {
        VatArea::Union(_)
        | VatArea::NorthernIreland
        | VatArea::Special(
            Special::Aland | Special::CampioneDItalia | Special::CanaryIslands | Special::MountAthos,
        ) => true,
        VatArea::Special(Special::FrenchOverseas) => match country.as_str() {
            "GP" | "MQ" | "GF" | "RE" | "YT" | "MF" => true,
            "FR" => {
                let digits: String = postal_code.chars().filter(char::is_ascii_digit).collect();
                matches!(digits.get(..3), Some("971" | "972" | "973" | "974" | "976" | "978"))
            }
            _ => false,
        },
        VatArea::Special(_) | VatArea::Outside => false,
    }
}

fn german(digits: &str) -> Option<SpecialVatTerritory> {
    match digits {
        "27498" => Some(SpecialVatTerritory::Heligoland),
        "78266" => Some(SpecialVatTerritory::Busingen),
        _ => None,
    }
}

fn italian(digits: &str) -> Option<SpecialVatTerritory> {
    match digits {
        "22061" => Some(SpecialVatTerritory::CampioneDItalia),
        "23041" => Some(SpecialVatTerritory::Livigno),
        _ => None,
    }
}

fn spanish(digits: &str) -> Option<SpecialVatTerritory> {
    match digits.get(..2).filter(|_| digits.len() == 5) {
        Some("35" | "38") => Some(SpecialVatTerritory::CanaryIslands),
        Some("51") => Some(SpecialVatTerritory::Ceuta),
        Some("52") => Some(SpecialVatTerritory::Melilla),
        _ => None,
    }
}

fn is_french_overseas(digits: &str) -> bool {
    digits.starts_with("97") || (digits.starts_with("98") && !digits.starts_with("980"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_member_states_outside_the_area_are_known_by_their_codes() {
        use SpecialVatTerritory as Special;
        let area = |country: &str, code: &str| vat_area(CountryCode::parse(country).unwrap(), code);
        let special = [
            ("ES", "35001", Special::CanaryIslands),
            ("ES", "E-38 400", Special::CanaryIslands),
            ("ES", "51001", Special::Ceuta),
            ("ES", "52006", Special::Melilla),
            ("FI", "22100", Special::Aland),
            ("AX", "", Special::Aland),
            ("DE", "78266", Special::Busingen),
            ("DE", "D-27498", Special::Heligoland),
            ("IT", "23041", Special::Livigno),
            ("IT", "22061", Special::CampioneDItalia),
            ("GR", "630 86", Special::MountAthos),
            ("FR", "97110", Special::FrenchOverseas),
            ("FR", "98800", Special::FrenchOverseas),
            ("RE", "97400", Special::FrenchOverseas),
        ];
        for (country, code, territory) in special {
            assert_eq!(area(country, code), VatArea::Special(territory), "{country} {code}");
        }
        for inside in [
            ("ES", "28039"),
            ("FI", "00550"),
            ("DE", "78267"),
            ("IT", "23030"),
            ("GR", "63085"),
            ("FR", "75001"),
            ("DE", ""),
        ] {
            assert_eq!(
                area(inside.0, inside.1),
                VatArea::Union(CountryCode::parse(inside.0).unwrap()),
                "{inside:?}"
            );
        }
        assert_eq!(area("MC", "98000"), VatArea::Union(CountryCode::parse("FR").unwrap()));
        assert_eq!(area("GB", "bt1 5gs"), VatArea::NorthernIreland);
        assert_eq!(area("GB", "B1 1AA"), VatArea::Outside);
        assert_eq!(area("CH", "8001"), VatArea::Outside);
    }
    #[test]
    fn the_islands_of_portugal_are_regions_with_rates_of_their_own() {
        let region = |country: &str, code: &str| vat_region(CountryCode::parse(country).unwrap(), code);
        for (code, expected) in [
            ("9000-018", Some("30")),
            ("9400", Some("30")),
            ("9500-150", Some("20")),
            ("PT-9980 024", Some("20")),
            ("1100-148", None),
            ("8999", None),
            ("95", None),
            ("", None),
        ] {
            assert_eq!(region("PT", code), expected, "{code}");
        }
        assert_eq!(region("DE", "95444"), None);
        assert_eq!(region("HU", "9500"), None);
    }

    #[test]
    fn parts_outside_the_vat_area_can_be_inside_the_customs_union() {
        let inside =
            |country: &str, code: &str| is_in_customs_union(CountryCode::parse(country).unwrap(), code);
        for (country, code) in [
            ("AX", "22100"),
            ("FI", "22100"),
            ("RE", "97400"),
            ("FR", "97110"),
            ("ES", "35001"),
            ("MC", "98000"),
            ("DE", "10115"),
        ] {
            assert!(inside(country, code), "{country} {code}");
        }
        for (country, code) in [
            ("NC", ""),
            ("FR", "98800"),
            ("FR", "97500"),
            ("ES", "51001"),
            ("DE", "78266"),
            ("IT", "23041"),
            ("CH", "8001"),
        ] {
            assert!(!inside(country, code), "{country} {code}");
        }
    }
}
