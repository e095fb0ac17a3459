//! What the system must not do with the room's words: no core file, and a clean stop.

/// Forbids core files and reading the program's memory by others of the same user. What the system refuses is left.
pub fn forbid_core_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Stops the program, for a while; returns when the shell lets it go on.
pub fn stop_here() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Stops the program and whatever was started together with it, as Ctrl-Z does where the terminal handles it. A shell
/// waits for the `cargo run` or the script that waits for us: with us alone stopped, nobody would have the keyboard.
/// The terminal must be given back before: once the others stop, the shell takes it.
pub fn stop_all() {
    #[cfg(unix)]
    let _ = rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
}
