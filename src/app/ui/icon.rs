//! The icons: strokes of one weight on a grid of 24, drawn for this product.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The finished markup of an icon: a page has dozens, in which nothing changes.
macro_rules! drawn {
    ($strokes:literal) => {
        concat!(
            "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\" class=\"icon\"><path d=\"",
            $strokes,
            "\"></path></svg>"
        )
    };
}

/// A drawing. Its meaning is always said in text next to it, or in the label of its button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    ArrowIn,
    ArrowOut,
    ArrowRight,
    Pencil,
    Bin,
    Plus,
    Check,
    Warning,
    Info,
    Clock,
    File,
    Download,
    Upload,
    Eye,
    Search,
    Close,
    Swap,
    Shield,
    User,
    Users,
    Building,
    Send,
    Device,
    Lock,
    Menu,
    Mail,
    Phone,
}

impl IconName {
    /// The drawing, of one SVG path in a box of 24 × 24.
    const fn drawing(self) -> &'static str {
        match self {
            Self::ArrowIn => drawn!("M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M4 12h11M11 8l4 4-4 4"),
            Self::ArrowOut => drawn!("M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M9 12h11M16 8l4 4-4 4"),
            Self::ArrowRight => drawn!("M5 12h14M13 6l6 6-6 6"),
            Self::Pencil => drawn!("M4 20l1-4L16 5a2 2 0 0 1 3 3L8 19l-4 1zM14 7l3 3"),
            Self::Bin => {
                drawn!(
                    "M4 7h16M9 7V5a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2M6 7l1 12a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1l1-12M10 11v5M14 11v5"
                )
            }
            Self::Plus => drawn!("M12 5v14M5 12h14"),
            Self::Check => drawn!("M5 12.5l4.5 4.5L19 7.5"),
            Self::Warning => drawn!("M12 4 2.8 19.5h18.4L12 4zM12 10v4.5M12 17.2v.1"),
            Self::Info => drawn!("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.6v.1"),
            Self::Clock => drawn!("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2"),
            Self::File => {
                drawn!("M7 3h7l5 5v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h5M9.5 13h6M9.5 17h4")
            }
            Self::Download => drawn!("M12 4v11M7 10.5l5 5 5-5M5 20h14"),
            Self::Upload => drawn!("M12 16V5M7 9.5l5-5 5 5M5 20h14"),
            Self::Eye => {
                drawn!(
                    "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
                )
            }
            Self::Search => drawn!("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20"),
            Self::Close => drawn!("M6 6l12 12M18 6 6 18"),
            Self::Swap => drawn!("M4 9h15M15 5l4 4-4 4M20 17H5M9 13l-4 4 4 4"),
            Self::Shield => {
                drawn!(
                    "M12 3l7.5 2.8v5.700c0 4.5-3.200 7.8-7.5 9.5-4.300-1.700-7.5-5-7.5-9.5V5.8L12 3zM8.5 12l2.5 2.5 4.5-5"
                )
            }
            Self::User => {
                drawn!("M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-3.900 3.600-6 7.5-6s6.900 2.100 7.5 6")
            }
            Self::Users => {
                drawn!(
                    "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5c.5-3.400 3-5 6.5-5s6 1.600 6.5 5M15.5 5.300a3.5 3.5 0 0 1 0 6.400M18 14.8c2 .6 3.200 2.200 3.5 4.700"
                )
            }
            Self::Building => drawn!("M3 21h18M5 21V9.5M19 21V9.5M12 3 3 8v1.5h18V8l-9-5zM9 13v5M12 13v5M15 13v5"),
            Self::Send => drawn!("M21 3 10.5 13.5M21 3l-6.5 18-4-7.5L3 9.5 21 3z"),
            Self::Device => drawn!("M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2"),
            Self::Lock => {
                drawn!(
                    "M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"
                )
            }
            Self::Menu => drawn!("M4 7h16M4 12h16M4 17h16"),
            Self::Mail => {
                drawn!("M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM3.5 7l8.5 6.5L20.5 7")
            }
            Self::Phone => drawn!("M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM10.5 18h3"),
        }
    }
}

/// An icon of the height of the text around it, hidden from readers of the screen.
#[component]
pub fn Icon(
    /// Which drawing.
    name: IconName,
) -> impl IntoView {
    InertElement::new(name.drawing())
}
