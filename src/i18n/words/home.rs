//! The home page: for a guest what this is, for others what waits for them.

words! {
    home => "Башкы бет" | "Главная" | "Home";
    guest_title => "Билим берүү лицензиясына онлайн арыз тапшыруу"
        | "Заявление на образовательную лицензию онлайн"
        | "Apply for an educational licence online";
    guest_lead => "Ушул жерден арызды толтуруп, электрондук кол тамга коюп, арыздын жүрүшүн көрүп турасыз. Кагаз документтерди алып келүүнүн кереги жок."
        | "Здесь вы заполняете заявление, подписываете его электронной подписью и следите за его ходом. Бумажные документы приносить не нужно."
        | "Fill in the application, sign it electronically and follow it, all in one place. You do not need to bring any documents on paper.";
    guest_for_whom_title => "Ким үчүн" | "Для кого" | "For whom";
    guest_for_whom => "Лицензия алууга тийиш болгон бардык билим берүү уюмдары үчүн: жеке менчик бала бакчалар жана мектептер, колледждер, жогорку окуу жайлары, кошумча билим берүү борборлору."
        | "Для всех образовательных организаций, которым нужна лицензия: частных детских садов и школ, колледжей, вузов, центров дополнительного образования."
        | "For every educational organisation that needs a licence: private kindergartens and schools, colleges, universities, centres of additional education.";
    sign_in_cancelled => "Кирүү токтотулду. Улантуу үчүн кайра кириңиз."
        | "Вход отменён. Чтобы продолжить, войдите снова."
        | "The sign-in was cancelled. Sign in again to continue.";
    sign_in_stale => "Кирүүнүн мөөнөтү өтүп кетти же ал мурда колдонулган. Кайра башынан кириңиз."
        | "Вход устарел или уже был использован. Начните вход заново."
        | "The sign-in took too long, or its code has already been used. Please start again.";
    sign_in_untrusted => "ЕСИнин жообу текшерүүдөн өткөн жок, ошондуктан сиз кирген жоксуз. Кайра кириңиз; кайталанса, колдоо кызматына кайрылыңыз."
        | "Ответ ЕСИ не прошёл проверку, поэтому вход не выполнен. Войдите снова; если повторится, обратитесь в службу поддержки."
        | "ESI's answer did not pass the checks, so you were not signed in. Sign in again; if it happens again, contact the help desk.";
    sign_in_unavailable => "ЕСИ азыр жооп бербей жатат. Эч нерсе жоголгон жок, бир нече мүнөттөн кийин кайра кириңиз."
        | "ЕСИ сейчас не отвечает. Ничего не потеряно, войдите через несколько минут."
        | "ESI is not responding right now. Nothing is lost; sign in again in a few minutes.";
    sign_in_failed => "Кирүү ишке ашкан жок. Кайра кириңиз; кайталанса, колдоо кызматына кайрылыңыз."
        | "Войти не удалось. Войдите снова; если повторится, обратитесь в службу поддержки."
        | "The sign-in did not succeed. Sign in again; if it happens again, contact the help desk.";
    guest_signature => "Электрондук кол тамга (ЭСК) Калкты тейлөө борборлорунда (ЦОН) берилет."
        | "Электронную подпись (ЭЦП) выдают в Центрах обслуживания населения (ЦОН)."
        | "Electronic signatures are issued at public service centres (TsON).";
    guest_signature_more => "Кеңири маалымат: infocom.kg" | "Подробнее: infocom.kg" | "More at infocom.kg";
    guest_steps_title => "Арыз кантип тапшырылат" | "Как подать заявление" | "How to apply";
    guest_step_1 => "ЕСИ менен кириңиз" | "Войдите через ЕСИ" | "Sign in with ESI";
    guest_step_1_text => "ЕСИде уюмуңуздун кол тамгасын тандап, бир жолку код менен ырастаңыз."
        | "Выберите в ЕСИ подпись своей организации и подтвердите вход одноразовым кодом."
        | "At ESI, choose your organisation's signature and confirm with a one-time code.";
    guest_step_2 => "Уюмду каттаңыз" | "Зарегистрируйте организацию" | "Register the organisation";
    guest_step_2_text => "Маалымат ИНН боюнча Юстиция министрлигинин реестринен жүктөлөт, сиз үч документ кошосуз."
        | "Данные загрузятся по ИНН из реестра Министерства юстиции, вы добавите три документа."
        | "Its data is loaded by its INN from the register of the Ministry of Justice; you add three documents.";
    guest_step_3 => "Арызды толтуруңуз" | "Заполните заявление" | "Fill in the application";
    guest_step_3_text => "Билим деңгээлин жана адистикти тандап, тиркемелерди толтуруңуз. Жазганыңыз дароо сакталып турат."
        | "Выберите уровень и специальность, заполните приложения. Введённое сразу сохраняется."
        | "Choose the level and specialty and fill in the appendices. What you type is saved at once.";
    guest_step_4 => "Кол коюп, жөнөтүңүз" | "Подпишите и отправьте" | "Sign and send";
    guest_step_4_text => "Жетекчи арызга кол коёт. Андан кийин арыз кимде, качантан бери жана качанга чейин экенин көрүп турасыз."
        | "Заявление подписывает руководитель. Затем вы видите, у кого оно, с какого времени и до какого срока."
        | "The head signs. From then on you see who has the application, since when and until when.";
    guest_have_ready_title => "Эмнелерди даярдап коюу керек" | "Что подготовить" | "What to have ready";
    guest_signatures => "Кол тамгалар" | "Подписи" | "Signatures";
    guest_register => "Реестрдеги маалымат" | "Данные реестра" | "Register data";
    guest_documents => "Документтер" | "Документы" | "Documents";
    guest_have_ready_signatures => "Жетекчинин эки ЭСКсы: өзүнүкү жана уюмдуку"
        | "Две подписи руководителя: своя и организации"
        | "Two signatures of the head: their own and the organisation's";
    guest_have_ready_register => "Уюмдун ИННи; жетекчинин аты-жөнү реестрдегиге дал келиши керек"
        | "ИНН организации; ФИО руководителя должны совпадать с реестром"
        | "The organisation's INN; the head's name must match the register";
    guest_have_ready_documents => "Устав, каттоо күбөлүгү жана банктын реквизиттери (PDF, PNG же JPEG)"
        | "Устав, свидетельство о регистрации и банковские реквизиты (PDF, PNG или JPEG)"
        | "Charter, registration certificate and bank details (PDF, PNG or JPEG)";

    greeting(name: &str) => "Саламатсызбы, {name}" | "Здравствуйте, {name}" | "Welcome, {name}";
    home_lead => "Бул жерден сизди күткөн иштерди жана кийинки кадамды көрөсүз." | "Здесь видно, что ждёт вас и что делать дальше." | "What is waiting for you, and what to do next.";
    home_waiting => "Сизди күткөн арыздар" | "Ждут вас" | "Waiting for you";
    home_recent => "Акыркы арыздар" | "Последние заявления" | "Latest applications";
    home_readiness => "Арызга даярдыкты текшерүү" | "Проверить готовность к заявлению" | "Check whether you are ready to apply";
    home_register_organisation => "Каттоодон өтүү" | "Зарегистрироваться" | "Register";
    home_newcomer => "Уюмуңуз системада али катталган эмес. Арыз тапшыруу үчүн алгач жетекчи уюмду каттоого тийиш."
        | "Ваша организация ещё не зарегистрирована. Чтобы подавать заявления, руководитель должен сначала её зарегистрировать."
        | "Your organisation is not registered yet. Before you can apply, the head must register it.";
    home_not_appointed => "Уюм катталган, бирок сиз анын жетекчиси да, жооптуу кызматкери да эмессиз. Жетекчи сизди «Кызматкерлер» барагында ПИНиңиз боюнча дайындагандан кийин арыздар көрүнөт. Эгер сиз жаңы жетекчи болсоңуз, муну реестр боюнча ырастаңыз."
        | "Организация зарегистрирована, но вы не её руководитель и не ответственный сотрудник. Когда руководитель назначит вас по ПИН на странице «Сотрудники», появятся заявления. Если вы — новый руководитель, подтвердите это по реестру."
        | "The organisation is registered, but you are neither its head nor its responsible employee. Once the head appoints you by your PIN on the page “Employees”, the applications appear. If you are the new head, confirm it by the register.";
    seats => "Уюмдарыңыз" | "Ваши организации" | "Your organisations";
    seats_hint => "Сиз бир нече уюмдун жооптуу кызматкерисиз. Учурда бир гана уюмдун атынан иштейсиз."
        | "Вы — ответственный сотрудник нескольких организаций. Одновременно можно действовать от имени одной."
        | "You are a responsible employee of several organisations. You act for one of them at a time.";
    seat_chosen => "— азыр ушул уюмдун атынан иштеп жатасыз" | "— сейчас вы действуете от её имени" | "— you are acting for this one now";
    choose_seat(name: &str) => "«{name}» уюмуна өтүү" | "Перейти к организации «{name}»" | "Switch to “{name}”";
    home_take_over => "Жаңы жетекчи катары ырастоо" | "Подтвердить, что я новый руководитель" | "Confirm that I am the new head";
    home_person => "Сиз жеке жактын кол тамгасы менен кирдиңиз. Арыз менен иштөө үчүн системадан чыгып, ЕСИде уюмуңуздун кол тамгасын тандап кайра кириңиз."
        | "Вы вошли с подписью физического лица. Чтобы работать с заявлениями, выйдите и войдите снова, выбрав в ЕСИ подпись организации."
        | "You signed in with a personal signature. To work on applications, sign out and sign in again, choosing the organisation's signature at ESI.";
    home_officer_nothing => "Азыр сизди күткөн аккредитация иши жок. Министрликке жөнөтүлгөн бардык иштер тизмеде турат."
        | "Сейчас вас не ждёт ни одно дело об аккредитации. Все дела, отправленные в министерство, есть в списке."
        | "No accreditation case is waiting for you now. All cases sent to the ministry are in the list.";
    home_administrator => "Аккредитация иштеринде сизден эч нерсе күтүлбөйт. Аларды тизмеден карай аласыз."
        | "В делах об аккредитации от вас ничего не требуется. Посмотреть их можно в списке."
        | "Nothing is needed from you on accreditation cases. You can look at them in the list.";
    home_expert => "Эксперттин жеке кабинетинде сизге сунушталган иштер жана алардын ар бири эмнени күтүп турганы көрсөтүлгөн."
        | "В личном кабинете эксперта — предложенные вам дела и то, чего каждое из них ждёт."
        | "The expert's office shows the cases offered to you and what each of them waits for.";
    home_expert_nothing => "Азыр сизди күткөн иш жок. Сизге сунушталган иштер эксперттин жеке кабинетинде турат."
        | "Сейчас вас ничего не ждёт. Предложенные вам дела — в личном кабинете эксперта."
        | "Nothing is waiting for you now. The cases offered to you are in the expert's office.";
    home_tasks => "Аккредитация боюнча сизди күткөн иштер" | "Что ждёт вас по аккредитации" | "Accreditation work waiting for you";
    home_open_case => "Ишти ачуу" | "Открыть дело" | "Open the case";
    home_open_list => "Тизмени ачуу" | "Открыть список" | "Open the list";
    home_head_sign => "Кол коюуңузду күткөн арыз бар: карап чыгып, кол коюңуз." | "Есть заявление, которое ждёт вашей подписи: просмотрите и подпишите его." | "An application is waiting for your signature: review it and sign.";
    home_continue => "Башталган арызды толтурууну улантыңыз." | "Продолжите заполнять начатое заявление." | "Continue filling in the application you began.";
    home_correct => "Орган арызды оңдоого кайтарды: себептерин окуп, оңдоңуз." | "Орган вернул заявление: прочитайте причины и исправьте." | "The authority returned the application: read the reasons and correct it.";
    home_nothing_waits => "Азыр сизди күткөн иш жок. Жаңы арызды «Менин лицензияларым» барагынан баштайсыз."
        | "Сейчас вас ничего не ждёт. Новое заявление начинают на странице «Мои лицензии»."
        | "Nothing is waiting for you now. Start a new application on the page “My licences”.";
    home_open_application => "Арызды ачуу" | "Открыть заявление" | "Open the application";
}
