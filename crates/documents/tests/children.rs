//! Documents in child processes: what they may take, and that whatever happens to them does nothing to us.
//!
//! This program starts itself as the child, so it has a `main` of its own instead of the usual harness.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "tests"
)]

use std::time::{Duration, Instant};

use documents::{Children, Document, DocumentError, Fonts, MAKING_TIME_MAX, Renderer, Template};
use kernel::{Language, Timestamp};
use serde_json::json;

const CHILD: &str = "set-document";

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.first().is_some_and(|word| word == CHILD) {
        documents::set_document(words.get(1).map(std::path::Path::new)).unwrap();
        return;
    }
    if words.iter().any(|word| word == "--list") {
        return;
    }
    let stories: [(&str, fn()); 6] = [
        ("the_same_bytes_as_in_this_process", the_same_bytes_as_in_this_process),
        ("what_went_wrong_comes_back_as_it_was", what_went_wrong_comes_back_as_it_was),
        (
            "who_takes_too_long_is_ended_and_the_next_is_made",
            who_takes_too_long_is_ended_and_the_next_is_made,
        ),
        ("who_takes_too_much_memory_ends_alone", who_takes_too_much_memory_ends_alone),
        ("many_at_once_take_turns", many_at_once_take_turns),
        ("fonts_of_a_folder_are_used", fonts_of_a_folder_are_used),
    ];
    for (name, story) in stories {
        story();
        println!("test {name} ... ok");
    }
}

fn letter(text: &str) -> Document {
    Document {
        template: Template { name: "letter", source: "#let document(data) = [= #data.title\n#data.text]" },
        data: json!({ "title": "Zażółć", "text": text }),
        language: Language::Pl,
        title: "List".to_owned(),
        author: "Wydawnictwo".to_owned(),
        made_at: Timestamp::from_micros(1_790_000_000_000_000),
        identity: "inv_1".to_owned(),
        attachments: vec![documents::Attachment {
            name: "data.xml",
            media_type: "text/xml",
            description: "The same for machines".to_owned(),
            relation: documents::Relation::Alternative,
            bytes: vec![b'x'; 200_000], // more than a pipe holds
        }],
        metadata: Some(documents::MetadataSchema {
            name: "Example Schema",
            namespace: "urn:example:1#",
            prefix: "ex",
            properties: &[documents::MetadataProperty {
                name: "Kind",
                description: "What it is",
                value: "LETTER 1.0",
            }],
        }),
    }
}

fn children(making_time_max: Duration) -> Children {
    let program = std::env::current_exe().unwrap();
    Children { program, arguments: vec![CHILD.to_owned()], at_once: 2, making_time_max }
}

fn patient() -> Renderer {
    // Unoptimised and beside other tests it takes a while; the limit of the product is for optimised code.
    Renderer::in_children(children(MAKING_TIME_MAX * 10))
}

fn the_same_bytes_as_in_this_process() {
    let here = Renderer::in_this_process(Fonts::carried()).render(&letter("Dzień dobry")).unwrap();
    assert_eq!(patient().render(&letter("Dzień dobry")).unwrap(), here);
}

fn what_went_wrong_comes_back_as_it_was() {
    let error = patient().render(&letter("山田太郎 & Anna")).unwrap_err();
    let DocumentError::NoFont { missing } = error else { panic!("{error}") };
    assert_eq!(missing.0, ['太', '山', '田', '郎']);
    let mut broken = letter("x");
    broken.template = Template { name: "broken", source: "#let document(data) = data.nothing" };
    let error = patient().render(&broken).unwrap_err();
    assert!(matches!(&error, DocumentError::Template { template, .. } if template == "broken"), "{error}");
    let nobody = Children { program: "/nowhere/to/be/found".into(), ..children(MAKING_TIME_MAX) };
    let error = Renderer::in_children(nobody).render(&letter("x")).unwrap_err();
    assert!(matches!(error, DocumentError::NotStarted(_)), "{error}");
}

fn who_takes_too_long_is_ended_and_the_next_is_made() {
    let mut endless = letter("x");
    endless.template = Template {
        name: "endless",
        // While a template runs over its data typst asks for nothing: only an end from outside stops it.
        source: "#let document(data) = { let n = 0; while true { n = calc.rem(n + 1, 7); if n == 9 { break } }; [#n] }",
    };
    let hasty = Renderer::in_children(Children { at_once: 1, ..children(Duration::from_secs(2)) });
    let began = Instant::now();
    let error = hasty.render(&endless).unwrap_err();
    // Typst itself gives a loop up after some turns; whichever comes first, nobody waits for ever.
    assert!(matches!(error, DocumentError::TooSlow { .. } | DocumentError::Template { .. }), "{error}");
    assert!(began.elapsed() < Duration::from_secs(30));
    let mut thick = letter("x");
    thick.template = Template {
        name: "thick",
        source: "#let document(data) = for n in range(400000) [Paragraph *#n* of many\n\n]",
    };
    assert!(matches!(hasty.render(&thick), Err(DocumentError::TooSlow { millis: 2000 })));
    let patient = patient();
    assert!(patient.render(&letter("still here")).is_ok());
}

fn who_takes_too_much_memory_ends_alone() {
    let mut greedy = letter("x");
    greedy.template = Template {
        name: "greedy",
        source: "#let document(data) = { let text = \"0123456789abcdef\" * 67108864; let more = text + text; [#more.len()] }",
    };
    let error = patient().render(&greedy).unwrap_err();
    assert!(matches!(error, DocumentError::Died), "{error}");
    assert!(patient().render(&letter("still here")).is_ok());
}

fn many_at_once_take_turns() {
    let renderer = patient();
    std::thread::scope(|scope| {
        let made: Vec<_> = (0..6)
            .map(|n| {
                let renderer = renderer.clone();
                scope.spawn(move || renderer.render(&letter(&format!("number {n}"))))
            })
            .collect();
        for one in made {
            // Who waited too long for a turn is told so; nothing else may happen.
            let made = one.join().unwrap();
            assert!(matches!(made, Ok(_) | Err(DocumentError::Busy)));
        }
    });
    assert!(renderer.render(&letter("every turn came back")).is_ok());
}

fn fonts_of_a_folder_are_used() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("b.otf"), b"no font").unwrap();
    let mut with_folder = children(MAKING_TIME_MAX * 10);
    with_folder.arguments.push(folder.path().display().to_string());
    let error = Renderer::in_children(with_folder).render(&letter("x")).unwrap_err();
    assert!(error.to_string().contains("b.otf"), "{error}");
}
