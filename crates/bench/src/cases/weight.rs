//! What a backer's phone loads: each page with its styles and scripts, compressed as over the line, beside the bare page
//! without any.

use std::collections::BTreeMap;

use super::Report;
use crate::figure::{Figure, Goal};
use crate::installation::Installation;
use crate::load::{Answer, Connection};
use crate::options::Options;

const CASE: &str = "weight";
const KIB: f64 = 1_000.0;

pub(super) fn run(
    _options: &Options,
    installation: &Installation,
    report: &mut Report<'_>,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let server = installation.serve()?;
    let visitor = installation.visitors.first().ok_or_else(|| anyhow::anyhow!("a visitor"))?;
    let pledge = format!("/pledge/{}", visitor.pledge);
    let pages = [
        ("link of a mail", installation.link.clone()),
        ("find my pledge", "/find".to_owned()),
        ("overview", pledge.clone()),
        ("rewards", format!("{pledge}/rewards")),
        ("options", format!("{pledge}/options")),
        ("address", format!("{pledge}/address?new=1")),
        ("review", format!("{pledge}/review")),
    ];
    runtime.block_on(async {
        let mut connection = Connection::open(server.address).await?;
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for (name, path) in pages {
            let page = ask(&mut connection, &path, &visitor.cookie, "gzip, deflate, br").await?;
            anyhow::ensure!(page.status == 200, "{name} answers {}", page.head);
            let plain = ask(&mut connection, &path, &visitor.cookie, "identity").await?;
            let parts = parts_of(&String::from_utf8_lossy(&plain.body));
            let mut all = page.body.len();
            for part in &parts {
                if !known.contains_key(part) {
                    let answer = ask(&mut connection, part, "", "gzip, deflate, br").await?;
                    anyhow::ensure!(answer.status == 200, "{part} answers {}", answer.head);
                    known.insert(part.clone(), answer.body.len());
                }
                all += known.get(part).copied().unwrap_or_default();
            }
            let note = format!(
                "page {:.1} kB (plain {:.1}), {} files of it",
                page.body.len() as f64 / KIB,
                plain.body.len() as f64 / KIB,
                parts.len()
            );
            let figure = Figure::new(CASE, format!("{name}, first visit"), all as f64 / KIB, "kB");
            report(figure.beside(page.body.len() as f64 / KIB).goal(Goal::AtMost(25.0)).note(note));
        }
        for (part, bytes) in known {
            report(Figure::new(CASE, part, bytes as f64 / KIB, "kB"));
        }
        Ok(())
    })
}

async fn ask(
    connection: &mut Connection,
    path: &str,
    cookie: &str,
    encoding: &str,
) -> anyhow::Result<Answer> {
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\nAccept: text/html\r\nAccept-Language: en\r\n\
         Accept-Encoding: {encoding}\r\n\r\n"
    );
    connection.ask(request.as_bytes()).await
}

/// Files of this server that a page names and a browser loads.
fn parts_of(page: &str) -> Vec<String> {
    let mut parts: Vec<String> = ["href=\"", "src=\""]
        .iter()
        .flat_map(|attribute| page.split(attribute).skip(1))
        .filter_map(|rest| rest.split(['"', '#']).next())
        .filter(|path| path.starts_with("/assets/") || path.starts_with("/pictures/"))
        .map(str::to_owned)
        .collect();
    parts.sort_unstable();
    parts.dedup();
    parts
}
