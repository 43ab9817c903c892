//! The words of accounts: roles, permissions, members of staff.

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{Actor, EmailAddress, Id, RowId, Timestamp};

use crate::hashing::HashedPassword;
use crate::rules::permissions::allows;
use crate::rules::totp::TotpSecret;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),* }
        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code: in the database, in menus, at the command line.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// From its code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// What somebody is here for.
    Role {
        /// May do everything, and decides who may do what.
        Owner = "owner",
        /// Runs campaigns.
        Manager = "manager",
        /// Helps backers.
        Support = "support",
        /// Looks after money.
        Finance = "finance",
        /// Ships.
        Fulfilment = "fulfilment",
        /// Writes to backers.
        Marketing = "marketing",
        /// Reads everything, changes nothing.
        Auditor = "auditor",
        /// A warehouse or factory: will see only what it ships or makes.
        Partner = "partner",
    }
}

coded! {
    /// What somebody may do.
    Permission {
        /// See backers and their pledges.
        ViewBackers = "view_backers",
        /// Change choices, answers and addresses of a pledge.
        EditBackers = "edit_backers",
        /// See payments and balances.
        ViewMoney = "view_money",
        /// Refund, charge, write off.
        MoveMoney = "move_money",
        /// Change rewards, items, options, shipping and tax.
        EditCatalogue = "edit_catalogue",
        /// Bring in and undo exports of a platform.
        RunImports = "run_imports",
        /// Invite, remind and write to backers.
        SendMessages = "send_messages",
        /// Take data out as files.
        Export = "export",
        /// Lock, reopen and cancel pledges.
        LockPledges = "lock_pledges",
        /// Add members of staff and give roles.
        ManageStaff = "manage_staff",
        /// Read the audit log.
        ViewAudit = "view_audit",
        /// Change settings of the organisation and its campaigns.
        EditSettings = "edit_settings",
        /// See postal addresses in full.
        ViewAddresses = "view_addresses",
        /// Read every page, also of what others change there; see [`Staff::may_read`].
        ReadAll = "read_all",
        /// Open the mailbox of an installation without a mail server: its mails hold the links that let backers in.
        OpenMailbox = "open_mailbox",
    }
}

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The whole organisation.
    All,
    /// One campaign.
    Campaign(Id<kinds::Campaign>),
}

impl Scope {
    pub(crate) fn to_stored(self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Campaign(id) => id.to_string(),
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        if text == "all" {
            return Some(Self::All);
        }
        Id::parse(text).map(Self::Campaign).ok() // neither: the caller names what is wrong
    }
}

/// A role and where it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where.
    pub scope: Scope,
}

impl From<Role> for Grant {
    /// For the whole organisation.
    fn from(role: Role) -> Self {
        Self { role, scope: Scope::All }
    }
}

/// A member of staff by both ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffRef {
    /// Inside.
    pub row: RowId<kinds::StaffUser>,
    /// Outside.
    pub id: Id<kinds::StaffUser>,
}

/// A signed-in member of staff. Comes out of [`crate::Permit`] and [`crate::SignedIn`] only.
#[derive(Debug, Clone)]
pub struct Staff {
    /// Inside.
    pub row: RowId<kinds::StaffUser>,
    /// Outside.
    pub id: Id<kinds::StaffUser>,
    /// Name.
    pub name: String,
    /// Roles and where they hold.
    pub roles: Vec<Grant>,
    /// Row of the session of this browser.
    pub session: i64,
}

impl Staff {
    /// Whether a permission is given in a campaign; without one, for the whole organisation.
    pub fn may(&self, permission: Permission, campaign: Option<Id<kinds::Campaign>>) -> bool {
        self.roles.iter().any(|grant| {
            let reaches = match (grant.scope, campaign) {
                (Scope::All, _) => true,
                (Scope::Campaign(own), Some(asked)) => own == asked,
                (Scope::Campaign(_), None) => false,
            };
            reaches && allows(grant.role, permission)
        })
    }

    /// Whether the pages that a permission is for may at least be read: by who holds it, and by who reads everything.
    /// What lets in elsewhere is nobody's to read.
    pub fn may_read(&self, permission: Permission, campaign: Option<Id<kinds::Campaign>>) -> bool {
        let reads = permission != Permission::OpenMailbox && self.may(Permission::ReadAll, campaign);
        reads || self.may(permission, campaign)
    }

    /// Whether a permission is given anywhere, be it in one campaign only.
    pub fn may_somewhere(&self, permission: Permission) -> bool {
        self.roles.iter().any(|grant| allows(grant.role, permission))
    }

    /// As [`Self::may_read`], as menus ask it, by the permission's code. An unknown code is never given.
    pub fn may_read_by_code(&self, code: &str, campaign: Option<Id<kinds::Campaign>>) -> bool {
        Permission::from_code(code).is_some_and(|permission| self.may_read(permission, campaign))
    }

    /// Who acts, for a `Cx`.
    pub const fn actor(&self) -> Actor {
        Actor::Staff(self.row)
    }
}

/// How a new member of staff gets a second factor.
#[derive(Debug, Clone)]
pub enum SecondFactor {
    /// Set up with the authenticator app at the first sign-in: what everybody does.
    AtFirstSignIn,
    /// This secret is in the authenticator app already: for the demo and tests.
    Ready(TotpSecret),
}

/// A member of staff to be made.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// Name.
    pub name: String,
    /// E-mail to sign in with.
    pub email: EmailAddress,
    /// `None`: they choose one through a link that [`crate::invite`] makes.
    pub password: Option<HashedPassword>,
    /// Second factor.
    pub second_factor: SecondFactor,
    /// Roles; `Role::Owner.into()` for the whole organisation.
    pub roles: Vec<Grant>,
}

/// A line of the list of staff.
#[derive(Debug, Clone)]
pub struct StaffListed {
    /// Inside.
    pub row: RowId<kinds::StaffUser>,
    /// Outside.
    pub id: Id<kinds::StaffUser>,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: EmailAddress,
    /// Whether they can sign in.
    pub is_active: bool,
    /// Whether they chose a password; before that they are invited.
    pub has_password: bool,
    /// Whether the second factor is set up.
    pub has_second_factor: bool,
    /// Roles and where they hold.
    pub roles: Vec<Grant>,
    /// Latest sign-in.
    pub last_signed_in_at: Option<Timestamp>,
}

type Campaigns = Vec<(Id<kinds::Campaign>, String)>;
type ListCampaigns = dyn Fn(&mut ReadTx<'_>) -> Result<Campaigns, DbError> + Send + Sync;

/// Names of the campaigns, put into the site by the binary (`SiteBuilder::with_service`): campaigns are a floor
/// above this crate. Without it, roles are given for the whole organisation only.
pub struct CampaignDirectory(Box<ListCampaigns>);

impl CampaignDirectory {
    /// From a function that lists ids and names.
    pub fn new(list: impl Fn(&mut ReadTx<'_>) -> Result<Campaigns, DbError> + Send + Sync + 'static) -> Self {
        Self(Box::new(list))
    }

    /// The campaigns.
    pub fn list(&self, tx: &mut ReadTx<'_>) -> Result<Campaigns, DbError> {
        (self.0)(tx)
    }
}

impl std::fmt::Debug for CampaignDirectory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CampaignDirectory")
    }
}
