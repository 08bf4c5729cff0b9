//! After the consent: that it was given, and what comes next.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{ButtonLink, ButtonVariant, IconName, Notice, Tone};
use crate::domain::accreditation::{Action, Stage};
use crate::domain::address::Address;
use crate::domain::views::commission::OfferPage;

/// When the expert agreed, and the order that is awaited or the sheet that it opened (docs/requirements.md, A7). Nothing
/// before the consent.
#[component]
pub fn Agreed(
    /// The offer.
    page: OfferPage,
) -> impl IntoView {
    let lang = use_lang();
    let OfferPage {
        head,
        agreed_at,
        sheet,
        order,
        ..
    } = page;
    agreed_at.map(|at| {
        let next = match sheet {
            Some(sheet) => {
                let label = if head.stage == Stage::Evaluation {
                    lang.accreditation_action(Action::Score)
                } else {
                    lang.office_see_sheet().to_owned()
                };
                let issued = order.map(|order| view! { <p>{lang.offer_order_issued(&order.number)}</p> });
                view! {
                    {issued}
                    <ButtonLink href=Address::Sheet(&sheet) variant=ButtonVariant::Primary icon=IconName::ArrowRight>{label}</ButtonLink>
                }
                .into_any()
            }
            None if head.stage == Stage::Withdrawn => view! { <p>{lang.office_waits_nothing()}</p> }.into_any(),
            None => view! { <p>{lang.office_waits_order()}</p> }.into_any(),
        };
        view! { <Notice tone=Tone::Success title=lang.offer_agreed_at(&lang.date_time(at))>{next}</Notice> }
    })
}
