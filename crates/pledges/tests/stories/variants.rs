//! What several options of one item choose together: each combination with its SKU, made or not, and how many there are.

use std::sync::Arc;

use campaigns::model::{AddOn, CatalogueOption, Content, Item, OptionValue, Shelf, Subject};
use campaigns::{CampaignError, FieldProblem, VariantRow, combinations};
use kernel::Id;
use kernel::ids::kinds;
use pledges::quote::{QuoteProblem, asked_options, packing};
use pledges::rules::choices::ChoiceProblem;
use pledges::{Choices, ChosenOption, PLACE_KEPT_MINUTES, PledgeError, PledgeRef};
use stock::Limited;

use crate::stage::{Stage, berlin, on_both, reward, with_addon};

/// A hoodie, sold as an add-on: M or L, red or blue.
pub struct Hoodie {
    pub addon: Id<kinds::AddOn>,
    pub item: Id<kinds::Item>,
    size: CatalogueOption,
    colour: CatalogueOption,
}

impl Hoodie {
    /// Sewn in every combination but for L in blue.
    pub fn sewn(stage: &Stage) -> Self {
        let hoodie = Self::asked(stage);
        hoodie.make(stage, &[("M", "Red", None), ("M", "Blue", None), ("L", "Red", None)]);
        hoodie
    }

    fn asked(stage: &Stage) -> Self {
        let (cx, row) = (stage.staff(), stage.shop.campaign.row);
        let write = move |tx: &mut db::WriteTx<'_>| {
            let like = campaigns::load_catalogue(tx, row)?;
            let item = Item {
                id: cx.new_id(),
                sku: "HOOD".to_owned(),
                name: "Hoodie".to_owned(),
                ..like.items[2].clone()
            };
            campaigns::save_item(tx, &cx, row, &item)?;
            let option = |title: &str, labels: [&str; 2]| CatalogueOption {
                id: cx.new_id(),
                title: title.to_owned(),
                applies_to: Subject::Item(item.id),
                replaces: item.id,
                values: labels
                    .map(|label| OptionValue {
                        id: cx.new_id(),
                        label: label.to_owned(),
                        item: item.id,
                        surcharge_minor: if label == "L" { 200 } else { 0 },
                        total_limit: None,
                        shelf: Shelf::Offered,
                    })
                    .into(),
                shelf: Shelf::Offered,
            };
            let (size, colour) = (option("Size", ["M", "L"]), option("Colour", ["Red", "Blue"]));
            campaigns::save_option(tx, &cx, row, &size)?;
            campaigns::save_option(tx, &cx, row, &colour)?;
            let addon = AddOn {
                id: cx.new_id(),
                title: "Hoodie".to_owned(),
                contents: vec![Content { item: item.id, quantity: 1 }],
                total_limit: None,
                per_pledge_max: None,
                ..like.addons[0].clone()
            };
            campaigns::save_addon(tx, &cx, row, &addon)?;
            Ok(Self { addon: addon.id, item: item.id, size, colour })
        };
        stage.write(write).expect("a hoodie")
    }

    fn value(&self, label: &str) -> ChosenOption {
        let options = [&self.size, &self.colour];
        let found = options.iter().find_map(|option| {
            option.values.iter().find(|value| value.label == label).map(|value| (option.id, value.id))
        });
        let (option, value) = found.expect("a label");
        ChosenOption { option, copy: 1, value }
    }

    fn rows(&self, stage: &Stage, made: &[(&str, &str, Option<u32>)]) -> Vec<VariantRow> {
        let catalogue = stage.catalogue();
        let row = |values: Vec<_>| {
            let labels = catalogue.labels_of(&values);
            let found = made.iter().find(|(size, colour, _)| labels == format!("{size} / {colour}"));
            VariantRow {
                values,
                shelf: if found.is_some() { Shelf::Offered } else { Shelf::Archived },
                sku: format!("HOOD-{}", labels.replace(" / ", "-").to_uppercase()),
                weight_grams: None,
                declared_value_minor: None,
                total_limit: found.and_then(|(_, _, limit)| *limit),
            }
        };
        combinations(&catalogue, self.item).into_iter().map(row).collect()
    }

    /// These combinations are made, so many of them, and no others.
    pub fn make(&self, stage: &Stage, made: &[(&str, &str, Option<u32>)]) {
        self.try_make(stage, made).expect("variants");
    }

    fn try_make(&self, stage: &Stage, made: &[(&str, &str, Option<u32>)]) -> Result<(), PledgeError> {
        let (cx, row, of, rows) = (stage.staff(), stage.shop.campaign.row, self.item, self.rows(stage, made));
        stage.write(move |tx| {
            let before = campaigns::load_catalogue(tx, row)?;
            for saved in campaigns::save_variants(tx, &cx, (row, of), &rows)? {
                if before.variant(saved.id).and_then(|was| was.total_limit) != saved.total_limit {
                    pledges::limit_set(tx, &cx, Limited::Variant(saved.id), saved.total_limit)?;
                }
            }
            Ok(())
        })
    }

    pub fn limited(stage: &Stage, size: &str, colour: &str) -> Limited {
        let catalogue = stage.catalogue();
        let found = catalogue
            .variants
            .iter()
            .find(|one| catalogue.labels_of(&one.values) == format!("{size} / {colour}"));
        Limited::Variant(found.expect("a variant").id)
    }

    /// The base reward with one hoodie.
    pub fn chosen(&self, stage: &Stage, size: &str, colour: &str) -> Choices {
        let mut choices = with_addon(reward(stage.shop.base), self.addon, 1);
        choices.options = vec![self.value(size), self.value(colour)];
        choices
    }
}

