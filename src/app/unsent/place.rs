//! Where a kept text is found again, and what its place is called.

use crate::app::draft_store::Kept;
use crate::domain::address::{Address, Parameter};
use crate::domain::ids::{AccreditationId, ApplicationId, RowId, SheetId};
use crate::domain::text_kind::{TextKind, criterion_and_part, sheet_and_criterion};
use crate::i18n::Lang;

/// The address at which a person sees the text and chooses.
pub fn address_of(kept: &Kept) -> String {
    let Kept { id, field, .. } = kept;
    let criterion = criterion_and_part(field).map_or("", |(criterion, _)| criterion);
    let case = || AccreditationId::from_text(id.as_str());
    match TextKind::from_name(&kept.kind) {
        None => {
            let (application, row) = (ApplicationId::from_text(kept.case()), RowId::from_text(id.as_str()));
            Address::Row(&application, &row).at(field).to_string()
        }
        Some(TextKind::Answer) => {
            let section = criterion.split('.').next().unwrap_or_default();
            Address::SelfEvaluation(&case(), section)
                .at(format_args!("answer-{field}"))
                .to_string()
        }
        Some(TextKind::Mark) => Address::Sheet(&SheetId::from_text(id.as_str()))
            .with(Parameter::Criterion, criterion)
            .to_string(),
        Some(TextKind::Comment) => Address::Chair(&case()).to_string(),
        Some(TextKind::Conclusion) => Address::Conclusion(&case()).to_string(),
    }
}

/// What the place is called.
pub fn name_of(lang: Lang, kept: &Kept) -> String {
    let label = kept.entry.belongs.as_ref().and_then(|belongs| belongs.label.as_ref());
    if let Some(label) = label {
        return lang.of(label);
    }
    match TextKind::from_name(&kept.kind) {
        None => lang.unsent_row().to_owned(),
        Some(TextKind::Conclusion) => lang.conclusion_text().to_owned(),
        Some(TextKind::Comment) => {
            let criterion = sheet_and_criterion(&kept.field).map_or("", |(_, criterion)| criterion);
            format!("{}, {criterion}", lang.desk_comment())
        }
        Some(TextKind::Answer | TextKind::Mark) => {
            let criterion = criterion_and_part(&kept.field).map_or(kept.field.as_str(), |(criterion, _)| criterion);
            format!("{} {criterion}", lang.publish_criterion())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{address_of, name_of};
    use crate::app::draft_store::{Belongs, Entry, Kept};
    use crate::domain::Text3;
    use crate::domain::calendar::Moment;
    use crate::i18n::Lang;

    fn kept(kind: &str, field: &str) -> Kept {
        Kept {
            kind: kind.to_owned(),
            id: "t1".to_owned(),
            field: field.to_owned(),
            writer: "page".to_owned(),
            entry: Entry {
                text: String::new(),
                based_on: String::new(),
                sent: vec![],
                at: Moment(0),
                turn: 0,
                belongs: Some(Belongs {
                    case: "c1".to_owned(),
                    label: None,
                }),
            },
        }
    }

    #[test]
    fn each_text_leads_to_where_it_was_typed() {
        for (kind, field, address) in [
            ("row", "area", "/applications/c1/rows/t1#area"),
            (
                "answer",
                "text.2.1",
                "/accreditations/t1/self-evaluation/2#answer-text.2.1",
            ),
            ("mark", "comment.1.1", "/sheets/t1?criterion=1.1"),
            ("comment", "on.s1.1.1", "/chair/t1"),
            ("conclusion", "conclusion", "/chair/t1/conclusion"),
        ] {
            assert_eq!(address_of(&kept(kind, field)), address);
        }
    }

    #[test]
    fn a_place_is_called_as_its_page_called_it() {
        let mut row = kept("row", "area");
        assert_eq!(name_of(Lang::En, &row), Lang::En.unsent_row());
        let label = Text3 {
            ky: "Имараттар / Аянты".to_owned(),
            ru: "Помещения / Площадь".to_owned(),
            en: "Premises / Area".to_owned(),
        };
        row.entry.belongs = Some(Belongs {
            case: "c1".to_owned(),
            label: Some(label),
        });
        assert_eq!(name_of(Lang::Ru, &row), "Помещения / Площадь");
        assert!(name_of(Lang::Ky, &kept("answer", "text.2.1")).ends_with("2.1"));
    }
}
