use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        40002 as AlreadyPaid            => "already paid",         "已支付";
    }

    pub struct OrderFault;

    pub enum Misspelled: OrderError { OrderNotFond, AlreadyPaid }

    pub enum Unknown: OrderError { OrderNotFound, Shipped }

    pub enum Twice: OrderError { AlreadyPaid, OrderNotFound, AlreadyPaid }

    pub enum Empty: OrderError {}

    #[repr(u16)]
    #[catalog(axum)]
    #[derive(Debug)]
    pub enum Attributes: OrderError {
        #[cfg(unix)]
        #[catalog(not_found)]
        OrderNotFound,
    }

    pub enum Separators: OrderError { OrderNotFound AlreadyPaid }

    pub enum Codes: OrderError { 40001 }

    pub enum Paths: OrderError { OrderError::OrderNotFound }

    pub enum Arguments: OrderError { OrderNotFound(id: u64) }

    pub enum Rows: OrderError { 40001 as OrderNotFound(id: u64) => "order {id} not found", ""; }

    pub enum OtherSource: PaymentError { OrderNotFound }

    pub enum OfSelection: Twice { AlreadyPaid }

    pub enum Path: crate::OrderError { OrderNotFound }

    pub enum NoSource { OrderNotFound }

    pub enum OrderError: OrderError { OrderNotFound }

    pub enum WithFault: OrderError { OrderNotFound }

    struct FaultOfSelection;
}

// The catalog is declared elsewhere.
error_catalog! {
    pub enum Alone: OrderError { OrderNotFound, AlreadyPaid }
}

error_catalog! {
    pub enum Whole {
        Order(OrderError),
    }

    pub enum OfWhole: Whole { Order }
}

fn main() {
    // The names of faulty selections exist, so that their use is no mistake.
    let _ = (Misspelled::OrderNotFound, Unknown::OrderNotFound, Twice::AlreadyPaid);
    let _ = (Empty::AlreadyPaid, Separators::AlreadyPaid, Paths::OrderNotFound);
    let _ = (Arguments::order_not_found(7), Rows::OrderNotFound, Path::OrderNotFound);
    let _ = (Alone::OrderNotFound, NoSource::OrderNotFound);
}
