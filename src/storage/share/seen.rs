//! What was seen of the others at the last exchange, and what of it counts. No network and no store is asked for it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::here::{self, Here};
use super::own::Own;
use super::table::{self, Row, Table, digest};
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
        let read: BTreeSet<u64> = sifts.iter().flat_map(|sift| &sift.rows).map(|row| row.writer).collect();
        sifts.extend(going.kept(folders, behind, &table::load(folders, here)));
        // Of those that were not read anew nothing has changed: their lines are at hand.
        let old = old.into_iter().filter(|(writer, _)| !read.contains(&number(writer)));
        let (rows, kept) = going.settled(folders, sifts, old, &Wanted::Newest);
        let text = json::compact(&kept).map_err(|_| ShareError::Torn)?;
        here::keep(&folder, NEWEST, text.as_bytes())?;
        table::keep(folders, here, &rows)?;
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
    /// The lines of those that were parsed which may be wanted: with who tells them.
    lines: Newest<(u64, Line)>,
}

/// The lines that are there without reading a paper, by who tells them and what they stand for.
type AtHand = HashMap<(u64, u64), Line>;

/// A going through what the others tell, with what is ours.
pub struct Going<'a> {
    here: &'a Here,
    own: &'a [Own],
    is_own: BTreeSet<u64>,
    /// What anybody has withdrawn is left out.
    gone: BTreeSet<u64>,
}

impl<'a> Going<'a> {
    /// Nothing is gone through yet.
    pub fn new(here: &'a Here, own: &'a [Own]) -> Self {
        let is_own = own.iter().map(|own| number(&own.object)).collect();
        let gone = here.hidden.iter().chain(here.gone.keys()).map(|object| number(object)).collect();
        Going { here, own, is_own, gone }
    }

    /// What one writer tells.
    pub fn take(&self, sift: &mut Sift, digest: u64, index: Index) {
        let row = Row::of(digest, &index);
        for (brief, line) in row.briefs.iter().zip(index.lines) {
            if !self.gone.contains(&brief.object) && !self.is_own.contains(&brief.object) {
                sift.lines.add(brief, (row.writer, line));
            }
        }
        sift.rows.push(row);
    }

