//! A client of the IM service, which stores the buyers, and a mock of this service.

use std::net::SocketAddr;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use axum::{Json, Router};
use im_errors::{ImError, OrFault as _, Received, Reply};
use reqwest::{Client, Url};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::catalog::{BuyerError, FindBuyerError};

/// A user of the IM service.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
pub(crate) struct User {
    pub(crate) name: String,
}

/// The client of the IM service.
#[derive(Clone)]
pub(crate) struct Im {
    users: String,
    client: Client,
}

impl Im {
    pub(crate) fn at(address: SocketAddr) -> Self {
        Self { users: format!("http://{address}/users"), client: Client::new() }
    }

    /// Returns a user, or the reply that reports the failure. The service may send codes that our catalog doesn't
    /// have.
    pub(crate) async fn user(&self, name: &str) -> Result<User, Reply> {
        const UNAVAILABLE: BuyerError = BuyerError::Order(FindBuyerError::ImUnavailable);

        // As part of the path, a name such as `../orders` would select another resource.
        let url = Url::parse_with_params(&self.users, [("name", name)]).or_fault(UNAVAILABLE)?;
        let response = self.client.get(url).send().await.or_fault(UNAVAILABLE)?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.or_fault(UNAVAILABLE)?;
        Received::<ImError>::parse_data(status, &headers, &body).map_err(pass_on)
    }
}

fn pass_on(received: Received<ImError>) -> Reply {
    match received.known() {
        Some(_) => received.widen::<BuyerError>().into(),
        // An unknown code may also be one of ours, with another meaning, so it remains a code of the IM service.
        None => received.into(),
    }
}

/// Returns a mock of the IM service.
pub(crate) fn im_service() -> Router {
    Router::new().route("/users", get(im_user))
}

async fn im_user(Query(user): Query<User>) -> Response {
    match &*user.name {
        "ada" => Json(user).into_response(),
        // The published table does not contain this code yet.
        "newcomer" => {
            let body = json!({ "error": { "code": 898_999, "message": "user is on trial" } });
            (StatusCode::FORBIDDEN, Json(body)).into_response()
        }
        "outage" => {
            let page = "<html><h1>502 Bad Gateway</h1><hr>nginx at 10.0.0.7</html>";
            (StatusCode::BAD_GATEWAY, Html(page)).into_response()
        }
        _ => Reply::from(ImError::NoSuchUser).into_response(),
    }
}
