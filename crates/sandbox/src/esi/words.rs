//! The words of ESI's pages in three languages.

use super::attempts::Notice;
use crate::codes::CodeRefusal;

/// A language of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Kyrgyz.
    Ky,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Language {
    /// The first of `ui_locales` that ESI speaks (OpenID Connect Core 1.0, 3.1.2.1), else Kyrgyz.
    #[must_use]
    pub fn wanted(ui_locales: Option<&str>) -> Self {
        let known = |tag: &str| match tag.split('-').next() {
            Some("ky") => Some(Self::Ky),
            Some("ru") => Some(Self::Ru),
            Some("en") => Some(Self::En),
            _ => None,
        };
        ui_locales
            .and_then(|tags| tags.split(' ').find_map(known))
            .unwrap_or(Self::Ky)
    }

    /// The tag for `lang` and for addresses.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ky => "ky",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }
}

/// The words in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words(pub Language);

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $ky:literal, $ru:literal, $en:literal;)*) => {
        impl Words {
            $($(#[$doc])* #[must_use] pub const fn $name(self) -> &'static str {
                match self.0 { Language::Ky => $ky, Language::Ru => $ru, Language::En => $en }
            })*
        }
    };
}

words! {
    /// The name of the system.
    system: "Бирдиктүү идентификация системасы", "Единая система идентификации", "Unified identification system";
    /// Says that this is no real system.
    test_stand: "ЕСИ – сыноо стенди", "ЕСИ – тестовый стенд", "ESI – test stand";
    /// Link to the inbox.
    inbox: "Келген билдирүүлөр", "Входящие сообщения", "Messages";
    /// Heading of the first pages.
    sign_in: "Системага кирүү", "Вход в систему", "Sign in";
    /// First tab.
    by_password: "ПИН жана сырсөз", "ПИН и пароль", "PIN and password";
    /// Second tab.
    by_qr: "QR-код", "QR-код", "QR code";
    /// Label of the PIN.
    pin: "ПИН же ИНН", "ПИН или ИНН", "PIN or INN";
    pin_hint: "14 цифра", "14 цифр", "14 digits";
    /// Button of the first two pages.
    next: "Далее", "Далее", "Next";
    /// Label of the password.
    password: "Сырсөз", "Пароль", "Password";
    /// Heading of the choice of a signature.
    choose_signature: "Электрондук кол тамганы тандаңыз", "Выберите электронную подпись", "Choose an electronic signature";
    /// First kind of signature.
    of_person: "1 - Жөнөкөй электрондук кол тамга (физикалык жак үчүн)", "1 - Простая электронная подпись (для физического лица)",
        "1 - Simple electronic signature (for an individual)";
    /// Second kind of signature.
    of_organisation: "2 - Юридикалык жактын электрондук кол тамгасы", "2 - Электронная подпись юридического лица",
        "2 - Electronic signature of a legal entity";
    /// Heading of the choice of a method.
    choose_method: "Код кайда жөнөтүлсүн?", "Куда отправить код?", "Where should the code be sent?";
    /// Method.
    sms: "СМС", "СМС", "SMS";
    /// Method.
    email: "Электрондук почта", "Электронная почта", "E-mail";
    /// Button of the method.
    send_code: "Код жөнөтүү", "Отправить код", "Send code";
    /// Heading of the last page.
    enter_code: "Кодду киргизиңиз", "Введите код", "Enter the code";
    /// Label of the code.
    code: "Код", "Код", "Code";
    /// Button of the last page.
    confirm: "Ырастоо", "Подтвердить", "Confirm";
    /// Button for another code.
    resend: "Кодду кайра жөнөтүү", "Отправить код ещё раз", "Send the code again";
    /// Button one step back.
    back: "Артка", "Назад", "Back";
    /// Link that gives up.
    cancel: "Жокко чыгаруу", "Отмена", "Cancel";
    /// Label of the menu of languages.
    languages: "Тил", "Язык", "Language";
    /// What to do with the QR code.
    qr_hint: "«Түндүк» тиркемеси менен сканерлеңиз. Ырасталгандан кийин кирүү өзү уланат.",
        "Отсканируйте приложением «Тундук». После подтверждения вход продолжится сам.",
        "Scan it with the Tunduk app. Once confirmed, this page continues by itself.";
    /// Link to the page that stands for the phone.
    open_phone: "Телефондун барагын ачуу", "Открыть страницу телефона", "Open the phone page";
    /// Heading on the phone.
    phone_title: "Кирүүнү ырастоо", "Подтверждение входа", "Confirm the sign-in";
    /// Explains the page of the phone.
    phone_hint: "Бул барак «Түндүк» тиркемеси бар телефондун ордуна колдонулат. Телефондун ээси ким?",
        "Эта страница заменяет телефон с приложением «Тундук». Чей это телефон?",
        "This page stands in for a phone with the Tunduk app. Whose phone is it?";
    /// The phone has confirmed.
    phone_done: "Ырасталды. Компьютерге кайтыңыз.", "Подтверждено. Вернитесь к компьютеру.", "Confirmed. Go back to the computer.";
    /// There is no such sign-in any more.
    gone: "Бул кирүү аракети бүткөн же эскирген. Кызматка кайтып, кайра баштаңыз.",
        "Эта попытка входа завершена или устарела. Вернитесь в сервис и начните заново.",
        "This sign-in is over or too old. Go back to the service and start again.";
    /// The client's request is wrong; followed by the name of the parameter.
    refused: "Кызматтын суроо-талабы туура эмес:", "Неверный запрос сервиса:", "The request from the service is wrong:";
    /// The session is over.
    signed_out: "Сиз системадан чыктыңыз.", "Вы вышли из системы.", "You are signed out.";
    /// Heading of pages that only show something.
    notice: "Билдирүү", "Сообщение", "Notice";
    /// Subject of the mail with a code.
    code_subject: "ЕСИ: бир жолку код", "ЕСИ: одноразовый код", "ESI: one-time code";
}

