//! The HTML part: one column, a button, no image, no script, nothing loaded from anywhere.

use std::fmt::Write;

use kernel::Language;

use super::markup::{Block, Line, Piece};

const BODY_STYLE: &str = "margin:0;padding:24px 12px;background:#f5f5f4;color:#1c1917;font:16px/1.55 system-ui,-apple-system,\
     'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SHEET_STYLE: &str = "max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #e7e5e4;border-radius:8px;padding:24px";
const BUTTON_STYLE: &str = "display:inline-block;background:#1d4ed8;color:#ffffff;text-decoration:none;font-weight:600;\
     padding:12px 20px;border-radius:6px";
const SMALL_STYLE: &str = "font-size:14px;color:#57534e;word-break:break-all";
const FOOTER_STYLE: &str = "max-width:560px;margin:16px auto 0;font-size:14px;color:#57534e";

/// A whole document. Everything that is not ours is escaped here, and here only.
pub(super) fn document(subject: &str, language: Language, body: &[Block], footer: &[Block]) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n</head>\n\
         <body style=\"{BODY_STYLE}\">\n<div style=\"{SHEET_STYLE}\">\n{}</div>\n\
         <div style=\"{FOOTER_STYLE}\">\n{}</div>\n</body>\n</html>\n",
        language.code(),
        escape(subject),
        blocks(body),
        blocks(footer),
    )
}

fn blocks(list: &[Block]) -> String {
    let mut out = String::new();
    for block in list {
        // Writing to a string cannot fail.
        let _ = match block {
            Block::Paragraph(lines) => {
                let lines: Vec<String> = lines.iter().map(line).collect();
                writeln!(out, "<p dir=\"auto\" style=\"margin:0 0 16px\">{}</p>", lines.join("<br>\n"))
            }
            Block::List(items) => {
                let items: Vec<String> =
                    items.iter().map(|item| format!("<li dir=\"auto\">{}</li>\n", line(item))).collect();
                writeln!(out, "<ul style=\"margin:0 0 16px;padding:0 0 0 20px\">\n{}</ul>", items.concat())
            }
            Block::Action { label, address } => {
                let (label, address) = (escape(label), escape(address));
                writeln!(
                    out,
                    "<p style=\"margin:0 0 8px\"><a href=\"{address}\" style=\"{BUTTON_STYLE}\">{label}</a></p>\n\
                     <p style=\"margin:0 0 16px\"><a href=\"{address}\" style=\"{SMALL_STYLE}\">{address}</a></p>"
                )
            }
        };
    }
    out
}

fn line(pieces: &Line) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => escape(words),
            Piece::Link { label, address } => {
                format!("<a href=\"{}\" style=\"color:#1d4ed8\">{}</a>", escape(address), escape(label))
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
