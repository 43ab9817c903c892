//! A document as a creator and a screen reader meet it: pages, files inside, fonts, limits.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use documents::{
    Attachment, Document, DocumentError, Fonts, MetadataProperty, MetadataSchema, Relation, Renderer,
    Template,
};
use kernel::{Language, Timestamp};
use serde_json::json;

const LETTER: Template = Template {
    name: "letter",
    source: "#let document(data) = [= #data.title\n#data.text\n#table(columns: 2, table.header[a][b], ..data.cells)]",
};
const SCHEMA: MetadataSchema = MetadataSchema {
    name: "Example Schema",
    namespace: "urn:example:1#",
    prefix: "ex",
    properties: &[MetadataProperty { name: "Kind", description: "What it is", value: "LETTER 1.0" }],
};

fn letter(text: &str) -> Document {
    Document {
        template: LETTER,
        data: json!({ "title": "Zażółć", "text": text, "cells": ["1", "2"] }),
        language: Language::Pl,
        title: "List".to_owned(),
        author: "Wydawnictwo".to_owned(),
        made_at: Timestamp::from_micros(1_790_000_000_000_000),
        identity: "inv_1".to_owned(),
        attachments: vec![Attachment {
            name: "data.xml",
            media_type: "text/xml",
            description: "The same for machines".to_owned(),
            relation: Relation::Alternative,
            bytes: b"<a>\xC5\xBC</a>".to_vec(),
        }],
        metadata: Some(SCHEMA),
    }
}

fn renderer() -> Renderer {
    Renderer::in_this_process(Fonts::carried())
}

fn contains(file: &[u8], text: &str) -> bool {
    file.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn the_same_document_has_the_same_bytes_whoever_makes_it_and_in_whatever_order() {
    let (first, second) = (renderer(), renderer());
    let made = first.render(&letter("Dzień dobry")).unwrap();
    let other = first.render(&letter("Do widzenia")).unwrap();
    assert_ne!(made, other);
    assert_eq!(second.render(&letter("Do widzenia")).unwrap(), other);
    assert_eq!(first.render(&letter("Dzień dobry")).unwrap(), made);
}

#[test]
fn it_says_of_itself_that_it_is_pdf_a_3_and_carries_files_and_metadata() {
    let file = renderer().render(&letter("x")).unwrap();
    for text in [
        "%PDF-1.7",
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "/AFRelationship/Alternative",
        "data.xml",
        "<ex:Kind>LETTER 1.0</ex:Kind>",
        "<pdfaSchema:namespaceURI>urn:example:1#</pdfaSchema:namespaceURI>",
        "/Lang(pl",
        "/StructTreeRoot",
    ] {
        assert!(contains(&file, text), "{text}");
    }
    assert!(!contains(&file, "inv_1"), "only the hash of what identifies it is in the file");
}

#[test]
fn what_no_font_draws_stops_the_document_and_is_named() {
    let error = renderer().render(&letter("山田太郎 & Anna")).unwrap_err();
    let DocumentError::NoFont { missing } = error else { panic!("{error}") };
    assert_eq!(missing.0, ['太', '山', '田', '郎']);
    assert!(missing.to_string().starts_with("太 (U+592A), 山"), "{missing}");
}

#[test]
fn too_much_is_refused_before_it_is_set() {
    let mut large = letter("x");
    large.data["text"] = json!("a ".repeat(documents::DATA_BYTES_MAX / 2));
    assert!(matches!(renderer().render(&large), Err(DocumentError::DataTooLarge { .. })));
    let mut heavy = letter("x");
    heavy.attachments[0].bytes = vec![b'x'; documents::ATTACHMENT_BYTES_MAX + 1];
    assert!(matches!(renderer().render(&heavy), Err(DocumentError::AttachmentsTooLarge { .. })));
    let mut long = letter("x");
    long.template = Template {
        name: "long",
        source: "#let document(data) = for n in range(501) { [#n]; pagebreak(weak: true) }",
    };
    assert!(matches!(renderer().render(&long), Err(DocumentError::TooManyPages { pages: 501 })));
}

#[test]
fn a_template_sees_nothing_but_its_data() {
    for source in [
        "#let document(data) = read(\"/etc/hostname\")",
        "#import \"@preview/cetz:0.1.0\"\n#let document(data) = [x]",
        "#let document(data) = [#datetime.today()]",
    ] {
        let mut curious = letter("x");
        curious.template = Template { name: "curious", source };
        assert!(matches!(renderer().render(&curious), Err(DocumentError::Template { .. })), "{source}");
    }
}
