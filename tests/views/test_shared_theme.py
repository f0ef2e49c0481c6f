from __future__ import annotations

import ast
import re
import tomllib

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QPushButton

from mediator_desk import paths
from mediator_desk.views import palette, theme
from mediator_desk.views.icons import icon, set_icon
from mediator_desk.views.parts import TONES, Pill, button
from tests.source_tree import called_name, nodes, texts

NAMED_ICONS = {"icon": 0, "set_icon": 1, "paint_icon": 2, "IconLabel": 0, "Mark": 0, "Place": 2, "Pill": 2}
"""Which argument of a call is the name of an icon; `icon=` is one anywhere."""


@pytest.fixture(params=[(False, 1.0), (True, 1.0), (False, 1.25), (True, 2.0)], ids=str)
def look(request, monkeypatch):
    """Each theme at several sizes of text, without touching the application."""
    is_dark, factor = request.param
    monkeypatch.setattr(theme.current(), "is_dark", is_dark)
    monkeypatch.setattr(theme.current(), "factor", factor)
    return theme.current()


def test_the_palette_is_read_as_toml_has_it():
    with (paths.resources() / "themes" / "palette.toml").open("rb") as file:
        assert palette.tokens() == tomllib.load(file)


def test_light_and_dark_have_the_same_roles():
    assert palette.tokens()["light"].keys() == palette.tokens()["dark"].keys()


def test_every_placeholder_of_the_style_sheet_is_filled(look):
    style_sheet = look.style_sheet()
    assert "@" not in style_sheet
    assert set(re.findall(r"#[0-9a-f]{6}", style_sheet)) <= {
        look.colour(role).name() for role in palette.tokens()["light"]
    }


def test_lengths_grow_with_the_text(look):
    assert look.px("row") == round(40 * look.factor)
    assert look.font("table").pixelSize() == round(13 * look.factor)
    assert f"min-height: {round(30 * look.factor)}px" in look.style_sheet()


@pytest.mark.parametrize("is_dark", [False, True])
def test_text_can_be_read_on_every_ground(is_dark):
    colours = palette.colours(is_dark=is_dark)
    grounds = ("surface", "canvas", "sunken", "hover", "select")
    pairs = [(ink, ground) for ink in ("ink", "ink2", "mute") for ground in grounds]
    pairs += [*TONES.values(), ("on_accent", "accent"), ("rail_ink", "rail"), ("rail_ink_on", "rail_on")]
    weak = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


def contrast(one, other):
    """The ratio of WCAG 2.1."""

    def luminance(colour):
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(colour)]
        return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))

    def rgb(colour):
        return QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_screen_font_has_chinese(qapp):
    assert QFontInfo(theme.current().font()).family()
    assert theme._families()


def test_a_computer_without_a_chinese_font_takes_the_bundled_one(qapp, monkeypatch):
    monkeypatch.setattr(theme, "SCREEN_FAMILIES", ("No such font",))
    theme._families.cache_clear()
    try:
        assert theme._families() == ("Noto Serif SC",)
    finally:
        theme._families.cache_clear()


def test_the_theme_switches_while_the_window_is_open(qapp, qtbot, settings):
    shown = button("Search", icon="magnifying-glass")
    qtbot.addWidget(shown)
    before = shown.icon().pixmap(16, 16).toImage()
    settings.theme = "dark"
    with qtbot.waitSignal(theme.current().changed):
        theme.apply(qapp, settings)
    set_icon(shown, "magnifying-glass")
    assert shown.icon().pixmap(16, 16).toImage() != before
    assert qapp.palette().window().color() == theme.current().colour("canvas")


def test_the_font_is_set_after_the_style_sheet_with_which_qt_takes_the_fonts_of_the_desktop(settings):
    calls = []

    class Application:
        """Qt's own shows it only where the desktop has fonts for labels and buttons, as GNOME does."""

        def __getattr__(self, name):
            return lambda _given: calls.append(name)

    theme.apply(Application(), settings)
    assert calls.index("setStyleSheet") < calls.index("setFont")


def test_an_icon_is_drawn_in_the_colour_of_its_role(qapp):
    image = icon("plus", "bad", 64).pixmap(64, 64).toImage()
    inks = {
        image.pixelColor(x, y).name() for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.current().colour("bad").name()}


def test_an_unknown_icon_is_a_bug_that_shows_at_once(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def icons_named():
    """Every text in the program that may be the name of an icon, with its place."""
    found = {}
    for where, call in nodes(ast.Call):
        at = NAMED_ICONS.get(called_name(call))
        given = [keyword.value for keyword in call.keywords if keyword.arg == "icon"]
        if at is not None and len(call.args) > at:
            given.append(call.args[at])
        found.update({name: where for value in given for name in texts(value) if name})
    return found


def test_every_icon_that_is_named_is_there():
    there = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    assert {name: where for name, where in icons_named().items() if name not in there} == {}


def test_no_icon_is_shipped_that_nobody_shows():
    literals = {node.value for _, node in nodes(ast.Constant) if isinstance(node.value, str)}
    in_styles = set(re.findall(r"@image\(([a-z-]+):", (paths.resources() / "themes" / "desk.qss").read_text("utf-8")))
    there = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    assert there - literals - in_styles == set()


def test_a_pill_grows_with_its_words(qtbot):
    short, long = Pill("调解中", "info", "chats-circle"), Pill("征询对方意愿", "warn", "chats-circle")
    for pill in (short, long):
        qtbot.addWidget(pill)
    assert long.sizeHint().width() > short.sizeHint().width()


def test_a_button_that_shows_only_an_icon_says_its_name(qtbot):
    close = button("Close", look="bare", icon="x")
    qtbot.addWidget(close)
    assert isinstance(close, QPushButton)
    assert (close.text(), close.accessibleName(), close.toolTip()) == ("", "Close", "Close")


def test_nothing_that_outlives_a_view_is_given_a_lambda_of_it():
    """Qt drops a bound method together with its view; a lambda is called when the view is gone."""
    lasting = re.compile(r"(theme\.current\(\)|desk)\.\w+\.connect$")
    assert [
        where
        for where, call in nodes(ast.Call, "views", "app")
        if called_name(call) == "connect"
        and lasting.search(ast.unparse(call.func))
        and isinstance(call.args[0], ast.Lambda)
    ] == []


def test_keys_are_given_by_the_one_function_that_keeps_where_they_belong():
    made = [where for where, call in nodes(ast.Call, "views", "app") if called_name(call) == "QShortcut"]
    assert [where for where in made if "views/shortcuts.py" not in where] == []
