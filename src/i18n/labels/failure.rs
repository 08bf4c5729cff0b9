//! What went wrong with a request.

use crate::domain::{Failure, OutsideSystem};
use crate::i18n::Lang;

impl Lang {
    /// What went wrong, and what to do.
    pub fn failure(self, failure: &Failure) -> String {
        match failure {
            Failure::NotSignedIn => say!(
                self,
                "Сиз системага кирген эмессиз же сеанс бүтүп калган. Кайра кириңиз: жазгандарыңыз сакталып турат."
                    | "Вы не вошли в систему, или сеанс завершён. Войдите снова: введённое сохранено."
                    | "You are not signed in, or the session has ended. Sign in again: what you typed is kept."
            ),
            Failure::AnotherReader { name, organisation } => {
                let who = match organisation {
                    Some((ky, ru)) => format!("{name} ({})", self.registered_name(ky, ru)),
                    None => name.clone(),
                };
                say!(
                    self,
                    "Бул браузерде азыр {who} кирип турат, ал эми барак башка адам же башка уюм үчүн ачылган. Эч нерсе аткарылган жок. Жазылган текст өз ээсин күтөт: ал кайра киргенде текст ордунда болот."
                        | "Сейчас в этом браузере вошёл другой пользователь: {who}. Страница была открыта для другого человека или другой организации, поэтому ничего не выполнено. Введённый текст ждёт своего автора: он увидит его, когда войдёт снова."
                        | "{who} is now signed in in this browser, but the page was opened for another person or organisation. Nothing was done. The text that was typed waits for its author, who finds it after signing in again."
                )
            }
            Failure::Outage => self.outage_again_soon().to_owned(),
            Failure::NotFound => say!(
                self,
                "Мындай барак же жазуу жок, же ал сизге тиешелүү эмес. Даректи текшериңиз же башкы бетке өтүңүз."
                    | "Такой страницы или записи нет, либо она не относится к вам. Проверьте адрес или перейдите на главную."
                    | "There is no such page or record, or it does not concern you. Check the address or go to the home page."
            ),
            Failure::Refused(refusal) => self.refusal(refusal),
            Failure::Invalid(faults) => match faults.as_slice() {
                [only] => self.fault(&only.fault),
                _ => say!(
                    self,
                    "Айрым талаалар туура эмес толтурулган. Белгиленген талааларды оңдоңуз."
                        | "Некоторые поля заполнены неверно. Исправьте отмеченные поля."
                        | "Some fields are filled in incorrectly. Correct the marked fields."
                ),
            },
            Failure::Changed { .. } => say!(
                self,
                "Бул текстти башка киши өзгөрткөн, эч нерсе жоголгон жок. Эки текстти салыштырып, бирин тандаңыз."
                    | "Этот текст тем временем изменил другой человек, ничего не потеряно. Сравните оба текста и выберите нужный."
                    | "Someone else has changed this text in the meantime; nothing was lost. Compare the two texts and choose one."
            ),
            Failure::Unavailable(system) => self.unavailable(*system),
            Failure::CrossSite => say!(
                self,
                "Суроо-талап башка сайттан келди, ошондуктан аткарылган жок. Баракты ушул системадан ачып, кайра аракет кылыңыз."
                    | "Запрос пришёл с другого сайта и поэтому не выполнен. Откройте страницу в этой системе и повторите попытку."
                    | "The request came from another site and was not carried out. Open the page in this system and try again."
            ),
            Failure::Unreachable => say!(
                self,
                "Серверге жетүүгө мүмкүн болгон жок. Интернетти текшерип, кайра аракет кылыңыз: жазгандарыңыз ушул түзмөктө турат."
                    | "Не удалось связаться с сервером. Проверьте интернет и повторите попытку: введённое хранится на этом устройстве."
                    | "The server could not be reached. Check the connection and try again: what you typed is kept on this device."
            ),
            Failure::Internal { incident } if incident.is_empty() => say!(
                self,
                "Серверде ката кетти, эч нерсе өзгөргөн жок. Бир аздан кийин кайра аракет кылыңыз."
                    | "На сервере произошла ошибка, ничего не изменено. Повторите попытку немного позже."
                    | "There was an error on the server; nothing was changed. Try again a little later."
            ),
            Failure::Internal { incident } => say!(
                self,
                "Серверде ката кетти, эч нерсе өзгөргөн жок. Бир аздан кийин кайра аракет кылыңыз. Кайталанса, колдоо кызматына бул номерди айтыңыз: {incident}."
                    | "На сервере произошла ошибка, ничего не изменено. Повторите попытку немного позже. Если ошибка повторится, сообщите службе поддержки номер: {incident}."
                    | "There was an error on the server; nothing was changed. Try again a little later. If it happens again, tell the help desk this number: {incident}."
            ),
        }
    }

    /// The heading over a failure that is shown instead of a page.
    pub fn failure_title(self, failure: &Failure) -> String {
        match failure {
            Failure::NotSignedIn => say!(
                self,
                "Системага кирүү керек" | "Нужно войти в систему" | "Please sign in"
            ),
            Failure::AnotherReader { .. } => say!(
                self,
                "Башка адам кирип турат" | "Вошёл другой пользователь" | "Someone else is signed in"
            ),
            Failure::Outage => self.outage_title().to_owned(),
            Failure::NotFound => say!(self, "Барак табылган жок" | "Страница не найдена" | "Page not found"),
            Failure::Refused(_) => say!(self, "Азыр мүмкүн эмес" | "Сейчас невозможно" | "Not possible now"),
            Failure::Invalid(_) => say!(self, "Оңдоо керек" | "Нужно исправить" | "Please correct"),
            Failure::Changed { .. } => say!(
                self,
                "Башка киши өзгөрткөн" | "Изменено другим человеком" | "Changed by someone else"
            ),
            Failure::Unavailable(_) => say!(
                self,
                "Тышкы кызмат жооп бербей жатат"
                    | "Внешний сервис не отвечает"
                    | "An external service is not responding"
            ),
            Failure::CrossSite => say!(
                self,
                "Суроо-талап кабыл алынган жок" | "Запрос не принят" | "Request not accepted"
            ),
            Failure::Unreachable => say!(self, "Байланыш жок" | "Нет связи" | "No connection"),
            Failure::Internal { .. } => say!(self, "Ката кетти" | "Произошла ошибка" | "Something went wrong"),
        }
    }

    /// An outside system does not answer.
    pub fn unavailable(self, system: OutsideSystem) -> String {
        let system = self.outside_system(system);
        say!(
            self,
            "Тышкы кызмат жооп бербей жатат: {system}. Эч нерсе жоголгон жок. Бир нече мүнөттөн кийин кайра аракет кылыңыз."
                | "Внешний сервис не отвечает: {system}. Ничего не потеряно. Повторите попытку через несколько минут."
                | "An external service is not responding: {system}. Nothing is lost. Try again in a few minutes."
        )
    }
}
