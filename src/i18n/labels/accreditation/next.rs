//! What comes next on an accreditation case.

use crate::domain::accreditation::Stage;
use crate::i18n::{Lang, plural_en, plural_ru};

impl Lang {
    /// Why a list of cases is empty, and what to do.
    pub fn accreditations_none_hint(self, is_officer: bool) -> String {
        if is_officer {
            say!(
                self,
                "Уюмдар өзүн-өзү баалоого кол коюп жөнөткөндө, иштери ушул жерде көрүнөт."
                    | "Дела появятся здесь, когда организации подпишут и отправят самооценку."
                    | "Cases appear here once organisations sign and send their self-evaluations."
            )
        } else {
            say!(
                self,
                "Аккредитация өзүн-өзү баалоодон башталат: төмөндө деңгээлди тандаңыз."
                    | "Аккредитация начинается с самооценки: выберите уровень ниже."
                    | "Accreditation begins with the self-evaluation: choose a level below."
            )
        }
    }

    /// How much a self-evaluation still lacks.
    pub fn self_evaluation_missing(self, count: u32) -> String {
        let of = u64::from(count);
        match self {
            Lang::Ky => format!("Дагы {count} нерсе толук эмес."),
            Lang::Ru => {
                let (verb, noun) = (
                    plural_ru(of, "Не заполнен", "Не заполнены", "Не заполнено"),
                    plural_ru(of, "пункт", "пункта", "пунктов"),
                );
                format!("{verb} ещё {count} {noun}.")
            }
            Lang::En => format!("{count} {} still missing.", plural_en(of, "thing is", "things are")),
        }
    }

    /// What the applicant does next while something is missing.
    pub fn self_evaluation_fill(self, count: u32) -> String {
        let missing = self.self_evaluation_missing(count);
        let ask = match self {
            Lang::Ky => "Критерийлерге жооп берип, далилдерин кошуңуз.",
            Lang::Ru => "Ответьте на критерии и приложите доказательства.",
            Lang::En => "Answer the criteria and add the evidence.",
        };
        format!("{ask} {missing}")
    }

    /// What the applicant waits for at a stage.
    pub fn accreditation_waits(self, stage: Stage) -> String {
        match stage {
            Stage::Draft | Stage::Returned => self.self_evaluation_fill(0),
            Stage::Submitted | Stage::Resubmitted => say!(
                self,
                "Министрликтин адиси өзүн-өзү баалоону текшерип жатат. Сизден азыр эч нерсе талап кылынбайт."
                    | "Специалист министерства проверяет самооценку. От вас сейчас ничего не требуется."
                    | "The ministry's specialist is checking the self-evaluation. Nothing is needed from you now."
            ),
            Stage::Registered | Stage::Forming | Stage::OrderPrepared => say!(
                self,
                "Министрлик эксперттик комиссияны түзүп жатат. Буйрук чыкканда комиссиянын курамы ушул жерде көрүнөт."
                    | "Министерство формирует экспертную комиссию. Её состав появится здесь после приказа."
                    | "The ministry is forming the expert commission. Its members are shown here once the order is issued."
            ),
            Stage::Evaluation | Stage::Review | Stage::Conclusion => say!(
                self,
                "Тышкы баалоо жүрүп жатат. Жыйынтыгы чыкканда ушул жерден көрөсүз."
                    | "Идёт внешняя оценка. Её результат появится здесь."
                    | "The external evaluation is under way. You will see its result here."
            ),
            Stage::Council | Stage::Decision => say!(
                self,
                "Корутунду кеңеште каралып жатат. Чечимди ал кол коюлган учурда эле көрөсүз."
                    | "Заключение рассматривает совет. Решение вы увидите сразу после его подписания."
                    | "The council is considering the conclusion. You will see its decision the moment it is signed."
            ),
            Stage::Accredited => say!(
                self,
                "Уюм аккредитацияланган." | "Организация аккредитована." | "The organisation is accredited."
            ),
            Stage::Conditional => say!(
                self,
                "Уюм шарттуу түрдө аккредитацияланган. Мөөнөтү бүткөнгө чейин өзүн-өзү баалоону кайра баштаңыз."
                    | "Организация аккредитована условно. До истечения срока начните самооценку заново."
                    | "The organisation is accredited conditionally. Start the self-evaluation again before the term ends."
            ),
            Stage::Refused => say!(
                self,
                "Аккредитациядан баш тартылды. Себептери чечимде жазылган; аларды жоюп, жаңы өзүн-өзү баалоо баштасаңыз болот."
                    | "В аккредитации отказано. Причины указаны в решении; устранив их, можно начать новую самооценку."
                    | "Accreditation was refused. The decision gives the reasons; once they are put right you can start a new self-evaluation."
            ),
            Stage::Withdrawn | Stage::Discarded => say!(
                self,
                "Иш жабылган. Каалаган убакта жаңысын баштасаңыз болот."
                    | "Дело закрыто. Новое можно начать в любое время."
                    | "The case is closed. You can start a new one at any time."
            ),
        }
    }

    /// That an organisation is accredited, for how long, as its certificate says it.
    pub fn document_accredited(self, organisation: &str, term: &str, conditional: bool) -> String {
        if conditional {
            say!(
                self,
                "{organisation} шарттуу түрдө {term} мөөнөткө аккредитацияланды."
                    | "{organisation} аккредитовано условно на срок: {term}."
                    | "{organisation} is accredited conditionally for {term}."
            )
        } else {
            say!(
                self,
                "{organisation} {term} мөөнөткө аккредитацияланды."
                    | "{organisation} аккредитовано на срок: {term}."
                    | "{organisation} is accredited for {term}."
            )
        }
    }

    /// The stage of a case, for whoever has nothing to do on it now.
    pub fn accreditation_at_stage(self, stage: Stage) -> String {
        let name = self.accreditation_stage(stage);
        say!(
            self,
            "Иштин абалы: «{name}». Азыр сизден эч нерсе талап кылынбайт."
                | "Состояние дела: «{name}». От вас сейчас ничего не требуется."
                | "The case is at the stage “{name}”. Nothing is needed from you now."
        )
    }
}
