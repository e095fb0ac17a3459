//! The page that a phone is given: whole without scripts, and it follows by itself with them.

use serde_json::{Value, json};

use crate::domain::phones::{Asked, Choice, Code};
use crate::export::html::escaped;
use crate::say;
use crate::words::Words;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the page may do, in `Content-Security-Policy`: run this one script in this one style, and speak with where it
/// came from. The sums are those of the files; a test computes them again.
pub const POLICY: &str = concat!(
    "default-src 'none'; script-src 'sha256-",
    include_str!("page.js.sum"),
    "'; style-src 'sha256-",
    include_str!("page.css.sum"),
    "'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
);

/// What a phone is shown, and what it has said itself.
pub struct View<'a> {
    /// The gate of the session's language.
    pub words: &'a Words,
    /// The code that the phone came with.
    pub code: &'a Code,
    /// The state as the script reads it.
    pub state: &'a Value,
    /// What is asked.
    pub asked: Option<&'a Asked>,
    /// Whether it takes votes.
    pub open: bool,
    /// What this phone's first person has chosen.
    pub own: Option<u8>,
    /// What has just become of a vote that was sent without a script.
    pub note: Option<String>,
}

/// The state of the whole room, as JSON; `you` is added for each phone.
pub fn state(
    words: &Words,
    rev: u64,
    place: &str,
    (asked, open): (Option<&Asked>, bool),
    voted: u32,
    room: u32,
) -> Value {
    let choices = asked.iter().flat_map(|asked| &asked.choices);
    let choices: Vec<Value> = choices.map(|choice| json!([choice.digit.to_string(), choice.label])).collect();
    let picture = |at: usize| asked.and_then(|asked| asked.pictures.get(at));
    let typed = asked.map_or(0, |asked| asked.typed);
    json!({
        "rev": rev,
        "q": asked.map_or_else(String::new, |asked| asked.key.to_string()),
        "open": open,
        "where": place,
        "ask": asked.map_or("", |asked| &asked.ask),
        "a": picture(0),
        "b": picture(1),
        "opts": choices,
        "said": say!(words, "phone-so-many", count = voted + typed, room),
    })
}

fn document(words: &Words, head: &str, body: &str) -> String {
    let (language, title) = (words.language().code(), escaped(&say!(words, "phone-title")));
    format!(
        "<!doctype html><html lang={language}><meta charset=utf-8><meta name=viewport \
         content=\"width=device-width,initial-scale=1\">{head}<title>{title}</title><style>{STYLE}</style>{body}"
    )
}

/// Where the code is typed; `wrong` says why it did not open anything. Nothing on it tells of what the workshop is.
pub fn code(words: &Words, wrong: Option<String>) -> String {
    let said = |id: &str| escaped(id);
    let wrong = wrong.map_or_else(String::new, |why| format!("<p role=alert>{}</p>", escaped(&why)));
    let (label, join) = (said(&say!(words, "phone-code")), said(&say!(words, "phone-join")));
    let body = format!(
        "<main><h1><label for=c>{label}</label></h1>{wrong}<form method=post action=/><input id=c name=c maxlength=9 \
         autocomplete=off autocapitalize=characters spellcheck=false autofocus required><button \
         class=k>{join}</button></form><p>{}</p>{}</main>",
        said(&say!(words, "phone-promise")),
        how(words),
    );
    document(words, "", &body)
}

/// One sentence; `again` where it is asked anew by itself.
pub fn sentence(words: &Words, said: &str, again: bool) -> String {
    let head = if again { "<meta http-equiv=refresh content=5>" } else { "" };
    document(words, head, &format!("<main><h1>{}</h1></main>", escaped(said)))
}

fn how(words: &Words) -> String {
    let [how, kept, heard, two] = [
        say!(words, "phone-how"),
        say!(words, "phone-how-kept"),
        say!(words, "phone-how-heard"),
        say!(words, "phone-how-two"),
    ]
    .map(|said| escaped(&said));
    format!("<details><summary>{how}</summary><p>{kept}<p>{heard}<p>{two}</details>")
}

