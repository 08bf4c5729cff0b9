//! «Менин лицензияларым» (docs/requirements.md, L10).

words! {
    licences => "Менин лицензияларым" | "Мои лицензии" | "My licences";
    licences_lead => "Уюмдун арыздары жана лицензиялары, абалы боюнча." | "Заявления и лицензии организации по состоянию." | "The organisation's applications and licences, by status.";
    licences_tabs => "Абалы боюнча" | "По состоянию" | "By status";
    licences_apply => "Арыз тапшыруу" | "Подать заявление" | "Apply";
    licences_apply_why => "Эмне үчүн мүмкүн эмес жана эмне кылуу керек: «Даярдык» барагы" | "Почему нельзя и что делать: страница «Готовность»" | "Why not, and what to do: the page “Readiness”";
    licences_application => "Арыз" | "Заявление" | "Application";
    licences_draft => "Арыз долбоору" | "Проект заявления" | "Draft application";
    licences_programmes => "Деңгээл жана адистик" | "Уровень и специальность" | "Level and specialty";
    licences_no_programme => "Тандала элек" | "Не выбраны" | "Not chosen yet";
    licences_more(count: usize) => "дагы {count}" | "ещё {count}" | "{count} more";
    licences_stage => "Абалы" | "Состояние" | "Status";
    licences_since => "Качантан бери" | "В этом состоянии с" | "Since";
    licences_due => "Мөөнөтү" | "Срок" | "Due";
    licences_changed => "Акыркы өзгөрүү" | "Последнее изменение" | "Last change";
    licences_none => "Бул бөлүмдө азырынча эч нерсе жок" | "В этом разделе пока ничего нет" | "Nothing here yet";
    licences_none_hint => "Жаңы арызды «Арыз тапшыруу» баскычы менен баштайсыз." | "Новое заявление начинается кнопкой «Подать заявление»." | "Start a new application with the button “Apply”.";
    licences_discarded => "Долбоор өчүрүлдү. Ал «Жабылган» бөлүмүндө турат." | "Проект удалён. Он остался в разделе «Закрытые»." | "The draft was deleted. It can be found under “Closed”.";
}
