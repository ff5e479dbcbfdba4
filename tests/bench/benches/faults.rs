//! How long it takes to create, display and drop an error with one argument, compared with the same error
//! of other crates.
//!
//! Each figure is that of 200,000 errors. Divide by that for the time of one.

#![allow(missing_docs, unreachable_pub, reason = "the contenders are made for measuring alone")]

use std::backtrace::{Backtrace, BacktraceStatus};
use std::fmt::{self, Display, Write as _};
use std::hint::black_box;
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, io};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group};

const ERRORS: u64 = 200_000;

/// The rows of the catalog.
const ROWS: usize = 2;

/// What causes an error.
#[derive(Debug)]
pub struct Timeout {
    pub seconds: u64,
}

impl Display for Timeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no answer within {} s", self.seconds)
    }
}

impl std::error::Error for Timeout {}

/// Finds no order.
#[inline(never)]
fn find(id: u64) -> Option<u64> {
    black_box(None.filter(|found| *found == id))
}

/// Gets no answer about an order.
#[inline(never)]
fn request(id: u64) -> Result<u64, Timeout> {
    black_box(Err(Timeout { seconds: id }))
}

mod with_im_errors {
    use im_errors::{OrFault as _, error_catalog};

    error_catalog! {
        pub enum OrderError {
            40001 as OrderNotFound(id: u64)    => "order {id} not found",   "订单 {id} 不存在";
            50301 as OrderUnavailable(id: u64) => "order {id} unavailable", "订单 {id} 暂不可用";
        }

        pub struct OrderFault;
    }

    #[inline(never)]
    pub fn without_cause(id: u64) -> Result<u64, OrderFault> {
        super::find(id).ok_or_else(|| OrderError::order_not_found(id))
    }

    #[inline(never)]
    pub fn with_cause(id: u64) -> Result<u64, OrderFault> {
        super::request(id).or_fault(OrderError::order_unavailable(id))
    }
}

mod with_thiserror {
    #[derive(Debug, thiserror::Error)]
    pub enum OrderError {
        #[error("order {id} not found")]
        NotFound { id: u64 },
        #[error("order {id} unavailable")]
        Unavailable { id: u64, source: super::Timeout },
    }

    #[inline(never)]
    pub fn without_cause(id: u64) -> Result<u64, OrderError> {
        super::find(id).ok_or(OrderError::NotFound { id })
    }

    #[inline(never)]
    pub fn with_cause(id: u64) -> Result<u64, OrderError> {
        super::request(id).map_err(|source| OrderError::Unavailable { id, source })
    }
}

mod with_anyhow {
    use anyhow::{Context as _, Result};

    #[inline(never)]
    pub fn without_cause(id: u64) -> Result<u64> {
        super::find(id).with_context(|| format!("order {id} not found"))
    }

    #[inline(never)]
    pub fn with_cause(id: u64) -> Result<u64> {
        super::request(id).with_context(|| format!("order {id} unavailable"))
    }
}

mod with_snafu {
    use snafu::{OptionExt as _, ResultExt as _};

    #[derive(Debug, snafu::Snafu)]
    pub enum OrderError {
        #[snafu(display("order {id} not found"))]
        NotFound { id: u64 },
        #[snafu(display("order {id} unavailable"))]
        Unavailable { id: u64, source: super::Timeout },
    }

    #[inline(never)]
    pub fn without_cause(id: u64) -> Result<u64, OrderError> {
        super::find(id).context(NotFoundSnafu { id })
    }

    #[inline(never)]
    pub fn with_cause(id: u64) -> Result<u64, OrderError> {
        super::request(id).context(UnavailableSnafu { id })
    }
}

/// Measures a function that returns an error: creating and dropping the error, and the same with
/// displaying it in between.
fn measure<E: Display>(
    criterion: &mut Criterion,
    error: &str,
    contender: &str,
    fail: impl Fn(u64) -> Result<u64, E>,
) {
    let mut group = criterion.benchmark_group(error);
    group.throughput(Throughput::Elements(ERRORS));
    group.bench_function(BenchmarkId::new(contender, ROWS), |bencher| {
        bencher.iter(|| {
            for id in 0..ERRORS {
                let _ = black_box(fail(black_box(id)));
            }
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group(format!("{error}, displayed"));
    group.throughput(Throughput::Elements(ERRORS));
    let mut text = String::with_capacity(100);
    group.bench_function(BenchmarkId::new(contender, ROWS), |bencher| {
        bencher.iter(|| {
            for id in 0..ERRORS {
                text.clear();
                if let Err(error) = black_box(fail(black_box(id))) {
                    let _ = write!(text, "{error}");
                }
                black_box(text.as_str());
            }
        });
    });
    group.finish();
}

fn faults(criterion: &mut Criterion) {
    let error = "error with an argument";
    measure(criterion, error, "im-errors", with_im_errors::without_cause);
    measure(criterion, error, "thiserror", with_thiserror::without_cause);
    measure(criterion, error, "anyhow", with_anyhow::without_cause);
    measure(criterion, error, "snafu", with_snafu::without_cause);

    let error = "error with an argument and a cause";
    measure(criterion, error, "im-errors", with_im_errors::with_cause);
    measure(criterion, error, "thiserror", with_thiserror::with_cause);
    measure(criterion, error, "anyhow", with_anyhow::with_cause);
    measure(criterion, error, "snafu", with_snafu::with_cause);
}

criterion_group! {
    name = all;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .without_plots();
    targets = faults
}

/// Runs the benchmark without backtraces. If the environment asks for them, anyhow captures one for each
/// error, which takes far longer than everything else.
fn main() -> io::Result<ExitCode> {
    if Backtrace::capture().status() == BacktraceStatus::Captured {
        let mut benchmark = Command::new(env::current_exe()?);
        benchmark.args(env::args_os().skip(1)).env("RUST_LIB_BACKTRACE", "0");
        let is_success = benchmark.status()?.success();
        return Ok(if is_success { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    all();
    Criterion::default().configure_from_args().final_summary();
    Ok(ExitCode::SUCCESS)
}
