//! Files of votes as survey tools and spreadsheets write them: each is read to the votes that a person sees in it, or
//! refused with a sentence. `tests/fixtures/votes/trust-check.ron` is the script whose wording these files have.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use rungs::domain::vote::{PairTally, SignTally};
use rungs::domain::votes_csv;
use rungs::domain::workshop::Workshop;
use rungs::export::survey;
use rungs::storage::folders::Folders;
use rungs::storage::scripts;
use rungs::words::{Message, Words};

const FIXTURES: &str = "tests/fixtures/votes";

fn workshop() -> Workshop {
    let none = Path::new("tests/none");
    let folders = Folders { config: none.into(), data: none.into() };
    scripts::find(&format!("./{FIXTURES}/trust-check.ron"), &folders).unwrap().workshop
}

fn said(messages: &[Message]) -> Vec<String> {
    messages.iter().map(|message| Words::default().say(message)).collect()
}

/// What a file is read to: people, and each question with its answers; or why it is refused.
fn told(bytes: &[u8]) -> String {
    let votes = match votes_csv::parse(bytes, &workshop(), None) {
        Ok(votes) => votes,
        Err(problems) => return problems.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | "),
    };
    let mut told = format!("{} people", votes.answers.room);
    let has_column = |id: &String| !votes.missing.contains(id);
    for pair in votes.answers.pairs.iter().filter(|p| has_column(&p.id)) {
        let PairTally { counts, not_seen } = pair.tally;
        let points = (1..=5).flat_map(|point: u8| vec![point.to_string(); counts[usize::from(point) - 1] as usize]);
        let points: String = points.chain(vec!["?".to_owned(); not_seen as usize]).collect();
        told += &format!("; {} {points}", pair.id);
    }
    for sign in votes.answers.signs.iter().filter(|s| has_column(&s.id)) {
        let SignTally { yes, partly, no, not_sure } = sign.tally;
        let answers = [("y", yes), ("p", partly), ("n", no), ("?", not_sure)];
        let answers: String = answers.iter().map(|(letter, count)| letter.repeat(*count as usize)).collect();
        told += &format!("; {} {answers}", sign.id);
    }
    told
}

/// The same answers of four people, in many files.
const FOUR: &str = "4 people; personal-1 3445; personal-2 45??; informal-feedback ypnn";
const PAIR: &str = "a pair takes 1 to 5, where 5 is clearly the picture of trust, or leave it empty for not seen";
const SIGN: &str = "a sign takes yes, partly or no, or leave it empty for not seen";

/// Everybody with the same answer to every pair, and the same to every sign.
fn all_alike(people: usize, pair: &str, sign: Option<&str>) -> String {
    let workshop = workshop();
    let pairs = workshop.pairs().map(|p| format!("; {} {}", p.id, pair.repeat(people)));
    let signs = workshop.signs().filter_map(|s| Some(format!("; {} {}", s.id, sign?.repeat(people))));
    format!("{people} people{}", pairs.chain(signs).collect::<String>())
}

