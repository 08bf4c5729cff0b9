//! What is wrong with a cell of an appendix, and how to write it.

use crate::domain::licensing::checks::CellFault;
use crate::domain::reference::{RowRule, Template};
use crate::i18n::Lang;

impl Lang {
    /// What is wrong with a cell, and how to write it.
    pub fn cell_fault(self, fault: &CellFault) -> String {
        match fault {
            CellFault::Required => say!(
                self,
                "Милдеттүү талаа толтурулган эмес. Толтуруңуз."
                    | "Обязательное поле не заполнено. Заполните его."
                    | "This must be filled in."
            ),
            CellFault::TooLong { limit, length } => {
                let (limit, length) = (self.number(u64::from(*limit)), self.number(u64::from(*length)));
                say!(
                    self,
                    "Текст өтө узун: {length} белги, эң көбү {limit}. Кыскартыңыз."
                        | "Текст слишком длинный: {length} знаков, можно не более {limit}. Сократите его."
                        | "The text is too long: {length} characters, at most {limit} are allowed. Shorten it."
                )
            }
            CellFault::ControlCharacters { at } | CellFault::BidiMarks { at } => {
                let place = self.unseen_place(at);
                say!(
                    self,
                    "Текстте көрүнбөгөн белги бар: {place}. Аны алып салыңыз."
                        | "В тексте есть невидимый знак: {place}. Удалите его."
                        | "The text contains an invisible character: {place}. Remove it."
                )
            }
            CellFault::NotANumber => say!(
                self,
                "Бул сан эмес. Цифралар менен жазыңыз, мисалы: 1250 же 12,5."
                    | "Это не число. Введите его цифрами, например: 1250 или 12,5."
                    | "This is not a number. Write it in figures, such as 1250 or 12.5."
            ),
            CellFault::AmbiguousNumber { decimal, grouped } => {
                let (decimal, read, plain) = (self.decimal(*decimal), self.decimal(*grouped), grouped.to_string());
                say!(
                    self,
                    "Бул санды эки түрдүү окууга болот: {decimal} же {read}. Үтүрсүз жана чекитсиз жазыңыз, мисалы: {plain}."
                        | "Это число можно прочитать двояко: {decimal} или {read}. Введите его без запятой и точки, например: {plain}."
                        | "This number can be read in two ways: {decimal} or {read}. Write it without a comma or point, such as {plain}."
                )
            }
            CellFault::TooPrecise => say!(
                self,
                "Үтүрдөн кийин эң көп дегенде 4 цифра болот. Тегеректеңиз."
                    | "После запятой может быть не более 4 цифр. Округлите."
                    | "At most 4 decimal places. Round the number."
            ),
            CellFault::NotWhole => say!(
                self,
                "Бүтүн сан керек. Үтүрсүз жазыңыз."
                    | "Нужно целое число. Введите его без запятой."
                    | "A whole number is needed. Write it without decimals."
            ),
            CellFault::BelowMinimum { min } => {
                let min = self.decimal(*min);
                say!(
                    self,
                    "Өтө аз: {min} же андан көп болушу керек. Санды текшериңиз."
                        | "Слишком мало: нужно не меньше {min}. Проверьте число."
                        | "Too little: it must be {min} or more. Check the number."
                )
            }
            CellFault::AboveMaximum { max } => {
                let max = self.decimal(*max);
                say!(
                    self,
                    "Өтө көп: {max} же андан аз болушу керек. Санды текшериңиз."
                        | "Слишком много: нужно не больше {max}. Проверьте число."
                        | "Too much: it must be {max} or less. Check the number."
                )
            }
            CellFault::Negative => say!(
                self,
                "Терс сан болбойт. «−» белгиси жок жазыңыз."
                    | "Число не может быть отрицательным. Введите его без знака «−»."
                    | "The number cannot be negative. Write it without “−”."
            ),
            CellFault::NotADate => say!(
                self,
                "Бул дата эмес. КК.АА.ЖЖЖЖ түрүндө жазыңыз, мисалы: 22.11.2026."
                    | "Это не дата. Введите её в виде ДД.ММ.ГГГГ, например: 22.11.2026."
                    | "This is not a date. Write it as DD.MM.YYYY, such as 22.11.2026."
            ),
            CellFault::ImpossibleDate => say!(
                self,
                "Мындай күн болбойт. Күндү, айды жана жылды текшериңиз."
                    | "Такой даты не бывает. Проверьте день, месяц и год."
                    | "There is no such date. Check the day, month and year."
            ),
            CellFault::NotAYear => say!(
                self,
                "Жыл төрт цифра менен жазылат, мисалы: 2019. Текшериңиз."
                    | "Год пишется четырьмя цифрами, например: 2019. Проверьте его."
                    | "A year has four digits, such as 2019. Check it."
            ),
            CellFault::InTheFuture => say!(
                self,
                "Бул күн али келе элек. Бүгүнкү же андан мурдагы датаны жазыңыз."
                    | "Эта дата ещё не наступила. Укажите сегодняшнюю или более раннюю."
                    | "This date is in the future. Enter today's date or an earlier one."
            ),
            CellFault::InThePast => say!(
                self,
                "Бул күн өтүп кеткен. Бүгүнкү же андан кийинки датаны жазыңыз."
                    | "Эта дата уже прошла. Укажите сегодняшнюю или более позднюю."
                    | "This date is in the past. Enter today's date or a later one."
            ),
            CellFault::BeforeOther { .. } => say!(
                self,
                "Бул дата ушул саптагы башка датадан мурда. Эки датаны тең текшериңиз."
                    | "Эта дата раньше другой даты той же строки. Проверьте обе даты."
                    | "This date is earlier than another date in the same row. Check both."
            ),
            CellFault::NotAPin => say!(
                self,
                "ПИН туура эмес: 14 цифрадан турат, 1 же 2 менен башталат. Паспорттон текшериңиз."
                    | "ПИН неверен: в нём 14 цифр, первая — 1 или 2. Сверьте с паспортом."
                    | "The PIN is wrong: it has 14 digits and begins with 1 or 2. Compare it with the passport."
            ),
            CellFault::NotAnInn => say!(
                self,
                "ИНН туура эмес: 14 цифрадан турат. Каттоо күбөлүгүнөн текшериңиз."
                    | "ИНН неверен: в нём 14 цифр. Сверьте со свидетельством о регистрации."
                    | "The INN is wrong: it has 14 digits. Compare it with the registration certificate."
            ),
            CellFault::PinGivenForInn => say!(
                self,
                "Бул адамдын ПИНи. Бул жерге уюмдун ИННин жазыңыз: ал 0 менен башталат."
                    | "Это ПИН человека. Здесь нужен ИНН организации: он начинается с 0."
                    | "This is a person's PIN. The INN of an organisation is needed: it begins with 0."
            ),
            CellFault::InnGivenForPin => say!(
                self,
                "Бул уюмдун ИННи. Бул жерге адамдын ПИНин жазыңыз: ал 1 же 2 менен башталат."
                    | "Это ИНН организации. Здесь нужен ПИН человека: он начинается с 1 или 2."
                    | "This is the INN of an organisation. The PIN of a person is needed: it begins with 1 or 2."
            ),
            CellFault::NotAPhone => say!(
                self,
                "Бул телефон номерине окшобойт. Мындай жазыңыз: +996 555 123456. Бир нече номерди үтүр менен бөлүңүз."
                    | "Это не похоже на номер телефона. Введите его так: +996 555 123456. Несколько номеров разделите запятой."
                    | "This does not look like a telephone number. Write it like +996 555 123456; put commas between several."
            ),
            CellFault::NotAnEmail => say!(
                self,
                "Мындай дарекке кат жетпейт. Бир дарек жазыңыз, мисалы: mektep@example.kg."
                    | "На такой адрес письмо не придёт. Введите один адрес, например: mektep@example.kg."
                    | "E-mail cannot be delivered to this address. Write one address, such as mektep@example.kg."
            ),
            CellFault::EmailNotLatin { letter } => say!(
                self,
                "Почтанын дарегинде латын тамгасы эмес белги бар: «{letter}». Даректи латын тамгалары менен жазыңыз."
                    | "В адресе почты есть нелатинская буква: «{letter}». Наберите адрес латиницей."
                    | "The e-mail address has a letter that is not Latin: “{letter}”. Write the address in Latin letters."
            ),
            CellFault::NotAName => say!(
                self,
                "Бул адамдын аты-жөнүнө окшобойт. Фамилиясын, атын жана атасынын атын тамгалар менен гана жазыңыз."
                    | "Это не похоже на имя человека. Введите фамилию, имя и отчество только буквами."
                    | "This does not look like a person's name. Write family name, given name and patronymic in letters only."
            ),
            CellFault::UnknownChoice => say!(
                self,
                "Мындай вариант жок. Тизмеден тандаңыз."
                    | "Такого варианта нет. Выберите из списка."
                    | "There is no such choice. Choose from the list."
            ),
            CellFault::NotAFile => say!(
                self,
                "Файл тиркелген эмес. Файлды жүктөңүз."
                    | "Файл не приложен. Загрузите файл."
                    | "No file is attached. Upload the file."
            ),
            CellFault::RatioBelow { value, min, .. } => {
                let (value, min) = (self.decimal(*value), self.decimal(*min));
                say!(
                    self,
                    "Талап аткарылган жок: {value}, ал эми кеминде {min} керек. Сандарды текшериңиз."
                        | "Требование не выполнено: {value}, а нужно не менее {min}. Проверьте числа."
                        | "The requirement is not met: {value}, at least {min} is needed. Check the figures."
                )
            }
            CellFault::TooShortRight { until, needed } => {
                let (until, needed) = (self.date(*until), self.date(*needed));
                say!(
                    self,
                    "Имаратка же жайга болгон укук {until} күнү бүтөт, ал эми арыз берилген күндөн тартып эки жыл, {needed} күнүнө чейин керек. Келишимди узартыңыз."
                        | "Право на помещение заканчивается {until}, а должно действовать не менее двух лет со дня подачи заявления — до {needed}. Продлите договор."
                        | "The right to the premises ends on {until}, but it must last two years from the date of application, until {needed}. Extend the contract."
                )
            }
            CellFault::UnknownColumn => say!(
                self,
                "Бул талаа тиркеменин азыркы үлгүсүндө жок. Баракты жаңыртып, кайра сактаңыз."
                    | "Этого поля нет в действующей форме приложения. Обновите страницу и сохраните снова."
                    | "The current form of the appendix has no such field. Reload the page and save again."
            ),
        }
    }

