//! The language of the page, for views.

use leptos::prelude::*;

use crate::i18n::Lang;

/// The language of the page, in the context: the server provides it from the request and writes it into the page, from
/// which the browser takes it, so that both render the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LangContext(pub Lang);

/// The language of the page. Without a context (a part rendered by itself) it is Kyrgyz, the state language.
pub fn use_lang() -> Lang {
    use_context::<LangContext>().map_or_else(Lang::default, |context| context.0)
}
