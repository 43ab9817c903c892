//! A browser as far as these tests need one: a cookie, forms filled as they came, no redirects followed.
#![allow(dead_code, reason = "each of the tests that share it uses a part")]

use std::collections::BTreeMap;

/// What came back.
pub struct Shown {
    pub status: u16,
    pub location: String,
    pub body: String,
}

/// Signed in with the backer's link, or with nothing yet.
pub struct Browser {
    client: reqwest::Client,
    base: String,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// At this server.
    pub fn at(base: &str) -> Self {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { client, base: base.to_owned(), cookies: BTreeMap::new() }
    }

    /// Comes with a cookie that was given elsewhere: `name=value; …`.
    pub fn take_cookie(&mut self, cookie: &str) {
        let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> Shown {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let answer =
            request.header("cookie", cookies.join("; ")).header("accept", "text/html").send().await.unwrap();
        for cookie in answer.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let location = answer.headers().get("location").map(|l| l.to_str().unwrap().to_owned());
        let status = answer.status().as_u16();
        Shown { status, location: location.unwrap_or_default(), body: answer.text().await.unwrap() }
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Shown {
        let request = self.client.get(self.url(path));
        self.send(request).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &BTreeMap<String, String>) -> Shown {
        let request = self.client.post(self.url(path)).form(fields);
        self.send(request).await
    }

    /// Presses the button of a backer's link; answers the pledge's page.
    pub async fn sign_in(&mut self, link: &str) -> String {
        let shown = self.post(link, &BTreeMap::new()).await;
        assert_eq!(shown.status, 303, "{}", shown.body);
        shown.location
    }
}

/// The inputs of a page as they would be sent, without being touched.
pub fn fields(body: &str) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    for tag in body.split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
        let attribute = |name: &str| {
            let from = tag.find(&format!("{name}=\""))? + name.len() + 2;
            tag[from..].split('"').next().map(str::to_owned)
        };
        let chosen = !["radio", "checkbox"].iter().any(|kind| tag.contains(&format!("type=\"{kind}\"")))
            || tag.contains(" checked");
        if let (true, Some(name)) = (chosen, attribute("name")) {
            fields.insert(name, attribute("value").unwrap_or_default());
        }
    }
    fields
}
