//! What must always hold of pledges.

mod addresses;
mod answers;
mod places;

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::verify::Finding;
use kernel::{Id, Money, Vault};
use ledger::{AccountCode, Scope};
use stock::Limited;

use crate::model::PledgeState;
use crate::quote::{AppliedVoucher, Choices, Quote, paid_later};
use crate::rules::seal::{stored_seal, sums_hold};
use crate::rules::states::Transition;
use crate::service::import_many::{PLATFORM_CREDIT, PLATFORM_CREDIT_TAKEN_BACK};
use crate::service::instalments::sums_of;
use crate::service::pay_back::{CREDIT_GIVEN_BACK, PAID_BACK, credit_given_back_minor};
use crate::service::repay_part::{CREDIT_FOR_NOTE, PAID_FOR_NOTE};
use crate::store::checks::{self, Checked, Odd};
use crate::store::columns::choices_from;
use crate::store::{instalments, later_shipping, parts_repaid, quotes, reservations};

/// Most findings of one check: enough to see what is wrong.
const FINDINGS_MAX: u32 = 100;
/// Pledges looked at in one query.
const AT_ONCE: u32 = 500;

/// Checks states against their log, agreed quotes against their sums, balances against the ledger, reservations against
/// choices and the places that stock counts, and that no parcel goes to somebody else's address.
/// An agreed quote was sealed with a key of the installation when it was agreed to, so that another text at the same
/// total is found too; the catalogue that it names tells which answers it could not be agreed without. A row that cannot be read is a finding, and the next check goes on.
pub fn verify(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let steps: [(&str, Step<'_>); 9] = [
        ("pledges.states", &states),
        ("pledges.limits", &places::limits),
        ("pledges.platform_facts", &platform_facts),
        ("pledges.quotes", &|tx, found| sealed_quotes(tx, vault, found)),
        ("pledges.money", &each_pledge),
        ("pledges.answers", &answers::required_are_there),
        ("pledges.later_shipping", &later_without_agreement),
        ("pledges.codes", &uses_of_codes),
        ("pledges.addresses", &addresses::goes_to_its_address),
    ];
    for (name, step) in steps {
        let mut found = Vec::new();
        let done = step(tx, &mut found);
        findings.append(&mut found);
        db::told(&mut findings, name, done.map(|()| Vec::new()))?;
    }
    Ok(findings)
}

type Step<'s> = &'s dyn Fn(&mut ReadTx<'_>, &mut Vec<Finding>) -> Result<(), DbError>;

fn platform_facts(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    findings.extend(told("pledges.paid_is_credited", checks::paid_not_credited(tx, FINDINGS_MAX)?, |odd| {
        format!("{} was paid on the platform, {} was credited for it", odd.first, odd.second)
    }));
    findings.extend(told("pledges.currency_of_campaign", checks::other_currency(tx, FINDINGS_MAX)?, |odd| {
        format!("the campaign is in {} and has no prices in {}, its pledges have", odd.first, odd.second)
    }));
    let elsewhere = checks::platform_money_elsewhere(tx, FINDINGS_MAX)?;
    findings.extend(told("pledges.list_without_platform_money", elsewhere, |odd| {
        format!("it is priced in {}, and the platform has money for it in {}", odd.first, odd.second)
    }));
    let elsewhere = checks::list_paid_elsewhere(tx, FINDINGS_MAX)?;
    findings.extend(told("pledges.list_paid_in_its_currency", elsewhere, |odd| {
        format!("it is priced in {}, and is to be paid in {}", odd.first, odd.second)
    }));
    Ok(())
}

fn sealed_quotes(tx: &mut ReadTx<'_>, vault: &Vault, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let most = usize::try_from(FINDINGS_MAX).unwrap_or(usize::MAX); // a u32 always fits
    let mut found = 0;
    checks::for_each_quote(tx, |stored| {
        let seal = stored_seal(vault, stored.pledge, &stored.quote, (stored.total_minor, &stored.currency));
        if seal != stored.seal && found < most {
            found += 1;
            let detail = "a quote that was agreed to was changed, moved or not written by us";
            findings.push(Finding::new("pledges.quote_is_sealed", stored.pledge.to_string(), detail));
        }
    })
}

fn told(check: &'static str, odd: Vec<Odd>, tell: impl Fn(&Odd) -> String) -> impl Iterator<Item = Finding> {
    odd.into_iter().map(move |odd| {
        let detail = tell(&odd);
        Finding::new(check, odd.subject, detail)
    })
}

fn states(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    findings.extend(told("pledges.state_follows_log", checks::state_not_in_log(tx, FINDINGS_MAX)?, |odd| {
        format!("the state is {}, but its log ends at {}", odd.first, odd.second)
    }));
    findings.extend(told("pledges.log_is_whole", checks::log_with_gaps(tx, FINDINGS_MAX)?, |odd| {
        format!("after {} the log goes on from {}: lines are missing or were added", odd.first, odd.second)
    }));
    let times = checks::times_beside_the_state(tx, FINDINGS_MAX)?;
    findings.extend(told("pledges.times_follow_state", times, |odd| {
        format!("it is {} and has {}", odd.first, odd.second)
    }));
    let pairs = checks::logged_pairs(tx)?.into_iter().filter(|odd| !is_a_way(&odd.first, &odd.second));
    findings.extend(told("pledges.only_known_ways", pairs.collect(), |odd| {
        format!("there is no way from {} to {}", odd.first, odd.second)
    }));
    findings.extend(told(
        "pledges.agreed_has_quote",
        checks::agreed_without_quote(tx, FINDINGS_MAX)?,
        |odd| format!("it is {} and has {}", odd.first, odd.second),
    ));
    let due = checks::due_without_collecting(tx, FINDINGS_MAX)?;
    findings.extend(told("pledges.platform_due_is_collected_there", due, |odd| {
        format!("the platform is said to collect {} though it is {} there", odd.second, odd.first)
    }));
    let asked = checks::decision_without_cancellation(tx, FINDINGS_MAX)?;
    findings.extend(told("pledges.decision_is_about_a_cancellation", asked, |odd| {
        format!("{} is noted for a cancellation, but on the platform it is {}", odd.second, odd.first)
    }));
    let loose = instalments::without_agreement(tx, FINDINGS_MAX)?;
    findings.extend(loose.into_iter().map(|(pledge, state)| {
        let detail = format!("it is {state}, and its parts stand without an agreement, or are gone");
        Finding::new("pledges.parts_when_agreed", pledge, detail)
    }));
    findings.extend(told("pledges.has_contact", checks::without_contact(tx, FINDINGS_MAX)?, |odd| {
        format!("order {} belongs to nobody", odd.first)
    }));
    Ok(())
}

fn is_a_way(from: &str, to: &str) -> bool {
    let (from, to) = (PledgeState::from_word(from), PledgeState::from_word(to));
    let goes = |transition: &Transition| {
        from.is_some_and(|from| transition.sources().contains(&from)) && to == Some(transition.target())
    };
    Transition::ALL.iter().any(goes)
}

fn each_pledge(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let mut after = i64::MIN;
    loop {
        let pledges = checks::pledges_after(tx, after, AT_ONCE)?;
        let Some(last) = pledges.last() else { return Ok(()) };
        after = last.row.get();
        for pledge in &pledges {
            money(tx, pledge, findings)?;
            agreed(tx, pledge, findings)?;
        }
    }
}

fn money(tx: &mut ReadTx<'_>, pledge: &Checked, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let account = AccountCode::pledge(pledge.id);
    let totals = ledger::totals_by_kind(tx, Scope::Account(&account))?;
    let ours = || totals.iter().filter(|total| total.unit.as_str() == pledge.currency.code());
    let of_platform = [PLATFORM_CREDIT, PLATFORM_CREDIT_TAKEN_BACK];
    let credit: i64 =
        ours().filter(|total| of_platform.contains(&total.kind.as_str())).map(|total| total.amount).sum();
    let all: i64 = ours().map(|total| total.amount).sum();
    let subject = pledge.id.to_string();
    if credit.checked_neg() != Some(pledge.credited_minor) {
        let detail = format!("{} is noted as credited, the ledger has {}", pledge.credited_minor, -credit);
        findings.push(Finding::new("pledges.credit_is_in_ledger", subject.clone(), detail));
    }
    given_back(tx, pledge, &totals, findings)?;
    lowered(tx, pledge, &totals, findings)?;
    // What is held is a negative sum, so owed = cost + sum.
    let cost = pledge.total_minor.unwrap_or(0).checked_sub(pledge.lowered_minor);
    let owed = cost.and_then(|cost| cost.checked_add(all));
    if pledge.balance_minor.is_some() && pledge.balance_minor != owed {
        let detail = format!(
            "{} is noted as owed, total and ledger make {}",
            pledge.balance_minor.unwrap_or(0),
            owed.map_or_else(|| "an impossible sum".to_owned(), |owed| owed.to_string())
        );
        findings.push(Finding::new("pledges.balance_is_in_ledger", subject, detail));
    }
    Ok(())
}

/// Only what was recorded by hand can have been credit that went back.
fn given_back(
    tx: &mut ReadTx<'_>,
    pledge: &Checked,
    totals: &[ledger::KindTotal],
    findings: &mut Vec<Finding>,
) -> Result<(), DbError> {
    let by_hand = [PAID_BACK, CREDIT_GIVEN_BACK, PAID_FOR_NOTE, CREDIT_FOR_NOTE];
    let went_back = if totals.iter().any(|total| by_hand.contains(&total.kind.as_str())) {
        credit_given_back_minor(tx, pledge.id, pledge.currency)?
    } else {
        0
    };
    if went_back != pledge.given_back_minor {
        let detail = format!(
            "{} of its credit is noted as given back, the ledger has {went_back}",
            pledge.given_back_minor
        );
        findings.push(Finding::new("pledges.given_back_is_in_ledger", pledge.id.to_string(), detail));
    }
    Ok(())
}

/// What went back for credit notes is what the ledger says, and lowers what is agreed by no other amount.
fn lowered(
    tx: &mut ReadTx<'_>,
    pledge: &Checked,
    totals: &[ledger::KindTotal],
    findings: &mut Vec<Finding>,
) -> Result<(), DbError> {
    let for_notes = [PAID_FOR_NOTE, CREDIT_FOR_NOTE];
    let posted_of = |kinds: &[&str]| -> i64 {
        let of_notes = |total: &&ledger::KindTotal| {
            total.unit.as_str() == pledge.currency.code() && kinds.contains(&total.kind.as_str())
        };
        totals.iter().filter(of_notes).map(|total| total.amount).sum()
    };
    let (posted, of_credit) = (posted_of(&for_notes), posted_of(&[CREDIT_FOR_NOTE]));
    if posted == 0 && pledge.lowered_minor == 0 {
        return Ok(());
    }
    let noted = parts_repaid::sums(tx, pledge.row, pledge.agreed)?;
    let is_as_noted = (noted.all_minor, noted.of_credit_minor) == (posted, of_credit);
    if !is_as_noted || noted.for_quote_minor != pledge.lowered_minor {
        let detail = format!(
            "{} is noted as gone back for credit notes, {} of it credit, {} of it for what is agreed; the ledger has {posted}, \
             {of_credit} of it credit, and what is agreed is lowered by {}",
            noted.all_minor, noted.of_credit_minor, noted.for_quote_minor, pledge.lowered_minor
        );
        findings.push(Finding::new("pledges.repaid_parts_are_in_ledger", pledge.id.to_string(), detail));
    }
    Ok(())
}

fn agreed(tx: &mut ReadTx<'_>, pledge: &Checked, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let mut find = |check, detail: &str| findings.push(Finding::new(check, pledge.id.to_string(), detail));
    let Some(choices) = choices_from(&pledge.choices) else {
        find("pledges.choices_are_readable", "the stored choices cannot be read");
        return Ok(());
    };
    let Some(total) = pledge.total_minor else { return Ok(()) };
    let quote = pledge.quote.as_deref().and_then(|json| serde_json::from_str::<Quote>(json).ok());
    match &quote {
        None => find("pledges.quote_is_readable", "the agreed quote is gone or cannot be read"),
        Some(quote) if !sums_hold(quote) => {
            find("pledges.quote_adds_up", "the lines of the agreed quote do not add up to its total");
        }
        Some(quote) if quote.total.minor != total || quote.currency != pledge.currency => {
            find("pledges.quote_is_the_total", "the agreed quote has another total than the pledge");
        }
        Some(quote) if quote.uses_codes() => {
            let used = vouchers::uses_of_pledge(tx, pledge.id).map_err(in_database)?;
            if !uses_hold(quote, &used) {
                find(
                    "pledges.codes_are_used",
                    "the uses of its codes are not what the agreed quote takes off",
                );
            }
        }
        Some(_) => {}
    }
    let mut reserved = reservations::of_pledge(tx, pledge.row)?;
    reserved.retain(|(subject, _)| {
        matches!(Limited::parse(subject), Some(Limited::Reward(_) | Limited::AddOn(_)) | None)
    });
    if reserved != wanted(&choices) {
        find("pledges.reserved_as_chosen", "what it takes is not what was chosen");
    }
    later_waves(tx, pledge, quote.as_ref(), findings)?;
    parts(tx, pledge, quote.as_ref(), findings)
}

/// Waves to be paid later of pledges that are not agreed to.
fn later_without_agreement(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    for pledge in later_shipping::without_agreement(tx, FINDINGS_MAX)? {
        let detail = "shipping of a wave is to be paid later, and nothing is agreed to";
        findings.push(Finding::new("pledges.later_waves_are_agreed", pledge, detail.to_owned()));
    }
    Ok(())
}

/// The waves that a pledge is to pay later are those of its agreed quote, and what was charged for the others is owed by it.
fn later_waves(
    tx: &mut ReadTx<'_>,
    pledge: &Checked,
    quote: Option<&Quote>,
    findings: &mut Vec<Finding>,
) -> Result<(), DbError> {
    let Some(quote) = quote else { return Ok(()) };
    let noted = later_shipping::of_pledge(tx, pledge.row)?;
    let mut told: Vec<_> = paid_later(quote).into_iter().map(|(wave, _)| wave).collect();
    let mut waiting: Vec<_> =
        noted.iter().filter(|wave| wave.charged_minor == 0).map(|wave| wave.wave).collect();
    told.sort();
    waiting.sort();
    if told != waiting {
        let detail = "the waves that are paid later are not those of the agreed quote".to_owned();
        findings.push(Finding::new("pledges.later_waves_are_agreed", pledge.id.to_string(), detail));
    }
    Ok(())
}

/// The parts that a pledge is paid in are what was to be paid when it was agreed to, one day after the other, and what
/// the pledge keeps of them is their sums.
fn parts(
    tx: &mut ReadTx<'_>,
    pledge: &Checked,
    quote: Option<&Quote>,
    findings: &mut Vec<Finding>,
) -> Result<(), DbError> {
    let (Some(kept), Some(quote)) = (pledge.in_parts, quote) else { return Ok(()) };
    let parts = instalments::of_pledge(tx, pledge.row, pledge.currency)?;
    let mut find = |detail: String| {
        findings.push(Finding::new("pledges.parts_are_what_was_owed", pledge.id.to_string(), detail));
    };
    let sum = parts.iter().try_fold(0_i64, |sum, (part, _)| sum.checked_add(part.amount.minor));
    let waves = later_shipping::of_pledge(tx, pledge.row)?;
    let since: i64 = waves.iter().map(|wave| wave.charged_minor).sum(); // owed beside the parts
    if sum.and_then(|sum| sum.checked_add(since)) != Some(quote.to_pay().minor) {
        find(format!("its parts make {}, {} was to be paid", sum.unwrap_or(i64::MAX), quote.to_pay().minor));
    }
    let in_order = parts.windows(2).all(|pair| match pair {
        [(one, day), (next, next_day)] => {
            next.number == one.number + 1 && one.due_on < next.due_on && next_day <= day
        }
        _ => true,
    });
    if !in_order || parts.first().is_some_and(|(first, _)| first.number != 1) || parts.len() < 2 {
        find("its parts are not one after the other".to_owned());
    }
    if sums_of(&parts) != Some(kept) {
        find("what it keeps of its parts is not their sums".to_owned());
    }
    Ok(())
}

/// Whether exactly the codes of a quote are used, each for what it takes off; a gift code for what it pays at most, for
/// what the platform's credit covers since is on it again.
fn uses_hold(quote: &Quote, used: &[(Id<kinds::VoucherCode>, Money)]) -> bool {
    let counted: Vec<_> = quote.vouchers.iter().filter(|applied| applied.is_used()).collect();
    let holds = |applied: &&AppliedVoucher| {
        let (most, is_gift) = (applied.worth(), applied.pays.is_positive());
        let fits = |taken: Money| taken == most || (is_gift && (0..most.minor).contains(&taken.minor));
        used.iter().any(|(code, taken)| *code == applied.code && fits(*taken))
    };
    counted.len() == used.len() && counted.iter().all(holds)
}

/// Uses of codes by pledges that are not agreed to, or that count them nowhere.
fn uses_of_codes(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let mut after = i64::MIN;
    loop {
        let uses = vouchers::uses_after(tx, after).map_err(in_database)?;
        let Some(last) = uses.last() else { return Ok(()) };
        after = last.row;
        for one in &uses {
            let counted = quotes::agreed_of(tx, one.pledge)?;
            let quote = counted.and_then(|json| serde_json::from_str::<Quote>(&json).ok());
            let is_counted = |quote: &Quote| quote.vouchers.iter().any(|applied| applied.code == one.code);
            if !quote.as_ref().is_some_and(is_counted) {
                let detail = format!("uses the code {}, but no agreed quote counts it", one.code);
                findings.push(Finding::new("pledges.uses_are_agreed", one.pledge.to_string(), detail));
            }
        }
    }
}

/// Of reading, only the database can fail: what cannot be read is told by the check of vouchers.
fn in_database(error: vouchers::VoucherError) -> DbError {
    match error {
        vouchers::VoucherError::Db(error) => error,
        other => DbError::Statement(other.to_string()),
    }
}

fn wanted(choices: &Choices) -> Vec<(String, i64)> {
    let reward = choices.reward.map(|reward| (reward.to_string(), 1));
    let addons = choices.addons.iter().filter(|chosen| chosen.quantity > 0);
    let addons = addons.map(|chosen| (chosen.addon.to_string(), i64::from(chosen.quantity)));
    let mut wanted: Vec<_> = reward.into_iter().chain(addons).collect();
    wanted.sort();
    wanted
}
