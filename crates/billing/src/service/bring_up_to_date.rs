//! Issues what is due for one pledge and takes back what does not hold any more, in one transaction.

use campaigns::model::Campaign;
use db::WriteTx;
use invoices::{Content, Credited, InvoiceError, Issued, NewCreditNote, NewExchange, NewInvoice};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Cx, Id, Money};
use pledges::{BusinessBuyer, NumberAnswer, Pledge, PledgeError, PledgeState};
use taxes::NumberRegister;
use web::Localizer;

use super::book_tax::book_tax;
use super::buyer::buyer;
use super::document_rates::rate_on;
use crate::document_rate_model::{CurrencyPair, RatePublisher};
use crate::error::{BillingError, NotYet};
use crate::model::{PlatformMoney, SetUp};
use crate::rules::decide::{Situation, Why, decide};
use crate::rules::from_quote::{Lines, Terms, left_out, lines};
use crate::rules::number_proof;
use crate::rules::payment_parts::payment_parts;
use crate::store;
use crate::store::documents::Made;
use crate::words::of_documents;

/// What was done; all of it may be nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// The invoice that was due.
    pub issued: Option<Id<kinds::Invoice>>,
    /// Credit notes that were due.
    pub credited: Vec<Id<kinds::Invoice>>,
}

/// Issues and takes back what is due for a pledge now. Whoever calls it again changes nothing.
///
/// # Errors
/// [`BillingError::NotYet`] where a person has to do something first: nothing was written then.
pub fn bring_up_to_date(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: Id<kinds::Pledge>,
) -> Result<Done, BillingError> {
    let pledge = pledges::find(tx, pledge)?.ok_or(PledgeError::Unknown)?;
    let campaign = campaigns::campaign(tx, pledge.campaign)?.ok_or(PledgeError::Unknown)?;
    let set_up = store::set_up::set_up(tx, campaign.reference())?;
    let at_warehouse = PledgeState::InFulfilment <= pledge.state && !pledge.state.is_ended();
    let open = store::documents::open_of(tx, pledge.row)?;
    if at_warehouse && pledges::owes_for_wave(tx, &pledge)? {
        // What was agreed to before is paid and stands, the rest follows its payment; what was never told is not kept waiting.
        if !open.is_empty() || !store::tax_bookings::open_of(tx, pledge.row)?.is_empty() {
            return Ok(Done::default());
        }
    }
    let mut situation = Situation {
        state: pledge.state,
        agreed: pledge.agreed.map(|agreed| agreed.quote.get()),
        issue_when: set_up.as_ref().map(|set_up| set_up.issue_when),
        open,
        left_out_minor: None,
    };
    // What has left cannot be agreed to anew: its invoice and its tax are those that were agreed to.
    if situation.is_due() && !pledge.state.has_left() {
        tax_holds(tx, cx, (&campaign, &pledge))?;
    }
    if situation.is_due() && situation.left_out_of().is_some() {
        situation.left_out_minor = Some(left_out_today(tx, cx, &pledge)?);
    }
    let steps = decide(&situation);
    if steps.credit.iter().any(|(_, why)| *why == Why::PlatformMoney) {
        nothing_credited(tx, steps.issue)?;
    }
    let mut done = Done::default();
    if let (Some(quote), Some(set_up)) = (steps.issue, &set_up) {
        done.issued = issue(tx, cx, (&campaign, &pledge, set_up), quote)?;
    }
    for (invoice, why) in steps.credit {
        done.credited.extend(credit(tx, cx, (&campaign, &pledge), invoice, why)?);
    }
    book_tax(tx, cx, (&campaign, &pledge), set_up.as_ref())?;
    store::waiting::clear(tx, pledge.row)?;
    Ok(done)
}

/// Refuses to issue an invoice anew of which staff have credited a part: the new one would hold that part, and ask for money
/// that went back for it. What is agreed to anew takes back the whole.
fn nothing_credited(tx: &mut WriteTx<'_>, quote: Option<i64>) -> Result<(), BillingError> {
    match quote {
        Some(quote) if store::credit_notes::is_credited_in_part(tx, quote)? => {
            Err(NotYet::PartCredited.into())
        }
        _ => Ok(()),
    }
}

/// Refuses what was agreed to with tax that is not what falls due: nothing is invoiced or booked until it was opened again and
/// agreed to anew. Rates are asked once, because what was booked stands; the platform's part may move at any time.
fn tax_holds(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, pledge): (&Campaign, &Pledge),
) -> Result<(), BillingError> {
    if let Some(moved) = pledges::platform_tax_moved(tx, pledge)? {
        return Err(NotYet::PlatformPart(moved.detail()).into());
    }
    let quote = pledge.agreed.map(|agreed| agreed.quote.get());
    if store::tax_bookings::open_of(tx, pledge.row)?.iter().any(|booking| Some(booking.quote) == quote) {
        return Ok(());
    }
    let day = campaign.day_of(pledge.moments.paid_at.unwrap_or_else(|| cx.now()));
    match pledges::tax_rates_moved(tx, pledge, day)? {
        Some(moved) => Err(NotYet::TaxEnded(moved.detail()).into()),
        None => Ok(()),
    }
}

