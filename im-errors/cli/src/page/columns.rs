//! Assigns meanings to the columns of a section.

mod texts;

use std::iter;

use super::content::Content;
use super::sections::Section;
use super::titles::Title;
use super::{Column, Layout};

/// The maximum number of columns that are read. Tables of codes have fewer.
pub(super) const MAX_COLUMNS: usize = 64;

/// The meanings of the columns of a section.
#[derive(Clone, Debug, Default)]
pub(super) struct Assignment {
    /// The meaning of each column, or `None` if it is ignored.
    pub(super) columns: Vec<Option<Column>>,
    /// Whether the column of codes was recognized by its title.
    pub(super) has_title_of_codes: bool,
    /// Columns with texts in languages other than English and Chinese.
    pub(super) foreign: Vec<usize>,
    /// Other ways to read the section.
    pub(super) alternatives: Vec<Alternative>,
}

/// Another way to read a section: a different column has this meaning.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Alternative {
    pub(super) position: usize,
    pub(super) column: Column,
}

impl Assignment {
    /// Creates an assignment with a known layout.
    pub(super) fn from_layout(layout: &Layout) -> Self {
        Self { columns: layout.0.clone(), has_title_of_codes: true, ..Self::default() }
    }

    /// Detects the meanings of the columns by their titles and cells. Returns `None` if no column contains
    /// codes.
    pub(super) fn detect(section: &Section<'_>) -> Option<Self> {
        let mut draft = Draft::new(section);
        draft.assign_codes()?;
        Some(draft.finish())
    }

    /// Assigns the first column of HTTP statuses as the codes.
    pub(super) fn with_statuses_as_codes(section: &Section<'_>) -> Option<Self> {
        let mut draft = Draft::new(section);
        let statuses = draft.free().find(|(_, title, content)| {
            content.is_http()
                || (*title == Some(Title::Column(Column::Http)) && content.has_codes())
        });
        let (position, ..) = statuses?;
        draft.assign(position, Column::Code);
        Some(draft.finish())
    }

    /// Returns the position of a column.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|it| *it == Some(column))
    }

    /// Returns the value of `--columns` that selects an alternative.
    pub(super) fn option_for(&self, alternative: &Alternative) -> String {
        let Alternative { position, column } = alternative;
        let mut columns = self.columns.clone();
        for taken in &mut columns {
            taken.take_if(|taken| taken == column);
        }
        if let Some(place) = columns.get_mut(*position) {
            *place = Some(*column);
        }
        Self { columns, ..Self::default() }.option()
    }

    /// Returns the value of `--columns` that selects this assignment.
    pub(super) fn option(&self) -> String {
        let last = self.columns.iter().rposition(Option::is_some).unwrap_or_default();
        let columns = self.columns.iter().take(last + 1);
        columns.map(|column| column.map_or("-", Column::name)).collect::<Vec<_>>().join(",")
    }
}

/// An assignment in progress.
struct Draft<'a> {
    section: &'a Section<'a>,
    titles: Vec<Option<Title>>,
    contents: Vec<Content>,
    assignment: Assignment,
}

impl<'a> Draft<'a> {
    fn new(section: &'a Section<'a>) -> Self {
        let width = section.width();
        Self {
            section,
            titles: (0..width).map(|column| section.title(column)).collect(),
            contents: (0..width).map(|column| Content::new(section.column(column))).collect(),
            assignment: Assignment { columns: vec![None; width], ..Assignment::default() },
        }
    }

    /// Returns the columns that are not assigned yet, with their titles and contents.
    fn free(&self) -> impl Iterator<Item = (usize, Option<Title>, &Content)> {
        let columns = iter::zip(&self.titles, &self.contents).zip(&self.assignment.columns);
        let columns = columns.enumerate().filter(|(_, (_, taken))| taken.is_none());
        columns.map(|(position, ((title, content), _))| (position, *title, content))
    }

    fn is_taken(&self, column: Column) -> bool {
        self.assignment.position(column).is_some()
    }

    fn assign(&mut self, position: usize, column: Column) {
        if let Some(place) = self.assignment.columns.get_mut(position) {
            *place = Some(column);
        }
    }

    fn add_alternative(&mut self, position: usize, column: Column) {
        self.assignment.alternatives.push(Alternative { position, column });
    }

