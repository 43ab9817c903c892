//! Files of what came in or was counted.

use kernel::Id;
use kernel::ids::kinds;
use stock::{
    Known, LineProblem, LineProblemKind, SHEET_LINES_MAX, SHEET_PROBLEMS_MAX, Sheet, SheetApplied, SheetKind,
    StockError, read_sheet,
};

use crate::depot::{id, on_both};

fn known(warehouses: &[(&str, Id<kinds::Warehouse>)]) -> Known {
    Known::new([("GAME-EN", id(1)), ("Würfel", id(2))], warehouses.iter().copied())
}

fn two() -> Known {
    known(&[("Berlin", id(1)), ("Łódź", id(2))])
}

fn problems(kind: SheetKind, text: &str, known: &Known) -> Vec<(u64, LineProblemKind)> {
    let problems = read_sheet(kind, text.as_bytes(), known).unwrap_err();
    problems.into_iter().map(|LineProblem { line, kind }| (line, kind)).collect()
}

#[test]
fn files_of_every_spreadsheet_are_read_and_booked_once() {
    on_both(|depot| {
        let (berlin, lodz) = (depot.warehouse("Berlin", "DE"), depot.warehouse("Łódź", "PL"));
        let known = known(&[("Berlin", berlin), ("Łódź", lodz)]);
        let files = [
            "sku,warehouse,pieces,note\nGAME-EN,Berlin,10,\"two, cartons\"\n\nWÜRFEL,lodz,5,\n",
            "\u{feff}SKU;Warehouse;Pieces;Note\r\ngame-en;BERLIN;10;two, cartons\r\nwürfel;Łódź;5;\r\n;;;\r\n",
            "pieces\tsku\twarehouse\n10\tGAME-EN\tBerlin\n5\tWürfel\tŁódź\n",
        ];
        for (n, file) in files.iter().enumerate() {
            let lines = read_sheet(SheetKind::Receive, file.as_bytes(), &known).unwrap();
            let sheet = Sheet { key: format!("file:{n}"), kind: SheetKind::Receive, lines };
            for expected in
                [SheetApplied { applied: 2, unchanged: 0 }, SheetApplied { applied: 0, unchanged: 2 }]
            {
                let sheet = sheet.clone();
                assert_eq!(depot.write(move |tx, cx| stock::apply_sheet(tx, cx, &sheet)).unwrap(), expected);
            }
        }
        assert_eq!((depot.stock_of(id(1)).on_hand(), depot.stock_of(id(2)).on_hand()), (30, 15));
        let counted = "sku,warehouse,pieces\nGAME-EN,Berlin,0\nWürfel,Łódź,14\n";
        let lines = read_sheet(SheetKind::Count, counted.as_bytes(), &known).unwrap();
        let sheet = Sheet { key: "count:1".into(), kind: SheetKind::Count, lines };
        depot.write(move |tx, cx| stock::apply_sheet(tx, cx, &sheet)).unwrap();
        assert_eq!((depot.stock_of(id(1)).on_hand(), depot.stock_of(id(2)).on_hand()), (0, 14));
        depot.verified();
    });
}

#[test]
fn what_is_wrong_is_told_by_line_all_at_once() {
    use LineProblemKind as P;
    let text = "sku,warehouse,pieces,note\n\
                GAME-DE,Berlin,1,\n\
                GAME-EN,Paris,1,\n\
                GAME-EN,,1,\n\
                GAME-EN,Berlin,-1,\n\
                GAME-EN,Berlin,1.5,\n\
                GAME-EN,Berlin,99999999999,\n\
                GAME-EN,Berlin,0,\n\
                GAME-EN,Berlin\n";
    let expected = [
        (2, P::UnknownSku("GAME-DE".into())),
        (3, P::UnknownWarehouse("Paris".into())),
        (4, P::NoWarehouse),
        (5, P::BadPieces("-1".into())),
        (6, P::BadPieces("1.5".into())),
        (7, P::BadPieces("99999999999".into())),
        (8, P::NoPieces),
        (9, P::Cells),
    ];
    assert_eq!(problems(SheetKind::Receive, text, &two()), expected);
    let twice = "sku,warehouse,pieces\nGAME-EN,Berlin,3\nGAME-EN,Łódź,3\ngame-en,berlin,4\n";
    assert_eq!(problems(SheetKind::Count, twice, &two()), [(4, P::CountedTwice(2))]);
    assert_eq!(read_sheet(SheetKind::Receive, twice.as_bytes(), &two()).unwrap().len(), 3, "three cartons");
}

#[test]
fn a_file_that_is_none_is_told_in_one_sentence() {
    use LineProblemKind as P;
    let told = |text: &str, known: &Known| problems(SheetKind::Receive, text, known);
    assert_eq!(told("", &two()), [(1, P::Empty)]);
    assert_eq!(told("sku,warehouse,pieces\n", &two()), [(1, P::Empty)]);
    assert_eq!(told("sku,warehouse\nGAME-EN,Berlin\n", &two()), [(1, P::NoColumn("pieces"))]);
    assert_eq!(told("sku,pieces\nGAME-EN,1\n", &two()), [(1, P::NoColumn("warehouse"))]);
    assert_eq!(told("sku,sku,warehouse,pieces\n", &two()), [(1, P::ColumnTwice("sku"))]);
    let only = known(&[("Berlin", id(1))]);
    assert_eq!(read_sheet(SheetKind::Receive, b"sku,pieces\nGAME-EN,1\n", &only).unwrap().len(), 1);
    let not_utf8 = read_sheet(SheetKind::Receive, b"sku,pieces\nW\xfcrfel,1\n", &only).unwrap_err();
    assert_eq!(not_utf8[0].kind, P::NotUtf8);
    let long = format!("sku,pieces\n{}", "GAME-EN,1\n".repeat(SHEET_LINES_MAX + 1));
    assert_eq!(told(&long, &only), [(1, P::TooManyLines)]);
    let wrong = format!("sku,pieces\n{}", "X,1\n".repeat(SHEET_PROBLEMS_MAX * 3));
    assert_eq!(told(&wrong, &only).len(), SHEET_PROBLEMS_MAX);
    let huge = "x".repeat(stock::SHEET_BYTES_MAX + 1);
    assert_eq!(told(&huge, &only), [(1, P::TooLarge)]);
}

#[test]
fn a_file_is_booked_whole_or_not_at_all() {
    on_both(|depot| {
        let (berlin, lodz) = (depot.warehouse("Berlin", "DE"), depot.warehouse("Łódź", "PL"));
        let known = known(&[("Berlin", berlin), ("Łódź", lodz)]);
        let text = "sku,warehouse,pieces\nGAME-EN,Berlin,10\nGAME-EN,Łódź,10\n";
        let lines = read_sheet(SheetKind::Receive, text.as_bytes(), &known).unwrap();
        depot.write(move |tx, _| stock::close_warehouse(tx, lodz)).unwrap();
        let sheet = Sheet { key: "file".into(), kind: SheetKind::Receive, lines };
        let refused = depot.write(move |tx, cx| stock::apply_sheet(tx, cx, &sheet));
        assert!(matches!(refused, Err(StockError::WarehouseClosed)));
        assert_eq!(depot.stock_of(id(1)).on_hand(), 0);
        depot.verified();
    });
}

#[test]
fn the_line_that_is_told_is_the_one_an_editor_shows() {
    let found = problems(SheetKind::Receive, "sku;pieces;warehouse\r\n\r\n\r\nNOPE;1;Berlin\r\n", &two());
    assert_eq!(found, [(4, LineProblemKind::UnknownSku("NOPE".to_owned()))]);
}
