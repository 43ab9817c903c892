//! Every amount of a bill opens to its reasons, on every page that has one.

use kernel::Actor;

use crate::platform_money::platform_says;
use crate::stage::{Shown, on_both, only, wroclaw};

/// Rows of bills, each with at least one sentence behind it.
#[track_caller]
fn each_amount_has_its_reasons(page: &Shown, rows_min: usize) {
    let rows: Vec<&str> = page.body.split("<tr class=\"bill-").skip(1).collect();
    assert!(rows.len() >= rows_min, "{} rows: {}", rows.len(), page.body);
    for row in rows {
        let row = row.split("</tr>").next().unwrap();
        let reasons =
            row.split("<details class=\"why\">").nth(1).unwrap_or_else(|| panic!("no reason: {row}"));
        assert!(reasons.contains("<ul><li>") && !reasons.contains("<li></li>"), "{row}");
    }
}

#[test]
fn beside_each_step_before_and_after_confirming_and_when_it_has_ended() {
    on_both(|stage| async move {
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 1000, Some(wroclaw())).await;
        platform_says(&stage, jan, |facts| {
            facts.status = "partial".to_owned();
            facts.due_minor = 1500;
        })
        .await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        for step in ["", "/rewards", "/address", "/review"] {
            // Goods, shipping, total, what the platform collected and collects, what is left.
            let page = browser.get(&format!("{base}{step}")).await;
            each_amount_has_its_reasons(&page, 6);
            page.says("<li>1 × €");
            page.says("<li>The lines above, added up.</li>");
        }
        browser.fill(&format!("{base}/review"), &[]).await;
        let agreed = browser.get(&base).await;
        each_amount_has_its_reasons(&agreed, 6);
        let row = jan.row;
        let cx = stage.cx.acting_as(Actor::Job("test"));
        stage.db.write(move |tx| pledges::cancel(tx, &cx, row, "by hand").map(drop)).await.unwrap();
        let ended = browser.get(&base).await;
        each_amount_has_its_reasons(&ended, 2);
    });
}
