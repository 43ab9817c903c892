//! The bare limit of the pages: axum, three queries, a page of equal size; and saves with group commit.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path as InPath, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use kernel::tokens::sha256;

use crate::installation;
use crate::store::page::Readers;
use crate::store::saves::Saves;

/// Rows that can be saved to.
pub const SAVE_ROWS: u32 = 10_000;

struct Bare {
    readers: Readers,
    saves: Saves,
    filling: String,
}

/// Serves until the process is killed. Says where it listens, as the product does.
pub fn serve(database: &Path, saves: &Path, page_bytes: usize) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let bare = Bare {
            readers: Readers::of(database),
            saves: Saves::open(saves, SAVE_ROWS)?,
            filling: "<p>So many words.</p>".repeat(page_bytes / 21),
        };
        let router = Router::new()
            .route("/readyz", get(async || "ready\n"))
            .route("/pledge/{row}", get(page))
            .route("/save/{row}", axum::routing::post(save))
            .with_state(Arc::new(bare));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        announce(&format!("{{\"listening\":\"http://{address}\"}}"));
        Ok(axum::serve(listener, router).await?)
    })
}

#[expect(clippy::print_stdout, reason = "the line that whoever started this process waits for")]
fn announce(line: &str) {
    println!("{line}");
}

async fn page(State(bare): State<Arc<Bare>>, InPath(row): InPath<i64>, headers: HeaderMap) -> Response {
    let cookie = headers.get(header::COOKIE).and_then(|line| line.to_str().ok()).unwrap_or_default();
    let Some(token) = installation::token_of(cookie) else { return StatusCode::UNAUTHORIZED.into_response() };
    match bare.readers.seen(&sha256(&token), row) {
        Ok(Some(seen)) => {
            let page = format!(
                "<!doctype html><title>{}</title><p>{} {} {}</p>{}",
                seen.order_number, seen.state, seen.choices, seen.name_bytes, bare.filling
            );
            Html(page).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn save(State(bare): State<Arc<Bare>>, InPath(row): InPath<i64>, body: String) -> Response {
    let row = 1 + row % i64::from(SAVE_ROWS);
    if bare.saves.save(row, body).await {
        Redirect::to("/pledge/1").into_response()
    } else {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}
