//! A newer file of the platform: its facts replace the old ones; what a backer or staff changed stays.

use campaigns::model::CampaignRef;
use contacts::Source;
use db::WriteTx;
use events::{PledgeChanged, PledgeCreditMoved};
use kernel::ids::kinds;
use kernel::places::{Address, CountryCode};
use kernel::{ContactKey, Cx, Id, Money, RowId};

use crate::error::PledgeError;
use crate::model::{Origin, PlatformFacts, Pledge};
use crate::quote::{Choices, ChosenAddOn, OwnGoods, prune};
use crate::service::choose_currency::follow_money;
use crate::service::import_many::{
    PLATFORM_CREDIT, PLATFORM_CREDIT_TAKEN_BACK, credit_posting, record_place,
};
use crate::service::load::load;
use crate::service::pay_back::give_way_to_platform;
use crate::service::places;
use crate::service::platform_state::follow_platform;
use crate::service::saving::Setting;
use crate::service::settle::settle_loaded;
use crate::service::{came_kinds, codes};
use crate::store;
use crate::store::imports::FactsNow;

/// What a newer file says of a pledge.
#[derive(Clone)]
pub struct PlatformUpdate {
    /// Which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// Its campaign.
    pub campaign: CampaignRef,
    /// What the platform says now.
    pub facts: PlatformFacts,
    /// The record as it was read, JSON.
    pub raw_record: String,
    /// The reward of the record itself: its place is held for the backer, whatever `choices` are.
    pub reward: Option<Id<kinds::Reward>>,
    /// The add-ons of the record itself: those are the backer's in the same way.
    pub addons: Vec<ChosenAddOn>,
    /// What is to be chosen: what the record stands for in the catalogue, or the pledge's own where those stay.
    pub choices: Choices,
    /// The address in the record.
    pub address: Option<Address>,
    /// Country of the address, or of the pledge where there is none.
    pub country: Option<CountryCode>,
    /// Which import says so.
    pub source: Source,
}

impl std::fmt::Debug for PlatformUpdate {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PlatformUpdate").field("pledge", &self.pledge).finish_non_exhaustive()
    }
}

/// What became of a part that a newer file differs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOutcome {
    /// The file says the same as before.
    Same,
    /// The file's value holds now.
    Replaced,
    /// The file differs, but what a backer or staff chose since stays, and so does what was agreed to.
    Kept,
}

/// What an update did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlatformUpdated {
    /// Status, amounts, reward id, or any other text of the record.
    pub facts: PartOutcome,
    /// Reward and add-ons.
    pub choices: PartOutcome,
    /// The address.
    pub address: PartOutcome,
    /// How much credit came in (or went out, below zero).
    pub credit: Money,
}

impl PlatformUpdated {
    /// Whether anything at all was written.
    pub fn changed_something(&self) -> bool {
        [self.facts, self.choices, self.address].contains(&PartOutcome::Replaced)
    }
}

/// Applies what a newer file says. Credit is corrected by the difference to what was posted so far, and the
/// balance of an agreed pledge follows. Money for a pledge that is priced in another currency takes it back to the campaign's. Cancelled on the platform is cancelled here, and back again. The same record again changes nothing.
///
/// # Errors
/// [`PledgeError::PricesStay`] for money in the campaign's currency where another was agreed to.
pub fn update_from_platform(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    update: &PlatformUpdate,
) -> Result<PlatformUpdated, PledgeError> {
    write(tx, cx, update, Way::There)
}

/// As [`update_from_platform`], where an import is taken back: `update` is what the file before it said, and the
/// history tells it so.
pub fn take_update_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    update: &PlatformUpdate,
) -> Result<PlatformUpdated, PledgeError> {
    write(tx, cx, update, Way::Back)
}

/// Which way an import goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    There,
    Back,
}

