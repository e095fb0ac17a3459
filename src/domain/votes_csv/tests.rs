use super::*;
use crate::domain::phones::RevealWhen;
use crate::domain::vote::{PairTally, SignTally};
use crate::domain::workshop::{Kind, Notes, Side, Sign, Step};
use crate::words::Words;

fn workshop() -> Workshop {
    let pair = |id: &str, rung| Pair {
        id: id.into(),
        dimension: "personal".into(),
        rung,
        side: Side::Left,
        ask: String::new(),
        trusted: String::new(),
        opposite: String::new(),
        theirs: None,
        applies: None,
        watch: None,
        optional: false,
    };
    let sign = Sign {
        id: "informal".into(),
        family: "blind".into(),
        ask: String::new(),
        looks_like: None,
        watch: None,
        optional: false,
    };
    let step = |kind| Step {
        title: String::new(),
        minutes: 1,
        optional: false,
        extra: false,
        target: false,
        parts: vec![],
        show: vec![],
        notes: Notes::default(),
        kind,
    };
    Workshop {
        id: "w".into(),
        title: String::new(),
        language: None,
        version: "1".into(),
        audience: String::new(),
        summary: String::new(),
        minutes: 2,
        ladder: "l".into(),
        window: String::new(),
        reveal: RevealWhen::default(),
        steps: vec![
            step(Kind::Pairs(vec![pair("personal-1", 1), pair("personal-2", 2)])),
            step(Kind::Signs(vec![sign])),
        ],
        sources: vec![],
    }
}

fn read(text: impl AsRef<[u8]>) -> Result<Votes, Vec<Problem>> {
    parse(text.as_ref(), &workshop(), None)
}

fn said(messages: &[Message]) -> Vec<String> {
    messages.iter().map(|message| Words::default().say(message)).collect()
}

fn told(text: impl AsRef<[u8]>) -> Vec<String> {
    read(text).unwrap_err().iter().map(ToString::to_string).collect()
}

const GOOD: &str = "seat,personal-1,personal-2,informal\n1,4,5,yes\n2,4,?,Partly\n3,,3,N\n";

#[test]
fn reads_the_table_of_the_manual() {
    let votes = read(GOOD).unwrap();
    assert_eq!(votes.answers.room, 3);
    assert_eq!(votes.answers.pairs[0].tally, PairTally { counts: [0, 0, 0, 2, 0], not_seen: 1 });
    assert_eq!(votes.answers.pairs[1].tally, PairTally { counts: [0, 0, 1, 0, 1], not_seen: 1 });
    assert_eq!(votes.answers.signs[0].tally, SignTally { yes: 1, partly: 1, no: 1, not_sure: 0 });
    assert!(votes.notes().is_empty());
}

#[test]
fn reads_what_spreadsheets_make_of_it() {
    let same = read(GOOD).unwrap();
    for text in [
        format!("\u{feff}{GOOD}"),
        GOOD.replace('\n', "\r\n"),
        GOOD.replace('\n', "\r"),
        GOOD.replace(',', ";"),
        GOOD.replace(',', " , "),
        GOOD.trim_end().to_owned(),
        GOOD.replace('\n', "\n\n"),
        GOOD.replace("yes", "\"yes\"").replace("1,4", "\"Smith, \"\"Jo\"\"\",4"),
        GOOD.replace(',', "\t"),
        GOOD.to_uppercase(),
    ] {
        assert_eq!(read(&text), Ok(same.clone()), "{text:?}");
    }
}

#[test]
fn questions_without_a_column_are_not_seen_and_told() {
    let votes = read("personal-2\n4\n").unwrap();
    assert_eq!(votes.answers.pairs[0].tally, PairTally::default());
    assert_eq!(votes.answers.pairs.len() + votes.answers.signs.len(), 3);
    let note = "2 of 3 questions have no column in the file and count as not seen: personal-1, informal.";
    assert_eq!(said(&votes.notes()), [note]);
    let votes = read("personal-1,personal-2\n4,4\n").unwrap();
    let note = "informal, one of 3 questions, has no column in the file and counts as not seen.";
    assert_eq!(said(&votes.notes()), [note]);
}

#[test]
fn a_room_may_be_larger_than_the_file_and_never_smaller() {
    assert_eq!(parse(GOOD.as_bytes(), &workshop(), Some(9)).unwrap().answers.room, 9);
    let problems = parse(GOOD.as_bytes(), &workshop(), Some(2)).unwrap_err();
    assert_eq!(problems, [Problem::Room { rows: 3, room: 2 }]);
    let told = "the file has votes of 3 people and the room is said to have 2; raise --room or leave it out";
    assert_eq!(problems[0].to_string(), told);
}

