//! Asks the authority of a VAT number whether it is in use.
//!
//! What is asked is committed before, what was answered after: nothing outside is called inside a transaction. An answer is
//! written to the number it is about, or thrown away where another one stands there by now.

mod norway;
mod stand_in;
mod vies;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use db::{Db, ReadTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, Timestamp};
use pledges::{NumberChecked, Pledge, PledgeError};
use taxes::{NumberRegister, Scheme, Seller, VatNumber};

use crate::error::BillingError;

pub use norway::{NORWAY_URL, NorwegianRegister};
pub use stand_in::PATH as STAND_IN_PATH;
pub(crate) use stand_in::{answer as stand_in_answer, norwegian_answer as norwegian_stand_in_answer};
pub use vies::{VIES_URL, Vies};

/// How long a page waits for an answer; the question goes on behind it.
const PAGE_WAITS: Duration = Duration::from_secs(6);

/// A question about a number.
#[derive(Clone, PartialEq, Eq)]
pub struct Question {
    /// Which number.
    pub number: VatNumber,
    /// The seller's own, which gets the question a number of its own as proof.
    pub requester: Option<VatNumber>,
}

impl std::fmt::Debug for Question {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Question(…)")
    }
}

/// An answer to come.
pub type Answering<'a> = Pin<Box<dyn Future<Output = NumberChecked> + Send + 'a>>;

/// Who knows which numbers are in use.
pub trait NumberAuthority: Send + Sync {
    /// Asks once. What is no clear answer is [`NumberChecked::Unavailable`].
    fn ask<'a>(&'a self, question: &'a Question) -> Answering<'a>;
}

/// Those who know together: each number is asked about where it was given out.
#[derive(Clone)]
pub struct Registers {
    /// For the Union and Northern Ireland.
    pub vies: Vies,
    /// For Norway.
    pub norway: NorwegianRegister,
}

impl NumberAuthority for Registers {
    fn ask<'a>(&'a self, question: &'a Question) -> Answering<'a> {
        match question.number.register() {
            Some(NumberRegister::Vies) => self.vies.ask(question),
            Some(NumberRegister::Norway) => self.norway.ask(question),
            None => Box::pin(std::future::ready(NumberChecked::Unavailable)), // no such number is taken
        }
    }
}

/// Checks the numbers of business buyers. A service of the site.
#[derive(Clone)]
pub struct NumberCheck {
    db: Db,
    cx: Cx,
    authority: Arc<dyn NumberAuthority>,
}

impl std::fmt::Debug for NumberCheck {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NumberCheck(…)")
    }
}

/// What is to be asked, and of which statement of which pledge.
struct ToAsk {
    pledge: Pledge,
    stated_at: Timestamp,
    question: Question,
}

impl NumberCheck {
    /// With whom to ask.
    pub const fn new(db: Db, cx: Cx, authority: Arc<dyn NumberAuthority>) -> Self {
        Self { db, cx, authority }
    }

    /// Asks about the number of a pledge and keeps the answer. `None`: there is no number, or another one by now.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn check(&self, pledge: Id<kinds::Pledge>) -> Result<Option<NumberChecked>, BillingError> {
        let vault = self.cx.vault.clone();
        let Some(asked) = self.db.read(move |tx| to_ask(tx, &vault, pledge)).await? else {
            let gone = move |tx: &mut db::WriteTx<'_>| match pledges::find(tx, pledge)? {
                Some(found) => pledges::ask_no_more(tx, found.row),
                None => Ok(()),
            };
            self.db.write(gone).await?;
            return Ok(None);
        };
        let answer = self.authority.ask(&asked.question).await;
        let (cx, kept) = (self.cx.clone(), answer.clone());
        let of = (asked.pledge, asked.stated_at);
        let is_kept =
            self.db.write(move |tx| pledges::record_number_check(tx, &cx, (&of.0, of.1), &kept)).await?;
        Ok(is_kept.then_some(answer))
    }

    /// As [`check`](Self::check), but waits for a few seconds only: the question goes on without the page, and its answer is
    /// kept all the same.
    pub async fn check_for_page(&self, pledge: Id<kinds::Pledge>) {
        let own = self.clone();
        let asking = tokio::spawn(async move {
            if let Err(error) = own.check(pledge).await {
                tracing::warn!(%pledge, %error, "the VAT number of a pledge could not be checked");
            }
        });
        drop(tokio::time::timeout(PAGE_WAITS, asking).await); // too slow: the page says that it is being checked
    }
}

fn to_ask(
    tx: &mut ReadTx<'_>,
    vault: &kernel::Vault,
    pledge: Id<kinds::Pledge>,
) -> Result<Option<ToAsk>, BillingError> {
    let Some(pledge) = pledges::find(tx, pledge)? else { return Ok(None) };
    let Some(buyer) = pledges::buyer_of(tx, vault, &pledge)? else { return Ok(None) };
    let catalogue = campaigns::load_catalogue(tx, pledge.campaign).map_err(PledgeError::from)?;
    let requester = catalogue.tax_setup.as_ref().and_then(|setup| own_number(&setup.seller));
    let question = Question { number: buyer.number, requester };
    Ok(Some(ToAsk { pledge, stated_at: buyer.stated_at, question }))
}

/// The seller's number at home, where it is one that the authority knows.
fn own_number(seller: &Seller) -> Option<VatNumber> {
    let at_home = |scheme: Scheme| matches!(scheme, Scheme::Domestic { place } if place.is_country(seller.home.as_str()));
    let own = seller.registrations.iter().filter(|one| at_home(one.scheme));
    own.filter_map(|one| VatNumber::parse(&one.number).ok()).find(VatNumber::is_in_vies) // a number that is none helps nobody
}
