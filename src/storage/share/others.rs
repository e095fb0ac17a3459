//! What the others hand on: each of their papers is read once, kept, and counted in the same going-through. What has not
//! changed since it was counted is not read through again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::here::{self, Here};
use super::own::Own;
use super::papers;
use super::seen::{self, Counted, Going, Sift};
use super::store::{AT_ONCE, CAP, Entry, Refused, Store};
use super::table::digest;
use super::told::Listed;
use super::{ShareError, kept, parallel};
use crate::domain::circle::{Apart, Index};
use crate::storage::folders::Folders;
use crate::storage::source::read_bytes;

/// What stores said of the papers that were kept, as a file: by the writer.
const TAGS: &str = "tags.json";

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

/// What is read of the others, as far as one has come: what counts of it, and what stands for all of it.
#[derive(Default)]
struct Read {
    seen: Seen,
    sift: Sift,
    /// Those of whom nothing is new.
    behind: Vec<String>,
    tags: BTreeMap<String, String>,
    papers: u64,
    failed: Option<ShareError>,
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
    let tags: BTreeMap<String, String> = here::kept(&root.join(TAGS)).unwrap_or_default();
    let kept = kept::writers(folders, here);
    let writers: BTreeSet<&String> = listed.keys().filter(|writer| **writer != here.writer).chain(&kept).collect();
    let writers: Vec<&String> = writers.into_iter().collect();
    let going = Going::new(here, own);
    let asked = writers.chunks(AT_ONCE).map(|some| ask(store, &folder, some, listed, &tags));
    let read = parallel::fold(asked, Read::default, |read, asked: Vec<Asked>| {
        asked.into_iter().for_each(|one| read.take(&going, &folder, one.found(&here.circle.store)));
    });
    let mut all = Read::default();
    let mut sifts = Vec::new();
    for Read { seen, sift, behind, tags, papers, failed } in read {
        failed.map_or(Ok(()), Err)?;
        all.seen.members += seen.members;
        all.seen.unread.extend(seen.unread);
        all.behind.extend(behind);
        all.tags.extend(tags);
        all.papers = all.papers.wrapping_add(papers);
        sifts.push(sift);
    }
    all.seen.apart = count(folders, here, &going, [seen::of_own(here, own)?, all.papers], sifts, &all.behind)?;
    if all.tags != tags {
        here::keep(&root, TAGS, &papers::written(&all.tags)?)?;
    }
    Ok(all.seen)
}

impl Read {
    fn take(&mut self, going: &Going, folder: &Path, found: Found) {
        let Found { writer, how, bytes, index, tag } = found;
        match how {
            How::New => self.failed = here::keep(folder, writer, &bytes).err().or(self.failed.take()),
            How::Unread => self.seen.unread.push(writer.to_owned()),
            How::Same | How::Absent => {}
        }
        self.seen.members += usize::from(matches!(how, How::New | How::Same));
        self.tags.extend(tag.map(|tag| (writer.to_owned(), tag)));
        let digest = digest(writer, &bytes);
        self.papers = self.papers.wrapping_add(digest);
        match index {
            Some(index) => going.take(&mut self.sift, digest, index),
            None => self.behind.push(writer.to_owned()),
        }
    }
}

/// What counts of the others, and is kept. As long as all are as they were when it was last worked out, none is read
/// through; what it was worked out of stands in it, so that an exchange that was killed before that leaves nothing out.
fn count(
    folders: &Folders,
    here: &Here,
    going: &Going,
    of: [u64; 2],
    sifts: Vec<Sift>,
    behind: &[String],
) -> Result<Vec<Apart>, ShareError> {
    let was = Counted::load(folders, here);
    if was.of == of {
        return Ok(was.apart);
    }
    Ok(Counted::keep(folders, going, of, sifts, behind)?.apart)
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
