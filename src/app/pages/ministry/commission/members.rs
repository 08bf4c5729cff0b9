//! Who was asked into the commission, and what became of it.

use leptos::prelude::*;

use super::counts;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::accreditation::belongs_here;
use crate::app::pages::ministry::commission::member_answer::AnswerGiven;
use crate::app::pages::ministry::commission::take_out::TakeOut;
use crate::app::ui::{Badge, Card, Cell, Column, EmptyState, IconName, Row, Table, Tone};
use crate::domain::accreditation::{Action, Stage};
use crate::domain::views::accreditation::AccreditationHead;
use crate::domain::views::commission::{MemberAnswer, MemberLine};

/// The members in a table, the chair first; under it a form for each who can be taken out.
#[component]
pub fn Members(
    /// The case.
    head: AccreditationHead,
    /// Everybody who was ever asked, the chair first.
    members: Vec<MemberLine>,
) -> impl IntoView {
    let lang = use_lang();
    if members.is_empty() {
        let hint = belongs_here(&head, Action::Invite).then(|| view! { <p>{lang.commission_nobody_hint()}</p> });
        return view! {
            <Card id="members" title=lang.commission_members()>
                <EmptyState icon=IconName::Users title=lang.commission_nobody()>{hint}</EmptyState>
            </Card>
        }
        .into_any();
    }
    let removes = belongs_here(&head, Action::RemoveMember);
    // Whoever declined can be cleared away, and asked again, while the commission is being formed.
    let forming = head.stage == Stage::Forming;
    let forms = members
        .iter()
        .filter(|it| removes && (counts(it) || (forming && matches!(it.answer, MemberAnswer::Declined { .. }))))
        .map(|member| view! { <TakeOut head=head.clone() member=member.clone() /> })
        .collect_view();
    let columns = vec![
        Column::text(lang.commission_member()),
        Column::text(lang.commission_answer()),
    ];
    let rows = members
        .into_iter()
        .map(|member| view! { <Member member /> })
        .collect_view();
    view! {
        <Card id="members" title=lang.commission_members()>
            <Table id="members-lines" caption=lang.commission_members() caption_hidden=true columns>{rows}</Table>
            {removes.then(|| view! { <div>{forms}</div> })}
        </Card>
    }
    .into_any()
}

#[component]
fn Member(member: MemberLine) -> impl IntoView {
    let lang = use_lang();
    let MemberLine {
        name,
        position,
        is_chair,
        answer,
        conflicts,
        ..
    } = member;
    let chair =
        is_chair.then(|| view! { <Badge tone=Tone::Info icon=IconName::User>{lang.commission_chair()}</Badge> });
    let conflicts = (!conflicts.is_empty()).then(|| {
        let badges = conflicts
            .into_iter()
            .map(|kind| view! { <Badge tone=Tone::Danger>{lang.conflict_kind(kind)}</Badge> })
            .collect_view();
        view! { <p class="cluster">{badges}</p> }
    });
    view! {
        <Row>
            <Cell label=lang.commission_member() head=true>
                {name} " " {chair}
                <span class="licences__kind">{position}</span>
            </Cell>
            <Cell label=lang.commission_answer()>
                <div>
                    <AnswerGiven answer />
                    {conflicts}
                </div>
            </Cell>
        </Row>
    }
}
