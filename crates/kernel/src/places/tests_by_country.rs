//! Ten countries whose addresses differ most: what the form asks, what it cannot do without, and what the label says.

use super::*;
use Field::{City, Company, District, Line1, Line2, Name, PostalCode, Region};

fn format(country: &str) -> &'static AddressFormat {
    address_format(CountryCode::parse(country).unwrap())
}

/// What the form asks after name and company, in its order.
fn asked(country: &str) -> Vec<Field> {
    let fields = &format(country).fields;
    assert_eq!(fields.get(..4), Some(&[Name, Company, Line1, Line2][..]), "{country} begins with the person");
    fields.get(4..).unwrap().to_vec()
}

/// What cannot be left out besides name and street.
fn needed(country: &str) -> Vec<Field> {
    let all = [District, City, Region, PostalCode];
    all.into_iter().filter(|field| format(country).requires(*field)).collect()
}

fn words(country: &str) -> [&'static str; 4] {
    let format = format(country);
    [
        format.city_kind.word(),
        format.region_kind.word(),
        format.district_kind.word(),
        format.postal_kind.word(),
    ]
}

#[test]
fn the_form_asks_what_the_country_writes_in_its_order() {
    for (country, fields) in [
        ("JP", vec![City, Region, PostalCode]),
        ("SG", vec![PostalCode]),
        ("HK", vec![City, Region]),
        ("GB", vec![City, PostalCode]),
        ("IE", vec![District, City, Region, PostalCode]),
        ("US", vec![City, Region, PostalCode]),
        ("KR", vec![District, City, Region, PostalCode]),
        ("BR", vec![District, City, Region, PostalCode]),
        ("AE", vec![Region]),
        ("PL", vec![PostalCode, City]),
    ] {
        assert_eq!(asked(country), fields, "{country}");
    }
}

#[test]
fn what_its_post_needs_is_required_and_nothing_else() {
    for (country, fields) in [
        ("JP", vec![City, Region, PostalCode]),
        ("SG", vec![PostalCode]),
        ("HK", vec![Region]),
        ("GB", vec![City, PostalCode]),
        ("IE", vec![City]),
        ("US", vec![City, Region, PostalCode]),
        ("KR", vec![City, Region, PostalCode]),
        ("BR", vec![City, Region, PostalCode]),
        ("AE", vec![Region]),
        ("PL", vec![City, PostalCode]),
    ] {
        assert_eq!(needed(country), fields, "{country}");
    }
}

#[test]
fn fields_have_the_countrys_names() {
    assert_eq!(words("JP"), ["city_or_ward", "prefecture", "suburb", "postal"]);
    assert_eq!(words("HK")[..2], ["district", "area"]);
    assert_eq!(words("GB")[0], "post_town");
    assert_eq!(words("IE"), ["city", "county", "townland", "eircode"]);
    assert_eq!([words("US")[1], words("US")[3]], ["state", "zip"]);
    assert_eq!(words("KR")[1..3], ["do_si", "district"]);
    assert_eq!(words("BR")[1..3], ["state", "neighborhood"]);
    assert_eq!(words("AE")[1], "emirate");
}

#[test]
fn regions_are_chosen_from_a_list_where_the_country_has_one() {
    for (country, regions, one) in [
        ("JP", 47, "Tokyo"),
        ("HK", 3, "Kowloon"),
        ("IE", 26, "Co. Cork"),
        ("US", 62, "California"),
        ("KR", 17, "Gyeonggi-do"),
        ("BR", 27, "São Paulo"),
        ("AE", 7, "Dubai"),
    ] {
        assert_eq!(format(country).regions.len(), regions, "{country}");
        assert!(format(country).regions.iter().any(|r| r.shown_name() == one), "{country}: {one}");
    }
    for country in ["SG", "GB", "PL"] {
        assert!(!format(country).asks_for(Region), "{country}");
    }
}

#[test]
fn a_postal_code_looks_like_one_of_its_country() {
    for (country, right, wrong) in [
        ("JP", "150-0043", "150-004"),
        ("SG", "238823", "23882"),
        ("GB", "SW1A 1AA", "1AA SW1A"),
        ("IE", "D02 AF30", "D02"),
        ("US", "02134-0001", "2134"),
        ("KR", "03051", "030-51"),
        ("BR", "40301-110", "40301"),
        ("PL", "00-950", "00950"),
    ] {
        assert!(format(country).postal_code_fits(right), "{country} {right}");
        assert!(!format(country).postal_code_fits(wrong), "{country} {wrong}");
        assert!(
            format(country).postal_example().is_some_and(|shown| format(country).postal_code_fits(shown))
        );
    }
    for country in ["HK", "AE"] {
        assert_eq!(format(country).postal_example(), None, "{country} has no postal codes");
    }
}

/// Fields as `country|name|line1|district|city|region|postal code`.
fn address(text: &str) -> Address {
    let mut fields = text.split('|').map(str::to_owned);
    let mut next = || fields.next().unwrap();
    let input = AddressInput {
        country: next(),
        name: next(),
        line1: next(),
        district: next(),
        city: next(),
        region: next(),
        postal_code: next(),
        ..AddressInput::default()
    };
    validate_address(&input).unwrap_or_else(|problems| panic!("{text}: {problems:?}"))
}

