//! Tables for spreadsheets, read back by a reader that is not ours: texts, numbers and days are what they were, and
//! nothing stands in them that could be guessed at.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;
mod sample;

use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook_from_rs};
use chrono::{Days, NaiveDate};
use rungs::domain::history::{Snapshot, compare, portfolio, segments, trends};
use rungs::domain::session::{Event, Session};
use rungs::domain::vote::Vote;
use rungs::export::csv::Separator;
use rungs::export::history::Answer;
use rungs::export::sheet::{Cell, Sheet};
use rungs::export::xlsx::workbook;
use rungs::export::{Reader, sheets};

fn book(sheets: &[Sheet]) -> Vec<(String, Range<Data>)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(workbook(sheets))).unwrap();
    book.worksheets()
}

fn of(session: &Session) -> Vec<Sheet> {
    sheets(session, Reader::Room, &desk::words()).unwrap()
}

fn today() -> NaiveDate {
    sample::minute(0).date_naive() + Days::new(40)
}

/// Every table that history has.
fn told(session: &Session) -> Vec<Sheet> {
    let all = [Snapshot::of(session)];
    let accounts = portfolio(all.to_vec(), today());
    let answers = [
        Answer::Compared(Box::new(compare(session, session, &all))),
        Answer::OverTime(trends(&all, &session.header.setup.account, today())),
        Answer::BySegment(segments(&accounts)),
        Answer::Accounts(accounts),
    ];
    answers.iter().flat_map(|answer| answer.sheets(&desk::words())).collect()
}

fn same(cell: &Cell, read: Option<&Data>) -> bool {
    match (cell, read) {
        (Cell::Empty, None | Some(Data::Empty)) => true,
        (Cell::Text(text), Some(Data::String(read))) => text == read,
        (Cell::Number(number), Some(Data::Float(read))) => (*number as f64 - read).abs() < f64::EPSILON,
        (Cell::Day(day), Some(Data::DateTime(read))) => read.as_datetime().unwrap().date() == *day,
        _ => false,
    }
}

#[test]
fn a_workbook_gives_back_texts_numbers_and_days() {
    let mut session = sample::finished_session();
    session.header.setup.account = "Müller & Söhne <Ærø> „Straße“ 日本".into();
    let all = [of(&session), told(&session)].concat();
    let names: Vec<&str> = all.iter().map(|sheet| sheet.name).collect();
    assert_eq!(
        names,
        [
            "votes",
            "readings",
            "actions",
            "evidence",
            "compare",
            "actions",
            "readings",
            "actions",
            "hazards",
            "segments",
            "portfolio",
            "overdue",
            "begun"
        ]
    );
    for sheet in &all {
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.heads.len()), "{}", sheet.name);
        let read = book(std::slice::from_ref(sheet));
        let [(name, range)] = read.as_slice() else { panic!("{read:?}") };
        assert_eq!(name, sheet.name);
        let heads: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(heads, sheet.heads);
        assert!(!sheet.rows.is_empty() || sheet.name == "begun", "{}", sheet.name);
        for (n, row) in sheet.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let read = range.get((n + 1, column));
                assert!(same(cell, read), "{}: {cell:?} is {read:?}", sheet.name);
            }
        }
    }
    let days = all.iter().flat_map(|sheet| sheet.rows.iter().flatten()).filter(|cell| matches!(cell, Cell::Day(_)));
    assert!(days.count() > 20);
}

#[test]
fn a_workbook_has_a_sheet_a_table_and_the_same_bytes_each_time() {
    let session = sample::finished_session();
    let names: Vec<String> = book(&of(&session)).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["votes", "readings", "actions", "evidence"]);
    assert_eq!(workbook(&of(&session)), workbook(&of(&session)));
}

