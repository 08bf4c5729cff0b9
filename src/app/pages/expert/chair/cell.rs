//! The cell shown: the expert's score and comment, and «Комментарий жазуу».

use leptos::prelude::*;

use super::FORM;
use crate::app::autosave::Event;
use crate::app::forms::save_now::SaveNowOutcome;
use crate::app::forms::typed_text::TypedText;
use crate::app::lang::use_lang;
use crate::app::pages::expert::chair::desk::Desk;
use crate::app::ui::{Button, ButtonKind, Card, Definition, DefinitionList, IconName, Live};
use crate::domain::accreditation::completeness::{chair_comment_lack, wrong_text};
use crate::domain::text_kind::comment_field;

/// The `id` of the panel, which takes the focus when another cell is shown.
pub const CELL: &str = "cell-panel";

#[component]
pub fn CellPanel(desk: Desk, sheet: String, criterion: String) -> impl IntoView {
    let lang = use_lang();
    let Some((cell, title, expert, score)) = desk.cell(&sheet, &criterion) else {
        return ().into_any();
    };
    let field = comment_field(&sheet, &criterion);
    let next = move |_| {
        desk.save.on_all(&Event::Paused);
        if let Some(field) = desk.next_uncommented() {
            desk.go_to(&field);
        }
    };
    let typed = StoredValue::new(field.clone());
    let error = Signal::derive(move || {
        let comment = typed.with_value(|field| desk.comment(field)).unwrap_or_default();
        // What is not yet begun is no fault; a text of spaces is.
        let lack = (!comment.is_empty()).then(|| chair_comment_lack(&comment)).flatten();
        lack.map(|lack| wrong_text(&comment).map_or_else(|| lang.lack(lack), |fault| lang.cell_fault(&fault)))
    });
    let writes = desk.may_comment() && desk.takes_comments(&sheet);
    let comment = if writes {
        view! {
            <TypedText
                save=desk.save field=field prefix="comment" form=FORM label=lang.chair_comment_write() hint=lang.chair_comment_hint() rows=5
                error
            />
            <div class="cluster cell__acts">
                <Button attr:form=FORM>{lang.save()}</Button>
                <Button kind=ButtonKind::Button icon=IconName::ArrowRight on:click=next>{lang.chair_next()}</Button>
            </div>
            <p class="soft" role="status"><Live text=Signal::derive(move || lang.chair_left(desk.uncommented())) /></p>
            <SaveNowOutcome now=desk.now />
        }
        .into_any()
    } else if cell.chair_comment.is_empty() {
        ().into_any()
    } else {
        view! { <h3>{lang.chair_comment()}</h3><p class="as-typed">{cell.chair_comment}</p> }.into_any()
    };
    view! {
        <Card id="cell" attr:id=CELL attr:tabindex="-1" title=format!("{criterion}. {title}")>
            <DefinitionList>
                <Definition term=lang.chair_expert()>{expert}</Definition>
                <Definition term=lang.desk_score()>{score}</Definition>
            </DefinitionList>
            <h3>{lang.desk_comment()}</h3>
            <p class="as-typed">{cell.comment}</p>
            {comment}
        </Card>
    }
    .into_any()
}
