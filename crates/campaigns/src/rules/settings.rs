//! The settings of a campaign.

use super::{check_length, check_title, colour};
use crate::model::{BrandColour, Campaign, Catalogue};
use crate::problem::{FieldProblem, FieldProblems};
use crate::settings::CampaignSettings;

/// Longest slug, in characters.
pub const SLUG_CHARS_MAX: usize = 60;

pub(crate) fn check(settings: &CampaignSettings) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "name", &settings.name);
    problems.add_if(!is_slug(&settings.slug), "slug", FieldProblem::NotASlug);
    let zone_is_unknown = jiff::tz::TimeZone::get(&settings.time_zone).is_err();
    problems.add_if(zone_is_unknown, "time_zone", FieldProblem::UnknownTimeZone);
    problems.add_if(settings.languages.is_empty(), "languages", FieldProblem::NoneGiven);
    let repeats = (1..settings.languages.len())
        .any(|n| settings.languages.iter().take(n).any(|l| settings.languages.get(n) == Some(l)));
    problems.add_if(repeats, "languages", FieldProblem::Twice);
    problems.add_if(settings.platform.trim().is_empty(), "platform", FieldProblem::Required);
    check_length(&mut problems, "platform", &settings.platform, SLUG_CHARS_MAX);
    check_length(&mut problems, "platform_id", settings.platform_id.as_deref().unwrap_or_default(), 400);
    if let Some(problem) = settings.brand_colour.as_ref().and_then(contrast) {
        problems.add("brand_colour", problem);
    }
    problems
}

/// What a change of settings must not do: another currency would turn every price into another one.
pub(crate) fn check_change(
    campaign: &Campaign,
    catalogue: &Catalogue,
    settings: &CampaignSettings,
) -> FieldProblems {
    let mut problems = check(settings);
    let changes = settings.currency != campaign.currency;
    problems.add_if(catalogue.has_prices() && changes, "currency", FieldProblem::CurrencyIsFixed);
    problems
}

fn contrast(colour: &BrandColour) -> Option<FieldProblem> {
    let ratio_percent = colour::contrast_with_white_percent(colour);
    (ratio_percent < colour::CONTRAST_PERCENT_MIN).then_some(FieldProblem::LowContrast { ratio_percent })
}

/// Lower-case letters, digits, single hyphens inside.
fn is_slug(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !text.is_empty()
        && text.len() <= SLUG_CHARS_MAX
        && text.chars().all(fits)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}
