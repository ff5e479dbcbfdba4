use im_errors::Lang;

fn answer(asked: &str, out: &mut Length) {
    let found = match asked.parse::<u32>() {
        Ok(code) => Catalog::from_code(code).or(Catalog::try_from(code).ok()),
        Err(_) => Catalog::from_name(asked).or(asked.parse().ok()),
    };
    let Some(error) = found.or(Catalog::find_by_text(asked).next()) else { return };
    let (code, name) = (error.code(), error.name());
    let (en, zh, text) = (error.en(), error.zh(), error.text(Lang::Zh));
    let _ = write!(out, "{code} {name} {en} {zh} {text} {error} {error:#} {error:?}");
    let _ = write!(out, "{} {}", u32::from(error), error.is_success());
    let _ = write!(out, "{:?} {}", error.into_result(), Catalog::iter().count());
}

