//! The quote of a stored pledge.

use db::ReadTx;
use kernel::{Timestamp, Vault};
use taxes::Buyer;
use vouchers::Presented;

use crate::error::PledgeError;
use crate::model::{Agreed, Pledge};
use crate::quote::{
    AsOf, Choices, Codes, Destination, Quote, QuoteInput, QuoteProblems, Rule, preview, told_free,
};
use crate::rules::choices::ChoiceProblem;
use crate::rules::settled::with_money;
use crate::service::kept::kept;
use crate::service::money::{Standing, standing};
use crate::service::saving::Setting;
use crate::service::{buyer, codes, wave_standing};
use crate::store;

/// What a pledge costs. Of an agreed pledge the quote it was agreed with, credit, payments and balance as of
/// now; of an open one the price so far, with what is not chosen yet in [`Quote::missing`]; of an ended one nothing,
/// so that all that is held for it is owed to the backer.
///
/// # Errors
/// [`PledgeError::Choices`] when stored choices do not fit the catalogue any more.
pub fn current_quote(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
    now: Timestamp,
) -> Result<Quote, PledgeError> {
    if let Some(agreed) = &pledge.agreed {
        return agreed_quote(tx, pledge, agreed);
    }
    let setting = Setting::of_pledge(tx, pledge)?;
    let standing = standing(tx, pledge)?;
    if pledge.state.is_ended() {
        return quote_of_nothing(&setting, &standing, now);
    }
    let destination = destination(tx, vault, pledge)?;
    let codes = codes::presented(tx, pledge)?;
    let buyer = buyer::for_quote(tx, vault, (pledge, &setting), now)?;
    let kept = kept(tx, pledge, &setting.catalogue)?;
    let given = (destination.as_ref(), codes.as_slice(), buyer.as_ref(), AsOf::of(now, &kept));
    price_so_far(pledge, &setting, given, &standing, now)
}

/// The price so far of an open pledge. Once nothing is in its `missing`, it is the whole price.
pub(crate) fn price_so_far(
    pledge: &Pledge,
    setting: &Setting,
    (destination, codes, buyer, as_of): (Option<&Destination>, &[Presented], Option<&Buyer>, AsOf<'_>),
    standing: &Standing,
    now: Timestamp,
) -> Result<Quote, PledgeError> {
    let input = QuoteInput {
        catalogue: &setting.catalogue,
        choices: &pledge.choices,
        destination,
        credit: standing.credit,
        paid: standing.paid,
        platform_due: standing.platform_due,
        buyer,
        as_of,
        vouchers: Some(Codes { presented: codes, at: now }),
        date: setting.day(now),
    };
    preview(&input).map(|quote| standing.told_in(quote)).map_err(as_choices)
}

/// The quote of an ended pledge: it costs nothing, whatever was chosen once.
fn quote_of_nothing(setting: &Setting, standing: &Standing, now: Timestamp) -> Result<Quote, PledgeError> {
    let input = QuoteInput {
        catalogue: &setting.catalogue,
        choices: &Choices::default(),
        destination: None,
        credit: standing.credit,
        paid: standing.paid,
        platform_due: standing.platform_due,
        buyer: None,
        as_of: AsOf::anew(now),
        vouchers: None,
        date: setting.day(now),
    };
    let mut quote = standing.told_in(preview(&input).map_err(as_choices)?);
    quote.missing.clear();
    if quote.balance.minor < 0 {
        // There is nothing left to spend credit on: all of it is owed.
        let is_left = |rule: &Rule| matches!(rule, Rule::CreditLeft { .. } | Rule::OwedToBacker { .. });
        quote.rules.retain(|rule| !is_left(rule));
        quote.rules.push(Rule::OwedToBacker { amount: quote.balance.negated()? });
    }
    Ok(quote)
}

fn as_choices(problems: QuoteProblems) -> PledgeError {
    PledgeError::Choices(problems.0.into_iter().map(ChoiceProblem::Quote).collect())
}

/// The quote that was agreed to, as stored.
pub(crate) fn stored_quote(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    agreed: &Agreed,
) -> Result<Quote, PledgeError> {
    let unreadable = PledgeError::Stored { pledge: pledge.id, column: "pledge_quote.quote" };
    let Some((json, _seal)) = store::quotes::load(tx, agreed.quote)? else { return Err(unreadable) };
    serde_json::from_str(&json).map_err(|_| unreadable)
}

pub(crate) fn agreed_quote(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    agreed: &Agreed,
) -> Result<Quote, PledgeError> {
    let mut stored = stored_quote(tx, pledge, agreed)?;
    if stored.shipping.later.is_some() {
        let free = wave_standing::free_of(tx, pledge)?;
        stored = told_free(stored, &free)?;
    }
    let now = standing(tx, pledge)?;
    if stored.by_gift_codes.is_some() {
        // What the platform's credit covers by now is on the codes again.
        stored.by_gift_codes = Some(codes::by_gift_codes(tx, pledge)?).filter(|amount| amount.is_positive());
    }
    Ok(now.told_in(with_money(stored, (now.credit, now.paid, now.lowered), now.platform_due)?))
}

/// Where the pledge goes, as far as known: the address, else the country the platform named.
pub(crate) fn destination(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
) -> Result<Option<Destination>, PledgeError> {
    let Some(row) = pledge.address else {
        return Ok(pledge.country.map(Destination::country));
    };
    match contacts::address(tx, vault, row) {
        Ok(stored) => Ok(Some(destination_of(&stored.address))),
        Err(contacts::ContactError::Erased) => Ok(pledge.country.map(Destination::country)),
        Err(e) => Err(e.into()),
    }
}

/// What shipping and tax need to know of an address.
pub fn destination_of(address: &kernel::places::Address) -> Destination {
    Destination {
        country: address.country,
        region: Some(address.region.clone()).filter(|region| !region.is_empty()),
        postal_code: address.postal_code.clone(),
        city: Destination::city_for_tax(address.country, &address.city),
    }
}
