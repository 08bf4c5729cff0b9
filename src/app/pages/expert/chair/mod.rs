//! The chair's desk (docs/requirements.md, A12, A13): the matrix of experts × criteria, «Комментарий жазуу» on every cell, the queue
//! of cells that lack one, and the progress of the others while it goes on.

mod cell;
mod desk;
mod live;
mod matrix;
mod on_paper;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api::accreditation::case::{SaveTexts, TakeStep};
use crate::api::accreditation::evaluation::chair_page;
use crate::app::forms::{AnswerMessage, CommandForm, LanguageLine, TextForm};
use crate::app::frame::own_address;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::accreditation::{AccreditationBadge, organisation_of, title_of};
use crate::app::pages::focus::{focus_on_change, follow_in_box};
use crate::app::pages::{screen, titled};
use crate::app::ui::{Breadcrumb, Button, ButtonLink, ButtonVariant, Card, Crumb, IconName, PageHeader};
use crate::domain::FormName;
use crate::domain::accreditation::{Action, LawRefusal, Stage, Unmet};
use crate::domain::address::{Address, Parameter};
use crate::domain::ids::AccreditationId;
use crate::domain::text_kind::TextKind;
use crate::domain::views::chair::ChairPage;
use cell::{CELL, CellPanel};
use desk::Desk;
use live::Experts;
use matrix::Matrix;
use on_paper::OnPaper;

/// The `id` of the one form of the desk.
const FORM: &str = "comments";

/// With so many experts at most, the matrix leaves room for the panel next to it; with more the panel is below it.
const BESIDE: usize = 4;

/// The desk of the address; `?cell=on.<sheet>.<criterion>` is the one shown.
#[component]
pub fn ChairScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("accreditation").unwrap_or_default().to_owned()));
    let query = use_query_map();
    let wanted =
        Memo::new(move |_| query.with(|query| query.get_str(Parameter::Cell.name()).unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| chair_page(AccreditationId::from_text(id)));
    screen(page, move |page: ChairPage| view! { <Chair page wanted /> }.into_any())
}

/// The whole desk, from its view.
#[component]
pub(super) fn Chair(
    /// The matrix.
    page: ChairPage,
    /// The cell that is asked for; another or none means the first that lacks a comment.
    #[prop(into)]
    wanted: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let head = page.head.clone();
    let title = lang.chair_title();
    let crumbs = if page.is_chair {
        vec![Crumb::new(Address::ExpertOffice, lang.expert_office())]
    } else {
        vec![Crumb::new(Address::Accreditation(&head.id), title_of(lang, &head))]
    };
    let (is_chair, columns) = (page.is_chair, page.columns.clone());
    let beside = columns.len() <= BESIDE;
    let desk = Desk::new(page, wanted);
    focus_on_change(desk.current, CELL);
    follow_in_box(desk.current, ".matrix .table", ".matrix__cell[aria-current]");
    follow_in_box(desk.current, ".chair__panel", ".chair__panel .card__head");
    if desk.may_comment() {
        desk.save.begin();
    }
    let form = desk.form_name();
    TextForm::new(FORM, form.clone()).announce();
    let languages = desk.may_comment().then(|| form.clone());
    let to_conclusion = is_chair && head.stage.is_unsealed() && head.stage != Stage::Review;
    let stage = head.stage;
    let id = head.id.clone();
    view! {
        {titled(title)}
        <div class="page page--wide desk">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title eyebrow=format!("{}, {}", organisation_of(lang, &head), title_of(lang, &head))>
                <AccreditationBadge stage />
            </PageHeader>
            <AnswerMessage form=form.clone() done=lang.self_evaluation_saved() />
            <AnswerMessage form=FormName::TakeStep(Action::CloseEvaluation) done=lang.chair_closed() />
            <Experts accreditation=id.clone() columns criteria=desk.criteria() />
            <form
                id=FORM method="post" action=own_address(SaveTexts::PATH) autocomplete="off" novalidate data-keeps=form.clone()
                on:submit=move |event| desk.now.pressed(&event)
            >
                <input type="hidden" name="kind" value=TextKind::Comment.name() />
                <input type="hidden" name="thing" value=id.to_string() />
            </form>
            <div class="chair__columns" class:chair__columns--beside=beside>
                <Card id="matrix" title=lang.chair_matrix()><Matrix desk /></Card>
                <div class="chair__panel">
                    // Each cell is drawn again, as on the scoring desk.
                    {move || desk.current.get().map(|(sheet, criterion)| {
                        move || view! { <CellPanel desk sheet=sheet.clone() criterion=criterion.clone() /> }
                    })}
                </div>
            </div>
            <OnPaper desk />
            {is_chair.then(|| view! { <Close desk /> })}
            {languages.map(|name| view! { <LanguageLine name form=FORM /> })}
            {to_conclusion.then(|| view! {
                <div class="toolbar">
                    <ButtonLink href=Address::Conclusion(&id) variant=ButtonVariant::Primary icon=IconName::ArrowRight>
                        {lang.conclusion_title()}
                    </ButtonLink>
                </div>
            })}
        </div>
    }
}

/// Closing the evaluation, with what still prevents it.
#[component]
fn Close(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let head = desk.page.with_value(|page| page.head.clone());
    let belongs = crate::app::pages::applicant::accreditation::belongs_here(&head, Action::CloseEvaluation);
    belongs.then(|| {
        let uncommented = |it: &&LawRefusal| matches!(it, LawRefusal::Unmet(Unmet::Uncommented { .. }));
        let refusal = head.refusal_of(Action::CloseEvaluation);
        let refusal = refusal.filter(|it| !uncommented(it)).cloned();
        // What is typed meanwhile counts at once; the server counts again.
        let why_not = Signal::derive(move || match desk.uncommented() {
            0 => refusal.as_ref().map(|it| lang.accreditation_refusal(it)),
            missing => Some(lang.accreditation_unmet(Unmet::Uncommented { missing })),
        });
        let hidden = vec![
            ("accreditation", head.id.to_string()),
            ("action", Action::CloseEvaluation.name().to_owned()),
        ];
        let seen = head.seen.clone();
        view! {
            <Card id="close" title=lang.accreditation_action(Action::CloseEvaluation)>
                <p>{lang.chair_close_text()}</p>
                <CommandForm action=TakeStep::PATH id=FormName::TakeStep(Action::CloseEvaluation) hidden seen=seen class="cluster">
                    <Button variant=ButtonVariant::Primary why_not>{lang.accreditation_action(Action::CloseEvaluation)}</Button>
                </CommandForm>
            </Card>
        }
    })
}
