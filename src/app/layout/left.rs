//! What a page says once its reader is no longer signed in: drawn with the page, and shown by the style sheet when the script that watches
//! (`reader_watch.js`) marks the document.

use leptos::prelude::*;

use crate::app::{
    lang::use_lang,
    ui::{ButtonLink, ButtonVariant, IconName, Notice, Tone},
};

/// Three notices, of which at most one is shown: signed out, another reader, the session has ended.
#[component]
pub(super) fn Left(
    /// Where signing in begins; it returns to this page.
    sign_in_href: String,
    /// This page.
    #[prop(into)]
    page: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let [out, other, ended] = std::array::from_fn(|_| sign_in_href.clone());
    view! {
        <div class="left left--out" role="alert" translate="no">
            <Notice tone=Tone::Info title=lang.left_signed_out()>
                <p class="left__together">{lang.left_signed_out_text()}</p>
                <p class="left__alone">{lang.left_signed_out_alone()}</p>
                <p class="cluster">
                    <ButtonLink href=out variant=ButtonVariant::Primary icon=IconName::ArrowIn external=true>
                        {lang.sign_in_again()}
                    </ButtonLink>
                </p>
            </Notice>
        </div>
        <div class="left left--other" role="alert" translate="no">
            <Notice tone=Tone::Warning title=lang.left_other()>
                <p>{lang.left_other_text()}</p>
                <p class="cluster">
                    <a class="button button--primary" href=move || page.get() rel="external">{lang.left_open_again()}</a>
                    <ButtonLink href=other icon=IconName::ArrowIn external=true>{lang.left_other_sign_in()}</ButtonLink>
                </p>
            </Notice>
        </div>
        <div class="left left--ended" role="alert" translate="no">
            <p class="cluster">
                <strong>{lang.left_ended()}</strong>
                <span>{lang.left_ended_text()}</span>
                <a href=ended rel="external">{lang.sign_in_again()}</a>
            </p>
        </div>
    }
}
