//! What signed-in backers send: pages they look at, and steps they save.

use crate::installation::Visitor;
use crate::load::{Answer, Requests};

/// The lines of a request that a browser would send.
pub fn get(path: &str, cookie: &str) -> Vec<u8> {
    format!(
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\nAccept: text/html\r\nAccept-Language: en\r\n\
         User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n\r\n"
    )
    .into_bytes()
}

fn post(path: &str, cookie: &str, origin: &str, body: &str) -> Vec<u8> {
    let host = origin.trim_start_matches("http://");
    format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nAccept: text/html\r\nAccept-Language: en\r\n\
         Origin: {origin}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// Looks at one page after the other, each visitor in turn.
#[derive(Debug, Clone)]
pub struct Looks {
    visitors: Vec<Visitor>,
    turn: usize,
    path: fn(&Visitor) -> String,
}

impl Looks {
    /// At the page that `path` names for each.
    pub const fn at(visitors: Vec<Visitor>, path: fn(&Visitor) -> String) -> Self {
        Self { visitors, turn: 0, path }
    }
}

impl Requests for Looks {
    fn next(&mut self) -> Vec<u8> {
        self.turn += 1;
        let visitor = self.visitors.get(self.turn % self.visitors.len().max(1));
        visitor.map(|visitor| get(&(self.path)(visitor), &visitor.cookie)).unwrap_or_default()
    }

    fn is_right(&mut self, answer: &Answer) -> bool {
        answer.status == 200
    }
}

/// Which step is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedStep {
    /// Reward and add-ons: the add-on is taken and left out in turn.
    Rewards,
    /// The address: another house each time.
    Address,
    /// The same to the bare limit.
    Bare,
}

/// Saves one step after the other, each visitor in turn, each with the version that is there.
#[derive(Debug, Clone)]
pub struct Saves {
    visitors: Vec<Visitor>,
    turn: usize,
    step: SavedStep,
    origin: String,
    addon: String,
    /// Makes the keys of this connection's forms its own.
    name: String,
}

impl Saves {
    /// Of these visitors; `name` tells this connection and stretch from all others.
    pub fn of(visitors: Vec<Visitor>, step: SavedStep, origin: &str, addon: &str, name: String) -> Self {
        Self { visitors, turn: 0, step, origin: origin.to_owned(), addon: addon.to_owned(), name }
    }

    /// The visitors with the versions of now.
    pub fn into_visitors(self) -> Vec<Visitor> {
        self.visitors
    }
}

impl Requests for Saves {
    fn next(&mut self) -> Vec<u8> {
        self.turn += 1;
        let count = self.visitors.len().max(1);
        let Some(visitor) = self.visitors.get(self.turn % count) else { return Vec::new() };
        let key = format!("{}-{}", self.name, self.turn);
        let (path, body) = match self.step {
            SavedStep::Rewards | SavedStep::Bare => {
                let body = format!(
                    "version={}&key={key}&reward={}&addon-{}={}&go=next",
                    visitor.choices_version,
                    visitor.reward,
                    self.addon,
                    (self.turn / count) % 2
                );
                match self.step {
                    SavedStep::Bare => (format!("/save/{}", visitor.row), body),
                    _ => (format!("/pledge/{}/rewards", visitor.pledge), body),
                }
            }
            SavedStep::Address => (
                format!("/pledge/{}/address", visitor.pledge),
                format!(
                    "version={}&key={key}&fields_for=DE&country=DE&name=Jana+Testerin&line1=Am+Anger+{}\
                     &city=Berlin&postal_code=01067&go=next",
                    visitor.address_version, self.turn
                ),
            ),
        };
        post(&path, &visitor.cookie, &self.origin, &body)
    }

    fn is_right(&mut self, answer: &Answer) -> bool {
        let count = self.visitors.len().max(1);
        let is_right = answer.status == 303;
        if let Some(visitor) = self.visitors.get_mut(self.turn % count).filter(|_| is_right) {
            match self.step {
                SavedStep::Address => visitor.address_version += 1,
                SavedStep::Rewards => visitor.choices_version += 1,
                SavedStep::Bare => {}
            }
        }
        is_right
    }
}
