//! Stages, actions and tabs of a licence case.

use crate::domain::licensing::{Action, Stage};
use crate::domain::reference::{DayKind, Term};
use crate::domain::views::application::TimelinePlace;
use crate::domain::views::licences::LicenceTab;
use crate::i18n::{Lang, plural_en, plural_ru};

impl Lang {
    /// The name of a stage.
    pub fn stage(self, stage: Stage) -> String {
        match stage {
            Stage::Draft => say!(self, "Арыз долбоору" | "Проект заявления" | "Draft"),
            Stage::HandedOver => say!(
                self,
                "Кол коюуга берилди" | "Передано на подпись" | "Handed over for signature"
            ),
            Stage::Submitted => say!(self, "Жөнөтүлдү" | "Отправлено" | "Sent"),
            Stage::Registered => say!(self, "Каттоого алынды" | "Зарегистрировано" | "Registered"),
            Stage::Returned => say!(
                self,
                "Оңдоого кайтарылды" | "Возвращено на исправление" | "Returned for correction"
            ),
            Stage::Corrected => say!(
                self,
                "Оңдолуп, кол коюуга берилди" | "Исправлено и передано на подпись" | "Corrected and handed over"
            ),
            Stage::Resubmitted => say!(self, "Кайра жөнөтүлдү" | "Отправлено повторно" | "Sent again"),
            Stage::Examination => say!(
                self,
                "Документтер каралууда" | "Документы рассматриваются" | "Under examination"
            ),
            Stage::Commission => say!(
                self,
                "Эксперттик комиссияда" | "В экспертной комиссии" | "With the expert commission"
            ),
            Stage::Council => say!(
                self,
                "Лицензиялык кеңеште" | "В лицензионном совете" | "With the licensing council"
            ),
            Stage::Decision => say!(
                self,
                "Чечим кабыл алынууда" | "Принимается решение" | "Decision being made"
            ),
            Stage::InForce => say!(self, "Лицензия күчүндө" | "Лицензия действует" | "Licence in force"),
            Stage::Suspended => say!(
                self,
                "Лицензия токтотулуп турат" | "Лицензия приостановлена" | "Licence suspended"
            ),
            Stage::Refused => say!(
                self,
                "Лицензия берүүдөн баш тартылды" | "В выдаче лицензии отказано" | "Licence refused"
            ),
            Stage::Terminated => say!(
                self,
                "Лицензиянын күчү токтотулду" | "Действие лицензии прекращено" | "Licence ended"
            ),
            Stage::Annulled => say!(
                self,
                "Лицензия жокко чыгарылды" | "Лицензия аннулирована" | "Licence annulled"
            ),
            Stage::Withdrawn => say!(
                self,
                "Арыз кайтарып алынды" | "Заявление отозвано" | "Application withdrawn"
            ),
            Stage::Discarded => say!(self, "Долбоор өчүрүлдү" | "Проект удалён" | "Draft deleted"),
        }
    }

    /// The name of an action, as its button says it.
    pub fn action(self, action: Action) -> String {
        match action {
            Action::Edit => say!(self, "Түзөтүү" | "Изменить" | "Edit"),
            Action::HandOver => say!(
                self,
                "Кол коюуга берүү" | "Передать на подпись" | "Hand over for signature"
            ),
            Action::TakeBack => say!(
                self,
                "Түзөтүүгө кайра алуу" | "Вернуть на доработку" | "Take back to edit"
            ),
            Action::Discard => say!(self, "Долбоорду өчүрүү" | "Удалить проект" | "Delete the draft"),
            Action::Sign => say!(self, "Арызга кол коюу" | "Подписать заявление" | "Sign the application"),
            Action::Withdraw => say!(
                self,
                "Арызды кайтарып алуу" | "Отозвать заявление" | "Withdraw the application"
            ),
            Action::Register => say!(self, "Каттоого алуу" | "Зарегистрировать" | "Register"),
            Action::ReturnForCorrection => say!(
                self,
                "Оңдоого кайтаруу" | "Вернуть на исправление" | "Return for correction"
            ),
            Action::StartExamination => say!(
                self,
                "Документтерди кароону баштоо" | "Начать рассмотрение документов" | "Start the examination"
            ),
            Action::AppointCommission => say!(
                self,
                "Эксперттик комиссияны түзүү" | "Назначить экспертную комиссию" | "Appoint the commission"
            ),
            Action::ReferToCouncil => say!(
                self,
                "Лицензиялык кеңешке жиберүү" | "Передать в лицензионный совет" | "Refer to the council"
            ),
            Action::PrepareDecision => say!(
                self,
                "Чечимге даярдоо" | "Подготовить к решению" | "Prepare for decision"
            ),
            Action::Grant => say!(self, "Лицензия берүү" | "Выдать лицензию" | "Grant the licence"),
            Action::Refuse => say!(
                self,
                "Лицензия берүүдөн баш тартуу" | "Отказать в выдаче лицензии" | "Refuse the licence"
            ),
            Action::Suspend => say!(
                self,
                "Лицензияны токтотуп туруу" | "Приостановить лицензию" | "Suspend the licence"
            ),
            Action::Resume => say!(
                self,
                "Лицензияны кайра жаңылоо" | "Возобновить лицензию" | "Resume the licence"
            ),
            Action::Reissue => say!(
                self,
                "Лицензияны кайра тариздөө" | "Переоформить лицензию" | "Reissue the licence"
            ),
            Action::Terminate => say!(
                self,
                "Лицензиянын күчүн токтотуу" | "Прекратить действие лицензии" | "End the licence"
            ),
            Action::Annul => say!(
                self,
                "Лицензияны жокко чыгаруу" | "Аннулировать лицензию" | "Annul the licence"
            ),
        }
    }

