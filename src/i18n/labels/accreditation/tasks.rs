//! What of accreditation waits for the person who looks at the home page.

use crate::domain::accreditation::{Action, Stage};
use crate::domain::calendar::Moment;
use crate::domain::views::tasks::Task;
use crate::i18n::{Lang, plural_en, plural_ru};

impl Lang {
    /// What is to be done, in a sentence.
    pub fn task(self, task: &Task, now: Moment) -> String {
        match task {
            Task::Returned { since, .. } => {
                let day = self.date(since.date_in_bishkek());
                say!(
                    self,
                    "Министрлик өзүн-өзү баалоону оңдоого кайтарды ({day}). Себептерин окуп, оңдоңуз; андан кийин жетекчи кайра кол коёт."
                        | "Министерство вернуло самооценку на исправление ({day}). Прочитайте причины и исправьте её; затем руководитель снова подписывает."
                        | "The ministry returned the self-evaluation for correction ({day}). Read the reasons and correct it; then the head signs again."
                )
            }
            Task::Offers { count, by, .. } => self.task_offers(*count, *by, now),
            Task::AtStage { stage, count, .. } => self.task_at_stage(*stage, *count),
            Task::Sheets {
                count,
                marked,
                criteria,
                ..
            } => self.task_sheets(*count, *marked, *criteria),
            Task::Comments { count, .. } => {
                let cases = self.commission_load_of(*count);
                say!(
                    self,
                    "Эксперттердин бааларына комментарий жазыңыз ({cases}); баарына жазылганда тышкы баалоону аяктаңыз."
                        | "Напишите комментарии к оценкам экспертов ({cases}); когда прокомментированы все, завершите внешнюю оценку."
                        | "Comment on the experts' scores ({cases}); once all have a comment, close the external evaluation."
                )
            }
            Task::Conclusions { count, .. } => {
                let (said, cases) = (self.office_waits_conclusion(), self.commission_load_of(*count));
                if *count == 1 {
                    said.to_owned()
                } else {
                    format!("{} ({cases}).", said.trim_end_matches('.'))
                }
            }
            Task::SelfEvaluation { answered, criteria, .. } => self.task_self_evaluation(*answered, *criteria),
            Task::Decided { stage, since, .. } => {
                let (day, stage) = (self.date(since.date_in_bishkek()), self.accreditation_stage(*stage));
                say!(
                    self,
                    "Аккредитация боюнча чечим чыкты ({day}): «{stage}». Чечим менен таанышыңыз."
                        | "Принято решение об аккредитации ({day}): «{stage}». Ознакомьтесь с решением."
                        | "The accreditation was decided ({day}): “{stage}”. Look at the decision."
                )
            }
        }
    }

    /// What leads there, as its button says it.
    pub fn task_open(self, task: &Task) -> String {
        match task {
            Task::Offers { only: Some(_), .. } => self.office_open_offer().to_owned(),
            Task::Sheets { only: Some(_), .. } => self.accreditation_action(Action::Score),
            Task::Comments { only: Some(_), .. } => self.accreditation_action(Action::Comment),
            Task::Conclusions { only: Some(_), .. } => self.accreditation_action(Action::WriteConclusion),
            Task::Offers { .. } | Task::Sheets { .. } | Task::Comments { .. } | Task::Conclusions { .. } => {
                self.expert_office().to_owned()
            }
            Task::AtStage { only: None, .. } => self.home_open_list().to_owned(),
            Task::AtStage { .. } | Task::Returned { .. } | Task::SelfEvaluation { .. } | Task::Decided { .. } => {
                self.home_open_case().to_owned()
            }
        }
    }

    fn task_offers(self, count: u32, by: Moment, now: Moment) -> String {
        let of = u64::from(count);
        let (day, left) = (self.date(by.date_in_bishkek()), self.term_left(now, by));
        let ru = plural_ru(
            of,
            "приглашение в комиссию ждёт",
            "приглашения в комиссии ждут",
            "приглашений в комиссии ждут",
        );
        let en = plural_en(
            of,
            "invitation to a commission awaits",
            "invitations to commissions await",
        );
        let term = if count == 1 {
            say!(self, "Мөөнөтү" | "Срок" | "To answer by")
        } else {
            say!(self, "Эң жакынкы мөөнөтү" | "Ближайший срок" | "The first to answer by")
        };
        let colon = match self {
            Lang::Ky | Lang::Ru => ":",
            Lang::En => "",
        };
        say!(
            self,
            "Комиссияга {count} чакыруу жообуңузду күтөт. {term}{colon} {day}, {left}."
                | "{count} {ru} вашего ответа. {term}{colon} {day}, {left}."
                | "{count} {en} your answer. {term}{colon} {day}, {left}."
        )
    }

