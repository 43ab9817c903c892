//! The pledge's own page: how far it is, what to do next, the money, and who was here.

use askama::Template;
use payments::{Payment, PaymentState};
use pledges::quote::Quote;
use pledges::rules::gate::Shut;
use pledges::{AgreedPart, LinkUse, PLACE_KEPT_MINUTES, PledgeState};
use stock::PledgeHold;
use web::session::Session;
use web::{Localizer, Page, Tone};

use crate::owner::Visit;
use crate::pages::currency::{CurrencyPart, charged, in_both};
use crate::pages::frame::Frame;
use crate::pages::instalments::{Parts, next};
use crate::pages::places;
use crate::pages::review::Part;
use crate::wording;

/// The pledge's page.
#[derive(Template)]
#[template(path = "portal/overview.html")]
pub(crate) struct OverviewPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) order_number: String,
    pub(crate) state: StateWords,
    pub(crate) payment: Option<PaymentNotice>,
    pub(crate) actions: Actions,
    /// In which currency one pays.
    pub(crate) currency: CurrencyPart,
    /// The rate that is seen.
    pub(crate) rate: String,
    /// How its parts stand, where it is paid in parts.
    pub(crate) instalments: Option<Parts>,
    pub(crate) parts: Vec<Part>,
    pub(crate) email: String,
    pub(crate) news: NewsPart,
    /// Where the downloads are; empty when there are none.
    pub(crate) downloads: String,
    pub(crate) uses: Vec<UseLine>,
    /// For the forms on the page.
    pub(crate) key: String,
}

/// News of the creator's next projects.
#[derive(Debug)]
pub(crate) struct NewsPart {
    /// What one agrees to.
    pub(crate) wording: String,
    /// Whether they come.
    pub(crate) has_news: bool,
}

/// How far the pledge is, in plain words.
#[derive(Debug)]
pub(crate) struct StateWords {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) tone: Tone,
    /// Until when something can be changed; may be empty.
    pub(crate) deadline: String,
}

/// What can be done on the page.
#[derive(Debug, Default)]
pub(crate) struct Actions {
    /// Where to go on: (address, words); empty address when there is nothing to go on with.
    pub(crate) go_on: (String, String),
    /// The words of the button that leads to the payment; empty when nothing is to be paid.
    pub(crate) pay: String,
    /// Those of the button that pays what is not due yet too; empty when there is none.
    pub(crate) pay_rest: String,
    pub(crate) can_reopen: bool,
    /// What happens then.
    pub(crate) reopen_question: String,
    pub(crate) can_cancel: bool,
    /// Whether there may be invoices: from the lock on.
    pub(crate) may_have_documents: bool,
}

/// What came of a payment.
#[derive(Debug)]
pub(crate) struct PaymentNotice {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) tone: Tone,
    /// Where the page goes by itself in a few seconds; empty when it stays.
    pub(crate) refresh: String,
}

/// When a link was used or a browser signed in.
#[derive(Debug)]
pub(crate) struct UseLine {
    pub(crate) what: String,
    pub(crate) when: String,
    pub(crate) when_machine: String,
}

/// How often the page asks anew what came of a payment.
pub(crate) const REFRESHES_MAX: u32 = 5;

fn state_words(visit: &Visit) -> (&'static str, Tone) {
    let owes = visit.standing.due_now.is_positive();
    let is_in_parts = !owes && visit.standing.to_pay.is_positive();
    if visit.view.pledge.waits_for_decision() {
        return ("undecided", Tone::Warning);
    }
    if owes && visit.view.pledge.left_though_cancelled_there() {
        return ("left-cancelled", Tone::Info);
    }
    match (visit.view.pledge.state, visit.shut()) {
        (state, Some(Shut::Deadline)) if state.is_open() => ("late", Tone::Warning),
        (state, Some(Shut::Stage(stage))) if state.is_open() => {
            if stage < campaigns::model::Stage::Open {
                ("early", Tone::Info)
            } else {
                ("late", Tone::Warning)
            }
        }
        (PledgeState::Imported | PledgeState::Invited, None) => ("new", Tone::Info),
        (PledgeState::Confirmed, _) if owes => ("confirmed-owes", Tone::Warning),
        (PledgeState::Confirmed, _) if is_in_parts => ("confirmed-in-parts", Tone::Success),
        (PledgeState::Confirmed, _) => ("confirmed", Tone::Success),
        (PledgeState::Locked, _) if owes => ("locked-owes", Tone::Warning),
        (PledgeState::Locked, _) if is_in_parts => ("locked-in-parts", Tone::Success),
        (PledgeState::Locked | PledgeState::Paid, _) => ("locked", Tone::Success),
        (PledgeState::InFulfilment, _) if owes => ("in-fulfilment-owes", Tone::Warning),
        (PledgeState::InFulfilment, _) => ("in-fulfilment", Tone::Success),
        (PledgeState::Shipped, _) => ("shipped", Tone::Success),
        (PledgeState::Delivered, _) => ("delivered", Tone::Success),
        (PledgeState::Cancelled, _) => ("cancelled", Tone::Warning),
        (PledgeState::Refunded, _) => ("refunded", Tone::Info),
        (PledgeState::InProgress | PledgeState::Imported | PledgeState::Invited, _) => {
            ("in-progress", Tone::Info)
        }
    }
}

