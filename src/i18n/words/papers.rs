//! What the papers of an accreditation say beside names and dates (rows A6, A14).

words! {
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
