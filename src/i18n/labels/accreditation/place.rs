//! Why an action on an accreditation case is not possible at its stage, or not by this person.

use crate::domain::accreditation::{Action, Actor, Stage};
use crate::i18n::Lang;

impl Lang {
    /// The stage of the case, why the action is not possible there, and what is.
    pub(super) fn accreditation_not_at_this_stage(self, stage: Stage, action: Action) -> String {
        let (stage_name, action_name) = (self.accreditation_stage(stage), self.accreditation_action(action));
        match action {
            Action::Edit | Action::Sign | Action::Withdraw | Action::Discard if stage.is_closed() => say!(
                self,
                "Бул арыз боюнча иш аяктаган («{stage_name}»), аны окууга гана болот. Керек болсо, жаңы өзүн-өзү баалоону баштаңыз."
                    | "Рассмотрение этого заявления завершено («{stage_name}»), его можно только читать. При необходимости начните новую самооценку."
                    | "This application is closed (“{stage_name}”) and can only be read. If necessary, start a new self-evaluation."
            ),
            Action::Register
            | Action::ReturnForCorrection
            | Action::FormCommission
            | Action::Invite
            | Action::RemoveMember
            | Action::Agree
            | Action::Decline
            | Action::PrepareOrder
            | Action::SignOrder
            | Action::Score
            | Action::Publish
            | Action::Comment
            | Action::CloseEvaluation
            | Action::WriteConclusion
            | Action::SignConclusion
            | Action::RecordDecision
            | Action::SignDecision
                if stage.is_closed() =>
            {
                say!(
                    self,
                    "Бул арыз боюнча иш аяктаган («{stage_name}»), «{action_name}» аракети эми жасалбайт. Арызды жана анын документтерин окуй аласыз."
                        | "Рассмотрение этого заявления завершено («{stage_name}»), действие «{action_name}» больше невозможно. Заявление и его документы можно читать."
                        | "This application is closed (“{stage_name}”), so “{action_name}” is no longer possible. The application and its documents can be read."
                )
            }
            Action::Edit if stage.is_after_order() => say!(
                self,
                "Буйрук чыккандан кийин өзүн-өзү баалоого өзгөртүү киргизүүгө болбойт («{stage_name}»), аны окууга гана болот. Түшүндүрмөңүз болсо, министрликтин адисине кайрылыңыз."
                    | "После выхода приказа изменить самооценку нельзя («{stage_name}»), её можно только читать. Если нужно что-то пояснить, обратитесь к специалисту министерства."
                    | "After the order the self-evaluation can no longer be changed (“{stage_name}”), only read. If something needs explaining, contact the specialist of the ministry."
            ),
            Action::Edit => say!(
                self,
                "Кол коюлуп жөнөтүлгөн өзүн-өзү баалоону окууга гана болот («{stage_name}»). Оңдоо керек болсо, министрликтин адисине кайрылыңыз же жетекчи арызды кайтарып алсын."
                    | "Подписанную и отправленную самооценку можно только читать («{stage_name}»). Если нужно исправить, обратитесь к специалисту министерства или попросите руководителя отозвать заявление."
                    | "A self-evaluation that was signed and sent can only be read (“{stage_name}”). To correct it, contact the specialist of the ministry, or have the head withdraw the application."
            ),
            Action::Discard => say!(
                self,
                "Жөнөтүлгөн арыз өчүрүлбөйт («{stage_name}»). Буйрук чыга элек болсо, жетекчи аны кайтарып ала алат."
                    | "Отправленное заявление удалить нельзя («{stage_name}»). Пока приказ не вышел, руководитель может его отозвать."
                    | "An application that was sent cannot be deleted (“{stage_name}”). Until the order is issued, the head can withdraw it."
            ),
            Action::Sign => say!(
                self,
                "Өзүн-өзү баалоого кол коюлган («{stage_name}»), экинчи жолу кол коюунун кереги жок. Арыздын жүрүшүн анын барагынан көрүп туруңуз."
                    | "Самооценка уже подписана («{stage_name}»), подписывать ещё раз не нужно. Следите за ходом рассмотрения на странице заявления."
                    | "The self-evaluation is already signed (“{stage_name}”); there is no need to sign it again. Follow the application on its page."
            ),
            Action::Withdraw if !stage.was_submitted() => say!(
                self,
                "Арыз али жөнөтүлө элек («{stage_name}»), аны кайтарып алуунун кереги жок. Долбоор керексиз болсо, өчүрсөңүз болот."
                    | "Заявление ещё не отправлено («{stage_name}»), отзывать его не нужно. Если проект не нужен, его можно удалить."
                    | "The application has not been sent yet (“{stage_name}”), so there is nothing to withdraw. If the draft is not needed, delete it."
            ),
            Action::Withdraw => say!(
                self,
                "Арызды тышкы баалоо жүргүзүү жөнүндө буйрук чыкканга чейин гана кайтарып алса болот, ал эми арыз азыр «{stage_name}» этабында турат. Сурооңуз болсо, министрликтин адисине кайрылыңыз."
                    | "Отозвать заявление можно только до выхода приказа о проведении внешней оценки, а сейчас оно на этапе «{stage_name}». По вопросам обратитесь к специалисту министерства."
                    | "An application can be withdrawn only before the order on external evaluation, and it is now at the stage “{stage_name}”. If you have questions, contact the specialist of the ministry."
            ),
            Action::Score | Action::Publish if !stage.is_after_order() => say!(
                self,
                "Тышкы баалоо буйрукка кол коюлгандан кийин гана ачылат, арыз азыр «{stage_name}» этабында турат. Буйруктун чыгышын күтүңүз."
                    | "Внешняя оценка открывается только после подписания приказа, а заявление сейчас на этапе «{stage_name}». Дождитесь приказа."
                    | "The external evaluation opens only after the order is signed, and the application is now at the stage “{stage_name}”. Wait for the order."
            ),
            Action::Score | Action::Publish => say!(
                self,
                "Бардык эксперттер чечимин жарыялап бүткөн («{stage_name}»), эми бааларга өзгөртүү киргизүүгө болбойт. Жарыяланган чечимдерди окуй аласыз."
                    | "Все эксперты уже опубликовали решения («{stage_name}»), изменить оценки больше нельзя. Опубликованные решения можно читать."
                    | "All experts have published their decisions (“{stage_name}”), so scores can no longer be changed. The published decisions can be read."
            ),
            Action::Invite | Action::RemoveMember | Action::Agree | Action::Decline if stage.is_after_order() => say!(
                self,
                "Комиссиянын курамы буйрук менен бекитилген («{stage_name}»), аны эми өзгөртүүгө болбойт. Кызыкчылыктардын кагылышуусу чыкса, министрликке билдириңиз."
                    | "Состав комиссии утверждён приказом («{stage_name}»), изменить его уже нельзя. Если возник конфликт интересов, сообщите об этом в министерство."
                    | "The commission was fixed by the order (“{stage_name}”) and can no longer be changed. If a conflict of interest has arisen, inform the ministry."
            ),
            Action::Register
            | Action::ReturnForCorrection
            | Action::FormCommission
            | Action::Invite
            | Action::RemoveMember
            | Action::Agree
            | Action::Decline
            | Action::PrepareOrder
            | Action::SignOrder
            | Action::Comment
            | Action::CloseEvaluation
            | Action::WriteConclusion
            | Action::SignConclusion
            | Action::RecordDecision
            | Action::SignDecision => say!(
                self,
                "Арыз азыр «{stage_name}» этабында турат, бул этапта «{action_name}» аракети жасалбайт. Азыр эмне кылса болорун арыздын жүрүшүнөн караңыз."
                    | "Заявление сейчас на этапе «{stage_name}», действие «{action_name}» на нём не предусмотрено. Посмотрите в ходе рассмотрения, что можно сделать сейчас."
                    | "The application is now at the stage “{stage_name}”, where “{action_name}” is not possible. See in its progress what can be done now."
            ),
        }
    }

