//! Where goods leave from, and the care that items need: by their forms, in the file, and in the stored table.

use campaigns::forms::{ItemForm, ShippingRuleForm};
use campaigns::model::{Handling, RuleKind, Shelf, Towards, Warehouse};
use campaigns::{CampaignError, FieldProblem, left_out, read_shipping_file, write_shipping_file};
use kernel::Currency;
use kernel::places::CountryCode;
use shipping::Occasion;
use testkit::on_both;

use crate::shipping_rules::{read, save, stocked};
use crate::world::{World, migrations, problems};

fn known(world: &World) -> Vec<Warehouse> {
    let one = |name: &str, country: &str, region: Option<&str>| Warehouse {
        id: world.new_id(),
        name: name.to_owned(),
        country: CountryCode::parse(country).unwrap(),
        region: region.map(str::to_owned),
        serves: Vec::new(),
    };
    vec![one("Ohio", "US", Some("OH")), one("Leipzig", "DE", None)]
}

fn rule(world: &World, id: &str, form: &ShippingRuleForm, known: &[Warehouse]) -> Result<(), CampaignError> {
    let rule = form.read(id, (&world.catalogue(), known))?;
    let again = ShippingRuleForm::of(&rule, Currency::EUR);
    assert_eq!(again.read(id, (&world.catalogue(), known)).unwrap(), rule, "as its form shows it");
    let row = world.campaign.row;
    world.change(move |tx, cx| campaigns::save_shipping_rule(tx, cx, row, &rule))
}

fn form(kind: RuleKind) -> ShippingRuleForm {
    ShippingRuleForm { kind: kind.word().to_owned(), ..ShippingRuleForm::default() }
}

#[test]
fn an_item_says_what_care_it_needs_and_a_surcharge_is_for_it() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let mut item = ItemForm::of(world.catalogue().item_by_sku("DICE").unwrap(), Currency::EUR);
        item.handling = vec!["fragile".to_owned(), "battery".to_owned()];
        let id = world.catalogue().item_by_sku("DICE").unwrap().id;
        let saved = item.read(id, Shelf::Offered, &world.catalogue()).unwrap();
        let row = world.campaign.row;
        world.change(move |tx, cx| campaigns::save_item(tx, cx, row, &saved)).unwrap();
        let stored = world.catalogue();
        assert_eq!(stored.item(id).unwrap().handling, [Handling::Battery, Handling::Fragile]);
        assert_eq!(ItemForm::of(stored.item(id).unwrap(), Currency::EUR).handling, ["battery", "fragile"]);
        item.handling.push("holy".to_owned());
        let refused = item.read(id, Shelf::Offered, &stored).unwrap_err();
        assert_eq!(refused.entries(), [("handling".to_owned(), FieldProblem::NotAChoice)]);

        let id = world.new_id::<kernel::ids::kinds::ShippingSurcharge>().to_string();
        let mut care = ShippingRuleForm {
            name: "Battery handling".to_owned(),
            amount: "1.50".to_owned(),
            adds: "parcel".to_owned(),
            ..form(RuleKind::Care)
        };
        let refused = care.read(&id, (&stored, &[])).unwrap_err();
        assert_eq!(refused.entries(), [("care".to_owned(), FieldProblem::NotAChoice)]);
        care.care = "battery".to_owned();
        rule(&world, &id, &care, &[]).unwrap();
        let occasion = &world.catalogue().shipping.surcharges[0].occasion;
        assert_eq!(occasion, &Occasion::Handling(Handling::Battery));
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn goods_leave_from_warehouses_in_the_creators_order_and_a_price_may_hold_from_one() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let table = read(&world, "what,name,zone,places,by,price\nzone,World,,*,,\nrate,,World,,order,25\n");
        save(&world, &table.unwrap()).unwrap();
        let known = known(&world);
        let (ohio, leipzig) = (known[0].id, known[1].id);
        let row = world.campaign.row;
        let places = |text: &str| ShippingRuleForm { places: text.to_owned(), ..form(RuleKind::Warehouse) };
        rule(&world, &leipzig.to_string(), &places(""), &known).unwrap();
        rule(&world, &ohio.to_string(), &places("US\nCanada"), &known).unwrap();
        let to = |code: &str| shipping::Destination::country(CountryCode::parse(code).unwrap());
        let stored = world.catalogue();
        assert_eq!(stored.shipping.warehouses.iter().map(|one| one.id).collect::<Vec<_>>(), [leipzig, ohio]);
        let (from, region) = stored.leaves_from(&to("CA"));
        assert_eq!((from.as_str(), region), ("US", Some("OH")));
        assert_eq!(stored.leaves_from(&to("JP")).0.as_str(), "DE");

        // What is no warehouse, and what goods do not leave from.
        let strange = world.new_id::<kernel::ids::kinds::Warehouse>().to_string();
        let refused = places("").read(&strange, (&stored, &known)).unwrap_err();
        assert_eq!(refused.entries(), [("warehouse".to_owned(), FieldProblem::NotAChoice)]);
        let refused = places("").read("", (&stored, &known)).unwrap_err();
        assert_eq!(refused.entries(), [("warehouse".to_owned(), FieldProblem::Required)]);
        let zone = stored.shipping.zones[0].id.to_string();
        let way = campaigns::forms::PriceForm { by: "order".into(), price: "7".into(), ..Default::default() };
        let mut price =
            ShippingRuleForm { zone, ways: vec![way], warehouse: strange, ..form(RuleKind::Order) };
        let id = world.new_id::<kernel::ids::kinds::ShippingRate>().to_string();
        let refused = price.read(&id, (&stored, &known)).unwrap_err();
        assert_eq!(refused.entries(), [("warehouse".to_owned(), FieldProblem::NotAChoice)]);
        price.warehouse = ohio.to_string();
        rule(&world, &id, &price, &known).unwrap();

        // A warehouse that a price holds from stays.
        let gone = ohio.to_string();
        let refused =
            world.change(move |tx, cx| campaigns::delete_shipping_rule(tx, cx, row, &gone)).unwrap_err();
        assert_eq!(problems(&refused), [("", &FieldProblem::StillUsed { by: "World".to_owned() })]);
        let mut table = world.catalogue().shipping;
        table.warehouses.pop();
        let refused = save(&world, &table).unwrap_err();
        assert_eq!(problems(&refused), [("warehouse", &FieldProblem::UnknownWarehouse)]);
        let moved = ohio.to_string();
        world
            .change(move |tx, cx| campaigns::move_shipping_rule(tx, cx, row, (&moved, Towards::Start)))
            .unwrap();
        assert_eq!(world.catalogue().shipping.warehouses[0].id, ohio);
        let gone = leipzig.to_string();
        world.change(move |tx, cx| campaigns::delete_shipping_rule(tx, cx, row, &gone)).unwrap();
        assert_eq!(world.catalogue().leaves_from(&to("JP")).0.as_str(), "PL", "where the creator is");
        assert_eq!(world.findings(), vec![]);
    });
}

