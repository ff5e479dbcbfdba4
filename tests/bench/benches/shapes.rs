//! Measures `from_code` with codes that are not in groups like those of the IM table.
//!
//! As in `lookups`, each figure is the time of 200,000 lookups in random order.

#![allow(unreachable_pub, dead_code, reason = "catalogs for the measurements only")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use im_errors_tests::tables::SplitMix64;

const LOOKUPS: usize = 200_000;

include!(concat!(env!("OUT_DIR"), "/shapes.rs"));

macro_rules! shapes {
    ($($module:ident $shape:literal $rows:literal)*) => {
        fn shapes(criterion: &mut Criterion) {
            let mut group = criterion.benchmark_group("from_code, other codes");
            $({
                use $module::Catalog;

                let known: Vec<_> = Catalog::iter().map(Catalog::code).collect();
                let mut random = SplitMix64(5);
                let codes: Vec<_> = (0..LOOKUPS).map(|_| random.one_of(&known)).collect();
                group.bench_function(BenchmarkId::new($shape, $rows), |bencher| {
                    bencher.iter(|| {
                        for &code in &codes {
                            black_box(Catalog::from_code(black_box(code)));
                        }
                    });
                });
            })*
            group.finish();
        }
    };
}

shapes! {
    one_1 "one row" 1
    two_2 "two rows" 2
    dense_45 "dense" 45
    runs_45 "runs" 45
    spread_45 "spread over u64" 45
    negative_45 "negative" 45
    dense_1000 "dense" 1_000
    runs_1000 "runs" 1_000
    spread_1000 "spread over u64" 1_000
    negative_1000 "negative" 1_000
}

criterion_group! {
    name = all;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .without_plots();
    targets = shapes
}
criterion_main!(all);
