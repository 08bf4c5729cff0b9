//! «Каттоо»: whether the organisation can be registered now, and what stands in the way.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonLink, ButtonVariant, IconName, Notice, Tone};
use crate::domain::Refusal;
use crate::domain::address::Address;

/// The button that leads to the confirmation, or why not, or where to go when it is registered.
#[component]
pub fn Register(
    /// Whether the data of the register is here.
    known: bool,
    /// Whether it is registered.
    registered: bool,
    /// Whether the viewer is its head.
    is_head: bool,
    /// What stands in the way.
    hindrances: Vec<Refusal>,
) -> impl IntoView {
    let lang = use_lang();
    if registered {
        return view! {
            <Notice tone=Tone::Success title=lang.organisation_registered_already()>
                <p>{lang.next_step()} ":"</p>
                <div class="stack">
                    <ButtonLink href=Address::Licences variant=ButtonVariant::Primary icon=IconName::ArrowRight>{lang.licences()}</ButtonLink>
                    {is_head.then(|| view! { <ButtonLink href=Address::Employees icon=IconName::Users>{lang.employees()}</ButtonLink> })}
                </div>
            </Notice>
        }
        .into_any();
    }
    let reasons: Vec<String> = hindrances.iter().map(|refusal| lang.refusal(refusal)).collect();
    let why_not = (!known || !reasons.is_empty()).then(|| lang.organisation_hindrances().to_owned());
    let list = (!reasons.is_empty()).then(|| {
        let items = reasons
            .into_iter()
            .map(|reason| view! { <li>{reason}</li> })
            .collect_view();
        view! { <Notice tone=Tone::Warning title=lang.organisation_hindrances()><ul>{items}</ul></Notice> }
    });
    view! {
        {list}
        <form method="get" action=Address::ConfirmOrganisation.to_string()>
            <Button variant=ButtonVariant::Primary why_not=why_not>{lang.organisation_register()}</Button>
        </form>
    }
    .into_any()
}
