use super::*;

fn set(text: &str, size: Size, wide: u16) -> Option<(u16, u16)> {
    Set::new(text, size, wide, Style::new()).map(|set| (set.width(), set.height()))
}

#[test]
fn a_size_sets_a_text_whole_or_not_at_all() {
    set_blocks(Blocks::Quadrants);
    assert_eq!(set("They call us", Size::Large, 48), Some((37, 4)));
    assert_eq!(set("They call us", Size::Large, 36), Some((21, 8)));
    assert_eq!(set("They call us", Size::Large, 12), None, "`They` would be broken");
    assert_eq!(set("日本", Size::Large, 80), None, "there are no large letters for it");
    assert_eq!(set("they’d call", Size::Rows(8), 96), Some((31, 8)));
    assert_eq!(set("they’d call", Size::Rows(5), 96), None, "its letters would close up");
    assert_eq!(set("They call us", Size::Plain, 9), Some((9, 2)), "with air between, one sentence looks like two");
    assert_eq!(set("abcdef", Size::Plain, 4), Some((4, 2)));
    set_blocks(Blocks::Sextants);
    assert_eq!(set("They call us", Size::Large, 48), Some((37, 3)));
    set_blocks(Blocks::Whole);
    assert_eq!(set("They call us", Size::Large, 48), None);
    set_blocks(Blocks::Quadrants);
}

#[test]
fn sixths_of_a_cell_are_drawn_by_their_own_signs() {
    for (bits, sign) in
        [(1, '\u{1fb00}'), (0b01_01_00, '\u{1fb13}'), (0b01_01_10, '\u{1fb14}'), (0b11_11_10, '\u{1fb3b}')]
    {
        assert_eq!(Blocks::Sextants.sign(bits), sign, "{bits:b}");
    }
}

#[test]
fn a_drawn_letter_has_its_shape() {
    set_blocks(Blocks::Quadrants);
    assert_eq!(drawn("Ay", Face::Bitmap, 4), ["▗█▖    ", "█ █▐▌▐▌", "█▀█▝▙▟▌", "▀ ▀ ▄▟▘"]);
}
