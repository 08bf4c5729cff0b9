//! Why the law of an accreditation case refuses an action: each sentence names the rule and what to do.

use crate::domain::accreditation::{LawRefusal, Unmet};
use crate::i18n::{Lang, plural_en, plural_ru};

impl Lang {
    /// Why the law of an accreditation case refuses, and what to do.
    pub fn accreditation_refusal(self, refusal: &LawRefusal) -> String {
        match refusal {
            LawRefusal::NotAtThisStage { stage, action } => self.accreditation_not_at_this_stage(*stage, *action),
            LawRefusal::NotYours { action, actor, who } => self.accreditation_not_yours(*action, *actor, who),
            LawRefusal::Unmet(unmet) => self.accreditation_unmet(*unmet),
            LawRefusal::NotLookedUp { action } => self.not_looked_up(&self.accreditation_action(*action)),
        }
    }

    /// Why a condition is not met, and what to do.
    pub fn accreditation_unmet(self, unmet: Unmet) -> String {
        match unmet {
            Unmet::Incomplete { missing } => self.self_evaluation_incomplete(missing),
            Unmet::NeedsReasons => self.needs_reasons(),
            Unmet::TooFewExperts { agreed, least } => self.too_few_experts(agreed, least),
            Unmet::TooManyExperts { most } => self.too_many_experts(most),
            Unmet::AnswersAwaited { waiting } => self.answers_awaited(waiting),
            Unmet::NoChair => say!(
                self,
                "Комиссиянын төрагасы жок. Экспертти төрага катары чакырып, макулдугун алыңыз."
                    | "В комиссии нет председателя. Пригласите эксперта в качестве председателя и получите его согласие."
                    | "The commission has no chair. Invite an expert as its chair and obtain their agreement."
            ),
            Unmet::ChairAlready => say!(
                self,
                "Комиссиянын төрагасы бар, экинчиси болбойт. Бул экспертти мүчө катары чакырыңыз же алгач азыркы төраганы курамдан чыгарыңыз."
                    | "В комиссии уже есть председатель, второго быть не может. Пригласите этого эксперта как члена комиссии или сначала выведите нынешнего председателя."
                    | "The commission already has a chair and cannot have two. Invite this expert as a member, or first remove the present chair."
            ),
            Unmet::Conflicted { members } => self.conflicted(members),
            Unmet::SheetPublished => say!(
                self,
                "Чечимиңиз жарыяланган. Чечим жарыялангандан кийин өзгөртүүлөрдү киргизүүгө болбойт, аны окууга гана болот."
                    | "Ваше решение опубликовано. После публикации внести изменения нельзя, решение можно только читать."
                    | "Your decision is published. After publication nothing can be changed; the decision can only be read."
            ),
            Unmet::SheetIncomplete { missing } => self.sheet_incomplete(missing),
            Unmet::SheetSealed => say!(
                self,
                "Эксперт чечимин али жарыялай элек, ошондуктан анын баалары жабык. Чечим жарыялангандан кийин комментарий жазсаңыз болот."
                    | "Эксперт ещё не опубликовал решение, поэтому его оценки закрыты. Вы сможете написать комментарий после публикации."
                    | "The expert has not published the decision yet, so the scores are sealed. You can comment once it is published."
            ),
            Unmet::Uncommented { missing } => self.uncommented(missing),
            Unmet::ConclusionEmpty => say!(
                self,
                "Корутунду али жазыла элек. Алгач анын текстин жазып сактаңыз, андан кийин кол коюңуз."
                    | "Заключение ещё не написано. Сначала напишите и сохраните его текст, затем подпишите."
                    | "The conclusion has not been written yet. Write and save its text first, then sign it."
            ),
        }
    }

    fn self_evaluation_incomplete(self, missing: u32) -> String {
        let count = u64::from(missing);
        match self {
            Lang::Ky => format!(
                "Өзүн-өзү баалоодо толтурулбаган же туура эмес толтурулган {missing} жер бар. Критерийлерди карап чыгып, жетишпегенин толуктап, туура эмесин оңдоңуз."
            ),
            Lang::Ru => {
                let places = plural_ru(
                    count,
                    "место, которое не заполнено или заполнено",
                    "места, которые не заполнены или заполнены",
                    "мест, которые не заполнены или заполнены",
                );
                format!(
                    "В самооценке {missing} {places} неверно. Просмотрите критерии, дополните недостающее и исправьте неверное."
                )
            }
            Lang::En => {
                let things = plural_en(count, "thing is", "things are");
                format!(
                    "{missing} {things} missing or wrong in the self-evaluation. Go through the criteria, add what is missing and correct what is wrong."
                )
            }
        }
    }

