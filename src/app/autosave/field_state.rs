//! How a field stands, beside it.

use leptos::prelude::*;

use super::event::Standing;
use crate::app::lang::use_lang;
use crate::app::ui::{SaveState, Saving};
use crate::i18n::Lang;

/// Says where the text of a field is, and leads back to signing in where the session has ended. Says nothing of a field that
/// nobody touched.
#[component]
pub fn FieldState(
    /// How the field stands.
    #[prop(into)]
    standing: Signal<Standing>,
    /// The link by which a person whose session has ended signs in and comes back.
    sign_in: String,
) -> impl IntoView {
    let lang = use_lang();
    let touched = Memo::new(move |_| standing.with(|it| *it != Standing::Untouched));
    let signed_out = Memo::new(move |_| standing.with(|it| *it == Standing::SignedOut));
    view! {
        // Its room is there before it says anything, so that nothing below moves.
        <div class="field-state">
            {move || touched.get().then(|| view! {
                <SaveState
                    state=Signal::derive(move || standing.with(saving))
                    text=Signal::derive(move || standing.with(|it| said(lang, it)))
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

fn saving(standing: &Standing) -> Saving {
    match standing {
        Standing::Untouched | Standing::Saved => Saving::Saved,
        Standing::Saving => Saving::Saving,
        Standing::OnDevice | Standing::SignedOut => Saving::OnDevice,
        Standing::Conflict(_) => Saving::Conflict,
        Standing::Refused(_) | Standing::OnScreenOnly => Saving::Failed,
    }
}

fn said(lang: Lang, standing: &Standing) -> String {
    match standing {
        Standing::Untouched => String::new(),
        Standing::Saved => lang.saved().to_owned(),
        Standing::Saving => lang.saving().to_owned(),
        Standing::OnDevice => lang.kept_on_device().to_owned(),
        Standing::SignedOut => lang.signed_out_kept().to_owned(),
        Standing::Conflict(_) => lang.changed_by_other().to_owned(),
        Standing::Refused(failure) => lang.refused_kept(&lang.failure(failure)),
        Standing::OnScreenOnly => lang.on_screen_only().to_owned(),
    }
}
