//! The web server: routes, and what every request goes through.

mod accept_language;
pub mod assets;
mod compressed;
pub mod downloads;
mod drawing;
pub mod functions;
pub mod health;
mod incoming;
pub mod kept;
pub mod looks;
pub mod outage;
pub mod pages;
pub mod pdf_documents;
pub mod preferences;
pub mod progress;
mod received;
pub mod request;
mod route_table;
pub mod router;
pub mod security_headers;
pub mod service_worker;
pub mod sign_in;
mod texts_beside;
pub mod uploads;
