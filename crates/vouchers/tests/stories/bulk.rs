use std::collections::HashSet;

use vouchers::{
    Benefit, CodesToExport, Entered, Guesser, ImportReport, LineProblem, NewCodes, Voucher, VoucherError,
};

use crate::shop::{Shop, eur, limited, on_both, ten_off, terms};

fn order(shop: &Shop, new: &NewCodes) -> Result<vouchers::CodeBatch, VoucherError> {
    let new = new.clone();
    shop.write(move |tx, cx| vouchers::order_codes(tx, cx, &new))
}

fn codes_of(voucher: &Voucher, count: u32) -> NewCodes {
    NewCodes {
        request_key: "form-1".to_owned(),
        voucher: voucher.id,
        count,
        prefix: "gift".to_owned(),
        worth: (voucher.terms.benefit == Benefit::Gift).then(|| eur(2_500)),
    }
}

fn export(shop: &Shop, voucher: &Voucher) -> String {
    let (vault, what) = (shop.cx.vault.clone(), CodesToExport { voucher: voucher.id, batch: None });
    let bytes = shop.read(move |tx| {
        let mut out = Vec::new();
        vouchers::export_codes(tx, &vault, what, &mut out)?;
        Ok(out)
    });
    String::from_utf8(bytes).unwrap()
}

fn import(shop: &Shop, voucher: &Voucher, key: &str, text: &str) -> Result<ImportReport, VoucherError> {
    vouchers::import_codes(&shop.db, &shop.cx, (voucher.id, key), &mut text.as_bytes())
}

#[test]
fn codes_are_made_some_at_a_time_and_an_order_sent_twice_is_one() {
    on_both(|shop| {
        let voucher = shop.create(&terms(Benefit::Gift));
        let new = codes_of(&voucher, 600);
        let batch = order(&shop, &new).unwrap();
        assert_eq!(order(&shop, &new).unwrap().id, batch.id);
        let steps: Vec<u32> = (0..4)
            .map(|_| shop.write(move |tx, cx| vouchers::make_codes(tx, cx, batch.id)).unwrap().made)
            .collect();
        assert_eq!(steps, [250, 500, 600, 600], "and no more than were asked for");
        let text = export(&shop, &voucher);
        let codes: HashSet<&str> = text.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
        assert_eq!(codes.len(), 600);
        let line = text.lines().nth(1).unwrap();
        assert!(
            line.starts_with("GIFT-") && line.contains(",0,valid,25.00,EUR,2026-01-15T12:00:00Z"),
            "{line}"
        );
        let typed = line.split(',').next().unwrap().to_lowercase().replace('-', " ");
        let guesser = Guesser { contact: shop.person(1), network: None };
        let entered = shop.write(move |tx, cx| vouchers::enter_code(tx, cx, &guesser, &typed)).unwrap();
        assert!(matches!(entered, Entered::Known(_)));
        assert!(shop.findings().is_empty());
    });
}

#[test]
fn the_job_makes_them_all() {
    on_both(|shop| {
        let voucher = shop.create(&limited(None, Some(1), None));
        let mut registry = jobs::Registry::new();
        vouchers::register(&mut registry, &shop.cx.vault);
        let batch = order(&shop, &codes_of(&voucher, 1_200)).unwrap();
        let queued = shop.count(db::sql!("SELECT COUNT(*) FROM job WHERE name = 'vouchers.make_codes'"));
        assert_eq!(queued, 1);
        run_jobs(&shop, registry);
        let done = shop.read(move |tx| vouchers::batch(tx, batch.id));
        assert!(done.is_complete() && done.made == 1_200);
    });
}

#[test]
fn orders_that_make_no_sense_are_refused() {
    on_both(|shop| {
        let voucher = shop.create(&ten_off());
        let fine = codes_of(&voucher, 1);
        assert!(matches!(order(&shop, &NewCodes { count: 0, ..fine.clone() }), Err(VoucherError::BadCount)));
        assert!(matches!(
            order(&shop, &NewCodes { count: 100_001, ..fine.clone() }),
            Err(VoucherError::BadCount)
        ));
        let bad_prefix = NewCodes { prefix: "2026!".to_owned(), ..fine.clone() };
        assert!(matches!(order(&shop, &bad_prefix), Err(VoucherError::BadPrefix)));
        assert!(matches!(
            order(&shop, &NewCodes { worth: Some(eur(5)), ..fine }),
            Err(VoucherError::BadWorth)
        ));
    });
}

#[test]
fn a_file_is_taken_in_line_by_line_and_a_second_time_changes_nothing() {
    on_both(|shop| {
        let (voucher, other) = (shop.create(&ten_off()), shop.create(&ten_off()));
        shop.add(&other, "ELSEWHERE", None);
        let text = "code\nWELCOME-1\nWELCOME-2\n!bad!\nwelcome1\nELSEWHERE\n";
        let first = import(&shop, &voucher, "upload-1", text).unwrap();
        assert_eq!((first.received, first.added, first.unchanged, first.held), (5, 2, 0, 3));
        let problems: Vec<_> = first.problems.iter().map(|held| (held.line, held.problem.clone())).collect();
        let expected =
            [(4, LineProblem::BadCode), (5, LineProblem::Twice { first_line: 2 }), (6, LineProblem::Taken)];
        assert_eq!(problems, expected);
        let again = import(&shop, &voucher, "upload-1", text).unwrap();
        assert_eq!((again.received, again.added, again.unchanged, again.held), (5, 0, 2, 3));
        assert!(import(&shop, &other, "upload-1", text).is_err(), "a form belongs to one voucher");
        assert_eq!(export(&shop, &voucher).lines().count(), 3);
        assert!(shop.findings().is_empty());
    });
}

#[test]
fn thousands_of_gift_codes_come_in_with_their_worth() {
    on_both(|shop| {
        let voucher = shop.create(&terms(Benefit::Gift));
        let lines: Vec<String> = (0..2_500).map(|n| format!("OLDSHOP-{n};{n}.50;EUR")).collect();
        let text = format!("code;amount;currency\n{}", lines.join("\n"));
        let report = import(&shop, &voucher, "upload", &text).unwrap();
        assert_eq!((report.added, report.held), (2_500, 0));
        let sum = shop.count(db::sql!("SELECT CAST(SUM(amount_minor) AS BIGINT) FROM voucher_gift_entry"));
        assert_eq!(sum, (0..2_500).map(|n| n * 100 + 50).sum::<i64>());
        assert!(shop.findings().is_empty());
    });
}

fn run_jobs(shop: &Shop, registry: jobs::Registry) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let worker = jobs::Worker::new(
        shop.db.clone(),
        std::sync::Arc::new(registry),
        shop.cx.clock.clone(),
        shop.cx.random.clone(),
        jobs::WorkerSettings::default(),
    );
    runtime.block_on(async { worker.run_until_idle().await.unwrap() });
}
