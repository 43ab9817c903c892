//! How states, people and pledges are shown on every page of the desk.

use std::collections::HashMap;

use accounts::{AccountError, StaffListed};
use campaigns::model::Stage;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Vault};
use messages::{MessageLine, MessageState};
use payments::PaymentState;
use pledges::PledgeState;
use pledges::rules::platform;
use web::widgets::{Badge, BadgeColor};
use web::{Localizer, Page, TextArg};

/// A pledge's state as a coloured word.
pub(crate) fn pledge_badge(texts: &Localizer, state: PledgeState) -> Badge {
    let color = match state {
        PledgeState::Imported => BadgeColor::Gray,
        PledgeState::Invited | PledgeState::InProgress => BadgeColor::Yellow,
        PledgeState::Confirmed | PledgeState::InFulfilment => BadgeColor::Blue,
        PledgeState::Locked | PledgeState::Refunded => BadgeColor::Purple,
        PledgeState::Paid | PledgeState::Shipped | PledgeState::Delivered => BadgeColor::Green,
        PledgeState::Cancelled => BadgeColor::Red,
    };
    Badge::new(texts.text(state.text_key()), color)
}

/// A count as its reader writes it.
pub(crate) fn number(page: &Page, count: u64) -> String {
    page.texts.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A message's state as a coloured word; what no mail server took says where it lies.
pub(crate) fn line_badge(texts: &Localizer, line: &MessageLine) -> Badge {
    if line.stays_here && line.state == MessageState::Sent {
        return Badge::new(texts.text("desk-message-here"), BadgeColor::Blue);
    }
    message_badge(texts, line.state)
}

/// A message's state as a coloured word.
pub(crate) fn message_badge(texts: &Localizer, state: MessageState) -> Badge {
    let color = match state {
        MessageState::Queued | MessageState::Sending => BadgeColor::Blue,
        MessageState::Sent => BadgeColor::Green,
        MessageState::Failed | MessageState::Uncertain => BadgeColor::Yellow,
        MessageState::Suppressed => BadgeColor::Gray,
        MessageState::Dead => BadgeColor::Red,
    };
    Badge::new(texts.text(&keyed("messages-state", state.word())), color)
}

/// The key of a stored word's text: `keyed("messages-kind", "magic_link")` is `messages-kind-magic-link`.
pub(crate) fn keyed(family: &str, word: &str) -> String {
    format!("{family}-{}", word.replace('_', "-"))
}

/// A text that stands by itself, beside others that begin with a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default() // of nothing, nothing
}

/// A payment's state as a coloured word.
pub(crate) fn payment_badge(texts: &Localizer, state: PaymentState) -> Badge {
    let (key, color) = match state {
        PaymentState::Starting => ("desk-payment-starting", BadgeColor::Blue),
        PaymentState::Pending => ("desk-payment-pending", BadgeColor::Blue),
        PaymentState::Captured => ("desk-payment-captured", BadgeColor::Green),
        PaymentState::Failed => ("desk-payment-failed", BadgeColor::Red),
        PaymentState::Expired => ("desk-payment-expired", BadgeColor::Gray),
    };
    Badge::new(texts.text(key), color)
}

/// A campaign's stage as a coloured word.
pub(crate) fn stage_badge(texts: &Localizer, stage: Stage) -> Badge {
    let color = match stage {
        Stage::Draft | Stage::Closed => BadgeColor::Gray,
        Stage::Importing | Stage::SmokeTest => BadgeColor::Yellow,
        Stage::Open => BadgeColor::Green,
        Stage::Locked | Stage::Charging => BadgeColor::Purple,
        Stage::Fulfilling => BadgeColor::Blue,
    };
    Badge::new(texts.text(stage.text_key()), color)
}

/// Who sets the demo up: `Actor::Job("demo")`.
const DEMO: &str = "demo";

/// Names of members of staff, for histories and logs.
pub(crate) struct Names(HashMap<RowId<kinds::StaffUser>, String>);

impl Names {
    pub(crate) fn load(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Self, AccountError> {
        accounts::staff_names(tx, vault).map(Self)
    }

    /// The same of a list that is at hand.
    pub(crate) fn of_list(staff: &[StaffListed]) -> Self {
        Self(staff.iter().map(|one| (one.row, one.name.clone())).collect())
    }

    /// Who an actor's label means: a name for staff, a word for everybody else.
    pub(crate) fn of(&self, page: &Page, label: &str) -> String {
        let (kind, rest) = label.split_once(':').unwrap_or((label, ""));
        match kind {
            "staff" => rest
                .parse()
                .ok() // no number: shown as it is stored
                .and_then(|row| self.0.get(&RowId::new(row)).cloned())
                .unwrap_or_else(|| label.to_owned()),
            "backer" => page.t("desk-actor-backer"),
            "import" => page.t("desk-actor-import"),
            "cli" => page.t("desk-actor-cli"),
            "job" if rest == DEMO => page.t("desk-actor-demo"),
            "job" => page.t("desk-actor-job"),
            _ => label.to_owned(),
        }
    }

    /// Name of a member of staff by row.
    pub(crate) fn staff(&self, row: RowId<kinds::StaffUser>) -> String {
        self.0.get(&row).cloned().unwrap_or_else(|| format!("staff:{}", row.get()))
    }
}

/// The platform's state of a pledge as a coloured word that says whose it is; `None` where it says nothing new: the
/// platform simply collected, or the pledge is cancelled here as there.
pub(crate) fn platform_badge(texts: &Localizer, state: PledgeState, status: &str) -> Option<Badge> {
    if status == "collected" || (status == platform::CANCELLED && state.is_ended()) {
        return None;
    }
    let key = keyed("desk-platform", status);
    let word = if texts.knows(&key) { texts.text(&key) } else { status.to_owned() };
    let color = if platform::stands(status) { BadgeColor::Yellow } else { BadgeColor::Red };
    Some(Badge::new(texts.text_with("desk-on-platform", &[("state", TextArg::Text(word))]), color))
}
