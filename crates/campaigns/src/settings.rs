//! The settings of a campaign: what it is made with, and what can be changed.

use kernel::places::CountryCode;
use kernel::{Currency, EmailAddress, Language, Timestamp, Units};

use crate::model::{BrandColour, Campaign, TaxMode};

/// What a campaign is made with.
pub type NewCampaign = CampaignSettings;

/// Every setting. The words are those of [`Campaign`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignSettings {
    /// Its short name: in the names of files and on the command line.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The currency of every price; fixed once there is a price.
    pub currency: Currency,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// Languages of its texts, the default first.
    pub languages: Vec<Language>,
    /// Whether prices hold tax already.
    pub tax_mode: TaxMode,
    /// Where it ran; `none` for a campaign of its own.
    pub platform: String,
    /// Its id or address there.
    pub platform_id: Option<String>,
    /// Until when backers can change their pledge.
    pub deadline_at: Option<Timestamp>,
    /// Where parcels leave from.
    pub dispatch_country: CountryCode,
    /// Region key of the same.
    pub dispatch_region: Option<String>,
    /// Where backers write to.
    pub support_email: Option<EmailAddress>,
    /// Accent of its pages.
    pub brand_colour: Option<BrandColour>,
    /// In which its people weigh and measure.
    pub units: Units,
}

impl CampaignSettings {
    /// Plain settings to start from: English, UTC, prices with tax, no platform, no deadline, the units of
    /// the country.
    pub fn named(name: &str, slug: &str, currency: Currency, dispatch_country: CountryCode) -> Self {
        Self {
            slug: slug.to_owned(),
            name: name.to_owned(),
            currency,
            time_zone: "UTC".to_owned(),
            languages: vec![Language::En],
            tax_mode: TaxMode::Inclusive,
            platform: "none".to_owned(),
            platform_id: None,
            deadline_at: None,
            dispatch_country,
            dispatch_region: None,
            support_email: None,
            brand_colour: None,
            units: Units::of_country(dispatch_country),
        }
    }

    /// As they are now.
    pub fn of(campaign: &Campaign) -> Self {
        Self {
            slug: campaign.slug.clone(),
            name: campaign.name.clone(),
            currency: campaign.currency,
            time_zone: campaign.time_zone.clone(),
            languages: campaign.languages.clone(),
            tax_mode: campaign.tax_mode,
            platform: campaign.platform.clone(),
            platform_id: campaign.platform_id.clone(),
            deadline_at: campaign.deadline_at,
            dispatch_country: campaign.dispatch_country,
            dispatch_region: campaign.dispatch_region.clone(),
            support_email: campaign.support_email.clone(),
            brand_colour: campaign.brand_colour.clone(),
            units: campaign.units,
        }
    }
}
