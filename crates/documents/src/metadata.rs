//! Adds metadata (XMP) to a finished PDF: typst writes the usual properties and has no door for more.
//!
//! The metadata stream of a PDF/A is plain text. The new part goes in before its end; the length of the stream, the
//! places of the objects behind it and the place of the table of objects move by as many bytes.

use crate::error::DocumentError;
use crate::model::{MetadataProperty, MetadataSchema};

const RDF_END: &str = "</rdf:RDF>";
/// Where typst describes the schemas that it uses itself.
const SCHEMAS_END: &str = "</rdf:Bag></pdfaExtension:schemas>";
/// An entry of the table: ten digits, a space, five digits, a space, one letter, two line ends (ISO 32000-1, 7.5.4).
const ENTRY_BYTES: usize = 20;
const PLACE_DIGITS: usize = 10;

/// The file with the schema's description and its values in its metadata.
pub(crate) fn add(file: &[u8], schema: &MetadataSchema) -> Result<Vec<u8>, DocumentError> {
    let place = Place::find(file).map_err(shape)?;
    let new = with_schema(place.text, schema).map_err(shape)?;
    place.replaced(file, new.as_bytes()).map_err(shape)
}

fn shape(what: &str) -> DocumentError {
    DocumentError::Shape(what.to_owned())
}

/// ISO 19005-3, 6.6.2.3: a schema that PDF/A does not know is described beside its values. There is one list of
/// descriptions, and typst has begun it.
fn with_schema(text: &str, schema: &MetadataSchema) -> Step<String> {
    let (head, rest) = text.split_once(SCHEMAS_END).ok_or("no list of schemas in the metadata")?;
    let (middle, tail) = rest.rsplit_once(RDF_END).ok_or("no end of the metadata")?;
    let MetadataSchema { name, namespace, prefix, properties } = schema;
    let value = |p: &MetadataProperty| format!("<{prefix}:{0}>{1}</{prefix}:{0}>", p.name, p.value);
    let values: String = properties.iter().map(value).collect();
    let meaning = |p: &MetadataProperty| {
        format!(
            "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{}</pdfaProperty:name>\
             <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
             <pdfaProperty:category>external</pdfaProperty:category>\
             <pdfaProperty:description>{}</pdfaProperty:description></rdf:li>",
            p.name, p.description
        )
    };
    let described: String = properties.iter().map(meaning).collect();
    Ok(format!(
        "{head}<rdf:li rdf:parseType=\"Resource\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
         <pdfaSchema:schema>{name}</pdfaSchema:schema>\
         <pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>\
         <pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\
         <pdfaSchema:property><rdf:Seq>{described}</rdf:Seq></pdfaSchema:property></rdf:li>{SCHEMAS_END}\
         {middle}<rdf:Description rdf:about=\"\" xmlns:{prefix}=\"{namespace}\">{values}</rdf:Description>\
         {RDF_END}{tail}"
    ))
}

type Step<T> = Result<T, &'static str>;

/// Where the metadata stands in a file.
struct Place<'f> {
    table: Table,
    /// Where its object begins.
    object: usize,
    /// Where the digits of its length begin.
    length: usize,
    /// Where its text begins.
    start: usize,
    text: &'f str,
}

impl<'f> Place<'f> {
    fn find(file: &'f [u8]) -> Step<Self> {
        let table = Table::read(file)?;
        let catalog = table.object(file, reference(from(file, table.end)?, b"/Root ")?)?;
        let object = table.object(file, reference(from(file, catalog)?, b"/Metadata ")?)?;
        let start = behind(file, object, b"stream\n").ok_or("the metadata is no stream")?;
        let head = part(file, object, start)?;
        if behind(head, 0, b"/Filter").is_some() {
            return Err("the metadata is compressed");
        }
        let length = object + behind(head, 0, b"/Length ").ok_or("the metadata has no length")?;
        let end = start.checked_add(number(from(file, length)?)?).ok_or("a length beyond the file")?;
        let text = std::str::from_utf8(part(file, start, end)?).map_err(|_| "the metadata is no text")?;
        Ok(Self { table, object, length, start, text })
    }

    /// The file with other metadata, which is longer.
    fn replaced(&self, file: &[u8], new: &[u8]) -> Step<Vec<u8>> {
        let table = &self.table;
        let (old_digits, new_digits) = (self.text.len().to_string().len(), new.len().to_string());
        let moved = (new.len() + new_digits.len())
            .checked_sub(self.text.len() + old_digits)
            .ok_or("the new metadata is shorter")?;
        let mut out = Vec::with_capacity(file.len() + moved);
        out.extend_from_slice(part(file, 0, self.length)?);
        out.extend_from_slice(new_digits.as_bytes());
        out.extend_from_slice(part(file, self.length + old_digits, self.start)?);
        out.extend_from_slice(new);
        out.extend_from_slice(part(file, self.start + self.text.len(), table.entries)?);
        for entry in part(file, table.entries, table.end)?.chunks(ENTRY_BYTES) {
            let place = number(entry)?;
            let is_used = entry.get(17) == Some(&b'n');
            let shifted = if is_used && place > self.object { place + moved } else { place };
            out.extend_from_slice(format!("{shifted:0PLACE_DIGITS$}").as_bytes());
            out.extend_from_slice(from(entry, PLACE_DIGITS)?);
        }
        out.extend_from_slice(part(file, table.end, table.start_number)?);
        out.extend_from_slice((table.start + moved).to_string().as_bytes());
        out.extend_from_slice(from(file, table.start_number + table.start.to_string().len())?);
        Ok(out)
    }
}

