//! The subjects of the measurements.

use Quantity::{Kilobytes, Megabytes, Microseconds, Nanoseconds, Seconds};

pub(crate) const IM_ERRORS: &str = "im-errors";

/// A subject that was measured for several contenders and sizes.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    /// The name in the figures.
    pub(crate) name: &'static str,
    /// The name in the page, at the beginning of a sentence or table.
    pub(crate) title: &'static str,
    pub(crate) quantity: Quantity,
    /// What the sizes count: `rows`, `calls` or `parts`.
    pub(crate) counted: &'static str,
    /// The contender that the others are compared with.
    pub(crate) reference: &'static str,
}

#[derive(Clone, Copy)]
pub(crate) enum Quantity {
    Nanoseconds,
    Microseconds,
    Seconds,
    Megabytes,
    Kilobytes,
}

impl Quantity {
    /// Returns the symbol of the unit.
    pub(crate) const fn unit(self) -> &'static str {
        match self {
            Nanoseconds => "ns",
            Microseconds => "µs",
            Seconds => "s",
            Megabytes => "MB",
            Kilobytes => "kB",
        }
    }

    /// Formats a figure in this unit.
    pub(crate) fn format(self, value: f64) -> String {
        match self {
            Nanoseconds => format!("{value:.1}"),
            Microseconds => format!("{:.2}", value / 1e3),
            Seconds => format!("{value:.2}"),
            Megabytes => format!("{:.0}", value / 1e6),
            Kilobytes => format!("{:.1}", value / 1e3),
        }
    }

    /// Returns the words between a ratio and the contender that it refers to.
    pub(crate) const fn compared(self) -> &'static str {
        match self {
            Nanoseconds | Microseconds | Seconds => "times as long as",
            Megabytes => "times as much as",
            Kilobytes => "times as large as",
        }
    }
}

/// Subjects of the benchmark `lookups`.
pub(crate) const LOOKUPS: [Subject; 8] = [
    of_rows("from_code", "`from_code`", Nanoseconds),
    of_rows("from_code, half unknown", "`from_code`, half of the codes unknown", Nanoseconds),
    of_rows("en", "`en`", Nanoseconds),
    of_rows("zh", "`zh`", Nanoseconds),
    of_rows("name", "`name`", Nanoseconds),
    of_rows("text", "`text`", Nanoseconds),
    of_rows("Display", "`Display`", Nanoseconds),
    of_rows("from_name", "`from_name`", Nanoseconds),
];

/// The subject of the benchmark `shapes`. Its contenders are the shapes of tables.
pub(crate) const OTHER_CODES: Subject =
    Subject { reference: "", ..of_rows("from_code, other codes", "`from_code`", Nanoseconds) };

/// Subjects of the benchmark `faults`.
pub(crate) const WITHOUT_CAUSE: [Subject; 3] = [
    of_rows("error with an argument", "Creating an error with an argument", Nanoseconds),
    of_rows(
        "error with an argument, displayed",
        "Creating and displaying an error with an argument",
        Nanoseconds,
    ),
    of_rows(
        "error with an argument, answered",
        "Creating an error with an argument and answering with it",
        Nanoseconds,
    ),
];
pub(crate) const WITH_CAUSE: [Subject; 3] = [
    of_rows(
        "error with an argument and a cause",
        "Creating an error with an argument and a cause",
        Nanoseconds,
    ),
    of_rows(
        "error with an argument and a cause, displayed",
        "Creating and displaying an error with an argument and a cause",
        Nanoseconds,
    ),
    of_rows(
        "error with an argument and a cause, answered",
        "Creating an error with an argument and a cause and answering with it",
        Nanoseconds,
    ),
];

/// Subjects of the benchmark `layer`.
pub(crate) const REQUESTS: [Subject; 3] = [
    of_rows("request that succeeds", "Request that succeeds", Microseconds),
    of_rows("request that fails", "Request that fails", Microseconds),
    of_rows("request without a route", "Request without a route", Microseconds),
];

/// Subjects of the benchmark `compile`.
pub(crate) const CHECKS: [Subject; 3] = [
    of_rows("cargo check", "`cargo check`", Seconds),
    of_rows("cargo check after an edit", "`cargo check` after an edit", Seconds),
    of_rows("memory", "Memory of the compiler", Megabytes),
];
pub(crate) const CLEAN: [Subject; 2] = [
    of_rows("clean build", "Clean build", Seconds),
    of_rows("clean build, CPU time", "CPU time of a clean build", Seconds),
];
pub(crate) const RELEASE: [Subject; 2] = [
    Subject {
        counted: "calls",
        ..of_rows("release build, 1000 rows", "Release build with 1,000 rows", Seconds)
    },
    Subject {
        counted: "calls",
        ..of_rows("release build, 10000 rows", "Release build with 10,000 rows", Seconds)
    },
];
pub(crate) const RELEASE_CHECK: Subject =
    of_rows("cargo check with 8 calls", "`cargo check` with 8 calls", Seconds);
pub(crate) const PARTS: Subject = Subject {
    counted: "parts",
    reference: "the parts alone",
    ..of_rows("cargo check of parts", "`cargo check`", Seconds)
};
pub(crate) const PROGRAM: Subject = of_rows("program", "Program", Kilobytes);
pub(crate) const TARGETS: [Subject; 2] = [
    of_rows("program, wasm32-unknown-unknown", "Program for `wasm32-unknown-unknown`", Kilobytes),
    of_rows("program, thumbv7em-none-eabihf", "Program for `thumbv7em-none-eabihf`", Kilobytes),
];
pub(crate) const TEXTS: [Subject; 3] = [
    of_texts("texts, program", "Program", Kilobytes),
    of_texts("texts, returned", "Return a text", Nanoseconds),
    of_texts("texts, displayed", "Display a text", Nanoseconds),
];
pub(crate) const LARGE: [Subject; 2] = [
    of_rows("large cargo check", "`cargo check`", Seconds),
    of_rows("large memory", "Memory of the compiler", Megabytes),
];

/// Returns the subjects that compare im-errors with other crates or handwritten code.
pub(crate) fn compared() -> impl Iterator<Item = Subject> {
    LOOKUPS
        .into_iter()
        .chain(WITHOUT_CAUSE)
        .chain(WITH_CAUSE)
        .chain(REQUESTS)
        .chain(CHECKS)
        .chain(CLEAN)
        .chain(RELEASE)
        .chain([RELEASE_CHECK, PROGRAM])
        .chain(TARGETS)
}

const fn of_texts(name: &'static str, title: &'static str, quantity: Quantity) -> Subject {
    Subject { reference: "strings", ..of_rows(name, title, quantity) }
}

const fn of_rows(name: &'static str, title: &'static str, quantity: Quantity) -> Subject {
    Subject { name, title, quantity, counted: "rows", reference: IM_ERRORS }
}
