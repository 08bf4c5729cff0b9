//! The mark of the product, drawn for it: the crown of a yurt (tunduk) as a sun. `public/favicon.svg` shows the same.

use leptos::prelude::*;

/// The rays: the ends of 20 roof poles, long and short in turn.
const RAYS: &str = "M41.2 26.7L45.3 27.4M39.5 31.9L42 33.2M36.3 36.3L39.3 39.3M31.9 39.5L33.2 42M26.7 41.2L27.4 45.3M21.3 41.2L20.8 44M16.1 39.5L14.2 43.2M11.7 36.3L9.7 38.3M8.5 31.9L4.8 33.8M6.8 26.7L4 27.2M6.8 21.3L2.7 20.6M8.5 16.1L6 14.8M11.7 11.7L8.7 8.7M16.1 8.5L14.8 6M21.3 6.8L20.6 2.7M26.7 6.8L27.2 4M31.9 8.5L33.8 4.8M36.3 11.7L38.3 9.7M39.5 16.1L43.2 14.2M41.2 21.3L44 20.8";

/// The crown: its rim, and three bowed staves crossing three.
const LATTICE: &str = "M24 10.4a13.6 13.6 0 1 0 0 27.2a13.6 13.6 0 1 0 0 -27.2zM28.8 11.3Q23.4 23.4 11.3 28.8M33.6 14.4L14.4 33.6M36.7 19.2Q24.6 24.6 19.2 36.7M11.3 19.2Q23.4 24.6 28.8 36.7M14.4 14.4L33.6 33.6M19.2 11.3Q24.6 23.4 36.7 28.8";

/// The mark of the product.
#[component]
pub fn Emblem() -> impl IntoView {
    view! {
        <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path d=RAYS />
            <path d=LATTICE />
        </svg>
    }
}
