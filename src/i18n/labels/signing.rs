//! The signing ceremony.

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
}
