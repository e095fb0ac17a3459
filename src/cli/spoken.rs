//! What clap says, in the run's language: in `args.rs` each command and argument has the id of its sentence as its help.

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, Error};

use super::args::Cli;
use crate::say;
use crate::words::{Message, Words};

/// The commands with what is said of each.
pub fn commands(words: &Words) -> Command {
    let mut command = Cli::command();
    // What clap adds is there from here on: the flags for help and version, the command for help.
    command.build();
    said_of(command, words)
}

/// The same, laid out for a terminal: with headings, and with what an argument may be.
pub fn help(words: &Words) -> Command {
    laid_out(commands(words), words)
}

fn said_of(command: Command, words: &Words) -> Command {
    let about = match command.get_name() {
        "help" => say!(words, "help-help"),
        _ => command.get_about().map(|id| sentence(id, words)).unwrap_or_default(),
    };
    let command = match command.get_after_help().map(|id| sentence(id, words)) {
        Some(text) => command.after_help(text),
        None => command,
    };
    command
        .about(about)
        .subcommand_value_name(say!(words, "help-command"))
        .mut_args(|arg| of_argument(arg, words))
        .mut_subcommands(|command| said_of(command, words))
}

/// The sentence of an id that stands in `args.rs`.
fn sentence(id: &StyledStr, words: &Words) -> String {
    words.say(&Message::named(id.to_string()))
}

fn of_argument(arg: Arg, words: &Words) -> Arg {
    match arg.get_id().as_str() {
        "help" => return arg.help(say!(words, "help-flag")).long_help(say!(words, "help-flag-long")),
        "version" => return arg.help(say!(words, "help-version")),
        _ => {}
    }
    let help = arg.get_help().map(|id| sentence(id, words)).unwrap_or_default();
    let values = arg.get_possible_values();
    let arg = arg.help(help);
    if values.is_empty() {
        return arg;
    }
    let said = |value: PossibleValue| match value.get_help() {
        Some(id) => {
            let help = sentence(id, words);
            value.help(help)
        }
        None => value,
    };
    arg.value_parser(PossibleValuesParser::new(values.into_iter().map(said)))
}

fn laid_out(mut command: Command, words: &Words) -> Command {
    let style = *command.get_styles().get_usage();
    let usage = usage(&command.render_usage().ansi().to_string(), words);
    let usage = usage.split_once(' ').map_or_else(String::new, |(_, usage)| usage.to_owned());
    let heading = say!(words, "help-usage");
    let lines = format!("{{about-with-newline}}\n{style}{heading}:{style:#} {usage}\n\n{{all-args}}{{after-help}}");
    command
        .help_template(StyledStr::from(lines))
        .subcommand_help_heading(say!(words, "help-commands"))
        .mut_args(|arg| arg_laid_out(arg, words))
        .mut_subcommands(|command| laid_out(command, words))
}

/// How a command is used, as clap has it, in the run's language.
fn usage(text: &str, words: &Words) -> String {
    let text = text.replacen("Usage", &say!(words, "help-usage"), 1);
    text.replace("[OPTIONS]", &say!(words, "help-any-options"))
        .replace("[COMMAND]", &format!("[{}]", say!(words, "help-command")))
}

/// Its heading, what it may be and what it is if left out: clap would say these in English.
fn arg_laid_out(arg: Arg, words: &Words) -> Arg {
    let heading = match arg.is_positional() {
        true => say!(words, "help-arguments"),
        false => say!(words, "help-options"),
    };
    let arg = arg.help_heading(heading);
    let Some(help) = arg.get_help().map(ToString::to_string) else { return arg };
    let takes_value = arg.get_action().takes_values();
    let default: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let default = (takes_value && !default.is_empty()).then(|| say!(words, "help-default", value = default.join(" ")));
    let values = if takes_value { arg.get_possible_values() } else { Vec::new() };
    if default.is_none() && values.is_empty() {
        return arg;
    }
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let short = (!names.is_empty()).then(|| say!(words, "help-values-short", values = names.join(", ")));
    let is_told = values.iter().any(|value| value.get_help().is_some());
    let listed = if is_told { Some(list(&values, words)) } else { short.clone() };
    let joined = |parts: [Option<String>; 3], by| parts.into_iter().flatten().collect::<Vec<_>>().join(by);
    arg.help(joined([Some(help.clone()), default.clone(), short], " "))
        .long_help(joined([Some(help), listed, default], "\n\n"))
        .hide_default_value(true)
        .hide_possible_values(true)
}

fn list(values: &[PossibleValue], words: &Words) -> String {
    let widest = values.iter().map(|value| value.get_name().len()).max().unwrap_or(0) + 1;
    let line = |value: &PossibleValue| {
        let help = value.get_help().map(ToString::to_string).unwrap_or_default();
        format!("\n- {:widest$} {help}", format!("{}:", value.get_name()))
    };
    format!("{}:{}", say!(words, "help-values"), values.iter().map(line).collect::<String>())
}

