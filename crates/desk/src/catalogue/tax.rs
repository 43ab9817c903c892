//! Tax: whether prices hold it, the campaign's dated rates, and the rates that are shipped as a proposal.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::response::Response;
use campaigns::model::{TaxClass, TaxMode, TaxRate};
use campaigns::{CampaignError, CampaignSettings, Date, RateOrigin};
use kernel::places::{
    CountryCode, SeedTaxClass, address_format, countries_by_name_in, country_name, seed_tax_rate_on,
    seed_tax_rates,
};
use serde::Deserialize;
use web::widgets::{Badge, BadgeColor};
use web::{Choice, Form, FormState, Localizer, Page, WebError, html};

use super::bench::{Bench, web_error};
use super::sentences::in_one_line;
use super::tax_classes::goods_without_rate;
use super::tax_setup::{Finding, findings};
use super::zone_places::rank;

/// How many goods are named before the rest is left to dots.
const NAMED_MAX: usize = 8;

#[derive(Template)]
#[template(path = "catalogue/tax.html")]
struct Tax {
    page: Page,
    f: FormState,
    may_edit: bool,
    may_open: bool,
    mode_url: String,
    modes: Vec<Choice>,
    mode_in_words: String,
    /// Goods in a class for which no country has a rate.
    without_rate: Vec<String>,
    /// Whether tax goes by the tables or by the rates alone, in a sentence.
    basis: String,
    setup_url: String,
    local_url: String,
    findings: Vec<Finding>,
    rates: Vec<RateLine>,
    new_url: String,
    proposals_url: String,
    proposals: Vec<Proposal>,
}

struct RateLine {
    place: String,
    href: String,
    class: String,
    rate: String,
    from: String,
    until: String,
    source: String,
    badge: Badge,
}

struct Proposal {
    code: &'static str,
    country: &'static str,
    standard: String,
    books: String,
    reduced: String,
    source: String,
}

pub(super) async fn show(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let today = bench.campaign.day_of(bench.site.now());
    let mode_key = match bench.campaign.tax_mode {
        TaxMode::Inclusive => "catalogue-tax-inclusive",
        TaxMode::Exclusive => "catalogue-tax-exclusive",
    };
    let findings = findings(&bench, bench.catalogue.clone()).await?;
    html(&Tax {
        page: bench.titled(bench.t("catalogue-menu-tax")),
        f: FormState::new().with("tax_mode", bench.campaign.tax_mode.word()),
        may_edit: bench.may_edit(),
        may_open: bench.may_open(),
        mode_url: bench.path("tax/mode"),
        modes: vec![
            Choice::new(TaxMode::Inclusive.word(), bench.t("catalogue-tax-inclusive"))
                .hint(bench.t("catalogue-tax-inclusive-hint")),
            Choice::new(TaxMode::Exclusive.word(), bench.t("catalogue-tax-exclusive"))
                .hint(bench.t("catalogue-tax-exclusive-hint")),
        ],
        mode_in_words: bench.t(mode_key),
        without_rate: without_rate(&bench, today),
        basis: bench.t(if bench.catalogue.assessing().is_some() { "tax-setup-on" } else { "tax-setup-off" }),
        setup_url: bench.path("tax/setup"),
        local_url: bench.path("tax/local"),
        findings,
        rates: by_country(&bench).into_iter().map(|rate| rate_line(&bench, rate, today)).collect(),
        new_url: bench.path("tax/rates/new"),
        proposals_url: bench.path("tax/proposals"),
        proposals: proposals(&bench, today),
    })
}

/// A sentence for each class that goods are in although no country has a rate of it.
fn without_rate<P: Can>(bench: &Bench<P>, today: Date) -> Vec<String> {
    let sentence = |(class, names): (TaxClass, Vec<&str>)| {
        let mut shown: Vec<&str> = names.iter().copied().take(NAMED_MAX).collect();
        if names.len() > NAMED_MAX {
            shown.push("…");
        }
        let class = bench.t(class.text_key());
        let names = shown.join(", ");
        bench.page.t2("catalogue-goods-without-rate", &("class", class.into()), &("names", names.into()))
    };
    goods_without_rate(&bench.catalogue, today).into_iter().map(sentence).collect()
}

/// The rates by the name of their country in the reader's language; those of one country as they were.
fn by_country<P: Can>(bench: &Bench<P>) -> Vec<&TaxRate> {
    let mut rates: Vec<&TaxRate> = bench.catalogue.tax_rates.iter().collect();
    rates.sort_by_cached_key(|rate| rank(bench.page.lang(), rate.country));
    rates
}

fn rate_line<P: Can>(bench: &Bench<P>, rate: &TaxRate, today: Date) -> RateLine {
    let badge = if rate.holds_on(today) {
        Badge::new(bench.t("catalogue-rate-now"), BadgeColor::Green)
    } else if rate.valid_from > today {
        Badge::new(bench.t("catalogue-rate-later"), BadgeColor::Blue)
    } else {
        Badge::new(bench.t("catalogue-rate-ended"), BadgeColor::Gray)
    };
    let country = country_name(rate.country, bench.page.lang());
    let region = rate.region.as_deref().map(|key| {
        address_format(rate.country).region(key).map_or(key.to_owned(), |r| r.shown_name().to_owned())
    });
    RateLine {
        place: region.map_or_else(|| country.to_owned(), |region| format!("{country}, {region}")),
        href: bench.path(&format!("tax/rates/{}", rate.id)),
        class: bench.t(rate.class.text_key()),
        rate: bench.page.texts.percent(rate.rate_percent),
        from: rate.valid_from.to_string(),
        until: rate.valid_until.map(|day| day.to_string()).unwrap_or_default(), // until further notice
        source: origin(&bench.page.texts, rate),
        badge,
    }
}

