//! The spaces that align the columns of a group of rows.

use unicode_width::UnicodeWidthStr as _;

use super::rows::{Cell, Row};

/// The width above which a cell or an indentation is not aligned, because one long text should not move all
/// others. The row keeps its spaces from there on.
const MAX_WIDTH: usize = 80;

/// The spaces to be written between two cells.
#[derive(Debug)]
pub(super) struct Gap {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) spaces: usize,
}

/// A cell of the column that precedes the one being aligned.
struct End<'r, 'a> {
    row: &'r Row<'a>,
    /// The column in which the cell ends.
    column: usize,
    cell: &'r Cell<'a>,
    next: &'r Cell<'a>,
}

impl End<'_, '_> {
    /// Returns the number of spaces after the cell, within reason.
    fn spaces(&self) -> usize {
        self.next.start.saturating_sub(self.cell.end()).clamp(1, MAX_WIDTH)
    }
}

/// Returns the gaps between the cells of a group of rows.
///
/// The widest cell of a column keeps the spaces after it or, if there are several, the fewest of them. The
/// others are padded. So tables that are aligned with more spaces than necessary stay as they are, and a new
/// row does not move the others unless it is wider. Reserved codes are padded as well, but a long list of them
/// does not move the rows.
pub(super) fn align(rows: &[Row<'_>]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let aligned = rows.iter().filter(|row| row.indent <= MAX_WIDTH);
    let mut starts: Vec<_> = aligned.map(|row| (row, row.indent)).collect();
    for position in 0.. {
        let ends: Vec<_> =
            starts.iter().filter_map(|&(row, start)| end(row, position, start)).collect();
        let Some(column) = next_column(&ends) else {
            break;
        };
        starts.clear();
        for End { row, column: end, cell, next } in ends {
            if end < column {
                gaps.push(Gap { start: cell.end(), end: next.start, spaces: column - end });
                starts.push((row, column));
            }
        }
    }
    gaps
}

/// Returns the end of a cell that starts in the given column, or `None` if what follows it is not aligned.
fn end<'r, 'a>(row: &'r Row<'a>, position: usize, start: usize) -> Option<End<'r, 'a>> {
    let (cell, next) = (row.cells.get(position)?, row.cells.get(position + 1)?);
    let width = cell.text.width();
    (width <= MAX_WIDTH).then_some(End { row, column: start + width, cell, next })
}

/// Returns the column in which the cells after these start.
fn next_column(ends: &[End<'_, '_>]) -> Option<usize> {
    let only_reserved = ends.iter().all(|end| end.row.is_reserved);
    let decisive = || ends.iter().filter(|end| only_reserved || !end.row.is_reserved);
    let widest = decisive().map(|end| end.column).max()?;
    let spaces = decisive().filter(|end| end.column == widest).map(End::spaces).min()?;
    Some(widest + spaces)
}
