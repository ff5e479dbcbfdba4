//! A service that stores orders and answers every failure in one form and in the client's language.
//!
//! ```sh
//! cargo run -p im-errors --features tracing,utoipa --example order_service
//! curl -i -H 'Accept-Language: zh-CN' http://127.0.0.1:3000/orders/7
//! curl -i -d '[' -H 'Content-Type: application/json' http://127.0.0.1:3000/orders
//! curl -i http://127.0.0.1:3000/orders/2/buyer
//! curl -i http://127.0.0.1:3000/broken
//! curl http://127.0.0.1:3000/openapi.json
//! ```
//!
//! | file | |
//! | --- | --- |
//! | `catalog.rs` | the errors of the service and of each endpoint |
//! | `service.rs` | the routes, the handlers and the layers |
//! | `openapi.rs` | the description of the endpoints, `/openapi.json` |
//! | `orders.rs` | the orders, in an embedded database |
//! | `im.rs` | the client of the IM service, and a mock of this service |
//! | `metrics.rs` | the number of failures by code |

mod catalog;
mod im;
mod metrics;
mod openapi;
mod orders;
mod service;

use std::error::Error;
use std::io;
use std::process::ExitCode;
use std::time::Duration;

use im_errors::Form;
use redb::Database;
use redb::backends::InMemoryBackend;
use tokio::net::TcpListener;
use tokio::signal;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

pub(crate) use self::im::{Im, im_service};
pub(crate) use self::orders::Orders;
pub(crate) use self::service::{Settings, serve};

const USAGE: &str = "usage: order_service [ADDRESS] [--form nested|flat|problem]";

/// The arguments of the command line.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) address: String,
    pub(crate) form: Form,
}

impl Arguments {
    /// Parses the arguments, which may be in any order.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let (mut address, mut form) = (None, None);
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match &*argument {
                "--form" if form.is_none() => form = Some(form_named(arguments.next().as_deref())?),
                _ if argument.starts_with('-') || address.is_some() => {
                    return Err(format!("unexpected argument `{argument}`\n{USAGE}"));
                }
                _ => address = Some(argument),
            }
        }
        Ok(Self {
            address: address.unwrap_or_else(|| "127.0.0.1:3000".to_owned()),
            form: form.unwrap_or(Form::NESTED),
        })
    }
}

fn form_named(name: Option<&str>) -> Result<Form, String> {
    match name {
        Some("nested") => Ok(Form::NESTED),
        Some("flat") => Ok(Form::FLAT),
        Some("problem") => Ok(Form::PROBLEM),
        Some(name) => Err(format!("unknown form `{name}`\n{USAGE}")),
        None => Err(format!("missing name of the form\n{USAGE}")),
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let filter =
        EnvFilter::builder().with_default_directive(LevelFilter::INFO.into()).from_env_lossy();
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).init();
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error + Send + Sync>> {
    let Arguments { address, form } = arguments;
    let listener =
        TcpListener::bind(&address).await.map_err(|error| format!("{address}: {error}"))?;
    let im_listener = TcpListener::bind("127.0.0.1:0").await?;
    let im = Im::at(im_listener.local_addr()?);
    tokio::spawn(async { axum::serve(im_listener, im_service()).await });

    println!("listening on http://{}", listener.local_addr()?);
    let end = async {
        // If signals are not available, the process can only be killed.
        let _ = signal::ctrl_c().await;
    };
    let database = Database::builder().create_with_backend(InMemoryBackend::new())?;
    let orders = Orders::new(database)?;
    let timeout = Duration::from_secs(1);
    serve(listener, Settings { orders, im, form, timeout }, end).await
}