#[test]
fn wrong_cells_are_told_once_a_kind_with_their_rows() {
    let pair = "a pair takes 1 to 5, where 5 is clearly the picture of trust, or leave it empty for not seen";
    let sign = "a sign takes yes, partly or no, or leave it empty for not seen";
    assert_eq!(
        told("seat;personal-1;informal\n1;6;maybe\n2;4;no\n"),
        [
            format!("row 1 (line 2), column personal-1: \"6\" is no answer; {pair}"),
            format!("row 1 (line 2), column informal: \"maybe\" is no answer; {sign}"),
        ]
    );
    assert_eq!(
        told("personal-1,personal-2\n6,4\n\n5,Agree\n6,7\n4,4\n-1,4\n"),
        [format!(
            "rows 1 to 3 and 5 (lines 2, 4, 5 and 7), columns personal-1 and personal-2: \"-1\", \"6\", \"7\" and \
             \"agree\" are no answers; {pair}"
        )
        .replace("agree", "Agree")]
    );
    assert_eq!(
        told(format!("personal-1\n{}", "9\n3\n".repeat(20))),
        [format!(
            "rows 1, 3, 5 and 17 more (lines 2, 4, 6 and 17 more), column personal-1: \"9\" is no answer; {pair}"
        )]
    );
}

#[test]
fn a_column_that_was_meant_to_be_a_question_is_an_error() {
    assert_eq!(
        told("Seat,persnal-1,personal-2,personal-2,,7\n1,9,4,4,x,\n"),
        [
            "line 1: column 2, \"persnal-1\", is no question of this workshop; did you mean \"personal-1\"? Name it so, or \
             take the column out",
            "line 1: columns 3 and 4 are both \"personal-2\"; take one of them out",
            "line 1: column 5 has no name; give it the id of its question or take the column out",
        ]
    );
    // Every question has its own column: then it is another.
    let votes = read("personal-1,personal-2,personal-22,informal,Date\n4,4,x,no,y\n").unwrap();
    assert_eq!(said(&votes.notes()), ["Not read, no question: personal-22, Date."]);
}

#[test]
fn tells_what_is_wrong_with_the_file_as_a_whole() {
    assert_eq!(read(""), Err(vec![Problem::Empty]));
    assert_eq!(read("\u{feff}\r\n  \n"), Err(vec![Problem::Empty]));
    assert_eq!(read("seat,personal-1\n"), Err(vec![Problem::NoRows]));
    assert_eq!(read("seat,personal-1\n,\n,\n"), Err(vec![Problem::NoRows]));
    assert_eq!(read("seat\n1\n"), Err(vec![Problem::NoQuestion { line: 1 }]));
    assert_eq!(read(b"personal-1\n4\n\xe9\n"), Err(vec![Problem::NotUtf8 { line: 3 }]));
    assert_eq!(read(b"p\0e\0"), Err(vec![Problem::Binary]));
    assert_eq!(read(b"\xff\xfep\0e"), Err(vec![Problem::Binary]));
    assert_eq!(read(b"PK\x03\x04rest"), Err(vec![Problem::Binary]));
    assert_eq!(read("x,".repeat(5000)), Err(vec![Problem::Wide { most: 4096 }]));
    assert_eq!(
        told("personal-1,personal-2\n4,4\n4\n4,4,4\n"),
        ["rows 2 and 3 (lines 3 and 4): 1 of 2 columns; every line needs as many as the one with the questions"]
    );
}

#[test]
fn tells_the_line_of_a_quote_that_would_swallow_people() {
    for (text, line) in [
        ("seat,personal-1\n\"1,4\n2,4\n\"3\",\"4\n", 2),
        ("seat,personal-1\n1,4\n2,\"4\n3,4\n", 3),
        ("\"seat\"x,personal-1\n1,4\n", 1),
    ] {
        assert_eq!(read(text), Err(vec![Problem::OpenQuote { line }]), "{text}");
    }
}

#[test]
fn shows_hostile_text_harmless_and_cut() {
    let told = told(format!("personal-1\n\u{1b}[2J{}\n", "x".repeat(5000)));
    assert!(told[0].chars().count() < 200 && told[0].contains("·[2Jx") && told[0].contains('…'), "{told:?}");
}

#[test]
fn the_longer_of_two_ids_is_meant_and_of_two_equal_texts_neither() {
    let mut script = workshop();
    if let Kind::Pairs(pairs) = &mut script.steps[0].kind {
        pairs[0].id = "breach".into();
        pairs[1].id = "breach-own".into();
        pairs[0].ask = "What is still brought up?".into();
        pairs[1].ask = "What is still brought up?".into();
    }
    let votes = parse(b"breach-own: what?,breach: what?\n4,2\n", &script, None).unwrap();
    assert_eq!(votes.answers.pairs[0].tally.counts, [0, 1, 0, 0, 0]);
    let told = parse(b"breach,What is still brought up?\n4,2\n", &script, None);
    assert_eq!(told.unwrap().left_out, ["What is still brought up?"]);
    let told = parse(b"informal,What is still brought up?\nno,2\n", &script, None).unwrap_err();
    assert!(told[0].to_string().contains("did you mean \"breach\"?"), "{told:?}");
}
