//! The words of bulk actions.

use accounts::Permission;
use campaigns::model::Stage;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId, Timestamp};
use messages::MessageKind;
use pledges::{
    Filter, OnPlatform, Owes, Packing, ParcelStep, PledgeState, Presence, Reminds, SentOnPlatform,
};
use serde::{Deserialize, Serialize};

use crate::error::DeskError;

/// Days between two reminders of one pledge.
pub(crate) const REMIND_AFTER_DAYS: i64 = 3;

/// What is done to many pledges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BulkAction {
    /// Ask for the first time.
    Invite,
    /// Ask again: to finish, or to pay what is owed after the agreement.
    Remind,
    /// No more changes.
    Lock,
    /// A part of the way of the parcels.
    Parcel(ParcelStep),
}

impl BulkAction {
    pub(crate) const ALL: [Self; 6] = [
        Self::Invite,
        Self::Remind,
        Self::Lock,
        Self::Parcel(ParcelStep::HandOver),
        Self::Parcel(ParcelStep::Ship),
        Self::Parcel(ParcelStep::Deliver),
    ];

    /// The word in addresses, columns and keys of texts.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Remind => "remind",
            Self::Lock => "lock",
            Self::Parcel(ParcelStep::HandOver) => "handover",
            Self::Parcel(ParcelStep::Ship) => "ship",
            Self::Parcel(ParcelStep::Deliver) => "deliver",
        }
    }

    /// What somebody must be allowed to ask for it.
    pub(crate) const fn permission(self) -> Permission {
        match self {
            Self::Invite | Self::Remind => Permission::SendMessages,
            Self::Lock | Self::Parcel(_) => Permission::LockPledges,
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.word() == word)
    }

    /// The states in which a pledge is taken.
    pub(crate) const fn takes(self) -> &'static [PledgeState] {
        match self {
            Self::Invite => &[PledgeState::Imported],
            Self::Remind => &[
                PledgeState::Invited,
                PledgeState::InProgress,
                PledgeState::Confirmed,
                PledgeState::Locked,
                PledgeState::InFulfilment,
                PledgeState::Shipped,
                PledgeState::Delivered,
            ],
            Self::Lock => &[PledgeState::Confirmed],
            Self::Parcel(way) => way.takes(),
        }
    }

    /// Whether a pledge in this state is taken only while something is to be paid for it.
    pub(crate) fn takes_if_owing(self, state: PledgeState) -> bool {
        self == Self::Remind && state.is_agreed()
    }

    /// The mails that are sent by it.
    pub(crate) const fn mails(self) -> &'static [MessageKind] {
        match self {
            Self::Invite => &[MessageKind::Invitation],
            Self::Remind => &[MessageKind::Reminder, MessageKind::PaymentReminder],
            Self::Lock | Self::Parcel(_) => &[],
        }
    }

    /// Whether mails are sent by it.
    pub(crate) const fn writes_to_backers(self) -> bool {
        !self.mails().is_empty()
    }

    /// Why it cannot be asked for at this stage; `None` when it can. While payments are taken, who owes something can
    /// be reminded of it, whatever else backers can do.
    pub(crate) fn closed_at(self, stage: Stage) -> Option<DeskError> {
        match self {
            Self::Remind if stage.payments_allowed() => None,
            Self::Invite | Self::Remind => DeskError::of_asking(stage),
            Self::Lock | Self::Parcel(_) => None,
        }
    }

    /// Whether pledges whose reward the platform marks as sent are left out unless they are asked for: nobody is
    /// asked for choices twice, and nothing is packed twice.
    pub(crate) const fn spares_sent(self) -> bool {
        self.writes_to_backers() || matches!(self, Self::Parcel(ParcelStep::HandOver))
    }

    /// Whether pledges without a reward and add-ons are left out: nobody packs nothing. What was handed over before goes on
    /// its way.
    pub(crate) const fn spares_empty(self) -> bool {
        matches!(self, Self::Parcel(ParcelStep::HandOver))
    }

    /// The selected without those whose reward the platform marks as sent, where the action spares them.
    pub(crate) fn without_sent(self, selected: &Filter) -> Filter {
        match selected.sent {
            _ if !self.spares_sent() => selected.clone(),
            // Only sent ones were selected: to turn to the others would take whom nobody chose.
            Some(SentOnPlatform::Marked) => Filter { pledges: Some(Vec::new()), ..selected.clone() },
            _ => Filter { sent: Some(SentOnPlatform::Unmarked), ..selected.clone() },
        }
    }

    /// Those of the selected that [`BulkAction::without_sent`] leaves out; `None` when it leaves nobody out.
    pub(crate) fn only_sent(self, selected: &Filter) -> Option<Filter> {
        let leaves_out = self.spares_sent() && selected.sent != Some(SentOnPlatform::Unmarked);
        leaves_out.then(|| Filter { sent: Some(SentOnPlatform::Marked), ..selected.clone() })
    }

    /// What was selected, narrowed to the pledges that the action takes. `now` is when it was asked for: who was
    /// asked since then is not asked again, however often the job runs.
    ///
    /// Nobody is asked to finish a pledge whose payment failed on the platform, unless it is asked for; who agreed here
    /// and owes something is asked for it all the same.
    pub(crate) fn narrowed(self, selected: &Filter, whom: Whom, now: Timestamp) -> Filter {
        let mut filter = selected.clone();
        // Who waits for a decision failed in nothing.
        let is_narrow = selected.on_platform == Some(OnPlatform::ToDecide);
        let spares_failed = self == Self::Invite && whom == Whom::Standing && !is_narrow;
        // Only failed ones were selected: to narrow to those that stand would take others.
        let leaves_nobody = spares_failed && selected.on_platform == Some(OnPlatform::Failed);
        if spares_failed {
            filter.on_platform = Some(OnPlatform::Stands);
        }
        filter.states = self
            .takes()
            .iter()
            .copied()
            .filter(|state| selected.states.is_empty() || selected.states.contains(state))
            .collect();
        filter.reminds = (self == Self::Remind).then_some(match whom {
            Whom::Standing => Reminds::Standing,
            Whom::FailedToo => Reminds::Everybody,
            Whom::OwingOnly => Reminds::Owing,
        });
        if filter.states.is_empty() || leaves_nobody {
            filter.pledges = Some(Vec::new()); // no states would mean all of them
        }
        if self.spares_empty() {
            filter.packing = Some(Packing::Something);
        }
        filter.not_asked_since = match self {
            Self::Invite => Some(now),
            Self::Remind => Some(now.plus_days(-REMIND_AFTER_DAYS)),
            Self::Lock | Self::Parcel(_) => selected.not_asked_since,
        };
        filter
    }
}

