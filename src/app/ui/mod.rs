//! Widgets that know no domain and no language: what they say comes as props, and what they look like is in
//! `style/ui/<same name>.css`.
//!
//! Attributes and events of the page (`on:click`, `attr:name`) are spread on the outermost element, as Leptos does for
//! every component. No widget writes an inline style, so the content policy needs none.

mod badge;
mod bound;
mod breadcrumb;
mod button;
mod button_link;
mod card;
mod checkbox;
mod choice;
mod code_input;
mod countdown;
mod definition_list;
mod dialog;
mod disclosure;
mod empty_state;
mod error_summary;
mod field;
mod file_drop;
mod icon;
mod icon_button;
mod live;
mod meter;
mod notice;
mod page_header;
mod progress;
mod radio_group;
mod road;
mod save_state;
mod select;
mod sent_along;
mod skeleton;
mod table;
mod tabs;
mod text_area;
mod text_input;
mod toolbar;
mod without_scripts;

pub use badge::{Badge, Tone};
pub use breadcrumb::{Breadcrumb, Crumb};
pub use button::{Button, ButtonKind, ButtonVariant};
pub use button_link::ButtonLink;
pub use card::Card;
pub use checkbox::Checkbox;
pub use choice::Choice;
pub use code_input::CodeInput;
pub use countdown::Countdown;
pub use definition_list::{Definition, DefinitionList};
pub use dialog::Dialog;
pub use disclosure::Disclosure;
pub use empty_state::EmptyState;
pub use error_summary::{ErrorLink, ErrorSummary};
pub use field::{Field, FieldWiring};
pub use file_drop::{FileDrop, taken_from};
pub use icon::{Icon, IconName};
pub use icon_button::IconButton;
pub use live::Live;
pub use meter::Meter;
pub use notice::Notice;
pub use page_header::PageHeader;
pub use progress::Progress;
pub use radio_group::RadioGroup;
pub use road::{Timeline, TimelineState, TimelineStep};
pub use save_state::{SaveState, Saving};
pub use select::Select;
pub use sent_along::SentAlong;
pub use skeleton::Skeleton;
pub use table::{Cell, Column, ColumnKind, Row, Table};
pub use tabs::{Tab, Tabs};
pub use text_area::TextArea;
pub use text_input::{InputKind, TextInput};
pub use toolbar::Toolbar;
pub use without_scripts::WithoutScripts;