#[test]
fn each_file_is_read_to_the_votes_that_a_person_sees_in_it() {
    let multi = format!(
        "rows 1 and 2 (lines 2 and 3), column informal-feedback: \"no;partly\" and \"yes, partly\" are no answers; {SIGN}"
    );
    let expected = [
        ("Seat_capital.csv", "2 people; personal-1 44; personal-2 45"),
        ("case_ids.csv", "2 people; personal-1 44; personal-2 45; informal-feedback yn"),
        ("cp1252.csv", "line 2: the text is not UTF-8; save the table as \"CSV UTF-8\""),
        ("decimals_point.csv", "2 people; personal-1 34; personal-2 45"),
        ("four_people_no_blank_rows.csv", &all_alike(4, "5", Some("n"))),
        ("four_people_six_blank_rows.csv", &all_alike(4, "5", Some("n"))),
        ("google_bracket_grid.csv", "2 people; personal-1 44; personal-2 45"),
        ("google_forms_ids.csv", FOUR),
        ("google_forms_question_texts.csv", "2 people; personal-1 44; personal-2 45"),
        ("likert_numbered.csv", "2 people; personal-1 24; personal-2 35"),
        ("likert_whole_survey.csv", &all_alike(25, "4", None)),
        ("limesurvey_codes.csv", FOUR),
        (
            "long_table_nextcloud.csv",
            "column 3 has the questions one below the other; one line a person is needed and one column a question: turn \
             the table round (paste it transposed), or make a pivot table where each line is one vote",
        ),
        ("multi_answer.csv", &multi),
        ("multiline_comment.csv", "2 people; personal-1 44; personal-2 45"),
        ("own_screen_words.csv", "2 people; personal-1 4?; informal-feedback y?"),
        ("qualtrics.csv", FOUR),
        ("sep_line.csv", FOUR),
        ("sign_digits_as_on_screen.csv", "2 people; informal-feedback yp; settling n?"),
        ("totals_row.csv", "row 3 (line 4): an average or a total is no person; take it out of the file"),
        ("trailing_empty_cols.csv", "3 people; personal-1 344; personal-2 5??; informal-feedback ypn"),
        (
            "typeform.csv",
            "rows 2 to 4 (lines 3 to 5): 0 in column informal-feedback may be no or not sure; write no or ? instead, and \
             yes for 1",
        ),
        ("utf16le_bom.csv", FOUR),
        ("zero_not_seen.csv", "2 people; personal-1 4?; personal-2 5?"),
    ];
    let is_csv = |name: &String| name.ends_with(".csv");
    let names = fs::read_dir(FIXTURES).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(is_csv).collect();
    names.sort();
    assert_eq!(names, expected.map(|(name, _)| name), "every file has its line");
    for (name, wanted) in expected {
        assert_eq!(told(&fs::read(Path::new(FIXTURES).join(name)).unwrap()), wanted, "{name}");
    }
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(unit).collect()
}

