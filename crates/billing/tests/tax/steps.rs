//! Steps of a year of trade, and the sums of the ledger and of the files beside each other.

use std::collections::BTreeMap;

use billing::{BillingError, Period, PlatformMoney, TaxFormat, TaxReport, TaxSheet};
use campaigns::model::{PlatformTax, TaxBasis, TaxSetup};
use db::sql;
use kernel::places::CountryCode;
use kernel::{Actor, Id, Language, Timestamp, ids::kinds};
use pledges::{Choices, PledgeRef, SaveChoices};
use taxes::{CrossBorder, CustomsPolicy, Registration, RoundingRule, Scheme, Seller, TaxPlace};

use crate::stage::{Backer, DELUXE, PRICE, Stage, agree};

/// The texts of files, in English.
pub fn english() -> web::Localizer {
    let sources: Vec<web::FtlSource> = [billing::texts(), taxes::texts()]
        .concat()
        .into_iter()
        .map(|(language, text)| web::FtlSource { language, text })
        .collect();
    web::Texts::new(&sources).unwrap().localizer(Language::En)
}

impl Stage {
    /// At home in Poland, registered there and for the one-stop shop; the platform taxed what it collected.
    pub async fn set_up_tax(&self) {
        self.set_up_tax_with(|_| {}).await;
    }

    /// The same with what else the seller does.
    pub async fn set_up_tax_with(&self, change: impl Fn(&mut TaxSetup)) {
        let poland = CountryCode::parse("PL").unwrap();
        let registration = |scheme| Registration {
            scheme,
            number: String::new(),
            valid_from: "2021-07-01".parse().unwrap(),
            valid_until: None,
        };
        let mut setup = TaxSetup {
            basis: TaxBasis::Product,
            seller: Seller {
                home: poland,
                registrations: vec![
                    registration(Scheme::Domestic { place: TaxPlace::country(poland) }),
                    registration(Scheme::OssUnion),
                ],
                cross_border: CrossBorder::Destination,
                imports: Vec::new(),
                customs: CustomsPolicy::default(),
            },
            rounding: RoundingRule::PerLine,
            business_buyers: campaigns::model::BusinessBuyers::NotAsked,
            platform_tax: PlatformTax::Collected,
            exchange_rates: Vec::new(),
        };
        change(&mut setup);
        let campaign = self.campaign.row;
        self.write(move |tx, cx| Ok(campaigns::save_tax_setup(tx, cx, campaign, &setup)?)).await;
        self.save(|new| new.platform_money = PlatformMoney::LeftOut).await.unwrap();
    }

    pub fn now(&self, rfc3339: &str) {
        self.clock.set(Timestamp::parse_rfc3339(rfc3339).unwrap());
    }

    pub async fn bought(&self, backer: Backer, reward: Id<kinds::Reward>, price: i64) -> PledgeRef {
        let pledge = self.agreed(backer, reward).await;
        self.lock(pledge).await;
        if backer.credit < price {
            self.pay(pledge, price - backer.credit).await;
        }
        self.work().await;
        pledge
    }

    pub async fn cancel(&self, pledge: PledgeRef) {
        self.write(move |tx, cx| pledges::cancel(tx, cx, pledge.row, "")).await;
        self.work().await;
    }

    /// Staff let the backer in again, who takes the larger reward and pays the difference.
    pub async fn enlarge(&self, pledge: PledgeRef) {
        let deluxe = self.deluxe;
        self.write(move |tx, cx| {
            pledges::unlock(tx, cx, pledge.row, "wants more")?;
            pledges::reopen(tx, cx, pledge.row)?;
            let seen_version = pledges::load(tx, pledge.row)?.choices_stamp.version;
            let choices = Choices { reward: Some(deluxe), ..Choices::default() };
            let staff = cx.acting_as(Actor::Cli);
            pledges::save_choices(tx, &staff, &SaveChoices { pledge: pledge.row, seen_version, choices })?;
            agree(tx, &staff, pledge)?;
            pledges::lock(tx, cx, pledge.row).map(drop)
        })
        .await;
        self.pay(pledge, DELUXE - PRICE).await;
        self.work().await;
    }

