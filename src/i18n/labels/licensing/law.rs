//! Why the law of a case refuses an action: each sentence names the rule and what to do.

use crate::domain::licensing::{Action, Actor, LawRefusal, Phase, Stage, Unmet};
use crate::i18n::{Lang, plural_en, plural_ru};

impl Lang {
    /// Why the law refuses, and what to do.
    pub fn law_refusal(self, refusal: &LawRefusal) -> String {
        match refusal {
            LawRefusal::NotAtThisStage { stage, action } => self.not_at_this_stage(*stage, *action),
            LawRefusal::NotYours { action, actor, who } => self.not_yours(*action, *actor, who),
            LawRefusal::Unmet(unmet) => self.unmet(*unmet),
            LawRefusal::NotLookedUp { action } => self.not_looked_up(&self.action(*action)),
        }
    }

    fn unmet(self, unmet: Unmet) -> String {
        match unmet {
            Unmet::Incomplete { missing } => self.incomplete(missing),
            Unmet::NeedsReasons => self.needs_reasons(),
            Unmet::NeedsCourtAct => say!(
                self,
                "Лицензияны сот актысынын негизинде гана жокко чыгарса болот. Сот актысын көрсөтүңүз."
                    | "Аннулировать лицензию можно только на основании судебного акта. Укажите судебный акт."
                    | "A licence can be annulled only on the basis of a court act. Name the court act."
            ),
            Unmet::NotInThisProcedure => say!(
                self,
                "Бул арызды кароо тартибинде мындай этап жок. Арыздын жүрүшү боюнча кийинки этапка өтүңүз."
                    | "В порядке рассмотрения этого заявления такого этапа нет. Перейдите к следующему этапу рассмотрения."
                    | "The procedure for this application has no such stage. Go on to the next stage of the application."
            ),
            Unmet::CommissionFirst => say!(
                self,
                "Алгач эксперттик комиссия корутундусун бериши керек. Комиссияны түзүңүз."
                    | "Сначала заключение должна дать экспертная комиссия. Назначьте комиссию."
                    | "The expert commission must give its conclusion first. Appoint the commission."
            ),
            Unmet::CouncilFirst => say!(
                self,
                "Алгач лицензиялык кеңеш пикирин бериши керек. Арызды кеңешке жибериңиз."
                    | "Сначала мнение должен дать лицензионный совет. Передайте заявление в совет."
                    | "The licensing council must give its opinion first. Refer the application to the council."
            ),
        }
    }

    fn incomplete(self, missing: u32) -> String {
        let count = u64::from(missing);
        match self {
            Lang::Ky => format!(
                "Арызда толтурулбаган же туура эмес толтурулган {missing} жер бар. Тизмесин «Арыз долбоорун карап чыгуу» барагынан көрүп, оңдоңуз."
            ),
            Lang::Ru => {
                let places = plural_ru(
                    count,
                    "место, которое не заполнено или заполнено",
                    "места, которые не заполнены или заполнены",
                    "мест, которые не заполнены или заполнены",
                );
                format!(
                    "В заявлении {missing} {places} неверно. Список — на странице «Просмотр проекта заявления»; исправьте их."
                )
            }
            Lang::En => {
                let things = plural_en(count, "thing is", "things are");
                format!(
                    "{missing} {things} missing or wrong in the application. See the list on the page “Review the draft” and correct it."
                )
            }
        }
    }

