//! The codes of a pledge, on its review page and on its bill.

use pledges::forms::voucher_reason;
use pledges::quote::{AppliedVoucher, Quote, VoucherKind};
use web::Localizer;

use crate::owner::Visit;
use crate::wording;

/// A code that was entered, with what it does to the price.
#[derive(Debug)]
pub(crate) struct EnteredCode {
    /// Its public id, for the button that takes it out.
    pub(crate) id: String,
    pub(crate) text: String,
    /// What it takes off or pays; empty when it does nothing.
    pub(crate) worth: String,
    pub(crate) reasons: Vec<String>,
    /// What the button that takes it out is called.
    pub(crate) remove: String,
}

/// The codes that were entered, in their order. Without a price nothing is said about what they do.
pub(crate) fn entered(visit: &Visit, texts: &Localizer, quote: Option<&Quote>) -> Vec<EnteredCode> {
    let codes = &visit.view.codes;
    let applied = |id| quote.and_then(|quote| quote.vouchers.iter().find(|applied| applied.code == id));
    let one = |presented: &vouchers::Presented| {
        let id = presented.code.id;
        let text = codes.text(id).to_owned();
        let found = applied(id);
        EnteredCode {
            id: id.to_string(),
            worth: found.filter(|one| one.is_used()).map(|one| worth(texts, one)).unwrap_or_default(),
            reasons: found.map(|one| reasons(visit, texts, one)).unwrap_or_default(),
            remove: texts.text_with("portal-vouchers-remove-one", &[("code", text.clone().into())]),
            text,
        }
    };
    codes.presented().iter().map(one).collect()
}

fn worth(texts: &Localizer, applied: &AppliedVoucher) -> String {
    let key = match applied.kind {
        VoucherKind::Discount => "portal-vouchers-off",
        VoucherKind::GiftCode => "portal-vouchers-pays",
    };
    texts.text_with(key, &[("amount", texts.money(applied.worth()).into())])
}

fn reasons(visit: &Visit, texts: &Localizer, applied: &AppliedVoucher) -> Vec<String> {
    let day = |at| wording::day(texts, &visit.campaign, at);
    applied.reasons.iter().map(|reason| voucher_reason(texts, reason, day)).collect()
}
