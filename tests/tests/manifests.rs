//! What the manifests promise to those who depend on the two crates.

use std::error::Error;
use std::fs;

use im_errors_tests::workspace;
use serde_json::Value;

/// The entry of a package of this workspace or among its dependencies, as cargo knows it.
fn package(name: &str) -> Result<Value, Box<dyn Error>> {
    let output = workspace::cargo()
        .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
        .current_dir(workspace::root()?)
        .output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let mut packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let package = packages.find(|package| package["name"] == name);
    Ok(package.ok_or_else(|| format!("no package {name}"))?.clone())
}

fn dependencies(package: &Value) -> Vec<&Value> {
    let all = package["dependencies"].as_array().into_iter().flatten();
    all.filter(|dependency| dependency["kind"].is_null()).collect()
}

#[test]
fn library_and_macro_have_one_version_and_the_library_pins_it() -> Result<(), Box<dyn Error>> {
    let [library, macros] = [package("im-errors")?, package("im-errors-macros")?];
    assert_eq!(library["version"], macros["version"]);
    assert_eq!(library["rust_version"], macros["rust_version"]);
    let dependencies = dependencies(&library);
    let pin = dependencies.iter().find(|dependency| dependency["name"] == "im-errors-macros");
    let version = macros["version"].as_str().unwrap_or_default();
    assert_eq!(pin.map(|pin| &pin["req"]), Some(&Value::from(format!("={version}"))));
    Ok(())
}

#[test]
fn the_library_without_features_depends_on_the_macro_alone() -> Result<(), Box<dyn Error>> {
    let library = package("im-errors")?;
    let needed = dependencies(&library).into_iter().filter(|it| it["optional"] == false);
    let names: Vec<&Value> = needed.map(|dependency| &dependency["name"]).collect();
    assert_eq!(names, ["im-errors-macros"]);
    assert_eq!(library["features"]["default"], Value::Null);
    Ok(())
}

#[test]
fn the_oldest_compiler_is_no_older_than_the_dependencies_allow() -> Result<(), Box<dyn Error>> {
    let oldest = |package: &Value| -> Vec<u32> {
        let version = package["rust_version"].as_str().unwrap_or("1");
        version.split('.').take(2).filter_map(|part| part.parse().ok()).collect()
    };
    let library = package("im-errors")?;
    assert!(oldest(&library).len() >= 2, "the library says what it needs");
    for package in [&library, &package("im-errors-macros")?] {
        for dependency in dependencies(package) {
            let name = dependency["name"].as_str().unwrap_or_default();
            let needs = self::package(name)?;
            assert!(oldest(&library) >= oldest(&needs), "{name} needs {}", needs["rust_version"]);
        }
    }
    Ok(())
}

/// The lint that tells of what the oldest compiler lacks is one of `clippy::all`, which is on.
#[test]
fn clippy_watches_the_oldest_compiler() -> Result<(), Box<dyn Error>> {
    let manifest = fs::read_to_string(workspace::root()?.join("Cargo.toml"))?;
    assert!(manifest.contains("[workspace.lints.clippy]\nall = { level = \"warn\""));
    for name in ["im-errors", "im-errors-macros"] {
        let manifest = fs::read_to_string(workspace::root()?.join(name).join("Cargo.toml"))?;
        assert!(manifest.contains("[lints]\nworkspace = true"), "{name}");
    }
    Ok(())
}
