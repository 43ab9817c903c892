use lopdf::content::Content;

use super::*;

/// Pages of one size, each with a word, resources on the page tree and one shared content array.
fn pdf(turns: &[i64], change: impl FnOnce(&mut Document, ObjectId)) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier",
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "Mark1" => font } });
    let words = Stream::new(Dictionary::new(), b"BT /Mark1 20 Tf 100 400 Td (Rules) Tj ET q".to_vec());
    let words = document.add_object(words);
    let page = |document: &mut Document, turn: &i64| {
        Object::Reference(document.add_object(dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => vec![words.into()], "Rotate" => *turn,
        }))
    };
    let pages: Vec<Object> = turns.iter().map(|turn| page(&mut document, turn)).collect();
    let count = i64::try_from(pages.len()).unwrap();
    document.objects.insert(
        tree,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => pages, "Count" => count, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), Object::Real(595.5), 842.into()],
        }),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    change(&mut document, catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn plain() -> Vec<u8> {
    pdf(&[0], |_, _| {})
}

fn line() -> MarkLine {
    MarkLine::new("Order 1042").unwrap()
}

#[test]
fn each_page_carries_the_line_and_keeps_what_it_drew() {
    let bytes = pdf(&[0, 90, 180, 270], |_, _| {});
    let marked = mark(&bytes, &line()).unwrap();
    let document = Document::load_mem(&marked).unwrap();
    let text = document.extract_text(&[1, 2, 3, 4]).unwrap();
    assert_eq!(text.matches("Rules").count(), 4, "{text}");
    assert!(text.matches("Order 1042").count() >= 4, "{text}");
    let places: Vec<String> = document
        .page_iter()
        .map(|page| {
            let content = Content::decode(&document.get_page_content(page)).unwrap();
            let operators: Vec<&str> = content.operations.iter().map(|op| op.operator.as_str()).collect();
            let (begins, ends) = ("q", "Q");
            assert_eq!((operators[0], *operators.last().unwrap()), (begins, ends));
            let set = content.operations.iter().find(|op| op.operator == "Tm").unwrap();
            set.operands.iter().map(|o| format!("{o:?}")).collect::<Vec<_>>().join(" ")
        })
        .collect();
    let expected = ["1 0 0 1 14 14", "0 1 -1 0 581.5 14", "-1 0 0 -1 581.5 828", "0 -1 1 0 14 828"];
    assert_eq!(places, expected);
    assert!(
        holds(&marked, hex::encode_upper([0xfe, 0xff, 0, b'O', 0, b'r']).as_bytes()),
        "in the information too"
    );
    assert_eq!(mark(&bytes, &line()).unwrap(), marked, "same input, same bytes");
}

#[test]
fn a_name_that_is_taken_is_left_to_its_font() {
    let document = Document::load_mem(&mark(&plain(), &line()).unwrap()).unwrap();
    let fonts = document.get_page_fonts(document.page_iter().next().unwrap()).unwrap();
    let base = |name: &[u8]| fonts[name].get(b"BaseFont").unwrap().as_name().unwrap().to_vec();
    assert_eq!((base(b"Mark1"), base(b"Mark2")), (b"Courier".to_vec(), b"Helvetica".to_vec()));
}

#[test]
fn what_cannot_be_marked_well_is_refused_with_its_reason() {
    let refused = |bytes: &[u8]| mark(bytes, &line()).unwrap_err();
    assert_eq!(refused(b"PK\x03\x04 a zip"), Unmarkable::NotAPdf);
    assert_eq!(refused(b""), Unmarkable::NotAPdf);
    assert_eq!(refused(b"%PDF-1.7\nnothing else"), Unmarkable::Damaged);
    let signed = pdf(&[0], |document, _| {
        document.add_object(dictionary! { "Type" => "Sig", "ByteRange" => vec![0.into(), 1.into()] });
    });
    assert_eq!(refused(&signed), Unmarkable::Signed);
    let form = pdf(&[0], |document, catalog| {
        let form = dictionary! { "XFA" => Object::string_literal("<xdp/>") };
        document.get_object_mut(catalog).unwrap().as_dict_mut().unwrap().set("AcroForm", form);
    });
    assert_eq!(refused(&form), Unmarkable::DynamicForm);
    assert_eq!(refused(&pdf(&[], |_, _| {})), Unmarkable::Damaged);
    let encrypted = pdf(&[0], |document, _| {
        let id = Object::string_literal("0123456789abcdef");
        document.trailer.set("ID", vec![id.clone(), id]);
        let how = lopdf::EncryptionVersion::V2 {
            document,
            owner_password: "owner",
            user_password: "",
            key_length: 128,
            permissions: lopdf::Permissions::PRINTABLE,
        };
        let state = lopdf::EncryptionState::try_from(how).unwrap();
        document.encrypt(&state).unwrap();
    });
    assert_eq!(refused(&encrypted), Unmarkable::Encrypted, "also without a password to open it");
    let mut torn = plain();
    torn.truncate(torn.len() / 2);
    assert_eq!(refused(&torn), Unmarkable::Damaged);
}

#[test]
fn every_torn_or_scratched_file_is_refused_or_marked_but_never_stops_the_program() {
    let whole = plain();
    for at in (0..whole.len()).step_by(7) {
        let mut scratched = whole.clone();
        scratched[at] ^= 0x15;
        drop(mark(&scratched, &line()));
        drop(mark(&whole[..at], &line()));
    }
}

#[test]
fn a_line_has_only_what_every_reader_can_draw() {
    assert_eq!(MarkLine::new(" Zamówienie\u{200b} 12 ").unwrap().as_str(), "Zamówienie 12");
    for bad in ["", "  ", "Zażółć", "注文 12", &"x".repeat(81)] {
        assert!(MarkLine::new(bad).is_err(), "{bad}");
    }
}
