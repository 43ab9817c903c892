//! The whole shipping table: kept on both databases, written to a file and read back, refused whole where a cell is wrong,
//! and made of the zones of an older installation without changing a price.

use campaigns::forms::ZoneForm;
use campaigns::model::Table;
use campaigns::{
    CampaignError, FieldProblem, FileProblem, left_out, read_shipping_file, write_shipping_file,
};
use db::{Db, DbError, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Id, RowId, Timestamp};
use shipping::{Destination, Goods, Order, Piece, Price, price};
use testkit::on_both;

use crate::world::{World, migrations};

/// Every kind of rule but warehouses, as a person writes it.
pub(crate) const FILE: &str = "\
what,name,zone,places,items,wave,by,price,further,steps,beyond,percent,least,at_most,free_from,when,adds,hs_code,origin,from,until,note
zone,European Union,,DE; Poland; DE:27498,,,,,,,,,,40,,,,,,,,
zone,World,,*,,,,,,,,,,,,,,,,,,
rate,,European Union,,,,weight,6.90,,1000: 2.10; 2000: 3.50,500: 0.90,,,,100,,,,,,,
rate,Dice by letter,European Union,,DICE,,order,2.50,,,,,,,,,,,,,,
rate,\"Parcel, \"\"insured\"\"\",World,,,,cheapest,,,,,,,25.00,,,,,,,,
way,,,,,,piece,12,1.50,,,,,,,,,,,,,
way,,,,,,value,9.00,,50.00: 4,max 900,,,,,,,,,,,
way,,,,,,share,,,,,12.5,3,,,,,,,,,
rate,=Books,World,,BOX,Second,volume,5,,,,,,,,,,,,,,
surcharge,Islands,,ES:35000-35999; IT,,,,4.50,,,,,,,,always,parcel,,,,,
surcharge,Metal dice,,,DICE,,,0.50,,,,,,,,items,piece,,,,,
surcharge,Batteries,,,,,,1.50,,,,,,,,battery,parcel,,,,,
surcharge,Heavy,,,,,,,,,,10,,,,heavier than 20000,percent,,,,,
duty,US duty,,US,,,,,,,,10,,,,,percent,9504,CN,2026-08-29,2028-06-30,the law
duty,Per number,,US-HI,,,,3.00,,,,,,,,,tariff_number,,,2026-08-29,,
wave,Second,,,BOX,,,,,,,,,,,,,,,2027-03-01,,
";

pub(crate) fn read(world: &World, file: &str) -> Result<Table, Vec<FileProblem>> {
    read_shipping_file(&world.cx, (&world.catalogue(), &[]), file.as_bytes())
}

pub(crate) fn save(world: &World, table: &Table) -> Result<(), CampaignError> {
    let (row, table) = (world.campaign.row, table.clone());
    world.change(move |tx, cx| campaigns::save_shipping_table(tx, cx, row, &table))
}

pub(crate) fn stocked(db: Db) -> World {
    let world = World::new(db);
    world.item("DICE", "90");
    world.item("BOX", "1450");
    world
}

#[test]
fn a_file_is_taken_over_and_comes_back_the_same() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let table = read(&world, FILE).unwrap_or_else(|problems| panic!("{problems:?}"));
        let counts = [table.zones.len(), table.rates.len(), table.surcharges.len(), table.duties.len()];
        assert_eq!((counts, table.waves.len()), ([2, 4, 4, 2], 1));
        assert_eq!(table.rates[3].name, "=Books");
        assert!(matches!(&table.rates[2].price, Price::Cheapest { of } if of.len() == 3));
        assert_eq!(
            table.rates[1].goods,
            Goods::Items(vec![world.catalogue().item_by_sku("DICE").unwrap().id])
        );
        save(&world, &table).unwrap();
        assert_eq!(world.catalogue().shipping, table);
        assert_eq!(world.findings(), vec![]);

        let written = write_shipping_file(&world.catalogue());
        // Excel reads a file without the mark as single bytes, and would save "Österreich" spoilt.
        assert!(written.starts_with("\u{feff}what,id,name"), "{written}");
        assert!(written.contains("'=Books") && !written.contains(",=Books"), "{written}");
        assert_eq!(read(&world, &written).unwrap(), table, "{written}");
        // A German spreadsheet writes semicolons, commas in numbers and a mark at the beginning.
        let german =
            "\u{feff}what;name;zone;places;by;price\r\nzone;EU;;\"DE; AT\"\r\nrate;;EU;;order;6,90\r\n";
        let table = read(&world, german).unwrap();
        assert_eq!((table.zones[0].places.len(), table.rates.len()), (2, 1));
        assert_eq!(table.rates[0].price, Price::Order { minor: 690 });
    });
}

