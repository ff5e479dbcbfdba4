//! `im-errors explain`, which writes all properties of rows.

mod labels;
mod text;

use std::collections::HashSet;

use im_errors::{Lang, Table};

use self::text::Explanations;
use crate::args::parse_search_term;
use crate::search::{Row, Search, WithoutRow};
use crate::{Environment, FAILURE};

#[derive(clap::Args)]
pub(crate) struct Explain {
    /// Code or name
    #[arg(
        value_name = "CODE|NAME",
        required = true,
        allow_negative_numbers = true,
        value_parser = parse_search_term
    )]
    wanted: Vec<String>,

    /// Language of the labels and of the first text: en or zh [default: language of the locale]
    #[arg(long)]
    lang: Option<Lang>,
}

/// The meaning of an argument.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Subject {
    Row(Row),
    WithoutRow(WithoutRow),
}

impl Explain {
    /// Writes the properties of the rows and codes, and a message for each argument without a match.
    pub(crate) fn run(&self, tables: &[Table], environment: &mut Environment<'_>) -> u8 {
        let search = Search::new(tables);
        let (mut subjects, mut missing) = (Vec::new(), Vec::new());
        let mut seen = HashSet::new();
        for wanted in &self.wanted {
            let rows = search.exact(wanted).map(Subject::Row);
            let without_row = search.without_row(wanted).into_iter().map(Subject::WithoutRow);
            let mut found = rows.chain(without_row).peekable();
            if found.peek().is_none() {
                missing.push(wanted);
            }
            subjects.extend(found.filter(|subject| seen.insert(*subject)));
        }
        let lang = self.lang.unwrap_or(environment.lang);
        let text = Explanations::new(tables, lang, environment.terminal()).render(&subjects);
        let status = environment.write(|out| out.write_all(text.as_bytes()));
        for wanted in &missing {
            environment.report(&search.no_match(wanted));
        }
        if missing.is_empty() { status } else { FAILURE }
    }
}
