//! A gateway that does what the story says.

use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::HeaderMap;
use kernel::{Currency, Money, Timestamp};
use payments::{
    Capabilities, Checkout, CheckoutRequest, Gateway, GatewayError, GatewayPayment, GatewayStatus, Notice,
    NoticeError,
};

pub const HOSTED_PAGE: &str = "https://pay.example/checkout/";

/// Tells of every payment what `status` says.
pub struct TestGateway {
    pub is_up: AtomicBool,
    pub status: std::sync::Mutex<GatewayStatus>,
    pub asked: std::sync::Mutex<Vec<CheckoutRequest>>,
}

type Answer<'a, T> = std::pin::Pin<Box<dyn Future<Output = Result<T, GatewayError>> + Send + 'a>>;

impl TestGateway {
    fn known(&self, gateway_ref: &str) -> GatewayPayment {
        let status = *self.status.lock().unwrap();
        let asked = self.asked.lock().unwrap();
        let amount = asked.last().map_or(Money::zero(Currency::EUR), |request| request.amount);
        let captured = if status == GatewayStatus::Captured { amount } else { Money::zero(amount.currency) };
        let failure = (status == GatewayStatus::Failed).then(|| "card_declined".to_owned());
        GatewayPayment { gateway_ref: gateway_ref.to_owned(), status, captured, failure }
    }
}

impl Gateway for TestGateway {
    fn name(&self) -> &'static str {
        "test"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities { is_test: true, refunds: false }
    }

    fn open_checkout<'a>(&'a self, request: &'a CheckoutRequest) -> Answer<'a, Checkout> {
        Box::pin(async move {
            if !self.is_up.load(Ordering::SeqCst) {
                return Err(GatewayError::Unavailable("nobody answers".to_owned()));
            }
            self.asked.lock().unwrap().push(request.clone());
            let key = request.idempotency_key.clone();
            Ok(Checkout { gateway_ref: format!("chk_{key}"), redirect_url: format!("{HOSTED_PAGE}{key}") })
        })
    }

    fn fetch<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment> {
        Box::pin(async move { Ok(self.known(gateway_ref)) })
    }

    fn cancel<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment> {
        Box::pin(async move { Ok(self.known(gateway_ref)) })
    }

    fn read_notice(&self, _: &HeaderMap, _: &[u8], _: Timestamp) -> Result<Notice, NoticeError> {
        Err(NoticeError::BadSignature)
    }
}
