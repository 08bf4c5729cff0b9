//! Levels and specialties (docs/requirements.md, L11): what cannot be chosen is shown with the act that says so.

use asula::domain::reference::Bar;
use asula::domain::views::application::{ApplicationPage, SpecialtyHit};
use asula::domain::views::review::{Missing, ReviewPage};
use asula::domain::{Failure, Fault, FieldFault, Refusal};

use crate::support::{Browser, Reply, on_both};

async fn adds(browser: &Browser, application: &str, level: &str, specialty: &str) -> Reply {
    let fields = [("application", application), ("level", level), ("specialty", specialty)];
    browser.act("add_programme", &fields).await
}

/// Adds a bachelor's specialty by the plain form of the application's page.
async fn sends_plainly(browser: &Browser, application: &str, specialty: &str) {
    let fields = [
        ("application", application),
        ("level", "HE-B"),
        ("specialty", specialty),
    ];
    let here = format!("/applications/{application}");
    browser.form(&here, "add_programme", &fields).await;
}

fn bar_in(refused: &Reply) -> Bar {
    match refused.failure() {
        Failure::Refused(Refusal::Barred(bar)) => {
            let bar: &Bar = &bar;
            bar.clone()
        }
        other => panic!("{other:?}"),
    }
}

async fn begins(browser: &Browser) -> String {
    browser.act("create_application", &[]).await.done().led_to_id()
}

async fn chosen(browser: &Browser, application: &str) -> Vec<(String, String)> {
    let page: ApplicationPage = browser
        .view("application_page", &[("application", application)])
        .await
        .read();
    page.programmes.into_iter().map(|it| (it.level, it.specialty)).collect()
}

fn of(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[tokio::test]
async fn a_specialty_under_a_moratorium_shows_the_act() {
    on_both(async |app| {
        let university = app.registered_organisation(3).await;
        let application = begins(&university.head).await;
        let refused = adds(&university.head, &application, "HE-S", "560001").await;
        let bar = bar_in(&refused);
        let Bar::Moratorium {
            moratorium, act, until, ..
        } = &bar
        else {
            panic!("{bar:?}");
        };
        assert_eq!(moratorium, "medical-he-2025");
        assert!(until.is_some());
        assert!(act.ky.contains("2025-жылдын июнундагы буйругу"), "{act:?}");
        let search = [("level", "HE-S"), ("query", "560001")];
        let hits: Vec<SpecialtyHit> = university.head.view("search_classifier", &search).await.read();
        assert_eq!(hits[0].bar, Some(bar));
        assert_eq!(chosen(&university.head, &application).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_driving_course_in_own_words_is_barred() {
    on_both(async |app| {
        let university = app.registered_organisation(3).await;
        let application = begins(&university.head).await;
        let course = bar_in(&adds(&university.head, &application, "ADD", "Айдоочуларды даярдоо").await);
        assert!(
            matches!(&course, Bar::Moratorium { act, .. } if act.ky.contains("№ 667")),
            "{course:?}"
        );
        assert_eq!(chosen(&university.head, &application).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_specialty_licensed_elsewhere_names_the_authority() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await;
        let application = begins(&college.head).await;
        let bar = bar_in(&adds(&college.head, &application, "SVE", "060109").await);
        let Bar::OtherAuthority { authority, title } = &bar else {
            panic!("{bar:?}");
        };
        assert_eq!(authority, "health");
        assert_eq!(title.ky, "Кыргыз Республикасынын Саламаттык сактоо министрлиги");
        assert_eq!(chosen(&college.head, &application).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_refused_specialty_stays_typed_on_the_page() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await;
        let application = begins(&college.head).await;
        let here = format!("/applications/{application}");
        let fields = [
            ("application", application.as_str()),
            ("level", "SVE"),
            ("specialty", "060109"),
        ];
        college.head.form(&here, "add_programme", &fields).await;
        let page = college.head.page(&here).await.text();
        assert!(
            page.contains("Саламаттык сактоо министрлиги") && page.contains("060109"),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_moratorium_after_the_choice_prevents_signing() {
    on_both(async |app| {
        let june_2025 = asula::domain::calendar::Moment(1_749_988_800_000);
        app.seconds_pass((june_2025.0 - app.now().0) / 1000);
        let university = app.registered_organisation(3).await;
        let application = begins(&university.head).await;
        adds(&university.head, &application, "HE-S", "560001").await.done();
        app.seconds_pass(500 * 24 * 3600);
        let head = app.signed_in_as(university.head.person()).await;
        let at = [("application", application.as_str())];
        let review: ReviewPage = head.view("review_page", &at).await.read();
        let barred = review.missing.iter().filter(|it| matches!(it, Missing::Barred { .. }));
        assert_eq!(barred.count(), 1, "{:?}", review.missing);
        let begun = head.act("begin_signing", &[at[0], ("consent", "on")]).await.failure();
        assert!(matches!(begun, Failure::Refused(Refusal::Law(_))), "{begun:?}");
    })
    .await;
}

#[tokio::test]
async fn a_level_is_chosen_once_with_the_same_specialty() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await;
        let application = begins(&college.head).await;
        adds(&college.head, &application, "SVE", "080106").await.done();
        for typed in ["080106", " 080106 ", "080106 Финансы"] {
            let twice = adds(&college.head, &application, "SVE", typed).await.failure();
            assert_eq!(twice, Refusal::ProgrammeTwice.into(), "{typed}");
        }
        adds(&college.head, &application, "SVE", "080108").await.done();
        let both = of(&[("SVE", "080106"), ("SVE", "080108")]);
        assert_eq!(chosen(&college.head, &application).await, both);
    })
    .await;
}

#[tokio::test]
async fn a_level_chosen_in_many_tabs_counts_once() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = begins(&school.head).await;
        let all = (0..12).map(|_| adds(&school.head, &application, "SCH1", ""));
        let replies = futures::future::join_all(all).await;
        for reply in replies.iter().filter(|reply| reply.status >= 400) {
            assert_eq!(reply.failure(), Refusal::ProgrammeTwice.into());
        }
        assert_eq!(replies.iter().filter(|reply| reply.status < 400).count(), 1);
        assert_eq!(chosen(&school.head, &application).await, of(&[("SCH1", "")]));
    })
    .await;
}

#[tokio::test]
async fn an_unknown_level_cannot_be_chosen() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await;
        let application = begins(&college.head).await;
        for level in ["", "XX", "sve", "SVE "] {
            let told = adds(&college.head, &application, level, "080106").await.failure();
            assert_eq!(told, FieldFault::only("level", Fault::Required), "{level:?}");
        }
        assert_eq!(chosen(&college.head, &application).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_level_of_specialties_asks_for_one() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await;
        let application = begins(&college.head).await;
        for specialty in ["", "   "] {
            let told = adds(&college.head, &application, "SVE", specialty).await.failure();
            assert_eq!(told, Refusal::SpecialtyNeeded.into());
        }
        assert_eq!(chosen(&college.head, &application).await, []);
    })
    .await;
}

#[tokio::test]
async fn an_unknown_specialty_cannot_be_chosen() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await;
        let application = begins(&college.head).await;
        // Unknown, and known but of another level.
        for specialty in ["999999", "Жылкы", "560001", "---", "'; DROP TABLE programme"] {
            let told = adds(&college.head, &application, "SVE", specialty).await.failure();
            assert_eq!(told, Refusal::UnknownProgramme.into(), "{specialty}");
        }
        let long = adds(&college.head, &application, "ADD", &"к".repeat(201))
            .await
            .failure();
        assert!(matches!(long, Failure::Invalid(_)), "{long:?}");
        assert_eq!(chosen(&college.head, &application).await, []);
    })
    .await;
}