/// Who set a rate, in words.
pub(crate) fn origin(texts: &Localizer, rate: &TaxRate) -> String {
    match campaigns::rate_origin(rate) {
        RateOrigin::Shipped(seed) => {
            table(texts, seed.source, ("catalogue-source-shipped", "catalogue-source-shipped-law"))
        }
        RateOrigin::Written(source) => {
            texts.text_with("catalogue-source-written", &[("source", source.into())])
        }
        RateOrigin::ByHand => texts.text("catalogue-source-by-hand"),
    }
}

/// A line of the table that comes with the product: the day of the list it was read from, or the law it stands in. The keys
/// are of a sentence with a day, and of one without.
fn table(texts: &Localizer, source: &str, (dated, lawful): (&str, &str)) -> String {
    let mut words = source.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    match words.find_map(|word| word.parse::<Date>().ok()) {
        Some(day) => texts.text_with(dated, &[("date", day.to_string().into())]),
        None => texts.text_with(lawful, &[("law", source.into())]),
    }
}

/// Countries whose shipped rates are not in the campaign's table yet, by name.
fn proposals<P: Can>(bench: &Bench<P>, today: Date) -> Vec<Proposal> {
    let has = |country: CountryCode, class: TaxClass| {
        let mut rates = bench.catalogue.tax_rates.iter();
        rates.any(|rate| rate.country == country && rate.region.is_none() && rate.class == class)
    };
    let shown = |country: CountryCode, class| {
        let rate = seed_tax_rate_on(country, class, today);
        rate.map(|rate| bench.page.texts.percent(rate.percent)).unwrap_or_default() // the country has none
    };
    countries_by_name_in(bench.page.lang())
        .iter()
        .filter_map(|(country, name)| {
            let standard = seed_tax_rate_on(*country, SeedTaxClass::Standard, today)?;
            let books = seed_tax_rate_on(*country, SeedTaxClass::Books, today);
            let is_new =
                !has(*country, TaxClass::Standard) || (books.is_some() && !has(*country, TaxClass::Books));
            let reduced =
                seed_tax_rates().iter().filter(|r| r.country == *country && r.class == SeedTaxClass::Reduced);
            is_new.then(|| Proposal {
                code: country.as_str(),
                country: name,
                standard: bench.page.texts.percent(standard.percent),
                books: shown(*country, SeedTaxClass::Books),
                reduced: reduced
                    .map(|rate| bench.page.texts.percent(rate.percent))
                    .collect::<Vec<_>>()
                    .join(", "),
                source: table(
                    &bench.page.texts,
                    standard.source,
                    ("catalogue-source-table", "catalogue-source-table-law"),
                ),
            })
        })
        .collect()
}

/// Whether prices hold tax.
#[derive(Debug, Deserialize)]
pub(super) struct Mode {
    #[serde(default)]
    tax_mode: String,
}

pub(super) async fn set_mode(
    bench: Bench<can::EditCatalogue>,
    form: Form<Mode>,
) -> Result<Response, WebError> {
    let mode = TaxMode::from_word(&form.input.tax_mode);
    let mode = mode.ok_or_else(|| WebError::BadInput(bench.t("web-error-form-unreadable")))?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let saved = bench.site.db().write(move |tx| {
        let campaign = campaigns::campaign(tx, row)?.ok_or(CampaignError::NotFound)?;
        let settings = CampaignSettings { tax_mode: mode, ..CampaignSettings::of(&campaign) };
        campaigns::update_settings(tx, &cx, row, &settings)
    });
    match saved.await {
        Ok(()) => Ok(bench.done(bench.t("catalogue-tax-mode-saved"), "tax")),
        Err(CampaignError::Refused(problems)) => {
            Ok(bench.not_done(in_one_line(&bench.page.texts, &problems), "tax"))
        }
        Err(error) => Err(web_error(error)),
    }
}

/// Countries whose proposed rates are wanted.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    country: Vec<String>,
}

pub(super) async fn take_over(
    bench: Bench<can::EditCatalogue>,
    form: Form<Wanted>,
) -> Result<Response, WebError> {
    let wanted: Vec<CountryCode> = form.input.country.iter().filter_map(|c| CountryCode::parse(c)).collect();
    if wanted.is_empty() {
        return Ok(bench.not_done(bench.t("catalogue-proposals-none"), "tax"));
    }
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let taken = bench.site.db().write(move |tx| {
        let mut count = 0usize;
        for country in &wanted {
            count += campaigns::take_over_rates(tx, &cx, row, *country)?;
        }
        Ok(count)
    });
    let count = taken.await.map_err(web_error)?;
    Ok(bench.done(bench.t1("catalogue-proposals-taken", "count", count), "tax"))
}
