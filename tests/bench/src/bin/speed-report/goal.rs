//! Performance goals. The program prints them, but the page doesn't contain them.

use std::fmt::{self, Display, Formatter};

use crate::Result;
use crate::figures::Figures;
use crate::format::{count, ratio};
use crate::subject::{
    CHECKS, CLEAN, IM_ERRORS, LOOKUPS, OTHER_CODES, PARTS, PROGRAM, RELEASE, RELEASE_CHECK,
    Subject, WITH_CAUSE, WITHOUT_CAUSE,
};

const THREE_CRATES: &str = "thiserror + strum + num_enum";

/// The size of catalogs whose codes are not in groups, the size of the catalog that they are compared with,
/// and the shapes of their codes.
const SHAPES: &[(usize, usize, &[&str])] = &[
    (1, 45, &["one row"]),
    (2, 45, &["two rows"]),
    (45, 45, &["dense", "runs", "spread over u64", "negative"]),
    (1_000, 1_000, &["dense", "runs", "spread over u64", "negative"]),
];

/// A goal and the measured value.
pub(crate) struct Goal {
    subject: &'static str,
    size: String,
    peer: String,
    limit: Limit,
    measured: f64,
}

#[derive(Clone, Copy)]
enum Limit {
    /// At least this many times as fast.
    Speed(f64),
    /// At most this many times the time, memory or size.
    Cost(f64),
}

impl Goal {
    pub(crate) fn is_met(&self) -> bool {
        match self.limit {
            Limit::Speed(least) => self.measured >= least,
            Limit::Cost(most) => self.measured <= most,
        }
    }
}

impl Display for Goal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { subject, size, peer, .. } = self;
        let verdict = if self.is_met() { "met   " } else { "MISSED" };
        let measured = ratio(self.measured);
        match self.limit {
            Limit::Speed(least) => write!(
                f,
                "{verdict}  {subject}, {size}: {measured} times the speed of {peer} (at least {least})"
            ),
            Limit::Cost(most) => write!(
                f,
                "{verdict}  {subject}, {size}: {measured} times the cost of {peer} (at most {most})"
            ),
        }
    }
}

pub(crate) fn goals(figures: &Figures) -> Result<Vec<Goal>> {
    let mut goals = lookups(figures)?;
    let ([create, display, _], [create_with_cause, display_with_cause, _]) =
        (WITHOUT_CAUSE, WITH_CAUSE);
    for subject in [create, display, create_with_cause, display_with_cause] {
        goals.push(speed(figures, subject, 2, &["anyhow"], 1.0)?);
    }
    goals.extend(compiling(figures)?);
    Ok(goals)
}

fn lookups(figures: &Figures) -> Result<Vec<Goal>> {
    let mut goals = Vec::new();
    let [from_code, half_unknown, texts @ .., display, from_name] = LOOKUPS;
    for subject in [from_code, half_unknown] {
        for (rows, derived, hashed) in [(45, 10.0, 2.5), (1_000, 8.0, 1.6), (10_000, 8.0, 1.6)] {
            let peers = ["strum", "num_enum", "phf"];
            goals.push(speed(figures, subject, rows, &peers, derived)?);
            goals.push(speed(figures, subject, rows, &["FxHashMap"], hashed)?);
        }
    }
    for (rows, grouped, shapes) in SHAPES {
        for shape in *shapes {
            goals.push(Goal {
                subject: OTHER_CODES.name,
                size: count(*rows, "rows"),
                peer: format!("groups of codes ({shape})"),
                limit: Limit::Cost(1.5),
                measured: figures.value(&OTHER_CODES, shape, *rows)?
                    / figures.value(&from_code, IM_ERRORS, *grouped)?,
            });
        }
    }
    for subject in texts {
        for rows in [45, 1_000, 10_000] {
            goals.push(speed(figures, subject, rows, &["match"], 10.0)?);
        }
    }
    for rows in [45, 1_000, 10_000] {
        goals.push(speed(figures, display, rows, &["thiserror"], 1.0)?);
    }
    goals.push(speed(figures, from_name, 45, &["strum"], 1.0)?);
    goals.push(speed(figures, from_name, 1_000, &["strum"], 10.0)?);
    Ok(goals)
}

fn compiling(figures: &Figures) -> Result<Vec<Goal>> {
    let [check, check_after_edit, memory] = CHECKS;
    let [clean, _] = CLEAN;
    let [_, release] = RELEASE;
    let mut goals = Vec::new();
    for subject in [check, check_after_edit] {
        goals.push(cost(figures, subject, 45, "thiserror", 1.15)?);
        goals.push(cost(figures, subject, 1_000, "thiserror", 1.0)?);
        goals.push(cost(figures, subject, 1_000, THREE_CRATES, 0.4)?);
        goals.push(cost(figures, subject, 10_000, "thiserror", 0.4)?);
        let itself = (subject, IM_ERRORS, 1_000);
        goals.push(growth(figures, (subject, IM_ERRORS, 10_000), itself, 12.0)?);
    }
    goals.push(cost(figures, memory, 10_000, "thiserror", 0.15)?);
    goals.push(cost(figures, clean, 45, THREE_CRATES, 1.0)?);
    goals.push(cost(figures, PROGRAM, 1_000, THREE_CRATES, 1.0)?);
    let checked = (RELEASE_CHECK, IM_ERRORS, 10_000);
    goals.push(growth(figures, (release, IM_ERRORS, 8), checked, 2.0)?);
    // Additional calls cost next to nothing for any number of rows.
    goals.push(growth(figures, (release, IM_ERRORS, 32), (release, IM_ERRORS, 1), 1.1)?);
    let [alone, together] = ["the parts alone", "the parts and their catalog"];
    goals.push(growth(figures, (PARTS, together, 10), (PARTS, alone, 10), 1.5)?);
    goals.push(growth(figures, (PARTS, together, 20), (PARTS, together, 10), 2.0)?);
    Ok(goals)
}

/// Returns a minimum for the speed relative to the fastest peer.
fn speed(
    figures: &Figures,
    subject: Subject,
    rows: usize,
    peers: &[&str],
    least: f64,
) -> Result<Goal> {
    let (peer, fastest) = figures.fastest(&subject, peers, rows)?;
    Ok(Goal {
        subject: subject.name,
        size: count(rows, subject.counted),
        peer: peer.to_owned(),
        limit: Limit::Speed(least),
        measured: fastest / figures.value(&subject, IM_ERRORS, rows)?,
    })
}

/// Returns a maximum for the cost relative to a peer.
fn cost(figures: &Figures, subject: Subject, rows: usize, peer: &str, most: f64) -> Result<Goal> {
    growth(figures, (subject, IM_ERRORS, rows), (subject, peer, rows), most)
}

/// A subject, a contender and a size.
type Measured<'a> = (Subject, &'a str, usize);

/// Returns a maximum for the ratio of a figure to another.
fn growth(figures: &Figures, ours: Measured<'_>, other: Measured<'_>, most: f64) -> Result<Goal> {
    let [(subject, contender, size), (of, peer, of_size)] = [ours, other];
    let measured = figures.value(&subject, contender, size)? / figures.value(&of, peer, of_size)?;
    let peer = if subject.name == of.name && size == of_size {
        peer.to_owned()
    } else {
        format!("{}, {peer}, {}", of.name, count(of_size, of.counted))
    };
    let size = count(size, subject.counted);
    Ok(Goal { subject: subject.name, size, peer, limit: Limit::Cost(most), measured })
}
