//! Generates tables of error codes for tests and benchmarks.
//!
//! Both the library and its build script compile this file.

/// One row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// The code.
    pub code: u32,
    /// The name of the variant, which is also the name that is derived from the English text.
    pub name: String,
    /// The English text.
    pub en: String,
    /// The Chinese text.
    pub zh: String,
}

/// Returns a table that resembles that of the IM service: codes of at least six digits, in groups that
/// begin near multiples of 1,000, with gaps in and between the groups, and texts of a few words. The table
/// depends only on the number of rows.
#[must_use]
pub fn table(rows: usize) -> Vec<Row> {
    const SUBJECTS: [(&str, &str); 8] = [
        ("user", "用户"),
        ("group", "讨论组"),
        ("message", "消息"),
        ("order", "订单"),
        ("member", "成员"),
        ("appkey", "应用"),
        ("session", "会话"),
        ("upload", "上传"),
    ];
    const FAULTS: [(&str, &str); 8] = [
        ("does not exist", "不存在"),
        ("is not registered", "未注册"),
        ("exceeds the limit", "已达上限"),
        ("is not permitted", "无权限"),
        ("timed out", "超时，请稍后重试"),
        ("is invalid", "不合法"),
        ("was repeated", "重复操作"),
        ("failed internally", "内部错误"),
    ];
    let mut random = SplitMix64(0);
    let mut table = Vec::with_capacity(rows);
    let mut group = 800;
    while table.len() < rows {
        group += 1 + random.below(3);
        let mut code = group * 1_000 + random.below(4);
        for _ in 0..2 + random.below(14) {
            let (subject, fault) = (random.one_of(&SUBJECTS), random.one_of(&FAULTS));
            let number = table.len();
            table.push(Row {
                code,
                name: camel_case(&format!("{} {} {number}", subject.0, fault.0)),
                en: format!("{} {} {number}", subject.0, fault.0),
                zh: format!("{}{}{number}", subject.1, fault.1),
            });
            code += 1 + random.below(8) / 6;
        }
    }
    table.truncate(rows);
    table
}

/// Returns a table like [`table`], with the 45 codes of the IM service.
#[must_use]
pub fn im_table() -> Vec<Row> {
    let mut codes: Vec<u32> = include_str!("../data/im-error-codes.tsv")
        .lines()
        .filter_map(|line| line.split('\t').next()?.parse().ok())
        .collect();
    codes.dedup();
    let rows = table(codes.len());
    rows.into_iter().zip(codes).map(|(row, code)| Row { code, ..row }).collect()
}

/// Returns the source of a catalog named `Catalog`.
#[must_use]
pub fn catalog(table: &[Row]) -> String {
    let rows = lines(table, |Row { code, en, zh, .. }| format!("{code} => {en:?}, {zh:?};"));
    format!("im_errors::error_catalog! {{ pub enum Catalog {{\n{rows}}} }}\n")
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// The English texts.
    En,
    /// The Chinese texts.
    Zh,
    /// The names of the variants.
    Name,
}

/// Returns the source of an enum named `Peer` with the codes, the English texts in `#[error]` attributes,
/// the given derives of other crates, and a method with a `match` for each of the given columns.
#[must_use]
pub fn peer(table: &[Row], derives: &str, columns: &[Column]) -> String {
    let variants =
        lines(table, |Row { code, name, en, .. }| format!("#[error({en:?})] {name} = {code},"));
    let methods = columns.iter().fold(String::new(), |methods, column| {
        let (method, cell): (_, fn(&Row) -> &str) = match column {
            Column::En => ("en", |row| &row.en),
            Column::Zh => ("zh", |row| &row.zh),
            Column::Name => ("name", |row| &row.name),
        };
        let arms = lines(table, |row| format!("Self::{} => {:?},", row.name, cell(row)));
        methods
            + &format!(
                "pub const fn {method}(self) -> &'static str {{ match self {{\n{arms}}} }}\n"
            )
    });
    enumeration(derives, &variants) + &format!("impl Peer {{\n{methods}}}\n")
}

/// Returns the source of an enum named `Peer` with only the codes and the given derives of other crates.
#[must_use]
pub fn codes(table: &[Row], derives: &str) -> String {
    enumeration(derives, &lines(table, |Row { code, name, .. }| format!("{name} = {code},")))
}

fn enumeration(derives: &str, variants: &str) -> String {
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, {derives})]
        #[repr(u32)]
        pub enum Peer {{\n{variants}}}\n"
    )
}

/// Splits the table into parts with interleaved codes: row `n` belongs to part `n % parts`.
#[must_use]
pub fn interleaved(table: &[Row], parts: usize) -> Vec<Vec<Row>> {
    (0..parts).map(|part| table.iter().skip(part).step_by(parts).cloned().collect()).collect()
}

/// Returns the source of a perfect hash map from the codes to `Peer`.
#[must_use]
pub fn phf(table: &[Row]) -> String {
    let entries = lines(table, |Row { code, name, .. }| format!("{code}u32 => Peer::{name},"));
    format!("pub static PHF: phf::Map<u32, Peer> = phf::phf_map! {{\n{entries}}};\n")
}

fn lines(table: &[Row], line: impl Fn(&Row) -> String) -> String {
    table.iter().fold(String::new(), |lines, row| lines + &line(row) + "\n")
}

fn camel_case(text: &str) -> String {
    let capitalized = |word: &str| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    };
    text.split(' ').map(capitalized).collect()
}

/// The pseudorandom number generator `SplitMix64`, whose numbers depend only on the seed.
#[derive(Clone, Debug)]
pub struct SplitMix64(pub u64);

impl SplitMix64 {
    /// Returns the next number.
    pub fn next_number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number less than `limit`.
    #[expect(clippy::cast_possible_truncation, reason = "the remainder is less than `limit`")]
    pub fn below(&mut self, limit: u32) -> u32 {
        (self.next_number() % u64::from(limit)) as u32
    }

    /// Returns a random element.
    ///
    /// # Panics
    ///
    /// Panics if `choice` is empty.
    #[expect(clippy::indexing_slicing, reason = "the index is less than the length")]
    pub fn one_of<T: Copy>(&mut self, choice: &[T]) -> T {
        choice[self.below(u32::try_from(choice.len()).unwrap_or(u32::MAX)) as usize]
    }
}
