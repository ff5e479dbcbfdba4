//! Rows and options as users of other languages and crates write them: one mistake and one message in each catalog.

use im_errors::error_catalog;

error_catalog! {
    pub enum Habit34 {
        #[not_found]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit35 {
        #[catalog = "not_found"]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit36 {
        #[catalog not_found]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit37 {
        #[from(std::io::Error)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit50 {
        reserved 40003 "removed";
    }
}

error_catalog! {
    pub enum Habit51 {
        reserved: 40003;
    }
}

error_catalog! {
    pub enum Habit52 {
        reserved(40003);
    }
}

error_catalog! {
    pub enum Habit53 {
        reserved 40003-40005;
    }
}

error_catalog! {
    pub enum Habit54 {
        success = 0;
    }
}

error_catalog! {
    pub enum Habit55 {
        40001 => "order not found", "订单不存在", "注文が見つかりません";
    }
}

error_catalog! {
    pub enum Habit56 {
        40001 => { "order not found", "订单不存在" };
    }
}

error_catalog! {
    pub enum Habit57 {
        40001 => ("order not found", "订单不存在");
    }
}

error_catalog! {
    pub enum Habit58 {
        40001 => en: "order not found", zh: "订单不存在";
    }
}

error_catalog! {
    pub enum Habit59 {
        40001 => "order not found" / "订单不存在";
    }
}

error_catalog! {
    pub enum Habit60 {
        40001 -> "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit61 {
        INSERT INTO errors VALUES (40001, 'x', 'y');
    }
}

error_catalog! {
    pub enum Habit62 {
        (40001, "order not found", "订单不存在"),
        (40002, "paid", "已支付"),
    }
}

error_catalog! {
    pub enum Habit63 {
        { "code": 40001, "en": "order not found", "zh": "订单不存在" },
    }
}

error_catalog! {
    pub enum Habit64 {
        OrderNotFound = 40001,
        AlreadyPaid = 40002,
    }
}

error_catalog! {
    pub enum Habit65 {
        const ORDER_NOT_FOUND: u32 = 40001;
    }
}

error_catalog! {
    pub enum Habit66 {
        40001 => "order not found", "订单不存在"; // ok
        40001 => "order gone", "订单已删除";
    }
}

error_catalog! {
    pub enum Habit67 {
        40001: OrderNotFound => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit68 {
        40001 as OrderNotFound => "", "";
    }
}

error_catalog! {
    pub enum Habit69 {
        40001 => "", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit70 {
        404_01u32 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit71 {
        40001 => format!("order {} not found", 1), "订单不存在";
    }
}

error_catalog! {
    pub enum Habit72 {
        40001 => ORDER_NOT_FOUND, "订单不存在";
    }
}

error_catalog! {
    pub enum Habit73 {
        40001 as OrderNotFound(id: u64), => "order {id} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    pub enum Habit74 {
        40001 => "order not found", "订单不存在";;
    }
}

error_catalog! {
    pub enum Habit75 {
        // 40001 => "order not found", "订单不存在";
        40002 => ,
    }
}

error_catalog! {
    pub enum Habit76 {
        40001 => "order not found", ;
    }
}

fn main() {}
