//! A place for one file: the file that is there, and the form that puts another.

use leptos::prelude::*;

use crate::app::forms::TextForm;
use crate::app::forms::upload::precheck::{ACCEPT, short_type};
use crate::app::forms::upload::preview::Preview;
use crate::app::forms::upload::sending::Sending;
use crate::app::frame::{own_address, use_frame};
use crate::app::lang::use_lang;
use crate::app::ui::{
    Badge, Button, ButtonKind, ButtonLink, Disclosure, ErrorLink, ErrorSummary, FileDrop, Icon, IconName, Progress,
    Tone, taken_from,
};
use crate::domain::address::Endpoint;
use crate::domain::views::organisation::FileLine;

/// The argument that names the place among the others of its form (`server::web::received`).
const PLACE: &str = "at";

#[component]
pub fn FilePlace(
    /// The `id` of the input.
    id: String,
    /// The name of the form, under which it comes back refused.
    form: String,
    /// Where it is sent.
    action: String,
    /// Which document is wanted.
    title: String,
    /// What to know of it.
    #[prop(optional)]
    hint: String,
    /// Whether it may be missing.
    #[prop(optional)]
    optional: bool,
    /// Whether the place is for several files, one of which is added each time.
    #[prop(optional)]
    several: bool,
    /// The file that is there.
    file: Option<FileLine>,
    /// Whether the viewer may put a file there.
    editable: bool,
    /// What is wrong with the place, next to the last file.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Called when a file has arrived; without it the page is reloaded.
    #[prop(optional)]
    on_saved: Option<Callback<FileLine>>,
) -> impl IntoView {
    let lang = use_lang();
    let along = TextForm::of_page().map(|texts| (texts.id().to_owned(), texts.along(&action, &[(PLACE, id.as_str())])));
    let action = own_address(&action);
    let refused = use_frame().failure_of(&form).map(|failure| lang.failure(failure));
    let errors: Vec<ErrorLink> = refused
        .iter()
        .map(|said| ErrorLink::new(id.clone(), format!("{title}: {said}")))
        .collect();
    let sending = Sending::new(lang, several, file, refused);
    let stands = sending.stands;
    let arrived = Callback::new(move |file: FileLine| match on_saved {
        Some(call) => {
            stands.set(Some(file.clone()));
            call.run(file);
        }
        None => load_anew(),
    });
    let heading = title.clone();
    let place = StoredValue::new((id, action, title, hint, optional));
    let along = StoredValue::new(along);
    let form = move |replaces: bool| {
        let (id, action, title, hint, optional) = place.get_value();
        let along = along.get_value();
        view! { <UploadForm id action title hint optional several replaces along sending error arrived /> }
    };
    view! {
        <div class="document" translate="no">
            {(!errors.is_empty()).then(|| view! { <ErrorSummary title=lang.what_is_wrong() errors /> })}
            {move || stands.get().map(|file| {
                let id = place.with_value(|place| format!("{}-preview", place.0));
                view! { <CurrentFile id title=heading.clone() file /> }
            })}
            <Underway sending id=place.with_value(|place| format!("{}-progress", place.0)) />
            {move || match (editable, stands.with(Option::is_some)) {
                (true, true) => {
                    let open = sending.trouble.with_untracked(Option::is_some);
                    view! { <Disclosure summary=lang.replace() open>{form(true)}</Disclosure> }.into_any()
                }
                (true, false) => form(false).into_any(),
                (false, true) => ().into_any(),
                (false, false) => view! { <Missing title=place.with_value(|place| place.2.clone()) /> }.into_any(),
            }}
            {move || sending.has_some.get().then(|| view! {
                <div class="cluster">
                    <Button kind=ButtonKind::Button on:click=move |_| load_anew()>{lang.files_show_all()}</Button>
                </div>
            })}
        </div>
    }
}

/// The page again, with the files that have arrived.
fn load_anew() {
    // It fails only where the browser shuts down.
    drop(window().location().reload());
}

