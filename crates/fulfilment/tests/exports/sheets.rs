//! The four sheets: what stands in them, and that they agree with each other.

use std::collections::BTreeMap;

use calamine::DataType;
use campaigns::model::{AddOn, Shelf};
use fulfilment::{Format, Sheet};
use kernel::ids::kinds;
use kernel::places::AddressInput;
use pledges::PlatformFacts;

use crate::reading::{Row, cells, csv, rows, xlsx};
use crate::stage::{Stage, address, collected, migrations};

fn told(story: impl Fn(Stage)) {
    testkit::on_both(&migrations(), |db| story(Stage::new(db)));
}

fn number(row: &Row, column: &str) -> i64 {
    row[column].parse().unwrap_or_else(|_| panic!("{column} is {:?}", row[column]))
}

/// Pieces by SKU.
fn pieces(rows: &[Row]) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for row in rows {
        *sums.entry(row["sku"].clone()).or_default() += number(row, "quantity");
    }
    sums
}

#[test]
fn lines_orders_and_demand_are_three_views_of_the_same_parcels() {
    told(|stage| {
        let place = || address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        stage.locked(1, place(), &stage.game_with(0, 0));
        stage.locked(2, place(), &stage.game_with(2, 1));
        stage.locked(3, place(), &stage.game_with(1, 3));
        let download = pledges::Choices { reward: Some(stage.pdf), ..pledges::Choices::default() };
        stage.locked(4, place(), &download);
        stage.imported(5, "Not yet done", &stage.game_with(7, 0));

        let lines = rows(&stage, Sheet::FulfilmentLines);
        let orders = rows(&stage, Sheet::FulfilmentOrders);
        let demand = rows(&stage, Sheet::Demand);
        let everyone = rows(&stage, Sheet::Pledges);

        let order_numbers: Vec<&str> = orders.iter().map(|o| o["order_number"].as_str()).collect();
        assert_eq!(
            order_numbers,
            ["00001", "00002", "00003"],
            "neither a download nor an open pledge is a parcel"
        );
        for order in &orders {
            let of_order: Vec<&Row> =
                lines.iter().filter(|line| line["pledge_id"] == order["pledge_id"]).collect();
            let sum = |column: &str| -> i64 {
                of_order.iter().map(|l| number(l, "quantity") * number(l, column)).sum()
            };
            assert_eq!(number(order, "pieces"), of_order.iter().map(|l| number(l, "quantity")).sum::<i64>());
            assert_eq!(number(order, "weight_grams"), sum("unit_weight_grams"));
            let contents: Vec<String> = of_order
                .iter()
                .map(|l| format!("{}× {}", l["quantity"], l["sku"].trim_start_matches('\'')))
                .collect();
            assert_eq!(order["contents"], contents.join("; "));
            let numbered: Vec<i64> = of_order.iter().map(|l| number(l, "line")).collect();
            assert_eq!(numbered, (1..=i64::try_from(of_order.len()).unwrap()).collect::<Vec<_>>());
        }
        assert_eq!(orders[1]["declared_value"], "72.00", "30.00 + 2 × (12.50 + 4.00) + 9.00");

        let wanted: BTreeMap<String, i64> = demand
            .iter()
            .filter(|row| row["sku"] != "PDF" && number(row, "agreed") > 0)
            .map(|row| (row["sku"].clone(), number(row, "agreed")))
            .collect();
        assert_eq!(pieces(&lines), wanted);
        assert_eq!(
            pieces(&lines).into_iter().collect::<Vec<_>>(),
            [("'=MAT+1", 3), ("0042", 3), ("DICE", 3), ("SHIRT-L", 4)].map(|(sku, n)| (sku.to_owned(), n))
        );
        let pdf = demand.iter().find(|row| row["sku"] == "PDF").unwrap();
        assert_eq!((number(pdf, "agreed"), number(pdf, "undecided"), number(pdf, "total")), (4, 1, 5));
        let mat = demand.iter().find(|row| row["sku"].contains("MAT")).unwrap();
        assert_eq!((number(mat, "undecided"), number(mat, "total")), (7, 10));

        let text = String::from_utf8(stage.file(Sheet::Demand, Format::Csv).1).unwrap();
        let last = text.trim_end().lines().last().unwrap();
        assert_eq!(last, ",Total,17,16,33,0,,0,0,0", "for people the sums stand below");
        assert!(demand.iter().all(|row| !row["sku"].is_empty()), "programs get SKUs only");

        assert_eq!(everyone.len(), 5);
        let open = everyone.iter().find(|row| row["order_number"] == "00005").unwrap();
        assert_eq!((open["state"].as_str(), open["name"].as_str()), ("imported", "Not yet done"));
        assert_eq!((open["add_ons"].as_str(), open["pledged"].as_str()), ("7× Mat and dice", "500.00"));
    });
}

