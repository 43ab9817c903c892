//! A quote from one JSON text: `pledgekeeper quote SCENARIO.json`. The form is in `docs/quote-scenario.md`.
//!
//! Keys of a scenario are any texts; inside they become ids, and in the answer they are texts again.

mod convert;
mod form;
mod input;
mod keys;
mod made_of;
mod output;
mod places;
mod price_list_input;
mod shipping_input;
mod shipping_table;
mod tax_input;
mod terms_input;
mod voucher_input;

use kernel::Timestamp;
use serde_json::Value;

use super::{AsOf, Choices, Codes, QuoteInput, QuoteProblem, beyond_offer, quote};

/// The vouchers of scenarios have no window.
const NOW: Timestamp = Timestamp::from_micros(0);

/// Why a scenario has no quote.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioError {
    /// The text is no JSON, or not of this form.
    #[error("line {line}, column {column}{}: {message}", near(field.as_deref()))]
    Form {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// Its whole path: `catalogue.rewards[0].price_minor`; none where the text is no JSON.
        field: Option<String>,
        /// What is wrong, and what to write.
        message: String,
    },
    /// A value cannot be: a key that nothing has, a key used twice, a price below zero.
    #[error("{field}: {message}")]
    Value {
        /// Where: `catalogue.rewards[0].contents[1].item`.
        field: String,
        /// What is wrong, and what to write.
        message: String,
    },
    /// The choices have no price.
    #[error("{}", sentences(problems))]
    Refused {
        /// Every reason, with the scenario's own keys.
        problems: Vec<Value>,
    },
}

impl ScenarioError {
    /// As JSON, for `--json`: `{"error": "form"|"value"|"refused", …}`.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Form { line, column, field, message } => serde_json::json!({
                "error": "form", "line": line, "column": column, "field": field, "message": message
            }),
            Self::Value { field, message } => {
                serde_json::json!({ "error": "value", "field": field, "message": message })
            }
            Self::Refused { problems } => {
                serde_json::json!({ "error": "refused", "message": self.to_string(), "problems": problems })
            }
        }
    }
}

fn near(field: Option<&str>) -> String {
    field.map(|field| format!(", at `{field}`")).unwrap_or_default()
}

fn sentences(problems: &[Value]) -> String {
    let messages: Vec<&str> =
        problems.iter().filter_map(|p| p.get("message")).filter_map(Value::as_str).collect();
    messages.join("; ")
}

/// Reads a scenario and answers its quote as JSON, every amount in minor units.
pub fn run_scenario(json: &str) -> Result<Value, ScenarioError> {
    let scenario = form::read(json)?;
    let converted = convert::convert(&scenario)?;
    let input = QuoteInput {
        catalogue: &converted.catalogue,
        choices: &converted.choices,
        destination: converted.destination.as_ref(),
        credit: converted.credit,
        paid: converted.paid,
        platform_due: converted.platform_due,
        buyer: converted.buyer.as_ref(),
        as_of: AsOf::of(converted.at, &converted.kept),
        vouchers: Some(Codes { presented: &converted.vouchers, at: NOW }),
        date: scenario.date,
    };
    let mut problems = beyond_offer(&converted.catalogue, &Choices::default(), &converted.choices);
    match quote(&input) {
        Ok(quote) if problems.is_empty() => return Ok(output::quote(&quote, &converted.keys)),
        Ok(_) => {}
        Err(refused) => {
            let more: Vec<_> = refused.0.into_iter().filter(|one| !problems.contains(one)).collect();
            problems.extend(more);
        }
    }
    let problem = |p: &QuoteProblem| output::problem(p, &converted.keys);
    Err(ScenarioError::Refused { problems: problems.iter().map(problem).collect() })
}
