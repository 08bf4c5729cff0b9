//! What happened on a case after a page of it was opened, and what a return leaves closed or asks for.

use crate::domain::seen::{Done, DoneBy, Meanwhile};
use crate::i18n::Lang;

impl Lang {
    /// Who did what when, in short: «22.11.2026, 12:03 — адис: «Каттоого алуу»».
    pub fn meanwhile(self, what: &Meanwhile) -> String {
        let (at, who) = (self.date_time(what.at), self.done_by(&what.by));
        let what = match what.what {
            Done::Licence(action) => self.action(action),
            Done::Accreditation(action) => self.accreditation_action(action),
            Done::Typed => say!(
                self,
                "Маалыматты өзгөртүү" | "Изменение сведений" | "Changing what is filled in"
            ),
        };
        format!("{at}, {who}: {}", self.quoted(&what))
    }

    fn done_by(self, by: &DoneBy) -> String {
        match by {
            DoneBy::You => say!(
                self,
                "өзүңүз башка баракта" | "вы сами на другой странице" | "you, on another page"
            ),
            DoneBy::Named(name) => name.clone(),
            DoneBy::OfLicence(actor) => self.actor(*actor),
            DoneBy::OfAccreditation(actor) => self.accreditation_actor(*actor),
        }
    }

    pub(super) fn moved_meanwhile(self, what: &Meanwhile) -> String {
        let told = self.meanwhile(what);
        say!(
            self,
            "Бул барак ачылгандан кийин иш өзгөргөн ({told}). Эч нерсе аткарылган жок. Ишти азыркы абалында карап чыгыңыз."
                | "После открытия этой страницы дело изменилось ({told}). Ничего не выполнено. Посмотрите, как дело выглядит сейчас."
                | "The case has changed since this page was opened ({told}). Nothing was done. Look at the case as it is now."
        )
    }

    pub(super) fn page_older(self) -> String {
        say!(
            self,
            "Бул барак системанын мурунку версиясында ачылган, ошондуктан эч нерсе аткарылган жок. Баракты жаңыртып, кайра аракет кылыңыз."
                | "Эта страница открыта в прежней версии системы, поэтому ничего не выполнено. Обновите страницу и повторите действие."
                | "This page was opened in an earlier version of the system, so nothing was done. Reload the page and try again."
        )
    }

    pub(super) fn not_returned(self, criterion: &str, returned: &[String]) -> String {
        let returned = returned.join(", ");
        say!(
            self,
            "{criterion}-критерий оңдоого кайтарылган эмес, ошондуктан аны өзгөртүүгө болбойт. Кайтарылган критерийлерди гана оңдоңуз: {returned}."
                | "Критерий {criterion} не был возвращён на исправление, поэтому изменить его нельзя. Исправьте только возвращённые критерии: {returned}."
                | "Criterion {criterion} was not returned for correction, so it cannot be changed. Correct only the returned criteria: {returned}."
        )
    }

    pub(super) fn return_unanswered(self, criteria: &[String]) -> String {
        let criteria = criteria.join(", ");
        say!(
            self,
            "Министрликтин эскертүүлөрүнө жооп бериле элек: {criteria}. Ар бир кайтарылган критерийди оңдоңуз же эмне үчүн өзгөртүлбөгөнүн жазыңыз."
                | "На замечания министерства ещё нет ответа: {criteria}. Исправьте каждый возвращённый критерий или напишите, почему он не изменён."
                | "The ministry's remarks have not been answered yet: {criteria}. Correct each returned criterion, or say why it is unchanged."
        )
    }

    /// What is written above a criterion that the return left closed.
    pub fn criterion_closed(self, returned: &[String]) -> String {
        let returned = returned.join(", ");
        say!(
            self,
            "Бул критерий кайтарылган эмес, ошондуктан аны окууга гана болот. Кайтарылгандары: {returned}."
                | "Этот критерий не возвращён, поэтому его можно только читать. Возвращены: {returned}."
                | "This criterion was not returned, so it can only be read. Returned: {returned}."
        )
    }
}
