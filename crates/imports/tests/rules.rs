#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! The rules for reading, each on a file of its own made-up backers.
//!
//! Why this long: one short story a rule, all read by the same few helpers.

use imports::parse::parse;
use imports::record::{Flag, PledgeStatus, SourceId};
use imports::{Record, Upload};
use serde_json::{Value, json};

/// The columns of a pledge in 2024, without a survey.
const PLEDGE: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,\
Backing Minimum,Reward ID,Bonus Support,Pledge Amount,Pledged At,Fulfillment Status,Pledged Status,Notes";
/// The columns of its survey.
const SURVEY: &str = "Survey Response,Shipping Name,Shipping Address 1,Shipping Address 2,Shipping City,\
Shipping State,Shipping Postal Code,Shipping Country Name,Shipping Country Code,Shipping Phone Number,\
Shipping Delivery Notes";

fn records(bytes: impl AsRef<[u8]>) -> Vec<Record> {
    parse(&Upload::bytes("backers.csv", bytes.as_ref())).unwrap().records
}

fn one(bytes: impl AsRef<[u8]>) -> Record {
    let mut all = records(bytes);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// A pledge with these cells in place of the usual ones.
fn pledge(changed: &[(&str, &str)]) -> String {
    let usual = [
        ("Backer Number", "7"),
        ("Backer UID", "81001"),
        ("Backer Name", "Ada Byron"),
        ("Email", "ada@example.org"),
        ("Pledge Amount", "$40.00"),
        ("Pledged At", "\"2024/02/03, 04:05\""),
        ("Pledged Status", "collected"),
    ];
    let header = format!("{PLEDGE},{SURVEY}");
    let cells = header.split(',').map(|name| {
        let find = |cells: &[(&str, &str)]| {
            cells.iter().find(|(n, _)| *n == name).map(|(_, cell)| (*cell).to_owned())
        };
        find(changed).or_else(|| find(&usual)).unwrap_or_default()
    });
    format!("{header}\n{}\n", cells.collect::<Vec<_>>().join(","))
}

fn flags(record: &Record) -> Vec<Flag> {
    record.flags.iter().collect()
}

fn utf16(text: &str, mark: [u8; 2], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
}

#[test]
fn the_first_bytes_tell_the_encoding() {
    let text = pledge(&[("Backer Name", "Łucja Żółć 王"), ("Pledge Amount", "€40.00")]);
    let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    for bytes in [
        text.clone().into_bytes(),
        marked,
        utf16(&text, [0xFF, 0xFE], u16::to_le_bytes),
        utf16(&text, [0xFE, 0xFF], u16::to_be_bytes),
    ] {
        let record = one(bytes);
        assert_eq!(record.name.as_deref(), Some("Łucja Żółć 王"));
        assert_eq!(record.currency_symbol.as_deref(), Some("€"));
        assert!(record.flags.is_empty());
    }
}

#[test]
fn bytes_that_are_no_utf8_are_windows_1252() {
    let text = pledge(&[("Backer Name", "@@"), ("Pledge Amount", "\x01 40.00")]);
    let mut bytes = Vec::new();
    for byte in text.bytes() {
        match byte {
            b'@' if bytes.ends_with(b"81001,") || bytes.ends_with(b"\xDC") => bytes.extend(b"\xDC"),
            1 => bytes.push(0x80),
            other => bytes.push(other),
        }
    }
    let record = one(bytes);
    assert_eq!(record.name.as_deref(), Some("ÜÜ"));
    assert_eq!(
        (record.currency_symbol.as_deref(), record.amounts.iter().next().unwrap().1),
        (Some("€"), Some(4_000))
    );
}

#[test]
fn a_broken_byte_among_many_good_letters_spoils_its_own_cell_only() {
    let row = |number: u32, name: &str| {
        let text = pledge(&[
            ("Backer Number", &number.to_string()),
            ("Backer UID", &(81_000 + number).to_string()),
            ("Backer Name", name),
            ("Email", &format!("b{number}@example.org")),
        ]);
        text.lines().nth(1).unwrap().to_owned()
    };
    let text = [
        pledge(&[("Backer Name", "Zażółć Gęślą Jaźń")]).trim_end().to_owned(),
        row(8, "김민준 王小明"),
        row(9, "J#rg"),
        String::new(),
    ]
    .join("\n");
    let at = text.find('#').unwrap();
    let mut bytes = text.into_bytes();
    bytes[at] = 0xF6;
    let all = records(&bytes);
    assert_eq!(all[1].name.as_deref(), Some("김민준 王小明"));
    assert_eq!((all[2].name.as_deref(), flags(&all[2])), (Some("J\u{fffd}rg"), vec![Flag::CharactersLost]));
    assert!(all[0].flags.is_empty() && all[1].flags.is_empty());
}

#[test]
fn a_number_of_pieces_that_is_none_is_left_to_a_person_and_a_file_that_ends_too_early_too() {
    let with_dice = |cell: &str| {
        let header = format!("{PLEDGE},[Addon: 5] Dice");
        one(format!("{header}\n7,81001,Ada,ada@example.org,,,,,,,$40.00,,,collected,,{cell}\n"))
    };
    for cell in ["Yes", "2x", "\"1,000\"", "-1", "1.5"] {
        let record = with_dice(cell);
        assert!(!record.unsure.quantities.is_empty() && record.addons.is_empty(), "{cell}");
        assert_eq!(record.extra.len(), 1, "{cell} is kept");
    }
    for (cell, pieces) in [("2", 2), ("\"=\"\"2\"\"\"", 2), ("２", 2), ("", 0), ("No", 0), ("0", 0)] {
        let record = with_dice(cell);
        assert!(record.unsure.quantities.is_empty(), "{cell}");
        assert_eq!(record.addons.iter().map(|addon| addon.qty).sum::<u32>(), pieces, "{cell}");
    }
    let whole = pledge(&[]);
    let cut = whole.rfind("collected").unwrap() + "collected".len();
    assert!(one(&whole[..cut]).unsure.cut_off, "no line end, and cells are missing");
    assert!(!one(whole.trim_end()).unsure.cut_off, "a last line without its end is whole when its cells are");
    assert!(!one(format!("{}\n", &whole[..cut])).unsure.cut_off, "a short row that ends is just short");
}

#[test]
fn amounts_of_two_currencies_in_one_row_are_not_read_as_one() {
    for (pledged, shipping) in
        [("€40.00", "$5.00"), ("$40.00 USD", "£5.00"), ("$40.00", "¥500"), ("kr 400", "$5")]
    {
        let record = one(pledge(&[("Pledge Amount", pledged), ("Shipping Amount", shipping)]));
        let amounts = serde_json::to_value(&record.amounts).unwrap();
        assert!(
            amounts["pledged"].is_i64() && amounts["shipping"].is_null(),
            "{pledged} {shipping}: {amounts}"
        );
        assert_eq!(record.extra.len(), 1, "what does not fit is kept as text");
    }
    let same = one(pledge(&[("Pledge Amount", "$40.00 USD"), ("Shipping Amount", "$5.00")]));
    assert_eq!(serde_json::to_value(&same.amounts).unwrap()["shipping"], 500);
}

#[test]
fn semicolons_and_tabs_part_cells_as_well() {
    for delimiter in [";", "\t"] {
        let text = pledge(&[("Pledged At", "2024/02/03 04:05")]).replace(',', delimiter);
        assert_eq!(one(text).pledged_at.as_deref(), Some("2024-02-03T04:05"));
    }
    let text = pledge(&[("Pledge Amount", "1.250,00 €"), ("Pledged At", "03.02.2024")])
        .replace("1.250,00", "1.250#00");
    let record = one(text.replace(',', ";").replace('#', ","));
    assert_eq!(serde_json::to_value(&record.amounts).unwrap()["pledged"], 125_000);
    assert_eq!(record.pledged_at.as_deref(), Some("2024-02-03"));
}

#[test]
fn a_separator_line_for_excel_is_no_header() {
    let text = format!("sep=;\r\n{}", pledge(&[("Pledged At", "2024-02-03")]).replace(',', ";"));
    assert_eq!(one(text).name.as_deref(), Some("Ada Byron"));
}

#[test]
fn both_line_ends_are_read_and_breaks_inside_quotes_are_data() {
    let text = pledge(&[("Notes", "\"first\nsecond\"")]);
    for text in [text.replace('\n', "\r\n"), text] {
        assert_eq!(one(text).creator_note.as_deref(), Some("first\nsecond"));
    }
}

#[test]
fn a_repeated_header_begins_a_section_with_its_own_columns() {
    let text = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Reward ID,Pledge Amount,Pledged At,Pledged Status,Notes,Mug\n\
        1,11,Ada,ada@example.org,Cup,5,$20.00 USD,2024-01-01,collected,,2\n\
        \u{feff}BACKER UID, backer number ,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes,Poster,Survey Response,Colour?\n\
        22,2,Bob,bob@example.org,$10.00 USD,2024-01-02,collected,,1,2024-05-05,red\n";
    let all = records(text);
    assert_eq!(all.iter().map(|r| r.record).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(serde_json::to_value(&all[0].items).unwrap(), json!([{"label": "Mug", "qty": 2}]));
    assert_eq!(serde_json::to_value(&all[1].items).unwrap(), json!([{"label": "Poster", "qty": 1}]));
    assert_eq!(all[1].source_id(SourceId::BackerUid), Some("22"));
    assert_eq!(serde_json::to_value(&all[1].answers).unwrap(), json!({"Colour?": "red"}));
    assert_eq!((all[0].reward.is_some(), all[1].reward.is_none()), (true, true));
}

#[test]
fn a_header_that_occurs_twice_is_read_by_its_place() {
    let text = format!(
        "{PLEDGE},{SURVEY},Notes,Colour?,Colour?\n\
         1,11,Ada,a@example.org,,,,,,,$1.00,2024-01-01,,collected,from us,2024-02-02,,,,,,,,,,,from them,red,blue\n"
    );
    let record = one(text);
    assert_eq!(record.creator_note.as_deref(), Some("from us"));
    let answers = serde_json::to_value(&record.answers).unwrap();
    assert_eq!(answers, json!({"Notes": "from them", "Colour?": "red", "Colour? (2)": "blue"}));
}

#[test]
fn short_and_long_rows_are_kept_and_flagged() {
    let header = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged Status,Pledged At,Notes";
    let text = format!(
        "{header}\n1,11,Ada,ada@example.org,$1.00,collected\n2,22,Bob,bob@example.org,$1.00,collected,2024-01-01,,over\n"
    );
    let all = records(text);
    assert_eq!((flags(&all[0]), all[0].pledged_at.clone()), (vec![Flag::ShortRow], None));
    assert_eq!(flags(&all[1]), [Flag::LongRow]);
    assert_eq!(serde_json::to_value(&all[1].extra).unwrap(), json!({"column 9": "over"}));
}

#[test]
fn empty_and_blank_lines_are_no_records() {
    let text = pledge(&[]);
    let blank = format!("{text}\n,,,,\n  \n\"\",\"\"\n");
    assert_eq!(records(blank), records(text));
}

#[test]
fn nothing_and_two_quotes_are_both_empty() {
    let quoted = pledge(&[("Reward Title", "\"\""), ("Shipping State", "\"\""), ("Shipping City", "Oslo")]);
    let record = one(quoted);
    assert_eq!((record.reward, record.address.unwrap().region), (None, None));
}

#[test]
fn hidden_characters_and_double_encoding_are_mended_and_flagged() {
    let record =
        one(pledge(&[("Backer Name", "A\u{200b}da\u{a0}Byron"), ("Email", " \u{feff}ADA@Example.org ")]));
    assert_eq!(
        (record.name.as_deref(), record.email.as_deref()),
        (Some("Ada Byron"), Some("ada@example.org"))
    );
    assert_eq!(flags(&record), [Flag::HiddenCharacters]);
    let record = one(pledge(&[("Backer Name", "JosÃ© MuÃ±oz")]));
    assert_eq!((record.name.as_deref(), flags(&record)), (Some("José Muñoz"), vec![Flag::Mojibake]));
}

#[test]
fn one_email_in_two_records_is_flagged_in_both_and_names_stay() {
    let text = pledge(&[]);
    let row = text.lines().nth(1).unwrap().to_owned();
    let second = row.replace("81001", "81002").replace("Ada Byron", "Ada Lovelace").replace("ada@", "ADA@");
    let third = row.replace("81001", "81003").replace("ada@", "eve@");
    let all = records(format!("{text}{second}\n{third}\n"));
    assert_eq!(all.iter().map(|r| r.flags.has(Flag::SameEmail)).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(all[1].name.as_deref(), Some("Ada Lovelace"));
}

#[test]
fn the_currency_is_what_a_code_or_a_clear_symbol_says() {
    for (amount, currency, symbol, pledged) in [
        ("$25.00 USD", json!("USD"), json!("$"), 2_500),
        ("\"¥4,800 JPY\"", json!("JPY"), json!("¥"), 4_800),
        ("\"€1.250,50\"", json!("EUR"), json!("€"), 125_050),
        ("£9.50", json!("GBP"), json!("£"), 950),
        ("$9.50", json!(null), json!("$"), 950),
        ("\"SEK 1,000.00\"", json!("SEK"), json!(null), 100_000),
    ] {
        let record = serde_json::to_value(one(pledge(&[("Pledge Amount", amount)]))).unwrap();
        assert_eq!((&record["currency"], &record["currency_symbol"]), (&currency, &symbol), "{amount}");
        assert_eq!(record["amounts"]["pledged"], pledged, "{amount}");
    }
}

#[test]
fn amounts_without_a_value_are_null_and_what_is_no_amount_is_kept_as_text() {
    let record = one(pledge(&[
        ("Shipping Amount", "ask"),
        ("Bonus Support", "CAD 3.00"),
        ("Pledge Amount", "$40.00 USD"),
    ]));
    let record = serde_json::to_value(record).unwrap();
    let amounts = json!({"pledged": 4_000, "shipping": null, "reward_minimum": null, "bonus": null});
    assert_eq!(record["amounts"], amounts);
    assert_eq!(record["extra"], json!({"Shipping Amount": "ask", "Bonus Support": "CAD 3.00"}));
}

#[test]
fn a_postal_code_is_text_and_lost_zeros_are_suggested() {
    let address = [("Shipping Country Code", "DE"), ("Shipping City", "Dresden")];
    let with = |code| one(pledge(&[address[0], address[1], ("Shipping Postal Code", code)]));
    let record = with("1067");
    assert_eq!(record.address.unwrap().postal_code.as_deref(), Some("1067"));
    assert_eq!(record.postal_suggestion.as_deref(), Some("01067"));
    assert!(record.flags.has(Flag::PostalSuspect));
    for code in ["\"=\"\"01067\"\"\"", "'01067", "01067"] {
        let record = with(code);
        assert_eq!(record.address.unwrap().postal_code.as_deref(), Some("01067"));
        assert!(record.flags.is_empty(), "{code}");
    }
}

#[test]
fn countries_are_known_by_name_and_a_change_of_country_is_flagged() {
    for (name, code) in [
        ("\"Korea, South\"", "KR"),
        ("\"Korea, Republic of\"", "KR"),
        ("Viet Nam", "VN"),
        ("Czechia", "CZ"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Myanmar (Burma)", "MM"),
        ("United States of America", "US"),
        ("Kosovo", "XK"),
        ("Jersey", "JE"),
    ] {
        let record = one(pledge(&[("Shipping Country Name", name), ("Shipping Country", code)]));
        assert_eq!(record.address.unwrap().country.unwrap().as_str(), code);
        assert!(record.flags.is_empty(), "{name}");
    }
    let record = one(pledge(&[("Shipping Country", "DE"), ("Shipping Country Code", "CH")]));
    assert_eq!(flags(&record), [Flag::CountryMismatch]);
    let record = one(pledge(&[("Shipping Country Name", "Atlantis"), ("Shipping City", "Poseidonis")]));
    assert_eq!(record.address.unwrap().country, None);
    assert_eq!(serde_json::to_value(record.extra).unwrap(), json!({"Shipping Country Name": "Atlantis"}));
}

#[test]
fn a_date_that_cannot_be_known_is_kept_as_written() {
    let record = serde_json::to_value(one(pledge(&[("Pledged At", "01/03/2019")]))).unwrap();
    assert_eq!((&record["pledged_at"], &record["pledged_at_raw"]), (&Value::Null, &json!("01/03/2019")));
}

#[test]
fn ids_that_a_spreadsheet_rounded_are_gone() {
    let record =
        one(pledge(&[("Backer UID", "9.25082E+11"), ("Reward ID", "4.1E+6"), ("Reward Title", "Cup")]));
    assert_eq!(record.source_id(SourceId::BackerUid), None);
    let record = serde_json::to_value(record).unwrap();
    assert_eq!(record["source_ids"], json!({"backer_number": "7", "backer_uid": null}));
    assert_eq!(record["reward"], json!({"id": null, "title": "Cup"}));
    assert_eq!(record["flags"], json!(["scientific_number"]));
}

#[test]
fn warnings_about_one_cell_each() {
    for (column, cell, flag) in [
        ("Backer Name", "J?rgen", Flag::CharactersLost),
        ("Shipping Address 1", "Stra?e 1", Flag::CharactersLost),
        ("Notes", "=HYPERLINK(\"\"x\"\")", Flag::FormulaLike),
        ("Shipping Delivery Notes", "@SUM(A1)", Flag::FormulaLike),
        ("Shipping Phone Number", "000-0000", Flag::FakePhone),
        ("Email", "x@privaterelay.appleid.com", Flag::RelayEmail),
        ("Pledged Status", "refunded", Flag::UnknownStatus),
        ("Pledged Status", "", Flag::UnknownStatus),
    ] {
        let record = one(pledge(&[(column, &format!("\"{cell}\""))]));
        assert_eq!(flags(&record), [flag], "{column}: {cell}");
    }
    for (column, cell) in
        [("Shipping Phone Number", "+1(617)555-0125"), ("Shipping Delivery Notes", "ring twice?")]
    {
        assert!(one(pledge(&[(column, cell)])).flags.is_empty(), "{cell}");
    }
}

#[test]
fn a_formula_is_kept_as_text() {
    let record = one(pledge(&[("Notes", "=1+1")]));
    assert_eq!(record.creator_note.as_deref(), Some("=1+1"));
}

#[test]
fn a_pledge_counts_as_partial_only_when_something_was_paid() {
    for (paid, status) in
        [("$10.00", PledgeStatus::Partial), ("$0.00", PledgeStatus::Pending), ("", PledgeStatus::Pending)]
    {
        let text = format!(
            "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Amount Paid,Pledged At,Pledged Status\n1,11,Ada,a@example.org,$40.00,{paid},2025-01-01,Pledged\n"
        );
        let record = one(text);
        assert_eq!((record.status, record.raw_status.as_deref()), (Some(status), Some("Pledged")));
    }
}

#[test]
fn unknown_columns_are_kept_as_extra_items_or_answers_by_their_place() {
    let text = "Backer Number,Backer UID,Shirt budget,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes,\
        Dice,[addon: 77] Extra: Dice,Dice,Survey Response,Shipping City,T-Shirt Size,Shipping State\n\
        1,11,high,Ada,a@example.org,$40.00,2025-01-01,collected,,1,2,some,2025-02-02,Rome,L,RM\n";
    let record = serde_json::to_value(one(text)).unwrap();
    assert_eq!(record["extra"], json!({"Shirt budget": "high", "Dice": "some"}));
    assert_eq!(record["items"], json!([{"label": "Dice", "qty": 1}]));
    assert_eq!(record["addons"], json!([{"id": "77", "title": "Extra: Dice", "qty": 2}]));
    assert_eq!(record["answers"], json!({"T-Shirt Size": "L"}));
    assert_eq!((&record["address"]["city"], &record["address"]["region"]), (&json!("Rome"), &json!("RM")));
}

#[test]
fn equal_items_are_summed_and_zero_is_left_out() {
    let text = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes,Card,Box,Card\n\
        1,11,Ada,a@example.org,$40.00,2025-01-01,collected,,2,0,3.0\n";
    assert_eq!(serde_json::to_value(one(text).items).unwrap(), json!([{"label": "Card", "qty": 5}]));
}

#[test]
fn sku_columns_lose_their_count_and_an_item_called_count_keeps_it() {
    let header = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes";
    let row = "1,11,Ada,a@example.org,$40.00,2025-01-01,collected,,1,1,1";
    let labels = |items: &str| {
        let record = one(format!("{header},{items}\n{row}\n"));
        record.items.into_iter().map(|item| item.label).collect::<Vec<_>>()
    };
    assert_eq!(labels("PIN-01 Count,PIN-02 Count,BAG Count"), ["PIN-01", "PIN-02", "BAG"]);
    assert_eq!(labels("Game,Head Count,Poster"), ["Game", "Head Count", "Poster"]);
}

#[test]
fn the_layout_of_2014_to_2017_has_reward_ids_without_titles() {
    let text = "\u{feff}Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Minimum,Reward ID,Pledge Amount,Pledged At,Rewards Sent?,Pledged Status,Notes\n\
        13,1,Noor Haddad,noor@example.net,US,$0.00 USD,$5.00 USD,2597818,$10.00 USD,\"2014/04/24, 05:37\",\"\",collected,\n";
    let record = serde_json::to_value(one(text)).unwrap();
    assert_eq!(record["reward"], json!({"id": "2597818", "title": null}));
    assert_eq!(record["amounts"], json!({"pledged": 1_000, "shipping": 0, "reward_minimum": 500}));
    assert_eq!(record["address"], Value::Null);
    let mut keys: Vec<&str> = record.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    let always = "addons address amounts answers currency currency_symbol email flags items member name \
        pledge_country pledged_at raw_status record reward source_ids status surveyed_at";
    assert_eq!(keys, always.split_whitespace().collect::<Vec<_>>());
}