/// What the books say is not what the backer is asked for: a part is still on its way from the platform.
#[test]
fn what_was_agreed_to_is_packed_whatever_may_be_bought_today() {
    told(|stage| {
        let place = || address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        stage.locked(1, place(), &stage.game_with(0, 2));
        stage.imported(2, "Not yet done", &stage.game_with(0, 1));
        let (cx, campaign, size, shirt) = (stage.cx.clone(), stage.campaign.row, stage.size, stage.shirt);
        stage
            .db
            .write_blocking(move |tx| {
                campaigns::shelve_option(tx, &cx, campaign, size, Shelf::Archived)?;
                let catalogue = campaigns::load_catalogue(tx, campaign)?;
                let now = AddOn { per_pledge_max: Some(1), ..catalogue.addon(shirt).unwrap().clone() };
                campaigns::save_addon(tx, &cx, campaign, &now)
            })
            .unwrap();
        let of_order = |rows: &[Row]| {
            pieces(&rows.iter().filter(|r| r["order_number"] == "00001").cloned().collect::<Vec<_>>())
        };
        let expected: BTreeMap<String, i64> = [("0042".to_owned(), 1), ("SHIRT-L".to_owned(), 2)].into();
        assert_eq!(of_order(&rows(&stage, Sheet::FulfilmentLines)), expected);
        assert_eq!(rows(&stage, Sheet::FulfilmentOrders)[0]["pieces"], "3");
        // Who has not decided yet is not asked for a size any more, and what stands for it is packed as it is.
        let demand = rows(&stage, Sheet::Demand);
        let wanted = |sku: &str, column: &str| {
            demand.iter().find(|row| row["sku"] == sku).map(|row| number(row, column)).unwrap()
        };
        assert_eq!((wanted("SHIRT-L", "agreed"), wanted("SHIRT-M", "agreed")), (2, 0));
        assert_eq!((wanted("SHIRT-L", "undecided"), wanted("SHIRT-M", "undecided")), (0, 1));
    });
}

#[test]
fn an_order_of_which_nobody_can_say_what_it_holds_stands_in_the_file_and_says_so() {
    told(|stage| {
        let place = || address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        stage.locked(1, place(), &stage.game_with(0, 1));
        stage.locked(2, place(), &stage.game_with(1, 0));
        let (large, nothing) = (stage.large.to_string(), stage.cx.new_id::<kinds::OptionValue>().to_string());
        let forget = db::sql!("UPDATE pledge SET choices = REPLACE(choices, $1, $2)");
        stage.db.write_blocking(move |tx| tx.execute(forget, db::params![large, nothing])).unwrap();
        let orders = rows(&stage, Sheet::FulfilmentOrders);
        let numbers: Vec<&str> = orders.iter().map(|order| order["order_number"].as_str()).collect();
        assert_eq!(numbers, ["00001", "00002"]);
        assert!(orders[0]["contents"].starts_with("NOT TO BE PACKED YET: Size"), "{}", orders[0]["contents"]);
        assert_eq!((orders[0]["pieces"].as_str(), orders[1]["pieces"].as_str()), ("", "3"));
        let lines = rows(&stage, Sheet::FulfilmentLines);
        let of_first: Vec<&Row> = lines.iter().filter(|line| line["order_number"] == "00001").collect();
        assert_eq!(
            (of_first.len(), of_first[0]["sku"].as_str(), of_first[0]["quantity"].as_str()),
            (1, "", "")
        );
        assert!(of_first[0]["item"].starts_with("NOT TO BE PACKED YET"), "{:?}", of_first[0]);
    });
}

#[test]
fn all_pledges_tell_what_is_still_to_be_paid_and_by_whom() {
    told(|stage| {
        let place = || address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        let game = stage.game_with(0, 0);
        stage.locked(1, place(), &game);
        let instalments = PlatformFacts {
            status: "partial".to_owned(),
            pledged_minor: 5000,
            paid_minor: 2000,
            due_minor: 3000,
            ..collected()
        };
        let ben = stage.imported_with(2, "Ben", &game, instalments.clone());
        stage.finish_and_lock(ben, place());
        stage.imported_with(3, "Cem", &game, instalments);

        let rows = rows(&stage, Sheet::Pledges);
        let money = |n: usize| {
            ["total", "balance", "to_pay_here", "platform_collects", "credit_left"]
                .map(|c| rows[n][c].as_str())
        };
        assert_eq!(money(0), ["55.00", "-445.00", "0.00", "0.00", "445.00"]);
        assert_eq!(money(1), ["55.00", "35.00", "5.00", "30.00", "0.00"]);
        assert_eq!(money(2), ["", "", "", "30.00", ""], "nothing is asked for before something is agreed");
    });
}

