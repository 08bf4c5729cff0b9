//! The languages under a form, for a browser that runs no scripts: the form is sent along, so that what is typed in it stays.

use leptos::prelude::*;

use crate::app::forms::text_form::TEXTS_OF;
use crate::app::frame::own_address_with;
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, WithoutScripts};
use crate::domain::address::Endpoint;
use crate::i18n::Lang;

/// The other languages, as buttons of the form. It comes after all other buttons of the form, the first of which is pressed by the key
/// Enter. The links in the header give way to it (`style/layout/language-switch.css`).
#[component]
pub fn LanguageLine(
    /// The name under which the form comes back.
    name: String,
    /// The `id` of the form, where this is outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
) -> impl IntoView {
    view! { <WithoutScripts><OtherLanguages name form /></WithoutScripts> }
}

#[component]
fn OtherLanguages(name: String, form: Option<&'static str>) -> impl IntoView {
    let lang = use_lang();
    let others = Lang::ALL.iter().copied().filter(|other| *other != lang);
    let buttons = others.map(|other| {
        let address = keeping_address(other, &name);
        view! {
            <Button variant=ButtonVariant::Quiet attr:form=form attr:formaction=address attr:lang=other.tag()>
                {other.own_name()}
            </Button>
        }
    });
    let buttons = buttons.collect_view();
    view! { <div class="form-language" role="group" aria-label=lang.language()>{buttons}</div> }
}

/// The address to which a form is sent that is only kept, and shown again in this language.
pub fn keeping_address(lang: Lang, name: &str) -> String {
    own_address_with(&Endpoint::Language(lang.tag()).to_string(), &[(TEXTS_OF, name)])
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::OtherLanguages;
    use crate::app::lang::LangContext;
    use crate::i18n::Lang;

    fn drawn(name: &'static str) -> String {
        Owner::new().with(|| {
            provide_context(LangContext(Lang::Ky));
            view! { <OtherLanguages name=name.to_owned() form=Some("texts") /> }
                .into_view()
                .to_html()
        })
    }

    #[test]
    fn other_languages_are_buttons_that_send_their_form() {
        let drawn = drawn("save_texts 0192");
        assert_eq!(drawn.matches("<button").count(), 2, "{drawn}");
        assert_eq!(drawn.matches("form=\"texts\"").count(), 2, "{drawn}");
        assert!(
            drawn.contains("formaction=\"/language/ru?of=save%5Ftexts%200192\""),
            "{drawn}"
        );
        assert!(!drawn.contains("/language/ky"), "{drawn}");
    }

    #[test]
    fn a_name_cannot_leave_its_attribute() {
        assert!(!drawn("\"><script>").contains("<script"));
    }
}
