//! The timeline of a case (docs/requirements.md, L16).

words! {
    timeline => "Арыздын жүрүшү" | "Ход рассмотрения" | "Progress of the application";
    timeline_holder => "Арыз кимде" | "У кого заявление" | "Who has it";
    timeline_since => "Качантан бери" | "С какого времени" | "Since";
    timeline_whole_term => "Каттоодон чечимге чейинки жалпы мөөнөт" | "Общий срок от регистрации до решения" | "Total time from registration to decision";
    timeline_whole_due => "Чечим ушул күнгө чейин чыгышы керек" | "Решение должно быть принято до" | "The decision is due by";
    timeline_unlisted_year(year: i32) => "{year}-жылдын майрам күндөрү азырынча жарыялана элек: мөөнөт аларсыз эсептелди, кийинчерээк болушу мүмкүн"
        | "Праздничные дни {year} года ещё не опубликованы: срок рассчитан без них и может наступить позже"
        | "The public holidays of {year} are not published yet: the date was computed without them and may come later";
    timeline_due => "Мөөнөтү" | "Срок" | "Due";
}
