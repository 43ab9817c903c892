//! Links that name a pledge. A link never signs anybody in by being opened: mail scanners open links.

use db::{DbError, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, Place, RowId, Timestamp, Token, Vault};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeRef};
use crate::service::load::load;
use crate::store;

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkedPledge {
    /// The pledge.
    pub pledge: PledgeRef,
    /// The link, for [`use_link`].
    pub link: RowId<kinds::PledgeLink>,
}

/// A link as its backer and staff see it: never the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkUse {
    /// Which.
    pub id: Id<kinds::PledgeLink>,
    /// Made.
    pub created_at: Timestamp,
    /// Revoked.
    pub revoked_at: Option<Timestamp>,
    /// Last used to get in.
    pub last_used_at: Option<Timestamp>,
    /// How often it was used to get in.
    pub uses: u64,
}

pub(crate) const fn token_place(link: &[u8]) -> Place<'_> {
    Place::new("pledge_link", "token_sealed", link)
}

/// Makes a new link. Its hash is stored for look-up, its text sealed with the contact's key, so that a reminder
/// can carry the same link as the invitation.
pub fn create_link(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<Token, PledgeError> {
    let pledge = load(tx, pledge)?;
    create(tx, cx, &pledge)
}

fn create(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<Token, PledgeError> {
    let key = contacts::key(tx, &cx.vault, pledge.contact)?;
    let token = Token::new(cx.random.as_ref());
    let id: Id<kinds::PledgeLink> = cx.new_id();
    let sealed = key.seal(token_place(id.as_bytes()), token.reveal().as_bytes(), cx.random.as_ref());
    store::links::insert(tx, pledge.row, id, (&token.hash(), &sealed), cx.now())?;
    Ok(token)
}

/// The link that works now; makes one when there is none.
pub fn link_of(tx: &mut WriteTx<'_>, cx: &Cx, pledge: RowId<kinds::Pledge>) -> Result<Token, PledgeError> {
    let pledge = load(tx, pledge)?;
    match current_link(tx, &cx.vault, &pledge)? {
        Some(token) => Ok(token),
        None => create(tx, cx, &pledge),
    }
}

/// The link that works now, for mails and for staff who help on the phone.
pub fn current_link(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
) -> Result<Option<Token>, PledgeError> {
    let Some(link) = store::links::current(tx, pledge.row)? else { return Ok(None) };
    let key = contacts::key(tx, vault, pledge.contact)?;
    let text = key.open_text(token_place(link.id.as_bytes()), &link.token_sealed);
    let unreadable = PledgeError::Stored { pledge: pledge.id, column: "pledge_link.token_sealed" };
    let token = text.ok().and_then(|text| Token::parse(&text)); // what does not open is told as unreadable
    token.map(Some).ok_or(unreadable)
}

/// The pledge that a link names; `None` for unknown and revoked ones. Changes nothing and counts nothing.
pub fn pledge_of_link(tx: &mut ReadTx<'_>, token: &Token) -> Result<Option<LinkedPledge>, DbError> {
    let found = store::links::by_hash(tx, &token.hash())?;
    Ok(found.map(|(pledge, link)| LinkedPledge { pledge, link }))
}

/// Counts that somebody got in by a link (pressed the button of its page).
pub fn use_link(tx: &mut WriteTx<'_>, cx: &Cx, linked: &LinkedPledge) -> Result<(), DbError> {
    store::links::count_use(tx, linked.link, cx.now())?;
    store::pledges::set_seen(tx, linked.pledge.row, cx.now())
}

/// Looks a link up and counts its use in one go: what the button of the link's page does.
pub fn open_link(tx: &mut WriteTx<'_>, cx: &Cx, token: &Token) -> Result<Option<LinkedPledge>, DbError> {
    let linked = pledge_of_link(tx, token)?;
    if let Some(linked) = &linked {
        use_link(tx, cx, linked)?;
    }
    Ok(linked)
}

/// Revokes every link of a pledge; answers how many worked until now.
pub fn revoke_links(tx: &mut WriteTx<'_>, cx: &Cx, pledge: RowId<kinds::Pledge>) -> Result<u64, DbError> {
    store::links::revoke_all(tx, pledge, cx.now())
}

/// The links of a pledge, latest first.
pub fn links(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Vec<LinkUse>, DbError> {
    let stored = store::links::of_pledge(tx, pledge)?;
    Ok(stored
        .into_iter()
        .map(|link| LinkUse {
            id: link.id,
            created_at: link.created_at,
            revoked_at: link.revoked_at,
            last_used_at: link.last_used_at,
            uses: link.uses,
        })
        .collect())
}