    /// Whose action it is, and what to do.
    pub(super) fn accreditation_not_yours(self, action: Action, actor: Actor, who: &[Actor]) -> String {
        match action {
            Action::Sign => say!(
                self,
                "Өзүн-өзү баалоого уюмдун жетекчиси гана кол коёт. Толтуруп бүткөндөн кийин жетекчиге кайрылыңыз."
                    | "Самооценку подписывает только руководитель организации. Когда она будет заполнена, обратитесь к руководителю."
                    | "Only the head of the organisation signs the self-evaluation. When it is filled in, contact the head."
            ),
            Action::Withdraw if actor == Actor::Employee => say!(
                self,
                "Жөнөтүлгөн арызды уюмдун жетекчиси гана кайтарып алат. Жетекчиге кайрылыңыз."
                    | "Отправленное заявление отзывает только руководитель организации. Обратитесь к руководителю."
                    | "Only the head of the organisation withdraws an application that was sent. Contact the head."
            ),
            Action::Agree if actor.is_member() => say!(
                self,
                "Сиз макулдугуңузду бергенсиз, аны кайталоонун кереги жок. Тышкы баалоо жүргүзүү жөнүндө буйруктун чыгышын күтүңүз."
                    | "Вы уже дали согласие, повторять его не нужно. Дождитесь приказа о проведении внешней оценки."
                    | "You have already agreed; there is no need to do so again. Wait for the order on external evaluation."
            ),
            Action::Edit
            | Action::Discard
            | Action::Withdraw
            | Action::Register
            | Action::ReturnForCorrection
            | Action::FormCommission
            | Action::Invite
            | Action::RemoveMember
            | Action::Agree
            | Action::Decline
            | Action::PrepareOrder
            | Action::SignOrder
            | Action::Score
            | Action::Publish
            | Action::Comment
            | Action::CloseEvaluation
            | Action::WriteConclusion
            | Action::SignConclusion
            | Action::RecordDecision
            | Action::SignDecision => {
                let (action, who) = (self.accreditation_action(action), self.accreditation_actors(who));
                say!(
                    self,
                    "«{action}» аракетине укугуңуз жок: муну {who} гана кыла алат. Зарыл болсо, ошого кайрылыңыз."
                        | "Действие «{action}» вам недоступно: его может выполнить только {who}. Если это нужно сделать, сообщите тому, кто имеет такое право."
                        | "“{action}” is not available to you: only {who} can do it. If it needs to be done, let them know."
                )
            }
        }
    }

    /// People within a sentence, the last after «же», «или», “or”.
    fn accreditation_actors(self, who: &[Actor]) -> String {
        let or = say!(self, "же" | "или" | "or");
        let names: Vec<_> = who.iter().map(|actor| self.accreditation_actor(*actor)).collect();
        match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} {or} {last}", rest.join(", ")),
            _ => names.concat(),
        }
    }
}
