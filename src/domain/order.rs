//! In order. The standard library's sort is compiled anew for each kind of item, three KB and more a time; the lists of
//! this program are short, and one sort of their places does for all.

use std::cmp::Ordering;

/// Puts items in the order of their keys; equal ones stay as they came. `key` is asked once an item.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let places = places(keys.len(), &|a, b| keys.get(a).cmp(&keys.get(b)));
    drop(keys);
    for (to, &from) in places.iter().enumerate() {
        // What stood there was moved by an earlier swap, to where that one's own item came from.
        let mut from = from;
        while from < to {
            from = places.get(from).copied().unwrap_or(to);
        }
        items.swap(to, from);
    }
}

/// Each once, in order.
pub fn once(items: &mut Vec<String>) {
    items.sort();
    items.dedup();
}

/// The places of so many items in the order that `compare` tells of two of them; equal ones stay as they are.
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_come_as_the_standard_sort_has_them(items in prop::collection::vec((0..9u8, any::<u8>()), 0..70)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