/// The question with its answers.
pub fn vote(view: &View) -> String {
    let View { words, code, state, asked, open, own, note } = view;
    let (asked_now, code) = (asked.filter(|_| *open), code.as_str());
    let hidden = |hide: bool| if hide { " hidden" } else { "" };
    let heading = asked_now.map_or_else(|| say!(words, "phone-look"), |asked| asked.ask.clone());
    let key = asked.map_or_else(String::new, |asked| asked.key.to_string());
    let fields = format!("<input type=hidden name=q value=\"{}\"><input type=hidden name=p value=1>", escaped(&key));
    let picture = |id: &str, at: usize| {
        let text = asked_now.and_then(|asked| asked.pictures.get(at));
        let (letter, hide) = (id.to_ascii_uppercase(), hidden(text.is_none()));
        format!("<p id=p{id}{hide}><b>{letter}</b> <span id={id}>{}</span>", escaped(text.map_or("", |t| t)))
    };
    let choices = asked_now.iter().flat_map(|asked| &asked.choices);
    let buttons: String = choices.map(|choice| button(words, choice, *own == Some(choice.digit))).collect();
    let status = note.clone().unwrap_or_else(|| match (asked_now, own) {
        (Some(_), Some(_)) => format!("{} {}", say!(words, "phone-change"), said(state)),
        (Some(_), None) => said(state),
        (None, _) => String::new(),
    });
    let body = format!(
        "<main id=m data-c={code} data-t=\"{}\"><p id=where>{}</p><h1 id=ask tabindex=-1>{}</h1>{}{}<div id=w \
         hidden><button id=w0></button><button id=w1></button></div><form id=f method=post action=/{code}/v{}>{fields}{buttons}\
         </form><p id=st role=status>{}</p><form id=bk method=post action=/{code}/b{}>{fields}<button class=q>{}</button></form>\
         <button id=two class=q hidden>{}</button><noscript><p class=n>{}<p><a href=/{code}>{}</a></noscript>{}</main><script>{SCRIPT}</script>",
        escaped(&texts(words).to_string()),
        escaped(state["where"].as_str().unwrap_or_default()),
        escaped(&heading),
        picture("a", 0),
        picture("b", 1),
        hidden(!open),
        escaped(&status),
        hidden(!open || own.is_none()),
        escaped(&say!(words, "phone-take-back")),
        escaped(&say!(words, "phone-two")),
        escaped(&say!(words, "phone-reload")),
        escaped(&say!(words, "phone-load")),
        how(words),
    );
    document(words, "", &body)
}

fn button(words: &Words, choice: &Choice, is_pressed: bool) -> String {
    let mark = if is_pressed { format!(" ✓ {}", escaped(&say!(words, "phone-in"))) } else { String::new() };
    let (digit, label) = (choice.digit, escaped(&choice.label));
    format!("<button name=v value={digit} aria-pressed={is_pressed}>{label}{mark}</button>")
}

fn said(state: &Value) -> String {
    state["said"].as_str().unwrap_or_default().to_owned()
}

/// What the script says by itself.
fn texts(words: &Words) -> Value {
    json!({
        "look": say!(words, "phone-look"),
        "in": say!(words, "phone-in"),
        "way": say!(words, "phone-on-the-way"),
        "kept": say!(words, "phone-kept"),
        "lost": say!(words, "phone-looking"),
        "late": say!(words, "phone-late"),
        "full": say!(words, "phone-full"),
        "chosen": say!(words, "phone-chosen", answer = "%s"),
        "change": say!(words, "phone-change"),
        "veiled": say!(words, "phone-veiled"),
        "person": [say!(words, "phone-person", number = 1), say!(words, "phone-person", number = 2)],
    })
}
