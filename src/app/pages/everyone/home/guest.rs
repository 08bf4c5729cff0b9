//! The home page of a guest: what this is, for whom, how it goes, and the way in.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::layout::Emblem;
use crate::app::pages::SignInAddress;
use crate::app::ui::{ButtonLink, ButtonVariant, Card, Definition, DefinitionList, IconName};

/// The way in, the steps, and what to have ready.
#[component]
pub fn Guest(way_in: SignInAddress) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="home__door">
            <div class="home__door-bar">
                <Emblem />
                <div>
                    <h1 class="home__title">{lang.guest_title()}</h1>
                    <p class="home__lead">{lang.guest_lead()}</p>
                </div>
                <Entry way_in />
            </div>
        </section>
        <div class="page">
            <h2 id="steps">{lang.guest_steps_title()}</h2>
            <Steps />
            <Card id="ready" title=lang.guest_have_ready_title()>
                <DefinitionList>
                    <Definition term=lang.guest_signatures()>{lang.guest_have_ready_signatures()}</Definition>
                    <Definition term=lang.guest_register()>{lang.guest_have_ready_register()}</Definition>
                    <Definition term=lang.guest_documents()>{lang.guest_have_ready_documents()}</Definition>
                </DefinitionList>
            </Card>
            <Card id="for-whom" title=lang.guest_for_whom_title()>
                <p>{lang.guest_for_whom()}</p>
            </Card>
        </div>
    }
}

#[component]
fn Entry(way_in: SignInAddress) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="home__entry">
            <h2>{lang.sign_in()}</h2>
            <ButtonLink href=way_in.href() variant=ButtonVariant::Primary icon=IconName::ArrowIn external=true>
                {lang.sign_in_esi()}
            </ButtonLink>
            <p>{lang.sign_in_for_whom()}</p>
            <p>{lang.guest_signature()} " " <a href="https://infocom.kg" rel="external">{lang.guest_signature_more()}</a></p>
        </div>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let lang = use_lang();
    let steps = [
        (lang.guest_step_1(), lang.guest_step_1_text()),
        (lang.guest_step_2(), lang.guest_step_2_text()),
        (lang.guest_step_3(), lang.guest_step_3_text()),
        (lang.guest_step_4(), lang.guest_step_4_text()),
    ];
    let steps = steps
        .into_iter()
        .map(|(title, text)| view! { <li class="home__step"><h3>{title}</h3><p>{text}</p></li> })
        .collect_view();
    view! { <ol class="home__steps" aria-labelledby="steps">{steps}</ol> }
}