/// Who of the selected is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whom {
    /// Not those whose payment failed on the platform.
    Standing,
    /// Those too: they may pay here.
    FailedToo,
    /// Only who owes something after the agreement: backers can do nothing else any more.
    OwingOnly,
}

impl Whom {
    /// By the stage of the campaign, by the action, and by whether those whose payment failed are ticked.
    pub(crate) fn at(stage: Stage, action: BulkAction, ticked: Self) -> Self {
        let is_closed = DeskError::of_asking(stage).is_some();
        if action == BulkAction::Remind && is_closed { Self::OwingOnly } else { ticked }
    }
}

/// One bulk action as stored.
#[derive(Debug, Clone)]
pub(crate) struct BulkRun {
    pub(crate) row: i64,
    pub(crate) id: Id<kinds::Job>,
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) action: BulkAction,
    pub(crate) filter: StoredFilter,
    pub(crate) staff: RowId<kinds::StaffUser>,
    pub(crate) planned: u64,
    pub(crate) done: u64,
    pub(crate) refused: u64,
    pub(crate) after: Option<RowId<kinds::Pledge>>,
    pub(crate) started_at: Timestamp,
    pub(crate) finished_at: Option<Timestamp>,
}

/// A filter as its column holds it: words, ids and row numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredFilter {
    pub(crate) states: Vec<String>,
    pub(crate) reward: Option<Id<kinds::Reward>>,
    pub(crate) country: Option<String>,
    pub(crate) owes: Option<String>,
    #[serde(default)]
    pub(crate) platform_status: Option<String>,
    #[serde(default)]
    pub(crate) on_platform: Option<String>,
    #[serde(default)]
    pub(crate) marked_as_sent: Option<bool>,
    pub(crate) contacts: Option<Vec<RowId<kinds::Contact>>>,
    pub(crate) order_number: Option<String>,
    pub(crate) pledges: Option<Vec<RowId<kinds::Pledge>>>,
    pub(crate) missing: Option<bool>,
    pub(crate) not_asked_since: Option<i64>,
    #[serde(default)]
    pub(crate) reminds: Option<String>,
    #[serde(default)]
    pub(crate) packing: Option<String>,
}

