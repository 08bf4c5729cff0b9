//! ASULA: licensing and accreditation of educational organisations of the Kyrgyz Republic.
//!
//! The map of the code; `docs/architecture.md` shows which layer may use which.
#![recursion_limit = "256"]

#[cfg(feature = "screens")]
pub mod api;
#[cfg(feature = "screens")]
pub mod app;
pub mod domain;
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod server;

/// Brings a page that the server drew to life: called by the module script of the page.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    // A page that met a panic is no longer alive, and says so.
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        app::starting::mark_as_broken();
    }));
    wasm_bindgen_futures::spawn_local(async {
        if app::starting::is_ready().await {
            leptos::mount::hydrate_body(app::App);
        }
    });
}
