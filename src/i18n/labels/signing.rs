//! The signing ceremony.

use crate::domain::signing::Subject;
use crate::domain::views::signing::CodeMethod;
use crate::i18n::Lang;

impl Lang {
    /// How the one-time code is sent.
    pub fn code_method(self, method: CodeMethod) -> String {
        match method {
            CodeMethod::Sms => say!(self, "СМС аркылуу" | "По СМС" | "By SMS"),
            CodeMethod::Email => say!(self, "Электрондук почта аркылуу" | "По электронной почте" | "By e-mail"),
        }
    }

    /// Where the code is to be looked for.
    pub fn code_sent_to(self, method: CodeMethod) -> String {
        match method {
            CodeMethod::Sms => say!(
                self,
                "Код ЭСКңызга байланган телефонго СМС менен жөнөтүлдү."
                    | "Код отправлен по СМС на телефон, привязанный к вашей подписи."
                    | "The code was sent by SMS to the phone linked to your signature."
            ),
            CodeMethod::Email => say!(
                self,
                "Код ЭСКңызга байланган электрондук почтага жөнөтүлдү. Кат көрүнбөсө, «Спам» папкасын караңыз."
                    | "Код отправлен на электронную почту, привязанную к вашей подписи. Если письма нет, посмотрите в папке «Спам»."
                    | "The code was sent to the e-mail address linked to your signature. If it is not there, look in the spam folder."
            ),
        }
    }

    /// What is signed, as it is called.
    pub fn signed_thing(self, subject: Subject) -> String {
        match subject {
            Subject::LicenceApplication => say!(self, "Арыз" | "Заявление" | "Application"),
            Subject::SelfEvaluation => say!(self, "Өзүн-өзү баалоо" | "Самооценка" | "Self-evaluation"),
            Subject::Order => say!(
                self,
                "Тышкы баалоо жүргүзүү жөнүндө буйрук"
                    | "Приказ о проведении внешней оценки"
                    | "Order on external evaluation"
            ),
            Subject::Sheet => say!(self, "Эксперттин чечими" | "Решение эксперта" | "Expert's decision"),
            Subject::Conclusion => say!(
                self,
                "Эксперттик комиссиянын корутундусу"
                    | "Заключение экспертной комиссии"
                    | "Conclusion of the commission"
            ),
            Subject::Decision => say!(
                self,
                "Аккредитациялык кеңештин чечими"
                    | "Решение аккредитационного совета"
                    | "Decision of the accreditation council"
            ),
        }
    }

    /// The title of the page on which it is signed.
    pub fn signing_title(self, subject: Subject) -> String {
        match subject {
            Subject::LicenceApplication => say!(
                self,
                "Арызга кол коюу" | "Подписание заявления" | "Sign the application"
            ),
            Subject::SelfEvaluation => say!(
                self,
                "Өзүн-өзү баалоого кол коюу" | "Подписание самооценки" | "Sign the self-evaluation"
            ),
            Subject::Order => say!(self, "Буйрукка кол коюу" | "Подписание приказа" | "Sign the order"),
            Subject::Sheet => say!(self, "ОЭП менен кол коюу" | "Подписание через ОЭП" | "Sign with OEP"),
            Subject::Conclusion => say!(
                self,
                "Корутундуга кол коюу" | "Подписание заключения" | "Sign the conclusion"
            ),
            Subject::Decision => say!(self, "Чечимге кол коюу" | "Подписание решения" | "Sign the decision"),
        }
    }

