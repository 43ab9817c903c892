//! Books the tax of an agreed quote when it falls due, and takes it back when the quote does not hold any more: in the books
//! of tax and in the ledger, in the transaction of the document.
//!
//! **When.** On the day on which a pledge is locked and paid: then is known what is sold, and the payment is accepted.
//! - A payment on account makes tax chargeable when it is received, on the amount received: Directive 2006/112/EC, article 65
//!   (known); but not before it is known exactly what is sold: CJEU C-419/02, BUPA, paragraph 50 (known). So what a platform
//!   collects before the lock waits for it.
//! - Import scheme: when the payment is accepted: article 369n (known); that is when the confirmation of the payment reaches
//!   the seller: Implementing Regulation (EU) 282/2011, article 61b (read on 2026-11-23 at datenbank.nwb.de).
//! - A document that is issued at the lock, while something is owed, is booked when all is paid.
//! - What belongs to a month whose return was filed is booked in the month in which it is found, as a correction of the
//!   month that it belongs to (`service/close_period.rs`).
//! - A part that staff credit counts on the day of its credit note (`service/credit_parts.rs`).
//! - What is taken back counts on the day on which the pledge ended, another quote was paid, or the platform's part of it was
//!   found to have changed: article 90 (known). Returns of
//!   the one-stop shop tell it by the period of the first booking (`rules::tax_report`).

use campaigns::model::Campaign;
use db::WriteTx;
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Cx, Id, Money, MoneyError};
use ledger::{AccountCode, AccountFamily, Entry, Posting, Unit};
use pledges::{Pledge, PledgeState, Quote};

use super::close_period::booked_on;
use crate::error::BillingError;
use crate::model::{PlatformMoney, SetUp};
use crate::rules::from_quote::{self, Terms};
use crate::rules::tax_entries::{entries, entries_of_credit};
use crate::rules::tax_period::Period;
use crate::store::credit_notes;
use crate::store::tax_bookings::{self, Booking, Invoiced, NewBooking};
use crate::tax_model::{TaxEntry, TaxWay};

/// Books and takes back what is due. Whoever calls it again changes nothing.
pub(crate) fn book_tax(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, pledge): (&Campaign, &Pledge),
    set_up: Option<&SetUp>,
) -> Result<(), BillingError> {
    let open = tax_bookings::open_of(tx, pledge.row)?;
    if pledge.state.is_ended() {
        let day = campaign.day_of(pledge.moments.ended_at.unwrap_or_else(|| cx.now()));
        return open.iter().try_for_each(|booking| take_back(tx, cx, (campaign, pledge), booking, day));
    }
    let is_paid = matches!(
        pledge.state,
        PledgeState::Paid | PledgeState::InFulfilment | PledgeState::Shipped | PledgeState::Delivered
    );
    let (Some(set_up), Some(agreed), true) = (set_up, pledge.agreed, is_paid) else { return Ok(()) };
    let quote = agreed.quote.get();
    let document = tax_bookings::invoice_of(tx, quote)?;
    let holds = |booking: &&Booking| {
        booking.quote == quote && booking.document == document.map(|document| document.row)
    };
    let others: Vec<&Booking> = open.iter().filter(|booking| !holds(booking)).collect();
    let is_anew = is_anew(tx, &others, (quote, document))?;
    let paid_at = pledge.moments.paid_at.filter(|_| !is_anew).unwrap_or_else(|| cx.now());
    let day = campaign.day_of(paid_at);
    if others.len() == open.len() {
        book(tx, cx, (campaign, pledge, set_up), (quote, day))?;
    }
    others.into_iter().try_for_each(|booking| take_back(tx, cx, (campaign, pledge), booking, day))?;
    book_parts(tx, cx, (campaign, pledge, set_up), quote)
}