fn wants(stage: &Stage, hoodie: &Hoodie, name: &str, (size, colour): (&str, &str)) -> PledgeRef {
    let pledge = stage.pledged(name, reward(stage.shop.base), 50_000);
    stage.save_choices(pledge, hoodie.chosen(stage, size, colour)).unwrap();
    stage.save_address(pledge, berlin("01067")).unwrap();
    pledge
}

fn packed(stage: &Stage, pledge: PledgeRef) -> Vec<String> {
    let pledge = stage.pledge(pledge);
    let packing = packing(&stage.catalogue(), &pledge.choices, pledge.state.decided());
    assert_eq!(packing.unsaid, Vec::new());
    packing.items.into_iter().map(|item| item.sku).collect()
}

fn demand(stage: &Stage, sku: &str) -> u64 {
    let (campaign, catalogue): (_, Arc<_>) = (stage.shop.campaign.row, stage.catalogue());
    let all = stage.read(move |tx| Ok(pledges::demand_by_sku(tx, campaign, &catalogue)?));
    all.iter().find(|one| one.sku == sku).expect("a SKU").pieces.agreed
}

fn reserved(stage: &Stage, limited: Limited) -> u64 {
    stage.read(move |tx| Ok(pledges::reserved(tx, &limited.to_string())?))
}

#[test]
fn two_options_of_an_item_choose_one_sku_and_a_combination_that_is_not_made_is_refused_with_what_is() {
    on_both(|stage| {
        let hoodie = Hoodie::asked(stage);
        let wish = with_addon(reward(stage.shop.base), hoodie.addon, 2);
        let asked = |stage: &Stage| -> Vec<_> {
            let catalogue = stage.catalogue();
            let asked = asked_options(&catalogue, &wish);
            asked.iter().map(|one| (one.option.title.clone(), one.copies.len())).collect()
        };
        assert_eq!(
            asked(stage),
            [("Size".to_owned(), 2)],
            "until one is made the first option decides alone"
        );
        hoodie.make(stage, &[("M", "Red", None), ("M", "Blue", None), ("L", "Red", None)]);
        assert_eq!(asked(stage), [("Size".to_owned(), 2), ("Colour".to_owned(), 2)]);

        let anna = wants(stage, &hoodie, "Anna", ("L", "Red"));
        assert_eq!(packed(stage, anna), ["GAME", "HOOD-L-RED"]);
        assert_eq!(
            stage.quote(anna).total.minor,
            5000 + 2000 + 200 + 500,
            "L costs 2.00 more, and parcels 5.00"
        );
        let refused = stage.save_choices(anna, hoodie.chosen(stage, "L", "Blue"));
        let Err(PledgeError::Choices(problems)) = refused else { panic!("{refused:?}") };
        match &problems[..] {
            [ChoiceProblem::Quote(QuoteProblem::NotMade { option, chosen, left, copy: 1, .. })] => {
                assert_eq!(
                    (*option, chosen.as_str(), left.as_str()),
                    (hoodie.colour.id, "L / Blue", "L / Red")
                );
            }
            other => panic!("{other:?}"),
        }
        let mut half = hoodie.chosen(stage, "L", "Red");
        half.options.pop();
        stage.save_choices(anna, half).expect("a backer may come back for the colour");
        assert!(matches!(stage.confirm(anna), Err(PledgeError::Incomplete(_))));
        stage.save_choices(anna, hoodie.chosen(stage, "L", "Red")).unwrap();
        stage.confirm(anna).unwrap();
        assert_eq!((demand(stage, "HOOD-L-RED"), demand(stage, "HOOD")), (1, 0));
        stage.verified();
    });
}

