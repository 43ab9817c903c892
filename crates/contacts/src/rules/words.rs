//! Keyed hashes: what a look-up compares instead of names and addresses.
//!
//! A name is indexed by its whole folded words; a word with an apostrophe or a hyphen also by all of it in one
//! (`O'Connor`: `o`, `connor`, `oconnor`); a word of a script that is read by signs or written without spaces by each
//! sign and each pair of neighbours (`陳怡君`: `陳`, `怡`, `君`, `陳怡`, `怡君`), so that a part of it is found.
//! Beginnings of other words are not indexed: with 185,000 people that would be about 1,200,000 rows beside 400,000,
//! and an import would write for twice as long.

use kernel::text::{fold, search_words};
use kernel::{EmailAddress, Vault};

/// Hashes of signs and pairs of one name at most: a text of a thousand signs is not a name.
const PARTS_MAX: usize = 40;

pub(crate) fn email_hash(vault: &Vault, email: &EmailAddress) -> Vec<u8> {
    vault.blind_index("email", email.as_str())
}

/// The hashes under which a name is found, without repeats.
pub(crate) fn name_word_hashes(vault: &Vault, text: &str) -> Vec<Vec<u8>> {
    let mut tokens: Vec<Token> = Vec::new();
    for word in search_words(text) {
        match signs(&word) {
            None => add(&mut tokens, Token::Word(word)),
            Some(signs) => {
                let room = PARTS_MAX.saturating_sub(tokens.iter().filter(|t| t.is_part()).count());
                let singles = signs.iter().map(char::to_string);
                for part in singles.chain(pairs(&signs)).take(room) {
                    add(&mut tokens, Token::Part(part));
                }
            }
        }
    }
    for joined in joined_words(text) {
        add(&mut tokens, Token::Word(joined));
    }
    tokens.iter().map(|token| token.hash(vault)).collect()
}

/// What a typed text asks for: all hashes of the first list, or else all of the second, in which a word with an
/// apostrophe or a hyphen is asked for in one.
pub(crate) fn asked_hashes(vault: &Vault, typed: &str) -> [Vec<Vec<u8>>; 2] {
    let mut apart: Vec<Token> = Vec::new();
    for word in search_words(typed) {
        ask(&mut apart, word);
    }
    let mut joined: Vec<Token> = Vec::new();
    for chunk in typed.split_whitespace() {
        ask(&mut joined, fold(chunk).chars().filter(|c| c.is_alphanumeric()).collect());
    }
    [apart, joined].map(|tokens| tokens.iter().map(|token| token.hash(vault)).collect())
}

fn ask(tokens: &mut Vec<Token>, word: String) {
    match signs(&word) {
        _ if word.is_empty() => {}
        None => add(tokens, Token::Word(word)),
        Some(signs) if signs.len() == 1 => add(tokens, Token::Part(word)),
        Some(signs) => pairs(&signs).for_each(|pair| add(tokens, Token::Part(pair))),
    }
}

#[derive(PartialEq)]
enum Token {
    Word(String),
    Part(String),
}

impl Token {
    const fn is_part(&self) -> bool {
        matches!(self, Self::Part(_))
    }

    fn hash(&self, vault: &Vault) -> Vec<u8> {
        match self {
            Self::Word(word) => vault.blind_index("name-word", word),
            Self::Part(part) => vault.blind_index("name-part", part),
        }
    }
}

fn add(tokens: &mut Vec<Token>, token: Token) {
    if !tokens.contains(&token) {
        tokens.push(token);
    }
}

/// The signs of a word that is found by its parts; `None` for one that is found as a whole.
fn signs(word: &str) -> Option<Vec<char>> {
    let by_parts = !word.is_empty() && word.chars().all(is_found_by_parts);
    by_parts.then(|| word.chars().collect())
}

/// Signs beyond Latin, Greek, Cyrillic and Armenian: Hebrew, Arabic, the scripts of India and South-East Asia,
/// Georgian, Hangul (`fold` takes its syllables apart), Kana, Han.
const fn is_found_by_parts(c: char) -> bool {
    // Latin Extended Additional and Greek Extended stand among them.
    c >= '\u{0590}'
        && !matches!(c, '\u{1e00}'..='\u{1fff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}')
}

fn pairs(signs: &[char]) -> impl Iterator<Item = String> {
    signs.iter().zip(signs.iter().skip(1)).map(|(one, next)| String::from_iter([one, next]))
}

/// Each piece of the text between spaces that falls apart into several words, in one.
fn joined_words(text: &str) -> Vec<String> {
    let pieces = text.split_whitespace().map(fold);
    pieces
        .filter(|piece| falls_apart(piece))
        .map(|piece| piece.chars().filter(|c| c.is_alphanumeric()).collect())
        .filter(|joined: &String| signs(joined).is_none())
        .collect()
}

fn falls_apart(piece: &str) -> bool {
    piece.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count() > 1
}
