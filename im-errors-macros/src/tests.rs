//! Tests of the whole macro.
