//! `staff add`, `staff link`

use std::process::ExitCode;

use accounts::{NewStaff, Role, SecondFactor, create_staff, hash_password, invite_by_email};
use anyhow::Context;
use kernel::{EmailAddress, Token};
use serde_json::json;

use super::{print_json, print_line};
use crate::cli::{Cli, Staff};
use crate::data_folder::Missing;
use crate::opening::{environment, open};

/// The variable that carries the password, so that it never stands in the list of processes.
const PASSWORD_VARIABLE: &str = "PLEDGEKEEPER_STAFF_PASSWORD";

pub(super) fn run(cli: &Cli, what: &Staff) -> anyhow::Result<ExitCode> {
    match what {
        Staff::Add { name, email, role } => add(cli, (name, email), role),
        Staff::Link { email } => link(cli, email),
    }
}

/// A new way in for who lost password or phone; written to the audit log like a link that an owner makes.
fn link(cli: &Cli, email: &str) -> anyhow::Result<ExitCode> {
    let email = EmailAddress::parse(email)?;
    let installation = open(&cli.data, Missing::Refuse)?;
    installation.product_for_commands()?;
    let cx = installation.cx.clone();
    let token = Token::new(cx.random.as_ref());
    let hashed = token.clone();
    let staff = installation.db.write_blocking(move |tx| invite_by_email(tx, &cx, &email, &hashed))?;
    let path = format!("/desk/invitation/{}", token.reveal());
    let address = installation.config.base_url.as_deref().map(|url| url.trim_end_matches('/'));
    if cli.json {
        print_json(cli, &json!({ "staff": staff.id.to_string(), "path": path }))?;
    } else {
        let site = address.unwrap_or("The address of your installation, followed by ");
        print_line(&format!("{site}{path}"))?;
        print_line(
            "It works once, for seven days. It sets a new password and a new second factor, and ends every session.",
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

fn add(cli: &Cli, (name, email): (&str, &str), role: &str) -> anyhow::Result<ExitCode> {
    let role = Role::from_code(role).context("there is no such role: use owner, manager, support, finance, fulfilment, marketing, auditor or partner")?;
    let email = EmailAddress::parse(email)?;
    let password = match environment().remove(PASSWORD_VARIABLE) {
        Some(password) => password,
        None => first_line()?,
    };
    let installation = open(&cli.data, Missing::Refuse)?;
    let password = hash_password(installation.cx.random.as_ref(), email.as_str(), &password)?;
    installation.product_for_commands()?;
    let new = NewStaff {
        name: name.to_owned(),
        email,
        password: Some(password),
        roles: vec![role.into()],
        second_factor: SecondFactor::AtFirstSignIn,
    };
    let cx = installation.cx.clone();
    let staff = installation.db.write_blocking(move |tx| create_staff(tx, &cx, &new))?;
    if cli.json {
        print_json(cli, &json!({ "staff": staff.id.to_string() }))?;
    } else {
        print_line(&format!("{} can sign in; the second factor is set up at the first sign-in.", staff.id))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn first_line() -> anyhow::Result<String> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).context("the password cannot be read from the standard input")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
