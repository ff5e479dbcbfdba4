//! Selects the tables of a page that document codes.

use super::columns::Assignment;
use super::content::Content;
use super::format::Table;
use super::rows::Reader;
use super::sections::{self, Section};
use super::titles::Title;
use super::{Column, Error, Layout, Page, blocks, summary};

/// Reads the rows of all tables with codes, and notes how the tables were read.
pub(super) fn page(
    tables: &[Table],
    mut notes: Vec<String>,
    layout: Option<&Layout>,
) -> Result<Page, Error> {
    let sections = blocks::divide(sections::sections(tables), layout);
    let assignments = sections.iter().map(|section| assignment(section, layout)).collect();
    let Selection { selected, ignored } = select(&sections, assignments);
    let is_export =
        layout.is_none() && selected.iter().all(|(section, _)| section.exported.is_some());
    let mut reader = Reader::new(is_export);
    for (section, assignment) in &selected {
        reader.read(section, assignment)?;
    }
    let page = reader.finish();
    if layout.is_none() {
        notes.extend(note_titles_on_the_left(&sections));
    }
    if page.rows.is_empty() && page.ranges.is_empty() {
        notes.extend(page.notes);
        let option =
            sections.iter().find_map(Assignment::with_statuses_as_codes).map(|it| it.option());
        return Err(Error::NoCode { option, notes });
    }
    let selected: Vec<_> = selected.iter().map(|(section, it)| (*section, it)).collect();
    notes.extend(summary::columns(&selected));
    if !ignored.is_empty() {
        let tables = summary::numbers(&ignored);
        notes.push(format!("{tables}: ignored because other tables have a title for the codes"));
    }
    notes.extend(page.notes);
    Ok(Page { notes, ..page })
}

/// Returns a note about the tables that are ignored because of titles to the left of the values.
fn note_titles_on_the_left(sections: &[Section<'_>]) -> Option<String> {
    let ignored = sections.iter().filter(|section| section.has_titles_on_the_left());
    let mut tables: Vec<usize> = ignored.map(|section| section.table).collect();
    tables.dedup();
    (!tables.is_empty()).then(|| {
        let tables = summary::numbers(&tables);
        format!("{tables}: ignored because of titles to the left of the values")
    })
}

fn assignment(section: &Section<'_>, layout: Option<&Layout>) -> Option<Assignment> {
    let known = match (layout, &section.exported) {
        (Some(layout), _) => Assignment::from_layout(layout),
        (None, Some(exported)) => return Some(Assignment::from_layout(exported)),
        (None, None) if section.has_titles_on_the_left() => return None,
        (None, None) => return Assignment::detect(section),
    };
    let is_title_of_codes = |title: &Option<Title>| *title == Some(Title::Column(Column::Code));
    let has_title_of_codes = section.header.iter().any(|(_, title)| is_title_of_codes(title));
    has_codes(section, &known).then_some(Assignment { has_title_of_codes, ..known })
}

fn has_codes(section: &Section<'_>, assignment: &Assignment) -> bool {
    let position = assignment.position(Column::Code);
    position.is_some_and(|position| Content::new(section.column(position)).has_a_code())
}

struct Selection<'a> {
    selected: Vec<(&'a Section<'a>, Assignment)>,
    /// The numbers of tables that seem to contain codes but have no title for them.
    ignored: Vec<usize>,
}

/// Selects the sections with a title for the codes, and sections without a header that continue them. If
/// there are none, selects all sections with codes.
fn select<'a>(sections: &'a [Section<'a>], assignments: Vec<Option<Assignment>>) -> Selection<'a> {
    let has_title = |assignment: &Assignment| assignment.has_title_of_codes;
    let prefers_titles = assignments.iter().flatten().any(has_title);
    let mut selection = Selection { selected: Vec::new(), ignored: Vec::new() };
    for (section, assignment) in sections.iter().zip(assignments) {
        if let Some(assignment) = assignment.clone().filter(|it| !prefers_titles || has_title(it)) {
            selection.selected.push((section, assignment));
        } else if let Some(continued) = continued(section, selection.selected.last()) {
            selection.selected.push((section, continued));
        } else if assignment.is_some() && selection.ignored.last() != Some(&section.table) {
            selection.ignored.push(section.table);
        }
    }
    selection
}

/// Returns the assignment of the previous section if this section continues it.
fn continued(
    section: &Section<'_>,
    previous: Option<&(&Section<'_>, Assignment)>,
) -> Option<Assignment> {
    let (previous, assignment) = previous?;
    let is_continued = section.header.is_empty()
        && !section.has_titles_on_the_left()
        && section.width() == previous.width()
        && has_codes(section, assignment);
    let unreported = || Assignment { alternatives: Vec::new(), ..assignment.clone() };
    is_continued.then(unreported)
}
