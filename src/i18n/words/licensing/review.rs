//! «Арыз долбоорун карап чыгуу» (docs/requirements.md, L13).

words! {
    review_lead => "Арыз толугу менен, кол коюла турган түрүндө. Текшерип, анан кол коюңуз." | "Заявление целиком, в том виде, в котором оно подписывается. Проверьте и затем подпишите." | "The whole application, as it will be signed. Check it and then sign.";
    review_lead_signed => "Арыз толугу менен, кол коюлган түрүндө." | "Заявление целиком, в том виде, в котором оно подписано." | "The whole application, as it was signed.";
    review_missing(count: usize) => "Жетишпеген же туура эмес: {count}" | "Не хватает или неверно: {count}" | "Missing or wrong: {count}";
    review_missing_hint => "Ар бир сап оңдоо керек болгон жерге алып барат." | "Каждая строка ведёт к месту, которое нужно исправить." | "Each line leads to the place to correct.";
    review_nothing_missing => "Баары толтурулган, арыз кол коюуга даяр." | "Всё заполнено, заявление готово к подписанию." | "Everything is filled in; the application is ready to be signed.";
    review_missing_programme => "Билим деңгээли тандала элек" | "Не выбран уровень образования" | "No level is chosen";
    review_missing_document(title: &str) => "Уюмдун документи жүктөлө элек: {title}" | "Не загружен документ организации: {title}" | "Document of the organisation not uploaded: {title}";
    review_missing_rows(title: &str, rows: &str) => "«{title}» тиркемесинде кеминде {rows} болушу керек" | "В приложении «{title}» должно быть не менее {rows}" | "The appendix “{title}” needs at least {rows}";
    review_missing_row(title: &str, place: u32) => "«{title}», {place}-сап" | "«{title}», строка {place}" | "“{title}”, row {place}";
    review_applicant => "Арыз ээси" | "Заявитель" | "Applicant";
    review_place => "№" | "№" | "№";
    review_no_rows => "Сап жок" | "Строк нет" | "No rows";
    review_empty_cell => "—" | "—" | "—";
    review_no_file => "файл табылган жок" | "файл не найден" | "file not found";
    review_back => "Арызга кайтуу" | "Вернуться к заявлению" | "Back to the application";
    review_print => "Басып чыгарууда баракта арыз гана калат: Ctrl + P." | "При печати на листе останется только заявление: Ctrl + P." | "When printed, the page contains only the application: Ctrl + P.";
    review_sign_title => "Кол коюу" | "Подписание" | "Signature";
    review_terms => "Арыздагы маалыматтардын жана документтердин аныктыгын ырастайм. Жалган маалымат бергендик үчүн жоопкерчилик жөнүндө эскертилдим. Маалыматтардын лицензиялоо максатында иштетилишине макулмун."
        | "Подтверждаю достоверность сведений и документов в заявлении. Предупреждён(а) об ответственности за предоставление недостоверных сведений. Согласен(на) на обработку данных в целях лицензирования."
        | "I confirm that the data and documents in this application are true. I have been warned of the liability for providing false information. I consent to the processing of the data for licensing purposes.";
    review_consent => "Шарттарга макулмун" | "Согласен с условиями" | "I agree to the terms";
    review_sign => "Арызга кол коюу" | "Подписать заявление" | "Sign the application";
    review_sign_next => "Кийинки баракта код алуу ыкмасын тандайсыз. Код жазылганга чейин эч нерсе жөнөтүлбөйт." | "На следующей странице вы выберете способ получения кода. До ввода кода ничего не отправляется." | "On the next page you choose how to get the code. Nothing is sent before you enter it.";
}
