//! Norway's register of entities, kept by the Brønnøysund Register Centre, which says of each whether it is in the register of VAT.
//!
//! `GET …/enheter?organisasjonsnummer=…`, open to everybody (data.brreg.no/enhetsregisteret/api/dokumentasjon; fields as in the
//! clients of PyPI's python-brreg, read on 2026-11-23). The number stands in the query, because the log masks queries: that of a
//! sole trader is a person's. It gives the question no number of its own.

use exchange::{Body, Exchange, Repeat, Request};
use pledges::NumberChecked;
use serde::Deserialize;

use super::{Answering, NumberAuthority, Question};

/// Where the register answers.
pub const NORWAY_URL: &str = "https://data.brreg.no/enhetsregisteret/api";
const PEER: &str = "brreg";

/// The register, or a stand-in that answers like it.
#[derive(Clone)]
pub struct NorwegianRegister {
    exchange: Exchange,
    base_url: String,
}

#[derive(Debug, Deserialize)]
struct WireAnswer {
    #[serde(rename = "_embedded", default)]
    embedded: WireFound,
    page: WirePage,
}

#[derive(Debug, Default, Deserialize)]
struct WireFound {
    #[serde(rename = "enheter", default)]
    entities: Vec<WireEntity>,
}

#[derive(Debug, Deserialize)]
struct WirePage {
    #[serde(rename = "totalElements")]
    total: u64,
}

#[derive(Debug, Deserialize)]
struct WireEntity {
    #[serde(rename = "organisasjonsnummer")]
    number: String,
    #[serde(rename = "registrertIMvaregisteret")]
    is_registered_for_vat: Option<bool>,
    /// The day it was struck off.
    #[serde(rename = "slettedato", default)]
    ended_on: Option<String>,
}

impl NorwegianRegister {
    /// At a base address without a slash at its end.
    pub fn new(exchange: Exchange, base_url: impl Into<String>) -> Self {
        Self { exchange, base_url: base_url.into() }
    }
}

impl NumberAuthority for NorwegianRegister {
    fn ask<'a>(&'a self, question: &'a Question) -> Answering<'a> {
        Box::pin(async move {
            let Some(number) = question.number.norwegian_organisation() else {
                return NumberChecked::Unavailable;
            };
            let request = Request {
                peer: PEER,
                method: "GET",
                url: format!("{}/enheter?organisasjonsnummer={number}", self.base_url),
                headers: vec![("accept", "application/json".to_owned())],
                body: Body::Empty,
                repeat: Repeat::Never, // the job asks again
            };
            match self.exchange.send(&request).await {
                Ok(response) if response.status == 200 => read(&response.body, number),
                Ok(response) => {
                    tracing::info!(status = response.status, "the Norwegian register gave no answer");
                    NumberChecked::Unavailable
                }
                Err(error) => {
                    tracing::info!(%error, "the Norwegian register gave no answer");
                    NumberChecked::Unavailable
                }
            }
        })
    }
}

/// Only a clear word about the very number that was asked for is an answer.
fn read(body: &[u8], asked: &str) -> NumberChecked {
    let Ok(answer) = serde_json::from_slice::<WireAnswer>(body) else { return NumberChecked::Unavailable };
    match answer.embedded.entities.as_slice() {
        [] if answer.page.total == 0 => NumberChecked::Invalid,
        [entity] if entity.number == asked => match (entity.is_registered_for_vat, &entity.ended_on) {
            (Some(true), None) => NumberChecked::Valid { consultation: String::new() },
            (Some(_), _) => NumberChecked::Invalid,
            (None, _) => NumberChecked::Unavailable,
        },
        _ => NumberChecked::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shapes as the register answers.
    #[test]
    fn only_a_clear_word_is_an_answer() {
        let of = |entity: &str| {
            let body = format!(
                r#"{{"_embedded":{{"enheter":[{entity}]}},"_links":{{}},"page":{{"size":20,"totalElements":1,"totalPages":1,"number":0}}}}"#
            );
            read(body.as_bytes(), "995525828")
        };
        let valid = NumberChecked::Valid { consultation: String::new() };
        assert_eq!(
            of(r#"{"organisasjonsnummer":"995525828","navn":"X","registrertIMvaregisteret":true}"#),
            valid
        );
        for invalid in [
            r#"{"organisasjonsnummer":"995525828","registrertIMvaregisteret":false}"#,
            r#"{"organisasjonsnummer":"995525828","registrertIMvaregisteret":true,"slettedato":"2025-02-01"}"#,
        ] {
            assert_eq!(of(invalid), NumberChecked::Invalid, "{invalid}");
        }
        let unknown = r#"{"_links":{},"page":{"size":20,"totalElements":0,"totalPages":0,"number":0}}"#;
        assert_eq!(read(unknown.as_bytes(), "995525828"), NumberChecked::Invalid);
        for no_answer in [
            r#"{"organisasjonsnummer":"995525828"}"#,
            r#"{"organisasjonsnummer":"923609016","registrertIMvaregisteret":true}"#,
        ] {
            assert_eq!(of(no_answer), NumberChecked::Unavailable, "{no_answer}");
        }
        for no_answer in ["", "<html>", "{}", r#"{"page":{"totalElements":3}}"#] {
            assert_eq!(read(no_answer.as_bytes(), "995525828"), NumberChecked::Unavailable, "{no_answer}");
        }
    }
}
