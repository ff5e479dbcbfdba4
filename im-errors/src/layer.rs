//! The layer that answers all failures of a service in one form and in the client's language.

#[cfg(feature = "tracing")]
mod event;
mod foreign;
mod render;

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::fmt::{self, Formatter};
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum_core::response::{IntoResponse, Response};
use http::{Method, Request, StatusCode};
use tower_layer::Layer;
use tower_service::Service;

use crate::response::{AcceptLanguage, DefaultLang, Pending, status_code};
use crate::{Form, Lang, Reply};

pub use self::foreign::AsIs;

/// A layer that answers all failures of a service in one form and in the client's language.
///
/// Handlers return faults with `?`, and know neither the form nor the language:
///
/// ```
/// use axum::extract::Path;
/// use axum::http::StatusCode;
/// use axum::routing::get;
/// use axum::{Json, Router};
/// use im_errors::{ErrorLayer, Form, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     #[catalog(axum)]
///     pub enum OrderError {
///         #[catalog(invalid_argument)]
///         40000 as InvalidRequest         => "invalid request",    "请求无效";
///         #[catalog(not_found)]
///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
///         #[catalog(internal)]
///         50000 as Internal               => "internal error",     "系统内部异常";
///     }
///
///     /// A failure of the order service.
///     pub struct OrderFault;
/// }
///
/// async fn order(Path(id): Path<u64>) -> Result<Json<u64>, OrderFault> {
///     Err(OrderError::order_not_found(id))
/// }
///
/// let service: Router = Router::new().route("/orders/{id}", get(order)).layer(
///     ErrorLayer::new()
///         .form(Form::PROBLEM)
///         .foreign_status(|status| match status.is_client_error() {
///             true => OrderError::InvalidRequest,
///             false => OrderError::Internal,
///         })
///         .on_failure(|reply| eprintln!("failed: {:?}", reply.code())),
/// );
/// ```
///
/// # What the layer does
///
/// - It renders replies, faults and errors in the form that [`form`](Self::form) selects and in the
///   language of the request's `Accept-Language`, unless the handler has selected them. The status and the
///   headers that the handler sets are kept, and `Accept-Language` is added to `Vary`.
/// - It converts the failures of the web framework and of other layers, with the row that
///   [`foreign_status`](Self::foreign_status) chooses.
/// - It reports each failure once: to the function of [`on_failure`](Self::on_failure), with the feature
///   `tracing` as an event, and to outer layers as an extension of the response, of the type [`Reply`].
///
/// It does not change other responses and the bodies of other media types, nor a body that another layer has
/// compressed or replaced by one of another length.
///
/// Layers that time out, limit bodies or catch panics belong inside of this one, and layers that compress
/// or log requests outside. The functions that you pass to this layer and to [`Form::custom`] run outside,
/// too, where their panics are not caught. tower-http's `TraceLayer` reports responses with a status of 500
/// and above, too, unless it has `.on_failure(())`.
///
/// With the feature `tracing`, the event of a failure has the target `im_errors` and these fields, if they
/// are known: `code`, `name`, `kind`, `status`, `location`, `cause` (the chain of causes), and `missing`
/// (the names of missing arguments). Its level is `ERROR` for the kinds `unknown`, `internal`, `data_loss`,
/// `unavailable` and `deadline_exceeded` and, if the row has no kind, for a status of 500 and above. For
/// all others, it is `DEBUG`.
#[derive(Clone, Default)]
pub struct ErrorLayer {
    form: Option<Form>,
    default_lang: Lang,
    foreign: Option<Arc<ChooseError>>,
    on_failure: Option<Arc<ReportFailure>>,
}

type ChooseError = dyn Fn(StatusCode) -> Reply + Send + Sync;
type ReportFailure = dyn Fn(&Reply) + Send + Sync;

impl ErrorLayer {
    /// Creates a layer that uses the forms of the catalogs, answers in English by default, and leaves the
    /// failures of the web framework as they are.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Selects the form of all replies, in place of the forms of the catalogs.
    #[must_use]
    pub fn form(self, form: Form) -> Self {
        Self { form: Some(form), ..self }
    }

    /// Selects the language for requests whose `Accept-Language` is missing or asks for neither language.
    #[must_use]
    pub fn default_lang(self, lang: Lang) -> Self {
        Self { default_lang: lang, ..self }
    }

