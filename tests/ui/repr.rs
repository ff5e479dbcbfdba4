use im_errors::error_catalog;

error_catalog! {
    #[repr(C)]
    pub enum Layout {
        1 => "one", "一";
    }
}

error_catalog! {
    #[repr(u16, align(8), i128)]
    #[repr(u8)]
    pub enum Several {
        1 => "one", "一";
    }
}

error_catalog! {
    #[repr]
    pub enum Nothing {
        1 => "one", "一";
    }
}

error_catalog! {
    #[repr(i128)]
    pub enum Wide {
        -1 => "minus one", "负一";
        5000000000 => "five billion", "五十亿";
    }
}

fn main() {
    let _ = Wide::MinusOne.name();
    let _ = (Layout::One.code(), Several::One.code(), Nothing::One.code());
}