#[test]
fn what_a_spreadsheet_would_spoil_comes_back_as_it_was() {
    told(|stage| {
        let game = stage.game_with(1, 0);
        stage.locked(7, address("Ada Berg", "Am Anger 1", "Radebeul", "01445"), &game);
        let czech =
            AddressInput { country: "CZ".to_owned(), ..address("Åsa", "Dlouhá 3", "Praha", "110 00") };
        stage.locked(8, czech, &game);
        let lines = stage.file(Sheet::FulfilmentLines, Format::Csv).1;
        assert!(lines.starts_with("\u{feff}order_number,".as_bytes()));
        let text = String::from_utf8(lines).unwrap();
        assert!(text.contains("\r\n"));
        for kept in ["\"=\"\"00007\"\"\"", "\"=\"\"01445\"\"\"", "\"=\"\"0042\"\"\"", "\"=\"\"0950490\"\"\""]
        {
            assert!(text.contains(kept), "{kept} in {text}");
        }
        let (_, book) = stage.file(Sheet::FulfilmentOrders, Format::Xlsx);
        let rows = xlsx(book.clone());
        assert_eq!((rows[0]["postal_code"].as_str(), rows[0]["order_number"].as_str()), ("01445", "00007"));
        assert_eq!(rows[1]["postal_code"], "110 00");
        let cells = cells(book);
        let column = |name: &str| cells[0].iter().position(|cell| cell.get_string() == Some(name)).unwrap();
        assert!(cells[1][column("postal_code")].is_string(), "a postal code is no number");
        assert!(cells[1][column("order_number")].is_string());
        assert!(cells[1][column("weight_grams")].is_float(), "what is added up is a number");
        assert!(cells[1][column("declared_value")].is_float());
    });
}

/// A carrier's file wants a city, also from countries whose addresses have none.
#[test]
fn an_address_without_a_city_still_says_where_it_goes() {
    told(|stage| {
        let singapore = AddressInput {
            country: "SG".to_owned(),
            phone: "+65 6123 4567".to_owned(),
            ..address("Tan Wei", "38 Orchard Road", "", "238801")
        };
        stage.locked(1, singapore, &stage.game_with(0, 0));
        let japan = AddressInput {
            country: "JP".to_owned(),
            region: "Tokyo".to_owned(),
            ..address("Sato Hanako", "1-1-1 Marunouchi", "Chiyoda-ku", "100-0005")
        };
        stage.locked(2, japan, &stage.game_with(0, 0));
        let orders = rows(&stage, Sheet::FulfilmentOrders);
        assert_eq!((orders[0]["city"].as_str(), orders[0]["postal_code"].as_str()), ("Singapore", "238801"));
        assert_eq!(orders[0]["phone"], "+65 6123 4567");
        assert_eq!((orders[1]["city"].as_str(), orders[1]["region"].as_str()), ("Chiyoda-ku", "Tokyo"));
    });
}

/// A gate code reaches whoever stands before the gate, and no address means no note.
#[test]
fn the_delivery_note_goes_with_the_parcel() {
    told(|stage| {
        let gate = AddressInput {
            delivery_note: "Gate code #4411*".to_owned(),
            ..address("Ada Berg", "Am Anger 1", "Dresden", "01067")
        };
        stage.locked(1, gate, &stage.game_with(1, 0));
        stage.locked(2, address("Bo Lind", "Am Anger 2", "Dresden", "01067"), &stage.game_with(0, 0));
        for sheet in [Sheet::FulfilmentLines, Sheet::FulfilmentOrders] {
            for row in rows(&stage, sheet) {
                let note = if row["order_number"] == "00001" { "Gate code #4411*" } else { "" };
                assert_eq!(row["delivery_note"], note, "{}", sheet.word());
            }
        }
    });
}

