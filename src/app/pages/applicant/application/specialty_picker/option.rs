//! One place of the list.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Badge, Icon, IconName, Tone};
use crate::domain::views::application::SpecialtyHit;
use crate::i18n::Lang;

/// Code, title, the title in the other language, whether it is a proposal, and what bars it.
#[component]
pub fn HitOption(
    /// The `id`, for `aria-activedescendant`.
    id: String,
    /// The specialty.
    hit: SpecialtyHit,
    /// Whether it is the active place.
    #[prop(into)]
    is_active: Signal<bool>,
    /// Called when it is taken by mouse or finger.
    take: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let other = match lang {
        Lang::Ru => hit.title.ky.clone(),
        Lang::Ky | Lang::En => hit.title.ru.clone(),
    };
    let title = lang.of(&hit.title);
    let bar = hit.bar.as_ref().map(|bar| lang.bar(bar));
    let is_barred = bar.is_some();
    view! {
        <li
            id=id class="combobox__option" role="option"
            class:combobox__option--active=move || is_active.get()
            aria-selected=move || if is_active.get() { "true" } else { "false" }
            aria-disabled=is_barred.then_some("true")
            // The field keeps the focus.
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| take.run(())
        >
            <span class="programme__title"><span class="programme__code">{hit.code}</span>" "{title.clone()}</span>
            {(other != title).then(|| view! { <span class="soft">{other}</span> })}
            {hit.is_proposal.then(|| view! {
                <Badge tone=Tone::Info>{lang.proposal()}", "{lang.proposal_note()}</Badge>
            })}
            {bar.map(|reason| view! {
                <span class="field__error"><Icon name=IconName::Warning />{lang.cannot_choose(&reason)}</span>
            })}
        </li>
    }
}
