//! What stands in the place of a page that could not be shown.

use leptos::prelude::*;

use super::{SignInAddress, titled};
use crate::app::lang::use_lang;
use crate::app::ui::{ButtonLink, ButtonVariant, IconName, Notice, PageHeader, Tone};
use crate::domain::Failure;

/// What went wrong, why, and the way on: signing in and coming back, trying again, or home. Never a dead end.
#[component]
pub fn FailureView(
    /// What went wrong.
    failure: Failure,
) -> impl IntoView {
    let lang = use_lang();
    let title = lang.failure_title(&failure);
    let signs_in = failure == Failure::NotSignedIn;
    let again = matches!(
        failure,
        Failure::Unavailable(_) | Failure::Unreachable | Failure::Internal { .. }
    );
    let here = SignInAddress::of_this_page();
    view! {
        {titled(&title)}
        <div class="page page--narrow">
            <PageHeader title=title />
            <Notice tone=if signs_in { Tone::Info } else { Tone::Danger }><p>{lang.failure(&failure)}</p></Notice>
            <div class="toolbar">
                {signs_in
                    .then(|| view! {
                        <ButtonLink href=here.href() variant=ButtonVariant::Primary icon=IconName::ArrowIn external=true>
                            {lang.sign_in_esi()}
                        </ButtonLink>
                    })}
                {again
                    .then(|| view! { <ButtonLink href=here.page() variant=ButtonVariant::Primary external=true>{lang.try_again()}</ButtonLink> })}
                <ButtonLink href="/">{lang.go_home()}</ButtonLink>
            </div>
            {signs_in.then(|| view! { <p class="soft">{lang.sign_in_for_whom()}</p> })}
        </div>
    }
}
