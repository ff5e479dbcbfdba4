//! The rules of attributes.

use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Path, Token, parse_quote};

use crate::errors::{Diagnostic, Errors};

/// Reports and removes each `cfg_attr` that contains an attribute which the macro reads.
pub(super) fn check_cfg_attr(attrs: &mut Vec<Attribute>, errors: &Errors) {
    attrs.retain(|attr| {
        if !attr.path().is_ident("cfg_attr") {
            return true;
        }
        let Ok(metas) = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        else {
            return true; // reported by the compiler
        };
        let is_read_early =
            |meta: &&Meta| ["catalog", "cfg", "repr"].iter().any(|name| meta.path().is_ident(name));
        let Some(meta) = metas.iter().skip(1).find(is_read_early) else {
            return true;
        };
        let name = meta.path().get_ident().map(ToString::to_string).unwrap_or_default();
        let message = format!("`{name}` is not supported in `cfg_attr`");
        let error = Diagnostic::new(meta, message);
        errors.report(error.help("the macro expands before `cfg_attr` is evaluated"));
        false
    });
}

/// Reports and removes `cfg` on an entry. The macro computes the positions of all entries before the
/// compiler evaluates `cfg`.
pub(super) fn check_cfg(kind: &str, attrs: &mut Vec<Attribute>, errors: &Errors) {
    for cfg in attrs.extract_if(.., |attr| attr.path().is_ident("cfg")) {
        let error = Diagnostic::new(cfg, format!("`cfg` is not supported on {kind}"));
        errors.report(error.help("put it on the enum"));
    }
}

/// Reports and removes derives of traits that generated code implements. Without this, the compiler
/// reports a conflict in generated code.
pub(super) fn check_derives(
    attrs: &mut [Attribute],
    implemented: &[&str],
    by: &str,
    errors: &Errors,
) {
    for attr in attrs.iter_mut().filter(|attr| attr.path().is_ident("derive")) {
        let Ok(paths) = attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
        else {
            continue; // reported by the compiler
        };
        let name = |path: &Path| path.segments.last().map(|last| last.ident.to_string());
        let is_implemented =
            |path: &Path| name(path).is_some_and(|name| implemented.contains(&&*name));
        let (conflicts, others): (Vec<Path>, Vec<Path>) =
            paths.into_iter().partition(is_implemented);
        if conflicts.is_empty() {
            continue;
        }
        *attr = parse_quote!(#[derive(#(#others),*)]);
        let names: Vec<String> =
            conflicts.iter().filter_map(name).map(|name| format!("`{name}`")).collect();
        let (verb, pronoun) = if names.len() == 1 { ("is", "it") } else { ("are", "them") };
        let message = format!("{} {verb} already implemented by `{by}`", names.join(", "));
        let error = Diagnostic::new(quote!(#(#conflicts),*), message);
        errors.report(error.help(format!("remove {pronoun} from this `derive`")));
    }
}

/// Returns the text of the doc comments, without the space at the beginning of each line.
pub(super) fn doc_comment(attrs: &[Attribute]) -> String {
    let lines: Vec<String> = attrs
        .iter()
        .filter(|attr| attr.path().is_ident("doc"))
        .filter_map(|attr| string(&attr.meta))
        .flat_map(|text| {
            let text = text.value();
            text.split('\n')
                .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    lines.join("\n").trim().to_owned()
}

/// Returns the note of `#[deprecated]`, `""` if it has none, or `None` without the attribute.
pub(super) fn deprecation(attrs: &[Attribute]) -> Option<String> {
    let attr = attrs.iter().find(|attr| attr.path().is_ident("deprecated"))?;
    let note = string(&attr.meta).or_else(|| {
        let metas = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
        metas.iter().filter(|meta| meta.path().is_ident("note")).find_map(string)
    });
    Some(note.map(|note| note.value()).unwrap_or_default())
}

/// Returns the string in `name = "string"`.
fn string(meta: &Meta) -> Option<LitStr> {
    match &meta.require_name_value().ok()?.value {
        Expr::Lit(ExprLit { lit: Lit::Str(string), .. }) => Some(string.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doc_comments_are_joined() {
        let attrs: [Attribute; 5] = [
            parse_quote!(#[doc = " First line,"]),
            parse_quote!(#[doc = " second line."]),
            parse_quote!(#[doc = ""]),
            parse_quote!(#[doc(alias = "x")]),
            parse_quote!(#[doc = "  Indented.\n Block."]),
        ];
        assert_eq!(doc_comment(&attrs), "First line,\nsecond line.\n\n Indented.\nBlock.");
        assert_eq!(doc_comment(&attrs[3..4]), "");
    }

    #[test]
    fn a_deprecation_may_have_a_note() {
        let deprecation = |attr: Attribute| deprecation(&[attr]);
        assert_eq!(deprecation(parse_quote!(#[deprecated])).as_deref(), Some(""));
        assert_eq!(deprecation(parse_quote!(#[deprecated = "gone"])).as_deref(), Some("gone"));
        let with_version = parse_quote!(#[deprecated(since = "2.0", note = "gone")]);
        assert_eq!(deprecation(with_version).as_deref(), Some("gone"));
        assert_eq!(deprecation(parse_quote!(#[doc = "deprecated"])), None);
    }
}
