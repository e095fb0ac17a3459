//! `rungs handout`

use super::args::Handout;
use super::{Failure, tell};
use crate::domain::text::one_line;
use crate::export::doc::Doc;
use crate::export::handout::sheets;
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::scripts::{self, Script, ScriptError};
use crate::storage::{courses, output};
use crate::words::Words;

/// A workshop's sheets of paper, a file each; of a course those of all its modules, in their order.
pub fn handout(folders: &Folders, words: &Words, handout: &Handout) -> Result<(), Failure> {
    let scripts = scripts(folders, &handout.workshop)?;
    let mut files = Vec::new();
    let mut count = 0;
    for (at, script) in scripts.iter().enumerate() {
        let module = if scripts.len() > 1 { format!("{}-", at + 1) } else { String::new() };
        for (name, doc) in sheets(&script.workshop, &script.ladder, words) {
            let stem = format!("{module}{}-{name}", script.workshop.id);
            files.extend(in_every_form(&doc).map(|(ending, bytes)| (format!("{stem}.{ending}"), bytes)));
            count += 1;
        }
    }
    output::write_all(&handout.output, handout.force, &files)?;
    let folder = one_line(&handout.output.to_string_lossy()).into_owned();
    tell(say!(words, "cli-handout-in", count, folder));
    Ok(())
}

/// The workshops of a course, or the one of this name.
fn scripts(folders: &Folders, name: &str) -> Result<Vec<Script>, ScriptError> {
    match courses::find(name, folders) {
        Ok(taught) => Ok(taught.scripts),
        // A file may be either.
        Err(error) if !matches!(error, ScriptError::NoCourse { .. }) && !name.ends_with(".ron") => Err(error),
        Err(_) => Ok(vec![scripts::find(name, folders)?]),
    }
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
