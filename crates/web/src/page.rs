//! What every page knows: language, title, message, look. Every template context has a field `page` of it,
//! and the layouts read nothing else.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Language, Units};

use crate::assets::asset_url;
use crate::branding::Branding;
use crate::errors::WebError;
use crate::flash::Flash;
use crate::locale::Locale;
use crate::menu::{CampaignContext, MenuItem, MenuLink, MenuScope, StaffContext};
use crate::site::{Site, StandingNotice};
use crate::texts::{Localizer, TextArg};

/// The frame of one page. An extractor: `page: Page` in a handler.
#[derive(Debug, Clone)]
pub struct Page {
    /// Texts in the reader's language.
    pub texts: Localizer,
    /// Title, shown as the heading's words and in the browser's tab.
    pub title: String,
    /// Path of the request without its query.
    pub path: String,
    /// Message of the page before.
    pub flash: Option<Flash>,
    /// What holds on every staff page for now and must not be overlooked; one sentence.
    pub standing_notice: Option<String>,
    /// Name, logo and accent.
    pub branding: Branding,
    /// Who is signed in on a staff page.
    pub staff: Option<StaffContext>,
    /// The campaign a staff page is about.
    pub campaign: Option<CampaignContext>,
    /// Entries about the organisation.
    pub menu: Vec<MenuLink>,
    /// Entries about the campaign.
    pub campaign_menu: Vec<MenuLink>,
    /// Where the search of the staff pages leads; empty when there is nothing to search.
    pub search_url: String,
    /// What was searched for.
    pub search_text: String,
    /// Pages above this one: (text, address).
    pub crumbs: Vec<(String, String)>,
    /// Whether the form on the page has mistakes, for "Error:" in the title.
    pub has_errors: bool,
    /// Whether who sees the page may only read it: its forms show what is set, without what would change it.
    pub reads_only: bool,
    query: String,
}

/// A language in the menu of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageLink {
    /// BCP 47 code.
    pub code: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// This page in it.
    pub href: String,
    /// Whether the page is in it now.
    pub is_current: bool,
}

impl Page {
    /// A page without a request, for tests, samples and error pages.
    pub fn plain(texts: Localizer, branding: Branding) -> Self {
        Self {
            texts,
            title: String::new(),
            path: "/".to_owned(),
            flash: None,
            branding,
            staff: None,
            campaign: None,
            menu: Vec::new(),
            campaign_menu: Vec::new(),
            search_url: String::new(),
            search_text: String::new(),
            standing_notice: None,
            crumbs: Vec::new(),
            has_errors: false,
            reads_only: false,
            query: String::new(),
        }
    }

    /// The frame of a request's page.
    pub fn of(parts: &Parts, site: &Site) -> Self {
        let mut page = Self::plain(Locale::of(parts, site).texts, site.settings().branding.clone());
        parts.uri.path().clone_into(&mut page.path);
        parts.uri.query().unwrap_or_default().clone_into(&mut page.query);
        page.flash = Flash::read(&parts.headers, site);
        page
    }

    /// With a title that is ready to show.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// With weights and volumes told in these units: a campaign's.
    #[must_use]
    pub fn in_units(mut self, units: Units) -> Self {
        self.texts = self.texts.in_units(units);
        self
    }

    /// With the text of a key as its title.
    #[must_use]
    pub fn titled_by(self, key: &str) -> Self {
        let title = self.texts.text(key);
        self.titled(title)
    }

    /// In a campaign's look.
    #[must_use]
    pub fn branded(mut self, branding: Branding) -> Self {
        self.branding = branding;
        self
    }

    /// Below another page: call from the topmost down.
    #[must_use]
    pub fn below(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push((text.into(), href.into()));
        self
    }

    /// With "Error:" in front of the title, so that a screen reader says so first.
    #[must_use]
    pub fn with_errors(mut self) -> Self {
        self.has_errors = true;
        self
    }

    /// For somebody who may only read it; see [`Self::reads_only`].
    #[must_use]
    pub fn reading_only(mut self) -> Self {
        self.reads_only = true;
        self
    }

