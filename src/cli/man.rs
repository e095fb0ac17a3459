//! `rungs man`: the manual page, put together from the commands and from the tables they work by.

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::help::VARIABLES;
use super::{EXITS, Failure, print, spoken};
use crate::say;
use crate::words::{Message, Words};

/// Files that the program reads or writes by itself, and the sentence that says what is in them.
const FILES: [(&str, &str); 9] = [
    ("CONFIG/config.ron", "help-of-config"),
    ("CONFIG/workshops/*.ron", "help-of-workshops"),
    ("CONFIG/ladders/*.ron", "help-of-ladders"),
    ("CONFIG/courses/*.ron", "help-of-courses"),
    ("CONFIG/seal.key", "help-of-seal"),
    ("DATA/sessions/*.ron", "help-of-sessions"),
    ("DATA/sessions/*.lock", "help-of-locks"),
    ("DATA/index.json", "help-of-index"),
    ("DATA/shared/", "help-of-shared"),
];

/// Prints the manual page, with every command in it.
pub fn man(words: &Words) -> Result<(), Failure> {
    print(&page(words)?)
}

fn page(words: &Words) -> Result<String, std::io::Error> {
    let command = spoken::commands(words);
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    Roff::new().control("SH", [say!(words, "help-man-commands").as_str()]).to_writer(&mut page)?;
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        page.extend(of_command("rungs", sub)?.into_bytes());
    }
    page.extend(sections(&command, words).render().into_bytes());
    man.render_version_section(&mut page)?;
    // Each part brings the same lines at its top; a page has them once.
    let top = Roff::new().render();
    let page = top.clone() + &String::from_utf8_lossy(&page).replace(&top, "");
    Ok(in_words(&page, words))
}

/// What is added to the page by itself, in English.
fn in_words(page: &str, words: &Words) -> String {
    let default = say!(words, "help-default", value = "\n");
    let default = default.split('\n').next().unwrap_or_default().to_owned();
    let headings = [
        ("\n.SH NAME\n", say!(words, "help-man-name")),
        ("\n.SH SYNOPSIS\n", say!(words, "help-man-synopsis")),
        ("\n.SH DESCRIPTION\n", say!(words, "help-man-description")),
        ("\n.SH OPTIONS\n", say!(words, "help-man-options")),
        ("\n.SH VERSION\n", say!(words, "help-man-version")),
    ];
    let page = page.replace("[default: ", &default).replace("Possible values:", &(say!(words, "help-values") + ":"));
    headings.into_iter().fold(page, |page, (english, said)| page.replace(english, &format!("\n.SH {said}\n")))
}

/// A command under a heading of its own, with the options that only it has.
fn of_command(above: &str, command: &Command) -> Result<String, std::io::Error> {
    let name = format!("{above} {}", command.get_name());
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
    let below = command.get_subcommands().filter(|sub| sub.get_name() != "help");
    let below = below.map(|sub| of_command(&name, sub)).collect::<Result<String, _>>()?;
    Ok(head.render() + &options + &more.render() + &below)
}

fn sections(command: &Command, words: &Words) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", [say!(words, "help-man-files").as_str()]).text([roman(say!(words, "help-folders"))]);
    terms(&mut roff, FILES, words);
    let environment = say!(words, "help-man-environment");
    roff.control("SH", [environment.as_str()]).text([roman(say!(words, "help-unset"))]);
    terms(&mut roff, VARIABLES, words);
    roff.control("SH", [say!(words, "help-man-exits").as_str()]);
    terms(&mut roff, EXITS.map(|(code, meaning)| (code.to_string(), meaning)), words);
    roff.control("SH", [say!(words, "help-man-examples").as_str()]);
    let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    as_it_is(&mut roff, examples.split_once('\n').map_or("", |(_, lines)| lines));
    roff
}

/// Each term with what it means.
fn terms<T: Into<String>>(roff: &mut Roff, rows: impl IntoIterator<Item = (T, &'static str)>, words: &Words) {
    for (term, meaning) in rows {
        roff.control("TP", []).text([bold(term)]).text([roman(words.say(&Message::new(meaning)))]);
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
        let failures =
            [Failure::Failed("".into()), Failure::Usage("".into()), Failure::Invalid(Vec::new()), Failure::Closed];
        for failure in failures {
            assert!(EXITS.iter().any(|(code, _)| *code == failure.code()), "{failure:?}");
        }
    }

    #[test]
    fn the_page_has_every_command_once_and_no_option_twice() {
        let page = page(&Words::default()).expect("a page");
        for sub in spoken::commands(&Words::default()).get_subcommands().filter(|sub| sub.get_name() != "help") {
            assert_eq!(page.matches(&format!(".SS \"rungs {}\"\n", sub.get_name())).count(), 1, "{page}");
        }
        assert_eq!(page.matches("\\-\\-data\\-dir\\fR \\fI").count(), 1, "options of every command stand at the top");
        assert_eq!(page.matches(".SH OPTIONS").count(), 1);
    }
}
