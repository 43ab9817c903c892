//! Contexts of the pages.

use askama::Template;
use web::{Choice, FormState, Page};

use crate::qr::Drawing;

#[derive(Template)]
#[template(path = "accounts/setup.html")]
pub(crate) struct SetUpPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    /// The link carried a token, so nobody has to type one.
    pub(crate) has_token: bool,
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub(crate) struct SignInPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    /// Nobody owns this installation yet: the first account is made at another address.
    pub(crate) is_without_owner: bool,
}

#[derive(Template)]
#[template(path = "accounts/code.html")]
pub(crate) struct CodePage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
}

#[derive(Template)]
#[template(path = "accounts/recovery.html")]
pub(crate) struct RecoveryPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
}

#[derive(Template)]
#[template(path = "accounts/enrol.html")]
pub(crate) struct EnrolPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) drawing: Option<Drawing>,
    pub(crate) secret_text: String,
    pub(crate) otpauth_url: String,
}

#[derive(Template)]
#[template(path = "accounts/recovery_codes.html")]
pub(crate) struct RecoveryCodesPage {
    pub(crate) page: Page,
    pub(crate) codes: Vec<String>,
    pub(crate) next: String,
}

impl RecoveryCodesPage {
    /// The codes as a text file in a link: they are nowhere to be fetched from a second time.
    fn file(&self) -> String {
        use std::fmt::Write as _;
        let text = format!("{}, {}\n\n{}\n", self.page.branding.name, self.page.title, self.codes.join("\n"));
        let mut link = "data:text/plain;charset=utf-8,".to_owned();
        for byte in text.bytes() {
            if byte.is_ascii_alphanumeric() || byte == b'-' {
                link.push(char::from(byte));
            } else {
                let _ = write!(link, "%{byte:02X}"); // a String takes everything
            }
        }
        link
    }
}

#[derive(Template)]
#[template(path = "accounts/invitation.html")]
pub(crate) struct InvitationPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) name: String,
    pub(crate) email: String,
}

/// A device that is signed in.
pub(crate) struct DeviceLine {
    /// Names the session in the form that ends it.
    pub(crate) handle: String,
    pub(crate) label: String,
    pub(crate) since: String,
    pub(crate) seen: String,
    pub(crate) is_this_one: bool,
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
pub(crate) struct AccountPage {
    pub(crate) page: Page,
    pub(crate) email: String,
    pub(crate) roles: Vec<String>,
    pub(crate) devices: Vec<DeviceLine>,
    pub(crate) codes_left: u32,
    pub(crate) password_form: FormState,
    pub(crate) codes_form: FormState,
}

/// A member of staff in the list.
pub(crate) struct StaffLine {
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) roles: Vec<String>,
    pub(crate) state: web::widgets::Badge,
    pub(crate) last_signed_in: String,
}

#[derive(Template)]
#[template(path = "accounts/staff.html")]
pub(crate) struct StaffPage {
    pub(crate) page: Page,
    pub(crate) lines: Vec<StaffLine>,
}

#[derive(Template)]
#[template(path = "accounts/staff_add.html")]
pub(crate) struct StaffAddPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) roles: Vec<Choice>,
    pub(crate) scopes: Vec<Choice>,
}

/// A role that somebody has.
pub(crate) struct GrantLine {
    pub(crate) role: String,
    pub(crate) role_label: String,
    pub(crate) scope: String,
    pub(crate) scope_label: String,
}

#[derive(Template)]
#[template(path = "accounts/staff_member.html")]
pub(crate) struct StaffMemberPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) is_active: bool,
    pub(crate) is_oneself: bool,
    pub(crate) path: String,
    pub(crate) off_url: String,
    pub(crate) grants: Vec<GrantLine>,
    pub(crate) roles: Vec<Choice>,
    pub(crate) scopes: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "accounts/staff_link.html")]
pub(crate) struct StaffLinkPage {
    pub(crate) page: Page,
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) back: String,
}
