//! What is answered to what a phone asks for.

mod answers;

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use tokio::time::timeout;

use super::hall::{Hall, Opened, Wake};
use super::page;
use crate::domain::phones::{Code, Entry, Key, Person, Seat, Verdict, Wanted};
use crate::say;
use crate::words::Words;
use answers::{elsewhere, html, insert, plain, with_headers};

/// Bytes of a request's first line and headers.
const HEAD: usize = 4 * 1024;
/// Bytes of a vote: the longest id of a question takes 46 of them.
const BODY: usize = 64;
/// How long a vote may be on its way.
const SLOW: Duration = Duration::from_secs(5);
/// How long a phone waits for news before it asks anew.
const PARKED: Duration = Duration::from_secs(25);

/// The state of the thread, as every request of it has it.
pub type Shared = Rc<RefCell<Hall>>;

type Answer = Response<Full<Bytes>>;

/// What a request is refused with.
struct Refused(StatusCode, String);

impl From<StatusCode> for Refused {
    fn from(code: StatusCode) -> Self {
        Refused(code, String::new())
    }
}

/// Answers a request that came in at this computer's own address, where it is `here`.
///
/// # Errors
/// None: what is wrong is an answer too.
pub async fn answer(hall: Shared, here: bool, request: Request<Incoming>) -> Result<Answer, Infallible> {
    let answer = match routed(&hall, here, request).await {
        Ok(answer) => answer,
        Err(Refused(code, said)) => plain(code, said),
    };
    Ok(with_headers(answer))
}

async fn routed(hall: &Shared, here: bool, request: Request<Incoming>) -> Result<Answer, Refused> {
    let (head, body) = request.into_parts();
    let size: usize = head.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    if size + head.uri.path().len() > HEAD {
        return Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into());
    }
    let host = text(&head.headers, header::HOST).unwrap_or_default();
    let origin = hall.borrow().origin(host, here).ok_or(StatusCode::MISDIRECTED_REQUEST)?;
    let length = text(&head.headers, header::CONTENT_LENGTH).map(|text| text.parse().unwrap_or(usize::MAX));
    if head.headers.contains_key(header::TRANSFER_ENCODING) || length.is_some_and(|length| length > BODY) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE.into());
    }
    let path = head.uri.path().to_owned();
    let parts: Vec<&str> = path.strip_prefix('/').unwrap_or(&path).split('/').collect();
    match (&head.method.clone(), &parts[..]) {
        (&Method::GET, [""]) => Ok(html(StatusCode::OK, page::code(hall.borrow().words(), None))),
        (&Method::GET, [code]) => look(hall, &head.headers, code),
        (&Method::GET, [code, "w", rev]) => wait(hall, head, code, rev).await,
        (&Method::POST, parts) => {
            if text(&head.headers, header::ORIGIN).is_none_or(|said| !said.eq_ignore_ascii_case(&origin)) {
                return Err(StatusCode::FORBIDDEN.into());
            }
            let body = timeout(SLOW, Limited::new(body, BODY).collect()).await;
            let body = body.map_err(|_| StatusCode::REQUEST_TIMEOUT)?.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
            let body = String::from_utf8_lossy(&body.to_bytes()).into_owned();
            match parts {
                [""] => typed(hall, &body),
                [code, what @ ("v" | "b")] => vote(hall, &head.headers, code, *what == "v", &body),
                _ => Err(StatusCode::NOT_FOUND.into()),
            }
        }
        (&Method::GET, _) => Err(StatusCode::NOT_FOUND.into()),
        _ => Err(StatusCode::METHOD_NOT_ALLOWED.into()),
    }
}

/// A phone that has come by its code: which, whether it must be given a seat, and whether it is in.
struct Came {
    seat: Seat,
    is_new: bool,
    code: Code,
}

