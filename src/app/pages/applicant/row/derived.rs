//! What follows from a row, as one types: m² for each learner.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::applicant::row::sheet::Sheet;
use crate::app::ui::{Meter, Tone};
use crate::domain::Decimal;
use crate::domain::licensing::checks::{Derived, row_derived};
use crate::domain::reference::RowRule;

/// A meter for each derived number; a dash while a cell that it needs is empty or wrong.
#[component]
pub fn DerivedNumbers(
    /// The form.
    sheet: Sheet,
) -> impl IntoView {
    let lang = use_lang();
    let derived = Memo::new(move |_| {
        sheet
            .template
            .with_value(|template| row_derived(template, &sheet.cells()))
    });
    let rules = sheet.template.with_value(|template| template.rules.clone());
    let meters = rules.into_iter().filter_map(|rule| {
        let RowRule::RatioAtLeast {
            id, title, unit, min, ..
        } = rule
        else {
            return None;
        };
        let unit = lang.of(&unit);
        let least = format!("{} {unit}", lang.decimal(min));
        let now = Memo::new(move |_| derived.with(|all| all.iter().find(|it| it.id == id).cloned()));
        let figure = move || match now.get() {
            Some(it) => format!("{} {unit}", lang.decimal(it.value)),
            None => "—".to_owned(),
        };
        let said = move || match now.get() {
            Some(it) if it.ok => lang.rule_holds(&least),
            Some(_) => lang.rule_fails(&least),
            None => lang.as_you_type().to_owned(),
        };
        Some(view! {
            <Meter
                label=lang.of(&title)
                figure=Signal::derive(figure)
                rule=Signal::derive(said)
                tone=Signal::derive(move || tone(now.get().as_ref()))
                part=Signal::derive(move || now.get().map(|it| part(it.value, it.min)))
            />
        })
    });
    let meters: Vec<_> = meters.collect();
    (!meters.is_empty()).then(|| view! { <div class="totals" aria-live="polite" translate="no">{meters}</div> })
}

fn tone(derived: Option<&Derived>) -> Tone {
    match derived {
        Some(it) if it.ok => Tone::Success,
        Some(_) => Tone::Danger,
        None => Tone::Neutral,
    }
}

/// How much of the minimum is reached. Only the bar is drawn from it, so the inexactness of a float does no harm.
fn part(value: Decimal, min: Decimal) -> f64 {
    let float = |number: Decimal| number.to_string().parse::<f64>().unwrap_or_default();
    if float(min) > 0.0 {
        (float(value) / float(min)).clamp(0.0, 1.0)
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, part};

    #[test]
    fn a_bar_is_never_longer_than_what_is_wanted() {
        let number = |text: &str| Decimal::parse(text).unwrap();
        assert!((part(number("1,5"), number("3")) - 0.5).abs() < 1e-9);
        assert!((part(number("9"), number("3")) - 1.0).abs() < 1e-9);
        assert!((part(number("9"), number("0")) - 1.0).abs() < 1e-9);
    }
}
