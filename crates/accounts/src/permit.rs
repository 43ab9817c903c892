//! The only doors to [`Staff`]: a handler that wants it names the permission in its parameters.

use std::marker::PhantomData;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::Method;
use axum::http::request::Parts;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use web::session::{Session, SessionKind};
use web::{CampaignContext, ClientIp, MenuScope, Page, Site, StaffContext, WebError};

use crate::can::Can;
use crate::model::{Scope, Staff};
use crate::service::audit::Audit;
use crate::service::signed_in;

pub(crate) const SIGN_IN_PATH: &str = "/desk/sign-in";
pub(crate) const ACCOUNT_PATH: &str = "/desk/account";
pub(crate) const SIGN_OUT_PATH: &str = "/desk/sign-out";

/// A signed-in member of staff, whatever their roles: for pages about oneself and the start page. Sends to the
/// sign-in page who is not, and back again afterwards.
#[derive(Debug, Clone)]
pub struct SignedIn {
    staff: Staff,
    ip: ClientIp,
}

impl SignedIn {
    /// Who.
    pub const fn staff(&self) -> &Staff {
        &self.staff
    }

    /// The context of a change that they make.
    pub fn cx(&self, site: &Site) -> Cx {
        cx_of(site, &self.staff)
    }

    /// An audit entry that knows where the request came from.
    pub fn audit(&self, site: &Site, action: &'static str, subject: impl Into<String>) -> Audit {
        Audit::new(action, subject).from_ip(site.vault(), self.ip)
    }

    /// The frame of a staff page: name, menu, campaign.
    pub fn frame(&self, site: &Site, page: Page, campaign: Option<CampaignContext>) -> Page {
        frame_of(site, &self.staff, page, campaign)
    }
}

/// A member of staff who holds the permission `P`. In a path with `{campaign}` (a campaign's public id) it is asked
/// for that campaign; elsewhere for the whole organisation. Answers 403 to who lacks it. `P` may be
/// [`Reading`](crate::can::Reading), which makes a GET one that who reads everything sees, too.
pub struct Permit<P> {
    signed_in: SignedIn,
    campaign: Option<Id<kinds::Campaign>>,
    permission: PhantomData<fn() -> P>,
}

impl<P> std::fmt::Debug for Permit<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Permit").field("staff", &self.signed_in.staff.id).finish_non_exhaustive()
    }
}

impl<P: Can> Permit<P> {
    /// Who.
    pub const fn staff(&self) -> &Staff {
        &self.signed_in.staff
    }

    /// The campaign of the path, if it names one.
    pub const fn campaign(&self) -> Option<Id<kinds::Campaign>> {
        self.campaign
    }

    /// The context of a change that they make.
    pub fn cx(&self, site: &Site) -> Cx {
        self.signed_in.cx(site)
    }

    /// An audit entry that knows where the request came from.
    pub fn audit(&self, site: &Site, action: &'static str, subject: impl Into<String>) -> Audit {
        self.signed_in.audit(site, action, subject)
    }

    /// The frame of a staff page: name, menu, campaign; for somebody who only reads what others change there, without
    /// what changes it.
    pub fn frame(&self, site: &Site, page: Page, campaign: Option<CampaignContext>) -> Page {
        let page = self.signed_in.frame(site, page, campaign);
        if self.reads_only() { page.reading_only() } else { page }
    }

    /// Whether they are here to read what others change.
    pub fn reads_only(&self) -> bool {
        !self.staff().may(P::PERMISSION, self.campaign)
    }
}

/// A member of staff who holds the permission `P` somewhere: for a page whose campaign is known only after its
/// object was read (`/desk/backers/{pledge}`). Gives nothing until [`PermitIn::of`] is asked with that campaign.
pub struct PermitIn<P> {
    signed_in: SignedIn,
    permission: PhantomData<fn() -> P>,
}

impl<P> std::fmt::Debug for PermitIn<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PermitIn").field("staff", &self.signed_in.staff.id).finish_non_exhaustive()
    }
}

impl<P: Can> PermitIn<P> {
    /// The permit for this campaign. Who lacks it may not learn that the object exists: 404.
    pub fn of(self, campaign: Id<kinds::Campaign>) -> Result<Permit<P>, WebError> {
        if self.signed_in.staff.may(P::PERMISSION, Some(campaign)) {
            Ok(Permit { signed_in: self.signed_in, campaign: Some(campaign), permission: PhantomData })
        } else {
            Err(WebError::NotFound)
        }
    }

