//! An installation on either database, with the real binary serving it.
#![allow(dead_code, reason = "each of the tests that share it uses a part")]

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::process::Stdio;

use app::data_folder::Missing;
use app::opening::{Installation, open_with};
use serde_json::Value;
use testkit::{Engine, TestDb};

use crate::server::{Server, command_with};

pub struct House {
    pub engine: Engine,
    pub data: PathBuf,
    /// What the environment of every process of it holds beside the usual.
    pub settings: Vec<(String, String)>,
    database: Option<TestDb>,
    pub folder: tempfile::TempDir,
}

/// Tells a story twice: with SQLite in the data folder and with a fresh schema on PostgreSQL.
pub fn on_both(story: impl Fn(House)) {
    for engine in Engine::ALL {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| story(House::fresh(engine)))) {
            eprintln!("the story failed on {engine:?}");
            resume_unwind(panic);
        }
    }
}

impl House {
    pub fn fresh(engine: Engine) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let database = (engine == Engine::Postgres).then(|| TestDb::fresh(engine, &[]));
        let mut house = Self { engine, data, settings: Vec::new(), database, folder };
        if let Some(url) = house.database_url() {
            house.set("PLEDGEKEEPER_DATABASE_URL", url);
            house.set("PLEDGEKEEPER_DATABASE_CONNECTIONS", "4");
        }
        house
    }

    /// Address of its PostgreSQL, or `None` for SQLite.
    pub fn database_url(&self) -> Option<String> {
        match self.database.as_ref()?.config() {
            db::DbConfig::Postgres { url, .. } => Some(url.clone()),
            db::DbConfig::Sqlite { .. } => None,
        }
    }

    /// Changes a setting for whatever starts from now on.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.settings.retain(|(set, _)| set != name);
        self.settings.push((name.to_owned(), value.into()));
    }

    fn pairs(&self) -> Vec<(&str, String)> {
        self.settings.iter().map(|(name, value)| (name.as_str(), value.clone())).collect()
    }

    pub fn start(&self) -> Server {
        Server::start(&self.data, false, &self.pairs())
    }

    pub fn start_demo(&self) -> Server {
        Server::start(&self.data, true, &self.pairs())
    }

    pub fn start_demo_logging(&self, log: Stdio) -> Server {
        Server::start_logging(&self.data, true, &self.pairs(), log)
    }

    pub fn command(&self, arguments: &[&str]) -> (Value, bool) {
        command_with(&self.data, arguments, &self.pairs())
    }

    /// Everything holds, by the binary's own word.
    pub fn verified(&self) {
        let (said, ok) = self.command(&["verify"]);
        assert!(ok && said["ok"] == true, "{said:#}");
    }

    /// The same installation, opened in this process.
    pub fn open(&self) -> Installation {
        open_with(&self.data, &self.settings.iter().cloned().collect(), Missing::Refuse).unwrap()
    }
}