    fn task_at_stage(self, stage: Stage, count: u32) -> String {
        let of = u64::from(count);
        let waits = |one, few, many| plural_ru(of, one, few, many);
        let cases = waits("дело ждёт", "дела ждут", "дел ждут");
        let case = plural_en(of, "case waits", "cases wait");
        match stage {
            Stage::Submitted => {
                let ru = waits("самооценка ждёт", "самооценки ждут", "самооценок ждут");
                let en = plural_en(of, "self-evaluation waits", "self-evaluations wait");
                say!(
                    self,
                    "{count} өзүн-өзү баалоо каттоону күтөт: карап чыгып, каттоого алыңыз же оңдоого кайтарыңыз."
                        | "{count} {ru} регистрации: просмотрите и зарегистрируйте или верните на исправление."
                        | "{count} {en} to be registered: look through, then register or return for correction."
                )
            }
            Stage::Resubmitted => {
                let ru = waits(
                    "исправленная самооценка ждёт",
                    "исправленные самооценки ждут",
                    "исправленных самооценок ждут",
                );
                let en = plural_en(of, "corrected self-evaluation waits", "corrected self-evaluations wait");
                say!(
                    self,
                    "{count} оңдолгон өзүн-өзү баалоо каттоону күтөт: карап чыгып, каттоого алыңыз же кайра кайтарыңыз."
                        | "{count} {ru} регистрации: просмотрите и зарегистрируйте или верните снова."
                        | "{count} {en} to be registered: look through, then register or return again."
                )
            }
            Stage::Registered => say!(
                self,
                "{count} иш эксперттик комиссиянын түзүлүшүн күтөт: түзүүнү баштаңыз."
                    | "{count} {cases} формирования экспертной комиссии: начните его."
                    | "{count} {case} for an expert commission: begin to form it."
            ),
            Stage::Forming => {
                let cases = self.commission_load_of(count);
                say!(
                    self,
                    "{count} иште эксперттик комиссия түзүлүүдө: аны толуктап, буйрукту кол коюуга бериңиз."
                        | "Формируется экспертная комиссия ({cases}): дополните состав и передайте приказ на подпись."
                        | "An expert commission is being formed ({cases}): complete it, then hand the order over for signature."
                )
            }
            Stage::OrderPrepared => {
                let ru = waits("приказ ждёт", "приказа ждут", "приказов ждут");
                let en = plural_en(of, "order awaits", "orders await");
                say!(
                    self,
                    "Тышкы баалоо жүргүзүү жөнүндө {count} буйрук кол тамгаңызды күтөт."
                        | "{count} {ru} вашей подписи: о проведении внешней оценки."
                        | "{count} {en} your signature: on external evaluation."
                )
            }
            Stage::Council => say!(
                self,
                "{count} иш кеңештин чечимин күтөт: чечимди киргизип, кол коюуга бериңиз."
                    | "{count} {cases} решения совета: внесите решение и передайте на подпись."
                    | "{count} {case} for the council's decision: record it, then it is signed."
            ),
            Stage::Decision => {
                let ru = waits("решение совета ждёт", "решения совета ждут", "решений совета ждут");
                let en = plural_en(of, "decision of the council awaits", "decisions of the council await");
                say!(
                    self,
                    "Кеңештин {count} чечими кол тамгаңызды күтөт."
                        | "{count} {ru} вашей подписи."
                        | "{count} {en} your signature."
                )
            }
            // These do not wait for an officer.
            stage @ (Stage::Draft
            | Stage::Returned
            | Stage::Evaluation
            | Stage::Review
            | Stage::Conclusion
            | Stage::Accredited
            | Stage::Conditional
            | Stage::Refused
            | Stage::Withdrawn
            | Stage::Discarded) => self.accreditation_at_stage(stage),
        }
    }

    fn task_sheets(self, count: u32, marked: u32, criteria: u32) -> String {
        let cases = self.commission_load_of(count);
        if marked >= criteria {
            return say!(
                self,
                "Бардык критерийлер бааланды ({cases}): карап чыгып, чечимди жарыялаңыз."
                    | "Все критерии оценены ({cases}): просмотрите и опубликуйте решение."
                    | "All criteria are scored ({cases}): look through, then publish the decision."
            );
        }
        let of = u64::from(criteria);
        let (ru, en) = (
            plural_ru(of, "критерия", "критериев", "критериев"),
            plural_en(of, "criterion", "criteria"),
        );
        say!(
            self,
            "Тышкы баалоо жүргүзүңүз ({cases}): {criteria} критерийдин {marked} бааланды."
                | "Проведите внешнюю оценку ({cases}): оценено {marked} из {criteria} {ru}."
                | "Carry out the external evaluation ({cases}): {marked} of {criteria} {en} scored."
        )
    }

    fn task_self_evaluation(self, answered: u32, criteria: u32) -> String {
        if answered >= criteria {
            return say!(
                self,
                "Өзүн-өзү баалоонун бардык критерийлерине жооп берилди. Далилдер толук экенин текшериңиз; андан кийин жетекчи карап чыгып, кол коёт."
                    | "На все критерии самооценки даны ответы. Проверьте, все ли доказательства на месте; затем руководитель просматривает и подписывает её."
                    | "All criteria of the self-evaluation are answered. Check that the evidence is complete; then the head reviews and signs."
            );
        }
        let of = u64::from(criteria);
        let (ru, en) = (
            plural_ru(of, "критерия", "критериев", "критериев"),
            plural_en(of, "criterion is", "criteria are"),
        );
        say!(
            self,
            "Өзүн-өзү баалоону улантыңыз: {criteria} критерийдин ичинен {answered} критерийге жооп берилди."
                | "Продолжите самооценку: ответы даны на {answered} из {criteria} {ru}."
                | "Go on with the self-evaluation: {answered} of {criteria} {en} answered."
        )
    }
}