    /// As a staff page: who is signed in, the campaign it is about with the site's [`StandingNotice`], and the menu entries
    /// that `may` allows by the name of their permission.
    #[must_use]
    pub fn for_staff(
        mut self,
        site: &Site,
        staff: StaffContext,
        campaign: Option<CampaignContext>,
        may: impl Fn(&'static str, MenuScope) -> bool,
    ) -> Self {
        let links = |scope: MenuScope, campaign_id: &str| -> Vec<MenuLink> {
            let mut links: Vec<MenuLink> = site
                .menu()
                .iter()
                .filter(|item| item.scope == scope && item.permission.is_none_or(|code| may(code, scope)))
                .map(|item| self.link(item, campaign_id))
                .collect();
            mark_current(&mut links, &self.path);
            links
        };
        let mut menu = links(MenuScope::Organisation, "");
        let campaign_menu = campaign.as_ref().map(|c| links(MenuScope::Campaign, &c.id)).unwrap_or_default();
        // Campaigns lie under the organisation's list of them; only the closer entry is where one is.
        if campaign_menu.iter().any(|link| link.is_current) {
            for link in &mut menu {
                link.is_current = false;
            }
        }
        self.menu = menu;
        self.campaign_menu = campaign_menu;
        self.staff = Some(staff);
        let notice = site.service::<StandingNotice>().filter(|_| campaign.is_some());
        self.standing_notice = notice.map(|notice| self.texts.text(notice.0));
        self.campaign = campaign;
        self
    }

    /// With the search box of the staff pages.
    #[must_use]
    pub fn searchable(mut self, url: impl Into<String>, text: impl Into<String>) -> Self {
        self.search_url = url.into();
        self.search_text = text.into();
        self
    }

    fn link(&self, item: &MenuItem, campaign_id: &str) -> MenuLink {
        MenuLink {
            label: self.texts.text(item.label_key),
            icon: item.icon,
            href: item.path.replace("{campaign}", campaign_id),
            is_current: false,
        }
    }

    /// The text of a key.
    pub fn t(&self, key: &str) -> String {
        self.texts.text(key)
    }

    /// The text of a key with one value.
    pub fn t1(&self, key: &str, name: &str, value: impl Into<TextArg>) -> String {
        self.texts.text_with(key, &[(name, value.into())])
    }

    /// The text of a key with two values. In a template:
    /// `page.t2("key", ("amount", amount.clone().into()), ("title", title.clone().into()))`
    /// (askama passes the pairs by reference).
    pub fn t2(&self, key: &str, first: &(&str, TextArg), second: &(&str, TextArg)) -> String {
        self.texts.text_with(key, &[first.clone(), second.clone()])
    }

    /// BCP 47 code of the page's language.
    pub const fn lang(&self) -> &'static str {
        self.texts.language().code()
    }

    /// The page's title for the browser's tab.
    pub fn head_title(&self) -> String {
        let with_name = if self.title.is_empty() {
            self.branding.name.clone()
        } else {
            format!("{} – {}", self.title, self.branding.name)
        };
        if self.has_errors { self.t1("web-title-error", "title", with_name) } else { with_name }
    }

    /// Address of a built asset.
    pub fn asset(&self, name: &str) -> String {
        asset_url(name)
    }

    /// Address of a picture in the sprite, for `<use href>`.
    pub fn icon(&self, name: &str) -> String {
        format!("{}#{name}", asset_url("icons.svg"))
    }

    /// This page in every language.
    pub fn languages(&self) -> Vec<LanguageLink> {
        let kept: Vec<&str> =
            self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
        Language::ALL
            .into_iter()
            .map(|language| {
                let mut query = kept.join("&");
                if !query.is_empty() {
                    query.push('&');
                }
                query.push_str("lang=");
                query.push_str(language.code());
                LanguageLink {
                    code: language.code(),
                    name: language.own_name(),
                    href: format!("{}?{query}", self.path),
                    is_current: language == self.texts.language(),
                }
            })
            .collect()
    }
}

/// Marks the one entry whose path is the longest beginning of the shown page's path.
fn mark_current(links: &mut [MenuLink], path: &str) {
    let lies_under = |href: &str| {
        path == href
            || path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/') || href.ends_with('/'))
    };
    let longest = links.iter().filter(|link| lies_under(&link.href)).map(|link| link.href.len()).max();
    for link in links {
        link.is_current = Some(link.href.len()) == longest && lies_under(&link.href);
    }
}

impl FromRequestParts<Site> for Page {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts, site))
    }
}

/// A rendered page, 200. Pages are personal and never cached.
pub fn html<T: askama::Template>(template: &T) -> Result<Response, WebError> {
    html_with(StatusCode::OK, template)
}

/// A form shown again with its mistakes, 422.
pub fn invalid<T: askama::Template>(template: &T) -> Result<Response, WebError> {
    html_with(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// A rendered page with another status.
pub fn html_with<T: askama::Template>(status: StatusCode, template: &T) -> Result<Response, WebError> {
    let body = template.render()?;
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    Ok((status, headers, body).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(href: &str) -> MenuLink {
        MenuLink { label: String::new(), icon: "home", href: href.to_owned(), is_current: false }
    }

    #[test]
    fn only_the_closest_menu_entry_is_current() {
        let mut links = [link("/desk"), link("/desk/backers"), link("/desk/back")];
        mark_current(&mut links, "/desk/backers/plg_1");
        let current: Vec<&str> = links.iter().filter(|l| l.is_current).map(|l| l.href.as_str()).collect();
        assert_eq!(current, ["/desk/backers"]);
    }
}
