//! Reads JSON exports: the model that `--format json --all` writes and HTML exports contain, and the rows
//! that `--format json` writes.

use std::ops::RangeInclusive;
use std::rc::Rc;

use im_errors::ValueType;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::{Argument, Column, Error, Meaning, Page, Range, Retry, Row, cells, rows};

#[derive(Deserialize)]
struct Model {
    catalogs: Vec<Catalog>,
}

#[derive(Deserialize)]
struct Catalog {
    name: String,
    rows: Vec<ModelRow>,
    reserved: Vec<Reservation>,
    success: Vec<Codes>,
}

#[derive(Deserialize)]
struct ModelRow {
    catalog: Option<String>,
    code: i128,
    name: String,
    en: Option<String>,
    zh: Option<String>,
    kind: Option<String>,
    http: Option<u16>,
    retry: bool,
    retry_after: Option<u32>,
    arguments: Vec<ModelArgument>,
    success: bool,
    deprecated: Option<String>,
    explanation: String,
}

#[derive(Deserialize)]
struct ModelArgument {
    name: String,
    r#type: String,
    nullable: bool,
}

#[derive(Deserialize)]
struct Codes {
    first: i128,
    last: i128,
}

#[derive(Deserialize)]
struct Reservation {
    first: i128,
    last: i128,
    reason: String,
}

/// Reads an export, or returns `None` if the document is not an export.
pub(super) fn read(text: &str) -> Result<Option<Page>, Error> {
    /// The members by which an export is recognized.
    #[derive(Deserialize)]
    #[serde(untagged)]
    #[expect(dead_code, reason = "only the presence of the members matters")]
    enum Export {
        Model { catalogs: Vec<CatalogMark> },
        Rows(Vec<RowMark>),
    }

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only the presence of the members matters")]
    struct CatalogMark {
        rows: Vec<IgnoredAny>,
        reserved: Vec<IgnoredAny>,
    }

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only the presence of the members matters")]
    struct RowMark {
        name: IgnoredAny,
        arguments: Vec<IgnoredAny>,
        retry_after: IgnoredAny,
    }

    match serde_json::from_str::<Export>(text) {
        Ok(Export::Model { .. }) => Ok(Some(page(serde_json::from_str::<Model>(text)?.catalogs))),
        Ok(Export::Rows(marks)) if !marks.is_empty() => {
            let rows = serde_json::from_str::<Vec<ModelRow>>(text)?;
            let reserved = Vec::new();
            let catalog = Catalog { name: String::new(), rows, reserved, success: Vec::new() };
            Ok(Some(page(vec![catalog])))
        }
        _ => Ok(None),
    }
}

fn page(catalogs: Vec<Catalog>) -> Page {
    let mut page =
        Page { is_export: true, rows: Vec::new(), ranges: Vec::new(), notes: Vec::new() };
    for catalog in catalogs {
        let name = (!catalog.name.is_empty()).then(|| Rc::from(catalog.name));
        let columns = columns(&catalog.rows);
        let reserved = catalog.reserved.into_iter().map(|Reservation { first, last, reason }| {
            (Codes { first, last }, Meaning::Reserved(rows::clean(&reason)))
        });
        let success = catalog.success.into_iter().map(|codes| (codes, Meaning::Success));
        for (codes, meaning) in reserved.chain(success) {
            if let Some(codes) = codes.range() {
                page.ranges.push(Range { catalog: name.clone(), codes, meaning });
            } else {
                page.notes.push(format!(
                    "skipped codes {}..={}: expected a range of 64-bit codes",
                    codes.first, codes.last
                ));
            }
        }
        for row in catalog.rows {
            let code = row.code;
            match row.into_row(name.as_ref(), &columns) {
                Some(row) => page.rows.push(row),
                None => {
                    page.notes.push(format!("skipped code {code}: it does not fit in 64 bits"));
                }
            }
        }
    }
    page
}

/// Returns the columns of a catalog, which may contain only one language.
fn columns(rows: &[ModelRow]) -> Rc<[Column]> {
    use Column::{
        Arguments, Chinese, Code, Deprecated, English, Explanation, Http, Kind, Name, Retry, State,
    };

    let english = rows.iter().any(|row| row.en.is_some()).then_some(English);
    let chinese = rows.iter().any(|row| row.zh.is_some()).then_some(Chinese);
    let others = [Code, Name, Kind, Http, Retry, Arguments, State, Deprecated, Explanation];
    others.into_iter().chain(english).chain(chinese).collect()
}

impl Codes {
    fn range(&self) -> Option<RangeInclusive<i128>> {
        let is_code = |code| rows::CODES.contains(code);
        let is_range = is_code(&self.first) && is_code(&self.last) && self.first <= self.last;
        is_range.then_some(self.first..=self.last)
    }
}

impl ModelRow {
    fn into_row(self, catalog: Option<&Rc<str>>, columns: &Rc<[Column]>) -> Option<Row> {
        let retry = match self.retry_after {
            Some(seconds) => Some(Retry::After(seconds)),
            None => self.retry.then_some(Retry::Sometime),
        };
        let arguments = self.arguments.into_iter().map(ModelArgument::into_argument);
        rows::CODES.contains(&self.code).then(|| Row {
            columns: Rc::clone(columns),
            catalog: self.catalog.map(Rc::from).or_else(|| catalog.cloned()),
            code: self.code,
            name: Some(self.name).filter(|name| !name.is_empty()),
            en: rows::clean(&self.en.unwrap_or_default()),
            zh: rows::clean(&self.zh.unwrap_or_default()),
            kind: self.kind.and_then(|kind| cells::kind(&kind)),
            http: self.http.filter(|status| cells::STATUSES.contains(status)),
            retry,
            arguments: arguments.collect::<Option<_>>().unwrap_or_default(),
            is_success: self.success,
            deprecation: self.deprecated,
            explanation: self.explanation,
        })
    }
}

impl ModelArgument {
    fn into_argument(self) -> Option<Argument> {
        let value_type = cells::value_type(&self.r#type)?;
        let or_null = |it: ValueType| if self.nullable { it.or_null() } else { it };
        Some(Argument { name: self.name, value_type: or_null(value_type) })
    }
}
