//! A QR code as one path of an SVG: no inline style, so the content policy lets it pass.

use std::fmt::Write as _;

use qrcode::{Color, QrCode};

/// Modules left white around the code (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

/// A drawing that a template puts into `<svg viewBox=…><path d=…>`.
#[derive(Debug, Clone)]
pub(crate) struct Drawing {
    /// Width and height in modules, with the quiet zone.
    pub(crate) size: usize,
    /// The dark modules.
    pub(crate) path: String,
}

impl Drawing {
    /// `None` when the text is too long for a QR code.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = QrCode::new(text.as_bytes()).ok()?; // too long: the page shows the text to type instead
        let width = code.width();
        let mut path = String::new();
        for (index, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (index % width + QUIET, index / width + QUIET);
                // Writing to a String cannot fail.
                let _ = write!(path, "M{x} {y}h1v1h-1z");
            }
        }
        Some(Self { size: width + 2 * QUIET, path })
    }
}
