use im_errors::error_catalog;

error_catalog! {
    pub struct Table {
        1 => "one", "一";
    }
}

error_catalog! {
    pub union Both {
        1 => "one", "一";
    }
}

error_catalog! {
    pub enum Generic<'a, T: Copy> where T: Send {
        1 => "one", "一";
    }
}

error_catalog! {
    pub enum NoGenerics<> where {
        1 => "one", "一";
    }
}

error_catalog! {
    pub enum Typed: u16 {
        1 => "one", "一";
        not a row;
    }
}

error_catalog! {
    pub const enum Const {
        1 => "one", "一";
    }
}

error_catalog! {
    pub NoKeyword {
        1 => "one", "一";
    }
}

error_catalog! {
    #![allow(dead_code)]
    pub enum InnerAttribute {
        1 => "one", "一";
    }
}

error_catalog! {
    pub fn catalog() {}
}

error_catalog! {
    pub enum match {
        1 => "one", "一";
    }
}

error_catalog! {
    pub enum First {
        1 => "one", "一";
    }
    pub enum Second {
        2 => "two", "二";
    }
}

fn main() {
    let _ = (Table::One, Both::One, Generic::One, First::One);
    let _ = (NoGenerics::One, Typed::One, Const::One, NoKeyword::One);
}
