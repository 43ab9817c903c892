//! The client that every connector uses.

use std::sync::Arc;
use std::time::Duration;

use db::Db;
use kernel::{Clock, Id, Random, Timestamp};

use crate::breaker::Breakers;
use crate::guard::{Destinations, check_url, resolver};
use crate::mask::{mask_body, mask_url};
use crate::store::{self, Direction, LogEntry};

/// An answer longer than this is cut off and refused.
const RESPONSE_BYTES_MAX: usize = 4 * 1024 * 1024;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);
/// Tries of a request that may be repeated.
const TRIES_MAX: u32 = 3;

/// Whether sending a request twice is harmless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// It is: it reads, or carries an idempotency key.
    Harmless,
    /// It is not: an unclear outcome is reported, never repeated.
    Never,
}

/// What is sent.
#[derive(Debug, Clone)]
pub enum Body {
    /// Nothing.
    Empty,
    /// JSON text.
    Json(String),
    /// Pairs as `application/x-www-form-urlencoded`.
    Form(Vec<(String, String)>),
}

/// A request to a peer.
#[derive(Debug, Clone)]
pub struct Request {
    /// The peer's name in the log and for the circuit breaker.
    pub peer: &'static str,
    /// `GET`, `POST`, ….
    pub method: &'static str,
    /// Where to.
    pub url: String,
    /// Headers; never logged.
    pub headers: Vec<(&'static str, String)>,
    /// Body.
    pub body: Body,
    /// Whether it may be sent again.
    pub repeat: Repeat,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Body.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The address may not be called.
    #[error("{0}")]
    Refused(&'static str),
    /// The address cannot be read.
    #[error("this is not a web address: write it like https://example.org/path")]
    BadAddress,
    /// The peer failed too often; it is left alone for a moment.
    #[error("{peer} did not answer several times in a row and is left alone until {until}")]
    LeftAlone {
        /// Whom.
        peer: &'static str,
        /// Until when.
        until: Timestamp,
    },
    /// No connection was made: the request was certainly not seen.
    #[error("{0} cannot be reached")]
    NotReached(&'static str),
    /// It was sent and no answer came: it may have been carried out. Ask before sending it again.
    #[error("{0} gave no answer: it is not known whether the request was carried out")]
    Unknown(&'static str),
    /// The answer is too long.
    #[error("{0} answered with more than 4 MiB")]
    TooLong(&'static str),
    /// The client cannot be made.
    #[error("no HTTP client can be made: {0}")]
    Client(String),
}

/// Outgoing HTTP. Cheap to clone.
#[derive(Clone)]
pub struct Exchange {
    client: reqwest::Client,
    db: Db,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    destinations: Destinations,
    breakers: Arc<Breakers>,
}

impl Exchange {
    /// A client that logs to the given database.
    pub fn new(
        db: Db,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        destinations: Destinations,
    ) -> Result<Self, ExchangeError> {
        // A second call finds the provider in place already, which is what is wanted.
        drop(rustls::crypto::ring::default_provider().install_default());
        let client = reqwest::Client::builder()
            .dns_resolver(resolver(destinations))
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TOTAL_TIMEOUT)
            .no_proxy()
            .user_agent(concat!("Pledgekeeper/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|e| ExchangeError::Client(e.to_string()))?;
        Ok(Self { client, db, clock, random, destinations, breakers: Arc::default() })
    }

    /// Sends a request and logs each try. A status of 5xx or 429 to a repeatable request is tried again.
    pub async fn send(&self, request: &Request) -> Result<Response, ExchangeError> {
        let url = reqwest::Url::parse(&request.url).map_err(|_| ExchangeError::BadAddress)?;
        check_url(&url, self.destinations).map_err(ExchangeError::Refused)?;
        let mut attempt = 1;
        loop {
            if let Err(until) = self.breakers.check(request.peer, self.clock.now()) {
                return Err(ExchangeError::LeftAlone { peer: request.peer, until });
            }
            let started_at = self.clock.now();
            let outcome = self.send_once(request, url.clone()).await;
            self.log(request, &outcome, attempt, started_at).await;
            let troubled = match &outcome {
                Ok(response) => response.status >= 500 || response.status == 429,
                Err(_) => true,
            };
            if troubled {
                self.breakers.failed(request.peer, self.clock.now());
            } else {
                self.breakers.succeeded(request.peer);
            }
            if !troubled || request.repeat == Repeat::Never || attempt >= TRIES_MAX {
                return outcome;
            }
            tokio::time::sleep(Duration::from_millis(200 * u64::from(attempt))).await;
            attempt += 1;
        }
    }

    async fn send_once(&self, request: &Request, url: reqwest::Url) -> Result<Response, ExchangeError> {
        let peer = request.peer;
        let method =
            reqwest::Method::from_bytes(request.method.as_bytes()).map_err(|_| ExchangeError::BadAddress)?;
        let mut builder = self.client.request(method, url);
        for (name, value) in &request.headers {
            builder = builder.header(*name, value);
        }
        builder = match &request.body {
            Body::Empty => builder,
            Body::Json(text) => builder.header("content-type", "application/json").body(text.clone()),
            Body::Form(pairs) => builder.form(pairs),
        };
        let unclear = |e: reqwest::Error| {
            if e.is_connect() || e.is_builder() {
                ExchangeError::NotReached(peer)
            } else {
                ExchangeError::Unknown(peer)
            }
        };
        let mut response = builder.send().await.map_err(unclear)?;
        let status = response.status().as_u16();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unclear)? {
            if body.len() + chunk.len() > RESPONSE_BYTES_MAX {
                return Err(ExchangeError::TooLong(peer));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Response { status, body })
    }

    async fn log(
        &self,
        request: &Request,
        outcome: &Result<Response, ExchangeError>,
        attempt: u32,
        started_at: Timestamp,
    ) {
        let request_masked = match &request.body {
            Body::Empty => String::new(),
            Body::Json(text) => mask_body("application/json", text.as_bytes()),
            Body::Form(pairs) => {
                let joined: Vec<String> = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect();
                mask_body("application/x-www-form-urlencoded", joined.join("&").as_bytes())
            }
        };
        let entry = LogEntry {
            id: Id::new(self.clock.as_ref(), self.random.as_ref()),
            direction: Direction::Out,
            peer: request.peer.to_owned(),
            method: request.method.to_owned(),
            url_masked: mask_url(&request.url),
            request_masked,
            status: outcome.as_ref().map(|r| r.status).ok(), // no answer, no status
            response_masked: outcome
                .as_ref()
                .map_or(String::new(), |r| mask_body("application/json", &r.body)),
            failure: outcome.as_ref().err().map(ToString::to_string),
            attempt,
            duration_micros: self.clock.now().as_micros() - started_at.as_micros(),
            started_at,
        };
        // The exchange has happened; a log that cannot be written must not turn its outcome into an error.
        if let Err(e) = self.db.write(move |tx| store::record(tx, &entry)).await {
            tracing::error!(error = %e, peer = request.peer, "an exchange could not be logged");
        }
    }
}
