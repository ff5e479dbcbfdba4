use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 = "arrow", "箭头";
        40002 -> "other arrow", "箭头";
        40003 : "colon", "冒号";
        40004 => "no comma" "逗号";
        40005 => "comma at the end", "逗号",
        40006 => "colon at the end", "冒号":
        40007 NoAs => "no as", "无";
        "40008" => "quoted code", "引号";
        40009 => "three texts", "三", "trois";
        40010 => unquoted, "无引号";
        40011 => b"bytes", "字节";
        40012 => "suffix"s, "后缀";
        40013 as self => "keyword", "关键字";
        40014 as "Name" => "quoted name", "引号";
        Name => "no code", "无";
        4.5 => "float", "浮点";
        40017 as _ => "underscore", "下划线";
        40018 => 404, "数字";
        40019 "no arrow", "无箭头";
        --0 => "two minus signs", "负";
        40022 AS Upper => "upper case", "大写";
        40023 as A::Path => "path", "路径";
        40024, => "comma and arrow", "逗号";
        40025..=40026 => "range", "范围";
        "no code at all", "没有代码";
        1 => => "two arrows", "箭头";
        2 => "semicolon"; "分号";
        3 => , "no text";
        => "missing code", "无";
        as NamedOnly => "", "只有名字";
        BASE + 3 => "expression", "表达式";
        40000 + 1 => "sum", "和";
        40028 => "comma and semicolon", "逗号",;
        40029 as 2Fast => "digit first", "数字";
        40030 #[catalog(not_found)] as AttributeFirst => "attribute", "属性";
        40031 => "attribute at the end", "属性" #[catalog(not_found)];
        40032 40032 => "twice", "两次";
        40020 => "right", "对";
    }
}

fn main() {
    let _ = [OrderError::Arrow, OrderError::OtherArrow, OrderError::Colon, OrderError::NoComma];
    let _ = [OrderError::CommaAtTheEnd, OrderError::ColonAtTheEnd, OrderError::NoAs];
    let _ = [OrderError::NoArrow, OrderError::ThreeTexts, OrderError::Right];
    let _ = [OrderError::QuotedCode, OrderError::NoCode, OrderError::Float, OrderError::TwoArrows];
    let _ = [OrderError::Expression, OrderError::Sum, OrderError::CommaAndSemicolon];
    let _ = [OrderError::DigitFirst, OrderError::AttributeFirst, OrderError::AttributeAtTheEnd];
    let _ = [OrderError::Twice, OrderError::Semicolon, OrderError::MissingCode, OrderError::NamedOnly];
}