#[test]
fn the_label_has_the_order_and_the_capitals_of_the_country() {
    for (typed, lines) in [
        (
            "JP|Ken Sato|1-2-3 Dogenzaka||Shibuya-ku|13|150-0043",
            &["Ken Sato", "1-2-3 Dogenzaka", "Shibuya-ku, TOKYO", "150-0043", "JAPAN"][..],
        ),
        (
            "JP|佐藤健|道玄坂1-2-3||渋谷区|13|150-0043",
            &["〒150-0043", "東京都渋谷区", "道玄坂1-2-3", "佐藤健", "JAPAN"],
        ),
        (
            "SG|Tan Wei|5 Orchard Road||||238823",
            &["Tan Wei", "5 Orchard Road", "SINGAPORE 238823", "SINGAPORE"],
        ),
        (
            "HK|Chan Tai Man|8 Nathan Road||Tsim Sha Tsui|Kowloon|",
            &["Chan Tai Man", "8 Nathan Road", "Tsim Sha Tsui", "KOWLOON", "HONG KONG"],
        ),
        ("HK|陳大文|彌敦道8號||尖沙咀|九龍|", &["九龍", "尖沙咀", "彌敦道8號", "陳大文", "HONG KONG"]),
        (
            "GB|Sam Okafor|3 High Street||Leeds||ls1 4dy",
            &["Sam Okafor", "3 High Street", "LEEDS", "LS1 4DY", "UNITED KINGDOM"],
        ),
        (
            "IE|Aoife Byrne|1 Main St|Kilbride|Bray|Co. Wicklow|a65 f4e2",
            &["Aoife Byrne", "1 Main St", "Kilbride", "BRAY", "Co. Wicklow", "A65 F4E2", "IRELAND"],
        ),
        (
            "US|Ann Lee|12 Elm St||Boston|MA|02134",
            &["Ann Lee", "12 Elm St", "BOSTON, MA 02134", "UNITED STATES"],
        ),
        (
            "KR|Kim Minsu|12 Sejong-daero|Jung-gu|Seoul|Seoul|03051",
            &["Kim Minsu", "12 Sejong-daero", "Jung-gu", "Seoul", "Seoul", "03051", "SOUTH KOREA"],
        ),
        (
            "BR|Ana Souza|Rua das Flores 5|Centro|São Paulo|SP|01310-100",
            &["Ana Souza", "Rua das Flores 5", "Centro", "SÃO PAULO-SP", "01310-100", "BRAZIL"],
        ),
        (
            "AE|Omar Aziz|Villa 9, Street 4|||Dubai|",
            &["Omar Aziz", "Villa 9, Street 4", "Dubai", "UNITED ARAB EMIRATES"],
        ),
        (
            "PL|Łukasz Żak|ul. Długa 1/2||Gdańsk||80-827",
            &["Łukasz Żak", "ul. Długa 1/2", "80-827 GDAŃSK", "POLAND"],
        ),
    ] {
        let written = format_lines(&address(typed), CountryCode::parse("DE").unwrap());
        assert_eq!(written, lines, "{typed}");
    }
}

#[test]
fn a_region_is_told_in_the_script_of_its_address() {
    for (typed, region) in [
        ("HK|Chan Tai Man|8 Nathan Road||Tsim Sha Tsui|Kowloon|", "Kowloon"),
        ("HK|陳大文|彌敦道8號||尖沙咀|Kowloon|", "九龍"),
        ("JP|Ken Sato|1-2-3 Dogenzaka||Shibuya-ku|東京都|150-0043", "Tokyo"),
        ("US|Ann Lee|12 Elm St||Boston|massachusetts|02134", "MA"),
        ("PL|Łukasz Żak|ul. Długa 1/2||Gdańsk|pomorskie|80-827", "pomorskie"),
    ] {
        assert_eq!(address(typed).region_on_label(), region, "{typed}");
    }
}

#[test]
fn a_carriers_column_for_the_city_is_filled_where_the_country_has_none() {
    for (typed, town) in [
        ("SG|Tan Wei|5 Orchard Road||||238823", "Singapore"),
        ("AE|Omar Aziz|Villa 9|||Dubai|", "Dubai"),
        ("JP|佐藤健|道玄坂1-2-3||渋谷区|13|150-0043", "渋谷区"),
        ("PL|Łukasz Żak|ul. Długa 1/2||Gdańsk||80-827", "Gdańsk"),
        ("HK|Chan Tai Man|8 Nathan Road|||Kowloon|", ""),
    ] {
        assert_eq!(address(typed).town(), town, "{typed}");
    }
    let without: Vec<_> =
        all().iter().filter(|c| !address_format(**c).asks_for(City)).map(|c| c.as_str()).collect();
    assert_eq!(without, ["AE", "GI", "KY", "MO", "NR", "SG"], "countries whose post writes no city");
}
