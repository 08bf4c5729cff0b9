//! What the papers of an accreditation say beside names and dates (rows A6, A14).

words! {
    paper_signs_title => "Документте көрүнбөй турган белгилер бар" | "Некоторые знаки нельзя напечатать в документе" | "Some characters cannot be printed in the document";
    paper_signs_text => "Документтин арибинде бул белгилер жок, алардын ордуна коду басылат. Кол коюудан мурда аларды алып салыңыз же башка белгилер менен алмаштырыңыз."
        | "В шрифте документа нет этих знаков, вместо них будет напечатан их код. До подписания удалите их или замените другими."
        | "The document's font does not have these characters; their code is printed instead. Remove or replace them before signing.";
    paper_inn => "ИНН" | "ИНН" | "INN";
    paper_name => "Аты-жөнү" | "Ф. И. О." | "Name";
    paper_position => "Кызматы" | "Должность" | "Position";
    paper_office => "Комиссияда" | "В комиссии" | "Office";
    paper_chair => "Төрага" | "Председатель" | "Chair";
    paper_member => "Эксперт" | "Эксперт" | "Expert";
    paper_commission => "Эксперттик комиссиянын курамы" | "Состав экспертной комиссии" | "Members of the expert commission";
    paper_place(day: &str) => "Бишкек ш., {day}" | "г. Бишкек, {day}" | "Bishkek, {day}";
    paper_order(organisation: &str, set: &str) => "{organisation} уюмуна тышкы баалоо жүргүзүлсүн. Баалоо «{set}» топтому боюнча өткөрүлөт."
        | "Провести внешнюю оценку организации {organisation} по набору «{set}»."
        | "An external evaluation of {organisation} shall be carried out by the set “{set}”.";
    paper_order_task => "Төмөнкү курамдагы эксперттик комиссия бекитилсин. Комиссиянын мүчөлөрү ар бир критерийди баалап, чечимдерин электрондук кол тамга менен жарыялайт; төрага корутундуну даярдайт."
        | "Утвердить экспертную комиссию в следующем составе. Члены комиссии оценивают каждый критерий и публикуют свои решения с электронной подписью; председатель готовит заключение."
        | "The expert commission is appointed as follows. Its members score every criterion and publish their decisions with an electronic signature; the chair prepares the conclusion.";
    paper_certificate => "Аккредитация жөнүндө сертификат" | "Сертификат об аккредитации" | "Certificate of accreditation";
    paper_valid_until => "Жарактуу мөөнөтү" | "Действителен до" | "Valid until";
    paper_ground => "Негизи" | "Основание" | "Ground";
    paper_minutes(number: &str, day: &str) => "Аккредитациялык кеңештин протоколу № {number}, {day}" | "Протокол аккредитационного совета № {number}, {day}" | "Minutes of the accreditation council № {number}, {day}";
}
