//! After the deadline, and where the creator gave no address to write to.

use campaigns::CampaignSettings;

use crate::stage::{Stage, on_both, only, wroclaw};

pub async fn change_settings(stage: &Stage, change: impl Fn(&mut CampaignSettings) + Send + Sync + 'static) {
    let (cx, row) = (stage.cx.clone(), stage.shop.campaign.row);
    let changed = stage.db.write(move |tx| {
        let campaign = campaigns::campaign(tx, row)?.unwrap();
        let mut settings = CampaignSettings::of(&campaign);
        change(&mut settings);
        campaigns::update_settings(tx, &cx, row, &settings)
    });
    changed.await.unwrap();
}

#[test]
fn nobody_is_told_to_write_to_an_address_that_is_not_there() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        let open = browser.get(&base).await;
        open.says("write to the creator");
        open.says("help@lantern.example");
        open.says("Nothing is final until you confirm at the end.");
        stage.clock.advance_days(400);
        let mut browser = stage.signed_in(jan).await; // the old session is over
        let late = browser.get(&base).await;
        late.says("The time for changes is over");
        late.says("Please write to the creator; they can still change it for you.");
        late.is_silent_about("until you confirm at the end");

        change_settings(&stage, |settings| settings.support_email = None).await;
        let alone = browser.get(&base).await;
        alone.says("Your pledge was not confirmed in time.");
        alone.is_silent_about("rite to the creator");
        alone.is_silent_about("help@lantern.example");
    });
}
