//! A payment provider in memory, whose line can be cut at any moment.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use axum::http::HeaderMap;
use kernel::{Currency, Money, Timestamp};
use payments::{
    Capabilities, Checkout, CheckoutRequest, Gateway, GatewayError, GatewayPayment, GatewayStatus, Notice,
    NoticeError,
};
use tokio::sync::Notify;

type Answer<'a, T> = std::pin::Pin<Box<dyn Future<Output = Result<T, GatewayError>> + Send + 'a>>;

/// What goes wrong, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The process hangs before the request leaves it; a story kills it there, or lets it go on.
    HangsBefore,
    /// The provider acts, and its answer never arrives.
    HangsAfter,
    /// As `HangsAfter`, and the provider collects the money at once.
    ChargesAndHangs,
    /// The provider looks at the request and refuses it.
    Refuses,
    /// The provider does not accept our key.
    AdmitsNobody,
    /// Nobody answers.
    IsAway,
}

#[derive(Debug, Clone)]
pub struct HostedPage {
    pub request: CheckoutRequest,
    pub status: GatewayStatus,
    pub captured: Money,
}

pub struct Provider {
    name: &'static str,
    /// By the provider's id.
    pub pages: Mutex<BTreeMap<String, HostedPage>>,
    fault: Mutex<Option<Fault>>,
    /// Pages that nobody can be asked about.
    pub broken: Mutex<BTreeSet<String>>,
    /// Our key is not the right one, for as long as this is set.
    pub admits_nobody: AtomicBool,
    pub asked: AtomicU32,
    pub charges: AtomicU32,
    /// Told when a request hangs.
    pub hanging: Notify,
    /// Lets it go on.
    pub go_on: Notify,
}

impl Provider {
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            pages: Mutex::default(),
            fault: Mutex::default(),
            broken: Mutex::default(),
            admits_nobody: AtomicBool::new(false),
            asked: AtomicU32::new(0),
            charges: AtomicU32::new(0),
            hanging: Notify::new(),
            go_on: Notify::new(),
        }
    }

    pub fn fails_once(&self, fault: Fault) {
        *self.fault.lock().unwrap() = Some(fault);
    }

    pub fn page(&self, gateway_ref: &str) -> HostedPage {
        self.pages.lock().unwrap()[gateway_ref].clone()
    }

    /// The backer pays on the page; false when it is closed.
    pub fn pays(&self, gateway_ref: &str) -> bool {
        let amount = self.page(gateway_ref).request.amount;
        self.collects(gateway_ref, amount)
    }

    /// The provider collects some amount on an open page.
    pub fn collects(&self, gateway_ref: &str, amount: Money) -> bool {
        let mut pages = self.pages.lock().unwrap();
        let page = pages.get_mut(gateway_ref).unwrap();
        if page.status != GatewayStatus::Open {
            return false;
        }
        (page.status, page.captured) = (GatewayStatus::Captured, amount);
        self.charges.fetch_add(1, Ordering::SeqCst);
        true
    }

    /// What the provider's record says from now on.
    pub fn records(&self, gateway_ref: &str, status: GatewayStatus, captured: Money) {
        let mut pages = self.pages.lock().unwrap();
        let page = pages.get_mut(gateway_ref).unwrap();
        (page.status, page.captured) = (status, captured);
    }

    pub fn charges(&self) -> u32 {
        self.charges.load(Ordering::SeqCst)
    }

    pub fn asked(&self) -> u32 {
        self.asked.load(Ordering::SeqCst)
    }

    async fn before(&self) -> Result<Option<Fault>, GatewayError> {
        if self.admits_nobody.load(Ordering::SeqCst) {
            return Err(GatewayError::NotAdmitted("status 401".to_owned()));
        }
        let fault = self.fault.lock().unwrap().take();
        match fault {
            Some(Fault::HangsBefore) => {
                self.hang().await;
                Ok(None)
            }
            Some(Fault::Refuses) => Err(GatewayError::Refused("status 422".to_owned())),
            Some(Fault::AdmitsNobody) => Err(GatewayError::NotAdmitted("status 401".to_owned())),
            Some(Fault::IsAway) => Err(GatewayError::Unavailable("nobody answers".to_owned())),
            after => Ok(after),
        }
    }

    async fn hang(&self) {
        self.hanging.notify_one();
        self.go_on.notified().await;
    }

    fn opened(&self, request: &CheckoutRequest) -> Result<Checkout, GatewayError> {
        let gateway_ref = format!("{}_{}", self.name, request.idempotency_key);
        let mut pages = self.pages.lock().unwrap();
        let page = pages.entry(gateway_ref.clone()).or_insert_with(|| HostedPage {
            request: request.clone(),
            status: GatewayStatus::Open,
            captured: Money::zero(request.amount.currency),
        });
        let same = |r: &CheckoutRequest| (r.amount, r.title.clone(), r.return_url.clone(), r.language);
        if same(&page.request) != same(request) {
            return Err(GatewayError::Refused("this key came with another request".to_owned()));
        }
        Ok(Checkout { redirect_url: format!("https://pay.example/{gateway_ref}"), gateway_ref })
    }

    fn known(&self, gateway_ref: &str) -> Result<GatewayPayment, GatewayError> {
        let pages = self.pages.lock().unwrap();
        let page = pages.get(gateway_ref).ok_or(GatewayError::NotFound)?;
        Ok(GatewayPayment {
            gateway_ref: gateway_ref.to_owned(),
            status: page.status,
            captured: page.captured,
            failure: (page.status == GatewayStatus::Failed).then(|| "card_declined".to_owned()),
        })
    }
}

impl Gateway for Provider {
    fn name(&self) -> &'static str {
        self.name
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities { is_test: true, refunds: false }
    }

    fn open_checkout<'a>(&'a self, request: &'a CheckoutRequest) -> Answer<'a, Checkout> {
        Box::pin(async move {
            let fault = self.before().await?;
            let opened = self.opened(request)?;
            if fault == Some(Fault::ChargesAndHangs) {
                assert!(self.pays(&opened.gateway_ref));
            }
            if fault.is_some() {
                self.hang().await;
            }
            Ok(opened)
        })
    }

    fn fetch<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment> {
        Box::pin(async move {
            self.asked.fetch_add(1, Ordering::SeqCst);
            let fault = self.before().await?;
            if self.broken.lock().unwrap().contains(gateway_ref) {
                return Err(GatewayError::Unavailable("this one never answers".to_owned()));
            }
            let known = self.known(gateway_ref)?;
            if fault.is_some() {
                self.hang().await;
            }
            Ok(known)
        })
    }

    fn cancel<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment> {
        Box::pin(async move {
            self.before().await?;
            if let Some(page) = self.pages.lock().unwrap().get_mut(gateway_ref)
                && page.status == GatewayStatus::Open
            {
                page.status = GatewayStatus::Expired;
            }
            self.known(gateway_ref)
        })
    }

    /// Signed with the word "genuine"; the body is `notice-id gateway-ref`.
    fn read_notice(&self, headers: &HeaderMap, body: &[u8], _: Timestamp) -> Result<Notice, NoticeError> {
        if headers.get("signature").is_none_or(|signature| signature != "genuine") {
            return Err(NoticeError::BadSignature);
        }
        let text = std::str::from_utf8(body).map_err(|_| NoticeError::Unreadable)?;
        let (id, gateway_ref) = text.split_once(' ').ok_or(NoticeError::Unreadable)?;
        Ok(Notice {
            notice_id: id.to_owned(),
            kind: "checkout.captured".to_owned(),
            gateway_ref: gateway_ref.to_owned(),
        })
    }
}

pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}
