#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! What holds for every file.

use std::ops::ControlFlow;

use imports::parse::parse;
use imports::reading::{self, Upload};
use imports::record::SourceId;
use proptest::prelude::*;

const HEADER: [&str; 11] = [
    "Backer Number",
    "Backer UID",
    "Backer Name",
    "Email",
    "Pledge Amount",
    "Pledged At",
    "Pledged Status",
    "Notes",
    "Game",
    "Survey Response",
    "Credit line",
];

/// Text as people write it, with all that CSV has to quote.
fn written() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9 ,;\"'\n\t.éßłŻ王さ🎲-]{0,24}"
}

fn cells() -> impl Strategy<Value = Vec<String>> {
    (1_u32..100_000, 1_u64.., written(), 0_u32..1_000_000, written(), 0_u32..20, written()).prop_map(
        |(number, uid, name, cents, notes, games, answer)| {
            let amount = format!("${}.{:02} USD", cents / 100, cents % 100);
            let moment = "2024/05/06, 07:08".to_owned();
            let email = format!("b{number}@example.org");
            let (number, games) = (number.to_string(), games.to_string());
            let collected = "collected".to_owned();
            vec![
                number,
                uid.to_string(),
                name,
                email,
                amount,
                moment.clone(),
                collected,
                notes,
                games,
                moment,
                answer,
            ]
        },
    )
}

fn csv(rows: &[Vec<String>], delimiter: u8, terminator: csv::Terminator, always_quoted: bool) -> Vec<u8> {
    let style = if always_quoted { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(terminator)
        .quote_style(style)
        .from_writer(Vec::new());
    writer.write_record(HEADER).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_what_is_read(
        rows in prop::collection::vec(cells(), 1..12),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        crlf in any::<bool>(),
        always_quoted in any::<bool>(),
    ) {
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let parsed = parse(&Upload::bytes("x.csv", csv(&rows, delimiter, terminator, always_quoted))).unwrap();
        prop_assert_eq!(parsed.records.len(), rows.len());
        for (record, row) in parsed.records.iter().zip(&rows) {
            let text = |cell: &str| Some(cell.trim()).filter(|t| !t.is_empty()).map(str::to_owned);
            prop_assert_eq!(record.source_id(SourceId::BackerUid), Some(row[1].as_str()));
            prop_assert_eq!(&record.name, &text(&row[2]));
            prop_assert_eq!(&record.creator_note, &text(&row[7]));
            prop_assert_eq!(record.answers.iter().next().map(|(_, answer)| answer.clone()), text(&row[10]));
            let cents: i64 = row[4].chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap();
            prop_assert_eq!(record.amount(imports::record::AmountKind::Pledged), Some(cents));
            prop_assert_eq!(record.items.first().map_or(0, |item| item.qty).to_string(), row[8].clone());
            prop_assert_eq!(record.pledged_at.as_deref(), Some("2024-05-06T07:08"));
            let json = serde_json::to_string(record).unwrap();
            let again = serde_json::from_str::<imports::Record>(&json).unwrap();
            // Which columns its file lacks is no part of what a record says.
            prop_assert_eq!(imports::Record { lacks: record.lacks, ..again }, record.clone());
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..4_000), as_zip in any::<bool>()) {
        let start: &[u8] = if as_zip { b"PK\x03\x04" } else { b"" };
        let _ = parse(&Upload::bytes("x", [start, &bytes].concat()));
    }

    #[test]
    fn no_damage_makes_it_panic(
        rows in prop::collection::vec(cells(), 1..6),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = csv(&rows, b',', csv::Terminator::CRLF, false);
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        bytes.truncate(cut.index(bytes.len()).max(200));
        let read = parse(&Upload::bytes("x.csv", bytes));
        prop_assert!(read.is_err() || read.is_ok_and(|parsed| !parsed.records.is_empty()));
    }

    #[test]
    fn a_reader_that_has_seen_enough_is_obeyed(rows in prop::collection::vec(cells(), 3..9)) {
        let mut seen = 0;
        let upload = Upload::bytes("x.csv", csv(&rows, b',', csv::Terminator::CRLF, false));
        let outcome = reading::read(&upload, &mut |_, _| {
            seen += 1;
            if seen == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        prop_assert_eq!((seen, outcome.unwrap().records), (2, 2));
    }
}
