//! One member of staff: roles, link, shutting out.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, Token};
use serde::Deserialize;
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError};

use crate::can::{self, Can};
use crate::error::AccountError;
use crate::model::{Grant, StaffListed};
use crate::pages::{GrantLine, StaffMemberPage};
use crate::permit::Permit;
use crate::routes::answers::instant;
use crate::routes::staff::{
    campaigns, link_page, read_grant, role_choices, role_text, scope_choices, scope_text, state_badge,
};
use crate::service;
use crate::store::staff::staff_list;

#[derive(Debug, Deserialize)]
pub(super) struct RoleFields {
    #[serde(default)]
    role: String,
    #[serde(default)]
    scope: String,
}

type StaffPermit = Permit<can::ManageStaff>;

async fn load(site: &Site, id: &str) -> Result<StaffListed, WebError> {
    let id: Id<kinds::StaffUser> = Id::parse(id).map_err(|_| WebError::NotFound)?;
    let vault = site.vault().clone();
    let everybody = site.db().read(move |tx| staff_list(tx, &vault)).await?;
    everybody.into_iter().find(|staff| staff.id == id).ok_or(WebError::NotFound)
}

fn path_of(staff: &StaffListed) -> String {
    format!("/desk/staff/{}", staff.id)
}

fn frame<P: Can>(permit: &Permit<P>, site: &Site, page: Page, staff: &StaffListed) -> Page {
    let page = permit.frame(site, page.titled(staff.name.clone()), None);
    let above = page.t("accounts-staff-title");
    page.below(above, "/desk/staff")
}

async fn show_with<P: Can>(
    site: &Site,
    permit: &Permit<P>,
    page: Page,
    staff: &StaffListed,
    errors: FieldErrors,
) -> Result<Response, WebError> {
    let campaigns = campaigns(site).await?;
    let mut page = frame(permit, site, page, staff);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    if !errors.is_empty() {
        page = page.with_errors();
    }
    let last = staff.last_signed_in_at.map_or_else(|| page.t("accounts-never"), instant);
    let grants = staff.roles.iter().map(|grant| GrantLine {
        role: grant.role.code().to_owned(),
        role_label: role_text(&page, grant.role),
        scope: grant.scope.to_stored(),
        scope_label: scope_text(&page, &campaigns, grant.scope),
    });
    let context = StaffMemberPage {
        facts: vec![
            (page.t("accounts-email"), staff.email.as_str().to_owned()),
            (page.t("accounts-state"), state_badge(&page, staff).label),
            (page.t("accounts-last-sign-in"), last),
        ],
        f: FormState::new().with_errors(errors),
        is_active: staff.is_active,
        is_oneself: staff.row == permit.staff().row,
        path: path_of(staff),
        off_url: format!("{}/deactivate", path_of(staff)),
        grants: grants.collect(),
        roles: role_choices(&page),
        scopes: scope_choices(&page, &campaigns),
        page,
    };
    web::html_with(status, &context)
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::Reading<can::ManageStaff>>,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let staff = load(&site, &id).await?;
    show_with(&site, &permit, page, &staff, FieldErrors::new()).await
}

/// Makes a change and leads back to the page; the last owner's protection is shown on it.
async fn change(
    site: &Site,
    permit: &StaffPermit,
    page: Page,
    staff: &StaffListed,
    change: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<(), AccountError> + Send + 'static,
) -> Result<Response, WebError> {
    let cx = permit.cx(site);
    match site.db().write(move |tx| change(tx, &cx)).await {
        Ok(()) => Ok(Flash::success(page.t("accounts-saved")).redirect(site, &path_of(staff))),
        Err(AccountError::LastOwner) => {
            let mut errors = FieldErrors::new();
            errors.add("", page.t("accounts-last-owner"));
            show_with(site, permit, page, staff, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn with_grant(
    site: &Site,
    permit: &StaffPermit,
    page: Page,
    (id, fields): (&str, &RoleFields),
    act: impl Fn(&mut WriteTx<'_>, &Cx, Id<kinds::StaffUser>, Grant) -> Result<(), AccountError> + Send + 'static,
) -> Result<Response, WebError> {
    let staff = load(site, id).await?;
    match read_grant(&fields.role, &fields.scope) {
        Ok(grant) => {
            let id = staff.id;
            change(site, permit, page, &staff, move |tx, cx| act(tx, cx, id, grant)).await
        }
        Err(field) => {
            let mut errors = FieldErrors::new();
            errors.add(field, page.t("accounts-role-wrong"));
            show_with(site, permit, page, &staff, errors).await
        }
    }
}

pub(super) async fn give_role(
    State(site): State<Site>,
    permit: StaffPermit,
    page: Page,
    Path(id): Path<String>,
    form: Form<RoleFields>,
) -> Result<Response, WebError> {
    with_grant(&site, &permit, page, (&id, &form.input), service::change_roles::grant_role).await
}

pub(super) async fn take_role(
    State(site): State<Site>,
    permit: StaffPermit,
    page: Page,
    Path(id): Path<String>,
    form: Form<RoleFields>,
) -> Result<Response, WebError> {
    with_grant(&site, &permit, page, (&id, &form.input), service::change_roles::withdraw_role).await
}

pub(super) async fn deactivate(
    State(site): State<Site>,
    permit: StaffPermit,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let staff = load(&site, &id).await?;
    let who = staff.id;
    change(&site, &permit, page, &staff, move |tx, cx| service::deactivate::deactivate(tx, cx, who)).await
}

pub(super) async fn reactivate(
    State(site): State<Site>,
    permit: StaffPermit,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let staff = load(&site, &id).await?;
    let who = staff.id;
    change(&site, &permit, page, &staff, move |tx, cx| service::deactivate::reactivate(tx, cx, who)).await
}

/// A new link, for who lost the first one, the password or the telephone.
pub(super) async fn invite_again(
    State(site): State<Site>,
    permit: StaffPermit,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    let staff = load(&site, &id).await?;
    if !staff.is_active {
        return Err(WebError::Conflict);
    }
    let page = frame(&permit, &site, page, &staff);
    let (cx, token, who) = (permit.cx(&site), Token::new(site.random()), staff.id);
    let link = token.clone();
    site.db().write(move |tx| service::invite::invite(tx, &cx, who, &link)).await?;
    link_page(&site, page, staff.name, &token, staff.id)
}
