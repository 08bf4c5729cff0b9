//! Appendices, their rows, autosave, files and the search of the classifier.

words! {
    // The table of an appendix.
    the_application => "Лицензияга арыз" | "Заявление на лицензию" | "Application for a licence";
    back_to_application => "Арызга кайтуу" | "Вернуться к заявлению" | "Back to the application";
    row_number => "№" | "№" | "No.";
    row_state => "Абалы" | "Состояние" | "Status";
    row_complete => "Толук" | "Заполнена" | "Complete";
    fill_in => "Толтуруу" | "Заполнить" | "Fill in";
    edit_row(name: &str) => "Түзөтүү: {name}" | "Изменить: {name}" | "Edit: {name}";
    restore_row(name: &str) => "Калыбына келтирүү: {name}" | "Восстановить: {name}" | "Restore: {name}";
    restore => "Калыбына келтирүү" | "Восстановить" | "Restore";
    row_named(place: usize, what: &str) => "{place}-сап, {what}" | "строка {place}, {what}" | "row {place}, {what}";
    row_unnamed(place: usize) => "{place}-сап" | "строка {place}" | "row {place}";
    removed_rows(count: &str) => "Өчүрүлгөн саптар ({count})" | "Удалённые строки ({count})" | "Deleted rows ({count})";
    removed_row_unnamed => "бош сап" | "пустая строка" | "an empty row";
    no_rows_yet => "Азырынча бир да сап жок" | "Пока нет ни одной строки" | "No rows yet";
    no_rows_yet_do => "«Кошуу» баскычын басып, биринчи сапты толтуруңуз. Жазганыңыз дароо сакталып турат."
        | "Нажмите «Добавить» и заполните первую строку. Введённое сохраняется сразу."
        | "Press “Add” and fill in the first row. What you type is saved at once.";
    no_rows_here => "Бул тиркемеде сап жок." | "В этом приложении нет строк." | "This appendix has no rows.";
    only_form_do => "Бул тиркеме бир барактан турат. «Толтуруу» баскычын басып баштаңыз."
        | "Это приложение — одна форма. Нажмите «Заполнить», чтобы начать."
        | "This appendix is a single form. Press “Fill in” to begin.";
    row_removed => "Сап өчүрүлдү. Аны төмөндөгү «Өчүрүлгөн саптар» бөлүмүнөн кайтарса болот."
        | "Строка удалена. Её можно вернуть из раздела «Удалённые строки» ниже."
        | "The row was deleted. It can be brought back from “Deleted rows” below.";
    row_restored => "Сап калыбына келтирилди." | "Строка восстановлена." | "The row was restored.";
    row_saved => "Сап сакталды." | "Строка сохранена." | "The row was saved.";
    read_only_why => "Бул жерде азыр эч нерсени өзгөртүүгө болбойт"
        | "Сейчас здесь ничего нельзя изменить"
        | "Nothing can be changed here now";
    previous_appendix => "Мурунку тиркеме" | "Предыдущее приложение" | "Previous appendix";
    next_appendix => "Кийинки тиркеме" | "Следующее приложение" | "Next appendix";
    neighbours => "Кошуна тиркемелер" | "Соседние приложения" | "Neighbouring appendices";
    what_comes_next => "Мындан ары" | "Что дальше" | "What comes next";
    next_more_rows(missing: &str) => "Дагы {missing} толтуруу керек." | "Нужно заполнить ещё {missing}." | "Still to be filled in: {missing}.";
    next_correct_rows(count: &str) => "Оңдой турган саптар: {count}. Сапты «Түзөтүү» белгиси менен ачыңыз."
        | "Строки, которые нужно исправить: {count}. Откройте строку значком «Изменить»."
        | "Rows to correct: {count}. Open a row with “Edit”.";
    next_fill_form => "Бул барактагы белгиленген талааларды толтуруп же оңдоп, «Сактоо» баскычын басыңыз."
        | "Заполните или исправьте отмеченные поля этой формы и нажмите «Сохранить»."
        | "Fill in or correct the marked fields of this form and press “Save”.";
    next_done => "Бул тиркеме толук. Кийинкисине өтсөңүз же арызга кайтсаңыз болот."
        | "Это приложение заполнено. Переходите к следующему или вернитесь к заявлению."
        | "This appendix is complete. Go on to the next one, or back to the application.";
    take_out_unseen => "Көрүнбөгөн белгилерди алып салуу" | "Убрать невидимые знаки" | "Remove invisible characters";
    total_unread => "Эсептелген жок: бул саптарда окулбаган же туура эмес маани бар"
        | "Не посчитано: в этих строках есть нечитаемое или неверное значение"
        | "Not computed: these rows have a value that is wrong or cannot be read";
    totals => "Жыйынтыгы" | "Итоги" | "Totals";

    // What the rules of an appendix want.
    what_is_wanted => "Талаптар" | "Требования" | "Requirements";
    rule_ratio(title: &str, min: &str, unit: &str) => "{title}: кеминде {min} {unit}." | "{title}: не менее {min} {unit}." | "{title}: at least {min} {unit}.";
    rule_until(column: &str, years: u8) => "«{column}»: арыз берилген күндөн тартып кеминде {years} жыл."
        | "«{column}»: не менее {years} лет со дня подачи заявления."
        | "“{column}”: at least {years} years from the date of application.";
    rule_unless(column: &str, choices: &str) => "«{column}»: {choices} болсо, талап кылынбайт."
        | "Не требуется, если «{column}»: {choices}."
        | "Not needed where “{column}” is: {choices}.";
    rule_not_before(column: &str, other: &str) => "«{column}» «{other}» талаасындагы датадан мурда болбошу керек."
        | "«{column}» не должно быть раньше даты в поле «{other}»."
        | "“{column}” must not be earlier than “{other}”.";
    rule_required_if(column: &str, when: &str, choices: &str) => "«{when}»: {choices} болсо, «{column}» милдеттүү."
        | "«{column}» обязательно, если «{when}»: {choices}."
        | "“{column}” must be filled in where “{when}” is: {choices}.";
    rule_least_rows(rows: &str) => "Кеминде {rows}." | "Минимум: {rows}." | "At least {rows}.";

    // The form of a row.
    row_place(place: &str, of: &str) => "{place}-сап, баары {of}" | "Строка {place} из {of}" | "Row {place} of {of}";
    to_the_table => "Таблицага кайтуу" | "Вернуться к таблице" | "Back to the table";
    date_hint => "КК.АА.ЖЖЖЖ, мисалы 01.09.2026" | "ДД.ММ.ГГГГ, например 01.09.2026" | "DD.MM.YYYY, such as 01.09.2026";
    year_hint => "Төрт цифра, мисалы 2019" | "Четыре цифры, например 2019" | "Four digits, such as 2019";
    pin_hint => "14 цифра, 1 же 2 менен башталат" | "14 цифр, начинается с 1 или 2" | "14 digits, begins with 1 or 2";
    inn_hint => "14 цифра, 0 менен башталат" | "14 цифр, начинается с 0" | "14 digits, begins with 0";
    choose => "Тандаңыз" | "Выберите" | "Choose";
    as_you_type => "Жазып жатканда эсептелет" | "Считается, пока вы пишете" | "Calculated as you type";
    rule_holds(min: &str) => "талап: ≥ {min}, жетиштүү" | "требуется ≥ {min}, достаточно" | "required ≥ {min}, met";
    rule_fails(min: &str) => "талап: ≥ {min}, жетпейт" | "требуется ≥ {min}, не хватает" | "required ≥ {min}, not met";
    autosave_note => "Жазганыңыз дароо сакталат. «Сактоо» таблицага кайтарат."
        | "Введённое сохраняется сразу. «Сохранить» возвращает к таблице."
        | "What you type is saved at once. “Save” takes you back to the table.";
    without_script_note => "Жазып бүткөндө «Сактоо» баскычын басыңыз."
        | "Закончив, нажмите «Сохранить»."
        | "When you have finished, press “Save”.";
    files_without_script => "Файл дароо сакталат. Жогорудагы талаалардагы текст ордунда калат, бирок «Сактоо» басылганда гана сакталат."
        | "Файл сохраняется сразу. Текст в полях выше останется, но сохранится только по кнопке «Сохранить»."
        | "A file is saved at once. The text in the fields above stays there and is saved only when you press “Save”.";
    files_of_row => "Файлдар" | "Файлы" | "Files";
    saved_but_incomplete => "Сакталды, бирок оңдоо керек" | "Сохранено, но нужно исправить" | "Saved, but corrections are needed";
    changed_field(field: &str) => "«{field}»: муну башка киши өзгөрттү" | "«{field}»: изменено другим человеком" | "“{field}”: someone else changed this";
    not_sent_yet => "Айрым талаалар серверге жете элек" | "Некоторые поля ещё не дошли до сервера" | "Some fields have not reached the server yet";
    not_sent_yet_do => "Ар бир талаанын жанында себеби жазылган. Текстиңиз ушул түзмөктө турат, байланыш чыкканда өзү жөнөтүлөт. «Сактоо» баскычын кайра бассаңыз болот."
        | "Причина указана у каждого поля. Текст хранится на этом устройстве и отправится сам, когда появится связь. Можно нажать «Сохранить» ещё раз."
        | "The reason is shown next to each field. Your text is kept on this device and is sent automatically when the connection is back. You may press “Save” again.";

    // Where what was typed is.
    signed_out_kept => "Ушул түзмөктө сакталып турат: сеанс бүткөн." | "Сохранено на этом устройстве: сеанс завершён." | "Kept on this device: the session has ended.";
    sign_in_again => "Кайра кирүү" | "Войти снова" | "Sign in again";
    sign_in_again_note => "Киргенден кийин ушул жерге кайтасыз, текст жоголбойт."
        | "После входа вы вернётесь сюда, текст не пропадёт."
        | "You will come back here after signing in; the text is not lost.";
    on_screen_only => "Экранда гана турат: сервер жооп бербей жатат, түзмөк сактай албады. Баракты жаппай, текстти көчүрүп алыңыз."
        | "Только на экране: сервер не отвечает, устройство не смогло сохранить. Не закрывайте страницу и скопируйте текст."
        | "On the screen only: the server is not responding, and this device could not save it. Do not close the page; copy the text.";
    refused_kept(reason: &str) => "Сервер кабыл алган жок. {reason}" | "Сервер не принял. {reason}" | "The server did not accept it. {reason}";
    two_texts => "Бул талаанын эки башка тексти бар. Кайсынысы калсын?"
        | "У этого поля два разных текста. Какой оставить?"
        | "This field has two different texts. Which one should stay?";
    two_texts_device => "Ушул түзмөктө мурда жазылып, жөнөтүлбөй калган текст табылды. Кайсынысы калсын?"
        | "На этом устройстве найден текст, набранный раньше и не отправленный. Какой оставить?"
        | "Text typed earlier and never sent was found on this device. Which one should stay?";
    my_text => "Сиздики" | "Ваш текст" | "Yours";
    their_text => "Серверде турганы" | "Текст на сервере" | "On the server";
    earlier_text => "Мурда жазылганы" | "Набранный раньше" | "Typed earlier";
    empty_text => "(бош)" | "(пусто)" | "(empty)";
    keep_mine(field: &str) => "Меники калсын: {field}" | "Оставить мой: {field}" | "Keep mine: {field}";
    keep_mine_short => "Меники калсын" | "Оставить мой" | "Keep mine";
    take_theirs(field: &str) => "Экинчиси калсын: {field}" | "Оставить второй: {field}" | "Keep the other: {field}";
    take_theirs_short => "Экинчиси калсын" | "Оставить второй" | "Keep the other";
    keep_mine_by_saving => "«Сактоо» бассаңыз, төмөндөгү өз текстиңиз калат. Серверде турганын калтыргыңыз келсе, сапты кайра ачыңыз."
        | "Если нажать «Сохранить», останется ваш текст ниже. Чтобы оставить текст с сервера, откройте строку заново."
        | "If you press “Save”, your text below stays. To keep what is on the server, open the row again.";
    open_row_anew => "Серверде турганын калтыруу" | "Оставить текст с сервера" | "Keep what is on the server";

    // Files.
    file_invitation => "Файлды бул жерге сүйрөңүз же тандаңыз" | "Перетащите файл сюда или выберите" | "Drag a file here, or choose one";
    file_limits => "PDF, PNG же JPEG, 20 МБга чейин" | "PDF, PNG или JPEG, до 20 МБ" | "PDF, PNG or JPEG, up to 20 MB";
    upload => "Жүктөө" | "Загрузить" | "Upload";
    upload_of(what: &str) => "Жүктөө: {what}" | "Загрузить: {what}" | "Upload: {what}";
    uploaded => "Жүктөлдү" | "Загружено" | "Uploaded";
    upload_stopped(name: &str) => "«{name}»: жүктөө токтотулду." | "«{name}»: загрузка остановлена." | "“{name}”: the upload was stopped.";
    stop_upload => "Токтотуу" | "Остановить" | "Stop";
    stop_upload_of(name: &str) => "Токтотуу: {name}" | "Остановить: {name}" | "Stop: {name}";
    replace_file(what: &str) => "Алмаштыруу: {what}" | "Заменить: {what}" | "Replace: {what}";
    replace => "Алмаштыруу" | "Заменить" | "Replace";
    look_at(name: &str) => "Көрүү: {name}" | "Посмотреть: {name}" | "View: {name}";
    look => "Көрүү" | "Посмотреть" | "View";
    download => "Жүктөп алуу" | "Скачать" | "Download";
    file_missing => "Файл жүктөлө элек" | "Файл не загружен" | "No file yet";
    file_replaced(name: &str) =>
        "Ушул убакта башка бирөө бул жерге «{name}» файлын койду. Аны карап чыгып, керек болсо алмаштырыңыз."
        | "Тем временем кто-то другой загрузил сюда файл «{name}». Посмотрите его и при необходимости замените."
        | "Someone else has put the file “{name}” here in the meantime. Look at it, and replace it if necessary.";
    file_trouble(name: &str, reason: &str) => "«{name}»: {reason}" | "«{name}»: {reason}" | "“{name}”: {reason}";
    preview_failed => "Көрсөтүү мүмкүн болгон жок. Файлды жүктөп алып ачыңыз."
        | "Показать не удалось. Скачайте файл и откройте его."
        | "It cannot be shown. Download the file and open it.";

    // Level and specialty.
    specialty_by_code => "Коду же аталышы: 710100, информатика" | "Код или название: 710100, информатика" | "Code or name: 710100, informatics";
    specialty_without_script => "Деңгээлге адистик керек болсо, анын кодун же аталышын жазыңыз."
        | "Если уровню нужна специальность, введите её код или название."
        | "Where the level needs a specialty, type its code or name.";
    specialty_found => "Табылган адистиктер" | "Найденные специальности" | "Specialties found";
    programme_name => "Программанын аталышы" | "Название программы" | "Name of the programme";
    programme_name_hint => "Бул деңгээл үчүн бекитилген тизме жок: багыттын, кесиптин же курстун аталышын өзүңүз жазыңыз."
        | "Для этого уровня нет утверждённого списка: введите название направления, профессии или курса сами."
        | "There is no approved list for this level: type the name of the field of study, profession or course yourself.";
    proposal => "Долбоор" | "Проект" | "Proposal";
    proposal_note => "министрлик беките элек" | "министерство ещё не подтвердило" | "not yet confirmed by the ministry";
    searching => "Изделүүдө…" | "Идёт поиск…" | "Searching…";
    nothing_found => "Эч нерсе табылган жок. Кодун же аталышындагы башка сөздү жазып көрүңүз."
        | "Ничего не найдено. Попробуйте код или другое слово из названия."
        | "Nothing found. Try the code or another word of the name.";
    cannot_choose(reason: &str) => "Тандоого болбойт: {reason}" | "Выбрать нельзя: {reason}" | "It cannot be chosen: {reason}";
    chosen(what: &str) => "Тандалды: {what}" | "Выбрано: {what}" | "Chosen: {what}";
}

