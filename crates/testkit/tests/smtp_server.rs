//! The mail server of the test kit, spoken to over a socket as any client would.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use testkit::{SmtpMode, SmtpServer};

const MAIL: &str =
    "From: shop@example.org\r\nSubject: Your pledge\r\n of June\r\n\r\nHello\r\n..dots stay\r\n";

/// Sends the lines and gives the first three digits of every answer; `"cut"` where the server hung up.
fn talk(server: &SmtpServer, lines: &[&str]) -> Vec<String> {
    let stream = TcpStream::connect(server.address()).unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut writer = stream;
    let mut answer = move || {
        loop {
            let mut line = String::new();
            match reader.read_line(&mut line) {
                Ok(read) if read > 3 && line.as_bytes().get(3) == Some(&b'-') => {}
                Ok(read) if read > 3 => return line.chars().take(3).collect(),
                _ => return "cut".to_owned(),
            }
        }
    };
    let mut answers = vec![answer()];
    for line in lines {
        writer.write_all(format!("{line}\r\n").as_bytes()).unwrap();
        answers.push(answer());
    }
    answers
}

fn deliver(server: &SmtpServer) -> Vec<String> {
    let data = format!("{MAIL}.");
    talk(
        server,
        &[
            "EHLO me",
            "MAIL FROM:<shop@example.org> BODY=8BITMIME",
            "RCPT TO:<ada@example.net>",
            "DATA",
            &data,
        ],
    )
}

#[test]
fn a_message_arrives_as_it_was_sent() {
    let server = SmtpServer::start();
    assert_eq!(deliver(&server), ["220", "250", "250", "250", "354", "250"]);
    let kept = server.wait_for(1);
    let [mail] = kept.as_slice() else { panic!("one message, not {kept:?}") };
    assert_eq!((mail.from.as_str(), mail.to.join(",")), ("shop@example.org", "ada@example.net".to_owned()));
    assert_eq!(mail.header("subject").as_deref(), Some("Your pledge of June"));
    assert!(mail.data.ends_with("Hello\r\n.dots stay\r\n"), "{:?}", mail.data);
    assert_eq!(mail.header("Bcc"), None);
}

#[test]
fn each_way_to_fail_shows_at_its_own_place_and_keeps_what_it_says() {
    let server = SmtpServer::start();
    let expected = [
        (SmtpMode::TryLater, ["220", "250", "250", "250", "354", "451"], 0),
        (SmtpMode::DropBeforeStoring, ["220", "250", "250", "250", "354", "cut"], 0),
        (SmtpMode::DropAfterStoring, ["220", "250", "250", "250", "354", "cut"], 1),
        (SmtpMode::Accept, ["220", "250", "250", "250", "354", "250"], 2),
    ];
    for (mode, answers, kept) in expected {
        server.set_mode(mode);
        assert_eq!(deliver(&server), answers, "{mode:?}");
        assert_eq!(server.received().len(), kept, "{mode:?}");
    }
    server.set_mode(SmtpMode::RefuseRecipient);
    let refused = talk(&server, &["EHLO me", "MAIL FROM:<a@example.org>", "RCPT TO:<b@example.org>", "DATA"]);
    assert_eq!(refused, ["220", "250", "250", "550", "503"]);
    assert_eq!(server.received().len(), 2);
}

#[test]
fn a_client_may_sign_in_with_either_mechanism() {
    let server = SmtpServer::start();
    assert_eq!(talk(&server, &["EHLO me", "AUTH PLAIN AGEAYg==", "QUIT"]), ["220", "250", "235", "221"]);
    assert_eq!(
        talk(&server, &["EHLO me", "AUTH LOGIN", "YQ==", "Yg=="]),
        ["220", "250", "334", "334", "235"]
    );
}
