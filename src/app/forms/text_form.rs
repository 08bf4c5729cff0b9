//! The form with texts of a page, next to small actions and places for files.

use leptos::prelude::*;

use crate::app::frame::own_address_with;
use crate::app::ui::SentAlong;
use crate::domain::address::Endpoint;

/// The argument that names the form whose texts travel along (`server::web::kept`).
pub const TEXTS_OF: &str = "of";
/// The argument that says which text of that form the action asks for, and under which name.
const TAKES: &str = "take";

/// The form with texts of this page: what is typed there travels along with every small action, until the page is alive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextForm {
    id: String,
    name: String,
}

/// Where the form of the page that is drawn is found. One for all pages and above them: parts of a page (the lines of a table) are drawn
/// later than the page itself, and on the server not always below it.
#[derive(Clone, Copy)]
struct TextFormOfPage(StoredValue<Named>);

/// The form, and how many were named before it: a page that is loaded again is drawn before the earlier one is removed, which must
/// not remove what the new one has named.
#[derive(Default)]
struct Named {
    form: Option<TextForm>,
    count: u64,
}

/// Makes the place for it; called once, around all pages.
pub fn provide_text_form() {
    provide_context(TextFormOfPage(StoredValue::new(Named::default())));
}

impl TextForm {
    /// A form that is drawn on this page: its `id`, and the name under which it comes back.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
        }
    }

    /// Lets all that is drawn from now on of this page know that it is next to this form: to be called before any of it is drawn.
    pub fn announce(self) {
        let Some(TextFormOfPage(held)) = use_context() else {
            return;
        };
        let named = held.try_update_value(|held| {
            held.form = Some(self);
            held.count += 1;
            held.count
        });
        on_cleanup(move || {
            // The next page may have named its own already.
            held.try_update_value(|held| {
                if Some(held.count) == named {
                    held.form = None;
                }
            });
        });
    }

    /// The one that this page has.
    pub fn of_page() -> Option<Self> {
        use_context::<TextFormOfPage>().and_then(|TextFormOfPage(held)| held.with_value(|held| held.form.clone()))
    }

    /// Its `id`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// An address to which it can be sent as well: its texts are kept for it.
    pub fn along(&self, address: &str, more: &[(&str, &str)]) -> String {
        let mut all = vec![(TEXTS_OF, self.name.as_str())];
        all.extend_from_slice(more);
        own_address_with(address, &all)
    }

    /// A small action, with its arguments; `takes` is an argument that is typed in this form, with its field there.
    pub fn with_action(&self, action: &str, arguments: &[(&str, String)], takes: Option<(&str, &str)>) -> SentAlong {
        let function = action.rsplit('/').next().unwrap_or_default();
        let taken = takes.map(|(argument, field)| format!("{argument} {field}"));
        let mut more: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if let Some(taken) = &taken {
            more.push((TAKES, taken));
        }
        SentAlong::new(
            self.id.clone(),
            self.along(&Endpoint::Kept(function).to_string(), &more),
        )
    }
}
