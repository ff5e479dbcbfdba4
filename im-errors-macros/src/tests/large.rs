//! Large input: time is linear in its size, and the stack suffices.

use std::time::{Duration, Instant};

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::expand;

/// Returns the shortest of several durations of an expansion.
fn time_of(input: &TokenStream) -> Duration {
    let time = |_| {
        let begin = Instant::now();
        expand(input.clone());
        begin.elapsed()
    };
    (0..3).map(time).min().unwrap_or_default()
}

/// Repeats tokens with consecutive numbers.
fn times(count: usize, one: impl Fn(Literal) -> TokenStream) -> TokenStream {
    (0..count).map(Literal::usize_unsuffixed).map(one).collect()
}

#[test]
fn time_grows_no_faster_than_the_input() {
    const SMALL: usize = 20;
    const GROWTH: usize = 32;
    /// Quadratic time is `GROWTH` times too long.
    const TOO_LONG: u32 = 4;

    let docs = |count| times(count, |_| quote!(#[doc = "x"]));
    let row = |code: &Literal| {
        let text = format!("row {code}");
        quote!(#code => #text, "行";)
    };
    let shapes: [(&str, &dyn Fn(usize) -> TokenStream); 14] = [
        ("rows", &|count| times(count, |code| row(&code))),
        ("rows with one code", &|count| times(count, |_| quote!(1 => "one", "一";))),
        ("rows without a name", &|count| times(count, |code| quote!(#code => "", "一";))),
        ("half of rows", &|count| times(count, |code| quote!(#code => "one"))),
        ("docs of the first row", &|count| {
            let docs = docs(count);
            quote!(#docs 1 => "one", "一";)
        }),
        ("docs of the last row", &|count| {
            let docs = docs(count);
            quote!(1 => "one", "一"; #docs 2 => "two", "二";)
        }),
        ("docs of nothing", &docs),
        ("docs after a part", &|count| {
            let docs = docs(count);
            quote!(Order(OrderError) #docs)
        }),
        ("parts", &|count| {
            times(count, |number| {
                let name = format_ident!("Part{}", number.to_string());
                quote!(#name(#name),)
            })
        }),
        ("words", &|count| times(count, |_| quote!(x))),
        ("minus signs", &|count| times(count, |_| quote!(-))),
        ("reservations", &|count| {
            let reserved = times(count, |code| quote!(reserved #code;));
            quote!(#reserved 1_000_000 => "one", "一";)
        }),
        ("reserved codes", &|count| {
            let codes = times(count, |code| quote!(#code,));
            quote!(reserved #codes 1_000_000; 1_000_001 => "one", "一";)
        }),
        ("wrong options", &|count| {
            let options = times(count, |_| quote!(sucess,));
            quote!(#[catalog(#options)] 1 => "one", "一";)
        }),
    ];
    for (shape, contents) in shapes {
        let [small, large] = [SMALL, SMALL * GROWTH].map(|count| {
            let contents = contents(count);
            time_of(&quote!(enum E { #contents }))
        });
        let expected = small.saturating_mul(u32::try_from(GROWTH).unwrap());
        assert!(large <= expected * TOO_LONG, "{shape}: {small:?}, and then {large:?}");
    }
}

#[test]
fn a_text_may_be_long() {
    let text = "很长 long ".repeat(100_000);
    let text = text.trim();
    let output = expand(quote!(enum E { 1 as Long => #text, #text; 2 => "two", ""; }));
    assert!(!output.to_string().contains("compile_error"));
}

/// No deeper, because a test has a small stack, and `proc_macro2` needs more of it than the compiler.
#[test]
fn groups_may_be_nested_deeply() {
    for inside in [quote!(), quote!(1 => "one", "一";), quote!(#)] {
        let nested = (0..150).fold(inside, |inner, _| quote!((#inner)));
        for input in [
            quote!(enum E { #nested 2 => "two", "二"; }),
            quote!(enum E { 1 => #nested; 2 => "two", "二"; }),
            quote!(#[doc = #nested] enum E { 2 => "two", "二"; }),
            quote!(#nested enum E { 2 => "two", "二"; }),
        ] {
            expand(input);
        }
    }
}
