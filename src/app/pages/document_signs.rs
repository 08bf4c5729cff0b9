//! Before a signature: which characters the document will not show.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Notice, Tone};
use crate::domain::views::document_signs::StrangeSigns;

/// The places with such characters; nothing where there are none.
#[component]
pub fn StrangeSignsNotice(
    /// The places.
    strange: Vec<StrangeSigns>,
) -> impl IntoView {
    let lang = use_lang();
    (!strange.is_empty()).then(|| {
        let places = strange
            .into_iter()
            .map(|it| {
                let signs = it.signs.join(" ");
                view! { <li>{lang.document_place_name(&it.place)} ": " <strong>{signs}</strong></li> }
            })
            .collect_view();
        view! {
            <Notice tone=Tone::Warning title=lang.document_signs_title()>
                <p>{lang.document_signs_text()}</p>
                <ul>{places}</ul>
            </Notice>
        }
    })
}
