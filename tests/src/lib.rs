//! What several tests and benchmarks share: tables, a check for any catalog, and the location of the
//! workspace.

pub mod tables;
pub mod workspace;

/// Runs the code blocks of the README as documentation tests.
///
/// This package contains them because they require features of the library, axum and reqwest.
/// `README.zh-CN.md` has the same code blocks.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}

use std::collections::HashSet;

use im_errors::{ErrorCatalog, Integer as _, Lang};

/// Asserts that all lookups of a catalog agree with each other, for each of its rows.
///
/// # Panics
///
/// Panics if two of them disagree.
pub fn assert_agrees_with_itself<E: ErrorCatalog>() {
    let rows: Vec<E> = E::iter().collect();
    assert_eq!(rows.len(), E::COUNT);
    assert_eq!(E::iter().len(), E::COUNT);
    assert!(E::iter().rev().eq(rows.iter().rev().copied()), "iterating backwards");

    let (mut codes, mut names) = (HashSet::new(), HashSet::new());
    for (nth, &row) in rows.iter().enumerate() {
        assert!(codes.insert(row.code()), "{row:?}: its code stands there twice");
        assert!(names.insert(row.name()), "{row:?}: its name stands there twice");
        assert_eq!(E::iter().nth(nth), Some(row));
        assert_eq!(E::from_code(row.code()), Some(row));
        assert_eq!(E::from_name(row.name()), Some(row));
        assert_eq!(E::try_from(row.code()), Ok(row));
        assert_eq!(row.name().parse(), Ok(row));
        assert_eq!(row.code().to_string().parse(), Ok(row));
        assert_eq!(Into::<E::Repr>::into(row), row.code());
        assert_eq!(format!("{row:?}"), row.name());

        let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| row.text(lang));
        assert!(!english.is_empty() && !chinese.is_empty(), "{row:?} is speechless");
        let has_parameters = E::table()
            .find(row.code().to_i128())
            .is_some_and(|entry| !entry.parameters().is_empty());
        assert!(has_parameters || [english, chinese].contains(&row.to_string().as_str()));
        assert_eq!(format!("{row:#}"), format!("{}: {row}", row.code()));
        assert_eq!(row.into_result(), if row.is_success() { Ok(()) } else { Err(row) });
    }
    // Searching by text goes through all rows: of a large catalog, a hundred of them are enough.
    for row in rows.into_iter().step_by(E::COUNT.div_ceil(100)) {
        for text in [row.en(), row.zh()] {
            assert_eq!(E::find_by_text(text).any(|found| found == row), !text.is_empty());
        }
    }
}
