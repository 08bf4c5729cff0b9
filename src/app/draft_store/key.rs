//! Where a text belongs, and the key under which it is kept.

const PREFIX: &str = "asula:draft";
const KNOWN: &str = "asula:known";

/// Where a text belongs. None of the three parts holds a colon: they are names of ours and ids of the server.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// What kind of thing: `row`, `mark`.
    pub kind: &'static str,
    /// Id of the thing.
    pub id: String,
    /// The field: a column, a criterion's part.
    pub field: String,
}

impl Place {
    /// A field of a thing of a kind.
    pub fn of(kind: &'static str, id: &str, field: &str) -> Self {
        Self {
            kind,
            id: id.to_owned(),
            field: field.to_owned(),
        }
    }

    /// The key for this person (`owner`, opaque) and page (`writer`).
    pub(super) fn key(&self, owner: &str, writer: &str) -> String {
        format!("{}{}:{writer}", Self::prefix(owner, self.kind, &self.id), self.field)
    }

    /// The key under which what the server has is remembered for this person.
    pub(super) fn known_key(&self, owner: &str) -> String {
        format!("{}{}", known_prefix(owner, self.kind, &self.id), self.field)
    }

    /// What the keys of all texts of a person begin with.
    pub(super) fn owner_prefix(owner: &str) -> String {
        format!("{PREFIX}:{owner}:")
    }

    /// What the keys of all things of a kind begin with.
    pub(super) fn kind_prefix(owner: &str, kind: &str) -> String {
        format!("{PREFIX}:{owner}:{kind}:")
    }

    /// What the keys of all fields of one thing begin with.
    pub(super) fn prefix(owner: &str, kind: &str, id: &str) -> String {
        format!("{PREFIX}:{owner}:{kind}:{id}:")
    }

    /// Field and writer of a key that begins with `prefix`; nothing for a key of something else.
    pub(super) fn read<'a>(prefix: &str, key: &'a str) -> Option<(&'a str, &'a str)> {
        let (field, writer) = key.strip_prefix(prefix)?.split_once(':')?;
        (!field.is_empty() && !writer.contains(':')).then_some((field, writer))
    }
}

/// What the keys of all that is remembered of one thing begin with.
pub(super) fn known_prefix(owner: &str, kind: &str, id: &str) -> String {
    format!("{KNOWN}:{owner}:{kind}:{id}:")
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_key_tells_its_field_and_its_writer() {
        let place = Place::of("row", "0192", "area");
        let key = place.key("k7", "tab1");
        assert_eq!(key, "asula:draft:k7:row:0192:area:tab1");
        assert_eq!(
            Place::read(&Place::prefix("k7", "row", "0192"), &key),
            Some(("area", "tab1"))
        );
    }

    #[test]
    fn a_key_of_another_person_is_not_read() {
        let key = Place::of("row", "0192", "area").key("k7", "tab1");
        assert_eq!(Place::read(&Place::prefix("k8", "row", "0192"), &key), None);
        assert_eq!(Place::read(&Place::prefix("k7", "row", "019"), &key), None);
        assert_eq!(Place::read(&Place::prefix("k7", "score", "0192"), &key), None);
    }
}
