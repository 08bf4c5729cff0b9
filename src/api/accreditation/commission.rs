//! The commission of an accreditation case, and an expert's office.

use leptos::prelude::*;

use crate::api::page_client::PageClient;
use crate::api::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::ids::{AccreditationId, ExpertId, MembershipId};
use crate::domain::page_data::PageData;

/// The commission's page, for officers.
#[server(client = PageClient, name = LoadCommission, endpoint = "commission_page", protocol = ForPage)]
pub async fn commission_page(accreditation: AccreditationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::commission::commission_page(context, accreditation.clone())
    })
    .await
}

/// «Эксперттин жеке кабинети» (docs/requirements.md, A3).
#[server(client = PageClient, name = LoadExpertOffice, endpoint = "expert_office", protocol = ForPage)]
pub async fn expert_office() -> Result<PageData, Failure> {
    crate::server::handler::view(crate::server::queries::accreditation::commission::expert_office).await
}

/// An offer, with the three cases of conflict (docs/requirements.md, A4).
#[server(client = PageClient, name = LoadOffer, endpoint = "offer_page", protocol = ForPage)]
pub async fn offer_page(accreditation: AccreditationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::commission::offer_page(context, accreditation.clone())
    })
    .await
}

/// Invites an expert of the pool; `office` is `chair` for the chair, else a member.
#[server(client = PageClient, endpoint = "invite_expert")]
pub async fn invite_expert(
    accreditation: AccreditationId,
    expert: ExpertId,
    #[server(default)] office: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::InviteExpert, vec![], move |context| {
        let (accreditation, expert, seen) = (accreditation.clone(), expert.clone(), seen.clone());
        let as_chair = office == "chair";
        crate::server::commands::accreditation::invite::invite_expert(context, accreditation, expert, as_chair, seen)
    })
    .await
}

/// Takes a member out of the commission.
#[server(client = PageClient, endpoint = "remove_member")]
pub async fn remove_member(
    accreditation: AccreditationId,
    membership: MembershipId,
    #[server(default)] reasons: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let form = crate::domain::FormName::RemoveMember(&membership).to_string();
    let typed = vec![("reasons".to_owned(), reasons.clone())];
    crate::server::handler::action_of(form, typed, move |context| {
        let (accreditation, membership, reasons) = (accreditation.clone(), membership.clone(), reasons.clone());
        let seen = seen.clone();
        crate::server::commands::accreditation::invite::remove_member(context, accreditation, membership, reasons, seen)
    })
    .await
}

/// «Эксперт болууга макулмун» (`answer` is `agree`) or «Эксперт болуудан баш тартуу» (`decline`); carried out once `sure` is `yes`.
#[server(client = PageClient, endpoint = "answer_invitation")]
pub async fn answer_invitation(
    accreditation: AccreditationId,
    #[server(default)] answer: String,
    #[server(default)] conflict_case: String,
    #[server(default)] comment: String,
    #[server(default)] sure: String,
    #[server(default)] shown_in: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let typed = vec![
        ("answer", answer.clone()),
        ("conflict_case", conflict_case.clone()),
        ("comment", comment.clone()),
    ];
    crate::server::handler::action(crate::domain::FormName::AnswerInvitation, typed, move |context| {
        let answered = crate::server::commands::expert::answer_invitation::Answered {
            agrees: answer == "agree",
            conflict_case: conflict_case.clone(),
            comment: comment.clone(),
            is_sure: sure == "yes",
            lang: crate::i18n::Lang::from_tag(&shown_in).unwrap_or(context.lang),
            seen: seen.clone(),
        };
        crate::server::commands::expert::answer_invitation::answer_invitation(context, accreditation.clone(), answered)
    })
    .await
}

/// Freezes the order and leads to the ceremony.
#[server(client = PageClient, endpoint = "sign_order")]
pub async fn sign_order(accreditation: AccreditationId, #[server(default)] seen: String) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::SignOrder, vec![], move |context| {
        crate::server::commands::signing::begin::sign_order(context, accreditation.clone(), seen.clone())
    })
    .await
}
