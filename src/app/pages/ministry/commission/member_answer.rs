//! What became of an invitation, as a badge with its facts.

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::ui::{Badge, Tone};
use crate::domain::views::commission::MemberAnswer;

/// Awaited and by when, agreed when, declined or taken out and why.
#[component]
pub fn AnswerGiven(
    /// What became of it.
    answer: MemberAnswer,
) -> impl IntoView {
    let lang = use_lang();
    match answer {
        MemberAnswer::Waiting {
            invited_at,
            answer_by,
            seen_at,
        } => {
            let by = lang.commission_answer_by(&lang.date(answer_by.date_in_bishkek()));
            let left = lang.term_left(use_frame().now, answer_by);
            let seen = match seen_at {
                Some(at) => lang.commission_seen(&lang.date_time(at)),
                None => lang.commission_not_seen().to_owned(),
            };
            view! {
                <Badge tone=Tone::Warning>{lang.commission_waiting()}</Badge>
                <p>{by} ", " {left}</p>
                <p class="soft">{lang.commission_invited_at(&lang.date_time(invited_at))}</p>
                <p class="soft">{seen}</p>
            }
            .into_any()
        }
        MemberAnswer::Agreed { at } => view! {
            <Badge tone=Tone::Success>{lang.commission_agreed()}</Badge>
            <p class="soft">{lang.date_time(at)}</p>
        }
        .into_any(),
        MemberAnswer::Declined { at, case, comment } => view! {
            <Badge tone=Tone::Danger>{lang.commission_declined()}</Badge>
            <p class="soft">{lang.date_time(at)}</p>
            <p>{lang.of(&case)}</p>
            <p class="as-typed">{comment}</p>
        }
        .into_any(),
        MemberAnswer::Removed { at, reason } => view! {
            <Badge>{lang.commission_removed()}</Badge>
            <p class="soft">{lang.date_time(at)}</p>
            <p class="as-typed">{reason}</p>
        }
        .into_any(),
    }
}
