//! The files behind an answer: those that are there, and the place for another.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::case::RemoveEvidence;
use crate::app::forms::CommandForm;
use crate::app::forms::upload::EvidenceUpload;
use crate::app::lang::use_lang;
use crate::app::pages::file_link::FileLink;
use crate::app::ui::{Button, ButtonVariant, IconName};
use crate::domain::ids::AccreditationId;
use crate::domain::views::accreditation::EvidenceLine;

/// The files with a bin each, and the place for another.
#[component]
pub fn EvidenceFiles(
    /// The case.
    accreditation: AccreditationId,
    criterion: String,
    files: Vec<EvidenceLine>,
) -> impl IntoView {
    let lang = use_lang();
    let count = files.len();
    let items = files
        .into_iter()
        .map(|line| {
            let hidden = vec![
                ("accreditation", accreditation.to_string()),
                ("evidence", line.id.to_string()),
            ];
            let label = lang.delete_of(&line.file.name);
            view! {
                <li class="evidence__file">
                    <FileLink file=line.file />
                    <CommandForm action=RemoveEvidence::PATH hidden class="cluster">
                        <Button variant=ButtonVariant::Quiet icon=IconName::Bin attr:aria-label=label>{lang.evidence_remove()}</Button>
                    </CommandForm>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="evidence">
            <h3 class="evidence__title">{lang.self_evaluation_files()}</h3>
            {(count > 0).then(|| view! { <ul class="evidence__list">{items}</ul> })}
            <EvidenceUpload accreditation=accreditation.clone() criterion />
        </div>
    }
}

/// The files, to be read.
#[component]
pub fn EvidenceReading(files: Vec<EvidenceLine>) -> impl IntoView {
    let lang = use_lang();
    let items = files
        .into_iter()
        .map(|line| view! { <li class="evidence__file"><FileLink file=line.file /></li> });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        view! {
            <p class="soft">{lang.self_evaluation_files()}</p>
            <ul class="evidence__list">{items}</ul>
        }
    })
}
