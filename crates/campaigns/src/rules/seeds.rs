//! The tax rates a new campaign starts with.

use jiff::civil::Date;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::{CountryCode, SeedTaxClass, SeedTaxRate, former_seed_tax_rates, is_eu, seed_tax_rates};

use crate::model::{TaxClass, TaxRate};

/// Where an organisation that ships from a country collects tax without registering anywhere else: at home, and
/// inside the European Union in every member state, through the one-stop shop (Directive 2006/112/EC, art. 369a
/// onwards). Elsewhere no rate is taken over, because nobody may charge a tax that they do not hand over.
pub(crate) fn countries_for(dispatch: CountryCode) -> Vec<CountryCode> {
    if is_eu(dispatch) {
        kernel::places::all().iter().copied().filter(|country| is_eu(*country)).collect()
    } else {
        vec![dispatch]
    }
}

/// The dated rates of the countries that hold on a day or later, standard and books. "Reduced" is left out,
/// because a country can have several and only the creator knows which one fits.
pub(crate) fn rates(
    countries: &[CountryCode],
    from: Date,
    mut new_id: impl FnMut() -> Id<kinds::TaxRate>,
) -> Vec<TaxRate> {
    let mut rates = Vec::new();
    for seed in seed_tax_rates().iter().filter(|seed| countries.contains(&seed.country)) {
        let class = match seed.class {
            SeedTaxClass::Standard => TaxClass::Standard,
            SeedTaxClass::Books => TaxClass::Books,
            SeedTaxClass::Reduced | SeedTaxClass::Zero => continue,
        };
        let valid_until = last_day(seed);
        if valid_until.is_none_or(|last| last >= from) {
            rates.push(TaxRate {
                id: new_id(),
                country: seed.country,
                region: None,
                class,
                rate_percent: seed.percent,
                valid_from: seed.valid_from,
                valid_until,
                source: seed.source.to_owned(),
            });
        }
    }
    rates
}

/// Who set a rate of the campaign's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RateOrigin {
    /// Taken over from the table that comes with the product, and not changed since.
    Shipped(&'static SeedTaxRate),
    /// Entered or changed by a person, who wrote down where it was read.
    Written(String),
    /// Entered or changed by a person who wrote nothing.
    ByHand,
}

/// Who set a rate. One that was taken over and then changed is the person's who changed it.
pub fn rate_origin(rate: &TaxRate) -> RateOrigin {
    let source = rate.source.trim();
    match shipped(rate) {
        Some(seed) if seed.source == source => RateOrigin::Shipped(seed),
        _ if source.is_empty() || is_of_the_table(source) => RateOrigin::ByHand,
        _ => RateOrigin::Written(source.to_owned()),
    }
}

/// A rate whose source was left blank, with the source of the shipped table if it is word for word from there.
#[must_use]
pub fn with_origin(mut rate: TaxRate) -> TaxRate {
    if rate.source.trim().is_empty()
        && let Some(seed) = shipped(&rate)
    {
        seed.source.clone_into(&mut rate.source);
    }
    rate
}

fn is_of_the_table(source: &str) -> bool {
    ever_shipped().any(|seed| seed.source == source)
}

/// The lines of the table, and those that it had before they were corrected.
fn ever_shipped() -> impl Iterator<Item = &'static SeedTaxRate> {
    seed_tax_rates().iter().chain(former_seed_tax_rates())
}

fn shipped(rate: &TaxRate) -> Option<&'static SeedTaxRate> {
    let class = |seed: &SeedTaxRate| match seed.class {
        SeedTaxClass::Standard => TaxClass::Standard,
        SeedTaxClass::Reduced => TaxClass::Reduced,
        SeedTaxClass::Books => TaxClass::Books,
        SeedTaxClass::Zero => TaxClass::Zero,
    };
    let same = |seed: &&SeedTaxRate| {
        rate.region.is_none()
            && (seed.country, class(seed)) == (rate.country, rate.class)
            && (seed.percent, seed.valid_from) == (rate.rate_percent, rate.valid_from)
    };
    let word_for_word = ever_shipped().filter(same).find(|seed| seed.source == rate.source.trim());
    word_for_word.or_else(|| ever_shipped().find(same))
}