/// The table of objects: a single section that begins with object 0.
struct Table {
    start: usize,
    entries: usize,
    count: usize,
    end: usize,
    start_number: usize,
}

impl Table {
    fn read(file: &[u8]) -> Step<Self> {
        let start_number = last(file, b"startxref\n").ok_or("no place of the table")? + b"startxref\n".len();
        let start = number(from(file, start_number)?)?;
        let head = from(file, start)?;
        let rest = head.strip_prefix(b"xref\n0 ").ok_or("no table of objects")?;
        let count = number(rest)?;
        let entries = behind(file, start + b"xref\n0 ".len(), b"\n").ok_or("no entries")?;
        let end = entries + count * ENTRY_BYTES;
        if !from(file, end)?.starts_with(b"trailer") {
            return Err("a table of several sections");
        }
        Ok(Self { start, entries, count, end, start_number })
    }

    /// Where an object begins.
    fn object(&self, file: &[u8], object: usize) -> Step<usize> {
        if object >= self.count {
            return Err("an object beyond the table");
        }
        number(from(file, self.entries + object * ENTRY_BYTES)?)
    }
}

/// The number of the object that is named after a key.
fn reference(bytes: &[u8], key: &[u8]) -> Step<usize> {
    number(from(bytes, behind(bytes, 0, key).ok_or("a reference is not there")?)?)
}

/// The digits that bytes begin with.
fn number(bytes: &[u8]) -> Step<usize> {
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let text = std::str::from_utf8(part(bytes, 0, digits)?).map_err(|_| "no number")?;
    text.parse().map_err(|_| "no number")
}

/// The place behind the first occurrence, at or after a place.
fn behind(bytes: &[u8], after: usize, wanted: &[u8]) -> Option<usize> {
    let found = bytes.get(after..)?.windows(wanted.len()).position(|window| window == wanted)?;
    Some(after + found + wanted.len())
}

/// The place of the last occurrence.
fn last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

fn from(bytes: &[u8], start: usize) -> Step<&[u8]> {
    bytes.get(start..).ok_or("a place beyond the file")
}

fn part(bytes: &[u8], start: usize, end: usize) -> Step<&[u8]> {
    bytes.get(start..end).ok_or("a place beyond the file")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "<x:xmpmeta><rdf:RDF><rdf:Bag></rdf:Bag></pdfaExtension:schemas></rdf:RDF></x:xmpmeta>";

    /// A file of three objects, the metadata in the middle, and its table of objects.
    fn small_file(metadata: &str) -> Vec<u8> {
        let mut file = String::from("%PDF-1.7\n");
        let mut places = Vec::new();
        let objects = [
            "1 0 obj\n<< /Type /Pages >>\nendobj\n".to_owned(),
            format!(
                "2 0 obj\n<< /Length {} /Type /Metadata >>\nstream\n{metadata}\nendstream\nendobj\n",
                metadata.len()
            ),
            "3 0 obj\n<< /Type /Catalog /Metadata 2 0 R >>\nendobj\n".to_owned(),
        ];
        for object in objects {
            places.push(file.len());
            file.push_str(&object);
        }
        let table = file.len();
        let entries: Vec<String> = places.iter().map(|place| format!("{place:010} 00000 n\r\n")).collect();
        let entries = entries.concat();
        let end = format!("trailer\n<< /Size 4 /Root 3 0 R >>\nstartxref\n{table}\n%%EOF");
        format!("{file}xref\n0 4\n0000000000 65535 f\r\n{entries}{end}").into_bytes()
    }

    #[test]
    fn every_object_is_still_found_where_the_table_says() {
        let file = small_file(OLD);
        let place = Place::find(&file).unwrap();
        let new = OLD.replace("<rdf:Bag>", &format!("<rdf:Bag>{}", "x".repeat(950)));
        let longer = place.replaced(&file, new.as_bytes()).unwrap();
        assert_eq!(longer, small_file(&new));
        assert_eq!(Place::find(&longer).unwrap().text, new);
    }

    #[test]
    fn a_file_of_another_shape_is_refused() {
        for broken in [
            small_file(OLD).split_off(20),
            String::from_utf8(small_file(OLD)).unwrap().replace("/Root 3", "/Root 9").into_bytes(),
            String::from_utf8(small_file(OLD))
                .unwrap()
                .replace("/Type /Metadata", "/Filter /Flate")
                .into_bytes(),
            String::from_utf8(small_file(OLD)).unwrap().replace("xref\n0 4", "xref\n0 3").into_bytes(),
            Vec::new(),
        ] {
            assert!(Place::find(&broken).is_err());
        }
    }
}
