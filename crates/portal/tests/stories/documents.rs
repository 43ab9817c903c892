//! A backer's invoices: listed for whoever has the link, opened with a code, and nobody else's.

use axum::http::StatusCode;
use billing::{BillingError, IssueWhen, PlatformMoney, SetUp, Untaxed};
use invoices::{Numbering, Seller};
use pledges::PledgeRef;

use crate::codes::{ask, enter, sent_code};
use crate::stage::{Stage, country, on_both, only};

fn set_up(stage: &Stage) -> SetUp {
    let campaign = stage.shop.campaign;
    SetUp {
        campaign: campaign.row,
        seller: Seller {
            name: "Lantern Press".to_owned(),
            street: "Lampenweg 1".to_owned(),
            postal_code: "01067".to_owned(),
            city: "Dresden".to_owned(),
            country: country("DE"),
            vat_number: Some("DE136695976".to_owned()),
            tax_number: None,
            company_number: None,
            email: None,
            footer: Vec::new(),
        },
        issue_when: IssueWhen::Locked,
        platform_money: PlatformMoney::OnInvoice,
        untaxed: Untaxed::SmallBusiness,
        payment_days: 14,
        tax_currency: None,
        numbering: Numbering {
            scope: format!("campaign/{}", campaign.id),
            invoice_pattern: "D-{year}-".to_owned(),
            credit_note_pattern: "DC-{year}-".to_owned(),
            digits: 3,
            first_invoice: 1,
            first_credit_note: 1,
        },
        version: 0,
    }
}

/// Locks what was confirmed and issues its invoice.
async fn invoiced(stage: &Stage, pledge: PledgeRef) {
    let (cx, campaign, new) = (stage.cx.clone(), stage.shop.campaign, set_up(stage));
    let done = stage.db.write(move |tx| {
        if billing::set_up(tx, campaign)?.is_none() {
            billing::save_set_up(tx, &cx, campaign, &new)?;
        }
        pledges::lock(tx, &cx, pledge.row)?;
        billing::bring_up_to_date(tx, &cx, pledge.id)?;
        Ok::<(), BillingError>(())
    });
    done.await.unwrap();
}

#[test]
fn an_invoice_is_seen_with_the_link_and_opened_with_a_code_by_its_owner_alone() {
    on_both(|stage| async move {
        let (jana, other) = (
            stage.pledged("Jana", only(stage.shop.digital), 0).await,
            stage.pledged("Ola", only(stage.shop.digital), 0).await,
        );
        let mut browser = stage.signed_in(jana).await;
        let base = format!("/pledge/{}", jana.id);
        browser.get(&base).await.is_silent_about("/documents");
        for pledge in [jana, other] {
            let mut own = stage.signed_in(pledge).await;
            own.fill(&format!("/pledge/{}/review", pledge.id), &[]).await;
            invoiced(&stage, pledge).await;
        }
        browser.get(&base).await.says(&format!("{base}/documents"));
        let path = format!("{base}/documents");
        let page = browser.get(&path).await;
        page.says("Invoice D-");
        page.says("we first send a code to");
        page.is_silent_about("/pdf");
        let of = |row| stage.db.read(move |tx| billing::of_pledge(tx, row));
        let mine = format!("{path}/{}/pdf", of(jana.row).await.unwrap()[0].id);
        let theirs = format!("{path}/{}/pdf", of(other.row).await.unwrap()[0].id);
        assert_eq!(browser.get(&mine).await.location(), path, "the address stands on it in full");
        ask(&mut browser, jana, "documents").await;
        let code = sent_code(&stage, "step_up").await;
        assert_eq!(enter(&mut browser, jana, "documents", &code).await.location(), path);
        browser.get(&path).await.says(&mine);
        browser.get(&mine).await.says("%PDF-1.7");
        assert_eq!(browser.get(&theirs).await.status, StatusCode::NOT_FOUND);
        let stranger = stage.browser().get(&mine).await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    });
}