    /// Converts the failures of the web framework and of other layers into replies, for which the function
    /// chooses an error by the status.
    ///
    /// These are unreadable requests, 404, 405, timeouts, caught panics and the like: all responses with a
    /// status of 400 and above whose body is empty or `text/plain`. The status is kept, and so are headers
    /// such as `Allow`.
    ///
    /// If the status is below 500, the text becomes the message. A text of more than 64 KiB, or one that
    /// isn't there at once, is a stream, and such a response stays as it is. If the status is 500 or above,
    /// the text may contain internals. It is only reported, as the cause.
    ///
    /// Responses with the extension [`AsIs`] stay as they are. Those to `HEAD` do, too, but they are
    /// reported.
    ///
    /// It also chooses the error of a [`Reply`] of which only the status is known.
    #[must_use]
    pub fn foreign_status<R: Into<Reply>>(
        self,
        error: impl Fn(StatusCode) -> R + Send + Sync + 'static,
    ) -> Self {
        Self { foreign: Some(Arc::new(move |status| error(status).into())), ..self }
    }

    /// Calls a function with each failure, for metrics.
    ///
    /// [`Reply::code`] is a suitable label: there are few codes, and the same error has the same code
    /// everywhere. [`Reply::name`] depends on the catalog from which the reply was created.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use std::sync::atomic::{AtomicU64, Ordering};
    ///
    /// use im_errors::{ErrorLayer, Kind};
    ///
    /// let internal = Arc::new(AtomicU64::new(0));
    /// let counter = Arc::clone(&internal);
    /// let layer = ErrorLayer::new().on_failure(move |reply| {
    ///     if reply.kind() == Some(Kind::Internal) {
    ///         counter.fetch_add(1, Ordering::Relaxed);
    ///     }
    /// });
    /// ```
    #[must_use]
    pub fn on_failure(self, report: impl Fn(&Reply) + Send + Sync + 'static) -> Self {
        Self { on_failure: Some(Arc::new(report)), ..self }
    }
}

impl fmt::Debug for ErrorLayer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { form, default_lang, .. } = self;
        f.debug_struct("ErrorLayer")
            .field("form", form)
            .field("default_lang", default_lang)
            .finish_non_exhaustive()
    }
}

impl<S> Layer<S> for ErrorLayer {
    type Service = ErrorService<S>;

    fn layer(&self, inner: S) -> ErrorService<S> {
        ErrorService { inner, layer: Arc::new(self.clone()) }
    }
}

/// The service that [`ErrorLayer`] creates.
#[derive(Clone, Debug)]
pub struct ErrorService<S> {
    inner: S,
    layer: Arc<ErrorLayer>,
}

impl<S, B> Service<Request<B>> for ErrorService<S>
where
    S: Service<Request<B>>,
    S::Response: IntoResponse,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        let accepted = AcceptLanguage::of(request.headers());
        let is_head = request.method() == Method::HEAD;
        request.extensions_mut().insert(DefaultLang(self.layer.default_lang));
        let layer = Arc::clone(&self.layer);
        let response = self.inner.call(request);
        Box::pin(async move {
            let response = response.await?.into_response();
            Ok(layer.answer(response, &accepted, is_head).await)
        })
    }
}

impl ErrorLayer {
    /// Returns the response in the form of the service, and reports it if it is a failure.
    async fn answer(
        &self,
        mut response: Response,
        accepted: &AcceptLanguage,
        is_head: bool,
    ) -> Response {
        let status = response.status().as_u16();
        let (reply, stays) = match response.extensions_mut().remove() {
            Some(Pending { reply, length }) => {
                let stays = response.extensions().get::<AsIs>().is_some()
                    || render::is_compressed(&response)
                    || !is_head && render::is_replaced(&response, length);
                if !stays {
                    render::remove_headers(&reply, &mut response);
                }
                (reply.with_status(status), stays)
            }
            None if self.foreign.is_none() || !foreign::is_foreign(&response) => return response,
            None if is_head => (Reply::without_code(status), true),
            None => match foreign::read(&mut response).await {
                Some(reply) => (reply, false),
                None => return response,
            },
        };
        let reply = self.complete(reply, accepted);
        if !stays {
            render::render(&reply, &mut response, is_head);
        }
        if !reply.is_success() {
            self.report(&reply);
            response.extensions_mut().insert(reply);
        }
        response
    }

    /// Selects what the handler has left open.
    fn complete(&self, mut reply: Reply, accepted: &AcceptLanguage) -> Reply {
        if reply.code().is_none()
            && let Some(error) = &self.foreign
        {
            let status = status_code(reply.status());
            reply = reply.with_error_of(error(status));
        }
        reply.complete(self.form.as_ref(), || accepted.negotiate(self.default_lang))
    }

    fn report(&self, reply: &Reply) {
        if let Some(report) = &self.on_failure {
            report(reply);
        }
        #[cfg(feature = "tracing")]
        event::emit(reply);
    }
}
