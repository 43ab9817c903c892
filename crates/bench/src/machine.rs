//! What the machine says: load, CPU time and memory of a process. Linux only; elsewhere nothing is said.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Unit of the times in `/proc/PID/stat`: fixed at 100 a second for programs, whatever the kernel's own tick is.
const TICKS_PER_SECOND: f64 = 100.0;
const SAMPLE_EVERY: Duration = Duration::from_millis(10);

/// A process that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Process(u32);

impl Process {
    /// This one.
    pub fn own() -> Self {
        Self(std::process::id())
    }

    /// A child.
    pub const fn of(id: u32) -> Self {
        Self(id)
    }

    fn file(self, name: &str) -> PathBuf {
        PathBuf::from(format!("/proc/{}/{name}", self.0))
    }

    /// Seconds of CPU time, user and system, of all its threads; to a hundredth.
    pub fn cpu_seconds(self) -> Option<f64> {
        let text = std::fs::read_to_string(self.file("stat")).ok()?;
        // The name in brackets may hold anything; the fields count from its end.
        let (_, after) = text.rsplit_once(')')?;
        let mut fields = after.split_whitespace().skip(11);
        let user: f64 = fields.next()?.parse().ok()?;
        let system: f64 = fields.next()?.parse().ok()?;
        Some((user + system) / TICKS_PER_SECOND)
    }

    /// Memory of its own, KiB: what is mapped from files (the database, the program) is left out.
    pub fn anonymous_kib(self) -> Option<u64> {
        self.status("RssAnon:")
    }

    /// All memory, KiB.
    pub fn resident_kib(self) -> Option<u64> {
        self.status("VmRSS:")
    }

    fn status(self, name: &str) -> Option<u64> {
        let text = std::fs::read_to_string(self.file("status")).ok()?;
        text.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
    }
}

/// CPU time of the youngest thread of this process with such a name. A thread that has ended is not found.
#[derive(Debug)]
pub struct ThreadCpu(Option<PathBuf>);

impl ThreadCpu {
    /// Finds it.
    pub fn of(name: &str) -> Self {
        let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
        let named = tasks.filter(|task| {
            std::fs::read_to_string(task.path().join("comm")).is_ok_and(|comm| comm.trim_end() == name)
        });
        let id = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
        Self(named.map(|task| task.path()).max_by_key(id).map(|path| path.join("schedstat")))
    }

    /// Milliseconds so far.
    pub fn now_ms(&self) -> Option<f64> {
        let text = std::fs::read_to_string(self.0.as_ref()?).ok()?;
        let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
        Some(nanoseconds / 1e6)
    }
}

/// Programs that wanted to run, on average of the last minute.
pub fn load() -> f64 {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default(); // not Linux: 0
    text.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(0.0)
}

/// Wall and CPU time since a moment.
#[derive(Debug)]
pub struct Watch {
    process: Process,
    began: Instant,
    cpu: Option<f64>,
}

/// What a stretch of work took.
#[derive(Debug, Clone, Copy, Default)]
pub struct Took {
    /// Seconds by the clock.
    pub wall: f64,
    /// Seconds of CPU, where the system tells.
    pub cpu: Option<f64>,
}

impl Watch {
    /// Begins to measure.
    pub fn start(process: Process) -> Self {
        Self { process, began: Instant::now(), cpu: process.cpu_seconds() }
    }

    /// How much it was until now.
    pub fn took(&self) -> Took {
        let cpu = self.cpu.zip(self.process.cpu_seconds()).map(|(before, now)| now - before);
        Took { wall: self.began.elapsed().as_secs_f64(), cpu }
    }
}

/// Measures this process while `work` is done.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Took) {
    let watch = Watch::start(Process::own());
    let done = work();
    (done, watch.took())
}

/// Watches the memory of a process until it is asked for the most there was.
#[derive(Debug)]
pub struct Peak {
    before_kib: u64,
    most_kib: Arc<AtomicU64>,
    is_over: Arc<AtomicBool>,
    sampling: Option<JoinHandle<()>>,
}

impl Peak {
    /// Begins to watch.
    pub fn watch(process: Process) -> Self {
        let before_kib = process.anonymous_kib().unwrap_or(0);
        let most_kib = Arc::new(AtomicU64::new(before_kib));
        let is_over = Arc::new(AtomicBool::new(false));
        let (most, over) = (Arc::clone(&most_kib), Arc::clone(&is_over));
        let sampling = std::thread::spawn(move || {
            while !over.load(Ordering::Relaxed) {
                most.fetch_max(process.anonymous_kib().unwrap_or(0), Ordering::Relaxed);
                std::thread::sleep(SAMPLE_EVERY);
            }
        });
        Self { before_kib, most_kib, is_over, sampling: Some(sampling) }
    }

    /// MiB of its own at the most.
    pub fn most_mib(&self) -> f64 {
        self.most_kib.load(Ordering::Relaxed) as f64 / 1024.0
    }

    /// MiB more than when it began.
    pub fn more_mib(&self) -> f64 {
        self.most_kib.load(Ordering::Relaxed).saturating_sub(self.before_kib) as f64 / 1024.0
    }
}

impl Drop for Peak {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        if let Some(sampling) = self.sampling.take() {
            drop(sampling.join());
        }
    }
}

/// The value below which a share of the sorted values lies; 0 for none.
pub fn percentile(sorted: &[f64], share: f64) -> f64 {
    let place = (sorted.len() as f64 * share) as usize;
    sorted.get(place.min(sorted.len().saturating_sub(1))).copied().unwrap_or(0.0)
}
