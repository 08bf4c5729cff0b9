//! A place for files: drag or choose.

use leptos::{html, prelude::*};

use super::{Icon, IconName};

/// A file input in a place that files can be dragged to. It only takes the files: sending them, progress and refusals are
/// the page's. Without WebAssembly it is an ordinary file input of its form.
#[component]
pub fn FileDrop(
    /// The `id` of the input; the error summary links to it.
    #[prop(into)]
    id: String,
    /// The `name` under which the form sends the file.
    #[prop(into)]
    name: String,
    /// Which document is wanted.
    #[prop(into)]
    label: String,
    /// What to do, such as «Файлды бул жерге сүйрөңүз же тандаңыз».
    #[prop(into)]
    invitation: String,
    /// Limits of type and size.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The `accept` of the input.
    #[prop(optional, into)]
    accept: Option<String>,
    /// The `id` of the form, where the input belongs to another form than the one around it.
    #[prop(optional, into)]
    form: Signal<Option<String>>,
    /// What is wrong with the file, and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether several files may be given at once.
    #[prop(optional)]
    several: bool,
    /// Called with the files that were dragged or chosen, in their order: all of them, also where one is wanted.
    #[prop(optional, into)]
    on_files: Option<Callback<Vec<web_sys::File>>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    // The document alone is the name of the field; the invitation next to it is for the eye.
    let title_id = format!("{id}-title");
    let described_by = {
        let hint_id = hint.is_some().then(|| hint_id.clone());
        let error_id = error_id.clone();
        move || {
            let error_id = error.with(Option::is_some).then(|| error_id.clone());
            let ids: Vec<String> = hint_id.iter().cloned().chain(error_id).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let take = move |files: Vec<web_sys::File>| {
        if let Some(call) = on_files
            && !files.is_empty()
        {
            call.run(files);
        }
    };
    view! {
        <div
            class="file-drop"
            class:file-drop--over=move || over.get()
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                let dragged = event.data_transfer().and_then(|dragged| dragged.files());
                take(dragged.map(|files| all_of(&files)).unwrap_or_default());
            }
        >
            <label class="file-drop__label" for=id.clone()>
                <Icon name=IconName::Upload />
                <span class="file-drop__title" id=title_id.clone()>{label}</span>
                <span class="file-drop__invitation">{invitation}</span>
            </label>
            {hint.map(|hint| view! { <p class="file-drop__hint" id=hint_id>{hint}</p> })}
            <input
                node_ref=input
                class="file-drop__input"
                type="file"
                id=id
                name=name
                form=move || form.get()
                accept=accept
                multiple=several
                aria-labelledby=title_id
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                on:change=move |_| {
                    // Without a listener the files stay in the input, and go out with its form.
                    if let (Some(_), Some(input)) = (on_files, input.get_untracked()) {
                        take(taken_from(&input));
                    }
                }
            />
            {move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <p class="field__error" translate="no" id=id><Icon name=IconName::Warning />{error}</p> })
            }}
        </div>
    }
}

/// The files chosen in an input, which is empty thereafter: the same file can be chosen again, as after a refusal.
pub fn taken_from(input: &web_sys::HtmlInputElement) -> Vec<web_sys::File> {
    // Before the input is emptied, since the list is the input's own.
    let files = input.files().map(|files| all_of(&files)).unwrap_or_default();
    if !files.is_empty() {
        input.set_value("");
    }
    files
}

fn all_of(files: &web_sys::FileList) -> Vec<web_sys::File> {
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}