/// Finds out whose phone it is that asks under this code.
fn came(hall: &Shared, headers: &HeaderMap, code: &str, wanted: Wanted) -> Result<(Came, Entry), Refused> {
    let code = Code::typed(code).ok_or(StatusCode::NOT_FOUND)?;
    let known = seat(headers);
    if known.is_none() && wanted != Wanted::Page {
        return Err(StatusCode::FORBIDDEN.into());
    }
    if cookie(headers, "side").is_some_and(|side| hall.borrow().is_across(side)) {
        return Err(Refused(StatusCode::FORBIDDEN, say!(hall.borrow().words(), "phone-other-side")));
    }
    let newcomer = Seat(chance().ok_or(StatusCode::SERVICE_UNAVAILABLE)?);
    let mut hall = hall.borrow_mut();
    match hall.open(&code, known, newcomer) {
        Opened::Phone(seat, entry) => {
            let now = hall.now();
            if !hall.seats.may_ask(seat, wanted, now) {
                return Err(StatusCode::TOO_MANY_REQUESTS.into());
            }
            Ok((Came { seat, is_new: known.is_none(), code }, entry))
        }
        Opened::Wrong => Err(Refused(StatusCode::NOT_FOUND, say!(hall.words(), "phone-no-seat"))),
        Opened::TooMany => Err(Refused(StatusCode::TOO_MANY_REQUESTS, say!(hall.words(), "phone-too-many"))),
    }
}

/// The page.
fn look(hall: &Shared, headers: &HeaderMap, code: &str) -> Result<Answer, Refused> {
    let (came, entry) = match came(hall, headers, code, Wanted::Page) {
        Ok(came) => came,
        Err(Refused(code, said)) if !said.is_empty() => {
            let again = code == StatusCode::TOO_MANY_REQUESTS;
            return Ok(html(code, page::sentence(hall.borrow().words(), &said, again)));
        }
        Err(refused) => return Err(refused),
    };
    let mut hall = hall.borrow_mut();
    let mut answer = match entry {
        Entry::In => html(StatusCode::OK, hall.page(came.seat, &came.code, None)),
        Entry::Waits => {
            html(StatusCode::FORBIDDEN, page::sentence(hall.words(), &say!(hall.words(), "phone-door"), true))
        }
        Entry::Full => {
            let said = say!(hall.words(), "phone-crowd");
            return Ok(html(StatusCode::TOO_MANY_REQUESTS, page::sentence(hall.words(), &said, true)));
        }
    };
    if came.is_new {
        let hex: String = came.seat.0.iter().map(|byte| format!("{byte:02x}")).collect();
        give(&mut answer, &hall, &format!("seat={hex}"));
    }
    Ok(answer)
}

/// Gives a phone something to carry as long as its browser is open.
fn give(answer: &mut Answer, hall: &Hall, what: &str) {
    let secure = if hall.url.as_ref().is_some_and(|url| url.starts_with("https:")) { "; Secure" } else { "" };
    insert(answer, header::SET_COOKIE, &([what, "HttpOnly", "SameSite=Strict", "Path=/"].join("; ") + secure));
}

/// News, as soon as there is some.
async fn wait(hall: &Shared, head: Parts, code: &str, rev: &str) -> Result<Answer, Refused> {
    let (came, entry) = came(hall, &head.headers, code, Wanted::News)?;
    check(entry)?;
    // It holds the eight KB that it was read into, and a thousand phones wait.
    drop(head);
    let woken = hall.borrow_mut().park(came.seat, rev.parse().ok());
    if let Some(woken) = woken {
        match timeout(PARKED, woken).await {
            Ok(Ok(Wake::News)) => {}
            _ => return Ok(plain(StatusCode::NO_CONTENT, String::new())),
        }
    }
    let mut answer = plain(StatusCode::OK, hall.borrow_mut().state(came.seat));
    insert(&mut answer, header::CONTENT_TYPE, "application/json");
    Ok(answer)
}

fn check(entry: Entry) -> Result<(), Refused> {
    match entry {
        Entry::In => Ok(()),
        Entry::Waits => Err(StatusCode::FORBIDDEN.into()),
        Entry::Full => Err(StatusCode::TOO_MANY_REQUESTS.into()),
    }
}

