//! `rungs handout`

use super::args::Handout;
use super::{Failure, tell};
use crate::domain::text::one_line;
use crate::export::doc::Doc;
use crate::export::handout::sheets;
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::output;
use crate::storage::scripts;
use crate::words::Words;

/// A workshop's sheets of paper, a file each.
pub fn handout(folders: &Folders, words: &Words, handout: &Handout) -> Result<(), Failure> {
    let script = scripts::find(&handout.workshop, folders)?;
    let sheets = sheets(&script.workshop, &script.ladder, words);
    let files: Vec<_> = sheets
        .iter()
        .flat_map(|(name, doc)| {
            let stem = format!("{}-{name}", script.workshop.id);
            in_every_form(doc).into_iter().map(move |(ending, bytes)| (format!("{stem}.{ending}"), bytes))
        })
        .collect();
    output::write_all(&handout.output, handout.force, &files)?;
    let folder = one_line(&handout.output.to_string_lossy()).into_owned();
    tell(say!(words, "cli-handout-in", count = sheets.len(), folder));
    Ok(())
}

#[cfg(not(feature = "pdf"))]
fn in_every_form(doc: &Doc) -> [(&'static str, Vec<u8>); 1] {
    [("html", doc.to_html().into_bytes())]
}

/// An empty box stands for each letter that the font lacks: that is what an answer sheet has to show.
#[cfg(feature = "pdf")]
fn in_every_form(doc: &Doc) -> [(&'static str, Vec<u8>); 2] {
    [("html", doc.to_html().into_bytes()), ("pdf", doc.to_pdf().bytes)]
}
