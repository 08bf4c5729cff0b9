//! The pool of experts with regard to the case, each with the buttons that invite (docs/requirements.md, A5).

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::commission::InviteExpert;
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::ui::{Button, Card, Cell, Column, ColumnKind, EmptyState, IconName, Notice, Row, Table};
use crate::domain::FormName;
use crate::domain::accreditation::LawRefusal;
use crate::domain::ids::{AccreditationId, ExpertId};
use crate::domain::seen::Seen;
use crate::domain::views::commission::CandidateLine;

/// The pool in a table. What prevents every invitation is shown in full once, above the table; the buttons name it in short, since
/// they are many.
#[component]
pub fn Pool(
    /// The case.
    accreditation: AccreditationId,
    /// The pool without the members, the least busy first.
    candidates: Vec<CandidateLine>,
    /// Why no member can be invited now, apart from who it is.
    invite_refusal: Option<LawRefusal>,
    /// Why no chair can be invited now.
    chair_refusal: Option<LawRefusal>,
    /// What the page shows of the case.
    seen: Seen,
) -> impl IntoView {
    let lang = use_lang();
    if candidates.is_empty() {
        return view! {
            <Card id=FormName::InviteExpert title=lang.commission_pool()>
                <EmptyState icon=IconName::Users title=lang.commission_pool_empty()><p>{lang.commission_pool_empty_hint()}</p></EmptyState>
            </Card>
        }
        .into_any();
    }
    let told = invite_refusal.as_ref().map(|refusal| {
        let said = lang.accreditation_refusal(refusal);
        view! { <Notice><p>{said}</p></Notice> }
    });
    let no_member = invite_refusal.map(|refusal| lang.invite_refusal(&refusal));
    let no_chair = chair_refusal.map(|refusal| lang.invite_refusal(&refusal));
    let columns = vec![
        Column::text(lang.commission_member()),
        Column::number(lang.commission_load()),
        Column::text(lang.commission_conflicts()),
        Column::text(lang.commission_invitation()),
    ];
    let rows = candidates
        .into_iter()
        .map(|candidate| {
            let (accreditation, no_member, no_chair) = (accreditation.clone(), no_member.clone(), no_chair.clone());
            let seen = seen.clone();
            view! { <Candidate accreditation candidate no_member=no_member no_chair=no_chair seen /> }
        })
        .collect_view();
    view! {
        <Card id=FormName::InviteExpert title=lang.commission_pool()>
            <p class="soft">{lang.commission_pool_hint()}</p>
            {told}
            <Table id="pool-lines" caption=lang.commission_pool() caption_hidden=true columns>{rows}</Table>
        </Card>
    }
    .into_any()
}

#[component]
fn Candidate(
    accreditation: AccreditationId,
    candidate: CandidateLine,
    no_member: Option<String>,
    no_chair: Option<String>,
    seen: Seen,
) -> impl IntoView {
    let lang = use_lang();
    let CandidateLine {
        id,
        name,
        position,
        load,
        conflicts,
    } = candidate;
    let conflicted = (!conflicts.is_empty()).then(|| lang.commission_has_conflict().to_owned());
    let (no_member, no_chair) = (conflicted.clone().or(no_member), conflicted.or(no_chair));
    let told = if conflicts.is_empty() {
        view! { <span class="soft">{lang.commission_no_conflicts()}</span> }.into_any()
    } else {
        let kinds = conflicts
            .into_iter()
            .map(|kind| view! { <li>{lang.conflict_kind(kind)}</li> })
            .collect_view();
        view! { <ul class="stack">{kinds}</ul> }.into_any()
    };
    let (of_case, expert, who, of_page) = (accreditation.clone(), id.clone(), name.clone(), seen.clone());
    let as_member = view! {
        <Invite accreditation=of_case expert name=who office="member" label=lang.commission_invite() why_not=no_member seen=of_page />
    };
    let as_chair = view! {
        <Invite accreditation expert=id name=name.clone() office="chair" label=lang.commission_invite_chair() why_not=no_chair seen />
    };
    view! {
        <Row>
            <Cell label=lang.commission_member() head=true>
                {name}
                <span class="licences__kind">{position}</span>
            </Cell>
            <Cell label=lang.commission_load() kind=ColumnKind::Number>{lang.commission_load_of(load)}</Cell>
            <Cell label=lang.commission_conflicts()>{told}</Cell>
            <Cell label=lang.commission_invitation()><div class="cluster">{as_member} {as_chair}</div></Cell>
        </Row>
    }
}

/// A button that invites; whom, is said to readers of the screen.
#[component]
fn Invite(
    accreditation: AccreditationId,
    expert: ExpertId,
    name: String,
    office: &'static str,
    label: &'static str,
    why_not: Option<String>,
    seen: Seen,
) -> impl IntoView {
    let hidden = vec![
        ("accreditation", accreditation.to_string()),
        ("expert", expert.to_string()),
        ("office", office.to_owned()),
    ];
    view! {
        <CommandForm action=InviteExpert::PATH hidden seen class="cluster">
            <Button why_not=why_not><span>{label}<span class="visually-hidden">": " {name}</span></span></Button>
        </CommandForm>
    }
}
