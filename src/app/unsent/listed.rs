//! The texts of a case that this device keeps, each with its place and state.

use leptos::prelude::*;

use super::courier::use_unsent;
use super::ledger::{Shown, State};
use super::place::{address_of, name_of};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonKind, ButtonVariant, IconName, Notice, Tone};
use crate::i18n::Lang;

/// The list, while there are any; it follows what is sent.
#[component]
pub fn UnsentTexts(
    /// Id of what is signed with them: the application, the accreditation case, the sheet.
    #[prop(into)]
    case: String,
) -> impl IntoView {
    let lang = use_lang();
    let unsent = use_unsent();
    let texts = Memo::new(move |_| unsent.of_case(&case));
    move || {
        let texts = texts.get();
        (!texts.is_empty()).then(|| {
            let title = lang.unsent_title(texts.len());
            let items = texts.into_iter().map(|it| view! { <Item it /> }).collect_view();
            view! {
                <Notice tone=Tone::Warning title=title live=true>
                    <ul class="kept__list">{items}</ul>
                </Notice>
            }
        })
    }
}

#[component]
fn Item(it: Shown) -> impl IntoView {
    let lang = use_lang();
    let unsent = use_unsent();
    let name = name_of(lang, &it.kept);
    let (address, said) = (address_of(&it.kept), said(lang, &it.state));
    // What its page may not be able to open any more can be read, copied and dropped here.
    let refused = matches!(it.state, State::Refused(_)).then(|| {
        let (text, label) = (it.kept.entry.text.clone(), lang.kept_drop_of(&name));
        let kept = it.kept;
        view! {
            <p class="as-typed">{text}</p>
            <Button
                kind=ButtonKind::Button variant=ButtonVariant::Quiet icon=IconName::Bin
                on:click=move |_| unsent.drop_kept(&kept) attr:aria-label=label
            >
                {lang.kept_drop()}
            </Button>
        }
    });
    view! {
        <li class="kept">
            <p><a href=address>{name}</a> ": " {said}</p>
            {refused}
        </li>
    }
}

fn said(lang: Lang, state: &State) -> String {
    match state {
        State::Sending => lang.unsent_sending().to_owned(),
        State::Open => lang.unsent_open().to_owned(),
        State::Conflict => lang.unsent_conflict().to_owned(),
        State::Refused(failure) => lang.unsent_refused(&lang.failure(failure)),
        State::SignedOut => lang.unsent_signed_out().to_owned(),
        State::Unreachable => lang.unsent_unreachable().to_owned(),
    }
}
