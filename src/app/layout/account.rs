//! Who is signed in, or the arrow that leads a guest in.

use leptos::prelude::*;

use crate::app::{
    lang::use_lang,
    ui::{ButtonLink, ButtonVariant, Icon, IconName},
};

/// Who is signed in, as the header shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewerLine {
    /// The person's name.
    pub name: String,
    /// The organisation that the person acts for; nothing where the person acts for none.
    pub organisation: Option<String>,
    /// The office held there, in a word.
    pub role: Option<String>,
}

/// A menu at the end of the header: for a guest the way to sign in, with who may, for others who they are and the way out.
#[component]
pub(super) fn Account(
    /// Who is signed in.
    viewer: Option<ViewerLine>,
    /// Where signing in begins.
    sign_in_href: String,
    /// The form that signs out.
    sign_out: ViewFn,
) -> impl IntoView {
    let lang = use_lang();
    match viewer {
        None => view! {
            <details class="account account--guest" name="header">
                <summary class="account__summary"><Icon name=IconName::ArrowIn /><span>{lang.sign_in()}</span></summary>
                <div class="account__panel">
                    <ButtonLink href=sign_in_href variant=ButtonVariant::Primary icon=IconName::ArrowIn external=true>
                        {lang.sign_in_esi()}
                    </ButtonLink>
                    <p class="account__note">{lang.sign_in_for_whom()}</p>
                    <p class="account__note">{lang.sign_in_where_signature()}</p>
                </div>
            </details>
        }
        .into_any(),
        Some(ViewerLine { name, organisation, role }) => view! {
            <details class="account" name="header">
                <summary class="account__summary">
                    <Icon name=IconName::User />
                    <span class="account__line">
                        <span class="account__name">{name.clone()}</span>
                        {organisation.clone().map(|organisation| view! { <span class="account__organisation">{organisation}</span> })}
                    </span>
                </summary>
                <div class="account__panel">
                    <p class="account__whole-name">{name}</p>
                    {organisation.map(|organisation| view! { <p class="account__note">{organisation}</p> })}
                    {role.map(|role| view! { <p class="account__role">{role}</p> })}
                    {sign_out.run()}
                </div>
            </details>
        }
        .into_any(),
    }
}
