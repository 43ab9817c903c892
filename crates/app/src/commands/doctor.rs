//! `doctor`: what is set up and what is not.

use std::process::ExitCode;

use serde_json::json;

use super::{print_json, print_line};
use crate::cli::Cli;
use crate::data_folder::Missing;
use crate::opening::open;

pub(super) fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    let installation = open(&cli.data, Missing::Refuse)?;
    let (is_set_up, campaigns, queue) = installation.db.read_blocking(|tx| {
        Ok::<_, anyhow_db::Failure>((
            accounts::is_set_up(tx)?,
            campaigns::list_campaigns(tx)?.len(),
            jobs::counts(tx)?,
        ))
    })?;
    let config = &installation.config;
    let database = if config.database_url.is_some() { "PostgreSQL" } else { "SQLite" };
    let https = config.base_url.as_deref().is_some_and(|url| url.starts_with("https://"));
    let lines = [
        (true, format!("The database ({database}) is open and up to date; {campaigns} campaigns.")),
        (
            is_set_up,
            if is_set_up {
                "An owner can sign in."
            } else {
                "Nobody can sign in yet: `serve` prints the address for the first owner."
            }
            .to_owned(),
        ),
        (
            https,
            if https {
                "Browsers reach the site over https."
            } else {
                "base_url is not an https address: fine for a try-out, not for real backers."
            }
            .to_owned(),
        ),
        (
            config.smtp_url.is_some(),
            if config.smtp_url.is_some() {
                "Mail leaves over SMTP."
            } else {
                "No SMTP server is set: mails stay in the mailbox of the desk."
            }
            .to_owned(),
        ),
        (queue.dead == 0, format!("{} jobs wait, {} are laid aside for a person.", queue.ready, queue.dead)),
    ];
    if cli.json {
        let checks: Vec<_> = lines.iter().map(|(ok, text)| json!({ "ok": ok, "text": text })).collect();
        print_json(cli, &json!({ "checks": checks }))?;
    } else {
        for (ok, text) in &lines {
            print_line(&format!("{}  {text}", if *ok { "ok  " } else { "look" }))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

mod anyhow_db {
    //! Two error types meet in one read.

    #[derive(Debug, thiserror::Error)]
    pub(super) enum Failure {
        #[error(transparent)]
        Db(#[from] db::DbError),
        #[error(transparent)]
        Campaign(#[from] campaigns::CampaignError),
    }
}
