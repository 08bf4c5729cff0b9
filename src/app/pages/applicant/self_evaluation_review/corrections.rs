//! What became of the criteria since the last return: the ministry's remark, the texts before and after, the files, and why a criterion
//! is unchanged.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Card, Definition, DefinitionList, Notice, Tone};
use crate::domain::views::accreditation::Correction;
use crate::i18n::Lang;

/// The returned criteria, and those that changed besides. Nothing before the first return.
#[component]
pub fn Corrections(
    /// They.
    corrections: Vec<Correction>,
    /// Whether they are signed; else they are being made.
    is_signed: bool,
) -> impl IntoView {
    let lang = use_lang();
    (!corrections.is_empty()).then(|| {
        let items = corrections
            .into_iter()
            .map(|correction| view! { <One correction /> })
            .collect_view();
        let lead = if is_signed {
            lang.corrections_signed()
        } else {
            lang.corrections_being_made()
        };
        view! {
            <Card id="corrections" title=lang.corrections()>
                <p class="soft">{lead}</p>
                {items}
            </Card>
        }
    })
}

#[component]
fn One(correction: Correction) -> impl IntoView {
    let lang = use_lang();
    let is_changed = correction.is_changed();
    let Correction {
        criterion,
        title,
        remark,
        explanation,
        text,
        links,
        added,
        removed,
    } = correction;
    let place = format!("#criterion-{criterion}");
    let is_returned = remark.is_some();
    let remark = remark.map(|remark| {
        view! { <Notice tone=Tone::Warning title=lang.self_evaluation_return_reason()><p class="as-typed">{remark}</p></Notice> }
    });
    let unexpected = (!is_returned).then(|| view! { <p>{lang.correction_unasked()}</p> });
    let unchanged = (!is_changed).then(|| view! { <p>{lang.correction_unchanged()}</p> });
    let explanation = (!explanation.trim().is_empty()).then(|| {
        view! {
            <p class="soft">{lang.return_explanation()}</p>
            <p class="as-typed">{explanation}</p>
        }
    });
    let text = text.map(|texts| view! { <Texts label=lang.self_evaluation_answer() texts /> });
    let links = links.map(|texts| view! { <Texts label=lang.self_evaluation_links() texts /> });
    let added = (!added.is_empty())
        .then(|| view! { <Definition term=lang.correction_files_added()>{added.join(", ")}</Definition> });
    let removed = (!removed.is_empty())
        .then(|| view! { <Definition term=lang.correction_files_removed()>{removed.join(", ")}</Definition> });
    let files =
        (added.is_some() || removed.is_some()).then(|| view! { <DefinitionList>{added} {removed}</DefinitionList> });
    view! {
        <section class="stack">
            <h3><a href=place>{criterion} ". " {lang.of(&title)}</a></h3>
            {remark}
            {unexpected}
            {unchanged}
            {explanation}
            {text}
            {links}
            {files}
        </section>
    }
}

/// A text before and after, under its label.
#[component]
fn Texts(label: &'static str, texts: (String, String)) -> impl IntoView {
    let lang = use_lang();
    let (was, now) = (shown(lang, texts.0), shown(lang, texts.1));
    view! {
        <p>{label}</p>
        <DefinitionList>
            <Definition term=lang.change_was()><del class="as-typed">{was}</del></Definition>
            <Definition term=lang.change_now()><ins class="as-typed">{now}</ins></Definition>
        </DefinitionList>
    }
}

fn shown(lang: Lang, text: String) -> String {
    if text.trim().is_empty() {
        format!("({})", lang.change_empty())
    } else {
        text
    }
}
