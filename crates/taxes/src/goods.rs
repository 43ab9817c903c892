//! What is sold, as the tax offices sort it.

use serde::{Deserialize, Serialize};

/// The class of goods or service that a rate is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoodsClass {
    /// Everything without a rate of its own.
    #[default]
    Standard,
    /// What a seller's own rows call reduced: the data set has none, and without one the standard rate holds.
    Reduced,
    /// Board games, card games, miniatures, dice. A rule book in the box is part of the game.
    BoardGames,
    /// Printed books sold as a line of their own.
    PrintedBooks,
    /// Electronic books and PDFs that are mostly text and pictures.
    Ebooks,
    /// A book read aloud, as a download or on a disc.
    Audiobooks,
    /// Maps, leaflets, sheet music.
    PrintedMatter,
    /// Clothes for grown-ups.
    Clothing,
    /// Clothes for children, by the country's own bounds.
    ChildrensClothing,
    /// Food for people, but no sweets, alcohol or meals.
    Food,
    /// Software, video games, streams, sound and pictures that are downloaded.
    DigitalServices,
    /// A gift or tip for which nothing is given in return: no supply (CJEU C-16/93, Tolsma).
    OutOfScope,
}

impl GoodsClass {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 12] = [
        Self::Standard,
        Self::Reduced,
        Self::BoardGames,
        Self::PrintedBooks,
        Self::Ebooks,
        Self::Audiobooks,
        Self::PrintedMatter,
        Self::Clothing,
        Self::ChildrensClothing,
        Self::Food,
        Self::DigitalServices,
        Self::OutOfScope,
    ];

    /// Its stored word, also the word in the data files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Reduced => "reduced",
            Self::BoardGames => "board_games",
            Self::PrintedBooks => "printed_books",
            Self::Ebooks => "ebooks",
            Self::Audiobooks => "audiobooks",
            Self::PrintedMatter => "printed_matter",
            Self::Clothing => "clothing",
            Self::ChildrensClothing => "childrens_clothing",
            Self::Food => "food",
            Self::DigitalServices => "digital_services",
            Self::OutOfScope => "out_of_scope",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.word() == word)
    }

    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Standard => "taxes-class-standard",
            Self::Reduced => "taxes-class-reduced",
            Self::BoardGames => "taxes-class-board-games",
            Self::PrintedBooks => "taxes-class-printed-books",
            Self::Ebooks => "taxes-class-ebooks",
            Self::Audiobooks => "taxes-class-audiobooks",
            Self::PrintedMatter => "taxes-class-printed-matter",
            Self::Clothing => "taxes-class-clothing",
            Self::ChildrensClothing => "taxes-class-childrens-clothing",
            Self::Food => "taxes-class-food",
            Self::DigitalServices => "taxes-class-digital-services",
            Self::OutOfScope => "taxes-class-out-of-scope",
        }
    }

    /// The class whose rate is taken where this one has none: children's clothes are clothes.
    pub const fn wider(self) -> Option<Self> {
        match self {
            Self::Standard | Self::OutOfScope => None,
            Self::ChildrensClothing => Some(Self::Clothing),
            _ => Some(Self::Standard),
        }
    }

    /// Whether the standard rate is what the law says everywhere, so that nobody needs to be told that a rate of its own is
    /// missing. Board games and downloads have no lower rate in any member state (Annex III of Directive 2006/112/EC).
    pub const fn is_plain(self) -> bool {
        matches!(
            self,
            Self::Standard | Self::BoardGames | Self::DigitalServices | Self::Clothing | Self::OutOfScope
        )
    }
}

/// How it reaches the buyer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// In a parcel.
    #[default]
    Physical,
    /// As a download: a service, taxed where the buyer is.
    Digital,
}
