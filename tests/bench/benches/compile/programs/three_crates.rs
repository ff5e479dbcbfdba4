fn main() -> Result<(), Box<dyn std::error::Error>> {
    for asked in std::env::args().skip(1) {
        let found = match asked.parse::<u32>() {
            Ok(code) => Peer::from_repr(code).or(Peer::try_from(code).ok()),
            Err(_) => asked.parse().ok(),
        };
        let Some(error) = found else { continue };
        let (code, name, zh) = (error as u32, <&str>::from(error), error.zh());
        println!("{code} {name} {zh} {error} {error:?}");
        Err(error)?;
    }
    Ok(())
}

