use super::Standing;

#[test]
fn a_row_is_enough_from_two_in_three_on_and_with_fewer_than_one_in_five_against_it() {
    for (first, second, is) in [
        (0, 0, Standing::Unknown),
        (1, 0, Standing::OneVoice),
        (0, 1, Standing::OneVoice),
        (1, 1, Standing::Open),
        (2, 0, Standing::First),
        (3, 0, Standing::First),
        (0, 2, Standing::Second),
        // One in five is too many, whatever the rest say.
        (4, 1, Standing::Open),
        (5, 1, Standing::First),
        (1, 5, Standing::Second),
        (2, 4, Standing::Open),
        (u32::MAX, u32::MAX, Standing::Open),
    ] {
        assert_eq!(Standing::of(first, second), is, "{first} {second}");
    }
}
