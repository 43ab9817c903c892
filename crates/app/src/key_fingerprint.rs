//! Whether a master key and a database belong together. A wrong key would be found only at the first name that does
//! not open, after new data had been sealed with it; so the database remembers the key by a keyed hash.

use anyhow::{Context, bail};
use db::{Column, Db, DbError};
use kernel::{Timestamp, Vault};

use crate::store::installation;

/// Keeps this hash apart from every other use of the signing key.
const PURPOSE: &str = "pledgekeeper/key-fingerprint/1";

fn fingerprint(vault: &Vault) -> Vec<u8> {
    vault.sign(PURPOSE, b"the master key of this installation")
}

/// Before anything is written: refuses a key that is not the database's. A database from before fingerprints is asked
/// by opening what is sealed in it.
pub(crate) fn check(db: &Db, vault: &Vault, schema: &[Column]) -> anyhow::Result<()> {
    let has = |table: &str| schema.iter().any(|column| column.table == table);
    let remembered = if has("installation") {
        db.read_blocking(installation::key_fingerprint).context("the database cannot be read")?
    } else {
        None
    };
    let fits = match remembered {
        Some(remembered) => remembered == fingerprint(vault),
        None if has("contact_key") => {
            let keys = vault.clone();
            let unopened =
                db.read_blocking(move |tx| contacts::verify_sealed(tx, &keys, contacts::Extent::Sample));
            unopened.context("the database cannot be read")?.is_empty()
        }
        None => true,
    };
    if fits { Ok(()) } else { refuse() }
}

/// After the migrations: remembers the key of a new database. Two nodes may start at once; the second finds the
/// first's.
pub(crate) fn remember(db: &Db, vault: &Vault, now: Timestamp) -> anyhow::Result<()> {
    let ours = fingerprint(vault);
    let writing = ours.clone();
    let remembered =
        db.read_blocking(installation::key_fingerprint).context("the database cannot be read")?;
    let remembered = match remembered {
        Some(remembered) => remembered,
        None => db
            .write_blocking(move |tx| {
                installation::remember(tx, &writing, now)?;
                installation::key_fingerprint(tx)?.ok_or(DbError::NoRow)
            })
            .context("the database cannot be written")?,
    };
    if remembered == ours { Ok(()) } else { refuse() }
}

fn refuse() -> anyhow::Result<()> {
    bail!(
        "this master key is not the one that the database was sealed with: put the key of its installation into master.key (from its backup), or name the folder or the database that belongs to this key; nothing was changed"
    )
}
