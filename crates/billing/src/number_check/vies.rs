//! The European Commission's VAT Information Exchange System.
//!
//! `POST …/rest-api/check-vat-number`; its contract is published as `swagger_publicVAT.yaml` at ec.europa.eu (fields as in the
//! documentation of packagist's conedevelopment/vies-php, read on 2026-11-23). Member states take their systems down every
//! day: then it answers an error, which says nothing about the number.

use exchange::{Body, Exchange, Repeat, Request};
use pledges::NumberChecked;
use serde::{Deserialize, Serialize};
use taxes::VatNumber;

use super::{Answering, NumberAuthority, Question};

/// Where the Commission answers.
pub const VIES_URL: &str = "https://ec.europa.eu/taxation_customs/vies/rest-api";
const PEER: &str = "vies";
/// Longest number of a question that is kept.
const CONSULTATION_CHARS_MAX: usize = 40;

/// VIES, or a stand-in that answers like it.
#[derive(Clone)]
pub struct Vies {
    exchange: Exchange,
    base_url: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WireQuestion {
    pub(super) country_code: String,
    pub(super) vat_number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) requester_member_state_code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) requester_number: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireAnswer {
    valid: Option<bool>,
    vat_number: Option<String>,
    request_identifier: Option<String>,
    user_error: Option<String>,
    error_wrappers: Vec<WireError>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct WireError {
    error: String,
}

/// What an answer means.
#[derive(Debug, PartialEq, Eq)]
enum Read {
    Answered(NumberChecked),
    /// The seller's own number is not known there: the question can be asked without it.
    RequesterRefused,
}

impl Vies {
    /// At a base address without a slash at its end.
    pub fn new(exchange: Exchange, base_url: impl Into<String>) -> Self {
        Self { exchange, base_url: base_url.into() }
    }

    async fn once(&self, question: &Question, requester: Option<&VatNumber>) -> Read {
        let (country, number) = question.number.in_parts();
        let wire = WireQuestion {
            country_code: country.to_owned(),
            vat_number: number.to_owned(),
            requester_member_state_code: requester.map(|own| own.in_parts().0.to_owned()),
            requester_number: requester.map(|own| own.in_parts().1.to_owned()),
        };
        let Ok(json) = serde_json::to_string(&wire) else {
            return Read::Answered(NumberChecked::Unavailable);
        };
        let request = Request {
            peer: PEER,
            method: "POST",
            url: format!("{}/check-vat-number", self.base_url),
            headers: Vec::new(),
            body: Body::Json(json),
            repeat: Repeat::Never, // the job asks again
        };
        match self.exchange.send(&request).await {
            Ok(response) => read(&response.body, number),
            Err(error) => {
                tracing::info!(%error, "VIES gave no answer");
                Read::Answered(NumberChecked::Unavailable)
            }
        }
    }
}

impl NumberAuthority for Vies {
    fn ask<'a>(&'a self, question: &'a Question) -> Answering<'a> {
        Box::pin(async move {
            match self.once(question, question.requester.as_ref()).await {
                Read::Answered(answer) => answer,
                Read::RequesterRefused => match self.once(question, None).await {
                    Read::Answered(answer) => answer,
                    Read::RequesterRefused => NumberChecked::Unavailable,
                },
            }
        })
    }
}

/// Only a clear word about the very number that was asked for is an answer.
fn read(body: &[u8], asked: &str) -> Read {
    let Ok(answer) = serde_json::from_slice::<WireAnswer>(body) else {
        return Read::Answered(NumberChecked::Unavailable);
    };
    let errors = answer.error_wrappers.iter().map(|one| one.error.as_str());
    let told: Vec<&str> =
        errors.chain(answer.user_error.as_deref()).filter(|word| !word.is_empty()).collect();
    if told.contains(&"INVALID_REQUESTER_INFO") {
        return Read::RequesterRefused;
    }
    if told.contains(&"INVALID_INPUT") {
        return Read::Answered(NumberChecked::Invalid);
    }
    let is_trouble = told.iter().any(|word| !matches!(*word, "VALID" | "INVALID"));
    let is_other = answer.vat_number.as_deref().is_some_and(|number| !number.eq_ignore_ascii_case(asked));
    Read::Answered(match answer.valid {
        Some(true) if !is_trouble && !is_other => {
            let given = answer.request_identifier.unwrap_or_default(); // only who says their own number gets one
            NumberChecked::Valid { consultation: given.chars().take(CONSULTATION_CHARS_MAX).collect() }
        }
        Some(false) if !is_trouble && !is_other => NumberChecked::Invalid,
        _ => NumberChecked::Unavailable,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(body: &str) -> Read {
        read(body.as_bytes(), "100")
    }

    /// Shapes as the Commission's own test service answers.
    #[test]
    fn only_a_clear_word_is_an_answer() {
        let valid = r#"{"countryCode":"AT","vatNumber":"100","requestDate":"2026-11-20T10:00:00.000Z","valid":true,
            "requestIdentifier":"WAPIAAAAW1","name":"John Doe","address":"123 Main St"}"#;
        let consultation = "WAPIAAAAW1".to_owned();
        assert_eq!(answered(valid), Read::Answered(NumberChecked::Valid { consultation }));
        let invalid =
            r#"{"countryCode":"AT","vatNumber":"100","valid":false,"requestIdentifier":"","name":"---"}"#;
        assert_eq!(answered(invalid), Read::Answered(NumberChecked::Invalid));
        for no_answer in [
            r#"{"actionSucceed":false,"errorWrappers":[{"error":"MS_UNAVAILABLE"}]}"#,
            r#"{"valid":false,"userError":"MS_MAX_CONCURRENT_REQ","vatNumber":"100"}"#,
            r#"{"valid":true,"vatNumber":"200"}"#,
            r#"{"valid":null}"#,
            "<html>down for maintenance</html>",
            "",
        ] {
            assert_eq!(answered(no_answer), Read::Answered(NumberChecked::Unavailable), "{no_answer}");
        }
        let refused = r#"{"actionSucceed":false,"errorWrappers":[{"error":"INVALID_REQUESTER_INFO"}]}"#;
        assert_eq!(answered(refused), Read::RequesterRefused);
    }
}
