//! What is shown instead of a page that could not be shown.

use std::time::Duration;

use leptos::prelude::*;

use super::{SignInAddress, titled};
use crate::app::lang::use_lang;
use crate::app::ui::{ButtonLink, ButtonVariant, IconName, Notice, PageHeader, Tone};
use crate::domain::Failure;
use crate::domain::address::Address;

/// How long after an outage was shown the page is loaded again.
const AGAIN: Duration = Duration::from_secs(5);

/// What went wrong, why, and the way on: signing in and coming back, trying again, or home. Never a dead end.
#[component]
pub fn FailureView(
    /// What went wrong.
    failure: Failure,
) -> impl IntoView {
    let lang = use_lang();
    let title = lang.failure_title(&failure);
    let signs_in = failure == Failure::NotSignedIn;
    let reopens = matches!(failure, Failure::AnotherReader { .. });
    let again = matches!(
        failure,
        Failure::Unavailable(_) | Failure::Unreachable | Failure::Outage | Failure::Internal { .. }
    );
    let said = if failure == Failure::Outage {
        load_again_soon();
        lang.outage_text().to_owned()
    } else {
        lang.failure(&failure)
    };
    let here = SignInAddress::of_this_page();
    view! {
        {titled(&title)}
        <div class="page page--narrow">
            <PageHeader title=title />
            <Notice tone=if signs_in { Tone::Info } else { Tone::Danger }><p>{said}</p></Notice>
            <div class="toolbar">
                {signs_in
                    .then(|| view! {
                        <ButtonLink href=here.href() variant=ButtonVariant::Primary icon=IconName::ArrowIn external=true>
                            {lang.sign_in_esi()}
                        </ButtonLink>
                    })}
                {(again || reopens)
                    .then(|| view! { <ButtonLink href=here.page() variant=ButtonVariant::Primary external=true>{lang.try_again()}</ButtonLink> })}
                <ButtonLink href=Address::Home>{lang.go_home()}</ButtonLink>
            </div>
            {signs_in.then(|| view! { <p class="soft">{lang.sign_in_for_whom()}</p> })}
        </div>
    }
}

/// In an outage nothing is to be done by hand: the page is loaded again by itself until it comes.
fn load_again_soon() {
    Effect::new(|_| {
        let again = set_timeout_with_handle(
            // It fails only where the browser shuts down.
            || drop(window().location().reload()),
            AGAIN,
        );
        on_cleanup(move || {
            if let Ok(again) = again {
                again.clear();
            }
        });
    });
}
