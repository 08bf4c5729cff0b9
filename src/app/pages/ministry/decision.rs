//! The council's decision (docs/requirements.md, A14): recorded by a specialist, signed by the leadership, read by everybody
//! whom it concerns.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use crate::api::accreditation::evaluation::{RecordDecision, SignDecision, decision_page};
use crate::app::forms::{Answer, AnswerMessage, CommandForm, UnseenMarks};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::accreditation::{AccreditationBadge, belongs_here, organisation_of, title_of};
use crate::app::pages::{StrangeSignsNotice, screen, titled};
use crate::app::ui::{
    Breadcrumb, Button, ButtonVariant, Card, Choice, Crumb, Definition, DefinitionList, Disclosure, Field, IconName,
    InputKind, Notice, PageHeader, RadioGroup, TextArea, TextInput,
};
use crate::domain::FormName;
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::accreditation::{Action, Stage};
use crate::domain::address::{Address, CaseDocument, Endpoint};
use crate::domain::calendar::Date;
use crate::domain::ids::{AccreditationId, CeremonyId};
use crate::domain::signing::Subject;
use crate::domain::views::accreditation::AccreditationHead;
use crate::domain::views::chair::{DecisionPage, RecordedDecision};

/// The decision on the case of the address.
#[component]
pub fn DecisionScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("accreditation").unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| decision_page(AccreditationId::from_text(id)));
    screen(page, |page: DecisionPage| view! { <Decision page /> }.into_any())
}

/// The whole page, from its view.
#[component]
pub(super) fn Decision(page: DecisionPage) -> impl IntoView {
    let lang = use_lang();
    let DecisionPage {
        head,
        conclusion,
        proposed,
        months,
        decision,
        ceremony,
        strange,
    } = page;
    let crumbs = vec![
        Crumb::new(Address::Accreditations, lang.accreditation()),
        Crumb::new(Address::Accreditation(&head.id), title_of(lang, &head)),
    ];
    let stage = head.stage;
    let title = lang.signed_thing(Subject::Decision);
    let proposed = proposed.map(|outcome| lang.outcome(outcome));
    let records = belongs_here(&head, Action::RecordDecision);
    let signs = belongs_here(&head, Action::SignDecision);
    let paper = Endpoint::PdfDocument(&head.id, &CaseDocument::Conclusion).to_string();
    view! {
        {titled(&title)}
        <div class="page">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title=title.clone() eyebrow=organisation_of(lang, &head)><AccreditationBadge stage /></PageHeader>
            <AnswerMessage form=FormName::RecordDecision done=lang.decision_recorded() labels=labels(lang) />
            <AnswerMessage form=FormName::SignDecision />
            {decision.map(|decision| view! { <Recorded head=head.clone() decision /> })}
            <Card id="conclusion" title=lang.conclusion_title()>
                {proposed.map(|said| view! { <Notice><p>{lang.conclusion_proposed()} ": " <strong>{said}</strong></p></Notice> })}
                <Disclosure summary=lang.conclusion_read()><p class="as-typed">{conclusion}</p></Disclosure>
                <p><a href=paper rel="external" download="">{lang.document_download()}</a></p>
            </Card>
            <StrangeSignsNotice strange />
            {records.then(|| view! { <Record head=head.clone() months /> })}
            {signs.then(|| view! { <Sign head ceremony /> })}
        </div>
    }
}

fn labels(lang: crate::i18n::Lang) -> Vec<(&'static str, &'static str)> {
    vec![
        ("outcome", lang.decision_outcome()),
        ("minutes_number", lang.decision_minutes()),
        ("held_on", lang.decision_held_on()),
        ("reasons", lang.decision_reasons()),
    ]
}