    /// The name of a tab of «Менин лицензияларым».
    pub fn licence_tab(self, tab: LicenceTab) -> String {
        match tab {
            LicenceTab::Applications => say!(self, "Арыздар" | "Заявления" | "Applications"),
            LicenceTab::UnderReview => say!(self, "Каралууда" | "На рассмотрении" | "Under review"),
            LicenceTab::InForce => say!(self, "Күчүндө" | "Действующие" | "In force"),
            LicenceTab::Suspended => say!(self, "Токтотулуп турат" | "Приостановленные" | "Suspended"),
            LicenceTab::Closed => say!(self, "Жабылган" | "Закрытые" | "Closed"),
        }
    }

    /// A number of rows after «at least»: the genitive in Russian.
    pub fn rows_at_least(self, rows: u32) -> String {
        let count = u64::from(rows);
        match self {
            Lang::Ky => format!("{rows} сап"),
            Lang::Ru => format!("{rows} {}", plural_ru(count, "строки", "строк", "строк")),
            Lang::En => format!("{rows} {}", plural_en(count, "row", "rows")),
        }
    }

    /// A term in days; whether they are calendar or working days is said only where an act was read that says it.
    pub fn term_of(self, term: Term) -> String {
        let (days, count) = (term.days, u64::from(term.days));
        let kind = term.confirmed.then_some(term.kind);
        match (self, kind) {
            (Lang::Ky, None) => format!("{days} күн"),
            (Lang::Ky, Some(DayKind::Calendar)) => format!("{days} календардык күн"),
            (Lang::Ky, Some(DayKind::Working)) => format!("{days} жумуш күнү"),
            (Lang::Ru, None) => format!("{days} {}", plural_ru(count, "день", "дня", "дней")),
            (Lang::Ru, Some(DayKind::Calendar)) => {
                let words = plural_ru(count, "календарный день", "календарных дня", "календарных дней");
                format!("{days} {words}")
            }
            (Lang::Ru, Some(DayKind::Working)) => {
                let words = plural_ru(count, "рабочий день", "рабочих дня", "рабочих дней");
                format!("{days} {words}")
            }
            (Lang::En, None) => format!("{days} {}", plural_en(count, "day", "days")),
            (Lang::En, Some(DayKind::Calendar)) => format!("{days} calendar {}", plural_en(count, "day", "days")),
            (Lang::En, Some(DayKind::Working)) => format!("{days} working {}", plural_en(count, "day", "days")),
        }
    }

    /// Whether a step of the timeline is past, present or to come.
    pub fn timeline_place(self, place: TimelinePlace) -> String {
        match place {
            TimelinePlace::Done => say!(self, "Өттү" | "Пройдено" | "Done"),
            TimelinePlace::Now => say!(self, "Азыр ушул жерде" | "Сейчас здесь" | "Current stage"),
            TimelinePlace::Ahead => say!(self, "Алдыда" | "Впереди" | "Upcoming"),
        }
    }
}
