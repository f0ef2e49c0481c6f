"""What is measured on a screen of the desk: whether its words are whole, it stays inside, keys and ear lead through."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSplitter,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from mediator_desk.views.parts import Pill
from tests.views.dialog_measures import is_inside_a_field, named, nameless, words_cut

LONGEST_ROUND = 400
"""More parts than any screen has for the keyboard."""


def findings(screen: QWidget) -> list[str]:
    """Return what is wrong with a screen that is shown, each as a line; none where all is well."""
    return [*_of_its_size(screen), *words_cut(screen), *_of_its_pills(screen), *nameless(screen)]


def _of_its_size(screen: QWidget) -> Iterator[str]:
    for part in _shown(screen):
        above = part.parentWidget()
        if above is None or _moves(part, above):
            continue
        if not above.rect().adjusted(-1, -1, 1, 1).contains(part.geometry()):
            yield f"{named(part)} reaches out: {part.geometry().getRect()} of {above.size().toTuple()}"
    for area in screen.findChildren(QScrollArea):
        inside = area.widget()
        has_no_bar = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.isVisible() and inside is not None and has_no_bar and inside.width() > area.viewport().width():
            yield f"{named(area)} hides {inside.width() - area.viewport().width()} px at its side"


def _moves(part: QWidget, above: QWidget) -> bool:
    """Tell whether a part may lie outside of what is around it: it is scrolled, or a bar of tabs with its arrows."""
    is_scrolled = isinstance(above.parentWidget(), QAbstractScrollArea) and not isinstance(part, QScrollBar)
    return is_scrolled or isinstance(above, (QTabBar, QSplitter)) or isinstance(part, QSplitterHandle)


def _of_its_pills(screen: QWidget) -> Iterator[str]:
    for pill in screen.findChildren(Pill):
        if pill.isVisible() and pill.width() < pill.sizeHint().width():
            yield f"Pill “{pill.text}” is cut"


def keys_of(window: QWidget) -> list[str]:
    """Return what is wrong with the way that Tab takes through a window, from where the focus is."""
    begin = QApplication.focusWidget()
    if begin is None or not window.isAncestorOf(begin):
        return [f"has no focus, it is at {begin}"]
    way = _way(window, begin)
    if way[-1] is not begin:
        return [f"Tab does not come back from {named(way[-1])}"]
    missed = [one for one in _shown(window) if _takes_tab(one) and one not in way and not _is_led_by_another(one, way)]
    twice = [one for number, one in enumerate(way) if one in way[:number]]
    return [*(f"Tab misses {named(one)}" for one in missed), *(f"Tab comes twice to {named(one)}" for one in twice)]


def _way(window: QWidget, begin: QWidget) -> list[QWidget]:
    way: list[QWidget] = []
    for _step in range(LONGEST_ROUND):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if way and now is way[-1]:
            continue  # Tab goes from the hours of a time to its minutes before it leaves the field
        if now is None or now in way:
            break
        way.append(now)
        if now is begin:
            break
    return way or [begin]


def _takes_tab(part: QWidget) -> bool:
    policy = part.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and part.isEnabled() and part.focusProxy() is None


def _is_led_by_another(part: QWidget, way: list[QWidget]) -> bool:
    """Tell whether arrow keys lead to a part from one that Tab reaches: one choice of several, a part of a field."""
    if is_inside_a_field(part) or isinstance(part, QLabel):
        return True
    return isinstance(part, QRadioButton) and any(
        isinstance(one, QRadioButton) and one.parentWidget() is part.parentWidget() for one in way
    )


def _shown(window: QWidget) -> list[QWidget]:
    return [one for one in window.findChildren(QWidget) if one.isVisible() and one.window() is window.window()]
