//! Cells and columns of the shipping file that would change a price without a word.

use campaigns::FieldProblem;
use shipping::Goods;
use testkit::on_both;

use crate::shipping_rules::{FILE, read, save, stocked};
use crate::world::migrations;

#[test]
fn a_cell_that_its_row_does_not_use_is_refused_instead_of_ignored() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let head = "what,name,zone,places,items,by,price,further,steps,percent,when,adds,from\n";
        let unused = |row: &str| {
            let file = format!("{head}zone,EU,,DE\nrate,,EU,,,order,5\n{row}\n");
            let problems = read(&world, &file).unwrap_err();
            assert_eq!(problems.len(), 1, "{row}: {problems:?}");
            (problems[0].line, problems[0].column, problems[0].problem.clone())
        };
        // Meant for one item, it would have been on every parcel of the world.
        let not_used = |column| (4, column, FieldProblem::NotUsedHere);
        assert_eq!(unused("surcharge,Battery,,,DICE,,1,,,,,parcel"), not_used("items"));
        assert_eq!(unused("surcharge,Heavy,,,DICE,,1,,,,heavier than 9,parcel"), not_used("items"));
        assert_eq!(unused("surcharge,Islands,EU,,,,1,,,,,parcel"), not_used("zone"));
        assert_eq!(unused("surcharge,Tenth,,,,,1,,,10,,percent"), not_used("price"));
        assert_eq!(unused("rate,,EU,,DICE,order,5,1"), not_used("further"));
        assert_eq!(unused("rate,,EU,,DICE,order,5,,1000: 1"), not_used("steps"));
        assert_eq!(unused("rate,,EU,PL,DICE,order,5"), not_used("places"));
        assert_eq!(unused("duty,Duty,,,,,1,,,,,piece,2026-01-01"), (4, "places", FieldProblem::NoneGiven));
        let everywhere =
            format!("{head}zone,EU,,DE\nrate,,EU,,,order,5\nduty,Duty,,*,,,1,,,,,piece,2026-01-01\n");
        assert_eq!(read(&world, &everywhere).unwrap().duties.len(), 1);
    });
}

#[test]
fn a_column_that_is_missing_does_not_clear_what_is_stored_in_it() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let table = read(&world, FILE).unwrap();
        save(&world, &table).unwrap();
        let (eu, letter) = (table.zones[0].id, table.rates[1].id);
        let file =
            format!("what,id,name,zone,places,by,price\nzone,{eu},EU,,DE,,\nrate,{letter},,EU,,order,5\n");
        let problems = read(&world, &file).unwrap_err();
        let told: Vec<_> = problems.iter().map(|one| (one.line, one.column)).collect();
        assert_eq!(told, [(1, "items"), (1, "at_most")], "{problems:?}");
        let column = FieldProblem::ColumnWouldBeCleared { column: "items" };
        assert_eq!(problems[0].problem, column);
        // With the columns, blank cells clear.
        let file = format!(
            "what,id,name,zone,places,by,price,items,at_most\nzone,{eu},EU,,DE,,,,\nrate,{letter},,EU,,order,5,,\n"
        );
        let cleared = read(&world, &file).unwrap();
        assert_eq!((cleared.zones[0].cap_minor, &cleared.rates[0].goods), (None, &Goods::Everything));
    });
}
