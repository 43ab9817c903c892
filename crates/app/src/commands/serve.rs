//! `serve`: the web server and the workers.

use std::fs::File;
use std::io::{ErrorKind, IsTerminal as _, stdin};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use kernel::{Timestamp, Token};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::print_line;
use crate::cli::{Cli, Serve};
use crate::config::LogFormat;
use crate::data_folder::{self, Missing};
use crate::demo;
use crate::log_lines::LogLines;
use crate::metrics;
use crate::opening::{Installation, VIES_SANDBOX, open};
use crate::product::Product;

/// Held as long as a server works in a data folder.
const LOCK_FILE: &str = "serve.lock";
/// How often counters that nobody needs any more are forgotten.
const TIDY_EVERY: Duration = Duration::from_mins(5);

pub(super) fn run(cli: &Cli, options: &Serve) -> anyhow::Result<ExitCode> {
    let installation = open(&cli.data, Missing::Create)?;
    data_folder::take_temporary_files(&installation.config.data);
    let log = begin_logging(installation.config.log, usual_level(options, installation.config.log))?;
    let served = take_lock(&installation).and_then(|lock| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(serve(cli, options, installation))?;
        drop(lock);
        Ok(ExitCode::SUCCESS)
    });
    log.flush();
    served
}

async fn serve(cli: &Cli, options: &Serve, mut installation: Installation) -> anyhow::Result<()> {
    if options.demo {
        // Made-up people have made-up numbers: no authority is asked about them.
        installation.config.vies_url.get_or_insert_with(|| VIES_SANDBOX.to_owned());
    }
    let listen = installation.config.listen;
    let listener = bind(listen, "PLEDGEKEEPER_LISTEN").await?;
    let address = listener.local_addr()?;
    let metrics = match installation.config.metrics_listen {
        Some(listen) => {
            let listener = bind(listen, "PLEDGEKEEPER_METRICS_LISTEN").await?;
            Some(metrics::serve(listener, installation.db.clone())?)
        }
        None => None,
    };
    let own_url = format!("http://{address}");
    let base_url = installation.config.base_url.clone().unwrap_or_else(|| own_url.clone());
    let product = installation.product(&base_url, &own_url)?;
    let demo = if options.demo { demo::load(&product, &installation.config.data).await? } else { None };
    let set_up = set_up_address(&product, &base_url).await?;

    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(product.worker.clone().run(stopped));
    tokio::spawn(tidy(product.site.clone()));
    announce(cli, &Told { base_url: &base_url, set_up: set_up.as_deref(), demo: demo.as_ref(), metrics })?;
    if demo.is_some() {
        let (product, data) = (product.clone(), installation.config.data.clone());
        tokio::spawn(async move { demo::pay_by_card(&product, &data).await });
    }
    if let Some(demo) = demo.filter(|_| !cli.json && stdin().is_terminal()) {
        let clock = product.cx.clone();
        std::thread::spawn(move || tell_codes(&demo, || clock.now()));
    }
    web::serve(product.router, listener, shutdown()).await.context("the server stopped")?;
    tracing::info!("no new requests are taken; running jobs are let end");
    stop.send_replace(true);
    worker.await.context("the worker stopped")?;
    Ok(())
}

async fn bind(listen: SocketAddr, variable: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(listen).await.map_err(|e| match e.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "{listen} is not free: stop what listens there, or set {variable} to another address, such as {}:{}",
            listen.ip(),
            listen.port().saturating_add(1)
        ),
        ErrorKind::PermissionDenied => anyhow!(
            "this user may not listen on {listen}: set {variable} to a port above 1023, and put a proxy in front"
        ),
        _ => anyhow::Error::from(e).context(format!("{variable} names {listen}, where nobody can listen")),
    })
}

/// What is logged where nobody says otherwise. A demo is started in a terminal, and a line for each request would push
/// off it how one signs in.
fn usual_level(options: &Serve, format: LogFormat) -> &'static str {
    match format {
        LogFormat::Pretty if options.demo => "warn",
        LogFormat::Pretty | LogFormat::Json => "info",
    }
}

