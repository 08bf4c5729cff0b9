//! A total against what the law requires.

use leptos::prelude::*;

use super::{Icon, Live, Tone};

/// A total with its limit: the figure large, the rule small, and a bar. Whether it suffices is shown by icon and text
/// too.
#[component]
pub fn Meter(
    /// What is measured.
    #[prop(into)]
    label: String,
    /// The figure with its unit, formatted.
    #[prop(into)]
    figure: Signal<String>,
    /// The rule, and whether it holds, such as «талап: ≥ 3 м², жетиштүү».
    #[prop(optional, into)]
    rule: Signal<String>,
    /// Whether it holds.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// The part of the limit that is reached, from 0 to 1; no bar without it.
    #[prop(optional, into)]
    part: Signal<Option<f64>>,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <div class="meter" data-tone=move || tone.get().name()>
            <p class="meter__label">{label}</p>
            <p class="meter__figure"><Live text=figure /></p>
            {move || {
                let name = name.clone();
                part.get().map(|part| {
                    let value = format!("{:.3}", part.clamp(0.0, 1.0));
                    view! { <meter class="meter__bar" min="0" max="1" value=value aria-label=name></meter> }
                })
            }}
            {move || {
                let rule = rule.get();
                (!rule.is_empty()).then(|| {
                    view! { <p class="meter__rule" translate="no"><Icon name=tone.get().icon() />{rule}</p> }
                })
            }}
        </div>
    }
}
