//! Actions and states that several screens name.

words! {
    save => "Сактоо" | "Сохранить" | "Save";
    add => "Кошуу" | "Добавить" | "Add";
    ok => "ОК" | "ОК" | "OK";
    cancel => "Жокко чыгаруу" | "Отмена" | "Cancel";
    delete_of(what: &str) => "Өчүрүү: {what}" | "Удалить: {what}" | "Delete: {what}";
    go_home => "Башкы бетке өтүү" | "На главную" | "Go to the home page";
    try_again => "Кайра аракет кылуу" | "Повторить" | "Try again";
    actions => "Аракеттер" | "Действия" | "Actions";
    done => "Аткарылды" | "Готово" | "Done";
    next_step => "Кийинки кадам" | "Следующий шаг" | "Next step";
    who => "Ким" | "Кто" | "Who";
    when => "Качан" | "Когда" | "When";
    download_of(name: &str) => "Жүктөп алуу: {name}" | "Скачать: {name}" | "Download: {name}";
    pages => "Барактар" | "Страницы" | "Pages";
    page_earlier => "Мурунку барак" | "Предыдущая страница" | "Previous page";
    page_later => "Кийинки барак" | "Следующая страница" | "Next page";
    page_of(page: u32, pages: u32) => "{pages} барактын {page}-барагы" | "Страница {page} из {pages}" | "Page {page} of {pages}";
}
