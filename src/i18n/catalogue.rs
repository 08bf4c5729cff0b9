//! The macro in which the words are written.

/// Writes words as methods of [`Lang`](crate::i18n::Lang): `name => ky | ru | en;`, or with facts
/// `name(fact: Type) => ky | ru | en;`, where `{fact}` appears in each text.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $(($($arg:ident : $ty:ty),+))? => $ky:literal | $ru:literal | $en:literal;)+) => {
        impl $crate::i18n::Lang {
            $(words!(@word $(#[$doc])* $name $(($($arg : $ty),+))? => $ky | $ru | $en);)+
        }
    };
    (@word $(#[$doc:meta])* $name:ident => $ky:literal | $ru:literal | $en:literal) => {
        $(#[$doc])*
        pub const fn $name(self) -> &'static str {
            match self {
                $crate::i18n::Lang::Ky => $ky,
                $crate::i18n::Lang::Ru => $ru,
                $crate::i18n::Lang::En => $en,
            }
        }
    };
    (@word $(#[$doc:meta])* $name:ident ($($arg:ident : $ty:ty),+) => $ky:literal | $ru:literal | $en:literal) => {
        $(#[$doc])*
        pub fn $name(self, $($arg: $ty),+) -> String {
            match self {
                $crate::i18n::Lang::Ky => format!($ky),
                $crate::i18n::Lang::Ru => format!($ru),
                $crate::i18n::Lang::En => format!($en),
            }
        }
    };
}
