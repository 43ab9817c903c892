//! The data folder: the master key and, on SQLite, the database.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use kernel::{MasterKey, Random, Vault};

use crate::config::Config;

/// Name of the key's file. It belongs into another backup than the database.
pub const KEY_FILE: &str = "master.key";

/// Whether a missing folder or key may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Make it: the first start.
    Create,
    /// Say that it is missing: commands that only look.
    Refuse,
}

/// Opens the folder and derives the keys.
pub fn open(config: &Config, missing: Missing, random: &dyn Random) -> anyhow::Result<Vault> {
    let folder = &config.data;
    if !folder.exists() {
        if missing == Missing::Refuse {
            bail!(
                "there is no data folder {}: start `pledgekeeper serve` once, or name the folder with --data",
                folder.display()
            );
        }
        std::fs::create_dir_all(folder)
            .with_context(|| format!("the data folder {} cannot be made", folder.display()))?;
        only_for_owner(folder, 0o700)?;
    }
    let path = folder.join(KEY_FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => {
            let key = MasterKey::parse(&text).with_context(|| format!("{} is damaged", path.display()))?;
            Ok(Vault::new(&key))
        }
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            // A new key beside an old database would make everything in it unreadable, without a word.
            if folder.join("pledgekeeper.sqlite").exists() {
                bail!(
                    "{} is missing but there is a database: put the key back from its backup; without it the personal data cannot be read",
                    path.display()
                );
            }
            if missing == Missing::Refuse {
                bail!("{} is missing: start `pledgekeeper serve` once, or put the key there", path.display());
            }
            let key = MasterKey::new(random);
            write_key(&path, &key)?;
            Ok(Vault::new(&key))
        }
        Err(e) => Err(e).with_context(|| format!("{} cannot be read", path.display())),
    }
}

/// Files on their way (exports above all) lie in the data folder while they are made: there is room for them, whereas
/// the system's folder for temporary files is often memory. They have no name and are gone when they are closed.
pub fn take_temporary_files(folder: &Path) {
    // Refused only when it was said before: then they go there.
    drop(tempfile::env::override_temp_dir(folder));
}

fn write_key(path: &Path, key: &MasterKey) -> anyhow::Result<()> {
    let context = || format!("the master key cannot be written to {}", path.display());
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).with_context(context)?;
    writeln!(file, "{}", key.reveal()).with_context(context)?;
    file.sync_all().with_context(context)?;
    // The entry in the folder must survive a power cut as well.
    let folder = path.parent().unwrap_or(Path::new("."));
    File::open(folder).and_then(|f| f.sync_all()).with_context(context)
}

fn only_for_owner(path: &Path, mode: u32) -> anyhow::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
            .with_context(|| format!("the rights of {} cannot be set", path.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use kernel::{OsRandom, Place};

    use super::*;

    fn config(folder: &Path) -> Config {
        Config::load(folder, &BTreeMap::new()).unwrap()
    }

    #[test]
    fn the_first_start_makes_folder_and_key_and_later_ones_find_them() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("data");
        assert!(open(&config(&folder), Missing::Refuse, &OsRandom).is_err());
        let first = open(&config(&folder), Missing::Create, &OsRandom).unwrap();
        let place = Place::new("t", "c", b"r");
        let sealed = first.seal_secret(place, b"x", &OsRandom);
        let second = open(&config(&folder), Missing::Refuse, &OsRandom).unwrap();
        assert_eq!(second.open_secret(place, &sealed).unwrap(), b"x");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |p: &Path| std::fs::metadata(p).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&folder), mode(&folder.join(KEY_FILE))), (0o700, 0o600));
        }
    }

    #[test]
    fn a_lost_key_beside_a_database_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("pledgekeeper.sqlite"), b"").unwrap();
        let error = open(&config(folder.path()), Missing::Create, &OsRandom).unwrap_err().to_string();
        assert!(error.contains("put the key back"), "{error}");
        assert!(!folder.path().join(KEY_FILE).exists());
    }
}
