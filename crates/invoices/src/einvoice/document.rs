//! The elements in the order that the schema fixes. `BT-…`: terms of EN 16931-1.

use jiff::civil::Date;
use kernel::Money;
use taxes::CategoryCode;
use web::Localizer;

use super::fit::Group;
use super::writer::Xml;
use crate::model::{Content, InvoiceKind, Line, Party, Seller};
use crate::pages::{description, payment_terms};

const ROOT: &str = "rsm:CrossIndustryInvoice \
    xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\" \
    xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\" \
    xmlns:qdt=\"urn:un:unece:uncefact:data:standard:QualifiedDataType:100\" \
    xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\"";
const PROFILE: &str = "urn:cen.eu:en16931:2017";
/// UNTDID 1001 (BT-3).
const INVOICE: &str = "380";
const CREDIT_NOTE: &str = "381";
/// UN/ECE recommendation 20: one piece (BT-130).
const PIECE: &str = "C62";

pub(super) fn write(content: &Content, buyer: &Party, groups: &[Group], texts: &Localizer) -> String {
    let mut xml = Xml::new();
    xml.element(ROOT, |xml| {
        xml.element("rsm:ExchangedDocumentContext", |xml| {
            xml.element("ram:GuidelineSpecifiedDocumentContextParameter", |xml| xml.text("ram:ID", PROFILE));
        });
        head(xml, content, texts);
        xml.element("rsm:SupplyChainTradeTransaction", |xml| {
            for (index, line) in content.lines.iter().enumerate() {
                line_item(xml, index + 1, line, texts);
            }
            agreement(xml, content, buyer);
            delivery(xml, content, buyer);
            settlement(xml, content, groups, texts);
        });
    });
    xml.finish()
}

fn head(xml: &mut Xml, content: &Content, texts: &Localizer) {
    xml.element("rsm:ExchangedDocument", |xml| {
        xml.text("ram:ID", &content.number);
        let code = match content.kind {
            InvoiceKind::Invoice => INVOICE,
            InvoiceKind::CreditNote => CREDIT_NOTE,
        };
        xml.text("ram:TypeCode", code);
        xml.element("ram:IssueDateTime", |xml| date(xml, content.issued_on));
        let legal = content.legal_notes.iter().map(|note| texts.text(note.text_key()));
        let reason = content.corrects.iter().map(|corrected| corrected.reason.clone());
        for note in legal.chain(reason).chain(content.notes.iter().cloned()) {
            xml.element("ram:IncludedNote", |xml| xml.text("ram:Content", &note));
        }
    });
}

fn line_item(xml: &mut Xml, number: usize, line: &Line, texts: &Localizer) {
    xml.element("ram:IncludedSupplyChainTradeLineItem", |xml| {
        xml.element("ram:AssociatedDocumentLineDocument", |xml| xml.text("ram:LineID", &number.to_string()));
        xml.element("ram:SpecifiedTradeProduct", |xml| {
            xml.text("ram:Name", &line.name);
            xml.optional("ram:Description", &description(line, texts));
        });
        let (price, pieces) = unit_price(line);
        xml.element("ram:SpecifiedLineTradeAgreement", |xml| {
            xml.element("ram:NetPriceProductTradePrice", |xml| {
                xml.text("ram:ChargeAmount", &price.decimal_text());
                xml.with("ram:BasisQuantity", ("unitCode", PIECE), &pieces.to_string());
            });
        });
        xml.element("ram:SpecifiedLineTradeDelivery", |xml| {
            xml.with("ram:BilledQuantity", ("unitCode", PIECE), &line.quantity.to_string());
        });
        xml.element("ram:SpecifiedLineTradeSettlement", |xml| {
            xml.element("ram:ApplicableTradeTax", |xml| {
                let percent = line.taxes.iter().map(|tax| tax.percent).sum();
                xml.text("ram:TypeCode", "VAT");
                category(xml, line.category, percent);
            });
            xml.element("ram:SpecifiedTradeSettlementLineMonetarySummation", |xml| {
                xml.text("ram:LineTotalAmount", &line.net.decimal_text());
            });
        });
    });
}