/// `RUST_LOG` says otherwise.
fn begin_logging(format: LogFormat, usual: &str) -> anyhow::Result<LogLines> {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(usual));
    let lines = LogLines::to_standard_error().context("the thread of the log cannot be started")?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(lines.clone());
    match format {
        LogFormat::Pretty => builder.compact().init(),
        LogFormat::Json => builder.json().init(),
    }
    Ok(lines)
}

/// Two servers in one data folder would take each other's jobs for abandoned.
fn take_lock(installation: &Installation) -> anyhow::Result<File> {
    let path = installation.config.data.join(LOCK_FILE);
    let file = File::create(&path).with_context(|| format!("{} cannot be written", path.display()))?;
    if installation.config.database_url.is_none() && file.try_lock().is_err() {
        bail!("another server works in {}: stop it first", installation.config.data.display());
    }
    Ok(file)
}

async fn set_up_address(product: &Product, base_url: &str) -> anyhow::Result<Option<String>> {
    let token = Token::new(product.cx.random.as_ref());
    let address = format!("{base_url}/desk/setup?token={}", token.reveal());
    let cx = product.cx.clone();
    let issued = product.site.db().write(move |tx| accounts::issue_set_up_token(tx, &cx, &token)).await?;
    Ok(issued.then_some(address))
}

/// What a start tells.
struct Told<'a> {
    base_url: &'a str,
    set_up: Option<&'a str>,
    demo: Option<&'a demo::Access>,
    metrics: Option<SocketAddr>,
}

fn announce(cli: &Cli, told: &Told<'_>) -> anyhow::Result<()> {
    let Told { base_url, set_up, demo, metrics } = *told;
    let metrics = metrics.map(|address| format!("http://{address}/metrics"));
    if cli.json {
        let access = demo.map(|d| {
            json!({ "email": d.email, "password": d.password, "totp_secret": d.totp_secret, "backer_link": d.backer_link })
        });
        print_line(
            &json!({ "listening": base_url, "setup": set_up, "demo": access, "metrics": metrics })
                .to_string(),
        )?;
        return Ok(());
    }
    print_line(&format!("\nPledgekeeper is ready on {base_url}\n"))?;
    if let Some(address) = set_up {
        print_line(&format!("  Make the first account (once, within two days):\n    {address}\n"))?;
    }
    if let Some(demo) = demo {
        print_line(&format!(
            "  Staff sign-in      {base_url}/desk\n    e-mail           {}\n    password         {}\n    code             {}\n    \
             (the code of this half minute: press Enter here for the next one; for an authenticator app: {})\n",
            demo.email, demo.password, demo.code_now, demo.totp_secret
        ))?;
        print_line(&format!("  A backer's link    {}\n", demo.backer_link))?;
    }
    if let Some(metrics) = metrics {
        print_line(&format!("  Figures            {metrics}\n"))?;
    }
    print_line("  Stop with Ctrl+C.\n")?;
    Ok(())
}

/// The code of the half minute for whoever presses Enter: the first one is over before a browser is open.
fn tell_codes(demo: &demo::Access, now: impl Fn() -> Timestamp) {
    for _ in stdin().lines().map_while(Result::ok) {
        let Ok(code) = demo.code_at(now()) else { return }; // a damaged secret was told at the start
        if print_line(&format!("  The code now       {code}")).is_err() {
            return; // nobody looks on
        }
    }
}

async fn tidy(site: web::Site) {
    loop {
        tokio::time::sleep(TIDY_EVERY).await;
        site.limiter().forget_quiet();
    }
}

async fn shutdown() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            },
            Err(_) => drop(interrupt.await), // without the signal Ctrl+C still works
        }
    }
    #[cfg(not(unix))]
    drop(interrupt.await);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_demo_prints_stays_on_the_screen_and_a_server_tells_of_each_request() {
        let serve = |demo| Serve { demo };
        assert_eq!(usual_level(&serve(true), LogFormat::Pretty), "warn");
        assert_eq!(usual_level(&serve(true), LogFormat::Json), "info", "no screen reads that");
        assert_eq!(usual_level(&serve(false), LogFormat::Pretty), "info");
    }
}