/// Whether the same quote is booked anew because the platform's part of it has changed: nothing else has happened, on any other
/// day. Invoiced anew with the same part, after a charge that was let go, it stays on the day on which it was paid.
fn is_anew(
    tx: &mut WriteTx<'_>,
    others: &[&Booking],
    (quote, document): (i64, Option<Invoiced>),
) -> Result<bool, BillingError> {
    for booking in others.iter().filter(|booking| booking.quote == quote) {
        let (Some(before), Some(now)) = (booking.document, document) else { return Ok(true) };
        let before = tax_bookings::invoiced(tx, before)?;
        if before.is_none_or(|before| before.platform_part() != now.platform_part()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes back the tax of what staff have credited in part, on the day of the credit note.
fn book_parts(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, pledge, set_up): (&Campaign, &Pledge, &SetUp),
    quote_row: i64,
) -> Result<(), BillingError> {
    let unbooked = credit_notes::unbooked(tx, pledge.row)?;
    if unbooked.is_empty() {
        return Ok(());
    }
    let open = tax_bookings::open_of(tx, pledge.row)?;
    let document = tax_bookings::invoice_of(tx, quote_row)?;
    let (quote, terms) = as_invoiced(tx, cx, (pledge, set_up), document)?;
    for one in unbooked {
        let Some(booking) =
            open.iter().find(|booking| booking.row == one.booking && booking.quote == quote_row)
        else {
            continue; // of another quote: it is taken back as a whole
        };
        let note = invoices::find(tx, &cx.vault, one.note)?.content;
        let mut before = Vec::new();
        for earlier in credit_notes::before(tx, one.note_row)? {
            before.extend(invoices::find(tx, &cx.vault, earlier)?.content.lines);
        }
        let entries = entries_of_credit(&quote, &terms, (&before, &note.lines))?;
        let day = note.issued_on.max(booking.taxed_on);
        let new = NewBooking {
            document: Some(one.note_row),
            reverses: Some(booking.row),
            is_part: true,
            taxed_on: day,
            booked_on: booked_on(tx, cx, campaign, day.max(booking.booked_on))?,
            first_on: booking.taxed_on,
            ..of_pledge((campaign, pledge), (booking.quote, booking.turn), booking.currency, day)
        };
        let key = format!("tax:{}:{}", pledge.id, one.note);
        write(tx, cx, (campaign.id, pledge.id), (key, "tax_back"), &new, (entries, 0))?;
    }
    Ok(())
}

fn book(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, pledge, set_up): (&Campaign, &Pledge, &SetUp),
    (quote_row, day): (i64, Date),
) -> Result<(), BillingError> {
    let document = tax_bookings::invoice_of(tx, quote_row)?;
    let turn = tax_bookings::times_booked(tx, quote_row)?;
    let (quote, terms) = as_invoiced(tx, cx, (pledge, set_up), document)?;
    let made = from_quote::lines(&quote, &terms)?;
    let entries = entries(&quote, &terms, &made)?;
    let new = NewBooking {
        document: document.map(|document| document.row),
        booked_on: booked_on(tx, cx, campaign, day)?,
        ..of_pledge((campaign, pledge), (quote_row, turn), quote.currency, day)
    };
    let key = format!("tax:{}:{quote_row}:{turn}", pledge.id);
    let tip_minor = tax_bookings::tip_minor_of(tx, quote_row)?;
    write(tx, cx, (campaign.id, pledge.id), (key, "tax"), &new, (entries, tip_minor))
}

/// A booking of nothing yet.
const fn of_pledge(
    (campaign, pledge): (&Campaign, &Pledge),
    (quote, turn): (i64, i64),
    currency: Currency,
    day: Date,
) -> NewBooking {
    NewBooking {
        campaign: campaign.row,
        pledge: pledge.row,
        quote,
        turn,
        document: None,
        reverses: None,
        is_part: false,
        taxed_on: day,
        booked_on: day,
        first_on: day,
        currency,
    }
}

/// The quote that was agreed to and the terms of its invoice, as they were when that was issued.
fn as_invoiced(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, set_up): (&Pledge, &SetUp),
    document: Option<Invoiced>,
) -> Result<(Quote, Terms), BillingError> {
    let mut quote = pledges::current_quote(tx, &cx.vault, pledge, cx.now())?;
    let mut platform_money = set_up.platform_money;
    if let Some(document) = document {
        // As it was when the document was issued: money and set-up may have changed since.
        quote.platform_due = None;
        if document.leaves_out {
            platform_money = PlatformMoney::LeftOut;
            quote.credit = Money::new(document.left_out_minor, quote.currency);
        } else {
            platform_money = PlatformMoney::OnInvoice;
        }
    }
    let terms = Terms {
        home: set_up.seller.country,
        untaxed: set_up.untaxed,
        platform_money,
        shipping: String::new(), // what the lines are called is nobody's matter here
        pick_up: String::new(),
        customs: String::new(),
        import_tax: String::new(),
        left_out: String::new(),
    };
    Ok((quote, terms))
}

