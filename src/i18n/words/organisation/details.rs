//! The organisation, its registration and its documents (docs/requirements.md, L7).

words! {
    organisation => "Уюм" | "Организация" | "Organisation";
    organisation_title => "Уюмду каттоо" | "Регистрация организации" | "Registration of the organisation";
    organisation_lead => "Уюмдун маалыматы Юстиция министрлигинин реестринен алынат, сиз үч документ кошосуз."
        | "Данные организации берутся из реестра Министерства юстиции, вы добавляете три документа."
        | "The organisation's data comes from the register of the Ministry of Justice; you add three documents.";
    organisation_inn => "Уюмдун ИННи" | "ИНН организации" | "INN of the organisation";
    organisation_inn_hint => "14 цифра, 0 менен башталат; каттоо күбөлүгүндө жазылган." | "14 цифр, начинается с 0; указан в свидетельстве о регистрации." | "14 digits, beginning with 0; it is in the registration certificate.";
    organisation_look_up => "Маалыматты жүктөө" | "Загрузить данные" | "Load the data";
    organisation_look_up_again => "Реестрден жаңыртуу" | "Обновить из реестра" | "Refresh from the register";
    organisation_looked_up => "Маалымат реестрден жүктөлдү. Текшерип, документтерди жүктөңүз." | "Данные загружены из реестра. Проверьте их и загрузите документы." | "The data was loaded from the register. Check it and upload the documents.";
    organisation_registered_now => "Уюм катталды. Эми кызматкерлерди дайындап же дароо арыз тапшырсаңыз болот." | "Организация зарегистрирована. Теперь можно назначить сотрудников или сразу подать заявление." | "The organisation is registered. Now you can appoint employees or apply at once.";
    organisation_data => "Реестрдеги маалымат" | "Данные реестра" | "Register data";
    organisation_data_source => "Бул маалымат реестрден алынат, бул жерде өзгөртүлбөйт. Ката болсо, юстиция органына кайрылыңыз." | "Эти данные берутся из реестра и здесь не меняются. При ошибке обратитесь в орган юстиции." | "This data comes from the register and is not changed here. If it is wrong, contact the justice authority.";
    organisation_name_ky => "Толук аталышы, кыргызча" | "Полное наименование на кыргызском" | "Full name in Kyrgyz";
    organisation_name_ru => "Толук аталышы, орусча" | "Полное наименование на русском" | "Full name in Russian";
    organisation_address => "Юридикалык дареги" | "Юридический адрес" | "Legal address";
    organisation_ownership => "Менчик түрү" | "Форма собственности" | "Form of ownership";
    organisation_head => "Реестр боюнча жетекчи" | "Руководитель по реестру" | "Head according to the register";
    organisation_seen => "Реестрден алынган убактысы" | "Получено из реестра" | "Taken from the register";
    organisation_registered_at => "Системада катталган убактысы" | "Зарегистрирована в системе" | "Registered in the system";
    organisation_documents => "Уюмдун документтери" | "Документы организации" | "Documents of the organisation";
    organisation_documents_hint => "PDF, PNG же JPEG, ар бири 20 МБга чейин." | "PDF, PNG или JPEG, каждый до 20 МБ." | "PDF, PNG or JPEG, each up to 20 MB.";
    organisation_documents_head_only => "Документтерди жетекчи гана жүктөйт жана алмаштырат." | "Загружать и заменять документы может только руководитель." | "Only the head uploads and replaces documents.";
    organisation_no_document => "Жүктөлө элек" | "Не загружен" | "Not uploaded";
    organisation_register => "Каттоо" | "Регистрация" | "Register";
    organisation_hindrances => "Азырынча каттоого болбойт" | "Зарегистрировать пока нельзя" | "It cannot be registered yet";
    organisation_confirm_title => "Уюмду каттоону ырастоо" | "Подтверждение регистрации" | "Confirm the registration";
    organisation_confirm_lead => "Маалыматты жана документтерди текшерип, «Сактоо» баскычын басыңыз. Уюм ошондо катталат." | "Проверьте данные и документы и нажмите «Сохранить». После этого организация будет зарегистрирована." | "Check the data and the documents and press “Save”. Then the organisation is registered.";
    organisation_back => "Уюмдун барагына кайтуу" | "Вернуться к организации" | "Back to the organisation";
    organisation_registered_already => "Уюм катталган" | "Организация зарегистрирована" | "The organisation is registered";
    organisation_sign_in_first => "Уюмду каттоо үчүн юридикалык жактын кол тамгасы менен кириңиз" | "Чтобы зарегистрировать организацию, войдите с подписью юридического лица" | "To register the organisation, sign in with the legal entity's signature";
}
