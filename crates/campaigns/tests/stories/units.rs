//! In which units a campaign's people weigh and measure: theirs to choose, told by the heads of files, and of no consequence
//! to any price.

use campaigns::forms::SettingsForm;
use campaigns::model::{Catalogue, Table};
use campaigns::{
    CampaignSettings, FieldProblem, FileProblem, create_campaign, read_shipping_file, shipping_file_heads,
    write_shipping_file,
};
use db::{DbError, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Id, LengthUnit, RowId, Timestamp, Units, WeightUnit};
use shipping::{Beyond, Goods, Occasion, Price, Rate, Step, Steps, Surcharge, Zone};
use testkit::{FakeClock, on_both};

use crate::shipping_rules::{FILE, read, save, stocked};
use crate::world::{World, migrations, new_campaign, problems};

const IMPERIAL: Units = Units { weight: WeightUnit::Pound, length: LengthUnit::Inch };

fn all_units() -> impl Iterator<Item = Units> {
    let of = |weight: WeightUnit| LengthUnit::ALL.into_iter().map(move |length| Units { weight, length });
    WeightUnit::ALL.into_iter().flat_map(of)
}

fn choose(world: &World, units: Units) {
    let (row, settings) =
        (world.campaign.row, CampaignSettings { units, ..CampaignSettings::of(&world.campaign()) });
    world.change(move |tx, cx| campaigns::update_settings(tx, cx, row, &settings)).unwrap();
}

#[test]
fn a_campaign_begins_with_the_units_of_its_country_and_keeps_what_is_chosen() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        assert_eq!(world.campaign().units, Units::default(), "grams and centimetres in Poland");
        let america = CountryCode::parse("US").unwrap();
        let settings = CampaignSettings::named("Prairie", "prairie", Currency::USD, america);
        let made = world.change(move |tx, cx| create_campaign(tx, cx, &settings)).unwrap();
        let kept: Result<_, DbError> = world.db.read_blocking(move |tx| campaigns::campaign(tx, made.row));
        let ounces = Units { weight: WeightUnit::Ounce, length: LengthUnit::Inch };
        assert_eq!(kept.unwrap().unwrap().units, ounces);

        choose(&world, IMPERIAL);
        assert_eq!((world.campaign().units, world.catalogue().units), (IMPERIAL, IMPERIAL));

        // A form that says nothing about units takes those of the country, and one that says nonsense is told so.
        let form = SettingsForm::of(&CampaignSettings::of(&world.campaign()));
        assert_eq!((form.weight_unit.as_str(), form.length_unit.as_str()), ("lb", "in"));
        assert_eq!(form.read().unwrap().units, IMPERIAL);
        let blank = SettingsForm { weight_unit: String::new(), length_unit: String::new(), ..form.clone() };
        assert_eq!(blank.read().unwrap().units, Units::default());
        let wrong = SettingsForm { weight_unit: "stone".to_owned(), ..form };
        let refused = wrong.read().unwrap_err();
        assert_eq!(refused.entries(), [("weight_unit".to_owned(), FieldProblem::NotAChoice)]);
    });
}

#[test]
fn other_units_change_no_price_and_a_file_is_read_by_its_heads() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let table = read(&world, FILE).unwrap();
        save(&world, &table).unwrap();
        let metric = write_shipping_file(&world.catalogue());
        assert!(metric.contains(",steps [g cm3],beyond [g cm3],"), "{metric}");
        assert!(metric.contains("\"1000: 2.10; 2000: 3.50\",500: 0.90"), "{metric}");

        choose(&world, IMPERIAL);
        assert_eq!(world.catalogue().shipping, table);
        let imperial = write_shipping_file(&world.catalogue());
        assert!(imperial.contains(",steps [lb in3],beyond [lb in3],"), "{imperial}");
        assert!(imperial.contains(",when [lb],"), "{imperial}");
        assert!(imperial.contains("\"2.205: 2.10; 4.41: 3.50\",1.102: 0.90"), "{imperial}");
        assert!(imperial.contains("heavier than 44.092"), "{imperial}");
        assert_eq!(read(&world, &imperial).unwrap(), table, "{imperial}");
        // The file of before still says grams.
        assert_eq!(read(&world, &metric).unwrap(), table);
        choose(&world, Units::default());
        assert_eq!(read(&world, &imperial).unwrap(), table);
        assert_eq!(world.findings(), vec![]);
    });
}

