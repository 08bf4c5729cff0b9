//! «Кызматкерлер» (docs/requirements.md, L8).

words! {
    employees => "Кызматкерлер" | "Сотрудники" | "Employees";
    employees_lead => "Жооптуу кызматкерлер арыз түзүп, толтурат; арызга жетекчи кол коёт." | "Ответственные сотрудники составляют и заполняют заявления; подписывает их руководитель." | "Responsible employees draft and fill in applications; the head signs them.";
    employees_head(name: &str) => "Жетекчи: {name}" | "Руководитель: {name}" | "Head: {name}";
    employees_add_title => "Жооптуу кызматкерди кошуу" | "Добавить ответственного сотрудника" | "Add a responsible employee";
    employees_pin => "Кызматкердин ИННи (ПИН)" | "ИНН (ПИН) сотрудника" | "INN (PIN) of the employee";
    employees_pin_hint => "14 цифра, 1 же 2 менен башталат; паспортто жазылган." | "14 цифр, начинается с 1 или 2; указан в паспорте." | "14 digits, beginning with 1 or 2; it is in the passport.";
    employees_position => "Кызмат орду" | "Должность" | "Position";
    employees_added => "Кызматкер дайындалды. Ал ЕСИ менен кирип, иштей алат." | "Сотрудник назначен. Он может войти через ЕСИ и работать." | "The employee is appointed and can now sign in with ESI and work.";
    employees_ended => "Дайындоо токтотулду, системага кирүү укугу дароо алынды." | "Назначение прекращено, доступ закрыт сразу." | "The appointment has ended; access was removed at once.";
    employees_list => "Дайындалган кызматкерлер" | "Назначенные сотрудники" | "Appointed employees";
    employees_former => "Мурда дайындалгандар" | "Назначенные ранее" | "Previously appointed";
    employees_none => "Азырынча кызматкер дайындала элек" | "Сотрудники пока не назначены" | "No employee is appointed yet";
    employees_none_hint => "Жетекчи баарын өзү толтурса да болот." | "Руководитель может заполнить всё сам." | "The head can also fill in everything alone.";
    employees_name => "Аты-жөнү" | "ФИО" | "Full name";
    employees_not_seen => "Системага али кире элек" | "Ещё не входил в систему" | "Has not signed in yet";
    employees_masked_pin => "ПИН" | "ПИН" | "PIN";
    employees_since => "Дайындалган" | "Назначен" | "Appointed";
    employees_until => "Токтотулган" | "Прекращено" | "Ended";
    employees_end(who: &str) => "Дайындоону токтотуу: {who}" | "Прекратить назначение: {who}" | "End the appointment: {who}";
    employees_head_only => "Кызматкерлерди жетекчи гана дайындайт. Жетекчиге кайрылыңыз." | "Назначать сотрудников может только руководитель. Обратитесь к нему." | "Only the head appoints employees. Contact the head.";
}
