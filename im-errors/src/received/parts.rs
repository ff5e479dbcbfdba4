//! Answers of a part of a catalog of catalogs, and of the whole.

use super::Received;
use crate::{Code, ErrorCatalog};

impl<E: ErrorCatalog> Received<E> {
    /// Converts into an answer with the codes of a catalog of catalogs that has this one as a part.
    ///
    /// If the part doesn't know the code, another part may have the same one by coincidence. Convert only
    /// [known](Self::known) answers if that would be wrong.
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
    #[must_use]
    pub fn widen<Whole>(self) -> Received<Whole>
    where
        Whole: ErrorCatalog<Repr = E::Repr> + From<E>,
    {
        Received::new(self.answer)
    }

    /// Converts into an answer with the codes of a part of this catalog of catalogs, if
    /// [the code is one of the part](Code::narrow).
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
    /// Returns the answer itself if it has no code, or its code is not one of the part, or is unknown.
    pub fn narrow<Part>(self) -> Result<Received<Part>, Self>
    where
        Part: ErrorCatalog<Repr = E::Repr>,
        E: From<Part>,
    {
        match self.code().map(Code::narrow) {
            Some(Ok(_)) => Ok(Received::new(self.answer)),
            _ => Err(self),
        }
    }
}
