//! What the tests of the whole product are built on: the product on a free port over a database of its own, with a sandbox
//! of its own, with a clock that is stopped; and people who walk through it over HTTP, as a browser without JavaScript or
//! as the product's own script would.

pub mod accreditation;
pub mod browser;
pub mod cells;
pub mod experts;
pub mod folder;
pub mod golden;
pub mod procedure;
pub mod product;
pub mod reply;
pub mod sign_in;
pub mod small_disk;
pub mod store;
pub mod tab;

pub use browser::Browser;
pub use procedure::Registered;
pub use product::{TestApp, eventually, on_both};
pub use reply::Reply;
