//! A router that remembers what was put into it, so that the permission matrix asks of every route and none is forgotten.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{get, post};

use crate::server::state::AppState;

/// Routes, with their methods and patterns in the order in which they were put in.
#[derive(Default)]
pub struct RouteTable {
    router: Router<Arc<AppState>>,
    listed: Vec<(Method, &'static str)>,
}

impl RouteTable {
    /// Adds a page or a file.
    #[must_use]
    pub fn get<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        self.listed.push((Method::GET, path));
        self.router = self.router.route(path, get(handler));
        self
    }

    /// Adds an action.
    #[must_use]
    pub fn post<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        self.listed.push((Method::POST, path));
        self.router = self.router.route(path, post(handler));
        self
    }

    /// Adds an action that takes a body of at most so many bytes.
    #[must_use]
    pub fn post_up_to<H, T>(mut self, bytes: u64, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        let limit = DefaultBodyLimit::max(usize::try_from(bytes).unwrap_or(usize::MAX));
        self.listed.push((Method::POST, path));
        self.router = self.router.route(path, post(handler).layer(limit));
        self
    }

    /// What was put in: methods and patterns.
    pub fn listed(self) -> Vec<(Method, &'static str)> {
        self.listed
    }

    /// The router.
    pub fn with_state(self, state: Arc<AppState>) -> Router {
        self.router.with_state(state)
    }
}
