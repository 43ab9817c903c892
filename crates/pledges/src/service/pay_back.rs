//! Money that is owed to a backer went back to them outside of this programme, and finance says so.

use campaigns::Date;
use db::{DbError, ReadTx, WriteTx};
use events::PledgePaidBack;
use kernel::ids::kinds;
use kernel::{Currency, Cx, Id, Money, RowId};
use ledger::{AccountCode, Posted, Posting, Unit};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::rules::paid_back::{GivenBack, Moved};
use crate::rules::paid_elsewhere::{NotBack, PaidElsewhere};
use crate::rules::states::Transition;
use crate::service::idempotency::{FormPost, Once, once_per_content};
use crate::service::import_many::{PLATFORM_CREDIT, PLATFORM_CREDIT_TAKEN_BACK};
use crate::service::load::load;
use crate::service::money::{held, standing};
use crate::service::pay_currency::paid_elsewhere;
use crate::service::repay_part::{CREDIT_FOR_NOTE, PAID_FOR_NOTE};
use crate::service::settle::settle_loaded;
use crate::service::transition::step;
use crate::store;

/// Kind of the movement in the ledger: what had been paid here, or anything of a pledge that has ended.
pub const PAID_BACK: &str = "refund";

/// Kind of the movement in the ledger that gives unused credit of a pledge back that goes on.
pub const CREDIT_GIVEN_BACK: &str = "refund_of_credit";

/// Kind of what gives way to the platform's word about the same money.
pub const TOLD_BY_PLATFORM: &str = "refund_told_by_platform";

/// Longest number or note of a payment back, characters.
pub const PAID_BACK_NOTE_MAX: usize = 100;

/// The ledger's account of what went back by a way this programme does not see.
const OUTSIDE: &str = "outside";

/// Movements of one pledge that are looked at: more than files and payments ever make.
const MOVEMENTS_LOOKED_AT: u32 = 10_000;

/// A payment back, made at the provider, by bank, or on the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidBack {
    /// Of which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// How much went back: in the pledge's currency, or in one that was charged for it. Above zero, except where what is
    /// owed back is too little for that currency: nothing then settles it.
    pub amount: Money,
    /// The day it went back.
    pub day: Date,
    /// Its number at the provider or the bank; stays in the books for ever, so it names nobody.
    pub note: String,
    /// Key of the form: the same one again changes nothing.
    pub key: String,
}

/// Books that money went back outside: what was owed, or credit that was left over. A cancelled pledge for which nothing is held any more is refunded then.
/// The same key again answers as the first time did.
///
/// # Errors
/// [`PledgeError::NotOwedBack`] for more than is left over for the backer, for more than came in that currency, or for
/// nothing; [`PledgeError::TooLittleBack`] for what is worth nothing in the pledge's currency; [`PledgeError::RequestKey`] when the key came with another payment.
pub fn record_paid_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    paid_back: &PaidBack,
) -> Result<Once<PledgeState>, PledgeError> {
    let mut pledge = load(tx, paid_back.pledge)?;
    let scope = format!("paid_back:{}", pledge.id);
    let content = format!("{} {} {}", paid_back.amount, paid_back.day, paid_back.note);
    let post = FormPost { scope: &scope, key: &paid_back.key, content: content.as_bytes() };
    let done = once_per_content(tx, cx, post, |tx, earlier: Option<String>| {
        if earlier.is_some() {
            return Err(PledgeError::RequestKey); // gone back to and changed: that is another payment, or a mistake
        }
        book(tx, cx, &mut pledge, paid_back)?;
        Ok(pledge.state.word().to_owned())
    })?;
    let state = PledgeState::from_word(&done.answer).ok_or(PledgeError::RequestKey)?;
    Ok(Once { answer: state, when: done.when })
}

/// What may go back of a pledge's money, by the currency it came in: never more of one than came in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returnable {
    /// In the pledge's own currency; may be zero.
    pub own: Money,
    /// In others, what may go back of each: above zero, unless what is left is too little for each of them. Then recording
    /// nothing in one of them settles it.
    pub elsewhere: Vec<Money>,
    left: Money,
    /// Held in the pledge's own currency and not to go back in money.
    kept: Money,
    paid: Vec<PaidElsewhere>,
}