/// A table whose every limit is a weight or a volume, with steps at these sizes.
fn sized(world: &World, sizes: &[u64]) -> Table {
    let steps = |beyond| Steps {
        base_minor: 690,
        steps: sizes.iter().map(|over| Step { over: *over, add_minor: 1 }).collect(),
        beyond: Some(beyond),
    };
    let largest = sizes.last().copied().unwrap() + 1;
    let zone = Zone {
        id: world.new_id(),
        name: "World".to_owned(),
        places: vec![shipping::Place::Anywhere],
        warehouses: Vec::new(),
        cap_minor: None,
    };
    let rate = |goods: Goods, price: Price| Rate {
        id: world.new_id(),
        zone: zone.id,
        name: String::new(),
        goods,
        warehouse: None,
        wave: None,
        price,
        free_from_minor: None,
        cap_minor: None,
    };
    let dice = world.catalogue().item_by_sku("DICE").unwrap().id;
    let rates = vec![
        rate(Goods::Everything, Price::Weight(steps(Beyond::Each { each: largest, add_minor: 1 }))),
        rate(Goods::Items(vec![dice]), Price::Volume(steps(Beyond::Nothing { maximum: largest }))),
    ];
    let heavy = Surcharge {
        id: world.new_id(),
        name: "Heavy".to_owned(),
        places: Vec::new(),
        occasion: Occasion::HeavierThan(largest),
        addition: shipping::Addition::Parcel(1),
    };
    Table { zones: vec![zone], rates, surcharges: vec![heavy], ..Table::default() }
}

#[test]
fn whatever_the_units_a_file_comes_back_as_the_same_table() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let dense: Vec<u64> = (1..=400).collect();
        let spread: Vec<u64> = (1..=400_u64).map(|n| n * n * 17 + n % 7).collect();
        for sizes in [dense, spread] {
            let table = sized(&world, &sizes);
            save(&world, &table).unwrap();
            for units in all_units() {
                let catalogue = Catalogue { units, ..world.catalogue() };
                let written = write_shipping_file(&catalogue);
                let heads = shipping_file_heads(units).join(",");
                assert!(written.trim_start_matches('\u{feff}').starts_with(&heads), "{written}");
                let again = read_shipping_file(&world.cx, (&catalogue, &[]), written.as_bytes());
                assert_eq!(again.unwrap(), table, "{units:?}");
            }
        }
    });
}

