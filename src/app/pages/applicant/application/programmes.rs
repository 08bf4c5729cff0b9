//! Levels and specialties: the list with its bins, and the form that adds one (docs/requirements.md, L11).

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::application::RemoveProgramme;
use crate::app::forms::{AnswerMessage, CommandForm};
use crate::app::lang::use_lang;
use crate::app::pages::applicant::application::specialty_picker::SpecialtyPicker;
use crate::app::ui::{Badge, Card, EmptyState, IconButton, IconName, Notice, Tone};
use crate::domain::FormName;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::Action;
use crate::domain::reference::{Level, Regime};
use crate::domain::views::application::{ApplicationHead, ProgrammeLine};
use crate::i18n::Lang;

/// The levels and specialties of an application.
#[component]
pub fn Programmes(
    /// The application.
    head: ApplicationHead,
    /// What was chosen.
    programmes: Vec<ProgrammeLine>,
    /// Levels to choose from.
    levels: Vec<Level>,
) -> impl IntoView {
    let lang = use_lang();
    let editable = head.may(Action::Edit);
    let application = head.id.clone();
    let labels = vec![
        ("level", lang.programmes_level()),
        ("specialty", lang.programmes_specialty()),
    ];
    let list = if programmes.is_empty() {
        let hint = editable.then(|| view! { <p>{lang.programmes_none_hint()}</p> });
        view! { <EmptyState title=lang.programmes_none()>{hint}</EmptyState> }.into_any()
    } else {
        let items = programmes
            .into_iter()
            .map(|line| view! { <Programme application=head.id.clone() line editable /> })
            .collect_view();
        view! { <ul class="programmes">{items}</ul> }.into_any()
    };
    view! {
        <Card id="programmes" title=lang.programmes()>
            {editable.then(|| view! { <p class="soft">{lang.programmes_hint()}</p> })}
            <AnswerMessage form=FormName::AddProgramme done=lang.programmes_added() labels />
            {list}
            {editable
                .then(|| view! {
                    <h3>{lang.programmes_add()}</h3>
                    <SpecialtyPicker levels application />
                })}
        </Card>
    }
}

/// The regimes of all levels and specialties, each once, for a page on which they are shown together.
#[component]
pub fn Regimes(
    /// What was chosen.
    programmes: Vec<ProgrammeLine>,
) -> impl IntoView {
    let lang = use_lang();
    let mut regimes: Vec<Regime> = Vec::new();
    for regime in programmes.into_iter().flat_map(|line| line.notices) {
        if !regimes.contains(&regime) {
            regimes.push(regime);
        }
    }
    regimes.iter().map(|regime| regime_notice(lang, regime)).collect_view()
}

/// A regime that bars nothing: what it is, the act, until when.
fn regime_notice(lang: Lang, regime: &Regime) -> impl IntoView + use<> {
    let text = lang.regime(regime);
    view! { <Notice tone=Tone::Warning title=lang.programmes_regime()><p>{text}</p></Notice> }
}

#[component]
fn Programme(application: ApplicationId, line: ProgrammeLine, editable: bool) -> impl IntoView {
    let lang = use_lang();
    let ProgrammeLine {
        id,
        specialty,
        specialty_title,
        level_title,
        is_proposal,
        bar,
        notices,
        ..
    } = line;
    let level = lang.of(&level_title);
    let specialty_title = specialty_title.map(|title| lang.of(&title)).unwrap_or_default();
    let name = format!("{specialty} {specialty_title}").trim().to_owned();
    let has_specialty = !name.is_empty();
    let name = if has_specialty { name } else { level.clone() };
    let hidden = vec![("application", application.to_string()), ("programme", id.to_string())];
    let bin = editable.then(|| {
        view! {
            <CommandForm action=RemoveProgramme::PATH hidden class="programme__bin">
                <IconButton icon=IconName::Bin label=lang.delete_of(&name) danger=true />
            </CommandForm>
        }
    });
    let title = if has_specialty {
        view! { <span class="programme__code">{specialty}</span> {specialty_title} }.into_any()
    } else {
        level.clone().into_any()
    };
    view! {
        <li class="programme">
            <div>
                <p class="programme__title">{title}</p>
                <p class="programme__level">
                    {has_specialty.then_some(level)} " "
                    {is_proposal.then(|| view! { <Badge>{lang.programmes_proposal()}</Badge> })}
                </p>
            </div>
            {bin}
            {bar
                .map(|bar| view! {
                    <div class="programme__refusal">
                        <Notice tone=Tone::Danger title=lang.programmes_barred()><p>{lang.bar(&bar)}</p></Notice>
                    </div>
                })}
            {(!notices.is_empty())
                .then(|| view! {
                    <div class="programme__refusal">{notices.iter().map(|regime| regime_notice(lang, regime)).collect_view()}</div>
                })}
        </li>
    }
}
