//! What the documents of an accreditation say besides names and dates (docs/requirements.md, A6, A14).

words! {
    document_signs_title => "Документте көрүнбөй турган белгилер бар" | "Некоторые знаки нельзя напечатать в документе" | "Some characters cannot be printed in the document";
    document_signs_text => "Документтин арибинде бул белгилер жок, алардын ордуна коду басылат. Кол коюудан мурда аларды алып салыңыз же башка белгилер менен алмаштырыңыз."
        | "В шрифте документа нет этих знаков, вместо них будет напечатан их код. До подписания удалите их или замените другими."
        | "The document's font does not have these characters; their code is printed instead. Remove or replace them before signing.";
    document_inn => "ИНН" | "ИНН" | "INN";
    document_name => "Аты-жөнү" | "Ф. И. О." | "Name";
    document_position => "Кызматы" | "Должность" | "Position";
    document_office => "Комиссияда" | "В комиссии" | "Office";
    document_chair => "Төрага" | "Председатель" | "Chair";
    document_member => "Эксперт" | "Эксперт" | "Expert";
    document_commission => "Эксперттик комиссиянын курамы" | "Состав экспертной комиссии" | "Members of the expert commission";
    document_place(day: &str) => "Бишкек ш., {day}" | "г. Бишкек, {day}" | "Bishkek, {day}";
    document_order(organisation: &str, set: &str) => "{organisation} уюмуна тышкы баалоо жүргүзүлсүн. Баалоо «{set}» топтому боюнча өткөрүлөт."
        | "Провести внешнюю оценку организации {organisation} по набору «{set}»."
        | "An external evaluation of {organisation} shall be carried out by the set “{set}”.";
    document_order_task => "Төмөнкү курамдагы эксперттик комиссия бекитилсин. Комиссиянын мүчөлөрү ар бир критерийди баалап, чечимдерин электрондук кол тамга менен жарыялайт; төрага корутундуну даярдайт."
        | "Утвердить экспертную комиссию в следующем составе. Члены комиссии оценивают каждый критерий и публикуют свои решения с электронной подписью; председатель готовит заключение."
        | "The expert commission is appointed as follows. Its members score every criterion and publish their decisions with an electronic signature; the chair prepares the conclusion.";
    document_certificate => "Аккредитация жөнүндө сертификат" | "Сертификат об аккредитации" | "Certificate of accreditation";
    document_valid_until => "Жарактуу мөөнөтү" | "Действителен до" | "Valid until";
    document_ground => "Негизи" | "Основание" | "Ground";
    document_minutes(number: &str, day: &str) => "Аккредитациялык кеңештин протоколу № {number}, {day}" | "Протокол аккредитационного совета № {number}, {day}" | "Minutes of the accreditation council № {number}, {day}";
}