impl Way {
    /// The part that the event names.
    const fn part(self) -> &'static str {
        match self {
            Self::There => "platform",
            Self::Back => "platform_back",
        }
    }

    const fn kind_of_credit(self) -> &'static str {
        match self {
            Self::There => PLATFORM_CREDIT,
            Self::Back => PLATFORM_CREDIT_TAKEN_BACK,
        }
    }
}

fn write(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    update: &PlatformUpdate,
    way: Way,
) -> Result<PlatformUpdated, PledgeError> {
    let mut pledge = load(tx, update.pledge)?;
    follow_money(tx, cx, &mut pledge, &update.facts)?;
    let key = match contacts::key(tx, &cx.vault, pledge.contact) {
        Ok(key) => Some(key),
        // The person is gone and stays gone: amounts are still kept right, nothing personal comes back in.
        Err(contacts::ContactError::Erased) => None,
        Err(e) => return Err(e.into()),
    };
    let mut updated = PlatformUpdated {
        facts: PartOutcome::Same,
        choices: PartOutcome::Same,
        address: PartOutcome::Kept,
        credit: pledge.money(0),
    };
    let was_open = pledge.state.is_open();
    if facts_differ(tx, &pledge, key.as_ref(), update)? {
        updated.facts = PartOutcome::Replaced;
        updated.credit = facts(tx, cx, &mut pledge, key.as_ref(), (update, way))?;
    }
    // After the facts: a pledge that they open again follows the same file in all the rest.
    let is_open = was_open || pledge.state.is_open();
    updated.choices = choices(tx, cx, &pledge, (update, is_open))?;
    if key.is_some() {
        updated.address = address(tx, cx, &pledge, (update, is_open))?;
    }
    if updated.changed_something() {
        let event = PledgeChanged { pledge: pledge.id, part: way.part().to_owned(), by: cx.actor.label() };
        jobs::emit(tx, cx.now(), &event)?;
    }
    Ok(updated)
}

fn facts_differ(
    tx: &mut WriteTx<'_>,
    pledge: &Pledge,
    key: Option<&ContactKey>,
    update: &PlatformUpdate,
) -> Result<bool, PledgeError> {
    if pledge.facts != update.facts
        || pledge.moments.missing_since.is_some()
        || (update.reward.is_some() && pledge.imported_reward != update.reward)
        || bought_differs(tx, pledge, update)?
    {
        return Ok(true);
    }
    let Some(key) = key else { return Ok(false) };
    let stored = store::imports::raw_record(tx, pledge.row)?;
    let place = record_place(pledge.id.as_bytes());
    // A record that does not open any more is replaced by one that does.
    let opened = stored.and_then(|sealed| key.open_text(place, &sealed).ok());
    Ok(opened.as_deref() != Some(update.raw_record.as_str()))
}

fn bought_differs(
    tx: &mut WriteTx<'_>,
    pledge: &Pledge,
    update: &PlatformUpdate,
) -> Result<bool, PledgeError> {
    let mut said: Vec<_> = update.addons.iter().map(|one| (one.addon, one.quantity)).collect();
    said.retain(|(_, quantity)| *quantity > 0);
    said.sort_by_key(|(addon, _)| addon.to_string());
    Ok(store::bought::addons(tx, pledge.row)? != said)
}

