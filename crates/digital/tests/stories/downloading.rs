use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use digital::{
    Content, DigitalError, Download, DownloadLink, LinkError, MarkLine, Marking, StoredFile, Unmarkable,
};
use http_body_util::BodyExt;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use crate::store_room::{StoreRoom, id, noise, on_both};

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

fn ask(room: &StoreRoom, file: &StoredFile, link: DownloadLink, lines: &[(HeaderName, &str)]) -> Answer {
    request(room, &Method::GET, (file, link), lines)
}

fn request(
    room: &StoreRoom,
    method: &Method,
    what: (&StoredFile, DownloadLink),
    lines: &[(HeaderName, &str)],
) -> Answer {
    let headers: HeaderMap =
        lines.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
    room.runtime.block_on(async {
        let response = digital::respond(&room.db, what, (method, &headers), room.cx.now()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    })
}

fn file_of(download: Download) -> StoredFile {
    match download {
        Download::File(file) => file,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_download_is_whole_or_the_part_that_is_asked_for() {
    on_both(|room| {
        let bytes = noise(1_000_000);
        let file = room.upload("Größe.zip", "application/zip", &bytes);
        let link = room.grant(&room.file_good(&file, Marking::Plain), 1);
        assert_eq!(file_of(room.open(link).unwrap()), file);
        let whole = ask(&room, &file, link, &[]);
        assert_eq!((whole.status, whole.bytes == bytes), (StatusCode::OK, true));
        assert_eq!(whole.headers[header::CONTENT_LENGTH], "1000000");
        assert_eq!(whole.headers[header::CONTENT_ENCODING], "identity");
        let name = whole.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert_eq!(name, "attachment; filename=\"Gr__e.zip\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.zip");
        for (range, first, last) in [
            ("bytes=0-0", 0, 0),
            ("bytes=262143-262144", 262_143, 262_144),
            ("bytes=262144-524287", 262_144, 524_287),
            ("bytes=999999-", 999_999, 999_999),
            ("bytes=-300000", 700_000, 999_999),
        ] {
            let part = ask(&room, &file, link, &[(header::RANGE, range)]);
            assert_eq!(part.status, StatusCode::PARTIAL_CONTENT, "{range}");
            assert_eq!(part.headers[header::CONTENT_RANGE], format!("bytes {first}-{last}/1000000"));
            assert!(part.bytes == bytes[first..=last], "{range}");
        }
        let beyond = ask(&room, &file, link, &[(header::RANGE, "bytes=1000000-")]);
        assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
        assert_eq!(beyond.headers[header::CONTENT_RANGE], "bytes */1000000");
        let head = request(&room, &Method::HEAD, (&file, link), &[]);
        assert_eq!(
            (head.headers[header::CONTENT_LENGTH].to_str().unwrap(), head.bytes.len()),
            ("1000000", 0)
        );
        let downloads = room.read(|tx| digital::granted(tx, id(1)))[0].downloads;
        assert_eq!(downloads, 2, "the whole and the part from the first byte on");
    });
}

#[test]
fn a_resumed_download_never_mixes_two_versions() {
    on_both(|room| {
        let file = room.upload("a.zip", "application/zip", &noise(5_000));
        let link = room.grant(&room.file_good(&file, Marking::Plain), 1);
        let tag = ask(&room, &file, link, &[]).headers[header::ETAG].to_str().unwrap().to_owned();
        let rest = ask(&room, &file, link, &[(header::RANGE, "bytes=4000-"), (header::IF_RANGE, &tag)]);
        assert_eq!((rest.status, rest.bytes.len()), (StatusCode::PARTIAL_CONTENT, 1_000));
        let newer = room.upload("a.zip", "application/zip", &noise(6_000));
        let (good, content) = (link.good, Content::File { file: newer.id, marking: Marking::Plain });
        room.write(move |tx, cx| digital::change_good(tx, cx, good, ("Rules", &content))).unwrap();
        let newer = file_of(room.open(link).unwrap());
        let all = ask(&room, &newer, link, &[(header::RANGE, "bytes=4000-"), (header::IF_RANGE, &tag)]);
        assert_eq!((all.status, all.bytes.len()), (StatusCode::OK, 6_000));
        let known = all.headers[header::ETAG].to_str().unwrap().to_owned();
        assert_eq!(
            ask(&room, &newer, link, &[(header::IF_NONE_MATCH, &known)]).status,
            StatusCode::NOT_MODIFIED
        );
        assert_eq!(
            ask(&room, &newer, link, &[(header::IF_MATCH, &tag)]).status,
            StatusCode::PRECONDITION_FAILED
        );
    });
}

#[test]
fn a_right_that_was_taken_back_is_gone_at_once() {
    on_both(|room| {
        let file = room.upload("a.zip", "application/zip", b"zip");
        let good = room.file_good(&file, Marking::Plain);
        let link = room.grant(&good, 1);
        assert!(room.open(link).is_ok());
        let stranger = DownloadLink { pledge: id(2), ..link };
        assert!(matches!(room.open(stranger), Err(DigitalError::Link(LinkError::NotGranted))));
        assert_eq!(room.write(|tx, cx| digital::revoke_all(tx, cx, id(1))).unwrap(), 1);
        assert!(matches!(room.open(link), Err(DigitalError::Link(LinkError::NotGranted))));
        room.grant(&good, 1);
        assert!(room.open(link).is_ok(), "and back when it is given again");
        let elsewhere = room.good(Content::Link { url: "https://example.org/a".to_owned() });
        let link = room.grant(&elsewhere, 1);
        assert_eq!(room.open(link).unwrap(), Download::Elsewhere("https://example.org/a".to_owned()));
    });
}

fn pdf() -> Vec<u8> {
    pdf_beside(Vec::new())
}

/// With so many bytes in it that no page shows.
fn pdf_beside(unseen: Vec<u8>) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let unseen = document.add_object(Stream::new(Dictionary::new(), unseen));
    let words = document.add_object(Stream::new(Dictionary::new(), b"0 0 m 50 50 l S".to_vec()));
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => words,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let pages = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(tree, Object::Dictionary(pages));
    let catalog =
        document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree, "PieceInfo" => unseen });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn each_pledge_gets_its_own_copy_with_the_orders_number_on_it() {
    on_both(|room| {
        let file = room.upload("rules.pdf", "application/pdf", &pdf());
        room.runtime.block_on(digital::can_be_marked(&room.db, file.id)).unwrap();
        let good = room.file_good(&file, Marking::EachCopy);
        let (ada, ben) = (room.grant(&good, 1), room.grant(&good, 2));
        let copy = file_of(room.open(ada).unwrap());
        assert_ne!(copy.id, file.id);
        assert_eq!(file_of(room.open(ada).unwrap()), copy, "made once, so that a download can be resumed");
        assert_ne!(file_of(room.open(ben).unwrap()).id, copy.id);
        let text =
            Document::load_mem(&ask(&room, &copy, ada, &[]).bytes).unwrap().extract_text(&[1]).unwrap();
        assert!(text.contains("Order 1042"), "{text}");
        room.clock.advance_days(8);
        while room.write(|tx, cx| digital::sweep(tx, cx.now())).unwrap() {}
        assert_eq!(room.count(db::sql!("SELECT COUNT(*) FROM digital_file")), 1, "copies go, the file stays");
        let later = DownloadLink { expires_at: room.cx.now().plus_minutes(5), ..ada };
        assert_eq!(file_of(room.open(later).unwrap()).sha256, copy.sha256, "and are made again alike");
        assert!(room.findings().is_empty());
    });
}

#[test]
fn a_copy_is_made_once_however_many_ask_and_to_its_end_when_who_asked_goes_away() {
    on_both(|room| {
        let file = room.upload("rules.pdf", "application/pdf", &pdf_beside(noise(6_000_000)));
        let good = room.file_good(&file, Marking::EachCopy);
        let copies = db::sql!("SELECT COUNT(*) FROM digital_file WHERE copy_of IS NOT NULL");
        let ready =
            db::sql!("SELECT COUNT(*) FROM digital_file WHERE copy_of IS NOT NULL AND state = 'ready'");
        let open = |link| {
            let (db, cx, line) = (room.db.clone(), room.cx.clone(), MarkLine::new("Order 1042").unwrap());
            room.runtime.spawn(async move { digital::open_download(&db, &cx, link, &line).await.unwrap() })
        };
        // A download program opens several connections.
        let ada = room.grant(&good, 1);
        let asked: Vec<_> = (0..6).map(|_| open(ada)).collect();
        let answers: Vec<StoredFile> =
            asked.into_iter().map(|one| file_of(room.runtime.block_on(one).unwrap())).collect();
        assert!(answers.iter().all(|answer| *answer == answers[0]));
        assert_eq!(room.count(copies), 1);
        // A browser is closed as soon as the copy is begun.
        let ben = open(room.grant(&good, 2));
        let begun = std::time::Instant::now();
        let is_patient = || begun.elapsed() < std::time::Duration::from_mins(1);
        while room.count(copies) < 2 && is_patient() {}
        ben.abort();
        while room.count(ready) < 2 && is_patient() {}
        assert_eq!(room.count(ready), 2, "what was begun is made");
        assert!(room.findings().is_empty());
    });
}

#[test]
fn a_file_that_cannot_be_marked_is_refused_and_never_served_unmarked() {
    on_both(|room| {
        let file = room.upload("rules.pdf", "application/pdf", b"%PDF-1.7 torn");
        let checked = room.runtime.block_on(digital::can_be_marked(&room.db, file.id));
        assert!(matches!(checked, Err(DigitalError::Unmarkable(Unmarkable::Damaged))));
        let link = room.grant(&room.file_good(&file, Marking::EachCopy), 1);
        assert!(matches!(room.open(link), Err(DigitalError::Unmarkable(Unmarkable::Damaged))));
    });
}
