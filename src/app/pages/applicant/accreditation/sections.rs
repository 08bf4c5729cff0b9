//! How far each section of a self-evaluation is, with the way to it.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::domain::address::Address;
use crate::domain::ids::AccreditationId;
use crate::domain::views::accreditation::SectionLine;

/// The sections as links; the one shown is marked.
#[component]
pub fn Sections(
    /// The case.
    accreditation: AccreditationId,
    sections: Vec<SectionLine>,
    /// The one shown, if any.
    #[prop(optional, into)]
    shown: String,
    /// Whether it is being filled in, so that progress matters.
    open: bool,
) -> impl IntoView {
    let lang = use_lang();
    let items = sections
        .into_iter()
        .map(|section| {
            let href = Address::SelfEvaluation(&accreditation, &section.id).to_string();
            let current = (section.id == shown).then_some("page");
            let state = if section.complete == section.criteria {
                "ready"
            } else {
                "waiting"
            };
            let progress = open.then(|| {
                let said = lang.self_evaluation_progress(section.complete, section.criteria);
                view! { <span class="outline__state" data-state=state>{said}</span> }
            });
            let returned = (section.returned > 0).then(
                || view! { <span class="outline__state" data-state="missing">{lang.self_evaluation_returned()}</span> },
            );
            view! {
                <li>
                    <a class="outline__link" href=href aria-current=current>
                        <span>{section.id} ". " {lang.of(&section.title)}</span>
                        <span class="cluster">{returned} {progress}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="outline outline--column" aria-label=lang.self_evaluation_sections()>
            <ol class="outline__list">{items}</ol>
        </nav>
    }
}
