fn answer(asked: &str, out: &mut Length) {
    let found = match asked.parse::<u32>() {
        Ok(code) => Peer::from_repr(code).or(Peer::try_from(code).ok()),
        Err(_) => asked.parse().ok(),
    };
    let Some(error) = found else { return };
    let (code, name, zh) = (error as u32, <&str>::from(error), error.zh());
    let _ = write!(out, "{code} {name} {zh} {error} {error:?}");
}

