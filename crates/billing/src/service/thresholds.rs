//! Counting sales against the limits from which a seller has to register somewhere, over all campaigns.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use campaigns::EcbRates;
use campaigns::model::{Campaign, RateSource};
use db::{DbError, ReadTx, WriteTx};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Cx, Money, RowId};
use taxes::{Registration, Schemes, TaxPlace, Threshold};

use crate::error::BillingError;
use crate::jobs_of_billing::CountThresholds;
use crate::rules::thresholds::{Between, Tally, counts, first_day, standing};
use crate::store;
use crate::store::tax_bookings::read_way;
use crate::store::thresholds::Change;
use crate::tax_model::TaxWay;
use crate::threshold_model::{NearLimit, OwnLimit, ThresholdRate, Thresholds};

/// The limits of a day by their codes.
pub(crate) fn of_day(code: &str, day: Date) -> Option<Threshold> {
    Schemes::product().thresholds(day).into_iter().find(|threshold| threshold.code == code)
}

/// How far sales of all campaigns are from every limit. For `read_long`: it reads every booking of two years' orders.
///
/// # Errors
/// The database; [`BillingError::Stored`] where it was changed.
pub fn thresholds(tx: &mut ReadTx<'_>, today: Date) -> Result<Thresholds, BillingError> {
    let limits = Schemes::product().thresholds(today);
    let sellers = sellers(tx)?;
    let counted = count(tx, &limits, &sellers.homes, today)?;
    let (rates, own) = (store::thresholds::rates(tx)?, store::thresholds::own(tx)?);
    let mut currencies = BTreeSet::new();
    let mut standings = Vec::with_capacity(limits.len());
    for (limit, tally) in limits.into_iter().zip(&counted.tallies) {
        let of_sales: Vec<Currency> =
            tally.currencies().filter(|currency| *currency != limit.amount.currency).collect();
        if !of_sales.is_empty() {
            currencies.extend(of_sales.into_iter().chain([limit.amount.currency]));
        }
        let of_limit = own.iter().find(|own| own.code == limit.code).cloned();
        // An own limit in a currency that the tables have left is none of this limit.
        let of_limit = of_limit.filter(|own| own.amount.currency == limit.amount.currency);
        let since = registered(&limit, &sellers.registrations, today);
        standings.push(standing((limit, of_limit), tally, &rates, (since, today))?);
    }
    currencies.remove(&Currency::EUR);
    standings.sort_by_key(|one| (!one.has_sales(), std::cmp::Reverse(one.percent)));
    Ok(Thresholds {
        today,
        standings,
        rates,
        currencies: currencies.into_iter().collect(),
        without_state: counted.without_state,
        not_set_up: sellers.not_set_up,
    })
}

/// Since when a set-up names one of the registrations that answer a limit.
fn registered(limit: &Threshold, registrations: &[Registration], today: Date) -> Option<Date> {
    let schemes = limit.schemes();
    let of = registrations.iter().filter(|own| schemes.contains(&own.scheme) && own.holds_on(today));
    of.map(|own| own.valid_from).min()
}

struct Sellers {
    homes: HashMap<RowId<kinds::Campaign>, CountryCode>,
    registrations: Vec<Registration>,
    not_set_up: Vec<String>,
}

fn sellers(tx: &mut ReadTx<'_>) -> Result<Sellers, BillingError> {
    let mut sellers = Sellers { homes: HashMap::new(), registrations: Vec::new(), not_set_up: Vec::new() };
    for campaign in campaigns::list_campaigns(tx)? {
        let set_up = store::set_up::set_up(tx, campaign.reference())?;
        match set_up {
            Some(set_up) => drop(sellers.homes.insert(campaign.row, set_up.seller.country)),
            None => sellers.not_set_up.push(campaign.name.clone()),
        }
        sellers.registrations.extend(registrations(tx, &campaign)?);
    }
    Ok(sellers)
}

fn registrations(tx: &mut ReadTx<'_>, campaign: &Campaign) -> Result<Vec<Registration>, BillingError> {
    let catalogue = campaigns::load_catalogue(tx, campaign.row).map_err(pledges::PledgeError::from)?;
    Ok(catalogue.tax_setup.as_ref().map_or_else(Vec::new, |setup| setup.seller.registrations.clone()))
}

struct Counted {
    tallies: Vec<Tally>,
    without_state: Vec<Money>,
}

/// One order: its changes of each day, for each limit.
#[derive(Default)]
struct Order {
    of: Option<(RowId<kinds::Pledge>, Currency)>,
    changes: BTreeMap<usize, BTreeMap<Date, i64>>,
}

impl Order {
    fn close(&mut self, tallies: &mut [Tally]) {
        if let Some((_, currency)) = self.of.take() {
            for (limit, changes) in std::mem::take(&mut self.changes) {
                if let Some(tally) = tallies.get_mut(limit) {
                    tally.order(currency, &changes);
                }
            }
        }
    }

    fn add(&mut self, limit: usize, change: &Change) {
        let sum = self.changes.entry(limit).or_default().entry(change.day).or_default();
        *sum = sum.saturating_add(change.supply_minor);
    }
}

