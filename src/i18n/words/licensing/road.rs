//! The road of a case (row L16).

words! {
    road => "Арыздын жүрүшү" | "Ход рассмотрения" | "Progress of the application";
    road_holder => "Арыз кимде" | "У кого заявление" | "Who has it";
    road_since => "Качантан бери" | "С какого времени" | "Since";
    road_whole_term => "Каттоодон чечимге чейинки жалпы мөөнөт" | "Общий срок от регистрации до решения" | "Whole term from registration to decision";
    road_whole_due => "Чечим ушул күнгө чейин чыгышы керек" | "Решение должно быть принято до" | "The decision is due by";
    road_unlisted_year(year: i32) => "{year}-жылдын майрам күндөрү азырынча жарыялана элек: мөөнөт аларсыз эсептелди, кийинчерээк болушу мүмкүн"
        | "Праздничные дни {year} года ещё не опубликованы: срок рассчитан без них и может наступить позже"
        | "The public holidays of {year} are not published yet: the date was computed without them and may come later";
    road_due => "Мөөнөтү" | "Срок" | "Due";
}
