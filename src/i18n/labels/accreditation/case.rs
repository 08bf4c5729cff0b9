//! Stages and actions of an accreditation case, and who acts on it.

use crate::domain::accreditation::{Action, Actor, Stage};
use crate::i18n::Lang;

impl Lang {
    /// The name of a stage of an accreditation case, as a badge says it.
    pub fn accreditation_stage(self, stage: Stage) -> String {
        match stage {
            Stage::Draft => say!(
                self,
                "Өзүн-өзү баалоо долбоору" | "Проект самооценки" | "Draft self-evaluation"
            ),
            Stage::Submitted => say!(self, "Жөнөтүлдү" | "Отправлено" | "Sent"),
            Stage::Registered => say!(self, "Каттоого алынды" | "Зарегистрировано" | "Registered"),
            Stage::Returned => say!(
                self,
                "Оңдоого кайтарылды" | "Возвращено на исправление" | "Returned for correction"
            ),
            Stage::Resubmitted => say!(self, "Кайра жөнөтүлдү" | "Отправлено повторно" | "Sent again"),
            Stage::Forming => say!(
                self,
                "Эксперттик комиссия түзүлүүдө" | "Формируется экспертная комиссия" | "Commission being formed"
            ),
            Stage::OrderPrepared => say!(
                self,
                "Буйрук кол коюуга берилди" | "Приказ передан на подпись" | "Order awaiting signature"
            ),
            Stage::Evaluation => say!(
                self,
                "Тышкы баалоо жүрүүдө" | "Идёт внешняя оценка" | "External evaluation"
            ),
            Stage::Review => say!(
                self,
                "Төрага комментарий жазууда" | "Председатель пишет комментарии" | "Chair commenting on scores"
            ),
            Stage::Conclusion => say!(
                self,
                "Корутунду даярдалууда" | "Готовится заключение" | "Conclusion being written"
            ),
            Stage::Council => say!(
                self,
                "Аккредитациялык кеңеште" | "В аккредитационном совете" | "With the accreditation council"
            ),
            Stage::Decision => say!(
                self,
                "Кеңештин чечими кол коюуга берилди"
                    | "Решение совета передано на подпись"
                    | "Council's decision awaiting signature"
            ),
            Stage::Accredited => say!(self, "Аккредитациядан өттү" | "Аккредитация пройдена" | "Accredited"),
            Stage::Conditional => say!(
                self,
                "Шарттуу аккредитациядан өттү" | "Условная аккредитация" | "Conditionally accredited"
            ),
            Stage::Refused => say!(
                self,
                "Аккредитациялоодон баш тартылды" | "В аккредитации отказано" | "Accreditation refused"
            ),
            Stage::Withdrawn => say!(
                self,
                "Арыз кайтарып алынды" | "Заявление отозвано" | "Application withdrawn"
            ),
            Stage::Discarded => say!(self, "Долбоор өчүрүлдү" | "Проект удалён" | "Draft deleted"),
        }
    }

    /// The name of an action on an accreditation case, as its button says it.
    pub fn accreditation_action(self, action: Action) -> String {
        match action {
            Action::Edit => say!(
                self,
                "Өзүн-өзү баалоону толтуруу" | "Заполнить самооценку" | "Fill in the self-evaluation"
            ),
            Action::Discard => say!(self, "Долбоорду өчүрүү" | "Удалить проект" | "Delete the draft"),
            Action::Sign => say!(
                self,
                "Өзүн-өзү баалоого кол коюу" | "Подписать самооценку" | "Sign the self-evaluation"
            ),
            Action::Withdraw => say!(
                self,
                "Арызды кайтарып алуу" | "Отозвать заявление" | "Withdraw the application"
            ),
            Action::Register => say!(self, "Каттоого алуу" | "Зарегистрировать" | "Register"),
            Action::ReturnForCorrection => say!(
                self,
                "Оңдоого кайтаруу" | "Вернуть на исправление" | "Return for correction"
            ),
            Action::FormCommission => say!(
                self,
                "Эксперттик комиссияны түзүү" | "Сформировать экспертную комиссию" | "Form the expert commission"
            ),
            Action::Invite => say!(self, "Экспертти чакыруу" | "Пригласить эксперта" | "Invite an expert"),
            Action::RemoveMember => say!(
                self,
                "Комиссиянын курамынан чыгаруу" | "Вывести из состава комиссии" | "Remove from the commission"
            ),
            Action::Agree => say!(
                self,
                "Эксперт болууга макулмун" | "Даю согласие быть экспертом" | "I agree to be an expert"
            ),
            Action::Decline => say!(
                self,
                "Эксперт болуудан баш тартуу" | "Отказаться быть экспертом" | "Decline to be an expert"
            ),
            Action::PrepareOrder => say!(
                self,
                "Буйрукту кол коюуга берүү" | "Передать приказ на подпись" | "Hand the order over for signature"
            ),
            Action::SignOrder => say!(self, "Буйрукка кол коюу" | "Подписать приказ" | "Sign the order"),
            Action::Score => say!(
                self,
                "Тышкы баалоо жүргүзүү" | "Провести внешнюю оценку" | "Carry out the external evaluation"
            ),
            Action::Publish => say!(
                self,
                "Чечимди жарыялоо" | "Опубликовать решение" | "Publish the decision"
            ),
            Action::Comment => say!(self, "Комментарий жазуу" | "Написать комментарий" | "Write a comment"),
            Action::CloseEvaluation => say!(
                self,
                "Тышкы баалоону аяктоо" | "Завершить внешнюю оценку" | "Close the external evaluation"
            ),
            Action::WriteConclusion => say!(self, "Корутунду жазуу" | "Написать заключение" | "Write the conclusion"),
            Action::SignConclusion => say!(
                self,
                "Корутундуга кол коюу" | "Подписать заключение" | "Sign the conclusion"
            ),
            Action::RecordDecision => say!(
                self,
                "Кеңештин чечимин киргизүү" | "Внести решение совета" | "Record the council's decision"
            ),
            Action::SignDecision => say!(
                self,
                "Кеңештин чечимине кол коюу" | "Подписать решение совета" | "Sign the council's decision"
            ),
        }
    }

    /// Who acts on an accreditation case, in the form that it has within a sentence: «Муну комиссиянын төрагасы кыла
    /// алат».
    pub fn accreditation_actor(self, actor: Actor) -> String {
        match actor {
            Actor::Head => say!(
                self,
                "уюмдун жетекчиси" | "руководитель организации" | "the head of the organisation"
            ),
            Actor::Employee => say!(
                self,
                "уюмдун жооптуу кызматкери"
                    | "ответственный сотрудник организации"
                    | "a responsible employee of the organisation"
            ),
            Actor::Specialist => say!(
                self,
                "министрликтин адиси" | "специалист министерства" | "a specialist of the ministry"
            ),
            Actor::Leadership => say!(
                self,
                "министрликтин жетекчилиги" | "руководство министерства" | "the leadership of the ministry"
            ),
            Actor::Administrator => say!(
                self,
                "системанын администратору" | "администратор системы" | "the administrator of the system"
            ),
            Actor::Invitee => say!(
                self,
                "чакырылган эксперт" | "приглашённый эксперт" | "an invited expert"
            ),
            Actor::Expert => say!(
                self,
                "комиссиянын мүчөсү" | "член комиссии" | "a member of the commission"
            ),
            Actor::Chair => say!(
                self,
                "комиссиянын төрагасы" | "председатель комиссии" | "the chair of the commission"
            ),
            Actor::Stranger => say!(self, "башка адам" | "постороннее лицо" | "someone else"),
        }
    }
}