/// What the platform has invoiced itself by now of an order whose invoice left that out, minor units. A campaign that puts the
/// platform's money on its invoices by now still asks: otherwise what has moved since would be on none.
fn left_out_today(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<i64, BillingError> {
    let mut quote = pledges::current_quote(tx, &cx.vault, pledge, cx.now())?;
    // What went back for credit notes went back from here: the platform has invoiced what it invoiced.
    quote.credit = quote.credit.checked_add(pledges::credit_for_notes(tx, pledge)?)?;
    Ok(left_out(&quote, PlatformMoney::LeftOut)?.minor)
}

/// The key of a quote's own invoice, and of those that follow where the platform's part of it has changed: each is issued once.
fn key_of(tx: &mut WriteTx<'_>, pledge: &Pledge, quote_row: i64) -> Result<String, BillingError> {
    let first = format!("{}/quote/{quote_row}", pledge.id);
    let times = store::documents::times_invoiced(tx, quote_row)?;
    Ok(if times == 0 { first } else { format!("{first}/{times}") })
}

/// Under a key of the quote's own. `None` where nothing is left to invoice.
fn issue(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, pledge, set_up): (&Campaign, &Pledge, &SetUp),
    quote_row: i64,
) -> Result<Option<Id<kinds::Invoice>>, BillingError> {
    let quote = pledges::current_quote(tx, &cx.vault, pledge, cx.now())?;
    let business = pledges::buyer_of(tx, &cx.vault, pledge)?;
    let (buyer, language) = buyer(tx, &cx.vault, (campaign, pledge), (&quote, business.as_ref()))?;
    number_proof::holds(&quote, business.as_ref(), pledge.moments.locked_at)?;
    let texts = of_documents()?.localizer(language);
    let made = lines(&quote, &terms_in(&texts, set_up))?;
    if made.lines.is_empty() || made.total.is_zero() {
        return Ok(None);
    }
    let held = quote.credit.checked_add(quote.paid)?.checked_sub(made.left_out)?;
    let paid = Money::new(held.minor.clamp(0, made.total.minor), quote.currency);
    let of_platform = quote.credit.checked_sub(made.left_out)?.minor.clamp(0, paid.minor);
    let number = pledge.order_number.clone();
    let mut notes = vec![texts.text_with("billing-note-order", &[("number", number.into())])];
    if of_platform > 0 {
        let amount = texts.money(Money::new(of_platform, quote.currency));
        notes.push(texts.text_with("billing-note-platform", &[("amount", amount.into())]));
    }
    notes.extend(business.and_then(|business| proof_note(&texts, campaign, &business)));
    let today = campaign.day_of(cx.now());
    let exchange = tax_told(tx, (campaign, pledge), set_up, &made, today)?;
    let mut new = NewInvoice {
        key: key_of(tx, pledge, quote_row)?,
        scope: store::set_up::scope(campaign.reference()),
        subject: pledge.id.to_string(),
        contact: pledge.contact,
        issued_on: today,
        supplied_on: None,
        due_on: None,
        parts: Vec::new(),
        language,
        currency: quote.currency,
        seller: set_up.seller.clone(),
        buyer,
        deliver_to: None,
        lines: made.lines,
        paid,
        legal_notes: Vec::new(),
        notes,
        exchange,
    };
    let (parts, beside) = pledges::parts_of(tx, pledge)?;
    let left = made.total.checked_sub(paid)?;
    let issued = on_or_after(today, |day| {
        new.issued_on = day;
        let payable_until = day.checked_add(jiff::Span::new().days(i64::from(set_up.payment_days))).ok();
        new.parts = payment_parts(&parts, (left, beside), payable_until.unwrap_or(day));
        let last = new.parts.iter().map(|part| part.due_on).max();
        new.due_on = last.or(payable_until);
        invoices::issue(tx, cx, &new)
    })?;
    let made = Made {
        campaign: campaign.row,
        pledge: pledge.row,
        quote: quote_row,
        invoice: issued.row,
        left_out: made.left_out,
        leaves_out: set_up.platform_money == PlatformMoney::LeftOut,
    };
    store::documents::note(tx, &made)?;
    Ok(Some(issued.id))
}