#[test]
fn hostile_texts_are_texts() {
    let long = "x".repeat(40_000);
    for hostile in ["=1+1", "]]></t><c>", "a\u{0}b\u{b}\u{ffff}", "\u{202e}=x \u{1b}[31m", "_x0041_", long.as_str()] {
        let session = sample::with_texts(sample::finished_session(), |_| hostile.into());
        for sheet in [of(&session), told(&session)].concat() {
            let read = book(std::slice::from_ref(&sheet));
            assert_eq!(read[0].1.height(), sheet.rows.len() + 1, "{}", sheet.name);
            let texts = read[0]
                .1
                .rows()
                .flatten()
                .filter_map(|cell| if let Data::String(text) = cell { Some(text) } else { None });
            assert!(texts.clone().all(|text| text.chars().count() <= 32_767 && !text.contains('\u{1b}')));
            for separator in [Separator::Comma, Separator::Semicolon, Separator::Tab] {
                let csv = sheet.to_csv(separator);
                let with = match separator {
                    Separator::Comma => b',',
                    Separator::Semicolon => b';',
                    Separator::Tab => b'\t',
                };
                let mut reader = csv::ReaderBuilder::new().delimiter(with).from_reader(csv.as_bytes());
                let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
                assert_eq!(rows.len(), sheet.rows.len());
                for cell in rows.iter().flat_map(|row| row.iter()) {
                    let computes = cell.trim_start().starts_with(['=', '+', '-', '@', '＝']);
                    assert!(!computes || cell.parse::<i64>().is_ok(), "{cell}");
                }
            }
        }
    }
}

#[test]
fn csv_says_that_it_is_utf8_and_takes_the_separator_it_is_given() {
    let votes = &of(&sample::finished_session())[0];
    let csv = votes.to_csv(Separator::Semicolon);
    assert!(csv.starts_with("\u{feff}session;account;opportunity;"), "{csv}");
    assert!(csv.contains(";2025-03-04;"), "{csv}");
    assert_eq!(csv.matches('\u{feff}').count(), 1);
}

#[test]
fn where_fewer_than_four_spoke_no_table_has_a_count() {
    let mut session = sample::session();
    for question in ["personal-1", "personal-2"] {
        sample::vote(&mut session, question, &[5, 5, 4]);
        sample::reveal(&mut session, question);
    }
    sample::answer(&mut session, "coercion", &[Vote::Yes, Vote::No]);
    session.happen(Event::Finish, sample::minute(9)).unwrap();
    for sheet in [of(&session), told(&session)].concat() {
        for head in ["count", "first_high", "first_valid", "then_high", "then_valid"] {
            let Some(column) = sheet.heads.iter().position(|h| *h == head) else { continue };
            assert!(sheet.rows.iter().all(|row| row[column] == Cell::Empty), "{}: {head}", sheet.name);
        }
    }
}

#[test]
fn coded_tables_name_nobody_and_segments_no_owner() {
    let session = sample::finished_session();
    let coded = sheets(&session, Reader::Coded, &desk::words()).unwrap();
    let owner = "Ana";
    for name in ["Nordlicht", "nordlicht", "Cold chain", owner, "Ben", "buyer", "recall", "penalty"] {
        let there = |cell: &&Cell| matches!(cell, Cell::Text(text) if text.contains(name));
        let found = coded.iter().flat_map(|sheet| sheet.rows.iter().flatten()).find(there);
        assert_eq!(found, None, "{name}");
    }
    assert!(sheets(&session, Reader::Client, &desk::words()).is_err());
    let by_segment = told(&session).into_iter().find(|sheet| sheet.name == "segments").unwrap();
    assert!(!by_segment.to_csv(Separator::Comma).contains(owner));
}

/// An account has why its target is right and what stands out in its grids.
#[test]
fn the_table_of_segments_has_what_stands_beside_the_ladder() {
    for (script, head, wanted) in
        [("beside-the-ladder", "why_target", "What if we parted"), ("before-the-bid", "grids", "Their yard")]
    {
        let session = sample::beside(script, "Hafen");
        let sheet = told(&session).into_iter().find(|sheet| sheet.name == "segments").unwrap();
        let column = sheet.heads.iter().position(|h| *h == head).unwrap();
        let Cell::Text(said) = &sheet.rows[0][column] else { panic!("{:?}", sheet.rows[0]) };
        assert!(said.contains(wanted), "{said}");
    }
}