    /// The same, naming the other column or the rule by the template it belongs to.
    pub fn cell_fault_in(self, fault: &CellFault, template: &Template) -> String {
        match fault {
            CellFault::BeforeOther { column } => match template.column(column) {
                Some(other) => {
                    let other = self.of(&other.label);
                    say!(
                        self,
                        "Бул дата «{other}» талаасындагы датадан мурда. Эки датаны тең текшериңиз."
                            | "Эта дата раньше даты в поле «{other}». Проверьте обе даты."
                            | "This date is earlier than the date in “{other}”. Check both."
                    )
                }
                None => self.cell_fault(fault),
            },
            CellFault::RatioBelow { rule, value, min } => match ratio_rule(template, rule) {
                Some((title, unit)) => {
                    let (title, unit) = (self.of(title), self.of(unit));
                    let (value, min) = (self.decimal(*value), self.decimal(*min));
                    say!(
                        self,
                        "{title}: {value} {unit}, ал эми кеминде {min} {unit} керек. Сандарды текшериңиз."
                            | "{title}: {value} {unit}, а нужно не менее {min} {unit}. Проверьте числа."
                            | "{title}: {value} {unit}, at least {min} {unit} is needed. Check the figures."
                    )
                }
                None => self.cell_fault(fault),
            },
            _ => self.cell_fault(fault),
        }
    }
}

fn ratio_rule<'a>(
    template: &'a Template,
    wanted: &str,
) -> Option<(&'a crate::domain::Text3, &'a crate::domain::Text3)> {
    template.rules.iter().find_map(|rule| match rule {
        RowRule::RatioAtLeast { id, title, unit, .. } if id == wanted => Some((title, unit)),
        _ => None,
    })
}
