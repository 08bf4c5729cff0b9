//! The document around the app.

use std::sync::LazyLock;

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;
use strum::{EnumString, IntoStaticStr};

use super::App;
use super::frame::HeldFrame;
use super::starting::{NotAlive, compact, start_script};
use crate::domain::views::frame::Frame;
use crate::i18n::Lang;

/// Watches whether the reader for whom the page was drawn is still signed in; runs before anything is drawn, and without WebAssembly.
static WATCH: LazyLock<String> = LazyLock::new(|| compact(include_str!("reader_watch.js")));

/// Where the built files are served; the server provides it in the context. The names hold a hash, so they may be cached for
/// ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetPaths {
    /// The style sheet.
    pub css: String,
    /// The module that starts the WebAssembly.
    pub js: String,
    /// The main part of the WebAssembly.
    pub wasm: String,
    /// The files of the part that draws the page; none where the main part does.
    pub part: Vec<String>,
    /// What names the build that they are of.
    pub build: String,
}

/// The look that a person chose; the server provides it in the context from a cookie. Without it the device decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Theme {
    /// As the device is set.
    #[default]
    Device,
    Light,
    Dark,
}

impl Theme {
    /// The value of the cookie `theme`, and the last part of the address that sets it.
    pub fn tag(self) -> &'static str {
        self.into()
    }

    /// The theme of a tag; nothing for another word.
    pub fn from_tag(tag: &str) -> Option<Self> {
        tag.parse().ok()
    }
}

/// The whole document of a page: head, styles, the module that brings it to life, and the app.
///
/// The module is written here rather than by `HydrationScripts`, since the names of the files come from [`AssetPaths`].
/// Styles and fonts come from this origin alone, and the only script carries the nonce of the response.
pub fn shell(lang: Lang, assets: &AssetPaths) -> impl IntoView + use<> {
    let AssetPaths {
        css,
        js,
        wasm,
        part,
        build,
    } = assets.clone();
    let theme = use_context::<Theme>()
        .filter(|theme| *theme != Theme::Device)
        .map(Theme::tag);
    let reader = use_context::<Frame>()
        .and_then(|frame| frame.viewer)
        .map(|viewer| viewer.reader);
    let start = start_script(&js, &wasm, &part);
    view! {
        <!DOCTYPE html>
        <html lang=lang.tag() data-theme=theme data-reader=reader data-build=build>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="description" content=lang.product_described() />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#0d3b4a" />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0b1d24" />
                <meta name="format-detection" content="telephone=no" />
                <link rel="preload" href="/fonts/noto-sans-regular.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous" />
                <link rel="stylesheet" href=css />
                <link rel="icon" href="/favicon.ico" sizes="32x32" />
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml" />
                <script nonce=use_nonce()>{WATCH.as_str()}</script>
                <script r#type="module" nonce=use_nonce()>{start}</script>
                <MetaTags />
            </head>
            <body>
                <App />
                <HeldFrame />
                <NotAlive lang />
            </body>
        </html>
    }
}

#[cfg(test)]
mod tests {
    use super::Theme;

    #[test]
    fn tags_are_those_of_cookies_already_set() {
        for (tag, theme) in [
            ("device", Theme::Device),
            ("light", Theme::Light),
            ("dark", Theme::Dark),
        ] {
            assert_eq!((theme.tag(), Theme::from_tag(tag)), (tag, Some(theme)));
        }
        assert_eq!(Theme::from_tag("Dark"), None);
    }
}
