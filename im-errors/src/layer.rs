//! The layer that renders all failures of a service in one form and in the client's language.

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

/// A layer that renders all failures of a service in one form and in the client's language.
///
/// Handlers return faults with `?` and don't depend on the form or the language:
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
///         .foreign_status(|status| {
///             if status.is_client_error() { OrderError::InvalidRequest } else { OrderError::Internal }
///         })
///         .on_failure(|reply| eprintln!("failed: {:?}", reply.code())),
/// );
/// ```
///
/// # What the layer does
///
/// - It renders replies, faults and errors in the form that [`form`](Self::form) selects and in the
///   language of the request's `Accept-Language`, unless the handler selects others. The status and the
///   headers that the handler sets are kept, and `Accept-Language` is added to `Vary`.
/// - It converts the failures of the web framework and of other layers into replies, with the errors that
///   [`foreign_status`](Self::foreign_status) chooses.
/// - It reports each failure once: to the function passed to [`on_failure`](Self::on_failure), as an event
///   with the feature `tracing`, and to outer layers as a response extension of type [`Reply`].
///
/// It does not change other responses, bodies of other media types, or bodies that another layer has
/// compressed or replaced with a body of another length.
///
/// # Order of layers
///
/// Layers that time out, limit bodies or catch panics belong inside this layer. Layers that compress responses
/// or log requests belong outside of it. The functions passed to this layer and to [`Form::custom`] run in
/// this layer, so inner layers don't catch their panics.
///
/// The `TraceLayer` of tower-http also reports responses with a status of 500 and above. Disable this with
/// `.on_failure(())`.
///
/// # Events
///
/// With the feature `tracing`, the event of a failure has the target `im_errors` and the fields `code`, `name`,
/// `kind`, `status`, `location`, `cause` (the chain of causes) and `missing` (the names of missing arguments).
/// Fields without a value are omitted. The level is `ERROR` for the kinds `unknown`, `internal`, `data_loss`,
/// `unavailable` and `deadline_exceeded` and, if there is no kind, for a status of 500 and above. Otherwise,
/// it is `DEBUG`.
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
    /// Creates a layer that uses the forms of the catalogs, defaults to English, and does not convert the
    /// failures of the web framework.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Selects the form of all replies, which overrides the forms of the catalogs.
    #[must_use]
    pub fn form(self, form: Form) -> Self {
        Self { form: Some(form), ..self }
    }

    /// Selects the language for requests whose `Accept-Language` is missing or accepts neither language.
    #[must_use]
    pub fn default_lang(self, lang: Lang) -> Self {
        Self { default_lang: lang, ..self }
    }

    /// Converts the failures of the web framework and of other layers into replies. The function chooses the
    /// error for a status.
    ///
    /// ```
    /// use im_errors::{ErrorLayer, ImError};
    ///
    /// let layer = ErrorLayer::new().foreign_status(|status| {
    ///     if status.is_client_error() {
    ///         ImError::ParameterInvalid
    ///     } else {
    ///         ImError::ServerInternalError
    ///     }
    /// });
    /// ```
    ///
    /// Examples are malformed requests, 404, 405, timeouts and caught panics. The layer
    /// converts all responses with a status of 400 and above whose body is empty or `text/plain`. The status
    /// and headers such as `Allow` are kept.
    ///
    /// If the status is below 500, the text becomes the message. If the text is longer than 64 KiB or not
    /// immediately available, it is considered a stream, and the response is not changed. If the status is 500
    /// or above, the text may contain internal details. It is only reported, as the cause.
    ///
    /// Responses with the extension [`AsIs`] are not changed. Responses to `HEAD` are not changed either, but
    /// they are reported.
    ///
    /// The function also chooses the error of a [`Reply`] that only has a status.
    #[must_use]
    pub fn foreign_status<R: Into<Reply>>(
        self,
        error: impl Fn(StatusCode) -> R + Send + Sync + 'static,
    ) -> Self {
        Self { foreign: Some(Arc::new(move |status| error(status).into())), ..self }
    }

    /// Calls a function with each failure, for metrics.
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
    ///
    /// [`Reply::code`] is a suitable label of a metric: the number of codes is limited, and an error has the
    /// same code in all catalogs. [`Reply::name`] depends on the catalog from which the reply was created.
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

/// The service created by [`ErrorLayer`].
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
            Ok(layer.convert(response, &accepted, is_head).await)
        })
    }
}

impl ErrorLayer {
    /// Converts a response into the form of the service, and reports it if it is a failure.
    async fn convert(
        &self,
        mut response: Response,
        accepted: &AcceptLanguage,
        is_head: bool,
    ) -> Response {
        let status = response.status().as_u16();
        let (reply, is_kept) = match response.extensions_mut().remove() {
            Some(Pending { reply, length }) => {
                let is_kept = response.extensions().get::<AsIs>().is_some()
                    || render::is_compressed(&response)
                    || !is_head && render::is_replaced(&response, length);
                if !is_kept {
                    render::remove_headers(&reply, &mut response);
                }
                (reply.with_status(status), is_kept)
            }
            None if self.foreign.is_none() || !foreign::is_foreign(&response) => return response,
            None if is_head => (Reply::without_code(status), true),
            None => match foreign::take_reply(&mut response).await {
                Some(reply) => (reply, false),
                None => return response,
            },
        };
        let reply = self.complete(reply, accepted);
        if !is_kept {
            render::render(&reply, &mut response, is_head);
        }
        if !reply.is_success() {
            self.report(&reply);
            response.extensions_mut().insert(reply);
        }
        response
    }

    /// Selects the error, the form and the language, unless the handler has selected them.
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
