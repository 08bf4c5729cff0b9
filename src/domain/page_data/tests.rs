use super::PageData;
use crate::domain::{Failure, Refusal};

const BUILD: &str = "0123456789ab";

fn travelled(view: &[&str], build: &str) -> Result<Vec<String>, Failure> {
    let view: Vec<String> = view.iter().map(|it| (*it).to_owned()).collect();
    let (_, text) = PageData::of(view, BUILD).unwrap().into_body();
    PageData::read(text, build)?.view()
}

#[test]
fn a_page_of_the_same_build_reads_it() {
    assert_eq!(travelled(&["a", "]"], BUILD), Ok(vec!["a".to_owned(), "]".to_owned()]));
}

#[test]
fn a_page_of_another_build_does_not() {
    assert_eq!(travelled(&["a"], "0123456789ac"), Err(Failure::Unreachable));
    assert_eq!(travelled(&["a"], ""), Err(Failure::Unreachable));
    let (_, text) = PageData::of(1_u8, BUILD).unwrap().into_body();
    assert!(PageData::read(text.clone(), "ba").is_ok_and(|data| data.is_of_another_build()));
    assert!(PageData::read(text, BUILD).is_ok_and(|data| !data.is_of_another_build()));
}

#[test]
fn its_validator_is_no_part_of_the_view() {
    let validator = "0123456789abcdef".repeat(2);
    for view in [vec![], vec!["a".to_owned()], vec![format!(",\"{validator}")]] {
        let plain = PageData::of(view.clone(), BUILD).unwrap();
        let marked = plain.clone().with_validator(&validator);
        for (data, expected) in [(plain, None), (marked, Some(format!("\"{validator}\"")))] {
            let read = PageData::read(data.into_body().1, BUILD).unwrap();
            assert_eq!(read.validator(), expected.as_deref());
            assert_eq!(read.view(), Ok(view.clone()));
        }
    }
    let text = validator.clone();
    let data = PageData::of(text.clone(), BUILD).unwrap();
    let read = PageData::read(data.with_validator(&validator).into_body().1, BUILD).unwrap();
    assert_eq!(read.view(), Ok(text));
}

#[test]
fn a_text_like_a_validator_is_a_text() {
    for text in [
        "0123456789abcdef".repeat(2),
        format!("a,\"{}", "0".repeat(32)),
        "0".repeat(33),
    ] {
        let data = PageData::of(text.clone(), BUILD).unwrap();
        let read = PageData::read(data.into_body().1, BUILD).unwrap();
        assert_eq!(read.validator(), None);
        assert_eq!(read.view(), Ok(text));
    }
}

#[test]
fn another_build_has_no_validator() {
    let data = PageData::of(1_u8, BUILD).unwrap().with_validator(&"0".repeat(32));
    let read = PageData::read(data.into_body().1, "0123456789ac").unwrap();
    assert_eq!(read.validator(), None);
}

#[test]
fn who_draws_it_in_the_same_process_reads_nothing() {
    let data = PageData::of("text".to_owned(), BUILD).unwrap();
    assert_eq!(data.view(), Ok("text".to_owned()));
    assert_eq!(data.into_view(), Ok("text".to_owned()));
}

#[test]
fn a_failure_comes_in_its_place() {
    let failure = Failure::Refused(Refusal::FileWrongType);
    let read = PageData::read(serde_json::to_string(&failure).unwrap(), BUILD);
    assert_eq!(read.err(), Some(failure));
}

#[test]
fn an_unknown_failure_is_of_another_build() {
    for text in [
        "{}",
        "{\"failure\":\"nothing\"}",
        "{\"failure\":\"refused\",\"facts\":\"nothing\"}",
    ] {
        let read = PageData::read(text.to_owned(), BUILD);
        assert!(read.is_ok_and(|data| data.is_of_another_build()), "{text}");
    }
}

#[test]
fn what_is_no_answer_of_ours_was_not_reached() {
    for text in [
        "",
        "<html>Bad Gateway</html>",
        "{\"failure\":\"not_f",
        "[]",
        "[{}]",
        "[\"not_found\"]",
        "[\"login\",[]]",
        "[\"\",[]]",
        "[\"0123456789ac\",[\"a\"",
    ] {
        assert_eq!(
            PageData::read(text.to_owned(), BUILD).err(),
            Some(Failure::Unreachable),
            "{text}"
        );
    }
    for text in [
        "[",
        "[\"0123456789ab\",",
        "[\"0123456789ab\",[\"a\"",
        "[\"0123456789ab\",7]",
    ] {
        let read = PageData::read(text.to_owned(), BUILD).and_then(|data| data.view::<Vec<String>>());
        assert_eq!(read, Err(Failure::Unreachable), "{text}");
    }
}
