//! The versions and dependencies in the manifests of the published packages.

use std::error::Error;
use std::fs;

use im_errors_tests::workspace;
use serde_json::Value;

const PUBLISHED: [&str; 3] = ["im-errors", "im-errors-macros", "im-errors-cli"];

/// The packages of this workspace and their dependencies.
struct Packages(Vec<Value>);

impl Packages {
    fn read() -> Result<Self, Box<dyn Error>> {
        let output = workspace::cargo()
            .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
            .current_dir(workspace::root()?)
            .output()?;
        let metadata: Value = serde_json::from_slice(&output.stdout)?;
        let packages = metadata.get("packages").and_then(Value::as_array);
        Ok(Self(packages.cloned().ok_or("no packages")?))
    }

    fn get(&self, name: &str) -> Result<&Value, Box<dyn Error>> {
        let package = self.0.iter().find(|package| package["name"] == name);
        Ok(package.ok_or_else(|| format!("no package {name}"))?)
    }
}

fn dependencies(package: &Value) -> Vec<&Value> {
    let all = package["dependencies"].as_array().into_iter().flatten();
    all.filter(|dependency| dependency["kind"].is_null()).collect()
}

#[test]
fn packages_have_one_version_and_the_library_requires_this_version_of_the_macro()
-> Result<(), Box<dyn Error>> {
    let packages = Packages::read()?;
    let library = packages.get("im-errors")?;
    for name in PUBLISHED {
        assert_eq!(packages.get(name)?["version"], library["version"], "{name}");
        assert_eq!(packages.get(name)?["rust_version"], library["rust_version"], "{name}");
    }
    let dependencies = dependencies(library);
    let macros = dependencies.iter().find(|dependency| dependency["name"] == "im-errors-macros");
    let version = library["version"].as_str().unwrap_or_default();
    assert_eq!(macros.map(|macros| &macros["req"]), Some(&Value::from(format!("={version}"))));
    Ok(())
}

#[test]
fn the_library_without_features_depends_only_on_the_macro() -> Result<(), Box<dyn Error>> {
    let packages = Packages::read()?;
    let library = packages.get("im-errors")?;
    let needed = dependencies(library).into_iter().filter(|it| it["optional"] == false);
    let names: Vec<&Value> = needed.map(|dependency| &dependency["name"]).collect();
    assert_eq!(names, ["im-errors-macros"]);
    assert_eq!(library["features"]["default"], Value::Null);
    Ok(())
}

#[test]
fn the_minimum_rust_version_supports_all_dependencies() -> Result<(), Box<dyn Error>> {
    let minimum = |package: &Value| -> Vec<u32> {
        let version = package["rust_version"].as_str().unwrap_or("1");
        version.split('.').take(2).filter_map(|part| part.parse().ok()).collect()
    };
    let packages = Packages::read()?;
    for name in PUBLISHED {
        let package = packages.get(name)?;
        assert!(minimum(package).len() >= 2, "{name} has no `rust-version`");
        for dependency in dependencies(package) {
            let dependency = packages.get(dependency["name"].as_str().unwrap_or_default())?;
            let (name, required) = (&dependency["name"], &dependency["rust_version"]);
            assert!(minimum(package) >= minimum(dependency), "{name} requires Rust {required}");
        }
    }
    Ok(())
}

#[test]
fn the_workflow_tests_the_oldest_supported_compiler() -> Result<(), Box<dyn Error>> {
    let workflow = fs::read_to_string(workspace::root()?.join(".github/workflows/ci.yml"))?;
    let packages = Packages::read()?;
    let oldest = packages.get("im-errors")?["rust_version"].as_str().unwrap_or_default();
    assert!(workflow.contains(&format!("RUSTUP_TOOLCHAIN: {oldest}.0 ")), "{oldest}");
    assert!(workflow.contains(&format!("name: Rust {oldest}\n")), "{oldest}");
    Ok(())
}

#[test]
fn the_workflow_compares_messages_of_the_compiler() -> Result<(), Box<dyn Error>> {
    let root = workspace::root()?;
    let workflow = fs::read_to_string(root.join(".github/workflows/ci.yml"))?;
    let build = fs::read_to_string(root.join("tests/build/main.rs"))?;
    let (_, compiler) = build.split_once("COMPILER: &str = \"rustc ").ok_or("no compiler")?;
    let (compiler, _) = compiler.split_once('"').ok_or("no compiler")?;
    assert!(workflow.contains(&format!("RUSTUP_TOOLCHAIN: {compiler}")), "{compiler}");
    Ok(())
}

/// `clippy::incompatible_msrv` is part of `clippy::all`.
#[test]
fn clippy_checks_the_minimum_rust_version() -> Result<(), Box<dyn Error>> {
    let manifest = fs::read_to_string(workspace::root()?.join("Cargo.toml"))?;
    assert!(manifest.contains("[workspace.lints.clippy]\nall = { level = \"warn\""));
    for folder in ["im-errors", "im-errors-macros", "im-errors/cli"] {
        let manifest = fs::read_to_string(workspace::root()?.join(folder).join("Cargo.toml"))?;
        assert!(manifest.contains("[lints]\nworkspace = true"), "{folder}");
    }
    Ok(())
}
