//! The parts of the WebAssembly: the main one comes with every page, the others with the pages that they draw (ADR 0004).
//!
//! The server draws every page whole. In the browser a page comes to life once its part is there (`app/starting.rs`); a page to which a
//! link of a living page leads is drawn once its part is there. Where that does not come, it says so; where the server is of another build
//! by now, it is loaded again, as with data of another build (`app/page.rs`).

mod ahead;
mod table;
#[cfg(test)]
mod tests;
mod waiting;

use leptos::prelude::*;
use leptos_router::ChooseView;

use crate::app::another_build::{is_served_no_more, load_instead};
use crate::app::pages::SignInAddress;
use crate::domain::address::table::pages;
pub(in crate::app) use ahead::fetch_ahead;
pub(in crate::app) use table::FurtherPage;
pub use table::Part;
use waiting::{PartMissing, Waiting};
pub(in crate::app) use waiting::{WaitingForPart, provide_waiting};

/// Makes of the table of pages a list of their names and patterns.
macro_rules! patterns {
    ($name:ident: $($(#[$doc:meta])* $page:ident $(($($parameter:tt)*))? => $pattern:tt;)+) => {
        const $name: &[(&str, &str)] = &[$((stringify!($page), $pattern)),+];
    };
}

pages! { patterns PATTERNS: }

impl Part {
    /// The part that draws the page of a path; none where the main one does.
    pub fn of_path(path: &str) -> Option<Self> {
        let (name, _) = PATTERNS.iter().find(|(_, pattern)| leads_to(pattern, path))?;
        let (_, page) = FurtherPage::BY_NAME.iter().find(|(it, _)| it == name)?;
        Some(page.part())
    }

    /// Fetches it, and once more where that failed; says whether it is here.
    pub(in crate::app) async fn arrives(self) -> bool {
        self.fetch().await.is_ok() || self.fetch().await.is_ok()
    }
}

impl ChooseView for FurtherPage {
    async fn choose(self) -> AnyView {
        if let Ok(view) = self.draw().await {
            return view;
        }
        if is_served_no_more().await {
            load_instead(&SignInAddress::of_this_page().page()).await;
        }
        view! { <PartMissing /> }.into_any()
    }

    async fn preload(&self) {
        let waiting = Waiting::begin();
        // What did not arrive is said by `choose`.
        self.part().arrives().await;
        drop(waiting);
    }
}

/// Whether a path is one of a pattern. Slashes too many are passed over, as the router does: a part too many does no harm.
fn leads_to(pattern: &str, path: &str) -> bool {
    let mut given = segments(path);
    let mut wanted = segments(pattern);
    wanted.all(|segment| given.next().is_some_and(|it| segment.starts_with(':') || segment == it))
        && given.next().is_none()
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|segment| !segment.is_empty())
}
