//! What the commission still lacks, in sentences.

use leptos::prelude::*;

use super::counts;
use crate::app::lang::use_lang;
use crate::app::ui::{Notice, Tone};
use crate::domain::accreditation::Stage;
use crate::domain::views::commission::{MemberAnswer, MemberLine};
use crate::i18n::Lang;

/// The size that the criteria set requires, and what is missing; at other stages what has become of the commission.
#[component]
pub fn Needs(
    /// The stage of the case.
    stage: Stage,
    /// The fewest and the most members.
    size: (u32, u32),
    /// Everybody who was ever asked.
    members: Vec<MemberLine>,
) -> impl IntoView {
    let lang = use_lang();
    if stage != Stage::Forming {
        return view! { <Notice><p>{lang.commission_at_stage(stage)}</p></Notice> }.into_any();
    }
    let (least, most) = size;
    let wanted = lang.commission_size(least, most);
    let lacks = lacks(lang, least, &members);
    if lacks.is_empty() {
        return view! { <Notice tone=Tone::Success title=lang.commission_complete()><p>{wanted}</p></Notice> }
            .into_any();
    }
    let items = lacks.into_iter().map(|lack| view! { <li>{lack}</li> }).collect_view();
    view! {
        <Notice tone=Tone::Warning title=lang.commission_needs()>
            <p>{wanted}</p>
            <ul class="stack">{items}</ul>
        </Notice>
    }
    .into_any()
}

fn lacks(lang: Lang, least: u32, members: &[MemberLine]) -> Vec<String> {
    let counted: Vec<&MemberLine> = members.iter().filter(|it| counts(it)).collect();
    let short = least.saturating_sub(u32::try_from(counted.len()).unwrap_or(u32::MAX));
    let has_chair = counted.iter().any(|it| it.is_chair);
    let waiting = counted
        .iter()
        .copied()
        .filter(|it| matches!(it.answer, MemberAnswer::Waiting { .. }));
    let conflicted = counted.iter().copied().filter(|it| !it.conflicts.is_empty());
    let lacks = [
        (short > 0).then(|| lang.commission_invite_more(short)),
        (!has_chair).then(|| lang.commission_needs_chair().to_owned()),
        names(waiting).map(|names| lang.commission_waits_for(&names)),
        names(conflicted).map(|names| lang.commission_conflicted(&names)),
    ];
    lacks.into_iter().flatten().collect()
}

/// The names, one after the other; nothing where there are none.
fn names<'a>(members: impl Iterator<Item = &'a MemberLine>) -> Option<String> {
    let names: Vec<&str> = members.map(|it| it.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
