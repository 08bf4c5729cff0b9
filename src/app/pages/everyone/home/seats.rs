//! For which organisation an employee of several acts (docs/requirements.md, L8).

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::session::ChooseOrganisation;
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::ui::{Button, Card};
use crate::domain::views::home::Seat;

/// The organisations, the chosen one marked, each other one with a button.
#[component]
pub fn Seats(
    /// The organisations.
    seats: Vec<Seat>,
) -> impl IntoView {
    let lang = use_lang();
    let lines = seats
        .into_iter()
        .map(|seat| {
            let (ky, ru) = seat.name;
            let name = lang.registered_name(ky, ru);
            if seat.chosen {
                view! { <li aria-current="true"><strong>{name}</strong> " " {lang.seat_chosen()}</li> }.into_any()
            } else {
                let hidden = vec![("inn", seat.inn)];
                let label = lang.choose_seat(&name);
                view! {
                    <li>
                        <CommandForm action=ChooseOrganisation::PATH hidden class="cluster"><Button>{label}</Button></CommandForm>
                    </li>
                }
                .into_any()
            }
        })
        .collect_view();
    view! {
        <Card id="seats" title=lang.seats()>
            <p class="soft">{lang.seats_hint()}</p>
            <ul class="stack">{lines}</ul>
        </Card>
    }
}
