use im_errors::{ImError, error_catalog};

error_catalog! {
    pub enum Own { 1 => "one", "一"; }
}

error_catalog! {
    pub enum Other { 2 => "two", "二"; }
}

error_catalog! {
    #[repr(C)]
    #[catalog(display = "zh", http = 500)]
    #[derive(Clone, Copy)]
    pub enum NotItsOwn {
        #[catalog(success)]
        Own(Own),
        #[cfg(unix)]
        Other(Other),
    }
}

error_catalog! {
    pub enum Twice {
        Own(Own),
        Own(Other),
        Again(Own),
        Other(Other),
    }
}

error_catalog! {
    pub enum Slips {
        Own(Own)
        Im(ImError);
        Other(Other),
        Third,
        Fourth(Own, Other),
        Fifth(),
        Sixth { Own },
        /// A comment on nothing.
    }
}

error_catalog! {
    pub enum Mixed {
        40001 => "order not found", "订单不存在";
        Own(Own),
    }
}

error_catalog! {
    pub enum RowsAfterParts {
        Own(Own),
        40001 => "order not found", "订单不存在";
        40002 => "paid", "已支付";
    }
}

error_catalog! {
    pub enum Numbered {
        Own(Own) = 1,
        Other(Other),
    }
}

error_catalog! {
    pub enum Itself {
        Itself(Itself),
        Same(Self),
        Own(Own),
        reserved(Other),
        r#code(crate::Other),
    }
}

fn main() {
    let _ = NotItsOwn::from(Own::One).name();
    let _ = (Twice::Own(Own::One), Twice::from(Other::Two));
    let _ = (Slips::Own(Own::One), Slips::from(ImError::UserExists), Slips::from(Other::Two));
    let _ = Mixed::OrderNotFound;
    let _ = Itself::Own(Own::One);
}
