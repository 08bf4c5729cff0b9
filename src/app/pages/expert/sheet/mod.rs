//! The scoring desk (docs/requirements.md, A8): a rail of all criteria, and for the one shown its guidance, the applicant's answer and
//! evidence, the expert's own score and comment. All of the sheet comes at once, so that the desk goes on working offline.

mod criterion;
mod desk;
mod earlier;
mod kept;
mod keys;
mod mark;
mod news;
mod offline;
mod on_paper;
mod rail;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api::accreditation::case::SaveTexts;
use crate::api::accreditation::evaluation::sheet_page;
use crate::app::forms::{AnswerMessage, LanguageLine};
use crate::app::frame::own_address;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::focus::{focus_on_change, follow_in_box};
use crate::app::pages::screen::screen_or;
use crate::app::pages::{FailureView, SignInAddress, titled};
use crate::app::ui::{Breadcrumb, ButtonLink, ButtonVariant, Crumb, IconName, Live, Notice, PageHeader, Tone, Toolbar};
use crate::domain::Failure;
use crate::domain::address::{Address, Parameter};
use crate::domain::ids::SheetId;
use crate::domain::text_kind::TextKind;
use crate::domain::views::sheet::{SheetHead, SheetPage};
use criterion::{CriterionDesk, HEADING};
use desk::Desk;
pub use kept::KeptTexts;
use keys::{KeysHelp, listen};
use news::follow;
use offline::{AllTogether, OfflineNotice, TakeAlong, is_online, keep_desk};
use on_paper::OnPaper;
use rail::Rail;

/// The `id` of the one form of the desk.
const FORM: &str = "marks";

/// The desk of the address; `?criterion=` is the one shown.
#[component]
pub fn SheetScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("sheet").unwrap_or_default().to_owned()));
    let query = use_query_map();
    let wanted = Memo::new(move |_| {
        query.with(|query| {
            query
                .get_str(Parameter::Criterion.name())
                .unwrap_or_default()
                .to_owned()
        })
    });
    let page = Page::of(move || id.get(), |id| sheet_page(SheetId::from_text(id)));
    let drawn = SharedValue::new(move || wanted.get_untracked()).into_inner();
    let asked = StoredValue::new(id.get_untracked());
    let lang = use_lang();
    let failed = move |failure: Failure| {
        let sheet = SheetId::from_text(asked.get_value());
        // What is no longer there may still have texts of its author on this device.
        let is_gone = failure == Failure::NotFound;
        view! {
            <FailureView failure />
            {is_gone.then(|| view! { <div class="page page--narrow"><KeptTexts sheet text=lang.kept_gone() /></div> })}
        }
        .into_any()
    };
    screen_or(
        page,
        move |page: SheetPage| view! { <Sheet page wanted drawn=drawn.clone() /> }.into_any(),
        failed,
    )
}

/// The whole desk, from its view.
#[component]
pub(super) fn Sheet(
    /// The sheet.
    page: SheetPage,
    /// The criterion that is asked for; another or none means the first unscored one.
    #[prop(into)]
    wanted: Signal<String>,
    /// The criterion that was asked for when the page was drawn.
    #[prop(into)]
    drawn: String,
) -> impl IntoView {
    let lang = use_lang();
    let head = page.head.clone();
    let desk = Desk::new(page, wanted, drawn);
    let (line, is_over) = (is_online(), RwSignal::new(false));
    focus_on_change(desk.current, HEADING);
    follow_in_box(desk.current, ".rail__list", ".rail__link[aria-current]");
    if desk.may_score() {
        desk.save.begin();
        listen(desk);
        keep_desk(desk);
        follow(desk, is_over);
    }
    let crumbs = vec![Crumb::new(Address::ExpertOffice, lang.expert_office())];
    let title = lang.sheet_title(&head.organisation);
    let form = desk.form_name();
    let languages = desk.may_score().then(|| form.clone());
    view! {
        {titled(&title)}
        <div class="page page--wide desk">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title eyebrow=lang.accreditation_title(&head.number)><div class="cluster"><KeysHelp desk />{desk.may_score().then(|| view! { <TakeAlong desk /> })}</div></PageHeader>
            <SheetStatus head=head.clone() desk line />
            <OfflineNotice line />
            <Over is_over />
            <AnswerMessage form=form.clone() done=lang.self_evaluation_saved() />
            <form
                id=FORM method="post" action=own_address(SaveTexts::PATH) autocomplete="off" novalidate data-keeps=form.clone()
                on:submit=move |event| desk.now.pressed(&event)
            >
                <input type="hidden" name="kind" value=TextKind::Mark.name() />
                <input type="hidden" name="thing" value=head.id.to_string() />
            </form>
            <div class="desk__columns">
                <Rail desk />
                <div class="desk__work">
                    // Inside of another closure each criterion is drawn again: rebuilt in place its fields would be those of the one
                    // before.
                    {move || {
                        let id = desk.current.get();
                        desk.criterion(&id).map(|criterion| move || view! { <CriterionDesk desk criterion=criterion.clone() /> })
                    }}
                </div>
            </div>
            <OnPaper desk />
            <Toolbar sticky=true>
                <span class="desk__progress" role="status">
                    <Live text=Signal::derive(move || lang.sheet_progress(desk.done(), desk.count())) />
                </span>
                {desk.may_score().then(|| view! { <AllTogether desk /> })}
                <ButtonLink
                    href=Address::Publish(&head.id) variant=ButtonVariant::Primary icon=IconName::ArrowRight external=true
                >
                    {lang.sheet_to_publish()}
                </ButtonLink>
            </Toolbar>
            {languages.map(|name| view! { <LanguageLine name form=FORM /> })}
        </div>
    }
}

/// Whether it is published, may be scored, or why not. The banner stays until the sheet is published.
#[component]
fn SheetStatus(head: SheetHead, desk: Desk, line: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    match (head.published_at, head.refusal) {
        (Some(at), _) => {
            let said = lang.sheet_published_at(&lang.date_time_exact(at));
            view! {
                <Notice tone=Tone::Success title=lang.sheet_published()><p>{said}</p></Notice>
                <KeptTexts sheet=head.id text=lang.kept_after_publication() />
            }
            .into_any()
        }
        (None, Some(refusal)) => view! {
            <Notice tone=Tone::Warning title=lang.read_only_why()><p>{lang.accreditation_refusal(&refusal)}</p></Notice>
            <KeptTexts sheet=head.id text=lang.kept_read_only() />
        }
        .into_any(),
        (None, None) => {
            // One sentence takes the place of the other: the state of the single texts is shown next to them and at the end of the
            // page.
            let said = move || {
                let said = if desk.has_two_texts() {
                    lang.sheet_two_texts()
                } else {
                    lang.sheet_not_published_text()
                };
                said.to_owned()
            };
            view! {
                <Notice tone=Tone::Warning title=lang.sheet_not_published()>
                    // While offline another message says where the texts are; here the heading is enough.
                    {move || line.get().then(|| view! {
                        <p><Live text=Signal::derive(said) /></p>
                    })}
                </Notice>
            }
            .into_any()
        }
    }
}

/// Announced while the page is open: the sheet was published, or taken away, elsewhere.
#[component]
fn Over(is_over: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let here = SignInAddress::of_this_page().page();
    move || {
        let here = here.clone();
        is_over.get().then(|| {
            view! {
                <Notice tone=Tone::Warning title=lang.sheet_is_over() live=true>
                    <p>{lang.sheet_is_over_text()}</p>
                    <ButtonLink href=here external=true>{lang.load_again()}</ButtonLink>
                </Notice>
            }
        })
    }
}
