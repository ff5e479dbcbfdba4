//! Tables that are printed side by side as one.

use std::rc::Rc;

use super::sections::Section;
use super::titles::Title;
use super::{Column, Layout};

/// Returns the sections below each other that a section contains side by side: if its header repeats the
/// same titles, which include one for the codes, each repetition has rows of its own.
///
/// A layout that is wider than the repeated titles describes the section as it is.
pub(super) fn split<'a>(section: Section<'a>, layout: Option<&Layout>) -> Vec<Section<'a>> {
    let width = period(&section.header).filter(|width| {
        let is_code = |title| matches!(title, Title::Column(Column::Code) | Title::Status);
        let titles = section.header.iter().take(*width);
        titles.filter_map(|(_, title)| *title).any(is_code)
            && layout.is_none_or(|layout| layout.width() <= *width)
    });
    let Some(width) = width else { return vec![section] };
    let blocks = section.header.chunks(width).enumerate().map(|(block, header)| {
        let start = block * width;
        let cells = |row: &'a [Rc<str>]| {
            let end = row.len().min(start + width);
            row.get(start..end).unwrap_or_default()
        };
        Section {
            table: section.table,
            header: header.to_vec(),
            exported: None,
            rows: section.rows.iter().map(|row| cells(row)).collect(),
        }
    });
    blocks.collect()
}

/// Returns the number of titles that a header repeats. An empty title may be missing at its end.
fn period(header: &[(Rc<str>, Option<Title>)]) -> Option<usize> {
    let title = |column: usize| header.get(column).map_or("", |(title, _)| title.trim());
    let is_repeated = |width: &usize| {
        let columns = header.len().next_multiple_of(*width);
        (*width..columns).all(|column| title(column) == title(column - width))
    };
    (2..=header.len().div_ceil(2)).find(is_repeated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::format::Table;
    use crate::page::sections::sections;

    fn table(rows: &[&str]) -> Table {
        rows.iter().map(|row| row.split('|').map(Rc::from).collect()).collect()
    }

    fn codes(rows: &[&str], layout: Option<&str>) -> Vec<Vec<String>> {
        let tables = [table(rows)];
        let layout = layout.map(|layout| layout.parse::<Layout>().unwrap());
        let sections = sections(&tables).into_iter();
        let blocks = sections.flat_map(|section| split(section, layout.as_ref()));
        blocks.map(|block| block.rows.iter().map(|row| row.join("|")).collect()).collect()
    }

    #[test]
    fn a_repeated_header_is_divided() {
        let rows = ["code|text|code|text", "1|one|2|two", "3|three||", "4"];
        let expected = [["1|one", "3|three", "4"], ["2|two", "|", ""]];
        assert_eq!(codes(&rows, None), expected);
        assert_eq!(codes(&rows, Some("code,en")), expected);
        assert_eq!(codes(&rows, Some("-,-,code,en")), [rows[1..].to_vec()]);
        // A column may separate the blocks.
        let expected = [["1|one|"], ["2|two|"], ["3|three"]];
        let rows = ["code|text||code|text||code|text", "1|one||2|two||3|three"];
        assert_eq!(codes(&rows, None), expected);
    }

    #[test]
    fn other_headers_are_kept() {
        for header in [
            "code|text|code|message",
            "code|text|text",
            "code|code",
            "module|text|module|text",
            "code|text|code",
            "code|text",
        ] {
            assert_eq!(codes(&[header, "1|one|2|two"], None), [["1|one|2|two"]], "{header}");
        }
    }
}
