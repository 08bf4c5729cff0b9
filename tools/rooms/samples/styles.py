"""Samples of the rules on style sheets."""

TOKENS, PRINT, CASCADE = "style/tokens.css", "style/print.css", "style/main.css"

SAMPLES = {
    "logical-properties": (
        [
            {"style/ui/card.css": ".card { margin-left: 1rem }\n"},
            {"style/ui/card.css": ".card { position: absolute; right: 0 }\n"},
            {"style/ui/card.css": ".card { text-align: left }\n"},
        ],
        [{"style/ui/card.css": "/* left: not padding-left */ .card { margin-inline-start: 1rem; --is-left: 1 }\n"}],
    ),
    "style_lines_fit": (
        [{"style/ui/card.css": f".card {{ font-family: {'a' * 120}; }}\n"}],
        [{"style/ui/card.css": "ң" * 120 + "\n"}],
    ),
    "colours-are-tokens": (
        [
            {"style/ui/card.css": ".card { color: #fff; }\n"},
            {"style/print.css": "@media print { .card { box-shadow: 0 1px rgb(0 0 0 / 7%) } }\n"},
        ],
        [
            {
                TOKENS: ":root { --ink: light-dark(#000, #fff); }\n",
                "style/ui/card.css": "/* #fff */ #add, .card:has(#bed) { color: var(--ink); }\n",
            }
        ],
    ),
    "a_colour_is_defined_once": (
        [
            {TOKENS: ":root { --ink: #000; }\n@media (prefers-color-scheme: dark) { :root { --ink: #fff; } }\n"},
            {TOKENS: ":root { --ink: light-dark(#000, #fff); }\n", "style/ui/card.css": ".card { --ink: red; }\n"},
        ],
        [
            {
                TOKENS: ":root { --ink: light-dark(#000, #fff); --gap: 1rem; }\n",
                PRINT: ":root { --ink: black; }\n",
                "style/ui/card.css": ".card { --gap: 0; color: var(--ink); }\n",
            }
        ],
    ),
    "one_block_a_file": (
        [
            {"style/ui/card.css": ".card { gap: 0; }\n.cardinal { gap: 0; }\n"},
            {"style/pages/home/door.css": "@media (min-width: 1rem) { .door { gap: 0; } .step { gap: 0; } }\n"},
        ],
        [
            {
                "style/ui/card.css": ".card--wide, .page > .card__head { gap: .5rem; }\nhtml[data-a] { gap: 0; }\n",
                "style/print.css": ".card, .page { gap: 0; }\n",
            }
        ],
    ),
    "style_sheets_have_a_layer": (
        [{CASCADE: '/* @import "ui/card.css" layer(ui); */\n', "style/ui/card.css": ""}],
        [{CASCADE: '@import "ui/card.css" layer(ui);\n', "style/ui/card.css": ""}],
    ),
    "css-is-parsed": (
        [{"style/ui/card.css": ".card { gap: ; }\n} .a {\n"}],
        [{CASCADE: '@import "ui/card.css" layer(ui);\n', "style/ui/card.css": ".card { gap: 0; }\n"}],
    ),
}
