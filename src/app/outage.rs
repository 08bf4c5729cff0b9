//! The page in an outage of the database. It needs nothing else: nothing of the product's frame can be had, and nothing is brought to
//! life.

use leptos::prelude::*;

use super::ui::{Notice, Tone};
use crate::i18n::Lang;

/// What is done once the database works again.
pub enum Again {
    /// The page of this address is asked for.
    Page(String),
    /// The page of this address is asked for; the file that was sent from it has to be chosen again.
    PageWithoutFile(String),
    /// This form is sent, as it was sent before.
    Form {
        /// Where to.
        action: String,
        /// What it holds.
        fields: Vec<(String, String)>,
        /// Where it may have been carried out already, the page that shows whether it was: it is then not sent by itself.
        in_doubt: Option<String>,
    },
}

/// Asks every three seconds whether the product works again; then sends the form, or asks for the page.
const SCRIPT: &str = "const again=()=>{const form=document.querySelector('form');\
if(!form)location.replace(document.querySelector('a.button').href);\
else if(!form.dataset.inDoubt)HTMLFormElement.prototype.submit.call(form)};\
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
            Again::Page(address) | Again::PageWithoutFile(address) => Some(view! {
                <noscript><meta http-equiv="refresh" content=format!("5;url={address}") /></noscript>
            }),
            Again::Form { .. } => None,
        };
        let text = match &again {
            Again::Form { in_doubt: Some(_), .. } => lang.outage_in_doubt(),
            _ => lang.outage_text(),
        };
        let file = matches!(again, Again::PageWithoutFile(_)).then(|| view! { <p>{lang.outage_file()}</p> });
        let form = match again {
            Again::Page(address) | Again::PageWithoutFile(address) => view! {
                <a class="button button--primary" href=address>{lang.outage_load_again()}</a>
            }
            .into_any(),
            Again::Form {
                action,
                fields,
                in_doubt,
            } => {
                let waits = in_doubt.is_none().then(|| view! { <p>{lang.outage_form_waits()}</p> });
                let mark = in_doubt.is_some().then_some("true");
                let look = in_doubt.map(
                    |address| view! { <p><a href=address target="_blank" rel="noopener">{lang.outage_look()}</a></p> },
                );
                let fields = fields
                    .into_iter()
                    .map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
                let fields = fields.collect_view();
                view! {
                    <form method="post" action=action data-in-doubt=mark>
                        {fields}
                        {waits}
                        {look}
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
                            <Notice tone=Tone::Warning><p>{text}</p>{file}</Notice>
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
            in_doubt: None,
        };
        let html = outage_page(Lang::Ky, "/pkg/x/asula.css", "n", again);
        assert!(!html.contains("<script>alert"), "{html}");
        assert!(html.contains("name=\"position\""), "{html}");
        assert!(html.contains("&lt;script"), "{html}");
    }

    #[test]
    fn what_may_have_been_done_is_not_sent_again() {
        let html = |in_doubt: Option<&str>| {
            let again = Again::Form {
                action: "/api/add_row".to_owned(),
                fields: vec![],
                in_doubt: in_doubt.map(str::to_owned),
            };
            outage_page(Lang::Ru, "/pkg/x/asula.css", "n", again)
        };
        let doubtful = html(Some("/applications/1"));
        assert!(
            doubtful.contains("data-in-doubt") && doubtful.contains("href=\"/applications/1\""),
            "{doubtful}"
        );
        assert!(!html(None).contains("data-in-doubt"));
    }
}
