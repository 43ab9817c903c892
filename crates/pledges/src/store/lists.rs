//! Lists with filters, a page at a time.

use db::{DbError, ReadTx, Row, Select, ToParam};
use kernel::places::CountryCode;

use crate::list::{
    Filter, Handover, OnPlatform, Owes, PAGE_ROWS_MAX, Packing, Page, PledgeRow, Presence, Reminds,
    SentOnPlatform,
};
use crate::model::PledgeRef;
use crate::rules::platform;
use crate::store::columns::{Cursor, choices_from, country_from, read_in_parts, state_from};

const HEAD: &str = "SELECT id, public_id, campaign_id, contact_id, order_number, state, currency, \
    platform_status, pledged_minor, credited_minor, given_back_minor, total_minor, lowered_minor, balance_minor, platform_due_minor, parts_later_minor, parts_in_time_minor, platform_sent, choices, address_id, country, \
    pledged_at, invited_at, last_invited_at, reminders, last_seen_at, confirmed_at, locked_at, missing_since \
    FROM pledge";

/// Something is to be paid here. Nothing is while nothing is agreed, because there is no balance then.
const IS_OWED: &str = "balance_minor > platform_due_minor AND state NOT IN ('cancelled', 'refunded')";

/// The same, and of it something is due: of what is paid in parts not those whose day is ahead.
const IS_DUE: &str = "balance_minor > platform_due_minor + COALESCE(parts_later_minor, 0) \
    AND state NOT IN ('cancelled', 'refunded')";
/// It is paid in parts, and one is late. The index of those knows the first condition.
const IS_LATE: &str =
    "parts_in_time_minor IS NOT NULL AND balance_minor > platform_due_minor + parts_in_time_minor";

/// Whoever is cancelled on the platform and was paid for here waits for a person to decide, as
/// `Pledge::waits_for_decision` tells: nobody asks for money meanwhile, or to finish what may not go on.
const IS_TO_DECIDE: &str =
    "cancelled_there = 'to_decide' AND state NOT IN ('shipped', 'delivered', 'cancelled', 'refunded')";
/// What had left when the platform cancelled it, as `Pledge::left_though_cancelled_there` tells.
const HAS_LEFT: &str = "platform_status = 'canceled' AND state IN ('shipped', 'delivered') \
    AND (cancelled_there IS NULL OR cancelled_there <> 'goes_on')";
/// Neither of both.
const IS_NO_QUESTION: &str = "(platform_status <> 'canceled' OR cancelled_there = 'goes_on' \
    OR state IN ('cancelled', 'refunded') \
    OR (cancelled_there IS NULL AND state NOT IN ('shipped', 'delivered')))";

/// Neither a reward nor an add-on, as the choices are stored.
const GETS_NOTHING: &str = "reward IS NULL AND choices LIKE '%\"addons\":[]%'";
/// The opposite.
const GETS_SOMETHING: &str = "(reward IS NOT NULL OR choices NOT LIKE '%\"addons\":[]%')";

/// No place to fetch it at, as the choices are stored.
const IS_SENT: &str = "choices NOT LIKE '%\"pick_up\":\"%'";

pub(crate) fn page(tx: &mut ReadTx<'_>, filter: &Filter, page: Page) -> Result<Vec<PledgeRow>, DbError> {
    let mut select = Select::new(HEAD);
    conditions(&mut select, filter);
    if let Some(after) = page.after {
        select.filter("id > ?", &[&after]);
    }
    select.push("ORDER BY id LIMIT ?", &[&page.limit.min(PAGE_ROWS_MAX)]);
    tx.query(&select, select.params(), read)
}

pub(crate) fn count(tx: &mut ReadTx<'_>, filter: &Filter) -> Result<u64, DbError> {
    let mut select = Select::new("SELECT COUNT(*) FROM pledge");
    conditions(&mut select, filter);
    tx.query_one(&select, select.params(), |row| row.get(0))
}

