//! «Тышкы баалоо жүргүзүү жөнүндө буйрук» (docs/requirements.md, A6): submitted to the leadership, signed, issued.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::case::TakeStep;
use crate::api::accreditation::commission::SignOrder;
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::accreditation::belongs_here;
use crate::app::ui::{Badge, Button, ButtonLink, ButtonVariant, Card, Definition, DefinitionList, IconName, Tone};
use crate::domain::FormName;
use crate::domain::accreditation::{Action, Stage};
use crate::domain::address::{Address, CaseDocument, Endpoint};
use crate::domain::ids::CeremonyId;
use crate::domain::signing::Subject;
use crate::domain::views::accreditation::AccreditationHead;
use crate::domain::views::commission::OrderLine;

/// The order as it is now, and what the viewer does with it.
#[component]
pub fn Order(
    /// The case.
    head: AccreditationHead,
    /// The order, once it was prepared.
    order: Option<OrderLine>,
    /// A ceremony of the viewer on the order that is under way.
    ceremony: Option<CeremonyId>,
) -> impl IntoView {
    let lang = use_lang();
    let prepares = belongs_here(&head, Action::PrepareOrder);
    let signs = belongs_here(&head, Action::SignOrder);
    let waits = head.stage == Stage::OrderPrepared && !signs;
    let stands = match order {
        Some(order) => view! { <Issued head=head.clone() order /> }.into_any(),
        None => view! { <p>{lang.order_none()}</p> }.into_any(),
    };
    view! {
        <Card id="order" title=lang.signed_thing(Subject::Order)>
            {stands}
            {waits.then(|| view! { <p>{lang.order_waits()}</p> })}
            {prepares.then(|| view! { <Prepare head=head.clone() /> })}
            {signs.then(|| view! { <Sign head=head ceremony=ceremony /> })}
        </Card>
    }
}

/// Its number, whether it is signed, and its file.
#[component]
fn Issued(head: AccreditationHead, order: OrderLine) -> impl IntoView {
    let lang = use_lang();
    let OrderLine { number, signed_at } = order;
    let state = match signed_at {
        Some(at) => view! { <Badge tone=Tone::Success>{lang.order_signed_at(&lang.date_time(at))}</Badge> }.into_any(),
        None => view! { <Badge tone=Tone::Warning>{lang.order_unsigned()}</Badge> }.into_any(),
    };
    let superseded = signed_at.is_some() && head.stage == Stage::Forming;
    let file = signed_at.map(|_| {
        let href = Endpoint::PdfDocument(&head.id, &CaseDocument::Order).to_string();
        let name = format!("order-{number}.pdf");
        view! { <p><a href=href rel="external" download=name>{lang.order_download()}</a></p> }
    });
    view! {
        <DefinitionList>
            <Definition term=lang.order_number()>{number}</Definition>
            <Definition term=lang.order_state()>{state}</Definition>
        </DefinitionList>
        {superseded.then(|| view! { <p>{lang.order_superseded()}</p> })}
        {file}
    }
}

#[component]
fn Prepare(head: AccreditationHead) -> impl IntoView {
    let lang = use_lang();
    let why_not = head
        .refusal_of(Action::PrepareOrder)
        .map(|refusal| lang.accreditation_refusal(refusal));
    let hidden = vec![
        ("accreditation", head.id.to_string()),
        ("action", Action::PrepareOrder.name().to_owned()),
    ];
    view! {
        <CommandForm action=TakeStep::PATH id=FormName::TakeStep(Action::PrepareOrder) hidden seen=head.seen class="cluster">
            <Button variant=ButtonVariant::Primary why_not=why_not>{lang.accreditation_action(Action::PrepareOrder)}</Button>
        </CommandForm>
    }
}

/// The button of the leadership, or the way back to a ceremony that is under way.
#[component]
fn Sign(head: AccreditationHead, ceremony: Option<CeremonyId>) -> impl IntoView {
    let lang = use_lang();
    if let Some(ceremony) = ceremony {
        // Reloaded, since the page of a ceremony counts from the server's time.
        let href = Address::Signing(&ceremony).to_string();
        return view! {
            <p>{lang.next_ceremony()}</p>
            <div class="toolbar">
                <ButtonLink href variant=ButtonVariant::Primary icon=IconName::ArrowRight external=true>{lang.next_ceremony_link()}</ButtonLink>
            </div>
        }
        .into_any();
    }
    let why_not = head
        .refusal_of(Action::SignOrder)
        .map(|refusal| lang.accreditation_refusal(refusal));
    let hidden = vec![("accreditation", head.id.to_string())];
    view! {
        <CommandForm action=SignOrder::PATH id=FormName::SignOrder hidden seen=head.seen class="cluster">
            <Button variant=ButtonVariant::Primary icon=IconName::Pencil why_not=why_not>{lang.accreditation_action(Action::SignOrder)}</Button>
        </CommandForm>
    }
    .into_any()
}
