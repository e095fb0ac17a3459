//! What the others hand on: each of their papers is read once, kept, and counted in the same going-through. What has not
//! changed since it was counted is not read through again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::here::{self, Here};
use super::own::Own;
use super::papers;
use super::seen::{self, Counted, Sift};
use super::store::{AT_ONCE, CAP, Entry, Refused, Store};
use super::{ShareError, kept, parallel};
use crate::domain::circle::{Apart, Index, Newest};
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;

/// What stores said of the papers that were kept, as a file: by the writer.
const TAGS: &str = "tags.json";

/// By the writer: what lies in a store's folder in its name.
pub type Listed = BTreeMap<String, Vec<Entry>>;

/// Whose readings were seen.
#[derive(Default)]
pub struct Seen {
    /// How many were.
    pub members: usize,
    /// Of whom what was seen before still counts.
    pub unread: Vec<String>,
    /// The sessions that are told in more than one way.
    pub apart: Vec<Apart>,
}

/// Keeps what can be read of the others and works out what counts. What cannot be read, or is older than what was seen
/// before, changes nothing.
///
/// # Errors
/// Nothing can be kept here.
pub fn see(
    folders: &Folders,
    here: &Here,
    own: &[Own],
    store: &dyn Store,
    listed: &Listed,
) -> Result<Seen, ShareError> {
    let (root, folder) = (here.folder(folders), kept::folder(folders, here));
    let mut seen = Seen::default();
    let tags: BTreeMap<String, String> = here::kept(&root.join(TAGS)).unwrap_or_default();
    let mut now_tags = BTreeMap::new();
    let mut count = Count::new(folders, here, own)?;
    let writers: BTreeSet<&String> = listed.keys().filter(|writer| **writer != here.writer).collect();
    let kept = kept::writers(folders, here);
    let writers: Vec<&String> = writers.into_iter().chain(&kept).collect::<BTreeSet<_>>().into_iter().collect();
    for some in writers.chunks(AT_ONCE) {
        let asked = ask(store, &folder, some, listed, &tags);
        let found = parallel::each(asked, |asked| asked.found(&here.circle.store));
        for Found { writer, how, bytes, index, tag } in found {
            match how {
                How::New => here::keep(&folder, writer, &bytes)?,
                How::Unread => seen.unread.push(writer.to_owned()),
                How::Same | How::Absent => {}
            }
            seen.members += usize::from(matches!(how, How::New | How::Same));
            now_tags.extend(tag.map(|tag| (writer.to_owned(), tag)));
            count.add(writer, &bytes, index);
        }
    }
    seen.apart = count.keep()?.apart;
    if now_tags != tags {
        here::keep(&root, TAGS, &papers::written(&now_tags)?)?;
    }
    Ok(seen)
}

/// What a store said of one writer, beside what is kept of it.
struct Asked<'a> {
    writer: &'a str,
    known: Option<Vec<u8>>,
    entries: &'a [Entry],
    /// Nothing was asked: it is tagged as it was.
    is_same: bool,
    told: Vec<Result<Vec<u8>, Refused>>,
}

/// Asks for what may have changed, in one question.
fn ask<'a>(
    store: &dyn Store,
    folder: &Path,
    writers: &[&'a String],
    listed: &'a Listed,
    tags: &BTreeMap<String, String>,
) -> Vec<Asked<'a>> {
    let asked = |writer: &&'a String| {
        let known = read_bytes(&folder.join(writer), CAP).ok();
        let entries = listed.get(*writer).map_or(&[][..], Vec::as_slice);
        let is_same =
            known.is_some() && matches!(entries, [one] if one.tag.is_some() && one.tag.as_ref() == tags.get(*writer));
        Asked { writer, known, entries, is_same, told: Vec::new() }
    };
    let mut asked: Vec<Asked> = writers.iter().map(asked).collect();
    let of = |asked: &Asked| if asked.is_same { 0 } else { asked.entries.len() };
    let wanted = asked.iter().flat_map(|asked| &asked.entries[..of(asked)]);
    let keys: Vec<String> = wanted.map(|entry| format!("index/{}", entry.name)).collect();
    let mut told = store.get_many(&keys).into_iter();
    asked.iter_mut().for_each(|one| one.told = told.by_ref().take(of(one)).collect());
    asked
}