/// What other tools are known to write. Names and mails stand in their own columns and are read past.
#[test]
fn other_shapes_are_read_right_or_refused() {
    let plain = "personal-1,personal-2,informal-feedback\n4,5,yes\n4,?,partly\n3,,no\n5,4,no\n";
    let same: [(&str, Vec<u8>); 28] = [
        ("Google Forms, with mails and names", b"Timestamp,Email Address,Your name,1. personal-1,Q2: personal-2,informal-feedback *\n\
            20/11/2026 09:40:12,a@x.org,Zoe,4,5,Yes\n21/11/2026 09:41:12,b@x.org,Jo,4,,Partly\n22/11/2026 10:00:00,,,3,,No\n\
            22/11/2026 10:00:01,c@x.org,Total Smith,5,4,No\n".to_vec()),
        ("Microsoft Forms as CSV", "ID,Start time,Completion time,Email,Name,Total points,personal-1,Points - personal-1,\
            Feedback - personal-1,personal-2,informal-feedback\n1,11/20/26 9:40:12,11/20/26 9:45:01,anonymous,,,4,,,5,yes;\n\
            2,x,x,anonymous,,,4,,,?,partly;\n3,x,x,anonymous,,,3,,,,no;\n4,x,x,anonymous,,,5,,,4,no;\n".into()),
        ("SurveyMonkey, names in two rows", "Respondent ID,Collector ID,Start Date,IP Address,Email Address,Personal,,Signs\n\
            ,,,,,personal-1,personal-2,informal-feedback\n118,9,11/20/2026,1.2.3.4,,4,5,yes\n119,9,x,x,,4,,partly\n\
            120,9,x,x,,3,,no\n121,9,x,x,,5,4,no\n".into()),
        ("SurveyMonkey, `Response` below", "Respondent ID,personal-1,personal-2,informal-feedback\n,Response,Response,\
            Open-Ended Response\n118,4,5,yes\n119,4,,partly\n120,3,,no\n121,5,4,no\n".into()),
        ("Typeform, signs as words", "#,personal-1,personal-2,informal-feedback,Submit Date (UTC),Network ID\na1,4,5,Yes,x,f0\n\
            a2,4,,Partly,x,f1\na3,3,,No,x,f2\na4,5,4,No,x,f3\n".into()),
        ("Qualtrics, columns Q1 to Q3 above the ids", "ResponseId,Q1,Q2,Q3\nResponse ID,personal-1 - When we ask them,personal-2,\
            informal-feedback\n\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\
            \"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID3\"\"}\"\nR_0,4,5,yes\nR_1,4,,partly\n\
            R_2,3,,no\nR_3,5,4,no\n".into()),
        ("LimeSurvey, full questions and answers with codes", "\"Response ID\",\"personal1. When we ask them for a meeting or for a \
            fact, what do they do?\",\"personal1[comment]. Comment\",\"personal2. When a date\",\"informalfeedback. Do we go by\"\n\
            1,4 (A4),fine,A5,Yes\n2,A4,,N/A,Partly\n3,A3,,N/A,No\n4,A5,,A4,No\n".replace("4 (A4)", "A4").into()),
        ("Jotform", "\"Submission Date\",\"First Name\",\"Last Name\",\"personal-1\",\"personal-2\",\"informal-feedback\",\"IP\",\
            \"Submission ID\"\n\"Nov 20, 2026\",A,B,4,5,Yes,1.2.3.4,1\nx,,,4,,Partly,x,2\nx,,,3,,No,x,3\nx,,,5,4,No,x,4\n".into()),
        ("Mentimeter, titles above", "Account trust check,,\nSession 1,20 Nov 2026,\n,,\nVoter,personal-1,personal-2,\
            informal-feedback\nVoter 1,4,5,yes\nVoter 2,4,,partly\nVoter 3,3,,no\nVoter 4,5,4,no\n".into()),
        ("Slido, ratings of five", "Name,Email,personal-1,personal-2,informal-feedback\nAnonymous,,4/5,5 / 5,yes\nAnonymous,,4/5,\
            ,partly\nAnonymous,,3/5,,no\nAnonymous,,5/5,4 of 5,no\n".into()),
        ("KoboToolbox, groups in the names", "start,end,trust/personal-1,trust/personal-2,signs/informal-feedback,_uuid\n\
            x,x,4,5,yes,u1\nx,x,4,,partly,u2\nx,x,3,,no,u3\nx,x,5,4,no,u4\n".into()),
        ("R, with its own names", plain.replace("personal-1", "personal.1").replace("personal-2", "personal.2").into()),
        ("pandas, an index and floats", ",personal_1,personal_2,informal_feedback\n0,4.0,5.0,yes\n1,4.0,,partly\n2,3.0,nan,no\n\
            3,5.0,4.0,no\n".into()),
        ("Excel, semicolons and CR LF", plain.replace(',', ";").replace('\n', "\r\n").into()),
        ("Excel, tabs", plain.replace(',', "\t").into()),
        ("Excel \"Unicode Text\"", utf16(&plain.replace(',', "\t").replace('\n', "\r\n"), u16::to_le_bytes)),
        ("UTF-16, the other way round", utf16(plain, u16::to_be_bytes)),
        ("Numbers, with a title", format!("Table 1\n\n{}", plain.replace(',', ";")).into()),
        ("LibreOffice, all in quotes", "\"personal-1\";\"personal-2\";\"informal-feedback\"\n\"4\";\"5\";\"yes\"\n\"4\";\"?\";\
            \"partly\"\n\"3\";\"\";\"no\"\n\"5\";\"4\";\"no\"\n".into()),
        ("German: decimal commas and words", "Zeitstempel;personal-1;personal-2;informal-feedback\nx;4,0;5,0;Ja\nx;4,0;keine Angabe;\
            teilweise\nx;3,0;;nein\nx;5,0;4,0;Nein\n".into()),
        ("labelled options", "personal-1,personal-2,informal-feedback\n4 - Agree,5 - Strongly agree,Yes (often)\n4 - Agree,Prefer \
            not to say,partly: at times\n3 - Neutral,N/A,No\n\"5 - Strongly agree, always\",4 = Agree,No\n".into()),
        ("Qualtrics, labels before numbers", "personal-1,personal-2,informal-feedback\nAgree (4),Strongly agree (5),Yes (1)\nAgree (4),\
            Not seen,Partly (2)\nNeutral (3),,No (3)\nStrongly agree (5),Agree (4),No (3)\n".into()),
        ("empty rows and columns behind", format!("{}\n,,,,\n,,,,\n;\n", plain.replace('\n', ",,\n")).replace(";\n", "").into()),
        ("a byte-order mark", format!("\u{feff}{plain}").into()),
        ("CR alone", plain.replace('\n', "\r").into()),
        ("line breaks in names and comments", "\"personal-1\n(please vote)\",personal-2,\"informal-feedback\",Comments\n4,5,yes,\
            \"a\n\nb, \"\"c\"\"\"\n4,?,partly,\n3,,no,x\n5,4,no,\"4,5,no\n\"\n".into()),
        ("texts with commas, semicolons between", "When we ask them for a meeting or for a fact, what do they do?;When a date or a plan \
            changes on their side, how do we find out?;Do we go by what they tell us over coffee wher...\n4;5;yes\n4;;partly\n3;;no\n\
            5;4;no\n".into()),
        ("seats that are names", "Seat,personal-1,personal-2,informal-feedback\nMax,4,5,yes\nJo,4,,partly\nAl,3,,no\nMin,5,4,no\n".into()),
    ];
    for (name, file) in same {
        assert_eq!(told(&file), FOUR, "{name}: {}", String::from_utf8_lossy(&file));
    }
}

