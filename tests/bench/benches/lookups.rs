//! Measures lookups, compared with crates that provide parts of a catalog.
//!
//! Each figure is the time of 200,000 lookups in random order, which the branch predictor can't learn.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::too_many_lines,
    clippy::unreadable_literal,
    reason = "contenders for the measurements only"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use im_errors::Lang;
use im_errors_tests::tables::SplitMix64;
use rustc_hash::FxHashMap;

const LOOKUPS: usize = 200_000;

/// Measures a lookup of all inputs. This is a macro so that the compiler sees the lookup inside the loop, as
/// in a program. It might not inline a function that is passed as an argument.
macro_rules! measure {
    ($criterion:ident, $group:expr, $contender:literal, $rows:literal, $inputs:expr, |$input:ident| $lookup:expr) => {
        let mut group = $criterion.benchmark_group($group);
        group.throughput(Throughput::Elements(LOOKUPS as u64));
        group.bench_function(BenchmarkId::new($contender, $rows), |bencher| {
            bencher.iter(|| {
                for &input in $inputs {
                    let $input = black_box(input);
                    black_box($lookup);
                }
            });
        });
        group.finish();
    };
}

/// Returns a random element for each lookup.
fn shuffled<T: Copy>(choice: &[T]) -> Vec<T> {
    let mut random = SplitMix64(1);
    (0..LOOKUPS).map(|_| random.one_of(choice)).collect()
}

macro_rules! sizes {
    ($($module:ident: $rows:literal, $file:literal, [$($names:tt)?];)*) => {$(
        mod $module {
            use super::*;

            include!(concat!(env!("OUT_DIR"), "/", $file));

            pub(super) fn lookups(criterion: &mut Criterion) {
                let codes: Vec<u32> = Catalog::iter().map(Catalog::code).collect();
                let unknown: Vec<u32> = codes
                    .iter()
                    .flat_map(|code| [code.wrapping_add(1), code.wrapping_sub(1), code ^ 0x1_0000])
                    .filter(|code| Catalog::from_code(*code).is_none())
                    .take(codes.len())
                    .collect();
                let map: FxHashMap<u32, Peer> =
                    codes.iter().filter_map(|code| Some((*code, Peer::from_repr(*code)?))).collect();

                for (group, codes) in [
                    ("from_code", shuffled(&codes)),
                    ("from_code, half unknown", shuffled(&[codes.clone(), unknown].concat())),
                ] {
                    measure!(criterion, group, "an empty loop", $rows, &codes, |code| code);
                    measure!(criterion, group, "im-errors", $rows, &codes, |code| {
                        Catalog::from_code(code)
                    });
                    measure!(criterion, group, "strum", $rows, &codes, |code| Peer::from_repr(code));
                    measure!(criterion, group, "num_enum", $rows, &codes, |code| {
                        Peer::try_from(code).ok()
                    });
                    measure!(criterion, group, "phf", $rows, &codes, |code| PHF.get(&code).copied());
                    measure!(criterion, group, "FxHashMap", $rows, &codes, |code| {
                        map.get(&code).copied()
                    });
                }

                let codes = shuffled(&codes);
                let errors: Vec<Catalog> = codes.iter().filter_map(|code| Catalog::from_code(*code)).collect();
                let peers: Vec<Peer> = codes.iter().filter_map(|code| Peer::from_repr(*code)).collect();
                measure!(criterion, "en", "im-errors", $rows, &errors, |error| error.en());
                measure!(criterion, "en", "match", $rows, &peers, |peer| peer.en());
                measure!(criterion, "zh", "im-errors", $rows, &errors, |error| error.zh());
                measure!(criterion, "zh", "match", $rows, &peers, |peer| peer.zh());
                measure!(criterion, "name", "im-errors", $rows, &errors, |error| error.name());
                measure!(criterion, "name", "match", $rows, &peers, |peer| peer.name());
                measure!(criterion, "text", "im-errors", $rows, &errors, |error| error.text(Lang::Zh));
                measure!(criterion, "text", "match", $rows, &peers, |peer| peer.zh());
                display(criterion, "im-errors", &errors);
                display(criterion, "thiserror", &peers);
                $(
                    let _: () = $names;
                    let names: Vec<&str> = errors.iter().map(|error| error.name()).collect();
                    measure!(criterion, "from_name", "im-errors", $rows, &names, |name| Catalog::from_name(name));
                    measure!(criterion, "from_name", "strum", $rows, &names, |name| {
                        name.parse::<Peer>().ok()
                    });
                )?
            }

            fn display<E: std::fmt::Display>(criterion: &mut Criterion, contender: &str, errors: &[E]) {
                let mut group = criterion.benchmark_group("Display");
                group.throughput(Throughput::Elements(LOOKUPS as u64));
                let mut text = String::with_capacity(1_000);
                group.bench_function(BenchmarkId::new(contender, $rows), |bencher| {
                    bencher.iter(|| {
                        for error in errors {
                            text.clear();
                            let _ = write!(text, "{error}");
                            black_box(text.as_str());
                        }
                    });
                });
            }
        }
    )*};
}

sizes! {
    im_rows: 45, "contenders_45.rs", [()];
    thousand_rows: 1_000, "contenders_1000.rs", [()];
    ten_thousand_rows: 10_000, "contenders_10000.rs", [];
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .without_plots();
    targets = im_rows::lookups, thousand_rows::lookups, ten_thousand_rows::lookups
}
criterion_main!(all);
