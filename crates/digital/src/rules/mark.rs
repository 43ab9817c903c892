//! A visible line on each page of a PDF, and the same in its document information.
//!
//! Marked are files that lopdf reads as they were written, up to 64 MB and 5,000 pages. Refused are encrypted files (also those
//! that open without a password: their maker wanted nobody to change them), signed ones (a mark breaks the
//! signature), dynamic forms (XFA draws its own pages), and files whose structure had to be repaired, because what
//! was lost in them would be lost for good. A refused file is never served unmarked by itself: the creator turns the mark
//! off or brings another file. The line uses the reader's own Helvetica, so a file that claims PDF/A no longer is
//! one. A mark says whose copy it is; it does not stop anybody who wants it gone.

use std::collections::BTreeMap;

use kernel::Decimal;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, StringFormat, dictionary};

use crate::error::DigitalError;

/// Largest file that is marked: it is held in memory several times meanwhile.
pub const MARK_BYTES_MAX: u64 = 64 * 1024 * 1024;
const PAGES_MAX: usize = 5_000;
/// Most that one packed part of a file may unfold to.
const UNFOLDED_BYTES_MAX: usize = 64 * 1024 * 1024;
const LINE_CHARS_MAX: usize = 80;
/// From the edges of the page, in points of 1/72 inch.
const MARGIN_POINTS: i64 = 14;
const ANCESTORS_MAX: usize = 64;

/// Why a file cannot be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unmarkable {
    /// Not a PDF at all.
    #[error("only PDF files can be marked: turn the mark off for this file")]
    NotAPdf,
    /// Too large.
    #[error(
        "PDF files of more than 64 MB or 5,000 pages cannot be marked: make it smaller or turn the mark off"
    )]
    TooLarge,
    /// Encrypted.
    #[error("this PDF is encrypted and cannot be marked: export it without a password or turn the mark off")]
    Encrypted,
    /// Signed.
    #[error(
        "this PDF is signed and a mark would break the signature: turn the mark off or export it unsigned"
    )]
    Signed,
    /// A dynamic form.
    #[error("this PDF is a dynamic form (XFA) and cannot be marked: print it to a PDF or turn the mark off")]
    DynamicForm,
    /// Damaged or unusual.
    #[error("this PDF is damaged or unusual and cannot be marked: export it again or turn the mark off")]
    Damaged,
}

impl From<lopdf::Error> for Unmarkable {
    fn from(_: lopdf::Error) -> Self {
        Self::Damaged
    }
}

/// The line that is put on each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkLine(String);

