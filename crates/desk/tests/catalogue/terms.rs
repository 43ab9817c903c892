//! Windows and early prices.

use accounts::Role;

use super::new_form;
use super::stage::on_both;

#[test]
fn a_window_and_an_early_price_are_typed_told_in_the_list_and_refused_beside_their_fields() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = new_form(&mut creator, shop, "catalogue/rewards").await;
        let typed = [
            ("title", "Early bird"),
            ("price", "79"),
            ("offered_from", "2026-01-01T00:00"),
            ("offered_until", "2025-01-01T00:00"),
            ("early_price", "80"),
            ("early_until", "2099-06-01T12:00"),
        ];
        let page = creator.post(&to, &typed).await.is(422);
        let page = page.says("f-offered_until-error").says("f-early_price-error");
        page.says("The early price must be lower").says("value=\"2099-06-01T12:00\"");
        let half = [("title", "Early bird"), ("price", "79"), ("early_price", "70")];
        creator.post(&to, &half).await.is(422).says("f-early_until-error");
        let right = [
            ("title", "Early bird"),
            ("price", "79"),
            ("offered_until", "2099-07-01T00:00"),
            ("early_price", "70"),
            ("early_until", "2099-06-01T12:00"),
        ];
        creator.post(&to, &right).await.is(303);
        let list = creator.get(&shop.path("catalogue/rewards")).await.is(200);
        list.says("can be chosen until 2099-07-01 00:00").says("70.00 until 2099-06-01 12:00");
        creator.get(&to).await.is(200).says("value=\"2099-06-01T12:00\"").says("value=\"70.00\"");
    });
}