/// The code was typed.
fn typed(hall: &Shared, body: &str) -> Result<Answer, Refused> {
    let code = field(body, "c").and_then(|typed| Code::typed(&typed.replace('+', " ")));
    let mut hall = hall.borrow_mut();
    match (hall.is_code(code.as_ref()), code) {
        (Ok(true), Some(code)) => Ok(elsewhere(code.as_str())),
        (Err(()), _) => {
            let said = say!(hall.words(), "phone-too-many");
            Ok(html(StatusCode::TOO_MANY_REQUESTS, page::code(hall.words(), Some(said))))
        }
        _ => {
            let said = say!(hall.words(), "phone-not-the-code");
            Ok(html(StatusCode::OK, page::code(hall.words(), Some(said))))
        }
    }
}

/// What a verdict is in HTTP, and what is said of it.
fn told(verdict: Verdict, words: &Words) -> (StatusCode, Option<String>) {
    match verdict {
        Verdict::Unasked => (StatusCode::NOT_FOUND, None),
        Verdict::In => (StatusCode::NO_CONTENT, None),
        Verdict::Late => (StatusCode::CONFLICT, Some(say!(words, "phone-late"))),
        Verdict::Misfit => (StatusCode::UNPROCESSABLE_ENTITY, Some(say!(words, "phone-no-answer"))),
        Verdict::Full => (StatusCode::TOO_MANY_REQUESTS, Some(say!(words, "phone-full"))),
        Verdict::NoSeat => (StatusCode::FORBIDDEN, Some(say!(words, "phone-no-seat"))),
    }
}

/// A vote, or one that is taken back.
fn vote(hall: &Shared, headers: &HeaderMap, code: &str, is_vote: bool, body: &str) -> Result<Answer, Refused> {
    let (came, entry) = came(hall, headers, code, Wanted::Vote)?;
    check(entry)?;
    let person = match field(body, "p") {
        Some("1") => Person::First,
        Some("2") => Person::Second,
        _ => return Err(StatusCode::UNPROCESSABLE_ENTITY.into()),
    };
    let key = field(body, "q").and_then(unescaped).and_then(|q| q.parse::<Key>().ok());
    let key = key.ok_or(StatusCode::UNPROCESSABLE_ENTITY)?;
    let digit = if is_vote { field(body, "v").and_then(|v| v.parse().ok()) } else { Some(0) };
    let mut hall = hall.borrow_mut();
    let verdict = match digit {
        Some(digit) if is_vote => hall.seats.take(came.seat, person, &key, digit),
        Some(_) => hall.seats.take_back(came.seat, person, &key),
        None => Verdict::Misfit,
    };
    if verdict == Verdict::In {
        hall.voted(came.seat, &key);
    }
    // A page without a script has sent a form, and wants a page.
    let is_form = text(headers, header::ACCEPT).is_some_and(|accept| accept.contains("text/html"));
    let (status, said) = told(verdict, hall.words());
    let mut answer = match (verdict, is_form) {
        (Verdict::In | Verdict::Unasked, true) => elsewhere(came.code.as_str()),
        (_, true) => html(status, hall.page(came.seat, &came.code, said)),
        (_, false) => plain(status, String::new()),
    };
    // Two sides vote here in two windows: whoever has voted for the one does not for the other.
    if let Some(side) = hall.side().filter(|_| verdict == Verdict::In) {
        give(&mut answer, &hall, &format!("side={side}"));
    }
    Ok(answer)
}

/// What a phone carries under a name.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut all = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
    all.find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The seat in a phone's cookie, if it is one of ours by its look.
fn seat(headers: &HeaderMap) -> Option<Seat> {
    let hex =
        cookie(headers, "seat").filter(|hex| hex.len() == 32 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    Some(Seat(u128::from_str_radix(hex, 16).ok()?.to_be_bytes()))
}

/// Bytes that nobody can guess.
pub fn chance<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// What was meant by a field: a form without a script writes `/` as `%2F`. `None` where it is no text.
fn unescaped(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

/// A field of a form, as it was sent.
fn field<'a>(body: &'a str, name: &str) -> Option<&'a str> {
    body.split('&').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name)).map(|(_, value)| value)
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}
