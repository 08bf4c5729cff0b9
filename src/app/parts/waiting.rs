//! What is shown while a living page waits for a part, and where that does not arrive.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::{SignInAddress, titled};
use crate::app::ui::{ButtonLink, ButtonVariant, Notice, PageHeader, Tone};

/// How many parts are waited for.
#[derive(Clone, Copy)]
struct Awaited(RwSignal<u32>);

/// Lets the page know for which parts it waits.
pub fn provide_waiting() {
    provide_context(Awaited(RwSignal::new(0)));
}

/// One part that is waited for, as long as this lives: a navigation that is given up drops it.
pub struct Waiting(Option<Awaited>);

impl Waiting {
    /// Begins to wait.
    pub fn begin() -> Self {
        let awaited = use_context::<Awaited>();
        if let Some(Awaited(count)) = awaited {
            count.try_update(|count| *count += 1);
        }
        Self(awaited)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(Awaited(count)) = self.0 {
            count.try_update(|count| *count = count.saturating_sub(1));
        }
    }
}

/// Says that a page is loading; a short wait shows nothing (`style/layout/part-waiting.css`).
#[component]
pub fn WaitingForPart() -> impl IntoView {
    let lang = use_lang();
    let awaited = use_context::<Awaited>();
    move || {
        awaited
            .is_some_and(|Awaited(count)| count.get() > 0)
            .then(|| view! { <div class="part-waiting" role="status">{lang.loading()}</div> })
    }
}

/// Shown instead of a page whose part did not arrive: the server draws the page whole when it is loaded again.
#[component]
pub fn PartMissing() -> impl IntoView {
    let lang = use_lang();
    let here = SignInAddress::of_this_page().page();
    view! {
        {titled(lang.part_missing())}
        <div class="page page--narrow">
            <PageHeader title=lang.part_missing() />
            <Notice tone=Tone::Warning live=true><p>{lang.part_missing_text()}</p></Notice>
            <div class="toolbar">
                <ButtonLink href=here variant=ButtonVariant::Primary external=true>{lang.load_again()}</ButtonLink>
            </div>
        </div>
    }
}
