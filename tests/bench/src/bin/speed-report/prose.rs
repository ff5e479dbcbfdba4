//! The text between the tables.

pub(crate) const INTRODUCTION: &str = "# Speed

This page compares im-errors with crates that do parts of the same work: strum, num_enum and phf look up
codes, thiserror, anyhow, snafu and masterror return errors. It covers lookups, errors and requests at run
time, the time and the memory of the compiler, and the size of programs. A program writes this page from
measurements, and computes every statement about which crate is faster.
";

pub(crate) const LOSSES: &str = "\
These are all comparisons with other crates or handwritten code in which im-errors is slower, larger or
takes longer to compile. Differences of less than 2 % are not listed.
";

pub(crate) const CHARTS: &str = "\
![Time of a lookup by code over the number of rows](lookup.svg)

![Time of cargo check over the number of rows](compile.svg)

![Time of a release build over the number of calls](release.svg)
";

pub(crate) const METHOD: &str = "\
## How it was measured

All contenders have the same generated tables. The table of 45 rows has the codes of the IM service. The
larger tables have codes in similar groups.

Each figure is a median. Compile times are medians of 3 to 25 rounds, in each of which all contenders
take turns, so that changes in the load of the machine affect them alike. The other times are medians of
at least 20 samples, taken one contender after the other. Only figures of one run are compared. A number
in parentheses is the ratio to the first row of the table.
";

pub(crate) const LOOKUPS: &str = "\
## Lookups

Time of one lookup, out of 200,000 in random order, which the branch predictor can't learn. All figures
include the loop around the lookup, which the row `an empty loop` shows alone. `match` is a handwritten
method.
";

pub(crate) const OTHER_CODES: &str = "\
The time of a lookup also depends on the codes. This table shows im-errors with codes that don't come in
groups.
";

pub(crate) const ERRORS: &str = "\
## Errors

Time from calling a function that returns an error until the error is dropped. The error has an integer
as its argument. It is only created and dropped, displayed in between (the argument is part of the
message), or answered: converted into an HTTP status and a JSON body.

- im-errors answers with `Reply`, whose body is
  `{\"error\":{\"code\":40001,\"message\":\"order 7 not found\",\"args\":{\"id\":7}}}`.
- thiserror, snafu and anyhow have no answers of their own. A handwritten function serializes the same body
  with serde_json.
- anyhow usually formats the message when an error is created. Such an error has no code or argument to
  answer with. A context of a type of its own has them, and the function finds it with `downcast_ref`.
- masterror answers with its `ProblemJson`, a larger body that also has a type, a title and a gRPC code.
  The error is an enum that derives `Masterror`, and is converted into `AppError` for the answer.

Errors of im-errors also record where they were created, and have messages in two languages.
";

pub(crate) const REQUESTS: &str = "\
## Requests

Time in which an axum service answers one request, without a network. The plain handler writes the same
answers by hand, in English. The others return errors of a catalog, and `ErrorLayer` is around all routes:
it selects the language and also answers where there is no route.
";

pub(crate) const CHECKS: &str = "\
## Checks

Time of `cargo check` for a crate that contains only the table, after its dependencies have been checked:
first without anything left from an earlier check, then after an edit of one text. The memory is the peak
of rustc during the first of these checks.

thiserror alone has only the English texts. The three crates together have the English texts, the codes
and the names, and a `match` for the Chinese texts. All enums derive the standard traits that a catalog
implements, from `Clone` to `Hash`.

With 45 rows, most of the time doesn't depend on the rows. The compiler checks about 60 functions and
constants of a catalog, its methods and traits, and 8 of an enum with the derives of thiserror.
";

pub(crate) const RELEASE: &str = "\
## Release builds

Time of `cargo build --release` for a library with the table and a number of public functions that look
up a code, after its dependencies have been built. strum and num_enum are measured alone, so their enums
have only codes, while the catalogs have texts and names as well. The last table shows `cargo check` of
the same libraries.

A build contains an array of all variants, which the compiler compares with the discriminants. This takes
longer if few codes follow each other than it does with these tables.
";

pub(crate) const PARTS: &str = "\
## Catalogs of catalogs

Time of `cargo check` for a crate with several catalogs of 1,000 rows each, and with a catalog that
consists of them. The codes of the parts are interleaved, so that the compiler can't tell them apart by
ranges. In the nested case, each of the three levels contains all rows.
";

pub(crate) const CLEAN: &str = "\
## Clean builds

Time of `cargo build` for a crate with 45 rows and all of its dependencies, in an empty target folder.
The CPU time is the sum over all cores.
";

pub(crate) const PROGRAMS: &str = "\
## Program size

Size of a stripped release program that uses everything its table has. The programs for
`wasm32-unknown-unknown` and `thumbv7em-none-eabihf` don't use the standard library and abort on panic.
";

pub(crate) const TEXTS: &str = "\
## Storage of texts

A catalog stores its names and texts as strings. Instead, it could store one long string and the offset of
each text. A program would be smaller, because a `&str` takes 16 bytes, and 24 more where the program may be
loaded at any address. However, it would take longer to return a text: Rust checks at both ends that no
character is cut. These programs differ only in this respect. They contain three texts per row.
";

pub(crate) const LARGE: &str = "\
## Appendix: 65,536 rows

One `cargo check` of a very large catalog, and the peak of the compiler's memory.
";

pub(crate) const RUNNING: &str = "\
## Running the benchmarks

```sh
cargo bench -p im-errors-bench
cargo run -p im-errors-bench --bin speed-report
```
";
