//! Worked cases: one consignment each, with the law or page it follows and the arithmetic by hand. The format is described
//! in `cases/README.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod written;

use taxes::{RateTable, Schemes, assess};
use written::{Case, Cases, Expected};

const FILES: [(&str, &str); 11] = [
    ("union.toml", include_str!("cases/union.toml")),
    ("union-business.toml", include_str!("cases/union-business.toml")),
    ("union-imports.toml", include_str!("cases/union-imports.toml")),
    ("union-rates.toml", include_str!("cases/union-rates.toml")),
    ("union-books.toml", include_str!("cases/union-books.toml")),
    ("britain.toml", include_str!("cases/britain.toml")),
    ("abroad.toml", include_str!("cases/abroad.toml")),
    ("america.toml", include_str!("cases/america.toml")),
    ("amounts.toml", include_str!("cases/amounts.toml")),
    ("invoices.toml", include_str!("cases/invoices.toml")),
    ("refused.toml", include_str!("cases/refused.toml")),
];

fn outcome(case: &Case) -> Expected {
    let mut rates = RateTable::product();
    if !case.overrides.is_empty() {
        rates = rates.with_overrides(case.overrides.iter().map(|row| written::over(row)).collect()).unwrap();
    }
    if let Some(csv) = &case.localities {
        rates = rates.with_localities(csv.as_bytes()).unwrap();
    }
    match assess(&case.consignment(), &case.seller(), &rates, Schemes::product()) {
        Ok(assessment) => Expected::of(&assessment, &case.expect),
        Err(problems) => Expected {
            problems: problems
                .0
                .iter()
                .map(|problem| problem.text_key().replace("taxes-problem-", ""))
                .collect(),
            ..Expected::default()
        },
    }
}

#[test]
fn every_case_comes_out_as_worked_by_hand() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (file, text) in FILES {
        let cases: Cases = toml::from_str(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        for case in cases.case {
            assert!(
                case.source.len() > 10 && case.arithmetic.len() > 5,
                "{file}: {}: say source and sums",
                case.name
            );
            let found = outcome(&case);
            if found != case.expect {
                wrong.push(format!(
                    "{file}: {}\nworked by hand {:#?}\ncame out {found:#?}",
                    case.name, case.expect
                ));
            }
            count += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases differ:\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(count >= 60, "{count} cases");
}
