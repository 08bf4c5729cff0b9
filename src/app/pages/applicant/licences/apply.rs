//! «Арыз тапшыруу».

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::licences::CreateApplication;
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, IconName};
use crate::domain::{FormName, Refusal};

/// The button that begins a draft, with the reason when that is not possible.
#[component]
pub fn Apply(
    /// Why it is not possible.
    refusal: Option<Refusal>,
) -> impl IntoView {
    let lang = use_lang();
    let why_not = refusal.map(|refusal| lang.refusal(&refusal));
    view! {
        <CommandForm action=CreateApplication::PATH id=FormName::CreateApplication class="cluster">
            <Button variant=ButtonVariant::Primary icon=IconName::Plus why_not=why_not>{lang.licences_apply()}</Button>
        </CommandForm>
    }
}
