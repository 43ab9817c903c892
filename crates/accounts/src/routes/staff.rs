//! The list of staff, and adding somebody.

use axum::extract::State;
use axum::response::Response;
use kernel::ids::kinds;
use kernel::{EmailAddress, Id, Token};
use serde::Deserialize;
use web::widgets::{Badge, BadgeColor};
use web::{Choice, FieldErrors, Form, FormState, Page, Site, WebError};

use crate::can;
use crate::error::AccountError;
use crate::model::{CampaignDirectory, Grant, NewStaff, Role, Scope, SecondFactor, StaffListed};
use crate::pages::{StaffAddPage, StaffLine, StaffLinkPage, StaffPage};
use crate::permit::Permit;
use crate::routes::answers::{instant, refused};
use crate::routes::set_up::is_name;
use crate::service::create_staff::create_staff;
use crate::service::invite::invite;
use crate::store::staff::staff_list;

pub(super) type Campaigns = Vec<(Id<kinds::Campaign>, String)>;

#[derive(Debug, Deserialize)]
pub(super) struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    scope: String,
}

/// Names of the campaigns, when the binary told where to find them.
pub(super) async fn campaigns(site: &Site) -> Result<Campaigns, WebError> {
    match site.service::<CampaignDirectory>() {
        Some(directory) => Ok(site.db().read(move |tx| directory.list(tx)).await?),
        None => Ok(Vec::new()),
    }
}

pub(super) fn role_text(page: &Page, role: Role) -> String {
    page.t(&format!("accounts-role-{}", role.code()))
}

pub(super) fn scope_text(page: &Page, campaigns: &[(Id<kinds::Campaign>, String)], scope: Scope) -> String {
    match scope {
        Scope::All => page.t("accounts-scope-all"),
        Scope::Campaign(id) => {
            let named = campaigns.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone());
            named.unwrap_or_else(|| page.t("accounts-scope-one"))
        }
    }
}

/// `Support`, or `Support (Lanterns of Lisbon)`.
pub(super) fn grant_text(page: &Page, campaigns: &[(Id<kinds::Campaign>, String)], grant: Grant) -> String {
    match grant.scope {
        Scope::All => role_text(page, grant.role),
        scope @ Scope::Campaign(_) => {
            format!("{} ({})", role_text(page, grant.role), scope_text(page, campaigns, scope))
        }
    }
}

pub(super) fn role_choices(page: &Page) -> Vec<Choice> {
    let hint = |role: &Role| page.t(&format!("accounts-role-{}-hint", role.code()));
    Role::ALL.iter().map(|role| Choice::new(role.code(), role_text(page, *role)).hint(hint(role))).collect()
}

pub(super) fn scope_choices(page: &Page, campaigns: &[(Id<kinds::Campaign>, String)]) -> Vec<Choice> {
    let all = Choice::new("all", page.t("accounts-scope-all"));
    let each = campaigns.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone()));
    std::iter::once(all).chain(each).collect()
}

/// What a form says about a role; `Err` names the field.
pub(super) fn read_grant(role: &str, scope: &str) -> Result<Grant, &'static str> {
    let role = Role::from_code(role).ok_or("role")?;
    let scope = if scope.is_empty() { Some(Scope::All) } else { Scope::parse(scope) };
    Ok(Grant { role, scope: scope.ok_or("scope")? })
}

pub(super) fn state_badge(page: &Page, staff: &StaffListed) -> Badge {
    let (key, color) = match (staff.is_active, staff.has_password, staff.has_second_factor) {
        (false, _, _) => ("accounts-state-off", BadgeColor::Red),
        (true, false, _) => ("accounts-state-invited", BadgeColor::Yellow),
        (true, true, false) => ("accounts-state-no-second-factor", BadgeColor::Yellow),
        (true, true, true) => ("accounts-state-active", BadgeColor::Green),
    };
    Badge::new(page.t(key), color)
}

