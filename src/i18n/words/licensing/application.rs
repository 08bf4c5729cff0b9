//! The application: levels and specialties, appendices, hand-over, receipt (docs/requirements.md, L11, L12, L14, L15).

words! {
    application => "Арыз" | "Заявление" | "Application";
    application_draft_title => "Лицензия алууга арыз долбоору" | "Проект заявления на лицензию" | "Draft application for a licence";
    application_title(number: &str) => "№ {number} арыз" | "Заявление № {number}" | "Application № {number}";
    application_authority => "Чечим кабыл алуучу орган" | "Решение принимает" | "Authority that decides";
    application_inn(inn: &str) => "ИНН {inn}" | "ИНН {inn}" | "INN {inn}";
    application_read_only => "Арызды окууга гана болот" | "Заявление можно только читать" | "The application can only be read";
    application_note_handed_over => "Жооптуу кызматкердин түшүндүрмөсү" | "Примечание ответственного сотрудника" | "Note from the responsible employee";
    application_note_returned => "Кайтаруунун себептери" | "Причины возврата" | "Reasons for the return";
    application_note => "Түшүндүрмө" | "Примечание" | "Note";

    programmes => "Билим деңгээли жана адистик" | "Уровень образования и специальность" | "Level and specialty";
    programmes_hint => "Бир нечесин тандаса болот." | "Можно выбрать несколько." | "You may choose several.";
    programmes_level => "Билим деңгээли" | "Уровень образования" | "Level";
    programmes_specialty => "Адистик" | "Специальность" | "Specialty";
    programmes_none => "Деңгээл тандала элек" | "Уровень ещё не выбран" | "No level chosen yet";
    programmes_none_hint => "Төмөндөн билим деңгээлин тандап, «ОК» баскычын басыңыз." | "Выберите ниже уровень образования и нажмите «ОК»." | "Choose a level below and press “OK”.";
    programmes_no_specialty => "Талап кылынбайт" | "Не требуется" | "Not needed";
    programmes_proposal => "Классификатордун долбоору" | "Проект классификатора" | "Proposed entry";
    programmes_barred => "Лицензия берилбейт" | "Лицензия не выдаётся" | "No licence is issued";
    programmes_regime => "Көңүл буруңуз" | "Обратите внимание" | "Please note";
    programmes_add => "Деңгээл же адистик кошуу" | "Добавить уровень или специальность" | "Add a level or specialty";
    programmes_added => "Кошулду." | "Добавлено." | "Added.";
    programmes_removed => "Өчүрүлдү." | "Удалено." | "Deleted.";

    appendices => "Тиркемелер" | "Приложения" | "Appendices";
    appendices_hint => "Кайсы тиркемелер керек экени тандалган деңгээлге жараша болот." | "Какие приложения нужны, зависит от выбранных уровней." | "Which appendices are needed depends on the levels chosen.";
    appendices_none => "Тиркемелер деңгээл тандалгандан кийин чыгат" | "Приложения появятся после выбора уровня" | "The appendices appear once a level is chosen";
    appendix => "Тиркеме" | "Приложение" | "Appendix";
    appendix_rows => "Саптар" | "Строки" | "Rows";
    appendix_state => "Абалы" | "Состояние" | "Status";
    appendix_in_order => "Толтурулган" | "Заполнено" | "Filled in";
    appendix_empty => "Толтурула элек" | "Не заполнено" | "Not filled in";
    appendix_faults(count: u32) => "Оңдоо керек: {count}" | "Исправить: {count}" | "To correct: {count}";
    application_complete => "Баары толтурулду." | "Всё заполнено." | "Everything is filled in.";
    application_missing(count: u32) => "Толтурулбаган же туура эмес жер: {count}" | "Не заполнено или заполнено неверно: {count}" | "Missing or wrong: {count}";

    changes => "Сиз акыркы жолу карагандан бери өзгөргөндөр" | "Что изменилось с вашего последнего просмотра" | "Changed since you last looked";
    change_programme_added(what: &str) => "Кошулду: {what}" | "Добавлено: {what}" | "Added: {what}";
    change_programme_removed(what: &str) => "Өчүрүлдү: {what}" | "Удалено: {what}" | "Deleted: {what}";
    change_row_added(what: &str) => "«{what}» тиркемесине сап кошулду" | "В приложение «{what}» добавлена строка" | "A row was added to “{what}”";
    change_row_removed(what: &str) => "«{what}» тиркемесинен сап өчүрүлдү" | "Из приложения «{what}» удалена строка" | "A row was deleted from “{what}”";
    change_row_changed(what: &str) => "«{what}» тиркемесинин сабы өзгөрдү" | "В приложении «{what}» изменена строка" | "A row of “{what}” was changed";
    change_form_changed(what: &str) => "«{what}» тиркемеси өзгөрдү" | "Изменено приложение «{what}»" | "“{what}” was changed";
    changes_seen => "Көрдүм" | "Просмотрено" | "I have seen this";
    changes_seen_hint => "Бул тизме «Көрдүм» баскычын басканга чейин ушул жерде турат." | "Список остаётся здесь, пока вы не нажмёте «Просмотрено»." | "The list stays here until you press “I have seen this”.";
    changes_seen_now => "Өзгөртүүлөр көрүлдү деп белгиленди." | "Изменения отмечены как просмотренные." | "The changes are marked as seen.";
    change_was => "Мурунку текст" | "Было" | "Before";
    change_now => "Азыркы текст" | "Стало" | "Now";
    change_empty => "бош" | "пусто" | "empty";

    review_draft => "Арыз долбоорун карап чыгуу" | "Просмотр проекта заявления" | "Review the draft";
    review_application => "Арызды толугу менен көрүү" | "Посмотреть заявление целиком" | "See the whole application";
    hand_over_title => "Жетекчиге кол коюуга берүү" | "Передать руководителю на подпись" | "Hand over to the head for signature";
    hand_over_note => "Жетекчиге түшүндүрмө" | "Примечание для руководителя" | "Note for the head";
    hand_over_note_hint => "Жетекчи кол коюудан мурда окуй турган кыска түшүндүрмө." | "Короткое пояснение, которое руководитель прочитает перед подписанием." | "A short explanation for the head to read before signing.";
    handed_over_now => "Арыз жетекчиге кол коюуга берилди." | "Заявление передано руководителю на подпись." | "The application was handed over to the head.";
    taken_back_now => "Арыз түзөтүүгө кайра алынды." | "Заявление возвращено на доработку." | "The application was taken back.";
    withdrawn_now => "Арыз кайтарып алынды." | "Заявление отозвано." | "The application was withdrawn.";
    withdraw_reasons => "Кайтарып алуунун себеби" | "Причина отзыва" | "Reason for the withdrawal";
    withdraw_warning => "Кайтарып алынган арыз каралбайт жана калыбына келтирилбейт. Лицензия керек болсо, жаңы арыз тапшырасыз." | "Отозванное заявление не рассматривается и не восстанавливается. Если лицензия понадобится, нужно будет подать новое." | "A withdrawn application is not examined and cannot be restored. If you need the licence, you will have to submit a new application.";
    discard_warning => "Долбоор тизмеден алынып, «Жабылган» бөлүмүнө өтөт, аны мындан ары толтуруп же жөнөтүп болбойт." | "Проект перейдёт в раздел «Закрытые», его больше нельзя будет заполнить или отправить." | "The draft moves to “Closed”; it can no longer be filled in or sent.";
    application_other_actions => "Арыз боюнча башка аракеттер" | "Другие действия с заявлением" | "Other actions";

    next_choose_programme => "Билим деңгээлин жана адистикти тандаңыз. Ошондон кийин керектүү тиркемелер чыгат." | "Выберите уровень образования и специальность. После этого появятся нужные приложения." | "Choose the level and specialty. Then the appendices you need appear.";
    next_fill(count: u32) => "Дагы {count} жерди толтуруу же оңдоо керек." | "Осталось заполнить или исправить: {count}." | "Left to fill in or correct: {count}.";
    next_fill_link(title: &str) => "«{title}» тиркемесин толтуруу" | "Заполнить приложение «{title}»" | "Fill in the appendix “{title}”";
    next_fill_list => "Эмне жетишпегенин көрүү" | "Посмотреть, чего не хватает" | "See what is missing";
    next_hand_over => "Баары толтурулду. Арызды карап чыгып, жетекчиге кол коюуга бериңиз." | "Всё заполнено. Просмотрите заявление и передайте его руководителю на подпись." | "Everything is filled in. Review the application and hand it over to the head.";
    next_hand_over_link => "Кол коюуга берүүгө өтүү" | "Перейти к передаче на подпись" | "Go to the hand-over for signature";
    next_sign => "Баары толтурулду. Арызды карап чыгып, кол коюңуз." | "Всё заполнено. Просмотрите заявление и подпишите его." | "Everything is filled in. Review the application and sign it.";
    next_head_signs => "Арыз жетекчиде. Ал карап чыгып, кол койгондон кийин арыз органга жөнөтүлөт." | "Заявление у руководителя. После проверки и подписи оно будет отправлено в орган." | "The head has the application. Once the head has reviewed and signed it, it is sent to the authority.";
    next_returned_head => "Оңдолгондон кийин арызга жетекчи кайра кол коёт." | "После исправления заявление снова подписывает руководитель." | "When it is corrected, the head signs it again.";
    next_authority => "Арыз органда каралып жатат. Сизден азыр эч нерсе талап кылынбайт: өзгөрүү болсо, ушул жерден көрөсүз." | "Заявление рассматривает орган. От вас сейчас ничего не требуется: изменения появятся здесь." | "The authority has the application. Nothing is needed from you now; changes will appear here.";
    next_in_force => "Лицензия күчүндө. Дарек, аталыш же программа өзгөрсө, лицензияны кайра тариздөө керек." | "Лицензия действует. Если изменятся адрес, наименование или программа, её нужно переоформить." | "The licence is in force. If the address, name or programme changes, it must be reissued.";
    next_suspended => "Лицензия токтотулуп турат. Буйруктагы бузууларды жоюп, органга кабарлаңыз." | "Лицензия приостановлена. Устраните нарушения, указанные в приказе, и сообщите органу." | "The licence is suspended. Remedy the violations named in the order and inform the authority.";
    next_refused => "Лицензия берүүдөн баш тартылды. Себептерин окуп, оңдоп, жаңы арыз тапшырсаңыз болот; чечимге даттануу укугуңуз бар." | "В выдаче лицензии отказано. Прочитайте причины, устраните их и подайте новое заявление; решение можно обжаловать." | "The licence was refused. Read the reasons, correct what is needed and submit a new application; you may also appeal the decision.";
    next_closed => "Бул арыз жабылган. Лицензия керек болсо, жаңы арыз тапшырыңыз." | "Это заявление закрыто. Если нужна лицензия, подайте новое." | "This application is closed. If you need a licence, submit a new application.";
    next_ceremony => "Кол коюу башталган, бирок аяктай элек." | "Подписание начато, но не завершено." | "Signing was begun but is not finished.";
    next_ceremony_link => "Кол коюуну улантуу" | "Продолжить подписание" | "Continue signing";

    receipt => "Дүмүрчөк" | "Квитанция" | "Receipt";
    receipt_number => "Каттоо номери" | "Регистрационный номер" | "Registration number";
    receipt_signed_at => "Кол коюлган убактысы (Бишкек)" | "Подписано (время Бишкека)" | "Signed at (Bishkek time)";
    receipt_signer => "Кол койгон" | "Подписал" | "Signed by";
    receipt_hash => "Кол коюлган документтин SHA-256 хеш-суммасы" | "Хеш-сумма SHA-256 подписанного документа" | "SHA-256 hash of the signed document";
    receipt_sent_to => "Дүмүрчөк жөнөтүлгөн дарек" | "Квитанция отправлена на" | "Receipt sent to";
    receipt_not_sent => "Электрондук почта жок, дүмүрчөк ушул жерде гана көрсөтүлөт" | "Электронной почты нет, квитанция показана только здесь" | "No e-mail address; the receipt is shown here only";
    receipt_authority => "Арызды алган орган" | "Заявление получил" | "Received by";
    receipt_unaltered => "Кол коюлган документ бир белгиси да өзгөрбөй сакталды, аны эч ким өзгөртө албайт." | "Подписанный документ сохранён байт в байт, изменить его не может никто." | "The signed document is kept byte for byte; nobody can change it.";
}
