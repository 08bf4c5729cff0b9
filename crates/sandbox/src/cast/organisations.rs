//! The fixed organisations of the cast.

use super::Organisation;

/// Private school «Билим Нуру».
pub const BILIM_NURU: &str = "01209201410021";
/// «Ала-Тоо колледжи».
pub const ALA_TOO: &str = "00303200610034";
/// Kindergarten «Үмүт».
pub const UMUT: &str = "02505201810047";
/// Lyceum «Келечек».
pub const KELECHEK: &str = "01408201110058";
/// Training centre «Достук».
pub const DOSTUK: &str = "02001202010063";
/// Medical college «Ден соолук».
pub const DEN_SOOLUK: &str = "01711200910076";
/// «Ысык-Көл университети».
pub const YSYK_KOL: &str = "00107199910085";
pub const MINISTRY: &str = "01501202110090";
/// The ministry of science and higher education.
pub const MINISTRY_OF_SCIENCE: &str = "01703202110098";
/// Agency «Сапат».
pub const SAPAT: &str = "00910201610102";
/// Institute «Манас-Билим».
pub const MANAS_BILIM: &str = "02204200310115";
/// Private school «Өнөр-Билим».
pub const ONOR: &str = "00509201510016";
/// Gymnasium «Үчкун».
pub const UCHKUN: &str = "01803200810027";
/// Lyceum «Ак-Шумкар».
pub const AK_SHUMKAR: &str = "02606201210038";
/// School «Мурас».
pub const MURAS: &str = "00710200510049";
/// Educational complex «Таң».
pub const TAN: &str = "01104201610055";
/// International school «Жаңы Муун».
pub const JANY_MUUN: &str = "02201201910061";
/// Lyceum «Көк-Сай».
pub const KOK_SAI: &str = "01605200710072";
/// Gymnasium «Нур-Өрнөк».
pub const NUR_ORNOK: &str = "03008200310083";

/// What an organisation does; decides the main activity and the category in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Pre-school.
    Kindergarten,
    /// General education.
    School,
    /// Vocational education.
    College,
    /// Higher education.
    University,
    /// Additional education.
    Courses,
    /// State body.
    Ministry,
    /// Evaluation of education.
    Agency,
}

impl Kind {
    /// Main activity in Russian and its code in the state classifier of economic activities.
    #[must_use]
    pub const fn main_activity(self) -> (&'static str, &'static str) {
        match self {
            Self::Kindergarten => ("Дошкольное образование", "85.10.0"),
            Self::School => ("Общее среднее образование", "85.31.0"),
            Self::College => ("Среднее профессиональное образование", "85.32.0"),
            Self::University => ("Высшее образование", "85.42.0"),
            Self::Courses => ("Прочие виды образования", "85.59.0"),
            Self::Ministry => ("Государственное управление общего характера", "84.11.0"),
            Self::Agency => ("Вспомогательная деятельность в области образования", "85.60.0"),
        }
    }
}