/// Whether the backer can change what is chosen, in the end after opening it again.
fn can_still_change(state: PledgeState) -> bool {
    state.is_open() || state == PledgeState::Confirmed
}

/// How far the pledge is.
pub(crate) fn state(visit: &Visit, texts: &Localizer, parts: &[AgreedPart]) -> StateWords {
    let (word, tone) = state_words(visit);
    let (next_day, next_amount) = next(visit, texts, parts).unwrap_or_default(); // none: no sentence tells of it
    let amount =
        if word.ends_with("-in-parts") { next_amount } else { in_both(visit, texts, visit.standing.due_now) };
    let support = visit.campaign.support_email.as_ref().map(|email| email.as_str().to_owned());
    let support = support.unwrap_or_default(); // none: the sentence does without
    let deadline = visit
        .campaign
        .deadline_at
        .filter(|_| visit.shut().is_none() && can_still_change(visit.view.pledge.state))
        .map(|at| {
            let until = wording::moment(texts, &visit.campaign, at);
            texts.text_with("portal-deadline", &[("until", until.into())])
        });
    let price = visit.current_price();
    let is_fetched = price.as_ref().is_ok_and(|price| price.shipping.pick_up.is_some());
    let is_parcel = price.is_ok_and(|price| price.needs_address());
    // Nobody is told to write to a creator who gave no address for it.
    let asks_to_write = matches!(word, "late" | "locked" | "cancelled" | "undecided" | "left-cancelled");
    let ending = if asks_to_write && visit.campaign.support_email.is_none() { "-alone" } else { "" };
    let (mut title, mut text) =
        (format!("portal-state-{word}-title"), format!("portal-state-{word}-text{ending}"));
    match word {
        "locked" | "in-fulfilment" | "shipped" | "delivered" if is_fetched => {
            let step = if word == "in-fulfilment" { "locked" } else { word };
            title = format!("portal-state-{step}-fetched-title");
            text = format!("portal-state-{step}-fetched-text");
        }
        "left-cancelled" if !is_parcel => "portal-state-left-cancelled-unsent-title".clone_into(&mut title),
        "confirmed-owes" | "locked-owes" | "in-fulfilment-owes" if !is_parcel => {
            "portal-state-owes-text-unsent".clone_into(&mut text);
        }
        "new" if !is_parcel => "portal-state-new-text-unsent".clone_into(&mut text),
        "locked" | "in-fulfilment" | "shipped" | "delivered" if !is_parcel => {
            "portal-state-locked-unsent-title".clone_into(&mut title);
            "portal-state-locked-text-alone".clone_into(&mut text);
        }
        _ => {}
    }
    StateWords {
        title: texts.text_with(&title, &[("amount", amount.clone().into())]),
        text: texts.text_with(
            &text,
            &[("email", support.into()), ("amount", amount.into()), ("date", next_day.into())],
        ),
        tone,
        deadline: deadline.unwrap_or_default(),
    }
}