impl Returnable {
    /// The most that may go back in a currency; zero of one in which nothing came.
    pub fn most(&self, currency: Currency) -> Money {
        let mut all = std::iter::once(self.own).chain(self.elsewhere.iter().copied());
        all.find(|most| most.currency == currency).unwrap_or(Money::zero(currency)) // nothing came in it
    }

    /// What goes back by and by when all that is left over does, in the currencies it came in; above zero each.
    pub fn in_the_end(&self) -> Vec<Money> {
        let own_minor = self.left.minor.saturating_sub(self.elsewhere_minor()).max(0);
        let own = Money::new(own_minor, self.left.currency);
        self.elsewhere.iter().copied().chain([own]).filter(|back| back.is_positive()).collect()
    }

    /// What an amount takes of the pledge's money.
    pub(crate) fn takes(&self, amount: Money) -> Result<Money, PledgeError> {
        let not_owed = || PledgeError::NotOwedBack(self.most(amount.currency));
        if amount.currency == self.own.currency {
            let may = amount.is_positive() && amount.minor <= self.own.minor;
            return if may { Ok(amount) } else { Err(not_owed()) };
        }
        let is_listed = self.elsewhere.iter().any(|most| most.currency == amount.currency);
        let of = self.paid.iter().find(|paid| is_listed && paid.charged.currency == amount.currency);
        match of.ok_or_else(not_owed)?.cleared_by(amount, self.left) {
            Ok(cleared) => Ok(cleared),
            Err(NotBack::NotOwed) => Err(not_owed()),
            Err(NotBack::TooLittle(least)) => Err(PledgeError::TooLittleBack(least)),
        }
    }

    /// What came in other currencies and has not gone back, in the pledge's.
    fn elsewhere_minor(&self) -> i64 {
        self.paid.iter().fold(0, |sum, paid| sum.saturating_add(paid.cleared.minor))
    }
}

