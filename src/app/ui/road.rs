//! The road of a case, stage by stage.

use leptos::prelude::*;

use super::{Icon, IconName};

/// Where a stage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoadState {
    /// It is behind.
    Done,
    /// The case is there.
    Now,
    /// It is still to come.
    Next,
    /// The road ended there: refused, withdrawn.
    Stopped,
}

impl RoadState {
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

/// A stage of the road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadStep {
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub state: RoadState,
    /// The same in a word, such as «Аткарылды».
    pub state_label: String,
    /// Who has it, since when, by when: pairs of term and fact.
    pub facts: Vec<(String, String)>,
    /// A remark: why it was returned, what comes next.
    pub note: Option<String>,
}

/// The stages in their order, with who has the case, since when and until when.
#[component]
pub fn Road(
    /// What road it is, for readers of the screen.
    #[prop(into)]
    label: String,
    /// The stages.
    steps: Vec<RoadStep>,
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
            let current = (step.state == RoadState::Now).then_some("step");
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
