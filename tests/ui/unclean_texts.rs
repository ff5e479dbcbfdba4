use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 => " order not found", "订单不存在　";
        40002 => "has been \r\n paid", "订单\t已支付";
        40003 as Bell => "\u{7} ring ", "";
        40004 as Blank => " ", "空白";
        40005 as Quoted => r#" "quoted" "#, r"反\斜 ";
        40006 => "or\u{AD}der sent", "订单\u{200B}已发货";
        40007 => "\u{FEFF}order lost", "";
        40008 => "order \u{202E}kcab tnes\u{202C}", "订单退回";
        40009 => "\x1b[31morder failed\x1b[0m", "下单失败";
        40010 => " ", " ";
        40011 as Emoji => "❤️ 👩‍👩‍👧", "می‌خواهم";
        reserved 40012 => "\u{200B}";
    }
}

fn main() {
    let _ = [OrderError::OrderSent, OrderError::OrderLost, OrderError::OrderFailed];
    let _ = OrderError::OrderNotFound.text(im_errors::Lang::Zh);
    let _ = [OrderError::HasBeenPaid, OrderError::Bell, OrderError::Blank, OrderError::Quoted];
}
