//! An expert's ties to organisations (docs/requirements.md, A5).

words! {
    ties => "Уюмдар менен байланыштарым" | "Мои связи с организациями" | "My ties to organisations";
    ties_lead => "Өзүңүз иштеген же уюштурган, же жакын тууганыңыз бар билим берүү уюмдарын билдириңиз: система аларды комиссияга чакырууда, макулдук берүүдө жана чечимди жарыялоодо эске алат." | "Сообщите об образовательных организациях, в которых вы работаете или работали, которые вы учредили или где есть ваш близкий родственник: система учитывает это при приглашении в комиссию, согласии и публикации решения." | "Declare the educational organisations at which you work or worked, which you founded, or where you have a close relative: the system takes this into account when you are invited to a commission, agree, and publish a decision.";
    ties_declare => "Байланышты билдирүү" | "Сообщить о связи" | "Declare a tie";
    ties_kind => "Байланыштын түрү" | "Вид связи" | "Kind of tie";
    ties_inn_hint => "14 цифра. Уюм системада катталбаса да болот." | "14 цифр. Организация может быть и не зарегистрирована в системе." | "14 digits. The organisation does not have to be registered in the system.";
    ties_now => "Азыркы байланыштар" | "Действующие связи" | "Present ties";
    ties_former => "Токтогон байланыштар" | "Прекращённые связи" | "Ended ties";
    ties_none => "Сиз азырынча бир да байланышты билдире элексиз" | "Вы пока не сообщили ни об одной связи" | "You have not declared any tie yet";
    ties_none_hint => "Мындай байланыш жок болсо, эч нерсе кылуунун кереги жок." | "Если таких связей нет, ничего делать не нужно." | "If there is none, there is nothing to do.";
    ties_since => "Билдирилген" | "Сообщено" | "Declared";
    ties_until => "Токтогон" | "Прекращена" | "Ended";
    ties_unnamed => "Аталышы системага белгисиз" | "Название системе неизвестно" | "Its name is not known to the system";
    ties_by_ministry => "Министрлик киргизген" | "Внесено министерством" | "Entered by the ministry";
    ties_counts_until(day: &str) => "Кызыкчылыктардын кагылышуусу катары эсептелүү мөөнөтү: {day}" | "Считается конфликтом интересов до: {day}" | "Counts as a conflict of interest until {day}";
    ties_end(who: &str) => "Байланышты токтотуу: {who}" | "Прекратить связь: {who}" | "End the tie: {who}";
    ties_kept(years: i32) => "Жазуулар өчүрүлбөйт. Иштөө токтогондон кийин дагы {years} жыл эсептелет; туугандык менен уюштуруучулук токтогондон кийин эсептелбейт." | "Записи не удаляются. Работа учитывается ещё {years} лет после прекращения; родство и учредительство после прекращения не учитываются." | "Records are never deleted. Employment counts for {years} more years after it ended; kinship and founding no longer count once they ended.";
    ties_declared_now => "Байланыш жазылды: эми ал кызыкчылыктардын кагылышуусу катары эске алынат." | "Связь записана: теперь она учитывается как конфликт интересов." | "The tie is recorded and now counts as a conflict of interest.";
    ties_ended_now => "Байланыш токтотулду, жазуу сакталып калды." | "Связь прекращена, запись сохранена." | "The tie has ended; the record of it stays.";
}
