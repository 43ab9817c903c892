//! The jobs of this crate.

use events::{ContactChanged, ContactErased};
use jobs::{Job, JobContext, JobError, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, RowId, Vault};
use serde::{Deserialize, Serialize};

use crate::error::ImportError;
use crate::service::{
    apply, as_in_file, fill_options, forget_person, other_names, person_of_held, rescue, tidy, undo,
};

/// Applies a planned import to its end.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ApplyImport {
    /// Which.
    pub batch: RowId<kinds::ImportBatch>,
}

impl Job for ApplyImport {
    const NAME: &'static str = "imports.apply";
}

/// Takes an applied import back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UndoImport {
    /// Which.
    pub batch: RowId<kinds::ImportBatch>,
}

impl Job for UndoImport {
    const NAME: &'static str = "imports.undo";
}

/// Brings to the pledges of a reward what was decided about what is packed for them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GiveAsInFile {
    /// In which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// Which reward.
    pub reward: Id<kinds::Reward>,
}

impl Job for GiveAsInFile {
    const NAME: &'static str = "imports.give_as_in_file";
}

/// Fills options that nobody has chosen yet with what the stored records say.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FillOptions {
    /// In which campaign.
    pub campaign: RowId<kinds::Campaign>,
}

impl Job for FillOptions {
    const NAME: &'static str = "imports.fill_options";
}

/// Looks whether an import is still half-way with nobody at work on it, and goes on with it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RescueImport {
    /// Which.
    pub batch: RowId<kinds::ImportBatch>,
}

impl Job for RescueImport {
    const NAME: &'static str = "imports.rescue";
}

/// Removes staged personal data that nobody needs any more.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TidyImports {}

impl Job for TidyImports {
    const NAME: &'static str = "imports.tidy";
}

/// Reads the names beside pledges that came before such names were kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadNames {}

impl Job for ReadNames {
    const NAME: &'static str = "imports.read_names";
}

/// Names the handlers of this crate's jobs, and listens to erasures.
///
/// # Errors
/// When a schedule cannot be read: a mistake of the product.
pub fn register(registry: &mut Registry, vault: &Vault) -> Result<(), String> {
    let own = vault.clone();
    registry.job(move |context: JobContext, job: ApplyImport| {
        let cx = cx(&context, &own, Actor::Import(job.batch));
        on_a_thread(move || apply::apply_all(&context.db, &cx, job.batch))
    });
    let own = vault.clone();
    registry.job(move |context: JobContext, job: UndoImport| {
        let cx = cx(&context, &own, Actor::Import(job.batch));
        on_a_thread(move || undo::undo_all(&context.db, &cx, job.batch))
    });
    let own = vault.clone();
    registry.job(move |context: JobContext, job: GiveAsInFile| {
        let cx = cx(&context, &own, Actor::Job(GiveAsInFile::NAME));
        on_a_thread(move || as_in_file::give_all(&context.db, &cx, job.campaign, job.reward))
    });
    let own = vault.clone();
    registry.job(move |context: JobContext, job: FillOptions| {
        let cx = cx(&context, &own, Actor::Job(FillOptions::NAME));
        on_a_thread(move || fill_options::fill_all(&context.db, &cx, job.campaign))
    });
    let own = vault.clone();
    registry.job(move |context: JobContext, job: RescueImport| {
        let cx = cx(&context, &own, Actor::Import(job.batch));
        on_a_thread(move || rescue::rescue(&context.db, &cx, job.batch))
    });
    let own = vault.clone();
    registry.job(move |context: JobContext, _: TidyImports| {
        let cx = cx(&context, &own, Actor::Job(TidyImports::NAME));
        on_a_thread(move || tidy::tidy(&context.db, &cx))
    });
    let own = vault.clone();
    registry.job(move |context: JobContext, _: ReadNames| {
        let cx = cx(&context, &own, Actor::Job(ReadNames::NAME));
        on_a_thread(move || other_names::read_earlier(&context.db, &cx))
    });
    let own = vault.clone();
    registry.listener_when(
        "imports.follow_rename",
        other_names::is_about_names,
        move |context: JobContext, changed: ContactChanged| {
            let cx = cx(&context, &own, Actor::Job("imports.follow_rename"));
            on_a_thread(move || other_names::follow_rename(&context.db, &cx, &changed))
        },
    );
    registry.listener("imports.forget_person", |context: JobContext, erased: ContactErased| {
        on_a_thread(move || forget_person::forget_person(&context.db, erased.contact))
    });
    let own = vault.clone();
    registry.listener("imports.claim_held", move |context: JobContext, changed: ContactChanged| {
        let cx = cx(&context, &own, Actor::Job("imports.claim_held"));
        on_a_thread(move || person_of_held::claim_by_new_address(&context.db, &cx, &changed))
    });
    registry.schedule("23 3 * * *", &TidyImports {})?;
    // Nothing to read is one look; after an update nobody waits long.
    registry.schedule("*/10 * * * *", &ReadNames {}).map(drop)
}

fn cx(context: &JobContext, vault: &Vault, actor: Actor) -> Cx {
    Cx { vault: vault.clone(), clock: context.clock.clone(), random: context.random.clone(), actor }
}

/// An import works for seconds: on a thread that may wait for the database.
async fn on_a_thread(
    work: impl FnOnce() -> Result<(), ImportError> + Send + 'static,
) -> Result<(), JobError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(ImportError::Unknown)) => Err(JobError::give_up("the import is gone")),
        Ok(Err(error)) => Err(JobError::retry(error)),
        Err(stopped) => Err(JobError::retry(stopped)),
    }
}
