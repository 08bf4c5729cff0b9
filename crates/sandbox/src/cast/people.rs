//! The fixed people of the cast.

use super::{Person, Seat, organisations as at};

/// Head of the private school «Билим Нуру».
pub const AIGUL: &str = "11203197900101";
/// Head of «Ала-Тоо колледжи».
pub const BAKYT: &str = "20507197100102";
/// Head of the kindergarten «Үмүт», without a personal signature.
pub const GULNARA: &str = "12111198300103";
/// Head of the lyceum «Келечек», another one in the register.
pub const ERKIN: &str = "20901196800104";
/// Responsible employee of «Билим Нуру».
pub const NURLAN: &str = "21705199000105";
/// A stranger: head of «Достук».
pub const CHYNARA: &str = "13008198600106";
/// Head of the medical college «Ден соолук».
pub const AZAMAT: &str = "21409197700107";
/// Rector of «Ысык-Көл университети».
pub const JYLDYZ: &str = "10202197400108";
/// Specialist of the ministry.
pub const SALTANAT: &str = "12510198800109";
/// Leadership of the ministry.
pub const KANAT: &str = "20306196900110";
/// Administrator.
pub const TIMUR: &str = "21107199200111";
/// Expert.
pub const DINARA: &str = "11604198100112";
/// Expert.
pub const MARAT: &str = "22809197600113";
/// Expert.
pub const AIZADA: &str = "10712198500114";
/// Chair of the expert group.
pub const SAPAR: &str = "21503196500115";
/// Head of «Өнөр-Билим» жеке мектеби, which in the rehearsal sent its self-evaluation.
pub const JANYL: &str = "11408197500116";
/// Head of «Үчкун» мектеп-гимназиясы, which in the rehearsal was given its self-evaluation back.
pub const OMURBEK: &str = "20311196900117";
/// Head of «Ак-Шумкар» мектеп-лицейи, which in the rehearsal waits for its commission.
pub const GULMIRA: &str = "12902198000118";
/// Head of «Мурас» орто мектеби, which in the rehearsal waits for the order.
pub const USON: &str = "21907196600119";
/// Head of «Таң» билим берүү комплекси, which in the rehearsal is being evaluated.
pub const NURGUL: &str = "10805198200120";
/// Head of «Жаңы Муун» эл аралык мектеби, which in the rehearsal was evaluated; the chair reviews.
pub const TANATAR: &str = "22710197300121";
/// Head of «Көк-Сай» мектеп-лицейи, which in the rehearsal waits for the decision to be signed.
pub const BUBUSARA: &str = "10609197700122";
/// Head of «Нур-Өрнөк» гимназиясы, which in the rehearsal is accredited.
pub const KUBANYCH: &str = "22503196800123";
/// Specialist of the ministry of science and higher education.
pub const BERMET: &str = "12405198300124";
/// Leadership of the ministry of science and higher education.
pub const ALMAZ: &str = "20811197000125";

/// Days that are usually left of a certificate: it is valid for a year and was issued a month ago.
const USUAL_DAYS: u16 = 335;

/// A row of the table below.
#[derive(Debug)]
pub struct Member {
    /// Personal number.
    pub pin: &'static str,
    /// Family name, given name, patronymic.
    pub family: &'static str,
    /// Given name.
    pub given: &'static str,
    /// Patronymic.
    pub middle: &'static str,
    /// Telephone.
    pub phone: &'static str,
    /// E-mail address.
    pub email: &'static str,
    /// INN of the one organisation whose signature is held.
    pub inn: &'static str,
    /// Position there.
    pub position: &'static str,
    /// What the person is in the cast for.
    pub purpose: &'static str,
}

impl Member {
    /// The row as a [`Person`], with what sets single members apart.
    #[must_use]
    pub fn person(&self) -> Person {
        Person {
            pin: self.pin.into(),
            family: self.family.into(),
            given: self.given.into(),
            middle: self.middle.into(),
            phone: self.phone.into(),
            email: self.email.into(),
            personal_signature: self.pin != GULNARA,
            seats: vec![Seat {
                inn: self.inn.into(),
                position: self.position.into(),
            }],
            sms_active: self.pin != MARAT,
            certificate_days: if self.pin == JYLDYZ { 12 } else { USUAL_DAYS },
            purpose: self.purpose,
        }
    }
}

#[rustfmt::skip]
const fn member(
    pin: &'static str, name: [&'static str; 3], phone: &'static str, email: &'static str, inn: &'static str, position: &'static str,
    purpose: &'static str,
) -> Member {
    Member { pin, family: name[0], given: name[1], middle: name[2], phone, email, inn, position, purpose }
}

