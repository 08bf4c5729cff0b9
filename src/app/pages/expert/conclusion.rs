//! The commission's conclusion (docs/requirements.md, A14): drafted from the matrix, edited, signed by the chair.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use crate::api::accreditation::case::SaveTexts;
use crate::api::accreditation::evaluation::{SignConclusion, conclusion_page};
use crate::app::autosave::{Autosave, Start, Thing};
use crate::app::forms::save_now::{SaveNow, SaveNowOutcome};
use crate::app::forms::typed_text::TypedText;
use crate::app::forms::{AnswerMessage, CommandForm, LanguageLine, TextForm};
use crate::app::frame::{own_address, use_frame};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::accreditation::{organisation_of, title_of};
use crate::app::pages::{StrangeSignsNotice, screen, titled};
use crate::app::ui::{
    Breadcrumb, Button, ButtonKind, ButtonVariant, Card, Crumb, Disclosure, IconName, Notice, PageHeader, Toolbar,
};
use crate::app::unsent::why_wait;
use crate::domain::FormName;
use crate::domain::accreditation::completeness::wrong_conclusion;
use crate::domain::accreditation::{Action, Unmet};
use crate::domain::address::{Address, CaseDocument, Endpoint};
use crate::domain::ids::AccreditationId;
use crate::domain::text_kind::TextKind;
use crate::domain::views::chair::ConclusionPage;

/// The one field of the form.
const FIELD: &str = "conclusion";
/// Its name as it is sent.
const TYPED: &str = "texts[conclusion]";
/// The `id` of the form.
const FORM: &str = "conclusion-form";

/// The conclusion of the case of the address.
#[component]
pub fn ConclusionScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("accreditation").unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| conclusion_page(AccreditationId::from_text(id)));
    screen(page, |page: ConclusionPage| view! { <Conclusion page /> }.into_any())
}

/// The whole page, from its view.
#[component]
pub(super) fn Conclusion(page: ConclusionPage) -> impl IntoView {
    let lang = use_lang();
    let head = page.head.clone();
    let crumbs = vec![
        Crumb::new(Address::ExpertOffice, lang.expert_office()),
        Crumb::new(Address::Chair(&head.id), lang.chair_title()),
    ];
    let proposed = page.proposed.map(|outcome| lang.outcome(outcome));
    let body = if crate::app::pages::applicant::accreditation::belongs_here(&head, Action::WriteConclusion) {
        view! { <Writing page /> }.into_any()
    } else {
        let paper = Endpoint::PdfDocument(&head.id, &CaseDocument::Conclusion).to_string();
        view! {
            <Card id="text" title=lang.conclusion_title()>
                <p class="as-typed">{page.text}</p>
                <p><a href=paper rel="external" download="">{lang.document_download()}</a></p>
            </Card>
        }
        .into_any()
    };
    view! {
        {titled(lang.conclusion_title())}
        <div class="page">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title=lang.conclusion_title() eyebrow=format!("{}, {}", organisation_of(lang, &head), title_of(lang, &head)) />
            <AnswerMessage form=FormName::SignConclusion />
            <AnswerMessage form=FormName::TakeStep(Action::CloseEvaluation) done=lang.chair_closed() />
            {proposed.map(|said| view! { <Notice><p>{lang.conclusion_proposed()} ": " <strong>{said}</strong></p></Notice> })}
            {body}
        </div>
    }
}

#[component]
fn Writing(page: ConclusionPage) -> impl IntoView {
    let lang = use_lang();
    let ConclusionPage {
        head,
        text,
        draft,
        reviewed,
        ceremony,
        strange,
        ..
    } = page;
    let frame = use_frame();
    let form = FormName::SaveTexts(head.id.as_str()).to_string();
    let thing = Thing::Texts {
        kind: TextKind::Conclusion,
        id: head.id.to_string(),
    };
    let draft_key = frame
        .viewer
        .as_ref()
        .map(|viewer| viewer.draft_key.clone())
        .unwrap_or_default();
    TextForm::new(FORM, form.clone()).announce();
    let start = Start::of_form(&frame, &form, FIELD.to_owned(), text);
    let save = Autosave::new(thing, draft_key, frame.now, vec![start]);
    save.begin();
    let now = SaveNow::new(save);
    let error = Signal::derive(move || {
        let text = save.text(FIELD)?;
        let fault = text.with(|text| wrong_conclusion(text))?;
        Some(lang.cell_fault(&fault))
    });
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let given = StoredValue::new(draft.clone());
    let put = move |_| {
        if let Some(field) = save.text(FIELD) {
            let before = field.get_untracked();
            let draft = given.get_value();
            // What was written stays; the draft comes after it.
            field.set(if before.trim().is_empty() {
                draft
            } else {
                format!("{}\n\n{draft}", before.trim_end())
            });
        }
    };
    // What is edited here is read here: it is signed as it is in the field, once it is saved.
    let shown = move || save.text(FIELD).map(|text| text.get()).unwrap_or_default();
    // That the text is empty may be corrected in this very form; only saved text is signed.
    let refusal = head
        .refusal_of(Action::SignConclusion)
        .filter(|it| **it != Unmet::ConclusionEmpty.into());
    let refused = refusal.map(|it| lang.accreditation_refusal(it));
    let wait = why_wait(lang, head.id.to_string(), false);
    let why_not = Signal::derive(move || refused.clone().or_else(|| wait.get()));
    let hidden = vec![("accreditation", head.id.to_string()), ("reviewed", reviewed)];
    view! {
        <AnswerMessage form=form.clone() done=lang.self_evaluation_saved() />
        <Card id="text" title=lang.conclusion_text()>
            <Disclosure summary=lang.conclusion_draft()>
                <p class="as-typed">{draft}</p>
                {move || is_live.get().then(|| view! {
                    <Button kind=ButtonKind::Button on:click=put>{lang.conclusion_put_draft()}</Button>
                })}
            </Disclosure>
            <form
                id=FORM method="post" action=own_address(SaveTexts::PATH) autocomplete="off" novalidate data-keeps=form.clone()
                on:submit=move |event| now.pressed(&event)
            >
                <input type="hidden" name="kind" value=TextKind::Conclusion.name() />
                <input type="hidden" name="thing" value=head.id.to_string() />
                <TypedText save field=FIELD prefix="text" label=lang.conclusion_text() hint=lang.conclusion_hint() rows=16 error />
                <SaveNowOutcome now />
                <Toolbar><Button>{lang.save()}</Button></Toolbar>
                <LanguageLine name=form.clone() />
            </form>
        </Card>
        <Card id="sign" title=lang.signing_title(crate::domain::signing::Subject::Conclusion)>
            <p id=format!("{}-{FIELD}", FormName::SignConclusion)>{lang.conclusion_sign_text()}</p>
            <StrangeSignsNotice strange />
            {ceremony.map(|ceremony| view! {
                <p><a href=Address::Signing(&ceremony).to_string() rel="external">{lang.next_ceremony_link()}</a></p>
            })}
            <CommandForm action=SignConclusion::PATH id=FormName::SignConclusion hidden seen=head.seen class="cluster" takes=("text", TYPED)>
                <input type="hidden" name="text" value=shown />
                <Button variant=ButtonVariant::Primary icon=IconName::Pencil why_not=why_not>
                    {lang.accreditation_action(Action::SignConclusion)}
                </Button>
            </CommandForm>
        </Card>
    }
}
