use digital::{Content, DigitalError, Marking, NewFile, PIECE_BYTES, Upload};

use crate::store_room::{StoreRoom, id, noise, on_both};

fn pieces(room: &StoreRoom) -> i64 {
    room.count(db::sql!("SELECT COUNT(*) FROM digital_piece"))
}

#[test]
fn a_file_arrives_in_any_portions_and_is_kept_in_equal_pieces() {
    on_both(|room| {
        for length in [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES * 4 + 1, PIECE_BYTES * 9] {
            let bytes = noise(length);
            let file = room.upload("folder/stl.zip", "application/zip", &bytes);
            assert_eq!((file.size_bytes, file.name.as_str()), (length as u64, "stl.zip"));
            assert_eq!(file.sha256, kernel::tokens::sha256(&bytes));
        }
        assert_eq!(pieces(&room), 1 + 1 + 1 + 5 + 9);
        assert!(room.findings().is_empty());
    });
}

#[test]
fn what_arrives_is_what_was_sent_or_it_is_refused() {
    on_both(|room| {
        let new = |sha256| NewFile { name: "a.zip".into(), media_type: "application/zip".into(), sha256 };
        let sent = |expected| {
            room.runtime.block_on(async {
                let mut upload = Upload::begin(&room.db, &room.cx, &new(Some(expected))).await?;
                upload.push(b"hello").await?;
                upload.finish().await
            })
        };
        assert!(sent(kernel::tokens::sha256(b"hello")).is_ok());
        assert!(matches!(sent(kernel::tokens::sha256(b"other")), Err(DigitalError::ChecksumDiffers)));
        assert!(matches!(room.try_upload("..", "a/b", b""), Err(DigitalError::BadFileName)));
        assert!(matches!(room.try_upload("a", "zip", b""), Err(DigitalError::BadMediaType)));
    });
}

#[test]
fn what_nobody_needs_is_swept_away_and_nothing_else() {
    on_both(|room| {
        let kept = room.upload("kept.zip", "application/zip", &noise(300_000));
        let good = room.file_good(&kept, Marking::Plain);
        room.upload("never-used.zip", "application/zip", &noise(PIECE_BYTES * 70));
        let begun = room.runtime.block_on(async {
            let new = NewFile { name: "torn.zip".into(), media_type: "application/zip".into(), sha256: None };
            let mut upload = Upload::begin(&room.db, &room.cx, &new).await.unwrap();
            upload.push(&noise(PIECE_BYTES * 5)).await.unwrap();
            upload
        });
        let sweep_all = || while room.write(|tx, cx| digital::sweep(tx, cx.now())).unwrap() {};
        sweep_all();
        assert_eq!(pieces(&room), 2 + 70 + 4, "nothing is old enough yet");
        room.clock.advance_days(8);
        sweep_all();
        assert_eq!(pieces(&room), 2);
        let late = room.runtime.block_on(begun.finish());
        assert!(matches!(late, Err(DigitalError::Incomplete)), "{late:?}");
        let newer = room.upload("newer.zip", "application/zip", b"newer");
        let (good, content) = (good.id, Content::File { file: newer.id, marking: Marking::Plain });
        room.write(move |tx, cx| digital::change_good(tx, cx, good, ("Rules 2", &content))).unwrap();
        sweep_all();
        assert_eq!(pieces(&room), 1, "what was replaced goes at once");
        assert!(room.findings().is_empty());
        let changed =
            room.count(db::sql!("SELECT COUNT(*) FROM domain_event WHERE name = 'digital_good.changed'"));
        assert_eq!(changed, 1);
    });
}

#[test]
fn an_item_has_files_links_and_keys() {
    on_both(|room| {
        let file = room.upload("rules.pdf", "application/pdf", b"%PDF-");
        room.file_good(&file, Marking::Plain);
        room.good(Content::Link { url: "https://example.org/soundtrack".to_owned() });
        let keys = room.good(Content::Keys { pool: room.pool(5) });
        assert_eq!(room.read(|tx| digital::goods_of(tx, id(1))).len(), 3);
        room.write(move |tx, cx| digital::withdraw_good(tx, cx, keys.id)).unwrap();
        room.write(move |tx, cx| digital::withdraw_good(tx, cx, keys.id)).unwrap();
        let left = room.read(|tx| digital::goods_of(tx, id(1)));
        assert_eq!(left.len(), 2);
        assert!(matches!(&left[1].content, Content::Link { url } if url.ends_with("soundtrack")));
        let bad = digital::NewGood {
            item: id(1),
            title: "x".to_owned(),
            content: Content::Link { url: "http://example.org".to_owned() },
        };
        assert!(matches!(
            room.write(move |tx, cx| digital::create_good(tx, cx, &bad)),
            Err(DigitalError::BadUrl)
        ));
        let logged =
            room.count(db::sql!("SELECT COUNT(*) FROM audit_entry WHERE action LIKE 'digital_good.%'"));
        assert_eq!(logged, 4, "three made, one withdrawn once");
    });
}
