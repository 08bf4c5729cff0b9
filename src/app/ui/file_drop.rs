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
    /// What is wrong with the file, and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Called with the files that were dragged or chosen.
    #[prop(optional, into)]
    on_files: Option<Callback<web_sys::FileList>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    // The document alone is the name of the field; the invitation beside it is for the eye.
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
    let take = move |files: Option<web_sys::FileList>| {
        if let (Some(call), Some(files)) = (on_files, files)
            && files.length() > 0
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
                take(event.data_transfer().and_then(|dragged| dragged.files()));
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
                accept=accept
                aria-labelledby=title_id
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                on:change=move |_| take(input.get_untracked().and_then(|input| input.files()))
            />
            {move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <p class="field__error" translate="no" id=id><Icon name=IconName::Warning />{error}</p> })
            }}
        </div>
    }
}
