//! Stand-ins for VIES and the Norwegian register, for trying things out: they answer like them and know nothing. Numbers that end
//! in 0 are not in use, about those that end in 9 no answer is to be had, all others are in use.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::vies::WireQuestion;

/// Where they answer, below the address of this installation.
pub const PATH: &str = "/sandbox/vies";

pub(crate) async fn answer(body: Bytes) -> Response {
    let trouble = |status: StatusCode, word: &str| {
        let body = json!({ "actionSucceed": false, "errorWrappers": [{ "error": word }] });
        (status, Json(body)).into_response()
    };
    let Ok(question) = serde_json::from_slice::<WireQuestion>(&body) else {
        return trouble(StatusCode::BAD_REQUEST, "INVALID_INPUT");
    };
    if question.vat_number.ends_with('9') {
        return trouble(StatusCode::OK, "MS_UNAVAILABLE");
    }
    let valid = !question.vat_number.ends_with('0');
    let has_requester = question.requester_number.is_some();
    let identifier = if valid && has_requester { "SANDBOX-0001" } else { "" };
    Json(json!({
        "countryCode": question.country_code,
        "vatNumber": question.vat_number,
        "valid": valid,
        "requestIdentifier": identifier,
        "name": "---",
        "address": "---",
    }))
    .into_response()
}

/// The query of the Norwegian register.
#[derive(Debug, Deserialize)]
pub(crate) struct NorwegianQuestion {
    #[serde(rename = "organisasjonsnummer")]
    number: String,
}

pub(crate) async fn norwegian_answer(Query(question): Query<NorwegianQuestion>) -> Response {
    let page = |total: u32| json!({ "size": 20, "totalElements": total, "totalPages": total, "number": 0 });
    if question.number.ends_with('9') {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    if question.number.ends_with('0') {
        return Json(json!({ "page": page(0) })).into_response();
    }
    let entity = json!({ "organisasjonsnummer": question.number, "registrertIMvaregisteret": true });
    Json(json!({ "_embedded": { "enheter": [entity] }, "page": page(1) })).into_response()
}
