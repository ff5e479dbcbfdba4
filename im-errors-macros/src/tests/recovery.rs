//! The expansion of half-written catalogs.

use proc_macro2::{Delimiter, Group, LineColumn, TokenStream, TokenTree};
use quote::quote;

use crate::expand;

/// A valid catalog, each row on a line of its own, and reserved codes among them.
const CATALOG: &str = r#"#[repr(i32)] pub enum OrderError {
#[catalog(success)]     40001                => "order not found",         "订单不存在";
#[doc = "Paid before."] -40002 as AlreadyPaid => "the order has been paid", "";
                        reserved 40003, 40010..=40019 => "gone with version 2";
                        50_000 as Internal   => "",                        "系统内部异常";
                        success 0, 200..=299;
#[catalog(not_found)] 700 as Gone(id: u64)   => "{id} is gone",            "{id} 已删除";
}"#;

/// The name of the variant on each line.
const NAMES: [Option<&str>; 6] =
    [Some("OrderNotFound"), Some("AlreadyPaid"), None, Some("Internal"), None, Some("Gone")];

/// The tokens of the catalog before its rows, and those of the rows.
fn catalog() -> (Vec<TokenTree>, Vec<TokenTree>) {
    let mut head: Vec<TokenTree> = CATALOG.parse::<TokenStream>().unwrap().into_iter().collect();
    let Some(TokenTree::Group(rows)) = head.pop() else { panic!("the rows are a group") };
    (head, rows.stream().into_iter().collect())
}

fn rows() -> Vec<TokenTree> {
    catalog().1
}

/// The expansion of a catalog.
struct Expansion {
    tokens: TokenStream,
    text: String,
}

impl Expansion {
    /// Expands the catalog with other rows. The expansion must consist of items.
    fn of(rows: impl IntoIterator<Item = TokenTree>) -> Self {
        let table = Group::new(Delimiter::Brace, rows.into_iter().collect());
        let (head, _) = catalog();
        let tokens = expand(head.into_iter().chain([TokenTree::from(table)]).collect());
        syn::parse2::<syn::File>(tokens.clone()).unwrap_or_else(|_| panic!("not items: {tokens}"));
        Self { text: tokens.to_string(), tokens }
    }

    fn has_variant(&self, name: &str) -> bool {
        self.text.contains(&format!("OrderError :: {name}"))
    }

    /// The lines on which errors are reported.
    fn error_lines(&self) -> Vec<usize> {
        let tokens = self.tokens.clone().into_iter();
        let errors = tokens.filter(|token| token.to_string() == "compile_error");
        errors.map(|error| error.span().start().line).collect()
    }

    /// Returns the location of a variant in the enum.
    fn origin(&self, name: &str) -> Option<LineColumn> {
        let mut tokens = self.tokens.clone().into_iter();
        tokens.by_ref().find(|token| token.to_string() == "enum");
        let variants = tokens.find_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
            _ => None,
        });
        let mut variants = variants?.stream().into_iter();
        Some(variants.find(|token| token.to_string() == name)?.span().start())
    }
}

/// Returns the names of the rows that end before or begin after a token.
fn whole_rows(tokens: &[TokenTree], broken: usize) -> Vec<&'static str> {
    let (mut row, mut begin) = (0, 0);
    let mut whole = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.to_string() == ";" {
            if !(begin..=at).contains(&broken) {
                whole.extend(NAMES[row]);
            }
            (row, begin) = (row + 1, at + 1);
        }
    }
    whole
}

#[test]
fn a_valid_catalog_is_items_without_an_error() {
    let expansion = Expansion::of(rows());
    assert_eq!(expansion.error_lines(), []);
    assert!(NAMES.iter().flatten().all(|name| expansion.has_variant(name)));
}

#[test]
fn a_catalog_cut_off_anywhere_keeps_its_whole_rows() {
    let rows = rows();
    for end in 0..rows.len() {
        let expansion = Expansion::of(rows[..end].iter().cloned());
        let last = rows[..end].last();
        let lines = expansion.error_lines();
        if last.is_some_and(|last| last.to_string() == ";") {
            assert_eq!(lines, [], "cut before token {end}");
        } else {
            let line = last.map_or(1, |last| last.span().start().line);
            assert!(!lines.is_empty(), "cut before token {end}");
            assert!(lines.iter().all(|it| *it == line), "{lines:?}, cut before token {end}");
        }
        for name in whole_rows(&rows[..end], usize::MAX) {
            assert!(expansion.has_variant(name), "{name}, cut before token {end}");
        }
    }
}

