//! What was seen of the others at the last exchange, and what of it counts. No network and no store is asked for it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::here::{self, Here};
use super::own::Own;
use super::table::{self, Row, digest};
use super::{ShareError, kept, papers};
use crate::domain::circle::{Apart, Brief, Index, Line, Newest, Settled, account, number, told_apart};
use crate::domain::{json, order};
use crate::storage::folders::Folders;

/// What says where each account stands, as a file.
const NEWEST: &str = "newest.json";
/// What that was worked out of, as a file beside it.
const COUNTED: &str = "counted.json";

/// What was worked out, but for the lines: they are many, and an exchange with nothing new does not read them.
#[derive(Default, Serialize, Deserialize)]
pub struct Counted {
    /// Stands for what is ours and was chosen here, and for the papers of the others; another of either is another count.
    pub of: [u64; 2],
    /// The sessions of which nothing counts.
    pub apart: Vec<Apart>,
}

/// The lines that count, by who tells them, and the sessions of which none does.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    lines: Vec<(String, Line)>,
    apart: Vec<Apart>,
}

impl Kept {
    fn load(folders: &Folders, here: &Here) -> Option<Self> {
        here::kept(&here.folder(folders).join(NEWEST))
    }

    fn settled(self) -> Settled {
        Settled { lines: once(self.lines.into_iter().map(|(_, line)| line).collect()), apart: self.apart }
    }
}

impl Counted {
    /// What was worked out last.
    #[must_use]
    pub fn load(folders: &Folders, here: &Here) -> Self {
        here::kept(&here.folder(folders).join(COUNTED)).unwrap_or_default()
    }

    /// Works out what counts for whoever asks later, of what was read now and of what is kept of those `behind`, and keeps
    /// it. What it was worked out of comes last: an exchange that is killed before that works it out again.
    ///
    /// # Errors
    /// The system refuses.
    pub fn keep(
        folders: &Folders,
        going: &Going,
        of: [u64; 2],
        mut sifts: Vec<Sift>,
        behind: &[String],
    ) -> Result<Self, ShareError> {
        let here = going.here;
        let folder = here.folder(folders);
        let old = Kept::load(folders, here).unwrap_or_default().lines;
        let mut read: Vec<u64> = sifts.iter().flat_map(|sift| &sift.rows).map(|row| row.writer).collect();
        order::by_key(&mut read, |writer| *writer);
        sifts.extend(going.kept(folders, behind));
        // Of those that were not read anew nothing has changed: their lines are at hand.
        let old = old.into_iter().map(|(writer, line)| ((number(&writer), number(&line.object)), line));
        let old = old.filter(|(key, _)| !is_in(&read, key.0)).collect();
        let (mut rows, kept) = going.settled(folders, sifts, old, &Wanted::Newest);
        let text = json::compact(&kept).map_err(|_| ShareError::Torn)?;
        here::keep(&folder, NEWEST, text.as_bytes())?;
        table::keep(folders, here, &mut rows)?;
        let counted = Counted { of, apart: kept.apart };
        let text = json::compact(&counted).map_err(|_| ShareError::Torn)?;
        here::keep(&folder, COUNTED, text.as_bytes())?;
        Ok(counted)
    }
}

/// Works out what counts for all accounts at once, and keeps it; the next exchange does it once more.
///
/// # Errors
/// It cannot be kept.
pub fn settle(folders: &Folders, here: &Here, own: &[Own]) -> Result<(), ShareError> {
    let behind = kept::writers(folders, here);
    Counted::keep(folders, &Going::new(here, own), [0; 2], Vec::new(), &behind).map(drop)
}

/// Where each account stands by the others' word; what another state of the program has kept otherwise, and what is
/// torn, is worked out of the papers.
#[must_use]
pub fn newest(folders: &Folders, here: &Here, own: &[Own]) -> Settled {
    let kept = Kept::load(folders, here).map(Kept::settled);
    kept.unwrap_or_else(|| Going::new(here, own).all(folders, &Wanted::Newest))
}

/// All that the others say of one account.
#[must_use]
pub fn about(folders: &Folders, here: &Here, own: &[Own], name: &str) -> Settled {
    Going::new(here, own).all(folders, &Wanted::About(account(name)))
}

/// All that the others say.
#[must_use]
pub fn all(folders: &Folders, here: &Here, own: &[Own]) -> Settled {
    Going::new(here, own).all(folders, &Wanted::All)
}

/// Who hands on the whole of a session that counts, and what it is called there.
#[must_use]
pub fn whole(folders: &Folders, here: &Here, own: &[Own], object: &str) -> Option<(String, String)> {
    let lines = Going::new(here, own).kept_of(folders, &Wanted::Object(number(object))).lines;
    lines.into_iter().find_map(|(writer, line)| Some((writer, line.whole?)))
}

