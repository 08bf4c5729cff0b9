//! The commission while it is formed: its size, how busy an expert is, what a removal means, and what prevents an invitation.

use crate::domain::accreditation::{LawRefusal, Stage, Unmet};
use crate::i18n::{Lang, plural_en, plural_ru};

impl Lang {
    /// How many members the criteria set requires.
    pub fn commission_size(self, least: u32, most: u32) -> String {
        let count = u64::from(most);
        let (of_experts, experts) = (
            plural_ru(count, "эксперта", "экспертов", "экспертов"),
            plural_en(count, "expert", "experts"),
        );
        say!(
            self,
            "Комиссияда кеминде {least}, эң көп дегенде {most} эксперт болот, алардын бири — төрага."
                | "В комиссии не менее {least} и не более {most} {of_experts}, один из них — председатель."
                | "The commission has at least {least} and at most {most} {experts}, one of them the chair."
        )
    }

    /// How many experts are still to be invited.
    pub fn commission_invite_more(self, count: u32) -> String {
        let number = u64::from(count);
        let (of_experts, experts) = (
            plural_ru(number, "эксперта", "экспертов", "экспертов"),
            plural_en(number, "expert needs", "experts need"),
        );
        say!(
            self,
            "Дагы кеминде {count} эксперт чакыруу керек."
                | "Нужно пригласить ещё не менее {count} {of_experts}."
                | "At least {count} more {experts} to be invited."
        )
    }

    /// On how many cases an expert is working.
    pub fn commission_load_of(self, count: u32) -> String {
        let number = u64::from(count);
        let (ru, en) = (
            plural_ru(number, "дело", "дела", "дел"),
            plural_en(number, "case", "cases"),
        );
        say!(self, "{count} иш" | "{count} {ru}" | "{count} {en}")
    }

    /// What prevents an invitation, in short, as a button of many says it.
    pub fn invite_refusal(self, refusal: &LawRefusal) -> String {
        match refusal {
            LawRefusal::Unmet(Unmet::ChairAlready) => say!(
                self,
                "Комиссиянын төрагасы бар" | "Председатель уже есть" | "There is already a chair"
            ),
            LawRefusal::Unmet(Unmet::TooManyExperts { .. }) => say!(
                self,
                "Комиссия толук" | "Состав комиссии заполнен" | "The commission is full"
            ),
            other => self.accreditation_refusal(other),
        }
    }

    /// What has become of the commission at a stage.
    pub fn commission_at_stage(self, stage: Stage) -> String {
        match stage {
            Stage::Draft | Stage::Submitted | Stage::Registered | Stage::Returned | Stage::Resubmitted => say!(
                self,
                "Комиссияны түзүү али баштала элек. Алгач иш каттоого алынат, андан кийин анын барагында «Эксперттик комиссияны түзүү» баскычы басылат."
                    | "Формирование комиссии ещё не начато. Сначала дело регистрируют, затем на его странице нажимают «Сформировать экспертную комиссию»."
                    | "The commission is not being formed yet. The case must be registered first; then “Form the expert commission” is pressed on its page."
            ),
            Stage::Forming => say!(
                self,
                "Комиссия түзүлүүдө." | "Комиссия формируется." | "The commission is being formed."
            ),
            Stage::OrderPrepared => say!(
                self,
                "Комиссия түзүлүп, буйрук кол коюуга берилди. Кол коюлганга чейин бирөө баш тартса же курамдан чыгарылса, комиссия кайра толукталат."
                    | "Комиссия сформирована, приказ передан на подпись. Если до подписания кто-то откажется или будет выведен из состава, комиссию дополняют."
                    | "The commission is formed and the order awaits signature. If somebody declines or is removed before that, the commission is completed again."
            ),
            Stage::Evaluation
            | Stage::Review
            | Stage::Conclusion
            | Stage::Council
            | Stage::Decision
            | Stage::Accredited
            | Stage::Conditional
            | Stage::Refused => say!(
                self,
                "Комиссиянын курамы буйрук менен бекитилген."
                    | "Состав комиссии утверждён приказом."
                    | "The commission was fixed by the order."
            ),
            Stage::Withdrawn | Stage::Discarded => say!(self, "Иш жабылган." | "Дело закрыто." | "The case is closed."),
        }
    }

    /// What it means to take a member out at a stage.
    pub fn commission_remove_warning(self, stage: Stage) -> String {
        match stage {
            Stage::OrderPrepared => say!(
                self,
                "Эксперт бул ишти көрбөй калат. Иш комиссияны түзүү этабына кайтат: комиссия толукталып, буйрук кайра кол коюуга берилет."
                    | "Эксперт больше не увидит это дело. Оно вернётся к формированию комиссии: её дополнят, и приказ снова передадут на подпись."
                    | "The expert will no longer see this case. It goes back to forming the commission, which is completed, and the order is handed over again."
            ),
            Stage::Evaluation => say!(
                self,
                "Эксперт бул ишти көрбөй калат, анын жарыялана элек баалары жарыяланбай калат. Иш комиссияны түзүү этабына кайтат: комиссия толукталып, жаңы буйрук чыгат."
                    | "Эксперт больше не увидит это дело, его неопубликованные оценки не публикуются. Дело вернётся к формированию комиссии: её дополнят и издадут новый приказ."
                    | "The expert will no longer see this case, and scores that are not published stay so. The case goes back to forming the commission, which is completed, and a new order is issued."
            ),
            Stage::Draft
            | Stage::Submitted
            | Stage::Registered
            | Stage::Returned
            | Stage::Resubmitted
            | Stage::Forming
            | Stage::Review
            | Stage::Conclusion
            | Stage::Council
            | Stage::Decision
            | Stage::Accredited
            | Stage::Conditional
            | Stage::Refused
            | Stage::Withdrawn
            | Stage::Discarded => say!(
                self,
                "Эксперт бул ишти көрбөй калат. Ордуна башка экспертти чакырсаңыз болот."
                    | "Эксперт больше не увидит это дело. Вместо него можно пригласить другого."
                    | "The expert will no longer see this case. You can invite another one instead."
            ),
        }
    }
}
