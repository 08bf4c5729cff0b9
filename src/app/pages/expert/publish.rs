//! The review before publishing (docs/requirements.md, A9): the sheet as it will be signed, and everything that is
//! missing, linked.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use crate::api::accreditation::evaluation::{BeginPublishing, publish_page};
use crate::app::forms::{AnswerMessage, CommandForm};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{screen, titled};
use crate::app::ui::{
    Breadcrumb, Button, ButtonLink, ButtonVariant, Card, Cell, Column, Crumb, IconName, Notice, PageHeader, Table,
    Tone, Toolbar,
};
use crate::app::unsent::{UnsentTexts, reload_when_sent, why_wait};
use crate::domain::FormName;
use crate::domain::address::{Address, Parameter};
use crate::domain::ids::SheetId;
use crate::domain::views::sheet::{PublishLine, PublishPage};

/// The review of the sheet of the address.
#[component]
pub fn PublishScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("sheet").unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| publish_page(SheetId::from_text(id)));
    reload_when_sent(page, id);
    screen(page, |page: PublishPage| view! { <Publish page /> }.into_any())
}

/// The whole page, from its view.
#[component]
pub(super) fn Publish(page: PublishPage) -> impl IntoView {
    let lang = use_lang();
    let PublishPage {
        head,
        lines,
        missing,
        refusal,
        reviewed,
        ceremony,
        seen,
    } = page;
    let sheet = head.id.to_string();
    let crumbs = vec![
        Crumb::new(Address::ExpertOffice, lang.expert_office()),
        Crumb::new(Address::Sheet(&head.id), lang.sheet_title(&head.organisation)),
    ];
    let published = head.published_at;
    let lead = if published.is_some() { "" } else { lang.publish_lead() };
    let list = missing
        .iter()
        .map(|it| {
            let href = Address::Sheet(&head.id)
                .with(Parameter::Criterion, &it.criterion)
                .to_string();
            view! { <li><a href=href>{it.criterion.clone()} ": " {lang.lack(it.lack)}</a></li> }
        })
        .collect_view();
    let state = match (published, missing.is_empty()) {
        (Some(at), _) => {
            let said = lang.sheet_published_at(&lang.date_time_exact(at));
            view! { <Notice tone=Tone::Success title=lang.sheet_published()><p>{said}</p></Notice> }.into_any()
        }
        (None, true) => view! { <Notice tone=Tone::Success><p>{lang.publish_complete()}</p></Notice> }.into_any(),
        (None, false) => {
            view! { <Notice tone=Tone::Warning title=lang.publish_missing()><ul>{list}</ul></Notice> }.into_any()
        }
    };
    let refused = refusal.map(|refusal| lang.refusal(&refusal));
    let wait = why_wait(lang, head.id.to_string(), true);
    let why_not = Signal::derive(move || refused.clone().or_else(|| wait.get()));
    let hidden = vec![("sheet", head.id.to_string()), ("reviewed", reviewed)];
    let publishing = published.is_none().then(|| {
        view! {
            <Card id="publish" title=lang.signing_publish()>
                <p>{lang.publish_final()}</p>
                {ceremony.map(|ceremony| view! {
                    <p><a href=Address::Signing(&ceremony).to_string() rel="external">{lang.next_ceremony_link()}</a></p>
                })}
                <CommandForm action=BeginPublishing::PATH id=FormName::BeginPublishing hidden seen=seen class="cluster">
                    <Button variant=ButtonVariant::Primary icon=IconName::Pencil why_not=why_not>{lang.signing_publish()}</Button>
                </CommandForm>
            </Card>
        }
    });
    view! {
        {titled(lang.publish_title())}
        <div class="page">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title=lang.publish_title() eyebrow=lang.accreditation_title(&head.number) lead />
            <AnswerMessage form=FormName::BeginPublishing />
            {state}
            <UnsentTexts case=sheet />
            <Card id="marks" title=lang.publish_marks()><Marks lines /></Card>
            {publishing}
            <Toolbar><ButtonLink href=Address::Sheet(&head.id)>{lang.publish_back()}</ButtonLink></Toolbar>
        </div>
    }
}

#[component]
fn Marks(lines: Vec<PublishLine>) -> impl IntoView {
    let lang = use_lang();
    let columns = vec![
        Column::text(lang.publish_criterion()),
        Column::text(lang.desk_score()),
        Column::text(lang.desk_comment()),
    ];
    let rows = lines
        .into_iter()
        .map(|line| {
            let score = if line.score.is_empty() {
                "—".to_owned()
            } else {
                line.score
            };
            view! {
                <tr>
                    <Cell label=lang.publish_criterion() head=true>{line.id} " " {line.title}</Cell>
                    <Cell label=lang.desk_score()>{score}</Cell>
                    <Cell label=lang.desk_comment()><span class="as-typed">{line.comment}</span></Cell>
                </tr>
            }
        })
        .collect_view();
    view! { <Table id="marks-table" caption=lang.publish_marks() caption_hidden=true columns>{rows}</Table> }
}