impl MarkLine {
    /// Reads one: 1 to 80 characters that every PDF reader's own Helvetica has (Latin-1). The order's number says
    /// enough; no name belongs here.
    ///
    /// # Errors
    /// [`DigitalError::BadMarkLine`].
    pub fn new(text: &str) -> Result<Self, DigitalError> {
        let line = kernel::text::tidy_line(text);
        let is_latin = line.chars().all(|c| matches!(c, ' '..='~' | '\u{a1}'..='\u{ff}'));
        let is_fine = !line.is_empty() && line.chars().count() <= LINE_CHARS_MAX && is_latin;
        if is_fine { Ok(Self(line)) } else { Err(DigitalError::BadMarkLine) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Windows-1252 is Latin-1 for the characters that are allowed.
    fn in_hexadecimal(&self) -> String {
        let bytes: Vec<u8> = self.0.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
        hex::encode_upper(bytes)
    }
}

/// Whether a file can be marked: asked when it is uploaded, so that no backer is the first to find out.
///
/// # Errors
/// Why not.
pub fn check_markable(bytes: &[u8]) -> Result<(), Unmarkable> {
    open(bytes).map(drop)
}

/// The file with the line on each page. The same input gives the same bytes. Takes seconds for large files and
/// several times their size in memory: call it on a thread for that.
///
/// # Errors
/// Why it cannot be marked.
pub fn mark(bytes: &[u8], line: &MarkLine) -> Result<Vec<u8>, Unmarkable> {
    let (mut document, pages) = open(bytes)?;
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let begin = document.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let mut ends: BTreeMap<String, ObjectId> = BTreeMap::new();
    for page in &pages {
        let name = name_font(&mut document, *page, font)?;
        let text = drawn_line(&placement(&document, *page)?, &name, line);
        let end = match ends.get(&text) {
            Some(known) => *known,
            None => document.add_object(Stream::new(Dictionary::new(), text.clone().into_bytes())),
        };
        ends.insert(text, end);
        let mut contents = vec![Object::Reference(begin)];
        contents.extend(contents_of(&document, *page)?);
        contents.push(Object::Reference(end));
        document.get_object_mut(*page)?.as_dict_mut()?.set("Contents", contents);
    }
    note_in_information(&mut document, line);
    let mut marked = Vec::with_capacity(bytes.len() + bytes.len() / 8);
    document.save_to(&mut marked).map_err(|_| Unmarkable::Damaged)?;
    let is_whole = open(&marked).is_ok_and(|(_, after)| after.len() == pages.len());
    if is_whole { Ok(marked) } else { Err(Unmarkable::Damaged) }
}

/// The document and its pages, each once.
fn open(bytes: &[u8]) -> Result<(Document, Vec<ObjectId>), Unmarkable> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MARK_BYTES_MAX {
        return Err(Unmarkable::TooLarge);
    }
    let head = bytes.get(..bytes.len().min(1_024)).unwrap_or_default();
    if !holds(head, b"%PDF-") {
        return Err(Unmarkable::NotAPdf);
    }
    let options = LoadOptions::with_max_decompressed_size(UNFOLDED_BYTES_MAX);
    let document = Document::load_mem_with_options(bytes, options)
        .map_err(|_| if holds(bytes, b"/Encrypt") { Unmarkable::Encrypted } else { Unmarkable::Damaged })?;
    if document.trailer.has(b"Encrypt") || document.was_encrypted() {
        return Err(Unmarkable::Encrypted);
    }
    if document.xref_recovery.is_some() {
        return Err(Unmarkable::Damaged);
    }
    if document.objects.values().any(is_signature) {
        return Err(Unmarkable::Signed);
    }
    if is_dynamic_form(&document) {
        return Err(Unmarkable::DynamicForm);
    }
    let mut pages: Vec<ObjectId> = document.page_iter().take(PAGES_MAX + 1).collect();
    if pages.len() > PAGES_MAX {
        return Err(Unmarkable::TooLarge);
    }
    pages.sort_unstable();
    pages.dedup();
    if pages.is_empty() { Err(Unmarkable::Damaged) } else { Ok((document, pages)) }
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn is_signature(object: &Object) -> bool {
    object.as_dict().is_ok_and(|dictionary| dictionary.has(b"ByteRange"))
}

fn is_dynamic_form(document: &Document) -> bool {
    let form = document.catalog().ok().and_then(|catalog| catalog.get(b"AcroForm").ok());
    let form = form.and_then(|form| document.dereference(form).ok());
    form.is_some_and(|(_, form)| form.as_dict().is_ok_and(|form| form.has(b"XFA")))
}

/// What a page draws, in order.
fn contents_of(document: &Document, page: ObjectId) -> Result<Vec<Object>, Unmarkable> {
    let Ok(contents) = document.get_dictionary(page)?.get(b"Contents") else { return Ok(Vec::new()) };
    let is_stream = |object: &Object| matches!(document.dereference(object), Ok((_, Object::Stream(_))));
    match document.dereference(contents)? {
        (_, Object::Array(parts)) => Ok(parts.iter().filter(|part| is_stream(part)).cloned().collect()),
        (Some(_), Object::Stream(_)) => Ok(vec![contents.clone()]),
        (_, Object::Null) => Ok(Vec::new()),
        _ => Err(Unmarkable::Damaged),
    }
}

/// Makes the font known to a page; answers its name there. Resources that many pages share get it once.
fn name_font(document: &mut Document, page: ObjectId, font: ObjectId) -> Result<String, Unmarkable> {
    let resources = document.get_or_create_resources(page)?.as_dict_mut()?;
    if !resources.has(b"Font") {
        resources.set("Font", Dictionary::new());
    }
    let place = resources.get(b"Font")?.as_reference().ok();
    let fonts = match place {
        Some(shared) => document.get_object_mut(shared)?.as_dict_mut()?,
        None => document.get_or_create_resources(page)?.as_dict_mut()?.get_mut(b"Font")?.as_dict_mut()?,
    };
    for number in 1..100 {
        let name = format!("Mark{number}");
        match fonts.get(name.as_bytes()) {
            Ok(Object::Reference(known)) if *known == font => return Ok(name),
            Ok(_) => {}
            Err(_) => {
                fonts.set(name.as_bytes(), Object::Reference(font));
                return Ok(name);
            }
        }
    }
    Err(Unmarkable::Damaged)
}

/// The text matrix that puts a line at the bottom left of the page as it is shown.
fn placement(document: &Document, page: ObjectId) -> Result<String, Unmarkable> {
    let visible = match inherited(document, page, b"CropBox") {
        Some(visible) => visible,
        None => inherited(document, page, b"MediaBox").ok_or(Unmarkable::Damaged)?,
    };
    let corners: Vec<Decimal> =
        visible.as_array()?.iter().filter_map(|corner| number(document, corner)).collect();
    let [from_x, from_y, to_x, to_y] = corners.as_slice() else { return Err(Unmarkable::Damaged) };
    let (left, right) = (from_x.min(to_x), from_x.max(to_x));
    let (bottom, top) = (from_y.min(to_y), from_y.max(to_y));
    let turned = inherited(document, page, b"Rotate").and_then(|turn| turn.as_i64().ok()).unwrap_or(0);
    let margin = Decimal::from(MARGIN_POINTS);
    let inside = |edge: &Decimal, inwards: Decimal| edge.checked_add(inwards).ok_or(Unmarkable::Damaged);
    let (axes, across, up) = match turned.rem_euclid(360) {
        90 => ("0 1 -1 0", inside(right, -margin)?, inside(bottom, margin)?),
        180 => ("-1 0 0 -1", inside(right, -margin)?, inside(top, -margin)?),
        270 => ("0 -1 1 0", inside(left, margin)?, inside(top, -margin)?),
        _ => ("1 0 0 1", inside(left, margin)?, inside(bottom, margin)?),
    };
    Ok(format!("{axes} {} {}", across.round_dp(2), up.round_dp(2)))
}

fn number(document: &Document, object: &Object) -> Option<Decimal> {
    match document.dereference(object).ok()?.1 {
        Object::Integer(whole) => Some(Decimal::from(*whole)),
        Object::Real(real) => Decimal::try_from(*real).ok(), // not a number: the page is refused
        _ => None,
    }
}

/// A property of a page, or of the nearest of its ancestors that has it.
fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut at = document.get_dictionary(page).ok()?;
    for _ in 0..ANCESTORS_MAX {
        if let Ok(found) = at.get(key) {
            return document.dereference(found).ok().map(|(_, found)| found.clone());
        }
        at = document.get_dictionary(at.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
    None
}

/// Ends what the page drew, then draws the line: white around dark, readable on any picture.
fn drawn_line(matrix: &str, font: &str, line: &MarkLine) -> String {
    let text = line.in_hexadecimal();
    let set = format!("BT /{font} 8 Tf {matrix} Tm");
    format!("\nQ\nq\n{set} 1 Tr 1 G 1.6 w 1 j <{text}> Tj ET\n{set} 0 Tr 0.2 g <{text}> Tj ET\nQ\n")
}

fn note_in_information(document: &mut Document, line: &MarkLine) {
    let utf16 = line.as_str().encode_utf16().flat_map(u16::to_be_bytes);
    let text: Vec<u8> = [0xfe, 0xff].into_iter().chain(utf16).collect();
    let note = Object::String(text, StringFormat::Hexadecimal);
    let place = document.trailer.get(b"Info").and_then(Object::as_reference).ok();
    let known = place.and_then(|place| document.get_object_mut(place).ok());
    if let Some(information) = known.and_then(|known| known.as_dict_mut().ok()) {
        information.set("OrderMark", note);
    } else {
        let information = document.add_object(dictionary! { "OrderMark" => note });
        document.trailer.set("Info", Object::Reference(information));
    }
}

#[cfg(test)]
#[path = "mark_tests.rs"]
mod tests;