#[tokio::test]
async fn words_that_name_one_specialty_choose_it() {
    on_both(async |app| {
        let university = app.registered_organisation(3).await;
        let application = begins(&university.head).await;
        // Typed with н for ң and о for ө, as on a keyboard without Kyrgyz letters.
        adds(&university.head, &application, "HE-B", "эсептоо техникасы")
            .await
            .done();
        adds(&university.head, &application, "HE-B", "юриспруденция")
            .await
            .done();
        let both = of(&[("HE-B", "710100"), ("HE-B", "530500")]);
        assert_eq!(chosen(&university.head, &application).await, both);
    })
    .await;
}

#[tokio::test]
async fn ambiguous_words_offer_all_specialties_without_javascript() {
    on_both(async |app| {
        let university = app.registered_organisation(3).await;
        let application = begins(&university.head).await;
        let here = format!("/applications/{application}");
        sends_plainly(&university.head, &application, "информатика").await;
        assert_eq!(chosen(&university.head, &application).await, []);
        let page = university.head.page(&here).await.text();
        let form = page
            .split("<form")
            .find(|form| form.contains("id=\"choose_specialty\""))
            .unwrap();
        let form = form.split("</form>").next().unwrap();
        for code in ["710100", "710300", "580300"] {
            assert!(
                form.contains("type=\"radio\"") && form.contains(&format!("value=\"{code}\"")),
                "{form}"
            );
        }
        assert!(
            form.contains("name=\"level\" value=\"HE-B\"") && form.contains("name=\"specialty\""),
            "{form}"
        );
        assert!(page.contains("бир нече адистик"), "{page}");
        let other = page
            .split("<form")
            .find(|form| form.contains("id=\"add_programme\""))
            .unwrap();
        assert!(
            other.contains("value=\"информатика\""),
            "what was typed is still there: {other}"
        );
    })
    .await;
}

#[tokio::test]
async fn choosing_an_offered_specialty_ends_the_offer() {
    on_both(async |app| {
        let university = app.registered_organisation(3).await;
        let application = begins(&university.head).await;
        let here = format!("/applications/{application}");
        sends_plainly(&university.head, &application, "информатика").await;
        sends_plainly(&university.head, &application, "710300").await;
        assert_eq!(chosen(&university.head, &application).await, of(&[("HE-B", "710300")]));
        assert!(!university.head.page(&here).await.text().contains("choose_specialty"));
    })
    .await;
}

#[tokio::test]
async fn levels_of_two_authorities_need_two_applications() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = begins(&school.head).await;
        adds(&school.head, &application, "SCH1", "").await.done();
        let told = adds(&school.head, &application, "SVE", "080106").await.failure();
        let Failure::Refused(Refusal::TwoAuthorities { chosen: first, this }) = told else {
            panic!("{told:?}");
        };
        assert!(
            first.ky.contains("Агартуу министрлиги") && this.ky.contains("Илим"),
            "{first:?} {this:?}"
        );
        assert_eq!(chosen(&school.head, &application).await, of(&[("SCH1", "")]));
    })
    .await;
}
