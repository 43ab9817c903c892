//! A state's table of counties and cities: loaded as a whole or not at all, replaced, given back, bounded.

use campaigns::{CampaignError, NewLocalTable};
use taxes::{LOCALITY_HEADER, TableProblem, TaxPlace};
use testkit::on_both;

use crate::world::{World, migrations};

fn texas(rows: &str) -> NewLocalTable {
    NewLocalTable {
        state: TaxPlace::parse("US-TX").unwrap(),
        source: "comptroller.texas.gov, 2026-10-01".to_owned(),
        csv: format!("{LOCALITY_HEADER}\n{rows}"),
    }
}

#[test]
fn a_table_is_replaced_as_a_whole_and_comes_back_as_it_was_uploaded() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let load = |new: NewLocalTable| {
            world.change(move |tx, cx| campaigns::replace_local_table(tx, cx, row, &new))
        };
        let first =
            texas("TX,Travis,,,standard,1,2020-01-01,,x\nTX,,,78700-78799,standard,2,2020-01-01,,x\n");
        let counts = load(first.clone()).unwrap();
        assert_eq!((counts.rows, counts.counties, counts.postal_codes), (2, 1, 100));
        let version = world.catalogue().version;
        let refused = load(texas("TX,,,78701,standard,2,2020-01-01,,x\nTX,,,7,standard,2,never,,x\n"));
        let Err(CampaignError::LocalTable(problems)) = refused else { panic!("{refused:?}") };
        assert!(matches!(problems[..], [TableProblem::Field { line: 3, column: "valid_from", .. }]));
        let empty = load(texas(""));
        assert!(matches!(empty, Err(CampaignError::LocalTable(p)) if p == [TableProblem::Empty]));
        assert_eq!(world.catalogue().version, version, "nothing of a table with a mistake is kept");
        let state = first.state;
        let file = move |tx: &mut db::ReadTx<'_>| campaigns::local_table_file(tx, row, state);
        assert_eq!(world.db.read_blocking(file).unwrap(), Some(first.csv));
        let second = texas("TX,Travis,,,standard,1.5,2020-01-01,,x\n");
        load(second.clone()).unwrap();
        assert_eq!(world.db.read_blocking(file).unwrap(), Some(second.csv));
        let tables = world.db.read_blocking(move |tx| campaigns::local_tables(tx, row)).unwrap();
        assert_eq!(tables.iter().map(|table| (table.state, table.rates)).collect::<Vec<_>>(), [(state, 1)]);
        let gone = world.change(move |tx, cx| campaigns::delete_local_table(tx, cx, row, state)).unwrap();
        assert!(gone && world.db.read_blocking(file).unwrap().is_none());
    });
}
