//! How to get into the demo: kept in a file of the data folder, so that every start can say it again.

use std::path::Path;

use accounts::{NewStaff, Role, SecondFactor, TotpSecret, create_staff, hash_password};
use anyhow::Context;
use kernel::{EmailAddress, Token};
use pledges::{Filter, Page, PledgeState};
use serde::{Deserialize, Serialize};

use crate::product::Product;

const FILE_NAME: &str = "demo-access.json";
const EMAIL: &str = "owner@lantern-isles.example";

/// What is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    password: String,
    totp_secret: String,
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

/// Makes the owner, with a password and a second factor of this installation alone.
pub(super) async fn make_owner(product: &Product, data: &Path) -> anyhow::Result<()> {
    let password: String = Token::new(product.cx.random.as_ref()).reveal().chars().take(20).collect();
    let secret = TotpSecret::new(product.cx.random.as_ref());
    let kept = Kept { password: password.clone(), totp_secret: secret.grouped_text() };
    let path = data.join(FILE_NAME);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).with_context(|| format!("{} cannot be written", path.display()))?;
    serde_json::to_writer(file, &kept)?;
    let email = EmailAddress::parse(EMAIL)?;
    let new = NewStaff {
        name: "Robin Demo".to_owned(),
        password: Some(hash_password(product.cx.random.as_ref(), email.as_str(), &password)?),
        email,
        roles: vec![Role::Owner.into()],
        second_factor: SecondFactor::Ready(secret),
    };
    let cx = product.cx.clone();
    product.site.db().write(move |tx| create_staff(tx, &cx, &new)).await?;
    Ok(())
}

/// How to get in; `None` when the file is gone (somebody made the installation their own).
pub(super) async fn of(product: &Product, data: &Path, slug: &'static str) -> anyhow::Result<Option<Access>> {
    let Ok(text) = std::fs::read_to_string(data.join(FILE_NAME)) else { return Ok(None) };
    let kept: Kept = serde_json::from_str(&text).with_context(|| format!("{FILE_NAME} is damaged"))?;
    let secret = TotpSecret::parse(&kept.totp_secret).context("the demo's second factor is damaged")?;
    let cx = product.cx.clone();
    let token = product
        .site
        .db()
        .write(move |tx| {
            let campaign = campaigns::find_campaign_by_slug(tx, slug)?.ok_or(db::DbError::NoRow)?;
            let mut filter = Filter::all(campaign.row);
            filter.states = vec![PledgeState::Invited, PledgeState::Imported, PledgeState::InProgress];
            let first = pledges::list(tx, &filter, Page::first(1))?;
            let pledge = first.first().ok_or(db::DbError::NoRow)?.pledge.row;
            pledges::link_of(tx, &cx, pledge)
        })
        .await?;
    Ok(Some(Access {
        email: EMAIL.to_owned(),
        password: kept.password,
        code_now: secret.code_at(product.cx.now()),
        totp_secret: kept.totp_secret,
        backer_link: product.site.absolute_url(&format!("/p/{}", token.reveal())),
    }))
}