fn count(
    tx: &mut ReadTx<'_>,
    limits: &[Threshold],
    homes: &HashMap<RowId<kinds::Campaign>, CountryCode>,
    today: Date,
) -> Result<Counted, BillingError> {
    let mut ways: HashMap<i64, TaxWay> = HashMap::new();
    for (row, written) in store::thresholds::ways(tx)? {
        ways.insert(row, read_way(&written)?);
    }
    // Ways and countries are few, orders are many: which limits a pair counts for is found out once.
    let mut known: HashMap<(i64, Between), Vec<usize>> = HashMap::new();
    // Behind those of the limits: what went to the USA, and nobody knows to which state.
    let stateless = limits.len();
    let mut tallies = vec![Tally::default(); stateless.saturating_add(1)];
    let mut order = Order::default();
    let first = first_day(today);
    store::thresholds::for_each_change(tx, first, |change: Change| {
        let of = (change.pledge, change.currency);
        if order.of != Some(of) {
            order.close(&mut tallies);
            order.of = Some(of);
        }
        let way = ways.get(&change.way).ok_or(BillingError::Stored("billing_tax_entry.way_id"))?;
        let between = Between { home: homes.get(&change.campaign).copied(), to: change.country };
        let of = known.entry((change.way, between)).or_insert_with(|| {
            let all = limits.iter().enumerate();
            let mut of: Vec<usize> =
                all.filter(|(_, limit)| counts(limit.counts, way, between)).map(|(n, _)| n).collect();
            let is_stateless = |place: TaxPlace| place.is_country("US") && place == place.whole_country();
            of.extend(way.place.is_some_and(is_stateless).then_some(stateless));
            of
        });
        for limit in of.iter() {
            order.add(*limit, &change);
        }
        Ok(())
    })?;
    order.close(&mut tallies);
    // An order that was changed since may have been made before.
    let mut tallies: Vec<Tally> = tallies.into_iter().map(|tally| tally.since(first)).collect();
    let without_state = tallies.pop().unwrap_or_default().amounts((first, today)); // that of no state
    Ok(Counted { tallies, without_state })
}

/// Notes for dashboards which limits sales are near.
///
/// # Errors
/// The database.
pub(crate) fn note_near(tx: &mut WriteTx<'_>, cx: &Cx, near: &[NearLimit]) -> Result<(), DbError> {
    store::thresholds::replace_near(tx, near, cx.now())
}

/// Limits that sales were near when they were counted last, the fullest first.
///
/// # Errors
/// The database.
pub fn near_limits(tx: &mut ReadTx<'_>) -> Result<Vec<NearLimit>, DbError> {
    store::thresholds::near(tx)
}

/// Writes a limit that the creator's adviser says otherwise than the tables, and counts anew by a job.
///
/// # Errors
/// The database.
pub fn save_own_limit(tx: &mut WriteTx<'_>, cx: &Cx, own: &OwnLimit) -> Result<(), DbError> {
    store::thresholds::put_own(tx, own)?;
    jobs::enqueue(tx, cx.now(), &CountThresholds {})
}

/// Back to the limit of the tables. `false`: it held already.
///
/// # Errors
/// The database.
pub fn remove_own_limit(tx: &mut WriteTx<'_>, cx: &Cx, code: &str) -> Result<bool, DbError> {
    let is_gone = store::thresholds::remove_own(tx, code)?;
    if is_gone {
        jobs::enqueue(tx, cx.now(), &CountThresholds {})?;
    }
    Ok(is_gone)
}

/// Writes a rate of exchange, and counts anew by a job.
///
/// # Errors
/// The database.
pub fn save_threshold_rate(tx: &mut WriteTx<'_>, cx: &Cx, rate: &ThresholdRate) -> Result<(), DbError> {
    store::thresholds::put_rate(tx, cx, rate)?;
    jobs::enqueue(tx, cx.now(), &CountThresholds {})
}

/// Takes the rates of these currencies from the bank's file; answers those it has none for. A newer rate stays.
///
/// # Errors
/// The database.
pub fn take_ecb_rates(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    currencies: &[Currency],
    file: &EcbRates,
) -> Result<Vec<Currency>, DbError> {
    let known = store::thresholds::rates(tx)?;
    let mut left = Vec::new();
    for currency in currencies {
        let is_newer = known.iter().any(|rate| rate.currency == *currency && rate.rate_day > file.on);
        match file.rate((Currency::EUR, *currency)).filter(|_| !is_newer) {
            Some(rate) => {
                let rate =
                    ThresholdRate { currency: *currency, rate, rate_day: file.on, source: RateSource::Ecb };
                store::thresholds::put_rate(tx, cx, &rate)?;
            }
            None => left.push(*currency),
        }
    }
    jobs::enqueue(tx, cx.now(), &CountThresholds {})?;
    Ok(left)
}

/// The day up to which sales are counted: all campaigns together have no time zone but that of the world.
pub(crate) fn today(now: kernel::Timestamp) -> Date {
    now.to_jiff().to_zoned(jiff::tz::TimeZone::UTC).date()
}
