//! The road of a case (row L16).

words! {
    road => "Арыздын жүрүшү" | "Ход рассмотрения" | "Progress of the application";
    road_lead => "Ар бир этап, арыз кимде экени жана мыйзам боюнча мөөнөтү." | "Каждый этап, у кого заявление и срок по закону." | "Each stage, who has the application, and by when the law wants it done.";
    road_holder => "Арыз кимде" | "У кого заявление" | "Who has it";
    road_since => "Качантан бери" | "С какого времени" | "Since";
    road_whole_term => "Каттоодон чечимге чейинки жалпы мөөнөт" | "Общий срок от регистрации до решения" | "Whole term from registration to decision";
    road_whole_due => "Чечим ушул күнгө чейин чыгышы керек" | "Решение должно быть принято до" | "The decision is due by";
    road_unlisted_year(year: i32) => "{year}-жылдын майрам күндөрү азырынча жарыялана элек: мөөнөт аларсыз эсептелди, кийинчерээк болушу мүмкүн"
        | "Праздничные дни {year} года ещё не опубликованы: срок рассчитан без них и может наступить позже"
        | "The public holidays of {year} are not published yet: the date was computed without them and may come later";
    road_due => "Мөөнөтү" | "Срок" | "Due";
}
