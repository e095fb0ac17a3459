//! How long whole processes take.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A whole process with its output thrown away.
pub fn run(data: &Path, args: &[&str]) -> Duration {
    let started = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_rungs"))
        .args(args)
        .arg("--data-dir")
        .arg(data)
        .env("RUNGS_CONFIG_DIR", data.with_file_name("config"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "{args:?}");
    started.elapsed()
}

/// The middle and the worst of several.
pub fn told(mut times: Vec<Duration>) -> String {
    times.sort();
    let ms = |d: Duration| d.as_secs_f64() * 1e3;
    format!("p50 {:7.1} ms   worst {:7.1} ms", ms(times[times.len() / 2]), ms(times[times.len() - 1]))
}