#[test]
fn a_head_without_a_unit_is_taken_for_granted_only_where_nothing_else_could_be_meant() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let file = |steps: &str, when: &str| {
            format!(
                "what,name,zone,places,by,price,{steps},{when},adds\nzone,EU,,DE\nrate,,EU,,weight,5,1000: 2\n\
                 surcharge,Heavy,,,,3,,heavier than 20,parcel\n"
            )
        };
        let over = |table: &Table| match (&table.rates[0].price, &table.surcharges[0].occasion) {
            (Price::Weight(steps), Occasion::HeavierThan(grams)) => (steps.steps[0].over, *grams),
            other => panic!("{other:?}"),
        };
        // As files were before: grams, where people weigh in grams.
        assert_eq!(over(&read(&world, &file("steps", "when")).unwrap()), (1_000, 20));
        // Each column by its own head, in capitals and with other marks as well.
        assert_eq!(over(&read(&world, &file("Steps [OZ / in³]", "when [kg]")).unwrap()), (28_350, 20_000));

        choose(&world, IMPERIAL);
        let missing = |line: u64, column: &'static str, example: &str| FileProblem {
            line,
            column,
            problem: FieldProblem::UnitMissing { example: example.to_owned() },
        };
        assert_eq!(
            read(&world, &file("steps", "when")).unwrap_err(),
            [missing(3, "steps", "steps [lb in3]"), missing(4, "when", "when [lb]")]
        );
        assert_eq!(
            read(&world, &file("steps [in3]", "when [lb]")).unwrap_err(),
            [missing(3, "steps", "steps [lb in3]")],
            "its volumes have a unit, its weights have none"
        );
        assert_eq!(over(&read(&world, &file("steps [g]", "when [lb]")).unwrap()), (1_000, 9_072));
        // A file in which nothing is weighed or measured needs no units.
        let plain = "what,name,zone,places,by,price,steps\nzone,EU,,DE\nrate,,EU,,count,5,3: 2\n";
        assert!(read(&world, plain).is_ok());

        for (head, text) in
            [("steps [st]", "st"), ("steps [g oz]", "oz"), ("when [in3]", "in3"), ("name [g]", "g")]
        {
            let file = format!("what,{head},zone\n");
            let problem = FieldProblem::UnknownUnit { text: text.to_owned() };
            assert_eq!(read(&world, &file).unwrap_err()[0].problem, problem, "{head}");
        }
        // Thousands, or a decimal mark? Nobody knows, so nothing is guessed.
        let thousands = file("steps [oz in3]", "when [lb]").replace("1000: 2", "\"1,000: 2\"");
        let expected = FileProblem { line: 3, column: "steps", problem: FieldProblem::NotAMeasure };
        assert_eq!(read(&world, &thousands).unwrap_err(), [expected]);
    });
}

#[test]
fn an_older_installation_keeps_the_units_that_its_forms_had() {
    let (new, old): (Vec<_>, Vec<_>) = migrations().into_iter().partition(|m| m.name == "0021_units");
    on_both(&old, |db| {
        let cx = testkit::cx(&FakeClock::new());
        let made = |slug: &'static str, country: &'static str| {
            let id: Id<kinds::Campaign> = cx.new_id();
            let made: Result<RowId<kinds::Campaign>, DbError> = db.write_blocking(move |tx| {
                tx.insert(
                    sql!(
                        "INSERT INTO campaign (public_id, slug, name, currency, time_zone, stage, stage_changed_at,
                                               languages, tax_mode, platform, dispatch_country, catalogue_version,
                                               created_at)
                         VALUES ($1, $2, $2, 'EUR', 'UTC', 'draft', 0, 'en', 'inclusive', 'none', $3, 1, 0)
                         RETURNING id"
                    ),
                    params![id, slug, country],
                )
            });
            made.unwrap()
        };
        let (prairie, lighthouse) = (made("prairie", "US"), made("lighthouse", "PL"));
        db.migrate(&new, Timestamp::from_micros(0)).unwrap();
        let units = |row| {
            let found: Result<_, DbError> = db.read_blocking(move |tx| campaigns::campaign(tx, row));
            found.unwrap().unwrap().units
        };
        assert_eq!(units(prairie), Units { weight: WeightUnit::Ounce, length: LengthUnit::Inch });
        assert_eq!(units(lighthouse), Units::default());
    });
}

#[test]
fn another_country_does_not_bring_other_units_along() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let america = CountryCode::parse("US").unwrap();
        let settings = CampaignSettings { dispatch_country: america, ..new_campaign() };
        let row = world.campaign.row;
        world.change(move |tx, cx| campaigns::update_settings(tx, cx, row, &settings)).unwrap();
        assert_eq!(world.campaign().units, Units::default());
        let refused = world.change(move |tx, cx| {
            let settings = CampaignSettings { name: String::new(), units: IMPERIAL, ..new_campaign() };
            campaigns::update_settings(tx, cx, row, &settings)
        });
        assert_eq!(problems(&refused.unwrap_err()), [("name", &FieldProblem::Required)]);
        assert_eq!(world.campaign().units, Units::default(), "all of it or nothing");
    });
}
