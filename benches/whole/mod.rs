//! How long whole processes take, and how much memory.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// What a process took.
pub struct Took {
    clock: Duration,
    /// Kilobytes of memory at its peak, as of two milliseconds before its end; 0 where the system does not tell.
    peak: u64,
}

/// A whole process with its output thrown away.
pub fn run(data: &Path, args: &[&str]) -> Took {
    let started = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rungs"))
        .args(args)
        .arg("--data-dir")
        .arg(data)
        .env("RUNGS_CONFIG_DIR", data.with_file_name("config"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (id, is_over) = (child.id(), AtomicBool::new(false));
    thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let mut highest = 0;
            while !is_over.load(Ordering::Relaxed) {
                highest = peak(id).max(highest);
                thread::sleep(Duration::from_millis(2));
            }
            highest
        });
        let status = child.wait().unwrap();
        let clock = started.elapsed();
        is_over.store(true, Ordering::Relaxed);
        assert!(status.success(), "{args:?}");
        Took { clock, peak: watch.join().unwrap() }
    })
}

fn peak(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let told = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
    told.unwrap_or(0)
}

/// The middle and the worst of several, and the most memory.
pub fn told(mut all: Vec<Took>) -> String {
    all.sort_by_key(|took| took.clock);
    let ms = |took: &Took| took.clock.as_secs_f64() * 1e3;
    let peak = all.iter().map(|took| took.peak).max().unwrap_or(0) as f64 / 1e3;
    format!("p50 {:7.1} ms   worst {:7.1} ms   {peak:5.1} MB", ms(&all[all.len() / 2]), ms(&all[all.len() - 1]))
}
