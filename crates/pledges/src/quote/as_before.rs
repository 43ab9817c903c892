//! Without a seller's tax set-up a quote is what it always was, to the byte: stored quotes keep their sums and seals.

use kernel::tokens::sha256;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::properties::worlds_of_one_origin;

/// Of the quotes as they were before `taxes` worked out any of them. What changes it changes every campaign's prices.
const DIGEST: &str = "c4342af6407a6d228a61430a94ad17c52ce4bedb82bf7e78a6376679215f944f";

#[test]
fn three_hundred_old_quotes_are_what_they_were() {
    let mut runner = TestRunner::deterministic();
    let mut all = String::new();
    for _ in 0..300 {
        let world = worlds_of_one_origin().new_tree(&mut runner).unwrap().current();
        all.push_str(&serde_json::to_string(&world.quote()).unwrap());
    }
    let digest: Vec<String> = sha256(all.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest.concat(), DIGEST);
}
