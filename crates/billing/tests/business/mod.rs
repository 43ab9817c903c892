//! A business buys: its number is asked about, counts when it is confirmed, and stands with its proof on the invoice.

mod norway;

use campaigns::model::{BusinessBuyers, Catalogue, TaxSetup};
use db::{params, sql};
use kernel::{Actor, Currency, Language};
use pledges::{BuyerProblem, NumberChecked, NumberStanding, PledgeError, PledgeRef, PledgeState, StateBuyer};
use taxes::{CategoryCode, LegalNote, Treatment};

use crate::stage::{Backer, PRICE, Stage, agree, on_both_in};

const FRENCH: Backer = Backer { country: "FR", credit: 0, language: Language::En };
/// The job that asks about numbers.
const NUMBERS: &str = "billing.check_numbers";
pub const NUMBER: &str = "FR40303265045";

pub fn confirmed() -> NumberChecked {
    NumberChecked::Valid { consultation: "WAPIAAAAXYZ12".to_owned() }
}

fn on_both(story: impl AsyncFn(Stage)) {
    on_both_in("2026-11-02T10:00:00Z", Currency::EUR, story);
}

impl Stage {
    /// The seller asks businesses, and has a number of its own.
    pub async fn ask_businesses(&self) {
        self.ask_businesses_with(|_| {}).await;
    }

    /// The same with what else the seller does.
    pub async fn ask_businesses_with(&self, change: impl Fn(&mut TaxSetup)) {
        self.set_up_tax_with(change).await;
        let campaign = self.campaign.row;
        self.write(move |tx, cx| {
            let catalogue: std::sync::Arc<Catalogue> = campaigns::load_catalogue(tx, campaign)?;
            let mut setup = catalogue.tax_setup.clone().unwrap();
            setup.business_buyers = BusinessBuyers::Asked;
            "PL5260001246".clone_into(&mut setup.seller.registrations[0].number);
            Ok(campaigns::save_tax_setup(tx, cx, campaign, &setup)?)
        })
        .await;
    }

    pub fn answers(&self, answer: NumberChecked) {
        *self.authority.says.lock().unwrap() = Some(answer);
    }

    /// The clock comes round to a job that is planned.
    pub async fn runs(&self, job: &'static str) {
        let planned = sql!(
            "INSERT INTO job (name, payload, state, attempts, run_at, created_at)
             VALUES ($1, '{}', 'ready', 0, 0, 0)"
        );
        self.db.write(move |tx| tx.execute(planned, params![job])).await.unwrap();
        self.work().await;
    }

    pub async fn states(&self, pledge: PledgeRef, number: &str) -> Result<(), PledgeError> {
        let (cx, number) = (self.cx.clone(), number.to_owned());
        let stated = self.db.write(move |tx| {
            let backer = pledges::load(tx, pledge.row)?.contact;
            let state = StateBuyer {
                pledge: pledge.row,
                company: "Ludothèque Vauban".to_owned(),
                number: number.clone(),
            };
            pledges::state_buyer(tx, &cx.acting_as(Actor::Backer(backer)), &state)
        });
        stated.await
    }

    /// A pledge of a business whose number was asked about once.
    async fn business(&self, number: &str) -> PledgeRef {
        let pledge = self.confirmed(FRENCH).await;
        self.write(move |tx, cx| pledges::reopen(tx, cx, pledge.row).map(drop)).await;
        self.states(pledge, number).await.unwrap();
        self.check.check(pledge.id).await.unwrap();
        pledge
    }

    pub async fn agrees(&self, pledge: PledgeRef) {
        self.write(move |tx, cx| agree(tx, &cx.acting_as(Actor::Cli), pledge)).await;
    }

    pub async fn quote(&self, pledge: PledgeRef) -> pledges::Quote {
        self.write(move |tx, cx| {
            let loaded = pledges::load(tx, pledge.row)?;
            pledges::current_quote(tx, &cx.vault, &loaded, cx.now())
        })
        .await
    }

    async fn standing(&self, pledge: PledgeRef) -> NumberStanding {
        let buyer = self.write(move |tx, cx| {
            let loaded = pledges::load(tx, pledge.row)?;
            pledges::buyer_of(tx, &cx.vault, &loaded)
        });
        buyer.await.expect("a business").standing(self.cx.now())
    }
}

