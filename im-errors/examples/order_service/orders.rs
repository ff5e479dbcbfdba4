//! The orders, in an embedded database.

use redb::{Database, ReadableTable, ReadableTableMetadata as _, Table, TableDefinition};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use super::catalog::{OrderError, OrderFault};

/// The orders by number, as JSON.
const ORDERS: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("orders");

/// The number of the first order that [`Orders::create`] creates.
const FIRST_NUMBER: u64 = 1000;

const MAX_QUANTITY: u32 = 100;

/// An order.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Order {
    pub(crate) id: u64,
    pub(crate) item: String,
    pub(crate) quantity: u32,
    pub(crate) buyer: String,
    pub(crate) is_paid: bool,
}

/// What a client orders.
#[derive(Debug, Deserialize)]
pub(crate) struct NewOrder {
    pub(crate) item: String,
    pub(crate) quantity: u32,
    pub(crate) buyer: String,
}

/// The database. Its transactions are so short that handlers call it directly.
pub(crate) struct Orders {
    database: Database,
    /// Deletes the database after it has been closed.
    _folder: TempDir,
}

impl Orders {
    /// Creates a database with some orders.
    pub(crate) fn new() -> Result<Self, OrderFault> {
        let folder = tempfile::tempdir()?;
        let database = Database::create(folder.path().join("orders.redb"))?;
        let orders = Self { database, _folder: folder };
        orders.change(|table| {
            let orders = [
                (1, true, "ada"),
                (2, false, "nobody"),
                (3, false, "newcomer"),
                (4, false, "outage"),
            ];
            orders.into_iter().try_for_each(|(id, is_paid, buyer)| {
                let (item, buyer) = ("tea".to_owned(), buyer.to_owned());
                write(table, &Order { id, item, quantity: 1, buyer, is_paid })
            })
        })?;
        Ok(orders)
    }

    /// Returns the order with this number.
    pub(crate) fn find(&self, id: u64) -> Result<Order, OrderFault> {
        read(&self.database.begin_read()?.open_table(ORDERS)?, id)
    }

    /// Stores a new order under the next number.
    pub(crate) fn create(&self, new: NewOrder) -> Result<Order, OrderFault> {
        let NewOrder { item, quantity, buyer } = new;
        if !(1..=MAX_QUANTITY).contains(&quantity) {
            return Err(OrderError::invalid_quantity(MAX_QUANTITY));
        }
        self.change(|table| {
            let next = table.last()?.map_or(0, |(id, _)| id.value() + 1);
            let order = Order { id: next.max(FIRST_NUMBER), item, quantity, buyer, is_paid: false };
            write(table, &order)?;
            Ok(order)
        })
    }

    /// Marks an order as paid.
    pub(crate) fn pay(&self, id: u64) -> Result<Order, OrderFault> {
        self.change(|table| {
            let order = read(table, id)?;
            if order.is_paid {
                return Err(OrderError::AlreadyPaid)?;
            }
            let order = Order { is_paid: true, ..order };
            write(table, &order)?;
            Ok(order)
        })
    }

    /// Fails, because nothing has ever created the table of invoices.
    pub(crate) fn count_invoices(&self) -> Result<u64, OrderFault> {
        let invoices = TableDefinition::<u64, &[u8]>::new("invoices");
        Ok(self.database.begin_read()?.open_table(invoices)?.len()?)
    }

    /// Changes the table in a transaction, which is undone if the change fails.
    fn change<T>(
        &self,
        change: impl FnOnce(&mut Table<'_, u64, &'static [u8]>) -> Result<T, OrderFault>,
    ) -> Result<T, OrderFault> {
        let transaction = self.database.begin_write()?;
        let value = change(&mut transaction.open_table(ORDERS)?)?;
        transaction.commit()?;
        Ok(value)
    }
}

fn read(table: &impl ReadableTable<u64, &'static [u8]>, id: u64) -> Result<Order, OrderFault> {
    let json = table.get(id)?.ok_or_else(|| OrderError::order_not_found(id))?;
    Ok(serde_json::from_slice(json.value())?)
}

fn write(table: &mut Table<'_, u64, &'static [u8]>, order: &Order) -> Result<(), OrderFault> {
    table.insert(order.id, &*serde_json::to_vec(order)?)?;
    Ok(())
}
