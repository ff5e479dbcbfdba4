//! Looks up an order in a file, and prints what the user sees and what the log shows if that fails.
//!
//! Run it with `cargo run -p im-errors --features alloc --example faults`. The arguments are the file and
//! the number of the order; without arguments, the program makes every mistake once.

use std::num::ParseIntError;
use std::{env, fs, io};

use im_errors::{Lang, OrFault, error_catalog};

error_catalog! {
    /// Errors of the order service.
    #[catalog(internal)]
    pub enum OrderError {
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64)  => "order {id} not found",            "订单 {id} 不存在";
        #[catalog(invalid_argument)]
        40002 as InvalidId(id: String)   => "{id} is not an order number",     "{id} 不是订单号";
        #[catalog(data_loss, from(ParseIntError))]
        50001 as DamagedFile             => "the file of orders is damaged",   "订单文件已损坏";
        #[catalog(from(io::Error))]
        50000 as Internal                => "",                                "系统内部异常";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

/// Returns the amount of an order. Each line of the file has the number of an order and its amount.
fn amount(file: &str, id: &str) -> Result<u64, OrderFault> {
    // The cause is kept for the log, and the argument is shown to the user.
    let id: u64 = id.parse().or_fault(OrderError::invalid_id(id.to_owned()))?;
    // Becomes `Internal`, as the row declares.
    let orders = fs::read_to_string(file)?;
    for line in orders.lines() {
        let (order, amount) = line.split_once(' ').or_fault(OrderError::DamagedFile)?;
        // Becomes `DamagedFile`.
        if order.parse::<u64>()? == id {
            return Ok(amount.parse()?);
        }
    }
    Err(OrderError::order_not_found(id))
}

fn report(file: &str, id: &str) {
    match amount(file, id) {
        Ok(amount) => println!("order {id}: {amount}\n"),
        Err(fault) => {
            for lang in [Lang::En, Lang::Zh] {
                println!("user ({lang}): {}", fault.text(lang));
            }
            println!("log: {fault:?}\n");
        }
    }
}

fn main() -> io::Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    if let [file, id] = &*args {
        report(file, id);
        return Ok(());
    }
    let file = env::temp_dir().join(format!("orders-{}.txt", std::process::id()));
    fs::write(&file, "1 100\n2 2,50\n")?;
    let path = file.display().to_string();
    for (file, id) in
        [(&*path, "1"), (&path, "7"), (&path, "seven"), (&path, "2"), ("no-file", "1")]
    {
        report(file, id);
    }
    fs::remove_file(file)
}
