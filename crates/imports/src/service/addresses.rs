//! What becomes of the e-mail addresses that a file says: who moves, who stays, and whose records share one. Told before
//! the file is applied, and decided by the same rules when it is.

use std::collections::HashMap;
use std::collections::hash_map::{Entry, RandomState};
use std::hash::BuildHasher;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{EmailAddress, RowId, Vault};

use super::compare::PlannedRecord;
use super::{in_the_file, new_links};
use crate::error::ImportError;
use crate::model::Outcome;
use crate::record::Record;

/// Flag of a record whose address is not taken over: the file has another pledge of its person at another one.
pub const EMAIL_STAYS_PLEDGE: &str = "email_stays_pledge";

/// Flag of a record whose address is not taken over: somebody else has it.
pub const EMAIL_STAYS_TAKEN: &str = "email_stays_taken";

/// Both: what lists and counts of them ask for.
pub(crate) const EMAIL_STAYS: [&str; 2] = [EMAIL_STAYS_PLEDGE, EMAIL_STAYS_TAKEN];

/// Flag beside the one of an address that several records have: they are not one person's.
pub const SAME_EMAIL_APART: &str = "same_email_apart";

/// Flag of a record that moves a person who has pledges in other campaigns: they move along.
pub const MOVES_ELSEWHERE: &str = "moves_elsewhere";

/// Why a person stays at the address before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stays {
    /// The file has another pledge of theirs at another address: perhaps it is another person's who shared the
    /// address, and nobody is moved along unasked.
    OtherPledge,
    /// The new one is somebody else's: the two have to be merged or told apart by hand.
    Taken,
}

impl Stays {
    pub(crate) const fn flag(self) -> &'static str {
        match self {
            Self::OtherPledge => EMAIL_STAYS_PLEDGE,
            Self::Taken => EMAIL_STAYS_TAKEN,
        }
    }
}

/// The address that a record says.
pub(crate) fn email_of(record: &Record) -> Option<EmailAddress> {
    record.email.as_deref().and_then(|typed| EmailAddress::parse(typed).ok()) // what is none moves nobody
}

