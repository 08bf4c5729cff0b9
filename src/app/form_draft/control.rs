//! The controls of a form, as the person filled them in: one text a name, whatever the control is.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Names that are never kept: codes serve once, and belong to nobody's device.
const SECRET: [&str; 2] = ["code", "password"];
/// What is agreed to is agreed to again on every page: what the page shows may have changed since.
const AGREED: [&str; 2] = ["consent", "without_unsent"];
/// The text of a box that is ticked; of one that is not it is empty.
const TICKED: &str = "on";

/// A control that a person fills in.
pub enum Control {
    /// A line, a date, a number.
    Line(HtmlInputElement),
    /// Several lines.
    Lines(HtmlTextAreaElement),
    /// One of several.
    Radio(HtmlInputElement),
    /// A box to tick.
    Tick(HtmlInputElement),
    /// One of a list.
    Select(HtmlSelectElement),
}

impl Control {
    /// The control behind an element of a form; nothing for what is not filled in by hand, or not to be kept.
    pub fn of(element: Element) -> Option<Self> {
        let control = match element.dyn_into::<HtmlInputElement>() {
            Ok(input) => match input.type_().as_str() {
                "radio" => Self::Radio(input),
                "checkbox" => Self::Tick(input),
                "hidden" | "password" | "file" | "submit" | "button" | "image" | "reset" => return None,
                _ => Self::Line(input),
            },
            Err(element) => match element.dyn_into::<HtmlTextAreaElement>() {
                Ok(area) => Self::Lines(area),
                Err(element) => Self::Select(element.dyn_into().ok()?),
            },
        };
        let name = control.name();
        let is_kept = !SECRET.contains(&name.as_str()) && !AGREED.contains(&name.as_str());
        (!name.is_empty() && !name.contains(':') && is_kept).then_some(control)
    }

    /// All of a form, in the order of the page.
    pub fn all(form: &HtmlFormElement) -> Vec<Self> {
        let elements = form.elements();
        (0..elements.length())
            .filter_map(|place| elements.item(place))
            .filter_map(Self::of)
            .collect()
    }

    /// The name that is sent.
    pub fn name(&self) -> String {
        match self {
            Self::Line(input) | Self::Radio(input) | Self::Tick(input) => input.name(),
            Self::Lines(area) => area.name(),
            Self::Select(select) => select.name(),
        }
    }

    /// Its content; of answers that are not chosen nothing.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Line(input) => Some(input.value()),
            Self::Lines(area) => Some(area.value()),
            Self::Radio(input) => input.checked().then(|| input.value()),
            Self::Tick(input) => Some(if input.checked() { TICKED } else { "" }.to_owned()),
            Self::Select(select) => Some(select.value()),
        }
    }

    /// Whether the page was drawn with something else in it: the person was faster than the WebAssembly.
    pub fn differs_from_page(&self) -> bool {
        match self {
            Self::Line(input) => input.value() != input.default_value(),
            Self::Lines(area) => area.default_value().is_ok_and(|drawn| area.value() != drawn),
            Self::Radio(input) | Self::Tick(input) => input.checked() != input.default_checked(),
            // What a list was drawn with cannot be told from what the page's script chose.
            Self::Select(_) => false,
        }
    }

    /// Puts a kept text into it, and lets the page know as if it had been typed. Whether something changed.
    pub fn put(&self, text: &str) -> bool {
        if match self {
            Self::Radio(input) => input.value() != text || input.checked(),
            _ => self.text().as_deref() == Some(text),
        } {
            return false;
        }
        let (element, event): (&Element, &str) = match self {
            Self::Line(input) => {
                input.set_value(text);
                (input, "input")
            }
            Self::Lines(area) => {
                area.set_value(text);
                (area, "input")
            }
            Self::Radio(input) => {
                input.set_checked(true);
                (input, "change")
            }
            Self::Tick(input) => {
                input.set_checked(text == TICKED);
                (input, "change")
            }
            Self::Select(select) => {
                select.set_value(text);
                // The list may have no such answer any more.
                if select.value() != text {
                    return false;
                }
                (select, "change")
            }
        };
        tell(element, event, true);
        // A list of proposals that opened for the text closes again.
        if element.get_attribute("role").as_deref() == Some("combobox") {
            tell(element, "blur", false);
        }
        true
    }
}

fn tell(element: &Element, name: &str, bubbles: bool) {
    let init = web_sys::EventInit::new();
    init.set_bubbles(bubbles);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict(name, &init) {
        // Whether somebody would have prevented it does not matter.
        drop(element.dispatch_event(&event));
    }
}
