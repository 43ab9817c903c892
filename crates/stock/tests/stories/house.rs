//! What every capability promises the house.

use kernel::{Language, Timestamp};
use stock::{LineProblemKind, StockError};
use testkit::on_both;

use crate::depot::migrations;

#[test]
fn every_statement_is_understood_by_both_databases() {
    let own: Vec<_> =
        db::STATEMENTS.iter().filter(|statement| statement.place().contains("stock/src/store")).collect();
    assert!(own.len() > 50, "only {} statements are registered", own.len());
    on_both(&migrations(), |db| {
        let refused: Vec<String> = own
            .iter()
            .filter_map(|s| db.check_statement(s).err().map(|e| format!("{}: {e}\n{}", s.place(), s.text())))
            .collect();
        assert!(refused.is_empty(), "{}", refused.join("\n"));
    });
}

#[test]
fn the_privacy_map_names_columns_that_are_there() {
    on_both(&migrations(), |db| {
        let schema = db.schema().unwrap();
        for private in stock::private_columns() {
            let found = schema.iter().any(|c| c.table == private.table && c.name == private.column);
            assert!(found, "{}.{}", private.table, private.column);
        }
    });
}

fn errors() -> Vec<StockError> {
    vec![
        StockError::UnknownWarehouse,
        StockError::WarehouseClosed,
        StockError::WarehouseInUse { pieces: 2 },
        StockError::WarehouseName,
        StockError::BadName,
        StockError::NoteTooLong,
        StockError::BadQuantity,
        StockError::BadMinutes,
        StockError::KeyReused,
        StockError::NotEnough { on_hand: 1 },
        StockError::CountInFuture,
        StockError::CountedLater(Timestamp::from_micros(0)),
        StockError::SameWarehouse,
        StockError::UnknownDelivery,
        StockError::DeliveryClosed,
        StockError::DeliveryLines,
        StockError::NotAnnounced { item: "itm".into() },
        StockError::MoreThanAnnounced { item: "itm".into(), outstanding: 3 },
        StockError::NoLimit,
        StockError::SoldOut { limited: "rwd".into(), left: 1 },
        StockError::HoldLost,
        StockError::NotWaiting,
        StockError::NothingOffered,
        StockError::OfferOver,
    ]
}

fn line_problems() -> Vec<LineProblemKind> {
    use LineProblemKind as P;
    vec![
        P::NotUtf8,
        P::TooLarge,
        P::TooManyLines,
        P::Empty,
        P::NoColumn("sku"),
        P::ColumnTwice("sku"),
        P::Cells,
        P::UnknownSku("x".into()),
        P::UnknownWarehouse("x".into()),
        P::NoWarehouse,
        P::BadPieces("x".into()),
        P::NoPieces,
        P::NoteTooLong,
        P::CountedTwice(2),
    ]
}

#[test]
fn every_problem_can_be_told_in_each_language() {
    assert_eq!(stock::texts().len(), Language::ALL.len());
    for (language, source) in stock::texts() {
        let message = |key: &str| {
            let start = source.find(&format!("\n{key} ="));
            let start = start.unwrap_or_else(|| panic!("{language:?} lacks {key}"));
            source[start..].split("\nstock-").nth(1).unwrap()
        };
        for error in errors() {
            let sentence = message(error.text_key().unwrap());
            for (name, _) in error.args() {
                assert!(sentence.contains(&format!("${name}")), "{language:?} {sentence}");
            }
        }
        for problem in line_problems() {
            let sentence = message(problem.text_key());
            assert_eq!(sentence.contains("$text"), problem.text().is_some(), "{language:?} {sentence}");
            for (name, _) in problem.args() {
                assert!(sentence.contains(&format!("${name}")), "{language:?} {sentence}");
            }
        }
    }
}