/// Everybody, in the order of the sandbox's first page.
#[rustfmt::skip]
pub const MEMBERS: &[Member] = &[
    member(AIGUL, ["Токтогулова", "Айгүл", "Маратовна"], "+996700000101", "aigul@bilim-nuru.test", at::BILIM_NURU, "Директор",
        "Main part: head of a private school, both signatures"),
    member(BAKYT, ["Өмүров", "Бакыт", "Жолдошович"], "+996700000102", "bakyt@ala-too.test", at::ALA_TOO, "Директор",
        "Head of a college, both signatures"),
    member(GULNARA, ["Асанова", "Гүлнара", "Кубанычбековна"], "+996700000103", "gulnara@umut.test", at::UMUT, "Директор",
        "Head without a personal signature (L1)"),
    member(ERKIN, ["Жээнбеков", "Эркин", "Айбекович"], "+996700000104", "erkin@kelechek.test", at::KELECHEK, "Директор",
        "Head whose name and PIN differ from the register (L2)"),
    member(NURLAN, ["Ниязалиев", "Нурлан", "Таалайбекович"], "+996700000105", "nurlan@bilim-nuru.test", at::BILIM_NURU, "Юрист",
        "Responsible employee of Билим Нуру; not its head"),
    member(CHYNARA, ["Эсенова", "Чынара", "Асылбековна"], "+996700000106", "chynara@dostuk.test", at::DOSTUK, "Директор",
        "Stranger: belongs to another organisation"),
    member(AZAMAT, ["Сыдыков", "Азамат", "Эркинбекович"], "+996700000107", "azamat@den-sooluk.test", at::DEN_SOOLUK, "Директор",
        "Head of a medical college: another authority, moratorium"),
    member(JYLDYZ, ["Мамбетова", "Жылдыз", "Өскөнбаевна"], "+996700000108", "jyldyz@issyk-kul.test", at::YSYK_KOL, "Ректор",
        "Rector of a university; certificates end in 12 days"),
    member(SALTANAT, ["Абдиева", "Салтанат", "Мырзабековна"], "+996700000109", "saltanat@ministry.test", at::MINISTRY, "Лицензиялоо бөлүмүнүн башкы адиси",
        "Ministry specialist"),
    member(KANAT, ["Бейшеналиев", "Канат", "Сабырович"], "+996700000110", "kanat@ministry.test", at::MINISTRY, "Министрдин орун басары",
        "Ministry leadership: signs orders, decisions, licences"),
    member(TIMUR, ["Калыков", "Тимур", "Болотович"], "+996700000111", "timur@ministry.test", at::MINISTRY, "Системанын администратору",
        "Administrator"),
    member(DINARA, ["Үсөнова", "Динара", "Замирбековна"], "+996700000112", "dinara@sapat.test", at::SAPAT, "Эксперт",
        "Expert"),
    member(MARAT, ["Өзгөнбаев", "Марат", "Токтосунович"], "+996700000113", "marat@manas-bilim.test", at::MANAS_BILIM, "Доцент",
        "Expert; codes by e-mail only"),
    member(AIZADA, ["Төлөгөнова", "Айзада", "Нурбековна"], "+996700000114", "aizada@sapat.test", at::SAPAT, "Башкы эксперт",
        "Expert"),
    member(SAPAR, ["Жүнүшов", "Сапар", "Асанкулович"], "+996700000115", "sapar@manas-bilim.test", at::MANAS_BILIM, "Ректор",
        "Chair of the expert group"),
    member(JANYL, ["Кадырова", "Жаңыл", "Сүйүнбековна"], "+996700000116", "janyl@onor-bilim.test", at::ONOR, "Директор",
        "Head of a school that, in the rehearsal, sent its self-evaluation"),
    member(OMURBEK, ["Бөрүбаев", "Өмүрбек", "Жаңыбекович"], "+996700000117", "omurbek@uchkun.test", at::UCHKUN, "Директор",
        "Head of a school that, in the rehearsal, was given its self-evaluation back"),
    member(GULMIRA, ["Мөңкөева", "Гүлмира", "Түгөлбаевна"], "+996700000118", "gulmira@ak-shumkar.test", at::AK_SHUMKAR, "Директор",
        "Head of a school that, in the rehearsal, waits for its commission"),
    member(USON, ["Сүйүналиев", "Үсөн", "Көчкөнбаевич"], "+996700000119", "uson@muras.test", at::MURAS, "Директор",
        "Head of a school that, in the rehearsal, waits for the order"),
    member(NURGUL, ["Төрөбекова", "Нургүл", "Өмүрзаковна"], "+996700000120", "nurgul@tan.test", at::TAN, "Директор",
        "Head of a school that, in the rehearsal, is being evaluated"),
    member(TANATAR, ["Дүйшөнов", "Таңатар", "Эркинович"], "+996700000121", "tanatar@jany-muun.test", at::JANY_MUUN, "Директор",
        "Head of a school that, in the rehearsal, was evaluated; the chair reviews"),
    member(BUBUSARA, ["Жээнбаева", "Бүбүсара", "Асановна"], "+996700000122", "bubusara@kok-sai.test", at::KOK_SAI, "Директор",
        "Head of a school that, in the rehearsal, waits for the decision to be signed"),
    member(KUBANYCH, ["Үмөтов", "Кубанычбек", "Мөлтүрович"], "+996700000123", "kubanych@nur-ornok.test", at::NUR_ORNOK, "Директор",
        "Head of a school that, in the rehearsal, is accredited"),
    member(BERMET, ["Сыдыкова", "Бермет", "Өмүрбековна"], "+996700000124", "bermet@science.test", at::MINISTRY_OF_SCIENCE, "Аккредитация бөлүмүнүн башкы адиси",
        "Specialist of the ministry of science and higher education: colleges and universities"),
    member(ALMAZ, ["Төлөбаев", "Алмаз", "Нурланович"], "+996700000125", "almaz@science.test", at::MINISTRY_OF_SCIENCE, "Министрдин орун басары",
        "Leadership of the ministry of science and higher education"),
];
