//! Conversions between the responses of a catalog of catalogs and those of its parts.

use super::Received;
use crate::{Code, ErrorCatalog};

impl<E: ErrorCatalog> Received<E> {
    /// Converts the response into one of a catalog of catalogs that has this catalog as a part.
    ///
    /// ```
    /// use im_errors::{ImError, Received, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of this service and of the IM service.
    ///     pub enum ServiceError { Im(ImError) }
    /// }
    ///
    /// let headers = [("content-type", "application/json")];
    /// let body = br#"{"error":{"code":898002}}"#;
    /// let received = Received::<ImError>::parse(404, headers, body);
    /// let received: Received<ServiceError> = received.widen();
    /// assert_eq!(received.known(), Some(ServiceError::Im(ImError::NoSuchUser)));
    /// ```
    ///
    /// A code that this catalog doesn't have may be a code of another part. To avoid such a coincidence,
    /// convert only responses with a [known](Self::known) error.
    #[must_use]
    pub fn widen<Whole>(self) -> Received<Whole>
    where
        Whole: ErrorCatalog<Repr = E::Repr> + From<E>,
    {
        Received::new(self.response)
    }

    /// Converts the response into one of a part of this catalog of catalogs, if the code
    /// [belongs to the part](Code::narrow).
    ///
    /// ```
    /// use im_errors::{ImError, Received, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of this service and of the IM service.
    ///     pub enum ServiceError { Im(ImError) }
    /// }
    ///
    /// let headers = [("content-type", "application/json")];
    /// let body = br#"{"error":{"code":898002}}"#;
    /// let received = Received::<ServiceError>::parse(404, headers, body);
    /// let received = received.narrow::<ImError>()?;
    /// assert_eq!(received.known(), Some(ImError::NoSuchUser));
    /// # Ok::<(), Received<ServiceError>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the response itself if it has no code, or if the code does not belong to the part or is unknown.
    pub fn narrow<Part>(self) -> Result<Received<Part>, Self>
    where
        Part: ErrorCatalog<Repr = E::Repr>,
        E: From<Part>,
    {
        match self.code().map(Code::narrow) {
            Some(Ok(_)) => Ok(Received::new(self.response)),
            _ => Err(self),
        }
    }
}