fn facts(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
    key: Option<&ContactKey>,
    (update, way): (&PlatformUpdate, Way),
) -> Result<Money, PledgeError> {
    let credit = pledge.money(update.facts.paid_minor).checked_sub(pledge.money(pledge.credited_minor))?;
    if !credit.is_zero() {
        pledge.credit_postings = pledge.credit_postings.saturating_add(1);
        let amount = (pledge.credit_postings, credit);
        let posting = credit_posting(way.kind_of_credit(), pledge.id, update.campaign.id, amount)?;
        ledger::post(tx, cx, &posting)?;
        pledge.credited_minor = update.facts.paid_minor;
        give_way_to_platform(tx, cx, pledge)?;
        codes::follow_credit(tx, cx, (pledge, update.campaign.id), credit)?;
    }
    let place = record_place(pledge.id.as_bytes());
    let record_sealed = key.map(|key| key.seal(place, update.raw_record.as_bytes(), cx.random.as_ref()));
    let now = FactsNow {
        facts: &update.facts,
        imported_reward: update.reward.or(pledge.imported_reward),
        credit_postings: pledge.credit_postings,
        record_sealed: record_sealed.as_deref(),
    };
    store::imports::set_facts(tx, pledge.row, &now)?;
    let before = places::bought(tx, pledge)?;
    pledge.imported_reward = now.imported_reward;
    if bought_differs(tx, pledge, update)? {
        store::bought::replace(tx, pledge, &update.addons)?;
    }
    let is_new_state = pledge.facts.status != update.facts.status;
    pledge.facts = update.facts.clone();
    if pledge.state.is_open() && before != places::bought(tx, pledge)? {
        places::bought_another(tx, cx, pledge, &before)?;
    }
    if is_new_state {
        follow_platform(tx, cx, pledge)?;
    }
    settle_loaded(tx, cx, pledge)?;
    if !credit.is_zero() && pledge.agreed.is_some() {
        jobs::emit(tx, cx.now(), &PledgeCreditMoved { pledge: pledge.id, amount: credit })?;
    }
    Ok(credit)
}

fn choices(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (update, is_open): (&PlatformUpdate, bool),
) -> Result<PartOutcome, PledgeError> {
    let mut wanted = with_goods_of_staff(tx, pledge, &update.choices)?;
    (wanted.tip_minor, wanted.pick_up) = (pledge.choices.tip_minor, pledge.choices.pick_up); // no file knows of them
    if pledge.choices == wanted {
        return Ok(PartOutcome::Same);
    }
    if !is_open || pledge.choices_stamp.origin != Origin::Import {
        return Ok(PartOutcome::Kept);
    }
    let replaced = store::imports::replace_imported_choices(tx, pledge.row, &wanted)?;
    if replaced {
        let catalogue = campaigns::load_catalogue(tx, pledge.campaign)?;
        came_kinds::follow_import(tx, cx, pledge, (&catalogue, &wanted))?;
    }
    Ok(if replaced { PartOutcome::Replaced } else { PartOutcome::Kept })
}

/// What the file says, with the goods that staff decided on for the same reward.
fn with_goods_of_staff(
    tx: &mut WriteTx<'_>,
    pledge: &Pledge,
    said: &Choices,
) -> Result<Choices, PledgeError> {
    let of_same_reward = |goods: &&OwnGoods| said.reward == Some(goods.reward) || said.goods.is_none();
    let decided = pledge.choices.goods_by_staff().filter(of_same_reward);
    let Some(goods) = decided.filter(|goods| said.goods.as_ref() != Some(*goods)) else {
        return Ok(said.clone());
    };
    let catalogue = Setting::of(tx, pledge.campaign)?.catalogue;
    // The file's values are for what its own goods ask.
    Ok(prune(&catalogue, &Choices { goods: Some(goods.clone()), ..said.clone() }))
}

fn address(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (update, is_open): (&PlatformUpdate, bool),
) -> Result<PartOutcome, PledgeError> {
    let before = match pledge.address {
        Some(row) => Some(contacts::address(tx, &cx.vault, row)?.address),
        None => None,
    };
    // A file without an address takes none away: platforms leave it out before their survey.
    if update.address.is_none() && (before.is_some() || pledge.country == update.country) {
        return Ok(PartOutcome::Same);
    }
    if update.address.is_some() && before == update.address {
        return Ok(PartOutcome::Same);
    }
    if !is_open || pledge.address_stamp.origin != Origin::Import {
        return Ok(PartOutcome::Kept);
    }
    let row = match &update.address {
        Some(address) => Some(contacts::add_address(tx, cx, pledge.contact, address, update.source)?),
        None => None,
    };
    let replaced = store::imports::replace_imported_address(tx, pledge.row, row, update.country)?;
    Ok(if replaced { PartOutcome::Replaced } else { PartOutcome::Kept })
}