#[test]
fn every_mistake_is_told_by_line_and_column_and_nothing_is_taken_over() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let table = read(&world, FILE).unwrap();
        save(&world, &table).unwrap();
        let before = world.catalogue();
        let head = "what,name,zone,places,items,by,price,steps,percent,from\n";
        let one = |row: &str| {
            let file = format!("{head}zone,EU,,DE\nrate,,EU,,,order,5\n{row}\n");
            let problems = read(&world, &file).unwrap_err();
            assert_eq!(problems.len(), 1, "{row}: {problems:?}");
            assert_eq!(problems[0].line, 4, "{row}: {problems:?}");
            (problems[0].column, problems[0].problem.clone())
        };
        let place = FieldProblem::NotAPlace { text: "Atlantis".to_owned() };
        assert_eq!(one("zone,Sea,,Atlantis"), ("places", place));
        assert_eq!(one("rate,,Nowhere,,,order,5"), ("zone", FieldProblem::UnknownZone));
        assert_eq!(one("rate,,EU,,HAT,order,5"), ("items", FieldProblem::UnknownItem));
        let not_an_amount = FieldProblem::NotAnAmount { currency: Currency::EUR };
        assert_eq!(one("rate,,EU,,DICE,order,cheap"), ("price", not_an_amount));
        assert_eq!(one("rate,,EU,,DICE,order,-5"), ("price", FieldProblem::Negative));
        assert_eq!(one("rate,,EU,,DICE,weight,5,1000"), ("steps", FieldProblem::NotAStep));
        assert_eq!(one("rate,,EU,,DICE,weight,5,2000: 1; 1000: 1"), ("steps", FieldProblem::StepsDoNotRise));
        assert_eq!(one("rate,,EU,,DICE,share,,,1001"), ("percent", FieldProblem::NotAPercentage));
        assert_eq!(one("rate,,EU,,DICE,guess,5"), ("by", FieldProblem::NotAChoice));
        assert_eq!(one("rate,,EU,,DICE,cheapest"), ("by", FieldProblem::NoneGiven));
        assert_eq!(one("rat,,EU,,DICE,order,5"), ("what", FieldProblem::NotAChoice));
        assert_eq!(one("way,,,,,order,5"), ("what", FieldProblem::NotAChoice));
        assert_eq!(one("wave,,,,BOX"), ("name", FieldProblem::Required));
        assert_eq!(one("wave,Two,,,BOX,,,,,soon"), ("from", FieldProblem::NotADate));
        // What is wrong with the table as a whole.
        assert_eq!(one("rate,,EU,,,order,5"), ("items", FieldProblem::PricedTwice));
        assert_eq!(one("zone,Sea,,PL"), ("", FieldProblem::ZoneWithoutPrice));
        let taken = FieldProblem::PlaceInAnotherZone { place: "DE".to_owned(), zone: "EU".to_owned() };
        let file = format!("{head}zone,EU,,DE\nrate,,EU,,,order,5\nzone,Other,,DE\nrate,,Other,,,order,5\n");
        let expected = FileProblem { line: 4, column: "places", problem: taken };
        assert_eq!(read(&world, &file).unwrap_err(), vec![expected]);
        // The file itself.
        let unknown = FieldProblem::UnknownColumn { text: "colour".to_owned() };
        assert_eq!(read(&world, "what,colour\n").unwrap_err()[0].problem, unknown);
        assert_eq!(read(&world, "").unwrap_err()[0].problem, FieldProblem::Required);
        let bytes = read_shipping_file(&world.cx, (&world.catalogue(), &[]), b"what\n\xff\xfe");
        assert_eq!(bytes.unwrap_err()[0].problem, FieldProblem::NotUtf8);
        // Several at once, in the order of their lines.
        let all = read(&world, &format!("{head}zone,,,XX\nrate,,Sea,,,order,x\n")).unwrap_err();
        let lines: Vec<_> = all.iter().map(|problem| (problem.line, problem.column)).collect();
        assert_eq!(lines, [(2, "name"), (2, "places"), (3, "zone"), (3, "price")]);
        // As spreadsheets end lines, with an empty one and a cell of two lines before the mistake.
        let file = "what,name,places,at_most\r\n\r\nzone,EU,\"DE;\r\nAT\",\r\nzone,Sea,IS,much\r\n";
        let all = read(&world, file).unwrap_err();
        assert_eq!((all.len(), all[0].line, all[0].column), (1, 5, "at_most"));
        // A table that went past the file is refused as well, and nothing of it is written.
        let mut wrong = table;
        wrong.zones[1].places.clear();
        assert!(matches!(save(&world, &wrong), Err(CampaignError::Refused(_))));
        assert_eq!(world.catalogue(), before);
    });
}

