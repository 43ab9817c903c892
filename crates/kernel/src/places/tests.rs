//! Addresses as people and files hold them, through the rules of their country, to the label and back.

use proptest::prelude::*;

use super::*;

fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).unwrap()
}

/// Fields as `country|name|line1|line2|city|region|postal code`.
fn typed(text: &str) -> AddressInput {
    let mut fields = text.split('|').map(str::to_owned);
    let mut next = || fields.next().unwrap();
    AddressInput {
        country: next(),
        name: next(),
        line1: next(),
        line2: next(),
        city: next(),
        region: next(),
        postal_code: next(),
        ..AddressInput::default()
    }
}

fn problems(text: &str) -> Vec<(Field, &'static str)> {
    let found = validate_address(&typed(text)).unwrap_err();
    found.into_iter().map(|problem| (problem.field, problem.kind.word())).collect()
}

#[track_caller]
fn label(text: &str, origin: &str, expected: &[&str]) {
    let address = validate_address(&typed(text)).unwrap();
    assert_eq!(format_lines(&address, code(origin)), expected);
    // What is stored comes back unchanged from a form and from JSON.
    assert_eq!(validate_address(&address.to_input()).unwrap(), address);
    let stored = serde_json::to_string(&address).unwrap();
    assert_eq!(serde_json::from_str::<Address>(&stored).unwrap(), address);
}

#[test]
fn labels_are_written_as_each_country_writes_them() {
    label(
        "US|Ann Lee|12 Elm St|Apt 4|Boston|massachusetts|02134-0001",
        "US",
        &["Ann Lee", "12 Elm St", "Apt 4", "BOSTON, MA 02134-0001"],
    );
    label(
        "UK|Sam Okafor|3 High Street||Leeds|West Yorkshire|ls1 4dy",
        "DE",
        &["Sam Okafor", "3 High Street", "LEEDS", "LS1 4DY", "UNITED KINGDOM"],
    );
    label(
        "Deutschland|Jana Groß|Gießener Weg 7||Gießen|Hessen|01067",
        "DE",
        &["Jana Groß", "Gießener Weg 7", "01067 GIESSEN"],
    );
    label(
        "BR|Ana Souza|Rua das Flores 5||São Paulo|São Paulo|01310-100",
        "PT",
        &["Ana Souza", "Rua das Flores 5", "SÃO PAULO-SP", "01310-100", "BRAZIL"],
    );
    label(
        "IE|Aoife Byrne|1 Main St||Bray|County Wicklow|A65 F4E2",
        "GB",
        &["Aoife Byrne", "1 Main St", "BRAY", "Co. Wicklow", "A65 F4E2", "IRELAND"],
    );
    label(
        "PL|Łukasz Żak|ul. Długa 1/2||Gdańsk||00-950",
        "DE",
        &["Łukasz Żak", "ul. Długa 1/2", "00-950 GDAŃSK", "POLAND"],
    );
    label(
        "IT|Ugo Neri|Via Roma 1||Forlì|Forlì-Cesena|47121",
        "IT",
        &["Ugo Neri", "Via Roma 1", "47121 FORLÌ FC"],
    );
    label(
        "CH|Urs Frei|Bahnhofstrasse 1||Zürich||ch-8001",
        "DE",
        &["Urs Frei", "Bahnhofstrasse 1", "CH-8001 Zürich", "SWITZERLAND"],
    );
    label(
        "ES|Eva Gil|Calle Mayor 2||Elche|A|03201",
        "FR",
        &["Eva Gil", "Calle Mayor 2", "03201 ELCHE ALICANTE", "SPAIN"],
    );
    label(
        "TR|Ali Kaya|Atatürk Cad. 5||Izmir|İzmir|35220",
        "DE",
        &["Ali Kaya", "Atatürk Cad. 5", "35220 IZMİR/İzmir", "TÜRKIYE"],
    );
}

