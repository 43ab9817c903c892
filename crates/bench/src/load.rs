//! Load over HTTP/1.1: connections that stay open, each sending its next request after the last answer, or evenly
//! at a rate. Latency at a rate counts from the moment a request was due, so that a stall is not forgotten.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// An answer, as far as a load looks at it.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// 200, 303, ….
    pub status: u16,
    /// Lines of the head.
    pub head: String,
    /// The body as it came over the line.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// A connection that stays open.
#[derive(Debug)]
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a whole request and reads the whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> anyhow::Result<Answer> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let end = loop {
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                break end;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(self.buffer.get(..end).unwrap_or_default()).into_owned();
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).context("no status line")?;
        let mut answer = Answer { status, head, body: Vec::new() };
        let start = end + 4;
        if let Some(length) = answer.header("content-length") {
            let length: usize = length.parse()?;
            while self.buffer.len() < start + length {
                self.more().await?;
            }
            answer.body = self.buffer.get(start..start + length).unwrap_or_default().to_vec();
        } else if answer.header("transfer-encoding").is_some() {
            answer.body = self.chunks(start).await?;
        }
        Ok(answer)
    }

    async fn chunks(&mut self, mut at: usize) -> anyhow::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line_end = loop {
                match find(self.buffer.get(at..).unwrap_or_default(), b"\r\n") {
                    Some(end) => break at + end,
                    None => self.more().await?,
                }
            };
            let line = std::str::from_utf8(self.buffer.get(at..line_end).unwrap_or_default())?;
            let size = usize::from_str_radix(line.trim(), 16)?;
            let start = line_end + 2;
            while self.buffer.len() < start + size + 2 {
                self.more().await?;
            }
            body.extend_from_slice(self.buffer.get(start..start + size).unwrap_or_default());
            at = start + size + 2;
            if size == 0 {
                return Ok(body);
            }
        }
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the server hung up");
        }
        Ok(())
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// Makes the requests of one connection, one after the other.
pub trait Requests: Send {
    /// The next request.
    fn next(&mut self) -> Vec<u8>;
    /// Whether the answer is the wanted one.
    fn is_right(&mut self, answer: &Answer) -> bool;
}

/// When requests are sent.
#[derive(Debug, Clone, Copy)]
pub enum Pace {
    /// Each connection as soon as it has its answer.
    AsFastAsAnswered,
    /// So many a second over all connections.
    PerSecond(u32),
}

/// What a load came to.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Answers that were right.
    pub right: u64,
    /// Answers that were not; the first of them.
    pub wrong: Option<(u64, String)>,
    /// Seconds.
    pub seconds: f64,
    /// Milliseconds of each right answer, ascending.
    pub latencies_ms: Vec<f64>,
}

impl Outcome {
    /// Right answers a second.
    pub fn rate(&self) -> f64 {
        self.right as f64 / self.seconds.max(1e-9)
    }

    /// Adds another stretch of the same load.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.seconds += other.seconds;
        self.wrong = self.wrong.take().or(other.wrong);
        self.latencies_ms.extend(other.latencies_ms);
        self.latencies_ms.sort_by(f64::total_cmp);
    }

    /// Fails when an answer was wrong: a fast refusal is no speed.
    pub fn checked(self) -> anyhow::Result<Self> {
        match &self.wrong {
            None => Ok(self),
            Some((count, first)) => bail!("{count} answers were wrong; the first: {first}"),
        }
    }
}

/// Puts a load on a server. Each maker of requests has a connection of its own.
pub async fn run<R: Requests + 'static>(
    address: SocketAddr,
    makers: Vec<R>,
    pace: Pace,
    seconds: f64,
) -> anyhow::Result<(Outcome, Vec<R>)> {
    let count = makers.len();
    let began = Instant::now();
    let until = began + Duration::from_secs_f64(seconds);
    let tasks: Vec<_> = makers
        .into_iter()
        .enumerate()
        .map(|(index, maker)| {
            let schedule = match pace {
                Pace::AsFastAsAnswered => None,
                Pace::PerSecond(rate) => {
                    let every = Duration::from_secs_f64(count as f64 / f64::from(rate.max(1)));
                    Some((began + every.mul_f64(index as f64 / count as f64), every))
                }
            };
            tokio::spawn(connection(address, maker, schedule, until))
        })
        .collect();
    let (mut total, mut makers) = (Outcome::default(), Vec::with_capacity(count));
    for task in tasks {
        let (outcome, maker) = task.await??;
        total.add(outcome);
        makers.push(maker);
    }
    total.seconds = began.elapsed().as_secs_f64();
    Ok((total, makers))
}

async fn connection<R: Requests>(
    address: SocketAddr,
    mut maker: R,
    mut schedule: Option<(Instant, Duration)>,
    until: Instant,
) -> anyhow::Result<(Outcome, R)> {
    let mut connection = Connection::open(address).await?;
    let (mut outcome, mut wrong) = (Outcome::default(), 0);
    while Instant::now() < until {
        let due = match &mut schedule {
            None => Instant::now(),
            Some((due, every)) => {
                let this = *due;
                *due += *every;
                if this >= until {
                    break;
                }
                tokio::time::sleep_until(this.into()).await;
                this
            }
        };
        let answer = connection.ask(&maker.next()).await?;
        let took = due.elapsed().as_secs_f64() * 1e3;
        if maker.is_right(&answer) {
            outcome.right += 1;
            outcome.latencies_ms.push(took);
        } else {
            wrong += 1;
            let first = || format!("{} {}", answer.head, String::from_utf8_lossy(&answer.body));
            outcome.wrong = Some((wrong, outcome.wrong.take().map_or_else(first, |(_, first)| first)));
        }
    }
    Ok((outcome, maker))
}
