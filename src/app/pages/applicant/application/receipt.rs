//! The receipt of a signed application (docs/requirements.md, L15).

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::MailView;
use crate::app::ui::{Definition, DefinitionList, Icon, IconName};
use crate::domain::views::application::Receipt;

/// Number, time, hash, who signed, and where the receipt went.
#[component]
pub fn ReceiptView(receipt: Receipt) -> impl IntoView {
    let lang = use_lang();
    let Receipt {
        number,
        signed_at,
        hash,
        signer,
        sent_to,
        mail,
        authority,
    } = receipt;
    let sent_to = match mail {
        Some(mail) => view! { <MailView mail /> }.into_any(),
        None => sent_to.unwrap_or_else(|| lang.receipt_not_sent().to_owned()).into_any(),
    };
    view! {
        <section class="receipt" aria-labelledby="receipt">
            <span class="receipt__seal"><Icon name=IconName::Check /></span>
            <h2 id="receipt">{lang.receipt()}</h2>
            <DefinitionList>
                <Definition term=lang.receipt_number()><span class="receipt__number">{number}</span></Definition>
                <Definition term=lang.receipt_signed_at()>{lang.date_time_exact(signed_at)}</Definition>
                <Definition term=lang.receipt_signer()>{signer}</Definition>
                <Definition term=lang.receipt_authority()>{lang.of(&authority)}</Definition>
                <Definition term=lang.receipt_sent_to()>{sent_to}</Definition>
                <Definition term=lang.receipt_hash()><code class="fingerprint">{hash}</code></Definition>
            </DefinitionList>
            <p class="soft">{lang.receipt_unaltered()}</p>
        </section>
    }
}