impl crate::i18n::Lang {
    /// A number of rows.
    pub fn rows_counted(self, count: u64) -> String {
        let number = self.number(count);
        match self {
            Self::Ky => format!("{number} сап"),
            Self::Ru => format!(
                "{number} {}",
                crate::i18n::plural_ru(count, "строка", "строки", "строк")
            ),
            Self::En => format!("{number} {}", crate::i18n::plural_en(count, "row", "rows")),
        }
    }

    /// A number of rows as the object of a sentence: «заполнить 1 строку».
    pub fn rows_to_fill(self, count: u64) -> String {
        match self {
            Self::Ru => {
                format!(
                    "{} {}",
                    self.number(count),
                    crate::i18n::plural_ru(count, "строку", "строки", "строк")
                )
            }
            _ => self.rows_counted(count),
        }
    }

    /// A number of faults.
    pub fn faults_counted(self, count: u64) -> String {
        let number = self.number(count);
        match self {
            Self::Ky => format!("{number} ката"),
            Self::Ru => format!(
                "{number} {}",
                crate::i18n::plural_ru(count, "ошибка", "ошибки", "ошибок")
            ),
            Self::En => format!("{number} {}", crate::i18n::plural_en(count, "fault", "faults")),
        }
    }

    /// How many places of a list were found, for readers of the screen.
    pub fn found_counted(self, count: u64) -> String {
        let number = self.number(count);
        match self {
            Self::Ky => format!("{number} адистик табылды"),
            Self::Ru => {
                let noun = crate::i18n::plural_ru(count, "специальность", "специальности", "специальностей");
                format!("Найдено: {number} {noun}")
            }
            Self::En => format!(
                "{number} {} found",
                crate::i18n::plural_en(count, "specialty", "specialties")
            ),
        }
    }
}
