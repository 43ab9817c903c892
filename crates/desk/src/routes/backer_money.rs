//! The money of one backer: movements, payments, and what waits for a decision.

use ::campaigns::model::{Campaign, RateSource};
use accounts::Permission;
use pledges::Pledge;
use web::widgets::{Badge, BadgeColor};
use web::{Page, TextArg};

use super::backer::Facts;
use super::backer_deeds::Deed;
use crate::frame;
use crate::shown::{keyed, payment_badge};

/// A payment in the list.
pub(super) struct PaymentRow {
    pub(super) badge: Badge,
    pub(super) amount: String,
    pub(super) when: String,
    pub(super) note: String,
}

/// A movement of money.
pub(super) struct MovementRow {
    pub(super) what: String,
    pub(super) amount: String,
    pub(super) when: String,
}

/// Money that the provider reports and nobody asked for.
pub(super) struct HeldRow {
    pub(super) text: String,
    /// Where it is decided about; `None` for who may not.
    pub(super) href: Option<String>,
}

pub(super) fn payments(page: &Page, campaign: &Campaign, facts: &Facts) -> Vec<PaymentRow> {
    let row = |payment: &payments::Payment| PaymentRow {
        badge: match payment.awaiting_decision() {
            Some(_) => Badge::new(page.t("desk-payment-held"), BadgeColor::Yellow),
            None => payment_badge(&page.texts, payment.state),
        },
        amount: match &payment.exchange {
            None => page.texts.money(payment.amount),
            Some(exchange) => charged_text(page, payment, exchange),
        },
        when: frame::when(campaign, payment.created_at),
        note: match &payment.failure {
            Some(word) => format!("{} · {word}", payment.gateway),
            None => payment.gateway.clone(),
        },
    };
    facts.payments.iter().map(row).collect()
}

/// What was charged, what it is owed for, and by which rate.
fn charged_text(page: &Page, payment: &payments::Payment, exchange: &payments::Exchange) -> String {
    let source = match &exchange.source {
        RateSource::Ecb => page.t("desk-rate-ecb"),
        RateSource::ByHand => page.t("desk-rate-by-hand"),
        RateSource::Named(name) => name.clone(),
    };
    let args = [
        ("charged", TextArg::Text(page.texts.money(payment.amount))),
        ("owed", TextArg::Text(page.texts.money(exchange.owed))),
        ("rate", TextArg::Text(page.texts.decimal(exchange.rate))),
        ("source", TextArg::Text(source)),
        ("date", TextArg::Text(exchange.rated_on.to_string())),
    ];
    page.texts.text_with("desk-payment-exchanged", &args)
}

/// Movements whose reference people read.
const WENT_BACK: [&str; 4] =
    [pledges::PAID_BACK, pledges::CREDIT_GIVEN_BACK, pledges::PAID_FOR_NOTE, pledges::CREDIT_FOR_NOTE];

/// Movements as the backer's balance sees them: what came in is above zero.
pub(super) fn movements(page: &Page, campaign: &Campaign, facts: &Facts) -> Vec<MovementRow> {
    let pledge = &facts.view.pledge;
    let row = |movement: &ledger::Movement| {
        let key = keyed("desk-movement", &movement.kind);
        let what = if page.texts.knows(&key) { page.t(&key) } else { movement.kind.clone() };
        MovementRow {
            // What went back by another way says when and under which number.
            what: if WENT_BACK.contains(&movement.kind.as_str()) {
                format!("{what} · {}", movement.reference)
            } else {
                what
            },
            amount: page.texts.money(pledge.money(movement.amount.saturating_neg())),
            when: frame::when(campaign, movement.at),
        }
    };
    facts.movements.iter().map(row).collect()
}

/// What waits for a decision, said to everybody who sees money; the way to it for who may decide.
pub(super) fn held(page: &Page, campaign: &Campaign, facts: &Facts, may_decide: bool) -> Vec<HeldRow> {
    let row = |payment: &payments::Payment| {
        let held = payment.awaiting_decision()?;
        let text = page.texts.text_with(
            "desk-payment-held-text",
            &[
                ("asked", TextArg::Text(page.texts.money(payment.amount))),
                ("reported", TextArg::Text(page.texts.money(held.reported))),
            ],
        );
        let to = format!("payments/{}", payment.payment.id);
        Some(HeldRow { text, href: may_decide.then(|| frame::path(campaign, &to)) })
    };
    facts.payments.iter().filter_map(row).collect()
}

/// What is open of what had left when the platform cancelled it: nobody asks for it before somebody of the team does.
pub(super) fn left_unpaid(page: &Page, facts: &Facts) -> String {
    let open = facts.standing.to_pay;
    if !facts.view.pledge.left_though_cancelled_there() || !open.is_positive() {
        return String::new();
    }
    page.t1("desk-left-unpaid", "amount", page.texts.money(open))
}

/// What is to be decided, and where by who may.
pub(super) fn to_decide(page: &Page, pledge: &Pledge, may: &impl Fn(Permission) -> bool) -> String {
    if !pledge.waits_for_decision() {
        return String::new();
    }
    let can_cancel = Deed::of(pledge, false).any(|deed| deed == Deed::Cancel);
    page.t(match (may(Deed::GoesOn.permission()), can_cancel) {
        (false, _) => "desk-to-decide-by-others",
        (true, true) => "desk-to-decide",
        (true, false) => "desk-to-decide-at-warehouse",
    })
}