#[test]
fn what_is_switched_off_nobody_confirms_any_more_and_who_has_it_keeps_it() {
    on_both(|stage| {
        let hoodie = Hoodie::sewn(stage);
        let (anna, ben) =
            (wants(stage, &hoodie, "Anna", ("M", "Blue")), wants(stage, &hoodie, "Ben", ("M", "Blue")));
        stage.confirm(anna).unwrap();
        let sealed = pledges::seal_of(&stage.quote(anna));
        hoodie.make(stage, &[("M", "Red", None), ("L", "Red", None)]);
        let Err(PledgeError::Incomplete(missing)) = stage.confirm(ben) else {
            panic!("it is not made any more")
        };
        let problems = missing.quote.expect("the combination").0;
        assert!(
            matches!(&problems[..], [QuoteProblem::NotMade { left, .. }] if left == "M / Red"),
            "{problems:?}"
        );
        // The rest of his choices can still be saved.
        stage.save_choices(ben, with_addon(hoodie.chosen(stage, "M", "Blue"), stage.shop.rare, 1)).unwrap();
        stage.save_choices(ben, hoodie.chosen(stage, "M", "Red")).unwrap();
        stage.confirm(ben).unwrap();
        assert_eq!(packed(stage, anna), ["GAME", "HOOD-M-BLUE"]);
        assert_eq!((demand(stage, "HOOD-M-BLUE"), demand(stage, "HOOD-M-RED")), (1, 1));
        assert_eq!(sealed, pledges::seal_of(&stage.quote(anna)));
        stage.verified();
    });
}

#[test]
fn a_limited_variant_is_held_sold_out_freed_and_counted_from_before_its_limit() {
    on_both(|stage| {
        let hoodie = Hoodie::sewn(stage);
        let early = wants(stage, &hoodie, "Early", ("L", "Red"));
        stage.confirm(early).unwrap();
        hoodie.make(stage, &[("M", "Red", None), ("M", "Blue", None), ("L", "Red", Some(2))]);
        let rare = Hoodie::limited(stage, "L", "Red");
        assert_eq!(reserved(stage, rare), 1, "who confirmed before the limit is counted");
        stage.verified();
        let (anna, ben) =
            (wants(stage, &hoodie, "Anna", ("L", "Red")), wants(stage, &hoodie, "Ben", ("L", "Red")));
        match stage.confirm(ben) {
            Err(PledgeError::SoldOut { left: 0, wanted: 1, title, .. }) => {
                assert_eq!(title, "Hoodie: L / Red");
            }
            other => panic!("Anna holds the last one: {other:?}"),
        }
        stage.save_choices(anna, hoodie.chosen(stage, "M", "Red")).unwrap();
        stage.confirm(ben).expect("she gave it up");
        stage.confirm(anna).unwrap();
        stage.verified();
        let cx = stage.backer(ben);
        stage.write(move |tx| pledges::reopen(tx, &cx, ben.row)).unwrap();
        let carla = wants(stage, &hoodie, "Carla", ("L", "Red"));
        assert!(stage.confirm(carla).is_err(), "Ben's is held while he looks");
        stage.minutes_pass(PLACE_KEPT_MINUTES);
        stage.confirm(carla).unwrap();
        assert!(matches!(stage.confirm(ben), Err(PledgeError::SoldOut { left: 0, .. })));
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, early.row, "")).unwrap();
        stage.confirm(ben).unwrap();
        assert_eq!(reserved(stage, rare), 2);
        stage.verified();
    });
}