/// Files that look like votes and are none, or might be read in two ways.
#[test]
fn what_might_be_read_wrongly_is_refused_with_what_to_do() {
    let turned = "column 1 has the questions one below the other; one line a person is needed and one column a question: turn \
                  the table round (paste it transposed), or make a pivot table where each line is one vote";
    let takes = |what: &str| format!("{what}; {PAIR}");
    let refused: [(&str, &str, String); 19] = [
        ("transposed", "question,Ann,Ben\npersonal-1,4,5\npersonal-2,4,4\n", turned.to_owned()),
        ("counts below each other", "question,1,2,3,4,5\npersonal-1,0,1,0,3,1\npersonal-2,0,0,2,3,0\n", turned.to_owned()),
        (
            "counts side by side",
            "Answer Choices,personal-1,personal-2\n5,3,1\n4,2,4\n3,0,0\n",
            "column 1, \"Answer Choices\", lists answers, so these are counts and no people; export the single responses, \
             one line a person"
                .to_owned(),
        ),
        (
            "SurveyMonkey, a column an answer",
            "Respondent ID,personal-1,,,,\n,1,2,3,4,5\n118,,,,4,\n119,,,,,5\n",
            (3..=6)
                .map(|i| {
                    format!(
                        "line 1: column {i} has no name; give it the id of its question or take the column out"
                    )
                })
                .collect::<Vec<_>>()
                .join(" | "),
        ),
        (
            "a name twice",
            "personal-1,personal-1\n4,5\n",
            "line 1: columns 1 and 2 are both \"personal-1\"; take one of them out".to_owned(),
        ),
        (
            "a name twice, with .1",
            "personal-1,personal-1.1,personal-2\n4,5,4\n",
            "line 1: columns 1 and 2 are both \"personal-1\"; take one of them out".to_owned(),
        ),
        (
            "a text twice, with .1",
            "How did this opportunity come to us?,How did this opportunity come to us?.1\n4,5\n",
            "line 1: columns 1 and 2 are both \"capability-1\"; take one of them out".to_owned(),
        ),
        (
            "an average without a name",
            "seat,personal-1,personal-2\n1,4,5\n2,4,5\n,4,5\n",
            "row 3 (line 4): nothing in column 1 (\"seat\"), where the others have something; fill it in for a person, and \
             take anything else out of the file"
                .to_owned(),
        ),
        (
            "an average below Google's time stamps",
            "Timestamp,personal-1\n2026/11/20 9:40:12,4\n2026/11/20 9:41:12,4\n,4\n",
            "row 3 (line 4): nothing in column 1 (\"Timestamp\"), where the others have something; fill it in for a person, \
             and take anything else out of the file"
                .to_owned(),
        ),
        (
            "an average without a column for its name",
            "personal-1,personal-2\n4,5\n4,5\n\n4.0,5.0\n",
            "row 3 (line 5): decimals in columns personal-1 and personal-2, where other lines have none; an average is no \
             person: take it out, or write whole numbers"
                .to_owned(),
        ),
        (
            "the lowest and the highest",
            "seat,personal-1\n1,4\n2,5\nMin,4\nMax,5\nStd. dev.,1\n",
            "rows 3 to 5 (lines 4 to 6): an average or a total is no person; take it out of the file".to_owned(),
        ),
        (
            "a seat twice",
            "seat,personal-1\n1,4\n2,5\n1,5\n",
            "rows 1 and 3 (lines 2 and 4): a seat comes twice; keep one line a seat, the one that counts".to_owned(),
        ),
        (
            "decimal commas between commas",
            "personal-1,personal-2\n4,0,5,0\n3,0,4,0\n",
            "rows 1 and 2 (lines 2 and 3): 4 of 2 columns; every line needs as many as the one with the questions"
                .to_owned(),
        ),
        (
            "dates that were numbers",
            "personal-1,personal-2\n4-May,4\n4,5\n",
            takes("row 1 (line 2), column personal-1: \"4-May\" is no answer"),
        ),
        (
            "words without numbers",
            "personal-1,personal-2\nAgree,Neutral\nAgree,Disagree\n",
            takes(
                "rows 1 and 2 (lines 2 and 3), columns personal-1 and personal-2: \"Agree\", \"Disagree\" and \"Neutral\" \
                 are no answers",
            ),
        ),
        (
            "a scale turned round",
            "personal-1\n1 - Strongly agree\n5 - Strongly disagree\n",
            takes(
                "rows 1 and 2 (lines 2 and 3), column personal-1: \"1 - Strongly agree\" and \"5 - Strongly disagree\" are \
                 no answers",
            ),
        ),
        (
            "LimeSurvey, the answers' order instead of their numbers",
            "personal1\nAO01\nAO04\n",
            takes("rows 1 and 2 (lines 2 and 3), column personal-1: \"AO01\" and \"AO04\" are no answers"),
        ),
        (
            "a tick",
            "threats\nTRUE\nFALSE\n",
            format!("rows 1 and 2 (lines 2 and 3), column threats: \"FALSE\" and \"TRUE\" are no answers; {SIGN}"),
        ),
        (
            "another script",
            "Timestamp,Team spirit,Mood\nx,4,5\n",
            "line 1 names no question of this workshop; name each column by the id of its question: `rungs survey` prints \
             them"
                .to_owned(),
        ),
    ];
    for (name, file, why) in refused {
        assert_eq!(told(file.as_bytes()), why, "{name}: {file}");
    }
}

