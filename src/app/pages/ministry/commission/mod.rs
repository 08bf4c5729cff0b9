//! The commission of a case as the ministry forms it (docs/requirements.md, A5, A6): what it lacks, who is in it, the order,
//! and whom to invite.

mod member_answer;
mod members;
mod needs;
mod order;
mod pool;
mod take_out;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::accreditation::commission::commission_page;
use crate::app::forms::AnswerMessage;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::accreditation::{AccreditationBadge, belongs_here, organisation_of, title_of};
use crate::app::pages::{StrangeSignsNotice, screen, titled};
use crate::app::ui::{Breadcrumb, Crumb, PageHeader};
use crate::domain::FormName;
use crate::domain::accreditation::Action;
use crate::domain::address::Address;
use crate::domain::ids::AccreditationId;
use crate::domain::views::commission::{CommissionPage, MemberAnswer, MemberLine};
use members::Members;
use needs::Needs;
use order::Order;
use pool::Pool;

/// The commission of the case of the address.
#[component]
pub fn CommissionScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("accreditation").unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| commission_page(AccreditationId::from_text(id)));
    screen(page, |page: CommissionPage| view! { <Commission page /> }.into_any())
}

/// Whether a member counts: invited, and neither declined nor taken out.
fn counts(member: &MemberLine) -> bool {
    matches!(
        member.answer,
        MemberAnswer::Waiting { .. } | MemberAnswer::Agreed { .. }
    )
}

/// The whole page, from its view.
#[component]
pub(super) fn Commission(page: CommissionPage) -> impl IntoView {
    let lang = use_lang();
    let CommissionPage {
        head,
        members,
        candidates,
        size,
        invite_refusal,
        chair_refusal,
        order,
        ceremony,
        strange,
    } = page;
    let crumbs = vec![
        Crumb::new(Address::Accreditations, lang.accreditation()),
        Crumb::new(Address::Accreditation(&head.id), title_of(lang, &head)),
    ];
    let (stage, id, seen) = (head.stage, head.id.clone(), head.seen.clone());
    let (eyebrow, lead) = (organisation_of(lang, &head), lang.of(&head.set));
    let invites = belongs_here(&head, Action::Invite);
    let pool = invites
        .then(|| view! { <Pool accreditation=id candidates=candidates invite_refusal=invite_refusal chair_refusal=chair_refusal seen /> });
    view! {
        {titled(lang.commission())}
        <div class="page">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title=lang.commission() eyebrow lead><AccreditationBadge stage /></PageHeader>
            <Messages members=members.clone() />
            <Needs stage size members=members.clone() />
            <Members head=head.clone() members />
            <StrangeSignsNotice strange />
            <Order head order=order ceremony=ceremony />
            {pool}
        </div>
    }
}

/// What the actions of this page came to.
#[component]
fn Messages(members: Vec<MemberLine>) -> impl IntoView {
    let lang = use_lang();
    let taken_out = members
        .into_iter()
        .map(|member| {
            let form = FormName::RemoveMember(&member.id).to_string();
            let labels = vec![("reasons", lang.commission_remove_reasons())];
            view! { <AnswerMessage form done=lang.commission_removed_now() labels /> }
        })
        .collect_view();
    view! {
        <AnswerMessage form=FormName::InviteExpert done=lang.commission_invited_now() />
        {taken_out}
        <AnswerMessage form=FormName::TakeStep(Action::PrepareOrder) done=lang.order_prepared_now() />
        <AnswerMessage form=FormName::SignOrder />
        <AnswerMessage form=FormName::GiveUpSigning done=lang.signing_given_up_now() />
    }
}