impl StoredFilter {
    pub(crate) fn of(filter: &Filter) -> Self {
        Self {
            states: filter.states.iter().map(|state| state.word().to_owned()).collect(),
            reward: filter.reward,
            country: filter.country.map(|country| country.as_str().to_owned()),
            owes: filter.owes.map(|owes| owes.word().to_owned()),
            platform_status: filter.platform_status.clone(),
            on_platform: filter.on_platform.map(|one| one.word().to_owned()),
            marked_as_sent: filter.sent.map(|sent| sent == SentOnPlatform::Marked),
            contacts: filter.contacts.clone(),
            order_number: filter.order_number.clone(),
            pledges: filter.pledges.clone(),
            missing: filter.presence.map(|presence| presence == Presence::Missing),
            not_asked_since: filter.not_asked_since.map(Timestamp::as_micros),
            reminds: filter.reminds.map(|reminds| reminds.word().to_owned()),
            packing: filter.packing.map(|packing| packing.word().to_owned()),
        }
    }

    /// `None` for words that this version does not know: a narrower filter must never become a wider one.
    pub(crate) fn filter(&self, campaign: RowId<kinds::Campaign>) -> Option<Filter> {
        let mut filter = Filter::all(campaign);
        for word in &self.states {
            filter.states.push(PledgeState::from_word(word)?);
        }
        filter.reward = self.reward;
        if let Some(country) = &self.country {
            filter.country = Some(CountryCode::parse(country)?);
        }
        if let Some(owes) = &self.owes {
            filter.owes = Some(Owes::from_word(owes)?);
        }
        filter.platform_status.clone_from(&self.platform_status);
        if let Some(word) = &self.on_platform {
            filter.on_platform = Some(OnPlatform::from_word(word)?);
        }
        filter.sent = self
            .marked_as_sent
            .map(|is_marked| if is_marked { SentOnPlatform::Marked } else { SentOnPlatform::Unmarked });
        filter.contacts.clone_from(&self.contacts);
        filter.order_number.clone_from(&self.order_number);
        filter.pledges.clone_from(&self.pledges);
        filter.presence =
            self.missing.map(|missing| if missing { Presence::Missing } else { Presence::Present });
        filter.not_asked_since = self.not_asked_since.map(Timestamp::from_micros);
        if let Some(word) = &self.reminds {
            filter.reminds = Some(Reminds::from_word(word)?);
        }
        if let Some(word) = &self.packing {
            filter.packing = Some(Packing::from_word(word)?);
        }
        Some(filter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected() -> Filter {
        let mut filter = Filter::all(RowId::new(7));
        filter.states = vec![PledgeState::Confirmed, PledgeState::Invited];
        filter.country = CountryCode::parse("PL");
        filter.owes = Some(Owes::Owing);
        filter.platform_status = Some("dropped".to_owned());
        filter.on_platform = Some(OnPlatform::Failed);
        filter.presence = Some(Presence::Present);
        filter.sent = Some(SentOnPlatform::Unmarked);
        filter.order_number = Some("12".to_owned());
        filter.pledges = Some(vec![RowId::new(3)]);
        filter.contacts = Some(Vec::new());
        filter.not_asked_since = Some(Timestamp::from_micros(5));
        filter.reminds = Some(Reminds::Standing);
        filter.packing = Some(Packing::Something);
        filter
    }

    #[test]
    fn a_filter_comes_back_from_its_column() {
        let stored = serde_json::to_string(&StoredFilter::of(&selected())).unwrap();
        let read: StoredFilter = serde_json::from_str(&stored).unwrap();
        assert_eq!(read.filter(RowId::new(7)), Some(selected()));
    }

    #[test]
    fn a_word_of_another_version_stops_the_action_instead_of_widening_it() {
        let stored = StoredFilter { states: vec!["teleported".to_owned()], ..StoredFilter::default() };
        assert_eq!(stored.filter(RowId::new(1)), None);
    }

    #[test]
    fn who_has_the_reward_is_left_out_and_nobody_else_is_taken_instead() {
        let all = Filter::all(RowId::new(7));
        let of = |sent| Filter { sent: Some(sent), ..all.clone() };
        let (marked, unmarked) = (of(SentOnPlatform::Marked), of(SentOnPlatform::Unmarked));
        for action in BulkAction::ALL {
            let spares = !matches!(
                action,
                BulkAction::Lock | BulkAction::Parcel(ParcelStep::Ship | ParcelStep::Deliver)
            );
            assert_eq!(action.without_sent(&all), if spares { unmarked.clone() } else { all.clone() });
            assert_eq!(action.only_sent(&all), spares.then(|| marked.clone()));
            assert_eq!(action.without_sent(&unmarked), unmarked);
            assert_eq!(action.only_sent(&unmarked), None);
            assert_eq!(action.without_sent(&marked).pledges, spares.then(Vec::new));
            assert_eq!(action.only_sent(&marked), spares.then(|| marked.clone()));
        }
    }

    #[test]
    fn an_action_takes_only_the_selected_states_it_can_change() {
        let now = Timestamp::from_micros(1_700_000_000_000_000);
        assert_eq!(
            BulkAction::Lock.narrowed(&selected(), Whom::FailedToo, now).states,
            [PledgeState::Confirmed]
        );
        assert_eq!(
            BulkAction::Remind.narrowed(&selected(), Whom::FailedToo, now).states,
            [PledgeState::Invited, PledgeState::Confirmed]
        );
        assert_eq!(BulkAction::Invite.narrowed(&selected(), Whom::FailedToo, now).pledges, Some(Vec::new()));
        let all = Filter::all(RowId::new(7));
        for action in BulkAction::ALL {
            let left_out = action.narrowed(&all, Whom::Standing, now).on_platform;
            assert_eq!(left_out, (action == BulkAction::Invite).then_some(OnPlatform::Stands), "{action:?}");
            assert_eq!(action.narrowed(&all, Whom::FailedToo, now).on_platform, None);
        }
        let only_failed = Filter { on_platform: Some(OnPlatform::Failed), ..all.clone() };
        let to_decide = Filter { on_platform: Some(OnPlatform::ToDecide), ..all.clone() };
        for action in BulkAction::ALL {
            let narrowed = action.narrowed(&to_decide, Whom::Standing, now);
            assert_eq!(narrowed.on_platform, to_decide.on_platform, "{action:?} takes no others instead");
        }
        let invite = |whom| BulkAction::Invite.narrowed(&only_failed, whom, now).pledges;
        assert_eq!((invite(Whom::Standing), invite(Whom::FailedToo)), (Some(Vec::new()), None));
        // Of those the reminder takes who agreed here and owe something.
        let remind = |whom| BulkAction::Remind.narrowed(&only_failed, whom, now);
        assert_eq!(remind(Whom::Standing).pledges, None);
        let reminds = [Whom::Standing, Whom::FailedToo, Whom::OwingOnly].map(|whom| remind(whom).reminds);
        let [standing, everybody, owing] = Reminds::ALL.map(Some);
        assert_eq!(reminds, [standing, everybody, owing]);
        let parcels = [PledgeState::Paid, PledgeState::InFulfilment, PledgeState::Shipped];
        let ways = BulkAction::ALL.into_iter().filter(|action| matches!(action, BulkAction::Parcel(_)));
        let taken: Vec<_> = ways.flat_map(|way| way.narrowed(&all, Whom::Standing, now).states).collect();
        assert_eq!(taken, parcels, "each part of the way takes what the part before has done");
        assert_eq!(BulkAction::Remind.narrowed(&all, Whom::Standing, now).states, BulkAction::Remind.takes());
    }
}
