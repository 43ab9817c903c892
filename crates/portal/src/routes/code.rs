//! Asking for a code and entering it.

use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use web::{
    ClientIp, FieldErrors, Flash, Form, FormState, Page, RouteClass, Site, WebError, html, invalid, redirect,
};

use crate::errors::PortalError;
use crate::owner::Visit;
use crate::pages::codes::CodePage;
use crate::pages::frame::{Frame, dressed};
use crate::service::codes::{Asker, Checked, CodeRequest, check_code, send_code};
use crate::store::codes::Purpose;
use crate::wording;

/// What a code is wanted for: where its holder goes afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    /// The stored address in full.
    Address,
    /// Another e-mail address.
    Email,
    /// Cancelling.
    Cancel,
    /// Invoices: the address stands on them in full.
    Documents,
}

impl Goal {
    const ALL: [Self; 4] = [Self::Address, Self::Email, Self::Cancel, Self::Documents];

    /// The word in forms, and the page it leads to.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Email => "email",
            Self::Cancel => "cancel",
            Self::Documents => "documents",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|goal| goal.word() == word)
    }
}

#[derive(Deserialize)]
pub(super) struct CodeQuery {
    #[serde(default)]
    goal: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeInput {
    #[serde(default)]
    goal: String,
    #[serde(default)]
    action: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    key: String,
}

/// Who asks, for the codes' service.
pub(super) fn asker(visit: &Visit) -> Asker {
    Asker {
        session: visit.session.id,
        contact: visit.view.profile.as_ref().map_or(visit.view.pledge.contact, |p| p.contact.row),
        pledge: visit.view.pledge.row,
    }
}

pub(super) async fn show(
    visit: Visit,
    Query(query): Query<CodeQuery>,
    page: Page,
) -> Result<Response, WebError> {
    let goal = Goal::from_word(&query.goal).ok_or(WebError::NotFound)?;
    html(&context(&visit, page, FormState::new(), goal))
}

pub(super) async fn act(
    State(site): State<Site>,
    client: ClientIp,
    visit: Visit,
    page: Page,
    form: Form<CodeInput>,
) -> Result<Response, WebError> {
    let goal = Goal::from_word(&form.input.goal).ok_or_else(|| WebError::BadInput(String::new()))?;
    if form.input.action == "send" {
        let request = CodeRequest { key: form.input.key, new_email: None };
        return send(&site, client, (&visit, &page), goal, request).await;
    }
    site.limiter().check_account(RouteClass::SignIn, &visit.view.pledge.id.to_string())?;
    let (cx, asker, code) = (visit.cx(), asker(&visit), form.input.code.clone());
    let checked = site.db().write(move |tx| check_code(tx, &cx, asker, (Purpose::StepUp, &code)));
    let text = match checked.await? {
        Checked::Right(_) => return Ok(redirect(&visit.path_to(goal.word()))),
        Checked::Wrong { left } => page.t1("portal-code-wrong", "left", left),
        Checked::Gone => page.t("portal-code-gone"),
    };
    let mut errors = FieldErrors::new();
    errors.add("code", text);
    let f = FormState::new().with_errors(errors);
    invalid(&context(&visit, page.with_errors(), f, goal))
}

async fn send(
    site: &Site,
    client: ClientIp,
    (visit, page): (&Visit, &Page),
    goal: Goal,
    request: CodeRequest,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::Mail, client)?;
    let (cx, asker) = (visit.cx(), asker(visit));
    match site.db().write(move |tx| send_code(tx, &cx, asker, &request)).await {
        Ok(()) => Ok(redirect(&format!("{}?goal={}", visit.path_to("code"), goal.word()))),
        Err(PortalError::NoEmail) => {
            let text =
                with_or_without_address(visit, page, "portal-code-no-email", "portal-code-no-email-alone");
            Ok(Flash::warning(text).redirect(site, &visit.path()))
        }
        Err(error) => Err(error.into()),
    }
}

/// A sentence that asks to write to the creator where one gave an address for it, or the one that does without.
pub(super) fn with_or_without_address(visit: &Visit, page: &Page, with: &str, without: &str) -> String {
    match &visit.campaign.support_email {
        Some(address) => page.t1(with, "address", address.as_str()),
        None => page.t(without),
    }
}

fn context(visit: &Visit, page: Page, f: FormState, goal: Goal) -> CodePage {
    let page = dressed(page, visit).titled_by("portal-code-title");
    let email = visit.view.profile.as_ref().and_then(|profile| profile.email.as_ref());
    CodePage {
        frame: Frame::plain(visit, &page.texts, &visit.current_price()),
        f,
        email: email.map(wording::masked_email).unwrap_or_default(),
        goal: goal.word(),
        key: visit.form_key(),
        page,
    }
}
