//! The form of a row (docs/requirements.md, L12): «Кошуу» and the pencil lead here, «Сактоо» leads back to the table.

mod control;
mod derived;
mod files;
mod form;
mod reading;
mod sheet;
mod shown;
mod submit;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api::licensing::appendix::row_page;
use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{screen, titled};
use crate::app::ui::{Breadcrumb, Crumb, Notice, PageHeader, Tone};
use crate::domain::address::{Address, Parameter};
use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::licensing::Action;
use crate::domain::views::appendix::RowPage;
use crate::i18n::Lang;
pub use control::{labelled, legible};
use form::RowForm;
use reading::RowReading;
use sheet::form_name;

/// `/applications/:application/rows/:row`; `?check` shows at once what is missing, `#column` leads to a field.
#[component]
pub fn RowScreen() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let place = move || {
        params.with(|it| {
            (
                it.get("application").unwrap_or_default(),
                it.get("row").unwrap_or_default(),
            )
        })
    };
    let page = Page::of(place, |(application, row)| {
        row_page(ApplicationId::from_text(application), RowId::from_text(row))
    });
    let check = query.with_untracked(|it| it.get(Parameter::Check.name()).is_some());
    screen(page, move |page: RowPage| view! { <RowView page check /> }.into_any())
}

/// The form of a row, or the row alone where it cannot be changed, under its heading.
#[component]
pub fn RowView(
    /// The row.
    page: RowPage,
    /// Shows at once what is missing.
    check: bool,
    /// What comes below the form.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = use_lang();
    let title = lang.of(&page.template.title);
    let help = lang.of(&page.template.help);
    let (place, of) = page.place;
    let eyebrow = if page.template.max_rows == 1 {
        lang.the_application().to_owned()
    } else {
        lang.row_place(&lang.number(u64::from(place)), &lang.number(u64::from(of)))
    };
    let application = Address::Application(&page.head.id).to_string();
    let (table, _) = way_back(lang, &page);
    let mut crumbs = vec![Crumb::new(application, lang.the_application())];
    if page.template.max_rows != 1 {
        crumbs.push(Crumb::new(table, title.clone()));
    }
    let saved = use_frame().done(&form_name(&page)).then(|| {
        view! {
            <Notice tone=Tone::Success live=true><p>{lang.row_saved()}</p></Notice>
        }
    });
    let refusal = page
        .head
        .refusal_of(Action::Edit)
        .map(|refusal| lang.law_refusal(refusal));
    let body = if page.head.may(Action::Edit) {
        view! { <RowForm page check /> }.into_any()
    } else {
        view! {
            <Notice title=lang.read_only_why()><p>{refusal}</p></Notice>
            <RowReading page />
        }
        .into_any()
    };
    view! {
        {titled(&title)}
        <div class="page">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title eyebrow lead=help />
            {saved}
            {body}
            {children.map(|children| children())}
        </div>
    }
}

/// The way back, and its name: to the table, or to the application from an appendix that is a single form.
fn way_back(lang: Lang, page: &RowPage) -> (String, &'static str) {
    if page.template.max_rows == 1 {
        (
            Address::Application(&page.head.id).to_string(),
            lang.back_to_application(),
        )
    } else {
        let table = Address::Appendix(&page.head.id, &page.template.id).to_string();
        (table, lang.to_the_table())
    }
}
