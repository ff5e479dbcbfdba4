use im_errors::error_catalog;

error_catalog! {
    pub enum Fields {
        1 => "one", "一";
    }

    pub struct FieldsFault {
        id: u64,
    }
}

error_catalog! {
    pub enum Attributes {
        1 => "one", "一";
    }

    /// Documentation is fine.
    #[derive(Debug, Clone)]
    #[catalog(http = 404)]
    #[cfg(unix)]
    pub struct AttributesFault;
}

error_catalog! {
    pub enum Same {
        1 => "one", "一";
    }

    pub struct Same;
}

error_catalog! {
    pub enum Visible {
        #[catalog(success, from(std::io::Error))]
        1 => "one", "一";
    }

    struct VisibleFault;
}

error_catalog! {
    pub enum HalfWritten {
        1 => "one", "一";
    }

    pub struct
}

error_catalog! {
    pub enum Two {
        1 => "one", "一";
    }

    pub struct TwoFault;
    pub struct ThreeFault;
}

error_catalog! {
    pub enum Conversions {
        #[catalog(from(std::io::Error))]
        1 => "one", "一";
        #[catalog(from(std::num::ParseIntError, std::io::Error))]
        2 => "two", "二";
        #[catalog(from)]
        3 => "three", "三";
        #[catalog(from())]
        4 => "four", "四";
        #[catalog(from(std::io::Error => One))]
        5 => "five", "五";
    }

    pub struct ConversionsFault;
}

error_catalog! {
    pub enum WithoutFault {
        #[catalog(from(std::io::Error))]
        1 => "one", "一";
    }
}

error_catalog! {
    #[catalog(from(std::io::Error))]
    pub enum Parts {
        Fields(Fields),
    }

    pub struct PartsFault;
}

error_catalog! {
    #[catalog(from(std::io::Error => Fields::One, std::io::Error => Fields::One))]
    pub enum PartsTwice {
        Fields(Fields),
    }

    pub struct PartsTwiceFault;
}

fn main() {
    let _ = [FieldsFault::from(Fields::One)].len() + [AttributesFault::from(Attributes::One)].len();
    let _ = (VisibleFault::from(Visible::One), HalfWritten::One);
    let _ = (Same::One, TwoFault::from(Two::One), ConversionsFault::from(Conversions::One));
    let _ = (WithoutFault::One, PartsFault::from(Fields::One), PartsTwiceFault::from(Fields::One));
}
