//! Texts that are on this device only while the sheet no longer takes them: they are their author's still.

use leptos::prelude::*;

use crate::app::draft_store::{Device, DraftStore, Pending, Place};
use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonKind, ButtonVariant, IconName, Notice, Tone};
use crate::domain::ids::SheetId;
use crate::domain::text_kind::{TextKind, criterion_and_part};

/// Shows what the device keeps of a sheet that the server does not have; nothing where there is none.
#[component]
pub fn KeptTexts(
    sheet: SheetId,
    /// What is said of them.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let lang = use_lang();
    let owner = use_frame().viewer.map(|viewer| viewer.draft_key).unwrap_or_default();
    let found = RwSignal::new(Vec::<Pending>::new());
    let (id, store) = (sheet.to_string(), DraftStore::new(Device, owner, String::new()));
    let store = StoredValue::new(store);
    Effect::new(move |_| found.set(store.with_value(|store| store.pending_for(TextKind::Mark.name(), &id))));
    let id = StoredValue::new(sheet.to_string());
    let drop_it = move |pending: Pending| {
        let place = id.with_value(|id| Place::of(TextKind::Mark.name(), id, &pending.field));
        store.with_value(|store| store.drop_of(&place, &pending));
        found.update(|found| found.retain(|it| *it != pending));
    };
    move || {
        let text = text.clone();
        let found = found.get();
        (!found.is_empty()).then(|| {
            let items = found
                .into_iter()
                .map(|pending| {
                    let (criterion, part) = criterion_and_part(&pending.field).unwrap_or((&pending.field, ""));
                    let part = if part == "score" {
                        lang.desk_score()
                    } else {
                        lang.desk_comment()
                    };
                    let label = format!("{criterion}. {part}");
                    let (shown, dropped) = (pending.entry.text.clone(), pending.clone());
                    view! {
                        <li class="kept">
                            <strong>{label.clone()}</strong>
                            <p class="as-typed">{shown}</p>
                            <Button
                                kind=ButtonKind::Button variant=ButtonVariant::Quiet icon=IconName::Bin
                                on:click=move |_| drop_it(dropped.clone()) attr:aria-label=lang.kept_drop_of(&label)
                            >
                                {lang.kept_drop()}
                            </Button>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <Notice tone=Tone::Warning title=lang.kept_title() live=true>
                    <p>{text}</p>
                    <ul class="kept__list">{items}</ul>
                </Notice>
            }
        })
    }
}