/// Whether the platform has another pledge of this person, in the same campaign, at another address. A pledge that has
/// ended counts as well: its page and the mails about its money must not go to somebody else either. `in_this_file`
/// tells what the file that is being applied says of a pledge; of any other the last file counts.
pub(crate) fn another_pledge_differs(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (contact, pledge, email): (RowId<kinds::Contact>, RowId<kinds::Pledge>, &EmailAddress),
    in_this_file: impl Fn(&mut ReadTx<'_>, RowId<kinds::Pledge>) -> Result<Option<EmailAddress>, ImportError>,
) -> Result<bool, ImportError> {
    let all = pledges_of(tx, contact)?;
    let Some(campaign) = all.iter().find(|own| own.row == pledge).map(|own| own.campaign) else {
        return Ok(false);
    };
    for other in all.iter().filter(|own| own.campaign == campaign && own.row != pledge) {
        let said = match in_this_file(tx, other.row)? {
            Some(said) => Some(said),
            None => in_last_file(tx, vault, other.row)?,
        };
        if said.is_some_and(|said| said != *email) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// All pledges of a person, through merges.
fn pledges_of(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<pledges::Pledge>, ImportError> {
    let today = contacts::reference(tx, contact)?;
    let mut all = Vec::new();
    for one in contacts::person(tx, today.row)? {
        all.extend(pledges::of_contact(tx, one.row)?);
    }
    Ok(all)
}

fn in_last_file(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<EmailAddress>, ImportError> {
    let json = pledges::raw_record(tx, vault, pledge)?;
    let record = json.as_deref().map(in_the_file::read).transpose()?.flatten();
    Ok(record.as_ref().and_then(email_of))
}

/// What a record that is not held says about an address.
pub(crate) struct SaidAddress {
    pub(crate) email: EmailAddress,
    /// The pledge that it is about, and whose that is; none of a new one.
    pub(crate) known: Option<(RowId<kinds::Pledge>, RowId<kinds::Contact>)>,
    pub(crate) change: EmailChange,
}

/// What a record does with its person's address.
pub(crate) enum EmailChange {
    /// It says what was known.
    None,
    /// It says another one, and ours is kept.
    Kept,
    /// It says another one.
    Another,
}

/// The addresses of a file, collected in the order of its records.
#[derive(Default)]
pub(crate) struct Addresses {
    places: u64,
    hasher: RandomState,
    /// Each address by its hash: whose the first record with it is, and its place.
    first: HashMap<u64, (Option<RowId<kinds::Contact>>, u64)>,
    repeated: HashMap<u64, Shared>,
    /// What the file says of pledges whose address it changes.
    said: HashMap<RowId<kinds::Pledge>, EmailAddress>,
    wishes: Vec<Wish>,
}

/// An address that several records have.
struct Shared {
    email: EmailAddress,
    /// Whose they are, as far as they are known.
    contact: Option<RowId<kinds::Contact>>,
    is_of_several: bool,
    has_new: bool,
    places: Vec<u64>,
}

impl Shared {
    fn add(&mut self, contact: Option<RowId<kinds::Contact>>, place: u64) {
        match contact {
            None => self.has_new = true,
            Some(other) => {
                self.is_of_several |= self.contact.is_some_and(|contact| contact != other);
                self.contact = Some(other);
            }
        }
        self.places.push(place);
    }
}

/// A record that would move its person.
struct Wish {
    place: u64,
    pledge: RowId<kinds::Pledge>,
    contact: RowId<kinds::Contact>,
    to: EmailAddress,
    /// Whether its record says nothing else that is new.
    is_said_again: bool,
}

/// What becomes of them: the places of records for each flag.
#[derive(Default)]
pub(crate) struct Judged {
    places: Vec<(&'static str, Vec<u64>)>,
    /// Records that say nothing new, with whether their address is taken over by now.
    pub(crate) said_again: Vec<(u64, bool)>,
    /// Pledges in other campaigns that move with their people.
    pub(crate) elsewhere: u64,
}

impl Judged {
    fn note(&mut self, flag: &'static str, place: u64) {
        match self.places.iter_mut().find(|(known, _)| *known == flag) {
            Some((_, places)) => places.push(place),
            None => self.places.push((flag, vec![place])),
        }
    }

    /// Each flag with its records.
    pub(crate) fn flags(&self) -> impl Iterator<Item = (&'static str, &[u64])> {
        self.places.iter().map(|(flag, places)| (*flag, places.as_slice()))
    }
}

impl Addresses {
    /// Takes the next record of the file.
    pub(crate) fn take(&mut self, one: &PlannedRecord) {
        let place = self.places;
        self.places = place.saturating_add(1);
        let Some(said) = &one.address else { return };
        let (hash, contact) = (self.hash(&said.email), said.known.map(|(_, contact)| contact));
        match self.first.entry(hash) {
            Entry::Vacant(entry) => drop(entry.insert((contact, place))),
            Entry::Occupied(entry) => {
                let (first, first_place) = *entry.get();
                let shared = self.repeated.entry(hash).or_insert_with(|| {
                    let mut shared = Shared {
                        email: said.email.clone(),
                        contact: None,
                        is_of_several: false,
                        has_new: false,
                        places: Vec::new(),
                    };
                    shared.add(first, first_place);
                    shared
                });
                shared.add(contact, place);
            }
        }
        let Some((pledge, contact)) = said.known else { return };
        if matches!(said.change, EmailChange::None) {
            return;
        }
        self.said.insert(pledge, said.email.clone());
        if matches!(said.change, EmailChange::Another) {
            let is_said_again = one.row.outcome == Outcome::Unchanged;
            self.wishes.push(Wish { place, pledge, contact, to: said.email.clone(), is_said_again });
        }
    }

    fn hash(&self, email: &EmailAddress) -> u64 {
        self.hasher.hash_one(email.as_str())
    }

    /// Whether a record of the file makes a pledge at this address.
    fn has_new(&self, email: &EmailAddress) -> bool {
        self.repeated.get(&self.hash(email)).is_some_and(|shared| shared.has_new)
    }

    /// Decides what applying the file would come to: new pledges first, then the others in their order.
    pub(crate) fn judge(&self, tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Judged, ImportError> {
        let mut judged = Judged::default();
        let mut moved = Moved::new();
        for wish in &self.wishes {
            let came = self.judge_one((tx, vault), wish, (&mut moved, &mut judged))?;
            if wish.is_said_again {
                judged.said_again.push((wish.place, came));
            }
        }
        for shared in self.repeated.values() {
            if is_apart(tx, vault, shared)? {
                shared.places.iter().for_each(|place| judged.note(SAME_EMAIL_APART, *place));
            }
        }
        Ok(judged)
    }

    /// Whether this one moves its person, after those before it.
    fn judge_one(
        &self,
        (tx, vault): (&mut ReadTx<'_>, &Vault),
        wish: &Wish,
        (moved, judged): (&mut Moved, &mut Judged),
    ) -> Result<bool, ImportError> {
        let person = contacts::reference(tx, wish.contact)?.row;
        let left = contacts::profile(tx, vault, person)?.email;
        if left.as_ref() == Some(&wish.to) {
            return Ok(false);
        }
        let said = |_: &mut ReadTx<'_>, pledge| Ok(self.said.get(&pledge).cloned());
        if another_pledge_differs(tx, vault, (wish.contact, wish.pledge, &wish.to), said)? {
            judged.note(EMAIL_STAYS_PLEDGE, wish.place);
            return Ok(false);
        }
        let own = pledges_of(tx, person)?;
        let here = own.iter().find(|pledge| pledge.row == wish.pledge).map(|pledge| pledge.campaign);
        let elsewhere = own.iter().filter(|pledge| here.is_some_and(|here| pledge.campaign != here)).count();
        if moved.get(&wish.to) != Some(&Some(person)) {
            let is_taken = match moved.get(&wish.to) {
                Some(holder) => holder.is_some(),
                None => match contacts::find_by_email(tx, vault, &wish.to)? {
                    Some(holder) => holder.row != person,
                    None => self.has_new(&wish.to),
                },
            };
            if is_taken {
                judged.note(EMAIL_STAYS_TAKEN, wish.place);
                return Ok(false);
            }
            moved.extend(left.map(|left| (left, None)));
            moved.insert(wish.to.clone(), Some(person));
            let elsewhere = u64::try_from(elsewhere).unwrap_or(u64::MAX);
            judged.elsewhere = judged.elsewhere.saturating_add(elsewhere);
        }
        if new_links::was_let_in(tx, wish.contact)? {
            judged.note(new_links::NEW_LINK, wish.place);
        }
        if elsewhere > 0 {
            judged.note(MOVES_ELSEWHERE, wish.place);
        }
        Ok(true)
    }
}

/// Whose an address is after the records before; nobody's where its person left it.
type Moved = HashMap<EmailAddress, Option<RowId<kinds::Contact>>>;

/// Whether records with one address are not one person's: a new one is of whoever has the address.
fn is_apart(tx: &mut ReadTx<'_>, vault: &Vault, shared: &Shared) -> Result<bool, ImportError> {
    let Some(known) = shared.contact else { return Ok(false) };
    if shared.is_of_several || !shared.has_new {
        return Ok(shared.is_of_several);
    }
    Ok(contacts::find_by_email(tx, vault, &shared.email)?.is_none_or(|holder| holder.row != known))
}
