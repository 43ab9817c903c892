//! `doctor`: what is set up and what is not, and what is about to go wrong.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use kernel::{Clock, SystemClock, Timestamp};
use messages::{Problem, SmtpChannel, SmtpSettings, SmtpTimeouts};
use serde_json::{Value, json};

use super::{print_json, print_line};
use crate::cli::Cli;
use crate::config::Config;
use crate::data_folder::{KEY_FILE, Missing};
use crate::opening::{Installation, open};
use crate::store::installation;

/// Less free space than this, and it is time to do something.
const FREE_BYTES_MIN: u64 = 1 << 30;
/// A mail server that does not take a connection within this is away.
const MAIL_WAIT: Duration = Duration::from_secs(5);
/// Clocks of nodes and of events may differ by so much.
const CLOCK_TOLERANCE_SECONDS: i64 = 60;

/// How grave an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Good,
    /// Worth a look; nothing is broken.
    Look,
    /// Does not work.
    Wrong,
}

impl Standing {
    const fn word(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Look => "look",
            Self::Wrong => "wrong",
        }
    }
}

/// One thing that was looked at.
struct Check {
    name: &'static str,
    standing: Standing,
    text: String,
}

impl Check {
    fn good(name: &'static str, text: impl Into<String>) -> Self {
        Self { name, standing: Standing::Good, text: text.into() }
    }
    fn look(name: &'static str, text: impl Into<String>) -> Self {
        Self { name, standing: Standing::Look, text: text.into() }
    }
    fn wrong(name: &'static str, text: impl Into<String>) -> Self {
        Self { name, standing: Standing::Wrong, text: text.into() }
    }
    fn to_json(&self) -> Value {
        let ok = self.standing == Standing::Good;
        json!({ "name": self.name, "ok": ok, "standing": self.standing.word(), "text": self.text })
    }
}

pub(super) fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    let checks = match open(&cli.data, Missing::Refuse) {
        Ok(installation) => of_installation(&installation)?,
        // What keeps it from opening is the answer; the sentence says what to do.
        Err(e) => vec![Check::wrong("opening", format!("{e:#}"))],
    };
    let is_wrong = checks.iter().any(|check| check.standing == Standing::Wrong);
    if cli.json {
        let list: Vec<Value> = checks.iter().map(Check::to_json).collect();
        print_json(cli, &json!({ "ok": !is_wrong, "checks": list }))?;
    } else {
        for check in &checks {
            print_line(&format!("{:<6}{:<10}{}", check.standing.word(), check.name, check.text))?;
        }
    }
    Ok(if is_wrong { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn of_installation(installation: &Installation) -> anyhow::Result<Vec<Check>> {
    let config = &installation.config;
    let (is_set_up, campaigns, queue, newest) = installation.db.read_blocking(|tx| {
        Ok::<_, Unread>((
            accounts::is_set_up(tx)?,
            campaigns::list_campaigns(tx)?.len(),
            jobs::counts(tx)?,
            installation::newest_event(tx)?,
        ))
    })?;
    let database = if config.database_url.is_some() { "PostgreSQL" } else { "SQLite" };
    Ok(vec![
        folder(&config.data),
        key(&config.data),
        disk(&config.data),
        Check::good(
            "database",
            format!(
                "{database} is open, belongs to this key, and its schema is up to date; {campaigns} campaigns."
            ),
        ),
        clock(SystemClock.now(), newest),
        if is_set_up {
            Check::good("owner", "An owner can sign in.")
        } else {
            Check::look("owner", "Nobody can sign in yet: `serve` prints the address for the first owner.")
        },
        address(config),
        mail(config),
        Check::look(
            "payments",
            "Payments go to the sandbox, the only provider there is so far: what it books is no real money.",
        ),
        if queue.dead == 0 {
            Check::good("jobs", format!("{} jobs wait.", queue.ready))
        } else {
            let text = format!(
                "{} jobs wait, {} are laid aside for a person: the page of jobs in the desk lists them.",
                queue.ready, queue.dead
            );
            Check::look("jobs", text)
        },
    ])
}

fn folder(data: &Path) -> Check {
    let probe = tempfile::tempfile_in(data);
    match (probe, only_for_owner(data)) {
        (Err(e), _) => Check::wrong("folder", format!("{} cannot be written: {e}.", data.display())),
        (Ok(_), false) => Check::look(
            "folder",
            format!("Others on this machine may look into {}: chmod 700 it.", data.display()),
        ),
        (Ok(_), true) => Check::good("folder", format!("{} can be written.", data.display())),
    }
}

fn key(data: &Path) -> Check {
    if only_for_owner(&data.join(KEY_FILE)) {
        Check::good(
            "key",
            "The master key is there and only its owner can read it. Is there a copy, apart from the database's?",
        )
    } else {
        Check::look("key", "Others on this machine may read the master key: chmod 600 it.")
    }
}

#[cfg(unix)]
fn only_for_owner(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|found| found.permissions().mode().trailing_zeros() >= 6)
}

#[cfg(not(unix))]
fn only_for_owner(_path: &Path) -> bool {
    true // rights are kept in another way there
}

#[cfg(unix)]
fn disk(data: &Path) -> Check {
    match rustix::fs::statvfs(data) {
        Ok(found) => {
            let free = found.f_bavail.saturating_mul(found.f_frsize);
            let text = format!("{} MiB are free where the data lies.", free >> 20);
            if free < FREE_BYTES_MIN { Check::look("disk", text) } else { Check::good("disk", text) }
        }
        Err(e) => Check::look("disk", format!("How much space is free cannot be told: {e}.")),
    }
}

#[cfg(not(unix))]
fn disk(_data: &Path) -> Check {
    Check::look("disk", "How much space is free is not looked at on this system.")
}

/// Nothing can have happened in the future.
fn clock(now: Timestamp, newest: Option<Timestamp>) -> Check {
    match newest {
        Some(newest) if newest > now.plus_seconds(CLOCK_TOLERANCE_SECONDS) => Check::wrong(
            "clock",
            format!(
                "The clock shows {now}, but something happened at {newest}: set the clock, or deadlines and links go wrong."
            ),
        ),
        _ => Check::good("clock", format!("It is {now}.")),
    }
}

fn address(config: &Config) -> Check {
    if config.base_url.as_deref().is_some_and(|url| url.starts_with("https://")) {
        Check::good("address", "Browsers reach the site over https.")
    } else {
        Check::look("address", "base_url is not an https address: fine for a try-out, not for real backers.")
    }
}

/// Whether mails could be handed over there; nothing is sent.
fn mail(config: &Config) -> Check {
    let settings = match config.mail() {
        Ok((None, from)) => {
            let from = from.as_str();
            let text = format!(
                "No SMTP server is set: mails stay in the mailbox of the desk. {}",
                if config.mail_from.is_some() {
                    format!("They come from {from}.")
                } else {
                    format!(
                        "No sender is set either, they say {from}: set mail_from (PLEDGEKEEPER_MAIL_FROM) to the \
                         address that mails come from."
                    )
                }
            );
            return Check::look("mail", text);
        }
        Ok((Some(settings), _)) => settings,
        Err(e) => return Check::wrong("mail", format!("{e:#}.")),
    };
    let server = format!("{}:{}", settings.host, settings.port);
    let why = match try_out(settings) {
        Ok(Ok(())) => return Check::good("mail", format!("The mail server {server} answers.")),
        Ok(Err(Problem::Encryption)) => {
            "does not offer encryption, or shows a certificate that is not trusted. With ca=FILE it is the one of the \
             authority that signed the server's, or the server's own where that is no authority's (CA:FALSE)"
        }
        Ok(Err(Problem::SignInRefused)) => "refuses the name and password of smtp_url",
        Ok(Err(_)) => "does not answer",
        Err(e) => return Check::wrong("mail", format!("{e:#}.")),
    };
    Check::wrong("mail", format!("The mail server {server} {why}. Mails wait until it takes them."))
}

/// Connects as mails do: a server that answers may still be none that they can be handed to.
fn try_out(settings: SmtpSettings) -> anyhow::Result<Result<(), Problem>> {
    let timeouts = SmtpTimeouts { connect: MAIL_WAIT, ..SmtpTimeouts::default() };
    let channel = SmtpChannel::new(settings, timeouts)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(channel.try_out()))
}

