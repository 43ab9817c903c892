//! A form that is sent twice.

use pledges::{Confirm, PledgeError, When, once, seal_of};

use crate::stage::{on_both, reward};

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
