//! The list of methods that no variant can be named after, compared with the methods themselves.

use std::path::Path;
use std::{fs, io};

use crate::catalog::METHODS;

#[test]
fn every_method_is_listed() -> io::Result<()> {
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("../im-errors/src/generated.rs");
    let generated = fs::read_to_string(generated)?;
    let (_, methods) = generated.split_once("impl __Catalog {").expect("the inherent impl");
    let (methods, _) = methods.split_once("impl ErrorCatalog for").expect("the next impl");
    let public = methods.split("pub ").filter_map(|item| {
        let method = item.strip_prefix("const ").unwrap_or(item).strip_prefix("fn ")?;
        method.split('(').next()
    });
    assert_eq!(public.collect::<Vec<_>>(), METHODS);
    Ok(())
}