    fn not_at_this_stage(self, stage: Stage, action: Action) -> String {
        let (stage_name, action_name) = (self.stage(stage), self.action(action));
        match action {
            Action::Edit if stage.is_closed() => say!(
                self,
                "Арыз жабылган («{stage_name}»), аны окууга гана болот. Керек болсо, жаңы арыз тапшырыңыз."
                    | "Заявление закрыто («{stage_name}»), его можно только читать. При необходимости подайте новое заявление."
                    | "The application is closed (“{stage_name}”) and can only be read. If necessary, submit a new one."
            ),
            Action::Edit => say!(
                self,
                "Кол коюлган арызды окууга гана болот («{stage_name}»). Оңдоо керек болсо, орган аны кайтарганга чейин күтүңүз же жетекчи арызды кайтарып алсын."
                    | "Подписанное заявление можно только читать («{stage_name}»). Если нужно исправить, дождитесь возврата или попросите руководителя отозвать заявление."
                    | "A signed application can only be read (“{stage_name}”). To correct it, wait until it is returned, or have the head withdraw it."
            ),
            Action::HandOver if stage.phase() == Phase::AwaitingHead => say!(
                self,
                "Арыз жетекчиге кол коюуга мурда эле берилген. Анын чечимин күтүңүз же арызды түзөтүүгө кайра алыңыз."
                    | "Заявление уже передано руководителю на подпись. Дождитесь его решения или верните заявление на доработку."
                    | "The application has already been handed over to the head. Wait for the head's decision or take the application back."
            ),
            Action::Sign if stage.was_submitted() => say!(
                self,
                "Арызга кол коюлган («{stage_name}»), экинчи жолу кол коюунун кереги жок. Арыздын жүрүшүн ушул барактан көрүңүз."
                    | "Заявление уже подписано («{stage_name}»), подписывать ещё раз не нужно. Следите за его ходом на странице заявления."
                    | "The application is already signed (“{stage_name}”); there is no need to sign it again. Follow its progress on its page."
            ),
            Action::HandOver
            | Action::TakeBack
            | Action::Discard
            | Action::Sign
            | Action::Withdraw
            | Action::Register
            | Action::ReturnForCorrection
            | Action::StartExamination
            | Action::AppointCommission
            | Action::ReferToCouncil
            | Action::PrepareDecision
            | Action::Grant
            | Action::Refuse
            | Action::Suspend
            | Action::Resume
            | Action::Reissue
            | Action::Terminate
            | Action::Annul => say!(
                self,
                "«{action_name}» аракети азыркы этапта («{stage_name}») каралган эмес. Азыр эмне кылса болорун арыздын жүрүшүнөн караңыз."
                    | "Действие «{action_name}» на нынешнем этапе («{stage_name}») не предусмотрено. Посмотрите в ходе рассмотрения, что можно сделать сейчас."
                    | "“{action_name}” is not possible at the current stage (“{stage_name}”). See in the progress of the application what can be done now."
            ),
        }
    }

    fn not_yours(self, action: Action, actor: Actor, who: &[Actor]) -> String {
        match action {
            Action::Sign if actor == Actor::Employee => say!(
                self,
                "Арызга жетекчи гана кол коёт. Аны жетекчиге кол коюуга бериңиз."
                    | "Заявление подписывает только руководитель. Передайте его руководителю на подпись."
                    | "Only the head signs the application. Hand it over to the head."
            ),
            Action::Sign => say!(
                self,
                "Арызга жетекчи гана кол коёт. Уюмдун жетекчисине кайрылыңыз."
                    | "Заявление подписывает только руководитель. Обратитесь к руководителю организации."
                    | "Only the head signs the application. Contact the head of the organisation."
            ),
            Action::HandOver if actor == Actor::Head => say!(
                self,
                "Жетекчи арызды эч кимге бербейт: карап чыгып, өзү кол коёт."
                    | "Руководителю не нужно передавать заявление: проверьте и подпишите его сами."
                    | "The head need not hand over: review the application and sign it yourself."
            ),
            Action::Edit if actor == Actor::Employee => say!(
                self,
                "Арыз жетекчиге кол коюуга берилген. Түзөтүү үчүн аны алгач кайра алыңыз."
                    | "Заявление передано руководителю на подпись. Чтобы изменить его, сначала верните его на доработку."
                    | "The application has been handed over to the head for signature. To edit it, take it back first."
            ),
            Action::Discard if actor == Actor::Employee => say!(
                self,
                "Кол коюуга берилген долбоорду жетекчи гана өчүрөт. Аны алгач түзөтүүгө кайра алыңыз же жетекчиге кайрылыңыз."
                    | "Переданный на подпись проект удаляет только руководитель. Сначала верните его на доработку или обратитесь к руководителю."
                    | "Only the head deletes a draft that was handed over. Take it back first or contact the head."
            ),
            Action::Withdraw if actor == Actor::Employee => say!(
                self,
                "Жөнөтүлгөн арызды жетекчи гана кайтарып алат. Жетекчиге кайрылыңыз."
                    | "Отправленное заявление отзывает только руководитель. Обратитесь к руководителю."
                    | "Only the head withdraws an application that was sent. Contact the head."
            ),
            Action::Edit
            | Action::HandOver
            | Action::TakeBack
            | Action::Discard
            | Action::Withdraw
            | Action::Register
            | Action::ReturnForCorrection
            | Action::StartExamination
            | Action::AppointCommission
            | Action::ReferToCouncil
            | Action::PrepareDecision
            | Action::Grant
            | Action::Refuse
            | Action::Suspend
            | Action::Resume
            | Action::Reissue
            | Action::Terminate
            | Action::Annul => {
                let (action, who) = (self.action(action), self.actors(who));
                say!(
                    self,
                    "Сизде «{action}» укугу жок. Бул укукка ээ: {who}. Ошого кайрылыңыз."
                        | "У вас нет права «{action}». Это право есть у: {who}. Обратитесь туда."
                        | "You do not have the right “{action}”. It belongs to: {who}. Contact them."
                )
            }
        }
    }

    fn actors(self, who: &[Actor]) -> String {
        who.iter()
            .map(|actor| self.actor(*actor).to_lowercase())
            .collect::<Vec<_>>()
            .join(", ")
    }
}
