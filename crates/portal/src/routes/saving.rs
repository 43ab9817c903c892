//! What every form of a step has in common.

use axum::http::HeaderMap;
use axum::response::Response;
use db::WriteTx;
use kernel::Cx;
use pledges::{FormPost, NotAllowed, PledgeError, once_per_content};
use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web::{FieldErrors, Flash, Localizer, Page, SentForm, Site, WebError, redirect};

use crate::errors::of_pledge;
use crate::owner::Visit;
use crate::pages::review::saved_now;
use crate::rules::steps::StepPage;

/// Hidden fields of a step's form.
#[derive(Debug, Default, Deserialize)]
pub(super) struct StepInput {
    /// The version the form was made from.
    #[serde(default)]
    pub(super) version: String,
    /// The same for the answers, where a form has both.
    #[serde(default)]
    pub(super) answers_version: String,
    /// Makes sending twice the same as sending once.
    #[serde(default)]
    pub(super) key: String,
    /// Which button: `later` saves and leaves.
    #[serde(default)]
    pub(super) go: String,
}

impl StepInput {
    pub(super) fn version(&self) -> i64 {
        version(&self.version)
    }

    pub(super) fn answers_version(&self) -> i64 {
        version(&self.answers_version)
    }

    pub(super) fn leaves(&self) -> bool {
        self.go == "later"
    }
}

/// A version that is no number fits no saved one: the form is shown again with the right one.
fn version(text: &str) -> i64 {
    text.parse().unwrap_or(-1)
}

/// Whether a script asks how the page would look with what is typed, without saving.
pub(super) fn is_preview(headers: &HeaderMap) -> bool {
    headers.contains_key("x-preview")
}

/// Fields that say where a form comes from and where its sender goes, not what is wanted.
const NOT_CONTENT: [&str; 4] = ["version", "answers_version", "key", "go"];

/// Does a change of a pledge once, however often the form is sent. A form that is sent again with other content is
/// a correction: it is done, and told what the form was answered before.
pub(super) async fn change_once<T>(
    site: &Site,
    visit: &Visit,
    (deed, key, sent): (&str, &str, &SentForm),
    change: impl Fn(&mut WriteTx<'_>, &Cx, Option<T>) -> Result<T, PledgeError> + Send + 'static,
) -> Result<T, PledgeError>
where
    T: Serialize + DeserializeOwned + Send + 'static,
{
    let (cx, key) = (visit.cx(), key.to_owned());
    let scope = format!("{deed}:{}", visit.view.pledge.id);
    let wanted: Vec<_> =
        sent.pairs().iter().filter(|(name, _)| !NOT_CONTENT.contains(&name.as_str())).collect();
    let content = serde_json::to_vec(&wanted).map_err(|_| PledgeError::RequestKey)?;
    let done = site.db().write(move |tx| {
        let post = FormPost { scope: &scope, key: &key, content: &content };
        once_per_content(tx, &cx, post, |tx, earlier| change(tx, &cx, earlier))
    });
    done.await.map(|done| done.answer)
}

/// Leads away from a step that cannot be saved any more; gives back what the form itself can show.
pub(super) fn leave_or(
    site: &Site,
    visit: &Visit,
    texts: &Localizer,
    error: PledgeError,
) -> Result<Response, PledgeError> {
    match error {
        PledgeError::NotOpen(_)
        | PledgeError::NotAllowed(NotAllowed { .. })
        | PledgeError::CampaignClosed(_)
        | PledgeError::DeadlinePassed => {
            let key = error.text_key().unwrap_or("portal-not-saved");
            Ok(Flash::warning(texts.text(key)).redirect(site, &visit.path()))
        }
        other => Err(other),
    }
}

/// A conflict as a mistake of the form as a whole, with the version to send next time. Whoever sends again knows what
/// of the other window is replaced by it.
pub(super) fn conflict(
    visit: &Visit,
    texts: &Localizer,
    step: StepPage,
    error: &PledgeError,
) -> Option<(FieldErrors, i64)> {
    let PledgeError::ChangedElsewhere { version, .. } = error else { return None };
    let mut errors = FieldErrors::new();
    let saved = saved_now(visit, texts, step);
    errors.add("", texts.text_with("portal-changed-elsewhere", &[("saved", saved.into())]));
    Some((errors, *version))
}

/// What is left of an error that no form can show.
pub(super) fn unexpected(error: PledgeError) -> WebError {
    of_pledge(error)
}

/// After saving: on to the next step, or back to the pledge's page.
pub(super) fn go_on(site: &Site, visit: &Visit, page: &Page, input: &StepInput, next: &str) -> Response {
    if input.leaves() {
        return Flash::success(page.t("portal-saved-for-later")).redirect(site, &visit.path());
    }
    redirect(next)
}

/// The steps are closed: the pledge's page says why.
pub(super) fn closed(visit: &Visit) -> Option<Response> {
    (!visit.is_editable()).then(|| redirect(&visit.path()))
}
