//! Two laptops and between them a real sync client, which keeps their copies of a circle's folder in step while both are at
//! it: a day's work, a laptop that is put back to its morning, and one that is lost. `.ci/sync` has the client; without one
//! nothing is asked.
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)]

mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use circles::{Laptop, MARKS, Room, files, restore, room, text_of};
use rungs::domain::circle::Sharing;
use rungs::storage::share;
use tempfile::TempDir;

/// Two copies of a folder, and what a sync client remembers of them.
struct Copies {
    place: TempDir,
    client: String,
}

impl Copies {
    fn new() -> Option<Self> {
        let client = std::env::var("RUNGS_SYNC").ok()?;
        let copies = Copies { place: TempDir::new().unwrap(), client };
        ["ann", "ben"].iter().for_each(|who| fs::create_dir_all(copies.of(who)).unwrap());
        Some(copies)
    }

    fn of(&self, who: &str) -> PathBuf {
        self.place.path().join(who)
    }

    /// As a client does it that asks nobody: what both have changed is passed by, and no settling comes to an end then.
    fn begin(&self) -> Child {
        let mut unison = Command::new(&self.client);
        unison.args([self.of("ann"), self.of("ben")]).args(["-batch", "-auto", "-silent", "-ignore", "Name .*.tmp"]);
        unison.env("UNISON", self.of("remembered")).env("HOME", self.place.path());
        unison.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Until there is nothing left to do.
    fn settle(&self) {
        let is_done = |code: Option<i32>| code == Some(0);
        assert!((0..5).any(|_| is_done(self.begin().wait().unwrap().code())), "the client does not come to an end");
        assert_eq!(told(&self.of("ann")), told(&self.of("ben")));
    }
}

/// What was in a folder is all that is in it.
fn put_back(folder: &Path, was: &BTreeMap<PathBuf, Vec<u8>>) {
    fs::remove_dir_all(folder).unwrap();
    fs::create_dir_all(folder).unwrap();
    for (path, bytes) in was {
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), bytes).unwrap();
    }
}

fn told(copy: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files(copy).into_iter().filter(|(path, _)| !path.to_string_lossy().ends_with(".tmp")).collect()
}

/// What one hour of a facilitator's day leaves behind.
#[derive(Default)]
struct Day {
    shared: BTreeSet<String>,
    never: BTreeSet<String>,
}

impl Day {
    /// Two rooms; one of the hour before is taken back, by its own command or with the session.
    fn hour(&mut self, laptop: &Laptop, who: &str, hour: u64, last: &mut Option<(String, String)>) {
        let account = format!("{who} of {hour}");
        let id = laptop.hold(&Room { days: hour % 5, marked: true, ..room(&account) });
        let unasked = format!("{who} kept {hour}");
        laptop.hold(&Room { sharing: Some(Sharing::No), marked: true, ..room(&unasked) });
        self.never.insert(unasked);
        let told = laptop.says(&["sync"]);
        assert!(told.contains("Team North"), "{told}");
        match last.replace((id, account.clone())) {
            Some((before, gone)) if hour % 3 == 1 => {
                let args: &[&str] = if hour.is_multiple_of(2) {
                    &["share", "withdraw", &before]
                } else {
                    &["delete", &before, "--yes"]
                };
                laptop.says(args);
                self.shared.remove(&gone);
                self.never.insert(gone);
            }
            _ => {}
        }
        self.shared.insert(account);
    }

    fn check(&self, laptop: &Laptop) {
        let here = laptop.here();
        let seen = laptop.seen().into_iter().chain(here.lines.iter().map(|line| line.reading.account.clone()));
        assert_eq!(seen.collect::<BTreeSet<_>>(), self.shared);
    }
}

#[test]
fn a_day_of_two_with_a_client_between_them_loses_nothing_and_brings_nothing_back() {
    let Some(copies) = Copies::new() else { return };
    let (ann, ben) = (Laptop::new(), Laptop::new());
    share::init(&copies.of("ann"), "Team North", 36).unwrap();
    copies.settle();
    ann.join(&copies.of("ann"));
    ben.join(&copies.of("ben"));
    let (mut day, mut of_ann, mut of_ben) = (Day::default(), None, None);
    let mut morning = None;
    for hour in 0..9 {
        // Both are at it while the client is under way.
        let mut client = copies.begin();
        day.hour(&ann, "Ann", hour, &mut of_ann);
        day.hour(&ben, "Ben", hour, &mut of_ben);
        client.wait().unwrap();
        if hour == 2 {
            copies.settle();
            morning = Some((files(ann.place.path()), files(&copies.of("ann")), files(&copies.of("remembered"))));
        }
    }
    // What the client has not carried over yet is in neither laptop's way.
    for _ in 0..2 {
        copies.settle();
        [&ann, &ben].iter().for_each(|laptop| drop(laptop.says(&["sync"])));
    }
    copies.settle();
    [&ann, &ben].iter().for_each(|laptop| drop(laptop.says(&["sync"])));
    day.check(&ann);
    day.check(&ben);
    // Ann's laptop is put back to the morning, with her copy of the folder and what the client remembers of it.
    let (laptop, copy, remembered) = morning.unwrap();
    restore(&ann, &laptop);
    put_back(&copies.of("ann"), &copy);
    put_back(&copies.of("remembered"), &remembered);
    for _ in 0..3 {
        copies.settle();
        [&ann, &ben].iter().for_each(|laptop| drop(laptop.says(&["sync"])));
    }
    day.check(&ann);
    day.check(&ben);
    // Then it is lost, with all that was on it; she goes on with another.
    drop(ann);
    ["ann", "remembered"].iter().for_each(|of| put_back(&copies.of(of), &BTreeMap::new()));
    copies.settle();
    let again = Laptop::new();
    again.join(&copies.of("ann"));
    again.says(&["sync"]);
    day.check(&again);
    let text = text_of(&copies.of("ann")) + &text_of(&copies.of("ben"));
    let never = day.never.iter().map(|account| format!("\"{account}\""));
    for hidden in never.chain(MARKS.map(str::to_owned)) {
        assert!(!text.contains(&hidden), "{hidden}");
    }
}
