//! The table itself, and the functions that find a row in it.

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::mem;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;

use super::{Bodies, Enumeration, Form, Paths};
use crate::catalog::{Catalog, CodeType, Lang, Reserved, Row, Table};
use crate::index::Index;
use crate::{docs, hash};

/// A catalog of rows: its texts, each row in the slot of its code, and the ways to them from a code
/// and from a variant.
///
/// There is no slice of variants: the compiler would check each of them against all discriminants,
/// which takes seconds for 10,000 rows. A `match` on the slot costs a tenth, and is one load.
pub(super) fn form(catalog: &Catalog, table: &Table, paths: &Paths) -> Form {
    let Paths { private, code, u64, usize, option, .. } = paths;
    let name = &catalog.name;
    let codes: Vec<u64> = table.rows.iter().map(Row::key).collect();
    let index = Index::of(&codes);
    let variant = variant(name, table, &index, paths);
    let rows = rows(table, &index, paths);
    let slot = index.call(&quote!(__code as #u64), private);
    let (statuses, http_status) = http(table, &index, paths);
    let success = table.rows.iter().filter(|row| row.success).map(discriminant);
    let lang = match table.display {
        Lang::En => quote!(#private::Lang::En),
        Lang::Zh => quote!(#private::Lang::Zh),
    };
    Form {
        enumeration: enumeration(catalog.code_type, table),
        items: quote! {
            #variant
            #rows
            #statuses

            #[inline(always)]
            const fn __slot(__code: #code) -> #usize {
                #slot
            }
        },
        bodies: Bodies {
            count: Literal::usize_unsuffixed(table.rows.len()).into_token_stream(),
            code: quote!(self as #code),
            slot: quote!(__slot(self as #code)),
            is_success: quote!(#(self as #code == #success ||)* false),
            http_status,
            display: quote!(#private::display(*self, #lang, __f)),
            from_code: quote! {
                let __error = __variant_in(__slot(__code));
                if __error as #code == __code { #option::Some(__error) } else { #option::None }
            },
            reserved: reserved(&table.reserved, paths),
            variant: quote!(__variant(__slot)),
            code_in: quote! {
                if __ROWS[__slot][0].is_empty() {
                    #option::None
                } else {
                    #option::Some(__variant(__slot) as #code)
                }
            },
            slot_of_row: slot_in(&index.order(), &index, &quote!(__position), paths),
            slot_of_name: slot_of_name(table, &index, &quote!(__name), paths),
        },
    }
}

fn enumeration(code_type: CodeType, table: &Table) -> Enumeration {
    let repr = Ident::new(code_type.name, Span::call_site());
    let mut next_code = None;
    let variants = table.rows.iter().map(|row| {
        let Row { attrs, name, code, .. } = row;
        let docs = docs::row(row);
        let alias = code.to_string();
        // A discriminant that is written is checked like a constant; one that counts on is not.
        let written = (next_code != Some(*code)).then(|| discriminant(row));
        let equals = written.as_ref().map(|_| quote!(=));
        next_code = code.checked_add(1);
        quote! {
            #(#attrs)*
            #[doc = #docs]
            #[doc(alias = #alias)]
            #name #equals #written,
        }
    });
    Enumeration {
        docs: docs::table(&table.rows) + &docs::reserved(&table.reserved),
        repr: Some(quote!(#[repr(#repr)])),
        variants: variants.collect(),
    }
}

/// The code, at the place where it is written, but as a token of the macro: style lints judge how
/// users write numbers, and a catalog has them as its document does.
fn discriminant(row: &Row) -> Literal {
    let mut code = Literal::i128_unsuffixed(row.code);
    code.set_span(row.code_span.resolved_at(Span::mixed_site()));
    code
}

/// The variant in a slot.
///
/// The compiler makes an array of the `match` if enough of its range is there, and asks whether a
/// slot lies in it if it must: free slots have a neighbour's variant. In a large table, where each
/// arm takes time to check, only the last one has, as long as enough of the others are taken. It
/// makes the array only after it has decided what to inline, though, and would not inline a `match`
/// of that size: `__variant_in` is for `from_code`, which is worth it, `__variant` for everything else.
fn variant(name: &Ident, table: &Table, index: &Index, Paths { usize, .. }: &Paths) -> TokenStream {
    let count = index.slots().len();
    let is_filled = count <= 1024 || table.rows.len() * 9 < count * 4;
    let mut arms: Vec<(&Ident, Vec<Literal>)> = Vec::new();
    let mut before_all = Vec::new();
    for (slot, row) in in_slots(table, index).enumerate() {
        let is_last = slot + 1 == count;
        let slot = Literal::usize_unsuffixed(slot);
        match (row, arms.last_mut()) {
            (Some(row), _) => {
                before_all.push(slot);
                arms.push((&row.name, mem::take(&mut before_all)));
            }
            (None, Some((_, slots))) if is_filled || is_last => slots.push(slot),
            (None, None) if is_filled => before_all.push(slot),
            (None, _) => {}
        }
    }
    let last = arms.last().map(|(variant, _)| *variant);
    if count == 2 {
        arms.pop(); // three arms would be a branch, and two are a choice without one
    }
    let arms = arms.into_iter().map(|(variant, slots)| quote!(#(#slots)|* => #name::#variant,));
    quote! {
        #[inline(always)]
        const fn __variant_in(__slot: #usize) -> #name {
            match __slot {
                #(#arms)*
                _ => #name::#last,
            }
        }

        const fn __variant(__slot: #usize) -> #name {
            __variant_in(__slot)
        }
    }
}

fn rows(table: &Table, index: &Index, Paths { private, .. }: &Paths) -> TokenStream {
    let count = Literal::usize_unsuffixed(index.slots().len());
    let rows = in_slots(table, index).map(|row| {
        let Some(row) = row else {
            return quote!(__free);
        };
        let Row { english, chinese, .. } = row;
        let name = plain(row);
        quote!([#name, #english, #chinese])
    });
    quote! {
        static __ROWS: [#private::Row; #count] = {
            let __free = ["", "", ""];
            [#(#rows),*]
        };
    }
}

/// The status codes, 0 where there is none, and the way to them from `self`.
fn http(table: &Table, index: &Index, paths: &Paths) -> (TokenStream, TokenStream) {
    let Paths { core, option, .. } = paths;
    if table.rows.iter().all(|row| row.http.is_none()) {
        return (TokenStream::new(), quote!(#option::None));
    }
    let count = Literal::usize_unsuffixed(index.slots().len());
    let statuses = in_slots(table, index)
        .map(|row| Literal::u16_unsuffixed(row.and_then(|row| row.http).unwrap_or_default()));
    (
        quote!(static __STATUSES: [#core::primitive::u16; #count] = [#(#statuses),*];),
        quote! {
            match __STATUSES[self.__slot()] {
                0 => #option::None,
                __status => #option::Some(__status),
            }
        },
    )
}

fn reserved(reserved: &[Reserved], Paths { option, .. }: &Paths) -> TokenStream {
    let arms = reserved.iter().map(|Reserved { first, last, reason }| {
        let [first, last] = [first, last].map(|code| Literal::i128_unsuffixed(*code));
        quote!(#first..=#last => #option::Some(#reason),)
    });
    quote!(match __code { #(#arms)* _ => #option::None })
}

/// The row in each slot, `None` where it is free.
fn in_slots<'a>(table: &'a Table, index: &Index) -> impl Iterator<Item = Option<&'a Row>> {
    index.slots().iter().map(|position| position.and_then(|position| table.rows.get(position)))
}

/// The slot of a row, by the name of its variant, as an expression: a second index, of the names'
/// numbers, leads to the slots of the first.
fn slot_of_name(table: &Table, index: &Index, name: &TokenStream, paths: &Paths) -> TokenStream {
    let private = &paths.private;
    let names: Vec<String> = table.rows.iter().map(plain).collect();
    let numbers = |windows: &usize| -> Vec<u64> {
        names.iter().map(|name| hash::number_of_name(name, *windows)).collect()
    };
    let is_unique =
        |windows: &usize| numbers(windows).iter().collect::<HashSet<_>>().len() == names.len();
    // As many windows as letters hold all there is of a name.
    let most = names.iter().map(String::len).max().unwrap_or_default();
    let windows = (2..=most).find(is_unique).unwrap_or(2);
    let by_name = Index::soon_of(&numbers(&windows));
    let order = index.order();
    let slots: Vec<usize> = by_name
        .slots()
        .iter()
        .map(|position| position.and_then(|position| order.get(position)).copied().unwrap_or(0))
        .collect();
    let number = quote!(#private::number_of_name(#name, #windows));
    slot_in(&slots, index, &by_name.call(&number, private), paths)
}

/// One of these slots, by its place among them, as an expression.
///
/// They stand in a byte string, which is one token, where an array would be one for each.
fn slot_in(slots: &[usize], index: &Index, at: &TokenStream, paths: &Paths) -> TokenStream {
    let private = &paths.private;
    let width = bytes_for(index.slots().len().saturating_sub(1));
    let bytes: Vec<u8> =
        slots.iter().flat_map(|slot| slot.to_le_bytes().into_iter().take(width)).collect();
    let bytes = Literal::byte_string(&bytes);
    quote!(#private::slot_in::<#width>(#bytes, #at))
}

/// How many bytes a slot takes, where this is the last one.
fn bytes_for(last: usize) -> usize {
    last.to_le_bytes().iter().rposition(|byte| *byte > 0).map_or(1, |highest| highest + 1)
}

/// The name of a variant as a string: `r#` is a matter of its source.
fn plain(row: &Row) -> String {
    row.name.unraw().to_string()
}
