//! The engine against naive twins: every verb, on random tables, with random
//! compositions of conditions and groups.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(
    clippy::float_cmp,
    reason = "what is compared so must be equal to the last bit"
)]
#![allow(clippy::cast_sign_loss, reason = "small numbers above zero")]

mod alike;
mod building;
mod correlated;
mod drags;
mod limits;
pub(crate) mod meter;
mod naive;
mod paths;
mod refusals;
mod ruled;
mod rules;
mod twins;
mod verbs;
mod views;
