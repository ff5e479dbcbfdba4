use super::*;

/// Sets of numbers as they come from codes of every type, small and large, and the worst of them.
fn sets() -> Vec<(String, Vec<u64>)> {
    let mut sets = Vec::new();
    let mut random = multipliers(64).skip(2);
    for count in [1, 2, 3, 7, 45, 64, 65, 100, 300, 1_000, 3_000] {
        let mut add = |kind: &str, numbers: &mut dyn Iterator<Item = u64>| {
            let mut numbers: Vec<u64> = numbers.take(count).collect();
            numbers.sort_unstable();
            numbers.dedup();
            sets.push((format!("{count} {kind}"), numbers));
        };
        let begin = random.next().unwrap_or_default();
        let step = random.next().unwrap_or_default();
        let some: Vec<u64> = random.by_ref().take(2 * count).collect();
        add("dense", &mut (0..));
        add("dense from anywhere", &mut (0..).map(|n| begin.wrapping_add(n)));
        add("dense from the top", &mut (0..).map(|n| u64::MAX - n));
        add("negative", &mut (1_i64..).map(|n| (-n).cast_unsigned()));
        add("around zero", &mut (-20_i64..).map(i64::cast_unsigned));
        add("in groups of ten", &mut (0..).map(|n| 800_000 + n / 10 * 1_000 + n % 10));
        add("in long runs", &mut (0..).map(|n| n / 150 * 100_000 + n % 150));
        add("at any step", &mut (0..).map(|n: u64| begin.wrapping_add(n.wrapping_mul(step))));
        for bits in [8, 16, 31, 32, 33, 48, 52] {
            add(&format!("multiples of 2^{bits}"), &mut (0..1 << (64 - bits)).map(|n| n << bits));
        }
        add("powers of two", &mut (0..64).map(|n| 1 << n));
        add("high and low", &mut (0..).map(|n: u64| if n.is_multiple_of(2) { n } else { n << 48 }));
        add("spread over u64", &mut some.iter().copied());
        add("spread over u32", &mut some.iter().map(|n| n >> 32));
        add("spread over i32", &mut some.iter().map(|n| (n.cast_signed() >> 32).cast_unsigned()));
        add("of 16 bits", &mut some.iter().map(|n| n >> 48));
        add("of 8 bits", &mut some.iter().map(|n| n >> 56));
    }
    sets
}

fn assert_is_right(kind: &str, numbers: &[u64], index: &Index) {
    let order = index.order();
    assert_eq!(order.len(), numbers.len(), "{kind}");
    for (position, (number, slot)) in numbers.iter().zip(order).enumerate() {
        assert_eq!(index.search.slot(*number), slot, "{kind}: {number}");
        assert_eq!(index.slots().get(slot), Some(&Some(position)), "{kind}: {number}");
    }
}

#[test]
fn every_number_has_a_slot_of_its_own() {
    let sets = sets();
    assert!(sets.len() > 200);
    for (kind, numbers) in sets {
        let index = Index::new(&numbers);
        assert_is_right(&kind, &numbers, &index);
        assert!(!matches!(index.search, Search::Sorted { .. }), "{kind}");
        assert!(index.slots().len() <= 8 * numbers.len(), "{kind}");
    }
}

#[test]
fn numbers_that_follow_each_other_fill_their_table() {
    let begin = 1_000_003;
    let dense: Vec<u64> = (begin..begin + 1024).collect();
    assert_eq!(Index::new(&dense).slots().len(), 1024);
}

#[test]
fn few_numbers_take_one_load_and_twice_the_room_at_most() {
    let mut random = multipliers(64).skip(2);
    for _ in 0..5 {
        let numbers: Vec<u64> = random.by_ref().take(40).collect();
        let index = Index::new(&numbers);
        assert!(matches!(index.search, Search::Direct { .. }));
        assert_eq!(index.slots().len(), 128);
    }
}

#[test]
fn more_numbers_have_displacements_and_a_fifth_of_their_table_free() {
    let mut random = multipliers(64).skip(2);
    for count in [100, 101, 102, 103, 104, 205, 206, 819, 1_000, 1_640, 6_553, 52_428] {
        let numbers: Vec<u64> = random.by_ref().take(count).collect();
        let index = Index::new(&numbers);
        assert!(matches!(index.search, Search::Displaced { .. }), "{count}");
        let slots = index.slots().len();
        let free = slots - count;
        assert!(5 * free + 4 >= slots && 5 * free <= 3 * slots, "{count} in {slots}");
    }
}

/// The first values for the seed 0, as the authors of the generator publish them.
#[test]
fn multipliers_are_those_of_split_mix() {
    let random: Vec<u64> = multipliers(64).skip(2).take(4).collect();
    let published = [
        0xE220_A839_7B1D_CDAF,
        0x6E78_9E6A_A1B9_65F4,
        0x06C4_5D18_8009_454F,
        0xF88B_B8A8_724C_81EC,
    ];
    assert_eq!(random, published.map(|value: u64| value | 1));
}

#[test]
fn any_number_has_some_slot() {
    for (kind, numbers) in sets() {
        let index = Index::new(&numbers);
        for number in numbers.iter().flat_map(|n| [n.wrapping_add(1), n.wrapping_sub(1), !n]) {
            assert!(index.search.slot(number) < index.slots().len(), "{kind}: {number}");
        }
    }
}

#[test]
fn sixty_five_thousand_numbers_find_an_index() {
    let random: Vec<u64> = multipliers(64).skip(2).take(1 << 16).collect();
    for (kind, numbers) in [
        ("dense", (0..1 << 16).collect()),
        ("multiples of 2^48", (0..1 << 16).map(|n| n << 48).collect()),
        ("in groups", (0..1 << 16).map(|n| n / 13 * 1_000 + n % 13).collect()),
        ("spread", random),
    ] {
        let index = Index::new(&numbers);
        assert_is_right(kind, &numbers, &index);
        assert!(!matches!(index.search, Search::Sorted { .. }), "{kind}");
    }
}

#[test]
fn numbers_made_to_prevent_an_index_are_searched() {
    let numbers = hostile();
    let index = Index::new(&numbers);
    assert!(matches!(index.search, Search::Sorted { .. }));
    assert_is_right("hostile", &numbers, &index);
    assert!([0, u64::MAX].map(|n| index.search.slot(n)).iter().all(|slot| *slot < numbers.len()));
}

/// For each multiplier that is tried, two numbers whose products follow each other.
fn hostile() -> Vec<u64> {
    let inverse = |odd: u64| {
        (0..6).fold(odd, |inverse, _| {
            inverse.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(inverse)))
        })
    };
    let pairs = multipliers(64).skip(1).take(200).zip(0_u64..);
    let mut numbers: Vec<u64> = pairs
        .flat_map(|(odd, n)| {
            let first = n.wrapping_mul(0x0123_4567_89AB) << 8;
            [first, first.wrapping_add(inverse(odd))]
        })
        .chain([1 << 40, 1 << 41]) // whose low bits are the same
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
