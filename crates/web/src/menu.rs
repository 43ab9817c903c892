//! The staff pages' menu: capabilities contribute entries, the layout draws them.

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuScope {
    /// About the whole organisation; always there.
    Organisation,
    /// About the campaign one is in; `{campaign}` in its path becomes the campaign's public id.
    Campaign,
}

/// One entry of the menu.
#[derive(Debug, Clone, Copy)]
pub struct MenuItem {
    /// Key of its text.
    pub label_key: &'static str,
    /// Name of its picture in the sprite, such as `users`.
    pub icon: &'static str,
    /// Path it leads to, such as `/desk/campaigns/{campaign}/backers`.
    pub path: &'static str,
    /// Where it stands.
    pub scope: MenuScope,
    /// The permission without which it is not shown, by its name. `None`: everybody sees it.
    pub permission: Option<&'static str>,
    /// Lower comes first.
    pub order: u16,
}

/// An entry as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuLink {
    /// Its text.
    pub label: String,
    /// Name of its picture in the sprite.
    pub icon: &'static str,
    /// Where it leads.
    pub href: String,
    /// Whether the shown page lies under it.
    pub is_current: bool,
}

/// The campaign a staff page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignContext {
    /// Public id, as in paths.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Who is signed in, and what the frame of the staff pages shows of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffContext {
    /// Name for the corner of the page.
    pub name: String,
    /// Role or e-mail below the name.
    pub detail: String,
    /// Where the account page is.
    pub account_url: String,
    /// Where the sign-out form posts to.
    pub sign_out_url: String,
}

impl StaffContext {
    /// One or two letters for the round picture.
    pub fn initials(&self) -> String {
        let firsts: Vec<char> = self.name.split_whitespace().filter_map(|word| word.chars().next()).collect();
        match (firsts.first(), firsts.last()) {
            (Some(first), Some(last)) if firsts.len() > 1 => {
                first.to_uppercase().chain(last.to_uppercase()).collect()
            }
            (Some(only), _) => only.to_uppercase().collect(),
            _ => String::from("?"),
        }
    }
}
