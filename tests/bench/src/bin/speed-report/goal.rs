//! What the figures are held against.

use crate::Result;
use crate::figures::{ERRORS, Figures, OTHER_CODES};

const THREE_CRATES: &str = "thiserror + strum + num_enum";

/// The sizes of catalogs whose codes don't come in groups, the size they are compared with, and their
/// codes.
const SHAPES: &[(usize, usize, &[&str])] = &[
    (1, 45, &["one row"]),
    (2, 45, &["two rows"]),
    (45, 45, &["dense", "runs", "spread over u64", "negative"]),
    (1_000, 1_000, &["dense", "runs", "spread over u64", "negative"]),
];

/// One thing that im-errors shall reach, and what it does reach.
pub(crate) struct Goal {
    /// Of what.
    pub(crate) subject: &'static str,
    pub(crate) rows: usize,
    /// Beside what.
    pub(crate) peer: String,
    pub(crate) asked: Asked,
    pub(crate) measured: f64,
}

/// How much is asked for.
#[derive(Clone, Copy)]
pub(crate) enum Asked {
    /// At least so many times as fast.
    Speed(f64),
    /// At most this much of the peer's time, memory or size.
    Share(f64),
}

impl Goal {
    pub(crate) fn is_met(&self) -> bool {
        match self.asked {
            Asked::Speed(least) => self.measured >= least,
            Asked::Share(most) => self.measured <= most,
        }
    }
}

pub(crate) fn goals(figures: &Figures) -> Result<Vec<Goal>> {
    let mut goals = Vec::new();
    for subject in ["from_code", "from_code, half unknown"] {
        for (rows, derived, hashed) in [(45, 10.0, 2.5), (1_000, 8.0, 1.6), (10_000, 8.0, 1.6)] {
            let peers = ["strum", "num_enum", "phf"];
            goals.push(speed(figures, subject, rows, &peers, derived)?);
            goals.push(speed(figures, subject, rows, &["FxHashMap"], hashed)?);
        }
    }
    for (rows, grouped, shapes) in SHAPES {
        for shape in *shapes {
            let measured = figures.value(OTHER_CODES, shape, *rows)?
                / figures.value("from_code", "im-errors", *grouped)?;
            goals.push(Goal {
                subject: OTHER_CODES,
                rows: *rows,
                peer: format!("{shape}, beside groups of codes"),
                asked: Asked::Share(1.5),
                measured,
            });
        }
    }
    for subject in ["text", "en", "zh", "name"] {
        for rows in [45, 1_000, 10_000] {
            goals.push(speed(figures, subject, rows, &["match"], 10.0)?);
        }
    }
    for rows in [45, 1_000, 10_000] {
        goals.push(speed(figures, "Display", rows, &["thiserror"], 1.0)?);
    }
    goals.push(speed(figures, "from_name", 45, &["strum"], 1.0)?);
    goals.push(speed(figures, "from_name", 1_000, &["strum"], 10.0)?);
    for subject in ERRORS {
        goals.push(speed(figures, subject, 2, &["anyhow"], 1.0)?);
    }
    for subject in ["cargo check", "cargo check after an edit"] {
        goals.push(share(figures, subject, 45, "thiserror", 1.0)?);
        goals.push(share(figures, subject, 1_000, "thiserror", 1.0)?);
        goals.push(share(figures, subject, 1_000, THREE_CRATES, 0.4)?);
        goals.push(share(figures, subject, 10_000, "thiserror", 0.4)?);
        let [small, large] = [1_000, 10_000].map(|rows| figures.value(subject, "im-errors", rows));
        goals.push(Goal {
            subject,
            rows: 10_000,
            peer: "itself at 1,000 rows".to_owned(),
            asked: Asked::Share(12.0),
            measured: large? / small?,
        });
    }
    goals.push(share(figures, "memory", 10_000, "thiserror", 0.15)?);
    goals.push(share(figures, "clean build", 45, THREE_CRATES, 1.0)?);
    goals.push(share(figures, "program", 1_000, THREE_CRATES, 1.0)?);
    Ok(goals)
}

/// That something is so many times as fast as the fastest of its peers.
fn speed(
    figures: &Figures,
    subject: &'static str,
    rows: usize,
    peers: &[&str],
    least: f64,
) -> Result<Goal> {
    let mut fastest = (f64::INFINITY, "");
    for &peer in peers {
        let value = figures.value(subject, peer, rows)?;
        if value < fastest.0 {
            fastest = (value, peer);
        }
    }
    let measured = fastest.0 / figures.value(subject, "im-errors", rows)?;
    let peer = match peers {
        [peer] => (*peer).to_owned(),
        _ => format!("the fastest of {}: {}", peers.join(", "), fastest.1),
    };
    Ok(Goal { subject, rows, peer, asked: Asked::Speed(least), measured })
}

/// That something costs this much of what it costs with a peer.
fn share(
    figures: &Figures,
    subject: &'static str,
    rows: usize,
    peer: &str,
    most: f64,
) -> Result<Goal> {
    let measured =
        figures.value(subject, "im-errors", rows)? / figures.value(subject, peer, rows)?;
    Ok(Goal { subject, rows, peer: peer.to_owned(), asked: Asked::Share(most), measured })
}
