//! What a list of backers is asked for in its address, and the filter that it means.

use std::collections::BTreeSet;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId, Vault};
use messages::{MessageFilter, MessageState};
use payments::PaymentState;
use pledges::rules::platform;
use pledges::{Filter, OnPlatform, Owes, PledgeState, Presence, SentOnPlatform};
use web::SentForm;

use crate::error::DeskError;

/// Most pledges that are listed for a payment that failed, the latest failures first.
const FAILED_MAX: u16 = 2000;
/// Most people of a campaign that a search for names or for trouble with e-mail may find.
const PEOPLE_MAX: usize = 2000;
/// People of the whole organisation that one step of a search looks at.
const SEARCH_STEP: u32 = 500;
/// Most ticks of one form.
pub(crate) const TICKS_MAX: usize = 200;
/// Longest search, characters.
const SEARCH_CHARS_MAX: usize = 200;

/// What the address asks for. Words that mean nothing are left out, never guessed at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) search: String,
    pub(crate) states: Vec<PledgeState>,
    pub(crate) reward: Option<Id<kinds::Reward>>,
    pub(crate) country: Option<CountryCode>,
    pub(crate) owes: Option<Owes>,
    pub(crate) platform: Option<PlatformAsked>,
    /// Whether the platform marks the reward as sent.
    pub(crate) marked: Option<SentOnPlatform>,
    pub(crate) mail_trouble: bool,
    /// The latest payment here failed, and nothing came after it.
    pub(crate) payment_failed: bool,
    pub(crate) missing: bool,
    pub(crate) ticked: Vec<Id<kinds::Pledge>>,
    pub(crate) after: Option<Id<kinds::Pledge>>,
}

/// How a pledge stands on the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlatformAsked {
    /// A word of the platform: `dropped`.
    Status(&'static str),
    /// Whatever the word: the platform could not collect, or gave the money back.
    Failed,
    /// Whatever the word: nothing failed.
    Stands,
    /// Cancelled there and paid for here, and nobody has decided yet.
    ToDecide,
}

impl PlatformAsked {
    /// The word for all that failed; no word of a platform.
    pub(crate) const ANY_FAILED: &'static str = "any_failed";
    /// The word for all that did not fail; no word of a platform.
    pub(crate) const STANDS: &'static str = "stands";
    /// The word for all that wait for a decision; no word of a platform.
    pub(crate) const TO_DECIDE: &'static str = "to_decide";

    const fn word(self) -> &'static str {
        match self {
            Self::Status(word) => word,
            Self::Failed => Self::ANY_FAILED,
            Self::Stands => Self::STANDS,
            Self::ToDecide => Self::TO_DECIDE,
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match word {
            Self::ANY_FAILED => Some(Self::Failed),
            Self::STANDS => Some(Self::Stands),
            Self::TO_DECIDE => Some(Self::ToDecide),
            _ => platform::ALL.into_iter().find(|one| *one == word).map(Self::Status),
        }
    }
}

impl Asked {
    /// Reads `q=…&state=…&state=…&reward=…&country=…&owes=…&platform=…&marked=…&mail=problem&payment=failed&file=missing&pledge=…&after=…`.
    pub(crate) fn of(query: &str) -> Self {
        SentForm::parse(query).map(|form| Self::of_form(&form)).unwrap_or_default() // unreadable asks for nothing
    }

    /// The same from a form that carries the list's fields along.
    pub(crate) fn of_form(form: &SentForm) -> Self {
        let mut states: Vec<PledgeState> = form.values("state").filter_map(PledgeState::from_word).collect();
        states.sort_unstable();
        states.dedup();
        Self {
            search: form.value("q").unwrap_or_default().trim().chars().take(SEARCH_CHARS_MAX).collect(),
            states,
            reward: form.value("reward").and_then(|id| Id::parse(id).ok()), // an old link shows the whole list
            country: form.value("country").and_then(CountryCode::parse),
            owes: form.value("owes").and_then(Owes::from_word),
            platform: form.value("platform").and_then(PlatformAsked::from_word),
            marked: form.value("marked").and_then(SentOnPlatform::from_word),
            mail_trouble: form.value("mail") == Some("problem"),
            payment_failed: form.value("payment") == Some("failed"),
            missing: form.value("file") == Some("missing"),
            ticked: form.values("pledge").filter_map(|id| Id::parse(id).ok()).take(TICKS_MAX).collect(),
            after: form.value("after").and_then(|id| Id::parse(id).ok()),
        }
    }

    /// Whether the list is narrowed at all.
    pub(crate) fn is_narrowed(&self) -> bool {
        *self != Self { ticked: self.ticked.clone(), after: self.after, ..Self::default() }
    }