type Spoil = fn(&mut Table);

#[test]
fn the_limits_of_the_forms_hold_for_a_file_at_its_line_and_for_any_other_table() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let sound = read(&world, FILE).unwrap();
        save(&world, &sound).unwrap();
        let head = "what,name,zone,places,items,by,price,steps,adds,free_from,hs_code,from\n";
        let told = |rows: &str| {
            let problems = read(&world, &format!("{head}{rows}\n")).unwrap_err();
            assert_eq!(problems.len(), 1, "{problems:?}");
            (problems[0].line, problems[0].column, problems[0].problem.clone())
        };
        let codes = |many: u32| (0..many).map(|n| format!("DE:{n:05}")).collect::<Vec<_>>().join(";");
        let steps = |many: u32| (1..=many).map(|n| format!("{n}: 0.01")).collect::<Vec<_>>().join(";");
        let zone = "zone,EU,,AT\nrate,,EU,,,order,5";
        let many = |maximum| FieldProblem::TooMany { maximum };
        assert_eq!(told(&format!("zone,EU,,{}\nrate,,EU,,,order,5", codes(501))), (2, "places", many(500)));
        assert_eq!(
            told(&format!("zone,EU,,AT\nrate,,EU,,,weight,5,{}", steps(501))),
            (3, "steps", many(500))
        );
        let surcharge = format!("{zone}\nsurcharge,Far,,{},,,1,,parcel", codes(5_001));
        assert_eq!(told(&surcharge), (4, "places", many(5_000)));
        let goods = vec!["DICE"; 2_001].join(";");
        assert_eq!(told(&format!("{zone}\nrate,,EU,,{goods},order,5")), (4, "items", many(2_000)));
        let ways = "\nway,,,,,order,5".repeat(501);
        assert_eq!(told(&format!("zone,EU,,AT\nrate,,EU,,,cheapest{ways}")), (3, "by", many(500)));
        // An amount of which a few would be more than can be added up.
        let dear = FieldProblem::NotANumber { minimum: 0, maximum: 100_000_000_000 };
        assert_eq!(told("zone,EU,,AT\nrate,,EU,,,order,1000000000.01"), (3, "price", dear.clone()));
        assert_eq!(told("zone,EU,,AT\nrate,,EU,,,weight,5,1: 90000000000"), (3, "steps", dear.clone()));
        assert_eq!(told("zone,EU,,AT\nrate,,EU,,,order,5,,,1000000000.01"), (3, "free_from", dear));
        // Coffee is 0901; without its 0 the duty would never be collected.
        let duty = |code: &str| format!("{zone}\nduty,D,,US,,,1,,piece,,{code},2026-08-29");
        assert_eq!(told(&duty("901")), (4, "hs_code", FieldProblem::NotAnHsPrefix));
        assert_eq!(read(&world, &format!("{head}{}\n", duty("0901"))).unwrap().duties[0].hs_prefix, "0901");
        // At the limits it is taken over, and the zone's form takes it as well.
        let file = format!("{head}zone,EU,,{}\nrate,,EU,,,weight,5,{}\n", codes(500), steps(500));
        save(&world, &read(&world, &file).unwrap()).unwrap();
        assert_eq!(world.findings(), vec![]);
        let (row, zone) = (world.campaign.row, world.catalogue().zones[0].clone());
        world.change(move |tx, cx| campaigns::save_zone(tx, cx, row, &zone)).unwrap();
        // A table that went past the file.
        let spoils: [Spoil; 6] = [
            |table| table.zones[0].cap_minor = Some(i64::MAX),
            |table| table.rates[1].price = Price::Order { minor: 100_000_000_001 },
            |table| table.duties[0].hs_prefix = "950".to_owned(),
            |table| table.zones[0].places = (0..501).map(|n| format!("DE:{n:05}").parse().unwrap()).collect(),
            |table| table.surcharges[0].places = vec!["US".parse().unwrap(); 5_001],
            |table| {
                table.surcharges[0].places = vec!["US".parse().unwrap(); 5_000];
                table.surcharges = vec![table.surcharges[0].clone(); 10]; // 50,000, and those of the zones
            },
        ];
        for spoil in spoils {
            let mut wrong = sound.clone();
            spoil(&mut wrong);
            assert!(matches!(save(&world, &wrong), Err(CampaignError::Refused(_))), "{wrong:?}");
        }
    });
}