/// Stands for all of ours that what counts of the others depends on.
///
/// # Errors
/// None that our values can give.
pub fn of_own(here: &Here, own: &[Own]) -> Result<u64, ShareError> {
    let told: Vec<(&str, Option<&Line>)> =
        own.iter().map(|own| (own.object.as_str(), own.line.as_ref().ok())).collect();
    let text =
        json::compact(&(told, &here.writer, &here.hidden, &here.gone, &here.chosen)).map_err(|_| ShareError::Torn)?;
    Ok(here::hash(&[&text]))
}

/// Which of the lines that count.
enum Wanted {
    /// Those that say where each account stands.
    Newest,
    /// Those of one account.
    About(u64),
    /// Those of one session.
    Object(u64),
    All,
}

/// What several tell, as far as one has gone through it.
#[derive(Default)]
pub struct Sift {
    rows: Vec<Row>,
    /// The lines of those that were parsed which may say where an account stands.
    newest: Newest,
    /// The lines that were looked for.
    lines: Vec<(Key, Line)>,
}

/// Who tells a line, and what session it stands for.
type Key = (u64, u64);

/// A going through what the others tell, with what is ours.
pub struct Going<'a> {
    here: &'a Here,
    own: &'a [Own],
    is_own: Vec<u64>,
    /// What anybody has withdrawn is left out.
    gone: Vec<u64>,
}

impl<'a> Going<'a> {
    /// Nothing is gone through yet.
    pub fn new(here: &'a Here, own: &'a [Own]) -> Self {
        let gone = here.hidden.iter().chain(here.gone.keys());
        let is_own = own.iter().map(|own| &own.object);
        Going { here, own, is_own: numbers(&mut is_own.into_iter()), gone: numbers(&mut gone.into_iter()) }
    }

    /// What one writer tells.
    pub fn take(&self, sift: &mut Sift, digest: u64, index: Index) {
        let row = Row::of(digest, &index);
        for (brief, line) in row.briefs.iter().zip(index.lines) {
            if !is_in(&self.gone, brief.object) && !is_in(&self.is_own, brief.object) {
                sift.newest.add(brief, ((row.writer, brief.object), Some(line)));
            }
        }
        sift.rows.push(row);
    }

    /// What some of the others tell, as it is kept here; what the table knows of is not parsed.
    fn kept(&self, folders: &Folders, writers: &[String]) -> Vec<Sift> {
        let table = table::load(folders, self.here);
        kept::fold(folders, self.here, writers, &|sift: &mut Sift, writer, bytes| {
            let digest = digest(writer, &bytes);
            match table::row(&table, number(writer), digest) {
                Some(row) => sift.rows.push(row.clone()),
                None => {
                    let index = papers::index(&bytes, &self.here.circle.store, writer);
                    index.into_iter().for_each(|index| self.take(sift, digest, index));
                }
            }
        })
    }

    fn all(&self, folders: &Folders, wanted: &Wanted) -> Settled {
        self.kept_of(folders, wanted).settled()
    }

    fn kept_of(&self, folders: &Folders, wanted: &Wanted) -> Kept {
        let sifts = self.kept(folders, &kept::writers(folders, self.here));
        self.settled(folders, sifts, Vec::new(), wanted).1
    }

    /// What all that was gone through comes to, with the lines that are at hand. Only the papers are read of which another
    /// is wanted.
    fn settled(
        &self,
        folders: &Folders,
        sifts: Vec<Sift>,
        mut at_hand: Vec<(Key, Line)>,
        wanted: &Wanted,
    ) -> (Vec<Row>, Kept) {
        let mut rows = Vec::new();
        for sift in sifts {
            rows.extend(sift.rows);
            at_hand.extend(sift.newest.all().filter_map(|(key, line)| Some((key, line?))));
        }
        order::by_key(&mut at_hand, |(key, _)| *key);
        let apart = told_apart(self.told(&rows));
        let mut picked = self.picked(&rows, &apart, wanted);
        order::by_key(&mut picked, |key| *key);
        let named = apart.iter().flat_map(|(object, writers)| writers.iter().map(|writer| (*writer, *object)));
        let mut missing: Vec<Key> = picked.iter().copied().chain(named).collect();
        missing.retain(|key| place(&at_hand, key).is_none());
        at_hand.extend(self.fetched(folders, missing));
        order::by_key(&mut at_hand, |(key, _)| *key);
        let undecided = self.undecided(&apart, &at_hand);
        let is_picked = |(key, _): &(Key, Line)| picked.binary_search(key).is_ok();
        at_hand.dedup_by_key(|(key, _)| *key);
        let lines = at_hand.into_iter().filter(is_picked).map(|(key, line)| (name(key.0), line)).collect();
        (rows, Kept { lines, apart: undecided })
    }

