//! Reads tables in JSON: arrays of objects or arrays, and objects of objects.

use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::columns::MAX_COLUMNS;
use super::format::Table;
use super::{Error, codes};

/// Returns the tables in a document.
pub(super) fn tables(text: &str) -> Result<Vec<Table>, Error> {
    let mut tables = Vec::new();
    serde_json::from_str::<Json>(text)?.add_tables(&mut tables);
    Ok(tables)
}

/// A value whose members keep their order.
enum Json {
    Scalar(String),
    Array(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Json {
    fn add_tables(&self, tables: &mut Vec<Table>) {
        let mut table = Builder::default();
        match self {
            Self::Scalar(_) => return,
            Self::Object(members) => {
                let are_codes = members.iter().all(|(name, _)| codes::single(name).is_some());
                if are_codes || members.iter().all(|(_, value)| matches!(value, Self::Object(_))) {
                    let title = if are_codes { "code" } else { "key" };
                    for (key, value) in members {
                        table.add_row(Some((title, key)), value);
                    }
                }
                for (_, value) in members {
                    value.add_tables(tables);
                }
            }
            Self::Array(elements) => {
                for element in elements {
                    table.add_row(None, element);
                    // Inner arrays are rows of this table.
                    if let Self::Object(members) = element {
                        for (_, value) in members {
                            value.add_tables(tables);
                        }
                    }
                }
            }
        }
        tables.extend(table.finish());
    }

    /// Returns the content of a cell. Arrays and objects are empty cells.
    fn cell(&self) -> Rc<str> {
        match self {
            Self::Scalar(text) => text.as_str().into(),
            _ => Rc::default(),
        }
    }
}

/// Builds a table from objects, whose members are its columns, or from arrays.
#[derive(Default)]
struct Builder<'a> {
    header: Vec<Rc<str>>,
    columns: HashMap<&'a str, usize>,
    rows: Table,
}

impl<'a> Builder<'a> {
    /// Adds a row. `key` is the title and the content of an additional cell.
    fn add_row(&mut self, key: Option<(&'a str, &str)>, row: &'a Json) {
        let mut cells = Vec::new();
        if let Some((title, key)) = key {
            self.put(&mut cells, title, key.into());
        }
        match row {
            Json::Object(members) => {
                for (name, value) in members {
                    self.put(&mut cells, name, value.cell());
                }
            }
            Json::Array(elements) => cells.extend(elements.iter().map(Json::cell)),
            Json::Scalar(text) if key.is_some() => {
                self.put(&mut cells, "text", text.as_str().into());
            }
            Json::Scalar(_) => {}
        }
        if !cells.is_empty() {
            self.rows.push(cells);
        }
    }

    fn put(&mut self, cells: &mut Vec<Rc<str>>, name: &'a str, cell: Rc<str>) {
        let next = self.columns.len();
        if next == MAX_COLUMNS && !self.columns.contains_key(name) {
            return;
        }
        let column = *self.columns.entry(name).or_insert(next);
        if column == next {
            self.header.push(name.into());
        }
        if cells.len() <= column {
            cells.resize_with(column + 1, Rc::default);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
    }

    fn finish(self) -> Option<Table> {
        let Self { header, mut rows, .. } = self;
        if rows.is_empty() {
            return None;
        }
        if !header.is_empty() {
            rows.insert(0, header);
        }
        Some(rows)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Values)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Scalar(String::new()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Scalar(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Json, A::Error> {
        let mut array = Vec::new();
        while let Some(element) = elements.next_element()? {
            array.push(element);
        }
        Ok(Json::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(member) = members.next_entry()? {
            object.push(member);
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables_of(text: &str) -> Vec<Vec<Vec<String>>> {
        let tables = tables(text).unwrap();
        let row = |row: &Vec<Rc<str>>| row.iter().map(ToString::to_string).collect();
        tables.iter().map(|table| table.iter().map(row).collect()).collect()
    }

    #[test]
    fn objects_have_the_columns_of_all_their_members() {
        let text =
            r#"[{"msg":"gone","code":1},{"code":-2,"on":true,"x":null,"y":[1],"msg":"a\nb"},{}]"#;
        let expected = [
            vec!["msg", "code", "on", "x", "y"],
            vec!["gone", "1"],
            vec!["a\nb", "-2", "true", "", ""],
        ];
        // The inner array has no rows.
        assert_eq!(tables_of(text), [expected]);
    }

    #[test]
    fn tables_may_be_nested() {
        let text = r#"{"n":1,"data":{"list":[{"code":1,"errors":[[2,"two"],[3,"three"]]}]}}"#;
        let inner = vec![vec!["2", "two"], vec!["3", "three"]];
        assert_eq!(tables_of(text), [inner, vec![vec!["code", "errors"], vec!["1", ""]]]);
    }

    #[test]
    fn keys_of_objects_may_be_codes_or_names() {
        let expected = [vec!["code", "text"], vec!["40001", "gone"], vec!["0x10", "there"]];
        assert_eq!(tables_of(r#"{"40001":"gone","0x10":"there"}"#), [expected]);
        let expected = [vec!["code", "en", "zh"], vec!["1", "gone"], vec!["2", "", "在"]];
        assert_eq!(tables_of(r#"{"1":{"en":"gone"},"2":{"zh":"在"}}"#), [expected]);
        let expected = [vec!["key", "code"], vec!["A", "1"], vec!["B", "2"]];
        assert_eq!(tables_of(r#"{"A":{"code":1},"B":{"code":2}}"#), [expected]);
        assert!(tables_of("{}").is_empty());
    }

    #[test]
    fn nesting_and_columns_are_limited() {
        assert!(tables(&"[".repeat(1 << 20)).is_err());
        let different: Vec<String> = (0..20_000).map(|it| format!("{{\"a{it}\":{it}}}")).collect();
        let table = tables_of(&format!("[{}]", different.join(","))).remove(0);
        assert_eq!((table.len(), table[0].len()), (MAX_COLUMNS + 1, MAX_COLUMNS));
    }
}
