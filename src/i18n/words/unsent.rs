//! Texts that have not reached the server, where their case is shown and signed.

words! {
    unsent_title(count: usize) => "Ушул түзмөктө турган, серверге жете элек жазуулар: {count}" | "Тексты на этом устройстве, которые ещё не дошли до сервера: {count}" | "Texts on this device that have not reached the server yet: {count}";
    unsent_row => "Тиркеменин сабы" | "Строка приложения" | "Row of an appendix";
    unsent_sending => "жөнөтүлүүдө" | "отправляется" | "being sent";
    unsent_open => "башка өтмөктө ачык турат, ошол жерден жөнөтүлөт" | "открыт в другой вкладке и отправится оттуда" | "open in another tab, which sends it";
    unsent_conflict => "серверде башка жазуу турат: ачып, экөөнүн бирин тандаңыз" | "на сервере стоит другой текст: откройте и выберите один из двух" | "another text is on the server: open it and choose one of the two";
    unsent_refused(why: &str) => "кабыл алынган жок. {why}" | "не принят. {why}" | "refused. {why}";
    unsent_signed_out => "кайра киргениңизде жөнөтүлөт" | "отправится, когда вы снова войдёте" | "will be sent when you sign in again";
    unsent_unreachable => "сервер жооп бербей жатат, байланыш калыбына келгенде жөнөтүлөт" | "сервер не отвечает, отправится после восстановления связи" | "the server does not answer; will be sent when the connection is back";
    unsent_wait(count: usize) => "Адегенде ушул түзмөктөгү жазуулар серверге жетиши керек: {count}" | "Сначала тексты с этого устройства должны дойти до сервера: {count}" | "First the texts on this device must reach the server: {count}";
    unsent_updating => "Жазуулар жөнөтүлдү, барак жаңыртылып жатат" | "Тексты отправлены, страница обновляется" | "The texts were sent; the page is being updated";
    unsent_elsewhere_title => "Айрым жазуулар серверге жете элек" | "Не все тексты дошли до сервера" | "Not all texts have reached the server";
    unsent_elsewhere(person: &str, texts: u32, since: &str) => "{person}: түзмөктө күтүп турган жазуулар — {texts}, биринчи кабар {since}" | "{person}: тексты, ожидающие на устройстве, — {texts}, первое сообщение {since}" | "{person}: texts waiting on a device: {texts}, first reported {since}";
    unsent_elsewhere_hint => "Бул ишти ошол түзмөктө ачыңыз: жазуулар жөнөтүлөт же экөөнүн бирин тандоо сунушталат." | "Откройте это дело на том устройстве: тексты отправятся, или будет предложено выбрать один из двух." | "Open this case on that device: the texts are sent, or you are asked to choose one of two.";
    unsent_without(count: u32) => "Бул жазууларсыз кол коём ({count}). Тандооңуз журналга жазылат" | "Подписываю без этих текстов ({count}). Выбор записывается в журнал" | "Sign without these texts ({count}). The choice is recorded in the journal";
}
