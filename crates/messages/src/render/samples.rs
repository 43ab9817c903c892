//! Made-up values for previews and for the test that renders every template in every language.

use campaigns::model::BrandColour;
use jiff::civil::date;
use kernel::ids::kinds;
use kernel::time::FixedClock;
use kernel::{Currency, EmailAddress, Id, Language, Money, Random, Timestamp};

use super::{CampaignFacts, Facts};
use crate::model::{
    AgreedAnswer, AgreedChoice, AgreedLine, Agreement, Context, DatedPart, LinkedPledge, MessageKind, Secret,
};

/// 1 December 2026, 23:59 in Warsaw.
const SAMPLE_INSTANT: Timestamp = Timestamp::from_micros(1_796_165_940_000_000);

/// A made-up reader and campaign.
pub fn sample_facts(language: Language) -> Facts {
    Facts {
        name: match language {
            Language::En => "Alex Morgan".to_owned(),
            Language::De => "Jürgen Groß".to_owned(),
            Language::Pl => "Łucja Żądło".to_owned(),
            Language::It => "Niccolò Sforza".to_owned(),
        },
        language,
        campaign: Some(CampaignFacts {
            name: "The Lantern Keepers".to_owned(),
            support_email: EmailAddress::parse("help@lantern.example").ok(), // a constant that is an address
            deadline_at: Some(SAMPLE_INSTANT),
            time_zone: "Europe/Warsaw".to_owned(),
            colour: BrandColour::parse("#7b2d96"),
        }),
    }
}

/// Made-up contents.
pub fn sample_context(kind: MessageKind) -> Context {
    let order_number = "1042".to_owned();
    let token = Secret::new("0123456789abcdef0123456789abcdef01234567");
    let reward = "Collector's Edition".to_owned();
    match kind {
        MessageKind::Invitation => Context::Invitation { order_number, reward, token },
        MessageKind::Reminder => Context::Reminder { order_number, reward, token, number: 1 },
        MessageKind::PaymentReminder => Context::PaymentReminder {
            order_number,
            reward,
            token,
            amount: eur(2_350),
            charged: None,
            failed_on_platform: true,
        },
        MessageKind::MagicLink => Context::MagicLink {
            pledges: vec![
                LinkedPledge {
                    campaign: "The Lantern Keepers".to_owned(),
                    order_number,
                    token: token.clone(),
                },
                LinkedPledge { campaign: "Tiny Harbours".to_owned(), order_number: "7".to_owned(), token },
            ],
        },
        MessageKind::StepUpCode => Context::StepUpCode { code: Secret::new("402817"), minutes: 10 },
        MessageKind::Confirmation => Context::Confirmation(Box::new(sample_agreement(order_number, token))),
        MessageKind::Receipt => Context::Receipt {
            order_number,
            payment: Id::<kinds::Payment>::new(&FixedClock(SAMPLE_INSTANT), &Zeroes),
            amount: eur(2_350),
            charged: None,
            paid_at: SAMPLE_INSTANT,
            balance: eur(4_700),
            next_part: Some(DatedPart { due_on: date(2027, 1, 15), amount: eur(2_350), charged: None }),
        },
        MessageKind::Cancellation => {
            Context::Cancellation { order_number, to_pay_back: Some(eur(9_900)), goes_back: Vec::new() }
        }
        MessageKind::Downloads => Context::Downloads { order_number, token },
        MessageKind::PlaceFree => Context::PlaceFree {
            order_number,
            token,
            title: "Collector's Edition".to_owned(),
            until: SAMPLE_INSTANT,
        },
        MessageKind::PartDue => Context::PartDue {
            order_number,
            reward,
            token,
            agreement: 1,
            number: 2,
            parts: 3,
            amount: eur(2_350),
            charged: None,
        },
    }
}

fn sample_agreement(order_number: String, token: Secret) -> Agreement {
    let line =
        |title: &str, quantity, minor| AgreedLine { title: title.to_owned(), quantity, amount: eur(minor) };
    Agreement {
        order_number,
        token,
        lines: vec![line("Collector's Edition", 1, 8_900), line("Wooden tokens", 2, 2_400)],
        shipping: Some(eur(1_250)),
        tax: Some(eur(2_384)),
        tip: None,
        total: eur(14_934),
        credit: eur(8_900),
        paid: eur(1_000),
        platform_due: Some(eur(2_000)),
        balance: eur(3_034),
        parts: vec![
            DatedPart { due_on: date(2026, 12, 15), amount: eur(1_517), charged: None },
            DatedPart { due_on: date(2027, 1, 15), amount: eur(1_517), charged: None },
        ],
        waits_for_decision: false,
        chosen: vec![AgreedChoice {
            thing: "Collector's Edition".to_owned(),
            option: "Language".to_owned(),
            copy: None,
            value: "Polski".to_owned(),
        }],
        answers: vec![
            AgreedAnswer {
                question: "Name for the credits?".to_owned(),
                answer: "Alex".to_owned(),
                is_yes: None,
            },
            AgreedAnswer {
                question: "Ship in two waves?".to_owned(),
                answer: "yes".to_owned(),
                is_yes: Some(true),
            },
        ],
        address: "Alex Morgan, 12 Lantern Lane, 50-001 WROCŁAW, POLAND".to_owned(),
        pick_up: None,
        is_cut: false,
    }
}

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

/// A preview looks the same each time.
struct Zeroes;

impl Random for Zeroes {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}
