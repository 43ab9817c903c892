//! What a list of backers is asked for in its address, and the filter that it means.

use db::ReadTx;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId, Vault};
use messages::{MessageFilter, MessageState};
use pledges::{Filter, Owes, PledgeState, Presence};
use web::SentForm;

use crate::error::DeskError;

/// Most people that a search for names or for trouble with e-mail may find.
const CONTACTS_MAX: u32 = 500;
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
    pub(crate) mail_trouble: bool,
    pub(crate) missing: bool,
    pub(crate) ticked: Vec<Id<kinds::Pledge>>,
    pub(crate) after: Option<Id<kinds::Pledge>>,
}

impl Asked {
    /// Reads `q=…&state=…&state=…&reward=…&country=…&owes=…&mail=problem&file=missing&pledge=…&after=…`.
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
            mail_trouble: form.value("mail") == Some("problem"),
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
        if self.mail_trouble {
            pairs.push(("mail", "problem".to_owned()));
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

/// The filter, within one campaign. Searching is for an e-mail address, an order number, or parts of a name:
/// whatever finds somebody.
pub(crate) fn filter_of(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    campaign: RowId<kinds::Campaign>,
    asked: &Asked,
) -> Result<Filter, DeskError> {
    let mut filter = Filter::all(campaign);
    filter.states.clone_from(&asked.states);
    filter.reward = asked.reward;
    filter.country = asked.country;
    filter.owes = asked.owes;
    filter.presence = asked.missing.then_some(Presence::Missing);
    if !asked.ticked.is_empty() {
        filter.pledges = Some(rows_of(tx, campaign, &asked.ticked)?);
    }
    if !asked.search.is_empty() {
        match pledges::find_by_order_number(tx, campaign, asked.search.trim_start_matches('#'))? {
            Some(pledge) => filter.order_number = Some(pledge.order_number),
            None => filter.contacts = Some(contacts::search(tx, vault, &asked.search, CONTACTS_MAX)?),
        }
    }
    if asked.mail_trouble {
        let troubled = contacts_in_trouble(tx, campaign)?;
        filter.contacts = Some(match filter.contacts.take() {
            Some(found) => found.into_iter().filter(|contact| troubled.contains(contact)).collect(),
            None => troubled,
        });
    }
    Ok(filter)
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

/// People whose mails did not arrive, or may not have; the latest ones when there are very many.
fn contacts_in_trouble(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<RowId<kinds::Contact>>, DeskError> {
    let mut contacts = Vec::new();
    for state in [MessageState::Dead, MessageState::Uncertain, MessageState::Failed] {
        let wanted = MessageFilter {
            campaign: Some(campaign),
            state: Some(state),
            limit: messages::LIST_MAX,
            ..MessageFilter::default()
        };
        contacts.extend(messages::list(tx, &wanted)?.into_iter().map(|line| line.contact));
    }
    contacts.sort_unstable_by_key(|contact| contact.get());
    contacts.dedup();
    Ok(contacts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_comes_back_from_what_it_means() {
        let query = "q=ann+b&state=invited&state=locked&country=PL&owes=owing&mail=problem&file=missing";
        let asked = Asked::of(query);
        assert_eq!(asked.states, [PledgeState::Invited, PledgeState::Locked]);
        assert_eq!(Asked::of(&asked.query(&[])), asked);
        assert!(asked.is_narrowed());
    }

    #[test]
    fn words_that_mean_nothing_ask_for_nothing() {
        let asked = Asked::of("state=teleported&country=XX&owes=much&reward=rwd_1&after=7&mail=yes");
        assert_eq!(asked, Asked::default());
        assert!(!asked.is_narrowed());
    }
}