#[test]
fn a_file_without_zones_is_refused_and_what_else_it_lacks_is_told() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let none = "what,name,price,adds\nsurcharge,Winter,0.75,parcel\n";
        assert_eq!(read(&world, none).unwrap().surcharges.len(), 1); // nothing is lost yet
        let table = read(&world, FILE).unwrap();
        save(&world, &table).unwrap();
        let emptied = FileProblem { line: 1, column: "what", problem: FieldProblem::NoZoneInFile };
        assert_eq!(read(&world, none).unwrap_err(), vec![emptied.clone()]);
        assert_eq!(read(&world, "what\n").unwrap_err(), vec![emptied]);
        // As it was downloaded, nothing is lost; without ids everything is.
        let same = read(&world, &write_shipping_file(&world.catalogue())).unwrap();
        assert!(left_out(&table, &same).is_nothing());
        let anew = left_out(&table, &read(&world, FILE).unwrap());
        assert_eq!(anew.kinds().map(Vec::len), [2, 4, 4, 2, 1, 0]);
        assert_eq!(anew.rates[1].name, "European Union, Dice by letter");
    });
}

#[test]
fn a_file_of_the_largest_size_is_read_and_checked_at_once() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        // 19,000 rates each for an item twice, 49,500 postal codes, and one fault of each kind at the end.
        let zone = |zone: u32| {
            let codes: Vec<String> = (0..500).map(|n| format!("DE:{zone:03}{n:03}")).collect();
            format!("zone,Z{zone},,{},,,\nrate,,Z{zone},,,order,5\n", codes.join(";"))
        };
        let mut file = "what,name,zone,places,items,by,price\n".to_owned();
        file.extend((0..99).map(zone));
        file.push_str("zone,Last,,DE:000007,,,\n");
        file.push_str(&"rate,,Last,,DICE;BOX,order,5\n".repeat(19_000));
        let problems = read(&world, &file).unwrap_err();
        assert_eq!((problems.len(), problems[0].line, problems[0].column), (200, 200, "places"));
        assert_eq!((problems[1].line, problems[1].column), (202, "items"));
    });
}

#[test]
fn an_id_of_another_campaign_makes_a_rule_of_its_own() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let table = read(&world, FILE).unwrap();
        save(&world, &table).unwrap();
        let foreign =
            write_shipping_file(&world.catalogue()).replace("zon_0", "zon_1").replace("shr_0", "shr_1");
        let copied = read(&world, &foreign).unwrap();
        assert_ne!(copied.zones[0].id, table.zones[0].id);
        assert_eq!(copied.rates[0].zone, copied.zones[0].id);
        save(&world, &copied).unwrap();
        assert_eq!(world.catalogue().shipping, copied);
    });
}

