//! The variants of an item: the table of all combinations, typed and as a file.

use accounts::Role;
use campaigns::model::{CatalogueOption, OptionValue, Shelf, Subject};

use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::stage::{Browser, Shop, Stage, on_both};
use super::stored;

/// Two sizes and two colours of an item.
fn size_and_colour(stage: &Stage, row: RowId<kinds::Campaign>, of: Id<kinds::Item>) {
    stage.write(move |tx, cx| {
        for (title, labels) in [("Size", ["Small", "Large"]), ("Colour", ["Red", "Blue"])] {
            let value = |label: &str| OptionValue {
                id: cx.new_id(),
                label: label.to_owned(),
                item: of,
                surcharge_minor: i64::from(label == "Large") * 300,
                total_limit: None,
                shelf: Shelf::Offered,
            };
            let option = CatalogueOption {
                id: cx.new_id(),
                title: title.to_owned(),
                applies_to: Subject::Item(of),
                replaces: of,
                values: labels.map(value).into(),
                shelf: Shelf::Offered,
            };
            campaigns::save_option(tx, cx, row, &option)?;
        }
        Ok(())
    });
}

/// Files that say a thing twice or say neither yes nor no, and those that say it as spreadsheets do.
async fn unclear_files(
    stage: &Stage,
    creator: &mut Browser,
    (shop, item): (&Shop, Id<kinds::Item>),
    to: &str,
) {
    let upload = format!("{to}/file");
    let seen = creator.get(to).await.is(200).hidden("seen");
    let twice = "Size;Colour;made\nlarge;blue;yes\nSmall;Red;yes\nLARGE;Blue;no\n";
    let page = creator.upload(&upload, &[("seen", &seen)], ("v.csv", twice.as_bytes())).await.is(422);
    page.says("stands in the file twice").says("Line 4: LARGE / Blue (2)");
    let neither = "Size;Colour;made\nlarge;blue;perhaps\n";
    let page = creator.upload(&upload, &[("seen", &seen)], ("v.csv", neither.as_bytes())).await.is(422);
    page.says("Write yes or no").says("Line 2: perhaps");
    assert_eq!(stored(stage, shop).made_variants(item).count(), 4);
    // As spreadsheets write the truth, in each of our languages.
    for (no, yes) in
        [("FALSCH", "WAHR"), ("FAŁSZ", "PRAWDA"), ("FALSO", "VERO"), ("FALSE", "TRUE"), ("no", "sì")]
    {
        for (said, made) in [(no, 3), (yes, 4)] {
            let seen = creator.get(to).await.is(200).hidden("seen");
            let file = format!("Size;Colour;made\nSmall;Red;{said}\n");
            creator.upload(&upload, &[("seen", &seen)], ("v.csv", file.as_bytes())).await.is(303);
            assert_eq!(stored(stage, shop).made_variants(item).count(), made, "{said}");
        }
    }
}

/// Two values that are alike but for capitals.
async fn like_labels(stage: &Stage, creator: &mut Browser, shop: &Shop, to: &str) {
    let (row, upload) = (shop.row, format!("{to}/file"));
    // A label that fits two values but for capitals is told; written just so it is found.
    let mut colour = stored(stage, shop).options.iter().find(|one| one.title == "Colour").unwrap().clone();
    let like = OptionValue { id: stage.cx.new_id(), label: "RED".to_owned(), ..colour.values[0].clone() };
    colour.values.push(like);
    stage.write(move |tx, cx| {
        campaigns::save_option(tx, cx, row, &colour)?;
        Ok(())
    });
    let seen = creator.get(to).await.is(200).hidden("seen");
    let unclear = "Size;Colour;made\nSmall;red;yes\n";
    let page = creator.upload(&upload, &[("seen", &seen)], ("v.csv", unclear.as_bytes())).await.is(422);
    page.says("the same but for capitals and accents").says("Line 2: red");
    let exact = "Size;Colour;sku;made\nSmall;RED;E;yes\n";
    creator.upload(&upload, &[("seen", &seen)], ("v.csv", exact.as_bytes())).await.is(303);
    assert!(stored(stage, shop).item_by_sku("E").is_some());
}

