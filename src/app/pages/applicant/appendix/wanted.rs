//! What the rules of an appendix want, said before one runs into them.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::Disclosure;
use crate::domain::reference::{ColumnKind, RowRule, Template};
use crate::i18n::Lang;

/// The rules as sentences; nothing where there are none.
#[component]
pub fn Wanted(
    /// Columns, limits, rules.
    template: Template,
) -> impl IntoView {
    let lang = use_lang();
    let mut sentences = Vec::new();
    if template.min_rows > 0 && template.max_rows != 1 {
        sentences.push(lang.rule_least_rows(&lang.rows_counted(u64::from(template.min_rows))));
    }
    sentences.extend(template.rules.iter().map(|rule| sentence(lang, &template, rule)));
    if sentences.is_empty() {
        return ().into_any();
    }
    let items = sentences
        .into_iter()
        .map(|said| view! { <li>{said}</li> })
        .collect_view();
    view! { <Disclosure summary=lang.what_is_wanted() open=true><ul>{items}</ul></Disclosure> }.into_any()
}

fn sentence(lang: Lang, template: &Template, rule: &RowRule) -> String {
    let named = |id: &str| {
        template
            .column(id)
            .map(|column| lang.of(&column.label))
            .unwrap_or_default()
    };
    match rule {
        RowRule::RatioAtLeast { title, unit, min, .. } => {
            lang.rule_ratio(&lang.of(title), &lang.decimal(*min), &lang.of(unit))
        }
        RowRule::UntilAtLeast {
            until,
            years,
            unless,
            unless_is,
        } => {
            let rule = lang.rule_until(&named(until), *years);
            let lifted = choices(lang, template, unless, unless_is);
            if lifted.is_empty() {
                rule
            } else {
                format!("{rule} {}", lang.rule_unless(&named(unless), &lifted))
            }
        }
        RowRule::NotBefore { column, other } => lang.rule_not_before(&named(column), &named(other)),
        RowRule::RequiredIf { column, when, is } => {
            lang.rule_required_if(&named(column), &named(when), &choices(lang, template, when, is))
        }
    }
}

fn choices(lang: Lang, template: &Template, column: &str, ids: &[String]) -> String {
    let Some(column) = template
        .column(column)
        .filter(|column| column.kind == ColumnKind::Choice)
    else {
        return String::new();
    };
    let named = column
        .choices
        .iter()
        .filter(|choice| ids.contains(&choice.id))
        .map(|choice| lang.of(&choice.title));
    named.collect::<Vec<_>>().join(", ")
}
