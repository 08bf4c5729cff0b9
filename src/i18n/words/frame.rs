//! What surrounds every page: name, header, menu, footer, states of saving.

words! {
    product => "АСУЛА" | "АСУЛА" | "ASULA";
    product_long => "Билим берүү уюмдарын лицензиялоо жана аккредитациялоо"
        | "Лицензирование и аккредитация образовательных организаций"
        | "Licensing and accreditation of educational organisations";
    product_described => "Билим берүү уюмдары лицензияны онлайн ала турган мамлекеттик кызмат: арыз, тиркемелер, электрондук кол тамга, арыздын жүрүшү."
        | "Государственный сервис, где образовательные организации получают лицензию онлайн: заявление, приложения, электронная подпись, ход рассмотрения."
        | "The state service where educational organisations obtain a licence online: application, appendices, electronic signature, progress.";
    state => "Кыргыз Республикасы" | "Кыргызская Республика" | "Kyrgyz Republic";
    skip_to_content => "Мазмунга өтүү" | "Перейти к содержанию" | "Skip to content";
    language => "Тил" | "Язык" | "Language";
    language_below => "Тилди форманын астынан тандаңыз, жазганыңыз сакталат"
        | "Язык выбирается под формой, введённое сохранится"
        | "Choose the language below the form, what you typed is kept";
    menu => "Меню" | "Главное меню" | "Menu";
    sign_in => "Кирүү" | "Войти" | "Sign in";
    sign_in_esi => "ЕСИ менен кирүү" | "Войти через ЕСИ" | "Sign in with ESI";
    sign_in_for_whom => "Арыз ээлери үчүн: юридикалык жактардын өкүлдөрү гана кире алат."
        | "Для заявителей: вход только для представителей юридических лиц."
        | "For applicants: only representatives of legal entities can sign in.";
    sign_in_where_signature => "Электрондук кол тамганы (ЭСК) Калкты тейлөө борборунан (ЦОН) алса болот."
        | "Электронную подпись (ЭЦП) можно получить в Центре обслуживания населения (ЦОН)."
        | "An electronic signature is issued at a public service centre (TsON).";
    sign_out => "Чыгуу" | "Выйти" | "Sign out";
    product_owner => "Кыргыз Республикасынын Агартуу министрлиги"
        | "Министерство просвещения Кыргызской Республики"
        | "Ministry of Enlightenment of the Kyrgyz Republic";
    footer_note => "Жазганыңыз кандай терилсе, ошондой сакталат; кол коюлганын эч ким өзгөртө албайт."
        | "Введённое сохраняется так, как набрано; подписанное не может изменить никто."
        | "What you type is kept exactly as you typed it; nobody can change what has been signed.";
    saved => "Сакталды" | "Сохранено" | "Saved";
    saving => "Сакталууда…" | "Сохраняется…" | "Saving…";
    kept_on_device => "Ушул түзмөктө сакталып турат, байланыш калыбына келгенде жөнөтүлөт"
        | "Сохранено на этом устройстве, отправим, когда связь восстановится"
        | "Kept on this device; it is sent when the connection is back";
    changed_by_other => "Бул арада мында башка текст сакталды" | "Тем временем здесь сохранён другой текст" | "Another text was saved here in the meantime";
    page_not_alive => "Бул барак толук ишке кирген жок." | "Эта страница запустилась не полностью." | "This page could not start fully.";
    page_not_alive_text => "Жазганыңыз «Сактоо» баскычын басканда гана сакталат. Адегенде «Сактоо» баскычын басып, анан барактын өзүн кайра жүктөңүз."
        | "Введённое сохраняется только по кнопке «Сохранить». Сначала нажмите «Сохранить», затем загрузите страницу снова."
        | "What you type is saved only when you press “Save”. Press “Save” first, then load the page again.";
    part_missing => "Бул барак толук жүктөлгөн жок." | "Эта страница загрузилась не полностью." | "This page was not loaded completely.";
    part_missing_text => "Байланышты текшерип, барактын өзүн кайра жүктөңүз. Мурда жазганыңыз жоголгон жок."
        | "Проверьте связь и загрузите страницу снова. Введённое ранее не потеряно."
        | "Check the connection and load the page again. What you typed before is not lost.";
    outlived => "Система жаңыртылды." | "Система обновлена." | "The system has been updated.";
    outlived_text => "Бул баракка жаңы маалымат келбей калды. Аны кайра жүктөңүз: жазганыңыз жоголбойт."
        | "На эту страницу больше не приходят новые данные. Загрузите её снова: введённое не потеряется."
        | "This page no longer receives new data. Load it again: what you typed is not lost.";
    close => "Жабуу" | "Закрыть" | "Close";
    loading => "Жүктөлүүдө…" | "Загружается…" | "Loading…";
    optional_mark => "милдеттүү эмес" | "необязательно" | "optional";
    here_you_are => "Барактын орду" | "Путь к странице" | "Path to this page";
    what_is_wrong => "Оңдоо керек" | "Нужно исправить" | "Please correct";
}

impl crate::i18n::Lang {
    /// The language in two letters, as the switch shows it.
    pub const fn short_name(self) -> &'static str {
        match self {
            Self::Ky => "КЫ",
            Self::Ru => "РУ",
            Self::En => "EN",
        }
    }

    /// The name of the language in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ky => "Кыргызча",
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }
}