/// How what lies in the store stands to what is kept here.
enum How {
    Same,
    New,
    Unread,
    Absent,
}

/// What is to be kept of a writer, and what was read of it on the way.
struct Found<'a> {
    writer: &'a str,
    how: How,
    bytes: Vec<u8>,
    index: Option<Index>,
    tag: Option<String>,
}

impl<'a> Asked<'a> {
    fn found(self, store: &str) -> Found<'a> {
        let tag = self.entries.first().and_then(|entry| entry.tag.clone());
        let Asked { writer, known, entries, is_same, told } = self;
        let found = |how, bytes, index, tag| Found { writer, how, bytes, index, tag };
        let is_as_known = matches!(&told[..], [Ok(bytes)] if known.as_ref() == Some(bytes));
        if is_same || is_as_known {
            return found(How::Same, known.unwrap_or_default(), None, tag);
        }
        let is_one = entries.len() == 1;
        let before = known.as_ref().and_then(|bytes| papers::index(bytes, store, writer)).map_or(0, |index| index.rev);
        match best(told, store, writer) {
            Ok(Some(Best { bytes, index, .. })) if index.rev > before || known.as_ref() == Some(&bytes) => {
                found(How::New, bytes, Some(index), tag.filter(|_| is_one))
            }
            _ if entries.is_empty() => found(How::Absent, known.unwrap_or_default(), None, None),
            _ => found(How::Unread, known.unwrap_or_default(), None, None),
        }
    }
}

/// The newest state among a writer's papers: which it is, as it lies there, and what it says.
pub struct Best {
    pub at: usize,
    pub bytes: Vec<u8>,
    pub index: Index,
}

/// # Errors
/// One of the papers cannot be told: the newest may be in it.
pub fn best(told: Vec<Result<Vec<u8>, Refused>>, store: &str, writer: &str) -> Result<Option<Best>, Refused> {
    let mut best: Option<Best> = None;
    for (at, bytes) in told.into_iter().enumerate() {
        let bytes = match bytes {
            Err(Refused::Missing) => continue,
            bytes => bytes?,
        };
        let Some(index) = papers::index(&bytes, store, writer) else { continue };
        if best.as_ref().is_none_or(|best| index.rev > best.index.rev) {
            best = Some(Best { at, bytes, index });
        }
    }
    Ok(best)
}

/// What counts of the others, found as they come. As long as all are as they were when it was last worked out, none is read
/// through; what it was worked out of stands in it, so that an exchange that was killed before that leaves nothing out.
struct Count<'a> {
    folders: &'a Folders,
    here: &'a Here,
    sift: Sift<'a, Newest>,
    was: Counted,
    now: [u64; 2],
    /// Whether it is worked out anew.
    is_new: bool,
    /// Those that were passed by.
    behind: Vec<String>,
}

impl<'a> Count<'a> {
    fn new(folders: &'a Folders, here: &'a Here, own: &'a [Own]) -> Result<Self, ShareError> {
        let was = Counted::load(folders, here);
        let now = [seen::of_own(here, own)?, 0];
        let sift = Sift::new(here, own, &|_| true);
        let is_new = was.of[0] != now[0];
        Ok(Count { folders, here, sift, was, now, is_new, behind: Vec::new() })
    }

    fn add(&mut self, writer: &str, bytes: &[u8], index: Option<Index>) {
        self.now[1] = here::mixed(self.now[1] ^ here::hash(&[writer]), bytes);
        self.is_new |= index.is_some();
        match index {
            Some(index) => {
                self.catch_up();
                self.sift.take(writer, index);
            }
            None => self.behind.push(writer.to_owned()),
        }
        if self.is_new && self.behind.len() >= AT_ONCE {
            self.catch_up();
        }
    }

    fn catch_up(&mut self) {
        let behind = std::mem::take(&mut self.behind);
        kept::each_of(self.folders, self.here, &behind, &mut |writer, index| self.sift.take(writer, index));
    }

    fn keep(mut self) -> Result<Counted, ShareError> {
        if !self.is_new && self.was.of == self.now {
            return Ok(self.was);
        }
        self.catch_up();
        let settled = self.sift.settled(|tell| kept::each(self.folders, self.here, tell));
        Counted::keep(self.folders, self.here, self.now, settled)
    }
}
