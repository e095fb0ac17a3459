use super::*;

#[test]
fn three_years_are_no_more_than_three_years() {
    let day = |year, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap();
    let date = Date {
        id: "lead".into(),
        ask: "Since when?".into(),
        over_years: Some(3),
        flag: Some("Long.".into()),
        watch: None,
    };
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    assert_eq!(date.flag(day(2023, 11), today), None);
    assert_eq!(date.flag(day(2023, 10), today), Some("Long."));
    assert_eq!(date.flag(day(2027, 1), today), None);
    assert_eq!((months(day(2021, 4), today), months(day(2027, 1), today)), (67, 0));
    let never = Date { over_years: None, ..date };
    assert_eq!(never.flag(day(1990, 1), today), None);
}

#[test]
fn numbers_of_a_survey_are_0_to_10_and_their_order_is_forgotten() {
    assert_eq!(figures("9 9, 8;7  6", true), figures("6 7 8 9 9", true));
    assert_eq!(figures("10 0", true).unwrap().answers(), 2);
    assert_eq!(figures("9 11", true), Err("11".into()));
    assert_eq!(figures(" , ", true), Err(String::new()));
    assert_eq!(figures("-1", true), Err("-1".into()));
}
