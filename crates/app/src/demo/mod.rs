//! The demo: an invented campaign whose export is imported as any other, a catalogue, and backers on their way.
//!
//! It goes through the same doors as everybody: the import reads the file in `demo/`, the catalogue is saved by
//! the services of the desk, invitations leave through the queue.

mod access;
mod backers;
mod catalogue;

use anyhow::Context;
use campaigns::model::{BrandColour, CampaignRef, Stage, TaxMode};
use campaigns::{CampaignSettings, create_campaign};
use db::Db;
use imports::AbsentRule;
use kernel::places::CountryCode;
use kernel::{Currency, Cx, EmailAddress, Language};

use crate::product::Product;

pub use access::Access;

/// The platform's export of the invented campaign.
const EXPORT: &[u8] = include_bytes!("../../demo/lantern-isles-kickstarter.csv");
const EXPORT_NAME: &str = "lantern-isles-kickstarter.csv";
/// The word in the campaign's addresses.
const SLUG: &str = "lantern-isles";
/// Backers have so long.
const OPEN_DAYS: i64 = 45;

/// Loads the demo unless there is a campaign already; answers how to get in, again at every start. `None` when
/// this installation has a campaign of its own.
pub async fn load(product: &Product, data: &std::path::Path) -> anyhow::Result<Option<Access>> {
    let db = product.site.db().clone();
    let existing = db.read(campaigns::list_campaigns).await?;
    if existing.is_empty() {
        let (cx, to_import) = (product.cx.clone(), db.clone());
        tokio::task::spawn_blocking(move || fill(&to_import, &cx))
            .await?
            .context("the demo cannot be loaded")?;
        access::make_owner(product, data).await?;
    } else if !existing.iter().any(|c| c.slug == SLUG) {
        return Ok(None);
    }
    access::of(product, data, SLUG).await
}

fn fill(db: &Db, cx: &Cx) -> anyhow::Result<()> {
    let campaign = make_campaign(db, cx)?;
    let folder = tempfile::tempdir()?;
    let export = folder.path().join(EXPORT_NAME);
    std::fs::write(&export, EXPORT)?;
    imports::commands::run(db, cx, SLUG, &export, AbsentRule::default())
        .context("the demo's export cannot be imported")?;
    catalogue::complete(db, cx, campaign.row)?;
    open(db, cx, campaign)?;
    backers::on_their_way(db, cx, campaign.row)
}

fn make_campaign(db: &Db, cx: &Cx) -> anyhow::Result<CampaignRef> {
    let settings = CampaignSettings {
        time_zone: "Europe/Warsaw".to_owned(),
        languages: Language::ALL.to_vec(),
        tax_mode: TaxMode::Inclusive,
        platform: "kickstarter".to_owned(),
        deadline_at: Some(cx.now().plus_days(OPEN_DAYS)),
        support_email: Some(EmailAddress::parse("crew@lantern-isles.example")?),
        brand_colour: BrandColour::parse("#0f5c6e"),
        ..CampaignSettings::named("Lantern Isles", SLUG, Currency::EUR, country("PL")?)
    };
    let cx = cx.clone();
    Ok(db.write_blocking(move |tx| create_campaign(tx, &cx, &settings))?)
}

fn country(code: &str) -> anyhow::Result<CountryCode> {
    CountryCode::parse(code).with_context(|| format!("{code} is no country"))
}

/// Through the stages as a creator would go, to the one in which backers choose.
fn open(db: &Db, cx: &Cx, campaign: CampaignRef) -> anyhow::Result<()> {
    for to in [Stage::Importing, Stage::SmokeTest, Stage::Open] {
        let cx = cx.clone();
        db.write_blocking(move |tx| {
            let now = campaigns::campaign(tx, campaign.row)?.ok_or(campaigns::CampaignError::NotFound)?.stage;
            if now != to && campaigns::may_follow(now, to) {
                campaigns::change_stage(tx, &cx, campaign.row, now, to)?;
            }
            Ok::<(), campaigns::CampaignError>(())
        })?;
    }
    Ok(())
}