/// What opening again means, for who has something limited or uses codes with what becomes of those.
fn reopen_question(visit: &Visit, texts: &Localizer) -> String {
    let mut question = texts.text("portal-reopen-question");
    let held = &visit.places.held;
    let is_beyond = |held: &PledgeHold| places::bought(visit, held.limited) < held.places;
    if held.iter().any(is_beyond) {
        let minutes = [("minutes", PLACE_KEPT_MINUTES.into())];
        question = format!("{question} {}", texts.text_with("portal-reopen-limited", &minutes));
    }
    if held.iter().any(|held| places::bought(visit, held.limited) > 0) {
        question = format!("{question} {}", texts.text("portal-reopen-bought"));
    }
    let uses_codes = visit.agreed.as_ref().is_some_and(Quote::uses_codes);
    if uses_codes { format!("{question} {}", texts.text("portal-reopen-codes")) } else { question }
}

/// What can be done now.
pub(crate) fn actions(visit: &Visit, texts: &Localizer, price: Option<&Quote>) -> Actions {
    let pledge = &visit.view.pledge;
    let mut actions = Actions {
        can_reopen: pledge.state == PledgeState::Confirmed && visit.shut().is_none(),
        can_cancel: visit.shut().is_none()
            && (pledge.state.is_open() || pledge.state == PledgeState::Confirmed),
        may_have_documents: pledge.state >= PledgeState::Locked,
        reopen_question: reopen_question(visit, texts),
        ..Actions::default()
    };
    if visit.is_editable() {
        let fresh = matches!(pledge.state, PledgeState::Imported | PledgeState::Invited);
        let progress = visit.progress(price);
        let page = if fresh { crate::rules::steps::StepPage::Rewards } else { progress.next() };
        let key = if fresh { "portal-go-begin" } else { "portal-go-on" };
        actions.go_on = (visit.path_to(page.path()), texts.text(key));
    }
    let (due, all) = (visit.standing.due_now, visit.standing.to_pay);
    if !pledge.asks_for_nothing() && visit.campaign.stage.payments_allowed() {
        let button = |key, amount| texts.text_with(key, &[("amount", charged(visit, texts, amount).into())]);
        if due.is_positive() {
            actions.pay = button("portal-pay", due);
        }
        if all != due {
            actions.pay_rest = button("portal-pay-rest", all);
        }
    }
    actions
}

/// What came of the payment one comes back from.
pub(crate) fn payment_notice(
    visit: &Visit,
    texts: &Localizer,
    payment: &Payment,
    refreshed: u32,
) -> PaymentNotice {
    let (word, tone) = match payment.state {
        PaymentState::Captured => ("captured", Tone::Success),
        PaymentState::Failed => ("failed", Tone::Danger),
        PaymentState::Expired => ("expired", Tone::Warning),
        PaymentState::Starting | PaymentState::Pending if refreshed >= REFRESHES_MAX => ("open", Tone::Info),
        PaymentState::Starting | PaymentState::Pending => ("asking", Tone::Info),
    };
    let amount = texts.money(payment.amount);
    let refresh = if word == "asking" {
        format!("{}?payment={}&again={}", visit.path(), payment.payment.id, refreshed + 1)
    } else {
        String::new()
    };
    PaymentNotice {
        title: texts.text(&format!("portal-payment-{word}-title")),
        text: texts.text_with(&format!("portal-payment-{word}-text"), &[("amount", amount.into())]),
        tone,
        refresh,
    }
}

/// When the link was used, and which browsers are signed in: the reader sees whether it was them.
pub(crate) fn uses(
    visit: &Visit,
    texts: &Localizer,
    links: &[LinkUse],
    sessions: &[Session],
) -> Vec<UseLine> {
    let when = |at| wording::moment(texts, &visit.campaign, at);
    let of_links = links.iter().filter_map(|link| {
        let at = link.last_used_at?;
        let args = [("times", i64::try_from(link.uses).unwrap_or(i64::MAX).into())];
        let what = texts.text_with("portal-uses-link", &args);
        Some(UseLine { what, when: when(at), when_machine: at.to_string() })
    });
    let of_sessions = sessions.iter().map(|session| {
        let device = if session.device_label.is_empty() {
            texts.text("portal-uses-unknown-device")
        } else {
            session.device_label.clone()
        };
        let key =
            if session.id == visit.session.id { "portal-uses-this-device" } else { "portal-uses-device" };
        let what = texts.text_with(key, &[("device", device.into())]);
        UseLine { what, when: when(session.created_at), when_machine: session.created_at.to_string() }
    });
    of_links.chain(of_sessions).take(8).collect()
}