    /// What some of the others tell, as it is kept here; what the table knows of is not parsed.
    fn kept(&self, folders: &Folders, writers: &[String], table: &Table) -> Vec<Sift> {
        kept::fold(folders, self.here, writers, Sift::default, |sift, writer, bytes| {
            let digest = digest(writer, &bytes);
            match table.get(&number(writer)).filter(|row| row.digest == digest) {
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
        let sifts = self.kept(folders, &kept::writers(folders, self.here), &table::load(folders, self.here));
        self.settled(folders, sifts, std::iter::empty(), wanted).1
    }

    /// What all that was gone through comes to. Only the papers are read of which a line is wanted and not at hand.
    fn settled(
        &self,
        folders: &Folders,
        sifts: Vec<Sift>,
        old: impl Iterator<Item = (String, Line)>,
        wanted: &Wanted,
    ) -> (Vec<Row>, Kept) {
        let (mut rows, mut at_hand) = (Vec::new(), AtHand::new());
        at_hand.extend(old.map(|(writer, line)| ((number(&writer), number(&line.object)), line)));
        for sift in sifts {
            rows.extend(sift.rows);
            at_hand.extend(sift.lines.all().map(|(writer, line)| ((writer, number(&line.object)), line)));
        }
        let mut apart = told_apart(self.told(&rows));
        let mut picked = self.picked(&rows, &apart, wanted);
        picked.sort_unstable();
        let named = apart.iter().flat_map(|(object, writers)| writers.iter().map(|writer| (*writer, *object)));
        let missing = picked.iter().copied().chain(named).filter(|one| !at_hand.contains_key(one)).collect();
        at_hand.extend(self.fetched(folders, &missing));
        let undecided = self.undecided(&mut apart, &at_hand);
        let lines = picked.into_iter().filter_map(|one| Some((name(one.0), at_hand.remove(&one)?))).collect();
        (rows, Kept { lines, apart: undecided })
    }

    /// All that is told and not withdrawn, ours too.
    fn told<'b>(&'b self, rows: &'b [Row]) -> impl Iterator<Item = (u64, Brief)> + 'b {
        let theirs = rows.iter().flat_map(|row| row.briefs.iter().map(|brief| (row.writer, *brief)));
        let me = number(&self.here.writer);
        let ours = self.own.iter().filter_map(|own| own.line.as_ref().ok()).map(move |line| (me, Brief::of(line)));
        theirs.filter(|(_, brief)| !self.gone.contains(&brief.object)).chain(ours)
    }

    /// The lines of the others that count and are wanted: nobody tells the session otherwise, or whoever tells it was chosen.
    fn picked(&self, rows: &[Row], apart: &BTreeMap<u64, BTreeSet<u64>>, wanted: &Wanted) -> Vec<(u64, u64)> {
        let chosen: BTreeMap<u64, u64> =
            self.here.chosen.iter().map(|(object, writer)| (number(object), number(writer))).collect();
        let me = number(&self.here.writer);
        let counts = |(writer, brief): &(u64, Brief)| match apart.contains_key(&brief.object) {
            _ if *writer == me => false,
            true => chosen.get(&brief.object) == Some(writer),
            false => !self.is_own.contains(&brief.object),
        };
        let counting = self.told(rows).filter(counts);
        match wanted {
            Wanted::All | Wanted::About(_) | Wanted::Object(_) => {
                let is_wanted = |brief: &Brief| match wanted {
                    Wanted::About(account) => brief.account == *account,
                    Wanted::Object(object) => brief.object == *object,
                    Wanted::All | Wanted::Newest => true,
                };
                let some = counting.filter(|(_, brief)| is_wanted(brief));
                some.map(|(writer, brief)| (writer, brief.object)).collect()
            }
            Wanted::Newest => {
                let mut newest = Newest::default();
                counting.for_each(|(writer, brief)| newest.add(&brief, (writer, brief.object)));
                newest.all().collect()
            }
        }
    }

    /// Some lines out of the papers.
    fn fetched(&self, folders: &Folders, wanted: &BTreeSet<(u64, u64)>) -> AtHand {
        let writers: BTreeSet<u64> = wanted.iter().map(|(writer, _)| *writer).collect();
        let writers: Vec<String> = writers.into_iter().map(name).collect();
        let lines = kept::fold(folders, self.here, &writers, AtHand::new, |lines, writer, bytes| {
            let index = papers::index(&bytes, &self.here.circle.store, writer);
            let all = index.into_iter().flat_map(|index| index.lines);
            let all = all.map(|line| ((number(writer), number(&line.object)), line));
            lines.extend(all.filter(|(one, _)| wanted.contains(one)));
        });
        lines.into_iter().flatten().collect()
    }

    /// The sessions of which nothing counts until it is chosen. What a session is called here goes before what others call it,
    /// and of what several call it the least, in whatever order they came.
    fn undecided(&self, apart: &mut BTreeMap<u64, BTreeSet<u64>>, at_hand: &AtHand) -> Vec<Apart> {
        let ours: HashMap<u64, &Line> =
            self.own.iter().filter_map(|own| own.line.as_ref().ok()).map(|line| (number(&line.object), line)).collect();
        let chosen = |object: &str| self.here.chosen.get(object).map(|writer| number(writer));
        let told = std::mem::take(apart).into_iter().filter_map(|(object, writers)| {
            let theirs = || writers.iter().filter_map(|writer| at_hand.get(&(*writer, object))).map(called).min();
            let (day, account) = ours.get(&object).map(|line| called(line)).or_else(theirs)?;
            let is_chosen = chosen(&name(object)).is_some_and(|one| writers.contains(&one));
            let writers = writers.into_iter().map(name).collect();
            (!is_chosen).then_some(Apart { object: name(object), account, day, writers })
        });
        told.collect()
    }
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
