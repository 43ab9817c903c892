//! How to get into the demo: kept in a file of the data folder, so that every start can say it again.

use std::path::Path;

use accounts::{AccountError, NewStaff, Role, SecondFactor, TotpSecret, create_staff, hash_password};
use anyhow::Context;
use kernel::{Actor, EmailAddress, Timestamp, Token};
use pledges::{Filter, Page, PledgeState};
use serde::{Deserialize, Serialize};

use crate::product::Product;

const FILE_NAME: &str = "demo-access.json";
const EMAIL: &str = "owner@lantern-isles.example";

/// What is kept.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    password: String,
    totp_secret: String,
    /// Whether everything is there; not so after a start that was killed.
    #[serde(default)]
    pub(super) is_loaded: bool,
    /// Whether those who pay by card did.
    #[serde(default)]
    pub(super) is_paid: bool,
}

impl Kept {
    /// Writes it beside its place and moves it there, so that it is whole or not there.
    pub(super) fn write(&self, data: &Path) -> anyhow::Result<()> {
        let path = data.join(FILE_NAME);
        let written = || -> anyhow::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(data)?; // for its owner's eyes only
            serde_json::to_writer(&mut file, self)?;
            file.as_file().sync_all()?;
            file.persist(&path)?;
            Ok(())
        };
        written().with_context(|| format!("{} cannot be written", path.display()))
    }
}

/// What a start before this one kept; `None` when there is nothing (or somebody made the installation their own).
pub(super) fn read(data: &Path) -> anyhow::Result<Option<Kept>> {
    let Ok(text) = std::fs::read_to_string(data.join(FILE_NAME)) else { return Ok(None) };
    Ok(Some(serde_json::from_str(&text).with_context(|| format!("{FILE_NAME} is damaged"))?))
}

/// Makes up a password and a second factor of this installation alone, and keeps them.
pub(super) fn begin(product: &Product, data: &Path) -> anyhow::Result<Kept> {
    let random = product.cx.random.as_ref();
    let kept = Kept {
        password: Token::new(random).reveal().chars().take(20).collect(),
        totp_secret: TotpSecret::new(random).grouped_text(),
        is_loaded: false,
        is_paid: false,
    };
    kept.write(data)?;
    Ok(kept)
}

/// How to get into the demo.
#[derive(Debug, Clone)]
pub struct Access {
    /// E-mail of the demo's owner.
    pub email: String,
    /// Their password, made up at the first start.
    pub password: String,
    /// Their authenticator's secret, base32.
    pub totp_secret: String,
    /// The code of this half minute.
    pub code_now: String,
    /// A backer's link.
    pub backer_link: String,
}

impl Access {
    /// The second factor's code at a time.
    pub fn code_at(&self, now: Timestamp) -> anyhow::Result<String> {
        let secret = TotpSecret::parse(&self.totp_secret).context("the demo's second factor is damaged")?;
        Ok(secret.code_at(now))
    }
}

/// Makes the owner, unless an earlier start did.
pub(super) async fn make_owner(product: &Product, kept: &Kept) -> anyhow::Result<()> {
    let email = EmailAddress::parse(EMAIL)?;
    let password = hash_password(product.cx.random.as_ref(), email.as_str(), &kept.password)?;
    let new = NewStaff {
        name: "Robin Demo".to_owned(),
        password: Some(password),
        email,
        roles: vec![Role::Owner.into()],
        second_factor: SecondFactor::Ready(secret_of(kept)?),
    };
    let cx = product.cx.acting_as(Actor::Job("demo"));
    match product.site.db().write(move |tx| create_staff(tx, &cx, &new)).await {
        Ok(_) | Err(AccountError::EmailTaken) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn secret_of(kept: &Kept) -> anyhow::Result<TotpSecret> {
    TotpSecret::parse(&kept.totp_secret).context("the demo's second factor is damaged")
}

/// How to get in.
pub(super) async fn of(product: &Product, kept: &Kept, slug: &'static str) -> anyhow::Result<Option<Access>> {
    let secret = secret_of(kept)?;
    let cx = product.cx.clone();
    let token = product
        .site
        .db()
        .write(move |tx| {
            let Some(campaign) = campaigns::find_campaign_by_slug(tx, slug)? else { return Ok(None) };
            let mut filter = Filter::all(campaign.row);
            filter.states = vec![PledgeState::Invited, PledgeState::Imported, PledgeState::InProgress];
            let mut first = pledges::list(tx, &filter, Page::first(1))?;
            if first.is_empty() {
                // Everybody is done, or the campaign is locked: any page is better than none.
                first = pledges::list(tx, &Filter::all(campaign.row), Page::first(1))?;
            }
            let Some(first) = first.first() else { return Ok(None) };
            pledges::link_of(tx, &cx, first.pledge.row).map(Some)
        })
        .await?;
    // Somebody took the campaign away, or everybody in it: there is nothing to show.
    let Some(token) = token else { return Ok(None) };
    Ok(Some(Access {
        email: EMAIL.to_owned(),
        password: kept.password.clone(),
        code_now: secret.code_at(product.cx.now()),
        totp_secret: kept.totp_secret.clone(),
        backer_link: product.site.absolute_url(&format!("/p/{}", token.reveal())),
    }))
}
