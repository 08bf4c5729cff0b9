//! What is signed: the frozen bytes, as they are, and their hash.

use leptos::prelude::*;

use super::{named, organisation_of};
use crate::app::lang::use_lang;
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
        what,
        hash,
        document,
        frozen_at,
        ..
    } = page;
    let (_, _, inn) = &what.organisation;
    let applicant = format!("{}, {}", organisation_of(lang, &what), lang.application_inn(inn));
    let (title, authority) = (named(lang, &what), lang.of(&what.authority));
    view! {
        <Card id="what" title=lang.signing_what()>
            <DefinitionList>
                <Definition term=lang.signing_kind()>{title}</Definition>
                <Definition term=lang.signing_applicant()>{applicant}</Definition>
                <Definition term=lang.application_authority()>{authority}</Definition>
                <Definition term=lang.signing_frozen_at()>{lang.date_time_exact(frozen_at)}</Definition>
                <Definition term=lang.signing_hash()><code class="fingerprint" translate="no">{hash}</code></Definition>
            </DefinitionList>
            <Disclosure summary=lang.signing_document()>
                <pre class="document-bytes" translate="no" tabindex="0">{document}</pre>
            </Disclosure>
        </Card>
    }
}
