//! The timeline of a case, stage by stage.

use leptos::prelude::*;

use super::{Icon, IconName};

/// Whether a stage is past, present or to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineState {
    /// It is behind.
    Done,
    /// The case is there.
    Now,
    /// It is still to come.
    Next,
    /// The procedure ended there: refused, withdrawn.
    Stopped,
}

impl TimelineState {
    const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Next => "next",
            Self::Stopped => "stopped",
        }
    }

    const fn icon(self) -> Option<IconName> {
        match self {
            Self::Done => Some(IconName::Check),
            Self::Stopped => Some(IconName::Close),
            Self::Now | Self::Next => None,
        }
    }
}

/// A stage of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineStep {
    /// Its name.
    pub title: String,
    /// Whether it is past, present or to come.
    pub state: TimelineState,
    /// The same in a word, such as «Аткарылды».
    pub state_label: String,
    /// Who has it, since when, by when: pairs of term and fact.
    pub facts: Vec<(String, String)>,
    /// A remark: why it was returned, what comes next.
    pub note: Option<String>,
}

/// The stages in their order, with who has the case, since when and until when.
#[component]
pub fn Timeline(
    /// What the timeline is of, for readers of the screen.
    #[prop(into)]
    label: String,
    /// The stages.
    steps: Vec<TimelineStep>,
) -> impl IntoView {
    let items = steps
        .into_iter()
        .map(|step| {
            let facts = (!step.facts.is_empty()).then(|| {
                let pairs = step
                    .facts
                    .into_iter()
                    .map(|(term, fact)| view! { <div class="road__fact"><dt>{term}</dt><dd>{fact}</dd></div> })
                    .collect_view();
                view! { <dl class="road__facts">{pairs}</dl> }
            });
            let current = (step.state == TimelineState::Now).then_some("step");
            view! {
                <li class="road__step" data-state=step.state.name() aria-current=current>
                    <span class="road__mark">{step.state.icon().map(|name| view! { <Icon name=name /> })}</span>
                    <div class="road__body">
                        <p class="road__title">{step.title}</p>
                        <p class="road__state">{step.state_label}</p>
                        {facts}
                        {step.note.map(|note| view! { <p class="road__note">{note}</p> })}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="road" aria-label=label>{items}</ol> }
}