    /// Its pairs for hidden fields and addresses; without ticks and page.
    pub(crate) fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.search.is_empty() {
            pairs.push(("q", self.search.clone()));
        }
        pairs.extend(self.states.iter().map(|state| ("state", state.word().to_owned())));
        pairs.extend(self.reward.map(|id| ("reward", id.to_string())));
        pairs.extend(self.country.map(|country| ("country", country.as_str().to_owned())));
        pairs.extend(self.owes.map(|owes| ("owes", owes.word().to_owned())));
        pairs.extend(self.platform.map(|asked| ("platform", asked.word().to_owned())));
        pairs.extend(self.marked.map(|marked| ("marked", marked.word().to_owned())));
        if self.mail_trouble {
            pairs.push(("mail", "problem".to_owned()));
        }
        if self.payment_failed {
            pairs.push(("payment", "failed".to_owned()));
        }
        if self.missing {
            pairs.push(("file", "missing".to_owned()));
        }
        pairs
    }

    /// As [`Asked::pairs`], with the ticks.
    pub(crate) fn pairs_with_ticks(&self) -> Vec<(&'static str, String)> {
        let mut pairs = self.pairs();
        pairs.extend(self.ticked.iter().map(|id| ("pledge", id.to_string())));
        pairs
    }

    /// The query of an address; `extra` goes last.
    pub(crate) fn query(&self, extra: &[(&str, String)]) -> String {
        let pairs: Vec<(&str, String)> = self.pairs().into_iter().chain(extra.iter().cloned()).collect();
        serde_html_form::to_string(&pairs).unwrap_or_default() // pairs of text are always encodable
    }
}

/// What an address asks for, in the words of the database.
pub(crate) struct Wanted {
    pub(crate) filter: Filter,
    /// More people fit than a search can show: the first ones only.
    pub(crate) is_cut: bool,
}

/// The filter, within one campaign. Searching is for an e-mail address, an order number, or parts of a name:
/// whatever finds somebody. People of other campaigns count for nothing, however many fit.
pub(crate) fn filter_of(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    campaign: RowId<kinds::Campaign>,
    asked: &Asked,
) -> Result<Wanted, DeskError> {
    let mut filter = Filter::all(campaign);
    filter.states.clone_from(&asked.states);
    filter.reward = asked.reward;
    filter.country = asked.country;
    filter.owes = asked.owes;
    match asked.platform {
        Some(PlatformAsked::Status(word)) => filter.platform_status = Some(word.to_owned()),
        Some(PlatformAsked::Failed) => filter.on_platform = Some(OnPlatform::Failed),
        Some(PlatformAsked::Stands) => filter.on_platform = Some(OnPlatform::Stands),
        Some(PlatformAsked::ToDecide) => filter.on_platform = Some(OnPlatform::ToDecide),
        None => {}
    }
    filter.sent = asked.marked;
    filter.presence = asked.missing.then_some(Presence::Missing);
    if !asked.ticked.is_empty() {
        filter.pledges = Some(rows_of(tx, campaign, &asked.ticked)?);
    }
    let mut is_cut = false;
    if asked.payment_failed {
        filter.pledges = Some(if let Some(ticked) = filter.pledges.take() {
            only_failed(tx, ticked)?
        } else {
            let mut failed = payments::failed(tx, campaign, u32::from(FAILED_MAX) + 1)?;
            is_cut = failed.len() > usize::from(FAILED_MAX);
            failed.truncate(usize::from(FAILED_MAX));
            failed
        });
    }
    let mut people = None;
    if !asked.search.is_empty() {
        match pledges::find_by_order_number(tx, campaign, asked.search.trim_start_matches('#'))? {
            Some(pledge) => filter.order_number = Some(pledge.order_number),
            None => people = Some(people_named(tx, vault, campaign, &asked.search)?),
        }
    }
    if asked.mail_trouble {
        people = Some(match people {
            Some(found) => only_in_trouble(tx, campaign, found)?,
            None => in_trouble(tx, campaign)?,
        });
    }
    let is_cut = is_cut || people.as_ref().is_some_and(|people| people.is_cut);
    filter.contacts = people.map(|people| people.contacts);
    Ok(Wanted { filter, is_cut })
}

/// Of these pledges those whose latest payment here failed.
fn only_failed(
    tx: &mut ReadTx<'_>,
    pledges: Vec<RowId<kinds::Pledge>>,
) -> Result<Vec<RowId<kinds::Pledge>>, DeskError> {
    let mut failed = Vec::new();
    for pledge in pledges {
        let latest_first = payments::of_pledge(tx, pledge)?;
        if latest_first.first().is_some_and(|latest| latest.state == PaymentState::Failed) {
            failed.push(pledge);
        }
    }
    Ok(failed)
}

/// People of a campaign, and whether there are more of them.
struct People {
    contacts: Vec<RowId<kinds::Contact>>,
    is_cut: bool,
}

/// Everybody with a pledge in this campaign whom the words find, by their own name or by the one that only the file has.
/// Names are indexed for the whole organisation, so
/// the search goes on until enough of this campaign are found or nobody is left.
fn people_named(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    campaign: RowId<kinds::Campaign>,
    words: &str,
) -> Result<People, DeskError> {
    let limit = u32::try_from(PEOPLE_MAX).unwrap_or(u32::MAX); // 2000
    let in_files = imports::people_named_in_files(tx, vault, (campaign, words), limit)?;
    let mut found: BTreeSet<i64> = in_files.into_iter().map(RowId::get).collect();
    let mut after = None;
    loop {
        let step = contacts::search_page(tx, vault, words, (after, SEARCH_STEP))?;
        found.extend(owners(tx, campaign, step.people)?.into_iter().map(RowId::get));
        match step.next {
            Some(next) if found.len() < PEOPLE_MAX => after = Some(next),
            rest => return Ok(People::first_of(found, rest.is_some())),
        }
    }
}