pub(crate) fn conditions(select: &mut Select, filter: &Filter) {
    // `+` and `|| ''` take an index out of the choice: people and ticked pledges are few, and several states are found
    // by walking through the campaign in the order of the page.
    let few = filter.contacts.is_some() || filter.pledges.is_some();
    select.filter(if few { "+campaign_id = ?" } else { "campaign_id = ?" }, &[&filter.campaign]);
    match filter.states.as_slice() {
        [] => {}
        [state] => drop(select.filter(if few { "state || '' = ?" } else { "state = ?" }, &[&state.word()])),
        states => {
            let words: Vec<&str> = states.iter().map(|state| state.word()).collect();
            one_of(select, "state || '' IN (", &words);
        }
    }
    if let Some(reward) = &filter.reward {
        select.filter("reward = ?", &[reward]);
    }
    if let Some(country) = filter.country {
        select.filter("country = ?", &[&CountryCode::as_str(country)]);
    }
    if let Some(owes) = filter.owes {
        owed(select, owes);
    }
    if let Some(status) = &filter.platform_status {
        select.filter("platform_status = ?", &[status]);
    }
    match filter.on_platform {
        Some(OnPlatform::Stands) => one_of(select, "platform_status NOT IN (", &platform::FAILED),
        Some(OnPlatform::Failed) => one_of(select, "platform_status IN (", &platform::FAILED),
        Some(OnPlatform::ToDecide) => drop(select.filter(IS_TO_DECIDE, &[])),
        Some(OnPlatform::CancelledAfterLeaving) => drop(select.filter(HAS_LEFT, &[])),
        None => {}
    }
    if let Some(sent) = filter.sent {
        select.filter("platform_sent = ?", &[&(sent == SentOnPlatform::Marked)]);
    }
    match filter.packing {
        Some(Packing::Something) => drop(select.filter(GETS_SOMETHING, &[])),
        Some(Packing::Nothing) => drop(select.filter(GETS_NOTHING, &[])),
        None => {}
    }
    match filter.handover {
        Some(Handover::Sent) => drop(select.filter(IS_SENT, &[])),
        Some(Handover::FetchedAt(place)) => {
            select.filter("choices LIKE ?", &[&format!("%\"pick_up\":\"{place}\"%")]);
        }
        None => {}
    }
    if let Some(number) = &filter.order_number {
        select.filter("order_number = ?", &[number]);
    }
    if let Some(contacts) = &filter.contacts {
        one_of(select, "contact_id IN (", contacts);
    }
    if let Some(pledges) = &filter.pledges {
        one_of(select, "id IN (", pledges);
    }
    match filter.presence {
        Some(Presence::Present) => drop(select.filter("missing_since IS NULL", &[])),
        Some(Presence::Missing) => drop(select.filter("missing_since IS NOT NULL", &[])),
        None => {}
    }
    if let Some(since) = &filter.not_asked_since {
        select.filter("(last_invited_at IS NULL OR last_invited_at < ?)", &[since]);
    }
    if let Some(reminds) = filter.reminds {
        reminded(select, reminds);
    }
}

/// By what is owed after the last settlement.
fn owed(select: &mut Select, owes: Owes) {
    match owes {
        Owes::Owing => drop(select.filter(IS_OWED, &[])),
        Owes::Due => drop(select.filter(IS_DUE, &[])),
        Owes::PartLate => drop(select.filter(IS_LATE, &[])),
        // What was paid here is what is held (cost less balance) beyond the platform's credit that did not go back.
        Owes::OwedToBacker => {
            let paid_here = "(total_minor IS NULL OR total_minor - lowered_minor - balance_minor > credited_minor - given_back_minor)";
            select.filter("balance_minor < 0", &[]).filter(paid_here, &[]);
        }
        Owes::UnusedCredit => {
            let unspent =
                "balance_minor < 0 AND total_minor - lowered_minor < credited_minor - given_back_minor";
            select.filter(unspent, &[]);
        }
        Owes::Even => drop(select.filter("balance_minor BETWEEN 0 AND platform_due_minor", &[])),
    }
}

/// Who has something left to do.
fn reminded(select: &mut Select, reminds: Reminds) {
    let open = match reminds {
        Reminds::Owing => {
            select.filter(IS_DUE, &[]).filter(IS_NO_QUESTION, &[]);
            return;
        }
        Reminds::Everybody => "(state IN ('invited', 'in_progress')",
        Reminds::Standing => "(state IN ('invited', 'in_progress') AND platform_status NOT IN (''",
    };
    select.filter(IS_NO_QUESTION, &[]).filter(open, &[]);
    if reminds == Reminds::Standing {
        for status in platform::FAILED {
            select.push(", ?", &[&status]);
        }
        select.push(")", &[]);
    }
    select.push("OR (", &[]);
    select.push(IS_DUE, &[]);
    select.push("))", &[]);
}

/// `column IN (…)`; of nothing it is never true.
pub(crate) fn one_of<V: ToParam>(select: &mut Select, opening: &'static str, values: &[V]) {
    let Some((first, rest)) = values.split_first() else {
        select.filter("1 = 0", &[]);
        return;
    };
    select.filter(opening, &[]);
    select.push("?", &[first]);
    for value in rest {
        select.push(", ?", &[value]);
    }
    select.push(")", &[]);
}

fn read(row: &Row<'_>) -> Result<PledgeRow, DbError> {
    let mut c = Cursor::new(row);
    Ok(PledgeRow {
        pledge: PledgeRef { row: c.next()?, id: c.next()? },
        campaign: c.next()?,
        contact: c.next()?,
        order_number: c.next()?,
        state: state_from(&mut c)?,
        currency: c.next()?,
        platform_status: c.next()?,
        pledged_minor: c.next()?,
        credited_minor: c.next()?,
        given_back_minor: c.next()?,
        total_minor: c.next()?,
        lowered_minor: c.next()?,
        balance_minor: c.next()?,
        platform_due_minor: c.next()?,
        in_parts: read_in_parts(&mut c)?,
        is_sent: c.next()?,
        choices: c.word("choices", choices_from)?,
        address: c.next()?,
        country: country_from(&mut c)?,
        pledged_at: c.next()?,
        invited_at: c.next()?,
        last_invited_at: c.next()?,
        reminders: c.next()?,
        last_seen_at: c.next()?,
        confirmed_at: c.next()?,
        locked_at: c.next()?,
        missing_since: c.next()?,
    })
}
