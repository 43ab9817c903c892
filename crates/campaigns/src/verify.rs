//! The invariants of every campaign, for `pledgekeeper verify`.

use db::{DbError, ReadTx};
use kernel::verify::Finding;

use crate::model::{Campaign, Catalogue};
use crate::problem::FieldProblems;
use crate::rules;
use crate::settings::CampaignSettings;
use crate::store;

/// Checks each part of each catalogue by the rules it was saved under: contents and values refer to items of the
/// same campaign, no place lies in two zones, no two rates hold on one day, prices are not below zero.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    for (subject, item) in store::items::referred_to_but_gone(tx)? {
        let detail = format!("it leads to item row {item}, which is not there");
        findings.push(Finding::new("campaigns.item_exists", subject, detail));
    }
    for campaign in store::campaigns::all(tx)? {
        let catalogue = store::catalogue::load(tx, &campaign)?;
        check(&campaign, &catalogue, &mut findings);
    }
    Ok(findings)
}

fn check(campaign: &Campaign, catalogue: &Catalogue, findings: &mut Vec<Finding>) {
    let mut note = |check: &'static str, subject: String, problems: FieldProblems| {
        for (field, problem) in problems.entries() {
            let detail = format!("{field}: {}", problem.text_key());
            findings.push(Finding::new(check, subject.clone(), detail));
        }
    };
    let settings = CampaignSettings::of(campaign);
    note("campaigns.settings", campaign.id.to_string(), rules::settings::check(&settings));
    for item in &catalogue.items {
        note("campaigns.item", item.id.to_string(), rules::items::check(item, catalogue));
    }
    for reward in &catalogue.rewards {
        note("campaigns.reward", reward.id.to_string(), rules::offers::check_reward(reward, catalogue));
    }
    for addon in &catalogue.addons {
        note("campaigns.addon", addon.id.to_string(), rules::offers::check_addon(addon, catalogue));
    }
    for goal in &catalogue.goals {
        note("campaigns.stretch_goal", goal.id.to_string(), rules::goals::check(goal, catalogue));
    }
    for option in catalogue.options.iter().filter(|option| option.shelf.is_offered()) {
        note("campaigns.option", option.id.to_string(), rules::options::check(option, catalogue));
    }
    for question in &catalogue.questions {
        note("campaigns.question", question.id.to_string(), rules::questions::check(question, catalogue));
    }
    for zone in &catalogue.zones {
        note("campaigns.zone", zone.id.to_string(), rules::shipping::check_alone(zone));
    }
    let table = rules::shipping::check_table(&catalogue.shipping, catalogue);
    note("campaigns.shipping_table", campaign.id.to_string(), table);
    if let Some(terms) = &catalogue.instalments {
        note("campaigns.instalments", campaign.id.to_string(), rules::instalments::check(terms));
    }
    for rate in &catalogue.tax_rates {
        note("campaigns.tax_rate", rate.id.to_string(), rules::tax::check(rate, catalogue));
    }
}