#[test]
fn a_confirmed_business_is_invoiced_without_tax_and_with_the_proof_and_is_in_no_return() {
    on_both(async |stage: Stage| {
        stage.ask_businesses().await;
        stage.answers(confirmed());
        let pledge = stage.business("fr 40 303 265 045").await;
        let asked = stage.authority.asked.lock().unwrap()[0].clone();
        assert_eq!(asked.number.as_str(), NUMBER);
        assert_eq!(asked.requester.unwrap().as_str(), "PL5260001246", "so that the answer is a proof");
        let quote = stage.quote(pledge).await;
        assert_eq!((quote.total.minor, quote.tax.minor), (PRICE, 0));
        let stored = serde_json::to_string(&quote).unwrap();
        assert!(stored.contains("FR…045") && !stored.contains("40303265"), "no quote holds the number");
        stage.agrees(pledge).await;
        stage.lock(pledge).await;
        stage.pay(pledge, PRICE).await;
        stage.work().await;
        let documents = stage.documents(pledge).await;
        let invoice = stage.document(&documents[0]).await;
        let buyer = invoice.buyer.as_ref().unwrap();
        assert_eq!(
            (buyer.vat_number.as_deref(), buyer.company.as_str()),
            (Some(NUMBER), "Ludothèque Vauban")
        );
        let line = &invoice.content.lines[0];
        assert_eq!((line.category, line.note), (CategoryCode::AE, Some(LegalNote::ReverseCharge)));
        let notes = invoice.content.notes.join("\n");
        assert!(notes.contains("2026-11-02") && notes.contains("WAPIAAAAXYZ12"), "{notes}");
        let report = stage.report("2026-Q4").await;
        assert_eq!(
            report.returns,
            [],
            "a business that owes the tax itself is in no return of the one-stop shop"
        );
        let own: Vec<_> =
            report.lines.iter().filter(|line| line.way.treatment == Treatment::ReverseCharge).collect();
        assert_eq!(
            own.iter().map(|line| (line.supply_minor, line.tax_minor)).collect::<Vec<_>>(),
            [(PRICE, 0)]
        );
        stage.sound().await;
    });
}

#[test]
fn while_the_authority_is_silent_tax_is_charged_and_it_is_asked_again_until_it_answers() {
    on_both(async |stage: Stage| {
        stage.ask_businesses().await;
        let pledge = stage.business(NUMBER).await;
        assert_eq!(stage.standing(pledge).await, NumberStanding::Unavailable);
        assert_eq!(stage.quote(pledge).await.tax.minor, 833, "50.00 / 1.2 = 41.67");
        let asked = || stage.authority.asked.lock().unwrap().len();
        stage.now("2026-11-02T10:04:00Z");
        stage.runs(NUMBERS).await;
        assert_eq!(asked(), 1, "not before its time");
        stage.now("2026-11-02T10:11:00Z");
        stage.runs(NUMBERS).await;
        assert_eq!(asked(), 2);
        stage.answers(confirmed());
        stage.now("2026-11-02T10:31:00Z");
        stage.runs(NUMBERS).await;
        assert!(matches!(stage.standing(pledge).await, NumberStanding::Confirmed(_)));
        assert_eq!(stage.quote(pledge).await.tax.minor, 0);
        // A later silence takes nothing away; after thirty days without an answer the confirmation is too old.
        stage.answers(NumberChecked::Unavailable);
        stage.now("2026-11-28T10:00:00Z");
        stage.runs(NUMBERS).await;
        assert!(matches!(stage.standing(pledge).await, NumberStanding::Confirmed(_)));
        stage.now("2026-12-05T10:00:00Z");
        assert!(matches!(stage.standing(pledge).await, NumberStanding::Expired(_)));
        assert_eq!(stage.quote(pledge).await.tax.minor, 833);
    });
}

#[test]
fn a_number_that_is_not_in_use_takes_no_tax_off_and_a_late_answer_is_never_written_to_another_number() {
    on_both(async |stage: Stage| {
        stage.ask_businesses().await;
        stage.answers(NumberChecked::Invalid);
        let pledge = stage.business(NUMBER).await;
        assert!(matches!(stage.standing(pledge).await, NumberStanding::Invalid(_)));
        assert_eq!(stage.quote(pledge).await.tax.minor, 833);
        let (loaded, before) = (stage.pledge(pledge).await, stage.cx.now());
        stage.now("2026-11-02T11:00:00Z");
        stage.states(pledge, "FR85851847202").await.unwrap();
        let late =
            stage.write(move |tx, cx| pledges::record_number_check(tx, cx, (&loaded, before), &confirmed()));
        assert!(!late.await, "the answer was about the number before");
        assert_eq!(stage.standing(pledge).await, NumberStanding::Unchecked);
        stage.agrees(pledge).await;
        assert_eq!(stage.pledge(pledge).await.state, PledgeState::Confirmed);
        let refused = stage.states(pledge, NUMBER).await.unwrap_err();
        assert!(
            matches!(refused, PledgeError::NotOpen(_)),
            "a change after the confirmation opens the order first"
        );
    });
}

