//! Which countries lie near each other: continents, and within them the regions of the United Nations (M49), with
//! Cyprus and Kosovo in Southern Europe.

use kernel::places::CountryCode;

/// A continent by the last part of its text's key, with groups of countries that lie near each other.
pub(super) const CONTINENTS: [(&str, &[&str]); 7] = [
    (
        "europe",
        &[
            "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
            "AT BE CH DE FR LI LU MC NL",
            "BG BY CZ HU MD PL RO RU SK UA",
            "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK CY",
        ],
    ),
    (
        "north-america",
        &[
            "CA US BM GL PM UM",
            "BZ CR GT HN MX NI PA SV",
            "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
        ],
    ),
    ("south-america", &["AR BO BR CL CO EC FK GF GY PE PY SR UY VE GS BV"]),
    (
        "asia",
        &[
            "AE AM AZ BH GE IL IQ JO KW LB OM PS QA SA SY TR YE",
            "KG KZ TJ TM UZ",
            "AF BD BT IN IR LK MV NP PK IO",
            "CN HK JP KP KR MN MO TW",
            "BN ID KH LA MM MY PH SG TH TL VN CX CC",
        ],
    ),
    (
        "africa",
        &[
            "DZ EG EH LY MA SD TN",
            "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
            "AO CD CF CG CM GA GQ ST TD",
            "BI DJ ER ET KE KM MG MU MW MZ RE RW SC SO SS TZ UG YT ZM ZW",
            "BW LS NA SZ ZA",
        ],
    ),
    ("oceania", &["AU NZ NF HM", "FJ NC PG SB VU", "FM GU KI MH MP NR PW", "AS CK NU PF PN TK TO TV WF WS"]),
    ("antarctica", &["AQ TF"]),
];

/// The countries of a group.
pub(super) fn countries(group: &'static str) -> impl Iterator<Item = CountryCode> {
    group.split(' ').filter_map(CountryCode::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_lies_in_one_group() {
        let groups = CONTINENTS.iter().flat_map(|(_, groups)| groups.iter());
        let mut found: Vec<_> = groups.flat_map(|group| countries(group)).collect();
        found.sort_unstable();
        assert_eq!(found, kernel::places::all());
    }
}