    /// All that is told and not withdrawn, ours too.
    fn told<'b>(&'b self, rows: &'b [Row]) -> impl Iterator<Item = (u64, Brief)> + 'b {
        let theirs = rows.iter().flat_map(|row| row.briefs.iter().map(|brief| (row.writer, *brief)));
        let me = number(&self.here.writer);
        let ours = self.own.iter().filter_map(|own| own.line.as_ref().ok()).map(move |line| (me, Brief::of(line)));
        theirs.filter(|(_, brief)| !is_in(&self.gone, brief.object)).chain(ours)
    }

    /// The lines of the others that count and are wanted: nobody tells the session otherwise, or whoever tells it was chosen.
    fn picked(&self, rows: &[Row], apart: &[(u64, Vec<u64>)], wanted: &Wanted) -> Vec<Key> {
        let me = number(&self.here.writer);
        let is_apart = |object: &u64| apart.binary_search_by_key(object, |(object, _)| *object).is_ok();
        let counts = |writer: u64, object: u64| match is_apart(&object) {
            true => self.chosen(object) == Some(writer),
            false => !is_in(&self.is_own, object),
        };
        let (mut newest, mut picked) = (Newest::default(), Vec::new());
        for (writer, brief) in self.told(rows) {
            let key = (writer, brief.object);
            match wanted {
                _ if writer == me || !counts(writer, brief.object) => {}
                Wanted::Newest => newest.add(&brief, (key, None)),
                Wanted::About(account) if brief.account != *account => {}
                Wanted::Object(object) if brief.object != *object => {}
                Wanted::All | Wanted::About(_) | Wanted::Object(_) => picked.push(key),
            }
        }
        picked.extend(newest.all().map(|(key, _)| key));
        picked
    }

    /// Whose word was chosen.
    fn chosen(&self, object: u64) -> Option<u64> {
        self.here.chosen.get(&name(object)).map(|writer| number(writer))
    }

    /// Some lines out of the papers.
    fn fetched(&self, folders: &Folders, mut wanted: Vec<Key>) -> impl Iterator<Item = (Key, Line)> {
        order::by_key(&mut wanted, |key| *key);
        let mut writers: Vec<String> = wanted.iter().map(|(writer, _)| name(*writer)).collect();
        writers.dedup();
        let sifts = kept::fold(folders, self.here, &writers, &|sift: &mut Sift, writer, bytes| {
            let index = papers::index(&bytes, &self.here.circle.store, writer);
            for line in index.into_iter().flat_map(|index| index.lines) {
                let key = (number(writer), number(&line.object));
                if wanted.binary_search(&key).is_ok() {
                    sift.lines.push((key, line));
                }
            }
        });
        sifts.into_iter().flat_map(|sift| sift.lines)
    }

    /// The sessions of which nothing counts until it is chosen. What a session is called here goes before what others call it,
    /// and of what several call it the least, in whatever order they came.
    fn undecided(&self, apart: &[(u64, Vec<u64>)], at_hand: &[(Key, Line)]) -> Vec<Apart> {
        let told = apart.iter().filter_map(|(object, writers)| {
            if self.chosen(*object).is_some_and(|one| writers.contains(&one)) {
                return None;
            }
            let line = |writer: &u64| Some(called(&at_hand.get(place(at_hand, &(*writer, *object))?)?.1));
            let ours = self.own.iter().filter_map(|own| own.line.as_ref().ok());
            let ours = ours.filter(|line| number(&line.object) == *object).map(called).next();
            let (day, account) = ours.or_else(|| writers.iter().filter_map(line).min())?;
            let writers = writers.iter().copied().map(name).collect();
            Some(Apart { object: name(*object), account, day, writers })
        });
        told.collect()
    }
}

/// The numbers that are these names, in order.
fn numbers(names: &mut dyn Iterator<Item = &String>) -> Vec<u64> {
    let mut all: Vec<u64> = names.map(|name| number(name)).collect();
    order::by_key(&mut all, |number| *number);
    all
}

fn is_in(numbers: &[u64], number: u64) -> bool {
    numbers.binary_search(&number).is_ok()
}

/// Where a line stands among those in order.
fn place(lines: &[(Key, Line)], key: &Key) -> Option<usize> {
    lines.binary_search_by_key(key, |(key, _)| *key).ok()
}

/// The name that a number is.
fn name(number: u64) -> String {
    format!("{number:016x}")
}

/// The day of a session that is told in more than one way, and what it is called.
fn called(line: &Line) -> (NaiveDate, String) {
    (line.reading.day, line.reading.account.clone())
}

/// A session that several tell in the same way is there once, in whatever order they came.
fn once(mut lines: Vec<Line>) -> Vec<Line> {
    order::by_key(&mut lines, |line| (line.object.clone(), line.reading.account.clone()));
    lines.dedup_by(|one, before| {
        let is_same = one.object == before.object;
        if is_same && before.whole.is_none() {
            before.whole = one.whole.take();
        }
        is_same
    });
    lines
}