/// A row of the table below.
#[derive(Debug)]
pub struct Row {
    pub inn: &'static str,
    /// Short name in Kyrgyz.
    pub name_ky: &'static str,
    /// Short name in Russian.
    pub name_ru: &'static str,
    kind: Kind,
    chief: (&'static str, &'static str),
    address: [&'static str; 4],
    state_owned: bool,
}

impl Row {
    /// The row as an [`Organisation`].
    #[must_use]
    pub fn organisation(&self) -> Organisation {
        let [region, city, street, house] = self.address;
        Organisation {
            inn: self.inn.into(),
            name_ky: self.name_ky.into(),
            name_ru: self.name_ru.into(),
            kind: self.kind,
            chief: self.chief.0.into(),
            chief_pin: self.chief.1.into(),
            region: region.into(),
            city: city.into(),
            street: street.into(),
            house: house.into(),
            state_owned: self.state_owned,
        }
    }
}

#[rustfmt::skip]
const fn row(
    inn: &'static str, names: [&'static str; 2], kind: Kind, chief: (&'static str, &'static str), address: [&'static str; 4],
) -> Row {
    Row { inn, name_ky: names[0], name_ru: names[1], kind, chief, address, state_owned: matches!(kind, Kind::Ministry) }
}

/// All of them.
#[rustfmt::skip]
pub const ROWS: &[Row] = &[
    row(BILIM_NURU, ["«Билим Нуру» жеке мектеби", "Частная школа «Билим Нуру»"], Kind::School,
        ("Токтогулова Айгүл Маратовна", super::people::AIGUL), ["", "Бишкек", "Тоголок Молдо көчөсү", "21"]),
    row(ALA_TOO, ["«Ала-Тоо» колледжи", "Колледж «Ала-Тоо»"], Kind::College,
        ("Өмүров Бакыт Жолдошович", super::people::BAKYT), ["Чүй облусу", "Токмок", "Ленин көчөсү", "114"]),
    row(UMUT, ["«Үмүт» бала бакчасы", "Детский сад «Үмүт»"], Kind::Kindergarten,
        ("Асанова Гүлнара Кубанычбековна", super::people::GULNARA), ["Ош облусу", "Өзгөн", "Манас көчөсү", "7"]),
    row(KELECHEK, ["«Келечек» лицейи", "Лицей «Келечек»"], Kind::School,
        ("Жээнбеков Эркин Асанович", "20901196800199"), ["Нарын облусу", "Нарын", "Чаначев көчөсү", "33"]),
    row(DOSTUK, ["«Достук» окуу борбору", "Учебный центр «Достук»"], Kind::Courses,
        ("Эсенова Чынара Асылбековна", super::people::CHYNARA), ["", "Ош", "Курманжан датка көчөсү", "250"]),
    row(DEN_SOOLUK, ["«Ден соолук» медициналык колледжи", "Медицинский колледж «Ден соолук»"], Kind::College,
        ("Сыдыков Азамат Эркинбекович", super::people::AZAMAT), ["Жалал-Абад облусу", "Жалал-Абад", "Эркиндик көчөсү", "18"]),
    row(YSYK_KOL, ["«Ысык-Көл» университети", "Университет «Ысык-Көл»"], Kind::University,
        ("Мамбетова Жылдыз Өскөнбаевна", super::people::JYLDYZ), ["Ысык-Көл облусу", "Каракол", "Токтогул көчөсү", "100"]),
    row(MINISTRY, ["Кыргыз Республикасынын Агартуу министрлиги", "Министерство просвещения Кыргызской Республики"], Kind::Ministry,
        ("Бейшеналиев Канат Сабырович", super::people::KANAT), ["", "Бишкек", "Тыныстанов көчөсү", "257"]),
    row(MINISTRY_OF_SCIENCE, ["Илим, жогорку билим берүү жана инновациялар министрлиги", "Министерство науки, высшего образования и инноваций"], Kind::Ministry,
        ("Төлөбаев Алмаз Нурланович", super::people::ALMAZ), ["", "Бишкек", "Тыныстанов көчөсү", "255"]),
    row(SAPAT, ["«Сапат» билим берүүнү баалоо агенттиги", "Агентство оценки образования «Сапат»"], Kind::Agency,
        ("Төлөгөнова Айзада Нурбековна", super::people::AIZADA), ["", "Бишкек", "Исанов көчөсү", "42"]),
    row(MANAS_BILIM, ["«Манас-Билим» институту", "Институт «Манас-Билим»"], Kind::University,
        ("Жүнүшов Сапар Асанкулович", super::people::SAPAR), ["Талас облусу", "Талас", "Бердике баатыр көчөсү", "12"]),
    row(ONOR, ["«Өнөр-Билим» жеке мектеби", "Частная школа «Өнөр-Билим»"], Kind::School,
        ("Кадырова Жаңыл Сүйүнбековна", super::people::JANYL), ["", "Бишкек", "Суюмбаев көчөсү", "86"]),
    row(UCHKUN, ["«Үчкун» мектеп-гимназиясы", "Школа-гимназия «Үчкун»"], Kind::School,
        ("Бөрүбаев Өмүрбек Жаңыбекович", super::people::OMURBEK), ["Чүй облусу", "Кара-Балта", "Кожомбердиев көчөсү", "15"]),
    row(AK_SHUMKAR, ["«Ак-Шумкар» мектеп-лицейи", "Школа-лицей «Ак-Шумкар»"], Kind::School,
        ("Мөңкөева Гүлмира Түгөлбаевна", super::people::GULMIRA), ["Ысык-Көл облусу", "Каракол", "Гебзе көчөсү", "122"]),
    row(MURAS, ["«Мурас» орто мектеби", "Средняя школа «Мурас»"], Kind::School,
        ("Сүйүналиев Үсөн Көчкөнбаевич", super::people::USON), ["Баткен облусу", "Баткен", "Раззаков көчөсү", "9"]),
    row(TAN, ["«Таң» билим берүү комплекси", "Образовательный комплекс «Таң»"], Kind::School,
        ("Төрөбекова Нургүл Өмүрзаковна", super::people::NURGUL), ["", "Ош", "Масалиев көчөсү", "31"]),
    row(JANY_MUUN, ["«Жаңы Муун» эл аралык мектеби", "Международная школа «Жаңы Муун»"], Kind::School,
        ("Дүйшөнов Таңатар Эркинович", super::people::TANATAR), ["", "Бишкек", "Ахунбаев көчөсү", "119"]),
    row(KOK_SAI, ["«Көк-Сай» мектеп-лицейи", "Школа-лицей «Көк-Сай»"], Kind::School,
        ("Жээнбаева Бүбүсара Асановна", super::people::BUBUSARA), ["Талас облусу", "Көк-Сай", "Мектеп көчөсү", "2"]),
    row(NUR_ORNOK, ["«Нур-Өрнөк» гимназиясы", "Гимназия «Нур-Өрнөк»"], Kind::School,
        ("Үмөтов Кубанычбек Мөлтүрович", super::people::KUBANYCH), ["Нарын облусу", "Нарын", "Ленин көчөсү", "74"]),
];
