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
}
