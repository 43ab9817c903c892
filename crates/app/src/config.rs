//! The installation's settings: `pledgekeeper.toml` in the data folder, then the environment, which wins.
//!
//! Every setting has an environment variable `PLEDGEKEEPER_<NAME>`; `PLEDGEKEEPER_<NAME>_FILE` names a file to
//! read the value from, so that a secret need not stand in the environment.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde::Deserialize;

/// Name of the settings file in the data folder.
pub const FILE_NAME: &str = "pledgekeeper.toml";

/// What the file may hold.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    listen: Option<String>,
    metrics_listen: Option<String>,
    base_url: Option<String>,
    database_url: Option<String>,
    database_connections: Option<usize>,
    smtp_url: Option<String>,
    vies_url: Option<String>,
    mail_from: Option<String>,
    mails_per_minute: Option<u32>,
    language: Option<String>,
    trusted_proxies: Option<Vec<String>>,
    log: Option<String>,
}

/// How logs are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Pretty,
    /// One JSON object a line.
    Json,
}

/// The settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder that holds everything of this installation.
    pub data: PathBuf,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// Where figures for Prometheus are told; `None`: nowhere.
    pub metrics_listen: Option<SocketAddr>,
    /// Address under which browsers reach it; the listening address when not set.
    pub base_url: Option<String>,
    /// PostgreSQL, or `None` for SQLite in the data folder.
    pub database_url: Option<String>,
    /// Connections to PostgreSQL.
    pub database_connections: usize,
    /// `smtp://…` or `smtps://…`; `None`: mails go to the mailbox in the desk.
    pub smtp_url: Option<String>,
    /// Where VAT numbers are checked: an address that answers like VIES, or `sandbox` for the stand-in on this machine;
    /// `None`: VIES.
    pub vies_url: Option<String>,
    /// Sender of mails.
    pub mail_from: Option<String>,
    /// Invitations and reminders a minute; `None`: as fast as the mail server takes them.
    pub mails_per_minute: Option<u32>,
    /// Language of those whose browser asks for none of ours.
    pub language: kernel::Language,
    /// Proxies whose `X-Forwarded-For` is believed, as `10.0.0.0/8`.
    pub trusted_proxies: Vec<String>,
    /// Logs.
    pub log: LogFormat,
}

const LISTEN_DEFAULT: &str = "127.0.0.1:8080";
const DATABASE_CONNECTIONS_DEFAULT: usize = 8;

impl Config {
    /// Reads the file, if there is one, and the environment.
    pub fn load(data: &Path, environment: &BTreeMap<String, String>) -> anyhow::Result<Self> {
        let path = data.join(FILE_NAME);
        let written: Written = match std::fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text)
                .with_context(|| format!("{} cannot be read as settings", path.display()))?,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Written::default(),
            Err(e) => return Err(e).with_context(|| format!("{} cannot be opened", path.display())),
        };
        let set = |name: &str, in_file: Option<String>| setting(environment, name, in_file);
        let listen = set("LISTEN", written.listen)?.unwrap_or_else(|| LISTEN_DEFAULT.to_owned());
        let metrics_listen = set("METRICS_LISTEN", written.metrics_listen)?;
        let language = set("LANGUAGE", written.language)?.unwrap_or_else(|| "en".to_owned());
        let connections = set("DATABASE_CONNECTIONS", written.database_connections.map(|n| n.to_string()))?;
        let proxies = set("TRUSTED_PROXIES", written.trusted_proxies.map(|list| list.join(",")))?;
        let base_url = set("BASE_URL", written.base_url)?;
        if let Some(url) = &base_url
            && !(url.starts_with("https://") || url.starts_with("http://"))
        {
            bail!("base_url must begin with https:// (or http:// for a try-out), not be «{url}»");
        }
        Ok(Self {
            data: data.to_owned(),
            listen: address("listen", &listen)?,
            metrics_listen: metrics_listen.map(|text| address("metrics_listen", &text)).transpose()?,
            base_url,
            database_url: set("DATABASE_URL", written.database_url)?,
            database_connections: match connections {
                None => DATABASE_CONNECTIONS_DEFAULT,
                Some(n) => n.parse().context("database_connections must be a whole number")?,
            },
            smtp_url: set("SMTP_URL", written.smtp_url)?,
            vies_url: set("VIES_URL", written.vies_url)?,
            mail_from: set("MAIL_FROM", written.mail_from)?,
            mails_per_minute: match set("MAILS_PER_MINUTE", written.mails_per_minute.map(|n| n.to_string()))?
            {
                None => None,
                Some(n) => Some(n.parse().context("mails_per_minute must be a whole number")?),
            },
            language: kernel::Language::from_tag(&language)
                .with_context(|| format!("language must be one of en, de, pl, it, not «{language}»"))?,
            trusted_proxies: proxies
                .map(|list| list.split(',').map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect())
                .unwrap_or_default(), // not set: no proxy is believed
            log: match set("LOG", written.log)?.as_deref() {
                None | Some("pretty") => LogFormat::Pretty,
                Some("json") => LogFormat::Json,
                Some(other) => bail!("log must be pretty or json, not «{other}»"),
            },
        })
    }

    /// The mail server, if one is set, and the sender of all mails.
    ///
    /// # Errors
    /// A URL that is none, a sender that is none, a mail server without a sender.
    pub fn mail(&self) -> anyhow::Result<(Option<messages::SmtpSettings>, kernel::EmailAddress)> {
        let smtp = match &self.smtp_url {
            Some(url) => Some(messages::SmtpSettings::parse(url).context("smtp_url")?),
            None => None,
        };
        let from = match (&self.mail_from, &smtp) {
            (Some(from), _) => from.as_str(),
            (None, None) => messages::SENDER_UNSET,
            (None, Some(_)) => {
                bail!("set mail_from (PLEDGEKEEPER_MAIL_FROM) to the address that mails come from")
            }
        };
        Ok((smtp, kernel::EmailAddress::parse(from).context("mail_from")?))
    }

    /// Which database.
    pub fn database(&self) -> db::DbConfig {
        match &self.database_url {
            Some(url) => db::DbConfig::Postgres { url: url.clone(), connections: self.database_connections },
            None => db::DbConfig::Sqlite { path: self.data.join("pledgekeeper.sqlite") },
        }
    }
}