/// The day before the next rate of the same country and class begins.
fn last_day(seed: &SeedTaxRate) -> Option<Date> {
    let later = seed_tax_rates().iter().filter(|other| {
        other.country == seed.country && other.class == seed.class && other.valid_from > seed.valid_from
    });
    later.map(|other| other.valid_from).min().and_then(|next| next.yesterday().ok()) // never the first of all days
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::OsRandom;
    use kernel::time::{FixedClock, Timestamp};

    fn seeded(dispatch: &str, day: &str) -> Vec<TaxRate> {
        let countries = countries_for(CountryCode::parse(dispatch).unwrap());
        let clock = FixedClock(Timestamp::from_micros(0));
        rates(&countries, day.parse().unwrap(), || Id::new(&clock, &OsRandom))
    }

    #[test]
    fn a_seller_in_the_union_starts_with_every_member_state_and_no_export() {
        let rates = seeded("PL", "2026-11-22");
        let standard: Vec<_> = rates.iter().filter(|r| r.class == TaxClass::Standard).collect();
        assert!(standard.len() >= 27);
        assert!(rates.iter().all(|rate| is_eu(rate.country)));
    }

    #[test]
    fn rates_that_ended_are_left_out_and_no_two_hold_on_one_day() {
        let rates = seeded("DE", "2020-08-01");
        let of_germany: Vec<String> = rates
            .iter()
            .filter(|r| r.country.as_str() == "DE" && r.class == TaxClass::Standard)
            .map(|r| format!("{} {} {:?}", r.rate_percent, r.valid_from, r.valid_until))
            .collect();
        assert_eq!(of_germany, ["16 2020-07-01 Some(2020-12-31)", "19 2021-01-01 None"]);
        for (n, rate) in rates.iter().enumerate() {
            let same = |o: &&TaxRate| (o.country, o.class) == (rate.country, rate.class);
            for other in rates.iter().skip(n + 1).filter(same) {
                assert!(!other.holds_on(rate.valid_from) && !rate.holds_on(other.valid_from), "{rate:?}");
            }
        }
    }

    #[test]
    fn a_rate_of_the_table_is_known_as_such_until_somebody_changes_it() {
        let rate = seeded("PL", "2026-11-22").remove(0);
        assert!(matches!(rate_origin(&rate), RateOrigin::Shipped(seed) if seed.country == rate.country));
        let resaved = TaxRate { source: String::new(), ..rate.clone() };
        assert_eq!(rate_origin(&resaved), RateOrigin::ByHand);
        assert_eq!(with_origin(resaved), rate);
        // Another figure under the table's words is no longer the table's.
        let changed = TaxRate { rate_percent: "42".parse().unwrap(), ..rate.clone() };
        assert_eq!(rate_origin(&changed), RateOrigin::ByHand);
        assert_eq!(with_origin(TaxRate { source: String::new(), ..changed }).source, "");
        let told = TaxRate { source: "Letter of the tax office".to_owned(), ..rate };
        assert_eq!(rate_origin(&told), RateOrigin::Written("Letter of the tax office".to_owned()));
    }

    #[test]
    fn what_was_copied_from_a_line_that_was_corrected_since_is_still_the_tables() {
        let norway =
            seeded("NO", "2026-11-22").into_iter().find(|rate| rate.class == TaxClass::Books).unwrap();
        let before = TaxRate { source: "Norwegian VAT Act, section 6-3".to_owned(), ..norway };
        assert!(matches!(rate_origin(&before), RateOrigin::Shipped(seed) if seed.source == before.source));
    }

    /// A campaign without a tax set-up lives on these lines, one with a set-up on the rows of `taxes`: both are one law.
    #[test]
    fn standard_and_book_rates_agree_with_the_rows_of_taxes_for_every_member_state() {
        use taxes::{GoodsClass, Rate, RateTable, TaxPlace};
        let table = RateTable::product();
        let rows: Vec<&Rate> = table.rows().collect();
        let mut compared = 0;
        for country in kernel::places::all().iter().copied().filter(|country| is_eu(*country)) {
            let place = TaxPlace::country(country);
            let own = || {
                let classes = [GoodsClass::Standard, GoodsClass::PrintedBooks];
                rows.iter().filter(move |row| row.place == place && classes.contains(&row.class))
            };
            let of_seeds = seed_tax_rates().iter().filter(|seed| seed.country == country);
            let mut days: Vec<Date> = own().map(|row| row.valid_from).collect();
            days.extend(of_seeds.map(|seed| seed.valid_from));
            days.push("2026-11-23".parse().unwrap());
            for day in days.into_iter().filter(|day| day.year() >= 2021) {
                let taxes_say = |class| own().find(|row| row.class == class && row.holds_on(day));
                let seeds_say = |class| kernel::places::seed_tax_rate_on(country, class, day);
                let (standard, seed) =
                    (taxes_say(GoodsClass::Standard).unwrap(), seeds_say(SeedTaxClass::Standard).unwrap());
                assert_eq!(seed.percent, standard.percent, "{country} on {day}");
                let books = taxes_say(GoodsClass::PrintedBooks).unwrap_or(standard);
                let seed = seeds_say(SeedTaxClass::Books).unwrap_or(seed);
                assert_eq!(seed.percent, books.percent, "books in {country} on {day}");
                compared += 1;
            }
        }
        assert!(compared > 40, "{compared}");
    }

    #[test]
    fn a_seller_elsewhere_starts_with_the_rates_at_home() {
        assert!(seeded("CH", "2026-01-01").iter().all(|rate| rate.country.as_str() == "CH"));
        assert!(seeded("US", "2026-01-01").is_empty());
    }
}
