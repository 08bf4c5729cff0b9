//! The expert's own score and comment of a criterion.

use leptos::prelude::*;

use super::FORM;
use crate::app::autosave::{Event, FieldState};
use crate::app::forms::save_now::SaveNowOutcome;
use crate::app::forms::typed_text::{Choosing, TypedText};
use crate::app::lang::use_lang;
use crate::app::pages::SignInAddress;
use crate::app::pages::expert::sheet::desk::{Desk, MarkState};
use crate::app::pages::expert::sheet::earlier::Earlier;
use crate::app::ui::{Button, ButtonKind, Choice, Live, RadioGroup};
use crate::domain::accreditation::completeness::{Lack, says_something, wrong_text};
use crate::domain::accreditation::said::Said;
use crate::domain::text::length;
use crate::domain::text_kind::field_of;
use crate::domain::views::sheet::DeskCriterion;

/// Score and comment, to be given.
#[component]
pub fn MarkForm(desk: Desk, criterion: DeskCriterion) -> impl IntoView {
    let lang = use_lang();
    let DeskCriterion {
        id,
        comment: loaded,
        said,
        ..
    } = criterion;
    let (score, comment) = (field_of(&id, "score"), field_of(&id, "comment"));
    let Some(bound) = desk.save.text(&score) else {
        return ().into_any();
    };
    let choices = desk.page.with_value(|page| {
        let scale = page.scale.iter();
        scale
            .map(|it| Choice::new(it.id.clone(), it.title.clone()))
            .collect::<Vec<_>>()
    });
    let title_of = Callback::new(move |id: String| {
        desk.page.with_value(|page| {
            let found = page.scale.iter().find(|it| it.id == id);
            found.map_or_else(String::new, |it| it.title.clone())
        })
    });
    let named = StoredValue::new(score.clone());
    let status = Memo::new(move |_| named.with_value(|field| desk.save.status(field)));
    let text = desk.save.text(&comment);
    let count = move || text.map_or(0, |text| text.with(|text| length(text)));
    let key = StoredValue::new(id.clone());
    let fault = move |comment: &String| {
        // As it was loaded it was judged when it was saved. What is not yet begun is no fault; a text of spaces is.
        if said == Said::Enough && *comment == loaded {
            None
        } else if !comment.is_empty() && !says_something(comment) {
            Some(lang.lack(Lack::Comment))
        } else {
            wrong_text(comment).map(|fault| lang.cell_fault(&fault))
        }
    };
    let error = Signal::derive(move || text.and_then(|text| text.with(&fault)));
    let chosen = Callback::new(move |_: String| desk.save.on(&named.get_value(), Event::Paused));
    let based_on = move || named.with_value(|field| desk.save.based_on(field));
    let done = move || {
        let is_done = key.with_value(|id| desk.state(id)) == MarkState::Done;
        if is_done {
            lang.mark_done().to_owned()
        } else {
            String::new()
        }
    };
    let next = move |_| {
        desk.save.on_all(&Event::Paused);
        if let Some(id) = desk.next_unscored() {
            desk.go_to(&id);
        }
    };
    view! {
        <section class="criterion__mark" aria-label=lang.desk_mark()>
            <RadioGroup
                id=format!("mark-{score}") legend=lang.desk_score() name=format!("texts[{score}]") choices bind=bound form=FORM
                on_choose=chosen
            />
            <input type="hidden" form=FORM name=format!("based_on[{score}]") value=based_on />
            <FieldState status sign_in=SignInAddress::of_this_page().href() />
            <Choosing save=desk.save field=score.clone() label=lang.desk_score() legible=title_of />
            <TypedText
                save=desk.save field=comment.clone() prefix="mark" form=FORM label=lang.desk_comment() hint=lang.desk_comment_hint()
                rows=7 error
            />
            <p class="soft"><Live text=Signal::derive(move || lang.desk_characters(count())) /></p>
            <Earlier desk criterion=id />
            <div class="cluster">
                <Button attr:form=FORM>{lang.save()}</Button>
                <Button kind=ButtonKind::Button on:click=next>{lang.rail_next_unscored()}</Button>
            </div>
            <SaveNowOutcome now=desk.now />
            <p class="visually-hidden" role="status">
                <Live text=Signal::derive(done) />
            </p>
        </section>
    }
    .into_any()
}

/// Score and comment, as they were given.
#[component]
pub fn MarkReading(desk: Desk, criterion: DeskCriterion) -> impl IntoView {
    let lang = use_lang();
    let score = desk.page.with_value(|page| {
        let found = page.scale.iter().find(|it| it.id == criterion.score);
        found.map_or_else(|| lang.mark_nothing().to_owned(), |it| it.title.clone())
    });
    view! {
        <section class="criterion__mark" aria-label=lang.desk_mark()>
            <h3>{lang.desk_score()}</h3>
            <p><strong>{score}</strong></p>
            <h3>{lang.desk_comment()}</h3>
            <p class="as-typed">{criterion.comment}</p>
        </section>
    }
}