#[test]
fn asian_addresses_follow_the_script_they_are_written_in() {
    label(
        "JP|Ken Sato|1-2-3 Dogenzaka|Room 4|Shibuya-ku|Tokyo|150-0043",
        "DE",
        &["Ken Sato", "1-2-3 Dogenzaka", "Room 4", "Shibuya-ku, TOKYO", "150-0043", "JAPAN"],
    );
    label(
        "JP|佐藤健|道玄坂1-2-3||渋谷区|東京都|150-0043",
        "JP",
        &["〒150-0043", "東京都渋谷区", "道玄坂1-2-3", "佐藤健"],
    );
    label(
        "KR|Kim Minsu|12 Sejong-daero||Jung-gu|Seoul|03051",
        "US",
        &["Kim Minsu", "12 Sejong-daero", "Jung-gu", "Seoul", "03051", "SOUTH KOREA"],
    );
    label(
        "HK|Chan Tai Man|Flat 5, 8 Queen's Road||Central|Hong Kong Island|999077",
        "DE",
        &["Chan Tai Man", "Flat 5, 8 Queen's Road", "Central", "HONG KONG ISLAND", "999077", "HONG KONG"],
    );
    label(
        "AE|Omar Aziz|Villa 9, Street 4||Dubai|Dubai|00000",
        "DE",
        &["Omar Aziz", "Villa 9, Street 4", "Dubai", "UNITED ARAB EMIRATES"],
    );
    label(
        "SG|Tan Wei|5 Orchard Road||Singapore||238823",
        "DE",
        &["Tan Wei", "5 Orchard Road", "SINGAPORE 238823", "SINGAPORE"],
    );
}

#[test]
fn a_region_is_stored_by_its_key_however_it_was_typed() {
    let region =
        |country: &str, typed: &str| address_format(code(country)).region(typed).map(|region| region.key);
    for typed in ["CA", "ca", "California", "CALIFORNIA", " california ", "State of California"] {
        assert_eq!(region("US", typed), Some("CA"), "{typed}");
    }
    assert_eq!(region("US", "Washington, D.C."), Some("DC"));
    assert_eq!(region("US", "Washington"), Some("WA"));
    assert_eq!(region("CA", "Québec"), Some("QC"));
    assert_eq!(region("JP", "Tokyo"), Some("13"));
    assert_eq!(region("JP", "東京都"), Some("13"));
    assert_eq!(region("JP", "Osaka Prefecture"), Some("27"));
    assert_eq!(region("IE", "Dublin"), Some("D"));
    assert_eq!(region("IE", "Co. Dublin"), Some("D"));
    assert_eq!(region("AU", "New South Wales"), Some("NSW"));
    assert_eq!(region("ES", "Gipuzkoa"), Some("SS"));
    assert_eq!(region("MX", "CDMX"), Some("CMX"));
    assert_eq!(region("US", "Bavaria"), None);
    assert_eq!(region("US", ""), None);
}

#[test]
fn every_region_is_found_by_each_of_its_names() {
    for country in all() {
        let format = address_format(*country);
        for region in &format.regions {
            for name in [Some(region.key), Some(region.name), region.latin_name].into_iter().flatten() {
                assert_eq!(format.region(name).map(|r| r.key), Some(region.key), "{country} {name}");
            }
        }
    }
}

#[test]
fn what_the_post_needs_cannot_be_left_out() {
    assert_eq!(
        problems("US|||||MA|02134"),
        [(Field::Name, "missing"), (Field::Line1, "missing"), (Field::City, "missing")]
    );
    assert_eq!(problems("DE|Jo|Weg 1||Ulm||"), [(Field::PostalCode, "missing")]);
    assert_eq!(problems("AU|Jo|1 Road||Perth||6000"), [(Field::Region, "missing")]);
    assert_eq!(problems("|Jo|1 Road||Perth||6000"), [(Field::Country, "missing")]);
    assert_eq!(
        problems("Atlantis|Jo|||Perth||"),
        [(Field::Country, "unknown-country"), (Field::Line1, "missing")]
    );
    assert_eq!(problems(&format!("DE|{}|Weg 1||Ulm||89073", "x".repeat(201))), [(Field::Name, "too-long")]);
    // Ireland needs no code and no county, Antigua not even a city.
    assert!(validate_address(&typed("IE|Jo|1 Main St||Bray||")).is_ok());
    assert!(validate_address(&typed("AG|Jo|1 Main St||||")).is_ok());
}

