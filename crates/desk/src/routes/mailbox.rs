//! The mailbox of an installation without a mail server: what backers would have got, to be read here.

use ::messages::MailboxMail;
use accounts::{Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use kernel::Id;
use kernel::ids::kinds;
use web::{Page, SentForm, Site, WebError};

use crate::clock_here::ClockHere;
use crate::error::DeskError;

/// Mails on one page.
const PAGE_ROWS: u32 = 30;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/mailbox", get(list)).route("/desk/mailbox/{mail}", get(show))
}

/// A mail in the list.
struct Line {
    href: String,
    subject: String,
    to: String,
    when: String,
}

#[derive(Template)]
#[template(path = "desk/mailbox.html")]
struct List {
    page: Page,
    /// The newest mail names a sender that nobody chose; may be empty.
    sender_note: String,
    lines: Vec<Line>,
    next_href: String,
}

async fn list(
    State(site): State<Site>,
    permit: Permit<can::OpenMailbox>,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, WebError> {
    let form = SentForm::parse(&query.unwrap_or_default()).unwrap_or_default(); // unreadable asks for the latest
    let before: Option<Id<kinds::Message>> = form.value("before").and_then(|id| Id::parse(id).ok()); // an old link
    let is_first_page = before.is_none();
    let vault = site.vault().clone();
    let (mails, clock) = site
        .db()
        .read_long(move |tx| {
            let before = match before {
                Some(id) => ::messages::mailbox_show(tx, &vault, id)?.map(|mail| mail.row),
                None => None,
            };
            let mails = ::messages::mailbox_list(tx, &vault, before, PAGE_ROWS)?;
            Ok::<_, DeskError>((mails, ClockHere::load(tx)?))
        })
        .await?;
    let is_full = mails.len() >= usize::try_from(PAGE_ROWS).unwrap_or(usize::MAX);
    let next = mails.last().filter(|_| is_full).map(|last| format!("/desk/mailbox?before={}", last.id));
    let line = |mail: &MailboxMail| Line {
        href: format!("/desk/mailbox/{}", mail.id),
        subject: mail.subject.clone(),
        to: mail.to.clone(),
        when: clock.tell(mail.delivered_at),
    };
    let page = permit.frame(&site, page, None).titled_by("desk-menu-mailbox");
    let lines = mails.iter().map(line).collect();
    let newest = mails.first().filter(|_| is_first_page);
    let sender_note = newest.map(|mail| sender_note(&page, mail)).unwrap_or_default();
    web::html(&List { page, sender_note, lines, next_href: next.unwrap_or_default() })
}

/// Says that the sender was never set, where it was not. Other mail servers refuse what comes from there.
fn sender_note(page: &Page, mail: &MailboxMail) -> String {
    if mail.from.contains(::messages::SENDER_UNSET) {
        page.t1("desk-mailbox-sender", "sender", ::messages::SENDER_UNSET)
    } else {
        String::new()
    }
}

/// A piece of a mail's text: words, or an address to follow.
#[derive(Debug, PartialEq, Eq)]
struct Piece {
    text: String,
    href: String,
}

#[derive(Template)]
#[template(path = "desk/mail.html")]
struct One {
    page: Page,
    sender_note: String,
    facts: Vec<(String, String)>,
    pieces: Vec<Piece>,
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::OpenMailbox>,
    Path(mail): Path<String>,
    page: Page,
) -> Result<Response, WebError> {
    let id: Id<kinds::Message> = Id::parse(&mail).map_err(|_| WebError::NotFound)?;
    let vault = site.vault().clone();
    let (found, clock) = site
        .db()
        .read(move |tx| Ok::<_, DeskError>((::messages::mailbox_show(tx, &vault, id)?, ClockHere::load(tx)?)))
        .await?;
    let mail = found.ok_or(WebError::NotFound)?;
    let above = page.t("desk-menu-mailbox");
    let page = permit.frame(&site, page, None).below(above, "/desk/mailbox").titled(mail.subject.clone());
    let facts = vec![
        (page.t("desk-mail-from"), mail.from.clone()),
        (page.t("desk-message-to"), mail.to.clone()),
        (page.t("desk-when"), clock.tell(mail.delivered_at)),
    ];
    let sender_note = sender_note(&page, &mail);
    web::html(&One { page, sender_note, facts, pieces: pieces(&mail.text) })
}

/// Splits a text at its addresses, so that they can be followed. Only `http` and `https` make a link.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = next_address(rest) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| c.is_whitespace() || "<>\"'".contains(c)).unwrap_or(from.len());
        let (mut address, _) = from.split_at(end);
        address = address.trim_end_matches(['.', ',', ';', ')', '!', '?']);
        let (address, after) = from.split_at(address.len());
        if !before.is_empty() {
            pieces.push(Piece { text: before.to_owned(), href: String::new() });
        }
        pieces.push(Piece { text: address.to_owned(), href: address.to_owned() });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece { text: rest.to_owned(), href: String::new() });
    }
    pieces
}

fn next_address(text: &str) -> Option<usize> {
    let found = [text.find("https://"), text.find("http://")];
    found.into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(text: &str) -> Vec<String> {
        pieces(text).into_iter().filter(|p| !p.href.is_empty()).map(|p| p.href).collect()
    }

    #[test]
    fn addresses_become_links_and_nothing_of_the_text_is_lost() {
        let text =
            "Open http://127.0.0.1:8080/p/abc. Or (https://a.example/x?y=1), thanks!\njavascript:alert(1)";
        assert_eq!(linked(text), ["http://127.0.0.1:8080/p/abc", "https://a.example/x?y=1"]);
        let joined: String = pieces(text).into_iter().map(|piece| piece.text).collect();
        assert_eq!(joined, text);
    }

    #[test]
    fn a_text_without_addresses_is_one_piece() {
        assert_eq!(pieces("żółć").len(), 1);
        assert!(pieces("").is_empty());
        assert_eq!(linked("http://"), ["http://"]);
    }
}
