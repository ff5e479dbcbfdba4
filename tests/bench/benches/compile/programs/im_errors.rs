use im_errors::Lang;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for asked in std::env::args().skip(1) {
        let found = match asked.parse::<u32>() {
            Ok(code) => Catalog::from_code(code).or(Catalog::try_from(code).ok()),
            Err(_) => Catalog::from_name(&asked).or(asked.parse().ok()),
        };
        let Some(error) = found.or(Catalog::find_by_text(&asked).next()) else { continue };
        let (code, name) = (error.code(), error.name());
        let (en, zh, text) = (error.en(), error.zh(), error.text(Lang::Zh));
        println!("{code} {name} {en} {zh} {text} {error} {error:#} {error:?}");
        println!("{} {}", u32::from(error), error.is_success());
        error.into_result()?;
    }
    println!("{} {}", Catalog::COUNT, Catalog::iter().count());
    Ok(())
}

