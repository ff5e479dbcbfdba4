use im_errors::error_catalog;

error_catalog! {
    pub enum Placeholders {
        1 as Unknown(order: u64) => "order {ordr} not found", "订单 {id} 不存在";
        2 as OneLanguage(id: u64, name: &str) => "order {id} not found", "订单 {name} 不存在";
        3 as Positional(order: u64) => "order {} not found", "订单 {0} 不存在";
        4 as FormatSpec(id: u64) => "order {id:>8} not found", "订单 {id:?} 不存在";
        5 as Unmatched(id: u64) => "order {id not found", "订单 id} 不存在";
        6 as NoName(id: u64) => "order { id } not found", "";
        7 as WithEscapes(id: u64) => "order\t{ordr} not found", r#"订单 {编号} 不存在"#;
        9 as OnlyHere(id: u64) => "order {id}", "订单 {di}";
        10 as Case(id: u64, r#type: u8) => "order {ID}", "";
        11 as Raw(r#type: u8) => "type {r#type}", "type {type.0}";
        12(id: u64) => "{id}", "{id}";
        8 as Literal(id: u64) => "order {id} of {{id}} {{}}", "订单 {id}";
    }
}

error_catalog! {
    pub enum WithoutArguments {
        5 as Type => "type {type} {self} {_}", "";
        1 as Word => "order {id} not found", "订单 {编号} 不存在";
        2 => "order {} not found", "订单 {0} 不存在";
        #[catalog(verbatim)]
        3 => "template {id}", "";
        4 => "a set {a, b} and { space }", "";
    }
}

error_catalog! {
    pub enum Declarations {
        1 as Twice(id: u64, id: u32) => "twice {id}", "";
        2 as Keyword(type: u64) => "keyword {type}", "";
        3 as Impl(name: impl Into<String>) => "impl {name}", "";
        4 as Nothing() => "nothing", "";
        8 as Mutable(mut id: u64) => "mutable {id}", "";
        9 as Semicolon(id: u64; name: &str) => "{id}", "";
        5 as NoType(u64) => "no type {id}", "";
        #[catalog(verbatim)]
        6 as Verbatim(id: u64) => "verbatim {id}", "";
        #[catalog(from(std::io::Error))]
        7 as Wrapped(error: String) => "from {error}", "";
    }

    pub struct DeclarationsFault;
}

error_catalog! {
    pub enum Functions {
        1 as FromCode(id: u64) => "method {id}", "";
        2 as OrderId(id: u64) => "order {id}", "";
        3 as OrderID(id: u64) => "order {id}!", "";
        4 as 用户不存在(id: u64) => "user {id}", "";
        5 as Super(id: u64) => "super {id}", "";
        8 as order_gone => "order gone", "";
        9 as OrderGone(id: u64) => "order {id} gone", "";
        7 as TryFrom(id: u64) => "try {id}", "";
        6 as own(id: u64) => "own {id}", "";
    }
}

fn main() {
    let _ = Placeholders::unknown(7);
    let _ = WithoutArguments::Word;
    let _ = (Declarations::keyword(7), Declarations::twice(7));
    let _ = (Functions::OrderID, Functions::order_id(7));
}