#[test]
fn no_cell_becomes_a_formula_whoever_typed_it() {
    told(|stage| {
        let hostile =
            ["=HYPERLINK(\"http://x\",\"y\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)", "|x", "%0A=1"];
        for (n, name) in (1u32..).zip(hostile) {
            let noted = AddressInput {
                delivery_note: name.to_owned(),
                ..address(name, &format!("{name} 1"), name, "01067")
            };
            stage.locked(n, noted, &stage.game_with(1, 0));
        }
        for sheet in Sheet::ALL {
            for format in [Format::Csv, Format::PlainCsv] {
                for row in csv(&stage.file(sheet, format).1) {
                    for (column, value) in row {
                        let is_code = value.starts_with("=\"")
                            && value.ends_with('"')
                            && !value[2..value.len() - 1].contains('"');
                        let is_number = value.parse::<f64>().is_ok();
                        let starts_one = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
                        assert!(
                            is_code || is_number || !starts_one,
                            "{}: {column} is {value:?}",
                            sheet.word()
                        );
                    }
                }
            }
        }
        // The reader of the workbook fails when there is a formula anywhere; what was typed stands there unchanged.
        let names: Vec<String> =
            rows_of_orders(&stage).into_iter().map(|row| row["recipient"].clone()).collect();
        assert_eq!(names, hostile);
    });
}

fn rows_of_orders(stage: &Stage) -> Vec<Row> {
    xlsx(stage.file(Sheet::FulfilmentOrders, Format::Xlsx).1)
}

#[test]
fn every_script_arrives_letter_by_letter() {
    told(|stage| {
        let names = [
            "Łukasz Żółć",
            "佐藤 花子",
            "محمد العربي",
            "Ελένη Παπαδοπούλου",
            "Олена Шевченко",
            "ณัฐพล",
            "Zoë 🎲 O’Brien",
            "Nguyễn Thị Ánh",
            "a,b\"c;d",
        ];
        for (n, name) in (1u32..).zip(names) {
            stage.locked(n, address(name, "Am Anger 1", "Dresden", "01067"), &stage.game_with(0, 0));
        }
        for sheet in [Sheet::FulfilmentOrders, Sheet::FulfilmentLines] {
            let arrived: Vec<String> =
                rows(&stage, sheet).iter().map(|row| row["recipient"].clone()).collect();
            assert_eq!(arrived, names, "{}", sheet.word());
        }
        let arrived: Vec<String> =
            rows(&stage, Sheet::Pledges).iter().map(|row| row["name"].clone()).collect();
        assert_eq!(arrived, names);
    });
}

/// The parcel of a person who is gone is still counted; nothing in its row tells who it was.
#[test]
fn an_erased_persons_row_stays_without_the_person() {
    told(|stage| {
        let pledge =
            stage.locked(1, address("Ada Berg", "Am Anger 1", "Dresden", "01067"), &stage.game_with(1, 0));
        let cx = stage.cx.clone();
        stage
            .db
            .write_blocking(move |tx| {
                let contact = pledges::load(tx, pledge.row)?.contact;
                contacts::erase(tx, &cx, contact, contacts::ErasureReason::Requested)?;
                Ok::<_, pledges::PledgeError>(())
            })
            .unwrap();
        for sheet in Sheet::ALL {
            let text = String::from_utf8(stage.file(sheet, Format::PlainCsv).1).unwrap();
            for gone in ["Ada", "Anger", "b1@backers"] {
                assert!(!text.contains(gone), "{} still shows {gone}: {text}", sheet.word());
            }
        }
        let lines = rows(&stage, Sheet::FulfilmentLines);
        assert_eq!(lines.len(), 3, "game, mat, dice");
        assert!(lines.iter().all(|line| line["recipient"].is_empty() && line["order_number"] == "00001"));
    });
}

#[test]
fn a_workbook_opens_with_columns_as_wide_as_what_is_in_them_and_a_filter() {
    told(|stage| {
        let line = "Am Anger ".repeat(20);
        stage.locked(
            1,
            address("Ada Berg-Lindenthal von der Au", line.trim(), "Dresden", "01067"),
            &stage.game_with(2, 1),
        );
        let page_of = |sheet: Sheet| {
            let (_, book) = stage.file(sheet, Format::Xlsx);
            let mut parts = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
            std::io::read_to_string(parts.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap()
        };
        let page = page_of(Sheet::FulfilmentOrders);
        assert!(page.contains("<autoFilter ref=\"A1:"), "no filter");
        let demand = page_of(Sheet::Demand);
        let rows_and_head = demand.matches("<row ").count();
        let filter = format!("<autoFilter ref=\"A1:J{}\"/>", rows_and_head - 1);
        assert!(demand.contains(&filter), "the sums below are not sorted among the items: {demand}");
        let widths: Vec<f64> = page
            .split("<col ")
            .skip(1)
            .filter_map(|column| column.split("width=\"").nth(1)?.split('"').next()?.parse().ok())
            .collect();
        let fits = |least: f64, most: f64| widths.iter().any(|width| (least..most).contains(width));
        assert!(fits(30.0, 34.0), "the name stands in its column: {widths:?}");
        assert!(fits(60.0, 61.0) && !fits(61.0, 1000.0), "a long line ends somewhere: {widths:?}");
    });
}
