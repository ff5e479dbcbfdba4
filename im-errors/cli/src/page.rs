//! Reads pages that document error codes, for `import` and `diff`.

mod blocks;
mod cells;
mod codes;
mod columns;
mod content;
mod delimited;
mod encoding;
mod error;
mod explanation;
mod format;
mod html;
mod json;
mod meaning;
mod model;
mod rows;
mod sections;
mod summary;
mod tables;
mod titles;

use std::fs::File;
use std::io::{self, Read};
use std::ops::RangeInclusive;
use std::path::Path;
use std::rc::Rc;
use std::str::FromStr;

use im_errors::{Kind, ValueType};

pub(crate) use self::cells::only_kind;
pub(crate) use self::content::is_chinese;
use self::encoding::Text;
pub(crate) use self::error::Error;
use self::format::Contents;

/// A page with 65,536 codes is much smaller.
const MAX_MEBIBYTES: u64 = 16;

/// The error codes that a page documents.
#[derive(Debug)]
pub(crate) struct Page {
    /// Whether the page is an export of this command, in which names are names of variants.
    pub(crate) is_export: bool,
    /// The rows in the order of the page, including rows with the same code.
    pub(crate) rows: Vec<Row>,
    /// The codes without a row.
    pub(crate) ranges: Vec<Range>,
    /// How the page was read and what was skipped, one item per line.
    pub(crate) notes: Vec<String>,
}

/// A row of a page. Fields without a column on the page are empty, see [`Row::has`].
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    /// The columns of the table that contains the row.
    pub(crate) columns: Rc<[Column]>,
    /// The catalog of the row, if the page names it.
    pub(crate) catalog: Option<Rc<str>>,
    pub(crate) code: i128,
    /// The name on the page.
    pub(crate) name: Option<String>,
    pub(crate) en: String,
    pub(crate) zh: String,
    pub(crate) kind: Option<Kind>,
    /// The HTTP status, which may be the status of the kind.
    pub(crate) http: Option<u16>,
    pub(crate) retry: Option<Retry>,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) is_success: bool,
    /// The note of a deprecated row, or `""` if it has none.
    pub(crate) deprecation: Option<String>,
    /// The explanation or, without such a column, cause, remedy and remark.
    pub(crate) explanation: String,
}

impl Row {
    /// Returns whether the page has this column. If it does not, the field is unknown rather than empty.
    pub(crate) fn has(&self, column: Column) -> bool {
        self.columns.contains(&column)
    }
}

/// Reserved codes, or success codes without a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Range {
    /// The catalog of the codes, if the page names it.
    pub(crate) catalog: Option<Rc<str>>,
    pub(crate) codes: RangeInclusive<i128>,
    pub(crate) meaning: Meaning,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    Success,
    /// Reserved for a reason, which may be empty.
    Reserved(String),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Retry {
    /// After any delay.
    Sometime,
    /// After this number of seconds.
    After(u32),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Argument {
    pub(crate) name: String,
    pub(crate) value_type: ValueType,
}

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    Catalog,
    Code,
    Name,
    English,
    Chinese,
    Kind,
    Http,
    Retry,
    Arguments,
    State,
    Deprecated,
    Explanation,
    Cause,
    Remedy,
    Remark,
}

impl Column {
    const ALL: [Self; 15] = [
        Self::Catalog,
        Self::Code,
        Self::Name,
        Self::English,
        Self::Chinese,
        Self::Kind,
        Self::Http,
        Self::Retry,
        Self::Arguments,
        Self::State,
        Self::Deprecated,
        Self::Explanation,
        Self::Cause,
        Self::Remedy,
        Self::Remark,
    ];

    /// Returns the name in `--columns`, in the summary and in the header of an export.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Catalog => "catalog",
            Self::Code => "code",
            Self::Name => "name",
            Self::English => "en",
            Self::Chinese => "zh",
            Self::Kind => "kind",
            Self::Http => "http",
            Self::Retry => "retry",
            Self::Arguments => "arguments",
            Self::State => "state",
            Self::Deprecated => "deprecated",
            Self::Explanation => "explanation",
            Self::Cause => "cause",
            Self::Remedy => "remedy",
            Self::Remark => "remark",
        }
    }
}

/// The columns of `--columns`. `None` is a column that is ignored.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layout(Vec<Option<Column>>);

impl Layout {
    fn width(&self) -> usize {
        self.0.len()
    }
}

impl FromStr for Layout {
    type Err = String;

    /// Parses names of columns, separated by commas. `-` is a column that is ignored.
    fn from_str(names: &str) -> Result<Self, String> {
        let mut columns = Vec::new();
        for name in names.split(',').map(str::trim) {
            let column = Column::ALL.into_iter().find(|column| column.name() == name);
            if column.is_none() && name != "-" {
                let known = Column::ALL.map(Column::name).join(", ");
                return Err(format!(
                    "unknown column `{name}`\nhelp: expected one of {known}, or `-` to ignore a column"
                ));
            }
            if column.is_some() && columns.contains(&column) {
                return Err(format!("duplicate column `{name}`"));
            }
            columns.push(column);
        }
        if columns.contains(&Some(Column::Code)) {
            Ok(Self(columns))
        } else {
            Err("missing column `code`\nhelp: for example, write `code,name,en,zh`".to_owned())
        }
    }
}

/// Reads the page in a file, or from the input if the path is `-`.
pub(crate) fn read(
    path: &Path,
    input: &mut dyn Read,
    layout: Option<&Layout>,
) -> Result<Page, Error> {
    let Text { text, encoding } = encoding::decode(read_bytes(path, input)?)?;
    let mut page = match format::read(path, &text)? {
        Contents::Export(_) if layout.is_some() => return Err(Error::ColumnsOfExport),
        Contents::Export(page) => page,
        Contents::Tables { tables, notes } => tables::page(&tables, notes, layout)?,
    };
    if encoding != encoding_rs::UTF_8 {
        page.notes.insert(0, format!("encoding: {}", encoding.name()));
    }
    Ok(page)
}

fn read_bytes(path: &Path, input: &mut dyn Read) -> Result<Vec<u8>, Error> {
    let bytes = if path == Path::new("-") {
        read_limited(input)
    } else {
        File::open(path).and_then(|mut page| read_limited(&mut page))
    };
    bytes.map_err(Error::Unreadable)?.ok_or(Error::TooLarge)
}

/// Reads a page, or returns `None` if it is too large.
fn read_limited(page: &mut dyn Read) -> io::Result<Option<Vec<u8>>> {
    let max = MAX_MEBIBYTES << 20;
    let mut bytes = Vec::new();
    let length = page.take(max + 1).read_to_end(&mut bytes)?;
    Ok(u64::try_from(length).is_ok_and(|length| length <= max).then_some(bytes))
}