#[component]
fn CurrentFile(id: String, title: String, file: FileLine) -> impl IntoView {
    let lang = use_lang();
    let day = lang.date(file.uploaded_at.date_in_bishkek());
    let size = lang.file_size(file.size);
    let facts = [short_type(&file.media_type), &size, &day]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>();
    let facts = facts.join(", ");
    let href = Endpoint::File(&file.id).to_string();
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let (name, shown) = (file.name.clone(), StoredValue::new((id, file)));
    view! {
        <div class="document__head">
            <h3 class="document__title">{title}</h3>
            <Badge tone=Tone::Success>{lang.uploaded()}</Badge>
        </div>
        <div class="document__file">
            <Icon name=IconName::File />
            <span class="document__name">{name.clone()}</span>
            <span class="document__facts">{facts}</span>
        </div>
        <div class="cluster">
            {move || is_live.get().then(|| {
                let (id, file) = shown.get_value();
                view! { <Preview id file /> }
            })}
            <ButtonLink
                href icon=IconName::Download external=true attr:download=name.clone()
                attr:aria-label=lang.download_of(&name)
            >
                {lang.download()}
            </ButtonLink>
        </div>
    }
}

#[component]
fn Missing(title: String) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="document__head">
            <h3 class="document__title">{title}</h3>
            <Badge tone=Tone::Neutral>{lang.file_missing()}</Badge>
        </div>
    }
}

#[component]
fn Underway(sending: Sending, id: String) -> impl IntoView {
    let lang = use_lang();
    move || {
        sending.name.get().map(|name| {
            let stop = lang.stop_upload_of(&name);
            view! {
                <Progress
                    id=id.clone() label=name
                    done=Signal::derive(move || sending.part())
                    text=Signal::derive(move || sending.said())
                />
                <div class="cluster">
                    <Button kind=ButtonKind::Button icon=IconName::Close on:click=move |_| sending.stop() attr:aria-label=stop>
                        {lang.stop_upload()}
                    </Button>
                </div>
            }
        })
    }
}

#[component]
fn UploadForm(
    id: String,
    action: String,
    title: String,
    hint: String,
    optional: bool,
    several: bool,
    replaces: bool,
    along: Option<(String, String)>,
    sending: Sending,
    #[prop(into)] error: Signal<Option<String>>,
    arrived: Callback<FileLine>,
) -> impl IntoView {
    let lang = use_lang();
    let is_live = RwSignal::new(false);
    let to = action.clone();
    let begin = Callback::new(move |files: Vec<web_sys::File>| sending.begin(to.clone(), files, arrived));
    let input = id.clone();
    Effect::new(move |_| {
        is_live.set(true);
        // A file that was chosen while the page was still loading.
        begin.run(chosen(&input));
    });
    let seen = sending
        .stands
        .with_untracked(|it| it.as_ref().map_or_else(String::new, |it| it.id.to_string()));
    let input = id.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        begin.run(chosen(&input));
    };
    let limits = if hint.is_empty() {
        lang.file_limits().to_owned()
    } else {
        format!("{hint}. {}", lang.file_limits())
    };
    let label = if optional {
        format!("{title} ({})", lang.optional_mark())
    } else {
        title.clone()
    };
    let said = Signal::derive(move || sending.trouble.get().or_else(|| error.get()));
    let invitation = if several {
        lang.files_invitation()
    } else {
        lang.file_invitation()
    };
    let button = if replaces {
        lang.replace_file(&title)
    } else {
        lang.upload_of(&title)
    };
    // Next to a form with texts the file is sent with them until the page is alive, and named after its place among the others
    // there.
    let (file, replaced) = match &along {
        Some(_) => (format!("file.{id}"), format!("replaces.{id}")),
        None => ("file".to_owned(), "replaces".to_owned()),
    };
    let along = StoredValue::new(along);
    let form = Signal::derive(move || {
        let is_live = is_live.get();
        along.with_value(|along| along.as_ref().filter(|_| !is_live).map(|(form, _)| form.clone()))
    });
    view! {
        <form
            class="stack" method="post" action=action enctype="multipart/form-data"
            hidden=move || sending.name.with(Option::is_some) on:submit=submit
        >
            <input type="hidden" form=move || form.get() name=replaced value=seen />
            <FileDrop
                id name=file form label several invitation hint=limits accept=ACCEPT
                error=said on_files=begin
            />
            {move || (!is_live.get()).then(|| {
                let (form, address) = along.get_value().unzip();
                let enctype = address.is_some().then_some("multipart/form-data");
                view! {
                    <Button
                        icon=IconName::Upload attr:aria-label=button.clone() attr:form=form attr:formaction=address
                        attr:formenctype=enctype
                    >
                        {lang.upload()}
                    </Button>
                }
            })}
        </form>
    }
}

/// The files chosen in an input.
fn chosen(input: &str) -> Vec<web_sys::File> {
    use leptos::wasm_bindgen::JsCast;
    document()
        .get_element_by_id(input)
        .and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map(|input| taken_from(&input))
        .unwrap_or_default()
}