/// Some tools write 1 for yes and 2 for no: by the numbers alone nobody can tell.
#[test]
fn signs_in_numbers_are_said_to_be_read_as_on_the_screen() {
    let votes = votes_csv::parse(b"threats,settling\n1,2\n2,2\n", &workshop(), None).unwrap();
    assert_eq!(said(&votes.read_past()), ["Signs are answered by numbers: 1 counts as yes, 2 as partly, 3 as no."]);
}

#[test]
fn what_is_read_past_is_said_and_names_are_not_kept() {
    let file = "Timestamp,Email,personal-1,personal-2,,Seat\nx,anna@example.org,4,0,,1\ny,ben@example.org,,,,2\n";
    let votes = votes_csv::parse(file.as_bytes(), &workshop(), None).unwrap();
    let notes = said(&votes.notes());
    assert_eq!(
        notes[1..],
        [
            "Not read, no question: Timestamp, Email.",
            "row 2 (line 3): no answer at all; counted as somebody who has seen nothing. Take out who was not asked.",
            "0 counts as not seen; cells with a 0: 1.",
        ]
    );
    assert!(notes[0].starts_with("19 of 21 questions have no column"), "{notes:?}");
    assert!(!format!("{votes:?}").contains("example.org"), "{votes:?}");
}

/// Whoever copies the questionnaire into a survey tool gets its headings as columns and its answers in the cells.
#[test]
fn a_filled_in_survey_is_read_without_a_word() {
    let folders = Folders { config: "tests/none".into(), data: "tests/none".into() };
    let mut scripts_read = 0;
    for known in scripts::workshops(&folders) {
        let workshop = known.script.unwrap().workshop;
        let (Some(markdown), Some(table)) =
            (survey::markdown(&workshop, &rungs::words::Words::default()), survey::csv(&workshop))
        else {
            assert_eq!(workshop.pairs().count() + workshop.signs().count(), 0, "{}", workshop.id);
            continue;
        };
        scripts_read += 1;
        let blocks: Vec<&str> = markdown.split("\n### ").skip(1).collect();
        let options = |block: &str| -> Vec<String> {
            block.lines().filter_map(|line| line.strip_prefix("- ")).map(|line| line.replace('\\', "")).collect()
        };
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('\\', "").replace('"', "\"\""));
        let heads: Vec<String> = blocks.iter().map(|block| quoted(block.lines().next().unwrap())).collect();
        let most = blocks.iter().map(|block| options(block).len()).max().unwrap();
        let people = (0..most).map(|person| {
            let answers = blocks.iter().map(|block| {
                let options = options(block);
                quoted(&options[person % options.len()])
            });
            format!("2026-11-20 09:4{person},{}\n", answers.collect::<Vec<_>>().join(","))
        });
        let exported = format!("Timestamp,{}\n{}", heads.join(","), people.collect::<String>());
        let votes =
            votes_csv::parse(exported.as_bytes(), &workshop, None).unwrap_or_else(|why| panic!("{why:?}\n{exported}"));
        assert_eq!(said(&votes.notes()), ["Not read, no question: Timestamp."], "{}", workshop.id);
        for pair in &votes.answers.pairs {
            assert_eq!(pair.tally, PairTally { counts: [1; 5], not_seen: 1 }, "{} {}", workshop.id, pair.id);
        }
        // A sign has four answers: where another question has more, its first ones were chosen twice.
        let chosen = |at: usize| u32::try_from((0..most).filter(|person| person % 4 == at).count()).unwrap();
        for sign in &votes.answers.signs {
            let expected = SignTally { yes: chosen(0), partly: chosen(1), no: chosen(2), not_sure: chosen(3) };
            assert_eq!(sign.tally, expected, "{} {}", workshop.id, sign.id);
        }
        // The same by the table that is filled in by hand.
        let row = |seat: usize| {
            let pairs = workshop.pairs().map(|_| ["5", "4", "3", "2", "1", ""][seat].to_owned());
            let signs = workshop.signs().map(|_| ["yes", "partly", "no", "?"][seat % 4].to_owned());
            let polls = workshop.polls().filter(|poll| poll.may_come_before()).map(|_| String::new());
            format!("{seat},{}\r\n", pairs.chain(signs).chain(polls).collect::<Vec<_>>().join(","))
        };
        let filled = format!("{table}{}", (0..most).map(row).collect::<String>());
        let by_hand = votes_csv::parse(filled.as_bytes(), &workshop, None).unwrap();
        assert_eq!((by_hand.answers, by_hand.left_out), (votes.answers, Vec::new()), "{}", workshop.id);
    }
    assert!(scripts_read >= 6, "{scripts_read}");
}

