//! Calls to a peer that behaves badly, and what the log keeps of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use exchange::{Body, Destinations, Exchange, ExchangeError, Repeat, Request};
use kernel::{OsRandom, SystemClock};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Answers each connection with the next of the given texts; an empty one hangs up after reading.
async fn peer(answers: Vec<&'static str>) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/charge?token=geheim", listener.local_addr().unwrap());
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = calls.clone();
    tokio::spawn(async move {
        loop {
            let (mut socket, _) = listener.accept().await.unwrap();
            let n = counter.fetch_add(1, Ordering::SeqCst);
            let mut seen = vec![0; 4096];
            let read = socket.read(&mut seen).await.unwrap();
            assert!(read > 0);
            let answer = answers[n.min(answers.len() - 1)];
            socket.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    (address, calls)
}

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 41\r\nconnection: close\r\n\r\n{\"status\":\"ok\",\"email\":\"anna@example.org\"}";
const BUSY: &str = "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

fn client(db: &db::Db) -> Exchange {
    Exchange::new(db.clone(), Arc::new(SystemClock), Arc::new(OsRandom), Destinations::AlsoPrivate).unwrap()
}

fn request(url: &str, repeat: Repeat) -> Request {
    Request {
        peer: "sandbox",
        method: "POST",
        url: url.to_owned(),
        headers: vec![("authorization", "Bearer geheim".to_owned())],
        body: Body::Json(r#"{"amount":5,"name":"Anna Nowak"}"#.to_owned()),
        repeat,
    }
}

async fn logged(db: &db::Db) -> Vec<exchange::LogEntry> {
    db.read(|tx| exchange::latest(tx, 50)).await.unwrap()
}

#[test]
fn an_answer_comes_back_and_the_log_keeps_no_secret() {
    testkit::on_both_async(exchange::migrations(), |db| async move {
        let (url, _) = peer(vec![OK]).await;
        let response = client(&db).send(&request(&url, Repeat::Never)).await.unwrap();
        assert_eq!(response.status, 200);
        let log = logged(&db).await;
        assert_eq!((log.len(), log[0].status), (1, Some(200)));
        let everything = format!("{log:?}");
        assert!(everything.contains("ok") && everything.contains('5'));
        for secret in ["Anna", "anna", "geheim", "Bearer"] {
            assert!(!everything.contains(secret), "{secret} in the log");
        }
    });
}

#[test]
fn only_a_harmless_request_is_sent_again() {
    testkit::on_both_async(exchange::migrations(), |db| async move {
        let (url, calls) = peer(vec![BUSY, BUSY, OK]).await;
        assert_eq!(client(&db).send(&request(&url, Repeat::Harmless)).await.unwrap().status, 200);
        assert_eq!(calls.load(Ordering::SeqCst), 3);
        let (url, calls) = peer(vec![""]).await;
        let outcome = client(&db).send(&request(&url, Repeat::Never)).await;
        assert!(matches!(outcome, Err(ExchangeError::Unknown("sandbox"))), "{outcome:?}");
        assert_eq!(calls.load(Ordering::SeqCst), 1);
        assert_eq!(logged(&db).await.len(), 4, "every try is logged");
    });
}

#[test]
fn nobody_there_is_known_to_be_unsent_and_after_five_times_left_alone() {
    testkit::on_both_async(exchange::migrations(), |db| async move {
        let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
        let (client, request) = (client(&db), request(&format!("http://{free}/"), Repeat::Never));
        for _ in 0..5 {
            let outcome = client.send(&request).await;
            assert!(matches!(outcome, Err(ExchangeError::NotReached(_))), "{outcome:?}");
        }
        let outcome = client.send(&request).await;
        assert!(matches!(outcome, Err(ExchangeError::LeftAlone { .. })), "{outcome:?}");
    });
}

#[test]
fn a_redirect_is_not_followed_and_inside_addresses_are_refused() {
    testkit::on_both_async(exchange::migrations(), |db| async move {
        let (url, calls) = peer(vec!["HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"]).await;
        assert_eq!(client(&db).send(&request(&url, Repeat::Harmless)).await.unwrap().status, 302);
        assert_eq!(calls.load(Ordering::SeqCst), 1);
        let strict =
            Exchange::new(db.clone(), Arc::new(SystemClock), Arc::new(OsRandom), Destinations::Public)
                .unwrap();
        assert!(matches!(strict.send(&request(&url, Repeat::Never)).await, Err(ExchangeError::Refused(_))));
        let named = strict.send(&request("https://localhost.localdomain/", Repeat::Never)).await;
        assert!(named.is_err());
    });
}
