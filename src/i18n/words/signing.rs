//! The signing ceremony (row L15).

words! {
    signing_title => "Арызга кол коюу" | "Подписание заявления" | "Sign the application";
    signing_lead => "Кол коюла турган документ даяр, эми ал өзгөрбөйт. Код менен ырасталгандан кийин ага кол коюлуп, органга жөнөтүлөт." | "Документ зафиксирован. После подтверждения кодом он будет подписан и отправлен в орган." | "The document is ready and will no longer change. Once you confirm with the code, it is signed and sent to the authority.";
    signing_what => "Эмнеге кол коюлат" | "Что подписывается" | "What is signed";
    signing_applicant => "Арыз ээси" | "Заявитель" | "Applicant";
    signing_frozen_at => "Даярдалган убактысы (Бишкек)" | "Зафиксировано (время Бишкека)" | "Prepared at (Bishkek time)";
    signing_hash => "SHA-256 хеш-суммасы" | "Хеш-сумма SHA-256" | "SHA-256 hash";
    signing_document => "Документтин өзү, кол коюла турган түрүндө" | "Сам документ в подписываемом виде" | "The document itself, as it is signed";
    signing_steps => "Кол коюунун кадамдары" | "Шаги подписания" | "Signing steps";
    signing_step_frozen => "Текшерүү" | "Проверка" | "Review";
    signing_step_method => "Ыкма" | "Способ" | "Method";
    signing_step_code => "Код" | "Код" | "Code";
    signing_step_sent => "Жөнөтүү" | "Отправка" | "Sending";
    signing_method => "Код кайда жөнөтүлсүн?" | "Куда отправить код?" | "Where should the code be sent?";
    signing_method_hint => "Код ЭСКңызга байланган телефонго же почтага келет." | "Код придёт на телефон или почту, привязанные к вашей подписи." | "The code goes to the phone or e-mail address linked to your signature.";
    signing_no_method => "Бул кол тамга үчүн код алуу ыкмасы жок. ЦОНго кайрылып, ЭСКңызга телефон же почта байлатыңыз." | "Для этой подписи нет способа получить код. Обратитесь в ЦОН и привяжите к подписи телефон или почту." | "There is no way to get a code for this signature. Go to a TsON and have a phone or e-mail address linked to it.";
    signing_send_code => "Код жөнөтүү" | "Отправить код" | "Send the code";
    signing_code => "СМС же почта аркылуу келген код" | "Код из СМС или письма" | "Code from the SMS or e-mail";
    signing_code_hint => "6 цифра" | "6 цифр" | "6 digits";
    signing_code_sent_at(time: &str) => "Жөнөтүлгөн убактысы: {time}." | "Отправлен в {time}." | "Sent at {time}.";
    signing_confirm => "Кол коюп, жөнөтүү" | "Подписать и отправить" | "Sign and send";
    signing_resend => "Кодду кайра жөнөтүү" | "Отправить код ещё раз" | "Send the code again";
    signing_resend_hint => "Жаңы код жөнөтүлсө, мурункусу жараксыз болот." | "После отправки нового кода прежний не действует." | "Once a new code is sent, the former one no longer works.";
    signing_resend_from => "Жаңы код суроого чейин" | "До нового кода" | "Another code in";
    signing_resend_now => "азыр" | "сейчас" | "now";
    signing_seconds(count: i64) => "{count} секунд" | "{count} с" | "{count} s";
    signing_resend_wait => "Убактысы келе элек" | "Время ещё не наступило" | "Not yet";
    signing_other_method => "Башка ыкма менен алуу" | "Получить другим способом" | "Get it another way";
    signing_give_up => "Кол коюудан баш тартуу" | "Отказаться от подписания" | "Cancel signing";
    signing_give_up_hint => "Арыз кандай болсо, ошондой калат; кийин кайра баштасаңыз болот." | "Заявление останется как есть; начать можно снова в любое время." | "The application stays as it is; you can start again later.";
    signing_authorised => "Код кабыл алынды, кол коюлуп жатат" | "Код принят, идёт подписание" | "The code was accepted; signing is under way";
    signing_authorised_text => "Эгер бул көп созулса же үзүлүп калса, «Улантуу» баскычын басыңыз: экинчи жолу кол коюлбайт." | "Если это затянулось или прервалось, нажмите «Продолжить»: второй раз подписано не будет." | "If this takes long or is interrupted, press “Continue”: it will not be signed twice.";
    signing_resume => "Улантуу" | "Продолжить" | "Continue";
    signing_signed => "Арызга кол коюлуп, жөнөтүлдү" | "Заявление подписано и отправлено" | "The application is signed and sent";
    signing_signed_text => "Эми арызды окууга гана болот. Анын жүрүшүн арыздын барагынан көрүп турасыз." | "Теперь заявление можно только читать. Следите за его ходом на его странице." | "From now on it can only be read. Follow it on its page.";
    signing_to_application => "Арыздын барагына өтүү" | "Перейти к заявлению" | "Go to the application";
    signing_void => "Арыз өзгөргөн, кол коюу жараксыз" | "Заявление изменилось, подписание недействительно" | "The application changed; this signing is no longer valid";
    signing_void_text => "Эч нерсеге кол коюлган жок. Арызды кайра карап чыгып, кол коюуну жаңыдан баштаңыз." | "Ничего не подписано. Просмотрите заявление ещё раз и начните подписание заново." | "Nothing was signed. Review the application again and start signing again.";
    signing_over => "Бул кол коюу аяктаган" | "Это подписание завершено" | "This signing is over";
    signing_over_text => "Эч нерсеге кол коюлган жок: баш тартылган же код өтө көп жолу туура эмес жазылган. Кайра баштасаңыз болот." | "Ничего не подписано: от подписания отказались или код слишком много раз введён неверно. Можно начать заново." | "Nothing was signed: signing was cancelled, or too many wrong codes were entered. You can start again.";
    signing_begin_again => "Арызды кайра карап чыгуу" | "Просмотреть заявление ещё раз" | "Review the application again";
    signing_code_sent_now => "Код жөнөтүлдү." | "Код отправлен." | "The code was sent.";
    signing_given_up_now => "Кол коюу токтотулду, арыз өзгөргөн жок." | "Подписание прекращено, заявление не изменилось." | "Signing was cancelled; the application has not changed.";
}
