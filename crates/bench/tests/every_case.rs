#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! Every case, small: what is measured is still there, and each answers with figures.

use std::path::{Path, PathBuf};
use std::process::Command;

use bench::cases;
use bench::figure::Figure;
use bench::options::Options;
use clap::Parser as _;

/// The product's binary of this build. Built here when nobody did: cargo makes it for the tests of its own package only.
fn product() -> PathBuf {
    let own = Path::new(env!("CARGO_BIN_EXE_bench"));
    let file = own.with_file_name("pledgekeeper");
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--package", "pledgekeeper"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    assert!(build.status().unwrap().success(), "the product does not build");
    assert!(file.is_file(), "{} is not there after its build", file.display());
    file
}

fn figures(arguments: &[&str]) -> Vec<Figure> {
    let options = Options::try_parse_from([&["bench"], arguments].concat()).unwrap();
    let mut figures = Vec::new();
    cases::run(&options, &mut |figure| figures.push(figure)).unwrap();
    figures
}

#[test]
fn every_case_answers_with_figures() {
    let product = product();
    let product = product.to_str().unwrap();
    let small =
        ["--backers", "60", "--seconds", "0.1", "--connections", "4", "--rate", "50", "--product", product];
    let figures = figures(&small);
    for name in cases::names() {
        let of_case: Vec<&Figure> = figures.iter().filter(|figure| figure.case == name).collect();
        assert!(!of_case.is_empty(), "`{name}` measured nothing");
        assert!(of_case.iter().any(|figure| figure.value > 0.0), "`{name}`: {of_case:?}");
    }
    let judged = figures.iter().filter(|figure| figure.is_met.is_some()).count();
    assert!(judged >= 15, "only {judged} figures have a goal");
}

#[test]
fn a_case_that_is_not_there_is_told() {
    let refused = Options::try_parse_from(["bench", "pages"]).unwrap_err().to_string();
    assert!(refused.contains("page") && refused.contains("export"), "{refused}");
}
