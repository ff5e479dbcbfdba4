//! The list of methods that no variant can be named after, compared with the methods themselves.

use std::path::Path;
use std::{fs, io};

use crate::catalog::METHODS;

#[test]
fn every_method_is_listed() -> io::Result<()> {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../im-errors/src");
    if !library.exists() {
        return Ok(()); // in a published package
    }
    let mut methods = Vec::new();
    for file in ["generated.rs", "generated/faults.rs"] {
        let generated = fs::read_to_string(library.join(file))?;
        let (_, inherent) = generated.split_once("impl __Methods {").expect("the inherent impl");
        let (inherent, _) = inherent.split_once("#[automatically_derived]").expect("the next impl");
        methods.extend(inherent.split("pub ").filter_map(|item| {
            let method = item.strip_prefix("const ").unwrap_or(item).strip_prefix("fn ")?;
            Some(method.split(['(', '<']).next()?.to_owned())
        }));
    }
    assert_eq!(methods, METHODS);
    Ok(())
}
