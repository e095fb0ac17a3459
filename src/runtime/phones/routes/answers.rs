//! Answers with the headers that each of them has.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};

use super::Answer;
use crate::runtime::phones::page;

pub(super) fn insert(answer: &mut Answer, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}

pub(super) fn plain(status: StatusCode, text: String) -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from(text)));
    *answer.status_mut() = status;
    answer
}

pub(super) fn html(status: StatusCode, text: String) -> Answer {
    let mut answer = plain(status, text);
    insert(&mut answer, header::CONTENT_TYPE, "text/html; charset=utf-8");
    answer
}

pub(super) fn elsewhere(code: &str) -> Answer {
    let mut answer = plain(StatusCode::SEE_OTHER, String::new());
    insert(&mut answer, header::LOCATION, &format!("/{code}"));
    answer
}

/// What every answer says of itself. A form of a page without a script is sent with its origin only where the page may
/// name where it is to itself: `same-origin`, not `no-referrer`.
pub(super) fn with_headers(mut answer: Answer) -> Answer {
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CONTENT_SECURITY_POLICY, page::POLICY),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(),microphone=(),geolocation=()"),
    ] {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}
