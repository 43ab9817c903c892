//! A tax class without a rate is not taken silently for one.

use accounts::Role;
use campaigns::model::{Item, TaxClass};

use super::stage::on_both;
use super::stored;

#[test]
fn a_class_that_has_a_rate_nowhere_says_so_at_the_item_and_on_the_tax_page() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let row = shop.row;
        stage.write(move |tx, cx| {
            let item = campaigns::load_catalogue(tx, row)?.items[0].clone();
            Ok(campaigns::save_item(tx, cx, row, &Item { tax_class: TaxClass::Reduced, ..item })?)
        });
        let item = shop.path(&format!("catalogue/items/{}", stored(&stage, shop).items[0].id));
        let (told, warned) = ("no country has a rate", "is chosen for Lantern item");
        // A new campaign has the standard rates and those of books.
        creator.get(&item).await.is(200).says(told);
        creator.get(&shop.path("tax")).await.is(200).says(warned);

        let rate = super::new_form(&mut creator, shop, "tax/rates").await;
        let fields =
            [("country", "DE"), ("class", "reduced"), ("rate_percent", "7"), ("valid_from", "2020-01-01")];
        creator.post(&rate, &fields).await.is(303);
        creator.get(&item).await.is(200).says_not(told);
        creator.get(&shop.path("tax")).await.is(200).says_not(warned);

        // Without any rate nothing is taxed at all, which is told elsewhere.
        stage.write(move |tx, cx| {
            for rate in &campaigns::load_catalogue(tx, row)?.tax_rates {
                campaigns::delete_tax_rate(tx, cx, row, rate.id)?;
            }
            Ok(())
        });
        creator.get(&item).await.is(200).says_not(told);
        creator.get(&shop.path("tax")).await.is(200).says_not(warned);
    });
}
