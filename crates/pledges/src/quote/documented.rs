//! The page on scenarios keeps what it promises.

use serde_json::Value;

use super::tests::run;

/// The JSON blocks of the page on scenarios: in turn a scenario (all but the first as a change of the first) and its answer.
fn documented() -> Vec<(Value, Value)> {
    let page = include_str!("../../../../docs/quote-scenario.md");
    let blocks: Vec<Value> = page
        .split("```json\n")
        .skip(1)
        .map(|block| serde_json::from_str(block.split("```").next().unwrap()).unwrap())
        .collect();
    let pairs = blocks.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone()));
    let first = &blocks[0];
    pairs.enumerate().map(|(n, (given, answer))| (merged(first, given, n > 0), answer)).collect()
}

/// RFC 7396: objects are merged, all else is replaced.
fn merged(into: &Value, change: Value, is_change: bool) -> Value {
    match (into, change) {
        (Value::Object(old), Value::Object(new)) if is_change => {
            let mut all = old.clone();
            for (name, value) in new {
                let before = old.get(&name).cloned().unwrap_or(Value::Null);
                all.insert(name, merged(&before, value, true));
            }
            Value::Object(all)
        }
        (_, change) => change,
    }
}

/// Everything that is shown stands in the answer; lists have the same length.
fn assert_holds(answer: &Value, shown: &Value, at: &str) {
    match (answer, shown) {
        (Value::Object(answer), Value::Object(shown)) => {
            for (name, value) in shown {
                let found = answer.get(name).unwrap_or(&Value::Null);
                assert_holds(found, value, &format!("{at}.{name}"));
            }
        }
        (Value::Array(answer), Value::Array(shown)) => {
            assert_eq!(answer.len(), shown.len(), "{at}: {answer:#?}");
            for (n, (found, value)) in answer.iter().zip(shown).enumerate() {
                assert_holds(found, value, &format!("{at}[{n}]"));
            }
        }
        _ => assert_eq!(answer, shown, "{at}"),
    }
}

#[test]
fn the_documented_examples_give_the_documented_answers() {
    let page = include_str!("../../../../docs/quote-scenario.md");
    let examples = documented();
    assert!(examples.len() >= 12);
    for (scenario, shown) in &examples {
        assert_holds(&run(scenario), shown, &format!("{}", scenario["setup"]));
    }
    let answer = run(&examples[0].0);
    let waves = run(&examples.iter().find(|(scenario, _)| scenario["setup"]["waves"].is_array()).unwrap().0);
    let parcel = &waves["shipping"]["parcels"][0];
    let with = |field: &str| {
        let found = examples.iter().find(|(_, shown)| shown.get(field).is_some());
        run(&found.unwrap_or_else(|| panic!("an example shows `{field}`")).0)
    };
    let (customs, border) = (with("customs"), with("at_border_minor"));
    let taxed = [&customs, &border, &customs["customs"][0], &border["lines"][0]["taxes"][0]];
    let parts = [&answer, &answer["lines"][0], &waves["shipping"], parcel, &parcel["parts"][0]];
    for part in parts.into_iter().chain(taxed) {
        for field in part.as_object().unwrap().keys() {
            assert!(page.contains(&format!("`{field}")), "docs/quote-scenario.md does not tell of `{field}`");
        }
    }
}
