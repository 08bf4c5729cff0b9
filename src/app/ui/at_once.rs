//! A view that the server draws in one go.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

/// A view in which nothing waits: no `<Suspense>`, no `Suspend`.
///
/// Where a page may wait, the framework draws each element into a text of its own, which it then copies into the page. This view says
/// that it need not: all of it is drawn into the page as it is (the default of [`RenderHtml::to_html_async_with_buf`]).
pub struct AtOnce(AnyView);

impl AtOnce {
    /// Draws a view in one go.
    pub fn of(view: impl IntoView + 'static) -> Self {
        Self(view.into_any())
    }
}

impl Render for AtOnce {
    type State = <AnyView as Render>::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.0.rebuild(state);
    }
}

impl AddAnyAttr for AtOnce {
    type Output<SomeNewAttr: Attribute> = <AnyView as AddAnyAttr>::Output<SomeNewAttr>;

    fn add_any_attr<NewAttr: Attribute>(self, attr: NewAttr) -> Self::Output<NewAttr>
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self.0.add_any_attr(attr)
    }
}

impl RenderHtml for AtOnce {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = <AnyView as RenderHtml>::MIN_LENGTH;
    const EXISTS: bool = <AnyView as RenderHtml>::EXISTS;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self
    }

    fn html_len(&self) -> usize {
        self.0.html_len()
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        buf.reserve(self.0.html_len());
        self.0
            .to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    async fn hydrate_async(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate_async(cursor, position).await
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}

#[cfg(test)]
mod tests {
    use futures::StreamExt;
    use futures::executor::block_on;
    use leptos::prelude::*;

    use super::AtOnce;

    fn list() -> impl IntoView {
        let items = ["a", "б & в"].map(|text| view! { <li class="item">{text} " " {move || text}</li> });
        view! { <p hidden=true></p> "x" <ul>{items.into_iter().collect_view()}</ul> {None::<String>} }
    }

    fn streamed(view: AnyView) -> String {
        block_on(view.to_html_stream_in_order().collect::<Vec<_>>()).concat()
    }

    #[test]
    fn it_is_drawn_as_without() {
        Owner::new().with(|| {
            let without = streamed(view! { <div>{list()}</div> }.into_any());
            let with = streamed(view! { <div>{AtOnce::of(list())}</div> }.into_any());
            assert_eq!(with, without);
            assert!(with.contains("б &amp; в"), "{with}");
        });
    }
}
