//! The orders, in an embedded database.

use redb::{Database, ReadableTable, ReadableTableMetadata as _, Table, TableDefinition};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::catalog::{
    CreateError, CreateFault, DefectFault, FindError, FindFault, OrderFault, PayError, PayFault,
};

/// The orders by number, as JSON.
const ORDERS: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("orders");

/// The number of the first order that [`Orders::create`] creates.
const FIRST_NUMBER: u64 = 1000;

const MAX_QUANTITY: u32 = 100;

/// An order.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
pub(crate) struct Order {
    pub(crate) id: u64,
    pub(crate) item: String,
    pub(crate) quantity: u32,
    pub(crate) buyer: String,
    pub(crate) is_paid: bool,
}

/// The body of a request that creates an order.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewOrder {
    pub(crate) item: String,
    pub(crate) quantity: u32,
    pub(crate) buyer: String,
}

/// The database. Its transactions are short enough to run in the handlers.
pub(crate) struct Orders(Database);

impl Orders {
    /// Stores some orders in a new database.
    pub(crate) fn new(database: Database) -> Result<Self, OrderFault> {
        let orders = Self(database);
        orders.change(|table| {
            let orders = [
                (1, true, "ada"),
                (2, false, "nobody"),
                (3, false, "newcomer"),
                (4, false, "outage"),
            ];
            orders.into_iter().try_for_each(|(id, is_paid, buyer)| {
                let (item, buyer) = ("tea".to_owned(), buyer.to_owned());
                write::<OrderFault>(table, &Order { id, item, quantity: 1, buyer, is_paid })
            })
        })?;
        Ok(orders)
    }

    /// Returns the order with this number.
    pub(crate) fn find(&self, id: u64) -> Result<Order, FindFault> {
        let order = read::<FindFault>(&self.0.begin_read()?.open_table(ORDERS)?, id)?;
        order.ok_or_else(|| FindError::order_not_found(id))
    }

    /// Stores a new order under the next number.
    pub(crate) fn create(&self, new: NewOrder) -> Result<Order, CreateFault> {
        let NewOrder { item, quantity, buyer } = new;
        if !(1..=MAX_QUANTITY).contains(&quantity) {
            return Err(CreateError::invalid_quantity(MAX_QUANTITY));
        }
        self.change(|table| {
            let next = table.last()?.map_or(0, |(id, _)| id.value() + 1);
            let order = Order { id: next.max(FIRST_NUMBER), item, quantity, buyer, is_paid: false };
            write::<CreateFault>(table, &order)?;
            Ok(order)
        })
    }

    /// Marks an order as paid.
    pub(crate) fn pay(&self, id: u64) -> Result<Order, PayFault> {
        self.change(|table| {
            let order = read::<PayFault>(table, id)?;
            let order = order.ok_or_else(|| PayError::order_not_found(id))?;
            if order.is_paid {
                return Err(PayError::AlreadyPaid)?;
            }
            let order = Order { is_paid: true, ..order };
            write::<PayFault>(table, &order)?;
            Ok(order)
        })
    }

    /// Fails because the table of invoices does not exist.
    pub(crate) fn count_invoices(&self) -> Result<u64, DefectFault> {
        let invoices = TableDefinition::<u64, &[u8]>::new("invoices");
        Ok(self.0.begin_read()?.open_table(invoices)?.len()?)
    }

    /// Changes the table in a transaction, which is rolled back if the change fails.
    fn change<T, F: OfDatabase>(
        &self,
        change: impl FnOnce(&mut Table<'_, u64, &'static [u8]>) -> Result<T, F>,
    ) -> Result<T, F> {
        let transaction = self.0.begin_write()?;
        let value = change(&mut transaction.open_table(ORDERS)?)?;
        transaction.commit()?;
        Ok(value)
    }
}

/// A fault type into which failures of the database are converted.
trait OfDatabase:
    From<redb::CommitError>
    + From<redb::StorageError>
    + From<redb::TableError>
    + From<redb::TransactionError>
    + From<serde_json::Error>
{
}

impl<F> OfDatabase for F where
    F: From<redb::CommitError>
        + From<redb::StorageError>
        + From<redb::TableError>
        + From<redb::TransactionError>
        + From<serde_json::Error>
{
}

fn read<F: OfDatabase>(
    table: &impl ReadableTable<u64, &'static [u8]>,
    id: u64,
) -> Result<Option<Order>, F> {
    let Some(json) = table.get(id)? else { return Ok(None) };
    Ok(serde_json::from_slice(json.value())?)
}

fn write<F: OfDatabase>(table: &mut Table<'_, u64, &'static [u8]>, order: &Order) -> Result<(), F> {
    table.insert(order.id, &*serde_json::to_vec(order)?)?;
    Ok(())
}
