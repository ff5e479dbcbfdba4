use im_errors::error_catalog;

error_catalog! {
    pub enum Taken {
        reserved 40003, 40010..=40019 => "gone with version 2";
        40001 => "one", "一";
        40003 => "three", "三";
        40015 => "fifteen", "十五";
        0x9C54 => "twenty", "二十";
        reserved 0x9C54;
    }
}

error_catalog! {
    #[repr(i8)]
    pub enum Wrong {
        1 => "one", "一";
        reserved 9..=5;
        reserved -5..=-9;
        reserved 128;
        reserved 100..=200, -129..=-100;
        reserved 20..=30, 25, 30..=40;
        reserved 7 => " blank";
        reserved 8u8;
    }
}

error_catalog! {
    pub enum HalfWritten {
        1 => "one", "一";
        reserved ;
        reserved 2,;
        reserved 3..10;
        reserved 4..=;
        reserved 5 => ;
        reserved 6 => gone;
        reserved 7 "gone";
        reserved 20..30 => "gone";
        reserved 31-40 => "gone";
        reserved 41 to 50 => "gone";
        reserved 51 => "gone", 52;
        10
        reserved 53;
        /// Doc.
        reserved 12;
        reserved 11 => "gone"s;
        reserved 8
        9 => "nine", "九";
        reserved "10";
        reserved
    }
}

error_catalog! {
    pub enum Nothing {
        reserved 1;
    }
}

fn main() {
    let _ = (Taken::One, Taken::Three, Taken::Fifteen, Taken::Twenty, Taken::reserved(40003));
    let _ = (Wrong::One, Wrong::reserved(7), HalfWritten::One, HalfWritten::Nine);
}
