"""The cases that wait for a meeting, as rows that can be dragged into the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.sessions.calendar import CalendarRow
from mediator_desk.services.sessions.waiting import WaitingRow, WhyNot
from mediator_desk.views import theme
from mediator_desk.views.date_words import deadline_tone, deadline_words
from mediator_desk.views.icons import icon, paint_icon
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.schedule.blocks import WAITING_CASE, WaitingCase, waiting_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
WHY_NOT = {
    WhyNot.NO_CONSENT: (QT_TRANSLATE_NOOP("WhyNot", "The parties have to agree first"), "question", "warn"),
    WhyNot.NO_MEDIATOR: (QT_TRANSLATE_NOOP("WhyNot", "Appoint a mediator first"), "prohibit", "bad"),
    WhyNot.SUSPENDED: (QT_TRANSLATE_NOOP("WhyNot", "Suspended: plan when it goes on"), "pause", "ink2"),
    WhyNot.RECUSAL_OPEN: (QT_TRANSLATE_NOOP("WhyNot", "Decide the recusal first"), "scales", "bad"),
    WhyNot.REFUSED: (QT_TRANSLATE_NOOP("WhyNot", "A party refuses mediation"), "x-circle", "bad"),
}
"""What has to be done before a meeting can be planned, with its sign and the ink of it."""
PARTIES = QT_TRANSLATE_NOOP("WaitingList", "{applicant} and {respondent}")
NEXT = QT_TRANSLATE_NOOP("WaitingList", "Meeting {sequence}, {mediator}, about {hours} h")
NEXT_OF_NOBODY = QT_TRANSLATE_NOOP("WaitingList", "Meeting {sequence}")
NO_LAST_DAY = QT_TRANSLATE_NOOP("WaitingList", "no last day runs")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BELOW_POINTER = 38
"""Pixels at 100 % from the pointer to the small picture of what is dragged: half a lane, and a little."""


def parties_words(row: WaitingRow | CalendarRow) -> str:
    """Return who meets whom: 仇志远 与 粤安人寿."""
    return translate("WaitingList", PARTIES).format(applicant=row.applicant, respondent=row.respondent)


def next_words(row: WaitingRow, minutes: int) -> str:
    """Return which meeting comes next: 第 2 次，陈国华，约 1.5 小时."""
    text = translate("WaitingList", NEXT if row.mediator else NEXT_OF_NOBODY)
    return text.format(sequence=row.sequence, mediator=row.mediator, hours=f"{minutes / 60:.3g}")


def state_of(row: WaitingRow, today: date) -> tuple[str, str, str]:
    """Return what has to be said of a case: why not, or how long there is; with its sign and ink."""
    if row.why_not is not None:
        text, icon, ink = WHY_NOT[row.why_not]
        return translate("WhyNot", text), icon, ink
    if row.due_on is None:
        return translate("WaitingList", NO_LAST_DAY), "clock", "mute"
    tone = deadline_tone(row.due_on, today)
    return deadline_words(row.due_on, today), "clock", "mute" if tone == "plain" else tone


class WaitingModel(QAbstractListModel):
    """The rows; those that can be planned can be dragged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[WaitingRow, ...] = ()
        self.today: date | None = None
        self.minutes = 90

    def show(self, rows: Sequence[WaitingRow], today: date, minutes: int) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self.today, self.minutes = tuple(rows), today, minutes
        self.endResetModel()

    def number_of(self, case_id: int) -> int | None:
        """Return the place of a case."""
        return next((number for number, row in enumerate(self.rows) if row.case_id == case_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if not index.isValid() or self.today is None:
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = parties_words(row), next_words(row, self.minutes), state_of(row, self.today)[0]
            return ", ".join(said)
        if role == Qt.ItemDataRole.ToolTipRole:
            whole = row.number, parties_words(row), next_words(row, self.minutes), state_of(row, self.today)[0]
            return plain_tip("\n".join(one for one in whole if one))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.isValid() and self.rows[index.row()].why_not is None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:  # noqa: D102
        return [WAITING_CASE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: D102
        mime = QMimeData()
        row = self.rows[indexes[0].row()]
        waiting = WaitingCase(row.case_id, row.applicant, row.respondent, self.minutes)
        mime.setData(WAITING_CASE, waiting_bytes(waiting))
        return mime


class WaitingPainter(QStyledItemDelegate):
    """Three lines: who, which meeting, and what has to be known of it; parted by hairlines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102
        look = theme.current()
        lines = sum(QFontMetrics(look.font(name)).height() for name in ("body", "table", "table"))
        return QSize(look.px(120), lines + look.px(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        row, model = index.data(ROW), index.model()
        if row is None or not isinstance(model, WaitingModel) or model.today is None:
            return
        painter.save()
        rect = QRectF(option.rect)
        self._ground(painter, rect, option)
        text, icon, ink = state_of(row, model.today)
        look = theme.current()
        left, top = rect.left() + look.px("s"), rect.top() + look.px("s")
        room = rect.width() - 2 * look.px("s")
        top = _line(painter, left, top, room, parties_words(row), "ink", is_bold=True)
        top = _line(painter, left, top, room, next_words(row, model.minutes), "ink2")
        side = look.px(14)
        height = QFontMetrics(look.font("table")).height()
        paint_icon(painter, QRectF(round(left), round(top + (height - side) / 2), side, side), icon, ink)
        _line(painter, left + side + look.px(6), top, room - side - look.px(6), text, ink)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        look, state = theme.current(), option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("select" if is_chosen else "hover"))
        if is_chosen:
            painter.fillRect(QRectF(rect.left(), rect.top(), look.px(3), rect.height()), look.colour("accent"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), look.px("focus_ring")))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))


def _line(
    painter: QPainter, left: float, top: float, room: float, text: str, ink: str, *, is_bold: bool = False
) -> float:
    """Draw a line as far as there is room. Returns where the next one begins."""
    look = theme.current()
    font = look.font("body" if is_bold else "table", bold=is_bold)
    painter.setFont(font)
    painter.setPen(look.colour(ink))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(QRectF(left, top, room, metrics.height()), Qt.AlignmentFlag.AlignVCenter, shown)
    return top + metrics.height() + look.px(3)


class WaitingList(QListView):
    """The rows; Enter plans, the mouse drags. What is chosen stays so when the rows are read again."""

    plan_wanted = Signal(int)
    case_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waiting")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Cases to be planned"))
        self._model = WaitingModel(self)
        self.setModel(self._model)
        self.setItemDelegate(WaitingPainter(self))
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self._do(index.row()))
        theme.current().changed.connect(self.doItemsLayout)

    def show_rows(self, rows: Sequence[WaitingRow], today: date, minutes: int) -> None:
        """Show other rows; the chosen one and the place stay where they are still there."""
        chosen, place = self.chosen_id(), self.verticalScrollBar().value()
        self._model.show(rows, today, minutes)
        number = self._model.number_of(chosen)
        if number is not None:
            self.setCurrentIndex(self._model.index(number))
        self.verticalScrollBar().setValue(place)

    def height_of_rows(self, most: int) -> int:
        """Return how high it is with as many whole rows as have room in `most` pixels; one at least."""
        height = 0
        for number in range(len(self._model.rows)):
            row = self.sizeHintForRow(number)
            if height and height + row > most:
                break
            height += row
        return height

    def chosen_id(self) -> int:
        """Return the case that is chosen, 0 for none."""
        index = self.currentIndex()
        return self._model.rows[index.row()].case_id if index.isValid() else 0

    def choose(self, case_id: int) -> bool:
        """Choose a case. Returns whether it is here."""
        number = self._model.number_of(case_id)
        if number is not None:
            self.setCurrentIndex(self._model.index(number))
        return number is not None

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: D102, N803 - as Qt names it
        index = self.currentIndex()
        if index.isValid() and self._model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled:
            drag = QDrag(self)
            drag.setMimeData(self._model.mimeData([index]))
            # A small picture below the pointer: the calendar draws where the meeting would stand.
            drag.setPixmap(icon("calendar-blank", "accent", 20).pixmap(theme.current().px(20)))
            drag.setHotSpot(QPoint(-theme.current().px("m"), -theme.current().px(BELOW_POINTER)))
            drag.exec(supportedActions, Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._do(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # its rows name people; the list of cases copies them, with a trace
        else:
            super().keyPressEvent(event)

    def _do(self, number: int) -> None:
        row = self._model.rows[number]
        (self.plan_wanted if row.why_not is None else self.case_wanted).emit(row.case_id)