/// What may go back of a pledge's money now, in which currency.
pub fn returnable(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Returnable, PledgeError> {
    let left = standing(tx, pledge)?.left_over()?;
    returnable_of(tx, pledge, (left, pledge.money(0)))
}

/// The same where so much may go back in all. Of the money in the pledge's own currency `kept` stays.
pub(crate) fn returnable_of(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    (left, kept): (Money, Money),
) -> Result<Returnable, PledgeError> {
    let paid = paid_elsewhere(tx, pledge)?;
    let held = held(tx, pledge)?.checked_sub(kept)?;
    let back =
        |paid: &PaidElsewhere| paid.back_for(Money::new(left.minor.min(paid.cleared.minor), left.currency));
    let (elsewhere, too_small): (Vec<_>, Vec<_>) = paid.iter().map(back).partition(|back| back.is_positive());
    let waits = pledge.state == PledgeState::Cancelled && !elsewhere.is_empty();
    let all = Returnable { own: left, elsewhere, left, kept, paid };
    // Of what ended, first what was charged elsewhere: what is recorded in the pledge's own currency counts as the payment.
    let in_own = if waits { 0 } else { held.minor.saturating_sub(all.elsewhere_minor()).max(0) };
    let own = pledge.money(left.minor.min(in_own));
    let is_too_small = left.is_positive() && own.is_zero() && all.elsewhere.is_empty();
    let elsewhere = if is_too_small { too_small } else { all.elsewhere };
    Ok(Returnable { own, elsewhere, ..all })
}

fn book(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &mut Pledge, paid_back: &PaidBack) -> Result<(), PledgeError> {
    let left = standing(tx, pledge)?.left_over()?;
    let returnable = returnable(tx, pledge)?;
    let amount = returnable.takes(paid_back.amount)?;
    let key = format!("{}:{}", pledge.id, paid_back.key);
    let books =
        InBooks { deeds: ["paid_back", "credit_given_back"], kinds: [PAID_BACK, CREDIT_GIVEN_BACK], key };
    post_paid_back(tx, cx, (pledge, &returnable), (paid_back, amount), &books)?;
    note_given_back(tx, pledge)?;
    settle_loaded(tx, cx, pledge)?;
    jobs::emit(tx, cx.now(), &PledgePaidBack { pledge: pledge.id, amount })?;
    if pledge.state == PledgeState::Cancelled && amount.minor == left.minor {
        step(tx, cx, pledge, Transition::Refund, "")?;
    }
    Ok(())
}

/// How a payment back is called in the ledger, first of what was paid here, then of credit.
pub(crate) struct InBooks {
    /// What its keys begin with.
    pub(crate) deeds: [&'static str; 2],
    /// Of the movements.
    pub(crate) kinds: [&'static str; 2],
    /// The rest of its keys.
    pub(crate) key: String,
}

/// Posts what went back; `amount` is what that takes of the pledge's money. Answers how much of it was credit; `None`: it
/// stands in the books already.
pub(crate) fn post_paid_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, returnable): (&Pledge, &Returnable),
    (paid_back, amount): (&PaidBack, Money),
    books: &InBooks,
) -> Result<Option<Money>, PledgeError> {
    if amount.currency == paid_back.amount.currency {
        let set_apart_minor = returnable.elsewhere_minor().saturating_add(returnable.kept.minor);
        post_own(tx, cx, pledge, (paid_back, set_apart_minor), books)
    } else {
        post_elsewhere(tx, cx, pledge, (paid_back, amount), books)
    }
}

fn reference(paid_back: &PaidBack, charged: Option<Money>) -> String {
    let note: String = kernel::text::tidy_line(&paid_back.note).chars().take(PAID_BACK_NOTE_MAX).collect();
    let charged = charged.map(|charged| charged.to_string()).unwrap_or_default(); // the entry itself says it
    kernel::text::tidy_line(&format!("{} {charged} {note}", paid_back.day))
}

/// What went back in the pledge's own currency: of a pledge that goes on payments in it first, then credit. `set_apart_minor`
/// of its payments is not what went back: what came in another currency, and by gift codes.
fn post_own(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (paid_back, set_apart_minor): (&PaidBack, i64),
    books: &InBooks,
) -> Result<Option<Money>, PledgeError> {
    let amount = paid_back.amount;
    let of_payments = if pledge.state.is_ended() {
        amount
    } else {
        let with_set_apart = amount.minor.saturating_add(set_apart_minor);
        let paid_minor =
            money_given_back(tx, pledge.id, pledge.currency)?.0.of_payments_minor(with_set_apart);
        pledge.money(paid_minor.saturating_sub(set_apart_minor).max(0))
    };
    let of_credit = amount.checked_sub(of_payments)?;
    let parts = [of_payments, of_credit];
    let mut is_new = false;
    let parts = books.kinds.into_iter().zip(books.deeds).zip(parts);
    for ((kind, deed), part) in parts.filter(|(_, part)| !part.is_zero()) {
        // What we hold for the backer becomes less; the other side is money that left by another way.
        let sides = (AccountCode::refund(OUTSIDE), AccountCode::pledge(pledge.id));
        let key = format!("{deed}:{}", books.key);
        let posting = Posting::transfer(key, kind, reference(paid_back, None), sides, part)?;
        is_new |= matches!(ledger::post(tx, cx, &posting)?, Posted::New(_));
    }
    Ok(is_new.then_some(of_credit))
}

/// What went back in a currency that was charged: its part of what the charge had cleared is gone with it.
fn post_elsewhere(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (paid_back, cleared): (&PaidBack, Money),
    books: &InBooks,
) -> Result<Option<Money>, PledgeError> {
    let back = paid_back.amount;
    let ([deed, _], [kind, _]) = (books.deeds, books.kinds);
    let key = format!("{deed}:{}", books.key);
    let of_pledge = (AccountCode::cleared(pledge.id, back.currency), AccountCode::pledge(pledge.id));
    let of_charge = (AccountCode::refund(OUTSIDE), AccountCode::charged(pledge.id));
    let posting = Posting::transfer(key, kind, reference(paid_back, Some(back)), of_pledge, cleared)?;
    let is_new = matches!(ledger::post(tx, cx, &posting.beside(of_charge, back)?)?, Posted::New(_));
    Ok(is_new.then_some(pledge.money(0)))
}

/// After an import posted other credit: what was recorded here by hand about the same money gives
/// way, so that it does not go back twice in the books and its backer owes nothing for it.
pub(crate) fn give_way_to_platform(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
) -> Result<(), PledgeError> {
    let (recorded, given_way) = money_given_back(tx, pledge.id, pledge.currency)?;
    let gives_way =
        if pledge.state.is_ended() { recorded.gives_way_minor() } else { recorded.gives_way_of_live_minor() };
    let more = pledge.money(gives_way).checked_sub(pledge.money(given_way))?;
    if more.is_zero() {
        return Ok(());
    }
    let sides = (AccountCode::pledge(pledge.id), AccountCode::refund(OUTSIDE));
    // One for each posting of credit: the same file again posts neither.
    let key = format!("paid_back_on_platform:{}:{}", pledge.id, pledge.credit_postings);
    let posting = Posting::transfer(key, TOLD_BY_PLATFORM, pledge.id.to_string(), sides, more)?;
    ledger::post(tx, cx, &posting)?;
    note_given_back(tx, pledge)
}

/// Whether something was paid here that has not gone back.
pub fn is_paid_here(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<bool, PledgeError> {
    Ok(standing(tx, pledge)?.paid.is_positive())
}

/// Beside the pledge stands how much of its credit went back.
pub(crate) fn note_given_back(tx: &mut WriteTx<'_>, pledge: &mut Pledge) -> Result<(), PledgeError> {
    let given_back = credit_given_back_minor(tx, pledge.id, pledge.currency)?;
    if pledge.given_back_minor != given_back {
        store::pledges::set_given_back(tx, pledge.row, given_back)?;
        pledge.given_back_minor = given_back;
    }
    Ok(())
}

/// How much of the platform's credit went back, from the ledger: what finance recorded of it, less what the platform
/// told of itself since.
pub(crate) fn credit_given_back_minor(
    tx: &mut ReadTx<'_>,
    pledge: Id<kinds::Pledge>,
    currency: Currency,
) -> Result<i64, DbError> {
    let (recorded, given_way) = money_given_back(tx, pledge, currency)?;
    Ok(recorded.of_credit_minor().saturating_sub(given_way).max(0))
}

/// From the ledger, and how much gave way so far.
fn money_given_back(
    tx: &mut ReadTx<'_>,
    pledge: Id<kinds::Pledge>,
    currency: Currency,
) -> Result<(GivenBack, i64), DbError> {
    let (account, unit) = (AccountCode::pledge(pledge), Unit::currency(currency));
    let movements = ledger::movements(tx, &account, MOVEMENTS_LOOKED_AT)?;
    let mut given_way = 0_i64;
    let mut moved = Vec::new();
    for movement in movements.iter().rev().filter(|one| one.unit == unit) {
        // What is held for a pledge is a credit, a negative sum.
        let (held, gone) = (movement.amount.saturating_neg(), movement.amount);
        match movement.kind.as_str() {
            PLATFORM_CREDIT => moved.push(Moved::Credit(held)),
            PLATFORM_CREDIT_TAKEN_BACK => moved.push(Moved::CreditTakenBack(held)),
            PAID_BACK | PAID_FOR_NOTE => moved.push(Moved::PaidBack(gone)),
            CREDIT_GIVEN_BACK | CREDIT_FOR_NOTE => moved.push(Moved::CreditGivenBack(gone)),
            TOLD_BY_PLATFORM => given_way = given_way.saturating_add(held),
            _ => moved.push(Moved::Paid(held)),
        }
    }
    Ok((GivenBack::of(moved), given_way))
}