#[test]
fn an_invoice_without_tax_waits_for_a_confirmation_of_the_lock_and_for_staff_if_the_number_is_gone() {
    on_both(async |stage: Stage| {
        stage.ask_businesses().await;
        stage.answers(confirmed());
        let (kept, lost) = (stage.business(NUMBER).await, stage.business("FR85851847202").await);
        stage.agrees(kept).await;
        stage.agrees(lost).await;
        stage.work().await;
        stage.answers(NumberChecked::Unavailable);
        stage.now("2026-11-12T10:00:00Z");
        for pledge in [kept, lost] {
            stage.lock(pledge).await;
            stage.pay(pledge, PRICE).await;
        }
        stage.work().await;
        assert_eq!(stage.waiting().await, ["number_unchecked", "number_unchecked"]);
        assert_eq!(stage.report("2026-Q4").await.lines.len(), 0, "nothing is booked without its proof");
        stage.answers(confirmed());
        stage.check.check(kept.id).await.unwrap();
        stage.answers(NumberChecked::Invalid);
        stage.check.check(lost.id).await.unwrap();
        stage.runs("billing.try_waiting").await;
        assert_eq!(stage.waiting().await, ["number_invalid"]);
        assert_eq!(stage.documents(kept).await.len(), 1);
        assert_eq!(stage.documents(lost).await.len(), 0);
        stage.sound().await;
    });
}

#[test]
fn who_is_erased_is_asked_about_no_more_and_nobody_reads_the_number() {
    on_both(async |stage: Stage| {
        stage.ask_businesses().await;
        let pledge = stage.business(NUMBER).await;
        let person = stage.pledge(pledge).await.contact;
        stage
            .write(move |tx, cx| Ok(contacts::erase(tx, cx, person, contacts::ErasureReason::Requested)?))
            .await;
        let loaded = stage.pledge(pledge).await;
        assert_eq!(stage.write(move |tx, cx| pledges::buyer_of(tx, &cx.vault, &loaded)).await, None);
        stage.now("2026-11-03T10:00:00Z");
        stage.runs(NUMBERS).await;
        assert_eq!(stage.authority.asked.lock().unwrap().len(), 1, "not even the job asks");
        let due = stage.write(|tx, cx| pledges::numbers_to_ask(tx, cx.now(), 10)).await;
        assert_eq!(due, []);
    });
}

#[test]
fn a_campaign_that_does_not_ask_takes_no_number() {
    on_both(async |stage: Stage| {
        stage.set_up_tax().await;
        let pledge = stage.confirmed(FRENCH).await;
        stage.write(move |tx, cx| pledges::reopen(tx, cx, pledge.row).map(drop)).await;
        let refused = stage.states(pledge, NUMBER).await.unwrap_err();
        let PledgeError::Buyer(problems) = refused else { panic!("{refused}") };
        assert_eq!(problems, [BuyerProblem::NotAsked]);
    });
}

#[test]
fn a_number_goes_along_with_a_pledge_that_gets_a_person_of_its_own_and_may_be_enabled_later() {
    on_both(async |stage: Stage| {
        stage.ask_businesses().await;
        stage.answers(NumberChecked::Invalid);
        let pledge = stage.business(NUMBER).await;
        stage.answers(confirmed());
        stage.now("2026-11-04T10:00:00Z");
        stage.states(pledge, NUMBER).await.unwrap();
        stage.check.check(pledge.id).await.unwrap();
        assert!(
            matches!(stage.standing(pledge).await, NumberStanding::Confirmed(_)),
            "the same number, enabled since"
        );
        // A second pledge of the same person: the first gets a person of its own.
        let other = stage.confirmed(FRENCH).await;
        let buyer = move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| {
            let loaded = pledges::load(tx, pledge.row)?;
            pledges::buyer_of(tx, &cx.vault, &loaded)
        };
        let before = stage.write(buyer).await.unwrap();
        stage
            .write(move |tx, cx| {
                let (one, two) =
                    (pledges::load(tx, pledge.row)?.contact, pledges::load(tx, other.row)?.contact);
                Ok(contacts::merge(tx, cx, one, two)?)
            })
            .await;
        stage
            .write(move |tx, cx| {
                let email = kernel::EmailAddress::parse("own@example.org").unwrap();
                let own = pledges::OwnPerson { name: "Own", email: &email, source: contacts::Source::Demo };
                pledges::part_from_person(tx, cx, pledge.row, own).map(drop)
            })
            .await;
        let after = stage.write(buyer).await.unwrap();
        assert!(before == after && after.consultation == "WAPIAAAAXYZ12");
        stage.sound().await;
    });
}
