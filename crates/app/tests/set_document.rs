//! The program as the child process in which the pages of a document are set.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use std::process::{Command, Stdio};

use documents::{Children, Document, DocumentError, Fonts, MAKING_TIME_MAX, Renderer, Template};
use kernel::{Language, Timestamp};
use serde_json::json;

fn letter(text: &str) -> Document {
    Document {
        template: Template { name: "letter", source: "#let document(data) = [= #data.text]" },
        data: json!({ "text": text }),
        language: Language::De,
        title: "Brief".to_owned(),
        author: "Verlag".to_owned(),
        made_at: Timestamp::from_micros(1_790_000_000_000_000),
        identity: "inv_1".to_owned(),
        attachments: Vec::new(),
        metadata: None,
    }
}

fn program(fonts: &str) -> Renderer {
    Renderer::in_children(Children {
        program: env!("CARGO_BIN_EXE_pledgekeeper").into(),
        arguments: ["set-document", "--fonts", fonts].map(str::to_owned).to_vec(),
        at_once: 1,
        // Unoptimised and beside other tests it takes a while.
        making_time_max: MAKING_TIME_MAX * 10,
    })
}

#[test]
fn the_program_sets_a_document_as_the_library_does_and_says_what_it_cannot() {
    let here = Renderer::in_this_process(Fonts::carried()).render(&letter("Größe")).unwrap();
    assert_eq!(program("/there/is/no/such/folder").render(&letter("Größe")).unwrap(), here);
    let folder = tempfile::tempdir().unwrap();
    let fonts = folder.path().display().to_string();
    let error = program(&fonts).render(&letter("山")).unwrap_err();
    assert!(matches!(error, DocumentError::NoFont { .. }), "{error}");
    std::fs::write(folder.path().join("broken.ttf"), b"no font").unwrap();
    let error = program(&fonts).render(&letter("a")).unwrap_err();
    assert!(error.to_string().contains("broken.ttf"), "{error}");
}

#[test]
fn the_command_is_no_part_of_the_help_and_refuses_what_is_no_document() {
    let program = || Command::new(env!("CARGO_BIN_EXE_pledgekeeper"));
    let help = program().arg("--help").output().unwrap();
    assert!(!String::from_utf8(help.stdout).unwrap().contains("set-document"));
    let answer = program().arg("set-document").stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8(answer.stdout).unwrap();
    assert!(answer.status.success() && said.contains("\"answer\":\"other\""), "{said}");
}
