//! Servers as children: the product's own binary, and the bare limit in a process of its own, so that the CPU time
//! of each can be told from that of the load.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};

use crate::machine::Process;
use crate::options::Options;

const READY_WITHIN: Duration = Duration::from_mins(1);
const ASK_EVERY: Duration = Duration::from_millis(1);

/// Where the programs are.
#[derive(Debug, Clone)]
pub struct Programs {
    /// The product.
    pub product: PathBuf,
    /// This program.
    pub own: PathBuf,
}

impl Programs {
    /// Those of a run.
    pub fn of(options: &Options) -> anyhow::Result<Self> {
        let own = std::env::current_exe()?;
        Self::beside(own, options.product.clone())
    }

    /// With this program's own file; the product lies beside it unless named.
    pub fn beside(own: PathBuf, product: Option<PathBuf>) -> anyhow::Result<Self> {
        // A test's program lies one folder deeper than the binaries.
        let folders: Vec<&Path> = own.ancestors().skip(1).take(2).collect();
        let find = |name: &str| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file());
        let product = product.or_else(|| find("pledgekeeper"));
        let Some(product) = product else {
            bail!(
                "the product's binary is not beside {}: build it, or name it with --product",
                own.display()
            );
        };
        let own = find("bench").unwrap_or(own);
        Ok(Self { product, own })
    }
}

/// The product's database: that on a server, or the file in its data folder whatever the environment says.
pub fn at_database(command: &mut Command, url: Option<&str>) {
    const VARIABLE: &str = "PLEDGEKEEPER_DATABASE_URL";
    match url {
        Some(url) => command.env(VARIABLE, url),
        None => command.env_remove(VARIABLE),
    };
}

/// A server that runs until it is dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// From its start to the first answer of `/readyz`, milliseconds.
    pub ready_after_ms: f64,
}

impl Server {
    /// The product on a data folder; its log goes into a file beside it, as an installation's would.
    pub fn product(programs: &Programs, (data, database_url): (&Path, Option<&str>)) -> anyhow::Result<Self> {
        let mut command = Command::new(&programs.product);
        command.arg("--data").arg(data).args(["--json", "serve"]);
        command.env("PLEDGEKEEPER_LISTEN", "127.0.0.1:0").env_remove("RUST_LOG");
        at_database(&mut command, database_url);
        let log = data.with_extension("log");
        let stderr = File::options().create(true).append(true).open(&log)?;
        let begun = Self::start(command.stderr(stderr));
        begun.with_context(|| {
            let said = std::fs::read_to_string(&log).unwrap_or_default(); // nothing said: nothing to tell
            format!("the product does not start: {}", said.lines().last().unwrap_or_default())
        })
    }

    /// The bare limit beside a database of the product.
    pub fn bare(
        programs: &Programs,
        database: &Path,
        saves: &Path,
        page_bytes: usize,
    ) -> anyhow::Result<Self> {
        let mut command = Command::new(&programs.own);
        command.arg("--bare-server").arg(database).arg(saves).arg(page_bytes.to_string());
        Self::start(&mut command).context("the bare server does not start")
    }

    fn start(command: &mut Command) -> anyhow::Result<Self> {
        let began = Instant::now();
        let mut child = command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn()?;
        let out = child.stdout.take().context("its output is a pipe")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let address = announced(&line);
        let Some(address) = address else {
            child.kill()?;
            child.wait()?;
            bail!("it does not say where it listens but «{}»", line.trim());
        };
        let mut server = Self { child, address, ready_after_ms: 0.0 };
        while !answers(server.address) {
            if began.elapsed() > READY_WITHIN {
                bail!("it is not ready after {} seconds", READY_WITHIN.as_secs());
            }
            std::thread::sleep(ASK_EVERY);
        }
        server.ready_after_ms = began.elapsed().as_secs_f64() * 1e3;
        Ok(server)
    }

    /// Its process.
    pub fn process(&self) -> Process {
        Process::of(self.child.id())
    }

    /// The origin that browsers would name.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Takes its life without a word, as a power cut would.
    pub fn kill(mut self) -> std::io::Result<()> {
        self.child.kill()?;
        self.child.wait().map(drop)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The address in `{"listening":"http://127.0.0.1:8080",…}`.
fn announced(line: &str) -> Option<SocketAddr> {
    let said: serde_json::Value = serde_json::from_str(line).ok()?;
    said.get("listening")?.as_str()?.strip_prefix("http://")?.parse().ok()
}

fn answers(address: SocketAddr) -> bool {
    use std::io::{Read, Write};
    let ask = || -> std::io::Result<bool> {
        let mut stream = std::net::TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(answer.starts_with(b"HTTP/1.1 200"))
    };
    ask().unwrap_or(false) // not yet
}
