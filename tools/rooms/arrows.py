"""Who may know whom."""

from . import rust_text
from .tree import Complaint

#: Each room with those it may name. What is reached through an arrow may be named too (a page holds domain types).
MAY_NAME = {
    "domain": set(),
    "i18n": {"domain"},
    "server": {"domain", "i18n"},
    "api": {"server", "domain", "i18n"},
    "app": {"api", "domain", "i18n"},
    # The router and the pages it hands out: where the office meets the screens.
    "server/web": {"app", "api", "server", "domain", "i18n"},
}

#: Libraries that a room does not know: a rule knows no screen, a screen no database.
FOREIGN = {
    "domain": "leptos leptos_meta leptos_router leptos_axum axum sqlx tokio reqwest http gloo_timers web_sys js_sys "
              "wasm_bindgen tracing openidconnect lettre object_store rand uuid std::fs std::net std::env",
    "i18n": "leptos_axum axum sqlx tokio reqwest rand std::fs std::net std::env",
    "app": "sqlx axum leptos_axum tokio reqwest lettre object_store rand",
    "server": "leptos_router leptos_meta",
}


def room_of(file):
    """The room in which a file stands; nothing for lib.rs and main.rs, which know all."""
    if file.within("src/server/web/", "src/server/web.rs"):
        return "server/web"
    name = file.path.split("/")[1].removesuffix(".rs")
    return name if name in MAY_NAME else None


def arrows_between_rooms(tree):
    """A room names only the rooms to which it has an arrow."""
    for file in tree.rust():
        room = room_of(file)
        if not room:
            continue
        parts = file.path.removesuffix(".rs").split("/")[1:]
        depth = len(parts) - (parts[-1] == "mod")
        named = list(rust_text.crate_paths(file.code))
        named += [(name, at) for steps, name, at in rust_text.super_paths(file.code) if steps >= depth]
        for name, at in named:
            if name in MAY_NAME and name != room and name not in MAY_NAME[room]:
                yield Complaint(file.path, rust_text.line_of(file.code, at), f"{room} may not know {name}")


def libraries_of_rooms(tree):
    """A room does not know the libraries of another trade."""
    for file in tree.rust():
        for name in FOREIGN.get(room_of(file) or "", "").split():
            yield from file.find(
                rf"(?<![\w:]){name}\s*::", file.code, f"{room_of(file)} may not know the library {name}")


def widgets_know_no_domain(tree):
    """`app/ui` knows neither the domain, nor the words, nor the pages: its texts are given to it."""
    for file in tree.rust():
        if file.within("src/app/ui/"):
            for name, at in rust_text.crate_paths(file.code):
                rest = file.code[at:].replace(" ", "")
                if name != "app" or not rest.startswith(("crate::app::ui", "app::ui")):
                    yield Complaint(
                        file.path, rust_text.line_of(file.code, at), f"a widget may not know crate::{name}")


RULES = [arrows_between_rooms, libraries_of_rooms, widgets_know_no_domain]
