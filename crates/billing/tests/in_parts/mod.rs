//! An invoice of an order that is paid in parts says when each part falls due.

use billing::IssueWhen;
use db::{params, sql};
use pledges::{Confirm, plan_seal, seal_of};

use crate::stage::{ANNA, PRICE, Stage, on_both};

#[test]
fn the_invoice_has_the_days_and_amounts_of_the_plan_and_its_last_day() {
    on_both(async |stage: Stage| {
        stage.save(|new| new.issue_when = IssueWhen::Locked).await.unwrap();
        let campaign = stage.campaign.row;
        let offer = move |tx: &mut db::WriteTx<'_>| {
            let terms = sql!(
                "INSERT INTO instalment_terms (campaign_id, parts, months_apart, smallest_minor) VALUES ($1, 3, 1, 300)"
            );
            tx.execute(terms, params![campaign])?;
            tx.execute(sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])
        };
        stage.db.write(offer).await.unwrap();
        let pledge = stage.imported(ANNA, stage.base).await;
        stage
            .write(move |tx, cx| {
                let loaded = pledges::load(tx, pledge.row)?;
                let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
                let catalogue = campaigns::load_catalogue(tx, campaign)?;
                let today = campaigns::campaign(tx, campaign)?.unwrap().day_of(cx.now());
                let plan = pledges::plan_offered(&catalogue, &loaded, &quote, today).unwrap();
                let backer = cx.acting_as(kernel::Actor::Backer(loaded.contact));
                let confirm = Confirm { pledge: pledge.row, seal: seal_of(&quote) };
                pledges::confirm_in_parts(tx, &backer, &confirm, &plan_seal(&plan)).map(drop)
            })
            .await;
        stage.lock(pledge).await;
        stage.work().await;
        let listed = stage.documents(pledge).await;
        let content = stage.document(&listed[0]).await.content;
        let parts: Vec<_> =
            content.parts.iter().map(|part| (part.due_on.to_string(), part.amount.minor)).collect();
        let told: Vec<_> = parts.iter().map(|(day, minor)| (day.as_str(), *minor)).collect();
        assert_eq!(told, [("2026-11-22", 1667), ("2026-12-22", 1667), ("2027-01-22", 1666)]);
        assert_eq!(content.due_on.unwrap().to_string(), "2027-01-22");
        assert_eq!(content.due.minor, PRICE);
        stage.sound().await;
        // An order that is paid at once keeps the usual day.
        let other = stage.confirmed(ANNA).await;
        stage.lock(other).await;
        stage.work().await;
        let listed = stage.documents(other).await;
        let content = stage.document(&listed[0]).await.content;
        assert_eq!((content.parts.len(), content.due_on.unwrap().to_string().as_str()), (0, "2026-12-06"));
    });
}
