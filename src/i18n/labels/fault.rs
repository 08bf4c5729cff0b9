//! What is wrong with a field of a form, and how to write it.

use crate::domain::numbers::NumberFault;
use crate::domain::{Fault, FieldFault};
use crate::i18n::Lang;

impl Lang {
    /// What is wrong with a field.
    pub fn fault(self, fault: &Fault) -> String {
        match fault {
            Fault::Number(fault) => self.number_fault(*fault),
            Fault::Cell(fault) => self.cell_fault(fault),
            Fault::Required => say!(
                self,
                "Бул талаа толтурулган эмес. Толтуруңуз же тандаңыз."
                    | "Поле не заполнено. Заполните его или выберите значение."
                    | "This field is empty. Fill it in or choose a value."
            ),
            Fault::TooLong(limit) => self.too_long(*limit),
            Fault::NotSixDigits => say!(
                self,
                "Бул жерде 6 цифралуу код табылган жок. Алынган кодду толук жазыңыз."
                    | "Код из 6 цифр здесь не найден. Введите полученный код полностью."
                    | "No code of 6 digits was found here. Enter the whole code you received."
            ),
            Fault::SeveralCodes => say!(
                self,
                "Бул жерде эки башка код бар. Акыркы келген кодду гана калтырыңыз."
                    | "Здесь два разных кода. Оставьте только последний полученный."
                    | "There are two different codes here. Leave only the one you received last."
            ),
            Fault::NotAPastDay => say!(
                self,
                "Мындай күн жок же ал келе элек. Күндү КК.АА.ЖЖЖЖ түрүндө жазыңыз, мисалы 16.11.2026."
                    | "Такого дня нет или он ещё не наступил. Введите дату в виде ДД.ММ.ГГГГ, например 16.11.2026."
                    | "There is no such day, or it is still to come. Enter the date as DD.MM.YYYY, such as 16.11.2026."
            ),
            Fault::NotPrintable(signs) => say!(
                self,
                "Документке басылбай турган белгилер бар: {signs}. Аларды алып салыңыз же алмаштырыңыз."
                    | "Есть знаки, которые нельзя напечатать в документе: {signs}. Удалите или замените их."
                    | "Some characters cannot be printed in the document: {signs}. Remove or replace them."
            ),
            Fault::ConsentNeeded => say!(
                self,
                "Кол коюу үчүн шарттарга макул болуу керек. «Шарттарга макулмун» белгисин коюңуз."
                    | "Чтобы подписать, нужно согласиться с условиями. Отметьте «Согласен с условиями»."
                    | "To sign, you must agree to the terms. Tick “I agree to the terms”."
            ),
        }
    }

    /// What is wrong with the named field; nothing where it is in order.
    pub fn fault_of(self, faults: &[FieldFault], field: &str) -> Option<String> {
        faults
            .iter()
            .find(|fault| fault.field == field)
            .map(|fault| self.fault(&fault.fault))
    }

    /// What is wrong with a PIN or an INN.
    pub fn number_fault(self, fault: NumberFault) -> String {
        match fault {
            NumberFault::NotFourteenDigits => say!(
                self,
                "Бул жерде 14 цифралуу бир номер табылган жок. Цифраларын санап, толук жазыңыз."
                    | "Одного номера из 14 цифр здесь не найдено. Проверьте и введите его полностью."
                    | "No single number of 14 digits was found here. Check it and enter all of its digits."
            ),
            NumberFault::ImpossibleDate => say!(
                self,
                "Номердин 2–9-цифралары дата болушу керек, бирок мындай күн жок. Номерди документтен текшериңиз."
                    | "Цифры номера со 2-й по 9-ю — это дата, но такого дня нет. Сверьте номер с документом."
                    | "Digits 2 to 9 of the number are a date, but there is no such date. Compare the number with the document."
            ),
            NumberFault::UnknownKind => say!(
                self,
                "Мындай башталган номер болбойт: адамдын ПИНи 1 же 2 менен, уюмдун ИННи 0 менен башталат. Номерди документтен текшериңиз."
                    | "Номер не может так начинаться: ПИН человека начинается с 1 или 2, ИНН организации — с 0. Сверьте номер с документом."
                    | "The number cannot begin like this: a person's PIN begins with 1 or 2, an organisation's INN with 0. Compare it with the document."
            ),
            NumberFault::PersonGiven => say!(
                self,
                "Бул адамдын ПИНи. Уюмдун ИННин жазыңыз: ал 0 менен башталат."
                    | "Это ПИН человека. Введите ИНН организации: он начинается с 0."
                    | "This is a person's PIN. Enter the INN of the organisation: it begins with 0."
            ),
            NumberFault::OrganisationGiven => say!(
                self,
                "Бул уюмдун ИННи. Адамдын ПИНин жазыңыз: ал 1 же 2 менен башталат."
                    | "Это ИНН организации. Введите ПИН человека: он начинается с 1 или 2."
                    | "This is the INN of an organisation. Enter the person's PIN: it begins with 1 or 2."
            ),
        }
    }

    /// The text is longer than the limit, in characters.
    pub(super) fn too_long(self, limit: u32) -> String {
        let limit = self.number(u64::from(limit));
        say!(
            self,
            "Текст өтө узун: эң көп дегенде {limit} белги. Кыскартыңыз."
                | "Текст слишком длинный: не более {limit} знаков. Сократите его."
                | "The text is too long: at most {limit} characters. Shorten it."
        )
    }
}
