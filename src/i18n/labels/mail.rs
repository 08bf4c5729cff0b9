//! The state of a mail, and why it did not arrive.

use crate::domain::mail::{MailState, Undelivered};
use crate::i18n::Lang;

impl Lang {
    pub fn mail_state(self, state: MailState) -> String {
        match state {
            MailState::Waiting { since } => self.mail_waiting(&self.date_time(since)),
            MailState::Sent { at } => self.mail_sent(&self.date_time(at)),
            MailState::Failed { at, why } => self.mail_failed(&self.date_time(at), &self.undelivered(why)),
        }
    }

    /// Why a mail did not arrive.
    pub fn undelivered(self, why: Undelivered) -> String {
        match why {
            Undelivered::NoAddress => say!(
                self,
                "Электрондук почта дареги көрсөтүлгөн эмес."
                    | "Адрес электронной почты не указан."
                    | "There is no e-mail address."
            ),
            Undelivered::AddressImpossible => say!(
                self,
                "Мындай электрондук почта дареги болушу мүмкүн эмес."
                    | "Такого адреса электронной почты быть не может."
                    | "This cannot be an e-mail address."
            ),
            Undelivered::AddressUnsupported => say!(
                self,
                "Почта сервери латын тамгасынан башка тамгалары бар даректи кабыл албайт."
                    | "Почтовый сервер не принимает адреса с нелатинскими буквами."
                    | "The mail server does not accept addresses with letters other than Latin ones."
            ),
            Undelivered::Refused => say!(
                self,
                "Алуучунун почта сервери катты кабыл алган жок: мындай почта кутусу жок болушу мүмкүн."
                    | "Почтовый сервер получателя не принял письмо: возможно, такого ящика нет."
                    | "The recipient's mail server refused the e-mail: perhaps there is no such mailbox."
            ),
            Undelivered::TriedTooOften => say!(
                self,
                "Беш күн бою бир да почта сервери катты кабыл алган жок."
                    | "В течение пяти дней ни один почтовый сервер не принял письмо."
                    | "No mail server accepted the e-mail for five days."
            ),
        }
    }
}
