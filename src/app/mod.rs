//! The screens: the routes, one line each.

pub mod another_build;
pub mod autosave;
pub mod background;
pub mod draft_store;
pub mod drawn_by_lang;
pub mod form_draft;
pub mod forms;
pub mod frame;
pub mod held;
pub mod lang;
pub mod layout;
pub mod menu;
pub mod outage;
pub mod page;
pub mod pages;
pub mod parts;
pub mod service_worker;
pub mod shell;
pub mod starting;
pub mod ui;
pub mod unsent;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

use crate::api::session::SignOut;
use crate::domain::address::table::pages;
use crate::domain::views::frame::{Flash, Frame};
use background::{Outlived, provide_background};
use forms::{CommandForm, provide_text_form};
use frame::{provide_frame, spend_message_when_left, use_frame};
use lang::use_lang;
use layout::Layout;
use menu::{menu_of, viewer_line};
use pages::SignInAddress;
use pages::everyone::home::HomeScreen;
use pages::everyone::not_found::NotFoundScreen;
use pages::everyone::offline::OfflineScreen;
use parts::{FurtherPage, WaitingForPart, fetch_ahead, provide_waiting};
use starting::mark_as_alive;
use ui::{Button, ButtonVariant, IconName, Notice, Tone};
use unsent::provide_unsent;

/// Makes of the table of pages a macro that gives the path of a route: `route_path!(Sheet)` is `path!("/sheets/:sheet")`.
macro_rules! route_paths {
    ($name:ident: $($(#[$doc:meta])* $page:ident $(($($parameter:tt)*))? => $pattern:tt;)+) => {
        macro_rules! $name {
            $(($page) => { path!($pattern) };)+
        }
    };
}

pages! { route_paths route_path: }

/// The whole application. Every route is rendered in one piece (`SsrMode::Async`), so that it is whole without JavaScript. What is in the
/// main part of the WebAssembly is named by its screen, the rest by `FurtherPage`.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_frame();
    provide_waiting();
    provide_background();
    mark_as_alive();
    view! {
        <Router>
            <Framed>
                <Routes fallback=NotFoundScreen>
                    <Route path=route_path!(Home) view=HomeScreen ssr=SsrMode::Async/>
                    <Route path=route_path!(Readiness) view=FurtherPage::Readiness ssr=SsrMode::Async/>
                    <Route path=route_path!(Organisation) view=FurtherPage::Organisation ssr=SsrMode::Async/>
                    <Route path=route_path!(ConfirmOrganisation) view=FurtherPage::ConfirmOrganisation ssr=SsrMode::Async/>
                    <Route path=route_path!(Employees) view=FurtherPage::Employees ssr=SsrMode::Async/>
                    <Route path=route_path!(Licences) view=FurtherPage::Licences ssr=SsrMode::Async/>
                    <Route path=route_path!(Application) view=FurtherPage::Application ssr=SsrMode::Async/>
                    <Route path=route_path!(Appendix) view=FurtherPage::Appendix ssr=SsrMode::Async/>
                    <Route path=route_path!(Row) view=FurtherPage::Row ssr=SsrMode::Async/>
                    <Route path=route_path!(Review) view=FurtherPage::Review ssr=SsrMode::Async/>
                    <Route path=route_path!(Accreditations) view=FurtherPage::Accreditations ssr=SsrMode::Async/>
                    <Route path=route_path!(Accreditation) view=FurtherPage::Accreditation ssr=SsrMode::Async/>
                    <Route path=route_path!(SelfEvaluation) view=FurtherPage::SelfEvaluation ssr=SsrMode::Async/>
                    <Route path=route_path!(SelfEvaluationReview) view=FurtherPage::SelfEvaluationReview ssr=SsrMode::Async/>
                    <Route path=route_path!(Commission) view=FurtherPage::Commission ssr=SsrMode::Async/>
                    <Route path=route_path!(ExpertOffice) view=FurtherPage::ExpertOffice ssr=SsrMode::Async/>
                    <Route path=route_path!(Ties) view=FurtherPage::Ties ssr=SsrMode::Async/>
                    <Route path=route_path!(Offer) view=FurtherPage::Offer ssr=SsrMode::Async/>
                    <Route path=route_path!(Decision) view=FurtherPage::Decision ssr=SsrMode::Async/>
                    <Route path=route_path!(Sheet) view=FurtherPage::Sheet ssr=SsrMode::Async/>
                    <Route path=route_path!(Publish) view=FurtherPage::Publish ssr=SsrMode::Async/>
                    <Route path=route_path!(Chair) view=FurtherPage::Chair ssr=SsrMode::Async/>
                    <Route path=route_path!(Conclusion) view=FurtherPage::Conclusion ssr=SsrMode::Async/>
                    <Route path=route_path!(Offline) view=OfflineScreen ssr=SsrMode::Async/>
                    <Route path=route_path!(Signing) view=FurtherPage::Signing ssr=SsrMode::Async/>
                </Routes>
            </Framed>
        </Router>
    }
}

/// The layout, given who looks; inside the router, since it asks for the place of the page.
#[component]
fn Framed(children: Children) -> impl IntoView {
    spend_message_when_left();
    provide_text_form();
    forget_sent_forms();
    provide_unsent();
    fetch_ahead();
    let lang = use_lang();
    let viewer = use_frame().viewer;
    let menu = menu_of(lang, viewer.as_ref());
    let line = viewer.as_ref().map(|viewer| viewer_line(lang, viewer));
    let sign_in_href = SignInAddress::of_this_page().href();
    let sign_out = ViewFn::from(|| view! { <SignOutForm /> });
    let refused = use_frame()
        .failure_of(Flash::ANOTHER_READER)
        .map(|failure| lang.failure(failure));
    let told = refused
        .map(|said| view! { <div class="page"><Notice tone=Tone::Warning live=true><p>{said}</p></Notice></div> });
    view! { <Layout viewer=line menu=menu sign_in_href=sign_in_href sign_out=sign_out>{told}<WaitingForPart /><Outlived />{children()}</Layout> }
}

#[component]
fn SignOutForm() -> impl IntoView {
    let lang = use_lang();
    view! {
        <CommandForm action=SignOut::PATH class="cluster">
            <Button variant=ButtonVariant::Quiet icon=IconName::ArrowOut>{lang.sign_out()}</Button>
        </CommandForm>
    }
}

/// Forgets, in the browser, the kept text of the form that was carried out, as this page says.
fn forget_sent_forms() {
    let Frame { viewer, flash, now } = use_frame();
    let Some(viewer) = viewer else { return };
    Effect::new(move |_| form_draft::forget_what_was_carried_out(&viewer.draft_key, flash.as_ref(), now));
}