#[test]
fn a_token_left_out_doubled_or_replaced_breaks_its_own_row_only() {
    let rows = rows();
    let strange: Vec<TokenTree> =
        quote!(x ; , => "x" 7 - (y) {} [] as 'a 1.5 #).into_iter().collect();
    let mut with_errors = 0;
    for at in 0..rows.len() {
        let span = rows[at].span();
        let placed = |token: TokenTree| match token {
            TokenTree::Group(group) => {
                let inner = group.stream().into_iter().map(|mut token| {
                    token.set_span(span);
                    token
                });
                let mut placed = Group::new(group.delimiter(), inner.collect());
                placed.set_span(span);
                placed.into()
            }
            mut token => {
                token.set_span(span);
                token
            }
        };
        let mut edits = vec![vec![], vec![rows[at].clone(), rows[at].clone()]];
        edits.extend(strange.iter().map(|token| vec![placed(token.clone())]));
        for edit in edits {
            let tokens = rows[..at].iter().chain(&edit).chain(&rows[at + 1..]);
            let expansion = Expansion::of(tokens.cloned());
            let whole = whole_rows(&rows, at);
            // Without the end of a row, the next one may be lost too.
            let is_end = rows[at].to_string() == ";";
            let spared = if is_end { &whole[..1] } else { &whole[..] };
            for name in spared {
                assert!(expansion.has_variant(name), "{name}, {edit:?} in place of token {at}");
            }
            let line = span.start().line;
            let lines = expansion.error_lines();
            with_errors += usize::from(!lines.is_empty());
            assert!(
                lines.iter().all(|it| (line..=line + usize::from(is_end)).contains(it)),
                "errors on lines {lines:?}, {edit:?} in place of token {at}, line {line}"
            );
        }
    }
    assert!(with_errors > 400, "{with_errors}");
}

#[test]
fn a_variant_has_the_location_of_its_name_or_english_text() {
    let expansion = Expansion::of(rows());
    let place = |string: &str| {
        let mut lines = CATALOG.lines().enumerate();
        lines.find_map(|(line, text)| {
            Some(LineColumn { line: line + 1, column: text.find(string)? })
        })
    };
    assert_eq!(expansion.origin("OrderNotFound"), place("\"order not found\""));
    assert_eq!(expansion.origin("AlreadyPaid"), place("AlreadyPaid"));
    assert_eq!(expansion.origin("Internal"), place("Internal"));
}

#[test]
fn a_variant_keeps_its_location_while_another_row_is_half_written() {
    let mut rows = rows();
    rows.truncate(rows.len() - 4);
    let expansion = Expansion::of(rows);
    assert_eq!(expansion.error_lines(), [7]);
    for name in NAMES.into_iter().flatten() {
        assert!(expansion.origin(name).is_some_and(|origin| origin.line > 1), "{name}");
    }
}

#[test]
fn a_half_written_part_spares_the_other_parts() {
    let whole = quote!(
        #[doc = "Own."]
        Order(crate::OrderError),
        Im(im_errors::ImError),
        Pay(Payment),
    );
    let parts: Vec<TokenTree> = whole.into_iter().collect();
    let expansion = |parts: &[&TokenTree]| {
        let output = expand(quote!(pub enum E { #(#parts)* }));
        assert!(syn::parse2::<syn::File>(output.clone()).is_ok(), "not items: {output}");
        output.to_string()
    };
    let all: Vec<&TokenTree> = parts.iter().collect();
    assert!(!expansion(&all).contains("compile_error"));
    let strange: Vec<TokenTree> = quote!(x ; , => "x" 7 () {} as #).into_iter().collect();
    for at in 0..parts.len() {
        expansion(&all[..at]);
        let doubled = [&all[..=at], &all[at..]].concat();
        let left_out = [&all[..at], &all[at + 1..]].concat();
        let replaced =
            strange.iter().map(|token| [&all[..at], &[token][..], &all[at + 1..]].concat());
        for edited in replaced.chain([doubled, left_out]) {
            let output = expansion(&edited);
            let names = [("Order", 0..4), ("Im", 5..7), ("Pay", 8..10)];
            for (name, own) in names.iter().filter(|(_, own)| !own.contains(&at)) {
                assert!(
                    output.contains(&format!("{name} (")),
                    "{name}, token {at}, not in {own:?}"
                );
            }
        }
    }
}

#[test]
fn a_half_written_selection_spares_everything_else() {
    let catalog = quote!(enum E { 1 as One => "one", ""; 2 as Two => "two", ""; } struct F;);
    let last = quote!(pub enum Last: E { Two });
    let written = quote!(#[doc = "x"] pub enum S: E { One, #[doc = "y"] Two } pub struct SF;);
    let tokens: Vec<TokenTree> = written.into_iter().collect();
    let expansion = |tokens: &[&TokenTree]| {
        let tokens = expand(quote!(#catalog #(#tokens)* #last));
        assert!(syn::parse2::<syn::File>(tokens.clone()).is_ok(), "not items: {tokens}");
        Expansion { text: tokens.to_string(), tokens }
    };
    let all: Vec<&TokenTree> = tokens.iter().collect();
    assert_eq!(expansion(&all).error_lines(), []);
    let strange: Vec<TokenTree> = quote!(x ; , => "x" 7 () {} as #).into_iter().collect();
    for at in 0..tokens.len() {
        let doubled = [&all[..=at], &all[at..]].concat();
        let left_out = [&all[..at], &all[at + 1..]].concat();
        let replaced =
            strange.iter().map(|token| [&all[..at], &[token][..], &all[at + 1..]].concat());
        let cut_off = all[..at].to_vec();
        for edited in replaced.chain([doubled, left_out, cut_off]) {
            let expansion = expansion(&edited);
            for item in ["enum E {", "struct F {", "enum Last {"] {
                let edited: Vec<String> = edited.iter().map(ToString::to_string).collect();
                assert!(expansion.text.contains(item), "{item} is missing after {edited:?}");
            }
        }
    }
}

#[test]
fn another_keyword_is_reported_and_read_as_enum() {
    for called in [quote!(struct), quote!(union), quote!(const enum), quote!()] {
        let output = expand(quote!(pub #called E { 1 => "one", "一"; })).to_string();
        assert!(output.contains("pub enum E {"), "{called}");
        assert!(output.contains("compile_error"), "{called}");
    }
    let output = expand(quote!(const E { 1 => "one", "一"; })).to_string();
    assert!(!output.contains("enum E {"), "{output}");
}