#[test]
fn combinations_are_made_typed_uploaded_and_never_all_switched_off() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let (row, item) = (shop.row, stored(&stage, shop).items[0].clone());
        let to = shop.path(&format!("catalogue/items/{}/variants", item.id));
        creator.get(&to).await.is(200).says("Nothing to combine");
        size_and_colour(&stage, row, item.id);
        let page =
            creator.get(&to).await.is(200).says("None of them is made yet").says("LANTERN-1-SMALL-RED");
        let seen = page.hidden("seen");
        let keys: Vec<String> = campaigns::combinations(&stored(&stage, shop), item.id)
            .iter()
            .map(|values| campaigns::forms::combination_key(values))
            .collect();
        let typed = |skus: [&'static str; 4], weight: &'static str| {
            let mut fields: Vec<(&str, &str)> = Vec::new();
            for (key, sku) in keys.iter().zip(skus) {
                fields.push(("combination", key.as_str()));
                fields.push(("sku", sku));
                fields.push(("weight_grams", weight));
                fields.push(("declared_value", ""));
                fields.push(("total_limit", ""));
            }
            fields
        };
        let wrong =
            [typed(["A", "a", "C", "LANTERN-1"], "heavy"), vec![("seen", &seen), ("action", "all")]].concat();
        let page = creator.post(&to, &wrong).await.is(422);
        page.says("f-weight_grams-0-error").says("value=\"heavy\"");
        let wrong =
            [typed(["A", "a", "C", "LANTERN-1"], ""), vec![("seen", &seen), ("action", "all")]].concat();
        creator.post(&to, &wrong).await.is(422).says("f-sku-1-error").says("f-sku-3-error");
        assert!(stored(&stage, shop).variants.is_empty());

        let right = [typed(["A", "B", "C", "D"], "1200"), vec![("seen", &seen), ("action", "all")]].concat();
        creator.post(&to, &right).await.is(303);
        let catalogue = stored(&stage, shop);
        assert_eq!(catalogue.made_variants(item.id).count(), 4);
        assert_eq!(catalogue.item_by_sku("D").map(|one| one.weight_grams), Some(1200));
        creator.get(&shop.path("catalogue/options")).await.is(200).says("Variants");

        // Sent again from the same page, it is an old one.
        creator.post(&to, &right).await.is(422).says("value=\"1200\"");

        let file = creator.get(&format!("{to}.csv")).await.is(200);
        file.says("Size,Colour,sku,weight_grams,declared_value,limit,made").says("Large,Blue,D,1200,,,yes");
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let upload = format!("{to}/file");
        let unknown = "Size;Colour;limit;made\nlarge;blue;5;yes\nHuge;Red;5;yes\n";
        let page = creator.upload(&upload, &[("seen", &seen)], ("v.csv", unknown.as_bytes())).await.is(422);
        page.says("f-file-error").says("Line 3: Huge / Red");
        let column = "Size;made\nlarge;no\n";
        let page = creator.upload(&upload, &[("seen", &seen)], ("v.csv", column.as_bytes())).await.is(422);
        page.says("The file has no column “Colour”");
        let wrong = "Size;Colour;limit\nlarge;blue;many\n";
        let page = creator.upload(&upload, &[("seen", &seen)], ("v.csv", wrong.as_bytes())).await.is(422);
        page.says("f-total_limit-3-error").says("value=\"many\"");
        unclear_files(&stage, &mut creator, (shop, item.id), &to).await;
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let right = "Size;Colour;limit;made\nlarge;blue;5;yes\nSmall;Red;;no\n";
        creator.upload(&upload, &[("seen", &seen)], ("v.csv", right.as_bytes())).await.is(303);
        let catalogue = stored(&stage, shop);
        assert_eq!(catalogue.made_variants(item.id).count(), 3);
        let limited = catalogue.variants.iter().find(|one| one.total_limit.is_some()).unwrap();
        assert_eq!((limited.total_limit, catalogue.item(limited.item).unwrap().sku.as_str()), (Some(5), "D"));

        // Something that is sold holds the item: one combination stays.
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let none = [typed(["A", "B", "C", "D"], ""), vec![("seen", &seen)]].concat();
        creator.post(&to, &none).await.is(422).says("nobody could choose any variant of it");
        assert!(stage.audited().contains(&"catalogue.variants_saved".to_owned()));

        like_labels(&stage, &mut creator, shop, &to).await;
    });
}
