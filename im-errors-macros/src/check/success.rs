//! The rules of the row that means success.

use proc_macro2::Span;

use super::row::Draft;
use crate::errors::{Diagnostic, Errors};
use crate::syntax::ClassOptions;

/// Reports every row but the first that is marked as success.
pub(super) fn check_success(drafts: &[Draft], errors: &Errors) {
    let mut marked = drafts.iter().filter_map(|draft| Some((draft, draft.success?)));
    let Some((first, _)) = marked.next() else {
        return;
    };
    for (_, mark) in marked {
        let error = Diagnostic::at(mark, "duplicate `success` row");
        errors.report(error.help(format!("{} is already marked", first.description())));
    }
}

/// Reports the options that only a failure can have: a kind, an error status and `retry`.
pub(super) fn check_class_of_success(options: &ClassOptions, errors: &Errors) {
    let report = |span: Span, what: String| {
        let error = Diagnostic::at(span, format!("{what} is not supported on a `success` row"));
        errors.report(error.help("remove it, or remove `success`"));
    };
    if let Some((kind, span)) = options.kind {
        report(span, format!("kind `{}`", kind.name));
    }
    if let Some((status, span)) = options.http.filter(|(status, _)| *status >= 400) {
        report(span, format!("error status `{status}`"));
    }
    if let Some((_, span)) = options.retry {
        report(span, "option `retry`".to_owned());
    }
}
