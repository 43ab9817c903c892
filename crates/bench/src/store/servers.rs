//! Databases on a PostgreSQL server, made for one run and gone after it.

use anyhow::Context as _;
use postgres::{Client, NoTls};

/// A database of its own. Goes when it is dropped.
#[derive(Debug)]
pub struct Made {
    server: String,
    name: String,
    /// Where it is.
    pub url: String,
}

impl Made {
    /// Makes it on this server (`postgres://user@host:port/any`).
    pub fn on(server: &str) -> anyhow::Result<Self> {
        let mut client = Client::connect(server, NoTls).context("the PostgreSQL server does not answer")?;
        let taken: i64 = client
            .query_one("SELECT COUNT(*) FROM pg_database WHERE datname LIKE 'pledgekeeper_bench_%'", &[])?
            .get(0);
        let name = format!("pledgekeeper_bench_{}_{taken}", std::process::id());
        client.batch_execute(&format!("CREATE DATABASE {name}"))?;
        let (address, _) = server.rsplit_once('/').context("the address of the server names a database")?;
        Ok(Self { server: server.to_owned(), url: format!("{address}/{name}"), name })
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        let dropped = Client::connect(&self.server, NoTls).and_then(|mut client| {
            client.batch_execute(&format!("DROP DATABASE {} WITH (FORCE)", self.name))
        });
        // A throw-away server takes it along when it ends.
        drop(dropped);
    }
}