/// Two error types meet in one read.
#[derive(Debug, thiserror::Error)]
enum Unread {
    #[error(transparent)]
    Db(#[from] db::DbError),
    #[error(transparent)]
    Campaign(#[from] campaigns::CampaignError),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_behind_what_happened_is_wrong() {
        let now = Timestamp::from_micros(1_790_000_000_000_000);
        assert_eq!(clock(now, None).standing, Standing::Good);
        assert_eq!(clock(now, Some(now.plus_seconds(30))).standing, Standing::Good);
        assert_eq!(clock(now, Some(now.plus_days(1))).standing, Standing::Wrong);
    }

    #[test]
    fn a_sender_that_was_never_set_is_told_before_there_is_a_mail_server() {
        let data = tempfile::tempdir().unwrap();
        let told = |environment: &[(&str, &str)]| {
            let environment: std::collections::BTreeMap<String, String> =
                environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            let check = mail(&Config::load(data.path(), &environment).unwrap());
            assert_eq!(check.standing, Standing::Look);
            check.text
        };
        assert!(told(&[]).contains("set mail_from (PLEDGEKEEPER_MAIL_FROM)"));
        let set = told(&[("PLEDGEKEEPER_MAIL_FROM", "hello@shop.example")]);
        assert!(set.contains("hello@shop.example") && !set.contains("mail_from"), "{set}");
    }

    #[test]
    fn a_mail_server_that_answers_and_that_mails_cannot_be_handed_to_is_wrong() {
        let (data, server) = (tempfile::tempdir().unwrap(), testkit::SmtpServer::start());
        let told = |url: String| {
            let environment =
                [("PLEDGEKEEPER_SMTP_URL", url.as_str()), ("PLEDGEKEEPER_MAIL_FROM", "a@b.example")]
                    .map(|(name, value)| (name.to_owned(), value.to_owned()));
            mail(&Config::load(data.path(), &environment.into()).unwrap())
        };
        let answers = told(server.url());
        assert_eq!(answers.standing, Standing::Good, "{}", answers.text);
        let encrypted = told(format!("{}?tls=starttls", server.url()));
        assert_eq!(encrypted.standing, Standing::Wrong);
        assert!(encrypted.text.contains("certificate that is not trusted"), "{}", encrypted.text);
        drop(server);
        assert_eq!(told("smtp://127.0.0.1:1".to_owned()).standing, Standing::Wrong);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_others_may_open_is_told() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempfile::tempdir().unwrap();
        std::fs::set_permissions(data.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(folder(data.path()).standing, Standing::Good);
        std::fs::set_permissions(data.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(folder(data.path()).standing, Standing::Look);
        assert_eq!(folder(&data.path().join("gone")).standing, Standing::Wrong);
    }
}
