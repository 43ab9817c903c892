//! Two people had shared an e-mail address: one of the pledges gets a person of its own.

use contacts::{ContactError, ErasureReason, Source};
use kernel::EmailAddress;
use pledges::{Answer, Happened, OwnPerson, Parted, PledgeError, PledgeRef, PledgeState, SaveAnswers};

use crate::stage::{Stage, berlin, on_both, reward};

fn part(stage: &Stage, pledge: PledgeRef, name: &'static str, email: &str) -> Result<Parted, PledgeError> {
    let (cx, email) = (stage.staff(), EmailAddress::parse(email).unwrap());
    stage.write(move |tx| {
        let own = OwnPerson { name, email: &email, source: Source::Cli };
        pledges::part_from_person(tx, &cx, pledge.row, own)
    })
}

fn view(stage: &Stage, pledge: PledgeRef) -> pledges::PledgeView {
    let vault = stage.cx.vault.clone();
    stage.read(move |tx| pledges::load_view(tx, &vault, pledge.row))
}

fn link(stage: &Stage, pledge: PledgeRef) -> kernel::Token {
    let cx = stage.cx.clone();
    stage.write(move |tx| pledges::link_of(tx, &cx, pledge.row)).unwrap()
}

fn opens(stage: &Stage, link: &kernel::Token) -> bool {
    let link = link.clone();
    stage.read(move |tx| Ok(pledges::pledge_of_link(tx, &link)?.is_some()))
}

fn reasons(stage: &Stage, pledge: PledgeRef) -> Vec<String> {
    let (vault, pledge) = (stage.cx.vault.clone(), stage.pledge(pledge));
    let history = stage.read(move |tx| pledges::history(tx, &vault, &pledge, 100));
    let reason = |what: Happened| match what {
        Happened::State { reason, .. } => Some(reason),
        Happened::Event { .. } => None,
    };
    history.into_iter().filter_map(|entry| reason(entry.what)).filter(|reason| !reason.is_empty()).collect()
}

/// Beta's pledge, worked on, beside Alpha's: both are one person here.
fn pair(stage: &Stage) -> [PledgeRef; 2] {
    let person = stage.person("Alpha");
    let new = |name: &str| pledges::NewPledge {
        source_key: Some(format!("uid-{name}")),
        raw_record: format!("{{\"name\":\"{name}\"}}"),
        ..stage.new_pledge_of(person, reward(stage.shop.base), 5000)
    };
    let made = stage.import(vec![new("Alpha"), new("Beta")]);
    let [alpha, beta] = [made[0], made[1]];
    let (cx, question) = (stage.backer(beta), stage.shop.credits);
    let save = SaveAnswers {
        pledge: beta.row,
        seen_version: stage.pledge(beta).answers_stamp.version,
        answers: vec![Answer { question, answer: "Beta was here".to_owned() }],
    };
    stage.write(move |tx| pledges::save_answers(tx, &cx, &save)).unwrap();
    let cx = stage.staff();
    stage
        .write(move |tx| {
            pledges::cancel(tx, &cx, beta.row, "Beta called")?;
            pledges::reinstate(tx, &cx, beta.row, "Beta called again")
        })
        .unwrap();
    stage.save_address(beta, berlin("01067")).unwrap();
    [alpha, beta]
}

#[test]
fn what_is_of_the_pledge_goes_along_and_what_is_of_the_person_stays() {
    on_both(|stage| {
        let [alpha, beta] = pair(stage);
        let links = [link(stage, alpha), link(stage, beta)];
        let before = view(stage, beta);
        let parted = part(stage, beta, "Beta", "beta@example.org").unwrap();
        assert_eq!(parted.from, stage.pledge(alpha).contact);
        assert!(parted.was_let_in);
        let after = view(stage, beta);
        let profile = after.profile.as_ref().unwrap();
        assert_eq!((profile.name.as_str(), profile.contact.row), ("Beta", parted.to));
        assert_eq!(profile.email.as_ref().unwrap().as_str(), "beta@example.org");
        assert_eq!(after.answers, before.answers);
        let address = |view: &pledges::PledgeView| view.address.as_ref().unwrap().address.clone();
        assert_eq!(address(&after), address(&before));
        assert_eq!(after.address.as_ref().unwrap().contact, parted.to);
        assert_eq!(reasons(stage, beta), ["Beta called again", "Beta called"]);
        let vault = stage.cx.vault.clone();
        let said = stage.read(move |tx| pledges::raw_record(tx, &vault, beta.row));
        assert_eq!(said.as_deref(), Some("{\"name\":\"Beta\"}"));
        assert_eq!(links.each_ref().map(|link| opens(stage, link)), [true, false]);
        // Nobody of a consent is asked twice, and nobody has given one for somebody else.
        let consents = stage.read(move |tx| Ok(contacts::consents(tx, parted.to)?));
        assert!(consents.is_empty());
        assert_eq!(stage.finish(beta).state, PledgeState::Confirmed);
        stage.verified();

        // Whoever goes takes nothing of the other along.
        let (cx, first) = (stage.staff(), parted.from);
        stage
            .write(move |tx| {
                pledges::cancel_for_erasure(tx, &cx, first)?;
                Ok(contacts::erase(tx, &cx, first, ErasureReason::Requested)?)
            })
            .unwrap();
        assert_eq!(
            (stage.pledge(alpha).state, stage.pledge(beta).state),
            (PledgeState::Cancelled, PledgeState::Confirmed)
        );
        assert_eq!(view(stage, beta).answers, before.answers);
        assert_eq!(reasons(stage, beta).len(), 2);
        stage.verified();
    });
}

#[test]
fn nobody_is_parted_from_themselves_or_put_onto_somebody_else() {
    on_both(|stage| {
        let [_, beta] = pair(stage);
        let other = stage.pledged("Nina", reward(stage.shop.base), 5000);
        let of_link = link(stage, beta);
        for taken in ["alpha@example.org", "nina@example.org"] {
            let refused = part(stage, beta, "Beta", taken);
            assert!(
                matches!(refused, Err(PledgeError::Contact(ContactError::EmailTaken { .. }))),
                "{refused:?}"
            );
        }
        let refused = part(stage, other, "Nina", "nina2@example.org");
        assert!(matches!(refused, Err(PledgeError::OnlyPledge)), "{refused:?}");
        assert!(opens(stage, &of_link), "nothing of it was done");
        let parted = part(stage, beta, "Beta", "beta@example.org").unwrap();
        let again = part(stage, beta, "Beta", "beta2@example.org");
        assert!(matches!(again, Err(PledgeError::OnlyPledge)), "{again:?}");
        assert_eq!(stage.pledge(beta).contact, parted.to);
        stage.verified();
    });
}
