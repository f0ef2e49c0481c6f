"""Colours, sizes and fonts by name: one palette for the whole window, light or dark, at 100 to 200 % of the text size.

Views name a role ("ink", "surface") or a size ("row", "button") and never a value. There is one theme a process, as
there is one QApplication, whose style sheet, palette and font it sets.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from mediator_desk import paths
from mediator_desk.views import palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mediator_desk.settings import Settings

SCREEN_FAMILIES = (
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)
BUNDLED_FONT = "NotoSerifSC-Regular.ttf"

MOVING = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
"""Nothing at the desk moves by itself, whatever the system likes: reduced motion is how it always is."""

PALETTE_ROLES = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "mute",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "field",
    QPalette.ColorRole.Light: "surface",
}


class Theme(QObject):
    """The look in force. `changed` is emitted after colours or text size changed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_dark = False
        self.factor = 1.0

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of palette.toml. Raises KeyError for a role that it does not have."""
        return _colour(role, self.is_dark)

    def px(self, size: str | int) -> int:
        """Return a length in pixels: a name of [size], [space] or [radius], or a number at 100 %."""
        at_100 = size if isinstance(size, int) else palette.lengths()[size]
        return max(1, round(at_100 * self.factor))

    def font(self, type_name: str = "body", *, bold: bool = False) -> QFont:
        """Return the screen font in a size of [type]; its digits all have the same width."""
        font = _base_font()
        font.setPixelSize(self.px(int(palette.tokens()["type"][type_name])))
        font.setBold(bold)
        return font

    def style_sheet(self) -> str:
        """Return the style sheet with colours and sizes filled in."""
        return _filled(_template(), self)

    def palette(self) -> QPalette:
        """Return the palette for what the style sheet does not reach."""
        made = QPalette()
        for role, name in PALETTE_ROLES.items():
            made.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            made.setColor(QPalette.ColorGroup.Disabled, role, self.colour("mute"))
        return made


_theme = Theme()


def current() -> Theme:
    """Return the theme in force."""
    return _theme


def apply(app: QApplication, settings: Settings) -> None:
    """Put the theme that the settings ask for on the application; call again when the settings changed."""
    _theme.is_dark = _wants_dark(settings.theme)
    _theme.factor = settings.text_percent / 100
    app.setPalette(_theme.palette())
    app.setStyleSheet(_theme.style_sheet())
    # Last: with the first style sheet Qt takes the desktop's own fonts for labels and buttons again (GNOME has some).
    app.setFont(_theme.font())
    _theme.changed.emit()


def install(app: QApplication, settings: Settings) -> None:
    """Set style and theme of a new application, and follow the system's light and dark from now on."""
    app.setStyle("Fusion")
    for effect in MOVING:
        app.setEffectEnabled(effect, False)
    apply(app, settings)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: apply(app, settings))


def _wants_dark(choice: str) -> bool:
    if choice == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return choice == "dark"


@cache
def _colour(role: str, is_dark: bool) -> QColor:
    return QColor(palette.colours(is_dark=is_dark)[role])


@cache
def _template() -> str:
    text = (paths.resources() / "themes" / "desk.qss").read_text("utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def _filled(template: str, theme: Theme) -> str:
    """Fill @role, @type-name, @size-name ... into the template, and scale every number of pixels by the text size."""

    def value(match: re.Match[str]) -> str:
        table, _, name = match[1].partition("-")
        if not name:
            return theme.colour(table).name()
        return f"{int(palette.tokens()[table][name])}px"

    def scaled(match: re.Match[str]) -> str:
        at_100 = int(match[1])
        return f"{at_100 if at_100 <= 1 else round(at_100 * theme.factor)}px"

    def image(match: re.Match[str]) -> str:
        return _image(match[1], theme.colour(match[2]).name())

    template = re.sub(r"@image\(([a-z-]+):([a-z0-9_]+)\)", image, template)
    return re.sub(r"\b(\d+)px", scaled, re.sub(r"@([a-z0-9_]+(?:-[a-z_]+)?)", value, template))


@cache
def _image(name: str, colour: str) -> str:
    """Return the path of an icon in a colour: a style sheet takes pictures from files only."""
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    file = Path(_images().name, f"{name}-{colour[1:]}.svg")
    file.write_text(drawing.replace("currentColor", colour), "utf-8")
    return file.as_posix()


@cache
def _images() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="mediator-desk-")


@cache
def _families() -> tuple[str, ...]:
    here = tuple(family for family in SCREEN_FAMILIES if QFontDatabase.hasFamily(family))
    if here:
        return here
    # A computer without a Chinese font would show boxes: the bundled one is a serif, but it can be read.
    bundled = QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / BUNDLED_FONT))
    return tuple(QFontDatabase.applicationFontFamilies(bundled)) if bundled >= 0 else ()


def _base_font() -> QFont:
    font = QFont(list(_families())) if _families() else QFont()
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