    /// The campaigns in which the permission is held; `None` means all of them.
    pub fn campaigns(&self) -> Option<Vec<Id<kinds::Campaign>>> {
        let staff = &self.signed_in.staff;
        if staff.may(P::PERMISSION, None) {
            return None;
        }
        let own = staff.roles.iter().filter(|grant| crate::allows(grant.role, P::PERMISSION));
        Some(
            own.filter_map(|grant| match grant.scope {
                Scope::Campaign(id) => Some(id),
                Scope::All => None,
            })
            .collect(),
        )
    }

    /// The frame of a list over campaigns.
    pub fn frame(&self, site: &Site, page: Page) -> Page {
        self.signed_in.frame(site, page, None)
    }
}

fn cx_of(site: &Site, staff: &Staff) -> Cx {
    Cx {
        vault: site.vault().clone(),
        clock: site.clock_handle(),
        random: site.random_handle(),
        actor: staff.actor(),
    }
}

fn frame_of(site: &Site, staff: &Staff, page: Page, campaign: Option<CampaignContext>) -> Page {
    let scope = campaign.as_ref().and_then(|c| Id::parse(&c.id).ok()); // no public id: asked for everywhere
    let roles: Vec<String> =
        staff.roles.iter().map(|grant| page.t(&format!("accounts-role-{}", grant.role.code()))).collect();
    let context = StaffContext {
        name: staff.name.clone(),
        detail: roles.join(", "),
        account_url: ACCOUNT_PATH.to_owned(),
        sign_out_url: SIGN_OUT_PATH.to_owned(),
    };
    page.for_staff(site, context, campaign, |code, of| {
        // What is the whole organisation's is refused to who has a role in one campaign, so it is asked for there too.
        staff.may_read_by_code(code, scope.filter(|_| of == MenuScope::Campaign))
    })
}

/// The session of a request, at whatever stage.
pub(crate) async fn session_of(parts: &Parts, site: &Site) -> Result<Option<Session>, WebError> {
    Ok(web::session::current(site, SessionKind::Staff, &parts.headers).await?)
}

async fn signed_in(parts: &Parts, site: &Site) -> Result<SignedIn, WebError> {
    let session = session_of(parts, site).await?.filter(|s| signed_in::stage_of(s) == signed_in::IN);
    let Some(session) = session else { return Err(sign_in_first(parts)) };
    let vault = site.vault().clone();
    let found = site.db().read(move |tx| signed_in::staff_of(tx, &vault, &session)).await?;
    let staff = found.ok_or_else(|| sign_in_first(parts))?;
    Ok(SignedIn { staff, ip: ClientIp::of(parts, site) })
}

/// Leads to the sign-in page and from there back to a page that was only read. What a form would have changed is
/// not kept.
fn sign_in_first(parts: &Parts) -> WebError {
    let path = parts.uri.path_and_query().map_or("/desk", |p| p.as_str());
    if parts.method != Method::GET || path == "/desk" {
        return WebError::SignInRequired(SIGN_IN_PATH.to_owned());
    }
    let query = serde_urlencoded::to_string([("next", path)]).unwrap_or_default(); // text is always encodable
    WebError::SignInRequired(format!("{SIGN_IN_PATH}?{query}"))
}

impl FromRequestParts<Site> for SignedIn {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        signed_in(parts, site).await
    }
}

impl<P: Can> FromRequestParts<Site> for Permit<P> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let signed_in = signed_in(parts, site).await?;
        let campaign = campaign_of_path(parts, site).await?;
        let reads = P::FOR_READING && signed_in.staff.may_read(P::PERMISSION, campaign);
        if reads || signed_in.staff.may(P::PERMISSION, campaign) {
            Ok(Self { signed_in, campaign, permission: PhantomData })
        } else {
            Err(WebError::Forbidden)
        }
    }
}

impl<P: Can> FromRequestParts<Site> for PermitIn<P> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let signed_in = signed_in(parts, site).await?;
        if signed_in.staff.may_somewhere(P::PERMISSION) {
            Ok(Self { signed_in, permission: PhantomData })
        } else {
            Err(WebError::Forbidden)
        }
    }
}

/// The public id in a path's `{campaign}`; 404 for what is no id.
async fn campaign_of_path(parts: &mut Parts, site: &Site) -> Result<Option<Id<kinds::Campaign>>, WebError> {
    let Ok(params) = RawPathParams::from_request_parts(parts, site).await else { return Ok(None) };
    match params.iter().find(|(name, _)| *name == "campaign") {
        Some((_, text)) => Id::parse(text).map(Some).map_err(|_| WebError::NotFound),
        None => Ok(None),
    }
}
