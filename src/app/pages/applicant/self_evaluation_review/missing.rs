//! What a self-evaluation lacks, each line a link to its place.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Notice, Tone};
use crate::domain::Refusal;
use crate::domain::accreditation::completeness::{Lack, Missing};
use crate::domain::address::Address;
use crate::domain::ids::AccreditationId;
use crate::domain::text_kind::field_of;

/// The list, with what the signature service would refuse at its head.
#[component]
pub fn MissingList(
    /// The case.
    accreditation: AccreditationId,
    missing: Vec<Missing>,
    /// What the signature service would refuse.
    refusal: Option<Refusal>,
) -> impl IntoView {
    let lang = use_lang();
    let items = missing
        .into_iter()
        .map(|it| {
            let section = it.criterion.split('.').next().unwrap_or_default();
            let part = match it.lack {
                Lack::Evidence | Lack::LinkWrong => "links",
                Lack::Unanswered => "why",
                _ => "text",
            };
            let href = Address::SelfEvaluation(&accreditation, section)
                .at(format_args!("answer-{}", field_of(&it.criterion, part)))
                .to_string();
            view! { <li><a href=href>{it.criterion.clone()} ": " {lang.lack(it.lack)}</a></li> }
        })
        .collect_view();
    view! {
        <Notice tone=Tone::Warning title=lang.self_evaluation_missing_title()>
            <ul>
                {refusal.map(|refusal| view! { <li>{lang.refusal(&refusal)}</li> })}
                {items}
            </ul>
        </Notice>
    }
}
