//! The demo: an invented campaign whose export is imported as any other, a catalogue, and backers on their way.
//!
//! It goes through the same doors as everybody: the import reads the file in `demo/`, the catalogue is saved by
//! the services of the desk, invitations leave through the queue, cards are paid with on the sandbox's own page.
//!
//! Every step looks first what is there, so that a start that was killed is gone on with by the next one.

mod access;
mod backers;
mod cards;
mod catalogue;

use anyhow::Context;
use campaigns::model::{BrandColour, CampaignRef, Stage, TaxMode};
use campaigns::{CampaignSettings, create_campaign};
use db::Db;
use imports::BatchState;
use kernel::places::CountryCode;
use kernel::{Actor, Currency, Cx, EmailAddress, Language};

use crate::product::Product;

pub use access::Access;

/// The platform's export of the invented campaign.
const EXPORT: &[u8] = include_bytes!("../../demo/lantern-isles-kickstarter.csv");
const EXPORT_NAME: &str = "lantern-isles-kickstarter.csv";
/// The word in the campaign's addresses.
const SLUG: &str = "lantern-isles";
/// Backers have so long.
const OPEN_DAYS: i64 = 45;

/// Loads the demo, or goes on where a start that was killed stopped; answers how to get in, again at every start.
/// `None` when this installation has a campaign of its own.
pub async fn load(product: &Product, data: &std::path::Path) -> anyhow::Result<Option<Access>> {
    let db = product.site.db().clone();
    let existing = db.read(campaigns::list_campaigns).await?;
    // The file with the way in is written before anything else and says how far the demo is; a database that was taken away
    // is filled again.
    let mut kept = match access::read(data)? {
        Some(kept) => kept,
        None if existing.is_empty() => access::begin(product, data)?,
        None => return Ok(None),
    };
    if !kept.is_loaded || existing.is_empty() {
        let (cx, to_import) = (product.cx.acting_as(Actor::Job("demo")), db.clone());
        tokio::task::spawn_blocking(move || fill(&to_import, &cx))
            .await?
            .context("the demo cannot be loaded")?;
        access::make_owner(product, &kept).await?;
        kept.is_loaded = true;
        kept.write(data)?;
    }
    access::of(product, &kept, SLUG).await
}

/// Some of the demo's backers pay by card, once the sandbox can be reached. Told in the log when it does not work
/// out: the demo is as useful without.
pub async fn pay_by_card(product: &Product, data: &std::path::Path) {
    if let Err(error) = cards::pay(product, data).await {
        tracing::warn!(%error, "the demo's backers did not pay by card");
    }
}

fn fill(db: &Db, cx: &Cx) -> anyhow::Result<()> {
    let campaign = match db.read_blocking(|tx| campaigns::find_campaign_by_slug(tx, SLUG))? {
        Some(begun) => begun.reference(),
        None => make_campaign(db, cx)?,
    };
    import(db, cx, campaign).context("the demo's export cannot be imported")?;
    catalogue::complete(db, cx, campaign.row)?;
    open(db, cx, campaign)?;
    backers::on_their_way(db, cx, campaign.row)
}

/// Imports the export, or brings the import of a killed start to its end.
fn import(db: &Db, cx: &Cx, campaign: CampaignRef) -> anyhow::Result<()> {
    let begun = db.read_blocking(move |tx| imports::list_batches(tx, campaign.row, (0, 10)))?;
    if begun.iter().any(|batch| batch.state == BatchState::Applied) {
        return Ok(());
    }
    if let Some(batch) = begun.iter().find(|b| matches!(b.state, BatchState::Planned | BatchState::Applying))
    {
        let (own, row) = (cx.clone(), batch.row);
        db.write_blocking(move |tx| {
            imports::begin_applying(tx, &own, row, &imports::Decision::default()).map(drop)
        })?;
        return Ok(imports::apply_all(db, cx, row)?);
    }
    // Nobody else reads files into the demo before it is served: this reading died with its process.
    for batch in begun.iter().filter(|batch| batch.state == BatchState::Reading) {
        imports::discard(db, batch.row)?;
    }
    let folder = tempfile::tempdir()?;
    let export = folder.path().join(EXPORT_NAME);
    std::fs::write(&export, EXPORT)?;
    imports::commands::run(db, cx, SLUG, &export, &imports::Decision::default())?;
    Ok(())
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