/// A booking with its entries, in the books of tax and in the ledger.
fn write(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    of: (Id<kinds::Campaign>, Id<kinds::Pledge>),
    named: (String, &'static str),
    new: &NewBooking,
    (entries, tip_minor): (Vec<TaxEntry>, i64),
) -> Result<(), BillingError> {
    let booking = tax_bookings::insert(tx, new, cx.now())?;
    let mut posted = Vec::with_capacity(entries.len());
    for entry in entries {
        let way = tax_bookings::way_row(tx, &entry.way)?;
        tax_bookings::insert_entry(tx, (booking, way), &entry)?;
        posted.push((way, entry));
    }
    post(tx, cx, of, named, new, (&posted, tip_minor))
}

/// The opposite of what is left of a booking, on the day, never before the booking itself.
fn take_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, pledge): (&Campaign, &Pledge),
    booking: &Booking,
    day: Date,
) -> Result<(), BillingError> {
    let document = match booking.document {
        Some(invoice) => tax_bookings::credit_note_of(tx, invoice)?,
        None => None,
    };
    let day = day.max(booking.taxed_on);
    // Never before the booking itself, which may stand in a later month than its day.
    let booked_on = booked_on(tx, cx, campaign, day.max(booking.booked_on))?;
    let new = NewBooking {
        document,
        reverses: Some(booking.row),
        booked_on,
        first_on: booking.taxed_on,
        ..of_pledge((campaign, pledge), (booking.quote, booking.turn), booking.currency, day)
    };
    let row = tax_bookings::insert(tx, &new, cx.now())?;
    let mut posted = tax_bookings::left_of(tx, booking.row)?;
    for (way, entry) in &mut posted {
        entry.supply_minor = entry.supply_minor.saturating_neg();
        entry.base_minor = entry.base_minor.saturating_neg();
        entry.tax_minor = entry.tax_minor.saturating_neg();
        entry.is_on_document &= document.is_some();
        tax_bookings::insert_entry(tx, (row, *way), entry)?;
    }
    let key = format!("tax:{}:{}:{}:back", pledge.id, booking.quote, booking.turn);
    let tip_minor = tax_bookings::tip_minor_of(tx, booking.quote)?.saturating_neg();
    post(tx, cx, (campaign.id, pledge.id), (key, "tax_back"), &new, (&posted, tip_minor))
}

/// What was charged is debited; what was supplied, and the tax on it, are credited, each way and month on its own account,
/// and so is a tip, which is no supply.
fn post(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, pledge): (Id<kinds::Campaign>, Id<kinds::Pledge>),
    (key, kind): (String, &'static str),
    booking: &NewBooking,
    (booked, tip_minor): (&[(i64, TaxEntry)], i64),
) -> Result<(), BillingError> {
    let months = (booking.booked_on, booking.first_on).into();
    let unit = Unit::currency(booking.currency);
    let mut credited = Vec::new();
    let mut sum = 0_i64;
    for (way_row, entry) in booked {
        let about = account(campaign, months, *way_row, &entry.way);
        for (family, minor) in
            [(AccountFamily::Supply, entry.supply_minor), (AccountFamily::Tax, entry.tax_minor)]
        {
            sum = sum.checked_add(minor).ok_or(MoneyError::Overflow)?;
            if minor != 0 {
                let code = AccountCode::of(family, &about);
                credited.push(Entry::new(code, minor.saturating_neg(), unit.clone()));
            }
        }
    }
    if tip_minor != 0 {
        sum = sum.checked_add(tip_minor).ok_or(MoneyError::Overflow)?;
        let code = AccountCode::of(AccountFamily::Tip, &campaign.to_string());
        credited.push(Entry::new(code, tip_minor.saturating_neg(), unit.clone()));
    }
    if credited.is_empty() {
        return Ok(()); // it cost nothing
    }
    let mut entries = Vec::with_capacity(credited.len() + 1);
    if sum != 0 {
        entries.push(Entry::new(AccountCode::of(AccountFamily::Billed, &campaign.to_string()), sum, unit));
    }
    entries.extend(credited);
    let posting = Posting { key, kind, reference: pledge.to_string(), entries };
    ledger::post(tx, cx, &posting)?;
    Ok(())
}

/// Month of a booking, and month of what it takes back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Months {
    pub(crate) month: i32,
    pub(crate) first_month: i32,
}

impl From<(Date, Date)> for Months {
    fn from((day, first): (Date, Date)) -> Self {
        let month = crate::rules::tax_period::month_of;
        Self { month: month(day), first_month: month(first) }
    }
}

/// What stands behind the slash of an account of supplies or of tax, so that the ledger tells the report by itself:
/// `cmp_…:2026-11:2026-08:7:DE:19:oss_union:goods`. The number of the way keeps accounts apart that read alike.
pub(crate) fn account(
    campaign: Id<kinds::Campaign>,
    Months { month, first_month }: Months,
    way_row: i64,
    way: &TaxWay,
) -> String {
    let (month, first) = (Period::month(month), Period::month(first_month));
    let place = way.place.map_or_else(|| "nowhere".to_owned(), |place| place.to_string());
    let scheme = way.scheme.map_or_else(|| way.handled_by().word().to_owned(), |scheme| scheme.to_string());
    let scheme = scheme.split(' ').next().unwrap_or_default(); // its place stands before it
    format!("{campaign}:{month}:{first}:{way_row}:{place}:{}:{scheme}:{}", way.percent, way.supply.word())
}
