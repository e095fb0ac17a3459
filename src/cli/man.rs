//! `rungs man`: the manual page, put together from the commands and from the tables they work by.

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::args::{Cli, EXAMPLES};
use super::help::VARIABLES;
use super::{EXITS, Failure, print};

/// What CONFIG and DATA stand for.
const FOLDERS: &str = "CONFIG and DATA are the folders that `rungs doctor` names: ~/.config/rungs and \
~/.local/share/rungs on Linux, both ~/Library/Application Support/rungs on macOS, and those below AppData on Windows, \
unless an option or a variable names others.";

/// Files that the program reads or writes by itself.
const FILES: [(&str, &str); 6] = [
    ("CONFIG/config.ron", "Keys, colours, the mouse and the bell, where they are not as shipped"),
    ("CONFIG/workshops/*.ron", "Your own workshops; one wins over a bundled one of the same id"),
    ("CONFIG/ladders/*.ron", "Your own ladders; likewise"),
    ("DATA/sessions/*.ron", "The sessions, one file each, replaced whole at every answer and readable by you alone"),
    ("DATA/sessions/*.lock", "Says that a window has the session open; no answer is in it"),
    ("DATA/index.json", "What lists and the portfolio show of many sessions; it can be deleted at any time"),
];

/// Prints the manual page, with every command in it.
pub fn man() -> Result<(), Failure> {
    print(&page()?)
}

fn page() -> Result<String, std::io::Error> {
    let mut command = Cli::command();
    command.build();
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    Roff::new().control("SH", ["COMMANDS"]).to_writer(&mut page)?;
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        page.extend(of_command(sub)?.into_bytes());
    }
    page.extend(sections().render().into_bytes());
    man.render_version_section(&mut page)?;
    // Each part brings the same lines at its top; a page has them once.
    let top = Roff::new().render();
    Ok(top.clone() + &String::from_utf8_lossy(&page).replace(&top, ""))
}

/// A command under a heading of its own, with the options that only it has.
fn of_command(command: &Command) -> Result<String, std::io::Error> {
    let name = format!("rungs {}", command.get_name());
    let mut head = Roff::new();
    head.control("SS", [name.as_str()]);
    head.text([roman(command.get_about().map(ToString::to_string).unwrap_or_default())]);
    let own = command.clone().mut_args(|arg| match arg.is_global_set() || arg.get_id() == "help" {
        true => arg.hide(true),
        false => arg,
    });
    let mut options = Vec::new();
    Man::new(own).render_options_section(&mut options)?;
    let options = String::from_utf8_lossy(&options).replace(".SH OPTIONS\n", "");
    let mut more = Roff::new();
    if let Some(text) = command.get_after_help() {
        as_it_is(&mut more, &text.to_string());
    }
    Ok(head.render() + &options + &more.render())
}

fn sections() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["FILES"]).text([roman(FOLDERS)]);
    terms(&mut roff, FILES);
    roff.control("SH", ["ENVIRONMENT"]).text([roman("An empty value counts as unset.")]);
    terms(&mut roff, VARIABLES);
    roff.control("SH", ["EXIT STATUS"]);
    terms(&mut roff, EXITS.map(|(code, meaning)| (code.to_string(), meaning)));
    roff.control("SH", ["EXAMPLES"]);
    as_it_is(&mut roff, EXAMPLES.trim_start_matches("Examples:\n"));
    roff
}

/// Each term with what it means.
fn terms<T: Into<String>>(roff: &mut Roff, rows: impl IntoIterator<Item = (T, &'static str)>) {
    for (term, meaning) in rows {
        roff.control("TP", []).text([bold(term)]).text([roman(meaning)]);
    }
}

/// Lines that keep their ends.
fn as_it_is(roff: &mut Roff, text: &str) {
    roff.control("PP", []).control("nf", []);
    for line in text.lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_that_a_failure_has_is_told() {
        let failures = [
            Failure::Failed(String::new()),
            Failure::Usage(String::new()),
            Failure::Invalid(String::new()),
            Failure::Closed,
        ];
        for failure in failures {
            assert!(EXITS.iter().any(|(code, _)| *code == failure.code()), "{failure:?}");
        }
    }

    #[test]
    fn the_page_has_every_command_once_and_no_option_twice() {
        let page = page().expect("a page");
        for sub in Cli::command().get_subcommands() {
            assert_eq!(page.matches(&format!(".SS \"rungs {}\"\n", sub.get_name())).count(), 1, "{page}");
        }
        assert_eq!(page.matches("\\-\\-data\\-dir\\fR \\fI").count(), 1, "options of every command stand at the top");
        assert_eq!(page.matches(".SH OPTIONS").count(), 1);
    }
}
