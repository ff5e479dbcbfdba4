//! The macro against random tokens, and against catalogs with random edits: it does not panic, it expands
//! to items, and its messages are its own.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use quote::quote;

use super::random::config;
use super::{assert_own_messages, items, messages};

/// Catalogs that together contain every rule of the grammar and every option.
const CATALOGS: [&str; 3] = [
    r#"
    /// Errors of the order service.
    #[repr(i32)]
    #[catalog(internal, retry = 5, display = "zh", form = "flat", serde, axum, tonic)]
    #[catalog(url = "https://example.com/errors#{code}")]
    #[cfg(unix)]
    pub(crate) enum OrderError {
        /// The order may have been deleted.
        #[catalog(not_found, http = 410, retry = false)]
        40001 as OrderNotFound(id: u64, r#type: impl Display) => "{type} {id} {{}}", "{type} {id}";
        #[deprecated(note = "use `OrderNotFound`")]
        #[catalog(from(std::io::Error, SendError<Job>))]
        -0x2 as AlreadyPaid => "already paid", r"已支付";
        #[catalog(success)]
        0 => "ok", "";
        #[catalog(verbatim)]
        3 => "a template {id}", "";
        reserved 40003, 40010..=40019 => "removed in version 2";
        success 100, 200..=299;
    }
    /// A failure.
    #[must_use]
    pub(crate) struct OrderFault;
    /// Errors of a cancellation.
    pub enum CancelError: OrderError { #[deprecated] OrderNotFound, AlreadyPaid }
    pub struct CancelFault;
    enum PayError: OrderError { Ok, }
    "#,
    r#"
    #[catalog(form = "problem", from(sqlx::Error => OrderError::Internal, A<B> => Im::C), serde)]
    #[derive(Default)]
    pub enum ServiceError {
        Order(crate::OrderError),
        #[catalog(http = 502, unavailable)]
        Im(im_errors::ImError),
    }
    pub struct ServiceFault;
    "#,
    r#"
    enum E {
    <<<<<<< HEAD
        1, "one", "一"
    =======
        BASE + 1 => "one", "一";
    >>>>>>> feature/one
        2 #[catalog(http(404))] as 2nd(id) => "{} \u{200b}", "%d",;
        #[not_found] Name { id: u64 } => " ", " ";
        //! Inner.
        # comment
        reserved(3); success = 4; Part(Part) = 1;
    };
    enum S: E { One; E::Two(id: u64) }
    "#,
];

/// An edit of a token in a catalog.
#[derive(Clone, Debug)]
enum Edit {
    Remove,
    Repeat,
    Replace(String),
    InsertBefore(String),
}

const TOKENS: [&str; 67] = [
    "1",
    "40001",
    "-",
    "=>",
    "as",
    "Name",
    ",",
    ";",
    "\"text\"",
    "\"\"",
    "#",
    "[doc = \"\"]",
    "!",
    "pub",
    "enum",
    "E",
    "{}",
    "(a)",
    "r\"raw\"",
    "b\"bytes\"",
    "'c'",
    "'life",
    "1.5",
    "1u8",
    "=",
    "#[catalog(success)]",
    "#[catalog(not_found, http = 404, retry = 5)]",
    "#[catalog(from(A, B<C>))]",
    "#[catalog(from(A => B))]",
    "#[catalog(verbatim, from)]",
    "(id: u64, r#type: impl Display)",
    "{ id: u64 }",
    "(self: A)",
    "\"{id} {} {0} {{a}} {b:?} {\"",
    "success",
    "reserved 1..=2;",
    "struct Fault;",
    "#[derive(Debug)] pub struct E;",
    "#[repr(u8)]",
    "#[cfg(unix)]",
    "#![crate = a]",
    "struct",
    "0x",
    "$",
    "340282366920938463463374607431768211456",
    "<T>",
    "where",
    "::",
    "self",
    "r#type",
    "_",
    "==",
    "<<<<<<< HEAD",
    "=======",
    ">>>>>>> x",
    "//! doc\n",
    "enum S: E { One }",
    "#[from]",
    "#[catalog = 1]",
    "#[a b]",
    "\"\\u{202e}\"",
    "reserved 1,",
    "success 0;",
    "A(B),",
    "..=",
    ".",
    "|",
];

fn tokens() -> impl Strategy<Value = Vec<TokenTree>> {
    let source = select(TOKENS.to_vec());
    let leaf = vec(source, 0..12).prop_map(|parts| {
        parts.iter().filter_map(|part| part.parse::<TokenStream>().ok()).flatten().collect()
    });
    leaf.prop_recursive(4, 40, 4, |inner| {
        let delimiter = select(vec![
            Delimiter::Brace,
            Delimiter::Bracket,
            Delimiter::Parenthesis,
            Delimiter::None,
        ]);
        vec((delimiter, inner), 1..4).prop_map(|groups: Vec<(Delimiter, Vec<TokenTree>)>| {
            let group = |(delimiter, trees): (Delimiter, Vec<TokenTree>)| {
                TokenTree::from(Group::new(delimiter, trees.into_iter().collect()))
            };
            groups.into_iter().map(group).collect()
        })
    })
}

fn edit() -> impl Strategy<Value = Edit> {
    let source = || select(TOKENS.to_vec()).prop_map(str::to_owned);
    prop_oneof![
        2 => Just(Edit::Remove),
        1 => Just(Edit::Repeat),
        2 => source().prop_map(Edit::Replace),
        2 => source().prop_map(Edit::InsertBefore),
    ]
}

/// Returns the number of tokens, including those in groups.
fn count(tokens: &TokenStream) -> usize {
    let inside = |token| match token {
        TokenTree::Group(group) => count(&group.stream()),
        _ => 0,
    };
    tokens.clone().into_iter().map(|token| 1 + inside(token)).sum()
}

/// Returns the tokens after an edit of the one at a position, which counts those in groups.
fn edited(tokens: TokenStream, position: &mut usize, edit: &Edit) -> TokenStream {
    let mut output = TokenStream::new();
    for token in tokens {
        let is_edited = *position == 0;
        *position = position.wrapping_sub(1);
        let token = match token {
            TokenTree::Group(group) => {
                let inside = edited(group.stream(), position, edit);
                Group::new(group.delimiter(), inside).into()
            }
            token => token,
        };
        match edit {
            Edit::Remove if is_edited => {}
            Edit::Repeat if is_edited => output.extend([token.clone(), token]),
            Edit::Replace(source) if is_edited => {
                output.extend(source.parse::<TokenStream>().unwrap_or_default());
            }
            Edit::InsertBefore(source) if is_edited => {
                output.extend(source.parse::<TokenStream>().unwrap_or_default());
                output.extend([token]);
            }
            _ => output.extend([token]),
        }
    }
    output
}

#[test]
fn the_valid_catalogs_have_no_errors() {
    for source in &CATALOGS[..2] {
        assert_eq!(messages(crate::expand(source.parse().unwrap())), []);
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_tokens_expand_to_items(before in tokens(), inside in tokens(), after in tokens()) {
        let rows = Group::new(Delimiter::Brace, inside.iter().cloned().collect());
        let inputs: [TokenStream; 3] = [
            before.iter().cloned().collect(),
            quote!(enum E { #(#inside)* }),
            quote!(#(#before)* enum E #rows #(#after)*),
        ];
        for input in inputs {
            items(input.clone());
            assert_own_messages(&input);
        }
    }

    #[test]
    fn an_edited_catalog_expands_to_items(
        source in select(CATALOGS.to_vec()),
        edits in vec((any::<Index>(), edit()), 0..6),
    ) {
        let mut input: TokenStream = source.parse().unwrap();
        for (index, edit) in edits {
            if !input.is_empty() {
                let mut position = index.index(count(&input));
                input = edited(input, &mut position, &edit);
            }
        }
        items(input.clone());
        assert_own_messages(&input);
    }
}
