//! A form that is sent twice.

use pledges::{
    Choices, Confirm, FormPost, Once, PledgeError, SaveChoices, When, once, once_per_content, save_choices,
    seal_of,
};

use crate::stage::{Stage, on_both, reward};

#[test]
fn a_doubled_confirmation_is_done_once_and_answered_alike() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        stage.save_address(anna, crate::stage::berlin("01067")).unwrap();
        let confirm = Confirm { pledge: anna.row, seal: seal_of(&stage.quote(anna)) };
        let send = || {
            let (cx, confirm) = (stage.backer(anna), confirm.clone());
            let scope = format!("confirm:{}", anna.id);
            stage.write(move |tx| {
                once(tx, &cx, (&scope, "k1"), |tx| {
                    let confirmed = pledges::confirm(tx, &cx, &confirm)?;
                    Ok::<_, PledgeError>(confirmed.quote.balance.minor)
                })
            })
        };
        let (first, second) = (send().unwrap(), send().unwrap());
        assert_eq!((first.answer, first.when), (500, When::Now));
        assert_eq!((second.answer, second.when), (500, When::Earlier));
        let confirmations = stage.read(move |tx| {
            let events = jobs::events_about(tx, &anna.id.to_string(), 50)?;
            Ok(events.iter().filter(|event| event.name == "pledge.confirmed").count())
        });
        assert_eq!(confirmations, 1);
        stage.verified();
    });
}

#[test]
fn what_failed_can_be_sent_again_with_the_same_key() {
    on_both(|stage| {
        let cx = stage.cx.clone();
        let failing = stage.write(move |tx| {
            once(tx, &cx, ("pay:1", "k"), |_| Err::<u32, _>(PledgeError::QuoteChanged))
                .map(|done| done.answer)
        });
        assert!(matches!(failing, Err(PledgeError::QuoteChanged)));
        let cx = stage.cx.clone();
        let then = stage.write(move |tx| once(tx, &cx, ("pay:1", "k"), |_| Ok::<_, PledgeError>(7))).unwrap();
        assert_eq!((then.answer, then.when), (7, When::Now));
        let cx = stage.cx.clone();
        let other =
            stage.write(move |tx| once(tx, &cx, ("pay:2", "k"), |_| Ok::<_, PledgeError>(8))).unwrap();
        assert_eq!((other.answer, other.when), (8, When::Now), "another deed is not answered by this key");
        let cx = stage.cx.clone();
        let empty = stage.write(move |tx| once(tx, &cx, ("pay:1", ""), |_| Ok::<_, PledgeError>(9)));
        assert!(matches!(empty, Err(PledgeError::RequestKey)));
    });
}

/// The rewards page of a pledge, as one browser has it: the version and the key that were in it.
struct RewardsPage<'s> {
    stage: &'s Stage,
    pledge: pledges::PledgeRef,
    version: i64,
    key: &'static str,
}

impl RewardsPage<'_> {
    fn send(&self, choices: &Choices) -> Result<Once<i64>, PledgeError> {
        let (cx, pledge) = (self.stage.backer(self.pledge), self.pledge);
        let (version, key, choices) = (self.version, self.key, choices.clone());
        let (scope, content) = (format!("choices:{}", pledge.id), serde_json::to_vec(&choices).unwrap());
        self.stage.write(move |tx| {
            let post = FormPost { scope: &scope, key, content: &content };
            once_per_content(tx, &cx, post, |tx, earlier| {
                let seen_version = earlier.unwrap_or(version);
                let save = SaveChoices { pledge: pledge.row, seen_version, choices: choices.clone() };
                Ok::<_, PledgeError>(save_choices(tx, &cx, &save)?.version)
            })
        })
    }

    fn saved(&self) -> Choices {
        self.stage.pledge(self.pledge).choices
    }
}

#[test]
fn who_goes_back_corrects_and_sends_the_same_page_again_gets_the_correction() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let page = RewardsPage {
            stage,
            pledge: anna,
            version: stage.pledge(anna).choices_stamp.version,
            key: "page",
        };
        let (wrong, right) = (reward(stage.shop.limited), reward(stage.shop.base));
        let first = page.send(&wrong).unwrap();
        assert_eq!((first.when, page.saved()), (When::Now, wrong.clone()));
        let doubled = page.send(&wrong).unwrap();
        assert_eq!((doubled.when, doubled.answer), (When::Earlier, first.answer), "an impatient finger");
        let corrected = page.send(&right).unwrap();
        assert_eq!((corrected.when, page.saved()), (When::Now, right.clone()));
        let after_all = page.send(&wrong).unwrap();
        assert_eq!((after_all.when, page.saved()), (When::Now, wrong.clone()), "the last wish counts");
        assert!(after_all.answer > corrected.answer);
        stage.verified();
    });
}

#[test]
fn a_correction_does_not_overwrite_what_another_window_saved_meanwhile() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let page = RewardsPage {
            stage,
            pledge: anna,
            version: stage.pledge(anna).choices_stamp.version,
            key: "page",
        };
        let first = page.send(&reward(stage.shop.limited)).unwrap();
        let other_window = RewardsPage { stage, pledge: anna, version: first.answer, key: "other" };
        other_window.send(&reward(stage.shop.base)).unwrap();
        let refused = page.send(&Choices::default());
        assert!(matches!(refused, Err(PledgeError::ChangedElsewhere { .. })), "{refused:?}");
        assert_eq!(page.saved(), reward(stage.shop.base));
        let again = page.send(&reward(stage.shop.limited)).unwrap();
        assert_eq!(again.when, When::Earlier, "what was refused left no trace");
    });
}

#[test]
fn a_form_sent_twice_at_the_same_instant_is_done_once() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let page = RewardsPage {
            stage,
            pledge: anna,
            version: stage.pledge(anna).choices_stamp.version,
            key: "page",
        };
        let wanted = reward(stage.shop.limited);
        let answers: Vec<Once<i64>> = std::thread::scope(|scope| {
            let fingers: Vec<_> = (0..4).map(|_| scope.spawn(|| page.send(&wanted).unwrap())).collect();
            fingers.into_iter().map(|finger| finger.join().unwrap()).collect()
        });
        assert_eq!(answers.iter().filter(|done| done.when == When::Now).count(), 1);
        assert!(answers.iter().all(|done| done.answer == answers[0].answer));
    });
}

#[test]
fn of_what_was_typed_only_a_keyed_hash_is_kept() {
    on_both(|stage| {
        let cx = stage.cx.clone();
        let typed = b"ul. Prosta 51, 00-838 Warszawa";
        stage
            .write(move |tx| {
                let post = FormPost { scope: "address:1", key: "k", content: typed };
                once_per_content(tx, &cx, post, |_, _| Ok::<_, PledgeError>(1))
            })
            .unwrap();
        let kept: Vec<u8> = stage.read(|tx| {
            let kept = db::sql!("SELECT content_hash FROM request_key WHERE scope = 'address:1'");
            Ok(tx.query_one(kept, &[], |row| row.get(0))?)
        });
        assert_eq!(kept.len(), 32);
        assert_ne!(kept, kernel::tokens::sha256(typed), "not to be guessed without the key");
    });
}
