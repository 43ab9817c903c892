//! Pictures: the bytes say what they are, not the name of the file.

use super::check_length;
use crate::model::{Catalogue, PictureKind, PictureSubject};
use crate::problem::{FieldProblem, FieldProblems};

/// The largest file, in mebibytes.
pub const PICTURE_MIB_MAX: u32 = 4;
/// The largest file, in bytes.
pub const PICTURE_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Most pictures of one campaign.
const PICTURES_MAX: usize = 500;
/// Longest alternative text, in characters.
const ALT_TEXT_CHARS_MAX: usize = 500;

/// The format by its first bytes: PNG (RFC 2083), JPEG (ISO 10918), WebP (RFC 9649). `None`: none of them.
pub fn kind_of(bytes: &[u8]) -> Option<PictureKind> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(PictureKind::Png)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some(PictureKind::Jpeg)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(PictureKind::Webp)
    } else {
        None
    }
}

/// What is wrong with a picture beside its bytes.
pub(crate) fn check(
    subject: PictureSubject,
    alt_text: &str,
    catalogue: &Catalogue,
) -> Result<(), FieldProblems> {
    let mut problems = check_alt_text(alt_text);
    problems.add_if(
        catalogue.pictures.len() >= PICTURES_MAX,
        "",
        FieldProblem::TooMany { maximum: PICTURES_MAX },
    );
    let unknown = match subject {
        PictureSubject::Reward(id) => catalogue.reward(id).is_none().then_some(FieldProblem::UnknownReward),
        PictureSubject::AddOn(id) => catalogue.addon(id).is_none().then_some(FieldProblem::UnknownAddOn),
        PictureSubject::Item(id) => catalogue.item(id).is_none().then_some(FieldProblem::UnknownItem),
        PictureSubject::Campaign => None,
    };
    if let Some(problem) = unknown {
        problems.add("subject", problem);
    }
    problems.into_result()
}

pub(crate) fn check_alt_text(alt_text: &str) -> FieldProblems {
    let mut problems = FieldProblems::new();
    problems.add_if(alt_text.trim().is_empty(), "alt_text", FieldProblem::Required);
    check_length(&mut problems, "alt_text", alt_text, ALT_TEXT_CHARS_MAX);
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_say_what_a_picture_is() {
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\n...."), Some(PictureKind::Png));
        assert_eq!(kind_of(b"\xff\xd8\xff\xe0"), Some(PictureKind::Jpeg));
        assert_eq!(kind_of(b"RIFF\x10\0\0\0WEBPVP8 "), Some(PictureKind::Webp));
        for other in [&b"<svg xmlns="[..], b"GIF89a", b"RIFF\x10\0\0\0WAVE", b"", b"\x89PNG"] {
            assert_eq!(kind_of(other), None);
        }
    }
}
