//! The second confirmation (docs/requirements.md, A10): sixty seconds by the server's clock, running down on screen.

use std::time::Duration;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos::task::spawn_local;

use crate::api::signing::{ConfirmPublication, signing_page};
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::pages::everyone::signing::running_down::seconds_before_end;
use crate::app::ui::{Button, ButtonVariant, Card, Countdown, IconName, Notice, Tone};
use crate::domain::FormName;
use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;
use crate::domain::page_data::PageData;
use crate::domain::views::signing::{SigningPage, SigningStep};
use crate::i18n::Lang;

/// When a screen reader is told how much is left, in seconds.
const SPOKEN: [i64; 4] = [30, 10, 5, 0];
/// From here on the time is shown as running short, in seconds.
const URGENT: i64 = 10;
/// How often the server is asked what became of a ceremony whose time is over.
const ASK_EVERY: Duration = Duration::from_millis(1_500);

/// The window «Кол коюу» with its one button. Where it was confirmed in time and only its completion broke off, no time runs.
#[component]
pub fn Confirm(
    ceremony: CeremonyId,
    /// Until when, by the server's clock.
    confirm_by: Moment,
    /// Whether it was confirmed already.
    confirmed: bool,
) -> impl IntoView {
    let lang = use_lang();
    let hidden = vec![("ceremony", ceremony.to_string())];
    if confirmed {
        return view! {
            <Notice tone=Tone::Warning title=lang.signing_confirmed()>
                <p>{lang.signing_confirmed_text()}</p>
                <CommandForm action=ConfirmPublication::PATH id=FormName::ConfirmPublication hidden class="cluster">
                    <Button variant=ButtonVariant::Primary icon=IconName::Check>{lang.signing_publish()}</Button>
                </CommandForm>
            </Notice>
        }
        .into_any();
    }
    let asked = ceremony.clone();
    let left = seconds_before_end(confirm_by, move || ask_again(asked.clone(), true));
    Effect::new(move |was_over: Option<bool>| {
        let is_over = left.get() <= 0;
        if is_over && was_over != Some(true) {
            ask_again(ceremony.clone(), false);
        }
        is_over
    });
    let shown = Signal::derive(move || lang.signing_seconds(left.get()));
    let spoken = Memo::new(move |said: Option<&String>| spoken_at(lang, left.get(), said));
    let urgent = Signal::derive(move || left.get() <= URGENT);
    let why_not = Signal::derive(move || (left.get() <= 0).then(|| lang.signing_no_time_left().to_owned()));
    view! {
        <Card id="confirm" title=lang.signing_confirm_title()>
            <p>{lang.signing_confirm_text()}</p>
            <Countdown label=lang.signing_confirm_left() left=shown spoken=Signal::derive(move || spoken.get()) urgent />
            <CommandForm action=ConfirmPublication::PATH id=FormName::ConfirmPublication hidden pressed_only=true>
                <div class="toolbar">
                    <Button variant=ButtonVariant::Primary icon=IconName::Check why_not>{lang.signing_publish()}</Button>
                </div>
            </CommandForm>
            <p class="soft">{lang.signing_confirm_after()}</p>
        </Card>
    }
    .into_any()
}

/// Asks the server the state of the ceremony, until it says; then the page is reloaded, unless the confirmation is awaited still and that
/// is not what was in doubt.
fn ask_again(ceremony: CeremonyId, in_doubt: bool) {
    set_timeout(
        move || {
            spawn_local(async move {
                match signing_page(ceremony.clone()).await {
                    Ok(data) if in_doubt || is_past_confirming(&data) => {
                        // Without permission to reload it the page stays as it is, and says what it knows.
                        drop(window().location().reload());
                    }
                    _ if window()
                        .location()
                        .pathname()
                        .is_ok_and(|path| path.ends_with(ceremony.as_str())) =>
                    {
                        ask_again(ceremony, in_doubt);
                    }
                    // The page was left.
                    _ => {}
                }
            });
        },
        ASK_EVERY,
    );
}

/// Whether the ceremony waits for the confirmation no more; a page of another build is loaded again to see.
fn is_past_confirming(data: &PageData) -> bool {
    data.is_of_another_build()
        || data
            .view::<SigningPage>()
            .is_ok_and(|page| !matches!(page.step, SigningStep::Confirm { .. }))
}

/// What is read aloud: the last of the moments that was passed, so that a tab that slept says where it woke.
fn spoken_at(lang: Lang, left: i64, said: Option<&String>) -> String {
    let passed = SPOKEN.into_iter().filter(|at| left <= *at).min();
    match passed {
        Some(0) => lang.signing_no_time_left().to_owned(),
        Some(at) if left == at || said.is_none_or(String::is_empty) => lang.signing_seconds_left(left),
        Some(_) => said.cloned().unwrap_or_default(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::spoken_at;
    use crate::i18n::Lang;

    #[test]
    fn a_screen_reader_hears_four_moments_of_the_countdown() {
        let mut said = None;
        let mut told = Vec::new();
        for left in (0..=60).rev() {
            let now = spoken_at(Lang::En, left, said.as_ref());
            if said.as_ref() != Some(&now) && !now.is_empty() {
                told.push(left);
            }
            said = Some(now);
        }
        assert_eq!(told, [30, 10, 5, 0]);
    }

    #[test]
    fn a_tab_that_slept_tells_where_it_woke() {
        let before = spoken_at(Lang::En, 50, None);
        assert_eq!(spoken_at(Lang::En, 7, Some(&before)), "7 seconds left");
        assert_eq!(spoken_at(Lang::En, -40, Some(&before)), "The time is over");
    }
}