    /// Assigns the column of codes: a column with a title of codes, or else the most likely column.
    fn assign_codes(&mut self) -> Option<()> {
        let titled = self.ranked(rank_of_title);
        self.assignment.has_title_of_codes = !titled.is_empty();
        let candidates = if !titled.is_empty() {
            titled
        } else if self.is_history() {
            return None;
        } else {
            self.ranked(rank)
        };
        let (first, position) = *candidates.first()?;
        if self.is_http(position) && self.has_identifiers_as_codes() {
            return None;
        }
        self.assign(position, Column::Code);
        // Columns that are recognized as statuses or serial numbers by their titles are not alternatives.
        for (_, other) in candidates.into_iter().skip(1).filter(|(rank, _)| *rank <= first.max(1)) {
            self.add_alternative(other, Column::Code);
        }
        Some(())
    }

    fn is_http(&self, position: usize) -> bool {
        self.contents.get(position).is_some_and(Content::is_http)
    }

    /// Returns whether a column with a title of codes contains identifiers, such as `USER_NOT_FOUND`.
    fn has_identifiers_as_codes(&self) -> bool {
        self.free().any(|(_, title, content)| {
            title == Some(Title::Column(Column::Code)) && texts::are_identifiers(content)
        })
    }

    /// Returns the columns of codes that have a rank, sorted by rank.
    fn ranked(&self, rank: fn(Option<Title>, &Content) -> Option<u8>) -> Vec<(u8, usize)> {
        let with_codes = self.free().filter(|(_, _, content)| content.has_a_code());
        let ranked = with_codes
            .filter_map(|(position, title, content)| Some((rank(title, content)?, position)));
        let mut ranked: Vec<(u8, usize)> = ranked.collect();
        ranked.sort_unstable();
        ranked
    }

    /// Returns whether this seems to be a version history.
    fn is_history(&self) -> bool {
        let has_dates = |content: &Content| content.has_dates();
        self.titles.contains(&Some(Title::History)) || self.contents.iter().any(has_dates)
    }

    /// Assigns all columns except for the codes.
    fn finish(mut self) -> Assignment {
        self.assign_titled();
        self.assign_untitled();
        texts::assign(&mut self);
        self.assignment
    }

    /// Assigns the columns with a known title, unless their cells contradict it.
    fn assign_titled(&mut self) {
        let titled: Vec<(usize, Column)> = self
            .free()
            .filter_map(|(position, title, content)| {
                let column = match title? {
                    Title::Column(Column::Code) | Title::Status => Column::Http,
                    Title::Column(column) => column,
                    _ => return None,
                };
                let is_plausible = match column {
                    Column::Http if title == Some(Title::Column(Column::Http)) => {
                        content.has_http()
                    }
                    Column::Http => content.is_http(),
                    Column::Kind => content.has_kinds(),
                    Column::Arguments => content.has_arguments(),
                    Column::Name => texts::may_be_names(content),
                    Column::Catalog => false,
                    _ => true,
                };
                is_plausible.then_some((position, column))
            })
            .collect();
        for (position, column) in titled {
            if !self.is_taken(column) {
                self.assign(position, column);
            } else if matches!(column, Column::English | Column::Chinese) {
                self.add_alternative(position, column);
            }
        }
    }

    /// Assigns columns without a known title whose cells are unambiguous.
    fn assign_untitled(&mut self) {
        let untitled: Vec<(usize, Column)> = self
            .free()
            .filter(|(_, title, _)| title.is_none())
            .filter_map(|(position, _, content)| {
                let column = if content.is_http() {
                    Column::Http
                } else if content.means_deprecated() {
                    Column::Deprecated
                } else {
                    return None;
                };
                Some((position, column))
            })
            .collect();
        for (position, column) in untitled {
            if !self.is_taken(column) {
                self.assign(position, column);
            }
        }
    }
}

/// Returns the rank of a column with numbers by its title, lowest first, or `None` if it is not a title of
/// codes.
fn rank_of_title(title: Option<Title>, content: &Content) -> Option<u8> {
    match title? {
        Title::Column(Column::Code) if content.is_http() => Some(1),
        Title::Column(Column::Code) if content.has_codes() => Some(0),
        Title::Status if content.has_codes() && !content.is_http() => Some(1),
        // The summary lists the rows without a code.
        Title::Column(Column::Code) => Some(2),
        _ => None,
    }
}

/// Returns the rank of a column with numbers, most likely codes first, or `None` if it cannot contain the
/// codes.
fn rank(title: Option<Title>, content: &Content) -> Option<u8> {
    match title {
        _ if !content.has_codes() => None,
        None if content.is_serial() || content.is_http() => Some(1),
        None => Some(0),
        Some(Title::Status) => Some(2),
        Some(Title::Serial) if !content.is_serial() => Some(3),
        Some(_) => None,
    }
}
