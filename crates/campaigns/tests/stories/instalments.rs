//! On which terms backers may pay in parts, on both databases.

use campaigns::forms::InstalmentForm;
use campaigns::model::{InstalmentPace, InstalmentTerms};
use campaigns::{Date, FieldProblem};
use kernel::Currency;
use testkit::on_both;

use crate::world::{World, migrations, problems};

fn in_days(days: &[Date]) -> InstalmentTerms {
    InstalmentTerms { pace: InstalmentPace::OnDays(days.to_vec()), smallest_minor: 6_000 }
}

#[test]
fn terms_are_kept_changed_and_taken_away_and_each_makes_a_version_and_a_line_of_the_log() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        assert_eq!(world.catalogue().instalments, None, "off until somebody asks for it");
        let today = world.campaign().day_of(world.cx.now());
        let ahead: Vec<Date> = [30, 60].map(|days| today + jiff::Span::new().days(days)).to_vec();
        let monthly =
            InstalmentTerms { pace: InstalmentPace::EveryMonths { parts: 10, months: 3 }, smallest_minor: 0 };
        for terms in [in_days(&ahead), monthly] {
            let before = world.catalogue().version;
            let saved = terms.clone();
            world.change(move |tx, cx| campaigns::save_instalments(tx, cx, row, Some(&saved))).unwrap();
            let catalogue = world.catalogue();
            assert_eq!(catalogue.instalments.as_ref(), Some(&terms));
            assert!(catalogue.version > before, "what a page shows goes by the version");
            let form = InstalmentForm::of(Some(&terms), Currency::EUR);
            assert_eq!(form.read(Currency::EUR), Ok(Some(terms)), "the form shows what is kept");
            assert_eq!(world.verified(), []);
        }
        world.change(move |tx, cx| campaigns::save_instalments(tx, cx, row, None)).unwrap();
        assert_eq!(world.catalogue().instalments, None);
        let lines: i64 = world
            .db
            .read_blocking(|tx| {
                let counted =
                    db::sql!("SELECT COUNT(*) FROM audit_entry WHERE action = 'campaign.instalments_saved'");
                tx.query_one(counted, &[], |row| row.get(0))
            })
            .unwrap();
        assert_eq!(lines, 3);
    });
}

#[test]
fn terms_by_which_nobody_could_pay_are_refused_with_every_reason() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let today = world.campaign().day_of(world.cx.now());
        let day = |days: i64| today + jiff::Span::new().days(days);
        let refused = |terms: InstalmentTerms| {
            let error = world
                .change(move |tx, cx| campaigns::save_instalments(tx, cx, row, Some(&terms)))
                .unwrap_err();
            problems(&error)
                .into_iter()
                .map(|(field, problem)| (field.to_owned(), problem.clone()))
                .collect::<Vec<_>>()
        };
        let passed = refused(in_days(&[day(-30), day(0)]));
        assert_eq!(
            passed,
            [("day.1".to_owned(), FieldProblem::DayHasPassed)],
            "no part would be left for later"
        );
        let falling = refused(in_days(&[day(60), day(30)]));
        assert_eq!(falling, [("day.1".to_owned(), FieldProblem::DaysDoNotRise)]);
        assert_eq!(refused(in_days(&[])), [("day.0".to_owned(), FieldProblem::Required)]);
        let many: Vec<Date> = (1..=10).map(day).collect();
        assert_eq!(refused(in_days(&many)), [("day.0".to_owned(), FieldProblem::TooMany { maximum: 9 })]);
        let far = InstalmentTerms {
            pace: InstalmentPace::EveryMonths { parts: 11, months: 0 },
            smallest_minor: -1,
        };
        let fields: Vec<String> = refused(far).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["parts", "months", "smallest"]);
        assert_eq!(world.catalogue().instalments, None);
    });
}
