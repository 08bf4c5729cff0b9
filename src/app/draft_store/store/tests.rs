use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::*;
use crate::domain::calendar::Moment;

#[derive(Clone, Default)]
struct Map(Rc<RefCell<BTreeMap<String, String>>>);

impl Shelf for Map {
    fn read(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }
    fn write(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
    fn remove(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }
    fn keys(&self) -> Vec<String> {
        self.0.borrow().keys().cloned().collect()
    }
}

fn typed(text: &str) -> Entry {
    Entry {
        text: text.to_owned(),
        based_on: String::new(),
        sent: Vec::new(),
        at: Moment(5),
        turn: 0,
        belongs: None,
    }
}

fn area() -> Place {
    Place::of("row", "row-1", "area")
}

#[test]
fn the_same_persons_next_page_finds_the_text() {
    let shelf = Map::default();
    DraftStore::new(shelf.clone(), "aigul", "page-1")
        .put(&area(), &typed("72,5 Ң"))
        .unwrap();
    let found = DraftStore::new(shelf, "aigul", "page-2").pending_for("row", "row-1");
    assert_eq!(
        found,
        [Pending {
            field: "area".into(),
            writer: "page-1".into(),
            entry: typed("72,5 Ң")
        }]
    );
}

#[test]
fn nobody_finds_the_text_of_another_person() {
    let shelf = Map::default();
    DraftStore::new(shelf.clone(), "aigul", "page-1")
        .put(&area(), &typed("72"))
        .unwrap();
    assert_eq!(
        DraftStore::new(shelf, "bakyt", "page-2").pending_for("row", "row-1"),
        []
    );
}

#[test]
fn two_pages_do_not_overwrite_each_other() {
    let shelf = Map::default();
    let (one, two) = (
        DraftStore::new(shelf.clone(), "aigul", "page-1"),
        DraftStore::new(shelf, "aigul", "page-2"),
    );
    one.put(&area(), &typed("72")).unwrap();
    two.put(&area(), &typed("80")).unwrap();
    let texts: Vec<String> = one
        .pending_for("row", "row-1")
        .into_iter()
        .map(|it| it.entry.text)
        .collect();
    assert_eq!(texts, ["72", "80"]);
}

#[test]
fn a_text_typed_since_the_save_is_not_forgotten() {
    let store = DraftStore::new(Map::default(), "aigul", "page-1");
    store.put(&area(), &typed("725")).unwrap();
    store.forget_text(&area(), "72");
    assert_eq!(store.pending_for("row", "row-1").len(), 1);
    store.forget_text(&area(), "725");
    assert_eq!(store.pending_for("row", "row-1"), []);
}

#[test]
fn a_taken_text_stands_once_under_the_new_page() {
    let shelf = Map::default();
    DraftStore::new(shelf.clone(), "aigul", "page-1")
        .put(&area(), &typed("72"))
        .unwrap();
    let store = DraftStore::new(shelf, "aigul", "page-2");
    let found = store.pending_for("row", "row-1");
    store.take(&area(), &found[0]).unwrap();
    let writers: Vec<String> = store
        .pending_for("row", "row-1")
        .into_iter()
        .map(|it| it.writer)
        .collect();
    assert_eq!(writers, ["page-2"]);
}

#[test]
fn what_cannot_be_read_is_left_where_it_is() {
    let shelf = Map::default();
    shelf.write(&area().key("aigul", "page-1"), "{\"later\":1}").unwrap();
    let store = DraftStore::new(shelf.clone(), "aigul", "page-2");
    assert_eq!(store.pending_for("row", "row-1"), []);
    assert_eq!(shelf.keys().len(), 1);
}

/// What two rows of Marat are known to have on the server: of the first an earlier text, too.
fn marat_knows() -> (Map, DraftStore<Map>) {
    let shelf = Map::default();
    let store = DraftStore::new(shelf.clone(), "marat", "page-1");
    for (row, field, text, at) in [
        ("row-1", "area", "жаңы", 70),
        ("row-1", "area", "эски", 60),
        ("row-1", "room", "4", 50),
        ("row-2", "room", "5", 70),
    ] {
        store.remember(&Place::of("row", row, field), text, Moment(at)).unwrap();
    }
    (shelf, store)
}

#[test]
fn what_the_server_has_later_is_known() {
    let (shelf, _) = marat_knows();
    let later = DraftStore::new(shelf, "marat", "page-2").known_since("row", "row-1", Moment(55));
    let known: Vec<(&str, &str, Moment)> = later
        .iter()
        .map(|it| (it.field.as_str(), it.text.as_str(), it.at))
        .collect();
    assert_eq!(known, [("area", "жаңы", Moment(70))]);
}

#[test]
fn what_a_page_had_is_dropped_for_its_row() {
    let (_, store) = marat_knows();
    store.known_since("row", "row-1", Moment(55));
    assert_eq!(store.known_since("row", "row-1", Moment(0)).len(), 1);
    assert_eq!(store.known_since("row", "row-2", Moment(0)).len(), 1);
}

#[test]
fn nobody_knows_of_the_texts_of_another_person() {
    let (shelf, _) = marat_knows();
    let of_another = DraftStore::new(shelf, "aizada", "page-3");
    assert_eq!(of_another.known_since("row", "row-1", Moment(0)), []);
}

#[test]
fn a_persons_texts_are_found_in_order_of_typing() {
    let shelf = Map::default();
    let store = DraftStore::new(shelf.clone(), "aigul", "page-1");
    let later = Entry {
        turn: 2,
        ..typed("642,5")
    };
    store.put(&area(), &later).unwrap();
    store
        .put(&Place::of("answer", "case-1", "text.1.1"), &typed("Жооп"))
        .unwrap();
    let strange = Place::of("row", "row-2", "area");
    DraftStore::new(shelf.clone(), "nurlan", "page-2")
        .put(&strange, &typed("1"))
        .unwrap();
    let found: Vec<_> = store.all().into_iter().map(|it| (it.kind, it.id, it.field)).collect();
    let names = |kind: &str, id: &str, field: &str| (kind.to_owned(), id.to_owned(), field.to_owned());
    assert_eq!(
        found,
        [names("answer", "case-1", "text.1.1"), names("row", "row-1", "area")]
    );
}

#[test]
fn a_found_text_is_dropped_only_while_unchanged() {
    let store = DraftStore::new(Map::default(), "aigul", "page-1");
    store.put(&area(), &typed("72")).unwrap();
    let found = store.all().remove(0);
    store.put(&area(), &typed("72,5")).unwrap();
    store.drop_kept(&found);
    assert_eq!(store.all().len(), 1, "what was typed since is not dropped");
    store.drop_kept(&store.all()[0]);
    assert_eq!(store.all(), []);
}

#[test]
fn a_text_of_an_earlier_version_names_no_case() {
    let shelf = Map::default();
    let json = r#"{"text":"72,5","based_on":"","at":5}"#;
    shelf.write("asula:draft:aigul:row:row-1:area:page-0", json).unwrap();
    let found = DraftStore::new(shelf, "aigul", "page-1").all();
    assert_eq!((found[0].entry.text.as_str(), &found[0].entry.belongs), ("72,5", &None));
}