#[test]
fn an_unusual_code_or_region_is_asked_about_and_can_be_kept() {
    let mut input = typed("PL|Jo|Prosta 1||Łódź||9000");
    let found = validate_address(&input).unwrap_err();
    assert_eq!(found[0].kind, AddressProblemKind::PostalDoesNotFit { example: Some("00-950") });
    assert!(found[0].can_be_kept_as_typed());
    input.as_typed = AsTyped::Keep;
    assert_eq!(validate_address(&input).unwrap().postal_code, "9000");

    let mut input = typed("US|Jo|1 Road||Albany|NY|90001");
    let found = validate_address(&input).unwrap_err();
    assert_eq!(found[0].kind, AddressProblemKind::PostalOfAnotherRegion { region: "New York" });
    assert!(found[0].can_be_kept_as_typed());
    input.as_typed = AsTyped::Keep;
    assert_eq!(validate_address(&input).unwrap().postal_code, "90001");
    assert_eq!(
        problems("CA|Jo|1 Rue||Ottawa|Ontario|H2X 1Y4"),
        [(Field::PostalCode, "postal-of-another-region")]
    );
    assert!(validate_address(&typed("US|Jo|1 Road||Albany|NY|12207-1234")).is_ok());

    let mut input = typed("US|Jo|1 Road||Perth|Neverland|02134");
    assert_eq!(validate_address(&input).unwrap_err()[0].kind, AddressProblemKind::UnknownRegion);
    input.as_typed = AsTyped::Keep;
    let kept = validate_address(&input).unwrap();
    assert_eq!((kept.region.as_str(), kept.known_region().is_none()), ("Neverland", true));

    // Keeping as typed never lets a gap through.
    let gap = AddressInput { as_typed: AsTyped::Keep, ..typed("US|Jo|1 Road|||MA|02134") };
    assert!(!validate_address(&gap).unwrap_err()[0].can_be_kept_as_typed());
}

#[test]
fn postal_codes_are_text_and_read_generously() {
    let fits = |country: &str, text: &str| address_format(code(country)).postal_code_fits(text);
    for (country, text) in [
        ("DE", "01067"),
        ("DE", "D-01067"),
        ("AT", "A-1010"),
        ("CH", "CH-8001"),
        ("FI", "FI-00550"),
        ("SE", "SE-114 55"),
        ("GB", "ec1y 8sy"),
        ("GB", "BFPO 61"),
        ("CA", "h3z2y7"),
        ("JP", "１５４－００２３"),
        ("PL", "00–950"),
        ("US", "22162 1010"),
        ("IE", "D02AF30"),
        ("NL", "1234ab"),
        ("LV", "LV-1073"),
        ("KY", "KY1-1100"),
        ("HK", "anything"),
    ] {
        assert!(fits(country, text), "{country} {text}");
    }
    for (country, text) in
        [("DE", "1067"), ("US", "ABCDE"), ("GB", "12345"), ("NL", "1234"), ("CA", "D1A 1A1"), ("DE", "X-Y-1")]
    {
        assert!(!fits(country, text), "{country} {text}");
    }
    let kept = validate_address(&typed("DE|Jo|Weg 1||Dresden||01067")).unwrap();
    assert_eq!(kept.postal_code, "01067");
}

#[test]
fn an_address_in_a_log_shows_its_country_only() {
    let input = typed("DE|Jana Groß|Gießener Weg 7||Gießen||35390");
    let shown = format!("{input:?} {:?}", validate_address(&input).unwrap());
    assert_eq!(shown, "AddressInput(…) Address(DE, …)");
}

#[test]
fn the_province_can_be_proposed_from_the_code() {
    let proposed =
        |country: &str, text: &str| address_format(code(country)).region_of_postal_code(text).map(|r| r.key);
    assert_eq!(proposed("ES", "03201"), Some("A"));
    assert_eq!(proposed("IT", "47121"), Some("FC"));
    assert_eq!(proposed("US", "90210"), Some("CA"));
    assert_eq!(proposed("DE", "01067"), None);
}

