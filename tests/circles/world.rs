//! Members of a circle for as many turns as come, over any store and any way there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use proptest::prelude::*;
use rungs::domain::circle::Sharing;
use rungs::storage::share::{self, Refused, Report, ShareError, Store};
use tempfile::TempDir;

use super::memory::{Cut, Fault, Memory};
use super::{Laptop, MARKS, Room, accounts, day, files, restore, room, unpacked};

/// Whether this program can seal.
pub const IS_SEALED: bool = cfg!(feature = "seal");

/// A store with a way there that fails as it is told.
pub trait Line: Store + Clone + 'static {
    /// What is still to fail.
    fn faults(&self) -> &Mutex<Vec<Fault>>;
}

impl Line for Memory {
    fn faults(&self) -> &Mutex<Vec<Fault>> {
        &self.faults
    }
}

impl Line for Cut {
    fn faults(&self) -> &Mutex<Vec<Fault>> {
        &self.faults
    }
}

/// Members with a store of their own making, for as many turns as come.
pub struct World<L: Line = Memory> {
    pub store: L,
    /// The key that it is sealed with.
    seal: Option<String>,
    pub laptops: Vec<Laptop>,
    backups: BTreeMap<usize, BTreeMap<PathBuf, Vec<u8>>>,
    /// How many rooms were held.
    held: u64,
    /// By the account: who may hand it on.
    allowed: BTreeMap<String, usize>,
    /// Accounts that nobody was to hear of: the room said no.
    kept_back: BTreeSet<String>,
    /// Accounts that somebody withdrew.
    withdrawn: BTreeSet<String>,
}

#[derive(Debug, Clone)]
pub enum Turn {
    Hold(usize, bool),
    Sync(usize, Vec<Fault>, u64),
    Withdraw(usize, prop::sample::Index),
    Backup(usize),
    Restore(usize),
}

fn fault() -> impl Strategy<Value = Fault> {
    const SOME: [Fault; 5] = [Fault::Before, Fault::After, Fault::Half, Fault::Part, Fault::Kill];
    prop_oneof![6 => Just(Fault::Fine), 3 => prop::sample::select(&SOME[..])]
}

/// A turn of one of `players`; the clock is a day ahead or behind.
pub fn turn(players: usize) -> impl Strategy<Value = Turn> {
    let who = 0..players;
    prop_oneof![
        3 => (who.clone(), any::<bool>()).prop_map(|(who, yes)| Turn::Hold(who, yes)),
        4 => (who.clone(), prop::collection::vec(fault(), 0..players * 2 + 34), 9..=11u64)
            .prop_map(|(who, faults, day)| Turn::Sync(who, faults, day)),
        2 => (who.clone(), any::<prop::sample::Index>()).prop_map(|(who, which)| Turn::Withdraw(who, which)),
        2 => who.clone().prop_map(Turn::Backup),
        2 => who.prop_map(Turn::Restore),
    ]
}

/// How many machines there are, and what happens.
pub fn turns(
    players: std::ops::RangeInclusive<usize>,
    many: std::ops::Range<usize>,
) -> impl Strategy<Value = (usize, Vec<Turn>)> {
    players.prop_flat_map(move |players| (Just(players), prop::collection::vec(turn(players), many.clone())))
}

impl World {
    /// Some with a store in memory.
    pub fn new(players: usize) -> Self {
        World::over(Memory { is_tagged: true, ..Memory::default() }, players, false)
    }
}

impl<L: Line> World<L> {
    /// Some with a store that nothing lies in yet.
    pub fn over(store: L, players: usize, is_sealed: bool) -> Self {
        let place = TempDir::new().unwrap();
        let laptops: Vec<Laptop> = (0..players).map(|_| Laptop::quick()).collect();
        let seal = match is_sealed {
            true => share::init_sealed(&laptops[0].folders, place.path(), "Team North", 36).unwrap().0.seal,
            false => share::init(place.path(), "Team North", 36).unwrap().seal,
        };
        for laptop in &laptops {
            if is_sealed && laptop.folders.config != laptops[0].folders.config {
                fs::create_dir_all(&laptop.folders.config).unwrap();
                let key = |laptop: &Laptop| laptop.folders.config.join("seal.key");
                fs::copy(key(&laptops[0]), key(laptop)).unwrap();
            }
            laptop.join(place.path());
        }
        let circle = fs::read(place.path().join("rungs-store.json")).unwrap();
        store.put("rungs-store.json", &circle).unwrap();
        let (backups, allowed, held) = (BTreeMap::new(), BTreeMap::new(), 0);
        World { store, seal, laptops, backups, held, allowed, kept_back: BTreeSet::new(), withdrawn: BTreeSet::new() }
    }

    /// Each of them by itself, on a way of its own, for turns at the same time.
    pub fn apart(self, line: impl Fn() -> L) -> Vec<Self> {
        let alone = |(who, laptop)| World {
            store: line(),
            seal: self.seal.clone(),
            laptops: vec![laptop],
            backups: BTreeMap::new(),
            held: u64::try_from(who).unwrap() * 1_000,
            allowed: BTreeMap::new(),
            kept_back: BTreeSet::new(),
            withdrawn: BTreeSet::new(),
        };
        self.laptops.into_iter().enumerate().map(alone).collect()
    }