    pub async fn report(&self, period: &str) -> TaxReport {
        let (campaign, period) = (self.campaign, Period::parse(period).unwrap());
        self.db.read_long(move |tx| billing::tax_report(tx, campaign, period)).await.unwrap()
    }

    pub async fn file(&self, period: &str, sheet: TaxSheet, format: TaxFormat) -> Vec<u8> {
        let what = (self.campaign, Period::parse(period).unwrap());
        let texts = english();
        self.db
            .read_long(move |tx| {
                let mut file = Vec::new();
                billing::write_tax_file(tx, what, (sheet, format), &texts, &mut file)?;
                Ok::<_, BillingError>(file)
            })
            .await
            .unwrap()
    }

    /// What the ledger's accounts of supplies and of tax come to, read from their codes alone: by unit, month, month of what
    /// is taken back, place, rate, scheme; supplies and tax.
    pub async fn ledger(&self) -> Sums {
        let rows = self.db.read(|tx| {
            let statement = sql!(
                "SELECT a.code, e.unit, e.amount FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
                  WHERE a.family IN ('supply', 'tax') ORDER BY e.id"
            );
            tx.query(statement, &[], |row| {
                Ok((row.get::<String>(0)?, row.get::<String>(1)?, row.get::<i64>(2)?))
            })
        });
        let mut sums = Sums::new();
        for (code, unit, amount) in rows.await.unwrap() {
            let (family, about) = code.split_once('/').unwrap();
            let parts: Vec<&str> = about.split(':').collect();
            let [_, month, first, _, place, percent, scheme, _] = parts[..] else { panic!("{code}") };
            let key = [&unit, month, first, place, percent, scheme].join(" ");
            let sum = sums.entry(key).or_default();
            if family == "tax" { sum.1 -= amount } else { sum.0 -= amount }
        }
        sums.retain(|_, sum| *sum != (0, 0));
        sums
    }

    /// The same sums by the report, month by month.
    pub async fn reported(&self, months: &[&str]) -> Sums {
        let mut sums = Sums::new();
        for month in months {
            let rows = self.file(month, TaxSheet::Orders, TaxFormat::Csv).await;
            let mut reader = csv::Reader::from_reader(&rows[3..]);
            let heads = reader.headers().unwrap().clone();
            let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
            let named = ["Currency", "Date", "Tax place", "Rate", "Scheme", "Who hands the tax over"].map(at);
            let (corrects, supply, tax) = (at("Corrects"), at("Amount without tax, counted once"), at("Tax"));
            for row in reader.records() {
                let row = row.unwrap();
                let [unit, _, place, percent, scheme, by] = named.map(|n| row[n].to_owned());
                let scheme = if scheme.is_empty() { by } else { scheme };
                let scheme = scheme.split(' ').next().unwrap();
                let is_earlier = if row[corrects].is_empty() { "" } else { "earlier" };
                let minor = |n: usize| row[n].replace('.', "").parse::<i64>().unwrap();
                let key = [&unit, *month, is_earlier, &place, &percent, scheme].join(" ");
                let sum = sums.entry(key).or_default();
                sum.0 += minor(supply);
                sum.1 += minor(tax);
            }
        }
        sums.retain(|_, sum| *sum != (0, 0));
        sums
    }
}

/// Supplies and tax by what the test looks at.
pub type Sums = BTreeMap<String, (i64, i64)>;

/// Sums of the ledger by the months that a report is asked for.
pub fn as_a_report_of_months(ledger: &Sums) -> Sums {
    let mut by_month = Sums::new();
    for (key, (supply, tax)) in ledger {
        let [unit, month, first, rest @ ..] = &key.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{key}")
        };
        // Of the one-stop shop a correction is about another quarter, of others about another month.
        let quarter = |m: &str| (m[..4].to_owned(), (m[5..].parse::<u32>().unwrap() - 1) / 3);
        let is_earlier =
            if rest[2] == "oss_union" { quarter(first) != quarter(month) } else { first != month };
        let key =
            [*unit, *month, if is_earlier { "earlier" } else { "" }, rest[0], rest[1], rest[2]].join(" ");
        let sum = by_month.entry(key).or_default();
        sum.0 += supply;
        sum.1 += tax;
    }
    by_month.retain(|_, sum| *sum != (0, 0));
    by_month
}