/// What was decided; with the certificate once it is signed.
#[component]
fn Recorded(head: AccreditationHead, decision: RecordedDecision) -> impl IntoView {
    let lang = use_lang();
    let certificate = decision.certificate_number.map(|number| {
        let href = Endpoint::PdfDocument(&head.id, &CaseDocument::Certificate).to_string();
        view! {
            <Definition term=lang.document_certificate()>
                "№ " {number} " " <a href=href rel="external" download="">{lang.document_download()}</a>
            </Definition>
        }
    });
    let until = decision.valid_until.map(|at| lang.date_long(at.date_in_bishkek()));
    let held_on = Date::parse(&decision.held_on).map_or(decision.held_on, |day| lang.date_long(day));
    let term = (decision.months > 0).then(|| lang.months(decision.months));
    let signed = head.stage != Stage::Decision;
    view! {
        <Card id="decision" title=lang.decision_title()>
            {(!signed).then(|| view! { <p class="soft">{lang.decision_not_signed()}</p> })}
            <DefinitionList>
                <Definition term=lang.decision_outcome()>{lang.outcome(decision.outcome)}</Definition>
                {term.map(|term| view! { <Definition term=lang.decision_term()>{term}</Definition> })}
                <Definition term=lang.decision_minutes()>{decision.minutes_number}</Definition>
                <Definition term=lang.decision_held_on()>{held_on}</Definition>
                <Definition term=lang.decision_reasons()><span class="as-typed">{decision.reasons}</span></Definition>
                {until.map(|until| view! { <Definition term=lang.document_valid_until()>{until}</Definition> })}
                {certificate}
            </DefinitionList>
        </Card>
    }
}

#[component]
fn Record(head: AccreditationHead, months: (u32, u32)) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FormName::RecordDecision);
    let refusal = head.refusal_of(Action::RecordDecision);
    let why_not = refusal.map(|refusal| lang.accreditation_refusal(refusal));
    let hint = |outcome: Outcome| match outcome {
        Outcome::Full => lang.months(months.0),
        Outcome::Conditional => lang.months(months.1),
        Outcome::Refusal => String::new(),
    };
    let choices = Outcome::ALL.iter().map(|&outcome| {
        let choice = Choice::new(outcome.name(), lang.outcome(outcome));
        let hint = hint(outcome);
        if hint.is_empty() { choice } else { choice.hint(hint) }
    });
    let choices: Vec<_> = choices.collect();
    let hidden = vec![("accreditation", head.id.to_string())];
    let field = |name: &str| (answer.id(name), answer.typed(name), answer.error(name));
    let (minutes, held_on, reasons) = (field("minutes_number"), field("held_on"), field("reasons"));
    view! {
        <Card id="record" title=lang.accreditation_action(Action::RecordDecision)>
            <CommandForm action=RecordDecision::PATH id=FormName::RecordDecision hidden seen=head.seen>
                <RadioGroup
                    id=answer.id("outcome") legend=lang.decision_outcome() name="outcome" choices
                    value=answer.typed("outcome") error=answer.error("outcome")
                />
                <Field id=minutes.0 label=lang.decision_minutes() error=minutes.2>
                    <TextInput name="minutes_number" value=minutes.1 autocomplete="off" />
                    <UnseenMarks />
                </Field>
                <Field id=held_on.0 label=lang.decision_held_on() hint=lang.decision_held_on_hint() error=held_on.2>
                    <TextInput name="held_on" value=held_on.1 kind=InputKind::Date autocomplete="off" />
                </Field>
                <Field id=reasons.0 label=lang.decision_reasons() error=reasons.2>
                    <TextArea name="reasons" value=reasons.1 rows=5 />
                    <UnseenMarks />
                </Field>
                <Button variant=ButtonVariant::Primary why_not=why_not>{lang.accreditation_action(Action::RecordDecision)}</Button>
            </CommandForm>
        </Card>
    }
}

#[component]
fn Sign(head: AccreditationHead, ceremony: Option<CeremonyId>) -> impl IntoView {
    let lang = use_lang();
    let why_not = head
        .refusal_of(Action::SignDecision)
        .map(|refusal| lang.accreditation_refusal(refusal));
    let hidden = vec![("accreditation", head.id.to_string())];
    view! {
        <Card id="sign" title=lang.signing_title(Subject::Decision)>
            {ceremony.map(|ceremony| view! {
                <p><a href=Address::Signing(&ceremony).to_string() rel="external">{lang.next_ceremony_link()}</a></p>
            })}
            <CommandForm action=SignDecision::PATH id=FormName::SignDecision hidden seen=head.seen class="cluster">
                <Button variant=ButtonVariant::Primary icon=IconName::Pencil why_not=why_not>
                    {lang.accreditation_action(Action::SignDecision)}
                </Button>
            </CommandForm>
        </Card>
    }
}
