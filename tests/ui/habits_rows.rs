//! Rows as users of other languages and crates write them: one mistake and one message in each catalog.

use im_errors::error_catalog;

error_catalog! {
    pub enum Habit01 {
        40001 => "order not found", "订单不存在"
    }
}

error_catalog! {
    pub enum Habit02 {
        40001 => "order not found" "订单不存在";
    }
}

error_catalog! {
    pub enum Habit03 {
        40001 => "order not found";
    }
}

error_catalog! {
    pub enum Habit04 {
        "40001" => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit06 {
        OrderNotFound = 40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit07 {
        OrderNotFound(40001) => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit08 {
        OrderNotFound => 40001, "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit09 {
        "order not found", "订单不存在" => 40001;
    }
}

error_catalog! {
    pub enum Habit10 {
        40001 as order_not_found(id: u64) => "order {id} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    pub enum Habit11 {
        40001 as OrderNotFound(u64) => "order {0} not found", "订单 {0} 不存在";
    }
}

error_catalog! {
    pub enum Habit12 {
        40001 as OrderNotFound { id: u64 } => "order {id} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    pub enum Habit13 {
        #[error("order {id} not found")]
        OrderNotFound { id: u64 },
        #[error("already paid")]
        AlreadyPaid,
    }
}

error_catalog! {
    pub enum Habit14 {
        40001 as OrderNotFound(id: u64) => "order {order_id} not found", "订单 {order_id} 不存在";
    }
}

error_catalog! {
    pub enum Habit15 {
        40001 as OrderNotFound(id: u64) => "order {id:?} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    pub enum Habit16 {
        40001 as OrderNotFound => "order {id} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    pub enum Habit19 {
        40001 as OrderNotFound(id) => "order {id} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    pub enum Habit20 {
        40001 as OrderNotFound(u64 id) => "order {id} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    pub enum Habit21 {
        #[catalog(notfound)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit22 {
        #[catalog(kind = "not_found")]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit23 {
        #[catalog(NotFound)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit24 {
        #[catalog(status = 404)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit25 {
        #[catalog(http: 404)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit26 {
        #[catalog(http = NOT_FOUND)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit27 {
        #[catalog(retry = "5s")]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit28 {
        #[catalog(retry_after = 5)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit29 {
        #[catalog(not_found http = 404)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit30 {
        #[catalog(404)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit31 {
        #[catalog("not_found")]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit32 {
        #[catalog(from = sqlx::Error)]
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Habit33 {
        #[catalog(not-found)]
        40001 => "order not found", "订单不存在";
    }
}

fn main() {}
