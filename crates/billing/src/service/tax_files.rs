//! The report, and the orders behind it, as CSV and XLSX. Rows are written as they are read, so memory stays flat.

use std::collections::HashMap;
use std::io::{Read, Seek, SeekFrom, Write};

use campaigns::model::CampaignRef;
use db::ReadTx;
use kernel::text::spreadsheet_safe;
use kernel::{Currency, Decimal, Money};
use rust_xlsxwriter::{Format as Style, Workbook};
use web::Localizer;

use super::tax_report::tax_report;
use super::tax_report_of_all::{every_campaign, tax_report_of_all};
use crate::error::BillingError;
use crate::store;
use crate::tax_model::{Line, Period, ReturnLine, TaxWay};

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxSheet {
    /// The lines of the report, with everything that was applied.
    Report,
    /// The returns of the one-stop shop, in euro.
    Returns,
    /// Every order with each of its taxes.
    Orders,
}

impl TaxSheet {
    /// From its word: `tax-report`, `tax-returns`, `tax-orders`.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Report, Self::Returns, Self::Orders].into_iter().find(|sheet| sheet.word() == word)
    }

    /// Its word in addresses, names of files and commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Report => "tax-report",
            Self::Returns => "tax-returns",
            Self::Orders => "tax-orders",
        }
    }
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxFormat {
    /// UTF-8 with a byte order mark and CRLF, for spreadsheets and programs.
    Csv,
    /// A workbook with typed cells.
    Xlsx,
}

impl TaxFormat {
    /// From the ending of a file's name.
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// One cell.
enum Cell {
    Text(String),
    Number(Decimal),
    Empty,
}

/// The last row of a sheet, counted from 0 (the file format's limit).
const LAST_ROW: u32 = 1_048_575;
/// Digits that a floating point number, which workbooks have only, keeps exactly.
const EXACT_DIGITS: usize = 15;
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
const COPY_BYTES: usize = 64 * 1024;

/// Writes a file; answers how many rows it has, the head not counted.
///
/// # Errors
/// The database, the disk; a workbook with more rows than its format can have.
pub fn write_tax_file(
    tx: &mut ReadTx<'_>,
    (campaign, period): (CampaignRef, Period),
    (sheet, format): (TaxSheet, TaxFormat),
    texts: &Localizer,
    to: &mut dyn Write,
) -> Result<u64, BillingError> {
    write(tx, (Some(campaign), period), (sheet, format), texts, to)
}

/// As [`write_tax_file`], of all campaigns: lines and returns are sums, orders stand one campaign after the other. Rates of
/// exchange, which campaigns have each for themselves, are left out.
///
/// # Errors
/// As [`write_tax_file`].
pub fn write_tax_file_of_all(
    tx: &mut ReadTx<'_>,
    period: Period,
    (sheet, format): (TaxSheet, TaxFormat),
    texts: &Localizer,
    to: &mut dyn Write,
) -> Result<u64, BillingError> {
    write(tx, (None, period), (sheet, format), texts, to)
}

/// Of a campaign, or of all.
type Whose = (Option<CampaignRef>, Period);

fn write(
    tx: &mut ReadTx<'_>,
    whose: Whose,
    (sheet, format): (TaxSheet, TaxFormat),
    texts: &Localizer,
    to: &mut dyn Write,
) -> Result<u64, BillingError> {
    let heads: Vec<String> = heads(sheet).iter().map(|key| texts.text(key)).collect();
    match format {
        TaxFormat::Csv => {
            to.write_all(BYTE_ORDER_MARK)?;
            let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(to);
            out.write_record(&heads)?;
            let mut count = 0;
            rows(tx, whose, sheet, &mut |cells: &[Cell]| {
                count += 1;
                Ok(out.write_record(cells.iter().map(plain))?)
            })?;
            out.flush()?;
            Ok(count)
        }
        TaxFormat::Xlsx => workbook(sheet, &heads, to, |row| rows(tx, whose, sheet, row)),
    }
}

type EachRow<'a> = dyn FnMut(&[Cell]) -> Result<(), BillingError> + 'a;

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => spreadsheet_safe(text).into_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Empty => String::new(),
    }
}

