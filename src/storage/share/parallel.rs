//! Work that several processors share.

use std::num::NonZero;
use std::sync::mpsc::sync_channel;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Hands each thing to one of as many workers as there are processors, and gives what they have made of theirs. The
/// things come from this thread, and no more of them than the workers can take.
pub fn fold<T: Send, S: Send>(
    things: impl Iterator<Item = T>,
    new: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, T) + Sync,
) -> Vec<S> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let (sender, receiver) = sync_channel(workers);
    let receiver = Mutex::new(receiver);
    // One waits for the next thing, and the others for their turn to do so.
    let next = || receiver.lock().unwrap_or_else(PoisonError::into_inner).recv();
    let worker = || {
        let mut made = new();
        while let Ok(thing) = next() {
            work(&mut made, thing);
        }
        made
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(worker)).collect();
        for thing in things {
            // Nobody hears it only where all have failed, and that is told below.
            let _ = sender.send(thing);
        }
        drop(sender);
        let made = |worker: thread::ScopedJoinHandle<'_, S>| {
            worker.join().unwrap_or_else(|error| std::panic::resume_unwind(error))
        };
        workers.into_iter().map(made).collect()
    })
}