#[test]
fn a_limited_variant_that_a_file_chose_is_its_backers_beyond_the_limit() {
    on_both(|stage| {
        let hoodie = Hoodie::sewn(stage);
        hoodie.make(stage, &[("M", "Red", None), ("M", "Blue", None), ("L", "Red", Some(1))]);
        let rare = Hoodie::limited(stage, "L", "Red");
        let both = ["Anna", "Ben"].map(|name| {
            let pledge = stage.pledged(name, hoodie.chosen(stage, "L", "Red"), 50_000);
            stage.save_address(pledge, berlin("01067")).unwrap();
            pledge
        });
        stage.verified();
        let late = wants(stage, &hoodie, "Late", ("L", "Red"));
        assert!(matches!(stage.confirm(late), Err(PledgeError::SoldOut { left: 0, .. })));
        for pledge in both {
            stage.confirm(pledge).unwrap();
        }
        assert_eq!(reserved(stage, rare), 2);
        stage.verified();
    });
}

#[test]
fn a_limited_value_counts_its_copies_in_every_combination() {
    on_both(|stage| {
        let hoodie = Hoodie::sewn(stage);
        let first = wants(stage, &hoodie, "First", ("M", "Red"));
        stage.confirm(first).unwrap();
        let red = hoodie.value("Red").value;
        let (cx, row) = (stage.staff(), stage.shop.campaign.row);
        let mut colour = hoodie.colour.clone();
        colour.values[0].total_limit = Some(2);
        stage
            .write(move |tx| {
                campaigns::save_option(tx, &cx, row, &colour)?;
                Ok(pledges::limit_set(tx, &cx, Limited::OptionValue(red), Some(2))?)
            })
            .unwrap();
        let second = wants(stage, &hoodie, "Second", ("L", "Red"));
        stage.confirm(second).unwrap();
        let third = wants(stage, &hoodie, "Third", ("M", "Red"));
        match stage.confirm(third) {
            Err(PledgeError::SoldOut { title, left: 0, .. }) => assert_eq!(title, "Colour: Red"),
            other => panic!("{other:?}"),
        }
        stage.save_choices(third, hoodie.chosen(stage, "M", "Blue")).unwrap();
        stage.confirm(third).unwrap();
        assert_eq!(reserved(stage, Limited::OptionValue(red)), 2);
        stage.verified();
        // A row that says otherwise is found.
        stage
            .write(|tx| {
                tx.execute(db::sql!("DELETE FROM pledge_reservation WHERE subject LIKE 'opv_%'"), &[])?;
                Ok(())
            })
            .unwrap();
        let vault = stage.cx.vault.clone();
        let found = stage.read(move |tx| Ok(pledges::verify(tx, &vault)?));
        assert!(found.iter().any(|finding| finding.check == "pledges.kinds_as_chosen"), "{found:?}");
    });
}

#[test]
fn the_last_variant_of_what_is_sold_cannot_be_taken_away() {
    on_both(|stage| {
        let hoodie = Hoodie::sewn(stage);
        let refused = |outcome: Result<(), PledgeError>| match outcome {
            Err(PledgeError::Campaign(CampaignError::Refused(problems))) => {
                let last = FieldProblem::LastVariant { item: "Hoodie".to_owned(), by: "Hoodie".to_owned() };
                assert!(problems.entries().iter().any(|(_, problem)| *problem == last), "{problems:?}");
            }
            other => panic!("{other:?}"),
        };
        refused(hoodie.try_make(stage, &[]));
        let (cx, row) = (stage.staff(), stage.shop.campaign.row);
        let (shelf, colour) = (cx.clone(), hoodie.colour.id);
        refused(
            stage.write(move |tx| Ok(campaigns::shelve_option(tx, &shelf, row, colour, Shelf::Archived)?)),
        );
        hoodie.make(stage, &[("M", "Blue", None)]);
        let only_red =
            CatalogueOption { values: vec![hoodie.colour.values[0].clone()], ..hoodie.colour.clone() };
        refused(stage.write(move |tx| Ok(campaigns::save_option(tx, &cx, row, &only_red)?)));
    });
}