fn workbook(
    sheet: TaxSheet,
    heads: &[String],
    to: &mut dyn Write,
    rows: impl FnOnce(&mut EachRow<'_>) -> Result<(), BillingError>,
) -> Result<u64, BillingError> {
    let mut workbook = Workbook::new();
    workbook.set_tempdir(tempfile::env::temp_dir())?;
    let page = workbook.add_worksheet_with_constant_memory()?;
    page.set_name(sheet.word())?;
    page.set_freeze_panes(1, 0)?;
    let bold = Style::new().set_bold();
    for (column, head) in (0u16..).zip(heads) {
        page.set_column_width(column, u32::try_from(head.chars().count().clamp(10, 40)).unwrap_or(20))?;
        page.write_string_with_format(0, column, head, &bold)?;
    }
    let as_text = Style::new().set_num_format("@");
    let numbers: Vec<Style> =
        ["0", "0.0", "0.00", "0.000", "0.0000"].map(|f| Style::new().set_num_format(f)).into();
    let mut row = 0;
    rows(&mut |cells: &[Cell]| {
        if row >= LAST_ROW {
            return Err(BillingError::TooManyRows);
        }
        row += 1;
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    page.write_string_with_format(row, column, text, &as_text)?;
                }
                Cell::Number(number) => {
                    let text = number.to_string();
                    let style = usize::try_from(number.scale()).ok().and_then(|scale| numbers.get(scale));
                    match (text.parse::<f64>(), style) {
                        (Ok(exact), Some(style)) if text.len() <= EXACT_DIGITS => {
                            page.write_number_with_format(row, column, exact, style)?;
                        }
                        _ => {
                            page.write_string_with_format(row, column, &text, &as_text)?;
                        }
                    }
                }
            }
        }
        Ok(())
    })?;
    let mut finished = tempfile::tempfile()?;
    workbook.save_to_writer(&mut finished)?;
    finished.seek(SeekFrom::Start(0))?;
    let mut buffer = vec![0; COPY_BYTES];
    loop {
        let read = finished.read(&mut buffer)?;
        let Some(filled) = buffer.get(..read).filter(|filled| !filled.is_empty()) else { break };
        to.write_all(filled)?;
    }
    to.flush()?;
    Ok(u64::from(row))
}

/// Keys of the names of columns.
fn heads(sheet: TaxSheet) -> Vec<&'static str> {
    const WAY: [&str; 15] = [
        "billing-tax-place",
        "billing-tax-locality",
        "billing-tax-handled-by",
        "billing-tax-treatment",
        "billing-tax-scheme",
        "billing-tax-supply",
        "billing-tax-goods",
        "billing-tax-kind",
        "billing-tax-rate-type",
        "billing-tax-percent",
        "billing-tax-valid-from",
        "billing-tax-rate-by",
        "billing-tax-source",
        "billing-tax-dispatch",
        "billing-column-currency",
    ];
    const AMOUNTS: [&str; 3] = ["billing-tax-supply-amount", "billing-tax-base", "billing-tax-tax"];
    let periods = ["billing-tax-period", "billing-tax-corrects"];
    match sheet {
        TaxSheet::Report => [&periods[..], &WAY, &AMOUNTS, &["billing-tax-bookings"]].concat(),
        TaxSheet::Orders => [
            &["billing-column-order", "billing-tax-document", "billing-column-day"][..],
            &periods,
            &WAY,
            &AMOUNTS,
        ]
        .concat(),
        TaxSheet::Returns => vec![
            "billing-tax-scheme",
            "billing-tax-period",
            "billing-tax-corrects",
            "billing-tax-country",
            "billing-tax-dispatch",
            "billing-tax-supply",
            "billing-tax-rate-type",
            "billing-tax-percent",
            "billing-column-currency",
            "billing-tax-base",
            "billing-tax-tax",
            "billing-tax-rate",
            "billing-tax-rate-day",
            "billing-tax-rate-source",
            "billing-tax-base-euro",
            "billing-tax-tax-euro",
        ],
    }
}

fn rows(
    tx: &mut ReadTx<'_>,
    (campaign, period): Whose,
    sheet: TaxSheet,
    each: &mut EachRow<'_>,
) -> Result<(), BillingError> {
    if sheet == TaxSheet::Orders {
        let of = match campaign {
            Some(campaign) => vec![campaign],
            None => every_campaign(tx)?,
        };
        return of.into_iter().try_for_each(|campaign| orders(tx, (campaign, period), each));
    }
    let (lines, returns, rates) = if let Some(campaign) = campaign {
        let report = tax_report(tx, campaign, period)?;
        (report.lines, report.returns, report.rates)
    } else {
        let report = tax_report_of_all(tx, period)?;
        (report.lines, report.returns, Vec::new())
    };
    if sheet == TaxSheet::Report {
        return lines.iter().try_for_each(|line| each(&of_line(line)));
    }
    returns.iter().flat_map(|line| of_return(line, &rates)).try_for_each(|row| each(&row))
}

