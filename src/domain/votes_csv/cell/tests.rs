use super::*;

#[test]
fn a_pair_is_read_as_it_is_written_or_not_at_all() {
    for (cell, vote) in [
        ("4", Vote::Point(4)),
        (" 4.0 ", Vote::Point(4)),
        ("4,00", Vote::Point(4)),
        ("4 - Agree", Vote::Point(4)),
        ("4: more the trusted one, 2 of us saw it", Vote::Point(4)),
        ("4 = rather (see 2)", Vote::Point(4)),
        ("Strongly agree (5)", Vote::Point(5)),
        ("2) Disagree", Vote::Point(2)),
        ("4 Agree", Vote::Point(4)),
        ("4/5", Vote::Point(4)),
        ("4 out of 5", Vote::Point(4)),
        ("A4", Vote::Point(4)),
        ("4;", Vote::Point(4)),
        ("N/A", Vote::Blank),
        ("Prefer not to say", Vote::Blank),
        ("Don’t  know", Vote::Blank),
        ("0 - not seen", Vote::Blank),
        ("0,0", Vote::Blank),
    ] {
        assert_eq!(point(cell), Some(vote), "{cell}");
    }
    for cell in [
        "6",
        "4.5",
        "4,5",
        "44",
        "-4",
        "4-5",
        "5-Apr",
        "4. Mai",
        "4-May",
        "4 May 2026",
        "(4)",
        "agree",
        "yes",
        "A44",
        "4/10",
        "3 - not sure",
        "5 - Strongly disagree",
        "1 - Agree",
        "4 + 5",
        "80%",
        "★★★★",
    ] {
        assert_eq!(point(cell), None, "{cell}");
    }
}

#[test]
fn a_sign_is_read_as_it_is_written_or_not_at_all() {
    for (cell, vote) in [
        ("Yes", Vote::Yes),
        ("y", Vote::Yes),
        ("PARTLY", Vote::Partly),
        ("no;", Vote::No),
        ("teilweise", Vote::Partly),
        ("1", Vote::Yes),
        ("2.0", Vote::Partly),
        ("3", Vote::No),
        ("0", Vote::Blank),
        ("1 - yes", Vote::Yes),
        ("2 - No", Vote::No),
        ("No (2)", Vote::No),
        ("yes - we do", Vote::Yes),
        ("not sure", Vote::Blank),
        ("3 - not sure", Vote::Blank),
    ] {
        assert_eq!(answer(cell), Some(vote), "{cell}");
    }
    for cell in
        ["maybe", "4", "1.5", "yes, partly", "no;partly", "yes: partly", "(yes)", "- no", "true", "nope", "yes no"]
    {
        assert_eq!(answer(cell), None, "{cell}");
    }
}
