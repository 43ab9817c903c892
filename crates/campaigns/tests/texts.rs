//! Every problem can be told in each language.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "tests")]

use campaigns::FieldProblem;
use campaigns::model::{Stage, TaxClass};
use kernel::Currency;

#[test]
fn every_problem_stage_and_class_has_its_sentence_and_values() {
    let text = String::from("x");
    let problems = [
        FieldProblem::Required,
        FieldProblem::TooLong { maximum: 1 },
        FieldProblem::NotANumber { minimum: 0, maximum: 9 },
        FieldProblem::ShortNameTaken { word: text.clone() },
        FieldProblem::NotAWeight { maximum_kg: 1_000 },
        FieldProblem::NotALength { maximum_m: 100 },
        FieldProblem::NotAMeasure,
        FieldProblem::UnitMissing { example: text.clone() },
        FieldProblem::UnknownUnit { text: text.clone() },
        FieldProblem::SideIsMissing,
        FieldProblem::NotAnAmount { currency: Currency::EUR },
        FieldProblem::CurrencyNotOffered { currency: Currency::EUR },
        FieldProblem::HasOwnPrices { currency: Currency::EUR },
        FieldProblem::TooLargeConverted { currency: Currency::EUR },
        FieldProblem::UnknownAmount { text: text.clone() },
        FieldProblem::WithoutPrice { titles: text.clone() },
        FieldProblem::PricesUsed { pledges: 2 },
        FieldProblem::NotACsv,
        FieldProblem::LowContrast { ratio_percent: 312 },
        FieldProblem::TooMany { maximum: 2 },
        FieldProblem::AskedAlready { option: text.clone() },
        FieldProblem::LastVariant { item: text.clone(), by: text.clone() },
        FieldProblem::UnknownCombination { text: text.clone() },
        FieldProblem::LacksColumn { text: text.clone() },
        FieldProblem::StillUsed { by: text.clone() },
        FieldProblem::NotAPlace { text: text.clone() },
        FieldProblem::PlaceInAnotherZone { place: text.clone(), zone: text },
        FieldProblem::FileTooLarge { maximum_mib: 4 },
        FieldProblem::UnknownColumn { text: String::from("x") },
        FieldProblem::ZoneWithoutPrice,
        FieldProblem::NotAStep,
        FieldProblem::BrokenPicture,
        FieldProblem::TooManyPixels { megapixels: 50 },
    ];
    for (language, source) in campaigns::texts() {
        let message = |key: &str| {
            let start =
                source.find(&format!("\n{key} =")).unwrap_or_else(|| panic!("{language:?} lacks {key}"));
            source[start..].split("\ncampaigns-").nth(1).unwrap()
        };
        for problem in &problems {
            let sentence = message(problem.text_key());
            for (name, _) in problem.args() {
                assert!(sentence.contains(&format!("${name}")), "{language:?} {sentence}");
            }
        }
        let stages = Stage::ALL.iter().map(|stage| stage.text_key());
        for key in stages.chain(TaxClass::ALL.iter().map(|class| class.text_key())) {
            assert!(message(key).contains(" = "), "{language:?} {key}");
        }
    }
}
