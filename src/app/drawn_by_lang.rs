//! What is the same on every page of a language.

use std::sync::OnceLock;

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

use crate::i18n::Lang;

/// Draws an element by the language alone.
type Draw = fn(Lang) -> AnyView;

/// An element that is the same on every page of a language: the server draws it once and keeps its markup. In a browser it is an element as
/// any other.
pub struct DrawnByLang {
    draw: Draw,
    ky: OnceLock<String>,
    ru: OnceLock<String>,
    en: OnceLock<String>,
}

impl DrawnByLang {
    /// `draw` makes one element, which depends on nothing but its language: on no context, and on nothing that changes.
    pub const fn new(draw: Draw) -> Self {
        Self {
            draw,
            ky: OnceLock::new(),
            ru: OnceLock::new(),
            en: OnceLock::new(),
        }
    }

    /// The element in a language.
    pub const fn view(&'static self, lang: Lang) -> SameByLang {
        let kept = match lang {
            Lang::Ky => &self.ky,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        };
        SameByLang {
            draw: self.draw,
            lang,
            kept,
        }
    }
}

/// Such an element in one language.
#[derive(Clone, Copy)]
pub struct SameByLang {
    draw: Draw,
    lang: Lang,
    kept: &'static OnceLock<String>,
}

impl SameByLang {
    fn drawn(self) -> AnyView {
        (self.draw)(self.lang)
    }
}

impl Render for SameByLang {
    type State = <AnyView as Render>::State;

    fn build(self) -> Self::State {
        self.drawn().build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.drawn().rebuild(state);
    }
}

impl AddAnyAttr for SameByLang {
    type Output<SomeNewAttr: Attribute> = <AnyView as AddAnyAttr>::Output<SomeNewAttr>;

    fn add_any_attr<NewAttr: Attribute>(self, attr: NewAttr) -> Self::Output<NewAttr>
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self.drawn().add_any_attr(attr)
    }
}

impl RenderHtml for SameByLang {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self
    }

    fn html_len(&self) -> usize {
        self.kept.get().map_or(0, String::len)
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        buf.push_str(self.kept.get_or_init(|| self.drawn().to_html()));
        // As after any element.
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.drawn().hydrate::<FROM_SERVER>(cursor, position)
    }

    async fn hydrate_async(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.drawn().hydrate_async(cursor, position).await
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::DrawnByLang;
    use crate::i18n::Lang;

    fn tag(lang: Lang) -> AnyView {
        view! { <p class="tag">"<" {lang.tag()} <b></b></p> }.into_any()
    }

    static TAG: DrawnByLang = DrawnByLang::new(tag);

    #[test]
    fn it_is_drawn_as_without_being_kept() {
        for lang in [Lang::Ru, Lang::Ky, Lang::Ru, Lang::En] {
            let around = |inner: AnyView| view! { <div>"a" {inner} "b"</div> }.to_html();
            assert_eq!(around(TAG.view(lang).into_any()), around(tag(lang)));
        }
    }
}
