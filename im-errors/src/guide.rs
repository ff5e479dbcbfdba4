//! One page for each task. Each begins with a complete program and ends with what can go wrong.
//!
//! | page | for those who |
//! | --- | --- |
//! | [`catalog`] | turn a table of error codes into an enum |
//! | [`services`] | answer requests with these errors |
//! | [`clients`] | call a service and have to understand its answers |
//! | [`evolution`] | change a catalog whose codes are published |
//!
//! [`error_catalog!`](crate::error_catalog) is the reference of the grammar and of all options.

/// Writing a catalog.
#[doc = include_str!("guide/catalog.md")]
pub mod catalog {
    #[expect(unused_imports, reason = "the page links to these items")]
    use crate::*;
}

/// Answering with errors: services.
#[doc = include_str!("guide/services.md")]
pub mod services {
    #[expect(unused_imports, reason = "the page links to these items")]
    use crate::*;
}

/// Understanding answers: clients.
#[doc = include_str!("guide/clients.md")]
pub mod clients {
    #[expect(unused_imports, reason = "the page links to these items")]
    use crate::*;
}

/// Changing a published catalog.
#[doc = include_str!("guide/evolution.md")]
pub mod evolution {
    #[expect(unused_imports, reason = "the page links to these items")]
    use crate::*;
}