const FILE: &str = "\
what,name,zone,places,warehouse,by,price
zone,World,,*,,,
rate,,World,,,order,25
rate,From Ohio,World,,Ohio,order,7
warehouse,Ohio,,US; Canada,,,
warehouse,Leipzig,,,,,
";

#[test]
fn warehouses_stand_in_the_file_and_come_back_the_same() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let known = known(&world);
        let read = |file: &str| read_shipping_file(&world.cx, (&world.catalogue(), &known), file.as_bytes());
        let table = read(FILE).unwrap_or_else(|problems| panic!("{problems:?}"));
        assert_eq!(table.rates[1].warehouse, Some(known[0].id));
        assert_eq!(table.warehouses[0].serves.len(), 2);
        save(&world, &table).unwrap();
        assert_eq!(world.catalogue().shipping, table);
        let written = write_shipping_file(&world.catalogue());
        assert_eq!(read(&written).unwrap(), table, "{written}");

        let one = |rows: &str| {
            let head = "what,name,zone,places,warehouse,by,price\nzone,World,,*,,,\nrate,,World,,,order,25\n";
            let problems = read(&format!("{head}{rows}\n")).unwrap_err();
            assert_eq!(problems.len(), 1, "{problems:?}");
            (problems[0].line, problems[0].column, problems[0].problem.clone())
        };
        assert_eq!(one("warehouse,Lagos,,,,,"), (4, "name", FieldProblem::UnknownWarehouse));
        assert_eq!(one("warehouse,Ohio,,,,,\nwarehouse,Ohio,,,,,"), (5, "name", FieldProblem::Twice));
        assert_eq!(one("warehouse,Ohio,World,,,,"), (4, "zone", FieldProblem::NotUsedHere));
        let rate = "rate,Far,World,,Ohio,order,7";
        assert_eq!(one(rate), (4, "warehouse", FieldProblem::UnknownWarehouse));

        // A file of before, without them, would take them away, which is told.
        let before =
            read("what,name,zone,places,by,price\nzone,World,,*,,\nrate,,World,,order,25\n").unwrap();
        let lost = left_out(&table, &before);
        assert_eq!(
            lost.warehouses.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
            ["Ohio", "Leipzig"]
        );
        assert_eq!(world.findings(), vec![]);
    });
}
