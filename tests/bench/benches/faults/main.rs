//! Measures how long it takes to create and drop an error with an argument, to display it, and to answer a
//! request with it, compared with other crates.
//!
//! Each figure is the time of 200,000 errors.

#![allow(missing_docs, unreachable_pub, reason = "contenders for the measurements only")]

mod order;
mod with_anyhow;
mod with_anyhow_context;
mod with_im_errors;
mod with_masterror;
mod with_snafu;
mod with_thiserror;

use std::backtrace::{Backtrace, BacktraceStatus};
use std::fmt::{Display, Write as _};
use std::hint::black_box;
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, io};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group};

const ERRORS: u64 = 200_000;

/// The rows of the catalog.
const ROWS: usize = 2;

const WITHOUT_CAUSE: &str = "error with an argument";
const WITH_CAUSE: &str = "error with an argument and a cause";

/// Measures calls of a function that returns an error, and the handling of the error.
fn measure<E>(
    criterion: &mut Criterion,
    subject: &str,
    contender: &str,
    fail: fn(u64) -> Result<u64, E>,
    mut handle: impl FnMut(E),
) {
    let mut group = criterion.benchmark_group(subject);
    group.throughput(Throughput::Elements(ERRORS));
    group.bench_function(BenchmarkId::new(contender, ROWS), |bencher| {
        bencher.iter(|| {
            for id in 0..ERRORS {
                if let Err(error) = black_box(fail(black_box(id))) {
                    handle(error);
                }
            }
        });
    });
    group.finish();
}

/// Measures creating an error, and displaying it.
fn measure_error<E: Display>(
    criterion: &mut Criterion,
    error: &str,
    contender: &str,
    fail: fn(u64) -> Result<u64, E>,
) {
    measure(criterion, error, contender, fail, drop);
    let mut text = String::with_capacity(100);
    measure(criterion, &format!("{error}, displayed"), contender, fail, |error| {
        text.clear();
        let _ = write!(text, "{error}");
        black_box(text.as_str());
    });
}

/// Measures creating an error and answering with it.
fn measure_answer<E>(
    criterion: &mut Criterion,
    error: &str,
    contender: &str,
    fail: fn(u64) -> Result<u64, E>,
    answer: fn(E) -> (u16, Vec<u8>),
) {
    measure(criterion, &format!("{error}, answered"), contender, fail, |error| {
        black_box(answer(error));
    });
}

/// Measures the errors in the module of each contender.
macro_rules! contenders {
    ($criterion:ident, $($contender:literal $module:ident)*) => {$(
        for (error, fail) in [
            (WITHOUT_CAUSE, $module::without_cause as fn(_) -> _),
            (WITH_CAUSE, $module::with_cause),
        ] {
            measure_error($criterion, error, $contender, fail);
            measure_answer($criterion, error, $contender, fail, $module::answer);
        }
    )*};
}

/// Returns an error's answer.
fn answer_of<E>(
    fail: fn(u64) -> Result<u64, E>,
    answer: fn(E) -> (u16, Vec<u8>),
) -> Option<(u16, Vec<u8>)> {
    fail(7).err().map(answer)
}

/// Asserts that the handwritten answers equal those of im-errors.
macro_rules! assert_equal_answers {
    ($($module:ident)*) => {$(
        assert_eq!(
            answer_of($module::without_cause, $module::answer),
            answer_of(with_im_errors::without_cause, with_im_errors::answer),
        );
        assert_eq!(
            answer_of($module::with_cause, $module::answer),
            answer_of(with_im_errors::with_cause, with_im_errors::answer),
        );
    )*};
}

fn faults(criterion: &mut Criterion) {
    assert_equal_answers! { with_thiserror with_anyhow_context with_snafu }
    contenders! {
        criterion,
        "im-errors" with_im_errors
        "thiserror" with_thiserror
        "anyhow with a typed context" with_anyhow_context
        "snafu" with_snafu
        "masterror" with_masterror
    }
    // A formatted message has no code or argument to answer with.
    measure_error(criterion, WITHOUT_CAUSE, "anyhow", with_anyhow::without_cause);
    measure_error(criterion, WITH_CAUSE, "anyhow", with_anyhow::with_cause);
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