/// BT-146 and BT-149. A price that is no whole number of minor units stands for all pieces together, so that nothing
/// is rounded; it is never below 0 (BR-27): what is taken off has a quantity below 0.
fn unit_price(line: &Line) -> (Money, i64) {
    let all = Money::new(line.net.minor.saturating_abs(), line.net.currency);
    let pieces = line.quantity.saturating_abs().max(1);
    if all.minor % pieces == 0 { (Money::new(all.minor / pieces, all.currency), 1) } else { (all, pieces) }
}

fn agreement(xml: &mut Xml, content: &Content, buyer: &Party) {
    let is_outside = content.groups.iter().any(|group| group.category == CategoryCode::O);
    xml.element("ram:ApplicableHeaderTradeAgreement", |xml| {
        xml.element("ram:SellerTradeParty", |xml| seller_party(xml, &content.seller, is_outside));
        xml.element("ram:BuyerTradeParty", |xml| buyer_party(xml, buyer, is_outside));
        xml.element("ram:BuyerOrderReferencedDocument", |xml| {
            xml.text("ram:IssuerAssignedID", &content.subject);
        });
    });
}

fn seller_party(xml: &mut Xml, seller: &Seller, is_outside: bool) {
    xml.text("ram:Name", &seller.name);
    if let Some(number) = &seller.company_number {
        xml.element("ram:SpecifiedLegalOrganization", |xml| xml.text("ram:ID", number));
    }
    xml.element("ram:PostalTradeAddress", |xml| {
        xml.optional("ram:PostcodeCode", &seller.postal_code);
        xml.optional("ram:LineOne", &seller.street);
        xml.optional("ram:CityName", &seller.city);
        xml.text("ram:CountryID", seller.country.as_str());
    });
    email(xml, seller.email.as_deref());
    // BR-O-02: outside the scope of VAT, no VAT number may stand here.
    registration(xml, "VA", seller.vat_number.as_deref().filter(|_| !is_outside));
    registration(xml, "FC", seller.tax_number.as_deref());
}

fn buyer_party(xml: &mut Xml, buyer: &Party, is_outside: bool) {
    let is_firm = !buyer.company.trim().is_empty();
    xml.text("ram:Name", if is_firm { &buyer.company } else { &buyer.name });
    if is_firm && !buyer.name.trim().is_empty() {
        xml.element("ram:DefinedTradeContact", |xml| xml.text("ram:PersonName", &buyer.name));
    }
    xml.element("ram:PostalTradeAddress", |xml| {
        xml.optional("ram:PostcodeCode", &buyer.postal_code);
        xml.optional("ram:LineOne", &buyer.line1);
        xml.optional("ram:LineTwo", &buyer.line2);
        xml.optional("ram:CityName", &buyer.city);
        xml.text("ram:CountryID", buyer.country.as_str());
        xml.optional("ram:CountrySubDivisionName", &buyer.region);
    });
    email(xml, buyer.email.as_deref());
    registration(xml, "VA", buyer.vat_number.as_deref().filter(|_| !is_outside));
}

fn email(xml: &mut Xml, address: Option<&str>) {
    if let Some(address) = address {
        xml.element("ram:URIUniversalCommunication", |xml| {
            xml.with("ram:URIID", ("schemeID", "EM"), address);
        });
    }
}

fn registration(xml: &mut Xml, scheme: &'static str, number: Option<&str>) {
    if let Some(number) = number {
        xml.element("ram:SpecifiedTaxRegistration", |xml| xml.with("ram:ID", ("schemeID", scheme), number));
    }
}

