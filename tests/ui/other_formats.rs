//! Rows in the notation of other languages and tools: each catalog has one mistake.

use im_errors::error_catalog;

error_catalog! {
    pub enum Csv {
        40001,"order not found","订单不存在"
        40002 => "paid", "已支付";
    }
}

error_catalog! {
    pub enum Spreadsheet {
        40001	order not found	订单不存在
        40002	already paid	已支付
    }
}

error_catalog! {
    pub enum Markdown {
        | 40001 | order not found | 订单不存在 |
        | 40002 | already paid    | 已支付     |
    }
}

error_catalog! {
    pub enum Json {
        "40001": "order not found",
        "40002": "already paid"
    }
}

error_catalog! {
    pub enum Comments {
        # not found
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum SqlComments {
        40001 => "order not found", "订单不存在"; -- not found
    }
}

error_catalog! {
    //! Errors of the order service.
    pub enum InnerDocs {
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum InnerDocsOfRow {
        //! The order does not exist.
        40001 => "order not found", "订单不存在";
    }
}

error_catalog! {
    pub enum Semicolon {
        40001 => "order not found", "订单不存在";
    };
}

error_catalog! {
    pub enum Conflict {
<<<<<<< HEAD
        40001 => "order not found", "订单不存在";
        40002 => "already paid", "已支付";
=======
        40001 => "no such order", "无此订单";
>>>>>>> 1a2b3c4 (Reword errors)
        40003 => "order gone", "订单已删除";
    }
}

fn main() {
    let _ = [Csv::OrderNotFound, Csv::Paid];
    let _ = (Comments::OrderNotFound, SqlComments::OrderNotFound);
    let _ = (InnerDocs::OrderNotFound, InnerDocsOfRow::OrderNotFound, Semicolon::OrderNotFound);
    let _ = [Conflict::OrderNotFound, Conflict::AlreadyPaid, Conflict::OrderGone];
}
