//! A criterion of a self-evaluation: what is asked, the answer, the evidence.

use leptos::prelude::*;

use super::FORM;
use crate::app::autosave::Autosave;
use crate::app::forms::typed_text::TypedText;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::self_evaluation::files::{EvidenceFiles, EvidenceReading};
use crate::app::ui::{Card, Disclosure, Notice, Tone};
use crate::domain::Text3;
use crate::domain::accreditation::completeness::{Lack, addresses_in, wrong_link, wrong_text};
use crate::domain::ids::AccreditationId;
use crate::domain::text::says_anything;
use crate::domain::text_kind::field_of;
use crate::domain::views::accreditation::AnsweredCriterion;

/// A criterion to be filled in. Its texts belong to the one form of the page; its files are forms of their own.
#[component]
pub fn CriterionForm(
    /// The case.
    accreditation: AccreditationId,
    criterion: AnsweredCriterion,
    /// The autosaved texts of the page.
    save: Autosave,
) -> impl IntoView {
    let lang = use_lang();
    let AnsweredCriterion {
        id,
        guidance,
        evidence,
        files,
        return_reason,
        explanation,
        ..
    } = criterion;
    let why = explanation.is_some().then(|| field_of(&id, "why"));
    let (text, links) = (field_of(&id, "text"), field_of(&id, "links"));
    let said = |field: &str| {
        let field = field.to_owned();
        move || save.text(&field).map(|text| text.get()).unwrap_or_default()
    };
    let (answer, addresses) = (said(&text), said(&links));
    let wrong_text = Signal::derive(move || wrong_text(&answer()).map(|fault| lang.cell_fault(&fault)));
    let wrong_links = Signal::derive(move || {
        let addresses = addresses();
        wrong_link(&addresses).map(|line| format!("{} «{line}»", lang.lack(Lack::LinkWrong)))
    });
    view! {
        {return_reason.map(|reason| view! {
            <Notice tone=Tone::Warning title=lang.self_evaluation_return_reason()><p class="as-typed">{reason}</p></Notice>
        })}
        <Asked guidance evidence />
        <TypedText
            save field=text prefix="answer" form=FORM label=lang.self_evaluation_answer()
            hint=lang.self_evaluation_answer_hint() rows=6 error=wrong_text
        />
        <TypedText
            save field=links prefix="answer" form=FORM label=lang.self_evaluation_links() hint=lang.self_evaluation_links_hint()
            optional_mark=lang.optional_mark() rows=2 error=wrong_links
        />
        <EvidenceFiles accreditation criterion=id files />
        {why.map(|why| view! {
            <TypedText
                save field=why prefix="answer" form=FORM label=lang.return_explanation() hint=lang.return_explanation_hint()
                optional_mark=lang.optional_mark() rows=3
            />
        })}
    }
}

/// What is looked at, and what may prove it.
#[component]
pub fn Asked(
    /// What is looked at.
    guidance: Text3,
    /// Kinds of evidence.
    evidence: Vec<Text3>,
) -> impl IntoView {
    let lang = use_lang();
    let kinds = evidence
        .iter()
        .map(|kind| view! { <li>{lang.of(kind)}</li> })
        .collect_view();
    view! {
        <Disclosure summary=lang.self_evaluation_guidance()>
            <p>{lang.of(&guidance)}</p>
            <p><strong>{lang.self_evaluation_evidence_kinds()}</strong></p>
            <ul>{kinds}</ul>
        </Disclosure>
    }
}

/// A criterion as it was answered.
#[component]
pub fn CriterionReading(
    criterion: AnsweredCriterion,
    /// Why it can only be read, where the page is being filled in.
    #[prop(optional, into)]
    closed: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let AnsweredCriterion {
        id,
        title,
        text,
        links,
        files,
        return_reason,
        explanation,
        ..
    } = criterion;
    let explanation = explanation.filter(|it| says_anything(it));
    let empty = !says_anything(&text);
    let links = addresses_in(&links);
    view! {
        <Card id=format!("criterion-{id}") title=format!("{id}. {}", lang.of(&title))>
            {closed.map(|why| view! { <Notice><p>{why}</p></Notice> })}
            {return_reason.map(|reason| view! {
                <Notice tone=Tone::Warning title=lang.self_evaluation_return_reason()><p class="as-typed">{reason}</p></Notice>
            })}
            {if empty {
                view! { <p class="soft">{lang.self_evaluation_no_answer()}</p> }.into_any()
            } else {
                view! { <p class="as-typed">{text}</p> }.into_any()
            }}
            <Links links />
            <EvidenceReading files />
            {explanation.map(|text| view! {
                <p class="soft">{lang.return_explanation()}</p>
                <p class="as-typed">{text}</p>
            })}
        </Card>
    }
}

/// Addresses that the applicant named, as links to other sites; what is no address stays text.
#[component]
pub fn Links(
    /// The addresses.
    links: Vec<String>,
) -> impl IntoView {
    let lang = use_lang();
    let items = links.into_iter().map(|link| {
        if crate::domain::accreditation::completeness::is_address(&link) {
            let address = link.clone();
            view! { <li><a href=address rel="external noopener noreferrer nofollow" target="_blank">{link}</a></li> }
                .into_any()
        } else {
            view! { <li>{link}</li> }.into_any()
        }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        view! {
            <p class="soft">{lang.self_evaluation_links()}</p>
            <ul class="links">{items}</ul>
        }
    })
}
