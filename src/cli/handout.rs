//! `rungs handout`

use super::args::Handout;
use super::{Failure, tell};
use crate::domain::text::one_line;
use crate::export::handout::sheets;
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::output;
use crate::storage::scripts;
use crate::words::Words;

/// A workshop's sheets of paper, a file each.
pub fn handout(folders: &Folders, words: &Words, handout: &Handout) -> Result<(), Failure> {
    let script = scripts::find(&handout.workshop, folders)?;
    let file = |name: &str| format!("{}-{name}.html", script.workshop.id);
    let sheets = sheets(&script.workshop, &script.ladder, words);
    let files: Vec<(String, String)> = sheets.iter().map(|(name, doc)| (file(name), doc.to_html())).collect();
    output::write_all(&handout.output, handout.force, &files)?;
    let folder = one_line(&handout.output.to_string_lossy()).into_owned();
    tell(say!(words, "cli-handout-in", count = files.len(), folder));
    Ok(())
}
