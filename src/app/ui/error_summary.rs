//! Everything that is wrong with a form, at its head.

use leptos::{html, prelude::*};

/// One thing that is wrong, and the field where it is put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorLink {
    /// The `id` of the field, or a whole address with its fragment (`/…#id`) for a field of another page.
    pub target: String,
    /// What is wrong, in a sentence.
    pub message: String,
}

impl ErrorLink {
    /// A thing that is wrong at a field of this page.
    pub fn new(target: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            target: target.into(),
            message: message.into(),
        }
    }

    fn href(&self) -> String {
        if self.target.contains(['/', '#']) {
            self.target.clone()
        } else {
            format!("#{}", self.target)
        }
    }
}

/// A list of what is wrong, linked to its places. It is announced, and takes the focus when a form is sent that cannot be: by
/// `autofocus` where the list comes with the page, by the WebAssembly whenever `pressed` changes. A change of what is wrong while a
/// person types moves nothing: the focus would take the next letters away. Nothing is shown while nothing is wrong.
#[component]
pub fn ErrorSummary(
    /// The heading.
    #[prop(into)]
    title: String,
    /// What is wrong, in the order of the page.
    #[prop(into)]
    errors: Signal<Vec<ErrorLink>>,
    /// How often the form was sent on this page.
    #[prop(optional, into)]
    pressed: Signal<u32>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |before: Option<u32>| {
        let now = pressed.get();
        if before.is_some_and(|before| before != now) {
            // Once the list is drawn. One that is gone again cannot be focused, and need not be.
            request_animation_frame(move || {
                if let Some(Some(summary)) = node.try_get_untracked() {
                    drop(summary.focus());
                }
            });
        }
        now
    });
    move || {
        let errors = errors.get();
        let title = title.clone();
        (!errors.is_empty()).then(|| {
            let items = errors
                .into_iter()
                .map(|error| {
                    let href = error.href();
                    // Left to the browser, which moves the focus into the field; the router only scrolls.
                    view! { <li><a href=href rel="external">{error.message}</a></li> }
                })
                .collect_view();
            view! {
                <div class="error-summary" role="alert" tabindex="-1" autofocus=true node_ref=node>
                    <h2 class="error-summary__title">{title}</h2>
                    <ul class="error-summary__list" translate="no">{items}</ul>
                </div>
            }
        })
    }
}
