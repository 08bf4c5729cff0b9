//! The form itself: real, sent by the browser; the WebAssembly checks and saves while one types.

use leptos::server_fn::ServerFn;
use leptos::{html, prelude::*};

use crate::api::licensing::appendix::SaveRow;
use crate::app::forms::{LanguageLine, TextForm};
use crate::app::frame::{own_address, use_frame};
use crate::app::lang::use_lang;
use crate::app::pages::applicant::row::control::ColumnField;
use crate::app::pages::applicant::row::derived::DerivedNumbers;
use crate::app::pages::applicant::row::files::RowFiles;
use crate::app::pages::applicant::row::sheet::{Sheet, form_name};
use crate::app::pages::applicant::row::submit::{Stay, Submit};
use crate::app::ui::{Button, ButtonLink, ButtonVariant, Card, ErrorLink, ErrorSummary, Live, Notice, Tone, Toolbar};
use crate::domain::Failure;
use crate::domain::address::Address;
use crate::domain::reference::ColumnKind;
use crate::domain::views::appendix::RowPage;

const FORM: &str = "row-form";

/// The form of a row that may be changed.
#[component]
pub fn RowForm(
    /// The row.
    page: RowPage,
    /// Shows at once what is missing.
    check: bool,
) -> impl IntoView {
    let lang = use_lang();
    let name = form_name(&page);
    TextForm::new(FORM, name.clone()).announce();
    let sheet = Sheet::new(&page, check);
    sheet.save.begin();
    let node = NodeRef::<html::Form>::new();
    let submit = Submit::new(sheet, node);
    let columns = page
        .template
        .columns
        .iter()
        .filter(|column| column.kind != ColumnKind::File)
        .cloned();
    let fields = columns
        .map(|column| view! { <ColumnField sheet column /> })
        .collect_view();
    let keeps = name.clone();
    let (application, row) = (page.head.id.to_string(), page.row.id.to_string());
    let (back, back_label) = super::way_back(lang, &page);
    let note = move || {
        if sheet.is_live.get() {
            lang.autosave_note().to_owned()
        } else {
            lang.without_script_note().to_owned()
        }
    };
    view! {
        <Refused page=page.clone() sheet />
        <StayHere sheet submit />
        <div class="split">
            <div class="split__main">
                <form
                    class="stack" id=FORM method="post" action=own_address(SaveRow::PATH) autocomplete="off" novalidate
                    data-keeps=keeps
                    node_ref=node on:submit=move |event| submit.pressed(&event)
                >
                    <input type="hidden" name="application" value=application />
                    <input type="hidden" name="row" value=row />
                    <Card><div class="form">{fields}</div></Card>
                    <Toolbar sticky=true>
                        <Button variant=ButtonVariant::Primary busy=submit.is_waiting>{lang.save()}</Button>
                        <ButtonLink href=back>{back_label}</ButtonLink>
                    </Toolbar>
                    <LanguageLine name />
                </form>
                <RowFiles sheet page />
            </div>
            <aside class="split__aside">
                <DerivedNumbers sheet />
                <p class="soft"><Live text=Signal::derive(note) /></p>
            </aside>
        </div>
    }
}

/// What the form came back with.
#[component]
fn Refused(page: RowPage, sheet: Sheet) -> impl IntoView {
    let lang = use_lang();
    let frame = use_frame();
    let failure = frame.failure_of(&form_name(&page)).cloned()?;
    let anew = Address::Row(&page.head.id, &page.row.id).to_string();
    let rest = match &failure {
        Failure::Changed { .. } => {
            let note = view! {
                <Notice tone=Tone::Warning>
                    <p>{lang.keep_mine_by_saving()}</p>
                    <p><a href=anew rel="external">{lang.open_row_anew()}</a></p>
                </Notice>
            };
            Some(note)
        }
        _ => None,
    };
    let errors = match &failure {
        Failure::Invalid(faults) => faults
            .iter()
            .map(|it| ErrorLink::new(it.field.clone(), lang.fault(&it.fault)))
            .collect::<Vec<_>>(),
        Failure::Changed { .. } => {
            let changed = page
                .template
                .columns
                .iter()
                .filter(|column| sheet.differs_from_server(&column.id));
            changed
                .map(|column| ErrorLink::new(column.id.clone(), lang.changed_field(&lang.of(&column.label))))
                .collect()
        }
        other => vec![ErrorLink::new(FORM, lang.failure(other))],
    };
    let errors = if errors.is_empty() {
        vec![ErrorLink::new(FORM, lang.failure(&failure))]
    } else {
        errors
    };
    Some(view! {
        <ErrorSummary title=lang.what_is_wrong() errors />
        {rest}
    })
}

/// Why «Сактоо» did not lead away.
#[component]
fn StayHere(sheet: Sheet, submit: Submit) -> impl IntoView {
    let lang = use_lang();
    let Submit { stay, refused, .. } = submit;
    // As it was when the form was sent: the list does not move the fields under the hand of whoever is correcting them.
    let errors = Memo::new(move |_| {
        refused.get();
        if stay.get() != Stay::Faults {
            return Vec::new();
        }
        let told = untrack(|| sheet.faults_shown());
        told.into_iter()
            .map(|(column, said)| {
                let label = sheet
                    .template
                    .with_value(|it| it.column(&column).map(|it| lang.of(&it.label)));
                ErrorLink::new(column, format!("{}: {said}", label.unwrap_or_default()))
            })
            .collect()
    });
    view! {
        <ErrorSummary title=lang.saved_but_incomplete() errors=Signal::derive(move || errors.get()) pressed=refused />
        {move || (stay.get() == Stay::NotSent && !sheet.save.is_saved()).then(|| view! {
            <Notice tone=Tone::Danger title=lang.not_sent_yet() live=true><p>{lang.not_sent_yet_do()}</p></Notice>
        })}
    }
}
