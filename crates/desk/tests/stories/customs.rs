//! A parcel to another customs territory is not sent without customs details unseen.

use accounts::Role;
use campaigns::model::Item;
use kernel::places::CountryCode;

use crate::stage::{Stage, on_both};

/// Tariff number, origin and value of all that is sold.
fn give_details(stage: &Stage, value_minor: i64) {
    let row = stage.lantern.row;
    stage.write(move |tx, cx| {
        for item in &campaigns::load_catalogue(tx, row)?.items {
            let item = Item {
                hs_code: Some("950490".to_owned()),
                origin_country: CountryCode::parse("DE"),
                declared_value_minor: value_minor,
                ..item.clone()
            };
            campaigns::save_item(tx, cx, row, &item)?;
        }
        Ok(())
    });
}

/// From where parcels start. Everybody lives in Poland.
fn start_in(stage: &Stage, country: &'static str) {
    let row = stage.lantern.row;
    stage.write(move |tx, cx| {
        let stored = campaigns::campaign(tx, row)?.unwrap();
        let mut settings = campaigns::CampaignSettings::of(&stored);
        settings.dispatch_country = CountryCode::parse(country).unwrap();
        Ok(campaigns::update_settings(tx, cx, row, &settings)?)
    });
}

#[test]
fn a_value_of_zero_is_missing_where_parcels_leave_the_customs_territory_and_every_page_on_the_way_says_so() {
    on_both(async |stage| {
        let row = stage.lantern.row;
        stage.write(move |tx, cx| {
            let mut free = campaigns::load_catalogue(tx, row)?.zones[0].clone();
            free.base_minor = 0;
            Ok(campaigns::save_zone(tx, cx, row, &free)?)
        });
        give_details(&stage, 0);
        let (anna, bruno) = (stage.lantern.pledges[0], stage.lantern.pledges[1]);
        stage.finish(anna);
        stage.finish(bruno);
        stage.write(move |tx, cx| Ok(pledges::lock(tx, cx, anna.row)?));
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let path = |page: &str| stage.lantern.path(page);
        let pages =
            ["catalogue", "catalogue/items", "exports", "backers/bulk?action=lock", "stage"].map(path);

        // From Germany to Poland no papers are needed.
        for page in &pages {
            owner.get(page).await.is(200).says_not("ustoms details");
        }
        start_in(&stage, "CH");
        owner.get(&pages[0]).await.is(200).says("1 item lacks customs details");
        owner.get(&pages[1]).await.is(200).says("No customs details");
        // One is locked and in the file, the other would be locked; both are agreed.
        let items = format!("href=\"{}\"", path("catalogue/items"));
        for page in &pages[2..4] {
            owner.get(page).await.is(200).says("1 order would go to another customs territory").says(&items);
        }
        owner.get(&pages[4]).await.is(200).says("2 orders go to another customs territory").says(&items);

        give_details(&stage, 1250);
        for page in &pages {
            owner.get(page).await.is(200).says_not("ustoms details");
        }
    });
}