proptest::proptest! {
    /// Whatever a file holds: nobody is counted who has no line, and nothing breaks.
    #[test]
    fn no_table_has_more_people_than_lines(cells in proptest::collection::vec(proptest::collection::vec(odd_cell(), 1..6), 0..8)) {
        let lines: Vec<String> = cells.iter().map(|line| line.join(",")).collect();
        let file = lines.join("\n");
        if let Ok(votes) = votes_csv::parse(file.as_bytes(), &workshop(), None) {
            proptest::prop_assert!((votes.answers.room as usize) < file.lines().count().max(1), "{file}");
        }
        let _ = votes_csv::parse(&file.bytes().rev().collect::<Vec<u8>>(), &workshop(), None);
    }
}

fn odd_cell() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    let known = prop::sample::select(vec![
        "personal-1",
        "Personal 2",
        "threats",
        "seat",
        "Timestamp",
        "4",
        "4.0",
        "0",
        "yes",
        "?",
        "",
        "Average",
        "personal-1.1",
        "[",
        "(4)",
        "\"a\nb\"",
        "\"",
        "sep=;",
        "4 - Agree",
        "1 (",
        "é",
        "{\"ImportId\"",
        "personal-1: …",
        ")",
        "A",
        "a4",
        "/5",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => ".{0,6}"]
}
