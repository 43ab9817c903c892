#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! Files that are not taken: each with its code, and a sentence that says what to do.

use std::io::{Cursor, Write};

use imports::parse::parse;
use imports::reading::CELL_BYTES_MAX;
use imports::{Refusal, Upload};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TABLE: &str = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes\n\
    1,11,Ada,ada@example.org,$4.00,2025-01-01,collected,\n";

fn refusal(bytes: impl AsRef<[u8]>) -> Refusal {
    parse(&Upload::bytes("backers.csv", bytes.as_ref())).unwrap_err()
}

fn code(bytes: impl AsRef<[u8]>) -> &'static str {
    refusal(bytes).code()
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in members {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_file_with_nothing_in_it_is_empty() {
    for bytes in [b"".as_slice(), b"\xEF\xBB\xBF", b"\xFF\xFE", b" \r\n\n\t", b"\xEF\xBB\xBF\n\n"] {
        assert_eq!(code(bytes), "empty_file", "{bytes:?}");
    }
}

#[test]
fn a_header_alone_has_no_records() {
    let header = TABLE.lines().next().unwrap();
    for text in [
        header.to_owned(),
        format!("{header}\r\n"),
        format!("{header}\n,,,,,,,\n\n"),
        format!("{header}\n{header}\n"),
    ] {
        assert_eq!(code(text), "no_records");
    }
    assert_eq!(code(zip(&[("a.csv", header.as_bytes()), ("b.csv", b"")])), "no_records");
}

#[test]
fn spreadsheets_are_named_whatever_the_file_is_called() {
    let excel =
        zip(&[("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"<x/>"), ("data.csv", b"a,b\n")]);
    let calc =
        zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")]);
    let numbers = zip(&[("Index/Document.iwa", b"x")]);
    let old_excel = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 600]].concat();
    let xml =
        b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".to_vec();
    for bytes in [excel, calc, numbers, old_excel, xml] {
        assert_eq!(code(bytes), "spreadsheet_not_csv");
    }
}

#[test]
fn what_is_no_table_is_called_so() {
    let page = "<!DOCTYPE html>\n<html><head><title>Sign in, please</title></head></html>";
    let utf16_page: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(page.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let unmarked_utf16: Vec<u8> = TABLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let zeros_inside = TABLE.replace("Ada", "A\0da");
    let running_text =
        "Dear creator, where is my game?\n\nYours\nA backer, who waits, and waits\nno commas here\n";
    let single_column = "Email\nada@example.org\nbob@example.org\n";
    for bytes in [
        page.as_bytes(),
        b"\n  <table><tr><td>1</td></tr></table>",
        &utf16_page,
        &unmarked_utf16,
        zeros_inside.as_bytes(),
        running_text.as_bytes(),
        single_column.as_bytes(),
        b"just words",
        b"{\"backers\": [1, 2]}",
        b"[{\"name\": \"Ada\", \"id\": 2}]",
        b"%PDF-1.7\n1 0 obj, 2",
        b"\x89PNG\r\n\x1a\n,,,,",
        b"\x1F\x8B\x08,,,",
    ] {
        assert_eq!(code(bytes), "not_a_table", "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn unknown_columns_are_shown() {
    let refusal = refusal("Order,Customer,Sum\n1,Ada,3\n2,Bob,4\n");
    assert_eq!(refusal.code(), "unknown_format");
    assert!(refusal.to_string().contains("Order, Customer, Sum"), "{refusal}");
    assert!(refusal.to_string().contains("Kickstarter"), "{refusal}");
}

#[test]
fn a_message_shows_no_more_than_fits_of_columns() {
    let wide: Vec<String> = (0..500).map(|n| format!("{n}{}", "x".repeat(300))).collect();
    let message = refusal(format!("{}\n", wide.join(";"))).to_string();
    assert!(message.len() < 2_000 && message.contains("and 480 more"), "{message}");
}

#[test]
fn a_column_without_which_nothing_works_is_named() {
    for column in ["Backer Number", "Backer UID", "Backer Name", "Email", "Pledge Amount", "Pledged Status"] {
        let refusal = refusal(
            TABLE.replacen(column, "Something", 1).replace("Pledged At", "Pledged At,Fulfillment Status"),
        );
        assert_eq!(refusal.code(), "missing_column", "{column}");
        assert!(refusal.to_string().contains(&format!("\"{column}\"")), "{refusal}");
    }
    let later = format!(
        "{TABLE}Backer Number,Backer UID,Backer Name,Pledge Amount,Pledged At,Pledged Status\n2,2,Bob,$1,2025-01-01,collected\n"
    );
    assert!(refusal(later).to_string().contains("line 3"));
}

#[test]
fn broken_quotes_are_named_with_their_line() {
    for row in [
        "2,22,\"Bob,bob@example.org,$1.00,2025-01-01,collected,",
        "2,22,\"Bob\"by,bob@example.org,$1.00,2025-01-01,collected,",
    ] {
        let refusal = refusal(format!("{TABLE}{row}\n"));
        assert_eq!(refusal.code(), "broken_quotes");
        assert!(refusal.to_string().contains("line 3"), "{refusal}");
    }
}

#[test]
fn a_zip_without_tables_is_told() {
    let inner = zip(&[("a.csv", TABLE.as_bytes())]);
    for members in [
        vec![],
        vec![("readme.txt", TABLE.as_bytes())],
        vec![("inner.zip", inner.as_slice())],
        vec![("__MACOSX/._a.csv", b"x".as_slice()), ("._a.csv", b"x")],
    ] {
        assert_eq!(code(zip(&members)), "no_table_in_zip", "{members:?}");
    }
    let letter = zip(&[("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")]);
    assert_eq!(code(letter), "not_a_table");
    assert_eq!(code(zip(&[("renamed.csv", inner.as_slice())])), "not_a_table");
}

#[test]
fn names_that_lead_out_of_the_zip_are_refused() {
    for name in ["../../etc/cron.d/a.csv", "/etc/a.csv", "C:\\Windows\\a.csv", "a\\..\\..\\b.csv", "../x.txt"]
    {
        assert_eq!(
            code(zip(&[("good.csv", TABLE.as_bytes()), (name, TABLE.as_bytes())])),
            "unsafe_member_name",
            "{name}"
        );
    }
}

#[test]
fn a_zip_keeps_its_friends_and_ignores_what_a_mac_adds() {
    let bytes = zip(&[
        ("__MACOSX/report/._Köpman 🎁.csv", b"\0\x05\x16\x07junk"),
        ("report/Köpman 🎁.csv", TABLE.as_bytes()),
        ("report/No reward.CSV", TABLE.replace("11,Ada", "12,Bob").as_bytes()),
        ("report/.DS_Store", b"junk"),
    ]);
    let parsed = parse(&Upload::bytes("report.zip", bytes)).unwrap();
    let places: Vec<_> = parsed.records.iter().map(|r| (r.member.as_deref().unwrap(), r.record)).collect();
    assert_eq!(places, [("report/Köpman 🎁.csv", 1), ("report/No reward.CSV", 1)]);
}

#[test]
fn a_fault_in_one_member_refuses_the_zip_and_names_the_member() {
    let refusal = refusal(zip(&[("a.csv", TABLE.as_bytes()), ("b.csv", b"Order,Sum\n1,2\n")]));
    assert_eq!((refusal.code(), refusal.member.as_deref()), ("unknown_format", Some("b.csv")));
    assert!(refusal.to_string().starts_with("In \"b.csv\": "), "{refusal}");
}

#[test]
fn bombs_and_lies_about_size_are_not_unpacked() {
    let bomb = zip(&[("a.csv", &vec![b'a'; 8 << 20])]);
    assert!(bomb.len() < 64 << 10);
    assert_eq!(code(&bomb), "too_large_or_broken");

    let row = |n: u32| format!("{n},9{n},Backer {n},b{n}@example.org,$1.00,2025-01-01,collected,\n");
    let rows = TABLE.to_owned() + &(0..2_000).map(row).collect::<String>();
    let mut liar = zip(&[("a.csv", rows.as_bytes())]);
    let real = u32::try_from(rows.len()).unwrap().to_le_bytes();
    let places: Vec<usize> = (0..liar.len() - 4).filter(|at| liar[*at..*at + 4] == real).collect();
    assert!(!places.is_empty());
    for at in places {
        liar[at..at + 4].copy_from_slice(&500_u32.to_le_bytes());
    }
    assert_eq!(code(liar), "too_large_or_broken");
}

#[test]
fn a_zip_that_was_cut_off_or_damaged_is_broken() {
    let whole = zip(&[("a.csv", TABLE.repeat(50).as_bytes())]);
    for length in [4, 30, whole.len() / 2, whole.len() - 10] {
        assert_eq!(code(&whole[..length]), "too_large_or_broken", "{length}");
    }
    let mut damaged = whole;
    let middle = damaged.len() / 3;
    damaged[middle..middle + 8].fill(0x55);
    assert_eq!(code(damaged), "too_large_or_broken");
}

#[test]
fn a_list_of_entries_that_claims_millions_is_not_built() {
    let mut bytes = zip(&[("a.csv", TABLE.as_bytes())]);
    let end = bytes.len() - 22;
    bytes[end + 8..end + 12].copy_from_slice(&[0xFE; 4]);
    assert_eq!(code(bytes), "too_large_or_broken");
}

#[test]
fn what_is_over_a_limit_is_refused() {
    let huge_cell = TABLE.replace("Ada", &"x".repeat(CELL_BYTES_MAX + 1));
    let many_columns = TABLE.replacen("Notes\n", &format!("Notes{}\n", ",x".repeat(3_000)), 1);
    let long_row = TABLE.replace("collected,", &format!("collected,{}", "y,".repeat(1_999).repeat(2)));
    for text in [huge_cell, many_columns, long_row] {
        assert_eq!(code(text), "too_large_or_broken");
    }
}

#[test]
fn text_that_ends_inside_a_character_was_cut_off() {
    let text = TABLE.replace("Ada", "Łucja") + "2,22,Ż";
    assert_eq!(code(&text.as_bytes()[..text.len() - 1]), "too_large_or_broken");
}

#[test]
fn a_refusal_is_json_with_a_code_and_a_sentence() {
    let json = serde_json::to_value(refusal("")).unwrap();
    assert_eq!(json["error"], "empty_file");
    assert!(json["message"].as_str().unwrap().starts_with("This file is empty."));
    assert_eq!(json.as_object().unwrap().len(), 2);
}

#[test]
fn a_path_that_cannot_be_opened_is_told_without_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().to_owned(), folder.path().join("missing.csv")] {
        assert_eq!(imports::parse_file(&path).unwrap_err().code(), "unreadable");
    }
}

#[test]
fn of_two_files_the_refused_one_is_named() {
    let good = Upload::bytes("first.csv", TABLE.as_bytes());
    let refusal = imports::diff::diff(&good, &Upload::bytes("second.csv", b"".as_slice())).unwrap_err();
    assert!(refusal.to_string().starts_with("In \"second.csv\": "), "{refusal}");
}
