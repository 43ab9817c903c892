//! Who a bulk action leaves out, and why, in its preview.

use ::campaigns::model::Campaign;
use pledges::{ParcelStep, PledgeState, SentOnPlatform};
use web::Page;
use web::widgets::{Badge, BadgeColor};

use crate::bulk::{BulkAction, Preview};
use crate::frame;
use crate::listing::Asked;
use crate::shown::{capital, number, pledge_badge};

/// Pledges that would be left as they are.
pub(super) struct LeftOut {
    pub(super) badge: Badge,
    pub(super) reason: String,
    pub(super) count: String,
    /// The list of them; empty where the list cannot tell them from others.
    pub(super) href: String,
}

/// Who is left out and why. Where nobody is asked at all, no tick is spoken of, because there is none.
pub(super) fn lines(
    page: &Page,
    (campaign, asked): (&Campaign, &Asked),
    (action, is_closed): (BulkAction, bool),
    found: &Preview,
) -> Vec<LeftOut> {
    let of_state = |state: PledgeState| {
        let only = Asked { states: vec![state], ..asked.clone() };
        let ticks: Vec<_> = only.ticked.iter().map(|id| ("pledge", id.to_string())).collect();
        frame::path(campaign, &format!("backers?{}", only.query(&ticks)))
    };
    let mut lines: Vec<LeftOut> = found
        .left_out
        .iter()
        .map(|(state, count)| LeftOut {
            badge: pledge_badge(&page.texts, *state),
            reason: page.t(&format!("desk-bulk-{}-not-{}", family(action), why(action, *state))),
            count: number(page, *count),
            href: of_state(*state),
        })
        .collect();
    let failed = if is_closed { "desk-bulk-platform-failed" } else { "desk-bulk-platform-failed-tick" };
    lines.extend(found.failed.iter().map(|(word, count)| LeftOut {
        badge: Badge::new(capital(&page.t(&format!("desk-platform-{word}"))), BadgeColor::Red),
        reason: page.t(failed),
        count: number(page, *count),
        href: String::new(),
    }));
    if found.sent_to_take > 0 && !is_closed {
        let only = Asked { marked: Some(SentOnPlatform::Marked), ..asked.clone() };
        lines.push(LeftOut {
            badge: Badge::new(capital(&page.t("desk-sent-badge")), BadgeColor::Yellow),
            reason: page.t(if action.writes_to_backers() {
                "desk-bulk-sent"
            } else {
                "desk-bulk-sent-packed"
            }),
            count: number(page, found.sent_to_take),
            // Ticked ones are told from others by their ticks alone.
            href: if asked.ticked.is_empty() {
                frame::path(campaign, &format!("backers?{}", only.query(&[])))
            } else {
                String::new()
            },
        });
    }
    if found.nothing_to_pack > 0 {
        lines.push(LeftOut {
            badge: Badge::new(page.t("desk-bulk-empty"), BadgeColor::Gray),
            reason: page.t("desk-bulk-empty-text"),
            count: number(page, found.nothing_to_pack),
            href: String::new(),
        });
    }
    lines.extend(cancelled_on_platform(page, campaign, found));
    if found.asked_lately > 0 {
        lines.push(LeftOut {
            badge: Badge::new(page.t("desk-bulk-asked-lately"), BadgeColor::Gray),
            reason: page.t("desk-bulk-asked-lately-text"),
            count: number(page, found.asked_lately),
            href: String::new(),
        });
    }
    lines
}

/// Whom the platform cancelled: who is to be decided about, and who is packed for by a person alone.
fn cancelled_on_platform(page: &Page, campaign: &Campaign, found: &Preview) -> Vec<LeftOut> {
    let line = |(count, key, list): (u64, &str, &str)| LeftOut {
        badge: Badge::new(capital(&page.t("desk-platform-canceled")), BadgeColor::Yellow),
        reason: page.t(key),
        count: number(page, count),
        href: frame::path(campaign, list),
    };
    let left = "backers?platform=canceled&owes=owing&state=shipped&state=delivered";
    [
        (found.to_decide, "desk-bulk-to-decide", "backers?platform=to_decide"),
        (found.left_cancelled, "desk-bulk-left-cancelled", left),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(line)
    .collect()
}

/// The key of the tick that takes those along whose reward the platform marks as sent.
pub(super) const fn key_of_tick(action: BulkAction) -> &'static str {
    if action.writes_to_backers() { "desk-bulk-also-sent" } else { "desk-bulk-also-sent-packed" }
}

/// Actions that leave pledges out for the same reasons say them in the same words.
const fn family(action: BulkAction) -> &'static str {
    match action {
        BulkAction::Parcel(_) => "parcel",
        other => other.word(),
    }
}

/// The word of the reason why a state is left out.
fn why(action: BulkAction, state: PledgeState) -> &'static str {
    use PledgeState as S;
    match (action, state) {
        (_, S::Cancelled | S::Refunded) => "ended",
        (BulkAction::Invite, S::Invited | S::InProgress) => "asked",
        (BulkAction::Invite | BulkAction::Remind, S::Imported) => "uninvited",
        (BulkAction::Remind, S::Invited | S::InProgress) => "closed",
        (BulkAction::Invite | BulkAction::Remind, _) => "confirmed",
        (BulkAction::Lock | BulkAction::Parcel(_), S::Imported | S::Invited | S::InProgress) => "open",
        (BulkAction::Lock, _) => "locked",
        (BulkAction::Parcel(_), S::Confirmed) => "unlocked",
        (BulkAction::Parcel(_), S::Locked) => "owing",
        (BulkAction::Parcel(ParcelStep::Ship), S::Paid)
        | (BulkAction::Parcel(ParcelStep::Deliver), S::Paid | S::InFulfilment) => "early",
        (BulkAction::Parcel(_), _) => "further",
    }
}
