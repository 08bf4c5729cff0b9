//! What a button does until its page is alive, where it is next to a form with texts.

use leptos::prelude::*;

/// A browser that runs no scripts keeps what is typed only of the form that it sends. So until the page is alive the button of a small
/// action sends the form with texts next to it, to an address that keeps the texts and carries out the action; from then on it sends
/// its own form.
#[derive(Clone, Debug)]
pub struct SentAlong {
    form: String,
    address: String,
    is_live: RwSignal<bool>,
}

impl SentAlong {
    /// The form with this `id` is sent to this address.
    pub fn new(form: impl Into<String>, address: String) -> Self {
        let is_live = RwSignal::new(false);
        Effect::new(move |_| is_live.set(true));
        Self {
            form: form.into(),
            address,
            is_live,
        }
    }

    /// What the form that is drawn says to its buttons: given as context, nothing where it is alone.
    pub fn here() -> Option<Self> {
        use_context::<Option<Self>>().flatten()
    }

    /// The `form` of the button.
    pub fn form(&self) -> Option<String> {
        (!self.is_live.get()).then(|| self.form.clone())
    }

    /// The `formaction` of the button.
    pub fn address(&self) -> Option<String> {
        (!self.is_live.get()).then(|| self.address.clone())
    }
}