fn orders(
    tx: &mut ReadTx<'_>,
    (campaign, period): (CampaignRef, Period),
    each: &mut EachRow<'_>,
) -> Result<(), BillingError> {
    // Ways are few; each is read once and before the rows, which are streamed.
    let mut ways: HashMap<i64, TaxWay> = HashMap::new();
    for booked in store::tax_report::booked(tx, campaign.row, period)? {
        ways.entry(booked.way_row).or_insert(booked.way);
    }
    store::tax_report::for_each_entry(tx, (campaign.row, period), |row| {
        let way = ways.get(&row.way).ok_or(BillingError::Stored("billing_tax_entry.way_id"))?;
        let own = Period::of_return(way.scheme, row.month, period);
        let first = Period::of_return(way.scheme, row.first_month, period);
        let mut cells = vec![
            Cell::Text(row.order_number),
            row.document.map_or(Cell::Empty, Cell::Text),
            Cell::Text(row.taxed_on.to_string()),
            Cell::Text(own.to_string()),
            if first == own { Cell::Empty } else { Cell::Text(first.to_string()) },
        ];
        cells.extend(of_way(way, row.currency));
        cells.extend(
            [row.supply_minor, row.base_minor, row.tax_minor].map(|minor| amount(minor, row.currency)),
        );
        each(&cells)
    })
}

fn of_line(line: &Line) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Text(line.period.to_string()),
        line.corrects.map_or(Cell::Empty, |period| Cell::Text(period.to_string())),
    ];
    cells.extend(of_way(&line.way, line.currency));
    let amounts = [line.supply_minor, line.base_minor, line.tax_minor];
    cells.extend(amounts.map(|minor| amount(minor, line.currency)));
    cells.push(Cell::Number(Decimal::from(line.orders)));
    cells
}

fn of_way(way: &TaxWay, currency: Currency) -> Vec<Cell> {
    let optional = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let word = |word: &str| Cell::Text(word.to_owned());
    vec![
        optional(way.place.map(|place| place.to_string())),
        optional(way.locality.clone()),
        word(way.handled_by().word()),
        word(way.treatment.text_key().trim_start_matches("taxes-treatment-")),
        optional(way.scheme.map(|scheme| scheme.to_string())),
        word(way.supply.word()),
        word(way.goods.word()),
        optional(way.tax.map(|tax| tax.word().to_owned())),
        word(way.rate_type.word()),
        Cell::Number(way.percent),
        optional(way.valid_from.map(|day| day.to_string())),
        word(way.rate_by.word()),
        Cell::Text(way.source.clone()),
        optional(way.dispatch.map(|place| place.to_string())),
        word(currency.code()),
    ]
}

/// One row for each currency; the amounts in euro stand in the first, for the line as a whole.
fn of_return(line: &ReturnLine, rates: &[crate::tax_model::NeededRate]) -> Vec<Vec<Cell>> {
    let rate_period = line.corrects.unwrap_or(line.period);
    let optional = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let row = |(n, (currency, base, tax)): (usize, &(Currency, i64, i64))| {
        let of = rates.iter().find(|rate| rate.currency == *currency && rate.period == rate_period);
        let entered = of.and_then(|rate| rate.entered.as_ref());
        let is_correction = line.corrects.is_some();
        let euro = line.in_euro.filter(|_| n == 0);
        vec![
            Cell::Text(line.scheme.to_string()),
            Cell::Text(line.period.to_string()),
            optional(line.corrects.map(|period| period.to_string())),
            Cell::Text(line.country.vat_prefix().to_owned()),
            optional(line.dispatch.map(|place| place.vat_prefix().to_owned())),
            optional(line.supply.map(|supply| supply.word().to_owned())),
            optional(line.rate_type.map(|rate| rate.word().to_owned())),
            line.percent.map_or(Cell::Empty, Cell::Number),
            Cell::Text(currency.code().to_owned()),
            if is_correction { Cell::Empty } else { amount(*base, *currency) },
            amount(*tax, *currency),
            entered.map_or(Cell::Empty, |rate| Cell::Number(rate.rate)),
            optional(entered.map(|rate| rate.rate_day.to_string())),
            optional(entered.map(|rate| rate.source.clone())),
            match euro {
                Some((base, _)) if !is_correction => amount(base, Currency::EUR),
                _ => Cell::Empty,
            },
            euro.map_or(Cell::Empty, |(_, tax)| amount(tax, Currency::EUR)),
        ]
    };
    line.amounts.iter().enumerate().map(row).collect()
}

fn amount(minor: i64, currency: Currency) -> Cell {
    let money = Money::new(minor, currency);
    Cell::Number(Decimal::new(money.minor, u32::from(currency.digits())))
}
