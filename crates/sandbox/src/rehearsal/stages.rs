//! The schools of the rehearsal, each at a stage of the accreditation.

use super::company::Company;
use super::fault::RehearsalFault;
use super::school::{Case, School};
use super::sheet_plan::SheetPlan;
use super::texts::CONCLUSIONS;
use crate::cast::people;

const fn school(head: &'static str, site: &'static str, pupils: u32, teachers: u32, russian: bool) -> School {
    School {
        head,
        site,
        pupils,
        teachers,
        russian,
    }
}

const ONOR: School = school(people::JANYL, "onor-bilim.test", 312, 29, false);
const UCHKUN: School = school(people::OMURBEK, "uchkun.test", 764, 58, true);
const AK_SHUMKAR: School = school(people::GULMIRA, "ak-shumkar.test", 541, 46, false);
const MURAS: School = school(people::USON, "muras.test", 287, 24, false);
const TAN: School = school(people::NURGUL, "tan.test", 903, 71, false);
const JANY_MUUN: School = school(people::TANATAR, "jany-muun.test", 468, 52, true);
const KOK_SAI: School = school(people::BUBUSARA, "kok-sai.test", 356, 31, false);
const NUR_ORNOK: School = school(people::KUBANYCH, "nur-ornok.test", 622, 55, false);

const fn plan(voice: usize, remarks: &'static [&'static str], unmet: &'static [&'static str]) -> SheetPlan {
    SheetPlan { voice, remarks, unmet }
}

/// Sent, and waits to be registered.
pub async fn sent(company: &Company) -> Result<(), RehearsalFault> {
    Case::filled(company, &ONOR).await?.is_sent().await
}

/// Returned, with reasons at two criteria.
pub async fn returned(company: &Company) -> Result<(), RehearsalFault> {
    let case = Case::filled(company, &UCHKUN).await?;
    case.is_sent().await?;
    let fields = [
        case.at(),
        (
            "reasons",
            "Өзүн-өзү баалоо жалпысынан толук, бирок эки критерий боюнча тактоо керек.",
        ),
        (
            "criteria[reason.1.3]",
            "Фонддун саны көрсөтүлгөн, бирок окутуу тилдери боюнча бөлүнүшү жок. Маалымкатты тиркеңиз.",
        ),
        (
            "criteria[reason.4.5]",
            "Жеке программалар бар деп жазылган, алардын бирин үлгү катары тиркеңиз.",
        ),
    ];
    company.saltanat.act("return_accreditation", &fields).await?;
    Ok(())
}

/// The commission is being formed: Aizada agreed, Dinara declined, Marat has not answered; a chair is wanted.
pub async fn forming(company: &Company) -> Result<(), RehearsalFault> {
    let case = Case::filled(company, &AK_SHUMKAR).await?;
    case.is_forming().await?;
    case.is_joined_by(&company.aizada, "member").await?;
    let why = "Иним ушул лицейде физикадан сабак берет, ошондуктан калыс баалай албайм.";
    case.is_declined_by(&company.dinara, "kinship", why).await?;
    case.invites(&company.marat, "member").await
}

/// The order awaits the leadership's signature.
pub async fn ordered(company: &Company) -> Result<(), RehearsalFault> {
    let case = Case::filled(company, &MURAS).await?;
    case.is_ordered(&[&company.dinara]).await
}

/// Being scored: Aizada has published, Marat is half through, Dinara has begun, the chair has not.
pub async fn in_evaluation(company: &Company) -> Result<(), RehearsalFault> {
    let case = Case::filled(company, &TAN).await?;
    case.is_opened(&[&company.dinara]).await?;
    let aizada = plan(1, &["2.2", "3.5", "5.2"], &[]);
    case.publishes(&company.aizada, &aizada).await?;
    case.scores(&company.marat, &plan(0, &["1.2", "3.3"], &[]), 15).await?;
    case.scores(&company.dinara, &plan(2, &["1.4"], &[]), 4).await?;
    Ok(())
}

/// All have published, and differ; of the chair's comments some are written.
pub async fn in_review(company: &Company) -> Result<(), RehearsalFault> {
    let case = Case::filled(company, &JANY_MUUN).await?;
    case.is_opened(&[]).await?;
    let plans = [
        plan(1, &["1.3", "2.4", "6.1", "7.3"], &["4.5"]),
        plan(0, &["2.1", "3.4", "6.4"], &["2.5"]),
        plan(2, &["4.5", "5.3", "2.5"], &["5.1"]),
    ];
    let [marat, aizada] = case.all_publish(&plans).await?;
    case.sapar_comments(&marat, &plans[0], 19).await?;
    case.sapar_comments(&aizada, &plans[1], 9).await
}

/// The council decided; its decision awaits the leadership's signature.
pub async fn decided(company: &Company) -> Result<(), RehearsalFault> {
    let case = Case::filled(company, &KOK_SAI).await?;
    case.is_opened(&[]).await?;
    let plans = [
        plan(0, &["3.3", "5.1", "7.2"], &[]),
        plan(1, &["3.3", "5.1", "5.2"], &[]),
        plan(2, &["5.2", "6.2"], &[]),
    ];
    case.is_concluded(&plans, CONCLUSIONS[0]).await?;
    let reasons = "Комиссиянын корутундусу жана мектептин түшүндүрмөсү угулду. Эскертүүлөрдү бир жылдын ичинде оңдоо шарты менен.";
    case.is_decided("conditional", "12", reasons).await
}

/// Accredited for the full term: the certificate is out.
pub async fn accredited(company: &Company) -> Result<(), RehearsalFault> {
    let case = Case::filled(company, &NUR_ORNOK).await?;
    case.is_opened(&[]).await?;
    // One remark that the other two do not share: the scores still propose the full term.
    let plans = [plan(1, &["7.4"], &[]), plan(0, &[], &[]), plan(2, &[], &[])];
    case.is_concluded(&plans, CONCLUSIONS[1]).await?;
    let reasons = "Комиссиянын корутундусунун негизинде, кеңештин мүчөлөрү бир добуштан кабыл алды.";
    case.is_decided("full", "11", reasons).await?;
    company.kanat.signs("sign_decision", &[case.at()]).await?;
    Ok(())
}