impl Words {
    /// The message that carries a code. It has no other six digits in it.
    #[must_use]
    pub fn code_message(self, code: &str, minutes: i64) -> String {
        match self.0 {
            Language::Ky => format!("ЕСИге кирүү коду: {code}. {minutes} мүнөт жарактуу. Эч кимге айтпаңыз."),
            Language::Ru => format!("Код для входа в ЕСИ: {code}. Действует {minutes} мин. Никому не сообщайте."),
            Language::En => format!("Code to sign in to ESI: {code}. Valid for {minutes} min. Do not share it."),
        }
    }

    /// Where the code went and how long it is good.
    #[must_use]
    pub fn sent_to(self, masked: &str, minutes: i64) -> String {
        match self.0 {
            Language::Ky => format!("6 цифрадан турган код жөнөтүлдү: {masked}. {minutes} мүнөт жарактуу."),
            Language::Ru => format!("Код из 6 цифр отправлен на {masked}. Действует {minutes} мин."),
            Language::En => format!("A 6-digit code was sent to {masked}. It is valid for {minutes} min."),
        }
    }

    /// What a page says about the step before; `pin` is the number of the person who signs in.
    #[must_use]
    pub fn notice_text(self, notice: &Notice, pin: &str) -> String {
        let (ky, ru, en) = match notice {
            Notice::BadNumber => (
                "ПИН 14 цифрадан турат, 1 же 2 менен башталат.",
                "ПИН состоит из 14 цифр и начинается с 1 или 2.",
                "A PIN has 14 digits and begins with 1 or 2.",
            ),
            Notice::BadPassword => (
                "ПИН же сырсөз туура эмес.",
                "Неверный ПИН или пароль.",
                "The PIN or the password is wrong.",
            ),
            Notice::NothingChosen => ("Бирөөнү тандаңыз.", "Выберите один вариант.", "Choose one."),
            Notice::BadCode => (
                "Код 6 цифрадан турат.",
                "Код состоит из 6 цифр.",
                "The code has 6 digits.",
            ),
            Notice::Resent => (
                "Жаңы код жөнөтүлдү. Мурунку код жараксыз.",
                "Отправлен новый код. Прежний недействителен.",
                "A new code was sent. The old one is no longer valid.",
            ),
            Notice::Code(CodeRefusal::Expired | CodeRefusal::NotSent) => (
                "Коддун мөөнөтү бүттү. Кодду кайра жөнөтүңүз.",
                "Срок действия кода истёк. Отправьте код ещё раз.",
                "The code has expired. Send the code again.",
            ),
            Notice::Code(CodeRefusal::Exhausted) => (
                "Код беш жолу туура эмес киргизилди. Кодду кайра жөнөтүңүз.",
                "Код введён неверно пять раз. Отправьте код ещё раз.",
                "The code was wrong five times. Send the code again.",
            ),
            Notice::NoPersonalSignature => return self.no_account(pin),
            Notice::Code(CodeRefusal::Wrong { left }) => return self.wrong(*left),
            Notice::Code(CodeRefusal::Replaced { left }) => return self.replaced(*left),
        };
        match self.0 {
            Language::Ky => ky,
            Language::Ru => ru,
            Language::En => en,
        }
        .to_owned()
    }

    fn wrong(self, left: u8) -> String {
        match self.0 {
            Language::Ky => format!("Код туура эмес. Калган аракет: {left}."),
            Language::Ru => format!("Неверный код. Осталось попыток: {left}."),
            Language::En => format!("The code is wrong. Tries left: {left}."),
        }
    }

    fn replaced(self, left: u8) -> String {
        match self.0 {
            Language::Ky => format!("Бул эски код: жаңысы жөнөтүлгөн. Акыркы кодду киргизиңиз. Калган аракет: {left}."),
            Language::Ru => {
                format!("Это прежний код: отправлен новый. Введите последний код. Осталось попыток: {left}.")
            }
            Language::En => {
                format!("This is an old code: a newer one was sent. Enter the last one. Tries left: {left}.")
            }
        }
    }

    /// The words of the guide for a missing personal signature, and what to do (docs/requirements.md, L1).
    fn no_account(self, pin: &str) -> String {
        match self.0 {
            Language::Ky => format!(
                "Жеке жактын каттоо эсеби {pin} система боюнча катталган эмес. \
                Жеке жактын электрондук кол тамгасын алуу үчүн Калкты тейлөө борборуна (ЦОН) кайрылыңыз."
            ),
            Language::Ru => format!(
                "Учётная запись физического лица {pin} не зарегистрирована в системе. \
                Чтобы получить электронную подпись физического лица, обратитесь в Центр обслуживания населения (ЦОН)."
            ),
            Language::En => format!(
                "The account of the individual {pin} is not registered in the system. \
                To get a personal electronic signature, go to a public service centre (TsON)."
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_is_spoken_is_taken() {
        assert_eq!(Language::wanted(Some("de-DE ru-KG en")), Language::Ru);
        assert_eq!(Language::wanted(Some("fr")), Language::Ky);
        assert_eq!(Language::wanted(None), Language::Ky);
    }

    #[test]
    fn a_missing_personal_signature_has_the_guides_words() {
        let text = Words(Language::Ky).notice_text(&Notice::NoPersonalSignature, "12111198300103");
        assert!(text.starts_with("Жеке жактын каттоо эсеби 12111198300103 система боюнча катталган эмес"));
    }
}