    /// What happens after the code.
    pub fn signing_lead(self, subject: Subject) -> String {
        match subject {
            Subject::LicenceApplication | Subject::SelfEvaluation => say!(
                self,
                "Кол коюла турган документ даяр, эми ал өзгөрбөйт. Код менен ырасталгандан кийин ага кол коюлуп, органга жөнөтүлөт."
                    | "Документ зафиксирован. После подтверждения кодом он будет подписан и отправлен в орган."
                    | "The document is ready and will no longer change. Once you confirm with the code, it is signed and sent to the authority."
            ),
            Subject::Sheet => say!(
                self,
                "Чечимиңиз даяр, эми ал өзгөрбөйт. Код кабыл алынгандан кийин 60 секунддун ичинде «Чечимди жарыялоо» баскычын басасыз."
                    | "Ваше решение зафиксировано. После кода в течение 60 секунд нажмите «Опубликовать решение»."
                    | "Your decision is ready and will no longer change. After the code you press “Publish the decision” within 60 seconds."
            ),
            Subject::Order | Subject::Conclusion | Subject::Decision => say!(
                self,
                "Кол коюла турган документ даяр, эми ал өзгөрбөйт. Код менен ырасталгандан кийин ага кол коюлат."
                    | "Документ зафиксирован. После подтверждения кодом он будет подписан."
                    | "The document is ready and will no longer change. Once you confirm with the code, it is signed."
            ),
        }
    }

    /// The button next to the code.
    pub fn signing_confirm(self, subject: Subject) -> String {
        match subject {
            Subject::LicenceApplication | Subject::SelfEvaluation => {
                say!(self, "Кол коюп, жөнөтүү" | "Подписать и отправить" | "Sign and send")
            }
            Subject::Sheet | Subject::Order | Subject::Conclusion | Subject::Decision => {
                say!(self, "Кол коюу" | "Подписать" | "Sign")
            }
        }
    }

    /// The last step of the ceremony.
    pub fn signing_step_last(self, subject: Subject) -> String {
        match subject {
            Subject::LicenceApplication | Subject::SelfEvaluation => say!(self, "Жөнөтүү" | "Отправка" | "Sending"),
            Subject::Sheet => say!(self, "Жарыялоо" | "Публикация" | "Publishing"),
            Subject::Order | Subject::Conclusion | Subject::Decision => {
                say!(self, "Кол коюу" | "Подпись" | "Signature")
            }
        }
    }

    pub fn signing_signed(self, subject: Subject) -> String {
        match subject {
            Subject::LicenceApplication => say!(
                self,
                "Арызга кол коюлуп, жөнөтүлдү"
                    | "Заявление подписано и отправлено"
                    | "The application is signed and sent"
            ),
            Subject::SelfEvaluation => say!(
                self,
                "Өзүн-өзү баалоого кол коюлуп, жөнөтүлдү"
                    | "Самооценка подписана и отправлена"
                    | "The self-evaluation is signed and sent"
            ),
            Subject::Order => say!(
                self,
                "Буйрукка кол коюлду, тышкы баалоо ачылды"
                    | "Приказ подписан, внешняя оценка открыта"
                    | "The order is signed; the external evaluation is open"
            ),
            Subject::Sheet => say!(
                self,
                "Чечим жарыяланды" | "Решение опубликовано" | "The decision is published"
            ),
            Subject::Conclusion => say!(
                self,
                "Корутундуга кол коюлду" | "Заключение подписано" | "The conclusion is signed"
            ),
            Subject::Decision => say!(
                self,
                "Чечимге кол коюлду" | "Решение подписано" | "The decision is signed"
            ),
        }
    }

    /// What follows from it.
    pub fn signing_signed_text(self, subject: Subject) -> String {
        match subject {
            Subject::LicenceApplication | Subject::SelfEvaluation => say!(
                self,
                "Эми аны окууга гана болот. Анын жүрүшүн анын барагынан көрүп турасыз."
                    | "Теперь его можно только читать. Следите за ходом рассмотрения на его странице."
                    | "From now on it can only be read. Follow it on its page."
            ),
            Subject::Sheet => say!(
                self,
                "Эми ага өзгөртүү киргизүүгө болбойт. Күбөлүк кат электрондук почтаңызга жөнөтүлдү."
                    | "Изменить его больше нельзя. Подтверждение отправлено на вашу электронную почту."
                    | "It can no longer be changed. A receipt was sent to your e-mail address."
            ),
            Subject::Order | Subject::Conclusion | Subject::Decision => say!(
                self,
                "Кол коюлган документ иштин барагында турат."
                    | "Подписанный документ находится на странице дела."
                    | "The signed document is on the page of the case."
            ),
        }
    }
}
