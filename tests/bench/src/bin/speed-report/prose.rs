//! The text before and between the tables.

pub(crate) const INTRODUCTION: &str = "# Speed

This page compares im-errors with crates that provide parts of its functionality: strum, num_enum and phf look
up codes; thiserror, anyhow, snafu and masterror define errors. It covers lookups, errors and requests at run
time, the time and memory of compilation, and the size of programs. The tables and the comparisons in the
first two sections are generated from measurements.
";

pub(crate) const LOSSES: &str = "\
The following list contains all comparisons with other crates or handwritten code in which im-errors is slower
or larger. It omits differences of less than 2 %.
";

pub(crate) const CHARTS: &str = "\
![Time of a lookup by code for different numbers of rows](lookup.svg)

![Time of cargo check for different numbers of rows](compile.svg)

![Time of a release build for different numbers of calls](release.svg)
";

pub(crate) const METHOD: &str = "\
## Method

In the tables about lookups and compilation, all contenders use the same generated data. The table of 45 rows
has the codes of the IM service. The larger tables have codes in similar groups.

Compile times are medians of 3 to 25 rounds, in which all contenders take turns, so that changes in the load
of the machine affect them equally. Unless stated otherwise, other times are medians of at least 20 samples,
measured one contender after the other. A number in parentheses is the ratio to the first row of the table.
";

pub(crate) const LOOKUPS: &str = "\
## Lookups

Time of one lookup, as the average of 200,000 lookups in random order, which the branch predictor can't learn.
All times include the loop around the lookup. The row `an empty loop` shows the time of the loop. `match` is a
handwritten method.
";

pub(crate) const OTHER_CODES: &str = "\
The time of a lookup also depends on the codes. The following table shows im-errors with other distributions
of codes.
";

pub(crate) const ERRORS: &str = "\
## Errors

Time from the call of a function that returns an error until the error is dropped. The error has an integer
argument, which is part of the message. Each table measures an error that is only created, one that is also
displayed, and one that is also answered, that is, converted into an HTTP status and a JSON body.

- im-errors answers with `Reply`, whose body is
  `{\"error\":{\"code\":40001,\"message\":\"order 7 not found\",\"args\":{\"id\":7}}}`.
- thiserror, snafu and anyhow don't provide answers. A handwritten function serializes the same body with
  serde_json.
- anyhow usually formats the message when an error is created. Such an error has no code or argument to answer
  with. A typed context has both, and the handwritten function gets it with `downcast_ref`.
- masterror answers with its `ProblemJson`, whose body also contains a type, a title and a gRPC code. The error
  is an enum that derives `Masterror`, and is converted into `AppError` for the answer.

Errors of im-errors also record their location and have messages in two languages.
";

pub(crate) const REQUESTS: &str = "\
## Requests

Time in which an axum service answers one request, without a network. The plain handler contains handwritten
answers in English. The other services return errors of a catalog, and `ErrorLayer` wraps all their routes. It
selects the language and also answers requests without a route.
";

pub(crate) const CHECKS: &str = "\
## Checks

Time of `cargo check` for a crate that contains only the table. Its dependencies have already been checked.
The first table shows checks without incremental data, and the second shows checks after an edit of one text.
The third shows the peak memory of rustc in a check without incremental data.

The enum with thiserror has only the English texts. The enum with all three crates also has codes, names, and
a `match` for the Chinese texts. All enums derive the standard traits that a catalog implements, from `Clone`
to `Hash`.
";

pub(crate) const RELEASE: &str = "\
## Release builds

Time of `cargo build --release` for a library with the table and a number of public functions that look up a
code. Its dependencies have already been built. The enums with strum and num_enum have only codes, whereas the
catalogs also have texts and names. The last table shows `cargo check` of the same libraries.
";

pub(crate) const PARTS: &str = "\
## Catalogs of catalogs

Time of `cargo check` for a crate with several catalogs of 1,000 rows each, and with a catalog of these parts.
The codes of the parts are interleaved, so that the ranges of the parts overlap. In the nested case, each of
the three levels contains all rows.
";

pub(crate) const CLEAN: &str = "\
## Clean builds

Time of `cargo build` for a crate with 45 rows and its dependencies, in an empty target folder. The CPU time
is the sum over all cores.
";

pub(crate) const PROGRAMS: &str = "\
## Program size

Size of a stripped release program that uses all columns of its table. The programs for
`wasm32-unknown-unknown` and `thumbv7em-none-eabihf` don't use the standard library and abort on panic.
";

pub(crate) const TEXTS: &str = "\
## Storage of texts

A catalog stores its names and texts as strings. The alternative is one long string and the offset of each
text. It avoids the 16 bytes of each `&str` on 64-bit targets, and another 24 bytes of relocation data in
position-independent programs. However, returning a text requires two checks for character boundaries. The
following programs differ only in this respect, and contain three texts per row. The times are medians of five
runs, in each of which the fastest of 50 passes counts.
";

pub(crate) const LARGE: &str = "\
## Appendix: 65,536 rows

A single `cargo check` of a very large catalog, and the peak memory of the compiler.
";

pub(crate) const RUNNING: &str = "\
## Running the benchmarks

```sh
cargo bench -p im-errors-bench
cargo run -p im-errors-bench --bin speed-report
```
";

#[cfg(test)]
mod tests {
    use std::{fs, io};

    use im_errors_tests::workspace;

    use super::*;

    /// Measurements take long, so the text of the page is also edited by hand.
    #[test]
    fn the_page_has_the_text_of_the_program() -> io::Result<()> {
        let page = fs::read_to_string(workspace::root()?.join("docs/speed.md"))?;
        for text in [
            INTRODUCTION,
            LOSSES,
            CHARTS,
            METHOD,
            LOOKUPS,
            OTHER_CODES,
            ERRORS,
            REQUESTS,
            CHECKS,
            RELEASE,
            PARTS,
            CLEAN,
            PROGRAMS,
            TEXTS,
            LARGE,
            RUNNING,
        ] {
            assert!(page.contains(text), "docs/speed.md doesn't contain:\n{text}");
        }
        Ok(())
    }
}