/// What is wrong with what was typed, as clap found out.
pub fn wrong(error: &Error, words: &Words) -> String {
    let mut lines = vec![why(error, words)];
    let tip = [
        (ContextKind::SuggestedSubcommand, say!(words, "cli-usage-near-command")),
        (ContextKind::SuggestedArg, say!(words, "cli-usage-near-argument")),
        (ContextKind::SuggestedValue, say!(words, "cli-usage-near-value")),
    ];
    for (kind, text) in tip {
        let near = names(error, kind);
        if !near.is_empty() {
            lines.push(format!("\n  {text} {}", near.iter().map(|n| format!("'{n}'")).collect::<Vec<_>>().join(", ")));
        }
    }
    if let Some(ContextValue::StyledStr(text)) = error.get(ContextKind::Usage) {
        lines.push(format!("\n{}", usage(&text.to_string(), words)));
    }
    lines.push(format!("\n{}", say!(words, "cli-usage-help")));
    lines.join("\n")
}

fn why(error: &Error, words: &Words) -> String {
    let (arg, value) = (name(error, ContextKind::InvalidArg), name(error, ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::ArgumentConflict if name(error, ContextKind::PriorArg) == arg => {
            say!(words, "cli-usage-twice", arg)
        }
        ErrorKind::ArgumentConflict => {
            say!(words, "cli-usage-conflict", arg, others = names(error, ContextKind::PriorArg).join(", "))
        }
        ErrorKind::InvalidValue if value.is_empty() => say!(words, "cli-usage-no-value", arg),
        ErrorKind::InvalidValue => {
            let values = names(error, ContextKind::ValidValue).join(", ");
            format!("{}\n  {}", say!(words, "cli-usage-value", value, arg), say!(words, "help-values-short", values))
        }
        ErrorKind::ValueValidation => {
            let wrong = say!(words, "cli-usage-value", value, arg = &arg);
            format!("{wrong}: {}", wanted(&arg, words))
        }
        ErrorKind::InvalidSubcommand => {
            say!(words, "cli-usage-command", name = name(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = names(error, ContextKind::InvalidArg);
            let missing: String = missing.iter().map(|name| format!("\n  {name}")).collect();
            say!(words, "cli-usage-missing") + &missing
        }
        ErrorKind::TooManyValues => say!(words, "cli-usage-many-values", value, arg),
        ErrorKind::UnknownArgument => say!(words, "cli-usage-argument", arg),
        ErrorKind::InvalidUtf8 => say!(words, "cli-usage-utf-8"),
        // What our arguments cannot be wrong in.
        other => other.to_string(),
    }
}

/// What an argument takes.
fn wanted(arg: &str, words: &Words) -> String {
    match arg.split(' ').next().unwrap_or_default() {
        "--language" => say!(words, "cli-usage-languages"),
        "--phones-address" => say!(words, "cli-usage-address"),
        "--phones-url" => say!(words, "cli-usage-url"),
        "--room" => say!(words, "cli-usage-people"),
        _ => say!(words, "cli-usage-number"),
    }
}

fn name(error: &Error, kind: ContextKind) -> String {
    names(error, kind).into_iter().next().unwrap_or_default()
}

fn names(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(name)) => vec![name.clone()],
        Some(ContextValue::Strings(names)) => names.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ids of all that clap is told of a command and of those below it.
    fn ids(command: &Command) -> Vec<String> {
        let mut ids: Vec<String> = command.get_about().into_iter().map(ToString::to_string).collect();
        ids.extend(command.get_after_help().map(ToString::to_string));
        for arg in command.get_arguments() {
            ids.push(arg.get_help().map_or_else(|| arg.get_id().to_string(), ToString::to_string));
            let values = arg.get_possible_values();
            ids.extend(values.iter().filter_map(|value| value.get_help()).map(ToString::to_string));
        }
        ids.extend(command.get_subcommands().flat_map(self::ids));
        ids
    }

    #[test]
    fn every_command_and_argument_has_its_sentence_in_both_languages() {
        let ids = ids(&Cli::command());
        assert!(ids.len() > 100, "{}", ids.len());
        for id in ids {
            assert!(id.starts_with("help-"), "`{id}` is no id of a sentence");
            for language in crate::words::Language::ALL {
                let words = Words::default().in_language(language);
                assert_ne!(words.say(&Message::named(id.clone())), id);
            }
        }
    }

    #[test]
    fn help_in_german_has_nothing_of_clap_s_english() {
        let words = Words::default().in_language(crate::words::Language::German);
        let mut command = help(&words);
        let mut pages = vec![command.render_help(), command.render_long_help()];
        pages.extend(command.get_subcommands_mut().map(|sub| sub.render_long_help()));
        for page in pages {
            let page = page.to_string();
            for english in ["Usage", "Options:", "Arguments:", "Commands:", "default", "ossible values", "Print"] {
                assert!(!page.contains(english), "{english}: {page}");
            }
        }
    }
}