/// The rate of the day of taxation where the tax is told in another currency as well. Without tax there is nothing to tell.
fn tax_told(
    tx: &mut WriteTx<'_>,
    (campaign, pledge): (&Campaign, &Pledge),
    set_up: &SetUp,
    made: &Lines,
    today: Date,
) -> Result<Option<NewExchange>, BillingError> {
    let of: Currency = made.total.currency;
    let Some(told_in) = set_up.tax_currency.filter(|told_in| *told_in != of) else { return Ok(None) };
    if made.lines.iter().flat_map(|line| &line.taxes).all(|tax| tax.tax.is_zero()) {
        return Ok(None);
    }
    let day = pledge.moments.paid_at.map_or(today, |paid_at| campaign.day_of(paid_at).min(today));
    let pair = CurrencyPair { of, told_in };
    let rate = rate_on(tx, campaign.reference(), pair, day)?.ok_or(NotYet::Rate { of, told_in, day })?;
    let source = match rate.publisher {
        RatePublisher::Ecb => "ECB".to_owned(),
        RatePublisher::Named(name) => name,
    };
    Ok(Some(NewExchange { to: told_in, rate: rate.rate, date: rate.rate_day, source }))
}

/// What the campaign says about its invoices, in the words of a language.
fn terms_in(texts: &Localizer, set_up: &SetUp) -> Terms {
    Terms {
        home: set_up.seller.country,
        untaxed: set_up.untaxed,
        platform_money: set_up.platform_money,
        shipping: texts.text("billing-line-shipping"),
        pick_up: texts.text("billing-line-pick-up"),
        customs: texts.text("billing-line-customs"),
        import_tax: texts.text("billing-line-import-tax"),
        left_out: texts.text("billing-line-left-out"),
    }
}

/// When and by whom the buyer's number was confirmed, and the number of the question: the seller's proof.
fn proof_note(texts: &Localizer, campaign: &Campaign, business: &BusinessBuyer) -> Option<String> {
    let answered_at = business.answered_at.filter(|_| business.answer == NumberAnswer::Valid)?;
    let number = business.number.as_str();
    let args = [("number", number.into()), ("date", campaign.day_of(answered_at).to_string().into())];
    if business.number.register() == Some(NumberRegister::Norway) {
        return Some(texts.text_with("billing-note-number-norway", &args));
    }
    if business.consultation.is_empty() {
        return Some(texts.text_with("billing-note-number", &args));
    }
    let [number, date] = args;
    let consultation = ("consultation", business.consultation.as_str().into());
    Some(texts.text_with("billing-note-number-consultation", &[number, date, consultation]))
}

/// All that is left of an invoice, once; `None` where nothing is.
pub(crate) fn credit(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, pledge): (&Campaign, &Pledge),
    invoice: Id<kinds::Invoice>,
    why: Why,
) -> Result<Option<Id<kinds::Invoice>>, BillingError> {
    let original = invoices::find(tx, &cx.vault, invoice)?.content;
    let texts = of_documents()?.localizer(original.language);
    let reason = match why {
        Why::Ended => "billing-reason-ended",
        Why::Changed => "billing-reason-changed",
        Why::PlatformMoney => "billing-reason-platform-money",
    };
    // Money that was paid and went back already; what is still to go back, or was never paid, is not "paid back".
    let is_all_back = why == Why::Ended && pledge.state == PledgeState::Refunded;
    let paid = if is_all_back { paid_back(tx, invoice, &original)? } else { Money::zero(original.currency) };
    let mut new = NewCreditNote {
        key: format!("{invoice}/all"),
        invoice,
        credited: Credited::Everything,
        reason: texts.text(reason),
        issued_on: original.issued_on,
        paid,
    };
    let today = campaign.day_of(cx.now()).max(original.issued_on);
    let issued = on_or_after(today, |day| {
        new.issued_on = day;
        invoices::credit(tx, cx, &new)
    });
    match issued {
        Ok(issued) => Ok(Some(issued.id)),
        Err(InvoiceError::NothingCredited) => Ok(None),
        Err(e) => Err(e.into()),
    }
}

/// What of the money that was paid belongs to what is left of an invoice.
fn paid_back(
    tx: &mut WriteTx<'_>,
    invoice: Id<kinds::Invoice>,
    original: &Content,
) -> Result<Money, BillingError> {
    let left = Money::sum(original.currency, invoices::left_of(tx, invoice)?.iter().map(|one| one.gross))?;
    let credited = original.gross.checked_sub(left)?;
    let paid = original.paid.checked_sub(credited)?;
    Ok(Money::new(paid.minor.clamp(0, left.minor.max(0)), original.currency))
}

/// Days follow numbers: where a later day stands in the row already (another time zone, a clock that was wrong), the
/// document takes that day.
pub(crate) fn on_or_after(
    day: Date,
    mut issue: impl FnMut(Date) -> Result<Issued, InvoiceError>,
) -> Result<Issued, InvoiceError> {
    match issue(day) {
        Err(InvoiceError::BeforeLatest { latest, .. }) => issue(latest),
        other => other,
    }
}
