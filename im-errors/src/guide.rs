//! The guide: one page per task.
//!
//! | page | task |
//! | --- | --- |
//! | [`catalog`] | turn a table of error codes into an enum, and return its errors with `?` |
//! | [`services`] | answer requests with these errors, in the client's language |
//! | [`clients`] | parse the answers of a service |
//! | [`evolution`] | change and publish a catalog that clients already use |
//!
//! Each page begins with a complete program and ends with what can go wrong. The reference is in the
//! documentation of the items: [`error_catalog!`](macro@error_catalog) documents the grammar and all options.
//!
//! This module contains only documentation. It exists if all features are enabled.

use crate::*; // for links

/// Writing a catalog.
#[doc = include_str!("guide/catalog.md")]
pub mod catalog {}

/// Answering requests.
#[doc = include_str!("guide/services.md")]
pub mod services {}

/// Parsing answers.
#[doc = include_str!("guide/clients.md")]
pub mod clients {}

/// Changing and publishing a catalog.
#[doc = include_str!("guide/evolution.md")]
pub mod evolution {}
