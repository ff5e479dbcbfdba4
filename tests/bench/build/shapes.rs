//! Generates catalogs whose codes are not in groups like those of the IM table.

use im_errors_tests::tables::SplitMix64;

/// Returns a module for each catalog, named after the shape of its codes and the number of its rows.
pub(crate) fn shapes() -> String {
    let mut random = SplitMix64(4);
    let mut shapes = String::new();
    for rows in [45, 1_000] {
        let mut any = || i128::from(random.next_number());
        let spread: Vec<i128> = (0..rows).map(|_| any()).collect();
        for (shape, code_type, codes) in [
            ("dense", "u32", (0..rows).collect()),
            ("runs", "u32", (0..rows).map(|n| n / 15 * 10_000 + n % 15).collect()),
            ("spread", "u64", spread),
            ("negative", "i32", (1..=rows).map(|n| -n / 7 * 1_000 - n % 7).collect::<Vec<_>>()),
        ] {
            shapes += &module(&format!("{shape}_{rows}"), code_type, &codes);
        }
    }
    shapes + &module("one_1", "u32", &[898_001]) + &module("two_2", "u32", &[0, 898_001])
}

fn module(name: &str, code_type: &str, codes: &[i128]) -> String {
    let rows =
        codes.iter().enumerate().map(|(n, code)| format!("{code} as V{n} => \"{n}\", \"\";"));
    let rows = rows.collect::<Vec<_>>().join("\n");
    format!(
        "mod {name} {{
            im_errors::error_catalog! {{
                #[repr({code_type})]
                pub(crate) enum Catalog {{ {rows} }}
            }}
        }}\n"
    )
}