    /// All together again.
    pub fn together(all: Vec<Self>) -> Option<Self> {
        all.into_iter().reduce(|mut one, other| {
            one.laptops.extend(other.laptops);
            one.allowed.extend(other.allowed);
            one.kept_back.extend(other.kept_back);
            one.withdrawn.extend(other.withdrawn);
            one
        })
    }

    /// The store as a member sees it.
    fn view(&self, who: usize) -> Box<dyn Store> {
        let store: Box<dyn Store> = Box::new(self.store.clone());
        match &self.seal {
            Some(key) => share::sealed(&self.laptops[who].folders, store, key).unwrap(),
            None => store,
        }
    }

    pub fn exchange(&self, who: usize) -> Result<Report, ShareError> {
        self.exchange_at(who, 10)
    }

    pub fn exchange_at(&self, who: usize, days: u64) -> Result<Report, ShareError> {
        share::exchange(&self.laptops[who].folders, &mut self.laptops[who].here(), &*self.view(who), day(days))
    }

    pub fn turn(&mut self, turn: Turn) -> Result<(), TestCaseError> {
        match turn {
            Turn::Hold(who, yes) => self.hold(who, yes),
            Turn::Sync(who, faults, day) => {
                let sessions = files(&self.laptops[who].folders.sessions());
                *self.store.faults().lock().unwrap() = faults;
                let _ = self.exchange_at(who, day);
                self.store.faults().lock().unwrap().clear();
                prop_assert_eq!(files(&self.laptops[who].folders.sessions()), sessions, "byte for byte");
            }
            Turn::Withdraw(who, which) => self.withdraw(who, which),
            Turn::Backup(who) => drop(self.backups.insert(who, files(self.laptops[who].place.path()))),
            Turn::Restore(who) => self.restore(who),
        }
        Ok(())
    }

    fn hold(&mut self, who: usize, yes: bool) {
        self.held += 1;
        let account = format!("Account {}", self.held);
        let sharing = Some(if yes { Sharing::Named } else { Sharing::No });
        let days = self.held % 9;
        self.laptops[who].hold(&Room { sharing, days, people: 1, asked: 1, marked: true, ..room(&account) });
        if yes {
            self.allowed.insert(account, who);
        } else {
            self.kept_back.insert(account);
        }
    }

    fn withdraw(&mut self, who: usize, which: prop::sample::Index) {
        let (laptop, today) = (&self.laptops[who], day(10).date_naive());
        let own = share::own(&laptop.folders, &laptop.here(), today).unwrap();
        if own.is_empty() {
            return;
        }
        let own = which.get(&own);
        share::withdraw(&laptop.folders, &mut laptop.here(), std::slice::from_ref(&own.object), today).unwrap();
        // It counts once it was told there: a laptop that is lost before takes it along.
        self.exchange(who).unwrap();
        self.withdrawn.insert(own.summary.account.clone());
    }

    /// What was held since the backup and never shared is lost with the laptop.
    fn restore(&mut self, who: usize) {
        let Some(backup) = self.backups.get(&who) else { return };
        restore(&self.laptops[who], backup);
        let kept = files(&self.laptops[who].folders.sessions());
        let there: String = kept.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        let told = self.told();
        self.allowed.retain(|account, owner| {
            let quoted = format!("\"{account}\"");
            *owner != who || there.contains(&quoted) || told.contains(&quoted)
        });
    }

    /// All that lies in the store, with the names it lies under, as members read it.
    fn told(&self) -> String {
        let store = self.view(0);
        let mut told = String::new();
        for folder in ["members", "index", "gone", "wanted"] {
            let entries = store.list(folder).or_else(|refused| match refused {
                Refused::Missing => Ok(Vec::new()),
                refused => Err(refused),
            });
            let keys: Vec<String> = entries.unwrap().iter().map(|entry| format!("{folder}/{}", entry.name)).collect();
            for (key, bytes) in keys.iter().zip(store.get_many(&keys)) {
                told += &format!("{key}\n{}\n", unpacked(&bytes.unwrap()));
            }
        }
        told
    }

    /// All exchange in peace, twice: what one tells the other hears. Then all see the same.
    pub fn settle(&self) -> Result<(), TestCaseError> {
        for who in (0..self.laptops.len()).chain(0..self.laptops.len()) {
            self.exchange(who).unwrap();
        }
        let expected: BTreeSet<&String> =
            self.allowed.keys().filter(|account| !self.withdrawn.contains(*account)).collect();
        for (who, laptop) in self.laptops.iter().enumerate() {
            let here = laptop.here();
            let own = share::own(&laptop.folders, &here, day(10).date_naive()).unwrap();
            let all = share::all(&laptop.folders, &here, &own);
            prop_assert!(all.apart.is_empty(), "{:?}", all.apart);
            let mut seen: BTreeSet<String> = accounts(&all).into_iter().collect();
            seen.extend(here.lines.iter().map(|line| line.reading.account.clone()));
            prop_assert_eq!(&seen.iter().collect::<BTreeSet<_>>(), &expected, "laptop {}", who);
        }
        let told = self.told();
        let hidden = self.kept_back.iter().chain(&self.withdrawn).map(|account| format!("\"{account}\""));
        for hidden in hidden.chain(MARKS.map(str::to_owned)) {
            prop_assert!(!told.contains(&hidden), "{}: {}", hidden, told);
        }
        Ok(())
    }
}
