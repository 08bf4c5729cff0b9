//! The state of a field, shown next to it.

use leptos::prelude::*;

use super::event::FieldStatus;
use crate::app::lang::use_lang;
use crate::app::ui::{SaveState, Saving};
use crate::i18n::Lang;

/// Says where the text of a field is, and leads back to signing in where the session has ended. Says nothing of a field that
/// nobody touched.
#[component]
pub fn FieldState(
    /// The state of the field.
    #[prop(into)]
    status: Signal<FieldStatus>,
    /// The link by which a person whose session has ended signs in and comes back.
    sign_in: String,
) -> impl IntoView {
    let lang = use_lang();
    let touched = Memo::new(move |_| status.with(|it| *it != FieldStatus::Untouched));
    let signed_out = Memo::new(move |_| status.with(|it| *it == FieldStatus::SignedOut));
    view! {
        // Its room is there before it says anything, so that nothing below moves.
        <div class="field-state">
            {move || touched.get().then(|| view! {
                <SaveState
                    state=Signal::derive(move || status.with(saving))
                    text=Signal::derive(move || status.with(|it| said(lang, it)))
                />
            })}
            {move || signed_out.get().then(|| {
                let href = sign_in.clone();
                view! {
                    <p class="cluster">
                        <a href=href rel="external">{lang.sign_in_again()}</a>
                        <span class="soft">{lang.sign_in_again_note()}</span>
                    </p>
                }
            })}
        </div>
    }
}

fn saving(status: &FieldStatus) -> Saving {
    match status {
        FieldStatus::Untouched | FieldStatus::Saved => Saving::Saved,
        FieldStatus::Saving => Saving::Saving,
        FieldStatus::OnDevice | FieldStatus::SignedOut => Saving::OnDevice,
        FieldStatus::Conflict(_) => Saving::Conflict,
        FieldStatus::Refused(_) | FieldStatus::OnScreenOnly => Saving::Failed,
    }
}

fn said(lang: Lang, status: &FieldStatus) -> String {
    match status {
        FieldStatus::Untouched => String::new(),
        FieldStatus::Saved => lang.saved().to_owned(),
        FieldStatus::Saving => lang.saving().to_owned(),
        FieldStatus::OnDevice => lang.kept_on_device().to_owned(),
        FieldStatus::SignedOut => lang.signed_out_kept().to_owned(),
        FieldStatus::Conflict(_) => lang.changed_by_other().to_owned(),
        FieldStatus::Refused(failure) => lang.refused_kept(&lang.failure(failure)),
        FieldStatus::OnScreenOnly => lang.on_screen_only().to_owned(),
    }
}
