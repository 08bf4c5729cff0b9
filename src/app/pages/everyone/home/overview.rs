//! The home page of somebody who is signed in.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::applicant::licences::ApplicationLines;
use crate::app::pages::everyone::home::next_step::NextStep;
use crate::app::pages::everyone::home::seats::Seats;
use crate::app::pages::everyone::home::tasks::Tasks;
use crate::app::ui::{Card, PageHeader};
use crate::domain::address::Address;
use crate::domain::views::frame::{Role, Viewer};
use crate::domain::views::home::Home;

/// The next step, what waits, what went on lately.
#[component]
pub fn Overview(
    /// Who is signed in.
    viewer: Viewer,
    /// What waits for them.
    home: Home,
) -> impl IntoView {
    let lang = use_lang();
    let Home {
        waiting,
        tasks,
        recent,
        registered,
        seats,
    } = home;
    let readiness = matches!(viewer.role, Role::Head | Role::Newcomer | Role::Person);
    let first = waiting.first().cloned();
    let task = tasks.first().cloned();
    let at_organisation = matches!(viewer.role, Role::Head | Role::Employee);
    view! {
        <div class="page">
            <PageHeader title=lang.greeting(&viewer.name) eyebrow=lang.role(viewer.role) lead=lang.home_lead() />
            <Card id="next" title=lang.next_step()>
                <NextStep role=viewer.role is_expert=viewer.is_expert registered first task />
                {(viewer.is_expert && at_organisation)
                    .then(|| view! { <p><a href=Address::ExpertOffice.to_string()>{lang.expert_office()}</a></p> })}
                {(readiness && !viewer.is_expert).then(|| view! { <p><a href=Address::Readiness.to_string()>{lang.home_readiness()}</a></p> })}
            </Card>
            {(!seats.is_empty()).then(|| view! { <Seats seats /> })}
            <Tasks tasks />
            {(!waiting.is_empty())
                .then(|| view! {
                    <Card id="waiting" title=lang.home_waiting()>
                        <ApplicationLines id="waiting-lines" caption=lang.home_waiting() lines=waiting />
                    </Card>
                })}
            {(!recent.is_empty())
                .then(|| view! {
                    <Card id="recent" title=lang.home_recent()>
                        <ApplicationLines id="recent-lines" caption=lang.home_recent() lines=recent />
                    </Card>
                })}
        </div>
    }
}
