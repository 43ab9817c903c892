//! A creator's look on the backer's pages: a name, a logo and one accent colour that stays readable.

/// What the pages of one campaign look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branding {
    /// Shown in the header and the page title; the campaign's or the organisation's name.
    pub name: String,
    /// Address of a logo on this site, if the creator gave one. Alternative text is the name.
    pub logo_url: Option<String>,
    /// Where the name in the header leads.
    pub home_url: String,
    /// The accent; the product's own green when none was chosen.
    pub accent: Option<Accent>,
    /// One line in the footer, such as the imprint's address on this site: (text, address).
    pub footer_links: Vec<(String, String)>,
}

impl Branding {
    /// A plain look with a name.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            logo_url: None,
            home_url: "/".to_owned(),
            accent: None,
            footer_links: Vec::new(),
        }
    }

    /// Address of the style sheet that carries the accent.
    pub fn stylesheet_url(&self) -> Option<String> {
        self.accent.map(|accent| format!("{}/accent-{}.css", crate::assets::ASSETS_PATH, accent.hex()))
    }
}

/// A colour of sRGB, 8 bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    red: u8,
    green: u8,
    blue: u8,
}

impl Accent {
    /// From `0b6e4f` or `#0b6e4f`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = hex::decode(text.strip_prefix('#').unwrap_or(text)).ok()?;
        let [red, green, blue] = <[u8; 3]>::try_from(bytes).ok()?;
        Some(Self { red, green, blue })
    }

    /// Six hexadecimal digits, lower case.
    pub fn hex(self) -> String {
        hex::encode([self.red, self.green, self.blue])
    }

    /// The style sheet: the accent darkened until white text on it reads well (WCAG 2.2, 4.5 : 1), and
    /// lightened for dark pages.
    pub fn stylesheet(self) -> String {
        let light = self.toned_until(Toward::Black, |tone| contrast_percent(tone.luminance(), WHITE) >= 460);
        let dark = self.toned_until(Toward::White, |tone| contrast_percent(tone.luminance(), NIGHT) >= 520);
        format!(
            ":root{{--accent:#{};--accent-strong:#{};--on-accent:#fff}}\n\
             @media (prefers-color-scheme:dark){{:root{{--accent:#{};--accent-strong:#{};--on-accent:#10161d}}}}\n",
            light.hex(),
            light.toward(Toward::Black, 18).hex(),
            dark.hex(),
            dark.toward(Toward::White, 18).hex(),
        )
    }

    fn toned_until(self, end: Toward, good: impl Fn(Self) -> bool) -> Self {
        let steps = [0u32, 8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 90, 100];
        steps.into_iter().map(|percent| self.toward(end, percent)).find(|tone| good(*tone)).unwrap_or(self)
    }

    fn toward(self, end: Toward, percent: u32) -> Self {
        let target = match end {
            Toward::Black => 0u32,
            Toward::White => 255,
        };
        let mix = |channel: u8| {
            let mixed = (u32::from(channel) * (100 - percent.min(100)) + target * percent.min(100)) / 100;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Self { red: mix(self.red), green: mix(self.green), blue: mix(self.blue) }
    }

    /// Relative luminance in ten-thousandths. The sRGB curve is taken as a square, which never makes a
    /// colour darker than it is: white text gets a little more contrast than asked for.
    fn luminance(self) -> u32 {
        let linear = |channel: u8| u32::from(channel) * u32::from(channel) * 10_000 / (255 * 255);
        (2126 * linear(self.red) + 7152 * linear(self.green) + 722 * linear(self.blue)) / 10_000
    }
}

#[derive(Debug, Clone, Copy)]
enum Toward {
    Black,
    White,
}

const WHITE: u32 = 10_000;
/// Luminance of the dark pages' surface, #19212b.
const NIGHT: u32 = 150;

/// WCAG contrast ratio of two luminances, in hundredths: 450 is 4.5 : 1.
fn contrast_percent(one: u32, other: u32) -> u32 {
    let (high, low) = if one > other { (one, other) } else { (other, one) };
    (high + 500) * 100 / (low + 500)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pale_accent_is_darkened_until_white_text_reads_well() {
        let yellow = Accent::parse("#ffe45c").unwrap();
        let sheet = yellow.stylesheet();
        let shown = Accent::parse(&sheet[":root{--accent:#".len()..][..6]).unwrap();
        assert!(contrast_percent(shown.luminance(), WHITE) >= 450, "{sheet}");
        assert!(sheet.contains("prefers-color-scheme:dark"));
    }

    #[test]
    fn a_dark_accent_stays_as_the_creator_chose_it() {
        assert!(Accent::parse("0b3d6e").unwrap().stylesheet().starts_with(":root{--accent:#0b3d6e;"));
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "red", "#fff", "00112", "zzzzzz", "112233;}"] {
            assert_eq!(Accent::parse(text), None, "{text}");
        }
    }
}
