//! The external evaluation: the scoring desk, publishing, the chair's desk, the conclusion, the decision
//! (docs/requirements.md, A8–A14).

words! {
    // The scoring desk.
    sheet_title(organisation: &str) => "Тышкы баалоо: {organisation}" | "Внешняя оценка: {organisation}" | "External evaluation: {organisation}";
    sheet_progress(done: u32, all: u32) => "Бааланды: {done} / {all}" | "Оценено: {done} / {all}" | "Scored: {done} / {all}";
    sheet_to_publish => "Чечимди жарыялоого өтүү" | "Перейти к публикации решения" | "Go to publishing the decision";
    sheet_published => "Чечим жарыяланган" | "Решение опубликовано" | "The decision is published";
    sheet_published_at(at: &str) => "Жарыяланган убактысы: {at}. Ага өзгөртүү киргизүүгө болбойт." | "Опубликовано: {at}. Изменить его нельзя." | "Published at {at}. It can no longer be changed.";
    sheet_not_published => "Чечим азырынча жарыялана элек" | "Решение ещё не опубликовано" | "The decision is not published yet";
    sheet_not_published_text => "Баалоолоруңуз сакталып турат, бирок аларды өзүңүздөн башка эч ким көрбөйт. Бүткөндөн кийин «Чечимди жарыялоо» аркылуу кол коюңуз." | "Ваши оценки сохраняются, но их никто, кроме вас, не видит. Закончив, подпишите их через «Опубликовать решение»." | "Your scores are saved, but nobody but you sees them. When you are done, sign them by “Publish the decision”.";
    sheet_two_texts => "Айрым критерийлерде эки текст бар: критерийлердин тизмесинен таап, бирин тандаңыз." | "У некоторых критериев два текста: найдите их в списке и выберите один." | "Some criteria have two texts: find them in the list and choose one.";
    rail => "Критерийлер" | "Критерии" | "Criteria";
    rail_find => "Критерийди издөө" | "Найти критерий" | "Find a criterion";
    rail_filter => "Кайсыларын көрсөтүү" | "Какие показывать" | "Which to show";
    rail_all => "Баары" | "Все" | "All";
    rail_unscored => "Бааланбагандар" | "Не оценённые" | "Not scored";
    rail_doubted => "Эскертүү барлар" | "С замечаниями" | "With remarks";
    rail_next_unscored => "Кийинки бааланбаган" | "Следующий не оценённый" | "Next unscored";
    rail_refused => "Сервер кабыл алган жок" | "Сервер не принял" | "The server did not take it";
    mark_done => "Бааланды" | "Оценён" | "Scored";
    mark_half => "Толук эмес" | "Не полностью" | "Incomplete";
    mark_nothing => "Бааланган эмес" | "Не оценён" | "Not scored";
    desk_previous => "Мурунку" | "Предыдущий" | "Previous";
    desk_next => "Кийинки" | "Следующий" | "Next";
    desk_no_more => "Мындан ары критерий жок" | "Дальше критериев нет" | "There are no more criteria";
    desk_given => "Арыз ээсинин жообу" | "Ответ заявителя" | "The applicant's answer";
    desk_mark => "Менин баам" | "Моя оценка" | "My score";
    desk_score => "Баа" | "Оценка" | "Score";
    desk_comment => "Комментарий" | "Комментарий" | "Comment";
    desk_comment_hint => "Милдеттүү: эмне үчүн ушундай бааланганын жазыңыз." | "Обязателен: напишите, почему такая оценка." | "Required: say why you scored it so.";
    desk_characters(count: usize) => "{count} / 10 000 белги" | "{count} / 10 000 знаков" | "{count} / 10,000 characters";
    desk_earlier => "Мурда жазган комментарийлерим" | "Мои прежние комментарии" | "My earlier comments";
    desk_earlier_sheets => "Ушул критерий боюнча мурунку баалоо барактарымда" | "К этому критерию на моих прежних листах оценки" | "On this criterion, on my earlier sheets";
    desk_earlier_here => "Ушул барактагы башка критерийлер боюнча" | "К другим критериям этого листа" | "On other criteria of this sheet";
    desk_earlier_asked => "Мурунку барактар каралып жатат…" | "Прежние листы загружаются…" | "Loading earlier sheets…";
    desk_earlier_none => "Мурунку барактарда комментарий жок." | "На прежних листах комментариев нет." | "There are no comments on earlier sheets.";
    desk_earlier_out_of_reach => "Мурунку барактарга азыр жетүү мүмкүн эмес." | "Прежние листы сейчас недоступны." | "Earlier sheets cannot be reached now.";
    desk_put => "Кошуу" | "Вставить" | "Insert";
    no_connection => "Байланыш жок" | "Нет связи" | "No connection";
    no_line_text => "Баалай бериңиз: критерийлер, жооптор жана ачылган далилдер окулат, жазганыңыз ушул түзмөктө сакталып, байланыш келгенде өзү жөнөтүлөт." | "Продолжайте оценивать: критерии, ответы и открытые доказательства читаются, написанное хранится на этом устройстве и отправится само, когда связь появится." | "You can continue scoring: criteria, answers and opened evidence can be read, what you write is kept on this device and is sent automatically once the connection is back.";
    tally_device(count: u32) => "Ушул түзмөктө күтүп турат: {count}" | "Ждут на этом устройстве: {count}" | "Waiting on this device: {count}";
    tally_look(count: u32) => "Карап чыгыңыз: {count}" | "Требуют внимания: {count}" | "Need your attention: {count}";
    take_along(count: u32, size: &str) => "Далилдерди түзмөккө сактоо ({count}, {size})" | "Сохранить доказательства на устройстве ({count}, {size})" | "Keep the evidence on this device ({count}, {size})";
    taking_along(done: u32, all: u32) => "Сакталууда: {done} / {all}" | "Сохраняется: {done} / {all}" | "Keeping: {done} / {all}";
    taken_along => "Сакталды: баары байланышсыз да ачылат." | "Сохранено: всё откроется и без связи." | "Kept: all of it opens without a connection.";
    taken_along_in_part(failed: u32) => "Сакталбай калганы: {failed}. Кайра аракет кылыңыз." | "Не сохранено: {failed}. Попробуйте ещё раз." | "Not kept: {failed}. Try again.";
    kept_title => "Ушул түзмөктө гана турган жазууларыңыз" | "Ваши записи, которые есть только на этом устройстве" | "Your texts that are only on this device";
    kept_gone => "Бул баракка укугуңуз бүткөн, ошондуктан алар жөнөтүлгөн жок. Жазганыңыз жоголгон жок: көчүрүп алсаңыз болот." | "Ваше право на этот лист закончилось, поэтому они не отправлены. Написанное не пропало: его можно скопировать." | "Your right to this sheet has ended, so they were not sent. Nothing you wrote is lost: you can copy it.";
    kept_read_only => "Баракты азыр өзгөртүүгө болбойт, ошондуктан алар жөнөтүлгөн жок. Жазганыңыз жоголгон жок." | "Лист сейчас нельзя изменить, поэтому они не отправлены. Написанное не пропало." | "The sheet cannot be changed now, so they were not sent. Nothing you wrote is lost.";
    kept_after_publication => "Чечим алар жөнөтүлгөнгө чейин жарыяланган, ошондуктан ага кирген жок." | "Решение опубликовано до их отправки, поэтому они в него не вошли." | "The decision was published before they were sent, so they are not part of it.";
    kept_drop => "Түзмөктөн өчүрүү" | "Удалить с устройства" | "Delete from this device";
    kept_drop_of(what: &str) => "Түзмөктөн өчүрүү: {what}" | "Удалить с устройства: {what}" | "Delete from this device: {what}";
    sheet_is_over => "Бул баракты мындан ары баалоого болбойт" | "Этот лист больше нельзя оценивать" | "This sheet can no longer be scored";
    sheet_is_over_text => "Ал башка түзмөктөн жарыяланган же баалоо токтотулган. Жазганыңыз ушул түзмөктө сакталып турат." | "Он опубликован с другого устройства, или оценка остановлена. Написанное хранится на этом устройстве." | "It was published from another device, or the evaluation was stopped. What you wrote is kept on this device.";
    load_again => "Кайра жүктөө" | "Загрузить снова" | "Reload";
    offline_title => "Байланыш жок" | "Нет связи" | "No connection";
    offline_text => "Бул баракча түзмөктө сакталган эмес. Байланыш келгенде ачылат." | "Эта страница не сохранена на устройстве. Она откроется, когда связь появится." | "This page is not kept on the device. It opens once the connection is back.";
    offline_desks => "Байланышсыз ачылат" | "Откроется без связи" | "Opens without a connection";
    offline_none => "Бул түзмөктө сакталган баалоо барагы жок." | "На этом устройстве нет сохранённых листов оценки." | "No scoring sheet is kept on this device.";
    keys => "Баскычтар" | "Клавиши" | "Keys";
    key_move => "Кийинки / мурунку критерий" | "Следующий / предыдущий критерий" | "Next / previous criterion";
    key_next_unscored => "Кийинки бааланбаган критерий" | "Следующий не оценённый критерий" | "Next unscored criterion";
    key_score => "Шкаладагы бааны тандоо" | "Выбрать оценку шкалы" | "Choose a score of the scale";
    key_comment => "Комментарийге өтүү" | "Перейти к комментарию" | "Go to the comment";
    key_search => "Критерийди издөө" | "Искать критерий" | "Find a criterion";
    key_leave => "Талаадан чыгуу" | "Выйти из поля" | "Leave the field";
    key_ctrl_enter => "Жазып жатканда: кийинки бааланбаган" | "Во время набора: следующий не оценённый" | "While typing: next unscored";
    key_ctrl_arrows => "Жазып жатканда: кийинки / мурунку" | "Во время набора: следующий / предыдущий" | "While typing: next / previous";
    key_help => "Ушул терезе" | "Это окно" | "This window";
    keys_note => "Тамгалар талаанын сыртында гана иштейт." | "Буквы действуют только вне полей." | "Letter keys work only outside fields.";
    keys_switch_off => "Тамга баскычтарын өчүрүү" | "Отключить буквенные клавиши" | "Turn the letter keys off";
    keys_switch_on => "Тамга баскычтарын күйгүзүү" | "Включить буквенные клавиши" | "Turn the letter keys on";

    // Publishing.
    publish_title => "Чечимди жарыялоо" | "Публикация решения" | "Publish the decision";
    publish_lead => "Чечимиңиз кол коюлганда так ушундай болот." | "Именно так решение будет подписано." | "This is the decision exactly as it will be signed.";
    publish_complete => "Бардык критерийлер бааланып, комментарий жазылган." | "Все критерии оценены и прокомментированы." | "Every criterion is scored and commented.";
    publish_missing => "Жарыялоодон мурун толуктаңыз" | "Дополните до публикации" | "Complete before publishing";
    publish_marks => "Баалар жана комментарийлер" | "Оценки и комментарии" | "Scores and comments";
    publish_criterion => "Критерий" | "Критерий" | "Criterion";
    publish_final => "Коддон кийин 60 секунддун ичинде ырастайсыз. Жарыялангандан кийин чечимге өзгөртүү киргизүүгө болбойт." | "После кода у вас 60 секунд на подтверждение. После публикации изменить решение нельзя." | "After the code you confirm within 60 seconds. Once published, the decision cannot be changed.";
    publish_back => "Баалоого кайтуу" | "Вернуться к оценке" | "Back to scoring";

    // The chair's desk.
    chair_title => "Төраганын столу" | "Стол председателя" | "The chair's desk";
    chair_matrix => "Эксперттердин баалары" | "Оценки экспертов" | "The experts' scores";
    chair_experts => "Эксперттер" | "Эксперты" | "Experts";
    chair_expert => "Эксперт" | "Эксперт" | "Expert";
    chair_spread => "Айырма" | "Разброс" | "Spread";
    chair_spread_some => "Айырма бар" | "Есть разброс" | "Some spread";
    chair_spread_wide => "Айырма чоң" | "Большой разброс" | "Wide spread";
    chair_sealed => "Жарыялана элек" | "Не опубликовано" | "Not published";
    chair_comment => "Төраганын комментарийи" | "Комментарий председателя" | "The chair's comment";
    chair_comment_write => "Комментарий жазуу" | "Написать комментарий" | "Write a comment";
    chair_comment_hint => "Эксперттин баасына төраганын комментарийи." | "Комментарий председателя к оценке эксперта." | "The chair's comment on the expert's score.";
    chair_commented => "Комментарий бар" | "Комментарий есть" | "Commented";
    chair_next => "Кийинки комментарийсиз баа" | "Следующая оценка без комментария" | "Next score without a comment";
    chair_left(count: u32) => "Комментарийсиз баалар: {count}" | "Оценок без комментария: {count}" | "Scores without a comment: {count}";
    chair_published(at: &str) => "Жарыяланды: {at}" | "Опубликовано: {at}" | "Published: {at}";
    chair_news => "Жаңы чечим жарыяланды." | "Опубликовано новое решение." | "A new decision was published.";
    chair_reload => "Көрсөтүү" | "Показать" | "Show it";
    chair_close_text => "Бардык баалар жарыяланып, ар бирине комментарий жазылганда баалоону жабасыз. Андан кийин комментарийлер өзгөрбөйт." | "Когда все оценки опубликованы и прокомментированы, оценку можно закрыть. После этого комментарии не меняются." | "When every score is published and commented you close the evaluation. After that the comments do not change.";
    chair_closed => "Баалоо жабылды. Эми корутундуну жазыңыз." | "Оценка закрыта. Теперь напишите заключение." | "The evaluation is closed. Now write the conclusion.";

    // The conclusion.
    conclusion_title => "Комиссиянын корутундусу" | "Заключение комиссии" | "The commission's conclusion";
    conclusion_text => "Корутундунун тексти" | "Текст заключения" | "Text of the conclusion";
    conclusion_hint => "50 000 белгиге чейин." | "До 50 000 знаков." | "Up to 50,000 characters.";
    conclusion_draft => "Баалардан түзүлгөн долбоор" | "Проект по оценкам" | "Draft made from the scores";
    conclusion_put_draft => "Долбоорду текстке кошуу" | "Вставить проект в текст" | "Insert the draft into the text";
    conclusion_proposed => "Эреже боюнча баалар сунуштаган жыйынтык" | "Итог, который по правилу предлагают оценки" | "Outcome proposed by the scores";
    conclusion_sign_text => "Кол коюлгандан кийин корутунду кеңешке жөнөтүлөт жана өзгөртүлбөйт." | "После подписания заключение уходит в совет и не меняется." | "Once signed, the conclusion goes to the council and does not change.";
    conclusion_read => "Корутундуну окуу" | "Прочитать заключение" | "Read the conclusion";
    document_download => "PDF жүктөп алуу" | "Скачать PDF" | "Download the PDF";

    // The decision.
    decision_title => "Кеңештин чечими" | "Решение совета" | "The council's decision";
    decision_outcome => "Чечим" | "Решение" | "Decision";
    decision_term => "Мөөнөтү" | "Срок" | "Term";
    decision_minutes => "Протоколдун номери" | "Номер протокола" | "Number of the minutes";
    decision_held_on => "Отурумдун күнү" | "Дата заседания" | "Day of the meeting";
    decision_held_on_hint => "КК.АА.ЖЖЖЖ, мисалы 16.11.2026" | "ДД.ММ.ГГГГ, например 16.11.2026" | "DD.MM.YYYY, such as 16.11.2026";
    decision_reasons => "Негиздеме" | "Обоснование" | "Grounds";
    decision_recorded => "Чечим жазылды. Эми ага жетекчилик кол коёт." | "Решение записано. Теперь его подписывает руководство." | "The decision is recorded. Now the leadership signs it.";
    decision_not_signed => "Чечимге жетекчилик кол коё элек." | "Решение ещё не подписано руководством." | "The leadership has not signed it yet.";
}
