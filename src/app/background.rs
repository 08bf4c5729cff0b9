//! What an open page asks for in the background, read in one way.
//!
//! Data of another build is never read (ADR 0013). A page that waits for its own data is loaded again (`app/page.rs`); one at which somebody
//! works is not taken away, but hears nothing new from then on, and says so once.

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use crate::app::lang::use_lang;
use crate::app::page::Loaded;
use crate::app::ui::{Button, ButtonKind, ButtonVariant};
use crate::domain::Failure;

/// What the page says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// The server is of the build of the page, as far as is known.
    Nothing,
    /// The page has to be loaded again.
    Outlived,
    /// The same, and the person has closed it.
    Closed,
}

#[derive(Clone, Copy)]
struct OfPage(RwSignal<Said>);

/// Lets the page know what was read in the background.
pub fn provide_background() {
    provide_context(OfPage(RwSignal::new(Said::Nothing)));
}

/// Reads what was asked for in the background. A handle: copies are of the same page.
#[derive(Clone, Copy)]
pub struct Background(Option<RwSignal<Said>>);

impl Background {
    /// That of the page which is being drawn.
    pub fn of_page() -> Self {
        Self(use_context::<OfPage>().map(|OfPage(said)| said))
    }

    /// The view that came.
    ///
    /// # Errors
    /// The failure that came in its place; [`Failure::Unreachable`] where it cannot be read, which the page says where another build is
    /// why.
    pub fn read<T: DeserializeOwned + Clone + 'static>(self, loaded: Loaded) -> Result<T, Failure> {
        let data = loaded?;
        if data.is_of_another_build() {
            self.outlive();
        }
        data.view()
    }

    fn outlive(self) {
        if let Some(said) = self.0
            && said.try_get_untracked() == Some(Said::Nothing)
        {
            said.set(Said::Outlived);
        }
    }

    fn close(self) {
        if let Some(said) = self.0 {
            said.set(Said::Closed);
        }
    }

    /// Whether the page says that it has to be loaded again; follows what is read.
    fn is_outlived(self) -> bool {
        self.0.is_some_and(|said| said.get() == Said::Outlived)
    }
}

/// Says that the page has to be loaded again, once it is found out.
#[component]
pub fn Outlived() -> impl IntoView {
    let lang = use_lang();
    let background = Background::of_page();
    move || {
        background.is_outlived().then(|| {
            view! {
                <div class="outlived no-print" role="status" translate="no">
                    <p class="cluster">
                        <strong>{lang.outlived()}</strong>
                        <span>{lang.outlived_text()}</span>
                        // The page as it is: its address may have changed since it was drawn.
                        <a href="" rel="external">{lang.load_again()}</a>
                        <Button kind=ButtonKind::Button variant=ButtonVariant::Quiet on:click=move |_| background.close()>
                            {lang.close()}
                        </Button>
                    </p>
                </div>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;

    use super::{Background, provide_background};
    use crate::domain::Failure;
    use crate::domain::page_data::PageData;

    /// What a page of the first build reads of another one.
    fn read(background: Background, build: &str) -> Result<u8, Failure> {
        let (_, text) = PageData::of(7_u8, build).unwrap().into_body();
        background.read(PageData::read(text, "a1"))
    }

    #[test]
    fn another_build_is_said_until_it_is_closed() {
        Owner::new().with(|| {
            provide_background();
            let background = Background::of_page();
            assert_eq!(read(background, "a1"), Ok(7));
            assert_eq!(background.read::<u8>(Err(Failure::NotFound)), Err(Failure::NotFound));
            assert!(!background.is_outlived());
            assert_eq!(read(background, "a2"), Err(Failure::Unreachable));
            assert!(background.is_outlived());
            background.close();
            assert_eq!(read(background, "a2"), Err(Failure::Unreachable));
            assert!(!background.is_outlived());
        });
    }

    #[test]
    fn without_a_page_nothing_is_said() {
        let background = Owner::new().with(Background::of_page);
        assert_eq!(read(background, "a2"), Err(Failure::Unreachable));
    }
}
