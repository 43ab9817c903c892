//! The wordings that people agree to.
//!
//! A consent is only worth something if the words that were agreed to can be shown later. So the key of a wording
//! carries its version and its text never changes: other words are another constant with the next version, and the
//! earlier text stays in the language files.

use kernel::Language;

use crate::model::{ConsentGiven, Decision};

/// A wording with its purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConsentText {
    /// For what.
    pub purpose: &'static str,
    /// Key of the text in every language.
    pub text_key: &'static str,
    /// Its version, as in the key.
    pub text_version: u32,
}

/// E-mails about the creator's next projects.
pub const NEWS: ConsentText =
    ConsentText { purpose: "creator_news", text_key: "contacts-consent-news-v2", text_version: 2 };

impl ConsentText {
    /// A decision about it, to be recorded: in which language the words were shown, and on which page
    /// (`portal.review`).
    pub fn decided(self, decision: Decision, language: Language, where_: &str) -> ConsentGiven {
        ConsentGiven {
            purpose: self.purpose.to_owned(),
            text_key: self.text_key.to_owned(),
            text_version: self.text_version,
            language: Some(language),
            decision,
            where_: where_.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What people agreed to cannot change behind them: a changed text is a new key.
    #[test]
    fn the_words_of_a_version_stay_as_they_were() {
        let first = [
            "Yes, write to me by e-mail about this creator’s next projects. I can take this back at any time on the page of my pledge.",
            "Ja, informieren Sie mich per E-Mail über die nächsten Projekte. Das kann ich jederzeit auf der Seite meiner Unterstützung widerrufen.",
            "Tak, proszę informować mnie e-mailem o kolejnych projektach. Zgodę mogę wycofać w każdej chwili na stronie mojego wsparcia.",
            "Sì, desidero ricevere e-mail sui prossimi progetti. Posso revocare il consenso in qualsiasi momento nella pagina del mio contributo.",
        ];
        // Whose projects, in every language: who agrees must know whom they agree with.
        let second = [
            "Yes, write to me by e-mail about this creator’s next projects. I can take this back at any time on the page of my pledge.",
            "Ja, informieren Sie mich per E-Mail über die nächsten Projekte des Teams hinter diesem Projekt. Das kann ich jederzeit auf der Seite meiner Unterstützung widerrufen.",
            "Tak, proszę informować mnie e-mailem o kolejnych projektach tego twórcy. Zgodę mogę wycofać w każdej chwili na stronie mojego wsparcia.",
            "Sì, desidero ricevere e-mail sui prossimi progetti di chi ha creato questo progetto. Posso revocare il consenso in qualsiasi momento nella pagina del mio contributo.",
        ];
        for (key, words) in [("contacts-consent-news-v1", first), (NEWS.text_key, second)] {
            for ((language, source), words) in crate::texts().iter().zip(words) {
                let line = format!("{key} = {words}");
                assert!(source.lines().any(|known| known == line), "{language:?}: {line}");
            }
        }
        assert!(NEWS.text_key.ends_with(&format!("-v{}", NEWS.text_version)));
    }
}