fn delivery(xml: &mut Xml, content: &Content, buyer: &Party) {
    let is_union_supply = content.groups.iter().any(|group| group.category == CategoryCode::K);
    // BR-IC-11: a supply to another member state needs its day.
    let day = content.supplied_on.or_else(|| is_union_supply.then_some(content.issued_on));
    xml.element("ram:ApplicableHeaderTradeDelivery", |xml| {
        xml.element("ram:ShipToTradeParty", |xml| {
            xml.element("ram:PostalTradeAddress", |xml| {
                xml.text("ram:CountryID", content.deliver_to.unwrap_or(buyer.country).as_str());
            });
        });
        if let Some(day) = day {
            xml.element("ram:ActualDeliverySupplyChainEvent", |xml| {
                xml.element("ram:OccurrenceDateTime", |xml| date(xml, day));
            });
        }
    });
}

fn settlement(xml: &mut Xml, content: &Content, groups: &[Group], texts: &Localizer) {
    xml.element("ram:ApplicableHeaderTradeSettlement", |xml| {
        if let Some(exchange) = &content.exchange {
            xml.text("ram:TaxCurrencyCode", exchange.tax.currency.code());
        }
        xml.text("ram:InvoiceCurrencyCode", content.currency.code());
        for group in groups {
            tax_group(xml, group, texts);
        }
        if let Some(day) = content.due_on {
            xml.element("ram:SpecifiedTradePaymentTerms", |xml| {
                xml.optional("ram:Description", &payment_terms(content, texts));
                xml.element("ram:DueDateDateTime", |xml| date(xml, day));
            });
        }
        summation(xml, content);
        if let Some(corrected) = &content.corrects {
            xml.element("ram:InvoiceReferencedDocument", |xml| {
                xml.text("ram:IssuerAssignedID", &corrected.number);
                xml.element("ram:FormattedIssueDateTime", |xml| {
                    xml.text("qdt:DateTimeString format=\"102\"", &compact(corrected.issued_on));
                });
            });
        }
    });
}

fn tax_group(xml: &mut Xml, group: &Group, texts: &Localizer) {
    xml.element("ram:ApplicableTradeTax", |xml| {
        xml.text("ram:CalculatedAmount", &group.tax.decimal_text());
        xml.text("ram:TypeCode", "VAT");
        let is_charged = matches!(group.category, CategoryCode::S | CategoryCode::Z);
        let reasons: Vec<String> = group.notes.iter().map(|note| texts.text(note.text_key())).collect();
        if !is_charged {
            xml.optional("ram:ExemptionReason", &reasons.join(" "));
        }
        xml.text("ram:BasisAmount", &group.net.decimal_text());
        xml.text("ram:CategoryCode", group.category.code());
        if let [note] = group.notes.as_slice()
            && !is_charged
            && let Some(code) = note.vatex()
        {
            xml.text("ram:ExemptionReasonCode", code);
        }
        percent(xml, group.category, group.percent);
    });
}

fn category(xml: &mut Xml, category: CategoryCode, rate: kernel::Decimal) {
    xml.text("ram:CategoryCode", category.code());
    percent(xml, category, rate);
}

/// BR-O-05: outside the scope of VAT there is no rate, not even 0.
fn percent(xml: &mut Xml, category: CategoryCode, rate: kernel::Decimal) {
    if category != CategoryCode::O {
        xml.text("ram:RateApplicablePercent", &rate.normalize().to_string());
    }
}

fn summation(xml: &mut Xml, content: &Content) {
    xml.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", |xml| {
        xml.text("ram:LineTotalAmount", &content.net.decimal_text());
        xml.text("ram:TaxBasisTotalAmount", &content.net.decimal_text());
        let in_own = ("currencyID", content.currency.code());
        xml.with("ram:TaxTotalAmount", in_own, &content.tax.decimal_text());
        if let Some(exchange) = &content.exchange {
            let in_other = ("currencyID", exchange.tax.currency.code());
            xml.with("ram:TaxTotalAmount", in_other, &exchange.tax.decimal_text());
        }
        xml.text("ram:GrandTotalAmount", &content.gross.decimal_text());
        xml.text("ram:TotalPrepaidAmount", &content.paid.decimal_text());
        xml.text("ram:DuePayableAmount", &content.due.decimal_text());
    });
}

fn date(xml: &mut Xml, day: Date) {
    xml.text("udt:DateTimeString format=\"102\"", &compact(day));
}

/// `20261122`.
fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}
