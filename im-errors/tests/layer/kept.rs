//! Replies that the layer reports although it keeps their bodies.

use axum::Extension;
use axum::http::header::CONTENT_ENCODING;
use axum::middleware::map_response;
use im_errors::AsIs;

use super::*;

/// Returns the answer of a service whose layer selects the flat form.
async fn flat(service: Router) -> Result<Answer> {
    answer(&service.layer(ErrorLayer::new().form(Form::FLAT)), "/", "zh").await
}

fn code(answer: &Answer) -> Option<i128> {
    answer.reply.as_ref().and_then(Reply::code)
}

#[tokio::test]
async fn compressed_bodies_are_kept() -> Result {
    let zipped = || (StatusCode::GONE, [(CONTENT_ENCODING, "gzip")], OrderError::AlreadyPaid);
    let answer = flat(answering(zipped)).await?;
    assert!(answer.body.starts_with(r#"{"error":"#), "{}", answer.body);
    assert_eq!(answer.header(CONTENT_LANGUAGE), [b"en"]);
    assert_eq!(code(&answer), Some(40002));
    assert_eq!(answer.reply.map(|reply| reply.status()), Some(410));
    Ok(())
}

#[tokio::test]
async fn the_encoding_identity_is_not_compression() -> Result {
    let plain = || ([(CONTENT_ENCODING, "identity")], OrderError::AlreadyPaid);
    let answer = flat(answering(plain)).await?;
    assert_eq!(answer.body, r#"{"code":40002,"message":"订单已支付","data":null}"#);
    Ok(())
}

#[tokio::test]
async fn replies_with_as_is_are_kept() -> Result {
    let answer = flat(answering(|| (Extension(AsIs), OrderError::AlreadyPaid))).await?;
    assert!(answer.body.starts_with(r#"{"error":"#), "{}", answer.body);
    assert_eq!(code(&answer), Some(40002));
    Ok(())
}

#[tokio::test]
async fn bodies_replaced_by_another_layer_are_kept() -> Result {
    let recover = async |response: Response| {
        let (parts, _) = response.into_parts();
        (StatusCode::OK, Response::from_parts(parts, Body::from("recovered")))
    };
    let service = answering(|| OrderError::AlreadyPaid).layer(map_response(recover));
    let answer = flat(service).await?;
    assert_eq!((answer.status, &*answer.body), (StatusCode::OK, "recovered"));
    assert_eq!(code(&answer), Some(40002));
    Ok(())
}
