//! A Norwegian number is looked up in Norway's register, and counts once it was found there.

use std::sync::Arc;

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use billing::{NorwegianRegister, NumberCheck, Registers, Vies};
use exchange::{Destinations, Exchange};
use kernel::Language;
use pledges::{NumberStanding, PledgeRef};
use serde_json::json;
use taxes::{Registration, Scheme};

use super::on_both;
use crate::stage::{Backer, PRICE, Stage, agree};

const NORWEGIAN: Backer = Backer { country: "NO", credit: 0, language: Language::En };
const NUMBER: &str = "no 995 525 828 mva";

/// Answers like the register: everybody but one entity is unknown, and one makes it fail.
async fn register(RawQuery(query): RawQuery) -> Response {
    let page = |total: u32| json!({ "size": 20, "totalElements": total, "totalPages": 1, "number": 0 });
    match query.as_deref() {
        Some("organisasjonsnummer=995525828") => {
            let entity = json!({ "organisasjonsnummer": "995525828", "registrertIMvaregisteret": true });
            Json(json!({ "_embedded": { "enheter": [entity] }, "page": page(1) })).into_response()
        }
        Some("organisasjonsnummer=918774041") => StatusCode::BAD_GATEWAY.into_response(),
        _ => Json(json!({ "page": page(0) })).into_response(),
    }
}

/// The address of a server that answers like the register.
async fn served() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = Router::new().route("/enheter", get(register));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn check_at(stage: &Stage, url: &str) -> NumberCheck {
    let (clock, random) = (stage.cx.clock.clone(), stage.cx.random.clone());
    let exchange = Exchange::new(stage.db.clone(), clock, random, Destinations::AlsoPrivate).unwrap();
    let registers = Registers {
        vies: Vies::new(exchange.clone(), "http://127.0.0.1:9"), // nobody answers there
        norway: NorwegianRegister::new(exchange, url),
    };
    NumberCheck::new(stage.db.clone(), stage.cx.clone(), Arc::new(registers))
}

impl Stage {
    /// A pledge to Norway, open again, whose backer says to buy for a business.
    async fn norwegian(&self, number: &str) -> PledgeRef {
        let pledge = self.confirmed(NORWEGIAN).await;
        self.write(move |tx, cx| pledges::reopen(tx, cx, pledge.row).map(drop)).await;
        self.states(pledge, number).await.unwrap();
        pledge
    }
}

#[test]
fn a_norwegian_business_is_left_out_of_voec_once_the_register_has_said_so_and_never_before() {
    on_both(async |stage: Stage| {
        let voec = Registration {
            scheme: Scheme::Voec,
            number: "2001234".to_owned(),
            valid_from: "2026-01-01".parse().unwrap(),
            valid_until: None,
        };
        stage.ask_businesses_with(|setup| setup.seller.registrations.push(voec.clone())).await;
        let check = check_at(&stage, &served().await);
        let pledge = stage.norwegian(NUMBER).await;
        let before = stage.quote(pledge).await;
        assert_eq!((before.total.minor, before.tax.minor), (PRICE, PRICE / 5), "25 % are in it");
        assert_eq!(stage.standing(pledge).await, NumberStanding::Unchecked);
        check.check(pledge.id).await.unwrap();
        assert!(matches!(stage.standing(pledge).await, NumberStanding::Confirmed(_)));
        let quote = stage.quote(pledge).await;
        assert_eq!((quote.total.minor, quote.tax.minor), (PRICE, 0), "the business owes it itself");
        let stored = serde_json::to_string(&quote).unwrap();
        assert!(stored.contains("NO…828") && !stored.contains("995525828"), "no quote holds the number");
        stage.write(move |tx, cx| agree(tx, &cx.acting_as(kernel::Actor::Cli), pledge)).await;
        stage.lock(pledge).await;
        stage.pay(pledge, PRICE).await;
        stage.work().await;
        let documents = stage.documents(pledge).await;
        assert_eq!(stage.waiting().await, [""; 0]);
        let notes = stage.document(&documents[0]).await.content.notes.join("\n");
        assert!(notes.contains("VAT number NO995525828MVA found in Norway’s VAT register"), "{notes}");

        // The log tells of the question and not of the number.
        let log = stage.db.read(|tx| exchange::latest(tx, 10)).await.unwrap();
        let asked = log.iter().find(|entry| entry.peer == "brreg").expect("logged");
        assert_eq!((asked.method.as_str(), asked.status), ("GET", Some(200)));
        assert!(!format!("{asked:?}").contains("995525828"), "{asked:?}");
        stage.sound().await;
    });
}

#[test]
fn what_the_register_does_not_know_or_does_not_answer_takes_nothing_off() {
    on_both(async |stage: Stage| {
        stage.ask_businesses().await;
        let url = served().await;
        for (number, is_answered) in [("NO947765949", true), ("NO918774041MVA", false)] {
            let pledge = stage.norwegian(number).await;
            check_at(&stage, &url).check(pledge.id).await.unwrap();
            match stage.standing(pledge).await {
                NumberStanding::Invalid(_) => assert!(is_answered, "{number}"),
                NumberStanding::Unavailable => assert!(!is_answered, "{number}"),
                other => panic!("{number}: {other:?}"),
            }
            let stored = serde_json::to_string(&stage.quote(pledge).await).unwrap();
            assert!(!stored.contains("reverse_charge"), "{number}: {stored}");
        }
        stage.sound().await;
    });
}