pub(super) async fn list(
    State(site): State<Site>,
    permit: Permit<can::Reading<can::ManageStaff>>,
    page: Page,
) -> Result<Response, WebError> {
    let vault = site.vault().clone();
    let everybody = site.db().read(move |tx| staff_list(tx, &vault)).await?;
    let campaigns = campaigns(&site).await?;
    let page = permit.frame(&site, page.titled_by("accounts-staff-title"), None);
    let lines = everybody.iter().map(|staff| StaffLine {
        href: format!("/desk/staff/{}", staff.id),
        name: staff.name.clone(),
        email: staff.email.as_str().to_owned(),
        roles: staff.roles.iter().map(|grant| grant_text(&page, &campaigns, *grant)).collect(),
        state: state_badge(&page, staff),
        last_signed_in: staff.last_signed_in_at.map_or_else(|| page.t("accounts-never"), instant),
    });
    let lines = lines.collect();
    web::html(&StaffPage { page, lines })
}

fn add_page(permit: &Permit<can::ManageStaff>, site: &Site, page: Page) -> Page {
    let page = permit.frame(site, page.titled_by("accounts-add-title"), None);
    let above = page.t("accounts-staff-title");
    page.below(above, "/desk/staff")
}

pub(super) async fn show_add(
    State(site): State<Site>,
    permit: Permit<can::ManageStaff>,
    page: Page,
) -> Result<Response, WebError> {
    let campaigns = campaigns(&site).await?;
    let page = add_page(&permit, &site, page);
    let (roles, scopes) = (role_choices(&page), scope_choices(&page, &campaigns));
    web::html(&StaffAddPage { page, f: FormState::new(), roles, scopes })
}

pub(super) async fn add(
    State(site): State<Site>,
    permit: Permit<can::ManageStaff>,
    page: Page,
    form: Form<Fields>,
) -> Result<Response, WebError> {
    let campaigns = campaigns(&site).await?;
    let page = add_page(&permit, &site, page);
    let (roles, scopes) = (role_choices(&page), scope_choices(&page, &campaigns));
    let new = match read(&page, &form.input) {
        Ok(new) => new,
        Err(errors) => {
            let f = FormState::refused(form.sent, errors);
            return web::invalid(&StaffAddPage { page: page.with_errors(), f, roles, scopes });
        }
    };
    let (cx, token, name) = (permit.cx(&site), Token::new(site.random()), new.name.clone());
    let link = token.clone();
    let created = site.db().write(move |tx| {
        let created = create_staff(tx, &cx, &new)?;
        invite(tx, &cx, created.id, &link)?;
        Ok::<_, AccountError>(created.id)
    });
    match created.await {
        Ok(id) => link_page(&site, page, name, &token, id),
        Err(AccountError::EmailTaken) => {
            let text = page.t("accounts-email-taken");
            let (page, f) = refused(page, &form.sent, "email", text);
            web::invalid(&StaffAddPage { page, f, roles, scopes })
        }
        Err(other) => Err(other.into()),
    }
}

/// Shows a one-time link, once.
pub(super) fn link_page(
    site: &Site,
    page: Page,
    name: String,
    token: &Token,
    id: Id<kinds::StaffUser>,
) -> Result<Response, WebError> {
    let page = page.titled_by("accounts-link-title");
    let url = site.absolute_url(&format!("/desk/invitation/{}", token.reveal()));
    web::html(&StaffLinkPage { page, name, url, back: format!("/desk/staff/{id}") })
}

fn read(page: &Page, input: &Fields) -> Result<NewStaff, FieldErrors> {
    let mut errors = FieldErrors::new();
    if !is_name(&input.name) {
        errors.add("name", page.t("accounts-name-wrong"));
    }
    let email = EmailAddress::parse(&input.email);
    if email.is_err() {
        errors.add("email", page.t("accounts-email-wrong"));
    }
    let grant = read_grant(&input.role, &input.scope);
    if let Err(field) = grant {
        errors.add(field, page.t("accounts-role-wrong"));
    }
    match (email, grant) {
        (Ok(email), Ok(grant)) if errors.is_empty() => Ok(NewStaff {
            name: input.name.clone(),
            email,
            password: None,
            second_factor: SecondFactor::AtFirstSignIn,
            roles: vec![grant],
        }),
        _ => Err(errors),
    }
}