#[test]
fn the_form_of_a_zone_leaves_prices_alone_that_it_does_not_show() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        save(&world, &read(&world, FILE).unwrap()).unwrap();
        let before = world.catalogue().shipping;
        let mut zone = world.catalogue().zones[0].clone();
        assert_eq!((zone.base_minor, zone.steps.len()), (0, 0));
        zone.name = "The Union".to_owned();
        let row = world.campaign.row;
        let saved = zone.clone();
        world.change(move |tx, cx| campaigns::save_zone(tx, cx, row, &saved)).unwrap();
        let after = world.catalogue().shipping;
        assert_eq!((after.zones[0].name.as_str(), after.zones[0].cap_minor), ("The Union", Some(4000)));
        assert_eq!((&after.rates, &after.surcharges), (&before.rates, &before.surcharges));

        let form = ZoneForm {
            name: "Sea".to_owned(),
            places: "IS".to_owned(),
            base: "5".to_owned(),
            ..ZoneForm::default()
        };
        let new = form.read(world.new_id(), Currency::EUR).unwrap();
        let id = new.id;
        world.change(move |tx, cx| campaigns::save_zone(tx, cx, row, &new)).unwrap();
        assert_eq!(world.catalogue().zones[2].base_minor, 500);
        world.change(move |tx, cx| campaigns::delete_zone(tx, cx, row, id)).unwrap();
        assert_eq!(world.catalogue().shipping, after);
        assert_eq!(world.findings(), vec![]);
    });
}

/// What sending so many grams to Germany costs.
fn cost(table: &Table, weight_grams: u32) -> i64 {
    let piece = Piece {
        item: Id::parse("itm_00000000000070008000000000000001").unwrap(),
        quantity: 1,
        weight_grams,
        volume_mm3: 0,
        price_minor: 1000,
        declared_value_minor: 0,
        hs_code: None,
        origin: None,
        handling: &[],
        kept_in: &[],
    };
    let destination = Destination::country(CountryCode::parse("DE").unwrap());
    let day = "2026-12-01".parse().unwrap();
    price(table, &Order { pieces: &[piece], destination, pick_up: None, day }).unwrap().now_minor
}

#[test]
fn zones_of_an_older_installation_become_rates_of_the_same_price() {
    let (new, old): (Vec<_>, Vec<_>) =
        migrations().into_iter().partition(|m| m.name == "0004_shipping_rules");
    on_both(&old, |db| {
        let world = World::new(db.clone());
        let row = world.campaign.row;
        db.write_blocking(move |tx| zones_as_they_were(tx, row)).unwrap();
        db.migrate(&new, Timestamp::from_micros(0)).unwrap();
        let table = world.catalogue();
        assert_eq!(table.shipping.zones[0].name, "Germany");
        let costs: Vec<i64> = [0, 1000, 1001, 2000, 2001].map(|grams| cost(&table.shipping, grams)).to_vec();
        assert_eq!(costs, [690, 690, 900, 900, 1250]);
        assert_eq!((table.zones[0].base_minor, table.zones[0].steps.len()), (690, 2));
        assert_eq!((table.zones[1].base_minor, table.zones[1].steps.len()), (2400, 0));
        assert_eq!(world.findings(), vec![]);
        // And they are edited as before.
        let mut zone = table.zones[0].clone();
        zone.base_minor = 700;
        world.change(move |tx, cx| campaigns::save_zone(tx, cx, row, &zone)).unwrap();
        assert_eq!(cost(&world.catalogue().shipping, 1001), 910);
    });
}

/// As the version before shipping rules wrote them.
fn zones_as_they_were(tx: &mut WriteTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<(), DbError> {
    for (position, name, place, base_minor) in [(1_i64, "Germany", "DE", 690_i64), (2, "World", "*", 2400)] {
        let public_id = format!("zon_0000000000007000800000000000000{position}");
        let zone: i64 = tx.query_one(
            sql!(
                "INSERT INTO shipping_zone (campaign_id, public_id, position, name, base_minor)
                 VALUES ($1, $2, $3, $4, $5) RETURNING id"
            ),
            params![campaign, public_id, position, name, base_minor],
            |row| row.get(0),
        )?;
        tx.execute(
            sql!("INSERT INTO zone_place (campaign_id, zone_id, place) VALUES ($1, $2, $3)"),
            params![campaign, zone, place],
        )?;
        // Written in another order than they rise.
        for (over, add) in [(2000_i64, 350_i64), (1000, 210)].into_iter().filter(|_| position == 1) {
            tx.execute(
                sql!("INSERT INTO zone_step (zone_id, over_grams, add_minor) VALUES ($1, $2, $3)"),
                params![zone, over, add],
            )?;
        }
    }
    Ok(())
}