fn address(name: &str, text: &str) -> anyhow::Result<SocketAddr> {
    text.parse()
        .with_context(|| format!("{name} must be an address and port such as {LISTEN_DEFAULT}, not «{text}»"))
}

fn setting(
    environment: &BTreeMap<String, String>,
    name: &str,
    in_file: Option<String>,
) -> anyhow::Result<Option<String>> {
    let variable = format!("PLEDGEKEEPER_{name}");
    if let Some(value) = environment.get(&variable) {
        return Ok(Some(value.clone()).filter(|v| !v.is_empty()));
    }
    if let Some(path) = environment.get(&format!("{variable}_FILE")) {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("{variable}_FILE names {path}, which cannot be read"))?;
        return Ok(Some(text.trim().to_owned()));
    }
    Ok(in_file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn nothing_set_is_sqlite_on_this_machine() {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::load(folder.path(), &env(&[])).unwrap();
        assert_eq!(config.listen.to_string(), LISTEN_DEFAULT);
        assert!(matches!(config.database(), db::DbConfig::Sqlite { .. }));
    }

    #[test]
    fn the_environment_wins_over_the_file_and_secrets_come_from_files() {
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("smtp");
        std::fs::write(&secret, "smtps://user:geheim@mail.example:465\n").unwrap();
        std::fs::write(folder.path().join(FILE_NAME), "listen = \"127.0.0.1:1\"\nlanguage = \"pl\"\n")
            .unwrap();
        let environment = env(&[
            ("PLEDGEKEEPER_LISTEN", "127.0.0.1:2"),
            ("PLEDGEKEEPER_SMTP_URL_FILE", secret.to_str().unwrap()),
        ]);
        let config = Config::load(folder.path(), &environment).unwrap();
        assert_eq!(config.listen.port(), 2);
        assert_eq!(config.language, kernel::Language::Pl);
        assert_eq!(config.smtp_url.as_deref(), Some("smtps://user:geheim@mail.example:465"));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (file, environment, said) in [
            ("listn = \"x\"", env(&[]), "cannot be read as settings"),
            ("", env(&[("PLEDGEKEEPER_LISTEN", "here")]), "address and port"),
            (
                "",
                env(&[("PLEDGEKEEPER_METRICS_LISTEN", "9100")]),
                "metrics_listen must be an address and port",
            ),
            ("", env(&[("PLEDGEKEEPER_LANGUAGE", "klingon")]), "en, de, pl, it"),
            ("", env(&[("PLEDGEKEEPER_BASE_URL", "example.org")]), "https://"),
            ("", env(&[("PLEDGEKEEPER_SMTP_URL_FILE", "/nowhere")]), "/nowhere"),
            ("log = \"loud\"", env(&[]), "pretty or json"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join(FILE_NAME), file).unwrap();
            let error = format!("{:#}", Config::load(folder.path(), &environment).unwrap_err());
            assert!(error.contains(said), "{error}");
        }
    }
}
