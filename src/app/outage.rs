//! The page in an outage of the database. It stands alone: nothing of the product's frame can be had, and nothing is brought to life.

use leptos::prelude::*;

use super::ui::{Notice, Tone};
use crate::i18n::Lang;

/// What is done once the database works again.
pub enum Again {
    /// The page of this address is asked for.
    Page(String),
    /// This form is sent, as it was sent before.
    Form {
        /// Where to.
        action: String,
        /// What it holds.
        fields: Vec<(String, String)>,
    },
}

/// Asks every three seconds whether the product works again; then sends the form, or asks for the page.
const SCRIPT: &str = "const again=()=>{const form=document.querySelector('form');\
if(form)form.submit();else location.replace(document.querySelector('a.button').href)};\
const look=async()=>{try{if((await fetch('/readyz',{cache:'no-store'})).ok)return again()}catch{}setTimeout(look,3000)};\
setTimeout(look,3000)";

/// The whole document.
pub fn outage_page(lang: Lang, css: &str, nonce: &str, again: Again) -> String {
    let css = css.to_owned();
    let nonce = nonce.to_owned();
    let owner = Owner::new();
    owner.with(move || {
        // Without scripts a page is asked for again by itself; a form only by hand.
        let refresh = match &again {
            Again::Page(address) => Some(view! {
                <noscript><meta http-equiv="refresh" content=format!("5;url={address}") /></noscript>
            }),
            Again::Form { .. } => None,
        };
        let form = match again {
            Again::Page(address) => view! {
                <a class="button button--primary" href=address>{lang.outage_load_again()}</a>
            }
            .into_any(),
            Again::Form { action, fields } => {
                let fields = fields
                    .into_iter()
                    .map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
                let fields = fields.collect_view();
                view! {
                    <form method="post" action=action>
                        {fields}
                        <p>{lang.outage_form_waits()}</p>
                        <button class="button button--primary" type="submit">{lang.outage_send_again()}</button>
                    </form>
                }
                .into_any()
            }
        };
        view! {
            <!DOCTYPE html>
            <html lang=lang.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <title>{lang.outage_title()}</title>
                    <link rel="stylesheet" href=css />
                    {refresh}
                </head>
                <body>
                    <main class="site-main">
                        <div class="page">
                            <h1>{lang.outage_title()}</h1>
                            <Notice tone=Tone::Warning><p>{lang.outage_text()}</p></Notice>
                            {form}
                        </div>
                    </main>
                    <script nonce=nonce>{SCRIPT}</script>
                </body>
            </html>
        }
        .to_html()
    })
}

#[cfg(test)]
mod tests {
    use super::{Again, outage_page};
    use crate::i18n::Lang;

    #[test]
    fn what_was_typed_stands_in_the_page_as_text() {
        let typed = "\"><script>alert(1)</script> ө & <b>".to_owned();
        let again = Again::Form {
            action: "/api/appoint_employee?for=k7".to_owned(),
            fields: vec![("position".to_owned(), typed)],
        };
        let html = outage_page(Lang::Ky, "/pkg/x/asula.css", "n", again);
        assert!(!html.contains("<script>alert"), "{html}");
        assert!(html.contains("name=\"position\""), "{html}");
        assert!(html.contains("&lt;script"), "{html}");
    }
}