impl People {
    fn first_of(rows: BTreeSet<i64>, goes_on: bool) -> Self {
        let is_cut = goes_on || rows.len() > PEOPLE_MAX;
        Self { contacts: rows.into_iter().take(PEOPLE_MAX).map(RowId::new).collect(), is_cut }
    }
}

/// Which of these people have a pledge in the campaign.
fn owners(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    people: Vec<RowId<kinds::Contact>>,
) -> Result<Vec<RowId<kinds::Contact>>, DeskError> {
    if people.is_empty() {
        return Ok(people);
    }
    let filter = Filter { contacts: Some(people), ..Filter::all(campaign) };
    let mut owners = Vec::new();
    let mut after = None;
    loop {
        let rows = pledges::list(tx, &filter, pledges::Page { after, limit: SEARCH_STEP })?;
        owners.extend(rows.iter().map(|row| row.contact));
        let is_full = rows.len() >= usize::try_from(SEARCH_STEP).unwrap_or(usize::MAX); // 500
        match rows.last().filter(|_| is_full) {
            Some(last) => after = Some(last.pledge.row),
            None => return Ok(owners),
        }
    }
}

/// Rows of ticked pledges; those of another campaign are left out.
fn rows_of(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    ticked: &[Id<kinds::Pledge>],
) -> Result<Vec<RowId<kinds::Pledge>>, DeskError> {
    let mut rows = Vec::with_capacity(ticked.len());
    for id in ticked {
        rows.extend(pledges::find(tx, *id)?.filter(|pledge| pledge.campaign == campaign).map(|p| p.row));
    }
    Ok(rows)
}

/// A message in one of these states did not arrive, or may not have.
const TROUBLE: [MessageState; 3] = [MessageState::Dead, MessageState::Uncertain, MessageState::Failed];

/// Everybody of a campaign whose mails did not arrive, or may not have.
fn in_trouble(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<People, DeskError> {
    let mut found = BTreeSet::new();
    for state in TROUBLE {
        let mut before = None;
        loop {
            let wanted = MessageFilter {
                campaign: Some(campaign),
                state: Some(state),
                before,
                limit: messages::LIST_MAX,
                ..MessageFilter::default()
            };
            let lines = messages::list(tx, &wanted)?;
            found.extend(lines.iter().map(|line| line.contact.get()));
            let is_full = lines.len() >= usize::try_from(messages::LIST_MAX).unwrap_or(usize::MAX); // 200
            match lines.last().filter(|_| is_full) {
                Some(_) if found.len() > PEOPLE_MAX => return Ok(People::first_of(found, true)),
                Some(last) => before = Some(last.row),
                None => break,
            }
        }
    }
    Ok(People::first_of(found, false))
}

/// Of people who were found those with such a message.
fn only_in_trouble(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    found: People,
) -> Result<People, DeskError> {
    let mut troubled = Vec::new();
    for contact in found.contacts {
        for state in TROUBLE {
            let wanted = MessageFilter {
                campaign: Some(campaign),
                state: Some(state),
                contact: Some(contact),
                limit: 1,
                ..MessageFilter::default()
            };
            if !messages::list(tx, &wanted)?.is_empty() {
                troubled.push(contact);
                break;
            }
        }
    }
    Ok(People { contacts: troubled, is_cut: found.is_cut })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_comes_back_from_what_it_means() {
        let query = "q=ann+b&state=invited&state=locked&country=PL&owes=owing&platform=dropped&marked=unsent&mail=problem&payment=failed&file=missing";
        let asked = Asked::of(query);
        assert_eq!(asked.states, [PledgeState::Invited, PledgeState::Locked]);
        assert_eq!(Asked::of(&asked.query(&[])), asked);
        assert!(asked.is_narrowed());
        let failed = Asked::of("platform=any_failed");
        assert_eq!(failed.platform, Some(PlatformAsked::Failed));
        assert_eq!(Asked::of(&failed.query(&[])), failed);
        let stands = Asked::of("platform=stands");
        assert_eq!(stands.platform, Some(PlatformAsked::Stands));
        assert_eq!(Asked::of(&stands.query(&[])), stands);
        let to_decide = Asked::of("platform=to_decide");
        assert_eq!(to_decide.platform, Some(PlatformAsked::ToDecide));
        assert_eq!(Asked::of(&to_decide.query(&[])), to_decide);
        assert_eq!(asked.marked, Some(SentOnPlatform::Unmarked));
    }

    #[test]
    fn words_that_mean_nothing_ask_for_nothing() {
        let asked = Asked::of(
            "state=teleported&marked=maybe&country=XX&owes=much&platform=gone&reward=rwd_1&after=7&mail=yes",
        );
        assert_eq!(asked, Asked::default());
        assert!(!asked.is_narrowed());
    }
}
