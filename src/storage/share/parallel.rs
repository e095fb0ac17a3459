//! Work that several processors share.

use std::num::NonZero;
use std::thread;

/// Fewer things are not worth a thread.
const WORTH: usize = 4;

/// What `work` makes of each thing, in their order.
pub fn each<T: Send, R: Send>(things: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = things.len().div_ceil(threads).max(WORTH);
    let mut things = things.into_iter();
    let mut shares: Vec<Vec<T>> = Vec::new();
    while things.len() > 0 {
        shares.push(things.by_ref().take(share).collect());
    }
    let last = shares.pop().unwrap_or_default();
    let work = &work;
    thread::scope(|scope| {
        let others: Vec<_> = shares
            .into_iter()
            .map(|share| scope.spawn(move || share.into_iter().map(work).collect::<Vec<R>>()))
            .collect();
        let last: Vec<R> = last.into_iter().map(work).collect();
        let done =
            others.into_iter().map(|other| other.join().unwrap_or_else(|error| std::panic::resume_unwind(error)));
        let mut all: Vec<R> = done.flatten().collect();
        all.extend(last);
        all
    })
}
