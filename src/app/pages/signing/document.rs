//! What is signed: the frozen bytes, as they are, and their hash.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::application::{organisation_of, title_of};
use crate::app::ui::{Card, Definition, DefinitionList, Disclosure};
use crate::domain::views::signing::SigningPage;

/// What is signed, with its hash; the document itself under a fold.
#[component]
pub fn Document(
    /// The ceremony.
    page: SigningPage,
) -> impl IntoView {
    let lang = use_lang();
    let SigningPage {
        head,
        hash,
        document,
        frozen_at,
        ..
    } = page;
    let (ky, ru, inn) = &head.organisation;
    let full = if ky == ru {
        ky.clone()
    } else {
        organisation_of(lang, &head)
    };
    let applicant = format!("{full}, {}", lang.application_inn(inn));
    let (title, authority) = (title_of(lang, &head), lang.of(&head.authority));
    view! {
        <Card id="what" title=lang.signing_what()>
            <DefinitionList>
                <Definition term=lang.application()>{title}</Definition>
                <Definition term=lang.signing_applicant()>{applicant}</Definition>
                <Definition term=lang.application_authority()>{authority}</Definition>
                <Definition term=lang.signing_frozen_at()>{lang.date_time_exact(frozen_at)}</Definition>
                <Definition term=lang.signing_hash()><code class="fingerprint">{hash}</code></Definition>
            </DefinitionList>
            <Disclosure summary=lang.signing_document()>
                <pre class="document-bytes" tabindex="0">{document}</pre>
            </Disclosure>
        </Card>
    }
}
