"""What is measured on a dialog that is open: whether it says all it has to say, fits, and is led by keys and by ear."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.messages import DeskDialog

MOST_WIDE, MOST_HIGH = 1326, 728
"""Pixels: a screen of 1366 by 768 less a panel of 40 at the side or below."""

_TO_PRESS = (QPushButton, QToolButton)
_OF_QT = (*_TO_PRESS, QCheckBox, QRadioButton)


def findings(dialog: DeskDialog) -> list[str]:
    """Return what is wrong with a dialog that is shown, each as a line; none where all is well."""
    return [*_of_its_size(dialog), *words_cut(dialog), *_of_its_keyboard(dialog), *nameless(dialog)]


def _of_its_size(dialog: DeskDialog) -> Iterator[str]:
    if dialog.height() > MOST_HIGH or dialog.width() > MOST_WIDE:
        yield f"is {dialog.width()} x {dialog.height()}"
    for part in _shown(dialog, QWidget):
        left = part.mapTo(dialog, QPoint(0, 0)).x()
        if part.parentWidget() is dialog and (left < 0 or left + part.width() > dialog.width()):
            yield f"{named(part)} reaches over its side"
    for foot in (dialog.act_button, dialog.cancel_button):
        if foot.isVisible() and not dialog.rect().contains(foot.geometry()):
            yield f"{named(foot)} is not inside"
    for area in _shown(dialog, QScrollArea):
        inside, has_no_bar = area.widget(), area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if inside is not None and has_no_bar and inside.width() > area.viewport().width():
            yield f"{named(area)} hides {inside.width() - area.viewport().width()} px at its side"


def words_cut(dialog: QWidget) -> Iterator[str]:
    """Give the labels and buttons of a dialog or a screen that are not whole; lines that give way on purpose aside."""
    for label in _shown(dialog, QLabel):
        if label.text() and not isinstance(label, ElidedLabel) and not _is_whole(label):
            yield f"{named(label)} is cut: {label.size().toTuple()} of {_needed(label).size().toTuple()}"
    for pressed in (one for one in _shown(dialog, QAbstractButton) if isinstance(one, _OF_QT)):  # others paint
        needed = _needed_of_button(pressed)
        is_whole = pressed.width() >= needed.width() - 1 and pressed.height() >= needed.height() - 1
        if pressed.text() and not is_whole and not _gives_way(pressed):
            yield f"{named(pressed)} is cut: {pressed.size().toTuple()} of {needed.toTuple()}"


def _gives_way(pressed: QAbstractButton) -> bool:
    """Tell whether a button ends in an ellipsis on purpose, and says all of it as its tip and to those who listen."""
    shown, said = pressed.text(), pressed.accessibleName()
    return shown.endswith("…") and len(said) > len(shown) and bool(pressed.toolTip())


def _needed_of_button(pressed: QAbstractButton) -> QSize:
    if not isinstance(pressed, QToolButton):
        return pressed.sizeHint()
    metrics = pressed.fontMetrics()  # an icon with its word below: Qt's hint has room for an arrow and a frame too
    icon = pressed.iconSize().height() if not pressed.icon().isNull() else 0
    return QSize(metrics.horizontalAdvance(pressed.text()), metrics.height() + icon)


def _is_whole(label: QLabel) -> bool:
    room, needed = _room(label), _needed(label)
    return needed.width() <= room.width() + 1 and needed.height() <= room.height() + 1


def _room(label: QLabel) -> QRect:
    return label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin())


def _needed(label: QLabel) -> QRect:
    flags = label.alignment().value | (Qt.TextFlag.TextWordWrap.value if label.wordWrap() else 0)
    return label.fontMetrics().boundingRect(0, 0, max(_room(label).width(), 1), 100_000, flags, label.text())


def _of_its_keyboard(dialog: DeskDialog) -> Iterator[str]:
    focused = dialog.focusWidget()
    safe = dialog.cancel_button if not dialog.cancel_button.isHidden() else dialog.act_button
    if focused is None:
        yield "has no focus"
    elif isinstance(focused, _TO_PRESS) and focused is not safe and not _may_begin_at(dialog, focused):
        yield f"begins at the button {named(focused)}"


def _may_begin_at(dialog: DeskDialog, pressed: QAbstractButton) -> bool:
    return pressed.isCheckable() or dialog.begins_at_its_act


def nameless(dialog: QWidget) -> Iterator[str]:
    """Give the parts of a dialog or a screen that take the keyboard and cannot be read aloud."""
    for part in _shown(dialog, QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and not is_inside_a_field(part):
            heard = QAccessible.queryAccessibleInterface(part)
            if heard is None or not heard.text(QAccessible.Text.Name).strip():
                yield f"{named(part)} has no name"


def is_inside_a_field(part: QWidget) -> bool:
    """Tell whether a field is a part that Qt made for a larger one."""
    return isinstance(part, QLineEdit) and part.objectName().startswith("qt_")


def _shown(dialog: QWidget, kind: type) -> list:
    return [one for one in dialog.findChildren(kind) if one.isVisible() and one.window() is dialog.window()]


def named(part: QWidget) -> str:
    """Return a part as a finding calls it: its kind, what it says, what it stands in."""
    said = part.text() if isinstance(part, (QLabel, QAbstractButton, QCheckBox, QRadioButton)) else ""
    above = type(part.parentWidget()).__name__
    return f"{type(part).__name__} “{(said or part.objectName() or part.accessibleName())[:40]}” in {above}"
