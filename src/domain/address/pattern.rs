//! How a line of a table becomes an address.

use std::fmt::{Display, Formatter, Result};

/// Makes of the lines of a table a type with a variant a line. That the parameters of a line are those of its pattern is checked when it
/// is compiled.
macro_rules! addresses {
    (
        $(#[$about:meta])* $name:ident:
        $($(#[$doc:meta])* $place:ident $(($($parameter:ident: $kind:ty),+))? => $pattern:tt;)+
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name<'a> {
            $($(#[$doc])* $place $(($(&'a $kind),+))?,)+
        }

        $(const _: () = assert!(takes($pattern, &[$($(stringify!($parameter)),+)?]));)+

        impl $name<'_> {
            /// All patterns, in the order of the table.
            pub const PATTERNS: &'static [&'static str] = &[$($pattern),+];

            /// This address with a query that says this.
            #[must_use]
            pub fn with(self, parameter: $crate::domain::address::Parameter, value: impl std::fmt::Display) -> $crate::domain::address::Link {
                $crate::domain::address::Link::to(self).with(parameter, value)
            }

            /// This address with a query that asks this.
            #[must_use]
            pub fn asking(self, parameter: $crate::domain::address::Parameter) -> $crate::domain::address::Link {
                $crate::domain::address::Link::to(self).asking(parameter)
            }

            /// A place in the page: the `id` of its element.
            #[must_use]
            pub fn at(self, id: impl std::fmt::Display) -> $crate::domain::address::Link {
                $crate::domain::address::Link::to(self).at(id)
            }
        }

        impl std::fmt::Display for $name<'_> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match *self {
                    $($name::$place $(($($parameter),+))? => fill(f, $pattern, &[$($(&$parameter),+)?]),)+
                }
            }
        }

        impl From<$name<'_>> for String {
            fn from(address: $name<'_>) -> Self {
                address.to_string()
            }
        }
    };
}

pub(super) use addresses;

const fn begins_parameter(letter: u8) -> bool {
    letter == b':' || letter == b'{'
}

/// Whether the parameters of a pattern, `:name` or `{name}`, are called this, in this order.
pub(super) const fn takes(pattern: &str, names: &[&str]) -> bool {
    let pattern = pattern.as_bytes();
    let mut at = 0;
    let mut found = 0;
    while at < pattern.len() {
        if begins_parameter(pattern[at]) {
            if found == names.len() {
                return false;
            }
            let name = names[found].as_bytes();
            let mut letter = 0;
            while letter < name.len() {
                at += 1;
                if at == pattern.len() || pattern[at] != name[letter] {
                    return false;
                }
                letter += 1;
            }
            let is_whole = at + 1 == pattern.len() || pattern[at + 1] == b'/' || pattern[at + 1] == b'}';
            if !is_whole {
                return false;
            }
            found += 1;
        }
        at += 1;
    }
    found == names.len()
}

/// Writes a pattern with these values, in this order, where its parameters are.
pub(super) fn fill(f: &mut Formatter<'_>, pattern: &str, values: &[&dyn Display]) -> Result {
    let mut values = values.iter();
    for (place, segment) in pattern.split('/').enumerate() {
        if place > 0 {
            f.write_str("/")?;
        }
        let is_parameter = segment.bytes().next().is_some_and(begins_parameter);
        match is_parameter.then(|| values.next()).flatten() {
            Some(value) => value.fmt(f)?,
            None => f.write_str(segment)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::takes;

    #[test]
    fn parameters_of_another_pattern_are_refused() {
        assert!(takes("/a", &[]) && takes("/", &[]));
        assert!(takes("/a/:b/c/:d", &["b", "d"]) && takes("/a/{b}/{d}", &["b", "d"]));
        for names in ["", "b", "d b", "b d e", "b dd", "bb d"] {
            let names: Vec<&str> = names.split_whitespace().collect();
            assert!(!takes("/a/:b/c/:d", &names), "{names:?}");
        }
        assert!(!takes("/a/:bb", &["b"]) && !takes("/a/{bb}", &["b"]));
    }
}
