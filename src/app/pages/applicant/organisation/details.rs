//! What the register says of an organisation.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Badge, Card, Definition, DefinitionList, Tone};
use crate::domain::views::organisation::Organisation;

/// The data of the register on a card, with when it was taken.
#[component]
pub fn OrganisationFacts(organisation: Organisation) -> impl IntoView {
    let lang = use_lang();
    let registered = organisation.registered_at;
    let badge = ViewFn::from(move || {
        registered.map(|_| view! { <Badge tone=Tone::Success>{lang.organisation_registered_already()}</Badge> })
    });
    view! {
        <Card id="facts" title=lang.organisation_data() aside=badge>
            <OrganisationList organisation />
            <p class="soft">{lang.organisation_data_source()}</p>
        </Card>
    }
}

/// The same as a list of terms and facts, for pages that show it among other things.
#[component]
pub fn OrganisationList(organisation: Organisation) -> impl IntoView {
    let lang = use_lang();
    let Organisation {
        inn,
        name_ky,
        name_ru,
        address,
        ownership,
        head_name,
        register_seen_at,
        registered_at,
    } = organisation;
    view! {
        <DefinitionList>
            <Definition term=lang.organisation_name_ky()>{name_ky}</Definition>
            <Definition term=lang.organisation_name_ru()>{name_ru}</Definition>
            <Definition term=lang.organisation_inn()>{inn}</Definition>
            <Definition term=lang.organisation_head()>{head_name}</Definition>
            <Definition term=lang.organisation_ownership()>{ownership}</Definition>
            <Definition term=lang.organisation_address()>{address}</Definition>
            <Definition term=lang.organisation_seen()>{lang.date_time(register_seen_at)}</Definition>
            {registered_at
                .map(|at| view! { <Definition term=lang.organisation_registered_at()>{lang.date_time(at)}</Definition> })}
        </DefinitionList>
    }
}