    fn too_few_experts(self, agreed: u32, least: u32) -> String {
        let (has, needs) = (u64::from(agreed), u64::from(least));
        match self {
            Lang::Ky => {
                let so_far = match agreed {
                    0 => "азырынча эч ким макулдугун бере элек".to_owned(),
                    _ => format!("азырынча {agreed} эксперт макулдугун берди"),
                };
                format!(
                    "Комиссияда кеминде {least} эксперт болушу керек, {so_far}. Дагы эксперт чакырып, макулдугун алыңыз."
                )
            }
            Lang::Ru => {
                let experts = plural_ru(needs, "эксперта", "экспертов", "экспертов");
                let so_far = match agreed {
                    0 => "согласия пока никто не дал".to_owned(),
                    _ => format!(
                        "согласие пока {} {agreed} {}",
                        plural_ru(has, "дал", "дали", "дали"),
                        plural_ru(has, "эксперт", "эксперта", "экспертов")
                    ),
                };
                format!(
                    "В комиссии должно быть не менее {least} {experts}, {so_far}. Пригласите ещё экспертов и получите их согласие."
                )
            }
            Lang::En => {
                let experts = plural_en(needs, "expert", "experts");
                let so_far = match agreed {
                    0 => "nobody has agreed".to_owned(),
                    _ => format!("{agreed} {} agreed", plural_en(has, "has", "have")),
                };
                format!(
                    "The commission must have at least {least} {experts}; so far {so_far}. Invite more experts and obtain their agreement."
                )
            }
        }
    }

    fn too_many_experts(self, most: u32) -> String {
        let count = u64::from(most);
        let (of_experts, experts) = (
            plural_ru(count, "эксперта", "экспертов", "экспертов"),
            plural_en(count, "expert", "experts"),
        );
        say!(
            self,
            "Комиссия толук: анда эң көп дегенде {most} эксперт болот. Башка экспертти чакыруу үчүн алгач бирөөнү курамдан чыгарыңыз."
                | "Состав комиссии заполнен: в ней не более {most} {of_experts}. Чтобы пригласить другого эксперта, сначала выведите кого-нибудь из состава."
                | "The commission is full: it has at most {most} {experts}. To invite another, first remove someone from it."
        )
    }

    fn answers_awaited(self, waiting: u32) -> String {
        let count = u64::from(waiting);
        let (invited, experts) = (
            plural_ru(
                count,
                "приглашённый эксперт ещё не ответил",
                "приглашённых эксперта ещё не ответили",
                "приглашённых экспертов ещё не ответили",
            ),
            plural_en(count, "invited expert has", "invited experts have"),
        );
        say!(
            self,
            "Чакырылган {waiting} эксперт али жооп бере элек. Жообун күтүңүз же жооп бербегенин комиссиянын курамынан чыгарыңыз."
                | "{waiting} {invited}. Дождитесь ответа или выведите не ответивших из состава комиссии."
                | "{waiting} {experts} not answered yet. Wait for the answer, or remove from the commission whoever does not answer."
        )
    }

    fn conflicted(self, members: u32) -> String {
        let count = u64::from(members);
        let (of_experts, experts) = (
            plural_ru(count, "эксперта", "экспертов", "экспертов"),
            plural_en(count, "expert", "experts"),
        );
        say!(
            self,
            "Система {members} эксперт боюнча кызыкчылыктардын кагылышуусун аныктады. Мындай эксперт комиссияда иштей албайт, аны алмаштыруу маселесин министрликтин адиси чечет."
                | "У {members} {of_experts} система выявила конфликт интересов. Такой эксперт не может работать в комиссии, вопрос о замене решает специалист министерства."
                | "The system has found a conflict of interest for {members} {experts}. Such an expert cannot serve on the commission; the specialist of the ministry arranges a replacement."
        )
    }

    fn sheet_incomplete(self, missing: u32) -> String {
        let count = u64::from(missing);
        let (criteria, lack) = (
            plural_ru(count, "критерию", "критериям", "критериям"),
            plural_en(count, "criterion lacks", "criteria lack"),
        );
        say!(
            self,
            "{missing} критерий боюнча баа же комментарий жок, же комментарий туура эмес жазылган. Ар бир критерийге баа коюп, түшүндүрмө комментарий жазыңыз, андан кийин чечимди жарыялаңыз."
                | "По {missing} {criteria} нет оценки или комментария либо комментарий написан неверно. Поставьте оценку и напишите комментарий по каждому критерию, затем опубликуйте решение."
                | "{missing} {lack} a score or a proper comment. Give a score and a comment for each criterion, then publish the decision."
        )
    }

    fn uncommented(self, missing: u32) -> String {
        let count = u64::from(missing);
        let (to_scores, lack) = (
            plural_ru(count, "оценке", "оценкам", "оценкам"),
            plural_en(count, "score lacks", "scores lack"),
        );
        say!(
            self,
            "{missing} баага төраганын комментарийи жазыла элек же туура эмес жазылган. Ар бир эксперттин ар бир баасына комментарий жазып, туура эмесин оңдоңуз, андан кийин тышкы баалоону аяктаңыз."
                | "Нет правильного комментария председателя к {missing} {to_scores}. Напишите комментарий к каждой оценке каждого эксперта, исправьте неверные, затем завершите внешнюю оценку."
                | "{missing} {lack} a proper comment of the chair. Comment on every score of every expert, correct what is wrong, then close the evaluation."
        )
    }
}
