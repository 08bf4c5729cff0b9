//! The web server: routes, and what every request goes through.

pub mod assets;
pub mod downloads;
pub mod functions;
pub mod health;
pub mod looks;
pub mod origin;
pub mod pages;
pub mod papers;
pub mod preferences;
pub mod progress;
pub mod request;
pub mod router;
pub mod security_headers;
pub mod service_worker;
pub mod sign_in;
pub mod uploads;
