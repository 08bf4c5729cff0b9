//! The scoring desk offline: kept on the device with its evidence, and the state of the whole.

use leptos::prelude::*;

use crate::app::autosave::FieldStatus;
use crate::app::lang::use_lang;
use crate::app::pages::expert::sheet::desk::{Desk, all};
use crate::app::service_worker::{Keeping, keep};
use crate::app::ui::{Button, ButtonKind, IconName, Live, Notice, SaveState, Saving, Tone};
use crate::domain::address::{Address, Endpoint};

/// Whether the browser is online; follows it. On the server, and before the page is alive, it is.
pub fn is_online() -> RwSignal<bool> {
    let line = RwSignal::new(true);
    Effect::new(move |_| {
        let look = move |_| line.set(window().navigator().on_line());
        line.set(window().navigator().on_line());
        let heard = ["online", "offline"].map(|name| window_event_listener_untyped(name, look));
        on_cleanup(move || heard.into_iter().for_each(|it| it.remove()));
    });
    line
}

/// Keeps the desk itself on the device, whenever it is opened; the evidence only where it was opened, or is taken along.
pub fn keep_desk(desk: Desk) {
    Effect::new(move |_| {
        let address = desk.page.with_value(|page| Address::Sheet(&page.head.id).to_string());
        keep(vec![address], |_| ());
    });
}

/// «Байланышсыз жерге алып баруу»: has all the evidence kept on the device too, for use offline.
#[component]
pub fn TakeAlong(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let (count, bytes) = desk.page.with_value(|page| {
        let files = all(page).flat_map(|criterion| &criterion.files);
        files.fold((0_u32, 0), |(count, bytes), file| (count + 1, bytes + file.size))
    });
    let far = RwSignal::new(None::<Keeping>);
    let take = move |_| {
        let mut addresses = desk.page.with_value(|page| {
            let files = all(page).flat_map(|criterion| &criterion.files);
            files
                .map(|file| Endpoint::File(&file.id).to_string())
                .collect::<Vec<_>>()
        });
        addresses.insert(
            0,
            desk.page.with_value(|page| Address::Sheet(&page.head.id).to_string()),
        );
        far.set(Some(Keeping {
            of: u32::try_from(addresses.len()).unwrap_or(u32::MAX),
            ..Keeping::default()
        }));
        keep(addresses, move |come| {
            far.try_set(Some(come));
        });
    };
    let said = move || {
        far.get().map_or_else(String::new, |it| match it {
            it if it.done + it.failed < it.of => lang.taking_along(it.done, it.of),
            it if it.failed > 0 => lang.taken_along_in_part(it.failed),
            _ => lang.taken_along().to_owned(),
        })
    };
    let label = lang.take_along(count, &lang.file_size(bytes));
    view! {
        <span class="cluster needs-script">
            <Button kind=ButtonKind::Button icon=IconName::Device on:click=take>{label}</Button>
            <span class="soft" role="status"><Live text=Signal::derive(said) /></span>
        </span>
    }
}

/// Says, while offline, that one may go on.
#[component]
pub fn OfflineNotice(
    /// Whether there is one.
    line: RwSignal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    move || {
        (!line.get()).then(|| {
            view! {
                <Notice tone=Tone::Warning title=lang.no_connection() live=true><p>{lang.no_line_text()}</p></Notice>
            }
        })
    }
}

/// The state of all texts of the desk together, in sight wherever one is on the page.
#[component]
pub fn AllTogether(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let tally = Memo::new(move |_| Tally::of(&desk.save.statuses()));
    let shown = move || tally.get() != Tally::default();
    view! {
        // Its room is there before it says anything.
        <span class="toolbar__end desk__together" class:desk__together--silent=move || !shown()>
            {move || shown().then(|| view! {
                <SaveState
                    state=Signal::derive(move || tally.get().saving())
                    text=Signal::derive(move || tally.get().said(lang))
                />
            })}
        </span>
    }
}

/// How many texts are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    saved: u32,
    saving: u32,
    on_device: u32,
    to_look_at: u32,
}

impl Tally {
    fn of(statuses: &[FieldStatus]) -> Self {
        let mut tally = Self::default();
        for status in statuses {
            match status {
                FieldStatus::Untouched => {}
                FieldStatus::Saved => tally.saved += 1,
                FieldStatus::Saving => tally.saving += 1,
                FieldStatus::OnDevice | FieldStatus::SignedOut => tally.on_device += 1,
                FieldStatus::Conflict(_) | FieldStatus::Refused(_) | FieldStatus::OnScreenOnly => tally.to_look_at += 1,
            }
        }
        tally
    }

    fn saving(self) -> Saving {
        match self {
            Self { to_look_at: 1.., .. } => Saving::Conflict,
            Self { on_device: 1.., .. } => Saving::OnDevice,
            Self { saving: 1.., .. } => Saving::Saving,
            _ => Saving::Saved,
        }
    }

    fn said(self, lang: crate::i18n::Lang) -> String {
        match self.saving() {
            Saving::Conflict => lang.tally_look(self.to_look_at),
            Saving::OnDevice => lang.tally_device(self.on_device),
            Saving::Saving => lang.saving().to_owned(),
            _ => lang.saved().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;
    use crate::app::autosave::{FieldStatus, Other};
    use crate::app::ui::Saving;

    #[test]
    fn what_asks_most_for_attention_is_told() {
        let conflict = FieldStatus::Conflict(Other::Server("80".to_owned()));
        let all = [
            FieldStatus::Untouched,
            FieldStatus::Saved,
            FieldStatus::Saving,
            FieldStatus::OnDevice,
            conflict,
        ];
        let told: Vec<Saving> = (2..=5).map(|count| Tally::of(&all[..count]).saving()).collect();
        assert_eq!(
            told,
            [Saving::Saved, Saving::Saving, Saving::OnDevice, Saving::Conflict]
        );
        assert_eq!(Tally::of(&all[..1]), Tally::default());
    }
}
