//! The HTML part: one column, a button, no image, no script, nothing loaded from anywhere.

use std::fmt::Write;

use campaigns::model::BrandColour;
use kernel::Language;

use super::Facts;
use super::markup::{Block, Line, Piece};

const BODY_STYLE: &str = "margin:0;padding:24px 12px;background:#f5f6f4;color:#17212b;font:16px/1.55 system-ui,-apple-system,\
     'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const BRAND_STYLE: &str = "max-width:560px;margin:0 auto 12px;padding:0 4px;font-size:17px;font-weight:600";
const SHEET_STYLE: &str = "max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #dde1e0;border-radius:10px;padding:28px 24px 12px;\
     box-sizing:border-box;overflow-wrap:anywhere;word-break:break-word";
const BUTTON_STYLE: &str = "display:inline-block;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 22px;\
     border-radius:8px";
const SMALL_STYLE: &str = "font-size:14px;color:#55606c;word-break:break-all";
const FOOTER_STYLE: &str = "max-width:560px;margin:16px auto 0;padding:0 4px;font-size:14px;color:#55606c";

/// Whose mail it is.
pub(super) struct Look<'a> {
    /// Stands above the sheet; nothing when the mail is about no campaign.
    name: &'a str,
    /// Of buttons and links, six hexadecimal digits; white text on it can be read.
    colour: &'a str,
}

impl<'a> Look<'a> {
    /// A mail of the installation itself.
    pub(super) const PLAIN: Self = Self { name: "", colour: "0b6e4f" };

    /// A mail about a campaign carries its name and its colour.
    pub(super) fn of(facts: &'a Facts) -> Self {
        let Some(campaign) = &facts.campaign else { return Self::PLAIN };
        Self {
            name: &campaign.name,
            colour: campaign.colour.as_ref().map_or(Self::PLAIN.colour, BrandColour::hex),
        }
    }

    fn heading(&self) -> String {
        if self.name.is_empty() {
            return String::new();
        }
        format!("<div dir=\"auto\" style=\"{BRAND_STYLE}\">{}</div>\n", escape(self.name))
    }
}

/// A whole document. Everything that is not ours is escaped here, and here only.
pub(super) fn document(
    subject: &str,
    language: Language,
    look: &Look<'_>,
    [body, footer]: [&[Block]; 2],
) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n</head>\n\
         <body style=\"{BODY_STYLE}\">\n{}<div style=\"{SHEET_STYLE}\">\n{}</div>\n\
         <div style=\"{FOOTER_STYLE}\">\n{}</div>\n</body>\n</html>\n",
        language.code(),
        escape(subject),
        look.heading(),
        blocks(body, look),
        blocks(footer, look),
    )
}

fn blocks(list: &[Block], look: &Look<'_>) -> String {
    let mut out = String::new();
    for block in list {
        // Writing to a string cannot fail.
        let _ = match block {
            Block::Paragraph(lines) => {
                let lines: Vec<String> = lines.iter().map(|one| line(one, look)).collect();
                writeln!(out, "<p dir=\"auto\" style=\"margin:0 0 16px\">{}</p>", lines.join("<br>\n"))
            }
            Block::List(items) => {
                let items: Vec<String> = items
                    .iter()
                    .map(|item| format!("<li dir=\"auto\">{}</li>\n", line(item, look)))
                    .collect();
                writeln!(out, "<ul style=\"margin:0 0 16px;padding:0 0 0 20px\">\n{}</ul>", items.concat())
            }
            Block::Action { label, address } => {
                let (label, address) = (escape(label), escape(address));
                writeln!(
                    out,
                    "<p style=\"margin:0 0 8px\"><a href=\"{address}\" style=\"{BUTTON_STYLE};background:#{}\">{label}</a></p>\n\
                     <p style=\"margin:0 0 16px\"><a href=\"{address}\" style=\"{SMALL_STYLE}\">{address}</a></p>",
                    look.colour
                )
            }
        };
    }
    out
}

fn line(pieces: &Line, look: &Look<'_>) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => escape(words),
            Piece::Link { label, address } => {
                let (address, label) = (escape(address), escape(label));
                format!("<a href=\"{address}\" style=\"color:#{}\">{label}</a>", look.colour)
            }
        })
        .collect()
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
