//! What backers answered, in the files.

use campaigns::model::{Question, QuestionKind, QuestionScope, Shelf};
use fulfilment::{Format, Sheet};
use kernel::ids::kinds;
use kernel::{Actor, Id};
use pledges::{Answer, Choices, PledgeError, PledgeRef, SaveAnswers};

use crate::reading::{csv, rows, xlsx};
use crate::stage::{Stage, address, migrations};

/// The ids of: a name, a number, a choice, the same words for game and download.
fn asked(stage: &Stage) -> [Id<kinds::Question>; 5] {
    let (game, pdf) = (QuestionScope::Reward(stage.game), QuestionScope::Reward(stage.pdf));
    let colours = QuestionKind::Choice(vec!["1-2".to_owned(), "Red".to_owned()]);
    [
        ("=Your name in the book", QuestionKind::Text, QuestionScope::All),
        ("How many players", QuestionKind::Number, QuestionScope::All),
        ("state", colours, QuestionScope::All),
        ("Dedication", QuestionKind::LongText, game),
        ("Dedication", QuestionKind::LongText, pdf),
    ]
    .map(|(prompt, kind, scope)| stage.ask(prompt, kind, scope))
}

fn answer(stage: &Stage, pledge: PledgeRef, given: &[(Id<kinds::Question>, &str)]) {
    let given =
        given.iter().map(|(question, answer)| Answer { question: *question, answer: (*answer).to_owned() });
    let (cx, answers) = (stage.cx.clone(), given.collect::<Vec<_>>());
    stage
        .db
        .write_blocking(move |tx| {
            let found = pledges::load(tx, pledge.row)?;
            let backer = cx.acting_as(Actor::Backer(found.contact));
            let save = SaveAnswers {
                pledge: pledge.row,
                seen_version: found.answers_stamp.version,
                answers: answers.clone(),
            };
            pledges::save_answers(tx, &backer, &save)
        })
        .unwrap();
}

#[test]
fn each_question_has_a_column_in_all_pledges_and_in_the_orders() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let [name, players, colour, of_game, of_pdf] = asked(&stage);
        let place = || address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        let ada = stage.imported(1, "Ada Berg", &stage.game_with(0, 0));
        let given =
            [(name, "+1|cmd"), (players, "-3"), (colour, "1-2"), (of_pdf, "old"), (of_game, "For\nBo")];
        answer(&stage, ada, &given);
        stage.finish_and_lock(ada, place());
        let bo = stage.imported(2, "Bo", &Choices { reward: Some(stage.pdf), ..Choices::default() });
        answer(&stage, bo, &[(name, "01067")]);
        stage.imported(3, "Cem", &stage.game_with(1, 0));

        let everyone = rows(&stage, Sheet::Pledges);
        // A name that a column of the product has already is numbered; a head is no formula either.
        let answers = |row: &crate::reading::Row| {
            let heads = ["'=Your name in the book", "How many players", "state (2)", "Dedication"];
            heads.map(|head| row[head].clone())
        };
        assert_eq!(answers(&everyone[0]), ["'+1|cmd", "'-3", "1-2", "For\nBo; old"]);
        assert_eq!(answers(&everyone[1]), ["01067", "", "", ""]);
        assert_eq!(answers(&everyone[2]), [""; 4]);
        assert_eq!(everyone[0]["state"], "paid");

        let orders = rows(&stage, Sheet::FulfilmentOrders);
        assert_eq!(orders.len(), 1);
        assert_eq!(orders[0]["Dedication"], "For\nBo", "what is about a reward of others is not made");
        assert_eq!(answers(&orders[0])[..3], answers(&everyone[0])[..3]);

        // A spreadsheet keeps what was typed.
        let text = String::from_utf8(stage.file(Sheet::Pledges, Format::Csv).1).unwrap();
        for kept in ["\"=\"\"01067\"\"\"", "\"=\"\"1-2\"\"\"", ",'=Your name in the book,"] {
            assert!(text.contains(kept), "{kept} in {text}");
        }
        let book = xlsx(stage.file(Sheet::Pledges, Format::Xlsx).1);
        assert_eq!(book[0]["=Your name in the book"], "+1|cmd");
        for sheet in [Sheet::FulfilmentLines, Sheet::Demand] {
            let row = csv(&stage.file(sheet, Format::PlainCsv).1).remove(0);
            assert!(!row.contains_key("Dedication"), "{}", sheet.word());
        }
    });
}

/// Nobody is asked it any more.
fn withdraw(stage: &Stage, question: Id<kinds::Question>) {
    let (cx, campaign) = (stage.cx.clone(), stage.campaign.row);
    let withdraw = move |tx: &mut db::WriteTx<'_>| {
        let catalogue = campaigns::load_catalogue(tx, campaign)?;
        let asked = catalogue.question(question).unwrap().clone();
        let question = Question { shelf: Shelf::Archived, ..asked };
        campaigns::save_question(tx, &cx, campaign, &question).map_err(PledgeError::from)
    };
    stage.db.write_blocking(withdraw).unwrap();
}

#[test]
fn a_column_tells_what_is_packed_where_an_option_of_its_name_is_asked() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let of_all = stage.ask("SIZE?", QuestionKind::Text, QuestionScope::All);
        let of_game = stage.ask("Size", QuestionKind::Text, QuestionScope::Reward(stage.game));
        let shirts = stage.imported(1, "Ada Berg", &stage.game_with(0, 2));
        answer(&stage, shirts, &[(of_all, "M"), (of_game, "pocket")]);
        let none = stage.imported(2, "Bo", &stage.game_with(1, 0));
        answer(&stage, none, &[(of_all, "S")]);
        // As long as it is asked of those without a shirt, and after it was withdrawn.
        for is_withdrawn in [false, true] {
            if is_withdrawn {
                withdraw(&stage, of_all);
                let place = |name| address(name, "Am Anger 1", "Dresden", "01067");
                stage.finish_and_lock(shirts, place("Ada Berg"));
                stage.finish_and_lock(none, place("Bo"));
                let orders = rows(&stage, Sheet::FulfilmentOrders);
                assert_eq!(orders[0]["contents"], "1× 0042; 2× SHIRT-L");
                assert_eq!((orders[0]["SIZE?"].as_str(), orders[1]["SIZE?"].as_str()), ("L; L", "S"));
            }
            let everyone = rows(&stage, Sheet::Pledges);
            assert_eq!((everyone[0]["SIZE?"].as_str(), everyone[1]["SIZE?"].as_str()), ("L; L", "S"));
            assert_eq!(everyone[0]["Size"], "pocket", "it is about the game, and no shirt is in that");
        }
    });
}

#[test]
fn an_erased_persons_answers_are_gone() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let questions = asked(&stage);
        let ada = stage.imported(1, "Ada Berg", &stage.game_with(0, 0));
        answer(&stage, ada, &[(questions[0], "Ada of Dresden")]);
        stage.finish_and_lock(ada, address("Ada Berg", "Am Anger 1", "Dresden", "01067"));
        let cx = stage.cx.clone();
        stage
            .db
            .write_blocking(move |tx| {
                let contact = pledges::load(tx, ada.row)?.contact;
                contacts::erase(tx, &cx, contact, contacts::ErasureReason::Requested)?;
                Ok::<_, PledgeError>(())
            })
            .unwrap();
        for sheet in Sheet::ALL {
            let text = String::from_utf8(stage.file(sheet, Format::PlainCsv).1).unwrap();
            assert!(!text.contains("Ada of Dresden"), "{}", sheet.word());
        }
        assert_eq!(rows(&stage, Sheet::Pledges)[0]["order_number"], "00001");
    });
}