#[test]
fn the_data_is_whole() {
    for country in all() {
        let format = address_format(*country);
        assert_eq!(format.country, *country);
        assert!(format.fields.starts_with(&[Field::Name, Field::Company]), "{country} {:?}", format.fields);
        assert!(format.requires(Field::Name) && format.requires(Field::Line1), "{country}");
        for field in &format.required {
            assert!(format.asks_for(*field), "{country} requires {field:?} but does not ask for it");
        }
        for example in &format.postal_examples {
            assert!(format.postal_code_fits(example), "{country} {example}");
        }
        assert_eq!(format.postal_examples.is_empty(), format.postal_code_fits("no such code"), "{country}");
    }
    assert_eq!(address_format(code("US")).regions.len(), 62);
    assert_eq!(address_format(code("JP")).region_kind, RegionKind::Prefecture);
    assert_eq!(address_format(code("IN")).postal_kind, PostalKind::Pin);
    assert_eq!(address_format(code("GB")).city_kind, CityKind::PostTown);
    assert_eq!(address_format(code("BR")).district_kind, DistrictKind::Neighborhood);
}

#[test]
fn a_form_asks_from_the_person_to_the_largest_place() {
    use Field::{City, Company, District, Line1, Line2, Name, PostalCode, Region};
    let form = |country: &str| address_format(code(country)).fields.clone();
    assert_eq!(form("DE"), [Name, Company, Line1, Line2, PostalCode, City]);
    assert_eq!(form("US"), [Name, Company, Line1, Line2, City, Region, PostalCode]);
    assert_eq!(form("JP"), [Name, Company, Line1, Line2, City, Region, PostalCode]);
    assert_eq!(form("CN"), [Name, Company, Line1, Line2, District, City, Region, PostalCode]);
    assert_eq!(form("KZ"), [Name, Company, Line1, Line2, City, Region, PostalCode]);
    assert_eq!(form("AT"), [Name, Company, Line1, Line2, PostalCode, City]);
}

#[test]
fn a_checked_address_is_checked_again_without_a_change() {
    let odd = validate_address(&typed("ZW|Jo|1 Road||Harare||\u{1fd7}")).unwrap();
    assert_eq!(validate_address(&odd.to_input()), Ok(odd));
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(
        country in prop::sample::select(all()),
        text in prop::collection::vec("\\PC{0,20}|[0-9A-Za-z -]{0,10}|[\u{0}-\u{ff}]{0,12}", 10),
        keep in any::<bool>(),
        origin in prop::sample::select(all()),
    ) {
        let field = |n: usize| text[n].clone();
        let input = AddressInput {
            country: country.as_str().to_owned(),
            name: field(0), company: field(1), line1: field(2), line2: field(3), district: field(4), city: field(5),
            region: field(6), postal_code: field(7), phone: field(8), delivery_note: field(9),
            as_typed: if keep { AsTyped::Keep } else { AsTyped::Ask },
        };
        match validate_address(&input) {
            Ok(address) => {
                let lines = format_lines(&address, origin);
                prop_assert!(lines.iter().all(|line| !line.trim().is_empty() && !line.contains('\n')));
                prop_assert!(lines.len() >= 2);
                let again = validate_address(&AddressInput { as_typed: AsTyped::Keep, ..address.to_input() });
                prop_assert_eq!(again, Ok(address));
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                prop_assert!(!keep || problems.iter().any(|problem| !problem.can_be_kept_as_typed()));
            }
        }
    }

    #[test]
    fn looking_up_never_fails_on_odd_text(text in "\\PC{0,40}", country in prop::sample::select(all())) {
        let _ = (country_by_name(&text), CountryCode::parse(&text), vat_area(country, &text));
        let format = address_format(country);
        let _ = (format.region(&text), format.postal_code_fits(&text), format.region_of_postal_code(&text));
    }
}
